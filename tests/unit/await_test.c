/* await_test.c - tasks, and what waits in them: without a clock. */
#include "check.h"

#include <arpa/inet.h>
#include <lauxlib.h>
#include <lua.h>
#include <netinet/in.h>
#include <stdio.h>
#include <string.h>

#include "worker/await/http/address.h"
#include "worker/await/http/http.h"
#include "worker/grant.h"
#include "worker/lua/vm.h"

enum { MEMORY_BYTES = 64 << 20 };

struct rig {
	struct host host;
	struct vm *vm;
	struct zila_err err;
	char path[600];
	char text[1000];
};

static int run_file(lua_State *L)
{
	struct rig *rig = lua_touserdata(L, 1);

	vm_push_environment(L, NULL);
	vm_load_file(L, rig->path, "x.lua");
	lua_call(L, 0, 1);
	snprintf(
		rig->text, sizeof rig->text, "%s", luaL_tolstring(L, -1, NULL));
	return 0;
}

static enum zila_code run(struct rig *rig, const char *lua)
{
	FILE *file;

	snprintf(rig->path, sizeof rig->path, "%s/x.lua", check_folder());
	file = fopen(rig->path, "w");
	fputs(lua, file);
	fclose(file);
	rig->text[0] = rig->err.text[0] = '\0';
	return vm_enter(rig->vm, run_file, rig, &rig->err);
}

static void setup(struct rig *rig)
{
	memset(rig, 0, sizeof *rig);
	if (vm_open(&rig->host, MEMORY_BYTES, &rig->vm, &rig->err) != ZILA_OK)
		CHECK_TEXT(rig->err.text, "");
}

/* What lua returns, or its error. */
static bool gives(const char *lua, const char *want)
{
	struct rig rig;
	bool same;

	setup(&rig);
	if (run(&rig, lua) != ZILA_OK)
		snprintf(rig.text, sizeof rig.text, "%.999s", rig.err.text);
	same = CHECK_TEXT(rig.text, want);
	vm_close(rig.vm);
	return same;
}

static void fails(const char *lua, const char *part)
{
	struct rig rig;

	setup(&rig);
	if (!CHECK(run(&rig, lua) != ZILA_OK) || !strstr(rig.err.text, part))
		CHECK_TEXT(rig.err.text, part);
	vm_close(rig.vm);
}

TEST(a_task_begins_when_something_waits)
{
	gives("local s = '' local t = zila.spawn(function(x) s = s .. x end, "
	      "'b') s = s .. 'a' t:wait() return s",
		"ab");
}

TEST(a_task_gives_all_that_its_function_returned_as_often_as_asked)
{
	gives("local t = zila.spawn(function() return 1, nil, 3 end) "
	      "t:wait() return select('#', t:wait()) .. select(3, t:wait())",
		"33");
}

TEST(a_coroutine_in_a_task_yields_to_who_resumed_it_and_waits_for_all)
{
	gives("local function deep(n) return coroutine.wrap(function() "
	      "if n > 0 then for v in deep(n - 1) do zila.sleep(0) "
	      "coroutine.yield(v + 1) end else zila.sleep(0) "
	      "coroutine.yield(0) end end) end "
	      "local r = zila.gather { function() return deep(20)() end, "
	      "function() return deep(30)() end } return r[1] + r[2]",
		"50");
}

TEST(resume_tells_of_an_error_behind_a_wait)
{
	gives("return zila.spawn(function() local co = "
	      "coroutine.create(function() zila.sleep(0) error('no', 0) end) "
	      "local ok, why = coroutine.resume(co) return tostring(ok) .. "
	      "why .. coroutine.status(co) end):wait()",
		"falsenodead");
}

TEST(pcall_and_close_work_over_a_wait)
{
	gives("local s = '' zila.gather { function() pcall(function() local x "
	      "<close> = setmetatable({}, { __close = function() zila.sleep(0) "
	      "s = s .. 'c' end }) zila.sleep(0) error('e') end) s = s .. 'd' "
	      "end } return s",
		"cd");
}

