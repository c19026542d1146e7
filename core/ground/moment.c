/* moment.c - moments as text and back. */
#include "ground/moment.h"

#include <stdio.h>
#include <time.h>

#include "ground/date.h"

#define DAY_MS INT64_C(86400000)
#define LAST_MS INT64_C(7258118399999) /* of the year 2199 */

void moment_format(int64_t ms, char out[MOMENT_BYTES])
{
	int year, month, day, rest;

	ms = ms < 0 ? 0 : ms > LAST_MS ? LAST_MS : ms;
	date_split((int32_t)(ms / DAY_MS), &year, &month, &day);
	rest = (int)(ms % DAY_MS);
	snprintf(out, MOMENT_BYTES, "%04u-%02u-%02uT%02u:%02u:%02u.%03uZ",
		(unsigned)year % 10000u, (unsigned)month % 100u,
		(unsigned)day % 100u, (unsigned)(rest / 3600000) % 100u,
		(unsigned)(rest / 60000 % 60), (unsigned)(rest / 1000 % 60),
		(unsigned)(rest % 1000));
}

/* Whether text has digits where the pattern has 0, and else the same. */
static bool looks_like(const char *text, const char *pattern)
{
	for (; *pattern; text++, pattern++)
		if (*pattern == '0' ? *text < '0' || *text > '9'
				    : *text != *pattern)
			return false;
	return !*text;
}

static int number(const char *text, int digits)
{
	int value = 0;

	while (digits--)
		value = value * 10 + (*text++ - '0');
	return value;
}

bool moment_parse(const char *text, int64_t *ms)
{
	bool exact = looks_like(text, "0000-00-00T00:00:00.000Z");
	int year, hour, minute, second;
	int32_t day;

	if (!exact && !looks_like(text, "0000-00-00T00:00:00Z"))
		return false;
	year = number(text, 4);
	hour = number(text + 11, 2);
	minute = number(text + 14, 2);
	second = number(text + 17, 2);
	if (year < 1970 || year > 2199 || hour > 23 || minute > 59 ||
		second > 59)
		return false;
	if (!date_of(year, number(text + 5, 2), number(text + 8, 2), &day))
		return false;
	*ms = day * DAY_MS +
	      ((hour * 60 + minute) * 60 + second) * INT64_C(1000) +
	      (exact ? number(text + 20, 3) : 0);
	return true;
}

int64_t moment_now(void)
{
	struct timespec now;

	clock_gettime(CLOCK_REALTIME, &now);
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

int64_t moment_clock_ns(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}
