/* flow.c - running text over pages. */
#include "worker/doc/print/flow.h"

#include "worker/doc/print/chart.h"
#include "worker/doc/print/figures.h"
#include "worker/doc/print/table.h"
#include "worker/doc/writer.h"

#define BODY 9.8
#define MEASURE 460 /* longer lines are hard to follow */
#define GAP 7

enum { NOTE_PAD = 9, LIST_INDENT = 14, BALANCED_LINES_MAX = 4 };

/* How many of the lines from `line` on go on this page: never a single one
 * of several, at its end or at the beginning of the next. */
static int lines_here(const struct sheet *sheet, const struct flow *flow,
	const struct type_block *block, int line)
{
	double room = flow->whole ? 1e9 : sheet_left(sheet), height = 0;
	int count = 0, rest = block->line_count - line;

	while (count < rest) {
		height += type_line_height(
			&flow->look, &block->lines[line + count]);
		if (height > room + 0.01)
			break;
		count++;
	}
	if (count == rest)
		return count;
	if (rest - count == 1 && count > 2)
		count--;
	if (line == 0 && count == 1 && !sheet->blank)
		count = 0;
	if (count == 0 && sheet->blank)
		count = 1;
	return count;
}

static void show_line(struct sheet *sheet, const struct flow *flow,
	const struct type_block *block, int line)
{
	const struct type_line *from = &block->lines[line];
	double x = flow->x;

	if (from->rtl)
		x += flow->width - type_line_width(&flow->look, from);
	if (sheet->cr != NULL)
		type_show(sheet->type, sheet->cr, &flow->look, block, line, x,
			sheet->y + type_line_ascent(&flow->look, from));
	sheet->y += type_line_height(&flow->look, from);
	sheet->blank = false;
}

/* What is behind the lines of a note, on this page. */
static void show_tint(struct sheet *sheet, const struct flow *flow,
	const struct type_block *block, int from, int count)
{
	cairo_rectangle_t box = {.x = flow->x - NOTE_PAD,
		.y = sheet->y,
		.width = flow->width + 2 * NOTE_PAD};
	int i;

	if (flow->tint == 0)
		return;
	for (i = from; i < from + count; i++)
		box.height += type_line_height(&flow->look, &block->lines[i]);
	sheet_box(sheet, &box, flow->tint);
	box.width = 2.5;
	sheet_box(sheet, &box, flow->bar);
}

/* The lines of a text, or of a part of it, over pages. */
static const char *show_part(
	struct sheet *sheet, const struct flow *flow, const char *text)
{
	struct type_block block;
	int line = 0, count, i;
	bool linked;

	block = type_wrap(sheet->type, &flow->look, text, flow->width);
	while (line < block.line_count) {
		count = lines_here(sheet, flow, &block, line);
		show_tint(sheet, flow, &block, line, count);
		linked = count > 0 && sheet_link(sheet, flow->link);
		for (i = 0; i < count; i++)
			show_line(sheet, flow, &block, line + i);
		if (linked)
			sheet_unlink(sheet);
		line += count;
		if (line == block.line_count)
			break;
		sheet_break(sheet, sheet->wide);
		block = type_wrap(sheet->type, &flow->look, text, flow->width);
	}
	return block.next;
}

void flow_text(struct sheet *sheet, const struct flow *flow)
{
	struct buf text = {0};
	const char *at;

	writer_clean(&text, flow->text);
	at = buf_text(&text);
	while (at != NULL)
		at = show_part(sheet, flow, at);
	if (text.failed)
		sheet->failed = true;
	buf_free(&text);
}

double flow_height(struct sheet *sheet, const struct flow *flow)
{
	return type_height(sheet->type, &flow->look,
		sheet_clean(sheet, flow->text), flow->width);
}

