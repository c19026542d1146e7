/* repl.c - `zila repl` in the worker: takes an entry, runs it, says what it
 * came to.
 *
 * Each entry sees the database as it is then.  Locals of an entry become
 * fields of the session's environment, where the next entry finds them.
 */
#include "worker/repl/repl.h"

#include <ctype.h>
#include <lauxlib.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/mman.h>
#include <unistd.h>

#include "worker/lua/state.h"

enum { ENTRY_CHUNK, ENTRY_COMPLETE, ENTRY_PLUGINS, ENTRY_RELOAD };

static const char NAME[] = "input", KEEP[] = "__keep";

/* The registry's key of the environment, by address. */
static const char ENVIRONMENT = 'r';

/* What the terminal's Ctrl-C stops: a signal's handler is told nothing. */
static struct vm *volatile running;

static void interrupt(int number)
{
	(void)number;
	if (running)
		vm_interrupt(running);
}

void repl_push_environment(lua_State *L)
{
	lua_rawgetp(L, LUA_REGISTRYINDEX, &ENVIRONMENT);
}

/* The last thing that a chunk does: its locals go into the environment. */
static int keep_locals(lua_State *L)
{
	const char *name;
	lua_Debug ar;
	int i;

	if (!lua_getstack(L, 1, &ar))
		return 0;
	repl_push_environment(L);
	for (i = 1; (name = lua_getlocal(L, &ar, i)); i++) {
		if (*name == '(' || lua_isnil(L, -1)) {
			lua_pop(L, 1);
			continue;
		}
		lua_pushstring(L, name);
		lua_insert(L, -2);
		lua_rawset(L, -3);
	}
	return 0;
}

/* As that of a script, but one in which globals may be made. */
static void make_environment(lua_State *L)
{
	vm_push_environment(L, NULL);
	(void)lua_getmetatable(L, -1); /* env meta */
	lua_createtable(L, 0, 1);
	lua_getfield(L, -2, "__index");
	lua_setfield(L, -2, "__index");
	lua_setmetatable(L, -3);
	lua_pop(L, 1); /* env */
	lua_pushcfunction(L, keep_locals);
	lua_setfield(L, -2, KEEP);
	lua_pushvalue(L, -1);
	lua_rawsetp(L, LUA_REGISTRYINDEX, &ENVIRONMENT);
}

/* argument: struct repl */
static int prepare(lua_State *L)
{
	struct repl *repl = lua_touserdata(L, 1);

	script_begin(L, repl->job);
	make_environment(L);
	/* The name is known from then on, for excerpts. */
	vm_load_text(L, repl->path, NAME, (struct text){"", 0});
	return 0;
}

/* Compiles before, the entry and after, as if what was entered so far stood
 * above it; pushes the function, or a message and returns false. */
static bool compile(lua_State *L, const struct repl *repl, const char *before,
	const char *after)
{
	luaL_Buffer text;
	int i, status;

	luaL_buffinit(L, &text);
	for (i = 0; i < repl->lines; i++)
		luaL_addchar(&text, '\n');
	luaL_addstring(&text, before);
	luaL_addlstring(&text, repl->text, repl->size);
	luaL_addstring(&text, after);
	luaL_pushresult(&text);
	status = luaL_loadbufferx(
		L, lua_tostring(L, -1), lua_rawlen(L, -1), "@input", "t");
	lua_remove(L, -2);
	if (status != LUA_OK)
		return false;
	repl_push_environment(L);
	(void)lua_setupvalue(L, -2, 1);
	return true;
}

/* Lua's way of saying that it wants more. */
static bool is_cut(lua_State *L)
{
	static const char end[] = "<eof>";
	size_t size;
	const char *text = lua_tolstring(L, -1, &size);

	return size >= sizeof end - 1 &&
	       !strcmp(text + size - (sizeof end - 1), end);
}

/* Pushes the entry as a function: an expression, or statements. */
static bool compile_any(lua_State *L, struct repl *repl)
{
	bool cut;

	if (compile(L, repl, "return ", ""))
		return true;
	cut = is_cut(L);
	lua_pop(L, 1);
	if (compile(L, repl, "", "\n;__keep()"))
		return true;
	lua_pop(L, 1);
	if (compile(L, repl, "", ""))
		return true;
	repl->more = cut || is_cut(L);
	return false;
}

