/* reasons.h - why a line is in quarantine, as the store keeps it.
 *
 * Reads [{code, column, value, message, suggestions:[{code, name, score,
 * why}]}].  What is not of that form is left out, never an error: the
 * reasons are an explanation.
 *
 * Owner:   texts are borrowed until the callback returns; none is NULL.
 */
#ifndef ZILA_STORE_REASONS_H
#define ZILA_STORE_REASONS_H

#include "ground/limits.h"

struct reason_text {
	const char *code, *column, *value, *message;
	struct {
		const char *code, *name, *why;
	} near[LIMIT_SUGGESTIONS];
	int near_count;
};

typedef void reason_each(void *user, const struct reason_text *reason);
void reasons_read(const char *json, reason_each *each, void *user);

/* The suggestions of one reason alone; its other texts are "". */
void reasons_suggestions(const char *json, reason_each *each, void *user);

#endif
