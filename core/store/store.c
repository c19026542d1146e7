/* store.c - opening the one file: lock, pragmas, schema; transactions. */
#include "store/store.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "ground/digest.h"
#include "store/db.h"
#include "store/view/views.h"

enum {
	STOP_LOOKED_STEPS = 1000, /* of SQLite, between two looks */
	LOCK_LOOK_MS = 20,        /* between two tries */
	LOCK_DEAD_MS = 10000,     /* for the lock of a process that is dead */
	HEAD_BYTES = 105,         /* SQLite's, up to the count of tables */
	LEAF = 0x0d,              /* the kind of a first page with few */
};

/* Each name would have a lock and a WAL of its own: what was written under one
 * is lost under the other. */
static enum zila_code refuse_names(
	const char *path, long count, struct zila_err *err)
{
	return err_set(err, ZILA_ESTORE,
		"database %s: the file has %ld names (hard links), and what is "
		"stored under one would be lost under the other\nremove all "
		"names but one (find FOLDER -samefile %s), or make it a copy "
		"of its own; nothing was changed",
		path, count, path);
}

/* The file itself, whatever links lead to it: one lock a file, not a name. */
static enum zila_code resolve(
	const char *path, char out[DB_PATH_BYTES], struct zila_err *err)
{
	char folder[PATH_MAX], *slash;
	struct stat stat_of;
	bool there;

	if (strlen(path) >= PATH_MAX - 16)
		return err_set(err, ZILA_EUSAGE, "--db: the name is too long");
	there = stat(path, &stat_of) == 0;
	if (there && !S_ISREG(stat_of.st_mode))
		return err_set(err, ZILA_ESTORE,
			"database %s: it is %s, not a file: choose another "
			"with --db",
			path,
			S_ISDIR(stat_of.st_mode) ? "a folder" : "special");
	if (there && stat_of.st_nlink > 1)
		return refuse_names(path, (long)stat_of.st_nlink, err);
	if (realpath(path, out))
		return ZILA_OK;
	if (errno != ENOENT)
		return err_set(err, ZILA_ESTORE, "database %s: %s", path,
			strerror(errno));
	snprintf(folder, sizeof folder, "%s", path);
	slash = strrchr(folder, '/');
	if (slash)
		*slash = '\0';
	if (!realpath(!slash ? "." : *folder ? folder : "/", out))
		return err_set(err, ZILA_ESTORE,
			"database %s: its folder can't be used: %s\nmake the "
			"folder, or choose another file with --db",
			path, strerror(errno));
	if (strlen(out) + strlen(slash ? slash : path) + 2 > PATH_MAX)
		return err_set(err, ZILA_EUSAGE, "--db: the name is too long");
	strcat(out, "/");
	strcat(out, slash ? slash + 1 : path);
	return ZILA_OK;
}

static enum zila_code locked(const struct db *db, int fd, struct zila_err *err)
{
	char holder[256] = "";
	ssize_t size = pread(fd, holder, sizeof holder - 1, 0);

	if (size > 0)
		holder[strcspn(holder, "\n")] = '\0';
	/* A daemon does not end by itself. */
	return err_set(err, ZILA_ESTORE,
		"database %s: another zila is using it%s%s\n%s, then run the "
		"command again; nothing was changed",
		db->path, *holder ? ": " : "", holder,
		strstr(holder, STORE_SERVED) ? "stop that daemon"
					     : "wait until it has ended");
}

/* As a lock names who has it, or had it last; 0: nobody. */
static long holder_pid(const char *holder)
{
	long pid = 0;

	return sscanf(holder, "process %ld", &pid) == 1 && pid > 0 ? pid : 0;
}

static bool holder_is_dead(int fd)
{
	char holder[64] = "";
	long pid = 0;

	if (pread(fd, holder, sizeof holder - 1, 0) > 0)
		pid = holder_pid(holder);
	return pid && kill((pid_t)pid, 0) != 0 && errno == ESRCH;
}

/* As flock().  A process that is killed while it starts another leaves the
 * lock to that one until it has a program of its own: a moment. */
static int lock_soon(int fd)
{
	struct timespec span = {0, LOCK_LOOK_MS * 1000000L};
	int waited_ms;

	for (waited_ms = 0; waited_ms < LOCK_DEAD_MS;
		waited_ms += LOCK_LOOK_MS) {
		if (flock(fd, LOCK_EX | LOCK_NB) == 0)
			return 0;
		if (errno != EWOULDBLOCK || !holder_is_dead(fd))
			break;
		nanosleep(&span, NULL);
	}
	return flock(fd, LOCK_EX | LOCK_NB);
}

