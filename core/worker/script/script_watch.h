/* script_watch.h - what `zila run` tells of a script beside its output: its
 * queries (--trace-sql), and where its time went (--profile).
 *
 * All of it goes to standard error, or to a file of its own: what the script
 * writes is the same with it and without.
 */
#ifndef ZILA_WORKER_SCRIPT_WATCH_H
#define ZILA_WORKER_SCRIPT_WATCH_H

#include "worker/job.h"

struct watching;

/* Begins what the job's options ask for; *out stays NULL when that is nothing.
 * watching_end() tells the rest and frees it; NULL is fine. */
ZILA_MUST_USE enum zila_code watching_begin(
	struct job *job, struct watching **out, struct zila_err *err);
ZILA_MUST_USE enum zila_code watching_end(
	struct watching *watching, struct zila_err *err);

#endif
