/* spill.c - blocks of records, all in a file once there is more than one. */
#include "store/read/spill.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "store/db.h"

enum { BLOCK_RECORDS = 1024 };

static enum zila_code write_all(struct spill *spill, const char *data,
	size_t size, struct zila_err *err)
{
	while (size) {
		ssize_t done = pwrite(spill->fd, data, size, spill->written);

		if (done < 0 && errno == EINTR)
			continue;
		if (done < 0)
			return db_temporary_failed("written", err);
		data += done;
		size -= (size_t)done;
		spill->written += done;
	}
	return ZILA_OK;
}

static enum zila_code write_block(struct spill *spill, struct zila_err *err)
{
	enum zila_code code = buf_check(&spill->block, err);

	if (code == ZILA_OK && spill->fd <= 0)
		code = db_temporary(&spill->fd, err);
	if (code == ZILA_OK)
		code = write_all(
			spill, spill->block.data, spill->block.size, err);
	buf_cut(&spill->block, 0);
	return code;
}

enum zila_code spill_add(
	struct spill *spill, const void *record, struct zila_err *err)
{
	enum zila_code code;

	if (spill->block.size == BLOCK_RECORDS * spill->record_bytes &&
		(code = write_block(spill, err)))
		return code;
	buf_add(&spill->block, record, spill->record_bytes);
	return buf_check(&spill->block, err);
}

/* The file's next block in place of the one that was read. */
static enum zila_code read_block(struct spill *spill, struct zila_err *err)
{
	size_t left = BLOCK_RECORDS * spill->record_bytes;

	if ((int64_t)left > spill->written - spill->read)
		left = (size_t)(spill->written - spill->read);
	buf_cut(&spill->block, 0);
	spill->at = 0;
	while (left) {
		char *to = buf_reserve(&spill->block, left);
		ssize_t done = to ? pread(spill->fd, to, left, spill->read) : 0;

		if (done < 0 && errno == EINTR)
			continue;
		if (!to)
			return err_memory(err);
		if (done <= 0)
			return db_temporary_failed("read", err);
		spill->block.size += (size_t)done;
		spill->read += done;
		left -= (size_t)done;
	}
	return ZILA_OK;
}

enum zila_code spill_next(
	struct spill *spill, const void **record, struct zila_err *err)
{
	enum zila_code code;

	*record = NULL;
	if (spill->fd > 0 && !spill->read && spill->block.size &&
		(code = write_block(spill, err)))
		return code;
	if (spill->at == spill->block.size && spill->read < spill->written &&
		(code = read_block(spill, err)))
		return code;
	if (spill->at < spill->block.size) {
		*record = spill->block.data + spill->at;
		spill->at += spill->record_bytes;
	}
	return ZILA_OK;
}

void spill_free(struct spill *spill)
{
	buf_free(&spill->block);
	if (spill->fd > 0)
		close(spill->fd);
	memset(spill, 0, sizeof *spill);
}
