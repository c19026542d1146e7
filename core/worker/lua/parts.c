/* parts.c - the files of plugins: importers, rules, reports, datasets. */
#include <lauxlib.h>
#include <stdio.h>
#include <string.h>

#include "ground/err.h"
#include "ground/file.h"
#include "ground/limits.h"
#include "ground/text.h"
#include "worker/lua/data.h"
#include "worker/lua/manifest.h"
#include "worker/lua/state.h"

enum { PATH_BYTES = 4096, LUA_SUFFIX_SIZE = sizeof ".lua" - 1 };

const char *const plugin_kinds[PLUGIN_KINDS] = {
	"importers", "rules", "reports", "datasets", "pages"};

static int kind_of(const char *name)
{
	int i;

	for (i = 0; i < PLUGIN_KINDS; i++)
		if (!strcmp(plugin_kinds[i], name))
			return i;
	return -1;
}

/* A report that changes another has no id of its own. */
static void check_id(lua_State *L, const struct part *part)
{
	const char *id;
	bool extends = lua_getfield(L, -1, "extends") == LUA_TSTRING;

	lua_pop(L, 1);
	if (lua_getfield(L, -1, "id") == LUA_TNIL && extends) {
		lua_pop(L, 1);
		return;
	}
	if (lua_type(L, -1) != LUA_TSTRING)
		luaL_error(L, "%s: `id` must be \"%s\", as the file is called",
			part->path, part->id);
	id = lua_tostring(L, -1);
	if (strcmp(id, part->id) != 0)
		luaL_error(L,
			"%s: `id` is '%s', but the file is called '%s': "
			"rename one of them",
			part->path, id, part->id);
	lua_pop(L, 1);
}

void part_file(const struct part *part, char *out, size_t room)
{
	(void)snprintf(out, room, "%s/%s", part->plugin->dir,
		part->path + strlen("plugins/") + strlen(part->plugin->name) +
			1);
}

/* Whether the plugin that a full name begins with has any of the parts. */
static bool is_of_any(const struct part *parts, int count, const char *name)
{
	size_t size = strcspn(name, ".");
	int i;

	for (i = 0; name[size] && i < count; i++)
		if (!strncmp(parts[i].name, name, size + 1))
			return true;
	return !name[size];
}

enum zila_code parts_unknown(const struct part *parts, int count,
	const char *what, const char *name, struct zila_err *err)
{
	const char *names[LIMIT_PLUGIN_FILES] = {NULL};
	int i;

	count = count < LIMIT_PLUGIN_FILES ? count : LIMIT_PLUGIN_FILES;
	for (i = 0; i < count; i++)
		names[i] = strchr(name, '.') ? parts[i].name : parts[i].id;
	(void)text_unknown(what, name, names, (size_t)count, err);
	return is_of_any(parts, count, name)
		       ? err->code
		       : err_hint(err,
				 "plugin %.*s has none, or is not here: "
				 "--plugins DIR names the folder it is in",
				 (int)strcspn(name, "."), name);
}

/* Runs the function on top, which part's file is. */
static void take_part(lua_State *L, struct part *part)
{
	lua_call(L, 0, 1);
	if (!lua_istable(L, -1) && !lua_isuserdata(L, -1))
		luaL_error(L, "%s: must return a table, not %s", part->path,
			luaL_typename(L, -1));
	if (lua_istable(L, -1))
		check_id(L, part);
	part->table = luaL_ref(L, LUA_REGISTRYINDEX);
}

/* argument: the part; its path is the name that messages use. */
static int run_part(lua_State *L)
{
	struct part *part = lua_touserdata(L, 1);
	char path[PATH_BYTES];

	part_file(part, path, sizeof path);
	if (file_is_link(path))
		return luaL_error(L, "%s: is a link; put the file itself here",
			part->path);
	if (!data_is_name(part->id))
		return luaL_error(L,
			"%s: a file here is named in small "
			"letters, digits and _",
			part->path);
	sandbox_push_own(L, part->plugin);
	vm_load_file(L, path, part->path);
	take_part(L, part);
	return 0;
}

void part_load(lua_State *L, struct part *part, struct text text)
{
	char path[PATH_BYTES];

	part_file(part, path, sizeof path);
	sandbox_push_own(L, part->plugin);
	vm_load_text(L, path, part->path, text);
	take_part(L, part);
}

/* Fills in the part that file of kind is. */
static bool name_part(struct plugins *plugins, struct plugin *plugin,
	const char *kind, const char *file, struct part *part)
{
	struct arena *arena = &plugins->arena;
	char text[PATH_BYTES];

	part->plugin = plugin;
	part->id = arena_copy(arena, file, strlen(file) - LUA_SUFFIX_SIZE);
	if (!part->id)
		return false;
	(void)snprintf(text, sizeof text, "%s.%s", plugin->name, part->id);
	part->name = arena_text(arena, text);
	(void)snprintf(text, sizeof text, "plugins/%s/%s/%s", plugin->name,
		kind, file);
	part->path = arena_text(arena, text);
	return part->name && part->path;
}

/* A fault of the file refuses the plugin; the end of the run's time, or of
 * the run, is an error. */
static enum zila_code run_one(struct vm *vm, struct plugins *plugins,
	struct part *part, struct zila_err *err)
{
	struct zila_err reason;
	enum zila_code code;

	if (vm->host->page)
		page_part(vm->host->page, part->plugin->name, part->path);
	code = vm_enter(vm, run_part, part, &reason);
	if (code == ZILA_OK)
		return ZILA_OK;
	if (vm->late || code == ZILA_EINTR) {
		*err = reason;
		return code;
	}
	return plugin_refuse(plugins, part->plugin, &reason, err);
}

