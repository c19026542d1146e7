/* pdf_rows.c - the lines of a PDF as rows of its tables. */
#include <math.h>
#include <string.h>

#include "worker/table/pages/pdf_parts.h"

static const float leading = 1.6f; /* of lines of one text, at most */

/* ---- rows ---- */

static void number_row(struct pdf *pdf)
{
	int64_t line = (int64_t)(pdf->page_index + 1) * 1000 + ++pdf->row;

	pdf->line = line > pdf->line ? line : pdf->line + 1;
}

static uint8_t mark_of(uint8_t flags)
{
	return flags & PDF_LEGACY ? CELL_LEGACY : 0;
}

static void tell_broken(struct pdf *pdf, uint8_t flags)
{
	if (flags & PDF_BROKEN)
		gather_fault(&pdf->gather, "bad_encoding",
			"the PDF does not say which characters some of its "
			"letters are: ask for the file it was printed from, or "
			"type the row");
}

static void add_words(
	const struct pdf_page *page, int first, int count, struct buf *out)
{
	int i;

	for (i = first; i < first + count; i++) {
		if (out->size)
			buf_add_char(out, ' ');
		buf_add(out, page->text.data + page->words[i].at,
			page->words[i].size);
	}
}

static void add_title(struct pdf *pdf, const struct pdf_line *line)
{
	struct buf text = {0};
	uint8_t flags = 0;
	int i;

	add_words(&pdf->page, line->first, line->count, &text);
	for (i = line->first; i < line->first + line->count; i++)
		flags |= pdf->page.words[i].flags;
	gather_cell(&pdf->gather, 0, (struct text){buf_text(&text), text.size},
		mark_of(flags));
	tell_broken(pdf, flags);
	pdf->gather.text.failed |= text.failed;
	buf_free(&text);
	number_row(pdf);
	gather_end(&pdf->gather, pdf->line, pdf->line, false);
}

/* ---- a line in columns ---- */

static bool is_over_edge(
	const struct pdf_table *table, const struct pdf_word *word)
{
	return pdf_column_at(table, word->x1 + 1) !=
	       pdf_column_at(table, word->x2 - 1);
}

/* Whether a text begins where those of a column do and ends before the next
 * column's: only lines of several texts have shown how wide it is. */
static bool is_in_column(const struct pdf_table *table, float x1, float x2)
{
	int i = pdf_column_at(table, x1 + 1);

	return i + 1 < table->count && !table->columns[i].number &&
	       fabsf(x1 - table->columns[i].left) < 1 && x2 < table->to[i];
}

/* How many brackets the word opens; below 0: closes. */
static int count_brackets(
	const struct pdf_page *page, const struct pdf_word *word)
{
	const char *text = page->text.data + word->at;
	int open = 0;
	size_t i;

	for (i = 0; i < word->size; i++)
		open += (text[i] == '(') - (text[i] == ')');
	return open;
}

/* Whether the words [at, to) are one text over several columns: one of them
 * is, or one in brackets with the next: `Exports (Rs. lakh)`. */
static bool is_over_columns(const struct pdf_page *page,
	const struct pdf_table *table, int at, int to)
{
	const struct pdf_word *words = page->words;
	int open = 0, w;

	for (w = at; w < to; w++) {
		if (is_over_edge(table, &words[w]))
			return true;
		open += count_brackets(page, &words[w]);
		if (open > 0 && w + 1 < to &&
			pdf_column_at(table, words[w].x2 - 1) !=
				pdf_column_at(table, words[w + 1].x1 + 1))
			return true;
	}
	return false;
}

static void add_to_cell(
	struct pdf *pdf, int column, int to, const struct pdf_word *word)
{
	struct cell *cell = &pdf->next[column];

