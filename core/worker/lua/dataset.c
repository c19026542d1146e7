/* dataset.c - the datasets/ of plugins, from Lua tables to descriptions. */
#include <lauxlib.h>
#include <stdio.h>

#include "ground/buf.h"
#include "ground/err.h"
#include "ground/text.h"
#include "store/store.h"
#include "worker/lua/data.h"
#include "worker/lua/manifest.h"
#include "worker/lua/state.h"

enum { WHAT_BYTES = 300, NAMES_MAX = 500 };

/* One dataset on its way; all texts are on the arena. */
struct parsing {
	struct arena *arena;
	const struct part *part;
	struct dataset dataset;
	struct column columns[MODEL_COLUMNS_MAX];
};

/* The values of an enum, from the field of the table on top. */
static const char *const *read_values(
	lua_State *L, const struct parsing *parsing, const char *what)
{
	const char **values;
	lua_Integer count, i;

	if (lua_getfield(L, -1, "values") == LUA_TNIL) {
		lua_pop(L, 1);
		return NULL;
	}
	luaL_checktype(L, -1, LUA_TTABLE);
	count = luaL_len(L, -1);
	if (count < 1 || count > MODEL_VALUES_MAX)
		luaL_error(L, "%s: `values` must be a list of 1 to %d texts",
			what, MODEL_VALUES_MAX);
	values = arena_alloc(
		parsing->arena, (size_t)(count + 1) * sizeof *values);
	if (!values)
		vm_raise_memory(L);
	for (i = 0; i < count; i++) {
		if (lua_rawgeti(L, -1, i + 1) != LUA_TSTRING)
			luaL_error(L, "%s: `values` must be texts, not %s",
				what, luaL_typename(L, -1));
		values[i] = vm_keep(L, parsing->arena, lua_tostring(L, -1));
		lua_pop(L, 1);
	}
	lua_pop(L, 1);
	return values;
}

static enum column_type read_type(lua_State *L, const char *what)
{
	const char *name = data_text(L, -1, "type", true, what);
	int type = column_type_find(name);

	if (type < 0)
		luaL_error(L,
			"%s: there is no type '%s': text, integer, "
			"decimal, money, date, period, enum, state, district, "
			"hs, json",
			what, name);
	return (enum column_type)type;
}

/* Reads the table on top as column number `number`, from 1. */
static void read_column(lua_State *L, struct parsing *parsing, int number)
{
	static const char *const fields[] = {"name", "type", "key", "required",
		"help", "unit", "scale", "values", "milestone", "scope", NULL};
	struct column *column = &parsing->columns[number - 1];
	char what[WHAT_BYTES];

	(void)snprintf(what, sizeof what, "%.200s: column %d",
		parsing->part->path, number);
	if (!lua_istable(L, -1))
		luaL_error(L, "%s: must be a table, not %s", what,
			luaL_typename(L, -1));
	column->name = vm_keep(
		L, parsing->arena, data_text(L, -1, "name", true, what));
	(void)snprintf(what, sizeof what, "%.200s: column %.60s",
		parsing->part->path, column->name);
	data_check_fields(L, -1, fields, what);
	column->help = vm_keep(
		L, parsing->arena, data_text(L, -1, "help", false, what));
	if (!column->help)
		column->help = "";
	column->type = read_type(L, what);
	column->key = data_boolean(L, -1, "key", what);
	column->required = data_boolean(L, -1, "required", what);
	column->milestone = data_boolean(L, -1, "milestone", what);
	column->scope = data_boolean(L, -1, "scope", what);
	column->scale = (int)data_integer(L, -1, "scale", what);
	column->unit = vm_keep(
		L, parsing->arena, data_text(L, -1, "unit", false, what));
	column->values = read_values(L, parsing, what);
}

