/* keyset.h - many hashes of keys, each with the row it is of: which of them
 * stand twice, and all of them in rising order.
 *
 * It holds no more than a few MiB in memory however many there are: entries
 * are dealt out by their highest bits, and each share is written to a
 * temporary file as it fills and read back by itself.
 *
 * Owner:   zero-initialise; keyset_free() when done, also after an error.
 * Errors:  ZILA_ESTORE when the temporary file can't be written.
 */
#ifndef ZILA_STORE_KEYSET_H
#define ZILA_STORE_KEYSET_H

#include <stdint.h>

#include "ground/buf.h"

struct keyset_entry {
	int64_t hash;
	int64_t row;
};

struct keyset_share;

struct keyset {
	struct keyset_share *shares; /* made by the first keyset_add() */
	struct keyset_entry *sorted, *scratch; /* the share at hand */
	size_t count, at, room;
	int share;
	int fd;
	int64_t size; /* of the file */
};

ZILA_MUST_USE enum zila_code keyset_add(
	struct keyset *set, int64_t hash, int64_t row, struct zila_err *err);

/* Before the first keyset_next(), and to begin again; keyset_add() is over. */
void keyset_rewind(struct keyset *set);

/* The entries by rising hash, those of one hash as they were added.  *entry
 * is NULL after the last; else it is borrowed until the next call, and
 * *same says that the one after it has the same hash. */
ZILA_MUST_USE enum zila_code keyset_next(struct keyset *set,
	const struct keyset_entry **entry, bool *same, struct zila_err *err);

void keyset_free(struct keyset *set);

#endif
