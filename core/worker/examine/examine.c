/* examine.c - `zila plugins check` in the worker: a plugin, file by file.
 *
 * On a database in memory with the registers alone: what a part does with
 * nothing to do is tried, and what it writes goes nowhere.
 */
#include "worker/examine/examine.h"

#include <lauxlib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ground/err.h"
#include "ground/file.h"
#include "ground/text.h"
#include "store/scratch.h"
#include "worker/lua/data.h"

static const struct {
	const char *folder;
	enum file_kind kind;
} kinds[] = {
	{"importers/", FILE_IMPORTER},
	{"rules/", FILE_RULE},
	{"reports/", FILE_REPORT},
	{"datasets/", FILE_DATASET},
	{"tests/rules/", FILE_CASES},
	{"tests/", FILE_TEST},
	{"messages/", FILE_PURE},
	{"plugin.lua", FILE_PURE},
	{"jobs.lua", FILE_JOBS},
	{"", FILE_LIBRARY},
};

static enum file_kind kind_of(const char *name)
{
	size_t i;

	for (i = 0;; i++)
		if (!strncmp(name, kinds[i].folder, strlen(kinds[i].folder)))
			return kinds[i].kind;
}

/* Other letters would stand in reports as signs that mean nothing. */
static void check_letters(struct sight *sight)
{
	const char *at = buf_text(&sight->text);
	size_t valid = text_valid(at, sight->text.size);
	int line = 1;

	if (valid == sight->text.size)
		return;
	while (valid--)
		line += *at++ == '\n';
	examine_fault(sight, &(struct fault){.line = line,
				     .text = "its letters are not UTF-8",
				     .hint = "save it as UTF-8"});
}

/* Opens plugins/NAME/name. */
static enum zila_code open_file(
	struct sight *sight, const char *name, struct zila_err *err)
{
	const struct plugin *plugin = sight->examining->plugin;
	const char *file = file_name(name);
	enum zila_code code;

	sight->kind = kind_of(name);
	sight->part.table = LUA_NOREF;
	(void)snprintf(sight->name, sizeof sight->name, "plugins/%.60s/%.300s",
		plugin->name, name);
	(void)snprintf(sight->id, sizeof sight->id, "%.*s",
		(int)strcspn(file, "."), file);
	(void)snprintf(sight->path, sizeof sight->path, "%.3000s/%.900s",
		plugin->dir, name);
	code = file_read(
		sight->path, LIMIT_PLUGIN_FILE_BYTES, &sight->text, err);
	if (code != ZILA_OK)
		return code;
	check_letters(sight);
	return tokens_read_lua(
		&sight->tokens, buf_text(&sight->text), sight->text.size, err);
}

static void read_pure(struct sight *sight)
{
	struct zila_err why;

	if (!strcmp(sight->id, "plugin"))
		return; /* see examine_manifest() */
	if (data_read(sight->examining->job->vm, sight->path, sight->name,
		    &sight->part.table, &why) != ZILA_OK) {
		examine_fault(sight, &(struct fault){.line = examine_line_in(
							     sight, why.text),
					     .text = why.text});
		return;
	}
	examine_catalogue(sight);
}

static void examine_file(struct sight *sight)
{
	if (sight->kind == FILE_PURE) {
		read_pure(sight);
		return;
	}
	examine_load(sight);
	if (sight->kind == FILE_OTHER)
		return; /* it does not compile */
	if (sight->kind == FILE_DATASET)
		examine_dataset(sight);
	examine_read(sight);
	examine_words(sight);
	if (sight->kind != FILE_CASES && !examine_lacks_dataset(sight))
		examine_queries(sight);
	examine_try(sight);
}

static struct sight *make_sight(struct examining *examining)
{
	struct sight *sight = mem_alloc(sizeof *sight);

	if (!sight) {
		examining->code = err_memory(examining->err);
		return NULL;
	}
	sight->examining = examining;
	return sight;
}

static void free_sight(struct sight *sight)
{
	buf_free(&sight->text);
	buf_free(&sight->told);
	tokens_free(&sight->tokens);
	mem_free(sight);
}

static void look_at_file(struct examining *examining, const char *name)
{
	struct sight *sight = make_sight(examining);
	struct zila_err why;

	if (!sight)
		return;
	page_part(examining->job->page, examining->plugin->name, name);
	if (open_file(sight, name, &why) == ZILA_OK)
		examine_file(sight);
	else
		examine_fault(sight, &(struct fault){.text = why.text});
	free_sight(sight);
}

/* What its manifest or its jobs say, before or after the other files. */
static void look_into(struct examining *examining, const char *name,
	void (*look)(struct sight *sight))
{
	struct sight *sight = make_sight(examining);
	struct zila_err why;

	if (!sight)
		return;
	if (open_file(sight, name, &why) == ZILA_OK ||
		examining->plugin->problem)
		look(sight);
	free_sight(sight);
}

