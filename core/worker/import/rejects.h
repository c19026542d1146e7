/* rejects.h - quarantined lines of one import, cell by cell, for a page.
 *
 * Owner:   all that is told hangs on the arena that is given.
 * Errors:  as lines.h.
 */
#ifndef ZILA_WORKER_REJECTS_H
#define ZILA_WORKER_REJECTS_H

#include "store/ledger/reject.h"
#include "worker/job.h"

struct rejects_cell {
	const char *text;
	bool marked;      /* a reason is about it */
	const char *near; /* what may be meant, a line each */
};

struct rejects_line {
	int64_t line, stake, settled_by;
	const char *raw, *reasons, *status, *currency;
	int state;
	const char *state_name;           /* or NULL */
	const struct rejects_cell *cells; /* none: only raw can be shown */
	int cell_count;
	struct rejects_line *next;
};

struct rejects_sheet {
	const char *importer;
	const char *const *header; /* of the file, as a retry needs it */
	int header_count;
	struct rejects_line *first, *last;
};

/* The lines of filter, which names an import. */
ZILA_MUST_USE enum zila_code rejects_show(struct job *job,
	const struct reject_filter *filter, struct arena *arena,
	struct rejects_sheet *out, struct zila_err *err);

/* The same as a file to edit: the lines that the job's options choose. */
ZILA_MUST_USE enum zila_code rejects_sheets(
	struct job *job, struct zila_err *err);

#endif
