/* map.h - which column of a file is which column of an importer, and text
 * into typed values.
 *
 * Owner:   a struct map borrows its wanted columns from the importer.
 */
#ifndef ZILA_WORKER_MAP_H
#define ZILA_WORKER_MAP_H

#include "store/model.h"
#include "store/place.h"
#include "worker/table/reader.h"
#include "ground/value.h"

/* A column that an importer looks for. */
struct map_column {
	const char *name;             /* the importer's name for it */
	const char *const *spellings; /* headers, NULL-terminated */
	bool required;                /* the header must have it */
};

struct map_want {
	const struct map_column *columns;
	int count;
};

enum { MAP_NONE = -1 };

/* Where a header was found and how well it fits. */
struct map_fit {
	int64_t header_line; /* 0: nowhere, or required ones are missing */
	int score;           /* columns found */
	int missing;         /* required columns not found */
	int cell_of[MODEL_COLUMNS_MAX *
		    2];    /* cell index for each wanted column,
	                                       or MAP_NONE */
	char problem[400]; /* why it does not fit, for a person, or "" */
	char remark[200];  /* of a fit: a header that stands twice, or "" */
};

/* Looks at one row as a header.  Each cell goes to the first column that it
 * names and that is not yet found: of two equal headers the left is read. */
void map_header(const struct map_want *want, const struct row *row,
	struct map_fit *out);

/* Finds the best header in the first LIMIT_HEADER_ROWS rows: all required
 * columns, then most columns, then the earliest; a header needs at least
 * two known columns (or one when only one is wanted).  Rewinds the reader.
 * The texts of the rows above the best header go to titles (one a line),
 * when it is not NULL. */
ZILA_MUST_USE enum zila_code map_find(const struct map_want *want,
	struct reader *reader, struct map_fit *out, struct buf *titles,
	struct zila_err *err);

/* True when row repeats the header that fit found. */
bool map_repeats(const struct map_want *want, const struct map_fit *fit,
	const struct row *row);

/* Why a row, or a cell, can't be taken. */
struct reason {
	const char *code;   /* static: missing_value, bad_number, ... */
	const char *column; /* of the dataset, or "" */
	char value[200];    /* as it was given, cut */
	char message[400];
	struct place_suggestion suggestions[LIMIT_SUGGESTIONS];
	int suggestion_count;
};

/* Text cells into values of a dataset's columns.
 * Each distinct (state, text) of a place is resolved once. */
struct coerce;

ZILA_MUST_USE enum zila_code coerce_open(const struct place_register *places,
	struct coerce **out, struct zila_err *err);
void coerce_close(struct coerce *coerce);

/* Converts text to what column stores.  An empty text, or a mark that means
 * "no value" in a number, date or place column, gives VALUE_NULL.  state is
 * the row's LGD state for a district, 0 when not known.  Texts of *out live
 * until the next coerce_reset().  False: reason is filled in. */
ZILA_MUST_USE bool coerce_text(struct coerce *coerce,
	const struct column *column, int state, struct text text,
	struct value *out, struct reason *reason);

/* Checks a value that a script gave (an integer for a code or number; a
 * text goes through coerce_text). */
ZILA_MUST_USE bool coerce_value(struct coerce *coerce,
	const struct column *column, int state, const struct value *in,
	struct value *out, struct reason *reason);

/* Frees the texts that values borrowed: once a row. */
void coerce_reset(struct coerce *coerce);

#endif
