/* work.c - what the kinds of run share. */
#include "run/work.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>

#include "ground/date.h"
#include "ground/limits.h"
#include "ground/moment.h"
#include "run/grants.h"

void work_init(struct run *run, struct core *core, const char *kind,
	run_sink *sink, void *user)
{
	memset(run, 0, sizeof *run);
	run->kind = kind;
	run->input_fd = -1;
	run->limits = core->options.limits;
	run->face = &core->options.face;
	run->sink = sink;
	run->sink_user = user;
	grants_load(core->db, &core->grants);
	run->grants = &core->grants;
	run_option(run, "db", store_path(core->db));
	run_option(run, "plugins", core->options.plugins);
}

/* A day means its end: what was recorded on it counts. */
static enum zila_code set_known_at(struct core *core, const char *text,
	struct work_scope *out, struct zila_err *err)
{
	char day[DATE_TEXT_BYTES];
	enum zila_code code;
	size_t size = text ? strlen(text) : 0;
	int64_t ms;
	int32_t at;

	if (!text)
		return ledger_known(core->db, NULL, &out->known_import, err);
	if (size == 10 && date_parse_day(text, size, &at)) {
		date_format(at, day);
		snprintf(out->known_at, sizeof out->known_at, "%sT23:59:59Z",
			day);
	} else if (size == 20 && moment_parse(text, &ms)) {
		snprintf(out->known_at, sizeof out->known_at, "%s", text);
	} else {
		return err_set(err, ZILA_EUSAGE,
			"--known-at %s: it is no time: write it as 2022-07-29 "
			"or 2022-07-29T18:30:00Z (UTC)",
			text);
	}
	code = ledger_known(core->db, out->known_at, &out->known_import, err);
	if (code == ZILA_OK && !out->known_import)
		code = err_set(err, ZILA_EUSAGE,
			"--known-at %s: nothing had been imported by then: "
			"`zila imports` shows when what became known",
			text);
	return code;
}

/* Another process would have to be waited for. */
static bool must_wait(struct db *db)
{
	return store_is_lent(db) && store_is_written(db);
}

/* What makes reading quick is not worth to wait for a writer. */
static enum zila_code quicken(struct db *db, struct zila_err *err)
{
	enum zila_code code;

	if (must_wait(db))
		return ZILA_OK;
	code = store_index(db, err);
	return code == ZILA_OK ? store_totals(db, err) : code;
}

enum zila_code work_scope(struct run *run, struct core *core,
	const struct core_scope *scope, struct work_scope *out,
	struct zila_err *err)
{
	enum zila_code code;

	memset(out, 0, sizeof *out);
	if ((code = quicken(core->db, err)) ||
		(scope->as_of && (code = core_day("as-of", scope->as_of,
					  out->as_of, err))))
		return code;
	if (!scope->as_of)
		date_format(date_today(), out->as_of);
	if (scope->known)
		out->known_import = scope->known;
	else if ((code = set_known_at(core, scope->known_at, out, err)))
		return code;
	run_option(run, "as_of", out->as_of);
	/* Not told, the views show what is open: the indexes are of that. */
	if (scope->known_at || scope->known) {
		snprintf(out->known, sizeof out->known, "%lld",
			(long long)out->known_import);
		run_option(run, "known", out->known);
	}
	if (scope->as_checked) {
		snprintf(out->checked, sizeof out->checked, "%lld",
			(long long)scope->checked);
		run_option(run, "checked", out->checked);
	}
	run_option(run, "state", scope->state);
	run_option(run, "district", scope->district);
	run_option(run, "all_states", scope->all_states ? "yes" : NULL);
	run_option(run, "all_districts", scope->all_districts ? "yes" : NULL);
	run_option(run, "lang", scope->lang);
	run_option(run, "set", scope->set);
	return ZILA_OK;
}

void work_screen(struct run *run, const struct core_screen *screen,
	char columns[WORK_COLUMNS_BYTES])
{
	snprintf(columns, WORK_COLUMNS_BYTES, "%d", screen->columns);
	run_option(run, "columns", columns);
	run_option(run, "ascii", screen->ascii ? "yes" : NULL);
}

static enum zila_code record(
	struct work *work, const char *kind, struct zila_err *err)
{
	struct core *core = work->core;
	enum zila_code code = run_begin(
		core->db, kind, core->options.command, &work->run_id, err);

	work->recorded = code == ZILA_OK;
	return code;
}

enum zila_code work_begin(struct work *work, struct core *core,
	const char *kind, struct zila_err *err)
{
	enum zila_code code;

	memset(work, 0, sizeof *work);
	work->core = core;
	if ((code = record(work, kind, err)) ||
		(code = store_begin(core->db, err)))
		return code;
	work->open = true;
	return ZILA_OK;
}

