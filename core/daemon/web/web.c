/* web.c - opening and closing; who may come in, and where each goes. */
#include "daemon/web/web.h"

#include <errno.h>
#include <ftw.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>
#include <unistd.h>

#include "daemon/web/visit.h"
#include "ground/err.h"
#include "ground/mem.h"

enum { WRONG_TOKEN_COST = 5000, OPEN_FOLDERS = 8 };

/* ---- who asks ---- */

/* host without its port; *port is behind the colon, or "". */
static size_t split_host(const char *host, const char **port)
{
	const char *colon = strrchr(host, ':');

	if (!colon || strchr(colon, ']')) {
		*port = "";
		return strlen(host);
	}
	*port = colon + 1;
	return (size_t)(colon - host);
}

static bool same_name(const char *host, size_t size, const char *name)
{
	return strlen(name) == size && !strncasecmp(host, name, size);
}

/* A name that someone else's DNS gives this address is none of ours. */
static bool is_our_host(const struct web *web, const char *host)
{
	const char *own = http_address(web->http), *port, *own_port;
	const char *const *names = web->means.hosts;
	size_t size = split_host(host, &port);
	size_t own_size = split_host(own, &own_port);

	for (; names && *names; names++)
		if (same_name(host, size, *names) || !strcasecmp(host, *names))
			return true;
	if (strcmp(*port ? port : "80", own_port) != 0)
		return false;
	if (size == own_size && !strncasecmp(host, own, size))
		return true;
	return same_name(host, size, "localhost") ||
	       same_name(host, size, "127.0.0.1") ||
	       same_name(host, size, "[::1]");
}

/* A browser says whence a write comes; what is no browser has no cookies that
 * another site could use. */
static bool is_from_here(const struct http_head *head)
{
	const char *origin = http_field(head, "origin");
	const char *site = http_field(head, "sec-fetch-site");

	if (site && strcmp(site, "same-origin") != 0 &&
		strcmp(site, "none") != 0)
		return false;
	if (!origin)
		return true;
	if (!strncmp(origin, "http://", 7))
		return !strcasecmp(origin + 7, head->host);
	return !strncmp(origin, "https://", 8) &&
	       !strcasecmp(origin + 8, head->host);
}

/* Authorization: Bearer TOKEN.  False: it is there, and wrong. */
static bool check_bearer(struct visit *visit)
{
	const char *given = http_field(visit->request->head, "authorization");

	if (!given)
		return true;
	visit->bearer = !strncasecmp(given, "Bearer ", 7) &&
			sessions_is_token(&visit->web->sessions, given + 7);
	return visit->bearer;
}

/* True: may go on; else answered. */
static bool check_right(struct visit *visit)
{
	const struct route *route = visit->match.route;
	bool open = visit->web->means.listen_public == false;

	if (!check_bearer(visit)) {
		if (http_charge(visit->request, WRONG_TOKEN_COST))
			visit_fail(visit, 429, "too many wrong tokens");
		else
			visit_fail(visit, 401, "that is not the token");
		return false;
	}
	if (route->who == WHO_ANYONE || visit->bearer || *visit->session_id ||
		(route->who == WHO_READER && open))
		return true;
	if (visit_is_api(visit))
		visit_fail(visit, 401,
			"this needs a session (POST /login), "
			"or Authorization: Bearer with the "
			"token");
	else
		visit_go(visit,
			visit->request->head->method == HTTP_POST
				? "/login?unsent=1"
				: "/login",
			"");
	return false;
}

static bool has_type(const struct http_head *head, const char *type)
{
	const char *given = http_field(head, "content-type");
	size_t size = strlen(type);

	return given && !strncasecmp(given, type, size) &&
	       (!given[size] || given[size] == ';' || given[size] == ' ');
}

static bool check_write(struct visit *visit)
{
	const struct http_head *head = visit->request->head;
	const char *type = "application/x-www-form-urlencoded";

	if (head->method != HTTP_POST)
		return true;
	if (!is_from_here(head)) {
		visit_fail(visit, 403,
			"this was asked for by a page of another site");
		return false;
	}
	if (visit->match.route->self == self_import)
		type = "multipart/form-data";
	else if (visit_is_api(visit))
		type = "application/json";
	if (!has_type(head, type) && (head->length || !visit_is_api(visit))) {
		visit_fail(visit, 415, "the body must be %s", type);
		return false;
	}
	return true;
}

/* ---- where it goes ---- */

static void begin(void *user, struct http_request *request)
{
	static const struct http_answer none = {
		.status = 503, .fields = "Retry-After: 2\r\n"};
	struct visit *visit = visit_new(user, request);

	if (!visit) {
		http_answer(request, &none);
		return;
	}
	request->data = visit;
	if (!is_our_host(visit->web, request->head->host)) {
		visit_fail(visit, 421,
			"this is not %s: the names it answers to are the "
			"address it listens on, localhost and those given by "
			"--host",
			request->head->host);
		return;
	}
	if (!route_find(request->head->path, request->head->method,
		    &visit->match)) {
		bool path = visit->match.allowed != 0;

		visit_fail(visit, path ? 405 : 404, "%s",
			path ? "not with this method"
			     : "there is no such page");
		return;
	}
	if (visit->status) {
		visit_fail(visit, 400, "the query is no text");
		return;
	}
	if (!check_right(visit) || !check_write(visit))
		return;
	/* Who is not known yet has nothing to send but the token. */
	if (visit->match.route->who == WHO_ANYONE)
		request->body_max = LIMIT_HTTP_PART_BYTES;
	if (visit->match.route->self == self_import)
		(void)upload_begin(visit);
}

