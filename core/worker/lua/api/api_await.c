/* api_await.c - zila.sleep, zila.spawn, zila.gather, and tasks. */
#include <lauxlib.h>
#include <string.h>

#include "ground/limits.h"
#include "ground/mem.h"
#include "ground/text.h"
#include "worker/await/await.h"
#include "worker/lua/api/api.h"
#include "worker/lua/error.h"
#include "worker/lua/vm.h"

/* ---- sleep ---- */

struct sleep {
	struct op op;
	uv_timer_t timer;
};

static const char SLEEP[] = "zila.sleep";

static void sleep_freed(uv_handle_t *handle)
{
	mem_free(handle->data);
}

static void sleep_close(struct sleep **box)
{
	if (*box)
		uv_close((uv_handle_t *)&(*box)->timer, sleep_freed);
	*box = NULL;
}

static int sleep_gc(lua_State *L)
{
	sleep_close(lua_touserdata(L, 1));
	return 0;
}

static void sleep_drop(struct op *op)
{
	(void)uv_timer_stop(&((struct sleep *)op)->timer);
}

static void sleep_over(uv_timer_t *timer)
{
	op_ready(&((struct sleep *)timer->data)->op);
}

static int slept(lua_State *L, int status, lua_KContext context)
{
	(void)status;
	(void)context;
	sleep_close(lua_touserdata(L, 2));
	return 0;
}

static int api_sleep(lua_State *L)
{
	double seconds = lua_tonumber(L, 1);
	uv_loop_t *loop = await_loop(L);
	struct sleep **box, *sleep;

	if (!(seconds >= 0 && seconds <= LIMIT_SLEEP_S))
		return luaL_error(L,
			"zila.sleep: seconds must be from 0 to %d, not %f",
			LIMIT_SLEEP_S, seconds);
	box = lua_newuserdatauv(L, sizeof *box, 0);
	*box = NULL;
	api_own(L, SLEEP, sleep_gc);
	sleep = mem_alloc(sizeof *sleep);
	if (!sleep)
		return vm_raise_memory(L);
	(void)uv_timer_init(loop, &sleep->timer);
	sleep->timer.data = sleep;
	*box = sleep;
	sleep->op.what = "zila.sleep";
	sleep->op.drop = sleep_drop;
	uv_update_time(loop);
	(void)uv_timer_start(
		&sleep->timer, sleep_over, (uint64_t)(seconds * 1000 + 0.5), 0);
	return await_op(L, &sleep->op, slept);
}

/* ---- tasks ---- */

static const char JOIN[] = "zila.join";

static int join_gc(lua_State *L)
{
	join_stop(lua_touserdata(L, 1));
	return 0;
}

/* Pushes a join of count tasks, none yet. */
static struct join *push_join(lua_State *L, const char *what, int count)
{
	size_t size =
		sizeof(struct join) + (size_t)count * sizeof(struct join_link);
	struct join *join = lua_newuserdatauv(L, size, 0);

	memset(join, 0, size);
	join->op.what = what;
	join->count = count;
	api_own(L, JOIN, join_gc);
	return join;
}

static struct task *check_task(lua_State *L, const char *what)
{
	struct task *task = task_at(L, 1);

	if (!task)
		(void)luaL_error(
			L, "%s: call it on a task, with a colon", what);
	return task;
}

/* The task is at 1. */
static int waited(lua_State *L, int status, lua_KContext context)
{
	struct task *task = task_at(L, 1);

	(void)status;
	(void)context;
	if (task_state(task) != TASK_DONE)
		return task_raise(L, task);
	return task_results(L, task);
}

static int task_wait(lua_State *L)
{
	struct task *task = check_task(L, "wait");
	struct join *join;

	lua_settop(L, 1);
	join = push_join(L, "task:wait", 1);
	join->links[0].task = task;
	join_start(join);
	return await_op(L, &join->op, waited);
}

static int task_end(lua_State *L)
{
	struct task *task = check_task(L, "cancel");

	if (!task_cancel(task))
		return luaL_error(L,
			"cancel: a task can't cancel itself: let its function "
			"return");
	return 0;
}

/* What a task says of itself: task.state, task.result, task.error. */
static int task_field(lua_State *L)
{
	static const char *const states[] = {
		[TASK_ALIVE] = "alive",
		[TASK_DONE] = "done",
		[TASK_FAILED] = "failed",
		[TASK_CANCELLED] = "cancelled",
	};
	static const char *const fields[] = {
		"wait", "cancel", "state", "result", "error"};
	struct task *task = check_task(L, "task");
	const char *field = luaL_tolstring(L, 2, NULL);
	enum task_state state = task_state(task);

	if (!strcmp(field, "wait")) {
		lua_pushcfunction(L, task_wait);
	} else if (!strcmp(field, "cancel")) {
		lua_pushcfunction(L, task_end);
	} else if (!strcmp(field, "state")) {
		lua_pushstring(L, states[state]);
	} else if (!strcmp(field, "result")) {
		if (state != TASK_DONE || !task_results(L, task))
			lua_pushnil(L);
		else
			lua_settop(L, 4); /* task key text first */
	} else if (!strcmp(field, "error")) {
		if (state == TASK_FAILED || state == TASK_CANCELLED)
			task_push_error(L, task);
		else
			lua_pushnil(L);
	} else {
		return error_unknown(L, "a task has no field", field,
			text_nearest(field, fields, 5));
	}
	return 1;
}