enum zila_code work_begin_reading(struct work *work, struct core *core,
	const char *kind, struct zila_err *err)
{
	memset(work, 0, sizeof *work);
	work->core = core;
	work->late.kind = kind;
	work->late.command = core->options.command;
	date_time_now(work->late.started_at);
	return must_wait(core->db) ? ZILA_OK : record(work, kind, err);
}

enum zila_code work_write(struct work *work, struct zila_err *err)
{
	struct db *db = work->core->db;
	enum zila_code code = store_begin(db, err);

	if (code != ZILA_OK)
		return code;
	work->open = true;
	return work->recorded ? ZILA_OK
			      : run_begun(db, &work->late, &work->run_id, err);
}

static enum zila_code finish(struct work *work, bool keep, struct zila_err *err)
{
	struct db *db = work->core->db;
	enum zila_code code = ZILA_OK;

	if (work->open && keep)
		code = store_commit(db, err);
	else if (work->open)
		store_rollback(db);
	work->recorded |= work->open && keep && code == ZILA_OK;
	work->open = false;
	return code;
}

/* How it ended, for the ledger. */
static enum zila_code record_end(struct work *work, const char *state,
	const struct zila_err *why, const char *place, struct zila_err *err)
{
	struct db *db = work->core->db;
	enum zila_code code = ZILA_OK;

	/* Whoever interrupts does not want to wait for another's import. */
	if (why && why->code == ZILA_EINTR && must_wait(db))
		return ZILA_OK;
	if (!work->recorded && (code = work_write(work, err)) == ZILA_OK)
		code = finish(work, true, err);
	return code == ZILA_OK
		       ? run_end(db, work->run_id, state, why, place, err)
		       : code;
}

enum zila_code work_end(struct work *work, enum zila_code code, bool dry,
	const char *place, struct zila_err *err)
{
	struct zila_err other;
	const char *state;

	/* One commit with what it brought: what failed is not in. */
	if (code == ZILA_OK && !dry && work->open &&
		(code = run_end(work->core->db, work->run_id, "ok", NULL, NULL,
			 err)) == ZILA_OK &&
		(code = finish(work, true, err)) == ZILA_OK)
		return ZILA_OK;
	(void)finish(work, false, &other);
	state = code == ZILA_EINTR ? "interrupted"
		: code != ZILA_OK  ? "failed"
		: dry              ? "dry"
				   : "ok";
	/* What went wrong first is what the user has to hear. */
	if (record_end(work, state, code ? err : NULL, code ? place : NULL,
		    code ? &other : err) != ZILA_OK &&
		code == ZILA_OK)
		code = err->code;
	return code;
}

/* Reads the fields of one column; texts go to the arena. */
static enum zila_code take_column(struct message *message, struct arena *arena,
	struct column *out, struct zila_err *err)
{
	const char **values = NULL, *unit;
	int64_t type, count, i;

	out->name = message_keep(message, arena);
	out->help = message_keep(message, arena);
	type = message_integer(message);
	out->required = message_integer(message) != 0;
	out->key = message_integer(message) != 0;
	out->milestone = message_integer(message) != 0;
	out->scope = message_integer(message) != 0;
	out->scale = (int)message_integer(message);
	unit = message_keep(message, arena);
	out->unit = unit && *unit ? unit : NULL;
	count = message_integer(message);
	if (message->bad || type < 0 || type > COLUMN_JSON || count < 0 ||
		count > MODEL_VALUES_MAX)
		return work_unexpected(message, err);
	out->type = (enum column_type)type;
	if (count)
		values = arena_alloc(arena, (count + 1) * sizeof *values);
	for (i = 0; i < count && values; i++)
		values[i] = message_keep(message, arena);
	out->values = values;
	return out->name && out->help && unit && (!count || values)
		       ? ZILA_OK
		       : err_memory(err);
}

enum zila_code work_dataset(
	struct model *model, struct message *message, struct zila_err *err)
{
	struct column columns[MODEL_COLUMNS_MAX] = {{0}};
	struct dataset dataset = {.columns = columns};
	struct arena arena = {0};
	enum zila_code code = ZILA_OK;
	int64_t time, count, i;
	const char *day;

