/* sandbox.c - what plugin code can name: the allowed part of Lua, and zila.
 *
 * The base is made once for a state.  An environment copies from it what it
 * uses, when it uses it: a plugin may spoil its own copy of a library, never
 * another's.
 */
#include <ctype.h>
#include <lauxlib.h>
#include <lualib.h>
#include <stdio.h>
#include <string.h>

#include "ground/file.h"
#include "worker/lua/api/api.h"
#include "worker/lua/plugin.h"
#include "worker/lua/state.h"

enum { PATH_BYTES = 1024, CLOSE_WORKS_SINCE = 50408, RANDOM_SEED = 1596 };

/* Keys of the registry, by address. */
static const char BASE = 'b', ENVIRONMENT = 'e', OWN = 'o', MODULES = 'm',
		  OWNERS = 'p';

/* Of the global functions.  rawget, rawset and setmetatable could get past
 * the strictness; collectgarbage and load are given in a form of our own. */
static const char *const base_functions[] = {"assert", "error", "getmetatable",
	"ipairs", "next", "pairs", "pcall", "rawequal", "rawlen", "select",
	"tonumber", "tostring", "type", "xpcall", NULL};
static const char *const os_functions[] = {"clock", "date", "time", NULL};
static const char *const string_functions[] = {"byte", "char", "find", "format",
	"gmatch", "gsub", "len", "lower", "match", "pack", "packsize", "rep",
	"reverse", "sub", "unpack", "upper", NULL};
static const char *const coroutine_functions[] = {
	"create", "isyieldable", "running", "status", "yield", NULL};

static int strict_index(lua_State *L)
{
	const char *name = lua_tostring(L, lua_upvalueindex(1));
	const char *key =
		lua_type(L, 2) == LUA_TSTRING ? lua_tostring(L, 2) : NULL;
	char what[100];

	if (!key)
		return luaL_error(L, "%s has no field of type %s", name,
			luaL_typename(L, 2));
	(void)snprintf(what, sizeof what, "%s has no field", name);
	return error_unknown(L, what, key, error_nearest(L, 1, key));
}

void sandbox_strict(lua_State *L, const char *name)
{
	lua_createtable(L, 0, 2);
	lua_pushstring(L, name);
	lua_pushcclosure(L, strict_index, 1);
	lua_setfield(L, -2, "__index");
	lua_pushboolean(L, false);
	lua_setfield(L, -2, "__metatable");
	lua_setmetatable(L, -2);
}

/* Pushes a copy of the table at index.  Tables in it are copied too;
 * strictness is shared, as nobody can reach it. */
static void push_copy(lua_State *L, int index)
{
	index = lua_absindex(L, index);
	luaL_checkstack(L, 6, NULL);
	lua_newtable(L);
	lua_pushnil(L);
	while (lua_next(L, index)) { /* copy key value */
		if (lua_istable(L, -1)) {
			push_copy(L, -1);
			lua_remove(L, -2);
		}
		lua_pushvalue(L, -2);
		lua_insert(L, -2);
		lua_rawset(L, -4);
	}
	if (lua_getmetatable(L, index))
		lua_setmetatable(L, -2);
}

/* The nearest name of the environment at 1, the base on top, or the locals
 * of the function that asks. */
static const char *nearest_name(lua_State *L, const char *name)
{
	static const char *const habits[][2] = {{"io", "zila.file"},
		{"unpack", "table.unpack"}, {"loadstring", "load"}};
	const char *found = NULL;
	const char *local;
	lua_Debug ar;
	int i;

	for (i = 0; i < (int)(sizeof habits / sizeof habits[0]); i++)
		if (!strcmp(name, habits[i][0]))
			return habits[i][1];
	found = error_nearest(L, 1, name);
	if (!found)
		found = error_nearest(L, -1, name);
	if (found || !lua_getstack(L, 1, &ar))
		return found;
	for (i = 1; !found; i++) {
		local = lua_getlocal(L, &ar, i);
		if (!local)
			break;
		lua_newtable(L);
		lua_pushboolean(L, true);
		lua_setfield(L, -2, local);
		found = error_nearest(L, -1, name);
		lua_pop(L, 2);
	}
	return found;
}

