/* svg.c - a drawing as an element of a page.
 *
 * Colours are classes beside plain attributes: the page's style can take
 * others where it is dark, and the element is whole without it.
 */
#include <math.h>
#include <stdlib.h>

#include "worker/doc/chart/canvas.h"
#include "worker/doc/writer.h"

struct svg {
	struct buf *out;
	const char *id;
	struct buf plain;
};

static void raw(struct svg *svg, const char *markup)
{
	buf_add_text(svg->out, markup);
}

static void escaped(struct svg *svg, const char *data)
{
	const char *at;

	buf_cut(&svg->plain, 0);
	writer_clean(&svg->plain, data);
	for (at = buf_text(&svg->plain); *at != '\0'; at++) {
		switch (*at) {
		case '<':
			raw(svg, "&lt;");
			break;
		case '>':
			raw(svg, "&gt;");
			break;
		case '&':
			raw(svg, "&amp;");
			break;
		case '"':
			raw(svg, "&quot;");
			break;
		default:
			buf_add_char(svg->out, *at);
		}
	}
}

/* To a hundredth of a point, whatever the locale. */
static void decimal(struct svg *svg, double value)
{
	long hundredths = lround(value * 100);
	long whole = labs(hundredths) / 100, part = labs(hundredths) % 100;

	buf_add_format(svg->out, "%s%ld", hundredths < 0 ? "-" : "", whole);
	if (part % 10 != 0)
		buf_add_format(svg->out, ".%02ld", part);
	else if (part != 0)
		buf_add_format(svg->out, ".%ld", part / 10);
}

static void number(struct svg *svg, const char *name, double value)
{
	buf_add_format(svg->out, " %s=\"", name);
	decimal(svg, value);
	raw(svg, "\"");
}

static int index_of(int colour, const int *colours, int count)
{
	int i;

	for (i = 0; i < count; i++)
		if (colours[i] == colour)
			return i;
	return -1;
}

/* s1 to s6 are series, k1 to k5 classes of tiles, others by what for. */
static void ink_name(struct svg *svg, const struct draw_shape *shape)
{
	static const char *const names[] = {
		"", "text", "muted", "grid", "paper"};
	int at;

	if (shape->ink != DRAW_INK_SERIES) {
		raw(svg, names[shape->ink]);
		return;
	}
	at = index_of(shape->colour, canvas_class_colours, CANVAS_CLASSES);
	if (at >= 0) {
		buf_add_format(svg->out, "k%d", at + 1);
		return;
	}
	at = index_of(shape->colour, canvas_series_colours, DOC_SERIES_MAX);
	if (at >= 0)
		buf_add_format(svg->out, "s%d", at + 1);
}

static bool patterned(enum draw_fill fill)
{
	return fill == DRAW_HATCH || fill == DRAW_CROSS || fill == DRAW_DOTS;
}

/* Its colour, by its class and as it is on paper. */
static void colour(struct svg *svg, const struct draw_shape *shape)
{
	raw(svg, " class=\"");
	ink_name(svg, shape);
	buf_add_format(svg->out, "\" color=\"#%06x\"",
		(unsigned)shape->colour & 0xFFFFFFU);
}

static void pattern_id(struct svg *svg, const struct draw_shape *shape)
{
	buf_add_format(svg->out, "%s-%c-%06x", svg->id,
		shape->fill == DRAW_HATCH   ? 'h'
		: shape->fill == DRAW_CROSS ? 'c'
					    : 'd',
		(unsigned)shape->colour & 0xFFFFFFU);
}

static void pattern(struct svg *svg, const struct draw_shape *shape)
{
	raw(svg, "<pattern id=\"");
	pattern_id(svg, shape);
	raw(svg, "\"");
	colour(svg, shape);
	raw(svg, " width=\"4\" height=\"4\" patternUnits=\"userSpaceOnUse\"");
	if (shape->fill != DRAW_DOTS)
		raw(svg, " patternTransform=\"rotate(45)\"");
	raw(svg, ">");
	if (shape->fill == DRAW_DOTS)
		raw(svg, "<circle cx=\"1\" cy=\"1\" r=\"0.8\" "
			 "fill=\"currentColor\"/><circle cx=\"3\" cy=\"3\" "
			 "r=\"0.8\" fill=\"currentColor\"/>");
	else
		raw(svg, "<path d=\"M0 0V4\" stroke=\"currentColor\" "
			 "stroke-width=\"2.4\"/>");
	if (shape->fill == DRAW_CROSS)
		raw(svg, "<path d=\"M0 0H4\" stroke=\"currentColor\" "
			 "stroke-width=\"1.6\"/>");
	raw(svg, "</pattern>");
}

static void patterns(struct svg *svg, const struct drawing *drawing)
{
	const struct draw_shape *shape, *other;
	bool started = false;

	for (shape = drawing->first; shape != NULL; shape = shape->next) {
		if (!patterned(shape->fill))
			continue;
		for (other = drawing->first; other != shape;
			other = other->next)
			if (other->fill == shape->fill &&
				other->colour == shape->colour)
				break;
		if (other != shape)
			continue;
		raw(svg, started ? "" : "<defs>");
		started = true;
		pattern(svg, shape);
	}
	raw(svg, started ? "</defs>\n" : "");
}

