/* merge.c - what was staged against what is open, as a few statements over
 * sets; and the books.
 */
#include <stdio.h>
#include <string.h>

#include "store/intake/staging.h"

static enum zila_code drop_candidates(
	struct stage *stage, const struct staged *staged, struct zila_err *err)
{
	enum zila_code code;

	code = db_exec(stage->db, "DROP TABLE temp.said_again", err);
	return code == ZILA_OK && staged->base
		       ? db_exec(stage->db, "DROP TABLE temp.candidate", err)
		       : code;
}

/* The open rows t of before that have the key of s. */
static void add_open_rows(struct buf *sql, const struct dataset *dataset)
{
	buf_add_format(sql,
		"temp.candidate AS k CROSS JOIN main.\"%s\" AS t ON t.id = "
		"k.id WHERE k.seq = s.\"#seq\" AND t.known_to IS NULL AND ",
		dataset->name);
	ddl_key_equal(sql, dataset);
}

/* The open row of the same key (a snapshot's: on the same day), and whether
 * it says the same. */
static enum zila_code compare(
	struct stage *stage, const struct staged *staged, struct zila_err *err)
{
	const struct dataset *dataset = staged->dataset;
	bool snapshot = dataset->time == TIME_SNAPSHOT;
	struct buf sql = {0};

	if (!staged->base)
		return db_execf(stage->db, err,
			"UPDATE temp.\"stage_%w\" SET \"#outcome\" = %d WHERE "
			"\"#outcome\" = 0",
			dataset->name, OUTCOME_ADDED);
	buf_add_format(&sql,
		"UPDATE temp.\"stage_%s\" AS s SET \"#old\" = (SELECT t.id "
		"FROM ",
		dataset->name);
	add_open_rows(&sql, dataset);
	if (snapshot)
		buf_add_text(&sql,
			" AND t.valid_from <= s.valid_from AND (t.valid_to "
			"IS NULL OR t.valid_to > s.valid_from)");
	buf_add_text(&sql, ") WHERE s.\"#outcome\" = 0;");
	buf_add_format(&sql,
		"UPDATE temp.\"stage_%s\" AS s SET \"#outcome\" = CASE WHEN "
		"\"#old\" IS NULL THEN %d WHEN EXISTS (SELECT 1 FROM "
		"main.\"%s\" AS t WHERE t.id = s.\"#old\" AND ",
		dataset->name, OUTCOME_ADDED, dataset->name);
	buf_add_text(&sql, snapshot ? "(s.valid_to IS NULL OR s.valid_to = "
				      "t.valid_to) AND "
				    : "t.valid_from = s.valid_from AND ");
	ddl_rest_equal(&sql, dataset);
	buf_add_format(&sql, ") THEN %d ELSE %d END WHERE s.\"#outcome\" = 0;",
		OUTCOME_UNCHANGED, OUTCOME_CHANGED);
	return db_exec_buf(stage->db, &sql, err);
}

/* An older version that comes late does not replace what a newer one says;
 * temp.older_line says which.  A snapshot's rows have days of their own. */
static enum zila_code keep_newer(
	struct stage *stage, const struct staged *staged, struct zila_err *err)
{
	const char *as_on = stage->import->as_on;
	const char *name = staged->dataset->name;

	if (staged->dataset->time == TIME_SNAPSHOT || !as_on || !staged->base)
		return ZILA_OK;
	return db_execf(stage->db, err,
		"CREATE TEMP TABLE newer AS SELECT s.\"#seq\" AS seq, s.line "
		"AS line, i.id AS import_id, i.as_on AS day FROM "
		"temp.\"stage_%w\" AS s JOIN main.\"%w\" AS t ON t.id = "
		"s.\"#old\" JOIN main.import AS i ON i.id = t.import_id WHERE "
		"s.\"#outcome\" = %d AND i.as_on > %Q UNION ALL SELECT "
		"s.\"#seq\", s.line, a.import_id, a.day FROM "
		"temp.\"stage_%w\" AS s JOIN temp.said_again AS a ON a.id = "
		"s.\"#old\" WHERE s.\"#outcome\" = %d;"
		"INSERT OR IGNORE INTO temp.older_line SELECT line, 'an older "
		"version: import ' || import_id || ' of ' || day || ' is "
		"newer' FROM temp.newer;"
		"UPDATE temp.\"stage_%w\" SET \"#outcome\" = %d WHERE "
		"\"#seq\" IN (SELECT seq FROM temp.newer);"
		"DROP TABLE temp.newer",
		name, name, OUTCOME_CHANGED, as_on, name, OUTCOME_CHANGED, name,
		OUTCOME_OLDER);
}

