/* importer.c - reading importers from their plugins. */
#include "worker/import/importer.h"

#include <lauxlib.h>
#include <stdlib.h>
#include <string.h>

#include "worker/lua/api/api.h"
#include "worker/lua/data.h"
#include "worker/lua/error.h"

/* One importer on its way from Lua to C. */
struct reading {
	struct job *job;
	const struct part *part;
	struct importer *out;
};

static int misdescribed(
	lua_State *L, const struct reading *reading, const char *what)
{
	return luaL_error(L, "importer %s: %s", reading->part->name, what);
}

static const char *keep(lua_State *L, struct reading *reading, int index)
{
	size_t size;
	const char *text = lua_tolstring(L, index, &size);
	const char *copy = arena_copy(&reading->job->arena, text, size);

	if (!copy)
		vm_raise_memory(L);
	return copy;
}

/* The texts of the array on top, NULL-terminated. */
static const char *const *keep_texts(
	lua_State *L, struct reading *reading, const char *what)
{
	lua_Integer count = lua_istable(L, -1) ? luaL_len(L, -1) : 0, i;
	const char **texts;

	if (count < 1 || count > LIMIT_COLUMNS)
		misdescribed(L, reading, what);
	texts = arena_alloc(&reading->job->arena, (count + 1) * sizeof *texts);
	if (!texts)
		vm_raise_memory(L);
	for (i = 1; i <= count; i++) {
		if (lua_rawgeti(L, -1, i) != LUA_TSTRING)
			misdescribed(L, reading, what);
		texts[i - 1] = keep(L, reading, -1);
		lua_pop(L, 1);
	}
	return texts;
}

static void read_dataset(lua_State *L, struct reading *reading)
{
	const struct model *model = &reading->job->model;
	const char *name;

	if (lua_getfield(L, 2, "dataset") != LUA_TSTRING)
		misdescribed(L, reading,
			"dataset = \"...\" is missing: say "
			"which dataset it fills");
	name = lua_tostring(L, -1);
	reading->out->dataset =
		plugin_dataset(model, reading->part->plugin, name);
	if (!reading->out->dataset)
		(void)error_unknown(L,
			lua_pushfstring(L, "importer %s: there is no dataset",
				reading->part->name),
			name, plugin_dataset_near(model, name));
	lua_pop(L, 1);
}

static int by_name(const void *a, const void *b)
{
	const struct map_column *left = a, *right = b;

	return strcmp(left->name, right->name);
}

/* The keys under which spellings are compared. */
static void make_keys(
	lua_State *L, struct reading *reading, struct map_column *column)
{
	struct arena *arena = &reading->job->arena;
	struct buf key = {0};
	struct text *keys;
	int count = 0, i;

	while (column->spellings[count])
		count++;
	keys = arena_alloc(arena, ((size_t)count + 1) * sizeof *keys);
	for (i = 0; keys && i < count; i++) {
		buf_cut(&key, 0);
		text_key(&key, column->spellings[i],
			strlen(column->spellings[i]));
		keys[i].data = arena_copy(arena, buf_text(&key), key.size);
		keys[i].size = key.size;
		if (!keys[i].data)
			keys = NULL;
	}
	buf_free(&key);
	if (!keys)
		vm_raise_memory(L);
	column->keys = keys;
}

static struct map_column *add_column(lua_State *L, struct reading *reading)
{
	struct importer *importer = reading->out;

	if (importer->want.count == MAP_COLUMNS_MAX)
		misdescribed(L, reading, "columns: too many");
	return &importer->columns[importer->want.count++];
}

static bool read_flag(lua_State *L, const char *name, bool otherwise)
{
	bool flag = lua_getfield(L, -1, name) == LUA_TNIL
			    ? otherwise
			    : lua_toboolean(L, -1);

	lua_pop(L, 1);
	return flag;
}

static const char *keep_field(
	lua_State *L, struct reading *reading, const char *name)
{
	const char *text = NULL;

	if (lua_getfield(L, -1, name) == LUA_TSTRING)
		text = keep(L, reading, -1);
	lua_pop(L, 1);
	return text;
}

/* `into = { INR = "value_inr", USD = "value_usd" }`: one column of the
 * header, a column of the importer for each currency. */
static void split_column(
	lua_State *L, struct reading *reading, const struct map_column *spec)
{
	static const char *const currencies[] = {"INR", "USD"};
	struct map_column *column;
	size_t i;

	for (i = 0; i < 2; i++) {
		const char *name = keep_field(L, reading, currencies[i]);

		if (!name)
			continue;
		column = add_column(L, reading);
		*column = *spec;
		column->name = name;
		column->currency = currencies[i];
		column->measure = true;
		column->amount = false;
	}
}

