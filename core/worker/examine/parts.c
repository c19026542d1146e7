/* parts.c - a part of a plugin, loaded and held against what it is for: the
 * fields of its table, the columns it names, and a run of it over nothing.
 */
#include <lauxlib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "ground/err.h"
#include "worker/aside.h"
#include "worker/examine/examine.h"
#include "worker/import/importer.h"
#include "worker/lua/state.h"
#include "worker/rule/check.h"

enum { CODE_BYTES = 16 };

static struct job *job_of(const struct sight *sight)
{
	return sight->examining->job;
}

/* Tells an error's first line, and what follows as a hint. */
static void tell_error(struct sight *sight, const struct zila_err *why)
{
	char text[ZILA_ERR_BYTES_MAX], *hint;

	if (why->code == ZILA_ELIMIT || why->code == ZILA_EINTR) {
		sight->examining->code = why->code;
		*sight->examining->err = *why;
		return;
	}
	(void)snprintf(text, sizeof text, "%s", why->text);
	hint = examine_cut_hint(text);
	examine_fault(sight,
		&(struct fault){.line = examine_line_in(sight, why->text),
			.text = text,
			.hint = hint});
}

/* ---- loading ---- */

/* argument: struct sight */
static int compile(lua_State *L)
{
	struct sight *sight = lua_touserdata(L, 1);

	sandbox_push_own(L, sight->examining->plugin);
	vm_load_text(L, sight->path, sight->name,
		(struct text){buf_text(&sight->text), sight->text.size});
	return 0;
}

static int load(lua_State *L)
{
	struct sight *sight = lua_touserdata(L, 1);

	part_load(L, &sight->part,
		(struct text){buf_text(&sight->text), sight->text.size});
	return 0;
}

/* ---- fields ---- */

/* Whether the value on top is one of a type like "a"|"b". */
static bool is_one_of(lua_State *L, const char *type, const char **wanted)
{
	const char *value, *at;
	size_t size;

	if (lua_type(L, -1) != LUA_TSTRING)
		return false;
	*wanted = type;
	value = lua_tolstring(L, -1, &size);
	for (at = strchr(type, '"'); at; at = strchr(at + 1, '"'))
		if (!strncmp(at + 1, value, size) && at[1 + size] == '"')
			return true;
	return false;
}

/* Whether the value on top can be of a type that is said in one word; of
 * others its reader is the judge.  *wanted is that word for people. */
static bool fits(lua_State *L, const char *type, const char **wanted)
{
	static const struct {
		const char *begin, *words;
		int type;
	} types[] = {
		{"any[]", "a list", LUA_TTABLE},
		{"boolean", "true or false", LUA_TBOOLEAN},
		{"fun(", "a function", LUA_TFUNCTION},
		{"(fun(", "a function", LUA_TFUNCTION},
		{"integer", "a whole number", LUA_TNUMBER},
		{"string[]", "a list of texts", LUA_TTABLE},
		{"string", "a text", LUA_TSTRING},
		{"\"", "a text", LUA_TSTRING},
		{"table", "a table", LUA_TTABLE},
		{"{", "a table", LUA_TTABLE},
		{"zila.", "a table", LUA_TTABLE},
	};
	size_t i;

	for (i = 0; i < sizeof types / sizeof *types; i++) {
		if (strncmp(type, types[i].begin, strlen(types[i].begin)) != 0)
			continue;
		*wanted = types[i].words;
		if (*type == '"')
			return is_one_of(L, type, wanted);
		return lua_type(L, -1) == types[i].type &&
		       (*type != 'i' || lua_isinteger(L, -1));
	}
	return true;
}

/* "a"|"b"|"c" for people: "a", "b" or "c". */
static void tell_choices(char *text, size_t room, const char *name,
	const char *choices, const char *given)
{
	const char *at, *last = strrchr(choices, '|');
	size_t used = (size_t)snprintf(text, room, "'%s' must be ", name);

	for (at = choices; *at && used < room; at++)
		if (*at == '|')
			used += (size_t)snprintf(text + used, room - used,
				at == last ? " or " : ", ");
		else
			used += (size_t)snprintf(
				text + used, room - used, "%c", *at);
	if (used < room)
		(void)snprintf(
			text + used, room - used, ", not \"%.40s\"", given);
}

