/* reporting_doc.c - doc: blocks from Lua tables. */
#include <lauxlib.h>

#include "worker/lua/error.h"
#include "worker/report/reporting.h"

enum { ITEMS_MAX = 5000 };

/* doc:heading(text [, level]) */
static int doc_heading(lua_State *L)
{
	struct doc *doc = &reporting_self(L, "doc")->doc;
	const char *text = luaL_checkstring(L, 2);
	lua_Integer level = luaL_optinteger(L, 3, 2);
	struct doc_block *block = reporting_must(L, doc_add(doc, DOC_HEADING));

	block->text = doc_text(doc, text);
	block->level = level < 1 ? 1 : level > 3 ? 3 : (int)level;
	return 0;
}

static int doc_paragraph(lua_State *L)
{
	struct doc *doc = &reporting_self(L, "doc")->doc;
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
	struct doc *doc = &reporting_self(L, "doc")->doc;
	const char *text = luaL_checkstring(L, 2);
	int tone = reporting_choice(L, 3, tones, "the tone of doc:note");
	struct doc_block *block = reporting_must(L, doc_add(doc, DOC_NOTE));

	block->text = doc_text(doc, text);
	block->tone = (enum doc_tone)tone;
	return 0;
}

static lua_Integer check_items(lua_State *L)
{
	lua_Integer count;

	luaL_checktype(L, 2, LUA_TTABLE);
	count = luaL_len(L, 2);
	if (count > ITEMS_MAX)
		luaL_error(L, "at most %d items", ITEMS_MAX);
	return count;
}

/* doc:list{ "...", ... } */
static int doc_list(lua_State *L)
{
	struct doc *doc = &reporting_self(L, "doc")->doc;
	lua_Integer count = check_items(L), i;
	struct doc_block *block = reporting_must(L, doc_add(doc, DOC_LIST));
	const char **items;

	items = reporting_must(L,
		arena_alloc(&doc->arena, (size_t)(count + 1) * sizeof *items));
	for (i = 0; i < count; i++) {
		lua_rawgeti(L, 2, i + 1);
		if (!reporting_has_words(L))
			return luaL_error(L,
				"doc:list: its entry %d must be a text, not a "
				"%s",
				(int)i + 1, luaL_typename(L, -1));
		items[i] = doc_text(doc, luaL_tolstring(L, -1, NULL));
		lua_pop(L, 2);
	}
	block->items = items;
	block->item_count = (int)count;
	return 0;
}

/* doc:figures{ "name", ... } */
static int doc_figures(lua_State *L)
{
	struct doc *doc = &reporting_self(L, "doc")->doc;
	lua_Integer count = check_items(L), i;
	struct doc_block *block = reporting_must(L, doc_add(doc, DOC_FIGURES));
	int *figures;

	figures = reporting_must(
		L, arena_alloc(
			   &doc->arena, (size_t)(count + 1) * sizeof *figures));
	for (i = 0; i < count; i++) {
		if (lua_rawgeti(L, 2, i + 1) != LUA_TSTRING)
			return luaL_error(L,
				"doc:figures: its entry %d must be the name of "
				"a figure, not a %s: ctx:figure(name, { ... }) "
				"makes one",
				(int)i + 1, luaL_typename(L, -1));
		figures[i] = doc_find_figure(doc, lua_tostring(L, -1));
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
	reporting_must(
		L, doc_add(&reporting_self(L, "doc")->doc, DOC_PAGE_BREAK));
	return 0;
}

/* A method that is not there. */
static int doc_index(lua_State *L)
{
	const char *name = luaL_checkstring(L, 2);
	const char *near = error_nearest(L, 1, name);

	return luaL_error(L, "doc has no method '%s'%s%s%s", name,
		near ? "; did you mean '" : "", near ? near : "",
		near ? "'?" : "");
}

void reporting_push_methods(lua_State *L)
{
	static const luaL_Reg methods[] = {
		{"heading", doc_heading},
		{"paragraph", doc_paragraph},
		{"note", doc_note},
		{"list", doc_list},
		{"figures", doc_figures},
		{"table", reporting_table},
		{"chart", reporting_chart},
		{"page_break", doc_page_break},
		{NULL, NULL},
	};

	lua_newtable(L);
	lua_pushvalue(L, -2);
	luaL_setfuncs(L, methods, 1);
	lua_newtable(L);
	lua_pushcfunction(L, doc_index);
	lua_setfield(L, -2, "__index");
	lua_pushboolean(L, false);
	lua_setfield(L, -2, "__metatable");
	lua_setmetatable(L, -2);
}

void reporting_push_doc(lua_State *L, struct reporting *reporting)
{
	lua_pushlightuserdata(L, reporting);
	reporting_push_methods(L);
	lua_remove(L, -2);
}
