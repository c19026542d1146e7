/* ledger.c - runs, sources, imports, rejects, reports. */
#include "store/ledger/ledger.h"

#include <string.h>

#include "ground/date.h"
#include "store/db.h"

enum zila_code run_begin(struct db *db, const char *kind, const char *command,
	int64_t *id, struct zila_err *err)
{
	char now[DATE_TIME_BYTES];
	enum zila_code code;

	date_time_now(now);
	code = db_alone(db, err,
		"INSERT INTO run (kind, command, started_at, state) "
		"VALUES (%Q, %Q, %Q, 'running')",
		kind, command, now);
	if (code == ZILA_OK)
		*id = sqlite3_last_insert_rowid(db->sql);
	return code;
}

enum zila_code run_begun(struct db *db, const struct run_late *run, int64_t *id,
	struct zila_err *err)
{
	enum zila_code code = db_execf(db, err,
		"INSERT INTO run (kind, command, started_at, state) "
		"VALUES (%Q, %Q, %Q, 'running')",
		run->kind, run->command, run->started_at);

	if (code == ZILA_OK)
		*id = sqlite3_last_insert_rowid(db->sql);
	return code;
}

enum zila_code run_end(struct db *db, int64_t id, const char *state,
	const struct zila_err *why, const char *place, struct zila_err *err)
{
	char now[DATE_TIME_BYTES];

	date_time_now(now);
	return db_alone(db, err,
		"UPDATE run SET ended_at = %Q, state = %Q, code = %d, "
		"message = %Q, place = %Q WHERE id = %lld",
		now, state, why ? (int)why->code : 0, why ? why->text : NULL,
		place && *place ? place : NULL, (long long)id);
}

enum zila_code run_end_left(
	struct db *db, const char *command, bool whole, struct zila_err *err)
{
	char now[DATE_TIME_BYTES];

	date_time_now(now);
	return db_alone(db, err,
		"UPDATE run SET state = 'interrupted', ended_at = %Q, message "
		"= 'zila ended while it ran' WHERE state = 'running' AND "
		"(command = %Q OR %d AND substr(CAST(command AS BLOB), 1, %d) "
		"= CAST(%Q AS BLOB))",
		now, command, whole ? 0 : 1, (int)strlen(command), command);
}

enum zila_code run_started(struct db *db, int64_t id,
	char time[DATE_TIME_BYTES], struct zila_err *err)
{
	return db_string(db, time, DATE_TIME_BYTES, err,
		"SELECT started_at FROM run WHERE id = %lld", (long long)id);
}

enum zila_code import_same(struct db *db, const struct import *import,
	int64_t *id, struct zila_err *err)
{
	return db_integer(db, id, err,
		"SELECT i.id FROM import AS i JOIN source AS s ON s.id = "
		"i.source_id JOIN plugin AS p ON p.id = i.plugin_id "
		"WHERE s.sha256 = %Q AND i.importer = %Q AND i.options = %Q "
		"AND i.sheet = %Q AND p.digest = %Q AND i.synthetic >= %d "
		"AND (i.quarantined = 0 OR NOT EXISTS (SELECT 1 FROM "
		"place_alias WHERE known_from > i.id) AND NOT EXISTS (SELECT "
		"1 FROM district WHERE known_from > i.id)) "
		"AND NOT EXISTS (SELECT 1 FROM import AS u WHERE u.undoes = "
		"i.id) AND (i.unchanged = 0 AND i.quarantined = 0 AND NOT "
		"EXISTS (SELECT 1 FROM notice AS n WHERE n.import_id = i.id "
		"AND n.code = 'older_version') OR NOT EXISTS (SELECT 1 FROM "
		"import AS u WHERE u.undoes < i.id AND u.id > i.id AND "
		"u.dataset = i.dataset)) "
		"AND NOT EXISTS (SELECT 1 FROM import AS u WHERE u.id > i.id "
		"AND u.changed + u.withdrawn > 0 AND u.undoes IS NULL AND "
		"u.source_id = i.source_id AND NOT EXISTS (SELECT 1 FROM "
		"import AS w WHERE w.undoes = u.id)) "
		"ORDER BY i.id DESC LIMIT 1",
		import->sha256, import->importer, import->options,
		import->sheet, import->digest, import->synthetic);
}

/* Equal but for digits and what parts them: june-2024 and june-2025. */
static bool is_alike(const char *a, const char *b)
{
	static const char dates[] = "0123456789-_. ";

	for (;;) {
		a += strspn(a, dates);
		b += strspn(b, dates);
		if (*a != *b)
			return false;
		if (!*a)
			return true;
		a++;
		b++;
	}
}

static void say_change(
	struct buf *out, const char *what, const char *before, const char *now)
{
	if (!strcmp(before, now))
		return;
	buf_add_format(out, "%s%s %s, was %s", out->size ? "; " : "", what,
		*now ? now : "none", *before ? before : "none");
}

