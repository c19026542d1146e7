/* worker_entry.h - the other half of the program: what `zila worker` runs.
 *
 * The core never calls into the worker's floor; it starts this program
 * again.  Only the command line, which is both programs, needs the name; and
 * what needs no process: the manual, which is read from tables.
 */
#ifndef ZILA_RUN_WORKER_ENTRY_H
#define ZILA_RUN_WORKER_ENTRY_H

#include <stdbool.h>

#include "ground/buf.h"

int worker_main(int argc, char **argv);

/* The manual of zila.NAME for scripts: how many things it tells of (0: none
 * is called so); worker_nearest() is what may have been meant, or NULL. */
int worker_manual(struct buf *out, const char *name, bool markdown);
const char *worker_nearest(const char *name);

#endif
