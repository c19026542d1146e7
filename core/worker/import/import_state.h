/* import_state.h - whose rows they are, where no column says so: the name of
 * the sheet, a title, a section's heading, the name of the file.
 */
#ifndef ZILA_WORKER_IMPORT_STATE_H
#define ZILA_WORKER_IMPORT_STATE_H

#include "worker/import/import.h"

/* True when no column says the state of a row. */
bool import_needs_state(const struct importing *importing);

/* Sets importing->state to the one state that the sheet's name, the titles or
 * the file's name names, in this order; 0 when none does, or several do.  Is
 * it set, then a notice tells what names another. */
void import_state_find(struct importing *importing);

/* True when a lone text names a state: the rows below are of it.  (Or a
 * district, where no column has districts.) */
bool import_state_section(struct importing *importing, struct text text);

/* The state of the row at hand, 0 when it is not known. */
int import_state_of_row(struct importing *importing);

#endif
