/* ods.c - an OpenDocument spreadsheet as rows, streamed from content.xml.
 *
 * All sheets are in one part, so that choosing one reads past those before
 * it.  Cells and rows say how often they repeat: what repeats without text
 * costs nothing, whatever number it says. */
#include "worker/table/reader.h"

#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ground/limits.h"
#include "ground/mem.h"
#include "ground/number.h"
#include "worker/table/book/grid.h"
#include "worker/table/book/numfmt.h"
#include "worker/table/book/ods_book.h"

enum { TABLE_DEPTH = 4 }; /* document-content, body, spreadsheet, table */

struct ods {
	struct reader reader;
	char *name; /* of the file */
	struct zip *zip;
	struct ods_book book;
	struct document content;

	bool ended;
	int depth; /* of the sheet, or of the group of rows within */
	bool closed[LIMIT_XML_DEPTH + 1]; /* by depth: a hidden group */
	int64_t line;                     /* the last one */
	int64_t repeat; /* how often the last row still comes */
	int64_t column; /* of columns, then of the row's cells */
	uint8_t row_look, column_looks[LIMIT_COLUMNS]; /* by default */

	struct buf value; /* attribute of the cell at hand */
	struct buf text;  /* its paragraphs */
	struct buf plain; /* the text, read as a number */
	struct grid grid;
};

enum type {
	TYPE_NONE,
	TYPE_NUMBER,
	TYPE_PERCENT,
	TYPE_DATE,
	TYPE_TRUTH,
	TYPE_TIME,
	TYPE_TEXT,
	TYPE_ERROR,
};

/* A cell being read. */
struct cell {
	int64_t column, repeat;
	enum type type;
	bool formula, value, any;
	uint8_t look;
};

/* How often, or over how many, from 1. */
static int64_t find_count(struct xml *xml, const char *name)
{
	struct text text;
	int64_t count;

	if (!xml_attribute(xml, ODS_TABLE, name, &text) ||
		!value_integer(text, &count) || count < 1)
		return 1;
	return count;
}

static bool is_collapsed(struct xml *xml)
{
	struct text text;

	return xml_attribute(xml, ODS_TABLE, "visibility", &text) &&
	       !text_is(text, "visible");
}

/* ---- text ---- */

/* The spaces of XML's own layout count once, and not at the beginning. */
static void add_collapsed(struct buf *out, struct text piece, bool *space)
{
	size_t i;

	for (i = 0; i < piece.size; i++) {
		char c = piece.data[i];
		bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';

		if (!blank)
			buf_add_char(out, c);
		else if (!*space)
			buf_add_char(out, ' ');
		*space = blank;
	}
}

/* Which letters of a paragraph are struck out or raised: within the element of
 * that depth; 0: none are. */
struct span {
	int struck, raised;
	bool was_struck; /* what stands before */
	uint8_t look;    /* of all */
};

static void begin_span(struct span *span, int depth, uint8_t look)
{
	span->look |= look;
	if (look & LOOK_STRUCK && !span->struck)
		span->struck = depth;
	if (look & LOOK_RAISED && !span->raised)
		span->raised = depth;
}

static void end_span(struct span *span, int depth)
{
	if (span->struck == depth)
		span->struck = 0;
	if (span->raised == depth)
		span->raised = 0;
}

/* What is struck out makes no number with what stands beside it. */
static void add_piece(
	struct buf *out, struct text piece, bool *space, struct span *span)
{
	bool struck = span->struck;

	if (piece.size && out->size && struck != span->was_struck)
		buf_add_char(out, '\n');
	span->was_struck = struck;
	if (span->raised)
		text_add_raised(out, piece.data, piece.size);
	else
		add_collapsed(out, piece, space);
}

/* Adds what an element within a paragraph stands for.  False: what is in it
 * is not part of the text. */
