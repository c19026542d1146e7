/* api.c - the table zila and the checks of its arguments. */
#include "worker/lua/api/api.h"

#include <lauxlib.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "ground/text.h"
#include "worker/lua/api/parameter.h"
#include "worker/lua/state.h"

enum { NAME_BYTES = 64 };

/* What only some may: each environment has functions of its own, which know
 * whose they are, so that none can be taken from another plugin. */
static const struct api_function *const granted[] = {
	api_file, api_http, api_exec, NULL};

const struct api_function *const api_tables[] = {api_base, api_query, api_text,
	api_number, api_date, api_stats, api_table, api_report, api_await,
	api_json, api_csv, api_file, api_http, api_exec, api_help, api_show,
	api_document, NULL};

static int refuse(lua_State *L, const struct api_function *function,
	int argument, unsigned kinds)
{
	const char *at = function->parameters;
	struct parameter parameter = {.name = ""};
	char name[NAME_BYTES];
	char wanted[NAME_BYTES * 2];
	int i;

	for (i = 0; i < argument; i++)
		(void)parameter_next(&at, &parameter);
	(void)snprintf(
		name, sizeof name, "%.*s", parameter.name_size, parameter.name);
	parameter_words(kinds, wanted, sizeof wanted);
	return luaL_error(L, "%s: argument %d (%s) must be %s, not %s%s",
		function->name, argument, name, wanted,
		lua_isnoneornil(L, argument) ? "nil"
		: lua_type(L, argument) == LUA_TNUMBER
			? luaL_tolstring(L, argument, NULL)
			: luaL_typename(L, argument),
		lua_isfunction(L, argument) && !strcmp(name, "rows")
			? ": zila.table.of() gives an iterator's rows"
			: "");
}

/* What each function of zila is behind: light userdata of its descriptor,
 * its signature, and light userdata of the plugin it was made for. */
static int call_checked(lua_State *L)
{
	const struct api_function *function =
		lua_touserdata(L, lua_upvalueindex(1));
	lua_Unsigned signature =
		(lua_Unsigned)lua_tointeger(L, lua_upvalueindex(2));
	int count = (int)(signature >> COUNT_SHIFT & COUNT_MASK);
	int given = lua_gettop(L);
	int i;

	if (given > count && !(signature >> MORE_SHIFT & 1))
		return luaL_error(L, "%s: takes %d argument%s, not %d",
			function->name, count, count == 1 ? "" : "s", given);
	for (i = 1; i <= count; i++) {
		unsigned kinds = signature & KIND_ANY;

		if (!parameter_fits(L, i, kinds))
			return refuse(L, function, i, kinds);
		signature >>= KIND_BITS;
	}
	if (given < count)
		lua_settop(L, count);
	return function->call(L);
}

const struct api_function *api_function_at(lua_State *L, int index)
{
	const struct api_function *function;

	if (lua_tocfunction(L, index) != call_checked ||
		!lua_getupvalue(L, index, 1))
		return NULL;
	function = lua_touserdata(L, -1);
	lua_pop(L, 1);
	return function;
}

/* Pushes the table that holds the function, zila or one in it, which is made
 * when it is not there.  zila is on top. */
static void push_holder(lua_State *L, const char *name, const char *last)
{
	const char *start = strchr(name, '.') + 1;
	char whole[NAME_BYTES];

	lua_pushvalue(L, -1);
	if (start == last)
		return;
	lua_pushlstring(L, start, (size_t)(last - 1 - start));
	lua_pushvalue(L, -1);
	if (lua_rawget(L, -3) != LUA_TTABLE) { /* zila key nil */
		lua_pop(L, 1);
		lua_newtable(L);
		(void)snprintf(whole, sizeof whole, "%.*s",
			(int)(last - 1 - name), name);
		sandbox_strict(L, whole);
		lua_pushvalue(L, -2);
		lua_pushvalue(L, -2);
		lua_rawset(L, -5);
	}
	lua_replace(L, -3);
	lua_pop(L, 1);
}

/* Puts one function into zila, which is on top. */
static void push_function(lua_State *L, const struct api_function *function,
	const struct plugin *plugin)
{
	const char *last = strrchr(function->name, '.') + 1;

	push_holder(L, function->name, last);
	lua_pushlightuserdata(L, (void *)function);
	lua_pushinteger(L, parameter_signature(function->parameters));
	lua_pushlightuserdata(L, (void *)plugin);
	lua_pushcclosure(L, call_checked, 3);
	lua_setfield(L, -2, last);
	lua_pop(L, 1);
}

void api_bind(lua_State *L, const struct plugin *plugin)
{
	const struct api_function *function;
	int i;

	if (!plugin)
		return; /* it has them as they were made */
	for (i = 0; granted[i]; i++)
		for (function = granted[i]; function->name; function++)
			push_function(L, function, plugin);
}

void api_push(lua_State *L)
{
	const struct host *host = vm_host(L);
	const struct api_function *function;
	int i;

	lua_newtable(L);
	for (i = 0; api_tables[i]; i++)
		for (function = api_tables[i]; function->name; function++)
			push_function(L, function, NULL);
	lua_newtable(L);
	for (i = 0; i < host->arg_count; i++) {
		lua_pushstring(L, host->args[i]);
		lua_rawseti(L, -2, i + 1);
	}
	lua_setfield(L, -2, "args");
	api_push_null(L);
	lua_setfield(L, -2, "null");
	sandbox_strict(L, "zila");
}

