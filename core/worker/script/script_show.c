/* script_show.c - zila.show and zila.chart: rows for a terminal.
 *
 * Their columns are not described, as those of reports are: what rows hold
 * decides.  Numbers are shown as they are.
 */
#include <lauxlib.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "ground/text.h"
#include "worker/doc/writer.h"
#include "worker/lua/api/api.h"
#include "worker/lua/state.h"
#include "worker/script/script.h"

enum { COLUMNS_MAX = 60, LOOKED_ROWS = 1000, DECIMALS = 2 };

static const char ROWS[] = "zila.rows"; /* the metatable of queries */

struct sheet {
	struct reporting *paper;
	struct doc_table *table;
	const char *ids[COLUMNS_MAX];
	int count;
	bool plain; /* rows are values, not tables */
};

bool script_is_query(lua_State *L, int index)
{
	return luaL_testudata(L, index, ROWS) != NULL;
}

bool script_is_rows(lua_State *L, int index)
{
	bool table;

	if (!lua_istable(L, index) || lua_rawlen(L, index) == 0)
		return false;
	(void)lua_rawgeti(L, index, 1);
	table = lua_istable(L, -1) && lua_rawlen(L, -1) == 0;
	if (table) {
		lua_pushnil(L);
		table = lua_next(L, -2);
		lua_pop(L, table ? 2 : 0);
	}
	lua_pop(L, 1);
	return table;
}

void script_push_query(lua_State *L, int index, int params)
{
	index = lua_absindex(L, index);
	lua_createtable(L, 0, 2);
	lua_pushvalue(L, index);
	lua_setfield(L, -2, "sql");
	if (params) {
		lua_pushvalue(L, params);
		lua_setfield(L, -2, "params");
	}
	reporting_push_rows(L, -1); /* sql next box nil box */
	lua_pop(L, 2);
	lua_replace(L, -3);
	lua_pop(L, 1);
}

static void add_id(lua_State *L, struct sheet *sheet, const char *id)
{
	if (sheet->count == COLUMNS_MAX)
		(void)luaL_error(L, "more than %d columns", COLUMNS_MAX);
	sheet->ids[sheet->count++] = reporting_must(
		L, (void *)(uintptr_t)doc_text(&sheet->paper->doc, id));
}

/* The keys of the row on top that are not known yet. */
static void add_keys(lua_State *L, struct sheet *sheet)
{
	int i;

	for (lua_pushnil(L); lua_next(L, -2); lua_pop(L, 1)) {
		const char *key;

		if (lua_type(L, -2) != LUA_TSTRING)
			continue;
		key = lua_tostring(L, -2);
		for (i = 0; i < sheet->count; i++)
			if (!strcmp(sheet->ids[i], key))
				break;
		if (i == sheet->count)
			add_id(L, sheet, key);
	}
}

/* The names in the array at index, in its order. */
static void take_ids(lua_State *L, struct sheet *sheet, int index)
{
	lua_Integer i, count = luaL_len(L, index);

	for (i = 1; i <= count; i++) {
		if (lua_rawgeti(L, index, i) != LUA_TSTRING)
			(void)luaL_error(L,
				"columns are named by texts, not by a %s",
				luaL_typename(L, -1));
		add_id(L, sheet, lua_tostring(L, -1));
		lua_pop(L, 1);
	}
}

/* A table has no order of keys, so columns are in that of their names. */
static void find_ids(lua_State *L, struct sheet *sheet, int rows)
{
	lua_Integer i, count = (lua_Integer)lua_rawlen(L, rows);

	for (i = 1; i <= count && i <= LOOKED_ROWS; i++) {
		if (lua_rawgeti(L, rows, i) == LUA_TTABLE)
			add_keys(L, sheet);
		else
			sheet->plain = true;
		lua_pop(L, 1);
	}
	if (sheet->plain && sheet->count)
		(void)luaL_error(L, "some rows are tables, others are not");
	qsort(sheet->ids, (size_t)sheet->count, sizeof *sheet->ids, text_order);
	if (!sheet->count)
		add_id(L, sheet, sheet->plain ? "value" : "row");
}

/* Pushes the cell of the row on top. */
static void push_cell(lua_State *L, const struct sheet *sheet, int column)
{
	if (sheet->plain) {
		lua_pushvalue(L, -1);
		return;
	}
	if (!lua_istable(L, -1))
		(void)luaL_error(
			L, "a row is a table, not a %s", luaL_typename(L, -1));
	lua_pushstring(L, sheet->ids[column]);
	(void)lua_rawget(L, -2);
}