static void read_columns(lua_State *L, struct parsing *parsing)
{
	const char *what = parsing->part->path;
	lua_Integer count, i;

	if (lua_getfield(L, -1, "columns") != LUA_TTABLE)
		luaL_error(L, "%s: `columns` is missing", what);
	for (lua_pushnil(L); lua_next(L, -2); lua_pop(L, 1))
		if (lua_type(L, -2) == LUA_TSTRING)
			luaL_error(L,
				"%s: `columns` is a list: write { name = "
				"\"%s\", ... } there, not %s = { ... }",
				what, lua_tostring(L, -2), lua_tostring(L, -2));
	count = luaL_len(L, -1);
	if (count < 1 || count > MODEL_COLUMNS_MAX)
		luaL_error(L, "%s: `columns` must be a list of 1 to %d", what,
			MODEL_COLUMNS_MAX);
	for (i = 1; i <= count; i++) {
		(void)lua_rawgeti(L, -1, i);
		read_column(L, parsing, (int)i);
		lua_pop(L, 1);
	}
	lua_pop(L, 1);
	parsing->dataset.columns = parsing->columns;
	parsing->dataset.column_count = (int)count;
}

/* argument: the parsing. */
static int read_dataset(lua_State *L)
{
	static const char *const fields[] = {
		"id", "title", "help", "time", "date", "columns", NULL};
	struct parsing *parsing = lua_touserdata(L, 1);
	struct dataset *dataset = &parsing->dataset;
	const char *what = parsing->part->path;
	const char *time;
	int kind;

	(void)lua_rawgeti(L, LUA_REGISTRYINDEX, parsing->part->table);
	if (!lua_istable(L, -1))
		return luaL_error(L, "%s: must return a table", what);
	data_check_fields(L, -1, fields, what);
	dataset->name = vm_keep(L, parsing->arena,
		lua_pushfstring(L, "%s_%s", parsing->part->plugin->name,
			parsing->part->id));
	lua_pop(L, 1);
	dataset->plugin = parsing->part->plugin->name;
	dataset->title = vm_keep(
		L, parsing->arena, data_text(L, -1, "title", true, what));
	dataset->help = vm_keep(
		L, parsing->arena, data_text(L, -1, "help", false, what));
	if (!dataset->help)
		dataset->help = "";
	time = data_text(L, -1, "time", true, what);
	kind = time_kind_find(time);
	if (kind < 0)
		return luaL_error(L,
			"%s: `time` must be event, snapshot or "
			"flow, not '%s'",
			what, time);
	dataset->time = (enum time_kind)kind;
	dataset->time_column = vm_keep(
		L, parsing->arena, data_text(L, -1, "date", false, what));
	read_columns(L, parsing);
	return 0;
}

/* Adds the dataset of part; what is wrong with it is ZILA_EPLUGIN. */
static enum zila_code add(struct vm *vm, struct plugins *plugins,
	const struct part *part, struct model *model, struct zila_err *err)
{
	struct parsing parsing = {.arena = &plugins->arena, .part = part};
	enum zila_code code = vm_enter(vm, read_dataset, &parsing, err);

	if (code != ZILA_OK)
		return code;
	if (vm->host->db)
		code = store_fits(vm->host->db, &parsing.dataset, err);
	if (code == ZILA_OK)
		code = model_add(model, &parsing.dataset, err);
	return code == ZILA_EPLUGIN ? err_wrap(err, "%s", part->path) : code;
}

enum zila_code plugins_datasets(struct vm *vm, struct plugins *plugins,
	struct model *model, struct zila_err *err)
{
	struct part *parts;
	struct zila_err reason;
	enum zila_code code;
	int count, i;

	code = plugins_parts(vm, plugins, "datasets", 0, &parts, &count, err);
	for (i = 0; code == ZILA_OK && i < count; i++) {
		if (parts[i].plugin->problem)
			continue;
		code = add(vm, plugins, &parts[i], model, &reason);
		if (code == ZILA_EPLUGIN)
			code = plugin_refuse(
				plugins, parts[i].plugin, &reason, err);
		else if (code != ZILA_OK)
			*err = reason;
	}
	return code;
}

const struct dataset *plugin_dataset(const struct model *model,
	const struct plugin *plugin, const char *name)
{
	const struct dataset *dataset = model_find(model, name);
	struct buf own = {0};

	for (; !dataset && plugin; plugin = plugin->base) {
		buf_cut(&own, 0);
		buf_add_format(&own, "%s_%s", plugin->name, name);
		dataset = model_find(model, buf_text(&own));
	}
	buf_free(&own);
	return dataset;
}

const char *plugin_dataset_near(const struct model *model, const char *name)
{
	const char *names[NAMES_MAX];
	int i;

	for (i = 0; i < model->count && i < NAMES_MAX; i++)
		names[i] = model->datasets[i]->name;
	return text_nearest(name, names, (size_t)i);
}
