/* finding_test.c - the life of a finding: new, open, fixed, new again; waived,
 * and open again. */
#include "check.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "store/db.h"
#include "store/finding/finding.h"
#include "store/ledger/ledger.h"
#include "store/finding/waiver.h"

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

static void begin_on(struct box *box, const char *day)
{
	struct check_run run = {.as_of = day};

	CHECK_INTEGER(
		run_begin(box->db, "check", "check", &box->run, &box->err),
		ZILA_OK);
	run.run_id = box->run;
	CHECK_INTEGER(finding_begin(box->db, &run, &box->err), ZILA_OK);
}

static void begin(struct box *box)
{
	begin_on(box, "2025-01-01");
}

static void find(
	struct box *box, const char *severity, int state, const char *message)
{
	struct finding finding = {.rule = "test.rule",
		.severity = severity,
		.message = message,
		.state = state};

	CHECK_INTEGER(finding_add(box->db, &finding, &box->err), ZILA_OK);
}

/* As from a template whose values vary. */
static void find_row(struct box *box, const char *message, const char *template,
	const char *values)
{
	struct finding finding = {.rule = "test.rule",
		.severity = "error",
		.message = message,
		.state = 29,
		.template = template,
		.values = values};

	CHECK_INTEGER(finding_add(box->db, &finding, &box->err), ZILA_OK);
}

static void outcome(struct box *box, const char *outcome, int state)
{
	struct rule_run rule = {
		.rule = "test.rule", .outcome = outcome, .state = state};

	CHECK_INTEGER(
		finding_rule_end(box->db, box->run, &rule, &box->err), ZILA_OK);
}

static void weigh(struct box *box)
{
	CHECK_INTEGER(finding_end(box->db, box->run, 0, &box->err), ZILA_OK);
}

