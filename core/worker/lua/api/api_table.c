/* api_table.c - zila.table, which is written in Lua: table.lua. */
#include <lauxlib.h>
#include <string.h>

#include "worker/lua/api/api.h"
#include "worker/lua/error.h"
#include "worker/lua/state.h"

extern const char embed_table_lua[];
extern const size_t embed_table_lua_size;

/* Key of the registry, by address. */
static const char PARTS = 'p';

/* nearest(text, names) of table.lua. */
static int nearest(lua_State *L)
{
	lua_pushstring(L, error_nearest(L, 2, luaL_checkstring(L, 1)));
	return 1;
}

/* takes_two(value) of table.lua. */
static int takes_two(lua_State *L)
{
	lua_Debug ar = {0};

	lua_settop(L, 1);
	if (lua_isfunction(L, 1))
		(void)lua_getinfo(L, ">u", &ar);
	lua_pushboolean(L, ar.nparams > 1);
	return 1;
}

/* Pushes what table.lua returns; it is loaded when it is first asked for. */
static void push_parts(lua_State *L)
{
	if (lua_rawgetp(L, LUA_REGISTRYINDEX, &PARTS) == LUA_TTABLE)
		return;
	lua_pop(L, 1);
	if (luaL_loadbufferx(L, embed_table_lua, embed_table_lua_size,
		    "=zila.table", "t") != LUA_OK)
		(void)lua_error(L);
	sandbox_push_base(L);
	(void)lua_setupvalue(L, -2, 1);
	lua_pushcfunction(L, nearest);
	api_push_queried(L);
	lua_pushcfunction(L, takes_two);
	lua_call(L, 3, 1);
	lua_pushvalue(L, -1);
	lua_rawsetp(L, LUA_REGISTRYINDEX, &PARTS);
}

static int ended(lua_State *L, int status, lua_KContext context)
{
	(void)status;
	(void)context;
	return lua_gettop(L);
}

/* Calls table.lua's function of the same name with all arguments; a function
 * of the script that it calls may await. */
static int call(lua_State *L)
{
	const struct api_function *function =
		lua_touserdata(L, lua_upvalueindex(1));
	int count = lua_gettop(L);

	push_parts(L);
	(void)lua_getfield(L, -1, strrchr(function->name, '.') + 1);
	lua_insert(L, 1);
	lua_settop(L, count + 1);
	lua_callk(L, count, LUA_MULTRET, 0, ended);
	return lua_gettop(L);
}

const struct api_function api_table[] = {
	{"zila.table.of", call,
		"next_row: function, state?: any, first?: any, "
		"closing?: any",
		"table[]",
		"All rows that an iterator gives, as an array: "
		"zila.table.of(zila.rows(sql))."},
	{"zila.table.sort", call, "rows: table, by: string|string[]|function",
		"table[]",
		"The rows in another order, a new array: by a column, by "
		"\"-column\" from the greatest down, by several, or by what a "
		"function of a row says.  Rows that are alike keep their "
		"order; "
		"numbers come before texts, a missing value last."},
	{"zila.table.top", call, "rows: table, by: string, most: integer",
		"table[]",
		"The rows with the greatest values of a column, at most so "
		"many, the greatest first."},
	{"zila.table.where", call, "rows: table, test: table|function",
		"table[]",
		"The rows that a function says true to, or that have all the "
		"values of a table: { state = 29 }."},
	{"zila.table.group", call,
		"rows: table, by: string|string[], "
		"sums?: table<string, string|fun(rows: table[]): any>",
		"table[]",
		"One row for each value of the column or columns `by`, in the "
		"order of their first rows.  sums names its further columns: "
		"\"sum value\", or count, distinct, mean, median, min, max, "
		"first, list with a column (count also without), or a "
		"function of the group's rows.  Missing values are left out; "
		"a sum of none is nil.  Without sums each row has its rows in "
		"`rows`."},
	{"zila.table.apart", call,
		"rows: table, by: string|string[], within: string", "table[]",
		"The rows to add up for the period within, as "
		"zila.period.apart finds them of each value of `by` from the "
		"column `period`: copies, in the order of `by`, with how many "
		"months each has in `months`."},
	{"zila.table.join", call,
		"left: table, right: table, by: string|string[], "
		"kind?: \"inner\"|\"left\"|\"anti\"",
		"table[]",
		"Each row of left with each row of right that has the same "
		"values under `by`, as one row; where both have a column, "
		"left's is taken.  \"left\" keeps rows of left without a "
		"match, \"anti\" gives only those.  A missing value matches "
		"nothing."},
	{"zila.table.pivot", call,
		"rows: table, by: string|string[], across: string, "
		"sum: string|function",
		"table[], string[] columns",
		"One row for each value of `by`, with a column for each value "
		"of `across` that holds the sum of their rows (written as in "
		"zila.table.group): pivot(rows, \"state\", \"year\", \"sum "
		"value\").  Also the names of the new columns, sorted."},
	{"zila.table.index", call, "rows: table, by: string",
		"table<any, table>",
		"Rows by their value of a column, which no two may share; "
		"rows without a value are left out."},
	{0},
};
