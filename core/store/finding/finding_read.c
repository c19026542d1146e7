/* finding_read.c - checks as they are kept, read again. */
#include <string.h>

#include "store/db.h"
#include "store/finding/finding.h"
#include "store/finding/waiver.h"

/* Temporary views may stand before the tables in a worker: main. is said
 * everywhere.  `event <> 'open'` is the condition of an index. */

/* The findings of check ?1. */
static const char told_run[] =
	"SELECT finding_id, event, waiver_id, waived FROM main.finding_run "
	"WHERE run_id = ?1";

/* The waiver w of finding f, first the one that holds on day ?14. */
#define WITH_WAIVER                                                            \
	"LEFT JOIN main.waiver AS w ON w.id = (SELECT w.id FROM main.waiver "  \
	"AS w WHERE " WAIVER_OF_FINDING                                        \
	" ORDER BY w.ended_at IS NULL AND w.until >= ?14 DESC, w.until DESC, " \
	"w.id DESC LIMIT 1)"
#define IS_WAIVED "w.id IS NOT NULL AND w.ended_at IS NULL AND w.until >= ?14"

/* The same, with what is waived on day ?14. */
static const char told_now[] =
	"SELECT r.finding_id, r.event, w.id AS waiver_id, r.event <> 'fixed' "
	"AND " IS_WAIVED " AS waived FROM main.finding_run AS r JOIN "
	"main.finding AS f ON f.id = r.finding_id " WITH_WAIVER
	" WHERE r.run_id = ?1";

/* What is new or fixed in check ?1 since check ?2. */
static const char told_since[] =
	"SELECT r.finding_id, 'new' AS event, r.waiver_id, r.waived FROM "
	"main.finding_run AS r WHERE r.run_id = ?1 AND r.event <> 'fixed' "
	"AND EXISTS (SELECT 1 FROM main.finding_run AS e WHERE e.finding_id "
	"= r.finding_id AND e.event <> 'open' AND e.event = 'new' AND "
	"e.run_id > ?2 AND e.run_id <= ?1) UNION ALL SELECT e.finding_id, "
	"'fixed', NULL, 0 FROM main.finding_run AS e WHERE e.event = 'fixed' "
	"AND e.run_id > ?2 AND e.run_id <= ?1 AND NOT EXISTS (SELECT 1 FROM "
	"main.finding_run AS x JOIN main.check_run AS c USING (run_id) WHERE "
	"x.finding_id = e.finding_id AND x.event <> 'open' AND x.run_id > "
	"e.run_id AND x.run_id <= ?1 AND c.look_back = 0)";

/* What is open after check ?1, on day ?14: its last event is that it was
 * new. */
static const char told_day[] =
	"SELECT o.finding_id, 'open' AS event, w.id AS waiver_id, " IS_WAIVED
	" AS waived FROM "
	"(SELECT e.finding_id, max(e.run_id), e.event FROM main.finding_run "
	"AS e JOIN main.check_run AS c USING (run_id) WHERE e.event <> "
	"'open' AND c.look_back = 0 AND e.run_id <= ?1 GROUP BY "
	"e.finding_id) AS o JOIN main.finding AS f ON f.id = "
	"o.finding_id " WITH_WAIVER " WHERE o.event = 'new'";

/* One of them: ?7, as ?11 to ?13 tell. */
static const char told_one[] = "SELECT ?7 AS finding_id, ?11 AS event, ?12 AS "
			       "waiver_id, ?13 AS waived";

/* @column is as the finding was told in the check, $column of the rule's own
 * line for the state or of that for all others, %min and %max the first and
 * last check that had it as new. */
