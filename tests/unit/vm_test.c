/* vm_test.c - what scripts may do in a Lua state, and what stops them. */
#include "check.h"

#include <lauxlib.h>
#include <lua.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#include "worker/lua/vm.h"

enum { MEMORY_BYTES = 128 << 20 };

struct rig {
	struct host host;
	struct vm *vm;
	struct zila_err err;
	char path[600];
	bool truth; /* what the script returned */
	char text[400];
};

static void setup(struct rig *rig)
{
	memset(rig, 0, sizeof *rig);
	if (vm_open(&rig->host, MEMORY_BYTES, &rig->vm, &rig->err) != ZILA_OK)
		CHECK_TEXT(rig->err.text, "");
}

static int run_file(lua_State *L)
{
	struct rig *rig = lua_touserdata(L, 1);
	const char *text;

	vm_push_environment(L, NULL);
	vm_load_file(L, rig->path, "scripts/x.lua");
	lua_call(L, 0, 1);
	rig->truth = lua_toboolean(L, -1);
	text = luaL_tolstring(L, -1, NULL);
	snprintf(rig->text, sizeof rig->text, "%s", text);
	return 0;
}

static enum zila_code run_bytes(struct rig *rig, const char *lua, size_t size)
{
	FILE *file;

	snprintf(rig->path, sizeof rig->path, "%s/x.lua", check_folder());
	file = fopen(rig->path, "w");
	fwrite(lua, 1, size, file);
	fclose(file);
	rig->err.text[0] = '\0';
	return vm_enter(rig->vm, run_file, rig, &rig->err);
}

static enum zila_code run(struct rig *rig, const char *lua)
{
	return run_bytes(rig, lua, strlen(lua));
}

/* Runs lua in a state of its own; what it returns, or the error. */
static bool gives(const char *lua, const char *want)
{
	struct rig rig;
	bool same;

	setup(&rig);
	if (run(&rig, lua) != ZILA_OK)
		snprintf(rig.text, sizeof rig.text, "%.399s", rig.err.text);
	same = CHECK_TEXT(rig.text, want);
	vm_close(rig.vm);
	return same;
}

/* Runs lua, which must fail with a message that holds part. */
static enum zila_code fails(const char *lua, const char *part)
{
	struct rig rig;
	enum zila_code code;

	setup(&rig);
	code = run(&rig, lua);
	if (!CHECK(code != ZILA_OK) || !strstr(rig.err.text, part))
		CHECK_TEXT(rig.err.text, part);
	vm_close(rig.vm);
	return code;
}

static double now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

/* Runs lua with a limit of 0.1 s. */
static void is_stopped(const char *lua)
{
	struct rig rig;
	double start;

	setup(&rig);
	CHECK_INTEGER(vm_limit_time(rig.vm, 0.1, &rig.err), ZILA_OK);
	start = now();
	CHECK_INTEGER(run(&rig, lua), ZILA_ELIMIT);
	CHECK(now() - start < 3);
	if (!strstr(rig.err.text, "time limit of 0.1 s"))
		CHECK_TEXT(rig.err.text, "stopped at the time limit");
	vm_close(rig.vm);
}

TEST(a_script_runs_and_its_result_comes_back)
{
	gives("return 6 * 7", "42");
}

TEST(an_endless_loop_is_stopped_where_it_is)
{
	struct rig rig;

	setup(&rig);
	CHECK_INTEGER(vm_limit_time(rig.vm, 0.05, &rig.err), ZILA_OK);
	CHECK_INTEGER(run(&rig, "local n = 0\nwhile true do n = n + 1 end"),
		ZILA_ELIMIT);
	CHECK(strncmp(rig.err.text, "scripts/x.lua:2: stopped at", 27) == 0);
	vm_close(rig.vm);
}

TEST_CI(a_loop_that_catches_the_error_is_stopped)
{
	is_stopped("while true do pcall(function() while true do end end) end");
	is_stopped("while true do xpcall(function() while true do end end, "
		   "function() while true do end end) end");
}

