/* reject.c - queries on the lines in quarantine.
 *
 * `main.` stands before every table: a worker's connection has views of the
 * same names, for scripts.
 */
#include "store/ledger/reject.h"

#include <stdio.h>
#include <string.h>

#include "ground/mem.h"
#include "store/db.h"

const char *const reject_age_names[REJECT_AGES] = {
	"0-7", "8-30", "31-90", ">90"};

/* gone: imports that were undone.  up: each import and those it retries.
 * since: when the first of them was known.  reread: imports whose file a
 * later one has read again.  quarantine: every rejected line as it stands
 * now.  ?1 to ?5 are the filter's.  A code is looked for in the text, as
 * reasons_json() writes it: json_each() is not for a worker, whose connection
 * is guarded. */
static const char quarantine[] =
	"WITH RECURSIVE gone(id) AS (SELECT undoes FROM main.import WHERE "
	"undoes IS NOT NULL), "
	"up(id, above) AS (SELECT id, id FROM main.import UNION ALL SELECT "
	"up.id, i.retries FROM up JOIN main.import AS i ON i.id = up.above "
	"WHERE i.retries IS NOT NULL), "
	"since(id, day) AS (SELECT up.id, date(min(i.known_at), '+330 "
	"minutes') FROM up JOIN main.import AS i ON i.id = up.above GROUP BY "
	"up.id), "
	"reread(id) AS (SELECT DISTINCT up.id FROM up JOIN main.import AS o "
	"ON o.id = up.above JOIN main.import AS j ON j.source_id = "
	"o.source_id AND j.importer = o.importer WHERE j.sheet = o.sheet AND "
	"j.id > up.id AND j.retries IS NULL AND j.undoes IS NULL AND j.id "
	"NOT IN gone), "
	"quarantine AS (SELECT r.id, r.import_id, r.line, i.name, i.sheet, "
	"i.importer, r.raw, r.reasons, CASE WHEN r.import_id IN gone THEN "
	"'undone' WHEN r.settled_by IS NOT NULL AND r.settled_by NOT IN gone "
	"THEN 'settled' WHEN r.import_id IN reread THEN 'reread' ELSE 'open' "
	"END AS status, ifnull(r.state, 0) AS state, r.stake, "
	"r.stake_currency AS currency, r.settled_by, "
	"CAST(julianday(ifnull(?5, date('now', '+330 minutes'))) - "
	"julianday(s.day) AS INTEGER) AS age FROM main.reject AS r JOIN "
	"main.import AS i ON i.id = r.import_id JOIN since AS s ON s.id = "
	"r.import_id WHERE (?1 = 0 OR r.import_id = ?1) AND (?2 = 0 OR "
	"r.state = ?2) AND (?3 IS NULL OR instr(r.reasons, '\"code\":\"' || ?3 "
	"|| '\"') > 0)), "
	"chosen AS (SELECT q.*, %s AS state_name FROM quarantine AS q WHERE "
	"?4 OR status = 'open') ";

/* The register may not be there yet: then a state has no name. */
static const char *state_name(struct db *db, struct zila_err *err)
{
	int64_t has = 0;

	if (db_integer(db, &has, err,
		    "SELECT count(*) FROM main.sqlite_schema WHERE type = "
		    "'table' AND name = 'state'") != ZILA_OK ||
		!has)
		return "NULL";
	return "(SELECT n.name FROM main.state AS n WHERE n.state = q.state "
	       "AND n.known_to IS NULL ORDER BY n.valid_from DESC LIMIT 1)";
}

/* select begins behind the last common table; its ?6 and ?7 are a page. */
static enum zila_code prepare(struct db *db, sqlite3_stmt **stmt,
	const struct reject_filter *filter, const char *select,
	struct zila_err *err)
{
	struct buf sql = {0};
	enum zila_code code;

	buf_add_format(&sql, quarantine, state_name(db, err));
	buf_add_text(&sql, select);
	code = db_prepare_buf(db, stmt, &sql, err);
	if (code != ZILA_OK)
		return code;
	sqlite3_bind_int64(*stmt, 1, filter->import_id);
	sqlite3_bind_int(*stmt, 2, filter->state);
	db_bind_text(*stmt, 3, filter->reason);
	sqlite3_bind_int(*stmt, 4, filter->all);
	db_bind_text(*stmt, 5, filter->as_of);
	if (sqlite3_bind_parameter_count(*stmt) == 7) {
		sqlite3_bind_int64(
			*stmt, 6, filter->most > 0 ? filter->most : -1);
		sqlite3_bind_int64(*stmt, 7, filter->skip);
	}
	return ZILA_OK;
}

