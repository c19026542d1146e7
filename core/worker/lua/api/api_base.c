/* api_base.c - zila.log, zila.progress, zila.write, zila.place, zila.memo. */
#include <lauxlib.h>
#include <string.h>

#include "ground/limits.h"
#include "ground/text.h"
#include "worker/lua/api/api.h"
#include "worker/lua/state.h"

#define COUNT_MAX 1e15 /* of what is done: a double holds it exactly */

/* One argument is the text; of two the first is the level. */
static int api_log(lua_State *L)
{
	static const char *const levels[] = {
		"debug", "info", "warning", "error"};
	const size_t count = sizeof levels / sizeof levels[0];
	const char *level = "info";
	const char *text = lua_tostring(L, 1);
	size_t i;

	if (!lua_isnil(L, 2)) {
		level = text;
		text = luaL_tolstring(L, 2, NULL);
	}
	for (i = 0; i < count && strcmp(level, levels[i]) != 0; i++)
		;
	if (i == count)
		return error_unknown(L,
			"zila.log: the levels are debug, info, "
			"warning and error, not",
			level, text_nearest(level, levels, count));
	vm_log(L, level, text);
	return 0;
}

/* A script may tell of every row; the core hears of every percent. */
static int api_progress(lua_State *L)
{
	struct vm *vm = vm_of(L);
	double done = lua_tonumber(L, 1);
	double total = lua_tonumber(L, 2);
	int64_t percent = -1;
	struct zila_err err;

	if (total > 0 && total < COUNT_MAX && done >= 0 && done <= total)
		percent = (int64_t)(done * 100 / total);
	if (percent < 0 || percent == vm->progress || !vm->host->link)
		return 0;
	vm->progress = percent;
	if (link_progress(vm->host->link, (int64_t)done, (int64_t)total, "",
		    &err) != ZILA_OK)
		return vm_raise(L, &err);
	return 0;
}

static int api_write(lua_State *L)
{
	size_t size;
	const char *text = lua_tolstring(L, 1, &size);

	if (!vm_host(L)->may_write)
		return luaL_error(L,
			"zila.write: only a script of `zila run` "
			"has a standard output; use zila.log or a report");
	vm_write(L, text, size);
	return 0;
}

static const char *how_name(enum place_how how)
{
	static const char *const names[] = {
		[PLACE_CODE] = "code",
		[PLACE_NAME] = "name",
		[PLACE_ALIAS] = "alias",
		[PLACE_OUTSIDE] = "outside",
		[PLACE_INSIDE] = "inside",
		[PLACE_NEAR] = "near",
	};

	return names[how];
}

/* The text of the value at index, which is a string or a whole number. */
static struct text place_text(lua_State *L, int index)
{
	struct text text;

	text.data = luaL_tolstring(L, index, &text.size);
	return text;
}

/* The state that the options at 2 name, 0 without any; raises when they name
 * none that there is, or something else. */
static int option_state(lua_State *L, const struct place_register *places)
{
	struct place place;
	struct place_miss miss;

	if (lua_isnil(L, 2))
		return 0;
	lua_pushnil(L);
	while (lua_next(L, 2)) {
		lua_pop(L, 1);
		if (lua_type(L, -1) != LUA_TSTRING ||
			strcmp(lua_tostring(L, -1), "state") != 0)
			return luaL_error(L,
				"zila.place: the only option is "
				"`state`, not '%s'",
				luaL_tolstring(L, -1, NULL));
	}
	if (lua_getfield(L, 2, "state") == LUA_TNIL)
		return 0;
	if (lua_type(L, -1) != LUA_TSTRING && !lua_isinteger(L, -1))
		return luaL_error(L,
			"zila.place: `state` must be a code or a "
			"name, not a %s",
			luaL_typename(L, -1));
	if (!place_state(places, place_text(L, -1), &place, &miss))
		return luaL_error(L, "zila.place: `state`: %s", miss.message);
	return place.state;
}

