/* found.c - findings: their values, their words, and on to the core. */
#include <lauxlib.h>
#include <limits.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ground/json.h"
#include "worker/lua/api/api.h"
#include "worker/rule/rule.h"

enum { DIGITS_BRIEF = 10, DIGITS_MAX = 15, DECIMALS_KEPT = 3 };

#define WHOLE_MAX 9007199254740992.0 /* above, a double may lack some */

/* A number as it is told in each language: a third in ten digits, a quantity
 * with its decimals. */
static double brief(double number)
{
	int digits = DIGITS_BRIEF;
	char text[40];

	if (fabs(number) >= pow(10, DIGITS_BRIEF - DECIMALS_KEPT))
		digits = (int)log10(fabs(number)) + 1 + DECIMALS_KEPT;
	(void)snprintf(text, sizeof text, "%.*g",
		digits < DIGITS_MAX ? digits : DIGITS_MAX, number);
	return strtod(text, NULL);
}

void found_add(struct found *found, const char *name, const struct value *value)
{
	struct named *named;

	if (found->value_count == RULE_VALUES_MAX)
		return;
	named = &found->values[found->value_count++];
	named->name = name;
	named->value = *value;
	if (value->type == VALUE_REAL && isfinite(value->real))
		named->value.real = brief(value->real);
}

void found_text(struct found *found, const char *name, const char *text)
{
	struct value value = {
		.type = VALUE_TEXT, .text = text, .size = strlen(text)};

	found_add(found, name, &value);
}

void found_number(struct found *found, const char *name, double number)
{
	struct value value = {.type = VALUE_REAL, .real = number};

	if (fabs(number) < WHOLE_MAX && number == floor(number)) {
		value.type = VALUE_INTEGER;
		value.integer = (int64_t)number;
	}
	found_add(found, name, &value);
}

void found_units(
	struct found *found, const char *name, int64_t number, double units)
{
	struct value value = {.type = VALUE_INTEGER, .integer = number};

	if (units != 1)
		found_number(found, name, (double)number / units);
	else
		found_add(found, name, &value);
}

void found_column(struct found *found, const char *name,
	const struct clause *clause, int i)
{
	const struct column *column =
		&clause->judge->dataset->columns[clause->columns[i]];
	const char *minor = column_minor(column);

	snprintf(found->called[i], sizeof *found->called, "%s%s%s%s",
		column->name, *minor ? " (in " : "", minor, *minor ? ")" : "");
	found_text(found, name, found->called[i]);
}

void found_row(struct found *found, const struct clause *clause,
	const struct scan *scan, int row)
{
	const struct judge *judge = clause->judge;
	struct value value;
	int i, at;

	memset(found, 0, offsetof(struct found, values));
	found->value_count = 0;
	found->words = clause->words;
	found->scan = scan;
	found->row = row;
	found->import_id = scan->import_id[row];
	found->line = scan->line[row];
	at = scan_column(scan, "state");
	if (at >= 0 && scan->columns[at].wanted)
		found->state = (int)scan->columns[at].integers[row];
	at = scan_column(scan, "district");
	if (at >= 0 && scan->columns[at].wanted)
		found->district = (int)scan->columns[at].integers[row];
	for (i = 0; i < judge->name_count; i++) {
		at = scan_column(scan, judge->names[i]);
		if (at < 0 || !scan->columns[at].wanted)
			continue;
		scan_value(scan, at, row, &value);
		found_add(found, judge->names[i], &value);
	}
}

static int whole_field(lua_State *L, int index, const char *name)
{
	lua_Integer whole = 0;

	if (lua_getfield(L, index, name) == LUA_TNUMBER)
		whole = lua_tointeger(L, -1);
	else if (!lua_isnil(L, -1))
		luaL_error(L, "the %s of a finding is a number, not a %s", name,
			luaL_typename(L, -1));
	if (whole < 0 || whole > INT_MAX)
		luaL_error(L, "the %s of a finding can't be %I", name,
			(LUAI_UACINT)whole);
	lua_pop(L, 1);
	return (int)whole;
}

