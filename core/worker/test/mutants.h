/* mutants.h - small changes of a rule's text that its tests must notice.
 *
 * A comparison is turned at its edge (< and <=) or around (= and <>), a
 * number is raised and lowered, AND and OR are exchanged, a condition is left
 * out, NOT and LEFT and DISTINCT are left out, min and max are exchanged, the
 * severity is another.
 *
 * Owner:   mutants_free(); the text is borrowed.
 */
#ifndef ZILA_WORKER_MUTANTS_H
#define ZILA_WORKER_MUTANTS_H

#include <stdbool.h>
#include <stddef.h>

#include "ground/buf.h"

enum { MUTANT_BYTES = 40 };

struct mutant {
	size_t at, size; /* what is replaced */
	char with[MUTANT_BYTES];
	int line;
	bool caught;
};

struct mutants {
	const char *text;
	size_t text_size;
	struct mutant *list;
	size_t count, room;
};

/* All mutants of the text of a rule. */
ZILA_MUST_USE enum zila_code mutants_make(struct mutants *mutants,
	const char *text, size_t size, struct zila_err *err);
void mutants_free(struct mutants *mutants);

/* The text as mutant i has it, replacing what out held; and the line that
 * differs, trimmed, appended to out. */
void mutant_text(const struct mutants *mutants, size_t i, struct buf *out);
void mutant_line(const struct mutants *mutants, size_t i, struct buf *out);

#endif
