/* checks.h - the forms in which `zila check` shows a check.
 *
 * Owner:   cmd_check.c makes and frees the struct checking.
 * Errors:  of the store.
 */
#ifndef ZILA_CLI_CHECKS_H
#define ZILA_CLI_CHECKS_H

#include "cli.h"
#include "run/findings.h"
#include "table.h"

struct checking {
	struct cli *cli;
	struct core *core;
	struct finding_query query;
	bool shown_again; /* a kept check, not run now */
	char as_of[DATE_TEXT_BYTES];
	bool look_back;
	int state; /* that was asked for, 0 = all */

	struct table table;
	struct json json;
	int64_t errors, warnings, infos, fresh, fixed, waived, rules, failed;
};

/* Counts a finding, or a rule, for the last line. */
void checks_count(struct checking *checking, const struct finding *finding);
void checks_count_rule(struct checking *checking, const struct rule_run *rule);

/* What is shown may be a part of it, or shown by a worker: the exit code is
 * of all. */
ZILA_MUST_USE enum zila_code checks_set_exit_code(
	struct checking *checking, struct zila_err *err);

/* The check, in one form. */
ZILA_MUST_USE enum zila_code checks_text(
	struct checking *checking, struct zila_err *err);
ZILA_MUST_USE enum zila_code checks_json(
	struct checking *checking, struct zila_err *err);
ZILA_MUST_USE enum zila_code checks_tables(/* CSV, Markdown */
	struct checking *checking, struct zila_err *err);

/* The checks that are kept. */
ZILA_MUST_USE enum zila_code checks_list(
	struct checking *checking, struct zila_err *err);

#endif
