/* api_help.c - zila.help: the manual, asked for from inside. */
#include <lauxlib.h>
#include <string.h>

#include "worker/lua/api/api.h"
#include "worker/lua/state.h"

/* The name of a table of zila's: what its strictness calls it. */
static const char *table_name(lua_State *L, int index)
{
	const char *name = NULL;

	if (!luaL_getmetafield(L, index, "__index"))
		return NULL;
	if (lua_iscfunction(L, -1) && lua_getupvalue(L, -1, 1)) {
		if (lua_type(L, -1) == LUA_TSTRING)
			name = lua_tostring(L, -1);
		lua_pop(L, 1);
	}
	lua_pop(L, 1); /* the table holds on to it */
	return name && !strncmp(name, "zila", 4) ? name : NULL;
}

/* What the value at 1 is called in the manual. */
static const char *name_of(lua_State *L)
{
	const struct api_function *function;
	const char *name = NULL;

	switch (lua_type(L, 1)) {
	case LUA_TNIL:
		return "zila";
	case LUA_TSTRING:
		name = lua_tostring(L, 1);
		break;
	case LUA_TFUNCTION:
		function = api_function_at(L, 1);
		name = function ? function->name : NULL;
		break;
	case LUA_TTABLE:
		name = table_name(L, 1);
		break;
	default:
		break;
	}
	if (!name)
		(void)luaL_error(L,
			"help: this %s is none of zila's; Lua's own are in "
			"its reference manual",
			luaL_typename(L, 1));
	return name;
}

static int help(lua_State *L)
{
	const char *name = name_of(L);
	struct buf *out = vm_scratch(L);

	if (!api_manual(out, name, false))
		return error_unknown(
			L, "nothing is called", name, api_nearest(name));
	vm_push_scratch(L);
	if (vm_host(L)->may_write)
		vm_write(L, lua_tostring(L, -1), lua_rawlen(L, -1));
	else
		vm_log(L, "info", lua_tostring(L, -1));
	return 0;
}

const struct api_function api_help[] = {
	{"zila.help", help, "what?: any", "",
		"Prints the manual of a function of zila, a table of them or "
		"a class: zila.help(zila.rows), zila.help(zila.text), "
		"zila.help \"zila.Rule\"; without an argument what there is.  "
		"Also called help."},
	{0},
};
