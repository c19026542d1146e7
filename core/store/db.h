/* db.h - what the files of store/ share: the connection and its errors.
 *
 * Not to be included from another floor.
 */
#ifndef ZILA_STORE_DB_H
#define ZILA_STORE_DB_H

#include <sqlite3.h>
#include <stdarg.h>

#include "ground/buf.h"
#include "ground/value.h"
#include "store/store.h"

enum { DB_PATH_BYTES = STORE_PATH_BYTES, DB_KEPT = 32 };

/* A query of a script as it was compiled, for the next report of a run. */
struct compiled {
	sqlite3_stmt *stmt; /* or NULL */
	struct buf reads;   /* names of what it reads, each with its NUL */
	bool busy;          /* some cursor steps it */
	bool own;           /* SQL of ours, which may read tables */
	uint64_t used;      /* when last, in queries */
	uint64_t view_age;  /* the connection's, when it was compiled */
};

struct db {
	sqlite3 *sql;
	char path[DB_PATH_BYTES];
	int lock_fd, pen_fd; /* or -1 */
	bool writes;         /* with the pen; see pen.c */
	bool lent, opened;
	void (*told)(void *user, const char *text); /* or NULL */
	void *told_user;
	bool in_transaction;
	bool has_guard;      /* the authorizer is there, and ... */
	bool guarded;        /* ... stands before scripts */
	struct feed *feed;   /* what zila_feed shows; see feed.h */
	bool has_feed;       /* zila_feed is there */
	sqlite3_stmt *found; /* takes findings, while a check runs */
	struct scan *scan;   /* what zila_scan fills; see scan.h */
	bool has_scan;
	volatile int stopped; /* cursor_stop() */

	/* what scripts see, and what :names are bound to */
	struct views *views; /* or NULL; see views.h */
	uint64_t view_age;   /* grows when what was declared is stale */
	char as_of[11];
	int64_t known; /* an import, 0 = all */
	char known_at[24];
	char list_date[11]; /* "": not read yet; view_district_list() */
	int64_t list_count;
	int state, district;

	/* told what scripts' queries read; see cursor_watch() */
	void (*watch)(void *user, const char *name);
	void *watch_user;

	const struct cursor_observer *observer; /* see cursor_observe() */

	struct compiled kept[DB_KEPT];
	struct buf *reading; /* of the query being compiled, or NULL */
	struct sight *sight; /* what a script may see of it; or NULL */
	uint64_t queries;
};

/* Says what SQLite's error means and what to do about it.  what is the
 * action that failed ("opening", "writing"). */
enum zila_code db_fail(struct db *db, struct zila_err *err, const char *what);

/* Before SQLite is first used: there are no threads, and so there need be no
 * locks, of which it takes one for each piece of memory. */
void db_without_locks(void);

/* Opens db->path.  "Kerala" in SQL is a column there, never a text. */
ZILA_MUST_USE enum zila_code db_connect(
	struct db *db, int flags, struct zila_err *err);

ZILA_MUST_USE enum zila_code db_exec(
	struct db *db, const char *sql, struct zila_err *err);

/* Lets a connection that only reads, and is guarded, make temporary tables and
 * views for a while. */
ZILA_MUST_USE enum zila_code db_ease(
	struct db *db, struct db_ease *ease, struct zila_err *err);
/* Ends it, whatever code says of what was done meanwhile; returns code, or why
 * it could not be ended. */
ZILA_MUST_USE enum zila_code db_ease_end(struct db *db,
	const struct db_ease *ease, enum zila_code code, struct zila_err *err);

/* Like db_exec, with the text made by sqlite3_vmprintf (%Q, %w, %lld). */
ZILA_MUST_USE enum zila_code db_execf(
	struct db *db, struct zila_err *err, const char *format, ...);

/* Whether SQLite looks for what each row refers to: not where that is known to
 * be there, as it costs as much as the row. */
