/* imports.h - what `zila imports` can do with imports that are in.
 *
 * Errors:  of the core; what needs a person goes to cli->exit_code.
 */
#ifndef ZILA_CLI_IMPORTS_H
#define ZILA_CLI_IMPORTS_H

#include "cli.h"
#include "run/history.h"

/* What the import made different, cell by cell; in all formats. */
ZILA_MUST_USE enum zila_code imports_diff(
	struct cli *cli, struct core *core, int64_t id, struct zila_err *err);

/* Takes the import back. */
ZILA_MUST_USE enum zila_code imports_undo(
	struct cli *cli, struct core *core, int64_t id, struct zila_err *err);

/* The database, the books, and the stored rows against the kept files; of one
 * import, or with id 0 of all. */
ZILA_MUST_USE enum zila_code imports_verify(
	struct cli *cli, struct core *core, int64_t id, struct zila_err *err);

#endif
