/* schedule.c - the policies of jobs, pure. */
#include "daemon/schedule.h"

#include "ground/limits.h"

const struct policy policy_default = {
	.missed = MISSED_ONCE,
	.missed_max = 100,
	.missed_window_s = 7 * 24 * 3600,
	.overlap = OVERLAP_SKIP,
	.queue_max = 100,
	.retries = 0,
	.backoff_s = 30,
	.backoff_max_s = 3600,
	.timeout_s = 600,
};

/* In a ring: of more than there is room for, the newest stay. */
static void collect(const struct cron *cron, const struct zone *zone,
	int64_t at, int64_t now, struct dues *out)
{
	struct due ring[SCHEDULE_DUES_MAX];
	int64_t seen = 0;
	int i;

	for (; at <= now && seen < LIMIT_DUE_TIMES;
		at = cron_next(cron, zone, at))
		ring[seen++ % SCHEDULE_DUES_MAX] = (struct due){.at = at};
	out->next = at;
	out->count = seen < SCHEDULE_DUES_MAX ? (int)seen : SCHEDULE_DUES_MAX;
	for (i = 0; i < out->count; i++)
		out->dues[i] =
			ring[(seen - out->count + i) % SCHEDULE_DUES_MAX];
}

static void set_fates(
	const struct policy *policy, int64_t now, struct dues *out)
{
	int64_t on_time = now - SCHEDULE_ON_TIME_S * INT64_C(1000);
	int64_t window = now - policy->missed_window_s * INT64_C(1000);
	int i, late = 0,
	       may = policy->missed == MISSED_ALL    ? policy->missed_max
		     : policy->missed == MISSED_ONCE ? 1
						     : 0;

	for (i = out->count - 1; i >= 0; i--) {
		struct due *due = &out->dues[i];

		if (due->at >= on_time) {
			due->fate = FATE_RUN;
			late += policy->missed == MISSED_ONCE;
		} else if (late < may && due->at >= window) {
			due->fate = FATE_LATE;
			late++;
		} else {
			due->fate = FATE_MISSED;
		}
	}
}

void schedule_due(const struct cron *cron, const struct zone *zone,
	const struct policy *policy, int64_t next_due, int64_t now,
	struct dues *out)
{
	collect(cron, zone, next_due, now, out);
	/* A job of each minute has half a million in a year of sleep. */
	if (out->next <= now)
		collect(cron, zone,
			cron_next(cron, zone,
				now - (int64_t)LIMIT_DUE_TIMES * 60000),
			now, out);
	set_fates(policy, now, out);
}

int64_t schedule_next(const struct cron *cron, const struct zone *zone,
	int64_t kept, int64_t now)
{
	int64_t next;

	if (kept <= now)
		return kept;
	next = cron_next(cron, zone, now);
	return next < kept ? next : kept;
}

int64_t schedule_jump(int64_t wall_then, int64_t mono_then, int64_t wall_now,
	int64_t mono_now)
{
	int64_t ahead = (wall_now - wall_then) - (mono_now - mono_then);

	ahead /= 1000;
	return ahead >= SCHEDULE_JUMP_S || ahead <= -SCHEDULE_JUMP_S ? ahead
								     : 0;
}

enum turn schedule_turn(const struct policy *policy, int running, int waiting)
{
	if (!running)
		return TURN_START;
	switch (policy->overlap) {
	case OVERLAP_QUEUE:
		return waiting < policy->queue_max ? TURN_WAIT : TURN_PASS;
	case OVERLAP_REPLACE:
		return TURN_REPLACE;
	case OVERLAP_SKIP:
		break;
	}
	return TURN_PASS;
}

const char *schedule_pass_text(const struct policy *policy)
{
	return policy->overlap == OVERLAP_QUEUE
		       ? "too many runs of this job were waiting already"
		       : "the run before it was still going";
}

enum ending schedule_ending(int exit_code, bool timed_out, bool cancelled)
{
	if (cancelled)
		return ENDING_CANCELLED;
	if (timed_out)
		return ENDING_TIMEOUT;
	if (exit_code == ZILA_EINTR)
		return ENDING_CANCELLED;
	return exit_code == ZILA_OK        ? ENDING_OK
	       : exit_code == ZILA_EPERSON ? ENDING_WARNED
					   : ENDING_FAILED;
}

const char *schedule_state(enum ending ending)
{
	switch (ending) {
	case ENDING_OK:
		return "ok";
	case ENDING_WARNED:
		return "warned";
	case ENDING_CANCELLED:
		return "cancelled";
	case ENDING_INTERRUPTED:
		return "interrupted";
	case ENDING_FAILED:
	case ENDING_TIMEOUT:
	case ENDING_NOT_BEGUN:
		break;
	}
	return "failed";
}

static int64_t backoff_ms(const struct policy *policy, int attempt)
{
	int64_t wait = policy->backoff_s, max = policy->backoff_max_s;

	while (--attempt > 0 && wait < max)
		wait *= 2;
	return (wait < max ? wait : max) * 1000;
}

/* So that jobs that fail together do not come again together. */
static int64_t spread(int64_t wait, uint64_t random)
{
	return wait - wait / 4 + (int64_t)(random % (uint64_t)(wait / 2 + 1));
}

int64_t schedule_begins(const struct policy *policy, int attempt,
	int64_t not_before, int64_t now)
{
	int64_t wait = backoff_ms(policy, attempt);

	return not_before - now > wait + wait / 4 ? now : not_before;
}

bool schedule_again(const struct policy *policy, enum ending ending,
	int exit_code, int attempt, int64_t due, int64_t now, uint64_t random,
	int64_t *wait_ms)
{
	bool left = attempt <= policy->retries,
	     late = now - due > policy->missed_window_s * INT64_C(1000);

	switch (ending) {
	case ENDING_OK:
	case ENDING_WARNED:
	case ENDING_CANCELLED:
		return false;
	case ENDING_INTERRUPTED:
		if (late || (!left && (attempt > 1 ||
					      policy->missed == MISSED_SKIP)))
			return false;
		*wait_ms = 0;
		return true;
	case ENDING_NOT_BEGUN:
		left = !late && (left || policy->missed != MISSED_SKIP);
		break;
	case ENDING_FAILED:
	case ENDING_TIMEOUT:
		break;
	}
	if (!left || (ending == ENDING_FAILED && exit_code == ZILA_EUSAGE))
		return false;
	*wait_ms = spread(backoff_ms(policy, attempt), random);
	return true;
}
