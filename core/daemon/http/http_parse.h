/* http_parse.h - bytes of a connection in, requests out: HTTP/1.1, strictly.
 *
 * What two readers could understand in two ways is not read at all: it is
 * refused with a status and the connection ends.  So nothing that stands
 * before this server can be made to see other requests than it does.  GET,
 * HEAD, POST, DELETE; bodies by Content-Length only.
 *
 * Pure: no clock, no socket, no allocation.  How the bytes are cut into calls
 * makes no difference to what comes out.
 *
 * Owner:   the texts of a head live in the struct, until http_parse_next().
 * Errors:  HTTP_REFUSED, with status and why; then only http_parse_start().
 */
#ifndef ZILA_DAEMON_HTTP_PARSE_H
#define ZILA_DAEMON_HTTP_PARSE_H

#include <stdbool.h>
#include <stdint.h>

#include "ground/limits.h"
#include "ground/text.h"

enum http_method {
	HTTP_GET = 1,
	HTTP_HEAD = 2,
	HTTP_POST = 4,
	HTTP_DELETE = 8,
};

enum http_step {
	HTTP_MORE,    /* all was used; more is needed */
	HTTP_BEGUN,   /* the head is there */
	HTTP_BODY,    /* what was used is a piece of the body */
	HTTP_DONE,    /* the request is whole */
	HTTP_REFUSED, /* answer with status, and close */
};

/* name is in small letters; both end in NUL. */
struct http_field {
	struct text name, value;
};

struct http_head {
	enum http_method method;
	const char *path;  /* percent-decoded, UTF-8, begins with '/' */
	const char *query; /* behind '?', as it came; "" when there is none */
	const char *host;  /* as it came: a name or address, maybe a port */
	struct http_field fields[LIMIT_HTTP_FIELDS];
	int field_count;
	int64_t length; /* of the body */
	bool keep;      /* the connection, when this is answered */
	bool expects;   /* waits for 100 Continue before the body */
};

struct http_parse {
	struct http_head head;
	int status;
	const char *why; /* static */

	int state;
	bool cr, forbidden;
	int minor;
	size_t line, used; /* where the line at hand starts, ends */
	size_t head_size;
	int64_t left; /* of the body */
	char bytes[LIMIT_HTTP_TARGET_BYTES + LIMIT_HTTP_HEAD_BYTES + 256];
	char path[LIMIT_HTTP_TARGET_BYTES + 1];
};

void http_parse_start(struct http_parse *parse);

/* Goes on with size bytes, and says in *used how many of them it took.  To
 * be called again with the others, also when there are none, until it wants
 * more. */
ZILA_MUST_USE enum http_step http_parse(
	struct http_parse *parse, const char *data, size_t size, size_t *used);

/* After HTTP_DONE: the next request of the same connection. */
void http_parse_next(struct http_parse *parse);

/* True when some of a request is there, but not all. */
ZILA_MUST_USE bool http_parse_midway(const struct http_parse *parse);

/* The value of a field, or NULL.  name in small letters.  Of fields that the
 * server acts on there is never more than one. */
const char *http_field(const struct http_head *head, const char *name);

#endif
