/* lua.c - rules that are functions: of a row, of a value, of a group's rows,
 * of everything.
 */
#include <lauxlib.h>
#include <string.h>

#include "ground/err.h"
#include "worker/lua/api/api.h"
#include "worker/rule/rule.h"

/* What a body inside vm_enter() is given. */
struct calling {
	struct clause *clause;
	struct judge *judge;
	const struct scan *scan;
	struct at at; /* the row */
	uint32_t group;
	bool wrong;
};

static void tell(lua_State *L, struct judge *judge, const struct found *found)
{
	struct zila_err err;

	if (found_tell(judge, found, &err) != ZILA_OK)
		vm_raise(L, &err);
}

/* ---- row ---- */

static void push_row(lua_State *L, const struct scan *scan, int row)
{
	struct value value;
	int i;

	lua_createtable(L, 0, scan->column_count + 2);
	for (i = 0; i < scan->column_count; i++) {
		scan_value(scan, i, row, &value);
		if (value.type == VALUE_NULL)
			continue;
		api_push_value(L, &value);
		lua_setfield(L, -2, scan->columns[i].name);
	}
	vm_set_integer(L, "import_id", scan->import_id[row]);
	vm_set_integer(L, "line", scan->line[row]);
}

/* argument: struct calling; all rows of the batch */
static int call_rows(lua_State *L)
{
	struct calling *calling = lua_touserdata(L, 1);
	struct judge *judge = calling->judge;
	const struct scan *scan = calling->scan;
	struct found found;
	int *row = &calling->at.row;

	lua_rawgeti(L, LUA_REGISTRYINDEX, judge->function);   /* 2 */
	lua_rawgeti(L, LUA_REGISTRYINDEX, judge->params_ref); /* 3 */
	for (; *row < scan->rows && !judge->stopped; ++*row) {
		if (!row_is_tested(calling->clause, scan, *row))
			continue;
		judge->job->page->row = scan->line[*row];
		lua_pushvalue(L, 2);
		push_row(L, scan, *row);
		lua_pushvalue(L, 3);
		lua_call(L, 2, 1);
		if (!lua_isnil(L, 4)) {
			found_row(&found, calling->clause, scan, *row);
			found_lua(L, &found, 4);
			tell(L, judge, &found);
		}
		lua_settop(L, 3);
	}
	return 0;
}

static enum zila_code rows_row(
	struct clause *clause, struct scan *scan, struct zila_err *err)
{
	struct calling calling = {.clause = clause,
		.judge = clause->judge,
		.scan = scan,
		.at = {clause, scan, 0}};

	return at_enter(&calling.at, call_rows, &calling, err);
}

const struct kind kind_row = {"row", .rows = rows_row, .runs_lua = true};

/* ---- distinct and value ---- */

enum { UNKNOWN, SOUND, WRONG };

struct decided {
	struct groups groups;
	struct buf verdicts; /* a byte by group */
	int results;         /* what it returned, by group, in the registry */
};

static int make_results(lua_State *L)
{
	struct decided *decided = lua_touserdata(L, 1);

	lua_newtable(L);
	decided->results = luaL_ref(L, LUA_REGISTRYINDEX);
	return 0;
}

static enum zila_code begin_value(
	struct clause *clause, struct scan *scan, struct zila_err *err)
{
	struct decided *decided = clause->own = mem_alloc(sizeof *decided);

	(void)scan;
	if (!decided)
		return err_memory(err);
	return vm_enter(clause->judge->job->vm, make_results, decided, err);
}

/* argument: struct calling; asks about the row's values */
static int call_value(lua_State *L)
{
	struct calling *calling = lua_touserdata(L, 1);
	struct clause *clause = calling->clause;
	struct decided *decided = clause->own;
	struct value value;
	int i;

	lua_rawgeti(L, LUA_REGISTRYINDEX, calling->judge->function);
	for (i = 0; i < clause->by_count; i++) {
		scan_value(
			calling->scan, clause->by[i], calling->at.row, &value);
		api_push_value(L, &value);
	}
	lua_rawgeti(L, LUA_REGISTRYINDEX, calling->judge->params_ref);
	lua_call(L, clause->by_count + 1, 1);
	calling->wrong = !lua_isnil(L, -1);
	if (calling->wrong) {
		lua_rawgeti(L, LUA_REGISTRYINDEX, decided->results);
		lua_insert(L, -2);
		lua_rawseti(L, -2, (lua_Integer)calling->group + 1);
	}
	return 0;
}

