/* rows_digest.h - the checksum of an import's records: one SHA-256 for each
 * dataset over its records as they came, whatever the batches, and one over
 * those, by name.
 *
 * Owner:   zero-initialise; dataset names are borrowed.
 */
#ifndef ZILA_STORE_ROWS_DIGEST_H
#define ZILA_STORE_ROWS_DIGEST_H

#include "ground/digest.h"
#include "zila.h"

enum { ROWS_DATASETS_MAX = 16 };

struct rows_digest {
	struct rows_of {
		const char *dataset;
		struct digest digest;
	} of[ROWS_DATASETS_MAX]; /* by name */
	int count;
};

/* ZILA_EPLUGIN for one dataset too many. */
ZILA_MUST_USE enum zila_code rows_digest_add(struct rows_digest *rows,
	const char *dataset, const void *bytes, size_t size,
	struct zila_err *err);
void rows_digest_end(struct rows_digest *rows, char hex[DIGEST_HEX_BYTES]);

#endif
