/* watch.h - folders that are watched: a file that comes is a run of the job
 * inbox.NAME.
 *
 * What is told by the kernel, and what a sweep each minute sees, comes to the
 * same: when files lie there that are other than at the last run, the job is
 * run.  Whether a file is whole is for its steps to see; files that were
 * written a moment ago are looked at again.
 */
#ifndef ZILA_DAEMON_WATCH_H
#define ZILA_DAEMON_WATCH_H

#include <uv.h>

#include "daemon/keeper.h"

struct watch;

struct watch_options {
	uv_loop_t *loop;
	struct db *db;
	struct keeper *keeper;
	struct lag *lag;
	void *user;
	void (*log)(void *user, const char *level, const char *text);
};

ZILA_MUST_USE struct watch *watch_open(const struct watch_options *options);
/* Inboxes may have come or gone. */
void watch_look(struct watch *watch);
int watch_count(const struct watch *watch);
void watch_close(struct watch *watch, void (*closed)(void *user), void *user);

#endif
