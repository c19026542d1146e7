/* manifest.c - plugin.lua, read and checked field by field. */
#include "worker/lua/manifest.h"

#include <ctype.h>
#include <lauxlib.h>
#include <stdio.h>
#include <string.h>

#include "ground/err.h"
#include "ground/file.h"
#include "ground/limits.h"
#include "worker/lua/data.h"
#include "worker/lua/state.h"

enum {
	PATH_BYTES = 4096,
	VERSION_BYTES = 32,
	LANGUAGES_BYTES = 256,
	STATE_MAX = 9999, /* LGD codes have at most four digits */
	LANGUAGE_CHARS = 3,
};

struct check {
	struct plugins *plugins;
	struct plugin *plugin;
	char what[PATH_BYTES]; /* "plugins/karnataka/plugin.lua" */
};

enum zila_code plugin_refuse(struct plugins *plugins, struct plugin *plugin,
	const struct zila_err *reason, struct zila_err *err)
{
	plugin->problem = arena_text(&plugins->arena, reason->text);
	return plugin->problem ? ZILA_OK : err_memory(err);
}

static void check_name(lua_State *L, const struct check *check)
{
	const char *name = data_text(L, 1, "name", true, check->what);

	if (!data_is_name(name))
		luaL_error(L,
			"%s: `name` must be small letters, digits and _, "
			"a letter first, not '%s'",
			check->what, name);
	if (strcmp(name, check->plugin->name) != 0)
		luaL_error(L,
			"%s: `name` is '%s', but its folder is '%s': "
			"rename one of them",
			check->what, name, check->plugin->name);
}

static void check_api(lua_State *L, const struct check *check)
{
	lua_Integer api = data_integer(L, 1, "api", check->what);

	if (!api)
		luaL_error(L, "%s: `api` is missing; this zila has API %d",
			check->what, ZILA_API);
	if (api != ZILA_API)
		luaL_error(L,
			"%s: this plugin is for API %I; this zila has "
			"API %d: update one of them",
			check->what, (LUAI_UACINT)api, ZILA_API);
	check->plugin->api = (int)api;
}

/* 1.0.0, 2.1-rc1 */
static void check_version(lua_State *L, const struct check *check)
{
	const char *version = data_text(L, 1, "version", true, check->what);
	size_t size = strspn(version, "0123456789abcdefghijklmnopqrstuvwxyz"
				      "ABCDEFGHIJKLMNOPQRSTUVWXYZ.-+");

	if (!isdigit((unsigned char)version[0]) || version[size] ||
		size >= VERSION_BYTES)
		luaL_error(L, "%s: `version` must be like \"1.0.0\", not '%s'",
			check->what, version);
	check->plugin->version = vm_keep(L, &check->plugins->arena, version);
}

static void check_state(lua_State *L, const struct check *check)
{
	lua_Integer state = data_integer(L, 1, "state", check->what);

	lua_getfield(L, 1, "state");
	if (!lua_isnil(L, -1) && (state < 1 || state > STATE_MAX))
		luaL_error(L,
			"%s: `state` must be the LGD code of a state, "
			"not %I; leave it out for a national plugin",
			check->what, (LUAI_UACINT)state);
	lua_pop(L, 1);
	check->plugin->state = (int)state;
}

static void check_extends(lua_State *L, const struct check *check)
{
	const char *extends = data_text(L, 1, "extends", false, check->what);

	if (extends && !data_is_name(extends))
		luaL_error(L,
			"%s: `extends` must be the name of a plugin, "
			"not '%s'",
			check->what, extends);
	check->plugin->extends = vm_keep(L, &check->plugins->arena, extends);
}

/* Pushes the table in field, or nil; raises on anything else. */
static bool push_table(
	lua_State *L, const struct check *check, const char *field)
{
	int type = lua_getfield(L, 1, field);

	if (type != LUA_TTABLE && type != LUA_TNIL)
		luaL_error(L, "%s: `%s` must be a table, not a %s", check->what,
			field, luaL_typename(L, -1));
	return type == LUA_TTABLE;
}

