/* job.h - jobs, when they are due, and what became of each due time.
 *
 * A run is one due time of one job over all its attempts.  Its states:
 *
 *     queued -> running -> ok | warned | failed | cancelled | interrupted
 *        ^         |                         interrupted -> queued (again)
 *        +---------+ (retry)
 *     queued -> cancelled | missed;   missed from the start
 *
 * (job, due) is unique: a run that is there already is not made again.
 *
 * Each function that writes does so in a transaction of its own, or in the
 * caller's when one is open (store_begin()), so that many are one.
 *
 * Owner:   texts in what is read are borrowed until the callback returns; the
 *          callback may not write.
 * Units:   moments in ms (ground/moment.h); JOB_NEVER in place of none.
 * Errors:  ZILA_ESTORE; ZILA_EUSAGE for a job, run or inbox that is not there,
 *          and for a state that does not lead to the one asked for.
 */
#ifndef ZILA_STORE_JOB_H
#define ZILA_STORE_JOB_H

#include "store/store.h"

#define JOB_NEVER INT64_MAX

enum {
	JOB_NAME_BYTES = 130, /* plugin.id */
};

struct job {
	int64_t id;
	const char *name;   /* plugin.id, user.id */
	const char *plugin; /* "" of a person */
	const char *title;
	const char *schedule; /* five fields, or "": by hand */
	const char *zone;     /* IANA */
	const char *spec;     /* JSON: see daemon/steps.h */
	bool enabled, gone;
	int64_t next_due; /* JOB_NEVER */
	int64_t made_at;
};

/* -- definitions */

/* Adds a job, or changes the one of that name: title, schedule, zone, spec,
 * gone = false.  enabled counts for a new one only: what a person has enabled
 * or disabled stays so.  next_due is set when it is new, was gone, or its
 * schedule or zone changed.  *changed (NULL is fine): anything is other than
 * before. */
ZILA_MUST_USE enum zila_code job_put(struct db *db, const struct job *job,
	int64_t *id, bool *changed, struct zila_err *err);

/* Marks jobs of plugins (plugin is not "") as gone whose names are not among
 * names; the runs of it stay.  *count says how many were newly marked. */
ZILA_MUST_USE enum zila_code job_keep_only(struct db *db,
	const char *const *names, int count, int64_t *gone,
	struct zila_err *err);

/* ZILA_EUSAGE: there is none of that name; and which may be meant. */
enum zila_code job_unknown(
	struct db *db, const char *name, struct zila_err *err);

/* Of a person's job: gone, its history stays. */
ZILA_MUST_USE enum zila_code job_remove(
	struct db *db, const char *name, struct zila_err *err);

/* next_due: from now on, when enabled is new; else it is left. */
ZILA_MUST_USE enum zila_code job_enable(struct db *db, const char *name,
	bool enabled, int64_t next_due, struct zila_err *err);

struct job_query {
	int64_t id;       /* 0: any */
	const char *name; /* NULL: any; also an id without its plugin, when
	                        only one job has it */
	int64_t due_by;   /* enabled, not gone, next_due <= due_by; 0: any */
	bool with_gone;
	int64_t limit; /* 0: all */
};
typedef enum zila_code job_each(
	void *user, const struct job *job, struct zila_err *err);
/* By next_due when due_by is given, else by name. */
ZILA_MUST_USE enum zila_code job_read(struct db *db,
	const struct job_query *query, job_each *each, void *user,
	struct zila_err *err);

/* The first next_due of all that are enabled, or JOB_NEVER: until when the
 * daemon may sleep. */
ZILA_MUST_USE enum zila_code job_first_due(
	struct db *db, int64_t *due, struct zila_err *err);

/* A number that changes whenever a definition or its enabled state may have:
 * PRAGMA data_version of the connection, also raised by its own writing. */
ZILA_MUST_USE enum zila_code job_generation(
	struct db *db, int64_t *generation, struct zila_err *err);

/* -- due times */

struct job_due {
	int64_t due;
	const char *cause;   /* schedule, missed, hand, inbox */
	const char *state;   /* queued or missed */
	const char *message; /* or NULL */
};

