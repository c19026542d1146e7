/* rule_test.c - what rules find, and what they come to. */
#include "check.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "store/db.h"
#include "wire/page.h"
#include "worker/job.h"

enum { PATH_BYTES = 700, SQL_BYTES = 4096, MEMORY_BYTES = 64 << 20 };

/* A database, a folder of plugins, and a worker's job over them. */
struct rig {
	char path[PATH_BYTES], plugins[PATH_BYTES], told[PATH_BYTES];
	struct db *writer;
	struct job job;
	struct page page;
	struct buf seen; /* one line a message */
	struct buf keys; /* of the rows of findings, a line each */
	struct zila_err err;
};

static const char places_sql[] =
	"INSERT INTO run (kind, command, started_at, state) VALUES ('import', "
	"'test', '2025-01-01', 'ok');"
	"INSERT INTO source (sha256, bytes) VALUES ('00', 0);"
	"INSERT INTO plugin (name, version, digest) VALUES ('t', '1', '1');"
	"INSERT INTO import (run_id, source_id, plugin_id, name, importer, "
	"dataset, options, synthetic, format, encoding, delimiter, sheet, "
	"header_row, unit, reasons, known_at) VALUES (1, 1, 1, 'a.csv', "
	"'t.a', 'export_flow', '', 0, 'csv', 'UTF-8', ',', '', 1, '', '', "
	"'2025-01-02T03:04:05Z');"
	"INSERT INTO state (state, iso, name, kind, valid_from, known_from, "
	"import_id, line) VALUES (29, 'IN-KA', 'Karnataka', 'State', "
	"'2000-01-01', 1, 1, 1), (32, 'IN-KL', 'Kerala', 'State', "
	"'2000-01-01', 1, 1, 2);"
	"INSERT INTO district (state, district, name, valid_from, known_from, "
	"import_id, line) VALUES (29, 531, 'Mysuru', '2000-01-01', 1, 1, 1), "
	"(29, 525, 'Bengaluru Urban', '2000-01-01', 1, 1, 2), (32, 555, "
	"'Ernakulam', '2000-01-01', 1, 1, 3);";

static void must(struct rig *rig, enum zila_code code)
{
	if (code == ZILA_OK)
		return;
	printf("%s\n", rig->err.text);
	abort();
}

static void put(struct rig *rig, const char *name, const char *text)
{
	char path[PATH_BYTES * 2], *slash;
	FILE *file;

	snprintf(path, sizeof path, "%s/%s", rig->plugins, name);
	for (slash = path + strlen(rig->plugins) + 1;
		(slash = strchr(slash, '/')); slash++) {
		*slash = '\0';
		mkdir(path, 0700);
		*slash = '/';
	}
	file = fopen(path, "w");
	fputs(text, file);
	fclose(file);
}

/* A rule of plugin india, called x. */
static void put_rule(struct rig *rig, const char *body)
{
	struct buf text = {0};

	buf_add_format(&text,
		"return { id = 'x', title = 'X', severity = 'warning', why = "
		"'So.',\n%s }",
		body);
	put(rig, "india/rules/x.lua", buf_text(&text));
	buf_free(&text);
}

static void rig_open(struct rig *rig, const char *body)
{
	bool created;

	memset(rig, 0, sizeof *rig);
	snprintf(rig->path, sizeof rig->path, "%s/a.zila", check_folder());
	snprintf(rig->told, sizeof rig->told, "%s/told", check_folder());
	snprintf(rig->plugins, sizeof rig->plugins, "%s/plugins",
		check_folder());
	mkdir(rig->plugins, 0700);
	put(rig, "india/plugin.lua",
		"return { name = 'india', title = 'India', version = '1.0.0', "
		"api = 1 }");
	put_rule(rig, body);
	unlink(rig->path);
	must(rig, store_open(rig->path, "test", &created, &rig->writer,
			  &rig->err));
	must(rig, db_exec(rig->writer, places_sql, &rig->err));
}

/* Rows of export_flow, "29, 531, '0101', ..." each. */
static void add_row(struct rig *rig, int line, const char *values)
{
	char sql[SQL_BYTES];

	snprintf(sql, sizeof sql,
		"INSERT INTO export_flow (state, district, hs, destination, "
		"period, quantity, value_inr, value_usd, valid_from, "
		"known_from, import_id, line) VALUES (%s, '2024-01-01', 1, 1, "
		"%d)",
		values, line);
	must(rig, db_exec(rig->writer, sql, &rig->err));
}

static void add_plan(struct rig *rig, int line, const char *values)
{
	char sql[SQL_BYTES];

	snprintf(sql, sizeof sql,
		"INSERT INTO action_plan (state, district, drafted, adopted, "
		"notified, valid_from, known_from, import_id, line) VALUES "
		"(%s, '2020-01-01', 1, 1, %d)",
		values, line);
	must(rig, db_exec(rig->writer, sql, &rig->err));
}

