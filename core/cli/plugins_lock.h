/* plugins_lock.h - zila.lock: what was installed into a folder of plugins.
 *
 * One JSON document: of each plugin its name, version, where it came from,
 * the digest of that file, when, and the digest of each of its files.
 *
 * Owner:   lock_close(), also after an error.
 * Errors:  ZILA_EINPUT the file is none; ZILA_ESTORE writing it.
 */
#ifndef ZILA_CLI_PLUGINS_LOCK_H
#define ZILA_CLI_PLUGINS_LOCK_H

#include <stdbool.h>

#include "ground/bundle.h"
#include "ground/buf.h"
#include "ground/limits.h"

enum { LOCK_TEXT_BYTES = 300 };

struct locked {
	char name[BUNDLE_PLUGIN_BYTES], version[40], installed[40];
	char origin[LOCK_TEXT_BYTES], sha256[80];
	const char *text; /* its JSON, in lock->text or its own */
	size_t size;
};

struct lock {
	char folder[1000];
	struct buf text, added;
	struct locked *list;
	int count;
};

/* Reads folder/zila.lock; a lock that is not there is empty. */
ZILA_MUST_USE enum zila_code lock_open(
	struct lock *lock, const char *folder, struct zila_err *err);
void lock_close(struct lock *lock);

const struct locked *lock_find(const struct lock *lock, const char *name);

/* Puts the plugin folder/NAME as it is into the lock, or takes it out, and
 * writes it. */
ZILA_MUST_USE enum zila_code lock_add(
	struct lock *lock, const struct locked *about, struct zila_err *err);
ZILA_MUST_USE enum zila_code lock_remove(
	struct lock *lock, const char *name, struct zila_err *err);

/* How folder/NAME differs from what was installed: "" when it does not. */
ZILA_MUST_USE enum zila_code lock_compare(const struct lock *lock,
	const struct locked *locked, struct buf *out, struct zila_err *err);

/* Of the plugin in folder (its own, not that of all): "" when no lock has it,
 * else "installed 2026-.. from ..", with how it differs. */
void lock_state(const char *folder, struct buf *out, bool *differs);

/* The regular files below folder, each with its NUL; LIMIT_PLUGIN_FILES at
 * most.  Links are told as files that end in "@". */
ZILA_MUST_USE enum zila_code lock_files(
	const char *folder, struct buf *out, int *count, struct zila_err *err);

#endif
