/* import.c - the flow of an import: sniff, choose, read, tell. */
#include <lauxlib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ground/date.h"
#include "wire/channel.h"
#include "worker/importer.h"
#include "worker/lua/api.h"
#include "worker/record.h"

enum {
	PROGRESS_ROWS = 4096,
	COLUMN_NONE = -1,
	COLUMN_AS_ON = -2,
	COLUMN_UNTIL = -3
};

struct importing {
	struct job *job;
	const char *file;
	struct reader *reader;
	struct verdict verdict;
	struct importer *importer;
	struct importer_fit fit;
	struct records records;
	int column_of[IMPORTER_COLUMNS_MAX]; /* of the dataset */
	struct draft constants;              /* what every record begins as */
	int header_cells;
	bool has_rows; /* below the header */
	int64_t read;
	const struct row *row; /* at hand, for error messages */
	const char *skip;      /* why a script skips the line */
	struct buf cells[IMPORTER_COLUMNS_MAX];
	int row_table; /* metatable of rows */
	int emit;
};

static enum zila_code tell_skip(struct importing *importing, int64_t line,
	const char *reason, struct zila_err *err)
{
	struct link *link = &importing->job->link;
	struct packer packer = link_message(link, MESSAGE_SKIP);

	pack_integer(&packer, line);
	pack_text(&packer, reason);
	message_end(&packer);
	return link_sent(link, err);
}

/* Raw bytes may be anything; what is stored is text. */
static void pack_raw(struct packer *packer, const struct row *row)
{
	struct buf clean = {0};

	if (text_valid(row->raw.data, row->raw.size) == row->raw.size &&
		(!row->raw.size || !memchr(row->raw.data, 0, row->raw.size))) {
		pack_text_size(packer, row->raw.size ? row->raw.data : "",
			row->raw.size);
		return;
	}
	text_clean(&clean, row->raw.data, row->raw.size);
	pack_text_size(packer, buf_text(&clean), clean.size);
	buf_free(&clean);
}

static enum zila_code tell_reject(struct importing *importing,
	const struct row *row, const struct reason *reasons, int count,
	struct zila_err *err)
{
	struct link *link = &importing->job->link;
	struct packer packer = link_message(link, MESSAGE_REJECT);
	struct buf json = {0};
	enum zila_code code;

	reasons_json(&json, reasons, count);
	pack_integer(&packer, row->line);
	pack_raw(&packer, row);
	pack_text_size(&packer, buf_text(&json), json.size);
	message_end(&packer);
	code = buf_check(&json, err);
	buf_free(&json);
	return code == ZILA_OK ? link_sent(link, err) : code;
}

static enum zila_code tell_fault(struct importing *importing,
	const struct row *row, struct zila_err *err)
{
	struct reason reason = {.code = row->fault, .column = ""};

	snprintf(reason.message, sizeof reason.message, "%s",
		row->fault_message ? row->fault_message : row->fault);
	return tell_reject(importing, row, &reason, 1, err);
}

static bool is_blank(const struct row *row)
{
	int i;

	for (i = 0; i < row->cell_count; i++)
		if (text_trim(row->cells[i].data, row->cells[i].size).size)
			return false;
	return true;
}

/* A row with more cells than the header has names is shifted: some comma in
 * it is not a separator.  Blank cells at its end are no harm. */
static bool is_too_wide(const struct row *row, int header_cells)
{
	int i;

	for (i = header_cells; i < row->cell_count; i++)
		if (text_trim(row->cells[i].data, row->cells[i].size).size)
			return true;
	return false;
}

static struct value cell_value(struct importing *importing, int column)
{
	int at = importing->fit.map.cell_of[column];
	struct value value = {.type = VALUE_NULL};
	struct text cell;

	if (at == MAP_NONE || at >= importing->row->cell_count)
		return value;
	cell = text_trim(
		importing->row->cells[at].data, importing->row->cells[at].size);
	if (!cell.size)
		return value;
	value.type = VALUE_TEXT;
	value.text = cell.data;
	value.size = cell.size;
	return value;
}

/* Without a script: each mapped cell is a column. */
static enum zila_code map_row(struct importing *importing, struct zila_err *err)
{
	struct draft draft = importing->constants;
	int i;

	for (i = 0; i < importing->importer->want.count; i++) {
		struct value value = cell_value(importing, i);
		int column = importing->column_of[i];

		if (column == COLUMN_AS_ON)
			draft.as_on = value;
		else if (column == COLUMN_UNTIL)
			draft.until = value;
		else if (column >= 0 && value.type != VALUE_NULL)
			draft.given[column] = value;
	}
	return record_add(&importing->records, &draft, err);
}

