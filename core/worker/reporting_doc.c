/* reporting_doc.c - doc: blocks from Lua tables. */
#include <lauxlib.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "worker/lua/api.h"
#include "worker/reporting.h"

enum { COLUMNS_MAX = 60, ROWS_MAX = 200000, ITEMS_MAX = 5000, SCALE_MAX = 9 };

/* doc:heading(text [, level]) */
static int doc_heading(lua_State *L)
{
	struct doc *doc = &reporting_of(L)->doc;
	const char *text = luaL_checkstring(L, 2);
	lua_Integer level = luaL_optinteger(L, 3, 2);
	struct doc_block *block = reporting_must(L, doc_add(doc, DOC_HEADING));

	block->text = doc_text(doc, text);
	block->level = level < 1 ? 1 : level > 3 ? 3 : (int)level;
	return 0;
}

static int doc_paragraph(lua_State *L)
{
	struct doc *doc = &reporting_of(L)->doc;
	const char *text = luaL_checkstring(L, 2);
	struct doc_block *block =
		reporting_must(L, doc_add(doc, DOC_PARAGRAPH));

	block->text = doc_text(doc, text);
	return 0;
}

/* doc:note(text [, tone]) */
static int doc_note(lua_State *L)
{
	static const char *const tones[] = {
		"plain", "warning", "synthetic", NULL};
	struct doc *doc = &reporting_of(L)->doc;
	const char *text = luaL_checkstring(L, 2);
	int tone = luaL_checkoption(L, 3, "plain", tones);
	struct doc_block *block = reporting_must(L, doc_add(doc, DOC_NOTE));

	block->text = doc_text(doc, text);
	block->tone = (enum doc_tone)tone;
	return 0;
}

static lua_Integer check_items(lua_State *L, int index)
{
	lua_Integer count;

	luaL_checktype(L, index, LUA_TTABLE);
	count = luaL_len(L, index);
	if (count > ITEMS_MAX)
		luaL_error(L, "at most %d items", ITEMS_MAX);
	return count;
}

/* doc:list{ "...", ... } */
static int doc_list(lua_State *L)
{
	struct doc *doc = &reporting_of(L)->doc;
	lua_Integer count = check_items(L, 2), i;
	struct doc_block *block = reporting_must(L, doc_add(doc, DOC_LIST));
	const char **items;

	items = reporting_must(L,
		arena_alloc(&doc->arena, (size_t)(count + 1) * sizeof *items));
	for (i = 0; i < count; i++) {
		lua_rawgeti(L, 2, i + 1);
		items[i] = doc_text(doc, luaL_tolstring(L, -1, NULL));
		lua_pop(L, 2);
	}
	block->items = items;
	block->item_count = (int)count;
	return 0;
}

static int find_figure(const struct doc *doc, const char *name)
{
	int i;

	for (i = 0; i < doc->figure_count; i++)
		if (!strcmp(doc->figures[i].name, name))
			return i;
	return -1;
}

/* doc:figures{ "name", ... } */
static int doc_figures(lua_State *L)
{
	struct doc *doc = &reporting_of(L)->doc;
	lua_Integer count = check_items(L, 2), i;
	struct doc_block *block = reporting_must(L, doc_add(doc, DOC_FIGURES));
	int *figures;

	figures = reporting_must(
		L, arena_alloc(
			   &doc->arena, (size_t)(count + 1) * sizeof *figures));
	for (i = 0; i < count; i++) {
		lua_rawgeti(L, 2, i + 1);
		figures[i] = find_figure(doc, luaL_checkstring(L, -1));
		if (figures[i] < 0)
			return luaL_error(L,
				"doc:figures: there is no figure "
				"'%s': make it with ctx:figure "
				"first",
				lua_tostring(L, -1));
		lua_pop(L, 1);
	}
	block->figures = figures;
	block->figure_count = (int)count;
	return 0;
}

static int doc_page_break(lua_State *L)
{
	reporting_must(L, doc_add(&reporting_of(L)->doc, DOC_PAGE_BREAK));
	return 0;
}

/* A column of a table, and how its numbers are rounded. */
struct wanted {
	const char *id;
	int scale;
};

static void read_column(lua_State *L, struct doc *doc,
	struct doc_column *column, struct wanted *wanted)
{
	static const char *const types[] = {"text", "integer", "decimal",
		"percent", "money", "date", "code", NULL};
	int at = lua_gettop(L), isnum;

	luaL_checktype(L, at, LUA_TTABLE);
	column->id = reporting_text(L, doc, at, "id", NULL);
	if (!column->id)
		luaL_error(L, "doc:table: every column needs id = \"...\"");
	column->title = reporting_text(L, doc, at, "title", column->id);
	column->unit = reporting_text(L, doc, at, "unit", NULL);
	lua_getfield(L, at, "type");
	column->type = (enum doc_type)luaL_checkoption(L, -1, "text", types);
	lua_getfield(L, at, "width");
	column->width = (int)lua_tointegerx(L, -1, &isnum);
	lua_getfield(L, at, "scale");
	wanted->scale = (int)lua_tointegerx(L, -1, &isnum);
	if (!isnum)
		wanted->scale = column->type == DOC_PERCENT ||
						column->type == DOC_DECIMAL
					? 1
					: 0;
	if (wanted->scale < 0 || wanted->scale > SCALE_MAX)
		luaL_error(L, "doc:table: column %s: scale is 0 to %d",
			column->id, SCALE_MAX);
	wanted->id = column->id;
	lua_settop(L, at);
}

