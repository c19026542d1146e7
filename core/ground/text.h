/* text.h - UTF-8 text: validity, normal form, comparison keys, distance.
 *
 * With charset.c the room of ICU.
 *
 * Units:   sizes in bytes unless said otherwise.
 * Errors:  results go to a buf, which remembers failure.
 */
#ifndef ZILA_GROUND_TEXT_H
#define ZILA_GROUND_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "ground/buf.h"

/* A borrowed piece of text. */
struct text {
	const char *data;
	size_t size;
};

/* Byte for byte. */
ZILA_MUST_USE static inline bool text_same(struct text a, struct text b)
{
	return a.size == b.size &&
	       (a.size == 0 || memcmp(a.data, b.data, a.size) == 0);
}

ZILA_MUST_USE static inline bool text_is(struct text text, const char *word)
{
	return text_same(text, (struct text){word, strlen(word)});
}

/* The offset of the first byte that is not UTF-8, or size. */
ZILA_MUST_USE size_t text_valid(const char *data, size_t size);

/* What stays of a longer text that is cut at `most` bytes: whole characters. */
ZILA_MUST_USE static inline size_t text_cut(const char *text, size_t most)
{
	while (most && ((unsigned char)text[most] & 0xc0) == 0x80)
		most--;
	return most;
}

/* Writes the character c as UTF-8, a surrogate like any other, and returns
 * its size. */
size_t text_encode(char out[4], uint32_t c);

/* The character at data and how many bytes it takes; U+FFFD and 1 for what is
 * no UTF-8.  Of what ends with a NUL, size may be UTF8_BYTES. */
enum { UTF8_BYTES = 4 };
uint32_t text_decode(const char *data, size_t size, size_t *taken);

/* What a hexadecimal digit stands for; -1 for what is none. */
ZILA_MUST_USE static inline int text_hex(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	c |= 0x20;
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* Appends text as it stands in an address: all but ASCII letters, digits,
 * `-._~` and those of also is %XX. */
void text_add_encoded(struct buf *out, const char *text, const char *also);

/* For qsort() and bsearch() over an array of const char *. */
int text_order(const void *a, const void *b);

/* text_trim() of what begins or ends with something else than seen ASCII. */
ZILA_MUST_USE struct text text_trim_odd(const char *data, size_t size);

/* Without white space at both ends: also NBSP, ZWSP, BOM.  Inline, as nearly
 * every cell of a file begins and ends with ASCII that is seen. */
ZILA_MUST_USE static inline struct text text_trim(const char *data, size_t size)
{
	if (size && data[0] > ' ' && data[0] < 0x7f && data[size - 1] > ' ' &&
		data[size - 1] < 0x7f)
		return (struct text){data, size};
	return size ? text_trim_odd(data, size) : (struct text){data, 0};
}

/* Whether the character at `at`, of UTF-8 or of what ends with a NUL, turns the
 * direction of others, so that a text can look like another: U+200E, U+200F,
 * U+202A to U+202E, U+2066 to U+2069.  Each takes three bytes. */
ZILA_MUST_USE bool text_turns(const char *at);

/* Appends text in NFC, runs of white space as one space, trimmed; ZWSP, BOM
 * and what text_turns() go, bytes that are not UTF-8 become U+FFFD.  In a long
 * text more than 30 marks in a row are parted by U+034F. */
void text_clean(struct buf *out, const char *data, size_t size);

/* Appends a key under which spellings of a name meet: NFKC, case folded,
 * Latin diacritics and ZWJ/ZWNJ dropped, `&` is `and`, punctuation becomes a
 * space, spaces collapse.  Marks of Indian scripts stay.  Dots and
 * apostrophes vanish without a space: S.A.S. Nagar is SAS Nagar, Cox's is
 * Coxs.  Currency signs and % stay, as words of their own: Value ($) is not
 * Value (₹).  ASCII takes a fast path. */
void text_key(struct buf *out, const char *data, size_t size);

/* Appends text with its digits raised, ¹²³: the number of a footnote must not
 * become a digit of the number that it stands behind. */
void text_add_raised(struct buf *out, const char *data, size_t size);

/* Optimal-string-alignment distance in characters, or limit + 1 when it is
 * greater than limit.  Texts longer than 128 characters are limit + 1. */
ZILA_MUST_USE int text_distance(struct text a, struct text b, int limit);

/* The candidate nearest to text (distance <= 2 and <= a third of its
 * length), or NULL: for "did you mean". */
ZILA_MUST_USE const char *text_nearest(
	const char *text, const char *const *candidates, size_t count);

/* "there is no WHAT NAME", with the nearest of names if one is near. */
enum zila_code text_unknown(const char *what, const char *name,
	const char *const *names, size_t count, struct zila_err *err);
/* Whether lines, parted by newlines, has this one. */
ZILA_MUST_USE bool text_has_line(const char *lines, const char *line);

/* How many terminal columns text takes. */
ZILA_MUST_USE int text_columns(const char *data, size_t size);

/* A message being put together in a fixed array; what does not fit is cut
 * off at a character. */
struct phrase {
	char *text;
	size_t room, used;
};

void phrase_add(struct phrase *phrase, const char *format, ...)
	ZILA_PRINTF(2, 3);

#endif
