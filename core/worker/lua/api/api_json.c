/* api_json.c - zila.json: JSON and tables, so that nothing is lost.
 *
 * A list that was read, also an empty one, is marked as such by its
 * metatable; null is zila.null, which a table can hold; integers of 64 bits
 * are exact, and a number that fits neither is refused.
 */
#include <errno.h>
#include <lauxlib.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "ground/json.h"
#include "ground/json_scan.h"
#include "ground/text.h"
#include "worker/lua/api/api.h"
#include "worker/lua/state.h"

enum { NUMBER_BYTES = 512, NEAR_BYTES = 24 };

static const char ARRAY[] = "zila.array";

/* Key of the registry, by address. */
static const char NOTHING = 'n';

static int null_text(lua_State *L)
{
	lua_pushliteral(L, "null");
	return 1;
}

void api_push_null(lua_State *L)
{
	if (lua_rawgetp(L, LUA_REGISTRYINDEX, &NOTHING) == LUA_TUSERDATA)
		return;
	lua_pop(L, 1);
	(void)lua_newuserdatauv(L, 0, 0);
	lua_createtable(L, 0, 3);
	lua_pushcfunction(L, null_text);
	lua_setfield(L, -2, "__tostring");
	lua_pushliteral(L, "zila.null");
	lua_setfield(L, -2, "__name");
	lua_pushboolean(L, false);
	lua_setfield(L, -2, "__metatable");
	lua_setmetatable(L, -2);
	lua_pushvalue(L, -1);
	lua_rawsetp(L, LUA_REGISTRYINDEX, &NOTHING);
}

bool api_is_null(lua_State *L, int index)
{
	bool same;

	if (lua_type(L, index) != LUA_TUSERDATA)
		return false;
	index = lua_absindex(L, index);
	api_push_null(L);
	same = lua_rawequal(L, -1, index);
	lua_pop(L, 1);
	return same;
}

static void push_array_class(lua_State *L)
{
	if (luaL_newmetatable(L, ARRAY)) {
		lua_pushboolean(L, false);
		lua_setfield(L, -2, "__metatable");
	}
}

/* Whether the table on top is marked. */
static bool is_array(lua_State *L)
{
	bool same;

	if (!lua_getmetatable(L, -1))
		return false;
	push_array_class(L);
	same = lua_rawequal(L, -1, -2);
	lua_pop(L, 2);
	return same;
}

static int json_array_of(lua_State *L)
{
	lua_settop(L, 1);
	if (lua_getmetatable(L, 1)) {
		lua_pop(L, 1);
		if (!is_array(L))
			return luaL_error(L,
				"zila.json.array: the table has a metatable "
				"of its own already");
		return 1;
	}
	push_array_class(L);
	lua_setmetatable(L, 1);
	return 1;
}

/* ---- reading ---- */

struct reading {
	const char *text; /* whole */
	struct json_scan scan;
};

/* Raises what at is, with its line and column. */
static void refuse(lua_State *L, const struct reading *reading, const char *at,
	const char *problem)
{
	const char *from;
	int line = 1, column;

	for (from = reading->text; from < at; from++)
		line += *from == '\n';
	for (from = at; from > reading->text && from[-1] != '\n'; from--)
		;
	column = (int)(at - from) + 1;
	(void)luaL_error(L, "zila.json.parse: line %d, column %d: %s", line,
		column, problem);
}

static void push_string(lua_State *L, struct reading *reading)
{
	struct buf *scratch = vm_scratch(L);
	const char *from = reading->scan.at + 1;
	const char *bad = from;
	size_t size;

	if (!json_scan_string(&reading->scan))
		refuse(L, reading, from, "a text without its end");
	size = (size_t)(reading->scan.at - 1 - from);
	if (!memchr(from, '\\', size)) {
		lua_pushlstring(L, from, size);
		return;
	}
	if (!json_unescape(scratch, from, size, &bad))
		refuse(L, reading, bad,
			"an escape that is half a character, or NUL");
	vm_push_scratch(L);
}

static void push_number(lua_State *L, struct reading *reading)
{
	const char *from = reading->scan.at;
	char text[NUMBER_BYTES];
	char *end;
	size_t size;
	long long whole;
	double real;

	if (!json_scan_value(&reading->scan))
		refuse(L, reading, from, "no value of JSON");
	size = (size_t)(reading->scan.at - from);
	if (size >= sizeof text)
		refuse(L, reading, from, "a number of too many digits");
	memcpy(text, from, size);
	text[size] = '\0';
	if (!strpbrk(text, ".eE")) {
		errno = 0;
		whole = strtoll(text, &end, 10);
		if (errno || *end)
			refuse(L, reading, from,
				"a whole number beyond 64 bits, which would "
				"not be kept exactly: have it sent as a text");
		lua_pushinteger(L, whole);
		return;
	}
	real = lua_stringtonumber(L, text) ? lua_tonumber(L, -1) : INFINITY;
	if (!isfinite(real))
		refuse(L, reading, from, "a number that is too large");
}

