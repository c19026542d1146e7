/* chart.c - the shapes of a drawing, painted with cairo. */
#include "worker/doc/print/chart.h"

#include <math.h>

#include "worker/doc/chart/draw.h"
#include "worker/doc/print/flow.h"
#include "worker/doc/print/table.h"

#define WIDTH_MAX 500
#define HATCH_STEP 4
#define HATCH_WIDTH 2.0
#define CROSS_WIDTH 1.3
#define DOT_RADIUS 0.8
#define CAPTION_ROOM 56 /* two lines of each, of a tall script */

static void set_colour(cairo_t *cr, int colour)
{
	cairo_set_source_rgb(cr, (colour >> 16 & 0xFF) / 255.0,
		(colour >> 8 & 0xFF) / 255.0, (colour & 0xFF) / 255.0);
}

/* Lines at 45 degrees (or at 135) over the box, which is the clip. */
static void hatch(
	cairo_t *cr, const cairo_rectangle_t *box, bool falling, double width)
{
	double at, reach = box->width + box->height;

	for (at = 0; at < reach; at += HATCH_STEP * 1.4) {
		cairo_move_to(cr,
			falling ? box->x + at : box->x + box->width - at,
			box->y);
		cairo_rel_line_to(
			cr, falling ? -box->height : box->height, box->height);
	}
	cairo_set_line_width(cr, width);
	cairo_stroke(cr);
}

static void dots(cairo_t *cr, const cairo_rectangle_t *box)
{
	double x, y;
	int row = 0;

	for (y = box->y + 1; y < box->y + box->height; y += HATCH_STEP / 2) {
		x = box->x + (row++ % 2 ? 3 : 1);
		for (; x < box->x + box->width; x += HATCH_STEP) {
			cairo_new_sub_path(cr);
			cairo_arc(cr, x, y, DOT_RADIUS, 0, 2 * M_PI);
		}
	}
	cairo_fill(cr);
}

/* Fills the path at hand, and keeps it. */
static void fill(cairo_t *cr, const struct draw_shape *shape)
{
	cairo_rectangle_t box;
	cairo_path_t *path;
	double right, bottom;

	if (shape->fill == DRAW_NONE)
		return;
	if (shape->fill == DRAW_SOLID) {
		cairo_fill_preserve(cr);
		return;
	}
	cairo_fill_extents(cr, &box.x, &box.y, &right, &bottom);
	box.width = right - box.x;
	box.height = bottom - box.y;
	path = cairo_copy_path(cr);
	cairo_save(cr);
	cairo_clip(cr);
	if (shape->fill == DRAW_DOTS)
		dots(cr, &box);
	else
		hatch(cr, &box, true,
			shape->fill == DRAW_HATCH ? HATCH_WIDTH : CROSS_WIDTH);
	if (shape->fill == DRAW_CROSS)
		hatch(cr, &box, false, CROSS_WIDTH);
	cairo_restore(cr);
	cairo_append_path(cr, path);
	cairo_path_destroy(path);
}

static void outline(cairo_t *cr, const struct draw_shape *shape)
{
	if (shape->stroke <= 0)
		return;
	cairo_set_line_width(cr, shape->stroke);
	cairo_set_line_join(cr, CAIRO_LINE_JOIN_ROUND);
	cairo_set_dash(cr, &shape->dash, shape->dash > 0 ? 1 : 0, 0);
	cairo_stroke_preserve(cr);
}

static void paint_path(cairo_t *cr, const struct draw_shape *shape)
{
	int i;

	for (i = 0; i < shape->point_count; i++)
		cairo_line_to(cr, shape->points[i].x, shape->points[i].y);
}

static void paint_text(struct sheet *sheet, const struct draw_shape *shape)
{
	static const enum sheet_side sides[] = {
		SHEET_LEFT, SHEET_CENTRE, SHEET_RIGHT};
	struct sheet_text text = {
		.look = {shape->bold ? TYPE_SANS_BOLD : TYPE_SANS, shape->size,
			shape->colour},
		.x = shape->x,
		.y = shape->y,
		.side = sides[shape->anchor]};

	text.text = sheet_clean(sheet, shape->text);
	sheet_text(sheet, &text);
}

