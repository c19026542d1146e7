/* deliver.h - what waits for a channel, gathered, and sent in one message.
 *
 * Options of a channel, as JSON: "server" (smtp://HOST), "from", "user",
 * "password_file", "tls" (required, opportunistic, none), "ca_file" of a mail;
 * "header_file", "ca_file" of a webhook; "face", the URL of the web face.
 * Secrets stand in files that nobody else may read, never in the database.
 *
 * Owner:   deliver_free().  The core may be closed between gathering and
 *          sending, so that no lease is held while a server is waited for.
 * Errors:  ZILA_EUSAGE, the channel is not as it must be; ZILA_EINPUT, a file
 *          of it; ZILA_ESTORE.  What a server says is no error but a result.
 */
#ifndef ZILA_RUN_DELIVER_H
#define ZILA_RUN_DELIVER_H

#include "run/core.h"
#include "run/post/post.h"
#include "store/job/channel.h"

/* Begins the address of a webhook whose URL stands in a file. */
#define DELIVER_FILE "file:"

/* Whether it can be used as it is: its address, options, events, files. */
ZILA_MUST_USE enum zila_code deliver_check(
	const struct channel *channel, struct zila_err *err);

struct deliver;

struct deliver_result {
	int64_t channel, upto; /* the newest dispatch that was told */
	int64_t count;         /* told, 0: nothing waited, nothing was sent */
	struct post_result post;
};

/* What waits; or, as a test, nothing but that it is one. */
ZILA_MUST_USE enum zila_code deliver_gather(struct core *core, const char *name,
	bool test, struct deliver **out, struct zila_err *err);
ZILA_MUST_USE enum zila_code deliver_send(const struct deliver *deliver,
	struct deliver_result *out, struct zila_err *err);
void deliver_free(struct deliver *deliver);

#endif