static bool is_language(const char *text)
{
	size_t size = strspn(text, "abcdefghijklmnopqrstuvwxyz");

	return !text[size] && (size == 2 || size == LANGUAGE_CHARS);
}

/* { "kn", "en" } -> "kn, en" */
static void check_languages(lua_State *L, const struct check *check)
{
	char list[LANGUAGES_BYTES] = "";
	size_t used = 0;
	lua_Integer i;

	if (push_table(L, check, "languages"))
		for (i = 1; lua_rawgeti(L, -1, i) != LUA_TNIL; i++) {
			const char *text = lua_tostring(L, -1);

			if (!text || !is_language(text))
				luaL_error(L,
					"%s: `languages` must be codes "
					"like \"kn\", not %s",
					check->what,
					luaL_tolstring(L, -1, NULL));
			if (used + LANGUAGE_CHARS + sizeof ", " >= sizeof list)
				luaL_error(L, "%s: too many `languages`",
					check->what);
			used += (size_t)snprintf(list + used,
				sizeof list - used, "%s%s", used ? ", " : "",
				text);
			lua_pop(L, 1);
		}
	lua_settop(L, 1);
	check->plugin->languages = vm_keep(L, &check->plugins->arena, list);
}

/* Calls each for every field of the table in field: key at -2, value at -1,
 * what names the entry. */
static void check_each(lua_State *L, const struct check *check,
	const char *field, void (*each)(lua_State *L, const char *what))
{
	char what[PATH_BYTES + 200];

	if (push_table(L, check, field)) {
		lua_pushnil(L);
		while (lua_next(L, 2)) {
			lua_pushvalue(L, -2);
			(void)snprintf(what, sizeof what, "%s: %s: %.100s",
				check->what, field,
				luaL_tolstring(L, -1, NULL));
			lua_pop(L, 2);
			each(L, what);
			lua_settop(L, 3);
		}
	}
	lua_settop(L, 1);
}

static void check_setting(lua_State *L, const char *what)
{
	static const char *const fields[] = {
		"type", "default", "help", "values", "unit", "scale", NULL};
	const char *type;

	if (lua_type(L, 3) != LUA_TSTRING || !data_is_name(lua_tostring(L, 3)))
		luaL_error(
			L, "%s: a setting has a name in small letters", what);
	if (!lua_istable(L, 4))
		luaL_error(L,
			"%s: must be a table like { type = \"period\", "
			"default = \"2026-27\", help = \"...\" }",
			what);
	data_check_fields(L, 4, fields, what);
	type = data_text(L, 4, "type", true, what);
	if (column_type_find(type) < 0 && strcmp(type, "boolean") != 0)
		luaL_error(L,
			"%s: `type` '%s' is none; use boolean or the "
			"type of a column",
			what, type);
	(void)data_text(L, 4, "help", false, what);
	if (lua_getfield(L, 4, "default") == LUA_TTABLE)
		luaL_error(L, "%s: `default` can't be a table", what);
	if (!strcmp(type, "integer") && !lua_isnil(L, -1) &&
		!lua_isinteger(L, -1))
		luaL_error(L, "%s: `default` must be a whole number, not a %s",
			what, luaL_typename(L, -1));
}

/* The key at 3: "india.depc_quarterly". */
static bool is_full_name(lua_State *L)
{
	return lua_type(L, 3) == LUA_TSTRING && strchr(lua_tostring(L, 3), '.');
}

static void check_left_out(lua_State *L, const char *what)
{
	const char *reason =
		lua_type(L, 4) == LUA_TSTRING ? lua_tostring(L, 4) : "";

	if (!is_full_name(L))
		luaL_error(L,
			"%s: name what is left out in full, like "
			"[\"india.depc_quarterly\"]",
			what);
	if (!reason[strspn(reason, " \t\r\n")])
		luaL_error(L, "%s: leaving it out needs a reason", what);
}

/* rules = { ["india.x"] = { factor = 50, reason = "..." } }: what the rule's
 * own file has to say to it is checked when that is there, in inherit.c. */
