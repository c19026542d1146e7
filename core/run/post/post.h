/* post.h - mail and webhooks by libcurl: a module, loaded when a message is
 * sent.
 *
 * One order, one try.  Certificates are verified, redirects are not followed,
 * and nothing is taken from the environment: no proxy, no credentials.
 *
 * Owner:   all of an order is the caller's.
 * Errors:  in words, in `problem`.
 */
#ifndef ZILA_RUN_POST_H
#define ZILA_RUN_POST_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define POST_MODULE "libzila_post.so"

enum { POST_PROBLEM_BYTES = 600 };

enum post_tls {
	POST_TLS_REQUIRED,
	POST_TLS_OPPORTUNISTIC, /* where the server offers it */
	POST_TLS_NONE,
};

struct post_order {
	const char *url; /* smtp, smtps: of a server; http, https */
	const char *body;
	size_t body_size;
	const char *ca_file; /* instead of the system's; or NULL */
	int timeout_s;

	/* of a mail, whose body begins with its header */
	const char *from, *to;       /* addresses alone */
	const char *user, *password; /* or NULL */
	enum post_tls tls;

	/* of a webhook, whose body is JSON */
	const char *const *headers; /* "Name: value", NULL at the end */
};

struct post_result {
	bool sent;
	bool for_good;   /* it is refused: trying again helps nothing */
	int64_t again_s; /* not before then, says a webhook; 0: it does not */
	char problem[POST_PROBLEM_BYTES];
};

struct post_module {
	/* NULL, or why url is none of one of the schemes ("smtp smtps"). */
	const char *(*check)(const char *url, const char *schemes);
	void (*send)(
		const struct post_order *order, struct post_result *result);
};

/* What the module has under this name. */
extern const struct post_module post_module;

#endif
