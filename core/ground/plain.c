/* plain.c - cells in plain letters: one character in, a few bytes out. */
#include "ground/plain.h"

#include <stdint.h>
#include <string.h>

/* The character of two or three bytes at data, its size in *taken; what is
 * of another size, or cut short, is given as one byte that stays. */
static uint32_t decode(const unsigned char *data, size_t size, size_t *taken)
{
	*taken = 1;
	if (size >= 2 && data[0] >= 0xc2 && data[0] < 0xe0 &&
		(data[1] & 0xc0) == 0x80) {
		*taken = 2;
		return (uint32_t)(data[0] & 0x1f) << 6 | (data[1] & 0x3f);
	}
	if (size >= 3 && (data[0] & 0xf0) == 0xe0 && (data[1] & 0xc0) == 0x80 &&
		(data[2] & 0xc0) == 0x80) {
		*taken = 3;
		return (uint32_t)(data[0] & 0x0f) << 12 |
		       (uint32_t)(data[1] & 0x3f) << 6 | (data[2] & 0x3f);
	}
	return 0;
}

static bool is_space(uint32_t c)
{
	return c == 0xa0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200a) ||
	       c == 0x2028 || c == 0x2029 || c == 0x202f || c == 0x205f ||
	       c == 0x3000;
}

/* Marks of direction and joining, which spreadsheets leave in numbers. */
static bool is_invisible(uint32_t c)
{
	return (c >= 0x200b && c <= 0x200f) || (c >= 0x202a && c <= 0x202e) ||
	       (c >= 0x2060 && c <= 0x2069) || c == 0xfeff;
}

/* The nine Indian scripts from Devanagari to Malayalam have their blocks,
 * and their digits within them, 0x80 apart. */
static bool is_indian_digit(uint32_t c, char *digit)
{
	if (c < 0x966 || c > 0xd6f || (c - 0x966) % 0x80 > 9)
		return false;
	*digit = (char)('0' + (c - 0x966) % 0x80);
	return true;
}

/* What the character c is in plain letters, or NULL: it stays. */
static const char *plain_of(uint32_t c, char digit[2])
{
	if (is_indian_digit(c, digit))
		return digit;
	if (is_space(c))
		return " ";
	if (is_invisible(c))
		return "";
	if ((c >= 0x2010 && c <= 0x2015) || c == 0x2212)
		return "-";
	if (c == 0x2018 || c == 0x2019)
		return "'";
	if (c == 0x2026)
		return "...";
	if (c == 0x20b9 || c == 0x20a8)
		return "rs";
	return NULL;
}

static bool is_control(unsigned char c)
{
	return (c < ' ' && !(c >= '\t' && c <= '\r')) || c == 0x7f;
}

static char plain_ascii(unsigned char c)
{
	if (c >= '\t' && c <= '\r')
		return ' ';
	return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : (char)c;
}

/* Where the plain letters go. */
struct room {
	char *out;
	size_t size, used;
};

/* Adds piece, but no space at the start nor behind another. */
static bool add(struct room *room, const char *piece, size_t size)
{
	if (size == 1 && piece[0] == ' ' &&
		(room->used == 0 || room->out[room->used - 1] == ' '))
		return true;
	if (size >= room->size - room->used)
		return false;
	memcpy(room->out + room->used, piece, size);
	room->used += size;
	return true;
}

bool plain_fold_into(const char *data, size_t size, char *out, size_t out_size)
{
	const unsigned char *bytes = (const unsigned char *)data;
	struct room room = {out, out_size, 0};
	size_t taken;
	size_t i;

	for (i = 0; i < size; i += taken) {
		char digit[2] = "";
		uint32_t c = decode(bytes + i, size - i, &taken);
		const char *piece = c ? plain_of(c, digit) : NULL;
		char ascii = plain_ascii(bytes[i]);
		bool fits;

		if (is_control(bytes[i]))
			return false;
		if (piece)
			fits = add(&room, piece, strlen(piece));
		else if (taken == 1)
			fits = add(&room, &ascii, 1);
		else
			fits = add(&room, data + i, taken);
		if (!fits)
			return false;
	}
	if (room.used && out[room.used - 1] == ' ')
		room.used--;
	out[room.used] = '\0';
	return true;
}

bool plain_fold(const char *data, size_t size, char out[PLAIN_BYTES])
{
	return plain_fold_into(data, size, out, PLAIN_BYTES);
}
