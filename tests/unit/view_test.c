/* view_test.c - what scripts see of a database, and what they may not do. */
#include "check.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ground/date.h"
#include "store/read/cursor.h"
#include "store/db.h"

enum { PATH_BYTES = 512, SEEN_BYTES = 2048 };

/* A written database and a reader of it. */
struct box {
	struct db *db;
	struct model model;
	char seen[SEEN_BYTES];
	struct zila_err err;
};

static const char import_sql[] =
	"INSERT INTO run (kind, command, started_at, state) "
	"VALUES ('import', 'test', '2025-01-01', 'ok');"
	"INSERT INTO source (sha256, bytes) VALUES ('00', 0);"
	"INSERT INTO plugin (name, version, digest) VALUES ('t', '1', '1');"
	"INSERT INTO import (run_id, source_id, plugin_id, name, importer, "
	"dataset, options, synthetic, format, encoding, delimiter, sheet, "
	"header_row, unit, reasons, known_at) VALUES (1, 1, 1, 'a.csv', "
	"'t.a', 'action_plan', '', 0, 'csv', 'UTF-8', ',', '', 1, '', '', "
	"'2025-01-02T03:04:05Z');";

static void box_open(struct box *box, const char *sql)
{
	struct zila_err *err = &box->err;
	char path[PATH_BYTES];
	struct db *db = NULL;
	bool created;

	memset(box, 0, sizeof *box);
	snprintf(path, sizeof path, "%s/a.zila", check_folder());
	if (store_open(path, "test", &created, &db, err) != ZILA_OK ||
		db_exec(db, import_sql, err) != ZILA_OK ||
		db_exec(db, sql, err) != ZILA_OK ||
		model_open(&box->model, err) != ZILA_OK ||
		store_open_reader(path, &box->db, err) != ZILA_OK) {
		printf("%s\n", err->text);
		abort();
	}
	store_close(db);
}

static void box_close(struct box *box)
{
	store_close(box->db);
	model_close(&box->model);
}

static void at(struct box *box, const char *day)
{
	struct as_of as_of = {.state = 29};
	struct date date = {0};

	CHECK(date_parse(day, strlen(day), &date));
	as_of.day = date.day;
	if (!CHECK_INTEGER(view_make(box->db, &box->model, &as_of, &box->err),
		    ZILA_OK))
		printf("%s\n", box->err.text);
}

static void add_value(struct box *box, const struct value *value)
{
	size_t size = strlen(box->seen), room = sizeof box->seen - size;
	char *out = box->seen + size;

	switch (value->type) {
	case VALUE_NULL:
		snprintf(out, room, "-");
		break;
	case VALUE_INTEGER:
		snprintf(out, room, "%lld", (long long)value->integer);
		break;
	case VALUE_REAL:
		snprintf(out, room, "%.4f", value->real);
		break;
	case VALUE_TEXT:
		snprintf(out, room, "'%.*s'", (int)value->size, value->text);
		break;
	}
}

/* The rows of a SELECT, "1 'a' -; " each; or the error. */
static const char *rows(struct box *box, const char *sql)
{
	struct cursor cursor = {0};
	bool row = false;
	int i;

	box->seen[0] = '\0';
	if (cursor_open(&cursor, box->db, sql, &box->err) != ZILA_OK)
		return box->err.text;
	while (cursor_step(&cursor, &row, &box->err) == ZILA_OK && row) {
		for (i = 0; i < cursor_column_count(&cursor); i++) {
			struct value value;

			cursor_value(&cursor, i, &value);
			add_value(box, &value);
			strcat(box->seen, " ");
		}
		strcat(box->seen, "; ");
	}
	cursor_close(&cursor);
	return box->seen;
}

#define PLAN                                                                   \
	"INSERT INTO action_plan (state, district, drafted, adopted, "         \
	"notified, valid_from, known_from, import_id, line) VALUES (29, 531, " \
	"'2024-01-10', '2024-05-20', '2024-07-01', '2024-01-10', 1, 1, 2);"
