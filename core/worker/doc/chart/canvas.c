/* canvas.c - rows read for a chart, its shapes, its key. */
#include "worker/doc/chart/canvas.h"

#include <math.h>
#include <string.h>

#include "worker/doc/writer.h"

enum { LABEL_BYTES_MAX = 600, SWATCH = 9 };

/* Told apart by the colour-blind (after Okabe and Ito, 2008, darkened to a
 * contrast of 4.5:1 on white, since names are written in them), and in grey
 * print by their fill. */
const int canvas_series_colours[DOC_SERIES_MAX] = {
	0x17436B, 0xB45F06, 0x8A3F7C, 0x127A70, 0xA3352A, 0x566070};
static const enum draw_fill fills[DOC_SERIES_MAX] = {
	DRAW_SOLID, DRAW_SOLID, DRAW_HATCH, DRAW_CROSS, DRAW_DOTS, DRAW_NONE};
static const double dashes[DOC_SERIES_MAX] = {0, 6, 2, 10, 4, 1};

const int canvas_class_colours[CANVAS_CLASSES] = {
	0xE3EDF6, 0xB7D0E6, 0x82AFD3, 0x3B76A8, 0x16426A};
const int canvas_ink_colours[] = {
	0x17436B, 0x1C2430, 0x566070, 0xD5DBE3, 0xFFFFFF};

const char *canvas_text_of(struct canvas *canvas, const struct buf *text)
{
	const char *copy =
		arena_copy(canvas->arena, buf_text(text), text->size);

	if (copy == NULL || text->failed)
		canvas->failed = true;
	return copy != NULL ? copy : "";
}

const char *canvas_missing(const struct canvas *canvas)
{
	return doc_word(canvas->doc, "n/a");
}

/* Safe to show, and no longer than can be drawn. */
static const char *clean(struct canvas *canvas, const struct buf *raw)
{
	struct buf text = {0};
	const char *out;

	writer_clean(&text, buf_text(raw));
	if (text.size > LABEL_BYTES_MAX) {
		size_t size = LABEL_BYTES_MAX;

		while (size > 0 && (text.data[size] & 0xC0) == 0x80)
			size--;
		buf_cut(&text, size);
	}
	text.failed |= raw->failed;
	out = canvas_text_of(canvas, &text);
	buf_free(&text);
	return out;
}

static const char *cell_text(struct canvas *canvas,
	const struct doc_column *column, const struct doc_cell *cell)
{
	struct buf text = {0};
	const char *out;

	doc_cell_text(&text, canvas->doc, column, cell);
	out = clean(canvas, &text);
	buf_free(&text);
	return out;
}

static void read_value(struct canvas *canvas, const struct doc_column *column,
	const struct doc_cell *cell, struct canvas_value *out)
{
	int scale = cell->scale + (column->type == DOC_MONEY ? 2 : 0);

	out->known = cell->kind == DOC_CELL_NUMBER;
	out->value = out->known ? (double)cell->digits * pow(10, -scale) : 0;
	if (!isfinite(out->value))
		out->known = false;
	out->text = cell_text(canvas, column, cell);
}

static void read_series(struct canvas *canvas)
{
	const struct doc_table *table = canvas->chart->table;
	int columns[DOC_SERIES_MAX], i;
	struct canvas_series *series;
	struct buf title = {0};

	canvas->series_count = doc_chart_series(canvas->chart, columns);
	for (i = 0; i < canvas->series_count; i++) {
		series = &canvas->series[i];
		series->column = &table->columns[columns[i]];
		series->colour = canvas_series_colours[i];
		series->fill = fills[i];
		series->dash = dashes[i];
		buf_cut(&title, 0);
		if (canvas->series_count == 1)
			writer_column_title(&title, canvas->doc, series->column,
				canvas->chart->kind != DOC_CHART_BAR);
		else if (series->column->title != NULL)
			buf_add_text(&title, series->column->title);
		series->name = clean(canvas, &title);
	}
	buf_free(&title);
}

static int row_max(const struct canvas *canvas)
{
	switch (canvas->chart->kind) {
	case DOC_CHART_LINE:
		return CANVAS_POINTS_MAX;
	case DOC_CHART_TILES:
		return CANVAS_TILES_MAX;
	case DOC_CHART_BAR:
		if (canvas->series_count > 1)
			return CANVAS_BARS_MAX / canvas->series_count;
		break;
	case DOC_CHART_STACKED:
	case DOC_CHART_DOT:
		break;
	}
	return CANVAS_ROWS_MAX;
}

