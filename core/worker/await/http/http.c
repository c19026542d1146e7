/* http.c - libcurl's multi interface on libuv. */
#include "worker/await/http/http.h"

#include <arpa/inet.h>
#include <ctype.h>
#include <curl/curl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>

#include "ground/limits.h"
#include "ground/mem.h"
#include "worker/await/http/address.h"

enum { CONNECT_MS = 20000 };

struct http {
	CURLM *multi;
	uv_timer_t timer;
	int active; /* transfers that were begun */
	struct http_transfer *queue, **queue_last;
};

/* A socket that libcurl wants to hear of. */
struct watch {
	uv_poll_t poll;
	struct http *http;
	curl_socket_t fd;
};

/* ---- places ---- */

static void lower(char *text)
{
	for (; *text; text++)
		*text = (char)tolower((unsigned char)*text);
}

/* Copies a part of url; false when it has none. */
static bool part(CURLU *url, CURLUPart which, char *out, size_t room)
{
	char *text = NULL;
	bool fits;

	if (curl_url_get(url, which, &text, CURLU_DEFAULT_PORT) != CURLUE_OK)
		return false;
	fits = (size_t)snprintf(out, room, "%s", text) < room;
	curl_free(text);
	return fits;
}

static const char *read_place(
	CURLU *url, const char *query, struct http_place *out)
{
	char text[HTTP_HOST_BYTES];
	char *whole = NULL;
	size_t size;

	if (!part(url, CURLUPART_SCHEME, text, sizeof text) ||
		(strcmp(text, "http") != 0 && strcmp(text, "https") != 0))
		return "it is no URL of http or https";
	out->secure = !strcmp(text, "https");
	if (part(url, CURLUPART_USER, text, sizeof text) ||
		part(url, CURLUPART_PASSWORD, text, sizeof text))
		return "it holds a name or a password: send them in a header";
	if (!part(url, CURLUPART_HOST, out->host, sizeof out->host) ||
		!part(url, CURLUPART_PORT, text, sizeof text))
		return "it names no host";
	out->port = atoi(text);
	lower(out->host);
	size = strlen(out->host);
	if (size > 1 && out->host[size - 1] == '.')
		out->host[size - 1] = '\0';
	(void)curl_url_set(url, CURLUPART_FRAGMENT, NULL, 0);
	if (curl_url_set(url, CURLUPART_HOST, out->host, 0) != CURLUE_OK ||
		(query && curl_url_set(url, CURLUPART_QUERY, query,
				  CURLU_APPENDQUERY) != CURLUE_OK) ||
		curl_url_get(url, CURLUPART_URL, &whole, 0) != CURLUE_OK)
		return "it can't be read";
	buf_cut(&out->url, 0);
	buf_add_text(&out->url, whole);
	curl_free(whole);
	return out->url.failed ? "not enough memory" : NULL;
}

static const char *place(
	const char *text, const char *query, struct http_place *out)
{
	CURLU *url = curl_url();
	const char *problem;
	const char *at;

	for (at = text; *at; at++)
		if ((unsigned char)*at <= ' ' || *at == 0x7f)
			break;
	if (!url)
		return "not enough memory";
	if (*at)
		problem = "a blank or a control character is in it";
	else if (curl_url_set(url, CURLUPART_URL, text,
			 CURLU_NON_SUPPORT_SCHEME) != CURLUE_OK)
		problem = "it is no URL of http or https";
	else
		problem = read_place(url, query, out);
	curl_url_cleanup(url);
	return problem;
}

/* ---- the loop ---- */

