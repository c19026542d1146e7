/* plugin_test.c - which plugins are taken, which refused, and in which words. */
#include "check.h"

#include <lauxlib.h>
#include <lua.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "worker/lua/plugin.h"

enum { MEMORY_BYTES = 64 << 20, PATH_BYTES = 800 };

struct rig {
	struct host host;
	struct vm *vm;
	struct plugins *plugins;
	struct zila_err err;
};

/* Writes a file below this test's folder; folders are made as needed. */
static void put(const char *name, const char *text)
{
	char path[PATH_BYTES];
	char *slash;
	FILE *file;

	snprintf(path, sizeof path, "%s/%s", check_folder(), name);
	for (slash = path + strlen(check_folder()) + 1;
		(slash = strchr(slash, '/')); slash++) {
		*slash = '\0';
		mkdir(path, 0777);
		*slash = '/';
	}
	file = fopen(path, "w");
	fputs(text, file);
	fclose(file);
}

static void put_manifest(const char *name, const char *more)
{
	char path[PATH_BYTES], text[2000];

	snprintf(path, sizeof path, "%s/plugin.lua", name);
	snprintf(text, sizeof text,
		"return { name = '%s', title = 'T', version = '1.0.0', api = "
		"1, %s }\n",
		name, more);
	put(path, text);
}

static void start(struct rig *rig)
{
	memset(rig, 0, sizeof *rig);
	if (vm_open(&rig->host, MEMORY_BYTES, &rig->vm, &rig->err) != ZILA_OK ||
		plugins_open(rig->vm, &rig->host, check_folder(), &rig->plugins,
			&rig->err) != ZILA_OK)
		CHECK_TEXT(rig->err.text, "");
}

static void stop(struct rig *rig)
{
	plugins_close(rig->vm, rig->plugins);
	vm_close(rig->vm);
}

/* The manifest of plugin "it" must be refused with a text that holds part. */
static void is_refused(const char *manifest, const char *part)
{
	struct rig rig;
	struct plugin *plugin;

	put("it/plugin.lua", manifest);
	start(&rig);
	plugin = plugins_find(rig.plugins, "it");
	if (CHECK(plugin && plugin->problem) && !strstr(plugin->problem, part))
		CHECK_TEXT(plugin->problem, part);
	stop(&rig);
}

static void is_refused_with(const char *fields, const char *part)
{
	char manifest[2000];

	snprintf(manifest, sizeof manifest,
		"return { name = 'it', title = 'T', version = '1.0.0', api = "
		"1, %s }",
		fields);
	is_refused(manifest, part);
}

static int count_parts(struct rig *rig, const char *kind, int state)
{
	struct part *parts;
	int count = -1;

	CHECK_INTEGER(plugins_parts(rig->vm, rig->plugins, kind, state, &parts,
			      &count, &rig->err),
		ZILA_OK);
	return count;
}

static const char *problem_of(struct rig *rig, const char *name)
{
	const struct plugin *plugin = plugins_find(rig->plugins, name);

	return plugin && plugin->problem ? plugin->problem : "";
}

TEST(a_manifest_fills_in_its_plugin)
{
	struct rig rig;
	const struct plugin *plugin;

	put_manifest("india", "");
	put_manifest("karnataka", "state = 29, extends = 'india', languages = "
				  "{ 'kn', 'en' }");
	start(&rig);
	plugin = plugins_find(rig.plugins, "karnataka");
	if (CHECK(plugin != NULL)) {
		CHECK_TEXT(plugin->problem ? plugin->problem : "", "");
		CHECK_TEXT(plugin->languages, "kn, en");
		CHECK_TEXT(plugin->version, "1.0.0");
		CHECK_INTEGER(plugin->state, 29);
		CHECK(plugin->base == plugins_find(rig.plugins, "india"));
	}
	CHECK(plugins_find(rig.plugins, "kerala") == NULL);
	stop(&rig);
}

TEST(a_plugin_stands_after_what_it_extends)
{
	struct rig rig;

	put_manifest("a", "extends = 'b'");
	put_manifest("b", "extends = 'c'");
	put_manifest("c", "");
	start(&rig);
	CHECK_INTEGER(rig.plugins->count, 3);
	CHECK_TEXT(rig.plugins->list[0]->name, "c");
	CHECK_TEXT(rig.plugins->list[1]->name, "b");
	CHECK_TEXT(rig.plugins->list[2]->name, "a");
	stop(&rig);
}

