/* cmd_sql.c - `zila sql "SELECT ..."`: a query over the views of scripts. */
#include "cli.h"
#include "rows.h"

static const struct option options[] = {
	{"as-of", 0, "DATE", "the position as on this day (today)"},
	{"known-at", 0, "TIME", "as known then, in UTC (now)"},
	{"state", 0, "STATE", "what :state is in a query; NULL without it"},
	{NULL},
};

static enum zila_code query(
	struct cli *cli, struct core *core, struct zila_err *err)
{
	struct core_scope scope;
	struct core_rows to;
	struct rows rows;
	enum zila_code code;

	cli_scope(cli, &scope);
	rows_open(&rows, cli, &to);
	code = core_sql(core, cli->options.args[0], &scope, &to, err);
	rows_close(&rows, code == ZILA_OK);
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
		"The data as they are: money in paise and cents, and CSV is "
		"not made inert for spreadsheets, as that of reports is.\n",
	.options = options,
	.formats = FORMAT_TEXT | FORMAT_JSON | FORMAT_CSV | FORMAT_MD,
	.args_min = 1,
	.args_max = 1,
	.reads = true,
	.run_open = query,
};
