/* test.h - the tests of a plugin: what its files share.  Not for others.
 *
 * Files of plugins/NAME/tests/KIND; a kind is a function in test.c.  A case is
 * tried on a database in memory that has the registers, and the rows that
 * the case gives; nothing of it is left for the next.
 *
 * Owner:   job_test() makes and frees the struct testing.
 */
#ifndef ZILA_WORKER_TEST_H
#define ZILA_WORKER_TEST_H

#include "worker/job.h"
#include "worker/import/record.h"
#include "worker/test/mutants.h"

enum { TEST_NAME_BYTES = 300, TEST_TITLE_BYTES = 200, FOUND_MAX = 1000 };

/* One finding, as the rule told it; texts are of the frame. */
struct found {
	struct text severity, message;
	int state, district;
	int64_t import_id, line;
	bool used; /* it was expected */
};

/* One case, and what a rule said of it. */
struct trial {
	struct testing *testing;
	int index; /* from 1 */
	char title[TEST_TITLE_BYTES];
	int line;         /* of the case in its file, 0: not known */
	int imports;      /* registry: name of a file -> id of its import */
	int64_t files;    /* of them */
	struct text rule; /* the text that is tried */

	struct found found[FOUND_MAX];
	int count;
	int64_t told; /* findings, also beyond FOUND_MAX */
	char outcome[32];
	char problem[ZILA_ERR_BYTES_MAX];

	bool equal;            /* as the case expects it */
	struct buf difference; /* why not; of an unchanged rule only */
	bool quiet;            /* nobody reads the difference */
};

struct testing {
	struct job *job;
	const struct plugin *plugin;
	struct records records;
	struct link kept;   /* takes what rules and records send */
	struct part *rules; /* of all plugins */
	int rule_count;
	bool mutate, update;
	struct buf sent; /* by a run aside, for a case in Lua */

	/* the file at hand */
	char file[TEST_NAME_BYTES]; /* plugins/india/tests/rules/x.lua */
	char path[TEST_NAME_BYTES * 4];
	int table; /* registry: what the file returned */
	int case_count;
	struct buf source;    /* of the file */
	struct part part;     /* the rule */
	struct buf rule_text; /* of its file */
	struct mutants mutants;
	int64_t passed, failed, survived, explained;
};

/* Tells the core of a case that failed, a mutant that lives, or a file that
 * can't be run. */
ZILA_MUST_USE enum zila_code test_fault(struct testing *testing,
	const char *kind, int line, const char *title, const char *text,
	struct zila_err *err);

/* Sets the case up, tries the rule and its mutants on it, and counts. */
ZILA_MUST_USE enum zila_code case_run(
	struct testing *testing, int index, struct zila_err *err);

/* Inside: puts the rows of the case at index `at` into the database. */
void case_rows(lua_State *L, int at, struct trial *trial);

/* Inside: compares what was found with `finds` of the case at index `at`. */
void case_compare(lua_State *L, int at, struct trial *trial);

#endif
