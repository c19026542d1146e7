/* reporting_ctx.c - ctx: what a section knows, its figures, its words. */
#include <lauxlib.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ground/number.h"
#include "worker/lua/api/api.h"
#include "worker/report/reporting.h"

enum { TERMS_MAX = 200, DECIMALS_MAX = 9 };

void reporting_push_rows(lua_State *L, int index)
{
	const struct api_function *function = api_query;

	index = lua_absindex(L, index);
	while (strcmp(function->name, "zila.rows") != 0)
		function++;
	lua_pushcfunction(L, function->call);
	lua_getfield(L, index, "sql");
	lua_getfield(L, index, "params");
	lua_call(L, 2, 4);
}

bool reporting_next_row(lua_State *L)
{
	lua_pushvalue(L, -4);
	lua_pushvalue(L, -4);
	lua_pushvalue(L, -4);
	lua_call(L, 2, 1);
	return !lua_isnil(L, -1);
}

void reporting_query(
	lua_State *L, struct doc *doc, int index, struct doc_query *query)
{
	const struct cursor *cursor = lua_touserdata(L, -1);
	struct buf bound = {0};
	const char *copy;

	lua_getfield(L, index, "sql");
	query->sql = doc_text(doc, lua_tostring(L, -1));
	lua_pop(L, 1);
	cursor_bound(cursor, &bound);
	copy = bound.failed ? NULL : doc_text(doc, buf_text(&bound));
	buf_free(&bound);
	query->bound = reporting_must(L, (void *)(uintptr_t)copy);
}

/* Where an import's rows came from. */
static void read_source(lua_State *L, struct doc *doc,
	struct doc_source *source, struct cursor *cursor)
{
	const char **texts[] = {&source->name, &source->sheet, &source->sha256,
		&source->importer, &source->known_at, &source->title,
		&source->version, &source->as_on};
	enum { TEXTS = sizeof texts / sizeof *texts };
	struct value value;
	int i;

	for (i = 0; i < TEXTS; i++) {
		const char *text;

		cursor_value(cursor, i, &value);
		if (value.type != VALUE_TEXT || !value.size)
			continue;
		text = arena_copy(&doc->arena, value.text, value.size);
		*texts[i] = reporting_must(L, (void *)(uintptr_t)text);
	}
	cursor_value(cursor, TEXTS, &value);
	source->synthetic = value.integer != 0;
}

int reporting_source(
	lua_State *L, struct reporting *reporting, int64_t import_id)
{
	struct doc *doc = &reporting->doc;
	struct value id = {.type = VALUE_INTEGER, .integer = import_id};
	struct doc_source *source;
	struct cursor cursor = {0};
	struct zila_err err;
	enum zila_code code;
	bool row = false;
	int i;

	if (!import_id)
		return -1;
	for (i = 0; i < doc->source_count; i++)
		if (doc->sources[i].import_id == import_id)
			return i;
	source = reporting_must(L, doc_add_source(doc));
	source->import_id = import_id;
	source->name = source->sha256 = source->importer = "";
	source->known_at = source->version = "";
	source->cited = true;
	code = cursor_open_own(&cursor, reporting->job->db,
		"SELECT v.source, v.sheet, v.sha256, v.importer, v.known_at, "
		"v.title, p.version, i.as_on, v.synthetic FROM import AS v "
		"JOIN main.import AS i ON i.id = v.id JOIN main.plugin AS p "
		"ON p.id = i.plugin_id WHERE v.id = ?1",
		&err);
	if (code == ZILA_OK)
		code = cursor_bind(&cursor, 1, &id, &err);
	if (code == ZILA_OK)
		code = cursor_step(&cursor, &row, &err);
	if (code == ZILA_OK && row)
		read_source(L, doc, source, &cursor);
	cursor_close(&cursor);
	if (code != ZILA_OK)
		vm_raise(L, &err);
	doc->synthetic |= source->synthetic;
	return doc->source_count - 1;
}

/* The rows behind a figure: which lines of which import. */
struct behind {
	int64_t import_id, line;
};

struct gathered {
	struct behind *rows;
	size_t count, room;
};

static void gather(lua_State *L, struct doc *doc, struct gathered *gathered,
	int64_t import_id, int64_t line)
{
	if (gathered->count == gathered->room) {
		size_t room = gathered->room ? gathered->room * 2 : 256;
		struct behind *rows = reporting_must(
			L, arena_alloc(&doc->arena, room * sizeof *rows));

		if (gathered->count)
			memcpy(rows, gathered->rows,
				gathered->count * sizeof *rows);
		gathered->rows = rows;
		gathered->room = room;
	}
	gathered->rows[gathered->count].import_id = import_id;
	gathered->rows[gathered->count++].line = line;
}