/* A part of what was true stays true, known from now, still with the file and
 * line that it came from. */
static void add_part(struct buf *sql, const struct staged *staged,
	int64_t import, const char *from, const char *to)
{
	const struct dataset *dataset = staged->dataset;

	buf_add_format(sql, "INSERT INTO main.\"%s\" (", dataset->name);
	ddl_columns(sql, dataset, "");
	buf_add_text(sql,
		"valid_from, valid_to, known_from, import_id, line) SELECT ");
	ddl_columns(sql, dataset, "t.");
	buf_add_format(sql, "%s, %s, %lld, t.import_id, t.line FROM ", from, to,
		(long long)import);
}

/* The parts of what was true that stay: before day, and from where a newer
 * file said it again.  from gives rows t, and the day. */
static void add_parts(struct buf *sql, const struct staged *staged,
	int64_t import, const char *from, const char *day)
{
	add_part(sql, staged, import, "t.valid_from", day);
	buf_add_format(sql, "%s AND t.valid_from < %s;", from, day);
	add_part(sql, staged, import, "a.day", "t.valid_to");
	buf_add_format(sql,
		"temp.said_again AS a CROSS JOIN %s AND a.id = t.id AND a.day "
		"= (SELECT min(day) FROM temp.said_again WHERE id = t.id AND "
		"day > %s) AND (t.valid_to IS NULL OR t.valid_to > a.day);",
		from, day);
}

/* The day for which a newer file said again what s replaces. */
#define SAID_AGAIN                                                             \
	"(SELECT min(day) FROM temp.said_again WHERE id = s.\"#old\" AND day " \
	"> s.valid_from)"

/* Where a snapshot's row ends when it does not say: where what it replaces
 * ended, or a later list begins. */
static void add_end(struct buf *sql, const struct staged *staged)
{
	const struct dataset *dataset = staged->dataset;

	if (dataset->time != TIME_SNAPSHOT || !staged->base)
		return;
	buf_add_format(sql,
		", " SAID_AGAIN ", (SELECT valid_to FROM main.\"%s\" WHERE id "
		"= s.\"#old\"), "
		"(SELECT min(t.valid_from) FROM ",
		dataset->name);
	add_open_rows(sql, dataset);
	buf_add_text(sql, " AND t.valid_from > s.valid_from)");
}

static enum zila_code apply(
	struct stage *stage, const struct staged *staged, struct zila_err *err)
{
	const struct dataset *dataset = staged->dataset;
	long long import = stage->import->id;
	const char *name = dataset->name;
	struct buf sql = {0}, changed = {0};

	buf_add_format(&sql,
		"UPDATE main.\"%s\" SET known_to = %lld WHERE id IN (SELECT "
		"\"#old\" FROM temp.\"stage_%s\" WHERE \"#outcome\" = %d);",
		name, import, name, OUTCOME_CHANGED);
	if (dataset->time == TIME_SNAPSHOT) {
		buf_add_format(&changed,
			"temp.\"stage_%s\" AS s JOIN main.\"%s\" AS t ON t.id "
			"= s.\"#old\" WHERE s.\"#outcome\" = %d",
			name, name, OUTCOME_CHANGED);
		add_parts(&sql, staged, import, buf_text(&changed),
			"s.valid_from");
		buf_free(&changed);
	}
	buf_add_format(&sql, "INSERT INTO main.\"%s\" (", name);
	ddl_columns(&sql, dataset, "");
	buf_add_text(&sql,
		"valid_from, valid_to, known_from, import_id, line) SELECT ");
	ddl_columns(&sql, dataset, "s.");
	buf_add_text(&sql,
		dataset->time == TIME_SNAPSHOT
			? "s.valid_from, coalesce(min(s.valid_to, " SAID_AGAIN
			  "), s.valid_to"
			: "s.valid_from, coalesce(s.valid_to");
	add_end(&sql, staged);
	buf_add_format(&sql,
		", NULL), %lld, %lld, s.line FROM temp.\"stage_%s\" AS s "
		"WHERE s.\"#outcome\" IN (%d, %d) ORDER BY s.\"#seq\";",
		import, import, name, OUTCOME_ADDED, OUTCOME_CHANGED);
	return db_exec_buf(stage->db, &sql, err);
}

