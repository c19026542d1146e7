/* draw.h - a chart as shapes, drawn once and painted by each format.
 *
 * chart_draw() lays a chart out; svg_write() paints it for HTML, the PDF
 * writer paints the same shapes with cairo.  Nothing here knows a library.
 *
 * Owner:   a drawing's shapes and texts hang on the arena it was made with.
 * Units:   points, y downwards from the upper edge; colours are 0xRRGGBB.
 * Errors:  chart_draw() returns NULL for want of memory, or where the chart
 *          has no value at all to draw.
 */
#ifndef ZILA_WORKER_DOC_DRAW_H
#define ZILA_WORKER_DOC_DRAW_H

#include "worker/doc/doc.h"

enum draw_kind { DRAW_RECT, DRAW_LINE, DRAW_CIRCLE, DRAW_PATH, DRAW_TEXT };
enum draw_anchor { DRAW_START, DRAW_MIDDLE, DRAW_END };
/* Series differ in grey print too: by their lightness and their hatching. */
enum draw_fill { DRAW_NONE, DRAW_SOLID, DRAW_HATCH, DRAW_CROSS, DRAW_DOTS };
/* What a colour is for: a writer may take another for a dark page. */
enum draw_ink {
	DRAW_INK_SERIES,
	DRAW_INK_TEXT,
	DRAW_INK_MUTED,
	DRAW_INK_GRID,
	DRAW_INK_PAPER
};

struct draw_point {
	double x, y;
};

struct draw_shape {
	enum draw_kind kind;
	double x, y; /* corner, start, centre, or base line of a text */
	double width, height; /* RECT; LINE: to x + width, y + height */
	double radius;        /* CIRCLE */
	const struct draw_point *points; /* PATH: joined, not closed */
	int point_count;
	enum draw_ink ink;
	int colour;
	enum draw_fill fill;
	double stroke;    /* width of the outline, 0 = none */
	double dash;      /* length of dashes, 0 = whole */
	const char *text; /* TEXT */
	double size;      /* of the letters */
	bool bold;
	enum draw_anchor anchor;
	/* where it leads, and what that is called; on a page only.  Shapes
	 * that follow each other and share the pointer are one link. */
	const char *href, *name;
	struct draw_shape *next;
};

struct drawing {
	double width, height;
	const char *title;   /* the table's caption */
	const char *message; /* its alternative text */
	struct draw_shape *first, *last;
};

enum { DRAW_WIDTH_MIN = 200 };

/* Draws chart at the given width, or at DRAW_WIDTH_MIN where that is more;
 * the height follows, and is less than 760 where the width is 380 or more.
 */
struct drawing *chart_draw(const struct doc *doc, const struct doc_chart *chart,
	double width, struct arena *arena);

/* Whether there is something to draw: NULL is then a lack of memory. */
bool chart_has_values(const struct doc_chart *chart);

/* Appends drawing as an <svg> element; id makes its own ids distinct. */
void svg_write(struct buf *out, const struct drawing *drawing, const char *id);

#endif
