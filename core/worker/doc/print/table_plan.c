/* table_plan.c - how wide columns are, and how high rows. */
#include "worker/doc/print/table.h"

#include <math.h>
#include <string.h>

#include "worker/doc/writer.h"

/* Measures are taken at this size and scaled. */
#define MEASURED 10.0
#define WORD_MAX (12 * MEASURED)    /* a longer one may be broken */
#define NARROW (6.5 * MEASURED)     /* no text is squeezed below this */
#define CODE_MAX (16 * MEASURED)    /* longer codes are broken */
#define EASY (11 * MEASURED)        /* texts are read with ease from here */
#define EASY_SHORT (8.5 * MEASURED) /* in a few rows from here */
#define LINES_MAX 3.2               /* of text, before the page is turned */
#define ROWS_TURNED 8               /* fewer rows may be high */
#define FILLED 0.5                  /* narrower tables are not stretched */
#define FIRST_SHARE 0.3             /* of a part, for the repeated column */
#define HEIGHT_MAX 1e7

enum { WORD_BYTES = 64 };

/* What a column needs and would like, without padding, at MEASURED. */
struct measure {
	double least, want;
	size_t word_size;
	char word[WORD_BYTES]; /* the longest, as far as it matters */
};

int table_column(const struct print_part *part, int i)
{
	if (part->from == 0)
		return i;
	return i == 0 ? 0 : part->from + i - 1;
}

bool table_flush_right(const struct print_table *plan, int column)
{
	return column < plan->table->column_count &&
	       writer_numeric(plan->table->columns[column].type);
}

const char *table_cell(struct sheet *sheet, const struct print_table *plan,
	const struct doc_row *row, int column)
{
	const struct doc_cell *cell;
	struct buf *line;

	if (column == plan->table->column_count) {
		line = sheet_line(sheet);
		writer_row_source(line, sheet->doc, row);
		return buf_text(line);
	}
	cell = &row->cells[column];
	if (cell->kind == DOC_CELL_TEXT)
		return sheet_clean(sheet, cell->text);
	if (cell->kind == DOC_CELL_NONE && row->kind == DOC_ROW_GROUP)
		return "";
	line = sheet_line(sheet);
	doc_cell_text(line, sheet->doc, &plan->table->columns[column], cell);
	return buf_text(line);
}

const char *table_title(
	struct sheet *sheet, const struct print_table *plan, int column)
{
	struct buf *line;

	if (column == plan->table->column_count)
		return doc_word(sheet->doc, "Source");
	line = sheet_line(sheet);
	writer_column_title(
		line, sheet->doc, &plan->table->columns[column], false);
	return sheet_clean(sheet, buf_text(line));
}

struct type_look table_look(
	const struct print_table *plan, const struct doc_row *row, int column)
{
	struct type_look look = {TYPE_SANS, plan->size, INK};

	if (row == NULL) {
		look.face = TYPE_SANS_BOLD;
		look.colour = ACCENT;
	} else if (column == plan->table->column_count) {
		look.size *= 0.92;
		look.colour = ACCENT;
	} else if (row->kind != DOC_ROW_BODY) {
		look.face = TYPE_SANS_BOLD;
	}
	return look;
}

int table_span(const struct print_table *plan, const struct print_part *part,
	const struct doc_row *row, int i)
{
	int end = i + 1, column;

	if (row == NULL || row->kind != DOC_ROW_GROUP || i > 0)
		return end;
	for (; end < part->shown; end++) {
		column = table_column(part, end);
		if (column == plan->table->column_count
				? row->source >= 0
				: row->cells[column].kind != DOC_CELL_NONE)
			break;
	}
	return end;
}

/* The word of text with the most bytes: for some scripts not the widest, but
 * then it is broken, not lost. */
static void longest_word(struct measure *measure, const char *text)
{
	size_t size;

	while (*text != '\0') {
		size = strcspn(text, " ");
		if (size > measure->word_size) {
			measure->word_size = size;
			if (size >= WORD_BYTES)
				size = WORD_BYTES - 1;
			while (size > 0 && (text[size] & 0xC0) == 0x80)
				size--;
			memcpy(measure->word, text, size);
			measure->word[size] = '\0';
			size = strcspn(text, " ");
		}
		text += size;
		text += *text == ' ';
	}
}

static bool running_text(const struct print_table *plan, int column)
{
	return column < plan->table->column_count &&
	       plan->table->columns[column].type == DOC_TEXT;
}

