/* finding.c - findings and what rules came to. */
#include "store/finding.h"

#include <string.h>

#include "ground/digest.h"
#include "store/db.h"

static void fingerprint(
	const struct finding *finding, char out[DIGEST_HEX_BYTES])
{
	struct digest digest;
	struct buf place = {0};

	buf_add_format(&place, "%d %d ", finding->state, finding->district);
	digest_start(&digest);
	digest_add(&digest, buf_text(&place), place.size);
	digest_add(&digest, finding->message, strlen(finding->message));
	digest_end(&digest, out);
	buf_free(&place);
}

static void bind_code(sqlite3_stmt *stmt, int index, int64_t code)
{
	if (code)
		sqlite3_bind_int64(stmt, index, code);
	else
		sqlite3_bind_null(stmt, index);
}

enum zila_code finding_add(struct db *db, int64_t run_id,
	const struct finding *finding, struct zila_err *err)
{
	char print[DIGEST_HEX_BYTES];
	sqlite3_stmt *stmt = NULL;
	enum zila_code code;

	code = db_prepare(db, &stmt,
		"INSERT INTO finding (rule, severity, state, district, "
		"message, import_id, line, fingerprint, first_run, last_run) "
		"VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?9) "
		"ON CONFLICT (rule, fingerprint) WHERE fixed_run IS NULL "
		"DO UPDATE SET last_run = ?9, severity = ?2, "
		"import_id = ?6, line = ?7",
		err);
	if (code != ZILA_OK)
		return code;
	fingerprint(finding, print);
	db_bind_text(stmt, 1, finding->rule);
	db_bind_text(stmt, 2, finding->severity);
	bind_code(stmt, 3, finding->state);
	bind_code(stmt, 4, finding->district);
	db_bind_text(stmt, 5, finding->message);
	bind_code(stmt, 6, finding->import_id);
	bind_code(stmt, 7, finding->line);
	db_bind_text(stmt, 8, print);
	sqlite3_bind_int64(stmt, 9, run_id);
	code = db_run(db, stmt, err);
	sqlite3_finalize(stmt);
	return code;
}

enum zila_code finding_rule_end(struct db *db, int64_t run_id,
	const struct rule_run *rule, struct zila_err *err)
{
	enum zila_code code;

	code = db_execf(db, err,
		"INSERT INTO rule_run VALUES (%lld, %Q, %d, %Q, %lld, %Q)",
		(long long)run_id, rule->rule, rule->state, rule->outcome,
		(long long)rule->findings, rule->message);
	if (code != ZILA_OK || !strcmp(rule->outcome, "error") ||
		!strcmp(rule->outcome, "not_applicable"))
		return code;
	return db_execf(db, err,
		"UPDATE finding SET fixed_run = %lld WHERE rule = %Q AND "
		"fixed_run IS NULL AND last_run < %lld AND "
		"(%d = 0 OR state = %d)",
		(long long)run_id, rule->rule, (long long)run_id, rule->state,
		rule->state);
}

enum zila_code finding_read(struct db *db, int64_t run_id, finding_each *each,
	void *user, struct zila_err *err)
{
	sqlite3_stmt *stmt = NULL;
	enum zila_code code;
	int step;

	code = db_prepare(db, &stmt,
		"SELECT f.id, f.rule, f.severity, f.message, f.state, "
		"f.district, f.import_id, f.line, i.name, i.sheet, "
		"CASE WHEN f.fixed_run = ?1 THEN 'fixed' WHEN f.first_run = "
		"?1 THEN 'new' ELSE 'open' END, "
		"(SELECT name FROM state AS s WHERE s.state = f.state AND "
		"s.known_to IS NULL), "
		"(SELECT name FROM district AS d WHERE d.district = "
		"f.district AND d.known_to IS NULL "
		"ORDER BY valid_from DESC LIMIT 1) "
		"FROM finding AS f LEFT JOIN import AS i ON i.id = "
		"f.import_id WHERE f.last_run = ?1 OR f.fixed_run = ?1 "
		"ORDER BY f.fixed_run IS NOT NULL, CASE f.severity WHEN "
		"'error' THEN 0 WHEN 'warning' THEN 1 ELSE 2 END, f.rule, "
		"f.state, f.district, f.id",
		err);
	if (code != ZILA_OK)
		return code;
	sqlite3_bind_int64(stmt, 1, run_id);
	while (code == ZILA_OK && (step = sqlite3_step(stmt)) == SQLITE_ROW) {
		struct finding finding = {
			.id = sqlite3_column_int64(stmt, 0),
			.rule = db_text(stmt, 1),
			.severity = db_text(stmt, 2),
			.message = db_text(stmt, 3),
			.state = sqlite3_column_int(stmt, 4),
			.district = sqlite3_column_int(stmt, 5),
			.import_id = sqlite3_column_int64(stmt, 6),
			.line = sqlite3_column_int64(stmt, 7),
			.source = (const char *)sqlite3_column_text(stmt, 8),
			.sheet = (const char *)sqlite3_column_text(stmt, 9),
			.status = db_text(stmt, 10),
			.state_name =
				(const char *)sqlite3_column_text(stmt, 11),
			.district_name =
				(const char *)sqlite3_column_text(stmt, 12),
		};

		code = each(user, &finding, err);
	}
	if (code == ZILA_OK && step != SQLITE_DONE)
		code = db_fail(db, err, "reading findings");
	sqlite3_finalize(stmt);
	return code;
}

enum zila_code rule_run_read(struct db *db, int64_t run_id, rule_run_each *each,
	void *user, struct zila_err *err)
{
	sqlite3_stmt *stmt = NULL;
	enum zila_code code;
	int step;

	code = db_prepare(db, &stmt,
		"SELECT rule, outcome, message, state, findings FROM rule_run "
		"WHERE run_id = ?1 ORDER BY rule, state",
		err);
	if (code != ZILA_OK)
		return code;
	sqlite3_bind_int64(stmt, 1, run_id);
	while (code == ZILA_OK && (step = sqlite3_step(stmt)) == SQLITE_ROW) {
		struct rule_run rule = {
			.rule = db_text(stmt, 0),
			.outcome = db_text(stmt, 1),
			.message = (const char *)sqlite3_column_text(stmt, 2),
			.state = sqlite3_column_int(stmt, 3),
			.findings = sqlite3_column_int64(stmt, 4),
		};

		code = each(user, &rule, err);
	}
	if (code == ZILA_OK && step != SQLITE_DONE)
		code = db_fail(db, err, "reading rules");
	sqlite3_finalize(stmt);
	return code;
}
