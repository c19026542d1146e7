/* jobs_read.c - the files jobs.lua: run, checked, and inherited from. */
#include <lauxlib.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "ground/err.h"
#include "ground/file.h"
#include "ground/limits.h"
#include "worker/jobs/jobs.h"
#include "worker/lua/data.h"
#include "worker/lua/state.h"

enum { PATH_BYTES = 4096, TEXT_BYTES = 1024 };

static const char *const fields[] = {"id", "title", "schedule", "zone", "steps",
	"run", "overlap", "missed", "missed_max", "window_s", "retries",
	"backoff_s", "backoff_max_s", "timeout_s", "enabled", "each_state",
	"extends", NULL};

/* ---- lines ---- */

/* Where `field =` is written from at on, before end; NULL: nowhere. */
static const char *find_field(
	const char *at, const char *end, const char *field)
{
	size_t size = strlen(field);

	for (; (at = strstr(at, field)) && at < end; at += size) {
		const char *behind = at + size;
		char before = at[-1];

		behind += strspn(behind, " \t");
		if (*behind == '=' && behind[1] != '=' &&
			strchr(" \t\n{,;", before))
			return at;
	}
	return NULL;
}

static int line_of(const char *source, const char *at)
{
	int line = 1;

	for (; source < at; source++)
		line += *source == '\n';
	return line;
}

/* Where `id = "x"` is written; its end: where the next id is. */
static const char *find_job(const struct declared *declared, const char **end)
{
	const char *last = declared->source + strlen(declared->source);
	const char *at = declared->source + 1;
	size_t size = strlen(declared->id);

	for (; (at = find_field(at, last, "id")); at += 2) {
		const char *quote = strpbrk(at, "\"'\n");

		if (!quote || *quote == '\n' ||
			strncmp(quote + 1, declared->id, size) != 0 ||
			quote[size + 1] != *quote)
			continue;
		*end = find_field(at + 2, last, "id");
		if (!*end)
			*end = last;
		return at;
	}
	return NULL;
}

int jobs_line(const struct declared *declared, const char *field)
{
	const char *end, *at, *job;

	if (!*declared->source || !(job = find_job(declared, &end)))
		return 0;
	at = field ? find_field(job, end, field) : NULL;
	return line_of(declared->source, at ? at : job);
}

int jobs_fail(lua_State *L, const struct declared *declared, const char *field,
	const char *format, ...)
{
	char text[TEXT_BYTES], where[24] = "";
	int line = jobs_line(declared, field);
	va_list list;

	va_start(list, format);
	(void)vsnprintf(text, sizeof text, format, list);
	va_end(list);
	if (line)
		(void)snprintf(where, sizeof where, ":%d", line);
	return luaL_error(L, "%s%s: job %s: %s", declared->path, where,
		declared->id, text);
}

/* ---- one file ---- */

static struct declared *find(const struct declarations *all, const char *name)
{
	struct declared *declared;

	for (declared = all->first; declared; declared = declared->next)
		if (!strcmp(declared->name, name))
			return declared;
	return NULL;
}

/* Whether name is of a plugin that plugin stands on. */
static bool is_of_base(const struct plugin *plugin, const struct declared *base)
{
	for (plugin = plugin->base; plugin; plugin = plugin->base)
		if (plugin == base->plugin)
			return true;
	return false;
}

/* Fields of base that the table on top has not; `id` and `enabled` are not
 * inherited. */
static void inherit(lua_State *L, const struct declared *base)
{
	int own = lua_gettop(L);
	size_t i;

	lua_rawgeti(L, LUA_REGISTRYINDEX, base->table);
	for (i = 1; fields[i]; i++) {
		if (!strcmp(fields[i], "enabled") ||
			!strcmp(fields[i], "each_state"))
			continue;
		lua_getfield(L, own, fields[i]);
		/* what is done is the one or the other */
		if (!lua_isnil(L, -1) || !strcmp(fields[i], "extends")) {
			lua_pop(L, 1);
			continue;
		}
		lua_pop(L, 1);
		if (!strcmp(fields[i], "run") || !strcmp(fields[i], "steps")) {
			bool has = lua_getfield(L, own, "run") != LUA_TNIL;

			has |= lua_getfield(L, own, "steps") != LUA_TNIL;
			lua_pop(L, 2);
			if (has)
				continue;
		}
		lua_getfield(L, -1, fields[i]);
		lua_setfield(L, own, fields[i]);
	}
	lua_settop(L, own);
}

static struct declared *add(
	lua_State *L, struct declarations *all, const char *id)
{
	struct arena *arena = &all->job->arena;
	struct declared *declared = arena_alloc(arena, sizeof *declared);
	char name[200];

	(void)snprintf(name, sizeof name, "%.64s.%.64s", all->only->name, id);
	if (!declared || !(declared->name = arena_text(arena, name)) ||
		!(declared->id = arena_text(arena, id))) {
		vm_raise_memory(L);
		return NULL;
	}
	declared->plugin = all->only;
	declared->path = all->path;
	declared->source = all->source;
	declared->table = LUA_NOREF;
	return declared;
}