static bool add_inline(const struct ods *ods, struct xml *xml, struct buf *out,
	bool *space, struct span *span)
{
	struct text text;
	int64_t count = 1;

	if (out->size > LIMIT_CELL_BYTES)
		return false;
	if (xml_is(xml, ODS_TEXT, "s")) {
		if (xml_attribute(xml, ODS_TEXT, "c", &text) &&
			!value_integer(text, &count))
			count = 1;
		for (; count > 0 && out->size <= LIMIT_CELL_BYTES; count--)
			buf_add_char(out, ' ');
		*space = false;
	} else if (xml_is(xml, ODS_TEXT, "tab")) {
		buf_add_char(out, '\t');
	} else if (xml_is(xml, ODS_TEXT, "line-break")) {
		buf_add_char(out, '\n');
		*space = true;
	} else if (xml_is(xml, ODS_TEXT, "span")) {
		if (xml_attribute(xml, ODS_TEXT, "style-name", &text))
			begin_span(span, xml->depth,
				ods_look(&ods->book, ODS_TEXTS, text));
	} else {
		return xml->space == ODS_TEXT &&
		       !xml_is(xml, ODS_TEXT, "note") &&
		       !xml_is(xml, ODS_TEXT, "ruby-text");
	}
	return true;
}

/* Appends the text of the <text:p> that was just started. */
static enum zila_code read_paragraph(
	struct ods *ods, struct xml *xml, uint8_t *look, struct zila_err *err)
{
	int depth = xml->depth, skipped = 0;
	struct buf *out = &ods->text;
	enum xml_event event;
	enum zila_code code;
	struct span span = {0};
	bool space = true;

	for (;;) {
		if ((code = xml_next(xml, &event, err)))
			return code;
		if (event == XML_END && xml->depth == depth) {
			*look |= span.look;
			return buf_check(out, err);
		}
		if (event == XML_END)
			end_span(&span, xml->depth);
		if (event == XML_END && xml->depth == skipped)
			skipped = 0;
		if (skipped)
			continue;
		if (event == XML_START &&
			!add_inline(ods, xml, out, &space, &span))
			skipped = xml->depth;
		if (event == XML_TEXT && out->size <= LIMIT_CELL_BYTES)
			add_piece(out, xml->piece, &space, &span);
	}
}

/* ---- cells ---- */

static enum type find_type(struct xml *xml)
{
	static const struct {
		const char *name;
		enum type type;
	} types[] = {{"float", TYPE_NUMBER}, {"currency", TYPE_NUMBER},
		{"percentage", TYPE_PERCENT}, {"date", TYPE_DATE},
		{"boolean", TYPE_TRUTH}, {"time", TYPE_TIME},
		{"string", TYPE_TEXT}};
	struct text text;
	size_t i;

	if (xml_attribute(xml, ODS_CALC, "value-type", &text) &&
		text_is(text, "error"))
		return TYPE_ERROR;
	if (!xml_attribute(xml, ODS_OFFICE, "value-type", &text))
		return TYPE_NONE;
	for (i = 0; i < sizeof types / sizeof *types; i++)
		if (text_is(text, types[i].name))
			return types[i].type;
	return TYPE_NONE;
}

static uint8_t find_look(const struct ods *ods, struct xml *xml, int64_t column)
{
	struct text style = {"", 0};
	uint8_t look = 0;

	if (!ods->book.looks)
		return 0;
	if (!xml_attribute(xml, ODS_TABLE, "style-name", &style) &&
		column <= LIMIT_COLUMNS)
		look = ods->row_look | ods->column_looks[column - 1];
	return look | ods_look(&ods->book, ODS_CELLS, style);
}

/* The attributes of a cell, and the range it is merged over. */
static enum zila_code take_cell(struct ods *ods, struct xml *xml, bool covered,
	struct cell *cell, struct zila_err *err)
{
	static const char *const values[] = {[TYPE_NUMBER] = "value",
		[TYPE_PERCENT] = "value",
		[TYPE_DATE] = "date-value",
		[TYPE_TRUTH] = "boolean-value",
		[TYPE_TEXT] = "string-value",
		[TYPE_ERROR] = NULL};
	int64_t across =
		covered ? 1 : find_count(xml, "number-columns-spanned");
	int64_t down = covered ? 1 : find_count(xml, "number-rows-spanned");
	struct text text;