static void show_finding(struct rig *rig, struct message *message)
{
	char text[4][2048], where[3][2048], row[2][2048];
	int64_t number[4];
	int i;

	message_copy(message, text[0], sizeof text[0]);
	message_copy(message, text[1], sizeof text[1]);
	for (i = 0; i < 4; i++)
		number[i] = message_integer(message);
	message_copy(message, text[2], sizeof text[2]);
	for (i = 0; i < 3; i++)
		message_copy(message, where[i], sizeof where[i]);
	(void)message_integer(message); /* its step */
	message_copy(message, row[0], sizeof row[0]);
	message_copy(message, row[1], sizeof row[1]);
	buf_add_format(&rig->keys, "%s %s\n", row[0], row[1]);
	CHECK(!message->bad && !message_more(message));
	buf_add_format(&rig->seen, "%d/%d:%d %s\n", (int)number[0],
		(int)number[1], (int)number[3], text[2]);
	if (strcmp(where[2], "india") != 0 || strcmp(text[1], "warning") != 0)
		buf_add_format(&rig->seen, "  by %s: %s\n", where[2], text[1]);
}

static void show_rule(struct rig *rig, struct message *message)
{
	char text[13][2048];
	int64_t state, tested, findings;
	int i;

	message_copy(message, text[0], sizeof text[0]);
	message_copy(message, text[1], sizeof text[1]);
	state = message_integer(message);
	message_copy(message, text[2], sizeof text[2]);
	message_copy(message, text[3], sizeof text[3]);
	tested = message_integer(message);
	findings = message_integer(message);
	for (i = 4; i < 12; i++)
		message_copy(message, text[i], sizeof text[i]);
	CHECK(!message->bad && !message_more(message));
	buf_add_format(&rig->seen, "= %s %d of %d%s%s", text[1], (int)findings,
		(int)tested, *text[5] ? " " : "", text[5]);
	if (state)
		buf_add_format(&rig->seen, " in %d", (int)state);
	if (*text[6])
		buf_add_format(&rig->seen, ": %s", text[6]);
	buf_add_char(&rig->seen, '\n');
}

static void show(struct rig *rig)
{
	struct buf told = {0};
	struct message message;
	size_t at = 0;
	char data[65536];
	ssize_t size;
	int64_t frame;

	lseek(rig->job.link.fd, 0, SEEK_SET);
	while ((size = read(rig->job.link.fd, data, sizeof data)) > 0)
		buf_add(&told, data, (size_t)size);
	while (at < told.size && (frame = message_take(told.data + at,
					  told.size - at, &message)) > 0) {
		if (message.type == MESSAGE_FINDING)
			show_finding(rig, &message);
		else if (message.type == MESSAGE_RULE)
			show_rule(rig, &message);
		at += (size_t)frame;
	}
	buf_free(&told);
}

static void start(struct rig *rig)
{
	struct job *job = &rig->job;
	struct host *host = &job->host;

	link_init(
		&job->link, open(rig->told, O_RDWR | O_CREAT | O_TRUNC, 0600));
	job->page = &rig->page;
	if (!job->time_s)
		job->time_s = 60;
	must(rig, model_open(&job->model, &rig->err));
	must(rig, store_open_reader(rig->path, &job->db, &rig->err));
	host->link = &job->link;
	host->page = job->page;
	host->model = &job->model;
	host->db = job->db;
	host->as_of.day = 20454; /* 2026-01-01 */
	must(rig, vm_open(host, MEMORY_BYTES, &job->vm, &rig->err));
	must(rig, vm_limit_time(job->vm, job->time_s, &rig->err));
	must(rig, plugins_open(job->vm, host, rig->plugins, &job->plugins,
			  &rig->err));
	must(rig, view_make(job->db, &job->model, &host->as_of, &rig->err));
}

static void set_option(struct rig *rig, const char *name, const char *value)
{
	rig->job.options[rig->job.option_count].name = name;
	rig->job.options[rig->job.option_count++].value = value;
}

static const char *run(struct rig *rig)
{
	start(rig);
	if (job_check(&rig->job, &rig->err) != ZILA_OK ||
		link_flush(&rig->job.link, &rig->err) != ZILA_OK)
		buf_add_format(&rig->seen, "! %s\n", rig->err.text);
	show(rig);
	return buf_text(&rig->seen);
}

static void rig_close(struct rig *rig)
{
	struct job *job = &rig->job;

	plugins_close(job->vm, job->plugins);
	vm_close(job->vm);
	place_close(job->places);
	store_close(job->db);
	store_close(rig->writer);
	model_close(&job->model);
	close(job->link.fd);
	link_free(&job->link);
	arena_free(&job->arena);
	buf_free(&rig->seen);
	buf_free(&rig->keys);
}

/* What the rule makes of three rows of exports. */
static void gives(const char *body, const char *want, const char *place)
{
	struct rig rig;

	rig_open(&rig, body);
	add_row(&rig, 2,
		"29, 531, '01012100', 'Nepal', '2024-M01', 1500, 100, 10");
	add_row(&rig, 3, "29, 525, NULL, 'Nepal', '2024-M02', -1, 300, 0");
	add_row(&rig, 4,
		"32, 555, '01012100', 'nepal', '2024-M13', NULL, 5, 10");
	check_text(run(&rig), want, body, place, 0);
	rig_close(&rig);
}

