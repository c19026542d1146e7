/* vm.c - the Lua state, what it may use, and the one door into it. */
#include "worker/lua/vm.h"

#include <assert.h>
#include <errno.h>
#include <lauxlib.h>
#include <math.h>
#include <string.h>

#include "ground/err.h"
#include "ground/file.h"
#include "ground/limits.h"
#include "ground/moment.h"
#include "worker/await/await.h"
#include "worker/lua/state.h"

enum { LATE_AGAIN_NS = 10 * 1000 * 1000, SCRATCH_KEPT_BYTES = 64 << 10 };

struct host *vm_host(lua_State *L)
{
	return vm_of(L)->host;
}

lua_State *vm_current(const struct vm *vm)
{
	return vm->running ? vm->running : vm->L;
}

/* ---- memory ---- */

/* Lua makes and drops a dozen small things for each row of a file: they go
 * from hand to hand here, at a tenth of the heap's cost.  With a sanitizer
 * all are the heap's, so that it sees them. */
static bool is_block(size_t size)
{
#ifdef ZILA_SANITIZE
	(void)size;
	return false;
#else
	return size && size <= BLOCK_BYTES_MAX;
#endif
}

static size_t list_of(size_t size)
{
	return (size - 1) / BLOCK_STEP_BYTES;
}

static void *take_memory(struct vm *vm, size_t size)
{
	struct block *block;

	if (!is_block(size))
		return mem_resize(NULL, size);
	block = vm->free[list_of(size)];
	if (!block)
		return arena_alloc(
			&vm->blocks, (list_of(size) + 1) * BLOCK_STEP_BYTES);
	vm->free[list_of(size)] = block->next;
	return block;
}

static void give_memory(struct vm *vm, void *old, size_t size)
{
	struct block *block = old;

	if (!is_block(size)) {
		mem_free(old);
		return;
	}
	block->next = vm->free[list_of(size)];
	vm->free[list_of(size)] = block;
}

static void *resize_memory(
	struct vm *vm, void *old, size_t old_size, size_t size)
{
	void *memory;

	if (!old)
		return take_memory(vm, size);
	if (!is_block(old_size) && !is_block(size))
		return mem_resize(old, size);
	if (is_block(old_size) && is_block(size) &&
		list_of(old_size) == list_of(size))
		return old;
	memory = take_memory(vm, size);
	if (!memory)
		return NULL;
	memcpy(memory, old, old_size < size ? old_size : size);
	give_memory(vm, old, old_size);
	return memory;
}

/* A refusal makes Lua collect its garbage and ask once more; the second one
 * is a Lua error.  Lua relies on shrinking never to fail. */
static void *count_memory(void *user, void *old, size_t old_size, size_t size)
{
	struct vm *vm = user;
	int64_t growth;
	void *memory = NULL;

	if (!old)
		old_size = 0; /* it held the kind of the new object */
	growth = (int64_t)size - (int64_t)old_size;
	if (!size) {
		give_memory(vm, old, old_size);
		vm->memory_used += growth;
		return NULL;
	}
	if (growth <= 0 || !vm->memory_max ||
		growth <= vm->memory_max - vm->memory_used)
		memory = resize_memory(vm, old, old_size, size);
	if (!memory && growth <= 0)
		return old;
	if (!memory) {
		vm->memory_refused = true;
		if (vm->L)
			(void)error_here(vm_current(vm), &vm->memory_at);
		return NULL;
	}
	vm->memory_used += growth;
	return memory;
}

/* ---- a state ---- */

enum zila_code vm_open_bare(struct host *host, int64_t memory_bytes,
	struct vm **out, struct zila_err *err)
{
	struct vm *vm = mem_alloc(sizeof *vm);
	lua_State *L;

	if (!vm)
		return err_memory(err);
	vm->host = host;
	vm->memory_max = memory_bytes;
	vm->progress = -1;
	L = lua_newstate(count_memory, vm);
	if (!L) {
		arena_free(&vm->blocks);
		mem_free(vm);
		return err_memory(err);
	}
	*(struct vm **)lua_getextraspace(L) = vm;
	vm->L = L;
	/* As lua5.4 does: what a row or a line leaves behind dies young. */
	(void)lua_gc(L, LUA_GCGEN, 0, 0);
	*out = vm;
	return ZILA_OK;
}

static int prepare(lua_State *L)
{
	sandbox_push_base(L);
	return 0;
}

enum zila_code vm_open(struct host *host, int64_t memory_bytes, struct vm **out,
	struct zila_err *err)
{
	struct vm *vm;
	enum zila_code code = vm_open_bare(host, memory_bytes, &vm, err);

