/* words.h - stored values as a person or a program reads them: districts by
 * name, money in its unit.
 *
 * Owner:   words_close(), also after an error.
 * Errors:  ZILA_ESTORE; a buf remembers its own.
 */
#ifndef ZILA_STORE_WORDS_H
#define ZILA_STORE_WORDS_H

#include "ground/value.h"
#include "store/store.h"

/* The names of places, each as it is written now, or was last. */
struct words {
	struct db *db;
	void *name; /* statement */
};

ZILA_MUST_USE enum zila_code words_open(
	struct words *words, struct db *db, struct zila_err *err);
void words_close(struct words *words);

/* Appends value, nothing for NULL.  plain: for a program, without grouping
 * and without a currency's sign. */
void words_value(struct words *words, struct buf *out,
	const struct column *column, const struct value *value, bool plain);

/* Appends what is not empty of the key of values: "Kerala, Wayanad, Pepper". */
void words_key(struct words *words, struct buf *out,
	const struct dataset *dataset, const struct value *values);

/* The values of a row, one for each column of dataset, from a statement in
 * which they begin at `at`. */
void words_read(void *statement, int at, const struct dataset *dataset,
	struct value *values);

bool value_equal(const struct value *a, const struct value *b);

#endif