/* The plugin whose environment is at 1, NULL for a script's. */
static const struct plugin *environment_owner(lua_State *L)
{
	const struct plugin *plugin = NULL;

	if (lua_rawgetp(L, LUA_REGISTRYINDEX, &OWNERS) == LUA_TTABLE) {
		lua_pushvalue(L, 1);
		(void)lua_rawget(L, -2);
		plugin = lua_touserdata(L, -1);
		lua_pop(L, 1);
	}
	lua_pop(L, 1);
	return plugin;
}

static int environment_index(lua_State *L)
{
	lua_settop(L, 2);
	lua_rawgetp(L, LUA_REGISTRYINDEX, &BASE); /* env key base */
	lua_pushvalue(L, 2);
	if (lua_rawget(L, 3) == LUA_TNIL) {
		lua_pop(L, 1);
		if (lua_type(L, 2) != LUA_TSTRING)
			return 0;
		return error_unknown(L, "nothing is called", lua_tostring(L, 2),
			nearest_name(L, lua_tostring(L, 2)));
	}
	if (lua_istable(L, -1))
		push_copy(L, -1);
	if (lua_type(L, 2) == LUA_TSTRING &&
		!strcmp(lua_tostring(L, 2), "zila"))
		api_bind(L, environment_owner(L));
	lua_pushvalue(L, 2);
	lua_pushvalue(L, -2);
	lua_rawset(L, 1);
	return 1;
}

static int environment_newindex(lua_State *L)
{
	return luaL_error(L,
		"'%s' would be a global, and there are none: "
		"write `local %s`",
		luaL_tolstring(L, 2, NULL), luaL_tolstring(L, 2, NULL));
}

/* The message handler of a script is called inside the hook that raised the
 * error, where no hook runs: at the end of its time it could loop for ever.
 * The error object stands as it is then. */
static int safe_handler(lua_State *L)
{
	if (vm_of(L)->late)
		return 1;
	lua_pushvalue(L, lua_upvalueindex(1));
	lua_insert(L, 1);
	lua_call(L, lua_gettop(L) - 1, LUA_MULTRET);
	return lua_gettop(L);
}

static int safe_xpcall(lua_State *L)
{
	luaL_checktype(L, 2, LUA_TFUNCTION);
	lua_pushvalue(L, 2);
	lua_pushcclosure(L, safe_handler, 1);
	lua_replace(L, 2);
	return lua_tocfunction(L, lua_upvalueindex(1))(L);
}

/* A decimal as files have it, `-1234.56`: up to 15 digits and a power of ten
 * are doubles without loss, and their quotient is rounded once, so it is what
 * strtod() makes, in a tenth of the time. */
static bool read_decimal(const char *text, size_t size, double *out)
{
	static const double powers[] = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7,
		1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};
	const char *end = text + size, *point = NULL, *at;
	bool minus = *text == '-';
	int64_t digits = 0;

	if (size > 15 + 1 + (size_t)minus)
		return false;
	for (at = text + minus; at < end; at++) {
		if (*at == '.' && !point)
			point = at;
		else if (*at >= '0' && *at <= '9')
			digits = digits * 10 + (*at - '0');
		else
			return false;
	}
	if (!point || size < 2 + (size_t)minus)
		return false;
	*out = (double)digits / powers[end - point - 1];
	if (minus)
		*out = -*out;
	return true;
}

/* Lua's own, but for plain decimals. */
static int fast_tonumber(lua_State *L)
{
	size_t size;
	const char *text;
	double number;

	if (lua_type(L, 1) == LUA_TSTRING && lua_isnoneornil(L, 2)) {
		text = lua_tolstring(L, 1, &size);
		if (read_decimal(text, size, &number)) {
			lua_pushnumber(L, number);
			return 1;
		}
	}
	return lua_tocfunction(L, lua_upvalueindex(1))(L);
}

/* Lua's own, but for a text that is found as it stands, from the front. */
static int fast_find(lua_State *L)
{
	size_t size, wanted_size;
	const char *text = lua_tolstring(L, 1, &size);
	const char *wanted = lua_tolstring(L, 2, &wanted_size);
	const char *found;
	int given;
	lua_Integer from = lua_tointegerx(L, 3, &given);

	if (!given && lua_isnoneornil(L, 3))
		from = 1;
	if (!text || !wanted || wanted_size == 0 || from < 1 ||
		(size_t)from > size ||
		(!lua_toboolean(L, 4) &&
			strcspn(wanted, "^$*+?.([%-") < wanted_size))
		return lua_tocfunction(L, lua_upvalueindex(1))(L);
	found = memchr(text + from - 1, *wanted, size - (size_t)from + 1);
	if (found)
		found = memmem(found, (size_t)(text + size - found), wanted,
			wanted_size);
	if (!found) {
		lua_pushnil(L);
		return 1;
	}
	lua_pushinteger(L, found - text + 1);
	lua_pushinteger(L, found - text + (lua_Integer)wanted_size);
	return 2;
}

