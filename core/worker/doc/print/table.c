/* table.c - tables printed row by row. */
#include "worker/doc/print/table.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "worker/doc/print/flow.h"
#include "worker/doc/writer.h"

#define CAPTION 9.4
#define CAPTION_ROOM 28
#define KEPT_ROWS 2     /* with the titles, at the beginning */
#define KEPT_SHARE 0.34 /* of a page: such a table is not divided */
#define UNLIMITED 1e9

enum {
	TAGGED_CELLS_MAX = 6000, /* of larger tables each row is one */
};

/* What is being printed. */
struct printing {
	struct sheet *sheet;
	const struct print_table *plan;
	const struct print_part *part;
	size_t *starts; /* of each shown cell: how far its text is shown */
	double used;    /* height of what was shown of a row */
	bool tall_head; /* fills half a page: it is not repeated */
	bool cells;     /* each is tagged */
	bool right;     /* the cell at hand is flush right */
};

static double span_width(const struct print_part *part, int from, int to)
{
	double width = 0;

	for (; from < to; from++)
		width += part->widths[from];
	return width;
}

static double line_x(const struct type_look *look, const struct type_line *line,
	bool right, const cairo_rectangle_t *box)
{
	if (right || line->rtl)
		return box->x + box->width - type_line_width(look, line);
	return box->x;
}

/* The lines of text that the box has room for; returns where it goes on. */
static const char *show_lines(struct printing *printing,
	const struct type_look *look, const char *text,
	const cairo_rectangle_t *box)
{
	struct sheet *sheet = printing->sheet;
	double y = 0, height, x, limit = box->width;
	struct type_block block;
	int i;

	if (type_width(sheet->type, look, text) <= limit)
		limit = 0;
	for (; text != NULL; text = block.next) {
		block = type_wrap(sheet->type, look, text, limit);
		for (i = 0; i < block.line_count; i++) {
			const struct type_line *line = &block.lines[i];

			height = type_line_height(look, line);
			if (y + height > box->height + 0.1 && y > 0)
				return text + line->byte;
			x = line_x(look, line, printing->right, box);
			if (sheet->cr != NULL)
				type_show(sheet->type, sheet->cr, look, &block,
					i, x,
					box->y + y +
						type_line_ascent(look, line));
			y += height;
			printing->used = fmax(printing->used, y);
		}
	}
	return NULL;
}

/* From *start on; true when that was all. */
static bool show_text(struct printing *printing, const struct type_look *look,
	const char *text, const cairo_rectangle_t *box, size_t *start)
{
	struct sheet *sheet = printing->sheet;
	bool right = printing->right;
	const char *rest;
	double width;

	if (text[*start] == '\0')
		return true;
	width = right ? type_width(sheet->type, look, text) : 0;
	if (right && sheet->cr != NULL && width <= box->width &&
		type_show_number(sheet->type, sheet->cr, look, text,
			box->x + box->width - width,
			box->y + look->size * 1.08)) {
		printing->used = fmax(printing->used, type_pitch(look));
		*start = strlen(text);
		return true;
	}
	rest = show_lines(printing, look, text + *start, box);
	*start = rest != NULL ? (size_t)(rest - text) : strlen(text);
	return rest == NULL;
}

/* The cell at place i, in what of the row is on this page. */
static bool show_cell(struct printing *printing, const struct doc_row *row,
	int i, const cairo_rectangle_t *box)
{
	struct sheet *sheet = printing->sheet;
	const struct print_table *plan = printing->plan;
	int column = table_column(printing->part, i);
	struct type_look look = table_look(plan, row, column);
	bool source = column == plan->table->column_count, linked = false;
	bool done;
	const char *text = row != NULL ? table_cell(sheet, plan, row, column)
				       : table_title(sheet, plan, column);

	if (row != NULL && !source && row->cells[column].kind == DOC_CELL_NONE)
		look.colour = QUIET;
	if (source && row != NULL && row->source >= 0 && *text != '\0')
		linked = sheet_link(sheet, sheet->sources[row->source]);
	printing->right = table_flush_right(plan, column);
	done = show_text(printing, &look, text, box, &printing->starts[i]);
	if (linked)
		sheet_unlink(sheet);
	return done;
}

/* As much of the row as `height` allows; true when that was all of it. */
static bool show_cells(
	struct printing *printing, const struct doc_row *row, double height)
{
	struct sheet *sheet = printing->sheet;
	const struct print_part *part = printing->part;
	cairo_rectangle_t box = {.x = sheet->left + TABLE_PAD,
		.y = sheet->y + TABLE_LEAD,
		.height = height - 2 * TABLE_LEAD};
	bool done = true;
	int i, end;