	*cell = (struct cell){.column = ods->column + 1};
	cell->repeat = find_count(xml, "number-columns-repeated");
	cell->type = find_type(xml);
	cell->formula = xml_attribute(xml, ODS_TABLE, "formula", &text);
	cell->look = find_look(ods, xml, cell->column);
	buf_cut(&ods->value, 0);
	buf_cut(&ods->text, 0);
	cell->value = values[cell->type] &&
		      xml_attribute(xml, ODS_OFFICE, values[cell->type], &text);
	if (cell->value)
		buf_add(&ods->value, text.data, text.size);
	if (across > LIMIT_SHEET_COLUMNS)
		across = LIMIT_SHEET_COLUMNS;
	if ((across > 1 || down > 1) &&
		!grid_merge(&ods->grid, cell->column, cell->column + across - 1,
			ods->grid.line + down - 1))
		return xml_refuse(xml, err, "merged ranges overlap");
	return buf_check(&ods->value, err);
}

/* The children of a cell: its paragraphs, and what is not its text. */
static enum zila_code read_paragraphs(struct ods *ods, struct xml *xml,
	struct cell *cell, struct zila_err *err)
{
	int depth = xml->depth;
	enum zila_code code;
	bool found;

	while ((code = xml_child(xml, depth, &found, err)) == ZILA_OK &&
		found) {
		if (!xml_is(xml, ODS_TEXT, "p"))
			continue;
		if (cell->any && ods->text.size <= LIMIT_CELL_BYTES)
			buf_add_char(&ods->text, '\n');
		cell->any = true;
		if ((code = read_paragraph(ods, xml, &cell->look, err)))
			return code;
	}
	return code;
}

/* True for 080610 shown of the value 80610: the zeros are part of it. */
static bool shows_zeros(struct ods *ods, struct text shown, struct text number)
{
	struct numfmt plain = {.kind = NUMFMT_PLAIN};
	uint8_t marks;
	size_t i;

	if (shown.size < 2 || shown.data[0] != '0' || shown.data[1] == '.')
		return false;
	for (i = 0; i < shown.size; i++)
		if (shown.data[i] != '.' &&
			(shown.data[i] < '0' || shown.data[i] > '9'))
			return false;
	buf_cut(&ods->plain, 0);
	return numfmt_write(&ods->plain, shown, plain, false, &marks) &&
	       ods->plain.size == number.size && number.size > 0 &&
	       memcmp(ods->plain.data, number.data, number.size) == 0;
}

/* Writes a number behind grid.text; false: it is none. */
static bool write_number(
	struct ods *ods, const struct cell *cell, uint8_t *marks)
{
	struct numfmt format = {.kind = cell->type == TYPE_PERCENT
						? NUMFMT_PERCENT
						: NUMFMT_PLAIN};
	struct buf *out = &ods->grid.text;
	struct text value = {buf_text(&ods->value), ods->value.size};
	struct text shown = {buf_text(&ods->text), ods->text.size};
	size_t at = out->size;

	if (cell->type == TYPE_NUMBER)
		numfmt_shown(shown, value.data, &format);
	if (!numfmt_write(out, value, format, false, marks))
		return false;
	if (out->failed)
		return true;
	if (shows_zeros(ods, shown,
		    (struct text){out->data + at, out->size - at})) {
		buf_cut(out, at);
		buf_add(out, shown.data, shown.size);
	}
	return true;
}

/* True for Apr-23 and 04/2023 shown of 2023-04-01: a month, a year, no day.
 * 1 is taken for the day. */
static bool shows_month(struct text shown, const char *date)
{
	long year = strtol(date, NULL, 10), month = strtol(date + 5, NULL, 10);
	const char *at = shown.data;
	bool word = false, years = false;
	int numbers = 0;

	while (*at) {
		char *end = NULL;
		long number;

		if (*at < '0' || *at > '9') {
			word |= (*at & ~0x20) >= 'A' && (*at & ~0x20) <= 'Z';
			word |= (*at & 0x80) != 0;
			at++;
			continue;
		}
		number = strtol(at, &end, 10);
		at = end;
		numbers++;
		if (!years && number != 1 &&
			(number == year || number == year % 100))
			years = true;
		else if (word || number != month)
			return false;
	}
	return years && numbers == (word ? 1 : 2);
}

