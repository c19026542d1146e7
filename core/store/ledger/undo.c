/* undo.c - an import taken back, as statements over whole datasets.
 *
 * A key that an import touched is in one of two states: as the import left
 * it, or changed by a later one.  The later ones must be undone first, so
 * that what is open of its keys is what the import left; the rows may since
 * have been closed and written again by undos, and are then known by their
 * key and first day, of which only one is ever open.
 *
 * A whole table is read per dataset: undoing is rare, and an index for it
 * would be paid for by every import.
 */
#include "store/ledger/undo.h"

#include <stdio.h>
#include <string.h>

#include "ground/date.h"
#include "store/db.h"

/* Makes temp.undo_key, indexed by key, of the rows t that where names;
 * *count is how many keys it holds. */
static enum zila_code make_keys(struct db *db, const struct dataset *dataset,
	const char *where, int64_t *count, struct zila_err *err)
{
	struct buf sql = {0};
	enum zila_code code;

	buf_add_text(&sql, "DROP TABLE IF EXISTS temp.undo_key; "
			   "CREATE TEMP TABLE undo_key AS SELECT ");
	ddl_key_columns(&sql, dataset);
	buf_add_format(&sql,
		", t.valid_from AS day FROM main.\"%s\" AS t WHERE %s;"
		"CREATE INDEX temp.undo_key_at ON undo_key (",
		dataset->name, where);
	ddl_key_names(&sql, dataset);
	buf_add_text(&sql, ", day)");
	code = db_exec_buf(db, &sql, err);
	if (code != ZILA_OK)
		return code;
	return db_integer(db, count, err, "SELECT count(*) FROM temp.undo_key");
}

static enum zila_code drop_tables(struct db *db, struct zila_err *err)
{
	return db_exec(db,
		"DROP TABLE IF EXISTS temp.undo_key;"
		"DROP TABLE IF EXISTS temp.undo_place;"
		"DROP TABLE IF EXISTS temp.undo_spoken;"
		"DROP TABLE IF EXISTS temp.undo_dependent",
		err);
}

enum zila_code undo_check(
	struct db *db, int64_t import_id, struct zila_err *err)
{
	int64_t there, undoes, undone, registers;
	enum zila_code code;
	long long id = import_id;

	if ((code = db_integer(db, &there, err,
		     "SELECT count(*) FROM import WHERE id = %lld", id)) ||
		(code = db_integer(db, &undoes, err,
			 "SELECT undoes FROM import WHERE id = %lld", id)) ||
		(code = db_integer(db, &undone, err,
			 "SELECT id FROM import WHERE undoes = %lld", id)) ||
		(code = db_integer(db, &registers, err,
			 "SELECT CAST(value AS INTEGER) FROM meta WHERE name "
			 "= 'registers'")))
		return code;
	if (!there)
		return err_set(err, ZILA_EUSAGE,
			"there is no import %lld: `zila imports` lists them",
			id);
	if (undoes)
		return err_set(err, ZILA_EUSAGE,
			"import %lld is the undo of import %lld, and an undo "
			"is not undone\nto have the rows back, import the "
			"file again: zila import FILE",
			id, (long long)undoes);
	if (undone)
		return err_set(err, ZILA_EUSAGE,
			"import %lld is undone already, by import %lld; "
			"nothing was changed",
			id, (long long)undone);
	if (import_id <= registers)
		return err_set(err, ZILA_EUSAGE,
			"import %lld is a register that was made with the "
			"database: it can't be undone\nto mend a register, "
			"import a newer list over it",
			id);
	return ZILA_OK;
}

/* Rows of a table that nobody describes can't be told apart by key. */
static enum zila_code check_described(struct db *db, const struct model *model,
	int64_t import_id, struct zila_err *err)
{
	sqlite3_stmt *stmt = NULL;
	enum zila_code code;

	code = db_prepare(
		db, &stmt, "SELECT name, plugin FROM main.dataset", err);
	while (db_next(db, stmt, "reading", &code, err)) {
		const char *name = db_text(stmt, 0);
		int64_t rows = 0;

		if (model_find(model, name))
			continue;
		code = db_integer(db, &rows, err,
			"SELECT count(*) FROM main.\"%w\" WHERE known_from = "
			"%lld OR known_to = %lld",
			name, (long long)import_id, (long long)import_id);
		if (code == ZILA_OK && rows)
			code = err_set(err, ZILA_EPLUGIN,
				"it brought rows of %s, which plugin %s "
				"describes, and that is not among the plugins "
				"now\nput the plugin back, then run the "
				"command again; nothing was changed",
				name, db_text(stmt, 1));
	}
	sqlite3_finalize(stmt);
	return code;
}

