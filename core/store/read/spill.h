/* spill.h - records of one size, in the order in which they were added.
 *
 * For more than should be held in memory: a full block of them goes to a
 * temporary file, and is read back in its turn.
 *
 * Owner:   zero-initialise with the size; spill_free() when done.
 * Errors:  memory; ZILA_ESTORE when the temporary file can't be written.
 */
#ifndef ZILA_STORE_SPILL_H
#define ZILA_STORE_SPILL_H

#include <stdint.h>

#include "ground/buf.h"
#include "ground/err.h"

struct spill {
	size_t record_bytes;
	struct buf block; /* being filled, or being read */
	size_t at;        /* in the block */
	int fd;           /* above 0: of the file */
	int64_t written, read;
};

ZILA_MUST_USE enum zila_code spill_add(
	struct spill *spill, const void *record, struct zila_err *err);

/* The next record, borrowed until the call after this, or NULL behind the
 * last.  Nothing is added any more. */
ZILA_MUST_USE enum zila_code spill_next(
	struct spill *spill, const void **record, struct zila_err *err);

void spill_free(struct spill *spill);

#endif
