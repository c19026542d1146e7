/* reporting_table.c - doc:table and doc:chart: rows from Lua or SQL. */
#include <lauxlib.h>
#include <math.h>
#include <string.h>

#include "worker/lua/api/api.h"
#include "worker/lua/error.h"
#include "worker/lua/state.h"
#include "worker/page/blocks.h"
#include "worker/report/reporting.h"
#include "worker/report/why.h"

enum { COLUMNS_MAX = 60, ROWS_MAX = 200000, SCALE_MAX = 9 };

/* A table while it is read. */
struct reading {
	const char *what; /* begins each error */
	struct reporting *reporting;
	struct doc_table *table;
	const char *ids[COLUMNS_MAX];
	int scales[COLUMNS_MAX]; /* to which its numbers are rounded */
	struct blocks_column faces[COLUMNS_MAX];
	bool has_faces;
	bool filled[COLUMNS_MAX]; /* some row has a value */
};

static bool is_text(enum doc_type type)
{
	return type == DOC_TEXT || type == DOC_DATE || type == DOC_CODE;
}

/* The column on top. */
static void read_column(lua_State *L, struct reading *reading, int index)
{
	static const char *const types[] = {"text", "integer", "decimal",
		"percent", "money", "date", "code", NULL};
	struct doc *doc = &reading->reporting->doc;
	struct doc_column *column = &reading->table->columns[index];
	int at = lua_gettop(L), isnum, *scale = &reading->scales[index];
	char what[80];

	luaL_checktype(L, at, LUA_TTABLE);
	column->id = reporting_text(L, doc, at, "id", NULL);
	if (!column->id)
		luaL_error(L, "%s: every column needs id = \"...\"",
			reading->what);
	column->title = reporting_text(L, doc, at, "title", column->id);
	column->unit = reporting_text(L, doc, at, "unit", NULL);
	lua_getfield(L, at, "type");
	(void)snprintf(what, sizeof what, "%s: the type of column %.40s",
		reading->what, column->id);
	column->type = (enum doc_type)reporting_choice(L, -1, types, what);
	if (column->type == DOC_MONEY && column->unit &&
		strcmp(column->unit, "INR") != 0 &&
		strcmp(column->unit, "USD") != 0)
		luaL_error(L,
			"%s: column %s: money is whole paise or cents, of unit "
			"\"INR\" or \"USD\"; what is in \"%s\" is of type "
			"decimal, and divided in the query: a crore is 1e9 "
			"paise",
			reading->what, column->id, column->unit);
	lua_getfield(L, at, "width");
	column->width = (int)lua_tointegerx(L, -1, &isnum);
	lua_getfield(L, at, "scale");
	*scale = (int)lua_tointegerx(L, -1, &isnum);
	if (!isnum)
		*scale = column->type == DOC_PERCENT ||
			 column->type == DOC_DECIMAL;
	if (*scale < 0 || *scale > SCALE_MAX)
		luaL_error(L, "%s: column %s: scale is 0 to %d", reading->what,
			column->id, SCALE_MAX);
	reading->ids[index] = column->id;
	lua_settop(L, at);
	reading->has_faces |=
		blocks_read_column(L, doc, &reading->faces[index]);
	reporting_read_proof(L, reading->reporting, column);
}

