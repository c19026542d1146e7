/* sheet.h - the pages that a report is printed on, and what is put on them.
 *
 * Everything is laid out twice by the same code: a first time without paint,
 * which counts the pages and learns where things come to stand, and a second
 * time with it.  Links and "page 3 of 7" are known only then.
 *
 * Units:   points, y downwards from the upper edge of the page.
 * Errors:  remembered; sheet_end() tells.
 */
#ifndef ZILA_WORKER_PRINT_SHEET_H
#define ZILA_WORKER_PRINT_SHEET_H

#include <stdbool.h>

#include <cairo.h>

#include "ground/buf.h"
#include "ground/mem.h"
#include "worker/doc/doc.h"
#include "worker/doc/print/print.h"
#include "worker/doc/print/type.h"

/* One style for all pages; the same colours as the HTML has on paper. */
enum {
	INK = 0x1C2430,
	QUIET = 0x566070,
	PAPER = 0xFFFFFF,
	TINT = 0xF1F4F8,
	LINE = 0xD5DBE3,
	STRONG_LINE = 0x8793A3,
	ACCENT = 0x17436B,
	BAR = 0x4A7FAE,
	GOOD = 0x1C6B3C,
	BAD = 0xA02C1D,
	MARK = 0x7A4A00,
	MARK_TINT = 0xFFF4DC,
	MARK_LINE = 0xD99A1C,
};

/* Where something stands, for links to it; page 0: nowhere. */
struct spot {
	int page; /* from 1 */
	double y;
	int number; /* of all: its name in the file */
};

struct sheet {
	const struct doc *doc;
	struct type *type;
	cairo_surface_t *surface;
	cairo_t *cr; /* NULL while only laying out */
	struct arena arena;
	struct buf line, clean;

	int page, page_count;            /* the count is known when painting */
	bool wide;                       /* the page lies on its side */
	bool blank;                      /* nothing stands on it yet */
	double width, height;            /* of the page */
	double left, right, top, bottom; /* of what the text may take */
	double y;                        /* where the next thing goes */

	struct spot *headings;      /* by the number of the block */
	struct spot *sources;       /* by index into doc->sources */
	struct spot *lines;         /* by figure: its lines at the end */
	struct spot others;         /* "Other figures" */
	struct spot end;            /* "Sources" */
	struct print_table *tables; /* plans */
	struct print_chart *charts; /* drawings */
	const struct print_draw *draw;
	int spot_count; /* so far */
	bool failed;
};

/* A chart that was drawn; NULL where it has nothing to draw. */
struct print_chart {
	const struct doc_chart *chart;
	const struct drawing *drawing;
	struct print_chart *next;
};

enum sheet_side { SHEET_LEFT, SHEET_RIGHT, SHEET_CENTRE };

/* A text of one line, at its base line.  Returns its width. */
struct sheet_text {
	struct type_look look;
	const char *text; /* clean */
	double x, y;
	enum sheet_side side;
};

/* Clean UTF-8 of data, until the next call. */
const char *sheet_clean(struct sheet *sheet, const char *data);

/* What a writer_ function is to fill, emptied. */
struct buf *sheet_line(struct sheet *sheet);

/* Turns to a new page unless this one is blank and lies as it should. */
void sheet_break(struct sheet *sheet, bool wide);

/* A new page unless `height` is left; false where it never will be. */
bool sheet_need(struct sheet *sheet, double height);
double sheet_left(const struct sheet *sheet);  /* height that is left */
double sheet_body(const struct sheet *sheet);  /* height of a whole page */
double sheet_width(const struct sheet *sheet); /* of the text */
void sheet_skip(struct sheet *sheet, double height); /* not on a blank page */

double sheet_text(struct sheet *sheet, const struct sheet_text *text);
void sheet_rule(struct sheet *sheet, double x, double width, double thick,
	int colour); /* at y */
void sheet_box(struct sheet *sheet, const cairo_rectangle_t *box, int colour);

/* "synthetic" in a frame, at x and base line y; returns its width. */
double sheet_badge(struct sheet *sheet, double x, double y);

/* Structure: what a reader without eyes is told.  name is of PDF. */
void sheet_tag(struct sheet *sheet, const char *name);
void sheet_untag(struct sheet *sheet, const char *name);

/* A link to where spot says; what is shown until sheet_unlink() leads
 * there.  False where the place is not known: then there is none to end. */
bool sheet_link(struct sheet *sheet, struct spot spot);
void sheet_unlink(struct sheet *sheet);

/* Here stands what spot is for. */
void sheet_mark(struct sheet *sheet, struct spot *spot);

/* A bookmark, below parent (0 is the top); returns its id. */
int sheet_bookmark(struct sheet *sheet, int parent, const char *text,
	const struct spot *spot);

/* The last page is done. */
void sheet_close(struct sheet *sheet);

#endif
