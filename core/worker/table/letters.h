/* letters.h - Hindi typed in a legacy 8-bit font, told by its letters.
 *
 * In Kruti Dev and its kin `mRrj izns'k` is Uttar Pradesh: ASCII with few
 * vowels, with capitals and punctuation inside words.  One cell proves
 * nothing, nor do few vowels of one that comes again; a column of them does.
 */
#ifndef ZILA_WORKER_LETTERS_H
#define ZILA_WORKER_LETTERS_H

#include <stdint.h>

#include "ground/text.h"

/* What a column's cells look like. */
struct letters {
	int looked;       /* at cells of words */
	int legacy;       /* of them like a legacy font */
	uint64_t seen[4]; /* bits of their hashes */
};

/* Looks at a cell; one without words, or with digits, counts for nothing. */
void letters_look(struct letters *letters, struct text cell);

/* True when there is enough of it, and most is like a legacy font. */
bool letters_are_legacy(const struct letters *letters);

#endif
