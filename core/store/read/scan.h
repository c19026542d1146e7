/* scan.h - the rows of a dataset as on the as-of day, in batches of columns.
 *
 * One pass over the table, of the columns that are wanted and no others:
 * SQLite hands each row to us from inside its own loop, at a third of what
 * stepping a cursor costs.  Texts come with a number (see codes.h).  A decimal
 * is a whole number of its smallest units.
 *
 * Owner:   scan_close(), also after an error.  What a batch holds is borrowed
 *          until the next; texts with a number until scan_close().
 * Errors:  ZILA_ESTORE; whatever the function that is called gives.
 */
#ifndef ZILA_STORE_SCAN_H
#define ZILA_STORE_SCAN_H

#include "store/read/codes.h"
#include "store/read/cursor.h"
#include "store/read/lines.h"

/* Two columns more than a dataset's own: when its row is true. */
enum { SCAN_ROWS = 1024, SCAN_COLUMNS_MAX = MODEL_COLUMNS_MAX + 2 };

struct scan_column {
	const char *name;
	bool wanted, text;
	double units; /* whole numbers are so many to one: 1, or 10^scale */
	bool *missing;
	int64_t *integers; /* of what is no text */
	struct text *texts;
	uint32_t *codes;
	struct codes known;
};

struct scan {
	struct db *db;
	const struct dataset *dataset;
	struct scan_column columns[SCAN_COLUMNS_MAX];
	int column_count;
	int rows; /* of this batch */
	int64_t id[SCAN_ROWS], import_id[SCAN_ROWS], line[SCAN_ROWS];
	struct buf texts; /* of those without a number */
	void *one;        /* the statement of scan_one(), once prepared */
	void *key;        /* of scan_key(), from scan_run() on */
	/* Or NULL: is told of every row of the table, also of those that are
	 * not true on the day. */
	struct lines *lines;

	enum zila_code (*each)(
		void *user, struct scan *scan, struct zila_err *err);
	void *user;
	enum zila_code code; /* what ended it, and why */
	struct zila_err why;
};

ZILA_MUST_USE enum zila_code scan_open(struct db *db,
	const struct dataset *dataset, struct scan **out, struct zila_err *err);

/* The index of a column: of the dataset, valid_from or valid_to; or -1. */
int scan_column(const struct scan *scan, const char *name);
ZILA_MUST_USE enum zila_code scan_want(
	struct scan *scan, int column, struct zila_err *err);

/* Calls each for every batch, in order of the rows. */
typedef enum zila_code scan_each(
	void *user, struct scan *scan, struct zila_err *err);
ZILA_MUST_USE enum zila_code scan_run(
	struct scan *scan, scan_each *each, void *user, struct zila_err *err);

/* The row with this id becomes the batch. */
ZILA_MUST_USE enum zila_code scan_one(
	struct scan *scan, int64_t id, struct zila_err *err);

/* Sets out to the key of a row of the batch, its columns as SQL writes values,
 * with a blank between them; by it findings are known again. */
ZILA_MUST_USE enum zila_code scan_key(const struct scan *scan, int row,
	struct buf *out, struct zila_err *err);

/* The value of a column in a row of the batch, as views show it. */
void scan_value(
	const struct scan *scan, int column, int row, struct value *out);

void scan_close(struct scan *scan);

#endif
