/* api_text.c - zila.text: names and cells as people type them. */
#include <lauxlib.h>
#include <stdlib.h>
#include <string.h>

#include "ground/text.h"
#include "worker/lua/api/api.h"
#include "worker/lua/error.h"
#include "worker/lua/state.h"

enum {
	DISTANCE_MAX = 128, /* text_distance() looks no further */
	NEAREST_SHOWN = 5,
	WIDTH_MAX = 10000,
};

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

static size_t characters(struct text text)
{
	size_t count = 0, i;

	for (i = 0; i < text.size; i++)
		count += ((unsigned char)text.data[i] & 0xc0) != 0x80;
	return count;
}

/* How alike the keys of two texts are: 1 the same, 0 nothing in common. */
static double similarity(lua_State *L, struct text a, struct text b)
{
	struct buf *keys = vm_scratch(L);
	size_t size, longest, other;
	int distance;

	text_key(keys, a.data, a.size);
	size = keys->size;
	text_key(keys, b.data, b.size);
	vm_check_scratch(L);
	a = (struct text){keys->data, size};
	b = (struct text){keys->data + size, keys->size - size};
	longest = characters(a);
	other = characters(b);
	if (other > longest)
		longest = other;
	distance = text_distance(a, b, DISTANCE_MAX);
	if (!longest || distance > (int)longest)
		return longest ? 0 : 1;
	return 1 - (double)distance / (double)longest;
}

static int text_similar(lua_State *L)
{
	lua_pushnumber(L, similarity(L, argument(L, 1), argument(L, 2)));
	return 1;
}

struct candidate {
	double score;
	lua_Integer at;
};

static int best_first(const void *a, const void *b)
{
	const struct candidate *x = a, *y = b;

	if (x->score != y->score)
		return x->score < y->score ? 1 : -1;
	return (x->at > y->at) - (x->at < y->at);
}

static int text_nearest_of(lua_State *L)
{
	lua_Integer most = luaL_optinteger(L, 3, NEAREST_SHOWN), i;
	lua_Integer count = (lua_Integer)lua_rawlen(L, 2);
	struct candidate *all =
		lua_newuserdatauv(L, ((size_t)count + 1) * sizeof *all, 0);

	for (i = 0; i < count; i++) {
		if (lua_rawgeti(L, 2, i + 1) != LUA_TSTRING)
			return luaL_error(L,
				"zila.text.nearest: item %I of the array must "
				"be a string, not %s",
				(LUAI_UACINT)i + 1, luaL_typename(L, -1));
		all[i].score = similarity(L, argument(L, 1), argument(L, -1));
		all[i].at = i + 1;
		lua_pop(L, 1);
	}
	qsort(all, (size_t)count, sizeof *all, best_first);
	lua_newtable(L);
	for (i = 0; i < count && i < most; i++) {
		lua_createtable(L, 0, 2);
		(void)lua_rawgeti(L, 2, all[i].at);
		lua_setfield(L, -2, "text");
		lua_pushnumber(L, all[i].score);
		lua_setfield(L, -2, "score");
		lua_rawseti(L, -2, i + 1);
	}
	return 1;
}

static int text_wide(lua_State *L)
{
	struct text text = argument(L, 1);

	lua_pushinteger(L, text_columns(text.data, text.size));
	return 1;
}

/* The columns that argument 2 asks for. */
static int width_of(lua_State *L, const char *function)
{
	lua_Integer width = lua_tointeger(L, 2);

	if (width < 0 || width > WIDTH_MAX)
		(void)luaL_error(L,
			"%s: argument 2 (width) must be 0 to %d, not %I",
			function, WIDTH_MAX, (LUAI_UACINT)width);
	return (int)width;
}

static int text_padded(lua_State *L)
{
	static const char *const sides[] = {"left", "right", "center", NULL};
	struct text text = argument(L, 1);
	int width = width_of(L, "zila.text.pad");
	int side = api_choice(L, 3, "zila.text.pad", "left", sides);
	int blank = width - text_columns(text.data, text.size);
	int before = side == 0 ? 0 : side == 1 ? blank : blank / 2;
	luaL_Buffer out;
	int i;

	if (blank <= 0) {
		lua_settop(L, 1);
		return 1;
	}
	luaL_buffinit(L, &out);
	for (i = 0; i < before; i++)
		luaL_addchar(&out, ' ');
	luaL_addlstring(&out, text.data, text.size);
	for (; i < blank; i++)
		luaL_addchar(&out, ' ');
	luaL_pushresult(&out);
	return 1;
}