static void link_in(struct declarations *all, struct declared *declared)
{
	*all->last = declared;
	all->last = &declared->next;
	all->count++;
}

static void check_work(lua_State *L, const struct declared *declared)
{
	bool run = lua_getfield(L, -1, "run") != LUA_TNIL;
	bool steps = lua_getfield(L, -2, "steps") != LUA_TNIL;

	if (run && !lua_isfunction(L, -2))
		jobs_fail(L, declared, "run", "`run` is a function, not %s",
			luaL_typename(L, -2));
	if (steps && !lua_istable(L, -1))
		jobs_fail(L, declared, "steps",
			"`steps` is a list, as { {\"check\"} }, not %s",
			luaL_typename(L, -1));
	if (run && steps)
		jobs_fail(L, declared, "run",
			"it has `steps` and `run`: make it two jobs");
	if (!run && !steps)
		jobs_fail(L, declared, NULL,
			"it does nothing: it needs `steps`, as { {\"check\"} "
			"}, or `run`, a function");
	lua_pop(L, 2);
}

/* The base that it extends, merged into the table on top. */
static void take_base(
	lua_State *L, struct declarations *all, struct declared *declared)
{
	const char *name = data_text(L, -1, "extends", false, declared->path);
	struct declared *base;

	if (!name)
		return;
	base = find(all, name);
	if (!base || !is_of_base(all->only, base)) {
		jobs_fail(L, declared, "extends",
			"%s is no job of a plugin that %s extends", name,
			all->only->name);
		return;
	}
	inherit(L, base);
}

/* A field of the table on top that no job has, or NULL. */
static const char *unknown_field(lua_State *L)
{
	const char *name = NULL;
	size_t i;

	for (lua_pushnil(L); lua_next(L, -2); lua_pop(L, 1)) {
		if (lua_type(L, -2) != LUA_TSTRING)
			continue;
		name = lua_tostring(L, -2);
		for (i = 0; fields[i] && strcmp(fields[i], name) != 0; i++)
			;
		if (fields[i])
			continue;
		lua_pop(L, 2);
		return name; /* the table holds on to it */
	}
	return NULL;
}

static void check_types(lua_State *L, const struct declared *declared)
{
	static const struct {
		const char *name, *words;
		int type;
	} types[] = {{"title", "a text", LUA_TSTRING},
		{"schedule", "a text", LUA_TSTRING},
		{"zone", "a text", LUA_TSTRING},
		{"extends", "a text", LUA_TSTRING},
		{"enabled", "true or false", LUA_TBOOLEAN},
		{"each_state", "true or false", LUA_TBOOLEAN}};
	size_t i;

	for (i = 0; i < sizeof types / sizeof *types; i++) {
		int type = lua_getfield(L, -1, types[i].name);

		if (type != LUA_TNIL && type != types[i].type)
			jobs_fail(L, declared, types[i].name,
				"`%s` must be %s, not a %s", types[i].name,
				types[i].words, luaL_typename(L, -1));
		lua_pop(L, 1);
	}
}

/* The job on top, whose place in the list is i. */
static void take_job(lua_State *L, struct declarations *all, lua_Integer i)
{
	struct declared *declared;
	char what[PATH_BYTES];
	const char *id;

	(void)snprintf(
		what, sizeof what, "%.300s: job %lld", all->path, (long long)i);
	if (!lua_istable(L, -1)) {
		luaL_error(L, "%s: is no table, as { id = \"nightly\", ... }",
			what);
		return;
	}
	id = data_text(L, -1, "id", true, what);
	if (!data_is_name(id)) {
		luaL_error(L,
			"%s: `id` is '%s': it is made of small letters, "
			"digits and _",
			what, id);
		return;
	}
	declared = add(L, all, id);
	(void)snprintf(what, sizeof what, "%.300s:%d: job %.64s", all->path,
		jobs_line(declared, unknown_field(L)), id);
	data_check_fields(L, -1, fields, what);
	if (find(all, declared->name))
		jobs_fail(L, declared, NULL, "there are two of this id");
	check_types(L, declared);
	take_base(L, all, declared);
	check_work(L, declared);
	(void)data_text(L, -1, "title", true, what);
	declared->table = luaL_ref(L, LUA_REGISTRYINDEX);
	link_in(all, declared);
}

/* argument: struct declarations */
static int run_file(lua_State *L)
{
	struct declarations *all = lua_touserdata(L, 1);
	char path[PATH_BYTES];
	lua_Integer i, count;

	(void)snprintf(path, sizeof path, "%s/jobs.lua", all->only->dir);
	sandbox_push_own(L, all->only);
	vm_load_file(L, path, all->path);
	lua_call(L, 0, 1);
	if (!lua_istable(L, -1))
		return luaL_error(L, "%s: must return a list of jobs, not %s",
			all->path, luaL_typename(L, -1));
	count = luaL_len(L, -1);
	if (count > LIMIT_PLUGIN_JOBS)
		return luaL_error(L, "%s: more than %d jobs", all->path,
			LIMIT_PLUGIN_JOBS);
	lua_pushnil(L);
	while (lua_next(L, -2)) {
		if (!lua_isinteger(L, -2))
			return luaL_error(L,
				"%s: it is a list: put each job in braces of "
				"its own, return { { id = ... } }",
				all->path);
		lua_pop(L, 1);
	}
	for (i = 1; i <= count; i++) {
		lua_rawgeti(L, 2, i);
		take_job(L, all, i);
		lua_settop(L, 2);
	}
	return 0;
}

