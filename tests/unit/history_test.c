/* history_test.c - imports taken back, compared and traced, on rows that are
 * written as imports write them. */
#include "check.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "store/backup.h"
#include "store/db.h"
#include "store/ledger/diff.h"
#include "store/ledger/spans.h"
#include "store/ledger/undo.h"

enum { PATH_BYTES = 512, SEEN_BYTES = 2048 };

struct box {
	struct db *db;
	struct model model;
	char path[PATH_BYTES];
	char seen[SEEN_BYTES];
	struct zila_err err;
};

static void run_sql(struct box *box, const char *sql)
{
	if (!CHECK_INTEGER(db_exec(box->db, sql, &box->err), ZILA_OK))
		printf("%s\n", box->err.text);
}

/* Imports 1 to 6, of which 1 is a register. */
static void box_open(struct box *box)
{
	bool created;

	memset(box, 0, sizeof *box);
	snprintf(box->path, sizeof box->path, "%s/a.zila", check_folder());
	if (store_open(box->path, "test", &created, &box->db, &box->err) !=
			ZILA_OK ||
		model_open(&box->model, &box->err) != ZILA_OK)
		abort();
	run_sql(box,
		"INSERT INTO run (kind, command, started_at, state) VALUES "
		"('import', 'test', '2025-01-01', 'ok');"
		"INSERT INTO source (sha256, bytes) VALUES ('00', 0);"
		"INSERT INTO plugin (name, version, digest) VALUES ('t', '1', "
		"'11');"
		"WITH RECURSIVE n(i) AS (SELECT 1 UNION SELECT i + 1 FROM n "
		"WHERE i < 6) INSERT INTO import (run_id, source_id, "
		"plugin_id, name, importer, dataset, options, synthetic, "
		"format, encoding, delimiter, sheet, header_row, unit, "
		"reasons, known_at) SELECT 1, 1, 1, i || '.csv', 't.list', "
		"'product', '', 0, 'csv', '', '', '', 1, '', '', "
		"'2025-01-0' || i FROM n;"
		"INSERT INTO meta VALUES ('registers', '1')");
}

static void box_close(struct box *box)
{
	store_close(box->db);
	model_close(&box->model);
}

/* A row of one key; known_to 0: open. */
static void row(struct box *box, const char *name, const char *sector,
	const char *days, int import_id, int known_from, int known_to)
{
	char sql[512];

	snprintf(sql, sizeof sql,
		"INSERT INTO product (state, district, list, name, sector, "
		"valid_from, valid_to, import_id, line, known_from, known_to) "
		"VALUES (29, 541, 'L', '%s', '%s', substr('%s', 1, 10), "
		"nullif(substr('%s', 12), ''), %d, 2, %d, nullif(%d, 0))",
		name, sector, days, days, import_id, known_from, known_to);
	run_sql(box, sql);
}

/* Coffee of import 2, given another sector by import 3 from June on. */
static void coffee(struct box *box)
{
	row(box, "Coffee", "Farm", "2025-01-01", 2, 2, 3);
	row(box, "Coffee", "Farm", "2025-01-01/2025-06-01", 2, 3, 0);
	row(box, "Coffee", "Estate", "2025-06-01", 3, 3, 0);
}

/* The open rows: "name sector from to import; ". */
static const char *open_rows(struct box *box)
{
	sqlite3_stmt *stmt = NULL;
	size_t size = 0;

	box->seen[0] = '\0';
	if (!CHECK_INTEGER(
		    db_prepare(box->db, &stmt,
			    "SELECT name || ' ' || sector || ' ' || valid_from "
			    "|| ' ' || ifnull(valid_to, '-') || ' ' || "
			    "import_id || '; ' FROM product WHERE known_to IS "
			    "NULL ORDER BY name, valid_from",
			    &box->err),
		    ZILA_OK))
		return box->err.text;
	while (sqlite3_step(stmt) == SQLITE_ROW)
		size += (size_t)snprintf(box->seen + size,
			sizeof box->seen - size, "%s", db_text(stmt, 0));
	sqlite3_finalize(stmt);
	return box->seen;
}