/* Holds the fields of the table on top against the class. */
static void check_class(
	lua_State *L, struct sight *sight, const char *class, const char *what)
{
	const struct names *names = known_class(sight->examining, class);
	char text[2 * EXAMINE_NAME_BYTES];
	const char *wanted;

	for (lua_pushnil(L); lua_next(L, -2); lua_pop(L, 1)) {
		const char *name = lua_type(L, -2) == LUA_TSTRING
					   ? lua_tostring(L, -2)
					   : NULL;
		bool known = !name || known_has(names, name);

		if (known &&
			(!name || fits(L, known_type(class, name), &wanted)))
			continue;
		sight->misfit = true;
		if (!known) {
			examine_unknown(sight, examine_line_of(sight, name),
				what, name, names);
			continue;
		}
		if (*wanted == '"')
			tell_choices(text, sizeof text, name, wanted,
				lua_tostring(L, -1));
		else
			(void)snprintf(text, sizeof text,
				"'%s' must be %s, not a %s", name, wanted,
				luaL_typename(L, -1));
		examine_fault(sight,
			&(struct fault){.line = examine_line_of(sight, name),
				.text = text});
	}
}

/* Adds the text keys of the table in field of the one at 2. */
static void add_keys(
	lua_State *L, struct sight *sight, const char *field, struct names *out)
{
	if (lua_getfield(L, 2, field) == LUA_TTABLE)
		for (lua_pushnil(L); lua_next(L, -2); lua_pop(L, 1))
			if (lua_type(L, -2) == LUA_TSTRING)
				known_add(job_of(sight), out,
					lua_tostring(L, -2));
	lua_pop(L, 1);
}

static const struct dataset *find_dataset(lua_State *L, struct sight *sight)
{
	const struct model *model = &job_of(sight)->model;
	const struct dataset *dataset = NULL;

	if (lua_getfield(L, 2, "dataset") == LUA_TSTRING)
		dataset = plugin_dataset(
			model, sight->examining->plugin, lua_tostring(L, -1));
	lua_pop(L, 1);
	return dataset;
}

static void add_columns(
	struct sight *sight, const struct dataset *dataset, struct names *out)
{
	int i;

	for (i = 0; dataset && i < dataset->column_count; i++)
		known_add(job_of(sight), out, dataset->columns[i].name);
}

static void add_all(
	struct sight *sight, struct names *out, const char *const *names)
{
	for (; *names; names++)
		known_add(job_of(sight), out, *names);
}

/* The columns of an importer: what its row has, and their own fields. */
static void look_at_columns(lua_State *L, struct sight *sight)
{
	if (lua_getfield(L, 2, "columns") != LUA_TTABLE)
		return;
	for (lua_pushnil(L); lua_next(L, 3); lua_pop(L, 1)) {
		if (!lua_istable(L, -1))
			continue;
		check_class(L, sight, "zila.ImporterColumn",
			"a column of an importer has no field");
		if (lua_getfield(L, -1, "into") == LUA_TTABLE)
			for (lua_pushnil(L); lua_next(L, -2); lua_pop(L, 1))
				if (lua_type(L, -1) == LUA_TSTRING)
					known_add(job_of(sight), &sight->row,
						lua_tostring(L, -1));
		lua_pop(L, 1);
	}
	lua_settop(L, 2);
}

static void look_at_importer(lua_State *L, struct sight *sight)
{
	const struct names *own = known_class(sight->examining, "zila.Row");
	static const char *const times[] = {"as_on", "until", NULL};
	const struct dataset *dataset = find_dataset(L, sight);
	int i;

	check_class(L, sight, "zila.Importer", "an importer has no field");
	add_keys(L, sight, "columns", &sight->row);
	for (i = 0; sight->row.known && i < own->count; i++)
		known_add(job_of(sight), &sight->row, own->list[i]);
	look_at_columns(L, sight);
	add_columns(sight, dataset, &sight->emit);
	if (dataset && dataset->time == TIME_SNAPSHOT)
		add_all(sight, &sight->emit, times);
}

/* A {name} that a function fills: what nothing in the file is called, it
 * can't be. */
