/* stage_test.c - imports merged into a database: what is added, closed and
 * counted, and what can still be asked about the time before. */
#include "check.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ground/date.h"
#include "store/read/cursor.h"
#include "store/db.h"
#include "store/intake/staging.h"

enum { PATH_BYTES = 512, SEEN_BYTES = 1 << 16, PRODUCTS = 10 };

/* A database of one test, and the import on its way in. */
struct box {
	struct db *db;
	struct model model;
	struct import import;
	struct stage *stage;
	char path[PATH_BYTES];
	char seen[SEEN_BYTES];
	struct zila_err err;
};

static void box_open(struct box *box)
{
	struct zila_err *err = &box->err;
	bool created;

	memset(box, 0, sizeof *box);
	snprintf(box->path, sizeof box->path, "%s/a.zila", check_folder());
	if (store_open(box->path, "test", &created, &box->db, err) != ZILA_OK ||
		model_open(&box->model, err) != ZILA_OK ||
		db_exec(box->db,
			"INSERT INTO run (kind, command, started_at, state) "
			"VALUES ('import', 'test', '2025-01-01', 'ok');"
			"INSERT INTO source (sha256, bytes) "
			"VALUES ('00', 0)",
			err) != ZILA_OK) {
		printf("%s\n", err->text);
		abort();
	}
}

static void box_close(struct box *box)
{
	store_close(box->db);
	model_close(&box->model);
}

static void begin(struct box *box, const char *dataset)
{
	box->import = (struct import){
		.run_id = 1,
		.source_id = 1,
		.name = "list.csv",
		.sha256 = "00",
		.importer = "test.list",
		.dataset = dataset,
		.options = "",
		.plugin = "test",
		.version = "1",
		.digest = "11",
		.format = "csv",
		.encoding = "UTF-8",
		.delimiter = ",",
		.sheet = "",
		.unit = "",
		.reasons = "",
	};
	CHECK_INTEGER(store_begin(box->db, &box->err), ZILA_OK);
	CHECK_INTEGER(stage_open(box->db, &box->model, &box->import,
			      &box->stage, &box->err),
		ZILA_OK);
}

/* One record, as a batch of its own. */
struct one {
	const struct record *record;
	const struct dataset *dataset;
	bool given;
};

static enum zila_code next_one(
	void *user, struct record *record, bool *more, struct zila_err *err)
{
	struct one *one = user;
	struct value *values = record->values;

	(void)err;
	*more = !one->given;
	if (!*more)
		return ZILA_OK;
	one->given = true;
	memcpy(values, one->record->values,
		(size_t)one->dataset->column_count * sizeof *values);
	*record = *one->record;
	record->values = values;
	return ZILA_OK;
}

static enum zila_code take_one(struct box *box, const struct dataset *dataset,
	const struct record *record)
{
	struct one one = {record, dataset, false};
	struct batch batch = {
		dataset, next_one, &one, &record->line, sizeof record->line};

	return stage_take(box->stage, &batch, &box->err);
}

static enum zila_code refuse(struct box *box, int64_t line, const char *raw)
{
	struct refusal refusal = {
		.line = line, .raw = {raw, strlen(raw)}, .reasons = {"[]", 2}};

	return stage_reject(box->stage, &refusal, &box->err);
}

/* fields: "state=29;gi=yes"; a column that is not named is NULL. */
static enum zila_code add(struct box *box, int64_t line, const char *name,
	const char *from, const char *fields)
{
	const struct dataset *dataset = model_find(&box->model, name);
	struct value values[MODEL_COLUMNS_MAX] = {{0}};
	struct record record = {line,
		{VALUE_TEXT, .text = from, .size = strlen(from)}, {0}, values};

	while (*fields) {
		const char *is = strchr(fields, '='), *text = is + 1;
		char *field = strndup(fields, (size_t)(is - fields));
		int column = dataset_column(dataset, field);
		struct value *value = &values[column];

		free(field);
		value->type = VALUE_TEXT;
		value->text = text;
		value->size = strcspn(text, ";");
		switch (dataset->columns[column].type) {
		case COLUMN_INTEGER:
		case COLUMN_STATE:
		case COLUMN_DISTRICT:
			value->type = VALUE_INTEGER;
			value->integer = strtoll(text, NULL, 10);
			break;
		default:
			break;
		}
		fields = text + value->size;
		fields += *fields == ';';
	}
	return take_one(box, dataset, &record);
}

#define ADD(...) CHECK_INTEGER(add(__VA_ARGS__), ZILA_OK)