static enum zila_code take_back(struct box *box, int64_t id)
{
	struct undo undo = {.run_id = 1, .import_id = id};

	return undo_merge(box->db, &box->model, &undo, &box->err);
}

static enum zila_code add_dependent(void *user,
	const struct undo_dependent *dependent, struct zila_err *err)
{
	struct box *box = user;
	size_t size = strlen(box->seen);

	(void)err;
	snprintf(box->seen + size, sizeof box->seen - size, "%lld %s %lld; ",
		(long long)dependent->import_id, dependent->dataset,
		(long long)dependent->rows);
	return ZILA_OK;
}

static const char *dependents(struct box *box, int64_t id)
{
	box->seen[0] = '\0';
	CHECK_INTEGER(undo_dependents(box->db, &box->model, id, add_dependent,
			      box, &box->err),
		ZILA_OK);
	return box->seen;
}

TEST(undo_closes_what_is_left_and_reopens_the_whole)
{
	struct box box;

	box_open(&box);
	coffee(&box);
	CHECK_INTEGER(take_back(&box, 3), ZILA_OK);
	CHECK_TEXT(open_rows(&box), "Coffee Farm 2025-01-01 - 2; ");
	box_close(&box);
}

TEST(undo_after_undo_takes_rows_that_came_back)
{
	struct box box;

	box_open(&box);
	coffee(&box);
	CHECK_INTEGER(take_back(&box, 3), ZILA_OK);
	CHECK_TEXT(dependents(&box, 2), "");
	CHECK_INTEGER(take_back(&box, 2), ZILA_OK);
	CHECK_TEXT(open_rows(&box), "");
	CHECK_INTEGER(take_back(&box, 2), ZILA_EUSAGE);
	box_close(&box);
}

TEST(only_standing_imports_of_the_same_keys_depend)
{
	struct box box;

	box_open(&box);
	coffee(&box);
	row(&box, "Pepper", "Farm", "2025-01-01", 4, 4, 0);
	CHECK_TEXT(dependents(&box, 2), "3 product 1; ");
	CHECK_TEXT(dependents(&box, 3), "");
	CHECK_TEXT(dependents(&box, 4), "");
	box_close(&box);
}

TEST(a_retry_stands_on_the_import_whose_lines_it_took)
{
	struct box box;

	box_open(&box);
	run_sql(&box, "UPDATE import SET retries = 2, \"read\" = 1, added = 1 "
		      "WHERE id = 5");
	CHECK_TEXT(dependents(&box, 2), "5 quarantine 1; ");
	CHECK_INTEGER(take_back(&box, 5), ZILA_OK);
	CHECK_TEXT(dependents(&box, 2), "");
	box_close(&box);
}

TEST(registers_undos_and_strangers_are_not_undone)
{
	struct box box;

	box_open(&box);
	CHECK_INTEGER(take_back(&box, 1), ZILA_EUSAGE);
	CHECK_INTEGER(take_back(&box, 99), ZILA_EUSAGE);
	CHECK_INTEGER(take_back(&box, 2), ZILA_OK);
	CHECK_INTEGER(take_back(&box, 7), ZILA_EUSAGE);
	CHECK(strstr(box.err.text, "import the file again"));
	box_close(&box);
}

TEST(rows_of_a_dataset_that_nobody_describes_are_not_undone)
{
	struct box box;

	box_open(&box);
	run_sql(&box,
		"CREATE TABLE gone_thing (id INTEGER PRIMARY KEY, known_from, "
		"known_to);"
		"INSERT INTO gone_thing VALUES (1, 2, NULL);"
		"INSERT INTO dataset (name, plugin, description) VALUES "
		"('gone_thing', 'gone', '')");
	CHECK_INTEGER(undo_dependents(box.db, &box.model, 2, add_dependent,
			      &box, &box.err),
		ZILA_EPLUGIN);
	CHECK(strstr(box.err.text, "plugin gone"));
	box_close(&box);
}

