/* page.c - one page of the web face: found by its path, built, written. */
#include <lauxlib.h>
#include <stdio.h>
#include <string.h>

#include "store/read/cursor.h"
#include "worker/lua/api/api.h"
#include "worker/page/blocks.h"
#include "worker/page/paging.h"

enum { MIB = 1 << 20 };

/* What one run makes. */
struct making {
	struct job *job;
	struct reporting reporting;
	struct paging paging;
	struct place state, district; /* the page's own, 0: none */
	struct part *parts;
	int part_count;
	const struct part *part;
};

/* ---- which page ---- */

/* What a page says of itself, read inside. */
struct look {
	const struct part *part;
	const char *path, *title; /* the part holds on to them */
	int64_t place;            /* in the navigation, 0: none */
	bool undated;
};

static int read_look(lua_State *L)
{
	struct look *look = lua_touserdata(L, 1);

	lua_rawgeti(L, LUA_REGISTRYINDEX, look->part->table);
	if (lua_getfield(L, 2, "path") == LUA_TSTRING)
		look->path = lua_tostring(L, -1);
	if (lua_getfield(L, 2, "title") == LUA_TSTRING)
		look->title = lua_tostring(L, -1);
	lua_getfield(L, 2, "nav");
	look->place = lua_tointeger(L, -1);
	lua_getfield(L, 2, "undated");
	look->undated = lua_toboolean(L, -1);
	if (look->path && (look->path[0] != '/' || !look->title))
		return luaL_error(L,
			"%s: a page needs path = \"/...\" and title = \"...\"",
			look->part->path);
	return 0;
}

static enum zila_code add_entry(
	struct paging *paging, const struct look *look, struct zila_err *err)
{
	int at = paging->entry_count;

	if (at == PAGING_ENTRIES_MAX)
		return err_set(err, ZILA_EPLUGIN,
			"the navigation has more than %d pages",
			PAGING_ENTRIES_MAX);
	for (; at > 0 && paging->entries[at - 1].place > look->place; at--)
		paging->entries[at] = paging->entries[at - 1];
	paging->entries[at] =
		(struct paging_entry){look->path, look->title, look->place};
	paging->entry_count++;
	return ZILA_OK;
}

/* A pattern without a parameter is for one page alone, and wins. */
static enum zila_code find(struct making *making, struct zila_err *err)
{
	struct paging *paging = &making->paging;
	struct paging_pair params[PAGING_PARAMS_MAX];
	enum zila_code code = ZILA_OK;
	int i, count = -1;

	for (i = 0; i < making->part_count && code == ZILA_OK; i++) {
		struct look look = {.part = &making->parts[i]};

		code = vm_enter(making->job->vm, read_look, &look, err);
		if (code != ZILA_OK || !look.path)
			continue;
		if (look.place)
			code = add_entry(paging, &look, err);
		if (!route_match(paging, &making->job->arena, look.path) ||
			(count >= 0 && count <= paging->param_count))
			continue;
		making->part = look.part;
		paging->undated = look.undated;
		count = paging->param_count;
		memcpy(params, paging->params, sizeof params);
	}
	paging->param_count = count < 0 ? 0 : count;
	if (count > 0)
		memcpy(paging->params, params, sizeof params);
	if (code == ZILA_OK && !making->part)
		return err_set(
			err, ZILA_EUSAGE, "there is no page %s", paging->path);
	return code;
}

static const char *param(const struct paging *paging, const char *name)
{
	int i;

	for (i = 0; i < paging->param_count; i++)
		if (!strcmp(paging->params[i].name, name))
			return paging->params[i].value;
	return paging_query(paging, name);
}

/* ---- of which place ---- */

static enum zila_code no_place(
	const char *what, const char *text, struct zila_err *err)
{
	return err_set(err, ZILA_EUSAGE, "there is no %s %s", what, text);
}

/* The first row that sql gives for text: a code, a name and a state's code.
 * The register of all places takes longer to read than most pages to make. */