static void check_changed(lua_State *L, const char *what)
{
	static const char *const bounds[] = {"warn", "fail", NULL};
	const char *severity;
	char threshold[PATH_BYTES + 220];
	double bound;
	bool percent;

	if (!is_full_name(L))
		luaL_error(L,
			"%s: name the rule in full, like "
			"[\"india.unit_jump\"]",
			what);
	if (!lua_istable(L, 4))
		luaL_error(L,
			"%s: must be a table like { factor = 50, reason = "
			"\"...\" }",
			what);
	(void)data_text(L, 4, "reason", true, what);
	severity = data_text(L, 4, "severity", false, what);
	if (severity && strcmp(severity, "error") != 0 &&
		strcmp(severity, "warning") != 0 &&
		strcmp(severity, "info") != 0)
		luaL_error(L,
			"%s: `severity` must be \"error\", \"warning\" or "
			"\"info\"",
			what);
	if (lua_getfield(L, 4, "threshold") == LUA_TNIL)
		return;
	(void)snprintf(threshold, sizeof threshold, "%s: threshold", what);
	if (lua_istable(L, -1))
		data_check_fields(L, -1, bounds, threshold);
	if (!lua_istable(L, -1) ||
		!data_bound(L, -1, "warn", &bound, &percent) ||
		!data_bound(L, -1, "fail", &bound, &percent))
		luaL_error(L,
			"%s: `threshold` must be like { warn = 10, fail = "
			"\"2 %%\" }",
			what);
}

/* A file inside the plugin's own folder. */
static bool is_inside(const char *file)
{
	return *file && *file != '/' && !strstr(file, "..") &&
	       !strchr(file, '\\');
}

static void check_register(lua_State *L, const char *what)
{
	const char *file;

	if (!lua_istable(L, 4))
		luaL_error(L,
			"%s: must be a table like { file = "
			"\"data/x.csv\", importer = \"x\" }",
			what);
	file = data_text(L, 4, "file", true, what);
	(void)data_text(L, 4, "importer", true, what);
	if (!is_inside(file))
		luaL_error(L, "%s: '%s' is not inside the plugin's folder",
			what, file);
}

static void check_need(lua_State *L, const char *what)
{
	static const char *const kinds[] = {"net", "exec", "files", NULL};
	const char *kind =
		lua_type(L, 3) == LUA_TSTRING ? lua_tostring(L, 3) : "?";
	lua_Integer size, i;
	int k;

	for (k = 0; kinds[k] && strcmp(kinds[k], kind) != 0; k++)
		;
	if (!strcmp(kind, "time") || !strcmp(kind, "memory"))
		luaL_error(L,
			"%s: time and memory are given by limits = { time_s = "
			"1200, memory_mib = 512 }, beside `needs`",
			what);
	if (!kinds[k])
		luaL_error(L,
			"%s: a plugin can need net, exec and files, as { net = "
			"{ \"api.data.gov.in\" } }",
			what);
	if (!lua_istable(L, 4))
		luaL_error(L, "%s: must be a list of texts", what);
	size = (lua_Integer)lua_rawlen(L, 4);
	if (size > LIMIT_PLUGIN_GRANTS)
		luaL_error(L, "%s: more than %d", what, LIMIT_PLUGIN_GRANTS);
	for (i = 1; i <= size; i++, lua_pop(L, 1)) {
		const char *text = lua_rawgeti(L, 4, i) == LUA_TSTRING
					   ? lua_tostring(L, -1)
					   : "";

		if (!*text || text[strcspn(text, "\n")])
			luaL_error(L, "%s: must be a list of texts", what);
		if (!strcmp(kind, "net") && text[strcspn(text, "/ ")])
			luaL_error(L,
				"%s: '%s' is no host: name it alone, as "
				"\"api.data.gov.in\"",
				what, text);
	}
}