enum zila_code import_differs(struct db *db, const struct import *import,
	struct buf *out, struct zila_err *err)
{
	sqlite3_stmt *stmt = NULL;
	enum zila_code code;
	bool found;

	code = db_prepare(db, &stmt,
		"SELECT name, id, format, encoding, delimiter, sheet, unit "
		"FROM import WHERE importer = ?1 AND id <> ?2 AND source_id "
		"<> ?3 AND undoes IS NULL AND retries IS NULL ORDER BY sheet "
		"= ?4 DESC, id DESC LIMIT 100",
		err);
	if (code != ZILA_OK)
		return code;
	db_bind_text(stmt, 1, import->importer);
	sqlite3_bind_int64(stmt, 2, import->id);
	sqlite3_bind_int64(stmt, 3, import->source_id);
	db_bind_text(stmt, 4, import->sheet);
	while ((found = db_next(db, stmt, "reading imports", &code, err)))
		if (is_alike(db_text(stmt, 0), import->name))
			break;
	if (found) {
		say_change(out, "format", db_text(stmt, 2), import->format);
		say_change(out, "encoding", db_text(stmt, 3), import->encoding);
		say_change(
			out, "delimiter", db_text(stmt, 4), import->delimiter);
		say_change(out, "sheet", db_text(stmt, 5), import->sheet);
		say_change(out, "unit", db_text(stmt, 6), import->unit);
		if (out->size)
			buf_add_format(out, " (in import %lld)",
				(long long)sqlite3_column_int64(stmt, 1));
	}
	sqlite3_finalize(stmt);
	return code == ZILA_OK ? buf_check(out, err) : code;
}

/* Its import stands, and nothing that stands took the line after all. */
#define OPEN_REJECT                                                            \
	"r.import_id NOT IN (SELECT undoes FROM import WHERE undoes IS NOT "   \
	"NULL) AND (r.settled_by IS NULL OR r.settled_by IN (SELECT undoes "   \
	"FROM import WHERE undoes IS NOT NULL))"

static void read_import(sqlite3_stmt *stmt, struct import *import)
{
	memset(import, 0, sizeof *import);
	import->id = sqlite3_column_int64(stmt, 0);
	import->run_id = sqlite3_column_int64(stmt, 1);
	import->name = db_text(stmt, 2);
	import->sha256 = db_text(stmt, 3);
	import->bytes = sqlite3_column_int64(stmt, 4);
	import->importer = db_text(stmt, 5);
	import->dataset = db_text(stmt, 6);
	import->options = db_text(stmt, 7);
	import->title = db_text_or_null(stmt, 8);
	import->plugin = db_text(stmt, 9);
	import->version = db_text(stmt, 10);
	import->digest = db_text(stmt, 11);
	import->synthetic = sqlite3_column_int(stmt, 12);
	import->format = db_text(stmt, 13);
	import->encoding = db_text(stmt, 14);
	import->delimiter = db_text(stmt, 15);
	import->sheet = db_text(stmt, 16);
	import->header_row = sqlite3_column_int64(stmt, 17);
	import->unit = db_text(stmt, 18);
	import->reasons = db_text(stmt, 19);
	import->as_on = db_text_or_null(stmt, 20);
	import->known_at = db_text(stmt, 21);
	import->read = sqlite3_column_int64(stmt, 22);
	import->added = sqlite3_column_int64(stmt, 23);
	import->changed = sqlite3_column_int64(stmt, 24);
	import->unchanged = sqlite3_column_int64(stmt, 25);
	import->withdrawn = sqlite3_column_int64(stmt, 26);
	import->quarantined = sqlite3_column_int64(stmt, 27);
	import->skipped = sqlite3_column_int64(stmt, 28);
	import->rows_sha256 = db_text(stmt, 29);
	import->undoes = sqlite3_column_int64(stmt, 30);
	import->undone_by = sqlite3_column_int64(stmt, 31);
	import->retries = sqlite3_column_int64(stmt, 32);
	import->open_rejects = sqlite3_column_int64(stmt, 33);
	import->source_id = sqlite3_column_int64(stmt, 34);
}

enum zila_code import_read(struct db *db, int64_t id, import_each *each,
	void *user, struct zila_err *err)
{
	sqlite3_stmt *stmt = NULL;
	enum zila_code code;
	int count = 0;

	code = db_prepare(db, &stmt,
		"SELECT i.id, i.run_id, i.name, s.sha256, s.bytes, "
		"i.importer, i.dataset, i.options, i.title, p.name, "
		"p.version, p.digest, i.synthetic, i.format, i.encoding, "
		"i.delimiter, i.sheet, i.header_row, i.unit, i.reasons, "
		"i.as_on, i.known_at, i.\"read\", i.added, i.changed, "
		"i.unchanged, i.withdrawn, i.quarantined, i.skipped, "
		"i.rows_sha256, i.undoes, (SELECT u.id FROM import AS u WHERE "
		"u.undoes = i.id), i.retries, (SELECT count(*) FROM reject AS "
		"r WHERE r.import_id = i.id AND " OPEN_REJECT "), i.source_id "
		"FROM import AS i JOIN source AS s ON s.id = i.source_id JOIN "
		"plugin AS p ON p.id = i.plugin_id "
		"WHERE ?1 = 0 OR i.id = ?1 ORDER BY i.id",
		err);
	if (code != ZILA_OK)
		return code;
	sqlite3_bind_int64(stmt, 1, id);
	while (db_next(db, stmt, "reading imports", &code, err)) {
		struct import import;

		read_import(stmt, &import);
		code = each(user, &import, err);
		count++;
	}
	sqlite3_finalize(stmt);
	if (code == ZILA_OK && id && !count)
		code = err_set(err, ZILA_EUSAGE,
			"there is no import %lld: `zila imports` lists them",
			(long long)id);
	return code;
}

