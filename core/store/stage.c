/* stage.c - staging tables, and the merge as a few statements over sets.
 *
 * The statements are made from a dataset's description.  `s` is always the
 * staging table, `t` the dataset's own.
 */
#include "store/stage.h"

#include <string.h>

#include "ground/date.h"
#include "store/db.h"

/* What became of a record; kept in the staging table. */
enum outcome {
	OUTCOME_NONE = 0,
	OUTCOME_UNCHANGED = 1,
	OUTCOME_ADDED = 2,
	OUTCOME_CHANGED = 3,
	OUTCOME_REPEAT = 4,
	OUTCOME_CONFLICT = 5,
};

enum { STAGED_MAX = 16 };

struct staged {
	const struct dataset *dataset;
	sqlite3_stmt *insert;
};

struct stage {
	struct db *db;
	const struct model *model;
	struct import *import;
	struct staged staged[STAGED_MAX];
	int staged_count;
	sqlite3_stmt *reject, *skip;
	struct digest digest;
};

static enum zila_code exec_buf(
	struct db *db, struct buf *sql, struct zila_err *err)
{
	enum zila_code code = buf_check(sql, err);

	if (code == ZILA_OK)
		code = db_exec(db, buf_text(sql), err);
	buf_cut(sql, 0);
	return code;
}

/* "a", "b", ... each behind prefix, each followed by ", ". */
static void add_columns(
	struct buf *sql, const struct dataset *dataset, const char *prefix)
{
	int i;

	for (i = 0; i < dataset->column_count; i++)
		buf_add_format(
			sql, "%s\"%s\", ", prefix, dataset->columns[i].name);
}

static void add_key_list(
	struct buf *sql, const struct dataset *dataset, const char *prefix)
{
	const char *comma = "";
	int i;

	for (i = 0; i < dataset->column_count; i++) {
		if (!dataset->columns[i].key)
			continue;
		buf_add_text(sql, comma);
		ddl_key(sql, &dataset->columns[i], prefix);
		comma = ", ";
	}
}

static void add_key_match(struct buf *sql, const struct dataset *dataset)
{
	const char *and = "";
	int i;

	for (i = 0; i < dataset->column_count; i++) {
		if (!dataset->columns[i].key)
			continue;
		buf_add_text(sql, and);
		ddl_key(sql, &dataset->columns[i], "t.");
		buf_add_text(sql, " = ");
		ddl_key(sql, &dataset->columns[i], "s.");
		and = " AND ";
	}
}

/* Equal in all that is not the key. */
static void add_same(struct buf *sql, const struct dataset *dataset)
{
	int i;

	buf_add_text(sql, "1");
	for (i = 0; i < dataset->column_count; i++)
		if (!dataset->columns[i].key)
			buf_add_format(sql, " AND t.\"%s\" IS s.\"%s\"",
				dataset->columns[i].name,
				dataset->columns[i].name);
}

static enum zila_code make_table(struct stage *stage,
	const struct dataset *dataset, struct zila_err *err)
{
	struct buf sql = {0};
	enum zila_code code;
	int i;

	buf_add_format(&sql,
		"CREATE TEMP TABLE \"stage_%s\" (seq INTEGER PRIMARY KEY, "
		"line INTEGER NOT NULL, valid_from TEXT NOT NULL, "
		"valid_to TEXT, ",
		dataset->name);
	for (i = 0; i < dataset->column_count; i++) {
		ddl_column(&sql, &dataset->columns[i]);
		buf_add_text(&sql, ", ");
	}
	buf_add_text(&sql,
		"outcome INTEGER NOT NULL DEFAULT 0, old INTEGER) STRICT");
	code = exec_buf(stage->db, &sql, err);
	buf_free(&sql);
	return code;
}

static enum zila_code staged_find(struct stage *stage,
	const struct dataset *dataset, struct staged **out,
	struct zila_err *err)
{
	struct staged *staged;
	struct buf sql = {0};
	enum zila_code code;
	int i;

