/* doing.c - t.import, t.report, t.check, t.golden: a plugin at work in a case.
 *
 * Each is the run that a command would be, done aside; what it sends is read
 * here, and what an import sends goes into the case's database.
 */
#include <lauxlib.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "ground/err.h"
#include "ground/file.h"
#include "ground/json_scan.h"
#include "store/scratch.h"
#include "worker/aside.h"
#include "worker/lua/api/api.h"
#include "worker/lua/data.h"
#include "worker/lua/state.h"
#include "worker/rule/check.h"
#include "worker/test/script.h"

enum { NAME_BYTES = 200, PATH_BYTES = 4096, GOLDEN_BYTES = 4 << 20 };

/* The optional text in field of the table at index, if there is one. */
static const char *option_of(lua_State *L, int index, const char *field)
{
	const char *text = NULL;

	if (lua_istable(L, index) && lua_getfield(L, index, field) != LUA_TNIL)
		text = luaL_tolstring(L, -1, NULL); /* stays on the stack */
	return text;
}

static void check_options(
	lua_State *L, int index, const char *const *fields, const char *what)
{
	if (lua_isnoneornil(L, index))
		return;
	luaL_checktype(L, index, LUA_TTABLE);
	data_check_fields(L, index, fields, what);
}

/* "exports" is the plugin's own; "india.exports" another's. */
static const char *push_full(
	lua_State *L, const struct testing *testing, const char *name)
{
	return strchr(name, '.') ? name
				 : lua_pushfstring(L, "%s.%s",
					   testing->plugin->name, name);
}

/* ---- import ---- */

struct importation {
	struct scripting *scripting;
	const struct buf *sent;
	int64_t read, records, rejected, skipped, id;
};

static struct job *job_of(const struct importation *importation)
{
	return importation->scripting->testing->job;
}

static void push_record(lua_State *L, const struct dataset *dataset,
	const struct record *record)
{
	int i, s;

	lua_createtable(L, 0, dataset->column_count + 3);
	vm_set_text(L, "dataset", dataset->name);
	vm_set_integer(L, "line", record->line);
	for (i = 0; i < dataset->column_count; i++) {
		const struct column *column = &dataset->columns[i];
		struct value value = record->values[i];

		if (column->type == COLUMN_DECIMAL &&
			value.type == VALUE_INTEGER) { /* as views have it */
			double units = 1;

			for (s = 0; s < column->scale; s++)
				units *= 10;
			value.real = (double)value.integer / units;
			value.type = VALUE_REAL;
		}
		api_push_value(L, &value);
		lua_setfield(L, -2, column->name);
	}
}

/* The records of one message: into the database, and into the array on top. */
static void take_rows(
	lua_State *L, struct importation *importation, struct message *message)
{
	const struct job *job = job_of(importation);
	struct value values[MODEL_COLUMNS_MAX];
	struct record record = {.values = values};
	const struct dataset *dataset;
	char name[NAME_BYTES];
	struct zila_err err;
	int i;

	message_copy(message, name, sizeof name);
	dataset = model_find(&job->model, name);
	while (dataset && message_more(message)) {
		record.line = message_integer(message);
		message_value(message, &record.valid_from);
		message_value(message, &record.valid_to);
		for (i = 0; i < dataset->column_count; i++)
			message_value(message, &values[i]);
		if (scratch_add(job->db, dataset, &record, importation->id,
			    &err) != ZILA_OK)
			(void)vm_raise(L, &err);
		push_record(L, dataset, &record);
		lua_rawseti(L, -2, ++importation->records);
	}
}

/* Adds the first message among the reasons, which are JSON. */
static void add_message(struct buf *out, const char *reasons)
{
	static const char key[] = "\"message\":";
	const char *at = strstr(reasons, key), *bad;
	struct json_scan scan = {.end = reasons + strlen(reasons)};

	if (!at)
		return;
	scan.at = at + sizeof key - 1;
	json_scan_blanks(&scan);
	at = scan.at + 1;
	if (!json_scan_string(&scan) ||
		!json_unescape(out, at, (size_t)(scan.at - 1 - at), &bad))
		buf_add_text(out, reasons);
}