static const char of_told[] =
	"SELECT f.id, f.rule, @severity, @message, @template, @values, "
	"@plugin, f.state, f.district, @import_id, @line, "
	"(SELECT name FROM main.import AS i WHERE i.id = @import_id), "
	"(SELECT sheet FROM main.import AS i WHERE i.id = @import_id), "
	"iif(told.waived, 'waived', told.event), "
	"(SELECT name FROM main.state AS s WHERE s.state = f.state AND "
	"s.known_to IS NULL), "
	"(SELECT name FROM main.district AS d WHERE d.district = f.district "
	"AND d.known_to IS NULL ORDER BY valid_from DESC LIMIT 1), "
	"coalesce(first.as_of, run.as_of), coalesce(since.as_of, run.as_of), "
	"max(0, CAST(julianday(coalesce(?9, run.as_of)) - julianday("
	"coalesce(since.as_of, run.as_of)) AS INTEGER)), "
	"ifnull(since.run_id > first.run_id, 0), $title, $why, $fix, $params, "
	"w.id, w.owner, w.reason, w.until, "
	"CASE WHEN w.id IS NULL THEN NULL WHEN told.waived THEN 'holds' "
	"WHEN w.until < coalesce(?14, run.as_of) THEN 'expired' ELSE 'ended' "
	"END FROM told JOIN main.finding AS f ON f.id = told.finding_id "
	"LEFT JOIN main.check_run AS run ON run.run_id = ?1 "
	"LEFT JOIN main.check_run AS first ON first.run_id = %min "
	"LEFT JOIN main.check_run AS since ON since.run_id = %max "
	"LEFT JOIN main.waiver AS w ON w.id = told.waiver_id ";

/* The same in short: what they are listed by. */
static const char of_list[] =
	"SELECT f.id, f.rule, @severity, iif(told.waived, 'waived', "
	"told.event), told.event, told.waiver_id, told.waived, told.event = "
	"'fixed' FROM told JOIN main.finding AS f ON f.id = told.finding_id ";

/* Which, and in what order.  Only the newest check has left its words in the
 * findings themselves, and no look back has. */
static const char of_query[] =
	"LEFT JOIN main.finding_was AS was ON was.finding_id = f.id AND "
	"was.until_run = iif(?1 < (SELECT max(run_id) FROM main.check_run "
	"WHERE look_back = 0) OR (SELECT look_back FROM main.check_run WHERE "
	"run_id = ?1), "
	"(SELECT min(until_run) FROM main.finding_was AS x WHERE x.finding_id "
	"= f.id AND x.until_run > ?1), NULL) "
	"WHERE (?3 = 0 OR f.state = ?3) AND (?4 = 0 OR f.district = ?4) AND "
	"(?5 IS NULL OR f.rule GLOB ?5 OR substr(f.rule, instr(f.rule, '.') "
	"+ 1) GLOB ?5) AND (?6 IS NULL OR instr('error warning info', "
	"@severity) <= instr('error warning info', ?6)) AND "
	"(?7 = 0 OR f.id = ?7) ORDER BY told.event = 'fixed', told.waived, "
	"instr('error warning info', @severity), f.rule, f.state, "
	"f.district, f.id";

/* What is long, or looked up for each finding. */
static bool is_brief(char mark, const char *name)
{
	return mark == '$' || (mark == '@' && (*name == 't' || *name == 'v'));
}

static void add_column(struct buf *out, char mark, const char *name, int size)
{
	if (mark == '@')
		buf_add_format(out,
			"iif(was.finding_id IS NULL, f.\"%.*s\", "
			"was.\"%.*s\")",
			size, name, size, name);
	else if (mark == '$')
		buf_add_format(out,
			"ifnull((SELECT rr.\"%.*s\" FROM main.rule_run AS rr "
			"WHERE rr.run_id = ?1 AND rr.rule = f.rule AND "
			"rr.state IN (0, ifnull(f.state, 0)) ORDER BY rr.state "
			"DESC LIMIT 1), '')",
			size, name);
	else
		buf_add_format(out,
			"(SELECT %.*s(e.run_id) FROM main.finding_run AS e "
			"JOIN main.check_run AS c USING (run_id) WHERE "
			"e.finding_id = f.id AND e.event <> 'open' AND e.event "
			"= 'new' AND c.look_back = 0 AND e.run_id <= ?1)",
			size, name);
}

