/* axis.c - steps of 1, 2 or 5, in lakhs and crores where they are large. */
#include "worker/doc/chart/axis.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "worker/doc/writer.h"

enum { EXPONENT_MIN = -18, EXPONENT_MAX = 19 };

static void step(struct axis *axis, double wanted)
{
	double exponent = floor(log10(wanted)), part;

	if (exponent < EXPONENT_MIN)
		exponent = EXPONENT_MIN;
	if (exponent > EXPONENT_MAX)
		exponent = EXPONENT_MAX;
	part = wanted / pow(10, exponent);
	axis->exponent = (int)exponent;
	axis->factor = part <= 1.0000001 ? 1 : part <= 2 ? 2 : 5;
	if (part > 5) {
		axis->factor = 1;
		axis->exponent++;
	}
}

/* The word for large numbers, by what the column's are grouped in. */
static int power_of(const struct doc_column *column, double most)
{
	struct writer_unit unit = writer_unit(column->unit);

	if (unit.rest[0] != '\0' || column->type == DOC_PERCENT)
		return most >= 1e15 ? 12 : 0;
	if (unit.grouping == GROUPING_WESTERN)
		return most >= 1e9 ? 9 : most >= 1e6 ? 6 : 0;
	return most >= 1e12 ? 12 : most >= 1e7 ? 7 : most >= 1e5 ? 5 : 0;
}

void axis_make(struct axis *axis, const struct canvas *canvas, double range[2],
	int wanted)
{
	const struct doc_column *column = canvas->series[0].column;
	double low = range[0], high = range[1], unit;

	memset(axis, 0, sizeof *axis);
	if (!(high > low)) {
		low = fmin(low, 0);
		high = high > 0 || low < 0 ? fmax(high, 0) : 1;
	}
	step(axis, (high - low) / wanted);
	if (column->type == DOC_INTEGER && axis->exponent < 0) {
		axis->exponent = 0;
		axis->factor = 1;
	}
	unit = axis->factor * pow(10, axis->exponent);
	axis->first = (int64_t)floor(low / unit + 1e-9);
	axis->count =
		(int)((int64_t)ceil(high / unit - 1e-9) - axis->first) + 1;
	if (axis->count < 2)
		axis->count = 2;
	if (axis->count > AXIS_TICKS_MAX)
		axis->count = AXIS_TICKS_MAX;
	axis->low = axis_value(axis, 0);
	axis->high = axis_value(axis, axis->count - 1);
	axis->power = power_of(column, fmax(fabs(axis->low), fabs(axis->high)));
}

double axis_value(const struct axis *axis, int tick)
{
	return (double)((axis->first + tick) * axis->factor) *
	       pow(10, axis->exponent);
}

const char *axis_text(struct canvas *canvas, const struct axis *axis, int tick)
{
	struct writer_unit unit = writer_unit(canvas->series[0].column->unit);
	int64_t digits = (axis->first + tick) * axis->factor;
	int exponent = axis->exponent - axis->power;
	struct buf text = {0};
	const char *out;

	for (; exponent > 0 && llabs(digits) < INT64_MAX / 10; exponent--)
		digits *= 10;
	writer_number(&text, digits, -exponent, unit.grouping);
	out = canvas_text_of(canvas, &text);
	buf_free(&text);
	return out;
}

double axis_text_width(struct canvas *canvas, const struct axis *axis)
{
	double width, widest = 0;
	int i;

	for (i = 0; i < axis->count; i++) {
		width = measure_text(
			axis_text(canvas, axis, i), CANVAS_SMALL, false);
		widest = width > widest ? width : widest;
	}
	return widest;
}

static const char *power_word(const struct axis *axis)
{
	switch (axis->power) {
	case 5:
		return "lakh";
	case 6:
		return "million";
	case 7:
		return "crore";
	case 9:
		return "billion";
	default:
		return "lakh crore";
	}
}

const char *axis_unit(struct canvas *canvas, const struct axis *axis)
{
	struct writer_unit unit = writer_unit(canvas->series[0].column->unit);
	struct buf text = {0};
	const char *out;

	if (axis->power == 0)
		return "";
	buf_add_text(&text, unit.sign);
	if (unit.sign[0] != '\0')
		buf_add_char(&text, ' ');
	/* 2.5 lakh crore is how it is said */
	if (axis->power == 5 && strcmp(unit.rest, "crore") == 0)
		buf_add_text(&text, doc_word(canvas->doc, "lakh crore"));
	else if (unit.rest[0] != '\0')
		buf_add_format(
			&text, "%s \xC3\x97 10^%d", unit.rest, axis->power);
	else if (canvas->series[0].column->type == DOC_PERCENT)
		buf_add_format(&text, "%% \xC3\x97 10^%d", axis->power);
	else
		buf_add_text(&text, doc_word(canvas->doc, power_word(axis)));
	out = canvas_text_of(canvas, &text);
	buf_free(&text);
	return out;
}

/* As many texts as have room: the first of them, and every n-th behind it. */
void axis_across(struct canvas *canvas, const struct axis *axis,
	const double span[2], double y)
{
	double scale = (span[1] - span[0]) / (axis->high - axis->low), x;
	double widest = axis_text_width(canvas, axis) + 8;
	double apart = (span[1] - span[0]) / (axis->count - 1);
	int every = apart > 1 ? (int)ceil(widest / apart) : 1, i;
	struct draw_shape *shape;

	for (i = 0; i < axis->count; i++) {
		x = span[0] + (axis_value(axis, i) - axis->low) * scale;
		shape = canvas_line(canvas, x, y, 0, canvas->y - y);
		if (axis->first + i == 0)
			canvas_ink(shape, DRAW_INK_MUTED);
		if (i % every != 0)
			continue;
		shape = canvas_text(canvas, x, canvas->y + CANVAS_LINE - 1,
			axis_text(canvas, axis, i));
		shape->size = CANVAS_SMALL;
		shape->anchor = DRAW_MIDDLE;
		canvas_ink(shape, DRAW_INK_MUTED);
	}
	canvas->y += CANVAS_LINE + 1;
	if (axis->power == 0)
		return;
	shape = canvas_text(canvas, canvas->drawing->width,
		canvas->y + CANVAS_LINE - 2, axis_unit(canvas, axis));
	shape->size = CANVAS_SMALL;
	shape->anchor = DRAW_END;
	canvas_ink(shape, DRAW_INK_MUTED);
	canvas->y += CANVAS_LINE;
}
