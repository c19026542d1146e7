/* html_sources.c - the files that a page rests on, and their lines. */
#include <stdio.h>
#include <string.h>

#include "worker/doc/html/html.h"

enum { SHORT_HASH_CHARS = 12 };

/* The screen shows the hash short; print adds the rest, where nobody can
 * point at it. */
static void write_hash(struct html *html, const char *sha256)
{
	char head[SHORT_HASH_CHARS + 1];

	if (!html_has(sha256))
		return;
	snprintf(head, sizeof head, "%s", sha256);
	html_raw(html, "<code title=\"");
	html_attribute(html, sha256);
	html_raw(html, "\" data-rest=\"");
	html_attribute(html, sha256 + strlen(head));
	html_raw(html, "\">");
	html_attribute(html, head);
	html_raw(html, "</code>");
}

static void source_row(struct html *html, int index)
{
	const struct doc_source *source = &html->doc->sources[index];
	int number = writer_source_number(html->doc, index);

	buf_add_format(html->out,
		"<tr id=\"source-%d\"><th scope=\"row\">s%d</th><td>", number,
		number);
	html_text(html, source->name);
	if (source->synthetic)
		html_badge(html);
	html_element(html, "<br><small>", source->title, "</small>");
	if (html_has(source->sheet)) {
		html_raw(html, "<br><small>");
		html_word(html, "Sheet");
		html_element(html, " ", source->sheet, "</small>");
	}
	html_raw(html, "</td><td>");
	writer_importer(html_line(html), source);
	html_flush(html);
	html_raw(html, "</td><td>");
	writer_date(html_line(html), html->doc, source->known_at);
	html_flush(html);
	html_raw(html, "</td><td>");
	writer_date(html_line(html), html->doc, source->as_on);
	html_flush(html);
	html_raw(html, "</td><td>");
	write_hash(html, source->sha256);
	html_raw(html, "</td></tr>\n");
}

static void source_table(struct html *html)
{
	static const char *const columns[] = {
		"No.", "File", "Importer", "Imported", "As on"};
	size_t column;
	int i;

	html_raw(html,
		"<div class=\"scroll\" role=\"group\" tabindex=\"0\" "
		"aria-labelledby=\"sources\">\n<table class=\"sources\">\n"
		"<thead>\n<tr>");
	for (column = 0; column < sizeof columns / sizeof *columns; column++)
		html_word_in(
			html, "<th scope=\"col\">", columns[column], "</th>");
	html_raw(html,
		"<th scope=\"col\">SHA-256</th></tr>\n</thead>\n<tbody>\n");
	for (i = 0; i < html->doc->source_count; i++)
		if (html->doc->sources[i].cited)
			source_row(html, i);
	html_raw(html, "</tbody>\n</table>\n</div>\n");
}

void html_sources(struct html *html)
{
	if (!writer_has_sources(html->doc))
		return;
	html_word_in(html,
		"<section class=\"closing\" aria-labelledby=\"sources\">\n"
		"<h2 id=\"sources\">",
		"Sources", "</h2>\n<p>");
	html_word(
		html, "A reference such as s1:17 means line 17 of source s1.");
	html_raw(html, "</p>\n");
	source_table(html);
	html_raw(html, "</section>\n");
}
