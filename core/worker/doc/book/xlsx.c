/* xlsx.c - a report as a workbook: a sheet that says what the report says,
 * one for each table, and one for the sources.
 *
 * Numbers are numbers, days are days, and a text is a text whatever it begins
 * with.  The workbook is made in a stream: a sheet may be long.
 */
#include <string.h>

#include "ground/date.h"
#include "ground/err.h"
#include "ground/mem.h"
#include "worker/doc/book/xlsx_parts.h"

enum {
	LABEL_WIDTH = 44,
	UNIT_WIDTH = 13,
	TEXT_WIDTH = 28,
	PROSE_COLUMNS = 8,  /* of the sheet Report, over which texts go */
	PROSE_WIDTH = 120,  /* those columns together */
	PIECE_BYTES = 1500, /* of a text in one row: a row's height ends */
	TITLE_POINTS = 24,
	HEADING_POINTS = 21,
	FOOTER_BYTES = 120,
	EXCEL_FIRST_DAY = -25508, /* 1900-03-01: Excel has a 29 February 1900 */
};

/* ---- cells ---- */

struct buf *xlsx_line(struct xlsx *xlsx)
{
	buf_cut(&xlsx->line, 0);
	return &xlsx->line;
}

void xlsx_text(struct xlsx *xlsx, enum book_style style, const char *text)
{
	buf_cut(&xlsx->plain, 0);
	writer_clean(&xlsx->plain, text);
	book_words(xlsx->book, style, buf_text(&xlsx->plain));
}

void xlsx_word(struct xlsx *xlsx, enum book_style style, const char *english)
{
	xlsx_text(xlsx, style, doc_word(xlsx->doc, english));
}

void xlsx_date(struct xlsx *xlsx, enum book_style style, const char *iso)
{
	size_t size = iso ? strlen(iso) : 0;
	int32_t day;

	if (size == 10 && iso[4] == '-' && iso[7] == '-' &&
		date_parse_day(iso, size, &day) && day >= EXCEL_FIRST_DAY)
		book_styled_day(xlsx->book, style, day);
	else
		xlsx_text(xlsx, style, iso);
}

void xlsx_number(struct xlsx *xlsx, enum book_style style, bool has,
	struct book_number number)
{
	if (number.decimals < number.scale)
		number.decimals = number.scale;
	if (has)
		book_number(xlsx->book, style, &number);
	else
		book_blank(xlsx->book, style);
}

int xlsx_lines(const char *text, int width)
{
	int columns = text ? text_columns(text, strlen(text)) : 0;

	return columns <= width ? 1 : (columns + width - 1) / width;
}

/* A program fits the height of a row that says none, if it can. */
void xlsx_row(struct xlsx *xlsx, int lines)
{
	if (lines > 1)
		book_tall_row(xlsx->book, lines * BOOK_LINE_POINTS);
	else
		book_row(xlsx->book);
}

/* To a space near the end, or to the end of a character. */
static size_t piece_of(const char *text, size_t size)
{
	size_t at = PIECE_BYTES;

	if (size <= PIECE_BYTES)
		return size;
	while (at > PIECE_BYTES / 2 && text[at] != ' ')
		at--;
	if (text[at] == ' ')
		return at;
	for (at = PIECE_BYTES; ((unsigned char)text[at] & 0xC0) == 0x80; at--)
		;
	return at;
}

void xlsx_prose(struct xlsx *xlsx, enum book_style style, const char *text,
	int columns, int width)
{
	size_t at = 0, size;

	buf_cut(&xlsx->plain, 0);
	writer_clean(&xlsx->plain, text);
	text = buf_text(&xlsx->plain);
	while (text[at]) {
		size = piece_of(text + at, strlen(text + at));
		book_merged(xlsx->book, style, (struct text){text + at, size},
			columns,
			(text_columns(text + at, size) + width - 1) / width);
		at += size;
	}
}

/* ---- the sheet Report: its head ---- */

static void prose(struct xlsx *xlsx, enum book_style style, const char *text)
{
	xlsx_prose(xlsx, style, text, PROSE_COLUMNS, PROSE_WIDTH);
}

/* "Warning: ...", or "• ..." */
static void led(struct xlsx *xlsx, const char *lead, const char *text)
{
	struct buf line = {0}; /* text may stand in xlsx->line */

	buf_add_format(&line, "%s%s", lead, text ? text : "");
	prose(xlsx, BOOK_NOTE, buf_text(&line));
	xlsx->line.failed |= line.failed;
	buf_free(&line);
}

