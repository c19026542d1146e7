/* xlsx_book.c - workbook.xml and what it leads to.
 *
 * Parts are found by their relations, not by their names.  The shared
 * strings stay in memory one behind the other, with four bytes each for where
 * they end. */
#include "worker/table/book/xlsx_book.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "ground/err.h"
#include "ground/limits.h"
#include "ground/text.h"
#include "worker/table/legacy.h"

enum { PATH_BYTES = 512 };

/* Of the end of a shared text: the bits above are its look. */
enum { END_BITS = 30 };

const struct xml_namespace book_namespaces[] = {
	{"http://schemas.openxmlformats.org/spreadsheetml/2006/main",
		BOOK_MAIN},
	{"http://purl.oclc.org/ooxml/spreadsheetml/main", BOOK_MAIN},
	{"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
		BOOK_LINK},
	{"http://purl.oclc.org/ooxml/officeDocument/relationships", BOOK_LINK},
	{"http://schemas.openxmlformats.org/package/2006/relationships",
		BOOK_PACKAGE},
	{NULL, 0},
};

/* ---- relations ---- */

enum link_kind {
	LINK_OTHER,
	LINK_BOOK,
	LINK_SHEET,
	LINK_STRINGS,
	LINK_STYLES,
	LINK_MACROS,
};

struct link {
	enum link_kind kind;
	char *id;
	int part; /* -1: not in this zip */
};

/* The relations of one part.  Zero-initialise. */
struct links {
	struct link *items;
	size_t count, room;
	struct names ids;
};

static void links_free(struct links *links)
{
	mem_free(links->items);
	names_free(&links->ids);
}

static enum link_kind find_kind(struct text type)
{
	static const struct {
		const char *ending;
		enum link_kind kind;
	} kinds[] = {{"/officeDocument", LINK_BOOK}, {"/worksheet", LINK_SHEET},
		{"/sharedStrings", LINK_STRINGS}, {"/styles", LINK_STYLES},
		{"/vbaProject", LINK_MACROS}};
	size_t i;

	for (i = 0; i < sizeof kinds / sizeof *kinds; i++) {
		size_t size = strlen(kinds[i].ending);

		if (type.size > size && memcmp(type.data + type.size - size,
						kinds[i].ending, size) == 0)
			return kinds[i].kind;
	}
	return LINK_OTHER;
}

/* Appends a step of a path; false: there is no room, or nothing above. */
static bool add_step(char path[PATH_BYTES], const char *step, size_t size)
{
	size_t used = strlen(path);
	char *slash;

	if (size == 0 || (size == 1 && step[0] == '.'))
		return true;
	if (size == 2 && memcmp(step, "..", 2) == 0) {
		slash = strrchr(path, '/');
		if (used == 0)
			return false;
		*(slash ? slash : path) = '\0';
		return true;
	}
	if (used + size + 2 > PATH_BYTES)
		return false;
	if (used > 0)
		path[used++] = '/';
	memcpy(path + used, step, size);
	path[used + size] = '\0';
	return true;
}

/* The part that target names, as seen from the folder of `base`. */
static int find_target(
	const struct zip *zip, const char *base, struct text target)
{
	const char *at = target.data, *end = target.data + target.size;
	const char *slash = strrchr(base, '/');
	char path[PATH_BYTES] = "";

	if (target.size > 0 && *at == '/')
		slash = NULL;
	if (slash && (size_t)(slash - base) < PATH_BYTES)
		memcpy(path, base, (size_t)(slash - base));
	while (at < end) {
		const char *stop = at;

		while (stop < end && *stop != '/' && *stop != '\\')
			stop++;
		if (!add_step(path, at, (size_t)(stop - at)))
			return -1;
		at = stop + 1;
	}
	return zip_find(zip, path);
}