static bool read_row(struct canvas *canvas, const struct doc_row *row)
{
	struct canvas_row *out = &canvas->rows[canvas->row_count];
	int columns[DOC_SERIES_MAX], i;
	struct canvas_value *values = arena_alloc(
		canvas->arena, (size_t)canvas->series_count * sizeof *values);
	bool known = false;

	if (values == NULL) {
		canvas->failed = true;
		return false;
	}
	(void)doc_chart_series(canvas->chart, columns);
	for (i = 0; i < canvas->series_count; i++) {
		read_value(canvas, canvas->series[i].column,
			&row->cells[columns[i]], &values[i]);
		known |= values[i].known;
	}
	out->values = values;
	out->row = row;
	out->label = cell_text(
		canvas, &canvas->chart->table->columns[0], &row->cells[0]);
	canvas->row_count++;
	return known;
}

bool canvas_read(struct canvas *canvas)
{
	const struct doc_table *table = canvas->chart->table;
	bool known = false;
	int i, room;

	read_series(canvas);
	if (canvas->series_count == 0)
		return false;
	room = row_max(canvas);
	canvas->rows =
		arena_alloc(canvas->arena, (size_t)room * sizeof *canvas->rows);
	if (canvas->rows == NULL)
		return false;
	for (i = 0; i < table->row_count && !canvas->failed; i++) {
		if (table->rows[i].kind != DOC_ROW_BODY)
			continue;
		canvas->body_count++;
		if (canvas->row_count < room)
			known |= read_row(canvas, &table->rows[i]);
	}
	return known && !canvas->failed;
}

void canvas_range(
	const struct canvas *canvas, bool zero, double *low, double *high)
{
	const struct canvas_value *value;
	bool any = zero;
	int row, i;

	*low = *high = 0;
	for (row = 0; row < canvas->row_count; row++) {
		for (i = 0; i < canvas->series_count; i++) {
			value = &canvas->rows[row].values[i];
			if (!value->known)
				continue;
			if (!any || value->value < *low)
				*low = value->value;
			if (!any || value->value > *high)
				*high = value->value;
			any = true;
		}
	}
}

void canvas_position_range(struct canvas *canvas, double out[2])
{
	double low, high;

	canvas_range(canvas, true, &out[0], &out[1]);
	canvas_range(canvas, false, &low, &high);
	if ((low > 0 || high < 0) && high > low &&
		high - low < 0.3 * fmax(fabs(low), fabs(high))) {
		out[0] = low;
		out[1] = high;
		canvas->off_zero = true;
	}
}

static struct draw_shape *add(struct canvas *canvas, enum draw_kind kind)
{
	struct draw_shape *shape = arena_alloc(canvas->arena, sizeof *shape);

	if (shape == NULL) {
		canvas->failed = true;
		shape = &canvas->spare;
		memset(shape, 0, sizeof *shape);
	} else if (canvas->drawing->last != NULL) {
		canvas->drawing->last->next = shape;
		canvas->drawing->last = shape;
	} else {
		canvas->drawing->first = canvas->drawing->last = shape;
	}
	shape->kind = kind;
	return shape;
}

void canvas_ink(struct draw_shape *shape, enum draw_ink ink)
{
	shape->ink = ink;
	shape->colour = canvas_ink_colours[ink];
}

struct draw_shape *canvas_rect(
	struct canvas *canvas, double x, double y, double width, double height)
{
	struct draw_shape *shape = add(canvas, DRAW_RECT);

	shape->x = x;
	shape->y = y;
	shape->width = width;
	shape->height = height;
	shape->fill = DRAW_SOLID;
	return shape;
}

struct draw_shape *canvas_line(
	struct canvas *canvas, double x, double y, double width, double height)
{
	struct draw_shape *shape = add(canvas, DRAW_LINE);

	shape->x = x;
	shape->y = y;
	shape->width = width;
	shape->height = height;
	shape->stroke = 0.75;
	canvas_ink(shape, DRAW_INK_GRID);
	return shape;
}

static struct draw_shape *circle(
	struct canvas *canvas, double x, double y, double radius)
{
	struct draw_shape *shape = add(canvas, DRAW_CIRCLE);

	shape->x = x;
	shape->y = y;
	shape->radius = radius;
	shape->fill = DRAW_SOLID;
	return shape;
}

struct draw_shape *canvas_text(
	struct canvas *canvas, double x, double y, const char *text)
{
	struct draw_shape *shape = add(canvas, DRAW_TEXT);

