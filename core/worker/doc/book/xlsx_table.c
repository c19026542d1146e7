/* xlsx_table.c - a table of a report, and its chart, as a sheet. */
#include <string.h>

#include "ground/mem.h"
#include "ground/text.h"
#include "worker/doc/book/xlsx_parts.h"

enum {
	TITLE_POINTS = 24,
	WIDTH_MIN = 9,
	WIDTH_MAX = 46,
	NUMBER_WIDTH = 12,
	FILE_WIDTH = 30,
	FILTER_WIDTH = 3,   /* of the button in a header */
	LOOKED_ROWS = 1000, /* for the widths */
	SPANS_MAX = 100,
	SOURCE_COLUMNS = 4,
	WIDE_COLUMNS = 4, /* from so many on the first one stays in view */
};

/* A table on its way into its sheet. */
struct sheet {
	struct xlsx *xlsx;
	const struct doc_table *table;
	const struct doc_chart *chart; /* or NULL */
	int *decimals, *widths;        /* of each column */
	int width_sum, column_count;   /* with those of the source */
	bool sources, sheets, synthetic;
	bool has_long, has_empty; /* numbers as texts; cells left empty */
	int header_lines;
	int row_count; /* without the totals at its end */
	int64_t row, header_row;
};

static int scale_of(
	const struct doc_column *column, const struct doc_cell *cell)
{
	return cell->scale + (column->type == DOC_MONEY ? 2 : 0);
}

static int cell_width(
	struct sheet *sheet, int column, const struct doc_cell *cell)
{
	buf_cut(&sheet->xlsx->plain, 0);
	doc_cell_text(&sheet->xlsx->plain, sheet->xlsx->doc,
		&sheet->table->columns[column], cell);
	return text_columns(
		buf_text(&sheet->xlsx->plain), sheet->xlsx->plain.size);
}

/* As wide as its cells, and wide enough for its title on two lines. */
static int measure(struct sheet *sheet, int column)
{
	const struct doc_table *table = sheet->table;
	const struct doc_row *row;
	int widest = WIDTH_MIN, width, title, i;

	writer_column_title(xlsx_line(sheet->xlsx), sheet->xlsx->doc,
		&table->columns[column], false);
	width = text_columns(
		buf_text(&sheet->xlsx->line), sheet->xlsx->line.size);
	if (widest < width / 2 + FILTER_WIDTH)
		widest = width / 2 + FILTER_WIDTH;
	title = width;
	for (i = 0; i < table->row_count && i < LOOKED_ROWS; i++) {
		row = &table->rows[i];
		if (row->kind == DOC_ROW_GROUP)
			continue;
		width = cell_width(sheet, column, &row->cells[column]) + 1;
		if (widest < width)
			widest = width;
	}
	if (widest > WIDTH_MAX)
		widest = WIDTH_MAX;
	if (sheet->header_lines < 1 + (title + FILTER_WIDTH) / widest)
		sheet->header_lines = 1 + (title + FILTER_WIDTH) / widest;
	return widest;
}

static void add_width(struct sheet *sheet, int width)
{
	sheet->widths[sheet->column_count++] = width;
	sheet->width_sum += width;
}

static bool has_sheets(const struct doc *doc, const struct doc_table *table)
{
	const struct doc_source *source;
	int i;

	for (i = 0; i < table->row_count; i++) {
		if (!writer_source_number(doc, table->rows[i].source))
			continue;
		source = &doc->sources[table->rows[i].source];
		if (source->sheet && *source->sheet)
			return true;
	}
	return false;
}

