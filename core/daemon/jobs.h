/* jobs.h - jobs brought from plugins, and from people, into the database.
 *
 * Owner:   none.
 * Units:   moments in ms (ground/moment.h).
 * Errors:  ZILA_EUSAGE for a schedule, zone or spec that is none; a plugin's
 *          is told as a problem and the others go on.
 */
#ifndef ZILA_DAEMON_JOBS_H
#define ZILA_DAEMON_JOBS_H

#include "ground/buf.h"
#include "run/jobs.h"
#include "run/test.h"

struct jobs_synced {
	int jobs, changed, gone;
	int problems;        /* plugins whose jobs can't be used */
	struct buf messages; /* why, a line or more each; freed by the caller */
};

/* Reads the jobs of plugins and brings the database up to them, in one
 * transaction: new ones, changed ones, those that are gone.  What a person
 * enabled or disabled stays so.  Jobs of a plugin with a problem stay as they
 * were. */
ZILA_MUST_USE enum zila_code jobs_sync(struct core *core, int64_t now,
	struct jobs_synced *out, struct zila_err *err);

/* What is wrong with plugins, or the one called plugin: core_examine(), then
 * the jobs that they declare, which go into no database.  Inherited ones are
 * told where they are written; one whose line was told is not told again. */
ZILA_MUST_USE enum zila_code jobs_examine(const struct core_options *options,
	const char *plugin, core_examine_each *each, void *user,
	struct zila_err *err);

/* Sees that all of job can be used, and sets next_due: from now on, or
 * JOB_NEVER for a job by hand. */
ZILA_MUST_USE enum zila_code jobs_check(
	struct job *job, int64_t now, struct zila_err *err);

#endif
