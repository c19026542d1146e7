/* pdf_table.h - where the columns of a PDF's tables are.
 *
 * A PDF has no tables, only words with places.  A column's edge is where no
 * word of the table stands, on no page of it: so a page on which a column
 * is blank, or one without a header, is read like the others.  Pages whose
 * words stand across the edges so far begin a table of their own.
 *
 * Owner:   the caller; zero-initialise, pdf_tables_free().
 * Units:   points; thresholds are in heights of the letters.
 */
#ifndef ZILA_WORKER_PAGES_PDF_TABLE_H
#define ZILA_WORKER_PAGES_PDF_TABLE_H

#include "worker/table/pages/pdf_page.h"

enum { PDF_COLUMNS_MAX = 200 };

struct pdf_column {
	float left, right; /* of its words */
	bool number;       /* most of its cells are numbers */
	bool usual;        /* most lines have one */
};

struct pdf_table {
	int first_page;
	int count;                    /* of columns, at least 1 */
	float edges[PDF_COLUMNS_MAX]; /* edges[i] is right of column i */
	float from[PDF_COLUMNS_MAX], to[PDF_COLUMNS_MAX]; /* its gap */
	struct pdf_column columns[PDF_COLUMNS_MAX];
	bool has_number; /* a column is */
	int key;         /* else: the first column that most lines have */
	float row_gap;   /* lines nearer than this are of one row; 0: unknown */
};

struct pdf_tables {
	struct pdf_table *tables; /* in the order of their pages */
	int count, room;
};

/* The words of the pages of one table, kept until its columns are known. */
struct pdf_survey;

ZILA_MUST_USE enum zila_code pdf_survey_make(
	struct pdf_survey **out, struct zila_err *err);
ZILA_MUST_USE enum zila_code pdf_survey_page(struct pdf_survey *survey,
	const struct pdf_page *page, int index, struct pdf_tables *tables,
	struct zila_err *err);
ZILA_MUST_USE enum zila_code pdf_survey_end(struct pdf_survey *survey,
	struct pdf_tables *tables, struct zila_err *err);
void pdf_survey_free(struct pdf_survey *survey);

void pdf_tables_free(struct pdf_tables *tables);

/* The column in which x is. */
int pdf_column_at(const struct pdf_table *table, float x);

/* True when a word of this width did not fit behind a text from x1 to x2 in
 * the column: what it begins is then that text's next line. */
bool pdf_wraps(
	const struct pdf_column *column, float x1, float x2, float width);

/* True when it would have fitted before the next column. */
bool pdf_has_room(const struct pdf_table *table, int column, float x1, float x2,
	float width);

#endif
