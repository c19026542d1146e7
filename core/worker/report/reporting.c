/* reporting.c - what the bindings share, and zila.report: reports that change
 * others, section by section.
 *
 * zila.report("india.export_strategy") does not copy anything: it records
 * what is to be changed.  When the report is written, the sections of what
 * it extends are taken and the changes made in order.
 */
#include "worker/report/reporting.h"

#include <lauxlib.h>
#include <string.h>

#include "worker/lua/api/api.h"
#include "worker/lua/error.h"

enum { EXTENDS_DEPTH_MAX = 8, SECTIONS_MAX = 200 };

const char *reporting_word(struct reporting *reporting, const char *english)
{
	return plugin_translate(reporting->job->vm, reporting->plugin,
		reporting->doc.lang, english);
}

static const char *translate(void *user, const char *english)
{
	return reporting_word(user, english);
}

void reporting_name(struct reporting *reporting, const struct part *part)
{
	struct host *host = &reporting->job->host;
	struct doc *doc = &reporting->doc;

	doc->report = part ? part->id : "";
	doc->plugin = part ? part->plugin->name : "";
	doc->title = doc->report;
	doc->as_of = host->as_of_text;
	doc->known_at = host->known_at;
	doc->set = job_option(reporting->job, "set");
	doc->lang = host->lang;
	doc->translate = translate;
	doc->translate_user = reporting;
	host->translate = translate;
	host->translate_user = reporting;
}

struct reporting *reporting_of(lua_State *L)
{
	return lua_touserdata(L, lua_upvalueindex(1));
}

struct reporting *reporting_self(lua_State *L, const char *object)
{
	lua_Debug ar;

	if ((lua_istable(L, 1) || lua_isuserdata(L, 1)) &&
		lua_getmetatable(L, 1)) {
		lua_pop(L, 1);
		return reporting_of(L);
	}
	(void)lua_getstack(L, 0, &ar);
	(void)lua_getinfo(L, "n", &ar);
	luaL_error(L, "call it with a colon: %s:%s(...)", object,
		ar.name ? ar.name : "...");
	return NULL;
}

static void list_names(lua_State *L, const char *const names[])
{
	luaL_Buffer list;
	int i;

	luaL_buffinit(L, &list);
	for (i = 0; names[i]; i++) {
		if (i)
			luaL_addstring(&list, names[i + 1] ? ", " : " or ");
		luaL_addstring(&list, names[i]);
	}
	luaL_pushresult(&list);
}

int reporting_choice(
	lua_State *L, int index, const char *const names[], const char *what)
{
	const char *word;
	size_t count;

	if (lua_isnoneornil(L, index))
		return 0;
	word = lua_type(L, index) == LUA_TSTRING ? lua_tostring(L, index)
						 : luaL_typename(L, index);
	for (count = 0; names[count]; count++)
		if (!strcmp(names[count], word))
			return (int)count;
	list_names(L, names);
	lua_pushfstring(L, "%s is %s, not", what, lua_tostring(L, -1));
	return error_unknown(
		L, lua_tostring(L, -1), word, text_nearest(word, names, count));
}

void *reporting_must(lua_State *L, void *made)
{
	if (!made)
		vm_raise_memory(L);
	return made;
}

const char *reporting_text(lua_State *L, struct doc *doc, int index,
	const char *name, const char *otherwise)
{
	const char *text = otherwise;

	lua_getfield(L, index, name);
	if (lua_type(L, -1) == LUA_TSTRING)
		text = doc_text(doc, lua_tostring(L, -1));
	else if (!lua_isnil(L, -1))
		luaL_error(L, "%s must be a text, not a %s", name,
			luaL_typename(L, -1));
	lua_pop(L, 1);
	return text;
}

bool reporting_has_words(lua_State *L)
{
	bool has = lua_isstring(L, -1) || lua_isboolean(L, -1);

	if (has || luaL_getmetafield(L, -1, "__tostring") == LUA_TNIL)
		return has;
	lua_pop(L, 1);
	return true;
}