TEST(a_circle_of_plugins_is_refused_and_the_others_go_on)
{
	struct rig rig;

	put_manifest("a", "extends = 'b'");
	put_manifest("b", "extends = 'a'");
	put_manifest("aside", "extends = 'a'");
	put_manifest("own", "extends = 'own'");
	put_manifest("fine", "");
	put_manifest("lost", "extends = 'fime'");
	put_manifest("below", "extends = 'lost'");
	start(&rig);
	CHECK_INTEGER(rig.plugins->count, 7);
	CHECK(strstr(problem_of(&rig, "aside"), "which is refused"));
	CHECK(strstr(problem_of(&rig, "a"), "extends it again"));
	CHECK(strstr(problem_of(&rig, "b"), "extends it again"));
	CHECK(strstr(problem_of(&rig, "own"), "extends it again"));
	CHECK(strstr(problem_of(&rig, "lost"), "did you mean 'fine'?"));
	CHECK(strstr(problem_of(&rig, "below"), "which is refused"));
	CHECK_TEXT(problem_of(&rig, "fine"), "");
	stop(&rig);
}

TEST(a_manifest_is_pure_data)
{
	is_refused_with(
		"settings = { f = function() end }", "holds a function");
	is_refused_with("title = ('x'):rep(1000)", "attempt to index a string");
	is_refused_with("title = os.time()", "'os' means nothing here");
	is_refused_with("title = tostring(1)", "'tostring' means nothing");
	is_refused("x = 1 return {}", "'x' means nothing here");
	is_refused("local t = {} t.settings = t return t", "hold themselves");
	is_refused("local t = { {} } t[t] = 1 return t", "can't be a key");
	is_refused("return _ENV.print", "'print' means nothing");
}

TEST(a_manifest_that_computes_is_stopped)
{
	is_refused("while true do end", "computes too much");
	is_refused(
		"local function f() return f() end f()", "computes too much");
	is_refused("local t = {} for i = 1, 1e9 do t[i] = i end return t",
		"computes too much");
	is_refused("local s = 'x' for i = 1, 60 do s = s .. s end return {}",
		"memory limit");
}

TEST(a_manifest_must_return_a_table)
{
	is_refused("return 5", "must return a table, not number");
	is_refused("", "must return a table, not nil");
	is_refused("return {", "plugin.lua:1: unexpected symbol");
	is_refused("\x1bLua", "compiled Lua");
}

TEST(a_huge_manifest_is_not_read)
{
	const size_t size = 2 << 20;
	char *text = malloc(size + 1);

	memset(text, '-', size);
	text[size] = '\0';
	is_refused(text, "larger than");
	free(text);
}

TEST(fields_of_a_manifest_are_checked)
{
	is_refused_with("extnds = 'x'",
		"unknown field 'extnds'; did you mean 'extends'?");
	is_refused_with("api = 2", "this plugin is for API 2; this zila has "
				   "API 1: update one of them");
	is_refused_with("api = '1'", "`api` must be a whole number");
	is_refused_with("name = 'other'", "but its folder is 'it'");
	is_refused_with("name = 'It'", "must be small letters");
	is_refused_with("name = 5", "`name` must be a text, not a number");
	is_refused_with("title = ' '", "`title` is missing");
	is_refused_with("title = {}", "`title` must be a text, not a table");
	is_refused_with("version = 'new'", "like \"1.0.0\", not 'new'");
	is_refused_with("state = 'KA'", "`state` must be a whole number");
	is_refused_with("state = 0", "LGD code");
	is_refused_with("extends = '../x'", "must be the name of a plugin");
	is_refused_with("languages = 'kn'", "`languages` must be a table");
	is_refused_with("languages = { 'kannada' }", "codes like \"kn\"");
	is_refused_with("'x'", "a value without one");
	is_refused("return { name = 'it', title = 'T', version = '1' }",
		"`api` is missing");
}

