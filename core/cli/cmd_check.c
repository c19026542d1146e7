/* cmd_check.c - `zila check`: runs the rules and lists what they find.
 *
 * Exit code 1: an error is open; 4: a rule could not run, which is never a
 * pass.
 */
#include <string.h>

#include "cli.h"
#include "ground/err.h"
#include "table.h"

enum { SHOWN_PER_RULE = 10, RULE_BYTES = 200, SEVERITY_BYTES = 16 };

static const struct option options[] = {
	{"state", 0, "STATE", "only this state"},
	{"rule", 0, "GLOB", "only these rules: 'india.plan_*'"},
	{"as-of", 0, "DATE", "the position as on this day (today)"},
	{"all", 0, NULL, "every finding, not the first 10 of a rule"},
	{NULL},
};

struct checking {
	struct cli *cli;
	struct core *core;
	struct table table;
	struct json json;
	int64_t errors, warnings, infos, fixed, rules, failed;

	/* text: the findings of one rule, until all are known */
	struct buf group;
	char rule[RULE_BYTES], severity[SEVERITY_BYTES];
	int64_t in_group;
	struct buf failures, not_applicable;
};

static void count(struct checking *checking, const struct finding *finding)
{
	if (strcmp(finding->status, "fixed") == 0)
		checking->fixed++;
	else if (strcmp(finding->severity, "error") == 0)
		checking->errors++;
	else if (strcmp(finding->severity, "warning") == 0)
		checking->warnings++;
	else
		checking->infos++;
}

/* ---- JSON ---- */

static enum zila_code finding_json(
	void *user, const struct finding *finding, struct zila_err *err)
{
	struct checking *checking = user;
	struct json *json = &checking->json;

	(void)err;
	count(checking, finding);
	json_object(json);
	json_pair_integer(json, "id", finding->id);
	json_pair_text(json, "rule", finding->rule);
	json_pair_text(json, "severity", finding->severity);
	print_code_or_null(json, "state", finding->state);
	print_code_or_null(json, "district", finding->district);
	json_pair_text(json, "message", finding->message);
	json_key(json, "source");
	if (finding->source) {
		json_object(json);
		json_pair_text(json, "name", finding->source);
		print_pair_or_null(json, "sheet", finding->sheet);
		print_code_or_null(json, "row", finding->line);
		json_end_object(json);
	} else {
		json_null(json);
	}
	json_pair_text(json, "status", finding->status);
	json_end_object(json);
	return ZILA_OK;
}

static enum zila_code rule_json(
	void *user, const struct rule_run *rule, struct zila_err *err)
{
	struct checking *checking = user;
	struct json *json = &checking->json;

	(void)err;
	checking->failed += strcmp(rule->outcome, "error") == 0;
	json_object(json);
	json_pair_text(json, "rule", rule->rule);
	json_pair_text(json, "outcome", rule->outcome);
	json_pair_integer(json, "findings", rule->findings);
	json_pair_text(json, "message", rule->message);
	json_end_object(json);
	return ZILA_OK;
}

static enum zila_code tell_json(
	struct checking *checking, int64_t run_id, struct zila_err *err)
{
	struct json *json = &checking->json;
	struct db *db = checking->core->db;
	enum zila_code code;

	json_object(json);
	json_pair_integer(json, "run", run_id);
	json_key(json, "findings");
	json_array(json);
	if ((code = finding_read(db, run_id, finding_json, checking, err)))
		return code;
	json_end_array(json);
	json_key(json, "rules");
	json_array(json);
	if ((code = rule_run_read(db, run_id, rule_json, checking, err)))
		return code;
	json_end_array(json);
	json_key(json, "counts");
	json_object(json);
	json_pair_integer(json, "error", checking->errors);
	json_pair_integer(json, "warning", checking->warnings);
	json_pair_integer(json, "info", checking->infos);
	json_end_object(json);
	json_end_object(json);
	buf_add_char(&checking->cli->out.buf, '\n');
	return ZILA_OK;
}

/* ---- CSV ---- */

static void code_cell(struct table *table, int code)
{
	if (code)
		table_count(table, code);
	else
		table_text(table, NULL);
}

