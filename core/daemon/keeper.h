/* keeper.h - keeps jobs: what is due is run, once, and what became of it is
 * on record.
 *
 * All that it knows is in the database; what it holds in memory is what is
 * open now.  Its writing never waits: when another process has the pen, it is
 * repeated by a timer, in its order, and nothing is begun before that it is to
 * begin has been written.
 *
 * Owner:   keeper_close() ends it.
 * Units:   moments in ms (ground/moment.h).
 */
#ifndef ZILA_DAEMON_KEEPER_H
#define ZILA_DAEMON_KEEPER_H

#include <stdbool.h>
#include <stdint.h>
#include <uv.h>

#include "daemon/child.h"
#include "daemon/lease_server.h"
#include "ground/buf.h"
#include "run/core.h"

#define KEEPER_INBOX "inbox." /* before the name of one: its job */

struct keeper;

struct keeper_options {
	uv_loop_t *loop;
	struct db *db;
	const char *db_path; /* borrowed */
	struct snapshots *snapshots;
	const char *limit; /* of what it starts; or NULL, borrowed */
	int workers;       /* runs at once */
	struct lag *lag;
	void *user;
	void (*log)(void *user, const char *level, const char *text);
	bool (*moved)(void *user);   /* the database is not where it was */
	void (*changed)(void *user); /* something that pages show */
};

/* Takes up what the last daemon left. */
ZILA_MUST_USE enum zila_code keeper_open(const struct keeper_options *options,
	struct keeper **out, struct zila_err *err);

/* A command that was lent the database has died: its run is ended. */
void keeper_bury(struct keeper *keeper, const char *command);

/* Somebody else may have written: jobs, inboxes. */
void keeper_look(struct keeper *keeper);

/* A run by hand of the job called name; *run is 0 while it waits for its
 * record.  Where one is queued already, and it is no inbox, that is *run.
 * cause is hand or inbox. */
ZILA_MUST_USE enum zila_code keeper_run(struct keeper *keeper, const char *name,
	const char *cause, int64_t *run, struct zila_err *err);
ZILA_MUST_USE enum zila_code keeper_cancel(
	struct keeper *keeper, int64_t run, struct zila_err *err);

/* {"job":"run","name":..} or {"job":"cancel","run":N} of a client, which is
 * told {"run":N}, the events of its steps, and its end:
 *   {"event":"end","run":N,"state":"ok","code":0,"message":""} */
void keeper_asked(struct keeper *keeper, struct client *client,
	const char *line, size_t size);
void keeper_forget(struct keeper *keeper, struct client *client);

/* True while a run of that job is open. */
bool keeper_has(const struct keeper *keeper, const char *name);

struct keeper_counts {
	int running, waiting;
	uint64_t begun, ended, failed; /* since the start */
	int64_t unwritten_ms; /* since when something waits to be written; 0 */
	uint64_t refused;     /* times that the database could not be had */
};
void keeper_count(const struct keeper *keeper, struct keeper_counts *out);

int keeper_stuck(const struct keeper *keeper); /* see children_stuck() */

/* Begins nothing any more; what runs has grace_ms, then it is stopped and
 * recorded as interrupted.  stopped is called when all is written. */
void keeper_stop(struct keeper *keeper, int grace_ms,
	void (*stopped)(void *user), void *user);
void keeper_close(
	struct keeper *keeper, void (*closed)(void *user), void *user);

#endif
