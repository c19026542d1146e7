/* finding.c - a check as it comes in, and weighed at its end.
 *
 * What is found waits in a temporary table until every rule has ended: then
 * all is compared at once.  Findings of one rule and subject are paired with
 * those known before, those of equal words first, the rest in order of their
 * lines; so that two rows of one key are two findings, and a value that
 * changed makes no other finding.
 */
#include "store/finding/finding.h"

#include "store/db.h"
#include "store/read/lines.h"
#include "store/finding/subject.h"
#include "store/finding/waiver.h"

/* Of each of the two databases: with SQLite's own 2 MiB, pages leave for the
 * log and come back several times. */
enum { CACHE_KIB = 16 << 10 };

/* ---- as it comes ---- */

enum zila_code finding_begin(
	struct db *db, const struct check_run *run, struct zila_err *err)
{
	enum zila_code code;

	/* A check for today, or a later day, is never a look back: a day
	 * typed wrongly once must not turn all later checks into those. */
	code = db_execf(db, err,
		"INSERT INTO check_run SELECT %lld, %Q, 0, %Q, %Q < date("
		"'now', '+330 minutes') AND %Q < coalesce((SELECT c.as_of FROM "
		"check_run AS c WHERE c.look_back = 0 "
		"ORDER BY c.run_id DESC LIMIT 1), '')",
		(long long)run->run_id, run->as_of, run->rule ? run->rule : "",
		run->as_of, run->as_of);
	if (code != ZILA_OK)
		return code;
	code = db_execf(db, err,
		"PRAGMA temp.cache_size = -%d; PRAGMA main.cache_size = -%d",
		CACHE_KIB, CACHE_KIB);
	if (code != ZILA_OK)
		return code;
	/* What is temporary need not be overwritten when it is dropped. */
	code = db_exec(db,
		"PRAGMA temp.secure_delete = OFF;"
		"DROP TABLE IF EXISTS temp.found;"
		"CREATE TEMP TABLE found (id INTEGER PRIMARY KEY, step "
		"INTEGER, rule TEXT, subject TEXT, words TEXT, dataset TEXT, "
		"message TEXT, severity TEXT, state INTEGER, "
		"district INTEGER, import_id INTEGER, line INTEGER, "
		"template TEXT, \"values\" TEXT, plugin TEXT, twin INTEGER, "
		"finding_id INTEGER, event TEXT NOT NULL DEFAULT 'new', "
		"at_import INTEGER AS (ifnull(import_id, 0)), "
		"at_line INTEGER AS (ifnull(line, 0)), "
		"at_state INTEGER AS (ifnull(state, 0)), "
		"at_district INTEGER AS (ifnull(district, 0)));"
		"DROP TABLE IF EXISTS temp.found_rule;"
		"DROP TABLE IF EXISTS temp.found_line;"
		"CREATE TEMP TABLE found_line (dataset TEXT, import_id "
		"INTEGER, line INTEGER, row INTEGER, PRIMARY KEY (dataset, "
		"import_id, line)) WITHOUT ROWID;"
		"DROP TABLE IF EXISTS temp.ranked;"
		"CREATE TEMP TABLE ranked (rule TEXT, subject TEXT, message "
		"TEXT, nth INTEGER, id INTEGER, PRIMARY KEY (rule, subject, "
		"message, nth)) WITHOUT ROWID;"
		"CREATE UNIQUE INDEX temp.found_once ON found (at_import, "
		"at_line, rule, message, at_state, at_district, twin)",
		err);
	if (code != ZILA_OK)
		return code;
	sqlite3_finalize(db->found);
	return db_prepare(db, &db->found,
		"INSERT OR IGNORE INTO temp.found (rule, words, message, "
		"severity, state, district, import_id, line, template, "
		"\"values\", plugin, step, twin, subject, dataset) VALUES (?1, "
		"?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, "
		"?15)",
		err);
}