/* What went wrong is rolled back, as a run does. */
static enum zila_code merge(
	struct box *box, int64_t read, struct merge_options options)
{
	enum zila_code code;

	box->import.read = read;
	code = stage_merge(box->stage, &options, &box->err);
	stage_close(box->stage);
	box->stage = NULL;
	if (code == ZILA_OK)
		CHECK_INTEGER(store_commit(box->db, &box->err), ZILA_OK);
	else
		store_rollback(box->db);
	return code;
}

#define MERGE(box, read)                                                       \
	CHECK_INTEGER(merge(box, read, (struct merge_options){0}), ZILA_OK)

/* "read 3: added 1, changed 1, ..." with what is not zero. */
static const char *books(struct box *box)
{
	const struct import *import = &box->import;
	const struct {
		const char *name;
		int64_t count;
	} parts[] = {{"added", import->added}, {"changed", import->changed},
		{"unchanged", import->unchanged},
		{"withdrawn", import->withdrawn},
		{"quarantined", import->quarantined},
		{"skipped", import->skipped}, {"missing", import->missing}};
	size_t i, size;

	size = (size_t)snprintf(box->seen, sizeof box->seen,
		"read %lld:", (long long)import->read);
	for (i = 0; i < sizeof parts / sizeof parts[0]; i++)
		if (parts[i].count)
			size += (size_t)snprintf(box->seen + size,
				sizeof box->seen - size, " %s %lld",
				parts[i].name, (long long)parts[i].count);
	return box->seen;
}

/* The rows of a SELECT, "a|b " each. */
static const char *rows(struct box *box, struct db *db, const char *sql)
{
	sqlite3_stmt *stmt = NULL;
	size_t size = 0;
	int i;

	box->seen[0] = '\0';
	if (!CHECK_INTEGER(db_prepare(db, &stmt, sql, &box->err), ZILA_OK))
		return box->err.text;
	while (sqlite3_step(stmt) == SQLITE_ROW)
		for (i = 0; i < sqlite3_column_count(stmt); i++)
			size += (size_t)snprintf(box->seen + size,
				sizeof box->seen - size, "%s%s",
				i              ? "|"
				: box->seen[0] ? " "
					       : "",
				db_text(stmt, i));
	sqlite3_finalize(stmt);
	return box->seen;
}

/* The same as scripts see it: on a day, as known at an import (0 = now). */
static const char *seen(
	struct box *box, const char *day, int64_t known, const char *sql)
{
	struct as_of as_of = {.known = known};
	struct db *reader = NULL;
	struct date date = {0};

	CHECK(date_parse(day, strlen(day), &date));
	as_of.day = date.day;
	box->seen[0] = '\0';
	if (CHECK_INTEGER(store_open_reader(box->path, &reader, &box->err),
		    ZILA_OK) &&
		CHECK_INTEGER(view_make(reader, &box->model, &as_of, &box->err),
			ZILA_OK))
		rows(box, reader, sql);
	store_close(reader);
	return box->seen;
}

static void officer(struct box *box, int64_t line, const char *fields)
{
	ADD(box, line, "nodal_officer", "2024-01-10", fields);
}

#define KOLAR "state=29;district=531;nominated=2024-01-10;office="
#define MYSURU "state=29;district=545;nominated=2024-01-10;office="
#define OFFICES "SELECT district, office FROM nodal_officer ORDER BY 1"
#define OFFICES_ALL                                                            \
	"SELECT id, district, office, valid_from, valid_to, known_from, "      \
	"known_to, import_id, line FROM main.nodal_officer ORDER BY id"

static void two_officers(struct box *box, const char *office)
{
	char kolar[128];

	snprintf(kolar, sizeof kolar, KOLAR "%s", office);
	begin(box, "nodal_officer");
	officer(box, 2, kolar);
	officer(box, 3, MYSURU "Director");
	MERGE(box, 2);
}

TEST(the_same_rows_again_are_unchanged_and_leave_the_table_as_it_was)
{
	char before[SEEN_BYTES];
	struct box box;

	box_open(&box);
	two_officers(&box, "Joint Director");
	CHECK_TEXT(books(&box), "read 2: added 2");
	snprintf(before, sizeof before, "%s", rows(&box, box.db, OFFICES_ALL));
	two_officers(&box, "Joint Director");
	CHECK_TEXT(books(&box), "read 2: unchanged 2");
	CHECK_TEXT(rows(&box, box.db, OFFICES_ALL), before);
	box_close(&box);
}