#define TEXT(x) #x
#define LINE(x) TEXT(x)
#define GIVES(body, want) gives((body), (want), __FILE__ ":" LINE(__LINE__))
#define ON "dataset = 'export_flow', "

TEST(what_is_required_is_there)
{
	GIVES(ON "check = { required = { 'hs', 'quantity' } }",
		"29/525:3 no hs\n32/555:4 no quantity\n= fail 2 of 3\n");
}

TEST(a_range_is_in_the_columns_own_unit)
{
	GIVES(ON "check = { range = { 'quantity', 0, 1.5 } }",
		"29/525:3 quantity -0.001 is not between 0 and 1.5\n"
		"= fail 1 of 2\n");
	GIVES(ON "check = { range = { 'quantity', 0, 1.4999 } }",
		"29/531:2 quantity 1.5 is not between 0 and 1.4999\n"
		"29/525:3 quantity -0.001 is not between 0 and 1.4999\n"
		"= fail 2 of 2\n");
	GIVES(ON "check = { range = { 'period', '2024-M01', '2024-M12' } }",
		"32/555:4 period 2024-M13 is not between 2024-M01 and "
		"2024-M12\n= fail 1 of 3\n");
	GIVES(ON "check = { range = { 'value_inr', 6 } }",
		"32/555:4 value_inr (in paise) 5 is not between 6 and "
		"anything\n"
		"= fail 1 of 3\n");
}

/* 1.001 * 1000 is 1000.9999999999999, and 0.29 * 100 28.999999999999996. */
TEST(what_is_at_an_end_is_within)
{
	static const char *const checks[] = {
		"range = { 'quantity', 1.001, 1.001 }",
		"range = { 'quantity', 1.0009, 1.0011 }",
		"share_within = { 'value_inr', 'value_usd', 0.29, 0.29 }"};
	char body[200];
	size_t i;

	for (i = 0; i < sizeof checks / sizeof *checks; i++) {
		struct rig rig;

		snprintf(body, sizeof body, ON "check = { %s }", checks[i]);
		rig_open(&rig, body);
		add_row(&rig, 2,
			"29, 531, '0101', 'Nepal', '2024-M01', 1001, 29, 100");
		CHECK_TEXT(run(&rig), "= pass 0 of 1\n");
		rig_close(&rig);
	}
}

TEST(a_value_is_one_of_a_list)
{
	GIVES(ON "check = { one_of = { 'destination', { 'Nepal', 'Peru' } } }",
		"32/555:4 destination nepal is not one of Nepal, Peru\n"
		"= fail 1 of 3\n");
	GIVES(ON "check = { one_of = { 'value_usd', { 0, 10 } } }",
		"= pass 0 of 3\n");
}

TEST(a_pattern_is_looked_for_in_each_value)
{
	GIVES(ON "check = { pattern = { 'destination', '^%u' } }",
		"32/555:4 destination nepal is not of the form ^%u\n"
		"= fail 1 of 3\n");
	GIVES(ON "check = { pattern = { 'destination', '^%f[%a][^]%]]()' } }",
		"= pass 0 of 3\n");
	GIVES(ON "check = { pattern = { 'value_inr', '^%d%d' } }",
		"32/555:4 value_inr (in paise) 5 is not of the form ^%d%d\n"
		"= fail 1 of 3\n");
}

TEST(two_columns_are_compared_in_one_unit)
{
	GIVES(ON "check = { compare = { 'value_usd', '<', 'value_inr' } }",
		"32/555:4 value_usd (in cents) 10 is not < value_inr (in "
		"paise) 5\n= fail 1 of 3\n");
	GIVES(ON "check = { compare = { 'quantity', '<', 'value_usd' } }",
		"= pass 0 of 2\n");
}

TEST(a_share_lies_within_its_ends)
{
	GIVES(ON
		"check = { share_within = { 'value_inr', 'value_usd', 0, 9 } }",
		"29/531:2 value_inr is 10 of value_usd, not between 0 and 9\n"
		"29/525:3 value_inr is (nothing) of value_usd, not between 0 "
		"and 9\n= fail 2 of 3\n");
}

TEST(a_reference_is_to_a_row_that_is_there)
{
	struct rig rig;

	rig_open(&rig, ON "check = { references = { 'district', 'district', "
			  "'district' } }");
	add_row(&rig, 2, "29, 531, NULL, NULL, '2024', 1, 1, 1");
	add_row(&rig, 3, "29, 999, NULL, NULL, '2024', 1, 1, 1");
	CHECK_TEXT(run(&rig), "29/999:3 district 999 is no district.district\n"
			      "= fail 1 of 2\n");
	rig_close(&rig);
}

TEST(rows_with_one_key_name_each_other)
{
	GIVES(ON "check = { unique = { 'hs' } }",
		"29/531:2 another row has the same hs: line 4\n"
		"32/555:4 another row has the same hs: line 2\n"
		"= fail 2 of 2\n");
	GIVES(ON "check = { unique = { 'hs', 'period' } }", "= pass 0 of 2\n");
}

