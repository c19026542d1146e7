/* chart_line.c - values over periods; the series' names stand at the ends of
 * their lines, or in a key where there is no room for them. */
#include "worker/doc/chart/axis.h"
#include "worker/doc/chart/chart.h"

#include <math.h>

enum {
	HEIGHT = 190,
	HEIGHT_NARROW = 160,
	MARKED_MAX = 30,
	NAME_LINES = 2,
	NAME_AT = 20
};

struct lines {
	struct axis axis;
	double left, right, top, bottom, height;
	double tick;  /* where the ticks' texts end */
	double strip; /* height of the row of what is missing, under the plot */
	double apart; /* of two periods */
	bool valued;  /* each point says its value */
	bool named;   /* at the ends of the lines */
	double name;  /* width of a name */
};

/* A name beside the end of its line. */
struct name {
	struct measure_lines lines;
	double y, height;
	int series;
};

static double x_of(const struct lines *lines, int row)
{
	if (lines->apart <= 0)
		return (lines->left + lines->right) / 2;
	return lines->left + row * lines->apart;
}

static double y_of(const struct lines *lines, double value)
{
	return lines->bottom - (value - lines->axis.low) /
				       (lines->axis.high - lines->axis.low) *
				       lines->height;
}

static double label_width(const struct canvas *canvas)
{
	double width, widest = 0;
	int row;

	for (row = 0; row < canvas->row_count; row++) {
		width = measure_text(
			canvas->rows[row].label, CANVAS_SMALL, false);
		widest = fmax(widest, width);
	}
	return fmin(widest, 90);
}

static double value_width(const struct canvas *canvas)
{
	double widest = 0;
	int row;

	for (row = 0; row < canvas->row_count; row++)
		widest = fmax(
			widest, measure_text(canvas->rows[row].values[0].text,
					CANVAS_SMALL, false));
	return widest;
}

static void names_width(struct canvas *canvas, struct lines *lines)
{
	struct measure_box box = {.width = canvas->drawing->width * 0.28,
		.size = CANVAS_TEXT,
		.lines = NAME_LINES};
	struct measure_lines name;
	int i;

	lines->name = 0;
	for (i = 0; i < canvas->series_count && lines->named; i++) {
		measure_wrap(
			&name, canvas->series[i].name, &box, canvas->arena);
		lines->name = fmax(lines->name, name.width);
	}
}

/* Values are written where each has room above its point, and the line is
 * alone: on more lines they would lie on each other. */
static bool has_room(const struct canvas *canvas, double apart)
{
	return canvas->series_count == 1 &&
	       (canvas->row_count == 1 || value_width(canvas) + 6 <= apart);
}

static bool any_missing(const struct canvas *canvas)
{
	int row, i;

	for (row = 0; row < canvas->row_count; row++)
		for (i = 0; i < canvas->series_count; i++)
			if (!canvas->rows[row].values[i].known)
				return true;
	return false;
}

static void layout(struct canvas *canvas, struct lines *lines)
{
	bool narrow = canvas->drawing->width < CANVAS_NARROW;
	double low_high[2], half = label_width(canvas) / 2;
	double value = value_width(canvas), room;

	canvas_position_range(canvas, low_high);
	axis_make(&lines->axis, canvas, low_high, 5);
	lines->height = narrow ? HEIGHT_NARROW : HEIGHT;
	names_width(canvas, lines);
	lines->strip = any_missing(canvas) ? CANVAS_LINE + 3 : 0;
	lines->tick = axis_text_width(canvas, &lines->axis) + 1;
	if (lines->strip > 0)
		lines->tick =
			fmax(lines->tick, measure_text(canvas_missing(canvas),
						  CANVAS_SMALL, false));
	room = canvas->drawing->width - lines->tick - 11 - value;
	lines->valued = has_room(canvas,
		canvas->row_count > 1 ? room / (canvas->row_count - 1) : room);
	lines->left = fmax(lines->tick + 11, half);
	if (lines->valued) {
		lines->left = fmax(lines->left, lines->tick + 8 + value / 2);
		half = fmax(half, value / 2);
	}
	lines->right =
		canvas->drawing->width -
		fmax(lines->named ? lines->name + NAME_AT + 2 : 0, half + 1);
	lines->apart = canvas->row_count > 1 ? (lines->right - lines->left) /
						       (canvas->row_count - 1)
					     : 0;
	lines->top = canvas->y + (lines->axis.power ? CANVAS_LINE : 0) + 8;
	lines->bottom = lines->top + lines->height;
}

