/* report.c - writing reports: which, for whom, in which formats. */
#include "worker/report/reporting.h"

#include <lauxlib.h>
#include <stdio.h>
#include <string.h>

#include "store/read/cursor.h"
#include "worker/lua/api/api.h"

enum { FORMATS_MAX = 8, ID_BYTES = 128 };

/* What the run is to write. */
struct order {
	struct job *job;
	struct part *parts;
	int part_count;
	const char *id; /* "export_strategy" */
	const struct doc_format *formats[FORMATS_MAX];
	int format_count;
	const char *lang; /* asked for */
	bool falls_back;  /* to English, where a state hasn't got it */
	struct doc_kept
		kept[2]; /* of a report for the next: in lang, English */
	struct read_set reads;
};

static enum zila_code read_formats(struct order *order, struct zila_err *err)
{
	const char *at = job_option(order->job, "formats");
	char name[32];
	int i;

	while (at && *at) {
		size_t size = strcspn(at, ",");
		const struct doc_format *format;

		snprintf(name, sizeof name, "%.*s", (int)size, at);
		format = doc_format(name);
		if (!format || order->format_count == FORMATS_MAX) {
			err_set(err, ZILA_EUSAGE,
				"-t %s: there is no such format: choose of",
				name);
			for (format = doc_formats; format->name; format++)
				snprintf(err->text + strlen(err->text),
					sizeof err->text - strlen(err->text),
					" %s", format->name);
			return err->code;
		}
		for (i = 0; i < order->format_count; i++)
			if (order->formats[i] == format)
				break; /* named twice: it is one file */
		order->formats[i] = format;
		order->format_count += i == order->format_count;
		at += size + (at[size] == ',');
	}
	return ZILA_OK;
}

static enum zila_code unknown_report(
	const struct order *order, const char *name, struct zila_err *err)
{
	const struct part *part = order->parts;
	char state[40] = "";
	int i;

	/* One of its id is of a state that was not asked for. */
	for (i = 0; i < order->part_count; i++, part++) {
		if (strcmp(part->id, name) != 0)
			continue;
		if (part->plugin->state)
			snprintf(state, sizeof state,
				", or its state with --state %d",
				part->plugin->state);
		return err_set(err, ZILA_EUSAGE,
			"report %s is of plugin %s: name it %s%s", name,
			part->plugin->name, part->name, state);
	}
	(void)parts_unknown(
		order->parts, order->part_count, "report", name, err);
	return err_hint(err,
		"`zila plugins info india` lists the reports of plugin "
		"india");
}

/* The report as state has it: of its own plugins if there is one. */
static const struct part *choose(
	const struct order *order, const char *name, int state)
{
	const struct part *best = NULL;
	int i;

	for (i = 0; i < order->part_count; i++) {
		const struct part *part = &order->parts[i];

		if (!strcmp(part->name, name))
			return part;
		if (strcmp(part->id, name) != 0)
			continue;
		if (part->plugin->state == state && state)
			best = part; /* the last: it builds on the others */
		else if (!part->plugin->state && !best)
			best = part;
	}
	return best;
}

/* Whose words come first in the report of state. */
static const struct plugin *speaker(
	const struct job *job, const struct part *part, int state)
{
	const struct plugin *own = plugins_of_state(job->plugins, state);

	return own ? own : part->plugin;
}

/* The language that the report is written in. */
static enum zila_code set_language(
	struct order *order, struct reporting *reporting, struct zila_err *err)
{
	struct host *host = &reporting->job->host;
	bool speaks = plugin_speaks(reporting->plugin, order->lang);

	if (!speaks && !order->falls_back)
		return plugin_refuse_language(
			reporting->plugin, "reports", order->lang, err);
	snprintf(host->lang, sizeof host->lang, "%s",
		speaks ? order->lang : "en");
	reporting->doc.kept = &order->kept[!speaks];
	return ZILA_OK;
}

/* The core shows it; what was written stands. */
static void warn(void *user, const char *text)
{
	struct reporting *reporting = user;
	struct zila_err err;

	if (link_log(&reporting->job->link, "warning", reporting->doc.plugin,
		    text, &err) != ZILA_OK)
		return;
}

/* What one vm_enter() builds. */
struct building {
	struct reporting *reporting;
	const struct order *order;
	const struct part *part;
};

