/* check.c - rules: SQL, declarations and Lua, each on its own.
 *
 * A rule that fails is an error of the rule, never a pass, and never stops
 * the others; only a limit ends the run.
 */
#include <lauxlib.h>
#include <stdio.h>
#include <string.h>

#include "worker/check.h"
#include "worker/lua/api.h"

enum { RULE_TEXT_BYTES = 1024 };

struct rule {
	struct job *job;
	const struct part *part;
	int state; /* findings of this state only; 0 = all */
	bool applicable;
	int64_t findings;
	char severity[16];
	const struct dataset *dataset; /* or NULL */
	int message; /* registry reference of `message`, or NOREF */
};

/* One finding; state is derived from its district where it is not given. */
static void tell_finding(lua_State *L, struct rule *rule, int state,
	int district, int64_t import_id, int64_t line, const char *message)
{
	struct job *job = rule->job;
	struct packer packer;
	struct zila_err err;
	const struct place *place =
		district ? place_district_of(job->places, district) : NULL;
	const char *reason;

	if (!state && place)
		state = place->state;
	if (rule->state && state != rule->state)
		return;
	if (rule->findings >= LIMIT_FINDINGS_PER_RULE)
		luaL_error(L, "more than %d findings: the rule is too wide",
			LIMIT_FINDINGS_PER_RULE);
	for (int i = 0; state && i < job->plugins->count; i++) {
		const struct plugin *plugin = job->plugins->list[i];

		/* A state may leave a national rule out. */
		if (!plugin->problem && plugin->state == state &&
			plugin_without(
				job->vm, plugin, rule->part->name, &reason))
			return;
	}
	rule->findings++;
	packer = link_message(&job->link, MESSAGE_FINDING);
	pack_text(&packer, rule->part->name);
	pack_text(&packer, rule->severity);
	pack_integer(&packer, state);
	pack_integer(&packer, district);
	pack_integer(&packer, import_id);
	pack_integer(&packer, line);
	pack_text(&packer, message);
	message_end(&packer);
	if (link_sent(&job->link, &err) != ZILA_OK)
		vm_raise(L, &err);
}

/* A query in a box that closes itself when an error passes. */
static int box_close(lua_State *L)
{
	cursor_close(lua_touserdata(L, 1));
	return 0;
}

static struct cursor *box_open(lua_State *L, struct rule *rule, const char *sql)
{
	struct cursor *cursor = lua_newuserdatauv(L, sizeof *cursor, 0);
	struct zila_err err;

	memset(cursor, 0, sizeof *cursor);
	if (luaL_newmetatable(L, "zila.check.cursor")) {
		lua_pushcfunction(L, box_close);
		lua_setfield(L, -2, "__gc");
		lua_pushcfunction(L, box_close);
		lua_setfield(L, -2, "__close");
	}
	lua_setmetatable(L, -2);
	if (cursor_open(cursor, rule->job->db, sql, &err) != ZILA_OK)
		vm_raise(L, &err);
	return cursor;
}

static bool box_step(lua_State *L, struct cursor *cursor)
{
	struct zila_err err;
	bool row = false;

	if (cursor_step(cursor, &row, &err) != ZILA_OK)
		vm_raise(L, &err);
	return row;
}

static int column_called(const struct cursor *cursor, const char *name)
{
	int i;

	for (i = 0; i < cursor_column_count(cursor); i++)
		if (!strcmp(cursor_column_name(cursor, i), name))
			return i;
	return -1;
}

static int64_t integer_at(const struct cursor *cursor, int column)
{
	struct value value;

	if (column < 0)
		return 0;
	cursor_value(cursor, column, &value);
	return value.type == VALUE_INTEGER ? value.integer : 0;
}

/* The row of cursor as a table on the stack. */
static void push_row(lua_State *L, const struct cursor *cursor)
{
	int i, count = cursor_column_count(cursor);

	lua_createtable(L, 0, count);
	for (i = 0; i < count; i++) {
		struct value value;

		cursor_value(cursor, i, &value);
		if (value.type == VALUE_NULL)
			continue;
		api_push_value(L, &value);
		lua_setfield(L, -2, cursor_column_name(cursor, i));
	}
}

