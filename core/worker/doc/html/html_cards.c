/* html_cards.c - figures as cards: value, share, what was published, source. */
#include <string.h>

#include "worker/doc/html/html.h"

enum {
	CARD_ROWS_BYTES_MAX = 28, /* longer lists of lines go to the end */
	LONG_VALUE_BYTES = 10,
};

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
			html_raw(html, "<p class=\"from\">");
			html_word(html, "Source");
		}
		if (is_long(&citation)) {
			citation.rows = NULL;
			buf_add_format(html->out, " <a href=\"#proof-%d\">",
				(int)(figure - doc->figures) + 1);
		} else {
			buf_add_format(
				html->out, " <a href=\"#source-%d\">", number);
		}
		writer_citation(html_line(html), doc, &citation);
		html_flush(html);
		html_raw(html, "</a>");
	}
	if (written > 0)
		html_raw(html, "</p>\n");
}

static void card_published(struct html *html, const struct doc_figure *figure)
{
	int64_t difference;

	if (!figure->has_published)
		return;
	html_raw(html, "<p class=\"published\">");
	writer_published(html_line(html), html->doc, figure);
	html_flush(html);
	if (writer_difference(figure, &difference)) {
		html_raw(html, " <b class=\"");
		html_raw(html, difference == 0 ? "agrees" : "differs");
		html_raw(html, "\">– ");
		writer_verdict(html_line(html), html->doc, figure);
		html_flush(html);
		html_raw(html, "</b>");
	}
	html_raw(html, "</p>\n");
}

static void card_share(struct html *html, const struct doc_figure *figure)
{
	char percent[DOC_SHARE_BYTES];

	if (!figure->has_denominator)
		return;
	if (writer_percent(figure, percent) && percent[0] != '-' &&
		strlen(percent) <= strlen("100.0"))
		buf_add_format(html->out,
			html->page ? "<svg class=\"bar\" aria-hidden=\"true\" "
				     "viewBox=\"0 0 100 1\" "
				     "preserveAspectRatio=\"none\"><rect "
				     "width=\"%s\" height=\"1\"/></svg>\n"
				   : "<div class=\"bar\" aria-hidden=\"true\">"
				     "<i style=\"width:%s%%\"></i></div>\n",
			percent);
	html_raw(html, "<p class=\"share\">");
	writer_share(html_line(html), html->doc, figure);
	html_flush(html);
	html_raw(html, "</p>\n");
}

/* A long number stays on one line, in smaller digits. */
static void card_value(struct html *html, const struct doc_figure *figure)
{
	struct buf value = {0};

	writer_value(&value, html->doc, figure);
	html_element(html,
		value.size > LONG_VALUE_BYTES ? "<b class=\"long\">" : "<b>",
		buf_text(&value), "</b>");
	buf_free(&value);
}

static void card(struct html *html, const struct doc_figure *figure)
{
	const char *unit = writer_unit(figure->unit).rest;

	html_raw(html, "<li class=\"card\" data-figure=\"");
	html_attribute(html, figure->name);
	html_raw(html, figure->has_value ? "\">\n<p class=\"value\">"
					 : "\">\n<p class=\"value missing\">");
	card_value(html, figure);
	if (figure->has_value)
		html_element(html, " <span class=\"unit\">", unit, "</span>");
	if (figure->synthetic)
		html_badge(html);
	html_raw(html, "</p>\n");
	html_element(html, "<p class=\"label\">", figure->label, "</p>\n");
	card_share(html, figure);
	card_published(html, figure);
	html_element(html, "<p class=\"remark\">", figure->note, "</p>\n");
	card_source(html, figure);
	html_proof_link(html, figure);
	html_raw(html, "</li>\n");
}

void html_cards(struct html *html, const struct doc_block *block)
{
	int i, figure;

	html_raw(html, "<ul class=\"cards\">\n");
	for (i = 0; i < block->figure_count; i++) {
		figure = block->figures[i];
		if (figure >= 0 && figure < html->doc->figure_count)
			card(html, &html->doc->figures[figure]);
	}
	html_raw(html, "</ul>\n");
}

void html_other_cards(struct html *html)
{
	bool started = false;
	int i;

	for (i = 0; i < html->doc->figure_count; i++) {
		if (writer_figure_shown(html->doc, i))
			continue;
		if (!started)
			html_word_in(html,
				"<section aria-labelledby=\"others\">\n"
				"<h2 id=\"others\">",
				"Other figures",
				"</h2>\n<ul class=\"cards\">\n");
		started = true;
		card(html, &html->doc->figures[i]);
	}
	if (started)
		html_raw(html, "</ul>\n</section>\n");
}
