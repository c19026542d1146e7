/* subject.h - what a finding is of: by it a finding is the same again in the
 * next check, although a figure in its words has changed.
 *
 * Errors:  ZILA_ESTORE.
 */
#ifndef ZILA_STORE_SUBJECT_H
#define ZILA_STORE_SUBJECT_H

#include "store/finding/finding.h"

/* Appends the subject as far as the finding itself tells it: the texts among
 * its values, or its message; numbers and days vary. */
void subject_add(struct buf *out, const struct finding *finding);

/* The same of a finding that told its row. */
void subject_add_row(struct buf *out, const struct finding *finding);

/* Appends quote(d."state") || ' ' || ... of the key columns in a dataset's
 * description; returns how many there are. */
int subject_add_key(struct buf *sql, const char *description);

/* Gives findings in temp.found that stand on a row of a dataset and did not
 * tell it the key of that row; all, where lines may have several rows. */
ZILA_MUST_USE enum zila_code subject_rows(struct db *db, struct zila_err *err);

#endif
