/* Sessions, and the way from an address to what it does. */
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "check.h"
#include "daemon/http/http_parse.h"
#include "daemon/web/cache.h"
#include "daemon/web/route.h"
#include "daemon/web/session.h"

static const char *token_file(void)
{
	static char path[600];

	snprintf(path, sizeof path, "%s/token", check_folder());
	return path;
}

TEST(the_token_is_made_once_for_its_owner_alone)
{
	static struct sessions one, two;
	struct zila_err err = {0};
	struct stat status;

	CHECK_INTEGER(sessions_open(&one, token_file(), &err), ZILA_OK);
	CHECK_INTEGER(stat(token_file(), &status), 0);
	CHECK_INTEGER(status.st_mode & 0777, 0600);
	CHECK_INTEGER(strlen(one.token), 64);
	CHECK_INTEGER(sessions_open(&two, token_file(), &err), ZILA_OK);
	CHECK_TEXT(two.token, one.token);
	CHECK_INTEGER(chmod(token_file(), 0640), 0);
	CHECK_INTEGER(sessions_open(&two, token_file(), &err), ZILA_ESTORE);
}

TEST(a_file_that_is_no_token_is_refused)
{
	static struct sessions sessions;
	struct zila_err err = {0};
	FILE *file = fopen(token_file(), "w");

	CHECK(file != NULL);
	fputs("short\n", file);
	fclose(file);
	CHECK_INTEGER(chmod(token_file(), 0600), 0);
	CHECK_INTEGER(
		sessions_open(&sessions, token_file(), &err), ZILA_ESTORE);
	CHECK_INTEGER(unlink(token_file()), 0);
	CHECK_INTEGER(symlink("/dev/zero", token_file()), 0);
	CHECK_INTEGER(
		sessions_open(&sessions, token_file(), &err), ZILA_ESTORE);
}

TEST(a_session_needs_the_token_and_ends)
{
	static struct sessions sessions;
	struct session *session;
	char id[DIGEST_HEX_BYTES], mark[DIGEST_HEX_BYTES];
	struct zila_err err = {0};
	int i;

	CHECK_INTEGER(sessions_open(&sessions, token_file(), &err), ZILA_OK);
	CHECK(sessions_begin(&sessions, "", 0) == NULL);
	CHECK(sessions_find(&sessions, "", 0) == NULL);
	session = sessions_begin(&sessions, sessions.token, 100);
	CHECK(session != NULL);
	strcpy(id, session->id);
	strcpy(mark, session->mark);
	CHECK(session_is_mark(session, mark));
	CHECK(!session_is_mark(session, id));
	CHECK(!session_is_mark(session, ""));
	CHECK(sessions_find(&sessions, id, 100 + LIMIT_WEB_SESSION_S) ==
		session);
	CHECK(sessions_find(&sessions, id, 200 + 3 * LIMIT_WEB_SESSION_S) ==
		NULL);
	session = sessions_begin(&sessions, sessions.token, 100);
	strcpy(id, session->id);
	for (i = 0; i < LIMIT_WEB_SESSIONS; i++)
		CHECK(sessions_begin(&sessions, sessions.token, 101 + i) !=
			NULL);
	CHECK(sessions_find(&sessions, id, 102) == NULL);
	CHECK_INTEGER(sessions_count(&sessions, 102), LIMIT_WEB_SESSIONS);
}

/* The row's pattern with what stands in its parts; "no", "not so". */
static const char *route(const char *path, unsigned method)
{
	static char text[200];
	struct route_match match;
	int i, at;

	if (!route_find(path, method, &match))
		return match.allowed ? "not so" : "no";
	at = snprintf(text, sizeof text, "%s%s", match.api ? "api " : "",
		match.route->pattern);
	for (i = 0; i < match.param_count; i++)
		at += snprintf(text + at, sizeof text - (size_t)at, " %.*s",
			(int)match.params[i].size, match.params[i].data);
	return text;
}

TEST(an_address_leads_to_its_row)
{
	CHECK_TEXT(route("/", HTTP_GET), "/");
	CHECK_TEXT(route("/imports/12", HTTP_HEAD), "/imports/{id} 12");
	CHECK_TEXT(route("/reports/progress", HTTP_GET),
		"/reports/{name} progress");
	CHECK_TEXT(route("/reports/india.progress.pdf", HTTP_GET),
		"/reports/{name}.{format} india.progress pdf");
	CHECK_TEXT(
		route("/imports/12/undo", HTTP_POST), "/imports/{id}/undo 12");
	CHECK_TEXT(route("/api/1/imports/12/undo", HTTP_POST),
		"api /imports/{id}/undo 12");
	CHECK_TEXT(
		route("/api/1/imports/12", HTTP_GET), "/api/1/imports/{id} 12");
}

TEST(an_address_that_is_none_leads_nowhere)
{
	CHECK_TEXT(route("/imports/12/undo", HTTP_GET), "not so");
	CHECK_TEXT(route("/imports", HTTP_POST), "not so");
	CHECK_TEXT(route("/imports/", HTTP_GET), "no");
	CHECK_TEXT(route("/imports/0", HTTP_GET), "no");
	CHECK_TEXT(route("/imports/-1", HTTP_GET), "no");
	CHECK_TEXT(route("/imports/1x", HTTP_GET), "no");
	CHECK_TEXT(route("/imports/1111111111111111111", HTTP_GET), "no");
	CHECK_TEXT(route("/reports/--all-states", HTTP_GET), "no");
	CHECK_TEXT(route("/reports/-o", HTTP_GET), "no");
	CHECK_TEXT(route("/plugins/a b", HTTP_GET), "no");
	CHECK_TEXT(route("/api/1/login", HTTP_POST), "no");
	CHECK_TEXT(route("/static/../zila.css", HTTP_GET), "no");
}

TEST(what_is_made_anew_holds_what_was_ready_before)
{
	static struct cache cache;
	struct cached *first = cache_add(&cache, "page", "1"), *second, *third;

	cache_ready(&cache, first);
	second = cache_add(&cache, "page", "2");
	CHECK(second->older == first);
	third = cache_add(&cache, "page", "3");
	CHECK(third->older == first);
	CHECK(cache_find(&cache, "page") == third);
	CHECK_INTEGER(cache.count, 1);
	cache_ready(&cache, second);
	CHECK(cache_find(&cache, "page") == third);
	cache_ready(&cache, third);
	CHECK(third->older == NULL);
	cached_drop(first);
	cached_drop(second);
	cached_drop(third);
	cache_empty(&cache);
	CHECK_INTEGER(cache.count, 0);
}

TEST(a_cache_forgets_what_was_used_least)
{
	static struct cache cache;
	struct cached *cached;
	char key[32];
	int i;

	for (i = 0; i < LIMIT_WEB_CACHE_PAGES + 10; i++) {
		snprintf(key, sizeof key, "%d", i);
		cached = cache_add(&cache, key, "");
		buf_add_text(&cached->body, key);
		cache_ready(&cache, cached);
		cached_drop(cached);
		CHECK(cache_find(&cache, "0") != NULL);
	}
	CHECK_INTEGER(cache.count, LIMIT_WEB_CACHE_PAGES);
	CHECK(cache_find(&cache, "1") == NULL);
	CHECK(cache_find(&cache, "1000") != NULL);
	cache_empty(&cache);
	CHECK_INTEGER((int64_t)cache.bytes, 0);
	CHECK_INTEGER(cache.count, 0);
}
