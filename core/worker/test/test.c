/* test.c - the tests of a plugin, a file after the other. */
#include <lauxlib.h>
#include <stdio.h>
#include <string.h>

#include "ground/err.h"
#include "ground/file.h"
#include "store/scratch.h"
#include "worker/lua/state.h"
#include "worker/test/script.h"

enum { FOLDER_BYTES = 4200 };

enum zila_code test_fault(struct testing *testing, const char *kind, int line,
	const char *title, const char *text, struct zila_err *err)
{
	struct packer packer =
		link_message(&testing->job->link, MESSAGE_TEST_FAULT);

	pack_text(&packer, kind);
	pack_text(&packer, testing->file);
	pack_integer(&packer, line);
	pack_text(&packer, title);
	pack_text(&packer, text);
	message_end(&packer);
	return link_sent(&testing->job->link, err);
}

static enum zila_code tell_file(struct testing *testing, struct zila_err *err)
{
	struct packer packer =
		link_message(&testing->job->link, MESSAGE_TEST_FILE);

	pack_text(&packer, testing->plugin->name);
	pack_text(&packer, testing->file);
	pack_integer(&packer, testing->passed);
	pack_integer(&packer, testing->failed);
	pack_integer(&packer, (int64_t)testing->mutants.count);
	pack_integer(&packer, testing->survived);
	pack_integer(&packer, testing->explained);
	message_end(&packer);
	return link_sent(&testing->job->link, err);
}

/* The whole file is at fault. */
static enum zila_code refuse_file(
	struct testing *testing, const char *text, struct zila_err *err)
{
	testing->failed++;
	return test_fault(testing, "file", 0, "", text, err);
}

/* argument: struct testing */
static int load_cases(lua_State *L)
{
	struct testing *testing = lua_touserdata(L, 1);
	lua_Integer count;

	sandbox_push_own(L, testing->plugin);
	vm_load_file(L, testing->path, testing->file);
	lua_call(L, 0, 1);
	if (!lua_istable(L, -1))
		return luaL_error(L, "%s: must return a list of cases, not %s",
			testing->file, luaL_typename(L, -1));
	count = luaL_len(L, -1);
	if (count < 1 || count > LIMIT_TEST_CASES)
		return luaL_error(L, "%s: 1 to %d cases are needed",
			testing->file, LIMIT_TEST_CASES);
	testing->case_count = (int)count;
	testing->table = luaL_ref(L, LUA_REGISTRYINDEX);
	return 0;
}

static int forget_cases(lua_State *L)
{
	struct testing *testing = lua_touserdata(L, 1);

	luaL_unref(L, LUA_REGISTRYINDEX, testing->table);
	testing->table = LUA_NOREF;
	return 0;
}

/* Why a mutant that lives is no other rule: `equivalent` of the file, by the
 * changed line. */
struct question {
	const struct testing *testing;
	const char *line;
	bool answered;
};

static int find_reason(lua_State *L)
{
	struct question *question = lua_touserdata(L, 1);

	lua_rawgeti(L, LUA_REGISTRYINDEX, question->testing->table);
	if (lua_getfield(L, -1, "equivalent") == LUA_TTABLE)
		question->answered =
			lua_getfield(L, -1, question->line) == LUA_TSTRING;
	return 0;
}

static enum zila_code tell_survivors(
	struct testing *testing, struct zila_err *err)
{
	const struct mutants *mutants = &testing->mutants;
	enum zila_code code = ZILA_OK;
	struct buf line = {0};
	size_t i;

	for (i = 0; i < mutants->count && code == ZILA_OK; i++) {
		struct question question = {testing, NULL, false};

		if (mutants->list[i].caught)
			continue;
		buf_cut(&line, 0);
		mutant_line(mutants, i, &line);
		if ((code = buf_check(&line, err)))
			break;
		question.line = buf_text(&line);
		code = vm_enter(testing->job->vm, find_reason, &question, err);
		testing->survived += !question.answered;
		testing->explained += question.answered;
		if (code == ZILA_OK && !question.answered)
			code = test_fault(testing, "mutant",
				mutants->list[i].line, testing->part.path,
				question.line, err);
	}
	buf_free(&line);
	return code;
}

/* The rule called id: the plugin's own, or of what it extends. */
static bool find_rule(struct testing *testing, const char *id)
{
	const struct plugin *plugin = testing->plugin;
	int i;

	for (; plugin; plugin = plugin->base)
		for (i = 0; i < testing->rule_count; i++)
			if (testing->rules[i].plugin == plugin &&
				!strcmp(testing->rules[i].id, id)) {
				testing->part = testing->rules[i];
				testing->part.table = LUA_NOREF;
				return true;
			}
	return false;
}

