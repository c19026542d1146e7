/* pen.c - who writes now: one process at a time, checkpoints included.
 *
 * SQLite before 3.51.3 can lose a page when two processes write and
 * checkpoint a WAL at the same instant.  So whoever begins a writing
 * transaction, and whoever checkpoints, holds flock() on a file beside the
 * database until it has ended; the kernel gives it back when a process dies.
 */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <time.h>

#include "store/db.h"
#include "store/view/views.h"

enum {
	LOOK_MS = 20,     /* between two tries */
	TELL_MS = 300,    /* waiting is told after this */
	OPEN_MS = 30000,  /* while opening, for what another began before */
	UNLOCKED_MS = 20, /* between two tries of SQLite's own lock */
	HOLDER_BYTES = 200,
};

/* Sleeps; true when the user interrupted.  The signals are held back before,
 * so that none is lost between two looks. */
static bool sleep_ms(const sigset_t *signals, int ms)
{
	struct timespec span = {ms / 1000, (long)(ms % 1000) * 1000000};

	return sigtimedwait(signals, NULL, &span) > 0;
}

static void hold_signals(sigset_t *signals, sigset_t *before)
{
	sigemptyset(signals);
	sigaddset(signals, SIGINT);
	sigaddset(signals, SIGTERM);
	sigprocmask(SIG_BLOCK, signals, before);
}

static enum zila_code open_pen(struct db *db, struct zila_err *err)
{
	char path[DB_PATH_BYTES + 8];

	if (db->pen_fd >= 0)
		return ZILA_OK;
	snprintf(path, sizeof path, "%s.pen", db->path);
	db->pen_fd =
		open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
	if (db->pen_fd >= 0)
		return ZILA_OK;
	return err_set(err, ZILA_ESTORE,
		"database %s: its file %s can't be made: %s\nzila must be able "
		"to write in the database's folder",
		db->path, path, strerror(errno));
}

enum zila_code pen_try(struct db *db, bool *taken, struct zila_err *err)
{
	enum zila_code code;

	*taken = true;
	if (!db->writes)
		return ZILA_OK;
	if ((code = open_pen(db, err)))
		return code;
	if (flock(db->pen_fd, LOCK_EX | LOCK_NB) == 0)
		return ZILA_OK;
	*taken = false;
	if (errno == EWOULDBLOCK || errno == EINTR)
		return ZILA_OK;
	return err_set(err, ZILA_ESTORE, "database %s: locking: %s", db->path,
		strerror(errno));
}

static bool is_time_to_tell(const struct db *db, int waited_ms, int look_ms)
{
	return db->told && waited_ms < TELL_MS &&
	       waited_ms + look_ms >= TELL_MS;
}

/* The process that has the pen, as far as the kernel tells; 0. */
static long holder_of(int pen_fd)
{
	FILE *locks = fopen("/proc/locks", "re");
	unsigned long inode;
	unsigned upper, lower;
	long pid, found = 0;
	struct stat pen;
	char line[256];

	if (!locks)
		return 0;
	while (fstat(pen_fd, &pen) == 0 && !found &&
		fgets(line, sizeof line, locks))
		if (sscanf(line, "%*d: FLOCK %*s WRITE %ld %x:%x:%lu", &pid,
			    &upper, &lower, &inode) == 4 &&
			inode == pen.st_ino && upper == major(pen.st_dev) &&
			lower == minor(pen.st_dev))
			found = pid;
	fclose(locks);
	return found;
}

/* What was typed to start it, as far as it fits; "": that is not told. */
static void words_of(long pid, char out[HOLDER_BYTES])
{
	char path[64];
	size_t size = 0, i;
	FILE *file;

	snprintf(path, sizeof path, "/proc/%ld/cmdline", pid);
	file = fopen(path, "re");
	if (file) {
		size = fread(out, 1, HOLDER_BYTES - 1, file);
		fclose(file);
	}
	while (size && !out[size - 1])
		size--;
	for (i = 0; i < size; i++)
		if ((unsigned char)out[i] < 0x20 || out[i] == 0x7f)
			out[i] = ' ';
	out[size] = '\0';
}

static void tell_written(struct db *db)
{
	char words[HOLDER_BYTES] = "", text[HOLDER_BYTES + 128], who[64] = "";
	long pid = holder_of(db->pen_fd);

	if (pid)
		snprintf(who, sizeof who, " as process %ld: ", pid);
	if (pid)
		words_of(pid, words);
	snprintf(text, sizeof text,
		"another zila is writing%s%s: waiting until it has ended",
		*words ? who : "", words);
	db->told(db->told_user, text);
}

enum zila_code pen_take(struct db *db, struct zila_err *err)
{
	int most_ms = db->opened ? 0 : OPEN_MS, waited_ms = 0;
	sigset_t signals, before;
	enum zila_code code;
	bool taken;

	if ((code = pen_try(db, &taken, err)) || taken)
		return code;
	hold_signals(&signals, &before);
	while ((code = pen_try(db, &taken, err)) == ZILA_OK && !taken) {
		if (is_time_to_tell(db, waited_ms, LOOK_MS))
			tell_written(db);
		if (sleep_ms(&signals, LOOK_MS))
			code = err_set(err, ZILA_EINTR,
				"interrupted while another zila was writing");
		waited_ms += LOOK_MS;
		if (code == ZILA_OK && most_ms && waited_ms > most_ms)
			code = err_set(err, ZILA_ESTORE,
				"database %s: another zila is still writing "
				"to it\nwait until it has ended, then run the "
				"command again; nothing was changed",
				db->path);
		if (code != ZILA_OK)
			break;
	}
	sigprocmask(SIG_SETMASK, &before, NULL);
	return code;
}