/* The values stay with the table, which must stay on the stack. */
void found_lua(lua_State *L, struct found *found, int index)
{
	struct value value;

	index = lua_absindex(L, index);
	if (lua_type(L, index) == LUA_TSTRING) {
		found->message.data =
			lua_tolstring(L, index, &found->message.size);
		if (!found->message.size)
			luaL_error(L, "the message of a finding is empty");
		return;
	}
	if (!lua_istable(L, index))
		luaL_error(L,
			"it must return nil, a message or a table of values, "
			"not a %s",
			luaL_typename(L, index));
	lua_pushnil(L);
	while (lua_next(L, index)) {
		if (lua_type(L, -2) != LUA_TSTRING)
			luaL_error(L, "the values of a finding have names: "
				      "{ before = 12 }");
		api_value(L, -1, lua_tostring(L, -2), &value);
		if (found->value_count == RULE_VALUES_MAX)
			luaL_error(L, "more than %d values", RULE_VALUES_MAX);
		found_add(found, lua_tostring(L, -2), &value);
		lua_pop(L, 1);
	}
	if (whole_field(L, index, "line"))
		found->line = whole_field(L, index, "line");
	if (whole_field(L, index, "import_id"))
		found->import_id = whole_field(L, index, "import_id");
	if (whole_field(L, index, "state"))
		found->state = whole_field(L, index, "state");
	if (whole_field(L, index, "district"))
		found->district = whole_field(L, index, "district");
	found->placed = whole_field(L, index, "state") ||
			whole_field(L, index, "district");
}

/* What else {name} may be: where the row stands, what its places are called. */
static bool find_place(const struct judge *judge, const struct found *found,
	struct text name, struct value *out)
{
	const struct place *place = NULL;

	memset(out, 0, sizeof *out);
	if (text_is(name, "line") || text_is(name, "import_id")) {
		out->type = VALUE_INTEGER;
		out->integer =
			text_is(name, "line") ? found->line : found->import_id;
		return true;
	}
	if (text_is(name, "state_name"))
		place = place_state_of(judge->job->places, found->state);
	else if (text_is(name, "district_name"))
		place = place_district_of(judge->job->places, found->district);
	if (!place)
		return false;
	out->type = VALUE_TEXT;
	out->text = place->name;
	out->size = strlen(place->name);
	return true;
}

/* What {name} is: of the finding, of the parameters, of the place. */
static bool find_value(const struct judge *judge, const struct found *found,
	struct text name, struct value *out)
{
	int i;

	for (i = 0; i < found->value_count; i++)
		if (text_is(name, found->values[i].name)) {
			*out = found->values[i].value;
			return true;
		}
	for (i = 0; i < judge->param_count; i++)
		if (text_is(name, judge->params[i].name)) {
			*out = judge->params[i].value;
			return true;
		}
	return find_place(judge, found, name, out);
}

static void add_value(struct buf *out, const struct value *value)
{
	struct json json = {.out = out};

	switch (value->type) {
	case VALUE_INTEGER:
		buf_add_format(out, "%lld", (long long)value->integer);
		break;
	case VALUE_REAL:
		json_real(&json, value->real);
		break;
	case VALUE_TEXT:
		buf_add(out, value->text, value->size);
		break;
	default:
		buf_add_text(out, "(nothing)");
	}
}

/* words with each {name} filled; {fix} only at the first level. */
static void fill(struct buf *out, const struct judge *judge,
	const struct found *found, const char *words, bool in_fix)
{
	const char *open, *close;
	struct value value;

	while ((open = strchr(words, '{')) && (close = strchr(open, '}'))) {
		struct text name = {open + 1, (size_t)(close - open - 1)};

		buf_add(out, words, (size_t)(open - words));
		words = close + 1;
		if (!in_fix && name.size == 3 && !memcmp(name.data, "fix", 3)) {
			fill(out, judge, found, judge->fix ? judge->fix : "",
				true);
			continue;
		}
		if (!find_value(judge, found, name, &value))
			memset(&value, 0, sizeof value);
		add_value(out, &value);
	}
	buf_add_text(out, words);
}

static bool is_found(const struct found *found, const char *name)
{
	int i;

	for (i = 0; i < found->value_count; i++)
		if (!strcmp(found->values[i].name, name))
			return true;
	return false;
}

/* What was found, and what else the words name: with it they can be filled
 * again in another language. */
static void values_json(
	struct buf *out, const struct judge *judge, const struct found *found)
{
	struct json json = {.out = out};
	struct value value;
	int i;

	json_object(&json);
	for (i = 0; i < found->value_count; i++) {
		json_key(&json, found->values[i].name);
		json_cell(&json, &found->values[i].value);
	}
	for (i = 0; i < judge->name_count; i++) {
		struct text name = {judge->names[i], strlen(judge->names[i])};

		if (is_found(found, judge->names[i]) ||
			!find_value(judge, found, name, &value))
			continue;
		json_key(&json, judge->names[i]);
		json_cell(&json, &value);
	}
	json_end_object(&json);
}

