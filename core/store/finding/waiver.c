/* waiver.c - what is accepted, by whom, why and until when. */
#include "store/finding/waiver.h"

#include <string.h>

#include "ground/date.h"
#include "store/db.h"
#include "store/finding/finding.h"

static enum zila_code check_finding(
	struct db *db, int64_t finding_id, struct zila_err *err)
{
	enum zila_code code;
	int64_t count, fixed;

	if ((code = db_integer(db, &count, err,
		     "SELECT count(*) FROM finding WHERE id = %lld",
		     (long long)finding_id)) ||
		(code = db_integer(db, &fixed, err,
			 "SELECT fixed_run FROM finding WHERE id = %lld",
			 (long long)finding_id)))
		return code;
	if (!count)
		return err_set(err, ZILA_EUSAGE,
			"there is no finding %lld: `zila check` shows their "
			"numbers",
			(long long)finding_id);
	if (fixed)
		return err_set(err, ZILA_EUSAGE,
			"finding %lld is not open: there is nothing to waive; "
			"`zila check --explain %lld` shows what became of it",
			(long long)finding_id, (long long)finding_id);
	return ZILA_OK;
}

static enum zila_code check_rule(
	struct db *db, const char *rule, struct zila_err *err)
{
	enum zila_code code;
	int64_t count;

	code = db_integer(db, &count, err,
		"SELECT count(*) FROM rule_run WHERE rule = %Q", rule);
	if (code == ZILA_OK && !count)
		code = err_set(err, ZILA_EUSAGE,
			"no check has known a rule %s: write it with its "
			"plugin, as india.plan_order; `zila check` runs them "
			"all",
			rule);
	return code;
}

/* The day of the newest check; "" when there was none. */
static enum zila_code read_newest(
	struct db *db, char day[DATE_TEXT_BYTES], struct zila_err *err)
{
	return db_string(db, day, DATE_TEXT_BYTES, err,
		"SELECT as_of FROM main.check_run WHERE look_back = 0 ORDER BY "
		"run_id DESC LIMIT 1");
}

/* A waiver that is over before it begins is a slip. */
static enum zila_code check_until(
	struct db *db, const char *until, struct zila_err *err)
{
	char newest[DATE_TEXT_BYTES];
	enum zila_code code = read_newest(db, newest, err);

	if (code == ZILA_OK && strcmp(until, newest) < 0)
		code = err_set(err, ZILA_EUSAGE,
			"--until %s: the newest check is of %s, so it would "
			"be over already",
			until, newest);
	return code;
}

/* Who waives again what is waived means the new day and reason. */
static enum zila_code end_earlier(
	struct db *db, int64_t id, const char *now, struct zila_err *err)
{
	char newest[DATE_TEXT_BYTES];
	enum zila_code code = read_newest(db, newest, err);

	if (code != ZILA_OK)
		return code;
	return db_execf(db, err,
		"UPDATE waiver AS w SET ended_at = %Q, ended_reason = "
		"'given again, as waiver %lld' WHERE ended_at IS NULL AND "
		"until >= %Q AND EXISTS (SELECT 1 FROM waiver AS n WHERE n.id "
		"= %lld AND n.id <> w.id AND n.rule = w.rule AND n.finding_id "
		"IS w.finding_id AND n.state IS w.state AND n.district IS "
		"w.district)",
		now, (long long)id, newest, (long long)id);
}

enum zila_code waiver_add(struct db *db, const struct waiver *waiver,
	int64_t *id, struct zila_err *err)
{
	char now[DATE_TIME_BYTES];
	enum zila_code code;

	code = waiver->finding_id ? check_finding(db, waiver->finding_id, err)
				  : check_rule(db, waiver->rule, err);
	if (code != ZILA_OK ||
		(code = check_until(db, waiver->until, err)) != ZILA_OK)
		return code;
	date_time_now(now);
	code = db_execf(db, err,
		"INSERT INTO waiver (rule, state, district, finding_id, owner, "
		"reason, created_at, until) SELECT coalesce(f.rule, %Q), "
		"coalesce(f.state, nullif(%d, 0)), coalesce(f.district, "
		"nullif(%d, 0)), nullif(%lld, 0), %Q, %Q, %Q, %Q FROM (SELECT "
		"1) LEFT JOIN finding AS f ON f.id = %lld",
		waiver->rule, waiver->state, waiver->district,
		(long long)waiver->finding_id, waiver->owner, waiver->reason,
		now, waiver->until, (long long)waiver->finding_id);
	if (code != ZILA_OK)
		return code;
	*id = sqlite3_last_insert_rowid(db->sql);
	return end_earlier(db, *id, now, err);
}

