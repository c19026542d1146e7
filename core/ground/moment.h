/* moment.h - a moment in time: when a job is due, when a run began.
 *
 * Written as the database keeps it, so that texts sort as the moments do:
 * 2026-04-01T02:30:00.000Z.
 *
 * Units:   milliseconds since 1970-01-01T00:00Z, without leap seconds;
 *          years 1970 to 2199.
 * Errors:  false, and the out-value is not set.
 */
#ifndef ZILA_GROUND_MOMENT_H
#define ZILA_GROUND_MOMENT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "zila.h"

enum { MOMENT_BYTES = 25 };

/* A moment beyond the years is written as the nearest within. */
void moment_format(int64_t ms, char out[MOMENT_BYTES]);

/* Reads what moment_format() writes, and 2026-04-01T02:30:00Z. */
ZILA_MUST_USE bool moment_parse(const char *text, int64_t *ms);

int64_t moment_now(void); /* by the wall clock */

/* Nanoseconds of a clock that only goes on: for how long something took. */
int64_t moment_clock_ns(void);

#endif