	if (code != ZILA_OK)
		return code;
	code = vm_enter(vm, prepare, NULL, err);
	if (code != ZILA_OK) {
		vm_close(vm);
		return code;
	}
	host->vm = vm;
	*out = vm;
	return ZILA_OK;
}

void vm_close(struct vm *vm)
{
	if (!vm)
		return;
	if (vm->timed)
		(void)timer_delete(vm->timer);
	if (vm->host->vm == vm)
		vm->host->vm = NULL;
	lua_close(vm->L);
	await_close(vm);
	arena_free(&vm->blocks);
	said_free(&vm->said);
	buf_free(&vm->scratch);
	arena_free(&vm->arena);
	mem_free(vm);
}

/* Runs at every instruction once the time is over, so that a script that
 * catches the error fails again at once. */
static void stop_hook(lua_State *L, lua_Debug *ar)
{
	struct vm *vm = vm_of(L);

	(void)ar;
	if (!vm->late) {
		lua_sethook(L, NULL, 0, 0);
		return;
	}
	lua_pushliteral(L, "the time is over");
	(void)lua_error(L);
}

/* Once: it walks all calls of L, in a deep recursion for longer than the timer
 * waits, and called each time nothing else would run. */
void vm_stop(lua_State *L)
{
	if (lua_gethook(L) != stop_hook)
		lua_sethook(L, stop_hook, LUA_MASKCOUNT, 1);
}

/* Comes again every few milliseconds, for a coroutine that was about to run
 * when it came.  lua_sethook may be called from a signal handler. */
static void time_is_over(int number, siginfo_t *info, void *context)
{
	struct vm *vm;
	lua_State *running;

	(void)number;
	(void)context;
	if (info->si_code != SI_TIMER)
		return;
	vm = info->si_value.sival_ptr;
	running = vm->running;
	vm->late = 1;
	vm_stop(vm->L);
	if (running)
		vm_stop(running);
	if (vm->host->db && vm->part)
		cursor_stop(vm->host->db, true);
	else if (vm->host->db)
		cursor_interrupt(vm->host->db);
	if (vm->wake)
		vm->wake(vm->wake_user);
}

void vm_interrupt(struct vm *vm)
{
	lua_State *running = vm->running;

	vm->interrupted = vm->late = 1;
	vm_stop(vm->L);
	if (running)
		vm_stop(running);
	if (!vm->host->db)
		return;
	/* Also a query that is only about to begin. */
	cursor_stop(vm->host->db, true);
	cursor_interrupt(vm->host->db);
}

static enum zila_code make_timer(struct vm *vm, struct zila_err *err)
{
	struct sigevent event = {
		.sigev_notify = SIGEV_SIGNAL, .sigev_signo = SIGALRM};
	struct sigaction action = {.sa_flags = SA_SIGINFO | SA_RESTART};

	action.sa_sigaction = time_is_over;
	(void)sigemptyset(&action.sa_mask);
	event.sigev_value.sival_ptr = vm;
	if (sigaction(SIGALRM, &action, NULL) ||
		timer_create(CLOCK_MONOTONIC, &event, &vm->timer))
		return err_set(err, ZILA_ELIMIT,
			"the time limit can't be set: %s", strerror(errno));
	vm->timed = true;
	return ZILA_OK;
}

static double clock_now(void)
{
	return (double)moment_clock_ns() / 1e9;
}

/* seconds from now on; none left is soon. */
static enum zila_code arm(struct vm *vm, double seconds, struct zila_err *err)
{
	struct itimerspec when = {{0}};

	(void)timer_settime(vm->timer, 0, &when, NULL);
	vm->late = vm->interrupted = 0;
	if (vm->host->db)
		cursor_stop(vm->host->db, false);
	lua_sethook(vm_current(vm), NULL, 0, 0);
	if (seconds > 0) {
		when.it_value.tv_sec = (time_t)seconds;
		when.it_value.tv_nsec =
			(long)((seconds - floor(seconds)) * 1e9);
	}
	when.it_interval.tv_nsec = LATE_AGAIN_NS;
	if (!when.it_value.tv_sec && !when.it_value.tv_nsec)
		when.it_value.tv_nsec = 1;
	if (timer_settime(vm->timer, 0, &when, NULL))
		return err_set(err, ZILA_ELIMIT,
			"the time limit can't be set: %s", strerror(errno));
	return ZILA_OK;
}

enum zila_code vm_limit_time(
	struct vm *vm, double seconds, struct zila_err *err)
{
	enum zila_code code;

