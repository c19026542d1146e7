/* write.c - what changes something: each a command, each asked for by one who
 * may. */
#include <string.h>

#include "daemon/web/visit.h"
#include "ground/json_read.h"
#include "ground/limits.h"
#include "ground/mem.h"

enum { WRITE_OUT_BYTES = 8 << 20 };

/* ---- the body ---- */

static const char *take_member(struct http_form *form,
	const struct json_value *key, const struct json_value *value,
	struct arena *arena)
{
	const char *name = json_copy(key, arena);
	const char *text = value->kind == '"'
				   ? json_copy(value, arena)
				   : arena_copy(arena, value->at, value->size);

	if (value->kind == 'n')
		return NULL;
	if (value->kind == '{' || value->kind == '[')
		return "the body is a flat JSON object: texts, numbers, true "
		       "and false";
	if (!name || !text)
		return "a text of the body has half a character or a NUL in it";
	return http_form_add(form, name, text, strlen(text))
		       ? NULL
		       : "the body has too much in it";
}

static const char *read_json(struct http_form *form, const struct buf *body)
{
	struct json_value all, key, value;
	struct arena arena = {0};
	const char *problem = NULL;
	struct json_walk walk;

	if (!body->size)
		return NULL;
	if (text_valid(body->data, body->size) != body->size ||
		!json_value(buf_text(body), body->size, &all))
		return "the body is no JSON";
	if (all.kind != '{')
		return "the body is no JSON object";
	walk = json_walk(&all);
	while (!problem && json_member(&walk, &key, &value))
		problem = take_member(form, &key, &value, &arena);
	arena_free(&arena);
	return problem;
}

const char *visit_read_form(struct visit *visit)
{
	const struct buf *body = &visit->request->body;

	if (visit_is_api(visit))
		return read_json(&visit->form, body);
	return http_form_read(&visit->form, buf_text(body), body->size)
		       ? NULL
		       : "the form can't be read";
}

/* ---- its end ---- */

/* The lines that a person reads at once. */
static void cut_notice(struct session *session, const char *notice)
{
	struct phrase phrase = {session->notice, sizeof session->notice, 0};

	*session->notice = '\0';
	phrase_add(&phrase, "%s", notice);
}

void visit_done(struct visit *visit, const char *path, const char *notice,
	const char *json)
{
	struct session *session = visit_session(visit);

	if (visit_is_api(visit)) {
		visit_send_text(visit, 200, "application/json", json);
		return;
	}
	if (session)
		cut_notice(session, notice);
	visit_go(visit, path, "");
}

static void unlist(struct visit *visit)
{
	struct visit **at = &visit->web->writing;

	while (*at != visit)
		at = &(*at)->next;
	*at = visit->next;
	visit->next = NULL;
	visit->child = NULL;
}

/* What a form is about may be wrong in its fields or in the path. */
static bool is_missing(const struct visit *visit, int code, const char *text)
{
	static const char none[] = "there is no ";

	return code == ZILA_EUSAGE && visit->match.param_count &&
	       !strncmp(text, none, sizeof none - 1);
}

void visit_refuse(struct visit *visit, int code, const char *text)
{
	struct buf path = {0};

	if (!strncmp(text, "zila: ", 6))
		text += 6;
	visit->status =
		is_missing(visit, code, text) ? 404 : status_of(visit, code);
	if (visit_is_api(visit)) {
		visit_fail(visit, visit->status, "%s", text);
		return;
	}
	buf_add_text(&visit->alert, *text ? text : "it failed");
	fill_path(&path, visit, visit->match.route->back);
	visit_read_page(visit, buf_text(&path));
	buf_free(&path);
}

/* A file that was sent is told by its name, not by where it lay here. */
static const char *without_folder(const struct visit *visit, const char *said)
{
	const struct buf *folder = &visit->web->folder;
	const char *slash;

	if (strncmp(said, buf_text(folder), folder->size) != 0 ||
		said[folder->size] != '/')
		return said;
	slash = strchr(said + folder->size + 1, '/');
	return slash ? slash + 1 : said;
}

static void tell_done(struct visit *visit, const struct child_result *result)
{
	const struct route *route = visit->match.route;
	bool hindi = !strcmp(visit->lang, "hi");
	const char *done = hindi ? route->done_hi : route->done;
	struct buf path = {0}, said = {0};

	if (result->exit_code == ZILA_EPERSON && hindi && route->rest_hi)
		done = route->rest_hi;
	buf_add(&said, result->out, result->out_size);
	fill_path(&path, visit, route->back);
	visit_done(visit, buf_text(&path),
		done ? done : without_folder(visit, buf_text(&said)),
		buf_text(&said));
	buf_free(&path);
	buf_free(&said);
}

static void run_done(void *user, const struct child_result *result)
{
	struct visit *visit = user;
	struct buf said = {0};
	int code = result->exit_code;

	unlist(visit);
	if (visit->web->ending)
		code = ZILA_ESTORE;
	else if (result->timed_out || result->overflowed)
		code = ZILA_ELIMIT;
	else if (result->signal)
		code = ZILA_EPLUGIN;
	if (code <= ZILA_EPERSON) {
		tell_done(visit, result);
		return;
	}
	buf_add(&said, result->err, result->err_size);
	if (result->timed_out)
		buf_add_text(&said, "it was stopped: it took too long");
	visit_refuse(visit, code, buf_text(&said));
	buf_free(&said);
}

void visit_run(struct visit *visit, const struct words *words)
{
	struct web *web = visit->web;
	struct child_order order = {.argv = words->list,
		.timeout_s = LIMIT_RUN_TIME_S,
		.out_max = WRITE_OUT_BYTES,
		.done = run_done,
		.user = visit};

	if (!words->failed && !web->ending)
		visit->child = child_start(web->means.children, &order);
	if (!visit->child) {
		visit_fail(visit, 503, "too much is asked for at once");
		return;
	}
	visit->next = web->writing;
	web->writing = visit;
}

void visit_write(struct visit *visit)
{
	struct words words = {{0}};
	const char *problem =
		words_of_route(&words, visit, visit_is_api(visit));

	if (!problem && words.failed)
		problem = "that is too much to ask for";
	if (problem)
		visit_refuse(visit, ZILA_EUSAGE, problem);
	else
		visit_run(visit, &words);
	words_free(&words);
}
