/* finding.h - what rules found, and what becomes of it from check to check.
 *
 * A check is recorded as it comes and weighed at its end: a finding that an
 * earlier check had is `open`, one that it had not is `new`; one that its
 * rule judged and no longer gives is `fixed`; one that a person has accepted
 * for a time is `waived`.  A rule that broke, was stopped or had nothing to
 * look at fixes nothing.  It is the same finding again when rule, place and
 * subject are equal; see subject.h.
 *
 * Every check is kept, and reads the same whenever it is read.
 *
 * Owner:   texts in what is read are borrowed until the callback returns.
 * Units:   days as YYYY-MM-DD, of the checks' as-of days, never of a clock.
 * Errors:  ZILA_ESTORE; ZILA_EUSAGE for a run that is no check.
 */
#ifndef ZILA_STORE_FINDING_H
#define ZILA_STORE_FINDING_H

#include "store/store.h"

struct finding {
	int64_t id;
	const char *rule, *severity, *message;
	const char *template; /* message before its values were put in, or "" */
	const char *values;   /* a JSON object, or "" */
	const char *plugin;   /* whose parameters applied, or "" */
	int state, district;  /* LGD codes, 0 = none */
	int64_t import_id, line; /* 0 = none */

	/* taken only */
	int64_t step; /* findings are told by their steps, those of one as they
	                 come */
	const char *dataset; /* on a row of which it stands, or "" */
	const char *key;     /* of that row; see scan_key() */

	/* read only */
	const char *source, *sheet;             /* of the import, or NULL */
	const char *status;                     /* new, open, fixed, waived */
	const char *state_name, *district_name; /* or NULL */
	const char *first_seen;                 /* day */
	const char *open_since; /* day; later than first_seen: it returned */
	int64_t days_open;
	bool returned;                 /* was fixed once */
	const char *title, *why, *fix; /* of the rule in that check, or "" */
	const char *params;            /* JSON of the rule, or "" */
	int64_t waiver;                /* that holds, or held last; 0 = none */
	const char *waiver_owner, *waiver_reason, *waiver_until; /* or NULL */
	const char *waiver_status; /* holds, expired, ended; or NULL */
};

struct rule_run {
	const char *rule; /* pass, fail, error, not_applicable, stopped,
	                     left_out */
	const char *outcome;
	const char *message; /* of an error; why not; or NULL */
	int state;           /* 0 = all others */
	int64_t findings;
	/* "" and 0 where the worker did not say */
	const char *kind, *columns, *severity, *level, *params, *plugin;
	const char *title, *why, *fix;
	int64_t tested; /* units */

	int64_t waived;         /* read only: of the findings */
	const char *state_name; /* read only, or NULL */
};

/* A check and what it was asked. */
struct check_run {
	int64_t run_id;
	const char *as_of; /* day */
	int state;         /* 0 = all */
	const char *rule;  /* pattern, or NULL */

	/* read only */
	bool look_back; /* at a day before that of an earlier check */
	const char *started_at, *state_name;
	int64_t rules, failed;
	int64_t errors, warnings, infos; /* new or open; of all checks only */
	int64_t fresh, fixed, waived;    /* the same */
};

/* Begins check run->run_id, inside the run's transaction. */
ZILA_MUST_USE enum zila_code finding_begin(
	struct db *db, const struct check_run *run, struct zila_err *err);

/* Takes one finding. */
ZILA_MUST_USE enum zila_code finding_add(
	struct db *db, const struct finding *finding, struct zila_err *err);

/* Takes a span of a dataset's rows, no line of which has two; all of its rows
 * are in spans that are taken, or none. */
struct line_span;
ZILA_MUST_USE enum zila_code finding_lines(struct db *db, const char *dataset,
	const struct line_span *span, struct zila_err *err);

/* Records how a rule ended. */
ZILA_MUST_USE enum zila_code finding_rule_end(struct db *db, int64_t run_id,
	const struct rule_run *rule, struct zila_err *err);

/* Weighs all that was found against earlier checks and waivers.  state: the
 * only one that was checked, 0 = all. */
ZILA_MUST_USE enum zila_code finding_end(
	struct db *db, int64_t run_id, int state, struct zila_err *err);

/* Which findings are read; zero: all of them. */
struct finding_query {
	int64_t run_id; /* a check; 0: what is open or waived on day.  With
			   a day: what it told, with what is waived then */
	const char *day;
	int64_t since;        /* only what is new or fixed since this check */
	bool has_since;       /* since 0: since before the first */
	int state, district;  /* LGD codes */
	const char *rule;     /* GLOB */
	const char *severity; /* this and worse */
	int64_t id;
	bool worst_first; /* rule_run_read(): else in order of their names */
	bool brief;       /* title, why, fix, params, template, values: "" */
	int64_t most; /* of each rule, severity and status the first so many;
	                 the others' id and those alone are told.  0: all */
};

typedef enum zila_code finding_each(
	void *user, const struct finding *finding, struct zila_err *err);
/* Open ones first, then waived, then fixed; worst first. */
ZILA_MUST_USE enum zila_code finding_read(struct db *db,
	const struct finding_query *query, finding_each *each, void *user,
	struct zila_err *err);

/* What became of a finding: each check in which it was new or fixed. */
struct finding_event {
	int64_t run_id;
	const char *as_of, *event; /* new, fixed */
	bool look_back;
};
typedef enum zila_code finding_event_each(
	void *user, const struct finding_event *event, struct zila_err *err);
ZILA_MUST_USE enum zila_code finding_history(struct db *db, int64_t finding_id,
	finding_event_each *each, void *user, struct zila_err *err);

typedef enum zila_code rule_run_each(
	void *user, const struct rule_run *rule, struct zila_err *err);
/* state 0: of all; rule: GLOB or NULL. */
ZILA_MUST_USE enum zila_code rule_run_read(struct db *db,
	const struct finding_query *query, rule_run_each *each, void *user,
	struct zila_err *err);

typedef enum zila_code check_run_each(
	void *user, const struct check_run *run, struct zila_err *err);
/* run_id 0: all, oldest first. */
ZILA_MUST_USE enum zila_code check_run_read(struct db *db, int64_t run_id,
	check_run_each *each, void *user, struct zila_err *err);

/* The newest check of day or earlier, no look back (day NULL: the newest);
 * 0 when there is none. */
ZILA_MUST_USE enum zila_code check_run_of_day(
	struct db *db, const char *day, int64_t *run_id, struct zila_err *err);

#endif