static enum zila_code add_row(
	void *user, const struct diff_row *of, struct zila_err *err)
{
	struct box *box = user;
	size_t size = strlen(box->seen);
	int i;

	(void)err;
	size += (size_t)snprintf(box->seen + size, sizeof box->seen - size,
		"%d %lld<-%lld", of->kind, (long long)of->to.import_id,
		(long long)of->from.import_id);
	for (i = 0; i < of->dataset->column_count; i++)
		if (diff_differs(of, i))
			size += (size_t)snprintf(box->seen + size,
				sizeof box->seen - size, " %s %.*s->%.*s",
				of->dataset->columns[i].name,
				(int)of->old[i].size, of->old[i].text,
				(int)of->new[i].size, of->new[i].text);
	snprintf(box->seen + size, sizeof box->seen - size, " %s; ", of->until);
	return ZILA_OK;
}

static const char *differences(struct box *box, int64_t id)
{
	struct diff diff;
	int i, kind;

	box->seen[0] = '\0';
	CHECK_INTEGER(
		diff_open(&diff, box->db, &box->model, id, &box->err), ZILA_OK);
	for (i = 0; i < diff.count; i++)
		for (kind = 0; kind < 3; kind++)
			CHECK_INTEGER(diff_each(&diff, i, (enum diff_kind)kind,
					      add_row, box, &box->err),
				ZILA_OK);
	diff_close(&diff);
	return box->seen;
}

TEST(a_diff_tells_cells_and_not_what_was_only_written_again)
{
	struct box box;

	box_open(&box);
	coffee(&box);
	CHECK_TEXT(differences(&box, 3), "2 3<-2 sector Farm->Estate ; ");
	CHECK_TEXT(differences(&box, 4), "");
	CHECK_INTEGER(take_back(&box, 3), ZILA_OK);
	CHECK_TEXT(differences(&box, 7), "2 2<-3 sector Estate->Farm ; ");
	box_close(&box);
}

TEST(a_diff_tells_until_when_a_withdrawn_row_is_true)
{
	struct box box;

	box_open(&box);
	row(&box, "Coffee", "Farm", "2025-01-01", 2, 2, 3);
	row(&box, "Coffee", "Farm", "2025-01-01/2025-06-01", 2, 3, 0);
	row(&box, "Pepper", "Farm", "2025-06-01", 3, 3, 0);
	CHECK_TEXT(differences(&box, 3), "0 3<-0 ; 1 0<-2 2025-06-01; ");
	box_close(&box);
}

TEST(values_are_told_in_words)
{
	const struct column money = {.type = COLUMN_MONEY, .unit = "INR"};
	const struct column dollars = {.type = COLUMN_MONEY, .unit = "USD"};
	const struct column place = {.type = COLUMN_DISTRICT};
	const struct value sum = {VALUE_INTEGER, 123456750};
	const struct value nowhere = {VALUE_INTEGER, 9999};
	struct words words;
	struct buf out = {0};
	struct box box;

	box_open(&box);
	CHECK_INTEGER(words_open(&words, box.db, &box.err), ZILA_OK);
	words_value(&words, &out, &money, &sum, false);
	buf_add_text(&out, "; ");
	words_value(&words, &out, &dollars, &sum, false);
	buf_add_text(&out, "; ");
	words_value(&words, &out, &money, &sum, true);
	buf_add_text(&out, "; ");
	words_value(&words, &out, &place, &nowhere, false);
	CHECK_TEXT(buf_text(&out), "₹ 12,34,567.50; USD 1,234,567.50; "
				   "1234567.50; district 9999");
	buf_free(&out);
	words_close(&words);
	box_close(&box);
}

