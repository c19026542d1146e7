/* view_finding.c - what scripts see of findings: those open on the day, and
 * the waivers that hold then; every finding that was ever told, and what
 * became of each.
 *
 * As of a day is as the newest check of that day or earlier left them; as
 * known at an import, only checks count that ran before the next import.
 */
#include "store/read/cursor.h"
#include "store/db.h"
#include "store/finding/waiver.h"

void view_add_known(struct buf *sql, const char *time, int64_t known)
{
	if (known)
		buf_add_format(sql,
			" AND %s < coalesce((SELECT min(known_at) FROM "
			"main.import WHERE id > %lld), '9999')",
			time, (long long)known);
}

/* A waiver that the check could not know of; what it applied it knew of,
 * though both be of one second. */
static void add_checked(struct buf *sql, const struct as_of *as_of)
{
	if (as_of->checked)
		buf_add_format(sql,
			" AND (w.created_at < (SELECT started_at FROM main.run "
			"WHERE id = %lld) OR EXISTS (SELECT 1 FROM "
			"main.finding_run AS a WHERE a.waived AND a.run_id = "
			"%lld AND a.waiver_id = w.id))",
			(long long)as_of->checked, (long long)as_of->checked);
}

/* The waiver of f that holds. */
static void add_waiver(
	struct buf *sql, const char *day, const struct as_of *as_of)
{
	buf_add_format(sql,
		"(SELECT w.id FROM main.waiver AS w WHERE " WAIVER_OF_FINDING
		" AND w.ended_at IS NULL AND w.until >= '%s'",
		day);
	view_add_known(sql, "w.created_at", as_of->known);
	add_checked(sql, as_of);
	buf_add_text(sql, " ORDER BY w.until DESC, w.id DESC LIMIT 1)");
}

/* A column whose words a later check may have replaced: as they were. */
static void add_word(struct buf *sql, const char *column)
{
	buf_add_format(sql, ", iif(was.finding_id IS NULL, f.%s, was.%s) AS %s",
		column, column, column);
}

/* What the rule said of itself when it last ran until then. */
static void add_of_rule(struct buf *sql, const char *column)
{
	buf_add_format(sql,
		", (SELECT r.%s FROM main.rule_run AS r"
		" WHERE r.rule = f.rule AND r.run_id <= newest.run_id"
		" ORDER BY r.run_id DESC LIMIT 1) AS %s",
		column, column);
}

enum zila_code view_last_check(
	struct db *db, int64_t known, int64_t *out, struct zila_err *err)
{
	return db_integer(db, out, err,
		"SELECT coalesce(max(run_id), -1) FROM main.check_run WHERE "
		"look_back = 0 AND (%lld = 0 OR run_id < coalesce((SELECT "
		"run_id FROM main.import WHERE id > %lld ORDER BY id LIMIT 1), "
		"run_id + 1))",
		(long long)known, (long long)known);
}

/* The newest check of the day or earlier (NULL: of any day). */
static void add_newest(
	struct buf *sql, const char *day, const struct as_of *as_of)
{
	buf_add_text(sql,
		"\"" VIEW_MARK "newest\" AS MATERIALIZED ("
		"SELECT max(c.run_id) AS run_id FROM main.check_run AS c"
		" JOIN main.run AS r ON r.id = c.run_id"
		" WHERE c.look_back = 0");
	if (day)
		buf_add_format(sql, " AND c.as_of <= '%s'", day);
	view_add_known(sql, "r.started_at", as_of->known);
	if (as_of->checked)
		buf_add_format(sql, " AND c.run_id <= %lld",
			(long long)as_of->checked);
	buf_add_char(sql, ')');
}

/* The check that speaks for the day, and what it or one before it last said
 * of each finding. */
static void add_last(
	struct buf *sql, const char *day, const struct as_of *as_of)
{
	add_newest(sql, day, as_of);
	buf_add_text(sql,
		", \"" VIEW_MARK "last\" AS ("
		"SELECT e.finding_id, max(e.run_id) AS run_id, e.event"
		" FROM main.finding_run AS e"
		" JOIN main.check_run AS c USING (run_id) JOIN \"" VIEW_MARK
		"newest\" AS newest WHERE e.event <> 'open' AND c.look_back = 0"
		" AND e.run_id <= newest.run_id GROUP BY e.finding_id)");
}

/* The day it was first found, and how many days it has been open since it
 * last came up.  That it isn't 'open' lets finding_run_event answer. */
