/* csv.c - comma-separated text as rows.
 *
 * The window of decode.h holds the row at hand.  A row that runs out of it is
 * split again from its start once more was read: the window doubles, so that
 * this costs at most as much again.  Cells point into the window; only cells
 * with doubled quotes, and those of rows in Windows-1252, are copied.
 */
#include <string.h>
#include <strings.h>

#include "ground/mem.h"
#include "worker/table/csv_parts.h"

/* ---- what the file is ---- */

struct magic {
	const char *bytes;
	size_t size;
	const char *what;
};

/* How files begin that are no text, and what to do about each. */
static const struct magic magics[] = {
	{"\xd0\xcf\x11\xe0", 4,
		"the beginning of an old Excel workbook (.xls): was it saved "
		"or "
		"downloaded whole?"},
	{"\x1f\x8b", 2, "compressed (gzip): unpack it first"},
	{"\x89PNG", 4, "a picture (PNG): a table of text is needed"},
	{"\xff\xd8\xff", 3, "a picture (JPEG): a table of text is needed"},
	{"SQLite format 3", 15,
		"an SQLite database: export the table as CSV UTF-8"},
};

static const char *const web_page_starts[] = {
	"<html", "<table", "<!doctype", "<head", "<body", "<meta", "<style"};

static bool starts_as(const char *data, size_t size, const char *start)
{
	size_t length = strlen(start);

	return size >= length && strncasecmp(data, start, length) == 0;
}

static const char *find_markup(const char *data, size_t size)
{
	size_t i;

	for (i = 0; i < sizeof web_page_starts / sizeof *web_page_starts; i++)
		if (starts_as(data, size, web_page_starts[i]))
			return "a web page (HTML), whatever its name says: "
			       "open it in a spreadsheet program and save the "
			       "sheet as CSV UTF-8";
	if (starts_as(data, size, "<?xml"))
		return "an XML file, whatever its name says: open it in a "
		       "spreadsheet program and save the sheet as CSV UTF-8";
	if (starts_as(data, size, "{\\rtf"))
		return "a word processor's file (RTF): copy its table into a "
		       "spreadsheet and save that as CSV UTF-8";
	return NULL;
}

/* A few NULs in text are damage of single rows, and the rest of the file is
 * worth reading.  What is no UTF-8 has to be freer of control characters to
 * pass for Windows-1252. */
static const char *find_nul_trouble(const char *data, size_t size)
{
	size_t nuls = 0, controls = 0, i;

	for (i = 0; i < size; i++) {
		unsigned char byte = (unsigned char)data[i];

		nuls += byte == 0;
		controls += byte < ' ' && !(byte && strchr("\t\r\n", byte));
	}
	/* The cut may have split a character of up to four bytes. */
	if (nuls > 8 + size / 64 || (nuls && controls * 16 > size &&
					    text_valid(data, size) + 3 < size))
		return "not text but binary: a table of text (CSV UTF-8) is "
		       "needed";
	return NULL;
}

/* Why what the window begins with is no table, or NULL. */
static const char *find_trouble(const struct csv *reader)
{
	const char *data = reader->in.window;
	size_t size = reader->in.end < HEAD_BYTES ? reader->in.end : HEAD_BYTES;
	const char *trouble;
	size_t i;

	for (i = 0; i < sizeof magics / sizeof *magics; i++)
		if (size >= magics[i].size &&
			memcmp(data, magics[i].bytes, magics[i].size) == 0)
			return magics[i].what;
	trouble = find_nul_trouble(data, size);
	if (trouble)
		return trouble;
	data += reader->in.first;
	size -= (size_t)reader->in.first;
	while (size > 0 && strchr(" \t\r\n", *data)) {
		data++;
		size--;
	}
	return find_markup(data, size);
}

/* ---- rows ---- */

static enum zila_code csv_next(
	struct reader *base, const struct row **row, struct zila_err *err)
{
	struct csv *reader = (struct csv *)base;
	enum zila_code code;

	if (reader->skip_line) {
		code = csv_skip_line(reader, err);
		if (code != ZILA_OK)
			return code;
	}
	for (;;) {
		struct split split = {0};

		if (reader->in.begin == reader->in.end && reader->in.eof) {
			*row = NULL;
			return ZILA_OK;
		}
		if (reader->in.begin < reader->in.end) {
			enum outcome outcome = csv_split_next(reader, &split);

			code = csv_take_outcome(
				reader, outcome, &split, row, err);
			if (code != ZILA_OK || *row)
				return code;
		}
		code = decode_fill(&reader->in, err);
		if (code != ZILA_OK)
			return code;
	}
}

/* ---- open and close ---- */

static bool csv_is(const struct reader_source *source)
{
	(void)source;
	return true;
}

static void csv_close(struct reader *base)
{
	struct csv *reader = (struct csv *)base;

	decode_close(&reader->in);
	mem_free(reader->scratch);
	mem_free(reader);
}

static enum zila_code start(struct csv *reader,
	const struct reader_source *source, struct verdict *verdict,
	struct zila_err *err)
{
	enum zila_code code;
	const char *trouble;
	char given;

	if ((code = csv_read_delimiter(
		     source->options.delimiter, &given, err)) ||
		(code = decode_open(&reader->in, source, verdict, err)))
		return code;
	trouble = find_trouble(reader);
	if (trouble)
		return err_set(err, ZILA_EINPUT, "%s: this is %s",
			reader->in.name, trouble);
	csv_judge(reader, given, verdict);
	return ZILA_OK;
}

static enum zila_code csv_open(const struct reader_source *source,
	struct reader **out, struct verdict *verdict, struct zila_err *err)
{
	static const struct sheet only = {"", false};
	struct csv *reader = mem_alloc(sizeof *reader);
	enum zila_code code;

	if (!reader)
		return err_memory(err);
	reader->reader = (struct reader){&csv_kind, &only, 1, 0};
	reader->row.cells = reader->cells;
	code = start(reader, source, verdict, err);
	if (code == ZILA_OK)
		*out = &reader->reader;
	else
		csv_close(&reader->reader);
	return code;
}

static enum zila_code csv_choose(
	struct reader *base, int sheet, struct zila_err *err)
{
	struct csv *reader = (struct csv *)base;
	enum zila_code code = decode_rewind(&reader->in, reader->first, err);

	(void)sheet;
	if (code == ZILA_OK)
		csv_seek_first(reader);
	return code;
}

static void csv_progress(
	const struct reader *base, int64_t *done, int64_t *total)
{
	decode_progress(&((const struct csv *)base)->in, done, total);
}

const struct reader_kind csv_kind = {
	.format = "csv",
	.is = csv_is,
	.open = csv_open,
	.choose = csv_choose,
	.next = csv_next,
	.progress = csv_progress,
	.close = csv_close,
};