static void paint_shape(struct sheet *sheet, const struct draw_shape *shape)
{
	cairo_t *cr = sheet->cr;

	if (shape->kind == DRAW_TEXT) {
		paint_text(sheet, shape);
		return;
	}
	set_colour(cr, shape->colour);
	cairo_new_path(cr);
	if (shape->kind == DRAW_RECT) {
		cairo_rectangle(
			cr, shape->x, shape->y, shape->width, shape->height);
	} else if (shape->kind == DRAW_LINE) {
		cairo_move_to(cr, shape->x, shape->y);
		cairo_rel_line_to(cr, shape->width, shape->height);
	} else if (shape->kind == DRAW_CIRCLE) {
		cairo_arc(cr, shape->x, shape->y, shape->radius, 0, 2 * M_PI);
	} else {
		paint_path(cr, shape);
	}
	if (shape->kind != DRAW_LINE)
		fill(cr, shape);
	outline(cr, shape);
	cairo_new_path(cr);
}

static void paint(
	struct sheet *sheet, const struct drawing *drawing, double scale)
{
	const struct draw_shape *shape;

	cairo_save(sheet->cr);
	cairo_translate(sheet->cr, sheet->left, sheet->y);
	cairo_scale(sheet->cr, scale, scale);
	for (shape = drawing->first; shape != NULL; shape = shape->next)
		paint_shape(sheet, shape);
	cairo_restore(sheet->cr);
}

/* The drawing of chart, made once. */
static const struct drawing *drawing_of(
	struct sheet *sheet, const struct doc_chart *chart)
{
	struct print_chart *made;
	double width = fmin(sheet_width(sheet), WIDTH_MAX);

	for (made = sheet->charts; made != NULL; made = made->next)
		if (made->chart == chart)
			return made->drawing;
	made = arena_alloc(&sheet->arena, sizeof *made);
	if (made == NULL) {
		sheet->failed = true;
		return NULL;
	}
	made->chart = chart;
	if (sheet->draw->has_values(chart)) {
		made->drawing = sheet->draw->chart(
			sheet->doc, chart, width, &sheet->arena);
		sheet->failed |= made->drawing == NULL;
	}
	made->next = sheet->charts;
	sheet->charts = made;
	return made->drawing;
}

static double scale_of(struct sheet *sheet, const struct drawing *drawing)
{
	double room = sheet_body(sheet) - CAPTION_ROOM - 4;

	return fmin(1, fmin(sheet_width(sheet) / drawing->width,
			       room / drawing->height));
}

double chart_begins(struct sheet *sheet, const struct doc_chart *chart)
{
	const struct drawing *drawing = drawing_of(sheet, chart);

	if (drawing == NULL)
		return table_begins(sheet, chart->table);
	return drawing->height * scale_of(sheet, drawing) + CAPTION_ROOM;
}

/* A chart stands under its name and what it says, on one page. */
void chart_show(struct sheet *sheet, const struct doc_chart *chart)
{
	const struct drawing *drawing = drawing_of(sheet, chart);
	double scale;

	if (drawing != NULL) {
		scale = scale_of(sheet, drawing);
		sheet_skip(sheet, 4);
		sheet_need(sheet, drawing->height * scale + CAPTION_ROOM);
		if (chart->table->caption != NULL)
			flow_caption(sheet, chart->table->caption);
		if (chart->message != NULL && chart->message[0] != '\0')
			flow_small(sheet, chart->message);
		sheet_skip(sheet, 3);
		sheet_tag(sheet, "Figure");
		if (sheet->cr != NULL)
			paint(sheet, drawing, scale);
		sheet_untag(sheet, "Figure");
		sheet->y += drawing->height * scale;
		sheet->blank = false;
		sheet_skip(sheet, 10);
	}
	table_show(sheet, chart->table);
}