/* argument: struct calling; a row whose values are wrong */
static int tell_value(lua_State *L)
{
	struct calling *calling = lua_touserdata(L, 1);
	struct decided *decided = calling->clause->own;
	struct found found;

	lua_rawgeti(L, LUA_REGISTRYINDEX, decided->results);
	lua_rawgeti(L, -1, (lua_Integer)calling->group + 1);
	found_row(&found, calling->clause, calling->scan, calling->at.row);
	found_lua(L, &found, lua_gettop(L));
	tell(L, calling->judge, &found);
	return 0;
}

static enum zila_code judge_value(struct calling *calling, struct zila_err *err)
{
	struct decided *decided = calling->clause->own;
	char *verdict;
	enum zila_code code;

	while (decided->verdicts.size <= calling->group &&
		!decided->verdicts.failed)
		buf_add_char(&decided->verdicts, UNKNOWN);
	if ((code = buf_check(&decided->verdicts, err)))
		return code;
	verdict = decided->verdicts.data + calling->group;
	if (*verdict == UNKNOWN) {
		calling->judge->tested++;
		calling->judge->job->page->row =
			calling->scan->line[calling->at.row];
		if ((code = at_enter(&calling->at, call_value, calling, err)))
			return code;
		*verdict = calling->wrong ? WRONG : SOUND;
	}
	return *verdict == WRONG
		       ? at_enter(&calling->at, tell_value, calling, err)
		       : ZILA_OK;
}

static enum zila_code rows_value(
	struct clause *clause, struct scan *scan, struct zila_err *err)
{
	struct judge *judge = clause->judge;
	struct decided *decided = clause->own;
	struct calling calling = {.clause = clause,
		.judge = judge,
		.scan = scan,
		.at = {clause, scan, 0}};
	enum zila_code code = ZILA_OK;

	for (; calling.at.row < scan->rows && code == ZILA_OK;
		calling.at.row++) {
		if ((!judge->takes_all && !judge->take[calling.at.row]) ||
			row_lacks(scan, clause->by, clause->by_count,
				calling.at.row, judge->missing))
			continue;
		code = groups_find(&decided->groups, clause, scan,
			calling.at.row, &calling.group, err);
		if (code != ZILA_OK || calling.group == GROUP_NONE)
			return code;
		code = judge_value(&calling, err);
	}
	return code;
}

static void close_value(struct clause *clause)
{
	struct decided *decided = clause->own;

	if (!decided)
		return;
	groups_free(&decided->groups);
	buf_free(&decided->verdicts);
	mem_free(decided);
	clause->own = NULL;
}

const struct kind kind_value = {"value", .begin = begin_value,
	.rows = rows_value, .close = close_value, .runs_lua = true};

/* ---- group and rows ---- */

static int box_close(lua_State *L)
{
	cursor_close(lua_touserdata(L, 1));
	return 0;
}

/* A query in a box that closes itself when an error passes. */
static struct cursor *box_open(
	lua_State *L, struct judge *judge, const char *sql)
{
	struct cursor *cursor = lua_newuserdatauv(L, sizeof *cursor, 0);
	struct zila_err err;

	memset(cursor, 0, sizeof *cursor);
	if (luaL_newmetatable(L, "zila.rule.cursor")) {
		lua_pushcfunction(L, box_close);
		lua_setfield(L, -2, "__gc");
	}
	lua_setmetatable(L, -2);
	if (cursor_open(cursor, judge->job->db, sql, &err) != ZILA_OK)
		vm_raise(L, &err);
	return cursor;
}

