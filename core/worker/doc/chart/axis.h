/* axis.h - round numbers along a scale.
 *
 * After P. S. Heckbert, "Nice Numbers for Graph Labels", Graphics Gems I,
 * 1990: steps of 1, 2 or 5 times a power of ten.
 */
#ifndef ZILA_WORKER_DOC_AXIS_H
#define ZILA_WORKER_DOC_AXIS_H

#include "worker/doc/chart/canvas.h"

enum { AXIS_TICKS_MAX = 16 };

struct axis {
	double low, high; /* of the first and the last tick */
	int64_t first;    /* tick i is (first + i) * factor * 10^exponent */
	int factor, exponent;
	int count;
	int power; /* ticks are written in 10^power: 5 for lakh */
};

/* An axis over low..high with about `wanted` steps. */
void axis_make(struct axis *axis, const struct canvas *canvas, double range[2],
	int wanted);
double axis_value(const struct axis *axis, int tick);
const char *axis_text(struct canvas *canvas, const struct axis *axis, int tick);
double axis_text_width(struct canvas *canvas, const struct axis *axis);

/* "₹ crore" where ticks are written in crores; else "". */
const char *axis_unit(struct canvas *canvas, const struct axis *axis);

/* Grid lines down from y, and the ticks' texts under them. */
void axis_across(struct canvas *canvas, const struct axis *axis,
	const double span[2], double y);

#endif