static void paint(struct svg *svg, const struct draw_shape *shape)
{
	colour(svg, shape);
	if (patterned(shape->fill)) {
		raw(svg, " fill=\"url(#");
		pattern_id(svg, shape);
		raw(svg, ")\"");
	} else {
		raw(svg, shape->fill == DRAW_NONE ? " fill=\"none\""
						  : " fill=\"currentColor\"");
	}
	if (shape->stroke > 0) {
		raw(svg, " stroke=\"currentColor\"");
		number(svg, "stroke-width", shape->stroke);
	}
	if (shape->dash > 0)
		number(svg, "stroke-dasharray", shape->dash);
}

static void write_text(struct svg *svg, const struct draw_shape *shape)
{
	static const char *const anchors[] = {
		"", " text-anchor=\"middle\"", " text-anchor=\"end\""};

	raw(svg, "<text");
	number(svg, "x", shape->x);
	number(svg, "y", shape->y);
	number(svg, "font-size", shape->size);
	raw(svg, shape->bold ? " font-weight=\"600\"" : "");
	raw(svg, anchors[shape->anchor]);
	paint(svg, shape);
	raw(svg, ">");
	escaped(svg, shape->text);
	raw(svg, "</text>\n");
}

static void write_path(struct svg *svg, const struct draw_shape *shape)
{
	int i;

	raw(svg, "<polyline points=\"");
	for (i = 0; i < shape->point_count; i++) {
		raw(svg, i > 0 ? " " : "");
		decimal(svg, shape->points[i].x);
		raw(svg, ",");
		decimal(svg, shape->points[i].y);
	}
	raw(svg, "\" stroke-linejoin=\"round\"");
	paint(svg, shape);
	raw(svg, "/>\n");
}

static void write_shape(struct svg *svg, const struct draw_shape *shape)
{
	switch (shape->kind) {
	case DRAW_RECT:
		raw(svg, "<rect");
		number(svg, "x", shape->x);
		number(svg, "y", shape->y);
		number(svg, "width", shape->width);
		number(svg, "height", shape->height);
		break;
	case DRAW_LINE:
		raw(svg, "<line");
		number(svg, "x1", shape->x);
		number(svg, "y1", shape->y);
		number(svg, "x2", shape->x + shape->width);
		number(svg, "y2", shape->y + shape->height);
		break;
	case DRAW_CIRCLE:
		raw(svg, "<circle");
		number(svg, "cx", shape->x);
		number(svg, "cy", shape->y);
		number(svg, "r", shape->radius);
		break;
	case DRAW_PATH:
		write_path(svg, shape);
		return;
	case DRAW_TEXT:
		write_text(svg, shape);
		return;
	}
	paint(svg, shape);
	raw(svg, "/>\n");
}

/* Shapes one after the other, those of a link in it. */
static void shapes(struct svg *svg, const struct drawing *drawing)
{
	const struct draw_shape *shape;
	const char *open = NULL;

	for (shape = drawing->first; shape != NULL; shape = shape->next) {
		if (shape->href != open) {
			raw(svg, open != NULL ? "</a>\n" : "");
			open = shape->href;
			raw(svg, open != NULL ? "<a href=\"" : "");
			escaped(svg, open);
			raw(svg, open != NULL ? "\" aria-label=\"" : "");
			escaped(svg, open != NULL ? shape->name : NULL);
			raw(svg, open != NULL ? "\">\n" : "");
		}
		write_shape(svg, shape);
	}
	raw(svg, open != NULL ? "</a>\n" : "");
}

static bool has_links(const struct drawing *drawing)
{
	const struct draw_shape *shape = drawing->first;

	while (shape != NULL && shape->href == NULL)
		shape = shape->next;
	return shape != NULL;
}

void svg_write(struct buf *out, const struct drawing *drawing, const char *id)
{
	struct svg svg = {.out = out, .id = id};

	buf_add_format(out,
		"<svg class=\"drawing\" "
		"role=\"%s\" aria-labelledby=\"%s-title\" "
		"aria-describedby=\"%s-desc\" font-family=\"sans-serif\" "
		"viewBox=\"0 0 %ld %ld\">\n<title id=\"%s-title\">",
		has_links(drawing) ? "group" : "img", id, id,
		lround(ceil(drawing->width)), lround(ceil(drawing->height)),
		id);
	escaped(&svg, drawing->title);
	buf_add_format(out, "</title>\n<desc id=\"%s-desc\">", id);
	escaped(&svg, drawing->message);
	raw(&svg, "</desc>\n");
	patterns(&svg, drawing);
	shapes(&svg, drawing);
	raw(&svg, "</svg>\n");
	if (svg.plain.failed)
		out->failed = true;
	buf_free(&svg.plain);
}
