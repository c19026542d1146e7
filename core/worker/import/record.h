/* record.h - the records of one line: given as texts or by a script, typed,
 * and sent when the whole line is sound.
 *
 * Owner:   given values are borrowed until record_end().
 * Errors:  what is wrong with the data becomes a reason, never an error.
 */
#ifndef ZILA_WORKER_RECORD_H
#define ZILA_WORKER_RECORD_H

#include "ground/date.h"
#include "ground/json.h"
#include "worker/link.h"
#include "worker/import/notice.h"
#include "worker/import/repeat.h"
#include "worker/table/coerce/coerce.h"

/* One record before it is typed. */
struct draft {
	const struct dataset *dataset;
	struct value given[MODEL_COLUMNS_MAX]; /* texts as in the file */
	/* What is known of the file's column that a value is from, or NULL. */
	const struct coerce_style *styles[MODEL_COLUMNS_MAX];
	/* Which value is a cell that comes again, or NULL. */
	struct repeat *repeats[MODEL_COLUMNS_MAX];
	struct value as_on, until; /* of a snapshot */
};

enum { RECORD_SLOTS_MAX = 16, RECORD_DAYS = 64 };

/* A day as text; "" while there was none. */
struct written {
	int32_t day;
	char text[DATE_TEXT_BYTES];
};

/* The records of a dataset on their way. */
struct slot {
	const struct dataset *dataset;
	int state_at, district_at; /* columns that are the record's place */
	int time_at, provisional_at;
	bool is_register;
	struct buf line;  /* of this line */
	struct buf batch; /* of sound lines */
};

struct records {
	struct coerce *coerce;
	const struct place_register *places;
	struct link *link;
	int state;             /* LGD code where a row names none; 0 = none */
	bool amid;             /* the row's may be that of the rows below it */
	int32_t as_on;         /* of a snapshot whose rows do not say */
	bool dated;            /* as_on was given, not taken from the clock */
	bool undated_seen;     /* some row took as_on from the clock */
	bool provisional_seen; /* some row is marked so */
	const char *no_period; /* why titles tell none, or NULL */

	int64_t line;
	int record_count; /* of this line */
	struct reason reasons[LIMIT_REJECT_REASONS];
	int reason_count;
	struct reason spare;   /* takes what is too much */
	struct reason scratch; /* of a cell, before it is added */
	struct notices notices;
	int mixed_at;                        /* see coerce_mixed() */
	struct written written[RECORD_DAYS]; /* at day % RECORD_DAYS */
	struct slot slots[RECORD_SLOTS_MAX];
	int slot_count;
};

void record_begin(struct records *records, int64_t line);

/* Adds a reason against the line. */
void record_reject(struct records *records, const char *code,
	const char *column, const char *message);

/* As record_reject(), of a text that is no place, or the wrong one. */
void record_miss(struct records *records, const char *column, struct text text,
	const struct place_miss *miss);

/* Tells what was mended or assumed in the line, or, after record_begin() with
 * line 0, in the file.  What coerce mended is told by record_end(). */
void record_notice(struct records *records, const char *code,
	const char *column, const char *message);

/* Types draft and adds it to the line. */
ZILA_MUST_USE enum zila_code record_add(struct records *records,
	const struct draft *draft, struct zila_err *err);

/* Ends the line: its records go on their way, unless it has reasons. */
ZILA_MUST_USE enum zila_code record_end(
	struct records *records, struct zila_err *err);

/* Sends what is still held, and the notices: once, at the end. */
ZILA_MUST_USE enum zila_code record_flush(
	struct records *records, struct zila_err *err);
void record_free(struct records *records);

/* The reasons as JSON: [{code, column, value, message, suggestions}]. */
void reasons_json(struct buf *out, const struct reason *reasons, int count);

#endif
