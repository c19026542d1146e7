/* backup.c - saving and bringing back, by SQLite's own copying of pages.
 *
 * A copy is made beside its place under another name, checked and synced,
 * and only then named.
 */
#include "store/backup.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "ground/file.h"
#include "store/db.h"

enum { KEPT_MAX = 100, BUSY_TRIES = 50, BUSY_MS = 100 };

/* ---- files ---- */

static enum zila_code sync_path(
	const char *path, int flags, struct zila_err *err)
{
	int fd = open(path, flags | O_CLOEXEC);
	int failed = fd < 0 || fsync(fd) != 0;
	int why = errno;

	if (fd >= 0)
		close(fd);
	if (failed)
		return err_set(err, ZILA_ESTORE,
			"%s: it can't be written to the disk: %s", path,
			strerror(why));
	return ZILA_OK;
}

static enum zila_code sync_folder(const char *path, struct zila_err *err)
{
	char folder[BACKUP_PATH_BYTES];

	file_folder(path, folder, sizeof folder);
	return sync_path(folder, O_RDONLY | O_DIRECTORY, err);
}

static bool is_there(const char *path)
{
	struct stat stat_of;

	return lstat(path, &stat_of) == 0;
}

static enum zila_code part_name(
	const char *path, char out[BACKUP_PATH_BYTES], struct zila_err *err)
{
	if (snprintf(out, BACKUP_PATH_BYTES, "%s.zila-part", path) >=
		BACKUP_PATH_BYTES)
		return err_set(
			err, ZILA_EUSAGE, "%s: the name is too long", path);
	return ZILA_OK;
}

static void remove_part(const char *part)
{
	char journal[BACKUP_PATH_BYTES + 16];

	unlink(part);
	snprintf(journal, sizeof journal, "%s-journal", part);
	unlink(journal);
}

/* ---- databases ---- */

static enum zila_code open_file(
	struct db *db, const char *path, int flags, struct zila_err *err)
{
	enum zila_code code;

	memset(db, 0, sizeof *db);
	db->lock_fd = db->pen_fd = -1;
	snprintf(db->path, sizeof db->path, "%s", path);
	if ((code = db_connect(db, flags, err)))
		return code;
	sqlite3_busy_timeout(db->sql, STORE_BUSY_MS);
	return db_exec(db, "PRAGMA trusted_schema = OFF", err);
}

/* A backup that can't be used is the input's fault, not the store's. */
static enum zila_code unusable(
	const char *file, const char *why, struct zila_err *err)
{
	return err_set(err, ZILA_EINPUT,
		"%s: %s\nchoose another backup; nothing was changed", file,
		why);
}

/* What memory, the disk, its permissions or another program deny says nothing
 * about the file. */
static enum zila_code unread(
	struct db *db, const char *file, const char *why, struct zila_err *err)
{
	if (err->code != ZILA_ESTORE)
		return err->code;
	switch (sqlite3_errcode(db->sql) & 0xff) {
	case SQLITE_BUSY:
	case SQLITE_CANTOPEN:
	case SQLITE_FULL:
	case SQLITE_IOERR:
	case SQLITE_NOMEM:
	case SQLITE_PERM:
	case SQLITE_READONLY:
		return err->code;
	default:
		return unusable(file, why, err);
	}
}

static enum zila_code read_contents(
	struct db *db, struct backup *out, struct zila_err *err)
{
	enum zila_code code = db_integer(
		db, &out->imports, err, "SELECT count(*) FROM import");

	return code == ZILA_OK
		       ? db_string(db, out->known_at, sizeof out->known_at, err,
				 "SELECT max(known_at) FROM import")
		       : code;
}

/* Whose it is, how new, and whether SQLite finds it sound. */
static enum zila_code check_sound(struct db *db, const char *file,
	struct backup *out, struct zila_err *err)
{
	struct buf faults = {0};
	enum zila_code code;
	int64_t id, schema;

