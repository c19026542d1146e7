/* figures.c - key figures. */
#include "worker/doc/print/figures.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "worker/doc/print/flow.h"
#include "worker/doc/writer.h"

enum { GUTTER = 16, ROW_GAP = 12, CARD_ROWS_BYTES_MAX = 28 };

#define VALUE 19.0
#define VALUE_LEAST 9.0

bool figures_long(const struct doc_citation *citation)
{
	return citation->rows != NULL &&
	       strlen(citation->rows) > CARD_ROWS_BYTES_MAX;
}

struct card {
	struct sheet *sheet;
	const struct doc_figure *figure;
	double x, width;
	bool whole; /* on one page: a card, not a running text */
};

static void line(const struct card *card, const char *text,
	struct type_look look, struct spot link)
{
	struct flow flow = {.text = text,
		.look = look,
		.x = card->x,
		.width = card->width,
		.whole = card->whole,
		.link = link};

	if (text != NULL && text[0] != '\0')
		flow_text(card->sheet, &flow);
}

static const struct spot nowhere = {0};

/* The number as large as it can be, its unit and its mark behind it. */
static void show_value(const struct card *card)
{
	struct sheet *sheet = card->sheet;
	const struct doc_figure *figure = card->figure;
	struct type_look look = {TYPE_SERIF_BOLD, VALUE, ACCENT};
	struct sheet_text text = {.look = look, .x = card->x};
	double width, unit;

	writer_value(sheet_line(sheet), sheet->doc, figure);
	text.text = sheet_clean(sheet, buf_text(&sheet->line));
	width = type_wrap(sheet->type, &look, text.text, 0).width;
	if (width > card->width)
		text.look.size *= card->width / width;
	if (text.look.size < VALUE_LEAST)
		text.look.size = VALUE_LEAST;
	if (!figure->has_value)
		text.look.colour = QUIET;
	text.y = sheet->y + VALUE * 1.12;
	width = sheet_text(sheet, &text) + 5;
	text.look = (struct type_look){TYPE_SANS, 9, QUIET};
	text.text = sheet_clean(sheet, writer_unit(figure->unit).rest);
	if (!figure->has_value)
		text.text = "";
	unit = type_wrap(sheet->type, &text.look, text.text, 0).width;
	text.x += width;
	sheet->y += VALUE * 1.42;
	if (width + unit <= card->width) {
		sheet_text(sheet, &text);
		width += unit > 0 ? unit + 6 : 0;
	} else {
		line(card, writer_unit(figure->unit).rest, text.look, nowhere);
	}
	if (!figure->synthetic)
		return;
	unit = type_width(sheet->type,
		&(struct type_look){TYPE_SANS_BOLD, 6.5, MARK},
		doc_word(sheet->doc, "synthetic"));
	if (width + unit + 8 <= card->width) {
		sheet_badge(sheet, card->x + width, text.y - 1);
	} else {
		sheet_badge(sheet, card->x, sheet->y + 9);
		sheet->y += 13;
	}
}

static void show_share(const struct card *card)
{
	struct sheet *sheet = card->sheet;
	char percent[DOC_SHARE_BYTES];
	cairo_rectangle_t box = {card->x, sheet->y + 2, card->width, 4};

	if (!card->figure->has_denominator)
		return;
	if (writer_percent(card->figure, percent) && percent[0] != '-' &&
		strlen(percent) <= strlen("100.0")) {
		sheet_box(sheet, &box, LINE);
		box.width *= fmin(strtod(percent, NULL), 100) / 100;
		sheet_box(sheet, &box, BAR);
		sheet->y += 9;
	}
	writer_share(sheet_line(sheet), sheet->doc, card->figure);
	line(card, buf_text(&sheet->line),
		(struct type_look){TYPE_SANS, 8.2, INK}, nowhere);
}

static void show_published(const struct card *card)
{
	struct sheet *sheet = card->sheet;
	struct type_look look = {TYPE_SANS, 8.2, QUIET};
	int64_t difference;

	if (!card->figure->has_published)
		return;
	writer_published(sheet_line(sheet), sheet->doc, card->figure);
	line(card, buf_text(&sheet->line), look, nowhere);
	if (!writer_difference(card->figure, &difference))
		return;
	look.face = TYPE_SANS_BOLD;
	look.colour = difference == 0 ? GOOD : BAD;
	writer_verdict(sheet_line(sheet), sheet->doc, card->figure);
	line(card, buf_text(&sheet->line), look, nowhere);
}