/* A number that is no money, whatever a title says of that. */
static bool is_amount(const struct column *column)
{
	struct unit unit;

	return column_is_number(column) && column->type != COLUMN_MONEY &&
	       (!column->unit ||
		       !unit_parse(column->unit, strlen(column->unit), &unit) ||
		       !*unit.currency);
}

/* `code = { "LGD Code", ... }`: a column of its own, which sorts behind the
 * one that it belongs to.  One of the two is enough. */
static void add_code(
	lua_State *L, struct reading *reading, struct map_column *spec)
{
	struct map_column code = {.code = true, .group = spec->group};

	code.spellings = keep_texts(L, reading,
		"columns: code = { \"Header\", ... } names its headers");
	make_keys(L, reading, &code);
	lua_pushfstring(L, "%s code", spec->name);
	code.name = keep(L, reading, -1);
	lua_pop(L, 1);
	*add_column(L, reading) = code;
}

/* What `into` on top has under another name would go nowhere. */
static void check_currencies(lua_State *L, const struct reading *reading)
{
	static const char *const names[] = {"INR", "USD", NULL};
	static const char into[] = "columns: into = { INR = \"value_inr\", USD "
				   "= \"value_usd\" } names a column for each "
				   "currency";

	if (!lua_istable(L, -1))
		misdescribed(L, reading, into);
	data_check_fields(L, -1, names, "columns: into takes INR and USD");
	for (lua_pushnil(L); lua_next(L, -2); lua_pop(L, 1))
		if (lua_type(L, -1) != LUA_TSTRING)
			misdescribed(L, reading, into);
}

/* name = { "Header", ..., required = true } on top of the stack. */
static void read_column(lua_State *L, struct reading *reading)
{
	static const struct column none = {.type = COLUMN_TEXT};
	const struct dataset *dataset = reading->out->dataset;
	struct map_column spec = {.name = keep(L, reading, -2)};
	int at = dataset_column(dataset, spec.name);
	const struct column *column = at < 0 ? &none : &dataset->columns[at];

	spec.spellings = keep_texts(L, reading,
		"columns: each entry is name = { \"Header\", ... }");
	make_keys(L, reading, &spec);
	spec.required = read_flag(L, "required", false);
	spec.carry = read_flag(L, "carry", column->type == COLUMN_STATE);
	spec.measure = read_flag(L, "measure", column_is_number(column));
	spec.amount = is_amount(column);
	if (lua_getfield(L, -1, "into") != LUA_TNIL) {
		check_currencies(L, reading);
		spec.group = reading->out->want.count + 1;
		split_column(L, reading, &spec);
		lua_pop(L, 1);
		return;
	}
	lua_pop(L, 1);
	if (lua_getfield(L, -1, "code") != LUA_TNIL) {
		if (!column_is_place(column))
			misdescribed(L, reading,
				"columns: code = { \"Header\", ... } is for a "
				"state or district of the dataset");
		spec.group = reading->out->want.count + 1;
		add_code(L, reading, &spec);
	}
	lua_pop(L, 1);
	*add_column(L, reading) = spec;
}

static void read_columns(lua_State *L, struct reading *reading)
{
	struct importer *importer = reading->out;

	if (lua_getfield(L, 2, "columns") != LUA_TTABLE)
		misdescribed(L, reading, "columns = { ... } is missing");
	lua_pushnil(L);
	while (lua_next(L, -2)) {
		if (lua_type(L, -2) == LUA_TSTRING && !lua_istable(L, -1))
			luaL_error(L,
				"importer %s: columns: '%s' is no list: it is "
				"%s = { \"Header\", ... }",
				reading->part->name, lua_tostring(L, -2),
				lua_tostring(L, -2));
		if (!lua_istable(L, -1) || lua_type(L, -2) != LUA_TSTRING)
			misdescribed(L, reading,
				"columns: each entry is name = { \"Header\", "
				"... }");
		read_column(L, reading);
		lua_pop(L, 1);
	}
	lua_pop(L, 1);
	if (!importer->want.count)
		misdescribed(L, reading, "columns = { ... } is empty");
	qsort(importer->columns, (size_t)importer->want.count,
		sizeof *importer->columns, by_name);
	importer->want.columns = importer->columns;
}