TEST(a_total_is_the_sum_of_its_parts)
{
	struct rig rig;

	rig_open(&rig, ON "check = { sum_equals = { 'value_inr', total = { "
			  "destination = 'All' }, by = { 'period' } } }");
	add_row(&rig, 2,
		"29, 531, NULL, 'A', '2023', 1, 9000000000000000000, 1");
	add_row(&rig, 3,
		"29, 531, NULL, 'B', '2023', 1, 9000000000000000000, 1");
	add_row(&rig, 4,
		"29, 531, NULL, 'C', '2023', 1, -9000000000000000001, 1");
	add_row(&rig, 5,
		"29, 531, NULL, 'All', '2023', 1, 8999999999999999999, 1");
	add_row(&rig, 6, "29, 531, NULL, 'A', '2024', 1, 7, 1");
	add_row(&rig, 7, "29, 531, NULL, 'All', '2024', 1, 8, 1");
	add_row(&rig, 8, "29, 531, NULL, 'All', '2022', 1, 8, 1");
	CHECK_TEXT(run(&rig), "29/531:7 value_inr (in paise) is 8, its 1 parts "
			      "add up to 7 (difference "
			      "1)\n= fail 1 of 2\n");
	rig_close(&rig);
}

/* One part and no total are missing: as the side says, or counted as 0. */
TEST(each_side_of_a_sum_has_its_own_way_with_missing_values)
{
	static const char *const wants[][2] = {
		{"{ left = 'skip_if_any', right = 'skip_if_any' }",
			"= not_applicable 0 of 0: no row of export_flow has "
			"the values it looks at\n"},
		{"{ left = 'skip_if_all' }",
			"29/531:4 off by 1\n= fail 1 of 1\n"},
		{"{ left = 'never_skip', right = 'never_skip' }",
			"29/531:4 off by 1\n29/531:6 off by -5\n= fail 2 of "
			"2\n"}};
	struct rig rig;
	char body[400];
	size_t i;

	for (i = 0; i < sizeof wants / sizeof wants[0]; i++) {
		snprintf(body, sizeof body,
			ON "missing = %s, message = 'off by {difference}', "
			   "check = { sum_equals = { 'value_inr', total = { "
			   "destination = 'All' }, by = { 'period' } } }",
			wants[i][0]);
		rig_open(&rig, body);
		add_row(&rig, 2, "29, 531, NULL, 'A', '2024', 1, 7, 1");
		add_row(&rig, 3, "29, 531, NULL, 'B', '2024', 1, NULL, 1");
		add_row(&rig, 4, "29, 531, NULL, 'All', '2024', 1, 8, 1");
		add_row(&rig, 5, "29, 531, NULL, 'A', '2023', 1, 5, 1");
		add_row(&rig, 6, "29, 531, NULL, 'All', '2023', 1, NULL, 1");
		CHECK_TEXT(run(&rig), wants[i][1]);
		rig_close(&rig);
	}
}

/* 2, 3, 3, 4, 4, 4, 5, 5, 6 and 40: median 4, MAD 1; 36 * 0.6745 = 24.28. */
TEST(an_outlier_is_far_from_the_median_of_its_group)
{
	static const int values[] = {2, 3, 3, 4, 4, 4, 5, 5, 6, 40};
	struct rig rig;
	char row[200];
	int i;

	rig_open(&rig, ON "check = { outlier = { 'value_inr', by = { 'state' }"
			  ", method = 'modified_z', above = 3.5 } }");
	for (i = 0; i < 10; i++) {
		snprintf(row, sizeof row,
			"29, 531, NULL, NULL, '2024', 1, %d, 1", values[i]);
		add_row(&rig, i + 2, row);
		snprintf(row, sizeof row,
			"32, 555, NULL, NULL, '2024', 1, %d, 1", 40 + i);
		add_row(&rig, i + 20, row);
	}
	CHECK_TEXT(run(&rig),
		"29/531:11 value_inr (in paise) 40 stands out: score 24.28 by "
		"the "
		"modified z-score of 10 values around 4\n= fail 1 of 20\n");
	rig_close(&rig);
}

/* Nine 0 and one 10: mean 1, s = sqrt(10), z = 9 / 3.1623 = 2.85. */
TEST(a_z_score_is_by_the_standard_deviation)
{
	struct rig rig;
	int i;

	rig_open(&rig, ON "check = { outlier = { 'value_inr', method = 'z', "
			  "above = 2.8 } }");
	for (i = 0; i < 9; i++)
		add_row(&rig, i + 2, "29, 531, NULL, NULL, '2024', 1, 0, 1");
	add_row(&rig, 20, "29, 531, NULL, NULL, '2024', 1, 10, 1");
	CHECK_TEXT(run(&rig), "29/531:20 value_inr (in paise) 10 stands out: "
			      "score 2.85 by the z-score "
			      "of 10 values around 1\n= fail 1 of 10\n");
	rig_close(&rig);
}