static enum zila_code finish_row(
	struct importing *importing, struct zila_err *err)
{
	struct records *records = &importing->records;

	if (records->reason_count)
		return tell_reject(importing, importing->row, records->reasons,
			records->reason_count, err);
	if (importing->skip)
		return tell_skip(
			importing, importing->row->line, importing->skip, err);
	if (!records->record_count)
		return tell_skip(importing, importing->row->line,
			"the importer gave no record", err);
	return record_end(records, err);
}

static struct importing *importing_of(lua_State *L)
{
	return lua_touserdata(L, lua_upvalueindex(1));
}

/* row:skip(reason) */
static int row_skip(lua_State *L)
{
	struct importing *importing = importing_of(L);
	const char *reason = luaL_checkstring(L, 2);

	importing->skip =
		arena_copy(&importing->job->arena, reason, strlen(reason));
	return 0;
}

/* row:reject(column, message) */
static int row_reject(lua_State *L)
{
	struct importing *importing = importing_of(L);
	const char *column = luaL_checkstring(L, 2);
	const char *kept;

	kept = arena_copy(&importing->job->arena, column, strlen(column));
	record_reject(&importing->records, "refused", kept ? kept : "",
		luaL_checkstring(L, 3));
	return 0;
}

/* A field that is not there: blank if it is a column, else a mistake. */
static int row_index(lua_State *L)
{
	struct importing *importing = importing_of(L);
	const struct importer *importer = importing->importer;
	const char *names[IMPORTER_COLUMNS_MAX + 3], *near, *name;
	int i, count = 0;

	name = luaL_checkstring(L, 2);
	for (i = 0; i < importer->want.count; i++)
		names[count++] = importer->columns[i].name;
	for (i = 0; i < count; i++)
		if (!strcmp(names[i], name))
			return 0;
	names[count++] = "line";
	names[count++] = "skip";
	names[count++] = "reject";
	near = text_nearest(name, names, (size_t)count);
	return luaL_error(L, "the row has no field '%s'%s%s%s", name,
		near ? "; did you mean '" : "", near ? near : "",
		near ? "'?" : "");
}

static void give_field(lua_State *L, struct draft *draft, const char *name)
{
	const struct dataset *dataset = draft->dataset;
	const char *names[MODEL_COLUMNS_MAX + 2], *near;
	int at = dataset_column(dataset, name), i;
	struct value value;

	api_value(L, -1, name, &value);
	if (at >= 0) {
		draft->given[at] = value;
		return;
	}
	if (dataset->time == TIME_SNAPSHOT && !strcmp(name, "as_on")) {
		draft->as_on = value;
		return;
	}
	if (dataset->time == TIME_SNAPSHOT && !strcmp(name, "until")) {
		draft->until = value;
		return;
	}
	for (i = 0; i < dataset->column_count; i++)
		names[i] = dataset->columns[i].name;
	near = text_nearest(name, names, (size_t)i);
	luaL_error(L, "emit: %s has no column '%s'%s%s%s", dataset->name, name,
		near ? "; did you mean '" : "", near ? near : "",
		near ? "'?" : "");
}

static const struct dataset *emit_dataset(
	lua_State *L, struct importing *importing)
{
	const struct model *model = &importing->job->model;
	const char *name = luaL_checkstring(L, 1);
	const struct dataset *dataset = model_find(model, name);
	const struct plugin *plugin = importing->importer->part->plugin;

	for (; !dataset && plugin; plugin = plugin->base) {
		lua_pushfstring(L, "%s_%s", plugin->name, name);
		dataset = model_find(model, lua_tostring(L, -1));
		lua_pop(L, 1);
	}
	if (!dataset)
		luaL_error(L,
			"emit: there is no dataset '%s': `zila data` "
			"lists them",
			name);
	if (dataset->plugin &&
		strcmp(dataset->plugin,
			importing->importer->part->plugin->name) != 0 &&
		!(importing->importer->part->plugin->extends &&
			!strcmp(dataset->plugin,
				importing->importer->part->plugin->extends)))
		luaL_error(L, "emit: dataset '%s' belongs to plugin %s", name,
			dataset->plugin);
	return dataset;
}

