/* grid.c - cells by their columns, and merged ranges laid over them. */
#include "worker/table/book/grid.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "ground/err.h"

enum { SPAN_ROOM_KEPT = 4 << 10 };

void grid_reset(struct grid *grid)
{
	int i;

	for (i = 0; i < LIMIT_COLUMNS; i++)
		grid->spans[i].row_end = 0;
	grid->spanned = 0;
	memset(grid->hidden, 0, sizeof grid->hidden);
	grid_start(grid, 0, false);
}

void grid_free(struct grid *grid)
{
	int i;

	for (i = 0; i < LIMIT_COLUMNS; i++)
		buf_free(&grid->spans[i].text);
	buf_free(&grid->text);
	buf_free(&grid->raw);
}

void grid_start(struct grid *grid, int64_t line, bool hidden)
{
	size_t count = (size_t)grid->count;

	memset(grid->cells, 0, count * sizeof *grid->cells);
	memset(grid->at, 0, count * sizeof *grid->at);
	memset(grid->taken, 0, count * sizeof *grid->taken);
	memset(grid->marks, 0, count);
	buf_cut(&grid->text, 0);
	grid->line = line;
	grid->count = 0;
	grid->beyond = 0;
	grid->written = grid->long_cell = grid->doubled = grid->full = false;
	grid->row =
		(struct row){.line = line, .line_end = line, .hidden = hidden};
}

/* The cell's place, or -1 when it needs none. */
static int place(struct grid *grid, int64_t column, size_t size, uint8_t marks)
{
	if (size > 0 || (marks & CELL_UNCACHED))
		grid->written = true;
	if (column > LIMIT_COLUMNS) {
		if (size > 0)
			grid->beyond = column;
		return -1;
	}
	if (size > LIMIT_CELL_BYTES)
		grid->long_cell = true;
	if (grid->taken[column - 1])
		grid->doubled = true;
	grid->taken[column - 1] = true;
	grid->marks[column - 1] = marks;
	if (grid->count < column)
		grid->count = (int)column;
	return (int)column - 1;
}

void grid_put(
	struct grid *grid, int64_t column, struct text text, uint8_t marks)
{
	int i = place(grid, column, text.size, marks);

	if (i >= 0)
		grid->cells[i] = text;
}

void grid_put_made(struct grid *grid, int64_t column, size_t at, uint8_t marks)
{
	size_t size = grid->text.size - at;
	int i = place(grid, column, size, marks);

	grid->full |= grid->text.size > LIMIT_LINE_BYTES;
	if (i < 0)
		return;
	grid->cells[i].size = size;
	grid->at[i] = at + 1;
}

bool grid_merge(
	struct grid *grid, int64_t column, int64_t column_end, int64_t row_end)
{
	int64_t i;

	if (column > LIMIT_COLUMNS)
		return true;
	if (column_end > LIMIT_COLUMNS)
		column_end = LIMIT_COLUMNS;
	for (i = column; i <= column_end; i++) {
		struct grid_span *span = &grid->spans[i - 1];

		if (span->row_end >= grid->line)
			return false;
		span->row_end = row_end;
		span->first = (int)column;
	}
	/* Its text is taken when the row is whole. */
	grid->spans[column - 1].first = -(int)column;
	if (grid->spanned < column_end)
		grid->spanned = (int)column_end;
	return true;
}

/* ---- the row, when all of its cells are there ---- */

static void fetch_texts(struct grid *grid)
{
	int i;

	for (i = 0; i < grid->count; i++)
		if (grid->at[i])
			grid->cells[i].data = grid->text.data + grid->at[i] - 1;
		else if (!grid->cells[i].data)
			grid->cells[i] = (struct text){"", 0};
}

/* Keeps the texts of the spans that begin in this row, as later rows will
 * ask for them. */
static void keep_firsts(struct grid *grid)
{
	int i;

	for (i = 0; i < grid->spanned; i++) {
		struct grid_span *span = &grid->spans[i];

		if (span->row_end < grid->line || span->first != -(i + 1))
			continue;
		span->first = i + 1;
		span->marks = i < grid->count ? grid->marks[i] : 0;
		if (span->text.room > SPAN_ROOM_KEPT)
			buf_free(&span->text);
		buf_cut(&span->text, 0);
		if (i < grid->count && !grid->long_cell)
			buf_add(&span->text, grid->cells[i].data,
				grid->cells[i].size);
	}
}

/* Lays a span's text over a column that isn't its first.  `starts` holds for
 * the first column of a span in the row it begins in: that cell is itself. */
