/* checks_json.c - a check as one JSON document. */

#include "checks.h"

static void pair_waiver(struct json *json, const struct finding *finding)
{
	if (!finding->waiver) {
		json_pair_text(json, "waiver", NULL);
		return;
	}
	json_pair_object(json, "waiver");
	json_pair_integer(json, "id", finding->waiver);
	json_pair_text(json, "owner", finding->waiver_owner);
	json_pair_text(json, "reason", finding->waiver_reason);
	json_pair_text(json, "until", finding->waiver_until);
	json_pair_text(json, "status", finding->waiver_status);
	json_end_object(json);
}

static void pair_source(struct json *json, const struct finding *finding)
{
	if (!finding->source) {
		json_pair_text(json, "source", NULL);
		return;
	}
	json_pair_object(json, "source");
	json_pair_text(json, "name", finding->source);
	print_pair_or_null(json, "sheet", finding->sheet);
	print_code_or_null(json, "row", finding->line);
	print_code_or_null(json, "import", finding->import_id);
	json_end_object(json);
}

static enum zila_code add_finding(
	void *user, const struct finding *finding, struct zila_err *err)
{
	struct checking *checking = user;
	struct json *json = &checking->json;

	(void)err;
	checks_count(checking, finding);
	if (cli_enough(checking->cli))
		return ZILA_OK;
	json_object(json);
	json_pair_integer(json, "id", finding->id);
	json_pair_text(json, "rule", finding->rule);
	json_pair_text(json, "severity", finding->severity);
	print_code_or_null(json, "state", finding->state);
	print_code_or_null(json, "district", finding->district);
	json_pair_text(json, "message", finding->message);
	pair_source(json, finding);
	json_pair_text(json, "status", finding->status);
	json_pair_text(json, "first_seen", finding->first_seen);
	json_pair_text(json, "open_since", finding->open_since);
	json_pair_integer(json, "days_open", finding->days_open);
	json_pair_bool(json, "returned", finding->returned);
	pair_waiver(json, finding);
	print_pair_or_null(json, "plugin", finding->plugin);
	print_pair_or_null(json, "template", finding->template);
	json_pair_raw(json, "values", finding->values);
	print_pair_or_null(json, "fix", finding->fix);
	json_end_object(json);
	return ZILA_OK;
}

/* No "severity" here: by that name scripts tell findings from rules. */
static enum zila_code add_rule(
	void *user, const struct rule_run *rule, struct zila_err *err)
{
	struct checking *checking = user;
	struct json *json = &checking->json;

	(void)err;
	checks_count_rule(checking, rule);
	json_object(json);
	json_pair_text(json, "rule", rule->rule);
	json_pair_text(json, "outcome", rule->outcome);
	json_pair_integer(json, "findings", rule->findings);
	json_pair_text(json, "message", rule->message);
	print_code_or_null(json, "state", rule->state);
	print_pair_or_null(json, "title", rule->title);
	print_pair_or_null(json, "why", rule->why);
	print_pair_or_null(json, "fix", rule->fix);
	print_pair_or_null(json, "kind", rule->kind);
	print_pair_or_null(json, "columns", rule->columns);
	json_pair_integer(json, "tested", rule->tested);
	json_pair_integer(json, "waived", rule->waived);
	print_pair_or_null(json, "of_severity", rule->severity);
	print_pair_or_null(json, "level", rule->level);
	print_pair_or_null(json, "plugin", rule->plugin);
	json_pair_raw(json, "params", rule->params);
	json_end_object(json);
	return ZILA_OK;
}

static void add_counts(const struct checking *checking, struct json *json)
{
	json_pair_object(json, "counts");
	json_pair_integer(json, "error", checking->errors);
	json_pair_integer(json, "warning", checking->warnings);
	json_pair_integer(json, "info", checking->infos);
	json_pair_integer(json, "new", checking->fresh);
	json_pair_integer(json, "fixed", checking->fixed);
	json_pair_integer(json, "waived", checking->waived);
	json_pair_integer(json, "could_not_run", checking->failed);
	json_end_object(json);
}

enum zila_code checks_json(struct checking *checking, struct zila_err *err)
{
	const struct finding_query *query = &checking->query;
	struct json *json = &checking->json;
	struct db *db = checking->core->db;
	enum zila_code code;

	json_object(json);
	json_pair_integer(json, "run", query->run_id);
	json_pair_text(json, "as_of", checking->as_of);
	json_pair_bool(json, "look_back", checking->look_back);
	if (query->has_since)
		json_pair_integer(json, "since", query->since);
	json_pair_array(json, "findings");
	if ((code = finding_read(db, query, add_finding, checking, err)))
		return code;
	json_end_array(json);
	json_pair_array(json, "rules");
	if ((code = rule_run_read(db, query, add_rule, checking, err)))
		return code;
	json_end_array(json);
	add_counts(checking, json);
	print_end_object(json);
	return ZILA_OK;
}