/* In one transaction: inserts a run for each due time that has none, and sets
 * next_due, provided that it still is `expected`; else nothing happens and
 * *inserted is -1 (someone else was there first, or the job changed).
 * runs[i] (NULL is fine) gets the id of each, or 0 where there was one. */
ZILA_MUST_USE enum zila_code job_claim(struct db *db, int64_t job_id,
	int64_t expected, const struct job_due *dues, int count,
	int64_t next_due, int *inserted, int64_t *runs, struct zila_err *err);

/* A run by hand or of an inbox, queued; next_due is left.  When the due time
 * has a run, the next free millisecond behind it is taken. */
ZILA_MUST_USE enum zila_code job_add_run(struct db *db, int64_t job_id,
	int64_t due, const char *cause, int64_t *run, struct zila_err *err);

/* Only next_due: after a jump of the clock. */
ZILA_MUST_USE enum zila_code job_set_next(
	struct db *db, int64_t job_id, int64_t next_due, struct zila_err *err);

/* -- what becomes of runs */

struct job_run {
	int64_t id, job_id, due;
	const char *job; /* its name */
	const char *cause, *state;
	int attempt;
	int64_t not_before, queued_at, started_at, ended_at; /* or JOB_NEVER */
	int code;            /* exit code, or -1 */
	const char *message; /* or "" */
};

/* queued -> running: the next attempt, whose number is told. */
ZILA_MUST_USE enum zila_code job_run_begin(struct db *db, int64_t run,
	int64_t at, int *attempt, struct zila_err *err);

/* running or queued -> state, one of ok, warned, failed, cancelled, missed,
 * interrupted.  code -1: none.  Steps that were begun and not ended end too. */
ZILA_MUST_USE enum zila_code job_run_end(struct db *db, int64_t run,
	const char *state, int code, const char *message, int64_t at,
	struct zila_err *err);

/* running or interrupted -> queued, not before a moment; message says why. */
ZILA_MUST_USE enum zila_code job_run_again(struct db *db, int64_t run,
	int64_t not_before, int code, const char *message, int64_t at,
	struct zila_err *err);

struct job_step {
	int64_t run;
	int attempt, step; /* from 1 */
	const char *words; /* as they could be typed */
	int64_t started_at, ended_at;
	int code;            /* -1 */
	const char *summary; /* one line, or "" */
};
ZILA_MUST_USE enum zila_code job_step_begin(
	struct db *db, const struct job_step *step, struct zila_err *err);
ZILA_MUST_USE enum zila_code job_step_end(
	struct db *db, const struct job_step *step, struct zila_err *err);

struct job_run_query {
	int64_t id, job_id; /* 0: any */
	const char *state;  /* NULL: any */
	bool open;          /* queued or running only, oldest first */
	int64_t before;     /* ids below; 0: any */
	int64_t limit;      /* 0: all */
};
typedef enum zila_code job_run_each(
	void *user, const struct job_run *run, struct zila_err *err);
/* Newest first, by id.  At a start, those that are open are what the last
 * daemon left: `running` are interrupted, `queued` are still to run. */
ZILA_MUST_USE enum zila_code job_run_read(struct db *db,
	const struct job_run_query *query, job_run_each *each, void *user,
	struct zila_err *err);

typedef enum zila_code job_step_each(
	void *user, const struct job_step *step, struct zila_err *err);
/* Of all attempts, in order. */
ZILA_MUST_USE enum zila_code job_step_read(struct db *db, int64_t run,
	job_step_each *each, void *user, struct zila_err *err);

/* -- inboxes */

struct inbox {
	const char *name, *folder; /* folder: absolute */
	const char *options;       /* JSON: as, state, as_on, ... */
	int64_t made_at;
};
ZILA_MUST_USE enum zila_code inbox_add(
	struct db *db, const struct inbox *inbox, struct zila_err *err);
enum zila_code inbox_unknown(
	struct db *db, const char *name, struct zila_err *err);
ZILA_MUST_USE enum zila_code inbox_remove(
	struct db *db, const char *name, struct zila_err *err);
typedef enum zila_code inbox_each(
	void *user, const struct inbox *inbox, struct zila_err *err);
/* name NULL: all, by name. */
ZILA_MUST_USE enum zila_code inbox_read(struct db *db, const char *name,
	inbox_each *each, void *user, struct zila_err *err);

#endif