#define STEPS "SELECT drafted, adopted, notified FROM action_plan"

TEST(milestones_later_than_the_day_are_null)
{
	struct box box;

	box_open(&box, PLAN);
	at(&box, "2024-01-09");
	CHECK_TEXT(rows(&box, STEPS), "");
	at(&box, "2024-05-19");
	CHECK_TEXT(rows(&box, STEPS), "'2024-01-10' - - ; ");
	at(&box, "2024-05-20");
	CHECK_TEXT(rows(&box, STEPS), "'2024-01-10' '2024-05-20' - ; ");
	at(&box, "2024-12-31");
	CHECK_TEXT(
		rows(&box, STEPS), "'2024-01-10' '2024-05-20' '2024-07-01' ; ");
	box_close(&box);
}

TEST(the_view_of_all_days_hides_no_milestone)
{
	struct box box;

	box_open(&box, PLAN);
	at(&box, "2023-01-01");
	CHECK_TEXT(rows(&box, "SELECT notified FROM action_plan_all"),
		"'2024-07-01' ; ");
	box_close(&box);
}

static const struct column never_columns[] = {
	{"code", "key", COLUMN_TEXT, .required = true, .key = true},
	{"weight", "tonnes", COLUMN_DECIMAL, .scale = 2},
};

TEST(the_view_of_a_dataset_without_a_table_is_empty)
{
	struct dataset dataset = {.name = "test_never",
		.title = "Never imported",
		.help = "none yet",
		.time = TIME_EVENT,
		.columns = never_columns,
		.column_count = 2,
		.plugin = "test"};
	struct box box;

	box_open(&box, "");
	if (!CHECK_INTEGER(model_add(&box.model, &dataset, &box.err), ZILA_OK))
		printf("%s\n", box.err.text);
	at(&box, "2024-01-01");
	CHECK_TEXT(rows(&box, "SELECT code, weight, valid_from, line "
			      "FROM test_never"),
		"");
	CHECK_TEXT(rows(&box, "SELECT count(*) FROM test_never_all"), "0 ; ");
	box_close(&box);
}

TEST(the_views_of_an_empty_database_are_empty)
{
	char sql[128];
	struct box box;
	int i;

	box_open(&box, "");
	at(&box, "2024-01-01");
	for (i = 0; i < box.model.count; i++) {
		snprintf(sql, sizeof sql, "SELECT * FROM \"%s\"",
			box.model.datasets[i]->name);
		CHECK_TEXT(rows(&box, sql), "");
	}
	box_close(&box);
}

TEST(decimals_are_seen_as_numbers_and_money_in_minor_units)
{
	struct box box;

	box_open(&box,
		"INSERT INTO rate (period, inr_per_usd, source, valid_from, "
		"known_from, import_id, line) VALUES ('2023-24', 827897, "
		"'RBI', '2024-03-31', 1, 1, 2)");
	at(&box, "2024-12-31");
	CHECK_TEXT(rows(&box, "SELECT inr_per_usd FROM rate"), "82.7897 ; ");
	box_close(&box);
}

TEST(the_clocks_and_places_that_the_host_knows_are_bound)
{
	struct box box;

	box_open(&box, "");
	at(&box, "2024-05-20");
	CHECK_TEXT(rows(&box, "SELECT :as_of, :known_at, :state, :district, "
			      ":other"),
		"'2024-05-20' '2025-01-02T03:04:05Z' 29 - - ; ");
	view_place(box.db, 32, 555);
	CHECK_TEXT(rows(&box, "SELECT :state, :district"), "32 555 ; ");
	box_close(&box);
}

static int64_t declared(struct box *box)
{
	int64_t count = -1;

	CHECK_INTEGER(db_integer(box->db, &count, &box->err,
			      "SELECT count(*) FROM temp.sqlite_schema"),
		ZILA_OK);
	return count;
}

