/* zone_rule.c - the rule that ends a TZif file: clocks from then on, as POSIX
 * writes it (TZ of the environment), with the hours of RFC 8536. */

#include "ground/date.h"
#include "ground/zone_parts.h"

enum { YEAR_FIRST = 1970, YEAR_LAST = 2200, TIME_S_DEFAULT = 7200 };

struct reader {
	const char *at, *end;
};

/* A day of each year, and the time by the clock until then. */
struct change {
	char kind;            /* M, J, or 0 */
	int month, week, day; /* of M; else day counts in the year */
	int64_t time_s;
};

static bool take(struct reader *r, char c)
{
	if (r->at == r->end || *r->at != c)
		return false;
	r->at++;
	return true;
}

static bool take_number(struct reader *r, int max, int *out)
{
	const char *start = r->at;
	int value = 0;

	while (r->at < r->end && *r->at >= '0' && *r->at <= '9' && value <= max)
		value = value * 10 + (*r->at++ - '0');
	*out = value;
	return r->at > start && value <= max;
}

/* "CET", "<+0330>" */
static bool take_name(struct reader *r)
{
	const char *start = r->at;

	if (take(r, '<')) {
		while (r->at < r->end && *r->at != '>')
			r->at++;
		return take(r, '>');
	}
	while (r->at < r->end && ((*r->at >= 'a' && *r->at <= 'z') ||
					 (*r->at >= 'A' && *r->at <= 'Z')))
		r->at++;
	return r->at > start;
}

/* [+-]hh[:mm[:ss]] */
static bool take_time(struct reader *r, int64_t *seconds)
{
	bool negative = take(r, '-');
	int hours, minutes = 0, rest = 0;

	if (!negative)
		(void)take(r, '+');
	if (!take_number(r, 167, &hours) ||
		(take(r, ':') &&
			(!take_number(r, 59, &minutes) ||
				(take(r, ':') && !take_number(r, 59, &rest)))))
		return false;
	*seconds = (hours * 60 + minutes) * 60 + rest;
	if (negative)
		*seconds = -*seconds;
	return true;
}

static bool take_change(struct reader *r, struct change *out)
{
	*out = (struct change){.time_s = TIME_S_DEFAULT};
	if (!take(r, ','))
		return false;
	if (take(r, 'M')) {
		out->kind = 'M';
		if (!take_number(r, 12, &out->month) || !take(r, '.') ||
			!take_number(r, 5, &out->week) || !take(r, '.') ||
			!take_number(r, 6, &out->day) || !out->month ||
			!out->week)
			return false;
	} else {
		out->kind = take(r, 'J') ? 'J' : '0';
		if (!take_number(r, 365, &out->day) ||
			(out->kind == 'J' && !out->day))
			return false;
	}
	return !take(r, '/') || take_time(r, &out->time_s);
}

static int32_t day_of(int year, int month, int day)
{
	int32_t out = 0;

	return date_of(year, month, day, &out) ? out : 0;
}

/* The day of change in year. */
static int32_t change_day(const struct change *change, int year)
{
	int32_t first = day_of(year, 1, 1), last;
	bool leap = day_of(year, 12, 31) - first == 365;

	if (change->kind == 'J') /* 29 February is not counted */
		return first + change->day - 1 + (leap && change->day >= 60);
	if (change->kind == '0')
		return first + change->day;
	last = (change->month < 12 ? day_of(year, change->month + 1, 1)
				   : first + 365 + leap) -
	       1;
	first = day_of(year, change->month, 1);
	/* 1970-01-01 was a Thursday */
	first += ((change->day - 4 - first) % 7 + 7) % 7 +
		 7 * (change->week - 1);
	return first > last ? first - 7 : first;
}

/* Of each year the two changes, in their order. */
static bool add_years(struct zone *zone, const struct change changes[2],
	int64_t winter, int64_t summer)
{
	int64_t at[2];
	int year, i, first;

	for (year = YEAR_FIRST; year < YEAR_LAST; year++) {
		at[0] = change_day(&changes[0], year) * INT64_C(86400) +
			changes[0].time_s - winter;
		at[1] = change_day(&changes[1], year) * INT64_C(86400) +
			changes[1].time_s - summer;
		first = at[1] < at[0];
		for (i = 0; i < 2; i++) {
			int which = i ^ first;

			if (at[which] * 1000 > zone->read_to &&
				!zone_add(zone, at[which] * 1000,
					(which ? winter : summer) * 1000))
				return false;
		}
	}
	return true;
}

bool zone_extend(struct zone *zone, const char *rule, size_t size)
{
	struct reader r = {rule, rule + size};
	int64_t winter, summer; /* east of UTC, in s */
	struct change changes[2];

	if (!size)
		return true;
	if (!take_name(&r) || !take_time(&r, &winter))
		return false;
	winter = -winter;
	if (r.at == r.end)
		return true;
	if (!take_name(&r))
		return false;
	summer = winter + 3600;
	if (r.at < r.end && *r.at != ',') {
		if (!take_time(&r, &summer))
			return false;
		summer = -summer;
	}
	return take_change(&r, &changes[0]) && take_change(&r, &changes[1]) &&
	       r.at == r.end && add_years(zone, changes, winter, summer);
}