/* The mark of the session: in a field of the form, or in a header line. */
static bool has_mark(struct visit *visit)
{
	const char *mark = http_field(visit->request->head, "x-csrf");
	struct session *session = visit_session(visit);

	if (!mark)
		mark = http_form_value(&visit->form, "csrf");
	return session && mark && session_is_mark(session, mark);
}

/* What is answered without options knows no parameter; false: refused. */
static bool check_none(struct visit *visit)
{
	const struct route *route = visit->match.route;
	struct words words = {{0}};
	const char *problem = NULL;

	if (route->kind == ROUTE_SELF && !route->options && visit_is_api(visit))
		problem = check_names(&words, visit);
	if (problem)
		visit_fail(visit, 400, "%s", problem);
	words_free(&words);
	return !problem;
}

static void whole(void *user, struct http_request *request)
{
	struct visit *visit = request->data;
	const struct route *route = visit->match.route;
	const char *problem = NULL;

	(void)user;
	if (request->head->method == HTTP_POST && !visit->upload)
		problem = visit_read_form(visit);
	if (problem) {
		visit_fail(visit, 400, "%s", problem);
		return;
	}
	if (route->who == WHO_WRITER && !visit->bearer && !has_mark(visit)) {
		visit_fail(visit, 403,
			"the form is of another session: load the page anew");
		return;
	}
	if (!check_none(visit))
		return;
	if (route->kind == ROUTE_SELF)
		route->self(visit);
	else if (route->kind == ROUTE_WRITE)
		visit_write(visit);
	else
		visit_read(visit);
}

static void dropped(void *user, struct http_request *request)
{
	(void)user;
	visit_free(request->data);
}

static void refused(void *user, int status)
{
	struct web *web = user;

	metrics_note(&web->metrics, METRICS_REFUSED, status, 0);
}

/* ---- opening ---- */

static int remove_one(
	const char *path, const struct stat *status, int kind, struct FTW *walk)
{
	(void)status;
	(void)kind;
	(void)walk;
	return remove(path);
}

/* A folder beside the database for what passes through.  What a killed
 * daemon left there goes. */
static enum zila_code make_folder(struct web *web, struct zila_err *err)
{
	const char *path;

	buf_add_format(&web->folder, "%s.web", web->means.db);
	if (buf_check(&web->folder, err) != ZILA_OK)
		return err->code;
	path = buf_text(&web->folder);
	(void)nftw(path, remove_one, OPEN_FOLDERS,
		FTW_DEPTH | FTW_PHYS | FTW_MOUNT);
	if (mkdir(path, 0700) == 0)
		return ZILA_OK;
	return err_set(err, ZILA_ESTORE, "%s: %s", path, strerror(errno));
}

void web_need_folder(const struct web *web)
{
	/* Where it can't be made, what goes into it can't either. */
	(void)!mkdir(buf_text(&web->folder), 0700);
}

static void free_web(struct web *web)
{
	cache_empty(&web->cache);
	if (web->folder.size)
		(void)rmdir(buf_text(&web->folder));
	buf_free(&web->folder);
	buf_free(&web->openapi);
	memset(&web->sessions, 0, sizeof web->sessions);
	mem_free(web);
}

enum zila_code web_open(struct web **out, const struct web_means *means,
	const char *listen, int fd, struct zila_err *err)
{
	struct http_place place = {
		.listen = listen, .fd = fd, .all = means->listen_public};
	struct web *web = mem_alloc(sizeof *web);
	enum zila_code code;
	const char *port;

	if (!web)
		return err_memory(err);
	web->means = *means;
	web->face = (struct http_face){
		.begin = begin,
		.whole = whole,
		.dropped = dropped,
		.refused = refused,
		.user = web,
	};
	digest_random(web->cache.secret, sizeof web->cache.secret);
	code = sessions_open(&web->sessions, means->token_file, err);
	if (code == ZILA_OK)
		code = make_folder(web, err);
	if (code == ZILA_OK)
		code = http_open(
			&web->http, means->loop, &place, &web->face, err);
	if (code != ZILA_OK) {
		free_web(web);
		return code;
	}
	(void)split_host(http_address(web->http), &port);
	snprintf(web->cookie, sizeof web->cookie, "zila_%s", port);
	snprintf(web->address, sizeof web->address, "http://%s/",
		http_address(web->http));
	*out = web;
	return ZILA_OK;
}

const char *web_address(const struct web *web)
{
	return web->address;
}

const char *web_token(const struct web *web)
{
	return web->sessions.token;
}

void web_end(struct web *web)
{
	void (*closed)(void *user) = web->closed;
	void *closed_user = web->closed_user;

	if (!web->http_ended || web->making)
		return;
	free_web(web);
	if (closed)
		closed(closed_user);
}

static void http_closed(void *user)
{
	struct web *web = user;

	web->http_ended = true;
	web_end(web);
}

void web_close(struct web *web, void (*closed)(void *user), void *user)
{
	struct cached *cached;
	struct visit *visit;

	web->ending = true;
	web->closed = closed;
	web->closed_user = user;
	for (cached = web->cache.first; cached; cached = cached->next)
		if (cached->child)
			child_cancel(cached->child);
	for (visit = web->writing; visit; visit = visit->next)
		if (visit->child)
			child_cancel(visit->child);
	http_close(web->http, http_closed, web);
}
