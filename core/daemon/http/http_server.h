/* http_server.h - connections: strict HTTP/1.1 over TCP, on a loop.
 *
 * Requests of a connection are answered one after the other, in the order
 * they came.  Slow ones are dropped: a head must be whole in
 * LIMIT_HTTP_HEAD_S, a body move at LIMIT_HTTP_RATE_BYTES either way.  When
 * all places are taken the connection that was idle for longest goes.
 *
 * Owner:   a request is the server's; it ends with http_answer().  Of
 *          begin, whole and dropped: begin is called first; if it does not
 *          answer, either whole or dropped follows, once.  After whole the
 *          handler must answer, once, also when the client has left since.
 * Errors:  the world's are answered or dropped; only opening can fail.
 */
#ifndef ZILA_DAEMON_HTTP_SERVER_H
#define ZILA_DAEMON_HTTP_SERVER_H

#include <uv.h>

#include "daemon/http/http_parse.h"
#include "ground/buf.h"

struct http;

enum { HTTP_ADDRESS_BYTES = 64 };

struct http_request {
	const struct http_head *head;
	const char *client; /* its address */
	uint64_t begun_ns;
	struct buf body; /* of no more than body_max bytes */

	/* For begin to set. */
	int64_t body_max;
	/* Is given the body in place of `body`; may answer. */
	void (*sink)(
		struct http_request *request, const char *data, size_t size);
	void *data; /* the handler's own */
};

struct http_answer {
	int status;
	const char *type;   /* of the body */
	const char *fields; /* more header lines, each with its CR LF; or "" */
	const char *body;   /* borrowed until release(owner); or NULL */
	size_t size;
	void (*release)(void *owner); /* or NULL: body is copied */
	void *owner;
	bool close;
};

struct http_face {
	void (*begin)(void *user, struct http_request *request);
	void (*whole)(void *user, struct http_request *request);
	void (*dropped)(void *user, struct http_request *request);
	/* The server answered by itself. */
	void (*refused)(void *user, int status);
	void *user;
};

struct http_counts {
	int64_t connections, accepted, evicted, timed_out, limited;
};

/* Listens on ADDRESS:PORT (also [IPv6]:PORT and localhost:PORT), or on fd when
 * that is not -1: a socket that listens already.  Unless all, only on an
 * address of this machine's own. */
struct http_place {
	const char *listen;
	int fd;
	bool all;
};

ZILA_MUST_USE enum zila_code http_open(struct http **out, uv_loop_t *loop,
	const struct http_place *place, const struct http_face *face,
	struct zila_err *err);

/* Where it listens, as 127.0.0.1:8420. */
const char *http_address(const struct http *http);
const struct http_counts *http_counts(const struct http *http);

void http_answer(
	struct http_request *request, const struct http_answer *answer);

/* Charges the client for what its request costs beyond being one.  0, or
 * after how many seconds it may come again. */
ZILA_MUST_USE int64_t http_charge(struct http_request *request, int64_t cost);

/* Takes no more; calls closed when the last connection ended: at once when
 * idle, soon after its answer otherwise.  Frees http. */
void http_close(struct http *http, void (*closed)(void *user), void *user);

/* "Not Found"; "" for statuses that this server never gives. */
const char *http_reason(int status);

#endif
