/* xlsx.c - a workbook (OOXML, .xlsx and .xlsm) as rows, streamed.
 *
 * A sheet's part is read twice.  The first time only for its checksum and
 * for the word `mergeCell`, since merged ranges stand behind the rows they
 * cover: a damaged sheet is refused before its first row, and a sheet
 * without merged ranges is parsed once. */
#include "worker/table/reader.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ground/limits.h"
#include "ground/mem.h"
#include "worker/table/book/grid.h"
#include "worker/table/book/xlsx_book.h"

enum {
	ROWS_DEPTH = 2, /* of <sheetData> */
	ROW_DEPTH,
	CELL_DEPTH,
	SCAN_BYTES = 64 << 10,
};

struct range {
	int64_t row, row_end, column, column_end;
};

struct xlsx {
	struct reader reader;
	char *name; /* of the file */
	struct zip *zip;
	struct book book;
	struct document sheet;
	bool ended;  /* no row is left */
	int64_t row; /* the last one */

	int ranges_of; /* the sheet whose ranges are known, or -1 */
	struct range *ranges;
	size_t range_count, range_room;
	size_t range_next; /* the first that has not begun */

	struct buf value; /* of the cell at hand */
	struct grid grid;
};

/* A cell being read. */
struct cell {
	int64_t column;
	char type; /* n number, s shared, i inline, f formula's text, ... */
	bool formula, value;
	struct book_style style;
	uint8_t look; /* of its style and of the runs of its text */
};

static enum zila_code damaged(struct zila_err *err, const char *what)
{
	return err_set(err, ZILA_EINPUT,
		"%s: the file is damaged; open it in a spreadsheet program and "
		"save it again",
		what);
}

/* ---- references ---- */

/* Takes the letters and digits of C5, or of $C$5; NULL: there are none. */
static const char *take_reference(
	const char *at, const char *end, int64_t *column, int64_t *row)
{
	const char *start;

	*column = *row = 0;
	if (at < end && *at == '$')
		at++;
	for (start = at; at < end && (*at | 0x20) >= 'a' && (*at | 0x20) <= 'z';
		at++)
		if (at - start < 4)
			*column = *column * 26 + ((*at | 0x20) - 'a' + 1);
	if (at < end && *at == '$')
		at++;
	for (start = at; at < end && *at >= '0' && *at <= '9'; at++)
		if (at - start < 9)
			*row = *row * 10 + (*at - '0');
	if (*column < 1 || *column > LIMIT_SHEET_COLUMNS || *row < 1 ||
		*row > LIMIT_SHEET_ROWS)
		return NULL;
	return at;
}

static bool read_range(struct text text, struct range *out)
{
	const char *at = text.data, *end = text.data + text.size;

	at = take_reference(at, end, &out->column, &out->row);
	if (!at)
		return false;
	out->column_end = out->column;
	out->row_end = out->row;
	if (at == end)
		return true;
	if (*at != ':')
		return false;
	at = take_reference(at + 1, end, &out->column_end, &out->row_end);
	return at == end && out->row_end >= out->row &&
	       out->column_end >= out->column;
}

/* ---- merged ranges ---- */

/* Reads a part to its end; *found tells whether it holds the word. */
static enum zila_code scan_part(const struct xlsx *xlsx, int part,
	const char *word, bool *found, struct zila_err *err)
{
	size_t length = strlen(word), held = 0, got = 0;
	struct zip_part *source = NULL;
	char *data = mem_alloc(SCAN_BYTES);
	enum zila_code code;

	*found = false;
	code = data ? zip_part_open(xlsx->zip, part, &source, err)
		    : err_memory(err);
	while (code == ZILA_OK) {
		code = zip_part_read(
			source, data + held, SCAN_BYTES - held, &got, err);
		if (code != ZILA_OK || got == 0)
			break;
		held += got;
		*found = *found || memmem(data, held, word, length);
		if (held >= length) {
			memmove(data, data + held - (length - 1), length - 1);
			held = length - 1;
		}
	}
	zip_part_close(source);
	mem_free(data);
	return code == ZILA_EINPUT
		       ? err_wrap(err, "%s", zip_name(xlsx->zip, part))
		       : code;
}

static enum zila_code add_range(
	struct xlsx *xlsx, struct xml *xml, struct zila_err *err)
{
	struct text text;
	struct range range, *ranges;

