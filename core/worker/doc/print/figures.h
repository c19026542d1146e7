/* figures.h - key figures, as cards beside each other. */
#ifndef ZILA_WORKER_PRINT_FIGURES_H
#define ZILA_WORKER_PRINT_FIGURES_H

#include "worker/doc/print/sheet.h"

void figures_show(struct sheet *sheet, const int *figures, int count);

/* Height of what must stand together at the beginning. */
double figures_begin(struct sheet *sheet, const struct doc_block *block);

/* A citation whose lines are too many for a card: they go to the end. */
bool figures_long(const struct doc_citation *citation);

#endif
