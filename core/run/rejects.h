/* rejects.h - the quarantine as a list of work, as commands see it: read it,
 * hand it out as a sheet, take the sheet back.
 *
 * Owner:   texts in what is told are borrowed until the callback returns.
 * Errors:  see each; of a worker as in run.h.
 */
#ifndef ZILA_RUN_REJECTS_H
#define ZILA_RUN_REJECTS_H

#include "run/core.h"
#include "store/ledger/reasons.h"
#include "store/ledger/reject.h"

struct core_export {
	const char *file; /* NAME.xlsx or NAME.csv */
	bool replace;     /* also when it is there already */
	int64_t import_id;
	const char *state, *reason;
};
struct core_exported {
	int64_t rows, sheets, imports, bytes;
};
/* Writes the open lines into sheets that can be edited. */
ZILA_MUST_USE enum zila_code core_rejects_export(struct core *core,
	const struct core_export *what, struct core_exported *out,
	struct zila_err *err);

/* What an edited file holds: an import with lines of it, or a row that can't
 * be used, and why. */
struct core_retry_part {
	int64_t import_id, rows;
	const char *problem; /* NULL: rows of import_id can be retried */
	const char *sheet;
	int64_t row, line;  /* of the problem */
	int64_t settled_by; /* the import that settled it before, or 0 */
};
typedef enum zila_code core_retry_each(
	void *user, const struct core_retry_part *part, struct zila_err *err);
ZILA_MUST_USE enum zila_code core_retry_read(struct core *core,
	const char *file, core_retry_each *each, void *user,
	struct zila_err *err);

/* Takes the lines of part's import that file has through their importer
 * again, asked for as they were the first time.  A line that would take the
 * place of what another line of the same file says is left out, and told by
 * `left` as a part with a problem; when none remain, nothing is done, and
 * out->id is 0. */
struct core_retry {
	const char *file;
	const struct core_retry_part *part;
	bool dry_run;
	import_each *each;
	core_retry_each *left;
	void *user;
};
ZILA_MUST_USE enum zila_code core_retry(struct core *core,
	const struct core_retry *retry, struct import_result *out,
	struct zila_err *err);

/* Teaches that text is another name of the place with this LGD code, by an
 * import of its own. */
struct core_alias {
	const char *text;
	int64_t code;
	bool as_state; /* code is a state's */
};
ZILA_MUST_USE enum zila_code core_alias(struct core *core,
	const struct core_alias *alias, import_each *each, void *user,
	struct import_result *out, struct zila_err *err);

#endif
