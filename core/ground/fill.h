/* fill.h - a text with {names} in it, filled from flat JSON objects.
 *
 * Errors:  the buf remembers. */
#ifndef ZILA_GROUND_FILL_H
#define ZILA_GROUND_FILL_H

#include "ground/buf.h"

/* Appends text, with each {name} replaced by what the first of objects that
 * has it has under it; one that none has stays as it is, and makes false.
 * What is put in is not looked at again.  objects ends with NULL; "" has
 * nothing. */
bool fill_text(struct buf *out, const char *text, const char *const *objects);

/* Goes over the pairs of a JSON object: name and value as plain texts. */
typedef void fill_each(
	void *user, const char *name, const char *value, bool is_text);
void fill_pairs(const char *object, fill_each *each, void *user);

#endif