	if ((code = db_integer(db, &id, err, "PRAGMA application_id")) ||
		(code = db_integer(db, &schema, err, "PRAGMA user_version")))
		return unread(db, file, "it is not a zila database", err);
	if (id != STORE_APPLICATION_ID || schema < 1)
		return unusable(file, "it is not a zila database", err);
	if (schema > STORE_SCHEMA)
		return err_set(err, ZILA_ESTORE,
			"%s: it was made by a newer zila (schema %lld; this "
			"one, %s, knows up to %d)\nupdate zila, or choose "
			"another backup; nothing was changed",
			file, (long long)schema, ZILA_VERSION, STORE_SCHEMA);
	code = store_verify(db, &faults, err);
	if (code == ZILA_OK && !faults.size)
		code = read_contents(db, out, err);
	else if (code == ZILA_OK)
		code = unusable(file, "it is damaged", err);
	else
		code = unread(db, file, "it is damaged", err);
	buf_free(&faults);
	return code;
}

static enum zila_code copy_pages(
	struct db *from, struct db *to, struct zila_err *err)
{
	sqlite3_backup *backup =
		sqlite3_backup_init(to->sql, "main", from->sql, "main");
	int step, tries = 0;

	if (!backup)
		return db_fail(to, err, "copying");
	do {
		step = sqlite3_backup_step(backup, -1);
		if (step == SQLITE_BUSY || step == SQLITE_LOCKED)
			sqlite3_sleep(BUSY_MS);
	} while ((step == SQLITE_OK || step == SQLITE_BUSY ||
			 step == SQLITE_LOCKED) &&
		 tries++ < BUSY_TRIES);
	if (sqlite3_backup_finish(backup) != SQLITE_OK || step != SQLITE_DONE)
		return db_fail(to, err, "copying");
	/* One file without companions, whatever the original is. */
	return db_exec(to, "PRAGMA journal_mode = DELETE", err);
}

/* Reads the copy once more, as whoever will need it does. */
static enum zila_code check_part(
	const char *part, struct backup *out, struct zila_err *err)
{
	struct db copy;
	enum zila_code code;

	code = open_file(&copy, part, SQLITE_OPEN_READONLY, err);
	if (code == ZILA_OK)
		code = check_sound(&copy, part, out, err);
	sqlite3_close(copy.sql);
	return code;
}

/* Who may read the original may read the copy. */
static void lend_mode(struct db *from, const char *part)
{
	struct stat stat_of;

	/* Less than asked for is the safe side. */
	if (stat(from->path, &stat_of) == 0 &&
		chmod(part, stat_of.st_mode & 0777) != 0)
		return;
}

/* Copies from into the new file part, which is whole and on the disk. */
static enum zila_code make_part(struct db *from, const char *part,
	struct backup *out, struct zila_err *err)
{
	struct stat stat_of;
	struct db to;
	enum zila_code code;
	int fd;

	remove_part(part);
	fd = open(part, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
	if (fd < 0)
		return err_set(err, ZILA_ESTORE,
			"%s: it can't be made: %s\nchoose another folder", part,
			strerror(errno));
	close(fd);
	code = open_file(&to, part, SQLITE_OPEN_READWRITE, err);
	if (code == ZILA_OK)
		code = copy_pages(from, &to, err);
	sqlite3_close(to.sql);
	if (code == ZILA_OK)
		code = check_part(part, out, err);
	lend_mode(from, part);
	if (code == ZILA_OK)
		code = sync_path(part, O_RDONLY, err);
	if (code == ZILA_OK && stat(part, &stat_of) == 0)
		out->bytes = stat_of.st_size;
	if (code != ZILA_OK)
		remove_part(part);
	return code;
}

/* ---- backup ---- */

static enum zila_code refuse_there(const char *file, struct zila_err *err)
{
	return err_set(err, ZILA_EUSAGE,
		"%s: it is there already, and a backup replaces nothing\n"
		"choose another name, or move that file away",
		file);
}

enum zila_code store_backup(struct db *db, const char *file, struct backup *out,
	struct zila_err *err)
{
	char part[BACKUP_PATH_BYTES];
	enum zila_code code;

