/* html.c - a report as one self-contained page: the reference output.
 *
 * No script, nothing fetched, one style element.  Everything from data is
 * escaped.  The same document gives the same bytes.
 */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "ground/err.h"
#include "worker/doc/writer.h"

extern const char embed_style_css[];
extern const size_t embed_style_css_size;

enum {
	CONTENTS_HEADINGS_MIN = 3,
	CARD_ROWS_BYTES_MAX = 28, /* longer lists of lines go to the end */
	WIDE_COLUMNS_MIN = 10,    /* scrolls in a box of its own */
	SHORT_HASH_CHARS = 12,
};

struct html {
	const struct doc *doc;
	struct buf *out;
	struct buf plain, line;
	int section;
	bool in_section;
};

static void raw(struct html *html, const char *markup)
{
	buf_add_text(html->out, markup);
}

static void text(struct html *html, const char *data)
{
	const char *at;
	size_t run;

	buf_cut(&html->plain, 0);
	writer_clean(&html->plain, data);
	for (at = buf_text(&html->plain); *at != '\0'; at++) {
		run = strcspn(at, "<>&\"'");
		buf_add(html->out, at, run);
		at += run;
		if (*at == '\0')
			break;
		raw(html, *at == '<'   ? "&lt;"
			  : *at == '>' ? "&gt;"
			  : *at == '&' ? "&amp;"
			  : *at == '"' ? "&quot;"
				       : "&#39;");
	}
}

static void word(struct html *html, const char *english)
{
	text(html, doc_word(html->doc, english));
}

/* Empties the buf that a writer_ function fills for flush(). */
static struct buf *line(struct html *html)
{
	buf_cut(&html->line, 0);
	return &html->line;
}

static void flush(struct html *html)
{
	text(html, buf_text(&html->line));
}

static bool has(const char *data)
{
	return data != NULL && data[0] != '\0';
}

static void element(struct html *html, const char *open, const char *data,
	const char *close)
{
	if (!has(data))
		return;
	raw(html, open);
	text(html, data);
	raw(html, close);
}

static void badge(struct html *html)
{
	raw(html, " <span class=\"badge\">");
	word(html, "synthetic");
	raw(html, "</span>");
}

/* A string of CSS, for the foot of every printed page: whatever is not a
 * letter, digit or space is written as its code. */
static void css_text(struct html *html, const char *data)
{
	const char *at;

	buf_cut(&html->plain, 0);
	writer_clean(&html->plain, data);
	for (at = buf_text(&html->plain); *at != '\0'; at++) {
		if ((unsigned char)*at >= 0x80 || *at == ' ' ||
			(*at >= '0' && *at <= '9') ||
			(*at >= 'A' && *at <= 'Z') ||
			(*at >= 'a' && *at <= 'z'))
			buf_add_char(html->out, *at);
		else
			buf_add_format(html->out, "\\%X ", (unsigned)*at);
	}
}

/* Pages get separated: each says what it is of, as on when, and that it is
 * synthetic. */
static void page_foot(struct html *html)
{
	const struct doc *doc = html->doc;

	raw(html, "@page{@bottom-left{content:\"");
	if (doc->synthetic) {
		css_text(html, doc_word(doc, "Synthetic"));
		raw(html, " \\B7  ");
	}
	buf_add_format(line(html), "%s ", doc_word(doc, "Position as on"));
	writer_date(&html->line, doc, doc->as_of);
	css_text(html, buf_text(&html->line));
	raw(html, " \\B7  ");
	css_text(html, doc->title);
	if (has(doc->state_name)) {
		raw(html, " \\B7  ");
		css_text(html, doc->state_name);
	}
	raw(html, "\"}}\n");
}

static void document_head(struct html *html)
{
	const struct doc *doc = html->doc;

	raw(html, "<!doctype html>\n<html lang=\"");
	text(html, has(doc->lang) ? doc->lang : "en");
	raw(html, "\">\n<head>\n<meta charset=\"utf-8\">\n"
		  "<meta name=\"viewport\" content=\"width=device-width, "
		  "initial-scale=1\">\n"
		  "<meta name=\"color-scheme\" content=\"light dark\">\n"
		  "<title>");
	text(html, doc->title);
	if (has(doc->state_name))
		element(html, " – ", doc->state_name, "");
	raw(html, "</title>\n<style>\n");
	buf_add(html->out, embed_style_css, embed_style_css_size);
	page_foot(html);
	raw(html, "</style>\n</head>\n");
}

