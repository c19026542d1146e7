/* sql.c - rules in SQL: each row is a finding. */
#include <lauxlib.h>
#include <limits.h>
#include <string.h>

#include "ground/err.h"
#include "worker/rule/check.h"
#include "worker/rule/rule.h"

static int column_called(const struct cursor *cursor, const char *name)
{
	int i;

	for (i = 0; i < cursor_column_count(cursor); i++)
		if (!strcmp(cursor_column_name(cursor, i), name))
			return i;
	return -1;
}

static enum zila_code unknown(
	const struct judge *judge, const char *name, struct zila_err *err)
{
	const char *names[RULE_PARAMS_MAX];
	const char *nearest;
	int i;

	for (i = 0; i < judge->param_count; i++)
		names[i] = judge->params[i].name;
	nearest = text_nearest(name, names, (size_t)judge->param_count);
	err_set(err, ZILA_EPLUGIN, "%s: sql: there is no parameter '%s'",
		judge->what, name);
	if (nearest)
		err_hint(err, "did you mean :%s?", nearest);
	else
		err_hint(err, "params = { %s = { default = ... } } makes one",
			name);
	return err->code;
}

static enum zila_code bind(
	struct judge *judge, struct cursor *cursor, struct zila_err *err)
{
	enum zila_code code;
	int i, p;

	for (i = 1; i <= cursor_parameter_count(cursor); i++) {
		const char *name = cursor_parameter(cursor, i);

		for (p = 0; name && p < judge->param_count; p++)
			if (!strcmp(judge->params[p].name, name))
				break;
		if (name && p < judge->param_count) {
			code = cursor_bind(
				cursor, i, &judge->params[p].value, err);
			if (code != ZILA_OK)
				return code;
		} else if (!name || !cursor_is_bound(name)) {
			return unknown(judge, name ? name : "?", err);
		}
	}
	return ZILA_OK;
}

static int64_t integer_at(const struct cursor *cursor, const char *name)
{
	int at = column_called(cursor, name);
	struct value value;

	if (at < 0)
		return 0;
	cursor_value(cursor, at, &value);
	return value.type == VALUE_INTEGER ? value.integer : 0;
}

/* -1, which no place has, for what is none. */
static int code_at(const struct cursor *cursor, const char *name)
{
	int64_t code = integer_at(cursor, name);

	return code < 0 || code > INT_MAX ? -1 : (int)code;
}

/* The message is the row's own, or the columns fill the rule's. */
static void read_found(
	const struct cursor *cursor, struct found *found, int message)
{
	struct value value;
	int i;

	found->value_count = 0;
	memset(found, 0, offsetof(struct found, values));
	found->placed = true;
	found->state = code_at(cursor, "state");
	found->district = code_at(cursor, "district");
	found->import_id = integer_at(cursor, "import_id");
	found->line = integer_at(cursor, "line");
	if (message >= 0) {
		cursor_value(cursor, message, &value);
		if (value.type == VALUE_TEXT)
			found->message = (struct text){value.text, value.size};
	}
	for (i = 0; message < 0 && i < cursor_column_count(cursor); i++) {
		const char *name = cursor_column_name(cursor, i);

		if (!strcmp(name, "import_id") || !strcmp(name, "line"))
			continue;
		cursor_value(cursor, i, &value);
		found_add(found, name, &value);
	}
}

enum zila_code sql_check_message(const struct cursor *cursor, bool worded,
	const char *what, struct zila_err *err)
{
	if (worded || column_called(cursor, "message") >= 0)
		return ZILA_OK;
	return err_set(err, ZILA_EPLUGIN,
		"%s: sql: it needs a column called message: SELECT ..., '...' "
		"AS message; or the rule a message that its columns fill",
		what);
}

static enum zila_code tell_rows(
	struct judge *judge, struct cursor *cursor, struct zila_err *err)
{
	int message = column_called(cursor, "message");
	enum zila_code code;
	struct found found;
	bool row = false;

	if ((code = sql_check_message(
		     cursor, judge->message, judge->what, err)))
		return code;
	while (!judge->stopped) {
		if ((code = cursor_step(cursor, &row, err)) || !row)
			return code;
		read_found(cursor, &found, message);
		if (message >= 0 && !found.message.size)
			return err_set(err, ZILA_EPLUGIN,
				"%s: sql: the message of a row is empty",
				judge->what);
		if ((code = found_tell(judge, &found, err)))
			return code;
	}
	return ZILA_OK;
}

enum zila_code sql_judge(struct judge *judge, struct zila_err *err)
{
	struct cursor cursor = {0};
	enum zila_code code;

	code = cursor_open(&cursor, judge->job->db, judge->sql, err);
	if (code != ZILA_OK)
		return err_wrap(err, "%s", judge->what);
	if ((code = bind(judge, &cursor, err)) == ZILA_OK)
		code = tell_rows(judge, &cursor, err);
	cursor_close(&cursor);
	return code;
}

/* What "count(*) FROM" or "EXISTS" says of the rows of the judge's state. */
static enum zila_code ask(const struct judge *judge,
	const struct dataset *dataset, const char *what, int64_t *answer,
	struct zila_err *err)
{
	struct cursor cursor = {0};
	char sql[RULE_TEXT_BYTES * 3];
	struct phrase phrase = {sql, sizeof sql, 0};
	struct value value;
	enum zila_code code;
	bool row = false, has = dataset_column(dataset, "state") >= 0;
	int i;

	phrase_add(&phrase, "SELECT %s (SELECT 1 FROM \"%s\"", what,
		dataset->name);
	if (has && judge->state)
		phrase_add(&phrase, " WHERE state = %d OR state IS NULL",
			judge->state);
	for (i = 0; has && !judge->state && i < judge->other_count; i++)
		phrase_add(&phrase, "%s state IS NOT %d", i ? " AND" : " WHERE",
			judge->others[i]);
	phrase_add(&phrase, ")");
	if ((code = cursor_open(&cursor, judge->job->db, sql, err)))
		return code;
	if ((code = cursor_step(&cursor, &row, err)) == ZILA_OK && row) {
		cursor_value(&cursor, 0, &value);
		*answer = value.integer;
	}
	cursor_close(&cursor);
	return code;
}

enum zila_code sql_count(const struct judge *judge,
	const struct dataset *dataset, int64_t *count, struct zila_err *err)
{
	return ask(judge, dataset, "count(*) FROM", count, err);
}

enum zila_code sql_has(
	const struct judge *judge, bool *has, struct zila_err *err)
{
	int64_t some = 0;
	enum zila_code code = ask(judge, judge->dataset, "EXISTS", &some, err);

	*has = some != 0;
	return code;
}