static enum zila_code finding_row(
	void *user, const struct finding *finding, struct zila_err *err)
{
	struct checking *checking = user;
	struct table *table = &checking->table;

	(void)err;
	count(checking, finding);
	table_count(table, finding->id);
	table_text(table, finding->rule);
	table_text(table, finding->severity);
	table_text(table, finding->status);
	code_cell(table, finding->state);
	table_text(table, finding->state_name);
	code_cell(table, finding->district);
	table_text(table, finding->district_name);
	table_text(table, finding->message);
	table_text(table, finding->source);
	table_text(table, finding->sheet);
	code_cell(table, (int)finding->line);
	return ZILA_OK;
}

/* A rule that could not run has no row, and must not go unseen. */
static enum zila_code rule_complain(
	void *user, const struct rule_run *rule, struct zila_err *err)
{
	struct checking *checking = user;
	struct zila_err told;

	(void)err;
	if (strcmp(rule->outcome, "error") != 0)
		return ZILA_OK;
	checking->failed++;
	err_set(&told, ZILA_EPLUGIN, "rule %s could not run: %s", rule->rule,
		rule->message ? rule->message : "it does not say why");
	cli_complain(checking->cli, &told);
	return ZILA_OK;
}

static enum zila_code tell_csv(
	struct checking *checking, int64_t run_id, struct zila_err *err)
{
	static const char *const titles[] = {"id", "rule", "severity", "status",
		"state", "state_name", "district", "district_name", "message",
		"source", "sheet", "row", NULL};
	struct db *db = checking->core->db;
	enum zila_code code;

	table_open(&checking->table, &checking->cli->out, FORMAT_CSV);
	table_titles(&checking->table, titles);
	code = finding_read(db, run_id, finding_row, checking, err);
	table_end(&checking->table);
	if (code != ZILA_OK)
		return code;
	return rule_run_read(db, run_id, rule_complain, checking, err);
}

/* ---- text ---- */

static enum paint paint_of(const char *severity)
{
	if (strcmp(severity, "error") == 0)
		return PAINT_RED;
	return strcmp(severity, "warning") == 0 ? PAINT_YELLOW : PAINT_BOLD;
}

static void end_group(struct checking *checking)
{
	struct buf *out = &checking->cli->out.buf;
	int64_t more = checking->in_group - SHOWN_PER_RULE;

	if (!checking->in_group)
		return;
	buf_add_text(out, "  ");
	print_painted(&checking->cli->out, PAINT_BOLD, checking->rule);
	buf_add_text(out, ": ");
	print_counted(out, checking->in_group, "finding\n", "findings\n");
	buf_add_text(out, buf_text(&checking->group));
	if (more > 0 && !options_flag(&checking->cli->options, "all")) {
		buf_add_text(out, "    and ");
		print_count(out, more);
		buf_add_text(out, " more: --all shows them\n");
	}
	out->failed |= checking->group.failed;
	buf_cut(&checking->group, 0);
	checking->in_group = 0;
}

static void add_finding(struct buf *out, const struct finding *finding)
{
	buf_add_text(out, "    ");
	if (finding->state_name) {
		print_safe(out, finding->state_name);
		if (finding->district_name) {
			buf_add_text(out, ", ");
			print_safe(out, finding->district_name);
		}
		buf_add_text(out, ": ");
	}
	print_safe(out, finding->message);
	if (finding->source) {
		buf_add_text(out, " (");
		print_safe(out, finding->source);
		if (finding->line)
			buf_add_format(
				out, ", line %lld", (long long)finding->line);
		buf_add_char(out, ')');
	}
	if (strcmp(finding->status, "new") == 0)
		buf_add_text(out, " [new]");
	buf_add_char(out, '\n');
}

static enum zila_code finding_text(
	void *user, const struct finding *finding, struct zila_err *err)
{
	struct checking *checking = user;
	struct output *out = &checking->cli->out;

	(void)err;
	count(checking, finding);
	if (strcmp(finding->status, "fixed") == 0)
		return ZILA_OK;
	if (strcmp(checking->rule, finding->rule) != 0 ||
		strcmp(checking->severity, finding->severity) != 0)
		end_group(checking);
	if (strcmp(checking->severity, finding->severity) != 0) {
		print_painted(
			out, paint_of(finding->severity), finding->severity);
		buf_add_char(&out->buf, '\n');
	}
	strncpy(checking->rule, finding->rule, RULE_BYTES - 1);
	strncpy(checking->severity, finding->severity, SEVERITY_BYTES - 1);
	if (checking->in_group++ < SHOWN_PER_RULE ||
		options_flag(&checking->cli->options, "all"))
		add_finding(&checking->group, finding);
	return ZILA_OK;
}