/* The words by which a query begins; select("#", ...) is Lua. */
bool repl_is_sql(const char *text)
{
	static const char *const words[] = {"select", "with", "values"};
	size_t i;

	while (isspace((unsigned char)*text))
		text++;
	for (i = 0; i < sizeof words / sizeof *words; i++) {
		size_t size = strlen(words[i]);
		const char *next = text + size;

		if (strncasecmp(text, words[i], size) != 0 ||
			!isspace((unsigned char)*next))
			continue;
		while (isspace((unsigned char)*next))
			next++;
		return !strchr("=(,.:[", *next) || (*next == '(' && i);
	}
	return false;
}

/* DELETE FROM state: no Lua begins so, and the query says what is refused. */
static bool is_change(const char *text)
{
	static const char *const begins[] = {"insert into ", "replace into ",
		"delete from ", "drop table ", "drop view ", "create table ",
		"create view ", "alter table "};
	size_t i;

	while (isspace((unsigned char)*text))
		text++;
	for (i = 0; i < sizeof begins / sizeof *begins; i++)
		if (!strncasecmp(text, begins[i], strlen(begins[i])))
			return true;
	return !strncasecmp(text, "update ", 7) && strcasestr(text, " set ");
}

/* A query that has gone on over a line ends with ; or a blank line. */
static bool is_awaited(const char *sql)
{
	size_t size = strlen(sql);
	const char *last = strrchr(sql, '\n');

	while (size && isspace((unsigned char)sql[size - 1]))
		size--;
	return last && last[1 + strspn(last + 1, " \t")] &&
	       !(size && sql[size - 1] == ';');
}

/* Whether a query that failed so has only not been written to its end: SELECT
 * name, for one, is whole to SQLite before FROM comes. */
static bool is_unfinished(const char *sql, const struct zila_err *err)
{
	if (!repl_is_sql(sql) || strchr(sql, ';'))
		return false;
	return strstr(err->text, "incomplete input") ||
	       (strstr(err->text, "no such column") &&
		       !strcasestr(sql, "from"));
}

/* The entry is a query whose rows are shown. */
static void run_sql(lua_State *L, struct repl *repl)
{
	const struct listing how = {.limit = LIMIT_SHOWN_ROWS};
	size_t size = repl->size;

	while (size && (isspace((unsigned char)repl->text[size - 1]) ||
			       repl->text[size - 1] == ';'))
		size--;
	lua_pushlstring(L, repl->text, size);
	script_push_query(L, -1, 0);
	script_list(L, repl->job, -1, &how);
}

/* argument: struct repl */
static int run_entry(lua_State *L)
{
	struct repl *repl = lua_touserdata(L, 1);
	int first = lua_gettop(L) + 1;

	if (repl_is_sql(repl->text) || is_change(repl->text)) {
		repl->more = is_awaited(repl->text);
		if (repl->more)
			return 0;
		run_sql(L, repl);
		return 0;
	}
	if (!compile_any(L, repl)) {
		if (repl->more)
			return 0;
		return lua_error(L);
	}
	lua_call(L, 0, LUA_MULTRET);
	repl_say(L, repl, first);
	return 0;
}

/* Writes the entry at the end of all that was entered, from where excerpts are
 * read; without it an error is told without its source. */
static bool remember(const struct repl *repl)
{
	return repl->file >= 0 &&
	       write(repl->file, repl->text, repl->size) ==
		       (ssize_t)repl->size &&
	       write(repl->file, "\n", 1) == 1;
}

/* Takes the entry back: it comes again, longer. */
static void forget(const struct repl *repl, off_t end)
{
	if (repl->file >= 0 && ftruncate(repl->file, end) == 0)
		(void)lseek(repl->file, end, SEEK_SET);
}

static enum zila_code run_chunk(struct repl *repl, struct zila_err *err)
{
	off_t end = repl->file >= 0 ? lseek(repl->file, 0, SEEK_CUR) : 0;
	enum zila_code code;
	size_t i;