static void grid(struct canvas *canvas, const struct lines *lines)
{
	double left = lines->tick + 5, y;
	struct draw_shape *shape;
	int i;

	if (lines->axis.power != 0) {
		shape = canvas_text(canvas, 0, lines->top - 10,
			axis_unit(canvas, &lines->axis));
		shape->size = CANVAS_SMALL;
		canvas_ink(shape, DRAW_INK_MUTED);
	}
	for (i = 0; i < lines->axis.count; i++) {
		y = y_of(lines, axis_value(&lines->axis, i));
		shape = canvas_line(
			canvas, left, y, lines->right + 4 - left, 0);
		if (lines->axis.first + i == 0)
			canvas_ink(shape, DRAW_INK_MUTED);
		shape = canvas_text(canvas, lines->tick, y + 3,
			axis_text(canvas, &lines->axis, i));
		shape->size = CANVAS_SMALL;
		shape->anchor = DRAW_END;
		canvas_ink(shape, DRAW_INK_MUTED);
	}
}

/* Counted from the newest period, which is always named. */
static void periods(struct canvas *canvas, const struct lines *lines)
{
	struct measure_box box = {
		.width = 90, .size = CANVAS_SMALL, .lines = 1};
	double widest = label_width(canvas) + 8;
	int every = lines->apart > 0.01 ? (int)ceil(widest / lines->apart) : 1;
	struct measure_lines label;
	struct draw_shape *shape;
	int row;

	for (row = canvas->row_count - 1; row >= 0; row -= every) {
		measure_wrap(
			&label, canvas->rows[row].label, &box, canvas->arena);
		if (label.count == 0)
			continue;
		shape = canvas_text(canvas, x_of(lines, row),
			lines->bottom + lines->strip + CANVAS_LINE + 2,
			label.text[0]);
		shape->size = CANVAS_SMALL;
		shape->anchor = DRAW_MIDDLE;
		canvas_ink(shape, DRAW_INK_MUTED);
	}
}

/* One run of known values: the line breaks where a value is missing. */
static int run(
	struct canvas *canvas, const struct lines *lines, int series, int from)
{
	struct draw_point *points;
	struct draw_shape *shape;
	int to = from, i;

	while (to < canvas->row_count && canvas->rows[to].values[series].known)
		to++;
	if (to - from < 2)
		return to;
	points = arena_alloc(
		canvas->arena, (size_t)(to - from) * sizeof *points);
	if (points == NULL) {
		canvas->failed = true;
		return to;
	}
	for (i = from; i < to; i++) {
		points[i - from].x = x_of(lines, i);
		points[i - from].y =
			y_of(lines, canvas->rows[i].values[series].value);
	}
	shape = canvas_line(canvas, 0, 0, 0, 0);
	shape->kind = DRAW_PATH;
	shape->points = points;
	shape->point_count = to - from;
	shape->ink = DRAW_INK_SERIES;
	shape->colour = canvas->series[series].colour;
	shape->stroke = 1.8;
	shape->dash = canvas->series[series].dash;
	return to;
}

/* Under the plot, where no value could be meant. */
static void missing(struct canvas *canvas, const struct lines *lines, int row)
{
	double x = x_of(lines, row), y = lines->bottom + lines->strip / 2 + 4;
	const struct canvas_value *values = canvas->rows[row].values;
	int i, count = 0;

	for (i = 0; i < canvas->series_count; i++)
		count += !values[i].known;
	x -= (count - 1) * 3.5;
	for (i = 0; i < canvas->series_count; i++) {
		if (values[i].known)
			continue;
		canvas_unknown(canvas, i, x, y);
		x += 7;
	}
}

static void missing_strip(struct canvas *canvas, const struct lines *lines)
{
	struct draw_shape *shape;
	int row;

	if (lines->strip <= 0)
		return;
	shape = canvas_text(canvas, lines->tick,
		lines->bottom + lines->strip / 2 + 7, canvas_missing(canvas));
	shape->size = CANVAS_SMALL;
	shape->anchor = DRAW_END;
	canvas_ink(shape, DRAW_INK_MUTED);
	for (row = 0; row < canvas->row_count; row++)
		missing(canvas, lines, row);
}

/* A low point has its value under it, where no line runs. */
static bool is_low(const struct canvas *canvas, int row)
{
	const struct canvas_value *value = canvas->rows[row].values, *other;
	bool low = true, any = false;
	int i;

	for (i = row - 1; i <= row + 1; i += 2) {
		if (i < 0 || i >= canvas->row_count)
			continue;
		other = canvas->rows[i].values;
		any |= other->known;
		low &= !other->known || other->value > value->value;
	}
	return low && any;
}

/* Where a line only rises or falls through a point, the value stands above the
 * side that lies lower; without the room for that, in the middle. */
static enum draw_anchor value_side(
	const struct canvas *canvas, const struct lines *lines, int row)
{
	const struct canvas_row *rows = canvas->rows;
	const struct canvas_value *value = rows[row].values, *before, *after;

	if (row == 0 || row + 1 == canvas->row_count ||
		value_width(canvas) * 1.5 + 6 > lines->apart)
		return DRAW_MIDDLE;
	before = rows[row - 1].values;
	after = rows[row + 1].values;
	if (!before->known || !after->known)
		return DRAW_MIDDLE;
	if (before->value < value->value && value->value < after->value)
		return DRAW_END;
	if (before->value > value->value && value->value > after->value)
		return DRAW_START;
	return DRAW_MIDDLE;
}

