/* jobs.h - what plugins declare to be done by itself, and their functions.
 *
 * Owner:   texts are borrowed until the callback returns.
 * Errors:  ZILA_EPLUGIN, ZILA_ELIMIT of the worker; a plugin whose jobs can't
 *          be used is told by its problem, and is no error.
 */
#ifndef ZILA_RUN_JOBS_H
#define ZILA_RUN_JOBS_H

#include "run/core.h"
#include "store/job/job.h"

struct core_job {
	const char *plugin;
	const char *problem; /* why its jobs can't be used; else NULL */
	const char *name, *title, *schedule, *zone; /* zone "": the default */
	const char *spec;                           /* JSON */
	bool enabled;
	const char *path;                         /* "plugins/india/jobs.lua" */
	int schedule_line, zone_line, steps_line; /* 0: not known */
};
typedef enum zila_code core_job_each(
	void *user, const struct core_job *job, struct zila_err *err);
ZILA_MUST_USE enum zila_code core_jobs(struct core *core, core_job_each *each,
	void *user, struct zila_err *err);

/* Runs the function of a job; what it writes and returns goes to face.output.
 */
struct core_function {
	const char *name;      /* plugin.id */
	const char *due, *day; /* UTC; of the zone: the as-of day */
	const char *zone;
	int attempt;
};
ZILA_MUST_USE enum zila_code core_job_function(struct core *core,
	const struct core_function *function, struct zila_err *err);

#endif
