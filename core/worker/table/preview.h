/* preview.h - the first rows of a sheet, held, so that every importer can
 * look at them without reading the file again.
 *
 * Owner:   preview_free() frees all of it; texts are its own.
 * Errors:  those of the reader.
 */
#ifndef ZILA_WORKER_PREVIEW_H
#define ZILA_WORKER_PREVIEW_H

#include "ground/mem.h"
#include "worker/table/reader.h"

struct preview_row {
	int64_t line;
	int cell_count;
	const struct text *cells; /* trimmed and cleaned */
	const struct text *keys;  /* text_key() of each */
	int filled;               /* cells with text */
	int first;                /* the first of them, 0 when there is none */
	bool broken;              /* it came with a fault */
};

struct preview {
	struct arena arena;
	struct preview_row *rows;
	int count;
	const char *sheet;           /* the name of the sheet, the reader's */
	const struct preview *above; /* of the rows above the first, or NULL */
	int64_t read;                /* rows looked at in all */
	const char *fault; /* of the first that is broken, with its line, or
	                      NULL */
};

/* Reads the first rows, LIMIT_HEADER_ROWS of them, or as many as it takes to
 * come to the line `from`, of which only those from it on are kept (0: all).
 * The reader stands at its first row before, and behind them afterwards: to
 * go back within a page would read all of it that is above the table. */
ZILA_MUST_USE enum zila_code preview_read(struct reader *reader, int64_t from,
	struct preview *out, struct zila_err *err);

/* One row, with its keys, on arena.  False: out of memory. */
ZILA_MUST_USE bool preview_take(
	struct arena *arena, const struct row *row, struct preview_row *out);

/* The texts of all rows above line, one row a line, cells with a space. */
void preview_titles(
	const struct preview *preview, int64_t line, struct buf *out);

void preview_free(struct preview *preview);

#endif