void api_own(lua_State *L, const char *class, lua_CFunction drop)
{
	if (luaL_newmetatable(L, class)) {
		lua_pushcfunction(L, drop);
		lua_setfield(L, -2, "__gc");
		lua_pushcfunction(L, drop);
		lua_setfield(L, -2, "__close");
		lua_pushboolean(L, false);
		lua_setfield(L, -2, "__metatable");
	}
	lua_setmetatable(L, -2);
}

void api_check_options(
	lua_State *L, int index, const char *const *names, const char *what)
{
	char unknown[NAME_BYTES * 2];
	const char *name;
	size_t count = 0, i;

	while (names[count])
		count++;
	lua_pushnil(L);
	while (lua_next(L, index)) {
		lua_pop(L, 1);
		if (lua_type(L, -1) != LUA_TSTRING)
			(void)luaL_error(L,
				"%s: its options have names, as { %s = ... }",
				what, names[0]);
		name = lua_tostring(L, -1);
		for (i = 0; i < count && strcmp(names[i], name) != 0; i++)
			;
		(void)snprintf(unknown, sizeof unknown,
			"%s: there is no option", what);
		if (i == count)
			(void)error_unknown(L, unknown, name,
				text_nearest(name, names, count));
	}
}

int api_choice(lua_State *L, int index, const char *what, const char *usual,
	const char *const *choices)
{
	const char *word = luaL_optstring(L, index, usual);
	luaL_Buffer list;
	int i;

	for (i = 0; choices[i]; i++)
		if (strcmp(choices[i], word) == 0)
			return i;
	luaL_buffinit(L, &list);
	for (i = 0; choices[i]; i++) {
		if (i)
			luaL_addstring(&list, ", ");
		luaL_addstring(&list, choices[i]);
	}
	luaL_pushresult(&list);
	return luaL_error(
		L, "%s: '%s' is none of %s", what, word, lua_tostring(L, -1));
}

double api_option_number(lua_State *L, int index, const char *api,
	const char *name, const struct api_range *range)
{
	double value;

	if (!lua_istable(L, index) || lua_getfield(L, index, name) == LUA_TNIL)
		return range->usual;
	value = lua_type(L, -1) == LUA_TNUMBER ? lua_tonumber(L, -1) : NAN;
	if (!(value > 0 && value <= range->most))
		(void)luaL_error(L,
			"%s: `%s` must be a number above 0 and up to %f", api,
			name, range->most);
	lua_pop(L, 1);
	return value;
}

void api_value(lua_State *L, int index, const char *what, struct value *out)
{
	*out = (struct value){.type = VALUE_NULL};
	switch (lua_type(L, index)) {
	case LUA_TNONE:
	case LUA_TNIL:
		break;
	case LUA_TBOOLEAN:
		out->type = VALUE_INTEGER;
		out->integer = lua_toboolean(L, index);
		break;
	case LUA_TNUMBER:
		out->type =
			lua_isinteger(L, index) ? VALUE_INTEGER : VALUE_REAL;
		out->integer = lua_tointeger(L, index);
		out->real = lua_tonumber(L, index);
		break;
	case LUA_TSTRING:
		out->type = VALUE_TEXT;
		out->text = lua_tolstring(L, index, &out->size);
		break;
	default:
		if (api_is_null(L, index))
			break;
		(void)luaL_error(L,
			"%s must be a text, a number, true, false "
			"or nil, not a %s",
			what, luaL_typename(L, index));
	}
}

void api_push_value(lua_State *L, const struct value *value)
{
	switch (value->type) {
	case VALUE_NULL:
		lua_pushnil(L);
		break;
	case VALUE_INTEGER:
		lua_pushinteger(L, value->integer);
		break;
	case VALUE_REAL:
		lua_pushnumber(L, value->real);
		break;
	case VALUE_TEXT:
		lua_pushlstring(L, value->text, value->size);
		break;
	}
}

/* Fills the table at index to with what the one at from has; with tables, the
 * tables in it are copied, too. */
static void fill(lua_State *L, int to, int from, bool tables)
{
	luaL_checkstack(L, 8, NULL);
	for (lua_pushnil(L); lua_next(L, from);) {
		lua_pushvalue(L, -2); /* key value key */
		lua_insert(L, -2);    /* key key value */
		if (tables && lua_istable(L, -1)) {
			lua_newtable(L);
			fill(L, lua_gettop(L), lua_gettop(L) - 1, false);
			lua_remove(L, -2);
		}
		lua_rawset(L, to);
	}
	if (lua_getmetatable(L, from))
		lua_setmetatable(L, to);
}

void api_push_copy(lua_State *L, int index)
{
	index = lua_absindex(L, index);
	lua_newtable(L);
	fill(L, lua_gettop(L), index, true);
}

void api_restore(lua_State *L, int index, int copy)
{
	for (lua_pushnil(L); lua_next(L, index);) {
		lua_pop(L, 1);
		lua_pushvalue(L, -1);
		lua_pushnil(L);
		lua_rawset(L, index);
	}
	fill(L, index, copy, true);
}
