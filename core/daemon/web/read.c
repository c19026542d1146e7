/* read.c - what only reads: one child for all who want the same. */
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "daemon/web/visit.h"
#include "ground/err.h"
#include "ground/file.h"
#include "ground/mem.h"
#include "ground/text.h"

enum {
	CHILD_COST = 1000,  /* requests that are at hand */
	HALF_HOUR_S = 1800, /* days begin at its multiples, in every zone */
	QUERY_PAIRS_MAX = 30,
	/* How long ago a page was true that is shown while it is made anew: to
	 * the first who asks, and to those behind him. */
	BEHIND_MS = 2000,
	LONG_BEHIND_MS = 10000,
};

/* What stood in the form that was sent, so that it stands there again; never
 * what lets somebody in. */
static void add_typed(struct words *words, const struct visit *visit)
{
	const struct http_form *form = &visit->form;
	int i, most = LIMIT_WEB_WORDS - words->count - 1;

	words_add(words, "--refused=%s", visit->request->head->path);
	for (i = 0; i < form->count && i < most && i < LIMIT_PAGE_TYPED; i++) {
		const struct http_pair *pair = &form->pairs[i];

		if (strcmp(pair->name, "csrf") != 0 &&
			strcmp(pair->name, "token") != 0 &&
			!strpbrk(pair->name, "=\r\n") &&
			pair->value_size <= LIMIT_WEB_TYPED_BYTES)
			words_add(words, "--typed=%s=%s", pair->name,
				pair->value);
	}
}

static const char *page_words(
	struct words *words, const struct visit *visit, const char *path)
{
	bool asked = path == visit->request->head->path;
	struct buf encoded = {0};
	int i;

	if (visit->query.count > QUERY_PAIRS_MAX)
		return "the address has too many parameters";
	text_add_encoded(&encoded, path, "/");
	words_add(words, "--quiet");
	words_add(words, "page");
	words_add(words, "%s", buf_text(&encoded));
	words->failed = words->failed || encoded.failed;
	buf_free(&encoded);
	if (strcmp(visit->lang, "en") != 0)
		words_add(words, "--lang=%s", visit->lang);
	if (*visit->session_id)
		words_add(words, "--session");
	for (i = 0; asked && i < visit->query.count; i++) {
		const struct http_pair *pair = &visit->query.pairs[i];

		if (strcmp(pair->name, "lang") != 0)
			words_add(words, "--query=%s=%s", pair->name,
				pair->value);
	}
	if (!asked && visit->form.count)
		add_typed(words, visit);
	return NULL;
}

/* Those that have no text are files: they go through the web's folder. */
static bool is_through_folder(struct text format)
{
	return (format.size == 3 && !memcmp(format.data, "pdf", 3)) ||
	       (format.size == 4 && !memcmp(format.data, "xlsx", 4));
}

static const char *file_words(struct words *words, const struct visit *visit)
{
	struct text format = route_param(&visit->match, "format", 6);
	const char *problem = words_of_route(words, visit, false);

	if (is_through_folder(format))
		words_add(words, "-t");
	words_add(words, is_through_folder(format) ? "%.*s" : "--format=%.*s",
		(int)format.size, format.data);
	return problem;
}

/* The state of things that an answer tells of. */
static void state_now(const struct visit *visit, char *out, size_t room)
{
	const struct web_means *means = &visit->web->means;
	const struct route *route = visit->match.route;

	snprintf(out, room, "%lld %lld %lld",
		(long long)means->generation(means->daemon),
		(long long)(time(NULL) / HALF_HOUR_S),
		route->live ? (long long)web_now_s(visit->web) : 0);
}

/* Each word with its size: a line's end within one begins no other. */
static void add_key(
	struct buf *key, const struct visit *visit, const struct words *words)
{
	int i;

	buf_add_format(key, "%d", (int)visit->match.route->kind);
	for (i = 0; i < words->count; i++) {
		buf_add_format(key, "\n%zu ", strlen(words->list[i]));
		buf_add_text(key, words->list[i]);
	}
}

/* ---- the child ---- */

