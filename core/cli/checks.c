/* checks.c - what a check comes to, counted, and the exit code from it. */
#include <string.h>

#include "checks.h"

void checks_count(struct checking *checking, const struct finding *finding)
{
	if (!strcmp(finding->status, "fixed"))
		checking->fixed++;
	else if (!strcmp(finding->status, "waived"))
		checking->waived++;
	else if (!strcmp(finding->severity, "error"))
		checking->errors++;
	else if (!strcmp(finding->severity, "warning"))
		checking->warnings++;
	else
		checking->infos++;
	checking->fresh += !strcmp(finding->status, "new");
}

void checks_count_rule(struct checking *checking, const struct rule_run *rule)
{
	checking->rules++;
	checking->failed += !strcmp(rule->outcome, "error") ||
			    !strcmp(rule->outcome, "stopped");
}

static enum zila_code count_only(
	void *user, const struct finding *finding, struct zila_err *err)
{
	(void)err;
	checks_count(user, finding);
	return ZILA_OK;
}

static enum zila_code count_rule_only(
	void *user, const struct rule_run *rule, struct zila_err *err)
{
	(void)err;
	checks_count_rule(user, rule);
	return ZILA_OK;
}

static void set_exit_code(struct cli *cli, const struct checking *counted)
{
	if (counted->errors)
		cli->exit_code = ZILA_EPERSON;
	if (counted->failed)
		cli->exit_code = ZILA_EPLUGIN;
}

enum zila_code checks_set_exit_code(
	struct checking *checking, struct zila_err *err)
{
	struct checking whole = {.query = checking->query};
	struct db *db = checking->core->db;
	enum zila_code code;

	if (!whole.query.has_since && !whole.query.severity &&
		checking->cli->format != FORMAT_HTML) {
		set_exit_code(checking->cli, checking);
		return ZILA_OK;
	}
	whole.query.has_since = false;
	whole.query.severity = NULL;
	whole.query.most = 1; /* they are only counted */
	if ((code = finding_read(db, &whole.query, count_only, &whole, err)) ||
		(code = rule_run_read(
			 db, &whole.query, count_rule_only, &whole, err)))
		return code;
	set_exit_code(checking->cli, &whole);
	return ZILA_OK;
}