	dataset.name = message_keep(message, &arena);
	dataset.title = message_keep(message, &arena);
	dataset.help = message_keep(message, &arena);
	dataset.plugin = message_keep(message, &arena);
	time = message_integer(message);
	day = message_keep(message, &arena);
	count = message_integer(message);
	if (message->bad || time < 0 || time > TIME_FLOW || count < 1 ||
		count > MODEL_COLUMNS_MAX)
		code = work_unexpected(message, err);
	else if (!dataset.name || !dataset.title || !dataset.help ||
		 !dataset.plugin || !day)
		code = err_memory(err);
	dataset.time = (enum time_kind)time;
	dataset.time_column = day && *day ? day : NULL;
	dataset.column_count = (int)count;
	for (i = 0; i < count && code == ZILA_OK; i++)
		code = take_column(message, &arena, &columns[i], err);
	if (code == ZILA_OK)
		code = model_add(model, &dataset, err);
	arena_free(&arena);
	return code;
}

bool work_name_is_plain(const char *name)
{
	return *name && *name != '.' && !strchr(name, '/');
}

enum zila_code work_file_check(const char *path, bool replace,
	const char *const *formats, const char **format, struct zila_err *err)
{
	const char *end = strrchr(file_name(path), '.');
	struct buf list = {0};
	int i;

	for (i = 0; formats[i]; i++)
		if (end && strcasecmp(end + 1, formats[i]) == 0)
			break;
	*format = formats[i];
	for (i = 0; formats[i]; i++)
		buf_add_format(&list, "%sFILE.%s", i ? " or " : "", formats[i]);
	if (!*format)
		err_set(err, ZILA_EUSAGE, "%s: name the file %s", path,
			buf_text(&list));
	buf_free(&list);
	if (!*format)
		return ZILA_EUSAGE;
	/* It may hold what somebody typed into it. */
	if (!replace && access(path, F_OK) == 0)
		return err_set(err, ZILA_EUSAGE,
			"%s is there already, and may hold corrections: "
			"choose another name, or replace it with --force",
			path);
	return ZILA_OK;
}

bool work_within(int64_t bytes, int limit_mib, struct zila_err *err)
{
	if (bytes <= (int64_t)limit_mib << 20)
		return true;
	err_set(err, ZILA_ELIMIT,
		"stopped at the limit of %d MiB of what it may write: write "
		"less, or in several runs",
		limit_mib);
	return false;
}

static enum zila_code take_bytes(
	struct work_file *file, struct message *message, struct zila_err *err)
{
	size_t size;
	const char *data = message_text(message, &size);

	if (!data || !file->open)
		return work_unexpected(message, err);
	file->bytes += (int64_t)size;
	return work_within(file->bytes, LIMIT_OUTPUT_BYTES >> 20, err)
		       ? file_write_add(&file->write, data, size, err)
		       : ZILA_ELIMIT;
}

enum zila_code work_file_begin(
	struct work_file *file, const char *path, struct zila_err *err)
{
	file->open = true;
	return file_write_start(&file->write, path, err);
}

enum zila_code work_file_take(
	struct work_file *file, struct message *message, struct zila_err *err)
{
	int i;

	switch (message->type) {
	case MESSAGE_FILE:
		if (file->open || file->ended)
			return work_unexpected(message, err);
		return work_file_begin(file, file->path, err);
	case MESSAGE_DATA:
		return take_bytes(file, message, err);
	case MESSAGE_FILE_END:
		if (!file->open)
			return work_unexpected(message, err);
		file->open = false;
		file->ended = true;
		return file->batch
			       ? file_batch_add(file->batch, &file->write, err)
			       : file_write_end(&file->write, err);
	case MESSAGE_RESULT_ROW:
		for (i = 0; i < WORK_TOLD && message_more(message); i++)
			file->told[i] = message_integer(message);
		return message->bad ? work_unexpected(message, err) : ZILA_OK;
	default:
		return work_unexpected(message, err);
	}
}

enum zila_code work_file_sink(struct run *run, struct message *message,
	void *file, struct zila_err *err)
{
	(void)run;
	return work_file_take(file, message, err);
}

void work_file_close(struct work_file *file)
{
	if (file->open)
		file_write_drop(&file->write);
}

enum zila_code core_day(const char *option, const char *text,
	char out[DATE_TEXT_BYTES], struct zila_err *err)
{
	int32_t day;

	if (!date_parse_day(text, strlen(text), &day))
		return err_set(err, ZILA_EUSAGE,
			"--%s %s: it is no day: write it as 2022-07-29", option,
			text);
	date_format(day, out);
	return ZILA_OK;
}

enum zila_code work_answer(
	struct run *run, enum message_type type, struct zila_err *err)
{
	struct buf frames = {0};
	struct packer packer = message_start(&frames, type);
	enum zila_code code;

	message_end(&packer);
	code = run_reply(run, &frames, err);
	buf_free(&frames);
	return code;
}

enum zila_code work_unexpected(struct message *message, struct zila_err *err)
{
	return err_set(err, ZILA_EPLUGIN,
		"the worker sent message %d, which does not belong here",
		(int)message->type);
}
