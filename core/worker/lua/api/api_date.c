/* api_date.c - zila.date and zila.period: days are ISO texts. */
#include <lauxlib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ground/period.h"
#include "worker/lua/api/api.h"
#include "worker/lua/state.h"

enum {
	DAYS_MAX = 4000000,  /* more than the calendar has */
	MONTHS_MAX = 120000, /* so is this */
};

/* The day that the argument at index names; raises when it is none. */
static int32_t day_of(lua_State *L, const char *function, int index)
{
	size_t size;
	const char *text = lua_tolstring(L, index, &size);
	struct date date = {0};

	if (!date_parse(text, size, &date))
		(void)luaL_error(L,
			"%s: argument %d must be a date like "
			"2024-03-31, not '%s'",
			function, index, text);
	return date.day;
}

static void push_day(lua_State *L, int32_t day)
{
	char text[DATE_TEXT_BYTES];

	date_format(day, text);
	lua_pushstring(L, text);
}

static int date_parsed(lua_State *L)
{
	size_t size;
	const char *text = lua_tolstring(L, 1, &size);
	struct date date;

	if (date_parse(text, size, &date)) {
		push_day(L, date.day);
		return 1;
	}
	lua_pushnil(L);
	lua_pushfstring(L, "'%s' is not a date", text);
	return 2;
}

static int date_formatted(lua_State *L)
{
	static const char *const hindi[] = {
		"जनवरी",
		"फ़रवरी",
		"मार्च",
		"अप्रैल",
		"मई",
		"जून",
		"जुलाई",
		"अगस्त",
		"सितंबर",
		"अक्तूबर",
		"नवंबर",
		"दिसंबर",
	};
	const struct host *host = vm_host(L);
	const char *lang = luaL_optstring(L, 2, host->lang), *name;
	int year, month, day;

	date_split(day_of(L, "zila.date.format", 1), &year, &month, &day);
	name = strcmp(lang, "hi") ? date_months[month - 1] : hindi[month - 1];
	if (host->translate && !strcmp(lang, host->lang))
		name = host->translate(
			host->translate_user, date_months[month - 1]);
	lua_pushfstring(L, "%d %s %d", day, name, year);
	return 1;
}

static int date_added(lua_State *L)
{
	int32_t day = day_of(L, "zila.date.add", 1);
	lua_Integer days = lua_tointeger(L, 2);
	int year = 0;
	int month, day_of_month;

	if (days > -DAYS_MAX && days < DAYS_MAX)
		date_split(day + (int32_t)days, &year, &month, &day_of_month);
	if (year < 1 || year > 9999)
		return luaL_error(L,
			"zila.date.add: %I days lead out of the "
			"years 1 to 9999",
			(LUAI_UACINT)days);
	push_day(L, day + (int32_t)days);
	return 1;
}

static int date_days(lua_State *L)
{
	int32_t from = day_of(L, "zila.date.days", 1);

	lua_pushinteger(L, day_of(L, "zila.date.days", 2) - from);
	return 1;
}

static int date_fiscal_year(lua_State *L)
{
	struct period period;

	period_fiscal_year(day_of(L, "zila.date.fiscal_year", 1), &period);
	lua_pushstring(L, period.text);
	return 1;
}

static int date_today_of_run(lua_State *L)
{
	lua_pushstring(L, vm_host(L)->as_of_text);
	return 1;
}

static int date_parts(lua_State *L)
{
	int32_t day = day_of(L, "zila.date.split", 1);
	int year, month, day_of_month;

	date_split(day, &year, &month, &day_of_month);
	lua_createtable(L, 0, 4);
	vm_set_integer(L, "year", year);
	vm_set_integer(L, "month", month);
	vm_set_integer(L, "day", day_of_month);
	/* 1970-01-01 was a Thursday. */
	vm_set_integer(L, "weekday", ((day + 3) % 7 + 7) % 7 + 1);
	return 1;
}

