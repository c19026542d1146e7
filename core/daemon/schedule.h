/* schedule.h - what becomes of due times: the policies, pure.
 *
 * Nothing here reads a clock or the database: given a job, its next due time
 * as it was kept, and now, schedule_due() says what runs, what counts as
 * missed, and what is due next.  The keeper puts all of that into the database
 * in one transaction (store/job/job.h), where (job, due) is unique: a due time
 * that a clock shows again is not run again.
 *
 * Owner:   all are values.
 * Units:   moments in ms (ground/moment.h), lengths in s.
 */
#ifndef ZILA_DAEMON_SCHEDULE_H
#define ZILA_DAEMON_SCHEDULE_H

#include <stdbool.h>
#include <stdint.h>

#include "daemon/cron.h"

enum {
	SCHEDULE_ON_TIME_S = 120, /* not late yet */
	SCHEDULE_DUES_MAX = 1000, /* told one by one; more are one record */
	SCHEDULE_JUMP_S = 30,     /* less is a clock being set right */
};

enum missed { MISSED_ONCE, MISSED_SKIP, MISSED_ALL };
enum overlap { OVERLAP_SKIP, OVERLAP_QUEUE, OVERLAP_REPLACE };

struct policy {
	enum missed missed;
	int missed_max;      /* of MISSED_ALL: the newest so many */
	int missed_window_s; /* nothing that was due longer ago runs */
	enum overlap overlap;
	int queue_max; /* of OVERLAP_QUEUE: waiting beside the one that runs */
	int retries;   /* attempts behind the first */
	int backoff_s; /* before the second attempt; doubles */
	int backoff_max_s;
	int timeout_s; /* of one attempt */
};

/* missed once, 100 within 7 days; skip, 100 waiting; no retries, 30 s to
 * 1 hour; 600 s. */
extern const struct policy policy_default;

/* What a due time comes to. */
enum fate {
	FATE_RUN,    /* on time: cause `schedule` */
	FATE_LATE,   /* runs by policy: cause `missed` */
	FATE_MISSED, /* recorded as `missed`, does not run */
};
struct due {
	int64_t at;
	enum fate fate;
};
struct dues {
	struct due dues[SCHEDULE_DUES_MAX]; /* oldest first */
	int count;
	int64_t next; /* due after now, or CRON_NEVER */
};

/* Of all due times in [next_due, now].  Those not older than
 * SCHEDULE_ON_TIME_S run; of the older ones MISSED_ONCE runs the newest,
 * unless a newer one runs, MISSED_ALL the newest missed_max, MISSED_SKIP none;
 * none that is older than the window.  Costs as much as there are due times,
 * at most twice LIMIT_DUE_TIMES: of more, only those of as many minutes before
 * now are told. */
void schedule_due(const struct cron *cron, const struct zone *zone,
	const struct policy *policy, int64_t next_due, int64_t now,
	struct dues *out);

/* What next_due is to be, when it was kept as `kept` (CRON_NEVER: not) and
 * now is read: earlier than kept when the clock was put back, kept when
 * something is still to be dealt with by schedule_due(). */
int64_t schedule_next(const struct cron *cron, const struct zone *zone,
	int64_t kept, int64_t now);

/* How the wall clock went since it was last read, beside the monotonic one,
 * which stands still in sleep: ahead by s (also: the machine slept), or
 * back (negative), or 0 for as it should. */
int64_t schedule_jump(int64_t wall_then, int64_t mono_then, int64_t wall_now,
	int64_t mono_now);

/* A run of a job is to start while `running` (0 or 1) of its runs go and
 * `waiting` wait behind it. */
enum turn {
	TURN_START,   /* now */
	TURN_WAIT,    /* stays queued */
	TURN_PASS,    /* becomes `missed`, with schedule_pass_text() */
	TURN_REPLACE, /* cancel what runs, then start */
};
enum turn schedule_turn(const struct policy *policy, int running, int waiting);
const char *schedule_pass_text(const struct policy *policy);

/* How an attempt ended. */
enum ending {
	ENDING_OK,
	ENDING_WARNED, /* exit code 1 */
	ENDING_FAILED,
	ENDING_TIMEOUT,
	ENDING_CANCELLED,
	ENDING_INTERRUPTED, /* the daemon or the machine went down */
	ENDING_NOT_BEGUN,   /* the machine had no process for it */
};

/* From the exit code of the steps. */
enum ending schedule_ending(int exit_code, bool timed_out, bool cancelled);

/* The state of a run that ended so: "failed" also of a timeout. */
const char *schedule_state(enum ending ending);

/* Whether there is another attempt behind the attempt-th (from 1), and how
 * long to wait before it.  random is any number: the wait is the backoff,
 * 30 s * 2^(attempt - 1) at most backoff_max_s, give or take a quarter.
 * Failed and timed-out attempts are repeated while there are retries, but not
 * exit code 2 (usage: it would fail again).  An interrupted one is repeated at
 * once: while there are retries, and once in any case unless `missed` is
 * `skip`; never when its due time is older than the window.  One that was not
 * begun is repeated until then, or while there are retries for `skip`. */
bool schedule_again(const struct policy *policy, enum ending ending,
	int exit_code, int attempt, int64_t due, int64_t now, uint64_t random,
	int64_t *wait_ms);

/* When the attempt behind the attempt-th, which is not to begin before
 * not_before, begins: at once when that is further ahead than any wait of
 * schedule_again(), as it is then from a clock that was ahead. */
int64_t schedule_begins(const struct policy *policy, int attempt,
	int64_t not_before, int64_t now);

#endif
