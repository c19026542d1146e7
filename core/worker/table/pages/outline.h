/* outline.h - the tables of a web page, found before any row is read.
 *
 * A table that only arranges others is no sheet; neither is one of a single
 * row, nor one inside a cell of a table of data: their texts are titles, or
 * part of the cell.
 *
 * Owner:   the caller; zero-initialise, outline_free().
 * Errors:  ZILA_EINPUT when there is no table, or too many.
 */
#ifndef ZILA_WORKER_PAGES_OUTLINE_H
#define ZILA_WORKER_PAGES_OUTLINE_H

#include "worker/table/pages/markup.h"

enum outline_role {
	OUTLINE_TEXT,   /* its text belongs to what is around it */
	OUTLINE_LAYOUT, /* it arranges other tables */
	OUTLINE_DATA,
};

struct outline_table {
	int parent; /* its index, or -1 */
	int cells;  /* with text of their own and no table in them */
	int filled; /* with any text */
	int rows;   /* with any text */
	int nested; /* cells of the tables of data inside it */
	int sheet;  /* of a table of data */
	bool hidden;
	enum outline_role role;
	char caption[120];
};

struct outline {
	struct outline_table *tables; /* in the order they begin */
	int count, room;
	struct sheet *sheets;
	int sheet_count;
};

/* Reads the whole page. */
ZILA_MUST_USE enum zila_code outline_read(
	struct outline *outline, struct intake *intake, struct zila_err *err);
void outline_free(struct outline *outline);

#endif
