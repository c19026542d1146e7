/* read.c - a rule's file: its fields, checked, with the parameters of one
 * judge.  All of it runs inside vm_enter().
 */
#include <lauxlib.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "worker/lua/api/api.h"
#include "worker/lua/data.h"
#include "worker/rule/rule.h"

enum { TABLE = 2 };

int rule_fail(lua_State *L, const struct judge *judge, const char *field,
	const char *format, ...)
{
	char text[RULE_TEXT_BYTES];
	va_list args;

	va_start(args, format);
	(void)vsnprintf(text, sizeof text, format, args);
	va_end(args);
	return luaL_error(L, "%s: %s: %s", judge->what, field, text);
}

const char *rule_keep(
	lua_State *L, const struct judge *judge, const char *text, size_t size)
{
	const char *copy = arena_copy(&judge->job->arena, text, size);

	if (!copy)
		vm_raise_memory(L);
	return copy;
}

/* ---- parameters ---- */

static struct named *param_called(struct judge *judge, const char *name)
{
	int i;

	for (i = 0; i < judge->param_count; i++)
		if (!strcmp(judge->params[i].name, name))
			return &judge->params[i];
	return NULL;
}

static const char *param_near(const struct judge *judge, const char *name)
{
	const char *names[RULE_PARAMS_MAX];
	int i;

	for (i = 0; i < judge->param_count; i++)
		names[i] = judge->params[i].name;
	return text_nearest(name, names, (size_t)judge->param_count);
}

/* A number or a text at index, kept. */
static struct value keep_value(
	lua_State *L, const struct judge *judge, int index, const char *field)
{
	struct value value;
	int type = lua_type(L, index);

	if (type != LUA_TNUMBER && type != LUA_TSTRING)
		rule_fail(L, judge, field,
			"it must be a number or a text, "
			"not a %s",
			luaL_typename(L, index));
	api_value(L, index, field, &value);
	if (value.type == VALUE_TEXT)
		value.text = rule_keep(L, judge, value.text, value.size);
	return value;
}

static int by_name(const void *a, const void *b)
{
	const struct named *x = a, *y = b;

	return strcmp(x->name, y->name);
}

/* params = { factor = { default = 100, help = "..." } }, in order of their
 * names: a Lua table has none. */
void rule_read_params(lua_State *L, struct judge *judge)
{
	static const char *const fields[] = {"default", "help", NULL};

	if (lua_getfield(L, TABLE, "params") == LUA_TNIL) {
		lua_pop(L, 1);
		return;
	}
	if (!lua_istable(L, -1))
		rule_fail(L, judge, "params", "it must be a table");
	lua_pushnil(L);
	while (lua_next(L, TABLE + 1)) {
		struct named *param = &judge->params[judge->param_count];
		const char *name = lua_type(L, -2) == LUA_TSTRING
					   ? lua_tostring(L, -2)
					   : "";
		char what[RULE_TEXT_BYTES];

		if (!data_is_name(name) || !lua_istable(L, -1))
			rule_fail(L, judge, "params",
				"name = { default = 100, help = \"...\" }");
		if (judge->param_count == RULE_PARAMS_MAX)
			rule_fail(L, judge, "params", "more than %d",
				RULE_PARAMS_MAX);
		(void)snprintf(
			what, sizeof what, "%s: params: %s", judge->what, name);
		data_check_fields(L, -1, fields, what);
		lua_getfield(L, -1, "default");
		param->name = rule_keep(L, judge, name, strlen(name));
		param->value = keep_value(L, judge, -1, name);
		judge->param_count++;
		lua_pop(L, 2);
	}
	qsort(judge->params, (size_t)judge->param_count, sizeof *judge->params,
		by_name);
	lua_pop(L, 1);
}

/* "10" or "2 %": findings, or of a hundred units. */
static void read_bound(lua_State *L, struct judge *judge, const char *name,
	double *bound, bool *percent)
{
	if (!data_bound(L, -1, name, bound, percent))
		rule_fail(L, judge, "threshold",
			"%s must be a count of findings, or a text like "
			"\"2 %%\"",
			name);
}

