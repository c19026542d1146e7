/* data.c - what ctx has on a page beyond what it has in a report: the address,
 * who asks, and what no view tells: lines of files cell by cell, plugins,
 * reports, columns of datasets.
 */
#include <lauxlib.h>

#include "ground/text.h"
#include "store/ledger/reasons.h"
#include "worker/import/lines.h"
#include "worker/page/paging.h"
#include "worker/import/rejects.h"

static struct paging *paging_in(lua_State *L)
{
	return lua_touserdata(L, lua_upvalueindex(1));
}

static struct job *job_in(lua_State *L)
{
	return paging_in(L)->reporting->job;
}

/* Pushes what out holds, and frees it: the document keeps it, where Lua can
 * raise only when out is gone. */
static int push_made(lua_State *L, struct buf *out)
{
	struct doc *doc = &paging_in(L)->reporting->doc;
	const char *made = out->failed ? NULL : doc_text(doc, buf_text(out));

	buf_free(out);
	lua_pushstring(L, reporting_must(L, (void *)(uintptr_t)made));
	return 1;
}

/* ctx.url(path, name, value, ...): an address; values are encoded, those that
 * are nil or "" left out with their names. */
static int ctx_url(lua_State *L)
{
	const char *path = luaL_checkstring(L, 1), *value;
	int count = lua_gettop(L), i;
	struct buf out = {0};
	char sign = '?';

	for (i = 2; i <= count; i++)
		if (!lua_isnil(L, i))
			luaL_checkstring(L, i);
	buf_add_text(&out, path);
	for (i = 2; i < count; i += 2) {
		value = lua_tostring(L, i + 1);
		if (value == NULL || *value == '\0' || lua_isnil(L, i))
			continue;
		buf_add_char(&out, sign);
		sign = '&';
		text_add_encoded(&out, lua_tostring(L, i), "");
		buf_add_char(&out, '=');
		text_add_encoded(&out, value, "");
	}
	return push_made(L, &out);
}

/* ctx.encode(text): as it stands in a path. */
static int ctx_encode(lua_State *L)
{
	struct buf out = {0};

	text_add_encoded(&out, luaL_checkstring(L, 1), "");
	return push_made(L, &out);
}

/* ctx.missing(text): there is no such page; nothing behind it is done. */
static int ctx_missing(lua_State *L)
{
	struct paging *paging = paging_in(L);
	const char *text = luaL_checkstring(L, 1);
	struct zila_err err = {0};

	paging->missing = arena_text(&job_in(L)->arena, text);
	reporting_must(L, (void *)(uintptr_t)paging->missing);
	(void)err_set(&err, ZILA_EUSAGE, "%s", text);
	return vm_raise(L, &err);
}

/* ---- lines of files ---- */

static void push_cells(lua_State *L, const struct rejects_line *line)
{
	int i;

	lua_createtable(L, line->cell_count, 0);
	for (i = 0; i < line->cell_count; i++) {
		lua_createtable(L, 0, 3);
		vm_set_text(L, "text", line->cells[i].text);
		vm_set_text(L, "near", line->cells[i].near);
		lua_pushboolean(L, line->cells[i].marked);
		lua_setfield(L, -2, "marked");
		lua_rawseti(L, -2, i + 1);
	}
}

static void push_line(lua_State *L, const struct rejects_line *line)
{
	lua_createtable(L, 0, 10);
	vm_set_integer(L, "line", line->line);
	vm_set_text(L, "raw", line->raw);
	vm_set_text(L, "reasons", line->reasons);
	vm_set_text(L, "status", line->status);
	if (line->state)
		vm_set_integer(L, "state", line->state);
	vm_set_text(L, "state_name", line->state_name);
	vm_set_text(L, "currency", line->currency);
	if (line->currency)
		vm_set_integer(L, "stake", line->stake);
	if (line->settled_by)
		vm_set_integer(L, "settled_by", line->settled_by);
	if (line->cell_count) {
		push_cells(L, line);
		lua_setfield(L, -2, "cells");
	}
}