TEST(a_changed_value_closes_the_old_row_and_adds_a_new_one)
{
	struct box box;

	box_open(&box);
	two_officers(&box, "Joint Director");
	two_officers(&box, "Commissioner");
	CHECK_TEXT(books(&box), "read 2: changed 1 unchanged 1");
	CHECK_TEXT(rows(&box, box.db, OFFICES_ALL),
		"1|531|Joint Director|2024-01-10||1|2|1|2 "
		"2|545|Director|2024-01-10||1||1|3 "
		"3|531|Commissioner|2024-01-10||2||2|2");
	box_close(&box);
}

TEST(as_known_at_the_earlier_import_the_old_value_is_still_seen)
{
	struct box box;

	box_open(&box);
	two_officers(&box, "Joint Director");
	two_officers(&box, "Commissioner");
	CHECK_TEXT(seen(&box, "2024-06-01", 1, OFFICES),
		"531|Joint Director 545|Director");
	CHECK_TEXT(seen(&box, "2024-06-01", 2, OFFICES),
		"531|Commissioner 545|Director");
	CHECK_TEXT(seen(&box, "2024-06-01", 0, OFFICES),
		"531|Commissioner 545|Director");
	CHECK_TEXT(seen(&box, "2024-01-09", 0, OFFICES), "");
	box_close(&box);
}

TEST(an_empty_part_of_a_key_is_a_key_of_its_own)
{
	struct box box;

	box_open(&box);
	begin(&box, "nodal_officer");
	officer(&box, 2, "state=29;nominated=2024-01-10;office=Secretary");
	officer(&box, 3, KOLAR "Director");
	MERGE(&box, 2);
	begin(&box, "nodal_officer");
	officer(&box, 2, "state=29;nominated=2024-01-10;office=Secretary");
	MERGE(&box, 1);
	CHECK_TEXT(books(&box), "read 1: unchanged 1");
	box_close(&box);
}

/* Products "P0".. of the list DEH, count of them, from first on. */
static void products(struct box *box, const char *day, int count)
{
	char fields[128];
	int i;

	for (i = 0; i < count; i++) {
		snprintf(fields, sizeof fields,
			"state=29;district=531;list=DEH;name=P%d;gi=no", i);
		ADD(box, i + 2, "product", day, fields);
	}
}

static void ten_products(struct box *box)
{
	begin(box, "product");
	products(box, "2023-01-01", PRODUCTS);
	ADD(box, 12, "product", "2023-01-01",
		"state=29;district=531;list=PMFME-ODOP;name=Tomato");
	MERGE(box, PRODUCTS + 1);
}

static void one_product(struct box *box, const char *day, const char *gi)
{
	char fields[128];

	snprintf(fields, sizeof fields,
		"state=29;district=531;list=DEH;name=Silk;gi=%s", gi);
	begin(box, "product");
	ADD(box, 2, "product", day, fields);
	MERGE(box, 1);
}

#define SILK "SELECT gi, valid_from, valid_to FROM product"

TEST(a_newer_list_closes_the_old_value_on_its_day)
{
	struct box box;

	box_open(&box);
	one_product(&box, "2023-01-01", "no");
	one_product(&box, "2024-01-01", "yes");
	CHECK_TEXT(books(&box), "read 1: changed 1");
	CHECK_TEXT(
		seen(&box, "2023-12-31", 0, SILK), "no|2023-01-01|2024-01-01");
	CHECK_TEXT(seen(&box, "2024-01-01", 0, SILK), "yes|2024-01-01|");
	CHECK_TEXT(seen(&box, "2024-01-01", 1, SILK), "no|2023-01-01|");
	box_close(&box);
}

TEST(an_equal_list_of_a_later_day_is_unchanged)
{
	struct box box;

	box_open(&box);
	one_product(&box, "2023-01-01", "no");
	one_product(&box, "2024-01-01", "no");
	CHECK_TEXT(books(&box), "read 1: unchanged 1");
	CHECK_TEXT(rows(&box, box.db,
			   "SELECT valid_from, known_to FROM "
			   "main.product"),
		"2023-01-01|");
	box_close(&box);
}

TEST(an_older_list_that_comes_late_ends_where_the_newer_begins)
{
	struct box box;

	box_open(&box);
	one_product(&box, "2024-01-01", "yes");
	one_product(&box, "2023-01-01", "no");
	CHECK_TEXT(books(&box), "read 1: added 1");
	CHECK_TEXT(
		seen(&box, "2023-06-01", 0, SILK), "no|2023-01-01|2024-01-01");
	CHECK_TEXT(seen(&box, "2024-06-01", 0, SILK), "yes|2024-01-01|");
	box_close(&box);
}