static bool next(struct db *db, sqlite3_stmt *stmt, enum zila_code *code,
	struct zila_err *err)
{
	return db_next(db, stmt, "reading the quarantine", code, err);
}

enum zila_code reject_read(struct db *db, const struct reject_filter *filter,
	reject_each *each, void *user, struct zila_err *err)
{
	sqlite3_stmt *stmt = NULL;
	enum zila_code code;

	code = prepare(db, &stmt, filter,
		"SELECT id, import_id, line, name, sheet, importer, raw, "
		"reasons, status, state, state_name, stake, currency, "
		"settled_by, age "
		"FROM chosen AS c ORDER BY import_id, line, id LIMIT ?6 "
		"OFFSET ?7",
		err);
	while (next(db, stmt, &code, err)) {
		struct reject reject = {
			.id = sqlite3_column_int64(stmt, 0),
			.import_id = sqlite3_column_int64(stmt, 1),
			.line = sqlite3_column_int64(stmt, 2),
			.name = db_text(stmt, 3),
			.sheet = db_text(stmt, 4),
			.importer = db_text(stmt, 5),
			.raw = db_text(stmt, 6),
			.reasons = db_text(stmt, 7),
			.status = db_text(stmt, 8),
			.state = sqlite3_column_int(stmt, 9),
			.state_name = db_text(stmt, 10),
			.stake = sqlite3_column_int64(stmt, 11),
			.currency = db_text_or_null(stmt, 12),
			.settled_by = sqlite3_column_int64(stmt, 13),
			.age_days = sqlite3_column_int64(stmt, 14),
		};

		code = each(user, &reject, err);
	}
	sqlite3_finalize(stmt);
	return code;
}

enum zila_code reject_causes(struct db *db, const struct reject_filter *filter,
	reject_cause_each *each, void *user, struct zila_err *err)
{
	sqlite3_stmt *stmt = NULL;
	bool guarded = db->guarded;
	enum zila_code code;

	/* json_each() is made when it is compiled, and this SQL is our own. */
	db->guarded = false;
	/* A line that gives the same reason twice is one line: `one`.  The
	 * bare columns are those of the row that has min(id). */
	code = prepare(db, &stmt, filter,
		", one AS (SELECT c.*, ifnull(json_extract(e.value, "
		"'$.code'), '') AS code, ifnull(json_extract(e.value, "
		"'$.column'), '') AS column_name, ifnull(json_extract(e.value, "
		"'$.value'), '') AS value, ifnull(json_extract(e.value, "
		"'$.message'), '') AS message, ifnull(json_extract(e.value, "
		"'$.suggestions'), '[]') AS suggestions FROM chosen AS c LEFT "
		"JOIN json_each(CASE WHEN json_valid(c.reasons) THEN c.reasons "
		"ELSE '[]' END) AS e GROUP BY c.id, code, column_name, value) "
		"SELECT code, column_name, value, message, suggestions, state, "
		"state_name, count(*), count(DISTINCT import_id), "
		"min(import_id), "
		"ifnull(sum(stake) FILTER (WHERE currency = 'INR'), 0) AS inr, "
		"ifnull(sum(stake) FILTER (WHERE currency = 'USD'), 0) AS usd, "
		"count(stake), max(age), min(id) FROM one AS c GROUP BY code, "
		"column_name, value, state ORDER BY inr DESC, usd DESC, "
		"count(*) DESC, code, column_name, value, state LIMIT ?6 "
		"OFFSET ?7",
		err);
	db->guarded = guarded;
	while (next(db, stmt, &code, err)) {
		struct reject_cause cause = {
			.code = db_text(stmt, 0),
			.column = db_text(stmt, 1),
			.value = db_text(stmt, 2),
			.message = db_text(stmt, 3),
			.suggestions = db_text(stmt, 4),
			.state = sqlite3_column_int(stmt, 5),
			.state_name = db_text(stmt, 6),
			.rows = sqlite3_column_int64(stmt, 7),
			.imports = sqlite3_column_int64(stmt, 8),
			.import_id = sqlite3_column_int64(stmt, 9),
			.stake_inr = sqlite3_column_int64(stmt, 10),
			.stake_usd = sqlite3_column_int64(stmt, 11),
			.staked = sqlite3_column_int64(stmt, 12),
			.age_days = sqlite3_column_int64(stmt, 13),
		};

		code = each(user, &cause, err);
	}
	sqlite3_finalize(stmt);
	return code;
}