/* ctx.rejects(import, skip, most): { importer =, header = { "State", ... },
 * lines = { { line =, raw =, reasons =, cells = { { text =, marked =, near =
 * "a\nb" } } } } }, of those that are open. */
static int ctx_rejects(lua_State *L)
{
	struct paging *paging = paging_in(L);
	struct reject_filter filter = {.import_id = luaL_checkinteger(L, 1),
		.skip = luaL_checkinteger(L, 2),
		.most = luaL_checkinteger(L, 3)};
	struct rejects_sheet sheet;
	struct rejects_line *line;
	struct zila_err err = {0};
	int i;

	if (filter.most > LIMIT_PAGE_ROWS)
		filter.most = LIMIT_PAGE_ROWS;
	if (rejects_show(job_in(L), &filter, &paging->reporting->doc.arena,
		    &sheet, &err) != ZILA_OK)
		return vm_raise(L, &err);
	lua_createtable(L, 0, 3);
	vm_set_text(L, "importer", sheet.importer);
	lua_createtable(L, sheet.header_count, 0);
	for (i = 0; i < sheet.header_count; i++) {
		lua_pushstring(L, sheet.header[i]);
		lua_rawseti(L, -2, i + 1);
	}
	lua_setfield(L, -2, "header");
	lua_newtable(L);
	for (i = 0, line = sheet.first; line; line = line->next) {
		push_line(L, line);
		lua_rawseti(L, -2, ++i);
	}
	lua_setfield(L, -2, "lines");
	return 1;
}

/* ---- reasons ---- */

/* A list of reasons while it is copied: nothing may raise meanwhile. */
struct reason_list {
	struct arena *arena;
	struct reason_copy {
		struct reason_text text; /* its texts copied */
		struct reason_copy *next;
	} * first, *last;
	bool failed;
};

static const char *copy_of(struct reason_list *list, const char *text)
{
	const char *copy = arena_text(list->arena, text);

	list->failed |= copy == NULL;
	return copy;
}

static void note_reason(void *user, const struct reason_text *reason)
{
	struct reason_list *list = user;
	struct reason_copy *copy = arena_alloc(list->arena, sizeof *copy);
	int i;

	if (copy == NULL) {
		list->failed = true;
		return;
	}
	copy->text = *reason;
	copy->text.code = copy_of(list, reason->code);
	copy->text.column = copy_of(list, reason->column);
	copy->text.value = copy_of(list, reason->value);
	copy->text.message = copy_of(list, reason->message);
	for (i = 0; i < reason->near_count; i++) {
		copy->text.near[i].code = copy_of(list, reason->near[i].code);
		copy->text.near[i].name = copy_of(list, reason->near[i].name);
		copy->text.near[i].why = copy_of(list, reason->near[i].why);
	}
	copy->next = NULL;
	if (list->last)
		list->last->next = copy;
	else
		list->first = copy;
	list->last = copy;
}

static void push_reason(lua_State *L, const struct reason_text *reason)
{
	int i;

	lua_createtable(L, 0, 5);
	vm_set_text(L, "code", reason->code);
	vm_set_text(L, "column", reason->column);
	vm_set_text(L, "value", reason->value);
	vm_set_text(L, "message", reason->message);
	lua_createtable(L, reason->near_count, 0);
	for (i = 0; i < reason->near_count; i++) {
		lua_createtable(L, 0, 3);
		vm_set_text(L, "code", reason->near[i].code);
		vm_set_text(L, "name", reason->near[i].name);
		vm_set_text(L, "why", reason->near[i].why);
		lua_rawseti(L, -2, i + 1);
	}
	lua_setfield(L, -2, "near");
}

/* ctx.reasons(json): { { code =, column =, value =, message =, near = { { code
 * =, name =, why = } } } }. */
static int ctx_reasons(lua_State *L)
{
	struct reason_list list = {
		.arena = &paging_in(L)->reporting->doc.arena};
	const struct reason_copy *at;
	int i = 0;

	reasons_read(luaL_checkstring(L, 1), note_reason, &list);
	if (list.failed)
		return luaL_error(L, "out of memory");
	lua_newtable(L);
	for (at = list.first; at; at = at->next) {
		push_reason(L, &at->text);
		lua_rawseti(L, -2, ++i);
	}
	return 1;
}