static const struct merge_options full_list = {.full_list = true};
static const struct merge_options shrink = {
	.full_list = true, .allow_shrink = true};

#define COUNTS "SELECT list, count(*) FROM product GROUP BY 1 ORDER BY 1"

TEST(a_full_list_withdraws_what_vanished_from_it)
{
	struct box box;

	box_open(&box);
	ten_products(&box);
	begin(&box, "product");
	products(&box, "2024-01-01", PRODUCTS - 2);
	CHECK_INTEGER(merge(&box, PRODUCTS - 2, full_list), ZILA_OK);
	CHECK_TEXT(books(&box), "read 8: unchanged 8 withdrawn 2");
	CHECK_TEXT(seen(&box, "2023-12-31", 0, COUNTS), "DEH|10 PMFME-ODOP|1");
	CHECK_TEXT(seen(&box, "2024-01-01", 0, COUNTS), "DEH|8 PMFME-ODOP|1");
	CHECK_TEXT(seen(&box, "2024-01-01", 1, COUNTS), "DEH|10 PMFME-ODOP|1");
	box_close(&box);
}

TEST(a_list_that_is_not_full_withdraws_nothing)
{
	struct box box;

	box_open(&box);
	ten_products(&box);
	begin(&box, "product");
	products(&box, "2024-01-01", 1);
	MERGE(&box, 1);
	CHECK_TEXT(books(&box), "read 1: unchanged 1");
	CHECK_TEXT(seen(&box, "2024-01-01", 0, COUNTS), "DEH|10 PMFME-ODOP|1");
	box_close(&box);
}

TEST(a_full_list_without_more_than_a_fifth_is_refused)
{
	struct box box;

	box_open(&box);
	ten_products(&box);
	begin(&box, "product");
	products(&box, "2024-01-01", PRODUCTS - 3);
	CHECK_INTEGER(merge(&box, PRODUCTS - 3, full_list), ZILA_EINPUT);
	CHECK(strstr(box.err.text, "withdraw 3 of the 10 rows"));
	CHECK(strstr(box.err.text, "--allow-shrink"));
	CHECK_TEXT(seen(&box, "2024-01-01", 0, COUNTS), "DEH|10 PMFME-ODOP|1");
	CHECK_TEXT(rows(&box, box.db, "SELECT count(*) FROM import"), "1");
	box_close(&box);
}

TEST(with_allow_shrink_more_than_a_fifth_is_withdrawn)
{
	struct box box;

	box_open(&box);
	ten_products(&box);
	begin(&box, "product");
	products(&box, "2024-01-01", PRODUCTS - 3);
	CHECK_INTEGER(merge(&box, PRODUCTS - 3, shrink), ZILA_OK);
	CHECK_TEXT(books(&box), "read 7: unchanged 7 withdrawn 3");
	box_close(&box);
}

TEST(nothing_is_withdrawn_while_lines_are_in_quarantine)
{
	struct box box;

	box_open(&box);
	ten_products(&box);
	begin(&box, "product");
	products(&box, "2024-01-01", PRODUCTS - 1);
	CHECK_INTEGER(refuse(&box, 11, "P9?"), ZILA_OK);
	CHECK_INTEGER(merge(&box, PRODUCTS, full_list), ZILA_OK);
	CHECK_TEXT(books(&box), "read 10: unchanged 9 quarantined 1 missing 1");
	CHECK_TEXT(seen(&box, "2024-01-01", 0, COUNTS), "DEH|10 PMFME-ODOP|1");
	box_close(&box);
}

TEST(a_full_list_of_one_state_leaves_the_others_alone)
{
	struct merge_options of_karnataka = {.full_list = true, .state = 29};
	struct box box;

	box_open(&box);
	begin(&box, "product");
	products(&box, "2023-01-01", 5);
	ADD(&box, 9, "product", "2023-01-01",
		"state=32;district=555;list=DEH;name=Cardamom");
	MERGE(&box, 6);
	begin(&box, "product");
	products(&box, "2024-01-01", 4);
	CHECK_INTEGER(merge(&box, 4, of_karnataka), ZILA_OK);
	CHECK_TEXT(books(&box), "read 4: unchanged 4 withdrawn 1");
	CHECK_TEXT(seen(&box, "2024-01-01", 0,
			   "SELECT state, count(*) FROM product GROUP BY 1"),
		"29|4 32|1");
	box_close(&box);
}