	if (!cell->filled)
		*cell = (struct cell){.first = (int)(word - pdf->page.words),
			.to = to,
			.x1 = word->x1,
			.word = word->x2 - word->x1,
			.flags = PDF_NUMBER,
			.filled = true};
	cell->x2 = word->x2;
	cell->count++;
	cell->to = to > cell->to ? to : cell->to;
	cell->flags |= word->flags & (PDF_LEGACY | PDF_BROKEN);
	if (!(word->flags & PDF_NUMBER))
		cell->flags &= (uint8_t)~PDF_NUMBER;
}

/* Gives the words of a line to the columns; how many got some.  Words that
 * stand near each other, one of them over an edge, are one text over several
 * columns; *title: it is all there is in the line. */
static int split_line(struct pdf *pdf, const struct pdf_table *table,
	const struct pdf_line *line, bool *title)
{
	const struct pdf_word *words = pdf->page.words;
	int end = line->first + line->count;
	int filled = 0, at, to, w, i;
	bool within;

	*title = false;
	memset(pdf->next, 0, (size_t)table->count * sizeof *pdf->next);
	for (at = line->first; at < end; at = to) {
		bool over;

		for (to = at + 1; to < end && words[to].flags & PDF_JOINED;)
			to++;
		over = is_over_columns(&pdf->page, table, at, to);
		within = is_in_column(table, words[at].x1, words[to - 1].x2);
		/* One text, and in more than one column. */
		*title |= to - at == line->count && !within &&
			  pdf_column_at(table, words[at].x1 + 1) !=
				  pdf_column_at(table, words[to - 1].x2 - 1);
		for (w = at; w < to; w++) {
			float x = (words[w].x1 + words[w].x2) / 2;
			int column = pdf_column_at(
				table, over || within ? words[at].x1 + 1 : x);
			int last = over && !within
					   ? pdf_column_at(table,
						     words[to - 1].x2 - 1)
					   : column;

			add_to_cell(pdf, column, last + 1, &words[w]);
		}
	}
	for (i = 0; i < table->count; i++)
		filled += pdf->next[i].filled;
	return filled;
}

/* ---- which lines are one row ---- */

static bool is_anchor(const struct pdf_table *table, const struct cell *cells)
{
	int i;

	for (i = 0; i < table->count; i++)
		if (table->has_number
				? table->columns[i].number && cells[i].filled &&
					  cells[i].flags & PDF_NUMBER
				: i == table->key && cells[i].filled)
			return true;
	return false;
}

/* The line has a number in a column of numbers where the row has something,
 * or a text nearer to the row's than lines can be: they are not one row. */
static bool is_apart(const struct pdf *pdf, const struct pdf_table *table,
	const struct pdf_line *line)
{
	int i;

	for (i = 0; i < table->count; i++) {
		const struct cell *cell = &pdf->cells[i];
		const struct cell *next = &pdf->next[i];

		if (!cell->filled || !next->filled)
			continue;
		if (line->y - cell->y < 0.7f * line->height ||
			(table->columns[i].number && next->flags & PDF_NUMBER))
			return true;
	}
	return false;
}

/* How the cells of a line stand to those of the row above it. */
struct meeting {
	int shared;  /* both have a text there */
	int wrapped; /* and that above had no room left for the next word */
	bool roomy;  /* but one of them had, before the next column */
	float gap;   /* the least between shared ones */
};

static struct meeting meet(const struct pdf *pdf, const struct pdf_table *table,
	const struct pdf_line *line)
{
	struct meeting found = {.gap = 1e6f};
	int i;

	for (i = 0; i < table->count; i++) {
		const struct cell *cell = &pdf->cells[i];
		float width = pdf->next[i].word + 0.25f * line->height;

		if (!cell->filled || !pdf->next[i].filled)
			continue;
		found.shared++;
		found.gap = fminf(found.gap, line->y - cell->y);
		if (!pdf_wraps(&table->columns[i], cell->x1, cell->x2, width))
			continue;
		found.wrapped++;
		found.roomy |=
			pdf_has_room(table, i, cell->x1, cell->x2, width);
	}
	return found;
}

