/* importer.c - reading importers from their plugins, and choosing one. */
#include "worker/importer.h"

#include <lauxlib.h>
#include <stdlib.h>
#include <string.h>

#include "worker/lua/api.h"

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
		luaL_error(L, "out of memory");
	return copy;
}

/* The texts of the array on top, NULL-terminated. */
static const char *const *keep_texts(
	lua_State *L, struct reading *reading, const char *what)
{
	lua_Integer count = luaL_len(L, -1), i;
	const char **texts;

	if (count < 1 || count > LIMIT_COLUMNS)
		misdescribed(L, reading, what);
	texts = arena_alloc(&reading->job->arena, (count + 1) * sizeof *texts);
	if (!texts)
		luaL_error(L, "out of memory");
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
	const struct plugin *plugin;

	if (lua_getfield(L, 2, "dataset") != LUA_TSTRING)
		misdescribed(L, reading,
			"dataset = \"...\" is missing: say "
			"which dataset it fills");
	reading->out->dataset =
		model_find(&reading->job->model, lua_tostring(L, -1));
	/* A plugin may leave its own name off its own datasets. */
	for (plugin = reading->part->plugin; plugin && !reading->out->dataset;
		plugin = plugin->base) {
		lua_pushfstring(L, "%s_%s", plugin->name, lua_tostring(L, -1));
		reading->out->dataset =
			model_find(&reading->job->model, lua_tostring(L, -1));
		lua_pop(L, 1);
	}
	if (!reading->out->dataset)
		luaL_error(L,
			"importer %s: there is no dataset %s: `zila data` "
			"lists them",
			reading->part->name, lua_tostring(L, -1));
	lua_pop(L, 1);
}

static int by_name(const void *a, const void *b)
{
	const struct map_column *left = a, *right = b;

	return strcmp(left->name, right->name);
}

static void read_columns(lua_State *L, struct reading *reading)
{
	struct importer *importer = reading->out;
	int count = 0;

	if (lua_getfield(L, 2, "columns") != LUA_TTABLE)
		misdescribed(L, reading, "columns = { ... } is missing");
	lua_pushnil(L);
	while (lua_next(L, -2)) {
		struct map_column *column = &importer->columns[count];

		if (lua_type(L, -2) != LUA_TSTRING || !lua_istable(L, -1))
			misdescribed(L, reading,
				"columns: each entry is name = { \"Header\", "
				"... }");
		if (++count > IMPORTER_COLUMNS_MAX)
			misdescribed(L, reading, "columns: too many");
		column->name = keep(L, reading, -2);
		lua_getfield(L, -1, "required");
		column->required = lua_toboolean(L, -1);
		lua_pop(L, 1);
		column->spellings = keep_texts(L, reading,
			"columns: each entry is name = { \"Header\", ... }");
		lua_pop(L, 1);
	}
	lua_pop(L, 1);
	if (!count)
		misdescribed(L, reading, "columns = { ... } is empty");
	qsort(importer->columns, count, sizeof *importer->columns, by_name);
	importer->want.columns = importer->columns;
	importer->want.count = count;
}

