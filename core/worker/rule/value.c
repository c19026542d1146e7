/* value.c - kinds that look at one value, once for each that differs: one_of,
 * pattern, references.
 */
#include <lauxlib.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "ground/err.h"
#include "worker/rule/rule.h"

enum { UNKNOWN, SOUND, WRONG };
enum { CAPTURES_MAX = 32 }; /* of a pattern: Lua's own limit */

/* Codes of districts each have their place. */
enum { RECENT_NUMBERS = 1024 };

/* Verdicts by a text's number, and of recent numbers; others are asked about
 * each time. */
struct verdicts {
	uint8_t *by_code;
	uint32_t room;
	struct codes texts; /* that are allowed */
	int64_t *numbers;   /* sorted */
	size_t number_count, number_room;
	struct {
		int64_t number;
		uint8_t verdict;
	} recent[RECENT_NUMBERS]; /* by their lowest bits */
};

typedef enum zila_code decide(struct clause *clause, const struct scan *scan,
	int row, bool *sound, struct zila_err *err);

static enum zila_code make_room(
	struct verdicts *verdicts, uint32_t code, struct zila_err *err)
{
	uint32_t room = verdicts->room ? verdicts->room : 1024;
	uint8_t *more;

	while (room <= code)
		room *= 2;
	more = mem_resize(verdicts->by_code, room);
	if (!more)
		return err_memory(err);
	memset(more + verdicts->room, UNKNOWN, room - verdicts->room);
	verdicts->by_code = more;
	verdicts->room = room;
	return ZILA_OK;
}

static uint8_t *kept_of(struct verdicts *verdicts, int64_t number)
{
	size_t at = (uint64_t)number % RECENT_NUMBERS;
	uint8_t *kept = &verdicts->recent[at].verdict;

	if (verdicts->recent[at].number != number)
		*kept = UNKNOWN;
	verdicts->recent[at].number = number;
	return kept;
}

static enum zila_code verdict_of(struct clause *clause, const struct scan *scan,
	int row, decide *ask, bool *sound, struct zila_err *err)
{
	const struct scan_column *column = &scan->columns[clause->columns[0]];
	struct verdicts *verdicts = clause->own;
	enum zila_code code;
	uint8_t *kept;

	if (column->missing[row] ||
		(column->text && column->codes[row] == CODE_NONE))
		return ask(clause, scan, row, sound, err);
	if (column->text) {
		if (column->codes[row] >= verdicts->room &&
			(code = make_room(verdicts, column->codes[row], err)))
			return code;
		kept = &verdicts->by_code[column->codes[row]];
	} else {
		kept = kept_of(verdicts, column->integers[row]);
	}
	if (*kept == UNKNOWN) {
		if ((code = ask(clause, scan, row, sound, err)))
			return code;
		*kept = *sound ? SOUND : WRONG;
	}
	*sound = *kept == SOUND;
	return ZILA_OK;
}

static enum zila_code rows_by(struct clause *clause, struct scan *scan,
	decide *ask, struct zila_err *err)
{
	enum zila_code code = ZILA_OK;
	struct found found;
	bool sound = true;
	int row;

	for (row = 0; row < scan->rows && code == ZILA_OK; row++) {
		if (!row_is_tested(clause, scan, row))
			continue;
		code = verdict_of(clause, scan, row, ask, &sound, err);
		if (code != ZILA_OK || sound)
			continue;
		found_value(&found, clause, scan, row);
		if (clause->listed)
			found_text(&found, "listed", clause->listed);
		code = found_tell(clause->judge, &found, err);
	}
	return code;
}

static enum zila_code begin_verdicts(
	struct clause *clause, struct scan *scan, struct zila_err *err)
{
	(void)scan;
	clause->own = mem_alloc(sizeof(struct verdicts));
	return clause->own ? ZILA_OK : err_memory(err);
}

static void close_verdicts(struct clause *clause)
{
	struct verdicts *verdicts = clause->own;

	if (!verdicts)
		return;
	mem_free(verdicts->by_code);
	mem_free(verdicts->numbers);
	codes_free(&verdicts->texts);
	mem_free(verdicts);
	clause->own = NULL;
}

