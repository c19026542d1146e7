/* catalog.h - what cairo can't say of a document, said afterwards. */
#ifndef ZILA_WORKER_PRINT_CATALOG_H
#define ZILA_WORKER_PRINT_CATALOG_H

#include "ground/buf.h"

/* Appends an update to the PDF in out: its language, that it is tagged, and
 * that windows show its title.  A file with another kind of cross-reference
 * than cairo 1.16 writes is left as it is. */
void catalog_update(struct buf *out, const char *lang);

#endif
