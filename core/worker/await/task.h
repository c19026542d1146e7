/* task.h - what await.c and task.c share: the insides of a worker's loop.
 *
 * Owner:   a task is in its userdata, which the registry holds as long as it
 *          is alive; its coroutine is the userdata's, and keeps on its stack
 *          what the function returned, or its error.
 */
#ifndef ZILA_WORKER_TASK_H
#define ZILA_WORKER_TASK_H

#include "worker/await/await.h"
#include "worker/lua/error.h"

enum { WAIT_LEVELS_MAX = 200 }; /* of a stack looked at */

struct task {
	struct await *await;
	lua_State *thread;
	enum task_state state;
	int arguments;      /* on the thread, before it has begun; then 0 */
	bool queued, heard; /* heard: somebody was told how it failed */
	struct op *op;      /* what it waits for */
	struct frame spawned;
	struct trace *trace; /* of its error */
	struct join_link *joins;
	struct task *next, **before; /* among the living */
	struct task *next_ready;
};

struct await {
	struct vm *vm;
	uv_loop_t loop;
	uv_async_t wake;
	struct task *current; /* that runs; NULL: the main flow does */
	struct task *live;
	int live_count;
	struct task *ready, **ready_last;
	struct task *unheard; /* the first that failed so; in the registry */
};

struct await *await_of(lua_State *L);

/* It can go on. */
void task_wake(struct task *task);

/* Inside: runs those that can go on, each until it next waits. */
void task_run_ready(lua_State *L, struct await *await);

#endif