static int api_place(lua_State *L)
{
	struct host *host = vm_host(L);
	const struct place_register *places;
	struct place place;
	struct place_miss miss;
	struct zila_err err;
	struct text text;
	int state;
	bool found;

	if (!host->places && host->open_places &&
		host->open_places(host->open_user, &err) != ZILA_OK)
		return vm_raise(L, &err);
	places = host->places;
	if (!places)
		return luaL_error(L, "zila.place: this run has no register of "
				     "states and districts");
	state = option_state(L, places);
	text = place_text(L, 1);
	found = state ? place_district(places, state, text, &place, &miss)
		      : place_state(places, text, &place, &miss);
	if (!found) {
		lua_pushnil(L);
		lua_pushstring(L, miss.message);
		return 2;
	}
	lua_createtable(L, 0, 4);
	vm_set_integer(L, "state", place.state);
	if (place.district) {
		vm_set_integer(L, "district", place.district);
	}
	vm_set_text(L, "name", place.name);
	vm_set_text(L, "how", how_name(place.how));
	return 1;
}

/* Of a function, its kept results by text, and how many those are. */
static int memo_call(lua_State *L)
{
	bool kept = lua_type(L, 1) == LUA_TSTRING &&
		    lua_rawlen(L, 1) <= LIMIT_MEMO_BYTES;
	lua_Integer count;

	lua_settop(L, 1);
	lua_pushvalue(L, 1);
	if (kept && lua_rawget(L, lua_upvalueindex(2)) != LUA_TNIL)
		return 1;
	lua_pushvalue(L, lua_upvalueindex(1));
	lua_pushvalue(L, 1);
	lua_call(L, 1, 1);
	if (!kept || lua_isnil(L, -1))
		return 1;
	count = lua_tointeger(L, lua_upvalueindex(3));
	if (count >= LIMIT_MEMO_TEXTS) {
		lua_newtable(L);
		lua_replace(L, lua_upvalueindex(2));
		count = 0;
	}
	lua_pushinteger(L, count + 1);
	lua_replace(L, lua_upvalueindex(3));
	lua_pushvalue(L, 1);
	lua_pushvalue(L, -2);
	lua_rawset(L, lua_upvalueindex(2));
	return 1;
}

static int api_memo(lua_State *L)
{
	lua_newtable(L);
	lua_pushinteger(L, 0);
	lua_pushcclosure(L, memo_call, 3);
	return 1;
}

const struct api_function api_base[] = {
	{"zila.log", api_log,
		"level_or_text: string|number, text?: string|number", "",
		"Writes a line to the run's log: zila.log(\"text\"), or "
		"zila.log(\"warning\", \"text\").  Levels: debug, info, "
		"warning, error."},
	{"zila.progress", api_progress, "done: number, total: number", "",
		"Tells how far the run is; cheap enough for every row."},
	{"zila.write", api_write, "text: string|number", "",
		"Writes text to standard output, without a newline.  Raises "
		"outside `zila run`."},
	{"zila.place", api_place,
		"text: string|integer, options?: {state?: integer|string}",
		"{state: integer, district?: integer, name: string, "
		"how: string}?, string? reason",
		"Finds the place that a text names: a state, or with "
		"options.state a district of that state.  Codes are LGD's.  "
		"`how` is code, name, alias, outside or inside (brackets), or "
		"near: a misspelling that can mean nothing else.  Nothing is "
		"guessed: nil and the reason, with the nearest names, for "
		"all else."},
	{"zila.memo", api_memo, "decide: function", "function",
		"A function of a text that asks decide, a function of a text "
		"too, once for each text and keeps its answer: for what "
		"costs much and is asked of cells that repeat down a column.  "
		"The answer must depend on the text alone.  Up to 8000 "
		"answers are kept, then anew; none of nil."},
	{0},
};
