/* reporting_set.c - what a report lets its reader choose: `settings` of its
 * table, `--set name=value` of the command.
 *
 * What was chosen is part of what the report is: it is told to the core with
 * the settings of its plugin, and a report made again is set to the same.
 */
#include <lauxlib.h>
#include <stdlib.h>
#include <string.h>

#include "ground/number.h"
#include "ground/period.h"
#include "store/read/cursor.h"
#include "worker/report/reporting.h"

enum { NAMES_MAX = 50, EXTENDS_DEPTH_MAX = 8 };

/* One --set, and what the report says of it: its table is on top. */
struct choice {
	struct reporting *reporting;
	const char *name, *value; /* as typed */
	const char *kept;         /* as it is kept */
};

static int refuse(lua_State *L, const struct choice *choice, const char *want)
{
	struct zila_err err;

	err_set(&err, ZILA_EUSAGE, "--set %s=%s: it wants %s", choice->name,
		choice->value, want);
	vm_raise(L, &err);
	return 0;
}

static int unknown(lua_State *L, const struct choice *choice, int declared)
{
	const char *names[NAMES_MAX], *near;
	struct zila_err err;
	size_t count = 0;

	for (lua_pushnil(L); lua_next(L, declared); lua_pop(L, 1))
		if (lua_type(L, -2) == LUA_TSTRING && count < NAMES_MAX)
			names[count++] = lua_tostring(L, -2);
	near = text_nearest(choice->name, names, count);
	err_set(&err, ZILA_EUSAGE, "--set %s: report %s has no such setting",
		choice->name, choice->reporting->doc.report);
	if (near)
		err_hint(&err, "did you mean %s?", near);
	else
		err_hint(&err, count ? "its settings are in its file"
				     : "it has no settings");
	vm_raise(L, &err);
	return 0;
}

static const char *keep(
	lua_State *L, const struct choice *choice, const char *text)
{
	return reporting_must(
		L, (void *)(uintptr_t)doc_text(&choice->reporting->doc, text));
}

static void push_date(lua_State *L, struct choice *choice)
{
	int32_t day;
	char text[DATE_TEXT_BYTES];

	if (!date_parse_day(choice->value, strlen(choice->value), &day))
		refuse(L, choice, "a day, like 2025-07-01");
	date_format(day, text);
	choice->kept = keep(L, choice, text);
	lua_pushstring(L, text);
}

static void push_period(lua_State *L, struct choice *choice)
{
	struct period period;

	if (!period_parse(choice->value, strlen(choice->value), &period, NULL))
		refuse(L, choice, "a period, like 2024-25 or 2024-M04");
	choice->kept = keep(L, choice, period.text);
	lua_pushstring(L, period.text);
}

static void push_integer(lua_State *L, struct choice *choice)
{
	char *end, text[NUMBER_TEXT_BYTES];
	long long value = strtoll(choice->value, &end, 10);

	if (*end || end == choice->value || end - choice->value > 18)
		refuse(L, choice, "a whole number");
	number_format(value, 0, GROUPING_NONE, text);
	choice->kept = keep(L, choice, text);
	lua_pushinteger(L, value);
}

/* An import that is known at the report's own known time. */
static void push_import(lua_State *L, struct choice *choice)
{
	struct cursor cursor = {0};
	struct value id = {.type = VALUE_INTEGER};
	struct zila_err err;
	bool row = false;
	enum zila_code code;

	push_integer(L, choice);
	id.integer = lua_tointeger(L, -1);
	code = cursor_open_own(&cursor, choice->reporting->job->db,
		"SELECT 1 FROM main.import WHERE id = ?1 AND known_at <= "
		":known_at",
		&err);
	if (code == ZILA_OK)
		code = cursor_bind(&cursor, 1, &id, &err);
	if (code == ZILA_OK)
		code = cursor_step(&cursor, &row, &err);
	cursor_close(&cursor);
	if (code != ZILA_OK)
		vm_raise(L, &err);
	if (!row)
		refuse(L, choice,
			"the number of an import that is known: `zila "
			"imports` lists them");
}

static void push_boolean(lua_State *L, struct choice *choice)
{
	bool yes = strcmp(choice->value, "yes") == 0;

	if (!yes && strcmp(choice->value, "no") != 0)
		refuse(L, choice, "yes or no");
	choice->kept = yes ? "yes" : "no";
	lua_pushboolean(L, yes);
}

/* One of the texts in `values` of the declaration on top. */
static void push_enum(lua_State *L, struct choice *choice)
{
	lua_Integer i, count;
	bool found = false;

	lua_getfield(L, -1, "values");
	count = lua_istable(L, -1) ? luaL_len(L, -1) : 0;
	lua_pushliteral(L, "one of");
	for (i = 1; i <= count && !found; i++) {
		lua_rawgeti(L, -2, i);
		found = lua_type(L, -1) == LUA_TSTRING &&
			!strcmp(lua_tostring(L, -1), choice->value);
		lua_pushliteral(L, " ");
		lua_insert(L, -2);
		lua_concat(L, 3);
	}
	if (!found)
		refuse(L, choice, lua_tostring(L, -1));
	lua_pop(L, 2);
	choice->kept = keep(L, choice, choice->value);
	lua_pushstring(L, choice->value);
}

