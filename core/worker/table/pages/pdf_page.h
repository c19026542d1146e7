/* pdf_page.h - a page of a PDF as lines of words, each with its place.
 *
 * Owner:   the caller; zero-initialise, pdf_page_free().
 * Units:   points (1/72 inch) from the page's upper left corner.
 * Errors:  ZILA_EINPUT for a page with more on it than a page has.
 */
#ifndef ZILA_WORKER_PAGES_PDF_PAGE_H
#define ZILA_WORKER_PAGES_PDF_PAGE_H

#include <poppler.h>

#include "worker/table/reader.h"

enum pdf_flag {
	PDF_LEGACY = 1 << 0, /* in a legacy 8-bit font */
	PDF_BROKEN = 1 << 1, /* a character of it is not known */
	PDF_NUMBER = 1 << 2, /* digits, with what stands among digits */
	PDF_WHOLE = 1 << 3,  /* digits alone, perhaps with a full stop */
	PDF_JOINED = 1 << 4, /* as near to the word before as words are */
};

struct pdf_word {
	float x1, x2;
	float y1, y2;
	size_t at, size; /* in text */
	uint8_t flags;
};

struct pdf_line {
	float y;      /* of its middle */
	float height; /* of its letters */
	int first, count;
	int parts;  /* runs of words with wide gaps between */
	float wide; /* the widest of those gaps, in heights */
};

struct pdf_page {
	struct buf text;
	struct pdf_word *words; /* by line, from left to right */
	int word_count, word_room;
	struct pdf_line *lines; /* from top to bottom */
	int line_count, line_room;
};

ZILA_MUST_USE enum zila_code pdf_page_read(struct pdf_page *page,
	PopplerDocument *document, int index, const char *name,
	struct zila_err *err);
void pdf_page_free(struct pdf_page *page);

#endif
