/* store_test.c - opening the one file: whose it is, who holds it, what is
 * left alone. */
#include "check.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "store/db.h"
#include "store/ledger/ledger.h"

enum { PATH_BYTES = 512 };

static const char *path_of(const char *name)
{
	static char path[PATH_BYTES];

	snprintf(path, sizeof path, "%s/%s", check_folder(), name);
	return path;
}

static struct db *open_store(const char *name)
{
	struct zila_err err = {0};
	struct db *db = NULL;
	bool created;

	if (store_open(path_of(name), "test", &created, &db, &err) != ZILA_OK) {
		printf("%s\n", err.text);
		abort();
	}
	return db;
}

static int64_t number(struct db *db, const char *sql)
{
	struct zila_err err = {0};
	int64_t out = -1;

	if (!CHECK_INTEGER(db_integer(db, &out, &err, "%s", sql), ZILA_OK))
		printf("%s\n", err.text);
	return out;
}

/* Not by store_open(): as another program would. */
static void write_sql(const char *name, const char *sql)
{
	sqlite3 *other = NULL;

	CHECK_INTEGER(sqlite3_open(path_of(name), &other), SQLITE_OK);
	CHECK_INTEGER(sqlite3_exec(other, sql, NULL, NULL, NULL), SQLITE_OK);
	CHECK_INTEGER(sqlite3_close(other), SQLITE_OK);
}

static struct buf read_all(const char *name)
{
	FILE *file = fopen(path_of(name), "rb");
	struct buf out = {0};
	char chunk[4096];
	size_t size;

	while (file && (size = fread(chunk, 1, sizeof chunk, file)) > 0)
		buf_add(&out, chunk, size);
	if (CHECK(file != NULL))
		fclose(file);
	return out;
}

/* Refused with these words, and not a byte of it changed. */
static void check_refused(const char *name, const char *words)
{
	struct buf before = read_all(name), after;
	struct zila_err err = {0};
	struct db *db = NULL;
	bool created;

	CHECK_INTEGER(store_open(path_of(name), "test", &created, &db, &err),
		ZILA_ESTORE);
	CHECK(db == NULL);
	if (!CHECK(strstr(err.text, words) != NULL))
		printf("%s\n", err.text);
	after = read_all(name);
	CHECK(before.size == after.size &&
		!memcmp(before.data, after.data, before.size));
	buf_free(&before);
	buf_free(&after);
}

TEST(a_new_database_is_marked_as_ours_and_set_to_be_safe)
{
	struct db *db = open_store("a.zila");

	CHECK_INTEGER(
		number(db, "PRAGMA application_id"), STORE_APPLICATION_ID);
	CHECK_INTEGER(number(db, "PRAGMA user_version"), STORE_SCHEMA);
	CHECK_INTEGER(number(db, "SELECT count(*) FROM pragma_journal_mode "
				 "WHERE journal_mode = 'wal'"),
		1);
	CHECK_INTEGER(number(db, "PRAGMA synchronous"), 2); /* FULL */
	CHECK_INTEGER(number(db, "PRAGMA foreign_keys"), 1);
	CHECK_INTEGER(number(db, "PRAGMA trusted_schema"), 0);
	store_close(db);
}

/* The first row is there, the second can't be computed. */
TEST(a_row_that_fails_is_not_taken_for_the_end)
{
	struct zila_err err = {0};
	struct db *db = open_store("a.zila");
	sqlite3_stmt *stmt = NULL;
	enum zila_code code = db_prepare(db, &stmt,
		"SELECT abs(n) FROM (SELECT 1 AS n UNION ALL SELECT "
		"-9223372036854775807 - 1)",
		&err);
	char text[8] = "old";
	int rows = 0;

	while (db_next(db, stmt, "counting", &code, &err))
		rows++;
	sqlite3_finalize(stmt);
	CHECK_INTEGER(code, ZILA_ESTORE);
	CHECK_INTEGER(rows, 1);
	CHECK(strstr(err.text, "counting: integer overflow"));
	CHECK_INTEGER(db_string(db, text, sizeof text, &err, "%s",
			      "SELECT abs(-9223372036854775807 - 1)"),
		ZILA_ESTORE);
	CHECK_INTEGER(db_string(db, text, sizeof text, &err, "%s",
			      "SELECT 1 WHERE 0"),
		ZILA_OK);
	CHECK(!*text);
	store_close(db);
}

