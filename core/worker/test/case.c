/* case.c - one case of a rule: its rows in, the rule run, its mutants too. */
#include <lauxlib.h>
#include <stdio.h>
#include <string.h>

#include "ground/err.h"
#include "store/scratch.h"
#include "worker/lua/data.h"
#include "worker/rule/check.h"
#include "worker/test/test.h"
#include "worker/test/tokens.h"

enum { MUTANT_TIME_S = 2 };

/* Behind the last district list that is shipped, and no clock. */
static const char DAY[] = "2026-10-01";

/* The line of the case's `case =`, so many from the top; 0: not found. */
static enum zila_code find_line(struct trial *trial, struct zila_err *err)
{
	const struct testing *testing = trial->testing;
	struct tokens tokens = {0};
	enum zila_code code = tokens_read_lua(
		&tokens, buf_text(&testing->source), testing->source.size, err);
	size_t i;
	int seen = 0;

	for (i = 0; code == ZILA_OK && i < tokens.count; i++)
		if (token_is(&tokens, i, "case") &&
			token_is(&tokens, i + 1, "=") && ++seen == trial->index)
			trial->line = tokens.list[i].line;
	tokens_free(&tokens);
	return code;
}

/* Pushes the case's table. */
static void push_case(lua_State *L, const struct trial *trial)
{
	lua_rawgeti(L, LUA_REGISTRYINDEX, trial->testing->table);
	lua_rawgeti(L, -1, trial->index);
	lua_remove(L, -2);
}

static void take_day(lua_State *L, struct testing *testing)
{
	struct host *host = &testing->job->host;
	const char *text = data_text(L, -1, "as_of", false, "a case");

	text = text ? text : DAY;
	if (!date_parse_day(text, strlen(text), &host->as_of.day))
		luaL_error(L,
			"as_of: \"%s\" is no day: write it as "
			"2022-07-29",
			text);
	date_format(host->as_of.day, host->as_of_text);
	testing->records.as_on = host->as_of.day;
	testing->records.dated = true;
}

/* argument: struct trial */
static int set_up(lua_State *L)
{
	static const char *const names[] = {
		"case", "as_of", "rows", "imports", "finds", NULL};
	struct trial *trial = lua_touserdata(L, 1);

	push_case(L, trial);
	if (!lua_istable(L, -1))
		luaL_error(L, "a case is { case = \"a fact\", rows = { ... }, "
			      "finds = ... }");
	(void)snprintf(trial->title, sizeof trial->title, "%s",
		data_text(L, -1, "case", true, "a case"));
	data_check_fields(L, -1, names, "a case");
	take_day(L, trial->testing);
	case_rows(L, lua_gettop(L), trial);
	return 0;
}

/* argument: struct trial */
static int load_rule(lua_State *L)
{
	struct trial *trial = lua_touserdata(L, 1);

	part_load(L, &trial->testing->part, trial->rule);
	return 0;
}

static int compare(lua_State *L)
{
	struct trial *trial = lua_touserdata(L, 1);

	push_case(L, trial);
	case_compare(L, lua_gettop(L), trial);
	return 0;
}

static int forget(lua_State *L)
{
	struct trial *trial = lua_touserdata(L, 1);
	struct part *part = &trial->testing->part;

	luaL_unref(L, LUA_REGISTRYINDEX, part->table);
	part->table = LUA_NOREF;
	return 0;
}

static struct text text_of(struct message *message)
{
	struct text text = {NULL, 0};

	text.data = message_text(message, &text.size);
	return text;
}

static void take_finding(struct trial *trial, struct message *message)
{
	struct found *found = &trial->found[trial->count];

	trial->told++;
	if (trial->count == FOUND_MAX)
		return;
	(void)text_of(message); /* the rule */
	found->severity = text_of(message);
	found->state = (int)message_integer(message);
	found->district = (int)message_integer(message);
	found->import_id = message_integer(message);
	found->line = message_integer(message);
	found->message = text_of(message);
	found->used = false;
	trial->count +=
		!message->bad && found->severity.data && found->message.data;
}

/* The more an outcome needs a person, the further down. */
static int weight(const char *outcome)
{
	static const char *const outcomes[] = {"left_out", "not_applicable",
		"pass", "fail", "stopped", "error"};
	enum { COUNT = sizeof outcomes / sizeof outcomes[0] };
	int i;

	for (i = 0; i < COUNT; i++)
		if (!strcmp(outcomes[i], outcome))
			return i;
	return *outcome ? COUNT : -1;
}

/* A rule may end more than once, for one state and for the others. */
static void take_outcome(struct trial *trial, struct message *message)
{
	char outcome[sizeof trial->outcome];

	(void)text_of(message); /* the rule */
	message_copy(message, outcome, sizeof outcome);
	if (weight(outcome) <= weight(trial->outcome))
		return;
	memcpy(trial->outcome, outcome, sizeof outcome);
	(void)message_integer(message); /* its state */
	(void)text_of(message);         /* kind */
	(void)text_of(message);         /* columns */
	(void)message_integer(message); /* tested */
	(void)message_integer(message); /* findings */
	(void)text_of(message);         /* severity */
	(void)text_of(message);         /* level */
	message_copy(message, trial->problem, sizeof trial->problem);
}