/* SELECT of the view in order of the group's columns. */
static const char *push_select(lua_State *L, const struct judge *judge)
{
	luaL_Buffer sql;
	int i;

	luaL_buffinit(L, &sql);
	luaL_addstring(&sql, "SELECT * FROM \"");
	luaL_addstring(&sql, judge->dataset->name);
	luaL_addstring(&sql, "\"");
	for (i = 0; i < judge->group_count && judge->missing == MISSING_ANY;
		i++) {
		luaL_addstring(&sql, i ? " AND \"" : " WHERE \"");
		luaL_addstring(&sql, judge->group[i]);
		luaL_addstring(&sql, "\" IS NOT NULL");
	}
	luaL_addstring(&sql, " ORDER BY ");
	for (i = 0; i < judge->group_count; i++) {
		luaL_addstring(&sql, "\"");
		luaL_addstring(&sql, judge->group[i]);
		luaL_addstring(&sql, "\", ");
	}
	luaL_addstring(&sql, "import_id, line");
	luaL_pushresult(&sql);
	return lua_tostring(L, -1);
}

/* The row at hand as a table. */
static void push_cursor_row(lua_State *L, const struct cursor *cursor)
{
	int i, count = cursor_column_count(cursor);
	struct value value;

	lua_createtable(L, 0, count);
	for (i = 0; i < count; i++) {
		cursor_value(cursor, i, &value);
		if (value.type == VALUE_NULL)
			continue;
		api_push_value(L, &value);
		lua_setfield(L, -2, cursor_column_name(cursor, i));
	}
}

/* Whether the row on top is of the group at index. */
static bool is_of(lua_State *L, const struct judge *judge, int index)
{
	bool same = true;
	int i;

	for (i = 0; i < judge->group_count && same; i++) {
		lua_getfield(L, -1, judge->group[i]);
		lua_getfield(L, index, judge->group[i]);
		same = lua_rawequal(L, -1, -2);
		lua_pop(L, 2);
	}
	return same;
}

static int64_t whole(lua_State *L, int index, const char *name)
{
	int64_t number = 0;

	if (lua_getfield(L, index, name) == LUA_TNUMBER)
		number = lua_tointeger(L, -1);
	lua_pop(L, 1);
	return number;
}

enum { FUNCTION = 3, PARAMS = 4, GROUP = 5, ROWS = 6, FIRST = 7 };

/* The code that all rows of the group have in a column, or 0. */
static int common(lua_State *L, const char *name)
{
	lua_Integer i, count = luaL_len(L, ROWS);
	int64_t code = 0;

	for (i = 1; i <= count; i++) {
		int64_t here;

		lua_rawgeti(L, ROWS, i);
		here = whole(L, lua_gettop(L), name);
		lua_pop(L, 1);
		if (!here || (i > 1 && here != code))
			return 0;
		code = here;
	}
	return (int)code;
}

/* Where a group is: its rows' state, or that of their district. */
static void find_place(
	lua_State *L, const struct judge *judge, struct found *found)
{
	const struct place *place;

	found->state = common(L, "state");
	found->district = common(L, "district");
	if (found->state || !found->district)
		return;
	place = place_district_of(judge->job->places, found->district);
	found->state = place ? place->state : 0;
}

/* What errors of the group's function are told to have happened at. */
static void note_group(
	lua_State *L, struct at_group *at, const struct found *found)
{
	const struct judge *judge = at->judge;
	struct value value;
	int i;

	at->rows = (int64_t)lua_rawlen(L, ROWS);
	at->import_id = found->import_id;
	at->line = found->line;
	at->names[0] = '\0';
	for (i = 0; i < judge->group_count; i++) {
		lua_getfield(L, GROUP, judge->group[i]);
		api_value(L, -1, judge->group[i], &value);
		at_group_name(at, judge->group[i], &value);
		lua_pop(L, 1);
	}
}

