/* html_proof.c - what is behind each figure of a page: a link on its card, and
 * at the page's end its query, its rows and its lines. */

#include "worker/doc/html/html.h"

static int number_of(const struct html *html, const struct doc_figure *figure)
{
	return (int)(figure - html->doc->figures) + 1;
}

void html_proof_link(struct html *html, const struct doc_figure *figure)
{
	int number = number_of(html, figure);

	buf_add_format(
		html->out, "<p class=\"proof\"><a href=\"#proof-%d\">", number);
	html_word(html, "Proof");
	buf_add_format(html->out, " f%d</a></p>\n", number);
}

static void term(struct html *html, const char *english)
{
	html_word_in(html, "<dt>", english, "</dt><dd>");
}

/* As it was run, so that it can be run again. */
static void query(
	struct html *html, const char *english, const struct doc_query *query)
{
	if (query->sql == NULL)
		return;
	term(html, english);
	html_raw(html, "<code lang=\"en\">");
	html_attribute(html, query->bound != NULL ? query->bound : query->sql);
	html_raw(html, "</code></dd>\n");
}

static void link_to(struct html *html, const char *name)
{
	int at = doc_find_figure(html->doc, name);

	if (at < 0)
		return;
	buf_add_format(
		html->out, " <a href=\"#proof-%d\">f%d ", at + 1, at + 1);
	html_text(html, html->doc->figures[at].label);
	html_raw(html, "</a>");
}

static void terms(struct html *html, const struct doc_figure *figure)
{
	int i;

	if (figure->term_count > 0) {
		term(html, "Made of");
		for (i = 0; i < figure->term_count; i++)
			link_to(html, figure->terms[i]);
		html_raw(html, "</dd>\n");
	}
	if (figure->denominator_figure != NULL) {
		term(html, "Out of");
		link_to(html, figure->denominator_figure);
		html_raw(html, "</dd>\n");
	}
}

static void lines(struct html *html, const struct doc_figure *figure)
{
	int i, number, written = 0;

	for (i = 0; i < figure->citation_count; i++) {
		const struct doc_citation *citation = &figure->citations[i];

		number = writer_source_number(html->doc, citation->source);
		if (number == 0)
			continue;
		if (written++ == 0)
			term(html, "Source");
		buf_add_format(html->out, " <a href=\"#source-%d\">", number);
		html_text(html, html->doc->sources[citation->source].name);
		html_raw(html, "</a> ");
		writer_citation(html_line(html), html->doc, citation);
		html_flush(html);
	}
	if (written > 0)
		html_raw(html, "</dd>\n");
}

static void proof(struct html *html, const struct doc_figure *figure)
{
	int number = number_of(html, figure);
	const char *unit = writer_unit(figure->unit).rest;

	buf_add_format(
		html->out, "<h3 id=\"proof-%d\">f%d <span>", number, number);
	html_text(html, figure->label);
	html_raw(html, "</span>: ");
	writer_value(html_line(html), html->doc, figure);
	html_flush(html);
	if (figure->has_value)
		html_element(html, " ", unit, "");
	html_raw(html, "</h3>\n<dl class=\"lines\">\n");
	query(html, "Counted by", &figure->query);
	if (figure->query.sql != NULL) {
		term(html, "Rows");
		writer_number(html_line(html), figure->query_rows, 0,
			GROUPING_INDIAN);
		html_flush(html);
		html_raw(html, "</dd>\n");
	}
	lines(html, figure);
	query(html, "Out of", &figure->denominator_query);
	terms(html, figure);
	html_raw(html, "</dl>\n");
}

/* The words to type for more than a page can hold. */
static void commands(struct html *html)
{
	const struct doc *doc = html->doc;

	html_word_in(html, "<p>",
		"To the lines themselves:", " <code lang=\"en\">zila why ");
	html_attribute(html, doc->report);
	html_raw(html, " f1");
	if (doc->state != 0)
		buf_add_format(html->out, " --state %d", doc->state);
	if (doc->district != 0)
		buf_add_format(html->out, " --district %d", doc->district);
	html_raw(html, " --as-of ");
	html_attribute(html, doc->as_of);
	if (html_has(doc->known_at)) {
		html_raw(html, " --known-at ");
		html_attribute(html, doc->known_at);
	}
	/* As typed it would differ from what the report made again is given. */
	if (html_has(doc->set))
		html_raw(html, " --set NAME=VALUE");
	html_word_in(html, "</code><br>",
		"Whether this file is as it was written:",
		" <code lang=\"en\">zila report --verify "
		"FILE</code></p>\n");
}

void html_proof(struct html *html)
{
	int i;

	if (html->doc->figure_count == 0)
		return;
	html_word_in(html,
		"<section class=\"closing proofs\" "
		"aria-labelledby=\"proofs\">\n<h2 id=\"proofs\">",
		"What is behind the figures", "</h2>\n");
	commands(html);
	for (i = 0; i < html->doc->figure_count; i++)
		proof(html, &html->doc->figures[i]);
	html_raw(html, "</section>\n");
}
