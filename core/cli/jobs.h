/* jobs.h - what the files of `zila jobs` and `zila inbox` share. */
#ifndef ZILA_CLI_JOBS_H
#define ZILA_CLI_JOBS_H

#include "cli.h"
#include "daemon/steps.h"
#include "run/jobs.h"

/* Actions, each with its words behind it. */
ZILA_MUST_USE enum zila_code jobs_list(
	struct cli *cli, struct core *core, struct zila_err *err);
ZILA_MUST_USE enum zila_code jobs_show(
	struct cli *cli, struct core *core, struct zila_err *err);
ZILA_MUST_USE enum zila_code jobs_history(
	struct cli *cli, struct core *core, struct zila_err *err);
ZILA_MUST_USE enum zila_code jobs_log(
	struct cli *cli, struct core *core, struct zila_err *err);
ZILA_MUST_USE enum zila_code jobs_enable(
	struct cli *cli, struct core *core, struct zila_err *err);
ZILA_MUST_USE enum zila_code jobs_disable(
	struct cli *cli, struct core *core, struct zila_err *err);
ZILA_MUST_USE enum zila_code jobs_add(
	struct cli *cli, struct core *core, struct zila_err *err);
ZILA_MUST_USE enum zila_code jobs_remove(
	struct cli *cli, struct core *core, struct zila_err *err);
ZILA_MUST_USE enum zila_code jobs_call(
	struct cli *cli, struct core *core, struct zila_err *err);
/* These open the core themselves, or need none. */
ZILA_MUST_USE enum zila_code jobs_run(struct cli *cli, struct zila_err *err);
ZILA_MUST_USE enum zila_code jobs_next(struct cli *cli, struct zila_err *err);
ZILA_MUST_USE enum zila_code jobs_cancel(struct cli *cli, struct zila_err *err);
/* `jobs run` by the daemon that has the database, if there is one. */
ZILA_MUST_USE enum zila_code jobs_run_served(
	struct cli *cli, bool *served, struct zila_err *err);

/* A job as it was read, its texts in arena.  name may be an id alone. */
ZILA_MUST_USE enum zila_code jobs_find(struct core *core, const char *name,
	struct arena *arena, struct job *out, struct zila_err *err);

/* Brings the database up to what plugins declare; their problems go to
 * standard error, and make the exit code 1. */
ZILA_MUST_USE enum zila_code jobs_sync_told(
	struct cli *cli, struct core *core, struct zila_err *err);

/* A whole number, as the number of a run or a count. */
ZILA_MUST_USE enum zila_code jobs_number(
	const char *text, const char *what, int64_t *out, struct zila_err *err);

/* A due time as typed: a moment in UTC, or 2026-04-01T02:30 by the clock of
 * zone, or a day alone. */
ZILA_MUST_USE enum zila_code jobs_due(const char *text, const struct zone *zone,
	int64_t *out, struct zila_err *err);

/* A run of a job by its id: told with its steps, as text or JSON. */
ZILA_MUST_USE enum zila_code jobs_tell_run(
	struct cli *cli, struct core *core, int64_t run, struct zila_err *err);

/* A moment by the clock of the job's zone, "2026-04-01 02:30"; "" for
 * JOB_NEVER. */
void jobs_local_text(const struct job *job, int64_t ms, char out[17]);

/* "key": a moment in UTC, or null. */
void jobs_json_time(struct json *json, const char *key, int64_t ms);

/* Commands that are run in this process, in the folder of the database: its
 * path and that of the plugins become absolute. */
struct jobs_here {
	struct cli *cli;
	char *db, *plugins;
	int before; /* the folder that was the current one, or -1 */
};
ZILA_MUST_USE enum zila_code jobs_here_open(
	struct jobs_here *here, struct cli *cli, struct zila_err *err);
void jobs_here_close(struct jobs_here *here);
int jobs_here_command(void *here, const char *const *words, int time_s,
	struct buf *out, struct zila_err *err);

#endif