static void clock_line(struct html *html, const char *english, const char *iso)
{
	if (!has(iso))
		return;
	raw(html, "<p class=\"clock\"><span>");
	word(html, english);
	raw(html, "</span> <time datetime=\"");
	text(html, iso);
	raw(html, "\">");
	writer_date(line(html), html->doc, iso);
	flush(html);
	raw(html, "</time></p>\n");
}

static void cover(struct html *html)
{
	const struct doc *doc = html->doc;

	raw(html, "<header class=\"cover\">\n");
	element(html, "<p class=\"place\">", doc->state_name, "</p>\n");
	raw(html, "<h1>");
	text(html, doc->title);
	raw(html, "</h1>\n");
	element(html, "<p class=\"subtitle\">", doc->subtitle, "</p>\n");
	raw(html, "<div class=\"clocks\">\n");
	clock_line(html, "Position as on", doc->as_of);
	clock_line(html, "As known on", doc->known_at);
	raw(html, "</div>\n</header>\n");
	if (!doc->synthetic)
		return;
	raw(html, "<p class=\"banner\" role=\"note\"><strong>");
	word(html, "Synthetic");
	raw(html, "</strong> <span>");
	word(html, "Figures marked synthetic were generated to show how the "
		   "report works; they are not facts and must not be quoted.");
	raw(html, "</span></p>\n");
}

static bool is_section(const struct doc_block *block)
{
	return block->kind == DOC_HEADING && block->level <= 1;
}

/* Sections are numbered for their anchors, since ids given twice would send
 * a reader to the wrong one; a first use of an id keeps its name. */
static void section_id(struct html *html, const struct doc_block *block)
{
	const struct doc_block *other;
	int number = 1;
	bool taken = !has(block->id) || strpbrk(block->id, " \t\r\n") != NULL;

	for (other = html->doc->first; other != block; other = other->next) {
		if (other->kind != DOC_HEADING)
			continue;
		number++;
		if (!taken && other->id != NULL &&
			strcmp(other->id, block->id) == 0)
			taken = true;
	}
	if (taken) {
		buf_add_format(html->out, "part-%d", number);
	} else {
		raw(html, "section-");
		text(html, block->id);
	}
}

static void contents_entry(struct html *html, const struct doc_block *block)
{
	raw(html, "<li><a href=\"#");
	section_id(html, block);
	raw(html, "\">");
	text(html, block->text);
	raw(html, "</a></li>\n");
}

static void contents(struct html *html)
{
	const struct doc_block *block;
	int sections = 0;

	for (block = html->doc->first; block != NULL; block = block->next)
		sections += is_section(block);
	if (sections < CONTENTS_HEADINGS_MIN)
		return;
	raw(html, "<nav class=\"contents\" aria-labelledby=\"contents\">\n"
		  "<h2 id=\"contents\">");
	word(html, "Contents");
	raw(html, "</h2>\n<ol>\n");
	for (block = html->doc->first; block != NULL; block = block->next)
		if (is_section(block))
			contents_entry(html, block);
	if (writer_has_sources(html->doc)) {
		raw(html, "<li><a href=\"#sources\">");
		word(html, "Sources");
		raw(html, "</a></li>\n");
	}
	raw(html, "</ol>\n</nav>\n");
}

static void end_section(struct html *html)
{
	if (html->in_section)
		raw(html, "</section>\n");
	html->in_section = false;
}

static void write_heading(struct html *html, const struct doc_block *block)
{
	int level = block->level < 1 ? 1 : block->level > 5 ? 5 : block->level;

	if (is_section(block)) {
		end_section(html);
		raw(html, "<section aria-labelledby=\"");
		section_id(html, block);
		raw(html, "\">\n");
		html->in_section = true;
	}
	buf_add_format(html->out, "<h%d id=\"", level + 1);
	section_id(html, block);
	raw(html, "\">");
	text(html, block->text);
	buf_add_format(html->out, "</h%d>\n", level + 1);
}

