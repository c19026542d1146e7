/* api_date.c - zila.date and zila.period: days are ISO texts. */
#include <lauxlib.h>
#include <string.h>

#include "ground/date.h"
#include "worker/lua/api.h"
#include "worker/lua/state.h"

enum { DAYS_MAX = 4000000 }; /* more than the calendar has */

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
	static const char *const english[] = {"January", "February", "March",
		"April", "May", "June", "July", "August", "September",
		"October", "November", "December"};
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
	name = strcmp(lang, "hi") ? english[month - 1] : hindi[month - 1];
	if (host->translate && !strcmp(lang, host->lang))
		name = host->translate(
			host->translate_user, english[month - 1]);
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
	lua_pushstring(L, period.text);
	lua_setfield(L, -2, "text");
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
	{"zila.period.parse", period_parsed, "text: string",
		"{text: string, from: string, to: string, "
		"provisional: boolean}?, string? reason",
		"The period that a text names: 2023-24, FY24, 2023, Apr-24, "
		"2024-Q1, Apr-Dec 2023-24.  `text` is its canonical name; it "
		"runs from `from` to the day before `to`; `provisional` is "
		"true behind a (P).  nil and the reason when it names none."},
	{0},
};