static void add_sql(struct buf *out, const char *sql, bool brief)
{
	while (*sql) {
		size_t size = strcspn(sql, "@$%");

		buf_add(out, sql, size);
		sql += size;
		if (!*sql)
			break;
		size = strspn(sql + 1, "abcdefghijklmnopqrstuvwxyz_");
		if (brief && is_brief(*sql, sql + 1))
			buf_add_text(out, "''");
		else
			add_column(out, *sql, sql + 1, (int)size);
		sql += size + 1;
	}
}

/* The columns of of_told, in their order. */
static void take(sqlite3_stmt *stmt, struct finding *out)
{
	int i = 0;

	out->id = sqlite3_column_int64(stmt, i++);
	out->rule = db_text(stmt, i++);
	out->severity = db_text(stmt, i++);
	out->message = db_text(stmt, i++);
	out->template = db_text(stmt, i++);
	out->values = db_text(stmt, i++);
	out->plugin = db_text(stmt, i++);
	out->state = sqlite3_column_int(stmt, i++);
	out->district = sqlite3_column_int(stmt, i++);
	out->import_id = sqlite3_column_int64(stmt, i++);
	out->line = sqlite3_column_int64(stmt, i++);
	out->source = db_text_or_null(stmt, i++);
	out->sheet = db_text_or_null(stmt, i++);
	out->status = db_text(stmt, i++);
	out->state_name = db_text_or_null(stmt, i++);
	out->district_name = db_text_or_null(stmt, i++);
	out->first_seen = db_text(stmt, i++);
	out->open_since = db_text(stmt, i++);
	out->days_open = sqlite3_column_int64(stmt, i++);
	out->returned = sqlite3_column_int(stmt, i++) != 0;
	out->title = db_text(stmt, i++);
	out->why = db_text(stmt, i++);
	out->fix = db_text(stmt, i++);
	out->params = db_text(stmt, i++);
	out->waiver = sqlite3_column_int64(stmt, i++);
	out->waiver_owner = db_text_or_null(stmt, i++);
	out->waiver_reason = db_text_or_null(stmt, i++);
	out->waiver_until = db_text_or_null(stmt, i++);
	out->waiver_status = db_text_or_null(stmt, i);
}

static const char *told_of(const struct finding_query *query)
{
	if (!query->run_id)
		return told_day;
	if (query->has_since)
		return told_since;
	return query->day ? told_now : told_run;
}

static enum zila_code prepare(struct db *db, sqlite3_stmt **stmt,
	const char *told, const char *columns,
	const struct finding_query *query, struct zila_err *err)
{
	int64_t run_id = query->run_id;
	struct buf sql = {0};
	enum zila_code code = ZILA_OK;

	if (!run_id)
		code = check_run_of_day(db, query->day, &run_id, err);
	buf_add_format(&sql, "WITH told AS (%s) ", told);
	add_sql(&sql, columns, query->brief);
	add_sql(&sql, of_query, query->brief);
	if (code == ZILA_OK)
		code = db_prepare_buf(db, stmt, &sql, err);
	buf_free(&sql);
	if (code != ZILA_OK)
		return code;
	sqlite3_bind_int64(*stmt, 1, run_id);
	sqlite3_bind_int64(*stmt, 2, query->since);
	sqlite3_bind_int(*stmt, 3, query->state);
	sqlite3_bind_int(*stmt, 4, query->district);
	db_bind_text(*stmt, 5, query->rule);
	db_bind_text(*stmt, 6, query->severity);
	sqlite3_bind_int64(*stmt, 7, query->id);
	db_bind_text(*stmt, 9, query->run_id ? NULL : query->day);
	db_bind_text(*stmt, 14, query->day);
	return ZILA_OK;
}

