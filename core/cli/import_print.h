/* import_print.h - an import, as it is told: after importing, and later.
 *
 * Errors:  of reading the ledger.
 */
#ifndef ZILA_CLI_IMPORT_PRINT_H
#define ZILA_CLI_IMPORT_PRINT_H

#include "cli.h"

/* Begins the object of DESIGN.md, with all but already_imported, and leaves
 * it open.  dry: it was undone. */
ZILA_MUST_USE enum zila_code import_json(struct json *json, struct db *db,
	const struct import *import, bool dry, struct zila_err *err);

/* Lines of a label and a text: what the file is, books, controls, skipped. */
ZILA_MUST_USE enum zila_code import_text(struct output *out, struct db *db,
	const struct import *import, struct zila_err *err);

/* Behind the count of lines in quarantine: the first of them, with reasons and
 * suggestions. */
ZILA_MUST_USE enum zila_code import_rejects(struct output *out, struct db *db,
	int64_t import_id, int64_t count, struct zila_err *err);

/* True when a control total does not agree. */
ZILA_MUST_USE enum zila_code import_disagrees(struct db *db, int64_t import_id,
	bool *disagrees, struct zila_err *err);

#endif
