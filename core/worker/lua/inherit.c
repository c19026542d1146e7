/* inherit.c - what a state's manifest changes in rules, held against them.
 *
 * A misspelt rule or parameter would change nothing, and nobody would know.
 */
#include <lauxlib.h>
#include <stdio.h>
#include <string.h>

#include "ground/limits.h"
#include "ground/text.h"
#include "worker/lua/data.h"
#include "worker/lua/manifest.h"
#include "worker/lua/state.h"

enum { WHAT_BYTES = 300, FIELDS_MAX = 40 };

struct inherit {
	const struct plugin *plugin;
	int kind; /* index of "rules" */
};

/* The rule called name, of plugin or of what it extends. */
static const struct part *find_rule(
	const struct inherit *inherit, const char *name)
{
	const struct plugin *plugin = inherit->plugin;
	int i;

	for (; plugin; plugin = plugin->base)
		for (i = 0; i < plugin->part_counts[inherit->kind]; i++)
			if (!strcmp(plugin->parts[inherit->kind][i].name, name))
				return &plugin->parts[inherit->kind][i];
	return NULL;
}

static void no_rule(lua_State *L, const struct inherit *inherit,
	const char *what, const char *name)
{
	const char *names[LIMIT_PLUGIN_FILES];
	const struct plugin *plugin = inherit->plugin;
	size_t count = 0;
	int i;

	for (; plugin; plugin = plugin->base)
		for (i = 0; i < plugin->part_counts[inherit->kind] &&
			    count < LIMIT_PLUGIN_FILES;
			i++)
			names[count++] = plugin->parts[inherit->kind][i].name;
	(void)error_unknown(L, what, name, text_nearest(name, names, count));
}

/* A text for a number compares with nothing: the rule would find nothing, or
 * all, for ever.  The rule's table is below its entry. */
static void check_values(lua_State *L, int entry, const char *what)
{
	if (lua_getfield(L, entry - 1, "params") != LUA_TTABLE) {
		lua_settop(L, entry);
		return;
	}
	for (lua_pushnil(L); lua_next(L, -2); lua_settop(L, entry + 2)) {
		int type = LUA_TNIL, given;

		if (lua_istable(L, -1))
			type = lua_getfield(L, -1, "default");
		lua_pushvalue(L, entry + 2);
		given = lua_gettable(L, entry);
		if (type != LUA_TNIL && given != LUA_TNIL && given != type)
			luaL_error(L, "%s: '%s' must be a %s, not a %s", what,
				lua_tostring(L, entry + 2),
				lua_typename(L, type), lua_typename(L, given));
	}
	lua_settop(L, entry);
}

/* Every field of the entry on top must be a parameter of the rule below it,
 * or one of those that each rule has. */
static void check_entry(lua_State *L, const char *what)
{
	const char *fields[FIELDS_MAX] = {"reason", "severity", "threshold"};
	int count = 3, entry = lua_gettop(L);

	if (lua_getfield(L, entry - 1, "params") == LUA_TTABLE) {
		lua_pushnil(L);
		while (count < FIELDS_MAX - 1 && lua_next(L, -2)) {
			if (lua_type(L, -2) == LUA_TSTRING)
				fields[count++] = lua_tostring(L, -2);
			lua_pop(L, 1);
		}
	}
	fields[count] = NULL;
	lua_settop(L, entry);
	data_check_fields(L, entry, fields, what);
	check_values(L, entry, what);
}

/* argument: struct inherit */
static int check_changes(lua_State *L)
{
	const struct inherit *inherit = lua_touserdata(L, 1);
	char what[WHAT_BYTES];
	const struct part *part;

	(void)lua_rawgeti(L, LUA_REGISTRYINDEX, inherit->plugin->manifest);
	if (lua_getfield(L, 2, "rules") != LUA_TTABLE)
		return 0;
	lua_pushnil(L);
	while (lua_next(L, 3)) {
		const char *name = lua_tostring(L, 4);

		(void)snprintf(what, sizeof what,
			"plugins/%.60s/plugin.lua: rules: there is no rule",
			inherit->plugin->name);
		part = find_rule(inherit, name);
		if (!part) {
			no_rule(L, inherit, what, name);
			return 0;
		}
		(void)snprintf(what, sizeof what,
			"plugins/%.60s/plugin.lua: rules: %.160s",
			inherit->plugin->name, name);
		(void)lua_rawgeti(L, LUA_REGISTRYINDEX, part->table);
		lua_insert(L, -2); /* the rule below its entry */
		if (lua_istable(L, -2))
			check_entry(L, what);
		lua_settop(L, 4);
	}
	return 0;
}

enum zila_code inherit_check(struct vm *vm, struct plugins *plugins,
	struct plugin *plugin, int kind, struct zila_err *err)
{
	struct inherit inherit = {plugin, kind};
	struct zila_err reason;
	enum zila_code code;

	if (!plugin->state || plugin->problem)
		return ZILA_OK;
	code = vm_enter(vm, check_changes, &inherit, &reason);
	if (code == ZILA_OK)
		return ZILA_OK;
	if (vm->late || code == ZILA_EINTR) {
		*err = reason;
		return code;
	}
	return plugin_refuse(plugins, plugin, &reason, err);
}