/* A later import that is in force. */
#define STANDING                                                               \
	"l.id > %lld AND l.undoes IS NULL AND NOT EXISTS (SELECT 1 FROM "      \
	"main.import AS u WHERE u.undoes = l.id)"

/* Later imports that brought or closed rows of a key that import_id did. */
static enum zila_code find_on_top(struct db *db, const struct dataset *dataset,
	int64_t import_id, struct zila_err *err)
{
	long long id = import_id;
	struct buf sql = {0};
	char where[96];
	enum zila_code code;
	int64_t count;

	snprintf(where, sizeof where,
		"t.known_from = %lld OR t.known_to = %lld", id, id);
	if ((code = make_keys(db, dataset, where, &count, err)) || !count)
		return code;
	buf_add_format(&sql,
		"INSERT INTO temp.undo_dependent SELECT l.id, '%s', count("
		"DISTINCT k.rowid) FROM main.\"%s\" AS t CROSS JOIN "
		"temp.undo_key AS k CROSS JOIN main.import AS l WHERE "
		"(t.known_from > %lld OR t.known_to > %lld) AND ",
		dataset->name, dataset->name, id, id);
	ddl_key_match(&sql, dataset, "k", "t.");
	buf_add_format(&sql,
		" AND l.id IN (t.known_from, t.known_to) AND " STANDING
		" GROUP BY l.id",
		id);
	return db_exec_buf(db, &sql, err);
}

/* Older versions that came later and end where import_id begins: it is a newer
 * list of their state, or had said again what was there. */
static enum zila_code find_ended(struct db *db, const struct dataset *dataset,
	int64_t import_id, struct zila_err *err)
{
	const char *name = dataset->name;
	struct buf sql = {0};
	char condition[32];

	if (dataset->time != TIME_SNAPSHOT)
		return ZILA_OK;
	snprintf(condition, sizeof condition, "i.id = %lld",
		(long long)import_id);
	buf_add_text(&sql, "DROP TABLE IF EXISTS temp.undo_spoken; CREATE "
			   "TEMP TABLE undo_spoken AS ");
	ddl_spoken(&sql, dataset, condition);
	buf_add_format(&sql,
		";INSERT INTO temp.undo_dependent SELECT l.id, '%s', count(*) "
		"FROM main.import AS i JOIN main.\"%s\" AS t ON t.known_to IS "
		"NULL AND EXISTS (SELECT 1 FROM temp.undo_spoken AS l WHERE "
		"(t.valid_to = l.day OR (t.valid_from = l.day AND t.known_from "
		"<> t.import_id))",
		name, name);
	ddl_spoken_match(&sql, dataset);
	buf_add_format(&sql,
		") JOIN main.import AS l ON l.id IN (t.known_from, t.import_id)"
		" WHERE i.id = %lld AND l.importer = i.importer AND "
		"coalesce(l.as_on, date(l.known_at, '+330 minutes')) < "
		"coalesce(i.as_on, date(i.known_at, '+330 minutes')) "
		"AND " STANDING " GROUP BY l.id",
		(long long)import_id, (long long)import_id);
	return db_exec_buf(db, &sql, err);
}

/* Codes of a register that nothing else says. */
static enum zila_code find_codes(struct db *db, const char *name,
	int64_t import_id, struct zila_err *err)
{
	long long id = import_id;

	return db_execf(db, err,
		"DROP TABLE IF EXISTS temp.undo_place;"
		"CREATE TEMP TABLE undo_place AS SELECT DISTINCT \"%w\" AS "
		"code FROM main.\"%w\" WHERE known_from = %lld EXCEPT SELECT "
		"\"%w\" FROM main.\"%w\" WHERE known_to = %lld OR (known_to "
		"IS NULL AND known_from <> %lld)",
		name, name, id, name, name, id, id);
}

