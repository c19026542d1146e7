/* api_csv.c - zila.csv: tables as texts with separators (RFC 4180).
 *
 * For what a script fetches and writes itself: an importer's files are read by
 * worker/table, which forgives more, and says so.
 */
#include <lauxlib.h>
#include <math.h>
#include <string.h>

#include "ground/limits.h"
#include "ground/text.h"
#include "worker/lua/api/api.h"
#include "worker/lua/state.h"

/* ---- reading ---- */

struct reading {
	const char *at, *end;
	int line;
	char separator;
	bool last; /* of its line, was the cell that was read */
};

/* Pushes what stands in quotes; at is behind the first. */
static void push_quoted(lua_State *L, struct reading *reading)
{
	int begun = reading->line;
	luaL_Buffer cell;

	luaL_buffinit(L, &cell);
	for (; reading->at < reading->end; reading->at++) {
		if (*reading->at == '"' && (reading->at + 1 == reading->end ||
						   reading->at[1] != '"'))
			break;
		reading->at += *reading->at == '"';
		reading->line += *reading->at == '\n';
		luaL_addchar(&cell, *reading->at);
	}
	if (reading->at == reading->end)
		(void)luaL_error(L,
			"zila.csv.parse: line %d: a quote has no end", begun);
	reading->at++;
	luaL_pushresult(&cell);
}

/* Pushes the next cell; at is then behind its separator or line end. */
static void push_cell(lua_State *L, struct reading *reading)
{
	const char *start = reading->at;

	if (start < reading->end && *start == '"') {
		reading->at++;
		push_quoted(L, reading);
		start = reading->at;
	} else {
		lua_pushliteral(L, "");
	}
	while (reading->at < reading->end && *reading->at != '\n' &&
		*reading->at != '\r' && *reading->at != reading->separator)
		reading->at++;
	lua_pushlstring(L, start, (size_t)(reading->at - start));
	lua_concat(L, 2);
	reading->last = reading->at == reading->end ||
			*reading->at != reading->separator;
	if (reading->at == reading->end)
		return;
	if (*reading->at == '\r' && reading->at + 1 < reading->end &&
		reading->at[1] == '\n')
		reading->at++;
	reading->at++;
}

/* Pushes the cells of the next line that is not blank; false at the end. */
static bool push_line(lua_State *L, struct reading *reading, int *line)
{
	lua_Integer count = 0;

	while (reading->at < reading->end &&
		(*reading->at == '\n' || *reading->at == '\r'))
		reading->line += *reading->at++ == '\n';
	if (reading->at == reading->end)
		return false;
	*line = reading->line;
	lua_newtable(L);
	do {
		push_cell(L, reading);
		lua_rawseti(L, -2, ++count);
		if (count > LIMIT_COLUMNS)
			(void)luaL_error(L,
				"zila.csv.parse: line %d has more than %d "
				"cells",
				*line, LIMIT_COLUMNS);
	} while (!reading->last);
	reading->line++;
	return true;
}

/* The names on top, an array: none is blank, none is there twice. */
static void check_names(lua_State *L, int line)
{
	lua_Integer i, count = (lua_Integer)lua_rawlen(L, -1);

	lua_newtable(L); /* names seen */
	for (i = 1; i <= count; i++) {
		(void)lua_rawgeti(L, -2, i);
		if (!lua_rawlen(L, -1))
			(void)luaL_error(L,
				"zila.csv.parse: line %d: column %I has no "
				"name: { header = false } gives rows as arrays",
				line, (LUAI_UACINT)i);
		lua_pushvalue(L, -1);
		if (lua_rawget(L, -3) != LUA_TNIL)
			(void)luaL_error(L,
				"zila.csv.parse: line %d: two columns are "
				"called '%s': { header = false } gives rows as "
				"arrays",
				line, lua_tostring(L, -2));
		lua_pop(L, 1);
		lua_pushboolean(L, true);
		lua_rawset(L, -3);
	}
	lua_pop(L, 1);
}

/* The array of cells on top by the names at index; blank cells are nil. */
static void name_cells(lua_State *L, int names, int line)
{
	lua_Integer i, count = (lua_Integer)lua_rawlen(L, -1);
	lua_Integer known = (lua_Integer)lua_rawlen(L, names);

	if (count > known)
		(void)luaL_error(L,
			"zila.csv.parse: line %d has %I cells under %I names",
			line, (LUAI_UACINT)count, (LUAI_UACINT)known);
	lua_createtable(L, 0, (int)count);
	for (i = 1; i <= count; i++) {
		(void)lua_rawgeti(L, names, i);
		(void)lua_rawgeti(L, -3, i);
		if (!lua_rawlen(L, -1)) {
			lua_pop(L, 2);
			continue;
		}
		lua_rawset(L, -3);
	}
	lua_replace(L, -2);
}

