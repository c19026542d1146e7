/* await.c - the loop of a worker, and who waits on it. */
#include "worker/await/await.h"

#include <assert.h>
#include <lauxlib.h>

#include "ground/err.h"
#include "worker/await/task.h"
#include "worker/lua/state.h"

enum { PLACES_MAX = 5 };

/* Key of the registry, by address: which functions of the standard library
 * call others, and how they are called. */
static const char CALLERS = 'c';

static void woken(uv_async_t *handle)
{
	(void)handle; /* who waits looks at vm->late */
}

/* From the signal handler at the end of the time: uv_async_send() may. */
static void wake(void *user)
{
	struct await *await = user;

	(void)uv_async_send(&await->wake);
}

static struct await *make(struct vm *vm)
{
	struct await *await = mem_alloc(sizeof *await);

	if (!await)
		return NULL;
	await->vm = vm;
	await->ready_last = &await->ready;
	if (uv_loop_init(&await->loop) != 0) {
		mem_free(await);
		return NULL;
	}
	if (uv_async_init(&await->loop, &await->wake, woken) != 0) {
		(void)uv_loop_close(&await->loop);
		mem_free(await);
		return NULL;
	}
	uv_unref((uv_handle_t *)&await->wake);
	vm->await = await;
	vm->wake_user = await;
	vm->wake = wake;
	return await;
}

struct await *await_of(lua_State *L)
{
	struct vm *vm = vm_of(L);

	if (!vm->await && !make(vm))
		(void)luaL_error(L, "the event loop can't be started: there "
				    "is no memory, or too many files are open");
	return vm->await;
}

uv_loop_t *await_loop(lua_State *L)
{
	return &await_of(L)->loop;
}

void await_close(struct vm *vm)
{
	struct await *await = vm->await;
	int status;

	if (!await)
		return;
	vm->wake = NULL;
	uv_close((uv_handle_t *)&await->wake, NULL);
	(void)uv_run(&await->loop, UV_RUN_DEFAULT);
	status = uv_loop_close(&await->loop);
	assert(status == 0);
	(void)status;
	mem_free(await);
	vm->await = NULL;
}

/* ---- where nothing can wait ---- */

/* Adds the functions of the table on top, as "LIBRARY.NAME". */
static void add_callers(lua_State *L, int callers, const char *library)
{
	lua_pushnil(L);
	while (lua_next(L, -2)) {
		if (lua_iscfunction(L, -1) && lua_type(L, -2) == LUA_TSTRING) {
			lua_pushfstring(L, "%s%s%s", library,
				*library ? "." : "", lua_tostring(L, -2));
			lua_rawset(L, callers); /* takes function and name */
		} else {
			lua_pop(L, 1);
		}
	}
}

static void push_callers(lua_State *L)
{
	static const char *const libraries[] = {"string", "table"};
	static const char *const functions[] = {"tostring", "print"};
	int callers, i;

	if (lua_rawgetp(L, LUA_REGISTRYINDEX, &CALLERS) == LUA_TTABLE)
		return;
	lua_pop(L, 1);
	lua_newtable(L);
	callers = lua_gettop(L);
	sandbox_push_base(L);
	for (i = 0; i < 2; i++) {
		lua_getfield(L, -1, libraries[i]);
		add_callers(L, callers, libraries[i]);
		lua_pop(L, 1);
		lua_getfield(L, -1, functions[i]);
		lua_pushstring(L, functions[i]);
		lua_rawset(L, callers);
	}
	lua_settop(L, callers);
	lua_pushvalue(L, callers);
	lua_rawsetp(L, LUA_REGISTRYINDEX, &CALLERS);
}

/* The library's function that runs in state, on its way to who waits; NULL
 * without one.  callers is the table's index in L. */
static const char *caller_in(lua_State *L, lua_State *state, int callers)
{
	const char *found = NULL;
	lua_Debug ar;
	int level;

	if (!lua_checkstack(state, 2))
		return NULL;
	for (level = 0; !found && lua_getstack(state, level, &ar); level++) {
		if (level == WAIT_LEVELS_MAX)
			break;
		(void)lua_getinfo(state, "f", &ar);
		lua_xmove(state, L, 1);
		if (lua_rawget(L, callers) == LUA_TSTRING)
			found = lua_tostring(L, -1); /* the table holds it */
		lua_pop(L, 1);
	}
	return found;
}