/* message with {column} replaced from the row table on top. */
static const char *fill_message(lua_State *L, const char *message)
{
	luaL_Buffer out;
	int row = lua_gettop(L);
	const char *open, *close;

	luaL_buffinit(L, &out);
	while ((open = strchr(message, '{')) && (close = strchr(open, '}'))) {
		luaL_addlstring(&out, message, (size_t)(open - message));
		lua_pushlstring(L, open + 1, (size_t)(close - open - 1));
		lua_gettable(L, row);
		if (lua_isnil(L, -1)) {
			lua_pop(L, 1);
			lua_pushliteral(L, "(nothing)");
		}
		luaL_tolstring(L, -1, NULL);
		lua_remove(L, -2);
		luaL_addvalue(&out);
		message = close + 1;
	}
	luaL_addstring(&out, message);
	luaL_pushresult(&out);
	return lua_tostring(L, -1);
}

static void tell_row_finding(lua_State *L, struct rule *rule,
	const struct cursor *cursor, const char *message)
{
	tell_finding(L, rule,
		(int)integer_at(cursor, column_called(cursor, "state")),
		(int)integer_at(cursor, column_called(cursor, "district")),
		integer_at(cursor, column_called(cursor, "import_id")),
		integer_at(cursor, column_called(cursor, "line")), message);
}

/* SQL: each row is a finding. */
static void run_sql(lua_State *L, struct rule *rule, const char *sql)
{
	struct cursor *cursor = box_open(L, rule, sql);
	int message = column_called(cursor, "message");

	if (message < 0)
		luaL_error(L, "sql: it needs a column called message: SELECT "
			      "..., '...' AS message");
	while (box_step(L, cursor)) {
		struct value value;

		cursor_value(cursor, message, &value);
		api_push_value(L, &value);
		tell_row_finding(L, rule, cursor, luaL_tolstring(L, -1, NULL));
		lua_pop(L, 2);
	}
}

static struct cursor *open_dataset(lua_State *L, struct rule *rule)
{
	char sql[RULE_TEXT_BYTES];

	if (!rule->dataset)
		luaL_error(L, "dataset = \"...\" is missing: say which rows "
			      "are looked at");
	snprintf(sql, sizeof sql, "SELECT * FROM \"%s\"", rule->dataset->name);
	return box_open(L, rule, sql);
}

/* Lua: a function per row; what it returns is the message. */
static void run_lua(lua_State *L, struct rule *rule, int function)
{
	struct cursor *cursor = open_dataset(L, rule);

	while (box_step(L, cursor)) {
		rule->job->page->row =
			integer_at(cursor, column_called(cursor, "line"));
		lua_pushvalue(L, function);
		push_row(L, cursor);
		lua_call(L, 1, 1);
		if (!lua_isnil(L, -1) && lua_type(L, -1) != LUA_TSTRING)
			luaL_error(L,
				"row must return a message or nil, not "
				"a %s",
				luaL_typename(L, -1));
		if (!lua_isnil(L, -1))
			tell_row_finding(L, rule, cursor, lua_tostring(L, -1));
		lua_pop(L, 1);
	}
}

/* The i-th entry of the declaration on top, as a column of the dataset. */
static const char *column_entry(lua_State *L, struct rule *rule, int i)
{
	const char *name;

	lua_rawgeti(L, -1, i);
	name = lua_type(L, -1) == LUA_TSTRING ? lua_tostring(L, -1) : NULL;
	lua_pop(L, 1); /* the declaration holds on to it */
	if (!name || dataset_column(rule->dataset, name) < 0)
		luaL_error(L, "check: %s is no column of %s",
			name ? name : "(a non-text)", rule->dataset->name);
	return name;
}

/* A value of a declaration as an SQL literal, on a buffer. */
static void add_literal(lua_State *L, luaL_Buffer *out, int index)
{
	const char *text = luaL_tolstring(L, index, NULL);

	if (lua_type(L, index) != LUA_TNUMBER) {
		lua_pushfstring(L, "'%s'", luaL_gsub(L, text, "'", "''"));
		lua_replace(L, -3);
		lua_pop(L, 1);
	}
	luaL_addvalue(out);
}

/* What is wrong with a row, as SQL; and the words for it. */
struct declaration {
	char where[RULE_TEXT_BYTES];
	char message[RULE_TEXT_BYTES];
};

static void declare_required(
	lua_State *L, struct rule *rule, struct declaration *out)
{
	const char *name = column_entry(L, rule, 1);

	snprintf(out->where, sizeof out->where, "\"%s\" IS NULL", name);
	snprintf(out->message, sizeof out->message, "no %s", name);
}