TEST(a_row_that_refers_to_nothing_is_refused)
{
	struct db *db = open_store("a.zila");
	struct zila_err err = {0};

	CHECK_INTEGER(
		db_exec(db,
			"INSERT INTO reject (import_id, line, raw, reasons)"
			" VALUES (9, 1, '', '[]')",
			&err),
		ZILA_ESTORE);
	CHECK(strstr(err.text, "FOREIGN KEY") != NULL);
	store_close(db);
}

TEST(a_database_is_created_until_its_registers_are_in)
{
	struct zila_err err = {0};
	struct db *db = NULL;
	bool created = false;
	int i;

	for (i = 0; i < 3; i++) {
		CHECK_INTEGER(store_open(path_of("a.zila"), "test", &created,
				      &db, &err),
			ZILA_OK);
		CHECK(created == (i < 2));
		if (i == 1)
			CHECK_INTEGER(
				store_registers_loaded(db, &err), ZILA_OK);
		store_close(db);
	}
}

TEST(a_second_open_is_refused_and_names_the_holder)
{
	struct zila_err err = {0};
	struct db *db = NULL, *second = NULL;
	char holder[64];
	bool created;

	CHECK_INTEGER(store_open(path_of("a.zila"), "import june.csv", &created,
			      &db, &err),
		ZILA_OK);
	CHECK_INTEGER(
		store_open(path_of("a.zila"), "check", &created, &second, &err),
		ZILA_ESTORE);
	CHECK(second == NULL);
	snprintf(holder, sizeof holder, "process %ld, zila import june.csv",
		(long)getpid());
	CHECK(strstr(err.text, "another zila is using it") != NULL);
	CHECK(strstr(err.text, holder) != NULL);
	store_close(db);
	db = open_store("a.zila");
	store_close(db);
}

TEST(a_second_open_through_a_symlink_is_refused_too)
{
	struct zila_err err = {0};
	struct db *db = open_store("a.zila"), *second = NULL;
	bool created;

	CHECK_INTEGER(symlink("a.zila", path_of("link.zila")), 0);
	CHECK_INTEGER(store_open(path_of("link.zila"), "check", &created,
			      &second, &err),
		ZILA_ESTORE);
	CHECK(strstr(err.text, "another zila is using it") != NULL);
	store_close(db);
}

TEST(readers_are_let_in_beside_the_writer_and_see_one_moment)
{
	struct zila_err err = {0};
	struct db *db = open_store("a.zila"), *reader = NULL;
	int64_t run;

	CHECK_INTEGER(
		store_open_reader(path_of("a.zila"), &reader, &err), ZILA_OK);
	CHECK_INTEGER(run_begin(db, "check", "check", &run, &err), ZILA_OK);
	CHECK_INTEGER(number(db, "SELECT count(*) FROM run"), 1);
	CHECK_INTEGER(number(reader, "SELECT count(*) FROM run"), 0);
	CHECK_INTEGER(db_exec(reader, "DELETE FROM run", &err), ZILA_ESTORE);
	store_close(reader);
	store_close(db);
}

TEST(the_database_of_another_program_is_refused_and_left_as_it_is)
{
	write_sql("other.db", "CREATE TABLE song (title TEXT)");
	check_refused("other.db", "the database of another program");
	write_sql("marked.db", "PRAGMA application_id = 77");
	check_refused("marked.db", "the database of another program");
}

TEST(a_text_file_is_refused_and_left_as_it_is)
{
	FILE *file = fopen(path_of("notes.txt"), "w");
	int i;

	if (!CHECK(file != NULL))
		return;
	for (i = 0; i < 200; i++)
		fprintf(file, "state,district,%d\n", i);
	fclose(file);
	check_refused("notes.txt", "it is not a zila database");
}

