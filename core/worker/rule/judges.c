/* judges.c - who judges a rule: one for all, and one for each state that is
 * judged otherwise.
 */
#include <float.h>
#include <lauxlib.h>
#include <stdio.h>
#include <time.h>

#include "ground/err.h"
#include "ground/json.h"
#include "worker/lua/api/api.h"
#include "worker/rule/rule.h"

bool judge_takes(const struct judge *judge, int state)
{
	int i;

	if (judge->state)
		return state == judge->state;
	for (i = 0; i < judge->other_count; i++)
		if (judge->others[i] == state)
			return false;
	return true;
}

/* ---- what differs by state ---- */

/* Leaves the entry for part in `rules` of plugin, or of the state's plugins
 * below it, on the stack; nothing when there is none. */
static bool push_change(
	lua_State *L, const struct plugin *plugin, const char *part)
{
	for (; plugin && plugin->state; plugin = plugin->base) {
		int top = lua_gettop(L);

		if (lua_rawgeti(L, LUA_REGISTRYINDEX, plugin->manifest) ==
				LUA_TTABLE &&
			lua_getfield(L, -1, "rules") == LUA_TTABLE &&
			lua_getfield(L, -1, part) == LUA_TTABLE)
			return true;
		lua_settop(L, top);
	}
	return false;
}

struct question {
	const struct plugin *plugin;
	const char *part;
	bool found;
};

static int ask_change(lua_State *L)
{
	struct question *question = lua_touserdata(L, 1);

	question->found = push_change(L, question->plugin, question->part);
	return 0;
}

/* severity, threshold and parameters of the entry on top. */
static void apply_change(lua_State *L, struct judge *judge)
{
	int entry = lua_gettop(L), i;
	const char *reason;
	size_t size;

	lua_getfield(L, entry, "reason");
	if ((reason = lua_tolstring(L, -1, &size)))
		judge->reason = rule_keep(L, judge, reason, size);
	lua_pop(L, 1);
	for (i = 0; i < judge->param_count; i++) {
		struct value *value = &judge->params[i].value;

		if (lua_getfield(L, entry, judge->params[i].name) != LUA_TNIL) {
			api_value(L, -1, judge->params[i].name, value);
			if (value->type == VALUE_TEXT)
				value->text = rule_keep(
					L, judge, value->text, value->size);
		}
		lua_pop(L, 1);
	}
	rule_read_level(L, judge, entry);
}

/* argument: the judge */
static int read_judge(lua_State *L)
{
	struct judge *judge = lua_touserdata(L, 1);

	lua_rawgeti(L, LUA_REGISTRYINDEX, judge->part->table); /* 2 */
	if (!lua_istable(L, 2))
		return luaL_error(L, "%s: it must return a table", judge->what);
	judge->warn = judge->fail = -1;
	rule_read_fields(L, judge);
	rule_read_level(L, judge, 2);
	rule_read_params(L, judge);
	if (push_change(L, judge->plugin, judge->part->name))
		apply_change(L, judge);
	lua_settop(L, 2);
	rule_read(L, judge);
	return 0;
}

/* ---- the list ---- */

struct making {
	struct job *job;
	const struct part *part;
	struct judge **list;
	int count;
	int *others;
	int other_count;
};

static enum zila_code read_new(
	struct making *making, struct judge *judge, struct zila_err *err)
{
	struct zila_err fault = {0};
	enum zila_code code;

	code = vm_enter(making->job->vm, read_judge, judge, &fault);
	return code == ZILA_OK ? ZILA_OK
			       : judge_fault(judge, code, &fault, err);
}

static struct judge *add_judge(struct making *making, int state)
{
	struct judge *judge = arena_alloc(&making->job->arena, sizeof *judge);

	if (!judge)
		return NULL;
	making->list[making->count++] = judge;
	judge->job = making->job;
	judge->part = making->part;
	judge->plugin = making->part->plugin;
	judge->state = state;
	judge->function = judge->params_ref = LUA_NOREF;
	(void)snprintf(
		judge->what, sizeof judge->what, "%s", making->part->path);
	return judge;
}

/* What a plugin says of the rule. */
struct word {
	bool left_out;
	const char *reason; /* of that */
	bool changed;
};

