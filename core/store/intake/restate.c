/* restate.c - what a newer version of a file found unchanged.
 *
 * An equal re-issue stores no row, only spans of the rows that it said again,
 * so that an older version that comes late ends where the newer one began.  A
 * row may have been written again since, with its file, line and key.
 */
#include "store/intake/staging.h"

/* Rows t that were said again for a later day than any of the file's. */
static void add_found(struct buf *sql, const struct staged *staged,
	const char *as_on, bool written_again)
{
	const struct dataset *dataset = staged->dataset;

	buf_add_format(sql,
		"INSERT OR IGNORE INTO temp.said_again SELECT t.id, r.day, "
		"r.import_id FROM main.restated AS r CROSS JOIN main.\"%s\" AS "
		"s ON s.id BETWEEN r.row_from AND r.row_to CROSS JOIN "
		"main.\"%s\" AS t ON %s AND ",
		dataset->name, dataset->name,
		written_again ? "s.known_to IS NOT NULL AND t.known_to IS NULL "
				"AND t.import_id = s.import_id AND t.line = "
				"s.line"
			      : "s.known_to IS NULL AND t.id = s.id");
	ddl_key_equal(sql, dataset);
	buf_add_format(sql,
		" WHERE r.dataset = '%s' AND NOT EXISTS (SELECT 1 FROM "
		"main.import AS u WHERE u.undoes = r.import_id) AND r.day > ",
		dataset->name);
	if (dataset->time == TIME_SNAPSHOT)
		merge_first_day(sql, staged);
	else
		buf_add_format(sql, "'%s'", as_on);
	buf_add_char(sql, ';');
}

enum zila_code restate_find(
	struct stage *stage, const struct staged *staged, struct zila_err *err)
{
	const char *as_on = stage->import->as_on;
	struct buf sql = {0};

	buf_add_text(&sql,
		"CREATE TEMP TABLE said_again (id INTEGER, day TEXT, import_id "
		"INTEGER, PRIMARY KEY (id, day)) WITHOUT ROWID;");
	if (staged->base && (staged->dataset->time == TIME_SNAPSHOT || as_on)) {
		add_found(&sql, staged, as_on, false);
		add_found(&sql, staged, as_on, true);
	}
	return db_exec_buf(stage->db, &sql, err);
}

enum zila_code restate_note(
	struct stage *stage, const struct staged *staged, struct zila_err *err)
{
	bool snapshot = staged->dataset->time == TIME_SNAPSHOT;
	const char *name = staged->dataset->name;
	const char *as_on = stage->import->as_on;

	if (!staged->base || (!snapshot && !as_on))
		return ZILA_OK;
	return db_execf(stage->db, err,
		"INSERT INTO main.restated (dataset, day, row_from, row_to, "
		"import_id) SELECT '%w', day, min(id), max(id), %lld FROM "
		"(SELECT day, id, id - row_number() OVER (PARTITION BY day "
		"ORDER BY id) AS span FROM (SELECT coalesce(%Q, "
		"s.valid_from) AS day, t.id AS id, %s AS own FROM "
		"temp.\"stage_%w\" AS s JOIN main.\"%w\" AS t ON "
		"t.id = s.\"#old\" JOIN main.import AS i ON i.id = t.import_id "
		"WHERE s.\"#outcome\" = %d) WHERE own <= day) "
		"GROUP BY day, span",
		name, (long long)stage->import->id, snapshot ? NULL : as_on,
		snapshot ? "t.valid_from" : "coalesce(i.as_on, '')", name, name,
		OUTCOME_UNCHANGED);
}