TEST_CI(a_loop_called_back_from_c_is_stopped)
{
	is_stopped("table.sort({ 1, 2 }, function() while true do end end)");
	is_stopped("string.gsub('x', '.', function() while true do end end)");
	is_stopped("pcall(function() while true do end end)");
	is_stopped("while true do load('while true do end')() end");
}

TEST_CI(a_loop_in_a_coroutine_is_stopped)
{
	is_stopped("coroutine.wrap(function() while true do end end)()");
	is_stopped("local co = coroutine.create(function() while true do end "
		   "end) while true do coroutine.resume(co) end");
	is_stopped("while true do coroutine.resume(coroutine.create(function()"
		   " pcall(function() while true do end end) end)) end");
}

TEST(a_loop_around_nested_coroutines_is_stopped)
{
	is_stopped("local function deep(n) if n == 0 then while true do end "
		   "end while true do pcall(coroutine.wrap(deep), n - 1) end "
		   "end deep(5)");
}

TEST(a_loop_in_close_is_stopped)
{
	is_stopped("do local x <close> = setmetatable({}, { __close = "
		   "function() while true do end end }) end");
}

TEST(a_loop_in_tostring_of_the_error_is_stopped)
{
	is_stopped("error(setmetatable({}, { __tostring = function() while "
		   "true do end end }))");
}

TEST(a_script_below_its_time_has_no_hook_left)
{
	struct rig rig;

	setup(&rig);
	CHECK_INTEGER(vm_limit_time(rig.vm, 60, &rig.err), ZILA_OK);
	CHECK_INTEGER(run(&rig, "return 1"), ZILA_OK);
	CHECK_INTEGER(vm_limit_time(rig.vm, 0.01, &rig.err), ZILA_OK);
	CHECK_INTEGER(run(&rig, "while true do end"), ZILA_ELIMIT);
	CHECK_INTEGER(vm_limit_time(rig.vm, 60, &rig.err), ZILA_OK);
	CHECK_INTEGER(run(&rig, "for i = 1, 1e5 do end return 1"), ZILA_OK);
	vm_close(rig.vm);
}

TEST_CI(a_memory_bomb_is_refused_and_told_where)
{
	struct rig rig;

	setup(&rig);
	CHECK_INTEGER(
		run(&rig, "local t = {}\n"
			  "for i = 1, 1e9 do t[i] = ('x'):rep(1e6) .. i end"),
		ZILA_ELIMIT);
	CHECK(strstr(rig.err.text,
		"scripts/x.lua:2: stopped at the memory limit of 128 MiB"));
	CHECK_INTEGER(run(&rig, "return 'fine again'"), ZILA_OK);
	vm_close(rig.vm);
}

TEST(a_huge_repetition_is_refused)
{
	CHECK_INTEGER(
		fails("return ('x'):rep(1e9)", "memory limit"), ZILA_ELIMIT);
	(void)fails("return ('x'):rep(1e18)", "too large");
	CHECK_INTEGER(fails("coroutine.wrap(function() return ('x'):rep(1e9) "
			    "end)()",
			      "memory limit"),
		ZILA_ELIMIT);
}

TEST(a_refused_allocation_can_be_caught)
{
	gives("return (pcall(string.rep, 'x', 1e9))", "false");
}

TEST(deep_recursion_is_an_error_of_the_script)
{
	CHECK_INTEGER(fails("local function f() return 1 + f() end return f()",
			      "stack overflow"),
		ZILA_EPLUGIN);
	(void)fails("local function f() return pcall(f) end f() "
		    "error('done')",
		"done");
	(void)fails("local t = setmetatable({}, {}) getmetatable(t).__index "
		    "= function(t, k) return t[k] end return t.x",
		"stack overflow");
	(void)fails("return load(('('):rep(1e5))() or error('x')", "");
}

TEST(recursion_through_coroutines_ends)
{
	struct rig rig;

	setup(&rig);
	CHECK(run(&rig, "local function f() return coroutine.wrap(f)() end "
			"return f()") != ZILA_OK);
	vm_close(rig.vm);
}

