/* plain.h - the text of a cell in plain letters, for the readers of dates,
 * numbers and units.
 *
 * Indian digits become 0-9, every dash and minus sign '-', every space one
 * ' ', every quote '\'', the rupee sign "rs", an ellipsis "..."; invisible
 * marks go, ASCII letters become small, both ends are trimmed.  Other
 * characters stay as they are.
 *
 * Errors:  false: longer than there is room, or with control characters.
 */
#ifndef ZILA_GROUND_PLAIN_H
#define ZILA_GROUND_PLAIN_H

#include <stdbool.h>
#include <stddef.h>

#include "zila.h"

enum { PLAIN_BYTES = 128 };

ZILA_MUST_USE bool plain_fold(
	const char *data, size_t size, char out[PLAIN_BYTES]);

/* The same for longer texts: into out_size bytes. */
ZILA_MUST_USE bool plain_fold_into(
	const char *data, size_t size, char *out, size_t out_size);

#endif
