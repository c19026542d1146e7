/* stage.h - an import on its way into the database: taken, compared, merged,
 * all in the caller's transaction.
 *
 * A record whose key nothing in the database has goes straight into its
 * dataset's table.  The others are held in temporary tables, one a dataset,
 * and so is what turns out to stand twice in the file.  The merge then
 * compares those as sets with what is open: rows are added and closed, never
 * changed, so that any answer once given can be given again.
 *
 * A line of the file is atomic, and counted once however many records it
 * gave: changed, else added, else unchanged.
 *
 * Owner:   the stage is closed by stage_close(), also after an error; the
 *          transaction is the caller's.
 * Units:   days as YYYY-MM-DD; spans are [from, to).
 * Errors:  ZILA_ESTORE SQLite; ZILA_EINPUT a merge that must not be.
 */
#ifndef ZILA_STORE_STAGE_H
#define ZILA_STORE_STAGE_H

#include "ground/text.h"
#include "ground/value.h"
#include "store/ledger/ledger.h"

struct stage;

/* Begins the import that import describes (its id is set). */
ZILA_MUST_USE enum zila_code stage_open(struct db *db,
	const struct model *model, struct import *import, struct stage **out,
	struct zila_err *err);
void stage_close(struct stage *stage);

/* One record.  values has one for each column of its dataset, already typed;
 * a wrong type is ZILA_EPLUGIN. */
struct record {
	int64_t line;
	struct value valid_from, valid_to; /* texts; valid_to may be NULL */
	struct value *values;
};

/* Reads the next record of a batch into *record, whose values has room for
 * all columns; *more = false after the last. */
typedef enum zila_code record_next(
	void *user, struct record *record, bool *more, struct zila_err *err);

/* Records of one dataset, read where they lie. */
struct batch {
	const struct dataset *dataset;
	record_next *next;
	void *user;
	const void *bytes; /* as they came, for import.rows_sha256 */
	size_t size;
};
ZILA_MUST_USE enum zila_code stage_take(
	struct stage *stage, const struct batch *batch, struct zila_err *err);

/* A line that is refused, and what it stands for. */
struct refusal {
	int64_t line;
	struct text raw, reasons; /* reasons: JSON */
	int state;                /* LGD code, 0: not known */
	char currency[4];         /* "": no money could be read */
	int64_t minor;
};
ZILA_MUST_USE enum zila_code stage_reject(struct stage *stage,
	const struct refusal *refusal, struct zila_err *err);
ZILA_MUST_USE enum zila_code stage_skip(struct stage *stage, int64_t line,
	const char *reason, struct zila_err *err);
ZILA_MUST_USE enum zila_code stage_control(struct stage *stage,
	const struct control *control, struct zila_err *err);

ZILA_MUST_USE enum zila_code stage_notice(
	struct stage *stage, const struct notice *notice, struct zila_err *err);

/* Lines that say something else of the same key than an earlier line: their
 * records are dropped and each is told, in rising order, so that the line
 * can be quarantined as it stands in the file. */
typedef enum zila_code stage_conflict(
	void *user, int64_t line, const char *message, struct zila_err *err);
ZILA_MUST_USE enum zila_code stage_conflicts(struct stage *stage,
	stage_conflict *tell, void *user, struct zila_err *err);

struct merge_options {
	bool full_list; /* open rows that are not in the file are withdrawn */
	bool part; /* only some lines of the list came: nothing is withdrawn */
	bool allow_shrink; /* even more than a fifth of them */
	int state;         /* the list is of this state only; 0 = of all */
};

/* Compares, adds, closes; fills in the books of import and stores them. */
ZILA_MUST_USE enum zila_code stage_merge(struct stage *stage,
	const struct merge_options *options, struct zila_err *err);

#endif