static void write_note(struct html *html, const struct doc_block *block)
{
	static const char *const classes[] = {"plain", "warning", "synthetic"};
	static const char *const words[] = {"Note", "Warning", "Synthetic"};

	buf_add_format(html->out, "<p class=\"note %s\" role=\"note\"><strong>",
		classes[block->tone]);
	word(html, words[block->tone]);
	raw(html, "</strong> ");
	text(html, block->text);
	raw(html, "</p>\n");
}

static void write_list(struct html *html, const struct doc_block *block)
{
	int i;

	raw(html, "<ul>\n");
	for (i = 0; i < block->item_count; i++) {
		raw(html, "<li>");
		text(html, block->items[i]);
		raw(html, "</li>\n");
	}
	raw(html, "</ul>\n");
}

/* A few hundred line numbers would drown a card: it then names the source
 * and links to the list at the end. */
static bool is_long(const struct doc_citation *citation)
{
	return citation->rows != NULL &&
	       strlen(citation->rows) > CARD_ROWS_BYTES_MAX;
}

static void card_source(struct html *html, const struct doc_figure *figure)
{
	const struct doc *doc = html->doc;
	struct doc_citation citation;
	int i, number, written = 0;

	for (i = 0; i < figure->citation_count; i++) {
		citation = figure->citations[i];
		number = writer_source_number(doc, citation.source);
		if (number == 0)
			continue;
		if (written++ == 0) {
			raw(html, "<p class=\"from\">");
			word(html, "Source");
		}
		if (is_long(&citation)) {
			citation.rows = NULL;
			buf_add_format(html->out, " <a href=\"#lines-%d\">",
				(int)(figure - doc->figures) + 1);
		} else {
			buf_add_format(
				html->out, " <a href=\"#source-%d\">", number);
		}
		writer_citation(line(html), doc, &citation);
		flush(html);
		raw(html, "</a>");
	}
	if (written > 0)
		raw(html, "</p>\n");
}

static void card_published(struct html *html, const struct doc_figure *figure)
{
	int64_t difference;

	if (!figure->has_published)
		return;
	raw(html, "<p class=\"published\">");
	writer_published(line(html), html->doc, figure);
	flush(html);
	if (writer_difference(figure, &difference)) {
		raw(html, " <b class=\"");
		raw(html, difference == 0 ? "agrees" : "differs");
		raw(html, "\">– ");
		writer_verdict(line(html), html->doc, figure);
		flush(html);
		raw(html, "</b>");
	}
	raw(html, "</p>\n");
}

static void card_share(struct html *html, const struct doc_figure *figure)
{
	char percent[DOC_SHARE_BYTES];

	if (!figure->has_denominator)
		return;
	if (writer_percent(figure, percent) && percent[0] != '-' &&
		strlen(percent) <= strlen("100.0"))
		buf_add_format(html->out,
			"<div class=\"bar\" aria-hidden=\"true\">"
			"<i style=\"width:%s%%\"></i></div>\n",
			percent);
	raw(html, "<p class=\"share\">");
	writer_share(line(html), html->doc, figure);
	flush(html);
	raw(html, "</p>\n");
}

static void write_figure(struct html *html, const struct doc_figure *figure)
{
	const char *unit = writer_unit(figure->unit).rest;

	raw(html, "<li class=\"card\" data-figure=\"");
	text(html, figure->name);
	raw(html, figure->has_value ? "\">\n<p class=\"value\"><b>"
				    : "\">\n<p class=\"value missing\"><b>");
	writer_value(line(html), html->doc, figure);
	flush(html);
	raw(html, "</b>");
	if (figure->has_value)
		element(html, " <span class=\"unit\">", unit, "</span>");
	if (figure->synthetic)
		badge(html);
	raw(html, "</p>\n");
	element(html, "<p class=\"label\">", figure->label, "</p>\n");
	card_share(html, figure);
	card_published(html, figure);
	element(html, "<p class=\"remark\">", figure->note, "</p>\n");
	card_source(html, figure);
	raw(html, "</li>\n");
}

