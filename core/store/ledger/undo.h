/* undo.h - taking an import back: what it brought is closed, what it closed
 * is known again.
 *
 * An undo is an import of its own, of nothing, so that known time has a
 * moment for it: any answer from before it can still be given.
 *
 * Owner:   the transaction is the caller's; texts told are borrowed.
 * Errors:  ZILA_EUSAGE for an import that can't be undone, ZILA_EPLUGIN for
 *          rows of a dataset that no plugin describes any more.
 */
#ifndef ZILA_STORE_UNDO_H
#define ZILA_STORE_UNDO_H

#include "store/ledger/ledger.h"

#define UNDO_IMPORTER "zila.undo"

/* Says why import_id is none that can be undone. */
ZILA_MUST_USE enum zila_code undo_check(
	struct db *db, int64_t import_id, struct zila_err *err);

/* A later import that stands on what import_id brought. */
struct undo_dependent {
	int64_t import_id;
	const char *name, *dataset;
	int64_t rows; /* keys of dataset that both of them touched */
};
typedef enum zila_code undo_each(void *user,
	const struct undo_dependent *dependent, struct zila_err *err);
/* Newest first, as they would have to be undone. */
ZILA_MUST_USE enum zila_code undo_dependents(struct db *db,
	const struct model *model, int64_t import_id, undo_each *each,
	void *user, struct zila_err *err);

struct undo {
	int64_t run_id, import_id;   /* in: which import */
	int64_t id;                  /* out: the import that the undo is */
	int64_t withdrawn, reopened; /* out: rows */
};
/* Undoes an import on which nothing depends. */
ZILA_MUST_USE enum zila_code undo_merge(struct db *db,
	const struct model *model, struct undo *undo, struct zila_err *err);

#endif