TEST(missing_values_are_skipped_as_the_rule_says)
{
	static const struct {
		const char *missing, *want;
	} modes[] = {{"'skip_if_any'", "= pass 0 of 1\n"},
		{"'skip_if_all'", "29/531:3 late\n= fail 1 of 2\n"},
		{"'never_skip'", "29/531:3 late\n= fail 1 of 3\n"},
		{"{ left = 'skip_if_any', right = 'never_skip' }",
			"29/531:3 late\n= fail 1 of 2\n"},
		{"{ left = 'never_skip' }", "= pass 0 of 1\n"},
		{"{ left = 'never_skip', right = 'never_skip' }",
			"29/531:3 late\n= fail 1 of 3\n"}};
	struct rig rig;
	char body[400];
	size_t i;

	for (i = 0; i < sizeof modes / sizeof modes[0]; i++) {
		snprintf(body, sizeof body,
			"dataset = 'action_plan', missing = %s, message = "
			"'late', check = { compare = { 'drafted', '<=', "
			"'notified' } }",
			modes[i].missing);
		rig_open(&rig, body);
		add_plan(&rig, 2, "29, 525, '2021-01-01', NULL, '2021-01-02'");
		add_plan(&rig, 3, "29, 531, '2021-01-01', NULL, NULL");
		add_plan(&rig, 4, "32, 555, NULL, NULL, NULL");
		CHECK_TEXT(run(&rig), modes[i].want);
		rig_close(&rig);
	}
}

TEST(a_row_is_judged_by_a_function)
{
	GIVES(ON "row = function(row) if row.quantity == 1.5 then return "
		 "'half of ' .. row.hs end end",
		"29/531:2 half of 01012100\n= fail 1 of 3\n");
	GIVES(ON "message = '{district_name} in {state_name}: {n} of {hs}; "
		 "{fix}', fix = 'ask {destination}', row = function(row) if "
		 "row.line == 2 then return { n = 7 } end end",
		"29/531:2 Mysuru in Karnataka: 7 of 01012100; ask Nepal\n"
		"= fail 1 of 3\n");
}

TEST(a_value_is_judged_once)
{
	GIVES("params = { n = { default = 0 } }, " ON
	      "distinct = { 'hs', 'destination' }, "
	      "value = (function() local calls = 0; return function(hs, to) "
	      "calls = calls + 1; return hs .. to .. calls end end)()",
		"29/531:2 01012100Nepal1\n32/555:4 01012100nepal2\n"
		"= fail 2 of 2\n");
}

TEST(the_rows_of_a_group_are_judged_together)
{
	GIVES(ON "group = { 'state' }, message = '{state_name}: {sum}', rows "
		 "= function(group, rows) local sum = 0; for _, row in "
		 "ipairs(rows) do sum = sum + row.value_inr end; if sum > 100 "
		 "then return { sum = sum } end end",
		"29/0:2 Karnataka: 400\n= fail 1 of 2\n");
}

TEST(a_function_may_find_what_it_likes)
{
	GIVES("all = function(find) for row in zila.rows('SELECT * FROM "
	      "district WHERE state = 32') do find { district = row.district,"
	      " line = row.line, message = row.name } end end",
		"32/555:3 Ernakulam\n= fail 1 of 0\n");
}

TEST(the_rows_of_a_query_are_findings)
{
	GIVES("params = { least = { default = 200 } }, sql = [[SELECT state, "
	      "district, line, 'much' AS message FROM export_flow WHERE "
	      "value_inr > :least]]",
		"29/525:3 much\n= fail 1 of 0\n");
	GIVES(ON "units = 'export_flow', message = '{n} in {state_name}', "
		 "sql = 'SELECT state, count(*) AS n FROM export_flow GROUP BY "
		 "state'",
		"29/0:0 2 in Karnataka\n32/0:0 1 in Kerala\n= fail 2 of 3\n");
}

TEST(what_a_states_rule_finds_nowhere_is_of_the_state)
{
	struct rig rig;

	rig_open(&rig, "all = function() end");
	put(&rig, "karnataka/plugin.lua",
		"return { name = 'karnataka', title = 'K', version = '1.0.0', "
		"api = 1, state = 29, extends = 'india' }");
	put(&rig, "karnataka/rules/y.lua",
		"return { id = 'y', title = 'Y', severity = 'info', why = 'W', "
		"all = function(find) find { line = 4, message = 'so' } end }");
	CHECK_TEXT(run(&rig),
		"29/0:4 so\n  by karnataka: info\n= pass 0 of 0\n= fail 1 of 0 "
		"in 29\n");
	rig_close(&rig);
}

TEST(the_state_of_a_rule_and_of_a_finding_is_a_number)
{
	GIVES("state = 'Goa', all = function() end",
		"= error 0 of 0: plugins/india/rules/x.lua: state: it is an "
		"LGD code like 29, not Goa\n");
	GIVES("all = function(find) find { state = 'Goa' } end",
		"= error 0 of 0: plugins/india/rules/x.lua:2: the state of a "
		"finding is a number, not a string\n"
		"      1 | return { id = 'x', title = 'X', severity = "
		"'warning', why = 'So.',\n"
		"  >   2 | all = function(find) find { state = 'Goa' } end "
		"}\n");
}

