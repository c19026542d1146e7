/* answer.c - what is sent, and what stands around it. */
#include "daemon/web/visit.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

/* Attributes of style are for the widths of bars in reports; elements of it,
 * and any script, come from files of our own only. */
#define POLICY_PAGE                                                            \
	"default-src 'none'; style-src 'self'; style-src-attr "                \
	"'unsafe-inline'; script-src 'self'; connect-src 'self'; img-src "     \
	"'self' data:; form-action 'self'; frame-ancestors 'none'; base-uri "  \
	"'none'"
/* A report brings its style along, and may do nothing else. */
#define POLICY_FILE                                                            \
	"default-src 'none'; style-src 'unsafe-inline'; img-src data:; "       \
	"frame-ancestors 'none'; base-uri 'none'; form-action 'none'; sandbox"
#define HTML "text/html; charset=utf-8"
#define JSON "application/json"
#define CSRF "<input type=\"hidden\" name=\"csrf\" value=\"\">"

enum { CSRF_AT = sizeof CSRF - 3 }; /* where the mark goes */

static enum metrics_class class_of(const struct visit *visit)
{
	if (!visit->match.route)
		return METRICS_OTHER;
	switch (visit->match.route->kind) {
	case ROUTE_PAGE:
		return METRICS_PAGE;
	case ROUTE_FILE:
		return METRICS_FILE;
	case ROUTE_READ:
		return METRICS_READ;
	case ROUTE_WRITE:
		return METRICS_WRITE;
	case ROUTE_SELF:
		break;
	}
	return METRICS_OTHER;
}

static bool is_page(const char *type)
{
	return !strcmp(type, HTML);
}

/* Referrers stay here; without any, a browser would say Origin: null with each
 * form, as if it came from elsewhere. */
void visit_send(struct visit *visit, struct http_answer *answer)
{
	struct http_request *request = visit->request;
	bool file = visit->match.route &&
		    visit->match.route->kind == ROUTE_FILE &&
		    answer->status == 200;
	struct buf fields = {0};

	buf_add_text(&fields, answer->fields ? answer->fields : "");
	if (!strstr(buf_text(&fields), "Cache-Control:"))
		buf_add_text(&fields, "Cache-Control: no-store\r\n");
	buf_add_format(&fields,
		"Content-Security-Policy: %s\r\n"
		"X-Content-Type-Options: nosniff\r\n"
		"Referrer-Policy: same-origin\r\n"
		"Cross-Origin-Resource-Policy: same-origin\r\n"
		"Cross-Origin-Opener-Policy: same-origin\r\n"
		"X-Frame-Options: DENY\r\n"
		"Vary: Cookie\r\n",
		file ? POLICY_FILE : POLICY_PAGE);
	if (visit->set_lang && answer->status < 400 && visit->match.route &&
		visit->match.route->kind == ROUTE_PAGE)
		buf_add_format(&fields,
			"Set-Cookie: lang=%s; Path=/; SameSite=Strict; "
			"Max-Age=31536000\r\n",
			visit->lang);
	metrics_note(&visit->web->metrics, class_of(visit), answer->status,
		(double)(uv_hrtime() - request->begun_ns) / 1e9);
	answer->fields = buf_text(&fields);
	http_answer(request, answer);
	buf_free(&fields);
	visit_free(visit);
}

void visit_send_text(
	struct visit *visit, int status, const char *type, const char *text)
{
	struct http_answer answer = {
		.status = status, .type = type, .body = text};

	answer.size = strlen(text);
	visit_send(visit, &answer);
}

void visit_go(struct visit *visit, const char *to, const char *cookie)
{
	struct http_answer answer = {.status = 303};
	struct buf fields = {0};

	buf_add_format(&fields, "Location: %s\r\n%s", to, cookie);
	answer.fields = buf_text(&fields);
	visit_send(visit, &answer);
	buf_free(&fields);
}