static int count_cells(const struct pdf_table *table, const struct cell *cells)
{
	int count = 0, i;

	for (i = 0; i < table->count; i++)
		count += cells[i].filled;
	return count;
}

/* A line of one text in the first column, or in the one of names: with
 * nothing to go on with it is a heading of its own. */
static bool is_heading(
	const struct pdf_table *table, const struct cell *cells, int filled)
{
	int i = 0;

	while (i < table->count && !cells[i].filled)
		i++;
	return filled == 1 && (i == 0 || i == table->key) &&
	       !(cells[i].flags & PDF_NUMBER);
}

/* A text in the middle of its cell may begin above the line of its row. */
static bool is_nearer_next(const struct pdf *pdf, const struct pdf_line *line)
{
	const struct pdf_line *end = pdf->page.lines + pdf->page.line_count;

	return line + 1 < end &&
	       line[1].y - line->y < 0.85f * (line->y - pdf->y);
}

/* The words of a line in one column, as a cell; filled: there are some. */
static struct cell cell_in(const struct pdf_page *page,
	const struct pdf_table *table, const struct pdf_line *line, int column)
{
	struct cell cell = {.filled = false};
	int w;

	for (w = line->first; w < line->first + line->count; w++) {
		const struct pdf_word *word = &page->words[w];

		if (pdf_column_at(table, (word->x1 + word->x2) / 2) != column)
			continue;
		if (!cell.filled)
			cell = (struct cell){.first = w,
				.x1 = word->x1,
				.word = word->x2 - word->x1,
				.flags = word->flags & PDF_NUMBER,
				.filled = true};
		cell.x2 = word->x2;
		cell.count = w + 1 - cell.first;
	}
	return cell;
}

static bool is_anchor_line(const struct pdf_page *page,
	const struct pdf_table *table, const struct pdf_line *line)
{
	int i;

	for (i = 0; i < table->count; i++) {
		struct cell cell;

		if (table->has_number ? !table->columns[i].number
				      : i != table->key)
			continue;
		cell = cell_in(page, table, line, i);
		if (cell.filled && (!table->has_number || cell.flags))
			return true;
	}
	return false;
}

/* Whether the text of a line without an anchor goes on, line by line, to one
 * that has it, or past it: a text that stands in the middle or at the foot of
 * its cell begins above the line of its row. */
static bool leads_to_anchor(const struct pdf *pdf,
	const struct pdf_table *table, const struct pdf_line *line)
{
	const struct pdf_line *end = pdf->page.lines + pdf->page.line_count;
	bool passed = false;
	struct cell last;
	int column = 0;

	while (column < table->count && !pdf->next[column].filled)
		column++;
	if (column == table->count)
		return false;
	last = pdf->next[column];
	for (line++;
		line < end && line->y - line[-1].y < leading * line->height;
		line++) {
		struct cell cell = cell_in(&pdf->page, table, line, column);

		if (cell.filled) {
			if (!pdf_wraps(&table->columns[column], last.x1,
				    last.x2, cell.word + 0.25f * line->height))
				return false;
			last = cell;
		}
		if (cell.filled && passed)
			return true;
		if (!is_anchor_line(&pdf->page, table, line))
			continue;
		if (cell.filled)
			return true;
		if (passed)
			return false;
		passed = true;
	}
	return false;
}

/* A header that pages repeat ends where they differ; above a row, a part of
 * its text may be alike. */
static bool is_below_header(
	const struct pdf *pdf, const struct pdf_table *table)
{
	return pdf->line_index - 1 == pdf->heads &&
	       count_cells(table, pdf->cells) > 1;
}

static bool are_aligned(const struct cell *one, const struct cell *two)
{
	return fabsf(one->x1 - two->x1) < 1 || fabsf(one->x2 - two->x2) < 1 ||
	       fabsf(one->x1 + one->x2 - two->x1 - two->x2) < 2;
}

