/* schedule_test.c - the policies of jobs, as tables. */
#include "check.h"

#include <stdio.h>

#include "daemon/schedule.h"

#define MINUTE INT64_C(60000)
#define HOUR (60 * MINUTE)
#define DAY (24 * HOUR)
#define START INT64_C(1775001600000) /* 2026-04-01T00:00Z */

static struct zone *utc(void)
{
	struct zone *zone = NULL;
	struct zila_err err;

	CHECK_INTEGER(zone_open("UTC", &zone, &err), ZILA_OK);
	return zone;
}

/* The fates of what was due, oldest first: r on time, l late, m missed. */
static const char *fates(const char *schedule, struct policy policy,
	int64_t next_due, int64_t now, int64_t *next)
{
	static char out[SCHEDULE_DUES_MAX + 1];
	struct zone *zone = utc();
	struct zila_err err;
	struct dues dues;
	struct cron cron;
	int i;

	CHECK_INTEGER(cron_parse(schedule, &cron, &err), ZILA_OK);
	schedule_due(&cron, zone, &policy, next_due, now, &dues);
	for (i = 0; i < dues.count; i++)
		out[i] = "rlm"[dues.dues[i].fate];
	out[dues.count] = 0;
	if (next)
		*next = dues.next;
	zone_close(zone);
	return out;
}

static struct policy with(enum missed missed, int max, int window_s)
{
	struct policy policy = policy_default;

	policy.missed = missed;
	policy.missed_max = max;
	policy.missed_window_s = window_s;
	return policy;
}

TEST(what_is_due_now_runs_and_the_next_is_told)
{
	int64_t next;

	CHECK_TEXT(
		fates("0 0 * * *", policy_default, START, START + 500, &next),
		"r");
	CHECK_INTEGER(next, START + DAY);
	CHECK_TEXT(fates("0 0 * * *", policy_default, START + DAY, START + 500,
			   &next),
		"");
	CHECK_INTEGER(next, START + DAY);
}

TEST(missed_due_times_follow_the_policy)
{
	struct policy once = with(MISSED_ONCE, 100, 7 * 86400);
	struct policy skip = with(MISSED_SKIP, 100, 7 * 86400);
	struct policy all = with(MISSED_ALL, 3, 7 * 86400);
	int64_t late = START + 4 * DAY + 5 * HOUR; /* asleep over five */

	CHECK_TEXT(fates("0 0 * * *", once, START, late, NULL), "mmmml");
	CHECK_TEXT(fates("0 0 * * *", skip, START, late, NULL), "mmmmm");
	CHECK_TEXT(fates("0 0 * * *", all, START, late, NULL), "mmlll");
}

TEST(what_is_on_time_stands_for_what_was_missed)
{
	struct policy once = with(MISSED_ONCE, 100, 7 * 86400);
	struct policy skip = with(MISSED_SKIP, 100, 7 * 86400);
	int64_t now = START + 2 * DAY + MINUTE;

	CHECK_TEXT(fates("0 0 * * *", once, START, now, NULL), "mmr");
	CHECK_TEXT(fates("0 0 * * *", skip, START, now, NULL), "mmr");
	/* a loop that was held up for a minute loses nothing */
	CHECK_TEXT(fates("* * * * *", skip, START, START + 2 * MINUTE, NULL),
		"rrr");
}

TEST(nothing_runs_that_is_older_than_the_window)
{
	struct policy once = with(MISSED_ONCE, 100, 3600);
	struct policy all = with(MISSED_ALL, 100, 2 * 86400);

	CHECK_TEXT(
		fates("0 0 * * *", once, START, START + 2 * HOUR, NULL), "m");
	CHECK_TEXT(fates("0 0 * * *", all, START, START + 4 * DAY + HOUR, NULL),
		"mmmll");
}

TEST(a_long_sleep_loses_no_due_time_of_a_job_that_is_seldom_due)
{
	struct policy once = with(MISSED_ONCE, 100, 30 * 86400);
	struct policy skip = with(MISSED_SKIP, 100, 7 * 86400);

	CHECK_TEXT(
		fates("0 0 1 * *", once, START, START + 20 * DAY, NULL), "l");
	CHECK_TEXT(fates("0 0 1 * *", skip, START, START + 370 * DAY, NULL),
		"mmmmmmmmmmmmm");
}

TEST(more_due_times_than_are_told_are_one_record)
{
	struct policy once = with(MISSED_ONCE, 100, 7 * 86400);
	struct zone *zone = utc();
	static struct dues dues;
	struct zila_err err;
	struct cron cron;

	CHECK_INTEGER(cron_parse("* * * * *", &cron, &err), ZILA_OK);
	schedule_due(&cron, zone, &once, START, START + DAY + HOUR, &dues);
	CHECK_INTEGER(dues.count, SCHEDULE_DUES_MAX);
	CHECK_INTEGER(dues.dues[SCHEDULE_DUES_MAX - 1].at, START + DAY + HOUR);
	CHECK_INTEGER(dues.next, START + DAY + HOUR + MINUTE);
	/* a year of sleep */
	schedule_due(&cron, zone, &once, START, START + 365 * DAY, &dues);
	CHECK_INTEGER(dues.next, START + 365 * DAY + MINUTE);
	zone_close(zone);
}

TEST(a_clock_put_back_makes_the_next_due_time_earlier_and_never_later)
{
	struct zone *zone = utc();
	struct zila_err err;
	struct cron cron;

	CHECK_INTEGER(cron_parse("30 2 * * *", &cron, &err), ZILA_OK);
	/* kept for the third; the clock says noon of the first */
	CHECK_INTEGER(schedule_next(&cron, zone, START + 2 * DAY + 150 * MINUTE,
			      START + 12 * HOUR),
		START + DAY + 150 * MINUTE);
	/* what is overdue stays to be dealt with */
	CHECK_INTEGER(schedule_next(&cron, zone, START, START + DAY), START);
	CHECK_INTEGER(schedule_next(&cron, zone, CRON_NEVER, START),
		START + 150 * MINUTE);
	zone_close(zone);
}