	for (i = 0; i < part->shown; i = end) {
		const char *tag = row == NULL || i == 0 ? "TH" : "TD";
		double width;

		end = table_span(printing->plan, part, row, i);
		width = span_width(part, i, end);
		box.width = width - 2 * TABLE_PAD;
		if (printing->cells)
			sheet_tag(sheet, tag);
		if (!show_cell(printing, row, i, &box))
			done = false;
		if (printing->cells)
			sheet_untag(sheet, tag);
		box.x += width;
	}
	return done;
}

static void reset(struct printing *printing)
{
	memset(printing->starts, 0,
		(size_t)printing->part->shown * sizeof *printing->starts);
}

/* While a row is being cut its own cells must not lose their places. */
static void show_head(struct printing *printing)
{
	struct sheet *sheet = printing->sheet;
	const struct print_part *part = printing->part;
	size_t *starts = printing->starts;

	sheet_rule(sheet, sheet->left, part->width, 1.1, ACCENT);
	sheet->y += 1.1;
	printing->starts += part->shown;
	reset(printing);
	sheet_tag(sheet, "TR");
	show_cells(printing, NULL, UNLIMITED);
	sheet_untag(sheet, "TR");
	printing->starts = starts;
	sheet->y += part->head - 1.1;
	sheet_rule(sheet, sheet->left, part->width, 0.6, ACCENT);
	sheet->y += 0.6;
	sheet->blank = false;
}

static void show_ground(
	struct printing *printing, const struct doc_row *row, double height)
{
	struct sheet *sheet = printing->sheet;
	double width = printing->part->width;
	cairo_rectangle_t box = {sheet->left, sheet->y, width, height};

	if (row->kind == DOC_ROW_GROUP)
		sheet_box(sheet, &box, TINT);
	if (row->kind == DOC_ROW_TOTAL)
		sheet_rule(sheet, sheet->left, width, 0.8, STRONG_LINE);
	sheet->y += height;
	sheet_rule(sheet, sheet->left, width, 0.35, LINE);
	sheet->y -= height;
}

/* Where a table goes on: its name again, and its titles. */
static void turn(struct printing *printing)
{
	struct sheet *sheet = printing->sheet;
	const struct doc_table *table = printing->plan->table;
	struct sheet_text text = {.look = {TYPE_SANS, 8, QUIET}};
	const char *args[1];
	struct buf name = {0}, filled = {0};

	sheet_break(sheet, sheet->wide);
	if (table->caption != NULL && table->caption[0] != '\0') {
		writer_clean(&name, table->caption);
		args[0] = buf_text(&name);
		writer_fill(&filled, doc_word(sheet->doc, "{1} (continued)"),
			args, 1);
		text.text = buf_text(&filled);
		text.x = sheet->left;
		text.y = sheet->y + 8;
		if (type_width(sheet->type, &text.look, text.text) <
			sheet_width(sheet)) {
			sheet_text(sheet, &text);
			sheet->y += 13;
		}
		sheet->failed |= name.failed || filled.failed;
		buf_free(&name);
		buf_free(&filled);
	}
	if (!printing->tall_head)
		show_head(printing);
}

/* The height that must be left for row i to begin here: a group's name stays
 * with its first row, a total with the row above it. */
static double kept(struct printing *printing, int i)
{
	const struct doc_table *table = printing->plan->table;
	const float *heights = printing->part->heights;
	double height = heights[i];

	while (i + 1 < table->row_count &&
		table->rows[i].kind == DOC_ROW_GROUP) {
		height += heights[++i];
		if (height > 200)
			return heights[i];
	}
	if (i + 1 < table->row_count && table->rows[i].kind == DOC_ROW_BODY &&
		table->rows[i + 1].kind == DOC_ROW_TOTAL)
		height += heights[i + 1];
	return height;
}

/* A row that no page can hold goes on over several; NULL: the titles. */
static void show_tall(struct printing *printing, const struct doc_row *row)
{
	struct sheet *sheet = printing->sheet;
	bool done;

	reset(printing);
	do {
		printing->used = 0;
		done = show_cells(printing, row, sheet_left(sheet));
		sheet->y += printing->used + 2 * TABLE_LEAD;
		sheet->blank = false;
		sheet_rule(
			sheet, sheet->left, printing->part->width, 0.35, LINE);
		if (!done)
			turn(printing);
	} while (!done);
}