static int by_place(const void *a, const void *b)
{
	const struct behind *left = a, *right = b;

	if (left->import_id != right->import_id)
		return left->import_id < right->import_id ? -1 : 1;
	return left->line < right->line ? -1 : left->line > right->line;
}

/* The lines of rows[from..to) of one import as "2-735, 740". */
static const char *line_ranges(lua_State *L, struct doc *doc,
	const struct gathered *gathered, size_t from, size_t to, int64_t *count)
{
	const struct behind *rows = gathered->rows;
	luaL_Buffer out;
	const char *text;
	size_t i = from;

	*count = 0;
	luaL_buffinit(L, &out);
	while (i < to) {
		int64_t first = rows[i].line, last = first;
		char range[48];

		for (; i < to && rows[i].line <= last + 1; i++)
			last = rows[i].line;
		*count += last - first + 1;
		snprintf(range, sizeof range,
			first < last ? "%s%lld-%lld" : "%s%lld",
			*count > last - first + 1 ? ", " : "", (long long)first,
			(long long)last);
		luaL_addstring(&out, range);
	}
	luaL_pushresult(&out);
	text = reporting_must(
		L, (void *)(uintptr_t)doc_text(doc, lua_tostring(L, -1)));
	lua_pop(L, 1);
	return text;
}

static void cite(lua_State *L, struct reporting *reporting,
	struct doc_figure *figure, struct gathered *gathered)
{
	struct doc *doc = &reporting->doc;
	struct doc_citation *citations;
	size_t i, next, imports = 0;

	if (!gathered->count)
		return;
	qsort(gathered->rows, gathered->count, sizeof *gathered->rows,
		by_place);
	for (i = 0; i < gathered->count; i++)
		imports += !i || gathered->rows[i].import_id !=
					 gathered->rows[i - 1].import_id;
	citations = reporting_must(
		L, arena_alloc(&doc->arena, imports * sizeof *citations));
	for (i = 0; i < gathered->count; i = next) {
		struct doc_citation *citation =
			&citations[figure->citation_count++];

		for (next = i; next < gathered->count &&
			       gathered->rows[next].import_id ==
				       gathered->rows[i].import_id;
			next++)
			continue;
		citation->source = reporting_source(
			L, reporting, gathered->rows[i].import_id);
		citation->rows = line_ranges(
			L, doc, gathered, i, next, &citation->row_count);
		if (citation->source >= 0)
			figure->synthetic |=
				doc->sources[citation->source].synthetic;
	}
	figure->citations = citations;
}

/* Counts the distinct keys of the rows that `sql` gives, and gathers where
 * they came from.  NULL keys do not count. */
static int64_t count_keys(lua_State *L, struct doc *doc, int index,
	struct doc_figure *figure, struct gathered *gathered)
{
	int64_t count = 0;
	int seen;

	lua_newtable(L);
	seen = lua_gettop(L);
	reporting_push_rows(L, index);
	reporting_query(L, doc, index, &figure->query);
	while (reporting_next_row(L)) {
		int64_t import_id, line;

		figure->query_rows++;
		lua_getfield(L, -1, "import_id");
		lua_getfield(L, -2, "line");
		import_id = lua_tointeger(L, -2);
		line = lua_tointeger(L, -1);
		lua_pop(L, 2);
		if (import_id)
			gather(L, doc, gathered, import_id, line);
		if (lua_getfield(L, -1, "key") == LUA_TNIL) {
			lua_pop(L, 2);
			continue;
		}
		lua_pushvalue(L, -1);
		if (lua_rawget(L, seen) == LUA_TNIL) {
			count++;
			lua_pushvalue(L, -2);
			lua_pushboolean(L, true);
			lua_rawset(L, seen);
		}
		lua_pop(L, 3);
	}
	lua_settop(L, seen - 1);
	return count;
}

static bool integer_field(
	lua_State *L, int index, const char *name, int64_t *out)
{
	bool given;
	int isnum;

	lua_getfield(L, index, name);
	given = !lua_isnil(L, -1);
	*out = lua_tointegerx(L, -1, &isnum);
	if (given && !isnum)
		luaL_error(L, "ctx:figure: %s must be a whole number", name);
	lua_pop(L, 1);
	return given;
}