/* What is looked up when all are there. */
static enum zila_code index_found(struct db *db, struct zila_err *err)
{
	sqlite3_finalize(db->found);
	db->found = NULL;
	return db_exec(db,
		"CREATE INDEX temp.found_finding ON found (finding_id) WHERE "
		"finding_id IS NOT NULL;"
		"CREATE TEMP TABLE found_rule AS SELECT DISTINCT rule FROM "
		"temp.found",
		err);
}

static void bind_code(sqlite3_stmt *stmt, int index, int64_t code)
{
	if (code)
		sqlite3_bind_int64(stmt, index, code);
	else
		sqlite3_bind_null(stmt, index);
}

static const char *or_empty(const char *text)
{
	return text ? text : "";
}

/* One of equal message and place that is there: the same again, unless its
 * words differ; then a twin, which is of its words. */
static enum zila_code add_twin(struct db *db, const struct finding *finding,
	const char *words, struct zila_err *err)
{
	int64_t twin;
	enum zila_code code = db_integer(db, &twin, err,
		"SELECT iif(max(words = %Q), 0, max(twin) + 1) FROM "
		"temp.found WHERE at_import = %lld AND at_line = %lld AND rule "
		"= %Q AND message = %Q AND at_state = %d AND at_district = %d",
		words, (long long)finding->import_id, (long long)finding->line,
		finding->rule, finding->message, finding->state,
		finding->district);

	if (code != ZILA_OK || !twin)
		return code;
	sqlite3_bind_int64(db->found, 13, twin);
	db_bind_text(db->found, 14, words);
	db_bind_text(db->found, 15, "");
	return db_run(db, db->found, err);
}

enum zila_code finding_add(
	struct db *db, const struct finding *finding, struct zila_err *err)
{
	bool on_row = finding->line > 0 && *or_empty(finding->dataset);
	struct buf words = {0}, subject = {0};
	sqlite3_stmt *stmt = db->found;
	enum zila_code code;

	subject_add(&words, finding);
	if (on_row)
		subject_add_row(&subject, finding);
	if ((code = buf_check(&words, err)) ||
		(code = buf_check(&subject, err)))
		goto out;
	db_bind_text(stmt, 1, finding->rule);
	db_bind_text(stmt, 2, buf_text(&words));
	db_bind_text(stmt, 3, finding->message);
	db_bind_text(stmt, 4, finding->severity);
	bind_code(stmt, 5, finding->state);
	bind_code(stmt, 6, finding->district);
	bind_code(stmt, 7, finding->import_id);
	bind_code(stmt, 8, finding->line);
	db_bind_text(stmt, 9, or_empty(finding->template));
	db_bind_text(stmt, 10, or_empty(finding->values));
	db_bind_text(stmt, 11, or_empty(finding->plugin));
	sqlite3_bind_int64(stmt, 12, finding->step);
	sqlite3_bind_int64(stmt, 13, 0);
	db_bind_text(stmt, 14, buf_text(on_row ? &subject : &words));
	db_bind_text(stmt, 15, on_row ? finding->dataset : "");
	code = db_run(db, stmt, err);
	if (code == ZILA_OK && !sqlite3_changes(db->sql))
		code = add_twin(db, finding, buf_text(&words), err);
out:
	buf_free(&words);
	buf_free(&subject);
	return code;
}

enum zila_code finding_lines(struct db *db, const char *dataset,
	const struct line_span *span, struct zila_err *err)
{
	return db_execf(db, err,
		"INSERT OR IGNORE INTO temp.found_line VALUES (%Q, %lld, %lld, "
		"%lld)",
		dataset, (long long)span->import_id, (long long)span->line,
		(long long)span->id);
}

enum zila_code finding_rule_end(struct db *db, int64_t run_id,
	const struct rule_run *rule, struct zila_err *err)
{
	return db_execf(db, err,
		"INSERT INTO rule_run (run_id, rule, state, outcome, findings, "
		"message, kind, \"columns\", tested, severity, level, params, "
		"plugin, title, why, fix) VALUES (%lld, %Q, %d, %Q, %lld, %Q, "
		"%Q, %Q, %lld, %Q, %Q, %Q, %Q, %Q, %Q, %Q)",
		(long long)run_id, rule->rule, rule->state, rule->outcome,
		(long long)rule->findings, rule->message, or_empty(rule->kind),
		or_empty(rule->columns), (long long)rule->tested,
		or_empty(rule->severity), or_empty(rule->level),
		or_empty(rule->params), or_empty(rule->plugin),
		or_empty(rule->title), or_empty(rule->why),
		or_empty(rule->fix));
}

