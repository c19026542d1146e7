/* proof.h - the stored rows of an import, held against the records that its
 * file gives when it is read once more.
 *
 * Both ways: every row that came from the import is found among the records
 * of its line; and every record of a line that was taken was known, with the
 * same values, once the import was in.
 *
 * Owner:   proof_close(), then proofs_close(), also after an error; the model
 *          and the import are borrowed until the first; what is told is
 *          borrowed until the callback returns.
 * Errors:  ZILA_ESTORE.
 */
#ifndef ZILA_STORE_PROOF_H
#define ZILA_STORE_PROOF_H

#include "store/ledger/ledger.h"
#include "store/view/words.h"

/* What the proofs of import_id (0: of each import, one after the other) share:
 * which rows came from which import and, where a record is none of its own
 * import's rows, which rows have its key.  So each dataset is read once, not
 * once an import.  In a transaction, whose end takes the temporary tables. */
struct proofs;

ZILA_MUST_USE enum zila_code proofs_open(struct db *db, int64_t import_id,
	struct proofs **out, struct zila_err *err);
void proofs_close(struct proofs *proofs);

struct proof;

ZILA_MUST_USE enum zila_code proof_open(struct proofs *proofs,
	const struct model *model, const struct import *import,
	struct proof **out, struct zila_err *err);
void proof_close(struct proof *proof);

/* One record that the file gives; values has one for each column. */
struct proof_record {
	const struct dataset *dataset;
	int64_t line;
	struct value valid_from, valid_to; /* texts; valid_to may be NULL */
	const struct value *values;
};
ZILA_MUST_USE enum zila_code proof_add(struct proof *proof,
	const struct proof_record *record, struct zila_err *err);

/* stored and in_file are in words; NULL: there is none. */
struct proof_fault {
	const char *dataset;
	int64_t line;
	const char *key;    /* in words */
	const char *column; /* or NULL: the whole row */
	const char *stored, *in_file;
};
typedef enum zila_code proof_each(
	void *user, const struct proof_fault *fault, struct zila_err *err);

struct proof_result {
	int64_t rows;      /* stored, that came from the import */
	int64_t differing; /* of them, not as in the file */
	int64_t lost;      /* records of the file that were never stored */
};
ZILA_MUST_USE enum zila_code proof_compare(struct proof *proof,
	proof_each *each, void *user, struct proof_result *out,
	struct zila_err *err);

#endif
