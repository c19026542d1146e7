/* repl.h - a session: entries, one after the other, in one Lua state.
 *
 * Owner:   job_repl() makes it; the parts borrow it.
 */
#ifndef ZILA_WORKER_REPL_H
#define ZILA_WORKER_REPL_H

#include "worker/script/script.h"

struct repl {
	struct job *job;
	const char *text; /* the entry at hand */
	size_t size;
	bool more;      /* it is not whole yet */
	int file;       /* all that was entered, for excerpts of the source */
	int lines;      /* that it holds */
	char path[32];  /* where it is read */
	struct buf out; /* what is about to be said */
	/* never freed before the end: Lua's registry knows plugins by their
	 * address, which no new one may have */
	struct plugins *old[LIMIT_RELOADS];
	int reloads;
};

/* Inside: pushes the environment of the session. */
void repl_push_environment(lua_State *L);

/* Inside: prints the results from index first to the top. */
void repl_say(lua_State *L, struct repl *repl, int first);

/* Inside: sends a choice for each way to complete the word at the end of the
 * entry. */
void repl_complete(lua_State *L, struct repl *repl);

/* Whether the entry is a query, not Lua. */
bool repl_is_sql(const char *text);

/* Prints the plugins; reads them anew: all of them, or the old ones stay and
 * it says why. */
ZILA_MUST_USE enum zila_code repl_plugins(
	struct repl *repl, struct zila_err *err);
ZILA_MUST_USE enum zila_code repl_reload(
	struct repl *repl, struct zila_err *err);

#endif