static enum zila_code read_texts(struct testing *testing, struct zila_err *err)
{
	char path[FOLDER_BYTES];
	enum zila_code code;

	part_file(&testing->part, path, sizeof path);
	if ((code = file_read(path, LIMIT_PLUGIN_FILE_BYTES,
		     &testing->rule_text, err)) ||
		(code = file_read(testing->path, LIMIT_PLUGIN_FILE_BYTES,
			 &testing->source, err)) ||
		!testing->mutate)
		return code;
	return mutants_make(&testing->mutants, buf_text(&testing->rule_text),
		testing->rule_text.size, err);
}

static enum zila_code run_cases(struct testing *testing, struct zila_err *err)
{
	enum zila_code code = ZILA_OK;
	int i;

	for (i = 1; i <= testing->case_count && code == ZILA_OK; i++)
		code = case_run(testing, i, err);
	if (code == ZILA_OK && testing->mutate && !testing->failed)
		code = tell_survivors(testing, err);
	return code;
}

/* tests/rules/ID.lua */
static enum zila_code test_rule(
	struct testing *testing, const char *id, struct zila_err *err)
{
	struct zila_err fault;
	enum zila_code code;

	if (!find_rule(testing, id))
		return refuse_file(testing,
			"there is no rule of that name: a file of tests is "
			"called as the rule's",
			err);
	if ((code = read_texts(testing, err)))
		return code;
	code = vm_enter(testing->job->vm, load_cases, testing, &fault);
	if (code == ZILA_ELIMIT || code == ZILA_EINTR) {
		*err = fault;
		return code;
	}
	if (code != ZILA_OK)
		return refuse_file(testing, fault.text, err);
	code = run_cases(testing, err);
	if (vm_enter(testing->job->vm, forget_cases, testing,
		    &(struct zila_err){0}) != ZILA_OK)
		return code;
	return code;
}

/* tests/NAME.lua */
static enum zila_code test_script(
	struct testing *testing, const char *id, struct zila_err *err)
{
	(void)id;
	return script_run(testing, err);
}

/* The kinds of tests, by their folder below tests/. */
static const struct kind {
	const char *folder;
	enum zila_code (*test)(
		struct testing *testing, const char *id, struct zila_err *err);
} kinds[] = {{"rules/", test_rule}, {"", test_script}};

/* Folders of tests that hold no tests. */
static const char GOLDEN[] = "golden";

enum { KINDS = sizeof kinds / sizeof kinds[0] };

static enum zila_code test_file(struct testing *testing,
	const struct kind *kind, const char *name, struct zila_err *err)
{
	char id[TEST_NAME_BYTES];
	enum zila_code code;

	(void)snprintf(id, sizeof id, "%.*s",
		(int)(strlen(name) - strlen(".lua")), name);
	(void)snprintf(testing->file, sizeof testing->file,
		"plugins/%.60s/tests/%s%.100s", testing->plugin->name,
		kind->folder, name);
	(void)snprintf(testing->path, sizeof testing->path,
		"%.800s/tests/%s%.200s", testing->plugin->dir, kind->folder,
		name);
	testing->passed = testing->failed = 0;
	testing->survived = testing->explained = 0;
	testing->mutants.count = 0;
	page_part(testing->job->page, testing->plugin->name, testing->file);
	code = job_limits(testing->job, testing->plugin, err);
	if (code == ZILA_OK)
		code = kind->test(testing, id, err);
	return code == ZILA_OK ? tell_file(testing, err) : code;
}

static enum zila_code test_folder(
	struct testing *testing, const struct kind *kind, struct zila_err *err)
{
	char path[FOLDER_BYTES], **names = NULL;
	enum zila_code code;
	int i;

	(void)snprintf(path, sizeof path, "%s/tests/%s", testing->plugin->dir,
		kind->folder);
	code = file_list(path, ".lua", false, &names, err);
	for (i = 0; code == ZILA_OK && names[i]; i++)
		code = test_file(testing, kind, names[i], err);
	mem_free(names);
	return code;
}

/* A folder that no kind of test has would never run, and look tested. */
static enum zila_code check_folders(
	struct testing *testing, struct zila_err *err)
{
	char path[FOLDER_BYTES], **names = NULL;
	enum zila_code code;
	int i, k;

