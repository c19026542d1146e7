/* cursor.h - a SELECT of a script, stepped row by row.
 *
 * Only reading gets through: an authorizer refuses whatever is not a
 * SELECT of a view or function that scripts may see.  Tables are seen
 * through the views, which are as of a day and as known at an import.
 *
 * Owner:   zero-initialise; cursor_close() when done (also after an error).
 *          Texts of a row are borrowed until the next step.
 * Errors:  ZILA_EUSAGE for the SQL's own faults, ZILA_ESTORE for the file's.
 */
#ifndef ZILA_STORE_CURSOR_H
#define ZILA_STORE_CURSOR_H

#include "ground/buf.h"
#include "ground/value.h"
#include "store/store.h"

struct cursor {
	void *stmt;
	struct db *db;
	/* what an observer may read: what it gave, and a place to remember
	 * which query it is */
	int64_t rows, ns;
	int tag;
};

/* What the as-of views show, and what :name parameters are bound to. */
struct as_of {
	int32_t day;         /* valid on this day */
	int64_t known;       /* as known at this import, 0 = all */
	int state, district; /* LGD codes, 0 = none */
	int64_t checked; /* no findings of checks after this one; 0 = of all,
	                    -1 = of none */
};

/* The newest check on the data known at an import (0: at the last), or -1. */
ZILA_MUST_USE enum zila_code view_last_check(
	struct db *db, int64_t known, int64_t *out, struct zila_err *err);

/* Makes the views that scripts read (see README): one for each dataset of
 * model, its <name>_all, import, finding and waiver.  Call again to move in
 * time. */
ZILA_MUST_USE enum zila_code view_make(struct db *db, const struct model *model,
	const struct as_of *as_of, struct zila_err *err);

/* The LGD district list in force: its date and how many it names; read when
 * it is first asked for. */
struct district_list {
	char date[11];
	int64_t count;
};
ZILA_MUST_USE enum zila_code view_district_list(
	struct db *db, struct district_list *out, struct zila_err *err);

/* Moves :state and :district. */
void view_place(struct db *db, int state, int district);

/* Tells, of each query that is compiled from now on, the tables and views
 * that it reads, each as often as it does.  NULL ends it. */
void cursor_watch(
	struct db *db, void (*watch)(void *user, const char *name), void *user);

/* Who is told of every query, while it is set: before and after each step,
 * and when one that was stepped closes.  NULL ends it; time is only taken for
 * an observer. */
struct cursor_observer {
	void *user;
	void (*steps)(void *user, struct cursor *cursor, bool begins);
	void (*closes)(void *user, struct cursor *cursor);
};
void cursor_observe(struct db *db, const struct cursor_observer *observer);

/* Of an open cursor: the query as it was written; the rows of tables that it
 * has passed over without an index; how it is answered, "SCAN a; SEARCH b". */
const char *cursor_sql(const struct cursor *cursor);
int64_t cursor_scanned(const struct cursor *cursor);
ZILA_MUST_USE enum zila_code cursor_plan(
	const struct cursor *cursor, struct buf *out, struct zila_err *err);

/* Compiles sql (one statement). */
ZILA_MUST_USE enum zila_code cursor_open(struct cursor *cursor, struct db *db,
	const char *sql, struct zila_err *err);

/* The same for SQL of ours, which may also read the tables themselves. */
ZILA_MUST_USE enum zila_code cursor_open_own(struct cursor *cursor,
	struct db *db, const char *sql, struct zila_err *err);

/* Binds by position (from 1), or by name without its colon.  Names that the
 * host knows (state, district, as_of, known_at, list_date) are bound by
 * cursor_open(). */
int cursor_parameter_count(const struct cursor *cursor);
const char *cursor_parameter(const struct cursor *cursor, int index);
bool cursor_is_bound(const char *name); /* one of those */
ZILA_MUST_USE enum zila_code cursor_bind(struct cursor *cursor, int index,
	const struct value *value, struct zila_err *err);

/* Appends the query with the values of its parameters in it. */
void cursor_bound(const struct cursor *cursor, struct buf *out);

/* ZILA_OK with *row false at the end. */
ZILA_MUST_USE enum zila_code cursor_step(
	struct cursor *cursor, bool *row, struct zila_err *err);
int cursor_column_count(const struct cursor *cursor);
const char *cursor_column_name(const struct cursor *cursor, int column);
void cursor_value(const struct cursor *cursor, int column, struct value *out);
void cursor_close(struct cursor *cursor);

/* How much memory SQLite may take in this process, for all connections; what
 * asks for more is ZILA_ELIMIT. */
void cursor_limit_memory(int64_t bytes);

/* Stops what db is doing, from a signal handler or another thread. */
void cursor_interrupt(struct db *db);

/* From then on every statement that runs stops, until it is called with
 * false; one that another runs inside of goes on then.  Also from a signal
 * handler. */
void cursor_stop(struct db *db, bool stop);

#endif
