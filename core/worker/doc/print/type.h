/* type.h - letters: texts shaped once, measured, wrapped and shown.
 *
 * All texts are shaped at one nominal size and scaled when they are shown, so
 * that a font is looked for once, whatever its sizes.  What was shaped is
 * kept for the next time, until it is much.
 *
 * Owner:   what type_wrap() returns is type's, until the next type_ call.
 * Units:   points.
 * Errors:  want of memory is remembered: type_failed().
 */
#ifndef ZILA_WORKER_PRINT_TYPE_H
#define ZILA_WORKER_PRINT_TYPE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <cairo.h>

#include "ground/buf.h"

enum type_face { TYPE_SANS, TYPE_SANS_BOLD, TYPE_SERIF_BOLD, TYPE_FACES };

struct type;

/* How a text is to look. */
struct type_look {
	enum type_face face;
	double size;
	int colour; /* 0xRRGGBB */
};

/* As it was shaped: see type_line_height() and its like. */
struct type_line {
	double ascent, height, width;
	bool rtl; /* begins at the right */
	int byte; /* where in the text it begins */
	int run, run_count;
};

struct type_block {
	const struct type_line *lines;
	int line_count;
	double width, height; /* of the widest line; of all */
	const char *next;     /* a long text goes on here, or NULL */
	const struct type_text *text;
};

/* lang is the document's; NULL for want of memory or of any font. */
struct type *type_new(const char *lang);
void type_free(struct type *type);
bool type_failed(const struct type *type);

/* The lines of text when it may be width wide; 0 is one line.  Of a very long
 * text the first ones: it goes on, with a new line, at block.next. */
struct type_block type_wrap(struct type *type, const struct type_look *look,
	const char *text, double width);

/* The height of all of it. */
double type_height(struct type *type, const struct type_look *look,
	const char *text, double width);

/* Shows a line of block with its base line at y; x is its left end. */
void type_show(struct type *type, cairo_t *cr, const struct type_look *look,
	const struct type_block *block, int line, double x, double y);

/* The width on one line, without shaping what is ASCII: at most a little
 * wider than it is shown. */
double type_width(
	struct type *type, const struct type_look *look, const char *text);

/* Digits and their signs: shown without shaping.  False, and nothing shown,
 * when text has anything else. */
bool type_show_number(struct type *type, cairo_t *cr,
	const struct type_look *look, const char *text, double x, double y);

/* The least height of a line; a line's own, and its base line from above:
 * some scripts are taller than others. */
double type_pitch(const struct type_look *look);
double type_line_height(
	const struct type_look *look, const struct type_line *line);
double type_line_ascent(
	const struct type_look *look, const struct type_line *line);
double type_line_width(
	const struct type_look *look, const struct type_line *line);

/* What no font has, of the texts since type_start(): "U+1C5A (ᱚ)", ...;
 * returns how many characters. */
void type_start(struct type *type);
int type_unknown(const struct type *type, struct buf *out);

#endif