enum zila_code waiver_end(
	struct db *db, int64_t id, const char *reason, struct zila_err *err)
{
	char now[DATE_TIME_BYTES];
	enum zila_code code;

	date_time_now(now);
	code = db_execf(db, err,
		"UPDATE waiver SET ended_at = %Q, ended_reason = %Q WHERE id = "
		"%lld AND ended_at IS NULL",
		now, reason, (long long)id);
	if (code == ZILA_OK && !sqlite3_changes(db->sql))
		code = err_set(err, ZILA_EUSAGE,
			"there is no waiver %lld that could be ended: `zila "
			"waive list` lists them",
			(long long)id);
	return code;
}

static void take(sqlite3_stmt *stmt, struct waiver *out)
{
	int i = 0;

	out->id = sqlite3_column_int64(stmt, i++);
	out->rule = db_text(stmt, i++);
	out->state = sqlite3_column_int(stmt, i++);
	out->district = sqlite3_column_int(stmt, i++);
	out->finding_id = sqlite3_column_int64(stmt, i++);
	out->owner = db_text(stmt, i++);
	out->reason = db_text(stmt, i++);
	out->until = db_text(stmt, i++);
	out->created_at = db_text(stmt, i++);
	out->ended_at = db_text_or_null(stmt, i++);
	out->ended_reason = db_text_or_null(stmt, i++);
	out->status = db_text(stmt, i++);
	out->state_name = db_text_or_null(stmt, i++);
	out->district_name = db_text_or_null(stmt, i++);
	out->message = db_text_or_null(stmt, i);
}

/* ?5 is the day; a place is touched from above too: a waiver of a state
 * touches its districts. */
#define SELECT_WAIVERS                                                         \
	"SELECT w.id, w.rule, w.state, w.district, w.finding_id, w.owner, "    \
	"w.reason, w.until, w.created_at, w.ended_at, w.ended_reason, "        \
	"CASE WHEN w.ended_at IS NOT NULL THEN 'ended' WHEN w.until < ?5 "     \
	"THEN 'expired' ELSE 'holds' END AS status, "                          \
	"(SELECT name FROM main.state AS s WHERE s.state = w.state AND "       \
	"s.known_to IS NULL), (SELECT name FROM main.district AS d WHERE "     \
	"d.district = w.district AND d.known_to IS NULL ORDER BY valid_from "  \
	"DESC LIMIT 1), f.message FROM main.waiver AS w LEFT JOIN "            \
	"main.finding AS f ON f.id = w.finding_id WHERE (?1 = 0 OR w.id = "    \
	"?1) "                                                                 \
	"AND (?2 = 0 OR w.finding_id = ?2) AND (?3 = 0 OR w.state = ?3) AND "  \
	"(?4 = 0 OR ifnull(w.district = ?4, 1)) AND (?6 = 0 OR status = "      \
	"'holds') ORDER BY w.id"

enum zila_code waiver_read(struct db *db, const struct waiver_query *query,
	waiver_each *each, void *user, struct zila_err *err)
{
	char newest[DATE_TEXT_BYTES];
	sqlite3_stmt *stmt = NULL;
	enum zila_code code;

	if ((code = read_newest(db, newest, err)) ||
		(code = db_prepare(db, &stmt, SELECT_WAIVERS, err)))
		return code;
	sqlite3_bind_int64(stmt, 1, query->id);
	sqlite3_bind_int64(stmt, 2, query->finding_id);
	sqlite3_bind_int(stmt, 3, query->state);
	sqlite3_bind_int(stmt, 4, query->district);
	db_bind_text(stmt, 5, query->day ? query->day : newest);
	sqlite3_bind_int(stmt, 6, query->holding);
	while (db_next(db, stmt, "reading waivers", &code, err)) {
		struct waiver waiver = {0};

		take(stmt, &waiver);
		code = each(user, &waiver, err);
	}
	sqlite3_finalize(stmt);
	return code;
}
