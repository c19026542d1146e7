/* printed_test.c - reports on record, what queries tell of themselves, and
 * what a page shows of that. */
#include "check.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "store/read/cursor.h"
#include "store/db.h"
#include "store/ledger/printed.h"
#include "store/view/words.h"
#include "worker/doc/doc.h"

enum { PATH_BYTES = 512, SEEN_BYTES = 2048 };

struct box {
	struct db *db;
	struct model model;
	char path[PATH_BYTES], seen[SEEN_BYTES];
	struct zila_err err;
};

/* Runs 1 to 3 are imports 1 to 3; 2 and 3 change rows of beta. */
static const char rows_sql[] =
	"INSERT INTO run (kind, command, started_at, state) VALUES "
	"('import', 'a', '2025-01-01', 'ok'), ('import', 'b', '2025-01-02', "
	"'ok'), ('import', 'c', '2025-01-03', 'ok');"
	"INSERT INTO source (sha256, bytes) VALUES ('00', 0);"
	"INSERT INTO plugin (name, version, digest) VALUES ('t', '1', '1');"
	"INSERT INTO import (run_id, source_id, plugin_id, name, importer, "
	"dataset, options, synthetic, format, encoding, delimiter, sheet, "
	"header_row, unit, reasons, known_at) SELECT id, 1, 1, 'a.csv', 't.a',"
	" 'state', '', 0, 'csv', 'UTF-8', ',', '', 1, '', '', started_at "
	"FROM run;"
	"INSERT INTO dataset (name, description) VALUES ('alpha', ''), "
	"('beta', '');"
	"CREATE TABLE alpha (name TEXT, known_from INTEGER, known_to INTEGER);"
	"INSERT INTO alpha VALUES ('a', 1, NULL);"
	"CREATE TABLE beta AS SELECT known_from, known_to FROM alpha "
	"UNION ALL SELECT 2, NULL UNION ALL SELECT 1, 3;"
	"INSERT INTO state (state, name, iso, kind, valid_from, known_from, "
	"import_id, line) VALUES (29, 'Karnataka', 'IN-KA', 'State', "
	"'1900-01-01', 1, 1, 2);";

static void box_open(struct box *box)
{
	bool created;

	memset(box, 0, sizeof *box);
	snprintf(box->path, sizeof box->path, "%s/a.zila", check_folder());
	if (store_open(box->path, "test", &created, &box->db, &box->err) !=
			ZILA_OK ||
		db_exec(box->db, rows_sql, &box->err) != ZILA_OK ||
		model_open(&box->model, &box->err) != ZILA_OK) {
		printf("%s\n", box->err.text);
		abort();
	}
}

static void box_close(struct box *box)
{
	store_close(box->db);
	model_close(&box->model);
}

/* A file written in run 1, that knew of the imports up to known and read
 * those datasets. */
static void print(struct box *box, const char *path, const char *sha256,
	int64_t known, const char *dataset)
{
	struct report_made made = {.run_id = 1,
		.part = "t.progress",
		.plugins = "[]",
		.settings = "{}"};
	struct report_file file = {.run_id = 1,
		.known = known,
		.report = "progress",
		.as_of = "2025-01-01",
		.known_at = "2025-01-01",
		.lang = "en",
		.format = "md",
		.file = path,
		.sha256 = sha256,
		.state = 29};

	CHECK_INTEGER(report_made_add(box->db, &made, &file.made_id, &box->err),
		ZILA_OK);
	CHECK_INTEGER(
		report_made_reads(box->db, file.made_id, dataset, &box->err),
		ZILA_OK);
	CHECK_INTEGER(
		report_made_figure(box->db, file.made_id, "n", "12", &box->err),
		ZILA_OK);
	if (!CHECK_INTEGER(report_add(box->db, &file, &box->err), ZILA_OK))
		printf("%s\n", box->err.text);
}

static enum zila_code see_file(
	void *user, const struct report_file *file, struct zila_err *err)
{
	struct box *box = user;
	size_t size = strlen(box->seen);

	(void)err;
	snprintf(box->seen + size, sizeof box->seen - size, "%s %s %d %s; ",
		file->file, file->sha256, file->state, file->part);
	return ZILA_OK;
}

static void check_found(
	struct box *box, const char *sha256, const char *name, const char *want)
{
	struct report_search search = {sha256, name, 2};

