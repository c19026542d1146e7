/* finding_test.c - the life of a finding: new, open, fixed, new again. */
#include "check.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "store/finding.h"
#include "store/ledger.h"

enum { PATH_BYTES = 512, SEEN_BYTES = 2048 };

struct box {
	struct db *db;
	int64_t run;
	char seen[SEEN_BYTES];
	struct zila_err err;
};

static void box_open(struct box *box)
{
	char path[PATH_BYTES];
	bool created;

	memset(box, 0, sizeof *box);
	snprintf(path, sizeof path, "%s/a.zila", check_folder());
	if (store_open(path, "test", &created, &box->db, &box->err) !=
		ZILA_OK) {
		printf("%s\n", box->err.text);
		abort();
	}
}

static void begin(struct box *box)
{
	CHECK_INTEGER(
		run_begin(box->db, "check", "check", &box->run, &box->err),
		ZILA_OK);
}

static void find(
	struct box *box, const char *severity, int state, const char *message)
{
	struct finding finding = {.rule = "test.rule",
		.severity = severity,
		.message = message,
		.state = state};

	CHECK_INTEGER(
		finding_add(box->db, box->run, &finding, &box->err), ZILA_OK);
}

static void rule_end(struct box *box, const char *outcome, int state)
{
	struct rule_run rule = {
		.rule = "test.rule", .outcome = outcome, .state = state};

	CHECK_INTEGER(
		finding_rule_end(box->db, box->run, &rule, &box->err), ZILA_OK);
}

static enum zila_code add_seen(
	void *user, const struct finding *finding, struct zila_err *err)
{
	struct box *box = user;
	size_t size = strlen(box->seen);

	(void)err;
	snprintf(box->seen + size, sizeof box->seen - size, "%s%s %s",
		size ? ", " : "", finding->status, finding->message);
	return ZILA_OK;
}

static const char *found(struct box *box)
{
	box->seen[0] = '\0';
	CHECK_INTEGER(finding_read(box->db, box->run, add_seen, box, &box->err),
		ZILA_OK);
	return box->seen;
}

TEST(a_finding_is_new_then_open_then_fixed_then_new_again)
{
	struct box box;

	box_open(&box);
	begin(&box);
	find(&box, "error", 29, "no chair");
	rule_end(&box, "fail", 0);
	CHECK_TEXT(found(&box), "new no chair");

	begin(&box);
	find(&box, "error", 29, "no chair");
	rule_end(&box, "fail", 0);
	CHECK_TEXT(found(&box), "open no chair");

	begin(&box);
	rule_end(&box, "pass", 0);
	CHECK_TEXT(found(&box), "fixed no chair");

	begin(&box);
	rule_end(&box, "pass", 0);
	CHECK_TEXT(found(&box), "");

	begin(&box);
	find(&box, "error", 29, "no chair");
	rule_end(&box, "fail", 0);
	CHECK_TEXT(found(&box), "new no chair");
	store_close(box.db);
}

TEST(another_place_or_message_is_another_finding)
{
	struct box box;

	box_open(&box);
	begin(&box);
	find(&box, "error", 29, "no chair");
	rule_end(&box, "fail", 0);
	begin(&box);
	find(&box, "error", 32, "no chair");
	find(&box, "error", 29, "no chair since 2024");
	rule_end(&box, "fail", 0);
	CHECK_TEXT(found(&box),
		"new no chair since 2024, new no chair, fixed no chair");
	store_close(box.db);
}

TEST(the_same_finding_twice_in_a_run_is_one)
{
	struct box box;

	box_open(&box);
	begin(&box);
	find(&box, "error", 29, "no chair");
	find(&box, "error", 29, "no chair");
	rule_end(&box, "fail", 0);
	CHECK_TEXT(found(&box), "new no chair");
	store_close(box.db);
}

TEST(a_rule_that_broke_fixes_nothing)
{
	struct box box;

	box_open(&box);
	begin(&box);
	find(&box, "error", 29, "no chair");
	rule_end(&box, "fail", 0);
	begin(&box);
	rule_end(&box, "error", 0);
	CHECK_TEXT(found(&box), "");
	begin(&box);
	find(&box, "error", 29, "no chair");
	rule_end(&box, "fail", 0);
	CHECK_TEXT(found(&box), "open no chair");
	store_close(box.db);
}

TEST(a_run_for_one_state_fixes_only_that_state)
{
	struct box box;

	box_open(&box);
	begin(&box);
	find(&box, "error", 29, "in Karnataka");
	find(&box, "error", 32, "in Kerala");
	rule_end(&box, "fail", 0);
	begin(&box);
	rule_end(&box, "pass", 29);
	CHECK_TEXT(found(&box), "fixed in Karnataka");
	store_close(box.db);
}

TEST(the_worst_findings_come_first)
{
	struct box box;

	box_open(&box);
	begin(&box);
	find(&box, "info", 1, "i");
	find(&box, "warning", 1, "w");
	find(&box, "error", 1, "e");
	rule_end(&box, "fail", 0);
	CHECK_TEXT(found(&box), "new e, new w, new i");
	store_close(box.db);
}

static enum zila_code add_rule(
	void *user, const struct rule_run *rule, struct zila_err *err)
{
	struct box *box = user;

	(void)err;
	snprintf(box->seen, sizeof box->seen, "%s %s %d", rule->rule,
		rule->outcome, rule->state);
	return ZILA_OK;
}

TEST(what_a_rule_came_to_is_on_record)
{
	struct box box;

	box_open(&box);
	begin(&box);
	rule_end(&box, "not_applicable", 31);
	CHECK_INTEGER(rule_run_read(box.db, box.run, add_rule, &box, &box.err),
		ZILA_OK);
	CHECK_TEXT(box.seen, "test.rule not_applicable 31");
	store_close(box.db);
}
