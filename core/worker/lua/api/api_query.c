/* api_query.c - zila.rows, zila.one, zila.value: SQL of scripts. */
#include <lauxlib.h>
#include <stdio.h>
#include <string.h>

#include "ground/err.h"
#include "ground/text.h"
#include "store/read/cursor.h"
#include "worker/lua/api/api.h"
#include "worker/lua/state.h"

enum { PARAMETERS_SHOWN_MAX = 64, NAMES_MAX = 400 };

static const char ROWS[] = "zila.rows";

/* rows has just given a row: errors tell it. */
static void take_in(struct vm *vm, struct query_rows *rows)
{
	rows->outer = vm->rows;
	if (vm->rows)
		vm->rows->inner = rows;
	vm->rows = rows;
}

static void take_out(struct vm *vm, struct query_rows *rows)
{
	if (rows->inner)
		rows->inner->outer = rows->outer;
	else if (vm->rows == rows)
		vm->rows = rows->outer;
	if (rows->outer)
		rows->outer->inner = rows->inner;
	rows->outer = rows->inner = NULL;
}

static int rows_close(lua_State *L)
{
	struct query_rows *rows = luaL_checkudata(L, 1, ROWS);

	take_out(vm_of(L), rows);
	if (rows->cursor.stmt)
		cursor_close(&rows->cursor);
	return 0;
}

/* Pushes a cursor, closed, in a box that will close it. */
static struct query_rows *push_cursor(lua_State *L)
{
	struct query_rows *rows = lua_newuserdatauv(L, sizeof *rows, 0);

	*rows = (struct query_rows){.given = 0};
	api_own(L, ROWS, rows_close);
	return rows;
}

/* Binds the value on top to parameter index, and pops it. */
static void bind_top(
	lua_State *L, struct cursor *cursor, int index, const char *what)
{
	struct value value;
	struct zila_err err;

	api_value(L, -1, what, &value);
	if (cursor_bind(cursor, index, &value, &err) != ZILA_OK)
		(void)vm_raise_plugin(L, &err);
	lua_pop(L, 1);
}

static const char *nearest_parameter(
	const struct cursor *cursor, const char *name)
{
	const char *names[PARAMETERS_SHOWN_MAX];
	size_t count = 0;
	int i;

	for (i = 1; i <= cursor_parameter_count(cursor) &&
		    count < PARAMETERS_SHOWN_MAX;
		i++)
		if (cursor_parameter(cursor, i))
			names[count++] = cursor_parameter(cursor, i);
	return text_nearest(name, names, count);
}

/* A number must be that of a parameter, and of none that the run gives: SQLite
 * counts `:state` too, so that the value meant for a `?` behind it, or for a
 * `?1`, would be the state. */
static void check_number(
	lua_State *L, const struct cursor *cursor, lua_Integer at)
{
	int count = cursor_parameter_count(cursor);
	const char *name;

	if (at < 1 || at > count)
		(void)luaL_error(L,
			"the query has %d parameter%s; "
			"there is no number %I",
			count, count == 1 ? "" : "s", (LUAI_UACINT)at);
	name = cursor_parameter(cursor, (int)at);
	if (name && cursor_is_bound(name))
		(void)luaL_error(L,
			"parameter %I of the query is :%s, which the run "
			"gives: name the others, as :a with { a = ... }",
			(LUAI_UACINT)at, name);
}

/* Every key of the table at 2 must be a parameter, so that a misspelt one
 * is not taken for NULL. */
static void check_keys(lua_State *L, const struct cursor *cursor)
{
	int count = cursor_parameter_count(cursor);

	lua_pushnil(L);
	while (lua_next(L, 2)) {
		const char *key;
		int i;

		lua_pop(L, 1);
		if (lua_isinteger(L, -1)) {
			check_number(L, cursor, lua_tointeger(L, -1));
			continue;
		}
		if (lua_type(L, -1) != LUA_TSTRING) {
			(void)luaL_error(L,
				"parameters are named by texts or "
				"whole numbers, not by a %s",
				luaL_typename(L, -1));
			return;
		}
		key = lua_tostring(L, -1);
		for (i = 1; i <= count; i++)
			if (cursor_parameter(cursor, i) &&
				!strcmp(cursor_parameter(cursor, i), key))
				break;
		if (i > count)
			(void)error_unknown(L, "the query has no parameter",
				key, nearest_parameter(cursor, key));
	}
}

