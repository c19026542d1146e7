/* script.h - what a script of an analyst's has more than a plugin: a standard
 * output, documents of its own, files.
 *
 * Owner:   a document is a userdata of the script's; what its methods are
 *          called on is that userdata, so none outlives it.
 */
#ifndef ZILA_WORKER_SCRIPT_H
#define ZILA_WORKER_SCRIPT_H

#include <lua.h>

#include "worker/report/reporting.h"

enum { SCRIPT_ROWS_MAX = 200000 };

/* Tells the host what is behind the standard output. */
void script_screen(struct job *job);

/* Inside, before any of the script's code runs: gives it all of that. */
void script_begin(lua_State *L, struct job *job);

/* Inside: the job of a script; raises for `what` where another kind of code
 * runs. */
struct job *script_job(lua_State *L, const char *what);

/* Inside: pushes an empty document in its box. */
struct reporting *script_push_paper(lua_State *L, struct job *job);

/* Inside: writes the document to standard output; bare is its blocks alone. */
void script_print(lua_State *L, struct reporting *paper, bool bare);

/* What is shown of rows, and how. */
struct listing {
	lua_Integer limit; /* rows shown, the rest is counted; 0: all */
	int columns;       /* index of an array of their names, or 0 */
	const char *title; /* or NULL */
};

/* Inside: prints the rows of the array of tables at index, or of the query
 * whose box is there. */
void script_list(
	lua_State *L, struct job *job, int index, const struct listing *how);

/* Inside: whether the value at index is an array of rows; a query's box. */
bool script_is_rows(lua_State *L, int index);
bool script_is_query(lua_State *L, int index);

/* Inside: compiles the query at index with the parameters at index params (0:
 * none), and pushes its box. */
void script_push_query(lua_State *L, int index, int params);

#endif
