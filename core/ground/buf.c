/* buf.c - bytes that grow by doubling, and remember when they could not. */
#include "ground/buf.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "ground/err.h"
#include "ground/mem.h"

enum { ROOM_LEAST = 64 };

void *buf_grow(struct buf *buf, size_t size)
{
	size_t room = buf->room ? buf->room : ROOM_LEAST;
	char *data;

	if (buf->failed)
		return NULL;
	if (size >= SIZE_MAX / 2 - buf->size) {
		buf->failed = true;
		return NULL;
	}
	if (buf->spill && buf->size >= BUF_SPILL_BYTES && buf->spill(buf))
		return buf_reserve(buf, size);
	while (room <= buf->size + size)
		room *= 2;
	data = mem_resize(buf->data, room);
	if (!data) {
		buf->failed = true;
		return NULL;
	}
	buf->data = data;
	buf->room = room;
	data[buf->size] = '\0';
	return data + buf->size;
}

void buf_add(struct buf *buf, const void *data, size_t size)
{
	void *place = size ? buf_reserve(buf, size) : NULL;

	if (!place)
		return;
	memcpy(place, data, size);
	buf->size += size;
	buf->data[buf->size] = '\0';
}

void buf_add_text(struct buf *buf, const char *text)
{
	buf_add(buf, text, strlen(text));
}

void buf_add_char(struct buf *buf, char c)
{
	buf_add(buf, &c, 1);
}

void buf_add_format(struct buf *buf, const char *format, ...)
{
	va_list args;
	void *place;
	int size;

	va_start(args, format);
	size = vsnprintf(NULL, 0, format, args);
	va_end(args);
	if (size < 0) {
		buf->failed = true;
		return;
	}
	place = buf_reserve(buf, (size_t)size);
	if (!place)
		return;
	va_start(args, format);
	(void)vsnprintf(place, (size_t)size + 1, format, args);
	va_end(args);
	buf->size += (size_t)size;
}

void buf_cut(struct buf *buf, size_t size)
{
	if (!buf->data || size > buf->size)
		return;
	buf->size = size;
	buf->data[size] = '\0';
}

/* What came in through buf_reserve() has no NUL behind it yet. */
const char *buf_text(const struct buf *buf)
{
	if (!buf->data)
		return "";
	buf->data[buf->size] = '\0';
	return buf->data;
}

enum zila_code buf_check(const struct buf *buf, struct zila_err *err)
{
	return buf->failed ? err_memory(err) : ZILA_OK;
}

void buf_free(struct buf *buf)
{
	mem_free(buf->data);
	*buf = (struct buf){0};
}