	if (!xml_attribute(xml, XML_NONE, "ref", &text) ||
		!read_range(text, &range))
		return xml_refuse(xml, err, "a merged range that is none");
	if (range.row == range.row_end && range.column == range.column_end)
		return ZILA_OK;
	if (xlsx->range_count == LIMIT_MERGES)
		return xml_refuse(xml, err, "too many merged ranges");
	ranges = list_grow(xlsx->ranges, xlsx->range_count, &xlsx->range_room,
		sizeof *ranges);
	if (!ranges)
		return err_memory(err);
	xlsx->ranges = ranges;
	ranges[xlsx->range_count++] = range;
	return ZILA_OK;
}

static int compare_ranges(const void *a, const void *b)
{
	const struct range *left = a, *right = b;

	if (left->row != right->row)
		return left->row < right->row ? -1 : 1;
	return (left->column > right->column) - (left->column < right->column);
}

static enum zila_code read_ranges(
	struct xlsx *xlsx, struct xml *xml, struct zila_err *err)
{
	enum zila_code code;
	bool found;

	while ((code = xml_child(xml, 1, &found, err)) == ZILA_OK && found) {
		if (!xml_is(xml, BOOK_MAIN, "mergeCells"))
			continue;
		while ((code = xml_child(xml, 2, &found, err)) == ZILA_OK &&
			found)
			if (xml_is(xml, BOOK_MAIN, "mergeCell") &&
				(code = add_range(xlsx, xml, err)))
				return code;
		if (code != ZILA_OK)
			return code;
	}
	if (xlsx->range_count > 0)
		qsort(xlsx->ranges, xlsx->range_count, sizeof *xlsx->ranges,
			compare_ranges);
	return code;
}

static enum zila_code find_ranges(
	struct xlsx *xlsx, int sheet, struct zila_err *err)
{
	int part = xlsx->book.parts[sheet];
	struct document document;
	enum zila_code code;
	bool found;

	if (xlsx->ranges_of == sheet)
		return ZILA_OK;
	xlsx->ranges_of = -1;
	xlsx->range_count = 0;
	code = scan_part(xlsx, part, "mergeCell", &found, err);
	if (code == ZILA_OK && found) {
		code = document_open(
			&document, xlsx->zip, part, book_namespaces, err);
		if (code != ZILA_OK)
			return code;
		code = read_ranges(xlsx, document.xml, err);
		if (code != ZILA_OK)
			document_fail(&document, err);
		document_close(&document);
	}
	if (code == ZILA_OK)
		xlsx->ranges_of = sheet;
	return code;
}

/* Begins the ranges that start in this row, or in one that is absent. */
static enum zila_code start_ranges(struct xlsx *xlsx, struct zila_err *err)
{
	for (; xlsx->range_next < xlsx->range_count; xlsx->range_next++) {
		const struct range *range = &xlsx->ranges[xlsx->range_next];

		if (range->row > xlsx->row)
			break;
		if (range->row_end < xlsx->row)
			continue;
		if (!grid_merge(&xlsx->grid, range->column, range->column_end,
			    range->row_end))
			return damaged(err, "merged ranges overlap");
	}
	return ZILA_OK;
}

/* ---- the sheet ---- */

/* The children of <cols>: which columns are hidden. */
static enum zila_code read_columns(
	struct xlsx *xlsx, struct xml *xml, struct zila_err *err)
{
	enum zila_code code;
	struct text width;
	bool found;

	while ((code = xml_child(xml, 2, &found, err)) == ZILA_OK && found) {
		int64_t from = attribute_integer(xml, "min", 0);
		int64_t to = attribute_integer(xml, "max", from);
		bool hidden = attribute_true(xml, "hidden") ||
			      (xml_attribute(xml, XML_NONE, "width", &width) &&
				      text_is(width, "0"));

		if (to > LIMIT_COLUMNS)
			to = LIMIT_COLUMNS;
		if (hidden && from >= 1)
			for (; from <= to; from++)
				xlsx->grid.hidden[from - 1] = true;
	}
	return code;
}

/* Goes to <sheetData>. */
static enum zila_code find_rows(
	struct xlsx *xlsx, struct xml *xml, struct zila_err *err)
{
	enum zila_code code;
	bool found;

	if (!xml_is(xml, BOOK_MAIN, "worksheet"))
		return xml_refuse(xml, err, "no worksheet");
	while ((code = xml_child(xml, 1, &found, err)) == ZILA_OK && found) {
		if (xml_is(xml, BOOK_MAIN, "cols"))
			code = read_columns(xlsx, xml, err);
		else if (xml_is(xml, BOOK_MAIN, "sheetData"))
			return ZILA_OK;
		if (code != ZILA_OK)
			return code;
	}
	xlsx->ended = true;
	return code;
}