static enum zila_code add_link(struct links *links, const struct zip *zip,
	const char *base, struct xml *xml, struct zila_err *err)
{
	struct text id = {"", 0}, type = {"", 0}, target = {"", 0}, mode;
	struct link *items, *link;

	if (links->count == LIMIT_ZIP_PARTS)
		return xml_refuse(xml, err, "too many relations");
	items = list_grow(
		links->items, links->count, &links->room, sizeof *items);
	if (!items)
		return err_memory(err);
	links->items = items;
	link = &items[links->count];
	(void)xml_attribute(xml, XML_NONE, "Id", &id);
	(void)xml_attribute(xml, XML_NONE, "Type", &type);
	(void)xml_attribute(xml, XML_NONE, "Target", &target);
	link->kind = find_kind(type);
	link->part = find_target(zip, base, target);
	if (xml_attribute(xml, XML_NONE, "TargetMode", &mode) &&
		text_is(mode, "External"))
		link->part = -1;
	links->count++;
	return names_add(&links->ids, "", id, &link->id, err);
}

static enum zila_code read_links(struct links *links, const struct zip *zip,
	int part, const char *base, struct zila_err *err)
{
	struct document document;
	enum zila_code code;
	bool found;

	code = document_open(&document, zip, part, book_namespaces, err);
	if (code != ZILA_OK)
		return code;
	while ((code = xml_child(document.xml, 1, &found, err)) == ZILA_OK &&
		found)
		if (xml_is(document.xml, BOOK_PACKAGE, "Relationship") &&
			(code = add_link(links, zip, base, document.xml, err)))
			break;
	if (code != ZILA_OK)
		document_fail(&document, err);
	document_close(&document);
	return code;
}

/* The relations of a part stand beside it, in _rels/NAME.rels. */
static int find_links_of(const struct zip *zip, const char *name)
{
	const char *slash = strrchr(name, '/');
	const char *file = slash ? slash + 1 : name;
	struct buf path = {0};
	int part;

	buf_add(&path, name, (size_t)(file - name));
	buf_add_format(&path, "_rels/%s.rels", file);
	part = path.failed ? -1 : zip_find(zip, buf_text(&path));
	buf_free(&path);
	return part;
}

static int find_link(const struct links *links, enum link_kind kind)
{
	size_t i;

	for (i = 0; i < links->count; i++)
		if (links->items[i].kind == kind && links->items[i].part >= 0)
			return links->items[i].part;
	return -1;
}

/* ---- texts ---- */

/* The ASCII character that _xHHHH_ at data stands for, or 0: a control
 * character other than those of lines stays as it is written. */
static char find_escaped(const char *data, size_t size)
{
	int value = 0, i;

	if (size < 7 || data[0] != '_' || data[1] != 'x' || data[6] != '_')
		return 0;
	for (i = 2; i < 6; i++) {
		int digit = text_hex(data[i]);

		if (digit < 0)
			return 0;
		value = value * 16 + digit;
	}
	if (value == '\t' || value == '\n' || value == '\r' ||
		(value >= ' ' && value < 0x7f))
		return (char)value;
	return 0;
}

void book_unescape(struct buf *text, size_t at)
{
	char *from = text->data + at, *end = text->data + text->size, *to;

	if (text->size == at || !memmem(from, (size_t)(end - from), "_x", 2))
		return;
	for (to = from; from < end; to++) {
		char c = find_escaped(from, (size_t)(end - from));

		from += c ? 7 : 1;
		*to = c ? c : from[-1];
		if (c != '\r')
			continue;
		*to = '\n';
		if (from < end && *from == '\n')
			from++;
	}
	buf_cut(text, (size_t)(to - text->data));
}

/* What the properties of a run say of its text. */
struct run {
	uint8_t look;
	bool raised; /* a footnote's mark */
};

/* What <rFont>, <name> or <strike> says. */
static uint8_t find_look(struct xml *xml)
{
	struct text value = {"1", 1};
	bool said = xml_attribute(xml, XML_NONE, "val", &value);

	if (xml_is(xml, BOOK_MAIN, "strike"))
		return value_true(value) ? LOOK_STRUCK : 0;
	return said &&
			       (xml_is(xml, BOOK_MAIN, "rFont") ||
				       xml_is(xml, BOOK_MAIN, "name")) &&
			       legacy_font(value.data, value.size)
		       ? LOOK_LEGACY
		       : 0;
}

static enum zila_code read_properties(
	struct xml *xml, struct run *run, struct zila_err *err)
{
	int depth = xml->depth;
	enum zila_code code;
	struct text value;
	bool found;

