/* session.h - who may change things: the token, sessions, their marks.
 *
 * The token is a secret of 256 bits in a file that only its owner can read.
 * Who types it gets a session: a cookie that ends after LIMIT_WEB_SESSION_S
 * without use, after a week, and with the daemon.  Each session has a mark
 * (CSRF token) that its forms carry.
 *
 * Owner:   texts are the sessions'; a session is good until the next call.
 * Units:   seconds of any clock that only goes forward.
 * Errors:  ZILA_ESTORE for the token's file.
 */
#ifndef ZILA_DAEMON_SESSION_H
#define ZILA_DAEMON_SESSION_H

#include <stdbool.h>
#include <stdint.h>

#include "ground/digest.h"
#include "ground/limits.h"
#include "zila.h"

struct session {
	char id[DIGEST_HEX_BYTES]; /* "": free */
	char mark[DIGEST_HEX_BYTES];
	int64_t begun_s, used_s;
	/* What came of the last write, to be told on the next page. */
	char notice[LIMIT_WEB_NOTICE_BYTES];
};

struct sessions {
	unsigned char key[DIGEST_BYTES];
	char token[DIGEST_HEX_BYTES];
	struct session list[LIMIT_WEB_SESSIONS];
};

/* Reads the token from file, or makes it (0600) when there is none.  A file
 * that others can read is refused. */
ZILA_MUST_USE enum zila_code sessions_open(
	struct sessions *sessions, const char *file, struct zila_err *err);

/* A new session, in the place of the one unused for longest if need be; NULL
 * when token is not the token. */
struct session *sessions_begin(
	struct sessions *sessions, const char *token, int64_t now_s);

/* Whether it is the token. */
ZILA_MUST_USE bool sessions_is_token(
	const struct sessions *sessions, const char *token);

/* The session with this id, which is used by this; or NULL. */
struct session *sessions_find(
	struct sessions *sessions, const char *id, int64_t now_s);
ZILA_MUST_USE bool session_is_mark(
	const struct session *session, const char *mark);
void session_end(struct session *session);
int sessions_count(const struct sessions *sessions, int64_t now_s);

#endif
