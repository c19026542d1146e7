/* compare.c - what a rule found, held against what its case expects. */
#include <lauxlib.h>
#include <string.h>

#include "worker/lua/data.h"
#include "worker/test/test.h"

enum { NEAR_BYTES = 40, SHOWN_FOUND = 5 };

/* The fields of an expected finding. */
static const char *const fields[] = {"state", "district", "severity", "message",
	"has", "line", "import", NULL};
enum field { STATE, DISTRICT, SEVERITY, MESSAGE, HAS, LINE, IMPORT, FIELDS };

static bool is_number(enum field field)
{
	return field == STATE || field == DISTRICT || field == LINE;
}

static int64_t number_of(const struct found *found, enum field field)
{
	switch (field) {
	case STATE:
		return found->state;
	case DISTRICT:
		return found->district;
	default:
		return found->line;
	}
}

static bool contains(struct text text, const char *part, size_t size)
{
	size_t i;

	for (i = 0; i + size <= text.size; i++)
		if (!memcmp(text.data + i, part, size))
			return true;
	return false;
}

/* The import called so in this case. */
static bool is_import(lua_State *L, const struct trial *trial, int64_t id)
{
	bool same;

	lua_rawgeti(L, LUA_REGISTRYINDEX, trial->imports);
	lua_pushvalue(L, -2);
	same = lua_gettable(L, -2) == LUA_TNUMBER && lua_tointeger(L, -1) == id;
	lua_pop(L, 2);
	return same;
}

/* Whether found has what the value on top wants of field. */
static bool agrees(lua_State *L, const struct trial *trial,
	const struct found *found, enum field field)
{
	struct text own;
	const char *text;
	size_t size;

	if (is_number(field))
		return luaL_checkinteger(L, -1) == number_of(found, field);
	text = luaL_checklstring(L, -1, &size);
	if (field == IMPORT)
		return is_import(L, trial, found->import_id);
	own = field == SEVERITY ? found->severity : found->message;
	if (field == HAS)
		return contains(own, text, size);
	return own.size == size && !memcmp(own.data, text, size);
}

/* How many fields of the expected finding on top agree; -1 for all. */
static int agreement(
	lua_State *L, const struct trial *trial, const struct found *found)
{
	int field, count = 0, wanted = 0;

	for (field = 0; field < FIELDS; field++) {
		if (lua_getfield(L, -1, fields[field]) != LUA_TNIL) {
			wanted++;
			count += agrees(L, trial, found, (enum field)field);
		}
		lua_pop(L, 1);
	}
	return count == wanted ? -1 : count;
}

static void tell_found(struct buf *out, const struct found *found)
{
	if (found->state)
		buf_add_format(out, "state %d, ", found->state);
	if (found->district)
		buf_add_format(out, "district %d, ", found->district);
	if (found->line)
		buf_add_format(out, "line %lld, ", (long long)found->line);
	buf_add(out, found->severity.data, found->severity.size);
	buf_add_text(out, ", \"");
	buf_add(out, found->message.data, found->message.size);
	buf_add_text(out, "\"\n");
}

static void tell_expected(lua_State *L, struct buf *out)
{
	const char *gap = "";
	int field;

	for (field = 0; field < FIELDS; field++) {
		if (lua_getfield(L, -1, fields[field]) != LUA_TNIL) {
			buf_add_format(out,
				is_number((enum field)field) ? "%s%s %s"
							     : "%s%s \"%s\"",
				gap, fields[field],
				luaL_tolstring(L, -1, NULL));
			lua_pop(L, 1);
			gap = ", ";
		}
		lua_pop(L, 1);
	}
	buf_add_text(out, *gap ? "\n" : "any finding\n");
}

/* From where two texts differ, a piece of each. */
static void tell_texts(
	struct buf *out, struct text found, const char *text, size_t size)
{
	size_t at = 0, from;

	while (at < found.size && at < size && found.data[at] == text[at])
		at++;
	from = at > NEAR_BYTES / 2 ? at - NEAR_BYTES / 2 : 0;
	while (from && (found.data[from] & 0xc0) == 0x80)
		from--;
	buf_add_format(out,
		": \"%.*s\" was expected, \"%.*s\" found, from byte %d on",
		(int)(size - from < NEAR_BYTES ? size - from : NEAR_BYTES),
		text + from,
		(int)(found.size - from < NEAR_BYTES ? found.size - from
						     : NEAR_BYTES),
		found.data + from, (int)at + 1);
}

