/* source.c - a source's bytes, in parts small enough to hold.
 *
 * Packing a large file takes as long as a good part of its import, on a
 * processor that may well be idle: so that is done by a forked process, which
 * only reads the file and writes the parts to a temporary one.  It touches
 * neither the database nor its lock, and dies with us.
 */
#include "store/ledger/source.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>
#include <zstd.h>

#include "ground/file.h"
#include "ground/mem.h"
#include "store/db.h"

enum {
	PART_BYTES = 1 << 20,
	LEVEL = 1,
};

/* Means to pack: a part as it is, and packed. */
struct packer {
	char *raw, *packed;
	size_t room;
	ZSTD_CCtx *context;
};

/* How a part stands in the temporary file, before its bytes. */
struct part {
	uint32_t size;
	uint32_t is_packed;
};

static void packer_close(struct packer *packer)
{
	ZSTD_freeCCtx(packer->context);
	mem_free(packer->packed);
	mem_free(packer->raw);
}

static enum zila_code packer_open(struct packer *packer, struct zila_err *err)
{
	packer->room = ZSTD_compressBound(PART_BYTES);
	packer->raw = mem_alloc(PART_BYTES);
	packer->packed = mem_alloc(packer->room);
	packer->context = ZSTD_createCCtx();
	if (packer->raw && packer->packed && packer->context)
		return ZILA_OK;
	packer_close(packer);
	return err_memory(err);
}

/* Packs size bytes of raw; what does not shrink stays as it is. */
static const char *pack(struct packer *packer, size_t size, struct part *part)
{
	size_t packed = ZSTD_compressCCtx(packer->context, packer->packed,
		packer->room, packer->raw, size, LEVEL);

	part->is_packed = !ZSTD_isError(packed) && packed < size;
	part->size = (uint32_t)(part->is_packed ? packed : size);
	return part->is_packed ? packer->packed : packer->raw;
}

static ssize_t read_part(int fd, char *to, int64_t at)
{
	ssize_t size;

	do
		size = pread(fd, to, PART_BYTES, at);
	while (size < 0 && errno == EINTR);
	return size;
}

static enum zila_code write_all(
	int fd, const void *data, size_t size, struct zila_err *err)
{
	int error = file_put(fd, data, size);

	errno = error;
	return error ? db_temporary_failed("written", err) : ZILA_OK;
}

static enum zila_code prepare_insert(
	struct db *db, int64_t id, sqlite3_stmt **insert, struct zila_err *err)
{
	enum zila_code code = db_prepare(db, insert,
		"INSERT INTO source_part (source_id, part, packing, content) "
		"VALUES (?1, ?2, iif(?3, 'zstd', 'none'), ?4)",
		err);

	if (code == ZILA_OK)
		sqlite3_bind_int64(*insert, 1, id);
	return code;
}

static enum zila_code store_part(struct db *db, sqlite3_stmt *insert,
	int64_t number, const struct part *part, const char *data,
	struct zila_err *err)
{
	sqlite3_bind_int64(insert, 2, number);
	sqlite3_bind_int(insert, 3, part->is_packed != 0);
	sqlite3_bind_blob64(insert, 4, data, part->size, SQLITE_STATIC);
	return db_run(db, insert, err);
}

static enum zila_code changed(struct zila_err *err)
{
	return err_set(err, ZILA_EINPUT,
		"it was changed while it was read: run the command again");
}

/* Packs the file from its start, and gives each part to the database or,
 * without an insert, to packing's file.  What was read must be what packing
 * says; a digest that it does not know yet is put there. */
static enum zila_code pack_file(struct db *db, sqlite3_stmt *insert, int fd,
	struct packing *packing, struct zila_err *err)
{
	char hex[DIGEST_HEX_BYTES];
	struct packer packer = {0};
	enum zila_code code = packer_open(&packer, err);
	struct digest digest;
	int64_t at = 0, number = 0;
	ssize_t size = 0;

	if (code != ZILA_OK)
		return code;
	digest_start(&digest);
	while (code == ZILA_OK && (size = read_part(fd, packer.raw, at)) > 0) {
		struct part part;
		const char *data = pack(&packer, (size_t)size, &part);

		digest_add(&digest, packer.raw, (size_t)size);
		at += size;
		if (insert) {
			code = store_part(
				db, insert, number++, &part, data, err);
			continue;
		}
		code = write_all(packing->fd, &part, sizeof part, err);
		if (code == ZILA_OK)
			code = write_all(packing->fd, data, part.size, err);
	}
	packer_close(&packer);
	digest_end(&digest, hex);
	if (code != ZILA_OK)
		return code;
	if (size < 0 || at != packing->bytes ||
		(*packing->sha256 && strcmp(hex, packing->sha256) != 0))
		return changed(err);
	memcpy(packing->sha256, hex, sizeof hex);
	return ZILA_OK;
}