/* What the file says, staged or loaded. */
static void add_said(
	struct buf *sql, const struct staged *staged, const char *what)
{
	const char *name = staged->dataset->name;

	buf_add_format(sql,
		"SELECT %s FROM temp.\"stage_%s\" UNION ALL SELECT %s FROM "
		"main.\"%s\" WHERE id > %lld",
		what, name, what, name, (long long)staged->base);
}

void merge_first_day(struct buf *sql, const struct staged *staged)
{
	buf_add_text(sql, "(SELECT min(valid_from) FROM (");
	add_said(sql, staged, "valid_from");
	buf_add_text(sql, "))");
}

/* The open rows that a full list of the file's day speaks of: not those that
 * another sheet of the file gave. */
static void add_scope(struct buf *sql, const struct staged *staged, int state)
{
	const struct dataset *dataset = staged->dataset;
	char quoted[MODEL_NAME_BYTES_MAX + 3];
	int i;

	buf_add_format(sql,
		"FROM main.\"%s\" AS t, (SELECT max(valid_from) AS day FROM (",
		dataset->name);
	add_said(sql, staged, "valid_from");
	buf_add_format(sql,
		")) AS d WHERE t.id <= %lld AND t.known_to IS NULL AND "
		"t.valid_from <= d.day AND (t.valid_to IS NULL OR t.valid_to "
		"> d.day) AND t.import_id NOT IN (SELECT id FROM temp.sheet)",
		(long long)staged->base);
	for (i = 0; i < dataset->column_count; i++) {
		if (!dataset->columns[i].scope)
			continue;
		snprintf(quoted, sizeof quoted, "\"%s\"",
			dataset->columns[i].name);
		buf_add_format(sql, " AND t.%s IN (", quoted);
		add_said(sql, staged, quoted);
		buf_add_char(sql, ')');
	}
	if (state && dataset_column(dataset, "state") >= 0)
		buf_add_format(sql, " AND t.state = %d", state);
}

static enum zila_code find_missing(struct stage *stage,
	const struct staged *staged, int state, int64_t *missing,
	int64_t *in_scope, struct zila_err *err)
{
	struct buf sql = {0};
	enum zila_code code;
	int64_t sheets;

	if ((code = stage_sheets(stage, &sheets, err)))
		return code;
	buf_add_format(&sql,
		"CREATE TEMP TABLE seen_row AS SELECT t.id AS id FROM "
		"temp.\"stage_%s\" AS s CROSS JOIN ",
		staged->dataset->name);
	add_open_rows(&sql, staged->dataset);
	buf_add_text(&sql, ";CREATE TEMP TABLE missing_row AS SELECT t.id AS "
			   "id, d.day AS day ");
	add_scope(&sql, staged, state);
	buf_add_text(&sql, " AND t.id NOT IN (SELECT id FROM temp.seen_row);"
			   "DROP TABLE temp.seen_row");
	if ((code = db_exec_buf(stage->db, &sql, err)))
		goto out;
	buf_add_text(&sql, "SELECT count(*) ");
	add_scope(&sql, staged, state);
	if ((code = buf_check(&sql, err)) ||
		(code = db_integer(
			 stage->db, in_scope, err, "%s", buf_text(&sql))))
		goto out;
	if ((code = db_integer(stage->db, missing, err,
		     "SELECT count(*) FROM temp.missing_row")) == ZILA_OK)
		code = db_exec(stage->db, "DROP TABLE temp.sheet", err);
out:
	buf_free(&sql);
	return code;
}

static enum zila_code close_missing(
	struct stage *stage, const struct staged *staged, struct zila_err *err)
{
	const struct dataset *dataset = staged->dataset;
	struct buf sql = {0}, missing = {0};