/* The size of the most characters at the start of text that take at most
 * width columns. */
static size_t cut_at(struct text text, int width)
{
	size_t at = 0, next;

	for (; at < text.size; at = next) {
		next = at + 1;
		while (next < text.size && (text.data[next] & 0xc0) == 0x80)
			next++;
		width -= text_columns(text.data + at, next - at);
		if (width < 0)
			break;
	}
	return at;
}

static int text_shortened(lua_State *L)
{
	struct text text = argument(L, 1), kept;
	int width = width_of(L, "zila.text.cut");
	luaL_Buffer out;

	if (text_columns(text.data, text.size) <= width) {
		lua_settop(L, 1);
		return 1;
	}
	kept = text_trim(text.data, cut_at(text, width - 1));
	luaL_buffinit(L, &out);
	luaL_addlstring(&out, kept.data, kept.size);
	if (width)
		luaL_addstring(&out, "\xe2\x80\xa6"); /* ... as one */
	luaL_pushresult(&out);
	return 1;
}

/* Adds the value of the field `name` of the table at 2 to the buffer. */
static void add_field(lua_State *L, luaL_Buffer *out, struct text name)
{
	const char *colon = memchr(name.data, ':', name.size);
	size_t size = colon ? (size_t)(colon - name.data) : name.size;
	int decimals = -1;

	if (colon && name.size == size + 2 && colon[1] >= '0' &&
		colon[1] <= '9')
		decimals = colon[1] - '0';
	else if (colon)
		luaL_error(L,
			"zila.text.fill: {%s}: behind the colon stands "
			"the number of decimals, 0 to 9",
			lua_pushlstring(L, name.data, name.size));
	lua_pushlstring(L, name.data, size);
	lua_pushvalue(L, -1);
	if (lua_gettable(L, 2) == LUA_TNIL)
		error_unknown(L, "zila.text.fill: there is no value",
			lua_tostring(L, -2),
			error_nearest(L, 2, lua_tostring(L, -2)));
	lua_remove(L, -2);
	if (lua_type(L, -1) == LUA_TNUMBER) {
		api_push_number(L, -1, decimals);
		lua_remove(L, -2);
	} else {
		(void)luaL_tolstring(L, -1, NULL);
		lua_remove(L, -2);
	}
	luaL_addvalue(out);
}

static int text_filled(lua_State *L)
{
	struct text text = argument(L, 1);
	const char *at = text.data, *end = text.data + text.size;
	luaL_Buffer out;

	luaL_buffinit(L, &out);
	while (at < end) {
		const char *open = memchr(at, '{', (size_t)(end - at));
		const char *close;

		luaL_addlstring(&out, at, (size_t)((open ? open : end) - at));
		if (!open)
			break;
		close = memchr(open, '}', (size_t)(end - open));
		if (!close)
			return luaL_error(
				L, "zila.text.fill: a { has no }: %s", open);
		add_field(L, &out,
			(struct text){open + 1, (size_t)(close - open - 1)});
		at = close + 1;
	}
	luaL_pushresult(&out);
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
	{"zila.text.similarity", text_similar, "a: string, b: string", "number",
		"How alike two names are, 0 to 1: 1 - d / n, where d is "
		"zila.text.distance of their zila.text.key and n the letters "
		"of the longer one."},
	{"zila.text.nearest", text_nearest_of,
		"text: string, candidates: string[], most?: integer",
		"{text: string, score: number}[]",
		"The candidates most like text, best first, with their "
		"zila.text.similarity; at most so many (5).  For suggestions: "
		"names of places are for zila.place."},
	{"zila.text.width", text_wide, "text: string", "integer",
		"How many columns of a terminal text takes: signs above and "
		"below letters take none, those of East Asia two."},
	{"zila.text.pad", text_padded,
		"text: string, width: integer, "
		"side?: \"left\"|\"right\"|\"center\"",
		"string",
		"Text with spaces up to a width in columns of a terminal, in "
		"any script: at its left (the default), right or center.  "
		"Longer text stays whole."},
	{"zila.text.cut", text_shortened, "text: string, width: integer",
		"string",
		"Text of at most so many columns of a terminal; what was "
		"longer ends in \xe2\x80\xa6"},
	{"zila.text.fill", text_filled, "text: string, values: table", "string",
		"Text with each {name} as its value: \"{plans:0} plans in "
		"{state}\".  Numbers are grouped, as zila.number.format "
		"does it; behind a colon stand their decimals.  A name "
		"without a value is an error."},
	{0},
};