	if (!remember(repl))
		forget(repl, end);
	code = vm_enter(repl->job->vm, run_entry, repl, err);
	if (code != ZILA_OK && is_unfinished(repl->text, err)) {
		repl->more = true;
		code = ZILA_OK;
	}
	if (repl->more) {
		forget(repl, end);
		return code;
	}
	for (i = 0; i < repl->size; i++)
		repl->lines += repl->text[i] == '\n';
	repl->lines++;
	return code;
}

/* What changed since the last entry is seen by this one. */
static enum zila_code renew(struct job *job, struct zila_err *err)
{
	bool changed;
	enum zila_code code = store_renew(job->db, &changed, err);

	if (code != ZILA_OK || !changed)
		return code;
	place_close(job->places);
	job->places = NULL;
	job->host.places = NULL;
	return view_make(job->db, &job->model, &job->host.as_of, err);
}

static int complete(lua_State *L)
{
	repl_complete(L, lua_touserdata(L, 1));
	return 0;
}

static enum zila_code take_entry(
	struct repl *repl, int64_t kind, struct zila_err *err)
{
	struct job *job = repl->job;
	enum zila_code code;

	job->link.output_bytes = job->link.log_lines = 0;
	page_doing(job->page, "running what was entered");
	page_part(job->page, "", NAME);
	if ((code = vm_limit_time(job->vm, job->time_s, err)))
		return code;
	switch (kind) {
	case ENTRY_COMPLETE:
		return vm_enter(job->vm, complete, repl, err);
	case ENTRY_PLUGINS:
		return repl_plugins(repl, err);
	case ENTRY_RELOAD:
		return repl_reload(repl, err);
	default:
		if ((code = renew(job, err)))
			return code;
		return run_chunk(repl, err);
	}
}

static enum zila_code tell_ready(const struct repl *repl, enum zila_code code,
	const struct zila_err *why, struct zila_err *err)
{
	struct link *link = &repl->job->link;
	struct packer packer = link_message(link, MESSAGE_READY);

	pack_integer(&packer, repl->more);
	pack_integer(&packer, code);
	pack_text(&packer, code == ZILA_OK ? "" : why->text);
	message_end(&packer);
	return link_flush(link, err);
}

/* Until the core is gone, or wants no more. */
static enum zila_code serve(struct repl *repl, struct zila_err *err)
{
	enum zila_code code = tell_ready(repl, ZILA_OK, NULL, err);
	struct message message;
	struct zila_err why;
	struct buf entry = {0};
	size_t size;

	while (code == ZILA_OK) {
		const char *text;
		int64_t kind;

		if ((code = link_wait(&repl->job->link, &message, err)) ||
			message.type != MESSAGE_ENTRY)
			break;
		kind = message_integer(&message);
		text = message_text(&message, &size);
		buf_cut(&entry, 0);
		buf_add(&entry, text ? text : "", text ? size : 0);
		if ((code = buf_check(&entry, err)))
			break;
		repl->text = buf_text(&entry);
		repl->size = strlen(repl->text);
		repl->more = false;
		code = take_entry(repl, kind, &why);
		code = tell_ready(repl, code, &why, err);
	}
	buf_free(&entry);
	return code;
}

enum zila_code job_repl(struct job *job, struct zila_err *err)
{
	const struct sigaction action = {
		.sa_handler = interrupt, .sa_flags = SA_RESTART};
	const struct place *state, *district;
	struct repl repl = {.job = job};
	enum zila_code code;

	script_screen(job);
	job->host.may_write = true;
	repl.file = memfd_create(NAME, MFD_CLOEXEC);
	(void)snprintf(
		repl.path, sizeof repl.path, "/proc/self/fd/%d", repl.file);
	running = job->vm;
	if (sigaction(SIGINT, &action, NULL) != 0)
		running = NULL;
	code = job_place_options(job, &state, &district, err);
	if (code == ZILA_OK)
		code = vm_enter(job->vm, prepare, &repl, err);
	if (code == ZILA_OK)
		code = serve(&repl, err);
	running = NULL;
	while (repl.reloads)
		plugins_close(job->vm, repl.old[--repl.reloads]);
	buf_free(&repl.out);
	if (repl.file >= 0)
		close(repl.file);
	return code;
}
