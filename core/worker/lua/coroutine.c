/* coroutine.c - resume and wrap that know which coroutine runs.
 *
 * A hook belongs to one thread of Lua, so the timer must know where the
 * script is; and a trace must be taken from a coroutine that failed before
 * its error goes on in the one that resumed it.
 */
#include <lauxlib.h>

#include "worker/lua/state.h"

/* Moves count values from L into the coroutine and runs it.  Returns how many
 * results it left on the coroutine, or -1 with an error object on L. */
static int run(lua_State *L, lua_State *coroutine, int count)
{
	struct vm *vm = vm_of(L);
	lua_State *before = vm->running;
	int results = 0;
	int status;

	if (!lua_checkstack(coroutine, count)) {
		lua_pushliteral(L, "too many arguments to resume");
		return -1;
	}
	lua_xmove(L, coroutine, count);
	if (vm->late)
		vm_stop(coroutine);
	vm->running = coroutine;
	status = lua_resume(coroutine, L, count, &results);
	vm->running = before;
	if (vm->late)
		vm_stop(L);
	if (status != LUA_OK && status != LUA_YIELD) {
		error_coroutine(L, coroutine);
		lua_xmove(coroutine, L, 1);
		return -1;
	}
	if (!lua_checkstack(L, results + 1)) {
		lua_pop(coroutine, results);
		lua_pushliteral(L, "too many results to resume");
		return -1;
	}
	lua_xmove(coroutine, L, results);
	return results;
}

static int resume(lua_State *L)
{
	lua_State *coroutine = lua_tothread(L, 1);
	int results;

	luaL_argexpected(L, coroutine, 1, "coroutine");
	results = run(L, coroutine, lua_gettop(L) - 1);
	lua_pushboolean(L, results >= 0);
	if (results < 0)
		results = 1;
	lua_insert(L, -(results + 1));
	return results + 1;
}

/* The error goes on as it is: its text already says where. */
static int wrapped(lua_State *L)
{
	lua_State *coroutine = lua_tothread(L, lua_upvalueindex(1));
	int results = run(L, coroutine, lua_gettop(L));

	return results < 0 ? lua_error(L) : results;
}

static int wrap(lua_State *L)
{
	lua_State *coroutine;

	luaL_checktype(L, 1, LUA_TFUNCTION);
	coroutine = lua_newthread(L);
	lua_pushvalue(L, 1);
	lua_xmove(L, coroutine, 1);
	lua_pushcclosure(L, wrapped, 1);
	return 1;
}

void coroutine_watch(lua_State *L)
{
	lua_pushcfunction(L, resume);
	lua_setfield(L, -2, "resume");
	lua_pushcfunction(L, wrap);
	lua_setfield(L, -2, "wrap");
}
