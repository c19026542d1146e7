/* feed.h - rows of ours as a table that SQL can read: `SELECT c0, c1 FROM
 * zila_feed`.
 *
 * `INSERT INTO ... SELECT` from it stores a row in less than half the time of
 * a statement run for each row, and copies no text on the way.
 *
 * Owner:   the values of a row are borrowed until the next one is asked for.
 */
#ifndef ZILA_STORE_FEED_H
#define ZILA_STORE_FEED_H

#include "store/db.h"

enum { FEED_COLUMNS_MAX = MODEL_COLUMNS_MAX + 4 };

/* Fills in the values for the next row; *more = false after the last. */
typedef enum zila_code feed_next(void *user, bool *more, struct zila_err *err);

struct feed {
	feed_next *next;
	void *user;
	const struct value *values; /* one for each column that is read */
	int64_t row;

	bool ended;
	enum zila_code code; /* of next(), which err is of */
	struct zila_err *err;
};

/* Lets statements of db read zila_feed. */
ZILA_MUST_USE enum zila_code feed_register(struct db *db, struct zila_err *err);

/* Runs stmt, which reads zila_feed once, to its end, and resets it. */
ZILA_MUST_USE enum zila_code feed_run(struct db *db, sqlite3_stmt *stmt,
	struct feed *feed, struct zila_err *err);

#endif