/* severity and threshold of the table at index, where it has them. */
void rule_read_level(lua_State *L, struct judge *judge, int index)
{
	static const char *const all[] = {"error", "warning", "info"};
	static const char *const fields[] = {"warn", "fail", NULL};
	char what[RULE_TEXT_BYTES];
	size_t i;

	if (lua_getfield(L, index, "severity") != LUA_TNIL) {
		*judge->severity = '\0';
		for (i = 0; lua_type(L, -1) == LUA_TSTRING && i < 3; i++)
			if (!strcmp(all[i], lua_tostring(L, -1)))
				strcpy(judge->severity, all[i]);
	}
	lua_pop(L, 1);
	if (!*judge->severity)
		rule_fail(L, judge, "severity",
			"it must be \"error\", \"warning\" or \"info\"");
	if (lua_getfield(L, index, "threshold") != LUA_TNIL) {
		if (!lua_istable(L, -1))
			rule_fail(L, judge, "threshold",
				"it is { warn = 10, fail = \"2 %%\" }");
		(void)snprintf(what, sizeof what, "%s: threshold", judge->what);
		data_check_fields(L, -1, fields, what);
		read_bound(
			L, judge, "warn", &judge->warn, &judge->warn_percent);
		read_bound(
			L, judge, "fail", &judge->fail, &judge->fail_percent);
	}
	lua_pop(L, 1);
}

struct value rule_literal(lua_State *L, const struct judge *judge, int index)
{
	const char *text, *near;
	struct named *param;
	size_t size;

	if (lua_type(L, index) == LUA_TSTRING) {
		text = lua_tolstring(L, index, &size);
		if (size > 2 && text[0] == '{' && text[size - 1] == '}') {
			lua_pushlstring(L, text + 1, size - 2);
			text = lua_tostring(L, -1);
			param = param_called((struct judge *)judge, text);
			near = param_near(judge, text);
			if (!param && near)
				rule_fail(L, judge, "check",
					"there is no parameter '%s'; did you "
					"mean '%s'?",
					text, near);
			if (!param)
				rule_fail(L, judge, "check",
					"there is no parameter '%s'", text);
			lua_pop(L, 1);
			return param->value;
		}
	}
	return keep_value(L, judge, index, "check");
}

/* ---- columns ---- */

static int column_named(
	lua_State *L, const struct judge *judge, const char *name)
{
	const struct dataset *dataset = judge->dataset;
	const char *near;
	int at = dataset_column(dataset, name);

	if (at >= 0)
		return at;
	near = dataset_column_near(dataset, name);
	return luaL_error(L, "%s: '%s' is no column of %s%s%s%s", judge->what,
		name, dataset->name, near ? "; did you mean '" : "",
		near ? near : "", near ? "'?" : "");
}

int rule_column(lua_State *L, const struct clause *clause, int index, int i)
{
	int at;

	if (lua_rawgeti(L, index, i) != LUA_TSTRING)
		return rule_fail(L, clause->judge, clause->kind->name,
			"its entry %d must be the name of a column", i);
	at = column_named(L, clause->judge, lua_tostring(L, -1));
	lua_pop(L, 1);
	if (clause->column_count == RULE_COLUMNS_MAX)
		return rule_fail(L, clause->judge, clause->kind->name,
			"more than %d columns", RULE_COLUMNS_MAX);
	return at;
}

/* ---- the words ---- */

/* What each {name} may be besides columns and parameters: of any rule, then
 * of a declaration. */
static const char *const known_names[] = {"state_name", "district_name", "fix",
	"line", "import_id", "valid_from", "valid_to", "column", "value", "low",
	"high", "listed", "missing", "columns", "other_line", "left",
	"left_value", "sign", "right", "right_value", "share", "of", "total",
	"sum", "count", "difference", "score", "method", "middle"};

enum {
	NAMES_OF_ALL = 5,
	NAMES_OF_CHECK = sizeof known_names / sizeof known_names[0],
	WORDS_MAX = MODEL_COLUMNS_MAX + RULE_PARAMS_MAX + NAMES_OF_CHECK,
};

/* What the {names} of a message can be; of NULL: anything, since a function
 * gives them as it runs. */
struct words {
	const char *of;
	const char *names[WORDS_MAX];
	size_t count;
};

static void add_word(struct words *words, const char *name)
{
	if (words->count < WORDS_MAX)
		words->names[words->count++] = name;
}