/* A cause, copied. */
struct cause_copy {
	const char *code, *column, *value;
	int state;
	int64_t rows, imports, import_id, inr, usd, staked, age_days;
	struct cause_copy *next;
};

struct cause_list {
	struct reason_list texts;
	struct cause_copy *first, *last;
	int64_t count;
};

static enum zila_code note_cause(
	void *user, const struct reject_cause *cause, struct zila_err *err)
{
	struct cause_list *list = user;
	struct cause_copy *copy;

	if (++list->count > LIMIT_PAGE_ROWS)
		return ZILA_OK;
	copy = arena_alloc(list->texts.arena, sizeof *copy);
	if (!copy)
		return err_memory(err);
	*copy = (struct cause_copy){.code = copy_of(&list->texts, cause->code),
		.column = copy_of(&list->texts, cause->column),
		.value = copy_of(&list->texts, cause->value),
		.state = cause->state,
		.rows = cause->rows,
		.imports = cause->imports,
		.import_id = cause->import_id,
		.inr = cause->stake_inr,
		.usd = cause->stake_usd,
		.staked = cause->staked,
		.age_days = cause->age_days};
	if (list->last)
		list->last->next = copy;
	else
		list->first = copy;
	list->last = copy;
	return list->texts.failed ? err_memory(err) : ZILA_OK;
}

/* ctx.causes(): why lines wait, the most money first, and how many causes
 * there are. */
static int ctx_causes(lua_State *L)
{
	struct cause_list list = {
		.texts.arena = &paging_in(L)->reporting->doc.arena};
	struct reject_filter filter = {0};
	const struct cause_copy *at;
	struct zila_err err = {0};
	int i = 0;

	if (reject_causes(job_in(L)->db, &filter, note_cause, &list, &err) !=
		ZILA_OK)
		return vm_raise(L, &err);
	lua_newtable(L);
	for (at = list.first; at; at = at->next) {
		lua_createtable(L, 0, 10);
		vm_set_text(L, "code", at->code);
		vm_set_text(L, "column", at->column);
		vm_set_text(L, "value", at->value);
		if (at->state)
			vm_set_integer(L, "state", at->state);
		vm_set_integer(L, "rows", at->rows);
		vm_set_integer(L, "imports", at->imports);
		vm_set_integer(L, "import_id", at->import_id);
		vm_set_integer(L, "inr", at->inr);
		vm_set_integer(L, "usd", at->usd);
		vm_set_integer(L, "staked", at->staked);
		vm_set_integer(L, "days", at->age_days);
		lua_rawseti(L, -2, ++i);
	}
	lua_pushinteger(L, list.count);
	return 2;
}

/* The line of an import's file as it stands there, on the document's arena;
 * NULL where it has none. */
static enum zila_code read_line(struct paging *paging, int64_t import_id,
	int64_t line, const char **out, struct zila_err *err)
{
	struct reporting *reporting = paging->reporting;
	const struct row *row = NULL;
	struct lines lines = {0};
	enum zila_code code =
		lines_open(reporting->job->db, import_id, &lines, err);

	while (code == ZILA_OK && (!row || row->line_end < line)) {
		code = reader_next(lines.reader, &row, err);
		if (!row)
			break;
	}
	if (code == ZILA_OK && row && row->line <= line) {
		*out = arena_copy(
			&reporting->doc.arena, row->raw.data, row->raw.size);
		if (!*out)
			code = err_memory(err);
	}
	lines_close(&lines);
	return code;
}

/* ctx.source_line(import, line): its text, or nil and why there is none. */
static int ctx_source_line(lua_State *L)
{
	const char *text = NULL;
	struct zila_err err = {0};

	if (read_line(paging_in(L), luaL_checkinteger(L, 1),
		    luaL_checkinteger(L, 2), &text, &err) == ZILA_OK) {
		lua_pushstring(L, text);
		return 1;
	}
	if (vm_is_late(job_in(L)->vm))
		return vm_raise(L, &err);
	lua_pushnil(L);
	lua_pushstring(L, err.text);
	return 2;
}