	for (i = 0; i < stage->staged_count; i++)
		if (stage->staged[i].dataset == dataset) {
			*out = &stage->staged[i];
			return ZILA_OK;
		}
	if (stage->staged_count == STAGED_MAX)
		return err_set(err, ZILA_EPLUGIN,
			"an import fills at most %d datasets", STAGED_MAX);
	if ((code = store_ensure(stage->db, dataset, err)) ||
		(code = make_table(stage, dataset, err)))
		return code;
	staged = &stage->staged[stage->staged_count];
	buf_add_format(&sql, "INSERT INTO temp.\"stage_%s\" (", dataset->name);
	add_columns(&sql, dataset, "");
	buf_add_text(&sql, "line, valid_from, valid_to) VALUES (");
	for (i = 0; i < dataset->column_count; i++)
		buf_add_text(&sql, "?, ");
	buf_add_text(&sql, "?, ?, ?)");
	if ((code = buf_check(&sql, err)) == ZILA_OK)
		code = db_prepare(
			stage->db, &staged->insert, buf_text(&sql), err);
	buf_free(&sql);
	if (code != ZILA_OK)
		return code;
	staged->dataset = dataset;
	stage->staged_count++;
	*out = staged;
	return ZILA_OK;
}

static enum zila_code add_import(struct stage *stage, struct zila_err *err)
{
	struct import *import = stage->import;
	struct db *db = stage->db;
	char now[DATE_TIME_BYTES];
	enum zila_code code;

	date_time_now(now);
	if ((code = db_execf(db, err,
		     "INSERT OR IGNORE INTO plugin (name, version, digest) "
		     "VALUES (%Q, %Q, %Q)",
		     import->plugin, import->version, import->digest)) ||
		(code = db_integer(db, &import->plugin_id, err,
			 "SELECT id FROM plugin WHERE name = %Q AND version "
			 "= %Q AND digest = %Q",
			 import->plugin, import->version, import->digest)))
		return code;
	code = db_execf(db, err,
		"INSERT INTO import (run_id, source_id, plugin_id, name, "
		"importer, dataset, options, title, synthetic, format, "
		"encoding, delimiter, sheet, header_row, unit, reasons, "
		"as_on, known_at) SELECT %lld, %lld, %lld, %Q, %Q, %Q, %Q, "
		"%Q, %d, %Q, %Q, %Q, %Q, %lld, %Q, %Q, %Q, "
		"max(%Q, coalesce((SELECT max(known_at) FROM import), ''))",
		(long long)import->run_id, (long long)import->source_id,
		(long long)import->plugin_id, import->name, import->importer,
		import->dataset, import->options, import->title,
		import->synthetic, import->format, import->encoding,
		import->delimiter, import->sheet, (long long)import->header_row,
		import->unit, import->reasons, import->as_on, now);
	if (code == ZILA_OK)
		import->id = sqlite3_last_insert_rowid(db->sql);
	return code;
}

enum zila_code stage_open(struct db *db, const struct model *model,
	struct import *import, struct stage **out, struct zila_err *err)
{
	struct stage *stage = mem_alloc(sizeof *stage);
	enum zila_code code;

	if (!stage)
		return err_memory(err);
	stage->db = db;
	stage->model = model;
	stage->import = import;
	digest_start(&stage->digest);
	if ((code = add_import(stage, err)) ||
		(code = db_prepare(db, &stage->reject,
			 "INSERT INTO reject (import_id, line, raw, reasons) "
			 "VALUES (?, ?, ?, ?)",
			 err)) ||
		(code = db_prepare(db, &stage->skip,
			 "INSERT INTO skip (import_id, line, reason) "
			 "VALUES (?, ?, ?)",
			 err))) {
		stage_close(stage);
		return code;
	}
	*out = stage;
	return ZILA_OK;
}