static enum zila_code rule_text(
	void *user, const struct rule_run *rule, struct zila_err *err)
{
	struct checking *checking = user;
	struct buf *list = &checking->not_applicable;

	(void)err;
	checking->rules++;
	if (strcmp(rule->outcome, "not_applicable") == 0)
		buf_add_format(
			list, "%s%s", list->size ? ", " : "", rule->rule);
	if (strcmp(rule->outcome, "error") != 0)
		return ZILA_OK;
	checking->failed++;
	buf_add_format(&checking->failures, "  %s: ", rule->rule);
	print_lines(&checking->failures,
		rule->message ? rule->message : "it does not say why");
	buf_add_char(&checking->failures, '\n');
	return ZILA_OK;
}

static void sum_up(struct checking *checking)
{
	struct output *out = &checking->cli->out;
	struct buf *buf = &out->buf;

	if (checking->failures.size) {
		print_painted(out, PAINT_RED, "rules that could not run");
		buf_add_char(buf, '\n');
		buf_add_text(buf, buf_text(&checking->failures));
	}
	if (checking->not_applicable.size)
		buf_add_format(buf, "no data to look at: %s\n",
			buf_text(&checking->not_applicable));
	print_counted(buf, checking->rules, "rule: ", "rules: ");
	print_counted(buf, checking->errors, "error, ", "errors, ");
	print_counted(buf, checking->warnings, "warning, ", "warnings, ");
	print_counted(buf, checking->infos, "remark", "remarks");
	if (checking->fixed) {
		buf_add_text(buf, "; ");
		print_count(buf, checking->fixed);
		buf_add_text(buf, " fixed since they were found");
	}
	if (checking->failed) {
		buf_add_text(buf, "; ");
		print_count(buf, checking->failed);
		buf_add_text(buf, " could not run");
	}
	buf_add_char(buf, '\n');
}

static enum zila_code tell_text(
	struct checking *checking, int64_t run_id, struct zila_err *err)
{
	struct db *db = checking->core->db;
	enum zila_code code;

	if ((code = finding_read(db, run_id, finding_text, checking, err)))
		return code;
	end_group(checking);
	if ((code = rule_run_read(db, run_id, rule_text, checking, err)))
		return code;
	sum_up(checking);
	return ZILA_OK;
}

static enum zila_code check(struct checking *checking, struct zila_err *err)
{
	struct cli *cli = checking->cli;
	struct core_scope scope;
	enum zila_code code;
	int64_t run_id;

	cli_scope(cli, &scope);
	if ((code = core_check(checking->core, &scope,
		     options_value(&cli->options, "rule"), &run_id, err)))
		return code;
	progress_erase(&cli->progress);
	if (cli->format == FORMAT_JSON)
		code = tell_json(checking, run_id, err);
	else if (cli->format == FORMAT_CSV)
		code = tell_csv(checking, run_id, err);
	else
		code = tell_text(checking, run_id, err);
	if (checking->errors)
		cli->exit_code = ZILA_EPERSON;
	if (checking->failed)
		cli->exit_code = ZILA_EPLUGIN;
	return code;
}

static enum zila_code run(struct cli *cli, struct zila_err *err)
{
	struct core core;
	struct checking checking = {
		.cli = cli, .core = &core, .json = print_json(&cli->out.buf)};
	enum zila_code code;

	if ((code = cli_open(cli, &core, err)))
		return code;
	code = check(&checking, err);
	buf_free(&checking.group);
	buf_free(&checking.failures);
	buf_free(&checking.not_applicable);
	core_close(&core);
	return code;
}

const struct command cmd_check = {
	.name = "check",
	.usage = "",
	.summary = "Runs the rules over the data and lists what they find",
	.help = "Exit code 1: an error is open; 4: a rule could not run.\n",
	.options = options,
	.formats = FORMAT_TEXT | FORMAT_JSON | FORMAT_CSV,
	.run = run,
};
