/* web.h - the web face: pages, the JSON API, and what may be changed there.
 *
 * Nothing is rendered or computed here.  Each request that is more than a
 * file at hand is a zila command, run as a child; what reads is kept until
 * the generation changes, and asked for once however many wait for it.
 *
 * Owner:   means and what it points to stay the daemon's, and outlive the web.
 * Errors:  web_open(): ZILA_EUSAGE an address, ZILA_ESTORE a port or file.
 */
#ifndef ZILA_DAEMON_WEB_H
#define ZILA_DAEMON_WEB_H

#include <stdint.h>
#include <uv.h>

#include "ground/buf.h"

struct children;
struct web;

/* What the web may ask of the daemon. */
struct web_means {
	uv_loop_t *loop;
	struct children *children;
	const char *db, *plugins, *token_file;
	/* Changes whenever anything that a page shows may have changed. */
	int64_t (*generation)(void *daemon);
	enum zila_code (*job_run)(void *daemon, const char *name, int64_t *run,
		struct zila_err *err);
	enum zila_code (*job_cancel)(
		void *daemon, int64_t run, struct zila_err *err);
	/* ZILA_OK: all is well; out says what is not. */
	enum zila_code (*health)(void *daemon, struct buf *out);
	void (*metrics)(void *daemon, struct buf *out);
	void *daemon;

	/* Names by which it may be reached beside the address it listens on
	 * and localhost, ended by NULL; or NULL. */
	const char *const *hosts;
	/* It may listen where other machines reach it: then reading needs a
	 * session too. */
	bool listen_public;
};

/* Listens on listen, or on fd when that is not -1. */
ZILA_MUST_USE enum zila_code web_open(struct web **out,
	const struct web_means *means, const char *listen, int fd,
	struct zila_err *err);

/* For the person who started it: where the face is. */
const char *web_address(const struct web *web); /* http://127.0.0.1:8420/ */
const char *web_token(const struct web *web);

/* Takes no more requests, and calls closed when the last has ended: those
 * that wait for a child are answered now, the children are cancelled. */
void web_close(struct web *web, void (*closed)(void *user), void *user);

#endif
