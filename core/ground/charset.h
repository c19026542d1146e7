/* charset.h - bytes of any encoding into UTF-8, piece by piece.
 *
 * What stands for nothing in its encoding does not end the work: it goes on
 * as a few bytes that are no UTF-8 either, so that whoever checks a row finds
 * them there, and charset_explain() says what they were.
 *
 * With text.c the room of ICU.
 *
 * Owner:   the caller closes what charset_open() gives.
 * Errors:  ZILA_EUSAGE a name that no encoding has, with the nearest ones.
 */
#ifndef ZILA_GROUND_CHARSET_H
#define ZILA_GROUND_CHARSET_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "ground/buf.h"

enum {
	CHARSET_NAME_BYTES = 64,
	CHARSET_WORDS_BYTES = 120,
	CHARSET_OUT_BYTES = 4, /* room in which any character fits */
};

struct charset;

/* By a name that ICU knows, in any case, with or without its dashes. */
ZILA_MUST_USE enum zila_code charset_open(
	const char *name, struct charset **out, struct zila_err *err);
void charset_close(struct charset *charset); /* NULL is fine */

/* As it is usually written: "UTF-8", "windows-1252". */
const char *charset_name(const struct charset *charset);

bool charset_is_utf8(const struct charset *charset);
/* Just "UTF-16", which does not say in which order its bytes are; it is read
 * as UTF-16LE. */
bool charset_is_utf16(const struct charset *charset);

/* Turns as much of *in as *out has room for, and moves both.  What is left
 * of *in when there was room, at most three bytes, is the beginning of a
 * character and comes again in front of what follows it.  With last it is all
 * there is: once nothing more comes out, nothing is held back. */
void charset_convert(
	struct charset *charset, const char *in[2], char *out[2], bool last);

/* Forgets what went before. */
void charset_reset(struct charset *charset);

/* Says in words what the bytes at data, which text_valid() stopped at, stood
 * for in the file. */
void charset_explain(const struct charset *charset, const char *data,
	size_t size, char out[CHARSET_WORDS_BYTES]);

/* What a byte of Windows-1252 stands for; 0: nothing, as five of them. */
ZILA_MUST_USE uint32_t charset_1252_character(unsigned char byte);

/* The first of the five bytes that stand for nothing in Windows-1252, or
 * size. */
ZILA_MUST_USE size_t charset_1252_valid(const char *data, size_t size);

/* Appends text in Windows-1252, all of it valid; the size that it takes. */
void charset_1252(struct buf *out, const char *data, size_t size);
ZILA_MUST_USE size_t charset_1252_size(const char *data, size_t size);

#endif