/* Numbers and nothing else: to the right. */
static bool is_numeric(
	lua_State *L, const struct sheet *sheet, int rows, int column)
{
	lua_Integer i, count = (lua_Integer)lua_rawlen(L, rows);
	bool numeric = false, other = false;

	for (i = 1; i <= count && !other; i++) {
		(void)lua_rawgeti(L, rows, i);
		push_cell(L, sheet, column);
		numeric |= lua_type(L, -1) == LUA_TNUMBER;
		other = !lua_isnil(L, -1) && lua_type(L, -1) != LUA_TNUMBER;
		lua_pop(L, 2);
	}
	return numeric && !other;
}

/* The value on top as it is; a table in a cell has no place there. */
static void text_cell(lua_State *L, struct sheet *sheet, struct doc_cell *cell)
{
	cell->kind = DOC_CELL_TEXT;
	if (lua_isnil(L, -1)) {
		cell->text = "";
	} else if (lua_istable(L, -1)) {
		cell->text = "{...}";
	} else {
		cell->text = doc_text(
			&sheet->paper->doc, luaL_tolstring(L, -1, NULL));
		lua_pop(L, 1);
	}
}

/* The number on top, as charts need it. */
static void number_cell(lua_State *L, struct doc_cell *cell)
{
	double number;

	if (lua_isnil(L, -1))
		return;
	cell->kind = DOC_CELL_NUMBER;
	if (lua_isinteger(L, -1)) {
		cell->digits = lua_tointeger(L, -1);
		return;
	}
	number = api_rounded(lua_tonumber(L, -1), DECIMALS);
	if (!isfinite(number) || fabs(number) > 9e18) {
		cell->kind = DOC_CELL_NONE;
		return;
	}
	cell->digits = llround(number);
	cell->scale = DECIMALS;
}

static void fill_rows(
	lua_State *L, struct sheet *sheet, int rows, lua_Integer limit)
{
	struct doc *doc = &sheet->paper->doc;
	lua_Integer i, count = (lua_Integer)lua_rawlen(L, rows);
	struct doc_row *row;
	int c;

	if (limit && count > limit)
		count = limit;
	if (count > SCRIPT_ROWS_MAX)
		(void)luaL_error(L, "at most %d rows", SCRIPT_ROWS_MAX);
	for (i = 1; i <= count; i++) {
		(void)lua_rawgeti(L, rows, i);
		row = reporting_must(L, doc_add_row(doc, sheet->table));
		row->source = -1;
		for (c = 0; c < sheet->count; c++) {
			push_cell(L, sheet, c);
			if (sheet->table->columns[c].type == DOC_DECIMAL)
				number_cell(L, &row->cells[c]);
			else
				text_cell(L, sheet, &row->cells[c]);
			lua_pop(L, 1);
		}
		lua_pop(L, 1);
	}
}

/* Names before numbers, each in order: where nothing says another one. */
static void put_numbers_last(lua_State *L, struct sheet *sheet, int rows)
{
	const char *numbers[COLUMNS_MAX];
	int kept = 0, count = 0, i;

	for (i = 0; i < sheet->count; i++) {
		if (is_numeric(L, sheet, rows, i))
			numbers[count++] = sheet->ids[i];
		else
			sheet->ids[kept++] = sheet->ids[i];
	}
	for (i = 0; i < count; i++)
		sheet->ids[kept + i] = numbers[i];
}

static void set_columns(
	lua_State *L, struct sheet *sheet, int rows, const char *title)
{
	struct doc_table *table = sheet->table;
	int i;

	table->id = "rows";
	table->caption = reporting_must(
		L, (void *)(uintptr_t)doc_text(&sheet->paper->doc, title));
	for (i = 0; i < sheet->count; i++) {
		table->columns[i].id = sheet->ids[i];
		table->columns[i].title = sheet->ids[i];
		table->columns[i].type =
			is_numeric(L, sheet, rows, i) ? DOC_INTEGER : DOC_TEXT;
	}
}

/* Whether a query gave that column, or a row has something in it. */
static bool is_there(
	lua_State *L, const struct sheet *sheet, int rows, int column)
{
	lua_Integer i, count = (lua_Integer)lua_rawlen(L, rows);
	bool there;

	api_push_queried(L);
	there = lua_getfield(L, -1, sheet->ids[column]) != LUA_TNIL;
	lua_pop(L, 2);
	for (i = 1; i <= count && !there; i++) {
		(void)lua_rawgeti(L, rows, i);
		push_cell(L, sheet, column);
		there = !lua_isnil(L, -1);
		lua_pop(L, 2);
	}
	return there;
}

