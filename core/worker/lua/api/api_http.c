/* api_http.c - zila.http: pages of granted hosts.
 *
 * Redirects are followed here, one by one, each held against the grants; what
 * was meant for one host only (Authorization, Cookie) does not go to another.
 */
#include <lauxlib.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "ground/mem.h"
#include "ground/module.h"
#include "ground/text.h"
#include "worker/await/http/http.h"
#include "worker/await/await.h"
#include "worker/lua/api/api.h"
#include "worker/lua/api/permit.h"
#include "worker/lua/state.h"

enum {
	TIME_S = 30,
	BODY_BYTES = 16 << 20,
	HEADERS_MAX = 60,
	HEADER_BYTES = 8192,
	VALUE_BYTES = HTTP_HOST_BYTES + 8,
};

/* Where things are on the stack; GET has no body. */
enum { URL = 1, OPTIONS, BODY, BOX };

static const char FETCH[] = "zila.fetch", HTTP[] = "zila.http";

struct fetch {
	struct op op;
	const struct http_module *module;
	struct http *http;
	struct http_transfer transfer;
	struct http_place place;
	struct permits permits;
	struct arena arena;
	const char *api; /* "zila.http.get" */
	const char *headers[HEADERS_MAX + 1];
	int header_count, redirects;
};

/* ---- the module, and one session of it ---- */

struct session {
	const struct http_module *module;
	struct http *http;
};

static int session_gc(lua_State *L)
{
	struct session *session = lua_touserdata(L, 1);

	if (session->http)
		session->module->close(session->http);
	session->http = NULL;
	return 0;
}

static struct session *session_of(lua_State *L, const char *api)
{
	uv_loop_t *loop = await_loop(L);
	struct session *session;

	if (lua_rawgetp(L, LUA_REGISTRYINDEX, HTTP) == LUA_TUSERDATA) {
		session = lua_touserdata(L, -1);
		lua_pop(L, 1);
		return session;
	}
	session = lua_newuserdatauv(L, sizeof *session, 0);
	*session = (struct session){NULL};
	lua_createtable(L, 0, 1);
	lua_pushcfunction(L, session_gc);
	lua_setfield(L, -2, "__gc");
	lua_setmetatable(L, -2);
	session->module = module_find(HTTP_MODULE, "http_module");
	if (!session->module)
		(void)luaL_error(L,
			"%s: the module for HTTP can't be loaded: "
			"%s",
			api, module_problem(HTTP_MODULE));
	session->http = session->module->open(loop);
	if (!session->http)
		(void)luaL_error(L, "%s: libcurl can't be started", api);
	lua_pushvalue(L, -1);
	lua_rawsetp(L, LUA_REGISTRYINDEX, HTTP);
	lua_pop(L, 2);
	return session;
}

/* ---- a fetch in its box ---- */

static int fetch_gc(lua_State *L)
{
	struct fetch **box = lua_touserdata(L, 1);
	struct fetch *fetch = *box;

	*box = NULL;
	if (!fetch)
		return 0;
	fetch->module->stop(&fetch->transfer);
	buf_free(&fetch->transfer.headers_got);
	buf_free(&fetch->transfer.body_got);
	buf_free(&fetch->transfer.redirect);
	buf_free(&fetch->place.url);
	arena_free(&fetch->arena);
	mem_free(fetch);
	return 0;
}

static void fetch_drop(struct op *op)
{
	struct fetch *fetch = (struct fetch *)op;

	fetch->module->stop(&fetch->transfer);
}

static void fetch_done(void *user)
{
	struct fetch *fetch = user;

	op_ready(&fetch->op);
}

/* Whether granted, "host" or "host:port", has this one. */
static bool grants_place(const char *granted, const char *host, int port)
{
	size_t size = strlen(host);
	const char *rest = granted + size;
	char text[16];

	if (strncasecmp(granted, host, size) != 0)
		return false;
	(void)snprintf(text, sizeof text, ":%d", port);
	return !*rest || !strcmp(rest, text);
}

