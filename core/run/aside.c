/* aside.c - a database in a folder that goes again. */
#include "run/aside.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "run/temporary.h"

/* A folder that goes again, with what SQLite puts beside a database. */
static void clear_folder(const char *folder)
{
	static const char *const names[] = {
		"", "-wal", "-shm", ".lock", ".pen"};
	char path[1100];
	size_t i;

	for (i = 0; i < sizeof names / sizeof names[0]; i++) {
		(void)snprintf(
			path, sizeof path, "%s/test.db%s", folder, names[i]);
		(void)unlink(path);
	}
	(void)rmdir(folder);
}

static enum zila_code run_on(const struct core_options *options,
	const struct aside *aside, struct zila_err *err)
{
	struct core core;
	struct run run;
	enum zila_code code = core_open(&core, options, err);

	if (code != ZILA_OK)
		return code;
	work_init(&run, &core, aside->kind, aside->sink, aside->user);
	run_option(&run, "name", aside->plugin);
	run_option(&run, "file", aside->file);
	if (aside->input)
		run.input_fd = aside->input_fd;
	run_option(&run, "mutate", aside->mutate ? "yes" : NULL);
	run_option(&run, "update", aside->update ? "yes" : NULL);
	code = run_spawn(&run, err);
	if (code == ZILA_OK && aside->jobs)
		code = core_jobs(&core, aside->jobs, aside->jobs_user, err);
	core_close(&core);
	return code;
}

enum zila_code run_aside(const struct core_options *options,
	const struct aside *aside, struct zila_err *err)
{
	const char *parent = getenv("TMPDIR");
	struct core_options own = *options;
	char folder[1000], path[1100];
	enum zila_code code;
	sigset_t before;

	(void)snprintf(folder, sizeof folder, "%.900s/zila-test-XXXXXX",
		parent && *parent ? parent : "/tmp");
	temporary_hold(&before);
	if (!mkdtemp(folder)) {
		sigprocmask(SIG_SETMASK, &before, NULL);
		return err_set(err, ZILA_ESTORE,
			"%s: no folder can be made for the tests' database: "
			"set TMPDIR to a folder that can be written",
			folder);
	}
	(void)snprintf(path, sizeof path, "%s/test.db", folder);
	own.db = path;
	code = run_on(&own, aside, err);
	clear_folder(folder);
	sigprocmask(SIG_SETMASK, &before, NULL);
	return code;
}