static int check_section(lua_State *L, int index)
{
	if (!lua_istable(L, index))
		return luaL_error(L, "a section must be a table, not %s",
			luaL_typename(L, index));
	if (lua_getfield(L, index, "id") != LUA_TSTRING)
		return luaL_error(L, "a section needs id = \"...\"");
	if (lua_getfield(L, index, "build") != LUA_TFUNCTION)
		return luaL_error(L,
			"section %s needs build = function(doc, "
			"ctx) ... end",
			lua_tostring(L, -2));
	/* most sections of pages have none */
	if (lua_getfield(L, index, "title") != LUA_TSTRING &&
		lua_toboolean(L, -1))
		return luaL_error(L,
			"section %s needs title = \"...\", or title = false "
			"for no heading",
			lua_tostring(L, -3));
	lua_pop(L, 3);
	return 0;
}

/* Appends { op, id, the value at 3 } to the edits of the report at 1. */
static int record_edit(lua_State *L, const char *op, const char *id)
{
	luaL_checktype(L, 1, LUA_TTABLE);
	if (lua_getfield(L, 1, "edits") != LUA_TTABLE)
		return luaL_error(
			L, "call it with a colon: report:%s(...)", op);
	lua_createtable(L, 3, 0);
	lua_pushstring(L, op);
	lua_rawseti(L, -2, 1);
	lua_pushstring(L, id);
	lua_rawseti(L, -2, 2);
	lua_pushvalue(L, 3);
	lua_rawseti(L, -2, 3);
	lua_rawseti(L, -2, luaL_len(L, -2) + 1);
	lua_settop(L, 1);
	return 1;
}

static int edit_with_section(lua_State *L)
{
	const char *id = luaL_checkstring(L, 2);

	check_section(L, 3);
	return record_edit(L, lua_tostring(L, lua_upvalueindex(1)), id);
}

/* report:remove(id, reason): leaving out needs a reason. */
static int edit_remove(lua_State *L)
{
	const char *id = luaL_checkstring(L, 2);

	luaL_checkstring(L, 3);
	return record_edit(L, "remove", id);
}

/* report:move(id, before): the section as it is, to another place. */
static int edit_move(lua_State *L)
{
	const char *id = luaL_checkstring(L, 2);
	const char *before = luaL_checkstring(L, 3);

	if (!strcmp(id, before))
		return luaL_error(
			L, "section %s can't stand before itself", id);
	return record_edit(L, "move", id);
}

static int api_report_call(lua_State *L)
{
	static const char *const ops[] = {"after", "before", "replace"};
	size_t i;

	lua_settop(L, 1);
	lua_newtable(L);               /* name report */
	lua_insert(L, 1);              /* report name */
	lua_setfield(L, 1, "extends"); /* report */
	lua_newtable(L);
	lua_setfield(L, 1, "edits");
	lua_newtable(L); /* report meta */
	lua_newtable(L); /* report meta methods */
	for (i = 0; i < sizeof ops / sizeof ops[0]; i++) {
		lua_pushstring(L, ops[i]);
		lua_pushcclosure(L, edit_with_section, 1);
		lua_setfield(L, -2, ops[i]);
	}
	lua_pushcfunction(L, edit_remove);
	lua_setfield(L, -2, "remove");
	lua_pushcfunction(L, edit_move);
	lua_setfield(L, -2, "move");
	lua_setfield(L, -2, "__index");
	lua_setmetatable(L, -2);
	return 1;
}

const struct api_function api_report[] = {
	{"zila.report", api_report_call, "name: string", "zila.Report",
		"A report to change by section: its after, before, replace, "
		"move and remove name a section of the report called `name` "
		"(\"india.export_strategy\"). Return it from a file in "
		"reports/. An unknown section is an error when the report is "
		"written."},
	{NULL},
};

