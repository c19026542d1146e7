/* gather.h - a row put together cell by cell, and rows waiting to be read.
 *
 * A parser that calls back may give several rows, or none, each time it is
 * fed; they wait in a queue until they are asked for.
 *
 * Owner:   the caller; gather_free().  A row taken is borrowed until the
 *          next is.
 * Errors:  remembered in the buffers; gather_take() tells ZILA_ELIMIT.
 */
#ifndef ZILA_WORKER_PAGES_GATHER_H
#define ZILA_WORKER_PAGES_GATHER_H

#include "ground/limits.h"
#include "worker/table/reader.h"

struct gather_cell {
	size_t at, size; /* in text */
	uint8_t mark;
};

struct gather {
	/* the row that is put together */
	struct buf text;
	struct gather_cell cells[LIMIT_COLUMNS];
	int count;
	size_t bytes;      /* of all cells */
	size_t repeated;   /* of those of merged ranges, but the first */
	const char *fault; /* the first one */
	const char *fault_message;
	const char *remark;
	bool struck; /* some of its text is struck through */

	/* rows that wait, and the one that was taken */
	struct buf queue;
	size_t taken;
	struct row row;
	struct text out[LIMIT_COLUMNS];
	uint8_t marks[LIMIT_COLUMNS];
	struct buf raw;
};

void gather_reset(struct gather *gather); /* forgets all rows */

/* Sets the cell at column, and blank ones before it; a column or a size
 * beyond the limits becomes the row's fault. */
void gather_cell(
	struct gather *gather, int column, struct text text, uint8_t mark);

/* The same text once more, as of one merged cell, in the columns from + 1 ..
 * to - 1.  Repeated text has a limit of its own: a few bytes of a file can ask
 * for gigabytes. */
void gather_repeat(struct gather *gather, int from, int to);
void gather_fault(struct gather *gather, const char *code, const char *message);

/* Ends the row: it waits. */
void gather_end(
	struct gather *gather, int64_t line, int64_t line_end, bool hidden);
void gather_drop(struct gather *gather); /* instead of gather_end() */

/* The next row that waits; *row NULL when none does. */
ZILA_MUST_USE enum zila_code gather_take(
	struct gather *gather, const struct row **row, struct zila_err *err);
void gather_free(struct gather *gather);

#endif