static bool has_place(const struct permits *permits, const char *host, int port)
{
	int i;

	for (i = 0; i < permits->count; i++)
		if (grants_place(permits->list[i], host, port))
			return true;
	return false;
}

/* localhost is nothing but the machine itself: who grants that means it. */
static bool may_reach(void *user, const char *address, int port)
{
	const struct fetch *fetch = user;
	bool loops = !strncmp(address, "127.", 4) || !strcmp(address, "[::1]");

	return has_place(&fetch->permits, address, port) ||
	       (loops && !strcmp(fetch->place.host, "localhost"));
}

static struct fetch *push_fetch(lua_State *L, const char *api)
{
	struct session *session = session_of(L, api);
	struct fetch **box = lua_newuserdatauv(L, sizeof *box, 0);
	struct fetch *fetch;

	*box = NULL;
	api_own(L, FETCH, fetch_gc);
	fetch = *box = mem_alloc(sizeof *fetch);
	if (!fetch) {
		(void)vm_raise_memory(L);
		return NULL;
	}
	fetch->module = session->module;
	fetch->http = session->http;
	fetch->api = api;
	fetch->op.what = api;
	fetch->op.drop = fetch_drop;
	fetch->transfer.done = fetch_done;
	fetch->transfer.may_reach = may_reach;
	fetch->transfer.user = fetch;
	fetch->transfer.headers = fetch->headers;
	permit_list(L, GRANT_NET, &fetch->permits);
	return fetch;
}

/* Takes the URL, and raises when it may not be reached. */
static void go_to(
	lua_State *L, struct fetch *fetch, const char *url, const char *query)
{
	const char *problem = fetch->module->place(url, query, &fetch->place);
	char value[VALUE_BYTES];
	bool usual;

	if (problem)
		(void)luaL_error(L, "%s: %s: %s", fetch->api, url, problem);
	if (has_place(&fetch->permits, fetch->place.host, fetch->place.port))
		return;
	usual = fetch->place.port == (fetch->place.secure ? 443 : 80);
	(void)snprintf(value, sizeof value, usual ? "%s" : "%s:%d",
		fetch->place.host, fetch->place.port);
	(void)permit_refuse(L, fetch->api, GRANT_NET, value);
}

/* ---- options ---- */

static bool is_token(const char *text)
{
	static const char others[] = "!#$%&'*+-.^_`|~";

	if (!*text)
		return false;
	for (; *text; text++)
		if (!((*text >= '0' && *text <= '9') ||
			    (*text >= 'a' && *text <= 'z') ||
			    (*text >= 'A' && *text <= 'Z') ||
			    strchr(others, *text)))
			return false;
	return true;
}

static bool has_header(const struct fetch *fetch, const char *name)
{
	size_t size = strlen(name);
	int i;

	for (i = 0; i < fetch->header_count; i++)
		if (!strncasecmp(fetch->headers[i], name, size) &&
			fetch->headers[i][size] == ':')
			return true;
	return false;
}

/* What the connection needs is libcurl's to say. */
static void check_header(
	lua_State *L, const struct fetch *fetch, const char *name)
{
	static const char *const own[] = {"host", "content-length",
		"transfer-encoding", "connection", "upgrade", "expect", "te",
		"trailer", "proxy-authorization", "proxy-connection"};
	size_t i;

	if (!is_token(name))
		(void)luaL_error(
			L, "%s: '%s' is no name of a header", fetch->api, name);
	for (i = 0; i < sizeof own / sizeof own[0]; i++)
		if (!strcasecmp(name, own[i]))
			(void)luaL_error(L,
				"%s: the header %s is set by zila itself",
				fetch->api, name);
	if (fetch->header_count == HEADERS_MAX || has_header(fetch, name))
		(void)luaL_error(L, "%s: the header %s is one too many",
			fetch->api, name);
}

