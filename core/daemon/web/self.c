/* self.c - what the daemon answers by itself: logging in and out, runs, its
 * health and measurements, the files of the face. */
#include <stdio.h>
#include <string.h>

#include "daemon/web/visit.h"

extern const char embed_style_css[], embed_zila_css[], embed_zila_js[],
	embed_icon_svg[];

enum { WRONG_TOKEN_COST = 5000, NUMBER_BYTES = 24 };

/* ---- sessions ---- */

static void set_cookie(struct buf *out, const struct web *web, const char *id,
	const char *rest)
{
	buf_add_format(out,
		"Set-Cookie: %s=%s; Path=/; HttpOnly; SameSite=Strict%s\r\n",
		web->cookie, id, rest);
}

void self_login(struct visit *visit)
{
	const char *token = visit_field(visit, "token");
	struct web *web = visit->web;
	struct session *session = sessions_begin(
		&web->sessions, token ? token : "", web_now_s(web));
	struct buf cookie = {0};

	if (session) {
		set_cookie(&cookie, web, session->id, "");
		visit_go(visit, "/", buf_text(&cookie));
		buf_free(&cookie);
		return;
	}
	if (http_charge(visit->request, WRONG_TOKEN_COST)) {
		visit_fail(visit, 429, "too many wrong tokens: wait a moment");
		return;
	}
	visit->status = 403;
	buf_add_text(&visit->alert,
		!strcmp(visit->lang, "hi")
			? "यह टोकन सही नहीं है।"
			: "That is not the token: `zila serve` prints it, and "
			  "the file beside the database holds it.");
	visit_read_page(visit, "/login");
}

void self_logout(struct visit *visit)
{
	struct session *session = visit_session(visit);
	struct buf cookie = {0};

	if (session)
		session_end(session);
	set_cookie(&cookie, visit->web, "", "; Max-Age=0");
	if (visit_is_api(visit))
		visit_send_text(visit, 200, "application/json",
			"{\"logged_out\": true}\n");
	else
		visit_go(visit, "/", buf_text(&cookie));
	buf_free(&cookie);
}

/* ---- runs ---- */

void self_job_run(struct visit *visit)
{
	const struct web_means *means = &visit->web->means;
	struct text param = route_param(&visit->match, "name", 4);
	struct zila_err err = {0};
	struct buf path = {0}, json = {0}, name = {0};
	int64_t run = 0;
	enum zila_code code;

	buf_add(&name, param.data, param.size);
	code = means->job_run(means->daemon, buf_text(&name), &run, &err);
	if (code != ZILA_OK) {
		visit_refuse(visit, (int)code, err.text);
	} else {
		/* 0: it has none before somebody's writing has ended. */
		if (run || visit_is_api(visit))
			buf_add_format(&path, "/runs/%lld", (long long)run);
		else
			fill_path(&path, visit, visit->match.route->back);
		buf_add_format(&json, "{\"run\": %lld}\n", (long long)run);
		visit_done(visit, buf_text(&path), "", buf_text(&json));
	}
	buf_free(&name);
	buf_free(&path);
	buf_free(&json);
}

void self_run_cancel(struct visit *visit)
{
	const struct web_means *means = &visit->web->means;
	struct text param = route_param(&visit->match, "id", 2);
	struct zila_err err = {0};
	struct buf path = {0};
	enum zila_code code;
	int64_t run = 0;
	size_t i;

	for (i = 0; i < param.size; i++)
		run = run * 10 + (param.data[i] - '0');
	code = means->job_cancel(means->daemon, run, &err);
	if (code != ZILA_OK) {
		visit_refuse(visit, (int)code, err.text);
		return;
	}
	buf_add_format(&path, "/runs/%lld", (long long)run);
	visit_done(visit, buf_text(&path),
		!strcmp(visit->lang, "hi") ? "रन रोका जा रहा है।"
					   : "The run is being stopped.",
		"{\"cancelled\": true}\n");
	buf_free(&path);
}

/* ---- health and measurements ---- */

void self_health(struct visit *visit)
{
	const struct web_means *means = &visit->web->means;
	struct buf out = {0};
	bool well = means->health(means->daemon, &out) == ZILA_OK;

	struct buf text = {0};

	/* Behind it may be a remark. */
	if (well)
		buf_add_text(&text, "ok\n");
	buf_add_text(&text, buf_text(&out));
	visit_send_text(visit, well ? 200 : 503, "text/plain; charset=utf-8",
		buf_text(&text));
	buf_free(&text);
	buf_free(&out);
}

