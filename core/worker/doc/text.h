/* text.h - a document for a terminal, as wide as that is.
 *
 * Units:   columns of a terminal; a Devanagari letter with its marks takes
 *          as many as text_columns() says.
 * Errors:  the buf remembers.
 */
#ifndef ZILA_WORKER_DOC_TEXT_H
#define ZILA_WORKER_DOC_TEXT_H

#include "worker/doc/doc.h"

struct text_style {
	int columns; /* 0: as many as the text needs */
	bool bare;   /* the blocks alone: no head, no sources */
	bool draw;   /* charts are drawn, and given as tables where the drawing
	                does not show every number */
	bool ascii;  /* drawn with ASCII only */
};

ZILA_MUST_USE enum zila_code text_write_as(const struct doc *doc,
	const struct text_style *style, struct buf *out, struct zila_err *err);

/* text_chart.c: the drawing of a chart, and whether it shows every cell. */
void text_draw(struct buf *out, const struct doc *doc,
	const struct doc_chart *chart, const struct text_style *style);
bool text_draws_all(const struct doc_chart *chart);

#endif
