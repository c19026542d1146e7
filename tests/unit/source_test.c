/* source_test.c - files are kept byte for byte, packed or not, on the spot or
 * by a process of their own. */
#include "check.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "ground/file.h"
#include "store/db.h"
#include "store/ledger/source.h"

enum { PATH_BYTES = 512, SMALL = 3 << 20, LARGE = 9 << 20 };

struct kept {
	struct db *db;
	int fd;
	int64_t bytes, id;
	char sha256[DIGEST_HEX_BYTES];
	struct packing packing;
	struct zila_err err;
};

/* A file of which each other MiB is text, and the rest can't be packed. */
static void kept_open(struct kept *kept, int size)
{
	char path[PATH_BYTES], *data = malloc((size_t)size + 1);
	uint32_t state = 1;
	bool created;
	int i;

	memset(kept, 0, sizeof *kept);
	for (i = 0; i < size; i++) {
		state = state * 1664525u + 1013904223u;
		data[i] = i >> 20 & 1 ? (char)(state >> 24) : "a,b,c\n"[i % 6];
	}
	snprintf(path, sizeof path, "%s/file", check_folder());
	kept->fd = open(path, O_RDWR | O_CREAT | O_TRUNC, 0600);
	CHECK_INTEGER(write(kept->fd, data, (size_t)size), size);
	free(data);
	CHECK_INTEGER(file_digest(kept->fd, path, kept->sha256, &kept->bytes,
			      &kept->err),
		ZILA_OK);
	snprintf(path, sizeof path, "%s/a.zila", check_folder());
	CHECK_INTEGER(store_open(path, "test", &created, &kept->db, &kept->err),
		ZILA_OK);
}

static void kept_close(struct kept *kept)
{
	source_abandon(&kept->packing);
	store_close(kept->db);
	close(kept->fd);
}

static enum zila_code begin(struct kept *kept)
{
	return source_begin(kept->db, kept->fd, kept->sha256, kept->bytes,
		&kept->packing, &kept->id, &kept->err);
}

static void check_same(struct kept *kept)
{
	char hex[DIGEST_HEX_BYTES] = "";
	int64_t bytes = 0;
	int fd = -1;

	if (!CHECK_INTEGER(
		    source_open(kept->db, kept->id, &fd, &kept->err), ZILA_OK))
		return;
	CHECK_INTEGER(
		file_digest(fd, "kept", hex, &bytes, &kept->err), ZILA_OK);
	CHECK_TEXT(hex, kept->sha256);
	CHECK_INTEGER(bytes, kept->bytes);
	close(fd);
}

TEST(a_small_file_is_packed_on_the_spot_and_comes_back_as_it_was)
{
	struct kept kept;
	int64_t packed = 0;

	kept_open(&kept, SMALL);
	CHECK_INTEGER(begin(&kept), ZILA_OK);
	CHECK_INTEGER(kept.packing.pid, 0);
	CHECK_INTEGER(
		source_finish(kept.db, &kept.packing, &kept.err), ZILA_OK);
	check_same(&kept);
	CHECK_INTEGER(db_integer(kept.db, &packed, &kept.err,
			      "SELECT sum(length(content)) FROM source_part"),
		ZILA_OK);
	CHECK(packed < SMALL / 2);
	kept_close(&kept);
}

TEST(a_large_file_is_packed_by_a_process_of_its_own)
{
	struct kept kept;

	kept_open(&kept, LARGE);
	CHECK_INTEGER(begin(&kept), ZILA_OK);
	CHECK(kept.packing.pid > 0);
	CHECK_INTEGER(
		source_finish(kept.db, &kept.packing, &kept.err), ZILA_OK);
	check_same(&kept);
	/* The same bytes again are kept once. */
	CHECK_INTEGER(begin(&kept), ZILA_OK);
	CHECK_INTEGER(kept.packing.id, 0);
	kept_close(&kept);
}

TEST(a_large_file_like_none_that_is_kept_is_hashed_while_it_is_packed)
{
	char sha256[DIGEST_HEX_BYTES];
	struct kept kept;
	bool maybe = true;

	kept_open(&kept, LARGE);
	CHECK_INTEGER(
		source_may_be_kept(kept.db, kept.bytes, &maybe, &kept.err),
		ZILA_OK);
	CHECK(!maybe);
	memcpy(sha256, kept.sha256, sizeof sha256);
	*kept.sha256 = '\0';
	CHECK_INTEGER(begin(&kept), ZILA_OK);
	CHECK_INTEGER(
		source_finish(kept.db, &kept.packing, &kept.err), ZILA_OK);
	memcpy(kept.sha256, sha256, sizeof sha256);
	check_same(&kept);
	CHECK_INTEGER(
		source_may_be_kept(kept.db, kept.bytes, &maybe, &kept.err),
		ZILA_OK);
	CHECK(maybe);
	CHECK_INTEGER(begin(&kept), ZILA_OK);
	CHECK_INTEGER(kept.packing.id, 0);
	kept_close(&kept);
}

TEST(a_large_file_that_was_cut_while_it_was_packed_is_refused)
{
	struct kept kept;

	kept_open(&kept, LARGE);
	*kept.sha256 = '\0';
	kept.bytes++;
	CHECK_INTEGER(begin(&kept), ZILA_OK);
	CHECK_INTEGER(
		source_finish(kept.db, &kept.packing, &kept.err), ZILA_EINPUT);
	kept_close(&kept);
}

TEST(a_large_file_that_is_given_up_leaves_no_process_behind)
{
	struct kept kept;

	kept_open(&kept, LARGE);
	CHECK_INTEGER(begin(&kept), ZILA_OK);
	source_abandon(&kept.packing);
	CHECK_INTEGER(kept.packing.id, 0);
	kept_close(&kept);
}

TEST(a_large_file_that_is_not_what_was_hashed_is_refused)
{
	struct kept kept;

	kept_open(&kept, LARGE);
	kept.sha256[0] = kept.sha256[0] == '0' ? '1' : '0';
	CHECK_INTEGER(begin(&kept), ZILA_OK);
	CHECK_INTEGER(
		source_finish(kept.db, &kept.packing, &kept.err), ZILA_EINPUT);
	CHECK(strstr(kept.err.text, "changed while it was read"));
	kept_close(&kept);
}

TEST(a_kept_file_whose_parts_are_gone_is_not_given_out)
{
	struct kept kept;
	int fd = -1;

	kept_open(&kept, SMALL);
	CHECK_INTEGER(begin(&kept), ZILA_OK);
	CHECK_INTEGER(db_exec(kept.db, "DELETE FROM source_part WHERE part = 1",
			      &kept.err),
		ZILA_OK);
	CHECK_INTEGER(
		source_open(kept.db, kept.id, &fd, &kept.err), ZILA_EINPUT);
	CHECK(strstr(kept.err.text, "not what its digest says"));
	kept_close(&kept);
}
