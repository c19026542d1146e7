/* http_form.h - names and values: of a query, and of a form that was sent.
 *
 * Owner:   the buffers are the caller's.
 * Errors:  false: it can't be read.
 */
#ifndef ZILA_DAEMON_HTTP_FORM_H
#define ZILA_DAEMON_HTTP_FORM_H

#include <stdbool.h>
#include <stddef.h>

#include "ground/mem.h"

struct http_pair {
	const char *name, *value;
	size_t value_size;
};

/* Zero-initialise; http_form_free(). */
struct http_form {
	struct arena arena;
	struct http_pair *pairs;
	int count, room;
};

/* Reads a=b&c=d: percent-encoding and + are undone.  Refused are NUL, what is
 * not UTF-8, and more than LIMIT_HTTP_PAIRS. */
ZILA_MUST_USE bool http_form_read(
	struct http_form *form, const char *data, size_t size);

/* One more pair, copied. */
ZILA_MUST_USE bool http_form_add(struct http_form *form, const char *name,
	const char *value, size_t value_size);

/* The value of the first pair with this name, or NULL. */
const char *http_form_value(const struct http_form *form, const char *name);
void http_form_free(struct http_form *form);

#endif
