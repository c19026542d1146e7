/* repl_say.c - the results of an entry: rows as tables, values as Lua writes
 * them.
 */
#include <lauxlib.h>
#include <stdlib.h>
#include <string.h>

#include "ground/text.h"
#include "worker/doc/writer.h"
#include "worker/lua/api/api.h"
#include "worker/lua/state.h"
#include "worker/repl/repl.h"

enum { DEPTH_MAX = 4, LINE_COLUMNS = 76, BREAK = '\1' };

static void add_value(lua_State *L, struct buf *out, int depth);

static void add_quoted(struct buf *out, const char *text)
{
	struct buf shown = {0};
	const char *at;

	writer_clean(&shown, text);
	buf_add_char(out, '"');
	for (at = buf_text(&shown); *at; at++) {
		if (*at == '"' || *at == '\\')
			buf_add_char(out, '\\');
		buf_add_char(out, *at);
	}
	buf_add_char(out, '"');
	out->failed |= shown.failed;
	buf_free(&shown);
}

static bool is_name(const char *text)
{
	return *text &&
	       strspn(text, "abcdefghijklmnopqrstuvwxyz"
			    "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
			    "0123456789_") == strlen(text) &&
	       !(*text >= '0' && *text <= '9');
}

/* Between two items of a table; the outermost may be broken there. */
static void gap(struct buf *out, int depth, int *count)
{
	if ((*count)++)
		buf_add_char(out, ',');
	if (depth)
		buf_add_text(out, *count > 1 ? " " : "");
	else
		buf_add_char(out, BREAK);
}

/* The keys of the table on top that are texts, in order. */
static void add_named(lua_State *L, struct buf *out, int depth, int *count)
{
	const char *keys[LIMIT_SHOWN_ITEMS];
	int key_count = 0, i;

	for (lua_pushnil(L); lua_next(L, -2); lua_pop(L, 1))
		if (lua_type(L, -2) == LUA_TSTRING &&
			key_count < LIMIT_SHOWN_ITEMS &&
			strcmp(lua_tostring(L, -2), "__keep") != 0)
			keys[key_count++] = lua_tostring(L, -2);
	qsort(keys, (size_t)key_count, sizeof *keys, text_order);
	for (i = 0; i < key_count; i++) {
		gap(out, depth, count);
		if (is_name(keys[i])) {
			buf_add_text(out, keys[i]);
		} else {
			buf_add_char(out, '[');
			add_quoted(out, keys[i]);
			buf_add_char(out, ']');
		}
		buf_add_text(out, " = ");
		lua_pushstring(L, keys[i]);
		(void)lua_rawget(L, -2);
		add_value(L, out, depth + 1);
		lua_pop(L, 1);
	}
}

static void add_table(lua_State *L, struct buf *out, int depth)
{
	lua_Integer i, size = (lua_Integer)lua_rawlen(L, -1);
	int count = 0, all = 0;

	if (depth == DEPTH_MAX) {
		buf_add_text(out, "{...}");
		return;
	}
	luaL_checkstack(L, 8, NULL);
	for (lua_pushnil(L); lua_next(L, -2); lua_pop(L, 1))
		all++;
	buf_add_char(out, '{');
	for (i = 1; i <= size && i <= LIMIT_SHOWN_ITEMS; i++) {
		gap(out, depth, &count);
		(void)lua_rawgeti(L, -1, i);
		add_value(L, out, depth + 1);
		lua_pop(L, 1);
	}
	add_named(L, out, depth, &count);
	if (count < all) {
		int more = all - count;

		gap(out, depth, &count);
		buf_add_format(out, "... %d more", more);
	}
	if (!depth && count)
		buf_add_char(out, BREAK);
	buf_add_char(out, '}');
}

/* The value on top, inside a table. */
static void add_value(lua_State *L, struct buf *out, int depth)
{
	const struct api_function *function;

	switch (lua_type(L, -1)) {
	case LUA_TSTRING:
		add_quoted(out, lua_tostring(L, -1));
		break;
	case LUA_TTABLE:
		add_table(L, out, depth);
		break;
	case LUA_TNUMBER:
		buf_add_text(out, luaL_tolstring(L, -1, NULL));
		lua_pop(L, 1);
		break;
	case LUA_TBOOLEAN:
		buf_add_text(out, lua_toboolean(L, -1) ? "true" : "false");
		break;
	case LUA_TFUNCTION:
		function = api_function_at(L, -1);
		buf_add_text(out, function ? function->name : "function");
		break;
	default:
		buf_add_text(out, luaL_typename(L, -1));
	}
}

/* On one line, or, where that is too long, an item each. */
static void add_broken(struct buf *out, const char *text)
{
	bool broken = text_columns(text, strlen(text)) > LINE_COLUMNS;
	const char *at;

	for (at = text; *at; at++) {
		if (*at != BREAK)
			buf_add_char(out, *at);
		else if (!broken)
			buf_add_char(out, ' ');
		else
			buf_add_text(out, at[1] == '}' ? "\n" : "\n  ");
	}
}

/* The value on top, by itself. */
static void say_value(lua_State *L, struct repl *repl)
{
	struct buf *out = &repl->out, *line;
	int type = lua_type(L, -1);

	buf_cut(out, 0);
	if (type == LUA_TSTRING) {
		writer_clean(out, lua_tostring(L, -1));
		if (strchr(lua_tostring(L, -1), '\n')) {
			buf_cut(out, 0); /* a text of lines is shown as such */
			buf_add_text(out, lua_tostring(L, -1));
		}
	} else if (type == LUA_TTABLE &&
		   luaL_getmetafield(L, -1, "__tostring")) {
		lua_pop(L, 1);
		buf_add_text(out, luaL_tolstring(L, -1, NULL));
		lua_pop(L, 1);
	} else {
		add_value(L, out, 0);
	}
	line = vm_scratch(L);
	line->failed |= out->failed;
	add_broken(line, buf_text(out));
	buf_add_char(line, '\n');
	vm_push_scratch(L);
	vm_write(L, lua_tostring(L, -1), lua_rawlen(L, -1));
	lua_pop(L, 1);
}

void repl_say(lua_State *L, struct repl *repl, int first)
{
	const struct listing how = {.limit = LIMIT_SHOWN_ROWS};
	int last = lua_gettop(L), i;

	luaL_checkstack(L, 20, NULL);
	/* What `for` would walk: zila.rows(...) by itself. */
	if (last == first + 3 && script_is_query(L, first + 1)) {
		script_list(L, repl->job, first + 1, &how);
		return;
	}
	for (i = first; i <= last; i++) {
		if (script_is_rows(L, i)) {
			script_list(L, repl->job, i, &how);
			continue;
		}
		lua_pushvalue(L, i);
		say_value(L, repl);
		lua_pop(L, 1);
	}
}