static enum zila_code check_size(const struct judge *judge, const char *what,
	size_t size, struct zila_err *err)
{
	if (size <= LIMIT_FINDING_BYTES)
		return ZILA_OK;
	return err_set(err, ZILA_EPLUGIN,
		"%s: the %s of a finding: %zu bytes, and %d is the most: say "
		"it shorter",
		judge->what, what, size, LIMIT_FINDING_BYTES);
}

/* A finding of a place that nobody can find is no finding. */
static enum zila_code check_place(const struct judge *judge,
	const struct found *found, struct zila_err *err)
{
	const struct place_register *places = judge->job->places;

	if (places && found->state && !place_state_of(places, found->state))
		return err_set(err, ZILA_EPLUGIN,
			"%s: a finding names state %d, which the register has "
			"not: `state` is an LGD code",
			judge->what, found->state);
	if (places && found->district &&
		!place_district_of(places, found->district))
		return err_set(err, ZILA_EPLUGIN,
			"%s: a finding names district %d, which the register "
			"has not: `district` is an LGD code",
			judge->what, found->district);
	return ZILA_OK;
}

/* The key of the row that it stands on, unless a script says another place;
 * one that is very long is left to the core. */
static enum zila_code find_key(
	const struct found *found, struct buf *key, struct zila_err *err)
{
	const struct scan *scan = found->scan;
	enum zila_code code;

	if (!scan || found->line != scan->line[found->row] ||
		found->import_id != scan->import_id[found->row])
		return ZILA_OK;
	code = scan_key(scan, found->row, key, err);
	if (key->size > LIMIT_FINDING_BYTES)
		buf_cut(key, 0);
	return code;
}

static enum zila_code send(struct judge *judge, const struct found *found,
	int state, struct zila_err *err)
{
	const char *words = judge->message ? judge->message : found->words;
	struct buf text = {0}, values = {0}, key = {0};
	struct packer packer;
	enum zila_code code;

	if (found->message.size)
		buf_add(&text, found->message.data, found->message.size);
	else
		fill(&text, judge, found, words, false);
	if (!found->message.size)
		values_json(&values, judge, found);
	if ((code = buf_check(&text, err)) ||
		(code = buf_check(&values, err)) ||
		(code = find_key(found, &key, err)))
		goto out;
	if ((code = check_size(judge, "message", text.size, err)) ||
		(code = check_size(judge, "values", values.size, err)))
		goto out;
	packer = link_message(&judge->job->link, MESSAGE_FINDING);
	pack_text(&packer, judge->part->name);
	pack_text(&packer, judge->severity);
	pack_integer(&packer, state);
	pack_integer(&packer, found->district);
	pack_integer(&packer, found->import_id);
	pack_integer(&packer, found->line);
	pack_text_size(&packer, buf_text(&text), text.size);
	pack_text(&packer, found->message.size ? "" : words);
	pack_text(&packer, values.size ? buf_text(&values) : "{}");
	pack_text(&packer, judge->plugin->name);
	pack_integer(&packer, judge->step);
	pack_text(&packer, key.size ? found->scan->dataset->name : "");
	pack_text_size(&packer, buf_text(&key), key.size);
	message_end(&packer);
	code = link_sent(&judge->job->link, err);
out:
	buf_free(&text);
	buf_free(&values);
	buf_free(&key);
	return code;
}

enum zila_code found_tell(
	struct judge *judge, const struct found *found, struct zila_err *err)
{
	struct found known = *found;
	const struct place *place;
	enum zila_code code =
		found->placed ? check_place(judge, found, err) : ZILA_OK;

	if (code != ZILA_OK)
		return code;

	if (!known.state && known.district) {
		place = place_district_of(judge->job->places, known.district);
		known.state = place ? place->state : 0;
	}
	if (!known.state &&
		!known.district) /* a state's rule is of its state */
		known.state = judge->part->plugin->state;
	if (!judge_takes(judge, known.state) || judge->stopped)
		return ZILA_OK;
	if (judge->findings == LIMIT_FINDINGS_PER_RULE) {
		judge_stop(judge,
			"more than %d findings: the rule is too wide; those "
			"before are kept",
			LIMIT_FINDINGS_PER_RULE);
		return ZILA_OK;
	}
	if (!known.message.size && !judge->message && !known.words)
		return err_set(err, ZILA_EPLUGIN,
			"%s: values need a `message` of the rule that they "
			"fill",
			judge->what);
	judge->findings++;
	return send(judge, &known, known.state, err);
}
