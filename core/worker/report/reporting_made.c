/* reporting_made.c - what a report is made of, as the core keeps it: plugins,
 * settings, datasets read, imports cited, figures. */
#include <stdlib.h>
#include <string.h>

#include "ground/number.h"
#include "ground/text.h"
#include "worker/doc/writer.h"
#include "worker/report/reporting.h"

enum { SETTINGS_MAX = 500, BASES_MAX = 16, LABEL_CELLS_MAX = 3 };

/* What is read is a dataset itself, or named after it: DATASET_all and
 * DATASET_history, and the sums of one, DATASET_by_AXIS and DATASET.AXIS. */
static bool is_of(const char *name, const char *dataset)
{
	static const char *const ends[] = {"_all", "_history", "_by_", "."};
	size_t size = strlen(dataset), i;

	if (strncmp(name, dataset, size) != 0)
		return false;
	for (i = 0; i < sizeof ends / sizeof *ends; i++)
		if (!strncmp(name + size, ends[i], strlen(ends[i])))
			return true;
	return name[size] == '\0';
}

void reading_note(void *user, const char *name)
{
	struct read_set *reads = user;
	const struct model *model = reads->model;
	int i;

	for (i = 0; i < model->count; i++)
		if (is_of(name, model->datasets[i]->name))
			reads->read[i] = true;
}

void reporting_watch(struct reporting *reporting)
{
	struct read_set *reads = reporting->reads;

	/* The date of the district list, which every report shows. */
	reading_note(reads, "district");
	reading_note(reads, "published_figure");
	cursor_watch(reporting->job->db, reading_note, reads);
}

void reporting_watched(struct reporting *reporting)
{
	cursor_watch(reporting->job->db, NULL, NULL);
}

static void add_plugin(struct json *json, const struct plugin *plugin)
{
	json_object(json);
	json_pair_text(json, "name", plugin->name);
	json_pair_text(json, "version", plugin->version);
	json_pair_text(json, "digest", plugin->digest);
	json_end_object(json);
}

/* plugin and what it extends, each once. */
static enum zila_code add_plugins(struct json *json, struct plugin *plugin,
	const struct plugin **seen, int *count, struct zila_err *err)
{
	enum zila_code code = ZILA_OK;
	int i;

	for (; plugin && *count < BASES_MAX && code == ZILA_OK;
		plugin = plugin->base) {
		for (i = 0; i < *count && seen[i] != plugin; i++)
			continue;
		if (i < *count)
			continue;
		seen[(*count)++] = plugin;
		code = plugin_digest(plugin, err);
		if (code == ZILA_OK)
			add_plugin(json, plugin);
	}
	return code;
}

static enum zila_code list_plugins(struct reporting *reporting,
	const struct part *part, struct buf *out, struct zila_err *err)
{
	const struct plugin *seen[BASES_MAX];
	struct json json = {.out = out};
	enum zila_code code;
	int count = 0;

	json_array(&json);
	code = add_plugins(&json,
		plugins_find(reporting->job->plugins, reporting->plugin->name),
		seen, &count, err);
	if (code == ZILA_OK)
		code = add_plugins(&json, part->plugin, seen, &count, err);
	json_end_array(&json);
	return code;
}

struct settings {
	const struct reporting *reporting;
	struct buf *out;
};

/* What was --set joins the settings on top, as "report.since". */
static void add_chosen(lua_State *L, int chosen)
{
	int settings = lua_gettop(L);

	lua_rawgeti(L, LUA_REGISTRYINDEX, chosen);
	for (lua_pushnil(L); lua_next(L, settings + 1); lua_pop(L, 1)) {
		lua_pushfstring(L, "report.%s", lua_tostring(L, -2));
		lua_pushvalue(L, -2);
		lua_rawset(L, settings);
	}
	lua_settop(L, settings);
}

/* argument: struct settings.  The names are sorted: a table has no order. */
static int list_settings(lua_State *L)
{
	struct settings *settings = lua_touserdata(L, 1);
	struct json json = {.out = settings->out};
	const char *names[SETTINGS_MAX];
	int count = 0, i;

	reporting_push_settings(L, settings->reporting->plugin);
	add_chosen(L, settings->reporting->chosen);
	for (lua_pushnil(L); lua_next(L, 2); lua_pop(L, 1))
		if (lua_type(L, -2) == LUA_TSTRING && count < SETTINGS_MAX)
			names[count++] = lua_tostring(L, -2);
	qsort(names, (size_t)count, sizeof *names, text_order);
	json_object(&json);
	for (i = 0; i < count; i++) {
		lua_getfield(L, 2, names[i]);
		json_key(&json, names[i]);
		if (lua_isinteger(L, -1))
			json_integer(&json, lua_tointeger(L, -1));
		else if (lua_type(L, -1) == LUA_TNUMBER)
			json_real(&json, lua_tonumber(L, -1));
		else if (lua_isboolean(L, -1))
			json_bool(&json, lua_toboolean(L, -1));
		else
			json_text(&json, lua_tostring(L, -1));
		lua_settop(L, 2);
	}
	json_end_object(&json);
	return 0;
}

static enum zila_code tell(struct link *link, const char *what,
	const char *name, const char *value, struct zila_err *err)
{
	struct packer packer = link_message(link, MESSAGE_RESULT_ROW);

	pack_text(&packer, what);
	pack_text(&packer, name);
	pack_text(&packer, value);
	message_end(&packer);
	return link_sent(link, err);
}

static enum zila_code tell_inputs(
	struct reporting *reporting, struct zila_err *err)
{
	const struct model *model = &reporting->job->model;
	const struct doc *doc = &reporting->doc;
	struct link *link = &reporting->job->link;
	char number[NUMBER_TEXT_BYTES];
	enum zila_code code = ZILA_OK;
	int i;

