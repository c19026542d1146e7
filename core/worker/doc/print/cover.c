/* cover.c - what a report is of, when it holds, and what is in it. */
#include "worker/doc/print/cover.h"

#include <stdio.h>

#include "worker/doc/print/flow.h"
#include "worker/doc/writer.h"

enum { CONTENTS_HEADINGS_MIN = 3 };

static void line(struct sheet *sheet, const char *text, struct type_look look,
	double after)
{
	struct flow flow = {.text = text,
		.look = look,
		.x = sheet->left,
		.width = sheet_width(sheet)};

	if (text == NULL || text[0] == '\0')
		return;
	flow_balance(sheet, &flow);
	flow_text(sheet, &flow);
	sheet->y += after;
}

static void clock_at(
	struct sheet *sheet, double x, const char *english, const char *iso)
{
	struct flow flow = {.look = {TYPE_SANS, 8, QUIET},
		.x = x,
		.width = sheet_width(sheet) / 2 - 10};

	if (iso == NULL || iso[0] == '\0')
		return;
	flow.text = doc_word(sheet->doc, english);
	flow_text(sheet, &flow);
	writer_date(sheet_line(sheet), sheet->doc, iso);
	flow.text = buf_text(&sheet->line);
	flow.look = (struct type_look){TYPE_SANS_BOLD, 10.5, INK};
	flow_text(sheet, &flow);
}

static void clocks(struct sheet *sheet)
{
	double y, end;

	sheet_rule(sheet, sheet->left, sheet_width(sheet), 0.6, LINE);
	y = sheet->y += 9;
	sheet_tag(sheet, "P");
	clock_at(sheet, sheet->left, "Position as on", sheet->doc->as_of);
	sheet_untag(sheet, "P");
	end = sheet->y;
	sheet->y = y;
	sheet_tag(sheet, "P");
	clock_at(sheet, sheet->left + sheet_width(sheet) / 2, "As known on",
		sheet->doc->known_at);
	sheet_untag(sheet, "P");
	sheet->y = (sheet->y > end ? sheet->y : end) + 9;
	sheet_rule(sheet, sheet->left, sheet_width(sheet), 0.6, LINE);
	sheet->y += 14;
}

void cover_show(struct sheet *sheet)
{
	const struct doc *doc = sheet->doc;

	sheet_rule(sheet, sheet->left, 54, 4, ACCENT);
	sheet->y += 24;
	sheet_tag(sheet, "P");
	line(sheet, doc->state_name,
		(struct type_look){TYPE_SANS_BOLD, 12, ACCENT}, 2);
	sheet_untag(sheet, "P");
	sheet_tag(sheet, "H");
	line(sheet, doc->title, (struct type_look){TYPE_SERIF_BOLD, 25, INK},
		4);
	sheet_untag(sheet, "H");
	line(sheet, doc->subtitle, (struct type_look){TYPE_SANS, 11.5, QUIET},
		2);
	sheet->y += 12;
	clocks(sheet);
	if (doc->synthetic)
		flow_note(sheet, DOC_SYNTHETIC,
			doc_word(doc,
				"Figures marked synthetic were generated to "
				"show how the report works; they are not facts "
				"and must not be quoted."));
	sheet->blank = false;
}

static void leader(struct sheet *sheet, double from, double to, double y)
{
	static const double dash[] = {0.7, 3.3};

	if (sheet->cr == NULL || to <= from)
		return;
	cairo_save(sheet->cr);
	cairo_set_source_rgb(sheet->cr, 0.53, 0.58, 0.64);
	cairo_set_line_width(sheet->cr, 0.7);
	cairo_set_dash(sheet->cr, dash, 2, 0);
	cairo_move_to(sheet->cr, from, y);
	cairo_line_to(sheet->cr, to, y);
	cairo_stroke(sheet->cr);
	cairo_restore(sheet->cr);
}

/* The name may take several lines; the number stands behind the last. */
static void entry(struct sheet *sheet, const char *name, struct spot spot)
{
	struct flow flow = {.text = name,
		.look = {TYPE_SANS, 9.8, INK},
		.x = sheet->left,
		.width = sheet_width(sheet) - 40,
		.link = spot};
	struct sheet_text number = {.look = {TYPE_SANS, 9.8, INK},
		.x = sheet->right,
		.side = SHEET_RIGHT};
	struct type_block block;
	char text[16];
	double last;

	if (name == NULL || name[0] == '\0')
		return;
	snprintf(text, sizeof text, "%d", spot.page);
	number.text = text;
	sheet_need(sheet, flow_height(sheet, &flow));
	sheet_tag(sheet, "TOCI");
	flow_text(sheet, &flow);
	block = type_wrap(
		sheet->type, &flow.look, sheet_clean(sheet, name), flow.width);
	last = type_line_width(&flow.look, &block.lines[block.line_count - 1]);
	number.y = sheet->y -
		   type_line_height(
			   &flow.look, &block.lines[block.line_count - 1]) +
		   type_line_ascent(
			   &flow.look, &block.lines[block.line_count - 1]);
	leader(sheet, sheet->left + last + 6, sheet->right - 26, number.y);
	sheet_text(sheet, &number);
	sheet_untag(sheet, "TOCI");
	sheet->y += 3;
}

static bool is_section(const struct doc_block *block)
{
	return block->kind == DOC_HEADING && block->level <= 1;
}

void cover_contents(struct sheet *sheet)
{
	const struct doc *doc = sheet->doc;
	const struct doc_block *block;
	int sections = 0, i = 0;

	for (block = doc->first; block != NULL; block = block->next)
		sections += is_section(block);
	if (sections < CONTENTS_HEADINGS_MIN)
		return;
	flow_title(sheet, doc_word(doc, "Contents"), 40, NULL);
	sheet_tag(sheet, "TOC");
	for (block = doc->first; block != NULL; block = block->next, i++)
		if (is_section(block))
			entry(sheet, block->text, sheet->headings[i]);
	if (sheet->others.page > 0)
		entry(sheet, doc_word(doc, "Other figures"), sheet->others);
	if (writer_has_sources(doc))
		entry(sheet, doc_word(doc, "Sources"), sheet->end);
	sheet_untag(sheet, "TOC");
	sheet_skip(sheet, 8);
}
