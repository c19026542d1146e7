/* waiver.h - findings that a person has accepted for a time, and why.
 *
 * A waiver is of one finding, or of a rule in a place.  It holds through its
 * last day; from then on, or once a person has ended it, what it covered is
 * open again.  None is ever deleted.
 *
 * Owner:   texts in what is read are borrowed until the callback returns.
 * Units:   days as YYYY-MM-DD.
 * Errors:  ZILA_ESTORE; ZILA_EUSAGE, saying what was meant to be given.
 */
#ifndef ZILA_STORE_WAIVER_H
#define ZILA_STORE_WAIVER_H

#include "store/store.h"

/* In SQL: whether waiver w is of finding f.  No CASE, as each side is found by
 * an index. */
#define WAIVER_OF_FINDING                                                      \
	"w.rule = f.rule AND (w.finding_id = f.id OR w.finding_id IS NULL "    \
	"AND w.state = f.state AND ifnull(w.district = f.district, "           \
	"w.district IS NULL))"

struct waiver {
	int64_t id;
	const char *rule;    /* given: "" for that of the finding */
	int state, district; /* LGD codes, 0 = any */
	int64_t finding_id;  /* 0: rule and place */
	const char *owner, *reason;
	const char *until; /* the last day */

	/* read only */
	const char *created_at, *ended_at, *ended_reason; /* UTC; or NULL */
	const char *status;                     /* holds, expired, ended */
	const char *state_name, *district_name; /* or NULL */
	const char *message;                    /* of the finding, or NULL */
};

/* Refuses a finding that is not there or is fixed, a rule that no check has
 * known, and a last day before the newest check's.  One that holds of the
 * same ends. */
ZILA_MUST_USE enum zila_code waiver_add(struct db *db,
	const struct waiver *waiver, int64_t *id, struct zila_err *err);

/* Ends one that has not been ended. */
ZILA_MUST_USE enum zila_code waiver_end(
	struct db *db, int64_t id, const char *reason, struct zila_err *err);

/* Which are read; zero: all of them, as on no day. */
struct waiver_query {
	int64_t id, finding_id;
	int state, district; /* that touch this place */
	const char *day;     /* what status is of; NULL: the newest check's */
	bool holding;        /* only those that hold then */
};
typedef enum zila_code waiver_each(
	void *user, const struct waiver *waiver, struct zila_err *err);
ZILA_MUST_USE enum zila_code waiver_read(struct db *db,
	const struct waiver_query *query, waiver_each *each, void *user,
	struct zila_err *err);

#endif
