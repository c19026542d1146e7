/* lines.h - the file of an import, read again from the bytes that were kept.
 *
 * The lines of a retry are those of the file that it corrects, with its
 * corrections; that file may be a retry's again.
 *
 * Owner:   zero-initialise; lines_close(), also after an error.
 * Errors:  ZILA_EINPUT, ZILA_ESTORE; ZILA_EUSAGE for an unknown import.
 */
#ifndef ZILA_WORKER_LINES_H
#define ZILA_WORKER_LINES_H

#include "ground/limits.h"
#include "store/ledger/reject.h"
#include "worker/table/reader.h"

struct lines {
	struct reader *reader; /* of the import's sheet */
	struct verdict verdict;
	int64_t header_row;
	int fds[LIMIT_RETRY_DEPTH];
	int fd_count;
	struct reject_lines wanted; /* of a retry */
};

ZILA_MUST_USE enum zila_code lines_open(struct db *db, int64_t import_id,
	struct lines *out, struct zila_err *err);

/* The lines of import_id that are in quarantine and that the sheets in fd
 * (called name) have, as corrected there. */
struct lines_retry {
	int64_t import_id;
	int fd; /* stays the caller's */
	const char *name;
	int64_t taken_by;    /* only the lines that this retry took, or 0 */
	const char *without; /* lines to leave out, "9 12", or NULL */
};
ZILA_MUST_USE enum zila_code lines_retry(struct db *db,
	const struct lines_retry *retry, struct lines *out,
	struct zila_err *err);

void lines_close(struct lines *lines);

#endif
