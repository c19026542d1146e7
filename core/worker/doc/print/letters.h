/* letters.h - texts that need no layout: set from what Pango says of each of
 * their letters and of each two that stand side by side.
 *
 * A text of ASCII, and of the few other signs that reports use, is one run of
 * one font and one direction, in which nothing but its neighbours moves a
 * letter.  Letters that become one (fi) are one.  All else is Pango's.
 *
 * Owner:   letters_set() fills `set`, which holds until the next call.
 * Units:   Pango's, of the nominal size.
 */
#ifndef ZILA_WORKER_PRINT_LETTERS_H
#define ZILA_WORKER_PRINT_LETTERS_H

#include <stdbool.h>
#include <stddef.h>

#include <pango/pango.h>

enum {
	LETTERS_BYTES = 1024, /* of a text: longer ones are Pango's */
	LETTERS_LINES = 64,
};

struct letters_line {
	int first, count; /* of its letters */
	int byte, byte_count;
	bool blank_end; /* its last letter is a blank that is not shown */
};

/* A text in lines. */
struct letters_set {
	struct letters_line lines[LETTERS_LINES];
	int line_count, count;
	struct letters_glyph {
		PangoGlyph glyph;
		int advance;    /* within its line */
		int byte_count; /* of the text */
	} glyphs[LETTERS_BYTES];
};

struct letters;

/* Those that are shaped as item is; NULL for want of memory. */
struct letters *letters_new(const PangoItem *item);
void letters_free(struct letters *letters); /* NULL is fine */

/* Sets text in lines of `width`, or in one where it is 0.  NULL: it has to be
 * laid out. */
const struct letters_set *letters_set(
	struct letters *letters, const char *text, size_t size, int width);

#endif