static void read_frames(struct trial *trial, const struct buf *frames)
{
	struct message message;
	size_t at = 0;
	int64_t size;

	while (at < frames->size) {
		size = message_take(
			frames->data + at, frames->size - at, &message);
		if (size <= 0)
			return;
		at += (size_t)size;
		if (message.type == MESSAGE_FINDING)
			take_finding(trial, &message);
		else if (message.type == MESSAGE_RULE)
			take_outcome(trial, &message);
	}
}

/* Runs the loaded rule; what it sends stays here. */
static enum zila_code check(struct trial *trial, struct zila_err *err)
{
	struct testing *testing = trial->testing;
	struct job *job = testing->job;
	struct link link = job->link;
	enum zila_code code;

	job->link = testing->kept;
	buf_cut(&job->link.out, 0);
	code = check_rule(job, &testing->part, testing->plugin->state, err);
	testing->kept = job->link;
	job->link = link;
	if (code == ZILA_OK)
		read_frames(trial, &testing->kept.out);
	return code;
}

/* One trial of text: afterwards trial->equal. */
static enum zila_code try_text(
	struct trial *trial, struct text text, struct zila_err *err)
{
	struct vm *vm = trial->testing->job->vm;
	enum zila_code code;

	trial->count = 0;
	trial->told = 0;
	trial->outcome[0] = trial->problem[0] = '\0';
	trial->rule = text;
	if ((code = vm_enter(vm, load_rule, trial, err)))
		return code;
	if ((code = check(trial, err)) == ZILA_OK)
		code = vm_enter(vm, compare, trial, err);
	if (vm_enter(vm, forget, trial, &(struct zila_err){0}) != ZILA_OK)
		return code;
	return code;
}

/* A mutant that can't be loaded, fails or never ends is caught as well. */
static enum zila_code try_mutants(struct trial *trial, struct zila_err *err)
{
	struct testing *testing = trial->testing;
	struct mutants *mutants = &testing->mutants;
	struct vm *vm = testing->job->vm;
	enum zila_code code = ZILA_OK;
	struct buf text = {0};
	size_t i;

	trial->quiet = true;
	for (i = 0; i < mutants->count && code == ZILA_OK; i++) {
		struct mutant *mutant = &mutants->list[i];
		struct zila_err fault;

		if (mutant->caught)
			continue;
		mutant_text(mutants, i, &text);
		if ((code = buf_check(&text, err)) ||
			(code = vm_limit_time(vm, MUTANT_TIME_S, err)))
			break;
		mutant->caught =
			try_text(trial,
				(struct text){buf_text(&text), text.size},
				&fault) != ZILA_OK ||
			!trial->equal;
	}
	buf_free(&text);
	if (code == ZILA_OK)
		code = vm_limit_time(vm, testing->job->time_s, err);
	return code;
}

static enum zila_code tell_case(
	struct trial *trial, const char *text, struct zila_err *err)
{
	struct testing *testing = trial->testing;

	testing->failed++;
	return test_fault(
		testing, "case", trial->line, trial->title, text, err);
}

/* With its rows in: the rule as it is, then as it should not be. */
static enum zila_code try_all(struct trial *trial, struct zila_err *err)
{
	struct testing *testing = trial->testing;
	struct job *job = testing->job;
	struct zila_err fault;
	enum zila_code code;

	if ((code = view_make(job->db, &job->model, &job->host.as_of, err)))
		return code;
	code = try_text(trial,
		(struct text){
			buf_text(&testing->rule_text), testing->rule_text.size},
		&fault);
	if (code == ZILA_ELIMIT || code == ZILA_EINTR) {
		*err = fault;
		return code;
	}
	if (code != ZILA_OK)
		return tell_case(trial, fault.text, err);
	if (!trial->equal)
		return tell_case(trial, buf_text(&trial->difference), err);
	testing->passed++;
	return testing->mutate ? try_mutants(trial, err) : ZILA_OK;
}

enum zila_code case_run(
	struct testing *testing, int index, struct zila_err *err)
{
	struct job *job = testing->job;
	struct trial *trial = mem_alloc(sizeof *trial);
	struct zila_err fault;
	enum zila_code code;

	if (!trial)
		return err_memory(err);
	trial->testing = testing;
	trial->index = index;
	trial->imports = LUA_NOREF;
	if ((code = find_line(trial, err)) ||
		(code = scratch_begin(job->db, err)))
		goto out;
	code = vm_enter(job->vm, set_up, trial, &fault);
	if (code == ZILA_OK)
		code = try_all(trial, err);
	else if (code == ZILA_ELIMIT || code == ZILA_EINTR)
		*err = fault;
	else
		code = tell_case(trial, fault.text, err);
	scratch_end(job->db);
out:
	buf_free(&trial->difference);
	mem_free(trial);
	return code;
}
