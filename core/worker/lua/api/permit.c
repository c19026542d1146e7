/* permit.c - grants, held against what a plugin's manifest asks for. */
#include "worker/lua/api/permit.h"

#include <lauxlib.h>
#include <string.h>

#include "worker/lua/plugin.h"
#include "worker/lua/state.h"

static const struct plugin *caller(lua_State *L)
{
	return lua_touserdata(L, lua_upvalueindex(3));
}

/* Whether needs.KIND of the manifest has value. */
static bool asks(lua_State *L, const struct plugin *plugin,
	enum grant_kind kind, const char *value)
{
	int top = lua_gettop(L);
	bool found = false;
	lua_Integer i;

	luaL_checkstack(L, 5, NULL);
	(void)lua_rawgeti(L, LUA_REGISTRYINDEX, plugin->manifest);
	if (lua_istable(L, -1) && lua_getfield(L, -1, "needs") == LUA_TTABLE &&
		lua_getfield(L, -1, grant_kind_name(kind)) == LUA_TTABLE)
		for (i = 1; !found && lua_rawgeti(L, -1, i) == LUA_TSTRING;
			i++) {
			found = !strcmp(lua_tostring(L, -1), value);
			lua_pop(L, 1);
		}
	lua_settop(L, top);
	return found;
}

void permit_list(lua_State *L, enum grant_kind kind, struct permits *out)
{
	const struct grants *grants = vm_host(L)->grants;
	const struct plugin *plugin = caller(L);
	const struct grant *grant;
	int at = 0;

	out->count = 0;
	while (grants && (grant = grant_next(grants, kind, &at)))
		if (out->count < LIMIT_PLUGIN_GRANTS &&
			!strcmp(grant->plugin, plugin ? plugin->name : "") &&
			(!plugin || asks(L, plugin, kind, grant->value)))
			out->list[out->count++] = grant->value;
}

int permit_refuse(
	lua_State *L, const char *api, enum grant_kind kind, const char *value)
{
	static const char *const doing[] = {
		[GRANT_NET] = "reach",
		[GRANT_EXEC] = "start",
		[GRANT_FILES] = "read",
	};
	const struct plugin *plugin = caller(L);
	const char *name = grant_kind_name(kind);

	if (!plugin)
		return luaL_error(L,
			"%s: this script may not %s %s: allow it with `zila "
			"run --allow %s=%s SCRIPT`",
			api, doing[kind], value, name, value);
	if (asks(L, plugin, kind, value))
		return luaL_error(L,
			"%s: plugin %s may not %s %s: grant it with `zila "
			"plugins grant %s %s=%s`",
			api, plugin->name, doing[kind], value, plugin->name,
			name, value);
	return luaL_error(L,
		"%s: plugin %s may not %s %s, and does not ask for it: add "
		"needs = { %s = { \"%s\" } } to its plugin.lua, then grant it "
		"with `zila plugins grant %s %s=%s`",
		api, plugin->name, doing[kind], value, name, value,
		plugin->name, name, value);
}
