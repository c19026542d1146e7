/* findings.h - a kept check in the forms that only a worker writes: a page, a
 * workbook, and all about one finding.
 *
 * Owner:   findings.c makes and frees the struct telling.
 * Errors:  of the store and the link; ZILA_EUSAGE for what is not there.
 */
#ifndef ZILA_WORKER_FINDINGS_H
#define ZILA_WORKER_FINDINGS_H

#include "store/finding/finding.h"
#include "store/finding/waiver.h"
#include "worker/job.h"

enum { FINDINGS_STATES_MAX = 64, FINDINGS_NAME_BYTES = 128 };

struct telling {
	struct job *job;
	struct finding_query query;
	const char *lang;              /* "en", "hi" */
	const struct plugin *national; /* the fixed words' */
	struct {
		int state;
		char name[FINDINGS_NAME_BYTES];
	} states[FINDINGS_STATES_MAX]; /* in lang, where it has a name */
	int state_count;

	/* of the check */
	char as_of[16], started_at[24];
	bool look_back;
	int64_t errors, warnings, infos, fresh, fixed, waived, rules, failed;
};

/* Every fixed word of these forms, ended by NULL: what a catalogue holds. */
extern const char *const findings_words[];

/* A fixed word, or a text of a rule, in the language. */
const char *findings_word(const struct telling *telling, const char *english);
const char *findings_said(
	const struct telling *telling, const char *rule, const char *english);

/* Appends a fixed sentence with {1} and {2} replaced. */
void findings_fill(const struct telling *telling, struct buf *out,
	const char *english, const char *one, const char *two);

/* Appends the message, or its fix, in the language, with its values.  False:
 * it has no words in that language, and stays English. */
bool findings_message(const struct telling *telling,
	const struct finding *finding, struct buf *out);
void findings_fix(const struct telling *telling, const struct finding *finding,
	struct buf *out);

/* Appends "Karnataka, Mysuru"; nothing for a finding of no place. */
void findings_place(const struct telling *telling, int state,
	const char *state_name, const char *district_name, struct buf *out);

/* Appends "file.csv, Sheet1, line 4"; nothing where it has no source. */
void findings_source(const struct telling *telling,
	const struct finding *finding, struct buf *out);

/* Appends "open since 2025-01-01 (31 days)", with what is to be said of its
 * waiver. */
void findings_status(const struct telling *telling,
	const struct finding *finding, struct buf *out);

/* Appends "factor = 50, from = 2020" of a JSON object. */
void findings_params(struct buf *out, const char *params);

/* The forms, into out. */
ZILA_MUST_USE enum zila_code findings_html(
	struct telling *telling, struct buf *out, struct zila_err *err);
ZILA_MUST_USE enum zila_code findings_explain(struct telling *telling,
	bool json, struct buf *out, struct zila_err *err);
/* Sends its file itself. */
ZILA_MUST_USE enum zila_code findings_book(
	struct telling *telling, struct zila_err *err);

#endif