void stage_close(struct stage *stage)
{
	struct zila_err ignored;
	int i;

	if (!stage)
		return;
	sqlite3_finalize(stage->reject);
	sqlite3_finalize(stage->skip);
	for (i = 0; i < stage->staged_count; i++) {
		sqlite3_finalize(stage->staged[i].insert);
		/* A rollback has taken it already; then this does nothing. */
		if (db_execf(stage->db, &ignored,
			    "DROP TABLE IF EXISTS temp.\"stage_%w\"",
			    stage->staged[i].dataset->name) != ZILA_OK)
			continue;
	}
	mem_free(stage);
}

static bool type_fits(const struct column *column, const struct value *value)
{
	if (value->type == VALUE_NULL)
		return !column->required;
	switch (column->type) {
	case COLUMN_INTEGER:
	case COLUMN_DECIMAL:
	case COLUMN_MONEY:
	case COLUMN_STATE:
	case COLUMN_DISTRICT:
		return value->type == VALUE_INTEGER;
	default:
		return value->type == VALUE_TEXT;
	}
}

static void digest_value(struct digest *digest, const struct value *value)
{
	uint8_t type = value->type;

	digest_add(digest, &type, 1);
	if (value->type == VALUE_INTEGER)
		digest_add(digest, &value->integer, sizeof value->integer);
	else if (value->type == VALUE_TEXT) {
		digest_add(digest, &value->size, sizeof value->size);
		digest_add(digest, value->text, value->size);
	}
}

enum zila_code stage_add(
	struct stage *stage, const struct record *record, struct zila_err *err)
{
	const struct dataset *dataset = record->dataset;
	struct staged *staged = NULL;
	enum zila_code code;
	int i;

	if ((code = staged_find(stage, dataset, &staged, err)))
		return code;
	if (record->valid_from.type != VALUE_TEXT)
		return err_set(err, ZILA_EPLUGIN,
			"line %lld: a record of %s without a day",
			(long long)record->line, dataset->name);
	digest_add(&stage->digest, &record->line, sizeof record->line);
	for (i = 0; i < dataset->column_count; i++) {
		if (!type_fits(&dataset->columns[i], &record->values[i]))
			return err_set(err, ZILA_EPLUGIN,
				"line %lld: %s.%s: a value of the wrong type",
				(long long)record->line, dataset->name,
				dataset->columns[i].name);
		db_bind_value(staged->insert, i + 1, &record->values[i]);
		digest_value(&stage->digest, &record->values[i]);
	}
	sqlite3_bind_int64(staged->insert, i + 1, record->line);
	db_bind_value(staged->insert, i + 2, &record->valid_from);
	db_bind_value(staged->insert, i + 3, &record->valid_to);
	return db_run(stage->db, staged->insert, err);
}

enum zila_code stage_reject(struct stage *stage, int64_t line, const char *raw,
	size_t raw_size, const char *reasons, size_t reasons_size,
	struct zila_err *err)
{
	sqlite3_bind_int64(stage->reject, 1, stage->import->id);
	sqlite3_bind_int64(stage->reject, 2, line);
	sqlite3_bind_text64(stage->reject, 3, raw ? raw : "", raw_size,
		SQLITE_STATIC, SQLITE_UTF8);
	sqlite3_bind_text64(stage->reject, 4, reasons, reasons_size,
		SQLITE_STATIC, SQLITE_UTF8);
	stage->import->quarantined++;
	return db_run(stage->db, stage->reject, err);
}

enum zila_code stage_skip(struct stage *stage, int64_t line, const char *reason,
	struct zila_err *err)
{
	sqlite3_bind_int64(stage->skip, 1, stage->import->id);
	sqlite3_bind_int64(stage->skip, 2, line);
	db_bind_text(stage->skip, 3, reason);
	stage->import->skipped++;
	return db_run(stage->db, stage->skip, err);
}