static void noted(struct xlsx *xlsx, enum book_style style, const char *english,
	const char *text)
{
	struct buf line = {0};

	buf_add_format(&line, "%s: %s", doc_word(xlsx->doc, english),
		text ? text : "");
	prose(xlsx, style, buf_text(&line));
	xlsx->line.failed |= line.failed;
	buf_free(&line);
}

static void head(struct xlsx *xlsx)
{
	const struct doc *doc = xlsx->doc;

	book_tall_row(xlsx->book, TITLE_POINTS);
	xlsx_text(xlsx, BOOK_TITLE, doc->title);
	if (doc->subtitle)
		prose(xlsx, BOOK_NOTE, doc->subtitle);
	if (doc->state_name) {
		book_tall_row(xlsx->book, HEADING_POINTS);
		xlsx_text(xlsx, BOOK_SECTION, doc->state_name);
	}
	book_row(xlsx->book);
	xlsx_word(xlsx, BOOK_PLAIN, "Position as on");
	xlsx_date(xlsx, BOOK_PLAIN, doc->as_of);
	book_row(xlsx->book);
	xlsx_word(xlsx, BOOK_PLAIN, "As known on");
	writer_date(xlsx_line(xlsx), doc, doc->known_at);
	xlsx_text(xlsx, BOOK_PLAIN, buf_text(&xlsx->line));
	if (doc->synthetic)
		noted(xlsx, BOOK_ALARM, "Synthetic",
			doc_word(doc,
				"Figures marked synthetic were generated to "
				"show how the report works; they are not facts "
				"and must not be quoted."));
}

static const char *name_of(const struct doc_table *table)
{
	if (table->caption && *table->caption)
		return table->caption;
	return table->id ? table->id : "";
}

static void link_row(struct xlsx *xlsx, const char *text, int sheet)
{
	buf_cut(&xlsx->plain, 0);
	writer_clean(&xlsx->plain, text);
	book_row(xlsx->book);
	book_link(xlsx->book, buf_text(&xlsx->plain), sheet);
}

static void contents(struct xlsx *xlsx)
{
	const struct doc_block *block;
	int at = 0;

	if (!xlsx->sheet_count && xlsx->sources < 0)
		return;
	book_row(xlsx->book);
	book_tall_row(xlsx->book, HEADING_POINTS);
	xlsx_word(xlsx, BOOK_SECTION, "Contents");
	for (block = xlsx->doc->first; block; block = block->next)
		if (block->table)
			link_row(xlsx, name_of(block->table),
				xlsx->sheets[at++]);
	if (xlsx->sources >= 0)
		link_row(xlsx, doc_word(xlsx->doc, "Sources"), xlsx->sources);
}

/* ---- the sheet Report: figures ---- */

static const struct {
	const char *english;
	int width;
	bool number;
} columns[] = {
	{"Figure", LABEL_WIDTH},
	{"Value", 14, true},
	{"Unit", UNIT_WIDTH},
	{"Out of", 9, true},
	{"Share", 9, true},
	{"Published", 11, true},
	{"As on", 11},
	{"Difference", 11, true},
	{"Verdict", 14},
	{"Synthetic", 10},
	{"List", TEXT_WIDTH},
	{"Date of the list", 16},
	{"Source", TEXT_WIDTH},
	{"Note", TEXT_WIDTH},
	{"Sources", 9},
	{"Name", 26},
};

enum { COLUMNS = sizeof columns / sizeof *columns };

static void figures_head(struct xlsx *xlsx)
{
	int i;

	book_row(xlsx->book);
	for (i = 0; i < COLUMNS; i++)
		xlsx_word(xlsx,
			columns[i].number ? BOOK_HEADER_RIGHT : BOOK_HEADER,
			columns[i].english);
}

static void figure_number(struct xlsx *xlsx, const struct doc_figure *figure,
	bool has, int64_t digits, int scale)
{
	xlsx_number(xlsx, BOOK_CELL, has,
		(struct book_number){.digits = digits,
			.scale = scale,
			.grouping = writer_unit(figure->unit).grouping});
}

