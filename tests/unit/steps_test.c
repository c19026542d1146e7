/* steps_test.c - specs are read, and steps come to words. */
#include "check.h"

#include <stdio.h>
#include <string.h>

#include "daemon/inbox.h"
#include "daemon/steps.h"
#include "ground/json_read.h"
#include "ground/text.h"

/* The words of the step-th step, with | between. */
static const char *words(const char *json, int step)
{
	static char out[500];
	struct steps_order order = {.job = "india.a",
		.zone = "Asia/Kolkata",
		.due = INT64_C(1775069400000), /* 2026-04-01T18:50Z */
		.attempt = 2};
	struct arena arena = {0};
	struct zila_err err;
	struct spec spec;
	const char **list;
	int i;

	*out = 0;
	if (spec_read(json, strlen(json), &spec, &err) == ZILA_OK &&
		CHECK(steps_words(&spec, step, &order, &arena, &list, &err) ==
			ZILA_OK))
		for (i = 0; list[i]; i++) {
			if (i)
				strcat(out, "|");
			strncat(out, list[i], 60);
		}
	else
		snprintf(out, sizeof out, "%.490s", err.text);
	spec_free(&spec);
	arena_free(&arena);
	return out;
}

TEST(steps_come_to_the_words_that_one_would_type)
{
	/* half an hour past midnight of the second in Kolkata */
	CHECK_TEXT(words("{\"steps\":[[\"check\"]]}", 1),
		"check|--as-of|2026-04-02");
	CHECK_TEXT(words("{\"steps\":[[\"check\"],[\"report\",\"progress\","
			 "{\"formats\":[\"html\",\"pdf\"],\"out\":\"r/"
			 "{month}\"}]]}",
			   2),
		"report|--as-of|2026-04-02|--to|html,pdf|--out|r/"
		"2026-04|progress");
	CHECK_TEXT(words("{\"steps\":[[\"report\",\"progress\"]]}", 1),
		"report|--as-of|2026-04-02|--to|html|--out|reports/"
		"2026-04-02|progress");
	CHECK_TEXT(words("{\"steps\":[[\"import\",{\"inbox\":\"lgd\"}]]}", 1),
		"inbox|sweep|lgd");
	CHECK_TEXT(words("{\"steps\":[[\"import\",\"a.csv\",{\"as\":\"x\","
			 "\"state\":29,\"allow_shrink\":true}]]}",
			   1),
		"import|--as|x|--state|29|--allow-shrink|a.csv");
	CHECK_TEXT(words("{\"steps\":[[\"script\",\"a.lua\",\"--x\",3]]}", 1),
		"run|--as-of|2026-04-02|a.lua|--x|3");
	CHECK_TEXT(words("{\"steps\":[[\"lua\"]]}", 1),
		"jobs|call|india.a|--due|2026-04-01T18:50:00.000Z|--attempt|2");
	CHECK_TEXT(words("{\"steps\":[[\"command\",\"report\",\"x\",\"--as-of="
			 "2020-01-01\"]]}",
			   1),
		"report|x|--as-of=2020-01-01");
}

TEST(what_is_no_spec_is_refused_with_what_to_write)
{
	CHECK(strstr(words("[]", 1), "JSON object"));
	CHECK(strstr(words("{\"steps\":[]}", 1), "there is none"));
	CHECK(strstr(words("{\"step\":[[\"check\"]]}", 1),
		"did you mean \"steps\"?"));
	CHECK(strstr(words("{\"steps\":[[\"check\"]],\"retries\":1.5}", 1),
		"retries: 1.5 is no whole number"));
	CHECK(strstr(words("{\"steps\":[[\"check\"]],\"missed\":\"al\"}", 1),
		"missed: there is no"));
	CHECK(strstr(words("{\"steps\":[[\"check\",\"x\"]]}", 1),
		"step 1: \"check\" is written as"));
	CHECK(strstr(words("{\"steps\":[[\"command\",\"serve\"]]}", 1),
		"can't be a job"));
	CHECK(strstr(words("{\"steps\":[[\"check\",{\"state\":true}]]}", 1),
		"state is a text"));
}

TEST(orders_and_events_come_back_as_they_were_sent)
{
	struct steps_order order = {12, "user.a\"b", "UTC",
		INT64_C(1775069400123), 3, "{\"steps\":[[\"check\"]]}"};
	struct steps_result result = {4, true, false, "no\nthing"};
	struct steps_order back;
	struct steps_event event;
	struct arena arena = {0};
	struct buf text = {0};
	struct zila_err err;

	steps_order_write(&order, &text);
	CHECK_INTEGER(steps_order_read(
			      buf_text(&text), text.size, &arena, &back, &err),
		ZILA_OK);
	CHECK_TEXT(back.job, order.job);
	CHECK_TEXT(back.spec, order.spec);
	CHECK_INTEGER(back.due, order.due);
	CHECK_INTEGER(back.attempt, 3);
	buf_cut(&text, 0);
	steps_event_done(&text, &result);
	CHECK_INTEGER(steps_event_read(
			      buf_text(&text), text.size, &arena, &event, &err),
		ZILA_OK);
	CHECK_INTEGER(event.kind, STEPS_DONE);
	CHECK_INTEGER(event.code, 4);
	CHECK(event.timed_out && !event.cancelled);
	CHECK_TEXT(event.text, "no\nthing");
	CHECK_INTEGER(
		steps_event_read("{\"event\":\"x\"}", 13, &arena, &event, &err),
		ZILA_EPLUGIN);
	buf_free(&text);
	arena_free(&arena);
}