/* A column that no row has, where the first has one of nearly that name. */
static void check_ids(
	lua_State *L, const struct sheet *sheet, int rows, const char *what)
{
	const char *near;
	int i;

	for (i = 0; i < sheet->count && lua_rawlen(L, rows); i++) {
		if (is_there(L, sheet, rows, i))
			continue;
		(void)lua_rawgeti(L, rows, 1);
		near = error_nearest(L, -1, sheet->ids[i]);
		lua_pop(L, 1);
		if (near)
			(void)error_unknown(L, what, sheet->ids[i], near);
	}
}

/* Pushes the rows of the query at index that are shown, as an array; and an
 * array of its columns.  Returns how many more there are. */
static lua_Integer push_fetched(lua_State *L, int index, lua_Integer limit)
{
	struct cursor *cursor = luaL_checkudata(L, index, ROWS);
	int i, count = cursor->stmt ? cursor_column_count(cursor) : 0;
	lua_Integer more = 0, at = 0;
	struct value value;
	struct zila_err err;
	bool row = cursor->stmt != NULL;

	lua_newtable(L); /* rows */
	lua_newtable(L); /* rows columns */
	for (i = 0; i < count; i++) {
		lua_pushstring(L, cursor_column_name(cursor, i));
		lua_rawseti(L, -2, i + 1);
	}
	while (row) {
		if (cursor_step(cursor, &row, &err) != ZILA_OK)
			(void)vm_raise_plugin(L, &err);
		if (!row || (limit && at == limit)) {
			more += row;
			continue;
		}
		lua_createtable(L, 0, count);
		for (i = 0; i < count; i++) {
			cursor_value(cursor, i, &value);
			api_push_value(L, &value);
			lua_setfield(L, -2, cursor_column_name(cursor, i));
		}
		lua_rawseti(L, -3, ++at);
	}
	if (cursor->stmt)
		cursor_close(cursor);
	return more;
}

static void say_more(lua_State *L, lua_Integer more, lua_Integer count)
{
	struct buf *out = vm_scratch(L);

	if (more > 0) {
		buf_add_text(out, "... ");
		writer_number(out, more, 0, GROUPING_INDIAN);
		buf_add_format(out, " more row%s\n", more == 1 ? "" : "s");
	} else if (!count) {
		buf_add_text(out, "no rows\n");
	}
	vm_push_scratch(L);
	vm_write(L, lua_tostring(L, -1), lua_rawlen(L, -1));
	lua_pop(L, 1);
}

void script_list(
	lua_State *L, struct job *job, int index, const struct listing *how)
{
	struct sheet sheet = {0};
	int rows = lua_absindex(L, index), columns = how->columns;
	int top = lua_gettop(L);
	lua_Integer more = 0, count;

	luaL_checkstack(L, 20, NULL);
	if (script_is_query(L, rows)) {
		more = push_fetched(L, rows, how->limit);
		columns = columns ? columns : top + 2;
		rows = top + 1;
	}
	count = (lua_Integer)lua_rawlen(L, rows);
	if (how->limit && count > how->limit)
		more = count - how->limit;
	sheet.paper = script_push_paper(L, job);
	if (columns)
		take_ids(L, &sheet, columns);
	if (!sheet.count) {
		find_ids(L, &sheet, rows);
		put_numbers_last(L, &sheet, rows);
	}
	if (how->columns)
		check_ids(L, &sheet, rows, "zila.show: no row has a column");
	sheet.table = reporting_must(
		L, doc_add_table(&sheet.paper->doc, sheet.count));
	set_columns(L, &sheet, rows, how->title ? how->title : "");
	fill_rows(L, &sheet, rows, how->limit);
	if (count || how->columns)
		script_print(L, sheet.paper, true);
	say_more(L, more, count);
	lua_settop(L, top);
}

/* The text field of the table at index, or NULL; the table holds on to it. */
static const char *field_text(
	lua_State *L, const char *what, int index, const char *name)
{
	const char *text;

	if (!lua_istable(L, index) || lua_getfield(L, index, name) == LUA_TNIL)
		return NULL;
	if (lua_type(L, -1) != LUA_TSTRING)
		(void)luaL_error(L, "%s: %s must be a text, not a %s", what,
			name, luaL_typename(L, -1));
	text = lua_tostring(L, -1);
	lua_pop(L, 1);
	return text;
}