static int safe_setmetatable(lua_State *L)
{
	luaL_checktype(L, 1, LUA_TTABLE);
	luaL_argexpected(
		L, lua_isnil(L, 2) || lua_istable(L, 2), 2, "nil or table");
	if (luaL_getmetafield(L, 1, "__metatable"))
		return luaL_error(L, "can't change a protected metatable");
	if (lua_istable(L, 2)) {
		lua_pushliteral(L, "__gc");
		if (lua_rawget(L, 2) != LUA_TNIL)
			return luaL_error(L, "setmetatable: __gc is not "
					     "given to plugins; use __close");
	}
	lua_settop(L, 2);
	lua_setmetatable(L, 1);
	return 1;
}

static int count_garbage(lua_State *L)
{
	const char *option = luaL_optstring(L, 1, "collect");

	if (strcmp(option, "count") != 0)
		return luaL_error(L, "collectgarbage: only \"count\" is "
				     "given to plugins");
	lua_pushnumber(L, (lua_Number)lua_gc(L, LUA_GCCOUNT) +
				  (lua_Number)lua_gc(L, LUA_GCCOUNTB) / 1024);
	return 1;
}

/* Without a number Lua would take the time of day. */
static int seed_random(lua_State *L)
{
	(void)luaL_checknumber(L, 1);
	lua_pushvalue(L, lua_upvalueindex(1));
	lua_insert(L, 1);
	lua_call(L, lua_gettop(L) - 1, 0);
	return 0;
}

static int print(lua_State *L)
{
	int count = lua_gettop(L);
	luaL_Buffer text;
	size_t size;
	int i;

	luaL_buffinit(L, &text);
	for (i = 1; i <= count; i++) {
		if (i > 1)
			luaL_addchar(&text, '\t');
		(void)luaL_tolstring(L, i, NULL);
		luaL_addvalue(&text);
	}
	if (vm_host(L)->may_write) {
		luaL_addchar(&text, '\n');
		luaL_pushresult(&text);
		(void)lua_tolstring(L, -1, &size);
		vm_write(L, lua_tostring(L, -1), size);
	} else {
		luaL_pushresult(&text);
		vm_log(L, "info", lua_tostring(L, -1));
	}
	return 0;
}

/* load(text [, name [, mode [, env]]]): text chunks only, with the
 * environment of the plugin unless another table is given. */
static int load(lua_State *L)
{
	size_t size;
	const char *text = luaL_checklstring(L, 1, &size);
	const char *name = luaL_optstring(L, 2, text);

	if (lua_isnone(L, 4) || !lua_istable(L, 4)) {
		lua_settop(L, 2);
		lua_pushvalue(L, lua_upvalueindex(1));
	} else {
		lua_settop(L, 4);
	}
	if (name != text && (*name == '@' || *name == '='))
		name++;
	if (size && text[0] == LUA_SIGNATURE[0]) {
		lua_pushnil(L);
		lua_pushliteral(L, "this is compiled Lua; only text is read");
		return 2;
	}
	if (luaL_loadbufferx(L, text, size, name, "t") != LUA_OK) {
		lua_pushnil(L);
		lua_insert(L, -2);
		return 2;
	}
	lua_pushvalue(L, -2);
	(void)lua_setupvalue(L, -2, 1);
	return 1;
}

/* "lib.product_list" -> "lib/product_list.lua"; raises on anything that is
 * not names between dots. */
static void module_path(lua_State *L, const char *name, char out[PATH_BYTES])
{
	size_t size = strlen(name);
	size_t i;

	if (!size || size > 200)
		luaL_error(L, "require: a name like \"lib.product_list\"");
	for (i = 0; i < size; i++) {
		bool ends = i == 0 || name[i - 1] == '.';

		if (!isalnum((unsigned char)name[i]) && name[i] != '_' &&
			(name[i] != '.' || ends || i + 1 == size))
			luaL_error(L,
				"require '%s': a module is named like "
				"\"lib.product_list\", in letters, digits, _ "
				"and single dots",
				name);
		out[i] = name[i] == '.' ? '/' : name[i];
	}
	memcpy(out + size, ".lua", sizeof ".lua");
}

