/* jobs.c - jobs of plugins: read, and their functions run, by a worker. */
#include "run/jobs.h"

#include <stdio.h>

#include "ground/mem.h"
#include "run/work.h"

struct job_sink {
	core_job_each *each;
	void *user;
};

static const char *take_text(struct message *message, struct arena *arena)
{
	const char *copy = message_keep(message, arena);

	return copy ? copy : "";
}

static enum zila_code take_job(struct run *run, struct message *message,
	void *user, struct zila_err *err)
{
	struct core_job job = {.problem = NULL};
	struct job_sink *to = user;
	struct arena arena = {0};
	enum zila_code code;

	(void)run;
	if (message->type != MESSAGE_JOB)
		return work_unexpected(message, err);
	job.plugin = take_text(message, &arena);
	job.name = take_text(message, &arena);
	job.title = take_text(message, &arena);
	if (!*job.name) {
		job.problem = job.title;
	} else {
		job.schedule = take_text(message, &arena);
		job.zone = take_text(message, &arena);
		job.spec = take_text(message, &arena);
		job.enabled = message_integer(message) != 0;
		job.path = take_text(message, &arena);
		job.schedule_line = (int)message_integer(message);
		job.zone_line = (int)message_integer(message);
		job.steps_line = (int)message_integer(message);
	}
	code = message->bad ? work_unexpected(message, err)
			    : to->each(to->user, &job, err);
	arena_free(&arena);
	return code;
}

enum zila_code core_jobs(struct core *core, core_job_each *each, void *user,
	struct zila_err *err)
{
	struct job_sink to = {each, user};
	struct run run;

	work_init(&run, core, "jobs", take_job, &to);
	return run_spawn(&run, err);
}

enum zila_code core_job_function(struct core *core,
	const struct core_function *function, struct zila_err *err)
{
	struct core_scope scope = {.as_of = function->day};
	struct work_scope clocks;
	struct work work;
	struct run run;
	enum zila_code code;
	char attempt[16];

	snprintf(attempt, sizeof attempt, "%d", function->attempt);
	work_init(&run, core, "job_function", NULL, NULL);
	run_option(&run, "name", function->name);
	run_option(&run, "due", function->due);
	run_option(&run, "day", function->day);
	run_option(&run, "zone", function->zone);
	run_option(&run, "attempt", attempt);
	if ((code = work_scope(&run, core, &scope, &clocks, err)) ||
		(code = work_begin(&work, core, "script", err)))
		return code;
	code = run_spawn(&run, err);
	return work_end(&work, code, false, run.place, err);
}