	memset(out, 0, sizeof *out);
	if (is_there(file))
		return refuse_there(file, err);
	if ((code = part_name(file, part, err)))
		return code;
	if ((code = make_part(db, part, out, err)) == ZILA_EINPUT)
		return err_set(err, ZILA_ESTORE,
			"database %s: it is damaged, and so would its backup "
			"be\nwhat is wrong: zila doctor; an earlier backup "
			"is brought back by zila restore; nothing was written",
			db->path);
	if (code != ZILA_OK)
		return code;
	if (file_rename_new(part, file))
		code = sync_folder(file, err);
	else if (errno == EEXIST)
		code = refuse_there(file, err);
	else if (rename(part, file) == 0) /* a file system without links */
		code = sync_folder(file, err);
	else
		code = err_set(
			err, ZILA_ESTORE, "%s: %s", file, strerror(errno));
	unlink(part);
	return code;
}

/* ---- restore ---- */

/* The old database into one file, so that nothing of it lies in a WAL that
 * the new one would find.  One that is too damaged for that is moved as it
 * is: then its companions go along. */
static bool settle_old(struct db *held)
{
	struct zila_err ignored;
	struct db old;
	bool settled;

	settled = open_file(&old, held->path, SQLITE_OPEN_READWRITE,
			  &ignored) == ZILA_OK &&
		  db_exec(&old,
			  "PRAGMA wal_checkpoint(TRUNCATE);"
			  "PRAGMA journal_mode = DELETE",
			  &ignored) == ZILA_OK;
	sqlite3_close(old.sql);
	return settled;
}

static enum zila_code kept_name(
	struct db *held, struct backup *out, struct zila_err *err)
{
	int i;

	for (i = 1; i <= KEPT_MAX; i++) {
		if (i == 1)
			snprintf(out->kept, sizeof out->kept,
				"%s.before-restore", held->path);
		else
			snprintf(out->kept, sizeof out->kept,
				"%s.before-restore-%d", held->path, i);
		if (!is_there(out->kept))
			return ZILA_OK;
	}
	return err_set(err, ZILA_ESTORE,
		"%s: too many are kept of it already: move some away",
		out->kept);
}

static enum zila_code failed_on(const char *path, struct zila_err *err)
{
	return err_set(err, ZILA_ESTORE, "%s: %s\nnothing was changed", path,
		strerror(errno));
}

/* A companion that could not be settled goes to its database's new name. */
static enum zila_code move_companions(
	const char *path, const char *kept, struct zila_err *err)
{
	static const char *const suffixes[] = {"-wal", "-journal", "-shm"};
	char from[BACKUP_PATH_BYTES + 16], to[BACKUP_PATH_BYTES + 16];
	size_t i;

	for (i = 0; i < sizeof suffixes / sizeof *suffixes; i++) {
		snprintf(from, sizeof from, "%s%s", path, suffixes[i]);
		snprintf(to, sizeof to, "%s%s", kept, suffixes[i]);
		if (rename(from, to) != 0 && errno != ENOENT)
			return failed_on(from, err);
	}
	return ZILA_OK;
}

/* Under the name that the old one will have, the new one changes places with
 * it: at no moment is there none, and no file has two names. */
static bool exchange(const char *part, const char *path, const char *kept)
{
	int why;

	if (!file_rename_new(part, kept))
		return false;
	if (renameat2(AT_FDCWD, kept, AT_FDCWD, path, RENAME_EXCHANGE) == 0)
		return true;
	why = errno;
	(void)!rename(kept, part);
	errno = why;
	return false;
}

/* Where that can't be: another name for the old one; then the new one takes
 * its place at once. */
static enum zila_code replace_old(struct db *held, const char *part,
	struct backup *out, struct zila_err *err)
{
	bool settled = settle_old(held), linked;
	struct zila_err ignored;
	enum zila_code code;