/* Pushes the registry's table under key, made when it is not there. */
static void push_registry(lua_State *L, const void *key)
{
	if (lua_rawgetp(L, LUA_REGISTRYINDEX, key) == LUA_TTABLE)
		return;
	lua_pop(L, 1);
	lua_newtable(L);
	lua_pushvalue(L, -1);
	lua_rawsetp(L, LUA_REGISTRYINDEX, key);
}

/* Remembers whose environment is on top, as long as there is one. */
static void note_owner(lua_State *L, const struct plugin *plugin)
{
	if (lua_rawgetp(L, LUA_REGISTRYINDEX, &OWNERS) != LUA_TTABLE) {
		lua_pop(L, 1);
		lua_newtable(L);
		lua_createtable(L, 0, 1);
		lua_pushliteral(L, "k");
		lua_setfield(L, -2, "__mode");
		lua_setmetatable(L, -2);
		lua_pushvalue(L, -1);
		lua_rawsetp(L, LUA_REGISTRYINDEX, &OWNERS);
	}
	lua_pushvalue(L, -2);
	lua_pushlightuserdata(L, (void *)plugin);
	lua_rawset(L, -3);
	lua_pop(L, 1);
}

/* Pushes the table of owner's modules. */
static void push_modules(lua_State *L, const struct plugin *owner)
{
	push_registry(L, &MODULES);
	if (lua_rawgetp(L, -1, owner) != LUA_TTABLE) {
		lua_pop(L, 1);
		lua_newtable(L);
		lua_pushvalue(L, -1);
		lua_rawsetp(L, -3, owner);
	}
	lua_remove(L, -2);
}

static const struct plugin *module_owner(
	const struct plugin *plugin, const char *file)
{
	char path[2 * PATH_BYTES];

	for (; plugin; plugin = plugin->base) {
		(void)snprintf(path, sizeof path, "%s/%s", plugin->dir, file);
		if (file_is_own(path))
			return plugin;
	}
	return NULL;
}

/* Runs the file as owner's own, and pushes what it returns. */
static void run_module(
	lua_State *L, const struct plugin *owner, const char *file)
{
	char path[2 * PATH_BYTES];
	char name[2 * PATH_BYTES];

	(void)snprintf(path, sizeof path, "%s/%s", owner->dir, file);
	(void)snprintf(name, sizeof name, "plugins/%s/%s", owner->name, file);
	sandbox_push_own(L, owner);
	vm_load_file(L, path, name);
	lua_call(L, 0, 1);
	if (lua_isnil(L, -1))
		luaL_error(
			L, "%s: returns nothing; end it with `return`", name);
}

/* A module that failed to load may be asked for again. */
static int forget_failed(lua_State *L)
{
	lua_pushvalue(L, lua_upvalueindex(2));
	if (lua_rawget(L, lua_upvalueindex(1)) == LUA_TBOOLEAN) {
		lua_pushvalue(L, lua_upvalueindex(2));
		lua_pushnil(L);
		lua_rawset(L, lua_upvalueindex(1));
	}
	return 0;
}

/* Marks the module named at 1 as being loaded in the table at 2, until it
 * is there or require ends. */
static void mark_loading(lua_State *L)
{
	lua_pushvalue(L, 1);
	lua_pushboolean(L, false);
	lua_rawset(L, 2);
	lua_newtable(L); /* guard */
	lua_createtable(L, 0, 1);
	lua_pushvalue(L, 2);
	lua_pushvalue(L, 1);
	lua_pushcclosure(L, forget_failed, 2);
	lua_setfield(L, -2, "__close");
	lua_setmetatable(L, -2);
	lua_toclose(L, -1);
}

/* The module on top of a base plugin, as plugin has it: a copy of its own, as
 * the base's other heirs and the base itself use it too. */