static void set_head(lua_State *L, struct building *building, const char *title)
{
	struct reporting *reporting = building->reporting;
	struct doc *doc = &reporting->doc;

	doc->title = doc_text(doc, reporting_word(reporting, title));
	if (!reporting->state)
		return;
	if (reporting->district)
		doc->subtitle = doc_text(doc, reporting->district->name);
	doc->state = reporting->state->state;
	lua_getfield(L, -1, "state");
	lua_getfield(L, -1, "name_local");
	doc->state_name = doc_text(doc, lua_tostring(L, -1));
	lua_getfield(L, -2, "iso");
	snprintf(reporting->iso, sizeof reporting->iso, "%s",
		lua_tostring(L, -1));
	lua_pop(L, 3);
}

/* argument: struct building */
static int build(lua_State *L)
{
	struct building *building = lua_touserdata(L, 1);
	const struct order *order = building->order;
	const char *title = building->part->id;
	const struct reporting_parts parts = {
		order->parts, building->part, order->part_count};
	int doc;

	reporting_push_doc(L, building->reporting);
	doc = lua_gettop(L);
	reporting_push_ctx(L, building->reporting);
	reporting_choose(L, building->reporting, &parts, -1);
	api_push_copy(L, doc);
	api_push_copy(L, doc + 1);
	reporting_push_sections(
		L, order->parts, order->part_count, building->part, &title);
	lua_pushvalue(L, doc + 1);
	set_head(L, building, title);
	lua_pop(L, 1);
	reporting_build(
		L, building->reporting, building->part->plugin->name, doc);
	return 0;
}

/* progress, export_strategy-IN-KA, action_plan-IN-KA-525 */
static void file_stem(const struct reporting *reporting, char *out, size_t room)
{
	size_t size = (size_t)snprintf(out, room, "%s", reporting->doc.report);

	if (reporting->state)
		size += (size_t)snprintf(
			out + size, room - size, "-%s", reporting->iso);
	if (reporting->district)
		snprintf(out + size, room - size, "-%d",
			reporting->district->district);
}

/* A report on its way into files. */
struct rendering {
	struct link *link;
	const struct doc_format *format;
	char stem[ID_BYTES];
};

/* progress.html, or progress.steps.csv where there are several. */
static enum zila_code send_part(void *user, const char *part,
	const struct buf *content, struct zila_err *err)
{
	struct rendering *rendering = user;
	char name[ID_BYTES * 2];

	snprintf(name, sizeof name, "%s%s%s%s", rendering->stem,
		part ? "." : "", part ? part : "", rendering->format->suffix);
	return link_whole_file(
		rendering->link, name, rendering->format->name, content, err);
}

static enum zila_code render_one(struct rendering *rendering,
	const struct doc *doc, bool in_pieces, struct zila_err *err)
{
	const struct doc_format *format = rendering->format;
	struct buf out = {0};
	enum zila_code code;

	if (in_pieces && format->write_files)
		return format->write_files(doc, send_part, rendering, err);
	code = format->write(doc, &out, err);
	if (code == ZILA_OK)
		code = send_part(rendering, NULL, &out, err);
	buf_free(&out);
	return code;
}

static enum zila_code render(const struct order *order,
	struct reporting *reporting, struct zila_err *err)
{
	struct job *job = order->job;
	struct rendering rendering = {.link = &job->link};
	bool in_pieces = job_option(job, "in_files") != NULL;
	enum zila_code code = ZILA_OK;
	int i;

	file_stem(reporting, rendering.stem, sizeof rendering.stem);
	for (i = 0; i < order->format_count && code == ZILA_OK; i++) {
		rendering.format = order->formats[i];
		code = render_one(&rendering, &reporting->doc, in_pieces, err);
	}
	return code;
}

static enum zila_code check_scope(const struct order *order,
	const struct part *part, const struct place *state,
	const struct place *district, struct zila_err *err);

/* Tells what was built in the way that the run asks for. */
static enum zila_code tell(const struct building *building,
	struct reporting *reporting, struct zila_err *err)
{
	struct job *job = reporting->job;
	enum zila_code code;

	if (job_option(job, "why"))
		return why_tell(reporting, err);
	if ((code = standing_add(reporting, err)) ||
		(code = reporting_tell(reporting, building->part, err)))
		return code;
	if (job_option(job, "cells"))
		code = reporting_tell_cells(reporting, err);
	return code == ZILA_OK ? render(building->order, reporting, err) : code;
}

