/* repl.h - a session: a worker that is given one entry after the other.
 *
 * No lock is held and no snapshot kept between entries: other commands may
 * import meanwhile, and the next entry sees it.
 *
 * Owner:   session_close() ends it, also after an error.
 * Errors:  of session_open() and session_enter(): there is no worker; what an
 *          entry itself came to is its answer.
 */
#ifndef ZILA_RUN_REPL_H
#define ZILA_RUN_REPL_H

#include "run/core.h"

enum session_entry {
	SESSION_CHUNK,    /* Lua, or a SELECT; done, or more is wanted */
	SESSION_COMPLETE, /* a line up to the cursor: the answer's choices */
	SESSION_PLUGINS,  /* tells them */
	SESSION_RELOAD,   /* reads them anew */
};

struct session_answer {
	bool more;           /* the chunk is not whole yet */
	enum zila_code code; /* of what failed, else ZILA_OK */
	struct zila_err why;
	struct buf choices; /* what may stand for the word at the cursor, a
	                       line each; freed by session_close() */
};

struct session;

ZILA_MUST_USE enum zila_code session_open(const struct core_options *options,
	const struct core_scope *scope, const struct core_screen *screen,
	struct session **out, struct zila_err *err);
ZILA_MUST_USE enum zila_code session_enter(struct session *session,
	enum session_entry kind, const char *text,
	const struct session_answer **out, struct zila_err *err);
void session_close(struct session *session);

#endif
