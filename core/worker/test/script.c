/* script.c - tests/NAME.lua: cases that are functions, and the `t` that they
 * are given.
 *
 * A case begins with an empty database, as a case of a rule does; what it
 * imports is there for its reports and rules, and gone at its end.
 */
#include "worker/test/script.h"

#include <lauxlib.h>
#include <stdio.h>
#include <string.h>

#include "ground/err.h"
#include "store/scratch.h"
#include "worker/lua/state.h"

enum { WORD_BYTES = 128 };

/* Behind the last district list that is shipped, and no clock. */
static const char DAY[] = "2026-10-01";

struct scripting *scripting_of(lua_State *L)
{
	struct scripting *scripting = lua_touserdata(L, lua_upvalueindex(1));

	if (!scripting->in_case)
		luaL_error(L, "this is for use inside t.case(name, function)");
	return scripting;
}

void scripting_asserts(lua_State *L)
{
	scripting_of(L)->asserted = true;
}

/* Moves the database to the day. */
static enum zila_code move_to_day(
	struct testing *testing, const char *text, struct zila_err *err)
{
	struct host *host = &testing->job->host;

	if (!date_parse_day(text, strlen(text), &host->as_of.day))
		return err_set(err, ZILA_EPLUGIN,
			"\"%s\" is no day: write it as 2022-07-29", text);
	date_format(host->as_of.day, host->as_of_text);
	return view_make(
		testing->job->db, &testing->job->model, &host->as_of, err);
}

/* ---- cases ---- */

/* argument: the function's reference, an int */
static int call_case(lua_State *L)
{
	const int *function = lua_touserdata(L, 1);

	lua_rawgeti(L, LUA_REGISTRYINDEX, *function);
	lua_call(L, 0, 0);
	return 0;
}

/* The line that an error's text begins with. */
static int line_in(const struct testing *testing, const char *text)
{
	const char *at = strstr(text, testing->file);
	int line = 0;

	if (!at || sscanf(at + strlen(testing->file), ":%d", &line) != 1)
		return 0;
	return line;
}

static enum zila_code run_case(struct scripting *scripting, int function,
	const char *title, struct zila_err *err)
{
	struct testing *testing = scripting->testing;
	struct zila_err fault;
	enum zila_code code = scratch_begin(testing->job->db, err);

	if (code != ZILA_OK)
		return code;
	scripting->in_case = true;
	scripting->asserted = false;
	scripting->imports = 0;
	code = move_to_day(testing, DAY, err);
	if (code == ZILA_OK)
		code = vm_enter(testing->job->vm, call_case, &function, &fault);
	scripting->in_case = false;
	scratch_end(testing->job->db);
	if (code == ZILA_OK && !scripting->asserted)
		code = err_set(&fault, ZILA_EPLUGIN,
			"this case asserts nothing: t.equal(got, expected), "
			"t.contains, t.raises, t.golden, or assert() in the "
			"file itself");
	if (code == ZILA_OK) {
		testing->passed++;
		return ZILA_OK;
	}
	if (code == ZILA_ELIMIT || code == ZILA_EINTR) {
		*err = fault;
		return code;
	}
	testing->failed++;
	return test_fault(testing, "case", line_in(testing, fault.text), title,
		fault.text, err);
}

static int t_case(lua_State *L)
{
	struct scripting *scripting = lua_touserdata(L, lua_upvalueindex(1));
	const char *title = luaL_checkstring(L, 1);
	struct zila_err err;
	enum zila_code code;
	int function;

	luaL_checktype(L, 2, LUA_TFUNCTION);
	if (scripting->in_case)
		return luaL_error(L, "a case can't hold another case");
	if (++scripting->cases > LIMIT_TEST_CASES)
		return luaL_error(
			L, "more than %d cases in a file", LIMIT_TEST_CASES);
	lua_settop(L, 2);
	function = luaL_ref(L, LUA_REGISTRYINDEX);
	code = run_case(scripting, function, title, &err);
	luaL_unref(L, LUA_REGISTRYINDEX, function);
	return code == ZILA_OK ? 0 : vm_raise(L, &err);
}

static int t_today(lua_State *L)
{
	struct scripting *scripting = scripting_of(L);
	struct zila_err err;

	if (move_to_day(scripting->testing, luaL_checkstring(L, 1), &err) !=
		ZILA_OK)
		return luaL_error(L, "today: %s", err.text);
	return 0;
}

/* ---- what fails ---- */

/* argument: registry reference of the function, as a number in light
 * userdata's place. */
