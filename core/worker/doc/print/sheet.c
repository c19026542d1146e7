/* sheet.c - pages, their head and foot, and what is put on them. */
#include "worker/doc/print/sheet.h"

#include <stdio.h>

#include <cairo-pdf.h>

#include "worker/doc/writer.h"

#define A4_SHORT 595.276
#define A4_LONG 841.89
#define SIDE 54
#define TOP 62
#define BOTTOM 58
#define HEAD_Y 38
#define FOOT_UP 30 /* base line, from the lower edge */

enum { LINE_SIZE = 8 };

const char *sheet_clean(struct sheet *sheet, const char *data)
{
	buf_cut(&sheet->clean, 0);
	writer_clean(&sheet->clean, data);
	if (sheet->clean.failed)
		sheet->failed = true;
	return buf_text(&sheet->clean);
}

struct buf *sheet_line(struct sheet *sheet)
{
	if (sheet->line.failed)
		sheet->failed = true;
	buf_cut(&sheet->line, 0);
	return &sheet->line;
}

static void set_colour(cairo_t *cr, int colour)
{
	cairo_set_source_rgb(cr, (colour >> 16 & 0xFF) / 255.0,
		(colour >> 8 & 0xFF) / 255.0, (colour & 0xFF) / 255.0);
}

double sheet_text(struct sheet *sheet, const struct sheet_text *text)
{
	double width, x = text->x;
	struct type_block block;

	if (text->text[0] == '\0')
		return 0;
	block = type_wrap(sheet->type, &text->look, text->text, 0);
	width = block.width;
	if (sheet->cr == NULL || block.line_count == 0)
		return width;
	if (text->side == SHEET_RIGHT)
		x -= width;
	else if (text->side == SHEET_CENTRE)
		x -= width / 2;
	type_show(sheet->type, sheet->cr, &text->look, &block, 0, x, text->y);
	return width;
}

void sheet_box(struct sheet *sheet, const cairo_rectangle_t *box, int colour)
{
	if (sheet->cr == NULL)
		return;
	set_colour(sheet->cr, colour);
	cairo_rectangle(sheet->cr, box->x, box->y, box->width, box->height);
	cairo_fill(sheet->cr);
}

void sheet_rule(
	struct sheet *sheet, double x, double width, double thick, int colour)
{
	cairo_rectangle_t box = {x, sheet->y, width, thick};

	sheet_box(sheet, &box, colour);
}

double sheet_badge(struct sheet *sheet, double x, double y)
{
	struct sheet_text text = {
		.look = {TYPE_SANS_BOLD, 6.5, MARK}, .x = x + 4, .y = y};
	double width;

	text.text = doc_word(sheet->doc, "synthetic");
	width = type_wrap(sheet->type, &text.look, text.text, 0).width + 8;
	if (sheet->cr == NULL)
		return width;
	set_colour(sheet->cr, MARK_TINT);
	cairo_rectangle(sheet->cr, x, y - 7.5, width, 10);
	cairo_fill_preserve(sheet->cr);
	set_colour(sheet->cr, MARK_LINE);
	cairo_set_line_width(sheet->cr, 0.6);
	cairo_stroke(sheet->cr);
	sheet_text(sheet, &text);
	return width;
}

double sheet_left(const struct sheet *sheet)
{
	return sheet->bottom - sheet->y;
}

double sheet_body(const struct sheet *sheet)
{
	return sheet->bottom - sheet->top;
}

double sheet_width(const struct sheet *sheet)
{
	return sheet->right - sheet->left;
}

/* Above each page but the first, which has the cover: what this is of. */
static void running_head(struct sheet *sheet)
{
	const struct doc *doc = sheet->doc;
	struct sheet_text text = {.look = {TYPE_SANS, LINE_SIZE, QUIET},
		.x = sheet->left,
		.y = HEAD_Y};
	double room = sheet_width(sheet), y = sheet->y;
	struct type_block block;

	if (doc->synthetic) {
		text.look.face = TYPE_SANS_BOLD;
		text.look.colour = MARK;
		text.side = SHEET_RIGHT;
		text.x = sheet->right;
		text.text = doc_word(doc, "Synthetic");
		room -= sheet_text(sheet, &text) + 20;
	}
	if (sheet->page == 1)
		return;
	text = (struct sheet_text){.look = {TYPE_SANS, LINE_SIZE, QUIET},
		.x = sheet->left,
		.y = HEAD_Y};
	writer_clean(sheet_line(sheet), doc->title);
	if (doc->state_name != NULL && doc->state_name[0] != '\0') {
		buf_add_text(&sheet->line, " – ");
		writer_clean(&sheet->line, doc->state_name);
	}
	block = type_wrap(
		sheet->type, &text.look, buf_text(&sheet->line), room);
	if (block.line_count > 0)
		type_show(sheet->type, sheet->cr, &text.look, &block, 0, text.x,
			text.y);
	sheet->y = HEAD_Y + 6;
	sheet_rule(sheet, sheet->left, sheet_width(sheet), 0.5, LINE);
	sheet->y = y;
}