TEST(a_folder_is_refused)
{
	struct zila_err err = {0};
	struct db *db = NULL;
	bool created;

	CHECK_INTEGER(store_open(check_folder(), "test", &created, &db, &err),
		ZILA_ESTORE);
	CHECK(strstr(err.text, "it is a folder, not a file") != NULL);
}

TEST(a_database_of_a_newer_zila_is_refused_and_left_as_it_is)
{
	store_close(open_store("a.zila"));
	write_sql("a.zila", "PRAGMA user_version = 99");
	check_refused("a.zila", "made by a newer zila (schema 99");
	write_sql("a.zila", "PRAGMA journal_mode = DELETE");
	check_refused("a.zila", "made by a newer zila (schema 99");
}

TEST(a_run_that_a_crash_cut_is_interrupted_at_the_next_open)
{
	struct zila_err err = {0};
	struct db *db = open_store("a.zila");
	int64_t cut, ended;

	CHECK_INTEGER(run_begin(db, "import", "import", &cut, &err), ZILA_OK);
	CHECK_INTEGER(run_begin(db, "check", "check", &ended, &err), ZILA_OK);
	CHECK_INTEGER(run_end(db, ended, "ok", NULL, NULL, &err), ZILA_OK);
	store_close(db);
	db = open_store("a.zila");
	CHECK_INTEGER(number(db, "SELECT id FROM run WHERE state = "
				 "'interrupted' AND message IS NOT NULL"),
		cut);
	CHECK_INTEGER(
		number(db, "SELECT id FROM run WHERE state = 'ok'"), ended);
	store_close(db);
}

TEST(a_transaction_left_open_is_rolled_back_by_closing)
{
	struct zila_err err = {0};
	struct db *db = open_store("a.zila");
	int64_t run;

	CHECK_INTEGER(store_begin(db, &err), ZILA_OK);
	CHECK_INTEGER(run_begin(db, "check", "check", &run, &err), ZILA_OK);
	store_close(db);
	db = open_store("a.zila");
	CHECK_INTEGER(number(db, "SELECT count(*) FROM run"), 0);
	store_close(db);
}

static const struct column two_columns[] = {
	{"code", "key", COLUMN_TEXT, .required = true, .key = true},
	{"note", "new", COLUMN_TEXT},
};
static const struct column required_column[] = {
	{"code", "key", COLUMN_TEXT, .required = true, .key = true},
	{"must", "new", COLUMN_TEXT, .required = true},
};

enum { LOG_HEADER_BYTES = 32 };

/* The head of a log is written, and synced, when the log is begun. */
static bool log_is_of(const char *name, const struct buf *before)
{
	struct buf now = read_all(name);
	bool same = now.size >= LOG_HEADER_BYTES &&
		    before->size >= LOG_HEADER_BYTES &&
		    memcmp(now.data, before->data, LOG_HEADER_BYTES) == 0;

	buf_free(&now);
	return same;
}

/* A daemon's commit, after what others have done to the log. */
static void check_commit_appends(struct db *served)
{
	struct buf before = read_all("test.db-wal");
	struct zila_err err = {0};

	CHECK_INTEGER(
		db_alone(served, &err,
			"INSERT INTO meta VALUES ('test', '1') ON CONFLICT "
			"(name) DO UPDATE SET value = value || '1'"),
		ZILA_OK);
	CHECK(log_is_of("test.db-wal", &before));
	buf_free(&before);
}

TEST(no_commit_of_a_daemon_begins_a_log)
{
	struct zila_err err = {0};
	struct db *served = open_store("test.db"), *lent = NULL, *reader = NULL;

	CHECK_INTEGER(store_serve(served, &err), ZILA_OK);
	check_commit_appends(served);
	CHECK_INTEGER(
		store_open_lent(path_of("test.db"), &lent, &err), ZILA_OK);
	CHECK_INTEGER(store_checkpoint(lent, &err), ZILA_OK);
	check_commit_appends(served);
	/* One that a reader keeps is not emptied, but may be begun anew when
	 * the reader has gone. */
	CHECK_INTEGER(
		store_open_reader(path_of("test.db"), &reader, &err), ZILA_OK);
	CHECK_INTEGER(store_checkpoint(lent, &err), ZILA_OK);
	store_close(reader);
	check_commit_appends(served);
	store_close(lent);
	store_close(served);
}

