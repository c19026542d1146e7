/* keyset.c - hashes dealt out by their highest bits, sorted share by share. */
#include "store/intake/keyset.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "ground/mem.h"
#include "store/db.h"

enum {
	SHARE_BITS = 6,
	SHARES = 1 << SHARE_BITS,
	CHUNK_ENTRIES = 1024,
	DIGIT_BITS = 11,
	DIGITS = 1 << DIGIT_BITS,
	FEW = 64, /* they are sorted before all digits are counted */
};

/* One share: what is still in memory, and where the full chunks went. */
struct keyset_share {
	struct keyset_entry chunk[CHUNK_ENTRIES];
	size_t used;
	struct buf chunks; /* int64_t: offsets in the file */
};

/* Unsigned, in the order in which SQLite has signed numbers. */
static uint64_t order_of(int64_t hash)
{
	return (uint64_t)hash ^ (uint64_t)1 << 63;
}

static enum zila_code write_chunk(
	struct keyset *set, struct keyset_share *share, struct zila_err *err)
{
	const char *data = (const char *)share->chunk;
	size_t left = sizeof share->chunk;
	enum zila_code code;

	if (set->fd <= 0 && (code = db_temporary(&set->fd, err)))
		return code;
	buf_add(&share->chunks, &set->size, sizeof set->size);
	if ((code = buf_check(&share->chunks, err)))
		return code;
	while (left) {
		ssize_t done = pwrite(set->fd, data, left, set->size);

		if (done < 0 && errno == EINTR)
			continue;
		if (done < 0)
			return db_temporary_failed("written", err);
		data += done;
		left -= (size_t)done;
		set->size += done;
	}
	share->used = 0;
	return ZILA_OK;
}

enum zila_code keyset_add(
	struct keyset *set, int64_t hash, int64_t row, struct zila_err *err)
{
	struct keyset_share *share;
	enum zila_code code;

	if (!set->shares &&
		!(set->shares = mem_alloc(SHARES * sizeof *set->shares)))
		return err_memory(err);
	share = &set->shares[order_of(hash) >> (64 - SHARE_BITS)];
	if (share->used == CHUNK_ENTRIES &&
		(code = write_chunk(set, share, err)))
		return code;
	share->chunk[share->used].hash = hash;
	share->chunk[share->used++].row = row;
	return ZILA_OK;
}

static enum zila_code make_room(
	struct keyset *set, size_t count, struct zila_err *err)
{
	if (count <= set->room)
		return ZILA_OK;
	mem_free(set->sorted);
	mem_free(set->scratch);
	set->room = 0;
	set->sorted = mem_alloc(count * sizeof *set->sorted);
	set->scratch = mem_alloc(count * sizeof *set->scratch);
	if (!set->sorted || !set->scratch)
		return err_memory(err);
	set->room = count;
	return ZILA_OK;
}

static enum zila_code read_share(struct keyset *set,
	const struct keyset_share *share, struct zila_err *err)
{
	size_t chunks = share->chunks.size / sizeof(int64_t), i;
	enum zila_code code;

	code = make_room(set, chunks * CHUNK_ENTRIES + share->used, err);
	if (code != ZILA_OK)
		return code;
	for (i = 0; i < chunks; i++) {
		char *to = (char *)(set->sorted + i * CHUNK_ENTRIES);
		size_t left = sizeof share->chunk;
		int64_t at;

		memcpy(&at, share->chunks.data + i * sizeof at, sizeof at);
		while (left) {
			ssize_t done = pread(set->fd, to, left, at);

			if (done < 0 && errno == EINTR)
				continue;
			if (done <= 0)
				return db_temporary_failed("read", err);
			to += done;
			left -= (size_t)done;
			at += done;
		}
	}
	if (share->used)
		memcpy(set->sorted + i * CHUNK_ENTRIES, share->chunk,
			share->used * sizeof *set->sorted);
	set->count = chunks * CHUNK_ENTRIES + share->used;
	return ZILA_OK;
}

/* One pass of a radix sort, which keeps the order of equals. */
static void sort_digit(struct keyset *set, int shift)
{
	size_t starts[DIGITS] = {0}, at = 0, i;
	struct keyset_entry *from = set->sorted;

	for (i = 0; i < set->count; i++)
		starts[order_of(from[i].hash) >> shift & (DIGITS - 1)]++;
	for (i = 0; i < DIGITS; i++) {
		size_t here = starts[i];

		starts[i] = at;
		at += here;
	}
	for (i = 0; i < set->count; i++)
		set->scratch[starts[order_of(from[i].hash) >> shift &
				    (DIGITS - 1)]++] = from[i];
	set->sorted = set->scratch;
	set->scratch = from;
}

/* By the 22 bits below those of the share, then by what little is left: of a
 * few, everything. */
static void sort_share(struct keyset *set)
{
	int low = 64 - SHARE_BITS - 2 * DIGIT_BITS;
	size_t i, to;

	if (set->count > FEW) {
		sort_digit(set, low);
		sort_digit(set, low + DIGIT_BITS);
	}
	for (i = 1; i < set->count; i++) {
		struct keyset_entry entry = set->sorted[i];

		for (to = i; to && set->sorted[to - 1].hash > entry.hash; to--)
			set->sorted[to] = set->sorted[to - 1];
		set->sorted[to] = entry;
	}
}

void keyset_rewind(struct keyset *set)
{
	set->share = 0;
	set->count = set->at = 0;
}

enum zila_code keyset_next(struct keyset *set,
	const struct keyset_entry **entry, bool *same, struct zila_err *err)
{
	enum zila_code code;

	*entry = NULL;
	while (set->at == set->count) {
		if (!set->shares || set->share == SHARES)
			return ZILA_OK;
		code = read_share(set, &set->shares[set->share++], err);
		if (code != ZILA_OK)
			return code;
		set->at = 0;
		sort_share(set);
	}
	*entry = &set->sorted[set->at++];
	*same = set->at < set->count &&
		set->sorted[set->at].hash == (*entry)->hash;
	return ZILA_OK;
}

void keyset_free(struct keyset *set)
{
	int i;

	for (i = 0; set->shares && i < SHARES; i++)
		buf_free(&set->shares[i].chunks);
	mem_free(set->shares);
	mem_free(set->sorted);
	mem_free(set->scratch);
	if (set->fd > 0)
		close(set->fd);
	memset(set, 0, sizeof *set);
}