/* The life of the forked process; its exit status is a zila_code.  The digest
 * stands behind the parts. */
static void pack_apart(struct db *db, int fd, struct packing *packing)
{
	struct zila_err err;
	enum zila_code code;

	prctl(PR_SET_PDEATHSIG, SIGKILL);
	signal(SIGINT, SIG_IGN);
	/* With a copy of it open the lock would stay when we are gone. */
	if (db->lock_fd >= 0)
		close(db->lock_fd);
	if (db->pen_fd >= 0)
		close(db->pen_fd);
	code = pack_file(NULL, NULL, fd, packing, &err);
	if (code == ZILA_OK)
		code = write_all(packing->fd, packing->sha256,
			sizeof packing->sha256, &err);
	_exit((int)code);
}

static enum zila_code fork_packer(
	struct db *db, int fd, struct packing *packing, struct zila_err *err)
{
	enum zila_code code = db_temporary(&packing->fd, err);

	if (code != ZILA_OK)
		return code;
	packing->pid = (int)fork();
	if (packing->pid == 0)
		pack_apart(db, fd, packing);
	if (packing->pid > 0)
		return ZILA_OK;
	close(packing->fd);
	return err_set(
		err, ZILA_ELIMIT, "starting a process: %s", strerror(errno));
}

/* *fresh: the source is not there yet, and *id is its new row. */
static enum zila_code add_source(struct db *db, const char *sha256,
	int64_t bytes, int64_t *id, bool *fresh, struct zila_err *err)
{
	enum zila_code code = db_integer(
		db, id, err, "SELECT id FROM source WHERE sha256 = %Q", sha256);

	*fresh = code == ZILA_OK && !*id;
	if (!*fresh)
		return code;
	code = db_execf(db, err,
		"INSERT INTO source (sha256, bytes) VALUES (%Q, %lld)", sha256,
		(long long)bytes);
	if (code == ZILA_OK)
		*id = sqlite3_last_insert_rowid(db->sql);
	return code;
}

static enum zila_code pack_here(struct db *db, int64_t id, int fd,
	struct packing *packing, struct zila_err *err)
{
	sqlite3_stmt *insert = NULL;
	enum zila_code code = prepare_insert(db, id, &insert, err);

	if (code == ZILA_OK)
		code = pack_file(db, insert, fd, packing, err);
	sqlite3_finalize(insert);
	return code;
}

enum zila_code source_may_be_kept(
	struct db *db, int64_t bytes, bool *maybe, struct zila_err *err)
{
	int64_t alike = 0;
	enum zila_code code = db_integer(db, &alike, err,
		"SELECT count(*) FROM source WHERE bytes = %lld",
		(long long)bytes);

	*maybe = alike > 0;
	return code;
}

enum zila_code source_begin(struct db *db, int fd, const char *sha256,
	int64_t bytes, struct packing *packing, int64_t *id,
	struct zila_err *err)
{
	bool fresh;
	enum zila_code code = add_source(db, sha256, bytes, id, &fresh, err);

	memset(packing, 0, sizeof *packing);
	if (code != ZILA_OK || !fresh)
		return code;
	packing->bytes = bytes;
	snprintf(packing->sha256, sizeof packing->sha256, "%s", sha256);
	if (bytes < SOURCE_LARGE_BYTES)
		return pack_here(db, *id, fd, packing, err);
	code = fork_packer(db, fd, packing, err);
	packing->id = code == ZILA_OK ? *id : 0;
	return code;
}

static enum zila_code wait_packer(struct packing *packing, struct zila_err *err)
{
	int status = 0;
	pid_t pid;

	do
		pid = waitpid(packing->pid, &status, 0);
	while (pid < 0 && errno == EINTR);
	packing->pid = 0;
	if (pid > 0 && WIFEXITED(status) && WEXITSTATUS(status) == ZILA_OK)
		return ZILA_OK;
	if (pid > 0 && WIFEXITED(status) && WEXITSTATUS(status) == ZILA_EINPUT)
		return changed(err);
	return err_set(err, ZILA_ESTORE,
		"its bytes could not be packed into a temporary file\nfree "
		"some space, or set TMPDIR to a folder with more");
}

static enum zila_code read_exactly(
	int fd, void *to, size_t size, int64_t *at, struct zila_err *err)
{
	char *rest = to;

	while (size) {
		ssize_t done = pread(fd, rest, size, *at);

		if (done < 0 && errno == EINTR)
			continue;
		if (done <= 0)
			return err_set(err, ZILA_ESTORE,
				"a temporary file can't be read: %s",
				done ? strerror(errno) : "it is cut");
		rest += done;
		size -= (size_t)done;
		*at += done;
	}
	return ZILA_OK;
}

