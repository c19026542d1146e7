/* cmd_check.c - `zila check`: runs the rules, or shows a check that is kept.
 *
 * Exit code 1: an error is open; 4: a rule could not run, which is never a
 * pass.  What is waived makes neither.
 */
#include <string.h>

#include "checks.h"
#include "ground/err.h"
#include "ground/limits.h"

static const struct option options[] = {
	{"state", 0, "STATE", "only this state"},
	{"rule", 0, "GLOB", "only these rules: 'india.plan_*'"},
	{"severity", 0, "LEVEL", "error, warning or info: these and worse"},
	{"since", 0, "RUN", "what is new or fixed since a check, or a day"},
	{"as-of", 0, "DATE", "the position as on this day (today)"},
	{"all", 0, NULL,
		"every finding, not the first 10 of a rule, and every rule "
		"without data"},
	{"list", 0, NULL, "the checks that are kept; runs nothing"},
	{"run", 0, "RUN", "that check again, as it was; runs nothing"},
	{"explain", 0, "FINDING", "all about one finding; runs nothing"},
	{"out", 'o', "FILE", "into FILE.html or FILE.xlsx as well"},
	{"force", 0, NULL, "replace FILE"},
	{"lang", 0, "LANGUAGE", "as hi, for html, xlsx and --explain"},
	{"workers", 0, "N",
		"a large database by so many processes side by side"},
	{NULL},
};

/* ---- which check ---- */

static enum zila_code read_number(const char *option, const char *text,
	int64_t *out, struct zila_err *err)
{
	if (!cli_whole(text, out) || !*out)
		return err_set(err, ZILA_EUSAGE, "--%s %s: a number is needed",
			option, text);
	return ZILA_OK;
}

static enum zila_code note_run(
	void *user, const struct check_run *run, struct zila_err *err)
{
	struct checking *checking = user;

	(void)err;
	strcpy(checking->as_of, "");
	strncat(checking->as_of, run->as_of, DATE_TEXT_BYTES - 1);
	checking->look_back = run->look_back;
	checking->state = run->state;
	return ZILA_OK;
}

/* A check by its number, or the newest of a day. */
static enum zila_code read_since(
	struct checking *checking, const char *text, struct zila_err *err)
{
	struct finding_query *query = &checking->query;
	struct db *db = checking->core->db;
	char day[DATE_TEXT_BYTES];
	int32_t since;
	enum zila_code code;

	query->has_since = true;
	if (strspn(text, "0123456789") == strlen(text)) {
		code = read_number("since", text, &query->since, err);
		if (code == ZILA_OK)
			code = check_run_read(
				db, query->since, note_run, checking, err);
		return code;
	}
	if (!date_parse_day(text, strlen(text), &since))
		return err_set(err, ZILA_EUSAGE,
			"--since %s: give the number of a check (`zila check "
			"--list`) or a day, as 2022-07-29",
			text);
	date_format(since, day);
	return check_run_of_day(db, day, &query->since, err);
}

static enum zila_code read_severity(const char *text, struct zila_err *err)
{
	if (!text || !strcmp(text, "error") || !strcmp(text, "warning") ||
		!strcmp(text, "info"))
		return ZILA_OK;
	return err_set(err, ZILA_EUSAGE,
		"--severity %s: it is error, warning or info", text);
}

/* The check that is to be shown: run now, or kept. */
static enum zila_code find_check(
	struct checking *checking, struct zila_err *err)
{
	const struct options *given = &checking->cli->options;
	struct finding_query *query = &checking->query;
	const char *run = options_value(given, "run");
	const char *since = options_value(given, "since");
	struct core_scope scope;
	struct core_place place;
	enum zila_code code;

	query->severity = options_value(given, "severity");
	if ((code = read_severity(query->severity, err)) ||
		(since && (code = read_since(checking, since, err))))
		return code;
	cli_scope(checking->cli, &scope);
	scope.lang = NULL;
	if ((code = cli_number(checking->cli, "workers", LIMIT_RUNS_ABREAST,
		     &scope.workers, err)))
		return code;
	if (run) {
		query->rule = options_value(given, "rule");
		code = read_number("run", run, &query->run_id, err);
		if (code == ZILA_OK)
			code = core_place(
				checking->core, scope.state, NULL, &place, err);
		query->state = place.state;
	} else {
		code = core_check(checking->core, &scope,
			options_value(given, "rule"), &query->run_id, err);
	}
	if (code == ZILA_OK)
		code = check_run_read(checking->core->db, query->run_id,
			note_run, checking, err);
	return code;
}

/* ---- files ---- */

static const char *form_of(const char *file)
{
	const char *end = file ? strrchr(file, '.') : NULL;

	if (end && !strcmp(end, ".html"))
		return "html";
	return end && !strcmp(end, ".xlsx") ? "xlsx" : NULL;
}

static enum zila_code write_form(struct checking *checking, const char *form,
	const char *file, struct zila_err *err)
{
	struct core_findings what = {.query = &checking->query,
		.form = form,
		.file = file,
		.lang = options_value(&checking->cli->options, "lang")};
	struct buf *out = &checking->cli->out.buf;
	enum zila_code code;
	int64_t bytes;

	code = core_findings(checking->core, &what, &bytes, err);
	if (code != ZILA_OK || !file || checking->cli->format != FORMAT_TEXT)
		return code;
	print_format(out, "%s: ", file);
	print_counted(out, bytes, "byte\n", "bytes\n");
	return ZILA_OK;
}

static enum zila_code tell(struct checking *checking, struct zila_err *err)
{
	const char *file = options_value(&checking->cli->options, "out");
	enum zila_code code;

