/* script.c - runs that only read: scripts and queries. */
#include <unistd.h>

#include "ground/file.h"
#include "ground/limits.h"
#include "run/work.h"

enum zila_code core_script(struct core *core, const char *path,
	const struct core_scope *scope, const char *const *args, int arg_count,
	struct zila_err *err)
{
	struct work_scope clocks;
	struct work work;
	struct run run;
	enum zila_code code;

	work_init(&run, core, "script", NULL, NULL);
	run_option(&run, "file", path);
	run.args = args;
	run.arg_count = arg_count;
	if ((code = work_scope(&run, core, scope, &clocks, err)) ||
		(code = file_open(path, &run.input_fd, err)))
		return code;
	code = work_begin_reading(&work, core, "script", err);
	if (code == ZILA_OK) {
		code = run_spawn(&run, err);
		code = work_end(&work, code, false, run.place, err);
	}
	close(run.input_fd);
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