TEST(a_table_is_widened_by_optional_columns_only)
{
	struct dataset dataset = {.name = "test_thing",
		.title = "Things",
		.help = "",
		.time = TIME_SNAPSHOT,
		.columns = two_columns,
		.column_count = 1,
		.plugin = "test"};
	struct zila_err err = {0};
	struct db *db = open_store("a.zila");
	bool has = true;

	CHECK_INTEGER(store_has(db, &dataset, &has, &err), ZILA_OK);
	CHECK(!has);
	CHECK_INTEGER(store_ensure(db, &dataset, &err), ZILA_OK);
	dataset.column_count = 2;
	CHECK_INTEGER(store_ensure(db, &dataset, &err), ZILA_OK);
	CHECK_INTEGER(number(db, "SELECT count(*) FROM pragma_table_info("
				 "'test_thing') WHERE name = 'note'"),
		1);
	dataset.columns = required_column;
	CHECK_INTEGER(store_ensure(db, &dataset, &err), ZILA_ESTORE);
	CHECK(strstr(err.text, "column must is new") != NULL);
	store_close(db);
}

TEST(a_sound_database_has_no_faults)
{
	struct zila_err err = {0};
	struct db *db = open_store("a.zila");
	struct buf faults = {0};

	CHECK_INTEGER(store_verify(db, &faults, &err), ZILA_OK);
	CHECK_TEXT(buf_text(&faults), "");
	CHECK_INTEGER(db_exec(db,
			      "PRAGMA foreign_keys = OFF; INSERT INTO reject "
			      "(import_id, line, raw, reasons) VALUES (9, 1, "
			      "'', '[]')",
			      &err),
		ZILA_OK);
	CHECK_INTEGER(store_verify(db, &faults, &err), ZILA_OK);
	CHECK_TEXT(buf_text(&faults),
		"table reject, row 1: refers to a missing import\n");
	buf_free(&faults);
	store_close(db);
}

static int64_t add_officers(struct db *db, int count)
{
	struct zila_err err = {0};
	int i;

	CHECK_INTEGER(
		db_exec(db,
			"INSERT INTO run (kind, command, started_at, "
			"state) VALUES ('import', '', '', 'ok'); INSERT "
			"INTO source (sha256, bytes) VALUES ('', 0); "
			"INSERT INTO plugin (name, version, digest) "
			"VALUES ('', '', ''); INSERT INTO import (run_id, "
			"source_id, plugin_id, name, importer, dataset, "
			"options, synthetic, format, encoding, delimiter, "
			"sheet, header_row, unit, reasons, known_at) "
			"VALUES (1, 1, 1, '', '', '', '', 0, '', '', '', "
			"'', 0, '', '', '')",
			&err),
		ZILA_OK);
	for (i = 0; i < count; i++)
		CHECK_INTEGER(
			db_exec(db,
				"INSERT INTO nodal_officer (state, nominated, "
				"office, valid_from, known_from, import_id, "
				"line) VALUES (29, '', '', '', 1, 1, 1)",
				&err),
			ZILA_OK);
	return number(db, "SELECT count(*) FROM nodal_officer");
}

TEST(rows_that_are_open_with_the_same_key_are_a_fault)
{
	struct zila_err err = {0};
	struct db *db = open_store("a.zila");
	struct buf faults = {0};

	CHECK_INTEGER(add_officers(db, 2), 2);
	CHECK_INTEGER(store_verify(db, &faults, &err), ZILA_OK);
	CHECK_TEXT(buf_text(&faults),
		"table nodal_officer, rows 1 and 2: they are open with the "
		"same key\n");
	buf_free(&faults);
	store_close(db);
}