	while ((code = xml_child(xml, depth, &found, err)) == ZILA_OK &&
		found) {
		run->look |= find_look(xml);
		if (xml_is(xml, BOOK_MAIN, "vertAlign") &&
			xml_attribute(xml, XML_NONE, "val", &value))
			run->raised = text_is(value, "superscript");
	}
	return code;
}

static enum zila_code read_raised(struct xml *xml, struct buf *out,
	size_t bytes_max, struct zila_err *err)
{
	struct buf text = {0};
	enum zila_code code = xml_content(xml, &text, bytes_max, err);

	text_add_raised(out, buf_text(&text), text.size);
	buf_free(&text);
	return code;
}

/* A text while its runs are read. */
struct runs {
	struct buf *out;
	size_t at, bytes_max; /* where it begins, and may end at most */
	bool struck;          /* the run before was struck out */
};

/* A run: <r><rPr><rFont val="..."/></rPr><t>...</t></r>  What is struck out
 * makes no number with what stands beside it. */
static enum zila_code read_run(
	struct xml *xml, struct runs *runs, uint8_t *look, struct zila_err *err)
{
	int depth = xml->depth;
	struct run run = {0, false};
	enum zila_code code;
	bool found;

	while ((code = xml_child(xml, depth, &found, err)) == ZILA_OK &&
		found) {
		if (xml_is(xml, BOOK_MAIN, "t")) {
			bool struck = run.look & LOOK_STRUCK;

			if (runs->out->size > runs->at &&
				struck != runs->struck)
				buf_add_char(runs->out, '\n');
			runs->struck = struck;
			code = run.raised ? read_raised(xml, runs->out,
						    runs->bytes_max, err)
					  : xml_content(xml, runs->out,
						    runs->bytes_max, err);
		} else if (xml_is(xml, BOOK_MAIN, "rPr")) {
			code = read_properties(xml, &run, err);
			*look |= run.look;
		}
		if (code != ZILA_OK)
			return code;
	}
	return code;
}

enum zila_code book_read_text(
	struct xml *xml, struct buf *out, uint8_t *look, struct zila_err *err)
{
	int depth = xml->depth;
	struct runs runs = {
		out, out->size, out->size + LIMIT_CELL_BYTES, false};
	enum zila_code code;
	bool found;

	*look = 0;
	while ((code = xml_child(xml, depth, &found, err)) == ZILA_OK &&
		found) {
		if (xml_is(xml, BOOK_MAIN, "t"))
			code = xml_content(xml, out, runs.bytes_max, err);
		else if (xml_is(xml, BOOK_MAIN, "r"))
			code = read_run(xml, &runs, look, err);
		if (code != ZILA_OK)
			return code;
	}
	if (code == ZILA_OK)
		book_unescape(out, runs.at);
	return code;
}

static enum zila_code add_string(
	struct book *book, struct xml *xml, struct zila_err *err)
{
	enum zila_code code;
	uint32_t *ends;
	uint8_t look;

	if (book->string_count == LIMIT_SHARED_STRINGS)
		return err_set(err, ZILA_EINPUT,
			"more than %d texts: save the sheet as CSV",
			LIMIT_SHARED_STRINGS);
	ends = list_grow(book->string_ends, book->string_count,
		&book->string_room, sizeof *ends);
	if (!ends)
		return err_memory(err);
	book->string_ends = ends;
	if ((code = book_read_text(xml, &book->strings, &look, err)))
		return code;
	if (book->strings.size > LIMIT_SHARED_BYTES)
		return err_set(err, ZILA_EINPUT,
			"more than %d MiB of texts: save the sheet as CSV",
			LIMIT_SHARED_BYTES >> 20);
	ends[book->string_count++] =
		(uint32_t)book->strings.size | (uint32_t)look << END_BITS;
	return ZILA_OK;
}

static enum zila_code read_strings(
	struct book *book, struct xml *xml, struct zila_err *err)
{
	enum zila_code code;
	bool found;

