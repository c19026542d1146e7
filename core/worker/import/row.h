/* row.h - the parts of import_row(), for their files only.
 *
 * Order:   row_around() takes the lines that are no rows of data, row_look()
 *          says what is odd about one, then it becomes a record.
 * Owner:   texts are of the row at hand, or of what is carried down.
 */
#ifndef ZILA_WORKER_ROW_H
#define ZILA_WORKER_ROW_H

#include "worker/import/import.h"

/* ---- row_cells.c ---- */

/* The CELL_... marks of a cell. */
uint8_t row_mark(const struct row *row, int cell);
/* A text, or null where it is blank. */
struct value row_value(struct text text);
/* What the file has in a cell; of a measure, blank for the copies of a merged
 * number, which is there once. */
struct text row_cell(const struct importing *importing, int cell, bool measure);
/* The same of an importer's column, whatever it holds. */
struct text row_own(const struct importing *importing, int column);
/* The code that stands beside the place of a column, or blank. */
struct text row_code(const struct importing *importing, int column);
/* What the header says of the number whose unit the dataset's column `at` is
 * to hold: all of it, or NULL; and its name, or blank. */
const struct unit *row_unit_over(const struct importing *importing, int at);
struct text row_unit(const struct importing *importing, int at);
/* The cell of an importer's column as it stands, or carried down; of a place
 * without a name, its code; of a unit without a cell, what the header says. */
struct text row_column(const struct importing *importing, int column);
/* `A.`, `II`, `(3)`: what numbers a heading. */
bool row_is_serial(struct text text);

/* ---- row_around.c ---- */

/* Skips what is no record.  *taken: it was none, and has been told. */
ZILA_MUST_USE enum zila_code row_around(
	struct importing *importing, bool *taken, struct zila_err *err);
bool row_is_state(const struct importing *importing, int column);
bool row_is_number(struct text cell);

/* ---- row_look.c ---- */

/* Notices, and reasons to reject it, of the row at hand. */
void row_look(struct importing *importing);
/* Remembers what is carried down to blank cells below. */
void row_carry(struct importing *importing);

/* ---- import_row.c ---- */

/* Tells the core that a line is none of the data, and why. */
ZILA_MUST_USE enum zila_code row_tell_skip(struct importing *importing,
	int64_t line, const char *reason, struct zila_err *err);

#endif
