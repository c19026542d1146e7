/* canvas.h - what the kinds of charts share while they are laid out.
 *
 * Owner:   everything hangs on the arena given to chart_draw().
 * Units:   points, y downwards.
 * Errors:  a lack of memory is remembered in `failed`; shapes are then made
 *          in `spare`, so that nobody needs to look.
 */
#ifndef ZILA_WORKER_DOC_CANVAS_H
#define ZILA_WORKER_DOC_CANVAS_H

#include "worker/doc/chart/draw.h"
#include "worker/doc/chart/measure.h"

/* Heights of letters, and of a line of them. */
#define CANVAS_TEXT 9.0
#define CANVAS_SMALL 8.0
#define CANVAS_LINE 11.5
#define CANVAS_GAP 6.0

enum {
	CANVAS_NARROW = 380,     /* below it labels stand above their bars */
	CANVAS_ROWS_MAX = 36,    /* of bars, that a page can hold */
	CANVAS_BARS_MAX = 54,    /* in them */
	CANVAS_POINTS_MAX = 400, /* of a line */
	CANVAS_TILES_MAX = 100,  /* rows looked at for the tiles */
};

struct canvas_value {
	bool known;
	double value;
	const char *text; /* as its table has it */
};

struct canvas_row {
	const char *label;
	const struct canvas_value *values; /* one for each series */
	const struct doc_row *row;
};

struct canvas_series {
	const struct doc_column *column;
	const char *name;
	int colour;
	enum draw_fill fill;
	double dash;
};

struct canvas {
	const struct doc *doc;
	const struct doc_chart *chart;
	struct arena *arena;
	struct drawing *drawing;
	struct draw_shape spare;
	bool failed;

	struct canvas_series series[DOC_SERIES_MAX];
	int series_count;
	struct canvas_row *rows;
	int row_count;
	int body_count; /* that could have been drawn */
	bool off_zero;  /* the scale begins elsewhere, which is said */
	double y;       /* where the next thing begins */
};

/* Colours of series, and of the classes of tiles from low to high. */
enum { CANVAS_CLASSES = 5 };
extern const int canvas_series_colours[DOC_SERIES_MAX];
extern const int canvas_class_colours[CANVAS_CLASSES];
extern const int canvas_ink_colours[]; /* by enum draw_ink */

/* Reads the chart's rows; false where there is no value, or no memory. */
bool canvas_read(struct canvas *canvas);
/* The smallest and greatest value, and 0 where it is to be in. */
void canvas_range(
	const struct canvas *canvas, bool zero, double *low, double *high);

/* The same of values that are shown by a position.  Where they lie close
 * together, and far from zero, zero is left out: a position needs no base
 * line, as a length does. */
void canvas_position_range(struct canvas *canvas, double out[2]);
const char *canvas_missing(const struct canvas *canvas); /* n/a */
const char *canvas_text_of(struct canvas *canvas, const struct buf *text);

/* Shapes: solid ones, of the ink said last; more is set in what is given. */
struct draw_shape *canvas_rect(
	struct canvas *canvas, double x, double y, double width, double height);
struct draw_shape *canvas_line(
	struct canvas *canvas, double x, double y, double width, double height);
struct draw_shape *canvas_text(
	struct canvas *canvas, double x, double y, const char *text);
void canvas_ink(struct draw_shape *shape, enum draw_ink ink);
/* Filled as the series is, outlined where it is hatched. */
void canvas_paint(
	const struct canvas *canvas, int series, struct draw_shape *shape);
/* A hollow box and n/a behind it: what is missing is not 0. */
void canvas_hollow(struct canvas *canvas, double x, double y, double height);
/* A hollow dot of the series: the same beside a scale. */
void canvas_unknown(struct canvas *canvas, int series, double x, double y);

/* Puts what was drawn behind `marks` below it, just above `head`: a grid is
 * as high as its marks, but lies under them. */
void canvas_lower(struct canvas *canvas, struct draw_shape *head,
	struct draw_shape *marks);
/* The series' sign at a place of a line or on a scale. */
void canvas_marker(struct canvas *canvas, int series, double x, double y);

/* Lines of text from a base line downwards. */
void canvas_lines(struct canvas *canvas, double x, double y,
	const struct measure_lines *lines, enum draw_anchor anchor);

/* What the values are of: of one series its title, of more a key and their
 * unit. */
void canvas_head(struct canvas *canvas, bool with_key);
/* That the scale begins elsewhere than at zero, where it does, and how many
 * rows are not drawn, where some are not. */
void canvas_foot(struct canvas *canvas);

#endif
