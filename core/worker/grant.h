/* grant.h - what this run may do beyond reading the database.
 *
 * The core tells it with the run's orders: of each plugin what a person has
 * granted it, of a script what its command line allows.  A plugin may use
 * what it was granted and its plugin.lua asks for; that is looked at when it
 * calls.  These are the outer bounds, known before any plugin is read.
 *
 * Owner:   texts are the job's.
 */
#ifndef ZILA_WORKER_GRANT_H
#define ZILA_WORKER_GRANT_H

#include <stdbool.h>
#include <stddef.h>

#include "ground/limits.h"
#include "zila.h"

enum grant_kind { GRANT_NET, GRANT_EXEC, GRANT_FILES };

/* "net", "exec", "files". */
const char *grant_kind_name(enum grant_kind kind);

struct grant {
	enum grant_kind kind;
	const char *plugin; /* "" is the script's */
	const char *value;  /* "host" or "host:port", program, folder */
};

struct grants {
	struct grant list[LIMIT_GRANTS];
	int count;
};

struct arena;
struct job;

/* Takes "net:PLUGIN:VALUE".  False when it is none, or one too many. */
bool grant_take(struct grants *grants, struct arena *arena, const char *text);

/* Whether the run was granted anything of kind. */
bool grant_any(const struct job *job, enum grant_kind kind);

/* The next grant of kind behind *at, which begins with 0; NULL at the end. */
const struct grant *grant_next(
	const struct grants *grants, enum grant_kind kind, int *at);

/* The next granted folder behind *at as it really is, without links.  One
 * that is not there is left out.  False at the end. */
bool grant_folder(const struct job *job, int *at, char *out, size_t room);

#endif