/* Of the first of a month that a style shows without its day, YYYY-MM. */
static void write_day(
	struct buf *out, struct text value, struct text shown, uint8_t *marks)
{
	size_t at = out->size;

	numfmt_write_iso(out, value, marks);
	if (*marks == CELL_DATE && !out->failed && out->size - at == 10 &&
		memcmp(out->data + out->size - 3, "-01", 3) == 0 &&
		shows_month(shown, out->data + at))
		buf_cut(out, out->size - 3);
}

static bool looks_like_error(struct text text)
{
	return (text.size > 1 && text.data[0] == '#') ||
	       (text.size > 4 && memcmp(text.data, "Err:", 4) == 0);
}

/* Writes the cell's text behind grid.text and returns its marks. */
static uint8_t write_cell(struct ods *ods, const struct cell *cell)
{
	struct text value = {buf_text(&ods->value), ods->value.size};
	struct text shown = {buf_text(&ods->text), ods->text.size};
	struct buf *out = &ods->grid.text;
	uint8_t marks = 0;

	if (cell->type == TYPE_ERROR ||
		(cell->formula && looks_like_error(shown))) {
		buf_add(out, shown.data, shown.size);
		return CELL_ERROR;
	}
	if (!cell->value && !cell->any)
		return cell->formula && cell->type != TYPE_TEXT ? CELL_UNCACHED
								: 0;
	if (cell->value && cell->type == TYPE_DATE) {
		write_day(out, value, shown, &marks);
		return marks;
	}
	if (cell->value && cell->type == TYPE_TRUTH) {
		buf_add_text(out, value_true(value) ? "TRUE" : "FALSE");
		return 0;
	}
	if (cell->value &&
		(cell->type == TYPE_NUMBER || cell->type == TYPE_PERCENT) &&
		write_number(ods, cell, &marks))
		return marks;
	if (cell->value && cell->type == TYPE_TEXT)
		shown = value;
	buf_add(out, shown.data, shown.size);
	return cell->look & LOOK_LEGACY ? CELL_LEGACY : 0;
}

static void put_cell(struct ods *ods, const struct cell *cell)
{
	int64_t column = cell->column;
	int64_t end = column + cell->repeat;
	size_t at = ods->grid.text.size;
	uint8_t marks;

	if (ods->grid.full)
		return;
	marks = write_cell(ods, cell);
	if (ods->grid.text.size == at && !(marks & CELL_UNCACHED))
		return;
	ods->grid.row.struck |= cell->look & LOOK_STRUCK;
	for (; column < end && column <= LIMIT_COLUMNS + 1; column++)
		grid_put_made(&ods->grid, column, at, marks);
}

/* ---- rows ---- */

static enum zila_code read_cells(
	struct ods *ods, struct xml *xml, struct zila_err *err)
{
	int depth = xml->depth;
	enum zila_code code;
	struct cell cell;
	bool found;

	ods->column = 0;
	while ((code = xml_child(xml, depth, &found, err)) == ZILA_OK &&
		found) {
		bool covered = xml_is(xml, ODS_TABLE, "covered-table-cell");

		if (!covered && !xml_is(xml, ODS_TABLE, "table-cell"))
			continue;
		if ((code = take_cell(ods, xml, covered, &cell, err)) ||
			(code = read_paragraphs(ods, xml, &cell, err)))
			return code;
		put_cell(ods, &cell);
		ods->column += cell.repeat;
		if (ods->column > LIMIT_SHEET_COLUMNS)
			ods->column = LIMIT_SHEET_COLUMNS;
	}
	return code;
}

static bool is_in_closed_group(const struct ods *ods)
{
	int i;

	for (i = TABLE_DEPTH + 1; i <= ods->depth; i++)
		if (ods->closed[i])
			return true;
	return false;
}

/* That of the cells of a row or a column that have no style of their own. */
static uint8_t default_look(const struct ods *ods, struct xml *xml)
{
	struct text style;

	return xml_attribute(xml, ODS_TABLE, "default-cell-style-name", &style)
		       ? ods_look(&ods->book, ODS_CELLS, style)
		       : 0;
}