static void declare_compare(
	lua_State *L, struct rule *rule, struct declaration *out)
{
	static const char *const operators[] = {
		"<", "<=", "=", ">=", ">", "<>"};
	const char *left = column_entry(L, rule, 1);
	const char *right = column_entry(L, rule, 3);
	const char *sign = NULL;
	size_t i;

	lua_rawgeti(L, -1, 2);
	for (i = 0; i < sizeof operators / sizeof operators[0]; i++)
		if (lua_type(L, -1) == LUA_TSTRING &&
			!strcmp(operators[i], lua_tostring(L, -1)))
			sign = operators[i];
	lua_pop(L, 1);
	if (!sign)
		luaL_error(L, "check: compare = { column, one of < <= = >= > "
			      "<>, column }");
	snprintf(out->where, sizeof out->where, "NOT (\"%s\" %s \"%s\")", left,
		sign, right);
	snprintf(out->message, sizeof out->message, "%s {%s} is not %s %s {%s}",
		left, left, sign, right, right);
}

static void declare_range(
	lua_State *L, struct rule *rule, struct declaration *out)
{
	const char *name = column_entry(L, rule, 1);
	double low, high;

	lua_rawgeti(L, -1, 2);
	low = luaL_checknumber(L, -1);
	lua_rawgeti(L, -2, 3);
	high = luaL_checknumber(L, -1);
	lua_pop(L, 2);
	snprintf(out->where, sizeof out->where,
		"\"%s\" < %.17g OR \"%s\" > %.17g", name, low, name, high);
	snprintf(out->message, sizeof out->message,
		"%s {%s} is not between %g and %g", name, name, low, high);
}

static void declare_one_of(
	lua_State *L, struct rule *rule, struct declaration *out)
{
	const char *name = column_entry(L, rule, 1);
	lua_Integer i, count;
	luaL_Buffer list;
	int values;

	lua_rawgeti(L, -1, 2);
	luaL_checktype(L, -1, LUA_TTABLE);
	values = lua_gettop(L);
	count = luaL_len(L, values);
	luaL_buffinit(L, &list);
	for (i = 1; i <= count; i++) {
		if (i > 1)
			luaL_addstring(&list, ", ");
		lua_rawgeti(L, values, i);
		lua_insert(L, values + 1); /* below the buffer's box */
		add_literal(L, &list, values + 1);
		lua_remove(L, values + 1);
	}
	luaL_pushresult(&list);
	if ((size_t)snprintf(out->where, sizeof out->where,
		    "\"%s\" NOT IN (%s)", name,
		    lua_tostring(L, -1)) >= sizeof out->where)
		luaL_error(L, "check: one_of: the list is too long");
	snprintf(out->message, sizeof out->message,
		"%s {%s} is not one of %.600s", name, name,
		lua_tostring(L, -1));
	lua_pop(L, 2);
}

static void declare_unique(
	lua_State *L, struct rule *rule, struct declaration *out)
{
	lua_Integer i, count = luaL_len(L, -1);
	char columns[200] = "", known[300] = "";

	for (i = 1; i <= count; i++) {
		const char *name = column_entry(L, rule, (int)i);
		size_t at = strlen(columns);

		snprintf(columns + at, sizeof columns - at, "%s\"%s\"",
			i > 1 ? ", " : "", name);
		at = strlen(known);
		snprintf(known + at, sizeof known - at, "%s\"%s\" IS NOT NULL",
			i > 1 ? " AND " : "", name);
	}
	snprintf(out->where, sizeof out->where,
		"(%s) IN (SELECT %s FROM \"%s\" WHERE %s GROUP BY %s HAVING "
		"count(*) > 1)",
		columns, columns, rule->dataset->name, known, columns);
	snprintf(out->message, sizeof out->message,
		"another row has the same %s", columns);
}

/* A declaration is SQL with its words made for it. */
static void run_where(
	lua_State *L, struct rule *rule, const struct declaration *declaration)
{
	char sql[RULE_TEXT_BYTES * 2];
	const char *message = declaration->message;
	struct cursor *cursor;

	if (rule->message != LUA_NOREF) {
		lua_rawgeti(L, LUA_REGISTRYINDEX, rule->message);
		message = lua_tostring(L, -1);
	}
	snprintf(sql, sizeof sql, "SELECT * FROM \"%s\" WHERE %s",
		rule->dataset->name, declaration->where);
	cursor = box_open(L, rule, sql);
	while (box_step(L, cursor)) {
		push_row(L, cursor);
		tell_row_finding(L, rule, cursor, fill_message(L, message));
		lua_pop(L, 2);
	}
}