/* ---- plugins ---- */

/* Loads every part, so that a plugin with a bad one is told as bad. */
static void load_parts(lua_State *L)
{
	struct job *job = job_in(L);
	struct zila_err err = {0};
	struct part *parts;
	int i, count;

	for (i = 0; i < PLUGIN_KINDS; i++)
		if (plugins_parts(job->vm, job->plugins, plugin_kinds[i], 0,
			    &parts, &count, &err) != ZILA_OK)
			vm_raise(L, &err);
}

/* The field called name of the part's own table, where it is a text. */
static void copy_field(lua_State *L, const struct part *part, const char *name)
{
	lua_rawgeti(L, LUA_REGISTRYINDEX, part->table);
	if (lua_istable(L, -1) && lua_getfield(L, -1, name) == LUA_TSTRING)
		lua_setfield(L, -3, name);
	else if (lua_istable(L, -2))
		lua_pop(L, 1);
	lua_pop(L, 1);
}

/* What a report lets one choose, as it declares it. */
static void copy_settings(lua_State *L, const struct part *part)
{
	lua_rawgeti(L, LUA_REGISTRYINDEX, part->table);
	if (lua_istable(L, -1) && lua_getfield(L, -1, "settings") == LUA_TTABLE)
		lua_setfield(L, -3, "settings");
	else if (lua_istable(L, -2))
		lua_pop(L, 1);
	lua_pop(L, 1);
}

/* Pushes { id =, name =, title =, dataset = } of a part. */
static void push_part(lua_State *L, const struct part *part)
{
	static const char *const fields[] = {
		"title", "scope", "extends", "dataset", "severity"};
	size_t i;

	lua_createtable(L, 0, 6);
	vm_set_text(L, "id", part->id);
	vm_set_text(L, "name", part->name);
	vm_set_text(L, "plugin", part->plugin->name);
	if (part->plugin->state)
		vm_set_integer(L, "state", part->plugin->state);
	for (i = 0; i < sizeof fields / sizeof *fields; i++)
		copy_field(L, part, fields[i]);
	copy_settings(L, part);
}

static void push_plugin(lua_State *L, const struct plugin *plugin)
{
	lua_createtable(L, 0, 10);
	vm_set_text(L, "name", plugin->name);
	vm_set_text(L, "title", plugin->title);
	vm_set_text(L, "version", plugin->version);
	vm_set_text(L, "extends", plugin->extends);
	vm_set_text(L, "languages", plugin->languages);
	vm_set_text(L, "problem", plugin->problem);
	if (plugin->state)
		vm_set_integer(L, "state", plugin->state);
}

/* ctx.plugins(): all of them, in the order in which they are loaded, each with
 * how many parts it has of each kind. */
static int ctx_plugins(lua_State *L)
{
	const struct plugins *plugins = job_in(L)->plugins;
	int i, kind;

	load_parts(L);
	lua_createtable(L, plugins->count, 0);
	for (i = 0; i < plugins->count; i++) {
		push_plugin(L, plugins->list[i]);
		for (kind = 0; kind < PLUGIN_KINDS; kind++)
			vm_set_integer(L, plugin_kinds[kind],
				plugins->list[i]->part_counts[kind]);
		lua_rawseti(L, -2, i + 1);
	}
	return 1;
}

/* Copies a table of the manifest: names with texts, numbers, or one table. */
static void copy_manifest(
	lua_State *L, const struct plugin *plugin, const char *name)
{
	lua_rawgeti(L, LUA_REGISTRYINDEX, plugin->manifest);
	lua_getfield(L, -1, name);
	lua_setfield(L, -3, name);
	lua_pop(L, 1);
}