static enum zila_code choose(struct xlsx *xlsx, int sheet, struct zila_err *err)
{
	enum zila_code code;

	document_close(&xlsx->sheet);
	grid_reset(&xlsx->grid);
	xlsx->ended = false;
	xlsx->row = 0;
	xlsx->range_next = 0;
	if ((code = find_ranges(xlsx, sheet, err)) ||
		(code = document_open(&xlsx->sheet, xlsx->zip,
			 xlsx->book.parts[sheet], book_namespaces, err)))
		return code;
	code = find_rows(xlsx, xlsx->sheet.xml, err);
	return code ? document_fail(&xlsx->sheet, err) : ZILA_OK;
}

static enum zila_code xlsx_choose(
	struct reader *base, int sheet, struct zila_err *err)
{
	struct xlsx *xlsx = (struct xlsx *)base;
	enum zila_code code = choose(xlsx, sheet, err);

	return code == ZILA_EINPUT ? err_wrap(err, "%s", xlsx->name) : code;
}

/* ---- cells ---- */

/* The type by its first letter; 0: no type that is known. */
static char find_type(struct text type)
{
	static const struct {
		const char *name;
		char type;
	} types[] = {{"s", 's'}, {"n", 'n'}, {"str", 'f'}, {"b", 'b'},
		{"inlineStr", 'i'}, {"e", 'e'}, {"d", 'd'}};
	size_t i;

	for (i = 0; i < sizeof types / sizeof *types; i++)
		if (text_is(type, types[i].name))
			return types[i].type;
	return 0;
}

static enum zila_code take_style(const struct xlsx *xlsx, struct xml *xml,
	struct cell *cell, struct zila_err *err)
{
	const struct book *book = &xlsx->book;
	struct text text;
	int64_t style;

	if (!book->styled || !xml_attribute(xml, XML_NONE, "s", &text))
		return ZILA_OK;
	if (!value_integer(text, &style) || (size_t)style >= book->style_count)
		return xml_refuse(xml, err,
			"a cell of a style that is not "
			"there");
	cell->style = book->styles[style];
	cell->look = cell->style.look;
	return ZILA_OK;
}

/* The attributes of a <c>; the column by its reference, or the next one. */
static enum zila_code take_cell(struct xlsx *xlsx, struct xml *xml,
	struct cell *cell, struct zila_err *err)
{
	struct text text;
	int64_t row;

	if (xml_attribute(xml, XML_NONE, "r", &text)) {
		const char *end = text.data + text.size;

		if (take_reference(text.data, end, &cell->column, &row) !=
				end ||
			row != xlsx->row)
			return xml_refuse(xml, err,
				"a cell that doesn't belong in its row");
	} else if (++cell->column > LIMIT_SHEET_COLUMNS) {
		return xml_refuse(xml, err, "a row of too many cells");
	}
	cell->formula = cell->value = false;
	cell->look = 0;
	cell->style = (struct book_style){0};
	cell->type = 'n';
	if (xml_attribute(xml, XML_NONE, "t", &text))
		cell->type = find_type(text);
	if (!cell->type)
		return xml_refuse(
			xml, err, "a cell of a type that is not known");
	return take_style(xlsx, xml, cell, err);
}

/* The children of a <c>. */
static enum zila_code read_value(struct xlsx *xlsx, struct xml *xml,
	struct cell *cell, struct zila_err *err)
{
	enum zila_code code;
	uint8_t look;
	bool found;

	buf_cut(&xlsx->value, 0);
	while ((code = xml_child(xml, CELL_DEPTH, &found, err)) == ZILA_OK &&
		found) {
		if (xml_is(xml, BOOK_MAIN, "f")) {
			cell->formula = true;
		} else if (xml_is(xml, BOOK_MAIN, "v") && !cell->value) {
			cell->value = true;
			code = xml_content(
				xml, &xlsx->value, LIMIT_CELL_BYTES, err);
			if (code == ZILA_OK && cell->type == 'f')
				book_unescape(&xlsx->value, 0);
		} else if (xml_is(xml, BOOK_MAIN, "is") && !cell->value) {
			cell->value = true;
			code = book_read_text(xml, &xlsx->value, &look, err);
			cell->look |= look;
		}
		if (code != ZILA_OK)
			return code;
	}
	return code;
}

static uint8_t mark_of(const struct cell *cell)
{
	return cell->look & LOOK_LEGACY ? CELL_LEGACY : 0;
}

