/* reporting.h - a report while it is built: the tree, and what the build
 * functions of its sections are given (doc and ctx).
 *
 * Owner:   report.c makes it; the bindings borrow it.
 */
#ifndef ZILA_WORKER_REPORTING_H
#define ZILA_WORKER_REPORTING_H

#include <lua.h>

#include "worker/doc/doc.h"
#include "worker/job.h"

struct reporting {
	struct job *job;
	struct doc doc;
	const struct plugin *plugin;          /* whose words come first */
	const struct place *state, *district; /* or NULL */
	char iso[8];                          /* of the state: IN-KA */
};

/* In a binding: the reporting that is its first upvalue. */
struct reporting *reporting_of(lua_State *L);

/* Inside: made, or a Lua error for want of memory. */
void *reporting_must(lua_State *L, void *made);

/* Inside: the text field called name of the table at index, copied. */
const char *reporting_text(lua_State *L, struct doc *doc, int index,
	const char *name, const char *otherwise);

/* Inside vm_enter(): push the doc and ctx of reporting. */
void reporting_push_doc(lua_State *L, struct reporting *reporting);
void reporting_push_ctx(lua_State *L, struct reporting *reporting);

/* Inside: pushes the sections of the report called name, with what it
 * extends resolved, as an array of tables; *title is its title. */
void reporting_push_sections(lua_State *L, const struct part *parts, int count,
	const struct part *part, const char **title);

/* doc:table{ ... } and doc:chart{ ... }, with the reporting as upvalue. */
int reporting_table(lua_State *L);
int reporting_chart(lua_State *L);

/* The index of import_id among doc's sources, adding it; -1 for none. */
int reporting_source(
	lua_State *L, struct reporting *reporting, int64_t import_id);

/* Inside: pushes what `for` needs (function, state, control, closing) to walk
 * the rows of `sql` with `params` in the table at index. */
void reporting_push_rows(lua_State *L, int index);

/* Inside: the figure described by the table at index; its value is pushed
 * (nil when it is not known). */
void reporting_figure(
	lua_State *L, struct reporting *reporting, const char *name, int index);

#endif
