/* visit.c - a request's beginning and end, and who makes it. */
#include "daemon/web/visit.h"

#include <string.h>
#include <unistd.h>

#include "ground/mem.h"

int64_t web_now_s(const struct web *web)
{
	return (int64_t)(uv_now(web->means.loop) / 1000);
}

/* The value of a cookie into out; false when there is none that fits. */
static bool read_cookie(
	const struct http_head *head, const char *name, char *out, size_t room)
{
	const char *at = http_field(head, "cookie");
	size_t name_size = strlen(name), size;

	while (at && *at) {
		at += strspn(at, "; ");
		size = strcspn(at, ";");
		if (size > name_size && at[name_size] == '=' &&
			!memcmp(at, name, name_size) &&
			size - name_size - 1 < room) {
			memcpy(out, at + name_size + 1, size - name_size - 1);
			out[size - name_size - 1] = '\0';
			return true;
		}
		at += size;
	}
	return false;
}

static bool is_language(const char *text)
{
	size_t size = strlen(text);

	return size >= 2 && size <= 3 &&
	       strspn(text, "abcdefghijklmnopqrstuvwxyz") == size;
}

static void know_language(struct visit *visit)
{
	const char *asked = http_form_value(&visit->query, "lang");

	if (asked && is_language(asked)) {
		strcpy(visit->lang, asked);
		visit->set_lang = true;
	} else if (!read_cookie(visit->request->head, "lang", visit->lang,
			   sizeof visit->lang) ||
		   !is_language(visit->lang)) {
		strcpy(visit->lang, "en");
	}
}

struct visit *visit_new(struct web *web, struct http_request *request)
{
	struct visit *visit = mem_alloc(sizeof *visit);
	char id[DIGEST_HEX_BYTES];

	if (!visit)
		return NULL;
	visit->web = web;
	visit->request = request;
	if (!http_form_read(&visit->query, request->head->query,
		    strlen(request->head->query)))
		visit->status = 400;
	know_language(visit);
	if (read_cookie(request->head, web->cookie, id, sizeof id) &&
		sessions_find(&web->sessions, id, web_now_s(web)))
		strcpy(visit->session_id, id);
	return visit;
}

void visit_free(struct visit *visit)
{
	struct buf path = {0};

	upload_free(visit->upload);
	if (*visit->file) {
		buf_add_format(&path, "%s/%s", buf_text(&visit->web->folder),
			visit->file);
		(void)unlink(buf_text(&path));
		buf_free(&path);
	}
	http_form_free(&visit->query);
	http_form_free(&visit->form);
	buf_free(&visit->alert);
	mem_free(visit);
}

bool visit_is_api(const struct visit *visit)
{
	return !strncmp(visit->request->head->path, "/api/", 5);
}

/* Looked up anew each time: it may have ended since. */
struct session *visit_session(struct visit *visit)
{
	struct web *web = visit->web;

	return *visit->session_id ? sessions_find(&web->sessions,
					    visit->session_id, web_now_s(web))
				  : NULL;
}

const char *visit_field(const struct visit *visit, const char *name)
{
	bool post = visit->request->head->method == HTTP_POST;

	return http_form_value(post ? &visit->form : &visit->query, name);
}
