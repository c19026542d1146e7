/* await.h - waiting in straight-line code: tasks over a libuv loop.
 *
 * A task is a coroutine that the loop resumes when what it waits for is
 * there.  Outside of all tasks, in the main flow, waiting runs the loop, and
 * with it the tasks, until then.  The loop is made when something first
 * waits; nothing is left of it when the one door (vm_enter) closes.
 *
 * A binding that waits: makes a box (userdata) with its op in it or behind
 * it, starts it on await_loop(), and ends in `return await_op(...)`; a
 * callback of libuv calls op_ready().
 *
 * Owner:   ops are their bindings'; they outlive their wait, as the box
 *          stays on the stack that waits.
 * Errors:  Lua errors, raised where the script waits.
 */
#ifndef ZILA_WORKER_AWAIT_H
#define ZILA_WORKER_AWAIT_H

#include <lua.h>
#include <stdbool.h>
#include <uv.h>

struct task;
struct vm;
struct trace;

/* Something that is waited for. */
struct op {
	const char *what; /* "zila.sleep" */
	/* It is wanted no more: stops what goes on; op_ready() may still be
	 * called, and does nothing. */
	void (*drop)(struct op *op);

	struct await *await; /* the rest is await.c's */
	struct task *task;   /* who waits; NULL: the main flow */
	bool ready, waiting;
};

/* Inside: the loop of L's vm, made on first use. */
uv_loop_t *await_loop(lua_State *L);

/* Inside, and a binding's last act: waits for op, then calls then(). */
int await_op(lua_State *L, struct op *op, lua_KFunction then);

/* What op stands for has come about. */
void op_ready(struct op *op);

/* ---- tasks ---- */

enum task_state { TASK_ALIVE, TASK_DONE, TASK_FAILED, TASK_CANCELLED };

/* Inside: a task of the function below its count arguments on top of L,
 * which are popped; pushes its userdata.  It begins when something waits. */
struct task *task_spawn(lua_State *L, int count);
/* Pushes the metatable of tasks; true when it is new. */
bool task_push_class(lua_State *L);
/* The task at index, or NULL. */
struct task *task_at(lua_State *L, int index);
enum task_state task_state(const struct task *task);
/* Inside: pushes what its function returned; how many. */
int task_results(lua_State *L, struct task *task);
/* Inside: raises the error that it failed with, or that it was cancelled. */
int task_raise(lua_State *L, struct task *task);
/* Inside: pushes its error object. */
void task_push_error(lua_State *L, struct task *task);
/* Ends it where it waits; false when it is the one that runs. */
bool task_cancel(struct task *task);

/* Whoever waits for tasks: ready when all have ended, or one not well. */
struct join {
	struct op op;
	struct task *failed;
	int open; /* tasks that have not ended */
	int count;
	struct join_link {
		struct task *task;
		struct join *join;
		struct join_link *next; /* of the same task */
	} links[];
};
/* The caller has set op.what, count and the links' tasks. */
void join_start(struct join *join);
void join_stop(struct join *join);

/* ---- for vm.c ---- */

/* Inside, when the door closes: runs what still goes on to its end, and
 * raises what failed and nobody heard of. */
int await_drain(lua_State *L);
/* Ends all tasks where they are.  Raises nothing. */
void await_cancel(struct vm *vm);
/* After lua_close(). */
void await_close(struct vm *vm);

#endif