/* ---- errors ---- */

static void add_escaped(struct buf *out, const char *text)
{
	for (; *text; text++) {
		if (*text == '<')
			buf_add_text(out, "&lt;");
		else if (*text == '>')
			buf_add_text(out, "&gt;");
		else if (*text == '&')
			buf_add_text(out, "&amp;");
		else if (*text == '"')
			buf_add_text(out, "&quot;");
		else if ((unsigned char)*text >= ' ' || *text == '\n')
			buf_add_char(out, *text);
	}
}

/* The exit code that a command would have had. */
static int code_of(int status)
{
	if (status == 422)
		return ZILA_EINPUT;
	if (status == 503 || status == 507)
		return ZILA_ESTORE;
	if (status == 504 || status == 429)
		return ZILA_ELIMIT;
	return status == 500 ? ZILA_EPLUGIN : ZILA_EUSAGE;
}

static void fail_json(struct buf *out, int status, const char *text)
{
	struct json json = {.out = out, .pretty = true};

	json_object(&json);
	json_pair_object(&json, "error");
	json_pair_integer(&json, "code", code_of(status));
	json_pair_text(&json, "message", text);
	json_end_object(&json);
	json_end_object(&json);
	buf_add_char(out, '\n');
}

static void fail_page(struct buf *out, const struct visit *visit, int status,
	const char *text)
{
	const char *reason = http_reason(status);

	buf_add_format(out,
		"<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n<meta "
		"charset=\"utf-8\">\n<meta name=\"viewport\" "
		"content=\"width=device-width, initial-scale=1\">\n"
		"<title>%s - zila</title>\n<link rel=\"stylesheet\" "
		"href=\"/static/zila.css\">\n</head>\n<body>\n<main "
		"id=\"main\">\n<h1 lang=\"en\">%d: %s</h1>\n<p lang=\"en\">",
		visit->lang, reason, status, reason);
	add_escaped(out, text);
	buf_add_text(out, "</p>\n<p><a href=\"/\">zila</a></p>\n</main>\n"
			  "</body>\n</html>\n");
}

static void add_allowed(struct buf *fields, unsigned allowed)
{
	buf_add_text(fields, "Allow: ");
	if (allowed & HTTP_GET)
		buf_add_text(fields, "GET, HEAD");
	if (allowed & HTTP_POST)
		buf_add_text(fields, allowed & HTTP_GET ? ", POST" : "POST");
	buf_add_text(fields, "\r\n");
}

static void fail(struct visit *visit, int status, const char *text)
{
	struct http_answer answer = {.status = status, .type = HTML};
	struct buf body = {0}, fields = {0};

	if (visit_is_api(visit)) {
		answer.type = JSON;
		fail_json(&body, status, text);
	} else {
		fail_page(&body, visit, status, text);
	}
	if (status == 503 || status == 429)
		buf_add_text(&fields, "Retry-After: 2\r\n");
	/* A browser asks again by itself. */
	if ((status == 503 || status == 429) && !visit_is_api(visit) &&
		visit->request->head->method != HTTP_POST)
		buf_add_text(&fields, "Refresh: 5\r\n");
	if (status == 401)
		buf_add_text(&fields, "WWW-Authenticate: Bearer\r\n");
	if (status == 405)
		add_allowed(&fields, visit->match.allowed);
	answer.fields = buf_text(&fields);
	answer.body = buf_text(&body);
	answer.size = body.size;
	visit_send(visit, &answer);
	buf_free(&body);
	buf_free(&fields);
}

void visit_fail(struct visit *visit, int status, const char *format, ...)
{
	char text[ZILA_ERR_BYTES_MAX];
	va_list args;
	size_t size;

	va_start(args, format);
	vsnprintf(text, sizeof text, format, args);
	va_end(args);
	/* What a command says ends its line. */
	size = strlen(text);
	if (size && text[size - 1] == '\n')
		text[size - 1] = '\0';
	fail(visit, status, text);
}