/* All states between who waits and its task, or the main flow, must be such
 * that Lua can leave them and come back; and the main flow, which need not
 * be left, is held to the same, so that code may move into a task. */
static void check_place(
	lua_State *L, const struct await *await, const char *what)
{
	const struct resumption *outer = await->vm->resumption;
	lua_State *state = L;
	const char *caller;
	bool leaves = true;
	int callers;

	luaL_checkstack(L, 8, NULL);
	push_callers(L);
	callers = lua_gettop(L);
	for (;;) {
		caller = caller_in(L, state, callers);
		if (caller)
			(void)luaL_error(L,
				"%s: nothing can wait inside %s, which Lua "
				"can't leave in between: get what it needs "
				"before, then call %s",
				what, caller, caller);
		leaves = leaves && lua_isyieldable(state);
		if (!outer || !outer->from)
			break;
		state = outer->from;
		outer = outer->outer;
	}
	lua_settop(L, callers - 1);
	if (await->current && !leaves)
		(void)luaL_error(L,
			"%s: nothing can wait here, inside a function of zila "
			"that calls this one and can't be left in between: "
			"wait before or after it",
			what);
}

/* ---- waiting ---- */

void op_ready(struct op *op)
{
	op->ready = true;
	if (op->waiting && op->task)
		task_wake(op->task);
}

/* Raises: nothing that could go on is left. */
static int deadlock(lua_State *L, struct await *await, const char *what)
{
	const struct task *task;
	struct buf text = {0};
	struct zila_err err;
	struct frame here;
	int count = 0;

	for (task = await->live; task && count < PLACES_MAX;
		task = task->next, count++) {
		buf_add_format(&text, "\n  the task of %s:%d waits",
			task->spawned.source, task->spawned.line);
		if (task->op)
			buf_add_format(&text, " in %s", task->op->what);
		if (error_here(task->thread, &here))
			buf_add_format(
				&text, " at %s:%d", here.source, here.line);
	}
	if (task)
		buf_add_text(&text, "\n  and more");
	(void)err_set(&err, ZILA_EPLUGIN,
		"%s: a deadlock: all that runs waits for a task, and no task "
		"can go on%s",
		what, buf_text(&text));
	buf_free(&text);
	return luaL_error(L, "%s", err.text);
}

static void check_late(lua_State *L)
{
	if (vm_of(L)->late)
		(void)luaL_error(L, "the time is over");
}

/* Before a wait that may be long: what was printed is to be seen. */
static void flush(lua_State *L)
{
	struct link *link = vm_host(L)->link;
	struct zila_err err;

	if (link && link_flush(link, &err) != ZILA_OK)
		(void)vm_raise(L, &err);
}

/* Once round the loop: tasks that can go on, and what comes from outside. */
static void turn(lua_State *L, struct await *await, const char *what)
{
	check_late(L);
	if (await->ready) {
		task_run_ready(L, await);
		(void)uv_run(&await->loop, UV_RUN_NOWAIT);
	} else if (uv_loop_alive(&await->loop)) {
		flush(L);
		(void)uv_run(&await->loop, UV_RUN_ONCE);
	} else {
		(void)deadlock(L, await, what);
	}
	check_late(L);
}

int await_op(lua_State *L, struct op *op, lua_KFunction then)
{
	struct await *await = await_of(L);

	check_place(L, await, op->what);
	op->await = await;
	if (op->ready)
		return then(L, LUA_OK, 0);
	op->task = await->current;
	if (!op->task) {
		while (!op->ready)
			turn(L, await, op->what);
		return then(L, LUA_OK, 0);
	}
	op->waiting = true;
	op->task->op = op;
	await->vm->awaiting = true;
	return lua_yieldk(L, 0, 0, then);
}

int await_drain(lua_State *L)
{
	struct await *await = await_of(L);

	while (await->live)
		turn(L, await, "at the end");
	if (await->unheard) {
		lua_rawgetp(L, LUA_REGISTRYINDEX, &await->unheard);
		return task_raise(L, await->unheard);
	}
	return 0;
}
