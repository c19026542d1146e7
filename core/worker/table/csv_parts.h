/* csv_parts.h - a CSV file being read, for its files only.
 *
 * Owner:   cells are of the window of decode.h, or of scratch, until the next
 *          row.
 * Units:   lines and columns count from 1.
 */
#ifndef ZILA_WORKER_CSV_PARTS_H
#define ZILA_WORKER_CSV_PARTS_H

#include "ground/limits.h"
#include "worker/table/decode.h"
#include "worker/table/reader.h"

enum {
	HEAD_BYTES = 4 << 10, /* where a binary file gives itself away */
	MESSAGE_BYTES = 400,
};

struct csv {
	struct reader reader;
	struct decode in;
	int64_t first;      /* offset of the first row */
	int64_t first_line; /* its physical line */
	char delimiter;
	bool stops[256]; /* bytes that end an unquoted cell */

	bool skip_line;   /* in.begin is inside a line that was too long */
	int64_t line;     /* the next row's */
	int64_t hopeless; /* see find_close() */

	char *scratch; /* unescaped cells; as large as the window */
	size_t scratch_room, scratch_used;
	struct row row;
	struct text cells[LIMIT_COLUMNS];
	char message[MESSAGE_BYTES];
};

enum outcome {
	SPLIT_ROW,
	SPLIT_MORE,   /* the row goes on behind the window */
	SPLIT_BROKEN, /* its quotes make no sense */
	SPLIT_LONG,   /* longer than LIMIT_LINE_BYTES */
	SPLIT_MEMORY, /* there is none */
};

/* One row being split. */
struct split {
	const char *start, *at, *end;
	const char *newline; /* behind the last cell */
	int64_t column;      /* from 1 */
	bool quoted;         /* a cell was: the row may have several lines */
	bool plain;          /* nothing but ASCII */
	bool long_cell;
	bool across; /* broken: a cell that goes over line ends */
};

/* ---- csv_split.c ---- */

/* Splits the row at the window's beginning. */
enum outcome csv_split_next(struct csv *reader, struct split *split);
/* Takes what splitting came to; *row is NULL when more must be read. */
ZILA_MUST_USE enum zila_code csv_take_outcome(struct csv *reader,
	enum outcome outcome, const struct split *split, const struct row **row,
	struct zila_err *err);
/* Goes behind the end of a line that was too long. */
ZILA_MUST_USE enum zila_code csv_skip_line(
	struct csv *reader, struct zila_err *err);

/* ---- csv_delimiter.c ---- */

/* The delimiter that a person named, or NUL. */
ZILA_MUST_USE enum zila_code csv_read_delimiter(
	const char *text, char *out, struct zila_err *err);
/* Finds the delimiter, unless one is given, and the first row. */
void csv_judge(struct csv *reader, char given, struct verdict *verdict);
void csv_seek_first(struct csv *reader);

#endif