static enum zila_code refuse_other(const struct db *db, struct zila_err *err)
{
	return err_set(err, ZILA_ESTORE,
		"database %s: it is the database of another program: choose "
		"another file with --db; nothing was changed",
		db->path);
}

/* Of a database's first page: it says it is ours, or it has no table. */
static bool may_be_ours(const unsigned char head[HEAD_BYTES])
{
	const unsigned char *id = head + 68, *cells = head + 103;
	uint32_t mark = (uint32_t)id[0] << 24 | (uint32_t)id[1] << 16 |
			(uint32_t)id[2] << 8 | id[3];

	return mark == STORE_APPLICATION_ID ||
	       (mark == 0 && head[100] == LEAF && !cells[0] && !cells[1]);
}

/* A file that is not ours gets no lock beside it.  Where one stands, the
 * file is not touched: to close it would drop SQLite's own locks on it. */
static enum zila_code check_kind(const struct db *db, struct zila_err *err)
{
	static const char magic[16] = "SQLite format 3";
	unsigned char head[HEAD_BYTES];
	char path[DB_PATH_BYTES + 8];
	ssize_t size;
	int fd;

	snprintf(path, sizeof path, "%s.lock", db->path);
	if (access(path, F_OK) == 0 ||
		(fd = open(db->path, O_RDONLY | O_CLOEXEC)) < 0)
		return ZILA_OK;
	size = pread(fd, head, sizeof head, 0);
	close(fd);
	if (size <= 0)
		return ZILA_OK;
	if (size == (ssize_t)sizeof head && !memcmp(head, magic, sizeof magic))
		return may_be_ours(head) ? ZILA_OK : refuse_other(db, err);
	return err_set(err, ZILA_ESTORE,
		"database %s: it is not a zila database: choose another file "
		"with --db; nothing was changed",
		db->path);
}

/* flock() on a file of its own: SQLite's locks on the database stay its. */
static enum zila_code lock(
	struct db *db, const char *command, struct zila_err *err)
{
	char path[DB_PATH_BYTES + 8], text[256];
	int fd, size;

	snprintf(path, sizeof path, "%s.lock", db->path);
	fd = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
	if (fd < 0)
		return err_set(err, ZILA_ESTORE,
			"database %s: its lock file %s can't be made: "
			"%s\nzila must be able to write in the database's "
			"folder",
			db->path, path, strerror(errno));
	if (lock_soon(fd) != 0) {
		if (errno == EWOULDBLOCK)
			locked(db, fd, err);
		else
			err_set(err, ZILA_ESTORE, "database %s: locking: %s",
				db->path, strerror(errno));
		close(fd);
		return err->code;
	}
	size = snprintf(text, sizeof text, "process %ld, zila %s\n",
		(long)getpid(), command);
	if (size >= (int)sizeof text)
		size = sizeof text - 1;
	/* Only for people: failing to say who holds it is no failure. */
	if (ftruncate(fd, 0) == 0 && pwrite(fd, text, size, 0) < 0)
		errno = 0;
	db->lock_fd = fd;
	return ZILA_OK;
}

