/* html_table.c - tables, and charts above theirs. */
#include <inttypes.h>
#include <stdio.h>

#include "worker/doc/chart/draw.h"
#include "worker/doc/html/html.h"

enum {
	WIDE_COLUMNS_MIN = 10, /* scrolls in a box of its own */
	WIDE_POINTS = 560,
	NARROW_POINTS = 250,
};

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
	if (total == 0 || html->page)
		return;
	html_raw(html, "<colgroup>");
	for (i = 0; i < table->column_count; i++) {
		if (table->columns[i].width > 0)
			buf_add_format(html->out,
				"<col style=\"width:%" PRId64 "%%\">",
				table->columns[i].width * INT64_C(100) / total);
		else
			html_raw(html, "<col>");
	}
	html_raw(html, "</colgroup>\n");
}

static void table_head(
	struct html *html, const struct doc_table *table, bool sources)
{
	int i;

	column_widths(html, table);
	html_raw(html, "<thead>\n<tr>");
	for (i = 0; i < table->column_count; i++) {
		html_raw(html, "<th scope=\"col\"");
		html_raw(html, cell_class(&table->columns[i]));
		html_raw(html, ">");
		writer_column_title(
			html_line(html), html->doc, &table->columns[i], false);
		html_flush(html);
		html_raw(html, "</th>");
	}
	if (sources)
		html_word_in(html, "<th scope=\"col\" class=\"ref\">", "Source",
			"</th>");
	html_raw(html, "</tr>\n</thead>\n");
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
	writer_fill(html_line(html),
		row->line > 0 ? doc_word(html->doc, "{1}, line {2}") : "{1}",
		args, 2);
	html_attribute(html, buf_text(&html->line));
}

static void row_source(struct html *html, const struct doc_row *row)
{
	int number = writer_source_number(html->doc, row->source);

	html_raw(html, "<td class=\"ref\">");
	if (number > 0) {
		if (html->brief)
			buf_add_format(html->out,
				"<a href=\"/imports/%" PRId64 "\" title=\"",
				html->doc->sources[row->source].import_id);
		else
			buf_add_format(html->out,
				"<a href=\"#source-%d\" title=\"", number);
		row_title(html, row);
		html_raw(html, "\">");
		writer_row_source(html_line(html), html->doc, row);
		html_flush(html);
		html_raw(html, "</a>");
	}
	html_raw(html, "</td>");
}

/* The buttons of a cell, or its text as a tag, a link, or itself. */
static void content(struct html *html, const struct face_cell *face)
{
	bool linked;
	int i;

	if (!html->page || face == NULL) {
		html_flush(html);
		return;
	}
	if (face->form_count > 0)
		html_raw(html, "<span class=\"buttons\">");
	for (i = 0; i < face->form_count; i++)
		html_form(html, face->forms[i]);
	if (face->form_count > 0) {
		html_raw(html, "</span>");
		return;
	}
	linked = html_open_link(html, face->href);
	if (face->tag && html->line.size > 0)
		html_tag(html, face->tone, buf_text(&html->line));
	else
		html_flush(html);
	html_raw(html, linked ? "</a>" : "");
}

static void cell(struct html *html, const struct doc_table *table,
	const struct doc_row *row, int index)
{
	const struct doc_column *column = &table->columns[index];
	const struct doc_cell *value = &row->cells[index];
	bool missing = value->kind == DOC_CELL_NONE;
	/* a head without a word would name nothing */
	bool head = index == 0 && !missing &&
		    (value->kind == DOC_CELL_NUMBER || html_has(value->text));

	html_raw(html, head ? "<th scope=\"row\"" : "<td");
	html_raw(html, cell_class(column));
	html_raw(html, ">");
	if (missing && row->kind == DOC_ROW_GROUP) {
		html_raw(html, "</td>");
		return;
	}
	doc_cell_text(html_line(html), html->doc, column, value);
	if (missing && html->line.size > 0)
		html_raw(html, "<span class=\"missing\">");
	content(html, row->face == NULL ? NULL : &row->face[index]);
	if (missing && html->line.size > 0)
		html_raw(html, "</span>");
	html_raw(html, head ? "</th>" : "</td>");
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
		html_line(html), html->doc, &table->columns[0], &row->cells[0]);
	html_flush(html);
	html_raw(html, "</th>");
	return span;
}

