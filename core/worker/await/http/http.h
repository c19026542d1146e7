/* http.h - HTTP by libcurl, on a loop of libuv: a module, loaded when a
 * script first asks for a page.
 *
 * One request, one answer: redirects are the caller's, who must look at
 * where they lead.  No proxy, no cookies, no credentials from files.
 *
 * Owner:   a transfer and what it points to is the caller's, in place until
 *          it is done or stopped; out-values are freed by transfer_clear().
 * Errors:  in words, in `problem`.
 */
#ifndef ZILA_WORKER_HTTP_H
#define ZILA_WORKER_HTTP_H

#include <stdbool.h>
#include <uv.h>

#include "ground/buf.h"

#define HTTP_MODULE "libzila_http.so"

enum {
	HTTP_HOST_BYTES = 300,
	HTTP_PROBLEM_BYTES = 400,
	HTTP_DETAIL_BYTES = 256
};

/* Where a URL leads, in one spelling. */
struct http_place {
	bool secure;
	char host[HTTP_HOST_BYTES]; /* small letters; IPv6 as [::1] */
	int port;
	struct buf url; /* whole, without a fragment */
};

struct http_transfer {
	const char *url;            /* as http_place() wrote it */
	bool post;                  /* else GET */
	const char *const *headers; /* "Name: value", NULL at the end */
	const char *body;
	size_t body_size;
	double timeout_s;
	size_t bytes_max;
	/* Whether a private address ("10.1.2.3", "[::1]") may be reached. */
	bool (*may_reach)(void *user, const char *address, int port);
	void (*done)(void *user);
	void *user;

	long status;
	struct buf
		headers_got; /* "name: value\n" each, names in small letters */
	struct buf body_got;
	struct buf redirect; /* where it leads, or empty */
	char problem[HTTP_PROBLEM_BYTES];

	struct http *http; /* while it goes on; http.c's own, as what follows */
	void *easy, *list;
	struct http_transfer *next; /* of those that wait for their turn */
	bool too_much, queued;
	size_t head_bytes;
	char detail[HTTP_DETAIL_BYTES]; /* what libcurl says beside its code */
};

struct http_module {
	/* Reads url, with query ("a=1&b=2", or NULL) added.  NULL, or what is
	 * wrong with it. */
	const char *(*place)(
		const char *url, const char *query, struct http_place *out);
	/* NULL without memory. */
	struct http *(*open)(uv_loop_t *loop);
	void (*close)(struct http *http); /* frees when the loop has turned */
	/* False: see problem. */
	bool (*start)(struct http *http, struct http_transfer *transfer);
	void (*stop)(struct http_transfer *transfer); /* also when done */
};

/* What the module has under this name. */
extern const struct http_module http_module;

#endif