/* ---- at its end ---- */

/* A rule that names an import which is not there is wrong: it alone could not
 * run, and so fixes nothing. */
static enum zila_code refuse_imports(
	struct db *db, int64_t run_id, struct zila_err *err)
{
	int64_t some;
	enum zila_code code = db_integer(db, &some, err,
		"SELECT EXISTS (SELECT 1 FROM temp.found WHERE at_import <> 0 "
		"AND at_import NOT IN (SELECT id FROM main.import))");

	if (code != ZILA_OK || !some)
		return code;
	return db_execf(db, err,
		"UPDATE rule_run SET outcome = 'error', findings = 0, message "
		"= 'a finding names import ' || n.import_id || ', which is "
		"not there' FROM (SELECT rule, min(import_id) AS import_id "
		"FROM temp.found WHERE import_id <> 0 AND import_id NOT IN "
		"(SELECT id FROM main.import) GROUP BY rule) AS n WHERE "
		"rule_run.run_id = %lld AND rule_run.rule = n.rule AND outcome "
		"= 'fail';"
		"DELETE FROM temp.found WHERE rule IN (SELECT rule FROM "
		"temp.found WHERE import_id <> 0 AND import_id NOT IN (SELECT "
		"id FROM main.import))",
		(long long)run_id);
}

/* Findings of before schema 3 take the subject of what says the same. */
static enum zila_code adopt(struct db *db, struct zila_err *err)
{
	enum zila_code code;
	int64_t some;

	code = db_integer(db, &some, err,
		"SELECT EXISTS (SELECT 1 FROM main.finding WHERE subject = "
		"'')");
	if (code != ZILA_OK || !some)
		return code;
	return db_exec(db,
		"CREATE INDEX temp.found_message ON found (rule, message);"
		"UPDATE finding SET subject = n.subject FROM temp.found AS n "
		"WHERE finding.subject = '' AND n.rule = finding.rule AND "
		"n.message = finding.message AND n.state IS finding.state AND "
		"n.district IS finding.district",
		err);
}

/* Pairs what is found with findings that are open, or were once: by subject
 * and words, or by subject alone.  The known ones are ranked into a table
 * with a key: joined to a query, each would be looked for among all. */
static enum zila_code pair(
	struct db *db, bool open, bool words, struct zila_err *err)
{
	const char *message = words ? "message" : "''";
	enum zila_code code;
	int64_t some;

	code = db_integer(db, &some, err,
		"SELECT EXISTS (SELECT 1 FROM temp.found WHERE finding_id IS "
		"NULL)");
	if (code != ZILA_OK || !some)
		return code;
	code = db_execf(db, err,
		"DELETE FROM temp.ranked;"
		"INSERT INTO temp.ranked SELECT rule, subject, %s, "
		"row_number() OVER (PARTITION BY rule, subject, %s ORDER BY "
		"fixed_run DESC, import_id, line, id), id FROM main.finding "
		"AS f WHERE (fixed_run IS NULL) = %d AND rule IN (SELECT rule "
		"FROM temp.found_rule) AND NOT EXISTS (SELECT 1 FROM "
		"temp.found WHERE finding_id = f.id)",
		message, message, open);
	if (code != ZILA_OK || !sqlite3_changes(db->sql))
		return code;
	return db_execf(db, err,
		"UPDATE temp.found SET finding_id = n.known FROM (SELECT r.id, "
		"k.id AS known FROM (SELECT id, rule, subject, %s AS message, "
		"row_number() OVER (PARTITION BY rule, subject, %s ORDER BY "
		"import_id, line, step, id) AS nth FROM temp.found WHERE "
		"finding_id "
		"IS NULL) AS r CROSS JOIN temp.ranked AS k ON k.rule = r.rule "
		"AND k.subject = r.subject AND k.message = r.message AND "
		"k.nth = r.nth) AS n WHERE n.id = found.id",
		message, message);
}

