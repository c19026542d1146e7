/* grants.h - what plugins and scripts may do, from words to a run's orders.
 *
 * Errors:  ZILA_EUSAGE for words that are no grant, saying what is.
 */
#ifndef ZILA_RUN_GRANTS_H
#define ZILA_RUN_GRANTS_H

#include "run/core.h"
#include "store/job/grant.h"

/* Checks a grant's kind and value, and refuses what can't be meant. */
ZILA_MUST_USE enum zila_code grants_check(
	const char *kind, const char *value, struct zila_err *err);

/* Adds "net=HOST,exec=PROG,files=DIR" to out, as orders of a script's run. */
ZILA_MUST_USE enum zila_code grants_allow(
	const char *words, struct buf *out, struct zila_err *err);

/* Fills out with those of all plugins, as orders of a run.  What can't be
 * read is not granted. */
void grants_load(struct db *db, struct buf *out);

#endif
