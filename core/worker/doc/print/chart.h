/* chart.h - a chart's drawing on the page, before its table. */
#ifndef ZILA_WORKER_PRINT_CHART_H
#define ZILA_WORKER_PRINT_CHART_H

#include "worker/doc/print/sheet.h"

void chart_show(struct sheet *sheet, const struct doc_chart *chart);

/* Height of what must stand together at the beginning. */
double chart_begins(struct sheet *sheet, const struct doc_chart *chart);

#endif