/* What stands above a table in one of its columns begins no cell: a unit in
 * brackets, `(Rs. lakh)`, and a title, whose next line stands elsewhere. */
static bool is_title_above(const struct pdf *pdf, const struct pdf_table *table,
	const struct pdf_line *line)
{
	const struct cell *cell;
	const struct buf *text;
	int i = 0;

	while (i < table->count && !pdf->cells[i].filled)
		i++;
	if (i == table->count || pdf->has_anchor ||
		count_cells(table, pdf->cells) > 1)
		return false;
	cell = &pdf->cells[i];
	text = &pdf->texts[i];
	if (text->size > 2 && text->data[0] == '(' &&
		text->data[text->size - 1] == ')' &&
		!(cell->flags & PDF_NUMBER))
		return true;
	return pdf->next[i].filled ? !are_aligned(cell, &pdf->next[i])
				   : line->y - pdf->y > 0.9f * line->height;
}

static bool goes_on(const struct pdf *pdf, const struct pdf_table *table,
	const struct pdf_line *line, int filled)
{
	float gap = (line->y - pdf->y) / line->height;
	struct meeting met;

	if (pdf->filled == 0 || is_below_header(pdf, table) ||
		is_title_above(pdf, table, line) || is_apart(pdf, table, line))
		return false;
	met = meet(pdf, table, line);
	if (table->row_gap > 0)
		return gap < table->row_gap &&
		       (met.shared < 2 || met.wrapped > 0 ||
			       met.gap < table->row_gap * line->height);
	if (gap > leading)
		return false;
	if (is_anchor(table, pdf->next))
		return (!pdf->has_anchor && met.wrapped > 0 &&
			       pdf->filled * 2 <= table->count) ||
		       (!table->has_number && met.wrapped == filled &&
			       !met.roomy);
	if (met.wrapped > 0)
		return true;
	return !is_heading(table, pdf->next, filled) &&
	       !is_nearer_next(pdf, line) &&
	       !(pdf->has_anchor && leads_to_anchor(pdf, table, line));
}

/* ---- a row that the end of a page cuts in two ---- */

bool pdf_is_row_line(const struct pdf_page *page, const struct pdf_table *table,
	const struct pdf_line *line)
{
	return line->parts > 1 && is_anchor_line(page, table, line);
}

/* The same text; in a line of one part numbers may differ, as of pages. */
static bool are_alike(const struct pdf_page *one, const struct pdf_line *a,
	const struct pdf_page *two, const struct pdf_line *b)
{
	int i;

	if (a->count != b->count || a->parts != b->parts)
		return false;
	for (i = 0; i < a->count; i++) {
		const struct pdf_word *x = &one->words[a->first + i];
		const struct pdf_word *y = &two->words[b->first + i];

		if (!(a->parts == 1 && x->flags & y->flags & PDF_NUMBER) &&
			(x->size != y->size ||
				memcmp(one->text.data + x->at,
					two->text.data + y->at, x->size) != 0))
			return false;
	}
	return true;
}

int pdf_count_heads(const struct pdf *pdf, const struct pdf_table *table)
{
	const struct pdf_page *page = &pdf->page, *ahead = &pdf->ahead;
	int heads = 0, i;

	for (i = 0; i < page->line_count && heads < ahead->line_count; i++) {
		const struct pdf_line *line = &page->lines[i];

		heads += are_alike(page, line, ahead, &ahead->lines[heads]);
		if (pdf_is_row_line(page, table, line))
			break;
	}
	return heads;
}

int pdf_count_feet(const struct pdf *pdf)
{
	const struct pdf_page *page = &pdf->page, *ahead = &pdf->ahead;
	int most = page->line_count - 1 - pdf->last_anchor, feet = 0;

	most = most < ahead->line_count ? most : ahead->line_count;
	while (feet < most &&
		are_alike(page, &page->lines[page->line_count - 1 - feet],
			ahead, &ahead->lines[ahead->line_count - 1 - feet]))
		feet++;
	return feet;
}