/* The query of the table at index, compiled and bound but not run. */
static void read_query(
	lua_State *L, struct doc *doc, struct doc_query *query, int index)
{
	int top = lua_gettop(L);

	if (lua_getfield(L, index, "sql") == LUA_TSTRING) {
		reporting_push_rows(L, index);
		reporting_query(L, doc, index, query);
		cursor_close(lua_touserdata(L, -1));
	}
	lua_settop(L, top);
}

/* The name on top, which must be that of a figure made before. */
static const char *figure_name(lua_State *L, struct doc *doc, const char *what)
{
	int at = lua_type(L, -1) == LUA_TSTRING
			 ? doc_find_figure(doc, lua_tostring(L, -1))
			 : -1;

	if (at < 0)
		luaL_error(L,
			"ctx:figure: %s: there is no figure '%s': make it "
			"before the one that names it",
			what, luaL_tolstring(L, -1, NULL));
	lua_pop(L, 1);
	return doc->figures[at].name;
}

/* terms = { "name", ... }: the figures that this one is made of. */
static void read_terms(
	lua_State *L, struct doc *doc, struct doc_figure *figure, int index)
{
	const char **names;
	lua_Integer i, count;

	if (lua_getfield(L, index, "terms") == LUA_TTABLE) {
		count = luaL_len(L, -1);
		if (count > TERMS_MAX)
			luaL_error(
				L, "ctx:figure: at most %d terms", TERMS_MAX);
		names = reporting_must(
			L, arena_alloc(&doc->arena,
				   (size_t)(count + 1) * sizeof *names));
		for (i = 0; i < count; i++) {
			lua_rawgeti(L, -1, i + 1);
			names[i] = figure_name(L, doc, "terms");
		}
		figure->terms = names;
		figure->term_count = (int)count;
	}
	lua_pop(L, 1);
}

static void read_denominator(
	lua_State *L, struct doc *doc, struct doc_figure *figure, int index)
{
	int at;

	if (lua_getfield(L, index, "denominator") == LUA_TTABLE) {
		at = lua_gettop(L);
		figure->has_denominator =
			integer_field(L, at, "value", &figure->denominator);
		figure->denominator_label =
			reporting_text(L, doc, at, "label", "");
		figure->denominator_date =
			reporting_text(L, doc, at, "date", NULL);
		read_query(L, doc, &figure->denominator_query, at);
		if (lua_getfield(L, at, "figure") != LUA_TNIL)
			figure->denominator_figure =
				figure_name(L, doc, "denominator");
		else
			lua_pop(L, 1);
	}
	lua_pop(L, 1);
}

static void read_published(
	lua_State *L, struct doc *doc, struct doc_figure *figure, int index)
{
	int at, i;

	if (lua_getfield(L, index, "published") == LUA_TTABLE) {
		at = lua_gettop(L);
		figure->has_published =
			integer_field(L, at, "value", &figure->published);
		figure->published_as_on =
			reporting_text(L, doc, at, "as_on", "");
		figure->published_source =
			reporting_text(L, doc, at, "source", "");
	}
	lua_pop(L, 1);
	/* A whole number is in doc of as many decimals as the value. */
	for (i = 0; i < figure->scale; i++)
		if (__builtin_mul_overflow(
			    figure->published, 10, &figure->published))
			luaL_error(L,
				"ctx:figure: published is too large for %d "
				"decimals",
				figure->scale);
}

/* from = { {import_id, line}, ... }: the rows behind a given value. */
static void read_from(
	lua_State *L, struct doc *doc, int index, struct gathered *gathered)
{
	lua_Integer i, count;

	if (lua_getfield(L, index, "from") == LUA_TTABLE) {
		count = luaL_len(L, -1);
		for (i = 1; i <= count; i++) {
			lua_rawgeti(L, -1, i);
			luaL_checktype(L, -1, LUA_TTABLE);
			lua_rawgeti(L, -1, 1);
			lua_rawgeti(L, -2, 2);
			if (lua_tointeger(L, -2))
				gather(L, doc, gathered, lua_tointeger(L, -2),
					lua_tointeger(L, -1));
			lua_pop(L, 3);
		}
	}
	lua_pop(L, 1);
}

/* value = number, with decimals = n for one that is not whole; none, or one
 * that was divided by nothing, is n/a. */
