/* control.h - the totals that a file states, held against its own rows.
 *
 * Every column of numbers is added up as it stands in the file, before units
 * and before what a script makes of it; a totals row is compared with the
 * rows since the last one, or with all.  One above all rows waits for them.
 *
 * Units:   sums are exact, in the file's own units.
 */
#ifndef ZILA_WORKER_CONTROL_H
#define ZILA_WORKER_CONTROL_H

#include "worker/link.h"
#include "worker/table/layout.h"

struct controls;

ZILA_MUST_USE enum zila_code controls_open(
	struct controls **out, struct zila_err *err);
void controls_close(struct controls *controls);

/* Begins to add up the number columns of a header. */
void controls_begin(struct controls *controls, const struct map_want *want,
	const struct map_fit *fit);

/* Tells what still waits: before another header begins, and at the end. */
ZILA_MUST_USE enum zila_code controls_end(
	struct controls *controls, struct link *link, struct zila_err *err);

/* Adds a row of data. */
void controls_add(struct controls *controls, const struct row *row);

/* Compares a totals row, and tells the core a control for each number in it:
 * agrees, agrees within rounding, or off by how much, with the row that
 * holds just that. */
ZILA_MUST_USE enum zila_code controls_compare(struct controls *controls,
	const struct row *row, enum layout_total kind, struct link *link,
	struct zila_err *err);

#endif