static void show_sources(const struct card *card)
{
	struct sheet *sheet = card->sheet;
	const struct doc_figure *figure = card->figure;
	struct type_look look = {TYPE_SANS, 7.5, ACCENT};
	int i;

	for (i = 0; i < figure->citation_count; i++) {
		struct doc_citation citation = figure->citations[i];
		struct spot to;
		struct buf *text = sheet_line(sheet);

		if (writer_source_number(sheet->doc, citation.source) == 0)
			continue;
		to = sheet->sources[citation.source];
		if (figures_long(&citation)) {
			citation.rows = NULL;
			to = sheet->lines[figure - sheet->doc->figures];
		}
		buf_add_format(text, "%s ", doc_word(sheet->doc, "Source"));
		writer_citation(text, sheet->doc, &citation);
		line(card, buf_text(text), look, to);
	}
}

static void show_card(const struct card *card)
{
	struct sheet *sheet = card->sheet;

	sheet_tag(sheet, "LI");
	sheet_rule(sheet, card->x, card->width, 1.2, ACCENT);
	sheet->y += 4;
	show_value(card);
	line(card, card->figure->label,
		(struct type_look){TYPE_SANS_BOLD, 9, INK}, nowhere);
	sheet->y += 2;
	show_share(card);
	show_published(card);
	line(card, card->figure->note, (struct type_look){TYPE_SANS, 8.2, INK},
		nowhere);
	show_sources(card);
	sheet_untag(sheet, "LI");
}

static double card_height(struct card *card)
{
	struct sheet *sheet = card->sheet;
	cairo_t *cr = sheet->cr;
	double y = sheet->y, height;
	bool blank = sheet->blank;

	sheet->cr = NULL;
	show_card(card);
	height = sheet->y - y;
	sheet->y = y;
	sheet->cr = cr;
	sheet->blank = blank;
	return height;
}

/* How many stand beside each other. */
static int columns(const struct sheet *sheet, int count)
{
	int most = sheet->wide ? 4 : 3;

	if (count == 4 && !sheet->wide)
		return 2;
	return count < most ? (count < 2 ? 2 : count) : most;
}

static struct card card_at(
	struct sheet *sheet, int figure, int place, int per_row)
{
	double width = (sheet_width(sheet) - GUTTER * (per_row - 1)) / per_row;

	return (struct card){.sheet = sheet,
		.figure = &sheet->doc->figures[figure],
		.x = sheet->left + place * (width + GUTTER),
		.width = width,
		.whole = true};
}

static double row_height(
	struct sheet *sheet, const int *figures, int count, int per_row)
{
	double height = 0, one;
	struct card card;
	int i;

	for (i = 0; i < count && i < per_row; i++) {
		card = card_at(sheet, figures[i], i, per_row);
		one = card_height(&card);
		if (one > height)
			height = one;
	}
	return height;
}

double figures_begin(struct sheet *sheet, const struct doc_block *block)
{
	return row_height(sheet, block->figures, block->figure_count,
		columns(sheet, block->figure_count));
}

/* Too high for any page: each as a text that runs on. */
static void show_tall(struct sheet *sheet, const int *figures, int count)
{
	struct card card;
	int i;

	for (i = 0; i < count; i++) {
		card = card_at(sheet, figures[i], 0, 1);
		card.whole = false;
		sheet_need(sheet, 100);
		show_card(&card);
		sheet_skip(sheet, ROW_GAP);
	}
}

void figures_show(struct sheet *sheet, const int *figures, int count)
{
	int per_row = columns(sheet, count), at, i, here;
	double height, y;
	struct card card;

	sheet_skip(sheet, 3);
	sheet_tag(sheet, "L");
	for (at = 0; at < count; at += per_row) {
		here = count - at < per_row ? count - at : per_row;
		height = row_height(sheet, figures + at, here, per_row);
		if (!sheet_need(sheet, height)) {
			show_tall(sheet, figures + at, here);
			continue;
		}
		y = sheet->y;
		for (i = 0; i < here; i++) {
			sheet->y = y;
			card = card_at(sheet, figures[at + i], i, per_row);
			show_card(&card);
		}
		sheet->y = y + height;
		sheet->blank = false;
		sheet_skip(sheet, ROW_GAP);
	}
	sheet_untag(sheet, "L");
}