/* It has one decimal, always. */
static void share(struct xlsx *xlsx, const struct doc_figure *figure)
{
	char text[DOC_SHARE_BYTES];
	struct number number;

	if (!writer_percent(figure, text))
		book_blank(xlsx->book, BOOK_CELL);
	else if (number_digits(text, strlen(text), &number))
		xlsx_number(xlsx, BOOK_CELL, true,
			(struct book_number){.digits = number.digits,
				.scale = number.scale,
				.percent = true});
	else
		xlsx_text(xlsx, BOOK_CELL, text);
}

static void figure_unit(struct xlsx *xlsx, const struct doc_figure *figure)
{
	struct writer_unit unit = writer_unit(figure->unit);

	buf_add_format(xlsx_line(xlsx), "%s%s%s", unit.sign,
		*unit.sign && *unit.rest ? " " : "", unit.rest);
	xlsx_text(xlsx, BOOK_CELL, buf_text(&xlsx->line));
}

/* "s1, s2": all of its lines are on the last sheet. */
static void figure_sources(struct xlsx *xlsx, const struct doc_figure *figure)
{
	int i, number;

	xlsx_line(xlsx);
	for (i = 0; i < figure->citation_count; i++) {
		number = writer_source_number(
			xlsx->doc, figure->citations[i].source);
		if (number > 0)
			buf_add_format(&xlsx->line, "%ss%d",
				xlsx->line.size ? ", " : "", number);
	}
	xlsx_text(xlsx, BOOK_CELL, buf_text(&xlsx->line));
}

static int figure_height(const struct doc_figure *figure)
{
	const struct {
		const char *text;
		int width;
	} cells[] = {{figure->label, LABEL_WIDTH}, {figure->unit, UNIT_WIDTH},
		{figure->denominator_label, TEXT_WIDTH},
		{figure->published_source, TEXT_WIDTH},
		{figure->note, TEXT_WIDTH}};
	int most = 1, lines;
	size_t i;

	for (i = 0; i < sizeof cells / sizeof *cells; i++) {
		lines = xlsx_lines(cells[i].text, cells[i].width);
		if (lines > most)
			most = lines;
	}
	return most;
}

static void figure_row(struct xlsx *xlsx, const struct doc_figure *figure)
{
	int64_t difference = 0;
	bool known = writer_difference(figure, &difference);

	xlsx_row(xlsx, figure_height(figure));
	xlsx_text(xlsx, BOOK_CELL, figure->label);
	if (figure->has_value)
		figure_number(xlsx, figure, true, figure->value, figure->scale);
	else
		xlsx_word(xlsx, BOOK_MISSING, "n/a");
	figure_unit(xlsx, figure);
	figure_number(
		xlsx, figure, figure->has_denominator, figure->denominator, 0);
	share(xlsx, figure);
	figure_number(xlsx, figure, figure->has_published, figure->published,
		figure->scale);
	xlsx_date(xlsx, BOOK_CELL, figure->published_as_on);
	figure_number(xlsx, figure, known, difference, figure->scale);
	writer_verdict(xlsx_line(xlsx), xlsx->doc, figure);
	xlsx_text(xlsx, BOOK_CELL, buf_text(&xlsx->line));
	xlsx_text(xlsx, BOOK_CELL,
		figure->synthetic ? doc_word(xlsx->doc, "synthetic") : "");
	xlsx_text(xlsx, BOOK_CELL, figure->denominator_label);
	xlsx_date(xlsx, BOOK_CELL, figure->denominator_date);
	xlsx_text(xlsx, BOOK_CELL, figure->published_source);
	xlsx_text(xlsx, BOOK_CELL, figure->note);
	figure_sources(xlsx, figure);
	xlsx_text(xlsx, BOOK_CELL, figure->name);
}

static void figures(struct xlsx *xlsx, const struct doc_block *block)
{
	int i, figure;

	figures_head(xlsx);
	for (i = 0; i < block->figure_count; i++) {
		figure = block->figures[i];
		if (figure >= 0 && figure < xlsx->doc->figure_count)
			figure_row(xlsx, &xlsx->doc->figures[figure]);
	}
	book_row(xlsx->book);
}

static void other_figures(struct xlsx *xlsx)
{
	bool started = false;
	int i;

	for (i = 0; i < xlsx->doc->figure_count; i++) {
		if (writer_figure_shown(xlsx->doc, i))
			continue;
		if (!started) {
			book_row(xlsx->book);
			book_tall_row(xlsx->book, HEADING_POINTS);
			xlsx_word(xlsx, BOOK_SECTION, "Other figures");
			figures_head(xlsx);
		}
		started = true;
		figure_row(xlsx, &xlsx->doc->figures[i]);
	}
}

