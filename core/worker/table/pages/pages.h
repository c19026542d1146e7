/* pages.h - what the readers of pages share.
 *
 * They are a module of their own, so that libxml2 and poppler are loaded
 * only when such a file is read; it carries its own copies of the few files
 * of ground/ it stands on, which have no state.
 */
#ifndef ZILA_WORKER_PAGES_H
#define ZILA_WORKER_PAGES_H

#include "worker/table/reader.h"

extern const struct reader_kind pages_html;
extern const struct reader_kind pages_pdf;
extern const struct reader_kind pages_xls;

/* The module's one door: the reader of a format, or NULL. */
__attribute__((visibility("default"))) const struct reader_kind *
zila_pages_kind(const char *format);

#endif
