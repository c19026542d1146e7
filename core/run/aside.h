/* aside.h - a run on a database of its own, which goes again with it: what
 * looks at plugins, not at the user's data.  Not for another floor.
 */
#ifndef ZILA_RUN_ASIDE_H
#define ZILA_RUN_ASIDE_H

#include "run/jobs.h"
#include "run/work.h"

struct aside {
	const char *kind;
	const char *plugin, *file; /* options, or NULL */
	bool mutate, update;
	bool input; /* the worker is given input_fd */
	int input_fd;
	run_sink *sink;
	core_job_each *jobs; /* on the same database then, or NULL */
	void *user, *jobs_user;
};

/* Of options, db is not used. */
ZILA_MUST_USE enum zila_code run_aside(const struct core_options *options,
	const struct aside *aside, struct zila_err *err);

#endif
