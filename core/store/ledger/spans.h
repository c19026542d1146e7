/* spans.h - whether the times of stored rows can have come about as they are:
 * rows are only added and closed, and always by an import that says so.
 *
 * What files say is proof.h's business; this is about what they do not say.
 *
 * Owner:   texts told are borrowed until the callback returns.
 * Errors:  ZILA_ESTORE.
 */
#ifndef ZILA_STORE_SPANS_H
#define ZILA_STORE_SPANS_H

#include "store/store.h"

struct span_fault {
	int64_t import_id, line;
	const char *dataset;
	const char *key; /* in words */
	const char *why;
};
typedef enum zila_code span_each(
	void *user, const struct span_fault *fault, struct zila_err *err);

/* Tells the rows of import_id (0: of all imports) that
 *   overlap   with another open row of their key,
 *   are closed by an import that did nothing to their key,
 *   or were written again by one that closed no such row. */
ZILA_MUST_USE enum zila_code spans_verify(struct db *db,
	const struct model *model, int64_t import_id, span_each *each,
	void *user, struct zila_err *err);

#endif