enum zila_code stage_control(struct stage *stage, const struct control *control,
	struct zila_err *err)
{
	return db_execf(stage->db, err,
		"INSERT OR REPLACE INTO control VALUES (%lld, %Q, %Q, %Q, %d, "
		"%Q)",
		(long long)stage->import->id, control->label, control->stated,
		control->computed, control->agrees, control->remark);
}

enum zila_code stage_notice(
	struct stage *stage, const struct notice *notice, struct zila_err *err)
{
	return db_execf(stage->db, err,
		"INSERT INTO notice VALUES (%lld, %Q, %Q, %Q, %lld, %Q)",
		(long long)stage->import->id, notice->code, notice->column,
		notice->lines, (long long)notice->count, notice->message);
}

/* Marks what says the same key again: a repeat, or a conflict. */
static enum zila_code mark_again(struct stage *stage,
	const struct dataset *dataset, struct zila_err *err)
{
	struct buf sql = {0};
	enum zila_code code;

	buf_add_format(&sql,
		"UPDATE temp.\"stage_%s\" AS s SET old = d.first, outcome = "
		"CASE WHEN t.valid_from = s.valid_from AND ",
		dataset->name);
	add_same(&sql, dataset);
	buf_add_format(&sql,
		" THEN %d ELSE %d END FROM (SELECT seq, min(seq) OVER "
		"(PARTITION BY ",
		OUTCOME_REPEAT, OUTCOME_CONFLICT);
	add_key_list(&sql, dataset, "");
	buf_add_format(&sql,
		") AS first FROM temp.\"stage_%s\") AS d JOIN "
		"temp.\"stage_%s\" AS t ON t.seq = d.first "
		"WHERE d.seq > d.first AND s.seq = d.seq",
		dataset->name, dataset->name);
	code = exec_buf(stage->db, &sql, err);
	buf_free(&sql);
	return code;
}

/* All conflicts, of every dataset, as line, first line, dataset. */
static void add_conflicts(struct buf *sql, const struct stage *stage)
{
	int i;

	for (i = 0; i < stage->staged_count; i++) {
		const char *name = stage->staged[i].dataset->name;

		buf_add_format(sql,
			"%sSELECT s.line AS line, t.line AS first, '%s' AS "
			"dataset FROM temp.\"stage_%s\" AS s JOIN "
			"temp.\"stage_%s\" AS t ON t.seq = s.old "
			"WHERE s.outcome = %d",
			i ? " UNION ALL " : "", name, name, name,
			OUTCOME_CONFLICT);
	}
}

static void add_key_names(struct buf *out, const struct dataset *dataset)
{
	const char *comma = "";
	int i;

	for (i = 0; i < dataset->column_count; i++) {
		if (!dataset->columns[i].key)
			continue;
		buf_add_format(out, "%s%s", comma, dataset->columns[i].name);
		comma = ", ";
	}
}

static enum zila_code tell_conflict(struct stage *stage, int64_t line,
	int64_t first, const char *name, stage_conflict *tell, void *user,
	struct zila_err *err)
{
	const struct dataset *dataset = model_find(stage->model, name);
	struct buf message = {0};
	enum zila_code code;

	buf_add_format(&message,
		"it says otherwise than line %lld of the same %s (",
		(long long)first, name);
	add_key_names(&message, dataset);
	buf_add_text(&message, "): keep the right one of the two lines");
	if ((code = buf_check(&message, err)) == ZILA_OK)
		code = tell(user, line, buf_text(&message), err);
	buf_free(&message);
	return code;
}

