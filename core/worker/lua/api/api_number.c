/* api_number.c - zila.number and zila.money: numbers as India writes them. */
#include <lauxlib.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ground/number.h"
#include "worker/lua/api/api.h"
#include "worker/lua/state.h"

enum { DECIMALS_MAX = 9, PERCENT_DECIMALS = 1, MONEY_DECIMALS = 2 };

/* The double nearest to an exact decimal. */
static double real_of(const struct number *number)
{
	char text[NUMBER_TEXT_BYTES];

	number_format(number->digits, number->scale, GROUPING_NONE, text);
	return strtod(text, NULL);
}

static int number_parsed(lua_State *L)
{
	struct number number;
	const char *reason;
	const char *text;
	size_t size;

	if (lua_type(L, 1) == LUA_TNUMBER) {
		lua_settop(L, 1);
		return 1;
	}
	text = lua_tolstring(L, 1, &size);
	reason = number_parse(text, size, &number);
	if (!reason && number.missing)
		reason = "it says that there is no number";
	if (reason) {
		lua_pushnil(L);
		lua_pushfstring(L, "'%s': %s", text, reason);
		return 2;
	}
	if (number.scale)
		lua_pushnumber(L, real_of(&number));
	else
		lua_pushinteger(L, number.digits);
	return 1;
}

/* Divides by 10^places, half away from zero. */
static int64_t round_off(int64_t digits, int places)
{
	int64_t divisor = 1;
	int64_t rest;

	if (places > NUMBER_SCALE_MAX)
		return 0;
	while (places--)
		divisor *= 10;
	rest = digits % divisor;
	digits /= divisor;
	if (rest >= divisor - rest && rest > 0)
		return digits + 1;
	if (rest < 0 && -rest >= divisor + rest)
		return digits - 1;
	return digits;
}

/* Writes digits x 10^-scale with decimals of them, or with as many as it
 * has (decimals < 0); false when that can't be held. */
static bool write_decimal(struct number number, int decimals,
	enum number_grouping grouping, char out[NUMBER_TEXT_BYTES])
{
	int64_t digits = number.digits;

	if (decimals < 0)
		decimals = number.scale;
	if (decimals < number.scale)
		digits = round_off(digits, number.scale - decimals);
	else if (number_rescale(&number, decimals, &digits))
		return false;
	number_format(digits, decimals, grouping, out);
	return true;
}

/* A double as the decimal that people see: its shortest text of up to 15
 * digits, of a small one as far as there are decimals.  false: not finite, or
 * too large. */
static bool decimal_of(double value, struct number *out)
{
	char text[NUMBER_TEXT_BYTES];

	if (!isfinite(value))
		return false;
	(void)snprintf(text, sizeof text, "%.15g", value);
	if (!number_parse(text, strlen(text), out))
		return true;
	if (fabs(value) >= 1)
		return false;
	(void)snprintf(text, sizeof text, "%.*f", NUMBER_SCALE_MAX, value);
	if (number_parse(text, strlen(text), out))
		return false;
	out->scale = out->digits ? out->scale : 0;
	return true;
}

double api_rounded(double value, int decimals)
{
	struct number number;
	int64_t digits;

	if (decimal_of(value, &number) && number.scale > decimals)
		return (double)round_off(
			number.digits, number.scale - decimals);
	if (decimal_of(value, &number) &&
		!number_rescale(&number, decimals, &digits))
		return (double)digits;
	return round(value * pow(10, decimals));
}

int api_push_number(lua_State *L, int index, int decimals)
{
	struct number number = {0};
	char text[NUMBER_TEXT_BYTES];
	bool exact = lua_isinteger(L, index);

	if (exact)
		number.digits = lua_tointeger(L, index);
	else
		exact = decimal_of(lua_tonumber(L, index), &number);
	if (exact && write_decimal(number, decimals, GROUPING_INDIAN, text))
		lua_pushstring(L, text);
	else if (isfinite(lua_tonumber(L, index)))
		lua_pushfstring(L, "%s", luaL_tolstring(L, index, NULL));
	else
		lua_pushliteral(L, "n/a");
	return 1;
}

static int number_formatted(lua_State *L)
{
	lua_Integer decimals = luaL_optinteger(L, 2, -1);

	if (!lua_isnil(L, 2) && (decimals < 0 || decimals > DECIMALS_MAX))
		return luaL_error(L,
			"zila.number.format: argument 2 "
			"(decimals) must be 0 to 9, not %I",
			(LUAI_UACINT)decimals);
	return api_push_number(L, 1, (int)decimals);
}

/* 100 n / d in tenths, d above 0, exactly for whole numbers: long division, so
 * that no product overflows.  false: too large. */
static bool exact_percent(int64_t n, int64_t d, struct number *out)
{
	__int128 tenths = (__int128)n * 2000;

	tenths = (tenths + (tenths < 0 ? -d : d)) / (2 * (__int128)d);
	if (tenths > INT64_MAX || tenths < -INT64_MAX)
		return false;
	*out = (struct number){
		.digits = (int64_t)tenths, .scale = PERCENT_DECIMALS};
	return true;
}

