/* api.h - the zila.* functions, and what describes them.
 *
 * One table of descriptors gives the functions, the checks of their
 * arguments, include/zila.lua and the manual, so that none of them can say
 * something else than the others.
 */
#ifndef ZILA_WORKER_API_H
#define ZILA_WORKER_API_H

#include <lua.h>

#include "ground/buf.h"
#include "ground/value.h"

struct api_function {
	const char *name; /* "zila.text.split" */
	lua_CFunction call;
	const char *parameters; /* LuaLS: "text: string, separator: string" */
	const char *returns;    /* LuaLS: "string[]", or "" */
	const char *help; /* first sentence first; units, errors, source */
};

/* Ended by a NULL name; one table a file of api_*.c. */
extern const struct api_function api_base[], api_text[], api_number[],
	api_date[], api_stats[], api_query[], api_report[], api_table[];
extern const struct api_function *const api_tables[]; /* ended by NULL */

/* A class that zila.lua describes: what a file of a plugin returns, or what
 * its functions are given.  Ended by a NULL owner. */
struct api_field {
	const char *owner; /* "zila.Rule" */
	const char *name;  /* "severity", or "" for the class itself */
	const char *type;  /* LuaLS: "string?", "fun(text: string)" */
	const char *help;
};

extern const struct api_field api_fields[];

/* Pushes a new table zila. */
void api_push(lua_State *L);

/* include/zila.lua, whole. */
void api_stub(struct buf *out);

/* The manual of one function, or of all that begin with name (NULL: all).
 * Returns how many. */
int api_manual(struct buf *out, const char *name);

/* A Lua value as a value of the store: nil, boolean (0, 1), integer, float,
 * string.  Raises on others.  Text is borrowed from the stack. */
void api_value(lua_State *L, int index, const char *what, struct value *out);

/* Pushes the number at index as a text in Indian grouping; with decimals of
 * them, rounded half away from zero, or with as many as it has (-1). */
int api_push_number(lua_State *L, int index, int decimals);

/* Pushes a value of the store. */
void api_push_value(lua_State *L, const struct value *value);

#endif