/* Calls each for what stmt has. */
static enum zila_code read_all(struct db *db, sqlite3_stmt *stmt,
	finding_each *each, void *user, struct zila_err *err)
{
	enum zila_code code = ZILA_OK;

	while (db_next(db, stmt, "reading findings", &code, err)) {
		struct finding finding = {0};

		take(stmt, &finding);
		code = each(user, &finding, err);
	}
	return code;
}

/* The row of list, in full by one. */
static enum zila_code read_one(struct db *db, sqlite3_stmt *list,
	sqlite3_stmt *one, finding_each *each, void *user, struct zila_err *err)
{
	enum zila_code code;

	sqlite3_bind_value(one, 7, sqlite3_column_value(list, 0));
	sqlite3_bind_value(one, 11, sqlite3_column_value(list, 4));
	sqlite3_bind_value(one, 12, sqlite3_column_value(list, 5));
	sqlite3_bind_value(one, 13, sqlite3_column_value(list, 6));
	code = read_all(db, one, each, user, err);
	sqlite3_reset(one);
	return code;
}

/* Which one the row of list is of those of its rule, severity and status,
 * which stand together; group is what the row before was of, and its number. */
struct group {
	struct buf name, before;
	int64_t nth;
};

static enum zila_code count_group(
	struct group *group, sqlite3_stmt *list, struct zila_err *err)
{
	struct buf before = group->before;

	group->before = group->name;
	group->name = before;
	buf_cut(&group->name, 0);
	buf_add_format(&group->name, "%d %d %s %s", sqlite3_column_int(list, 7),
		sqlite3_column_int(list, 6), db_text(list, 2),
		db_text(list, 1));
	if (strcmp(buf_text(&group->name), buf_text(&group->before)) != 0)
		group->nth = 0;
	group->nth++;
	return buf_check(&group->name, err);
}

static enum zila_code read_first(struct db *db,
	const struct finding_query *query, finding_each *each, void *user,
	struct zila_err *err)
{
	sqlite3_stmt *list = NULL, *one = NULL;
	struct group group = {0};
	enum zila_code code;

	if ((code = prepare(db, &list, told_of(query), of_list, query, err)))
		return code;
	code = prepare(db, &one, told_one, of_told, query, err);
	while (db_next(db, list, "reading findings", &code, err)) {
		struct finding finding = {.id = sqlite3_column_int64(list, 0),
			.rule = db_text(list, 1),
			.severity = db_text(list, 2),
			.status = db_text(list, 3)};

		if ((code = count_group(&group, list, err)))
			break;
		code = group.nth <= query->most
			       ? read_one(db, list, one, each, user, err)
			       : each(user, &finding, err);
	}
	buf_free(&group.name);
	buf_free(&group.before);
	sqlite3_finalize(list);
	sqlite3_finalize(one);
	return code;
}

enum zila_code finding_read(struct db *db, const struct finding_query *query,
	finding_each *each, void *user, struct zila_err *err)
{
	sqlite3_stmt *stmt = NULL;
	enum zila_code code;

	if (query->most)
		return read_first(db, query, each, user, err);
	code = prepare(db, &stmt, told_of(query), of_told, query, err);
	if (code == ZILA_OK)
		code = read_all(db, stmt, each, user, err);
	sqlite3_finalize(stmt);
	return code;
}

enum zila_code finding_history(struct db *db, int64_t finding_id,
	finding_event_each *each, void *user, struct zila_err *err)
{
	sqlite3_stmt *stmt = NULL;
	enum zila_code code;

	code = db_prepare(db, &stmt,
		"SELECT e.run_id, c.as_of, e.event, c.look_back FROM "
		"main.finding_run AS e JOIN main.check_run AS c USING (run_id) "
		"WHERE e.finding_id = ?1 AND e.event <> 'open' "
		"ORDER BY e.run_id",
		err);
	if (code != ZILA_OK)
		return code;
	sqlite3_bind_int64(stmt, 1, finding_id);
	while (db_next(db, stmt, "reading a finding's history", &code, err)) {
		struct finding_event event = {
			.run_id = sqlite3_column_int64(stmt, 0),
			.as_of = db_text(stmt, 1),
			.event = db_text(stmt, 2),
			.look_back = sqlite3_column_int(stmt, 3) != 0,
		};

		code = each(user, &event, err);
	}
	sqlite3_finalize(stmt);
	return code;
}