/* Conflicts as "line: message" in one text, their lines quarantined. */
static enum zila_code tell(
	void *user, int64_t line, const char *message, struct zila_err *err)
{
	struct box *box = user;
	size_t size = strlen(box->seen);

	snprintf(box->seen + size, sizeof box->seen - size, "%lld:%.*s ",
		(long long)line, 35, message);
	(void)err;
	return refuse(box, line, "");
}

static const char *conflicts(struct box *box)
{
	box->seen[0] = '\0';
	CHECK_INTEGER(
		stage_conflicts(box->stage, tell, box, &box->err), ZILA_OK);
	return box->seen;
}

static enum zila_code add_skip(
	void *user, const char *reason, int64_t count, struct zila_err *err)
{
	struct box *box = user;

	(void)err;
	snprintf(box->seen, sizeof box->seen, "%s: %lld", reason,
		(long long)count);
	return ZILA_OK;
}

TEST(a_repeated_line_is_skipped_and_counted_once)
{
	struct box box;

	box_open(&box);
	begin(&box, "nodal_officer");
	officer(&box, 2, KOLAR "Director");
	officer(&box, 3, KOLAR "Director");
	officer(&box, 3, KOLAR "Director");
	officer(&box, 4, MYSURU "Director");
	CHECK_TEXT(conflicts(&box), "");
	MERGE(&box, 3);
	CHECK_TEXT(books(&box), "read 3: added 2 skipped 1");
	CHECK_INTEGER(
		skip_read(box.db, box.import.id, add_skip, &box, &box.err),
		ZILA_OK);
	CHECK_TEXT(box.seen, "repeats an earlier line: 1");
	box_close(&box);
}

TEST(conflicting_lines_are_told_in_rising_order)
{
	struct box box;

	box_open(&box);
	begin(&box, "nodal_officer");
	officer(&box, 2, MYSURU "Director");
	officer(&box, 3, KOLAR "Director");
	officer(&box, 4, KOLAR "Secretary");
	officer(&box, 5, MYSURU "Secretary");
	CHECK_TEXT(conflicts(&box), "4:it says otherwise than line 3 of th "
				    "5:it says otherwise than line 2 of th ");
	MERGE(&box, 4);
	CHECK_TEXT(books(&box), "read 4: added 2 quarantined 2");
	CHECK_TEXT(seen(&box, "2024-06-01", 0, OFFICES),
		"531|Director 545|Director");
	box_close(&box);
}

#define MEETING "state=29;district=531;held=2024-02-01;number="

TEST(a_line_in_conflict_takes_its_records_of_every_dataset_with_it)
{
	struct box box;

	box_open(&box);
	begin(&box, "nodal_officer");
	officer(&box, 2, KOLAR "Director");
	ADD(&box, 3, "meeting", "2024-02-01", MEETING "1");
	officer(&box, 3, KOLAR "Secretary");
	CHECK_TEXT(conflicts(&box), "3:it says otherwise than line 2 of th ");
	MERGE(&box, 2);
	CHECK_TEXT(books(&box), "read 2: added 1 quarantined 1");
	CHECK_TEXT(
		rows(&box, box.db, "SELECT count(*) FROM main.meeting"), "0");
	box_close(&box);
}

TEST(what_repeats_a_record_of_a_dropped_line_is_kept)
{
	struct box box;

	box_open(&box);
	begin(&box, "nodal_officer");
	officer(&box, 2, KOLAR "Director");
	officer(&box, 3, KOLAR "Secretary");
	ADD(&box, 3, "meeting", "2024-02-01", MEETING "1");
	ADD(&box, 4, "meeting", "2024-02-01", MEETING "1");
	ADD(&box, 5, "meeting", "2024-02-01", MEETING "1");
	CHECK_TEXT(conflicts(&box), "3:it says otherwise than line 2 of th ");
	MERGE(&box, 4);
	CHECK_TEXT(books(&box), "read 4: added 2 quarantined 1 skipped 1");
	CHECK_TEXT(rows(&box, box.db, "SELECT number, line FROM main.meeting"),
		"1|4");
	box_close(&box);
}

