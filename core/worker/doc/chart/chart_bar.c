/* chart_bar.c - lengths from zero, each with its value at its end. */
#include "worker/doc/chart/chart.h"

enum { BAR = 11, BAR_OF_SERIES = 9, PLOT_MIN = 60 };

struct bars {
	struct chart_rows rows;
	double zero, scale; /* x = zero + value * scale */
	double bar;         /* thickness */
	bool right;         /* values below zero are written right of it */
};

static double value_width(const struct canvas_value *value)
{
	return measure_text(value->text, CANVAS_SMALL, false) + 4;
}

/* The room that the values need at the ends of the bars, left and right. */
static void ends(const struct canvas *canvas, double *left, double *right)
{
	const struct canvas_value *value;
	double width;
	int row, i;

	*left = *right = 0;
	for (row = 0; row < canvas->row_count; row++) {
		for (i = 0; i < canvas->series_count; i++) {
			value = &canvas->rows[row].values[i];
			width = value_width(value);
			if (!value->known)
				width += BAR + 4;
			if (value->value < 0 && width > *left)
				*left = width;
			if (value->value >= 0 && width > *right)
				*right = width;
		}
	}
}

static void layout(struct canvas *canvas, struct bars *bars)
{
	double low, high, left, right, room;

	chart_rows(canvas, &bars->rows);
	canvas_range(canvas, true, &low, &high);
	ends(canvas, &left, &right);
	if (high - low <= 0)
		high = low + 1;
	room = canvas->drawing->width - bars->rows.left - left - right;
	bars->right = room < PLOT_MIN && left > 0;
	if (bars->right) {
		right = left > right ? left : right;
		left = 0;
		room = canvas->drawing->width - bars->rows.left - right;
	}
	if (room < PLOT_MIN)
		room = PLOT_MIN;
	bars->scale = room / (high - low);
	bars->zero = bars->rows.left + left - low * bars->scale;
	bars->bar = canvas->series_count > 1 ? BAR_OF_SERIES : BAR;
}

static void draw_bar(struct canvas *canvas, const struct bars *bars,
	const struct canvas_value *value, int series, double y)
{
	double length = value->value * bars->scale;
	struct draw_shape *shape;
	bool left;

	if (!value->known) {
		canvas_hollow(canvas, bars->zero + 1, y, bars->bar - 1);
		return;
	}
	shape = canvas_rect(canvas,
		length < 0 ? bars->zero + length : bars->zero, y + 0.5,
		length < 0 ? -length : length, bars->bar - 1);
	canvas_paint(canvas, series, shape);
	left = length < 0 && !bars->right;
	if (length < 0 && bars->right)
		length = 0;
	shape = canvas_text(canvas, bars->zero + length + (left ? -4 : 4),
		y + bars->bar / 2 + 3, value->text);
	shape->size = CANVAS_SMALL;
	shape->anchor = left ? DRAW_END : DRAW_START;
}

void chart_bar(struct canvas *canvas)
{
	struct bars bars;
	struct draw_shape *zero;
	double top, y;
	int row, i;

	canvas_head(canvas, true);
	layout(canvas, &bars);
	top = canvas->y;
	zero = canvas_line(canvas, bars.zero, top, 0, 0);
	canvas_ink(zero, DRAW_INK_MUTED);
	for (row = 0; row < canvas->row_count; row++) {
		y = chart_row_label(canvas, &bars.rows, row,
			bars.bar * canvas->series_count);
		for (i = 0; i < canvas->series_count; i++)
			draw_bar(canvas, &bars, &canvas->rows[row].values[i], i,
				y + i * bars.bar);
	}
	if (!bars.rows.above)
		zero->height = canvas->y - bars.rows.gap - top;
}