static void check_word(struct sight *sight, const char *field, const char *name)
{
	char text[ZILA_ERR_BYTES_MAX], hint[EXAMINE_NAME_BYTES + 20];
	const char *near;

	if (known_has(&sight->row, name) || known_has(&sight->params, name) ||
		examine_line_of(sight, name) || examine_lacks_dataset(sight))
		return;
	near = text_nearest(name, sight->row.list, (size_t)sight->row.count);
	(void)snprintf(text, sizeof text,
		"the %s has {%s}, which is no column, no parameter, and "
		"nothing that this file gives it",
		field, name);
	(void)snprintf(hint, sizeof hint, "did you mean {%s}?", near);
	examine_fault(
		sight, &(struct fault){.line = examine_line_of(sight, field),
			       .text = text,
			       .hint = near ? hint : NULL});
}

/* The {names} in the text in field. */
static void add_words(
	lua_State *L, struct sight *sight, const char *field, bool function)
{
	const char *at, *close;
	char name[EXAMINE_NAME_BYTES];

	lua_getfield(L, 2, field);
	at = lua_type(L, -1) == LUA_TSTRING ? lua_tostring(L, -1) : "";
	while ((at = strchr(at, '{')) && (close = strchr(at, '}'))) {
		(void)snprintf(name, sizeof name, "%.*s", (int)(close - at - 1),
			at + 1);
		if (function && !known_has(&sight->find, name))
			check_word(sight, field, name);
		known_add(job_of(sight), &sight->find, name);
		at = close;
	}
	lua_pop(L, 1);
}

static void look_at_rule(lua_State *L, struct sight *sight)
{
	static const char *const own[] = {"import_id", "line", NULL};
	static const char *const finding[] = {"state", "district", "import_id",
		"line", "message", "fix", "state_name", "district_name", NULL};
	bool function;

	check_class(L, sight, "zila.Rule", "a rule has no field");
	add_columns(sight, find_dataset(L, sight), &sight->row);
	if (sight->row.known)
		add_all(sight, &sight->row, own);
	add_keys(L, sight, "params", &sight->params);
	add_all(sight, &sight->find, finding);
	if (lua_getfield(L, 2, "sql") == LUA_TSTRING)
		sight->sql = lua_tostring(L, -1);
	function = !sight->sql && lua_getfield(L, 2, "check") == LUA_TNIL;
	lua_settop(L, 2);
	add_words(L, sight, "message", function);
	add_words(L, sight, "fix", function);
	sight->worded = lua_getfield(L, 2, "message") != LUA_TNIL;
	lua_pop(L, 1);
}

/* The report called so in full, or NULL. */
static const struct part *find_report(
	const struct sight *sight, const char *name)
{
	const struct plugins *plugins = job_of(sight)->plugins;
	int p, i;

	for (p = 0; p < plugins->count; p++)
		for (i = 0; i < plugins->list[p]->part_counts[PART_REPORTS];
			i++)
			if (!strcmp(plugins->list[p]
					    ->parts[PART_REPORTS][i]
					    .name,
				    name))
				return &plugins->list[p]
						->parts[PART_REPORTS][i];
	return NULL;
}

/* The full name of the nearest base's report of that id, or NULL. */
static const char *full_name(const struct sight *sight, const char *id)
{
	const struct plugin *plugin = sight->examining->plugin->base;
	int i;

	for (; plugin; plugin = plugin->base)
		for (i = 0; i < plugin->part_counts[PART_REPORTS]; i++)
			if (!strcmp(plugin->parts[PART_REPORTS][i].id, id))
				return plugin->parts[PART_REPORTS][i].name;
	return NULL;
}

/* A report to change is said in full, with its plugin. */
static void tell_no_report(struct sight *sight, const char *name)
{
	const struct plugins *plugins = job_of(sight)->plugins;
	char text[3 * EXAMINE_NAME_BYTES], hint[3 * EXAMINE_NAME_BYTES];
	const char *near = full_name(sight, name);
	struct names names = {0};
	int p, i;

	sight->misfit = true;
	if (sight->examining->plugin->problem)
		return; /* its base may be what is wrong */
	for (p = 0; p < plugins->count; p++)
		for (i = 0; i < plugins->list[p]->part_counts[PART_REPORTS];
			i++)
			known_add(job_of(sight), &names,
				plugins->list[p]->parts[PART_REPORTS][i].name);
	if (!near)
		near = text_nearest(name, names.list, (size_t)names.count);
	(void)snprintf(
		text, sizeof text, "there is no report %.90s to change", name);
	(void)snprintf(hint, sizeof hint, "did you mean %.200s?", near);
	examine_fault(
		sight, &(struct fault){.line = examine_line_of(sight, name),
			       .text = text,
			       .hint = near ? hint : NULL});
}

