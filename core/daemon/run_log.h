/* run_log.h - what runs of jobs said, as files in FILE.logs/, kept for a time.
 *
 * run-12.log is the log of run 12, over all its attempts.  The newest are kept,
 * up to a number and up to a size of all together; each is cut at its own.
 *
 * Owner:   run_logs_close(); a log is closed by run_log_close() before.
 */
#ifndef ZILA_DAEMON_RUN_LOG_H
#define ZILA_DAEMON_RUN_LOG_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "ground/err.h"

enum {
	RUN_LOGS_MAX = 2000,
	RUN_LOG_BYTES_MAX = 4 << 20,    /* of one */
	RUN_LOGS_BYTES_MAX = 256 << 20, /* of all */
};

struct run_log;
struct run_logs;

/* Makes the folder of the database at db, and sees what is in it. */
ZILA_MUST_USE enum zila_code run_logs_open(
	const char *db, struct run_logs **out, struct zila_err *err);
void run_logs_close(struct run_logs *logs); /* NULL is fine */

/* Opens the log of run behind what it has; NULL: it can't be written, which
 * is no reason not to run. */
ZILA_MUST_USE struct run_log *run_log_open(struct run_logs *logs, int64_t run);
void run_log_add(struct run_log *log, const char *text, size_t size);
void run_log_close(struct run_log *log); /* NULL is fine; rotates */

#endif
