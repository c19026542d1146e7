/* task.c - tasks: coroutines that are resumed by what they wait for. */
#include <lauxlib.h>
#include <stdio.h>
#include <string.h>

#include "ground/limits.h"
#include "worker/await/task.h"
#include "worker/lua/state.h"

static const char TASK[] = "zila.Task";

/* Key of the registry, by address: the userdata of the living, by task. */
static const char LIVE = 'l';

static int task_gc(lua_State *L)
{
	struct task *task = lua_touserdata(L, 1);

	mem_free(task->trace);
	task->trace = NULL;
	return 0;
}

bool task_push_class(lua_State *L)
{
	if (!luaL_newmetatable(L, TASK))
		return false;
	lua_pushcfunction(L, task_gc);
	lua_setfield(L, -2, "__gc");
	lua_pushboolean(L, false);
	lua_setfield(L, -2, "__metatable");
	return true;
}

struct task *task_at(lua_State *L, int index)
{
	return luaL_testudata(L, index, TASK);
}

enum task_state task_state(const struct task *task)
{
	return task->state;
}

/* Pushes the table of the living. */
static void push_live(lua_State *L)
{
	if (lua_rawgetp(L, LUA_REGISTRYINDEX, &LIVE) == LUA_TTABLE)
		return;
	lua_pop(L, 1);
	lua_newtable(L);
	lua_pushvalue(L, -1);
	lua_rawsetp(L, LUA_REGISTRYINDEX, &LIVE);
}

void task_wake(struct task *task)
{
	struct await *await = task->await;

	if (task->queued || task->state != TASK_ALIVE)
		return;
	task->queued = true;
	task->next_ready = NULL;
	*await->ready_last = task;
	await->ready_last = &task->next_ready;
}

static void unqueue(struct task *task)
{
	struct await *await = task->await;
	struct task **at = &await->ready;

	if (!task->queued)
		return;
	while (*at != task)
		at = &(*at)->next_ready;
	*at = task->next_ready;
	if (!*at)
		await->ready_last = at;
	task->queued = false;
}

/* Takes it out of the living. */
static void bury(struct task *task)
{
	*task->before = task->next;
	if (task->next)
		task->next->before = task->before;
	task->await->live_count--;
}

struct task *task_spawn(lua_State *L, int count)
{
	struct await *await = await_of(L);
	struct task *task;

	if (await->live_count >= LIMIT_TASKS)
		(void)luaL_error(L,
			"zila.spawn: there are %d tasks already, and no more "
			"can be: wait for some, then go on",
			LIMIT_TASKS);
	luaL_checkstack(L, 8, NULL);
	push_live(L); /* function arguments live */
	task = lua_newuserdatauv(L, sizeof *task, 1);
	memset(task, 0, sizeof *task);
	(void)task_push_class(L);
	lua_setmetatable(L, -2);
	task->thread = lua_newthread(L); /* ... live task thread */
	lua_setiuservalue(L, -2, 1);
	if (!lua_checkstack(task->thread, count + 1))
		(void)luaL_error(L, "zila.spawn: too many arguments");
	(void)error_here(L, &task->spawned);
	lua_pushvalue(L, -1);
	lua_rawsetp(L, -3, task);
	lua_insert(L, -(count + 3));
	lua_pop(L, 1); /* task function arguments */
	lua_xmove(L, task->thread, count + 1);
	coroutine_hold(task->thread, true);
	task->await = await;
	task->arguments = count;
	task->next = await->live;
	task->before = &await->live;
	if (task->next)
		task->next->before = &task->next;
	await->live = task;
	await->live_count++;
	task_wake(task);
	return task;
}

/* Tells who waits for it. */
static void tell(struct task *task)
{
	struct join_link *link;

	for (link = task->joins; link; link = link->next) {
		struct join *join = link->join;

		link->task = NULL;
		join->open--;
		if (task->state != TASK_DONE) {
			task->heard = true;
			if (!join->failed)
				join->failed = task;
		}
		if (!join->open || join->failed)
			op_ready(&join->op);
	}
	task->joins = NULL;
}

/* Who waits for it has its userdata on a stack.  Raises nothing: a key that
 * is there takes no memory. */
static void end(lua_State *L, struct task *task, enum task_state state)
{
	task->state = state;
	task->op = NULL;
	bury(task);
	tell(task);
	if (!lua_checkstack(L, 2))
		return; /* it stays in the table until the door closes */
	(void)lua_rawgetp(L, LUA_REGISTRYINDEX, &LIVE);
	lua_pushnil(L);
	lua_rawsetp(L, -2, task);
	lua_pop(L, 1);
}

/* The first that failed and that nobody waited for; its userdata is on top
 * of L. */
static void keep_unheard(lua_State *L, struct task *task)
{
	struct await *await = task->await;

	if (task->heard || await->unheard)
		return;
	lua_pushvalue(L, -1);
	lua_rawsetp(L, LUA_REGISTRYINDEX, &await->unheard);
	await->unheard = task;
}

/* The error object is on top of its coroutine, its userdata on top of L. */
static void fail(lua_State *L, struct task *task)
{
	struct trace *trace = &vm_of(L)->trace;

	error_coroutine(L, task->thread);
	if (trace->count < TRACE_FRAMES_MAX && task->spawned.line) {
		struct frame *frame = &trace->frames[trace->count++];

		*frame = task->spawned;
		(void)snprintf(frame->what, sizeof frame->what,
			"where the task was spawned");
	}
	task->trace = mem_alloc(sizeof *task->trace);
	if (task->trace)
		*task->trace = *trace;
	end(L, task, TASK_FAILED);
	keep_unheard(L, task);
}

