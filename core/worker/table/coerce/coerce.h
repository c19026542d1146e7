/* coerce.h - text cells into what a dataset's columns store.
 *
 * What was mended on the way is told as a notice, never silent; what can't
 * be mended for sure is refused with its reason.  A text that was seen
 * before is answered from memory: a file of a million rows names the same
 * few hundred districts, codes and months.
 *
 * Owner:   texts of a struct coerced, and names of suggestions, live until
 *          the next coerce_begin().
 * Errors:  false: the struct reason is filled in.
 */
#ifndef ZILA_WORKER_COERCE_H
#define ZILA_WORKER_COERCE_H

#include "ground/period.h"
#include "ground/text.h"
#include "ground/unit.h"
#include "ground/value.h"
#include "store/model.h"
#include "store/place/place.h"

/* Why a row, or a cell, can't be taken. */
struct reason {
	const char *code;   /* static: missing_value, bad_number, ... */
	const char *column; /* of the dataset, or "" */
	char value[200];    /* as it was given, cut */
	char message[400];
	struct place_suggestion suggestions[LIMIT_SUGGESTIONS];
	int suggestion_count;
};

/* What was mended, or is to be known. */
struct coerce_notice {
	const char *code; /* static: restored_zero, unit_in_cell,
	                     two_digit_year, month_first, percent, exponent,
	                     footnote_mark, mixed_grouping, near_place,
	                     calendar_year */
	const struct column *column;
	char message[200];
};

/* How a column's days are written.  Zero-initialise: days first. */
struct date_style {
	int64_t day_first, month_first; /* cells that can only be so */
	enum date_order order;
};

/* Looks at a cell of a column, before the column is read. */
void coerce_date_look(struct date_style *style, struct text text);

/* Months come first when some looked-at cell says so and none says the
 * contrary. */
void date_style_decide(struct date_style *style);

/* What is known of a column of the file.  Zero-initialise: nothing. */
struct coerce_style {
	struct unit unit; /* of its header, or of the table */
	bool taken_off;   /* the unit's scale was applied before: only a cell
	                     with a scale of its own has one still */
	struct date_style dates;
};

/* True for what text_clean() would not change but trim: ASCII, with single
 * spaces.  False for some short texts that it would not change either. */
bool coerce_is_clean(struct text text);

struct coerce_cell {
	const struct column *column;
	const struct coerce_style *style; /* NULL: nothing is known */
	int state; /* the row's LGD state, for a district; 0: not known */
	struct value given;
};

struct coerced {
	struct value value;
	int32_t from, to; /* of a date or period: [from, to) */
	bool provisional; /* marked (P) or * */
	int state;        /* of a district */
};

struct coerce;

ZILA_MUST_USE enum zila_code coerce_open(const struct place_register *places,
	struct coerce **out, struct zila_err *err);
void coerce_close(struct coerce *coerce);

/* Begins a row: frees the texts and forgets the notices of the last. */
void coerce_begin(struct coerce *coerce, int64_t line);

/* Converts a cell to what its column stores.  An empty text, or a mark that
 * means "no value" in a number, date, HS or place column, gives VALUE_NULL.
 * A number that a script gives is what the same digits in a cell would be.
 * A number is multiplied by the scale of its unit once, exactly. */
ZILA_MUST_USE bool coerce_cell(struct coerce *coerce,
	const struct coerce_cell *cell, struct coerced *out,
	struct reason *reason);

/* The notices of this row. */
const struct coerce_notice *coerce_notices(
	const struct coerce *coerce, int *count);

/* What only the whole column tells: the next column in which Indian and
 * western groups are mixed, or false.  *at begins at 0. */
ZILA_MUST_USE bool coerce_mixed(const struct coerce *coerce, int *at,
	struct coerce_notice *out, int64_t lines[2]);

#endif
