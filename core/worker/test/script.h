/* script.h - what the functions of `t` share.  Not for others.
 *
 * Each is a binding whose first upvalue is the struct scripting; what fails
 * is raised, and ends the case.
 */
#ifndef ZILA_WORKER_TEST_SCRIPT_H
#define ZILA_WORKER_TEST_SCRIPT_H

#include <lua.h>

#include "worker/test/test.h"

struct scripting {
	struct testing *testing;
	bool in_case;
	bool asserted; /* something in the case */
	int cases;
	int64_t imports; /* of the case */
};

/* Runs testing->path: the cases of a file. */
ZILA_MUST_USE enum zila_code script_run(
	struct testing *testing, struct zila_err *err);

/* In a binding: raises outside of a case. */
struct scripting *scripting_of(lua_State *L);
/* The same in one that can fail a case: without any a case shows nothing. */
void scripting_asserts(lua_State *L);

/* assert.c */
int t_equal(lua_State *L);
int t_contains(lua_State *L);
/* Raises with the first line in which the texts differ. */
void assert_same_text(
	lua_State *L, const char *what, const char *expected, const char *got);

/* doing.c */
int t_import(lua_State *L);
int t_report(lua_State *L);
int t_check(lua_State *L);
int t_golden(lua_State *L);

#endif