static void look(struct sheet *sheet)
{
	const struct doc_table *table = sheet->table;
	const struct doc_cell *cell;
	int column, i, scale;

	for (column = 0; column < table->column_count; column++) {
		for (i = 0; i < table->row_count; i++) {
			cell = &table->rows[i].cells[column];
			scale = scale_of(&table->columns[column], cell);
			if (cell->kind == DOC_CELL_NUMBER &&
				scale <= NUMBER_SCALE_MAX &&
				scale > sheet->decimals[column])
				sheet->decimals[column] = scale;
		}
		add_width(sheet, measure(sheet, column));
	}
	for (i = 0; i < table->row_count; i++)
		if (table->rows[i].kind != DOC_ROW_TOTAL)
			sheet->row_count = i + 1;
	sheet->sources = writer_table_has_sources(sheet->xlsx->doc, table);
	sheet->sheets = sheet->sources && has_sheets(sheet->xlsx->doc, table);
	sheet->synthetic = writer_table_synthetic(sheet->xlsx->doc, table);
	if (sheet->sources)
		add_width(sheet, FILE_WIDTH);
	if (sheet->sheets)
		add_width(sheet, NUMBER_WIDTH);
	if (sheet->sources)
		add_width(sheet, NUMBER_WIDTH);
	if (sheet->sources && sheet->synthetic)
		add_width(sheet, NUMBER_WIDTH);
}

/* ---- above the table ---- */

static void next_row(struct sheet *sheet, int lines)
{
	xlsx_row(sheet->xlsx, lines);
	sheet->row++;
}

static void above(struct sheet *sheet)
{
	struct xlsx *xlsx = sheet->xlsx;
	const struct doc *doc = xlsx->doc;

	book_tall_row(xlsx->book, TITLE_POINTS);
	sheet->row++;
	buf_add_text(xlsx_line(xlsx),
		sheet->table->caption ? sheet->table->caption : "");
	if (sheet->synthetic)
		buf_add_format(
			&xlsx->line, " (%s)", doc_word(doc, "synthetic"));
	xlsx_text(xlsx, BOOK_TITLE, buf_text(&xlsx->line));
	next_row(sheet, 1);
	buf_add_text(xlsx_line(xlsx), doc->title ? doc->title : "");
	if (doc->state_name)
		buf_add_format(&xlsx->line, ", %s", doc->state_name);
	buf_add_format(&xlsx->line, ". %s ", doc_word(doc, "Position as on"));
	writer_date(&xlsx->line, doc, doc->as_of);
	if (doc->synthetic)
		buf_add_format(&xlsx->line, ". %s: %s",
			doc_word(doc, "Synthetic"),
			doc_word(doc, "in this report"));
	xlsx_text(xlsx, BOOK_QUIET, buf_text(&xlsx->line));
	if (sheet->chart && sheet->chart->message) {
		next_row(sheet, 1);
		xlsx_text(xlsx, BOOK_PLAIN, sheet->chart->message);
	}
	next_row(sheet, 1);
	book_link(xlsx->book, doc_word(doc, "Report"), xlsx->report);
}

static void header(struct sheet *sheet)
{
	struct xlsx *xlsx = sheet->xlsx;
	int i;

	next_row(sheet, sheet->header_lines);
	sheet->header_row = sheet->row;
	for (i = 0; i < sheet->table->column_count; i++) {
		writer_column_title(xlsx_line(xlsx), xlsx->doc,
			&sheet->table->columns[i], false);
		xlsx_text(xlsx,
			writer_numeric(sheet->table->columns[i].type)
				? BOOK_HEADER_RIGHT
				: BOOK_HEADER,
			buf_text(&xlsx->line));
	}
	if (!sheet->sources)
		return;
	xlsx_word(xlsx, BOOK_HEADER, "File");
	if (sheet->sheets)
		xlsx_word(xlsx, BOOK_HEADER, "Sheet");
	xlsx_word(xlsx, BOOK_HEADER_RIGHT, "Line");
	if (sheet->synthetic)
		xlsx_word(xlsx, BOOK_HEADER, "Synthetic");
}

/* ---- its rows ---- */

static void missing(struct sheet *sheet, const struct doc_row *row, int column,
	enum book_style style)
{
	bool number = writer_numeric(sheet->table->columns[column].type);