TEST(error_objects_of_every_kind_are_described)
{
	(void)fails("error({})", "error() was given a table");
	(void)fails("error(nil)", "error() was given nil");
	(void)fails("error()", "error() was given nil");
	(void)fails("error(true)", "error() was given a boolean");
	(void)fails("error(42)", "42");
	(void)fails("error({ message = 'told so' })", "told so");
	(void)fails("error(setmetatable({}, { __tostring = function() return "
		    "'by itself' end }))",
		"by itself");
	(void)fails("error(setmetatable({}, { __tostring = function() error "
		    "'worse' end }))",
		"worse");
	(void)fails("error(setmetatable({}, { __tostring = function() return "
		    "{} end }))",
		"must return a string");
	(void)fails("error(print)", "error() was given a function");
	(void)fails("error(coroutine.create(print))", "a thread");
	(void)fails("error('\\0\\1\\xff broken')", "??? broken");
}

TEST(a_long_error_is_cut)
{
	struct rig rig;

	setup(&rig);
	CHECK_INTEGER(run(&rig, "error(('a'):rep(1e6))"), ZILA_EPLUGIN);
	CHECK(strlen(rig.err.text) < ZILA_ERR_BYTES_MAX - 1);
	CHECK(strstr(rig.err.text, "aaa ..."));
	CHECK(strstr(rig.err.text, ">   1 | error("));
	CHECK_INTEGER(run(&rig, "error(('ल'):rep(1e5))"), ZILA_EPLUGIN);
	CHECK(strstr(rig.err.text, "ल ..."));
	vm_close(rig.vm);
}

static void tell_row(void *user, char *out, size_t room)
{
	(void)user;
	(void)snprintf(out, room, "june.csv, row 12: district = 'Kheri'");
}

TEST(an_error_tells_line_source_row_and_traceback)
{
	struct rig rig;

	setup(&rig);
	vm_at_teller(rig.vm, tell_row, NULL);
	CHECK_INTEGER(run(&rig, "local row = { amount = 5 }\n"
				"local function total()\n"
				"  return row.amout.x\n"
				"end\n"
				"print(total() + 1)\n"),
		ZILA_EPLUGIN);
	CHECK_TEXT(rig.err.text,
		"scripts/x.lua:3: attempt to index a nil value (field "
		"'amout')\n"
		"      2 | local function total()\n"
		"  >   3 |   return row.amout.x\n"
		"      4 | end\n"
		"  at: june.csv, row 12: district = 'Kheri'\n"
		"  hint: no field 'amout'; did you mean 'amount'?\n"
		"traceback:\n"
		"  scripts/x.lua:3: in function 'total'\n"
		"  scripts/x.lua:5: in the file");
	vm_close(rig.vm);
}

TEST(a_traceback_goes_through_coroutines)
{
	struct rig rig;

	setup(&rig);
	CHECK_INTEGER(run(&rig, "local function inner() error('no') end\n"
				"local co = coroutine.wrap(function()\n"
				"  inner()\n"
				"end)\n"
				"co()\n"),
		ZILA_EPLUGIN);
	CHECK(strstr(rig.err.text,
		"traceback:\n"
		"  scripts/x.lua:1: in function 'inner'\n"
		"  scripts/x.lua:3: in the function of line 2\n"
		"  scripts/x.lua:5: in the file"));
	vm_close(rig.vm);
}

TEST(a_caught_coroutine_leaves_no_trace)
{
	struct rig rig;

	setup(&rig);
	CHECK_INTEGER(run(&rig, "pcall(coroutine.wrap(function() error('a') "
				"end))\n"
				"error('b')\n"),
		ZILA_EPLUGIN);
	CHECK(!strstr(rig.err.text, "traceback"));
	CHECK(strncmp(rig.err.text, "scripts/x.lua:2: b\n", 19) == 0);
	vm_close(rig.vm);
}

TEST(a_missing_method_gets_a_hint)
{
	(void)fails("local doc = setmetatable({}, { __index = { heading = "
		    "print } })\ndoc:headin('x')",
		"did you mean 'heading'?");
	(void)fails("local word = 'x'\nreturn word:uper()",
		"did you mean 'upper'?");
}