	shape->x = x;
	shape->y = y;
	shape->text = text;
	shape->size = CANVAS_TEXT;
	shape->fill = DRAW_SOLID;
	canvas_ink(shape, DRAW_INK_TEXT);
	return shape;
}

void canvas_paint(
	const struct canvas *canvas, int series, struct draw_shape *shape)
{
	shape->ink = DRAW_INK_SERIES;
	shape->colour = canvas->series[series].colour;
	shape->fill = canvas->series[series].fill;
	if (shape->fill != DRAW_SOLID)
		shape->stroke = 0.75;
}

void canvas_hollow(struct canvas *canvas, double x, double y, double height)
{
	struct draw_shape *shape =
		canvas_rect(canvas, x + 0.5, y + 0.5, height, height - 1);

	canvas_ink(shape, DRAW_INK_MUTED);
	shape->fill = DRAW_NONE;
	shape->stroke = 0.75;
	shape->dash = 2;
	shape = canvas_text(canvas, x + height + 4, y + height / 2 + 3,
		canvas_missing(canvas));
	shape->size = CANVAS_SMALL;
	canvas_ink(shape, DRAW_INK_MUTED);
}

void canvas_unknown(struct canvas *canvas, int series, double x, double y)
{
	struct draw_shape *shape = circle(canvas, x, y, 2.6);

	shape->ink = DRAW_INK_SERIES;
	shape->colour = canvas->series[series].colour;
	shape->fill = DRAW_NONE;
	shape->stroke = 0.9;
	shape->dash = 1.5;
}

void canvas_lower(struct canvas *canvas, struct draw_shape *head,
	struct draw_shape *marks)
{
	struct drawing *drawing = canvas->drawing;
	struct draw_shape *grid, *end = drawing->last;

	if (marks == NULL || marks == head || marks == end)
		return;
	grid = marks->next;
	marks->next = NULL;
	drawing->last = marks;
	end->next = head != NULL ? head->next : drawing->first;
	if (head != NULL)
		head->next = grid;
	else
		drawing->first = grid;
}

static struct draw_shape *outline(
	const struct canvas *canvas, int series, struct draw_shape *shape)
{
	shape->ink = DRAW_INK_SERIES;
	shape->colour = canvas->series[series].colour;
	shape->fill = DRAW_NONE;
	shape->stroke = 1.6;
	return shape;
}

static struct draw_shape *solid(
	const struct canvas *canvas, int series, struct draw_shape *shape)
{
	shape->ink = DRAW_INK_SERIES;
	shape->colour = canvas->series[series].colour;
	return shape;
}

/* Disc, ring, square, frame, ring with a dot, cross. */
void canvas_marker(struct canvas *canvas, int series, double x, double y)
{
	enum { DISC, RING, SQUARE, FRAME, TARGET, CROSS };

	if (series == RING || series == TARGET)
		canvas_ink(circle(canvas, x, y, 3.2), DRAW_INK_PAPER);
	if (series == FRAME)
		canvas_ink(canvas_rect(canvas, x - 3, y - 3, 6, 6),
			DRAW_INK_PAPER);
	switch (series) {
	case DISC:
		solid(canvas, series, circle(canvas, x, y, 3.6));
		break;
	case RING:
		outline(canvas, series, circle(canvas, x, y, 3.2));
		break;
	case SQUARE:
		solid(canvas, series,
			canvas_rect(canvas, x - 3.3, y - 3.3, 6.6, 6.6));
		break;
	case FRAME:
		outline(canvas, series,
			canvas_rect(canvas, x - 3, y - 3, 6, 6));
		break;
	case TARGET:
		outline(canvas, series, circle(canvas, x, y, 3.4))->stroke = 1;
		solid(canvas, series, circle(canvas, x, y, 1.6));
		break;
	default:
		outline(canvas, series,
			canvas_line(canvas, x - 3, y - 3, 6, 6));
		outline(canvas, series,
			canvas_line(canvas, x - 3, y + 3, 6, -6));
		break;
	}
}

void canvas_lines(struct canvas *canvas, double x, double y,
	const struct measure_lines *lines, enum draw_anchor anchor)
{
	int i;

	for (i = 0; i < lines->count; i++)
		canvas_text(canvas, x, y + i * CANVAS_LINE, lines->text[i])
			->anchor = anchor;
}

static void title(struct canvas *canvas)
{
	struct measure_lines lines;
	struct measure_box box = {.width = canvas->drawing->width,
		.size = CANVAS_TEXT,
		.lines = 2};
	int i;

	measure_wrap(&lines, canvas->series[0].name, &box, canvas->arena);
	for (i = 0; i < lines.count; i++) {
		canvas->y += CANVAS_LINE;
		canvas_ink(canvas_text(canvas, 0, canvas->y - 2, lines.text[i]),
			DRAW_INK_MUTED);
	}
}