static void add_known(
	struct words *words, const struct judge *judge, size_t known)
{
	size_t i;

	for (i = 0; i < (size_t)judge->param_count; i++)
		add_word(words, judge->params[i].name);
	for (i = 0; i < known; i++)
		add_word(words, known_names[i]);
}

static void words_of_check(struct words *words, const struct judge *judge)
{
	int i;

	words->of = judge->dataset->name;
	for (i = 0; i < judge->dataset->column_count; i++)
		add_word(words, judge->dataset->columns[i].name);
	add_known(words, judge, NAMES_OF_CHECK);
}

/* The columns of the query; that it can't be read is said when it runs. */
static void words_of_sql(struct words *words, const struct judge *judge)
{
	struct cursor cursor = {0};
	struct zila_err err;
	int i;

	if (cursor_open(&cursor, judge->job->db, judge->sql, &err) == ZILA_OK)
		words->of = "its query";
	for (i = 0; words->of && i < cursor_column_count(&cursor); i++) {
		const char *name = cursor_column_name(&cursor, i);

		if (!strcmp(name, "message"))
			words->of = NULL; /* the row's own is told */
		else if ((name = arena_text(&judge->job->arena, name)))
			add_word(words, name);
	}
	cursor_close(&cursor);
	add_known(words, judge, NAMES_OF_ALL);
}

static void check_name(lua_State *L, const struct judge *judge,
	const char *field, const struct words *words, const char *name)
{
	const char *near;
	size_t i;

	for (i = 0; i < words->count; i++)
		if (!strcmp(words->names[i], name))
			return;
	near = text_nearest(name, words->names, words->count);
	rule_fail(L, judge, field,
		"{%s} is no column of %s and no parameter%s%s%s", name,
		words->of, near ? "; did you mean {" : "", near ? near : "",
		near ? "}?" : "");
}

/* Remembers the {names} of text, which must be among words. */
static void read_names(lua_State *L, struct judge *judge, const char *field,
	const char *text, const struct words *words)
{
	const char *open = text, *close;
	int i;

	while ((open = strchr(open, '{')) && (close = strchr(open, '}'))) {
		const char *name = rule_keep(
			L, judge, open + 1, (size_t)(close - open - 1));

		open = close;
		if (words->of)
			check_name(L, judge, field, words, name);
		for (i = 0; i < judge->name_count; i++)
			if (!strcmp(judge->names[i], name))
				break;
		if (i == RULE_NAMES_MAX)
			rule_fail(L, judge, field, "more than %d {names}",
				RULE_NAMES_MAX);
		if (i == judge->name_count && strcmp(name, "fix") != 0)
			judge->names[judge->name_count++] = name;
	}
}

static const char *read_text(
	lua_State *L, struct judge *judge, const char *field)
{
	const char *text = data_text(L, TABLE, field, false, judge->what);

	return text ? rule_keep(L, judge, text, strlen(text)) : NULL;
}

static void read_dataset(lua_State *L, struct judge *judge)
{
	const struct model *model = &judge->job->model;
	const char *name = read_text(L, judge, "dataset");
	const char *near = name ? plugin_dataset_near(model, name) : NULL;

	if (!name)
		return;
	judge->dataset = plugin_dataset(model, judge->part->plugin, name);
	if (!judge->dataset)
		rule_fail(L, judge, "dataset", "there is no dataset '%s'%s%s%s",
			name,
			near ? "; did you mean '" : ": `zila data` lists them",
			near ? near : "", near ? "'?" : "");
}

/* The mode that the text on top names. */
static enum missing missing_of(lua_State *L, struct judge *judge)
{
	static const char *const names[] = {
		"skip_if_any", "skip_if_all", "never_skip"};
	size_t i;

	for (i = 0; lua_type(L, -1) == LUA_TSTRING && i < 3; i++)
		if (!strcmp(lua_tostring(L, -1), names[i]))
			return (enum missing)i;
	rule_fail(L, judge, "missing",
		"it must be \"skip_if_any\", \"skip_if_all\" or "
		"\"never_skip\", or { left = ..., right = ... } of those");
	return MISSING_ANY;
}

