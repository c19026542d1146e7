/* cmd_run.c - `zila run SCRIPT.lua`: an analyst's script. */
#include "cli.h"
#include "ground/err.h"

static const struct option options[] = {
	{"state", 0, "STATE", "only rows of this state"},
	{"as-of", 0, "DATE", "the position as on this day (today)"},
	{"known-at", 0, "TIME", "as known then, in UTC (now)"},
	{NULL},
};

/* What the script printed is one text of the document. */
static enum zila_code wrap(struct cli *cli, const char *script,
	enum zila_code code, struct zila_err *err)
{
	struct buf printed = cli->out.buf;
	struct json json;

	if (code != ZILA_OK)
		return code;
	cli->out.buf = (struct buf){0};
	json = print_json(&cli->out.buf);
	json_object(&json);
	json_pair_text(&json, "script", script);
	json_key(&json, "output");
	json_text_size(&json, buf_text(&printed), printed.size);
	json_pair_bool(&json, "ok", true);
	json_end_object(&json);
	buf_add_char(&cli->out.buf, '\n');
	code = buf_check(&printed, err);
	buf_free(&printed);
	return code;
}

static enum zila_code run(struct cli *cli, struct zila_err *err)
{
	const struct options *given = &cli->options;
	struct core_scope scope;
	struct core core;
	enum zila_code code;

	if ((code = cli_open(cli, &core, err)))
		return code;
	cli_scope(cli, &scope);
	cli->streams = cli->format == FORMAT_TEXT;
	code = core_script(&core, given->args[0], &scope, given->args + 1,
		given->arg_count - 1, err);
	if (cli->format == FORMAT_JSON)
		code = wrap(cli, given->args[0], code, err);
	core_close(&core);
	return code;
}

const struct command cmd_run = {
	.name = "run",
	.usage = "SCRIPT.lua [ARG...]",
	.summary = "Runs a Lua script over the data; it can read and print, "
		   "not write",
	.help = "All words behind the script are its own, as zila.args: "
		"options of zila come\nbefore it.\n",
	.options = options,
	.formats = FORMAT_TEXT | FORMAT_JSON,
	.args_min = 1,
	.args_max = -1,
	.passes_on = true,
	.reads = true,
	.run = run,
};
