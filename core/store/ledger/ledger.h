/* ledger.h - what has been done: runs, sources, imports, rejects, reports.
 *
 * Owner:   texts in what is read are borrowed until the callback returns.
 * Errors:  ZILA_ESTORE; ZILA_EUSAGE for an id that is not there.
 */
#ifndef ZILA_STORE_LEDGER_H
#define ZILA_STORE_LEDGER_H

#include "ground/date.h"
#include "ground/digest.h"
#include "store/store.h"

/* A run is on record from its start, in a transaction of its own, so that
 * one that was killed with the core is still known. */
ZILA_MUST_USE enum zila_code run_begin(struct db *db, const char *kind,
	const char *command, int64_t *id, struct zila_err *err);
/* One that only read, in the transaction of what it leaves: it did not wait
 * for a writer to be recorded when it began. */
struct run_late {
	const char *kind, *command;
	char started_at[DATE_TIME_BYTES];
};
ZILA_MUST_USE enum zila_code run_begun(struct db *db,
	const struct run_late *run, int64_t *id, struct zila_err *err);
/* why: of a failure, or NULL; place: where it was, or NULL. */
ZILA_MUST_USE enum zila_code run_end(struct db *db, int64_t id,
	const char *state, const struct zila_err *why, const char *place,
	struct zila_err *err);

/* What a command that died left as running; nothing when there is none.
 * whole: command is all that was typed, else what that began with. */
ZILA_MUST_USE enum zila_code run_end_left(
	struct db *db, const char *command, bool whole, struct zila_err *err);

/* When a run began, in UTC. */
ZILA_MUST_USE enum zila_code run_started(struct db *db, int64_t id,
	char time[DATE_TIME_BYTES], struct zila_err *err);

struct control {
	const char *label, *stated, *computed;
	bool agrees;
	const char *remark; /* how far off, and where from; or "" */
};

struct import {
	int64_t id, run_id, source_id, plugin_id;
	const char *name, *sha256;
	int64_t bytes;
	const char *importer, *dataset, *options, *title;
	const char *plugin, *version, *digest; /* plugin's */
	bool synthetic;
	const char *format, *encoding, *delimiter, *sheet, *unit, *reasons;
	int64_t header_row;
	const char *as_on; /* or NULL */
	const char *known_at;
	int64_t read, added, changed, unchanged, withdrawn, quarantined,
		skipped;
	const char *rows_sha256;
	int64_t undoes, undone_by, retries; /* imports, or 0 */
	int64_t open_rejects; /* lines in quarantine that wait for a person */
	int64_t missing; /* not stored: rows of a full list that are not in the
	                    file, but kept, as lines are in quarantine */
};

/* The newest import of the same bytes by the same importer, version and
 * options that would do the same again: 0 when there is none, or it was
 * undone; when names of places were learnt since and it has lines in
 * quarantine; when an earlier import was undone since, whose rows it found
 * unchanged or newer than its own; when the same file, read otherwise since,
 * changed or withdrew rows. */
ZILA_MUST_USE enum zila_code import_same(struct db *db,
	const struct import *import, int64_t *id, struct zila_err *err);

/* Says how import was read otherwise than the last file of the same importer
 * and the same name (but for digits, which are dates); nothing when alike. */
ZILA_MUST_USE enum zila_code import_differs(struct db *db,
	const struct import *import, struct buf *out, struct zila_err *err);

typedef enum zila_code import_each(
	void *user, const struct import *import, struct zila_err *err);
/* id 0: all, oldest first. */
ZILA_MUST_USE enum zila_code import_read(struct db *db, int64_t id,
	import_each *each, void *user, struct zila_err *err);

/* The first import behind after; 0 when there is none. */
ZILA_MUST_USE enum zila_code import_after(
	struct db *db, int64_t after, int64_t *id, struct zila_err *err);

typedef enum zila_code control_each(
	void *user, const struct control *control, struct zila_err *err);
ZILA_MUST_USE enum zila_code control_read(struct db *db, int64_t import_id,
	control_each *each, void *user, struct zila_err *err);

/* What was mended or assumed on the way in, the same on all its lines. */
struct notice {
	const char *code, *column; /* column: of the importer, or "" */
	const char *lines;         /* the first of them: "4, 9, 12" */
	int64_t count;             /* of lines */
	const char *message;       /* of the first */
};
typedef enum zila_code notice_each(
	void *user, const struct notice *notice, struct zila_err *err);
ZILA_MUST_USE enum zila_code notice_read(struct db *db, int64_t import_id,
	notice_each *each, void *user, struct zila_err *err);

/* Why lines were skipped, with how many each. */
typedef enum zila_code skip_each(
	void *user, const char *reason, int64_t count, struct zila_err *err);
ZILA_MUST_USE enum zila_code skip_read(struct db *db, int64_t import_id,
	skip_each *each, void *user, struct zila_err *err);

/* The newest import known at time (UTC text; NULL = now), 0 for none. */
ZILA_MUST_USE enum zila_code ledger_known(struct db *db, const char *time,
	int64_t *import_id, struct zila_err *err);

/* For `doctor`: how many of each. */
struct ledger_counts {
	int64_t runs, failed_runs, imports, sources, rejects, open_findings;
	int64_t unbalanced; /* imports whose books do not balance */
};
ZILA_MUST_USE enum zila_code ledger_count(
	struct db *db, struct ledger_counts *out, struct zila_err *err);

#endif