static enum zila_code add_number(
	struct verdicts *verdicts, int64_t number, struct zila_err *err)
{
	size_t count = verdicts->number_count;

	if (count && verdicts->numbers[count - 1] == number)
		return ZILA_OK;
	if (count == verdicts->number_room) {
		size_t room = count ? count * 2 : 256;
		int64_t *more =
			mem_resize(verdicts->numbers, room * sizeof *more);

		if (!more)
			return err_memory(err);
		verdicts->numbers = more;
		verdicts->number_room = room;
	}
	verdicts->numbers[verdicts->number_count++] = number;
	return ZILA_OK;
}

static int by_number(const void *a, const void *b)
{
	int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;

	return (x > y) - (x < y);
}

static void sort_numbers(struct verdicts *verdicts)
{
	if (verdicts->number_count)
		qsort(verdicts->numbers, verdicts->number_count,
			sizeof *verdicts->numbers, by_number);
}

/* Whether the row's value is among those allowed. */
static enum zila_code is_allowed(struct clause *clause, const struct scan *scan,
	int row, bool *sound, struct zila_err *err)
{
	const struct scan_column *column = &scan->columns[clause->columns[0]];
	const struct verdicts *verdicts = clause->own;

	(void)err;
	if (column->missing[row])
		*sound = false;
	else if (column->text)
		*sound = codes_look(&verdicts->texts, column->texts[row]) !=
			 CODE_MISSING;
	else
		*sound = verdicts->number_count &&
			 bsearch(&column->integers[row], verdicts->numbers,
				 verdicts->number_count,
				 sizeof *verdicts->numbers, by_number);
	return ZILA_OK;
}

static enum zila_code rows_allowed(
	struct clause *clause, struct scan *scan, struct zila_err *err)
{
	return rows_by(clause, scan, is_allowed, err);
}

/* ---- one_of ---- */

/* A text that an enum never holds is a misspelling. */
static void check_enum(
	lua_State *L, const struct clause *clause, const struct value *value)
{
	const struct column *column =
		&clause->judge->dataset->columns[clause->columns[0]];
	int i;

	for (i = 0; column->values && column->values[i]; i++)
		if (!strcmp(column->values[i], value->text))
			return;
	if (i)
		rule_fail(L, clause->judge, "check: one_of",
			"'%s' is no value of %s: `zila data %s` lists them",
			value->text, column->name,
			clause->judge->dataset->name);
}

static void read_one_of(lua_State *L, struct clause *clause, int index)
{
	struct judge *judge = clause->judge;
	char listed[600] = "";
	struct phrase phrase = {listed, sizeof listed, 0};
	int i;

	clause->columns[clause->column_count++] =
		rule_column(L, clause, index, 1);
	if (lua_rawgeti(L, index, 2) != LUA_TTABLE || !luaL_len(L, -1))
		rule_fail(L, judge, "check: one_of",
			"it is { column, { value, value } }");
	clause->list_count = (int)luaL_len(L, -1);
	clause->list = arena_alloc(&judge->job->arena,
		(size_t)clause->list_count * sizeof *clause->list);
	if (!clause->list)
		vm_raise_memory(L);
	for (i = 0; i < clause->list_count; i++) {
		struct value *value = &clause->list[i];

		lua_rawgeti(L, -1, i + 1);
		*value = rule_literal(L, judge, lua_gettop(L));
		if (clause_is_text(clause, 0) != (value->type == VALUE_TEXT))
			rule_fail(L, judge, "check: one_of",
				"the column holds %s, and so must the list",
				clause_is_text(clause, 0) ? "texts"
							  : "numbers");
		check_enum(L, clause, value);
		phrase_add(&phrase, "%s%s", i ? ", " : "",
			luaL_tolstring(L, -1, NULL));
		lua_pop(L, 2);
	}
	lua_pop(L, 1);
	clause->listed = rule_keep(L, judge, listed, strlen(listed));
	clause->words = "{column} {value} is not one of {listed}";
}

static enum zila_code begin_one_of(
	struct clause *clause, struct scan *scan, struct zila_err *err)
{
	double units = scan->columns[clause->columns[0]].units;
	enum zila_code code = begin_verdicts(clause, scan, err);
	struct verdicts *verdicts = clause->own;
	struct text text;
	uint32_t ignored;
	int i;

