/* view_import.c - what scripts see of imports: their books and verdicts, the
 * totals that files state, what was assumed, what waits in quarantine; what the
 * rules came to; and which printed reports newer imports have overtaken.
 *
 * As known at an import: what came later is not there yet, and an import that
 * was undone by then is gone with all that it left.  Raw lines are not shown.
 */
#include "store/read/cursor.h"
#include "store/db.h"

/* Up to which import is known, as SQL. */
static void add_newest(struct buf *sql, int64_t known)
{
	if (known)
		buf_add_format(sql, "%lld", (long long)known);
	else
		buf_add_text(sql, "(SELECT max(id) FROM main.import)");
}

/* Files that are in force: neither an undo nor what was undone by then. */
static void add_imports(struct buf *sql, int64_t known)
{
	buf_add_text(sql,
		"CREATE TEMP VIEW import AS SELECT i.id, i.importer, "
		"i.dataset, i.name AS source, s.sha256, i.sheet, i.known_at, "
		"i.synthetic, i.title, i.as_on, i.format, i.encoding, i.unit, "
		"i.retries, i.\"read\", i.added, i.changed, i.unchanged, "
		"i.withdrawn, i.quarantined, i.skipped FROM main.import AS i "
		"JOIN main.source AS s ON s.id = i.source_id "
		"WHERE i.undoes IS NULL AND NOT EXISTS (SELECT 1 FROM "
		"main.import AS u WHERE u.undoes = i.id");
	if (known)
		buf_add_format(sql, " AND u.id <= %lld) AND i.id <= %lld",
			(long long)known, (long long)known);
	else
		buf_add_text(sql, ")");
	buf_add_text(sql, ";\n");
}

/* What imports left beside rows. */
static void add_remarks(struct buf *sql)
{
	buf_add_text(sql,
		"CREATE TEMP VIEW control AS SELECT c.import_id, c.label, "
		"c.stated, c.computed, c.agrees, c.remark FROM main.control AS "
		"c WHERE c.import_id IN (SELECT id FROM temp.import);\n"
		"CREATE TEMP VIEW notice AS SELECT n.import_id, n.code, "
		"n.column_name, n.lines, n.count, n.message FROM main.notice "
		"AS n WHERE n.import_id IN (SELECT id FROM temp.import);\n");
}

/* waits: nothing has taken the line or read its file again. */
static void add_rejects(struct buf *sql, const char *day)
{
	buf_add_text(sql,
		"CREATE TEMP VIEW reject AS SELECT r.id, r.import_id, r.line, "
		"r.state, json_extract(r.reasons, '$[0].code') AS code, "
		"json_extract(r.reasons, '$[0].column') AS column_name, ");
	buf_add_format(sql,
		"r.reasons, r.stake, r.stake_currency, (r.settled_by IS NULL "
		"OR r.settled_by NOT IN (SELECT id FROM temp.import)) AND NOT "
		"EXISTS (SELECT 1 FROM main.import AS j WHERE j.source_id = "
		"m.source_id AND j.importer = m.importer AND j.sheet = m.sheet "
		"AND j.id > m.id AND j.retries IS NULL AND j.id IN (SELECT id "
		"FROM temp.import)) AS waits, CAST(max(0, julianday('%s') - "
		"julianday(date(ifnull(f.known_at, m.known_at), '+330 "
		"minutes'))) AS INTEGER) AS days FROM main.reject AS r JOIN "
		"main.import AS m ON m.id = r.import_id LEFT JOIN main.import "
		"AS f ON f.id = m.retries WHERE r.import_id IN (SELECT id "
		"FROM temp.import);\n",
		day);
}

