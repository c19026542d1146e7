/* script.c - one Lua script of an analyst's. */
#include "wire/channel.h"
#include "worker/job.h"

/* argument: the job.  The script's own folder is no plugin's: it gets the
 * plain environment. */
static int run_script(lua_State *L)
{
	struct job *job = lua_touserdata(L, 1);
	const char *name = job_option(job, "file");
	int i;

	vm_push_environment(L, NULL);
	vm_load_file(L, "/proc/self/fd/5", name);
	for (i = 0; i < job->arg_count; i++)
		lua_pushstring(L, job->args[i]);
	lua_call(L, job->arg_count, 0);
	return 0;
}

enum zila_code job_script(struct job *job, struct zila_err *err)
{
	const struct place *state, *district;
	enum zila_code code;

	page_doing(job->page, "running a script");
	page_part(job->page, "", job_option(job, "file"));
	job->host.may_write = true;
	code = job_place_options(job, &state, &district, err);
	if (code != ZILA_OK)
		return code;
	return vm_enter(job->vm, run_script, job, err);
}