	buf_add_format(&sql,
		"UPDATE main.\"%s\" SET known_to = %lld WHERE id IN (SELECT "
		"id FROM temp.missing_row);",
		dataset->name, (long long)stage->import->id);
	buf_add_format(&missing,
		"temp.missing_row AS m JOIN main.\"%s\" AS t ON t.id = m.id "
		"WHERE 1",
		dataset->name);
	add_parts(&sql, staged, stage->import->id, buf_text(&missing), "m.day");
	buf_free(&missing);
	return db_exec_buf(stage->db, &sql, err);
}

/* Runs before apply(), while the open rows are still those of before. */
static enum zila_code withdraw(struct stage *stage, const struct staged *staged,
	const struct merge_options *options, struct zila_err *err)
{
	struct import *import = stage->import;
	int64_t missing = 0, in_scope = 0;
	enum zila_code code;

	if (!staged->base)
		return ZILA_OK;
	code = find_missing(
		stage, staged, options->state, &missing, &in_scope, err);
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
			staged->dataset->name);
	} else if (missing) {
		import->withdrawn = missing;
		code = close_missing(stage, staged, err);
	}
	if (code == ZILA_OK)
		code = db_exec(stage->db, "DROP TABLE temp.missing_row", err);
	return code;
}

/* A line with staged records, by the strongest of what became of them.  One
 * that also has loaded records is added, or changed. */
static enum zila_code count_line(struct stage *stage, int64_t line,
	enum outcome outcome, const char *older, struct zila_err *err)
{
	struct import *import = stage->import;

	if (outcome == OUTCOME_CHANGED) {
		lines_clear(&stage->loaded, line);
		import->changed++;
	} else if (lines_has(&stage->loaded, line)) {
		return ZILA_OK;
	} else if (outcome == OUTCOME_ADDED) {
		import->added++;
	} else if (outcome == OUTCOME_UNCHANGED) {
		import->unchanged++;
	} else {
		return stage_skip(stage, line,
			*older ? older : "repeats an earlier line", err);
	}
	return ZILA_OK;
}

static enum zila_code count_lines(struct stage *stage, struct zila_err *err)
{
	sqlite3_stmt *stmt = NULL;
	struct buf sql = {0};
	enum zila_code code;
	int i;

	buf_add_text(&sql,
		"SELECT line, max(outcome), (SELECT reason FROM "
		"temp.older_line AS o WHERE o.line = l.line) FROM (");
	for (i = 0; i < stage->staged_count; i++)
		buf_add_format(&sql,
			"%sSELECT line, CASE WHEN \"#outcome\" > %d THEN 0 "
			"ELSE \"#outcome\" END AS outcome FROM "
			"temp.\"stage_%s\"",
			i ? " UNION ALL " : "", OUTCOME_CHANGED,
			stage->staged[i].dataset->name);
	buf_add_text(&sql, ") AS l GROUP BY line");
	code = db_prepare_buf(stage->db, &stmt, &sql, err);
	while (db_next(stage->db, stmt, "counting", &code, err))
		code = count_line(stage, sqlite3_column_int64(stmt, 0),
			(enum outcome)sqlite3_column_int(stmt, 1),
			db_text(stmt, 2), err);
	sqlite3_finalize(stmt);
	stage->import->added += stage->loaded.count;
	return code;
}

static enum zila_code tell_older(struct stage *stage, struct zila_err *err)
{
	return db_execf(stage->db, err,
		"INSERT INTO notice SELECT %lld, 'older_version', '', (SELECT "
		"group_concat(line, ', ') FROM (SELECT line FROM older_line "
		"ORDER BY line LIMIT 10)), n, why || ': what it says stays' "
		"FROM (SELECT count(*) AS n, min(reason) AS why FROM "
		"older_line) WHERE n > 0;"
		"DROP TABLE temp.older_line",
		(long long)stage->import->id);
}

/* Tells what a dated file replaces of one that has no date: nothing says which
 * of them is newer, and the last that a person imports is taken. */
static enum zila_code tell_undated(
	struct stage *stage, const struct staged *staged, struct zila_err *err)
{
	const char *name = staged->dataset->name;