/* The day so many months later; the last of the month when it is shorter. */
static bool add_months(int32_t from, lua_Integer months, int32_t *out)
{
	int year, month, day;
	int64_t at;

	if (months < -MONTHS_MAX || months > MONTHS_MAX)
		return false;
	date_split(from, &year, &month, &day);
	at = (int64_t)year * 12 + month - 1 + months;
	while (at >= 12 && day > 28 &&
		!date_of((int)(at / 12), (int)(at % 12) + 1, day, out))
		day--;
	return at >= 12 &&
	       date_of((int)(at / 12), (int)(at % 12) + 1, day, out);
}

static int date_months_added(lua_State *L)
{
	int32_t day = day_of(L, "zila.date.add_months", 1);
	lua_Integer months = lua_tointeger(L, 2);

	if (!add_months(day, months, &day))
		return luaL_error(L,
			"zila.date.add_months: %I months lead out of the years "
			"1 to 9999",
			(LUAI_UACINT)months);
	push_day(L, day);
	return 1;
}

/* The period that the text at index names; raises when it is none. */
static void period_of_text(
	lua_State *L, const char *function, int index, struct period *out)
{
	size_t size;
	const char *text = lua_tolstring(L, index, &size);

	if (!period_parse(text, size, out, NULL))
		(void)luaL_error(L,
			"%s: argument %d must be a period like 2023-24 or "
			"2024-M04, not '%s'",
			function, index, text);
}

/* The name of the period of so many months that begins on a day: 12 a fiscal
 * year or a calendar year, by its first month. */
static void name_period(int32_t from, int months, char out[PERIOD_TEXT_BYTES])
{
	int year, month, day;

	date_split(from, &year, &month, &day);
	if (months == 1)
		(void)snprintf(out, PERIOD_TEXT_BYTES, "%d-M%02d", year, month);
	else if (months == 3)
		(void)snprintf(out, PERIOD_TEXT_BYTES, "%d-Q%d", year,
			(month + 2) / 3);
	else if (month == 4)
		(void)snprintf(out, PERIOD_TEXT_BYTES, "%d-%02d", year,
			(year + 1) % 100);
	else
		(void)snprintf(out, PERIOD_TEXT_BYTES, "%d", year);
}

static int months_between(int32_t from, int32_t to)
{
	int year, month, day, end_year, end_month;

	date_split(from, &year, &month, &day);
	date_split(to, &end_year, &end_month, &day);
	return (end_year - year) * 12 + end_month - month;
}

/* The period `by` of its own lengths later; of a part-year, the same months
 * so many years later. */
static bool shift_period(
	const struct period *period, lua_Integer by, struct period *out)
{
	const char *part = strchr(period->text, '/');
	int months = months_between(period->from, period->to);
	char text[2 * PERIOD_TEXT_BYTES];
	int32_t from;

	if (by < -MONTHS_MAX || by > MONTHS_MAX)
		return false;
	if (part) {
		struct period year;

		period_fiscal_year(period->from, &year);
		if (!add_months(year.from, by * 12, &from))
			return false;
		name_period(from, 12, text);
		strcat(text, part);
	} else {
		if (!add_months(period->from, by * months, &from))
			return false;
		name_period(from, months, text);
	}
	return period_parse(text, strlen(text), out, NULL);
}

static int period_shifted(lua_State *L)
{
	lua_Integer by = luaL_optinteger(L, 2, 1);
	struct period period, shifted;

	period_of_text(L, "zila.period.shift", 1, &period);
	if (!shift_period(&period, by, &shifted))
		return luaL_error(L,
			"zila.period.shift: %I periods lead out of the years "
			"1800 to 2200",
			(LUAI_UACINT)by);
	lua_pushstring(L, shifted.text);
	return 1;
}

