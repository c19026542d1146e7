/* notice.h - what was mended or assumed on the way in, gathered over the
 * lines of an import: one message for all lines with the same.
 *
 * Owner:   texts are copied.
 * Units:   line 0 is the file as a whole.
 */
#ifndef ZILA_WORKER_NOTICE_H
#define ZILA_WORKER_NOTICE_H

#include "ground/limits.h"
#include "worker/link.h"

/* The same code in the same column. */
struct notice_sum {
	char code[32], column[64];
	char message[400]; /* of the first; of near_place all names */
	int64_t lines[LIMIT_NOTICE_LINES];
	int line_count;
	int64_t last;  /* line */
	int64_t count; /* of lines */
};

struct notices {
	struct notice_sum sums[LIMIT_NOTICES];
	int count;
};

/* Adds a notice to those like it; a line counts once.  What is beyond
 * LIMIT_NOTICES kinds is counted as the last of them, "more_notices". */
void notice_add(struct notices *notices, int64_t line, const char *code,
	const char *column, const char *message);

/* Sends each once, and forgets them. */
ZILA_MUST_USE enum zila_code notice_send(
	struct notices *notices, struct link *link, struct zila_err *err);

#endif
