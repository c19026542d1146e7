/* keeper_parts.h - the inside of the keeper, for its own files only. */
#ifndef ZILA_DAEMON_KEEPER_PARTS_H
#define ZILA_DAEMON_KEEPER_PARTS_H

#include "daemon/keeper.h"
#include "daemon/run_log.h"
#include "daemon/schedule.h"
#include "daemon/steps.h"
#include "run/deliver.h"
#include "run/jobs.h"

enum {
	FOLLOWERS_MAX = 8,
	CLAIMS_MAX = 10, /* jobs in one transaction */
	CHECKS_MAX = 25, /* jobs looked at in one round, after a jump */
	ZONES_KEPT = 32,
	STATE_BYTES = 12,
	RUN_MESSAGE_BYTES = 400,
};

enum live_state {
	LIVE_WAITING, /* queued */
	LIVE_RUNNING,
	LIVE_ENDING, /* its end is yet to be written */
};

/* A run that is open. */
struct live {
	struct keeper *keeper;
	struct live *next;
	int64_t id, job_id, due, not_before;
	char job[JOB_NAME_BYTES], plugin[JOB_NAME_BYTES];
	char zone[ZONE_NAME_BYTES];
	char *spec; /* owned */
	struct policy policy;
	enum live_state state;
	int attempt, step;
	bool blocked;   /* an older run of its job is open */
	bool beginning; /* in the transaction at hand */
	bool cancelled, interrupted;
	struct child *child;
	struct run_log *log;
	bool told; /* the steps said how they ended */
	struct steps_result result;
	struct client *followers[FOLLOWERS_MAX];
	int follower_count;
};

/* Something to be written, in order. */
enum op_kind {
	OP_ASK,
	OP_STEP_BEGAN,
	OP_STEP_ENDED,
	OP_END,
	OP_AGAIN,
	OP_BURY
};
struct op {
	struct op *next;
	enum op_kind kind;
	int64_t run, at, not_before;
	int attempt, step, code;
	char state[STATE_BYTES]; /* of OP_END; of OP_ASK the cause */
	struct client *client;   /* of OP_ASK, or NULL */
	int64_t made;            /* out, of OP_ASK: the run */
	char text[];
};

/* A job that is due, copied. */
struct due_job {
	int64_t id, next_due;
	char name[JOB_NAME_BYTES], plugin[JOB_NAME_BYTES];
	char schedule[512], zone[ZONE_NAME_BYTES];
	char *spec; /* owned */
};

/* What the transaction at hand would add to memory. */
struct fresh {
	int64_t run, due;
	int job; /* index in jobs */
	bool replaces;
};

struct keeper {
	struct keeper_options options;
	uv_timer_t timer, grace;
	struct children *children;
	struct live *lives, **last_live; /* oldest first */
	int running, waiting;
	struct op *ops, **last_op;
	struct zone *zones[ZONES_KEPT];
	int zone_count;

	struct due_job jobs[CLAIMS_MAX]; /* of the transaction at hand */
	int job_count;
	struct buf fresh; /* struct fresh, one behind the other */

	int64_t wall, mono; /* when the clocks were last read */
	int64_t noticed;    /* when what is due was first seen; 0 */
	int64_t unwritten;  /* since when something waits, as mono; 0 */
	int64_t tell_at;    /* when that may be told again, as mono */
	int retry_ms;
	int64_t made;      /* the newest run by hand */
	struct buf checks; /* int64_t: jobs to be looked at, after a jump */
	size_t checked;
	char last_plugin[JOB_NAME_BYTES]; /* whose run began last */

	struct run_logs *logs;
	uint64_t begun, ended, failed, refused;
	bool stopping;
	void (*stopped)(void *user);
	void *stopped_user;
	void (*closed)(void *user);
	void *closed_user;
	int open_handles;
};

/* Soon: as soon as the loop has done what it is at. */
void keeper_soon(struct keeper *keeper);
void keeper_say(struct keeper *keeper, const char *level, const char *format,
	...) ZILA_PRINTF(3, 4);

/* text may be NULL. */
ZILA_MUST_USE struct op *op_add(
	struct keeper *keeper, enum op_kind kind, const char *text);

/* Of keeper_due.c: claims, in the transaction at hand. */
ZILA_MUST_USE enum zila_code due_read(
	struct keeper *keeper, int64_t now, struct zila_err *err);
ZILA_MUST_USE enum zila_code due_claim(
	struct keeper *keeper, struct zila_err *err);
/* The job of query, into jobs. */
ZILA_MUST_USE enum zila_code due_named(struct keeper *keeper,
	const struct job_query *query, struct zila_err *err);
void due_forget(struct keeper *keeper);
/* After the clock jumped, or at the start: all jobs, a few at a time. */
ZILA_MUST_USE enum zila_code due_check_all(
	struct keeper *keeper, struct zila_err *err);
ZILA_MUST_USE enum zila_code due_check_some(
	struct keeper *keeper, int64_t now, struct zila_err *err);

/* Of keeper_live.c. */
ZILA_MUST_USE struct live *live_add(struct keeper *keeper, int64_t id,
	const struct due_job *job, int64_t due);
struct live *live_find(const struct keeper *keeper, int64_t run);
void live_remove(struct keeper *keeper, struct live *live);
ZILA_MUST_USE enum zila_code live_add_run(
	struct keeper *keeper, int64_t run, struct zila_err *err);
/* What may begin now: job_run_begin(), in the transaction at hand. */
ZILA_MUST_USE enum zila_code live_begin(
	struct keeper *keeper, int64_t now, struct zila_err *err);
void live_begun(struct keeper *keeper, bool written);
void live_cancel(struct live *live);
/* Its end is written: who follows it is told, who may look at once. */
void live_ended(struct live *live, const struct op *op);
/* When the next of those that wait may begin; JOB_NEVER. */
int64_t live_next(const struct keeper *keeper, int64_t now);

#endif