ZILA_MUST_USE enum zila_code db_references(
	struct db *db, bool watched, struct zila_err *err);

/* A transaction of its own, unless the caller has one open.  db_end() commits
 * when code is ZILA_OK, else rolls back; it returns what came of it. */
struct db_work {
	struct db *db;
	bool own;
};
ZILA_MUST_USE enum zila_code db_begin(
	struct db_work *work, struct db *db, struct zila_err *err);
ZILA_MUST_USE enum zila_code db_end(
	const struct db_work *work, enum zila_code code, struct zila_err *err);

/* db_execf() in such a transaction. */
ZILA_MUST_USE enum zila_code db_alone(
	struct db *db, struct zila_err *err, const char *format, ...);

/* The pen: held from before a writing transaction or a checkpoint until it
 * has ended.  To take it again is nothing. */
ZILA_MUST_USE enum zila_code pen_take(struct db *db, struct zila_err *err);
ZILA_MUST_USE enum zila_code pen_try(
	struct db *db, bool *taken, struct zila_err *err);
/* A log that was emptied, or may be, has its first commit. */
ZILA_MUST_USE enum zila_code pen_begin_log(struct db *db, struct zila_err *err);

ZILA_MUST_USE enum zila_code db_prepare(struct db *db, sqlite3_stmt **stmt,
	const char *sql, struct zila_err *err);

/* With the text made by sqlite3_vmprintf. */
ZILA_MUST_USE enum zila_code db_preparef(struct db *db, sqlite3_stmt **stmt,
	struct zila_err *err, const char *format, ...);

/* Prepares what was built, and frees it; it may be built in again. */
ZILA_MUST_USE enum zila_code db_prepare_buf(struct db *db, sqlite3_stmt **stmt,
	struct buf *sql, struct zila_err *err);

/* Steps to the next row, unless *code is an error already: whether there is
 * one.  An error goes to *code; what is the action that failed. */
ZILA_MUST_USE bool db_next(struct db *db, sqlite3_stmt *stmt, const char *what,
	enum zila_code *code, struct zila_err *err);

/* Steps a statement that gives no rows, and resets it. */
ZILA_MUST_USE enum zila_code db_run(
	struct db *db, sqlite3_stmt *stmt, struct zila_err *err);

/* The first column of the first row of sql; 0 when there is none. */
ZILA_MUST_USE enum zila_code db_integer(struct db *db, int64_t *out,
	struct zila_err *err, const char *format, ...);

/* The same as text, cut to room bytes; "" when there is none. */
ZILA_MUST_USE enum zila_code db_string(struct db *db, char *out, size_t room,
	struct zila_err *err, const char *format, ...);

/* text_unknown() of the names that sql gives; its ?1, if any, is name. */
enum zila_code db_unknown(struct db *db, const char *what, const char *name,
	const char *sql, struct zila_err *err);

/* Binds text, or NULL for NULL. */
void db_bind_text(sqlite3_stmt *stmt, int index, const char *text);
void db_bind_value(sqlite3_stmt *stmt, int index, const struct value *value);

/* The text of a column, borrowed until the next step: of NULL "", or NULL. */
const char *db_text(sqlite3_stmt *stmt, int column);
const char *db_text_or_null(sqlite3_stmt *stmt, int column);
void db_value(sqlite3_stmt *stmt, int column, struct value *out);

/* What rows of a dataset's table are true on day (NULL: whatever the day), as
 * known at an import (0: now). */
void view_add_where(struct buf *sql, const char *day, int64_t known);

/* For sqlite3_progress_handler(): whether cursor_stop() was called. */
int cursor_is_stopped(void *db);

/* A temporary file without a name, in $TMPDIR or /tmp. */
ZILA_MUST_USE enum zila_code db_temporary(int *fd, struct zila_err *err);

