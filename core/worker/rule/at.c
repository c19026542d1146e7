/* at.c - the row or group at hand, for the message of a rule's error. */
#include <inttypes.h>
#include <string.h>

#include "worker/lua/error.h"
#include "worker/rule/rule.h"

/* *after is ": " before the first, then ", ". */
static void add_value(struct phrase *phrase, const char **after,
	const char *name, const struct value *value)
{
	if (value->type == VALUE_NULL)
		return;
	phrase_add(phrase, "%s", *after);
	error_add_value(phrase, name, value);
	*after = ", ";
}

/* "june.csv, sheet Goa, line 12"; of a name that can't be read now, its
 * import's number. */
static void add_line(struct phrase *phrase, const struct judge *judge,
	int64_t import_id, int64_t line)
{
	struct value value = {.type = VALUE_INTEGER, .integer = import_id};
	struct cursor cursor = {0};
	struct zila_err unread;
	bool row = false;

	if (cursor_open_own(&cursor, judge->job->db,
		    "SELECT name || iif(sheet = '', '', ', sheet ' || sheet) "
		    "FROM main.import WHERE id = ?",
		    &unread) == ZILA_OK &&
		cursor_bind(&cursor, 1, &value, &unread) == ZILA_OK &&
		cursor_step(&cursor, &row, &unread) == ZILA_OK && row) {
		cursor_value(&cursor, 0, &value);
		phrase_add(phrase, "%.*s", (int)value.size, value.text);
	} else {
		phrase_add(phrase, "import %" PRId64, import_id);
	}
	cursor_close(&cursor);
	phrase_add(phrase, ", line %" PRId64, line);
}

/* The columns that the rule names come first: they are what it looks at. */
static bool is_named(const struct clause *clause, int column)
{
	int i;

	for (i = 0; i < clause->by_count; i++)
		if (clause->by[i] == column)
			return true;
	return false;
}

static void add_cells(struct phrase *phrase, const struct at *at,
	const char **after, bool named)
{
	struct value value;
	int i;

	for (i = 0; i < at->scan->column_count; i++) {
		if (!at->scan->columns[i].wanted ||
			is_named(at->clause, i) != named)
			continue;
		scan_value(at->scan, i, at->row, &value);
		add_value(phrase, after, at->scan->columns[i].name, &value);
	}
}

static void tell_row(void *user, char *out, size_t room)
{
	const struct at *at = user;
	struct phrase phrase = {out, room, 0};
	const char *after = ": ";

	out[0] = '\0';
	if (at->row >= at->scan->rows)
		return;
	add_line(&phrase, at->clause->judge, at->scan->import_id[at->row],
		at->scan->line[at->row]);
	add_cells(&phrase, at, &after, true);
	add_cells(&phrase, at, &after, false);
}

enum zila_code at_enter(
	struct at *at, lua_CFunction body, void *argument, struct zila_err *err)
{
	struct vm *vm = at->clause->judge->job->vm;
	enum zila_code code;

	vm_at_teller(vm, tell_row, at);
	code = vm_enter(vm, body, argument, err);
	vm_at_teller(vm, NULL, NULL);
	return code;
}

static void tell_group(void *user, char *out, size_t room)
{
	const struct at_group *at = user;
	struct phrase phrase = {out, room, 0};

	out[0] = '\0';
	if (!at->rows)
		return;
	phrase_add(&phrase, "%" PRId64 " rows from ", at->rows);
	add_line(&phrase, at->judge, at->import_id, at->line);
	phrase_add(&phrase, "%s", at->names);
}

enum zila_code at_group_enter(
	struct at_group *at, lua_CFunction body, struct zila_err *err)
{
	struct vm *vm = at->judge->job->vm;
	enum zila_code code;

	vm_at_teller(vm, tell_group, at);
	code = vm_enter(vm, body, at, err);
	vm_at_teller(vm, NULL, NULL);
	return code;
}

void at_group_name(
	struct at_group *at, const char *name, const struct value *value)
{
	struct phrase phrase = {at->names, sizeof at->names, strlen(at->names)};
	const char *after = phrase.used ? ", " : ": ";

	add_value(&phrase, &after, name, value);
}