	for (i = 0; i < clause->list_count && code == ZILA_OK; i++) {
		const struct value *value = &clause->list[i];

		text = (struct text){value->text, value->size};
		if (value->type == VALUE_TEXT)
			code = codes_find(
				&verdicts->texts, &text, &ignored, err);
		else if (value->type == VALUE_REAL)
			code = add_number(verdicts,
				(int64_t)llround(value->real * units), err);
		else
			code = add_number(
				verdicts, value->integer * (int64_t)units, err);
	}
	if (code == ZILA_OK)
		sort_numbers(verdicts);
	return code;
}

const struct kind kind_one_of = {"one_of", read_one_of, begin_one_of,
	rows_allowed, .close = close_verdicts};

/* ---- references ---- */

static void read_references(lua_State *L, struct clause *clause, int index)
{
	struct judge *judge = clause->judge;
	const char *name;
	int at, own;

	clause->columns[clause->column_count++] =
		rule_column(L, clause, index, 1);
	lua_rawgeti(L, index, 2);
	lua_rawgeti(L, index, 3);
	if (lua_type(L, -2) != LUA_TSTRING || lua_type(L, -1) != LUA_TSTRING)
		rule_fail(L, judge, "check: references",
			"it is { column, \"dataset\", \"column\" }");
	name = lua_tostring(L, -2);
	clause->other =
		plugin_dataset(&judge->job->model, judge->part->plugin, name);
	if (!clause->other)
		rule_fail(L, judge, "check: references",
			"there is no dataset '%s'", name);
	at = dataset_column(clause->other, lua_tostring(L, -1));
	if (at < 0)
		rule_fail(L, judge, "check: references",
			"dataset %s has no column '%s'", name,
			lua_tostring(L, -1));
	clause->other_column = clause->other->columns[at].name;
	lua_pop(L, 2);
	own = clause->columns[0];
	if (judge->dataset->columns[own].scale !=
		clause->other->columns[at].scale)
		rule_fail(L, judge, "check: references",
			"the two columns have different units");
	lua_pushfstring(L, "%s.%s", clause->other->name, clause->other_column);
	clause->listed = rule_keep(
		L, judge, lua_tostring(L, -1), strlen(lua_tostring(L, -1)));
	lua_pop(L, 1);
	clause->words = "{column} {value} is no {listed}";
}

static enum zila_code gather(
	void *user, struct scan *scan, struct zila_err *err)
{
	struct clause *clause = user;
	struct verdicts *verdicts = clause->own;
	const struct scan_column *column =
		&scan->columns[scan_column(scan, clause->other_column)];
	struct text text = {"", 0};
	enum zila_code code = ZILA_OK;
	uint32_t number = 1;
	int row;

	for (row = 0; row < scan->rows && code == ZILA_OK; row++) {
		if (column->missing[row])
			continue;
		text = column->texts ? column->texts[row] : text;
		code = column->text ? codes_find(&verdicts->texts, &text,
					      &number, err)
				    : add_number(verdicts,
					      column->integers[row], err);
		if (code == ZILA_OK && number == CODE_NONE)
			return err_set(err, ZILA_EPLUGIN,
				"%s: check: references: %s has more than %d "
				"different texts: use sql",
				clause->judge->what, clause->listed,
				LIMIT_CODES);
	}
	return code;
}

static enum zila_code begin_references(
	struct clause *clause, struct scan *scan, struct zila_err *err)
{
	struct scan *other = NULL;
	enum zila_code code;
	int at;

	if ((code = begin_verdicts(clause, scan, err)) ||
		(code = scan_open(scan->db, clause->other, &other, err)))
		return code;
	at = scan_column(other, clause->other_column);
	if (other->columns[at].text != scan->columns[clause->columns[0]].text)
		code = err_set(err, ZILA_EPLUGIN,
			"%s: check: references: one column holds texts, the "
			"other numbers",
			clause->judge->what);
	if (code == ZILA_OK)
		code = scan_want(other, at, err);
	if (code == ZILA_OK)
		code = scan_run(other, gather, clause, err);
	scan_close(other);
	if (code == ZILA_OK)
		sort_numbers(clause->own);
	return code;
}