/* The fields in which the nearest finding is another. */
static void tell_near(lua_State *L, const struct trial *trial,
	const struct found *near, struct buf *out)
{
	int field;

	buf_add_text(out, "    nearest   ");
	tell_found(out, near);
	for (field = 0; field < FIELDS; field++) {
		if (lua_getfield(L, -1, fields[field]) != LUA_TNIL &&
			!agrees(L, trial, near, (enum field)field)) {
			buf_add_format(
				out, "    differs   in %s", fields[field]);
			if (field == MESSAGE) {
				size_t size;
				const char *text = lua_tolstring(L, -1, &size);

				tell_texts(out, near->message, text, size);
			}
			buf_add_char(out, '\n');
		}
		lua_pop(L, 1);
	}
}

/* The expected finding on top: takes a finding for it, or says what it lacks.
 */
static void expect_one(lua_State *L, struct trial *trial)
{
	struct found *near = NULL;
	int best = -1, i;

	luaL_checktype(L, -1, LUA_TTABLE);
	data_check_fields(L, -1, fields, "finds");
	for (i = 0; i < trial->count; i++) {
		struct found *found = &trial->found[i];
		int count;

		if (found->used)
			continue;
		count = agreement(L, trial, found);
		if (count < 0) {
			found->used = true;
			return;
		}
		if (count > best) {
			best = count;
			near = found;
		}
	}
	trial->equal = false;
	if (trial->quiet)
		return;
	buf_add_text(&trial->difference, "    expected  ");
	tell_expected(L, &trial->difference);
	if (near)
		tell_near(L, trial, near, &trial->difference);
	else
		buf_add_text(
			&trial->difference, "    found     nothing more\n");
}

/* What was found and not expected. */
static void tell_rest(struct trial *trial)
{
	int i, shown = 0;

	for (i = 0; i < trial->count && !trial->quiet; i++) {
		if (trial->found[i].used || shown++ >= SHOWN_FOUND)
			continue;
		buf_add_text(&trial->difference, "    found     ");
		tell_found(&trial->difference, &trial->found[i]);
	}
	if (shown > SHOWN_FOUND)
		buf_add_format(&trial->difference, "    and %d more\n",
			shown - SHOWN_FOUND);
}

static void expect_count(struct trial *trial, int64_t count)
{
	trial->equal = trial->told == count;
	if (trial->equal || trial->quiet)
		return;
	buf_add_format(&trial->difference,
		"    expected  %lld finding%s, found %lld\n", (long long)count,
		count == 1 ? "" : "s", (long long)trial->told);
	tell_rest(trial);
}

static void expect_list(lua_State *L, struct trial *trial)
{
	lua_Integer i, count = luaL_len(L, -1);

	for (i = 1; i <= count; i++) {
		lua_rawgeti(L, -1, i);
		expect_one(L, trial);
		lua_pop(L, 1);
	}
	if (trial->told == count)
		return;
	trial->equal = false;
	if (trial->quiet)
		return;
	buf_add_format(&trial->difference,
		"    expected  %lld finding%s, found %lld\n", (long long)count,
		count == 1 ? "" : "s", (long long)trial->told);
	tell_rest(trial);
}

/* A rule that failed, or had nothing to judge, has found nothing out. */
static bool expect_outcome(lua_State *L, struct trial *trial)
{
	bool none = !strcmp(trial->outcome, "not_applicable");
	bool wanted = lua_type(L, -1) == LUA_TSTRING &&
		      !strcmp(lua_tostring(L, -1), "not_applicable");

	if (none || wanted)
		trial->equal = none && wanted;
	else if (strcmp(trial->outcome, "pass") != 0 &&
		 strcmp(trial->outcome, "fail") != 0)
		trial->equal = false;
	else
		return true;
	if (!trial->equal && !trial->quiet)
		buf_add_format(&trial->difference,
			"    the rule's outcome is %s%s%s\n",
			*trial->outcome ? trial->outcome : "missing",
			*trial->problem ? ": " : "", trial->problem);
	if (!trial->equal && !trial->quiet && none)
		buf_add_text(&trial->difference,
			"    the case gives no rows of the rule's dataset; "
			"that is finds = \"not_applicable\"\n");
	return false;
}

void case_compare(lua_State *L, int at, struct trial *trial)
{
	trial->equal = true;
	buf_cut(&trial->difference, 0);
	if (lua_getfield(L, at, "finds") == LUA_TNIL)
		luaL_error(L, "finds is missing: a number, or a list of { "
			      "district = ..., message = ... }");
	if (!expect_outcome(L, trial))
		return;
	if (lua_isinteger(L, -1))
		expect_count(trial, lua_tointeger(L, -1));
	else if (lua_istable(L, -1))
		expect_list(L, trial);
	else
		luaL_error(L, "finds must be a number, a list, or "
			      "\"not_applicable\"");
	lua_pop(L, 1);
}
