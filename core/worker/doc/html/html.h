/* html.h - what the parts of the page's writer share.
 *
 * Errors:  the bufs remember.
 */
#ifndef ZILA_WORKER_DOC_HTML_H
#define ZILA_WORKER_DOC_HTML_H

#include "worker/doc/html/face.h"
#include "worker/doc/writer.h"

struct html {
	const struct doc *doc;
	struct buf *out;
	struct buf plain, line;
	int charts; /* written so far, for their ids */
	bool page;  /* of the web face: no style in it, and links to others */
	bool brief; /* a page that is no report: sources are other pages */
	int fields; /* of forms, for their ids */
	bool in_section;
	/* What the links of a page go on with, in the order of html_kept:
	 * clocks that are not today's; NULL: without. */
	const char *kept[2];
};

/* "as_of", "known_at" */
extern const char *const html_kept[2];

/* Markup as it is. */
void html_raw(struct html *html, const char *markup);
/* Text of data: cleaned, escaped, and marked with its language where that is
 * not the page's. */
void html_text(struct html *html, const char *data);
/* The same in an attribute or a <title>, where no mark can stand. */
void html_attribute(struct html *html, const char *data);
void html_word(struct html *html, const char *english);
/* The word between two pieces of markup. */
void html_word_in(struct html *html, const char *open, const char *english,
	const char *close);
bool html_has(const char *data);
void html_element(struct html *html, const char *open, const char *data,
	const char *close);
void html_badge(struct html *html); /* "synthetic" */

/* Empties the buf that a writer_ function fills for html_flush(). */
struct buf *html_line(struct html *html);
void html_flush(struct html *html);

/* Figures as cards; `others` are those that no block shows. */
void html_cards(struct html *html, const struct doc_block *block);
void html_other_cards(struct html *html);

/* A page up to the text of its title, which is doc's and its state's; or up to
 * its body, with css behind the style of reports.  html_end() frees what was
 * written with. */
void html_title(struct html *html);
void html_head(struct html *html, const char *css, size_t css_size);
void html_end(struct html *html);

/* A day or a time, as <time>. */
void html_day(struct html *html, const char *iso);

/* Parts of a report's head: that it has synthetic figures; where its sections
 * are, when there are some; "Position as on" a day. */
void html_banner(struct html *html);
void html_contents(struct html *html);
void html_clock(struct html *html, const char *english, const char *iso);

/* All blocks, then what the figures rest on and the sources: folded away on a
 * brief page. */
void html_body(struct html *html);

/* Blocks of a page: html_face.c.  A link leads nowhere that is not on this
 * site. */
void html_face(struct html *html, const struct face *face);
void html_form(struct html *html, const struct face_form *form);
bool html_open_link(struct html *html, const char *href);
/* href="...", with what is kept behind it. */
void html_href(struct html *html, const char *href);
void html_tag(struct html *html, enum face_tone tone, const char *text);

void html_table(struct html *html, const struct doc_table *table);
void html_chart(struct html *html, const struct doc_block *block);
void html_sources(struct html *html);

/* From a figure's card to what is behind it, at the page's end. */
void html_proof_link(struct html *html, const struct doc_figure *figure);
void html_proof(struct html *html);

#endif
