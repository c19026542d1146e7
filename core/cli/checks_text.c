/* checks_text.c - a check for a person at a terminal: the worst first, rule by
 * rule, then what is waived, then what could not be judged. */
#include <stdio.h>
#include <string.h>

#include "checks.h"

enum { SHOWN_PER_RULE = 10, IDLE_SHOWN = 5, RULE_BYTES = 200, HEAD_BYTES = 16 };

struct telling {
	struct checking *checking;
	struct output *out;
	bool all, fixed; /* every finding; those that are fixed, too */

	/* the findings of one rule, until all are known */
	struct output group;
	char rule[RULE_BYTES], head[HEAD_BYTES];
	int64_t in_group;
	struct buf failures, not_applicable, left_out, levels;
	int idle; /* rules that are not applicable */
};

static enum paint paint_of(const char *head)
{
	if (strcmp(head, "error") == 0)
		return PAINT_RED;
	if (strcmp(head, "fixed") == 0)
		return PAINT_GREEN;
	return strcmp(head, "warning") == 0 ? PAINT_YELLOW : PAINT_BOLD;
}

static void end_group(struct telling *telling)
{
	struct buf *out = &telling->out->buf;
	int64_t more = telling->in_group - SHOWN_PER_RULE;

	if (!telling->in_group)
		return;
	buf_add_text(out, "  ");
	print_painted(telling->out, PAINT_BOLD, telling->rule);
	buf_add_text(out, ": ");
	print_counted(out, telling->in_group, "finding\n", "findings\n");
	output_move(&telling->group, telling->out);
	if (more > 0 && !telling->all)
		print_format(out, "    and %'lld more: --all shows them\n",
			(long long)more);
	telling->in_group = 0;
}

static void add_days(struct buf *out, const struct finding *finding)
{
	buf_add_text(out, "open since ");
	buf_add_text(out, finding->open_since);
	buf_add_text(out, ", ");
	print_counted(out, finding->days_open, "day", "days");
}

/* " [new]", " [open since 2025-01-01, 31 days]", ... */
static void add_status(struct buf *out, const struct finding *finding)
{
	const char *waiver = finding->waiver_status;

	if (strcmp(finding->status, "fixed") == 0)
		return;
	buf_add_text(out, " [");
	if (strcmp(finding->status, "waived") == 0) {
		print_format(out, "until %s, %s: %s", finding->waiver_until,
			finding->waiver_owner, finding->waiver_reason);
	} else if (strcmp(finding->status, "new") == 0) {
		buf_add_text(out,
			finding->returned ? "new: it was fixed once" : "new");
	} else {
		add_days(out, finding);
	}
	if (waiver && strcmp(waiver, "expired") == 0)
		buf_add_format(out, "; its waiver expired on %s",
			finding->waiver_until);
	else if (waiver && strcmp(waiver, "ended") == 0)
		buf_add_text(out, "; its waiver was ended");
	buf_add_char(out, ']');
}

static void add_finding(struct buf *out, const struct finding *finding)
{
	buf_add_format(out, "    #%lld ", (long long)finding->id);
	if (finding->state_name) {
		print_safe(out, finding->state_name);
		if (finding->district_name)
			print_format(out, ", %s", finding->district_name);
		buf_add_text(out, ": ");
	}
	print_safe(out, finding->message);
	if (finding->source) {
		print_format(out, " (%s", finding->source);
		if (finding->line)
			buf_add_format(
				out, ", line %lld", (long long)finding->line);
		buf_add_char(out, ')');
	}
	add_status(out, finding);
	buf_add_char(out, '\n');
}

static enum zila_code tell_finding(
	void *user, const struct finding *finding, struct zila_err *err)
{
	struct telling *telling = user;
	bool fixed = strcmp(finding->status, "fixed") == 0;
	const char *head = fixed || strcmp(finding->status, "waived") == 0
				   ? finding->status
				   : finding->severity;

	(void)err;
	checks_count(telling->checking, finding);
	if (fixed && !telling->fixed)
		return ZILA_OK;
	if (strcmp(telling->rule, finding->rule) != 0 ||
		strcmp(telling->head, head) != 0)
		end_group(telling);
	if (strcmp(telling->head, head) != 0) {
		print_painted(telling->out, paint_of(head), head);
		buf_add_char(&telling->out->buf, '\n');
	}
	snprintf(telling->rule, RULE_BYTES, "%s", finding->rule);
	snprintf(telling->head, HEAD_BYTES, "%s", head);
	if (telling->in_group++ < SHOWN_PER_RULE || telling->all)
		add_finding(&telling->group.buf, finding);
	return ZILA_OK;
}

/* "india.plan_order (Karnataka)" */
static void add_name(struct buf *list, const struct rule_run *rule)
{
	buf_add_text(list, rule->rule);
	if (rule->state_name)
		buf_add_format(list, " (%s)", rule->state_name);
}

