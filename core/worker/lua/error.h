/* error.h - what went wrong in a script, told so that its writer finds it.
 *
 * The place is taken by the message handler, while the stack still stands,
 * into memory of fixed size: a script that failed for want of memory, or
 * because its time is over, must still be told about.
 */
#ifndef ZILA_WORKER_ERROR_H
#define ZILA_WORKER_ERROR_H

#include <lua.h>
#include <stdbool.h>

#include "ground/err.h"

enum { TRACE_FRAMES_MAX = 8, FRAME_SOURCE_BYTES = 160, FRAME_WHAT_BYTES = 64 };

/* One function of a script that was running. */
struct frame {
	char source[FRAME_SOURCE_BYTES]; /* as vm_load_file() named it */
	int line;
	char what[FRAME_WHAT_BYTES]; /* "in function 'total'" */
};

struct trace {
	struct frame frames[TRACE_FRAMES_MAX]; /* innermost first */
	int count;
	bool more; /* there were more than fit */
	char hint[256];
	char row[400];      /* that the script had from a query, or "" */
	const void *object; /* the text it belongs to; NULL: none yet */
};

struct phrase;
struct value;
struct vm;

/* The message handler of the one door: takes the trace, and leaves the error
 * object as it is.  Raises nothing but a lack of memory. */
int error_handler(lua_State *L);

/* A coroutine died with its error object on its top: takes its part of the
 * trace, which the handler goes on with when the same error arrives there. */
void error_coroutine(lua_State *L, lua_State *coroutine);

/* Puts the text of the error object at index 1 in its place, whatever kind
 * of value it is.  May raise: __tostring is the script's. */
int error_describe(lua_State *L);

/* Writes the error whose text is on top of L, after lua_pcall gave status. */
void error_tell(struct vm *vm, lua_State *L, int status, struct zila_err *err);

/* Fills in where L is now; false when no Lua function runs.  Allocates
 * nothing, so that the allocator may call it. */
bool error_here(lua_State *L, struct frame *out);

/* The text key of the table at index that is nearest to name, or NULL.  It
 * lives as long as the table holds it.  Allocates nothing, raises nothing;
 * needs four free slots. */
const char *error_nearest(lua_State *L, int index, const char *name);

/* Adds `name = 'value'`, the value's beginning; it is not null. */
void error_add_value(
	struct phrase *phrase, const char *name, const struct value *value);

/* Raises "WHAT 'name'; did you mean 'nearest'?", at the script's line;
 * nearest NULL leaves the question away. */
int error_unknown(
	lua_State *L, const char *what, const char *name, const char *nearest);

#endif
