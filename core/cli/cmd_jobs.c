/* cmd_jobs.c - `zila jobs`: what is done by itself, and when. */
#include "jobs.h"

static const struct option options[] = {
	{"schedule", 0, "SCHEDULE",
		"add: five fields, or @daily; none: by hand"},
	{"zone", 0, "ZONE", "add, next: the clock it goes by (Asia/Kolkata)"},
	{"title", 0, "TEXT", "add: what it is for"},
	{"missed", 0, "POLICY", "add: once, skip or all, of missed due times"},
	{"overlap", 0, "POLICY", "add: skip, queue or replace"},
	{"retries", 0, "COUNT", "add: attempts behind the first that failed"},
	{"timeout", 0, "SECONDS", "add: of one attempt (600)"},
	{"due", 0, "TIME", "run: for this due time, as 2026-04-01T02:30"},
	{"attempt", 0, "NUMBER", "call: which attempt it is"},
	{"count", 0, "NUMBER", "next, history: how many (10)"},
	{"all", 0, NULL, "list: also those that are disabled"},
	{NULL},
};

static const struct action actions[] = {
	{"list", "", 0, 0, "all", true, 0, jobs_list},
	{"show", "ID", 1, 1, NULL, true, 0, jobs_show},
	{"run", "ID", 1, 1, "due", .alone = jobs_run},
	{"cancel", "RUN", 1, 1, NULL, .alone = jobs_cancel},
	{"history", "[ID]", 0, 1, "count", true, 0, jobs_history},
	{"log", "RUN", 1, 1, NULL, true, 0, jobs_log},
	{"enable", "ID", 1, 1, NULL, false, 0, jobs_enable},
	{"disable", "ID", 1, 1, NULL, false, 0, jobs_disable},
	{"add", "ID -- COMMAND...", 1, -1,
		"schedule zone title missed overlap retries timeout", false, 0,
		jobs_add},
	{"remove", "ID", 1, 1, NULL, false, 0, jobs_remove},
	{"next", "SCHEDULE", 1, 1, "zone count due", .alone = jobs_next},
	{"call", "ID", 1, 1, "due attempt", false, 0, jobs_call},
	{NULL},
};

const struct command cmd_jobs = {
	.name = "jobs",
	.usage = "[ACTION [ID | RUN | SCHEDULE] [-- COMMAND...]]",
	.summary = "Lists what is done by itself, and does, enables or adds it",
	.help = "jobs               what is due, when, and how it went last; "
		"--all: also disabled\n"
		"jobs show ID       one job: its schedule, policies and steps\n"
		"jobs run ID        does it now; --due TIME: for another due "
		"time\n"
		"jobs cancel RUN    ends a run that waits or goes on\n"
		"jobs history [ID]  what became of due times, the newest "
		"first\n"
		"jobs log RUN       one run, its steps, and what they said\n"
		"jobs enable ID     from now on; jobs disable ID: no longer\n"
		"jobs add ID --schedule \"30 2 * * *\" -- check --state KA\n"
		"                   a job of your own: any command; {day} in "
		"it "
		"is the due day\n"
		"jobs remove ID     of your own\n"
		"jobs next \"0 9 * * mon\"  the coming due times; tries a "
		"schedule\n"
		"\nPlugins declare jobs in jobs.lua; ID is PLUGIN.ID, or ID "
		"where one has it.\n"
		"Nothing is due unless `zila serve` runs.  A due time that was "
		"missed is run once,\nlate, for its own day (missed = "
		"\"once\"): --as-of is that day.  Files are found from\nthe "
		"database's folder.  Exit code of run: the worst of its "
		"steps.\n",
	.options = options,
	.formats = FORMAT_TEXT | FORMAT_JSON | FORMAT_CSV | FORMAT_MD,
	.args_max = -1,
	.actions = actions,
};
