/* subject.h - what a finding is of: by it a finding is the same again in the
 * next check, although a figure in its words has changed.
 *
 * Errors:  ZILA_ESTORE.
 */
#ifndef ZILA_STORE_SUBJECT_H
#define ZILA_STORE_SUBJECT_H

#include "store/finding.h"

/* Appends the subject as far as the finding itself tells it: the texts among
 * its values, or its message; numbers and days vary. */
void subject_add(struct buf *out, const struct finding *finding);

/* Gives findings in temp.found that stand on a row of a dataset the key of
 * that row: a pass over each dataset that they stand on. */
ZILA_MUST_USE enum zila_code subject_rows(struct db *db, struct zila_err *err);

#endif
