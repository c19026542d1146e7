/* printed.c - reports that were made, and the files of them. */
#include "store/ledger/printed.h"

#include "store/db.h"

enum { NEWER_TOLD = 8 };

enum zila_code report_made_add(struct db *db, const struct report_made *made,
	int64_t *id, struct zila_err *err)
{
	enum zila_code code = db_execf(db, err,
		"INSERT INTO report_made (run_id, part, checked, program, "
		"plugins, settings) VALUES (%lld, %Q, %lld, %Q, %Q, %Q)",
		(long long)made->run_id, made->part, (long long)made->checked,
		ZILA_VERSION, made->plugins, made->settings);

	if (code == ZILA_OK)
		*id = sqlite3_last_insert_rowid(db->sql);
	return code;
}

enum zila_code report_made_cites(
	struct db *db, int64_t made_id, int64_t import_id, struct zila_err *err)
{
	return db_execf(db, err,
		"INSERT OR IGNORE INTO report_cited VALUES (%lld, %lld)",
		(long long)made_id, (long long)import_id);
}

enum zila_code report_made_reads(struct db *db, int64_t made_id,
	const char *dataset, struct zila_err *err)
{
	return db_execf(db, err,
		"INSERT OR IGNORE INTO report_read VALUES (%lld, %Q)",
		(long long)made_id, dataset);
}

enum zila_code report_made_figure(struct db *db, int64_t made_id,
	const char *name, const char *value, struct zila_err *err)
{
	return db_execf(db, err,
		"INSERT OR REPLACE INTO report_figure VALUES (%lld, %Q, %Q)",
		(long long)made_id, name, value);
}

enum zila_code report_add(
	struct db *db, const struct report_file *file, struct zila_err *err)
{
	return db_execf(db, err,
		"INSERT INTO report_run (run_id, report, state, district, "
		"as_of, known_at, known, lang, format, file, sha256, bytes, "
		"made_id) VALUES (%lld, %Q, nullif(%d, 0), nullif(%d, 0), %Q, "
		"%Q, %lld, %Q, %Q, %Q, %Q, %lld, nullif(%lld, 0))",
		(long long)file->run_id, file->report, file->state,
		file->district, file->as_of, file->known_at,
		(long long)file->known, file->lang, file->format, file->file,
		file->sha256, (long long)file->bytes, (long long)file->made_id);
}

#define FILE_COLUMNS                                                           \
	"p.id, p.run_id, p.known, p.made_id, p.report, p.as_of, p.known_at, "  \
	"p.lang, p.format, p.file, p.sha256, p.state, p.district, p.bytes, "   \
	"m.part, m.program, m.plugins, m.checked, r.started_at, "              \
	"(SELECT group_concat(substr(s.key, 8) || '=' || s.value, char(10)) "  \
	"FROM json_each(m.settings) AS s WHERE s.key GLOB 'report.*')"
#define FILES                                                                  \
	"report_run AS p JOIN run AS r ON r.id = p.run_id "                    \
	"LEFT JOIN report_made AS m ON m.id = p.made_id"
enum { FILE_COLUMN_COUNT = 20 };

static void read_file(sqlite3_stmt *stmt, struct report_file *file)
{
	file->id = sqlite3_column_int64(stmt, 0);
	file->run_id = sqlite3_column_int64(stmt, 1);
	file->known = sqlite3_column_int64(stmt, 2);
	file->made_id = sqlite3_column_int64(stmt, 3);
	file->report = db_text(stmt, 4);
	file->as_of = db_text(stmt, 5);
	file->known_at = db_text(stmt, 6);
	file->lang = db_text(stmt, 7);
	file->format = db_text(stmt, 8);
	file->file = db_text(stmt, 9);
	file->sha256 = db_text(stmt, 10);
	file->state = sqlite3_column_int(stmt, 11);
	file->district = sqlite3_column_int(stmt, 12);
	file->bytes = sqlite3_column_int64(stmt, 13);
	file->part = db_text(stmt, 14);
	file->program = db_text(stmt, 15);
	file->plugins = db_text(stmt, 16);
	file->checked = sqlite3_column_int64(stmt, 17);
	file->printed_at = db_text(stmt, 18);
	file->set = db_text(stmt, 19);
}