/* emit{...} or emit("dataset", {...}) */
static int row_emit(lua_State *L)
{
	struct importing *importing = importing_of(L);
	struct draft draft = importing->constants;
	struct zila_err err;
	int table = 1;

	if (lua_type(L, 1) == LUA_TSTRING) {
		const struct dataset *dataset = emit_dataset(L, importing);

		if (dataset != draft.dataset) {
			memset(&draft, 0, sizeof draft);
			draft.dataset = dataset;
		}
		table = 2;
	}
	luaL_checktype(L, table, LUA_TTABLE);
	lua_settop(L, table);
	/* Values stay on the stack: the draft borrows their texts. */
	lua_pushnil(L);
	while (lua_next(L, table)) {
		if (lua_type(L, -2) != LUA_TSTRING)
			return luaL_error(L, "emit: a record is { column = "
					     "value, ... }");
		give_field(L, &draft, lua_tostring(L, -2));
		luaL_checkstack(L, 4, "a record");
		lua_insert(L, -2);
	}
	if (record_add(&importing->records, &draft, &err) != ZILA_OK)
		return vm_raise(L, &err);
	return 0;
}

static void push_row(lua_State *L, struct importing *importing)
{
	const struct importer *importer = importing->importer;
	int i;

	lua_createtable(L, 0, importer->want.count + 1);
	for (i = 0; i < importer->want.count; i++) {
		struct value value = cell_value(importing, i);
		struct buf *clean = &importing->cells[i];

		if (value.type == VALUE_NULL)
			continue;
		buf_cut(clean, 0);
		text_clean(clean, value.text, value.size);
		lua_pushlstring(L, buf_text(clean), clean->size);
		lua_setfield(L, -2, importer->columns[i].name);
	}
	lua_pushinteger(L, importing->row->line);
	lua_setfield(L, -2, "line");
	lua_rawgeti(L, LUA_REGISTRYINDEX, importing->row_table);
	lua_setmetatable(L, -2);
}

/* Inside vm_enter(): once an import. */
static void prepare_script(lua_State *L, struct importing *importing)
{
	static const luaL_Reg methods[] = {
		{"skip", row_skip}, {"reject", row_reject}, {NULL, NULL}};
	const luaL_Reg *method;

	lua_newtable(L); /* metatable */
	lua_newtable(L); /* metatable methods */
	for (method = methods; method->name; method++) {
		lua_pushlightuserdata(L, importing);
		lua_pushcclosure(L, method->func, 1);
		lua_setfield(L, -2, method->name);
	}
	lua_newtable(L); /* metatable methods strict */
	lua_pushlightuserdata(L, importing);
	lua_pushcclosure(L, row_index, 1);
	lua_setfield(L, -2, "__index");
	lua_setmetatable(L, -2);
	lua_setfield(L, -2, "__index");
	lua_pushliteral(L, "row");
	lua_setfield(L, -2, "__name");
	importing->row_table = luaL_ref(L, LUA_REGISTRYINDEX);
	lua_pushlightuserdata(L, importing);
	lua_pushcclosure(L, row_emit, 1);
	importing->emit = luaL_ref(L, LUA_REGISTRYINDEX);
}

static enum zila_code take_row(
	lua_State *L, struct importing *importing, struct zila_err *err)
{
	struct map_fit *fit = &importing->fit.map;
	const struct row *row = importing->row;

	record_begin(&importing->records, row->line);
	importing->skip = NULL;
	importing->has_rows |= row->line > fit->header_line && !is_blank(row);
	if (row->fault)
		return tell_fault(importing, row, err);
	if (is_blank(row))
		return tell_skip(importing, row->line, "blank", err);
	if (row->line < fit->header_line)
		return tell_skip(importing, row->line, "title", err);
	if (map_repeats(&importing->importer->want, fit, row))
		return tell_skip(importing, row->line, "repeated header", err);
	if (is_too_wide(row, importing->header_cells)) {
		record_reject(&importing->records, "too_many_cells", "",
			"it has more cells than the header: put quotes around "
			"a cell that holds the delimiter");
		return finish_row(importing, err);
	}
	if (importing->importer->row == LUA_NOREF) {
		enum zila_code code = map_row(importing, err);

		return code == ZILA_OK ? finish_row(importing, err) : code;
	}
	lua_rawgeti(L, LUA_REGISTRYINDEX, importing->importer->row);
	push_row(L, importing);
	lua_rawgeti(L, LUA_REGISTRYINDEX, importing->emit);
	lua_call(L, 2, 0);
	return finish_row(importing, err);
}

static enum zila_code tell_progress(
	struct importing *importing, struct zila_err *err)
{
	int64_t done, total;

	if (importing->read % PROGRESS_ROWS != 0)
		return ZILA_OK;
	reader_progress(importing->reader, &done, &total);
	return link_progress(
		&importing->job->link, done, total, "importing", err);
}