static void give(struct db *db)
{
	if (db->pen_fd >= 0)
		flock(db->pen_fd, LOCK_UN);
}

bool store_is_written(struct db *db)
{
	struct zila_err err;
	bool taken = false;

	if (pen_try(db, &taken, &err) == ZILA_OK && taken)
		give(db);
	return !taken;
}

static bool is_busy(const struct db *db)
{
	int code = sqlite3_errcode(db->sql) & 0xff;

	return code == SQLITE_BUSY || code == SQLITE_LOCKED;
}

/* Another program may have the database: one that is lent waits for it, as
 * the commands of a daemon have nobody who would type them again. */
static enum zila_code begin_at_last(struct db *db, struct zila_err *err)
{
	sigset_t signals, before;
	enum zila_code code;
	int waited_ms = 0;

	hold_signals(&signals, &before);
	sqlite3_busy_timeout(db->sql, 0);
	while ((code = db_exec(db, "BEGIN IMMEDIATE", err)) != ZILA_OK &&
		is_busy(db)) {
		if (is_time_to_tell(db, waited_ms, UNLOCKED_MS))
			db->told(db->told_user,
				"another program holds the database: waiting "
				"until it has let go");
		waited_ms += UNLOCKED_MS;
		if (!sleep_ms(&signals, UNLOCKED_MS))
			continue;
		code = err_set(err, ZILA_EINTR,
			"interrupted while another program held the database");
		break;
	}
	sqlite3_busy_timeout(db->sql, STORE_BUSY_MS);
	sigprocmask(SIG_SETMASK, &before, NULL);
	return code;
}

enum zila_code store_begin(struct db *db, struct zila_err *err)
{
	enum zila_code code = pen_take(db, err);

	if (code != ZILA_OK)
		return code;
	code = db->lent ? begin_at_last(db, err)
			: db_exec(db, "BEGIN IMMEDIATE", err);
	db->in_transaction = code == ZILA_OK;
	if (code != ZILA_OK)
		give(db);
	return code;
}

enum zila_code store_try_begin(struct db *db, bool *begun, struct zila_err *err)
{
	enum zila_code code;

	if ((code = pen_try(db, begun, err)) || !*begun)
		return code;
	code = db_exec(db, "BEGIN IMMEDIATE", err);
	*begun = db->in_transaction = code == ZILA_OK;
	if (code != ZILA_OK)
		give(db);
	return code != ZILA_OK && is_busy(db) ? ZILA_OK : code;
}

enum zila_code store_begin_reading(struct db *db, struct zila_err *err)
{
	enum zila_code code = db_exec(db, "BEGIN", err);

	db->in_transaction = code == ZILA_OK;
	return code;
}

enum zila_code store_commit(struct db *db, struct zila_err *err)
{
	enum zila_code code = db_exec(db, "COMMIT", err);

	if (code != ZILA_OK) {
		store_rollback(db);
		return code;
	}
	db->in_transaction = false;
	give(db);
	return code;
}

void store_rollback(struct db *db)
{
	/* Some errors have rolled back already; then this one says so. */
	sqlite3_exec(db->sql, "ROLLBACK", NULL, NULL, NULL);
	db->in_transaction = false;
	views_lost(db);
	give(db);
}

enum zila_code store_end(
	struct db *db, enum zila_code code, struct zila_err *err)
{
	if (code == ZILA_OK)
		return store_commit(db, err);
	store_rollback(db);
	return code;
}

enum zila_code db_begin(
	struct db_work *work, struct db *db, struct zila_err *err)
{
	work->db = db;
	work->own = !db->in_transaction;
	return work->own ? store_begin(db, err) : ZILA_OK;
}

enum zila_code db_end(
	const struct db_work *work, enum zila_code code, struct zila_err *err)
{
	return work->own ? store_end(work->db, code, err) : code;
}

enum zila_code db_alone(
	struct db *db, struct zila_err *err, const char *format, ...)
{
	struct db_work work;
	enum zila_code code;
	va_list args;
	char *sql;

	va_start(args, format);
	sql = sqlite3_vmprintf(format, args);
	va_end(args);
	if (!sql)
		return err_memory(err);
	if ((code = db_begin(&work, db, err)) == ZILA_OK)
		code = db_end(&work, db_exec(db, sql, err), err);
	sqlite3_free(sql);
	return code;
}

/* The first commit of a new log syncs the log's header, whatever `synchronous`
 * its connection has.  It is made by whoever may wait, so that none of a
 * daemon's is the first.  A count, as SQLite writes nothing for what is the
 * same as before. */
enum zila_code pen_begin_log(struct db *db, struct zila_err *err)
{
	return db_alone(db, err,
		"INSERT INTO meta VALUES ('logs_begun', '1') ON CONFLICT "
		"(name) DO UPDATE SET value = CAST(value AS INTEGER) + 1");
}

enum zila_code store_checkpoint(struct db *db, struct zila_err *err)
{
	enum zila_code code = pen_take(db, err);
	int status;

	if (code != ZILA_OK)
		return code;
	/* Readers of the log keep it: the next one empties it. */
	sqlite3_busy_timeout(db->sql, 0);
	status = sqlite3_wal_checkpoint_v2(
		db->sql, NULL, SQLITE_CHECKPOINT_TRUNCATE, NULL, NULL);
	if (status != SQLITE_OK && (status & 0xff) != SQLITE_BUSY)
		code = db_fail(db, err, "checkpointing");
	sqlite3_busy_timeout(db->sql, STORE_BUSY_MS);
	/* With the pen still, lest somebody else is first. */
	if (code == ZILA_OK)
		code = pen_begin_log(db, err);
	give(db);
	return code;
}

void store_on_wait(
	struct db *db, void (*told)(void *user, const char *text), void *user)
{
	db->told = told;
	db->told_user = user;
}
