/* text_chart.c - a chart drawn with characters: bars beside their numbers, or
 * marks on a grid.
 */
#include <math.h>
#include <string.h>

#include "ground/text.h"
#include "worker/doc/text.h"
#include "worker/doc/writer.h"

enum {
	WIDE_COLUMNS = 100, /* of a drawing, where there is no terminal */
	LABEL_COLUMNS_MAX = 28,
	BAR_COLUMNS_MIN = 10,
	GRID_ROWS = 12,
	GRID_COLUMNS_MAX = 120,
	EIGHTHS = 8,
};

struct drawing {
	struct buf *out;
	const struct doc *doc;
	const struct doc_chart *chart;
	const struct text_style *style;
	int series[DOC_SERIES_MAX], series_count;
	int label_columns, value_columns, room;
	double least, most;
	struct buf text; /* the cell at hand */
};

static bool is_drawn(const struct doc_row *row)
{
	return row->kind == DOC_ROW_BODY;
}

/* The cell as a number to draw; false where there is none. */
static bool number_of(const struct doc_cell *cell, double *out)
{
	if (cell->kind != DOC_CELL_NUMBER)
		return false;
	*out = (double)cell->digits / pow(10, cell->scale);
	return true;
}

static const char *cell_text(
	struct drawing *drawing, const struct doc_row *row, int column)
{
	struct buf raw = {0};

	doc_cell_text(&raw, drawing->doc,
		&drawing->chart->table->columns[column], &row->cells[column]);
	buf_cut(&drawing->text, 0);
	writer_clean(&drawing->text, buf_text(&raw));
	buf_free(&raw);
	return buf_text(&drawing->text);
}

static int columns_of(const char *text)
{
	return text_columns(text, strlen(text));
}

static void spaces(struct buf *out, int count)
{
	while (count-- > 0)
		buf_add_char(out, ' ');
}

/* text in exactly `columns`, cut at a character where it is longer. */
static void padded(struct buf *out, const char *text, int columns)
{
	size_t at = 0, size = strlen(text), step;
	int used = 0, wide;

	while (at < size) {
		for (step = 1; at + step < size &&
			       ((unsigned char)text[at + step] & 0xC0) == 0x80;
			step++)
			;
		wide = text_columns(text + at, step);
		if (used + wide > columns)
			break;
		used += wide;
		at += step;
	}
	buf_add(out, text, at);
	spaces(out, columns - used);
}

static int at_most(int value, int limit)
{
	return value > limit ? limit : value;
}

static void measure(struct drawing *drawing)
{
	const struct doc_table *table = drawing->chart->table;
	double number;
	int i, s, wide;

	drawing->series_count =
		doc_chart_series(drawing->chart, drawing->series);
	for (i = 0; i < table->row_count; i++) {
		const struct doc_row *row = &table->rows[i];

		if (!is_drawn(row))
			continue;
		wide = columns_of(cell_text(drawing, row, 0));
		if (wide > drawing->label_columns)
			drawing->label_columns = wide;
		for (s = 0; s < drawing->series_count; s++) {
			int column = drawing->series[s];

			wide = columns_of(cell_text(drawing, row, column));
			if (wide > drawing->value_columns)
				drawing->value_columns = wide;
			if (!number_of(&row->cells[column], &number))
				continue;
			drawing->least = fmin(drawing->least, number);
			drawing->most = fmax(drawing->most, number);
		}
	}
	drawing->label_columns =
		at_most(drawing->label_columns, LABEL_COLUMNS_MAX);
}

