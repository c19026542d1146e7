/* pages.c - web pages, PDFs and old workbooks: known here, read elsewhere.
 *
 * What reads them stands on large libraries (libxml2, poppler), which take
 * longer to load than most runs last.  So their readers are a module beside
 * libzila, loaded when such a file is met.  A program that has the readers
 * linked in, as the unit tests have, loads nothing. */
#include <ctype.h>
#include <string.h>
#include <strings.h>

#include "ground/err.h"
#include "ground/module.h"
#include "worker/table/reader.h"

#define MODULE "libzila_pages.so"

typedef const struct reader_kind *pages_kind(const char *format);

/* The head as text that can be searched: small letters, without NULs (as
 * UTF-16 has them) and without white space or a mark at its beginning. */
static size_t read_head(const struct reader_source *source, char *out)
{
	size_t i, size = 0;

	for (i = 0; i < source->head_size; i++) {
		int c = source->head[i];

		if (c && (size || (c < 0x80 && !isspace(c))))
			out[size++] = (char)tolower(c);
	}
	out[size] = '\0';
	return size;
}

static bool starts(const char *head, const char *start)
{
	return strncmp(head, start, strlen(start)) == 0;
}

/* Begins with a tag that pages have, also one written by a program that
 * sends its warnings or scripts first. */
static bool starts_page(const char *head)
{
	static const char *const names[] = {"!doctype html", "html", "head",
		"body", "table", "meta", "style", "script", "title", "div",
		"center", "form", "font", "p", "b", "br", "h1", "h2", "h3",
		"h4", "thead", "tbody", "tr", "link", "span", "frameset",
		"base", "noscript", "strong"};
	size_t i, size;

	for (i = 0; i < sizeof names / sizeof *names; i++) {
		size = strlen(names[i]);
		if (strncmp(head + 1, names[i], size) == 0 &&
			strchr(" \t\r\n>/", head[1 + size]))
			return true;
	}
	return false;
}

static const char *skip_prolog(const char *head)
{
	while (starts(head, "<!--") || starts(head, "<?xml")) {
		const char *end = head[1] == '!' ? strstr(head, "-->")
						 : strstr(head, ">");

		if (!end)
			return "";
		head = strchr(end, '>') + 1;
		head += strspn(head, " \t\r\n");
	}
	return head;
}

static bool is_html(const struct reader_source *source)
{
	char text[sizeof source->head + 1];
	const char *head = text;

	read_head(source, text);
	if (*head != '<')
		return starts(head, "mime-version:") &&
		       strstr(head, "multipart/related");
	if (starts(head, "<!--") && !*skip_prolog(head))
		return true;
	head = skip_prolog(head);
	return *head == '<' && starts_page(head);
}

/* XML of Excel 2003, often named .xls. */
static bool is_xml_workbook(const struct reader_source *source)
{
	char head[sizeof source->head + 1];

	read_head(source, head);
	return starts(head, "<?xml") &&
	       (strstr(head, "progid=\"excel.sheet\"") ||
		       strstr(head, "urn:schemas-microsoft-com:office:"
				    "spreadsheet")) &&
	       strstr(head, "<html") == NULL;
}

/* The mark may stand behind a little rubbish, as readers of PDF allow. */
static bool is_pdf(const struct reader_source *source)
{
	size_t size = source->head_size < 1024 ? source->head_size : 1024;

	return memmem(source->head, size, "%PDF-", 5) != NULL;
}

/* An OLE container, or the bare stream that the first Excels wrote. */
static bool is_xls(const struct reader_source *source)
{
	const unsigned char *head = source->head;

	if (source->head_size >= 8 &&
		memcmp(head, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8) == 0)
		return true;
	return source->head_size >= 8 && head[0] == 9 &&
	       (head[1] == 0 || head[1] == 2 || head[1] == 4 || head[1] == 8) &&
	       head[3] == 0 &&
	       (head[2] == 4 || head[2] == 6 || head[2] == 8 || head[2] == 16);
}

static enum zila_code open_page(const char *format,
	const struct reader_source *source, struct reader **out,
	struct verdict *verdict, struct zila_err *err)
{
	pages_kind *find = NULL;

	*(void **)&find = module_find(MODULE, "zila_pages_kind");
	if (!find)
		return err_set(err, ZILA_ESTORE,
			"%s: what reads such files can't be loaded: %s\n"
			"it belongs beside libzila: install zila again",
			source->name, module_problem(MODULE));
	return find(format)->open(source, out, verdict, err);
}

static enum zila_code open_html(const struct reader_source *source,
	struct reader **out, struct verdict *verdict, struct zila_err *err)
{
	const char *head = (const char *)source->head;

	if (source->head_size > 13 && !strncasecmp(head, "mime-version:", 13))
		return err_set(err, ZILA_EINPUT,
			"%s: it is a web page in one file with its pictures "
			"(.mht): open it in a spreadsheet program and save it "
			"as a workbook (.xlsx)",
			source->name);
	return open_page("html", source, out, verdict, err);
}

static enum zila_code open_pdf(const struct reader_source *source,
	struct reader **out, struct verdict *verdict, struct zila_err *err)
{
	return open_page("pdf", source, out, verdict, err);
}

static enum zila_code open_xls(const struct reader_source *source,
	struct reader **out, struct verdict *verdict, struct zila_err *err)
{
	return open_page("xls", source, out, verdict, err);
}

static enum zila_code open_xml(const struct reader_source *source,
	struct reader **out, struct verdict *verdict, struct zila_err *err)
{
	(void)out;
	(void)verdict;
	return err_set(err, ZILA_EINPUT,
		"%s: it is an XML spreadsheet of Excel 2003: open it in a "
		"spreadsheet program and save it as a workbook (.xlsx)",
		source->name);
}

/* What they open has the kind that the module gave it. */
const struct reader_kind html_kind = {
	.format = "html", .is = is_html, .open = open_html};
const struct reader_kind pdf_kind = {
	.format = "pdf", .is = is_pdf, .open = open_pdf};
const struct reader_kind xls_kind = {
	.format = "xls", .is = is_xls, .open = open_xls};
const struct reader_kind xml_kind = {
	.format = "xml", .is = is_xml_workbook, .open = open_xml};