TEST(a_finding_brings_the_key_of_its_row_unless_it_names_another_line)
{
	struct rig rig;

	rig_open(&rig, ON "row = function(row) return { line = row.hs and "
			  "row.line or 9 } end, message = 'so'");
	add_row(&rig, 2, "29, 531, '01012100', 'Ne''pal', '2024-M01', 1, 1, 1");
	add_row(&rig, 3, "29, 531, NULL, 'Nepal', '2024-M01', 1, 1, 1");
	CHECK_TEXT(run(&rig), "29/531:2 so\n29/531:9 so\n= fail 2 of 2\n");
	CHECK_TEXT(buf_text(&rig.keys),
		"export_flow 531 '01012100' NULL 'Ne''pal' '2024-M01'\n \n");
	rig_close(&rig);
}

TEST(a_rule_that_breaks_is_an_error)
{
	GIVES(ON "sql = 'SELECT 1 AS message FROM nowhere'",
		"= error 0 of 0: plugins/india/rules/x.lua: SQL: no such "
		"table: nowhere\n");
	GIVES(ON "units = 'nowhere', sql = 'SELECT 1 AS message'",
		"= error 0 of 0: plugins/india/rules/x.lua: units: it is no "
		"dataset: name the one whose rows are tested\n");
	GIVES(ON "row = function(row) return 5 end",
		"= error 0 of 1: it must return nil, a message or a table of "
		"values, not a number\n  at: a.csv, line 2: state = 29, "
		"district = 531, hs = '01012100', destination = 'Nepal', "
		"period = '2024-M01', quantity = 1.5, value_inr = 100, "
		"value_usd = 10, valid_from = '2024-01-01'\n");
}

static void is_wrong(const char *body, const char *part)
{
	struct rig rig;

	rig_open(&rig, body);
	if (!strstr(run(&rig), part))
		CHECK_TEXT(buf_text(&rig.seen), part);
	CHECK(strstr(buf_text(&rig.seen), "= error 0 of 0"));
	rig_close(&rig);
}

TEST(what_is_wrong_with_a_rule_is_said_with_the_nearest_name)
{
	is_wrong("mesage = 'x'", "unknown field 'mesage'; did you mean "
				 "'message'?");
	is_wrong(ON "check = { rnage = { 'hs', 1 } }", "did you mean 'range'?");
	is_wrong(ON "check = { range = { 'vlaue_inr', 1 } }",
		"'vlaue_inr' is no column of export_flow; did you mean "
		"'value_inr'?");
	is_wrong(ON "check = { range = { 'hs', 1 } }", "its ends must be, too");
	is_wrong("dataset = 'export_flw', all = function() end",
		"did you mean 'export_flow'?");
	is_wrong(ON "check = { required = { 'hs' } }, message = '{hss}'",
		"{hss} is no column of export_flow and no parameter; did you "
		"mean {hs}?");
	is_wrong("message = '{naem}: {state_name}', sql = 'SELECT 1 AS name'",
		"message: {naem} is no column of its query and no parameter; "
		"did you mean {name}?");
	is_wrong("message = '{name}', fix = '{mame}', sql = 'SELECT 1 AS name'",
		"fix: {mame} is no column of its query");
	is_wrong(ON "check = { typo = 5 }", "there is no check 'typo'");
	is_wrong(ON "check = { range = 5 }",
		"'range' is a table like range = {");
	is_wrong("params = { factor = { default = 1 } }, " ON
		 "check = { range = { 'value_inr', 0, '{facter}' } }",
		"did you mean 'factor'?");
	is_wrong("params = { factor = { default = 1 } }, sql = 'SELECT "
		 ":facter AS message'",
		"did you mean :factor?");
	is_wrong(ON "check = { required = { 'hs' } }, row = function() end",
		"one of them is enough");
	is_wrong(ON "missing = 'skip', check = { required = { 'hs' } }",
		"never_skip");
	is_wrong(ON "check = { pattern = { 'destination', '^[A-Z' } }",
		"behind a % or a [");
	is_wrong(ON "check = { pattern = { 'destination', 'a%2(b)' } }",
		"behind a % or a [");
	is_wrong(ON "check = { pattern = { 'destination', 'q(b' } }",
		"a ( has no )");
	is_wrong(ON "check = { pattern = { 'destination', '^q)' } }",
		"a ) has no (");
	is_wrong(ON "threshold = { warn = 'few' }, row = function() end",
		"warn must be a count");
}

TEST(nothing_to_judge_is_not_a_pass)
{
	struct rig rig;

	rig_open(&rig, ON "check = { required = { 'hs' } }");
	CHECK_TEXT(run(&rig), "= not_applicable 0 of 0: no row of export_flow "
			      "has the values it looks at\n");
	rig_close(&rig);
}

TEST(a_threshold_is_a_count_or_a_share)
{
	GIVES(ON "check = { required = { 'hs', 'quantity' } }, threshold = { "
		 "warn = 1, fail = '70 %' }",
		"29/525:3 no hs\n32/555:4 no quantity\n= fail 2 of 3 warn\n");
	GIVES(ON "check = { required = { 'hs', 'quantity' } }, threshold = { "
		 "fail = '60%' }",
		"29/525:3 no hs\n32/555:4 no quantity\n= fail 2 of 3 fail\n");
}