static void finish(struct http_transfer *transfer, CURLcode code)
{
	char *next = NULL;

	if (code == CURLE_PEER_FAILED_VERIFICATION)
		(void)snprintf(transfer->problem, sizeof transfer->problem,
			"its certificate is refused: %s\n"
			"SSL_CERT_FILE=FILE names an authority that the system "
			"does not know",
			transfer->detail);
	else if (code != CURLE_OK && !*transfer->problem)
		(void)snprintf(transfer->problem, sizeof transfer->problem,
			"%s",
			transfer->too_much
				? "it sent more than its limit of bytes, which "
				  "`max_bytes` sets"
			: code == CURLE_OPERATION_TIMEDOUT
				? "no whole answer in time; `timeout_s` sets "
				  "how long is waited"
			: transfer->body_got.failed
				? "not enough memory for what it sent"
				: curl_easy_strerror(code));
	(void)curl_easy_getinfo(
		transfer->easy, CURLINFO_RESPONSE_CODE, &transfer->status);
	if (curl_easy_getinfo(transfer->easy, CURLINFO_REDIRECT_URL, &next) ==
			CURLE_OK &&
		next)
		buf_add_text(&transfer->redirect, next);
}

static void enqueue(struct http *http, struct http_transfer *transfer)
{
	transfer->queued = true;
	transfer->next = NULL;
	*http->queue_last = transfer;
	http->queue_last = &transfer->next;
}

static void unqueue(struct http *http, struct http_transfer *transfer)
{
	struct http_transfer **at = &http->queue;

	while (*at != transfer)
		at = &(*at)->next;
	*at = transfer->next;
	if (!*at)
		http->queue_last = at;
	transfer->queued = false;
}

static void forget(struct http_transfer *transfer)
{
	if (transfer->easy)
		curl_easy_cleanup(transfer->easy);
	curl_slist_free_all(transfer->list);
	transfer->easy = transfer->list = NULL;
	transfer->http = NULL;
}

/* Those that wait for their turn: their time begins with it. */
static void begin_next(struct http *http)
{
	struct http_transfer *transfer;

	while ((transfer = http->queue) && http->active < LIMIT_HTTP_AT_ONCE) {
		unqueue(http, transfer);
		if (curl_multi_add_handle(http->multi, transfer->easy) ==
			CURLM_OK) {
			http->active++;
			continue;
		}
		(void)snprintf(transfer->problem, sizeof transfer->problem,
			"libcurl can't begin");
		forget(transfer);
		transfer->done(transfer->user);
	}
}

static void stop(struct http_transfer *transfer)
{
	struct http *http = transfer->http;

	if (!http)
		return;
	if (transfer->queued) {
		unqueue(http, transfer);
	} else {
		(void)curl_multi_remove_handle(http->multi, transfer->easy);
		http->active--;
	}
	forget(transfer);
	begin_next(http);
}

static void take_done(struct http *http)
{
	CURLMsg *message;
	int left;

	while ((message = curl_multi_info_read(http->multi, &left))) {
		struct http_transfer *transfer = NULL;
		CURLcode code = message->data.result;

		if (message->msg != CURLMSG_DONE)
			continue;
		(void)curl_easy_getinfo(
			message->easy_handle, CURLINFO_PRIVATE, &transfer);
		finish(transfer, code);
		stop(transfer);
		transfer->done(transfer->user);
	}
}

static void socket_moved(uv_poll_t *poll, int status, int events)
{
	struct watch *watch = poll->data;
	struct http *http = watch->http;
	int flags = 0, running;

	if (status < 0)
		flags = CURL_CSELECT_ERR;
	if (events & UV_READABLE)
		flags |= CURL_CSELECT_IN;
	if (events & UV_WRITABLE)
		flags |= CURL_CSELECT_OUT;
	(void)curl_multi_socket_action(http->multi, watch->fd, flags, &running);
	take_done(http);
}

static void timer_over(uv_timer_t *timer)
{
	struct http *http = timer->data;
	int running;

	(void)curl_multi_socket_action(
		http->multi, CURL_SOCKET_TIMEOUT, 0, &running);
	take_done(http);
}