extern const char embed_migration_0001[];

TEST(a_database_of_schema_1_gets_its_keys_in_another_way)
{
	struct zila_err err = {0};
	struct db *db;

	write_sql("a.zila", embed_migration_0001);
	write_sql("a.zila",
		"CREATE TABLE herb (id INTEGER PRIMARY KEY, district INTEGER "
		"NOT NULL, name TEXT, known_to INTEGER, valid_from TEXT);"
		"CREATE UNIQUE INDEX herb_key ON herb (district, ifnull(name, "
		"''), valid_from) WHERE known_to IS NULL;"
		"INSERT INTO dataset VALUES ('herb', 'x', 'herb event -');"
		"INSERT INTO run (id, kind, command, started_at, state) "
		"VALUES (1, 'import', '', '', 'ok');"
		"INSERT INTO source (sha256, bytes, content) VALUES ('', 3, "
		"x'616263');"
		"PRAGMA application_id = 0x7a696c61; PRAGMA user_version = 1");
	db = open_store("a.zila");
	CHECK_INTEGER(number(db, "PRAGMA user_version"), STORE_SCHEMA);
	CHECK_INTEGER(number(db, "SELECT count(*) FROM sqlite_schema WHERE "
				 "name LIKE '%_key'"),
		0);
	CHECK_INTEGER(number(db, "SELECT place = 'district' AND keyed = 0 FROM "
				 "dataset WHERE name = 'herb'"),
		1);
	CHECK_INTEGER(number(db, "SELECT length(value) FROM meta WHERE name = "
				 "'key_secret'"),
		32);
	CHECK_INTEGER(number(db, "SELECT length(content) FROM source_part"), 3);
	CHECK_INTEGER(store_index(db, &err), ZILA_OK);
	CHECK_INTEGER(number(db, "SELECT count(*) FROM sqlite_schema WHERE "
				 "name = 'herb.place'"),
		1);
	store_close(db);
}

extern const char embed_migration_0002[];

TEST(a_database_of_schema_2_keeps_its_findings_and_their_history)
{
	struct db *db;

	write_sql("a.zila", embed_migration_0001);
	write_sql("a.zila", embed_migration_0002);
	write_sql("a.zila",
		"INSERT INTO run (id, kind, command, started_at, state) "
		"VALUES (1, 'check', '', '2025-01-01T10:00:00Z', 'ok'), "
		"(2, 'check', '', '2025-02-01T10:00:00Z', 'ok');"
		"INSERT INTO rule_run VALUES (1, 'x.y', 0, 'fail', 2, NULL), "
		"(2, 'x.y', 0, 'fail', 1, NULL), (2, 'x.z', 29, 'error', 0, "
		"'no such table');"
		"INSERT INTO finding VALUES (1, 'x.y', 'error', 29, NULL, "
		"'a', NULL, NULL, 'p', 1, 2, NULL), (2, 'x.y', 'info', 29, "
		"NULL, 'b', NULL, NULL, 'q', 1, 1, 2);"
		"PRAGMA application_id = 0x7a696c61; PRAGMA user_version = 2");
	db = open_store("a.zila");
	CHECK_INTEGER(number(db, "PRAGMA user_version"), STORE_SCHEMA);
	CHECK_INTEGER(number(db, "SELECT count(*) FROM finding"), 2);
	CHECK_INTEGER(number(db, "SELECT count(*) FROM rule_run"), 3);
	CHECK_INTEGER(number(db, "SELECT count(*) FROM check_run WHERE as_of "
				 "IN ('2025-01-01', '2025-02-01')"),
		2);
	CHECK_INTEGER(number(db, "SELECT count(*) FROM finding_run WHERE "
				 "(run_id, finding_id, event) IN (VALUES (1, "
				 "1, 'new'), (2, 1, 'open'), (1, 2, 'new'), "
				 "(2, 2, 'fixed'))"),
		4);
	store_close(db);
}
