/* reporting_finding.c - ctx.finding: what a rule found, in a report's words. */
#include <lauxlib.h>

#include "worker/finding/findings.h"
#include "worker/report/reporting.h"
#include "worker/lua/state.h"

/* The field as a text that stays on the stack; "" when the row has none. */
static const char *field(lua_State *L, const char *name)
{
	const char *text;

	lua_pushstring(L, name);
	(void)lua_gettable(L, 1);
	text = lua_tostring(L, -1);
	return text ? text : "";
}

int reporting_finding(lua_State *L)
{
	struct reporting *reporting = reporting_of(L);
	struct telling telling = {
		.job = reporting->job, .lang = reporting->doc.lang};
	struct finding finding = {0};
	struct buf said = {0};

	luaL_checktype(L, 1, LUA_TTABLE);
	lua_settop(L, 1);
	finding.rule = field(L, "rule");
	finding.message = field(L, "message");
	finding.template = field(L, "template");
	finding.values = field(L, "values");
	finding.fix = field(L, "fix");
	finding.params = field(L, "params");
	finding.state_name = field(L, "place_name");
	finding.state = -1;
	if (!*finding.state_name)
		finding.state_name = NULL;
	(void)findings_message(&telling, &finding, &said);
	buf_add(vm_scratch(L), buf_text(&said), said.size);
	buf_free(&said);
	vm_push_scratch(L);
	return 1;
}