/* what: "read" or "written"; the reason is in errno. */
ZILA_MUST_USE enum zila_code db_temporary_failed(
	const char *what, struct zila_err *err);

/* Begins the name of a common table that only views of ours have: no script
 * can write it, as its SQL may not hold this character.  Whatever reads tables
 * in a view is in such a one; see cursor.c. */
#define VIEW_MARK "\037"

/* Before the connection is closed, in cursor.c. */
void cursor_forget(struct db *db);

/* Runs what was built, and frees it; it may be built in again. */
ZILA_MUST_USE enum zila_code db_exec_buf(
	struct db *db, struct buf *sql, struct zila_err *err);

/* Refuses the file of a newer zila; before anything is written to it. */
ZILA_MUST_USE enum zila_code schema_check(struct db *db, struct zila_err *err);

/* Takes the lock of path for a restore, and opens nothing; store_close() gives
 * it back. */
ZILA_MUST_USE enum zila_code store_hold(
	const char *path, struct db **out, struct zila_err *err);

/* The migrations, in order, in schema.c. */
ZILA_MUST_USE enum zila_code schema_migrate(
	struct db *db, struct zila_err *err);

/* "AND time < ...": not what was not yet known at an import (0: now). */
void view_add_known(struct buf *sql, const char *time, int64_t known);

/* The views of scripts of findings, in view_finding.c: finding, finding_all,
 * finding_event, waiver. */
struct as_of;
void view_add_findings(
	struct buf *sql, const char *day, const struct as_of *as_of);

/* The views of scripts of what imports, rules and reports left, in
 * view_import.c: import, control, notice, reject, rule_run, import_touched,
 * report_print.  tables: the datasets that have a table. */
void view_add_imports(struct buf *sql, const char *day,
	const struct as_of *as_of, const char *const *tables, int count);

/* The views of scripts of the ledger, in view_ledger.c: import_all,
 * control_all, notice_all, report_file, plugin_grant. */
void view_add_ledger(struct buf *sql, const struct as_of *as_of);

/* The views of scripts of jobs, in view_job.c: job, job_all, job_run,
 * job_step, dispatch, channel. */
void view_add_jobs(struct buf *sql, const struct as_of *as_of);

/* A column of a dataset's table, as it is created; in schema.c. */
void ddl_column(struct buf *out, const struct column *column);

/* `t."a"`: a column of a dataset, of a table t; NULL where it is none of those
 * that are there, as store_columns() tells them. */
void ddl_column_of(struct buf *out, const struct dataset *dataset, int column,
	uint64_t there, const char *table);

/* `, t."a", t."b"`: all columns. */
void ddl_columns_of(struct buf *out, const struct dataset *dataset,
	uint64_t there, const char *table);

/* The expression under which a key column is compared: `ifnull(t.x, '')`.
 * prefix is "t." or "". */
void ddl_key(struct buf *out, const struct column *column, const char *prefix);

/* The whole key, in key.c: `expr AS k0, expr AS k1`, of a table t; `k0, k1`;
 * and, for a table key that holds those, `key.k0 = expr AND key.k1 = expr`. */
void ddl_key_columns(struct buf *out, const struct dataset *dataset);
void ddl_key_names(struct buf *out, const struct dataset *dataset);
void ddl_key_match(struct buf *out, const struct dataset *dataset,
	const char *key, const char *prefix);

/* In key.c too: that rows t and s have the same key; `expr, expr`. */
void ddl_key_equal(struct buf *out, const struct dataset *dataset);
void ddl_key_list(
	struct buf *out, const struct dataset *dataset, const char *prefix);

/* In key.c too: the days of imports i, and of which states and lists each is
 * known to have spoken: those in which it changed a row, or said one again; and
 * that such a row l is of the state and list of a row t. */
void ddl_spoken(
	struct buf *out, const struct dataset *dataset, const char *condition);
void ddl_spoken_match(struct buf *out, const struct dataset *dataset);

#endif