static int on_timer(CURLM *multi, long timeout_ms, void *user)
{
	struct http *http = user;

	(void)multi;
	if (timeout_ms < 0)
		return uv_timer_stop(&http->timer);
	uv_update_time(http->timer.loop);
	return uv_timer_start(
		&http->timer, timer_over, (uint64_t)timeout_ms, 0);
}

static void watch_closed(uv_handle_t *handle)
{
	mem_free(handle->data);
}

static struct watch *add_watch(struct http *http, curl_socket_t fd)
{
	struct watch *watch = mem_alloc(sizeof *watch);

	if (!watch)
		return NULL;
	watch->http = http;
	watch->fd = fd;
	if (uv_poll_init_socket(http->timer.loop, &watch->poll, fd) != 0) {
		mem_free(watch);
		return NULL;
	}
	watch->poll.data = watch;
	(void)curl_multi_assign(http->multi, fd, watch);
	return watch;
}

static int on_socket(
	CURL *easy, curl_socket_t fd, int action, void *user, void *known)
{
	struct http *http = user;
	struct watch *watch = known;
	int events = 0;

	(void)easy;
	if (action == CURL_POLL_REMOVE) {
		if (watch) {
			(void)uv_poll_stop(&watch->poll);
			uv_close((uv_handle_t *)&watch->poll, watch_closed);
			(void)curl_multi_assign(http->multi, fd, NULL);
		}
		return 0;
	}
	if (!watch && !(watch = add_watch(http, fd)))
		return -1;
	if (action & CURL_POLL_IN)
		events |= UV_READABLE;
	if (action & CURL_POLL_OUT)
		events |= UV_WRITABLE;
	return uv_poll_start(&watch->poll, events, socket_moved) ? -1 : 0;
}

static struct http *open_http(uv_loop_t *loop)
{
	struct http *http = mem_alloc(sizeof *http);

	if (!http)
		return NULL;
	if (curl_global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK ||
		!(http->multi = curl_multi_init())) {
		mem_free(http);
		return NULL;
	}
	http->queue_last = &http->queue;
	(void)uv_timer_init(loop, &http->timer);
	http->timer.data = http;
	(void)curl_multi_setopt(
		http->multi, CURLMOPT_SOCKETFUNCTION, on_socket);
	(void)curl_multi_setopt(http->multi, CURLMOPT_SOCKETDATA, http);
	(void)curl_multi_setopt(http->multi, CURLMOPT_TIMERFUNCTION, on_timer);
	(void)curl_multi_setopt(http->multi, CURLMOPT_TIMERDATA, http);
	(void)curl_multi_setopt(http->multi, CURLMOPT_MAX_TOTAL_CONNECTIONS,
		(long)LIMIT_HTTP_AT_ONCE);
	(void)curl_multi_setopt(
		http->multi, CURLMOPT_MAXCONNECTS, (long)LIMIT_HTTP_AT_ONCE);
	return http;
}

static void http_closed(uv_handle_t *handle)
{
	mem_free(handle->data);
}

static void close_http(struct http *http)
{
	(void)curl_multi_cleanup(http->multi);
	uv_close((uv_handle_t *)&http->timer, http_closed);
}

/* ---- a transfer ---- */

static size_t take_body(char *data, size_t one, size_t size, void *user)
{
	struct http_transfer *transfer = user;

	(void)one;
	if (size > transfer->bytes_max - transfer->body_got.size) {
		transfer->too_much = true;
		return 0;
	}
	buf_add(&transfer->body_got, data, size);
	return transfer->body_got.failed ? 0 : size;
}

