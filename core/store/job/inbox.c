/* inbox.c - the folders that are watched. */
#include "ground/err.h"
#include "store/job/job_parts.h"

static enum zila_code check_free(
	struct db *db, const struct inbox *inbox, struct zila_err *err)
{
	enum zila_code code;
	int64_t named, there;

	if ((code = db_integer(db, &named, err,
		     "SELECT count(*) FROM inbox WHERE name = %Q",
		     inbox->name)) ||
		(code = db_integer(db, &there, err,
			 "SELECT count(*) FROM inbox WHERE folder = %Q",
			 inbox->folder)))
		return code;
	if (named)
		return err_set(err, ZILA_EUSAGE,
			"there is an inbox %s already: `zila inbox remove %s` "
			"first, or choose another name",
			inbox->name, inbox->name);
	if (there)
		return err_set(err, ZILA_EUSAGE,
			"%s is the folder of another inbox: `zila inbox` lists "
			"them",
			inbox->folder);
	return ZILA_OK;
}

enum zila_code inbox_add(
	struct db *db, const struct inbox *inbox, struct zila_err *err)
{
	struct job_time made;
	enum zila_code code;

	if ((code = check_free(db, inbox, err)))
		return code;
	return db_alone(db, err,
		"INSERT INTO inbox (name, folder, options, made_at) VALUES "
		"(%Q, %Q, %Q, %Q)",
		inbox->name, inbox->folder, inbox->options,
		job_time(&made, inbox->made_at));
}

enum zila_code inbox_unknown(
	struct db *db, const char *name, struct zila_err *err)
{
	(void)db_unknown(db, "inbox", name, "SELECT name FROM inbox", err);
	return err_hint(err, "`zila inbox` lists them");
}

enum zila_code inbox_remove(
	struct db *db, const char *name, struct zila_err *err)
{
	struct db_work work;
	enum zila_code code;

	if ((code = db_begin(&work, db, err)))
		return code;
	code = db_execf(db, err, "DELETE FROM inbox WHERE name = %Q", name);
	if (code == ZILA_OK && !sqlite3_changes(db->sql))
		code = inbox_unknown(db, name, err);
	/* The job that its files were runs of; its history stays. */
	if (code == ZILA_OK)
		code = db_execf(db, err,
			"UPDATE job SET gone = 1, next_due = NULL WHERE name = "
			"'inbox.' || %Q AND plugin = ''",
			name);
	return db_end(&work, code, err);
}

enum zila_code inbox_read(struct db *db, const char *name, inbox_each *each,
	void *user, struct zila_err *err)
{
	sqlite3_stmt *stmt = NULL;
	enum zila_code code;

	code = db_prepare(db, &stmt,
		"SELECT name, folder, options, made_at FROM inbox WHERE ?1 IS "
		"NULL OR name = ?1 ORDER BY name",
		err);
	if (code != ZILA_OK)
		return code;
	db_bind_text(stmt, 1, name);
	while (db_next(db, stmt, "reading inboxes", &code, err)) {
		struct inbox inbox = {db_text(stmt, 0), db_text(stmt, 1),
			db_text(stmt, 2), job_column_time(stmt, 3)};

		code = each(user, &inbox, err);
	}
	sqlite3_finalize(stmt);
	return code;
}
