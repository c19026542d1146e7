/* snapshot.h - the plugins that a daemon works with, as they lay at one moment.
 *
 * A file that is being edited must not break the next run.  So the daemon has
 * a copy of its path's plugins in a folder of its own beside the database,
 * FILE.plugins/NUMBER, and gives its children that; a newer copy takes its
 * place as a whole, when it has been looked over.  What still runs keeps the
 * one that it began with.
 *
 * A copy holds the folders with a plugin.lua, without hidden files.  Links are
 * left out: a worker may read what lies in a folder of plugins, and nothing
 * that a link would bring in.
 *
 * Owner:   snapshots_close() ends it and removes the folder; a snapshot that
 *          was taken is given back by snapshot_drop().
 * Errors:  ZILA_EPLUGIN what can't be copied, ZILA_ESTORE where it can't be.
 */
#ifndef ZILA_DAEMON_SNAPSHOT_H
#define ZILA_DAEMON_SNAPSHOT_H

#include <stdbool.h>
#include <stdint.h>

#include "ground/buf.h"

/* The path of copy number of source, which need not be there. */
ZILA_MUST_USE enum zila_code snapshot_place(const char *db, const char *source,
	int64_t number, struct buf *out, struct zila_err *err);

/* Copies the folders of source, "DIR:DIR", to FILE.plugins/number, which must
 * not be there.  A line is added to left for each link.  After an error nothing
 * of the copy is there. */
ZILA_MUST_USE enum zila_code snapshot_copy(const char *db, const char *source,
	int64_t number, struct buf *left, struct zila_err *err);

/* The names of plugins of path that before, another copy of the same source,
 * has not, or has otherwise; each with its NUL. */
ZILA_MUST_USE enum zila_code snapshot_changed(const char *path,
	const char *before, struct buf *names, struct zila_err *err);

void snapshot_remove(const char *db, int64_t number);
/* Removes all copies with a number below `below`, but those of keep. */
ZILA_MUST_USE enum zila_code snapshot_clear(const char *db, int64_t below,
	const int64_t *keep, int keep_count, struct zila_err *err);

/* The highest number that is there; 0: none. */
int64_t snapshot_last(const char *db);

/* -- as the daemon holds them */

struct snapshots;
struct snapshot;

/* Makes the first; left as above.  idle, which is called with user, tells that
 * one that has been replaced is used no longer. */
ZILA_MUST_USE enum zila_code snapshots_open(const char *db, const char *source,
	struct buf *left, struct snapshots **out, struct zila_err *err);
void snapshots_on_idle(
	struct snapshots *snapshots, void (*idle)(void *user), void *user);
/* Without clear the folder stays: it is another daemon's.  NULL is fine. */
void snapshots_close(struct snapshots *snapshots, bool clear);

const char *snapshots_source(const struct snapshots *snapshots);
/* The number of the one that counts. */
int64_t snapshots_number(const struct snapshots *snapshots);
/* A number for a new one. */
int64_t snapshots_next(struct snapshots *snapshots);
/* The copy of that number, which is there, counts from now on. */
ZILA_MUST_USE enum zila_code snapshots_swap(
	struct snapshots *snapshots, int64_t number, struct zila_err *err);
/* The numbers of those that have been replaced and are used still. */
int snapshots_kept(
	const struct snapshots *snapshots, int64_t *numbers, int most);

struct snapshot *snapshot_take(struct snapshots *snapshots);
void snapshot_drop(struct snapshot *snapshot); /* NULL is fine */
const char *snapshot_path(const struct snapshot *snapshot);

#endif