static void write_row(struct html *html, const struct doc_table *table,
	const struct doc_row *row, bool sources)
{
	static const char *const opening[] = {
		"<tr>", "<tr class=\"group\">", "<tr class=\"total\">"};
	int i = 0;

	html_raw(html, opening[row->kind]);
	if (row->kind == DOC_ROW_GROUP) {
		i = group_name(html, table, row, sources);
		if (i == table->column_count && row->source < 0)
			sources = false;
	}
	for (; i < table->column_count; i++)
		cell(html, table, row, i);
	if (sources)
		row_source(html, row);
	html_raw(html, "</tr>\n");
}

/* A rowgroup header holds for its tbody, so each group has one of its own. */
static void table_body(
	struct html *html, const struct doc_table *table, bool sources)
{
	int i;

	html_raw(html, "<tbody>\n");
	for (i = 0; i < table->row_count; i++) {
		if (i > 0 && table->rows[i].kind == DOC_ROW_GROUP)
			html_raw(html, "</tbody>\n<tbody>\n");
		write_row(html, table, &table->rows[i], sources);
	}
	html_raw(html, "</tbody>\n");
}

static void write_table(
	struct html *html, const struct doc_table *table, bool drawn)
{
	bool sources = writer_table_has_sources(html->doc, table);
	bool wide = table->column_count + sources >= WIDE_COLUMNS_MIN;

	html_raw(html,
		wide ? "<div class=\"scroll wide\"" : "<div class=\"scroll\"");
	html_raw(html, " role=\"group\" tabindex=\"0\" aria-label=\"");
	html_attribute(html, table->caption);
	html_raw(html, "\">\n<table>\n<caption");
	html_raw(html, drawn ? " class=\"unseen\"><span>" : "><span>");
	html_text(html, table->caption);
	if (!drawn && writer_table_synthetic(html->doc, table))
		html_badge(html);
	html_raw(html, "</span></caption>\n");
	table_head(html, table, sources);
	table_body(html, table, sources);
	html_raw(html, "</table>\n</div>\n");
	html_element(html, "<p class=\"under\">", table->note, "</p>\n");
}

void html_table(struct html *html, const struct doc_table *table)
{
	write_table(html, table, false);
}

/* For a screen and for a phone, where texts scaled down could not be read:
 * the page's style shows one of the two. */
static void drawing(
	struct html *html, const struct doc_chart *chart, bool narrow)
{
	struct arena arena = {0};
	struct drawing *drawn = chart_draw(
		html->doc, chart, narrow ? NARROW_POINTS : WIDE_POINTS, &arena);
	char id[32];

	if (drawn == NULL)
		html->out->failed = true;
	snprintf(id, sizeof id, "chart-%d%s", html->charts,
		narrow ? "-narrow" : "");
	html_raw(html, narrow ? "<div class=\"drawn narrow\">\n"
			      : "<div class=\"drawn\">\n");
	if (drawn != NULL)
		svg_write(html->out, drawn, id);
	html_raw(html, "</div>\n");
	arena_free(&arena);
}

/* Its values stand under it, and can be folded away; print has them. */
void html_chart(struct html *html, const struct doc_block *block)
{
	const struct doc_chart *chart = block->chart;
	const struct doc_table *table = chart->table;

	if (!chart_has_values(chart)) {
		html_element(html, "<p>", chart->message, "</p>\n");
		html_table(html, table);
		return;
	}
	html->charts++;
	html_raw(html, "<figure class=\"chart\">\n<figcaption><b>");
	html_text(html, table->caption);
	html_raw(html, "</b>");
	if (writer_table_synthetic(html->doc, table))
		html_badge(html);
	html_element(html, "<span>", chart->message, "</span>");
	html_raw(html, "</figcaption>\n");
	drawing(html, chart, false);
	drawing(html, chart, true);
	html_word_in(html,
		html->brief ? "<details>\n<summary>"
			    : "<details open>\n<summary>",
		"The values as a table", "</summary>\n");
	write_table(html, table, true);
	html_raw(html, "</details>\n</figure>\n");
}
