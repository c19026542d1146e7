/* data.c - Lua files as pure data. */
#include "worker/lua/data.h"

#include <lauxlib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ground/err.h"
#include "ground/limits.h"
#include "ground/text.h"
#include "worker/lua/state.h"

enum { DATA_MEMORY_BYTES = 16 << 20, STACK_PER_DEPTH = 4 };

/* One file on its way. */
struct reading {
	const char *path, *name;
	lua_State *from; /* the bare state */
	int result;      /* in its registry */
	int copy;        /* in the run's */
	int values;
};

static int unknown_name(lua_State *L)
{
	return luaL_error(L, "'%s' means nothing here: this file is pure data",
		luaL_tolstring(L, 2, NULL));
}

/* argument: the reading.  Leaves the table in the bare state's registry. */
static int run_file(lua_State *L)
{
	struct reading *reading = lua_touserdata(L, 1);

	lua_newtable(L);
	lua_createtable(L, 0, 2);
	lua_pushcfunction(L, unknown_name);
	lua_setfield(L, -2, "__index");
	lua_pushcfunction(L, unknown_name);
	lua_setfield(L, -2, "__newindex");
	lua_setmetatable(L, -2);
	vm_load_file(L, reading->path, reading->name);
	lua_call(L, 0, 1);
	if (!lua_istable(L, -1))
		return luaL_error(L, "%s: must return a table, not %s",
			reading->name, luaL_typename(L, -1));
	reading->result = luaL_ref(L, LUA_REGISTRYINDEX);
	return 0;
}

static void copy_table(lua_State *L, struct reading *reading, int depth);

/* Pushes a copy of the value on top of the bare state, which stays.  Of that
 * state only functions that can't raise are called: an error would leave by
 * the other state's door. */
static void copy_value(lua_State *L, struct reading *reading, int depth)
{
	lua_State *from = reading->from;
	const char *text;
	size_t size;

	if (++reading->values > DATA_VALUES_MAX)
		luaL_error(L, "%s: holds more than %d values", reading->name,
			DATA_VALUES_MAX);
	switch (lua_type(from, -1)) {
	case LUA_TSTRING:
		text = lua_tolstring(from, -1, &size);
		lua_pushlstring(L, text, size);
		break;
	case LUA_TNUMBER:
		if (lua_isinteger(from, -1))
			lua_pushinteger(L, lua_tointeger(from, -1));
		else
			lua_pushnumber(L, lua_tonumber(from, -1));
		break;
	case LUA_TBOOLEAN:
		lua_pushboolean(L, lua_toboolean(from, -1));
		break;
	case LUA_TTABLE:
		copy_table(L, reading, depth + 1);
		break;
	default:
		luaL_error(L,
			"%s: holds a %s; it must be pure data: texts, "
			"numbers, true, false and tables of them",
			reading->name, lua_typename(from, lua_type(from, -1)));
	}
}

static void copy_table(lua_State *L, struct reading *reading, int depth)
{
	lua_State *from = reading->from;

	if (depth > DATA_DEPTH_MAX)
		luaL_error(L,
			"%s: tables nest deeper than %d, or hold "
			"themselves",
			reading->name, DATA_DEPTH_MAX);
	luaL_checkstack(L, STACK_PER_DEPTH, NULL);
	lua_newtable(L);
	lua_pushnil(from);
	while (lua_next(from, -2)) {
		lua_pushvalue(from, -2);
		if (lua_istable(from, -1))
			luaL_error(
				L, "%s: a table can't be a key", reading->name);
		copy_value(L, reading, depth); /* copy key */
		lua_pop(from, 1);
		copy_value(L, reading, depth); /* copy key value */
		lua_pop(from, 1);
		lua_rawset(L, -3);
	}
}

/* argument: the reading. */
static int copy_result(lua_State *L)
{
	struct reading *reading = lua_touserdata(L, 1);

	(void)lua_rawgeti(reading->from, LUA_REGISTRYINDEX, reading->result);
	copy_table(L, reading, 1);
	reading->copy = luaL_ref(L, LUA_REGISTRYINDEX);
	return 0;
}