/* Raises for a key of the table at index that is none of names. */
static void check_options(
	lua_State *L, const char *what, int index, const char *const *names)
{
	size_t i, count = 0;

	while (names[count])
		count++;
	for (lua_pushnil(L); lua_next(L, index); lua_pop(L, 1)) {
		const char *key;

		if (lua_type(L, -2) != LUA_TSTRING)
			(void)luaL_error(L,
				"%s: options are named, like { %s = ... }; a "
				"call that gives two values, as "
				"zila.table.pivot, goes into parentheses",
				what, names[0]);
		key = lua_tostring(L, -2);
		for (i = 0; i < count && strcmp(names[i], key) != 0; i++)
			;
		if (i < count)
			continue;
		lua_pushfstring(L, "%s has no option", what);
		(void)error_unknown(L, lua_tostring(L, -1), key,
			text_nearest(key, names, count));
	}
}

/* A table that is no array: its keys are the columns. */
static bool is_one_row(lua_State *L, int index)
{
	if (!lua_istable(L, index) || lua_rawlen(L, index))
		return false;
	lua_pushnil(L);
	if (!lua_next(L, index))
		return false;
	lua_pop(L, 2);
	return true;
}

/* An iterator, in 1 to 4 as `for` has it, becomes the array of its rows. */
static void gather_rows(lua_State *L)
{
	lua_Integer count = 0;

	lua_settop(L, 4);
	lua_toclose(L, 4);
	lua_newtable(L);
	for (;;) {
		lua_pushvalue(L, 1);
		lua_pushvalue(L, 2);
		lua_pushvalue(L, 3);
		lua_call(L, 2, 1);
		if (lua_isnil(L, -1))
			break;
		if (count == SCRIPT_ROWS_MAX)
			(void)luaL_error(L, "zila.show: at most %d rows",
				SCRIPT_ROWS_MAX);
		lua_pushvalue(L, -1);
		lua_replace(L, 3);
		lua_rawseti(L, 5, ++count);
	}
	lua_pop(L, 1);
	lua_replace(L, 1);
	lua_settop(L, 1);
}

/* Behind zila.rows(...) options push out what else it gave. */
static bool has_options(lua_State *L, int index)
{
	bool has;

	if (!lua_istable(L, index))
		return false;
	has = lua_getfield(L, index, "columns") != LUA_TNIL ||
	      lua_getfield(L, index, "title") != LUA_TNIL ||
	      lua_getfield(L, index, "limit") != LUA_TNIL;
	lua_settop(L, 4);
	return has;
}

/* What is shown, in 1: rows, a query, or what an iterator gives. */
static void take_shown(lua_State *L)
{
	if (script_is_query(L, 2)) {
		lua_settop(L, 2);
		lua_replace(L, 1);
	} else if (lua_isfunction(L, 1) && has_options(L, 2)) {
		(void)luaL_error(L,
			"zila.show: options go with a query's text or with an "
			"array of rows: zila.show(sql, options)");
	} else if (lua_isfunction(L, 1)) {
		gather_rows(L);
	} else if (!lua_isnoneornil(L, 2) && !lua_istable(L, 2)) {
		(void)luaL_error(L,
			"zila.show: argument 2 (options) must be a table, not "
			"a %s",
			luaL_typename(L, 2));
	}
}

/* zila.show(rows, options) */
static int api_show_call(lua_State *L)
{
	static const char *const names[] = {
		"columns", "title", "limit", "params", NULL};
	struct job *job = script_job(L, "zila.show");
	struct listing how = {0};
	int params = 0;

	take_shown(L);
	if (lua_istable(L, 2)) {
		check_options(L, "zila.show", 2, names);
		how.title = field_text(L, "zila.show", 2, "title");
		lua_getfield(L, 2, "limit");
		how.limit = luaL_optinteger(L, -1, 0);
		if (lua_getfield(L, 2, "params") == LUA_TTABLE)
			params = lua_gettop(L);
		if (lua_getfield(L, 2, "columns") == LUA_TTABLE)
			how.columns = lua_gettop(L);
	}
	if (how.limit < 0)
		return luaL_error(L, "zila.show: limit is 1 or more");
	if (lua_type(L, 1) == LUA_TSTRING) {
		script_push_query(L, 1, params);
		lua_replace(L, 1);
	} else if (is_one_row(L, 1)) {
		lua_createtable(L, 1, 0);
		lua_pushvalue(L, 1);
		lua_rawseti(L, -2, 1);
		lua_replace(L, 1);
	}
	script_list(L, job, 1, &how);
	return 0;
}

/* What zila.chart is told. */
struct plot {
	enum doc_chart_kind kind;
	int rows;   /* index of the rows, an array */
	int values; /* index of the names of what is drawn, an array */
	const char *label, *title, *message;
};