	/* A chart would draw a text as 0; it leaves an empty cell out. */
	if (number && sheet->chart && row->kind == DOC_ROW_BODY && column > 0) {
		sheet->has_empty = true;
		book_blank(sheet->xlsx->book, style);
	} else if (number && row->kind != DOC_ROW_GROUP) {
		xlsx_word(sheet->xlsx,
			style == BOOK_CELL ? BOOK_MISSING : style, "n/a");
	} else {
		book_blank(sheet->xlsx->book, style);
	}
}

static void put_number(struct sheet *sheet, int column,
	const struct doc_cell *cell, enum book_style style)
{
	const struct doc_column *of = &sheet->table->columns[column];
	struct book_number number = {.digits = cell->digits,
		.scale = scale_of(of, cell),
		.decimals = sheet->decimals[column],
		.grouping = writer_numeric(of->type)
				    ? writer_unit(of->unit).grouping
				    : GROUPING_NONE,
		.percent = of->type == DOC_PERCENT};

	if (!book_number(sheet->xlsx->book, style, &number))
		sheet->has_long = true;
}

static void put_cell(struct sheet *sheet, const struct doc_row *row, int column,
	enum book_style style)
{
	const struct doc_cell *cell = &row->cells[column];

	switch (cell->kind) {
	case DOC_CELL_NONE:
		missing(sheet, row, column, style);
		break;
	case DOC_CELL_TEXT:
		if (sheet->table->columns[column].type == DOC_DATE)
			xlsx_date(sheet->xlsx, style, cell->text);
		else
			xlsx_text(sheet->xlsx, style, cell->text);
		break;
	case DOC_CELL_NUMBER:
		put_number(sheet, column, cell, style);
		break;
	}
}

static void put_source(
	struct sheet *sheet, const struct doc_row *row, enum book_style style)
{
	struct xlsx *xlsx = sheet->xlsx;
	const struct doc_source *source = NULL;
	bool line;

	if (writer_source_number(xlsx->doc, row->source) > 0)
		source = &xlsx->doc->sources[row->source];
	line = source && row->line > 0;
	xlsx_text(xlsx, style, source ? source->name : "");
	if (sheet->sheets)
		xlsx_text(xlsx, style, source ? source->sheet : "");
	xlsx_number(xlsx, style, line,
		(struct book_number){.digits = line ? row->line : 0});
	if (sheet->synthetic)
		xlsx_text(xlsx, style,
			source && source->synthetic
				? doc_word(xlsx->doc, "synthetic")
				: "");
}

/* Only texts are wrapped, and only where they are long. */
static int row_lines(const struct sheet *sheet, const struct doc_row *row)
{
	int most = 1, lines, i;

	if (row->kind == DOC_ROW_GROUP)
		return 1;
	for (i = 0; i < sheet->table->column_count; i++) {
		if (row->cells[i].kind != DOC_CELL_TEXT ||
			!row->cells[i].text ||
			strlen(row->cells[i].text) <= (size_t)sheet->widths[i])
			continue;
		lines = xlsx_lines(row->cells[i].text, sheet->widths[i]);
		if (lines > most)
			most = lines;
	}
	return most;
}

static void body(struct sheet *sheet)
{
	static const enum book_style styles[] = {
		BOOK_CELL, BOOK_GROUP, BOOK_TOTAL};
	const struct doc_row *row;
	int i, column;

	for (i = 0; i < sheet->table->row_count; i++) {
		row = &sheet->table->rows[i];
		next_row(sheet, row_lines(sheet, row));
		for (column = 0; column < sheet->table->column_count; column++)
			put_cell(sheet, row, column, styles[row->kind]);
		if (sheet->sources)
			put_source(sheet, row, styles[row->kind]);
	}
}

/* ---- below and beside it ---- */