const struct pdf_table *pdf_table_at(const struct pdf *pdf, int page)
{
	int i = pdf->tables.count - 1;

	while (i > 0 && pdf->tables.tables[i].first_page > page)
		i--;
	return &pdf->tables.tables[i];
}

/* Whether a text of the page ahead is the next line of the row's: that had no
 * room for its first word, and they stand one below the other. */
static bool is_rest(const struct cell *cell, const struct cell *rest,
	const struct pdf_column *column, float height)
{
	return !column->number && are_aligned(cell, rest) &&
	       pdf_wraps(
		       column, cell->x1, cell->x2, rest->word + 0.25f * height);
}

/* Splits a line of the page ahead into pdf->rest; false: it is not the rest of
 * the row at hand.  Where that has nothing, but rows have, it may begin. */
static bool split_rest(struct pdf *pdf, const struct pdf_table *table,
	const struct pdf_line *line)
{
	int filled = 0, i;

	if (pdf_is_row_line(&pdf->ahead, table, line))
		return false;
	for (i = 0; i < table->count; i++) {
		struct cell *rest = &pdf->rest[i];

		*rest = cell_in(&pdf->ahead, table, line, i);
		filled += rest->filled;
		if (rest->filled &&
			!(pdf->cells[i].filled ? is_rest(&pdf->cells[i], rest,
							 &table->columns[i],
							 line->height)
					       : table->columns[i].usual))
			return false;
	}
	return line->parts >= filled;
}

/* Adds the words of a line of that page, by cells, to the row. */
static void add_cells(struct pdf *pdf, const struct pdf_table *table,
	const struct pdf_page *page, const struct cell *cells, float y)
{
	int i;

	for (i = 0; i < table->count; i++) {
		struct cell *cell = &pdf->cells[i];
		const struct cell *next = &cells[i];

		if (!next->filled)
			continue;
		add_words(page, next->first, next->count, &pdf->texts[i]);
		if (cell->filled) {
			uint8_t number = cell->flags & next->flags & PDF_NUMBER;
			uint8_t flags = (cell->flags | next->flags) &
					(uint8_t)~PDF_NUMBER;
			int to = cell->to;
			float top = cell->top;

			*cell = *next;
			cell->flags = flags | number;
			cell->to = to > next->to ? to : next->to;
			cell->top = top;
		} else {
			*cell = *next;
			cell->top = y;
		}
		cell->y = y;
		pdf->filled++;
	}
	pdf->y = y;
}

/* Whether one of two is a row and the other a text that may be a part of it: in
 * each column of the text, the one above had no room for the first word of the
 * one below, or the row has nothing where rows have something. */
static bool may_be_one(const struct pdf_table *table, const struct cell *above,
	const struct cell *below, bool text_above, float height)
{
	const struct cell *texts = text_above ? above : below;
	const struct cell *owns = text_above ? below : above;
	int i;

	for (i = 0; i < table->count; i++) {
		const struct pdf_column *column = &table->columns[i];

		if (!texts[i].filled)
			continue;
		if (texts[i].flags & PDF_NUMBER ||
			(!owns[i].filled && !column->usual))
			return false;
		if (owns[i].filled &&
			!pdf_wraps(column, above[i].x1, above[i].x2,
				below[i].word + 0.25f * height))
			return false;
	}
	return true;
}

/* Whether nearly all texts of several lines began beside their numbers. */
static bool hangs_from_top(const struct pdf *pdf)
{
	int others = 0, kind;

	for (kind = 0; kind < HANG_KINDS; kind++)
		others += kind == HANG_TOP ? 0 : pdf->hung[kind];
	return others * 4 < pdf->hung[HANG_TOP];
}