enum zila_code data_read(struct vm *vm, const char *path, const char *name,
	int *reference, struct zila_err *err)
{
	struct reading reading = {.path = path, .name = name};
	struct vm *bare;
	enum zila_code code =
		vm_open_bare(vm->host, DATA_MEMORY_BYTES, &bare, err);

	if (code != ZILA_OK)
		return code;
	vm_limit_steps(bare, LIMIT_MANIFEST_STEPS);
	code = vm_enter(bare, run_file, &reading, err);
	if (code != ZILA_OK) {
		code = err->code = ZILA_EPLUGIN;
		goto out;
	}
	reading.from = bare->L;
	if (lua_checkstack(bare->L, STACK_PER_DEPTH * (DATA_DEPTH_MAX + 1)))
		code = vm_enter(vm, copy_result, &reading, err);
	else
		code = err_memory(err);
	if (code == ZILA_OK)
		*reference = reading.copy;
out:
	vm_close(bare);
	return code;
}

bool data_bound(lua_State *L, int index, const char *field, double *bound,
	bool *percent)
{
	const int type = lua_getfield(L, index, field);
	const char *text;
	char *end;

	*bound = -1;
	*percent = false;
	if (type == LUA_TNUMBER) {
		*bound = lua_tonumber(L, -1);
	} else if (type == LUA_TSTRING) {
		text = lua_tostring(L, -1);
		*bound = strtod(text, &end);
		*percent = end > text && end[strspn(end, " ")] == '%' &&
			   !end[strspn(end, " ") + 1];
		if (!*percent)
			*bound = -1;
	}
	lua_pop(L, 1);
	return *bound >= 0 || type == LUA_TNIL;
}

void data_check_fields(
	lua_State *L, int index, const char *const *names, const char *what)
{
	size_t count = 0;
	size_t i;

	index = lua_absindex(L, index);
	while (names[count])
		count++;
	lua_pushnil(L);
	while (lua_next(L, index)) {
		const char *key;
		char unknown[200];

		lua_pop(L, 1);
		if (lua_type(L, -1) != LUA_TSTRING) {
			luaL_error(L,
				"%s: fields have names; a value without "
				"one is in it",
				what);
			return;
		}
		key = lua_tostring(L, -1);
		for (i = 0; i < count && strcmp(names[i], key) != 0; i++)
			;
		if (i < count)
			continue;
		(void)snprintf(
			unknown, sizeof unknown, "%.160s: unknown field", what);
		(void)error_unknown(
			L, unknown, key, text_nearest(key, names, count));
	}
}

static bool is_blank(const char *text)
{
	return !text[strspn(text, " \t\r\n")];
}

const char *data_text(lua_State *L, int index, const char *field, bool required,
	const char *what)
{
	const char *text = NULL;
	int type = lua_getfield(L, index, field);

	if (type == LUA_TSTRING)
		text = lua_tostring(L, -1);
	else if (type != LUA_TNIL)
		luaL_error(L, "%s: `%s` must be a text, not a %s", what, field,
			luaL_typename(L, -1));
	if (required && (!text || is_blank(text)))
		luaL_error(L, "%s: `%s` is missing", what, field);
	lua_pop(L, 1);
	return text;
}

bool data_boolean(lua_State *L, int index, const char *field, const char *what)
{
	int type = lua_getfield(L, index, field);
	bool value = lua_toboolean(L, -1);

	if (type != LUA_TNIL && type != LUA_TBOOLEAN)
		luaL_error(L, "%s: `%s` must be true or false, not a %s", what,
			field, luaL_typename(L, -1));
	lua_pop(L, 1);
	return value;
}

lua_Integer data_integer(
	lua_State *L, int index, const char *field, const char *what)
{
	lua_Integer value = 0;
	int type = lua_getfield(L, index, field);

	if (lua_isinteger(L, -1))
		value = lua_tointeger(L, -1);
	else if (type != LUA_TNIL)
		luaL_error(L,
			type == LUA_TSTRING
				? "%s: `%s` must be a whole number, not the "
				  "text '%s'"
				: "%s: `%s` must be a whole number, not %s",
			what, field, luaL_tolstring(L, -1, NULL));
	lua_pop(L, 1);
	return value;
}

bool data_is_name(const char *text)
{
	size_t size = strspn(text, "abcdefghijklmnopqrstuvwxyz0123456789_");

	return text[0] >= 'a' && text[0] <= 'z' && !text[size] &&
	       size < MODEL_NAME_BYTES_MAX;
}
