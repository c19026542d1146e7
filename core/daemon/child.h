/* child.h - a zila command as a child of the daemon.
 *
 * Whatever takes time is done by a command that could be typed, in a process
 * of its own.  At most so many run at once, the others wait in their order.  A
 * child dies with the daemon, whatever ends that, and its workers with it.
 *
 * Owner:   all that an order points to is copied; a struct child is valid
 *          until its done has returned.  What done is given is borrowed.
 * Units:   seconds, bytes.
 * Errors:  those of the start are told to done, as exit code 5.
 */
#ifndef ZILA_DAEMON_CHILD_H
#define ZILA_DAEMON_CHILD_H

#include <stdbool.h>
#include <stddef.h>
#include <uv.h>

#include "daemon/lag.h"
#include "daemon/snapshot.h"
#include "zila.h"

enum {
	CHILD_GRACE_S = 5,         /* from SIGTERM to SIGKILL */
	CHILD_ERR_BYTES = 64 << 10 /* of stderr, kept at most */
};

struct child;
struct children;

struct child_result {
	int exit_code, signal;
	bool timed_out;  /* stopped at order.timeout_s */
	bool overflowed; /* stopped at order.out_max */
	bool not_begun;  /* there was no process or program for it */
	const char *out;
	size_t out_size;
	const char *err;
	size_t err_size;
};

typedef void child_done(void *user, const struct child_result *result);
/* One line, without its end, that the child wrote to descriptor 4. */
typedef void child_line(void *user, const char *line, size_t size);
/* What it wrote to stdout and stderr, as it came. */
typedef void child_said(void *user, const char *text, size_t size);

struct child_order {
	const char *const *argv; /* behind "zila --db DB --plugins DIR";
	                            NULL-ended */
	const char *input;       /* for its stdin, or NULL */
	size_t input_size;
	int timeout_s;
	size_t out_max; /* stdout kept at most */
	child_done *done;
	void *user;

	bool source;       /* it looks at the plugins themselves, at no copy */
	const char *job;   /* on whose behalf it asks for leases, or NULL */
	const char *order; /* to read from descriptor 3, or NULL */
	child_line *line;  /* or NULL: there is no descriptor 4 */
	child_said *said;  /* instead of keeping stdout and stderr, or NULL */
	void (*started)(void *user, int pid); /* or NULL */
};

struct children_options {
	uv_loop_t *loop;
	const char *db;              /* borrowed */
	struct snapshots *snapshots; /* of plugins, or NULL: */
	const char *plugins;         /* then these, borrowed */
	const char *limit;           /* as --limit has it, or NULL; borrowed */
	int most;                    /* at once */
	int queue_most;              /* waiting beside those */
	struct lag *lag;
};

/* NULL: no memory. */
ZILA_MUST_USE struct children *children_open(
	const struct children_options *options);
/* Kills what runs, tells each done (signal SIGKILL), then closed. */
void children_close(
	struct children *children, void (*closed)(void *user), void *user);
int children_running(const struct children *children);
int children_waiting(const struct children *children);
/* How many have not ended long after they were to be stopped. */
int children_stuck(const struct children *children);

/* Queues and starts when there is room; done is called once, never from
 * within child_start().  NULL when the queue is full, or memory is. */
struct child *child_start(
	struct children *children, const struct child_order *order);
/* SIGTERM, and SIGKILL if that does not help; one that waits ends at once.
 * done is called all the same. */
void child_cancel(struct child *child);

#endif