static int lend_module(
	lua_State *L, const struct plugin *plugin, const char *name)
{
	int module = lua_gettop(L);

	if (!lua_istable(L, module))
		return 1;
	push_modules(L, plugin);
	if (lua_getfield(L, -1, name) != LUA_TNIL)
		return 1;
	api_push_copy(L, module);
	lua_pushvalue(L, -1);
	lua_setfield(L, module + 1, name);
	return 1;
}

/* A module that is being loaded is false in the table. */
static int require(lua_State *L)
{
	const struct plugin *plugin = lua_touserdata(L, lua_upvalueindex(1));
	size_t size;
	const char *name = luaL_checklstring(L, 1, &size);
	const struct plugin *owner;
	char file[PATH_BYTES];

	lua_settop(L, 1);
	module_path(L, strlen(name) == size ? name : "", file);
	if (!plugin)
		return luaL_error(L,
			"require '%s': a script has no folder "
			"of modules; only plugins have",
			name);
	owner = module_owner(plugin, file);
	if (!owner)
		return luaL_error(L,
			"require '%s': there is no %s in plugin "
			"%s%s%s; 'lib.NAME' is lib/NAME.lua of them",
			name, file, plugin->name,
			plugin->base ? " or in what it extends, " : "",
			plugin->base ? plugin->base->name : "");
	push_modules(L, owner); /* name modules */
	if (lua_getfield(L, 2, name) == LUA_TBOOLEAN)
		return luaL_error(L,
			"require '%s': it requires itself, "
			"through others",
			name);
	if (lua_isnil(L, -1)) {
		lua_pop(L, 1);
		mark_loading(L);
		run_module(L, owner, file);
		lua_pushvalue(L, -1);
		lua_setfield(L, 2, name);
	}
	return owner == plugin ? 1 : lend_module(L, plugin, name);
}

/* Copies the named functions of the library on top to a new table there. */
static void keep(lua_State *L, const char *const *names)
{
	lua_newtable(L);
	for (; *names; names++) {
		lua_getfield(L, -2, *names);
		lua_setfield(L, -2, *names);
	}
	lua_remove(L, -2);
}

/* Puts a library, or the named part of it, into the base on top. */
static void add_library(lua_State *L, const char *name, lua_CFunction open,
	const char *const *names)
{
	luaL_requiref(L, name, open, 0);
	if (names)
		keep(L, names);
	sandbox_strict(L, name);
	lua_setfield(L, -2, name);
}

/* Methods of strings come from a table that no plugin can reach. */
static void lock_strings(lua_State *L)
{
	lua_pushliteral(L, "");
	(void)lua_getmetatable(L, -1);
	lua_newtable(L);
	lua_getfield(L, -4, "string"); /* base "" metatable methods string */
	lua_pushnil(L);
	while (lua_next(L, -2)) {
		lua_pushvalue(L, -2);
		lua_insert(L, -2);
		lua_rawset(L, -5);
	}
	lua_pop(L, 1);
	lua_setfield(L, -2, "__index");
	lua_pushboolean(L, false);
	lua_setfield(L, -2, "__metatable");
	lua_pop(L, 2);
}

/* The same numbers at each run. */
static void fix_random(lua_State *L)
{
	lua_getfield(L, -1, "math");
	lua_getfield(L, -1, "randomseed"); /* base math seed */
	lua_pushvalue(L, -1);
	lua_pushinteger(L, RANDOM_SEED);
	lua_call(L, 1, 0);
	lua_pushcclosure(L, seed_random, 1);
	lua_setfield(L, -2, "randomseed");
	lua_pop(L, 1);
}

static void add_coroutines(lua_State *L)
{
	luaL_requiref(L, LUA_COLIBNAME, luaopen_coroutine, 0);
	keep(L, coroutine_functions); /* base library */
	coroutine_watch(L);
	if (LUA_VERSION_RELEASE_NUM >= CLOSE_WORKS_SINCE) {
		(void)luaL_getsubtable(L, LUA_REGISTRYINDEX, LUA_LOADED_TABLE);
		lua_getfield(L, -1, LUA_COLIBNAME);
		lua_getfield(L, -1, "close");
		lua_setfield(L, -4, "close");
		lua_pop(L, 2);
	}
	sandbox_strict(L, LUA_COLIBNAME);
	lua_setfield(L, -2, LUA_COLIBNAME);
}

/* Has one of Lua's functions called by ours, in the library on top. */
static void wrap(lua_State *L, const char *name, lua_CFunction ours)
{
	lua_getfield(L, -1, name);
	lua_pushcclosure(L, ours, 1);
	lua_setfield(L, -2, name);
}

