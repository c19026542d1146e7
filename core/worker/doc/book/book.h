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

#include "ground/buf.h"
#include "ground/err.h"
#include "ground/number.h"
#include "ground/text.h"

enum {
	BOOK_ROWS_MAX = 1048576,
	BOOK_TEXT_MAX = 32767, /* characters of a cell */
	/* Of a number: Excel makes zeros of those behind the 15th, and
	 * LibreOffice rounds decimals at it. */
	BOOK_DIGITS_MAX = 14,
	BOOK_SERIES_MAX = 6,
	BOOK_LINE_POINTS = 15, /* the height of a row of one line */
};

enum book_style {
	BOOK_PLAIN,
	BOOK_TITLE,        /* large */
	BOOK_HEADER,       /* of a column */
	BOOK_NOTE,         /* wrapped */
	BOOK_FIXED,        /* grey: not to be changed */
	BOOK_EDIT,         /* stays a text, whatever is typed into it */
	BOOK_MARKED,       /* the same, standing out */
	BOOK_HEADER_RIGHT, /* of a column of numbers */
	BOOK_SECTION,      /* a heading, and one below it */
	BOOK_SUBSECTION,
	BOOK_QUIET,   /* small and grey */
	BOOK_WARNING, /* wrapped, standing out; and bold */
	BOOK_ALARM,
	BOOK_LINK,
	BOOK_CELL, /* of a table, wrapped; of its group and total rows */
	BOOK_GROUP,
	BOOK_TOTAL,
	BOOK_MISSING, /* a word where a number belongs */
};

struct book;

struct book_sheet {
	const char *name; /* made fit: short, unique, without []:*?/\ */
	const int *widths;
	int column_count;
	int frozen_rows, frozen_columns;
	bool paged;       /* printed on A4 across, one page wide */
	int repeated_row; /* on each page, from 1; 0 is none */
	const char *footer;
};

/* digits x 10^-scale, shown with `decimals` of them, no fewer than scale. */
struct book_number {
	int64_t digits;
	int scale, decimals;
	enum number_grouping grouping;
	bool percent; /* digits x 10^-scale percent */
};

ZILA_MUST_USE enum zila_code book_begin(
	struct book **out, struct zila_err *err);
void book_title(struct book *book, const char *title, const char *subject);

/* Begins a sheet, then a row, then its cells from left to right. */
void book_sheet(struct book *book, const struct book_sheet *sheet);
void book_row(struct book *book);
void book_tall_row(struct book *book, int points);
void book_text(struct book *book, enum book_style style, struct text text);
void book_words(struct book *book, enum book_style style, const char *text);
void book_blank(struct book *book, enum book_style style);
void book_integer(struct book *book, enum book_style style, int64_t value);
/* As many decimals are shown as asked for; grouped as in India. */
void book_real(struct book *book, double value, int decimals);
/* A number; one of more than BOOK_DIGITS_MAX digits as a text, to the right,
 * which keeps them all.  False for such a one. */
bool book_number(struct book *book, enum book_style style,
	const struct book_number *number);
void book_day(struct book *book, int32_t day);
void book_styled_day(struct book *book, enum book_style style, int32_t day);

/* Adds a sheet to be written later, by book_begin_sheet(), so that others can
 * lead to it; returns its number, or -1. */
int book_add_sheet(struct book *book, const char *name);
void book_begin_sheet(
	struct book *book, int number, const struct book_sheet *sheet);
void book_link(struct book *book, const char *text, int sheet);

/* Offers texts in the cell written last; others may still be typed.  Those
 * that a list can't hold are left out. */
void book_choices(struct book *book, const char *const *choices, int count);

/* A row that holds one text, over so many columns and that many lines high;
 * begins the row itself. */
void book_merged(struct book *book, enum book_style style, struct text text,
	int columns, int lines);

/* The sheet's table: buttons to choose rows by, and digits that are texts, as
 * codes are, raise no complaint.  Before rows behind last_row. */
void book_filter(struct book *book, int64_t header_row, int64_t last_row,
	int column_count);

/* Some rows of a column coloured from light to dark by their values. */
void book_shade(
	struct book *book, int column, int64_t first_row, int64_t last_row);

/* A native chart of rows of the sheet at hand. */
enum book_chart_kind { BOOK_BAR, BOOK_STACKED, BOOK_LINE, BOOK_DOT };

struct book_span {
	int64_t first, last; /* rows */
};

struct book_chart {
	enum book_chart_kind kind;
	const char *title, *message; /* its alternative text */
	int64_t header_row;          /* the names of the series */
	const struct book_span *spans;
	int span_count;
	int label_column;
	const int *columns; /* of the series, at most BOOK_SERIES_MAX */
	int column_count;
	bool percent;
	int64_t at_row;
	int at_column;
};

void book_chart(struct book *book, const struct book_chart *chart);

/* False for a text that would be cut. */
bool book_fits(struct text text);

typedef enum zila_code book_bytes(
	void *user, const void *data, size_t size, struct zila_err *err);
/* Gives the file, in pieces. */
ZILA_MUST_USE enum zila_code book_end(
	struct book *book, book_bytes *bytes, void *user, struct zila_err *err);
void book_free(struct book *book);

#endif