enum zila_code import_after(
	struct db *db, int64_t after, int64_t *id, struct zila_err *err)
{
	return db_integer(db, id, err,
		"SELECT min(id) FROM import WHERE id > %lld", (long long)after);
}

enum zila_code control_read(struct db *db, int64_t import_id,
	control_each *each, void *user, struct zila_err *err)
{
	sqlite3_stmt *stmt = NULL;
	enum zila_code code;

	code = db_preparef(db, &stmt, err,
		"SELECT label, stated, computed, agrees, remark FROM control "
		"WHERE import_id = %lld ORDER BY label",
		(long long)import_id);
	while (db_next(db, stmt, "reading controls", &code, err)) {
		struct control control = {
			.label = db_text(stmt, 0),
			.stated = db_text(stmt, 1),
			.computed = db_text(stmt, 2),
			.agrees = sqlite3_column_int(stmt, 3),
			.remark = db_text(stmt, 4),
		};

		code = each(user, &control, err);
	}
	sqlite3_finalize(stmt);
	return code;
}

enum zila_code notice_read(struct db *db, int64_t import_id, notice_each *each,
	void *user, struct zila_err *err)
{
	sqlite3_stmt *stmt = NULL;
	enum zila_code code;

	code = db_preparef(db, &stmt, err,
		"SELECT code, column_name, lines, count, message FROM notice "
		"WHERE import_id = %lld ORDER BY count DESC, code, column_name",
		(long long)import_id);
	while (db_next(db, stmt, "reading notices", &code, err)) {
		struct notice notice = {
			.code = db_text(stmt, 0),
			.column = db_text(stmt, 1),
			.lines = db_text(stmt, 2),
			.count = sqlite3_column_int64(stmt, 3),
			.message = db_text(stmt, 4),
		};

		code = each(user, &notice, err);
	}
	sqlite3_finalize(stmt);
	return code;
}

enum zila_code skip_read(struct db *db, int64_t import_id, skip_each *each,
	void *user, struct zila_err *err)
{
	sqlite3_stmt *stmt = NULL;
	enum zila_code code;

	code = db_preparef(db, &stmt, err,
		"SELECT reason, count(*) FROM skip WHERE import_id = %lld "
		"GROUP BY reason ORDER BY 2 DESC, 1",
		(long long)import_id);
	while (db_next(db, stmt, "reading skipped lines", &code, err))
		code = each(user, db_text(stmt, 0),
			sqlite3_column_int64(stmt, 1), err);
	sqlite3_finalize(stmt);
	return code;
}

enum zila_code ledger_known(struct db *db, const char *time, int64_t *import_id,
	struct zila_err *err)
{
	if (!time)
		return db_integer(
			db, import_id, err, "SELECT max(id) FROM import");
	return db_integer(db, import_id, err,
		"SELECT max(id) FROM import WHERE known_at <= %Q", time);
}

enum zila_code ledger_count(
	struct db *db, struct ledger_counts *out, struct zila_err *err)
{
	enum zila_code code;

	memset(out, 0, sizeof *out);
	if ((code = db_integer(
		     db, &out->runs, err, "SELECT count(*) FROM run")) ||
		(code = db_integer(db, &out->failed_runs, err,
			 "SELECT count(*) FROM run WHERE state IN ('failed', "
			 "'interrupted')")) ||
		(code = db_integer(db, &out->imports, err,
			 "SELECT count(*) FROM import")) ||
		(code = db_integer(db, &out->sources, err,
			 "SELECT count(*) FROM source")) ||
		(code = db_integer(db, &out->rejects, err,
			 "SELECT count(*) FROM reject AS r "
			 "WHERE " OPEN_REJECT)) ||
		(code = db_integer(db, &out->open_findings, err,
			 "SELECT count(*) FROM finding WHERE fixed_run IS "
			 "NULL")))
		return code;
	return db_integer(db, &out->unbalanced, err,
		"SELECT count(*) FROM import AS i WHERE i.quarantined <> "
		"(SELECT count(*) FROM reject WHERE import_id = i.id) OR "
		"i.skipped <> (SELECT count(*) FROM skip WHERE import_id = "
		"i.id)");
}
