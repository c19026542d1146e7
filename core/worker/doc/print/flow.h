/* flow.h - running text: paragraphs, notes, lists, headings.
 *
 * Units:   points.
 */
#ifndef ZILA_WORKER_PRINT_FLOW_H
#define ZILA_WORKER_PRINT_FLOW_H

#include "worker/doc/print/sheet.h"

/* A text that goes on at sheet->y, over as many pages as it takes. */
struct flow {
	const char *text; /* of data: it is cleaned here */
	struct type_look look;
	double x, width;
	bool whole;       /* stays on this page, whatever is left of it */
	int tint;         /* behind it, 0 = none; with a bar at its left */
	int bar;          /* colour of the bar */
	struct spot link; /* where the text leads, if its page is not 0 */
};

void flow_text(struct sheet *sheet, const struct flow *flow);

/* How high it is in one piece. */
double flow_height(struct sheet *sheet, const struct flow *flow);

/* Makes it narrower, as far as it takes no more lines for that: a heading
 * with one word in its last line looks like a mistake. */
void flow_balance(struct sheet *sheet, struct flow *flow);

/* Blocks, and how much of each must stand on the page of its heading. */
void flow_heading(
	struct sheet *sheet, const struct doc_block *block, struct spot *spot);
void flow_paragraph(struct sheet *sheet, const char *text);
void flow_note(struct sheet *sheet, enum doc_tone tone, const char *text);
void flow_list(struct sheet *sheet, const struct doc_block *block);

/* A heading of ours: level 1, with what must stand below it; spot may be
 * NULL. */
void flow_title(
	struct sheet *sheet, const char *text, double below, struct spot *spot);

/* The name of a chart. */
void flow_caption(struct sheet *sheet, const char *text);

/* A quiet line of small letters. */
void flow_small(struct sheet *sheet, const char *text);

#endif
