/* visit.h - one request on its way through the web face; for this folder.
 *
 * A visit is made when the head of a request is there and ends with its
 * answer: each visit_...() that answers frees it.
 *
 * Owner:   the web owns visits; texts of forms hang on the visit.
 */
#ifndef ZILA_DAEMON_VISIT_H
#define ZILA_DAEMON_VISIT_H

#include "daemon/child.h"
#include "daemon/http/http_form.h"
#include "daemon/http/http_server.h"
#include "daemon/web/cache.h"
#include "daemon/web/metrics.h"
#include "daemon/web/route.h"
#include "daemon/web/session.h"
#include "daemon/web/web.h"
#include "ground/json.h"

struct upload;

/* What a child is to be, and under which name its answer is kept. */
struct words {
	struct arena arena;
	const char *list[LIMIT_WEB_WORDS + 1];
	int count;
	bool failed; /* no memory, or too many */
};

struct visit {
	struct web *web;
	struct http_request *request;
	struct route_match match;
	struct http_form query, form;
	char session_id[DIGEST_HEX_BYTES]; /* "": none */
	bool bearer; /* the token itself came with the request */
	char lang[8];
	bool set_lang;
	struct upload *upload;

	/* Beside an answer that is made of a page. */
	int status;       /* 0: 200 */
	struct buf alert; /* what went wrong with a write */

	struct visit *next;  /* who waits for the same; or of the web */
	struct child *child; /* a write's */
	char file[64];       /* in the web's folder, until the visit ends */
};

struct web {
	struct web_means means;
	struct http *http;
	struct http_face face;
	struct sessions sessions;
	struct cache cache;
	struct metrics metrics;
	char cookie[32]; /* its name: cookies know no ports */
	char address[HTTP_ADDRESS_BYTES + 16];
	struct buf openapi; /* the description, once it was asked for */
	struct buf folder;  /* of uploads and reports, while they pass */
	int64_t file_count;
	struct visit *writing; /* visits that wait for a child of their own */
	int making; /* children that make what is read, waited for or not */
	bool ending, http_ended;
	void (*closed)(void *user);
	void *closed_user;
};

/* Before something is made in web->folder: it is there again if somebody tidied
 * up beside the database. */
void web_need_folder(const struct web *web);

/* ---- visit.c ---- */

struct visit *visit_new(struct web *web, struct http_request *request);
void visit_free(struct visit *visit);
bool visit_is_api(const struct visit *visit);
struct session *visit_session(struct visit *visit);
int64_t web_now_s(const struct web *web);

/* The value of a field of the form, or of the query for what reads. */
const char *visit_field(const struct visit *visit, const char *name);

/* ---- web.c ---- */

/* Ends the web if it is to end and nothing of it is at work any more. */
void web_end(struct web *web);

/* ---- answer.c ---- */

/* Sends body, which is copied unless release is set. */
void visit_send(struct visit *visit, struct http_answer *answer);
void visit_send_text(
	struct visit *visit, int status, const char *type, const char *text);
/* An error: as JSON for the API, else as a page. */
void visit_fail(struct visit *visit, int status, const char *format, ...)
	ZILA_PRINTF(3, 4);
/* 303, there, with the Set-Cookie header line that cookie is, or "". */
void visit_go(struct visit *visit, const char *to, const char *cookie);
/* What a command came to: its page, file, or JSON. */
void visit_send_result(struct visit *visit, struct cached *result);
int status_of(const struct visit *visit, int exit_code);

/* ---- command.c ---- */

void words_add(struct words *words, const char *format, ...) ZILA_PRINTF(2, 3);
void words_free(struct words *words);
/* The API refuses what it does not know: what is written wrong must not do more
 * than was meant.  Forms may hold what is for the page they stand on. */
const char *check_names(struct words *words, const struct visit *visit);
/* The words of the route's command and its options; NULL, or what is wrong
 * with a field. */
const char *words_of_route(
	struct words *words, const struct visit *visit, bool json);
/* text with {name} of the path filled in. */
void fill_path(struct buf *out, const struct visit *visit, const char *text);

/* ---- read.c ---- */

void visit_read(struct visit *visit);
/* The page of this path, as the answer to what is no page itself. */
void visit_read_page(struct visit *visit, const char *path);

/* ---- write.c ---- */

void visit_write(struct visit *visit);
/* What could not be done, as the exit code says, on the page that it was asked
 * on, whose form still holds what was typed. */
void visit_refuse(struct visit *visit, int code, const char *text);
void visit_run(struct visit *visit, const struct words *words);
/* Tells in the session what was done, and goes to path; the API gets json. */
void visit_done(struct visit *visit, const char *path, const char *notice,
	const char *json);
/* NULL, or what is wrong with the body: fields into visit->form. */
const char *visit_read_form(struct visit *visit);

/* ---- upload.c ---- */

/* At the head of an upload; false: answered. */
bool upload_begin(struct visit *visit);
void upload_free(struct upload *upload);

#endif