static void point_text(
	struct canvas *canvas, const struct lines *lines, int row)
{
	const struct canvas_value *value = canvas->rows[row].values;
	double y = y_of(lines, value->value);
	bool low = is_low(canvas, row) && y + 16 < lines->bottom;
	struct draw_shape *shape = canvas_text(
		canvas, x_of(lines, row), low ? y + 13 : y - 6, value->text);

	shape->size = CANVAS_SMALL;
	shape->anchor = value_side(canvas, lines, row);
}

/* No line runs to it. */
static bool is_alone(const struct canvas *canvas, int series, int row)
{
	const struct canvas_row *rows = canvas->rows;

	return (row == 0 || !rows[row - 1].values[series].known) &&
	       (row + 1 == canvas->row_count ||
		       !rows[row + 1].values[series].known);
}

static void draw_series(
	struct canvas *canvas, const struct lines *lines, int series)
{
	bool marked = canvas->row_count <= MARKED_MAX;
	const struct canvas_value *value;
	int row;

	for (row = 0; row < canvas->row_count; row++)
		if (canvas->rows[row].values[series].known)
			row = run(canvas, lines, series, row);
	for (row = 0; row < canvas->row_count; row++) {
		value = &canvas->rows[row].values[series];
		if (!value->known)
			continue;
		if (marked || is_alone(canvas, series, row))
			canvas_marker(canvas, series, x_of(lines, row),
				y_of(lines, value->value));
		if (lines->valued)
			point_text(canvas, lines, row);
	}
}

static bool name_of(struct canvas *canvas, const struct lines *lines,
	int series, struct name *out)
{
	struct measure_box box = {
		.width = lines->name, .size = CANVAS_TEXT, .lines = NAME_LINES};
	int row = canvas->row_count - 1;

	while (row >= 0 && !canvas->rows[row].values[series].known)
		row--;
	measure_wrap(
		&out->lines, canvas->series[series].name, &box, canvas->arena);
	out->height = out->lines.count * CANVAS_LINE;
	out->series = series;
	if (row < 0)
		return false;
	out->y = y_of(lines, canvas->rows[row].values[series].value) -
		 out->height / 2;
	return true;
}

/* From the highest down each is pushed below the one above it; then, where
 * they run out below, from the lowest up. */
static void part_names(struct name *names, int count, const double span[2])
{
	double edge = span[0];
	struct name name;
	int i, at;

	for (i = 1; i < count; i++) {
		name = names[i];
		for (at = i; at > 0 && names[at - 1].y > name.y; at--)
			names[at] = names[at - 1];
		names[at] = name;
	}
	for (i = 0; i < count; i++) {
		names[i].y = fmax(names[i].y, edge);
		edge = names[i].y + names[i].height;
	}
	edge = span[1];
	for (i = count - 1; i >= 0; i--) {
		names[i].y = fmin(names[i].y, edge - names[i].height);
		edge = names[i].y;
	}
}

static void names_at_ends(struct canvas *canvas, const struct lines *lines)
{
	const double span[2] = {lines->top - 10, lines->bottom};
	struct name names[DOC_SERIES_MAX];
	struct draw_shape *shape;
	int count = 0, i, line;

	for (i = 0; i < canvas->series_count; i++)
		count += name_of(canvas, lines, i, &names[count]);
	part_names(names, count, span);
	for (i = 0; i < count; i++) {
		/* in grey print the sign says which line it is */
		canvas_marker(canvas, names[i].series, lines->right + 13,
			names[i].y + CANVAS_LINE / 2);
		for (line = 0; line < names[i].lines.count; line++) {
			shape = canvas_text(canvas, lines->right + NAME_AT,
				names[i].y + (line + 1) * CANVAS_LINE - 3,
				names[i].lines.text[line]);
			shape->ink = DRAW_INK_SERIES;
			shape->colour = canvas->series[names[i].series].colour;
		}
	}
}

void chart_line(struct canvas *canvas)
{
	struct lines lines = {0};
	int i;

	lines.named = canvas->series_count > 1 &&
		      canvas->drawing->width >= CANVAS_NARROW;
	canvas_head(canvas, !lines.named);
	layout(canvas, &lines);
	grid(canvas, &lines);
	periods(canvas, &lines);
	for (i = 0; i < canvas->series_count; i++)
		draw_series(canvas, &lines, i);
	if (lines.named)
		names_at_ends(canvas, &lines);
	missing_strip(canvas, &lines);
	canvas->y = lines.bottom + lines.strip + 1.5 * CANVAS_LINE;
}