/* 18.4 % of 375 are 69, and 6899.999999999999 to the machine. */
TEST(a_share_that_is_the_threshold_is_not_above_it)
{
	struct rig rig;
	int i;

	rig_open(&rig, ON "check = { required = { 'hs' } }, threshold = { "
			  "warn = '18.4%' }");
	must(&rig, db_exec(rig.writer, "BEGIN", &rig.err));
	for (i = 0; i < 375; i++)
		add_row(&rig, i + 2,
			i < 69 ? "29, 531, NULL, 'Nepal', '2024', 1, 1, 1"
			       : "29, 531, '01', 'Nepal', '2024', 1, 1, 1");
	must(&rig, db_exec(rig.writer, "COMMIT", &rig.err));
	CHECK(strstr(run(&rig), "= fail 69 of 375\n"));
	rig_close(&rig);
}

TEST(a_rule_that_does_not_end_is_stopped_and_the_others_run)
{
	struct rig rig;

	rig_open(&rig, ON "row = function(row) if row.line == 3 then while "
			  "true do end end return 'seen' end");
	put(&rig, "india/rules/y.lua",
		"return { id = 'y', severity = 'warning', " ON
		"check = { range = { 'value_inr', 3 } } }");
	add_row(&rig, 2, "29, 531, NULL, NULL, '2024', 1, 1, 1");
	add_row(&rig, 3, "29, 531, NULL, NULL, '2024', 1, 2, 1");
	rig.job.time_s = 1;
	CHECK_TEXT(run(&rig),
		"29/531:2 seen\n"
		"29/531:2 value_inr (in paise) 1 is not between 3 and "
		"anything\n"
		"29/531:3 value_inr (in paise) 2 is not between 3 and "
		"anything\n"
		"= stopped 1 of 2: stopped after 0.25 s; what it found before "
		"is kept: plugins/india/rules/x.lua:2: stopped at the time "
		"limit of 0.25 s\n"
		"      1 | return { id = 'x', title = 'X', severity = "
		"'warning', why = 'So.',\n"
		"  >   2 | dataset = 'export_flow', row = function(row) if "
		"row.line == 3 then while true do end end return 'seen' end }\n"
		"  at: a.csv, line 3: state = 29, district = 531, period = "
		"'2024', quantity = 0.001, value_inr = 2, value_usd = 1, "
		"valid_from = '2024-01-01'\n"
		"= fail 2 of 2\n");
	rig_close(&rig);
}

TEST_CI(a_query_that_does_not_end_is_stopped_and_the_others_run)
{
	struct rig rig;

	rig_open(&rig, "sql = 'WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL "
		       "SELECT i + 1 FROM n) SELECT count(*) AS message FROM "
		       "n'");
	put(&rig, "india/rules/y.lua",
		"return { id = 'y', severity = 'warning', sql = \"SELECT 'so' "
		"AS message\" }");
	rig.job.time_s = 1;
	CHECK_TEXT(run(&rig), "0/0:0 so\n= stopped 0 of 0: stopped after 0.25 "
			      "s; what it found before is kept\n"
			      "= fail 1 of 0\n");
	rig_close(&rig);
}

static void put_states(struct rig *rig, const char *karnataka)
{
	struct buf text = {0};

	buf_add_format(&text,
		"return { name = 'karnataka', title = 'Karnataka', version = "
		"'1.0.0', api = 1, state = 29, extends = 'india', %s }",
		karnataka);
	put(rig, "karnataka/plugin.lua", buf_text(&text));
	buf_free(&text);
}

static void inherits(const char *karnataka, const char *state, const char *want,
	const char *place)
{
	struct rig rig;

	rig_open(&rig, "params = { least = { default = 200 } }, " ON
		       "message = '{value_inr} under {least}', check = { range "
		       "= { 'value_inr', '{least}' } }");
	put_states(&rig, karnataka);
	add_row(&rig, 2, "29, 531, NULL, NULL, '2024', 1, 100, 1");
	add_row(&rig, 3, "32, 555, NULL, NULL, '2024', 1, 100, 1");
	if (state)
		set_option(&rig, "state", state);
	check_text(run(&rig), want, karnataka, place, 0);
	rig_close(&rig);
}

#define INHERITS(karnataka, state, want)                                       \
	inherits((karnataka), (state), (want), __FILE__ ":" LINE(__LINE__))

TEST(a_state_is_judged_with_its_own_parameters)
{
	INHERITS("rules = { ['india.x'] = { least = 50, reason = 'So.' } }",
		NULL,
		"32/555:3 100 under 200\n= pass 0 of 1 in 29: So.\n= fail 1 of "
		"1\n");
	INHERITS("rules = { ['india.x'] = { least = 300, severity = 'error', "
		 "threshold = { fail = 0 }, reason = 'So.' } }",
		NULL,
		"29/531:2 100 under 300\n  by karnataka: error\n"
		"32/555:3 100 under 200\n= fail 1 of 1 fail in 29: So.\n"
		"= fail 1 of 1\n");
	INHERITS("rules = { ['india.x'] = { least = 50, reason = 'So.' } }",
		"Karnataka", "= pass 0 of 1 in 29: So.\n");
	INHERITS("rules = { ['india.x'] = { least = 50, reason = 'So.' } }",
		"Kerala", "32/555:3 100 under 200\n= fail 1 of 1 in 32\n");
}