static enum zila_code tell_conflicts(struct stage *stage, stage_conflict *tell,
	void *user, struct zila_err *err)
{
	sqlite3_stmt *stmt = NULL;
	struct buf sql = {0};
	enum zila_code code;
	int step = SQLITE_DONE;

	buf_add_text(&sql, "SELECT line, min(first), dataset FROM (");
	add_conflicts(&sql, stage);
	buf_add_text(&sql, ") GROUP BY line ORDER BY line");
	if ((code = buf_check(&sql, err)) == ZILA_OK)
		code = db_prepare(stage->db, &stmt, buf_text(&sql), err);
	while (code == ZILA_OK && (step = sqlite3_step(stmt)) == SQLITE_ROW)
		code = tell_conflict(stage, sqlite3_column_int64(stmt, 0),
			sqlite3_column_int64(stmt, 1), db_text(stmt, 2), tell,
			user, err);
	if (code == ZILA_OK && step != SQLITE_DONE)
		code = db_fail(stage->db, err, "comparing");
	sqlite3_finalize(stmt);
	buf_free(&sql);
	return code;
}

/* A line is atomic: one record in conflict takes its others with it. */
static enum zila_code drop_conflicts(struct stage *stage, struct zila_err *err)
{
	struct buf sql = {0};
	enum zila_code code;
	int i;

	buf_add_text(&sql, "CREATE TEMP TABLE conflict_line AS "
			   "SELECT DISTINCT line FROM (");
	add_conflicts(&sql, stage);
	buf_add_text(&sql, ");");
	for (i = 0; i < stage->staged_count; i++)
		buf_add_format(&sql,
			"DELETE FROM temp.\"stage_%s\" WHERE line IN (SELECT "
			"line FROM temp.conflict_line);",
			stage->staged[i].dataset->name);
	buf_add_text(&sql, "DROP TABLE temp.conflict_line");
	code = exec_buf(stage->db, &sql, err);
	buf_free(&sql);
	return code;
}

/* What repeats a record that was dropped with its line speaks for itself: the
 * first of them stays, the others repeat that.  All of a key that are left
 * say the same, so there is no new conflict. */
static enum zila_code free_repeats(struct stage *stage,
	const struct dataset *dataset, struct zila_err *err)
{
	int64_t before = sqlite3_total_changes64(stage->db->sql);
	enum zila_code code;

	code = db_execf(stage->db, err,
		"UPDATE temp.\"stage_%w\" SET outcome = 0, old = NULL WHERE "
		"outcome = %d AND old NOT IN (SELECT seq FROM "
		"temp.\"stage_%w\")",
		dataset->name, OUTCOME_REPEAT, dataset->name);
	if (code != ZILA_OK ||
		sqlite3_total_changes64(stage->db->sql) == before)
		return code;
	return mark_again(stage, dataset, err);
}

enum zila_code stage_conflicts(struct stage *stage, stage_conflict *tell,
	void *user, struct zila_err *err)
{
	enum zila_code code = ZILA_OK;
	int i;

	if (!stage->staged_count)
		return ZILA_OK;
	for (i = 0; i < stage->staged_count && code == ZILA_OK; i++)
		code = mark_again(stage, stage->staged[i].dataset, err);
	if (code == ZILA_OK)
		code = tell_conflicts(stage, tell, user, err);
	if (code == ZILA_OK)
		code = drop_conflicts(stage, err);
	for (i = 0; i < stage->staged_count && code == ZILA_OK; i++)
		code = free_repeats(stage, stage->staged[i].dataset, err);
	return code;
}

/* The open row of the same key (a snapshot's: on the same day), and whether
 * it says the same. */