/* pattern = { column, Lua pattern }: not SQL's to judge. */
static void run_pattern(lua_State *L, struct rule *rule)
{
	const char *name = column_entry(L, rule, 1);
	struct cursor *cursor;
	char message[RULE_TEXT_BYTES];
	const char *words = message;
	int pattern, at;

	lua_rawgeti(L, -1, 2);
	luaL_checktype(L, -1, LUA_TSTRING);
	pattern = lua_gettop(L);
	snprintf(message, sizeof message, "%s {%s} is not of the form %.200s",
		name, name, lua_tostring(L, pattern));
	if (rule->message != LUA_NOREF) {
		lua_rawgeti(L, LUA_REGISTRYINDEX, rule->message);
		words = lua_tostring(L, -1);
	}
	cursor = open_dataset(L, rule);
	at = column_called(cursor, name);
	while (box_step(L, cursor)) {
		struct value value;

		cursor_value(cursor, at, &value);
		if (value.type == VALUE_NULL)
			continue;
		push_row(L, cursor);
		api_push_value(L, &value);
		luaL_tolstring(L, -1, NULL);
		lua_remove(L, -2);
		lua_getfield(L, -1, "find"); /* string.find, by its method */
		lua_insert(L, -2);
		lua_pushvalue(L, pattern);
		lua_call(L, 2, 1);
		if (!lua_toboolean(L, -1)) {
			lua_pop(L, 1);
			tell_row_finding(
				L, rule, cursor, fill_message(L, words));
		}
		lua_pop(L, 2);
	}
}

static void run_check(lua_State *L, struct rule *rule, int check)
{
	static const struct {
		const char *name;
		void (*declare)(lua_State *L, struct rule *rule,
			struct declaration *out);
	} kinds[] = {{"required", declare_required},
		{"compare", declare_compare}, {"range", declare_range},
		{"one_of", declare_one_of}, {"unique", declare_unique}};
	struct declaration declaration;
	size_t i, done = 0;

	if (!rule->dataset)
		luaL_error(L, "dataset = \"...\" is missing: say which rows "
			      "are looked at");
	for (i = 0; i < sizeof kinds / sizeof kinds[0]; i++) {
		if (lua_getfield(L, check, kinds[i].name) == LUA_TTABLE) {
			kinds[i].declare(L, rule, &declaration);
			run_where(L, rule, &declaration);
			done++;
		}
		lua_settop(L, check);
	}
	if (lua_getfield(L, check, "pattern") == LUA_TTABLE) {
		run_pattern(L, rule);
		done++;
	}
	if (!done)
		luaL_error(L, "check: it needs required, range, one_of, "
			      "pattern, unique or compare");
}

static void read_severity(lua_State *L, struct rule *rule)
{
	static const char *const all[] = {"error", "warning", "info"};
	size_t i;

	lua_getfield(L, 2, "severity");
	for (i = 0; lua_type(L, -1) == LUA_TSTRING && i < 3; i++)
		if (!strcmp(all[i], lua_tostring(L, -1)))
			strcpy(rule->severity, all[i]);
	lua_pop(L, 1);
	if (!*rule->severity)
		luaL_error(L, "severity must be \"error\", \"warning\" or "
			      "\"info\"");
}

/* The dataset, and whether there is anything in it to judge. */
static void read_dataset(lua_State *L, struct rule *rule)
{
	char sql[RULE_TEXT_BYTES];
	struct cursor *cursor;

	rule->applicable = true;
	if (lua_getfield(L, 2, "dataset") == LUA_TNIL)
		return;
	if (lua_type(L, -1) == LUA_TSTRING)
		rule->dataset =
			model_find(&rule->job->model, lua_tostring(L, -1));
	if (!rule->dataset)
		luaL_error(L, "there is no such dataset: `zila data` lists "
			      "them");
	snprintf(sql, sizeof sql, "SELECT 1 FROM \"%s\"%s LIMIT 1",
		rule->dataset->name,
		rule->state && dataset_column(rule->dataset, "state") >= 0
			? " WHERE state = :state OR state IS NULL"
			: "");
	cursor = box_open(L, rule, sql);
	rule->applicable = box_step(L, cursor);
	cursor_close(cursor);
}

