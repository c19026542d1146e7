/* view_ledger.c - what scripts see of the ledger as it was kept: every import,
 * also those that were undone since and the undoing, with what each left;
 * every file of a report; what persons granted to plugins.
 *
 * As known at an import: nothing that came later.
 */
#include "store/read/cursor.h"
#include "store/db.h"

/* The imports whose column is known at one (0: all). */
static void add_upto(struct buf *sql, const char *column, int64_t known)
{
	if (known)
		buf_add_format(
			sql, " WHERE %s <= %lld", column, (long long)known);
}

/* undone_by: the import that had taken it back by then. */
static void add_imports(struct buf *sql, int64_t known)
{
	buf_add_text(sql,
		"CREATE TEMP VIEW import_all AS SELECT i.id, i.importer, "
		"p.name AS plugin, p.version, i.dataset, i.name AS source, "
		"s.sha256, s.bytes, i.sheet, i.header_row, i.known_at, "
		"i.synthetic, i.title, i.as_on, i.format, i.encoding, i.unit, "
		"i.reasons, i.retries, i.undoes, u.id AS undone_by, "
		"i.\"read\", i.added, i.changed, i.unchanged, i.withdrawn, "
		"i.quarantined, i.skipped FROM main.import AS i JOIN "
		"main.source AS s ON s.id = i.source_id JOIN main.plugin AS p "
		"ON p.id = i.plugin_id LEFT JOIN main.import AS u ON "
		"u.undoes = i.id");
	if (known)
		buf_add_format(sql, " AND u.id <= %lld", (long long)known);
	add_upto(sql, "i.id", known);
	buf_add_text(sql, ";\n");
}

/* The totals and the assumptions of all these. */
static void add_remarks(struct buf *sql, int64_t known)
{
	buf_add_text(sql,
		"CREATE TEMP VIEW control_all AS SELECT c.import_id, c.label, "
		"c.stated, c.computed, c.agrees, c.remark FROM main.control AS "
		"c");
	add_upto(sql, "c.import_id", known);
	buf_add_text(sql,
		";\n"
		"CREATE TEMP VIEW notice_all AS SELECT n.import_id, n.code, "
		"n.column_name, n.lines, n.count, n.message FROM main.notice "
		"AS n");
	add_upto(sql, "n.import_id", known);
	buf_add_text(sql, ";\n");
}

/* Each time that a report was written to a file. */
static void add_files(struct buf *sql, int64_t known)
{
	buf_add_text(sql,
		"CREATE TEMP VIEW report_file AS SELECT p.id, p.file, "
		"p.report, p.state, p.district, p.as_of, p.known_at, p.known, "
		"p.lang, p.format, p.bytes, p.sha256, r.started_at AS "
		"written_at FROM main.report_run AS p JOIN main.run AS r ON "
		"r.id = p.run_id WHERE p.file <> '-'");
	view_add_known(sql, "r.started_at", known);
	buf_add_text(sql, ";\n");
}

void view_add_ledger(struct buf *sql, const struct as_of *as_of)
{
	add_imports(sql, as_of->known);
	add_remarks(sql, as_of->known);
	add_files(sql, as_of->known);
	buf_add_text(sql,
		"CREATE TEMP VIEW plugin_grant AS SELECT g.plugin, g.kind, "
		"g.value, g.granted_at FROM main.plugin_grant AS g WHERE 1");
	view_add_known(sql, "g.granted_at", as_of->known);
	buf_add_text(sql, ";\n");
}