static enum zila_code compare(struct stage *stage,
	const struct dataset *dataset, struct zila_err *err)
{
	bool snapshot = dataset->time == TIME_SNAPSHOT;
	struct buf sql = {0};
	enum zila_code code;

	buf_add_format(&sql,
		"UPDATE temp.\"stage_%s\" AS s SET old = (SELECT t.id FROM "
		"main.\"%s\" AS t WHERE t.known_to IS NULL AND ",
		dataset->name, dataset->name);
	add_key_match(&sql, dataset);
	if (snapshot)
		buf_add_text(&sql,
			" AND t.valid_from <= s.valid_from AND (t.valid_to "
			"IS NULL OR t.valid_to > s.valid_from)");
	buf_add_text(&sql, ") WHERE s.outcome = 0;");
	buf_add_format(&sql,
		"UPDATE temp.\"stage_%s\" AS s SET outcome = CASE WHEN old IS "
		"NULL THEN %d WHEN EXISTS (SELECT 1 FROM main.\"%s\" AS t "
		"WHERE t.id = s.old AND ",
		dataset->name, OUTCOME_ADDED, dataset->name);
	buf_add_text(&sql, snapshot ? "(s.valid_to IS NULL OR s.valid_to = "
				      "t.valid_to) AND "
				    : "t.valid_from = s.valid_from AND ");
	add_same(&sql, dataset);
	buf_add_format(&sql, ") THEN %d ELSE %d END WHERE s.outcome = 0;",
		OUTCOME_UNCHANGED, OUTCOME_CHANGED);
	code = exec_buf(stage->db, &sql, err);
	buf_free(&sql);
	return code;
}

/* What was true before day stays true until then, known from now, still
 * with the file and line that it came from. */
static void add_remainder(struct buf *sql, const struct dataset *dataset,
	int64_t import, const char *day)
{
	buf_add_format(sql, "INSERT INTO main.\"%s\" (", dataset->name);
	add_columns(sql, dataset, "");
	buf_add_text(sql,
		"valid_from, valid_to, known_from, import_id, line) SELECT ");
	add_columns(sql, dataset, "t.");
	buf_add_format(sql, "t.valid_from, %s, %lld, t.import_id, t.line ", day,
		(long long)import);
}

static enum zila_code apply(struct stage *stage, const struct dataset *dataset,
	struct zila_err *err)
{
	long long import = stage->import->id;
	const char *name = dataset->name;
	struct buf sql = {0};
	enum zila_code code;

	buf_add_format(&sql,
		"UPDATE main.\"%s\" SET known_to = %lld WHERE id IN (SELECT "
		"old FROM temp.\"stage_%s\" WHERE outcome = %d);",
		name, import, name, OUTCOME_CHANGED);
	if (dataset->time == TIME_SNAPSHOT) {
		add_remainder(&sql, dataset, import, "s.valid_from");
		buf_add_format(&sql,
			"FROM temp.\"stage_%s\" AS s JOIN main.\"%s\" AS t "
			"ON t.id = s.old WHERE s.outcome = %d AND "
			"t.valid_from < s.valid_from;",
			name, name, OUTCOME_CHANGED);
	}
	buf_add_format(&sql, "INSERT INTO main.\"%s\" (", name);
	add_columns(&sql, dataset, "");
	buf_add_text(&sql,
		"valid_from, valid_to, known_from, import_id, line) SELECT ");
	add_columns(&sql, dataset, "s.");
	buf_add_text(&sql, "s.valid_from, coalesce(s.valid_to");
	if (dataset->time == TIME_SNAPSHOT) {
		/* It ends where what it replaces ended, or a later list
		 * begins. */
		buf_add_format(&sql,
			", (SELECT valid_to FROM main.\"%s\" WHERE id = "
			"s.old), (SELECT min(t.valid_from) FROM main.\"%s\" "
			"AS t WHERE t.known_to IS NULL AND t.valid_from > "
			"s.valid_from AND ",
			name, name);
		add_key_match(&sql, dataset);
		buf_add_text(&sql, ")");
	}
	buf_add_format(&sql,
		", NULL), %lld, %lld, s.line FROM temp.\"stage_%s\" AS s "
		"WHERE s.outcome IN (%d, %d) ORDER BY s.seq;",
		import, import, name, OUTCOME_ADDED, OUTCOME_CHANGED);
	code = exec_buf(stage->db, &sql, err);
	buf_free(&sql);
	return code;
}