enum zila_code reject_codes(struct db *db, const struct reject_filter *filter,
	reject_code_each *each, void *user, struct zila_err *err)
{
	struct reject_filter any = *filter;
	sqlite3_stmt *stmt = NULL;
	bool guarded = db->guarded;
	enum zila_code code;

	any.reason = NULL;
	db->guarded = false; /* as in reject_causes() */
	code = prepare(db, &stmt, &any,
		"SELECT DISTINCT json_extract(e.value, '$.code') AS code FROM "
		"chosen AS c JOIN json_each(CASE WHEN json_valid(c.reasons) "
		"THEN c.reasons ELSE '[]' END) AS e WHERE code IS NOT NULL "
		"ORDER BY code",
		err);
	db->guarded = guarded;
	while (next(db, stmt, &code, err))
		code = each(user, db_text(stmt, 0), err);
	sqlite3_finalize(stmt);
	return code;
}

static void read_ages(sqlite3_stmt *stmt, struct reject_ages *out)
{
	int i;

	out->state = sqlite3_column_int(stmt, 0);
	out->state_name = db_text(stmt, 1);
	for (i = 0; i < REJECT_AGES; i++)
		out->rows[i] = sqlite3_column_int64(stmt, 2 + i);
	out->total = sqlite3_column_int64(stmt, 6);
	out->stake_inr = sqlite3_column_int64(stmt, 7);
	out->stake_usd = sqlite3_column_int64(stmt, 8);
	out->staked = sqlite3_column_int64(stmt, 9);
}

#define AGES                                                                   \
	"count(*) FILTER (WHERE age <= 7), count(*) FILTER (WHERE age "        \
	"BETWEEN 8 AND 30), count(*) FILTER (WHERE age BETWEEN 31 AND 90), "   \
	"count(*) FILTER (WHERE age > 90), count(*), ifnull(sum(stake) "       \
	"FILTER (WHERE currency = 'INR'), 0), ifnull(sum(stake) FILTER "       \
	"(WHERE currency = 'USD'), 0), count(stake) FROM chosen AS c "

enum zila_code reject_by_state(struct db *db,
	const struct reject_filter *filter, reject_ages_each *each, void *user,
	struct zila_err *err)
{
	sqlite3_stmt *stmt = NULL;
	enum zila_code code;

	code = prepare(db, &stmt, filter,
		"SELECT state, state_name, " AGES "GROUP BY state ORDER BY "
		"state = 0, state_name, state",
		err);
	while (next(db, stmt, &code, err)) {
		struct reject_ages ages;

		read_ages(stmt, &ages);
		code = each(user, &ages, err);
	}
	sqlite3_finalize(stmt);
	return code;
}

enum zila_code reject_total(struct db *db, const struct reject_filter *filter,
	struct reject_ages *out, struct zila_err *err)
{
	sqlite3_stmt *stmt = NULL;
	enum zila_code code;

	memset(out, 0, sizeof *out);
	code = prepare(db, &stmt, filter, "SELECT 0, '', " AGES, err);
	if (next(db, stmt, &code, err)) {
		read_ages(stmt, out);
		out->state_name = "";
	}
	sqlite3_finalize(stmt);
	return code;
}

/* ---- retrying ---- */

static enum zila_code add_line(struct reject_lines *lines, int64_t line,
	int64_t id, struct zila_err *err)
{
	if (lines->count == lines->room) {
		size_t room = lines->room ? lines->room * 2 : 64;
		void *grown =
			mem_resize(lines->lines, room * sizeof *lines->lines);

		if (!grown)
			return err_memory(err);
		lines->lines = grown;
		lines->room = room;
	}
	lines->lines[lines->count++] = (struct reject_line){line, id};
	return ZILA_OK;
}

/* Takes the lines that stmt, which is prepared when code is ZILA_OK, gives. */
static enum zila_code take_lines(struct db *db, sqlite3_stmt *stmt,
	enum zila_code code, struct reject_lines *out, struct zila_err *err)
{
	memset(out, 0, sizeof *out);
	while (next(db, stmt, &code, err))
		code = add_line(out, sqlite3_column_int64(stmt, 0),
			sqlite3_column_int64(stmt, 1), err);
	sqlite3_finalize(stmt);
	if (code != ZILA_OK)
		reject_lines_free(out);
	return code;
}

enum zila_code reject_lines_read(struct db *db, int64_t import_id,
	struct reject_lines *out, struct zila_err *err)
{
	const struct reject_filter filter = {0};
	sqlite3_stmt *stmt = NULL;
	enum zila_code code;