	for (i = 0; i < model->count && code == ZILA_OK; i++)
		if (reporting->reads->read[i])
			code = tell(link, "reads", model->datasets[i]->name,
				NULL, err);
	for (i = 0; i < doc->source_count && code == ZILA_OK; i++) {
		if (!*doc->sources[i].sha256)
			continue; /* a plugin's number, but no import's */
		number_format(
			doc->sources[i].import_id, 0, GROUPING_NONE, number);
		code = tell(link, "cites", number, NULL, err);
	}
	return code;
}

static enum zila_code tell_figures(
	struct reporting *reporting, struct zila_err *err)
{
	const struct doc *doc = &reporting->doc;
	struct buf value = {0};
	enum zila_code code = ZILA_OK;
	int i;

	for (i = 0; i < doc->figure_count && code == ZILA_OK; i++) {
		const struct doc_figure *figure = &doc->figures[i];

		buf_cut(&value, 0);
		writer_number(
			&value, figure->value, figure->scale, GROUPING_NONE);
		code = tell(&reporting->job->link, "figure", figure->name,
			figure->has_value ? buf_text(&value) : NULL, err);
	}
	if (code == ZILA_OK)
		code = buf_check(&value, err);
	buf_free(&value);
	return code;
}

static enum zila_code tell_identity(struct reporting *reporting,
	const struct part *part, const char *plugins, const char *settings,
	struct zila_err *err)
{
	const struct doc *doc = &reporting->doc;
	struct packer packer =
		link_message(&reporting->job->link, MESSAGE_REPORT);

	pack_text(&packer, doc->report);
	pack_integer(&packer, doc->state);
	pack_integer(&packer,
		reporting->district ? reporting->district->district : 0);
	pack_text(&packer, doc->as_of);
	pack_text(&packer, doc->known_at);
	pack_text(&packer, doc->lang);
	pack_text(&packer, part->name);
	pack_integer(&packer, reporting->checked);
	pack_text(&packer, plugins);
	pack_text(&packer, settings);
	message_end(&packer);
	return link_sent(&reporting->job->link, err);
}

enum zila_code reporting_tell(struct reporting *reporting,
	const struct part *part, struct zila_err *err)
{
	struct buf plugins = {0}, listed = {0};
	struct settings settings = {reporting, &listed};
	enum zila_code code = list_plugins(reporting, part, &plugins, err);

	if (code == ZILA_OK)
		code = vm_enter(
			reporting->job->vm, list_settings, &settings, err);
	if (code == ZILA_OK && (code = buf_check(&plugins, err)) == ZILA_OK &&
		(code = buf_check(&listed, err)) == ZILA_OK)
		code = tell_identity(reporting, part, buf_text(&plugins),
			buf_text(&listed), err);
	buf_free(&plugins);
	buf_free(&listed);
	if (code != ZILA_OK || (code = tell_inputs(reporting, err)))
		return code;
	return tell_figures(reporting, err);
}

static bool is_words(enum doc_type type)
{
	return !writer_numeric(type);
}

/* "states.Karnataka.products": the words that a row begins with name it.
 * Returns how many of its cells are in the name. */
static int name_cell(struct buf *out, const struct doc *doc,
	const struct doc_table *table, const struct doc_row *row)
{
	int i, cells = 0;

	buf_add_text(out, table->id);
	for (i = 0; i < table->column_count && cells < LABEL_CELLS_MAX; i++) {
		if (!is_words(table->columns[i].type))
			break;
		buf_add_text(out, cells++ ? ", " : ".");
		doc_cell_text(out, doc, &table->columns[i], &row->cells[i]);
	}
	buf_add_char(out, '.');
	return cells;
}

static enum zila_code tell_row(struct reporting *reporting,
	const struct doc_table *table, const struct doc_row *row,
	struct buf *name, struct zila_err *err)
{
	struct buf value = {0};
	enum zila_code code = ZILA_OK;
	size_t size;
	int i, named;

	buf_cut(name, 0);
	named = name_cell(name, &reporting->doc, table, row);
	size = name->size;
	/* What the name holds is told once, where nothing else is. */
	if (named == table->column_count)
		named = table->column_count - 1;
	for (i = named; i < table->column_count && code == ZILA_OK; i++) {
		const struct doc_column *column = &table->columns[i];
		const struct doc_cell *cell = &row->cells[i];

		buf_cut(name, size);
		buf_add_text(name, column->id);
		buf_cut(&value, 0);
		if (cell->kind == DOC_CELL_NUMBER)
			writer_cell_number(&value, column, cell);
		else if (cell->kind == DOC_CELL_TEXT)
			buf_add_text(&value, cell->text);
		code = tell(&reporting->job->link, "cell", buf_text(name),
			cell->kind == DOC_CELL_NONE ? NULL : buf_text(&value),
			err);
	}
	name->failed |= value.failed;
	buf_free(&value);
	return code;
}

enum zila_code reporting_tell_cells(
	struct reporting *reporting, struct zila_err *err)
{
	const struct doc_block *block;
	struct buf name = {0};
	enum zila_code code = ZILA_OK;
	int i;

	for (block = reporting->doc.first; block; block = block->next) {
		if (!block->table || !block->table->section)
			continue;
		for (i = 0; i < block->table->row_count && code == ZILA_OK; i++)
			code = tell_row(reporting, block->table,
				&block->table->rows[i], &name, err);
	}
	if (code == ZILA_OK)
		code = buf_check(&name, err);
	buf_free(&name);
	return code;
}