static int api_spawn(lua_State *L)
{
	if (task_push_class(L)) {
		lua_pushcfunction(L, task_field);
		lua_setfield(L, -2, "__index");
	}
	lua_pop(L, 1);
	(void)task_spawn(L, lua_gettop(L) - 1);
	return 1;
}

/* ---- gather ---- */

/* Stack of a gather that waits. */
enum { GIVEN = 1, TASKS, JOINED, CANCELS };

static void cancel_all(struct join *join)
{
	int i;

	for (i = 0; i < join->count; i++) {
		struct task *task = join->links[i].task;

		if (task)
			(void)task_cancel(task);
	}
	join_stop(join);
}

/* Who gathers was cancelled: so is what it gathers. */
static void gather_drop(struct op *op)
{
	cancel_all((struct join *)op);
}

static int gathered(lua_State *L, int status, lua_KContext context)
{
	struct join *join = lua_touserdata(L, JOINED);

	(void)status;
	(void)context;
	lua_settop(L, JOINED);
	if (join->failed) {
		cancel_all(join);
		return task_raise(L, join->failed);
	}
	lua_newtable(L); /* given tasks join results */
	lua_pushnil(L);
	while (lua_next(L, TASKS)) { /* ... results key task */
		struct task *task = task_at(L, -1);
		int top = lua_gettop(L);

		if (task_results(L, task)) {
			lua_settop(L, top + 1);
			lua_pushvalue(L, top - 1);
			lua_insert(L, -2);
			lua_rawset(L, JOINED + 1);
		}
		lua_settop(L, top - 1);
	}
	return 1;
}

/* Puts the task for the entry on top into TASKS, under the key below it; pops
 * the entry. */
static void take_entry(lua_State *L)
{
	if (lua_isfunction(L, -1))
		(void)task_spawn(L, 0);
	else if (!task_at(L, -1))
		(void)luaL_error(L,
			"zila.gather: each entry must be a function or a "
			"task, not a %s",
			luaL_typename(L, -1));
	lua_pushvalue(L, -2);
	lua_insert(L, -2);
	lua_rawset(L, TASKS);
}

/* In the order of the list, then what has names.  How many. */
static int take_entries(lua_State *L)
{
	lua_Integer size = (lua_Integer)lua_rawlen(L, GIVEN);
	lua_Integer i;
	int count = 0;

	for (i = 1; i <= size; i++, count++) {
		lua_pushinteger(L, i);
		(void)lua_rawgeti(L, GIVEN, i);
		take_entry(L);
		lua_pop(L, 1);
	}
	lua_pushnil(L);
	while (lua_next(L, GIVEN)) {
		if (lua_isinteger(L, -2) && lua_tointeger(L, -2) >= 1 &&
			lua_tointeger(L, -2) <= size) {
			lua_pop(L, 1);
			continue;
		}
		take_entry(L);
		count++;
	}
	return count;
}

static int api_gather(lua_State *L)
{
	struct join *join;
	int count, i;

	if (task_push_class(L)) {
		lua_pushcfunction(L, task_field);
		lua_setfield(L, -2, "__index");
	}
	lua_settop(L, GIVEN);
	lua_newtable(L);
	count = take_entries(L);
	join = push_join(L, "zila.gather", count);
	lua_pushnil(L);
	for (i = 0; lua_next(L, TASKS); i++) {
		join->links[i].task = task_at(L, -1);
		lua_pop(L, 1);
	}
	join_start(join);
	join->op.drop = gather_drop;
	return await_op(L, &join->op, gathered);
}

const struct api_function api_await[] = {
	{"zila.sleep", api_sleep, "seconds: number", "",
		"Waits so long, and lets tasks go on. 0 lets the others have a "
		"turn."},
	{"zila.spawn", api_spawn, "fn: function, ...: any", "zila.Task",
		"Begins a task: fn(...) runs beside the rest, whenever that "
		"waits for something. What it waits for inside looks like any "
		"other call. A run ends when all of its tasks have; one that "
		"failed and that nobody waited for fails the run."},
	{"zila.gather", api_gather, "tasks: table<any, function|zila.Task>",
		"table<any, any>",
		"Runs functions as tasks, or waits for tasks, and returns the "
		"first result of each under the same key. The first error "
		"cancels the others, and is raised. A cancelled task ends "
		"where "
		"it waits: nothing more of it runs."},
	{NULL},
};
