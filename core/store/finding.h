/* finding.h - what rules found, from run to run.
 *
 * A finding is the same finding again when rule, place and message are
 * equal: it stays open.  One that a complete run of its rule no longer
 * gives is fixed.
 *
 * Errors:  ZILA_ESTORE.
 */
#ifndef ZILA_STORE_FINDING_H
#define ZILA_STORE_FINDING_H

#include "store/store.h"

struct finding {
	int64_t id;
	const char *rule, *severity, *message;
	int state, district;                    /* LGD codes, 0 = none */
	int64_t import_id, line;                /* 0 = none */
	const char *source, *sheet;             /* of the import, or NULL */
	const char *status;                     /* new, open, fixed */
	const char *state_name, *district_name; /* or NULL */
};

struct rule_run {
	const char *rule, *outcome,
		*message; /* message: of an error, or NULL */
	int state;        /* 0 = all */
	int64_t findings;
};

/* Records one finding of run. */
ZILA_MUST_USE enum zila_code finding_add(struct db *db, int64_t run_id,
	const struct finding *finding, struct zila_err *err);

/* Records how a rule ended; when it had rows to judge, what it did not find
 * again (in that state) is fixed. */
ZILA_MUST_USE enum zila_code finding_rule_end(struct db *db, int64_t run_id,
	const struct rule_run *rule, struct zila_err *err);

typedef enum zila_code finding_each(
	void *user, const struct finding *finding, struct zila_err *err);
/* What run found, and what it found fixed; worst first. */
ZILA_MUST_USE enum zila_code finding_read(struct db *db, int64_t run_id,
	finding_each *each, void *user, struct zila_err *err);

typedef enum zila_code rule_run_each(
	void *user, const struct rule_run *rule, struct zila_err *err);
ZILA_MUST_USE enum zila_code rule_run_read(struct db *db, int64_t run_id,
	rule_run_each *each, void *user, struct zila_err *err);

#endif