int status_of(const struct visit *visit, int exit_code)
{
	bool named = visit->match.param_count &&
		     visit->request->head->method != HTTP_POST;

	switch (exit_code) {
	case ZILA_OK:
	case ZILA_EPERSON:
		return 200;
	case ZILA_EUSAGE:
		return named ? 404 : 400;
	case ZILA_EINPUT:
		return 422;
	case ZILA_ESTORE:
		return 503;
	case ZILA_ELIMIT:
		return 504;
	default:
		return 500;
	}
}

/* ---- results ---- */

/* Text whose lines stay lines. */
static void add_lines(struct buf *out, const char *text)
{
	struct buf lines = {0};
	const char *at;

	add_escaped(&lines, text);
	for (at = buf_text(&lines); *at; at++) {
		buf_add_char(out, *at);
		if (*at == '\n' && at[1])
			buf_add_text(out, "<br>");
	}
	out->failed = out->failed || lines.failed;
	buf_free(&lines);
}

static void add_status(struct buf *out, const char *text)
{
	buf_add_text(out, "\n<p class=\"notice\" role=\"status\">");
	add_lines(out, text);
	buf_add_text(out, "</p>");
}

/* Errors of commands are English, whatever the page is in. */
static void add_alert(struct buf *out, const char *lang, const char *text)
{
	bool hindi = !strcmp(lang, "hi");

	buf_add_text(out, "\n<p class=\"notice bad\" role=\"alert\">");
	if (hindi)
		buf_add_text(out, "यह नहीं हो सका: <span lang=\"en\">");
	add_lines(out, text);
	buf_add_text(out, hindi ? "</span></p>" : "</p>");
}

/* The page with what is this visitor's own: the mark in its forms, what came
 * of the last write, what went wrong with this one. */
static void add_own(struct buf *out, const struct buf *page,
	const struct session *session, const struct visit *visit)
{
	const char *alert = buf_text(&visit->alert);
	const char *at = buf_text(page), *end = at + page->size, *found;
	const char *body = strstr(at, "<main");

	body = body ? strchr(body, '>') : NULL;
	if (body && (*alert || (session && *session->notice))) {
		buf_add(out, at, (size_t)(body + 1 - at));
		if (session && *session->notice)
			add_status(out, session->notice);
		if (*alert)
			add_alert(out, visit->lang, alert);
		at = body + 1;
	}
	while (session && (found = memmem(at, (size_t)(end - at), CSRF,
				   sizeof CSRF - 1)) != NULL) {
		buf_add(out, at, (size_t)(found - at) + CSRF_AT);
		buf_add_text(out, session->mark);
		at = found + CSRF_AT;
	}
	buf_add(out, at, (size_t)(end - at));
}

static bool is_known(struct visit *visit, const char *tag)
{
	const char *known = http_field(visit->request->head, "if-none-match");

	return known && !visit->status && strstr(known, tag) != NULL;
}

static const char *type_of(struct text format)
{
	static const char *const types[][2] = {{"html", HTML},
		{"pdf", "application/pdf"},
		{"xlsx", "application/vnd.openxmlformats-officedocument."
			 "spreadsheetml.sheet"},
		{"csv", "text/csv; charset=utf-8"},
		{"md", "text/markdown; charset=utf-8"}, {"json", JSON}};
	size_t i;

	for (i = 0; i < sizeof types / sizeof *types; i++)
		if (strlen(types[i][0]) == format.size &&
			!memcmp(types[i][0], format.data, format.size))
			return types[i][1];
	return JSON;
}

static void add_file_name(struct buf *fields, const struct visit *visit)
{
	const char *slash = strrchr(visit->request->head->path, '/');

	/* Of letters, digits, - _ . as the route has seen to. */
	if (slash)
		buf_add_format(fields,
			"Content-Disposition: attachment; filename=\"%s\"\r\n",
			slash + 1);
}

