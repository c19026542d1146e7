/* views.h - the views of scripts, each made when SQL first names it.
 *
 * To declare all of them takes SQLite longer than most scripts run, and few
 * scripts read more than a handful.  So their texts are kept, and before SQL
 * is compiled those are declared whose names are words in it: a word too many,
 * in a literal or as a column, costs a view, and no way of writing a name
 * escapes.  For this folder only.
 *
 * Owner:   the connection; store_close() frees them. */
#ifndef ZILA_STORE_VIEWS_H
#define ZILA_STORE_VIEWS_H

#include "store/db.h"

/* Keeps the views of sql, "CREATE TEMP VIEW name AS body;\n" each, in the
 * place of those before; takes over what sql holds.  One that reads another
 * calls it temp.name. */
ZILA_MUST_USE enum zila_code views_keep(
	struct db *db, struct buf *sql, struct zila_err *err);

/* Declares those that sql names. */
ZILA_MUST_USE enum zila_code views_need(
	struct db *db, const char *sql, struct zila_err *err);

/* Those that were declared may be gone: a transaction was rolled back. */
void views_lost(struct db *db);

void views_free(struct db *db);

#endif
