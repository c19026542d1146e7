/* cmd_report.c - `zila report NAME`: into files, or one to the terminal. */
#include <stdio.h>
#include <string.h>

#include "cli.h"
#include "ground/err.h"
#include "ground/limits.h"
#include "ground/text.h"
#include "report_proof.h"

static const struct option options[] = {
	{"state", 0, "STATE", "of this state"},
	{"all-states", 0, NULL, "of each state, in a file of its own"},
	{"district", 0, "DISTRICT", "of this district of the state"},
	{"all-districts", 0, NULL, "of each district, of the state or all"},
	{"as-of", 0, "DATE", "the position as on this day (today)"},
	{"known-at", 0, "TIME", "as known then, in UTC (now)"},
	{"lang", 0, "LANGUAGE", "en, hi, or one that the state's plugin has"},
	{"set", 0, "NAME=VALUE", "what the report lets you choose; repeatable"},
	{"to", 't', "FORMATS", "into files: html,pdf,xlsx,md,csv,json,text"},
	{"out", 'o', "DIR", "where the files go (.)"},
	{"workers", 0, "N",
		"of many, so many written side by side (a core each)"},
	{"verify", 0, "FILE",
		"instead: is this a true print, and would it be one today"},
	{"stale", 0, NULL, "instead: printed files that have newer data"},
	{"all", 0, NULL, "with --verify: all cells that would change"},
	{"list", 0, NULL, "instead: the reports that there are"},
	{NULL},
};

struct writing {
	struct cli *cli;
	struct json json;
};

static enum zila_code list_json(
	void *user, const struct report_file *file, struct zila_err *err)
{
	struct writing *writing = user;
	struct json *json = &writing->json;

	(void)err;
	json_object(json);
	json_pair_text(json, "report", file->report);
	print_code_or_null(json, "state", file->state);
	print_code_or_null(json, "district", file->district);
	json_pair_text(json, "format", file->format);
	json_pair_text(json, "file", file->file);
	json_pair_text(json, "sha256", file->sha256);
	json_pair_integer(json, "bytes", file->bytes);
	json_end_object(json);
	return ZILA_OK;
}

static enum zila_code list_text(
	void *user, const struct report_file *file, struct zila_err *err)
{
	struct writing *writing = user;
	struct buf *out = &writing->cli->out.buf;

	(void)err;
	print_format(out, "%s: ", file->file);
	print_counted(out, file->bytes, "byte\n", "bytes\n");
	return ZILA_OK;
}

static enum zila_code check_formats(const char *list, struct zila_err *err)
{
	static const char *const names[] = {
		"html", "pdf", "xlsx", "md", "csv", "json", "text"};
	size_t size, i, count = sizeof names / sizeof *names;
	const char *at, *near;
	char name[32];

	for (at = list; at; at = at[size] ? at + size + 1 : NULL) {
		size = strcspn(at, ",");
		snprintf(name, sizeof name, "%.*s", (int)size, at);
		for (i = 0; i < count && strcmp(names[i], name) != 0; i++)
			;
		if (i < count)
			continue;
		near = text_nearest(name, names, count);
		err_set(err, ZILA_EUSAGE,
			"-t %s: \"%s\" is no format: a report can be html, "
			"pdf, xlsx, md, csv, json or text",
			list, name);
		return near ? err_hint(err, "did you mean %s?", near)
			    : ZILA_EUSAGE;
	}
	return ZILA_OK;
}

static enum zila_code check_places(
	const struct options *given, struct zila_err *err)
{
	bool states = options_flag(given, "all-states");
	bool districts = options_flag(given, "all-districts");

	if (states && (options_value(given, "state") ||
			      options_value(given, "district")))
		return err_set(err, ZILA_EUSAGE,
			"--all-states and --state or --district: one of them");
	if (districts && options_value(given, "district"))
		return err_set(err, ZILA_EUSAGE,
			"--all-districts and --district: one of them");
	if (districts && states)
		return err_set(err, ZILA_EUSAGE,
			"--all-districts without a state is of every state: "
			"leave --all-states out");
	if ((states || districts) && !options_value(given, "to"))
		return err_set(err, ZILA_EUSAGE,
			"--all-%s makes many files: name their formats with "
			"-t html,csv",
			states ? "states" : "districts");
	return ZILA_OK;
}

static enum zila_code check_options(struct cli *cli, struct zila_err *err)
{
	const struct options *given = &cli->options;
	const char *formats = options_value(given, "to");
	enum zila_code code = check_places(given, err);

	if (code != ZILA_OK)
		return code;
	if (formats) {
		if (cli->format != FORMAT_TEXT && cli->format != FORMAT_JSON)
			return err_set(err, ZILA_EUSAGE,
				"--format %s with -t: what is listed are the "
				"files, as text or json; their format is -t's",
				format_name(cli->format));
		return check_formats(formats, err);
	}
	if (options_flag(given, "out"))
		return err_set(err, ZILA_EUSAGE,
			"-o is where files go: name their formats with -t "
			"html,csv");
	return ZILA_OK;
}

static enum zila_code write_files(struct cli *cli, struct core *core,
	const struct core_scope *scope, struct zila_err *err)
{
	const char *dir = options_value(&cli->options, "out");
	struct writing writing = {
		.cli = cli, .json = print_json(&cli->out.buf)};
	bool json = cli->format == FORMAT_JSON;
	enum zila_code code;

	if (json)
		json_array(&writing.json);
	code = core_report(core, cli->options.args[0], scope,
		options_value(&cli->options, "to"), dir ? dir : ".",
		json ? list_json : list_text, &writing, err);
	if (json && code == ZILA_OK) {
		print_end_array(&writing.json);
	}
	return code;
}