/* Later imports whose rows lie in a place that only import_id knows of. */
static enum zila_code find_placed(struct db *db, const struct model *model,
	const char *name, int64_t import_id, struct zila_err *err)
{
	enum column_type type =
		strcmp(name, "state") ? COLUMN_DISTRICT : COLUMN_STATE;
	long long id = import_id;
	enum zila_code code;
	int64_t count = 0;
	bool has;
	int i, c;

	if ((code = find_codes(db, name, import_id, err)) ||
		(code = db_integer(db, &count, err,
			 "SELECT count(*) FROM temp.undo_place")))
		return code;
	for (i = 0; count && i < model->count; i++) {
		const struct dataset *dataset = model->datasets[i];

		if ((code = store_has(db, dataset, &has, err)))
			return code;
		for (c = 0; has && c < dataset->column_count; c++) {
			if (dataset->columns[c].type != type)
				continue;
			code = db_execf(db, err,
				"INSERT INTO temp.undo_dependent SELECT l.id, "
				"%Q, count(*) FROM main.\"%w\" AS t JOIN "
				"main.import AS l ON l.id = t.import_id WHERE "
				"t.known_to IS NULL AND t.\"%w\" IN (SELECT "
				"code FROM temp.undo_place) AND " STANDING
				" GROUP BY l.id",
				dataset->name, dataset->name,
				dataset->columns[c].name, id);
			if (code != ZILA_OK)
				return code;
		}
	}
	return code;
}

static enum zila_code find_dependents(struct db *db, const struct model *model,
	int64_t import_id, struct zila_err *err)
{
	long long id = import_id;
	enum zila_code code;
	bool has;
	int i;

	if ((code = check_described(db, model, import_id, err)) ||
		(code = drop_tables(db, err)) ||
		(code = db_execf(db, err,
			 "CREATE TEMP TABLE undo_dependent (import INTEGER, "
			 "dataset TEXT, count INTEGER);"
			 "INSERT INTO temp.undo_dependent SELECT l.id, "
			 "'quarantine', l.\"read\" FROM main.import AS l "
			 "WHERE l.retries = %lld AND " STANDING,
			 id, id)))
		return code;
	for (i = 0; i < model->count && code == ZILA_OK; i++) {
		code = store_has(db, model->datasets[i], &has, err);
		if (code == ZILA_OK && has)
			code = find_on_top(
				db, model->datasets[i], import_id, err);
		if (code == ZILA_OK && has)
			code = find_ended(
				db, model->datasets[i], import_id, err);
	}
	if (code == ZILA_OK)
		code = find_placed(db, model, "state", import_id, err);
	return code == ZILA_OK
		       ? find_placed(db, model, "district", import_id, err)
		       : code;
}

enum zila_code undo_dependents(struct db *db, const struct model *model,
	int64_t import_id, undo_each *each, void *user, struct zila_err *err)
{
	sqlite3_stmt *stmt = NULL;
	enum zila_code code;

	if ((code = find_dependents(db, model, import_id, err)) == ZILA_OK)
		code = db_prepare(db, &stmt,
			"SELECT l.id, l.name, d.dataset, max(d.count) FROM "
			"temp.undo_dependent AS d JOIN main.import AS l ON "
			"l.id = d.import GROUP BY l.id, d.dataset ORDER BY "
			"l.id DESC, d.dataset",
			err);
	while (db_next(db, stmt, "reading", &code, err)) {
		struct undo_dependent dependent = {
			.import_id = sqlite3_column_int64(stmt, 0),
			.name = db_text(stmt, 1),
			.dataset = db_text(stmt, 2),
			.rows = sqlite3_column_int64(stmt, 3),
		};

		code = each(user, &dependent, err);
	}
	sqlite3_finalize(stmt);
	return code == ZILA_OK ? drop_tables(db, err) : code;
}

static enum zila_code add_import(
	struct db *db, struct undo *undo, struct zila_err *err)
{
	char now[DATE_TIME_BYTES];
	enum zila_code code;

	date_time_now(now);
	code = db_execf(db, err,
		"INSERT INTO import (run_id, source_id, plugin_id, name, "
		"importer, dataset, options, synthetic, format, encoding, "
		"delimiter, sheet, header_row, unit, reasons, known_at, "
		"undoes) SELECT %lld, source_id, plugin_id, name, '%s', "
		"dataset, '', synthetic, '', '', '', sheet, 0, '', '', "
		"max(%Q, (SELECT max(known_at) FROM import)), id "
		"FROM import WHERE id = %lld",
		(long long)undo->run_id, UNDO_IMPORTER, now,
		(long long)undo->import_id);
	if (code == ZILA_OK)
		undo->id = sqlite3_last_insert_rowid(db->sql);
	return code;
}