static void write_figures(struct html *html, const struct doc_block *block)
{
	int i, figure;

	raw(html, "<ul class=\"cards\">\n");
	for (i = 0; i < block->figure_count; i++) {
		figure = block->figures[i];
		if (figure >= 0 && figure < html->doc->figure_count)
			write_figure(html, &html->doc->figures[figure]);
	}
	raw(html, "</ul>\n");
}

static void other_figures(struct html *html)
{
	bool started = false;
	int i;

	for (i = 0; i < html->doc->figure_count; i++) {
		if (writer_figure_shown(html->doc, i))
			continue;
		if (!started) {
			raw(html, "<section aria-labelledby=\"others\">\n"
				  "<h2 id=\"others\">");
			word(html, "Other figures");
			raw(html, "</h2>\n<ul class=\"cards\">\n");
		}
		started = true;
		write_figure(html, &html->doc->figures[i]);
	}
	if (started)
		raw(html, "</ul>\n</section>\n");
}

static const char *cell_class(const struct doc_column *column)
{
	if (writer_numeric(column->type))
		return " class=\"number\"";
	if (column->type == DOC_CODE || column->type == DOC_DATE)
		return " class=\"code\"";
	return "";
}

static void column_widths(struct html *html, const struct doc_table *table)
{
	int64_t total = 0;
	int i;

	for (i = 0; i < table->column_count; i++)
		total += table->columns[i].width > 0 ? table->columns[i].width
						     : 0;
	if (total == 0)
		return;
	raw(html, "<colgroup>");
	for (i = 0; i < table->column_count; i++) {
		if (table->columns[i].width > 0)
			buf_add_format(html->out,
				"<col style=\"width:%" PRId64 "%%\">",
				table->columns[i].width * INT64_C(100) / total);
		else
			raw(html, "<col>");
	}
	raw(html, "</colgroup>\n");
}

static void table_head(
	struct html *html, const struct doc_table *table, bool sources)
{
	int i;

	column_widths(html, table);
	raw(html, "<thead>\n<tr>");
	for (i = 0; i < table->column_count; i++) {
		raw(html, "<th scope=\"col\"");
		raw(html, cell_class(&table->columns[i]));
		raw(html, ">");
		writer_column_title(line(html), &table->columns[i], false);
		flush(html);
		raw(html, "</th>");
	}
	if (sources) {
		raw(html, "<th scope=\"col\" class=\"ref\">");
		word(html, "Source");
		raw(html, "</th>");
	}
	raw(html, "</tr>\n</thead>\n");
}

/* "register.csv, line 17", for who points at the short reference. */
static void row_title(struct html *html, const struct doc_row *row)
{
	const char *args[2];
	char row_line[24];

	args[0] = html->doc->sources[row->source].name;
	args[0] = args[0] != NULL ? args[0] : "";
	args[1] = row_line;
	snprintf(row_line, sizeof row_line, "%" PRId64, row->line);
	writer_fill(line(html),
		row->line > 0 ? doc_word(html->doc, "{1}, line {2}") : "{1}",
		args, 2);
	flush(html);
}

static void row_source(struct html *html, const struct doc_row *row)
{
	int number = writer_source_number(html->doc, row->source);

	raw(html, "<td class=\"ref\">");
	if (number > 0) {
		buf_add_format(
			html->out, "<a href=\"#source-%d\" title=\"", number);
		row_title(html, row);
		raw(html, "\">");
		writer_row_source(line(html), html->doc, row);
		flush(html);
		raw(html, "</a>");
	}
	raw(html, "</td>");
}

static void cell(struct html *html, const struct doc_table *table,
	const struct doc_row *row, int index)
{
	const struct doc_column *column = &table->columns[index];
	const struct doc_cell *value = &row->cells[index];
	bool missing = value->kind == DOC_CELL_NONE;

	raw(html, index == 0 ? "<th scope=\"row\"" : "<td");
	raw(html, cell_class(column));
	raw(html, ">");
	if (missing && row->kind == DOC_ROW_GROUP) {
		raw(html, "</td>");
		return;
	}
	doc_cell_text(line(html), html->doc, column, value);
	if (missing && html->line.size > 0)
		raw(html, "<span class=\"missing\">");
	flush(html);
	if (missing && html->line.size > 0)
		raw(html, "</span>");
	raw(html, index == 0 ? "</th>" : "</td>");
}

