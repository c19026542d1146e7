/* store.h - the database: one file, one writer, many readers.
 *
 * The core opens it with store_open(): it takes the lock file, makes or
 * migrates the schema, and is the only one to write and to checkpoint.  A
 * worker opens it with store_open_reader(): read-only, one snapshot for the
 * whole run.
 *
 * Owner:   a struct db is closed by store_close(), also after an error.
 * Errors:  ZILA_ESTORE, each with what can be done about it.
 */
#ifndef ZILA_STORE_STORE_H
#define ZILA_STORE_STORE_H

#include <stdbool.h>
#include <stdint.h>

#include "ground/err.h"
#include "store/model.h"

enum {
	STORE_APPLICATION_ID = 0x7a696c61, /* "zila" */
	STORE_SCHEMA = 8,                  /* newest migration */
	STORE_BUSY_MS = 5000,
	STORE_PATH_BYTES = 4096,
};

struct db;

/* How a connection was before db_ease(). */
struct db_ease {
	bool guarded;
	int64_t only_reads;
};

/* Opens path for writing, making it when it is not there;
 * *created says that its registers are yet to be loaded.  command goes into
 * the lock file for whoever finds it locked. */
ZILA_MUST_USE enum zila_code store_open(const char *path, const char *command,
	bool *created, struct db **out, struct zila_err *err);

/* Opens path read-only and begins a snapshot. */
ZILA_MUST_USE enum zila_code store_open_reader(
	const char *path, struct db **out, struct zila_err *err);

/* Opens path for writing while the owner of its lock, which lends it, keeps
 * it open: nothing is made or migrated, and nothing is checkpointed. */
ZILA_MUST_USE enum zila_code store_open_lent(
	const char *path, struct db **out, struct zila_err *err);
bool store_is_lent(const struct db *db);

/* From now on others are lent db, and a caller that must not wait uses it: it
 * is not checkpointed but by store_checkpoint(), and a commit is on disk with
 * the next one of theirs: it waits for no disk, not even as the first of a log.
 * What SQLite can't have at once fails. */
ZILA_MUST_USE enum zila_code store_serve(struct db *db, struct zila_err *err);

/* Its lock is, or was last, that of another process that is a daemon: one that
 * opened path with a command that has STORE_SERVED in it. */
#define STORE_SERVED "(serving)"
bool store_is_served(const char *path);

/* The file that db has open is no longer the one at its path: it was moved,
 * removed or replaced.  Or its lock file was removed, and others lock another
 * one. */
bool store_has_moved(struct db *db);

/* The file itself, whatever links lead to path. */
ZILA_MUST_USE enum zila_code store_real_path(
	const char *path, char out[STORE_PATH_BYTES], struct zila_err *err);

/* Remembers that the built-in registers are in: *created is false from now,
 * and the imports so far are those of the registers. */
ZILA_MUST_USE enum zila_code store_registers_loaded(
	struct db *db, struct zila_err *err);

void store_close(struct db *db);

const char *store_path(const struct db *db);

/* One transaction at a time, and one writing process: it waits for others,
 * and tells so; ZILA_EINTR, the user interrupted that. */
ZILA_MUST_USE enum zila_code store_begin(struct db *db, struct zila_err *err);
/* For those who must not wait: *begun is false when it would have to be. */
ZILA_MUST_USE enum zila_code store_try_begin(
	struct db *db, bool *begun, struct zila_err *err);
/* One that writes nothing but temporary tables: it waits for nobody. */
ZILA_MUST_USE enum zila_code store_begin_reading(
	struct db *db, struct zila_err *err);
ZILA_MUST_USE enum zila_code store_commit(struct db *db, struct zila_err *err);
void store_rollback(struct db *db);
/* Commits what went well, else rolls back and returns code: err keeps why. */
ZILA_MUST_USE enum zila_code store_end(
	struct db *db, enum zila_code code, struct zila_err *err);

/* told is called when store_begin() has waited for a while. */
void store_on_wait(
	struct db *db, void (*told)(void *user, const char *text), void *user);
/* Another process is writing just now. */
bool store_is_written(struct db *db);

/* Brings what the log of writes (FILE-wal) holds into the file, empties it if
 * nobody reads it, and begins the next one. */
ZILA_MUST_USE enum zila_code store_checkpoint(
	struct db *db, struct zila_err *err);

/* Makes the table of dataset, or widens it by its new columns. */
ZILA_MUST_USE enum zila_code store_ensure(
	struct db *db, const struct dataset *dataset, struct zila_err *err);

/* ZILA_EPLUGIN when the table was described with another time, or a column of
 * it with another type, scale, unit or key: its rows would be read as other
 * numbers; or when a column that has values is described no more. */
ZILA_MUST_USE enum zila_code store_fits(
	struct db *db, const struct dataset *dataset, struct zila_err *err);

/* True when dataset's table exists. */
ZILA_MUST_USE enum zila_code store_has(struct db *db,
	const struct dataset *dataset, bool *has, struct zila_err *err);

/* From now on a reader's temporary tables, of which there are none yet, are in
 * files when they are large; its snapshot is the next one. */
ZILA_MUST_USE enum zila_code store_spill(struct db *db, struct zila_err *err);

/* Which columns dataset's table has, a bit each; 0 without a table.  One that
 * came with a newer plugin is there from the next import on. */
ZILA_MUST_USE enum zila_code store_columns(struct db *db,
	const struct dataset *dataset, uint64_t *there, struct zila_err *err);

/* A reader's next snapshot: what has been committed since the last one is in
 * it.  *changed says whether there was anything; queries that are open keep
 * the last one alive. */
ZILA_MUST_USE enum zila_code store_renew(
	struct db *db, bool *changed, struct zila_err *err);

/* Makes the indexes that readers want and a large import has dropped: about
 * half a second for a million rows, nothing when they are there. */
ZILA_MUST_USE enum zila_code store_index(struct db *db, struct zila_err *err);

/* Brings the sums of flows (totals.h) up to the newest import, in a
 * transaction of its own: about a second for a million new rows, nothing when
 * they are there. */
ZILA_MUST_USE enum zila_code store_totals(struct db *db, struct zila_err *err);

/* For `doctor`: SQLite's own checks, foreign keys, and the balance of every
 * import.  Appends a line for each fault; none is a sound database. */
ZILA_MUST_USE enum zila_code store_verify(
	struct db *db, struct buf *faults, struct zila_err *err);
const char *store_sqlite_version(void);

#endif