/* Runs it until it next waits, or ends. */
static void step(lua_State *L, struct task *task)
{
	struct await *await = task->await;
	struct vm *vm = await->vm;
	int count = task->arguments;
	int status;

	task->arguments = 0;
	task->op = NULL;
	await->current = task;
	status = coroutine_step(L, task->thread, count);
	await->current = NULL;
	if (status == LUA_YIELD && vm->awaiting) {
		vm->awaiting = false;
		return;
	}
	if (status == LUA_OK) {
		end(L, task, TASK_DONE);
		return;
	}
	if (status == LUA_YIELD) {
		lua_settop(task->thread, 0);
		lua_pushliteral(task->thread,
			"coroutine.yield: a task has nobody to yield to: "
			"zila.sleep(0) lets others go on");
	}
	fail(L, task);
}

void task_run_ready(lua_State *L, struct await *await)
{
	struct task *last = NULL;
	struct task *task;

	for (task = await->ready; task; task = task->next_ready)
		last = task;
	luaL_checkstack(L, 8, NULL);
	while (last && (task = await->ready)) {
		await->ready = task->next_ready;
		if (!await->ready)
			await->ready_last = &await->ready;
		task->queued = false;
		/* It may be the last one that holds its userdata. */
		push_live(L);
		lua_rawgetp(L, -1, task);
		step(L, task);
		if (vm_of(L)->late && task->state == TASK_FAILED)
			(void)task_raise(L, task);
		lua_pop(L, 2);
		if (task == last)
			break;
	}
}

static const char cancelled[] = "the task was cancelled";

/* On stack slots of its own: several may ask. */
static void push_from(lua_State *L, struct task *task, int index)
{
	if (!lua_checkstack(task->thread, 1))
		(void)vm_raise_memory(L);
	luaL_checkstack(L, 1, NULL);
	lua_pushvalue(task->thread, index);
	lua_xmove(task->thread, L, 1);
}

int task_results(lua_State *L, struct task *task)
{
	int count = lua_gettop(task->thread);
	int i;

	luaL_checkstack(L, count + 1, "too many results");
	for (i = 1; i <= count; i++)
		push_from(L, task, i);
	return count;
}

void task_push_error(lua_State *L, struct task *task)
{
	task->heard = true;
	if (task->await->unheard == task)
		task->await->unheard = NULL;
	if (task->state == TASK_CANCELLED)
		lua_pushstring(L, cancelled);
	else
		push_from(L, task, -1);
}

int task_raise(lua_State *L, struct task *task)
{
	struct trace *trace = &vm_of(L)->trace;

	task_push_error(L, task);
	if (task->state == TASK_CANCELLED)
		return luaL_error(L, "the task of %s:%d was cancelled",
			task->spawned.source, task->spawned.line);
	if (task->trace) {
		*trace = *task->trace;
		lua_pushvalue(L, -1);
		lua_rawsetp(L, LUA_REGISTRYINDEX, trace);
	}
	return lua_error(L);
}

bool task_cancel(struct task *task)
{
	struct await *await = task->await;
	struct op *op = task->op;

	if (task == await->current)
		return false;
	if (task->state != TASK_ALIVE)
		return true;
	unqueue(task);
	task->heard = true;
	if (op) {
		op->waiting = false;
		op->drop(op);
	}
	end(vm_current(await->vm), task, TASK_CANCELLED);
	return true;
}

/* ---- joins ---- */

static void join_drop(struct op *op)
{
	join_stop((struct join *)op);
}

void join_start(struct join *join)
{
	int i;

	join->op.drop = join_drop;
	for (i = 0; i < join->count; i++) {
		struct join_link *link = &join->links[i];
		struct task *task = link->task;

		link->join = join;
		if (task->state == TASK_ALIVE) {
			join->open++;
			link->next = task->joins;
			task->joins = link;
			continue;
		}
		link->task = NULL;
		if (task->state != TASK_DONE && !join->failed)
			join->failed = task;
	}
	if (!join->open || join->failed)
		join->op.ready = true;
}

/* Those that have not ended hear no more of it. */
void join_stop(struct join *join)
{
	int i;

	for (i = 0; i < join->count; i++) {
		struct join_link *link = &join->links[i];
		struct join_link **at;

		if (!link->task)
			continue;
		for (at = &link->task->joins; *at; at = &(*at)->next)
			if (*at == link) {
				*at = link->next;
				break;
			}
		link->task = NULL;
	}
}

/* ---- the end ---- */

void await_cancel(struct vm *vm)
{
	struct await *await = vm->await;
	struct task *task;

	vm->awaiting = false;
	if (!await)
		return;
	await->current = NULL;
	while ((task = await->live)) {
		struct op *op = task->op;

		unqueue(task);
		task->state = TASK_CANCELLED;
		task->op = NULL;
		bury(task);
		tell(task);
		if (op) {
			op->waiting = false;
			op->drop(op);
		}
	}
	await->unheard = NULL;
	lua_pushnil(vm->L);
	lua_rawsetp(vm->L, LUA_REGISTRYINDEX, &LIVE);
}