void self_api_health(struct visit *visit)
{
	const struct web_means *means = &visit->web->means;
	struct buf problem = {0}, out = {0};
	struct json json = {.out = &out, .pretty = true};
	bool well = means->health(means->daemon, &problem) == ZILA_OK;

	json_object(&json);
	json_pair_bool(&json, "well", well);
	json_pair_text(
		&json, "problem", problem.size ? buf_text(&problem) : NULL);
	json_pair_text(&json, "version", ZILA_VERSION);
	json_end_object(&json);
	buf_add_char(&out, '\n');
	visit_send_text(
		visit, well ? 200 : 503, "application/json", buf_text(&out));
	buf_free(&problem);
	buf_free(&out);
}

static void add_numbers(struct buf *out, const struct web *web)
{
	const struct http_counts *http = http_counts(web->http);
	const struct cache *cache = &web->cache;

	metrics_number(out, "zila_http_connections", "gauge",
		"Open connections.", http->connections);
	metrics_number(out, "zila_http_accepted_total", "counter",
		"Connections so far.", http->accepted);
	metrics_number(out, "zila_http_timed_out_total", "counter",
		"Connections dropped because they were slow or idle.",
		http->timed_out);
	metrics_number(out, "zila_http_evicted_total", "counter",
		"Idle connections dropped to make room.", http->evicted);
	metrics_number(out, "zila_http_limited_total", "counter",
		"Requests refused because their client asks too much.",
		http->limited);
	metrics_number(out, "zila_web_cache_hits_total", "counter",
		"Answers that were at hand.", cache->hits);
	metrics_number(out, "zila_web_cache_behind_total", "counter",
		"Pages shown as they were a moment ago, while made anew.",
		cache->behind);
	metrics_number(out, "zila_web_cache_joined_total", "counter",
		"Requests that waited for another one's answer.",
		cache->joined);
	metrics_number(out, "zila_web_cache_misses_total", "counter",
		"Answers that a command had to give.", cache->misses);
	metrics_number(out, "zila_web_cache_bytes", "gauge",
		"What is kept of them.", (int64_t)cache->bytes);
	metrics_number(out, "zila_web_sessions", "gauge", "Who is logged in.",
		sessions_count(&web->sessions, web_now_s(web)));
	metrics_number(out, "zila_children_running", "gauge",
		"Commands at work.", children_running(web->means.children));
	metrics_number(out, "zila_children_waiting", "gauge",
		"Commands that wait for their turn.",
		children_waiting(web->means.children));
}

void self_metrics(struct visit *visit)
{
	struct web *web = visit->web;
	struct buf out = {0};

	metrics_write(&web->metrics, &out);
	add_numbers(&out, web);
	if (web->means.metrics)
		web->means.metrics(web->means.daemon, &out);
	visit_send_text(visit, 200, "text/plain; version=0.0.4; charset=utf-8",
		buf_text(&out));
	buf_free(&out);
}

/* ---- files of the face ---- */

static void send_asset(struct visit *visit, const char *type, const char *text)
{
	const char *known = http_field(visit->request->head, "if-none-match");
	struct http_answer answer = {.status = 200, .type = type};
	char fields[100], tag[24];

	snprintf(tag, sizeof tag, "\"%016llx\"",
		(unsigned long long)short_hash(
			text, strlen(text), visit->web->cache.secret));
	snprintf(fields, sizeof fields,
		"ETag: %s\r\nCache-Control: no-cache\r\n", tag);
	answer.fields = fields;
	if (known && strstr(known, tag)) {
		answer.status = 304;
	} else {
		answer.body = text;
		answer.size = strlen(text);
	}
	visit_send(visit, &answer);
}

/* That of reports first: a page is made of the same blocks. */
void self_style(struct visit *visit)
{
	struct buf style = {0};

	buf_add_text(&style, embed_style_css);
	buf_add_text(&style, embed_zila_css);
	if (style.failed)
		visit_fail(visit, 503, "there is no memory");
	else
		send_asset(visit, "text/css; charset=utf-8", buf_text(&style));
	buf_free(&style);
}

void self_script(struct visit *visit)
{
	send_asset(visit, "text/javascript; charset=utf-8", embed_zila_js);
}

/* Browsers ask for it by themselves. */
void self_icon(struct visit *visit)
{
	send_asset(visit, "image/svg+xml", embed_icon_svg);
}
