/* checks_table.c - a check as CSV and Markdown, and the list of checks. */
#include <stdio.h>

#include "checks.h"
#include "ground/err.h"

static void code_cell(struct table *table, int64_t code)
{
	char text[24];

	snprintf(text, sizeof text, "%lld", (long long)code);
	table_text(table, code ? text : NULL);
}

static enum zila_code add_finding(
	void *user, const struct finding *finding, struct zila_err *err)
{
	struct checking *checking = user;
	struct table *table = &checking->table;

	(void)err;
	checks_count(checking, finding);
	code_cell(table, finding->id);
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
	code_cell(table, finding->line);
	table_text(table, finding->first_seen);
	table_count(table, finding->days_open);
	table_text(table, finding->fix);
	table_text(table, finding->waiver_owner);
	table_text(table, finding->waiver_reason);
	table_text(table, finding->waiver_until);
	table_text(table, finding->waiver_status);
	return ZILA_OK;
}

static enum zila_code add_findings(
	struct checking *checking, struct zila_err *err)
{
	static const char *const titles[] = {"id", "rule", "severity", "status",
		"state", "state_name", "district", "district_name", "message",
		"source", "sheet", "row", "first_seen", "days_open", "fix",
		"waiver_owner", "waiver_reason", "waiver_until",
		"waiver_status", NULL};
	enum zila_code code;

	table_open(
		&checking->table, &checking->cli->out, checking->cli->format);
	table_titles(&checking->table, titles);
	code = finding_read(checking->core->db, &checking->query, add_finding,
		checking, err);
	table_end(&checking->table);
	return code;
}

/* A rule that could not run has no finding, and must not go unseen. */
static enum zila_code complain(
	void *user, const struct rule_run *rule, struct zila_err *err)
{
	struct checking *checking = user;
	int64_t failed = checking->failed;
	struct zila_err told;

	(void)err;
	checks_count_rule(checking, rule);
	if (checking->failed == failed)
		return ZILA_OK;
	err_set(&told, ZILA_EPLUGIN, "rule %s could not run: %s", rule->rule,
		rule->message ? rule->message : "it does not say why");
	cli_complain(checking->cli, &told);
	return ZILA_OK;
}

static enum zila_code add_rule(
	void *user, const struct rule_run *rule, struct zila_err *err)
{
	struct checking *checking = user;
	struct table *table = &checking->table;

	table_text(table, rule->rule);
	table_text(table, rule->title);
	table_text(table, rule->state_name);
	table_text(table, rule->outcome);
	table_text(table, rule->severity);
	table_text(table, rule->level);
	table_text(table, rule->columns);
	table_count(table, rule->tested);
	table_count(table, rule->findings);
	table_count(table, rule->waived);
	table_text(table, rule->params);
	table_text(table, rule->message);
	return complain(checking, rule, err);
}

static enum zila_code add_rules(struct checking *checking, struct zila_err *err)
{
	static const char *const titles[] = {"rule", "title", "state",
		"outcome", "severity", "level", "columns", "tested", "findings",
		"waived", "parameters", "message", NULL};
	enum zila_code code;

	table_open(
		&checking->table, &checking->cli->out, checking->cli->format);
	table_titles(&checking->table, titles);
	code = rule_run_read(
		checking->core->db, &checking->query, add_rule, checking, err);
	table_end(&checking->table);
	return code;
}

enum zila_code checks_tables(struct checking *checking, struct zila_err *err)
{
	struct buf *out = &checking->cli->out.buf;
	enum zila_code code;

	if (checking->cli->format == FORMAT_CSV) {
		code = add_findings(checking, err);
		if (code == ZILA_OK)
			code = rule_run_read(checking->core->db,
				&checking->query, complain, checking, err);
		return code;
	}
	buf_add_format(out,
		"# Check %lld, position as on %s\n\n## Findings\n\n",
		(long long)checking->query.run_id, checking->as_of);
	if ((code = add_findings(checking, err)))
		return code;
	buf_add_text(out, "\n## Rules\n\n");
	return add_rules(checking, err);
}

/* ---- the checks that are kept ---- */

static enum zila_code list_json(
	void *user, const struct check_run *run, struct zila_err *err)
{
	struct checking *checking = user;
	struct json *json = &checking->json;

	(void)err;
	json_object(json);
	json_pair_integer(json, "run", run->run_id);
	json_pair_text(json, "as_of", run->as_of);
	json_pair_text(json, "started_at", run->started_at);
	json_pair_bool(json, "look_back", run->look_back);
	print_code_or_null(json, "state", run->state);
	print_pair_or_null(json, "pattern", run->rule);
	json_pair_integer(json, "rules", run->rules);
	json_pair_integer(json, "could_not_run", run->failed);
	json_pair_object(json, "counts");
	json_pair_integer(json, "error", run->errors);
	json_pair_integer(json, "warning", run->warnings);
	json_pair_integer(json, "info", run->infos);
	json_pair_integer(json, "new", run->fresh);
	json_pair_integer(json, "fixed", run->fixed);
	json_pair_integer(json, "waived", run->waived);
	json_end_object(json);
	json_end_object(json);
	return ZILA_OK;
}

static enum zila_code list_row(
	void *user, const struct check_run *run, struct zila_err *err)
{
	struct checking *checking = user;
	struct table *table = &checking->table;

	(void)err;
	code_cell(table, run->run_id);
	table_text(table, run->as_of);
	table_text(table, run->started_at);
	table_text(table, run->state_name);
	table_text(table, run->rule);
	table_count(table, run->rules);
	table_count(table, run->errors);
	table_count(table, run->warnings);
	table_count(table, run->infos);
	table_count(table, run->fresh);
	table_count(table, run->fixed);
	table_count(table, run->waived);
	table_count(table, run->failed);
	table_text(table, run->look_back ? "look back" : "");
	return ZILA_OK;
}

enum zila_code checks_list(struct checking *checking, struct zila_err *err)
{
	static const char *const titles[] = {"run", "as_of", "started_at",
		"state", "pattern", "rules", "errors", "warnings", "remarks",
		"new", "fixed", "waived", "could_not_run", "", NULL};
	struct db *db = checking->core->db;
	struct cli *cli = checking->cli;
	enum zila_code code;

	table_list(&checking->table, &checking->json, &cli->out, cli->format,
		titles);
	code = check_run_read(db, 0,
		cli->format == FORMAT_JSON ? list_json : list_row, checking,
		err);
	table_list_end(&checking->table, &checking->json);
	return code;
}