/* Closes what the import brought; also what an undo wrote again of it. */
static enum zila_code close_rows(struct db *db, const struct dataset *dataset,
	struct undo *undo, struct zila_err *err)
{
	int64_t before, count;
	long long id = undo->import_id;
	struct buf sql = {0};
	char where[96];
	enum zila_code code;

	snprintf(where, sizeof where,
		"t.known_from = %lld AND t.known_to IS NOT NULL", id);
	code = make_keys(db, dataset, where, &count, err);
	if (code != ZILA_OK)
		return code;
	before = sqlite3_total_changes64(db->sql);
	buf_add_format(&sql,
		"UPDATE main.\"%s\" SET known_to = %lld WHERE known_to IS "
		"NULL AND known_from = %lld;",
		dataset->name, (long long)undo->id, id);
	if (count) {
		buf_add_format(&sql,
			"UPDATE main.\"%s\" AS t SET known_to = %lld WHERE "
			"t.known_to IS NULL AND t.known_from > %lld AND "
			"EXISTS (SELECT 1 FROM temp.undo_key AS k WHERE ",
			dataset->name, (long long)undo->id, id);
		ddl_key_match(&sql, dataset, "k", "t.");
		buf_add_text(&sql, " AND k.day = t.valid_from)");
	}
	code = db_exec_buf(db, &sql, err);
	undo->withdrawn += sqlite3_total_changes64(db->sql) - before;
	return code;
}

/* The columns of a table that a row written again keeps. */
static enum zila_code read_columns(
	struct db *db, const char *name, struct buf *out, struct zila_err *err)
{
	sqlite3_stmt *stmt = NULL;
	enum zila_code code;

	code = db_prepare(db, &stmt,
		"SELECT name FROM pragma_table_info(?1) WHERE name NOT IN "
		"('id', 'known_from', 'known_to')",
		err);
	if (code == ZILA_OK)
		db_bind_text(stmt, 1, name);
	while (db_next(db, stmt, "reading", &code, err))
		buf_add_format(out, "\"%s\", ", db_text(stmt, 0));
	sqlite3_finalize(stmt);
	return code == ZILA_OK ? buf_check(out, err) : code;
}

/* Writes again, with file and line, what the import closed. */
static enum zila_code reopen_rows(struct db *db, const struct dataset *dataset,
	struct undo *undo, struct zila_err *err)
{
	int64_t before = sqlite3_total_changes64(db->sql);
	struct buf columns = {0};
	enum zila_code code;

	code = read_columns(db, dataset->name, &columns, err);
	if (code == ZILA_OK)
		code = db_execf(db, err,
			"INSERT INTO main.\"%w\" (%s known_from) SELECT %s "
			"%lld FROM main.\"%w\" WHERE known_to = %lld ORDER BY "
			"id",
			dataset->name, buf_text(&columns), buf_text(&columns),
			(long long)undo->id, dataset->name,
			(long long)undo->import_id);
	undo->reopened += sqlite3_total_changes64(db->sql) - before;
	buf_free(&columns);
	return code;
}

enum zila_code undo_merge(struct db *db, const struct model *model,
	struct undo *undo, struct zila_err *err)
{
	enum zila_code code;
	bool has;
	int i;

	undo->withdrawn = undo->reopened = 0;
	if ((code = undo_check(db, undo->import_id, err)) ||
		(code = add_import(db, undo, err)))
		return code;
	for (i = 0; i < model->count && code == ZILA_OK; i++) {
		const struct dataset *dataset = model->datasets[i];

		code = store_has(db, dataset, &has, err);
		if (code == ZILA_OK && has)
			code = close_rows(db, dataset, undo, err);
		if (code == ZILA_OK && has)
			code = reopen_rows(db, dataset, undo, err);
	}
	if (code == ZILA_OK)
		code = db_execf(db, err,
			"UPDATE import SET withdrawn = %lld WHERE id = %lld",
			(long long)undo->withdrawn, (long long)undo->id);
	return code == ZILA_OK ? drop_tables(db, err) : code;
}
