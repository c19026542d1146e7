/* model.h - the datasets: each described once.
 *
 * From one description come the STRICT table, the merge, the coercion of
 * imported text, the as-of view, the data dictionary and the API's checks.
 *
 * Owner:   the core's own datasets are static; a plugin's are on the arena
 *          of the struct model that holds them.
 * Units:   see enum column_type.
 */
#ifndef ZILA_STORE_MODEL_H
#define ZILA_STORE_MODEL_H

#include <stdbool.h>

#include "ground/buf.h"
#include "ground/mem.h"

/* How a column is stored, and read from text:
 *   text      TEXT, cleaned (NFC, single spaces)
 *   integer   INTEGER
 *   decimal   INTEGER, units of 10^-scale; views show it as REAL
 *   money     INTEGER, minor units of the column's currency (paise, cents)
 *   date      TEXT, YYYY-MM-DD
 *   period    TEXT, canonical (2023-24, 2024-M04)
 *   enum      TEXT, one of values
 *   state     INTEGER, LGD code
 *   district  INTEGER, LGD code
 *   hs        TEXT, 2 to 8 digits, leading zeros kept
 *   json      TEXT, valid JSON */
enum column_type {
	COLUMN_TEXT,
	COLUMN_INTEGER,
	COLUMN_DECIMAL,
	COLUMN_MONEY,
	COLUMN_DATE,
	COLUMN_PERIOD,
	COLUMN_ENUM,
	COLUMN_STATE,
	COLUMN_DISTRICT,
	COLUMN_HS,
	COLUMN_JSON,
};

enum {
	MODEL_COLUMNS_MAX = 40,
	MODEL_NAME_BYTES_MAX = 48,
	MODEL_VALUES_MAX = 200, /* of an enum */
};

struct column {
	const char *name;
	const char *help;
	enum column_type type;
	bool required;
	bool key; /* part of the natural key; may be empty unless required */
	bool milestone; /* a date that views hide before the as-of day */
	bool scope; /* a full list replaces only rows equal in this column */
	int scale;  /* decimal */
	const char *unit;          /* currency of money; unit of a number */
	const char *const *values; /* enum: NULL-terminated */
};

static inline bool column_is_number(const struct column *column)
{
	return column->type == COLUMN_INTEGER ||
	       column->type == COLUMN_DECIMAL || column->type == COLUMN_MONEY;
}

static inline bool column_is_place(const struct column *column)
{
	return column->type == COLUMN_STATE || column->type == COLUMN_DISTRICT;
}

/* Stored as TEXT, not as INTEGER. */
static inline bool column_is_text(const struct column *column)
{
	return !column_is_number(column) && !column_is_place(column);
}

/* How many of a stored number's digits stand behind its point. */
static inline int column_scale(const struct column *column)
{
	return column->type == COLUMN_MONEY     ? 2
	       : column->type == COLUMN_DECIMAL ? column->scale
						: 0;
}

/* When a row is true:
 *   event     from the day in its time column on (always, without one)
 *   snapshot  from its list's as-on date until a later list says otherwise
 *   flow      from the last day of the period in its time column on */
enum time_kind { TIME_EVENT, TIME_SNAPSHOT, TIME_FLOW };

/* By what the money of a flow is summed before they are read: see totals.h. */
struct axis {
	const char *name;
	const char *columns[3]; /* one or two, ended by NULL */
};

struct dataset {
	const char *name;
	const char *title;
	const char *help;
	enum time_kind time;
	const char *time_column; /* event, flow; NULL for a snapshot */
	const struct column *columns;
	int column_count;
	const char *plugin; /* whose; NULL for the core's own */
	/* ended by a NULL name, by period last; NULL: no sums are kept */
	const struct axis *axes;
};

struct model {
	struct arena arena;
	const struct dataset **datasets; /* core's first, then by plugin */
	int count, room;
};

/* A model with the core's own datasets. */
ZILA_MUST_USE enum zila_code model_open(
	struct model *model, struct zila_err *err);
void model_close(struct model *model);

/* Checks dataset and adds a copy.  ZILA_EPLUGIN says what is wrong with it:
 * a bad or used name, no key, an unknown time column, too many columns. */
ZILA_MUST_USE enum zila_code model_add(struct model *model,
	const struct dataset *dataset, struct zila_err *err);

const struct dataset *model_find(const struct model *model, const char *name);
const struct dataset *model_find_size(
	const struct model *model, const char *name, size_t size);

/* The index of the column called name, or -1. */
int dataset_column(const struct dataset *dataset, const char *name);
/* The name of the column that name is nearest to, or NULL. */
const char *dataset_column_near(
	const struct dataset *dataset, const char *name);

/* "event", "snapshot", "flow"; and back (-1 for none). */
const char *time_kind_name(enum time_kind time);
int time_kind_find(const char *name);
const char *column_type_name(enum column_type type);
/* What the numbers of a column of money count: "paise"; "" of others. */
const char *column_minor(const struct column *column);
int column_type_find(const char *name);

/* A text that is equal for equal descriptions: what the store compares to
 * know whether a table must be made or widened. */
void dataset_describe(struct buf *out, const struct dataset *dataset);

#endif
