/* serve_parts.h - the inside of the daemon, for its own files only. */
#ifndef ZILA_DAEMON_SERVE_PARTS_H
#define ZILA_DAEMON_SERVE_PARTS_H

#include "daemon/child.h"
#include "daemon/dispatch.h"
#include "daemon/keeper.h"
#include "daemon/lag.h"
#include "daemon/lease_server.h"
#include "daemon/serve.h"
#include "daemon/watch.h"
#include "daemon/web/web.h"

enum { SERVE_SIGNALS = 3 };

struct serve {
	struct serve_options options;
	struct core core;
	uv_loop_t loop;
	struct lag lag;
	struct lease_server *leases;
	struct snapshots *snapshots;
	struct children *children; /* of the web and of upkeep */
	struct keeper *keeper;
	struct watch *watch;
	struct dispatch *dispatch;
	struct web *web; /* or NULL */
	struct buf token_file;
	uv_signal_t signals[SERVE_SIGNALS];
	uv_timer_t watchdog, upkeep, look_over;
	uv_timer_t last; /* the end does not wait any longer */
	int64_t watchdog_ms;
	int listen_fd; /* of socket activation, or -1 */

	uint64_t started; /* ms of uv_now() */
	uint64_t checkpoints, reloads;
	int64_t changes;    /* by ourselves; see serve_generation() */
	int64_t generation; /* as last read */
	bool checkpointing, reloading, reload_again;
	bool clearing, clear_again;
	int64_t copying;          /* the number of the copy at hand */
	struct buf plugins_fault; /* of what lies there; empty: none */
	bool plugins_refused;     /* so that those before are used on */
	bool moved;               /* the database, from under us */
	bool stopping;
	bool left; /* something that did not end */
};

/* What the web face is told of it; of health.c. */
int64_t serve_generation(void *daemon);
enum zila_code serve_health(void *daemon, struct buf *out);
void serve_metrics(void *daemon, struct buf *out);
enum zila_code serve_job_run(
	void *daemon, const char *name, int64_t *run, struct zila_err *err);
enum zila_code serve_job_cancel(
	void *daemon, int64_t run, struct zila_err *err);

/* Whether the watchdog may be told that all is well: the database answers,
 * and children end. */
bool serve_is_alive(struct serve *serve);

void serve_say(struct serve *serve, const char *level, const char *format, ...)
	ZILA_PRINTF(3, 4);

/* Of upkeep.c: children for the daemon's own housekeeping. */
void upkeep_start(struct serve *serve);
void upkeep_reload(struct serve *serve); /* SIGHUP */
void upkeep_clear(void *serve);          /* copies that nobody uses */
void upkeep_soon(struct serve *serve);   /* the log of writes may be long */

#endif