static void lay_spans(struct grid *grid, const bool *starts)
{
	int i;

	for (i = 0; i < grid->spanned; i++) {
		const struct grid_span *span = &grid->spans[i];
		const struct grid_span *first;

		if (span->row_end < grid->line || starts[i])
			continue;
		first = &grid->spans[span->first - 1];
		for (; grid->count <= i; grid->count++)
			grid->cells[grid->count] = (struct text){"", 0};
		grid->cells[i] =
			(struct text){buf_text(&first->text), first->text.size};
		grid->marks[i] = first->marks;
		if (first->text.size)
			grid->marks[i] |= CELL_MERGED;
	}
}

static enum zila_code merge(struct grid *grid, struct zila_err *err)
{
	bool starts[LIMIT_COLUMNS];
	enum zila_code code = ZILA_OK;
	size_t bytes = 0;
	int i;

	for (i = 0; i < grid->spanned; i++)
		starts[i] = grid->spans[i].first == -(i + 1);
	keep_firsts(grid);
	for (i = 0; i < grid->spanned && code == ZILA_OK; i++) {
		code = buf_check(&grid->spans[i].text, err);
		bytes += grid->spans[i].text.size;
	}
	if (code != ZILA_OK)
		return code;
	if (bytes > LIMIT_LINE_BYTES)
		return err_set(err, ZILA_EINPUT,
			"merged cells hold more than %d MiB of text",
			LIMIT_LINE_BYTES >> 20);
	lay_spans(grid, starts);
	while (grid->spanned > 0 &&
		grid->spans[grid->spanned - 1].row_end <= grid->line)
		grid->spanned--;
	return ZILA_OK;
}

static void trim(struct grid *grid)
{
	while (grid->count > 0 && grid->cells[grid->count - 1].size == 0 &&
		!(grid->marks[grid->count - 1] & CELL_UNCACHED)) {
		grid->count--;
		grid->cells[grid->count] = (struct text){NULL, 0};
		grid->at[grid->count] = 0;
		grid->taken[grid->count] = false;
		grid->marks[grid->count] = 0;
	}
}

static void fault(struct grid *grid, const char *code)
{
	grid->row.fault = code;
	grid->row.fault_message = grid->message;
}

static void judge(struct grid *grid, size_t bytes)
{
	if (grid->beyond) {
		snprintf(grid->message, sizeof grid->message,
			"the row has a cell in column %" PRId64
			", and more than %d columns are not read",
			grid->beyond, LIMIT_COLUMNS);
		fault(grid, "too_many_columns");
	} else if (grid->long_cell) {
		snprintf(grid->message, sizeof grid->message,
			"a cell is longer than %d MiB", LIMIT_CELL_BYTES >> 20);
		fault(grid, "cell_too_long");
	} else if (grid->full || bytes > LIMIT_LINE_BYTES) {
		snprintf(grid->message, sizeof grid->message,
			"the row holds more than %d MiB of text",
			LIMIT_LINE_BYTES >> 20);
		fault(grid, "line_too_long");
	}
}

/* Of a row that is too long only the cells that fit are kept. */
static void set_row(struct grid *grid)
{
	size_t bytes = 0;
	int i;

	for (i = 0; i < grid->count; i++) {
		if (grid->hidden[i])
			grid->marks[i] |= CELL_HIDDEN;
		bytes += grid->cells[i].size;
	}
	judge(grid, bytes);
	for (i = 0, bytes = 0; i < grid->count; i++) {
		bytes += grid->cells[i].size;
		if (bytes > LIMIT_LINE_BYTES)
			break;
	}
	buf_cut(&grid->raw, 0);
	reader_raw(&grid->raw, grid->cells, i);
	grid->row.cells = grid->cells;
	grid->row.marks = grid->marks;
	grid->row.cell_count = i;
	grid->row.raw = (struct text){buf_text(&grid->raw), grid->raw.size};
}

enum zila_code grid_end(
	struct grid *grid, const struct row **row, struct zila_err *err)
{
	enum zila_code code;

	*row = NULL;
	if ((code = buf_check(&grid->text, err)))
		return code;
	if (grid->doubled)
		return err_set(err, ZILA_EINPUT,
			"a cell stands twice: the file is damaged; open it in "
			"a spreadsheet program and save it again");
	fetch_texts(grid);
	if (grid->spanned > 0 && (code = merge(grid, err)))
		return code;
	if (!grid->written)
		return ZILA_OK;
	trim(grid);
	set_row(grid);
	*row = &grid->row;
	return buf_check(&grid->raw, err);
}
