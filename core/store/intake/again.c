/* again.c - what stands twice in a file, or in two of its sheets: repeats,
 * which are skipped, and conflicts, which take their lines with them.
 */
#include "store/intake/staging.h"

/* The statements that reach loaded rows by their lines. */
struct reach {
	sqlite3_stmt *after, *before; /* id and line of the row next to an id */
	sqlite3_stmt *hold, *erase;   /* the rows in (?1, ?2] */
};

enum reach_sql { REACH_AFTER, REACH_BEFORE, REACH_HOLD, REACH_ERASE };

void ddl_rest_equal(struct buf *sql, const struct dataset *dataset)
{
	int i;

	buf_add_text(sql, "1");
	for (i = 0; i < dataset->column_count; i++)
		if (!dataset->columns[i].key)
			buf_add_format(sql, " AND t.\"%s\" IS s.\"%s\"",
				dataset->columns[i].name,
				dataset->columns[i].name);
}

static enum zila_code prepare_reach(struct stage *stage,
	const struct staged *staged, enum reach_sql which, sqlite3_stmt **out,
	struct zila_err *err)
{
	const struct dataset *dataset = staged->dataset;
	long long base = staged->base;
	const char *name = dataset->name;
	struct buf sql = {0};

	switch (which) {
	case REACH_AFTER:
		buf_add_format(&sql,
			"SELECT id, line FROM main.\"%s\" WHERE id > ?1 "
			"ORDER BY id LIMIT 1",
			name);
		break;
	case REACH_BEFORE:
		buf_add_format(&sql,
			"SELECT id, line FROM main.\"%s\" WHERE id < ?1 AND "
			"id > %lld ORDER BY id DESC LIMIT 1",
			name, base);
		break;
	case REACH_HOLD:
		buf_add_format(&sql,
			"INSERT INTO temp.\"stage_%s\" (\"#seq\", \"#hash\", ",
			name);
		ddl_columns(&sql, dataset, "");
		buf_add_format(&sql,
			"line, valid_from, valid_to) SELECT id - %lld, 0, ",
			base);
		ddl_columns(&sql, dataset, "");
		buf_add_format(&sql,
			"line, valid_from, valid_to FROM main.\"%s\" WHERE "
			"id > ?1 AND id <= ?2",
			name);
		break;
	case REACH_ERASE:
		buf_add_format(&sql,
			"DELETE FROM main.\"%s\" WHERE id > ?1 AND id <= ?2",
			name);
	}
	return db_prepare_buf(stage->db, out, &sql, err);
}

static enum zila_code open_reach(
	struct stage *stage, struct reach *reach, struct zila_err *err)
{
	enum zila_code code = ZILA_OK;
	int i;

	for (i = 0; i < stage->staged_count && code == ZILA_OK; i++) {
		const struct staged *staged = &stage->staged[i];

		if ((code = prepare_reach(stage, staged, REACH_AFTER,
			     &reach[i].after, err)) == ZILA_OK &&
			(code = prepare_reach(stage, staged, REACH_BEFORE,
				 &reach[i].before, err)) == ZILA_OK &&
			(code = prepare_reach(stage, staged, REACH_HOLD,
				 &reach[i].hold, err)) == ZILA_OK)
			code = prepare_reach(stage, staged, REACH_ERASE,
				&reach[i].erase, err);
	}
	return code;
}

static void close_reach(struct stage *stage, struct reach *reach)
{
	int i;

	for (i = 0; i < stage->staged_count; i++) {
		sqlite3_finalize(reach[i].after);
		sqlite3_finalize(reach[i].before);
		sqlite3_finalize(reach[i].hold);
		sqlite3_finalize(reach[i].erase);
	}
}

