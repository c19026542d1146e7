/* cmd_jobs.c - `zila jobs`: what is done by itself, and when. */
#include <stdio.h>
#include <string.h>

#include "ground/err.h"
#include "ground/text.h"
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

static const struct action {
	const char *word;
	enum zila_code (*run)(
		struct cli *cli, struct core *core, struct zila_err *err);
	enum zila_code (*alone)(struct cli *cli, struct zila_err *err);
	const char *needs;   /* its word, or NULL */
	const char *options; /* that it takes, " a b " */
	bool optional, more;
} actions[] = {
	{"list", jobs_list, NULL, NULL, " all "},
	{"show", jobs_show, NULL, "ID", " "},
	{"run", NULL, jobs_run, "ID", " due "},
	{"cancel", NULL, jobs_cancel, "RUN", " "},
	{"history", jobs_history, NULL, "ID", " count ", true},
	{"log", jobs_log, NULL, "RUN", " "},
	{"enable", jobs_enable, NULL, "ID", " "},
	{"disable", jobs_disable, NULL, "ID", " "},
	{"add", jobs_add, NULL, "ID",
		" schedule zone title missed overlap retries timeout ", false,
		true},
	{"remove", jobs_remove, NULL, "ID", " "},
	{"next", NULL, jobs_next, "SCHEDULE", " zone count due "},
	{"call", jobs_call, NULL, "ID", " due attempt "},
};
enum { ACTIONS = sizeof actions / sizeof *actions };

static const struct action *find_action(const char *word, struct zila_err *err)
{
	const char *names[ACTIONS];
	int i;

	for (i = 0; i < ACTIONS; i++) {
		names[i] = actions[i].word;
		if (!strcmp(word, names[i]))
			return &actions[i];
	}
	cli_no_action("jobs", word, names, ACTIONS, err);
	return NULL;
}

static enum zila_code check_options(const struct cli *cli,
	const struct action *action, struct zila_err *err)
{
	const struct option *option;
	char word[40];

	for (option = options; option->name; option++) {
		snprintf(word, sizeof word, " %s ", option->name);
		if (options_flag(&cli->options, option->name) &&
			!strstr(action->options, word))
			return err_set(err, ZILA_EUSAGE,
				"jobs %s has no option --%s", action->word,
				option->name);
	}
	return ZILA_OK;
}

static enum zila_code check_words(const struct cli *cli,
	const struct action *action, struct zila_err *err)
{
	int count = cli->options.arg_count - 1;

	if (count < 1 && action->needs && !action->optional)
		return err_set(err, ZILA_EUSAGE,
			"jobs %s needs %s: zila jobs %s %s\n`zila jobs` lists "
			"the jobs",
			action->word, action->needs, action->word,
			action->needs);
	if (count > (action->needs ? 1 : 0) && !action->more)
		return err_set(err, ZILA_EUSAGE,
			"jobs %s: \"%s\" is one word too many\na schedule "
			"stands in quotes",
			action->word, cli->options.args[action->needs ? 2 : 1]);
	return check_options(cli, action, err);
}

static enum zila_code run(struct cli *cli, struct zila_err *err)
{
	const struct action *action = find_action(
		cli->options.arg_count ? cli->options.args[0] : "list", err);
	struct core core;
	enum zila_code code;

	if (!action)
		return ZILA_EUSAGE;
	if (cli->options.arg_count &&
		(code = check_words(cli, action, err)) != ZILA_OK)
		return code;
	if (action->alone)
		return action->alone(cli, err);
	cli->reads = action->run == jobs_list || action->run == jobs_show ||
		     action->run == jobs_history || action->run == jobs_log;
	if ((code = cli_open(cli, &core, err)))
		return code;
	code = action->run(cli, &core, err);
	core_close(&core);
	return code;
}

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
	.run = run,
};