static int number_percent(lua_State *L)
{
	char text[NUMBER_TEXT_BYTES];
	struct number number;
	bool known;

	if (lua_tonumber(L, 2) <= 0) {
		lua_pushliteral(L, "n/a");
		return 1;
	}
	if (lua_isinteger(L, 1) && lua_isinteger(L, 2))
		known = exact_percent(
			lua_tointeger(L, 1), lua_tointeger(L, 2), &number);
	else
		known = decimal_of(
			100 * lua_tonumber(L, 1) / lua_tonumber(L, 2), &number);
	if (known &&
		write_decimal(number, PERCENT_DECIMALS, GROUPING_INDIAN, text))
		lua_pushstring(L, text);
	else
		lua_pushliteral(L, "n/a");
	return 1;
}

/* Minor units in one of the unit, as a power of ten. */
static int money_scale(
	lua_State *L, const char *name, enum number_grouping *grouping)
{
	static const struct {
		const char *name;
		int scale;
		enum number_grouping grouping;
	} units[] = {{"unit", 2, GROUPING_INDIAN}, {"lakh", 7, GROUPING_INDIAN},
		{"crore", 9, GROUPING_INDIAN}, {"dollar", 2, GROUPING_WESTERN},
		{"million", 8, GROUPING_WESTERN}};
	size_t i;

	for (i = 0; i < sizeof units / sizeof units[0]; i++)
		if (!strcmp(units[i].name, name)) {
			*grouping = units[i].grouping;
			return units[i].scale;
		}
	return luaL_error(L,
		"zila.money.format: argument 2 (unit) must be "
		"unit, lakh, crore, dollar or million, not '%s'",
		name);
}

static int money_formatted(lua_State *L)
{
	enum number_grouping grouping = GROUPING_INDIAN;
	struct number number = {.digits = lua_tointeger(L, 1)};
	char text[NUMBER_TEXT_BYTES];

	number.scale = money_scale(L, luaL_optstring(L, 2, "unit"), &grouping);
	if (write_decimal(number, MONEY_DECIMALS, grouping, text))
		lua_pushstring(L, text);
	else
		lua_pushliteral(L, "n/a");
	return 1;
}

/* Half away from zero, in the decimal that people see. */
static int number_rounded(lua_State *L)
{
	lua_Integer decimals = luaL_optinteger(L, 2, 0);
	struct number number;

	if (decimals < 0 || decimals > DECIMALS_MAX)
		return luaL_error(L,
			"zila.number.round: argument 2 (decimals) must be 0 "
			"to 9, not %I",
			(LUAI_UACINT)decimals);
	lua_settop(L, 1);
	if (lua_isinteger(L, 1) || !decimal_of(lua_tonumber(L, 1), &number))
		return 1;
	if (number.scale > decimals) {
		number.digits =
			round_off(number.digits, number.scale - (int)decimals);
		number.scale = (int)decimals;
	}
	if (number.scale)
		lua_pushnumber(L, real_of(&number));
	else
		lua_pushinteger(L, number.digits);
	return 1;
}

static int money_parsed(lua_State *L)
{
	struct number number;
	const char *reason;
	const char *text;
	int64_t minor = 0;
	size_t size;

	text = lua_tolstring(L, 1, &size);
	reason = number_read(text, size, &number);
	if (!reason && number.missing)
		reason = "it says that there is no number";
	if (!reason && (number.percent || *number.quantity))
		reason = "it is no amount of money";
	if (!reason && number.power)
		reason = number_shift(&number, number.power);
	if (!reason)
		reason = number_rescale(&number, MONEY_DECIMALS, &minor);
	if (reason) {
		lua_pushnil(L);
		lua_pushfstring(L, "'%s': %s", text, reason);
		return 2;
	}
	lua_pushinteger(L, minor);
	lua_pushstring(L, *number.currency ? number.currency : NULL);
	return 2;
}

const struct api_function api_number[] = {
	{"zila.number.parse", number_parsed, "text: string|number",
		"number?, string? reason",
		"The number that a text holds: 1,23,456.78, 123,456.78, "
		"(1,234), Rs 340/-, 12.5% (12.5), Devanagari digits.  nil and "
		"the reason when it holds none, or when its commas are wrong."},
	{"zila.number.format", number_formatted,
		"number: number, decimals?: integer", "string",
		"A number in Indian grouping: 1,23,45,678.  With decimals it "
		"has so many, rounded half away from zero; without, as many "
		"as the number has."},
	{"zila.number.percent", number_percent, "part: number, whole: number",
		"string",
		"100 part / whole to one decimal, half away from zero: "
		"\"92.8\"; \"n/a\" when whole is not above 0."},
	{"zila.number.round", number_rounded,
		"number: number, decimals?: integer", "number",
		"The number with so many decimals (0), rounded half away from "
		"zero as it is seen: 2.675 to two is 2.68.  With none left it "
		"is an integer."},
	{"zila.money.parse", money_parsed, "text: string",
		"integer?, string? currency_or_reason",
		"An amount as people write it, in minor units (paise, cents): "
		"\"Rs 2.5 crore\" is 2500000000, \"INR\".  The currency is nil "
		"when none is said.  nil and the reason when it is no amount, "
		"or finer than minor units."},
	{"zila.money.format", money_formatted,
		"minor: integer, unit?: \"unit\"|\"lakh\"|\"crore\"|"
		"\"dollar\"|\"million\"",
		"string",
		"An amount of minor units (paise, cents) in its currency's "
		"unit, or in lakh, crore or million of it, to two decimals, "
		"half away from zero.  Only the number: the sentence around "
		"it says currency and unit.  Dollars, which are the unit too, "
		"and millions are grouped in threes."},
	{0},
};