/* Whether the last text that was taken, in pdf->rest, may be of the row below
 * it as well. */
static bool is_of_next(const struct pdf *pdf, const struct pdf_table *table,
	const struct pdf_line *line)
{
	struct cell below[PDF_COLUMNS_MAX];
	int i;

	if (hangs_from_top(pdf) ||
		line->y - line[-1].y > leading * line->height)
		return false;
	for (i = 0; i < table->count; i++)
		below[i] = cell_in(&pdf->ahead, table, line, i);
	return may_be_one(table, pdf->rest, below, true, line->height);
}

/* Some programs part a row where a page ends: the lines that the last row
 * has at the top of the page ahead, below what is repeated there, are given
 * to it, and are no longer on that page. */
static void take_from_ahead(struct pdf *pdf, const struct pdf_table *table)
{
	struct pdf_line *lines = pdf->ahead.lines + pdf->heads_ahead;
	int count = pdf->ahead.line_count - pdf->heads_ahead, taken = 0;

	if (pdf_table_at(pdf, pdf->page_index + 1) != table)
		return;
	while (taken < count && split_rest(pdf, table, &lines[taken]) &&
		(taken == 0 || lines[taken].y - lines[taken - 1].y <
				       leading * lines[taken].height)) {
		add_cells(pdf, table, &pdf->ahead, pdf->rest, lines[taken].y);
		taken++;
	}
	if (taken == 0)
		return;
	pdf->torn_ahead = taken < count &&
			  pdf_is_row_line(&pdf->ahead, table, &lines[taken]) &&
			  is_of_next(pdf, table, &lines[taken]);
	pdf->torn |= pdf->torn_ahead;
	memmove(lines, lines + taken, (size_t)(count - taken) * sizeof *lines);
	pdf->ahead.line_count -= taken;
}

static enum hang hang_of(const struct pdf *pdf, const struct cell *cell)
{
	float tall = cell->y - cell->top;
	float part = (pdf->anchor_y - cell->top) / tall;

	return fabsf(part) < 0.1f          ? HANG_TOP
	       : fabsf(part - 0.5f) < 0.1f ? HANG_MIDDLE
	       : fabsf(part - 1) < 0.1f    ? HANG_FOOT
					   : HANG_ODD;
}

/* Texts of one table hang alike beside the numbers of their rows: one that
 * hangs otherwise has lines of its neighbours, or they have some of its. */
static bool hangs_oddly(struct pdf *pdf, const struct pdf_table *table)
{
	bool odd = false;
	int i, kind;

	for (i = 0; table->has_number && i < table->count; i++) {
		const struct cell *cell = &pdf->cells[i];
		enum hang hang;

		if (!cell->filled || cell->y - cell->top < 1)
			continue;
		hang = hang_of(pdf, cell);
		pdf->hung[hang]++;
		odd |= hang == HANG_ODD;
		for (kind = 0; kind < HANG_KINDS; kind++)
			odd |= kind != (int)hang &&
			       pdf->hung[kind] * 4 >= pdf->hung[hang];
	}
	return odd;
}

/* Whether a text at the end of the page, which is no footer, may be the
 * beginning of the first row of the page ahead, which hangs at the foot or the
 * middle of its cells. */
static bool is_torn_ahead(struct pdf *pdf, const struct pdf_table *table)
{
	const struct pdf_line *line = pdf->ahead.lines + pdf->heads_ahead;
	int i;

	if (pdf->row_line <= pdf->last_anchor ||
		pdf->row_line >= pdf->page.line_count - pdf->feet ||
		pdf->heads_ahead >= pdf->ahead.line_count ||
		pdf_table_at(pdf, pdf->page_index + 1) != table ||
		!pdf_is_row_line(&pdf->ahead, table, line) ||
		hangs_from_top(pdf))
		return false;
	for (i = 0; i < table->count; i++)
		pdf->rest[i] = cell_in(&pdf->ahead, table, line, i);
	return count_cells(table, pdf->cells) * 2 <= table->count &&
	       !is_heading(table, pdf->cells, pdf->filled) &&
	       may_be_one(table, pdf->cells, pdf->rest, true, line->height);
}

