/* retry.h - a sheet of rejected lines, corrected by a person, as the file
 * that the lines are from.
 *
 * `zila rejects export` writes such sheets: four columns in front that say
 * which line it is, why, and what may be meant; behind them the columns of
 * the file, under its own header.  Read back, a line is the one of the file
 * with the cells that were changed: a cell that was not keeps what the file
 * says of it (a number, a date, a font).
 *
 * Works on workbooks and on CSV alike: whatever has a struct reader.  The
 * columns of the file may be without a header in CSV, all of them: then the
 * cells are in its order.
 *
 * Owner:   retry_open() takes both readers, also when it fails.
 * Errors:  ZILA_EINPUT for sheets that can't be used; a row that can't be is
 *          told as a problem.
 */
#ifndef ZILA_WORKER_RETRY_H
#define ZILA_WORKER_RETRY_H

#include "ground/mem.h"
#include "store/ledger/reject.h"
#include "worker/table/reader.h"

/* The columns in front: Import, Line, Reason, Suggestion. */
enum { RETRY_FRONT = 4 };
extern const char *const retry_titles[RETRY_FRONT];

/* A row of an edited sheet. */
struct retry_row {
	int64_t import_id, line; /* 0: not a number */
	const char *sheet;
	int64_t row;
	const struct text *cells, *header; /* behind the front columns */
	int cell_count, header_count;
	const char *problem; /* why it can't be used, or NULL */
};

/* Sorted by import and line.  Zero-initialise; retry_rows_free(). */
struct retry_rows {
	struct arena arena;
	struct retry_row *rows;
	size_t count, room;
	bool found; /* some sheet has the columns in front */
};

/* Reads all sheets of edited; import_id 0: the lines of all imports, also
 * rows without one. */
ZILA_MUST_USE enum zila_code retry_rows_read(struct reader *edited,
	int64_t import_id, struct retry_rows *out, struct zila_err *err);
void retry_rows_free(struct retry_rows *rows);

struct retry {
	struct reader *original; /* the import's file, its sheet chosen */
	struct reader *edited;
	const char *name; /* of the original, for messages */
	int64_t import_id, header_line;
	const struct reject_lines *wanted; /* NULL: all; borrowed */
};

/* The rows of the original, as far as they are needed: those that edited has
 * and that are wanted are corrected, all others are context. */
ZILA_MUST_USE enum zila_code retry_open(
	const struct retry *retry, struct reader **out, struct zila_err *err);

/* A header of several rows as one: adds the cell of the next row. */
enum { RETRY_HEADER_ROWS = 3 };
void retry_header_add(struct buf *out, struct text cell);

/* True when a person would see the same in both cells. */
bool retry_same(struct text a, struct text b);

/* In a CSV file an apostrophe stands before what a spreadsheet would run. */
bool retry_is_formula(struct text cell);

#endif