const struct kind kind_references = {"references", read_references,
	begin_references, rows_allowed, .close = close_verdicts};

/* ---- pattern ---- */

/* Behind the set that begins at [, or NULL: it has no end.  A ] first in it
 * is one of the set. */
static const char *set_end(const char *at)
{
	at += at[1] == '^' ? 2 : 1;
	do {
		if (!*at)
			return NULL;
		at += *at == '%' && at[1] ? 2 : 1;
	} while (*at != ']');
	return at + 1;
}

/* The end of what stands behind %, or NULL: Lua does not know it. */
static const char *escape_end(const char *at, int captures)
{
	if (*at == 'b')
		return at[1] && at[2] ? at + 3 : NULL;
	if (*at == 'f')
		return at[1] == '[' ? set_end(at + 1) : NULL;
	if (*at >= '0' && *at <= '9' && *at - '0' - 1 >= captures)
		return NULL;
	return *at && *at != '0' ? at + 1 : NULL;
}

/* What Lua would say of the pattern once a value brings it there. */
static const char *pattern_fault(const char *at)
{
	int captures = 0, open = 0;

	if (!strpbrk(at, "^$*+?.([%-"))
		return NULL; /* looked for letter by letter */
	while (at && *at) {
		if (*at == '(') {
			open++;
			if (++captures > CAPTURES_MAX)
				return "it has too many ( )";
		} else if (*at == ')' && --open < 0) {
			return "a ) has no (; %) is the character";
		}
		if (*at == '%')
			at = escape_end(at + 1, captures);
		else
			at = *at == '[' ? set_end(at) : at + 1;
	}
	if (!at)
		return "what Lua expects behind a % or a [ in it is not "
		       "there; %% and %[ are the characters";
	return open ? "a ( has no ); %( is the character" : NULL;
}

static void read_pattern(lua_State *L, struct clause *clause, int index)
{
	const char *fault;
	struct value value;

	clause->columns[clause->column_count++] =
		rule_column(L, clause, index, 1);
	lua_rawgeti(L, index, 2);
	value = rule_literal(L, clause->judge, lua_gettop(L));
	if (value.type != VALUE_TEXT)
		rule_fail(L, clause->judge, "check: pattern",
			"it is { column, \"^Lua pattern$\" }");
	clause->pattern = clause->listed =
		rule_keep(L, clause->judge, value.text, value.size);
	if ((fault = pattern_fault(clause->pattern)))
		rule_fail(L, clause->judge, "check: pattern", "'%s': %s",
			clause->pattern, fault);
	lua_pop(L, 1);
	clause->words = "{column} {value} is not of the form {listed}";
}

struct matching {
	const struct clause *clause;
	struct value value;
	bool matches;
};

/* argument: struct matching */
static int match(lua_State *L)
{
	struct matching *matching = lua_touserdata(L, 1);

	if (matching->value.type == VALUE_TEXT)
		lua_pushlstring(L, matching->value.text, matching->value.size);
	else if (matching->value.type == VALUE_NULL)
		lua_pushliteral(L, "");
	else if (matching->value.type == VALUE_REAL)
		lua_pushfstring(L, "%f", matching->value.real);
	else
		lua_pushfstring(L, "%I", (LUAI_UACINT)matching->value.integer);
	lua_getfield(L, -1, "find"); /* string.find, by its method */
	lua_insert(L, -2);
	lua_pushstring(L, matching->clause->pattern);
	lua_call(L, 2, 1);
	matching->matches = lua_toboolean(L, -1);
	return 0;
}

static enum zila_code matches(struct clause *clause, const struct scan *scan,
	int row, bool *sound, struct zila_err *err)
{
	struct matching matching = {.clause = clause};
	enum zila_code code;

	scan_value(scan, clause->columns[0], row, &matching.value);
	clause->judge->job->page->row = scan->line[row];
	code = vm_enter(clause->judge->job->vm, match, &matching, err);
	*sound = matching.matches;
	return code;
}

static enum zila_code rows_pattern(
	struct clause *clause, struct scan *scan, struct zila_err *err)
{
	return rows_by(clause, scan, matches, err);
}

const struct kind kind_pattern = {"pattern", read_pattern, begin_verdicts,
	rows_pattern, .close = close_verdicts, .runs_lua = true};