/* `wide = { period = "period", INR = "value_inr", USD = "value_usd" }` */
static void read_wide(lua_State *L, struct reading *reading)
{
	static const char *const fields[] = {
		"period", "INR", "USD", "value", "quantity", NULL};
	static const char wide[] =
		"wide = { period = \"...\", INR = \"...\", USD = \"...\" } "
		"names "
		"the columns that take a header's period and the values below "
		"it";
	struct importer *importer = reading->out;

	if (lua_getfield(L, 2, "wide") != LUA_TNIL) {
		if (!lua_istable(L, -1))
			misdescribed(L, reading, wide);
		data_check_fields(L, -1, fields, "wide");
		importer->want.wide = true;
		importer->wide.period = keep_field(L, reading, "period");
		importer->wide.inr = keep_field(L, reading, "INR");
		importer->wide.usd = keep_field(L, reading, "USD");
		importer->wide.plain = keep_field(L, reading, "value");
		importer->wide.amount = keep_field(L, reading, "quantity");
		importer->want.amounts = importer->wide.amount != NULL;
		if (!importer->wide.period ||
			!(importer->wide.inr || importer->wide.usd ||
				importer->wide.plain))
			misdescribed(L, reading, wide);
	}
	lua_pop(L, 1);
}

/* Raises, with the nearest column there is. */
static void no_column(lua_State *L, const struct reading *reading,
	const char *field, const char *name, const char *else_)
{
	const struct dataset *dataset = reading->out->dataset;
	const char *near = dataset_column_near(dataset, name);

	luaL_error(L, "importer %s: %s: %s has no column '%s'%s%s%s%s",
		reading->part->name, field, dataset->name, name,
		near ? "; did you mean '" : "", near ? near : "",
		near ? "'?" : "", else_);
}

static void read_constants(lua_State *L, struct reading *reading)
{
	struct importer *importer = reading->out;
	struct constant *constants;

	if (lua_getfield(L, 2, "constants") == LUA_TNIL) {
		lua_pop(L, 1);
		return;
	}
	if (!lua_istable(L, -1))
		misdescribed(L, reading, "constants = { column = value, ... }");
	constants = arena_alloc(
		&reading->job->arena, MODEL_COLUMNS_MAX * sizeof *constants);
	if (!constants)
		vm_raise_memory(L);
	lua_pushnil(L);
	while (lua_next(L, -2)) {
		struct constant *constant =
			&constants[importer->constant_count];

		if (lua_type(L, -2) != LUA_TSTRING)
			misdescribed(L, reading,
				"constants = { column = value, ... }");
		if (dataset_column(importer->dataset, lua_tostring(L, -2)) < 0)
			no_column(L, reading, "constants", lua_tostring(L, -2),
				"");
		if (++importer->constant_count > MODEL_COLUMNS_MAX)
			misdescribed(L, reading, "constants: too many");
		constant->column = keep(L, reading, -2);
		api_value(L, -1, constant->column, &constant->value);
		if (constant->value.type == VALUE_TEXT)
			constant->value.text = keep(L, reading, -1);
		lua_pop(L, 1);
	}
	importer->constants = constants;
	lua_pop(L, 1);
}

/* Without `row`, a column that the dataset has not would go nowhere. */
static void check_columns(lua_State *L, struct reading *reading)
{
	const struct importer *importer = reading->out;
	int i;

	for (i = 0; i < importer->want.count; i++) {
		const char *name = importer->columns[i].name;

		if (dataset_column(importer->dataset, name) < 0 &&
			!importer->columns[i].code && strcmp(name, "as_on") &&
			strcmp(name, "until"))
			no_column(L, reading, "columns", name,
				"; a name of your own needs a row function");
	}
}

/* As in check_columns(): what a wide table fills must be there. */
static void check_wide(lua_State *L, struct reading *reading)
{
	const struct importer_wide *wide = &reading->out->wide;
	const char *names[] = {
		wide->period, wide->inr, wide->usd, wide->plain, wide->amount};
	size_t i;

	for (i = 0; reading->out->want.wide && i < 5; i++)
		if (names[i] &&
			dataset_column(reading->out->dataset, names[i]) < 0)
			no_column(L, reading, "wide", names[i], "");
}

static void read_accepts(lua_State *L, struct reading *reading)
{
	static const char *const formats[] = {
		"csv", "jsonl", "xlsx", "ods", "xls", "xml", "html", "pdf"};
	enum { FORMATS = sizeof formats / sizeof *formats };
	const char *const *given = NULL;
	int i;

	if (lua_getfield(L, 2, "accepts") != LUA_TNIL) {
		given = reading->out->accepts = keep_texts(L, reading,
			"accepts is a list of formats: \"csv\", \"xlsx\"");
	}
	lua_pop(L, 1);
	for (; given && *given; given++) {
		for (i = 0; i < FORMATS && strcmp(formats[i], *given); i++)
			continue;
		if (i == FORMATS)
			(void)error_unknown(L, "accepts: there is no format",
				*given, text_nearest(*given, formats, FORMATS));
	}
}

