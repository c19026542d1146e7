/* lines.h - which row of a table stands on which line of an import.
 *
 * An import adds a file's rows in order of their lines, so that a million rows
 * are some few spans in which id and line grow together: rows id, id + 1, ...
 * stand on lines line, line + 1, ...
 *
 * Owner:   zero-initialise; lines_free() when done.
 */
#ifndef ZILA_STORE_LINES_H
#define ZILA_STORE_LINES_H

#include <stdint.h>

#include "ground/buf.h"

struct line_span {
	int64_t import_id, line, id, count;
};

struct lines {
	struct buf spans; /* struct line_span */
	bool lost;        /* too many, or no memory: nothing is known */
};

/* Rows in order of their ids. */
void lines_add(
	struct lines *lines, int64_t import_id, int64_t line, int64_t id);

/* When all rows were added: puts the spans in order of their lines.  False
 * when it is not known that no line has two rows. */
ZILA_MUST_USE bool lines_settle(struct lines *lines);

void lines_free(struct lines *lines);

#endif