	/* From a line to the same line of the retry that settled it. */
	code = prepare(db, &stmt, &filter,
		", chain(line, id) AS (SELECT line, id FROM main.reject WHERE "
		"import_id = ?6 UNION SELECT chain.line, n.id FROM chain JOIN "
		"main.reject AS o ON o.id = chain.id JOIN main.reject AS n ON "
		"n.import_id = o.settled_by AND n.line = o.line) "
		"SELECT chain.line, min(c.id) FROM chain JOIN chosen AS c ON "
		"c.id = chain.id GROUP BY chain.line ORDER BY chain.line",
		err);
	if (code == ZILA_OK)
		sqlite3_bind_int64(stmt, 6, import_id);
	return take_lines(db, stmt, code, out, err);
}

enum zila_code reject_lines_taken(struct db *db, int64_t import_id,
	struct reject_lines *out, struct zila_err *err)
{
	sqlite3_stmt *stmt = NULL;
	enum zila_code code;

	code = db_prepare(db, &stmt,
		"SELECT line, min(id) FROM main.reject WHERE settled_by = ?1 "
		"GROUP BY line ORDER BY line",
		err);
	if (code == ZILA_OK)
		sqlite3_bind_int64(stmt, 1, import_id);
	return take_lines(db, stmt, code, out, err);
}

void reject_lines_free(struct reject_lines *lines)
{
	mem_free(lines->lines);
	memset(lines, 0, sizeof *lines);
}

const struct reject_line *reject_lines_find(
	const struct reject_lines *lines, int64_t line)
{
	size_t from = 0, to = lines->count;

	while (from < to) {
		size_t at = from + (to - from) / 2;

		if (lines->lines[at].line == line)
			return &lines->lines[at];
		if (lines->lines[at].line < line)
			from = at + 1;
		else
			to = at;
	}
	return NULL;
}

enum zila_code reject_state_of(
	struct db *db, int64_t district, int64_t *state, struct zila_err *err)
{
	return db_integer(db, state, err,
		"SELECT state FROM main.district WHERE district = %lld AND "
		"known_to IS NULL ORDER BY valid_from DESC LIMIT 1",
		(long long)district);
}

enum zila_code reject_place_of(struct db *db, int64_t place, bool is_state,
	char out[REJECT_PLACE_BYTES], struct zila_err *err)
{
	if (is_state)
		return db_string(db, out, REJECT_PLACE_BYTES, err,
			"SELECT name FROM main.state WHERE state = %lld AND "
			"known_to IS NULL ORDER BY valid_from DESC LIMIT 1",
			(long long)place);
	return db_string(db, out, REJECT_PLACE_BYTES, err,
		"SELECT d.name || ', ' || s.name FROM main.district AS d JOIN "
		"main.state AS s USING (state) WHERE d.district = %lld AND "
		"d.known_to IS NULL AND s.known_to IS NULL ORDER BY "
		"d.valid_from DESC, s.valid_from DESC LIMIT 1",
		(long long)place);
}

enum zila_code reject_settler(struct db *db, int64_t import_id, int64_t line,
	int64_t *settler, struct zila_err *err)
{
	return db_integer(db, settler, err,
		"SELECT ifnull(max(settled_by), 0) FROM main.reject WHERE "
		"import_id = %lld AND line = %lld",
		(long long)import_id, (long long)line);
}

enum zila_code reject_retry(
	struct db *db, int64_t import_id, int64_t retries, struct zila_err *err)
{
	return db_execf(db, err,
		"UPDATE main.import SET retries = %lld WHERE id = %lld",
		(long long)retries, (long long)import_id);
}

enum zila_code reject_settle(struct db *db, const struct reject_line *line,
	int64_t import_id, struct zila_err *err)
{
	return db_execf(db, err,
		"UPDATE main.reject SET settled_by = %lld WHERE id = %lld",
		(long long)import_id, (long long)line->id);
}

/* kin: the import that is retried, those of the same file and day (of other
 * sheets, or read before), and all their retries. */