/* --verify and --stale are of files that are there, and need no name. */
static enum zila_code check_proof(struct cli *cli, struct zila_err *err)
{
	static const char *const others[] = {"state", "all-states", "district",
		"as-of", "known-at", "lang", "set", "to", "out", "workers"};
	const struct options *given = &cli->options;
	bool stale = options_flag(given, "stale");
	const char *what = stale ? "--stale" : "--verify";
	size_t i;

	if (stale && options_value(given, "verify"))
		return err_set(
			err, ZILA_EUSAGE, "--verify and --stale: one of them");
	if (given->arg_count)
		return err_set(err, ZILA_EUSAGE,
			"%s takes no name of a report: found %s", what,
			given->args[0]);
	for (i = 0; i < sizeof others / sizeof *others; i++)
		if (options_flag(given, others[i]))
			return err_set(err, ZILA_EUSAGE,
				"%s with --%s: what a file is of is on record",
				what, others[i]);
	if (cli->format != FORMAT_TEXT && cli->format != FORMAT_JSON)
		return err_set(err, ZILA_EUSAGE,
			"%s answers in text or json, not in %s", what,
			format_name(cli->format));
	return ZILA_OK;
}

static enum zila_code prove(struct cli *cli, struct zila_err *err)
{
	const char *path = options_value(&cli->options, "verify");
	struct core core;
	enum zila_code code;

	if ((code = check_proof(cli, err)) ||
		(code = cli_open(cli, &core, err)))
		return code;
	code = path ? report_verify(cli, &core, path, err)
		    : report_list_stale(cli, &core, err);
	core_close(&core);
	return code;
}

/* ---- which there are ---- */

static void list_report(struct writing *writing,
	const struct core_plugin *plugin, struct text name)
{
	struct buf *out = &writing->cli->out.buf;

	if (writing->cli->format != FORMAT_JSON) {
		buf_add_format(out, "%s.%.*s\n", plugin->name, (int)name.size,
			name.data);
		return;
	}
	json_object(&writing->json);
	json_key(&writing->json, "report");
	json_text_size(&writing->json, name.data, name.size);
	json_pair_text(&writing->json, "plugin", plugin->name);
	print_code_or_null(&writing->json, "state", plugin->state);
	json_end_object(&writing->json);
}

static enum zila_code list_plugin(
	void *user, const struct core_plugin *plugin, struct zila_err *err)
{
	const char *at = plugin->reports;
	size_t size;

	(void)err;
	for (; at && *at; at += size + (at[size] != '\0')) {
		size = strcspn(at, "\n");
		if (size)
			list_report(user, plugin, (struct text){at, size});
	}
	return ZILA_OK;
}

static enum zila_code list_reports(struct cli *cli, struct zila_err *err)
{
	struct writing writing = {.cli = cli};
	struct core core;
	enum zila_code code;

	if (cli->options.arg_count)
		return err_set(err, ZILA_EUSAGE,
			"report --list: it lists all, without a NAME");
	if ((code = cli_open(cli, &core, err)))
		return code;
	writing.json = (struct json){.out = &cli->out.buf, .pretty = true};
	if (cli->format == FORMAT_JSON)
		json_array(&writing.json);
	code = core_plugins(&core, NULL, list_plugin, &writing, err);
	if (cli->format == FORMAT_JSON && code == ZILA_OK) {
		print_end_array(&writing.json);
	}
	core_close(&core);
	return code;
}

static enum zila_code run(struct cli *cli, struct zila_err *err)
{
	struct core_scope scope;
	struct buf set = {0};
	struct core core;
	enum zila_code code;

	if (options_value(&cli->options, "verify") ||
		options_flag(&cli->options, "stale"))
		return prove(cli, err);
	if (options_flag(&cli->options, "list"))
		return list_reports(cli, err);
	if (!cli->options.arg_count)
		return err_set(err, ZILA_EUSAGE,
			"report: which? `zila report --list` lists them, `zila "
			"help report` tells more");
	if ((code = check_options(cli, err)) ||
		(code = cli_open(cli, &core, err)))
		return code;
	cli_scope(cli, &scope);
	if ((code = cli_number(cli, "workers", LIMIT_RUNS_ABREAST,
		     &scope.workers, err)) ||
		(code = cli_set(cli, &set, &scope, err)))
		;
	else if (options_value(&cli->options, "to"))
		code = write_files(cli, &core, &scope, err);
	else
		code = core_report(&core, cli->options.args[0], &scope,
			format_name(cli->format), NULL, NULL, NULL, err);
	buf_free(&set);
	core_close(&core);
	return code;
}

const struct command cmd_report = {
	.name = "report",
	.usage = "NAME",
	.summary = "Writes a report: progress, product_list, "
		   "export_strategy or another",
	.help = "With -t it writes files into -o DIR and lists them; without, "
		"it writes the\nreport to standard output in the format of "
		"--format.\n\n"
		"Of many, a report whose state has not the --lang is in "
		"English, and "
		"said to be.\n--verify FILE: exit code 0, it was written by "
		"this database "
		"and is as it would be\nwritten today; 1, newer data would "
		"change it; 3, it is not as it was written.\n--stale lists "
		"printed files that read data with newer imports (exit code "
		"1).\nA report is the same, byte for byte, when its day, its "
		"known-at, the newest\ncheck it knew, its language and what it "
		"was --set to are.\n",
	.options = options,
	.formats = FORMAT_TEXT | FORMAT_JSON | FORMAT_CSV | FORMAT_MD |
		   FORMAT_HTML,
	.args_min = 0,
	.args_max = 1,
	.reads = true,
	.run = run,
};