TEST(lists_of_a_manifest_are_checked)
{
	is_refused_with("settings = { target = '2026' }", "must be a table");
	is_refused_with("settings = { target = { type = 'fy' } }",
		"`type` 'fy' is none");
	is_refused_with("settings = { target = { typ = 'text' } }",
		"did you mean 'type'?");
	is_refused_with("without = { ['india.x'] = '' }", "needs a reason");
	is_refused_with("without = { 'india.x' }", "name what is left out");
	is_refused_with("registers = { { file = '../x.csv', importer = 'x' } }",
		"not inside the plugin's folder");
	is_refused_with(
		"registers = { { file = 'x.csv' } }", "`importer` is missing");
}

TEST(odd_folders_are_refused_in_words)
{
	struct rig rig;
	char path[PATH_BYTES];

	put("empty/readme", "");
	put("Odd Name/plugin.lua", "return {}");
	put(".git/config", "");
	put("file.lua", "");
	put_manifest("real", "");
	snprintf(path, sizeof path, "%s/linked", check_folder());
	CHECK_INTEGER(symlink("real", path), 0);
	start(&rig);
	CHECK_INTEGER(rig.plugins->count, 4);
	CHECK(strstr(problem_of(&rig, "empty"), "plugin.lua"));
	CHECK(strstr(problem_of(&rig, "Odd Name"), "small letters"));
	CHECK(strstr(problem_of(&rig, "linked"), "is a link"));
	CHECK_TEXT(problem_of(&rig, "real"), "");
	stop(&rig);
}

TEST(a_missing_folder_of_plugins_is_an_error)
{
	struct rig rig = {0};

	CHECK_INTEGER(
		vm_open(&rig.host, MEMORY_BYTES, &rig.vm, &rig.err), ZILA_OK);
	CHECK_INTEGER(plugins_open(rig.vm, &rig.host, "/no/such/folder",
			      &rig.plugins, &rig.err),
		ZILA_EUSAGE);
	vm_close(rig.vm);
}

TEST(parts_are_given_for_one_state_and_the_nation)
{
	struct rig rig;

	put_manifest("india", "");
	put_manifest("goa", "state = 30, extends = 'india'");
	put_manifest("kerala", "state = 32, extends = 'india'");
	put("india/rules/one.lua", "return { id = 'one' }");
	put("india/rules/two.lua", "return { id = 'two' }");
	put("india/rules/readme.md", "");
	put("goa/rules/three.lua", "return { id = 'three' }");
	put("kerala/rules/four.lua", "return { id = 'four' }");
	start(&rig);
	CHECK_INTEGER(count_parts(&rig, "rules", 30), 3);
	CHECK_INTEGER(count_parts(&rig, "rules", 0), 4);
	CHECK_INTEGER(count_parts(&rig, "importers", 0), 0);
	stop(&rig);
}

TEST(a_part_knows_its_names)
{
	struct rig rig;
	struct part *parts;
	int count;

	put_manifest("india", "");
	put("india/rules/one.lua", "return { id = 'one' }");
	start(&rig);
	CHECK_INTEGER(plugins_parts(rig.vm, rig.plugins, "rules", 0, &parts,
			      &count, &rig.err),
		ZILA_OK);
	if (CHECK_INTEGER(count, 1)) {
		CHECK_TEXT(parts[0].id, "one");
		CHECK_TEXT(parts[0].name, "india.one");
		CHECK_TEXT(parts[0].path, "plugins/india/rules/one.lua");
	}
	CHECK_INTEGER(plugins_parts(rig.vm, rig.plugins, "jobs", 0, &parts,
			      &count, &rig.err),
		ZILA_EUSAGE);
	stop(&rig);
}

TEST(a_bad_part_refuses_its_plugin_and_those_that_extend_it)
{
	struct rig rig;

	put_manifest("india", "");
	put_manifest("goa", "state = 30, extends = 'india'");
	put_manifest("other", "");
	put("india/rules/good.lua", "return { id = 'good' }");
	put("india/rules/worse.lua", "return { id = 'worse', x = nil + 1 }");
	put("goa/rules/mine.lua", "return { id = 'mine' }");
	put("other/rules/fine.lua", "return { id = 'fine' }");
	start(&rig);
	CHECK_INTEGER(count_parts(&rig, "rules", 0), 1);
	CHECK(strstr(problem_of(&rig, "india"),
		"plugins/india/rules/worse.lua:1: attempt to perform"));
	CHECK(strstr(problem_of(&rig, "goa"), "is refused: india"));
	CHECK_TEXT(problem_of(&rig, "other"), "");
	stop(&rig);
}