static enum zila_code read_row(struct ods *ods, struct xml *xml,
	const struct row **row, struct zila_err *err)
{
	int64_t repeat = find_count(xml, "number-rows-repeated");
	enum zila_code code;

	ods->row_look = default_look(ods, xml);
	grid_start(&ods->grid, ods->line + 1,
		is_collapsed(xml) || is_in_closed_group(ods));
	if ((code = read_cells(ods, xml, err)) ||
		(code = grid_end(&ods->grid, row, err)))
		return code;
	if (*row && repeat > LIMIT_SHEET_ROWS - ods->line)
		return xml_refuse(xml, err, "more rows than a sheet may have");
	if (repeat > LIMIT_SHEET_ROWS - ods->line)
		repeat = LIMIT_SHEET_ROWS - ods->line;
	if (*row) {
		ods->repeat = repeat - 1;
		repeat = 1;
	}
	ods->line += repeat;
	return ZILA_OK;
}

/* <table:table-column>: whether those it stands for are hidden. */
static void take_columns(struct ods *ods, struct xml *xml)
{
	int64_t end = find_count(xml, "number-columns-repeated");
	uint8_t look = default_look(ods, xml);
	bool hidden = is_collapsed(xml);

	end = end > LIMIT_COLUMNS ? LIMIT_COLUMNS : end + ods->column;
	for (; ods->column < end && ods->column < LIMIT_COLUMNS;
		ods->column++) {
		ods->grid.hidden[ods->column] = hidden;
		ods->column_looks[ods->column] = look;
	}
}

static bool is_group(const struct xml *xml)
{
	static const char *const names[] = {"table-rows", "table-header-rows",
		"table-row-group", "table-columns", "table-header-columns",
		"table-column-group"};
	size_t i;

	for (i = 0; i < sizeof names / sizeof *names; i++)
		if (xml_is(xml, ODS_TABLE, names[i]))
			return true;
	return false;
}

static void enter_group(struct ods *ods, struct xml *xml)
{
	struct text text;

	ods->depth++;
	ods->closed[ods->depth] =
		xml_attribute(xml, ODS_TABLE, "display", &text) &&
		text_is(text, "false");
}

static enum zila_code next(
	struct ods *ods, const struct row **row, struct zila_err *err)
{
	struct xml *xml = ods->content.xml;
	enum zila_code code;
	bool found;

	*row = NULL;
	if (ods->repeat > 0) {
		ods->repeat--;
		ods->line++;
		ods->grid.row.line = ods->grid.row.line_end = ods->line;
		*row = &ods->grid.row;
	}
	while (!*row && !ods->ended) {
		if ((code = xml_child(xml, ods->depth, &found, err)))
			return code;
		if (!found && ods->depth == TABLE_DEPTH)
			ods->ended = true;
		else if (!found)
			ods->depth--;
		else if (is_group(xml))
			enter_group(ods, xml);
		else if (xml_is(xml, ODS_TABLE, "table-column"))
			take_columns(ods, xml);
		else if (xml_is(xml, ODS_TABLE, "table-row") &&
			 (code = read_row(ods, xml, row, err)))
			return code;
	}
	return ZILA_OK;
}

static enum zila_code ods_next(
	struct reader *base, const struct row **row, struct zila_err *err)
{
	struct ods *ods = (struct ods *)base;
	enum zila_code code = next(ods, row, err);

	if (code == ZILA_EINPUT) {
		document_fail(&ods->content, err);
		err_wrap(err, "%s: sheet %s, row %" PRId64, ods->name,
			base->sheets[base->sheet].name, ods->line + 1);
	}
	if (code != ZILA_OK) {
		ods->ended = true;
		ods->repeat = 0;
	}
	return code;
}

/* ---- the file ---- */

/* Goes to the sheet of that number, in a part that was read whole before. */
static enum zila_code find_sheet(
	struct ods *ods, int sheet, struct zila_err *err)
{
	struct xml *xml = ods->content.xml;
	enum zila_code code;
	int depth, seen = -1;
	bool found;