/* What is being made, for the message of a script's error. */
static void tell_section(void *user, char *out, size_t room)
{
	const struct reporting *reporting = user;
	struct phrase phrase = {out, room, 0};

	out[0] = '\0';
	if (reporting->section)
		phrase_add(&phrase, "section %s of ", reporting->section);
	phrase_add(&phrase, "report %s", reporting->doc.report);
	if (reporting->state)
		phrase_add(&phrase, ", state %d", reporting->state->state);
	if (reporting->district)
		phrase_add(&phrase, ", %s", reporting->district->name);
}

/* Builds and tells; what its queries read is watched meanwhile. */
static enum zila_code build_and_tell(
	struct building *building, struct zila_err *err)
{
	struct reporting *reporting = building->reporting;
	enum zila_code code = ZILA_OK;

	reporting_watch(reporting);
	vm_at_teller(reporting->job->vm, tell_section, reporting);
	if (job_option(reporting->job, "why"))
		code = why_prepare(reporting, err);
	if (code == ZILA_OK)
		code = vm_enter(reporting->job->vm, build, building, err);
	vm_at_teller(reporting->job->vm, NULL, NULL);
	reporting_watched(reporting);
	return code == ZILA_OK ? tell(building, reporting, err) : code;
}

static void set_doc(struct reporting *reporting, const struct part *part)
{
	struct doc *doc = &reporting->doc;

	reporting_name(reporting, part);
	doc->district = reporting->district ? reporting->district->district : 0;
	doc->warn = warn;
	doc->warn_user = reporting;
	page_part(reporting->job->page, doc->plugin, doc->report);
}

static enum zila_code write_one(struct order *order, const struct place *state,
	const struct place *district, struct zila_err *err)
{
	struct job *job = order->job;
	struct reporting reporting = {.job = job,
		.state = state,
		.district = district,
		.reads = &order->reads};
	struct building building = {.reporting = &reporting, .order = order};
	struct doc *doc = &reporting.doc;
	enum zila_code code;

	building.part = choose(order, order->id, state ? state->state : 0);
	if (!building.part)
		return (code = plugins_refused(job->plugins, order->id, err))
			       ? code
			       : unknown_report(order, order->id, err);
	if ((code = check_scope(order, building.part, state, district, err)))
		return code;
	reporting.plugin =
		speaker(job, building.part, state ? state->state : 0);
	if ((code = set_language(order, &reporting, err)))
		return code;
	view_place(job->db, state ? state->state : 0,
		district ? district->district : 0);
	set_doc(&reporting, building.part);
	code = job_limits(job, building.part->plugin, err);
	if (code == ZILA_OK)
		code = build_and_tell(&building, err);
	why_end(&reporting);
	job->host.translate = NULL;
	doc_free(doc);
	return code;
}

enum zila_code reporting_add(
	struct reporting *reporting, const char *name, struct zila_err *err)
{
	struct job *job = reporting->job;
	const struct place *state = reporting->state;
	struct order order = {.job = job, .id = name};
	struct building building = {.reporting = reporting, .order = &order};
	enum zila_code code;

	if ((code = plugins_parts(job->vm, job->plugins, "reports", 0,
		     &order.parts, &order.part_count, err)))
		return code;
	building.part = choose(&order, name, state ? state->state : 0);
	if (!building.part)
		return unknown_report(&order, name, err);
	if ((code = check_scope(
		     &order, building.part, state, reporting->district, err)))
		return code;
	reporting->plugin =
		speaker(job, building.part, state ? state->state : 0);
	if (!plugin_speaks(reporting->plugin, job->host.lang))
		return plugin_refuse_language(
			reporting->plugin, "reports", job->host.lang, err);
	set_doc(reporting, building.part);
	code = vm_enter(job->vm, build, &building, err);
	return code == ZILA_OK ? standing_add(reporting, err) : code;
}

/* What `scope` the report, or what it extends, says it has. */
struct scoping {
	const struct order *order;
	const struct part *part;
	char scope[16];
};

