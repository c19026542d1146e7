/* cron.c - the next due time of five fields. */
#include "daemon/cron.h"

#include "ground/date.h"

#define MINUTE_MS INT64_C(60000)
#define DAY_MS INT64_C(86400000)

static int64_t floor_to(int64_t ms, int64_t unit)
{
	int64_t rest = ms % unit;

	return ms - (rest < 0 ? rest + unit : rest);
}

static bool has(uint64_t bits, int bit)
{
	return bits >> bit & 1;
}

/* The rule of Vixie cron: see cron.h. */
static bool day_matches(const struct cron *cron, int32_t day, int of_month)
{
	/* 1970-01-01 was a Thursday */
	bool by_week = has(cron->weekdays, (int)(((day + 4) % 7 + 7) % 7));
	bool by_month = has(cron->days, of_month);

	return cron->any_day || cron->any_weekday ? by_week && by_month
						  : by_week || by_month;
}

/* The first day from `day` on that matches, or -1 when it is not before
 * `until`. */
static int32_t next_day(const struct cron *cron, int32_t day, int32_t until)
{
	int year, month, of_month;
	int32_t first;

	while (day < until) {
		date_split(day, &year, &month, &of_month);
		if (!has(cron->months, month)) {
			year += month == 12;
			month = month % 12 + 1;
			if (!date_of(year, month, 1, &first))
				return -1;
			day = first;
			continue;
		}
		if (day_matches(cron, day, of_month))
			return day;
		day++;
	}
	return -1;
}

/* The first matching minute of a day from the minute `from` on, or -1. */
static int next_minute(const struct cron *cron, int from)
{
	int hour, minute = from % 60;

	for (hour = from / 60; hour < 24; hour++, minute = 0) {
		if (!has(cron->hours, hour))
			continue;
		for (; minute < 60; minute++)
			if (has(cron->minutes, minute))
				return hour * 60 + minute;
	}
	return -1;
}

/* The first matching time of clocks in [local, until), or CRON_NEVER. */
static int64_t next_local(const struct cron *cron, int64_t local, int64_t until)
{
	int32_t day, last = (int32_t)((until + DAY_MS - 1) / DAY_MS);
	int64_t start;
	int minute;

	local = floor_to(local + MINUTE_MS - 1, MINUTE_MS);
	start = floor_to(local, DAY_MS);
	day = (int32_t)(start / DAY_MS);
	minute = (int)((local - start) / MINUTE_MS);
	while ((day = next_day(cron, day, last)) >= 0) {
		if (day * DAY_MS > local)
			minute = 0;
		minute = next_minute(cron, minute);
		if (minute >= 0) {
			local = day * DAY_MS + minute * MINUTE_MS;
			return local < until ? local : CRON_NEVER;
		}
		day++;
		minute = 0;
	}
	return CRON_NEVER;
}

/* By elapsed minutes: span by span of one offset. */
static int64_t next_rolling(const struct cron *cron, const struct zone *zone,
	int64_t after, int64_t until)
{
	int64_t from = after + 1, offset, local;
	struct zone_change change;
	bool more;

	while (from < until) {
		offset = zone_offset(zone, from);
		more = zone_next_change(zone, from, &change) &&
		       change.at < until;
		local = next_local(cron, from + offset,
			(more ? change.at : until) + offset);
		if (local != CRON_NEVER)
			return local - offset;
		if (!more)
			break;
		from = change.at;
	}
	return CRON_NEVER;
}

/* Every matching time has one moment: the first at which it is shown, or the
 * end of the gap that holds it.  Those moments rise with the times. */
static int64_t next_fixed(const struct cron *cron, const struct zone *zone,
	int64_t after, int64_t until)
{
	int64_t local = after + zone_offset(zone, after);
	int64_t last = until + zone_offset(zone, until), moment;

	while ((local = next_local(cron, local, last)) != CRON_NEVER) {
		moment = zone_moment(zone, local);
		if (moment > after)
			return moment;
		local += MINUTE_MS;
	}
	return CRON_NEVER;
}

int64_t cron_next(
	const struct cron *cron, const struct zone *zone, int64_t after_ms)
{
	int64_t until = after_ms + CRON_YEARS * 366 * DAY_MS;

	return cron->rolling ? next_rolling(cron, zone, after_ms, until)
			     : next_fixed(cron, zone, after_ms, until);
}
