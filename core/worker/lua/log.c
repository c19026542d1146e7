/* log.c - the lines that scripts log.
 *
 * What is logged at a row of data is likely to be logged at the next one too:
 * such lines are held, and told once, with how often and where first.
 */
#include <lauxlib.h>
#include <string.h>

#include "ground/limits.h"
#include "worker/lua/state.h"

static enum zila_code tell_line(
	void *user, const struct said_line *line, struct zila_err *err)
{
	struct link *link = user;
	char text[SAID_TEXT_BYTES];

	said_text(line, text);
	return link_log(link, line->level, line->plugin, text, err);
}

enum zila_code vm_tell_log(struct vm *vm, struct zila_err *err)
{
	return said_take(&vm->said, tell_line, vm->host->link, err);
}

enum zila_code vm_take_log(
	struct vm *vm, said_each *each, void *user, struct zila_err *err)
{
	return said_take(&vm->said, each, user, err);
}

/* Where it was logged: the place alone, without the cells of the row. */
static const char *tell_place(struct vm *vm)
{
	char *end;

	vm->at[0] = '\0';
	vm->tell(vm->tell_user, vm->at, sizeof vm->at);
	if ((end = strstr(vm->at, ": ")))
		*end = '\0';
	return vm->at;
}

/* Counts the line, or holds it; those held before leave when there are too
 * many. */
static enum zila_code hold(
	struct vm *vm, struct said_line *line, struct zila_err *err)
{
	enum zila_code code = ZILA_OK;

	if (said_again(&vm->said, line))
		return ZILA_OK;
	if (said_is_full(&vm->said))
		code = vm_tell_log(vm, err);
	line->first = tell_place(vm);
	return code == ZILA_OK ? said_add(&vm->said, line, err) : code;
}

/* The text, or what there is room for.  May push. */
static const char *cut(lua_State *L, const char *text)
{
	if (strnlen(text, LIMIT_LOG_BYTES + 1) <= LIMIT_LOG_BYTES)
		return text;
	return lua_pushlstring(L, text, text_cut(text, LIMIT_LOG_BYTES));
}

/* The text as one line: what stands behind a newline would look like a line
 * of another's.  May push. */
static const char *one_line(lua_State *L, const char *text)
{
	text = cut(L, text);
	if (strchr(text, '\n')) /* U+240A instead */
		text = cut(L, luaL_gsub(L, text, "\n", "\xE2\x90\x8A"));
	return text;
}

void vm_log(lua_State *L, const char *level, const char *text)
{
	struct vm *vm = vm_of(L);
	struct link *link = vm->host->link;
	struct said_line line = {.level = level, .count = 1};
	char plugin[64];
	enum zila_code code;
	struct zila_err err;

	if (!link)
		return;
	if (link->log_lines + vm->said.count >= LIMIT_LOG_LINES) {
		(void)err_set(&err, ZILA_ELIMIT,
			"stopped at the limit of %d log lines: log less, as "
			"one line for many rows",
			LIMIT_LOG_LINES);
		(void)vm_raise(L, &err);
		return;
	}
	text = one_line(L, text);
	vm_caller(L, plugin, sizeof plugin);
	line.plugin = plugin;
	line.text = text;
	code = vm->tell && !link->kept ? hold(vm, &line, &err)
				       : tell_line(link, &line, &err);
	if (code != ZILA_OK)
		(void)vm_raise(L, &err);
}