/* ctx.plugin(name): one, with its parts and what its manifest says; or nil. */
static int ctx_plugin(lua_State *L)
{
	struct job *job = job_in(L);
	struct plugin *plugin =
		plugins_find(job->plugins, luaL_checkstring(L, 1));
	struct zila_err err = {0};
	int kind, i;

	if (plugin == NULL)
		return 0;
	load_parts(L);
	if (plugin_digest(plugin, &err) != ZILA_OK)
		return vm_raise(L, &err);
	push_plugin(L, plugin);
	vm_set_text(L, "digest", plugin->digest);
	for (kind = 0; kind < PLUGIN_KINDS; kind++) {
		lua_newtable(L);
		for (i = 0; i < plugin->part_counts[kind]; i++) {
			push_part(L, &plugin->parts[kind][i]);
			lua_rawseti(L, -2, i + 1);
		}
		lua_setfield(L, -2, plugin_kinds[kind]);
	}
	if (plugin->problem == NULL) {
		copy_manifest(L, plugin, "settings");
		copy_manifest(L, plugin, "without");
		copy_manifest(L, plugin, "needs");
	}
	return 1;
}

/* ctx.parts(kind): the parts of all plugins. */
static int ctx_parts(lua_State *L)
{
	struct job *job = job_in(L);
	struct zila_err err = {0};
	struct part *parts;
	int i, count;

	if (plugins_parts(job->vm, job->plugins, luaL_checkstring(L, 1), 0,
		    &parts, &count, &err) != ZILA_OK)
		return vm_raise(L, &err);
	lua_createtable(L, count, 0);
	for (i = 0; i < count; i++) {
		push_part(L, &parts[i]);
		lua_rawseti(L, -2, i + 1);
	}
	return 1;
}

/* ctx.dataset(name): { name =, title =, time =, columns = { { name =, type =,
 * key =, unit = } } }, or nil. */
static int ctx_dataset(lua_State *L)
{
	const struct dataset *dataset =
		model_find(&job_in(L)->model, luaL_checkstring(L, 1));
	int i;

	if (dataset == NULL)
		return 0;
	lua_createtable(L, 0, 3);
	vm_set_text(L, "name", dataset->name);
	vm_set_text(L, "title", dataset->title);
	lua_createtable(L, dataset->column_count, 0);
	for (i = 0; i < dataset->column_count; i++) {
		const struct column *column = &dataset->columns[i];

		lua_createtable(L, 0, 4);
		vm_set_text(L, "name", column->name);
		vm_set_text(L, "type", column_type_name(column->type));
		vm_set_text(L, "unit", column->unit);
		lua_pushboolean(L, column->key);
		lua_setfield(L, -2, "key");
		lua_rawseti(L, -2, i + 1);
	}
	lua_setfield(L, -2, "columns");
	return 1;
}

/* ---- the address ---- */

static void add_pairs(lua_State *L, const char *name,
	const struct paging_pair *pairs, int count)
{
	int i;

	lua_createtable(L, 0, count);
	for (i = count - 1; i >= 0; i--)
		vm_set_text(L, pairs[i].name, pairs[i].value);
	lua_setfield(L, -2, name);
}

void data_add(lua_State *L, struct paging *paging)
{
	static const luaL_Reg functions[] = {
		{"url", ctx_url},
		{"encode", ctx_encode},
		{"missing", ctx_missing},
		{"rejects", ctx_rejects},
		{"reasons", ctx_reasons},
		{"causes", ctx_causes},
		{"source_line", ctx_source_line},
		{"plugins", ctx_plugins},
		{"plugin", ctx_plugin},
		{"parts", ctx_parts},
		{"dataset", ctx_dataset},
		{NULL, NULL},
	};
	const char *log = job_option(paging->reporting->job, "log");

	lua_pushlightuserdata(L, paging);
	luaL_setfuncs(L, functions, 1);
	vm_set_text(L, "path", paging->path);
	vm_set_text(L, "log", log ? log : "");
	lua_pushboolean(
		L, job_option(paging->reporting->job, "log_grows") != NULL);
	lua_setfield(L, -2, "log_grows");
	lua_pushboolean(L, paging->session);
	lua_setfield(L, -2, "session");
	add_pairs(L, "params", paging->params, paging->param_count);
	add_pairs(L, "query", paging->query, paging->query_count);
}