TEST(a_state_leaves_a_rule_out_with_its_reason)
{
	INHERITS("without = { ['india.x'] = 'not here' }", NULL,
		"32/555:3 100 under 200\n= left_out 0 of 0 in 29: not here\n"
		"= fail 1 of 1\n");
}

static void is_refused(const char *karnataka, const char *part)
{
	struct rig rig;

	rig_open(&rig, "params = { least = { default = 200 } }, " ON
		       "check = { range = { 'value_inr', '{least}' } }");
	put_states(&rig, karnataka);
	run(&rig);
	CHECK_INTEGER(rig.job.plugins->count, 2);
	if (!CHECK(rig.job.plugins->list[1]->problem) ||
		!strstr(rig.job.plugins->list[1]->problem, part))
		CHECK_TEXT(rig.job.plugins->list[1]->problem, part);
	rig_close(&rig);
}

TEST(a_state_changes_only_what_there_is)
{
	is_refused("rules = { ['india.y'] = { least = 1, reason = 'So.' } }",
		"there is no rule 'india.y'; did you mean 'india.x'?");
	is_refused("rules = { ['india.x'] = { laest = 1, reason = 'So.' } }",
		"unknown field 'laest'; did you mean 'least'?");
	is_refused("rules = { ['india.x'] = { least = 1 } }",
		"`reason` is missing");
}

/* Two in a hundred rows of each kind of fault, and nothing else is found. */
TEST(planted_faults_are_found_and_nothing_else)
{
	static const struct {
		const char *body, *change;
	} kinds[] = {
		{"check = { required = { 'hs' } }", "hs = NULL"},
		{"check = { range = { 'value_inr', 0 } }", "value_inr = -5"},
		{"check = { range = { 'period', '2024', '2025' } }",
			"period = '2031'"},
		{"check = { one_of = { 'destination', { 'Nepal' } } }",
			"destination = 'Napal'"},
		{"check = { pattern = { 'hs', '^%d+$' } }", "hs = '01O1'"},
		{"check = { compare = { 'value_usd', '<=', 'value_inr' } }",
			"value_usd = value_inr + 1"},
		{"check = { share_within = { 'value_inr', 'value_usd', 2, 200 "
		 "} }",
			"value_usd = 1"},
		{"check = { references = { 'district', 'district', 'district' "
		 "} }",
			"district = 9"},
		{"check = { unique = { 'hs' } }", "hs = '01'"},
		{"check = { outlier = { 'value_inr', by = { 'state' }, method "
		 "= 'modified_z', above = 6 } }",
			"value_inr = 90000000"},
		{"check = { outlier = { 'value_inr', method = 'z', above = 6 "
		 "} }",
			"value_inr = 90000000"},
		{"row = function(row) if row.value_usd == 7 then return 'x' "
		 "end end",
			"value_usd = 7"},
		{"distinct = { 'hs' }, value = function(hs) if hs == '9999' "
		 "then return 'x' end end",
			"hs = '9999'"},
		{"sql = [[SELECT state, district, import_id, line, 'x' AS "
		 "message FROM export_flow WHERE value_usd = 7]]",
			"value_usd = 7"},
		{"group = { 'hs' }, rows = function(group, rows) if "
		 "rows[1].value_usd == 7 then return 'x' end end",
			"value_usd = 7"},
	};
	char body[500], sql[1200];
	struct rig rig;
	size_t i;
	int line;

	for (i = 0; i < sizeof kinds / sizeof kinds[0]; i++) {
		struct buf want = {0};

		snprintf(body, sizeof body, ON "message = '{line}', %s",
			kinds[i].body);
		rig_open(&rig, body);
		snprintf(sql, sizeof sql,
			"INSERT INTO export_flow (state, district, hs, "
			"destination, period, value_inr, value_usd, "
			"valid_from, known_from, import_id, line) WITH "
			"RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 "
			"FROM n WHERE i < 3000) SELECT 29, 531, 1000000 + i, "
			"'Nepal', '2024', 8000 + i %% 97, 100 + i %% 13, "
			"'2024-01-01', 1, 1, i FROM n; UPDATE export_flow SET "
			"%s WHERE line %% 50 = 7;",
			kinds[i].change);
		must(&rig, db_exec(rig.writer, sql, &rig.err));
		run(&rig);
		for (line = 7; line <= 3000; line += 50)
			buf_add_format(&want, "29/%s:%d ",
				strstr(kinds[i].body, "references") ? "9"
								    : "531",
				line);
		/* All lines of findings, without their words. */
		{
			struct buf got = {0};
			const char *at = buf_text(&rig.seen);

			for (; *at && *at != '='; at = strchr(at, '\n') + 1)
				buf_add(&got, at,
					(size_t)(strchr(at, ' ') - at + 1));
			check_text(buf_text(&got), buf_text(&want),
				kinds[i].body, __FILE__, __LINE__);
			buf_free(&got);
		}
		buf_free(&want);
		rig_close(&rig);
	}
}