static void show_row(struct printing *printing, int i)
{
	struct sheet *sheet = printing->sheet;
	const struct doc_row *row = &printing->plan->table->rows[i];
	double height = printing->part->heights[i], keep = kept(printing, i);
	double page = sheet_body(sheet) - CAPTION_ROOM -
		      (printing->tall_head ? 0 : printing->part->head);

	if (keep > page)
		keep = height;
	if (keep > sheet_left(sheet))
		turn(printing);
	reset(printing);
	sheet_tag(sheet, "TR");
	if (height > sheet_left(sheet)) {
		show_tall(printing, row);
	} else {
		show_ground(printing, row, height);
		if (sheet->cr != NULL)
			show_cells(printing, row, UNLIMITED);
		sheet->y += height;
	}
	sheet_untag(sheet, "TR");
}

static void show_caption(struct printing *printing)
{
	struct sheet *sheet = printing->sheet;
	const struct print_table *plan = printing->plan;
	char part[16], count[16];
	const char *args[2] = {part, count};
	struct buf *line = sheet_line(sheet);
	struct flow flow = {.look = {TYPE_SANS_BOLD, CAPTION, INK},
		.x = sheet->left,
		.width = sheet_width(sheet) - (plan->marked ? 60 : 0)};
	double y = sheet->y + CAPTION * 1.08;

	writer_clean(line, plan->table->caption);
	if (plan->part_count > 1) {
		snprintf(part, sizeof part, "%d",
			(int)(printing->part - plan->parts) + 1);
		snprintf(count, sizeof count, "%d", plan->part_count);
		buf_add_text(line, " – ");
		writer_fill(
			line, doc_word(sheet->doc, "part {1} of {2}"), args, 2);
	}
	flow.text = buf_text(line);
	if (*flow.text == '\0')
		return;
	sheet_tag(sheet, "Caption");
	flow_text(sheet, &flow);
	if (plan->marked)
		sheet_badge(sheet,
			sheet->right -
				type_width(sheet->type,
					&(struct type_look){
						TYPE_SANS_BOLD, 6.5, MARK},
					doc_word(sheet->doc, "synthetic")) -
				9,
			y);
	sheet_untag(sheet, "Caption");
	sheet->y += 4;
}

/* The titles and the first rows; all rows of a short table. */
static double first_rows(const struct sheet *sheet,
	const struct print_table *plan, const struct print_part *part)
{
	double begins = CAPTION_ROOM + part->head, height = begins;
	int i;

	for (i = 0; i < plan->table->row_count; i++) {
		height += part->heights[i];
		if (i < KEPT_ROWS)
			begins = height;
		if (height > sheet_body(sheet) * KEPT_SHARE)
			return begins;
	}
	return height;
}

double table_begins(struct sheet *sheet, const struct doc_table *table)
{
	const struct print_table *plan = table_plan(sheet, table);

	return plan != NULL ? first_rows(sheet, plan, plan->parts) : 0;
}

static void show_part(struct printing *printing)
{
	struct sheet *sheet = printing->sheet;
	const struct print_table *plan = printing->plan;
	double begins = first_rows(sheet, plan, printing->part);
	int i;

	printing->tall_head = printing->part->head > sheet_body(sheet) / 2;
	sheet_need(sheet, begins < sheet_body(sheet) ? begins : 120);
	sheet_tag(sheet, "Table");
	show_caption(printing);
	if (printing->tall_head)
		show_tall(printing, NULL);
	else
		show_head(printing);
	for (i = 0; i < plan->table->row_count; i++)
		show_row(printing, i);
	sheet_rule(sheet, sheet->left, printing->part->width, 0.6, ACCENT);
	sheet->y += 1;
	sheet_untag(sheet, "Table");
}

void table_show(struct sheet *sheet, const struct doc_table *table)
{
	struct printing printing = {.sheet = sheet};
	int i;

	printing.plan = table_plan(sheet, table);
	if (printing.plan == NULL)
		return;
	printing.starts = mem_alloc(
		2 * (size_t)printing.plan->columns * sizeof *printing.starts);
	if (printing.starts == NULL) {
		sheet->failed = true;
		return;
	}
	if (printing.plan->wide != sheet->wide)
		sheet_break(sheet, printing.plan->wide);
	printing.cells = (int64_t)table->row_count * printing.plan->columns <=
			 TAGGED_CELLS_MAX;
	sheet_skip(sheet, 4);
	for (i = 0; i < printing.plan->part_count; i++) {
		printing.part = &printing.plan->parts[i];
		if (i > 0)
			sheet_skip(sheet, 14);
		show_part(&printing);
	}
	if (table->note != NULL && table->note[0] != '\0') {
		sheet->y += 3;
		flow_small(sheet, table->note);
	}
	sheet_skip(sheet, 12);
	mem_free(printing.starts);
}