/* The row next to id; *line is -1 when there is none. */
static enum zila_code beside(struct stage *stage, sqlite3_stmt *stmt,
	int64_t id, int64_t *found, int64_t *line, struct zila_err *err)
{
	enum zila_code code = ZILA_OK;
	int step;

	*line = -1;
	sqlite3_bind_int64(stmt, 1, id);
	step = sqlite3_step(stmt);
	if (step == SQLITE_ROW) {
		*found = sqlite3_column_int64(stmt, 0);
		*line = sqlite3_column_int64(stmt, 1);
	} else if (step != SQLITE_DONE) {
		code = db_fail(stage->db, err, "comparing");
	}
	sqlite3_reset(stmt);
	return code;
}

/* *bound: the loaded rows behind that id are of this line or a later one. */
static enum zila_code bisect(struct stage *stage, const struct staged *staged,
	const struct reach *reach, int64_t line, int64_t *bound,
	struct zila_err *err)
{
	int64_t low = staged->base, high = staged->base + staged->count;
	int64_t found = 0, at;
	enum zila_code code;

	while (low < high) {
		int64_t middle = low + (high - low) / 2;

		code = beside(stage, reach->after, middle, &found, &at, err);
		if (code != ZILA_OK)
			return code;
		if (at >= 0 && at < line)
			low = found;
		else
			high = middle;
	}
	*bound = low;
	return ZILA_OK;
}

/* The loaded rows of line are those in (*from, *to]. */
static enum zila_code find_line(struct stage *stage,
	const struct staged *staged, const struct reach *reach, int64_t line,
	int64_t *from, int64_t *to, struct zila_err *err)
{
	enum zila_code code;

	code = bisect(stage, staged, reach, line, from, err);
	return code == ZILA_OK ? bisect(stage, staged, reach, line + 1, to, err)
			       : code;
}

/* The same, from one of them: most lines gave one row. */
static enum zila_code find_beside(struct stage *stage,
	const struct reach *reach, int64_t id, int64_t line, int64_t *from,
	int64_t *to, struct zila_err *err)
{
	int64_t found = id, at = line;
	enum zila_code code;

	do {
		*from = found - 1;
		code = beside(stage, reach->before, found, &found, &at, err);
	} while (code == ZILA_OK && at == line);
	found = id;
	at = line;
	while (code == ZILA_OK && at == line) {
		*to = found;
		code = beside(stage, reach->after, found, &found, &at, err);
	}
	return code;
}

static enum zila_code run_range(struct stage *stage, sqlite3_stmt *stmt,
	int64_t from, int64_t to, struct zila_err *err)
{
	sqlite3_bind_int64(stmt, 1, from);
	sqlite3_bind_int64(stmt, 2, to);
	return db_run(stage->db, stmt, err);
}

/* Takes the loaded rows of a line out of their tables, and holds them if
 * hold; id, when not 0, is one of them, of dataset number `of`. */
static enum zila_code unload_line(struct stage *stage, struct reach *reach,
	int64_t line, bool hold, int of, int64_t id, struct zila_err *err)
{
	enum zila_code code = ZILA_OK;
	int64_t from = 0, to = 0;
	int i;

	for (i = 0; i < stage->staged_count && code == ZILA_OK; i++) {
		struct staged *staged = &stage->staged[i];

		code = id && i == of ? find_beside(stage, &reach[i], id, line,
					       &from, &to, err)
				     : find_line(stage, staged, &reach[i], line,
					       &from, &to, err);
		if (code == ZILA_OK && hold && from < to)
			code = run_range(stage, reach[i].hold, from, to, err);
		if (code == ZILA_OK && from < to)
			code = run_range(stage, reach[i].erase, from, to, err);
	}
	lines_clear(&stage->loaded, line);
	return code;
}

/* One record whose hash came twice: its number is noted, and its line held. */
static enum zila_code take_again(struct stage *stage, struct reach *reach,
	int of, const struct keyset_entry *entry, sqlite3_stmt *note,
	struct zila_err *err)
{
	const struct staged *staged = &stage->staged[of];
	int64_t id = entry->row, found = 0, line;
	enum zila_code code;

