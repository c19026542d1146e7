/* lag.h - who keeps the loop from its work, and for how long.
 *
 * Each callback of the daemon begins with lag_enter(): what is spent until the
 * next one, or until the loop waits again, is its own.  Time in which the loop
 * waited counts as nothing, so a machine that slept is no lag.  How long the
 * thread was ready meanwhile and had no processor is told apart: no handler
 * can help that.
 *
 * Owner:   a struct lag is a member of the daemon; lag_close() before its loop
 *          is closed.
 * Units:   nanoseconds of a monotonic clock.
 */
#ifndef ZILA_DAEMON_LAG_H
#define ZILA_DAEMON_LAG_H

#include <stdbool.h>
#include <stdint.h>
#include <uv.h>

enum { LAG_TOLD_MS = 50 };

struct lag {
	uv_prepare_t prepare;
	const char *name;  /* of the handler at work; NULL: none */
	uint64_t since;    /* when it began */
	const char *worst; /* of this round */
	uint64_t worst_ns;
	uint64_t round, idle;  /* when the loop last waited; had waited then */
	int starved_fd;        /* -1: this system does not tell */
	bool entered;          /* a handler, since then */
	uint64_t first;        /* when that began */
	uint64_t starved;      /* without a processor, until the first did */
	uint64_t longest_ns;   /* since the start */
	uint64_t kept_ns;      /* the same, without what it was starved */
	uint64_t rounds, told; /* rounds; of these, longer than LAG_TOLD_MS */
	void (*tell)(
		void *user, const char *name, uint64_t ns, uint64_t starved_ns);
	void *user;
};

/* The loop must be told UV_METRICS_IDLE_TIME before. */
void lag_open(struct lag *lag, uv_loop_t *loop,
	void (*tell)(
		void *user, const char *name, uint64_t ns, uint64_t starved_ns),
	void *user);
void lag_close(struct lag *lag);

/* name lives as long as the program. */
void lag_enter(struct lag *lag, const char *name);
/* The same of a signal's handler: libuv 1.44 forgets how long it had waited
 * when a signal came, so that what was before the first handler counts as
 * nothing. */
void lag_enter_signal(struct lag *lag, const char *name);

#endif