/* What a run says otherwise is kept as it was said before.  What a look back
 * said until the next run stands: what was before that is kept until it. */
static enum zila_code keep_words(
	struct db *db, int64_t run_id, bool look_back, struct zila_err *err)
{
	enum zila_code code;

	if (look_back) {
		code = db_execf(db, err,
			"INSERT OR REPLACE INTO finding_was SELECT f.id, "
			"%lld + 1, n.severity, n.message, n.import_id, n.line, "
			"n.template, n.\"values\", n.plugin FROM temp.found "
			"AS n JOIN finding AS f ON f.id = n.finding_id",
			(long long)run_id);
		if (code != ZILA_OK)
			return code;
	}
	return db_execf(db, err,
		"INSERT INTO finding_was SELECT f.id, %lld, f.severity, "
		"f.message, f.import_id, f.line, f.template, f.\"values\", "
		"f.plugin FROM temp.found AS n JOIN finding AS f ON f.id = "
		"n.finding_id WHERE (f.severity, f.message, f.import_id, "
		"f.line, f.template, f.\"values\", f.plugin) IS NOT "
		"(n.severity, n.message, n.import_id, n.line, n.template, "
		"n.\"values\", n.plugin) ON CONFLICT DO NOTHING",
		(long long)run_id);
}

/* Those that were known before. */
static enum zila_code renew(
	struct db *db, int64_t run_id, bool look_back, struct zila_err *err)
{
	enum zila_code code;

	code = db_execf(db, err,
		"UPDATE temp.found SET event = 'open' WHERE finding_id IN "
		"(SELECT id FROM main.finding WHERE fixed_run IS NULL OR %d)",
		look_back);
	if (code == ZILA_OK)
		code = keep_words(db, run_id, look_back, err);
	if (code != ZILA_OK || look_back)
		return code;
	return db_execf(db, err,
		"UPDATE finding SET last_run = %lld, fixed_run = NULL, "
		"severity = n.severity, message = n.message, import_id = "
		"n.import_id, line = n.line, template = n.template, "
		"\"values\" = n.\"values\", plugin = n.plugin FROM temp.found "
		"AS n WHERE n.finding_id = finding.id",
		(long long)run_id);
}

/* Those that were not; what only a look back saw is not open.  In the order of
 * an index: to sort them would carry all of each about. */
static enum zila_code insert_new(
	struct db *db, int64_t run_id, bool look_back, struct zila_err *err)
{
	enum zila_code code;
	long long run = run_id;
	int64_t last;

	code = db_integer(
		db, &last, err, "SELECT ifnull(max(id), 0) FROM main.finding");
	if (code == ZILA_OK)
		code = db_execf(db, err,
			"CREATE INDEX temp.found_step ON found (step) WHERE "
			"finding_id IS NULL;"
			"INSERT INTO finding (rule, subject, severity, state, "
			"district, message, import_id, line, template, "
			"\"values\", plugin, first_run, last_run, fixed_run) "
			"SELECT rule, subject, severity, state, district, "
			"message, import_id, line, template, \"values\", "
			"plugin, %lld, %lld, iif(%d, %lld, NULL) FROM "
			"temp.found INDEXED BY found_step WHERE finding_id IS "
			"NULL ORDER BY step, id",
			run, run, look_back, run);
	if (code == ZILA_OK)
		code = db_execf(db, err,
			"INSERT INTO finding_run (run_id, finding_id, event) "
			"SELECT %lld, finding_id, event FROM temp.found WHERE "
			"finding_id IS NOT NULL UNION ALL SELECT %lld, id, "
			"'new' FROM main.finding WHERE id > %lld",
			run, run, (long long)last);
	return code;
}

/* Their run is this one, and refuse_imports() has seen their imports. */
static enum zila_code add_new(
	struct db *db, int64_t run_id, bool look_back, struct zila_err *err)
{
	enum zila_code code = db_references(db, false, err), end;
	struct zila_err why;