static void measure_cells(struct sheet *sheet, const struct print_table *plan,
	int column, struct measure *measure)
{
	struct type_look look;
	const char *text;
	double width;
	int i;

	for (i = 0; i < plan->table->row_count; i++) {
		const struct doc_row *row = &plan->table->rows[i];

		if (row->kind == DOC_ROW_GROUP && column == 0)
			continue;
		text = table_cell(sheet, plan, row, column);
		if (*text == '\0')
			continue;
		look = table_look(plan, row, column);
		look.size = look.size / plan->size * MEASURED;
		width = type_width(sheet->type, &look, text);
		if (width > measure->want)
			measure->want = width;
		if (running_text(plan, column))
			longest_word(measure, text);
	}
}

static void measure_column(struct sheet *sheet, const struct print_table *plan,
	int column, struct measure *measure)
{
	struct type_look look = {TYPE_SANS, MEASURED, INK};
	struct measure title = {0};
	const char *text;
	double width;

	measure_cells(sheet, plan, column, measure);
	if (running_text(plan, column)) {
		width = type_width(sheet->type, &look, measure->word) * 1.04;
		measure->least = fmax(
			fmin(width, WORD_MAX), fmin(measure->want, NARROW));
	} else if (table_flush_right(plan, column)) {
		measure->least = measure->want;
	} else {
		measure->least = fmin(measure->want, CODE_MAX);
	}
	look.face = TYPE_SANS_BOLD;
	text = table_title(sheet, plan, column);
	longest_word(&title, text);
	width = type_width(sheet->type, &look, text);
	measure->want = fmax(measure->want, width / 2);
	width = fmin(
		type_width(sheet->type, &look, title.word) * 1.02, WORD_MAX);
	measure->least = fmax(measure->least, width);
	measure->want = fmax(measure->want, measure->least);
}

/* Widths of columns for letters of a size. */
struct fit {
	const struct measure *measures;
	double scale;
	double least, easy, want; /* of all */
};

static double least_of(const struct fit *fit, int column)
{
	return fit->measures[column].least * fit->scale + 2 * TABLE_PAD;
}

static double want_of(const struct fit *fit, int column)
{
	return fit->measures[column].want * fit->scale + 2 * TABLE_PAD;
}

static struct fit fit_at(const struct print_table *plan,
	const struct measure *measures, double size)
{
	struct fit fit = {.measures = measures, .scale = size / MEASURED};
	double easy = plan->table->row_count > ROWS_TURNED ? EASY : EASY_SHORT;
	int i;

	for (i = 0; i < plan->columns; i++) {
		fit.least += least_of(&fit, i);
		fit.easy += fmax(least_of(&fit, i),
			fmin(want_of(&fit, i),
				easy * fit.scale + 2 * TABLE_PAD));
		fit.want += want_of(&fit, i);
	}
	return fit;
}

static double page_width(const struct sheet *sheet, bool wide)
{
	double width = sheet_width(sheet);

	if (wide == sheet->wide)
		return width;
	return width + (wide ? 1 : -1) * fabs(sheet->height - sheet->width);
}

/* Whether a table fits in a way: with ease, or just so. */
static bool fits(const struct sheet *sheet, struct print_table *plan,
	const struct measure *measures, bool easy)
{
	struct fit fit = fit_at(plan, measures, plan->size);
	double room = page_width(sheet, plan->wide);

	if (!easy)
		return fit.least <= room;
	return fit.easy <= room &&
	       (plan->wide || plan->table->row_count <= ROWS_TURNED ||
		       fit.want <= room * LINES_MAX);
}

/* Upright, then smaller, then on its side, then smaller; else in parts. */
static bool choose(const struct sheet *sheet, struct print_table *plan,
	const struct measure *measures)
{
	static const struct {
		bool wide, easy;
		double size;
	} choices[] = {{false, true, 8.4}, {false, true, 7.6},
		{true, true, 8.2}, {true, true, 7.2}, {true, false, 7.6},
		{true, false, 6.4}};
	size_t i;

	for (i = 0; i < sizeof choices / sizeof *choices; i++) {
		plan->wide = choices[i].wide;
		plan->size = choices[i].size;
		if (fits(sheet, plan, measures, choices[i].easy))
			return true;
	}
	plan->size = 7.4;
	return false;
}

