/* printed.h - reports that were made: of what, what they came to, and the
 * files they were written into.
 *
 * A report is made again from its clocks: the day, the newest import it saw,
 * the newest check it saw, the language.
 *
 * Owner:   texts in what is read are borrowed until the callback returns.
 * Errors:  ZILA_ESTORE.
 */
#ifndef ZILA_STORE_PRINTED_H
#define ZILA_STORE_PRINTED_H

#include "store/store.h"

/* One making of a report, before its files. */
struct report_made {
	int64_t run_id, checked;
	const char *part;               /* "india.progress" */
	const char *plugins, *settings; /* JSON */
};
ZILA_MUST_USE enum zila_code report_made_add(struct db *db,
	const struct report_made *made, int64_t *id, struct zila_err *err);
ZILA_MUST_USE enum zila_code report_made_cites(struct db *db, int64_t made_id,
	int64_t import_id, struct zila_err *err);
ZILA_MUST_USE enum zila_code report_made_reads(struct db *db, int64_t made_id,
	const char *dataset, struct zila_err *err);
ZILA_MUST_USE enum zila_code report_made_figure(struct db *db, int64_t made_id,
	const char *name, const char *value, struct zila_err *err);

struct report_file {
	int64_t id, run_id, known;
	int64_t made_id; /* 0: made before that was kept */
	const char *report, *as_of, *known_at, *lang, *format, *file;
	const char *sha256;
	int state, district;
	int64_t bytes;

	/* of one that is read: */
	const char *part, *program, *plugins;
	const char *set;        /* what it was set to: "name=value" a line */
	const char *printed_at; /* UTC */
	int64_t checked;
};
ZILA_MUST_USE enum zila_code report_add(
	struct db *db, const struct report_file *file, struct zila_err *err);

typedef enum zila_code report_file_each(
	void *user, const struct report_file *file, struct zila_err *err);
/* Files of those bytes, or (sha256 NULL) of that name in whatever folder, or
 * of that ending (".html"); the newest first, at most `most`. */
struct report_search {
	const char *sha256, *name;
	int most;
};
ZILA_MUST_USE enum zila_code report_find(struct db *db,
	const struct report_search *search, report_file_each *each, void *user,
	struct zila_err *err);

/* A printed file whose datasets later imports have touched. */
struct report_stale {
	struct report_file file;
	int64_t imports;     /* how many */
	const char *newer;   /* the first of them: "12, 15" */
	const char *touched; /* datasets: "committee, product" */
};
typedef enum zila_code report_stale_each(
	void *user, const struct report_stale *stale, struct zila_err *err);
/* How many printed files there are, and of how many of them it is not on
 * record what they read: a version printed them that did not keep it. */
struct report_count {
	int64_t files, unknown;
};
/* Of each file name the last print, oldest first.  Cheap: what the imports
 * brought is not looked at. */
ZILA_MUST_USE enum zila_code report_stale(struct db *db,
	struct report_count *count, report_stale_each *each, void *user,
	struct zila_err *err);

#endif
