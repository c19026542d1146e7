/* message.c - frames and fields. */
#include "wire/message.h"

#include <string.h>

#include "ground/limits.h"
#include "ground/text.h"

enum { HEAD_BYTES = 5 };

enum tag { TAG_NULL, TAG_INTEGER, TAG_REAL, TAG_TEXT };

struct packer message_start(struct buf *out, enum message_type type)
{
	struct packer packer = {out, out->size};
	char head[HEAD_BYTES] = {0, 0, 0, 0, (char)type};

	buf_add(out, head, sizeof head);
	return packer;
}

enum { VARINT_BYTES_MAX = 10 };

/* Writes value where there is room for it; returns what is behind it. */
static unsigned char *put_varint(unsigned char *at, uint64_t value)
{
	for (; value > 0x7f; value >>= 7)
		*at++ = (unsigned char)(value | 0x80);
	*at++ = (unsigned char)value;
	return at;
}

static void pack_null(struct packer *packer)
{
	buf_add_char(packer->out, TAG_NULL);
}

void pack_integer(struct packer *packer, int64_t value)
{
	unsigned char *at = buf_reserve(packer->out, 1 + VARINT_BYTES_MAX);
	unsigned char *end;

	if (!at)
		return;
	*at = TAG_INTEGER;
	end = put_varint(
		at + 1, ((uint64_t)value << 1) ^ (value < 0 ? UINT64_MAX : 0));
	packer->out->size += (size_t)(end - at);
}

void pack_text_size(struct packer *packer, const char *text, size_t size)
{
	unsigned char *at, *end;

	if (!text) {
		pack_null(packer);
		return;
	}
	at = buf_reserve(packer->out, 1 + VARINT_BYTES_MAX + size);
	if (!at)
		return;
	*at = TAG_TEXT;
	end = put_varint(at + 1, size);
	memcpy(end, text, size);
	packer->out->size += (size_t)(end - at) + size;
}

void pack_text(struct packer *packer, const char *text)
{
	pack_text_size(packer, text, text ? strlen(text) : 0);
}

void pack_value(struct packer *packer, const struct value *value)
{
	switch (value->type) {
	case VALUE_NULL:
		pack_null(packer);
		break;
	case VALUE_INTEGER:
		pack_integer(packer, value->integer);
		break;
	case VALUE_REAL:
		buf_add_char(packer->out, TAG_REAL);
		buf_add(packer->out, &value->real, sizeof value->real);
		break;
	case VALUE_TEXT:
		pack_text_size(packer, value->text, value->size);
		break;
	}
}

void message_end(struct packer *packer)
{
	struct buf *out = packer->out;
	size_t size;
	int i;

	if (out->failed)
		return;
	size = out->size - packer->at - 4;
	for (i = 0; i < 4; i++)
		out->data[packer->at + i] = (char)(size >> (8 * i));
}

int64_t message_take(const void *data, size_t size, struct message *out)
{
	const unsigned char *bytes = data;
	size_t frame;

	if (size < HEAD_BYTES)
		return 0;
	frame = bytes[0] | (size_t)bytes[1] << 8 | (size_t)bytes[2] << 16 |
		(size_t)bytes[3] << 24;
	if (frame < 1 || frame > LIMIT_FRAME_BYTES)
		return -1;
	if (size < 4 + frame)
		return 0;
	out->type = bytes[4];
	out->at = bytes + HEAD_BYTES;
	out->end = bytes + 4 + frame;
	out->bad = false;
	return (int64_t)(4 + frame);
}

bool message_more(const struct message *message)
{
	return !message->bad && message->at < message->end;
}

static uint64_t take_long_varint(struct message *message)
{
	uint64_t value = 0;
	int shift;

	for (shift = 0; shift < 64 && message->at < message->end; shift += 7) {
		unsigned char byte = *message->at++;

		value |= (uint64_t)(byte & 0x7f) << shift;
		if (!(byte & 0x80))
			return value;
	}
	message->bad = true;
	return 0;
}

/* Most are of one byte: sizes of texts, codes. */
static inline uint64_t take_varint(struct message *message)
{
	if (message->at < message->end && !(*message->at & 0x80))
		return *message->at++;
	return take_long_varint(message);
}

static void take_text(struct message *message, struct value *out)
{
	uint64_t size = take_varint(message);

	if (message->bad || size > (size_t)(message->end - message->at)) {
		message->bad = true;
		return;
	}
	out->type = VALUE_TEXT;
	out->text = (const char *)message->at;
	out->size = size;
	message->at += size;
}

void message_value(struct message *message, struct value *out)
{
	uint64_t raw;

	*out = (struct value){VALUE_NULL, 0, 0, NULL, 0};
	if (!message_more(message)) {
		message->bad = true;
		return;
	}
	switch (*message->at++) {
	case TAG_NULL:
		return;
	case TAG_INTEGER:
		raw = take_varint(message);
		out->type = VALUE_INTEGER;
		out->integer = (int64_t)(raw >> 1) ^ -(int64_t)(raw & 1);
		return;
	case TAG_REAL:
		if (message->end - message->at < (long)sizeof out->real)
			break;
		out->type = VALUE_REAL;
		memcpy(&out->real, message->at, sizeof out->real);
		message->at += sizeof out->real;
		return;
	case TAG_TEXT:
		take_text(message, out);
		return;
	}
	message->bad = true;
}

int64_t message_integer(struct message *message)
{
	struct value value;

	message_value(message, &value);
	if (value.type != VALUE_INTEGER)
		message->bad = true;
	return value.integer;
}

const char *message_text(struct message *message, size_t *size)
{
	struct value value;

	message_value(message, &value);
	if (value.type != VALUE_TEXT && value.type != VALUE_NULL)
		message->bad = true;
	*size = message->bad ? 0 : value.size;
	return message->bad ? NULL : value.text;
}

char *message_keep(struct message *message, struct arena *arena)
{
	size_t size;
	const char *text = message_text(message, &size);

	return arena_copy(arena, text ? text : "", text ? size : 0);
}

void message_copy(struct message *message, char *out, size_t room)
{
	size_t size;
	const char *text = message_text(message, &size);

	if (size >= room)
		size = text_cut(text, room - 1);
	if (text)
		memcpy(out, text, size);
	out[text ? size : 0] = '\0';
}