	assert(seconds > 0);
	if (!vm->timed && (code = make_timer(vm, err)))
		return code;
	vm->run_seconds = vm->seconds = seconds;
	vm->ends = clock_now() + seconds;
	vm->part = false;
	return arm(vm, seconds, err);
}

enum zila_code vm_raise_limits(struct vm *vm, double seconds,
	int64_t memory_bytes, struct zila_err *err)
{
	assert(!vm->part && vm->timed);
	vm->memory_max = memory_bytes;
	vm->ends += seconds - vm->run_seconds;
	vm->run_seconds = vm->seconds = seconds;
	return arm(vm, vm->ends - clock_now(), err);
}

enum zila_code vm_part_begin(
	struct vm *vm, double seconds, struct zila_err *err)
{
	if (!vm->timed || clock_now() + seconds >= vm->ends)
		return ZILA_OK; /* the run's own limit comes first */
	vm->seconds = seconds;
	vm->part = true;
	return arm(vm, seconds, err);
}

bool vm_part_end(struct vm *vm)
{
	struct zila_err ignored;
	bool met;

	if (!vm->part)
		return false;
	met = vm->late;
	vm->seconds = vm->run_seconds;
	vm->part = false;
	/* What armed the timer once can arm it again. */
	if (arm(vm, vm->ends - clock_now(), &ignored) != ZILA_OK)
		vm->late = 1;
	return met;
}

bool vm_is_late(const struct vm *vm)
{
	return vm->late;
}

enum zila_code vm_ended(
	const struct vm *vm, enum zila_code code, struct zila_err *err)
{
	if (code != ZILA_EINTR || !vm->late || vm->interrupted)
		return code;
	return err_set(err, ZILA_ELIMIT, LATE_FORMAT, vm->seconds);
}

static void steps_hook(lua_State *L, lua_Debug *ar)
{
	(void)ar;
	lua_pushliteral(L, "it computes too much to be data");
	(void)lua_error(L);
}

void vm_limit_steps(struct vm *vm, int steps)
{
	lua_sethook(vm->L, steps_hook, LUA_MASKCOUNT, steps);
}

/* The one place that calls lua_pcall: first for body, then for what body left
 * going on, and, when an error is no text, for what describes it. */
static int protect(
	struct vm *vm, lua_State *L, lua_CFunction body, void *argument)
{
	int handler = lua_gettop(L) + 1;
	lua_CFunction call = body;
	int failed = LUA_OK;
	int status;

	lua_pushcfunction(L, error_handler);
	lua_pushcfunction(L, body);
	lua_pushlightuserdata(L, argument);
	for (;;) {
		bool describes = call == error_describe;

		status = lua_pcall(
			L, 1, describes ? 1 : 0, describes ? 0 : handler);
		if (describes)
			return failed;
		if (status != LUA_OK) {
			failed = status;
			call = error_describe;
			lua_pushcfunction(L, error_describe);
			lua_insert(L, -2);
		} else if (call == body && vm->await && vm->depth == 1) {
			call = await_drain;
			lua_pushcfunction(L, await_drain);
			lua_pushnil(L);
		} else {
			return LUA_OK;
		}
	}
}

enum zila_code vm_enter(
	struct vm *vm, lua_CFunction body, void *argument, struct zila_err *err)
{
	lua_State *L = vm_current(vm);
	int top = lua_gettop(L);
	int failed;

	if (!lua_checkstack(L, LUA_MINSTACK))
		return err_set(err, ZILA_EPLUGIN, "Lua calls nest too deep");
	vm->trace.object = NULL;
	vm->depth++;
	failed = protect(vm, L, body, argument);
	vm->depth--;
	if (failed != LUA_OK)
		error_tell(vm, L, failed, err);
	lua_settop(L, top);
	if (failed != LUA_OK && !vm->depth)
		await_cancel(vm);
	if (failed != LUA_OK)
		return err->code;
	if (vm->interrupted)
		return err_set(err, ZILA_EINTR, INTERRUPTED);
	if (vm->late) /* it may have caught what we raised, and gone on */
		return err_set(err, ZILA_ELIMIT, LATE_FORMAT, vm->seconds);
	return ZILA_OK;
}

/* The registry holds the text, so that no later one has its address. */
int vm_raise(lua_State *L, const struct zila_err *err)
{
	struct vm *vm = vm_of(L);

	lua_pushstring(L, err->text);
	lua_pushvalue(L, -1);
	lua_rawsetp(L, LUA_REGISTRYINDEX, &vm->raised);
	vm->raised = lua_topointer(L, -1);
	vm->raised_code = err->code;
	return lua_error(L);
}

