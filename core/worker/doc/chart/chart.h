/* chart.h - the kinds of charts: each lays out what the canvas has read, from
 * canvas->y down, and leaves canvas->y below it. */
#ifndef ZILA_WORKER_DOC_CHART_H
#define ZILA_WORKER_DOC_CHART_H

#include "worker/doc/chart/canvas.h"

void chart_bar(struct canvas *canvas);
void chart_stacked(struct canvas *canvas);
void chart_line(struct canvas *canvas);
void chart_dot(struct canvas *canvas);
void chart_tiles(struct canvas *canvas);

/* Rows with their labels on the left, or above where it is narrow. */
struct chart_rows {
	double left;  /* where the plot begins */
	double label; /* the labels' width */
	bool above;   /* they stand above */
	int lines;    /* of a label */
	double gap;   /* between rows */
};

void chart_rows(struct canvas *canvas, struct chart_rows *out);
/* Writes the label of a row that begins at canvas->y and whose marks take
 * `height`; gives the upper edge of the marks and moves canvas->y behind. */
double chart_row_label(struct canvas *canvas, const struct chart_rows *rows,
	int row, double height);

#endif
