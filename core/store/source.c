/* source.c - a source's bytes, in parts small enough to hold. */
#include "store/source.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "ground/mem.h"
#include "store/db.h"

enum { PART_BYTES = 1 << 20 };

static enum zila_code copy_in(struct db *db, sqlite3_stmt *insert, int fd,
	char *part, const char *sha256, struct zila_err *err)
{
	char hex[DIGEST_HEX_BYTES];
	struct digest digest;
	int64_t at = 0, number = 0;
	enum zila_code code;
	ssize_t size;

	digest_start(&digest);
	while ((size = pread(fd, part, PART_BYTES, at)) > 0) {
		digest_add(&digest, part, (size_t)size);
		sqlite3_bind_int64(insert, 2, number++);
		sqlite3_bind_blob64(
			insert, 3, part, (sqlite3_uint64)size, SQLITE_STATIC);
		if ((code = db_run(db, insert, err)))
			return code;
		at += size;
	}
	digest_end(&digest, hex);
	if (size == 0 && strcmp(hex, sha256) == 0)
		return ZILA_OK;
	return err_set(err, ZILA_EINPUT,
		"it was changed while it was read: run the command again");
}

enum zila_code source_keep(struct db *db, int fd, const char *name,
	const char *sha256, int64_t bytes, int64_t *id, struct zila_err *err)
{
	sqlite3_stmt *insert = NULL;
	enum zila_code code;
	char *part;

	code = db_integer(
		db, id, err, "SELECT id FROM source WHERE sha256 = %Q", sha256);
	if (code != ZILA_OK || *id)
		return code;
	if (!(part = mem_alloc(PART_BYTES)))
		return err_memory(err);
	if ((code = db_execf(db, err,
		     "INSERT INTO source (sha256, bytes) VALUES (%Q, %lld)",
		     sha256, (long long)bytes)))
		goto out;
	*id = sqlite3_last_insert_rowid(db->sql);
	if ((code = db_prepare(db, &insert,
		     "INSERT INTO source_part (source_id, part, packing, "
		     "content) VALUES (?1, ?2, 'none', ?3)",
		     err)))
		goto out;
	sqlite3_bind_int64(insert, 1, *id);
	code = copy_in(db, insert, fd, part, sha256, err);
	if (code == ZILA_EINPUT)
		err_wrap(err, "%s", name);
out:
	sqlite3_finalize(insert);
	mem_free(part);
	return code;
}

static enum zila_code open_nameless(int *fd, struct zila_err *err)
{
	const char *dir = getenv("TMPDIR");
	char path[512];

	snprintf(path, sizeof path, "%s/zila-XXXXXX",
		dir && *dir ? dir : "/tmp");
	*fd = mkostemp(path, O_CLOEXEC);
	if (*fd < 0)
		return err_set(err, ZILA_ESTORE,
			"%s: a temporary file can't be made: %s", path,
			strerror(errno));
	unlink(path);
	return ZILA_OK;
}

static enum zila_code write_all(
	int fd, const char *data, size_t size, struct zila_err *err)
{
	while (size) {
		ssize_t done = write(fd, data, size);

		if (done < 0 && errno == EINTR)
			continue;
		if (done < 0)
			return err_set(err, ZILA_ESTORE,
				"a temporary file can't be written: %s",
				strerror(errno));
		data += done;
		size -= (size_t)done;
	}
	return ZILA_OK;
}

static enum zila_code copy_out(
	struct db *db, sqlite3_stmt *select, int fd, struct zila_err *err)
{
	char hex[DIGEST_HEX_BYTES], wanted[DIGEST_HEX_BYTES] = "";
	struct digest digest;
	enum zila_code code = ZILA_OK;
	int step;

	digest_start(&digest);
	while (code == ZILA_OK && (step = sqlite3_step(select)) == SQLITE_ROW) {
		const void *part = sqlite3_column_blob(select, 1);
		size_t size = (size_t)sqlite3_column_bytes(select, 1);

		snprintf(wanted, sizeof wanted, "%s", db_text(select, 0));
		digest_add(&digest, part, size);
		code = write_all(fd, part, size, err);
	}
	if (code != ZILA_OK)
		return code;
	if (step != SQLITE_DONE)
		return db_fail(db, err, "reading a kept file");
	digest_end(&digest, hex);
	if (strcmp(hex, wanted) != 0)
		return err_set(err, ZILA_ESTORE,
			"the kept file is not what its digest says");
	if (lseek(fd, 0, SEEK_SET) < 0)
		return err_set(err, ZILA_ESTORE,
			"a temporary file can't be read: %s", strerror(errno));
	return ZILA_OK;
}

enum zila_code source_open(
	struct db *db, int64_t id, int *fd, struct zila_err *err)
{
	sqlite3_stmt *select = NULL;
	enum zila_code code;

	if ((code = open_nameless(fd, err)))
		return code;
	if ((code = db_prepare(db, &select,
		     "SELECT s.sha256, p.content FROM source_part AS p JOIN "
		     "source AS s ON s.id = p.source_id WHERE s.id = ?1 "
		     "ORDER BY p.part",
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
