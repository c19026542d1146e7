/* permit.h - what the caller of a function may do: what it was granted, and
 * a plugin also asks for.
 *
 * Who calls is known by the function itself, which was made for one plugin,
 * or for scripts: see api_bind().
 */
#ifndef ZILA_WORKER_PERMIT_H
#define ZILA_WORKER_PERMIT_H

#include <lua.h>

#include "worker/grant.h"

struct permits {
	const char *list[LIMIT_PLUGIN_GRANTS]; /* the job's */
	int count;
};

/* Inside a function of the API, before it first waits. */
void permit_list(lua_State *L, enum grant_kind kind, struct permits *out);

/* Raises "API: ... may not DO value", and the command that grants it. */
int permit_refuse(
	lua_State *L, const char *api, enum grant_kind kind, const char *value);

#endif