	sqlite3_bind_int64(note, 1, id < 0 ? -id : id - staged->base);
	if ((code = db_run(stage->db, note, err)) || id < 0)
		return code;
	code = beside(stage, reach[of].after, id - 1, &found, &line, err);
	if (code != ZILA_OK || line < 0 || found != id)
		return code; /* held already, with another of its line */
	return unload_line(stage, reach, line, true, of, id, err);
}

static enum zila_code walk_again(struct stage *stage, struct reach *reach,
	int of, sqlite3_stmt *note, struct zila_err *err)
{
	struct staged *staged = &stage->staged[of];
	const struct keyset_entry *entry = NULL;
	bool same = false, was_same;
	enum zila_code code;

	keyset_rewind(&staged->keys);
	do {
		was_same = same;
		code = keyset_next(&staged->keys, &entry, &same, err);
		if (code != ZILA_OK || !entry || !(same || was_same))
			continue;
		staged->again = true;
		code = take_again(stage, reach, of, entry, note, err);
	} while (code == ZILA_OK && entry);
	return code;
}

/* Holds every record whose hash came twice, and the lines that they are of,
 * and notes their numbers in "again_DATASET". */
static enum zila_code hold_again(
	struct stage *stage, struct reach *reach, int of, struct zila_err *err)
{
	const char *name = stage->staged[of].dataset->name;
	sqlite3_stmt *note = NULL;
	struct buf sql = {0};
	enum zila_code code;

	buf_add_format(&sql, "INSERT INTO temp.\"again_%s\" VALUES (?1)", name);
	if ((code = db_execf(stage->db, err,
		     "CREATE TEMP TABLE \"again_%w\" (seq INTEGER PRIMARY "
		     "KEY)",
		     name)) == ZILA_OK &&
		(code = buf_check(&sql, err)) == ZILA_OK &&
		(code = db_prepare(stage->db, &note, buf_text(&sql), err)) ==
			ZILA_OK)
		code = walk_again(stage, reach, of, note, err);
	sqlite3_finalize(note);
	buf_free(&sql);
	return code;
}

/* Marks what says the same key again: a repeat, or a conflict. */
static enum zila_code mark_again(
	struct stage *stage, const struct staged *staged, struct zila_err *err)
{
	const struct dataset *dataset = staged->dataset;
	const char *name = dataset->name;
	struct buf sql = {0};

	if (!staged->again)
		return ZILA_OK;
	buf_add_format(&sql,
		"UPDATE temp.\"stage_%s\" AS s SET \"#old\" = d.first, "
		"\"#outcome\" = CASE WHEN t.valid_from = s.valid_from AND ",
		name);
	ddl_rest_equal(&sql, dataset);
	buf_add_format(&sql,
		" THEN %d ELSE %d END FROM (SELECT \"#seq\" AS seq, "
		"min(\"#seq\") OVER (PARTITION BY ",
		OUTCOME_REPEAT, OUTCOME_CONFLICT);
	ddl_key_list(&sql, dataset, "");
	buf_add_format(&sql,
		") AS first FROM temp.\"stage_%s\" WHERE \"#seq\" IN (SELECT "
		"seq FROM temp.\"again_%s\")) AS d JOIN temp.\"stage_%s\" AS "
		"t ON t.\"#seq\" = d.first WHERE d.seq > d.first AND "
		"s.\"#seq\" = d.seq",
		name, name, name);
	return db_exec_buf(stage->db, &sql, err);
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

/* temp.conflict: lines that say otherwise than an earlier one, and why. */
static enum zila_code note_conflicts(
	struct stage *stage, const struct staged *staged, struct zila_err *err)
{
	const char *name = staged->dataset->name;
	struct buf sql = {0};

