/* dispatch.h - tells channels what waits for them: one message each, at most
 * so often, by a child that runs `zila deliver`.
 *
 * What is to be told is in the database; the keeper puts it there with the end
 * of a run.  What came of a message is written when nobody else writes, and
 * repeated until it is.
 *
 * Owner:   dispatch_close() ends it, after its children have ended.
 * Units:   moments in ms.
 */
#ifndef ZILA_DAEMON_DISPATCH_H
#define ZILA_DAEMON_DISPATCH_H

#include "daemon/child.h"
#include "run/core.h"

struct dispatch;

struct dispatch_options {
	uv_loop_t *loop;
	struct db *db;
	struct children *children; /* borrowed */
	struct lag *lag;
	void *user;
	void (*log)(void *user, const char *level, const char *text);
};

/* NULL: no memory. */
ZILA_MUST_USE struct dispatch *dispatch_open(
	const struct dispatch_options *options);

/* Something may wait, or a channel may have changed. */
void dispatch_look(struct dispatch *dispatch);

/* Plugins were refused when they were read: told when it is news.  NULL: they
 * are all well. */
void dispatch_plugins(struct dispatch *dispatch, const char *problem);

struct dispatch_counts {
	uint64_t sent, failed, given_up; /* messages, tries, things; so far */
};
void dispatch_count(
	const struct dispatch *dispatch, struct dispatch_counts *out);

/* Begins nothing any more. */
void dispatch_stop(struct dispatch *dispatch);
void dispatch_close(
	struct dispatch *dispatch, void (*closed)(void *user), void *user);

#endif
