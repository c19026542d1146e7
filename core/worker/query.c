/* query.c - the kinds that only tell: sql, model, importers, plugins,
 * registers. */
#include <inttypes.h>
#include <lauxlib.h>
#include <stdio.h>
#include <string.h>

#include "worker/import/importer.h"
#include "worker/job.h"
#include "worker/lua/api/api.h"

static enum zila_code tell_columns(
	struct job *job, const struct cursor *cursor, struct zila_err *err)
{
	struct packer packer = link_message(&job->link, MESSAGE_RESULT);
	int i;

	for (i = 0; i < cursor_column_count(cursor); i++)
		pack_text(&packer, cursor_column_name(cursor, i));
	message_end(&packer);
	return link_sent(&job->link, err);
}

static enum zila_code tell_rows(
	struct job *job, struct cursor *cursor, struct zila_err *err)
{
	enum zila_code code;
	bool row = false;
	int i;

	while ((code = cursor_step(cursor, &row, err)) == ZILA_OK && row) {
		struct packer packer =
			link_message(&job->link, MESSAGE_RESULT_ROW);

		for (i = 0; i < cursor_column_count(cursor); i++) {
			struct value value;

			cursor_value(cursor, i, &value);
			pack_value(&packer, &value);
		}
		message_end(&packer);
		job->page->row++;
		if ((code = link_sent(&job->link, err)))
			return code;
	}
	return code;
}

/* Views hold the rows of every state: a query picks by itself. */
static enum zila_code tell_unused(struct job *job, struct zila_err *err)
{
	if (!job_option(job, "state") ||
		strcasestr(job_option(job, "sql"), ":state"))
		return ZILA_OK;
	return link_log(&job->link, "warning", "",
		"--state: the query does not say :state, so its rows are of "
		"every state: WHERE state = :state",
		err);
}

enum zila_code job_sql(struct job *job, struct zila_err *err)
{
	const struct place *state, *district;
	struct cursor cursor = {0};
	enum zila_code code;

	page_doing(job->page, "running SQL");
	if ((code = job_place_options(job, &state, &district, err)))
		return code;
	code = cursor_open(&cursor, job->db, job_option(job, "sql"), err);
	if (code == ZILA_OK)
		code = tell_unused(job, err);
	else
		api_sql_hint(&job->model, err);
	if (code == ZILA_OK)
		code = tell_columns(job, &cursor, err);
	if (code == ZILA_OK)
		code = tell_rows(job, &cursor, err);
	cursor_close(&cursor);
	return code;
}

enum zila_code job_model(struct job *job, struct zila_err *err)
{
	return job_tell_datasets(job, err);
}

/* ---- importers ---- */

static void tell_column(struct link *link, const struct importer *importer,
	const struct map_column *column)
{
	struct packer packer = link_message(link, MESSAGE_RESULT_ROW);
	struct value values[] = {{.type = VALUE_TEXT}, {.type = VALUE_TEXT},
		{.type = VALUE_TEXT}, {.type = VALUE_TEXT},
		{.type = VALUE_TEXT}};
	bool needed = !column || column->required ||
		      (column->code && column[-1].required);
	const char *texts[] = {importer->part->name, importer->dataset->name,
		column ? column->name : "a column for each period",
		!needed                   ? ""
		: column && column->group ? "one of these"
					  : "yes",
		"a year, quarter or month"};
	struct buf headings = {0};
	size_t i;

	for (i = 0; column && column->spellings[i]; i++)
		buf_add_format(&headings, "%s%s", i ? " | " : "",
			column->spellings[i]);
	if (column)
		texts[4] = buf_text(&headings);
	for (i = 0; i < sizeof texts / sizeof *texts; i++) {
		values[i].text = texts[i];
		values[i].size = strlen(texts[i]);
		pack_value(&packer, &values[i]);
	}
	message_end(&packer);
	buf_free(&headings);
}

enum zila_code job_importers(struct job *job, struct zila_err *err)
{
	static const char *const titles[] = {
		"importer", "dataset", "column", "needed", "headings"};
	struct importer *list;
	struct packer packer;
	enum zila_code code;
	int count, i, c;

	code = importers_read(
		job, job_option(job, "importer"), &list, &count, err);
	if (code != ZILA_OK)
		return code;
	packer = link_message(&job->link, MESSAGE_RESULT);
	for (i = 0; i < 5; i++)
		pack_text(&packer, titles[i]);
	message_end(&packer);
	for (i = 0; i < count && code == ZILA_OK; i++) {
		const struct map_want *want = &list[i].want;

		for (c = 0; c < want->count; c++)
			tell_column(&job->link, &list[i], &want->columns[c]);
		if (want->wide)
			tell_column(&job->link, &list[i], NULL);
		code = link_sent(&job->link, err);
	}
	return code;
}

/* ---- plugins ---- */