/* The options at 2. */
static bool take_options(lua_State *L, struct reading *reading)
{
	static const char *const names[] = {"separator", "header", NULL};
	bool header = true;
	size_t size;

	if (!lua_istable(L, 2))
		return true;
	api_check_options(L, 2, names, "zila.csv.parse");
	if (lua_getfield(L, 2, "separator") != LUA_TNIL) {
		const char *text = luaL_tolstring(L, -1, &size);

		if (size != 1 || strchr("\"\r\n", *text))
			(void)luaL_error(L,
				"zila.csv.parse: `separator` is one "
				"character, like \";\" or \"\\t\", not '%s'",
				text);
		reading->separator = *text;
	}
	if (lua_getfield(L, 2, "header") != LUA_TNIL)
		header = lua_toboolean(L, -1);
	lua_settop(L, 2);
	return header;
}

static int csv_parse(lua_State *L)
{
	size_t size;
	const char *text = lua_tolstring(L, 1, &size);
	struct reading reading = {text, text + size, 1, ',', false};
	bool header = take_options(L, &reading);
	lua_Integer count = 0;
	int line;

	if (size >= 3 && !memcmp(text, "\xef\xbb\xbf", 3))
		reading.at += 3;
	lua_newtable(L); /* 3: rows */
	if (!header || !push_line(L, &reading, &line))
		lua_newtable(L); /* 4: names */
	else
		check_names(L, line);
	while (push_line(L, &reading, &line)) {
		if (header)
			name_cells(L, 4, line);
		lua_rawseti(L, 3, ++count);
	}
	return 2;
}

/* ---- writing ---- */

/* A spreadsheet would run such a text; numbers in words are none. */
static bool is_formula(const char *text, size_t size)
{
	text += strspn(text, "'");
	if (!*text || !strchr("=+-@\t\r\n", *text))
		return false;
	if (size == 1 && *text == '-')
		return false;
	return !strchr("+-", *text) || text[strspn(text, "+-.,0123456789")];
}

/* Adds the value on top, and pops it. */
static void add_value(lua_State *L, struct buf *out, lua_Integer row)
{
	size_t size, i;
	const char *text;
	bool words = lua_type(L, -1) == LUA_TSTRING;

	if (lua_isnil(L, -1) || api_is_null(L, -1)) {
		lua_pop(L, 1);
		return;
	}
	if (lua_istable(L, -1) || lua_isfunction(L, -1) ||
		(lua_type(L, -1) == LUA_TNUMBER &&
			!isfinite(lua_tonumber(L, -1))))
		(void)luaL_error(L,
			"zila.csv.format: row %I: a cell is a text, a finite "
			"number, true, false or nil, not %s",
			(LUAI_UACINT)row, luaL_tolstring(L, -1, NULL));
	text = luaL_tolstring(L, -1, &size);
	words = words && is_formula(text, size);
	if (!words && !strpbrk(text, ",\"\r\n") && strlen(text) == size) {
		buf_add(out, text, size);
	} else {
		buf_add_text(out, words ? "\"'" : "\"");
		for (i = 0; i < size; i++) {
			if (text[i] == '"')
				buf_add_char(out, '"');
			buf_add_char(out, text[i]);
		}
		buf_add_char(out, '"');
	}
	lua_pop(L, 2);
}

static void add_row(lua_State *L, struct buf *out, lua_Integer row)
{
	lua_Integer i, count = (lua_Integer)lua_rawlen(L, 2);

	if (!lua_istable(L, -1))
		(void)luaL_error(L,
			"zila.csv.format: row %I is a table, not a %s",
			(LUAI_UACINT)row, luaL_typename(L, -1));
	for (i = 1; i <= count; i++) {
		if (i > 1)
			buf_add_char(out, ',');
		(void)lua_rawgeti(L, 2, i);
		if (row)
			(void)lua_rawget(L, -2);
		add_value(L, out, row);
		vm_check_scratch(L);
	}
	buf_add_text(out, "\r\n");
}

static int csv_format(lua_State *L)
{
	struct buf *out = vm_scratch(L);
	lua_Integer i, count = (lua_Integer)lua_rawlen(L, 1);

	if (!lua_rawlen(L, 2))
		return luaL_error(L,
			"zila.csv.format: argument 2 (columns) names no "
			"column");
	lua_pushvalue(L, 2);
	add_row(L, out, 0);
	lua_pop(L, 1);
	for (i = 1; i <= count; i++) {
		(void)lua_rawgeti(L, 1, i);
		add_row(L, out, i);
		lua_pop(L, 1);
	}
	vm_push_scratch(L);
	return 1;
}

const struct api_function api_csv[] = {
	{"zila.csv.parse", csv_parse,
		"text: string, "
		"options?: {separator?: string, header?: boolean}",
		"table[], string[] names",
		"The rows of a CSV text by the names in its first line, and "
		"those names in order; every cell is a text, a blank one nil. "
		"{ header = false } gives rows as arrays, { separator = "
		"\";\" } takes another.  Raises, with the line, on a quote "
		"without an end, on a name given twice and on more cells than "
		"names.  Files of offices are for importers, which mend more."},
	{"zila.csv.format", csv_format, "rows: table[], columns: string[]",
		"string",
		"Rows as a CSV text with a line of the columns' names above.  "
		"A text that a spreadsheet would run as a formula gets an "
		"apostrophe in front; for numbers give numbers."},
	{0},
};
