/* lease_server.h - who may use the database, when: the other end of
 * run/lease.h.
 *
 * One lease to write at a time; leases to read beside it.  Typed commands
 * go before those of jobs, jobs take turns.  A connection that begins with
 * {"job":...} instead asks for something to be done, and is told its events.
 *
 * Owner:   a struct client is the server's; it is valid until `gone`.
 */
#ifndef ZILA_DAEMON_LEASE_SERVER_H
#define ZILA_DAEMON_LEASE_SERVER_H

#include <stdbool.h>
#include <uv.h>

#include "daemon/lag.h"
#include "ground/err.h"

enum {
	LEASE_CLIENTS_MAX = 512,
	LEASE_READS_MAX = 32, /* at once */
};

struct client;
struct lease_server;

struct lease_server_options {
	uv_loop_t *loop;
	const char *db; /* borrowed */
	struct lag *lag;
	void *user;
	/* Why nobody is lent the database now, or NULL. */
	const char *(*refuses)(void *user);
	/* A lease has ended; wrote: it was one to write.  left: the command of
	 * one that died, if nobody else has a lease for the same; or NULL. */
	void (*ended)(void *user, bool wrote, const char *left);
	/* {"job":...} */
	void (*asked)(void *user, struct client *client, const char *line,
		size_t size);
	void (*gone)(void *user, struct client *client); /* of those */
};

ZILA_MUST_USE enum zila_code lease_server_open(
	const struct lease_server_options *options, struct lease_server **out,
	struct zila_err *err);
/* No more leases from now on: whoever waits is told so. */
void lease_server_drain(struct lease_server *server);
void lease_server_close(
	struct lease_server *server, void (*closed)(void *user), void *user);

struct lease_counts {
	int writing, reading, waiting;
	uint64_t granted; /* since the start */
};
void lease_server_count(
	const struct lease_server *server, struct lease_counts *out);

/* Sends a line of JSON (its end is added) to a client that asked; then, with
 * last, ends the connection. */
void client_tell(
	struct client *client, const char *line, size_t size, bool last);

#endif
