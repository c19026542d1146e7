/* cron_test.c - schedules: what is read, what is refused, and when. */
#include "check.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "cron_scan.h"
#include "daemon/cron.h"
#include "ground/moment.h"

/* The first due times of text in zone after a moment, as "A B C". */
static const char *dues(
	const char *text, const char *zone_text, const char *after, int count)
{
	static char out[400];
	struct zone *zone = NULL;
	struct zila_err err;
	struct cron cron;
	int64_t at;

	*out = 0;
	if (!CHECK(cron_parse(text, &cron, &err) == ZILA_OK) ||
		!CHECK(zone_open(zone_text, &zone, &err) == ZILA_OK) ||
		!CHECK(moment_parse(after, &at)))
		return out;
	while (count--) {
		char moment[MOMENT_BYTES];

		at = cron_next(&cron, zone, at);
		if (at == CRON_NEVER) {
			strcat(out, "never");
			break;
		}
		moment_format(at, moment);
		snprintf(out + strlen(out), sizeof out - strlen(out), "%.16s",
			moment);
		if (count)
			strcat(out, " ");
	}
	zone_close(zone);
	return out;
}

static const char *complaint(const char *text)
{
	static struct zila_err err;
	struct cron cron;

	CHECK_INTEGER(cron_parse(text, &cron, &err), ZILA_EUSAGE);
	return err.text;
}

TEST(a_schedule_is_of_the_clock_of_its_zone)
{
	CHECK_TEXT(
		dues("30 2 * * *", "Asia/Kolkata", "2026-04-01T00:00:00Z", 2),
		"2026-04-01T21:00 2026-04-02T21:00");
	CHECK_TEXT(dues("30 2 * * *", "UTC", "2026-04-01T02:30:00Z", 1),
		"2026-04-02T02:30");
	CHECK_TEXT(dues("30 2 * * *", "UTC", "2026-04-01T02:29:59.999Z", 1),
		"2026-04-01T02:30");
}

TEST(words_steps_names_and_lists_are_read)
{
	const char *at = "2026-04-01T00:00:00Z"; /* a Wednesday */

	CHECK_TEXT(dues("@weekly", "UTC", at, 2),
		"2026-04-05T00:00 2026-04-12T00:00");
	CHECK_TEXT(dues("@Yearly", "UTC", at, 1), "2027-01-01T00:00");
	CHECK_TEXT(dues("*/25 9-17/8 * * *", "UTC", at, 4),
		"2026-04-01T09:00 2026-04-01T09:25 2026-04-01T09:50 "
		"2026-04-01T17:00");
	CHECK_TEXT(dues("0 9 * oct-DEC Mon,wed", "UTC", at, 3),
		"2026-10-05T09:00 2026-10-07T09:00 2026-10-12T09:00");
	CHECK_TEXT(dues(" 5,1 0\t1 * * ", "UTC", at, 2),
		"2026-04-01T00:01 2026-04-01T00:05");
	CHECK_TEXT(dues("0 0 * * fri-sun", "UTC", at, 3),
		"2026-04-03T00:00 2026-04-04T00:00 2026-04-05T00:00");
}

TEST(sunday_is_0_and_7)
{
	const char *at = "2026-04-01T00:00:00Z";
	const char *sundays = "2026-04-05T00:00 2026-04-12T00:00";

	CHECK_TEXT(dues("0 0 * * 0", "UTC", at, 2), sundays);
	CHECK_TEXT(dues("0 0 * * 7", "UTC", at, 2), sundays);
	CHECK_TEXT(dues("0 0 * * 0,7", "UTC", at, 2), sundays);
	CHECK_TEXT(dues("0 0 * * 6-7", "UTC", at, 2),
		"2026-04-04T00:00 2026-04-05T00:00");
}

TEST(either_day_field_matches_unless_one_begins_with_a_star)
{
	const char *at = "2026-04-01T00:00:00Z";

	/* the 13th, or a Friday */
	CHECK_TEXT(dues("0 0 13 * fri", "UTC", at, 4),
		"2026-04-03T00:00 2026-04-10T00:00 2026-04-13T00:00 "
		"2026-04-17T00:00");
	/* an odd day that is a Friday */
	CHECK_TEXT(dues("0 0 */2 * fri", "UTC", at, 2),
		"2026-04-03T00:00 2026-04-17T00:00");
}

TEST(leap_days_and_ends_of_months_are_found)
{
	CHECK_TEXT(dues("0 0 29 2 *", "UTC", "2096-03-01T00:00:00Z", 2),
		"2104-02-29T00:00 2108-02-29T00:00");
	CHECK_TEXT(dues("0 0 31 * *", "UTC", "2026-01-31T00:00:00Z", 3),
		"2026-03-31T00:00 2026-05-31T00:00 2026-07-31T00:00");
	CHECK_TEXT(dues("0 0 30 2 mon", "UTC", "2026-01-31T00:00:00Z", 1),
		"2026-02-02T00:00");
}