/* argument: struct declarations.  Jobs of bases that each state has. */
static int take_each_state(lua_State *L)
{
	struct declarations *all = lua_touserdata(L, 1);
	struct declared *base, *own, *end = NULL;

	for (base = all->first; base && base != end; base = base->next) {
		if (!is_of_base(all->only, base))
			continue;
		lua_rawgeti(L, LUA_REGISTRYINDEX, base->table);
		if (!data_boolean(L, -1, "each_state", base->path)) {
			lua_settop(L, 1);
			continue;
		}
		own = add(L, all, base->id);
		if (!find(all, own->name)) {
			own->path = base->path;
			own->source = base->source;
			own->inherited = true;
			lua_newtable(L);
			inherit(L, base);
			own->table = luaL_ref(L, LUA_REGISTRYINDEX);
			link_in(all, own);
			end = end ? end : own;
		}
		lua_settop(L, 1);
	}
	return 0;
}

/* Drops what the manifest leaves out, and why. */
static void leave_out(struct declarations *all)
{
	struct declared **at = &all->first, *declared;

	while ((declared = *at)) {
		char base[200];

		(void)snprintf(base, sizeof base, "%.64s.%.64s",
			all->only->base ? all->only->base->name : "",
			declared->id);
		if (declared->plugin == all->only && declared->inherited &&
			plugin_without(all->job->vm, all->only, base, NULL))
			*at = declared->next;
		else
			at = &declared->next;
	}
	all->last = at;
}

/* Forgets what a file had declared before its fault. */
static void drop(struct declarations *all)
{
	struct declared **at = &all->first, *declared;

	while ((declared = *at))
		if (declared->plugin == all->only)
			*at = declared->next;
		else
			at = &declared->next;
	all->last = at;
}

/* A file that does not end must not keep the jobs of others. */
static enum zila_code run_limited(
	struct declarations *all, struct zila_err *err)
{
	struct vm *vm = all->job->vm;
	enum zila_code code = vm_part_begin(vm, LIMIT_JOBS_TIME_S, err);

	if (code != ZILA_OK)
		return code;
	code = vm_enter(vm, run_file, all, err);
	return vm_part_end(vm) && code == ZILA_OK
		       ? err_set(err, ZILA_ELIMIT,
				 "%s: it takes longer than %d s to read",
				 all->path, LIMIT_JOBS_TIME_S)
		       : code;
}

static enum zila_code read_one(struct declarations *all, struct zila_err *err)
{
	struct arena *arena = &all->job->arena;
	struct buf source = {0};
	char path[PATH_BYTES];
	enum zila_code code;

	(void)snprintf(
		path, sizeof path, "plugins/%s/jobs.lua", all->only->name);
	if (!(all->path = arena_text(arena, path)))
		return err_memory(err);
	all->source = "";
	(void)snprintf(path, sizeof path, "%s/jobs.lua", all->only->dir);
	if (access(path, F_OK) == 0) {
		code = file_read(path, LIMIT_PLUGIN_FILE_BYTES, &source, err);
		if (code == ZILA_OK &&
			!(all->source = arena_copy(
				  arena, buf_text(&source), source.size)))
			code = err_memory(err);
		buf_free(&source);
		if (code == ZILA_OK)
			code = run_limited(all, err);
		if (code != ZILA_OK)
			return code;
	}
	if (!all->only->state)
		return ZILA_OK;
	code = vm_enter(all->job->vm, take_each_state, all, err);
	leave_out(all);
	return code;
}

enum zila_code jobs_read(struct declarations *all,
	enum zila_code (*refuse)(struct job *job, const struct plugin *plugin,
		const struct zila_err *reason, struct zila_err *err),
	struct zila_err *err)
{
	struct plugins *plugins = all->job->plugins;
	struct zila_err reason = {0};
	enum zila_code code = ZILA_OK;
	int i;

	all->last = &all->first;
	for (i = 0; code == ZILA_OK && i < plugins->count; i++) {
		all->only = plugins->list[i];
		all->count = 0;
		if (all->only->problem)
			continue;
		page_part(all->job->page, all->only->name, "jobs.lua");
		code = read_one(all, &reason);
		if (code == ZILA_OK)
			continue;
		if (vm_is_late(all->job->vm) || code == ZILA_EINTR) {
			*err = reason;
			return code;
		}
		drop(all);
		code = refuse(all->job, all->only, &reason, err);
	}
	return code;
}
