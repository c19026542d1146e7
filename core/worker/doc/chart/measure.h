/* measure.h - how much room a text takes, estimated without a font.
 *
 * The estimate is of the widest of the faces that a reader may have, so that
 * what is laid out with it never runs into its neighbour; it is a fifth
 * too wide on average.
 *
 * Units:   points.
 * Errors:  measure_wrap() gives fewer lines for want of memory.
 */
#ifndef ZILA_WORKER_DOC_MEASURE_H
#define ZILA_WORKER_DOC_MEASURE_H

#include <stdbool.h>

#include "ground/mem.h"

enum { MEASURE_LINES_MAX = 3 };

/* How a text is to be set. */
struct measure_box {
	double width, size;
	bool bold;
	int lines; /* at most, and at most MEASURE_LINES_MAX */
};

struct measure_lines {
	const char *text[MEASURE_LINES_MAX];
	int count;
	double width; /* of the widest */
	bool cut;     /* the last one ends in an ellipsis */
};

/* Of valid UTF-8 in one line. */
double measure_text(const char *text, double size, bool bold);

/* Breaks text at blanks, or where there is none between letters; never
 * between a letter and its marks. */
void measure_wrap(struct measure_lines *out, const char *text,
	const struct measure_box *box, struct arena *arena);

#endif