/* argument: struct rule */
static int run_rule(lua_State *L)
{
	struct rule *rule = lua_touserdata(L, 1);

	lua_rawgeti(L, LUA_REGISTRYINDEX, rule->part->table); /* at 2 */
	read_severity(L, rule);
	read_dataset(L, rule);
	if (!rule->applicable)
		return 0;
	if (lua_getfield(L, 2, "message") == LUA_TSTRING)
		rule->message = luaL_ref(L, LUA_REGISTRYINDEX);
	lua_settop(L, 2);
	if (lua_getfield(L, 2, "sql") == LUA_TSTRING)
		run_sql(L, rule, lua_tostring(L, 3));
	else if (lua_settop(L, 2), lua_getfield(L, 2, "row") == LUA_TFUNCTION)
		run_lua(L, rule, 3);
	else if (lua_settop(L, 2), lua_getfield(L, 2, "check") == LUA_TTABLE)
		run_check(L, rule, 3);
	else
		luaL_error(L, "it needs sql, row or check");
	return 0;
}

static enum zila_code tell_rule(struct rule *rule, const char *outcome,
	const char *message, struct zila_err *err)
{
	struct packer packer = link_message(&rule->job->link, MESSAGE_RULE);

	pack_text(&packer, rule->part->name);
	pack_text(&packer, outcome);
	pack_integer(&packer, rule->state);
	pack_integer(&packer, rule->findings);
	pack_text(&packer, message);
	message_end(&packer);
	return link_sent(&rule->job->link, err);
}

enum zila_code check_rule(struct job *job, const struct part *part, int state,
	struct zila_err *err)
{
	struct rule rule = {.job = job,
		.part = part,
		.state = state ? state : part->plugin->state,
		.message = LUA_NOREF};
	struct zila_err fault = {0};
	enum zila_code code;

	page_part(job->page, part->plugin->name, part->id);
	job->page->row = 0;
	view_place(job->db, rule.state, 0);
	code = vm_enter(job->vm, run_rule, &rule, &fault);
	if (code == ZILA_OK)
		return tell_rule(&rule,
			!rule.applicable ? "not_applicable"
			: rule.findings  ? "fail"
					 : "pass",
			NULL, err);
	if (code == ZILA_ELIMIT || code == ZILA_EINTR) {
		*err = fault;
		return code;
	}
	return tell_rule(&rule, "error", fault.text, err);
}

/* name against a pattern of * and ?. */
static bool matches(const char *pattern, const char *name)
{
	for (; *pattern; pattern++, name++) {
		if (*pattern == '*') {
			for (pattern++; *name; name++)
				if (matches(pattern, name))
					return true;
			return !*pattern;
		}
		if (!*name || (*pattern != '?' && *pattern != *name))
			return false;
	}
	return !*name;
}

/* Plugins that can't be used must not look as if they had nothing to say. */
static enum zila_code tell_refused(struct job *job, struct zila_err *err)
{
	enum zila_code code = ZILA_OK;
	int i;

	for (i = 0; i < job->plugins->count && code == ZILA_OK; i++)
		if (job->plugins->list[i]->problem)
			code = link_log(&job->link, "error",
				job->plugins->list[i]->name,
				job->plugins->list[i]->problem, err);
	return code;
}

enum zila_code job_check(struct job *job, struct zila_err *err)
{
	const char *glob = job_option(job, "rule");
	const struct place *state, *district;
	struct part *parts;
	enum zila_code code;
	int count, i, ran = 0;

	if ((code = job_places(job, err)) ||
		(code = job_place_options(job, &state, &district, err)) ||
		(code = plugins_parts(job->vm, job->plugins, "rules",
			 state ? state->state : 0, &parts, &count, err)) ||
		(code = tell_refused(job, err)))
		return code;
	page_doing(job->page, "checking");
	for (i = 0; i < count && code == ZILA_OK; i++) {
		if (glob && !matches(glob, parts[i].name) &&
			!matches(glob, parts[i].id))
			continue;
		ran++;
		code = check_rule(
			job, &parts[i], state ? state->state : 0, err);
		if (code == ZILA_OK)
			code = link_progress(
				&job->link, i + 1, count, "checking", err);
	}
	if (code == ZILA_OK && !ran)
		code = err_set(err, ZILA_EUSAGE,
			"there is no rule %s: `zila plugins info india` lists "
			"the rules of plugin india",
			glob ? glob : "at all");
	return code;
}
