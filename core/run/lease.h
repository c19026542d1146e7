/* lease.h - the use of a database that a daemon has open.
 *
 * `zila serve` has the database's lock as long as it runs.  Any other zila
 * asks it over the socket beside the database, and waits until it says go:
 *
 *   > {"want":"write","command":"import a.csv","job":"","version":"0.1.0"}
 *   < {"wait":"check","pid":12,"seconds":4}      for whom, if it has to wait
 *   < {"go":true}                    or {"error":"why not"}
 *
 * Of a long command the first LEASE_COMMAND_BYTES are said, or up to three
 * fewer.
 *
 * The lease lasts as long as the connection, so that a process that dies gives
 * it back; one that ends as it should says so before:
 *
 *   > {"done":true}
 *
 * Owner:   the descriptor of a lease is closed by lease_end().
 * Errors:  ZILA_ESTORE, the daemon refuses; ZILA_EINTR.
 */
#ifndef ZILA_RUN_LEASE_H
#define ZILA_RUN_LEASE_H

#include <sys/un.h>

#include "ground/err.h"
#include "run/run.h"

enum { LEASE_LINE_BYTES = 8192, LEASE_COMMAND_BYTES = 1000 };

enum lease_want { LEASE_WRITE, LEASE_READ };

/* Where the socket of the database at path is.  folder_fd, which is to be
 * closed, stands for its folder: names of sockets are short. */
ZILA_MUST_USE enum zila_code lease_address(const char *path,
	struct sockaddr_un *out, int *folder_fd, struct zila_err *err);

/* *fd is -1 when nobody serves the database. */
ZILA_MUST_USE enum zila_code lease_connect(
	const char *path, int *fd, struct zila_err *err);

/* Waits for the lease, telling face.log whom for when that takes a while, and
 * LIMIT_LEASE_WAIT_S at most if nobody else limits its time; *fd as above, also
 * when the daemon ended meanwhile. */
ZILA_MUST_USE enum zila_code lease_begin(const char *path, enum lease_want want,
	const char *command, const struct run_face *face, int *fd,
	struct zila_err *err);
/* Whether the daemon that serves it goes on: one that ends answers nobody. */
bool lease_is_held(const char *path, const char *command);
void lease_end(int fd);  /* -1 is fine */
void lease_done(int fd); /* the same, of one that was granted */

#endif