static void add_header(
	lua_State *L, struct fetch *fetch, const char *name, const char *value)
{
	char line[HEADER_BYTES];
	const char *at;

	check_header(L, fetch, name);
	for (at = value; *at; at++)
		if (((unsigned char)*at < ' ' && *at != '\t') || *at == 0x7f)
			(void)luaL_error(L,
				"%s: the header %s holds a control character",
				fetch->api, name);
	if ((size_t)snprintf(line, sizeof line, *value ? "%s: %s" : "%s;", name,
		    value) >= sizeof line)
		(void)luaL_error(
			L, "%s: the header %s is too long", fetch->api, name);
	fetch->headers[fetch->header_count++] = vm_keep(L, &fetch->arena, line);
}

static const char *text_at_top(
	lua_State *L, const struct fetch *fetch, const char *what)
{
	const char *text = NULL;
	size_t size = 0;

	if (lua_type(L, -1) == LUA_TSTRING || lua_type(L, -1) == LUA_TNUMBER)
		text = luaL_tolstring(L, -1, &size);
	if (!text || strlen(text) < size)
		(void)luaL_error(L, "%s: `%s` must hold texts and numbers",
			fetch->api, what);
	lua_replace(L, -2);
	return text;
}

/* Calls each for what the table in the option holds. */
static void each_pair(lua_State *L, struct fetch *fetch, const char *option,
	void (*each)(lua_State *L, struct fetch *fetch, const char *name,
		const char *value))
{
	int type;

	if (!lua_istable(L, OPTIONS))
		return;
	type = lua_getfield(L, OPTIONS, option);
	if (type != LUA_TNIL && type != LUA_TTABLE)
		(void)luaL_error(L, "%s: `%s` must be a table, not a %s",
			fetch->api, option, luaL_typename(L, -1));
	lua_pushnil(L);
	while (type == LUA_TTABLE && lua_next(L, -2)) {
		if (lua_type(L, -2) != LUA_TSTRING)
			(void)luaL_error(L, "%s: `%s` must have names as keys",
				fetch->api, option);
		each(L, fetch, lua_tostring(L, -2),
			text_at_top(L, fetch, option));
		lua_pop(L, 1);
	}
	lua_settop(L, BOX);
}

/* scratch holds the query; no Lua code runs meanwhile. */
static void add_query(
	lua_State *L, struct fetch *fetch, const char *name, const char *value)
{
	struct buf *out = &vm_of(L)->scratch;

	(void)fetch;
	if (out->size)
		buf_add_char(out, '&');
	text_add_encoded(out, name, "");
	buf_add_char(out, '=');
	text_add_encoded(out, value, "");
	vm_check_scratch(L);
}

/* The body, as text or as `json`; it stays on the stack, at BODY. */
static void take_body(lua_State *L, struct fetch *fetch)
{
	bool json = lua_istable(L, OPTIONS) &&
		    lua_getfield(L, OPTIONS, "json") != LUA_TNIL;

	if (json && !lua_isnil(L, BODY))
		(void)luaL_error(
			L, "%s: give a body or `json`, not both", fetch->api);
	if (json) {
		api_push_json(L, lua_gettop(L), false);
		lua_replace(L, BODY);
	}
	lua_settop(L, BOX);
	if (!has_header(fetch, "Content-Type"))
		add_header(L, fetch, "Content-Type",
			json ? "application/json" : "application/octet-stream");
	fetch->transfer.post = true;
	fetch->transfer.body = "";
	if (!lua_isnil(L, BODY))
		fetch->transfer.body =
			lua_tolstring(L, BODY, &fetch->transfer.body_size);
	if (fetch->transfer.body_size > LIMIT_HTTP_BYTES)
		(void)luaL_error(L, "%s: the body is larger than %d MiB",
			fetch->api, LIMIT_HTTP_BYTES >> 20);
}

static void take_options(lua_State *L, struct fetch *fetch, bool post)
{
	static const char *const for_get[] = {
		"headers", "query", "timeout_s", "max_bytes", NULL};
	static const char *const for_post[] = {
		"headers", "query", "timeout_s", "max_bytes", "json", NULL};
	static const struct api_range times = {TIME_S, LIMIT_HTTP_TIME_S},
				      bytes = {BODY_BYTES, LIMIT_HTTP_BYTES};

	if (!lua_isnil(L, OPTIONS))
		api_check_options(
			L, OPTIONS, post ? for_post : for_get, fetch->api);
	fetch->transfer.timeout_s =
		api_option_number(L, OPTIONS, fetch->api, "timeout_s", &times);
	fetch->transfer.bytes_max = (size_t)api_option_number(
		L, OPTIONS, fetch->api, "max_bytes", &bytes);
	lua_settop(L, BOX);
	each_pair(L, fetch, "headers", add_header);
	if (post)
		take_body(L, fetch);
}

