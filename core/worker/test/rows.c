/* rows.c - the rows of a case, read as an importer's are, into the database. */
#include <lauxlib.h>
#include <string.h>

#include "store/scratch.h"
#include "worker/lua/api/api.h"
#include "worker/lua/data.h"
#include "worker/lua/error.h"
#include "worker/test/test.h"

enum { FIRST_IMPORT = 1000, WHAT_BYTES = 120 };

static const char SOURCE[] = "case.csv"; /* of rows that name no file */

/* One row on its way. */
struct filling {
	struct trial *trial;
	struct draft draft;
	const char *source;
	int64_t line;
	char what[WHAT_BYTES]; /* "rows.action_plan[2]" */
};

static struct db *database(const struct trial *trial)
{
	return trial->testing->job->db;
}

/* The id of the import called source, made when it is new.  The table of
 * what is known of it, or nil, is on top. */
static int64_t import_of(lua_State *L, struct trial *trial, const char *source)
{
	static const char *const fields[] = {
		"known_at", "importer", "synthetic", NULL};
	struct scratch_import import = {.source = source,
		.importer = "test.case",
		.known_at = trial->testing->job->host.as_of_text};
	struct zila_err err;
	int said = lua_gettop(L);
	const char *text;

	lua_rawgeti(L, LUA_REGISTRYINDEX, trial->imports);
	if (lua_getfield(L, -1, source) == LUA_TNUMBER) {
		import.id = lua_tointeger(L, -1);
		lua_settop(L, said);
		return import.id;
	}
	import.id = FIRST_IMPORT + trial->files++;
	if (lua_istable(L, said)) {
		data_check_fields(L, said, fields, "imports");
		if ((text = data_text(L, said, "known_at", false, "imports")))
			import.known_at = text;
		if ((text = data_text(L, said, "importer", false, "imports")))
			import.importer = text;
		import.synthetic =
			data_boolean(L, said, "synthetic", "imports");
	}
	if (scratch_import(database(trial), &import, &err) != ZILA_OK)
		(void)vm_raise(L, &err);
	lua_pushinteger(L, import.id);
	lua_setfield(L, said + 1, source);
	lua_settop(L, said);
	return import.id;
}

/* The value on top must be a table; `what` is its place in the case. */
static void must_be_table(lua_State *L, const char *what)
{
	if (!lua_istable(L, -1))
		luaL_error(L, "%s must be a table, not a %s", what,
			luaL_typename(L, -1));
}

/* The files that `imports` of the case describes, in order of their names. */
static void take_imports(lua_State *L, int at, struct trial *trial)
{
	lua_newtable(L);
	trial->imports = luaL_ref(L, LUA_REGISTRYINDEX);
	if (lua_getfield(L, at, "imports") != LUA_TNIL) {
		must_be_table(L, "imports");
		lua_pushnil(L);
		while (lua_next(L, -2)) {
			if (lua_type(L, -2) != LUA_TSTRING ||
				!lua_istable(L, -1))
				luaL_error(L, "imports: { [\"june.csv\"] = { "
					      "known_at = \"2022-06-30\" } }");
			(void)import_of(L, trial, lua_tostring(L, -2));
			lua_pop(L, 1);
		}
	}
	lua_pop(L, 1);
}

static void unknown_column(
	lua_State *L, const struct filling *filling, const char *name)
{
	const struct dataset *dataset = filling->draft.dataset;
	char what[WHAT_BYTES * 2];

	(void)snprintf(what, sizeof what, "%s: %s has no column", filling->what,
		dataset->name);
	(void)error_unknown(L, what, name, dataset_column_near(dataset, name));
}

/* The field on top, called name. */
static void take_field(lua_State *L, struct filling *filling, const char *name)
{
	struct draft *draft = &filling->draft;
	struct value value;
	int at = dataset_column(draft->dataset, name);

	api_value(L, -1, name, &value);
	if (at >= 0)
		draft->given[at] = value;
	else if (!strcmp(name, "import") && value.type == VALUE_TEXT)
		filling->source = value.text;
	else if (!strcmp(name, "line") && value.type == VALUE_INTEGER)
		filling->line = value.integer;
	else if (draft->dataset->time == TIME_SNAPSHOT &&
		 !strcmp(name, "as_on"))
		draft->as_on = value;
	else if (draft->dataset->time == TIME_SNAPSHOT &&
		 !strcmp(name, "until"))
		draft->until = value;
	else
		unknown_column(L, filling, name);
}