static void part_is_refused(const char *file, const char *lua, const char *part)
{
	struct rig rig;

	put_manifest("it", "");
	put(file, lua);
	start(&rig);
	CHECK_INTEGER(count_parts(&rig, "rules", 0), 0);
	if (!strstr(problem_of(&rig, "it"), part))
		CHECK_TEXT(problem_of(&rig, "it"), part);
	stop(&rig);
}

TEST(a_part_is_checked)
{
	part_is_refused("it/rules/a.lua", "return 5", "must return a table");
	part_is_refused("it/rules/a.lua", "return {}", "`id` must be \"a\"");
	part_is_refused("it/rules/a.lua", "return { id = 'b' }",
		"but the file is called 'a'");
	part_is_refused("it/rules/a.lua", "x = 1", "write `local x`");
	part_is_refused(
		"it/rules/a.lua", "return { id = ", "unexpected symbol");
}

TEST(a_file_runs_once_however_often_it_is_asked_for)
{
	struct rig rig;

	put_manifest("it", "");
	put("it/lib/count.lua", "return { n = 0 }");
	put("it/rules/a.lua", "local c = require 'lib.count' c.n = c.n + 1 "
			      "assert(c.n == 1) return { id = 'a' }");
	start(&rig);
	CHECK_INTEGER(count_parts(&rig, "rules", 0), 1);
	CHECK_INTEGER(count_parts(&rig, "rules", 0), 1);
	CHECK_TEXT(problem_of(&rig, "it"), "");
	stop(&rig);
}

TEST(a_plugin_can_not_change_a_module_for_the_base_and_its_other_heirs)
{
	struct rig rig;

	put_manifest("india", "");
	put_manifest("assam", "extends = 'india'");
	put_manifest("goa", "extends = 'india'");
	put("india/lib/m.lua",
		"return { f = function() return 'f' end, t = { 't' } }");
	put("assam/rules/a.lua",
		"local m = require 'lib.m' m.f = nil m.t[1] = 'mine'\n"
		"assert(require('lib.m').t[1] == 'mine')\n"
		"return { id = 'a' }");
	put("goa/rules/a.lua", "local m = require 'lib.m'\n"
			       "assert(m.f() == 'f' and m.t[1] == 't')\n"
			       "return { id = 'a' }");
	start(&rig);
	CHECK_INTEGER(count_parts(&rig, "rules", 0), 2);
	CHECK_TEXT(problem_of(&rig, "assam"), "");
	CHECK_TEXT(problem_of(&rig, "goa"), "");
	stop(&rig);
}

TEST(modules_come_from_the_plugin_then_from_what_it_extends)
{
	struct rig rig;

	put_manifest("india", "");
	put_manifest("goa", "extends = 'india'");
	put("india/lib/deep/name.lua", "return 'india'");
	put("india/lib/own.lua", "return require('lib.deep.name')");
	put("goa/lib/deep/name.lua", "return 'goa'");
	put("goa/rules/a.lua", "assert(require 'lib.deep.name' == 'goa')\n"
			       "assert(require 'lib.own' == 'india')\n"
			       "return { id = 'a' }");
	start(&rig);
	CHECK_INTEGER(count_parts(&rig, "rules", 0), 1);
	CHECK_TEXT(problem_of(&rig, "goa"), "");
	stop(&rig);
}

TEST(modules_take_no_path_tricks)
{
	static const char *const names[] = {"../x", "/etc/passwd", "lib..x",
		".lib", "lib.", "", "lib/x", "lib\\\\x", "x\\0y", "~"};
	char lua[200];
	size_t i;

	for (i = 0; i < sizeof names / sizeof names[0]; i++) {
		snprintf(lua, sizeof lua, "require '%s'", names[i]);
		part_is_refused("it/rules/a.lua", lua, "require");
	}
	part_is_refused("it/rules/a.lua", "require 'lib.none'",
		"there is no lib/none.lua in plugin it");
}

