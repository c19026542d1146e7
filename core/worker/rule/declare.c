/* declare.c - `check`: which declarations it holds. */
#include <lauxlib.h>
#include <string.h>

#include "worker/rule/rule.h"

static const struct kind *const kinds[] = {&kind_required, &kind_range,
	&kind_one_of, &kind_pattern, &kind_compare, &kind_share_within,
	&kind_references, &kind_unique, &kind_sum_equals, &kind_outlier};

enum { KIND_COUNT = sizeof kinds / sizeof kinds[0] };

static const struct kind *kind_called(
	lua_State *L, const struct judge *judge, const char *name)
{
	const char *names[KIND_COUNT], *near;
	int i;

	for (i = 0; i < KIND_COUNT; i++) {
		names[i] = kinds[i]->name;
		if (!strcmp(names[i], name))
			return kinds[i];
	}
	near = text_nearest(name, names, KIND_COUNT);
	rule_fail(L, judge, "check", "there is no check '%s'%s%s%s", name,
		near ? "; did you mean '" : "", near ? near : "",
		near ? "'?" : "");
	return NULL;
}

static void add_names(struct judge *judge, struct phrase *phrase,
	const int *columns, int count)
{
	int i;

	for (i = 0; i < count; i++)
		phrase_add(phrase, "%s%s", phrase->used ? ", " : "",
			judge->dataset->columns[columns[i]].name);
}

static void read_one(
	lua_State *L, struct judge *judge, const struct kind *kind, int index)
{
	struct clause *clause = &judge->clauses[judge->clause_count];
	char names[200] = "";
	struct phrase all = {
		judge->columns, sizeof judge->columns, strlen(judge->columns)};
	struct phrase own = {names, sizeof names, 0};

	if (judge->clause_count == RULE_CLAUSES_MAX)
		rule_fail(L, judge, "check", "more than %d declarations",
			RULE_CLAUSES_MAX);
	clause->kind = kind;
	clause->judge = judge;
	kind->read(L, clause, index);
	if (!clause->column_count)
		rule_fail(L, judge, kind->name, "it names no column");
	judge->clause_count++;
	add_names(judge, &all, clause->columns, clause->column_count);
	add_names(judge, &all, clause->by, clause->by_count);
	if (clause->by_count)
		add_names(judge, &own, clause->by, clause->by_count);
	else
		add_names(judge, &own, clause->columns, clause->column_count);
	clause->names = rule_keep(L, judge, names, strlen(names));
}

/* range = { column, low, high }, or several of these in a table. */
static void read_entry(
	lua_State *L, struct judge *judge, const struct kind *kind, int index)
{
	bool several = lua_rawgeti(L, index, 1) != LUA_TSTRING;

	lua_pop(L, 1);
	if (!lua_rawlen(L, index))
		rule_fail(L, judge, kind->name, "it names no column");
	if (!several) {
		read_one(L, judge, kind, index);
		return;
	}
	lua_pushnil(L);
	while (lua_next(L, index)) {
		if (!lua_istable(L, -1))
			rule_fail(L, judge, kind->name,
				"it begins with the name of a column");
		read_one(L, judge, kind, lua_gettop(L));
		lua_pop(L, 1);
	}
}

void rule_read_checks(lua_State *L, struct judge *judge, int index)
{
	struct phrase phrase = {judge->kind, sizeof judge->kind, 0};
	const char *name;
	int i;

	lua_pushnil(L);
	while (lua_next(L, index)) {
		if (lua_type(L, -2) != LUA_TSTRING)
			rule_fail(L, judge, "check",
				"it is a table like { range = { \"value\", 0, "
				"100 } }; several of one kind stand in that: "
				"range = { { ... }, { ... } }");
		name = kind_called(L, judge, lua_tostring(L, -2))->name;
		if (!lua_istable(L, -1))
			rule_fail(L, judge, "check",
				"'%s' is a table like %s = { \"value\", ... }, "
				"not a %s",
				name, name, luaL_typename(L, -1));
		lua_pop(L, 1);
	}
	/* In our order, so that a rule judges the same way each time. */
	for (i = 0; i < KIND_COUNT; i++) {
		if (lua_getfield(L, index, kinds[i]->name) == LUA_TTABLE) {
			read_entry(L, judge, kinds[i], lua_gettop(L));
			phrase_add(&phrase, "%scheck.%s",
				phrase.used ? ", " : "", kinds[i]->name);
		}
		lua_pop(L, 1);
	}
	if (!judge->clause_count)
		rule_fail(L, judge, "check", "it is empty");
}