/* A page of a visitor of our own, or one with something to tell. */
static void send_own(struct visit *visit, struct cached *result)
{
	struct session *session = visit_session(visit);
	bool tells = visit->alert.size || (session && *session->notice);
	struct http_answer answer = {
		.status = visit->status ? visit->status : 200, .type = HTML};
	char fields[120] = "Cache-Control: no-store\r\n";
	struct buf body = {0};
	char tag[40];

	if (!tells) {
		snprintf(tag, sizeof tag, "\"%s-%.12s\"", result->tag,
			session->mark + 52);
		snprintf(fields, sizeof fields,
			"ETag: %s\r\nCache-Control: private, no-cache\r\n",
			tag);
		if (is_known(visit, tag))
			answer.status = 304;
	}
	add_own(&body, &result->body, session, visit);
	if (session)
		*session->notice = '\0';
	answer.fields = fields;
	answer.body = buf_text(&body);
	answer.size = body.size;
	if (body.failed)
		visit_fail(visit, 503, "there is no memory");
	else
		visit_send(visit, &answer);
	buf_free(&body);
}

/* "zila: " stands before each error. */
static const char *error_of(const struct cached *result)
{
	const char *text = buf_text(&result->err);

	return strncmp(text, "zila: ", 6) == 0 ? text + 6 : text;
}

/* Then the path names what there is: an error begins with the option that it
 * is about. */
static bool is_about_option(const struct cached *result)
{
	return strstr(buf_text(&result->body), "\"message\": \"--") ||
	       !strncmp(error_of(result), "--", 2);
}

static void send_failed(struct visit *visit, struct cached *result)
{
	int code = result->exit_code;
	int status = visit->alert.size ? visit->status
		     : code == ZILA_EUSAGE && is_about_option(result)
			     ? 400
			     : status_of(visit, code);
	struct http_answer answer = {.status = status,
		.type = JSON,
		.fields = status == 503 ? "Retry-After: 5\r\n" : "",
		.body = buf_text(&result->body),
		.size = result->body.size};

	/* A page says by itself that there is no such thing. */
	if (visit->match.route->kind == ROUTE_PAGE && !visit->alert.size &&
		code == ZILA_EUSAGE && answer.size)
		answer.type = HTML;
	if (!strcmp(answer.type, HTML) ||
		(visit_is_api(visit) && strstr(answer.body, "\"error\"")))
		visit_send(visit, &answer);
	else
		fail(visit, status,
			result->err.size ? error_of(result) : "it failed");
}

void visit_send_result(struct visit *visit, struct cached *result)
{
	struct http_answer answer = {.status = 200, .type = HTML};
	const struct route_match *match = &visit->match;
	struct buf fields = {0};
	char tag[40];

	if (result->exit_code > ZILA_EPERSON) {
		send_failed(visit, result);
		return;
	}
	if (match->route->kind == ROUTE_FILE)
		answer.type = type_of(route_param(match, "format", 6));
	else if (match->route->kind != ROUTE_PAGE)
		answer.type = JSON;
	if (is_page(answer.type) && match->route->kind == ROUTE_PAGE &&
		(visit->alert.size || visit_session(visit))) {
		send_own(visit, result);
		return;
	}
	snprintf(tag, sizeof tag, "\"%s\"", result->tag);
	buf_add_format(&fields,
		"ETag: %s\r\nCache-Control: private, no-cache\r\n", tag);
	if (match->route->kind == ROUTE_FILE)
		add_file_name(&fields, visit);
	answer.fields = buf_text(&fields);
	if (is_known(visit, tag)) {
		answer.status = 304;
	} else {
		answer.body = buf_text(&result->body);
		answer.size = result->body.size;
		answer.release = cached_drop;
		answer.owner = result;
		cached_hold(result);
	}
	visit_send(visit, &answer);
	buf_free(&fields);
}
