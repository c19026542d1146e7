/* importer.h - an importer as C sees it, and which one a file is for.
 *
 * Owner:   an importer's texts are on the job's arena.
 * Errors:  ZILA_EPLUGIN a fault of the importer; ZILA_EINPUT a file that no
 *          importer, or more than one, fits; ZILA_EUSAGE an unknown name.
 */
#ifndef ZILA_WORKER_IMPORTER_H
#define ZILA_WORKER_IMPORTER_H

#include "worker/job.h"
#include "worker/table/map.h"

enum { IMPORTER_COLUMNS_MAX = MODEL_COLUMNS_MAX * 2 };

/* A dataset's column that is the same in every record. */
struct constant {
	const char *column;
	struct value value;
};

struct importer {
	const struct part *part;
	const struct dataset *dataset;
	bool full_list;
	struct map_column columns[IMPORTER_COLUMNS_MAX]; /* by name */
	struct map_want want;
	const struct constant *constants;
	int constant_count;
	const char *const *titles; /* one of them must be in a title, or NULL */
	int row; /* registry reference of `row`, or LUA_NOREF */
};

/* How a file fits an importer. */
struct importer_fit {
	struct map_fit map;
	struct buf titles; /* lines above the header */
	bool titled;       /* the importer asks for a title, and it is there */
};

/* Reads the importers that a run may use: the one called name, or all. */
ZILA_MUST_USE enum zila_code importers_read(struct job *job, const char *name,
	int state, struct importer **out, int *count, struct zila_err *err);

/* The one that fits; its fit goes to *fit (titles freed by the caller). */
ZILA_MUST_USE enum zila_code importers_choose(struct importer *importers,
	int count, struct reader *reader, const char *file,
	struct importer **out, struct importer_fit *fit, struct zila_err *err);

#endif
