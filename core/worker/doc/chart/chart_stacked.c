/* chart_stacked.c - parts of a length; what is below zero goes left. */
#include "worker/doc/chart/axis.h"
#include "worker/doc/chart/chart.h"

#include <math.h>

enum { BAR = 14 };

struct stacks {
	struct chart_rows rows;
	struct axis axis;
	double span[2]; /* of the axis */
	double scale;
};

static void range(const struct canvas *canvas, double out[2])
{
	double sums[2], value;
	int row, i;

	out[0] = out[1] = 0;
	for (row = 0; row < canvas->row_count; row++) {
		sums[0] = sums[1] = 0;
		for (i = 0; i < canvas->series_count; i++) {
			value = canvas->rows[row].values[i].value;
			sums[value < 0 ? 0 : 1] += value;
		}
		out[0] = sums[0] < out[0] ? sums[0] : out[0];
		out[1] = sums[1] > out[1] ? sums[1] : out[1];
	}
}

/* What a row's missing values take: boxes, and one n/a. */
static double missing_width(const struct canvas *canvas, int row)
{
	int i, count = 0;

	for (i = 0; i < canvas->series_count; i++)
		count += !canvas->rows[row].values[i].known;
	return count == 0 ? 0
			  : count * BAR + 8 +
				    measure_text(canvas_missing(canvas),
					    CANVAS_SMALL, false);
}

static void layout(struct canvas *canvas, struct stacks *stacks)
{
	double low_high[2], missing = 0, width, text;
	int row;

	chart_rows(canvas, &stacks->rows);
	range(canvas, low_high);
	width = canvas->drawing->width - stacks->rows.left;
	axis_make(&stacks->axis, canvas, low_high, width < 300 ? 4 : 6);
	text = axis_text_width(canvas, &stacks->axis) / 2;
	for (row = 0; row < canvas->row_count; row++)
		if (missing_width(canvas, row) > missing)
			missing = missing_width(canvas, row);
	stacks->span[0] = stacks->rows.left + (stacks->rows.above ? text : 2);
	if (stacks->span[0] < text)
		stacks->span[0] = text;
	stacks->span[1] =
		canvas->drawing->width - (missing > text ? missing : text);
	stacks->scale = (stacks->span[1] - stacks->span[0]) /
			(stacks->axis.high - stacks->axis.low);
}

/* On paper of its own, so that it reads on every hatching. */
static void part_text(
	struct canvas *canvas, const char *text, double middle, double top)
{
	double width = measure_text(text, CANVAS_SMALL, false);
	struct draw_shape *shape = canvas_rect(
		canvas, middle - width / 2 - 1.5, top + 2, width + 3, BAR - 4);

	canvas_ink(shape, DRAW_INK_PAPER);
	shape = canvas_text(canvas, middle, top + BAR / 2.0 + 3, text);
	shape->size = CANVAS_SMALL;
	shape->anchor = DRAW_MIDDLE;
}

static void missing(struct canvas *canvas, int row, double x, double y)
{
	struct draw_shape *shape;
	bool any = false;
	int i;

	for (i = 0; i < canvas->series_count; i++) {
		if (canvas->rows[row].values[i].known)
			continue;
		any = true;
		shape = canvas_rect(canvas, x + 3, y + 1.5, BAR - 4, BAR - 3);
		shape->ink = DRAW_INK_SERIES;
		shape->colour = canvas->series[i].colour;
		shape->fill = DRAW_NONE;
		shape->stroke = 0.9;
		shape->dash = 2;
		x += BAR;
	}
	if (!any)
		return;
	shape = canvas_text(
		canvas, x + 4, y + BAR / 2.0 + 3, canvas_missing(canvas));
	shape->size = CANVAS_SMALL;
	canvas_ink(shape, DRAW_INK_MUTED);
}

static void draw_row(
	struct canvas *canvas, const struct stacks *stacks, int row, double y)
{
	double zero = stacks->span[0] - stacks->axis.low * stacks->scale;
	double ends[2] = {zero, zero}, length, left;
	const struct canvas_value *value;
	struct draw_shape *shape;
	int i, side;

	for (i = 0; i < canvas->series_count; i++) {
		value = &canvas->rows[row].values[i];
		if (!value->known)
			continue;
		side = value->value < 0 ? 0 : 1;
		length = value->value * stacks->scale;
		left = side ? ends[1] : ends[0] + length;
		shape = canvas_rect(
			canvas, left, y + 0.5, fabs(length), BAR - 1);
		canvas_paint(canvas, i, shape);
		if (ends[side] != zero) {
			shape = canvas_line(canvas, ends[side], y, 0, BAR);
			canvas_ink(shape, DRAW_INK_PAPER);
			shape->stroke = 1;
		}
		ends[side] += length;
		length = fabs(length);
		if (measure_text(value->text, CANVAS_SMALL, false) + 7 < length)
			part_text(canvas, value->text, left + length / 2, y);
	}
	missing(canvas, row, ends[1], y);
}

void chart_stacked(struct canvas *canvas)
{
	struct stacks stacks;
	struct draw_shape *head, *marks;
	double top, y;
	int row;

	canvas_head(canvas, true);
	layout(canvas, &stacks);
	head = canvas->drawing->last;
	top = canvas->y;
	for (row = 0; row < canvas->row_count; row++) {
		y = chart_row_label(canvas, &stacks.rows, row, BAR);
		draw_row(canvas, &stacks, row, y);
	}
	marks = canvas->drawing->last;
	axis_across(canvas, &stacks.axis, stacks.span, top);
	canvas_lower(canvas, head, marks);
}