static int call_raising(lua_State *L)
{
	lua_rawgeti(L, LUA_REGISTRYINDEX, *(int *)lua_touserdata(L, 1));
	lua_call(L, 0, 0);
	return 0;
}

/* Without the lines of source that are shown behind it: they would hold the
 * pattern itself. */
static size_t message_size(const char *text)
{
	const char *at = text, *line;

	while ((at = strchr(at, '\n'))) {
		line = at + 1 + strspn(at + 1, " >");
		line += strspn(line, "0123456789");
		if (line > at + 1 && !strncmp(line, " | ", 3))
			return (size_t)(at - text);
		at++;
	}
	return strlen(text);
}

static int t_raises(lua_State *L)
{
	struct zila_err fault;
	struct vm *vm = vm_of(L);
	enum zila_code code;
	int function;

	scripting_asserts(L);
	luaL_checktype(L, 1, LUA_TFUNCTION);
	(void)luaL_checkstring(L, 2);
	lua_settop(L, 2);
	lua_pushvalue(L, 1);
	function = luaL_ref(L, LUA_REGISTRYINDEX);
	code = vm_enter(vm, call_raising, &function, &fault);
	luaL_unref(L, LUA_REGISTRYINDEX, function);
	if (code == ZILA_ELIMIT || code == ZILA_EINTR)
		return vm_raise(L, &fault);
	if (code == ZILA_OK)
		return luaL_error(L, "nothing was raised; expected \"%s\"",
			lua_tostring(L, 2));
	lua_pushlstring(L, fault.text, message_size(fault.text));
	lua_getfield(L, 3, "match"); /* of all texts */
	lua_pushvalue(L, 3);
	lua_pushvalue(L, 2);
	lua_call(L, 2, 1);
	if (lua_isnil(L, -1))
		return luaL_error(L,
			"another error was raised\nexpected  %s\ngot       %s",
			lua_tostring(L, 2), lua_tostring(L, 3));
	return 0;
}

/* Lua's own. */
static int file_assert(lua_State *L)
{
	struct scripting *scripting = lua_touserdata(L, lua_upvalueindex(1));

	scripting->asserted = true;
	luaL_checkany(L, 1);
	if (lua_toboolean(L, 1))
		return lua_gettop(L);
	lua_remove(L, 1);
	lua_pushliteral(L, "assertion failed!");
	lua_settop(L, 1);
	return lua_error(L);
}

/* ---- the file ---- */

static const luaL_Reg functions[] = {{"case", t_case}, {"today", t_today},
	{"raises", t_raises}, {"equal", t_equal}, {"contains", t_contains},
	{"import", t_import}, {"report", t_report}, {"check", t_check},
	{"golden", t_golden}, {NULL, NULL}};

static void push_t(lua_State *L, struct scripting *scripting)
{
	const luaL_Reg *function;

	lua_newtable(L);
	for (function = functions; function->name; function++) {
		lua_pushlightuserdata(L, scripting);
		lua_pushcclosure(L, function->func, 1);
		lua_setfield(L, -2, function->name);
	}
	sandbox_strict(L, "t");
}

/* argument: struct scripting.  Its environment is its own: no other file of
 * the plugin sees t. */
static int run_file(lua_State *L)
{
	struct scripting *scripting = lua_touserdata(L, 1);
	const struct testing *testing = scripting->testing;

	vm_push_environment(L, testing->plugin);
	lua_pushliteral(L, "t");
	push_t(L, scripting);
	lua_rawset(L, -3);
	lua_pushliteral(L, "assert");
	lua_pushlightuserdata(L, scripting);
	lua_pushcclosure(L, file_assert, 1);
	lua_rawset(L, -3);
	vm_load_file(L, testing->path, testing->file);
	lua_call(L, 0, 0);
	return 0;
}

enum zila_code script_run(struct testing *testing, struct zila_err *err)
{
	struct scripting scripting = {.testing = testing};
	struct zila_err fault;
	enum zila_code code =
		vm_enter(testing->job->vm, run_file, &scripting, &fault);

	if (code == ZILA_ELIMIT || code == ZILA_EINTR || code == ZILA_ESTORE) {
		*err = fault;
		return code;
	}
	if (code == ZILA_OK && scripting.cases)
		return ZILA_OK;
	testing->failed++;
	return test_fault(testing, "file",
		code == ZILA_OK ? 0 : line_in(testing, fault.text), "",
		code == ZILA_OK
			? "it has no case: t.case(\"a fact\", function() ... "
			  "end)"
			: fault.text,
		err);
}
