/* backup.h - a database saved into one file, and brought back from it.
 *
 * A backup is an SQLite file of its own without companions: it can be kept,
 * sent and opened anywhere.
 *
 * Owner:   nothing stays open.
 * Errors:  ZILA_EUSAGE for a target that is there already, ZILA_EINPUT for a
 *          backup that can't be used, ZILA_ESTORE for the rest.
 */
#ifndef ZILA_STORE_BACKUP_H
#define ZILA_STORE_BACKUP_H

#include "store/store.h"

enum { BACKUP_PATH_BYTES = 4200 };

/* What a database holds. */
struct backup {
	int64_t bytes, imports;
	char known_at[24];            /* of its newest import, or "" */
	char kept[BACKUP_PATH_BYTES]; /* restored over: the old one, or "" */
};

/* Saves db, as it is now, in a new file: whole, synced, and read once more
 * before it gets its name. */
ZILA_MUST_USE enum zila_code store_backup(struct db *db, const char *file,
	struct backup *out, struct zila_err *err);

/* Makes the database path from the backup file, under path's lock.  A
 * database that is there is an error, unless replace says to keep it beside,
 * as path.before-restore.  At every moment path is the old or the new one,
 * whole; without hard links the old one has its other name for a moment while
 * path is nothing. */
ZILA_MUST_USE enum zila_code store_restore(const char *path, const char *file,
	bool replace, struct backup *out, struct zila_err *err);

#endif