static int read_importer(lua_State *L)
{
	struct reading *reading = lua_touserdata(L, 1);
	struct importer *importer = reading->out;

	lua_rawgeti(L, LUA_REGISTRYINDEX, reading->part->table);
	importer->part = reading->part;
	importer->row = LUA_NOREF;
	read_dataset(L, reading);
	read_columns(L, reading);
	read_wide(L, reading);
	check_wide(L, reading);
	read_constants(L, reading);
	importer->full_list = read_flag(L, "full_list", false);
	importer->each_titled = read_flag(L, "each_titled", false);
	if (lua_getfield(L, 2, "titles") != LUA_TNIL)
		importer->titles = keep_texts(L, reading,
			"titles is a list of texts, one of which must be in "
			"a line above the header");
	lua_pop(L, 1);
	read_accepts(L, reading);
	if (lua_getfield(L, 2, "row") == LUA_TFUNCTION)
		importer->row = luaL_ref(L, LUA_REGISTRYINDEX);
	else
		check_columns(L, reading);
	if (importer->wide.amount && importer->row == LUA_NOREF)
		misdescribed(L, reading,
			"wide: quantity = \"...\" is for an importer with a "
			"function row, which lays it beside the value");
	return 0;
}

static bool is_called(const struct part *part, const char *name)
{
	return !name || !strcmp(part->name, name) || !strcmp(part->id, name);
}

static enum zila_code unknown(const struct part *parts, int count,
	const char *name, struct zila_err *err)
{
	(void)parts_unknown(parts, count, "importer", name, err);
	return err_hint(err, "`zila import --list` lists them");
}

enum zila_code importers_read(struct job *job, const char *name,
	struct importer **out, int *count, struct zila_err *err)
{
	struct part *parts;
	struct importer *list;
	enum zila_code code;
	int part_count, i, found = 0;
	size_t called = 0;

	code = plugins_parts(job->vm, job->plugins, "importers", 0, &parts,
		&part_count, err);
	if (code != ZILA_OK)
		return code;
	for (i = 0; i < part_count; i++)
		called += is_called(&parts[i], name);
	list = arena_alloc(&job->arena, (called + 1) * sizeof *list);
	if (!list)
		return err_memory(err);
	/* An importer that is not there might have fitted best. */
	if (!name && (code = job_tell_refused(job, 0, err)))
		return code;
	for (i = 0; i < part_count && code == ZILA_OK; i++) {
		struct reading reading = {job, &parts[i], &list[found]};

		if (!is_called(&parts[i], name))
			continue;
		code = vm_enter(job->vm, read_importer, &reading, err);
		if (code == ZILA_EPLUGIN && !name) {
			/* A bad one must not stop the others. */
			code = link_log(&job->link, "error",
				parts[i].plugin->name, err->text, err);
			memset(&list[found], 0, sizeof list[found]);
			continue;
		}
		found++;
	}
	if (code == ZILA_OK && name && !found && strchr(name, '.'))
		code = plugins_refused(job->plugins, name, err);
	if (code == ZILA_OK && name && !found)
		code = unknown(parts, part_count, name, err);
	if (code == ZILA_OK && name && found > 1)
		code = err_set(err, ZILA_EUSAGE,
			"--as %s: several plugins have one: say %s or %s", name,
			list[0].part->name, list[1].part->name);
	*out = list;
	*count = found;
	return code;
}

bool importer_titled(
	const struct importer *importer, const char *const *texts, int count)
{
	struct buf key = {0}, wanted = {0};
	bool found = false;
	int i;

	for (i = 0; i < count; i++) {
		text_key(&key, texts[i], strlen(texts[i]));
		buf_add_char(&key, ' ');
	}
	for (i = 0; importer->titles[i] && !found; i++) {
		buf_cut(&wanted, 0);
		text_key(&wanted, importer->titles[i],
			strlen(importer->titles[i]));
		found = wanted.size &&
			strstr(buf_text(&key), buf_text(&wanted)) != NULL;
	}
	buf_free(&key);
	buf_free(&wanted);
	return found;
}

/* The format that stands for a family in `accepts`. */
static const char *family(const char *format)
{
	if (!strcmp(format, "ods") || !strcmp(format, "xls"))
		return "xlsx";
	return !strcmp(format, "jsonl") ? "csv" : format;
}

bool importer_accepts(const struct importer *importer, const char *format)
{
	int i;

	for (i = 0; importer->accepts && importer->accepts[i]; i++)
		if (!strcmp(importer->accepts[i], format) ||
			!strcmp(importer->accepts[i], family(format)))
			return true;
	return !importer->accepts;
}