TEST(a_coroutine_that_waits_in_a_task_is_resumed_by_nobody_else)
{
	fails("local co = coroutine.wrap(function() zila.sleep(0) end) "
	      "zila.gather { function() co() end, function() co() end }",
		"waits for something in a task");
}

TEST(a_task_can_not_be_resumed_by_hand)
{
	fails("local co zila.spawn(function() co = coroutine.running() "
	      "zila.sleep(0) end) zila.sleep(0) error(select(2, "
	      "coroutine.resume(co)))",
		"waits for something in a task");
}

TEST(a_cancelled_task_does_not_go_on)
{
	gives("local s = '' local t = zila.spawn(function() zila.sleep(0) "
	      "s = 'went on' end) zila.spawn(function() t:cancel() end) "
	      "zila.sleep(0) zila.sleep(0) return s .. t.state",
		"cancelled");
	fails("local t = zila.spawn(zila.sleep, 1000) t:cancel() t:wait()",
		"was cancelled");
	fails("local t t = zila.spawn(function() t:cancel() end) t:wait()",
		"can't cancel itself");
}

TEST(what_gathers_takes_its_tasks_along_when_it_is_cancelled)
{
	gives("local inner = zila.spawn(zila.sleep, 1000) local outer = "
	      "zila.spawn(function() zila.gather { inner } end) "
	      "zila.sleep(0) outer:cancel() return inner.state",
		"cancelled");
}

TEST(the_first_error_is_told_and_an_error_may_be_a_table)
{
	gives("local ok, why = pcall(zila.gather, { function() zila.sleep(0) "
	      "error { code = 7 } end, function() zila.sleep(1000) end }) "
	      "return why.code",
		"7");
}

TEST(an_error_that_was_asked_for_does_not_fail_the_run)
{
	gives("local t = zila.spawn(error, 'x', 0) zila.sleep(0) return "
	      "t.state .. t.error",
		"failedx");
	fails("zila.spawn(error, 'nobody asked', 0)", "nobody asked");
}

TEST(all_tasks_have_ended_when_the_door_closes)
{
	struct rig rig;

	setup(&rig);
	CHECK_INTEGER(run(&rig, "zila.spawn(function() zila.sleep(0) "
				"zila.spawn(zila.sleep, 0) end)"),
		ZILA_OK);
	CHECK_INTEGER(run(&rig, "zila.spawn(zila.sleep, 1000) error('e')"),
		ZILA_EPLUGIN);
	CHECK_INTEGER(run(&rig, "zila.sleep(0) return 1"), ZILA_OK);
	CHECK_TEXT(rig.text, "1");
	vm_close(rig.vm);
}

TEST(metamethods_that_c_calls_can_not_wait)
{
	fails("tostring(setmetatable({}, { __tostring = function() "
	      "zila.sleep(0) end }))",
		"nothing can wait inside tostring");
	fails("zila.gather { function() print(setmetatable({}, { __tostring = "
	      "function() zila.sleep(0) end })) end }",
		"nothing can wait inside print");
	gives("return zila.spawn(function() return setmetatable({}, { __index "
	      "= function(_, k) zila.sleep(0) return k end }).key end):wait()",
		"key");
}

TEST(many_tasks_end_without_a_trace_in_memory)
{
	gives("local before = collectgarbage('count') for i = 1, 200 do local "
	      "list = {} for j = 1, 100 do list[j] = function() zila.sleep(0) "
	      "return j end end zila.gather(list) end return "
	      "collectgarbage('count') - before < 20000",
		"true");
}

TEST(waiting_ends_at_the_time_limit_also_of_tasks)
{
	static const char *const scripts[] = {"zila.sleep(1000)",
		"pcall(zila.sleep, 1000) while true do end",
		"zila.gather { function() zila.sleep(1000) end }",
		"zila.gather { function() while true do end end }",
		"zila.spawn(zila.sleep, 1000)"};
	struct rig rig;
	size_t i;

	for (i = 0; i < sizeof scripts / sizeof scripts[0]; i++) {
		setup(&rig);
		CHECK_INTEGER(vm_limit_time(rig.vm, 0.02, &rig.err), ZILA_OK);
		CHECK_INTEGER(run(&rig, scripts[i]), ZILA_ELIMIT);
		if (!strstr(rig.err.text, "time limit of 0.02 s"))
			CHECK_TEXT(rig.err.text, "time limit of 0.02 s");
		vm_close(rig.vm);
	}
}