	box->seen[0] = '\0';
	CHECK_INTEGER(report_find(box->db, &search, see_file, box, &box->err),
		ZILA_OK);
	CHECK_TEXT(box->seen, want);
}

TEST(prints_are_found_by_bytes_name_and_ending_newest_first)
{
	struct box box;

	box_open(&box);
	print(&box, "out/a.md", "aa", 1, "alpha");
	print(&box, "b.md", "bb", 1, "alpha");
	print(&box, "later/a.md", "cc", 1, "alpha");
	check_found(&box, "bb", NULL, "b.md bb 29 t.progress; ");
	check_found(&box, "dd", "b.md", "");
	check_found(&box, NULL, "a.md",
		"later/a.md cc 29 t.progress; out/a.md aa 29 t.progress; ");
	check_found(&box, NULL, "b.md", "b.md bb 29 t.progress; ");
	check_found(&box, NULL, ".md",
		"later/a.md cc 29 t.progress; b.md bb 29 t.progress; ");
	check_found(&box, NULL, ".html", "");
	box_close(&box);
}

TEST(what_the_figures_of_a_report_came_to_is_kept)
{
	struct box box;
	int64_t value = 0;

	box_open(&box);
	print(&box, "a.md", "aa", 1, "alpha");
	CHECK_INTEGER(db_integer(box.db, &value, &box.err,
			      "SELECT value FROM report_figure WHERE made_id = "
			      "1 AND name = 'n'"),
		ZILA_OK);
	CHECK_INTEGER(value, 12);
	box_close(&box);
}

static enum zila_code see_stale(
	void *user, const struct report_stale *stale, struct zila_err *err)
{
	struct box *box = user;
	size_t size = strlen(box->seen);

	(void)err;
	snprintf(box->seen + size, sizeof box->seen - size,
		"%s: %lld (%s) of %s; ", stale->file.file,
		(long long)stale->imports, stale->newer, stale->touched);
	return ZILA_OK;
}

static void check_stale(struct box *box, int64_t files, const char *want)
{
	struct report_count count = {0};

	box->seen[0] = '\0';
	if (!CHECK_INTEGER(
		    report_stale(box->db, &count, see_stale, box, &box->err),
		    ZILA_OK))
		printf("%s\n", box->err.text);
	CHECK_INTEGER(count.files, files);
	CHECK_INTEGER(count.unknown, 0);
	CHECK_TEXT(box->seen, want);
}

TEST(a_print_is_overtaken_by_imports_of_what_it_read)
{
	struct box box;

	box_open(&box);
	check_stale(&box, 0, "");
	print(&box, "states.md", "aa", 1, "alpha");
	print(&box, "old.md", "bb", 1, "beta");
	print(&box, "half.md", "cc", 2, "beta");
	print(&box, "new.md", "dd", 3, "beta");
	print(&box, "-", "ee", 1, "beta");
	print(&box, "plugin.md", "ff", 1, "no_such_table");
	check_stale(&box, 5,
		"old.md: 2 (2, 3) of beta; half.md: 1 (3) of "
		"beta; ");
	/* Written again, it is as new as what it saw. */
	print(&box, "old.md", "gg", 3, "beta");
	check_stale(&box, 5, "half.md: 1 (3) of beta; ");
	box_close(&box);
}

static void see_name(void *user, const char *name)
{
	struct box *box = user;
	size_t size = strlen(box->seen);

	if (!strstr(box->seen, name))
		snprintf(
			box->seen + size, sizeof box->seen - size, "%s ", name);
}

/* A query of the views, seen and bound, in a connection that only reads. */
TEST(a_query_tells_what_it_reads_and_its_values)
{
	struct cursor cursor = {0};
	struct value value = {
		.type = VALUE_TEXT, .text = "it's", .size = strlen("it's")};
	struct buf bound = {0};
	struct box box;

	box_open(&box);
	cursor_watch(box.db, see_name, &box);
	CHECK_INTEGER(cursor_open(&cursor, box.db,
			      "SELECT name FROM alpha WHERE name <> ?1 AND "
			      "known_from IN (SELECT known_from FROM beta)",
			      &box.err),
		ZILA_OK);
	cursor_watch(box.db, NULL, NULL);
	CHECK(strstr(box.seen, "alpha ") != NULL);
	CHECK(strstr(box.seen, "beta ") != NULL);
	CHECK(strstr(box.seen, "district") == NULL);
	CHECK_INTEGER(cursor_bind(&cursor, 1, &value, &box.err), ZILA_OK);
	cursor_bound(&cursor, &bound);
	CHECK(strstr(buf_text(&bound), "name <> 'it''s' AND") != NULL);
	cursor_close(&cursor);
	buf_free(&bound);
	box_close(&box);
}