void flow_balance(struct sheet *sheet, struct flow *flow)
{
	const char *text = sheet_clean(sheet, flow->text);
	int lines = type_wrap(sheet->type, &flow->look, text, flow->width)
			    .line_count;
	double low = flow->width / 2, high = flow->width, middle;

	if (lines < 2 || lines > BALANCED_LINES_MAX)
		return;
	while (high - low > 4) {
		middle = (low + high) / 2;
		if (type_wrap(sheet->type, &flow->look, text, middle)
				.line_count > lines)
			low = middle;
		else
			high = middle;
	}
	flow->width = high;
}

static double measure(const struct sheet *sheet)
{
	double width = sheet_width(sheet);

	return width < MEASURE ? width : MEASURE;
}

static struct flow plain(const struct sheet *sheet, const char *text)
{
	return (struct flow){.text = text,
		.look = {TYPE_SANS, BODY, INK},
		.x = sheet->left,
		.width = measure(sheet)};
}

void flow_paragraph(struct sheet *sheet, const char *text)
{
	struct flow flow = plain(sheet, text);

	sheet_tag(sheet, "P");
	flow_text(sheet, &flow);
	sheet_untag(sheet, "P");
	sheet_skip(sheet, GAP);
}

void flow_caption(struct sheet *sheet, const char *text)
{
	struct flow flow = plain(sheet, text);

	flow.look.face = TYPE_SANS_BOLD;
	flow.width = sheet_width(sheet);
	sheet_tag(sheet, "P");
	flow_text(sheet, &flow);
	sheet_untag(sheet, "P");
}

void flow_small(struct sheet *sheet, const char *text)
{
	struct flow flow = plain(sheet, text);

	flow.look.size = 8;
	flow.look.colour = QUIET;
	sheet_tag(sheet, "P");
	flow_text(sheet, &flow);
	sheet_untag(sheet, "P");
}

static void note_edge(
	struct sheet *sheet, const struct flow *flow, double height)
{
	cairo_rectangle_t box = {flow->x - NOTE_PAD, sheet->y,
		flow->width + 2 * NOTE_PAD, height};

	sheet_box(sheet, &box, flow->tint);
	box.width = 2.5;
	sheet_box(sheet, &box, flow->bar);
	sheet->y += height;
}

void flow_note(struct sheet *sheet, enum doc_tone tone, const char *text)
{
	static const char *const words[] = {"Note", "Warning", "Synthetic"};
	static const int bars[] = {BAR, BAD, MARK_LINE};
	static const int tints[] = {TINT, 0xFBEFEC, MARK_TINT};
	static const int inks[] = {ACCENT, BAD, MARK};
	struct flow label = plain(sheet, doc_word(sheet->doc, words[tone]));
	struct flow flow;
	double room;

	label.x += NOTE_PAD;
	label.width = sheet_width(sheet) - 2 * NOTE_PAD;
	label.look = (struct type_look){TYPE_SANS_BOLD, 8, inks[tone]};
	label.tint = tints[tone];
	label.bar = bars[tone];
	flow = label;
	flow.text = text;
	flow.look = (struct type_look){TYPE_SANS, 9.2, INK};
	sheet_skip(sheet, 2);
	room = flow_height(sheet, &flow) + 30;
	sheet_need(sheet, room < 90 ? room : 60);
	sheet_tag(sheet, "Note");
	note_edge(sheet, &label, 6);
	flow_text(sheet, &label);
	flow_text(sheet, &flow);
	note_edge(sheet, &label, 7);
	sheet_untag(sheet, "Note");
	sheet_skip(sheet, GAP + 3);
}

void flow_list(struct sheet *sheet, const struct doc_block *block)
{
	struct flow flow;
	struct sheet_text dot = {
		.look = {TYPE_SANS, BODY, ACCENT}, .text = "•"};
	double height;
	int i;

	sheet_tag(sheet, "L");
	for (i = 0; i < block->item_count; i++) {
		flow = plain(sheet, block->items[i]);
		flow.x += LIST_INDENT;
		flow.width -= LIST_INDENT;
		height = flow_height(sheet, &flow);
		if (height < 3 * type_pitch(&flow.look))
			sheet_need(sheet, height);
		else
			sheet_need(sheet, 2 * type_pitch(&flow.look));
		sheet_tag(sheet, "LI");
		dot.x = sheet->left + 3;
		dot.y = sheet->y + BODY * 1.08;
		sheet_text(sheet, &dot);
		flow_text(sheet, &flow);
		sheet_untag(sheet, "LI");
		sheet_skip(sheet, 2.5);
	}
	sheet_untag(sheet, "L");
	sheet_skip(sheet, GAP - 2);
}