static void push_value(lua_State *L, struct reading *reading);

static void push_members(lua_State *L, struct reading *reading)
{
	lua_newtable(L);
	reading->scan.at++;
	if (json_scan_char(&reading->scan, '}'))
		return;
	do {
		const char *at;

		json_scan_blanks(&reading->scan);
		at = reading->scan.at;
		push_string(L, reading);
		lua_pushvalue(L, -1);
		if (lua_rawget(L, -3) != LUA_TNIL)
			refuse(L, reading, at, "this name is there twice");
		lua_pop(L, 1);
		if (!json_scan_char(&reading->scan, ':'))
			refuse(L, reading, reading->scan.at, "no colon");
		push_value(L, reading);
		lua_rawset(L, -3);
	} while (json_scan_char(&reading->scan, ','));
	if (!json_scan_char(&reading->scan, '}'))
		refuse(L, reading, reading->scan.at, "no end of the object");
}

static void push_entries(lua_State *L, struct reading *reading)
{
	lua_Integer i = 0;

	lua_newtable(L);
	push_array_class(L);
	lua_setmetatable(L, -2);
	reading->scan.at++;
	if (json_scan_char(&reading->scan, ']'))
		return;
	do {
		push_value(L, reading);
		lua_rawseti(L, -2, ++i);
	} while (json_scan_char(&reading->scan, ','));
	if (!json_scan_char(&reading->scan, ']'))
		refuse(L, reading, reading->scan.at, "no end of the list");
}

/* The text was scanned before: recursion is at most JSON_DEPTH_MAX deep. */
static void push_value(lua_State *L, struct reading *reading)
{
	luaL_checkstack(L, 8, NULL);
	json_scan_blanks(&reading->scan);
	switch (*reading->scan.at) {
	case '{':
		push_members(L, reading);
		return;
	case '[':
		push_entries(L, reading);
		return;
	case '"':
		push_string(L, reading);
		return;
	case 't':
	case 'f':
		lua_pushboolean(L, *reading->scan.at == 't');
		break;
	case 'n':
		api_push_null(L);
		break;
	default:
		push_number(L, reading);
		return;
	}
	if (!json_scan_value(&reading->scan))
		refuse(L, reading, reading->scan.at, "no value of JSON");
}

int api_json_parse(lua_State *L)
{
	size_t size, valid;
	const char *text = lua_tolstring(L, 1, &size);
	struct reading reading = {text, {text, text + size, 0}};

	valid = text_valid(text, size);
	if (valid < size)
		refuse(L, &reading, text + valid, "not UTF-8");
	if (!json_scan_value(&reading.scan)) {
		json_scan_blanks(&reading.scan);
		refuse(L, &reading, reading.scan.at,
			reading.scan.level > JSON_DEPTH_MAX ? "nested too deep"
			: reading.scan.at == reading.scan.end
				? "it ends in the middle"
				: "this is no JSON");
	}
	json_scan_blanks(&reading.scan);
	if (reading.scan.at < reading.scan.end)
		refuse(L, &reading, reading.scan.at, "more than one value");
	reading.scan = (struct json_scan){text, text + size, 0};
	push_value(L, &reading);
	return 1;
}

/* ---- writing ---- */

static void write_value(lua_State *L, struct json *json);

static void check_text(lua_State *L, const char *text, size_t size)
{
	if (text_valid(text, size) < size)
		(void)luaL_error(L,
			"zila.json.format: a text is not UTF-8, and JSON has "
			"only that");
}

/* The key is below the top. */
static void refuse_key(lua_State *L)
{
	const char *type = luaL_typename(L, -2);

	(void)luaL_error(L,
		"zila.json.format: a table has texts as keys, or is a list "
		"from 1 on; this one has the key %s, a %s",
		luaL_tolstring(L, -2, NULL), type);
}