/* One mode for all columns, or one for each side. */
static void read_missing(lua_State *L, struct judge *judge)
{
	static const char *const sides[] = {"left", "right", NULL};
	int i, at;

	lua_getfield(L, TABLE, "missing");
	at = lua_gettop(L);
	if (lua_istable(L, at)) {
		data_check_fields(L, at, sides, judge->what);
		judge->has_sides = true;
		for (i = 0; i < 2; i++)
			if (lua_getfield(L, at, sides[i]) != LUA_TNIL)
				judge->sides[i] = missing_of(L, judge);
	} else if (!lua_isnil(L, -1)) {
		judge->missing = missing_of(L, judge);
	}
	lua_settop(L, TABLE);
}

static void check_sides(lua_State *L, const struct judge *judge)
{
	bool fits = judge->clause_count > 0;
	int i;

	for (i = 0; i < judge->clause_count; i++) {
		const struct kind *kind = judge->clauses[i].kind;

		fits &= kind == &kind_compare || kind == &kind_share_within ||
			kind == &kind_sum_equals;
	}
	if (judge->has_sides && !fits)
		rule_fail(L, judge, "missing",
			"left and right are of compare, share_within and "
			"sum_equals");
}

/* Names of columns in the list of a field. */
static int read_list(lua_State *L, struct judge *judge, const char *field,
	int columns[RULE_COLUMNS_MAX])
{
	int count = 0, i;

	if (lua_getfield(L, TABLE, field) != LUA_TTABLE || !luaL_len(L, -1))
		rule_fail(L, judge, field, "it is a list of columns");
	for (i = 1; i <= (int)luaL_len(L, -1); i++) {
		if (count == RULE_COLUMNS_MAX)
			rule_fail(L, judge, field, "more than %d columns",
				RULE_COLUMNS_MAX);
		if (lua_rawgeti(L, -1, i) != LUA_TSTRING)
			rule_fail(L, judge, field, "it is a list of columns");
		columns[count++] = column_named(L, judge, lua_tostring(L, -1));
		lua_pop(L, 1);
	}
	lua_pop(L, 1);
	return count;
}

static void add_column_name(struct judge *judge, int column)
{
	struct phrase phrase = {
		judge->columns, sizeof judge->columns, strlen(judge->columns)};
	const char *name = judge->dataset->columns[column].name;

	phrase_add(&phrase, "%s%s", *judge->columns ? ", " : "", name);
}

/* ---- the kinds ---- */

static int keep_function(lua_State *L, const char *field)
{
	lua_getfield(L, TABLE, field);
	return luaL_ref(L, LUA_REGISTRYINDEX);
}

static void read_function(lua_State *L, struct judge *judge, const char *field)
{
	struct clause *clause = &judge->clauses[0];
	int columns[RULE_COLUMNS_MAX], count, i;

	judge->function = keep_function(L, field);
	strcpy(judge->kind, field);
	if (!strcmp(field, "row")) {
		clause->kind = &kind_row;
		judge->clause_count = 1;
	} else if (!strcmp(field, "value")) {
		clause->kind = &kind_value;
		judge->clause_count = 1;
		clause->by_count = read_list(L, judge, "distinct", clause->by);
		for (i = 0; i < clause->by_count; i++)
			add_column_name(judge, clause->by[i]);
		clause->names = "values";
	} else if (!strcmp(field, "rows")) {
		count = read_list(L, judge, "group", columns);
		for (i = 0; i < count; i++) {
			judge->group[judge->group_count++] =
				judge->dataset->columns[columns[i]].name;
			add_column_name(judge, columns[i]);
		}
	}
	clause->judge = judge;
}

/* The one field that says how it judges. */
static const char *kind_field(lua_State *L, struct judge *judge)
{
	static const struct {
		const char *name;
		int type;
	} kinds[] = {{"check", LUA_TTABLE}, {"sql", LUA_TSTRING},
		{"row", LUA_TFUNCTION}, {"value", LUA_TFUNCTION},
		{"rows", LUA_TFUNCTION}, {"all", LUA_TFUNCTION}};
	const char *found = NULL;
	size_t i;

	for (i = 0; i < sizeof kinds / sizeof kinds[0]; i++) {
		int type = lua_getfield(L, TABLE, kinds[i].name);

		lua_pop(L, 1);
		if (type == LUA_TNIL)
			continue;
		if (type != kinds[i].type)
			rule_fail(L, judge, kinds[i].name,
				"it must be a %s, not a %s",
				lua_typename(L, kinds[i].type),
				lua_typename(L, type));
		if (found)
			rule_fail(L, judge, kinds[i].name,
				"the rule has %s already: one of them is "
				"enough",
				found);
		found = kinds[i].name;
	}
	if (!found)
		rule_fail(L, judge, "kind",
			"it needs one of check, sql, row, value, rows, all");
	return found;
}

