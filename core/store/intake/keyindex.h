/* keyindex.h - which rows of a dataset have a key, found by a short hash of
 * it.
 *
 * The table "DATASET.key" holds hash and id of every row, open or closed, up
 * to the one that dataset.keyed tells.  It is brought up to date by the import
 * that is going to look into it, in one sorted pass, and by nobody else:
 * whatever adds rows need not know of it.  A hash only says where to look:
 * keys are always compared themselves.
 *
 * Errors:  ZILA_ESTORE.
 */
#ifndef ZILA_STORE_KEYINDEX_H
#define ZILA_STORE_KEYINDEX_H

#include "ground/digest.h"
#include "store/db.h"

struct keyindex {
	unsigned char secret[SHORT_HASH_KEY_BYTES]; /* this database's */
	struct buf text;                            /* a key, to be hashed */
	int dropped_bits; /* of each hash; 0 but in tests of collisions */
};

ZILA_MUST_USE enum zila_code keyindex_open(
	struct keyindex *index, struct db *db, struct zila_err *err);
void keyindex_close(struct keyindex *index);

/* The hash of a record's key; values has one for each column of dataset. */
ZILA_MUST_USE enum zila_code keyindex_hash(struct keyindex *index,
	const struct dataset *dataset, const struct value *values,
	int64_t *hash, struct zila_err *err);

/* A few bits for each hash of a dataset: what is not among them is certainly
 * not in its index.  It takes a read of the whole index, and then nothing. */
struct keyfilter {
	uint64_t *words;
	uint64_t mask;
};
ZILA_MUST_USE enum zila_code keyfilter_make(struct keyfilter *filter,
	struct db *db, const struct dataset *dataset, int64_t keys,
	struct zila_err *err);
bool keyfilter_may_have(const struct keyfilter *filter, int64_t hash);
void keyfilter_free(struct keyfilter *filter);

/* Adds the rows that are not in the index yet, of ids up to *last, which is
 * the last there is (0 for an empty table). */
ZILA_MUST_USE enum zila_code keyindex_update(struct keyindex *index,
	struct db *db, const struct dataset *dataset, int64_t *last,
	struct zila_err *err);

/* The same for all rows there are, made from the rows alone, as the temporary
 * table name: for who must not trust what is stored, or may not write. */
ZILA_MUST_USE enum zila_code keyindex_make(struct keyindex *index,
	struct db *db, const struct dataset *dataset, const char *name,
	struct zila_err *err);

#endif