TEST(a_line_that_changes_one_record_and_adds_another_is_changed)
{
	struct box box;

	box_open(&box);
	two_officers(&box, "Joint Director");
	begin(&box, "nodal_officer");
	officer(&box, 2, KOLAR "Commissioner");
	ADD(&box, 2, "meeting", "2024-02-01", MEETING "1");
	MERGE(&box, 1);
	CHECK_TEXT(books(&box), "read 1: changed 1");
	box_close(&box);
}

static enum zila_code keep_books(
	void *user, const struct import *import, struct zila_err *err)
{
	struct box *box = user;

	(void)err;
	box->import.read = import->read;
	box->import.added = import->added;
	box->import.skipped = import->skipped;
	box->import.quarantined = import->quarantined;
	return ZILA_OK;
}

TEST(the_books_of_an_import_balance_and_are_stored)
{
	struct box box;
	int64_t id;

	box_open(&box);
	begin(&box, "nodal_officer");
	officer(&box, 2, KOLAR "Director");
	CHECK_INTEGER(stage_skip(box.stage, 3, "a total", &box.err), ZILA_OK);
	CHECK_INTEGER(refuse(&box, 4, "x"), ZILA_OK);
	MERGE(&box, 3);
	id = box.import.id;
	memset(&box.import, 0, sizeof box.import);
	CHECK_INTEGER(
		import_read(box.db, id, keep_books, &box, &box.err), ZILA_OK);
	CHECK_TEXT(books(&box), "read 3: added 1 quarantined 1 skipped 1");
	box_close(&box);
}

TEST(a_read_count_that_does_not_balance_is_refused)
{
	struct box box;

	box_open(&box);
	begin(&box, "nodal_officer");
	officer(&box, 2, KOLAR "Director");
	CHECK_INTEGER(merge(&box, 2, (struct merge_options){0}), ZILA_EPLUGIN);
	CHECK(strstr(box.err.text, "the books do not balance"));
	CHECK_TEXT(rows(&box, box.db, OFFICES_ALL), "");
	box_close(&box);
}

TEST(a_record_of_the_wrong_type_or_without_a_required_value_is_refused)
{
	struct value number = {VALUE_INTEGER, 1}, values[MODEL_COLUMNS_MAX];
	struct record record = {.line = 7,
		.valid_from = {VALUE_TEXT, .text = "2024-01-01", .size = 10},
		.values = values};
	const struct dataset *dataset;
	struct box box;
	int i;

	box_open(&box);
	begin(&box, "nodal_officer");
	dataset = model_find(&box.model, "nodal_officer");
	for (i = 0; i < dataset->column_count; i++)
		values[i] = number;
	CHECK_INTEGER(take_one(&box, dataset, &record), ZILA_EPLUGIN);
	CHECK(strstr(box.err.text, "line 7: nodal_officer.office"));
	CHECK_INTEGER(add(&box, 8, "nodal_officer", "2024-01-01", "state=29"),
		ZILA_EPLUGIN);
	stage_close(box.stage);
	store_rollback(box.db);
	box_close(&box);
}

TEST(the_clock_of_known_time_never_falls)
{
	struct box box;

	box_open(&box);
	two_officers(&box, "Director");
	CHECK_INTEGER(
		db_exec(box.db,
			"UPDATE import SET known_at = '2999-01-01T00:00:00Z'",
			&box.err),
		ZILA_OK);
	two_officers(&box, "Secretary");
	CHECK_TEXT(rows(&box, box.db,
			   "SELECT count(DISTINCT known_at) FROM import"),
		"1");
	box_close(&box);
}

/* Known and new keys in one file: some records are compared, others loaded. */
#define RA(n) "state=29;district=" n ";nominated=2024-01-10;office=Director"

TEST(new_keys_among_known_ones_are_added_and_the_known_compared)
{
	struct box box;

	box_open(&box);
	two_officers(&box, "Joint Director");
	begin(&box, "nodal_officer");
	officer(&box, 2, RA("101"));
	officer(&box, 3, KOLAR "Commissioner");
	officer(&box, 4, RA("102"));
	officer(&box, 5, MYSURU "Director");
	CHECK_TEXT(conflicts(&box), "");
	MERGE(&box, 4);
	CHECK_TEXT(books(&box), "read 4: added 2 changed 1 unchanged 1");
	CHECK_TEXT(seen(&box, "2024-06-01", 0, OFFICES),
		"101|Director 102|Director 531|Commissioner 545|Director");
	CHECK_TEXT(seen(&box, "2024-06-01", 1, OFFICES),
		"531|Joint Director 545|Director");
	box_close(&box);
}