static void push_reject(lua_State *L, struct message *message)
{
	char raw[ZILA_ERR_BYTES_MAX], reasons[4 * ZILA_ERR_BYTES_MAX];
	struct buf *text = vm_scratch(L);

	lua_newtable(L);
	vm_set_integer(L, "line", message_integer(message));
	message_copy(message, raw, sizeof raw);
	vm_set_text(L, "raw", raw);
	message_copy(message, reasons, sizeof reasons);
	add_message(text, reasons);
	vm_push_scratch(L);
	lua_setfield(L, -2, "message");
}

static void push_skip(lua_State *L, struct message *message)
{
	char reason[ZILA_ERR_BYTES_MAX];

	lua_newtable(L);
	vm_set_integer(L, "line", message_integer(message));
	message_copy(message, reason, sizeof reason);
	vm_set_text(L, "reason", reason);
}

/* Pushes { rows, rejects, skips, books }. */
static void push_import(lua_State *L, struct importation *importation)
{
	struct message message;
	size_t at = 0;

	luaL_checkstack(L, 10, NULL);
	lua_newtable(L); /* rows */
	lua_newtable(L); /* rejects */
	lua_newtable(L); /* skips */
	while (aside_next(importation->sent, &at, &message)) {
		if (message.type == MESSAGE_ROWS) {
			lua_pushvalue(L, -3);
			take_rows(L, importation, &message);
			lua_pop(L, 1);
		} else if (message.type == MESSAGE_REJECT) {
			push_reject(L, &message);
			lua_rawseti(L, -3, ++importation->rejected);
		} else if (message.type == MESSAGE_SKIP) {
			push_skip(L, &message);
			lua_rawseti(L, -2, ++importation->skipped);
		} else if (message.type == MESSAGE_READ_END) {
			importation->read = message_integer(&message);
		}
	}
	lua_createtable(L, 0, 4);
	lua_insert(L, -4); /* got rows rejects skips */
	lua_setfield(L, -4, "skips");
	lua_setfield(L, -3, "rejects");
	lua_setfield(L, -2, "rows");
	lua_createtable(L, 0, 4);
	vm_set_integer(L, "read", importation->read);
	vm_set_integer(L, "records", importation->records);
	vm_set_integer(L, "rejected", importation->rejected);
	vm_set_integer(L, "skipped", importation->skipped);
	lua_setfield(L, -2, "books");
}

static int open_text(const char *text, size_t size)
{
	int fd = memfd_create("case", MFD_CLOEXEC);

	if (fd >= 0 && write(fd, text, size) == (ssize_t)size &&
		lseek(fd, 0, SEEK_SET) == 0)
		return fd;
	if (fd >= 0)
		(void)close(fd);
	return -1;
}

static enum zila_code begin_import(struct importation *importation,
	const char *file, const char *importer, struct zila_err *err)
{
	struct job *job = job_of(importation);
	const struct scratch_import import = {
		.id = importation->id =
			2000 + importation->scripting->imports++,
		.source = file,
		.importer = importer,
		.known_at = job->host.as_of_text};

	enum zila_code code = scratch_reopen(job->db, err);

	return code == ZILA_OK ? scratch_import(job->db, &import, err) : code;
}

/* What was sent moves to where it is freed whatever Lua raises. */
static const struct buf *keep_sent(
	struct importation *importation, struct aside *aside)
{
	struct testing *testing = importation->scripting->testing;

	buf_free(&testing->sent);
	testing->sent = aside->job->link.out;
	aside->job->link.out = (struct buf){0};
	aside_end(aside);
	return &testing->sent;
}

