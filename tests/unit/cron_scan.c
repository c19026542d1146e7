/* cron_scan.c - every minute is looked at.
 *
 * Nothing of ground/zone.h or ground/date.h is used for what is expected: the
 * C library has its own reader of zones and its own calendar.
 */
#include "cron_scan.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "daemon/cron.h"

enum { BEFORE = 2 * 1440 }; /* minutes looked at before what is compared */

uint64_t cron_scan_random(uint64_t *seed)
{
	*seed ^= *seed << 13;
	*seed ^= *seed >> 7;
	*seed ^= *seed << 17;
	return *seed;
}

static bool matches(const struct cron *cron, int64_t local)
{
	time_t t = (time_t)local * 60;
	bool month_day, week_day;
	struct tm tm;

	gmtime_r(&t, &tm);
	month_day = cron->days >> tm.tm_mday & 1;
	week_day = cron->weekdays >> tm.tm_wday & 1;
	if (!(cron->minutes >> tm.tm_min & 1) ||
		!(cron->hours >> tm.tm_hour & 1) ||
		!(cron->months >> (tm.tm_mon + 1) & 1))
		return false;
	return cron->any_day || cron->any_weekday ? month_day && week_day
						  : month_day || week_day;
}

/* What clocks show, as if it were UTC. */
static int64_t local_minute(int64_t minute)
{
	time_t t = (time_t)minute * 60;
	struct tm tm;

	localtime_r(&t, &tm);
	return minute + tm.tm_gmtoff / 60;
}

struct scan {
	const struct cron *cron;
	int64_t base; /* the local minute of shown[0] */
	char *shown;
	int64_t last; /* local minute before */
};

static bool is_due(struct scan *scan, int64_t minute)
{
	int64_t local = local_minute(minute), skipped;
	bool due, before = scan->shown[local - scan->base];

	scan->shown[local - scan->base] = 1;
	due = matches(scan->cron, local);
	if (!scan->cron->rolling) {
		due = due && !before;
		for (skipped = scan->last + 1; skipped < local; skipped++)
			due = due || (!scan->shown[skipped - scan->base] &&
					     matches(scan->cron, skipped));
	}
	scan->last = local;
	return due;
}

static int compare(struct scan *scan, const struct zone *zone, int64_t from,
	int64_t to, int64_t *first)
{
	int64_t minute, next;
	int wrong = 0;
	bool due;

	scan->last = local_minute(from - BEFORE - 1);
	next = cron_next(scan->cron, zone, from * 60000 - 1);
	for (minute = from - BEFORE; minute < to; minute++) {
		due = is_due(scan, minute);
		if (minute < from || due == (next == minute * 60000))
			goto step;
		if (!wrong++)
			*first = minute;
	step:
		if (minute >= from && next <= minute * 60000)
			next = cron_next(scan->cron, zone, minute * 60000);
	}
	return wrong;
}

int cron_scan(const char *name, const char *text, int64_t from, int64_t to,
	int64_t *first)
{
	struct zone *zone = NULL;
	struct zila_err err;
	struct cron cron;
	struct scan scan = {.cron = &cron, .base = from - 2 * BEFORE};
	int wrong = -1;

	if (cron_parse(text, &cron, &err) != ZILA_OK ||
		zone_open(name, &zone, &err) != ZILA_OK)
		return -1;
	setenv("TZ", name, 1);
	tzset();
	scan.shown = calloc(1, (size_t)(to - from + 4 * BEFORE));
	if (scan.shown)
		wrong = compare(&scan, zone, from, to, first);
	free(scan.shown);
	zone_close(zone);
	return wrong;
}

/* "*", "a", "a-b", "a,b" or with a step. */
static int make_field(uint64_t *seed, char *out, int room, int min, int max)
{
	int span = max - min + 1;
	int a = min + (int)(cron_scan_random(seed) % (uint64_t)span);
	int b = a + (int)(cron_scan_random(seed) % (uint64_t)(max - a + 1));

	switch (cron_scan_random(seed) % 7) {
	case 0:
		return snprintf(out, (size_t)room, "*");
	case 1:
		return snprintf(
			out, (size_t)room, "*/%d", 1 + a % (max > 7 ? 11 : 6));
	case 2:
		return snprintf(out, (size_t)room, "%d-%d", a, b);
	case 3:
		return snprintf(out, (size_t)room, "%d-%d/%d", a, b, 1 + b % 7);
	case 4:
		return snprintf(out, (size_t)room, "%d,%d", b, a);
	default:
		return snprintf(out, (size_t)room, "%d", a);
	}
}

void cron_scan_make(uint64_t *seed, char *out, int room)
{
	bool daily = cron_scan_random(seed) % 3 > 0;
	int at = make_field(seed, out, room, 0, 59);

	at += snprintf(out + at, (size_t)(room - at), " ");
	/* most changes are between 0 and 4 o'clock */
	at += make_field(seed, out + at, room - at, 0,
		cron_scan_random(seed) % 2 ? 4 : 23);
	at += snprintf(out + at, (size_t)(room - at), " ");
	if (daily) {
		snprintf(out + at, (size_t)(room - at), "* * *");
		return;
	}
	at += make_field(seed, out + at, room - at, 1, 28);
	at += snprintf(out + at, (size_t)(room - at), " ");
	at += make_field(seed, out + at, room - at, 1, 12);
	at += snprintf(out + at, (size_t)(room - at), " ");
	make_field(seed, out + at, room - at, 0, 7);
}