static void foot(struct sheet *sheet)
{
	const struct doc *doc = sheet->doc;
	struct sheet_text text = {.look = {TYPE_SANS, LINE_SIZE, QUIET},
		.x = sheet->left,
		.y = sheet->height - FOOT_UP};
	char page[16], count[16];
	const char *args[2] = {page, count};
	struct buf *line = sheet_line(sheet);

	buf_add_format(line, "%s ", doc_word(doc, "Position as on"));
	writer_date(line, doc, doc->as_of);
	text.text = sheet_clean(sheet, buf_text(line));
	sheet_text(sheet, &text);

	snprintf(page, sizeof page, "%d", sheet->page);
	snprintf(count, sizeof count, "%d", sheet->page_count);
	line = sheet_line(sheet);
	writer_fill(line, doc_word(doc, "Page {1} of {2}"), args, 2);
	text.text = buf_text(line);
	text.side = SHEET_RIGHT;
	text.x = sheet->right;
	sheet_text(sheet, &text);
}

void sheet_close(struct sheet *sheet)
{
	if (sheet->cr == NULL)
		return;
	running_head(sheet);
	foot(sheet);
	cairo_show_page(sheet->cr);
	if (type_failed(sheet->type))
		sheet->failed = true;
}

static void open_page(struct sheet *sheet, bool wide)
{
	sheet->wide = wide;
	sheet->width = wide ? A4_LONG : A4_SHORT;
	sheet->height = wide ? A4_SHORT : A4_LONG;
	sheet->left = SIDE;
	sheet->right = sheet->width - SIDE;
	sheet->top = TOP;
	sheet->bottom = sheet->height - BOTTOM;
	sheet->y = sheet->top;
	sheet->blank = true;
	if (sheet->surface != NULL && sheet->cr != NULL)
		cairo_pdf_surface_set_size(
			sheet->surface, sheet->width, sheet->height);
}

void sheet_break(struct sheet *sheet, bool wide)
{
	if (sheet->page > 0 && sheet->blank) {
		if (sheet->wide != wide)
			open_page(sheet, wide);
		return;
	}
	if (sheet->page > 0)
		sheet_close(sheet);
	sheet->page++;
	open_page(sheet, wide);
}

bool sheet_need(struct sheet *sheet, double height)
{
	if (height > sheet_left(sheet) && !sheet->blank)
		sheet_break(sheet, sheet->wide);
	return height <= sheet_left(sheet);
}

void sheet_skip(struct sheet *sheet, double height)
{
	if (!sheet->blank)
		sheet->y += height;
}

void sheet_tag(struct sheet *sheet, const char *name)
{
	if (sheet->cr != NULL)
		cairo_tag_begin(sheet->cr, name, NULL);
}

void sheet_untag(struct sheet *sheet, const char *name)
{
	if (sheet->cr != NULL)
		cairo_tag_end(sheet->cr, name);
}

/* By name: cairo 1.16 leads to no page that is yet to come. */
bool sheet_link(struct sheet *sheet, struct spot spot)
{
	char where[80];

	if (sheet->cr == NULL || spot.page == 0)
		return false;
	snprintf(where, sizeof where, "dest='spot-%d'", spot.number);
	cairo_tag_begin(sheet->cr, CAIRO_TAG_LINK, where);
	return true;
}

void sheet_unlink(struct sheet *sheet)
{
	cairo_tag_end(sheet->cr, CAIRO_TAG_LINK);
}

void sheet_mark(struct sheet *sheet, struct spot *spot)
{
	char what[120];

	spot->page = sheet->page;
	spot->y = sheet->y > 12 ? sheet->y - 12 : 0;
	spot->number = ++sheet->spot_count;
	if (sheet->cr == NULL)
		return;
	snprintf(what, sizeof what, "name='spot-%d' x=0 y=%d", spot->number,
		(int)spot->y);
	cairo_tag_begin(sheet->cr, CAIRO_TAG_DEST, what);
	cairo_tag_end(sheet->cr, CAIRO_TAG_DEST);
}

int sheet_bookmark(struct sheet *sheet, int parent, const char *text,
	const struct spot *spot)
{
	char where[80];

	if (sheet->cr == NULL)
		return 0;
	snprintf(where, sizeof where, "page=%d pos=[%d %d]", spot->page, 0,
		(int)spot->y);
	return cairo_pdf_surface_add_outline(sheet->surface, parent,
		sheet_clean(sheet, text), where,
		parent == CAIRO_PDF_OUTLINE_ROOT ? CAIRO_PDF_OUTLINE_FLAG_OPEN
						 : 0);
}