static enum zila_code add_parts(struct job *job, const struct plugin *plugin,
	const char *kind, struct buf *out, struct zila_err *err)
{
	struct part *parts;
	enum zila_code code;
	int count, i;

	code = plugins_parts(
		job->vm, job->plugins, kind, 0, &parts, &count, err);
	for (i = 0; code == ZILA_OK && i < count; i++)
		if (parts[i].plugin == plugin)
			buf_add_format(out, "%s%s", out->size ? "\n" : "",
				parts[i].id);
	return code;
}

struct manifest_list {
	const struct plugin *plugin;
	const char *field;
	struct buf *out;
};

/* Of the table on top: " = default: help", or the items of a list. */
static void add_entry(lua_State *L, struct buf *out)
{
	lua_Integer i;

	if (lua_getfield(L, -1, "default") != LUA_TNIL)
		buf_add_format(out, " = %s", luaL_tolstring(L, -1, NULL));
	lua_settop(L, lua_gettop(L) - (lua_isnil(L, -1) ? 1 : 2));
	if (lua_getfield(L, -1, "help") == LUA_TSTRING)
		buf_add_format(out, ": %s", lua_tostring(L, -1));
	lua_pop(L, 1);
	for (i = 1; i <= (lua_Integer)lua_rawlen(L, -1); i++) {
		lua_rawgeti(L, -1, i);
		buf_add_format(out, "%s%s", i > 1 ? ", " : ": ",
			luaL_tolstring(L, -1, NULL));
		lua_pop(L, 2);
	}
}

/* The names in a table of the manifest, one a line, with what they say. */
static int add_manifest_list(lua_State *L)
{
	struct manifest_list *list = lua_touserdata(L, 1);

	lua_rawgeti(L, LUA_REGISTRYINDEX, list->plugin->manifest);
	lua_getfield(L, -1, list->field);
	if (!lua_istable(L, -1))
		return 0;
	lua_pushnil(L);
	while (lua_next(L, -2)) {
		buf_add_format(list->out, "%s%s", list->out->size ? "\n" : "",
			lua_type(L, -2) == LUA_TSTRING ? lua_tostring(L, -2)
						       : "?");
		if (lua_type(L, -1) == LUA_TSTRING)
			buf_add_format(list->out, ": %s", lua_tostring(L, -1));
		else if (lua_istable(L, -1))
			add_entry(L, list->out);
		lua_pop(L, 1);
	}
	return 0;
}

/* "net=HOST" a line: what the plugin asks for. */
static int add_needs(lua_State *L)
{
	static const char *const kinds[] = {"net", "exec", "files"};
	const struct manifest_list *list = lua_touserdata(L, 1);
	lua_Integer i;
	int kind;

	lua_rawgeti(L, LUA_REGISTRYINDEX, list->plugin->manifest);
	if (lua_getfield(L, -1, "needs") != LUA_TTABLE)
		return 0;
	for (kind = 0; kind < 3; kind++) {
		if (lua_getfield(L, -1, kinds[kind]) == LUA_TTABLE)
			for (i = 1; lua_rawgeti(L, -1, i) == LUA_TSTRING; i++) {
				buf_add_format(list->out, "%s%s=%s",
					list->out->size ? "\n" : "",
					kinds[kind], lua_tostring(L, -1));
				lua_pop(L, 1);
			}
		lua_settop(L, 3);
	}
	return 0;
}

/* "kn 214 1382": of each language how many texts, of how many. */
static enum zila_code add_catalogues(struct job *job,
	const struct plugin *plugin, struct buf *out, struct zila_err *err)
{
	struct languages all = {0};
	enum zila_code code = ZILA_OK;
	int64_t words, of;
	int i;

	plugin_languages(plugin, true, &all);
	for (i = 0; i < all.count && code == ZILA_OK; i++) {
		code = plugin_catalogue(
			job->vm, plugin, all.list[i], &words, &of, err);
		if (code == ZILA_OK)
			buf_add_format(out, "%s%s %" PRId64 " %" PRId64,
				i ? "\n" : "", all.list[i], words, of);
	}
	return code;
}

/* The files of its tests, below its folder. */
static enum zila_code add_tests(
	const struct plugin *plugin, struct buf *out, struct zila_err *err)
{
	struct buf files = {0};
	const char *at;
	int count = 0, i;
	enum zila_code code = plugin_files(plugin, &files, &count, err);

	at = buf_text(&files);
	for (i = 0; code == ZILA_OK && i < count; i++) {
		if (!strncmp(at, "tests/", 6))
			buf_add_format(out, "%s%s", out->size ? "\n" : "", at);
		at += strlen(at) + 1;
	}
	buf_free(&files);
	return code;
}

static enum zila_code tell_plugin(
	struct job *job, struct plugin *plugin, struct zila_err *err)
{
	static const char *const kinds[] = {
		"importers", "rules", "reports", "datasets"};
	static const char *const fields[] = {"settings", "without"};
	enum { LISTS = 10 };
	struct buf lists[LISTS] = {{0}};
	enum zila_code code = plugin_digest(plugin, err);
	struct packer packer;
	int i;