bool store_is_served(const char *path)
{
	char real[DB_PATH_BYTES], name[DB_PATH_BYTES + 8], holder[256] = "";
	struct zila_err ignored;
	bool held = false;
	int fd;

	if (resolve(path, real, &ignored) != ZILA_OK)
		return false;
	snprintf(name, sizeof name, "%s.lock", real);
	fd = open(name, O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
	if (fd < 0)
		return false;
	if (pread(fd, holder, sizeof holder - 1, 0) > 0)
		held = strstr(holder, STORE_SERVED) &&
		       holder_pid(holder) != getpid();
	close(fd);
	return held;
}

/* A file of another program must stay as it is. */
static enum zila_code check_ours(
	struct db *db, bool *fresh, struct zila_err *err)
{
	enum zila_code code;
	int64_t id, objects;

	if ((code = db_integer(db, &id, err, "PRAGMA application_id")) ||
		(code = db_integer(db, &objects, err,
			 "SELECT count(*) FROM sqlite_schema")))
		return code;
	*fresh = id == 0 && objects == 0;
	if (*fresh || id == STORE_APPLICATION_ID)
		return ZILA_OK;
	return refuse_other(db, err);
}

/* Pages of 16 KiB, when the file is made: of an import of a million rows they
 * take a quarter of the system calls of 4 KiB ones, and half the time. */
static enum zila_code configure(struct db *db, struct zila_err *err)
{
	return db_exec(db,
		"PRAGMA page_size = 16384;"
		"PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
		"PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF;"
		"PRAGMA cell_size_check = ON;",
		err);
}

/* All tables, when the descriptions are not those they were made from. */
static enum zila_code ensure_model(struct db *db, const struct model *model,
	const char *digest, struct zila_err *err)
{
	enum zila_code code = store_begin(db, err);
	int i;

	if (code != ZILA_OK)
		return code;
	for (i = 0; i < model->count && code == ZILA_OK; i++)
		code = store_ensure(db, model->datasets[i], err);
	if (code == ZILA_OK)
		code = db_execf(db, err,
			"INSERT INTO meta VALUES ('model', %Q) ON CONFLICT "
			"(name) DO UPDATE SET value = excluded.value",
			digest);
	return store_end(db, code, err);
}

static enum zila_code ensure_core(struct db *db, struct zila_err *err)
{
	char hex[DIGEST_HEX_BYTES];
	struct buf description = {0};
	struct digest digest;
	struct model model;
	enum zila_code code;
	int64_t same = 0;
	int i;

	if ((code = model_open(&model, err)))
		return code;
	for (i = 0; i < model.count; i++)
		dataset_describe(&description, model.datasets[i]);
	digest_start(&digest);
	digest_add(&digest, buf_text(&description), description.size);
	digest_end(&digest, hex);
	if ((code = buf_check(&description, err)) == ZILA_OK)
		code = db_integer(db, &same, err,
			"SELECT count(*) FROM meta WHERE name = 'model' AND "
			"value = %Q",
			hex);
	if (code == ZILA_OK && !same)
		code = ensure_model(db, &model, hex, err);
	buf_free(&description);
	model_close(&model);
	return code;
}

static enum zila_code connect(struct db *db, int flags, struct zila_err *err)
{
	enum zila_code code = db_connect(db, flags, err);

	if (code != ZILA_OK)
		return code;
	sqlite3_busy_timeout(db->sql, STORE_BUSY_MS);
	if (flags & SQLITE_OPEN_READONLY)
		sqlite3_progress_handler(
			db->sql, STOP_LOOKED_STEPS, cursor_is_stopped, db);
	return ZILA_OK;
}

static enum zila_code new_db(
	const char *path, struct db **out, struct zila_err *err)
{
	struct db *db = mem_alloc(sizeof *db);
	enum zila_code code;

	if (!db)
		return err_memory(err);
	db->lock_fd = db->pen_fd = -1;
	if ((code = resolve(path, db->path, err)))
		mem_free(db);
	else
		*out = db;
	return code;
}

enum zila_code store_hold(
	const char *path, struct db **out, struct zila_err *err)
{
	struct db *db = NULL;
	enum zila_code code;

	if ((code = new_db(path, &db, err)))
		return code;
	db->writes = true;
	if ((code = lock(db, "restore", err)) || (code = pen_take(db, err))) {
		store_close(db);
		return code;
	}
	*out = db;
	return ZILA_OK;
}

/* What ended without saying so. */
static enum zila_code end_runs(struct db *db, struct zila_err *err)
{
	return db_alone(db, err,
		"UPDATE run SET state = 'interrupted', message = 'zila ended "
		"while it ran' WHERE state = 'running'");
}

enum zila_code store_open(const char *path, const char *command, bool *created,
	struct db **out, struct zila_err *err)
{
	struct db *db = NULL;
	enum zila_code code;
	bool fresh = false;
	int64_t loaded;

	if ((code = new_db(path, &db, err)))
		return code;
	db->writes = true;
	if ((code = check_kind(db, err)) || (code = lock(db, command, err)) ||
		(code = pen_take(db, err)) ||
		(code = connect(db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE,
			 err)) ||
		(code = check_ours(db, &fresh, err)) ||
		(code = schema_check(db, err)) || (code = configure(db, err)) ||
		(code = schema_migrate(db, err)) ||
		(code = ensure_core(db, err)) || (code = end_runs(db, err)) ||
		(code = db_integer(db, &loaded, err,
			 "SELECT count(*) FROM meta WHERE name = "
			 "'registers'"))) {
		store_close(db);
		return code;
	}
	*created = !loaded;
	db->opened = true;
	*out = db;
	return ZILA_OK;
}

/* That the tables are those of this program is for the owner to see to. */
static enum zila_code check_lent(struct db *db, struct zila_err *err)
{
	enum zila_code code;
	int64_t schema;

	if ((code = db_integer(db, &schema, err, "PRAGMA user_version")) ||
		schema == STORE_SCHEMA)
		return code;
	return err_set(err, ZILA_ESTORE,
		"database %s: it is served by another version of zila: stop "
		"`zila serve` and start it again",
		db->path);
}

enum zila_code store_open_lent(
	const char *path, struct db **out, struct zila_err *err)
{
	struct db *db = NULL;
	enum zila_code code;
	bool fresh;

	if ((code = new_db(path, &db, err)))
		return code;
	db->writes = db->lent = db->opened = true;
	if ((code = connect(db, SQLITE_OPEN_READWRITE, err)) ||
		(code = check_ours(db, &fresh, err)) ||
		(code = schema_check(db, err)) ||
		(code = check_lent(db, err)) ||
		(code = db_exec(db,
			 "PRAGMA wal_autocheckpoint = 0;"
			 "PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;"
			 "PRAGMA trusted_schema = OFF;"
			 "PRAGMA cell_size_check = ON",
			 err))) {
		store_close(db);
		return code;
	}
	*out = db;
	return ZILA_OK;
}

enum zila_code store_serve(struct db *db, struct zila_err *err)
{
	enum zila_code code = pen_begin_log(db, err);

	if (code != ZILA_OK)
		return code;
	sqlite3_busy_timeout(db->sql, 0);
	return db_exec(db,
		"PRAGMA wal_autocheckpoint = 0; PRAGMA synchronous = NORMAL",
		err);
}

bool store_is_lent(const struct db *db)
{
	return db->lent;
}

enum zila_code store_real_path(
	const char *path, char out[STORE_PATH_BYTES], struct zila_err *err)
{
	return resolve(path, out, err);
}

enum zila_code store_registers_loaded(struct db *db, struct zila_err *err)
{
	return db_alone(db, err,
		"INSERT OR IGNORE INTO meta SELECT 'registers', "
		"CAST(coalesce(max(id), 0) AS TEXT) FROM import");
}

enum zila_code store_open_reader(
	const char *path, struct db **out, struct zila_err *err)
{
	struct db *db = NULL;
	enum zila_code code;

	if ((code = new_db(path, &db, err)))
		return code;
	if ((code = connect(db, SQLITE_OPEN_READONLY, err)) ||
		(code = db_exec(db,
			 "PRAGMA query_only = ON; PRAGMA temp_store = MEMORY;"
			 "PRAGMA trusted_schema = OFF; BEGIN;"
			 "SELECT count(*) FROM sqlite_schema",
			 err))) {
		store_close(db);
		return code;
	}
	*out = db;
	return ZILA_OK;
}

enum zila_code store_spill(struct db *db, struct zila_err *err)
{
	bool guarded = db->guarded;
	enum zila_code code;

	db->guarded = false;
	code = db_exec(db,
		"COMMIT; PRAGMA temp_store = FILE; BEGIN; SELECT count(*) FROM "
		"sqlite_schema",
		err);
	db->guarded = guarded;
	return code;
}

enum zila_code store_renew(struct db *db, bool *changed, struct zila_err *err)
{
	bool guarded = db->guarded;
	int64_t before, after;
	enum zila_code code;

	db->guarded = false;
	if ((code = db_integer(db, &before, err, "PRAGMA data_version")) == 0 &&
		(code = db_exec(db,
			 "COMMIT; BEGIN; SELECT count(*) FROM sqlite_schema",
			 err)) == 0)
		code = db_integer(db, &after, err, "PRAGMA data_version");
	db->guarded = guarded;
	*changed = code == ZILA_OK && before != after;
	return code;
}

void store_close(struct db *db)
{
	struct zila_err ignored;
	bool alone = false;

	if (!db)
		return;
	sqlite3_finalize(db->found);
	if (db->in_transaction)
		store_rollback(db);
	cursor_forget(db);
	views_free(db);
	/* Closing checkpoints, unless another is writing just now. */
	if (db->sql && db->writes &&
		(db->lent || pen_try(db, &alone, &ignored) != ZILA_OK ||
			!alone))
		sqlite3_db_config(
			db->sql, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
	sqlite3_close(db->sql);
	if (db->pen_fd >= 0)
		close(db->pen_fd);
	if (db->lock_fd >= 0)
		close(db->lock_fd);
	mem_free(db);
}

const char *store_path(const struct db *db)
{
	return db->path;
}

const char *store_sqlite_version(void)
{
#ifdef ZILA_SQLITE_STATIC
	return SQLITE_VERSION " (static)";
#else
	return sqlite3_libversion();
#endif
}

static enum zila_code verify_rows(struct db *db, const char *sql,
	struct buf *faults, struct zila_err *err)
{
	sqlite3_stmt *stmt = NULL;
	enum zila_code code = db_prepare(db, &stmt, sql, err);

	if (code != ZILA_OK)
		return code;
	while (db_next(db, stmt, "checking", &code, err))
		if (strcmp(db_text(stmt, 0), "ok") != 0)
			buf_add_format(faults, "%s\n", db_text(stmt, 0));
	sqlite3_finalize(stmt);
	return code == ZILA_OK ? buf_check(faults, err) : code;
}

/* The columns of a description that are of the key: the second of four
 * digits behind name and type; see dataset_describe(). */
static void add_key_columns(struct buf *out, const char *description)
{
	char name[MODEL_NAME_BYTES_MAX], type[16], flags[8];
	const char *line = strchr(description, '\n');

	for (; line; line = strchr(line + 1, '\n'))
		if (sscanf(line + 1, "%47s %15s %7s", name, type, flags) == 3 &&
			flags[1] == '1')
			buf_add_format(out, "\"%s\", ", name);
}

/* Of each dataset: no key is open twice from the same day, and each row is
 * found by the hash of its key. */
static void add_key_checks(struct buf *out, sqlite3_stmt *dataset)
{
	const char *name = db_text(dataset, 0);

	buf_add_format(out,
		"SELECT 'table %s, rows ' || group_concat(id, ' and ') || ': "
		"they are open with the same key' FROM \"%s\" WHERE known_to "
		"IS NULL GROUP BY ",
		name, name);
	add_key_columns(out, db_text(dataset, 1));
	buf_add_text(out, "valid_from HAVING count(*) > 1");
	buf_add_char(out, '\0');
	if (!sqlite3_column_int64(dataset, 2))
		return;
	buf_add_format(out,
		"SELECT 'table %s, row ' || id || ': it is not in the index "
		"of keys' FROM \"%s\" WHERE id <= %lld AND id NOT IN (SELECT "
		"id FROM \"%s.key\")",
		name, name, (long long)sqlite3_column_int64(dataset, 2), name);
	buf_add_char(out, '\0');
}

static enum zila_code verify_keys(
	struct db *db, struct buf *faults, struct zila_err *err)
{
	sqlite3_stmt *stmt = NULL;
	struct buf checks = {0};
	enum zila_code code;
	int64_t schema;
	size_t at;

	/* A backup of schema 1 has other indexes, which its migration drops. */
	if ((code = db_integer(db, &schema, err, "PRAGMA user_version")) ||
		schema < 2)
		return code;
	code = db_prepare(db, &stmt,
		"SELECT name, description, keyed FROM main.dataset", err);
	while (db_next(db, stmt, "checking", &code, err))
		add_key_checks(&checks, stmt);
	sqlite3_finalize(stmt);
	if (code == ZILA_OK)
		code = buf_check(&checks, err);
	for (at = 0; code == ZILA_OK && at < checks.size;
		at += strlen(checks.data + at) + 1)
		code = verify_rows(db, checks.data + at, faults, err);
	buf_free(&checks);
	return code;
}

enum zila_code store_verify(
	struct db *db, struct buf *faults, struct zila_err *err)
{
	enum zila_code code;

	if ((code = verify_rows(db, "PRAGMA integrity_check", faults, err)) ||
		(code = verify_keys(db, faults, err)))
		return code;
	return verify_rows(db,
		"SELECT 'table ' || \"table\" || ', row ' || rowid || "
		"': refers to a missing ' || parent "
		"FROM pragma_foreign_key_check",
		faults, err);
}

bool store_has_moved(struct db *db)
{
	struct stat lock_of;
	int moved = 0;

	return (sqlite3_file_control(db->sql, "main", SQLITE_FCNTL_HAS_MOVED,
			&moved) == SQLITE_OK &&
		       moved) ||
	       (fstat(db->lock_fd, &lock_of) == 0 && !lock_of.st_nlink);
}