static enum doc_chart_kind plot_kind(lua_State *L)
{
	static const char *const kinds[] = {
		"bar", "stacked", "line", "dot", NULL};
	const char *kind = field_text(L, "zila.chart", 1, "kind");
	size_t i;

	for (i = 0; kind && kinds[i]; i++)
		if (!strcmp(kinds[i], kind))
			return (enum doc_chart_kind)i;
	if (kind)
		(void)error_unknown(L, "zila.chart: it is bar or line, not",
			kind, text_nearest(kind, kinds, 4));
	return DOC_CHART_BAR;
}

static void read_plot(lua_State *L, struct plot *plot)
{
	static const char *const names[] = {"kind", "rows", "sql", "params",
		"label", "values", "title", "message", NULL};
	int params = 0;

	check_options(L, "zila.chart", 1, names);
	plot->kind = plot_kind(L);
	plot->label = field_text(L, "zila.chart", 1, "label");
	plot->title = field_text(L, "zila.chart", 1, "title");
	plot->message = field_text(L, "zila.chart", 1, "message");
	if (lua_getfield(L, 1, "params") == LUA_TTABLE)
		params = lua_gettop(L);
	if (lua_getfield(L, 1, "sql") == LUA_TSTRING) {
		script_push_query(L, -1, params);
		(void)push_fetched(L, lua_gettop(L), SCRIPT_ROWS_MAX);
		lua_pop(L, 1);
	} else if (lua_getfield(L, 1, "rows") != LUA_TTABLE) {
		(void)luaL_error(L, "zila.chart: rows = { ... } or sql = "
				    "\"...\" is missing");
	}
	plot->rows = lua_gettop(L);
	if (!plot->label)
		(void)luaL_error(L, "zila.chart: label = \"...\", the column "
				    "of the names, is missing");
	if (lua_getfield(L, 1, "values") == LUA_TSTRING) {
		lua_createtable(L, 1, 0);
		lua_insert(L, -2);
		lua_rawseti(L, -2, 1);
	}
	plot->values = lua_gettop(L);
	if (!lua_istable(L, -1) || !lua_rawlen(L, -1) ||
		lua_rawlen(L, -1) > DOC_SERIES_MAX)
		(void)luaL_error(L,
			"zila.chart: values = { ... } names 1 to %d columns "
			"of numbers",
			DOC_SERIES_MAX);
}

/* zila.chart{ label =, values =, rows = | sql = } */
static int api_chart_call(lua_State *L)
{
	struct job *job = script_job(L, "zila.chart");
	struct plot plot = {0};
	struct sheet sheet = {0};
	struct doc_chart *chart;
	int i;

	read_plot(L, &plot);
	sheet.paper = script_push_paper(L, job);
	add_id(L, &sheet, plot.label);
	take_ids(L, &sheet, plot.values);
	chart = reporting_must(
		L, doc_add_chart(&sheet.paper->doc, plot.kind, sheet.count));
	sheet.table = chart->table;
	chart->message = plot.message ? plot.message : plot.title;
	check_ids(L, &sheet, plot.rows, "zila.chart: no row has a column");
	set_columns(L, &sheet, plot.rows, plot.title);
	sheet.table->columns[0].type = DOC_TEXT;
	for (i = 1; i < sheet.count; i++) {
		if (sheet.table->columns[i].type != DOC_INTEGER &&
			lua_rawlen(L, plot.rows))
			return luaL_error(L, "zila.chart: column %s %s",
				sheet.ids[i],
				is_there(L, &sheet, plot.rows, i)
					? "holds no numbers"
					: "is in no row");
		sheet.table->columns[i].type = DOC_DECIMAL;
	}
	fill_rows(L, &sheet, plot.rows, 0);
	script_print(L, sheet.paper, true);
	return 0;
}

const struct api_function api_show[] = {
	{"zila.show", api_show_call,
		"rows: table|string|function, options?: any, "
		"first?: any, closing?: any",
		"",
		"Prints rows as a table with aligned columns, as wide as the "
		"terminal: an array of tables, as of zila.all, a query as a "
		"text, or an iterator: zila.show(zila.rows(sql)).  "
		"options: columns = { \"name\", ... } chooses and orders "
		"them (without it: as the query has them; of tables by name, "
		"numbers last), title, "
		"limit = rows shown, the rest is counted; params of a "
		"query."},
	{"zila.chart", api_chart_call, "chart: table", "",
		"Draws rows in the terminal: zila.chart { kind = \"bar\", "
		"label = \"state\", values = \"districts\", sql = \"SELECT "
		"...\" }.  kind is bar or line; values may name up to six "
		"columns; rows = { ... } instead of sql, with params of it; "
		"title, message."},
	{0},
};