TEST(words_are_found_also_where_only_reading_is_allowed)
{
	struct value value = {.type = VALUE_INTEGER, .integer = 29};
	struct column column = {.name = "state", .type = COLUMN_STATE};
	struct words words;
	struct buf out = {0};
	struct box box;
	int64_t only_reads = 0;

	box_open(&box);
	store_close(box.db);
	CHECK_INTEGER(store_open_reader(box.path, &box.db, &box.err), ZILA_OK);
	box.db->guarded = true;
	if (!CHECK_INTEGER(words_open(&words, box.db, &box.err), ZILA_OK))
		printf("%s\n", box.err.text);
	words_value(&words, &out, &column, &value, true);
	CHECK_TEXT(buf_text(&out), "Karnataka");
	words_close(&words);
	CHECK(box.db->guarded);
	box.db->guarded = false;
	CHECK_INTEGER(
		db_integer(box.db, &only_reads, &box.err, "PRAGMA query_only"),
		ZILA_OK);
	CHECK_INTEGER(only_reads, 1);
	buf_free(&out);
	box_close(&box);
}

/* ---- in a page ---- */

static struct doc_figure *add_figure(struct doc *doc, const char *name)
{
	struct doc_figure *figure = doc_add_figure(doc);

	figure->name = figure->label = name;
	figure->unit = "";
	figure->has_value = true;
	figure->value = 7;
	return figure;
}

TEST(a_page_shows_queries_inert_and_links_terms)
{
	static const char *const terms[] = {"whole"};
	struct doc doc = {.report = "r",
		.plugin = "p",
		.title = "T",
		.as_of = "2025-01-01",
		.lang = "en"};
	struct doc_figure *figure;
	struct zila_err err;
	struct buf out = {0};

	add_figure(&doc, "whole");
	figure = add_figure(&doc, "part");
	figure->query.sql = "SELECT '<b>' WHERE x = :x";
	figure->query.bound = "SELECT '<b>' WHERE x = '</code>'";
	figure->query_rows = 12345;
	figure->terms = terms;
	figure->term_count = 1;
	CHECK_INTEGER(html_write(&doc, &out, &err), ZILA_OK);
	CHECK(strstr(buf_text(&out), "href=\"#proof-2\"") != NULL);
	CHECK(strstr(buf_text(&out), "id=\"proof-2\"") != NULL);
	CHECK(strstr(buf_text(&out), "SELECT &#39;&lt;b&gt;&#39; WHERE x = "
				     "&#39;&lt;/code&gt;&#39;</code>") != NULL);
	CHECK(strstr(buf_text(&out), "12,345") != NULL);
	CHECK(strstr(buf_text(&out), "<a href=\"#proof-1\">f1 ") != NULL);
	buf_free(&out);
	doc_free(&doc);
}

TEST(json_tells_of_a_figure_its_query_and_terms)
{
	static const char *const terms[] = {"whole"};
	struct doc doc = {.report = "r", .plugin = "p", .title = "T"};
	struct doc_figure *figure;
	struct zila_err err;
	struct buf out = {0};

	add_figure(&doc, "whole");
	figure = add_figure(&doc, "part");
	figure->query.sql = "SELECT :x";
	figure->query.bound = "SELECT 1";
	figure->denominator_figure = "whole";
	figure->terms = terms;
	figure->term_count = 1;
	CHECK_INTEGER(json_write(&doc, &out, &err), ZILA_OK);
	CHECK(strstr(buf_text(&out), "\"sql\": \"SELECT :x\"") != NULL);
	CHECK(strstr(buf_text(&out), "\"bound_sql\": \"SELECT 1\"") != NULL);
	CHECK(strstr(buf_text(&out), "\"denominator_figure\": \"whole\"") !=
		NULL);
	CHECK(strstr(buf_text(&out), "\"ref\": \"f2\"") != NULL);
	buf_free(&out);
	doc_free(&doc);
}