	if (staged->dataset->time == TIME_SNAPSHOT || !stage->import->as_on ||
		!staged->base)
		return ZILA_OK;
	return db_execf(stage->db, err,
		"INSERT OR IGNORE INTO notice WITH over AS (SELECT s.line AS "
		"line, i.id AS id FROM temp.\"stage_%w\" AS s JOIN "
		"main.\"%w\" AS t ON t.id = s.\"#old\" JOIN main.import AS i "
		"ON i.id = t.import_id WHERE s.\"#outcome\" = %d AND i.as_on "
		"IS NULL) SELECT %lld, 'undated_version', '', (SELECT "
		"group_concat(line, ', ') FROM (SELECT line FROM over ORDER BY "
		"line LIMIT 10)), n, 'it takes the place of what import ' || "
		"last || ' gave, whose date is not known: if that one is "
		"newer, take this import back with `zila imports undo`' FROM "
		"(SELECT count(*) AS n, max(id) AS last FROM over) WHERE n > 0",
		name, name, OUTCOME_CHANGED, (long long)stage->import->id);
}

/* Tells the values of money that a row gave before and the file's doesn't: a
 * table in dollars takes the place of one in rupees. */
static enum zila_code tell_gone(
	struct stage *stage, const struct staged *staged, struct zila_err *err)
{
	const struct dataset *dataset = staged->dataset;
	enum zila_code code = ZILA_OK;
	int i;

	for (i = 0;
		staged->base && i < dataset->column_count && code == ZILA_OK;
		i++) {
		const char *column = dataset->columns[i].name;

		if (dataset->columns[i].type != COLUMN_MONEY)
			continue;
		code = db_execf(stage->db, err,
			"INSERT OR IGNORE INTO notice WITH gone AS (SELECT "
			"s.line AS line, t.import_id AS import_id FROM "
			"temp.\"stage_%w\" AS s JOIN main.\"%w\" AS t ON t.id "
			"= s.\"#old\" WHERE s.\"#outcome\" = %d AND "
			"s.\"%w\" IS NULL AND t.\"%w\" IS NOT NULL) SELECT "
			"%lld, 'value_gone', %Q, (SELECT group_concat(line, "
			"', ') FROM (SELECT line FROM gone ORDER BY line LIMIT "
			"10)), n, 'the file has no ' || %Q || ' where import ' "
			"|| last || ' gave one, which is no longer what is "
			"known: import both in one table' FROM (SELECT "
			"count(*) AS n, max(import_id) AS last FROM gone) "
			"WHERE n > 0",
			dataset->name, dataset->name, OUTCOME_CHANGED, column,
			column, (long long)stage->import->id, column, column);
	}
	return code;
}

static bool has_money(const struct dataset *dataset)
{
	int i;

	for (i = 0; i < dataset->column_count; i++)
		if (dataset->columns[i].type == COLUMN_MONEY)
			return true;
	return false;
}

/* Tells repeats in a file with a column that no one asks for: were they of
 * two ports, or varieties, the value of the second would be missing. */
static enum zila_code tell_repeats(
	struct stage *stage, const struct staged *staged, struct zila_err *err)
{
	const char *name = staged->dataset->name;

	if (!staged->again || !has_money(staged->dataset))
		return ZILA_OK;
	return db_execf(stage->db, err,
		"INSERT OR IGNORE INTO notice WITH again AS (SELECT s.line AS "
		"line, min(t.line) AS before FROM temp.\"stage_%w\" AS s JOIN "
		"temp.\"stage_%w\" AS t ON t.\"#seq\" = s.\"#old\" WHERE "
		"s.\"#outcome\" = %d AND s.line <> t.line GROUP BY s.line) "
		"SELECT %lld, 'repeat_unread', '', (SELECT group_concat(line, "
		"', ') FROM (SELECT line FROM again ORDER BY line LIMIT 10)), "
		"n, 'what is read of it stands in line ' || before || ' "
		"already, so it was skipped; ' || message || ': if they part "
		"the two, its value is missing: write what parts them beside "
		"the commodity, or one row with the sum' FROM (SELECT "
		"count(*) AS n, min(line), before FROM again), (SELECT message "
		"FROM notice WHERE import_id = %lld AND code = "
		"'column_left_out') WHERE n > 0",
		name, name, OUTCOME_REPEAT, (long long)stage->import->id,
		(long long)stage->import->id);
}