static int read_scope(lua_State *L)
{
	struct scoping *scoping = lua_touserdata(L, 1);
	const struct part *part = scoping->part;
	int depth;

	for (depth = 0; part && depth < 8; depth++) {
		lua_settop(L, 1);
		lua_rawgeti(L, LUA_REGISTRYINDEX, part->table);
		if (lua_getfield(L, 2, "scope") == LUA_TSTRING) {
			snprintf(scoping->scope, sizeof scoping->scope, "%s",
				lua_tostring(L, -1));
			return 0;
		}
		if (lua_getfield(L, 2, "extends") != LUA_TSTRING)
			return luaL_error(L,
				"report %s: scope = \"nation\", "
				"\"state\", \"district\" or \"any\" "
				"(of the nation or, with --state, of a "
				"state) is missing",
				part->name);
		part = choose(scoping->order, lua_tostring(L, -1), 0);
	}
	return 0;
}

static enum zila_code check_scope(const struct order *order,
	const struct part *part, const struct place *state,
	const struct place *district, struct zila_err *err)
{
	struct scoping scoping = {.order = order, .part = part};
	enum zila_code code =
		vm_enter(order->job->vm, read_scope, &scoping, err);

	if (code != ZILA_OK)
		return code;
	if (!strcmp(scoping.scope, "district") && !district)
		return err_set(err, ZILA_EUSAGE,
			"report %s is of a district: say which with --state S "
			"--district D, or --all-districts",
			part->id);
	if (strcmp(scoping.scope, "district") != 0 &&
		job_option(order->job, "all_districts"))
		return err_set(err, ZILA_EUSAGE,
			"report %s is not of a district: leave "
			"--all-districts out",
			part->id);
	if (!strcmp(scoping.scope, "state") && !state)
		return err_set(err, ZILA_EUSAGE,
			"report %s is of a state: say which with --state S, or "
			"--all-states",
			part->id);
	if (!strcmp(scoping.scope, "any") && district)
		return err_set(err, ZILA_EUSAGE,
			"report %s is of the nation or of a state: leave "
			"--district out",
			part->id);
	return ZILA_OK;
}

/* What there is a report of. */
struct subjects {
	const struct place **list; /* of the job's arena */
	int count;
};

static bool subjects_make(
	struct subjects *subjects, struct job *job, int64_t most)
{
	subjects->list = arena_alloc(
		&job->arena, ((size_t)most + 1) * sizeof(struct place *));
	return subjects->list != NULL;
}

static enum zila_code list_states(
	struct job *job, struct subjects *out, struct zila_err *err)
{
	int count = place_state_count(job->places), i;

	if (!subjects_make(out, job, count))
		return err_memory(err);
	for (i = 0; i < count; i++)
		out->list[out->count++] = place_state_at(job->places, i);
	return ZILA_OK;
}

/* Each district of the list in force, of state or, when that is NULL, of
 * every state. */
static enum zila_code list_districts(
	struct job *job, struct subjects *out, struct zila_err *err)
{
	struct district_list list;
	struct cursor cursor = {0};
	struct value value;
	enum zila_code code;
	bool row = true;

	if (view_district_list(job->db, &list, err) != ZILA_OK)
		return err->code;
	if (!subjects_make(out, job, list.count))
		return err_memory(err);
	code = cursor_open_own(&cursor, job->db,
		"SELECT district FROM district WHERE :state IS NULL OR "
		"state = :state ORDER BY state, district",
		err);
	while (code == ZILA_OK && out->count < list.count &&
		(code = cursor_step(&cursor, &row, err)) == ZILA_OK && row) {
		const struct place *district;

		cursor_value(&cursor, 0, &value);
		district = place_district_of(job->places, (int)value.integer);
		if (!district)
			code = err_set(err, ZILA_ESTORE,
				"district %lld is in the list and not in the "
				"register: run zila doctor",
				(long long)value.integer);
		else
			out->list[out->count++] = district;
	}
	cursor_close(&cursor);
	return code;
}

/* What is of the whole run is told by the worker of the first share. */
static bool is_first(const struct job *job)
{
	const char *share = job_option(job, "share");

	return !share || !strncmp(share, "0/", 2);
}

/* A line that was held, for the core to hold beside those of other shares. */
static enum zila_code send_logged(
	void *user, const struct said_line *line, struct zila_err *err)
{
	struct link *link = user;
	struct packer packer = link_message(link, MESSAGE_RESULT_ROW);

	pack_text(&packer, "logged");
	pack_text(&packer, line->level);
	pack_text(&packer, line->plugin);
	pack_text(&packer, line->text);
	pack_text(&packer, line->first);
	pack_integer(&packer, line->count);
	message_end(&packer);
	return link_sent(link, err);
}