/* t.import(importer, text, { file =, state =, as_on = }) */
int t_import(lua_State *L)
{
	static const char *const fields[] = {"file", "state", "as_on", NULL};
	struct importation importation = {.scripting = scripting_of(L)};
	struct testing *testing = importation.scripting->testing;
	struct job *job = testing->job;
	size_t size;
	const char *text = luaL_checklstring(L, 2, &size), *file, *importer;
	struct aside aside;
	struct zila_err err;
	enum zila_code code = ZILA_OK;

	check_options(L, 3, fields, "t.import");
	lua_settop(L, 3);
	importer = push_full(L, testing, luaL_checkstring(L, 1));
	file = option_of(L, 3, "file");
	file = file ? file : "case.csv";
	aside_begin(&aside, job);
	aside_option(&aside, "file", file);
	aside_option(&aside, "importer", importer);
	aside_option(&aside, "state", option_of(L, 3, "state"));
	aside_option(&aside, "as_on", option_of(L, 3, "as_on"));
	aside_option(&aside, "today", job->host.as_of_text);
	aside_answer(&aside);
	aside_answer(&aside);
	job->input = open_text(text, size);
	if (job->input < 0)
		code = err_memory(&err);
	if (code == ZILA_OK)
		code = job_import(job, &err);
	if (job->input >= 0)
		(void)close(job->input);
	importation.sent = keep_sent(&importation, &aside);
	if (code == ZILA_OK)
		code = begin_import(&importation, file, importer, &err);
	if (code != ZILA_OK)
		return vm_raise(L, &err);
	push_import(L, &importation);
	if (view_make(job->db, &job->model, &job->host.as_of, &err) != ZILA_OK)
		return vm_raise(L, &err);
	return 1;
}

/* ---- report ---- */

/* The bytes of the files that were sent. */
static void push_files(lua_State *L, const struct buf *sent)
{
	struct message message;
	luaL_Buffer text;
	size_t at = 0, size;
	const char *data;

	luaL_buffinit(L, &text);
	while (aside_next(sent, &at, &message)) {
		if (message.type != MESSAGE_DATA)
			continue;
		data = message_text(&message, &size);
		if (data)
			luaL_addlstring(&text, data, size);
	}
	luaL_pushresult(&text);
}

/* t.report(name, { format = "md", state =, district =, lang = }) */
int t_report(lua_State *L)
{
	static const char *const fields[] = {
		"format", "state", "district", "lang", NULL};
	struct importation importation = {.scripting = scripting_of(L)};
	struct testing *testing = importation.scripting->testing;
	struct job *job = testing->job;
	const char *name = luaL_checkstring(L, 1), *state, *lang, *format;
	char before[sizeof job->host.lang], own[16] = "";
	char known_at[sizeof job->host.known_at];
	struct aside aside;
	struct zila_err err;
	enum zila_code code;

	check_options(L, 2, fields, "t.report");
	lua_settop(L, 2);
	state = option_of(L, 2, "state");
	lang = option_of(L, 2, "lang");
	format = option_of(L, 2, "format");
	(void)snprintf(own, sizeof own, "%d", testing->plugin->state);
	memcpy(before, job->host.lang, sizeof before);
	if (lang)
		(void)snprintf(
			job->host.lang, sizeof job->host.lang, "%s", lang);
	/* As what it imports is: the same whenever it is tried. */
	memcpy(known_at, job->host.known_at, sizeof known_at);
	(void)snprintf(job->host.known_at, sizeof known_at, "%s",
		job->host.as_of_text);
	aside_begin(&aside, job);
	aside_option(&aside, "report", name);
	aside_option(&aside, "formats", format ? format : "md");
	if (state || testing->plugin->state)
		aside_option(&aside, "state", state ? state : own);
	aside_option(&aside, "district", option_of(L, 2, "district"));
	code = job_report(job, &err);
	importation.sent = keep_sent(&importation, &aside);
	memcpy(job->host.lang, before, sizeof before);
	memcpy(job->host.known_at, known_at, sizeof known_at);
	view_place(job->db, 0, 0);
	if (code != ZILA_OK)
		return vm_raise(L, &err);
	push_files(L, importation.sent);
	return 1;
}

/* ---- check ---- */