TEST(a_variable_that_is_nil_is_told_with_what_to_ask)
{
	(void)fails("local place = nil\nreturn place.name",
		"'place' is nil here: ask first, as in `if place then`");
	(void)fails("local row = {}\nreturn row.v + 1",
		"'v' is nil here, as NULL in a row is: ask first");
	(void)fails("local function f() end\nreturn f() + 1",
		"what was called gave nil: it found nothing, or a function "
		"has no `return`");
}

TEST(what_newcomers_write_gets_a_hint)
{
	(void)fails("local row = {}\nreturn row.v > 3",
		"one of the two is nil here, as NULL in a row is: ask first");
	(void)fails("local rows = { 'a' }\nreturn rows[0].x",
		"the first of an array t is t[1], the last t[#t]");
	(void)fails("local t = { 1 }\nfor k, v in t do end",
		"write `in pairs(...)`, or `in ipairs(...)` of an array");
	(void)fails("local rows = print\nreturn rows[1]",
		"an array of rows comes from zila.all");
	(void)fails("local day = '2024-03-31'\nreturn day - '2024-01-01'",
		"zila.date.days(from, to) counts days");
	(void)fails("local t = {}\nt.run()", "nothing there is called 'run'");
}

TEST(a_missing_library_function_gets_a_hint)
{
	(void)fails("return string.fromat('x')",
		"string has no field 'fromat'; did you mean 'format'?");
	(void)fails("return zila.text.splt('x')",
		"zila.text has no field 'splt'; did you mean 'split'?");
	(void)fails("return zila.vlaue('x')",
		"zila has no field 'vlaue'; did you mean 'value'?");
}

TEST(an_unknown_global_is_an_error_with_a_hint)
{
	(void)fails("local n = 1\nreturn zla.value('x')",
		"scripts/x.lua:2: nothing is called 'zla'; did you mean "
		"'zila'?");
	(void)fails(
		"local amount = 1\nreturn amuont", "did you mean 'amount'?");
}

TEST(assigning_a_global_is_an_error)
{
	(void)fails("total = 1", "write `local total`");
	(void)fails("_ENV.total = 1", "write `local total`");
	(void)fails("function f() end", "write `local f`");
}

TEST(a_syntax_error_names_its_line)
{
	(void)fails("local x = 1\nlocal y = = 2", "scripts/x.lua:2: ");
	(void)fails("local x = 1\nlocal y = = 2", "  >   2 | local y = = 2");
}

TEST(doors_of_lua_are_not_there)
{
	static const char *const names[] = {"io", "debug", "package", "dofile",
		"loadfile", "rawget", "rawset", "_G", "warn", "os.execute",
		"os.getenv", "os.exit", "os.remove", "os.rename", "os.tmpname",
		"os.setlocale", "string.dump", "coroutine.close"};
	char lua[100];
	size_t i;

	for (i = 0; i < sizeof names / sizeof names[0]; i++) {
		if (!strcmp(names[i], "coroutine.close") &&
			LUA_VERSION_RELEASE_NUM >= 50408)
			continue;
		snprintf(lua, sizeof lua, "return %s", names[i]);
		(void)fails(lua, strchr(names[i], '.') ? "has no field"
						       : "nothing is called");
	}
}

TEST(string_metatables_are_locked)
{
	gives("return getmetatable('')", "false");
	(void)fails("getmetatable('').__index.upper = 1", "boolean");
	(void)fails("setmetatable('', {})", "table expected");
	gives("string.upper = nil return ('x'):upper()", "X");
	gives("return ('x').dump", "nil");
}

TEST(libraries_of_one_environment_are_its_own)
{
	struct rig rig;

	setup(&rig);
	CHECK_INTEGER(run(&rig, "string.format = 1 zila.text.trim = 2 "
				"zila.value = nil"),
		ZILA_OK);
	CHECK_INTEGER(run(&rig, "return string.format('%d', 5) .. "
				"zila.text.trim(' x ') .. type(zila.value)"),
		ZILA_OK);
	CHECK_TEXT(rig.text, "5xfunction");
	vm_close(rig.vm);
}