/* Settings of the report, and of those that it changes. */
static void look_at_report(lua_State *L, struct sight *sight)
{
	const struct part *base;
	int depth;

	check_class(L, sight, "zila.Report", "a report has no field");
	sight->choices.known = true;
	for (depth = 0; depth < 8; depth++) {
		add_keys(L, sight, "settings", &sight->choices);
		if (lua_getfield(L, 2, "extends") != LUA_TSTRING)
			return;
		base = find_report(sight, lua_tostring(L, -1));
		if (!base) {
			tell_no_report(sight, lua_tostring(L, -1));
			return;
		}
		lua_rawgeti(L, LUA_REGISTRYINDEX, base->table);
		lua_replace(L, 2);
		lua_settop(L, 2);
	}
}

/* argument: struct sight; its part is loaded */
static int look(lua_State *L)
{
	struct sight *sight = lua_touserdata(L, 1);

	lua_rawgeti(L, LUA_REGISTRYINDEX, sight->part.table);
	if (!lua_istable(L, 2))
		return 0;
	if (sight->kind == FILE_IMPORTER)
		look_at_importer(L, sight);
	else if (sight->kind == FILE_RULE)
		look_at_rule(L, sight);
	else if (sight->kind == FILE_REPORT)
		look_at_report(L, sight);
	return 0;
}

static bool is_part(const struct sight *sight)
{
	return sight->kind == FILE_IMPORTER || sight->kind == FILE_RULE ||
	       sight->kind == FILE_REPORT;
}

void examine_load(struct sight *sight)
{
	struct examining *examining = sight->examining;
	struct vm *vm = examining->job->vm;
	struct zila_err why;

	if (vm_enter(vm, compile, sight, &why) != ZILA_OK) {
		tell_error(sight, &why);
		sight->kind = FILE_OTHER;
		return;
	}
	if (!is_part(sight))
		return;
	sight->part.plugin = examining->plugin;
	sight->part.id = sight->id;
	sight->part.path = sight->name;
	if (vm_enter(vm, load, sight, &why) != ZILA_OK ||
		vm_enter(vm, look, sight, &why) != ZILA_OK)
		tell_error(sight, &why);
}

/* ---- trying ---- */

/* The first rule's outcome among the frames, if it is an error. */
static bool find_error(const struct buf *frames, struct zila_err *why)
{
	char outcome[CODE_BYTES * 2], text[ZILA_ERR_BYTES_MAX];
	struct message message;
	size_t at = 0;

	while (aside_next(frames, &at, &message)) {
		if (message.type != MESSAGE_RULE)
			continue;
		message_copy(&message, text, sizeof text); /* its name */
		message_copy(&message, outcome, sizeof outcome);
		if (strcmp(outcome, "error") != 0)
			continue;
		(void)message_integer(&message);
		message_copy(&message, text, sizeof text);
		message_copy(&message, text, sizeof text);
		(void)message_integer(&message);
		(void)message_integer(&message);
		message_copy(&message, text, sizeof text);
		message_copy(&message, text, sizeof text);
		message_copy(&message, text, sizeof text);
		(void)err_set(why, ZILA_EPLUGIN, "%s", text);
		return true;
	}
	return false;
}

/* Each :name is a parameter of the rule, or bound by the host. */
static void check_bound(struct sight *sight, const struct cursor *cursor)
{
	int i;

	for (i = 1; i <= cursor_parameter_count(cursor); i++) {
		const char *name = cursor_parameter(cursor, i);

		if (!name || !(known_has(&sight->params, name) ||
				     cursor_is_bound(name)))
			examine_unknown(sight, examine_line_of(sight, "sql"),
				"sql: there is no parameter", name ? name : "?",
				&sight->params);
	}
}