/* The columns of rule_run_read(), in their order. */
static void take_rule(sqlite3_stmt *stmt, struct rule_run *out)
{
	int i = 0;

	out->rule = db_text(stmt, i++);
	out->outcome = db_text(stmt, i++);
	out->message = db_text_or_null(stmt, i++);
	out->state = sqlite3_column_int(stmt, i++);
	out->findings = sqlite3_column_int64(stmt, i++);
	out->kind = db_text(stmt, i++);
	out->columns = db_text(stmt, i++);
	out->severity = db_text(stmt, i++);
	out->level = db_text(stmt, i++);
	out->params = db_text(stmt, i++);
	out->plugin = db_text(stmt, i++);
	out->title = db_text(stmt, i++);
	out->why = db_text(stmt, i++);
	out->fix = db_text(stmt, i++);
	out->tested = sqlite3_column_int64(stmt, i++);
	out->state_name = db_text_or_null(stmt, i++);
	out->waived = sqlite3_column_int64(stmt, i);
}

/* A finding counts for its state's own line, if there is one.  ?8: the worst
 * first. */
static const char select_rules[] =
	"WITH waived AS MATERIALIZED (SELECT f.rule, f.state FROM "
	"main.finding_run AS x JOIN main.finding AS f ON f.id = x.finding_id "
	"WHERE x.run_id = ?1 AND x.waived) SELECT rule, outcome, message, "
	"state, findings, kind, \"columns\", "
	"severity, level, params, plugin, title, why, fix, tested, "
	"(SELECT name FROM main.state AS s WHERE s.state = r.state AND "
	"s.known_to IS NULL), (SELECT count(*) FROM waived AS f WHERE "
	"f.rule = r.rule AND r.state = (SELECT o.state FROM "
	"main.rule_run AS o WHERE o.run_id = ?1 AND o.rule = f.rule AND "
	"o.state IN (0, ifnull(f.state, 0)) ORDER BY o.state DESC LIMIT 1)) "
	"FROM main.rule_run AS r WHERE run_id = ?1 AND (?3 = 0 OR state IN "
	"(0, ?3)) AND (?5 IS NULL OR rule GLOB ?5 OR substr(rule, "
	"instr(rule, '.') + 1) GLOB ?5) ORDER BY iif(?8, CASE WHEN outcome "
	"IN ('error', 'stopped') THEN 0 WHEN outcome = 'fail' THEN instr('  "
	"error warning info', severity) WHEN outcome = 'pass' THEN 30 ELSE "
	"40 END, 0), rule, state";

enum zila_code rule_run_read(struct db *db, const struct finding_query *query,
	rule_run_each *each, void *user, struct zila_err *err)
{
	sqlite3_stmt *stmt = NULL;
	enum zila_code code;

	code = db_prepare(db, &stmt, select_rules, err);
	if (code != ZILA_OK)
		return code;
	sqlite3_bind_int64(stmt, 1, query->run_id);
	sqlite3_bind_int(stmt, 3, query->state);
	db_bind_text(stmt, 5, query->rule);
	sqlite3_bind_int(stmt, 8, query->worst_first);
	while (db_next(db, stmt, "reading rules", &code, err)) {
		struct rule_run rule = {0};

		take_rule(stmt, &rule);
		code = each(user, &rule, err);
	}
	sqlite3_finalize(stmt);
	return code;
}