	while ((code = xml_child(xml, 1, &found, err)) == ZILA_OK && found)
		if (xml_is(xml, BOOK_MAIN, "si") &&
			(code = add_string(book, xml, err)))
			break;
	return code;
}

bool book_string(
	const struct book *book, int64_t index, struct text *out, uint8_t *look)
{
	const uint32_t mask = (1u << END_BITS) - 1;
	uint32_t start = 0, end;

	if (index < 0 || index >= (int64_t)book->string_count)
		return false;
	if (index > 0)
		start = book->string_ends[index - 1] & mask;
	end = book->string_ends[index];
	*look = (uint8_t)(end >> END_BITS);
	end &= mask;
	*out = (struct text){book->strings.data + start, end - start};
	if (end == start)
		out->data = "";
	return true;
}

/* ---- styles ---- */

struct format {
	int64_t id;
	struct numfmt numfmt;
};

struct style {
	int64_t format, font;
};

/* styles.xml as it stands; its parts refer to each other by number. */
struct sheet_styles {
	struct format *formats;
	uint8_t *fonts; /* their looks */
	struct style *styles;
	size_t format_count, format_room, font_count, font_room;
	size_t style_count, style_room;
	int seen; /* of all of them */
};

static enum zila_code add_format(
	struct sheet_styles *all, struct xml *xml, struct zila_err *err)
{
	int64_t id = attribute_integer(xml, "numFmtId", -1);
	struct format *formats;
	struct text text;

	if (!xml_is(xml, BOOK_MAIN, "numFmt") || id < 0 ||
		!xml_attribute(xml, XML_NONE, "formatCode", &text))
		return ZILA_OK;
	formats = list_grow(all->formats, all->format_count, &all->format_room,
		sizeof *formats);
	if (!formats)
		return err_memory(err);
	all->formats = formats;
	formats[all->format_count++] =
		(struct format){id, numfmt_parse(text.data, text.size)};
	return ZILA_OK;
}

static enum zila_code add_font(
	struct sheet_styles *all, struct xml *xml, struct zila_err *err)
{
	int depth = xml->depth;
	enum zila_code code;
	uint8_t *fonts;
	bool found;

	if (!xml_is(xml, BOOK_MAIN, "font"))
		return ZILA_OK;
	fonts = list_grow(
		all->fonts, all->font_count, &all->font_room, sizeof *fonts);
	if (!fonts)
		return err_memory(err);
	all->fonts = fonts;
	fonts[all->font_count] = 0;
	while ((code = xml_child(xml, depth, &found, err)) == ZILA_OK && found)
		fonts[all->font_count] |= find_look(xml);
	all->font_count++;
	return code;
}

static enum zila_code add_style(
	struct sheet_styles *all, struct xml *xml, struct zila_err *err)
{
	struct style *styles;

	if (!xml_is(xml, BOOK_MAIN, "xf"))
		return ZILA_OK;
	styles = list_grow(all->styles, all->style_count, &all->style_room,
		sizeof *styles);
	if (!styles)
		return err_memory(err);
	all->styles = styles;
	styles[all->style_count++] =
		(struct style){attribute_integer(xml, "numFmtId", 0),
			attribute_integer(xml, "fontId", 0)};
	return ZILA_OK;
}

/* The children of numFmts, fonts or cellXfs. */
static enum zila_code read_style_list(struct sheet_styles *all, struct xml *xml,
	enum zila_code (*add)(struct sheet_styles *all, struct xml *xml,
		struct zila_err *err),
	struct zila_err *err)
{
	int depth = xml->depth;
	enum zila_code code;
	bool found;

	while ((code = xml_child(xml, depth, &found, err)) == ZILA_OK &&
		found) {
		if (all->seen++ == LIMIT_STYLES)
			return xml_refuse(xml, err, "too many styles");
		if ((code = add(all, xml, err)))
			return code;
	}
	return code;
}

static int compare_ids(const void *a, const void *b)
{
	const struct format *left = a, *right = b;

	return (left->id > right->id) - (left->id < right->id);
}

static struct numfmt find_format(const struct sheet_styles *all, int64_t id)
{
	struct format wanted = {.id = id};
	const struct format *found = NULL;

