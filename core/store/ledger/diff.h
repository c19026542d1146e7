/* diff.h - what one import made different: rows added, withdrawn, changed.
 *
 * A row that an import wrote is compared with the row of the same key that
 * it closed.  What it only wrote again with an end is no difference.  Of an
 * undo, the rows that came back are the new ones.
 *
 * Owner:   diff_close(), also after an error; values and texts of a row are
 *          borrowed until the callback returns.
 * Errors:  ZILA_ESTORE; ZILA_EUSAGE for an import that is not there.
 */
#ifndef ZILA_STORE_DIFF_H
#define ZILA_STORE_DIFF_H

#include "store/ledger/ledger.h"
#include "store/view/words.h"

enum { DIFF_DATASETS_MAX = 64 };

enum diff_kind { DIFF_ADDED, DIFF_WITHDRAWN, DIFF_CHANGED };

/* Where a row stands, or stood. */
struct diff_place {
	int64_t import_id, line;
	const char *name;                  /* of the file */
	const char *valid_from, *valid_to; /* valid_to may be "" */
};

struct diff_row {
	enum diff_kind kind;
	const struct dataset *dataset;
	const struct value *old, *new; /* by column; NULL for none */
	struct diff_place from, to;    /* of old, of new */
	const char *until; /* withdrawn: still true before that day, or "" */
};

/* The dataset's rows of each kind. */
struct diff_count {
	const struct dataset *dataset;
	uint64_t there; /* columns that its table has */
	int64_t rows[3];
};

struct diff {
	struct db *db;
	int64_t import_id, undoes;
	struct words words;
	struct diff_count counts[DIFF_DATASETS_MAX];
	int count;
	int64_t skip, most; /* rows that diff_each() leaves out, then tells;
			     * most < 0: all */
	struct db_ease ease;
	bool eased;
};

ZILA_MUST_USE enum zila_code diff_open(struct diff *diff, struct db *db,
	const struct model *model, int64_t import_id, struct zila_err *err);
void diff_close(struct diff *diff);

typedef enum zila_code diff_row_each(
	void *user, const struct diff_row *row, struct zila_err *err);
/* The rows of one of diff->counts and one kind, by line: those that skip and
 * most leave, which go on from call to call. */
ZILA_MUST_USE enum zila_code diff_each(struct diff *diff, int dataset,
	enum diff_kind kind, diff_row_each *each, void *user,
	struct zila_err *err);

/* How many rows of one of diff->counts and one kind the next call tells. */
int64_t diff_told(const struct diff *diff, int dataset, enum diff_kind kind);

/* True when column says otherwise now; of a changed row. */
bool diff_differs(const struct diff_row *row, int column);

/* True when a changed row is to end on another day. */
bool diff_ends_otherwise(const struct diff_row *row);

#endif
