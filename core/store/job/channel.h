/* channel.h - where word goes of what failed or needs a person, and what
 * waits to be told there.
 *
 * A dispatch is one thing to be told to one channel.  It waits until a message
 * that holds it was accepted, or is given up: after a day and many tries, when
 * the address refuses for good, and when its channel is disabled.  A message
 * that was accepted just before a crash is sent again: never lost, rarely
 * twice.
 *
 * Each function that writes does so in a transaction of its own, or in the
 * caller's when one is open.
 *
 * Owner:   texts in what is read are borrowed until the callback returns; the
 *          callback may not write.
 * Units:   moments in ms (ground/moment.h); JOB_NEVER in place of none.
 * Errors:  ZILA_ESTORE; ZILA_EUSAGE for a channel that is not there, or is.
 */
#ifndef ZILA_STORE_CHANNEL_H
#define ZILA_STORE_CHANNEL_H

#include "store/job/job.h"

/* What may be told of; runs of jobs are told of by how they ended. */
#define CHANNEL_EVENTS "failed,warned,interrupted,inbox,plugins"

enum {
	CHANNEL_NAME_BYTES = 61,
	CHANNEL_EVERY_S = 15 * 60,
	CHANNEL_SETTLE_MS = 2000,     /* what fails together is told together */
	CHANNEL_AGAIN_MS = 10 * 1000, /* doubles with each try */
	CHANNEL_AGAIN_MS_MAX = 3600 * 1000,
	CHANNEL_GIVE_UP_MS = 24 * 3600 * 1000,
	CHANNEL_TRIES_MIN = 10, /* a machine that slept for days tries too */
};

struct channel {
	int64_t id;
	const char *name, *kind, *address;
	const char *options; /* JSON; see run/deliver.h */
	const char *events;  /* of CHANNEL_EVENTS */
	const char *jobs;    /* GLOB */
	int every_s;
	bool enabled;
	int64_t made_at, sent_at, not_before;
	int tries;
	int64_t waiting;     /* dispatches */
	const char *message; /* why the last try failed, or "" */
};

/* The first seven fields and made_at count. */
ZILA_MUST_USE enum zila_code channel_add(
	struct db *db, const struct channel *channel, struct zila_err *err);
/* ZILA_EUSAGE: there is none of that name; and which may be meant. */
enum zila_code channel_unknown(
	struct db *db, const char *name, struct zila_err *err);
/* With all that was to be told to it. */
ZILA_MUST_USE enum zila_code channel_remove(
	struct db *db, const char *name, struct zila_err *err);
ZILA_MUST_USE enum zila_code channel_enable(
	struct db *db, const char *name, bool enabled, struct zila_err *err);

typedef enum zila_code channel_each(
	void *user, const struct channel *channel, struct zila_err *err);
/* name NULL: all, by name. */
ZILA_MUST_USE enum zila_code channel_read(struct db *db, const char *name,
	channel_each *each, void *user, struct zila_err *err);

/* -- what is to be told */

/* A run has ended: a dispatch for each enabled channel that wants it. */
ZILA_MUST_USE enum zila_code channel_note_run(
	struct db *db, int64_t run, struct zila_err *err);
/* Something that is no run. */
ZILA_MUST_USE enum zila_code channel_note(struct db *db, const char *event,
	const char *text, int64_t at, struct zila_err *err);

struct channel_item {
	int64_t id, run; /* run 0: none */
	const char *event;
	const char *job, *title, *state; /* of a run; else "" */
	int64_t due, made_at;
	int code; /* -1 */
	const char *message;
};
typedef enum zila_code channel_item_each(
	void *user, const struct channel_item *item, struct zila_err *err);
/* What waits for a channel, oldest first. */
ZILA_MUST_USE enum zila_code channel_items(struct db *db, int64_t channel,
	channel_item_each *each, void *user, struct zila_err *err);

/* -- its sending */

struct channel_next {
	int64_t id, due; /* due JOB_NEVER: nothing waits */
	char name[CHANNEL_NAME_BYTES];
};
/* Whose message is due first.  A clock that was set back delays none by more
 * than its every_s. */
ZILA_MUST_USE enum zila_code channel_first(struct db *db, int64_t now,
	struct channel_next *out, struct zila_err *err);

/* What waited, up to a dispatch, was told at a moment. */
ZILA_MUST_USE enum zila_code channel_sent(struct db *db, int64_t channel,
	int64_t upto, int64_t at, struct zila_err *err);

struct channel_failure {
	int64_t channel, upto, at;
	bool for_good;   /* trying again helps nothing */
	int64_t again_s; /* not before then, if that is not too long */
	const char *message;
};
/* *given_up: how many. */
ZILA_MUST_USE enum zila_code channel_failed(struct db *db,
	const struct channel_failure *failure, int64_t *given_up,
	struct zila_err *err);

#endif