/* Space beyond what columns want: texts take more of it than numbers. */
static void stretch(
	const struct print_table *plan, struct print_part *part, double room)
{
	double want = part->width, weight = 0, extra;
	int i;

	if (want < room * FILLED)
		room = fmax(want * 1.15, fmin(room * FILLED, want * 1.6));
	extra = room - want;
	for (i = 0; i < part->shown; i++)
		weight += part->widths[i] *
			  (running_text(plan, table_column(part, i)) ? 2 : 1);
	part->width = 0;
	for (i = 0; i < part->shown && weight > 0; i++) {
		part->widths[i] +=
			extra * part->widths[i] / weight *
			(running_text(plan, table_column(part, i)) ? 2 : 1);
		part->width += part->widths[i];
	}
}

static double lack_of(
	const struct fit *fit, const struct print_part *part, int i)
{
	return fmax(0, want_of(fit, table_column(part, i)) - part->widths[i]);
}

/* Gives columns that lack no more than an equal share what they lack; returns
 * how much that was. */
static double fill_small(
	const struct fit *fit, struct print_part *part, double rest)
{
	double given = 0, lack;
	int lacking = 0, i;

	for (i = 0; i < part->shown; i++)
		lacking += lack_of(fit, part, i) > 0.01;
	for (i = 0; i < part->shown; i++) {
		lack = lack_of(fit, part, i);
		if (lack > rest / lacking)
			continue;
		part->widths[i] += lack;
		given += lack;
	}
	return given;
}

/* Each column what it needs; of the rest first those that are content with
 * little, then the others by the root of what they lack. */
static void share_out(
	const struct fit *fit, struct print_part *part, double room)
{
	double rest = room, weight = 0, given;
	int i;

	for (i = 0; i < part->shown; i++) {
		part->widths[i] = least_of(fit, table_column(part, i));
		rest -= part->widths[i];
	}
	part->width = room;
	do {
		given = rest > 0.01 ? fill_small(fit, part, rest) : 0;
		rest -= given;
	} while (given > 0.01);
	for (i = 0; i < part->shown; i++)
		weight += sqrt(lack_of(fit, part, i));
	for (i = 0; i < part->shown && rest > 0 && weight > 0; i++)
		part->widths[i] += rest * sqrt(lack_of(fit, part, i)) / weight;
}

static void set_widths(const struct print_table *plan, struct print_part *part,
	const struct fit *fit, double room)
{
	double least = 0, want = 0;
	int i;

	for (i = 0; i < part->shown; i++) {
		least += least_of(fit, table_column(part, i));
		want += want_of(fit, table_column(part, i));
	}
	part->width = fmin(want, room);
	if (want <= room) {
		for (i = 0; i < part->shown; i++)
			part->widths[i] = want_of(fit, table_column(part, i));
		stretch(plan, part, room);
		return;
	}
	share_out(fit, part, fmax(room, fmin(least, room)));
	if (least <= room)
		return;
	/* a column that no page can hold gets what there is of it */
	for (i = 0; i < part->shown; i++)
		part->widths[i] *= room / least;
	part->width = room;
}

/* How wide the columns [from, to) are as a part. */
static double part_least(const struct fit *fit, int from, int to, double room)
{
	double width = 0;
	int i;

	if (from > 0)
		width = fmin(least_of(fit, 0), room * FIRST_SHARE);
	for (i = from; i < to; i++)
		width += least_of(fit, i);
	return width;
}

static bool add_part(struct sheet *sheet, const struct print_table *plan,
	struct print_part *part, int from, int to)
{
	size_t rows = (size_t)plan->table->row_count;

	part->from = from;
	part->to = to;
	part->shown = to - from + (from > 0);
	part->widths = arena_alloc(
		&sheet->arena, (size_t)part->shown * sizeof *part->widths);
	part->heights =
		arena_alloc(&sheet->arena, (rows + 1) * sizeof *part->heights);
	return part->widths != NULL && part->heights != NULL;
}

/* Where a part that begins at from ends, with at most `most` columns. */
static int part_end(
	const struct fit *fit, int from, int columns, int most, double room)
{
	int to = from + 1;

	while (to < columns && to - from < most &&
		part_least(fit, from, to + 1, room) <= room)
		to++;
	return to;
}

static int count_parts(
	const struct fit *fit, int columns, int most, double room)
{
	int from, count = 0;

	for (from = 0; from < columns; count++)
		from = part_end(fit, from, columns, most, room);
	return count;
}