enum zila_code report_find(struct db *db, const struct report_search *search,
	report_file_each *each, void *user, struct zila_err *err)
{
	sqlite3_stmt *stmt = NULL;
	enum zila_code code;

	code = db_prepare(db, &stmt,
		"SELECT " FILE_COLUMNS " FROM " FILES " WHERE CASE WHEN ?1 IS "
		"NOT NULL THEN p.sha256 = ?1 WHEN substr(?2, 1, 1) = '.' THEN "
		"substr(p.file, -length(?2)) = ?2 ELSE p.file = ?2 OR "
		"substr(p.file, -length(?2) - 1) = '/' || ?2 END "
		"ORDER BY p.id DESC LIMIT ?3",
		err);
	if (code != ZILA_OK)
		return code;
	db_bind_text(stmt, 1, search->sha256);
	db_bind_text(stmt, 2, search->name);
	sqlite3_bind_int(stmt, 3, search->most);
	while (db_next(db, stmt, "reading reports", &code, err)) {
		struct report_file file;

		read_file(stmt, &file);
		code = each(user, &file, err);
	}
	sqlite3_finalize(stmt);
	return code;
}

/* Of each dataset that a report has read, the imports that opened or closed
 * rows of it since the oldest of those reports. */
static enum zila_code make_touched(struct db *db, struct zila_err *err)
{
	sqlite3_stmt *stmt = NULL;
	struct buf sql = {0};
	enum zila_code code;

	buf_add_text(&sql,
		"DROP TABLE IF EXISTS temp.touched;"
		"CREATE TEMP TABLE touched (dataset TEXT, import_id INTEGER);");
	code = db_prepare(db, &stmt,
		"SELECT r.dataset, min(p.known) FROM report_read AS r JOIN "
		"report_run AS p ON p.made_id = r.made_id WHERE r.dataset IN "
		"(SELECT name FROM main.dataset) GROUP BY 1",
		err);
	while (db_next(db, stmt, "reading reports", &code, err)) {
		const char *name = db_text(stmt, 0);
		long long known = sqlite3_column_int64(stmt, 1);

		buf_add_format(&sql,
			"INSERT INTO touched SELECT '%s', known_from FROM "
			"main.\"%s\" WHERE known_from > %lld UNION SELECT "
			"'%s', known_to FROM main.\"%s\" WHERE known_to > "
			"%lld;",
			name, name, known, name, name, known);
	}
	sqlite3_finalize(stmt);
	if (code == ZILA_OK)
		code = db_exec_buf(db, &sql, err);
	buf_free(&sql);
	return code;
}

/* The last print of each file. */
#define LAST_PRINTS                                                            \
	"(SELECT max(id) FROM report_run WHERE file <> '-' GROUP BY file)"

enum zila_code report_stale(struct db *db, struct report_count *count,
	report_stale_each *each, void *user, struct zila_err *err)
{
	sqlite3_stmt *stmt = NULL;
	enum zila_code code;

	if ((code = db_integer(db, &count->files, err,
		     "SELECT count(*) FROM " LAST_PRINTS)) ||
		(code = db_integer(db, &count->unknown, err,
			 "SELECT count(*) FROM report_run WHERE made_id IS "
			 "NULL AND id IN " LAST_PRINTS)) ||
		(code = make_touched(db, err)) ||
		(code = db_prepare(db, &stmt,
			 "WITH newer AS (SELECT p.id, t.import_id, t.dataset "
			 "FROM report_run AS p JOIN report_read AS d ON "
			 "d.made_id = p.made_id JOIN temp.touched AS t ON "
			 "t.dataset = d.dataset AND t.import_id > p.known "
			 "WHERE p.id IN " LAST_PRINTS ") SELECT " FILE_COLUMNS
			 ", (SELECT count(DISTINCT import_id) FROM newer "
			 "WHERE id = p.id), (SELECT group_concat(import_id, "
			 "', ') FROM (SELECT DISTINCT import_id FROM newer "
			 "WHERE id = p.id ORDER BY 1 LIMIT ?1)), (SELECT "
			 "group_concat(dataset, ', ') FROM (SELECT DISTINCT "
			 "dataset FROM newer WHERE id = p.id ORDER BY 1)) "
			 "FROM " FILES " WHERE p.id IN (SELECT id FROM newer) "
			 "ORDER BY p.id",
			 err)))
		return code;
	sqlite3_bind_int(stmt, 1, NEWER_TOLD);
	while (db_next(db, stmt, "reading reports", &code, err)) {
		struct report_stale stale;

		read_file(stmt, &stale.file);
		stale.imports = sqlite3_column_int64(stmt, FILE_COLUMN_COUNT);
		stale.newer = db_text(stmt, FILE_COLUMN_COUNT + 1);
		stale.touched = db_text(stmt, FILE_COLUMN_COUNT + 2);
		code = each(user, &stale, err);
	}
	sqlite3_finalize(stmt);
	return code;
}