/* The value on top as a cell. */
static void read_cell(
	lua_State *L, struct reading *reading, int index, struct doc_cell *cell)
{
	const struct doc_column *column = &reading->table->columns[index];
	double rounded;

	if (lua_isnil(L, -1))
		return;
	reading->filled[index] = true;
	if (is_text(column->type)) {
		if (!reporting_has_words(L))
			luaL_error(L, "%s: column %s holds texts, not a %s",
				reading->what, column->id,
				luaL_typename(L, -1));
		cell->kind = DOC_CELL_TEXT;
		cell->text = doc_text(
			&reading->reporting->doc, luaL_tolstring(L, -1, NULL));
		lua_pop(L, 1);
		return;
	}
	if (lua_type(L, -1) != LUA_TNUMBER)
		luaL_error(L, "%s: column %s holds numbers, not a %s",
			reading->what, column->id, luaL_typename(L, -1));
	cell->kind = DOC_CELL_NUMBER;
	if (lua_isinteger(L, -1)) {
		cell->digits = lua_tointeger(L, -1);
		return;
	}
	rounded = api_rounded(lua_tonumber(L, -1), reading->scales[index]);
	if (!isfinite(lua_tonumber(L, -1))) { /* divided by nothing */
		cell->kind = DOC_CELL_NONE;
		return;
	}
	if (!(fabs(rounded) < 9e18))
		luaL_error(L, "%s: column %s: %f is too large for %d decimals",
			reading->what, column->id, lua_tonumber(L, -1),
			reading->scales[index]);
	/* 0.29 * 100 is 28.999999999999996 to the machine, and meant as 29. */
	if (column->type == DOC_INTEGER &&
		fabs(rounded - lua_tonumber(L, -1)) > 1e-12 * fabs(rounded))
		luaL_error(L,
			"%s: column %s holds whole numbers, not %f: its type "
			"is decimal, or zila.number.round() makes one of it",
			reading->what, column->id, lua_tonumber(L, -1));
	cell->digits = (int64_t)rounded;
	cell->scale = reading->scales[index];
}

/* The row table on top. */
static void read_row(lua_State *L, struct reading *reading)
{
	struct doc *doc = &reading->reporting->doc;
	int at = lua_gettop(L), i;
	int64_t import_id;
	struct doc_row *row;

	luaL_checktype(L, at, LUA_TTABLE);
	if (lua_rawgeti(L, at, 1) != LUA_TNIL) /* would be lost */
		luaL_error(L,
			"%s: row %d has a value without a name: cells are by "
			"their column's id, as { %s = ... }",
			reading->what, reading->table->row_count + 1,
			reading->ids[0]);
	lua_pop(L, 1);
	if (reading->table->row_count >= ROWS_MAX)
		luaL_error(L, "%s: at most %d rows", reading->what, ROWS_MAX);
	lua_getfield(L, at, "import_id");
	import_id = lua_isinteger(L, -1) ? lua_tointeger(L, -1) : 0;
	i = reporting_source(L, reading->reporting, import_id);
	row = reporting_must(L, doc_add_row(doc, reading->table));
	row->source = i;
	lua_getfield(L, at, "line");
	row->line = lua_isinteger(L, -1) ? lua_tointeger(L, -1) : 0;
	if (lua_getfield(L, at, "group") == LUA_TSTRING) {
		row->kind = DOC_ROW_GROUP;
		row->cells[0].kind = DOC_CELL_TEXT;
		row->cells[0].text = doc_text(doc, lua_tostring(L, -1));
		lua_settop(L, at);
		return;
	}
	lua_getfield(L, at, "total");
	if (lua_toboolean(L, -1))
		row->kind = DOC_ROW_TOTAL;
	lua_settop(L, at);
	for (i = 0; i < reading->table->column_count; i++) {
		lua_getfield(L, at, reading->ids[i]);
		read_cell(L, reading, i, &row->cells[i]);
		lua_pop(L, 1);
		reporting_behind(L, reading->reporting,
			&reading->table->columns[i], row);
	}
	if (reading->has_faces)
		row->face = blocks_read_cells(
			L, doc, reading->faces, reading->table->column_count);
}

/* A column that the query on top lacks would be empty in all rows; one of a
 * page may be there for its buttons alone. */
static void check_query(lua_State *L, const struct reading *reading)
{
	const struct cursor *cursor = lua_touserdata(L, -1);
	const char *names[COLUMNS_MAX];
	int count = cursor_column_count(cursor), i, c;

	if (count > COLUMNS_MAX || reading->has_faces)
		return;
	for (c = 0; c < count; c++)
		names[c] = cursor_column_name(cursor, c);
	for (i = 0; i < reading->table->column_count; i++) {
		for (c = 0; c < count; c++)
			if (!strcmp(names[c], reading->ids[i]))
				break;
		if (c < count)
			continue;
		lua_pushfstring(
			L, "%s: the query has no column", reading->what);
		(void)error_unknown(L, lua_tostring(L, -1), reading->ids[i],
			text_nearest(reading->ids[i], names, (size_t)count));
	}
}

