/* importer.h - an importer as C sees it.
 *
 * Owner:   an importer's texts are on the job's arena.
 * Errors:  ZILA_EPLUGIN a fault of the importer; ZILA_EUSAGE an unknown name.
 */
#ifndef ZILA_WORKER_IMPORTER_H
#define ZILA_WORKER_IMPORTER_H

#include "worker/job.h"
#include "worker/table/map.h"

/* A dataset's column that is the same in every record. */
struct constant {
	const char *column;
	struct value value;
};

/* Which column takes the values of a wide table, by their currency. */
struct importer_wide {
	const char *period; /* the dataset's column for the header's period */
	const char *inr, *usd, *plain; /* plain: values without a currency */
	const char *amount;            /* in a unit of quantity */
};

struct importer {
	const struct part *part;
	const struct dataset *dataset;
	bool full_list;
	struct map_column columns[MAP_COLUMNS_MAX]; /* by name */
	struct map_want want;
	struct importer_wide wide; /* when want.wide */
	const struct constant *constants;
	int constant_count;
	const char *const *titles; /* one of them must be in a title, or NULL */
	bool each_titled; /* every table of a file needs such a title */
	const char *const *accepts; /* formats, or NULL: all */
	int row; /* registry reference of `row`, or LUA_NOREF */
};

/* Reads the importers that a run may use: the one called name, or all. */
ZILA_MUST_USE enum zila_code importers_read(struct job *job, const char *name,
	struct importer **out, int *count, struct zila_err *err);

/* True when texts hold a title that importer asks for. */
bool importer_titled(
	const struct importer *importer, const char *const *texts, int count);

/* True when importer takes files of format.  A workbook is a workbook: who
 * accepts "xlsx" takes ods and xls as well, "csv" also jsonl. */
bool importer_accepts(const struct importer *importer, const char *format);

#endif
