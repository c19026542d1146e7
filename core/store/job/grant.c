/* grant.c - what a person has granted to plugins. */
#include "store/job/grant.h"

#include "ground/date.h"
#include "store/db.h"

enum zila_code grant_add(
	struct db *db, const struct plugin_grant *grant, struct zila_err *err)
{
	char now[DATE_TIME_BYTES];

	date_time_now(now);
	return db_execf(db, err,
		"INSERT INTO plugin_grant (plugin, kind, value, granted_at) "
		"VALUES (%Q, %Q, %Q, %Q) ON CONFLICT DO NOTHING",
		grant->plugin, grant->kind, grant->value, now);
}

enum zila_code grant_remove(struct db *db, const struct plugin_grant *grant,
	int64_t *count, struct zila_err *err)
{
	enum zila_code code = db_execf(db, err,
		"DELETE FROM plugin_grant WHERE plugin = %Q AND kind IN "
		"('net', 'exec', 'files') AND (%Q IS NULL OR (kind = %Q AND "
		"value = %Q))",
		grant->plugin, grant->kind, grant->kind, grant->value);

	if (code == ZILA_OK)
		*count = sqlite3_changes(db->sql);
	return code;
}

enum zila_code grant_read(struct db *db, const char *plugin, grant_each *each,
	void *user, struct zila_err *err)
{
	sqlite3_stmt *stmt = NULL;
	enum zila_code code = db_prepare(db, &stmt,
		"SELECT plugin, kind, value FROM plugin_grant WHERE kind IN "
		"('net', 'exec', 'files') AND (?1 IS NULL OR plugin = ?1) "
		"ORDER BY plugin, kind, value",
		err);

	if (code != ZILA_OK)
		return code;
	db_bind_text(stmt, 1, plugin);
	while (db_next(db, stmt, "reading what was granted", &code, err)) {
		struct plugin_grant grant = {
			db_text(stmt, 0), db_text(stmt, 1), db_text(stmt, 2)};

		code = each(user, &grant, err);
	}
	sqlite3_finalize(stmt);
	return code;
}