TEST(environments_can_be_walked_but_not_unlocked)
{
	gives("local n = 0 for k in pairs(string) do n = n + 1 end return "
	      "n > 10",
		"true");
	gives("return getmetatable(_ENV)", "false");
	(void)fails("setmetatable(_ENV, nil)", "protected metatable");
	(void)fails("setmetatable(string, nil)", "protected metatable");
	(void)fails("local _ENV = {} return string.format('x')", "nil value");
	gives("local e = setmetatable({}, { __index = _ENV }) local _ENV = e "
	      "return type(string)",
		"table");
}

TEST(finalizers_are_not_given)
{
	(void)fails("setmetatable({}, { __gc = function() end })", "__gc");
	gives("local mt = {} local t = setmetatable({}, mt) mt.__gc = print "
	      "t = nil return collectgarbage('count') > 0",
		"true");
	(void)fails("collectgarbage()", "only \"count\"");
	(void)fails("collectgarbage('stop')", "only \"count\"");
}

/* What Lua's own says: a pattern that means the text itself is never fast. */
TEST(find_of_a_plain_text_says_what_a_pattern_of_it_says)
{
	gives("local function pattern(text) "
	      "return (text:gsub('%W', '%%%0')) end "
	      "for _, text in ipairs {'', 'a', 'aab', 'a.b\\0c', "
	      "('x'):rep(99) .. 'y', 'a%b.', 12.5} do "
	      "for _, wanted in ipairs {'', 'a', 'ab', '.', '%', '\\0c', "
	      "'y', 'xy', '\\0', '2.', 2} do "
	      "for init = -7, 7 do for _, plain in ipairs {true, 1} do "
	      "local from, to = string.find(text, wanted, init, plain) "
	      "local want, want_to = string.find(text, "
	      "'()' .. pattern(tostring(wanted)), init) "
	      "if from ~= want or to ~= want_to then "
	      "return text .. '|' .. wanted .. '|' .. init end "
	      "end end end end return 'same'",
		"same");
	gives("return table.concat({('a.b'):find('.')}, ' ')", "1 1");
	gives("return table.concat({('a.b'):find('b')}, ' ')", "3 3");
	gives("return table.concat({('bab'):find('b', '2')}, ' ')", "3 3");
	gives("return tostring(('ab'):find('c'))", "nil");
	(void)fails("('ab'):find('b', 1.5)", "no integer representation");
	(void)fails("('ab'):find({})", "string expected");
	(void)fails("string.find(nil, 'a')", "string expected");
	gives("return select(2, pcall(string.find))",
		"bad argument #1 to 'string.find' (string expected, got no "
		"value)");
}

/* Arithmetic on a text reads it as Lua does. */
TEST(tonumber_reads_decimals_as_lua_does)
{
	gives("for i = 0, 5000 do local scale = i % 17 "
	      "local text = ('%s%d.%0' .. scale .. 'd'):format("
	      "i % 2 == 0 and '-' or '', math.random(0, 10 ^ (i % 7)), "
	      "math.random(0, 10 ^ scale // 1 - 1)) "
	      "local got, want = tonumber(text), text + 0 "
	      "if got ~= want or math.type(got) ~= math.type(want) "
	      "then return text end end "
	      "for _, text in ipairs { '1.', '.5', '-.5', ' 1.5 ', '0x1.8', "
	      "'1.5e3', '+1.5', '7', '123456789012345678.5' } do "
	      "if tonumber(text) ~= text + 0 then return text end end "
	      "return 1 / tonumber('-0.0')",
		"-inf");
	gives("local n = 0 for _, text in ipairs { '', '.', '-', '-.', "
	      "'1.2.3', '1,5', '1.5.', '--1.5', 'a.5', '1.5' .. string.char(0) "
	      "} do "
	      "n = n + (tonumber(text) == nil and 1 or 0) end return n",
		"10");
	gives("return tonumber('11.5', nil) .. ' ' .. tonumber('11', 2)",
		"11.5 3");
	(void)fails("tonumber('1.1', 99)", "base out of range");
	(void)fails("tonumber()", "value expected");
}

