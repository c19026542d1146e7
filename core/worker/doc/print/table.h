/* table.h - tables over pages: planned once, then printed row by row.
 *
 * Nothing is lost, however wide or long a table is: it takes smaller letters,
 * then a page on its side, then several parts that each begin with its first
 * column.  A row is cut only when it is higher than a page.
 *
 * Owner:   plans hang on the sheet's arena.
 * Units:   points.
 */
#ifndef ZILA_WORKER_PRINT_TABLE_H
#define ZILA_WORKER_PRINT_TABLE_H

#include "worker/doc/print/sheet.h"

/* Columns that stand beside each other: [from, to), with the first one
 * before them. */
struct print_part {
	int from, to;
	int shown;      /* columns, with the repeated first */
	double *widths; /* of the shown */
	double width;   /* of all */
	float *heights; /* of each row */
	double head;    /* height of the titles */
};

struct print_table {
	const struct doc_table *table;
	struct print_table *next;
	bool sources; /* a last column says where rows came from */
	bool marked;  /* some row is synthetic */
	int columns;  /* with that column */
	bool wide;    /* on pages that lie on their side */
	double size;  /* of the letters */
	struct print_part *parts;
	int part_count;
};

/* The plan of table, made when it is first asked for; NULL without memory. */
struct print_table *table_plan(
	struct sheet *sheet, const struct doc_table *table);

bool table_wide(struct sheet *sheet, const struct doc_table *table);

/* Height of what must stand together at the beginning. */
double table_begins(struct sheet *sheet, const struct doc_table *table);

void table_show(struct sheet *sheet, const struct doc_table *table);

/* Of both files: the column that a part shows at place i, the text of a cell
 * (clean, until the next call), and how it looks. */
int table_column(const struct print_part *part, int i);
const char *table_cell(struct sheet *sheet, const struct print_table *plan,
	const struct doc_row *row, int column);
const char *table_title(
	struct sheet *sheet, const struct print_table *plan, int column);
struct type_look table_look(const struct print_table *plan,
	const struct doc_row *row, int column); /* NULL row: a title */

/* At which place the cell at place i ends: the name of a group goes on until
 * something else stands in its row. */
int table_span(const struct print_table *plan, const struct print_part *part,
	const struct doc_row *row, int i);
bool table_flush_right(const struct print_table *plan, int column);

#define TABLE_PAD 4.2  /* at each side of a cell */
#define TABLE_LEAD 1.9 /* above and below its lines */

#endif
