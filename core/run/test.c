/* test.c - the tests of plugins, on a database of their own. */
#include "run/test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "run/work.h"

enum { TITLE_BYTES = 400, TEXT_BYTES = 16384, FILE_BYTES = 400 };

static enum zila_code take_fault(const struct test_each *each,
	struct message *message, struct zila_err *err)
{
	char kind[16], file[FILE_BYTES], title[TITLE_BYTES];
	char *text = mem_alloc(TEXT_BYTES);
	struct test_fault fault = {kind, file, title, text, 0};
	enum zila_code code;

	if (!text)
		return err_memory(err);
	message_copy(message, kind, sizeof kind);
	message_copy(message, file, sizeof file);
	fault.line = (int)message_integer(message);
	message_copy(message, title, sizeof title);
	message_copy(message, text, TEXT_BYTES);
	code = message->bad ? work_unexpected(message, err)
			    : each->fault(each->user, &fault, err);
	mem_free(text);
	return code;
}

static enum zila_code take_file(const struct test_each *each,
	struct message *message, struct zila_err *err)
{
	char plugin[FILE_BYTES], name[FILE_BYTES];
	struct test_file file = {.plugin = plugin, .file = name};

	message_copy(message, plugin, sizeof plugin);
	message_copy(message, name, sizeof name);
	file.passed = message_integer(message);
	file.failed = message_integer(message);
	file.mutants = message_integer(message);
	file.survived = message_integer(message);
	file.explained = message_integer(message);
	return message->bad ? work_unexpected(message, err)
			    : each->file(each->user, &file, err);
}

static enum zila_code sink(struct run *run, struct message *message, void *user,
	struct zila_err *err)
{
	(void)run;
	switch (message->type) {
	case MESSAGE_TEST_FAULT:
		return take_fault(user, message, err);
	case MESSAGE_TEST_FILE:
		return take_file(user, message, err);
	default:
		return work_unexpected(message, err);
	}
}

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

static enum zila_code run_tests(const struct core_options *options,
	const char *plugin, bool mutate, const struct test_each *each,
	struct zila_err *err)
{
	struct core core;
	struct run run;
	struct test_each to = *each;
	enum zila_code code = core_open(&core, options, err);

	if (code != ZILA_OK)
		return code;
	work_init(&run, &core, "test", sink, &to);
	run_option(&run, "name", plugin);
	run_option(&run, "mutate", mutate ? "yes" : NULL);
	code = run_spawn(&run, err);
	core_close(&core);
	return code;
}

enum zila_code core_test(const struct core_options *options, const char *plugin,
	bool mutate, const struct test_each *each, struct zila_err *err)
{
	const char *parent = getenv("TMPDIR");
	struct core_options own = *options;
	char folder[1000], path[1100];
	enum zila_code code;

	(void)snprintf(folder, sizeof folder, "%.900s/zila-test-XXXXXX",
		parent && *parent ? parent : "/tmp");
	if (!mkdtemp(folder))
		return err_set(err, ZILA_ESTORE,
			"%s: no folder can be made for the tests' database: "
			"set TMPDIR to a folder that can be written",
			folder);
	(void)snprintf(path, sizeof path, "%s/test.db", folder);
	own.db = path;
	code = run_tests(&own, plugin, mutate, each, err);
	clear_folder(folder);
	return code;
}
