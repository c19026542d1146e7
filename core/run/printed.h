/* printed.h - what can be done with reports besides writing them: a figure
 * followed to its lines, a printed file proved.
 *
 * Owner:   texts given to callbacks are borrowed until they return.
 * Errors:  see each.
 */
#ifndef ZILA_RUN_PRINTED_H
#define ZILA_RUN_PRINTED_H

#include "run/core.h"

/* What is behind a figure comes as records, in this order; a field that has
 * nothing is NULL.
 *   scope    report, title, state, as_of, known_at, lang, list date, count
 *   entry    ref, kind, name, label, value, unit      (without a figure)
 *   subject  kind, ref, name, label, value, unit, of, share, note, synthetic
 *   term     role, name, label, value
 *   query    role, sql, bound, rows, datasets, whether it names lines,
 *            different keys
 *   import   id, name, sheet, importer, version, digest, sha256, known_at,
 *            as_on, synthetic, command, retries, lines, count
 *   row      import, line, key, words, values (JSON), raw
 *   left     how many rows are not shown */
enum { WHY_FIELDS_MAX = 16 };
struct why_record {
	const char *kind;
	const char *fields[WHY_FIELDS_MAX];
	int count;
};
typedef enum zila_code core_why_each(
	void *user, const struct why_record *record, struct zila_err *err);

/* ZILA_EUSAGE for a figure that is not there, with those that are. */
struct core_why {
	const char *report;
	const char *figure; /* or a table's cell; NULL: which there are */
	bool all;           /* rows, not the first few */
};
ZILA_MUST_USE enum zila_code core_why(struct core *core,
	const struct core_why *what, const struct core_scope *scope,
	core_why_each *each, void *user, struct zila_err *err);

/* What the figures and cells of a report came to, in the order of names. */
struct report_value {
	const char *name;
	const char *value; /* or NULL: not known */
	bool cell;
	size_t order; /* in the report */
};

/* A report made again, into memory. */
struct remade {
	struct arena arena;
	struct report_value *values;
	size_t count, room;
	struct buf file;
	char known_at[24], sha256[DIGEST_HEX_BYTES];
	char *plugins; /* JSON */
};

/* Makes the report of file again in its format; now: with all that is known
 * today instead of what was then.  Nothing is recorded.
 * Owner: remade_free(), also after an error. */
ZILA_MUST_USE enum zila_code core_remake(struct core *core,
	const struct report_file *file, bool now, struct remade *out,
	struct zila_err *err);
void remade_free(struct remade *remade);

/* Tells each value that is not the same in both; before or after is NULL
 * where it has no such value. */
typedef enum zila_code remade_each(void *user,
	const struct report_value *before, const struct report_value *after,
	struct zila_err *err);
ZILA_MUST_USE enum zila_code remade_compare(const struct remade *before,
	const struct remade *after, remade_each *each, void *user,
	struct zila_err *err);

/* Whether a file is a true print, and what stands between it and today. */
enum proof_again {
	PROOF_AGAIN_SAME,   /* made again it has the same bytes */
	PROOF_AGAIN_OTHER,  /* it has others: see plugins_changed, program */
	PROOF_AGAIN_FAILED, /* it could not be made: why */
};
struct proof_made {
	enum proof_again again;
	const char *why;
	bool plugins_changed, program_changed; /* since it was printed */
};
struct core_proof {
	struct arena arena;
	char sha256[DIGEST_HEX_BYTES];
	int64_t bytes;
	bool is_true;             /* a report was written with these bytes */
	bool has_print;           /* that one, or else the one most like it */
	struct report_file print; /* texts are of the arena */
	struct proof_made made;   /* of that print */

	/* of one that is not true: where it first says otherwise */
	bool differs;
	int64_t differs_byte, differs_line; /* from 1; line 0: no text */
	const char *in_file, *in_print;     /* that line, or NULL */

	struct remade then, now; /* the report as printed, and as of today */
	bool compared;
};

/* path's file is read, nothing is recorded.
 * Owner: core_proof_free(), also after an error. */
ZILA_MUST_USE enum zila_code core_prove(struct core *core, const char *path,
	struct core_proof *out, struct zila_err *err);
void core_proof_free(struct core_proof *proof);

#endif