/* As few parts as there can be, and with about as many columns each. */
static bool split(struct sheet *sheet, struct print_table *plan,
	const struct fit *fit, double room)
{
	int columns = plan->columns, count, most, from, to;

	count = count_parts(fit, columns, columns, room);
	most = (columns + count - 1) / count;
	while (count_parts(fit, columns, most, room) > count)
		most++;
	for (from = 0; from < columns; from = to) {
		to = part_end(fit, from, columns, most, room);
		if (!add_part(sheet, plan, &plan->parts[plan->part_count++],
			    from, to))
			return false;
	}
	return true;
}

static double cell_height(struct sheet *sheet, const struct type_look *look,
	const char *text, double width)
{
	if (*text == '\0' || type_width(sheet->type, look, text) <= width)
		return *text != '\0' && (*text & 0x80)
			       ? type_wrap(sheet->type, look, text, 0).height
			       : type_pitch(look);
	return type_height(sheet->type, look, text, width);
}

/* Of a row, or of the titles. */
static double row_height(struct sheet *sheet, const struct print_table *plan,
	const struct print_part *part, const struct doc_row *row)
{
	double height = 0, width;
	int i, j, end, column;

	for (i = 0; i < part->shown; i = end) {
		struct type_look look;

		column = table_column(part, i);
		look = table_look(plan, row, column);
		end = table_span(plan, part, row, i);
		width = -2 * TABLE_PAD;
		for (j = i; j < end; j++)
			width += part->widths[j];
		height = fmax(height,
			cell_height(sheet, &look,
				row != NULL
					? table_cell(sheet, plan, row, column)
					: table_title(sheet, plan, column),
				width));
	}
	return fmin(height + 2 * TABLE_LEAD, HEIGHT_MAX);
}

static bool make_parts(struct sheet *sheet, struct print_table *plan,
	const struct measure *measures)
{
	bool whole = choose(sheet, plan, measures);
	struct fit fit = fit_at(plan, measures, plan->size);
	double room = page_width(sheet, plan->wide);
	int i, row;

	plan->parts = arena_alloc(
		&sheet->arena, (size_t)plan->columns * sizeof *plan->parts);
	if (plan->parts == NULL)
		return false;
	if (whole) {
		plan->part_count = 1;
		if (!add_part(sheet, plan, plan->parts, 0, plan->columns))
			return false;
	} else if (!split(sheet, plan, &fit, room)) {
		return false;
	}
	for (i = 0; i < plan->part_count; i++) {
		struct print_part *part = &plan->parts[i];

		set_widths(plan, part, &fit, room);
		part->head = row_height(sheet, plan, part, NULL) + 2;
		for (row = 0; row < plan->table->row_count; row++)
			part->heights[row] = (float)row_height(
				sheet, plan, part, &plan->table->rows[row]);
	}
	return true;
}

static struct print_table *make_plan(
	struct sheet *sheet, const struct doc_table *table)
{
	struct print_table *plan = arena_alloc(&sheet->arena, sizeof *plan);
	struct measure *measures;
	bool made;
	int i;

	if (plan == NULL)
		return NULL;
	plan->table = table;
	plan->size = MEASURED;
	plan->sources = writer_table_has_sources(sheet->doc, table);
	plan->marked = writer_table_synthetic(sheet->doc, table);
	plan->columns = table->column_count + plan->sources;
	measures = mem_alloc((size_t)plan->columns * sizeof *measures);
	if (measures == NULL)
		return NULL;
	for (i = 0; i < plan->columns; i++)
		measure_column(sheet, plan, i, &measures[i]);
	made = make_parts(sheet, plan, measures);
	mem_free(measures);
	return made ? plan : NULL;
}

struct print_table *table_plan(
	struct sheet *sheet, const struct doc_table *table)
{
	struct print_table *plan;

	for (plan = sheet->tables; plan != NULL; plan = plan->next)
		if (plan->table == table)
			return plan;
	plan = make_plan(sheet, table);
	if (plan == NULL) {
		sheet->failed = true;
		return NULL;
	}
	plan->next = sheet->tables;
	sheet->tables = plan;
	return plan;
}

bool table_wide(struct sheet *sheet, const struct doc_table *table)
{
	const struct print_table *plan = table_plan(sheet, table);

	return plan != NULL && plan->wide;
}