/* limits = { time_s = 1200, memory_mib = 512 }: of the plugin's own runs. */
static void check_limits(lua_State *L, const struct check *check)
{
	static const char *const fields[] = {"time_s", "memory_mib", NULL};
	char what[PATH_BYTES + 20];
	lua_Integer time_s, memory_mib;

	if (push_table(L, check, "limits")) {
		(void)snprintf(what, sizeof what, "%s: limits", check->what);
		data_check_fields(L, 2, fields, what);
		time_s = data_integer(L, 2, "time_s", what);
		memory_mib = data_integer(L, 2, "memory_mib", what);
		if (time_s < 0 || time_s > LIMIT_RUN_TIME_MOST_S ||
			memory_mib < 0 ||
			memory_mib > LIMIT_RUN_MEMORY_MOST_MIB)
			luaL_error(L,
				"%s: `time_s` is at most %d, `memory_mib` "
				"at most %d; a person may give more with "
				"--limit",
				what, LIMIT_RUN_TIME_MOST_S,
				LIMIT_RUN_MEMORY_MOST_MIB);
		check->plugin->time_s = (int)time_s;
		check->plugin->memory_mib = (int)memory_mib;
	}
	lua_settop(L, 1);
}

/* argument: the check. */
static int check_manifest(lua_State *L)
{
	static const char *const fields[] = {"name", "title", "version", "api",
		"state", "extends", "languages", "needs", "settings", "without",
		"rules", "registers", "limits", NULL};
	struct check *check = lua_touserdata(L, 1);

	(void)lua_rawgeti(L, LUA_REGISTRYINDEX, check->plugin->manifest);
	lua_replace(L, 1);
	check_api(L, check); /* first: another API may have other fields */
	data_check_fields(L, 1, fields, check->what);
	check_name(L, check);
	check_version(L, check);
	check->plugin->title = vm_keep(L, &check->plugins->arena,
		data_text(L, 1, "title", true, check->what));
	check_state(L, check);
	check_extends(L, check);
	check_languages(L, check);
	check_limits(L, check);
	check_each(L, check, "settings", check_setting);
	check_each(L, check, "without", check_left_out);
	check_each(L, check, "rules", check_changed);
	if (!check->plugin->state && push_table(L, check, "rules"))
		luaL_error(L,
			"%s: `rules` changes rules for a state; a national "
			"plugin changes its rules' own files",
			check->what);
	lua_settop(L, 1);
	check_each(L, check, "registers", check_register);
	check_each(L, check, "needs", check_need);
	return 0;
}

static enum zila_code refuse_folder(
	const struct plugin *plugin, struct zila_err *err)
{
	if (!data_is_name(plugin->name))
		return err_set(err, ZILA_EPLUGIN,
			"plugins/%s: a plugin's "
			"folder is named in small letters, digits and _",
			plugin->name);
	if (file_is_link(plugin->dir))
		return err_set(err, ZILA_EPLUGIN,
			"plugins/%s: is a link; put "
			"the plugin's folder itself here",
			plugin->name);
	return ZILA_OK;
}

/* What is wrong comes back as ZILA_EPLUGIN. */
static enum zila_code read_checked(
	struct vm *vm, struct check *check, struct zila_err *err)
{
	struct plugin *plugin = check->plugin;
	char path[PATH_BYTES];
	enum zila_code code = refuse_folder(plugin, err);

	if (code != ZILA_OK)
		return code;
	(void)snprintf(path, sizeof path, "%s/plugin.lua", plugin->dir);
	(void)snprintf(check->what, sizeof check->what, "plugins/%s/plugin.lua",
		plugin->name);
	code = data_read(vm, path, check->what, &plugin->manifest, err);
	if (code != ZILA_OK)
		return code;
	return vm_enter(vm, check_manifest, check, err);
}

enum zila_code manifest_read(struct vm *vm, struct plugins *plugins,
	struct plugin *plugin, struct zila_err *err)
{
	struct check check = {.plugins = plugins, .plugin = plugin};
	struct zila_err reason;

	plugin->title = plugin->name;
	plugin->version = "";
	plugin->languages = "";
	plugin->manifest = LUA_NOREF;
	if (read_checked(vm, &check, &reason) == ZILA_OK)
		return ZILA_OK;
	if (reason.code != ZILA_EPLUGIN) {
		*err = reason;
		return reason.code;
	}
	return plugin_refuse(plugins, plugin, &reason, err);
}
