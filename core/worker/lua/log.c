/* log.c - the lines that scripts log.
 *
 * What is logged at a row of data is likely to be logged at the next one too:
 * such lines are held, and told once, with how often and where first.
 */
#include <stdio.h>
#include <string.h>

#include "ground/err.h"
#include "ground/limits.h"
#include "ground/number.h"
#include "worker/lua/state.h"

struct vm_line {
	char level[12], plugin[64];
	char first[100]; /* where it was logged first */
	char *text;
	int64_t count;
};

struct vm_log {
	struct vm_line lines[LIMIT_LOG_KINDS];
	int count;
};

static enum zila_code tell_line(
	struct vm *vm, const struct vm_line *line, struct zila_err *err)
{
	char text[LIMIT_LOG_BYTES + sizeof line->first + 64];
	char count[NUMBER_TEXT_BYTES];
	struct phrase phrase = {text, sizeof text, 0};

	phrase_add(&phrase, "%s", line->text);
	if (line->count > 1) {
		number_format(line->count, 0, GROUPING_INDIAN, count);
		phrase_add(&phrase, " (%s times, first at %s)", count,
			line->first);
	}
	return link_log(vm->host->link, line->level, line->plugin, text, err);
}

enum zila_code vm_tell_log(struct vm *vm, struct zila_err *err)
{
	struct vm_log *log = vm->log;
	enum zila_code code = ZILA_OK;
	int i;

	for (i = 0; log && i < log->count; i++) {
		if (code == ZILA_OK)
			code = tell_line(vm, &log->lines[i], err);
		mem_free(log->lines[i].text);
	}
	if (log)
		log->count = 0;
	return code;
}

void log_free(struct vm *vm)
{
	int i;

	for (i = 0; vm->log && i < vm->log->count; i++)
		mem_free(vm->log->lines[i].text);
	mem_free(vm->log);
}

static struct vm_line *find(struct vm_log *log, const struct vm_line *like)
{
	int i;

	for (i = 0; i < log->count; i++) {
		struct vm_line *line = &log->lines[i];

		if (!strcmp(line->text, like->text) &&
			!strcmp(line->level, like->level) &&
			!strcmp(line->plugin, like->plugin))
			return line;
	}
	return NULL;
}

/* The place alone, without the cells of the row. */
static void note_first(struct vm *vm, struct vm_line *line)
{
	const char *end;

	vm->at[0] = '\0';
	vm->tell(vm->tell_user, vm->at, sizeof vm->at);
	end = strstr(vm->at, ": ");
	(void)snprintf(line->first, sizeof line->first, "%.*s",
		(int)(end ? end - vm->at : (ptrdiff_t)strlen(vm->at)), vm->at);
}

/* Counts the line, or holds it; those held before leave when there are too
 * many. */
static enum zila_code hold(
	struct vm *vm, const struct vm_line *like, struct zila_err *err)
{
	enum zila_code code = ZILA_OK;
	struct vm_line *line;

	if (!vm->log && !(vm->log = mem_alloc(sizeof *vm->log)))
		return err_memory(err);
	if ((line = find(vm->log, like))) {
		line->count++;
		return ZILA_OK;
	}
	if (vm->log->count == LIMIT_LOG_KINDS)
		code = vm_tell_log(vm, err);
	if (code != ZILA_OK)
		return code;
	line = &vm->log->lines[vm->log->count];
	*line = *like;
	line->count = 1;
	if (!(line->text = mem_copy(like->text)))
		return err_memory(err);
	note_first(vm, line);
	vm->log->count++;
	return ZILA_OK;
}

void vm_log(lua_State *L, const char *level, const char *text)
{
	struct vm *vm = vm_of(L);
	struct link *link = vm->host->link;
	struct vm_line line = {.count = 1};
	enum zila_code code;
	struct zila_err err;

	if (!link)
		return;
	if (link->log_lines + (vm->log ? vm->log->count : 0) >=
		LIMIT_LOG_LINES) {
		(void)err_set(&err, ZILA_ELIMIT,
			"stopped at the limit of %d log lines: log less, as "
			"one line for many rows",
			LIMIT_LOG_LINES);
		(void)vm_raise(L, &err);
		return;
	}
	if (strnlen(text, LIMIT_LOG_BYTES + 1) > LIMIT_LOG_BYTES)
		text = lua_pushlstring(L, text, LIMIT_LOG_BYTES);
	(void)snprintf(line.level, sizeof line.level, "%s", level);
	vm_caller(L, line.plugin, sizeof line.plugin);
	line.text = (char *)text;
	code = vm->tell && !link->kept ? hold(vm, &line, &err)
				       : tell_line(vm, &line, &err);
	if (code != ZILA_OK)
		(void)vm_raise(L, &err);
}