/* What the records sent, a row of it a record, into the database. */
static enum zila_code store_rows(
	const struct filling *filling, int64_t import_id, struct zila_err *err)
{
	struct testing *testing = filling->trial->testing;
	const struct dataset *dataset = filling->draft.dataset;
	struct value values[MODEL_COLUMNS_MAX];
	struct record record = {.values = values};
	struct link *kept = &testing->kept;
	struct message message;
	enum zila_code code = ZILA_OK;
	size_t at = 0, size;
	int64_t frame;

	while (code == ZILA_OK && at < kept->out.size) {
		frame = message_take(
			kept->out.data + at, kept->out.size - at, &message);
		if (frame <= 0)
			break;
		at += (size_t)frame;
		if (message.type != MESSAGE_ROWS)
			continue;
		(void)message_text(&message, &size);
		while (code == ZILA_OK && message_more(&message)) {
			int i;

			record.line = message_integer(&message);
			message_value(&message, &record.valid_from);
			message_value(&message, &record.valid_to);
			for (i = 0; i < dataset->column_count; i++)
				message_value(&message, &values[i]);
			code = scratch_add(database(filling->trial), dataset,
				&record, import_id, err);
		}
	}
	buf_cut(&kept->out, 0);
	return code;
}

static void take_row(lua_State *L, struct filling *filling)
{
	struct records *records = &filling->trial->testing->records;
	int64_t import_id;
	struct zila_err err;

	must_be_table(L, filling->what);
	lua_pushnil(L);
	while (lua_next(L, -2)) {
		if (lua_type(L, -2) != LUA_TSTRING)
			luaL_error(L, "%s: a row is { column = value, ... }",
				filling->what);
		take_field(L, filling, lua_tostring(L, -2));
		lua_pop(L, 1);
	}
	lua_pushnil(L);
	import_id = import_of(L, filling->trial, filling->source);
	lua_pop(L, 1);
	buf_cut(&filling->trial->testing->kept.out, 0);
	record_begin(records, filling->line);
	if (record_add(records, &filling->draft, &err) != ZILA_OK ||
		record_end(records, &err) != ZILA_OK ||
		record_flush(records, &err) != ZILA_OK)
		(void)vm_raise(L, &err);
	if (records->reason_count)
		luaL_error(L, "%s: %s: %s", filling->what,
			records->reasons[0].column,
			records->reasons[0].message);
	if (store_rows(filling, import_id, &err) != ZILA_OK)
		(void)vm_raise(L, &err);
}

static const struct dataset *find_dataset(
	lua_State *L, const struct trial *trial, const char *name)
{
	const struct testing *testing = trial->testing;
	const struct model *model = &testing->job->model;
	const struct dataset *dataset =
		plugin_dataset(model, testing->plugin, name);

	if (!dataset)
		(void)error_unknown(L, "rows: there is no dataset", name,
			plugin_dataset_near(model, name));
	return dataset;
}

/* The list on top: all that the dataset holds. */
static void take_dataset(lua_State *L, struct trial *trial, const char *name)
{
	const struct dataset *dataset = find_dataset(L, trial, name);
	struct zila_err err;
	lua_Integer i, count;

	if (!lua_istable(L, -1))
		luaL_error(L, "rows.%s must be a list of rows, not a %s", name,
			luaL_typename(L, -1));
	count = luaL_len(L, -1);
	if (count > LIMIT_TEST_ROWS)
		luaL_error(
			L, "rows.%s: more than %d rows", name, LIMIT_TEST_ROWS);
	if (scratch_clear(database(trial), dataset, &err) != ZILA_OK)
		(void)vm_raise(L, &err);
	for (i = 1; i <= count; i++) {
		struct filling filling = {.trial = trial,
			.draft = {.dataset = dataset},
			.source = SOURCE,
			.line = i};

		(void)snprintf(filling.what, sizeof filling.what,
			"rows.%.60s[%d]", name, (int)i);
		lua_rawgeti(L, -1, i);
		take_row(L, &filling);
		lua_pop(L, 1);
	}
}

void case_rows(lua_State *L, int at, struct trial *trial)
{
	take_imports(L, at, trial);
	if (lua_getfield(L, at, "rows") == LUA_TNIL) {
		lua_pop(L, 1);
		return;
	}
	must_be_table(L, "rows");
	lua_pushnil(L);
	while (lua_next(L, -2)) {
		if (lua_type(L, -2) != LUA_TSTRING)
			luaL_error(L, "rows: { dataset = { { column = value "
				      "} } }");
		take_dataset(L, trial, lua_tostring(L, -2));
		lua_pop(L, 1);
	}
	lua_pop(L, 1);
}