static int date_list(lua_State *L)
{
	int32_t first = day_of(L, "zila.date.list", 1);
	int32_t last = day_of(L, "zila.date.list", 2);
	lua_Integer step = luaL_optinteger(L, 3, 1), at = first, count = 0;

	if (step < 1)
		return luaL_error(L,
			"zila.date.list: argument 3 (days) must be 1 or more, "
			"not %I",
			(LUAI_UACINT)step);
	lua_newtable(L);
	for (; at <= last; at += step) {
		push_day(L, (int32_t)at);
		lua_rawseti(L, -2, ++count);
		if (step > last - at)
			break;
	}
	return 1;
}

static int period_list(lua_State *L)
{
	struct period at, last;
	lua_Integer count = 0;
	int months;

	period_of_text(L, "zila.period.list", 1, &at);
	period_of_text(L, "zila.period.list", 2, &last);
	months = months_between(at.from, at.to);
	if (months != months_between(last.from, last.to) ||
		months_between(at.from, last.from) % months ||
		strchr(at.text, '/') || strchr(last.text, '/'))
		return luaL_error(L,
			"zila.period.list: %s and %s are not of one kind: two "
			"fiscal years, calendar years, quarters or months",
			at.text, last.text);
	lua_newtable(L);
	while (at.from <= last.from) {
		lua_pushstring(L, at.text);
		lua_rawseti(L, -2, ++count);
		if (!shift_period(&at, 1, &at))
			break;
	}
	return 1;
}

static int by_length(const void *a, const void *b)
{
	const struct period *one = a, *two = b;
	int more = months_between(two->from, two->to) -
		   months_between(one->from, one->to);

	return more ? more : strcmp(one->text, two->text);
}

/* The periods of the array at index, the longest first, in a userdata that is
 * pushed. */
static const struct period *longest_first(
	lua_State *L, const char *function, int index, size_t *count)
{
	size_t size = lua_rawlen(L, index), i;
	struct period *periods =
		lua_newuserdatauv(L, (size + 1) * sizeof *periods, 0);

	for (i = 0; i < size; i++) {
		size_t bytes = 0;
		const char *text;

		(void)lua_rawgeti(L, index, (lua_Integer)i + 1);
		text = luaL_tolstring(L, -1, &bytes);
		if (!period_parse(text, bytes, &periods[i], NULL))
			(void)luaL_error(L,
				"%s: item %d of the array is no period: '%s'",
				function, (int)i + 1, text);
		lua_pop(L, 2);
	}
	qsort(periods, size, sizeof *periods, by_length);
	*count = size;
	return periods;
}

static int period_apart(lua_State *L)
{
	static const char function[] = "zila.period.apart";
	const struct period *periods;
	unsigned held = 0; /* a bit a month of within */
	struct period within;
	size_t count, i;

	period_of_text(L, function, 1, &within);
	periods = longest_first(L, function, 2, &count);
	lua_newtable(L);
	for (i = 0; i < count; i++) {
		const struct period *period = &periods[i];
		int months = months_between(period->from, period->to);
		unsigned own = (1U << months) - 1;

		if (period->from < within.from || period->to > within.to)
			continue;
		own <<= months_between(within.from, period->from);
		if (held & own)
			continue;
		held |= own;
		lua_pushinteger(L, months);
		lua_setfield(L, -2, period->text);
	}
	return 1;
}

static int period_of_day(lua_State *L)
{
	static const char *const kinds[] = {
		"month", "quarter", "year", "fiscal_year", NULL};
	int32_t day = day_of(L, "zila.period.of", 1);
	int kind = api_choice(L, 2, "zila.period.of", "fiscal_year", kinds);
	char text[PERIOD_TEXT_BYTES];
	struct period fiscal;
	int year, month, day_of_month;

	date_split(day, &year, &month, &day_of_month);
	period_fiscal_year(day, &fiscal);
	if (kind == 0)
		name_period(day, 1, text);
	else if (kind == 1)
		name_period(day, 3, text);
	else if (kind == 2)
		(void)snprintf(text, sizeof text, "%d", year);
	else
		(void)snprintf(text, sizeof text, "%s", fiscal.text);
	lua_pushstring(L, text);
	return 1;
}

