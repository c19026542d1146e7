/* jobs.h - what jobs.lua of a plugin declares, as its files share it.
 *
 * A file returns a list of jobs.  `extends = "india.weekly"` takes what that
 * job of a base plugin says and changes fields of it; a job with
 * `each_state = true` is one of every state's plugin that extends its own,
 * unless that plugin's manifest names it in `without`.  In a plugin of a
 * state, steps that have a state and name none are of that state.
 *
 * Owner:   all is on the job's arena and in the vm's registry.
 * Errors:  raised inside vm_enter(), with the file and the line of the job.
 */
#ifndef ZILA_WORKER_JOBS_H
#define ZILA_WORKER_JOBS_H

#include "worker/job.h"

/* One job as declared, or as inherited. */
struct declared {
	const struct plugin *plugin;
	const char *id, *name; /* name: plugin.id */
	const char *path;   /* "plugins/india/jobs.lua": where it is written */
	const char *source; /* that file's text, to find lines in */
	int table;          /* in the registry: all fields, merged */
	bool inherited;
	struct declared *next;
};

struct declarations {
	struct job *job;
	const struct plugin *only; /* whose file is at hand */
	struct declared *first, **last;
	const char *source, *path; /* of the file at hand */
	int count;                 /* of the plugin at hand */
};

/* Reads every jobs.lua of plugins that are not refused.  A bad file has the
 * plugin's jobs left out, and is told by refuse(). */
ZILA_MUST_USE enum zila_code jobs_read(struct declarations *all,
	enum zila_code (*refuse)(struct job *job, const struct plugin *plugin,
		const struct zila_err *reason, struct zila_err *err),
	struct zila_err *err);

/* The line where job's field is written, or its id is; 0: not found. */
int jobs_line(const struct declared *declared, const char *field);

/* Inside: raises "PATH:LINE: job ID: TEXT". */
int jobs_fail(lua_State *L, const struct declared *declared, const char *field,
	const char *format, ...) ZILA_PRINTF(4, 5);

/* Inside: appends the spec of the merged table on top as JSON. */
void jobs_spec(lua_State *L, const struct declared *declared, struct buf *out);

#endif