static enum zila_code put_shared(struct xlsx *xlsx, struct cell *cell,
	struct text value, struct zila_err *err)
{
	struct text text;
	int64_t index;
	uint8_t look;

	if (!value_integer(text_trim(value.data, value.size), &index) ||
		!book_string(&xlsx->book, index, &text, &look))
		return damaged(
			err, "a cell of a shared text that is not there");
	cell->look |= look;
	xlsx->grid.row.struck |= cell->look & LOOK_STRUCK;
	grid_put(&xlsx->grid, cell->column, text, mark_of(cell));
	return ZILA_OK;
}

static void put_iso_date(
	struct xlsx *xlsx, const struct cell *cell, struct text value)
{
	size_t at = xlsx->grid.text.size;
	uint8_t marks;

	numfmt_write_iso(&xlsx->grid.text, value, &marks);
	grid_put_made(&xlsx->grid, cell->column, at, marks);
}

/* Puts text that stands in the cell itself. */
static void put_text(struct xlsx *xlsx, const struct cell *cell,
	struct text value, uint8_t marks)
{
	size_t at = xlsx->grid.text.size;

	buf_add(&xlsx->grid.text, value.data, value.size);
	grid_put_made(&xlsx->grid, cell->column, at, marks);
}

/* What is no number after all, as some programs write it, is a text. */
static void put_number(
	struct xlsx *xlsx, const struct cell *cell, struct text value)
{
	size_t at = xlsx->grid.text.size;
	uint8_t marks;

	value = text_trim(value.data, value.size);
	if (numfmt_write(&xlsx->grid.text, value, cell->style.format,
		    xlsx->book.since_1904, &marks))
		grid_put_made(&xlsx->grid, cell->column, at, marks);
	else
		put_text(xlsx, cell, value, mark_of(cell));
}

static enum zila_code put_cell(
	struct xlsx *xlsx, struct cell *cell, struct zila_err *err)
{
	struct text value = {buf_text(&xlsx->value), xlsx->value.size};

	if (xlsx->grid.full)
		return ZILA_OK;
	if (value.size == 0) {
		bool known = cell->value && cell->type == 'f';

		put_text(xlsx, cell, value,
			cell->formula && !known ? CELL_UNCACHED : 0);
		return ZILA_OK;
	}
	xlsx->grid.row.struck |= cell->look & LOOK_STRUCK;
	switch (cell->type) {
	case 's':
		return put_shared(xlsx, cell, value, err);
	case 'n':
		put_number(xlsx, cell, value);
		break;
	case 'd':
		put_iso_date(xlsx, cell, value);
		break;
	case 'e':
		put_text(xlsx, cell, value, CELL_ERROR);
		break;
	case 'b':
		if (value_true(value))
			value = (struct text){"TRUE", 4};
		else if (text_is(value, "0") || text_is(value, "false"))
			value = (struct text){"FALSE", 5};
		put_text(xlsx, cell, value, 0);
		break;
	default:
		put_text(xlsx, cell, value, mark_of(cell));
	}
	return ZILA_OK;
}

/* ---- rows ---- */

/* The attributes of a <row>; a row without a number is the next one. */
static enum zila_code take_row(
	struct xlsx *xlsx, struct xml *xml, struct zila_err *err)
{
	struct text text;
	int64_t row = xlsx->row + 1;
	bool hidden = attribute_true(xml, "hidden");

	if (xml_attribute(xml, XML_NONE, "r", &text) &&
		!value_integer(text, &row))
		return xml_refuse(xml, err, "a row number that is none");
	if (row <= xlsx->row)
		return xml_refuse(xml, err, "rows in the wrong order");
	if (row > LIMIT_SHEET_ROWS)
		return xml_refuse(xml, err, "more rows than a sheet may have");
	if (xml_attribute(xml, XML_NONE, "ht", &text) && text_is(text, "0"))
		hidden = true;
	xlsx->row = row;
	grid_start(&xlsx->grid, row, hidden);
	return start_ranges(xlsx, err);
}

static enum zila_code read_row(
	struct xlsx *xlsx, struct xml *xml, struct zila_err *err)
{
	struct cell cell = {0};
	enum zila_code code;
	bool found;

	if ((code = take_row(xlsx, xml, err)))
		return code;
	while ((code = xml_child(xml, ROW_DEPTH, &found, err)) == ZILA_OK &&
		found)
		if (xml_is(xml, BOOK_MAIN, "c") &&
			((code = take_cell(xlsx, xml, &cell, err)) ||
				(code = read_value(xlsx, xml, &cell, err)) ||
				(code = put_cell(xlsx, &cell, err))))
			return code;
	return code;
}

