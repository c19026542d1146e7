/* map_parts.h - a header as it is tried, for the files of map.h only.
 *
 * Order:   each cell of a row, or of two joined, is matched with a column or
 *          taken for a period; then what stands below is looked at.
 * Owner:   all is borrowed from the preview or the fit.
 */
#ifndef ZILA_WORKER_MAP_PARTS_H
#define ZILA_WORKER_MAP_PARTS_H

#include "ground/limits.h"
#include "ground/text.h"
#include "worker/table/map.h"

/* The period that stands above a header. */
struct titled {
	bool read, any; /* it was looked for, and found */
	bool part;      /* a part of a year is named */
	bool summed;    /* `cumulative` is said */
	int32_t made_to;
	bool provisional;
	struct period period;
};

/* A header as it is tried: one row, or two joined. */
struct attempt {
	const struct map_want *want;
	const struct preview *preview;           /* NULL: of a row alone */
	const struct map_units *units;           /* of the table */
	const struct preview_row *upper, *lower; /* lower: NULL for one row */
	const struct preview_row *below;         /* both; or NULL */
	int shift;                               /* of lower's cells */
	struct titled titled;
	int parts;                 /* columns of less than a year */
	int later;                 /* that begin within one */
	const struct text *turned; /* a year whose months begin anew */
	struct map_fit *fit;
	struct text *labels, *keys; /* of the joined cells */
	int cell_count;
};

/* ---- map_cell.c: one cell ---- */

/* What quantities are called. */
extern const struct map_column map_amounts;

/* False: too long to name a column; to make its keys would take too long. */
static inline bool map_is_heading(struct text cell)
{
	return cell.size <= LIMIT_HEADING_BYTES;
}

bool map_is_spelled(const struct map_column *column, struct text key);
/* `in Rs crore`, `(Rs. Lakh)`: a unit and nothing else. */
bool map_is_unit(struct text text, struct unit *unit);
/* A spelling and behind it a unit: `Value` and `in Rs crore`. */
bool map_is_spelled_with_unit(
	const struct map_column *column, struct text label, struct unit *unit);
/* The unit that stands below a cell of the header: `Value` and `Rs crore`. */
bool map_unit_below(const struct attempt *attempt, int cell, struct unit *unit);
/* The unit of a column: its own words go before what the table says. */
struct unit map_settle_unit(const struct unit *own, const struct unit *table);
struct unit map_unit_of(const struct map_column *column, const struct unit *own,
	const struct unit *table);
/* Gives cell to the first column that it names and that is still without
 * one.  When there are only columns that have one, the left cell stays and
 * the remark says so. */
bool map_match_cell(const struct attempt *attempt, int cell);
void map_quote(struct phrase *words, struct text text);

/* ---- map_period.c: periods as columns ---- */

/* The cell of the upper row that stands over this one, or NULL. */
const struct text *map_upper_over(const struct attempt *attempt, int cell);
const struct text *map_lower_at(const struct attempt *attempt, int cell);
bool map_has_letter(const struct text *text);
/* Takes the cell for a column of a period, if it is one. */
void map_take_period(struct attempt *attempt, int cell);
/* Why the numbers may be of less, or of more, than their headings say; NULL:
 * nothing tells so.  Whole years below `April-October` are of that part of
 * each, or not: the words stand in a title, or over a column and make no
 * period with it. */
const char *map_why_of_part(struct attempt *attempt);

/* ---- map_below.c: what stands below a header ---- */

/* Units and numbers of columns in the preview's row `at`, and those below it,
 * become its own. */
void map_look_below(const struct attempt *attempt, int at);

#endif