	if (all->format_count > 0)
		found = bsearch(&wanted, all->formats, all->format_count,
			sizeof wanted, compare_ids);
	return found ? found->numfmt : numfmt_builtin(id);
}

static enum zila_code take_styles(
	struct book *book, const struct sheet_styles *all, struct zila_err *err)
{
	size_t i;

	book->styled = true;
	book->style_count = all->style_count;
	book->styles = mem_alloc(all->style_count * sizeof *book->styles);
	if (!book->styles)
		return err_memory(err);
	if (all->format_count > 0)
		qsort(all->formats, all->format_count, sizeof *all->formats,
			compare_ids);
	for (i = 0; i < all->style_count; i++) {
		const struct style *style = &all->styles[i];

		book->styles[i].format = find_format(all, style->format);
		if (style->font < (int64_t)all->font_count)
			book->styles[i].look = all->fonts[style->font];
	}
	return ZILA_OK;
}

static enum zila_code read_styles(
	struct book *book, struct xml *xml, struct zila_err *err)
{
	struct sheet_styles all = {0};
	enum zila_code code;
	bool found;

	while ((code = xml_child(xml, 1, &found, err)) == ZILA_OK && found) {
		if (xml_is(xml, BOOK_MAIN, "numFmts"))
			code = read_style_list(&all, xml, add_format, err);
		else if (xml_is(xml, BOOK_MAIN, "fonts"))
			code = read_style_list(&all, xml, add_font, err);
		else if (xml_is(xml, BOOK_MAIN, "cellXfs"))
			code = read_style_list(&all, xml, add_style, err);
		if (code != ZILA_OK)
			break;
	}
	if (code == ZILA_OK)
		code = take_styles(book, &all, err);
	mem_free(all.formats);
	mem_free(all.fonts);
	mem_free(all.styles);
	return code;
}

/* ---- the workbook ---- */

/* Leaves out what is no sheet of cells: charts, dialogs, macros. */
static enum zila_code add_sheet(struct book *book, const struct links *links,
	struct xml *xml, struct zila_err *err)
{
	struct text name = {"", 0}, id = {"", 0}, state = {"visible", 7};
	const struct link *link = NULL;
	char *copy;
	struct sheet *sheet = &book->sheets[book->sheet_count];
	int shown;
	size_t i;

	(void)xml_attribute(xml, XML_NONE, "name", &name);
	shown = (int)(name.size < 100 ? name.size : 100);
	(void)xml_attribute(xml, XML_NONE, "state", &state);
	(void)xml_attribute(xml, BOOK_LINK, "id", &id);
	for (i = 0; i < links->count && !link; i++)
		if (text_is(id, links->items[i].id))
			link = &links->items[i];
	if (link && link->kind != LINK_SHEET)
		return ZILA_OK;
	if (!link || link->part < 0)
		return err_set(err, ZILA_EINPUT,
			"the part of sheet %.*s is missing: the file is "
			"damaged; open it in a spreadsheet program and save it "
			"again",
			shown, name.data);
	if (book->sheet_count == LIMIT_SHEETS)
		return err_set(
			err, ZILA_EINPUT, "more than %d sheets", LIMIT_SHEETS);
	for (i = 0; i < (size_t)book->sheet_count; i++)
		if (book->parts[i] == link->part)
			return err_set(err, ZILA_EINPUT,
				"sheets %s and %.*s are the same part: the "
				"file is damaged; open it in a spreadsheet "
				"program and save it again",
				book->sheets[i].name, shown, name.data);
	if (names_add(&book->names, "", name, &copy, err))
		return err->code;
	sheet->name = copy;
	sheet->hidden = !text_is(state, "visible");
	book->hidden_count += sheet->hidden;
	book->parts[book->sheet_count++] = link->part;
	return ZILA_OK;
}

static enum zila_code read_sheets(struct book *book, const struct links *links,
	struct xml *xml, struct zila_err *err)
{
	int depth = xml->depth;
	enum zila_code code;
	bool found;

	while ((code = xml_child(xml, depth, &found, err)) == ZILA_OK && found)
		if (xml_is(xml, BOOK_MAIN, "sheet") &&
			(code = add_sheet(book, links, xml, err)))
			break;
	return code;
}