static enum zila_code read_place(struct making *making, const char *sql,
	const char *text, struct place *place, struct zila_err *err)
{
	struct value value = {
		.type = VALUE_TEXT, .text = text, .size = strlen(text)};
	struct cursor cursor = {0};
	bool row = false;
	enum zila_code code = cursor_open(&cursor, making->job->db, sql, err);

	if (code == ZILA_OK)
		code = cursor_bind(&cursor, 1, &value, err);
	if (code == ZILA_OK)
		code = cursor_step(&cursor, &row, err);
	if (code == ZILA_OK && row) {
		cursor_value(&cursor, 0, &value);
		place->state = (int)value.integer;
		cursor_value(&cursor, 1, &value);
		place->district = (int)value.integer;
		cursor_value(&cursor, 2, &value);
		place->name =
			arena_copy(&making->job->arena, value.text, value.size);
		if (!place->name)
			code = err_memory(err);
	}
	cursor_close(&cursor);
	return code;
}

/* A state by the letters of its ISO code, or its LGD code. */
static enum zila_code find_state(
	struct making *making, const char *text, struct zila_err *err)
{
	enum zila_code code = read_place(making,
		"SELECT state, 0, name FROM state_all WHERE ?1 IN (substr(iso, "
		"4), iso, CAST(state AS TEXT)) ORDER BY valid_from DESC "
		"LIMIT 1",
		text, &making->state, err);

	if (code != ZILA_OK)
		return code;
	if (!making->state.state)
		return no_place("State or Union Territory", text, err);
	making->reporting.state = &making->state;
	return ZILA_OK;
}

static enum zila_code find_district(
	struct making *making, const char *text, struct zila_err *err)
{
	struct reporting *reporting = &making->reporting;
	char state[16];
	enum zila_code code = read_place(making,
		"SELECT state, district, name FROM district_all WHERE "
		"CAST(district AS TEXT) = ?1 ORDER BY valid_from DESC LIMIT 1",
		text, &making->district, err);

	if (code != ZILA_OK)
		return code;
	if (!making->district.district ||
		(reporting->state &&
			making->state.state != making->district.state))
		return no_place("district", text, err);
	reporting->district = &making->district;
	snprintf(state, sizeof state, "%d", making->district.state);
	return find_state(making, state, err);
}

/* The page's own place, in its path; a report's may be in the query. */
static enum zila_code find_place(struct making *making, struct zila_err *err)
{
	const struct reporting *reporting = &making->reporting;
	const char *state = param(&making->paging, "state");
	const char *district = param(&making->paging, "district");
	enum zila_code code;

	if ((!state || !*state) && (!district || !*district))
		return ZILA_OK;
	if (state && *state && (code = find_state(making, state, err)))
		return code;
	if (district && *district &&
		(code = find_district(making, district, err)))
		return code;
	view_place(making->job->db, reporting->state->state,
		reporting->district ? reporting->district->district : 0);
	return ZILA_OK;
}

/* The page as the state's own plugin has it, where it changes it. */
static void choose(struct making *making)
{
	const struct place *state = making->reporting.state;
	int i;

	for (i = 0; state && i < making->part_count; i++)
		if (making->parts[i].plugin->state == state->state &&
			!strcmp(making->parts[i].id, making->part->id))
			making->part = &making->parts[i];
	making->reporting.plugin = making->part->plugin;
}

/* ---- building ---- */

/* argument: struct making */
static int build(lua_State *L)
{
	struct making *making = lua_touserdata(L, 1);
	struct reporting *reporting = &making->reporting;
	const char *title = making->part->id;
	int doc;

	reporting_push_doc(L, reporting);
	doc = lua_gettop(L);
	blocks_add_methods(L, reporting);
	reporting_push_ctx(L, reporting);
	data_add(L, &making->paging);
	if (reporting->state) {
		lua_getfield(L, -1, "state");
		lua_getfield(L, -1, "name_local");
		reporting->doc.state_name =
			doc_text(&reporting->doc, lua_tostring(L, -1));
		reporting->doc.state = reporting->state->state;
		lua_settop(L, doc + 1);
	}
	api_push_copy(L, doc);
	api_push_copy(L, doc + 1);
	reporting_push_sections(
		L, making->parts, making->part_count, making->part, &title);
	reporting->doc.title =
		doc_text(&reporting->doc, reporting_word(reporting, title));
	reporting_build(L, reporting, making->part->plugin->name, doc);
	return 0;
}

static enum zila_code make(struct making *making, struct zila_err *err)
{
	enum zila_code code;

