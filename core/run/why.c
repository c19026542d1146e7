/* why.c - from a figure to its lines: the records of a worker, handed on. */

#include "run/printed.h"
#include "run/work.h"

struct asking {
	core_why_each *each;
	void *user;
};

static enum zila_code take_record(struct run *run, struct message *message,
	void *user, struct zila_err *err)
{
	struct asking *asking = user;
	struct why_record record = {NULL};
	struct arena arena = {0};
	enum zila_code code = ZILA_OK;
	const char *text;
	size_t size;

	(void)run;
	if (message->type != MESSAGE_RESULT_ROW)
		return work_unexpected(message, err);
	text = message_text(message, &size);
	record.kind = text ? arena_copy(&arena, text, size) : NULL;
	while (message_more(message) && record.count < WHY_FIELDS_MAX &&
		code == ZILA_OK) {
		const char **field = &record.fields[record.count++];

		text = message_text(message, &size);
		if (text && !(*field = arena_copy(&arena, text, size)))
			code = err_memory(err);
	}
	if (code == ZILA_OK && (message->bad || !record.kind))
		code = work_unexpected(message, err);
	if (code == ZILA_OK)
		code = asking->each(asking->user, &record, err);
	arena_free(&arena);
	return code;
}

enum zila_code core_why(struct core *core, const struct core_why *what,
	const struct core_scope *scope, core_why_each *each, void *user,
	struct zila_err *err)
{
	struct asking asking = {each, user};
	struct work_scope clocks;
	struct run run;
	enum zila_code code;

	work_init(&run, core, "report", take_record, &asking);
	run_option(&run, "report", what->report);
	run_option(&run, "why", what->figure ? what->figure : "*");
	run_option(&run, "all", what->all ? "yes" : NULL);
	if ((code = work_scope(&run, core, scope, &clocks, err)))
		return code;
	return run_spawn(&run, err);
}