TEST(a_view_is_declared_with_those_it_reads_when_sql_first_names_it)
{
	struct box box;

	box_open(&box, "");
	at(&box, "2024-05-20");
	CHECK_TEXT(rows(&box, "SELECT 1"), "1 ; ");
	CHECK_INTEGER(declared(&box), 1); /* import, for :known_at */
	CHECK_TEXT(rows(&box, "SELECT count(*) FROM \"Job_Step\""), "0 ; ");
	CHECK_INTEGER(declared(&box), 3); /* and job_run, which it reads */
	box_close(&box);
}

TEST(a_bound_value_is_data_never_sql)
{
	struct value text = {VALUE_TEXT, .text = "'; DROP", .size = 7}, got;
	struct cursor cursor = {0};
	bool row = false;
	struct box box;

	box_open(&box, "");
	at(&box, "2024-05-20");
	CHECK_INTEGER(cursor_open(&cursor, box.db, "SELECT :word", &box.err),
		ZILA_OK);
	CHECK_INTEGER(cursor_parameter_count(&cursor), 1);
	CHECK_TEXT(cursor_parameter(&cursor, 1), "word");
	CHECK_INTEGER(cursor_bind(&cursor, 1, &text, &box.err), ZILA_OK);
	CHECK_INTEGER(cursor_step(&cursor, &row, &box.err), ZILA_OK);
	cursor_value(&cursor, 0, &got);
	CHECK(row && got.size == 7 && !memcmp(got.text, "'; DROP", 7));
	cursor_close(&cursor);
	box_close(&box);
}

TEST(whatever_is_not_reading_is_refused)
{
	static const char *const refused[] = {
		"INSERT INTO run (kind) VALUES ('x')",
		"UPDATE main.run SET kind = 'x'",
		"DELETE FROM main.run",
		"WITH a AS (SELECT 1) DELETE FROM main.run",
		"ATTACH ':memory:' AS other",
		"DETACH temp",
		"PRAGMA query_only = OFF",
		"PRAGMA journal_mode",
		"SELECT load_extension('x.so')",
		"CREATE TEMP TABLE x (y)",
		"DROP VIEW temp.import",
		"BEGIN",
		"COMMIT",
		"SAVEPOINT a",
		"VACUUM",
		"REINDEX",
		"ANALYZE",
	};
	struct box box;
	size_t i;

	box_open(&box, "");
	at(&box, "2024-05-20");
	for (i = 0; i < sizeof refused / sizeof refused[0]; i++) {
		struct cursor cursor = {0};

		if (!CHECK_INTEGER(
			    cursor_open(&cursor, box.db, refused[i], &box.err),
			    ZILA_EUSAGE))
			printf("%s\n", refused[i]);
		CHECK(cursor.stmt == NULL);
		cursor_close(&cursor);
	}
	box_close(&box);
}

TEST(tables_are_read_through_views_only)
{
	static const char *const refused[] = {
		"SELECT id FROM main.finding",
		"SELECT 'a'.x FROM \"main\".'import' AS a",
		"SELECT count(*) FROM main.import",
		"SELECT 1 FROM run",
		"SELECT count(*) FROM source",
		"SELECT max(rowid) FROM run",
		"WITH finding AS (SELECT id FROM main.finding) "
		"SELECT * FROM finding",
		"WITH last AS (SELECT * FROM main.finding_run) "
		"SELECT finding_id FROM last",
		"SELECT (SELECT max(id) FROM run)",
		"SELECT 1 WHERE EXISTS (SELECT id FROM main.run)",
		"SELECT * FROM import JOIN main.source",
		"SELECT name FROM sqlite_schema",
		"SELECT name FROM temp.sqlite_schema",
		"SELECT count(*) FROM sqlite_temp_schema",
		"SELECT name FROM pragma_table_info('run')",
		"SELECT \"\037\" FROM import",
	};
	struct box box;
	size_t i;

	box_open(&box, "");
	at(&box, "2024-05-20");
	for (i = 0; i < sizeof refused / sizeof refused[0]; i++) {
		struct cursor cursor = {0};

		if (!CHECK_INTEGER(
			    cursor_open(&cursor, box.db, refused[i], &box.err),
			    ZILA_EUSAGE))
			printf("%s\n", refused[i]);
		CHECK(cursor.stmt == NULL);
		cursor_close(&cursor);
	}
	box_close(&box);
}