static void look_at_files(struct examining *examining)
{
	const char *names[LIMIT_PLUGIN_FILES], *at;
	struct buf list = {0};
	int count = 0, i;

	examining->code =
		plugin_files(examining->plugin, &list, &count, examining->err);
	at = buf_text(&list);
	for (i = 0; examining->code == ZILA_OK && i < count; i++) {
		names[i] = at;
		at += strlen(at) + 1;
	}
	if (examining->code == ZILA_OK && count)
		qsort(names, (size_t)count, sizeof *names, text_order);
	for (i = 0; examining->code == ZILA_OK && i < count; i++)
		look_at_file(examining, names[i]);
	buf_free(&list);
}

/* argument: struct examining */
static int add_settings(lua_State *L)
{
	struct examining *examining = lua_touserdata(L, 1);
	const struct plugin *plugin = examining->plugin;

	for (; plugin; plugin = plugin->base) {
		lua_settop(L, 1);
		if (lua_rawgeti(L, LUA_REGISTRYINDEX, plugin->manifest) !=
				LUA_TTABLE ||
			lua_getfield(L, -1, "settings") != LUA_TTABLE)
			continue;
		for (lua_pushnil(L); lua_next(L, -2); lua_pop(L, 1)) {
			const char *name = lua_tostring(L, -2);

			if (plugin == examining->plugin)
				known_add(examining->job,
					&examining->own_settings, name);
			else /* changed from a base's, it is read there */
				examine_note_setting(examining, name);
			known_add(examining->job, &examining->settings, name);
		}
	}
	return 0;
}

static enum zila_code examine_plugin(const struct declarations *jobs,
	struct plugin *plugin, const struct names *globals,
	struct zila_err *err)
{
	struct job *job = jobs->job;
	struct examining *examining = mem_alloc(sizeof *examining);
	enum zila_code code;

	if (!examining)
		return err_memory(err);
	examining->job = job;
	examining->plugin = plugin;
	examining->err = err;
	examining->jobs = jobs->first;
	examining->globals = *globals;
	examining->code = vm_enter(job->vm, add_settings, examining, err);
	if (examining->code == ZILA_OK)
		look_into(examining, "plugin.lua", examine_manifest);
	if (examining->code == ZILA_OK)
		look_at_files(examining);
	if (examining->code == ZILA_OK)
		look_into(examining, "jobs.lua", examine_jobs);
	if (examining->code == ZILA_OK)
		look_into(examining, "plugin.lua", examine_end);
	code = examining->code;
	mem_free(examining);
	return code;
}

/* The database in memory takes the place of the one on disk; parts are loaded
 * first, since reports are built on each other. */
static enum zila_code prepare(struct job *job, struct zila_err *err)
{
	struct db *scratch = NULL;
	struct part *parts;
	enum zila_code code;
	int i, count;

	code = scratch_open(job_option(job, "db"), &job->model, &scratch, err);
	if (code != ZILA_OK)
		return code;
	store_close(job->db);
	job->db = job->host.db = scratch;
	code = view_make(job->db, &job->model, &job->host.as_of, err);
	if (code == ZILA_OK)
		code = job_places(job, err);
	for (i = 0; i <= PART_REPORTS && code == ZILA_OK; i++)
		code = plugins_parts(job->vm, job->plugins, plugin_kinds[i], 0,
			&parts, &count, err);
	return code;
}

/* What is wrong with a plugin's jobs is told by the core, who reads them. */
static enum zila_code leave_jobs(struct job *job, const struct plugin *plugin,
	const struct zila_err *reason, struct zila_err *err)
{
	(void)job;
	(void)plugin;
	(void)reason;
	(void)err;
	return ZILA_OK;
}

enum zila_code job_examine(struct job *job, struct zila_err *err)
{
	struct declarations jobs = {.job = job};
	const char *name = job_option(job, "name");
	struct names globals = {0};
	enum zila_code code;
	int i;

	if (name && !plugins_find(job->plugins, name))
		return plugins_unknown(job->plugins, name, err);
	page_doing(job->page, "checking plugins");
	if ((code = prepare(job, err)) ||
		(code = known_sandbox(job, &globals, err)) ||
		(code = jobs_read(&jobs, leave_jobs, err)))
		return code;
	for (i = 0; i < job->plugins->count && code == ZILA_OK; i++) {
		struct plugin *plugin = job->plugins->list[i];

		if (!name || !strcmp(name, plugin->name))
			code = examine_plugin(&jobs, plugin, &globals, err);
	}
	return code;
}