/* The open rows that a full list of the staged day speaks of. */
static void add_scope(struct buf *sql, const struct dataset *dataset, int state)
{
	int i;

	buf_add_format(sql,
		"FROM main.\"%s\" AS t, (SELECT max(valid_from) AS day FROM "
		"temp.\"stage_%s\") AS d WHERE t.known_to IS NULL AND "
		"t.valid_from <= d.day AND (t.valid_to IS NULL OR t.valid_to "
		"> d.day)",
		dataset->name, dataset->name);
	for (i = 0; i < dataset->column_count; i++)
		if (dataset->columns[i].scope)
			buf_add_format(sql,
				" AND t.\"%s\" IN (SELECT \"%s\" FROM "
				"temp.\"stage_%s\")",
				dataset->columns[i].name,
				dataset->columns[i].name, dataset->name);
	if (state && dataset_column(dataset, "state") >= 0)
		buf_add_format(sql, " AND t.state = %d", state);
}

static enum zila_code find_missing(struct stage *stage,
	const struct dataset *dataset, int state, int64_t *missing,
	int64_t *in_scope, struct zila_err *err)
{
	struct buf sql = {0};
	enum zila_code code;

	buf_add_text(&sql, "CREATE TEMP TABLE missing_row AS SELECT t.id AS "
			   "id, d.day AS day ");
	add_scope(&sql, dataset, state);
	buf_add_format(&sql,
		" AND NOT EXISTS (SELECT 1 FROM temp.\"stage_%s\" AS s "
		"WHERE ",
		dataset->name);
	add_key_match(&sql, dataset);
	buf_add_text(&sql, ")");
	if ((code = exec_buf(stage->db, &sql, err)))
		goto out;
	buf_add_text(&sql, "SELECT count(*) ");
	add_scope(&sql, dataset, state);
	if ((code = buf_check(&sql, err)) ||
		(code = db_integer(
			 stage->db, in_scope, err, "%s", buf_text(&sql))))
		goto out;
	code = db_integer(stage->db, missing, err,
		"SELECT count(*) FROM temp.missing_row");
out:
	buf_free(&sql);
	return code;
}

static enum zila_code close_missing(struct stage *stage,
	const struct dataset *dataset, struct zila_err *err)
{
	struct buf sql = {0};
	enum zila_code code;

	buf_add_format(&sql,
		"UPDATE main.\"%s\" SET known_to = %lld WHERE id IN (SELECT "
		"id FROM temp.missing_row);",
		dataset->name, (long long)stage->import->id);
	add_remainder(&sql, dataset, stage->import->id, "m.day");
	buf_add_format(&sql,
		"FROM temp.missing_row AS m JOIN main.\"%s\" AS t ON t.id = "
		"m.id WHERE t.valid_from < m.day;",
		dataset->name);
	code = exec_buf(stage->db, &sql, err);
	buf_free(&sql);
	return code;
}

/* Runs before apply(), while the open rows are still those of before. */
static enum zila_code withdraw(struct stage *stage,
	const struct dataset *dataset, const struct merge_options *options,
	struct zila_err *err)
{
	struct import *import = stage->import;
	int64_t missing = 0, in_scope = 0;
	enum zila_code code;

	code = find_missing(
		stage, dataset, options->state, &missing, &in_scope, err);
	if (code != ZILA_OK)
		return code;
	if (missing && import->quarantined) {
		/* The missing may be among those that could not be placed. */
		import->missing = missing;
	} else if (missing * 5 > in_scope && !options->allow_shrink) {
		return err_set(err, ZILA_EINPUT,
			"%s: it would withdraw %lld of the %lld rows that %s "
			"holds of this list, more than a fifth\nis the file "
			"whole? If the list did shrink, run the import again "
			"with --allow-shrink; nothing was changed",
			import->name, (long long)missing, (long long)in_scope,
			dataset->name);
	} else if (missing) {
		import->withdrawn = missing;
		code = close_missing(stage, dataset, err);
	}
	if (code == ZILA_OK)
		code = db_exec(stage->db, "DROP TABLE temp.missing_row", err);
	return code;
}

