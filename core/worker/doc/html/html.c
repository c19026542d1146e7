/* html.c - a report as one self-contained page: the reference output.
 *
 * No script, nothing fetched, one style element.  Everything from data is
 * escaped.  The same document gives the same bytes.
 */
#include <string.h>

#include "ground/err.h"
#include "worker/doc/html/html.h"

extern const char embed_style_css[];
extern const size_t embed_style_css_size;

enum { CONTENTS_HEADINGS_MIN = 3 };

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

	html_raw(html, "@page{@bottom-left{content:\"");
	if (doc->synthetic) {
		css_text(html, doc_word(doc, "Synthetic"));
		html_raw(html, " \\B7  ");
	}
	buf_add_format(html_line(html), "%s ", doc_word(doc, "Position as on"));
	writer_date(&html->line, doc, doc->as_of);
	css_text(html, buf_text(&html->line));
	html_raw(html, " \\B7  ");
	css_text(html, doc->title);
	if (html_has(doc->state_name)) {
		html_raw(html, " \\B7  ");
		css_text(html, doc->state_name);
	}
	html_raw(html, "\"}}\n");
}

void html_title(struct html *html)
{
	const struct doc *doc = html->doc;

	html_raw(html, "<!doctype html>\n<html lang=\"");
	html_attribute(html, html_has(doc->lang) ? doc->lang : "en");
	html_raw(html, "\">\n<head>\n<meta charset=\"utf-8\">\n"
		       "<meta name=\"viewport\" content=\"width=device-width, "
		       "initial-scale=1\">\n"
		       "<meta name=\"color-scheme\" content=\"light dark\">\n"
		       "<title>");
	html_attribute(html, doc->title);
	if (html_has(doc->state_name) &&
		strcmp(doc->state_name, doc->title) != 0) {
		html_raw(html, " – ");
		html_attribute(html, doc->state_name);
	}
}

void html_head(struct html *html, const char *css, size_t css_size)
{
	html_title(html);
	html_raw(html, "</title>\n<style>\n");
	buf_add(html->out, embed_style_css, embed_style_css_size);
	buf_add(html->out, css, css_size);
	page_foot(html);
	html_raw(html, "</style>\n</head>\n");
}

void html_day(struct html *html, const char *iso)
{
	html_raw(html, "<time datetime=\"");
	html_attribute(html, iso);
	html_raw(html, "\">");
	writer_date(html_line(html), html->doc, iso);
	html_flush(html);
	html_raw(html, "</time>");
}

void html_clock(struct html *html, const char *english, const char *iso)
{
	if (!html_has(iso))
		return;
	html_word_in(html, "<p class=\"clock\"><span>", english, "</span> ");
	html_day(html, iso);
	html_raw(html, "</p>\n");
}

void html_banner(struct html *html)
{
	html_word_in(html, "<p class=\"banner\" role=\"note\"><strong>",
		"Synthetic", "</strong> <span>");
	html_word(html, "Figures marked synthetic were generated to show how "
			"the report works; they are not facts and must not be "
			"quoted.");
	html_raw(html, "</span></p>\n");
}

static void cover(struct html *html)
{
	const struct doc *doc = html->doc;

	html_raw(html, "<header class=\"cover\">\n");
	html_element(html, "<p class=\"place\">", doc->state_name, "</p>\n");
	html_raw(html, "<h1>");
	html_text(html, doc->title);
	html_raw(html, "</h1>\n");
	html_element(html, "<p class=\"subtitle\">", doc->subtitle, "</p>\n");
	html_raw(html, "<div class=\"clocks\">\n");
	html_clock(html, "Position as on", doc->as_of);
	html_clock(html, "As known on", doc->known_at);
	html_raw(html, "</div>\n");
	if (doc->synthetic)
		html_banner(html);
	html_raw(html, "</header>\n");
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
	bool taken =
		!html_has(block->id) || strpbrk(block->id, " \t\r\n") != NULL;

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
		html_raw(html, "section-");
		html_attribute(html, block->id);
	}
}

static void contents_entry(struct html *html, const struct doc_block *block)
{
	html_raw(html, "<li><a href=\"#");
	section_id(html, block);
	html_raw(html, "\">");
	html_text(html, block->text);
	html_raw(html, "</a></li>\n");
}

