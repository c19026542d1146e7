/* worker.h - the other half: a program of its own, where Lua and every file
 * reader are.
 *
 * zila_worker stands beside libzila.  The core never calls into the worker's
 * floor, and the linker sees to that: it has none of it.
 *
 * Errors:  ZILA_ESTORE the program can't be found or started.
 */
#ifndef ZILA_RUN_WORKER_H
#define ZILA_RUN_WORKER_H

#include <stdbool.h>
#include <stddef.h>

#include "ground/err.h"

/* Where it is; false: that is not known, or too long for out. */
bool worker_program(char *out, size_t room);

/* The error of a program that could not be started, by its errno. */
enum zila_code worker_missing(int error, struct zila_err *err);

/* Becomes the worker, which prints the manual of zila.NAME for scripts: what
 * that needs are the tables from which it checks arguments.  Returns only if
 * it can't be started. */
ZILA_MUST_USE enum zila_code worker_manual(
	const char *name, bool markdown, struct zila_err *err);

#endif