/* The one file that the report's folder holds; the folder goes. */
static void take_file(struct cached *cached)
{
	struct buf folder = {0}, path = {0};
	struct zila_err err = {0};
	char **names = NULL;
	int i;

	buf_add_format(&folder, "%s/%s", buf_text(&cached->web->folder),
		cached->folder);
	buf_cut(&cached->body, 0);
	if (file_list(buf_text(&folder), "", false, &names, &err) != ZILA_OK)
		cached->exit_code = err.code;
	for (i = 0; names && names[i]; i++) {
		buf_cut(&path, 0);
		buf_add_format(&path, "%s/%s", buf_text(&folder), names[i]);
		if (!i && cached->exit_code <= ZILA_EPERSON)
			cached->exit_code = file_read(buf_text(&path),
				LIMIT_WEB_FILE_BYTES, &cached->body, &err);
		(void)unlink(buf_text(&path));
	}
	if (!i && cached->exit_code <= ZILA_EPERSON)
		cached->exit_code = err_set(
			&err, ZILA_EPLUGIN, "the report has made no file");
	(void)rmdir(buf_text(&folder));
	if (err.code)
		buf_add_text(&cached->err, err.text);
	mem_free(names);
	buf_free(&folder);
	buf_free(&path);
}

static int exit_code_of(const struct child_result *result)
{
	if (result->timed_out || result->overflowed)
		return ZILA_ELIMIT;
	return result->signal ? ZILA_EPLUGIN : result->exit_code;
}

static void take_result(
	struct cached *cached, const struct child_result *result)
{
	cached->child = NULL;
	cached->exit_code = exit_code_of(result);
	if (cached->web->ending)
		cached->exit_code = ZILA_ESTORE;
	buf_add(&cached->body, result->out, result->out_size);
	buf_add(&cached->err, result->err, result->err_size);
	if (result->timed_out)
		buf_add_format(&cached->err,
			"it was stopped after %d seconds: ask for less",
			LIMIT_WEB_CHILD_S);
	if (result->overflowed)
		buf_add_text(&cached->err,
			"the answer is too large: ask for a part of it, with "
			"the parameters that /api/1/openapi.json lists, or "
			"type its command: a terminal has no such limit");
	if (*cached->folder)
		take_file(cached);
	if (cached->body.failed || cached->err.failed)
		cached->exit_code = ZILA_ELIMIT;
}

static void read_done(void *user, const struct child_result *result)
{
	struct cached *cached = user;
	struct web *web = cached->web;
	struct visit *visit, *next;

	take_result(cached, result);
	cache_ready(&cached->web->cache, cached);
	if (cached->exit_code > ZILA_EPERSON)
		cache_forget(&cached->web->cache, cached);
	visit = cached->waiting;
	cached->waiting = NULL;
	for (; visit; visit = next) {
		next = visit->next;
		visit_send_result(visit, cached);
	}
	cached_drop(cached);
	web->making--;
	web_end(web);
}

static bool make_folder(struct cached *cached, struct words *words)
{
	struct web *web = cached->web;
	struct buf path = {0};
	bool made;

	snprintf(cached->folder, sizeof cached->folder, "report-%lld",
		(long long)++web->file_count);
	buf_add_format(&path, "%s/%s", buf_text(&web->folder), cached->folder);
	web_need_folder(web);
	made = !path.failed && mkdir(buf_text(&path), 0700) == 0;
	words_add(words, "-o");
	words_add(words, "%s", buf_text(&path));
	buf_free(&path);
	return made;
}

/* What is refused is not kept: the next one may be luckier. */
static void refuse(struct cached *cached, struct visit *visit, int status,
	const char *what)
{
	cache_forget(&cached->web->cache, cached);
	cached_drop(cached);
	visit_fail(visit, status, "%s", what);
}

/* False: refused, with an answer. */
static bool start(
	struct cached *cached, struct visit *visit, struct words *words)
{
	bool file = visit->match.route->kind == ROUTE_FILE;
	struct web *web = visit->web;
	struct child_order order = {.argv = words->list,
		.timeout_s = LIMIT_WEB_CHILD_S,
		.out_max = file ? LIMIT_WEB_FILE_BYTES : LIMIT_WEB_PAGE_BYTES,
		.done = read_done,
		.user = cached};