static void read_constants(lua_State *L, struct reading *reading)
{
	struct importer *importer = reading->out;
	struct constant *constants;

	if (lua_getfield(L, 2, "constants") != LUA_TTABLE) {
		lua_pop(L, 1);
		return;
	}
	constants = arena_alloc(
		&reading->job->arena, MODEL_COLUMNS_MAX * sizeof *constants);
	if (!constants)
		luaL_error(L, "out of memory");
	lua_pushnil(L);
	while (lua_next(L, -2)) {
		struct constant *constant =
			&constants[importer->constant_count];

		if (lua_type(L, -2) != LUA_TSTRING ||
			dataset_column(importer->dataset, lua_tostring(L, -2)) <
				0)
			misdescribed(L, reading,
				"constants: each names a column of its "
				"dataset");
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
	const char *names[MODEL_COLUMNS_MAX], *near;
	int i;

	for (i = 0; i < importer->dataset->column_count; i++)
		names[i] = importer->dataset->columns[i].name;
	for (i = 0; i < importer->want.count; i++) {
		const char *name = importer->columns[i].name;

		if (dataset_column(importer->dataset, name) >= 0 ||
			!strcmp(name, "as_on") || !strcmp(name, "until"))
			continue;
		near = text_nearest(
			name, names, (size_t)importer->dataset->column_count);
		luaL_error(L,
			"importer %s: columns: %s has no column %s%s%s%s; a "
			"name of your own needs a row function",
			reading->part->name, importer->dataset->name, name,
			near ? "; did you mean " : "", near ? near : "",
			near ? "?" : "");
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
	read_constants(L, reading);
	if (lua_getfield(L, 2, "full_list") != LUA_TNIL)
		importer->full_list = lua_toboolean(L, -1);
	if (lua_getfield(L, 2, "titles") == LUA_TTABLE)
		importer->titles = keep_texts(L, reading,
			"titles is a list of texts, one of which must be in "
			"a line above the header");
	lua_pop(L, 1);
	if (lua_getfield(L, 2, "row") == LUA_TFUNCTION)
		importer->row = luaL_ref(L, LUA_REGISTRYINDEX);
	else
		check_columns(L, reading);
	return 0;
}

static bool is_called(const struct part *part, const char *name)
{
	return !name || !strcmp(part->name, name) || !strcmp(part->id, name);
}

static enum zila_code unknown(const struct part *parts, int count,
	const char *name, struct zila_err *err)
{
	const char **names = mem_alloc((count + 1) * sizeof *names);
	const char *near = NULL;
	int i;

	for (i = 0; names && i < count; i++)
		names[i] = strchr(name, '.') ? parts[i].name : parts[i].id;
	if (names)
		near = text_nearest(name, names, (size_t)count);
	err_set(err, ZILA_EUSAGE, "there is no importer %s%s%s%s", name,
		near ? "; did you mean " : "", near ? near : "",
		near ? "?" : "");
	mem_free(names);
	return err_hint(err, "`zila plugins info india` lists the importers "
			     "of plugin india");
}

enum zila_code importers_read(struct job *job, const char *name, int state,
	struct importer **out, int *count, struct zila_err *err)
{
	struct part *parts;
	struct importer *list;
	enum zila_code code;
	int part_count, i, found = 0;

	code = plugins_parts(job->vm, job->plugins, "importers", state, &parts,
		&part_count, err);
	if (code != ZILA_OK)
		return code;
	list = arena_alloc(&job->arena, (part_count + 1) * sizeof *list);
	if (!list)
		return err_memory(err);
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

static bool has_title(
	const struct importer *importer, const char *titles, const char *file)
{
	struct buf key = {0}, wanted = {0};
	bool found = false;
	int i;

	text_key(&key, titles, strlen(titles));
	buf_add_char(&key, ' ');
	text_key(&key, file, strlen(file));
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

/* Better: all required columns, then a title that was asked for, then more
 * columns. */
static int compare(const struct importer_fit *a, const struct importer_fit *b)
{
	if (a->titled != b->titled)
		return a->titled ? 1 : -1;
	return a->map.score - b->map.score;
}

static enum zila_code none_fits(const struct importer *importers, int count,
	const char *file, const struct importer_fit *nearest,
	const struct importer *near, struct zila_err *err)
{
	if (count == 1)
		return err_set(err, ZILA_EINPUT, "%s: importer %s: %s", file,
			importers[0].part->name,
			*nearest->map.problem
				? nearest->map.problem
				: "no line above the header says what it asks "
				  "for");
	err_set(err, ZILA_EINPUT,
		"%s: no importer knows this header: none of the first %d "
		"lines has the columns of one",
		file, LIMIT_HEADER_ROWS);
	if (near && nearest->map.score)
		err_hint(err, "nearest is %s: %s", near->part->name,
			nearest->map.problem);
	return err_hint(err, "name one with --as, or write one: "
			     "plugins/README.md shows how");
}

static enum zila_code several_fit(const char *file, const struct importer *a,
	const struct importer *b, struct zila_err *err)
{
	return err_set(err, ZILA_EINPUT,
		"%s: importers %s and %s fit equally well\nchoose one with "
		"--as",
		file, a->part->name, b->part->name);
}

enum zila_code importers_choose(struct importer *importers, int count,
	struct reader *reader, const char *file, struct importer **out,
	struct importer_fit *fit, struct zila_err *err)
{
	struct importer *best = NULL, *rival = NULL, *near = NULL;
	struct importer_fit nearest = {0};
	enum zila_code code = ZILA_OK;
	int i;

	for (i = 0; i < count && code == ZILA_OK; i++) {
		struct importer *importer = &importers[i];
		struct importer_fit this = {0};
		bool fits;

		code = map_find(
			&importer->want, reader, &this.map, &this.titles, err);
		this.titled = importer->titles &&
			      has_title(importer, buf_text(&this.titles), file);
		fits = code == ZILA_OK && this.map.header_line &&
		       !this.map.missing &&
		       (!importer->titles || this.titled || count == 1);
		if (!fits && this.map.score >= nearest.map.score) {
			nearest.map = this.map;
			near = importer;
		}
		if (fits && (!best || compare(&this, fit) > 0)) {
			buf_free(&fit->titles);
			*fit = this;
			best = importer;
			rival = NULL;
			continue;
		}
		if (fits && compare(&this, fit) == 0)
			rival = importer;
		buf_free(&this.titles);
	}
	if (code == ZILA_OK && !best)
		code = none_fits(importers, count, file, &nearest, near, err);
	if (code == ZILA_OK && rival)
		code = several_fit(file, best, rival, err);
	*out = best;
	return code;
}
