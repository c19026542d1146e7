/* serve.h - the daemon: one process, one loop, which never does long work.
 *
 * It has the database's lock as long as it runs, lends the database to typed
 * commands and to its own children, runs jobs when they are due, and watches
 * inboxes.  All that takes time is a child process: a zila command.
 *
 * SIGTERM and SIGINT end it, with a grace time for what runs; SIGHUP has
 * plugins read again.
 *
 * Errors:  ZILA_ESTORE, another has the database; ZILA_EUSAGE.
 */
#ifndef ZILA_DAEMON_SERVE_H
#define ZILA_DAEMON_SERVE_H

#include "run/core.h"

enum {
	SERVE_WORKERS = 4,
	SERVE_WORKERS_MAX = 64,
	SERVE_GRACE_S = 10,
};

#define SERVE_LISTEN "127.0.0.1:8420"

struct serve_options {
	struct core_options core;
	const char *listen;       /* of the web face; NULL: there is none */
	const char *const *hosts; /* names it goes by; see web.h; or NULL */
	bool listen_public;
	/* Told once the face is there; NULL is fine. */
	void (*open)(void *user, const char *address, const char *token);
	void *open_user;
	const char *limit; /* as --limit has it, for each run; or NULL */
	int workers;       /* runs of jobs at once */
	int grace_s;
};

/* Runs until it is told to end. */
ZILA_MUST_USE enum zila_code serve_run(
	const struct serve_options *options, struct zila_err *err);

/* What children of the daemon do about plugins: whether there is a fault in
 * those of options, or in the tests of those that are not as in before (a path
 * of copies, or NULL).  ZILA_EPLUGIN: the first. */
ZILA_MUST_USE enum zila_code serve_examine(const struct core_options *options,
	const char *before, struct zila_err *err);

/* What children of the daemon do to the database and its plugins: jobs of
 * plugins brought in, problems appended a line each; and a checkpoint. */
ZILA_MUST_USE enum zila_code serve_reload(
	struct core *core, struct buf *problems, struct zila_err *err);

#endif