void html_contents(struct html *html)
{
	const struct doc_block *block;
	int sections = 0;

	for (block = html->doc->first; block != NULL; block = block->next)
		sections += is_section(block);
	if (sections < CONTENTS_HEADINGS_MIN)
		return;
	html_word_in(html,
		"<nav class=\"contents\" aria-labelledby=\"contents\">\n"
		"<h2 id=\"contents\">",
		"Contents", "</h2>\n<ol>\n");
	for (block = html->doc->first; block != NULL; block = block->next)
		if (is_section(block))
			contents_entry(html, block);
	if (html->doc->figure_count > 0)
		html_word_in(html, "<li><a href=\"#proofs\">",
			"What is behind the figures", "</a></li>\n");
	if (writer_has_sources(html->doc))
		html_word_in(html, "<li><a href=\"#sources\">", "Sources",
			"</a></li>\n");
	html_raw(html, "</ol>\n</nav>\n");
}

static void end_section(struct html *html)
{
	if (html->in_section)
		html_raw(html, "</section>\n");
	html->in_section = false;
}

static void write_heading(struct html *html, const struct doc_block *block)
{
	int level = block->level < 1 ? 1 : block->level > 5 ? 5 : block->level;

	if (is_section(block)) {
		end_section(html);
		html_raw(html, "<section aria-labelledby=\"");
		section_id(html, block);
		html_raw(html, "\">\n");
		html->in_section = true;
	}
	buf_add_format(html->out, "<h%d id=\"", level + 1);
	section_id(html, block);
	html_raw(html, "\">");
	html_text(html, block->text);
	buf_add_format(html->out, "</h%d>\n", level + 1);
}

static void write_note(struct html *html, const struct doc_block *block)
{
	static const char *const classes[] = {"plain", "warning", "synthetic"};
	static const char *const words[] = {"Note", "Warning", "Synthetic"};

	buf_add_format(html->out, "<p class=\"note %s\" role=\"note\"><strong>",
		classes[block->tone]);
	html_word(html, words[block->tone]);
	html_raw(html, "</strong> ");
	html_text(html, block->text);
	html_raw(html, "</p>\n");
}

static void write_list(struct html *html, const struct doc_block *block)
{
	int i;

	html_raw(html, "<ul>\n");
	for (i = 0; i < block->item_count; i++) {
		html_raw(html, "<li>");
		html_text(html, block->items[i]);
		html_raw(html, "</li>\n");
	}
	html_raw(html, "</ul>\n");
}

static void write_block(struct html *html, const struct doc_block *block)
{
	switch (block->kind) {
	case DOC_HEADING:
		write_heading(html, block);
		break;
	case DOC_PARAGRAPH:
		html_element(html, "<p>", block->text, "</p>\n");
		break;
	case DOC_NOTE:
		write_note(html, block);
		break;
	case DOC_LIST:
		write_list(html, block);
		break;
	case DOC_FIGURES:
		html_cards(html, block);
		break;
	case DOC_TABLE:
		html_table(html, block->table);
		break;
	case DOC_CHART:
		html_chart(html, block);
		break;
	case DOC_PAGE_BREAK:
		html_raw(html, "<div class=\"page-break\"></div>\n");
		break;
	case DOC_FACE:
		html_face(html, block->face);
		break;
	}
}

static void foot(struct html *html)
{
	html_word_in(html, "<footer>", "Report", " <code>");
	html_attribute(html, html->doc->plugin);
	html_raw(html, html_has(html->doc->plugin) ? "." : "");
	html_attribute(html, html->doc->report);
	html_raw(html, "</code></footer>\n");
}

static void behind(struct html *html)
{
	html_proof(html);
	html_sources(html);
}

void html_body(struct html *html)
{
	const struct doc *doc = html->doc;
	const struct doc_block *block;

	for (block = doc->first; block != NULL; block = block->next)
		write_block(html, block);
	end_section(html);
	html_other_cards(html);
	if (!html->brief) {
		behind(html);
	} else if (doc->figure_count > 0) {
		html_word_in(html, "<details class=\"fold\">\n<summary>",
			"What is behind the figures", "</summary>\n");
		behind(html);
		html_raw(html, "</details>\n");
	}
}

void html_end(struct html *html)
{
	if (html->plain.failed || html->line.failed)
		html->out->failed = true;
	buf_free(&html->plain);
	buf_free(&html->line);
}

enum zila_code html_write(
	const struct doc *doc, struct buf *out, struct zila_err *err)
{
	struct html html = {.doc = doc, .out = out};

	if (doc->failed)
		return err_memory(err);
	html_head(&html, "", 0);
	html_raw(&html, "<body>\n");
	cover(&html);
	html_contents(&html);
	html_raw(&html, "<main>\n");
	html_body(&html);
	html_raw(&html, "</main>\n");
	foot(&html);
	html_raw(&html, "</body>\n</html>\n");
	html_end(&html);
	return buf_check(out, err);
}
