/* blocks.h - the blocks of face.h from Lua tables: what doc has on a page
 * beyond what it has in a report.
 *
 * A span is a text, or { text =, href =, tone = }; with a tone it is a tag.
 * An item is a span or an array of spans.
 *
 * Owner:   what is read hangs on doc's arena.
 * Errors:  inside vm_enter(); a Lua error says which field is wrong.
 */
#ifndef ZILA_WORKER_PAGE_BLOCKS_H
#define ZILA_WORKER_PAGE_BLOCKS_H

#include <lua.h>

#include "worker/doc/html/face.h"

struct reporting;

/* Adds the methods to the doc on top, which reporting made. */
void blocks_add_methods(lua_State *L, struct reporting *reporting);

/* Which fields of a row say where a column's cells lead (link), how they
 * stand (tone), or what can be done (forms). */
struct blocks_column {
	const char *link, *tone, *forms; /* or NULL */
};

/* Of the column on top; false: it has none of these. */
bool blocks_read_column(
	lua_State *L, struct doc *doc, struct blocks_column *out);

/* Of the row on top: one for each column. */
struct face_cell *blocks_read_cells(lua_State *L, struct doc *doc,
	const struct blocks_column *columns, int count);

#endif