static void make_base(lua_State *L)
{
	luaL_requiref(L, LUA_GNAME, luaopen_base, 0);
	wrap(L, "xpcall", safe_xpcall);
	wrap(L, "tonumber", fast_tonumber);
	keep(L, base_functions); /* base */
	lua_pushcfunction(L, safe_setmetatable);
	lua_setfield(L, -2, "setmetatable");
	lua_pushcfunction(L, count_garbage);
	lua_setfield(L, -2, "collectgarbage");
	lua_pushcfunction(L, print);
	lua_setfield(L, -2, "print");
	luaL_requiref(L, LUA_STRLIBNAME, luaopen_string, 0);
	wrap(L, "find", fast_find);
	lua_pop(L, 1);
	add_library(L, LUA_STRLIBNAME, luaopen_string, string_functions);
	add_library(L, LUA_TABLIBNAME, luaopen_table, NULL);
	add_library(L, LUA_MATHLIBNAME, luaopen_math, NULL);
	add_library(L, LUA_UTF8LIBNAME, luaopen_utf8, NULL);
	add_library(L, LUA_OSLIBNAME, luaopen_os, os_functions);
	add_coroutines(L);
	lock_strings(L);
	fix_random(L);
	api_push(L);
	lua_getfield(L, -1, "help");
	lua_setfield(L, -3, "help");
	lua_setfield(L, -2, "zila");
}

/* The metatable that all environments share. */
static void make_environment(lua_State *L)
{
	lua_createtable(L, 0, 3);
	lua_pushcfunction(L, environment_index);
	lua_setfield(L, -2, "__index");
	lua_pushcfunction(L, environment_newindex);
	lua_setfield(L, -2, "__newindex");
	lua_pushboolean(L, false);
	lua_setfield(L, -2, "__metatable");
	lua_rawsetp(L, LUA_REGISTRYINDEX, &ENVIRONMENT);
}

void sandbox_push_base(lua_State *L)
{
	if (lua_rawgetp(L, LUA_REGISTRYINDEX, &BASE) == LUA_TTABLE)
		return;
	lua_pop(L, 1);
	make_environment(L);
	make_base(L);
	lua_pushvalue(L, -1);
	lua_rawsetp(L, LUA_REGISTRYINDEX, &BASE);
}

void vm_push_environment(lua_State *L, const struct plugin *plugin)
{
	lua_createtable(L, 0, 16);
	lua_pushvalue(L, -1);
	lua_pushcclosure(L, load, 1);
	lua_setfield(L, -2, "load");
	lua_pushlightuserdata(L, (void *)plugin);
	lua_pushcclosure(L, require, 1);
	lua_setfield(L, -2, "require");
	(void)lua_rawgetp(L, LUA_REGISTRYINDEX, &ENVIRONMENT);
	lua_setmetatable(L, -2);
	if (plugin)
		note_owner(L, plugin);
}

void sandbox_push_own(lua_State *L, const struct plugin *plugin)
{
	push_registry(L, &OWN);
	if (lua_rawgetp(L, -1, plugin) != LUA_TTABLE) {
		lua_pop(L, 1);
		vm_push_environment(L, plugin);
		lua_pushvalue(L, -1);
		lua_rawsetp(L, -3, plugin);
	}
	lua_remove(L, -2);
}

/* Chunks of a plugin are named plugins/NAME/...; see vm_load_file(). */
void vm_caller(lua_State *L, char *out, size_t room)
{
	static const char folder[] = "plugins/";
	struct frame frame;
	const char *name = frame.source + sizeof folder - 1;

	out[0] = '\0';
	if (error_here(L, &frame) &&
		!strncmp(frame.source, folder, sizeof folder - 1))
		(void)snprintf(
			out, room, "%.*s", (int)strcspn(name, "/"), name);
}

void vm_write(lua_State *L, const char *text, size_t size)
{
	const struct host *host = vm_host(L);
	struct zila_err err;

	if (!host->link)
		return;
	/* Who sits before it sees each line as it comes. */
	if (link_output(host->link, text, size, &err) != ZILA_OK ||
		(host->columns && link_flush(host->link, &err) != ZILA_OK))
		(void)vm_raise(L, &err);
}
