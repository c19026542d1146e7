/* api.h - the zila.* functions, and what describes them.
 *
 * One table of descriptors gives the functions, the checks of their
 * arguments, include/zila.lua and the manual, so that none of them can say
 * something else than the others.
 */
#ifndef ZILA_WORKER_API_H
#define ZILA_WORKER_API_H

#include <lua.h>
#include <stdbool.h>

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
	api_date[], api_stats[], api_query[], api_report[], api_table[],
	api_await[], api_json[], api_csv[], api_file[], api_http[], api_exec[],
	api_help[], api_show[], api_document[];
extern const struct api_function *const api_tables[]; /* ended by NULL */

/* What a file of a plugin returns, or what its functions are given: a class
 * of zila.lua, and behind it its fields.  Ended by a NULL name. */
struct api_field {
	const char *name; /* "severity"; of a class "zila.Rule" */
	const char *type; /* LuaLS: "string?", "fun(text: string)"; or NULL */
	const char *help;
};

/* Whether field is the class called name; "zila.Chart: zila.Table" is
 * zila.Chart, and has what its base has. */
bool api_is_class(const struct api_field *field, const char *name);

extern const struct api_field api_fields[];

/* Pushes a new table zila. */
void api_push(lua_State *L);

/* Makes the functions of the table zila on top that need a grant plugin's
 * own; NULL: a script's. */
struct plugin;
void api_bind(lua_State *L, const struct plugin *plugin);

/* include/zila.lua, whole. */
void api_stub(struct buf *out);

/* The manual of what is called name: a function, a table of functions, a
 * class; "zila" is the index, NULL is all.  Returns of how many it tells. */
int api_manual(struct buf *out, const char *name, bool markdown);

/* What has a manual and is nearest to name, or NULL. */
const char *api_nearest(const char *name);

/* The function of zila's that the value at index is, or NULL. */
const struct api_function *api_function_at(lua_State *L, int index);

/* A Lua value as a value of the store: nil, boolean (0, 1), integer, float,
 * string.  Raises on others.  Text is borrowed from the stack. */
void api_value(lua_State *L, int index, const char *what, struct value *out);

/* Pushes the number at index as a text in Indian grouping; with decimals of
 * them, rounded half away from zero, or with as many as it has (-1). */
int api_push_number(lua_State *L, int index, int decimals);

/* value x 10^decimals as a whole number, rounded as api_push_number() does:
 * half away from zero, of the decimal that people see. */
double api_rounded(double value, int decimals);

/* zila.null: a value that stands for none, where nil can't. */
void api_push_null(lua_State *L);
bool api_is_null(lua_State *L, int index);

/* Pushes the JSON text of the value at index.  Raises on what has none. */
void api_push_json(lua_State *L, int index, bool pretty);

/* zila.json.parse, of the text at 1. */
int api_json_parse(lua_State *L);

/* Makes the userdata on top one of class: drop ends what it holds, once it is
 * garbage or closed, and has to bear that it holds nothing. */
void api_own(lua_State *L, const char *class, lua_CFunction drop);

/* Raises when the table at index has a field that is not one of names (ended
 * by NULL), with a hint. */
void api_check_options(
	lua_State *L, int index, const char *const *names, const char *what);

/* Which of choices (ended by NULL) the text at index is; usual without one.
 * Raises, and names them all, when it is none. */
int api_choice(lua_State *L, int index, const char *what, const char *usual,
	const char *const *choices);

/* The number in the option called name, which is above 0. */
struct api_range {
	double usual, most;
};
double api_option_number(lua_State *L, int index, const char *api,
	const char *name, const struct api_range *range);
/* "SQL: no such column: amout" gets a hint from model's names. */
struct model;
void api_sql_hint(const struct model *model, struct zila_err *err);
/* Pushes a table whose keys are the columns of all queries so far: what was
 * NULL in each of its rows is a column too. */
void api_push_queried(lua_State *L);

/* Pushes a value of the store. */
void api_push_value(lua_State *L, const struct value *value);

/* Pushes a copy of the table at index and of the tables in it, so that one
 * plugin can't change what another has. */
void api_push_copy(lua_State *L, int index);

/* Makes the table at index what it was when the copy was pushed; it stays the
 * same table.  Both indices are from the bottom. */
void api_restore(lua_State *L, int index, int copy);

#endif
