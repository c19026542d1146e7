/* reject.h - the lines in quarantine, and what became of them.
 *
 * A line is open until it is
 *   settled  taken, or refused anew, by a retry,
 *   reread   read again from the same bytes by a later import, or
 *   undone   gone with its import.
 * What undid may be undone: a settled line whose retry was undone is open
 * again.  So a line is open once, however often it was tried.
 *
 * Serves the core and, on its read-only connection, the worker.
 *
 * Owner:   texts in what is read are borrowed until the callback returns.
 * Units:   stakes in minor units; ages in days, by the calendar of India,
 *          from the import that first had the line.
 * Errors:  ZILA_ESTORE; ZILA_EUSAGE for an import that is not there.
 */
#ifndef ZILA_STORE_REJECT_H
#define ZILA_STORE_REJECT_H

#include "store/ledger/ledger.h"

struct reject {
	int64_t id, import_id, line;
	const char *name, *sheet, *importer; /* of its import */
	const char *raw, *reasons;           /* reasons: JSON */
	const char *status; /* "open", "settled", "reread", "undone" */
	int state;          /* LGD code, 0: not known */
	const char *state_name;
	int64_t stake;
	const char *currency; /* of the stake; NULL: none could be read */
	int64_t settled_by;   /* an import, or 0 */
	int64_t age_days;
};

/* Which of them; zero-initialised it is all that are open. */
struct reject_filter {
	int64_t import_id;  /* 0: of all imports */
	int state;          /* 0: of all states */
	const char *reason; /* a code, or NULL */
	bool all;           /* also those that are not open */
	const char *as_of;  /* YYYY-MM-DD, NULL: today; for ages */
	int64_t skip, most; /* leaves out the first; most 0: all the rest */
};

typedef enum zila_code reject_each(
	void *user, const struct reject *reject, struct zila_err *err);
ZILA_MUST_USE enum zila_code reject_read(struct db *db,
	const struct reject_filter *filter, reject_each *each, void *user,
	struct zila_err *err);

/* Lines with the same cause: a reason and the value it is about, in one
 * state.  A line with two reasons counts in both. */
struct reject_cause {
	const char *code, *column, *value, *message;
	const char *suggestions; /* JSON, of one of them */
	int state;
	const char *state_name;
	int64_t rows, imports, import_id; /* import_id: the first */
	int64_t stake_inr, stake_usd;
	int64_t staked;   /* rows with a stake */
	int64_t age_days; /* of the oldest */
};
typedef enum zila_code reject_cause_each(
	void *user, const struct reject_cause *cause, struct zila_err *err);
/* The most money first, then the most rows. */
ZILA_MUST_USE enum zila_code reject_causes(struct db *db,
	const struct reject_filter *filter, reject_cause_each *each, void *user,
	struct zila_err *err);

/* The reasons of filter's lines, whatever reason it has, each code once. */
typedef enum zila_code reject_code_each(
	void *user, const char *code, struct zila_err *err);
ZILA_MUST_USE enum zila_code reject_codes(struct db *db,
	const struct reject_filter *filter, reject_code_each *each, void *user,
	struct zila_err *err);

enum { REJECT_AGES = 4 };
/* "0-7", "8-30", "31-90", ">90" */
extern const char *const reject_age_names[REJECT_AGES];

/* Lines of a state by age; state 0 is not known. */
struct reject_ages {
	int state;
	const char *state_name;
	int64_t rows[REJECT_AGES], total;
	int64_t stake_inr, stake_usd, staked;
};
typedef enum zila_code reject_ages_each(
	void *user, const struct reject_ages *ages, struct zila_err *err);
ZILA_MUST_USE enum zila_code reject_by_state(struct db *db,
	const struct reject_filter *filter, reject_ages_each *each, void *user,
	struct zila_err *err);

/* All of filter at once: one struct reject_ages without a state. */
ZILA_MUST_USE enum zila_code reject_total(struct db *db,
	const struct reject_filter *filter, struct reject_ages *out,
	struct zila_err *err);

/* The lines of import_id that a retry may take, in rising order: those in
 * quarantine, also by way of an earlier retry.  id is that of the reject
 * that is open now.  Owner: reject_lines_free(). */
struct reject_line {
	int64_t line, id;
};
struct reject_lines {
	struct reject_line *lines;
	size_t count, room;
};
ZILA_MUST_USE enum zila_code reject_lines_read(struct db *db, int64_t import_id,
	struct reject_lines *out, struct zila_err *err);
/* The lines that the retry import_id took. */
ZILA_MUST_USE enum zila_code reject_lines_taken(struct db *db,
	int64_t import_id, struct reject_lines *out, struct zila_err *err);
void reject_lines_free(struct reject_lines *lines);
/* The one of this number, or NULL. */
const struct reject_line *reject_lines_find(
	const struct reject_lines *lines, int64_t line);

/* "Mysuru, Karnataka" or "Karnataka", by LGD code; "" when there is none. */
enum { REJECT_PLACE_BYTES = 400 };
ZILA_MUST_USE enum zila_code reject_place_of(struct db *db, int64_t place,
	bool is_state, char out[REJECT_PLACE_BYTES], struct zila_err *err);

/* The state of a district by LGD codes; 0 when there is none. */
ZILA_MUST_USE enum zila_code reject_state_of(
	struct db *db, int64_t district, int64_t *state, struct zila_err *err);

/* The import that settled this line of import_id last; 0: none did. */
ZILA_MUST_USE enum zila_code reject_settler(struct db *db, int64_t import_id,
	int64_t line, int64_t *settler, struct zila_err *err);

/* Makes import_id a retry of retries. */
ZILA_MUST_USE enum zila_code reject_retry(struct db *db, int64_t import_id,
	int64_t retries, struct zila_err *err);

/* The line is import_id's now. */
ZILA_MUST_USE enum zila_code reject_settle(struct db *db,
	const struct reject_line *line, int64_t import_id,
	struct zila_err *err);

/* Lines of the retry import_id that took the place of what another line of
 * the same file says of the same: which of them is right nobody can know.
 * Asked after the merge. */
typedef enum zila_code reject_contradiction(
	void *user, int64_t line, int64_t other, struct zila_err *err);
ZILA_MUST_USE enum zila_code reject_contradictions(struct db *db,
	const struct dataset *dataset, int64_t import_id,
	reject_contradiction *each, void *user, struct zila_err *err);

/* What an import was made from, enough to read its lines again. */
struct reject_origin {
	int64_t import_id, source_id, header_row;
	int64_t retries; /* the import that it is a retry of, or 0 */
	const char *name, *importer, *options, *sheet, *encoding, *delimiter;
	const char *as_on;    /* or NULL */
	const char *known_on; /* the day in India that it was known */
	bool synthetic, undone;
};
typedef enum zila_code reject_origin_each(
	void *user, const struct reject_origin *origin, struct zila_err *err);
ZILA_MUST_USE enum zila_code reject_origin_read(struct db *db,
	int64_t import_id, reject_origin_each *each, void *user,
	struct zila_err *err);

/* One of an import's options, within their text: "state=Tamil Nadu as_on=". */
struct import_option {
	const char *name, *value;
	size_t name_size, value_size;
};

/* The next one, which begins at *at; false when there is none. */
bool import_option_next(const char **at, struct import_option *out);

/* The value of key in an import's options; false when it was not given. */
bool reject_option(
	const char *options, const char *key, char *out, size_t room);

#endif