static void add_reason(const struct telling *telling, struct buf *list,
	const struct rule_run *rule, const char *otherwise)
{
	buf_add_text(list, "  ");
	add_name(list, rule);
	buf_add_text(list, ": ");
	cli_print_places(telling->checking->cli, list,
		rule->message ? rule->message : otherwise);
	buf_add_char(list, '\n');
}

static void add_level(struct buf *list, const struct rule_run *rule)
{
	buf_add_format(list, "  %s: ", rule->level);
	add_name(list, rule);
	buf_add_text(list, ": ");
	print_counted(list, rule->findings, "finding", "findings");
	if (rule->tested) {
		buf_add_text(list, " in ");
		print_counted(
			list, rule->tested, "unit tested", "units tested");
	}
	buf_add_char(list, '\n');
}

/* Of a young database that is most rules: a few stand for them. */
static void add_idle(struct telling *telling, const struct rule_run *rule)
{
	if (telling->idle++ >= IDLE_SHOWN && !telling->all)
		return;
	if (telling->not_applicable.size)
		buf_add_text(&telling->not_applicable, ", ");
	add_name(&telling->not_applicable, rule);
}

static enum zila_code tell_rule(
	void *user, const struct rule_run *rule, struct zila_err *err)
{
	struct telling *telling = user;
	struct checking *checking = telling->checking;
	int64_t failed = checking->failed;

	(void)err;
	checks_count_rule(checking, rule);
	if (checking->failed > failed)
		add_reason(telling, &telling->failures, rule,
			"it does not say why");
	else if (strcmp(rule->outcome, "left_out") == 0)
		add_reason(telling, &telling->left_out, rule,
			"no reason is given");
	if (strcmp(rule->outcome, "not_applicable") == 0)
		add_idle(telling, rule);
	if (*rule->level)
		add_level(&telling->levels, rule);
	return ZILA_OK;
}

static void add_list(struct telling *telling, enum paint paint,
	const char *title, const struct buf *list)
{
	if (!list->size)
		return;
	print_painted(telling->out, paint, title);
	buf_add_char(&telling->out->buf, '\n');
	buf_add_text(&telling->out->buf, buf_text(list));
}

static void sum_up(struct telling *telling)
{
	struct checking *checking = telling->checking;
	struct buf *buf = &telling->out->buf;

	add_list(telling, PAINT_RED, "rules that could not run",
		&telling->failures);
	add_list(telling, PAINT_YELLOW, "above a rule's threshold",
		&telling->levels);
	add_list(
		telling, PAINT_BOLD, "left out by a state", &telling->left_out);
	if (telling->idle)
		buf_add_format(buf, "no data to look at: %s",
			buf_text(&telling->not_applicable));
	if (telling->idle > IDLE_SHOWN && !telling->all)
		buf_add_format(
			buf, " and %d more: --all", telling->idle - IDLE_SHOWN);
	if (telling->idle)
		buf_add_char(buf, '\n');
	print_counted(buf, checking->rules, "rule: ", "rules: ");
	print_counted(buf, checking->errors, "error, ", "errors, ");
	print_counted(buf, checking->warnings, "warning, ", "warnings, ");
	print_counted(buf, checking->infos, "remark", "remarks");
	if (checking->waived)
		print_format(
			buf, "; %'lld waived", (long long)checking->waived);
	if (checking->fixed)
		print_format(buf, "; %'lld fixed since they were found",
			(long long)checking->fixed);
	if (checking->failed)
		print_format(buf, "; %'lld could not run",
			(long long)checking->failed);
	buf_add_char(buf, '\n');
}

/* Which check this is, where that is not plain. */
static void head_line(const struct checking *checking, struct buf *out)
{
	if (checking->shown_again)
		buf_add_format(out, "check %lld, position as on %s\n",
			(long long)checking->query.run_id, checking->as_of);
	if (checking->look_back)
		buf_add_text(out, "a look back: findings of today stay as "
				  "they are\n");
	if (checking->query.has_since && checking->query.since)
		buf_add_format(out, "what is new or fixed since check %lld\n",
			(long long)checking->query.since);
	else if (checking->query.has_since)
		buf_add_text(out, "no check was kept before: all is new\n");
}

enum zila_code checks_text(struct checking *checking, struct zila_err *err)
{
	struct options *given = &checking->cli->options;
	struct telling telling = {.checking = checking,
		.out = &checking->cli->out,
		.all = options_flag(given, "all"),
		.fixed = checking->query.has_since};
	struct finding_query query = checking->query;
	struct db *db = checking->core->db;
	enum zila_code code;

	query.brief = true;
	query.most = telling.all ? 0 : SHOWN_PER_RULE;
	output_open(&telling.group);
	head_line(checking, &telling.out->buf);
	code = finding_read(db, &query, tell_finding, &telling, err);
	end_group(&telling);
	if (code == ZILA_OK)
		code = rule_run_read(
			db, &checking->query, tell_rule, &telling, err);
	if (code == ZILA_OK)
		sum_up(&telling);
	output_close(&telling.group);
	buf_free(&telling.failures);
	buf_free(&telling.not_applicable);
	buf_free(&telling.left_out);
	buf_free(&telling.levels);
	return code;
}