/* The value on top as a cell. */
static void read_cell(lua_State *L, struct doc *doc,
	const struct doc_column *column, const struct wanted *wanted,
	struct doc_cell *cell)
{
	bool text = column->type == DOC_TEXT || column->type == DOC_DATE ||
		    column->type == DOC_CODE;
	double rounded;

	if (lua_isnil(L, -1))
		return;
	if (text) {
		cell->kind = DOC_CELL_TEXT;
		cell->text = doc_text(doc, luaL_tolstring(L, -1, NULL));
		lua_pop(L, 1);
		return;
	}
	if (lua_type(L, -1) != LUA_TNUMBER)
		luaL_error(L, "doc:table: column %s holds numbers, not a %s",
			column->id, luaL_typename(L, -1));
	cell->kind = DOC_CELL_NUMBER;
	if (lua_isinteger(L, -1)) {
		cell->digits = lua_tointeger(L, -1);
		return;
	}
	rounded = round(lua_tonumber(L, -1) * pow(10, wanted->scale));
	if (!(fabs(rounded) < 9e18)) { /* also NaN */
		cell->kind = DOC_CELL_NONE;
		return;
	}
	cell->digits = (int64_t)rounded;
	cell->scale = wanted->scale;
}

/* The row table on top. */
static void read_row(lua_State *L, struct reporting *reporting,
	struct doc_table *table, const struct wanted *wanted)
{
	struct doc *doc = &reporting->doc;
	int at = lua_gettop(L), i;
	int64_t import_id;
	struct doc_row *row;

	luaL_checktype(L, at, LUA_TTABLE);
	if (table->row_count >= ROWS_MAX)
		luaL_error(L, "doc:table: at most %d rows", ROWS_MAX);
	lua_getfield(L, at, "import_id");
	import_id = lua_isinteger(L, -1) ? lua_tointeger(L, -1) : 0;
	i = reporting_source(L, reporting, import_id);
	row = reporting_must(L, doc_add_row(doc, table));
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
	for (i = 0; i < table->column_count; i++) {
		lua_getfield(L, at, wanted[i].id);
		read_cell(
			L, doc, &table->columns[i], &wanted[i], &row->cells[i]);
		lua_pop(L, 1);
	}
}

/* rows = { ... }, or sql = "..." with its columns. */
static void read_rows(lua_State *L, struct reporting *reporting,
	struct doc_table *table, const struct wanted *wanted)
{
	lua_Integer i, count;

	if (lua_getfield(L, 2, "rows") == LUA_TTABLE) {
		count = luaL_len(L, -1);
		for (i = 1; i <= count; i++) {
			lua_rawgeti(L, -1, i);
			read_row(L, reporting, table, wanted);
			lua_pop(L, 1);
		}
		return;
	}
	if (lua_getfield(L, 2, "sql") != LUA_TSTRING)
		luaL_error(L, "doc:table: rows = { ... } or sql = \"...\" is "
			      "missing");
	reporting_push_rows(L, 2);
	for (;;) {
		lua_pushvalue(L, -4);
		lua_pushvalue(L, -4);
		lua_pushvalue(L, -4);
		lua_call(L, 2, 1);
		if (lua_isnil(L, -1))
			break;
		read_row(L, reporting, table, wanted);
		lua_pop(L, 1);
	}
}

/* doc:table{ id=, caption=, columns=, rows= | sql=, note= } */
static int doc_table(lua_State *L)
{
	struct reporting *reporting = reporting_of(L);
	struct doc *doc = &reporting->doc;
	struct wanted wanted[COLUMNS_MAX];
	struct doc_table *table;
	lua_Integer count, i;

	luaL_checktype(L, 2, LUA_TTABLE);
	lua_settop(L, 2);
	if (lua_getfield(L, 2, "columns") != LUA_TTABLE ||
		(count = luaL_len(L, 3)) < 1 || count > COLUMNS_MAX)
		return luaL_error(L,
			"doc:table: columns = { ... } must hold "
			"1 to %d columns",
			COLUMNS_MAX);
	table = reporting_must(L, doc_add_table(doc, (int)count));
	table->id = reporting_text(L, doc, 2, "id", "table");
	table->caption = reporting_text(L, doc, 2, "caption", "");
	table->note = reporting_text(L, doc, 2, "note", NULL);
	for (i = 0; i < count; i++) {
		lua_rawgeti(L, 3, i + 1);
		read_column(L, doc, &table->columns[i], &wanted[i]);
		lua_pop(L, 1);
	}
	read_rows(L, reporting, table, wanted);
	return 0;
}

/* A method that is not there. */
static int doc_index(lua_State *L)
{
	static const char *const names[] = {"heading", "paragraph", "note",
		"list", "figures", "table", "page_break"};
	const char *name = luaL_checkstring(L, 2);
	const char *near =
		text_nearest(name, names, sizeof names / sizeof names[0]);

	return luaL_error(L, "doc has no method '%s'%s%s%s", name,
		near ? "; did you mean '" : "", near ? near : "",
		near ? "'?" : "");
}

void reporting_push_doc(lua_State *L, struct reporting *reporting)
{
	static const luaL_Reg methods[] = {
		{"heading", doc_heading},
		{"paragraph", doc_paragraph},
		{"note", doc_note},
		{"list", doc_list},
		{"figures", doc_figures},
		{"table", doc_table},
		{"page_break", doc_page_break},
		{NULL, NULL},
	};

	lua_newtable(L);
	lua_pushlightuserdata(L, reporting);
	luaL_setfuncs(L, methods, 1);
	lua_newtable(L);
	lua_pushcfunction(L, doc_index);
	lua_setfield(L, -2, "__index");
	lua_setmetatable(L, -2);
}