/* argument: struct importing */
static int read_rows(lua_State *L)
{
	struct importing *importing = lua_touserdata(L, 1);
	struct zila_err err;
	enum zila_code code;

	if (importing->importer->row != LUA_NOREF)
		prepare_script(L, importing);
	for (;;) {
		code = reader_next(importing->reader, &importing->row, &err);
		if (code != ZILA_OK)
			return vm_raise(L, &err);
		if (!importing->row && !importing->has_rows) {
			err_set(&err, ZILA_EINPUT,
				"%s: it has a header, in line %lld, and "
				"nothing below it: there is nothing to import",
				importing->file,
				(long long)importing->fit.map.header_line);
			return vm_raise(L, &err);
		}
		if (!importing->row)
			return 0;
		if (importing->row->line == importing->fit.map.header_line) {
			importing->header_cells = importing->row->cell_count;
			continue;
		}
		importing->read++;
		importing->job->page->row = importing->row->line;
		code = take_row(L, importing, &err);
		if (code == ZILA_OK)
			code = tell_progress(importing, &err);
		if (code != ZILA_OK)
			return vm_raise(L, &err);
	}
}

/* The row at hand, for the message of a script's error. */
static void tell_row(void *user, char *out, size_t room)
{
	struct importing *importing = user;
	struct phrase phrase = {out, room, 0};
	int i;

	out[0] = '\0';
	if (!importing->row)
		return;
	phrase_add(&phrase, "%s, row %lld", importing->file,
		(long long)importing->row->line);
	for (i = 0; i < importing->importer->want.count; i++) {
		struct value value = cell_value(importing, i);
		size_t size = value.size > 40 ? 40 : value.size;

		if (value.type == VALUE_TEXT)
			phrase_add(&phrase, "%s %s = '%.*s'", i ? "," : ":",
				importing->importer->columns[i].name,
				(int)text_valid(value.text, size), value.text);
	}
}

static enum zila_code tell_verdict(
	struct importing *importing, int state, struct zila_err *err)
{
	struct job *job = importing->job;
	const struct importer *importer = importing->importer;
	struct plugin *plugin = importer->part->plugin;
	const struct verdict *verdict = &importing->verdict;
	char as_on[DATE_TEXT_BYTES];
	struct buf title = {0}, marks = {0};
	struct packer packer;
	enum zila_code code = plugin_digest(plugin, err);

	if (code != ZILA_OK)
		return code;
	text_clean(&title, buf_text(&importing->fit.titles),
		importing->fit.titles.size);
	text_key(&marks, buf_text(&title), title.size);
	buf_add_char(&marks, ' ');
	text_key(&marks, importing->file, strlen(importing->file));
	date_format(importing->records.as_on, as_on);
	packer = link_message(&job->link, MESSAGE_VERDICT);
	pack_text(&packer, importer->part->name);
	pack_text(&packer, importer->dataset->name);
	pack_text(&packer, plugin->name);
	pack_text(&packer, plugin->version);
	pack_text(&packer, plugin->digest);
	pack_text(&packer, buf_text(&title));
	pack_integer(&packer, strstr(buf_text(&marks), "synthetic") != NULL);
	pack_text(&packer, importing->records.dated ? as_on : NULL);
	pack_integer(&packer, importer->full_list);
	pack_integer(&packer, state);
	pack_text(&packer, verdict->format);
	pack_text(&packer, verdict->encoding);
	pack_text(&packer, verdict->delimiter);
	pack_text(&packer, verdict->sheet);
	pack_integer(&packer, importing->fit.map.header_line);
	pack_text(&packer, verdict->unit);
	pack_text(&packer, verdict->reasons);
	message_end(&packer);
	buf_free(&title);
	buf_free(&marks);
	return ZILA_OK;
}

/* The lines that the core found to contradict earlier ones. */
static enum zila_code recall(struct importing *importing,
	struct message *message, struct zila_err *err)
{
	const struct row *row = NULL;
	enum zila_code code = ZILA_OK;

	if (message_more(message))
		code = reader_rewind(importing->reader, err);
	while (code == ZILA_OK && message_more(message)) {
		struct reason reason = {
			.code = "conflicting_row", .column = ""};
		int64_t line = message_integer(message);

		message_copy(message, reason.message, sizeof reason.message);
		do
			code = reader_next(importing->reader, &row, err);
		while (code == ZILA_OK && row && row->line < line);
		if (code == ZILA_OK && row && row->line == line)
			code = tell_reject(importing, row, &reason, 1, err);
	}
	return code;
}

static enum zila_code converse(
	struct importing *importing, int state, struct zila_err *err)
{
	struct job *job = importing->job;
	struct message message;
	struct packer packer;
	enum zila_code code;