/* Those of an answer 100 before the real one are dropped. */
static size_t take_header(char *data, size_t one, size_t size, void *user)
{
	struct http_transfer *transfer = user;
	struct buf *out = &transfer->headers_got;
	const char *colon = memchr(data, ':', size);
	const char *end = data + size;
	size_t i;

	(void)one;
	transfer->head_bytes += size;
	if (transfer->head_bytes > LIMIT_HTTP_HEADER_BYTES) {
		transfer->too_much = true;
		return 0;
	}
	if (size >= 5 && !memcmp(data, "HTTP/", 5))
		buf_cut(out, 0);
	else if (colon && colon > data && data[0] != ' ' && data[0] != '\t' &&
		 !memchr(data, '\0', size)) {
		for (i = 0; i < (size_t)(colon - data); i++)
			buf_add_char(
				out, (char)tolower((unsigned char)data[i]));
		for (colon++; colon < end && (*colon == ' ' || *colon == '\t');
			colon++)
			;
		while (end > colon && strchr(" \t\r\n", end[-1]))
			end--;
		buf_add_text(out, ": ");
		buf_add(out, colon, (size_t)(end - colon));
		buf_add_char(out, '\n');
	}
	return out->failed ? 0 : size;
}

/* Whether the transfer may go to this address, whatever name led there. */
static bool may_go(struct http_transfer *transfer,
	const struct sockaddr *address, int port)
{
	char text[INET6_ADDRSTRLEN + 2];

	if (!address_is_private(address))
		return true;
	address_text(address, text, sizeof text);
	if (transfer->may_reach(transfer->user, text, port))
		return true;
	(void)snprintf(transfer->problem, sizeof transfer->problem,
		"its name leads to the private address %s, which has to be "
		"granted itself: net=%s",
		text, text);
	return false;
}

static curl_socket_t open_socket(
	void *user, curlsocktype purpose, struct curl_sockaddr *to)
{
	int port = ntohs(to->family == AF_INET6
				 ? ((struct sockaddr_in6 *)&to->addr)->sin6_port
				 : ((struct sockaddr_in *)&to->addr)->sin_port);

	(void)purpose;
	if ((to->family != AF_INET && to->family != AF_INET6) ||
		!may_go(user, &to->addr, port))
		return CURL_SOCKET_BAD;
	return socket(to->family, to->socktype | SOCK_CLOEXEC, to->protocol);
}

/* A connection that another transfer had opened is held to the same. */
static int before_request(
	void *user, char *remote, char *local, int port, int local_port)
{
	union {
		struct sockaddr any;
		struct sockaddr_in v4;
		struct sockaddr_in6 v6;
	} address = {{0}};

	(void)local;
	(void)local_port;
	if (inet_pton(AF_INET, remote, &address.v4.sin_addr) == 1)
		address.v4.sin_family = AF_INET;
	else if (inet_pton(AF_INET6, remote, &address.v6.sin6_addr) == 1)
		address.v6.sin6_family = AF_INET6;
	else
		return CURL_PREREQFUNC_ABORT;
	return may_go(user, &address.any, port) ? CURL_PREREQFUNC_OK
						: CURL_PREREQFUNC_ABORT;
}

static bool set_headers(CURL *easy, struct http_transfer *transfer)
{
	struct curl_slist *list = curl_slist_append(NULL, "Expect:"), *more;
	int i;

	for (i = 0; list && transfer->headers[i]; i++) {
		more = curl_slist_append(list, transfer->headers[i]);
		if (!more)
			curl_slist_free_all(list);
		list = more;
	}
	transfer->list = list;
	return list &&
	       curl_easy_setopt(easy, CURLOPT_HTTPHEADER, list) == CURLE_OK;
}

/* What a transfer may do; the first that libcurl does not know is a no. */
static bool set_limits(CURL *easy, struct http_transfer *transfer)
{
	long ms = (long)(transfer->timeout_s * 1000);

	return !(curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "http,https") ||
		 curl_easy_setopt(easy, CURLOPT_FOLLOWLOCATION, 0L) ||
		 curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L) ||
		 curl_easy_setopt(easy, CURLOPT_PROXY, "") ||
		 curl_easy_setopt(easy, CURLOPT_DISALLOW_USERNAME_IN_URL, 1L) ||
		 curl_easy_setopt(easy, CURLOPT_TIMEOUT_MS, ms ? ms : 1L) ||
		 curl_easy_setopt(easy, CURLOPT_CONNECTTIMEOUT_MS,
			 ms < CONNECT_MS ? ms : (long)CONNECT_MS) ||
		 curl_easy_setopt(
			 easy, CURLOPT_OPENSOCKETFUNCTION, open_socket) ||
		 curl_easy_setopt(easy, CURLOPT_OPENSOCKETDATA, transfer) ||
		 curl_easy_setopt(
			 easy, CURLOPT_PREREQFUNCTION, before_request) ||
		 curl_easy_setopt(easy, CURLOPT_PREREQDATA, transfer));
}

