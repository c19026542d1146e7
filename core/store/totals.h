/* totals.h - sums of a flow's money, kept beside its rows, so that a report
 * need not read every one of them again.
 *
 * What each import and each undo made different is kept by itself: sums of
 * the rows it brought, less those of the rows it closed.  What was known at
 * an import is the sum of all up to it, exactly.  An import is not slowed:
 * store_totals() makes the sums before something is read next.
 *
 * A table "DATASET.AXIS" has, for the dataset's state (0: the nation), the
 * fiscal year, the whole period where that is a year (else '', the sum of
 * shorter periods) and the axis' own columns (NULL is '' or 0): how many rows
 * there are, the sum of each money column, and of how many rows that is.
 *
 * Units:   minor units.
 * Errors:  ZILA_ESTORE.  Sums beyond 64 bits are no error: the tables are
 *          dropped, and the rows themselves are read.
 */
#ifndef ZILA_STORE_TOTALS_H
#define ZILA_STORE_TOTALS_H

#include "store/db.h"

/* The text of the views DATASET_by_AXIS, which scripts read, each sum MONEY
 * with the rows that it is of, MONEY_rows: as known at an
 * import (0: now), up to the day as_of (NULL: whatever the day).  From the
 * sums where these are what is asked for, else from the rows; empty for has
 * false. */
ZILA_MUST_USE enum zila_code totals_views(struct db *db, struct buf *sql,
	const struct dataset *dataset, bool has, const int32_t *as_of,
	int64_t known, struct zila_err *err);

#endif