struct script {
	int codes[4];
	int calls, began, ended;
};

static int scripted(void *user, const char *const *list, int time_s,
	struct buf *out, struct zila_err *err)
{
	struct script *script = user;

	(void)list;
	(void)time_s;
	(void)err;
	buf_add_text(out, "{\"added\":2,\"quarantined\":1}");
	return script->codes[script->calls++];
}

static void count_began(void *user, int step, const char *line)
{
	(void)step;
	(void)line;
	((struct script *)user)->began++;
}

static void count_ended(void *user, int step, int code, const char *summary)
{
	(void)step;
	(void)code;
	CHECK_TEXT(summary, "2 added, 1 quarantined");
	((struct script *)user)->ended++;
}

static struct steps_result run(struct script *script)
{
	struct steps_means means = {script, scripted, count_began, count_ended};
	struct steps_order order = {0, "a", "UTC", 0, 1,
		"{\"steps\":[[\"check\"],[\"verify\"],[\"check\"]]}"};
	struct steps_result result;
	struct zila_err err;

	CHECK_INTEGER(steps_run(&order, &means, &result, &err), ZILA_OK);
	CHECK_INTEGER(script->began, script->calls);
	CHECK_INTEGER(script->ended, script->calls);
	return result;
}

TEST(a_run_is_as_bad_as_its_worst_step)
{
	struct script fine = {{0, 0, 0}}, warned = {{0, 1, 0}},
		      failed = {{1, 4, 0}};

	CHECK_INTEGER(run(&fine).code, 0);
	CHECK_INTEGER(run(&warned).code, 1);
	CHECK_INTEGER(warned.calls, 3);
	CHECK_INTEGER(run(&failed).code, 4);
	CHECK_INTEGER(failed.calls, 2);
}

TEST(a_name_of_an_inbox_is_taken_or_left_and_numbered)
{
	char name[INBOX_NAME_BYTES], longest[256];
	size_t at;

	CHECK(inbox_is_partial("a.csv.part") && inbox_is_partial("A.TMP") &&
		inbox_is_partial("~$a.xlsx") && inbox_is_partial("a.csv~") &&
		inbox_is_partial(".a.csv") && inbox_is_partial("Thumbs.db"));
	CHECK(!inbox_is_partial("a.csv") && !inbox_is_partial("party") &&
		!inbox_is_partial("a.tmp.csv"));
	inbox_numbered("june.csv", 1, name);
	CHECK_TEXT(name, "june.csv");
	inbox_numbered("june.2.csv", 12, name);
	CHECK_TEXT(name, "june.2-12.csv");
	inbox_numbered("june", 2, name);
	CHECK_TEXT(name, "june-2");
	/* characters of three bytes: none is cut in two */
	for (at = 0; at + 3 < sizeof longest - 4; at += 3)
		memcpy(longest + at, "\xe0\xa4\x95", 3);
	strcpy(longest + at, ".csv");
	inbox_numbered(longest, 2, name);
	CHECK_INTEGER(strlen(name), 243);
	CHECK_TEXT(name + 237, "-2.csv");
	CHECK_INTEGER(text_valid(name, 243), 243);
	memset(longest, '.', 255);
	longest[255] = 0;
	inbox_numbered(longest, 1, name);
	CHECK(strlen(name) <= 245);
}

TEST(json_is_gone_over_without_a_tree)
{
	const char *text = " {\"a\": [1, \"b\\u0041\", {}], \"n\": -3} ";
	struct json_value all, value, item;
	struct arena arena = {0};
	struct json_walk walk;
	int64_t number;

	CHECK(json_value(text, strlen(text), &all));
	CHECK(json_find(&all, "n", &value) && json_whole(&value, &number));
	CHECK_INTEGER(number, -3);
	CHECK(json_find(&all, "a", &value));
	walk = json_walk(&value);
	CHECK(json_element(&walk, &item) && json_whole(&item, &number));
	CHECK(json_element(&walk, &item));
	CHECK_TEXT(json_copy(&item, &arena), "bA");
	CHECK(json_element(&walk, &item) && item.kind == '{');
	CHECK(!json_element(&walk, &item));
	CHECK(!json_value("{} x", 4, &all));
	CHECK(!json_value("", 0, &all));
	arena_free(&arena);
}
