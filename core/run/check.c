/* check.c - running rules and recording what they find. */
#include <string.h>

#include "run/work.h"

struct checking {
	struct core *core;
	int64_t run_id;
};

enum { NAME_BYTES = 160, MESSAGE_BYTES = 2048 };

static void skip_texts(struct message *message, int count)
{
	size_t size;

	for (; count > 0; count--)
		(void)message_text(message, &size);
}

static enum zila_code take_finding(struct checking *checking,
	struct message *message, struct zila_err *err)
{
	char rule[NAME_BYTES], severity[16], text[MESSAGE_BYTES];
	struct finding finding = {
		.rule = rule, .severity = severity, .message = text};

	message_copy(message, rule, sizeof rule);
	message_copy(message, severity, sizeof severity);
	finding.state = (int)message_integer(message);
	finding.district = (int)message_integer(message);
	finding.import_id = message_integer(message);
	finding.line = message_integer(message);
	message_copy(message, text, sizeof text);
	skip_texts(message, 3); /* template, values, plugin */
	if (message->bad)
		return work_unexpected(message, err);
	return finding_add(checking->core->db, checking->run_id, &finding, err);
}

static enum zila_code take_rule(struct checking *checking,
	struct message *message, struct zila_err *err)
{
	char name[NAME_BYTES], outcome[32], text[MESSAGE_BYTES];
	struct rule_run rule = {.rule = name, .outcome = outcome};

	message_copy(message, name, sizeof name);
	message_copy(message, outcome, sizeof outcome);
	rule.state = (int)message_integer(message);
	skip_texts(message, 2);         /* kind, columns */
	(void)message_integer(message); /* tested */
	rule.findings = message_integer(message);
	skip_texts(message, 2); /* severity, level */
	message_copy(message, text, sizeof text);
	skip_texts(message, 5); /* params, plugin, title, why, fix */
	rule.message = *text ? text : NULL;
	if (message->bad)
		return work_unexpected(message, err);
	return finding_rule_end(
		checking->core->db, checking->run_id, &rule, err);
}

static enum zila_code sink(struct run *run, struct message *message, void *user,
	struct zila_err *err)
{
	(void)run;
	switch (message->type) {
	case MESSAGE_FINDING:
		return take_finding(user, message, err);
	case MESSAGE_RULE:
		return take_rule(user, message, err);
	default:
		return work_unexpected(message, err);
	}
}

enum zila_code core_check(struct core *core, const struct core_scope *scope,
	const char *glob, int64_t *run_id, struct zila_err *err)
{
	struct checking checking = {.core = core};
	struct work_scope clocks;
	struct work work;
	struct run run;
	enum zila_code code;

	work_init(&run, core, "check", sink, &checking);
	run_option(&run, "rule", glob);
	if ((code = work_scope(&run, core, scope, &clocks, err)) ||
		(code = work_begin(&work, core, "check", err)))
		return code;
	checking.run_id = work.run_id;
	code = run_spawn(&run, err);
	code = work_end(&work, code, false, run.place, err);
	if (code == ZILA_OK)
		*run_id = work.run_id;
	return code;
}