TEST(a_line_of_a_known_and_a_new_record_counts_once)
{
	struct box box;

	box_open(&box);
	two_officers(&box, "Joint Director");
	begin(&box, "nodal_officer");
	officer(&box, 2, KOLAR "Commissioner");
	officer(&box, 2, RA("101"));
	officer(&box, 3, MYSURU "Director");
	officer(&box, 3, RA("102"));
	CHECK_TEXT(conflicts(&box), "");
	MERGE(&box, 2);
	CHECK_TEXT(books(&box), "read 2: added 1 changed 1");
	box_close(&box);
}

TEST(a_conflict_among_known_keys_takes_the_new_records_of_its_line)
{
	struct box box;

	box_open(&box);
	two_officers(&box, "Joint Director");
	begin(&box, "nodal_officer");
	officer(&box, 2, KOLAR "Commissioner");
	officer(&box, 3, RA("101"));
	officer(&box, 3, KOLAR "Secretary");
	officer(&box, 3, RA("102"));
	ADD(&box, 3, "meeting", "2024-02-01", MEETING "1");
	officer(&box, 4, RA("103"));
	CHECK_TEXT(conflicts(&box), "3:it says otherwise than line 2 of th ");
	MERGE(&box, 3);
	CHECK_TEXT(books(&box), "read 3: added 1 changed 1 quarantined 1");
	CHECK_TEXT(seen(&box, "2024-06-01", 0, OFFICES),
		"103|Director 531|Commissioner 545|Director");
	CHECK_TEXT(
		rows(&box, box.db, "SELECT count(*) FROM main.meeting"), "0");
	box_close(&box);
}

TEST(lines_that_do_not_rise_are_taken_all_the_same)
{
	struct box box;

	box_open(&box);
	begin(&box, "nodal_officer");
	officer(&box, 9, KOLAR "Director");
	officer(&box, 3, MYSURU "Director");
	officer(&box, 4, KOLAR "Director");
	officer(&box, INT64_MAX, RA("101"));
	CHECK_TEXT(conflicts(&box), "");
	MERGE(&box, 4);
	CHECK_TEXT(books(&box), "read 4: added 3 skipped 1");
	box_close(&box);
}

TEST(a_full_list_that_also_brings_new_rows_withdraws_only_what_vanished)
{
	struct box box;

	box_open(&box);
	ten_products(&box);
	begin(&box, "product");
	products(&box, "2024-01-01", PRODUCTS - 1);
	ADD(&box, 12, "product", "2024-01-01",
		"state=29;district=531;list=DEH;name=Silk;gi=no");
	CHECK_INTEGER(merge(&box, PRODUCTS, full_list), ZILA_OK);
	CHECK_TEXT(books(&box), "read 10: added 1 unchanged 9 withdrawn 1");
	CHECK_TEXT(seen(&box, "2024-01-01", 0, COUNTS), "DEH|10 PMFME-ODOP|1");
	box_close(&box);
}

TEST(rows_that_something_else_added_are_found_by_their_keys)
{
	struct box box;

	box_open(&box);
	two_officers(&box, "Joint Director");
	two_officers(&box, "Joint Director");
	CHECK_INTEGER(db_exec(box.db,
			      "INSERT INTO nodal_officer (state, district, "
			      "nominated, office, valid_from, known_from, "
			      "import_id, line) VALUES (29, 101, '2024-01-10', "
			      "'Director', '2024-01-10', 2, 2, 9)",
			      &box.err),
		ZILA_OK);
	begin(&box, "nodal_officer");
	officer(&box, 2, RA("101"));
	officer(&box, 3, RA("102"));
	MERGE(&box, 2);
	CHECK_TEXT(books(&box), "read 2: added 1 unchanged 1");
	box_close(&box);
}

TEST(a_dataset_described_anew_may_follow_a_large_load)
{
	enum { LARGE = 10001 }; /* what drops an index, and holds pages */
	char fields[128];
	struct box box;
	int i;

	box_open(&box);
	for (i = 0; i < 2; i++) { /* the second makes an index of keys */
		begin(&box, "meeting");
		ADD(&box, 2, "meeting", "2024-02-01", MEETING "1");
		MERGE(&box, 1);
	}
	CHECK_INTEGER(
		db_exec(box.db,
			"UPDATE dataset SET description = 'of an older zila' "
			"WHERE name = 'meeting'",
			&box.err),
		ZILA_OK);
	begin(&box, "nodal_officer");
	for (i = 0; i < LARGE; i++) {
		snprintf(fields, sizeof fields,
			"state=29;district=%d;nominated=2024-01-10;office=O",
			i);
		ADD(&box, 2 + i, "nodal_officer", "2024-01-10", fields);
	}
	ADD(&box, 2 + i, "meeting", "2024-02-01", MEETING "1");
	MERGE(&box, LARGE + 1);
	CHECK_TEXT(books(&box), "read 10002: added 10001 unchanged 1");
	box_close(&box);
}