static bool is_private(const char *host)
{
	union {
		struct sockaddr any;
		struct sockaddr_in v4;
		struct sockaddr_in6 v6;
	} address;

	memset(&address, 0, sizeof address);
	address.v4.sin_family = strchr(host, ':') ? AF_INET6 : AF_INET;
	if (strchr(host, ':'))
		(void)inet_pton(AF_INET6, host, &address.v6.sin6_addr);
	else
		(void)inet_pton(AF_INET, host, &address.v4.sin_addr);
	return address_is_private(&address.any);
}

TEST(private_addresses_are_known_in_all_their_forms)
{
	static const char *const inside[] = {"127.0.0.1", "10.255.1.2",
		"172.31.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1",
		"0.0.0.0", "224.0.0.1", "255.255.255.255", "::1",
		"::", "fe80::1", "fd00::1", "::ffff:10.0.0.1",
		"64:ff9b::7f00:1", "2002:7f00:1::"};
	static const char *const outside[] = {"8.8.8.8", "172.32.0.1",
		"164.100.1.1", "2001:4860:4860::8888", "::ffff:8.8.8.8"};
	size_t i;

	for (i = 0; i < sizeof inside / sizeof inside[0]; i++)
		if (!is_private(inside[i]))
			CHECK_TEXT(inside[i], "private");
	for (i = 0; i < sizeof outside / sizeof outside[0]; i++)
		if (is_private(outside[i]))
			CHECK_TEXT(outside[i], "public");
}

TEST(a_host_has_one_spelling)
{
	static const struct {
		const char *url, *host;
		int port;
	} places[] = {
		{"http://Example.ORG./x#y", "example.org", 80},
		{"https://example.org", "example.org", 443},
		{"http://127.1:8080/", "127.0.0.1", 8080},
		{"http://0x7f.0.0.1/", "127.0.0.1", 80},
		{"http://2130706433/", "127.0.0.1", 80},
		{"http://[0:0::1]:81/", "[::1]", 81},
	};
	static const char *const refused[] = {"http://u@h/", "http://u:p@h/",
		"ftp://h/", "h", "//h/", "http://", "http://a b/",
		"http://h:99999/", "javascript:1", "http://h/\n"};
	struct http_place place = {0};
	size_t i;

	for (i = 0; i < sizeof places / sizeof places[0]; i++) {
		const char *problem =
			http_module.place(places[i].url, NULL, &place);

		CHECK_TEXT(problem ? problem : "", "");
		CHECK_TEXT(place.host, places[i].host);
		CHECK_INTEGER(place.port, places[i].port);
	}
	for (i = 0; i < sizeof refused / sizeof refused[0]; i++)
		if (!http_module.place(refused[i], NULL, &place))
			CHECK_TEXT(refused[i], "refused");
	buf_free(&place.url);
}

TEST(a_grant_has_three_parts_and_there_is_a_limit_of_them)
{
	struct grants *grants = mem_alloc(sizeof *grants);
	struct arena arena = {0};
	int at = 0, i;

	CHECK(grant_take(grants, &arena, "net:silk:[::1]:80"));
	CHECK(!grant_take(grants, &arena, "disk:silk:x"));
	CHECK(!grant_take(grants, &arena, "net:silk"));
	CHECK_TEXT(grant_next(grants, GRANT_NET, &at)->value, "[::1]:80");
	CHECK(!grant_next(grants, GRANT_NET, &at));
	for (i = 1; i < LIMIT_GRANTS; i++)
		CHECK(grant_take(grants, &arena, "exec::sh"));
	CHECK(!grant_take(grants, &arena, "exec::sh"));
	arena_free(&arena);
	mem_free(grants);
}