	(void)snprintf(path, sizeof path, "%s/tests", testing->plugin->dir);
	code = file_list(path, "", true, &names, err);
	for (i = 0; code == ZILA_OK && names[i]; i++) {
		for (k = 0; k < KINDS; k++)
			if (*kinds[k].folder &&
				!strncmp(kinds[k].folder, names[i],
					strlen(names[i])) &&
				kinds[k].folder[strlen(names[i])] == '/')
				break;
		if (k < KINDS || !strcmp(names[i], GOLDEN))
			continue;
		(void)snprintf(testing->file, sizeof testing->file,
			"plugins/%.60s/tests/%.100s", testing->plugin->name,
			names[i]);
		code = test_fault(testing, "file", 0, "",
			"there are no tests of that kind: tests/rules and "
			"tests/golden are known",
			err);
	}
	mem_free(names);
	return code;
}

/* Rules of the plugin that no file of tests is for. */
static enum zila_code tell_untested(
	struct testing *testing, struct zila_err *err)
{
	enum zila_code code = ZILA_OK;
	char path[FOLDER_BYTES];
	struct buf text = {0};
	int i;

	for (i = 0; i < testing->rule_count && code == ZILA_OK; i++) {
		const struct part *part = &testing->rules[i];
		struct zila_err none;

		if (part->plugin != testing->plugin)
			continue;
		(void)snprintf(path, sizeof path, "%s/tests/rules/%s.lua",
			testing->plugin->dir, part->id);
		if (file_read(path, LIMIT_PLUGIN_FILE_BYTES, &text, &none) ==
			ZILA_OK)
			continue;
		(void)snprintf(
			testing->file, sizeof testing->file, "%s", part->path);
		code = test_fault(testing, "untested", 0, part->name,
			"it has no tests", err);
	}
	buf_free(&text);
	return code;
}

static enum zila_code test_plugin(struct testing *testing,
	const struct plugin *plugin, struct zila_err *err)
{
	enum zila_code code;
	size_t k;

	testing->plugin = plugin;
	(void)snprintf(testing->file, sizeof testing->file, "plugins/%.200s",
		plugin->name);
	if (plugin->problem)
		return test_fault(testing, "file", 0, "", plugin->problem, err);
	code = check_folders(testing, err);
	for (k = 0; k < KINDS && code == ZILA_OK; k++)
		code = test_folder(testing, &kinds[k], err);
	return code == ZILA_OK ? tell_untested(testing, err) : code;
}

/* The database in memory takes the place of the one on disk. */
static enum zila_code move_in(struct testing *testing, struct zila_err *err)
{
	struct job *job = testing->job;
	struct db *scratch = NULL;
	enum zila_code code =
		scratch_open(job_option(job, "db"), &job->model, &scratch, err);

	if (code != ZILA_OK)
		return code;
	store_close(job->db);
	job->db = job->host.db = scratch;
	if ((code = view_make(job->db, &job->model, &job->host.as_of, err)) ||
		(code = job_places(job, err)))
		return code;
	testing->records.places = job->places;
	testing->records.link = &testing->kept;
	return coerce_open(job->places, &testing->records.coerce, err);
}

static enum zila_code test_all(struct testing *testing, struct zila_err *err)
{
	struct job *job = testing->job;
	const char *name = job_option(job, "name");
	enum zila_code code;
	int i;

	if (name && !plugins_find(job->plugins, name))
		return plugins_unknown(job->plugins, name, err);
	if ((code = move_in(testing, err)) ||
		(code = plugins_parts(job->vm, job->plugins, "rules", 0,
			 &testing->rules, &testing->rule_count, err)))
		return code;
	page_doing(job->page, "testing");
	for (i = 0; i < job->plugins->count && code == ZILA_OK; i++) {
		const struct plugin *plugin = job->plugins->list[i];

		if (!name || !strcmp(name, plugin->name))
			code = test_plugin(testing, plugin, err);
	}
	return code;
}

enum zila_code job_test(struct job *job, struct zila_err *err)
{
	struct testing *testing = mem_alloc(sizeof *testing);
	enum zila_code code;

	if (!testing)
		return err_memory(err);
	testing->job = job;
	testing->mutate = job_option(job, "mutate") != NULL;
	testing->update = job_option(job, "update") != NULL;
	testing->kept.kept = true;
	testing->kept.fd = -1;
	testing->table = testing->part.table = LUA_NOREF;
	code = test_all(testing, err);
	coerce_close(testing->records.coerce);
	record_free(&testing->records);
	mutants_free(&testing->mutants);
	buf_free(&testing->source);
	buf_free(&testing->sent);
	buf_free(&testing->rule_text);
	link_free(&testing->kept);
	mem_free(testing);
	return code;
}
