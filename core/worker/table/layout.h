/* layout.h - what the lines of a table are that are no records: totals,
 * sections, footnotes, numbers of columns; and what its titles say.
 *
 * All is told by words in English and Hindi and by what is filled, never by
 * position alone; a line that is not surely one of these is data, and the
 * worst that comes of it is a line in quarantine.
 */
#ifndef ZILA_WORKER_LAYOUT_H
#define ZILA_WORKER_LAYOUT_H

#include "ground/period.h"
#include "ground/unit.h"
#include "worker/table/map.h"

/* A totals row: `Total`, `Grand Total`, `Sub-total: Bihar`, `कुल योग`. */
enum layout_total { TOTAL_NONE, TOTAL_GROUP, TOTAL_ALL };

/* What the text says alone; TOTAL_ALL for grand totals and `All India`. */
enum layout_total layout_total_word(struct text text);

/* The same for a text that is such a word and nothing else, which no column of
 * names can mean. */
enum layout_total layout_total_exact(struct text text);

/* The filled cells of a row that matter here. */
struct layout_row {
	int filled;        /* cells with text, a merged text once; 2: or more */
	int covered;       /* of one text: all cells of its merged range */
	struct text first; /* the first of them, trimmed */
};

void layout_look(const struct row *row, struct layout_row *out);

/* True for a line of `1 2 3 ...` or `(1) (2) (3)` below a header. */
bool layout_numbers(const struct row *row);

/* True for the header of a column that only counts rows: `S.No.`. */
bool layout_serial(struct text header);

/* True for a lone text that begins as notes do: `*`, `Note:`, `Source:`,
 * `(P)`, `नोट`. */
bool layout_footnote(const struct layout_row *row);

/* True for a title or a note that calls figures provisional: the word, or
 * `(P)`. */
ZILA_MUST_USE bool layout_provisional(struct text text);

/* The day in a text like `As on June 9th, 2022` or `Dated: 14/7/2020`. */
ZILA_MUST_USE bool layout_as_on(const char *text, size_t size, int32_t *day);

/* The one day in a file's name, as in `districts_2020-05-12.csv` or
 * `ODOP as on 1.4.2024 (final).xlsx`.  False: none, or several. */
ZILA_MUST_USE bool layout_name_day(const char *name, int32_t *day);

/* Whether text names a part of a year, of which year or not. */
ZILA_MUST_USE bool layout_names_part(struct text text);

/* What the titles of a table and its sheet's name say of its period. */
struct layout_period {
	struct period period; /* where none can be told, what it is within: the
				 one that the titles name, or text "" */
	bool provisional;
	bool part;       /* a part of a year is named, of which year or not */
	bool summed;     /* `cumulative` is said */
	int32_t made_to; /* the titles are of before that day, or INT32_MAX */
	bool of_sheet;   /* the sheet's name says it, or says more of it */
	const char *why; /* it can't be told; NULL: nothing is like a period */
};

/* The one period that is named, as in `Exports during Apr-Sep 2024 (P)`, or in
 * a sheet `April` below a title `2023-24`.  False: none, or several, or a part
 * of it that nobody can tell, or titles that are too long.  A year alone is
 * none, but as a sheet's whole name, nor is that of which a table was made,
 * `as on March 2024`. */
ZILA_MUST_USE bool layout_period(
	struct text titles, const char *sheet, struct layout_period *out);

/* The units that the title-like rows of preview name; text "" for none, or
 * when two of them disagree. */
void layout_units(const struct preview *preview, struct map_units *out);

/* The same for a row above the header in `line` that is a title in several
 * cells: cut at its commas, or with the unit at the table's right edge.  Such
 * a row has at most half as many texts as the header. */
void layout_units_above(
	const struct preview *preview, int64_t line, struct map_units *out);

/* True when a row has several cells, and a number among them. */
bool layout_has_data(const struct preview *preview);

#endif