/* The group's name spans to the first cell that says something more. */
static int group_name(struct html *html, const struct doc_table *table,
	const struct doc_row *row, bool sources)
{
	int span = 1;

	while (span < table->column_count &&
		row->cells[span].kind == DOC_CELL_NONE)
		span++;
	buf_add_format(html->out, "<th scope=\"rowgroup\" colspan=\"%d\">",
		span == table->column_count && sources && row->source < 0
			? span + 1
			: span);
	doc_cell_text(
		line(html), html->doc, &table->columns[0], &row->cells[0]);
	flush(html);
	raw(html, "</th>");
	return span;
}

static void write_row(struct html *html, const struct doc_table *table,
	const struct doc_row *row, bool sources)
{
	static const char *const opening[] = {
		"<tr>", "<tr class=\"group\">", "<tr class=\"total\">"};
	int i = 0;

	raw(html, opening[row->kind]);
	if (row->kind == DOC_ROW_GROUP) {
		i = group_name(html, table, row, sources);
		if (i == table->column_count && row->source < 0)
			sources = false;
	}
	for (; i < table->column_count; i++)
		cell(html, table, row, i);
	if (sources)
		row_source(html, row);
	raw(html, "</tr>\n");
}

/* A rowgroup header holds for its tbody, so each group has one of its own. */
static void table_body(
	struct html *html, const struct doc_table *table, bool sources)
{
	int i;

	raw(html, "<tbody>\n");
	for (i = 0; i < table->row_count; i++) {
		if (i > 0 && table->rows[i].kind == DOC_ROW_GROUP)
			raw(html, "</tbody>\n<tbody>\n");
		write_row(html, table, &table->rows[i], sources);
	}
	raw(html, "</tbody>\n");
}

static void write_table(struct html *html, const struct doc_table *table)
{
	bool sources = writer_table_has_sources(html->doc, table);
	bool wide = table->column_count + sources >= WIDE_COLUMNS_MIN;

	raw(html,
		wide ? "<div class=\"scroll wide\"" : "<div class=\"scroll\"");
	raw(html, " role=\"region\" tabindex=\"0\" aria-label=\"");
	text(html, table->caption);
	raw(html, "\">\n<table>\n<caption><span>");
	text(html, table->caption);
	if (writer_table_synthetic(html->doc, table))
		badge(html);
	raw(html, "</span></caption>\n");
	table_head(html, table, sources);
	table_body(html, table, sources);
	raw(html, "</table>\n</div>\n");
	element(html, "<p class=\"under\">", table->note, "</p>\n");
}

static void write_block(struct html *html, const struct doc_block *block)
{
	switch (block->kind) {
	case DOC_HEADING:
		write_heading(html, block);
		break;
	case DOC_PARAGRAPH:
		element(html, "<p>", block->text, "</p>\n");
		break;
	case DOC_NOTE:
		write_note(html, block);
		break;
	case DOC_LIST:
		write_list(html, block);
		break;
	case DOC_FIGURES:
		write_figures(html, block);
		break;
	case DOC_TABLE:
	case DOC_CHART: /* its table */
		write_table(html, block->table);
		break;
	case DOC_PAGE_BREAK:
		raw(html, "<div class=\"page-break\"></div>\n");
		break;
	}
}

/* The screen shows the hash short; print adds the rest, where nobody can
 * point at it. */
static void write_hash(struct html *html, const char *sha256)
{
	char head[SHORT_HASH_CHARS + 1];

	if (!has(sha256))
		return;
	snprintf(head, sizeof head, "%s", sha256);
	raw(html, "<code title=\"");
	text(html, sha256);
	raw(html, "\" data-rest=\"");
	text(html, sha256 + strlen(head));
	raw(html, "\">");
	text(html, head);
	raw(html, "</code>");
}

