/* jobs.c - jobs of plugins: told to the core, and their functions run. */
#include "worker/jobs/jobs.h"

#include <lauxlib.h>
#include <stdlib.h>
#include <string.h>

#include "ground/err.h"
#include "worker/lua/data.h"
#include "worker/lua/state.h"

struct telling {
	struct declarations *all;
	const struct declared *declared;
};

/* argument: struct telling */
static int tell_job(lua_State *L)
{
	struct telling *telling = lua_touserdata(L, 1);
	const struct declared *declared = telling->declared;
	struct buf *spec = vm_scratch(L);
	const char *schedule, *zone, *title;
	struct packer packer;
	bool enabled;

	lua_rawgeti(L, LUA_REGISTRYINDEX, declared->table);
	title = data_text(L, 2, "title", true, declared->path);
	schedule = data_text(L, 2, "schedule", false, declared->path);
	zone = data_text(L, 2, "zone", false, declared->path);
	enabled = lua_getfield(L, 2, "enabled") == LUA_TNIL
			  ? !declared->inherited
			  : data_boolean(L, 2, "enabled", declared->path);
	lua_pop(L, 1);
	jobs_spec(L, declared, spec);
	if (spec->failed)
		return vm_raise_memory(L);
	packer = link_message(&telling->all->job->link, MESSAGE_JOB);
	pack_text(&packer, declared->plugin->name);
	pack_text(&packer, declared->name);
	pack_text(&packer, title);
	pack_text(&packer, schedule ? schedule : "");
	pack_text(&packer, zone ? zone : "");
	pack_text(&packer, buf_text(spec));
	pack_integer(&packer, enabled);
	pack_text(&packer, declared->path);
	pack_integer(&packer, jobs_line(declared, "schedule"));
	pack_integer(&packer, jobs_line(declared, "zone"));
	pack_integer(&packer, jobs_line(declared, "steps"));
	message_end(&packer);
	return 0;
}

/* A plugin whose jobs can't be used: a name is missing, a reason is there. */
static enum zila_code refuse(struct job *job, const struct plugin *plugin,
	const struct zila_err *reason, struct zila_err *err)
{
	struct packer packer = link_message(&job->link, MESSAGE_JOB);

	pack_text(&packer, plugin->name);
	pack_text(&packer, "");
	pack_text(&packer, reason->text);
	message_end(&packer);
	return link_sent(&job->link, err);
}

static enum zila_code tell_all(struct declarations *all, struct zila_err *err)
{
	struct telling telling = {all, all->first};
	enum zila_code code = ZILA_OK;
	struct zila_err reason;

	for (; code == ZILA_OK && telling.declared;
		telling.declared = telling.declared->next) {
		code = vm_enter(all->job->vm, tell_job, &telling, &reason);
		if (code == ZILA_OK)
			code = link_sent(&all->job->link, err);
		else if (vm_is_late(all->job->vm) || code == ZILA_EINTR)
			*err = reason;
		else
			code = refuse(all->job, telling.declared->plugin,
				&reason, err);
	}
	return code;
}

enum zila_code job_jobs(struct job *job, struct zila_err *err)
{
	struct declarations all = {.job = job};
	enum zila_code code;
	int i;

	page_doing(job->page, "reading the jobs of plugins");
	code = jobs_read(&all, refuse, err);
	for (i = 0; code == ZILA_OK && i < job->plugins->count; i++)
		if (job->plugins->list[i]->problem) {
			struct zila_err reason;

			err_set(&reason, ZILA_EPLUGIN, "%s",
				job->plugins->list[i]->problem);
			code = refuse(job, job->plugins->list[i], &reason, err);
		}
	return code == ZILA_OK ? tell_all(&all, err) : code;
}

/* ---- a function ---- */

/* What was wrong with the plugin whose job is to run. */
static enum zila_code refuse_run(struct job *job, const struct plugin *plugin,
	const struct zila_err *reason, struct zila_err *err)
{
	const char *name = job_option(job, "name");
	size_t size = strlen(plugin->name);

	if (strncmp(name, plugin->name, size) != 0 || name[size] != '.')
		return ZILA_OK;
	*err = *reason;
	return reason->code;
}

/* ctx.log(TEXT) */
static int ctx_log(lua_State *L)
{
	if (!lua_isstring(L, 1))
		return luaL_error(L,
			"ctx.log(text), with a dot: a text is "
			"logged, not a %s",
			luaL_typename(L, 1));
	vm_log(L, "info", lua_tostring(L, 1));
	return 0;
}

static void push_ctx(lua_State *L, const struct telling *telling)
{
	static const char *const texts[] = {"name", "due", "day", "zone", NULL};
	const struct job *job = telling->all->job;
	int i;

	lua_newtable(L);
	for (i = 0; texts[i]; i++) {
		lua_pushstring(L, job_option(job, texts[i]));
		lua_setfield(L, -2, i ? texts[i] : "job");
	}
	vm_set_integer(L, "attempt", atoi(job_option(job, "attempt")));
	if (telling->declared->plugin->state) {
		vm_set_integer(L, "state", telling->declared->plugin->state);
	}
	lua_pushcfunction(L, ctx_log);
	lua_setfield(L, -2, "log");
}

/* argument: struct telling.  What it returns is one line of a summary. */
static int call(lua_State *L)
{
	struct telling *telling = lua_touserdata(L, 1);
	const char *text;
	size_t size;

	lua_rawgeti(L, LUA_REGISTRYINDEX, telling->declared->table);
	if (lua_getfield(L, -1, "run") != LUA_TFUNCTION)
		return jobs_fail(L, telling->declared, NULL,
			"it has steps, and no function `run`");
	push_ctx(L, telling);
	lua_call(L, 1, 1);
	if (lua_isnil(L, -1))
		return 0;
	text = luaL_tolstring(L, -1, &size);
	vm_write(L, text, size);
	return 0;
}

enum zila_code job_function(struct job *job, struct zila_err *err)
{
	static const char *const needed[] = {
		"name", "due", "day", "zone", "attempt", NULL};
	struct declarations all = {.job = job};
	struct telling telling = {.all = &all};
	enum zila_code code;
	int i;

	for (i = 0; needed[i]; i++)
		if (!job_option(job, needed[i]))
			return err_set(err, ZILA_EUSAGE,
				"the core's orders make no sense");
	page_doing(job->page, "running a job's function");
	if ((code = jobs_read(&all, refuse_run, err)))
		return code;
	telling.declared = all.first;
	while (telling.declared &&
		strcmp(telling.declared->name, job_option(job, "name")) != 0)
		telling.declared = telling.declared->next;
	if (!telling.declared)
		return err_set(err, ZILA_EUSAGE, "no plugin has a job %s",
			job_option(job, "name"));
	job->host.may_write = true;
	page_part(job->page, telling.declared->plugin->name,
		telling.declared->path);
	return vm_enter(job->vm, call, &telling, err);
}