TEST(a_circle_of_modules_is_an_error)
{
	put("it/lib/a.lua", "return require 'lib.b'");
	put("it/lib/b.lua", "return require 'lib.a'");
	part_is_refused("it/rules/a.lua", "require 'lib.a'",
		"it requires itself, through others");
}

TEST(a_failed_module_fails_alike_the_second_time)
{
	put("it/lib/a.lua", "error('broken')");
	part_is_refused("it/rules/a.lua",
		"pcall(require, 'lib.a') require 'lib.a'", "broken");
	put("it/lib/a.lua", "local x = 1");
	part_is_refused("it/rules/a.lua", "require 'lib.a'", "returns nothing");
}

TEST(a_rule_left_out_has_its_reason)
{
	struct rig rig;
	const struct plugin *goa;
	const char *reason = "";

	put_manifest("india", "without = { ['x.y'] = 'base' }");
	put_manifest("goa", "extends = 'india', without = { ['india.a'] = "
			    "'two districts only' }");
	start(&rig);
	goa = plugins_find(rig.plugins, "goa");
	CHECK(plugin_without(rig.vm, goa, "india.a", &reason));
	CHECK_TEXT(reason, "two districts only");
	CHECK(plugin_without(rig.vm, goa, "x.y", &reason));
	CHECK_TEXT(reason, "base");
	CHECK(!plugin_without(rig.vm, goa, "india.b", &reason));
	stop(&rig);
}

TEST(messages_come_from_the_plugin_then_from_its_base)
{
	struct rig rig;
	const struct plugin *goa;

	put_manifest("india", "");
	put_manifest("goa", "extends = 'india'");
	put("india/messages/hi.lua",
		"return { Yes = 'हाँ', No = 'नहीं', Bad = 5 }");
	put("india/messages/hi/rules.lua", "return { Why = 'क्यों' }");
	put("india/messages/hi/torn.lua", "return {");
	put("india/messages/hi/principal_commodities_2.lua",
		"return { Tea = 'चाय' }");
	put("goa/messages/hi.lua", "return { Yes = 'जी' }");
	put("goa/messages/kn.lua", "return { Yes = print }");
	start(&rig);
	goa = plugins_find(rig.plugins, "goa");
	CHECK_TEXT(plugin_translate(rig.vm, goa, "hi", "Yes"), "जी");
	CHECK_TEXT(plugin_translate(rig.vm, goa, "hi", "No"), "नहीं");
	CHECK_TEXT(plugin_translate(rig.vm, goa, "hi", "Why"), "क्यों");
	CHECK_TEXT(plugin_translate(rig.vm, goa, "hi", "Tea"), "चाय");
	CHECK_TEXT(plugin_translate(rig.vm, goa, "hi", "Bad"), "Bad");
	CHECK_TEXT(plugin_translate(rig.vm, goa, "kn", "Yes"), "Yes");
	CHECK_TEXT(plugin_translate(rig.vm, goa, "../hi", "Yes"), "Yes");
	CHECK_TEXT(plugin_translate(rig.vm, NULL, "hi", "Yes"), "Yes");
	stop(&rig);
}

TEST(datasets_of_plugins_join_the_model)
{
	struct rig rig;
	struct model model;
	const struct dataset *dataset;

	put_manifest("it", "");
	put("it/datasets/ra.lua",
		"return { id = 'ra', title = 'RA', time = 'event', columns = {"
		"{ name = 'name', type = 'text', key = true, required = true, "
		"help = 'h' }, { name = 'kind', type = 'enum', values = { 'a', "
		"'b' } } } }");
	start(&rig);
	CHECK_INTEGER(model_open(&model, &rig.err), ZILA_OK);
	CHECK_INTEGER(plugins_datasets(rig.vm, rig.plugins, &model, &rig.err),
		ZILA_OK);
	CHECK_TEXT(problem_of(&rig, "it"), "");
	dataset = model_find(&model, "it_ra");
	if (CHECK(dataset != NULL)) {
		CHECK_INTEGER(dataset->column_count, 2);
		CHECK_TEXT(dataset->plugin, "it");
		CHECK_TEXT(dataset->columns[1].values[1], "b");
		CHECK(dataset->columns[0].key);
	}
	model_close(&model);
	stop(&rig);
}

