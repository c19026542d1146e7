/* sheet_show.h - what a reader makes of bytes, as text to compare.
 *
 * A row is `line [cell][cell]` and a newline; `hidden` and `!fault` stand
 * behind the line, and behind a cell its marks: n number, d date, m merged,
 * h hidden column, u uncached, e error, l legacy font.  What is refused is
 * `refused: ` and the message.
 */
#ifndef ZILA_TESTS_SHEET_SHOW_H
#define ZILA_TESTS_SHEET_SHOW_H

#include <stdint.h>

#include "ground/buf.h"

/* Appends the rows of one sheet. */
void sheet_show(struct buf *out, const char *data, size_t size, int sheet);

/* Appends `name` or `(name)` of each sheet, with commas between; the hidden
 * ones are in brackets. */
void sheet_names(struct buf *out, const char *data, size_t size);

/* Reads all sheets to their ends, or to what is refused; the rows read. */
int64_t sheet_drain(const char *data, size_t size);

#endif