static void add_days(struct buf *sql, const char *day)
{
	buf_add_format(sql,
		", (SELECT min(c.as_of) FROM main.finding_run AS e"
		" JOIN main.check_run AS c USING (run_id)"
		" WHERE e.finding_id = f.id AND e.event <> 'open'"
		" AND e.event = 'new' AND c.look_back = 0"
		" AND e.run_id <= newest.run_id) AS first_seen"
		", CAST(max(0, julianday('%s') - julianday(since.as_of))"
		" AS INTEGER) AS days_open",
		day);
}

#define AS_IT_WAS                                                              \
	" LEFT JOIN main.finding_was AS was"                                   \
	" ON was.finding_id = f.id AND was.until_run = ("                      \
	"SELECT min(x.until_run) FROM main.finding_was AS x"                   \
	" WHERE x.finding_id = f.id AND x.until_run > newest.run_id)"

static const char from_last[] =
	" FROM \"" VIEW_MARK "last\" AS last JOIN \"" VIEW_MARK
	"newest\" AS newest"
	" JOIN main.finding AS f ON f.id = last.finding_id"
	" JOIN main.check_run AS since ON since.run_id = last.run_id" AS_IT_WAS
	" WHERE last.event = 'new';\n";

static void add_findings(
	struct buf *sql, const char *day, const struct as_of *as_of)
{
	buf_add_text(sql, "CREATE TEMP VIEW finding AS WITH ");
	add_last(sql, day, as_of);
	buf_add_text(sql, " SELECT f.id, f.rule");
	add_of_rule(sql, "title");
	add_word(sql, "severity");
	buf_add_text(sql, ", iif(");
	add_waiver(sql, day, as_of);
	buf_add_text(sql, " IS NULL, 'open', 'waived') AS status"
			  ", f.state, f.district");
	add_word(sql, "message");
	add_of_rule(sql, "fix");
	add_of_rule(sql, "params");
	add_word(sql, "import_id");
	add_word(sql, "line");
	add_days(sql, day);
	buf_add_text(sql, ", ");
	add_waiver(sql, day, as_of);
	buf_add_text(sql, " AS waiver");
	add_word(sql, "template");
	add_word(sql, "\"values\"");
	add_word(sql, "plugin");
	buf_add_text(sql, from_last);
}

/* Also those that are fixed: told by a check that is known, of whatever day,
 * in the words of the newest of them. */
static void add_all(struct buf *sql, const struct as_of *as_of)
{
	buf_add_text(sql, "CREATE TEMP VIEW finding_all AS WITH ");
	add_newest(sql, NULL, as_of);
	buf_add_text(sql, " SELECT f.id, f.rule");
	add_of_rule(sql, "title");
	add_word(sql, "severity");
	buf_add_text(sql, ", f.state, f.district");
	add_word(sql, "message");
	add_of_rule(sql, "fix");
	add_of_rule(sql, "params");
	add_word(sql, "import_id");
	add_word(sql, "line");
	add_word(sql, "template");
	add_word(sql, "\"values\"");
	add_word(sql, "plugin");
	buf_add_text(sql, " FROM \"" VIEW_MARK
			  "newest\" AS newest JOIN main.finding AS f" AS_IT_WAS
			  " WHERE f.first_run <= newest.run_id;\n"
			  "CREATE TEMP VIEW finding_event AS WITH ");
	add_newest(sql, NULL, as_of);
	buf_add_text(sql,
		" SELECT e.finding_id AS finding, e.run_id, c.as_of, e.event "
		"FROM \"" VIEW_MARK
		"newest\" AS newest JOIN main.finding_run AS e JOIN "
		"main.check_run AS c USING (run_id) WHERE e.event <> 'open' "
		"AND c.look_back = 0 AND e.run_id <= newest.run_id;\n");
}

void view_add_findings(
	struct buf *sql, const char *day, const struct as_of *as_of)
{
	int64_t known = as_of->known;

	add_findings(sql, day, as_of);
	add_all(sql, as_of);
	buf_add_format(sql,
		"CREATE TEMP VIEW waiver AS SELECT w.id, w.rule, w.finding_id "
		"AS finding, w.state, w.district, w.owner, w.reason, w.until, "
		"w.created_at, iif(w.until >= '%s', 'holds', 'expired') AS "
		"status FROM main.waiver AS w WHERE w.ended_at IS NULL",
		day);
	view_add_known(sql, "w.created_at", known);
	add_checked(sql, as_of);
	buf_add_text(sql, ";\n");
}