	switch (checking->cli->format) {
	case FORMAT_JSON:
		code = checks_json(checking, err);
		break;
	case FORMAT_TEXT:
		code = checks_text(checking, err);
		break;
	case FORMAT_HTML:
		code = write_form(checking, "html", NULL, err);
		break;
	default:
		code = checks_tables(checking, err);
		break;
	}
	if (code == ZILA_OK && file)
		code = write_form(checking, form_of(file), file, err);
	return code;
}

/* What would be asked for without an answer. */
static enum zila_code check_unused(const struct options *given, const char *of,
	const char *const *unused, struct zila_err *err)
{
	for (; *unused; unused++)
		if (options_flag(given, *unused))
			return err_set(err, ZILA_EUSAGE,
				"%s with --%s: that is of a check which runs "
				"or is shown: leave one out",
				of, *unused);
	return ZILA_OK;
}

static enum zila_code check_quiet(
	const struct options *given, struct zila_err *err)
{
	static const char *const unused[] = {"state", "rule", "severity",
		"since", "as-of", "all", "force", NULL};
	enum zila_code code = ZILA_OK;

	if (options_flag(given, "list"))
		code = check_unused(given, "--list", unused, err);
	if (code == ZILA_OK && options_flag(given, "explain"))
		code = check_unused(given, "--explain", unused, err);
	return code;
}

static enum zila_code check_options(
	const struct options *given, enum format format, struct zila_err *err)
{
	const char *out = options_value(given, "out");
	bool list = options_flag(given, "list");
	bool explain = options_flag(given, "explain");

	if (list + explain + (options_flag(given, "run") && !explain) > 1)
		return err_set(err, ZILA_EUSAGE,
			"--list, --run and --explain: one of them");
	if (check_quiet(given, err))
		return ZILA_EUSAGE;
	if ((list || explain) && (out || format == FORMAT_HTML))
		return err_set(err, ZILA_EUSAGE,
			"a file or page is written of a check: run one, or "
			"name a kept one with --run");
	if (explain && format != FORMAT_TEXT && format != FORMAT_JSON)
		return err_set(err, ZILA_EUSAGE,
			"--explain has the formats text and json");
	if (options_flag(given, "run") && options_flag(given, "as-of"))
		return err_set(err, ZILA_EUSAGE,
			"--run shows a check as it was, of its own day: leave "
			"--as-of out");
	if (out && !form_of(out))
		return err_set(err, ZILA_EUSAGE,
			"-o %s: name it FILE.html or FILE.xlsx", out);
	if (options_flag(given, "lang") && !explain && !out &&
		format != FORMAT_HTML)
		return err_set(err, ZILA_EUSAGE,
			"--lang is of a page or a workbook: write one with -o "
			"FILE.html, or name a finding with --explain");
	return ZILA_OK;
}

/* A file is refused before the rules run, not after. */
static enum zila_code check_file(
	const struct options *given, struct zila_err *err)
{
	const char *out = options_value(given, "out");

	return out ? core_file_check(out, options_flag(given, "force"), err)
		   : ZILA_OK;
}

static enum zila_code work(struct checking *checking, struct zila_err *err)
{
	const struct options *given = &checking->cli->options;
	const char *finding = options_value(given, "explain");
	const char *run = options_value(given, "run");
	struct finding_query *query = &checking->query;
	enum zila_code code;

	if (options_flag(given, "list"))
		return checks_list(checking, err);
	if (finding) {
		code = read_number("explain", finding, &query->id, err);
		if (code == ZILA_OK && run)
			code = read_number("run", run, &query->run_id, err);
		if (code != ZILA_OK)
			return code;
		return write_form(checking,
			checking->cli->format == FORMAT_JSON ? "explain_json"
							     : "explain",
			NULL, err);
	}
	checking->shown_again = run != NULL;
	if ((code = find_check(checking, err)))
		return code;
	progress_erase(&checking->cli->progress);
	code = tell(checking, err);
	return code == ZILA_OK ? checks_set_exit_code(checking, err) : code;
}

static enum zila_code run(struct cli *cli, struct zila_err *err)
{
	struct core core;
	struct checking checking = {
		.cli = cli, .core = &core, .json = print_json(&cli->out.buf)};
	enum zila_code code;

	cli->reads = options_flag(&cli->options, "list") ||
		     options_value(&cli->options, "explain") ||
		     options_value(&cli->options, "run");
	if ((code = check_options(&cli->options, cli->format, err)) ||
		(code = check_file(&cli->options, err)) ||
		(code = cli_open(cli, &core, err)))
		return code;
	code = work(&checking, err);
	core_close(&core);
	return code;
}

const struct command cmd_check = {
	.name = "check",
	.usage = "",
	.summary = "Runs the rules over the data and tells what becomes of "
		   "what they find",
	.help = "A finding is new, open, fixed, or waived (see zila waive). "
		"Every check is kept:\n--list names them, --run shows one "
		"again.  --since tells what came and went.\n--format html is "
		"one page with every rule and the rows that fail it.  A check "
		"of\nan earlier day than the last is a look back: it fixes "
		"nothing.\n"
		"--format csv gives the data as they are: for a spreadsheet "
		"take -o FILE.xlsx,\nwhere no text is a formula.\n"
		"Exit code 1: an error is open; 4: a rule could not run.\n",
	.options = options,
	.formats = FORMAT_TEXT | FORMAT_JSON | FORMAT_CSV | FORMAT_MD |
		   FORMAT_HTML,
	.run = run,
};
