/* map.h - which row of a sheet is its header, and which of its cells is
 * which column of an importer.
 *
 * A header is known by its names and by what follows it, never by its width:
 * titles, unit lines and blank lines may stand above.  It may take two rows,
 * the upper with words over groups of columns.  A name may carry its unit,
 * `Value (Rs crore)`.  The columns of a wide table are periods.
 *
 * Owner:   wants are borrowed from the importer; a fit is freed by map_end().
 * Units:   cells count from 0.
 */
#ifndef ZILA_WORKER_MAP_H
#define ZILA_WORKER_MAP_H

#include "ground/period.h"
#include "ground/unit.h"
#include "store/model.h"
#include "worker/table/preview.h"

enum { MAP_COLUMNS_MAX = MODEL_COLUMNS_MAX * 2, MAP_WIDE_MAX = 400 };

/* A column that an importer looks for. */
struct map_column {
	const char *name;             /* the importer's name for it */
	const char *const *spellings; /* headers, NULL-terminated */
	const struct text *keys;      /* text_key() of each */
	int group;     /* of equal groups one column is enough; 0: none */
	bool required; /* the header must have it (or one of its group) */
	bool carry;    /* a blank cell takes the one above */
	bool measure;  /* numbers that totals rows add up */
	bool amount;   /* of no money: what a table's money is in is not its */
	bool code;     /* LGD codes of the places in the column before it */
	const char *currency; /* only a header with a unit of it; or NULL */
};

struct map_want {
	const struct map_column *columns;
	int count;
	bool wide;    /* headers that are periods are columns, and needed */
	bool amounts; /* also those of quantities, if their unit is said */
};

/* What the titles, or the user, say of a whole table: of its money, and of
 * what it calls quantities.  text "": nothing. */
struct map_units {
	struct unit money, amount;
};

enum { MAP_NONE = -1, MAP_NOWHERE = -1 };

struct map_wide {
	int cell;
	char period[PERIOD_TEXT_BYTES];
	bool provisional;
	struct unit unit;
	const char *group; /* the words above it, or "" */
};

/* Where a header was found and how well it fits. */
struct map_fit {
	const char *torn; /* a header whose unit the line below contradicts */
	struct arena arena;
	int64_t header_line; /* MAP_NOWHERE: none, or required ones miss */
	int64_t header_last; /* its last line, also of a unit line below */
	int score;           /* columns found */
	int missing;         /* required columns not found */
	int cell_of[MAP_COLUMNS_MAX]; /* cell of each wanted one, or MAP_NONE */
	struct unit units[MAP_COLUMNS_MAX];
	struct map_wide *wide;
	int wide_count;
	const struct text *labels;     /* what the header says of each cell */
	const struct text *keys;       /* of its upper row, for repeats */
	const struct text *keys_below; /* of its lower row, or NULL */
	const bool *used;              /* cells that are some column's */
	int cell_count;
	bool followed;        /* by a row with what is required */
	char problem[400];    /* why it does not fit, for a person, or "" */
	char remark[200];     /* of a fit: what is odd about it, or "" */
	const char *unitless; /* a money column without a unit, or NULL */
	bool yearless;        /* months of a year that nothing names */
	const char *of_part;  /* why the periods may be other than headed */
	bool doubled;         /* a measure is named twice, and read once */
	const char *beside;   /* the word that begins another table to the
				 right of the first, or NULL */
};

/* Finds the best header of the preview: all required columns, then most
 * columns, then one that is followed by such data, then the earliest; it
 * needs two known columns (or one when only one is wanted).  units is what
 * the titles or the user say of the whole table. */
ZILA_MUST_USE enum zila_code map_find(const struct map_want *want,
	const struct preview *preview, const struct map_units *units,
	struct map_fit *out, struct zila_err *err);

/* Looks at one row as a header of its own, further down.  True: it is one,
 * and *out is its fit. */
ZILA_MUST_USE bool map_again(const struct map_want *want, const struct row *row,
	const struct map_units *units, struct map_fit *out);

/* Reads what a title says of both; false for nothing, or for a price. */
ZILA_MUST_USE bool map_title(
	const char *text, size_t size, struct map_units *out);

/* Reads the unit that a text names; false for none, or two that differ. */
ZILA_MUST_USE bool map_unit(const char *text, size_t size, struct unit *out);

/* True when row repeats the header that fit found (or its lower row). */
bool map_repeats(const struct map_fit *fit, const struct row *row);

/* True when at least half of row's cells, and two, say what the header says
 * there: it is a header too, perhaps of other periods or another unit. */
bool map_resembles(const struct map_want *want, const struct map_fit *fit,
	const struct row *row);

void map_end(struct map_fit *fit);

#endif