TEST(a_memo_asks_once_for_each_text_and_keeps_eight_thousand)
{
	gives("local asked = 0 local double = zila.memo(function(text) "
	      "asked = asked + 1 return text ~= 'nil' and text .. text or nil "
	      "end) for i = 1, 3 do for _, text in ipairs { 'a', 'b', 'nil' } "
	      "do double(text) end end return double('a') .. asked",
		"aa5");
	gives("local asked = 0 local one = zila.memo(function(text) "
	      "asked = asked + 1 return 1 end) "
	      "for round = 1, 2 do for i = 1, 8001 do one('text ' .. i) end "
	      "end one('text 8001') return asked",
		"16002");
	gives("local kind = zila.memo(function(value) return math.type(value) "
	      "or type(value) end) return kind(1) .. kind(1.0) .. kind('1') "
	      ".. kind({}) .. kind(nil)",
		"integerfloatstringtablenil");
	(void)fails("zila.memo('a')", "must be a function");
	(void)fails("zila.memo(function(text) error(text) end)('oh')", "oh");
}

TEST(protected_metatables_stay)
{
	(void)fails("local t = setmetatable({}, { __metatable = 1 }) "
		    "setmetatable(t, {})",
		"protected");
	gives("local t = setmetatable({}, { __index = { x = 1 } }) return t.x",
		"1");
}

TEST(load_takes_text_only)
{
	gives("return load('return 1 + 1')()", "2");
	gives("return load('return x', 'n', 't', { x = 7 })()", "7");
	gives("local f, why = load('\\27Lua') return why",
		"this is compiled Lua; only text is read");
	gives("local f, why = load('\\27Lua', 'x', 'b') return why",
		"this is compiled Lua; only text is read");
	(void)fails("load('total = 1')()", "write `local total`");
	(void)fails("load('return io')()", "nothing is called 'io'");
	gives("local f, why = load('x x') return type(why)", "string");
}

TEST(a_compiled_script_is_refused)
{
	struct rig rig;

	setup(&rig);
	CHECK_INTEGER(
		run_bytes(&rig, "\x1bLuaT\0\x19\x93\r\n", 11), ZILA_EPLUGIN);
	CHECK(strstr(rig.err.text, "compiled Lua"));
	vm_close(rig.vm);
}

TEST(a_script_may_begin_with_a_mark_or_a_hash)
{
	gives("\xef\xbb\xbfreturn 1", "1");
	gives("#!/usr/bin/env zila\nreturn 2", "2");
	gives("#!", "nil");
	(void)fails("#!x\nerror('here')", "scripts/x.lua:2: here");
}

TEST(scripts_have_no_modules)
{
	(void)fails("require 'lib.x'", "only plugins have");
	(void)fails("require '../x'", "a module is named like");
}

TEST(random_numbers_are_the_same_at_each_run)
{
	struct rig a, b;

	setup(&a);
	setup(&b);
	CHECK_INTEGER(run(&a, "return math.random(1e9)"), ZILA_OK);
	CHECK_INTEGER(run(&b, "return math.random(1e9)"), ZILA_OK);
	CHECK_TEXT(a.text, b.text);
	CHECK_INTEGER(
		run(&a, "math.randomseed(7) return math.random(1e9)"), ZILA_OK);
	CHECK_INTEGER(
		run(&b, "math.randomseed(7) return math.random(1e9)"), ZILA_OK);
	CHECK_TEXT(a.text, b.text);
	vm_close(a.vm);
	vm_close(b.vm);
	(void)fails("math.randomseed()", "number expected");
}

TEST(coroutines_pass_values)
{
	gives("local co = coroutine.wrap(function(a, b) local c = "
	      "coroutine.yield(a + b) return c * 2 end) "
	      "return co(1, 2) + co(10)",
		"23");
	gives("local co = coroutine.create(function() error('x', 0) end) "
	      "local ok, why = coroutine.resume(co) return tostring(ok) .. "
	      "why .. coroutine.status(co)",
		"falsexdead");
	gives("local co = coroutine.wrap(function() end) co() local ok, why = "
	      "pcall(co) return why",
		"cannot resume dead coroutine");
	gives("local main = coroutine.running() local ok, why = "
	      "coroutine.resume(main) return why",
		"cannot resume non-suspended coroutine");
}

