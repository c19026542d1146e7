/* repl_plugins.c - the plugins of a session: shown, and read anew. */
#include <lauxlib.h>

#include "worker/lua/state.h"
#include "worker/repl/repl.h"

static int list_plugins(lua_State *L)
{
	struct repl *repl = lua_touserdata(L, 1);
	const struct plugins *plugins = repl->job->plugins;
	static const char *const columns[] = {
		"plugin", "version", "extends", "problem"};
	struct listing how = {0};
	int i, c;

	lua_createtable(L, plugins->count, 0);
	for (i = 0; i < plugins->count; i++) {
		const struct plugin *plugin = plugins->list[i];
		const char *const cells[] = {plugin->name, plugin->version,
			plugin->extends, plugin->problem};

		lua_createtable(L, 0, 4);
		for (c = 0; c < 4; c++) {
			lua_pushstring(L, cells[c] ? cells[c] : "");
			lua_setfield(L, -2, columns[c]);
		}
		lua_rawseti(L, -2, i + 1);
	}
	lua_createtable(L, 4, 0);
	for (c = 0; c < 4; c++) {
		lua_pushstring(L, columns[c]);
		lua_rawseti(L, -2, c + 1);
	}
	how.columns = lua_gettop(L);
	script_list(L, repl->job, how.columns - 1, &how);
	return 0;
}

enum zila_code repl_plugins(struct repl *repl, struct zila_err *err)
{
	return vm_enter(repl->job->vm, list_plugins, repl, err);
}

/* Loads every file of all plugins; a fault of one is told in its problem. */
static enum zila_code load_parts(
	struct job *job, struct plugins *plugins, struct zila_err *err)
{
	static const char *const kinds[] = {
		"importers", "rules", "reports", "datasets"};
	struct part *parts;
	enum zila_code code = ZILA_OK;
	size_t i;
	int count;

	for (i = 0; i < sizeof kinds / sizeof *kinds && code == ZILA_OK; i++)
		code = plugins_parts(
			job->vm, plugins, kinds[i], 0, &parts, &count, err);
	return code;
}

/* A plugin that can't be used, and could before. */
static enum zila_code check_problems(const struct plugins *before,
	const struct plugins *after, struct zila_err *err)
{
	int i;

	for (i = 0; i < after->count; i++) {
		const struct plugin *plugin = after->list[i];
		const struct plugin *old = plugins_find(before, plugin->name);

		if (plugin->problem && !(old && old->problem))
			return err_set(
				err, ZILA_EPLUGIN, "%s", plugin->problem);
	}
	return ZILA_OK;
}

/* Puts the datasets of plugins before scripts; on an error those that were. */
static enum zila_code swap_model(
	struct job *job, struct plugins *plugins, struct zila_err *err)
{
	struct model model = {0}, before = job->model;
	struct zila_err ignored;
	enum zila_code code;

	if ((code = model_open(&model, err)))
		return code;
	code = plugins_datasets(job->vm, plugins, &model, err);
	if (code == ZILA_OK)
		code = check_problems(job->plugins, plugins, err);
	if (code == ZILA_OK) {
		job->model = model;
		code = view_make(job->db, &job->model, &job->host.as_of, err);
		if (code == ZILA_OK) {
			model_close(&before);
			return ZILA_OK;
		}
		job->model = before;
		if (view_make(job->db, &job->model, &job->host.as_of,
			    &ignored) != ZILA_OK)
			*err = ignored;
	}
	model_close(&model);
	return code;
}

enum zila_code repl_reload(struct repl *repl, struct zila_err *err)
{
	struct job *job = repl->job;
	struct plugins *before = job->plugins, *after = NULL;
	enum zila_code code;

	if (repl->reloads == LIMIT_RELOADS)
		return err_set(err, ZILA_ELIMIT,
			"plugins were read anew %d times: begin another "
			"session",
			LIMIT_RELOADS);
	code = plugins_open(
		job->vm, &job->host, job_option(job, "plugins"), &after, err);
	if (code == ZILA_OK)
		code = load_parts(job, after, err);
	if (code == ZILA_OK)
		code = swap_model(job, after, err);
	if (code != ZILA_OK) {
		job->host.plugins = before;
		repl->old[repl->reloads] = after;
		repl->reloads += after != NULL;
		return err_wrap(err, "the plugins stay as they were");
	}
	job->plugins = after;
	repl->old[repl->reloads++] = before;
	return link_output(&job->link, "plugins are read anew\n", 22, err);
}
