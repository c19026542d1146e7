/* why.h - what the files of `zila why` share: the rows behind a figure, as
 * they are found, and the records that tell them.
 *
 * Owner:   all is on the report's arena.
 */
#ifndef ZILA_WORKER_WHY_H
#define ZILA_WORKER_WHY_H

#include "store/view/words.h"
#include "worker/doc/writer.h"
#include "worker/report/reporting.h"

enum { NAMES_MAX = 500, NAMES_SHOWN = 60 };

/* A row behind a figure, and what the figure counts it by. */
struct behind_row {
	int64_t import_id, line;
	const char *key;                  /* or NULL */
	const char *raw, *words, *values; /* once read */
};

struct why {
	struct reporting *reporting;
	struct doc *doc;
	int table_number;
	struct behind_row *rows;
	size_t count, room;
	bool *datasets;     /* that were read, by dataset of the model */
	struct words words; /* while rows are told */
};

/* Tells a record of kind with its fields; NULL is none. */
ZILA_MUST_USE enum zila_code why_record(struct why *why, const char *kind,
	const char *const *fields, int count, struct zila_err *err);
const char *why_number(struct why *why, int64_t number);

/* Whether the target is in the table called id, the number-th. */
bool why_is_table(
	const struct reporting *reporting, const char *id, int number);

/* why_rows.c: runs a query again, tells it, and notes the rows that it
 * names; notes the lines of a citation, or one line. */
ZILA_MUST_USE enum zila_code why_query(struct why *why, const char *role,
	const struct doc_query *query, struct zila_err *err);
ZILA_MUST_USE enum zila_code why_cited(struct why *why,
	const struct doc_citation *citation, struct zila_err *err);
ZILA_MUST_USE enum zila_code why_line(
	struct why *why, int64_t import_id, int64_t line, struct zila_err *err);

/* Tells the imports of what was noted, and the rows themselves. */
ZILA_MUST_USE enum zila_code why_rows(struct why *why, struct zila_err *err);

#endif
