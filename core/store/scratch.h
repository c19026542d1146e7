/* scratch.h - a database in memory, to try plugins on.
 *
 * It begins with the registers of a database made for it, and with nothing
 * else.  What a case puts in is gone when the case ends.
 *
 * Owner:   store_close() ends it, like any other struct db.
 * Errors:  ZILA_ESTORE.
 */
#ifndef ZILA_STORE_SCRATCH_H
#define ZILA_STORE_SCRATCH_H

#include "store/intake/stage.h"

/* Copies the database at path into memory, makes the tables of model, and
 * empties all but the registers of places. */
ZILA_MUST_USE enum zila_code scratch_open(const char *path,
	const struct model *model, struct db **out, struct zila_err *err);

/* A case begins; scratch_end() takes back all that it did. */
ZILA_MUST_USE enum zila_code scratch_begin(struct db *db, struct zila_err *err);
void scratch_end(struct db *db);

/* Once the views were made: rows may be added again, until the next time. */
ZILA_MUST_USE enum zila_code scratch_reopen(
	struct db *db, struct zila_err *err);

/* A file that rows of the case come from. */
struct scratch_import {
	int64_t id;
	const char *source, *importer, *known_at;
	bool synthetic;
};
ZILA_MUST_USE enum zila_code scratch_import(struct db *db,
	const struct scratch_import *import, struct zila_err *err);

/* Drops what dataset holds: of a register, for the case. */
ZILA_MUST_USE enum zila_code scratch_clear(
	struct db *db, const struct dataset *dataset, struct zila_err *err);

/* Adds a record, typed as for stage_take(), known from import on. */
ZILA_MUST_USE enum zila_code scratch_add(struct db *db,
	const struct dataset *dataset, const struct record *record,
	int64_t import_id, struct zila_err *err);

#endif