/* Of each rule the newest check, one of all states before others. */
static void add_rules(
	struct buf *sql, const char *day, const struct as_of *as_of)
{
	buf_add_format(sql,
		"CREATE TEMP VIEW rule_run AS WITH \"" VIEW_MARK
		"done\" AS MATERIALIZED "
		"(SELECT c.run_id, c.as_of, c.state FROM main.check_run AS c "
		"JOIN main.run AS r ON r.id = c.run_id WHERE c.look_back = 0 "
		"AND c.as_of <= '%s'",
		day);
	view_add_known(sql, "r.started_at", as_of->known);
	if (as_of->checked)
		buf_add_format(sql, " AND c.run_id <= %lld",
			(long long)as_of->checked);
	buf_add_text(sql,
		"), \"" VIEW_MARK "newest\" AS MATERIALIZED (SELECT rule, "
		"run_id, as_of FROM "
		"(SELECT x.rule, x.run_id, d.as_of, row_number() OVER "
		"(PARTITION BY x.rule ORDER BY d.state <> 0, x.run_id DESC) AS "
		"place FROM (SELECT DISTINCT run_id, rule FROM main.rule_run) "
		"AS x JOIN \"" VIEW_MARK
		"done\" AS d USING (run_id)) WHERE place = 1) "
		"SELECT u.rule, u.state, u.outcome, u.findings, u.message, "
		"u.kind, u.\"columns\", u.tested, u.severity, u.level, "
		"u.params, u.plugin, u.title, u.why, u.fix, n.as_of AS "
		"checked, u.run_id FROM \"" VIEW_MARK
		"newest\" AS n JOIN main.rule_run AS u ON "
		"u.run_id = n.run_id AND u.rule = n.rule;\n");
}

/* Every import that opened or closed rows of a dataset. */
static void add_touches(struct buf *sql, const char *const *tables, int count)
{
	int i;

	buf_add_text(sql, "CREATE TEMP VIEW import_touched AS ");
	for (i = 0; i < count; i++)
		buf_add_format(sql,
			"%sSELECT '%s' AS dataset, known_from AS import_id "
			"FROM main.\"%s\" UNION SELECT '%s', known_to FROM "
			"main.\"%s\" WHERE known_to IS NOT NULL",
			i ? " UNION ALL " : "", tables[i], tables[i], tables[i],
			tables[i]);
	if (!count)
		buf_add_text(sql,
			"SELECT NULL AS dataset, NULL AS import_id WHERE 0");
	buf_add_text(sql, ";\n");
}

/* The newest import that is known, an undo too. */
static void add_newest_view(struct buf *sql, int64_t known)
{
	buf_add_text(sql, "CREATE TEMP VIEW import_newest AS SELECT ");
	add_newest(sql, known);
	buf_add_text(sql, " AS id;\n");
}

/* Files of reports that were written before the newest known import: of each
 * name the last, so that a report made again tells of the same. */
static void add_prints(struct buf *sql, int64_t known)
{
	buf_add_text(sql, "CREATE TEMP VIEW report_print AS WITH \"" VIEW_MARK
			  "upto\"(id) AS (SELECT ");
	add_newest(sql, known);
	buf_add_text(sql,
		"), \"" VIEW_MARK
		"last\" AS (SELECT max(p.id) AS id FROM main.report_run AS p "
		"WHERE p.file <> '-' AND p.run_id < (SELECT run_id FROM "
		"main.import WHERE id = (SELECT id FROM \"" VIEW_MARK
		"upto\")) GROUP BY "
		"p.file) SELECT p.id, p.file, p.report, p.state, p.district, "
		"p.as_of, p.known_at, p.known, p.lang, p.format, p.made_id, "
		"d.dataset FROM \"" VIEW_MARK
		"last\" AS last JOIN main.report_run AS p USING (id) JOIN "
		"main.report_read AS d ON d.made_id = p.made_id;\n");
}

void view_add_imports(struct buf *sql, const char *day,
	const struct as_of *as_of, const char *const *tables, int count)
{
	add_imports(sql, as_of->known);
	add_remarks(sql);
	add_rejects(sql, day);
	add_rules(sql, day, as_of);
	add_touches(sql, tables, count);
	add_newest_view(sql, as_of->known);
	add_prints(sql, as_of->known);
}
