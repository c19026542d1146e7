/* xlsx_book.h - what stands in a workbook (OOXML) besides its sheets' cells:
 * which sheets there are, the texts they share, how their numbers are shown.
 *
 * Owner:   the book owns all it points to but its zip.
 * Errors:  ZILA_EINPUT; the text names the part, not the file.
 */
#ifndef ZILA_WORKER_XLSX_BOOK_H
#define ZILA_WORKER_XLSX_BOOK_H

#include "worker/table/book/numfmt.h"
#include "worker/table/book/package.h"
#include "worker/table/reader.h"

/* Namespaces: both of the standard, transitional and strict. */
enum { BOOK_MAIN = 1, BOOK_LINK, BOOK_PACKAGE };
extern const struct xml_namespace book_namespaces[];

struct book_style {
	struct numfmt format;
	uint8_t look; /* of enum look */
};

struct book {
	const struct zip *zip;
	struct sheet *sheets;
	int *parts; /* one a sheet, in the zip */
	int sheet_count, hidden_count;
	struct names names;
	bool since_1904, macros;

	bool styled; /* it has a part of styles */
	struct book_style *styles;
	size_t style_count;

	struct buf strings; /* one behind the other */
	uint32_t *string_ends;
	size_t string_count, string_room;
};

/* Reads all but the sheets.  Zero-initialise; then book_close(), also after
 * an error. */
ZILA_MUST_USE enum zila_code book_open(
	struct book *book, const struct zip *zip, struct zila_err *err);
void book_close(struct book *book);

/* The shared string of that number; false: there is none. */
ZILA_MUST_USE bool book_string(const struct book *book, int64_t index,
	struct text *out, uint8_t *look);

/* Appends the text of the <si> or <is> that was just started, and goes to
 * its end.  *look: what its parts look like, of enum look. */
ZILA_MUST_USE enum zila_code book_read_text(
	struct xml *xml, struct buf *out, uint8_t *look, struct zila_err *err);

/* Makes _x000A_ and the like what they stand for, from offset `at` on. */
void book_unescape(struct buf *text, size_t at);

#endif
