/* state.h - what the files of this folder share: the insides of a vm.
 *
 * Owner:   a struct vm is behind every Lua state of its own, found through
 *          the state's extra space; see vm.h.
 */
#ifndef ZILA_WORKER_STATE_H
#define ZILA_WORKER_STATE_H

#include <lua.h>
#include <signal.h>
#include <time.h>

#include "ground/buf.h"
#include "ground/mem.h"
#include "ground/said.h"
#include "worker/lua/error.h"
#include "worker/lua/vm.h"

enum { VM_AT_BYTES = 600, BLOCK_STEP_BYTES = 16, BLOCK_BYTES_MAX = 640 };

/* A piece of memory that Lua gave back. */
struct block {
	struct block *next;
};

#define LATE_FORMAT "stopped at the time limit of %g s"
#define INTERRUPTED "interrupted"

/* A chunk's name in messages, and the file behind it. */
struct vm_file {
	struct vm_file *next;
	const char *name, *path;
};

/* A coroutine that was resumed and has not come back. */
struct resumption {
	lua_State *from; /* NULL: by the loop, as a task */
	struct resumption *outer;
};

/* A query of a script that has given a row and is still open. */
struct query_rows {
	struct cursor cursor;
	int64_t given;                    /* rows */
	struct query_rows *outer, *inner; /* of those that are open */
};

struct vm {
	lua_State *L;
	lua_State *volatile running; /* the coroutine resumed last, or NULL */
	struct host *host;

	int64_t memory_used, memory_max; /* max 0: no limit */
	bool memory_refused;
	struct frame memory_at; /* where the last refusal was */
	struct arena blocks;    /* up to BLOCK_BYTES_MAX, free ones by size */
	struct block *free[BLOCK_BYTES_MAX / BLOCK_STEP_BYTES];

	volatile sig_atomic_t late;        /* the time is over */
	volatile sig_atomic_t interrupted; /* by a person: late is set, too */
	struct profile *profile;           /* in the making, or NULL */
	double seconds, run_seconds;       /* the limit at hand; the run's */
	double ends;        /* the run, by the clock of the timer */
	volatile bool part; /* the limit at hand is a part's */
	void (*volatile wake)(void *user); /* from the timer's signal */
	void *wake_user;
	timer_t timer;
	bool timed; /* timer is made */

	struct await *await;           /* once something has waited */
	struct resumption *resumption; /* the innermost */
	bool awaiting; /* what yields waits: its task yields with it */
	int depth;     /* of vm_enter() */

	struct arena arena;
	struct vm_file *files;
	struct trace trace;
	const void *raised; /* the text that vm_raise() raised last */
	enum zila_code raised_code;
	struct buf scratch;
	struct said said;        /* lines that are held */
	int64_t progress;        /* the percent told last */
	struct query_rows *rows; /* the innermost, or NULL */
	char at[VM_AT_BYTES];
	vm_teller *tell; /* fills at when an error comes */
	void *tell_user;
};

/* The lowest bit is coroutine_hold()'s. */
static inline struct vm *vm_of(lua_State *L)
{
	uintptr_t vm = *(uintptr_t *)lua_getextraspace(L);

	return (struct vm *)(vm & ~(uintptr_t)1);
}

/* The state that runs now; before any script runs it is the main one. */
lua_State *vm_current(const struct vm *vm);

/* A state without any library: what is read in it can only be data. */
ZILA_MUST_USE enum zila_code vm_open_bare(struct host *host,
	int64_t memory_bytes, struct vm **out, struct zila_err *err);

/* Makes L fail at its next instruction: its time is over. */
void vm_stop(lua_State *L);

/* A Lua error after steps instructions. */
void vm_limit_steps(struct vm *vm, int steps);

/* An empty buffer that the vm owns; until Lua code runs or the next call. */
struct buf *vm_scratch(lua_State *L);

/* Inside: pushes what scratch holds. */
void vm_push_scratch(lua_State *L);

/* Raises when memory has run out for it: for loops that fill it. */
void vm_check_scratch(lua_State *L);

/* The plugin whose file called the running function: "" outside plugins. */
void vm_caller(lua_State *L, char *out, size_t room);

/* Tell the log, in the name of the calling plugin, or standard output.
 * Nothing happens without a link. */
void vm_log(lua_State *L, const char *level, const char *text);
void vm_write(lua_State *L, const char *text, size_t size);

/* Inside: pushes the base of all environments, or plugin's own environment,
 * which all of its files share. */
void sandbox_push_base(lua_State *L);
void sandbox_push_own(lua_State *L, const struct plugin *plugin);

/* Inside: gives the table on top the strictness of a library: reading a name
 * it has not raises, with a hint.  name is what messages call it. */
void sandbox_strict(lua_State *L, const char *name);

/* Replaces coroutine.resume and coroutine.wrap in the table on top. */
void coroutine_watch(lua_State *L);

/* Inside: resumes a task's coroutine with count arguments that are on it.
 * Returns lua_resume()'s status; results or error object are on it. */
int coroutine_step(lua_State *L, lua_State *coroutine, int count);

/* One that is held waits for something: only its task resumes it. */
void coroutine_hold(lua_State *coroutine, bool held);

/* Inside: raises the error of a worker's call that failed; the faults of a
 * script's own SQL or arguments count as the plugin's. */
int vm_raise_plugin(lua_State *L, struct zila_err *err);

#endif