static void below(struct sheet *sheet)
{
	static const char long_numbers[] =
		"Numbers of more than 14 digits are written as text, which "
		"keeps every digit.";
	static const char empty_cells[] =
		"An empty cell of numbers is n/a: it is not known, and not "
		"drawn.";
	struct xlsx *xlsx = sheet->xlsx;
	int width = sheet->width_sum;
	const char *note = sheet->table->note;

	next_row(sheet, 1);
	if (note)
		xlsx_prose(xlsx, BOOK_NOTE, note, sheet->column_count, width);
	if (sheet->has_long)
		xlsx_prose(xlsx, BOOK_NOTE, doc_word(xlsx->doc, long_numbers),
			sheet->column_count, width);
	if (sheet->has_empty)
		xlsx_prose(xlsx, BOOK_NOTE, doc_word(xlsx->doc, empty_cells),
			sheet->column_count, width);
}

/* Runs of body rows: nothing else is drawn.  Those beyond the last span that
 * a chart can hold are not. */
static int find_spans(const struct sheet *sheet, struct book_span *spans)
{
	int64_t first = sheet->header_row + 1;
	int count = 0, i;
	bool open = false;

	for (i = 0; i < sheet->table->row_count; i++) {
		if (sheet->table->rows[i].kind != DOC_ROW_BODY) {
			open = false;
			continue;
		}
		if (!open && count == SPANS_MAX)
			break;
		if (!open)
			spans[count++].first = first + i;
		open = true;
		spans[count - 1].last = first + i;
	}
	return count;
}

static void draw(struct sheet *sheet)
{
	static const enum book_chart_kind kinds[] = {
		BOOK_BAR, BOOK_STACKED, BOOK_LINE, BOOK_DOT};
	int series[DOC_SERIES_MAX];
	struct book_span spans[SPANS_MAX];
	struct book_chart chart = {.title = sheet->table->caption,
		.message = sheet->chart->message ? sheet->chart->message : "",
		.header_row = sheet->header_row,
		.spans = spans,
		.span_count = find_spans(sheet, spans),
		.columns = series,
		.column_count = doc_chart_series(sheet->chart, series),
		.at_row = sheet->header_row,
		.at_column = sheet->column_count + 1};

	if (!chart.span_count || !chart.column_count)
		return;
	if (sheet->chart->kind == DOC_CHART_TILES) {
		book_shade(sheet->xlsx->book, series[0], spans[0].first,
			spans[chart.span_count - 1].last);
		return;
	}
	chart.kind = kinds[sheet->chart->kind];
	chart.percent = sheet->table->columns[series[0]].type == DOC_PERCENT;
	book_chart(sheet->xlsx->book, &chart);
}

static void put_sheet(struct sheet *sheet, int number)
{
	struct xlsx *xlsx = sheet->xlsx;
	/* Title, report, message of a chart, link. */
	int header_row = 3 + (sheet->chart && sheet->chart->message);
	struct book_sheet face = {.widths = sheet->widths,
		.column_count = sheet->column_count,
		.frozen_rows = header_row + 1,
		.frozen_columns = sheet->table->column_count >= WIDE_COLUMNS,
		.repeated_row = header_row + 1,
		.paged = true,
		.footer = buf_text(&xlsx->footer)};

	book_begin_sheet(xlsx->book, number, &face);
	above(sheet);
	header(sheet);
	book_filter(xlsx->book, sheet->header_row,
		sheet->header_row + sheet->row_count, sheet->column_count);
	if (sheet->chart)
		draw(sheet);
	body(sheet);
	below(sheet);
}

void xlsx_table(struct xlsx *xlsx, const struct doc_block *block, int number)
{
	size_t columns = (size_t)block->table->column_count;
	struct sheet sheet = {.xlsx = xlsx,
		.table = block->table,
		.chart = block->kind == DOC_CHART ? block->chart : NULL,
		.row = -1};

	sheet.decimals =
		mem_alloc((columns * 2 + SOURCE_COLUMNS) * sizeof(int));
	if (!sheet.decimals) {
		xlsx->line.failed = true;
		return;
	}
	sheet.widths = sheet.decimals + columns;
	look(&sheet);
	put_sheet(&sheet, number);
	mem_free(sheet.decimals);
}