void pdf_end_row(struct pdf *pdf, const struct pdf_table *table)
{
	int i;

	if (pdf->filled == 0)
		return;
	pdf->torn |= pdf->has_anchor && hangs_oddly(pdf, table);
	if (pdf->has_anchor && pdf->row_anchor == pdf->last_anchor)
		take_from_ahead(pdf, table);
	if (!pdf->has_anchor)
		pdf->torn_ahead |= is_torn_ahead(pdf, table);
	for (i = 0; i < table->count; i++) {
		struct cell *cell = &pdf->cells[i];

		if (!cell->filled)
			continue;
		gather_cell(&pdf->gather, i,
			(struct text){
				buf_text(&pdf->texts[i]), pdf->texts[i].size},
			mark_of(cell->flags));
		gather_repeat(&pdf->gather, i, cell->to);
		tell_broken(pdf, cell->flags);
		pdf->gather.text.failed |= pdf->texts[i].failed;
		buf_cut(&pdf->texts[i], 0);
		cell->filled = false;
		i = cell->to > i ? cell->to - 1 : i;
	}
	if (pdf->torn && pdf->has_anchor)
		gather_fault(&pdf->gather, "doubtful_line",
			"a line of text above or below it may be a part of "
			"one of its texts: compare it with the page");
	pdf->torn = false;
	/* As wide as the table, so that blank cells at the end count. */
	if (pdf->gather.count < table->count)
		gather_cell(&pdf->gather, table->count - 1,
			(struct text){"", 0}, 0);
	number_row(pdf);
	gather_end(&pdf->gather, pdf->line, pdf->line, false);
	pdf->filled = 0;
}

/* Whether the row at hand and the line, which begins another, are a row and a
 * text that may be a part of it, as near as lines of one text are.  A cut name
 * must not become another. */
static bool is_torn(const struct pdf *pdf, const struct pdf_table *table,
	const struct pdf_line *line, int filled)
{
	bool anchor = is_anchor(table, pdf->next);
	const struct cell *texts = anchor ? pdf->cells : pdf->next;
	int text_count = anchor ? pdf->filled : filled;

	return pdf->filled && anchor != pdf->has_anchor &&
	       !is_title_above(pdf, table, line) &&
	       line->y - pdf->y <= leading * line->height &&
	       count_cells(table, texts) * 2 <= table->count &&
	       !is_heading(table, texts, text_count) &&
	       may_be_one(table, pdf->cells, pdf->next, anchor, line->height);
}

static void add_line(struct pdf *pdf, const struct pdf_table *table,
	const struct pdf_line *line, int filled)
{
	if (!goes_on(pdf, table, line, filled)) {
		bool torn = is_torn(pdf, table, line, filled);

		pdf->torn |= torn;
		pdf_end_row(pdf, table);
		pdf->has_anchor = false;
		pdf->torn = torn || (pdf->torn_first &&
					    pdf->line_index - 1 == pdf->heads);
	}
	if (is_anchor(table, pdf->next)) {
		pdf->has_anchor = true;
		pdf->row_anchor = pdf->line_index - 1;
		pdf->anchor_y = line->y;
	}
	add_cells(pdf, table, &pdf->page, pdf->next, line->y);
	pdf->row_line = pdf->line_index - 1;
}

void pdf_take_line(struct pdf *pdf, const struct pdf_table *table)
{
	const struct pdf_line *line = &pdf->page.lines[pdf->line_index++];
	bool title = false;
	int filled = split_line(pdf, table, line, &title);

	if (title || table->count == 1) {
		pdf_end_row(pdf, table);
		add_title(pdf, line);
		return;
	}
	add_line(pdf, table, line, filled);
}