/* ---- the answer ---- */

static int result_json(lua_State *L)
{
	luaL_checktype(L, 1, LUA_TTABLE);
	lua_settop(L, 1);
	if (lua_getfield(L, 1, "body") != LUA_TSTRING)
		return luaL_error(L, "json: call it on an answer, with a "
				     "colon");
	lua_replace(L, 1);
	return api_json_parse(L);
}

/* Pushes name -> value; several of a name are joined, as the standard says. */
static void push_headers(lua_State *L, const struct buf *headers)
{
	const char *at = buf_text(headers);

	lua_newtable(L);
	while (*at) {
		const char *colon = strchr(at, ':');
		const char *end = strchr(at, '\n');

		lua_pushlstring(L, at, (size_t)(colon - at));
		lua_pushvalue(L, -1);
		if (lua_rawget(L, -3) == LUA_TSTRING) {
			lua_pushliteral(L, ", ");
			lua_pushlstring(
				L, colon + 2, (size_t)(end - colon - 2));
			lua_concat(L, 3);
		} else {
			lua_pop(L, 1);
			lua_pushlstring(
				L, colon + 2, (size_t)(end - colon - 2));
		}
		lua_rawset(L, -3);
		at = end + 1;
	}
}

static int push_answer(lua_State *L, struct fetch *fetch)
{
	lua_createtable(L, 0, 4);
	vm_set_integer(L, "status", fetch->transfer.status);
	push_headers(L, &fetch->transfer.headers_got);
	lua_setfield(L, -2, "headers");
	lua_pushlstring(L, buf_text(&fetch->transfer.body_got),
		fetch->transfer.body_got.size);
	lua_setfield(L, -2, "body");
	vm_set_text(L, "url", buf_text(&fetch->place.url));
	if (luaL_newmetatable(L, "zila.HttpAnswer")) {
		lua_createtable(L, 0, 1);
		lua_pushcfunction(L, result_json);
		lua_setfield(L, -2, "json");
		lua_setfield(L, -2, "__index");
		lua_pushboolean(L, false);
		lua_setfield(L, -2, "__metatable");
	}
	lua_setmetatable(L, -2);
	lua_pushvalue(L, BOX);
	lua_replace(L, 1);
	(void)fetch_gc(L);
	return 1;
}

/* What was meant for the host before only. */
static void drop_secrets(struct fetch *fetch)
{
	static const char *const secrets[] = {"Authorization:", "Cookie:"};
	int i, kept = 0;
	size_t s;

	for (i = 0; i < fetch->header_count; i++) {
		bool secret = false;

		for (s = 0; s < 2; s++)
			secret = secret ||
				 !strncasecmp(fetch->headers[i], secrets[s],
					 strlen(secrets[s]));
		if (!secret)
			fetch->headers[kept++] = fetch->headers[i];
	}
	fetch->header_count = kept;
	fetch->headers[kept] = NULL;
}

static void drop_body(struct fetch *fetch)
{
	fetch->transfer.post = false;
	fetch->transfer.body = NULL;
	fetch->transfer.body_size = 0;
}