	if ((code = kept_name(held, out, err)))
		return code;
	if (settled && exchange(part, held->path, out->kept))
		return ZILA_OK;
	linked = link(held->path, out->kept) == 0;
	/* On a file system without links the old one leaves first. */
	if (!linked && (errno == EEXIST || rename(held->path, out->kept) != 0))
		return failed_on(out->kept, err);
	if (!settled)
		code = move_companions(held->path, out->kept, err);
	if (code == ZILA_OK && rename(part, held->path) != 0)
		code = failed_on(held->path, err);
	if (code != ZILA_OK &&
		(settled || move_companions(out->kept, held->path, &ignored) ==
				    ZILA_OK))
		(void)!(linked ? unlink(out->kept)
			       : rename(out->kept, held->path));
	return code;
}

/* A WAL without its database must not meet the new one. */
static enum zila_code place_new(struct db *held, const char *part,
	struct backup *out, struct zila_err *err)
{
	enum zila_code code;

	if ((code = kept_name(held, out, err)) ||
		(code = move_companions(held->path, out->kept, err)))
		return code;
	out->kept[0] = '\0';
	return rename(part, held->path) == 0 ? ZILA_OK
					     : failed_on(held->path, err);
}

/* No file of zila's, but one that can be read: it stays. */
static enum zila_code check_old(struct db *held, struct zila_err *err)
{
	struct zila_err ignored;
	int64_t id = 0, objects = 0;
	struct db old;
	bool other;

	other = open_file(&old, held->path, SQLITE_OPEN_READONLY, &ignored) ==
			ZILA_OK &&
		db_integer(&old, &id, &ignored, "PRAGMA application_id") ==
			ZILA_OK &&
		db_integer(&old, &objects, &ignored,
			"SELECT count(*) FROM sqlite_schema") == ZILA_OK &&
		id != STORE_APPLICATION_ID && objects > 0;
	sqlite3_close(old.sql);
	if (!other)
		return ZILA_OK;
	return err_set(err, ZILA_ESTORE,
		"database %s: it is the database of another program: choose "
		"another file with --db; nothing was changed",
		held->path);
}

static enum zila_code make_from(const char *file, const char *part,
	struct backup *out, struct zila_err *err)
{
	struct db from;
	enum zila_code code;

	code = open_file(&from, file, SQLITE_OPEN_READONLY, err);
	if (code != ZILA_OK)
		code = unread(&from, file, "it is not a zila database", err);
	else if ((code = check_sound(&from, file, out, err)) == ZILA_OK)
		code = make_part(&from, part, out, err);
	sqlite3_close(from.sql);
	return code;
}

static enum zila_code restore_held(struct db *held, const char *file,
	bool replace, struct backup *out, struct zila_err *err)
{
	bool old = is_there(held->path);
	char part[BACKUP_PATH_BYTES];
	struct stat one, two;
	enum zila_code code;
	int fd;

	if ((code = file_open(file, &fd, err)))
		return code;
	(void)fstat(fd, &one);
	close(fd);
	if (stat(held->path, &two) == 0 && one.st_dev == two.st_dev &&
		one.st_ino == two.st_ino)
		return err_set(err, ZILA_EUSAGE,
			"%s is the database itself: name a backup of it", file);
	if (old && !replace)
		return err_set(err, ZILA_EUSAGE,
			"database %s: it is there already\nchoose another "
			"with --db, or replace it with --force: the old one "
			"is then kept beside it",
			held->path);
	if ((old && (code = check_old(held, err))) ||
		(code = part_name(held->path, part, err)) ||
		(code = make_from(file, part, out, err)))
		return code;
	code = old ? replace_old(held, part, out, err)
		   : place_new(held, part, out, err);
	if (code == ZILA_OK)
		return sync_folder(held->path, err);
	remove_part(part);
	return code;
}

enum zila_code store_restore(const char *path, const char *file, bool replace,
	struct backup *out, struct zila_err *err)
{
	struct db *held = NULL;
	enum zila_code code;

	memset(out, 0, sizeof *out);
	if ((code = store_hold(path, &held, err)))
		return code;
	code = restore_held(held, file, replace, out, err);
	store_close(held);
	return code;
}
