/* chart_dot.c - positions on one scale, a line for each row. */
#include "worker/doc/chart/axis.h"
#include "worker/doc/chart/chart.h"

#include <math.h>

enum { HEIGHT = 12, APART = 5 };

struct dots {
	struct chart_rows rows;
	struct axis axis;
	double span[2], scale;
	bool valued; /* a dot alone says its value */
};

static double value_width(const struct canvas_value *value)
{
	return measure_text(value->text, CANVAS_SMALL, false) + 8;
}

static void layout(struct canvas *canvas, struct dots *dots)
{
	double low_high[2], width, end, text, value;
	int row;

	chart_rows(canvas, &dots->rows);
	canvas_position_range(canvas, low_high);
	width = canvas->drawing->width - dots->rows.left;
	axis_make(&dots->axis, canvas, low_high, width < 300 ? 4 : 6);
	text = axis_text_width(canvas, &dots->axis) / 2 + 2;
	end = measure_text(canvas_missing(canvas), CANVAS_SMALL, false) + 8;
	dots->valued = canvas->series_count == 1;
	for (row = 0; row < canvas->row_count && dots->valued; row++) {
		value = value_width(&canvas->rows[row].values[0]);
		dots->valued = value < width * 0.45;
		end = fmax(end, dots->valued ? value : 0);
	}
	/* n/a stands behind the scale, with a dot for each series before it */
	end += 8 + canvas->series_count * 4;
	dots->span[0] = dots->rows.left + text;
	dots->span[1] = canvas->drawing->width - fmax(end, text);
	dots->scale = (dots->span[1] - dots->span[0]) /
		      (dots->axis.high - dots->axis.low);
}

/* How far down a dot goes so as not to lie on one of its row. */
static double below(const struct canvas_row *row, int series, double scale)
{
	int i, over = 0;

	for (i = 0; i < series; i++)
		over += row->values[i].known &&
			fabs(row->values[i].value - row->values[series].value) *
					scale <
				APART;
	return over == 0 ? 0
			 : (over % 2 ? APART : -APART) * ((over + 1) / 2) * 0.6;
}

static void missing(struct canvas *canvas, const struct dots *dots,
	const struct canvas_row *row, double y)
{
	double x = dots->span[1] + 6;
	struct draw_shape *shape;
	bool any = false;
	int i;

	for (i = 0; i < canvas->series_count; i++) {
		if (row->values[i].known)
			continue;
		canvas_unknown(canvas, i, x, y);
		any = true;
		x += 4;
	}
	if (!any)
		return;
	shape = canvas_text(canvas, x + 2, y + 3, canvas_missing(canvas));
	shape->size = CANVAS_SMALL;
	canvas_ink(shape, DRAW_INK_MUTED);
}

static void draw_row(struct canvas *canvas, const struct dots *dots,
	const struct canvas_row *row, double y)
{
	double x, low = INFINITY, high = -INFINITY;
	struct draw_shape *shape;
	int i;

	for (i = 0; i < canvas->series_count; i++) {
		if (!row->values[i].known)
			continue;
		low = fmin(low, row->values[i].value);
		high = fmax(high, row->values[i].value);
	}
	if (high > low) {
		x = dots->span[0] + (low - dots->axis.low) * dots->scale;
		shape = canvas_line(
			canvas, x, y, (high - low) * dots->scale, 0);
		canvas_ink(shape, DRAW_INK_MUTED);
	}
	for (i = 0; i < canvas->series_count; i++) {
		if (!row->values[i].known)
			continue;
		x = dots->span[0] +
		    (row->values[i].value - dots->axis.low) * dots->scale;
		canvas_marker(canvas, i, x, y + below(row, i, dots->scale));
		if (!dots->valued)
			continue;
		canvas_text(canvas, x + 7, y + 3, row->values[i].text)->size =
			CANVAS_SMALL;
	}
	missing(canvas, dots, row, y);
}

void chart_dot(struct canvas *canvas)
{
	struct draw_shape *head, *marks;
	struct dots dots;
	double top, y;
	int row;

	canvas_head(canvas, true);
	layout(canvas, &dots);
	head = canvas->drawing->last;
	top = canvas->y;
	for (row = 0; row < canvas->row_count; row++) {
		y = chart_row_label(canvas, &dots.rows, row, HEIGHT);
		draw_row(canvas, &dots, &canvas->rows[row], y + HEIGHT / 2.0);
	}
	marks = canvas->drawing->last;
	axis_across(canvas, &dots.axis, dots.span, top);
	canvas_lower(canvas, head, marks);
}