/* The same of rows on top: what the first one has under no column's id. */
static void check_names(lua_State *L, const struct reading *reading)
{
	const char *names[COLUMNS_MAX], *near;
	int count = 0, columns = reading->table->column_count, i, filled = 0;

	for (i = 0; i < columns; i++)
		filled += reading->filled[i];
	if (filled == columns || reading->has_faces ||
		lua_rawgeti(L, -1, 1) != LUA_TTABLE)
		return;
	for (lua_pushnil(L); lua_next(L, -2); lua_pop(L, 1)) {
		if (lua_type(L, -2) != LUA_TSTRING || count == COLUMNS_MAX)
			continue;
		names[count++] = lua_tostring(L, -2);
		for (i = 0; i < columns; i++)
			if (!strcmp(names[count - 1], reading->ids[i]))
				break;
		count -= i < columns;
	}
	for (i = 0; i < columns; i++) {
		near = text_nearest(reading->ids[i], names, (size_t)count);
		if (reading->filled[i] || (!near && filled))
			continue;
		lua_pushfstring(L,
			"%s '%s': no row has anything under column '%s'%s%s%s",
			reading->what, reading->table->id, reading->ids[i],
			near ? "; did you mean '" : "", near ? near : "",
			near ? "'?" : "");
		vm_log(L, "warning", lua_tostring(L, -1));
		lua_pop(L, 1);
	}
	lua_pop(L, 1);
}

/* rows = { ... }, or sql = "..." with its columns. */
static void read_rows(lua_State *L, struct reading *reading)
{
	lua_Integer i, count;

	if (lua_getfield(L, 2, "rows") == LUA_TTABLE) {
		count = luaL_len(L, -1);
		for (i = 1; i <= count; i++) {
			lua_rawgeti(L, -1, i);
			read_row(L, reading);
			lua_pop(L, 1);
		}
		check_names(L, reading);
		return;
	}
	if (lua_getfield(L, 2, "sql") != LUA_TSTRING)
		luaL_error(L, "%s: rows = { ... } or sql = \"...\" is missing",
			reading->what);
	reporting_push_rows(L, 2);
	check_query(L, reading);
	reporting_query(L, &reading->reporting->doc, 2, &reading->table->query);
	while (reporting_next_row(L)) {
		read_row(L, reading);
		lua_pop(L, 1);
	}
}

/* Inside: how many columns the table at 2 has; they are pushed at 3. */
static int check_columns(lua_State *L, const char *what)
{
	lua_Integer count = 0;

	luaL_checktype(L, 2, LUA_TTABLE);
	lua_settop(L, 2);
	if (lua_getfield(L, 2, "columns") == LUA_TTABLE)
		count = luaL_len(L, 3);
	if (count < 1 || count > COLUMNS_MAX)
		luaL_error(L, "%s: columns = { ... } must hold 1 to %d columns",
			what, COLUMNS_MAX);
	return (int)count;
}

static void read_columns(lua_State *L, struct reading *reading)
{
	struct doc *doc = &reading->reporting->doc;
	struct doc_table *table = reading->table;
	int i;

	table->id = reporting_text(L, doc, 2, "id", "table");
	table->caption = reporting_text(L, doc, 2, "caption", "");
	table->note = reporting_text(L, doc, 2, "note", NULL);
	table->section = reading->reporting->section;
	reading->reporting->why_here = why_is_table(reading->reporting,
		table->id, ++reading->reporting->table_count);
	for (i = 0; i < table->column_count; i++) {
		lua_rawgeti(L, 3, i + 1);
		read_column(L, reading, i);
		lua_pop(L, 1);
	}
}

