/* api_exec.c - zila.exec: programs that were granted. */
#include <lauxlib.h>
#include <stdio.h>
#include <string.h>

#include "worker/await/exec.h"
#include "worker/lua/api/api.h"
#include "worker/lua/api/permit.h"
#include "worker/lua/state.h"

enum { TIME_S = 60, OUTPUT_BYTES = 16 << 20, SIGNAL_CODE = 128 };

/* Where things are on the stack. */
enum { PROGRAM = 1, ARGS, OPTIONS, BOX };

static const char EXEC[] = "zila.exec";

static int box_gc(lua_State *L)
{
	struct exec **box = lua_touserdata(L, 1);

	if (*box)
		exec_free(*box);
	*box = NULL;
	return 0;
}

static struct exec *push_exec(lua_State *L)
{
	struct exec **box = lua_newuserdatauv(L, sizeof *box, 0);

	*box = NULL;
	api_own(L, EXEC, box_gc);
	*box = exec_make();
	if (!*box)
		(void)vm_raise_memory(L);
	return *box;
}

/* Takes argument i into the table on top, which keeps it. */
static char *argument(lua_State *L, int i)
{
	const char *text = NULL;
	size_t size = 0;
	int type = lua_rawgeti(L, ARGS, i);

	if (type == LUA_TSTRING || type == LUA_TNUMBER)
		text = lua_tolstring(L, -1, &size);
	if (!text || strlen(text) < size)
		(void)luaL_error(L,
			"zila.exec: argument %d must be a text without NUL, "
			"or a number",
			i);
	lua_rawseti(L, -2, i);
	return (char *)text;
}

/* Pushes the array of arguments that a program is given, and what keeps
 * them. */
static char **push_args(lua_State *L)
{
	lua_Integer count =
		lua_istable(L, ARGS) ? (lua_Integer)lua_rawlen(L, ARGS) : 0;
	char **args;
	int i;

	if (count > LIMIT_EXEC_ARGS)
		(void)luaL_error(L, "zila.exec: more than %d arguments",
			LIMIT_EXEC_ARGS);
	args = lua_newuserdatauv(L, (size_t)(count + 2) * sizeof *args, 0);
	args[0] = (char *)lua_tostring(L, PROGRAM);
	lua_newtable(L);
	for (i = 1; i <= count; i++)
		args[i] = argument(L, i);
	args[i] = NULL;
	return args;
}

static void check_program(lua_State *L)
{
	const char *program = lua_tostring(L, PROGRAM);
	struct permits permits;
	int i;

	permit_list(L, GRANT_EXEC, &permits);
	for (i = 0; i < permits.count; i++)
		if (!strcmp(permits.list[i], program))
			break;
	if (i == permits.count)
		(void)permit_refuse(L, EXEC, GRANT_EXEC, program);
	if (strchr(program, '/') && program[0] != '/')
		(void)luaL_error(L,
			"zila.exec: %s: name a program, or its whole path "
			"from / on",
			program);
}

static int ended(lua_State *L, int status, lua_KContext context)
{
	struct exec *exec = *(struct exec **)lua_touserdata(L, BOX);
	const char *program = lua_tostring(L, PROGRAM);

	(void)status;
	(void)context;
	if (exec->timed_out)
		return luaL_error(L,
			"zila.exec: %s was stopped at its time limit; "
			"`timeout_s` sets it, up to %d",
			program, LIMIT_EXEC_TIME_S);
	if (exec->too_much)
		return luaL_error(L,
			"zila.exec: %s wrote more than its limit; `max_bytes` "
			"sets it, up to %d",
			program, LIMIT_EXEC_BYTES);
	lua_createtable(L, 0, 3);
	lua_pushinteger(
		L, exec->signal ? SIGNAL_CODE + exec->signal : exec->status);
	lua_setfield(L, -2, "code");
	lua_pushlstring(L, buf_text(&exec->out), exec->out.size);
	lua_setfield(L, -2, "out");
	lua_pushlstring(L, buf_text(&exec->err), exec->err.size);
	lua_setfield(L, -2, "err");
	lua_pushvalue(L, BOX);
	lua_replace(L, 1);
	(void)box_gc(L);
	return 1;
}

static int api_run(lua_State *L)
{
	static const char *const options[] = {
		"stdin", "timeout_s", "max_bytes", NULL};
	static const struct api_range times = {TIME_S, LIMIT_EXEC_TIME_S},
				      bytes = {OUTPUT_BYTES, LIMIT_EXEC_BYTES};
	struct exec_order order = {.input = ""};
	uv_loop_t *loop = await_loop(L);
	const char *problem;
	struct exec *exec;

	check_program(L);
	if (!lua_isnil(L, OPTIONS))
		api_check_options(L, OPTIONS, options, EXEC);
	order.timeout_s =
		api_option_number(L, OPTIONS, EXEC, "timeout_s", &times);
	order.bytes_max = (size_t)api_option_number(
		L, OPTIONS, EXEC, "max_bytes", &bytes);
	lua_settop(L, OPTIONS);
	exec = push_exec(L);
	order.args = push_args(L);
	if (lua_istable(L, OPTIONS) &&
		lua_getfield(L, OPTIONS, "stdin") != LUA_TNIL) {
		if (lua_type(L, -1) != LUA_TSTRING)
			return luaL_error(
				L, "zila.exec: `stdin` must be a text");
		order.input = lua_tolstring(L, -1, &order.input_size);
	}
	problem = exec_start(exec, loop, &order);
	if (problem)
		return luaL_error(L, "zila.exec: %s can't be started: %s",
			order.args[0], problem);
	lua_settop(L, BOX);
	return await_op(L, &exec->op, ended);
}

const struct api_function api_exec[] = {
	{"zila.exec", api_run,
		"program: string, args?: table, options?: {stdin?: string, "
		"timeout_s?: number, max_bytes?: integer}",
		"{ code: integer, out: string, err: string }",
		"Runs a program that was granted, waits for its end, and "
		"returns its exit code (128 and more: killed by a signal) and "
		"what it wrote. There is no shell, the environment is fixed, "
		"the folder is /, its limits of memory and processor time are "
		"those of the run. timeout_s is 60, and at most 300; max_bytes "
		"16 MiB, and at most 64. Raises when it can't be started, and "
		"at a limit."},
	{NULL},
};