static void push_finding(lua_State *L, struct message *message)
{
	char text[ZILA_ERR_BYTES_MAX * 2];

	lua_createtable(L, 0, 5);
	message_copy(message, text, sizeof text); /* the rule */
	message_copy(message, text, sizeof text);
	vm_set_text(L, "severity", text);
	vm_set_integer(L, "state", message_integer(message));
	vm_set_integer(L, "district", message_integer(message));
	(void)message_integer(message); /* the import */
	vm_set_integer(L, "line", message_integer(message));
	message_copy(message, text, sizeof text);
	vm_set_text(L, "message", text);
}

static const struct part *find_rule(
	lua_State *L, const struct testing *testing, const char *name)
{
	const char *full = push_full(L, testing, name);
	int i;

	for (i = 0; i < testing->rule_count; i++)
		if (!strcmp(testing->rules[i].name, full))
			return &testing->rules[i];
	luaL_error(L, "t.check: there is no rule %s", full);
	return NULL;
}

/* t.check(rule): what it finds, in its order. */
int t_check(lua_State *L)
{
	struct importation importation = {.scripting = scripting_of(L)};
	struct testing *testing = importation.scripting->testing;
	const struct part *part = find_rule(L, testing, luaL_checkstring(L, 1));
	struct message message;
	struct aside aside;
	struct zila_err err;
	enum zila_code code;
	size_t at = 0;

	aside_begin(&aside, testing->job);
	code = check_rule(testing->job, part, testing->plugin->state, &err);
	importation.sent = keep_sent(&importation, &aside);
	if (code != ZILA_OK)
		return vm_raise(L, &err);
	lua_newtable(L);
	while (aside_next(importation.sent, &at, &message))
		if (message.type == MESSAGE_FINDING) {
			push_finding(L, &message);
			lua_rawseti(L, -2, ++importation.records);
		}
	return 1;
}

/* ---- golden ---- */

/* The core writes it, where it belongs. */
static enum zila_code send_golden(const struct testing *testing,
	const char *name, struct text text, struct zila_err *err)
{
	struct link *link = &testing->job->link;
	char file[NAME_BYTES * 2];
	enum zila_code code;

	(void)snprintf(
		file, sizeof file, "%.60s/%.200s", testing->plugin->name, name);
	code = link_file(link, file, testing->plugin->dir, err);
	if (code == ZILA_OK)
		code = link_data(link, text.data, text.size, err);
	return code == ZILA_OK ? link_file_end(link, err) : code;
}

/* t.golden(name, text): as tests/golden/NAME has it. */
int t_golden(lua_State *L)
{
	const struct testing *testing = scripting_of(L)->testing;
	const char *name = luaL_checkstring(L, 1);
	struct text text;
	struct buf kept = {0};
	char path[PATH_BYTES];
	struct zila_err err;

	scripting_asserts(L);
	text.data = luaL_checklstring(L, 2, &text.size);
	if (!*name || *name == '.' ||
		name[strspn(name, "abcdefghijklmnopqrstuvwxyz_-.0123456789")])
		return luaL_error(L,
			"t.golden: a file is named in small letters, digits, "
			"_ - and dots, not '%s'",
			name);
	if (testing->update) {
		if (send_golden(testing, name, text, &err) != ZILA_OK)
			return vm_raise(L, &err);
		return 0;
	}
	(void)snprintf(path, sizeof path, "%.3000s/tests/golden/%.200s",
		testing->plugin->dir, name);
	if (file_read(path, GOLDEN_BYTES, &kept, &err) != ZILA_OK)
		return luaL_error(L,
			"tests/golden/%s is not there: look at what comes, "
			"then write it with `zila plugins test %s --update`",
			name, testing->plugin->name);
	lua_pushlstring(L, buf_text(&kept), kept.size);
	buf_free(&kept);
	lua_pushfstring(L, "not as tests/golden/%s", name);
	assert_same_text(
		L, lua_tostring(L, -1), lua_tostring(L, -2), text.data);
	return 0;
}
