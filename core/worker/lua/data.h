/* data.h - Lua files that are data and nothing else: manifests, messages.
 *
 * Such a file runs in a state of its own, without any library, string
 * method or name, with limits on steps and memory; what it returns, tables
 * of texts, numbers and booleans, is copied into the state of the run.
 *
 * Errors:  ZILA_EPLUGIN in words for who wrote the file, whatever is wrong.
 */
#ifndef ZILA_WORKER_DATA_H
#define ZILA_WORKER_DATA_H

#include "worker/lua/vm.h"

enum { DATA_DEPTH_MAX = 8, DATA_VALUES_MAX = 50000 };

/* Reads the file at path, which messages call name.  *reference is the table
 * in vm's registry. */
ZILA_MUST_USE enum zila_code data_read(struct vm *vm, const char *path,
	const char *name, int *reference, struct zila_err *err);

/* Inside: raises when the table at index has a field whose name is not one of
 * names (ended by NULL), with a hint.  what begins the message. */
void data_check_fields(
	lua_State *L, int index, const char *const *names, const char *what);

/* Inside: the bound in field of the threshold at index: 10 findings, or "2 %"
 * of what is tested; -1 when there is none.  False: it is neither. */
ZILA_MUST_USE bool data_bound(lua_State *L, int index, const char *field,
	double *bound, bool *percent);

/* Inside: the text in field of the table at index, NULL when there is none.
 * The text stays with the table.  Raises on other types, and on nothing or
 * a blank when it is required. */
const char *data_text(lua_State *L, int index, const char *field, bool required,
	const char *what);
bool data_boolean(lua_State *L, int index, const char *field, const char *what);
/* 0 when there is none. */
lua_Integer data_integer(
	lua_State *L, int index, const char *field, const char *what);

/* Whether text is a name: [a-z][a-z0-9_]*, not too long for a table. */
bool data_is_name(const char *text);

#endif