	if (code == ZILA_OK)
		code = insert_new(db, run_id, look_back, err);
	end = db_references(db, true, &why);
	if (code != ZILA_OK || end == ZILA_OK)
		return code;
	*err = why;
	return end;
}

/* What a rule judged and no longer gives: by the rule's own line for the
 * state, or the one for all others.  What a state leaves out is closed. */
static enum zila_code fix(struct db *db, int64_t run_id, struct zila_err *err)
{
	enum zila_code code;
	long long run = run_id;

	/* + as a walk over all is quicker than over all by their rules. */
	code = db_execf(db, err,
		"UPDATE finding SET fixed_run = %lld WHERE fixed_run IS NULL "
		"AND last_run < %lld AND +rule IN (SELECT rule FROM rule_run "
		"WHERE run_id = %lld) AND (SELECT outcome FROM rule_run AS r "
		"WHERE r.run_id = %lld AND r.rule = finding.rule AND r.state "
		"IN (0, ifnull(finding.state, 0)) ORDER BY r.state DESC LIMIT "
		"1) IN ('pass', 'fail', 'left_out')",
		run, run, run, run);
	if (code == ZILA_OK && sqlite3_changes(db->sql))
		code = db_execf(db, err,
			"INSERT INTO finding_run (run_id, finding_id, event) "
			"SELECT %lld, id, 'fixed' FROM finding WHERE "
			"fixed_run = %lld",
			run, run);
	return code;
}

/* The waiver that holds on the check's day, or the one that held last. */
static enum zila_code waive(struct db *db, int64_t run_id, struct zila_err *err)
{
	enum zila_code code;

	code = db_execf(db, err,
		"UPDATE finding_run SET waiver_id = (SELECT w.id FROM finding "
		"AS f JOIN waiver AS w ON " WAIVER_OF_FINDING
		" JOIN check_run AS c ON c.run_id = finding_run.run_id WHERE "
		"f.id = finding_run.finding_id ORDER BY w.ended_at IS NULL AND "
		"w.until >= c.as_of DESC, w.until DESC, w.id DESC LIMIT 1) "
		"WHERE run_id = %lld AND event <> 'fixed' AND EXISTS (SELECT 1 "
		"FROM waiver)",
		(long long)run_id);
	if (code == ZILA_OK)
		code = db_execf(db, err,
			"UPDATE finding_run SET waived = 1 WHERE run_id = %lld "
			"AND waiver_id IN (SELECT id FROM waiver WHERE "
			"ended_at IS NULL AND until >= (SELECT as_of FROM "
			"check_run WHERE run_id = %lld))",
			(long long)run_id, (long long)run_id);
	return code;
}

enum zila_code finding_end(
	struct db *db, int64_t run_id, int state, struct zila_err *err)
{
	enum zila_code code;
	int64_t look_back;

	if ((code = db_execf(db, err,
		     "UPDATE check_run SET state = %d WHERE run_id = %lld",
		     state, (long long)run_id)) ||
		(code = db_integer(db, &look_back, err,
			 "SELECT look_back FROM check_run WHERE run_id = %lld",
			 (long long)run_id)) ||
		(code = index_found(db, err)) ||
		(code = refuse_imports(db, run_id, err)) ||
		(code = subject_rows(db, err)) || (code = adopt(db, err)) ||
		(code = pair(db, true, true, err)) ||
		(code = pair(db, true, false, err)) ||
		(code = pair(db, false, true, err)) ||
		(code = pair(db, false, false, err)) ||
		(code = renew(db, run_id, look_back, err)) ||
		(code = add_new(db, run_id, look_back, err)))
		return code;
	if (!look_back)
		code = fix(db, run_id, err);
	if (code == ZILA_OK)
		code = waive(db, run_id, err);
	if (code == ZILA_OK)
		code = db_exec(db,
			"DROP TABLE temp.found; DROP TABLE temp.found_line; "
			"DROP TABLE temp.found_rule; DROP TABLE temp.ranked",
			err);
	return code;
}