static struct flow heading(
	const struct sheet *sheet, const char *text, int level)
{
	static const double sizes[] = {15.5, 12, 10.5};

	return (struct flow){.text = text,
		.look = {level <= 2 ? TYPE_SERIF_BOLD : TYPE_SANS_BOLD,
			sizes[level < 1     ? 0
				: level > 3 ? 2
					    : level - 1],
			level <= 1 ? ACCENT : INK},
		.x = sheet->left,
		.width = sheet_width(sheet)};
}

/* How much of a block must stand on the page of its heading. */
static double begins(struct sheet *sheet, const struct doc_block *block)
{
	double two = 2.2 * BODY * 1.42;
	struct flow flow;

	if (block == NULL)
		return 0;
	switch (block->kind) {
	case DOC_HEADING:
		flow = heading(sheet, block->text, block->level);
		return 20 + flow_height(sheet, &flow);
	case DOC_NOTE:
		return 60;
	case DOC_FIGURES:
		return figures_begin(sheet, block);
	case DOC_TABLE:
		return table_begins(sheet, block->table);
	case DOC_CHART:
		return chart_begins(sheet, block->chart);
	case DOC_PARAGRAPH:
	case DOC_LIST:
		return two;
	case DOC_PAGE_BREAK:
	case DOC_FACE:
		break;
	}
	return 0;
}

/* A heading must not end a page: nor several, one below the other. */
static double below(struct sheet *sheet, const struct doc_block *block)
{
	double height = 0;

	for (block = block->next; block != NULL; block = block->next) {
		height += begins(sheet, block);
		if (block->kind != DOC_HEADING ||
			height > sheet_body(sheet) / 2)
			break;
	}
	return height;
}

/* What a heading heads may need a page that lies on its side. */
static bool heads_wide(struct sheet *sheet, const struct doc_block *block)
{
	while (block != NULL && block->kind == DOC_HEADING)
		block = block->next;
	return block != NULL && block->kind == DOC_TABLE &&
	       table_wide(sheet, block->table);
}

static void show_heading(
	struct sheet *sheet, const struct flow *flow, int level)
{
	static const char *const tags[] = {"H1", "H2", "H3"};
	const char *tag = tags[level < 1 ? 0 : level > 3 ? 2 : level - 1];

	sheet_tag(sheet, tag);
	flow_text(sheet, flow);
	sheet_untag(sheet, tag);
	sheet->y += level <= 1 ? 5 : 3;
}

void flow_heading(
	struct sheet *sheet, const struct doc_block *block, struct spot *spot)
{
	struct flow flow;
	double height;

	if (heads_wide(sheet, block) != sheet->wide)
		sheet_break(sheet, !sheet->wide);
	flow = heading(sheet, block->text, block->level);
	flow_balance(sheet, &flow);
	height = flow_height(sheet, &flow) + below(sheet, block) + 8;
	sheet_skip(sheet, block->level <= 1 ? 18 : 9);
	if (height < sheet_body(sheet))
		sheet_need(sheet, height);
	else
		sheet_need(sheet, sheet_body(sheet) / 2);
	sheet_mark(sheet, spot);
	show_heading(sheet, &flow, block->level);
}

void flow_title(struct sheet *sheet, const char *text, double below_it,
	struct spot *spot)
{
	struct flow flow = heading(sheet, text, 1);

	sheet_skip(sheet, 18);
	sheet_need(sheet, flow_height(sheet, &flow) + below_it + 8);
	if (spot != NULL)
		sheet_mark(sheet, spot);
	show_heading(sheet, &flow, 1);
}