	cached->web = web;
	if (http_charge(visit->request, CHILD_COST)) {
		refuse(cached, visit, 429, "too many requests: wait a moment");
		return false;
	}
	if (file &&
		is_through_folder(route_param(&visit->match, "format", 6)) &&
		!make_folder(cached, words)) {
		refuse(cached, visit, 507, "there is no room for the report");
		return false;
	}
	cached->child = words->failed || web->ending
				? NULL
				: child_start(web->means.children, &order);
	if (!cached->child) {
		refuse(cached, visit, 503, "too much is asked for at once");
		return false;
	}
	web->making++;
	cached->waiting = visit;
	visit->next = NULL;
	return true;
}

/* While a page is made anew, who only looks is shown the one before, as long
 * as that was true a moment ago: a writer that changes something many times a
 * second does not make all readers wait each time.  Who is logged in sees what
 * he has changed, and programs what is. */
static bool may_be_behind(
	const struct visit *visit, const struct cached *older, uint64_t most_ms)
{
	return older && visit->match.route->kind == ROUTE_PAGE &&
	       !visit->match.route->live && !*visit->session_id &&
	       !visit->alert.size &&
	       uv_now(visit->web->means.loop) - older->true_ms <= most_ms;
}

static void make(struct visit *visit, struct words *words, const char *key,
	const char *state)
{
	struct cache *cache = &visit->web->cache;
	struct cached *cached = cache_add(cache, key, state);
	uint64_t now_ms = uv_now(visit->web->means.loop);
	struct cached *older = cached ? cached->older : NULL;

	cache->misses++;
	if (!cached) {
		visit_fail(visit, 503, "there is no memory");
		return;
	}
	cached->true_ms = now_ms;
	if (older)
		cached_hold(older);
	if (start(cached, visit, words) &&
		may_be_behind(visit, older, BEHIND_MS)) {
		cached->waiting = NULL;
		cache->behind++;
		visit_send_result(visit, older);
	}
	if (older)
		cached_drop(older);
}

static void read_words(struct visit *visit, struct words *words)
{
	uint64_t now_ms = uv_now(visit->web->means.loop);
	struct cache *cache = &visit->web->cache;
	struct cached *cached;
	struct buf key = {0};
	char state[64];

	add_key(&key, visit, words);
	state_now(visit, state, sizeof state);
	cached = key.failed ? NULL : cache_find(cache, buf_text(&key));
	if (cached && strcmp(cached->of, state) != 0)
		cached = NULL;
	if (cached && cached->ready) {
		cache->hits++;
		cached->true_ms = now_ms;
		visit_send_result(visit, cached);
	} else if (cached &&
		   may_be_behind(visit, cached->older, LONG_BEHIND_MS)) {
		cache->behind++;
		visit_send_result(visit, cached->older);
	} else if (cached) {
		cache->joined++;
		visit->next = cached->waiting;
		cached->waiting = visit;
	} else if (key.failed) {
		visit_fail(visit, 503, "there is no memory");
	} else {
		make(visit, words, buf_text(&key), state);
	}
	buf_free(&key);
}

static void read_or_fail(
	struct visit *visit, struct words *words, const char *problem)
{
	if (problem)
		visit_fail(visit, 400, "%s", problem);
	else if (words->failed)
		visit_fail(visit, 400, "that is too much to ask for");
	else
		read_words(visit, words);
	words_free(words);
}

void visit_read(struct visit *visit)
{
	struct words words = {{0}};
	const char *problem;

	if (visit->match.route->kind == ROUTE_PAGE)
		problem = page_words(&words, visit, visit->request->head->path);
	else if (visit->match.route->kind == ROUTE_FILE)
		problem = file_words(&words, visit);
	else
		problem = words_of_route(&words, visit, true);
	read_or_fail(visit, &words, problem);
}

void visit_read_page(struct visit *visit, const char *path)
{
	struct words words = {{0}};
	struct route_match page;
	const char *problem;

	if (!route_find(path, HTTP_GET, &page)) {
		visit_fail(visit, visit->status ? visit->status : 500, "%s",
			buf_text(&visit->alert));
		return;
	}
	/* Its words are copied before path ends; nothing else is borrowed. */
	visit->match.route = page.route;
	visit->match.param_count = 0;
	problem = page_words(&words, visit, path);
	read_or_fail(visit, &words, problem);
}
