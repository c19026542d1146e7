/* vm.h - one Lua state, its limits, and the one door into it.
 *
 * vm_enter() is the only place that calls lua_pcall; all that can raise
 * runs inside it.  Errors come out as one message: plugin file and line,
 * three lines of source, the traceback, the data row at hand, and a hint.
 *
 * Memory is counted by the allocator and refused above the limit (a Lua
 * error).  Time: a SIGALRM just before the limit arms a count hook, which
 * raises where the script is; in normal operation no hook runs.  What does
 * not stop by itself is killed from outside.
 *
 * Owner:   everything in the state belongs to it; vm_close() frees it all.
 * Errors:  ZILA_EPLUGIN for the script's faults, ZILA_ELIMIT at a limit.
 */
#ifndef ZILA_WORKER_VM_H
#define ZILA_WORKER_VM_H

#include <lua.h>
#include <stdbool.h>

#include "ground/said.h"
#include "ground/text.h"
#include "store/read/cursor.h"
#include "store/model.h"
#include "store/place/place.h"
#include "wire/page.h"
#include "worker/link.h"

/* What scripts work on; all borrowed, and there for as long as the vm. */
struct host {
	struct db *db;
	const struct model *model;
	const struct place_register *places; /* or NULL until open_places() */
	enum zila_code (*open_places)(void *user, struct zila_err *err);
	void *open_user;
	struct link *link;
	struct page *page;
	struct as_of as_of;
	char as_of_text[11];
	char known_at[24];
	char lang[16];
	/* of a report in the making: a word in its language; or NULL */
	const char *(*translate)(void *user, const char *english);
	void *translate_user;
	const char *const *args; /* of a script */
	int arg_count;
	const struct grants *grants; /* NULL: none */
	bool may_write;              /* zila.write goes to standard output */
	int columns;             /* of the terminal behind it; 0: it is none */
	bool ascii;              /* it shows no more than ASCII */
	struct plugins *plugins; /* set by plugins_open() */
	/* told each query that is bound, or NULL */
	void (*asked)(void *user, const char *sql, const struct cursor *cursor);
	void *asked_user;
	struct vm *vm;
};

struct vm;

ZILA_MUST_USE enum zila_code vm_open(struct host *host, int64_t memory_bytes,
	struct vm **out, struct zila_err *err);
void vm_close(struct vm *vm);

/* Arms the timer: a Lua error after seconds of wall clock. */
ZILA_MUST_USE enum zila_code vm_limit_time(
	struct vm *vm, double seconds, struct zila_err *err);

/* Stops what runs, as the end of its time does, until the next
 * vm_limit_time(): ZILA_EINTR.  From a signal handler, too. */
void vm_interrupt(struct vm *vm);
/* Raises the limits of the run; its time has begun with vm_limit_time().  Not
 * in a part. */
ZILA_MUST_USE enum zila_code vm_raise_limits(struct vm *vm, double seconds,
	int64_t memory_bytes, struct zila_err *err);

/* A part of the run that has a limit of its own, of wall clock: until
 * vm_part_end(), which is true when that limit, not the run's, was met.
 * Queries that the part does not run itself go on behind it. */
ZILA_MUST_USE enum zila_code vm_part_begin(
	struct vm *vm, double seconds, struct zila_err *err);
bool vm_part_end(struct vm *vm);

/* The time of the run is over. */
bool vm_is_late(const struct vm *vm);
/* The end of a run: what the limit stopped outside of Lua, a query in C, only
 * knows that it was interrupted. */
ZILA_MUST_USE enum zila_code vm_ended(
	const struct vm *vm, enum zila_code code, struct zila_err *err);

/* Runs body(L) protected, on a clean stack, with argument as light userdata
 * at index 1.  body may raise; what it leaves on the stack is dropped. */
ZILA_MUST_USE enum zila_code vm_enter(struct vm *vm, lua_CFunction body,
	void *argument, struct zila_err *err);

/* Inside vm_enter(): the host behind L. */
struct host *vm_host(lua_State *L);

/* Inside: raises err's message as it is (code kept). */
int vm_raise(lua_State *L, const struct zila_err *err);

/* Inside: raises that C code has no memory left, as ZILA_ELIMIT. */
int vm_raise_memory(lua_State *L);

/* Inside: sets a field of the table on top. */
static inline void vm_set_text(lua_State *L, const char *name, const char *text)
{
	lua_pushstring(L, text);
	lua_setfield(L, -2, name);
}

static inline void vm_set_integer(
	lua_State *L, const char *name, lua_Integer number)
{
	lua_pushinteger(L, number);
	lua_setfield(L, -2, name);
}

/* Inside: copies text into arena, or raises; NULL stays NULL. */
const char *vm_keep(lua_State *L, struct arena *arena, const char *text);

/* Who says, when an error comes, what it happened at ("june.csv, row 12:
 * district = 'Kheri'"): a text that is not worth making before.  NULL for
 * nobody. */
typedef void vm_teller(void *user, char *out, size_t room);
void vm_at_teller(struct vm *vm, vm_teller *tell, void *user);

/* Sends the lines that scripts logged while there was a teller: one for all
 * that say the same, with their count and what stands before the teller's
 * first ": ". */
ZILA_MUST_USE enum zila_code vm_tell_log(struct vm *vm, struct zila_err *err);
/* Gives them to each instead. */
ZILA_MUST_USE enum zila_code vm_take_log(
	struct vm *vm, said_each *each, void *user, struct zila_err *err);

/* Pushes a new environment for plugin code: the allowed standard library
 * and zila, strict about unknown names, with hints.  plugin names whose
 * folders `require` searches (NULL: none). */
struct plugin;
void vm_push_environment(lua_State *L, const struct plugin *plugin);

/* Loads the text chunk at path with the environment on top of the stack (it
 * is popped) and pushes the function.  Raises on a bad file.  name is what
 * messages call it: "plugins/india/rules/x.lua". */
void vm_load_file(lua_State *L, const char *path, const char *name);

/* The same with a text that stands for the file's own. */
void vm_load_text(
	lua_State *L, const char *path, const char *name, struct text text);

#endif