/* Lines by the strongest of what became of their records. */
static enum zila_code count_lines(struct stage *stage, struct zila_err *err)
{
	struct import *import = stage->import;
	struct db *db = stage->db;
	struct buf sql = {0};
	enum zila_code code;
	int64_t before;
	int i;

	buf_add_text(&sql, "CREATE TEMP TABLE line_outcome AS SELECT line, "
			   "max(outcome) AS outcome FROM (");
	for (i = 0; i < stage->staged_count; i++)
		buf_add_format(&sql,
			"%sSELECT line, CASE outcome WHEN %d THEN 0 ELSE "
			"outcome END AS outcome FROM temp.\"stage_%s\"",
			i ? " UNION ALL " : "", OUTCOME_REPEAT,
			stage->staged[i].dataset->name);
	buf_add_text(&sql, ") GROUP BY line");
	code = exec_buf(db, &sql, err);
	buf_free(&sql);
	if (code != ZILA_OK)
		return code;
	before = sqlite3_total_changes64(db->sql);
	if ((code = db_integer(db, &import->changed, err,
		     "SELECT count(*) FROM line_outcome WHERE outcome = %d",
		     OUTCOME_CHANGED)) ||
		(code = db_integer(db, &import->added, err,
			 "SELECT count(*) FROM line_outcome WHERE outcome = "
			 "%d",
			 OUTCOME_ADDED)) ||
		(code = db_integer(db, &import->unchanged, err,
			 "SELECT count(*) FROM line_outcome WHERE outcome = "
			 "%d",
			 OUTCOME_UNCHANGED)) ||
		(code = db_execf(db, err,
			 "INSERT INTO skip SELECT %lld, line, 'repeats an "
			 "earlier line' FROM line_outcome WHERE outcome = 0",
			 (long long)import->id)))
		return code;
	import->skipped += sqlite3_total_changes64(db->sql) - before;
	return db_exec(db, "DROP TABLE temp.line_outcome", err);
}

static enum zila_code store_books(struct stage *stage, struct zila_err *err)
{
	struct import *import = stage->import;
	char hex[DIGEST_HEX_BYTES];

	digest_end(&stage->digest, hex);
	if (import->read != import->added + import->changed +
				    import->unchanged + import->quarantined +
				    import->skipped)
		return err_set(err, ZILA_EPLUGIN,
			"%s: the books do not balance: read %lld, but added "
			"%lld, changed %lld, unchanged %lld, quarantined "
			"%lld, skipped %lld\nthis is a fault of zila: please "
			"report it with the file; nothing was changed",
			import->name, (long long)import->read,
			(long long)import->added, (long long)import->changed,
			(long long)import->unchanged,
			(long long)import->quarantined,
			(long long)import->skipped);
	return db_execf(stage->db, err,
		"UPDATE import SET \"read\" = %lld, added = %lld, changed = "
		"%lld, unchanged = %lld, withdrawn = %lld, quarantined = "
		"%lld, skipped = %lld, rows_sha256 = %Q WHERE id = %lld",
		(long long)import->read, (long long)import->added,
		(long long)import->changed, (long long)import->unchanged,
		(long long)import->withdrawn, (long long)import->quarantined,
		(long long)import->skipped, hex, (long long)import->id);
}

enum zila_code stage_merge(struct stage *stage,
	const struct merge_options *options, struct zila_err *err)
{
	enum zila_code code = ZILA_OK;
	int i;

	for (i = 0; i < stage->staged_count && code == ZILA_OK; i++) {
		const struct dataset *dataset = stage->staged[i].dataset;

		code = compare(stage, dataset, err);
		if (code == ZILA_OK && options->full_list &&
			!strcmp(dataset->name, stage->import->dataset))
			code = withdraw(stage, dataset, options, err);
		if (code == ZILA_OK)
			code = apply(stage, dataset, err);
	}
	if (code == ZILA_OK && stage->staged_count)
		code = count_lines(stage, err);
	return code == ZILA_OK ? store_books(stage, err) : code;
}
