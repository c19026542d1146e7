/* profile.h - where a script's time goes: samples of its stack, by a timer.
 *
 * Every millisecond of wall clock a signal arms a hook, which takes the stack
 * at the script's next instruction and is gone again; what passed in C until
 * then counts for the line that called it, and what passed in a query for
 * that query.  Without a profile nothing of this runs.
 *
 * Owner:   profile_free(), before vm_close().
 */
#ifndef ZILA_WORKER_PROFILE_H
#define ZILA_WORKER_PROFILE_H

#include <stdbool.h>

#include "ground/buf.h"
#include "store/read/cursor.h"
#include "worker/lua/vm.h"

struct profile;

ZILA_MUST_USE enum zila_code profile_begin(
	struct vm *vm, struct profile **out, struct zila_err *err);
void profile_stop(struct profile *profile); /* no samples from then on */
void profile_free(struct profile *profile); /* NULL is fine */

/* Of a cursor_observer. */
void profile_steps(struct profile *profile, struct cursor *cursor, bool begins);

/* One line or function, or a query. */
struct profile_line {
	const char *where;   /* "x.lua:12", "total x.lua", "in SQL: ..." */
	int64_t self, total; /* samples; total: with what it called */
};

/* The lines, or the functions, the most costly first, and the count of all
 * samples.  Borrowed until the next call. */
int profile_lines(struct profile *profile, bool functions,
	const struct profile_line **out, int64_t *samples);

/* Collapsed stacks: "main x.lua:3;total x.lua:12 47", as tools for flame
 * graphs read them. */
void profile_stacks(const struct profile *profile, struct buf *out);

/* Appends the text of the line that `where` names, trimmed, if it can be
 * read. */
void profile_source(
	const struct profile *profile, const char *where, struct buf *out);

#endif