static void add_contradictions(
	struct buf *sql, const struct dataset *dataset, long long id)
{
	buf_add_format(sql,
		"WITH RECURSIVE up(id, above) AS (SELECT id, id FROM "
		"main.import UNION ALL SELECT up.id, i.retries FROM up JOIN "
		"main.import AS i ON i.id = up.above WHERE i.retries IS NOT "
		"NULL), kin(id, sheet) AS (SELECT DISTINCT up.id, a.sheet FROM "
		"main.import AS r JOIN main.import AS a ON a.source_id = "
		"r.source_id AND a.as_on IS r.as_on JOIN up ON up.above = a.id "
		"WHERE r.id = (SELECT min(above) FROM up WHERE id = %lld)) "
		"SELECT s.line, min(t.line) FROM main.\"%s\" AS t JOIN kin ON "
		"kin.id = t.import_id JOIN main.\"%s\" AS s ON s.known_to IS "
		"NULL AND s.import_id = %lld AND ",
		id, dataset->name, dataset->name, id);
	ddl_key_equal(sql, dataset);
	buf_add_format(sql,
		" WHERE t.known_to = %lld AND (t.line <> s.line OR kin.sheet "
		"<> (SELECT sheet FROM main.import WHERE id = %lld)) GROUP BY "
		"s.line ORDER BY s.line",
		id, id);
}

enum zila_code reject_contradictions(struct db *db,
	const struct dataset *dataset, int64_t import_id,
	reject_contradiction *each, void *user, struct zila_err *err)
{
	sqlite3_stmt *stmt = NULL;
	struct buf sql = {0};
	enum zila_code code;
	bool has;

	if ((code = store_has(db, dataset, &has, err)) || !has)
		return code;
	add_contradictions(&sql, dataset, (long long)import_id);
	code = db_prepare_buf(db, &stmt, &sql, err);
	while (next(db, stmt, &code, err))
		code = each(user, sqlite3_column_int64(stmt, 0),
			sqlite3_column_int64(stmt, 1), err);
	sqlite3_finalize(stmt);
	return code;
}

enum zila_code reject_origin_read(struct db *db, int64_t import_id,
	reject_origin_each *each, void *user, struct zila_err *err)
{
	struct reject_origin origin;
	sqlite3_stmt *stmt = NULL;
	enum zila_code code;

	code = db_prepare(db, &stmt,
		"SELECT source_id, header_row, ifnull(retries, 0), name, "
		"importer, options, sheet, encoding, delimiter, as_on, "
		"date(known_at, '+330 minutes'), synthetic, id IN (SELECT "
		"undoes FROM main.import) FROM main.import WHERE id = ?1",
		err);
	if (code != ZILA_OK)
		return code;
	sqlite3_bind_int64(stmt, 1, import_id);
	if (next(db, stmt, &code, err)) {
		origin.import_id = import_id;
		origin.source_id = sqlite3_column_int64(stmt, 0);
		origin.header_row = sqlite3_column_int64(stmt, 1);
		origin.retries = sqlite3_column_int64(stmt, 2);
		origin.name = db_text(stmt, 3);
		origin.importer = db_text(stmt, 4);
		origin.options = db_text(stmt, 5);
		origin.sheet = db_text(stmt, 6);
		origin.encoding = db_text(stmt, 7);
		origin.delimiter = db_text(stmt, 8);
		origin.as_on = db_text_or_null(stmt, 9);
		origin.known_on = db_text(stmt, 10);
		origin.synthetic = sqlite3_column_int(stmt, 11) != 0;
		origin.undone = sqlite3_column_int(stmt, 12) != 0;
		code = each(user, &origin, err);
	} else if (code == ZILA_OK) {
		code = err_set(err, ZILA_EUSAGE,
			"there is no import %lld: `zila imports` lists them",
			(long long)import_id);
	}
	sqlite3_finalize(stmt);
	return code;
}

/* The end of a value: before the next word with a = behind it. */
static size_t value_size(const char *value)
{
	size_t size, word;

	for (size = 0; value[size]; size++) {
		if (value[size] != ' ')
			continue;
		word = strspn(value + size + 1, "abcdefghijklmnopqrstuvwxyz_");
		if (word && value[size + 1 + word] == '=')
			break;
	}
	return size;
}

bool import_option_next(const char **at, struct import_option *out)
{
	out->name = *at + strspn(*at, " ");
	out->name_size = strcspn(out->name, "=");
	if (!out->name[out->name_size])
		return false;
	out->value = out->name + out->name_size + 1;
	out->value_size = value_size(out->value);
	*at = out->value + out->value_size;
	return true;
}

bool reject_option(const char *options, const char *key, char *out, size_t room)
{
	struct import_option option;

	out[0] = '\0';
	while (import_option_next(&options, &option)) {
		if (option.name_size != strlen(key) ||
			strncmp(option.name, key, option.name_size) != 0)
			continue;
		snprintf(out, room, "%.*s", (int)option.value_size,
			option.value);
		return true;
	}
	return false;
}