/* Imports made up of few keys, so that all that can happen does. */
enum { LINES = 30, IMPORTS = 4 };

static unsigned draw(unsigned *state, unsigned below)
{
	*state = *state * 1103515245u + 12345u;
	return (*state >> 16) % below;
}

static void random_line(struct box *box, int64_t line, unsigned *state)
{
	unsigned count = 1 + draw(state, 3) % 2, i;
	char fields[128], day[16];

	snprintf(day, sizeof day, "202%u-01-01", draw(state, 3));
	for (i = 0; i < count; i++) {
		switch (draw(state, 3)) {
		case 0:
			snprintf(fields, sizeof fields,
				"state=29;district=%u;nominated=2024-01-10;"
				"office=O%u",
				draw(state, 60), draw(state, 2));
			ADD(box, line, "nodal_officer", "2024-01-10", fields);
			break;
		case 1:
			snprintf(fields, sizeof fields,
				"state=29;district=531;list=DEH;name=P%u;gi=%s",
				draw(state, 40), draw(state, 4) ? "yes" : "no");
			ADD(box, line, "product", day, fields);
			break;
		default:
			snprintf(fields, sizeof fields,
				"state=29;district=%u;held=2024-02-01;number=%"
				"u",
				draw(state, 9), draw(state, 9));
			ADD(box, line, "meeting", "2024-02-01", fields);
		}
	}
}

/* What became of each import, and what is in the tables. */
static void random_imports(
	unsigned seed, bool hold_all, int dropped_bits, struct buf *out)
{
	unsigned state = seed;
	struct box box;
	int i, line;

	box_open(&box);
	for (i = 0; i < IMPORTS; i++) {
		struct merge_options options = {.allow_shrink = true,
			.full_list = draw(&state, 2) == 0};

		begin(&box, "product");
		box.stage->hold_all = hold_all;
		box.stage->index.dropped_bits = dropped_bits;
		for (line = 2; line < LINES; line++)
			random_line(&box, line, &state);
		buf_add_format(out, "%s\n", conflicts(&box));
		CHECK_INTEGER(merge(&box, LINES - 2, options), ZILA_OK);
		buf_add_format(out, "%s\n", books(&box));
	}
	buf_add_format(out, "%s\n",
		rows(&box, box.db,
			"SELECT district, office, valid_from, valid_to, "
			"known_from, known_to, import_id, line FROM "
			"nodal_officer ORDER BY 1, 2, 3, 4, 5, 6, 7"));
	buf_add_format(out, "%s\n",
		rows(&box, box.db,
			"SELECT name, gi, valid_from, valid_to, known_from, "
			"known_to, import_id, line FROM product ORDER BY 1, "
			"2, 3, 4, 5, 6, 7"));
	buf_add_format(out, "%s\n",
		rows(&box, box.db,
			"SELECT district, number, known_from, import_id, line "
			"FROM meeting ORDER BY 1, 2, 3, 4, 5"));
	buf_add_format(out, "%s\n",
		rows(&box, box.db, "SELECT import_id, line, reason FROM skip"));
	CHECK_INTEGER(store_verify(box.db, out, &box.err), ZILA_OK);
	box_close(&box);
	remove(box.path);
}

static void load_and_compare(unsigned first, unsigned last)
{
	unsigned seed;

	for (seed = first; seed <= last; seed++) {
		struct buf compared = {0}, loaded = {0}, colliding = {0};

		random_imports(seed, true, 0, &compared);
		random_imports(seed, false, 0, &loaded);
		random_imports(seed, false, 61, &colliding);
		CHECK_TEXT(buf_text(&loaded), buf_text(&compared));
		CHECK_TEXT(buf_text(&colliding), buf_text(&compared));
		buf_free(&compared);
		buf_free(&loaded);
		buf_free(&colliding);
	}
}

TEST(what_is_loaded_ends_as_if_all_had_been_compared)
{
	load_and_compare(1, 2);
}

TEST_CI(what_more_is_loaded_ends_as_if_all_had_been_compared)
{
	load_and_compare(3, 10);
}
