/* cmd_sql.c - `zila sql "SELECT ..."`: a query over the views of scripts. */
#include <string.h>

#include "cli.h"
#include "ground/err.h"
#include "ground/mem.h"
#include "table.h"

static const struct option options[] = {
	{"as-of", 0, "DATE", "the position as on this day (today)"},
	{"known-at", 0, "TIME", "as known then, in UTC (now)"},
	{"state", 0, "STATE", "only rows of this state"},
	{NULL},
};

struct result {
	struct cli *cli;
	struct table table;
	struct json json;
	struct arena arena;
	const char **names; /* JSON's keys */
	int count;
};

/* Of two members of one name most programs see the last, and no error. */
static enum zila_code check_unlike(
	const char *const *names, int count, struct zila_err *err)
{
	int i, other;

	for (i = 1; i < count; i++)
		for (other = 0; other < i; other++)
			if (strcmp(names[i], names[other]) == 0)
				return err_set(err, ZILA_EUSAGE,
					"two columns are called %s, which "
					"JSON can't hold\nname one with AS",
					names[i]);
	return ZILA_OK;
}

static enum zila_code keep_names(struct result *result,
	const char *const *names, int count, struct zila_err *err)
{
	enum zila_code code = check_unlike(names, count, err);
	int i;

	if (code != ZILA_OK)
		return code;
	result->count = count;
	result->names = arena_alloc(
		&result->arena, (size_t)(count + 1) * sizeof *result->names);
	if (!result->names)
		return err_memory(err);
	for (i = 0; i < count; i++) {
		result->names[i] =
			arena_copy(&result->arena, names[i], strlen(names[i]));
		if (!result->names[i])
			return err_memory(err);
	}
	return ZILA_OK;
}

static enum zila_code take_columns(
	void *user, const char *const *names, int count, struct zila_err *err)
{
	struct result *result = user;

	if (result->cli->format == FORMAT_JSON)
		return keep_names(result, names, count, err);
	table_titles_count(&result->table, names, count);
	return ZILA_OK;
}

static void json_value(struct json *json, const struct value *value)
{
	switch (value->type) {
	case VALUE_NULL:
		json_null(json);
		break;
	case VALUE_INTEGER:
		json_integer(json, value->integer);
		break;
	case VALUE_REAL:
		json_real(json, value->real);
		break;
	case VALUE_TEXT:
		json_text_size(json, value->text, value->size);
		break;
	}
}

static enum zila_code take_row(
	void *user, const struct value *values, int count, struct zila_err *err)
{
	struct result *result = user;
	int i;

	if (result->cli->format != FORMAT_JSON) {
		for (i = 0; i < count; i++)
			table_value(&result->table, &values[i]);
		return ZILA_OK;
	}
	json_object(&result->json);
	for (i = 0; i < count && i < result->count; i++) {
		json_key(&result->json, result->names[i]);
		json_value(&result->json, &values[i]);
	}
	json_end_object(&result->json);
	return buf_check(result->json.out, err);
}

static enum zila_code query(
	struct cli *cli, struct core *core, struct zila_err *err)
{
	struct result result = {.cli = cli, .json = print_json(&cli->out.buf)};
	const struct core_rows rows = {&result, take_columns, take_row};
	struct core_scope scope;
	enum zila_code code;

	cli_scope(cli, &scope);
	table_open(&result.table, &cli->out, cli->format);
	if (cli->format == FORMAT_JSON)
		json_array(&result.json);
	code = core_sql(core, cli->options.args[0], &scope, &rows, err);
	if (cli->format == FORMAT_JSON && code == ZILA_OK) {
		json_end_array(&result.json);
		buf_add_char(&cli->out.buf, '\n');
	}
	table_end(&result.table);
	arena_free(&result.arena);
	return code;
}

static enum zila_code run(struct cli *cli, struct zila_err *err)
{
	struct core core;
	enum zila_code code;

	if ((code = cli_open(cli, &core, err)))
		return code;
	code = query(cli, &core, err);
	core_close(&core);
	return code;
}

const struct command cmd_sql = {
	.name = "sql",
	.usage = "\"SELECT ...\"",
	.summary = "Answers a query over the datasets, as `zila data` names "
		   "them",
	.help = "Beside the datasets, which are also there as DATASET_all "
		"(whatever the day) and\nDATASET_history (with known_from, "
		"known_to: imports), there are:\n"
		"  import         files in force, with their books and "
		"verdicts\n"
		"  control        totals that files state, and what their rows "
		"add up to\n"
		"  notice         what was mended or assumed on the way in\n"
		"  reject         lines in quarantine: code, column_name, "
		"stake, waits, days\n"
		"  finding        open or waived on the as-of day\n"
		"  waiver         not ended\n"
		"  rule_run       what each rule came to in its newest check\n"
		"  import_touched the datasets that each import changed\n"
		"  report_print   printed files, and the datasets they read\n"
		"  report_file    every file of a report that was written\n"
		"  import_all, control_all, notice_all\n"
		"                 also of what was undone since; bytes, "
		"version\n"
		"  finding_all    also those that are fixed\n"
		"  finding_event  when each came up and was fixed\n"
		"  plugin_grant   what persons granted to plugins\n"
		"  job            what plugins and people have done by itself\n"
		"  job_all        also what plugins have no more; spec\n"
		"  job_run        what became of each due time\n"
		"  job_step       its steps, over all attempts\n"
		"  dispatch       what channels were told, or will be\n"
		"  channel        where word goes; a webhook's host only\n"
		"The data as they are: CSV is not made inert for spreadsheets, "
		"as that of reports is.\n",
	.options = options,
	.formats = FORMAT_TEXT | FORMAT_JSON | FORMAT_CSV | FORMAT_MD,
	.args_min = 1,
	.args_max = 1,
	.reads = true,
	.run = run,
};