static enum zila_code ask_plugin(struct making *making,
	const struct plugin *plugin, struct word *word, struct zila_err *err)
{
	struct vm *vm = making->job->vm;
	struct question question = {plugin, making->part->name, false};
	enum zila_code code = ZILA_OK;

	word->left_out =
		plugin_without(vm, plugin, making->part->name, &word->reason);
	if (!word->left_out)
		code = vm_enter(vm, ask_change, &question, err);
	word->changed = question.found;
	return code;
}

/* Whether a later plugin of the same state has something to say of the rule:
 * it has the last word. */
static enum zila_code is_overruled(
	struct making *making, int at, bool *overruled, struct zila_err *err)
{
	const struct plugins *plugins = making->job->plugins;
	enum zila_code code = ZILA_OK;
	struct word word = {0};
	int i;

	*overruled = false;
	for (i = at + 1; i < plugins->count && !*overruled && !code; i++) {
		const struct plugin *plugin = plugins->list[i];

		if (plugin->problem ||
			plugin->state != plugins->list[at]->state)
			continue;
		code = ask_plugin(making, plugin, &word, err);
		*overruled = word.left_out || word.changed;
	}
	return code;
}

/* The judge of a state whose plugin, the at-th, changes the rule or leaves it
 * out.  Most say nothing: only of one that does others are asked. */
static enum zila_code add_state(
	struct making *making, int at, struct zila_err *err)
{
	const struct plugin *plugin = making->job->plugins->list[at];
	struct judge *judge;
	struct word word = {0};
	enum zila_code code;
	bool overruled;

	if ((code = ask_plugin(making, plugin, &word, err)))
		return code;
	if ((!word.left_out && !word.changed) ||
		making->count > RULE_PLACES_MAX)
		return ZILA_OK;
	if ((code = is_overruled(making, at, &overruled, err)) || overruled)
		return code;
	if (!(judge = add_judge(making, plugin->state)))
		return err_memory(err);
	judge->plugin = plugin;
	making->others[making->other_count++] = plugin->state;
	code = read_new(making, judge, err);
	if (word.left_out && code == ZILA_OK) {
		judge->broken = true;
		judge->outcome = "left_out";
		(void)snprintf(
			judge->text, sizeof judge->text, "%s", word.reason);
	}
	return code;
}

static int own_state(lua_State *L)
{
	struct judge *judge = lua_touserdata(L, 1);

	lua_rawgeti(L, LUA_REGISTRYINDEX, judge->part->table);
	if (lua_istable(L, -1) && lua_getfield(L, -1, "state") == LUA_TNUMBER)
		judge->state = (int)lua_tointeger(L, -1);
	return 0;
}

/* Its own state: of its plugin, or that it names. */
static enum zila_code find_own_state(
	struct making *making, int *state, struct zila_err *err)
{
	struct judge probe = {.part = making->part};
	enum zila_code code;

	*state = making->part->plugin->state;
	if (*state)
		return ZILA_OK;
	code = vm_enter(making->job->vm, own_state, &probe, err);
	*state = probe.state;
	return code;
}

enum zila_code judges_make(struct job *job, const struct part *part, int state,
	struct judge ***list, int *count, struct zila_err *err)
{
	struct making making = {.job = job, .part = part};
	const struct plugins *plugins = job->plugins;
	struct judge *base;
	enum zila_code code;
	int own, i;

	making.list = arena_alloc(
		&job->arena, (RULE_PLACES_MAX + 2) * sizeof *making.list);
	making.others = arena_alloc(
		&job->arena, (RULE_PLACES_MAX + 1) * sizeof *making.others);
	if (!making.list || !making.others)
		return err_memory(err);
	if ((code = find_own_state(&making, &own, err)))
		return code;
	*list = making.list;
	*count = 0;
	if (own && state && own != state)
		return ZILA_OK;
	own = own ? own : state;
	for (i = 0; i < plugins->count; i++) {
		const struct plugin *plugin = plugins->list[i];

		if (plugin->problem || !plugin->state ||
			(own && plugin->state != own))
			continue;
		if ((code = add_state(&making, i, err)))
			return code;
	}
	if (!own || !making.count) {
		if (!(base = add_judge(&making, own)))
			return err_memory(err);
		base->others = making.others;
		base->other_count = making.other_count;
		code = read_new(&making, base, err);
	}
	*count = making.count;
	return code;
}

/* ---- limits and faults ---- */