static void take_run(sqlite3_stmt *stmt, struct check_run *out)
{
	out->run_id = sqlite3_column_int64(stmt, 0);
	out->as_of = db_text(stmt, 1);
	out->state = sqlite3_column_int(stmt, 2);
	out->rule = db_text(stmt, 3);
	out->look_back = sqlite3_column_int(stmt, 4) != 0;
	out->started_at = db_text(stmt, 5);
	out->state_name = db_text_or_null(stmt, 6);
	out->errors = sqlite3_column_int64(stmt, 7);
	out->warnings = sqlite3_column_int64(stmt, 8);
	out->infos = sqlite3_column_int64(stmt, 9);
	out->fresh = sqlite3_column_int64(stmt, 10);
	out->fixed = sqlite3_column_int64(stmt, 11);
	out->waived = sqlite3_column_int64(stmt, 12);
	out->rules = sqlite3_column_int64(stmt, 13);
	out->failed = sqlite3_column_int64(stmt, 14);
}

/* Severities as they were told then; findings are counted of all checks, not of
 * one. */
static const char select_runs[] =
	"SELECT c.run_id, c.as_of, c.state, c.rule, c.look_back, "
	"r.started_at, (SELECT name FROM main.state AS s WHERE s.state = "
	"c.state AND s.known_to IS NULL), "
	"count(*) FILTER (WHERE x.open AND x.severity = 'error'), "
	"count(*) FILTER (WHERE x.open AND x.severity = 'warning'), "
	"count(*) FILTER (WHERE x.open AND x.severity = 'info'), "
	"count(*) FILTER (WHERE x.event = 'new' AND NOT x.waived), "
	"count(*) FILTER (WHERE x.event = 'fixed'), "
	"count(*) FILTER (WHERE x.waived), "
	"(SELECT count(DISTINCT rule) FROM main.rule_run AS q WHERE q.run_id "
	"= c.run_id), (SELECT count(*) FROM main.rule_run AS q WHERE q.run_id "
	"= c.run_id AND q.outcome IN ('error', 'stopped')) FROM "
	"main.check_run AS c JOIN main.run AS r ON r.id = c.run_id LEFT JOIN "
	"(SELECT y.run_id, y.event, y.waived, y.event <> 'fixed' AND NOT "
	"y.waived AS open, ifnull((SELECT was.severity FROM main.finding_was "
	"AS was WHERE was.finding_id = y.finding_id AND was.until_run > "
	"y.run_id ORDER BY was.until_run LIMIT 1), f.severity) AS severity "
	"FROM main.finding_run AS y JOIN main.finding AS f ON f.id = "
	"y.finding_id WHERE ?1 = 0) AS x ON x.run_id = "
	"c.run_id WHERE ?1 = 0 OR c.run_id = ?1 GROUP BY c.run_id ORDER BY "
	"c.run_id";

enum zila_code check_run_read(struct db *db, int64_t run_id,
	check_run_each *each, void *user, struct zila_err *err)
{
	sqlite3_stmt *stmt = NULL;
	enum zila_code code;
	int64_t count = 0;

	if ((code = db_prepare(db, &stmt, select_runs, err)))
		return code;
	sqlite3_bind_int64(stmt, 1, run_id);
	while (db_next(db, stmt, "reading checks", &code, err)) {
		struct check_run run = {0};

		take_run(stmt, &run);
		count++;
		code = each(user, &run, err);
	}
	if (code == ZILA_OK && run_id && !count)
		code = err_set(err, ZILA_EUSAGE,
			"%lld is no run of a check: `zila check --list` lists "
			"them",
			(long long)run_id);
	sqlite3_finalize(stmt);
	return code;
}

enum zila_code check_run_of_day(
	struct db *db, const char *day, int64_t *run_id, struct zila_err *err)
{
	return db_integer(db, run_id, err,
		"SELECT ifnull(max(run_id), 0) FROM main.check_run WHERE "
		"look_back = 0 AND as_of <= %Q",
		day ? day : "9999-12-31");
}