/* doc:table{ id=, caption=, columns=, rows= | sql=, note= }   In the report
 * once it is whole: who catches an error leaves no half of it there. */
int reporting_table(lua_State *L)
{
	struct reading reading = {
		.what = "doc:table", .reporting = reporting_self(L, "doc")};
	struct doc *doc = &reading.reporting->doc;
	int count = check_columns(L, reading.what);
	struct doc_block *before = doc->last, *block;

	reading.table = reporting_must(L, doc_add_table(doc, count));
	block = doc_take_back(doc, before);
	read_columns(L, &reading);
	read_rows(L, &reading);
	doc_put(doc, block);
	return 0;
}

static enum doc_chart_kind check_kind(lua_State *L)
{
	static const char *const kinds[] = {
		"bar", "stacked", "line", "dot", "tiles", NULL};

	luaL_checktype(L, 2, LUA_TTABLE);
	if (lua_getfield(L, 2, "kind") == LUA_TNIL)
		luaL_error(L, "doc:chart: kind is missing: bar, stacked, "
			      "line, dot or tiles");
	return (enum doc_chart_kind)reporting_choice(
		L, -1, kinds, "doc:chart: kind");
}

/* Numbers on one scale must be of one kind and unit. */
static bool same_scale(const struct doc_column *a, const struct doc_column *b)
{
	if ((a->type == DOC_PERCENT) != (b->type == DOC_PERCENT) ||
		(a->type == DOC_MONEY) != (b->type == DOC_MONEY))
		return false;
	return strcmp(a->unit ? a->unit : "", b->unit ? b->unit : "") == 0;
}

static void check_series(lua_State *L, const struct doc_chart *chart)
{
	const struct doc_column *columns = chart->table->columns, *first = NULL;
	int i, count = 0;

	if (!is_text(columns[0].type))
		luaL_error(L,
			"doc:chart: the first column, %s, has the labels%s: "
			"its type is text, date or code",
			columns[0].id,
			chart->kind == DOC_CHART_TILES ? ", LGD codes of States"
						       : "");
	for (i = 1; i < chart->table->column_count; i++) {
		if (is_text(columns[i].type))
			continue;
		count++;
		first = first ? first : &columns[i];
		if (!same_scale(first, &columns[i]))
			luaL_error(L,
				"doc:chart: columns %s and %s have different "
				"units, so no common scale: make two charts",
				first->id, columns[i].id);
	}
	if (count == 0)
		luaL_error(L, "doc:chart: a column of numbers is missing");
	if (chart->kind == DOC_CHART_TILES && count > 1)
		luaL_error(L,
			"doc:chart: tiles show one value, not %d: make "
			"a chart for each",
			count);
	if (count > DOC_SERIES_MAX)
		luaL_error(L,
			"doc:chart: %d series can't be told apart, %d can: "
			"put the smallest together, or make two charts",
			count, DOC_SERIES_MAX);
}

/* doc:chart{ id=, kind=, caption=, message=, columns=, rows= | sql=, note= } */
int reporting_chart(lua_State *L)
{
	struct reading reading = {
		.what = "doc:chart", .reporting = reporting_self(L, "doc")};
	struct doc *doc = &reading.reporting->doc;
	enum doc_chart_kind kind = check_kind(L);
	int count = check_columns(L, reading.what);
	struct doc_block *before = doc->last, *block;
	struct doc_chart *chart =
		reporting_must(L, doc_add_chart(doc, kind, count));

	block = doc_take_back(doc, before);
	reading.table = chart->table;
	chart->message = reporting_text(L, doc, 2, "message", NULL);
	if (chart->message == NULL || chart->message[0] == '\0')
		return luaL_error(L,
			"doc:chart: message is missing: one sentence that "
			"says what the chart shows, for who can't see it");
	read_columns(L, &reading);
	if (chart->table->caption[0] == '\0')
		return luaL_error(L, "doc:chart: caption is missing");
	check_series(L, chart);
	read_rows(L, &reading);
	doc_put(doc, block);
	return 0;
}