/* A bar of value, in eighths of a column where the letters have them. */
static void bar(struct drawing *drawing, double value, double greatest)
{
	static const char *const parts[] = {
		"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
	int eighths = greatest > 0 ? (int)lround(fabs(value) / greatest *
						 drawing->room * EIGHTHS)
				   : 0;
	const char *full = value < 0 ? "▒" : "█";
	int i;

	if (drawing->style->ascii) {
		for (i = 0; i < (eighths + EIGHTHS / 2) / EIGHTHS; i++)
			buf_add_char(drawing->out, value < 0 ? '-' : '#');
		return;
	}
	for (i = 0; i < eighths / EIGHTHS; i++)
		buf_add_text(drawing->out, full);
	if (value > 0)
		buf_add_text(drawing->out, parts[eighths % EIGHTHS]);
}

static void bar_line(struct drawing *drawing, const struct doc_row *row, int s)
{
	const char *lead = drawing->style->ascii ? " |" : " │";
	int column = drawing->series[s];
	double value = 0, greatest = fmax(drawing->most, -drawing->least);
	bool known = number_of(&row->cells[column], &value);

	if (s == 0)
		padded(drawing->out, cell_text(drawing, row, 0),
			drawing->label_columns);
	else
		spaces(drawing->out, drawing->label_columns);
	buf_add_text(drawing->out, lead);
	if (known)
		bar(drawing, value, greatest);
	buf_add_format(drawing->out, " %s", cell_text(drawing, row, column));
	if (drawing->series_count > 1) {
		buf_cut(&drawing->text, 0);
		writer_clean(&drawing->text,
			drawing->chart->table->columns[column].title);
		buf_add_format(drawing->out, "  %s", buf_text(&drawing->text));
	}
	buf_add_char(drawing->out, '\n');
}

static void draw_bars(struct drawing *drawing, int columns)
{
	const struct doc_table *table = drawing->chart->table;
	int titles = 0, i, s;

	for (s = 0; drawing->series_count > 1 && s < drawing->series_count; s++)
		titles = (int)fmax(titles,
			columns_of(table->columns[drawing->series[s]].title) +
				2);
	drawing->room = columns - drawing->label_columns -
			drawing->value_columns - titles - 4;
	if (drawing->room < BAR_COLUMNS_MIN)
		drawing->room = BAR_COLUMNS_MIN;
	for (i = 0; i < table->row_count; i++)
		for (s = 0;
			is_drawn(&table->rows[i]) && s < drawing->series_count;
			s++)
			bar_line(drawing, &table->rows[i], s);
}

/* The grid of a line chart: which series is at which place, 0 for none. */
struct grid {
	unsigned char at[GRID_ROWS][GRID_COLUMNS_MAX];
	int columns;
};

static int level_of(const struct drawing *drawing, double value)
{
	double span = drawing->most - drawing->least;

	if (span <= 0)
		return GRID_ROWS - 1;
	return (int)lround((drawing->most - value) / span * (GRID_ROWS - 1));
}

/* Rows that are drawn, of all. */
static int count_rows(const struct doc_table *table)
{
	int count = 0, i;

	for (i = 0; i < table->row_count; i++)
		count += is_drawn(&table->rows[i]);
	return count;
}

static void fill_grid(struct drawing *drawing, struct grid *grid)
{
	const struct doc_table *table = drawing->chart->table;
	int count = count_rows(table), index = 0, i, s, x;
	double value;

	for (i = 0; i < table->row_count; i++) {
		if (!is_drawn(&table->rows[i]))
			continue;
		x = count > 1 ? (int)((int64_t)index * (grid->columns - 1) /
					(count - 1))
			      : 0;
		index++;
		for (s = 0; s < drawing->series_count; s++)
			if (number_of(&table->rows[i].cells[drawing->series[s]],
				    &value))
				grid->at[level_of(drawing, value)][x] =
					(unsigned char)(s + 1);
	}
}

static const char *mark_of(const struct drawing *drawing, int series)
{
	static const char *const plain[] = {"*", "+", "o", "x", "#", "@"};
	static const char *const marks[] = {"●", "▲", "■", "◆", "○", "△"};

	return drawing->style->ascii ? plain[series] : marks[series];
}

/* The greatest number at a level, before the grid. */
static void edge(struct drawing *drawing, int level)
{
	const struct doc_table *table = drawing->chart->table;
	const struct doc_row *row = NULL;
	int i, s, column = 0;
	double value, most = 0;

	for (i = 0; i < table->row_count; i++)
		for (s = 0;
			is_drawn(&table->rows[i]) && s < drawing->series_count;
			s++) {
			const struct doc_cell *cell =
				&table->rows[i].cells[drawing->series[s]];

			if (!number_of(cell, &value) ||
				level_of(drawing, value) != level ||
				(row && value <= most))
				continue;
			row = &table->rows[i];
			column = drawing->series[s];
			most = value;
		}
	if (!row) {
		spaces(drawing->out, drawing->value_columns);
		return;
	}
	(void)cell_text(drawing, row, column);
	spaces(drawing->out,
		drawing->value_columns - columns_of(buf_text(&drawing->text)));
	buf_add_text(drawing->out, buf_text(&drawing->text));
}

/* Where the line begins and ends, and which mark is which series. */
static void legend(struct drawing *drawing, int columns)
{
	const struct doc_table *table = drawing->chart->table;
	const struct doc_row *first = NULL, *last = NULL;
	int i, s, left;

	for (i = 0; i < table->row_count; i++)
		if (is_drawn(&table->rows[i])) {
			first = first ? first : &table->rows[i];
			last = &table->rows[i];
		}
	if (!first)
		return;
	spaces(drawing->out, drawing->value_columns + 2);
	buf_add_text(drawing->out, cell_text(drawing, first, 0));
	left = columns - columns_of(buf_text(&drawing->text));
	(void)cell_text(drawing, last, 0);
	left -= columns_of(buf_text(&drawing->text));
	if (last != first) {
		spaces(drawing->out, left > 1 ? left : 1);
		buf_add_text(drawing->out, buf_text(&drawing->text));
	}
	buf_add_char(drawing->out, '\n');
	for (s = 0; drawing->series_count > 1 && s < drawing->series_count;
		s++) {
		buf_cut(&drawing->text, 0);
		writer_clean(&drawing->text,
			table->columns[drawing->series[s]].title);
		buf_add_format(drawing->out, "%s%s %s", s ? "   " : "",
			mark_of(drawing, s), buf_text(&drawing->text));
	}
	if (drawing->series_count > 1)
		buf_add_char(drawing->out, '\n');
}

static void draw_line(struct drawing *drawing, int columns)
{
	struct grid grid = {.columns = columns - drawing->value_columns - 2};
	int x, y, last;

	grid.columns = at_most(grid.columns, GRID_COLUMNS_MAX);
	if (grid.columns < BAR_COLUMNS_MIN)
		grid.columns = BAR_COLUMNS_MIN;
	fill_grid(drawing, &grid);
	for (y = 0; y < GRID_ROWS; y++) {
		edge(drawing, y);
		buf_add_text(drawing->out, drawing->style->ascii ? " |" : " │");
		for (last = grid.columns; last > 0 && !grid.at[y][last - 1];
			last--)
			;
		for (x = 0; x < last; x++)
			buf_add_text(drawing->out,
				grid.at[y][x]
					? mark_of(drawing, grid.at[y][x] - 1)
					: " ");
		buf_add_char(drawing->out, '\n');
	}
	legend(drawing, grid.columns);
}

void text_draw(struct buf *out, const struct doc *doc,
	const struct doc_chart *chart, const struct text_style *style)
{
	struct drawing drawing = {
		.out = out, .doc = doc, .chart = chart, .style = style};
	int columns = at_most(style->columns, WIDE_COLUMNS);

	measure(&drawing);
	if (chart->kind == DOC_CHART_LINE)
		draw_line(&drawing, columns);
	else
		draw_bars(&drawing, columns);
	out->failed |= drawing.text.failed;
	buf_free(&drawing.text);
}

bool text_draws_all(const struct doc_chart *chart)
{
	const struct doc_table *table = chart->table;
	int i;

	if (chart->kind == DOC_CHART_LINE)
		return false;
	for (i = 1; i < table->column_count; i++)
		if (!writer_numeric(table->columns[i].type))
			return false;
	return count_rows(table) == table->row_count;
}