static enum zila_code store_parts(struct db *db, struct packing *packing,
	sqlite3_stmt *insert, char *data, struct zila_err *err)
{
	int64_t end = lseek(packing->fd, 0, SEEK_END) -
		      (int64_t)sizeof packing->sha256;
	int64_t at = 0, number = 0;
	enum zila_code code = ZILA_OK;
	struct part part;

	while (code == ZILA_OK && at < end) {
		code = read_exactly(packing->fd, &part, sizeof part, &at, err);
		if (code == ZILA_OK && part.size <= PART_BYTES)
			code = read_exactly(
				packing->fd, data, part.size, &at, err);
		if (code == ZILA_OK)
			code = store_part(
				db, insert, number++, &part, data, err);
	}
	return code == ZILA_OK ? read_exactly(packing->fd, packing->sha256,
					 sizeof packing->sha256, &at, err)
			       : code;
}

enum zila_code source_finish(
	struct db *db, struct packing *packing, struct zila_err *err)
{
	sqlite3_stmt *insert = NULL;
	enum zila_code code;
	char *data;

	if (!packing->id)
		return ZILA_OK;
	if (!(data = mem_alloc(PART_BYTES)))
		return err_memory(err);
	if ((code = wait_packer(packing, err)) == ZILA_OK &&
		(code = prepare_insert(db, packing->id, &insert, err)) ==
			ZILA_OK &&
		(code = store_parts(db, packing, insert, data, err)) == ZILA_OK)
		code = db_execf(db, err,
			"UPDATE source SET sha256 = %Q WHERE id = %lld",
			packing->sha256, (long long)packing->id);
	sqlite3_finalize(insert);
	mem_free(data);
	source_abandon(packing);
	return code;
}

void source_abandon(struct packing *packing)
{
	if (!packing->id)
		return;
	if (packing->pid > 0) {
		kill(packing->pid, SIGKILL);
		while (waitpid(packing->pid, NULL, 0) < 0 && errno == EINTR)
			continue;
	}
	close(packing->fd);
	packing->id = 0;
}

static enum zila_code is_damaged(struct zila_err *err)
{
	return err_set(
		err, ZILA_EINPUT, "the kept file is not what its digest says");
}

/* Writes a part as it was, and adds it to the digest. */
static enum zila_code unpack(sqlite3_stmt *select, char *room, int fd,
	struct digest *digest, struct zila_err *err)
{
	const void *part = sqlite3_column_blob(select, 2);
	size_t size = (size_t)sqlite3_column_bytes(select, 2);

	if (!size)
		return ZILA_OK;
	if (strcmp(db_text(select, 1), "zstd") == 0) {
		size = ZSTD_decompress(room, PART_BYTES, part, size);
		if (ZSTD_isError(size))
			return is_damaged(err);
		part = room;
	}
	digest_add(digest, part, size);
	return write_all(fd, part, size, err);
}

static enum zila_code copy_out(
	struct db *db, sqlite3_stmt *select, int fd, struct zila_err *err)
{
	char hex[DIGEST_HEX_BYTES], wanted[DIGEST_HEX_BYTES] = "";
	char *room = mem_alloc(PART_BYTES);
	struct digest digest;
	enum zila_code code = ZILA_OK;

	if (!room)
		return err_memory(err);
	digest_start(&digest);
	while (db_next(db, select, "reading a kept file", &code, err)) {
		snprintf(wanted, sizeof wanted, "%s", db_text(select, 0));
		code = unpack(select, room, fd, &digest, err);
	}
	mem_free(room);
	if (code != ZILA_OK)
		return code;
	digest_end(&digest, hex);
	if (strcmp(hex, wanted) != 0)
		return is_damaged(err);
	if (lseek(fd, 0, SEEK_SET) < 0)
		return db_temporary_failed("read", err);
	return ZILA_OK;
}

enum zila_code source_open(
	struct db *db, int64_t id, int *fd, struct zila_err *err)
{
	sqlite3_stmt *select = NULL;
	enum zila_code code;

	if ((code = db_temporary(fd, err)))
		return code;
	if ((code = db_prepare(db, &select,
		     "SELECT s.sha256, p.packing, p.content FROM source AS s "
		     "LEFT JOIN source_part AS p ON p.source_id = s.id WHERE "
		     "s.id = ?1 ORDER BY p.part",
		     err)) == ZILA_OK) {
		sqlite3_bind_int64(select, 1, id);
		code = copy_out(db, select, *fd, err);
	}
	sqlite3_finalize(select);
	if (code != ZILA_OK) {
		close(*fd);
		*fd = -1;
	}
	return code;
}