/* Replaces the declaration on top by the value that was chosen. */
static void push_value(lua_State *L, struct choice *choice)
{
	const char *type;

	lua_getfield(L, -1, "type");
	type = lua_tostring(L, -1);
	lua_pop(L, 1); /* the declaration holds on to it */
	if (!type)
		luaL_error(L, "report %s: setting %s has no type",
			choice->reporting->doc.report, choice->name);
	if (!strcmp(type, "date")) {
		push_date(L, choice);
	} else if (!strcmp(type, "period")) {
		push_period(L, choice);
	} else if (!strcmp(type, "integer")) {
		push_integer(L, choice);
	} else if (!strcmp(type, "import")) {
		push_import(L, choice);
	} else if (!strcmp(type, "boolean")) {
		push_boolean(L, choice);
	} else if (!strcmp(type, "enum")) {
		push_enum(L, choice);
	} else if (!strcmp(type, "text")) {
		choice->kept = keep(L, choice, choice->value);
		lua_pushstring(L, choice->value);
	} else {
		luaL_error(L,
			"report %s: setting %s: `type` '%s' is none; use text, "
			"integer, import, date, period, boolean or "
			"enum",
			choice->reporting->doc.report, choice->name, type);
	}
	lua_remove(L, -2);
}

/* Takes name=value of size bytes; the values are at `values`. */
static void choose(lua_State *L, struct reporting *reporting, const char *line,
	size_t size, int values)
{
	struct choice choice = {.reporting = reporting};
	int declared = values - 1;
	size_t name = strcspn(line, "=");

	if (name >= size)
		luaL_error(L, "--set: a line without =");
	lua_pushlstring(L, line, name);
	lua_pushlstring(L, line + name + 1, size - name - 1);
	choice.name = keep(L, &choice, lua_tostring(L, -2));
	choice.value = keep(L, &choice, lua_tostring(L, -1));
	lua_pop(L, 2);
	if (lua_getfield(L, declared, choice.name) != LUA_TTABLE)
		unknown(L, &choice, declared);
	push_value(L, &choice);
	lua_setfield(L, values, choice.name);
	lua_pushstring(L, choice.kept);
	lua_setfield(L, values + 1, choice.name);
}

/* Pushes the settings that the report, or what it extends, declares, and what
 * that says of choices that don't go together (`refuses`, or nil). */
static void push_declared(lua_State *L, const struct reporting_parts *parts)
{
	const struct part *part = parts->part;
	int depth, i;

	for (depth = 0; part && depth < EXTENDS_DEPTH_MAX; depth++) {
		const struct part *next = NULL;

		lua_rawgeti(L, LUA_REGISTRYINDEX, part->table);
		if (lua_getfield(L, -1, "settings") == LUA_TTABLE) {
			lua_getfield(L, -2, "refuses");
			lua_remove(L, -3);
			return;
		}
		if (lua_getfield(L, -2, "extends") == LUA_TSTRING)
			for (i = 0; i < parts->count && !next; i++)
				if (!strcmp(parts->list[i].name,
					    lua_tostring(L, -1)))
					next = &parts->list[i];
		lua_pop(L, 3);
		part = next;
	}
	lua_newtable(L);
	lua_pushnil(L);
}

/* What is declared and not chosen has its default. */
static void add_defaults(lua_State *L, int values)
{
	for (lua_pushnil(L); lua_next(L, values - 1); lua_pop(L, 1)) {
		lua_pushvalue(L, -2);
		if (lua_rawget(L, values) == LUA_TNIL && lua_istable(L, -2)) {
			lua_pushvalue(L, -3);
			lua_getfield(L, -3, "default");
			lua_rawset(L, values);
		}
		lua_pop(L, 1);
	}
}

/* The report's function on top, if it has one, says what of the settings of
 * ctx does not go together; nil: nothing. */
static void refuse_together(
	lua_State *L, const struct reporting *reporting, int ctx)
{
	struct zila_err err;

	if (lua_isnil(L, -1))
		return;
	lua_pushvalue(L, ctx);
	lua_call(L, 1, 1);
	if (lua_isnil(L, -1))
		return;
	if (lua_type(L, -1) != LUA_TSTRING)
		luaL_error(L,
			"report %s: refuses(ctx) returns why, as text, or nil",
			reporting->doc.report);
	err_set(&err, ZILA_EUSAGE, "%s", lua_tostring(L, -1));
	vm_raise(L, &err);
}

void reporting_choose(lua_State *L, struct reporting *reporting,
	const struct reporting_parts *parts, int ctx)
{
	const char *at = job_option(reporting->job, "set");
	int values;

	ctx = lua_absindex(L, ctx);
	push_declared(L, parts);
	lua_insert(L, -2); /* refuses declared */
	lua_newtable(L);   /* refuses declared values */
	values = lua_gettop(L);
	lua_newtable(L); /* refuses declared values kept */
	for (; at && *at; at += *at == '\n') {
		size_t size = strcspn(at, "\n");

		choose(L, reporting, at, size, values);
		at += size;
	}
	add_defaults(L, values);
	lua_getfield(L, ctx, "settings");
	for (lua_pushnil(L); lua_next(L, values); lua_pop(L, 1)) {
		lua_pushvalue(L, -2);
		lua_pushvalue(L, -2);
		lua_rawset(L, values + 2);
	}
	lua_settop(L, values + 1);
	reporting->chosen = luaL_ref(L, LUA_REGISTRYINDEX);
	lua_settop(L, values - 2); /* refuses */
	refuse_together(L, reporting, ctx);
	lua_settop(L, values - 3);
}