	for (i = 0; i < 4 && code == ZILA_OK && !plugin->problem; i++)
		code = add_parts(job, plugin, kinds[i], &lists[i], err);
	for (i = 0; i < 2 && code == ZILA_OK && !plugin->problem; i++) {
		struct manifest_list list = {plugin, fields[i], &lists[4 + i]};

		code = vm_enter(job->vm, add_manifest_list, &list, err);
	}
	if (code == ZILA_OK && !plugin->problem) {
		struct manifest_list list = {plugin, "needs", &lists[7]};

		code = vm_enter(job->vm, add_needs, &list, err);
	}
	/* Only of the one that is asked for: it reads every catalogue. */
	if (code == ZILA_OK && !plugin->problem && job_option(job, "name"))
		code = add_catalogues(job, plugin, &lists[6], err);
	if (code == ZILA_OK)
		code = add_tests(plugin, &lists[8], err);
	if (plugin->time_s)
		buf_add_format(&lists[9], "time_s %d", plugin->time_s);
	if (plugin->memory_mib)
		buf_add_format(&lists[9], "%smemory_mib %d",
			lists[9].size ? "\n" : "", plugin->memory_mib);
	if (code == ZILA_OK) {
		packer = link_message(&job->link, MESSAGE_PLUGIN);
		pack_integer(&packer, plugin->state);
		pack_text(&packer, plugin->name);
		pack_text(&packer, plugin->title);
		pack_text(&packer, plugin->version);
		pack_text(&packer, plugin->extends);
		pack_text(&packer, plugin->languages);
		pack_text(&packer, plugin->digest);
		pack_text(&packer, plugin->problem);
		for (i = 0; i < LISTS; i++)
			pack_text(&packer, buf_text(&lists[i]));
		pack_text(&packer, plugin->dir);
		pack_text(&packer, plugin->hides);
		message_end(&packer);
		code = link_sent(&job->link, err);
	}
	for (i = 0; i < LISTS; i++)
		buf_free(&lists[i]);
	return code;
}

/* Loads every part first, so that a plugin with a bad one is told as bad. */
static enum zila_code load_all(struct job *job, struct zila_err *err)
{
	static const char *const kinds[] = {"importers", "rules", "reports"};
	struct part *parts;
	enum zila_code code = ZILA_OK;
	int i, count;

	for (i = 0; i < 3 && code == ZILA_OK; i++)
		code = plugins_parts(job->vm, job->plugins, kinds[i], 0, &parts,
			&count, err);
	return code;
}

enum zila_code job_plugins(struct job *job, struct zila_err *err)
{
	const char *name = job_option(job, "name");
	enum zila_code code = load_all(job, err);
	int i;

	if (code == ZILA_OK && name && !plugins_find(job->plugins, name))
		return plugins_unknown(job->plugins, name, err);
	for (i = 0; i < job->plugins->count && code == ZILA_OK; i++)
		if (!name || !strcmp(name, job->plugins->list[i]->name))
			code = tell_plugin(job, job->plugins->list[i], err);
	return code;
}

struct register_walk {
	struct job *job;
	const struct plugin *plugin;
};

static const char *text_field(lua_State *L, const char *name)
{
	lua_getfield(L, -1, name);
	if (lua_type(L, -1) != LUA_TSTRING)
		luaL_error(L, "registers: every entry needs file and importer, "
			      "both texts");
	return lua_tostring(L, -1);
}

static int tell_registers(lua_State *L)
{
	struct register_walk *walk = lua_touserdata(L, 1);
	struct link *link = &walk->job->link;
	lua_Integer i;

	lua_rawgeti(L, LUA_REGISTRYINDEX, walk->plugin->manifest);
	lua_getfield(L, -1, "registers");
	for (i = 1; lua_istable(L, -1); i++) {
		const char *file, *importer;
		char path[4096], name[128];
		struct packer packer;

		if (lua_rawgeti(L, -1, i) != LUA_TTABLE)
			return 0;
		file = text_field(L, "file");
		lua_pushvalue(L, -2);
		importer = text_field(L, "importer");
		if (strstr(file, ".."))
			luaL_error(L,
				"registers: %s: a file of the plugin's "
				"own folder is needed",
				file);
		snprintf(path, sizeof path, "%s/%s", walk->plugin->dir, file);
		snprintf(name, sizeof name, "%s.%s", walk->plugin->name,
			importer);
		packer = link_message(link, MESSAGE_RESULT_ROW);
		pack_text(&packer, path);
		pack_text(&packer, name);
		message_end(&packer);
		lua_pop(L, 4);
	}
	return 0;
}

enum zila_code job_registers(struct job *job, struct zila_err *err)
{
	enum zila_code code = ZILA_OK;
	int i;

	for (i = 0; i < job->plugins->count && code == ZILA_OK; i++) {
		struct register_walk walk = {job, job->plugins->list[i]};

		if (!walk.plugin->problem)
			code = vm_enter(job->vm, tell_registers, &walk, err);
	}
	return code;
}
