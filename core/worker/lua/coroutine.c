/* coroutine.c - resume and wrap that know which coroutine runs.
 *
 * A hook belongs to one thread of Lua, so the timer must know where the
 * script is; and a trace must be taken from a coroutine that failed before
 * its error goes on in the one that resumed it.  What waits inside of one is
 * not for who resumed it: the whole task yields, up through all that it
 * resumed, and later comes back down.
 */
#include <lauxlib.h>

#include "worker/lua/state.h"

enum { FAILED = -1, WAITS = -2 };

void coroutine_hold(lua_State *coroutine, bool held)
{
	uintptr_t *space = lua_getextraspace(coroutine);

	*space = (*space & ~(uintptr_t)1) | held;
}

static bool is_held(lua_State *coroutine)
{
	return *(uintptr_t *)lua_getextraspace(coroutine) & 1;
}

/* A yield comes back by a jump, after which the processor mispredicts each
 * return: between Lua and lua_resume() there are no calls of ours. */
#define SHALLOW static inline __attribute__((always_inline))

/* Runs coroutine, with count arguments on it. */
SHALLOW int step(lua_State *L, lua_State *coroutine, int count,
	struct resumption *resumption, int *results)
{
	struct vm *vm = vm_of(L);
	lua_State *before = vm->running;
	int status;

	if (vm->late)
		vm_stop(coroutine);
	resumption->outer = vm->resumption;
	vm->resumption = resumption;
	vm->running = coroutine;
	status = lua_resume(coroutine, L, count, results);
	vm->running = before;
	vm->resumption = resumption->outer;
	if (vm->late)
		vm_stop(L);
	return status;
}

int coroutine_step(lua_State *L, lua_State *coroutine, int count)
{
	struct resumption resumption = {.from = NULL};
	int results, status;

	coroutine_hold(coroutine, false);
	status = step(L, coroutine, count, &resumption, &results);
	coroutine_hold(coroutine, true);
	return status;
}

/* Moves count values from L into the coroutine and runs it.  Returns how many
 * results it left, moved to L; FAILED with an error object on L; or WAITS:
 * the task that all of this is in has to yield. */
SHALLOW int run(lua_State *L, lua_State *coroutine, int count)
{
	struct vm *vm = vm_of(L);
	struct resumption resumption = {.from = L};
	int results = 0, status;

	if (is_held(coroutine)) {
		lua_pushliteral(L,
			"this coroutine waits for something in a task, and "
			"goes on by itself");
		return FAILED;
	}
	if (count > 0) {
		if (!lua_checkstack(coroutine, count)) {
			lua_pushliteral(L, "too many arguments to resume");
			return FAILED;
		}
		lua_xmove(L, coroutine, count);
	}
	status = step(L, coroutine, count, &resumption, &results);
	if (status == LUA_YIELD && vm->awaiting) {
		coroutine_hold(coroutine, true);
		return WAITS;
	}
	if (status != LUA_OK && status != LUA_YIELD) {
		error_coroutine(L, coroutine);
		lua_xmove(coroutine, L, 1);
		return FAILED;
	}
	/* A function in C has room for so many without asking. */
	if (results + 1 >= LUA_MINSTACK && !lua_checkstack(L, results + 1)) {
		lua_pop(coroutine, results);
		lua_pushliteral(L, "too many results to resume");
		return FAILED;
	}
	lua_xmove(coroutine, L, results);
	return results;
}

static int resumed(lua_State *L, int results);

/* What the coroutine waited for is there. */
static int resume_on(lua_State *L, int status, lua_KContext context)
{
	lua_State *coroutine = (lua_State *)context;

	(void)status;
	coroutine_hold(coroutine, false);
	return resumed(L, run(L, coroutine, 0));
}

static int resumed(lua_State *L, int results)
{
	if (results == WAITS)
		return lua_yieldk(
			L, 0, (lua_KContext)lua_tothread(L, 1), resume_on);
	lua_pushboolean(L, results >= 0);
	if (results < 0)
		results = 1;
	lua_insert(L, -(results + 1));
	return results + 1;
}

static int resume(lua_State *L)
{
	lua_State *coroutine = lua_tothread(L, 1);

	luaL_argexpected(L, coroutine, 1, "coroutine");
	return resumed(L, run(L, coroutine, lua_gettop(L) - 1));
}

static int unwrapped(lua_State *L, int results);

static int wrapped_on(lua_State *L, int status, lua_KContext context)
{
	lua_State *coroutine = (lua_State *)context;

	(void)status;
	coroutine_hold(coroutine, false);
	return unwrapped(L, run(L, coroutine, 0));
}

/* The error goes on as it is: its text already says where. */
static int unwrapped(lua_State *L, int results)
{
	if (results == WAITS)
		return lua_yieldk(L, 0,
			(lua_KContext)lua_tothread(L, lua_upvalueindex(1)),
			wrapped_on);
	return results < 0 ? lua_error(L) : results;
}

static int wrapped(lua_State *L)
{
	lua_State *coroutine = lua_tothread(L, lua_upvalueindex(1));

	return unwrapped(L, run(L, coroutine, lua_gettop(L)));
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