static double now(void)
{
	struct timespec time;

	(void)clock_gettime(CLOCK_MONOTONIC, &time);
	return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static double limit_of(const struct judge *judge)
{
	double quarter = judge->job->time_s / 4.0;

	return quarter < LIMIT_RULE_TIME_S ? quarter : LIMIT_RULE_TIME_S;
}

enum zila_code judge_hurry(struct judge *judge, struct zila_err *err)
{
	double left = limit_of(judge) - judge->seconds;

	page_part(judge->job->page, judge->part->plugin->name, judge->part->id);
	judge->job->page->row = 0;
	judge->seconds -= now();
	return vm_part_begin(judge->job->vm, left > 0 ? left : 1e-6, err);
}

bool judge_rest(struct judge *judge)
{
	judge->seconds += now();
	if (!vm_part_end(judge->job->vm))
		return false;
	judge_stop(judge, "stopped after %.3g s; what it found before is kept",
		limit_of(judge));
	return true;
}

enum zila_code judge_fault(struct judge *judge, enum zila_code code,
	const struct zila_err *fault, struct zila_err *err)
{
	struct phrase words = {judge->text, sizeof judge->text, 0};

	if (judge->stopped) {
		words.used = strlen(judge->text);
		if (!judge->sql) /* where its Lua was */
			phrase_add(&words, ": %s", fault->text);
		return ZILA_OK;
	}
	if (code == ZILA_EINTR || vm_is_late(judge->job->vm)) {
		*err = *fault;
		return code;
	}
	judge->broken = true;
	judge->outcome = "error";
	phrase_add(&words, "%s", fault->text);
	return ZILA_OK;
}

/* ---- the outcome ---- */

static bool is_above(const struct judge *judge, double bound, bool percent)
{
	if (bound < 0)
		return false;
	/* 18.4 % of 375 are 69, and 6899.999999999999 to the machine. */
	return percent ? (double)judge->findings * 100 >
				 bound * (double)judge->tested *
					 (1 + DBL_EPSILON)
		       : (double)judge->findings > bound;
}

static const char *level_of(const struct judge *judge)
{
	if (is_above(judge, judge->fail, judge->fail_percent))
		return "fail";
	return is_above(judge, judge->warn, judge->warn_percent) ? "warn" : "";
}

static const char *outcome_of(struct judge *judge)
{
	if (judge->outcome)
		return judge->outcome;
	if (judge->stopped)
		return "stopped";
	if (judge->findings)
		return "fail";
	if (judge->tested || judge->applied)
		return "pass";
	if (!*judge->text)
		(void)snprintf(judge->text, sizeof judge->text,
			judge->clause_count ? "no row of %s has the values it "
					      "looks at"
					    : "%s has no rows",
			judge->dataset->name);
	return "not_applicable";
}

static void params_json(struct buf *out, const struct judge *judge)
{
	struct json json = {.out = out};
	int i;

	json_object(&json);
	for (i = 0; i < judge->param_count; i++) {
		const struct value *value = &judge->params[i].value;

		json_key(&json, judge->params[i].name);
		if (value->type == VALUE_TEXT)
			json_text_size(&json, value->text, value->size);
		else if (value->type == VALUE_REAL)
			json_real(&json, value->real);
		else
			json_integer(&json, value->integer);
	}
	json_end_object(&json);
}

enum zila_code judge_tell(struct judge *judge, struct zila_err *err)
{
	const char *outcome = outcome_of(judge);
	struct buf params = {0};
	struct packer packer;
	enum zila_code code;

	params_json(&params, judge);
	if ((code = buf_check(&params, err)))
		return code;
	packer = link_message(&judge->job->link, MESSAGE_RULE);
	pack_text(&packer, judge->part->name);
	pack_text(&packer, outcome);
	pack_integer(&packer, judge->state);
	pack_text(&packer, judge->kind);
	pack_text(&packer, judge->columns);
	pack_integer(&packer, judge->tested);
	pack_integer(&packer, judge->findings);
	pack_text(&packer, judge->severity);
	pack_text(&packer, level_of(judge));
	pack_text(&packer, *judge->text ? judge->text : judge->reason);
	pack_text(&packer, buf_text(&params));
	pack_text(&packer, judge->plugin->name);
	pack_text(&packer, judge->title);
	pack_text(&packer, judge->why);
	pack_text(&packer, judge->fix);
	message_end(&packer);
	buf_free(&params);
	return link_sent(&judge->job->link, err);
}
