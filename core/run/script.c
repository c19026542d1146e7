/* script.c - runs that only read: scripts and queries. */
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "ground/file.h"
#include "ground/limits.h"
#include "run/grants.h"
#include "run/work.h"

enum { NAME_BYTES = 256 };

/* A script's files on their way into its folder. */
struct writing {
	const struct core_script *script;
	struct work_file file;
	struct file_batch files;
	int count;
};

static enum zila_code take_file(
	struct writing *writing, struct message *message, struct zila_err *err)
{
	const struct core_script *script = writing->script;
	char name[NAME_BYTES], what[16], path[1024 + NAME_BYTES];
	bool profile;

	message_copy(message, name, sizeof name);
	message_copy(message, what, sizeof what);
	profile = !strcmp(what, "profile");
	if (message->bad || writing->file.open || !work_name_is_plain(name) ||
		!(profile ? script->profile_out : script->out) ||
		++writing->count > LIMIT_OUT_FILES + 1)
		return work_unexpected(message, err);
	if (profile)
		snprintf(path, sizeof path, "%s", script->profile_out);
	else
		snprintf(path, sizeof path, "%s/%s", script->out, name);
	return work_file_begin(&writing->file, path, err);
}

static enum zila_code take_aside(
	struct run *run, struct message *message, struct zila_err *err)
{
	size_t size;
	const char *text = message_text(message, &size);

	if (!text)
		return work_unexpected(message, err);
	if (run->face->aside)
		run->face->aside(run->face->user, text, size);
	return ZILA_OK;
}

static enum zila_code take_script(struct run *run, struct message *message,
	void *user, struct zila_err *err)
{
	struct writing *writing = user;

	switch (message->type) {
	case MESSAGE_FILE:
		return take_file(writing, message, err);
	case MESSAGE_DATA:
	case MESSAGE_FILE_END:
		return work_file_take(&writing->file, message, err);
	case MESSAGE_ASIDE:
		return take_aside(run, message, err);
	default:
		return work_unexpected(message, err);
	}
}

/* Runs it; the files appear when all went well. */
static enum zila_code run_written(
	struct run *run, struct writing *writing, struct zila_err *err)
{
	const char *out = writing->script->out;
	enum zila_code code = out ? file_make_dir(out, err) : ZILA_OK;

	if (code == ZILA_OK)
		code = run_spawn(run, err);
	work_file_close(&writing->file);
	if (code == ZILA_OK)
		code = file_batch_end(&writing->files, err);
	file_batch_drop(&writing->files);
	return code;
}

enum zila_code core_script(struct core *core, const struct core_script *script,
	const struct core_scope *scope, struct zila_err *err)
{
	struct writing writing = {.script = script};
	char columns[WORK_COLUMNS_BYTES];
	struct work_scope clocks;
	struct buf allowed = {0};
	struct work work;
	struct run run;
	enum zila_code code;

	writing.file.batch = &writing.files;
	if (scope->allow && (code = grants_allow(scope->allow, &allowed, err)))
		goto out;
	work_init(&run, core, "script", take_script, &writing);
	run.grants = &allowed;
	run_option(&run, "file", script->path);
	work_screen(&run, &script->screen, columns);
	run_option(&run, "out", script->out ? "yes" : NULL);
	run_option(&run, "profile", script->profile ? "yes" : NULL);
	run_option(&run, "profile_out", script->profile_out ? "yes" : NULL);
	run_option(&run, "trace_sql", script->trace_sql ? "yes" : NULL);
	run.args = script->args;
	run.arg_count = script->arg_count;
	if ((code = work_scope(&run, core, scope, &clocks, err)) ||
		(code = file_open(script->path, &run.input_fd, err)))
		goto out;
	code = work_begin_reading(&work, core, "script", err);
	if (code == ZILA_OK) {
		code = run_written(&run, &writing, err);
		code = work_end(&work, code, false, run.place, err);
	}
	close(run.input_fd);
out:
	buf_free(&allowed);
	return code;
}

static enum zila_code take_columns(const struct core_rows *rows,
	struct message *message, struct zila_err *err)
{
	const char *names[LIMIT_COLUMNS];
	struct arena arena = {0};
	enum zila_code code = ZILA_OK;
	int count = 0;

	while (message_more(message) && count < LIMIT_COLUMNS) {
		size_t size;
		const char *name = message_text(message, &size);

		names[count] = arena_copy(&arena, name ? name : "", size);
		if (!names[count++])
			code = err_memory(err);
	}
	if (code == ZILA_OK && message->bad)
		code = work_unexpected(message, err);
	if (code == ZILA_OK)
		code = rows->columns(rows->user, names, count, err);
	arena_free(&arena);
	return code;
}

static enum zila_code take_row(const struct core_rows *rows,
	struct message *message, struct zila_err *err)
{
	struct value values[LIMIT_COLUMNS];
	int count = 0;

	while (message_more(message) && count < LIMIT_COLUMNS)
		message_value(message, &values[count++]);
	if (message->bad)
		return work_unexpected(message, err);
	return rows->row(rows->user, values, count, err);
}

static enum zila_code take_result(struct run *run, struct message *message,
	void *user, struct zila_err *err)
{
	(void)run;
	switch (message->type) {
	case MESSAGE_RESULT:
		return take_columns(user, message, err);
	case MESSAGE_RESULT_ROW:
		return take_row(user, message, err);
	default:
		return work_unexpected(message, err);
	}
}

enum zila_code core_sql(struct core *core, const char *sql,
	const struct core_scope *scope, const struct core_rows *rows,
	struct zila_err *err)
{
	struct work_scope clocks;
	struct core_rows to = *rows;
	struct run run;
	enum zila_code code;

	work_init(&run, core, "sql", take_result, &to);
	run_option(&run, "sql", sql);
	if ((code = work_scope(&run, core, scope, &clocks, err)))
		return code;
	return run_spawn(&run, err);
}

enum zila_code core_importers(struct core *core, const char *name,
	const struct core_rows *rows, struct zila_err *err)
{
	struct core_rows to = *rows;
	struct run run;

	work_init(&run, core, "importers", take_result, &to);
	run_option(&run, "importer", name);
	return run_spawn(&run, err);
}