	if (!staged->again)
		return ZILA_OK;
	buf_add_format(&sql,
		"INSERT OR IGNORE INTO temp.conflict SELECT s.line, CASE WHEN "
		"t.line = s.line THEN 'two of its columns, or rows that its "
		"importer makes of it, differ, of' ELSE 'it says otherwise "
		"than line ' || t.line || ' of' END || ' the same %s (",
		name);
	add_key_names(&sql, staged->dataset);
	buf_add_format(&sql,
		"): keep the right one of the two' || CASE WHEN t.line = "
		"s.line THEN '' ELSE ' lines' END FROM temp.\"stage_%s\" AS s "
		"JOIN temp.\"stage_%s\" AS t ON t.\"#seq\" = s.\"#old\" "
		"WHERE s.\"#outcome\" = %d ORDER BY s.line, t.line",
		name, name, OUTCOME_CONFLICT);
	return db_exec_buf(stage->db, &sql, err);
}

enum zila_code stage_sheets(
	struct stage *stage, int64_t *count, struct zila_err *err)
{
	const struct import *import = stage->import;
	enum zila_code code;

	code = db_execf(stage->db, err,
		"CREATE TEMP TABLE sheet AS WITH RECURSIVE gave(id, name, "
		"earlier) AS (SELECT i.id, i.sheet, i.id < o.id FROM "
		"main.import AS o JOIN main.import AS i ON i.id = o.id OR "
		"(o.unchanged > 0 AND i.id < o.id AND i.name = o.name AND "
		"i.sheet = o.sheet) WHERE o.source_id = %lld AND o.sheet <> %Q "
		"AND o.as_on IS %Q AND o.id NOT IN (SELECT undoes FROM "
		"main.import WHERE undoes IS NOT NULL) UNION SELECT r.id, "
		"gave.name, gave.earlier FROM gave JOIN main.import AS r ON "
		"r.retries = gave.id) SELECT id, name, min(earlier) AS earlier "
		"FROM gave GROUP BY id",
		(long long)import->source_id, import->sheet, import->as_on);
	return code == ZILA_OK ? db_integer(stage->db, count, err,
					 "SELECT count(*) FROM temp.sheet")
			       : code;
}

/* What another sheet of the file says otherwise is not settled by the order
 * of the sheets: each may be of one commodity that only its name tells. */
static enum zila_code note_sheets(
	struct stage *stage, struct staged *staged, struct zila_err *err)
{
	const char *name = staged->dataset->name;
	struct buf sql = {0};
	enum zila_code code;

	if (!staged->base || (code = candidates_make(stage, staged, err)))
		return staged->base ? code : ZILA_OK;
	buf_add_format(&sql,
		"INSERT OR IGNORE INTO temp.conflict SELECT s.line, 'it says "
		"otherwise than line ' || t.line || ' of sheet \"' || i.name "
		"|| '\" of ' || iif(i.earlier, 'an earlier version of this "
		"file', 'the same file') || ', import ' || i.id || ': keep the "
		"right one of the two sheets: `zila imports undo ' || i.id || "
		"'` takes that one back' || iif(i.earlier, ', and this file "
		"is then imported again', '') FROM temp.\"stage_%s\" AS s "
		"CROSS JOIN temp.candidate AS k ON k.seq = s.\"#seq\" CROSS "
		"JOIN main.\"%s\" AS t ON t.id = k.id CROSS JOIN temp.sheet "
		"AS i ON i.id = t.import_id WHERE t.known_to IS NULL AND "
		"t.valid_from = s.valid_from AND ",
		name, name);
	ddl_key_equal(&sql, staged->dataset);
	buf_add_text(&sql, " AND NOT (");
	ddl_rest_equal(&sql, staged->dataset);
	buf_add_text(&sql, ");DROP TABLE temp.candidate");
	return db_exec_buf(stage->db, &sql, err);
}

static enum zila_code tell_conflicts(struct stage *stage, stage_conflict *tell,
	void *user, struct zila_err *err)
{
	sqlite3_stmt *stmt = NULL;
	enum zila_code code;

	code = db_prepare(stage->db, &stmt,
		"SELECT line, why FROM temp.conflict ORDER BY line", err);
	while (db_next(stage->db, stmt, "comparing", &code, err))
		code = tell(user, sqlite3_column_int64(stmt, 0),
			db_text(stmt, 1), err);
	sqlite3_finalize(stmt);
	return code;
}

/* A line is atomic: one record in conflict takes its others with it. */
static enum zila_code drop_conflicts(
	struct stage *stage, struct reach *reach, struct zila_err *err)
{
	sqlite3_stmt *stmt = NULL;
	enum zila_code code = ZILA_OK;
	int i;