/* The index of the section called id in the array on top, or 0. */
static lua_Integer find_section(lua_State *L, const char *id)
{
	lua_Integer count = luaL_len(L, -1), i;

	for (i = 1; i <= count; i++) {
		bool found;

		lua_rawgeti(L, -1, i);
		lua_getfield(L, -1, "id");
		found = lua_type(L, -1) == LUA_TSTRING &&
			!strcmp(lua_tostring(L, -1), id);
		lua_pop(L, 2);
		if (found)
			return i;
	}
	return 0;
}

static int unknown_section(
	lua_State *L, const struct part *part, const char *id)
{
	const char *names[SECTIONS_MAX], *near;
	lua_Integer count = luaL_len(L, -1), i;

	for (i = 1; i <= count && i <= SECTIONS_MAX; i++) {
		lua_rawgeti(L, -1, i);
		lua_getfield(L, -1, "id");
		names[i - 1] = lua_tostring(L, -1);
		lua_pop(L, 2); /* the section holds on to it */
	}
	near = text_nearest(id, names, (size_t)(i - 1));
	return luaL_error(L, "report %s: there is no section '%s'%s%s%s",
		part->name, id, near ? "; did you mean '" : "",
		near ? near : "", near ? "'?" : "");
}

static void insert_at(lua_State *L, lua_Integer at, int section)
{
	lua_Integer i;

	if (luaL_len(L, -1) >= SECTIONS_MAX)
		luaL_error(L, "more than %d sections", SECTIONS_MAX);
	for (i = luaL_len(L, -1); i >= at; i--) {
		lua_rawgeti(L, -1, i);
		lua_rawseti(L, -2, i + 1);
	}
	lua_pushvalue(L, section);
	lua_rawseti(L, -2, at);
}

static void remove_at(lua_State *L, lua_Integer at)
{
	lua_Integer count = luaL_len(L, -1), i;

	for (i = at; i < count; i++) {
		lua_rawgeti(L, -1, i + 1);
		lua_rawseti(L, -2, i);
	}
	lua_pushnil(L);
	lua_rawseti(L, -2, count);
}

/* Takes section at out, and puts it before the one called id. */
static void move_to(
	lua_State *L, const struct part *part, lua_Integer at, const char *id)
{
	lua_Integer to;

	lua_rawgeti(L, -1, at);
	lua_insert(L, -2); /* section sections */
	remove_at(L, at);
	to = find_section(L, id);
	if (!to)
		unknown_section(L, part, id);
	insert_at(L, to, lua_gettop(L) - 1);
}

/* Makes the edit at index to the sections on top. */
static void make_edit(lua_State *L, const struct part *part, int edit)
{
	const char *op, *id;
	lua_Integer at;
	int what;

	lua_rawgeti(L, edit, 1);
	lua_rawgeti(L, edit, 2);
	lua_rawgeti(L, edit, 3);
	what = lua_gettop(L);
	op = lua_tostring(L, what - 2);
	id = lua_tostring(L, what - 1);
	lua_pushvalue(L, edit - 1); /* the sections */
	at = find_section(L, id);
	if (!at)
		unknown_section(L, part, id);
	if (!strcmp(op, "after")) {
		insert_at(L, at + 1, what);
	} else if (!strcmp(op, "before")) {
		insert_at(L, at, what);
	} else if (!strcmp(op, "replace")) {
		lua_pushvalue(L, what);
		lua_rawseti(L, -2, at);
	} else if (!strcmp(op, "move")) {
		move_to(L, part, at, lua_tostring(L, what));
	} else {
		remove_at(L, at);
	}
	lua_settop(L, edit);
}

static const struct part *find_part(
	const struct part *parts, int count, const char *name)
{
	int i;

	for (i = 0; i < count; i++)
		if (!strcmp(parts[i].name, name))
			return &parts[i];
	return NULL;
}

