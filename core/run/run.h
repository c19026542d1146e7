/* run.h - one run: a worker process, watched until it ends.
 *
 * A run is a value: what to do, with what, within which limits.  The core
 * spawns zila_worker, gives it the options, hands every message it sends to
 * a sink, and ends it: when it is done, fails, breaks the protocol, passes a
 * limit, or the user interrupts.
 *
 * Owner:   all that a struct run points to is borrowed for run_spawn().
 * Errors:  the worker's own; ZILA_ELIMIT at a limit, ZILA_EPLUGIN when it
 *          died, both naming the place from the shared page; ZILA_EINTR.
 */
#ifndef ZILA_RUN_RUN_H
#define ZILA_RUN_RUN_H

#include "wire/message.h"
#include "ground/err.h"

enum { RUN_OPTIONS_MAX = 32, RUN_PLACE_BYTES = 640 };

struct run_option {
	const char *name, *value; /* value NULL: not given */
};

struct run_limits {
	int time_s;
	int memory_mib;
	/* what a plugin's manifest may raise them to: what the user says is
	 * both; below the limit counts as the limit */
	int time_most_s, memory_most_mib;
};

/* Where messages for a person go. */
struct run_face {
	void *user;
	void (*log)(void *user, const char *level, const char *plugin,
		const char *text);
	void (*progress)(
		void *user, int64_t done, int64_t total, const char *what);
	void (*output)(void *user, const char *text, size_t size);
	/* text for a person that is no part of the answer; or NULL */
	void (*aside)(void *user, const char *text, size_t size);
};

struct run;

/* Takes one message of the worker that run.c does not handle itself (it
 * keeps log, progress, output, done and fail).  An error ends the run. */
typedef enum zila_code run_sink(struct run *run, struct message *message,
	void *user, struct zila_err *err);

struct run {
	const char *kind; /* what the worker is to do */
	struct run_option options[RUN_OPTIONS_MAX];
	int option_count;
	const char *const *args; /* of a script */
	int arg_count;
	const struct buf *grants; /* each with its NUL, or NULL */
	int input_fd;             /* -1: none */
	struct run_limits limits;
	const struct run_face *face;
	run_sink *sink;
	void *sink_user;

	bool with_others; /* of run_spawn_all(): if one fails, all end */
	bool stopped;     /* out: it was ended so */

	char place[RUN_PLACE_BYTES]; /* out: where it was when it failed */
	/* out, of run_spawn_all(): how it ended; set as soon as it has failed,
	 * but for a worker that died */
	enum zila_code code;
	struct zila_err why;
	void *live; /* run.c's own */
};

void run_option(struct run *run, const char *name, const char *value);

/* Runs to the end. */
ZILA_MUST_USE enum zila_code run_spawn(struct run *run, struct zila_err *err);

/* Runs count runs, each prepared as for run_spawn(), side by side to their
 * ends, which are in code and why of each.  After an error they could not all
 * be started, and those that were have been stopped. */
ZILA_MUST_USE enum zila_code run_spawn_all(
	struct run *runs, int count, struct zila_err *err);

/* The same for a worker that is spoken with: it lives from run_open() to
 * run_shut(), which may end it at any time.  run_talk() sends frames and takes
 * messages until a sink calls run_rest(); each talk has the run's time limit,
 * and Ctrl-C asks the worker to stop what it does first.  After an error of
 * run_talk() there is no worker any more, but run_shut() is still due; one of
 * run_open() leaves nothing. */
ZILA_MUST_USE enum zila_code run_open(struct run *run, struct zila_err *err);
ZILA_MUST_USE enum zila_code run_talk(
	struct run *run, const struct buf *frames, struct zila_err *err);
void run_rest(struct run *run);
void run_shut(struct run *run);

/* From a sink: answers the worker.  The buf holds whole frames. */
ZILA_MUST_USE enum zila_code run_reply(
	struct run *run, const struct buf *frames, struct zila_err *err);

#endif
