/* script.c - one Lua script of an analyst's. */
#include "worker/script/script.h"

#include <lauxlib.h>
#include <stdlib.h>

#include "worker/script/script_watch.h"

/* The registry's key of the job, by address. */
static const char JOB = 'j';

void script_screen(struct job *job)
{
	const char *columns = job_option(job, "columns");

	job->host.columns = columns ? atoi(columns) : 0;
	job->host.ascii = job_option(job, "ascii") != NULL;
}

void script_begin(lua_State *L, struct job *job)
{
	lua_pushlightuserdata(L, job);
	lua_rawsetp(L, LUA_REGISTRYINDEX, &JOB);
}

struct job *script_job(lua_State *L, const char *what)
{
	struct job *job;

	lua_rawgetp(L, LUA_REGISTRYINDEX, &JOB);
	job = lua_touserdata(L, -1);
	lua_pop(L, 1);
	if (!job)
		(void)luaL_error(L,
			"%s: only a script of `zila run` has a standard "
			"output; use zila.log or a report",
			what);
	return job;
}

/* argument: the job.  The script's own folder is no plugin's: it gets the
 * plain environment. */
static int run_script(lua_State *L)
{
	struct job *job = lua_touserdata(L, 1);
	const char *name = job_option(job, "file");
	int i;

	script_begin(L, job);
	vm_push_environment(L, NULL);
	vm_load_file(L, "/proc/self/fd/5", name);
	luaL_checkstack(L, job->arg_count, "the arguments");
	for (i = 0; i < job->arg_count; i++)
		lua_pushstring(L, job->args[i]);
	lua_call(L, job->arg_count, 0);
	return 0;
}

enum zila_code job_script(struct job *job, struct zila_err *err)
{
	const struct place *state, *district;
	struct watching *watching = NULL;
	struct zila_err ignored;
	enum zila_code code;

	page_doing(job->page, "running a script");
	page_part(job->page, "", job_option(job, "file"));
	script_screen(job);
	job->host.may_write = true;
	code = job_place_options(job, &state, &district, err);
	if (code != ZILA_OK)
		return code;
	if ((code = watching_begin(job, &watching, err)))
		return code;
	code = vm_enter(job->vm, run_script, job, err);
	/* What a script that failed came to is worth telling, too. */
	if (code == ZILA_OK)
		code = watching_end(watching, err);
	else if (watching_end(watching, &ignored) != ZILA_OK)
		return code;
	return code;
}