int vm_raise_memory(lua_State *L)
{
	struct zila_err err;

	(void)err_memory(&err);
	return vm_raise(L, &err);
}

const char *vm_keep(lua_State *L, struct arena *arena, const char *text)
{
	const char *copy = text ? arena_text(arena, text) : NULL;

	if (text && !copy)
		(void)vm_raise_memory(L);
	return copy;
}

int vm_raise_plugin(lua_State *L, struct zila_err *err)
{
	if (err->code == ZILA_EUSAGE || err->code == ZILA_EINPUT)
		err->code = ZILA_EPLUGIN;
	return vm_raise(L, err);
}

void vm_at_teller(struct vm *vm, vm_teller *tell, void *user)
{
	vm->tell = tell;
	vm->tell_user = user;
}

/* A large buffer is given back: a script that once cleaned a long text
 * should not hold its memory for the whole run. */
struct buf *vm_scratch(lua_State *L)
{
	struct buf *scratch = &vm_of(L)->scratch;

	if (scratch->failed || scratch->room > SCRATCH_KEPT_BYTES)
		buf_free(scratch);
	scratch->failed = false;
	buf_cut(scratch, 0);
	return scratch;
}

void vm_check_scratch(lua_State *L)
{
	if (vm_of(L)->scratch.failed)
		(void)vm_raise_memory(L);
}

void vm_push_scratch(lua_State *L)
{
	struct buf *scratch = &vm_of(L)->scratch;

	vm_check_scratch(L);
	lua_pushlstring(L, buf_text(scratch), scratch->size);
}

/* Remembers which file a name stands for, once. */
static void note_file(lua_State *L, const char *name, const char *path)
{
	struct vm *vm = vm_of(L);
	struct vm_file *file;

	for (file = vm->files; file; file = file->next)
		if (!strcmp(file->name, name) && !strcmp(file->path, path))
			return;
	file = arena_alloc(&vm->arena, sizeof *file);
	if (!file) {
		(void)vm_raise_memory(L);
		return;
	}
	file->name = vm_keep(L, &vm->arena, name);
	file->path = vm_keep(L, &vm->arena, path);
	file->next = vm->files;
	vm->files = file;
}

static int file_close(lua_State *L)
{
	buf_free(lua_touserdata(L, 1));
	return 0;
}

/* Pushes an empty buf that is freed with its box. */
static struct buf *push_buf(lua_State *L)
{
	struct buf *buf = lua_newuserdatauv(L, sizeof *buf, 0);

	memset(buf, 0, sizeof *buf);
	if (luaL_newmetatable(L, "zila.buf")) {
		lua_pushcfunction(L, file_close);
		lua_setfield(L, -2, "__gc");
	}
	lua_setmetatable(L, -2);
	return buf;
}

static void load_text(
	lua_State *L, const char *text, size_t size, const char *name)
{
	if (size >= 3 && !memcmp(text, "\xef\xbb\xbf", 3)) {
		text += 3;
		size -= 3;
	}
	if (size && text[0] == LUA_SIGNATURE[0]) {
		(void)luaL_error(
			L, "%s is compiled Lua; only its text is read", name);
		return;
	}
	if (size >= 2 && text[0] == '#' && text[1] == '!') {
		const char *end = memchr(text, '\n', size);
		size_t skipped = end ? (size_t)(end - text) : size;

		text += skipped;
		size -= skipped;
	}
	lua_pushfstring(L, "@%s", name); /* env box name */
	if (luaL_loadbufferx(L, text, size, lua_tostring(L, -1), "t") != LUA_OK)
		(void)lua_error(L);
	lua_remove(L, -2); /* env box function */
}

void vm_load_text(
	lua_State *L, const char *path, const char *name, struct text text)
{
	luaL_checktype(L, -1, LUA_TTABLE);
	note_file(L, name, path);
	load_text(L, text.data, text.size, name);
	lua_insert(L, -2); /* function env */
	(void)lua_setupvalue(L, -2, 1);
}

void vm_load_file(lua_State *L, const char *path, const char *name)
{
	struct zila_err err;
	struct buf *buf;

	luaL_checktype(L, -1, LUA_TTABLE);
	note_file(L, name, path);
	buf = push_buf(L); /* env box */
	if (file_read(path, LIMIT_PLUGIN_FILE_BYTES, buf, &err) != ZILA_OK)
		(void)vm_raise(L, &err);
	load_text(L, buf_text(buf), buf->size, name);
	buf_free(buf);
	lua_insert(L, -3); /* function env box */
	lua_pop(L, 1);
	(void)lua_setupvalue(L, -2, 1); /* function */
}
