/* api_text.c - zila.text: names and cells as people type them. */
#include <lauxlib.h>
#include <string.h>

#include "ground/text.h"
#include "worker/lua/api.h"
#include "worker/lua/state.h"

enum { DISTANCE_MAX = 128 }; /* text_distance() looks no further */

static struct text argument(lua_State *L, int index)
{
	struct text text;

	text.data = lua_tolstring(L, index, &text.size);
	return text;
}

static void push_trimmed(lua_State *L, const char *data, size_t size)
{
	struct text text = text_trim(data, size);

	lua_pushlstring(L, text.data, text.size);
}

/* `for part in zila.text.split(...)`: the array is its own iterator. */
static int next_part(lua_State *L)
{
	lua_Integer at = lua_tointeger(L, lua_upvalueindex(1)) + 1;

	lua_pushinteger(L, at);
	lua_replace(L, lua_upvalueindex(1));
	(void)lua_rawgeti(L, 1, at);
	return 1;
}

static void make_iterable(lua_State *L)
{
	lua_createtable(L, 0, 1);
	lua_pushinteger(L, 0);
	lua_pushcclosure(L, next_part, 1);
	lua_setfield(L, -2, "__call");
	(void)lua_setmetatable(L, -2);
}

static int text_split(lua_State *L)
{
	struct text text = argument(L, 1);
	struct text separator = argument(L, 2);
	const char *end = text.data + text.size;
	const char *at = text.data;
	lua_Integer count = 0;

	if (!separator.size)
		return luaL_error(L, "zila.text.split: argument 2 (separator) "
				     "is empty");
	lua_newtable(L);
	while (at) {
		const char *next = memmem(
			at, (size_t)(end - at), separator.data, separator.size);
		struct text part =
			text_trim(at, (size_t)((next ? next : end) - at));

		if (part.size) {
			lua_pushlstring(L, part.data, part.size);
			lua_rawseti(L, -2, ++count);
		}
		at = next ? next + separator.size : NULL;
	}
	make_iterable(L);
	return 1;
}

static int text_trimmed(lua_State *L)
{
	struct text text = argument(L, 1);

	push_trimmed(L, text.data, text.size);
	return 1;
}

static int text_cleaned(lua_State *L)
{
	struct text text = argument(L, 1);

	text_clean(vm_scratch(L), text.data, text.size);
	vm_push_scratch(L);
	return 1;
}

static int text_keyed(lua_State *L)
{
	struct text text = argument(L, 1);

	text_key(vm_scratch(L), text.data, text.size);
	vm_push_scratch(L);
	return 1;
}

/* Letters from `from` on become those from `to` on. */
static int change_case(lua_State *L, char from, char to)
{
	struct text text = argument(L, 1);
	struct buf *scratch = vm_scratch(L);
	size_t i;

	buf_add(scratch, text.data, text.size);
	for (i = 0; i < scratch->size; i++) {
		char c = scratch->data[i];

		if (c >= from && c <= from + ('z' - 'a'))
			scratch->data[i] = (char)(c - from + to);
	}
	vm_push_scratch(L);
	return 1;
}

static int text_upper(lua_State *L)
{
	return change_case(L, 'a', 'A');
}

static int text_lower(lua_State *L)
{
	return change_case(L, 'A', 'a');
}

static int text_starts(lua_State *L)
{
	struct text text = argument(L, 1);
	struct text start = argument(L, 2);

	lua_pushboolean(L, text.size >= start.size &&
				   !memcmp(text.data, start.data, start.size));
	return 1;
}

static int text_distant(lua_State *L)
{
	int distance =
		text_distance(argument(L, 1), argument(L, 2), DISTANCE_MAX);

	if (distance > DISTANCE_MAX)
		lua_pushnil(L);
	else
		lua_pushinteger(L, distance);
	return 1;
}

const struct api_function api_text[] = {
	{"zila.text.split", text_split, "text: string, separator: string",
		"string[]",
		"The parts of text between separators (plain text, not a "
		"pattern), trimmed; blank parts are left out. An array "
		"that `for part in` can also walk by itself, once."},
	{"zila.text.trim", text_trimmed, "text: string", "string",
		"Text without white space at both ends, also no-break and "
		"zero-width spaces."},
	{"zila.text.clean", text_cleaned, "text: string", "string",
		"Text as the store keeps it: NFC, runs of white space as one "
		"space, trimmed."},
	{"zila.text.key", text_keyed, "text: string", "string",
		"A key under which spellings of a name meet: case, Latin "
		"accents, punctuation and space are folded, `&` is `and`."},
	{"zila.text.upper", text_upper, "text: string", "string",
		"Text with a-z as A-Z.  Other letters stay; the scripts of "
		"India have no case."},
	{"zila.text.lower", text_lower, "text: string", "string",
		"Text with A-Z as a-z.  Other letters stay."},
	{"zila.text.starts", text_starts, "text: string, start: string",
		"boolean", "Whether text begins with start, byte for byte."},
	{"zila.text.distance", text_distant, "a: string, b: string", "integer?",
		"How many letters must be added, dropped, changed or swapped "
		"with their neighbour to make b of a (optimal string "
		"alignment).  nil for texts longer than 128 characters."},
	{0},
};