static void dataset_is_refused(const char *fields, const char *part)
{
	struct rig rig;
	struct model model;
	char lua[1000];

	put_manifest("it", "");
	snprintf(lua, sizeof lua,
		"return { id = 'ra', title = 'RA', time = 'event', columns = {"
		"{ name = 'name', type = 'text', key = true } }, %s }",
		fields);
	put("it/datasets/ra.lua", lua);
	start(&rig);
	CHECK_INTEGER(model_open(&model, &rig.err), ZILA_OK);
	CHECK_INTEGER(plugins_datasets(rig.vm, rig.plugins, &model, &rig.err),
		ZILA_OK);
	if (!strstr(problem_of(&rig, "it"), part))
		CHECK_TEXT(problem_of(&rig, "it"), part);
	model_close(&model);
	stop(&rig);
}

TEST(a_bad_dataset_refuses_its_plugin)
{
	dataset_is_refused("time = 'daily'", "event, snapshot or flow");
	dataset_is_refused("tim = 'event'", "did you mean 'time'?");
	dataset_is_refused("columns = {}", "1 to 40");
	dataset_is_refused("columns = { 5 }", "column 1: must be a table");
	dataset_is_refused("columns = { { name = 'a', type = 'txt' } }",
		"there is no type 'txt'");
	dataset_is_refused("columns = { { name = 'a', type = 'text', requird = "
			   "true } }",
		"did you mean 'required'?");
	dataset_is_refused("date = 'none'", "plugins/it/datasets/ra.lua");
}

static int read_manifest(lua_State *L)
{
	const struct plugin *plugin = lua_touserdata(L, 1);

	lua_rawgeti(L, LUA_REGISTRYINDEX, plugin->manifest);
	lua_getfield(L, -1, "settings");
	lua_getfield(L, -1, "target");
	lua_getfield(L, -1, "default");
	if (strcmp(lua_tostring(L, -1), "2026-27") != 0)
		return luaL_error(L, "not the default");
	return 0;
}

TEST(the_manifest_is_in_the_state_of_the_run)
{
	struct rig rig;

	put_manifest("it", "settings = { target = { type = 'period', default "
			   "= '2026-27', help = 'year' } }");
	start(&rig);
	CHECK_INTEGER(vm_enter(rig.vm, read_manifest,
			      plugins_find(rig.plugins, "it"), &rig.err),
		ZILA_OK);
	stop(&rig);
}

TEST(a_digest_tells_names_and_bytes_apart)
{
	struct rig a, b;
	struct plugin *it;

	put_manifest("it", "");
	put("it/rules/a.lua", "return 1");
	start(&a);
	it = plugins_find(a.plugins, "it");
	CHECK_INTEGER(plugin_digest(it, &a.err), ZILA_OK);
	CHECK_INTEGER((int64_t)strlen(it->digest), 64);
	put("it/rules/a.lua", "return 2");
	start(&b);
	CHECK_INTEGER(
		plugin_digest(plugins_find(b.plugins, "it"), &b.err), ZILA_OK);
	CHECK(strcmp(it->digest, plugins_find(b.plugins, "it")->digest) != 0);
	stop(&b);
	put("it/rules/a.lua", "return 1");
	start(&b);
	CHECK_INTEGER(
		plugin_digest(plugins_find(b.plugins, "it"), &b.err), ZILA_OK);
	CHECK_TEXT(plugins_find(b.plugins, "it")->digest, it->digest);
	stop(&b);
	stop(&a);
}

TEST(plugins_open_cleanly_without_memory)
{
	enum zila_code code = ZILA_ELIMIT;
	long count;

	put_manifest("india", "");
	put_manifest("goa", "extends = 'india', languages = { 'kok' }");
	for (count = 0; code != ZILA_OK && count < 20000; count++) {
		struct rig rig = {0};

		if (vm_open(&rig.host, MEMORY_BYTES, &rig.vm, &rig.err) !=
			ZILA_OK)
			return;
		mem_fail_after(count);
		code = plugins_open(rig.vm, &rig.host, check_folder(),
			&rig.plugins, &rig.err);
		mem_fail_after(-1);
		if (code == ZILA_OK)
			plugins_close(rig.vm, rig.plugins);
		vm_close(rig.vm);
	}
	CHECK_INTEGER(code, ZILA_OK);
}