	for (i = 0; i < stage->staged_count && code == ZILA_OK; i++)
		code = db_execf(stage->db, err,
			"DELETE FROM temp.\"stage_%w\" WHERE line IN (SELECT "
			"line FROM temp.conflict)",
			stage->staged[i].dataset->name);
	if (code == ZILA_OK)
		code = db_prepare(stage->db, &stmt,
			"SELECT line FROM temp.conflict", err);
	while (db_next(stage->db, stmt, "comparing", &code, err))
		if (lines_has(&stage->loaded, sqlite3_column_int64(stmt, 0)))
			code = unload_line(stage, reach,
				sqlite3_column_int64(stmt, 0), false, 0, 0,
				err);
	sqlite3_finalize(stmt);
	return code;
}

/* What repeats a record that was dropped with its line speaks for itself: the
 * first of them stays, the others repeat that.  All of a key that are left
 * say the same, so there is no new conflict. */
static enum zila_code free_repeats(
	struct stage *stage, const struct staged *staged, struct zila_err *err)
{
	int64_t before = sqlite3_total_changes64(stage->db->sql);
	const char *name = staged->dataset->name;
	enum zila_code code;

	if (!staged->again)
		return ZILA_OK;
	code = db_execf(stage->db, err,
		"UPDATE temp.\"stage_%w\" SET \"#outcome\" = 0, \"#old\" = "
		"NULL WHERE \"#outcome\" = %d AND \"#old\" NOT IN (SELECT "
		"\"#seq\" FROM temp.\"stage_%w\")",
		name, OUTCOME_REPEAT, name);
	if (code != ZILA_OK ||
		sqlite3_total_changes64(stage->db->sql) == before)
		return code;
	return mark_again(stage, staged, err);
}

/* Whatever makes a line one that can't be taken, in temp.conflict. */
static enum zila_code find_conflicts(
	struct stage *stage, struct reach *reach, struct zila_err *err)
{
	enum zila_code code;
	int64_t sheets = 0;
	int i;

	code = db_exec(stage->db,
		"CREATE TEMP TABLE conflict (line INTEGER PRIMARY KEY, why "
		"TEXT)",
		err);
	if (code == ZILA_OK)
		code = stage_sheets(stage, &sheets, err);
	for (i = 0; i < stage->staged_count && code == ZILA_OK; i++)
		code = hold_again(stage, reach, i, err);
	for (i = 0; i < stage->staged_count && code == ZILA_OK; i++) {
		struct staged *staged = &stage->staged[i];

		if ((code = mark_again(stage, staged, err)) == ZILA_OK)
			code = note_conflicts(stage, staged, err);
		if (code == ZILA_OK && sheets)
			code = note_sheets(stage, staged, err);
	}
	return code;
}

enum zila_code stage_conflicts(struct stage *stage, stage_conflict *tell,
	void *user, struct zila_err *err)
{
	struct reach reach[STAGED_MAX] = {{0}};
	enum zila_code code;
	int i;

	if ((code = stage_loaded(stage, err)))
		return code;
	if ((code = open_reach(stage, reach, err)) == ZILA_OK)
		code = find_conflicts(stage, reach, err);
	if (code == ZILA_OK)
		code = tell_conflicts(stage, tell, user, err);
	if (code == ZILA_OK)
		code = drop_conflicts(stage, reach, err);
	for (i = 0; i < stage->staged_count && code == ZILA_OK; i++)
		code = free_repeats(stage, &stage->staged[i], err);
	close_reach(stage, reach);
	return code == ZILA_OK ? db_exec(stage->db,
					 "DROP TABLE temp.conflict; DROP TABLE "
					 "temp.sheet",
					 err)
			       : code;
}