static int period_parsed(lua_State *L)
{
	size_t size;
	const char *text = lua_tolstring(L, 1, &size);
	bool provisional = false;
	struct period period;

	if (!period_parse(text, size, &period, &provisional)) {
		lua_pushnil(L);
		lua_pushfstring(L, "'%s' is not a period", text);
		return 2;
	}
	lua_createtable(L, 0, 4);
	vm_set_text(L, "text", period.text);
	push_day(L, period.from);
	lua_setfield(L, -2, "from");
	push_day(L, period.to);
	lua_setfield(L, -2, "to");
	lua_pushboolean(L, provisional);
	lua_setfield(L, -2, "provisional");
	return 1;
}

const struct api_function api_date[] = {
	{"zila.date.parse", date_parsed, "text: string",
		"string?, string? reason",
		"The day that a text names, as YYYY-MM-DD: 31-03-2024, "
		"31/3/24 (day first), 31 March 2024, Mar-24, 2024 (its first "
		"day), also in Devanagari digits.  nil and the reason when it "
		"names none."},
	{"zila.date.format", date_formatted, "date: string, lang?: string",
		"string",
		"A day for people: \"29 July 2022\".  lang is \"en\" or "
		"\"hi\"; without it the run's language."},
	{"zila.date.add", date_added, "date: string, days: integer", "string",
		"The day so many days later; earlier when days is negative."},
	{"zila.date.days", date_days, "from: string, to: string", "integer",
		"How many days to is after from; negative when before."},
	{"zila.date.fiscal_year", date_fiscal_year, "date: string", "string",
		"The fiscal year, April to March, that holds a day: "
		"\"2022-23\"."},
	{"zila.date.today", date_today_of_run, "", "string",
		"The day that the run stands for: its --as-of, else today in "
		"India."},
	{"zila.date.split", date_parts, "date: string",
		"{year: integer, month: integer, day: integer, "
		"weekday: integer}",
		"The parts of a day; weekday is 1 on Monday, 7 on Sunday (ISO "
		"8601)."},
	{"zila.date.add_months", date_months_added,
		"date: string, months: integer", "string",
		"The day so many months later; the last of its month where "
		"that is shorter: a month behind 2024-01-31 is 2024-02-29."},
	{"zila.date.list", date_list,
		"first: string, last: string, days?: integer", "string[]",
		"The days from first to last, each so many (1) behind the one "
		"before; none when last is earlier."},
	{"zila.period.of", period_of_day,
		"date: string, kind?: "
		"\"month\"|\"quarter\"|\"year\"|\"fiscal_year\"",
		"string",
		"The period that holds a day: \"2023-24\" (fiscal_year, "
		"the default), \"2024-M03\", \"2024-Q1\" (of the calendar), "
		"\"2024\"."},
	{"zila.period.shift", period_shifted, "period: string, by?: integer",
		"string",
		"The period so many of its own lengths later (1), or earlier: "
		"2023-24 becomes 2024-25, 2024-M12 becomes 2025-M01; of a "
		"part-year, the same months of another year."},
	{"zila.period.list", period_list, "first: string, last: string",
		"string[]",
		"All periods from first to last, which are of one kind."},
	{"zila.period.apart", period_apart, "within: string, periods: string[]",
		"table<string, integer>",
		"Of periods of one place, those to add up for the period "
		"within: the longest inside it, then what these leave, no "
		"month twice.  By their texts, how many months each has."},
	{"zila.period.parse", period_parsed, "text: string",
		"{text: string, from: string, to: string, "
		"provisional: boolean}?, string? reason",
		"The period that a text names: 2023-24, FY24, 2023, Apr-24, "
		"2024-Q1, Apr-Dec 2023-24.  `text` is its canonical name; it "
		"runs from `from` to the day before `to`; `provisional` is "
		"true behind a (P).  nil and the reason when it names none."},
	{0},
};