/* Pushes what the table at 2 has for a parameter, by name or by place. */
static void push_parameter(lua_State *L, const char *name, int index)
{
	if (name) {
		lua_pushstring(L, name);
		if (lua_rawget(L, 2) != LUA_TNIL)
			return;
		lua_pop(L, 1);
	}
	(void)lua_rawgeti(L, 2, index);
}

/* A name that the table lacks is NULL; but a query with parameters and no
 * table is a mistake. */
static void bind(lua_State *L, struct cursor *cursor)
{
	int count = cursor_parameter_count(cursor);
	char what[80];
	int i;

	if (lua_istable(L, 2))
		check_keys(L, cursor);
	for (i = 1; i <= count; i++) {
		const char *name = cursor_parameter(cursor, i);

		if (lua_istable(L, 2))
			push_parameter(L, name, i);
		else if (name && cursor_is_bound(name))
			continue;
		else
			(void)luaL_error(L,
				"the query's parameter %s has no "
				"value: give a table of them",
				name ? name : "?");
		(void)snprintf(what, sizeof what, "parameter %.40s",
			name ? name : "?");
		if (lua_isnil(L, -1))
			lua_pop(L, 1);
		else
			bind_top(L, cursor, i, what);
	}
}

void api_push_queried(lua_State *L)
{
	(void)luaL_getsubtable(L, LUA_REGISTRYINDEX, "zila.queried");
}

/* Of two columns of one name a row would keep the last only. */
static void check_columns(lua_State *L, const struct cursor *cursor)
{
	int count = cursor_column_count(cursor);
	int i;

	api_push_queried(L);
	lua_createtable(L, 0, count);
	for (i = 0; i < count; i++) {
		const char *name = cursor_column_name(cursor, i);

		if (lua_getfield(L, -1, name) != LUA_TNIL)
			(void)luaL_error(L,
				"two columns of the query are "
				"called '%s': name one with AS",
				name);
		lua_pop(L, 1);
		lua_pushboolean(L, true);
		lua_setfield(L, -2, name);
		lua_pushboolean(L, true);
		lua_setfield(L, -3, name);
	}
	lua_pop(L, 2);
}

/* The dataset, or the column of one, that is nearest to name. */
static const char *nearest_in_model(
	const struct model *model, const char *name, bool table)
{
	const char *names[NAMES_MAX], *near;
	size_t count = 0;
	int i, j;

	for (i = 0; i < model->count; i++) {
		const struct dataset *dataset = model->datasets[i];

		if (table && count < NAMES_MAX)
			names[count++] = dataset->name;
		for (j = 0; !table && j < dataset->column_count; j++)
			if (count < NAMES_MAX)
				names[count++] = dataset->columns[j].name;
	}
	near = text_nearest(name, names, count);
	for (i = 0; table && !near && i < (int)count; i++) {
		size_t size = strlen(names[i]), end = strlen(name);

		/* loan: my_goa_loan, a plugin's */
		if (size > end && names[i][size - end - 1] == '_' &&
			!strcmp(names[i] + size - end, name))
			near = names[i];
	}
	return near;
}

void api_sql_hint(const struct model *model, struct zila_err *err)
{
	static const char *const before[] = {
		"no such table: ", "no such column: "};
	const char *nearest = NULL;
	bool qualified = false; /* t.x: no text whose quotes were forgotten */
	char name[MODEL_NAME_BYTES_MAX * 2];
	size_t i;

	for (i = 0; model && i < 2; i++) {
		const char *at = strstr(err->text, before[i]);
		const char *dot;

		if (!at)
			continue;
		at += strlen(before[i]);
		dot = strchr(at, '.');
		qualified = dot != NULL;
		at = dot ? dot + 1 : at;
		(void)snprintf(
			name, sizeof name, "%.*s", (int)strcspn(at, ";"), at);
		nearest = nearest_in_model(model, name, i == 0);
	}
	if (nearest && strcmp(nearest, name) != 0)
		(void)err_set(err, err->code, "%s; did you mean %s?", err->text,
			nearest);
	else if (!nearest && strstr(err->text, before[0]))
		(void)err_set(err, err->code, "%s; `zila data` lists them",
			err->text);
	else if (!nearest && !qualified && strstr(err->text, before[1]) &&
		 !strstr(err->text, "single quotes"))
		(void)err_set(err, err->code,
			"%s; a text stands in single quotes", err->text);
}