static void source_row(struct html *html, int index)
{
	const struct doc_source *source = &html->doc->sources[index];
	int number = writer_source_number(html->doc, index);

	buf_add_format(html->out,
		"<tr id=\"source-%d\"><th scope=\"row\">s%d</th><td>", number,
		number);
	text(html, source->name);
	if (source->synthetic)
		badge(html);
	element(html, "<br><small>", source->title, "</small>");
	if (has(source->sheet)) {
		raw(html, "<br><small>");
		word(html, "Sheet");
		element(html, " ", source->sheet, "</small>");
	}
	raw(html, "</td><td>");
	text(html, source->importer);
	raw(html, "</td><td>");
	writer_date(line(html), html->doc, source->known_at);
	flush(html);
	raw(html, "</td><td>");
	write_hash(html, source->sha256);
	raw(html, "</td></tr>\n");
}

static void source_table(struct html *html)
{
	static const char *const columns[] = {
		"No.", "File", "Importer", "Imported"};
	size_t column;
	int i;

	raw(html, "<div class=\"scroll\" role=\"region\" tabindex=\"0\" "
		  "aria-labelledby=\"sources\">\n<table class=\"sources\">\n"
		  "<thead>\n<tr>");
	for (column = 0; column < sizeof columns / sizeof *columns; column++) {
		raw(html, "<th scope=\"col\">");
		word(html, columns[column]);
		raw(html, "</th>");
	}
	raw(html, "<th scope=\"col\">SHA-256</th></tr>\n</thead>\n<tbody>\n");
	for (i = 0; i < html->doc->source_count; i++)
		if (html->doc->sources[i].cited)
			source_row(html, i);
	raw(html, "</tbody>\n</table>\n</div>\n");
}

static bool has_long(const struct doc_figure *figure)
{
	int i;

	for (i = 0; i < figure->citation_count; i++)
		if (is_long(&figure->citations[i]))
			return true;
	return false;
}

static void figure_lines(struct html *html)
{
	const struct doc_figure *figure;
	bool started = false;
	int i;

	for (i = 0; i < html->doc->figure_count; i++) {
		figure = &html->doc->figures[i];
		if (!has_long(figure))
			continue;
		if (!started) {
			raw(html, "<h3>");
			word(html, "Lines behind the figures");
			raw(html, "</h3>\n<dl class=\"lines\">\n");
		}
		started = true;
		buf_add_format(html->out, "<dt id=\"lines-%d\">", i + 1);
		text(html, figure->label);
		raw(html, "</dt><dd>");
		writer_citations(line(html), html->doc, figure);
		flush(html);
		raw(html, "</dd>\n");
	}
	if (started)
		raw(html, "</dl>\n");
}

static void sources_section(struct html *html)
{
	if (!writer_has_sources(html->doc))
		return;
	raw(html, "<section class=\"closing\" aria-labelledby=\"sources\">\n"
		  "<h2 id=\"sources\">");
	word(html, "Sources");
	raw(html, "</h2>\n<p>");
	word(html, "A reference such as s1:17 means line 17 of source s1.");
	raw(html, "</p>\n");
	source_table(html);
	figure_lines(html);
	raw(html, "</section>\n");
}

static void foot(struct html *html)
{
	raw(html, "<footer>");
	word(html, "Report");
	raw(html, " <code>");
	text(html, html->doc->plugin);
	raw(html, has(html->doc->plugin) ? "." : "");
	text(html, html->doc->report);
	raw(html, "</code></footer>\n");
}

enum zila_code html_write(
	const struct doc *doc, struct buf *out, struct zila_err *err)
{
	struct html html = {.doc = doc, .out = out};
	const struct doc_block *block;

	if (doc->failed)
		return err_memory(err);
	document_head(&html);
	raw(&html, "<body>\n");
	cover(&html);
	contents(&html);
	raw(&html, "<main>\n");
	for (block = doc->first; block != NULL; block = block->next)
		write_block(&html, block);
	end_section(&html);
	other_figures(&html);
	sources_section(&html);
	raw(&html, "</main>\n");
	foot(&html);
	raw(&html, "</body>\n</html>\n");
	if (html.plain.failed || html.line.failed)
		out->failed = true;
	buf_free(&html.plain);
	buf_free(&html.line);
	return buf_check(out, err);
}
