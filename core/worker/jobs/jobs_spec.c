/* jobs_spec.c - a declared job as the JSON that the core keeps. */
#include <lauxlib.h>
#include <string.h>

#include "ground/json.h"
#include "worker/jobs/jobs.h"

enum { DEPTH_MAX = 3 };

static const char *const policies[] = {"overlap", "missed", "missed_max",
	"window_s", "retries", "backoff_s", "backoff_max_s", "timeout_s", NULL};

/* Steps that are of a state, when their plugin is. */
static const char *const of_state[] = {
	"check", "report", "script", "import", NULL};

static void add_value(lua_State *L, const struct declared *declared,
	struct json *json, int depth)
{
	lua_Integer i, count;

	switch (lua_type(L, -1)) {
	case LUA_TBOOLEAN:
		json_bool(json, lua_toboolean(L, -1));
		return;
	case LUA_TNUMBER:
		if (lua_isinteger(L, -1))
			json_integer(json, lua_tointeger(L, -1));
		else
			json_real(json, lua_tonumber(L, -1));
		return;
	case LUA_TSTRING:
		json_text(json, lua_tostring(L, -1));
		return;
	case LUA_TTABLE:
		if (depth < DEPTH_MAX)
			break;
		/* fall through */
	default:
		jobs_fail(L, declared, "steps",
			"a value in it is %s: texts, numbers, true, false and "
			"lists of texts can be kept",
			luaL_typename(L, -1));
		return;
	}
	count = luaL_len(L, -1);
	json_array(json);
	for (i = 1; i <= count; i++) {
		lua_rawgeti(L, -1, i);
		add_value(L, declared, json, depth + 1);
		lua_pop(L, 1);
	}
	json_end_array(json);
}

static bool has(lua_State *L, const char *name)
{
	bool is = lua_getfield(L, -1, name) != LUA_TNIL;

	lua_pop(L, 1);
	return is;
}

/* The state that the step on top is of without saying so; 0: none. */
static int state_of(
	lua_State *L, const struct declared *declared, const char *kind)
{
	int i;

	if (!declared->plugin->state || has(L, "state") || has(L, "inbox") ||
		has(L, "district") || has(L, "all_districts"))
		return 0;
	for (i = 0; of_state[i]; i++)
		if (!strcmp(of_state[i], kind))
			return declared->plugin->state;
	return 0;
}

/* Puts the count-th name of the list at index in its place: there are few. */
static void sort_in(lua_State *L, int index, lua_Integer count)
{
	for (; count > 1; count--) {
		lua_rawgeti(L, index, count - 1);
		lua_rawgeti(L, index, count);
		if (strcmp(lua_tostring(L, -2), lua_tostring(L, -1)) <= 0) {
			lua_pop(L, 2);
			return;
		}
		lua_rawseti(L, index, count - 1);
		lua_rawseti(L, index, count);
	}
}

/* Pushes a sorted list of the names of the table on top, so that the same
 * file has the same JSON. */
static lua_Integer push_names(lua_State *L, const struct declared *declared)
{
	lua_Integer count = 0;
	int table = lua_gettop(L);

	lua_newtable(L);
	lua_pushnil(L);
	while (lua_next(L, table)) {
		lua_pop(L, 1);
		if (lua_type(L, -1) == LUA_TSTRING) {
			lua_pushvalue(L, -1);
			lua_rawseti(L, table + 1, ++count);
			sort_in(L, table + 1, count);
		} else if (!lua_isinteger(L, -1)) {
			jobs_fail(L, declared, "steps",
				"a step has words and named options only");
		}
	}
	return count;
}

static void add_options(lua_State *L, const struct declared *declared,
	struct json *json, int state)
{
	lua_Integer i, count = push_names(L, declared);
	int names = lua_gettop(L);

	if (count || state)
		json_object(json);
	for (i = 1; i <= count; i++) {
		const char *name;

		lua_rawgeti(L, names, i);
		name = lua_tostring(L, -1);
		if (!(state && !strcmp(name, "all_states"))) {
			json_key(json, name);
			lua_getfield(L, names - 1, name);
			add_value(L, declared, json, 1);
		}
		lua_settop(L, names);
	}
	if (state)
		json_pair_integer(json, "state", state);
	if (count || state)
		json_end_object(json);
	lua_settop(L, names - 1);
}

/* The step on top. */
static void add_step(lua_State *L, const struct declared *declared,
	struct json *json, lua_Integer step)
{
	lua_Integer i, count;
	const char *kind = "";

	if (!lua_istable(L, -1)) {
		jobs_fail(L, declared, "steps",
			"step %d is %s: each is in braces of its own, as "
			"{ {\"check\"} }",
			(int)step, luaL_typename(L, -1));
		return;
	}
	count = luaL_len(L, -1);
	json_array(json);
	for (i = 1; i <= count; i++) {
		lua_rawgeti(L, -1, i);
		if (i == 1 && lua_type(L, -1) == LUA_TSTRING)
			kind = lua_tostring(L, -1);
		add_value(L, declared, json, 1);
		lua_pop(L, 1);
	}
	add_options(L, declared, json, state_of(L, declared, kind));
	json_end_array(json);
}

static void add_steps(
	lua_State *L, const struct declared *declared, struct json *json)
{
	lua_Integer i, count;

	json_key(json, "steps");
	json_array(json);
	if (lua_getfield(L, -1, "steps") == LUA_TTABLE) {
		count = luaL_len(L, -1);
		for (i = 1; i <= count; i++) {
			lua_rawgeti(L, -1, i);
			add_step(L, declared, json, i);
			lua_pop(L, 1);
		}
	} else {
		json_array(json);
		json_text(json, "lua");
		json_end_array(json);
	}
	lua_pop(L, 1);
	json_end_array(json);
}

void jobs_spec(lua_State *L, const struct declared *declared, struct buf *out)
{
	struct json json = {.out = out};
	int i;

	json_object(&json);
	add_steps(L, declared, &json);
	for (i = 0; policies[i]; i++) {
		if (lua_getfield(L, -1, policies[i]) != LUA_TNIL) {
			json_key(&json, policies[i]);
			add_value(L, declared, &json, DEPTH_MAX);
		}
		lua_pop(L, 1);
	}
	json_end_object(&json);
}