/* GROUP and ROWS are whole: asks about them. */
static void call_group(lua_State *L, struct at_group *at)
{
	struct judge *judge = at->judge;
	struct found found;

	found.value_count = 0;
	memset(&found, 0, offsetof(struct found, values));
	find_place(L, judge, &found);
	lua_rawgeti(L, ROWS, 1);
	found.import_id = whole(L, -1, "import_id");
	found.line = whole(L, -1, "line");
	lua_pop(L, 1);
	if (!judge_takes(judge, found.state))
		return;
	judge->tested++;
	judge->job->page->row = found.line;
	note_group(L, at, &found);
	lua_pushvalue(L, FUNCTION);
	lua_pushvalue(L, GROUP);
	lua_pushvalue(L, ROWS);
	lua_pushvalue(L, PARAMS);
	lua_call(L, 3, 1);
	if (!lua_isnil(L, -1)) {
		/* A group's own values fill the message, too. */
		int result = lua_gettop(L);

		found_lua(L, &found, GROUP);
		found_lua(L, &found, result);
		tell(L, judge, &found);
	}
	at->rows = 0;
}

/* Puts the group and the rows of the row on top in their places. */
static void start_group(lua_State *L, const struct judge *judge)
{
	int i;

	lua_createtable(L, 0, judge->group_count);
	for (i = 0; i < judge->group_count; i++) {
		lua_getfield(L, -2, judge->group[i]);
		lua_setfield(L, -2, judge->group[i]);
	}
	lua_replace(L, GROUP);
	lua_newtable(L);
	lua_replace(L, ROWS);
}

/* argument: struct at_group */
static int judge_groups(lua_State *L)
{
	struct at_group *at = lua_touserdata(L, 1);
	struct judge *judge = at->judge;
	struct cursor *cursor;
	struct zila_err err;
	lua_Integer count = 0;
	bool row = false;

	cursor = box_open(L, judge, push_select(L, judge));
	lua_remove(L, 2); /* the text of the query; the box is at 2 */
	lua_rawgeti(L, LUA_REGISTRYINDEX, judge->function);
	lua_rawgeti(L, LUA_REGISTRYINDEX, judge->params_ref);
	lua_settop(L, ROWS);
	while (!judge->stopped) {
		if (cursor_step(cursor, &row, &err) != ZILA_OK)
			return vm_raise(L, &err);
		if (!row)
			break;
		push_cursor_row(L, cursor);
		if (count && !is_of(L, judge, GROUP)) {
			call_group(L, at);
			lua_settop(L, FIRST);
			count = 0;
		}
		if (!count)
			start_group(L, judge);
		if (count == LIMIT_GROUP_ROWS)
			judge_stop(judge, "a group has more than %d rows",
				LIMIT_GROUP_ROWS);
		lua_rawseti(L, ROWS, ++count);
	}
	if (count && !judge->stopped)
		call_group(L, at);
	return 0;
}

enum zila_code rows_judge(struct judge *judge, struct zila_err *err)
{
	struct at_group at = {.judge = judge};

	return at_group_enter(&at, judge_groups, err);
}

/* ---- all ---- */

/* find { state =, district =, import_id =, line =, ... } */
static int find(lua_State *L)
{
	struct judge *judge = lua_touserdata(L, lua_upvalueindex(1));
	struct found found;

	luaL_checktype(L, 1, LUA_TTABLE);
	found.value_count = 0;
	memset(&found, 0, offsetof(struct found, values));
	found_lua(L, &found, 1);
	if (lua_getfield(L, 1, "message") == LUA_TSTRING)
		found.message.data = lua_tolstring(L, -1, &found.message.size);
	tell(L, judge, &found);
	if (judge->stopped)
		luaL_error(L, "%s", judge->text);
	return 0;
}

/* argument: struct judge */
static int call_all(lua_State *L)
{
	struct judge *judge = lua_touserdata(L, 1);

	lua_rawgeti(L, LUA_REGISTRYINDEX, judge->function);
	lua_pushlightuserdata(L, judge);
	lua_pushcclosure(L, find, 1);
	lua_rawgeti(L, LUA_REGISTRYINDEX, judge->params_ref);
	lua_call(L, 2, 0);
	return 0;
}

enum zila_code all_judge(struct judge *judge, struct zila_err *err)
{
	enum zila_code code = vm_enter(judge->job->vm, call_all, judge, err);

	/* It was stopped by an error that find() raised. */
	return judge->stopped && code == ZILA_EPLUGIN ? ZILA_OK : code;
}