static void rule_end(struct box *box, const char *ended, int state)
{
	outcome(box, ended, state);
	weigh(box);
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

static const char *found_by(struct box *box, const struct finding_query *query)
{
	box->seen[0] = '\0';
	CHECK_INTEGER(finding_read(box->db, query, add_seen, box, &box->err),
		ZILA_OK);
	return box->seen;
}

static const char *found_in(struct box *box, int64_t run)
{
	struct finding_query query = {.run_id = run};

	return found_by(box, &query);
}

static const char *found(struct box *box)
{
	return found_in(box, box->run);
}

static const char *open_on(struct box *box, const char *day)
{
	struct finding_query query = {.day = day};

	return found_by(box, &query);
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

static enum zila_code add_full(
	void *user, const struct finding *finding, struct zila_err *err)
{
	struct box *box = user;
	size_t size = strlen(box->seen);

	(void)err;
	snprintf(box->seen + size, sizeof box->seen - size, "%lld %s %s %s, ",
		(long long)finding->id, finding->severity, finding->status,
		finding->message ? finding->message : "-");
	return ZILA_OK;
}

TEST(the_first_of_a_rule_are_told_in_full_and_the_others_counted)
{
	struct finding_query query = {.most = 2, .state = 29};
	struct box box;

	box_open(&box);
	begin(&box);
	find(&box, "error", 1, "of another state");
	find(&box, "error", 29, "a");
	find(&box, "error", 29, "b");
	find(&box, "error", 29, "c");
	find(&box, "warning", 29, "d");
	rule_end(&box, "fail", 0);
	query.run_id = box.run;
	CHECK_INTEGER(finding_read(box.db, &query, add_full, &box, &box.err),
		ZILA_OK);
	CHECK_TEXT(box.seen, "2 error new a, 3 error new b, 4 error new -, "
			     "5 warning new d, ");
	store_close(box.db);
}

TEST(findings_are_numbered_by_their_steps)
{
	struct finding finding = {
		.rule = "test.rule", .severity = "error", .state = 29};
	struct finding_query query = {0};
	struct box box;
	int i;

	box_open(&box);
	begin(&box);
	for (i = 0; i < 4; i++) {
		char message[] = {(char)('a' + i), '\0'};

		finding.message = message;
		finding.step = i % 2 ? 0 : 7;
		CHECK_INTEGER(finding_add(box.db, &finding, &box.err), ZILA_OK);
	}
	rule_end(&box, "fail", 0);
	query.run_id = box.run;
	CHECK_INTEGER(finding_read(box.db, &query, add_full, &box, &box.err),
		ZILA_OK);
	CHECK_TEXT(box.seen, "1 error new b, 2 error new d, 3 error new a, "
			     "4 error new c, ");
	store_close(box.db);
}

TEST(equal_words_of_other_subjects_are_two_findings_and_told_again_none)
{
	struct box box;
	int i;

	box_open(&box);
	begin(&box);
	for (i = 0; i < 2; i++) {
		find_row(&box, "it is wrong", "it is wrong", "{\"hs\":\"09\"}");
		find_row(&box, "it is wrong", "it is wrong", "{\"hs\":\"10\"}");
		find_row(&box, "it is wrong", "it is wrong", "{\"hs\":\"11\"}");
	}
	rule_end(&box, "fail", 0);
	CHECK_TEXT(found(&box),
		"new it is wrong, new it is wrong, new it is wrong");
	store_close(box.db);
}

TEST(what_a_rule_came_to_is_on_record)
{
	struct box box;

	box_open(&box);
	begin(&box);
	rule_end(&box, "not_applicable", 31);
	CHECK_INTEGER(rule_run_read(box.db,
			      &(struct finding_query){.run_id = box.run},
			      add_rule, &box, &box.err),
		ZILA_OK);
	CHECK_TEXT(box.seen, "test.rule not_applicable 31");
	store_close(box.db);
}

TEST(a_stopped_rule_fixes_nothing_either)
{
	struct box box;

	box_open(&box);
	begin(&box);
	find(&box, "error", 29, "no chair");
	rule_end(&box, "fail", 0);
	begin(&box);
	rule_end(&box, "stopped", 0);
	begin(&box);
	rule_end(&box, "not_applicable", 0);
	CHECK_TEXT(found(&box), "");
	CHECK_TEXT(open_on(&box, NULL), "open no chair");
	store_close(box.db);
}

TEST(a_state_whose_own_line_broke_keeps_its_findings)
{
	struct box box;

	box_open(&box);
	begin(&box);
	find(&box, "error", 29, "in Karnataka");
	find(&box, "error", 32, "in Kerala");
	rule_end(&box, "fail", 0);
	begin(&box);
	outcome(&box, "error", 29);
	rule_end(&box, "pass", 0);
	CHECK_TEXT(found(&box), "fixed in Kerala");
	store_close(box.db);
}

TEST(a_value_that_changes_makes_no_other_finding)
{
	static const char template[] = "{drafted} drafted of {all}";
	struct box box;

	box_open(&box);
	begin(&box);
	find_row(&box, "12 drafted of 14", template,
		"{\"drafted\": 12, \"all\": 14}");
	find_row(&box, "0901 is 120 times", "{hs} is {n} times",
		"{\"hs\": \"0901\"}");
	rule_end(&box, "fail", 0);
	begin(&box);
	find_row(&box, "13 drafted of 14", template,
		"{\"drafted\": 13, \"all\": 14}");
	find_row(&box, "0901 is 130 times", "{hs} is {n} times",
		"{\"hs\": \"0901\"}");
	find_row(&box, "0902 is 130 times", "{hs} is {n} times",
		"{\"hs\": \"0902\"}");
	rule_end(&box, "fail", 0);
	CHECK_TEXT(found(&box), "open 13 drafted of 14, open 0901 is 130 "
				"times, new 0902 is 130 times");
	CHECK_TEXT(found_in(&box, box.run - 1),
		"new 12 drafted of 14, new 0901 is 120 times");
	store_close(box.db);
}

TEST(a_text_among_the_values_is_another_finding)
{
	static const char template[] = "{hs} is missing";
	struct box box;

	box_open(&box);
	begin(&box);
	find_row(&box, "0901 is missing", template, "{\"hs\": \"0901\"}");
	rule_end(&box, "fail", 0);
	begin(&box);
	find_row(&box, "0902 is missing", template, "{\"hs\": \"0902\"}");
	rule_end(&box, "fail", 0);
	CHECK_TEXT(found(&box), "new 0902 is missing, fixed 0901 is missing");
	store_close(box.db);
}

TEST(of_two_rows_with_one_key_the_one_that_stays_stays)
{
	struct box box;

	box_open(&box);
	begin(&box);
	find_row(&box, "first", "{a}", "{\"a\": 1}");
	find_row(&box, "second", "{a}", "{\"a\": 1}");
	rule_end(&box, "fail", 0);
	CHECK_TEXT(found(&box), "new first, new second");
	begin(&box);
	find_row(&box, "second", "{a}", "{\"a\": 1}");
	rule_end(&box, "fail", 0);
	CHECK_TEXT(found(&box), "open second, fixed first");
	store_close(box.db);
}

TEST(a_check_reads_the_same_after_later_ones)
{
	struct box box;
	int64_t first;

	box_open(&box);
	begin(&box);
	find_row(&box, "10 missing", "{a}", "{\"a\": 1}");
	rule_end(&box, "fail", 0);
	first = box.run;
	begin_on(&box, "2025-02-01");
	find_row(&box, "9 missing", "{a}", "{\"a\": 1}");
	rule_end(&box, "fail", 0);
	begin_on(&box, "2025-03-01");
	rule_end(&box, "pass", 0);
	CHECK_TEXT(found_in(&box, first), "new 10 missing");
	CHECK_TEXT(found_in(&box, first + 1), "open 9 missing");
	CHECK_TEXT(found_in(&box, first + 2), "fixed 9 missing");
	CHECK_TEXT(open_on(&box, "2025-01-31"), "open 10 missing");
	CHECK_TEXT(open_on(&box, "2025-02-28"), "open 9 missing");
	CHECK_TEXT(open_on(&box, "2025-03-01"), "");
	store_close(box.db);
}

TEST(a_look_back_changes_nothing_of_today)
{
	struct box box;

	box_open(&box);
	begin_on(&box, "2025-02-01");
	find(&box, "error", 29, "today");
	rule_end(&box, "fail", 0);
	begin_on(&box, "2024-02-01");
	find(&box, "error", 29, "then");
	rule_end(&box, "fail", 0);
	CHECK_TEXT(found(&box), "new then");
	CHECK_TEXT(open_on(&box, NULL), "open today");
	begin_on(&box, "2025-03-01");
	find(&box, "error", 29, "today");
	rule_end(&box, "fail", 0);
	CHECK_TEXT(found(&box), "open today");
	store_close(box.db);
}

static enum zila_code add_age(
	void *user, const struct finding *finding, struct zila_err *err)
{
	struct box *box = user;

	(void)err;
	snprintf(box->seen, sizeof box->seen, "%s, %s, %lld%s",
		finding->first_seen, finding->open_since,
		(long long)finding->days_open,
		finding->returned ? ", returned" : "");
	return ZILA_OK;
}

TEST(an_age_is_counted_in_the_days_of_checks)
{
	struct finding_query query = {0};
	struct box box;

	box_open(&box);
	begin_on(&box, "2025-01-01");
	find(&box, "error", 29, "no chair");
	rule_end(&box, "fail", 0);
	begin_on(&box, "2025-01-31");
	find(&box, "error", 29, "no chair");
	rule_end(&box, "fail", 0);
	query.run_id = box.run;
	CHECK_INTEGER(
		finding_read(box.db, &query, add_age, &box, &box.err), ZILA_OK);
	CHECK_TEXT(box.seen, "2025-01-01, 2025-01-01, 30");

	begin_on(&box, "2025-02-01");
	rule_end(&box, "pass", 0);
	begin_on(&box, "2025-03-01");
	find(&box, "error", 29, "no chair");
	rule_end(&box, "fail", 0);
	query.run_id = box.run;
	CHECK_INTEGER(
		finding_read(box.db, &query, add_age, &box, &box.err), ZILA_OK);
	CHECK_TEXT(box.seen, "2025-01-01, 2025-03-01, 0, returned");
	store_close(box.db);
}

TEST(what_is_new_or_fixed_since_a_check)
{
	struct finding_query query = {.has_since = true};
	struct box box;

	box_open(&box);
	begin(&box);
	find(&box, "error", 29, "a");
	find(&box, "error", 29, "b");
	rule_end(&box, "fail", 0);
	query.since = box.run;
	begin(&box);
	find(&box, "error", 29, "b");
	find(&box, "error", 29, "c");
	rule_end(&box, "fail", 0);
	begin(&box);
	find(&box, "error", 29, "b");
	find(&box, "error", 29, "c");
	rule_end(&box, "fail", 0);
	query.run_id = box.run;
	CHECK_TEXT(found_by(&box, &query), "new c, fixed a");
	query.has_since = false;
	CHECK_TEXT(found_by(&box, &query), "open b, open c");
	store_close(box.db);
}

/* ---- waivers ---- */

static int64_t waive(struct box *box, struct waiver waiver)
{
	int64_t id = 0;

	waiver.owner = "A. Rao";
	waiver.reason = "the order is on its way";
	if (waiver_add(box->db, &waiver, &id, &box->err) != ZILA_OK)
		printf("%s\n", box->err.text);
	return id;
}

static void check_again(struct box *box, const char *day)
{
	begin_on(box, day);
	find(box, "error", 29, "no chair");
	find(box, "error", 32, "no chair either");
	rule_end(box, "fail", 0);
}

TEST(a_waived_finding_is_open_again_when_the_waiver_expires)
{
	struct box box;

	box_open(&box);
	check_again(&box, "2025-01-01");
	CHECK(waive(&box,
		(struct waiver){
			.rule = "", .finding_id = 1, .until = "2025-01-31"}));
	check_again(&box, "2025-01-31");
	CHECK_TEXT(found(&box), "open no chair either, waived no chair");
	check_again(&box, "2025-02-01");
	CHECK_TEXT(found(&box), "open no chair, open no chair either");
	CHECK_TEXT(found_in(&box, box.run - 1),
		"open no chair either, waived no chair");
	CHECK_TEXT(open_on(&box, "2025-01-31"),
		"open no chair either, waived no chair");
	store_close(box.db);
}

TEST(a_waiver_of_a_rule_holds_in_its_state_only)
{
	struct box box;

	box_open(&box);
	check_again(&box, "2025-01-01");
	CHECK(waive(&box, (struct waiver){.rule = "test.rule",
				  .state = 32,
				  .until = "2025-12-31"}));
	check_again(&box, "2025-02-01");
	CHECK_TEXT(found(&box), "open no chair, waived no chair either");
	store_close(box.db);
}

static int count_steps(void *user)
{
	++*(int *)user;
	return 0;
}

static void find_many(struct box *box, const char *day, int count)
{
	char message[32];

	begin_on(box, day);
	for (int i = 0; i < count; i++) {
		snprintf(message, sizeof message, "no chair %d", i);
		find(box, "error", 29, message);
	}
	rule_end(box, "fail", 0);
}

/* What SQLite does, in thousands of its steps, must not be their product. */
TEST_CI(many_waivers_of_many_findings_are_each_found_at_once)
{
	enum { FINDINGS = 2000 };
	struct box box;
	int thousands = 0;

	box_open(&box);
	find_many(&box, "2025-01-01", FINDINGS);
	CHECK_INTEGER(
		db_exec(box.db,
			"INSERT INTO waiver (rule, finding_id, owner, reason, "
			"created_at, until) SELECT rule, id, 'A. Rao', 'x', "
			"'2025-01-01', '2025-12-31' FROM finding; "
			"INSERT INTO waiver (rule, state, owner, reason, "
			"created_at, until) SELECT 'other.' || id, 29, 'A. "
			"Rao', 'x', '2025-01-01', '2025-12-31' FROM finding",
			&box.err),
		ZILA_OK);
	sqlite3_progress_handler(box.db->sql, 1000, count_steps, &thousands);
	find_many(&box, "2025-02-01", FINDINGS);
	open_on(&box, "2025-02-01");
	sqlite3_progress_handler(box.db->sql, 0, NULL, NULL);
	CHECK(thousands < 2 * FINDINGS);
	store_close(box.db);
}

TEST(an_ended_waiver_holds_no_more)
{
	struct box box;
	int64_t id;

	box_open(&box);
	check_again(&box, "2025-01-01");
	id = waive(&box,
		(struct waiver){
			.rule = "", .finding_id = 1, .until = "2025-12-31"});
	CHECK_INTEGER(waiver_end(box.db, id, "done", &box.err), ZILA_OK);
	CHECK_INTEGER(waiver_end(box.db, id, "again", &box.err), ZILA_EUSAGE);
	check_again(&box, "2025-02-01");
	CHECK_TEXT(found(&box), "open no chair, open no chair either");
	store_close(box.db);
}

TEST(a_finding_that_returns_is_still_waived)
{
	struct box box;

	box_open(&box);
	check_again(&box, "2025-01-01");
	CHECK(waive(&box,
		(struct waiver){
			.rule = "", .finding_id = 1, .until = "2025-12-31"}));
	begin_on(&box, "2025-02-01");
	rule_end(&box, "pass", 0);
	CHECK_TEXT(found(&box), "fixed no chair, fixed no chair either");
	check_again(&box, "2025-03-01");
	CHECK_TEXT(found(&box), "new no chair either, waived no chair");
	store_close(box.db);
}

TEST(what_can_not_be_waived_is_refused)
{
	struct waiver of_none = {.rule = "",
		.finding_id = 9,
		.until = "2025-12-31",
		.owner = "",
		.reason = ""};
	struct waiver of_rule = {.rule = "test.ruler",
		.state = 29,
		.until = "2025-12-31",
		.owner = "",
		.reason = ""};
	struct waiver late = {.rule = "",
		.finding_id = 1,
		.until = "2024-12-31",
		.owner = "",
		.reason = ""};
	struct box box;
	int64_t id;

	box_open(&box);
	check_again(&box, "2025-01-01");
	CHECK_INTEGER(waiver_add(box.db, &of_none, &id, &box.err), ZILA_EUSAGE);
	CHECK_INTEGER(waiver_add(box.db, &of_rule, &id, &box.err), ZILA_EUSAGE);
	CHECK_INTEGER(waiver_add(box.db, &late, &id, &box.err), ZILA_EUSAGE);
	begin_on(&box, "2025-02-01");
	rule_end(&box, "pass", 0);
	late.until = "2025-12-31";
	CHECK_INTEGER(waiver_add(box.db, &late, &id, &box.err), ZILA_EUSAGE);
	store_close(box.db);
}