/* A rule over no rows is not applicable, whatever its query is.  False: what
 * is wrong with it is told. */
static bool compile_sql(struct sight *sight)
{
	struct cursor cursor = {0};
	struct zila_err why;
	enum zila_code code;

	if (!sight->sql)
		return true;
	code = cursor_open(&cursor, job_of(sight)->db, sight->sql, &why);
	if (code == ZILA_OK)
		code = sql_check_message(
			&cursor, sight->worded, sight->name, &why);
	if (code != ZILA_OK && !examine_misnamed(why.text))
		examine_fault(sight,
			&(struct fault){.line = examine_line_of(sight, "sql"),
				.text = why.text});
	if (code == ZILA_OK)
		check_bound(sight, &cursor);
	cursor_close(&cursor);
	return code == ZILA_OK;
}

static void try_rule(struct sight *sight)
{
	struct job *job = job_of(sight);
	struct aside aside;
	struct zila_err why = {0};
	enum zila_code code;
	bool wrong;

	if (!compile_sql(sight))
		return;
	aside_begin(&aside, job);
	code = check_rule(
		job, &sight->part, sight->examining->plugin->state, &why);
	wrong = code != ZILA_OK || find_error(&job->link.out, &why);
	aside_end(&aside);
	if (wrong && !examine_misnamed(why.text))
		tell_error(sight, &why);
}

/* The scope of the report: that of its table, or of what it changes. */
static int find_scope(lua_State *L)
{
	struct sight *sight = lua_touserdata(L, 1);
	const char *scope = "nation";
	const struct part *base;
	int depth;

	lua_rawgeti(L, LUA_REGISTRYINDEX, sight->part.table);
	for (depth = 0; depth < 8 && lua_istable(L, 2); depth++) {
		if (lua_getfield(L, 2, "scope") == LUA_TSTRING) {
			scope = lua_tostring(L, -1);
			break;
		}
		base = lua_getfield(L, 2, "extends") == LUA_TSTRING
			       ? find_report(sight, lua_tostring(L, -1))
			       : NULL;
		lua_pushnil(L);
		if (base)
			lua_rawgeti(L, LUA_REGISTRYINDEX, base->table);
		lua_replace(L, 2);
		lua_settop(L, 2);
	}
	(void)snprintf(sight->scope, sizeof sight->scope, "%s", scope);
	return 0;
}

static enum zila_code first_code(struct job *job, const char *sql,
	char out[CODE_BYTES], struct zila_err *err)
{
	struct cursor cursor = {0};
	struct value value = {0};
	bool row = false;
	enum zila_code code = cursor_open(&cursor, job->db, sql, err);

	if (code == ZILA_OK)
		code = cursor_step(&cursor, &row, err);
	if (code == ZILA_OK && row)
		cursor_value(&cursor, 0, &value);
	(void)snprintf(out, CODE_BYTES, "%lld", (long long)value.integer);
	cursor_close(&cursor);
	return code;
}

/* Of its own state, or of the first there is. */
static enum zila_code choose_place(struct sight *sight, char state[CODE_BYTES],
	char district[CODE_BYTES], struct zila_err *err)
{
	struct job *job = job_of(sight);
	enum zila_code code = ZILA_OK;

	(void)snprintf(
		state, CODE_BYTES, "%d", sight->examining->plugin->state);
	if (!sight->examining->plugin->state)
		code = first_code(job, "SELECT state FROM state ORDER BY state",
			state, err);
	view_place(job->db, atoi(state), 0);
	if (code == ZILA_OK)
		code = first_code(job,
			"SELECT district FROM district WHERE state = :state "
			"ORDER BY district",
			district, err);
	view_place(job->db, 0, 0);
	return code;
}

