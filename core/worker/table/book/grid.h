/* grid.h - one row of a sheet being put together.
 *
 * What the readers of workbooks share: cells by column, the ranges that are
 * merged over them, hidden columns, the row as CSV.
 *
 * Owner:   the row that grid_end() gives is borrowed until the next
 *          grid_start().  Texts given to grid_put() are the caller's and
 *          must live as long.
 * Units:   rows and columns from 1, as a sheet shows them.
 */
#ifndef ZILA_WORKER_GRID_H
#define ZILA_WORKER_GRID_H

#include <stdbool.h>
#include <stdint.h>

#include "ground/buf.h"
#include "ground/limits.h"
#include "worker/table/reader.h"

enum { GRID_MESSAGE_BYTES = 160 };

/* A merged range over a column: its text, and the last row it goes to. */
struct grid_span {
	int64_t row_end; /* 0: none */
	int first;       /* its first column; of that one alone the text */
	struct buf text;
	uint8_t marks;
};

/* Zero-initialise; grid_free() when done. */
struct grid {
	int64_t line;
	int count;      /* columns that hold something */
	int64_t beyond; /* a column with text behind LIMIT_COLUMNS, or 0 */
	bool written;   /* a cell has something of its own */
	bool long_cell, doubled;
	bool full;       /* more text than a row may have */
	struct buf text; /* of cells that were made and not found */
	struct buf raw;
	struct row row;
	int spanned; /* the last column that a span may cover */
	char message[GRID_MESSAGE_BYTES];

	bool hidden[LIMIT_COLUMNS]; /* columns; the caller sets them */
	struct text cells[LIMIT_COLUMNS];
	size_t at[LIMIT_COLUMNS];  /* offset + 1 in text, or 0 */
	bool taken[LIMIT_COLUMNS]; /* a cell stood there */
	uint8_t marks[LIMIT_COLUMNS];
	struct grid_span spans[LIMIT_COLUMNS];
};

/* Before the first row of a sheet: forgets spans and hidden columns. */
void grid_reset(struct grid *grid);
void grid_free(struct grid *grid);

void grid_start(struct grid *grid, int64_t line, bool hidden);

/* Sets a cell; one without text and marks only takes its place. */
void grid_put(
	struct grid *grid, int64_t column, struct text text, uint8_t marks);

/* The same of what was added to grid->text from offset `at` on.  Once
 * `full` is set, nothing more may be added there: the row is a fault. */
void grid_put_made(struct grid *grid, int64_t column, size_t at, uint8_t marks);

/* A range that is merged from this row on.  False: it overlaps another. */
ZILA_MUST_USE bool grid_merge(
	struct grid *grid, int64_t column, int64_t column_end, int64_t row_end);

/* The row; NULL when it has nothing of its own. */
ZILA_MUST_USE enum zila_code grid_end(
	struct grid *grid, const struct row **row, struct zila_err *err);

#endif
