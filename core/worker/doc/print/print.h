/* print.h - a report as pages: the door of the module that prints.
 *
 * Cairo and Pango take longer to load than most runs last, so they are a
 * module, libzila_print.so, loaded when a PDF is asked for.  It has its own
 * copies of the files of the floors below it needs, which keep no state.
 */
#ifndef ZILA_WORKER_PRINT_H
#define ZILA_WORKER_PRINT_H

#include "ground/buf.h"
#include "ground/mem.h"
#include "worker/doc/doc.h"

/* What the module is lent: charts are drawn by who loads it. */
struct print_draw {
	bool (*has_values)(const struct doc_chart *chart);
	struct drawing *(*chart)(const struct doc *doc,
		const struct doc_chart *chart, double width,
		struct arena *arena);
};

/* Appends the report to out as PDF; with warning what no font can show, or
 * nothing. */
typedef enum zila_code print_pdf(const struct doc *doc,
	const struct print_draw *draw, struct buf *out, struct buf *warning,
	struct zila_err *err);

__attribute__((visibility("default"))) print_pdf zila_print_pdf;

/* Appends letters of scripts of India that no font here has. */
typedef void print_fonts(struct buf *missing);

__attribute__((visibility("default"))) print_fonts zila_print_fonts;

#endif