static enum zila_code store_books(struct stage *stage, struct zila_err *err)
{
	struct import *import = stage->import;
	char hex[DIGEST_HEX_BYTES];

	rows_digest_end(&stage->digest, hex);
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

/* The days of later lists of the same importer, and what each spoke of.  A
 * list that is silent of a state says nothing of it, and one with lines in
 * quarantine nothing of what it lacks. */
static enum zila_code find_later_lists(
	struct stage *stage, const struct staged *staged, struct zila_err *err)
{
	const struct import *import = stage->import;
	struct buf sql = {0};
	char *condition;

	condition = sqlite3_mprintf(
		"i.importer = %Q AND i.id <> %lld AND i.quarantined = 0 AND "
		"i.undoes IS NULL AND "
		"i.retries IS NULL AND NOT EXISTS (SELECT 1 FROM main.import "
		"AS u WHERE u.undoes = i.id)",
		import->importer, (long long)import->id);
	if (!condition)
		return err_memory(err);
	buf_add_text(&sql, "CREATE TEMP TABLE later_list AS ");
	ddl_spoken(&sql, staged->dataset, condition);
	sqlite3_free(condition);
	return db_exec_buf(stage->db, &sql, err);
}

/* What a full list that comes late has and a newer one has not, was true until
 * that newer list. */
static enum zila_code end_at_next_list(
	struct stage *stage, const struct staged *staged, struct zila_err *err)
{
	const struct dataset *dataset = staged->dataset;
	long long import = stage->import->id;
	struct buf sql = {0};
	enum zila_code code;

	if (dataset->time != TIME_SNAPSHOT || !staged->base)
		return ZILA_OK;
	if ((code = find_later_lists(stage, staged, err)))
		return code;
	buf_add_format(&sql,
		"UPDATE main.\"%s\" AS t SET valid_to = coalesce((SELECT "
		"min(l.day) FROM temp.later_list AS l WHERE l.day > "
		"t.valid_from AND (t.valid_to IS NULL OR l.day < t.valid_to)",
		dataset->name);
	ddl_spoken_match(&sql, dataset);
	buf_add_format(&sql,
		"), t.valid_to) WHERE t.id > %lld AND t.known_from = %lld AND "
		"t.import_id = %lld; DROP TABLE temp.later_list",
		(long long)staged->base, import, import);
	return db_exec_buf(stage->db, &sql, err);
}

enum zila_code stage_merge(struct stage *stage,
	const struct merge_options *options, struct zila_err *err)
{
	enum zila_code code = stage_loaded(stage, err);
	int i;

	if (code == ZILA_OK)
		code = db_exec(stage->db,
			"CREATE TEMP TABLE older_line (line INTEGER PRIMARY "
			"KEY, reason TEXT)",
			err);
	for (i = 0; i < stage->staged_count && code == ZILA_OK; i++) {
		struct staged *staged = &stage->staged[i];
		bool full =
			options->full_list &&
			!strcmp(staged->dataset->name, stage->import->dataset);

		if (staged->base)
			code = candidates_make(stage, staged, err);
		if (code == ZILA_OK)
			code = compare(stage, staged, err);
		if (code == ZILA_OK)
			code = restate_find(stage, staged, err);
		if (code == ZILA_OK)
			code = keep_newer(stage, staged, err);
		if (code == ZILA_OK && full && !options->part)
			code = withdraw(stage, staged, options, err);
		if (code == ZILA_OK)
			code = tell_undated(stage, staged, err);
		if (code == ZILA_OK)
			code = tell_gone(stage, staged, err);
		if (code == ZILA_OK)
			code = tell_repeats(stage, staged, err);
		if (code == ZILA_OK)
			code = apply(stage, staged, err);
		if (code == ZILA_OK && full)
			code = end_at_next_list(stage, staged, err);
		if (code == ZILA_OK)
			code = restate_note(stage, staged, err);
		if (code == ZILA_OK)
			code = drop_candidates(stage, staged, err);
	}
	if (code == ZILA_OK && stage->staged_count)
		code = count_lines(stage, err);
	if (code == ZILA_OK)
		code = tell_older(stage, err);
	return code == ZILA_OK ? store_books(stage, err) : code;
}
