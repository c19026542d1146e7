/* test.h - the tests of plugins: plugins/NAME/tests.
 *
 * They run in one worker, on a database of their own with the registers of
 * the plugins; the user's is neither read nor written.
 *
 * Errors:  a test that fails is told, and is no error.
 */
#ifndef ZILA_RUN_TEST_H
#define ZILA_RUN_TEST_H

#include "run/jobs.h"

/* Something that is not as it should be: kind is "case", "mutant" (a change
 * of a rule that no case notices), "file" (it can't be run) or "untested". */
struct test_fault {
	const char *kind, *file, *title, *text;
	int line; /* 0: not known */
};

struct test_file {
	const char *plugin, *file;
	int64_t passed, failed;               /* cases */
	int64_t mutants, survived, explained; /* with mutate */
};

struct test_each {
	void *user;
	/* its faults come before a file */
	enum zila_code (*fault)(void *user, const struct test_fault *fault,
		struct zila_err *err);
	enum zila_code (*file)(
		void *user, const struct test_file *file, struct zila_err *err);
};

/* Tests the plugin of that name, or all (NULL).  Of options, db is not used. */
struct test_how {
	bool mutate; /* also: how good the tests of rules are */
	bool update; /* what t.golden() is given becomes its file */
};
ZILA_MUST_USE enum zila_code core_test(const struct core_options *options,
	const char *plugin, const struct test_how *how,
	const struct test_each *each, struct zila_err *err);

/* What is wrong with a plugin before any run. */
struct plugin_fault {
	const char *plugin, *file, *text;
	const char *hint; /* "" for none */
	int line;         /* 0: not known */
	bool warning;
};
typedef enum zila_code core_examine_each(
	void *user, const struct plugin_fault *fault, struct zila_err *err);

struct examine_each {
	void *user;
	core_examine_each *fault;
	core_job_each *job; /* as of core_jobs(), behind the faults; or NULL */
};

/* Looks over the plugin of that name, or all (NULL).  Of options, db is not
 * used. */
ZILA_MUST_USE enum zila_code core_examine(const struct core_options *options,
	const char *plugin, const struct examine_each *each,
	struct zila_err *err);

#endif