TEST(a_fixed_time_in_a_gap_runs_once_right_after_it)
{
	const char *at = "2026-03-28T12:00:00Z"; /* 29th: 02:00 is 03:00 */

	CHECK_TEXT(dues("30 2 * * *", "Europe/Berlin", at, 2),
		"2026-03-29T01:00 2026-03-30T00:30");
	CHECK_TEXT(dues("0,30 2 * * *", "Europe/Berlin", at, 2),
		"2026-03-29T01:00 2026-03-30T00:00");
	CHECK_TEXT(dues("15,45 2,3 * * *", "Europe/Berlin", at, 3),
		"2026-03-29T01:00 2026-03-29T01:15 2026-03-29T01:45");
	/* what rolls, does not */
	CHECK_TEXT(
		dues("30 * * * *", "Europe/Berlin", "2026-03-29T00:00:00Z", 2),
		"2026-03-29T00:30 2026-03-29T01:30");
}

TEST(a_fixed_time_that_is_shown_twice_runs_the_first_time)
{
	const char *at = "2026-10-24T12:00:00Z"; /* 25th: 03:00 is 02:00 */

	CHECK_TEXT(dues("30 2 * * *", "Europe/Berlin", at, 2),
		"2026-10-25T00:30 2026-10-26T01:30");
	CHECK_TEXT(
		dues("30 * * * *", "Europe/Berlin", "2026-10-25T00:00:00Z", 3),
		"2026-10-25T00:30 2026-10-25T01:30 2026-10-25T02:30");
	/* Lord Howe Island goes by half an hour */
	CHECK_TEXT(dues("45 1 * * *", "Australia/Lord_Howe",
			   "2026-04-04T12:00:00Z", 2),
		"2026-04-04T14:45 2026-04-05T15:15");
}

TEST(a_day_that_a_zone_left_out_is_made_up_for)
{
	/* Samoa had no 30 December 2011 */
	CHECK_TEXT(
		dues("0 12 * * *", "Pacific/Apia", "2011-12-29T12:00:00Z", 3),
		"2011-12-29T22:00 2011-12-30T10:00 2011-12-30T22:00");
}

TEST(what_is_no_schedule_is_told_with_its_field_and_what_to_write)
{
	CHECK_TEXT(complaint("61 * * * *"),
		"minute \"61\": 61 is not from 0 to 59\n"
		"write it as 0, */15 or 5,35");
	CHECK_TEXT(complaint("0 2 * * mons"),
		"day of week \"mons\": something is behind the value that is "
		"not a comma\nwrite it as 1, mon-fri or *; 0 and 7 are Sunday");
	CHECK(strstr(complaint("0 22-2 * * *"), "hour \"22-2\": the range"));
	CHECK(strstr(complaint("*/0 * * * *"), "minute \"*/0\": the step"));
	CHECK(strstr(complaint("5/10 * * * *"), "a step needs a range"));
	CHECK(strstr(
		complaint("0 2 * *"), "has 4 fields, and a schedule five"));
	CHECK(strstr(complaint(""), "has 0 fields"));
	CHECK(strstr(complaint("@dayly"), "did you mean @daily?"));
	CHECK(strstr(complaint("0 0 30 2 *"), "is never due"));
	CHECK(strstr(complaint("0 0 31 4,jun */2"), "is never due"));
	CHECK(strstr(
		complaint("0 0 1, * *"), "day of month \"1,\": no number"));
	CHECK(strstr(complaint("-1 0 1 * *"), "minute \"-1\": no number"));
	CHECK(strstr(complaint("99999999999 0 1 * *"), "minute"));
}

TEST_CI(due_times_are_those_of_a_scan_of_every_minute)
{
	static const char *const zones[] = {"Asia/Kolkata", "Europe/Berlin",
		"America/St_Johns", "Australia/Lord_Howe", "Pacific/Apia",
		"Africa/Casablanca", "America/Havana", "Asia/Gaza",
		"Antarctica/Troll", "Pacific/Kiritimati", "Asia/Tehran"};
	uint64_t seed = 20260401;
	int i, change, wrong, count = 0;

	for (i = 0; i < (int)(sizeof zones / sizeof *zones); i++) {
		struct zone *zone = NULL;
		struct zone_change at = {INT64_C(1230768000000)};
		struct zila_err err;

		if (!CHECK(zone_open(zones[i], &zone, &err) == ZILA_OK))
			continue;
		for (change = 0; change < 12; change++) {
			char text[80];
			int64_t from, first = 0;

			cron_scan_make(&seed, text, sizeof text);
			if (!zone_next_change(zone, at.at, &at))
				at.at += 86400000 * INT64_C(61);
			from = at.at / 60000 - 1000;
			wrong = cron_scan(
				zones[i], text, from, from + 2900, &first);
			if (wrong)
				check_text(text, zones[i], "a scan agrees",
					__FILE__, (int)first);
			count++;
		}
		zone_close(zone);
	}
	unsetenv("TZ");
	tzset();
	CHECK(count > 100);
}

TEST(ten_thousand_due_times_take_no_time)
{
	struct zone *zone = NULL;
	struct zila_err err;
	struct cron cron;
	int64_t at = INT64_C(1767225600000);
	clock_t start = clock();
	int i;

	CHECK_INTEGER(cron_parse("30 2 29 2 *", &cron, &err), ZILA_OK);
	if (!CHECK(zone_open("Europe/Berlin", &zone, &err) == ZILA_OK))
		return;
	for (i = 0; i < 10000; i++)
		CHECK(cron_next(&cron, zone, at + i * INT64_C(86400000)) > at);
	/* 0.3 s by an optimised build; a sanitized one is slower */
	CHECK(clock() - start < 2 * CLOCKS_PER_SEC);
	zone_close(zone);
}