TEST(views_are_read_whole_or_not_at_all)
{
	struct box box;

	box_open(&box, "");
	at(&box, "2024-05-20");
	CHECK_TEXT(rows(&box, "SELECT count(*) FROM finding"), "0 ; ");
	CHECK_TEXT(rows(&box, "SELECT count(*) FROM temp.import"), "1 ; ");
	CHECK_TEXT(rows(&box, "SELECT count(*) FROM rule_run, reject"), "0 ; ");
	CHECK_TEXT(
		rows(&box, "SELECT count(*) FROM json_each('[1, 2]')"), "2 ; ");
	CHECK_TEXT(rows(&box, "WITH state AS (SELECT * FROM state_history) "
			      "SELECT count(*) FROM state"),
		"0 ; ");
	box_close(&box);
}

TEST(one_statement_at_a_time)
{
	struct cursor cursor = {0};
	struct box box;

	box_open(&box, "");
	at(&box, "2024-05-20");
	CHECK_TEXT(rows(&box, "SELECT 1; \n ; /* so */ -- the end"), "1 ; ");
	CHECK_INTEGER(
		cursor_open(&cursor, box.db, "SELECT 1; SELECT 2", &box.err),
		ZILA_EUSAGE);
	CHECK(strstr(box.err.text, "one SELECT at a time") != NULL);
	CHECK_INTEGER(cursor_open(&cursor, box.db, "SELECT 1; -- one\nSELECT 2",
			      &box.err),
		ZILA_EUSAGE);
	CHECK_INTEGER(
		cursor_open(&cursor, box.db, " ; ", &box.err), ZILA_EUSAGE);
	CHECK_INTEGER(
		cursor_open(&cursor, box.db, "SELEC 1", &box.err), ZILA_EUSAGE);
	box_close(&box);
}

TEST(views_can_be_moved_in_time_after_the_guard_is_up)
{
	struct box box;

	box_open(&box, PLAN);
	at(&box, "2024-05-19");
	CHECK_TEXT(rows(&box, "SELECT count(*) FROM action_plan"), "1 ; ");
	at(&box, "2024-01-01");
	CHECK_TEXT(rows(&box, "SELECT count(*) FROM action_plan"), "0 ; ");
	CHECK_TEXT(rows(&box, "SELECT id, source, importer FROM import"),
		"1 'a.csv' 't.a' ; ");
	box_close(&box);
}

#define UNDO                                                                   \
	"INSERT INTO import (run_id, source_id, plugin_id, name, importer, "   \
	"dataset, options, synthetic, format, encoding, delimiter, sheet, "    \
	"header_row, unit, reasons, known_at, undoes) SELECT run_id, "         \
	"source_id, plugin_id, name, importer, dataset, options, synthetic, "  \
	"format, encoding, delimiter, sheet, header_row, unit, reasons, "      \
	"known_at, 1 FROM import WHERE id = 1;"

TEST(an_import_that_was_undone_is_in_the_ledger_only)
{
	static const char all[] =
		"SELECT id, undoes, undone_by, version, bytes FROM import_all "
		"ORDER BY id";
	struct box box;

	box_open(&box, UNDO);
	at(&box, "2025-06-01");
	CHECK_TEXT(rows(&box, "SELECT id FROM import"), "");
	CHECK_TEXT(rows(&box, all), "1 - 2 '1' 0 ; 2 1 - '1' 0 ; ");
	CHECK_TEXT(rows(&box, "SELECT * FROM plugin_grant"), "");
	CHECK_TEXT(rows(&box, "SELECT * FROM finding_all"), "");
	CHECK_TEXT(rows(&box, "SELECT * FROM finding_event"), "");
	CHECK_TEXT(rows(&box, "SELECT * FROM report_file"), "");
	CHECK_TEXT(rows(&box, "SELECT * FROM job_all"), "");
	box_close(&box);
}