static void read_value(lua_State *L, struct doc_figure *figure, int index)
{
	int64_t decimals;
	double rounded;

	if (!integer_field(L, index, "decimals", &decimals))
		decimals = 1;
	if (decimals < 0 || decimals > DECIMALS_MAX)
		luaL_error(L, "ctx:figure: decimals are 0 to %d", DECIMALS_MAX);
	lua_getfield(L, index, "value");
	if (!lua_isnil(L, -1) && lua_type(L, -1) != LUA_TNUMBER)
		luaL_error(L, "ctx:figure: value must be a number, not a %s",
			luaL_typename(L, -1));
	if (lua_isinteger(L, -1)) {
		figure->has_value = true;
		figure->value = lua_tointeger(L, -1);
	} else if (!lua_isnil(L, -1) && isfinite(lua_tonumber(L, -1))) {
		rounded = api_rounded(lua_tonumber(L, -1), (int)decimals);
		if (!(fabs(rounded) < 9e18))
			luaL_error(L,
				"ctx:figure: %f is too large for %d decimals",
				lua_tonumber(L, -1), (int)decimals);
		figure->has_value = true;
		figure->value = (int64_t)rounded;
		figure->scale = (int)decimals;
	}
	lua_pop(L, 1);
}

void reporting_figure(
	lua_State *L, struct reporting *reporting, const char *name, int index)
{
	struct doc *doc = &reporting->doc;
	struct gathered gathered = {0};
	struct doc_figure *figure, made = {0};

	if (doc_find_figure(doc, name) >= 0)
		luaL_error(L,
			"ctx:figure: there is a figure '%s' "
			"already: choose another name",
			name);
	made.name = doc_text(doc, name);
	made.label = reporting_text(L, doc, index, "label", made.name);
	made.unit = reporting_text(L, doc, index, "unit", "");
	made.note = reporting_text(L, doc, index, "note", NULL);
	read_denominator(L, doc, &made, index);
	read_terms(L, doc, &made, index);
	read_from(L, doc, index, &gathered);
	if (lua_getfield(L, index, "sql") == LUA_TSTRING) {
		made.has_value = true;
		made.value = count_keys(L, doc, index, &made, &gathered);
	} else {
		read_value(L, &made, index);
	}
	lua_pop(L, 1);
	read_published(L, doc, &made, index);
	cite(L, reporting, &made, &gathered);
	figure = reporting_must(L, doc_add_figure(doc));
	*figure = made;
	if (made.has_value && !made.scale)
		lua_pushinteger(L, made.value);
	else if (made.has_value)
		lua_pushnumber(
			L, (double)made.value / pow(10, (double)made.scale));
	else
		lua_pushnil(L);
}

/* ctx:figure(name, { label=, unit=, sql= | value=, ... }) */
static int ctx_figure(lua_State *L)
{
	struct reporting *reporting = reporting_self(L, "ctx");
	const char *name = luaL_checkstring(L, 2);

	luaL_checktype(L, 3, LUA_TTABLE);
	lua_settop(L, 3);
	reporting_figure(L, reporting, name, 3);
	return 1;
}

/* The value on top as words: whole numbers in Indian grouping. */
static const char *worded(lua_State *L)
{
	char text[NUMBER_TEXT_BYTES];

	if (lua_isinteger(L, -1)) {
		number_format(lua_tointeger(L, -1), 0, GROUPING_INDIAN, text);
		lua_pop(L, 1);
		return lua_pushstring(L, text);
	}
	luaL_tolstring(L, -1, NULL);
	lua_remove(L, -2);
	return lua_tostring(L, -1);
}

/* ctx.t(text, { name = value }): {name} is replaced. */
static int ctx_t(lua_State *L)
{
	struct reporting *reporting = reporting_of(L);
	const char *english, *text, *open, *close;
	luaL_Buffer out;

	if (lua_istable(L, 1))
		return luaL_error(L, "call it with a dot: ctx.t(text, values)");
	english = luaL_checkstring(L, 1);
	lua_settop(L, 2);
	text = reporting_word(reporting, english);
	lua_pushstring(L, text); /* our own copy */
	text = lua_tostring(L, 3);
	if (!lua_istable(L, 2))
		return 1;
	luaL_buffinit(L, &out);
	while ((open = strchr(text, '{')) && (close = strchr(open, '}'))) {
		luaL_addlstring(&out, text, (size_t)(open - text));
		lua_pushlstring(L, open + 1, (size_t)(close - open - 1));
		lua_gettable(L, 2);
		if (lua_isnil(L, -1))
			return luaL_error(L,
				"ctx.t: the text asks for "
				"{%s}, which is not given",
				lua_pushlstring(L, open + 1,
					(size_t)(close - open - 1)));
		if (!reporting_has_words(L)) {
			const char *type = luaL_typename(L, -1);

			return luaL_error(L,
				"ctx.t: {%s} must be a text or a number, not a "
				"%s",
				lua_pushlstring(L, open + 1,
					(size_t)(close - open - 1)),
				type);
		}
		worded(L);
		luaL_addvalue(&out);
		text = close + 1;
	}
	luaL_addstring(&out, text);
	luaL_pushresult(&out);
	return 1;
}