/* ---- the sheet Report: its blocks ---- */

static void heading(struct xlsx *xlsx, const struct doc_block *block)
{
	if (block->level <= 1)
		book_row(xlsx->book);
	book_tall_row(xlsx->book, HEADING_POINTS);
	xlsx_text(xlsx, block->level <= 1 ? BOOK_SECTION : BOOK_SUBSECTION,
		block->text);
}

static void write_block(
	struct xlsx *xlsx, const struct doc_block *block, int *table)
{
	static const char *const tones[] = {"Note", "Warning", "Synthetic"};
	int i;

	switch (block->kind) {
	case DOC_HEADING:
		heading(xlsx, block);
		break;
	case DOC_PARAGRAPH:
		prose(xlsx, BOOK_NOTE, block->text);
		break;
	case DOC_NOTE:
		noted(xlsx, block->tone == DOC_PLAIN ? BOOK_NOTE : BOOK_WARNING,
			tones[block->tone], block->text);
		break;
	case DOC_LIST:
		for (i = 0; i < block->item_count; i++)
			led(xlsx, "• ", block->items[i]);
		break;
	case DOC_FIGURES:
		figures(xlsx, block);
		break;
	case DOC_TABLE:
	case DOC_CHART:
		link_row(xlsx, name_of(block->table), xlsx->sheets[*table]);
		(*table)++;
		break;
	case DOC_PAGE_BREAK:
	case DOC_FACE:
		break;
	}
}

static void report_sheet(struct xlsx *xlsx)
{
	struct book_sheet sheet = {.column_count = COLUMNS,
		.paged = true,
		.footer = buf_text(&xlsx->footer)};
	const struct doc_block *block;
	int widths[COLUMNS], table = 0, i;

	for (i = 0; i < COLUMNS; i++)
		widths[i] = columns[i].width;
	sheet.widths = widths;
	book_begin_sheet(xlsx->book, xlsx->report, &sheet);
	head(xlsx);
	contents(xlsx);
	for (block = xlsx->doc->first; block; block = block->next)
		write_block(xlsx, block, &table);
	other_figures(xlsx);
}

/* ---- the sheet Sources ---- */

static void source_row(struct xlsx *xlsx, int index)
{
	const struct doc_source *source = &xlsx->doc->sources[index];

	book_row(xlsx->book);
	buf_add_format(
		xlsx_line(xlsx), "s%d", writer_source_number(xlsx->doc, index));
	xlsx_text(xlsx, BOOK_CELL, buf_text(&xlsx->line));
	xlsx_text(xlsx, BOOK_CELL, source->name);
	xlsx_text(xlsx, BOOK_CELL, source->sheet);
	xlsx_text(xlsx, BOOK_CELL, source->importer);
	xlsx_text(xlsx, BOOK_CELL, source->known_at);
	xlsx_text(xlsx, BOOK_CELL,
		source->synthetic ? doc_word(xlsx->doc, "synthetic") : "");
	xlsx_text(xlsx, BOOK_CELL, source->title);
	xlsx_text(xlsx, BOOK_CELL, source->sha256);
}

/* The lines behind each figure: too many to stand beside it. */
static void figure_lines(struct xlsx *xlsx)
{
	const struct doc_figure *figure;
	struct buf lines = {0};
	bool started = false;
	int i;

	for (i = 0; i < xlsx->doc->figure_count; i++) {
		figure = &xlsx->doc->figures[i];
		buf_cut(&lines, 0);
		writer_citations(&lines, xlsx->doc, figure);
		if (!lines.size)
			continue;
		if (!started) {
			book_row(xlsx->book);
			book_row(xlsx->book);
			xlsx_word(
				xlsx, BOOK_SECTION, "Lines behind the figures");
		}
		started = true;
		buf_add_format(xlsx_line(xlsx),
			"%s: ", figure->label ? figure->label : "");
		led(xlsx, buf_text(&xlsx->line), buf_text(&lines));
	}
	if (lines.failed)
		xlsx->line.failed = true;
	buf_free(&lines);
}

