/* book.h - a workbook (XLSX), written sheet by sheet, row by row.
 *
 * Cells are typed: a number is a number, a day a day, and a text always a
 * text, also one that begins like a formula.  Rows go out as they come, so
 * that a sheet may be long.  The same calls give the same bytes.
 *
 * libxlsxwriter is loaded when the first workbook is opened.
 *
 * Owner:   book_free(), also after an error.
 * Units:   widths in characters; rows and columns from 0.
 * Errors:  remembered, and told by book_end(): ZILA_EUSAGE when the library
 *          is not installed, ZILA_ELIMIT for more rows than a sheet has.
 */
#ifndef ZILA_WORKER_BOOK_H
#define ZILA_WORKER_BOOK_H

#include <stdbool.h>
#include <stdint.h>

#include "ground/err.h"
#include "ground/text.h"

enum {
	BOOK_ROWS_MAX = 1048576,
	BOOK_TEXT_MAX = 32767, /* characters of a cell */
};

enum book_style {
	BOOK_PLAIN,
	BOOK_TITLE,  /* large */
	BOOK_HEADER, /* of a column */
	BOOK_NOTE,   /* wrapped */
	BOOK_FIXED,  /* grey: not to be changed */
	BOOK_EDIT,   /* stays a text, whatever is typed into it */
	BOOK_MARKED, /* the same, standing out */
	BOOK_STYLES,
};

struct book;

struct book_sheet {
	const char *name; /* made fit: short, unique, without []:*?/\ */
	const int *widths;
	int column_count;
	int frozen_rows, frozen_columns;
};

ZILA_MUST_USE enum zila_code book_begin(
	struct book **out, struct zila_err *err);

/* Begins a sheet, then a row, then its cells from left to right. */
void book_sheet(struct book *book, const struct book_sheet *sheet);
void book_row(struct book *book);
void book_text(struct book *book, enum book_style style, struct text text);
void book_words(struct book *book, enum book_style style, const char *text);
void book_blank(struct book *book, enum book_style style);
void book_integer(struct book *book, enum book_style style, int64_t value);
/* As many decimals are shown as asked for; grouped as in India. */
void book_real(struct book *book, double value, int decimals);
void book_day(struct book *book, int32_t day);

/* Offers texts in the cell written last; others may still be typed.  Those
 * that a list can't hold are left out. */
void book_choices(struct book *book, const char *const *choices, int count);

/* False for a text that would be cut. */
bool book_fits(struct text text);

typedef enum zila_code book_bytes(
	void *user, const void *data, size_t size, struct zila_err *err);
/* Gives the file, in pieces. */
ZILA_MUST_USE enum zila_code book_end(
	struct book *book, book_bytes *bytes, void *user, struct zila_err *err);
void book_free(struct book *book);

#endif
