/* assert.c - t.equal and t.contains: what was expected, what came, and where
 * they part.
 */
#include <lauxlib.h>
#include <stdio.h>
#include <string.h>

#include "ground/buf.h"
#include "worker/lua/state.h"
#include "worker/test/script.h"

enum { DEPTH_MAX = 10, SHOWN_MAX = 300, PATH_BYTES = 200, ITEMS_MAX = 20 };

/* Where in the tables the walk is: "rows[1].value". */
struct path {
	char text[PATH_BYTES];
	size_t size;
};

static void path_add(lua_State *L, struct path *path, int key)
{
	int size;

	if (lua_isinteger(L, key))
		size = snprintf(path->text + path->size,
			PATH_BYTES - path->size, "[%lld]",
			(long long)lua_tointeger(L, key));
	else
		size = snprintf(path->text + path->size,
			PATH_BYTES - path->size, "%s%.60s",
			path->size ? "." : "",
			lua_type(L, key) == LUA_TSTRING ? lua_tostring(L, key)
							: "?");
	path->size += (size_t)size;
	if (path->size >= PATH_BYTES)
		path->size = PATH_BYTES - 1;
}

/* ---- showing ---- */

static void show(lua_State *L, struct buf *out, int index, int depth);

static void show_table(lua_State *L, struct buf *out, int index, int depth)
{
	lua_Integer length = (lua_Integer)lua_rawlen(L, index), i;
	int items = 0;

	buf_add_text(out, "{");
	for (i = 1; i <= length && items < ITEMS_MAX; i++) {
		buf_add_text(out, items++ ? ", " : " ");
		lua_rawgeti(L, index, i);
		show(L, out, lua_gettop(L), depth + 1);
		lua_pop(L, 1);
	}
	for (lua_pushnil(L); lua_next(L, index); lua_pop(L, 1)) {
		if (lua_isinteger(L, -2) && lua_tointeger(L, -2) >= 1 &&
			lua_tointeger(L, -2) <= length)
			continue;
		if (items++ >= ITEMS_MAX)
			continue;
		buf_add_text(out, items > 1 ? ", " : " ");
		if (lua_type(L, -2) == LUA_TSTRING)
			buf_add_format(out, "%s = ", lua_tostring(L, -2));
		show(L, out, lua_gettop(L), depth + 1);
	}
	buf_add_text(out, items > ITEMS_MAX ? ", ... }" : items ? " }" : "}");
}

static void show(lua_State *L, struct buf *out, int index, int depth)
{
	luaL_checkstack(L, 6, NULL);
	if (out->size > SHOWN_MAX || depth > DEPTH_MAX)
		buf_add_text(out, "...");
	else if (lua_type(L, index) == LUA_TSTRING)
		buf_add_format(out, "\"%s\"", lua_tostring(L, index));
	else if (lua_type(L, index) == LUA_TTABLE)
		show_table(L, out, index, depth);
	else {
		buf_add_text(out, luaL_tolstring(L, index, NULL));
		lua_pop(L, 1);
	}
}

/* Pushes the value as text; the buffer is the vm's, so that nothing is lost
 * when Lua raises. */
static const char *push_shown(lua_State *L, int index)
{
	struct buf *out = vm_scratch(L);

	show(L, out, lua_absindex(L, index), 0);
	vm_push_scratch(L);
	return lua_tostring(L, -1);
}

/* ---- comparing ---- */

/* The line on which text stands, from 1, cut to a width. */
static const char *push_line(lua_State *L, const char *text)
{
	size_t size = strcspn(text, "\n");

	lua_pushlstring(L, text, size > SHOWN_MAX ? SHOWN_MAX : size);
	return lua_tostring(L, -1);
}

void assert_same_text(
	lua_State *L, const char *what, const char *expected, const char *got)
{
	int line = 1;

	while (*expected || *got) {
		size_t left = strcspn(expected, "\n");
		size_t right = strcspn(got, "\n");

		if (left != right || memcmp(expected, got, left) != 0 ||
			expected[left] != got[right])
			luaL_error(L,
				"%s: line %d differs\nexpected  %s\n"
				"got       %s",
				what, line,
				*expected ? push_line(L, expected)
					  : "(nothing more)",
				*got ? push_line(L, got) : "(nothing more)");
		expected += left + (expected[left] != '\0');
		got += right + (got[right] != '\0');
		line++;
	}
}

static void differ(lua_State *L, const struct path *path, int expected, int got)
{
	const char *left = push_shown(L, expected);
	const char *right = push_shown(L, got);

	luaL_error(L, "not equal%s%s\nexpected  %s\ngot       %s",
		path->size ? ", at " : "", path->text, left, right);
}

static void compare(lua_State *L, struct path *path, int expected, int got);

/* Each field of the table at `of` against the same in the other one. */
static void compare_tables(
	lua_State *L, struct path *path, int expected, int got)
{
	int top = lua_gettop(L), pass;

	luaL_checkstack(L, 8, NULL);
	for (pass = 0; pass < 2; pass++) {
		lua_pushnil(L);
		while (lua_next(L, pass ? got : expected)) {
			struct path inner = *path;

			path_add(L, &inner, top + 1);
			lua_pushvalue(L, top + 1);
			lua_rawget(L, pass ? expected : got);
			compare(L, &inner, pass ? top + 3 : top + 2,
				pass ? top + 2 : top + 3);
			lua_settop(L, top + 1);
		}
	}
}

static void compare(lua_State *L, struct path *path, int expected, int got)
{
	if (lua_rawequal(L, expected, got))
		return;
	if (!lua_istable(L, expected) || !lua_istable(L, got) ||
		path->size > PATH_BYTES - 20)
		differ(L, path, expected, got);
	compare_tables(L, path, expected, got);
}

/* t.equal(got, expected) */
int t_equal(lua_State *L)
{
	struct path path = {"", 0};

	scripting_asserts(L);
	luaL_checkany(L, 2);
	lua_settop(L, 2);
	if (lua_type(L, 1) == LUA_TSTRING && lua_type(L, 2) == LUA_TSTRING &&
		(strchr(lua_tostring(L, 1), '\n') ||
			strchr(lua_tostring(L, 2), '\n')))
		assert_same_text(
			L, "not equal", lua_tostring(L, 2), lua_tostring(L, 1));
	compare(L, &path, 2, 1);
	return 0;
}

/* t.contains(text, part) and t.contains(list, value) */
int t_contains(lua_State *L)
{
	const char *part, *whole;

	scripting_asserts(L);
	luaL_checkany(L, 2);
	lua_settop(L, 2);
	if (lua_type(L, 2) == LUA_TSTRING && !lua_rawlen(L, 2) &&
		!lua_istable(L, 1))
		return luaL_error(L, "every text contains an empty one");
	if (lua_istable(L, 1)) {
		for (lua_pushnil(L); lua_next(L, 1); lua_pop(L, 1))
			if (lua_rawequal(L, -1, 2))
				return 0;
	} else if (strstr(luaL_checkstring(L, 1), luaL_checkstring(L, 2))) {
		return 0;
	}
	part = push_shown(L, 2);
	whole = push_shown(L, 1);
	return luaL_error(L, "it is not in there\nexpected  %s\nin        %s",
		part, whole);
}
