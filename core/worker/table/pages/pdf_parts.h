/* pdf_parts.h - a PDF being read, for its files only.
 *
 * Units:   points; y grows downwards.  Lines and words count from 0.
 */
#ifndef ZILA_WORKER_PDF_PARTS_H
#define ZILA_WORKER_PDF_PARTS_H

#include "worker/table/pages/gather.h"
#include "worker/table/pages/pages.h"
#include "worker/table/pages/pdf_table.h"

/* How the texts of several lines hang beside the numbers of their rows. */
enum hang { HANG_TOP, HANG_MIDDLE, HANG_FOOT, HANG_ODD, HANG_KINDS };

/* A cell of the row at hand, or of a line. */
struct cell {
	int first, count; /* words of a line */
	int to;           /* a cell over several columns ends before it */
	float x1, x2, y;  /* of the last line */
	float top;        /* y of the first */
	float word;       /* width of its first word */
	uint8_t flags;    /* of all words: PDF_NUMBER when of all of them */
	bool filled;
};

struct pdf {
	struct reader reader;
	struct sheet sheet;
	char *name;
	PopplerDocument *document;
	int page_count;
	int page_index;              /* of the page at hand */
	int line_index;              /* the next of it */
	struct pdf_page page, ahead; /* that at hand, and the one behind it */
	struct pdf_tables tables;
	int heads, heads_ahead; /* lines at their tops that pages repeat */
	int last_anchor;        /* line of it; -1: none */
	int row_anchor;         /* that of the row at hand */
	int row_line;           /* the last line of it */
	int feet;               /* lines at its foot that pages repeat */

	struct gather gather;
	int64_t line, row; /* the last row's, and its number on its page */
	int filled;        /* cells of the row at hand; 0: there is none */
	bool has_anchor;
	bool torn;       /* a part of its text may be in a line beside it */
	bool torn_first; /* so of the first row of the page at hand */
	bool torn_ahead; /* and of the page ahead */
	float anchor_y;
	int hung[HANG_KINDS]; /* rows so far whose texts hang so */
	float y;              /* of its last line */
	struct cell cells[PDF_COLUMNS_MAX];
	struct buf texts[PDF_COLUMNS_MAX];
	struct cell next[PDF_COLUMNS_MAX]; /* of the line at hand */
	struct cell rest[PDF_COLUMNS_MAX]; /* of a line of the page ahead */
};

/* ---- pdf_rows.c ---- */

bool pdf_is_row_line(const struct pdf_page *page, const struct pdf_table *table,
	const struct pdf_line *line);
/* How many lines at the top of the page ahead stand at that of this one. */
int pdf_count_heads(const struct pdf *pdf, const struct pdf_table *table);
/* The same at the foot of the page, below its rows. */
int pdf_count_feet(const struct pdf *pdf);
const struct pdf_table *pdf_table_at(const struct pdf *pdf, int page);
void pdf_end_row(struct pdf *pdf, const struct pdf_table *table);
void pdf_take_line(struct pdf *pdf, const struct pdf_table *table);

#endif