/* The state register's row, with its name in the report's language. */
static void push_state(lua_State *L, struct reporting *reporting)
{
	const char *lang = reporting->doc.lang;

	lua_newtable(L);
	lua_pushliteral(L, "SELECT state AS code, name, name_hi, iso, kind "
			   "FROM state_all WHERE state = :state");
	lua_setfield(L, -2, "sql");
	reporting_push_rows(L, -1);
	lua_insert(L, -4); /* query box next box nil */
	lua_call(L, 2, 1); /* query box row */
	cursor_close(lua_touserdata(L, -2));
	lua_remove(L, -2);
	lua_remove(L, -2);
	if (!lua_istable(L, -1))
		luaL_error(L, "the state is not in the register");
	if (!strcmp(lang, "hi") &&
		lua_getfield(L, -1, "name_hi") == LUA_TSTRING) {
		lua_setfield(L, -2, "name_local");
		return;
	}
	if (!strcmp(lang, "hi"))
		lua_pop(L, 1);
	lua_getfield(L, -1, "name");
	lua_pushstring(
		L, plugin_translate(reporting->job->vm, reporting->plugin, lang,
			   luaL_checkstring(L, -1)));
	lua_remove(L, -2);
	lua_setfield(L, -2, "name_local");
}

static void push_district(lua_State *L, const struct place *district)
{
	lua_newtable(L);
	vm_set_integer(L, "code", district->district);
	vm_set_text(L, "name", district->name);
}

/* The defaults of `settings`, the base's first. */
void reporting_push_settings(lua_State *L, const struct plugin *plugin)
{
	int settings;

	if (!plugin) {
		lua_newtable(L);
		return;
	}
	reporting_push_settings(L, plugin->base);
	settings = lua_gettop(L);
	lua_rawgeti(L, LUA_REGISTRYINDEX, plugin->manifest);
	lua_getfield(L, -1, "settings");
	if (lua_istable(L, -1)) {
		lua_pushnil(L);
		while (lua_next(L, -2)) {
			if (lua_istable(L, -1)) {
				lua_getfield(L, -1, "default");
				lua_replace(L, -2);
			}
			lua_pushvalue(L, -2);
			lua_insert(L, -2); /* ... key key value */
			lua_rawset(L, settings);
		}
	}
	lua_pop(L, 2);
}

/* A field that ctx has not. */
static int ctx_index(lua_State *L)
{
	static const char *const names[] = {"state", "district", "as_of",
		"known_at", "list_date", "list_count", "lang", "settings", "t",
		"figure", "finding"};
	const char *name = luaL_checkstring(L, 2), *near;

	if (!strcmp(name, "state") || !strcmp(name, "district"))
		return 0; /* of a national report: nil */
	near = text_nearest(name, names, sizeof names / sizeof names[0]);
	return luaL_error(L, "ctx has no field '%s'%s%s%s", name,
		near ? "; did you mean '" : "", near ? near : "",
		near ? "'?" : "");
}

void reporting_push_ctx(lua_State *L, struct reporting *reporting)
{
	static const luaL_Reg functions[] = {{"figure", ctx_figure},
		{"finding", reporting_finding}, {"t", ctx_t}, {NULL, NULL}};
	const struct host *host = &reporting->job->host;
	struct district_list list;
	struct zila_err err;

	if (view_district_list(host->db, &list, &err) != ZILA_OK)
		(void)vm_raise(L, &err);
	lua_newtable(L);
	lua_pushlightuserdata(L, reporting);
	luaL_setfuncs(L, functions, 1);
	vm_set_text(L, "as_of", host->as_of_text);
	vm_set_text(L, "known_at", host->known_at);
	vm_set_text(L, "list_date", list.date);
	vm_set_integer(L, "list_count", list.count);
	vm_set_text(L, "lang", reporting->doc.lang);
	if (reporting->state) {
		push_state(L, reporting);
		lua_setfield(L, -2, "state");
	}
	if (reporting->district) {
		push_district(L, reporting->district);
		lua_setfield(L, -2, "district");
	}
	reporting_push_settings(L, reporting->plugin);
	lua_setfield(L, -2, "settings");
	lua_newtable(L);
	lua_pushcfunction(L, ctx_index);
	lua_setfield(L, -2, "__index");
	lua_pushboolean(L, false);
	lua_setfield(L, -2, "__metatable");
	lua_setmetatable(L, -2);
}
