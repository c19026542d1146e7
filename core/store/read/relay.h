/* relay.h - the batches of a scan, from one process to the next by a pipe.
 *
 * To read a row costs more than most rules do with it: of several workers one
 * reads them, and each hands on what the next ones need.
 *
 * Owner:   zero-initialise, with fd; relay_free() when done.
 * Errors:  ZILA_ESTORE where what comes is no batch, or ends too soon.  That
 *          nobody takes what is sent is no error: why is told by who is gone.
 */
#ifndef ZILA_STORE_RELAY_H
#define ZILA_STORE_RELAY_H

#include "store/read/scan.h"

struct relay {
	int fd;
	bool columns[SCAN_COLUMNS_MAX];  /* what is sent, of those wanted */
	uint32_t sent[SCAN_COLUMNS_MAX]; /* texts that have gone along */
	struct buf batch;
	bool gone;
};

/* Sends the batch at hand; one without rows is the end. */
ZILA_MUST_USE enum zila_code relay_send(
	struct relay *relay, const struct scan *scan, struct zila_err *err);

/* Calls each for every batch that comes, to the end: after scan_ready(), what
 * scan_run() does.  All columns that the scan wants must come. */
ZILA_MUST_USE enum zila_code relay_run(struct relay *relay, struct scan *scan,
	scan_each *each, void *user, struct zila_err *err);

void relay_free(struct relay *relay);

#endif