static void sources_sheet(struct xlsx *xlsx)
{
	static const char *const english[] = {"No.", "File", "Sheet",
		"Importer", "Imported", "Synthetic", "Note"};
	static const int widths[] = {8, 34, 16, 24, 22, 11, 44, 68};
	struct book_sheet sheet = {.column_count = 8,
		.widths = widths,
		.paged = true,
		.footer = buf_text(&xlsx->footer)};
	int i;

	book_begin_sheet(xlsx->book, xlsx->sources, &sheet);
	book_tall_row(xlsx->book, TITLE_POINTS);
	xlsx_word(xlsx, BOOK_TITLE, "Sources");
	prose(xlsx, BOOK_NOTE,
		doc_word(xlsx->doc,
			"A reference such as s1:17 means line 17 of source "
			"s1."));
	book_row(xlsx->book);
	for (i = 0; i < 7; i++)
		xlsx_word(xlsx, BOOK_HEADER, english[i]);
	xlsx_text(xlsx, BOOK_HEADER, "SHA-256");
	for (i = 0; i < xlsx->doc->source_count; i++)
		if (xlsx->doc->sources[i].cited)
			source_row(xlsx, i);
	figure_lines(xlsx);
}

/* ---- the workbook ---- */

/* The report's name and the page; & begins a command there. */
static void make_footer(struct xlsx *xlsx)
{
	const char *title = xlsx->doc->title ? xlsx->doc->title : "";
	size_t size, at;

	buf_cut(&xlsx->plain, 0);
	writer_clean(&xlsx->plain, title);
	title = buf_text(&xlsx->plain);
	size = piece_of(title, strlen(title));
	buf_add_text(&xlsx->footer, "&L&8");
	/* A footer has at most 255 characters. */
	for (at = 0; at < size && at < FOOTER_BYTES; at++) {
		if (title[at] == '&')
			buf_add_char(&xlsx->footer, '&');
		buf_add_char(&xlsx->footer, title[at]);
	}
	xlsx->footer.size = text_valid(xlsx->footer.data, xlsx->footer.size);
	buf_add_text(&xlsx->footer, "&R&8&P / &N");
}

/* All sheets are there before the first is written, which leads to them. */
static void add_sheets(struct xlsx *xlsx)
{
	const struct doc_block *block;

	xlsx->report =
		book_add_sheet(xlsx->book, doc_word(xlsx->doc, "Report"));
	for (block = xlsx->doc->first; block; block = block->next)
		if (block->table)
			xlsx->sheets[xlsx->sheet_count++] = book_add_sheet(
				xlsx->book, name_of(block->table));
	xlsx->sources = writer_has_sources(xlsx->doc)
				? book_add_sheet(xlsx->book,
					  doc_word(xlsx->doc, "Sources"))
				: -1;
}

static enum zila_code write_sheets(struct xlsx *xlsx, struct zila_err *err)
{
	const struct doc *doc = xlsx->doc;
	const struct doc_block *block;
	int table = 0;

	xlsx->sheets = mem_alloc((size_t)(doc->block_count + 1) * sizeof(int));
	if (!xlsx->sheets)
		return err_memory(err);
	book_title(xlsx->book, doc->title ? doc->title : "",
		doc->as_of ? doc->as_of : "");
	make_footer(xlsx);
	add_sheets(xlsx);
	report_sheet(xlsx);
	for (block = doc->first; block; block = block->next)
		if (block->table)
			xlsx_table(xlsx, block, xlsx->sheets[table++]);
	if (xlsx->sources >= 0)
		sources_sheet(xlsx);
	if (xlsx->plain.failed || xlsx->line.failed || xlsx->footer.failed)
		return err_memory(err);
	return ZILA_OK;
}

static enum zila_code keep(
	void *user, const void *data, size_t size, struct zila_err *err)
{
	struct buf *out = user;

	buf_add(out, data, size);
	return buf_check(out, err);
}

enum zila_code xlsx_write(
	const struct doc *doc, struct buf *out, struct zila_err *err)
{
	struct xlsx xlsx = {.doc = doc};
	enum zila_code code;

	if (doc->failed)
		return err_memory(err);
	code = book_begin(&xlsx.book, err);
	if (code == ZILA_OK)
		code = write_sheets(&xlsx, err);
	if (code == ZILA_OK)
		code = book_end(xlsx.book, keep, out, err);
	book_free(xlsx.book);
	mem_free(xlsx.sheets);
	buf_free(&xlsx.plain);
	buf_free(&xlsx.line);
	buf_free(&xlsx.footer);
	return code;
}
