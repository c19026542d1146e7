/* cmd_run.c - `zila run SCRIPT.lua`: an analyst's script. */
#include <string.h>

#include "cli.h"
#include "ground/err.h"
#include "ground/limits.h"

static const struct option options[] = {
	{"state", 0, "STATE", "what :state is in a query; NULL without it"},
	{"as-of", 0, "DATE", "the position as on this day (today)"},
	{"known-at", 0, "TIME", "as known then, in UTC (now)"},
	{"allow", 0, "WHAT",
		"net=HOST[:PORT], exec=PROGRAM, files=DIR: what it may do "
		"beyond reading the database; with commas, or several times"},
	{"lang", 0, "LANG", "of its documents: en, hi, ..."},
	{"out", 'o', "DIR", "where zila.out and doc:write put files"},
	{"profile", 0, NULL, "where its time goes, by line and function"},
	{"profile-out", 0, "FILE",
		"--profile, and its stacks for a flame graph"},
	{"trace-sql", 0, NULL,
		"its queries: text, rows, time, how they are answered"},
	{NULL},
};

/* What the script prints is one text of the document. */
static enum zila_code run_as_json(struct cli *cli, struct core *core,
	const struct core_script *script, const struct core_scope *scope,
	struct zila_err *err)
{
	struct json json = print_json(&cli->out.buf);
	enum zila_code code;

	json_object(&json);
	json_pair_text(&json, "script", script->path);
	json_key(&json, "output");
	cli_text_open(cli, &json);
	code = core_script(core, script, scope, err);
	cli_text_close(cli);
	json_pair_bool(&json, "ok", true);
	print_end_object(&json);
	return code;
}

/* --allow may be given several times. */
static enum zila_code gather_allow(
	const struct options *given, struct buf *out, struct zila_err *err)
{
	int i;

	for (i = 0; i < given->given_count; i++)
		if (!strcmp(given->given[i]->name, "allow")) {
			if (!*given->values[i])
				return err_set(err, ZILA_EUSAGE,
					"--allow needs net=HOST, exec=PROGRAM "
					"or files=DIR");
			buf_add_format(out, "%s%s", out->size ? "," : "",
				given->values[i]);
		}
	return buf_check(out, err);
}

static enum zila_code run(struct cli *cli, struct zila_err *err)
{
	const struct options *given = &cli->options;
	struct core_script script = {
		.path = given->args[0],
		.args = given->args + 1,
		.arg_count = given->arg_count - 1,
		.out = options_value(given, "out"),
		.profile_out = options_value(given, "profile-out"),
		.profile = options_flag(given, "profile"),
		.trace_sql = options_flag(given, "trace-sql"),
	};
	struct core_scope scope;
	struct buf allow = {0};
	struct core core;
	enum zila_code code;

	if ((code = gather_allow(given, &allow, err)))
		return code;
	if ((code = cli_open(cli, &core, err)))
		goto out;
	cli_scope(cli, &scope);
	scope.allow = allow.size ? buf_text(&allow) : NULL;
	cli->streams = cli->format == FORMAT_TEXT;
	cli_screen(&script.screen);
	script.profile |= script.profile_out != NULL;
	if (cli->format == FORMAT_JSON)
		code = run_as_json(cli, &core, &script, &scope, err);
	else
		code = core_script(&core, &script, &scope, err);
	core_close(&core);
out:
	buf_free(&allow);
	return code;
}

const struct command cmd_run = {
	.name = "run",
	.usage = "SCRIPT.lua [ARG...]",
	.summary = "Runs a Lua script over the data; it can read and print, "
		   "not write",
	.help = "All words behind the script are its own, as zila.args: "
		"options of zila come\nbefore it.  What a script may call: "
		"`zila help zila`.  Profile and trace go to\nstandard "
		"error.\n",
	.options = options,
	.formats = FORMAT_TEXT | FORMAT_JSON,
	.args_min = 1,
	.args_max = 1 + LIMIT_SCRIPT_ARGS,
	.passes_on = true,
	.reads = true,
	.run = run,
};