static enum zila_code next(
	struct xlsx *xlsx, const struct row **row, struct zila_err *err)
{
	struct xml *xml = xlsx->sheet.xml;
	enum zila_code code;
	bool found;

	*row = NULL;
	while (!*row && !xlsx->ended) {
		if ((code = xml_child(xml, ROWS_DEPTH, &found, err)))
			return code;
		xlsx->ended = !found;
		if (!found || !xml_is(xml, BOOK_MAIN, "row"))
			continue;
		if ((code = read_row(xlsx, xml, err)) ||
			(code = grid_end(&xlsx->grid, row, err)))
			return code;
	}
	return ZILA_OK;
}

static enum zila_code xlsx_next(
	struct reader *base, const struct row **row, struct zila_err *err)
{
	struct xlsx *xlsx = (struct xlsx *)base;
	enum zila_code code = next(xlsx, row, err);

	if (code == ZILA_EINPUT) {
		document_fail(&xlsx->sheet, err);
		err_wrap(err, "%s: sheet %s, row %" PRId64, xlsx->name,
			base->sheets[base->sheet].name, xlsx->row);
	}
	if (code != ZILA_OK)
		xlsx->ended = true;
	return code;
}

/* ---- the file ---- */

static void xlsx_progress(
	const struct reader *base, int64_t *done, int64_t *total)
{
	const struct xlsx *xlsx = (const struct xlsx *)base;

	*done = *total = 0;
	if (xlsx->sheet.part)
		zip_part_progress(xlsx->sheet.part, done, total);
}

static void xlsx_close(struct reader *base)
{
	struct xlsx *xlsx = (struct xlsx *)base;

	document_close(&xlsx->sheet);
	book_close(&xlsx->book);
	zip_close(xlsx->zip);
	grid_free(&xlsx->grid);
	buf_free(&xlsx->value);
	mem_free(xlsx->ranges);
	mem_free(xlsx->name);
	mem_free(xlsx);
}

static void judge(const struct xlsx *xlsx, struct verdict *verdict)
{
	const struct book *book = &xlsx->book;
	struct phrase phrase = {verdict->reasons, sizeof verdict->reasons, 0};

	snprintf(verdict->format, sizeof verdict->format, "xlsx");
	phrase_add(&phrase, "a zip file that leads to a workbook; %d sheet%s",
		book->sheet_count, book->sheet_count == 1 ? "" : "s");
	if (book->hidden_count > 0)
		phrase_add(&phrase, ", %d of them hidden", book->hidden_count);
	if (book->since_1904)
		phrase_add(&phrase, "; its dates count from 1904");
	if (book->macros)
		phrase_add(&phrase, "; its macros are left alone");
}

/* Every zip file that no other reader took, so that it is refused as what
 * it is. */
static bool xlsx_is(const struct reader_source *source)
{
	return source->head_size >= 4 &&
	       (memcmp(source->head, "PK\3\4", 4) == 0 ||
		       memcmp(source->head, "PK\5\6", 4) == 0);
}

static enum zila_code xlsx_open(const struct reader_source *source,
	struct reader **out, struct verdict *verdict, struct zila_err *err)
{
	struct xlsx *xlsx = mem_alloc(sizeof *xlsx);
	enum zila_code code;

	if (!xlsx)
		return err_memory(err);
	xlsx->reader.kind = &xlsx_kind;
	xlsx->ranges_of = -1;
	xlsx->name = mem_copy(source->name);
	code = xlsx->name ? zip_open(source->fd, &xlsx->zip, err)
			  : err_memory(err);
	if (code == ZILA_OK)
		code = book_open(&xlsx->book, xlsx->zip, err);
	if (code == ZILA_OK)
		code = choose(xlsx, 0, err);
	if (code != ZILA_OK) {
		xlsx_close(&xlsx->reader);
		return code == ZILA_EINPUT ? err_wrap(err, "%s", source->name)
					   : code;
	}
	xlsx->reader.sheets = xlsx->book.sheets;
	xlsx->reader.sheet_count = xlsx->book.sheet_count;
	judge(xlsx, verdict);
	*out = &xlsx->reader;
	return ZILA_OK;
}

const struct reader_kind xlsx_kind = {
	.format = "xlsx",
	.is = xlsx_is,
	.open = xlsx_open,
	.choose = xlsx_choose,
	.next = xlsx_next,
	.progress = xlsx_progress,
	.close = xlsx_close,
};