static int raise_input(lua_State *L)
{
	struct zila_err err = {ZILA_EINPUT, "no such column: amout"};

	return vm_raise(L, &err);
}

TEST(a_raised_error_keeps_its_code)
{
	struct rig rig;

	setup(&rig);
	CHECK_INTEGER(
		vm_enter(rig.vm, raise_input, NULL, &rig.err), ZILA_EINPUT);
	CHECK_TEXT(rig.err.text, "no such column: amout");
	vm_close(rig.vm);
}

static int enter_again(lua_State *L)
{
	struct rig *rig = lua_touserdata(L, 1);
	struct zila_err err;

	if (vm_enter(rig->vm, raise_input, NULL, &err) != ZILA_EINPUT)
		return luaL_error(L, "not the inner error");
	return luaL_error(L, "outer after: %s", err.text);
}

TEST(the_door_may_be_entered_from_inside)
{
	struct rig rig;

	setup(&rig);
	CHECK_INTEGER(
		vm_enter(rig.vm, enter_again, &rig, &rig.err), ZILA_EPLUGIN);
	CHECK_TEXT(rig.err.text, "outer after: no such column: amout");
	vm_close(rig.vm);
}

TEST(what_a_script_prints_goes_to_the_link)
{
	struct rig rig;
	struct link link;
	char bytes[512];
	ssize_t size;
	int ends[2];

	CHECK_INTEGER(socketpair(AF_UNIX, SOCK_STREAM, 0, ends), 0);
	setup(&rig);
	link_init(&link, ends[0]);
	rig.host.link = &link;
	CHECK_INTEGER(run(&rig, "print('one', 2, nil) "
				"zila.log('warning', 'three')"),
		ZILA_OK);
	rig.host.may_write = true;
	CHECK_INTEGER(
		run(&rig, "zila.write('four') zila.progress(1, 2)"), ZILA_OK);
	CHECK_INTEGER(link_flush(&link, &rig.err), ZILA_OK);
	size = read(ends[1], bytes, sizeof bytes);
	CHECK(size > 0 && memmem(bytes, (size_t)size, "one\t2\tnil", 9));
	CHECK(size > 0 && memmem(bytes, (size_t)size, "warning", 7));
	CHECK(size > 0 && memmem(bytes, (size_t)size, "four", 4));
	vm_close(rig.vm);
	link_free(&link);
	close(ends[0]);
	close(ends[1]);
}

TEST(opening_fails_cleanly_without_memory)
{
	struct host host = {0};
	struct zila_err err;
	struct vm *vm;
	enum zila_code code = ZILA_ELIMIT;
	long count;

	for (count = 0; code != ZILA_OK && count < 100000; count++) {
		mem_fail_after(count);
		code = vm_open(&host, MEMORY_BYTES, &vm, &err);
		mem_fail_after(-1);
		if (code != ZILA_OK && !CHECK_INTEGER(code, ZILA_ELIMIT))
			return;
	}
	CHECK_INTEGER(code, ZILA_OK);
	vm_close(vm);
}

TEST(a_script_fails_cleanly_without_memory)
{
	struct rig rig;
	enum zila_code code = ZILA_ELIMIT;
	long count;

	for (count = 0; code != ZILA_OK && count < 100000; count += 3) {
		setup(&rig);
		mem_fail_after(count);
		code = run(&rig, "local t = {} for i = 1, 40 do t[i] = "
				 "zila.text.key('x' .. i) end "
				 "local co = coroutine.wrap(function() for i = "
				 "1, 9 do coroutine.yield(string.rep('a', "
				 "100)) end end) for i = 1, 9 do co() end "
				 "return #t");
		mem_fail_after(-1);
		vm_close(rig.vm);
	}
	CHECK_INTEGER(code, ZILA_OK);
}
