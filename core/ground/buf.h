/* buf.h - bytes that grow.
 *
 * Owner:   the caller; zero-initialise, buf_free() when done.
 * Errors:  a failed growth is remembered in `failed` and later additions do
 *          nothing, so that a writer checks once, at its end (buf_check()).
 *
 * What is only read at its end need not all stay: with `spill` set, a full buf
 * of BUF_SPILL_BYTES and more asks it to take all that is there elsewhere, and
 * to cut the buf to nothing.  Where it can't it says false: the buf grows.
 */
#ifndef ZILA_GROUND_BUF_H
#define ZILA_GROUND_BUF_H

#include <stdbool.h>
#include <stddef.h>

#include "zila.h"

enum { BUF_SPILL_BYTES = 1 << 19 };

struct buf {
	char *data; /* NUL-terminated once anything was added, else NULL */
	size_t size;
	size_t room;
	bool failed;
	bool (*spill)(struct buf *buf); /* or NULL */
};

void buf_add(struct buf *buf, const void *data, size_t size);
void buf_add_text(struct buf *buf, const char *text);
void buf_add_char(struct buf *buf, char c);
void buf_add_format(struct buf *buf, const char *format, ...) ZILA_PRINTF(2, 3);

/* buf_reserve() where there is no room yet. */
ZILA_MUST_USE void *buf_grow(struct buf *buf, size_t size);

/* Makes room for size more bytes and returns where they go, or NULL; the
 * caller adds what it wrote to buf->size; buf_text() then ends it in a NUL. */
ZILA_MUST_USE static inline void *buf_reserve(struct buf *buf, size_t size)
{
	if (buf->data && !buf->failed && size < buf->room - buf->size)
		return buf->data + buf->size;
	return buf_grow(buf, size);
}

void buf_cut(struct buf *buf, size_t size);  /* to size bytes; keeps the room */
const char *buf_text(const struct buf *buf); /* never NULL */
ZILA_MUST_USE enum zila_code buf_check(
	const struct buf *buf, struct zila_err *err);
void buf_free(struct buf *buf);

#endif