/* The table on top, whose count keys must be texts; in their order. */
static void write_members(lua_State *L, struct json *json, size_t count)
{
	const char **keys = lua_newuserdatauv(L, count * sizeof *keys + 1, 0);
	size_t i = 0, size;

	lua_pushnil(L);
	while (lua_next(L, -3)) { /* table keys key value */
		if (lua_type(L, -2) != LUA_TSTRING)
			refuse_key(L);
		keys[i++] = lua_tolstring(L, -2, &size);
		check_text(L, keys[i - 1], size);
		if (strlen(keys[i - 1]) < size)
			(void)luaL_error(
				L, "zila.json.format: a key holds a NUL");
		lua_pop(L, 1);
	}
	qsort(keys, count, sizeof *keys, text_order);
	json_object(json);
	for (i = 0; i < count; i++) {
		json_key(json, keys[i]);
		lua_pushstring(L, keys[i]);
		(void)lua_rawget(L, -3);
		write_value(L, json);
		lua_pop(L, 1);
	}
	json_end_object(json);
	lua_pop(L, 1);
}

static void write_entries(lua_State *L, struct json *json, size_t count)
{
	size_t i;

	json_array(json);
	for (i = 1; i <= count; i++) {
		if (lua_rawgeti(L, -1, (lua_Integer)i) == LUA_TNIL)
			(void)luaL_error(L,
				"zila.json.format: a list has a hole at %d: "
				"write zila.null there",
				(int)i);
		write_value(L, json);
		lua_pop(L, 1);
	}
	json_end_array(json);
}

/* A list has the keys 1, 2, 3 ...; nothing at all is an object, unless it is
 * marked as a list. */
static void write_table(lua_State *L, struct json *json)
{
	size_t size = lua_rawlen(L, -1), count = 0;
	bool array = is_array(L);

	if (json->depth >= JSON_DEPTH_MAX - 1)
		(void)luaL_error(L,
			"zila.json.format: tables nest deeper than %d; does "
			"one hold itself?",
			JSON_DEPTH_MAX - 1);
	lua_pushnil(L);
	while (lua_next(L, -2)) {
		count++;
		lua_pop(L, 1);
	}
	if (array || (size && count <= size))
		write_entries(L, json, array && size < count ? count : size);
	else
		write_members(L, json, count);
}

static void write_value(lua_State *L, struct json *json)
{
	const char *text;
	size_t size;

	vm_check_scratch(L);
	luaL_checkstack(L, 8, NULL);
	switch (lua_type(L, -1)) {
	case LUA_TBOOLEAN:
		json_bool(json, lua_toboolean(L, -1));
		return;
	case LUA_TNUMBER:
		if (lua_isinteger(L, -1))
			json_integer(json, lua_tointeger(L, -1));
		else if (isfinite(lua_tonumber(L, -1)))
			json_real(json, lua_tonumber(L, -1));
		else
			(void)luaL_error(L,
				"zila.json.format: JSON has no number for "
				"infinity or NaN");
		return;
	case LUA_TSTRING:
		text = lua_tolstring(L, -1, &size);
		check_text(L, text, size);
		json_text_size(json, text, size);
		return;
	case LUA_TTABLE:
		write_table(L, json);
		return;
	default:
		if (!api_is_null(L, -1))
			(void)luaL_error(L,
				"zila.json.format: a %s is nothing that JSON "
				"has",
				luaL_typename(L, -1));
		json_null(json);
	}
}

static bool option_pretty(lua_State *L)
{
	static const char *const fields[] = {"pretty", NULL};
	bool pretty;

	if (lua_isnil(L, 2))
		return false;
	api_check_options(L, 2, fields, "zila.json.format");
	lua_getfield(L, 2, "pretty");
	pretty = lua_toboolean(L, -1);
	lua_pop(L, 1);
	return pretty;
}

void api_push_json(lua_State *L, int index, bool pretty)
{
	struct json json = {.out = vm_scratch(L), .pretty = pretty};

	lua_pushvalue(L, index);
	if (lua_isnil(L, -1)) {
		lua_pop(L, 1);
		api_push_null(L);
	}
	write_value(L, &json);
	lua_pop(L, 1);
	vm_push_scratch(L);
}

static int json_format(lua_State *L)
{
	api_push_json(L, 1, option_pretty(L));
	return 1;
}

const struct api_function api_json[] = {
	{"zila.json.parse", api_json_parse, "text: string", "any",
		"What a JSON text says. null is zila.null; lists keep that "
		"they are lists; whole numbers are exact. Raises, with line "
		"and column, on what is no JSON, on a name given twice, and on "
		"a whole number beyond 64 bits."},
	{"zila.json.format", json_format,
		"value: any, options?: {pretty?: boolean}", "string",
		"The JSON text of a value, names in order. An empty table is "
		"{}, unless it was read as a list or is zila.json.array({})."},
	{"zila.json.array", json_array_of, "list: table", "table",
		"Marks a table, and returns it: JSON has it as a list, also "
		"when it is empty."},
	{NULL},
};