/* A subject is dealt with; after an error too, so that its lines are heard. */
static enum zila_code end_subject(
	struct job *job, int of, enum zila_code code, struct zila_err *err)
{
	struct zila_err other;
	enum zila_code logged = ZILA_OK;

	if (of > 1)
		logged = vm_take_log(job->vm, send_logged, &job->link,
			code == ZILA_OK ? err : &other);
	return code == ZILA_OK ? logged : code;
}

/* Of many reports some may be in the language that is asked for, and the others
 * in English; told by the worker of the first share.  One that none of them has
 * stays a slip. */
static enum zila_code fall_back(struct order *order,
	const struct subjects *subjects, struct zila_err *err)
{
	struct job *job = order->job;
	struct buf text = {0};
	enum zila_code code = ZILA_OK;
	int i, last = 0, lacking = 0;

	buf_add_format(&text,
		"--lang %s: written in English, as their plugins have none of "
		"it, are the reports of",
		order->lang);
	for (i = 0; i < subjects->count; i++) {
		int state = subjects->list[i]->state;
		const struct part *part = choose(order, order->id, state);

		if (!part || state == last)
			continue;
		if (plugin_speaks(speaker(job, part, state), order->lang))
			order->falls_back = true;
		else
			buf_add_format(&text, "%s %s", lacking++ ? "," : "",
				place_state_of(job->places, state)->name);
		last = state;
	}
	if (order->falls_back && lacking && is_first(job))
		code = link_log(
			&job->link, "warning", "", buf_text(&text), err);
	buf_free(&text);
	return code;
}

/* Those of them that are this worker's share: of n the i-th, the n+i-th and so
 * on, "i/n". */
static enum zila_code write_share(struct order *order,
	const struct subjects *subjects, struct zila_err *err)
{
	struct job *job = order->job;
	const char *share = job_option(job, "share");
	int first = 0, of = 1, i;
	enum zila_code code;

	if (share && (sscanf(share, "%d/%d", &first, &of) != 2 || first < 0 ||
			     of < 1))
		return err_set(err, ZILA_EUSAGE, "share %s of a report", share);
	if ((code = fall_back(order, subjects, err)))
		return code;
	code = link_progress(&job->link, 0, subjects->count, "reporting", err);
	for (i = first; i < subjects->count && code == ZILA_OK; i += of) {
		const struct place *place = subjects->list[i];
		const struct place *state =
			place_state_of(job->places, place->state);

		code = write_one(
			order, state, place->district ? place : NULL, err);
		code = end_subject(job, of, code, err);
		if (code == ZILA_OK)
			code = link_progress(&job->link, i + 1, subjects->count,
				"reporting", err);
	}
	return code;
}

static enum zila_code write_ordered(struct order *order,
	const struct place *state, const struct place *district,
	struct zila_err *err)
{
	struct job *job = order->job;
	struct subjects subjects = {0};
	enum zila_code code;

	if (job_option(job, "all_states"))
		code = list_states(job, &subjects, err);
	else if (job_option(job, "all_districts"))
		code = list_districts(job, &subjects, err);
	else
		return write_one(order, state, district, err);
	return code == ZILA_OK ? write_share(order, &subjects, err) : code;
}

enum zila_code job_report(struct job *job, struct zila_err *err)
{
	struct order order = {.job = job, .id = job_option(job, "report")};
	const struct place *state, *district;
	enum zila_code code;

	if ((code = job_places(job, err)) ||
		(code = job_place_options(job, &state, &district, err)) ||
		(code = read_formats(&order, err)) ||
		(code = plugins_parts(job->vm, job->plugins, "reports", 0,
			 &order.parts, &order.part_count, err)))
		return code;
	order.lang = arena_text(&job->arena, job->host.lang);
	order.reads.model = &job->model;
	order.reads.read = arena_alloc(&job->arena,
		(size_t)job->model.count * sizeof *order.reads.read);
	if (!order.reads.read || !order.lang)
		return err_memory(err);
	page_doing(job->page, "reporting");
	code = write_ordered(&order, state, district, err);
	if (code == ZILA_OK && is_first(job))
		code = job_tell_refused(job, state ? state->state : 0, err);
	doc_kept_free(&order.kept[0]);
	doc_kept_free(&order.kept[1]);
	return code;
}