static enum zila_code add_fault(
	void *user, const struct span_fault *fault, struct zila_err *err)
{
	struct box *box = user;
	size_t size = strlen(box->seen);

	(void)err;
	snprintf(box->seen + size, sizeof box->seen - size, "%lld %.14s; ",
		(long long)fault->import_id, fault->why);
	return ZILA_OK;
}

static const char *spans(struct box *box)
{
	box->seen[0] = '\0';
	CHECK_INTEGER(spans_verify(box->db, &box->model, 0, add_fault, box,
			      &box->err),
		ZILA_OK);
	return box->seen;
}

TEST(times_that_imports_wrote_are_in_order)
{
	struct box box;

	box_open(&box);
	coffee(&box);
	CHECK_TEXT(spans(&box), "");
	CHECK_INTEGER(take_back(&box, 3), ZILA_OK);
	CHECK_TEXT(spans(&box), "");
	CHECK_INTEGER(take_back(&box, 2), ZILA_OK);
	CHECK_TEXT(spans(&box), "");
	box_close(&box);
}

TEST(times_that_no_import_wrote_are_told)
{
	struct box box;

	box_open(&box);
	row(&box, "Coffee", "Farm", "2025-01-01", 2, 2, 0);
	row(&box, "Coffee", "Estate", "2025-06-01", 3, 3, 0);
	CHECK_TEXT(spans(&box), "2 another row sa; ");
	run_sql(&box, "UPDATE product SET known_to = 5 WHERE import_id = 2");
	CHECK_TEXT(spans(&box), "2 it is closed b; ");
	run_sql(&box, "DELETE FROM product WHERE import_id = 2;"
		      "UPDATE product SET known_from = 4");
	CHECK_TEXT(spans(&box), "3 it is known fr; ");
	box_close(&box);
}

TEST(memory_that_runs_out_says_nothing_of_a_backup)
{
	char file[PATH_BYTES + 8], other[PATH_BYTES + 8];
	enum zila_code code = ZILA_ELIMIT;
	struct backup held;
	struct box box;
	int count;

	box_open(&box);
	coffee(&box);
	snprintf(file, sizeof file, "%s.bak", box.path);
	snprintf(other, sizeof other, "%s.new", box.path);
	CHECK_INTEGER(store_backup(box.db, file, &held, &box.err), ZILA_OK);
	for (count = 0; count < 1000 && code != ZILA_OK; count++) {
		mem_fail_after(count);
		code = store_restore(other, file, false, &held, &box.err);
		mem_fail_after(-1);
		CHECK(code == ZILA_OK || !strstr(box.err.text, "damaged"));
		CHECK(code != ZILA_EINPUT);
	}
	CHECK_INTEGER(code, ZILA_OK);
	CHECK(count > 1);
	box_close(&box);
}

TEST(a_backup_that_is_restored_is_the_same_database)
{
	char file[PATH_BYTES + 8], other[PATH_BYTES + 8];
	struct backup held;
	struct box box;
	bool created;

	box_open(&box);
	coffee(&box);
	snprintf(file, sizeof file, "%s.bak", box.path);
	snprintf(other, sizeof other, "%s.new", box.path);
	CHECK_INTEGER(store_backup(box.db, file, &held, &box.err), ZILA_OK);
	CHECK_INTEGER(held.imports, 6);
	CHECK_INTEGER(store_backup(box.db, file, &held, &box.err), ZILA_EUSAGE);
	CHECK_INTEGER(
		store_restore(other, file, false, &held, &box.err), ZILA_OK);
	CHECK_INTEGER(store_restore(other, file, false, &held, &box.err),
		ZILA_EUSAGE);
	CHECK_INTEGER(store_restore(box.path, file, true, &held, &box.err),
		ZILA_ESTORE); /* in use */
	store_close(box.db);
	CHECK_INTEGER(store_open(other, "test", &created, &box.db, &box.err),
		ZILA_OK);
	CHECK_TEXT(open_rows(&box), "Coffee Farm 2025-01-01 2025-06-01 2; "
				    "Coffee Estate 2025-06-01 - 3; ");
	box_close(&box);
}
