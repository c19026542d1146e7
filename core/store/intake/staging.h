/* staging.h - the inside of a stage, for stage.c, again.c, candidates.c
 * and merge.c only.
 *
 * In the SQL of these files `s` is always a staging table and `t` the
 * dataset's own.  What a staging table has of its own begins with #, so that
 * no column of a dataset can be called the same.
 *
 * Each record of a dataset has a number, from 1 in the order of arrival: a
 * staged one is "#seq" of that number, a loaded one has the id base + number.
 */
#ifndef ZILA_STORE_STAGING_H
#define ZILA_STORE_STAGING_H

#include "store/intake/feed.h"
#include "store/intake/keyindex.h"
#include "store/intake/keyset.h"
#include "store/intake/rows_digest.h"
#include "store/intake/stage.h"

/* What became of a record; kept in the staging table, where 0 is not yet. */
enum outcome {
	OUTCOME_UNCHANGED = 1,
	OUTCOME_ADDED = 2,
	OUTCOME_CHANGED = 3,
	OUTCOME_REPEAT = 4,
	OUTCOME_CONFLICT = 5,
	OUTCOME_OLDER = 6,
};

enum { STAGED_MAX = ROWS_DATASETS_MAX };

/* Lines, one bit each. */
struct lines {
	uint64_t *words;
	int64_t room; /* in lines */
	int64_t count;
};

struct staged {
	const struct dataset *dataset;
	sqlite3_stmt *insert; /* a record into the staging table */
	sqlite3_stmt *load;   /* a feed into the dataset's own */
	sqlite3_stmt *probe; /* is a hash in "DATASET.key"? NULL: it is empty */
	int64_t probed;      /* how often that was asked */
	struct keyfilter filter; /* what is asked after many */
	struct keyset keys;      /* of all records: base + number, or -number */
	int64_t base;            /* ids up to here were there before */
	int64_t count, held;     /* records that came; of those, staged */
	int64_t loaded;          /* number of the last loaded */
	int64_t line;            /* its line; lines rise with ids */
	bool lean;               /* its index for readers was dropped */
	bool again;              /* some hash came twice */
};

struct stage {
	struct db *db;
	const struct model *model;
	struct import *import;
	struct staged staged[STAGED_MAX];
	int staged_count;
	sqlite3_stmt *reject, *skip;
	sqlite3_stmt *pages; /* while it is read, its pages stay in memory */
	struct keyindex index;
	struct rows_digest digest;
	struct lines loaded; /* lines with a record that was loaded */
	struct value cells[FEED_COLUMNS_MAX]; /* the record at hand */
	bool loading;
	bool hold_all; /* nothing is loaded; false but in tests */
};

/* After the last record: foreign keys are watched again. */
ZILA_MUST_USE enum zila_code stage_loaded(
	struct stage *stage, struct zila_err *err);

/* Makes temp.candidate: "#seq" of staged records, and ids of rows of before
 * that have the same hash. */
ZILA_MUST_USE enum zila_code candidates_make(
	struct stage *stage, struct staged *staged, struct zila_err *err);

/* Makes temp.sheet: the imports that gave what other sheets of the file say; a
 * sheet that only said again what an earlier version of the file gave stands
 * for the import of that, and each for its retries.  *count: how many. */
ZILA_MUST_USE enum zila_code stage_sheets(
	struct stage *stage, int64_t *count, struct zila_err *err);

/* Makes temp.said_again: open rows that were found unchanged for a day behind
 * the file's, those days, and by which import. */
ZILA_MUST_USE enum zila_code restate_find(
	struct stage *stage, const struct staged *staged, struct zila_err *err);
/* Keeps which rows of an earlier day this file says again. */
ZILA_MUST_USE enum zila_code restate_note(
	struct stage *stage, const struct staged *staged, struct zila_err *err);

/* The first day of what the file says, as a subquery. */
void merge_first_day(struct buf *sql, const struct staged *staged);

bool lines_has(const struct lines *lines, int64_t line);
void lines_clear(struct lines *lines, int64_t line);

/* "a", "b", ... each behind prefix, each followed by ", ". */
void ddl_columns(
	struct buf *sql, const struct dataset *dataset, const char *prefix);
/* t and s are equal in all that is not the key; see ddl_key_equal(). */
void ddl_rest_equal(struct buf *sql, const struct dataset *dataset);

#endif
