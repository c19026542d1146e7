/* reporting_behind.c - what is behind a cell: the query that its column names,
 * bound to the cell's row, or the figure that it repeats.
 *
 * A query is compiled for the one column that `zila why` asks for, and run by
 * nobody but it: a report pays nothing for being provable.
 */
#include <ctype.h>
#include <lauxlib.h>
#include <string.h>

#include "worker/report/reporting.h"

void reporting_read_proof(
	lua_State *L, struct reporting *reporting, struct doc_column *column)
{
	struct doc *doc = &reporting->doc;
	int at = lua_gettop(L);

	column->sql = reporting_text(L, doc, at, "sql", NULL);
	column->figure = reporting_text(L, doc, at, "figure", NULL);
}

/* Pushes { sql =, params = }: of the row at index, the fields that sql names;
 * those that it has not are left to the host. */
static void push_behind(lua_State *L, const char *sql, int index)
{
	const char *at;

	lua_createtable(L, 0, 2);
	vm_set_text(L, "sql", sql);
	lua_newtable(L); /* query params */
	lua_pushvalue(L, -1);
	lua_setfield(L, -3, "params");
	for (at = strchr(sql, ':'); at; at = strchr(at + 1, ':')) {
		size_t size = 0;

		while (isalnum((unsigned char)at[1 + size]) ||
			at[1 + size] == '_')
			size++;
		if (!size)
			continue;
		lua_pushlstring(L, at + 1, size); /* query params name */
		lua_pushvalue(L, -1);
		lua_rawget(L, index);
		lua_rawset(L, -3); /* of nil nothing */
	}
	lua_pop(L, 1);
}

void reporting_behind(lua_State *L, struct reporting *reporting,
	const struct doc_column *column, struct doc_row *row)
{
	struct doc *doc = &reporting->doc;
	int at = lua_gettop(L);
	struct doc_query *query;

	if (!reporting->why_here || !reporting->why_column ||
		strcmp(reporting->why_column, column->id) != 0)
		return;
	if (column->figure)
		row->figure = reporting_text(L, doc, at, column->figure, NULL);
	if (!column->sql)
		return;
	query = reporting_must(L, arena_alloc(&doc->arena, sizeof *query));
	push_behind(L, column->sql, at);
	reporting_push_rows(L, at + 1);
	reporting_query(L, doc, at + 1, query);
	cursor_close(lua_touserdata(L, -1));
	lua_settop(L, at);
	row->behind = query;
}