static enum zila_code read_workbook(struct book *book,
	const struct links *links, struct xml *xml, struct zila_err *err)
{
	enum zila_code code;
	bool found;

	while ((code = xml_child(xml, 1, &found, err)) == ZILA_OK && found) {
		if (xml_is(xml, BOOK_MAIN, "workbookPr"))
			book->since_1904 = attribute_true(xml, "date1904");
		else if (xml_is(xml, BOOK_MAIN, "sheets") &&
			 (code = read_sheets(book, links, xml, err)))
			return code;
	}
	return code;
}

/* Opens a part, reads it by one of the functions above, closes it. */
static enum zila_code read_part(struct book *book, int part,
	enum zila_code (*read)(
		struct book *book, struct xml *xml, struct zila_err *err),
	struct zila_err *err)
{
	struct document document;
	enum zila_code code;

	if (part < 0)
		return ZILA_OK;
	code = document_open(&document, book->zip, part, book_namespaces, err);
	if (code != ZILA_OK)
		return code;
	code = read(book, document.xml, err);
	if (code != ZILA_OK)
		document_fail(&document, err);
	document_close(&document);
	return code;
}

static enum zila_code open_workbook(struct book *book, int part,
	const struct links *links, struct zila_err *err)
{
	struct document document;
	enum zila_code code;

	book->sheets = mem_alloc((LIMIT_SHEETS + 1) * sizeof *book->sheets);
	book->parts = mem_alloc((LIMIT_SHEETS + 1) * sizeof *book->parts);
	if (!book->sheets || !book->parts)
		return err_memory(err);
	code = document_open(&document, book->zip, part, book_namespaces, err);
	if (code != ZILA_OK)
		return code;
	if (!xml_is(document.xml, BOOK_MAIN, "workbook"))
		code = package_refuse(book->zip, err);
	else if ((code = read_workbook(book, links, document.xml, err)))
		document_fail(&document, err);
	document_close(&document);
	if (code == ZILA_OK && book->sheet_count == 0)
		code = err_set(err, ZILA_EINPUT,
			"the workbook has no sheet with cells");
	return code;
}

static bool is_binary(const char *name)
{
	size_t size = strlen(name);

	return size > 4 && strcasecmp(name + size - 4, ".bin") == 0;
}

static enum zila_code open_by_links(
	struct book *book, struct links *links, int part, struct zila_err *err)
{
	int part_of_links = find_links_of(book->zip, zip_name(book->zip, part));
	enum zila_code code;

	if (part_of_links >= 0 &&
		(code = read_links(links, book->zip, part_of_links,
			 zip_name(book->zip, part), err)))
		return code;
	book->macros = find_link(links, LINK_MACROS) >= 0;
	if ((code = open_workbook(book, part, links, err)) ||
		(code = read_part(book, find_link(links, LINK_STYLES),
			 read_styles, err)))
		return code;
	return read_part(
		book, find_link(links, LINK_STRINGS), read_strings, err);
}

enum zila_code book_open(
	struct book *book, const struct zip *zip, struct zila_err *err)
{
	struct links top = {0}, links = {0};
	int first = zip_find(zip, "_rels/.rels");
	int part = -1;
	enum zila_code code = ZILA_OK;

	book->zip = zip;
	if (first >= 0)
		code = read_links(&top, zip, first, "", err);
	if (code == ZILA_OK)
		part = find_link(&top, LINK_BOOK);
	if (code == ZILA_OK && part < 0)
		code = package_refuse(zip, err);
	if (code == ZILA_OK && is_binary(zip_name(zip, part)))
		code = err_set(err, ZILA_EINPUT,
			"a binary workbook (.xlsb): open it in a spreadsheet "
			"program and save it as .xlsx");
	if (code == ZILA_OK)
		code = open_by_links(book, &links, part, err);
	links_free(&top);
	links_free(&links);
	return code;
}

void book_close(struct book *book)
{
	mem_free(book->sheets);
	mem_free(book->parts);
	names_free(&book->names);
	mem_free(book->styles);
	buf_free(&book->strings);
	mem_free(book->string_ends);
	*book = (struct book){0};
}