TEST(a_jump_of_the_clock_is_told_from_time_that_passes)
{
	CHECK_INTEGER(schedule_jump(START, 0, START + MINUTE, MINUTE), 0);
	CHECK_INTEGER(schedule_jump(START, 0, START + MINUTE + 900, MINUTE), 0);
	CHECK_INTEGER(
		schedule_jump(START, 0, START + DAY + MINUTE, MINUTE), 86400);
	CHECK_INTEGER(
		schedule_jump(START, 0, START - DAY + MINUTE, MINUTE), -86400);
}

TEST(a_run_that_overlaps_waits_passes_or_replaces)
{
	struct policy policy = policy_default;

	CHECK_INTEGER(schedule_turn(&policy, 0, 0), TURN_START);
	CHECK_INTEGER(schedule_turn(&policy, 1, 0), TURN_PASS);
	policy.overlap = OVERLAP_QUEUE;
	CHECK_INTEGER(schedule_turn(&policy, 1, 0), TURN_WAIT);
	CHECK_INTEGER(schedule_turn(&policy, 1, policy.queue_max), TURN_PASS);
	policy.overlap = OVERLAP_REPLACE;
	CHECK_INTEGER(schedule_turn(&policy, 1, 0), TURN_REPLACE);
}

TEST(retries_wait_twice_as_long_each_time_give_or_take_a_quarter)
{
	struct policy policy = policy_default;
	int64_t wait = -1, due = START;
	uint64_t random;
	int attempt;

	policy.retries = 20;
	for (attempt = 1; attempt <= 20; attempt++)
		for (random = 0; random < 100000; random += 777) {
			int64_t middle =
				attempt > 7 ? 3600000 : 30000 << (attempt - 1);

			if (middle > 3600000)
				middle = 3600000;
			CHECK(schedule_again(&policy, ENDING_FAILED, 4, attempt,
				due, START, random, &wait));
			CHECK(wait >= middle - middle / 4 &&
				wait <= middle + middle / 4);
		}
	CHECK(!schedule_again(
		&policy, ENDING_FAILED, 4, 21, due, START, 1, &wait));
}

TEST(a_clock_that_was_ahead_makes_no_attempt_wait_longer_than_its_policy)
{
	const struct policy *policy = &policy_default;
	const int64_t most = 2 * 37500;

	CHECK_INTEGER(
		schedule_begins(policy, 2, START + most, START), START + most);
	CHECK_INTEGER(
		schedule_begins(policy, 2, START + most + 1, START), START);
	CHECK_INTEGER(schedule_begins(policy, 0, 0, START), 0);
}

TEST(only_what_may_go_better_is_tried_again)
{
	struct policy policy = policy_default, none = policy_default;
	int64_t wait = -1;

	policy.retries = 1;
	CHECK(schedule_again(
		&policy, ENDING_TIMEOUT, 6, 1, START, START, 1, &wait));
	CHECK(!schedule_again(
		&policy, ENDING_FAILED, 2, 1, START, START, 1, &wait));
	CHECK(!schedule_again(
		&policy, ENDING_OK, 0, 1, START, START, 1, &wait));
	CHECK(!schedule_again(
		&policy, ENDING_WARNED, 1, 1, START, START, 1, &wait));
	CHECK(!schedule_again(
		&policy, ENDING_CANCELLED, 130, 1, START, START, 1, &wait));
	/* interrupted: once more, unless missed ones are skipped */
	CHECK(schedule_again(
		&none, ENDING_INTERRUPTED, -1, 1, START, START, 1, &wait));
	CHECK_INTEGER(wait, 0);
	CHECK(!schedule_again(
		&none, ENDING_INTERRUPTED, -1, 2, START, START, 1, &wait));
	CHECK(!schedule_again(&none, ENDING_INTERRUPTED, -1, 1, START,
		START + 30 * DAY, 1, &wait));
	none.missed = MISSED_SKIP;
	CHECK(!schedule_again(
		&none, ENDING_INTERRUPTED, -1, 1, START, START, 1, &wait));
}

TEST(what_no_process_was_there_for_is_tried_until_it_is_too_late)
{
	struct policy policy = policy_default;
	int64_t wait = -1;

	CHECK(schedule_again(
		&policy, ENDING_NOT_BEGUN, 5, 9, START, START, 1, &wait));
	CHECK(wait > 0);
	CHECK(!schedule_again(&policy, ENDING_NOT_BEGUN, 5, 1, START,
		START + 30 * DAY, 1, &wait));
	policy.missed = MISSED_SKIP;
	CHECK(!schedule_again(
		&policy, ENDING_NOT_BEGUN, 5, 1, START, START, 1, &wait));
}

TEST(an_ending_follows_from_the_exit_code)
{
	CHECK_INTEGER(schedule_ending(0, false, false), ENDING_OK);
	CHECK_INTEGER(schedule_ending(1, false, false), ENDING_WARNED);
	CHECK_INTEGER(schedule_ending(4, false, false), ENDING_FAILED);
	CHECK_INTEGER(schedule_ending(6, true, false), ENDING_TIMEOUT);
	CHECK_INTEGER(schedule_ending(130, false, false), ENDING_CANCELLED);
	CHECK_INTEGER(schedule_ending(0, true, true), ENDING_CANCELLED);
}