	if ((code = find(making, err)) || (code = find_place(making, err)))
		return code;
	choose(making);
	reporting_name(&making->reporting, making->part);
	page_doing(making->job->page, "making a page");
	code = vm_enter(making->job->vm, build, making, err);
	/* Whoever asked is not to blame for a fault in the page. */
	if (code == ZILA_EUSAGE && !making->paging.missing)
		code = err->code = ZILA_EPLUGIN;
	if (code == ZILA_OK && making->paging.report)
		code = reporting_add(
			&making->reporting, making->paging.report, err);
	return code;
}

/* ---- the answer ---- */

static enum zila_code send(
	struct job *job, const struct buf *out, struct zila_err *err)
{
	if (out->size > (size_t)LIMIT_PAGE_MIB * MIB)
		return err_set(err, ZILA_ELIMIT,
			"the page would be larger than %d MiB: choose a part "
			"of it",
			LIMIT_PAGE_MIB);
	return link_output(&job->link, out->data, out->size, err);
}

static enum zila_code write_page(struct making *making, struct zila_err *err)
{
	struct buf out = {0};
	enum zila_code code = shell_write(&making->paging, &out, err);

	if (code == ZILA_OK)
		code = send(making->job, &out, err);
	buf_free(&out);
	return code;
}

/* The same shell with why there is nothing: a person sees where to go. */
static enum zila_code write_missing(struct making *making, struct zila_err *why)
{
	struct reporting *reporting = &making->reporting;
	struct paging *paging = &making->paging;
	struct doc *doc = &reporting->doc;
	struct face_span *span;
	struct face_item *item;
	struct doc_block *block;
	struct zila_err err;

	if (paging->missing)
		(void)err_set(why, ZILA_EUSAGE, "%s", paging->missing);
	doc_free(doc);
	paging->report = NULL;
	paging->crumb_count = 0;
	reporting_name(&making->reporting, making->part);
	doc->title = doc_word(doc, "There is no such page");
	block = doc_add(doc, DOC_PARAGRAPH);
	if (block)
		block->text = doc_text(doc, why->text);
	block = doc_add(doc, DOC_FACE);
	span = arena_alloc(&doc->arena, sizeof *span);
	item = arena_alloc(&doc->arena, sizeof *item);
	if (block)
		block->face = arena_alloc(&doc->arena, sizeof *block->face);
	if (!block || !span || !item || !block->face)
		return why->code;
	span->text = doc_word(doc, "Go to the overview");
	span->href = "/";
	item->spans = span;
	item->span_count = 1;
	block->face->kind = FACE_LINE;
	block->face->items = item;
	block->face->item_count = 1;
	if (write_page(making, &err) != ZILA_OK)
		*why = err;
	return why->code;
}

enum zila_code job_page(struct job *job, struct zila_err *err)
{
	struct making *making = arena_alloc(&job->arena, sizeof *making);
	struct paging *paging;
	enum zila_code code;
	int i;

	if (!making)
		return err_memory(err);
	paging = &making->paging;
	making->job = job;
	making->reporting.job = job;
	making->reporting.paging = paging;
	paging->reporting = &making->reporting;
	paging->notice = job_option(job, "notice");
	paging->session = job_option(job, "session") != NULL;
	paging->refused = job_option(job, "refused");
	for (i = 0; i < job->plugins->count && !making->reporting.plugin; i++)
		if (!job->plugins->list[i]->state &&
			!job->plugins->list[i]->problem)
			making->reporting.plugin = job->plugins->list[i];
	if (!making->reporting.plugin)
		return err_set(err, ZILA_EPLUGIN,
			"there is no national plugin, so no page");
	paging->path = "/";
	if ((code = plugins_parts(job->vm, job->plugins, "pages", 0,
		     &making->parts, &making->part_count, err)))
		return code;
	code = route_read(paging, &job->arena, job_option(job, "path"),
		job_option(job, "query"), err);
	if (code == ZILA_OK && paging->refused)
		code = route_typed(
			paging, &job->arena, job_option(job, "typed"), err);
	if (code == ZILA_OK)
		code = make(making, err);
	if (code == ZILA_OK)
		code = write_page(making, err);
	else if (code == ZILA_EUSAGE)
		code = write_missing(making, err);
	job->host.translate = NULL;
	doc_free(&making->reporting.doc);
	return code;
}