	if ((code = tell_verdict(importing, state, err)) ||
		(code = link_wait(&job->link, &message, err)))
		return code;
	if (message.type != MESSAGE_GO)
		return ZILA_OK;
	vm_at_teller(job->vm, tell_row, importing);
	code = vm_enter(job->vm, read_rows, importing, err);
	vm_at_teller(job->vm, NULL, NULL);
	if (code != ZILA_OK || (code = record_flush(&importing->records, err)))
		return code;
	if (importing->records.undated_seen &&
		(code = link_log(&job->link, "warning", "",
			 "the list does not say its as-on date: today's is "
			 "taken; give the right one with --as-on DATE",
			 err)))
		return code;
	packer = link_message(&job->link, MESSAGE_READ_END);
	pack_integer(&packer, importing->read);
	message_end(&packer);
	if ((code = link_wait(&job->link, &message, err)))
		return code;
	return recall(importing, &message, err);
}

static enum zila_code set_day(struct importing *importing, struct zila_err *err)
{
	const char *as_on = job_option(importing->job, "as_on");
	const char *text = as_on ? as_on : job_option(importing->job, "today");
	struct date date = {0};

	if (text && !date_parse(text, strlen(text), &date))
		return err_set(err, ZILA_EUSAGE,
			"--as-on %s: it is no day: write it as 2022-07-29",
			text);
	importing->records.as_on = date.day;
	importing->records.dated = as_on != NULL;
	return ZILA_OK;
}

static void map_columns(struct importing *importing)
{
	const struct importer *importer = importing->importer;
	int i, at;

	for (i = 0; i < importer->want.count; i++) {
		const char *name = importer->columns[i].name;

		at = dataset_column(importer->dataset, name);
		importing->column_of[i] =
			at >= 0                  ? at
			: !strcmp(name, "as_on") ? COLUMN_AS_ON
			: !strcmp(name, "until") ? COLUMN_UNTIL
						 : COLUMN_NONE;
	}
	importing->constants.dataset = importer->dataset;
	for (i = 0; i < importer->constant_count; i++) {
		at = dataset_column(
			importer->dataset, importer->constants[i].column);
		importing->constants.given[at] = importer->constants[i].value;
	}
}

/* What is odd about the header belongs to the verdict. */
static void tell_remark(struct importing *importing)
{
	struct verdict *verdict = &importing->verdict;
	struct phrase reasons = {verdict->reasons, sizeof verdict->reasons,
		strlen(verdict->reasons)};

	if (*importing->fit.map.remark)
		phrase_add(&reasons, "; %s", importing->fit.map.remark);
}

static enum zila_code choose(struct importing *importing, struct zila_err *err)
{
	struct job *job = importing->job;
	const struct place *state, *district;
	struct importer *importers;
	enum zila_code code;
	int count, code_of_state;

	if ((code = job_places(job, err)) ||
		(code = job_place_options(job, &state, &district, err)) ||
		(code = importers_read(job, job_option(job, "importer"), 0,
			 &importers, &count, err)) ||
		(code = importers_choose(importers, count, importing->reader,
			 importing->file, &importing->importer, &importing->fit,
			 err)))
		return code;
	code_of_state =
		state ? state->state : importing->importer->part->plugin->state;
	importing->records.state = code_of_state;
	importing->records.places = job->places;
	importing->records.link = &job->link;
	page_part(job->page, importing->importer->part->plugin->name,
		importing->importer->part->id);
	page_doing(job->page, "importing");
	map_columns(importing);
	tell_remark(importing);
	if ((code = set_day(importing, err)) ||
		(code = coerce_open(
			 job->places, &importing->records.coerce, err)) ||
		(code = job_tell_datasets(job, err)))
		return code;
	return converse(importing, code_of_state, err);
}

enum zila_code job_import(struct job *job, struct zila_err *err)
{
	struct importing *importing = mem_alloc(sizeof *importing);
	enum zila_code code;
	int i;

	if (!importing)
		return err_memory(err);
	importing->job = job;
	importing->file = job_option(job, "file");
	page_file(job->page, importing->file);
	page_doing(job->page, "reading");
	code = reader_open(CHANNEL_INPUT, importing->file, NULL,
		&importing->reader, &importing->verdict, err);
	if (code == ZILA_OK)
		code = choose(importing, err);
	reader_close(importing->reader);
	coerce_close(importing->records.coerce);
	record_free(&importing->records);
	buf_free(&importing->fit.titles);
	for (i = 0; i < IMPORTER_COLUMNS_MAX; i++)
		buf_free(&importing->cells[i]);
	mem_free(importing);
	return code;
}