_Static_assert(HTTP_DETAIL_BYTES >= CURL_ERROR_SIZE, "libcurl's errors");

/* The variables are OpenSSL's; libcurl leaves them to programs. */
static bool set_trust(CURL *easy, struct http_transfer *transfer)
{
	const char *file = getenv("SSL_CERT_FILE");
	const char *folder = getenv("SSL_CERT_DIR");

	transfer->detail[0] = '\0';
	return !(
		curl_easy_setopt(easy, CURLOPT_SSL_VERIFYPEER, 1L) ||
		curl_easy_setopt(easy, CURLOPT_SSL_VERIFYHOST, 2L) ||
		curl_easy_setopt(
			easy, CURLOPT_SSLVERSION, CURL_SSLVERSION_TLSv1_2) ||
		curl_easy_setopt(easy, CURLOPT_ERRORBUFFER, transfer->detail) ||
		(file && *file &&
			curl_easy_setopt(easy, CURLOPT_CAINFO, file)) ||
		(folder && *folder &&
			curl_easy_setopt(easy, CURLOPT_CAPATH, folder)));
}

static bool set_up(CURL *easy, struct http_transfer *transfer)
{
	if (!set_limits(easy, transfer) || !set_headers(easy, transfer) ||
		!set_trust(easy, transfer) ||
		curl_easy_setopt(easy, CURLOPT_URL, transfer->url))
		return false;
#if LIBCURL_VERSION_NUM >= 0x075700
	(void)curl_easy_setopt(easy, CURLOPT_QUICK_EXIT, 1L);
#endif
	(void)curl_easy_setopt(easy, CURLOPT_PRIVATE, transfer);
	(void)curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, take_body);
	(void)curl_easy_setopt(easy, CURLOPT_WRITEDATA, transfer);
	(void)curl_easy_setopt(easy, CURLOPT_HEADERFUNCTION, take_header);
	(void)curl_easy_setopt(easy, CURLOPT_HEADERDATA, transfer);
	(void)curl_easy_setopt(easy, CURLOPT_ACCEPT_ENCODING, "");
	(void)curl_easy_setopt(easy, CURLOPT_USERAGENT, "zila/" ZILA_VERSION);
	if (!transfer->post)
		return true;
	return curl_easy_setopt(easy, CURLOPT_POST, 1L) == CURLE_OK &&
	       curl_easy_setopt(easy, CURLOPT_POSTFIELDSIZE_LARGE,
		       (curl_off_t)transfer->body_size) == CURLE_OK &&
	       curl_easy_setopt(easy, CURLOPT_POSTFIELDS, transfer->body) ==
		       CURLE_OK;
}

static bool start(struct http *http, struct http_transfer *transfer)
{
	CURL *easy = curl_easy_init();

	transfer->problem[0] = '\0';
	transfer->status = 0;
	transfer->head_bytes = 0;
	transfer->too_much = false;
	transfer->http = http;
	transfer->easy = easy;
	if (easy && set_up(easy, transfer)) {
		enqueue(http, transfer);
		begin_next(http);
		return true;
	}
	(void)snprintf(transfer->problem, sizeof transfer->problem,
		"libcurl %s can't be used so", LIBCURL_VERSION);
	forget(transfer);
	return false;
}

__attribute__((visibility("default"))) const struct http_module http_module = {
	place, open_http, close_http, start, stop};