static void push_own(lua_State *L, const struct part *part)
{
	lua_Integer count, i;
	int own;

	if (lua_getfield(L, -1, "sections") != LUA_TTABLE)
		luaL_error(L, "report %s: sections = { ... } is missing",
			part->name);
	own = lua_gettop(L);
	count = luaL_len(L, own);
	lua_createtable(L, (int)count, 0);
	for (i = 1; i <= count; i++) {
		lua_rawgeti(L, own, i);
		check_section(L, lua_gettop(L));
		lua_rawseti(L, -2, i);
	}
	lua_remove(L, own);
}

static void push_sections(lua_State *L, const struct part *parts, int count,
	const struct part *part, const char **title, int depth)
{
	const struct part *base;
	lua_Integer i;
	int report;

	luaL_checkstack(L, 20, "sections");
	lua_rawgeti(L, LUA_REGISTRYINDEX, part->table);
	report = lua_gettop(L);
	if (lua_getfield(L, report, "extends") != LUA_TSTRING) {
		lua_pop(L, 1);
		push_own(L, part);
	} else {
		base = find_part(parts, count, lua_tostring(L, -1));
		if (!base || base == part || depth > EXTENDS_DEPTH_MAX)
			luaL_error(L,
				"report %s: there is no report %s to "
				"change",
				part->name, lua_tostring(L, -1));
		push_sections(L, parts, count, base, title, depth + 1);
		lua_replace(L, report + 1); /* report sections */
		lua_getfield(L, report, "edits");
		for (i = 1; i <= luaL_len(L, report + 2); i++) {
			lua_pushvalue(L, report + 1);
			lua_rawgeti(L, report + 2, i);
			make_edit(L, part, lua_gettop(L));
			lua_settop(L, report + 2);
		}
		lua_settop(L, report + 1);
	}
	lua_getfield(L, report, "title");
	if (lua_type(L, -1) == LUA_TSTRING)
		*title = lua_tostring(L, -1); /* the part holds on to it */
	lua_pop(L, 1);
	lua_remove(L, report);
}

/* Of two sections of one id an edit would mean the first. */
static void check_ids(lua_State *L, const struct part *part)
{
	lua_Integer i, count = luaL_len(L, -1);

	for (i = 1; i <= count; i++) {
		const char *id;

		lua_rawgeti(L, -1, i);
		lua_getfield(L, -1, "id");
		id = lua_tostring(L, -1);
		lua_pop(L, 2); /* the section holds on to it */
		if (find_section(L, id) != i)
			luaL_error(L, "report %s: there are two sections '%s'",
				part->name, id);
	}
}

void reporting_push_sections(lua_State *L, const struct part *parts, int count,
	const struct part *part, const char **title)
{
	push_sections(L, parts, count, part, title, 0);
	check_ids(L, part);
}

/* The section table on top: heading and content. */
static void build_section(
	lua_State *L, struct reporting *reporting, const char *plugin, int doc)
{
	int section = lua_gettop(L);
	struct doc_block *block;
	const char *id;

	lua_getfield(L, section, "id");
	id = lua_tostring(L, -1);
	page_part(reporting->job->page, plugin, id);
	reporting->section = doc_text(&reporting->doc, id);
	if (lua_getfield(L, section, "title") == LUA_TSTRING) {
		block = reporting_must(
			L, doc_add(&reporting->doc, DOC_HEADING));
		block->level = 1;
		block->id = doc_text(&reporting->doc, id);
		block->text = doc_text(&reporting->doc,
			reporting_word(reporting, lua_tostring(L, -1)));
	}
	lua_getfield(L, section, "build");
	/* No section reads what one wrote there. */
	api_restore(L, doc, doc + 2);
	api_restore(L, doc + 1, doc + 3);
	lua_pushvalue(L, doc);
	lua_pushvalue(L, doc + 1);
	lua_call(L, 2, 0);
}

void reporting_build(
	lua_State *L, struct reporting *reporting, const char *plugin, int doc)
{
	int sections = lua_gettop(L);
	lua_Integer i, count = luaL_len(L, sections);

	for (i = 1; i <= count; i++) {
		lua_rawgeti(L, sections, i);
		build_section(L, reporting, plugin, doc);
		lua_settop(L, sections);
	}
}