/* What stands for the series, from x and around y. */
static void swatch(struct canvas *canvas, int series, double x, double y)
{
	struct draw_shape *shape;
	bool line = canvas->chart->kind == DOC_CHART_LINE;

	if (!line && canvas->chart->kind != DOC_CHART_DOT) {
		canvas_paint(canvas, series,
			canvas_rect(canvas, x + 0.5, y - SWATCH / 2.0, SWATCH,
				SWATCH));
		return;
	}
	if (line) {
		shape = solid(
			canvas, series, canvas_line(canvas, x, y, SWATCH, 0));
		shape->stroke = 1.8;
	}
	canvas_marker(canvas, series, x + SWATCH / 2.0, y);
}

/* Swatches with their names, as many in a line as there is room for. */
static void key(struct canvas *canvas)
{
	struct measure_lines lines;
	struct measure_box box = {.width = canvas->drawing->width - SWATCH - 6,
		.size = CANVAS_TEXT,
		.lines = 1};
	double x = 0, needed;
	int i;

	canvas->y += CANVAS_LINE;
	for (i = 0; i < canvas->series_count; i++) {
		measure_wrap(
			&lines, canvas->series[i].name, &box, canvas->arena);
		needed = SWATCH + 5 + lines.width;
		if (x > 0 && x + needed > canvas->drawing->width) {
			x = 0;
			canvas->y += CANVAS_LINE + 2;
		}
		swatch(canvas, i, x, canvas->y - SWATCH / 2.0 - 0.5);
		canvas_lines(canvas, x + SWATCH + 5, canvas->y - 2, &lines,
			DRAW_START);
		x += needed + 14;
	}
}

/* The unit of all series; the titles of their columns leave it out. */
static void unit(struct canvas *canvas)
{
	const struct doc_column *column = canvas->series[0].column;
	struct writer_unit unit = writer_unit(column->unit);
	struct buf text = {0};
	struct draw_shape *shape;

	buf_add_text(&text, unit.sign);
	if (unit.sign[0] != '\0' && unit.rest[0] != '\0')
		buf_add_char(&text, ' ');
	buf_add_text(&text, writer_unit_word(canvas->doc, unit.rest));
	if (text.size == 0 && column->type == DOC_PERCENT)
		buf_add_char(&text, '%');
	if (text.size > 0) {
		canvas->y += CANVAS_LINE + 2;
		shape = canvas_text(
			canvas, 0, canvas->y - 2, clean(canvas, &text));
		canvas_ink(shape, DRAW_INK_MUTED);
	}
	buf_free(&text);
}

void canvas_head(struct canvas *canvas, bool with_key)
{
	if (canvas->series_count == 1) {
		title(canvas);
	} else {
		if (with_key)
			key(canvas);
		unit(canvas);
	}
	canvas->y += CANVAS_GAP;
}

static void foot(struct canvas *canvas, const char *text)
{
	struct measure_lines lines;
	struct measure_box box = {.width = canvas->drawing->width,
		.size = CANVAS_TEXT,
		.lines = MEASURE_LINES_MAX};

	measure_wrap(&lines, text, &box, canvas->arena);
	canvas->y += CANVAS_LINE;
	canvas_lines(canvas, 0, canvas->y, &lines, DRAW_START);
	canvas->y += (lines.count - 1) * CANVAS_LINE + 3;
}

static void drawn_of(struct canvas *canvas)
{
	struct buf drawn = {0}, all = {0}, text = {0};
	const char *args[2];

	writer_number(&drawn, canvas->row_count, 0, GROUPING_INDIAN);
	writer_number(&all, canvas->body_count, 0, GROUPING_INDIAN);
	args[0] = buf_text(&drawn);
	args[1] = buf_text(&all);
	writer_fill(&text,
		doc_word(canvas->doc,
			"Drawn: the first {1} of {2} rows; the table has all."),
		args, 2);
	foot(canvas, buf_text(&text));
	if (drawn.failed || all.failed || text.failed)
		canvas->failed = true;
	buf_free(&drawn);
	buf_free(&all);
	buf_free(&text);
}

void canvas_foot(struct canvas *canvas)
{
	if (canvas->off_zero)
		foot(canvas, doc_word(canvas->doc,
				     "The scale does not begin at 0."));
	if (canvas->body_count > canvas->row_count)
		drawn_of(canvas);
}