static void follow(lua_State *L, struct fetch *fetch)
{
	char host[HTTP_HOST_BYTES];
	long status = fetch->transfer.status;
	bool secure = fetch->place.secure;
	int port = fetch->place.port;

	if (++fetch->redirects > LIMIT_HTTP_REDIRECTS)
		(void)luaL_error(L, "%s: %s: more than %d redirects",
			fetch->api, buf_text(&fetch->place.url),
			LIMIT_HTTP_REDIRECTS);
	(void)snprintf(host, sizeof host, "%s", fetch->place.host);
	lua_pushstring(L, buf_text(&fetch->transfer.redirect));
	go_to(L, fetch, lua_tostring(L, -1), NULL);
	lua_pop(L, 1);
	if (secure && !fetch->place.secure)
		(void)luaL_error(L,
			"%s: redirected from https to %s, which anybody on "
			"the way could read",
			fetch->api, buf_text(&fetch->place.url));
	if (strcmp(host, fetch->place.host) != 0 || port != fetch->place.port ||
		secure != fetch->place.secure)
		drop_secrets(fetch);
	if (status != 307 && status != 308)
		drop_body(fetch);
	buf_cut(&fetch->transfer.body_got, 0);
	buf_cut(&fetch->transfer.headers_got, 0);
	buf_cut(&fetch->transfer.redirect, 0);
}

static int fetched(lua_State *L, int status, lua_KContext context);

/* A binding's last act. */
static int send_fetch(lua_State *L, struct fetch *fetch)
{
	fetch->transfer.url = buf_text(&fetch->place.url);
	fetch->op.ready = fetch->op.waiting = false;
	if (!fetch->module->start(fetch->http, &fetch->transfer))
		return luaL_error(
			L, "%s: %s", fetch->api, fetch->transfer.problem);
	return await_op(L, &fetch->op, fetched);
}

static int fetched(lua_State *L, int status, lua_KContext context)
{
	struct fetch *fetch = *(struct fetch **)lua_touserdata(L, BOX);

	(void)status;
	(void)context;
	if (*fetch->transfer.problem)
		return luaL_error(L, "%s: %s: %s", fetch->api,
			buf_text(&fetch->place.url), fetch->transfer.problem);
	if (fetch->transfer.redirect.failed ||
		fetch->transfer.headers_got.failed)
		return vm_raise_memory(L);
	if (!fetch->transfer.redirect.size)
		return push_answer(L, fetch);
	follow(L, fetch);
	return send_fetch(L, fetch);
}

/* Stack: URL, OPTIONS, BODY. */
static int fetch(lua_State *L, const char *api, bool post)
{
	struct fetch *fetch = push_fetch(L, api);
	struct buf *query;

	take_options(L, fetch, post);
	query = vm_scratch(L);
	each_pair(L, fetch, "query", add_query);
	go_to(L, fetch, lua_tostring(L, URL),
		query->size ? buf_text(query) : NULL);
	return send_fetch(L, fetch);
}

static int http_get(lua_State *L)
{
	lua_settop(L, BODY);
	return fetch(L, "zila.http.get", false);
}

static int http_post(lua_State *L)
{
	lua_settop(L, BODY);
	lua_pushvalue(L, OPTIONS); /* url body options body */
	lua_copy(L, BODY, OPTIONS);
	lua_replace(L, BODY);
	return fetch(L, "zila.http.post", true);
}

#define ANSWER "zila.HttpAnswer"

const struct api_function api_http[] = {
	{"zila.http.get", http_get,
		"url: string, options?: {headers?: table<string, string>, "
		"query?: table<string, string|number>, timeout_s?: number, "
		"max_bytes?: integer}",
		ANSWER,
		"A page of a host that was granted: for a plugin, `zila "
		"plugins grant NAME net=HOST`, for a script `zila run --allow "
		"net=HOST`. Redirects are followed, up to 5, to granted hosts. "
		"timeout_s is 30, and at most 300; max_bytes 16 MiB, and at "
		"most 128. Any status is an answer; raises when there is none. "
		"A name that leads to a private address needs that granted "
		"too. Of https the certificate must be the host's, and of an "
		"authority that the system trusts, or of one in the file that "
		"the variable SSL_CERT_FILE names (or the folder of "
		"SSL_CERT_DIR)."},
	{"zila.http.post", http_post,
		"url: string, body?: string, options?: {headers?: "
		"table<string, string>, query?: table<string, string|number>, "
		"json?: any, timeout_s?: number, max_bytes?: integer}",
		ANSWER,
		"Sends a text, or the JSON of `json`, otherwise like "
		"zila.http.get."},
	{NULL},
};
