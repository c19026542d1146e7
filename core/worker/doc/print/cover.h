/* cover.h - the head of the first page, the contents, and what closes a
 * report: the figures not yet shown, and the sources. */
#ifndef ZILA_WORKER_PRINT_COVER_H
#define ZILA_WORKER_PRINT_COVER_H

#include "worker/doc/print/sheet.h"

void cover_show(struct sheet *sheet);
void cover_contents(struct sheet *sheet);
void closing_figures(struct sheet *sheet);
void closing_sources(struct sheet *sheet);

#endif