static enum zila_code run_all(struct vm *vm, struct plugins *plugins,
	struct plugin *plugin, int kind, char *const *files,
	struct zila_err *err)
{
	enum zila_code code = ZILA_OK;
	struct part *parts;
	int i, count = 0;

	while (files[count])
		count++;
	parts = arena_alloc(
		&plugins->arena, (size_t)(count + 1) * sizeof *parts);
	if (!parts)
		return err_memory(err);
	for (i = 0; i < count && code == ZILA_OK && !plugin->problem; i++) {
		if (!name_part(plugins, plugin, plugin_kinds[kind], files[i],
			    &parts[i]))
			return err_memory(err);
		code = run_one(vm, plugins, &parts[i], err);
	}
	plugin->parts[kind] = parts;
	plugin->part_counts[kind] = count;
	plugin->loaded[kind] = code == ZILA_OK;
	return code;
}

static enum zila_code refuse(struct plugins *plugins, struct plugin *plugin,
	struct zila_err *err, const char *text, const char *more)
{
	struct zila_err reason;

	(void)err_set(&reason, ZILA_EPLUGIN, "plugins/%s: %s%s", plugin->name,
		text, more);
	return plugin_refuse(plugins, plugin, &reason, err);
}

/* Runs the files of one kind, unless they are there already. */
static enum zila_code load(struct vm *vm, struct plugins *plugins,
	struct plugin *plugin, int kind, struct zila_err *err)
{
	char dir[PATH_BYTES];
	char **files = NULL;
	struct zila_err reason;
	enum zila_code code;
	int count = 0;

	if (!plugin->problem && plugin->base && plugin->base->problem)
		return refuse(plugins, plugin, err,
			"extends a plugin that is refused: ",
			plugin->base->name);
	if (plugin->problem || plugin->loaded[kind])
		return ZILA_OK;
	(void)snprintf(
		dir, sizeof dir, "%s/%s", plugin->dir, plugin_kinds[kind]);
	if (file_list(dir, ".lua", false, &files, &reason) != ZILA_OK)
		return refuse(plugins, plugin, err, "", reason.text);
	while (files[count])
		count++;
	if (count > LIMIT_PLUGIN_FILES)
		code = refuse(plugins, plugin, err, "too many files in ",
			plugin_kinds[kind]);
	else
		code = run_all(vm, plugins, plugin, kind, files, err);
	mem_free(files);
	if (code == ZILA_OK && kind == kind_of("rules"))
		code = inherit_check(vm, plugins, plugin, kind, err);
	return code;
}

static bool is_of(const struct plugin *plugin, int state)
{
	return !plugin->problem &&
	       (!state || !plugin->state || plugin->state == state);
}

/* Gathers the parts of kind that are left after all refusals. */
static enum zila_code gather(struct plugins *plugins, int kind, int state,
	struct part **parts, int *count, struct zila_err *err)
{
	struct part *list;
	int total = 0;
	int i;

	for (i = 0; i < plugins->count; i++)
		if (is_of(plugins->list[i], state))
			total += plugins->list[i]->part_counts[kind];
	list = arena_alloc(&plugins->arena, (size_t)(total + 1) * sizeof *list);
	if (!list)
		return err_memory(err);
	*count = 0;
	for (i = 0; i < plugins->count; i++) {
		const struct plugin *plugin = plugins->list[i];

		if (!is_of(plugin, state) || !plugin->part_counts[kind])
			continue;
		memcpy(list + *count, plugin->parts[kind],
			(size_t)plugin->part_counts[kind] * sizeof *list);
		*count += plugin->part_counts[kind];
	}
	*parts = list;
	return ZILA_OK;
}

enum zila_code plugins_parts(struct vm *vm, struct plugins *plugins,
	const char *kind_name, int state, struct part **parts, int *count,
	struct zila_err *err)
{
	int kind = kind_of(kind_name);
	enum zila_code code = ZILA_OK;
	int i;

	if (kind < 0)
		return err_set(err, ZILA_EUSAGE,
			"plugins have no folder called %s", kind_name);
	for (i = 0; i < plugins->count && code == ZILA_OK; i++)
		if (is_of(plugins->list[i], state))
			code = load(vm, plugins, plugins->list[i], kind, err);
	if (code != ZILA_OK)
		return code;
	return gather(plugins, kind, state, parts, count, err);
}

/* What plugin_without() asks, and finds. */
struct without {
	const struct plugin *plugin;
	const char *part;
	const char *reason;
};

/* argument: the question.  The reason stays with the manifest. */
static int find_without(lua_State *L)
{
	struct without *without = lua_touserdata(L, 1);
	const struct plugin *plugin = without->plugin;

	for (; plugin && !without->reason; plugin = plugin->base) {
		lua_settop(L, 1);
		if (lua_rawgeti(L, LUA_REGISTRYINDEX, plugin->manifest) !=
				LUA_TTABLE ||
			lua_getfield(L, -1, "without") != LUA_TTABLE)
			continue;
		if (lua_getfield(L, -1, without->part) == LUA_TSTRING)
			without->reason = lua_tostring(L, -1);
	}
	return 0;
}

bool plugin_without(struct vm *vm, const struct plugin *plugin,
	const char *part, const char **reason)
{
	struct without without = {.plugin = plugin, .part = part};
	struct zila_err err;
	enum zila_code code;

	/* What is found at the end of the run's time still counts. */
	code = vm_enter(vm, find_without, &without, &err);
	if ((code != ZILA_OK && code != ZILA_ELIMIT) || !without.reason)
		return false;
	if (reason)
		*reason = without.reason;
	return true;
}
