/* fill.h - a text with {names} in it, filled from flat JSON objects.
 *
 * Errors:  the buf remembers. */
#ifndef ZILA_GROUND_FILL_H
#define ZILA_GROUND_FILL_H

#include "ground/buf.h"

/* Appends text, with each {name} replaced by what values, or else more, has
 * under it; one that neither has stays as it is.  Both are JSON objects, or
 * "". */
void fill_text(struct buf *out, const char *text, const char *values,
	const char *more);

/* Goes over the pairs of a JSON object: name and value as plain texts. */
typedef void fill_each(
	void *user, const char *name, const char *value, bool is_text);
void fill_pairs(const char *object, fill_each *each, void *user);

#endif