static void push_params(lua_State *L, struct judge *judge)
{
	int i;

	lua_createtable(L, 0, judge->param_count);
	for (i = 0; i < judge->param_count; i++) {
		api_push_value(L, &judge->params[i].value);
		lua_setfield(L, -2, judge->params[i].name);
	}
	judge->params_ref = luaL_ref(L, LUA_REGISTRYINDEX);
}

/* Queries and functions over all alone can't be watched as they count. */
static void read_units(lua_State *L, struct judge *judge)
{
	const char *name = read_text(L, judge, "units");

	if (!name)
		return;
	if (judge->clause_count || judge->group_count)
		rule_fail(L, judge, "units",
			"only sql and all say what they test: others count");
	judge->units =
		plugin_dataset(&judge->job->model, judge->part->plugin, name);
	if (!judge->units)
		rule_fail(L, judge, "units",
			"it is no dataset: name the one whose rows are tested");
}

static void read_words(lua_State *L, struct judge *judge, bool check)
{
	const struct words any = {0};
	struct words words = {0};
	int i;

	for (i = 0; i < judge->clause_count; i++)
		if (!judge->message && judge->clauses[i].words)
			read_names(L, judge, "message", judge->clauses[i].words,
				&any);
	if (check)
		words_of_check(&words, judge);
	else if (judge->sql && (judge->message || judge->fix))
		words_of_sql(&words, judge);
	if (judge->message)
		read_names(L, judge, "message", judge->message, &words);
	if (judge->fix)
		read_names(L, judge, "fix", judge->fix, &words);
}

static void read_kind(lua_State *L, struct judge *judge)
{
	const char *field = kind_field(L, judge);
	bool check = !strcmp(field, "check"), sql = !strcmp(field, "sql");

	if (!judge->dataset && !sql && strcmp(field, "all") != 0)
		rule_fail(L, judge, "dataset",
			"it is missing: say which rows are looked at");
	if (check) {
		lua_getfield(L, TABLE, "check");
		rule_read_checks(L, judge, lua_gettop(L));
		lua_pop(L, 1);
	} else if (sql) {
		judge->sql = read_text(L, judge, "sql");
		strcpy(judge->kind, "sql");
	} else {
		read_function(L, judge, field);
	}
	read_words(L, judge, check);
}

void rule_read_fields(lua_State *L, const struct judge *judge)
{
	static const char *const fields[] = {"id", "title", "why", "severity",
		"dataset", "units", "state", "params", "missing", "message",
		"fix", "threshold", "check", "sql", "row", "distinct", "value",
		"group", "rows", "all", NULL};

	data_check_fields(L, TABLE, fields, judge->what);
}

void rule_read(lua_State *L, struct judge *judge)
{
	int own = judge->part->plugin->state;

	judge->title = read_text(L, judge, "title");
	judge->why = read_text(L, judge, "why");
	judge->message = read_text(L, judge, "message");
	judge->fix = read_text(L, judge, "fix");
	if (lua_getfield(L, TABLE, "state") != LUA_TNIL &&
		!lua_isinteger(L, -1))
		rule_fail(L, judge, "state",
			"it is an LGD code like 29, not %s",
			luaL_tolstring(L, -1, NULL));
	if (own && !lua_isnil(L, -1) && lua_tointeger(L, -1) != own)
		rule_fail(L, judge, "state",
			"rules of %s are of its own state, %d",
			judge->part->plugin->name, own);
	lua_pop(L, 1);
	read_dataset(L, judge);
	read_missing(L, judge);
	push_params(L, judge);
	read_kind(L, judge);
	read_units(L, judge);
	check_sides(L, judge);
	if (!judge->units && !judge->clause_count && !judge->group_count &&
		(judge->warn_percent || judge->fail_percent))
		rule_fail(L, judge, "threshold",
			"a share needs units: the dataset whose rows are "
			"tested");
}