/* Pushes a cursor of the query at 1 with the parameters at 2. */
static struct cursor *push_query(lua_State *L)
{
	struct host *host = vm_host(L);
	size_t size;
	const char *sql = lua_tolstring(L, 1, &size);
	struct cursor *cursor;
	struct zila_err err;

	if (!host->db)
		(void)luaL_error(L, "this run has no database");
	if (strlen(sql) != size)
		(void)luaL_error(L, "the query holds a zero byte");
	cursor = &push_cursor(L)->cursor;
	if (cursor_open(cursor, host->db, sql, &err) != ZILA_OK) {
		api_sql_hint(host->model, &err);
		(void)vm_raise_plugin(L, &err);
	}
	bind(L, cursor);
	check_columns(L, cursor);
	if (host->asked)
		host->asked(host->asked_user, sql, cursor);
	return cursor;
}

/* Steps; false, and the cursor closed, at the end. */
static bool step(lua_State *L, struct cursor *cursor)
{
	struct zila_err err;
	bool row = false;

	if (cursor_step(cursor, &row, &err) != ZILA_OK) {
		cursor_close(cursor);
		(void)vm_raise_plugin(L, &err);
	}
	if (!row)
		cursor_close(cursor);
	return row;
}

static void push_column(lua_State *L, const struct cursor *cursor, int column)
{
	struct value value;

	cursor_value(cursor, column, &value);
	api_push_value(L, &value);
}

static void push_row(lua_State *L, const struct cursor *cursor)
{
	int count = cursor_column_count(cursor);
	int i;

	lua_createtable(L, 0, count);
	for (i = 0; i < count; i++) {
		push_column(L, cursor, i);
		lua_setfield(L, -2, cursor_column_name(cursor, i));
	}
}

static int rows_next(lua_State *L)
{
	struct query_rows *rows = luaL_checkudata(L, 1, ROWS);
	struct vm *vm = vm_of(L);

	if (vm->rows == rows || rows->inner || rows->outer)
		take_out(vm, rows);
	if (!rows->cursor.stmt || !step(L, &rows->cursor)) {
		lua_pushnil(L);
		return 1;
	}
	rows->given++;
	take_in(vm, rows);
	push_row(L, &rows->cursor);
	return 1;
}

static int query_rows(lua_State *L)
{
	lua_pushcfunction(L, rows_next); /* next */
	(void)push_query(L);             /* next box */
	lua_pushnil(L);                  /* next box nil */
	lua_pushvalue(L, -2);            /* next box nil box: to be closed */
	return 4;
}

static int query_all(lua_State *L)
{
	struct cursor *cursor = push_query(L);
	lua_Integer count = 0;

	lua_newtable(L);
	while (step(L, cursor)) {
		push_row(L, cursor);
		lua_rawseti(L, -2, ++count);
	}
	return 1;
}

static int query_one(lua_State *L)
{
	struct cursor *cursor = push_query(L);

	if (!step(L, cursor)) {
		lua_pushnil(L);
		return 1;
	}
	push_row(L, cursor);
	cursor_close(cursor);
	return 1;
}

static int query_value(lua_State *L)
{
	struct cursor *cursor = push_query(L);

	if (!step(L, cursor)) {
		lua_pushnil(L);
		return 1;
	}
	push_column(L, cursor, 0);
	cursor_close(cursor);
	return 1;
}

const struct api_function api_query[] = {
	{"zila.rows", query_rows, "sql: string, params?: table",
		"fun(): table<string, any>?",
		"The rows of a query, one table each, keyed by column; NULL "
		"is nil, money in paise or cents:  for row in "
		"zila.rows(\"SELECT ... WHERE kind = "
		":kind\", { kind = \"DEPC\" }) do ... end.  params are by "
		"name, or { 1, 2 } for ?.  The host binds :state, :district, "
		":as_of, :known_at and :list_date where they are not given.  "
		"Closes itself, also on break.  Raises on a bad query."},
	{"zila.all", query_all, "sql: string, params?: table", "table[]",
		"All rows of a query as an array, to sort, group or join with "
		"zila.table; zila.rows holds one at a time, and is for many."},
	{"zila.one", query_one, "sql: string, params?: table",
		"table<string, any>?",
		"The first row of a query, or nil when there is none."},
	{"zila.value", query_value, "sql: string, params?: table",
		"string|number|nil",
		"The first column of the first row of a query; nil when there "
		"is none, or when it is NULL."},
	{0},
};