static void try_report(struct sight *sight)
{
	struct job *job = job_of(sight);
	char state[CODE_BYTES], district[CODE_BYTES];
	struct aside aside;
	struct zila_err why = {0};
	enum zila_code code;

	if (sight->examining->plugin->state &&
		!place_state_of(job->places, sight->examining->plugin->state))
		return; /* said of the manifest */
	if (vm_enter(job->vm, find_scope, sight, &why) != ZILA_OK ||
		choose_place(sight, state, district, &why) != ZILA_OK) {
		tell_error(sight, &why);
		return;
	}
	aside_begin(&aside, job);
	aside_option(&aside, "report", sight->part.name);
	aside_option(&aside, "formats", "json");
	if (strcmp(sight->scope, "nation") != 0 &&
		(strcmp(sight->scope, "any") != 0 ||
			sight->examining->plugin->state))
		aside_option(&aside, "state", state);
	if (!strcmp(sight->scope, "district"))
		aside_option(&aside, "district", district);
	code = job_report(job, &why);
	aside_end(&aside);
	if (code != ZILA_OK && !examine_misnamed(why.text))
		tell_error(sight, &why);
}

/* A constant that its column refuses puts every line into quarantine. */
static void check_constants(
	struct sight *sight, const struct importer *importer)
{
	char what[2 * EXAMINE_NAME_BYTES];
	int i;

	for (i = 0; i < importer->constant_count; i++) {
		const struct constant *constant = &importer->constants[i];
		const struct column *column =
			&importer->dataset->columns[dataset_column(
				importer->dataset, constant->column)];
		const char *const *value = column->values;
		struct names names = {0};
		bool known = column->type != COLUMN_ENUM ||
			     constant->value.type != VALUE_TEXT;

		for (; !known && *value; value++) {
			known_add(job_of(sight), &names, *value);
			known = !strcasecmp(*value, constant->value.text);
		}
		if (known)
			continue;
		(void)snprintf(what, sizeof what, "constants: %.90s is never",
			constant->column);
		examine_unknown(sight,
			examine_line_of(sight, constant->value.text), what,
			constant->value.text, &names);
	}
}

static bool fills(const struct importer *importer, const char *name)
{
	const struct importer_wide *wide = &importer->wide;
	const char *names[] = {
		wide->period, wide->inr, wide->usd, wide->plain, wide->amount};
	int i;

	for (i = 0; i < importer->want.count; i++)
		if (!strcmp(importer->columns[i].name, name))
			return true;
	for (i = 0; i < importer->constant_count; i++)
		if (!strcmp(importer->constants[i].column, name))
			return true;
	for (i = 0; i < (int)(sizeof names / sizeof *names); i++)
		if (names[i] && !strcmp(names[i], name))
			return true;
	return false;
}

/* The state may be said by whoever imports, the time by the title. */
static void check_required(struct sight *sight, const struct importer *importer)
{
	const struct dataset *dataset = importer->dataset;
	char text[3 * EXAMINE_NAME_BYTES];
	int i;

	for (i = 0; i < dataset->column_count; i++) {
		const struct column *column = &dataset->columns[i];

		if (!column->required || column->type == COLUMN_STATE ||
			(dataset->time_column &&
				!strcmp(column->name, dataset->time_column)) ||
			fills(importer, column->name))
			continue;
		(void)snprintf(text, sizeof text,
			"columns: nothing fills '%.90s', without which %.90s "
			"takes no row",
			column->name, dataset->name);
		examine_fault(sight, &(struct fault){.line = examine_line_of(
							     sight, "columns"),
					     .text = text});
	}
}

static void try_importer(struct sight *sight)
{
	struct importer *list;
	struct zila_err why = {0};
	int count;

	if (importers_read(job_of(sight), sight->part.name, &list, &count,
		    &why) != ZILA_OK) {
		tell_error(sight, &why);
		return;
	}
	check_constants(sight, list);
	if (list->row == LUA_NOREF)
		check_required(sight, list);
}

void examine_try(struct sight *sight)
{
	struct examining *examining = sight->examining;
	char name[2 * EXAMINE_NAME_BYTES];

	if (!is_part(sight) || sight->part.table == LUA_NOREF ||
		sight->misfit || examining->plugin->problem ||
		examining->code != ZILA_OK)
		return;
	(void)snprintf(name, sizeof name, "%.90s.%.90s",
		examining->plugin->name, sight->id);
	sight->part.name = name;
	if (sight->kind == FILE_IMPORTER)
		try_importer(sight);
	else if (sight->kind == FILE_RULE)
		try_rule(sight);
	else
		try_report(sight);
}
