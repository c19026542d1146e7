/* rows.h - what a reader makes of a file, as text that tests compare.
 *
 * Each sheet begins with a line `= name`, when it has one; a row is `line
 * [cell][cell]`, with `?remark` or `!fault` behind its line, and marks behind
 * a cell's text: ^N number, D date, M merged, H hidden, U uncached, E error,
 * L legacy font.  A hidden row has `(hidden)`; a file that is refused is
 * `refused: why`.
 */
#ifndef ZILA_TESTS_ROWS_H
#define ZILA_TESTS_ROWS_H

#include <stddef.h>

#include "ground/buf.h"

/* Appends what the file is read as. */
void rows_show(struct buf *out, const void *data, size_t size);
void rows_check(const void *data, size_t size, const char *want,
	const char *file, int line);

/* What is told of the file: its format, encoding and reasons. */
void rows_verdict(struct buf *out, const void *data, size_t size);

/* Reads 200 variants of the file, with bits flipped and ends cut off: each
 * is read or refused, and nothing else happens. */
void rows_survive(const void *data, size_t size);

#define CHECK_ROWS(data, size, want)                                           \
	rows_check((data), (size), (want), __FILE__, __LINE__)

#endif