	for (depth = 1; depth < TABLE_DEPTH;) {
		if ((code = xml_child(xml, depth, &found, err)))
			return code;
		if (!found && depth == 1)
			return xml_refuse(xml, err, "a sheet is gone");
		if (!found)
			depth--;
		else if ((depth == 1 && xml_is(xml, ODS_OFFICE, "body")) ||
			 (depth == 2 && xml_is(xml, ODS_OFFICE, "spreadsheet")))
			depth++;
		else if (depth == 3 && xml_is(xml, ODS_TABLE, "table") &&
			 ++seen == sheet)
			depth++;
	}
	return ZILA_OK;
}

static enum zila_code choose(struct ods *ods, int sheet, struct zila_err *err)
{
	enum zila_code code;

	document_close(&ods->content);
	grid_reset(&ods->grid);
	memset(ods->column_looks, 0, sizeof ods->column_looks);
	ods->ended = false;
	ods->line = ods->repeat = ods->column = 0;
	ods->depth = TABLE_DEPTH;
	code = document_open(&ods->content, ods->zip, ods->book.content,
		ods_namespaces, err);
	if (code != ZILA_OK)
		return code;
	code = find_sheet(ods, sheet, err);
	return code ? document_fail(&ods->content, err) : ZILA_OK;
}

static enum zila_code ods_choose(
	struct reader *base, int sheet, struct zila_err *err)
{
	struct ods *ods = (struct ods *)base;
	enum zila_code code = choose(ods, sheet, err);

	return code == ZILA_EINPUT ? err_wrap(err, "%s", ods->name) : code;
}

static void ods_progress(
	const struct reader *base, int64_t *done, int64_t *total)
{
	const struct ods *ods = (const struct ods *)base;

	*done = *total = 0;
	if (ods->content.part)
		zip_part_progress(ods->content.part, done, total);
}

static void ods_close(struct reader *base)
{
	struct ods *ods = (struct ods *)base;

	document_close(&ods->content);
	ods_book_close(&ods->book);
	zip_close(ods->zip);
	grid_free(&ods->grid);
	buf_free(&ods->value);
	buf_free(&ods->text);
	buf_free(&ods->plain);
	mem_free(ods->name);
	mem_free(ods);
}

static void judge(const struct ods *ods, struct verdict *verdict)
{
	const struct ods_book *book = &ods->book;
	struct phrase phrase = {verdict->reasons, sizeof verdict->reasons, 0};

	snprintf(verdict->format, sizeof verdict->format, "ods");
	phrase_add(&phrase,
		"a zip file that says it is a spreadsheet; "
		"%d sheet%s",
		book->sheet_count, book->sheet_count == 1 ? "" : "s");
	if (book->hidden_count > 0)
		phrase_add(&phrase, ", %d of them hidden", book->hidden_count);
}

static bool ods_is(const struct reader_source *source)
{
	struct zila_err err;
	struct zip *zip;
	bool is;

	if (source->head_size < 4 || memcmp(source->head, "PK\3\4", 4) != 0 ||
		zip_open(source->fd, &zip, &err) != ZILA_OK)
		return false;
	is = ods_is_spreadsheet(zip);
	zip_close(zip);
	return is;
}

static enum zila_code ods_open(const struct reader_source *source,
	struct reader **out, struct verdict *verdict, struct zila_err *err)
{
	struct ods *ods = mem_alloc(sizeof *ods);
	enum zila_code code;

	if (!ods)
		return err_memory(err);
	ods->reader.kind = &ods_kind;
	ods->name = mem_copy(source->name);
	code = ods->name ? zip_open(source->fd, &ods->zip, err)
			 : err_memory(err);
	if (code == ZILA_OK)
		code = ods_book_open(&ods->book, ods->zip, err);
	if (code == ZILA_OK)
		code = choose(ods, 0, err);
	if (code != ZILA_OK) {
		ods_close(&ods->reader);
		return code == ZILA_EINPUT ? err_wrap(err, "%s", source->name)
					   : code;
	}
	ods->reader.sheets = ods->book.sheets;
	ods->reader.sheet_count = ods->book.sheet_count;
	judge(ods, verdict);
	*out = &ods->reader;
	return ZILA_OK;
}

const struct reader_kind ods_kind = {
	.format = "ods",
	.is = ods_is,
	.open = ods_open,
	.choose = ods_choose,
	.next = ods_next,
	.progress = ods_progress,
	.close = ods_close,
};
