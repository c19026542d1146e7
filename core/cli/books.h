/* books.h - is the database sound: for `doctor` and `imports verify`. */
#ifndef ZILA_CLI_BOOKS_H
#define ZILA_CLI_BOOKS_H

#include "run/core.h"

/* Appends a line for each fault: of the file, of references, of books that
 * do not balance.  Counts what there is. */
ZILA_MUST_USE enum zila_code books_verify(struct core *core,
	struct ledger_counts *counts, struct buf *faults, struct zila_err *err);

#endif
