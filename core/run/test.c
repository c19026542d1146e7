/* test.c - the tests of plugins, on a database of their own. */
#include "run/test.h"

#include <stdio.h>
#include <string.h>

#include "run/aside.h"

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

/* One run of tests; golden is the file being written. */
struct test_run {
	struct test_each each;
	const char *plugins; /* the path */
	bool update;
	struct work_file golden;
};

/* Whether dir is FOLDER/NAME of one of the folders of path: a worker that has
 * gone wrong must not say where we write. */
static bool is_of_plugin(const char *path, const char *dir, const char *name)
{
	size_t end = strcspn(name, "/"), size;

	for (;; path += size + 1) {
		size = strcspn(path, ":");
		if (!strncmp(dir, path, size) && dir[size] == '/' &&
			!strncmp(dir + size + 1, name, end) &&
			!dir[size + 1 + end] &&
			name[strspn(name,
				"abcdefghijklmnopqrstuvwxyz_0123456789")] ==
				'/')
			return true;
		if (!path[size])
			return false;
	}
}

/* "karnataka/report.md" and the folder of karnataka. */
static enum zila_code begin_golden(
	struct test_run *tests, struct message *message, struct zila_err *err)
{
	char name[FILE_BYTES], dir[FILE_BYTES * 10], *slash;
	char path[FILE_BYTES * 12];

	message_copy(message, name, sizeof name);
	message_copy(message, dir, sizeof dir);
	slash = strchr(name, '/');
	if (message->bad || !tests->update || !slash ||
		strchr(slash + 1, '/') || slash[1] == '.' ||
		!is_of_plugin(tests->plugins, dir, name))
		return work_unexpected(message, err);
	(void)snprintf(path, sizeof path, "%.3900s/tests/golden", dir);
	if (file_make_dir(path, err) != ZILA_OK)
		return err->code;
	(void)snprintf(path, sizeof path, "%.3900s/tests/golden/%.200s", dir,
		slash + 1);
	return work_file_begin(&tests->golden, path, err);
}

static enum zila_code sink(struct run *run, struct message *message, void *user,
	struct zila_err *err)
{
	struct test_run *tests = user;

	(void)run;
	switch (message->type) {
	case MESSAGE_TEST_FAULT:
		return take_fault(&tests->each, message, err);
	case MESSAGE_TEST_FILE:
		return take_file(&tests->each, message, err);
	case MESSAGE_FILE:
		return begin_golden(tests, message, err);
	case MESSAGE_DATA:
	case MESSAGE_FILE_END:
		return work_file_take(&tests->golden, message, err);
	default:
		return work_unexpected(message, err);
	}
}

enum zila_code core_test(const struct core_options *options, const char *plugin,
	const struct test_how *how, const struct test_each *each,
	struct zila_err *err)
{
	struct test_run *tests = mem_alloc(sizeof *tests);
	const struct aside aside = {.kind = "test",
		.plugin = plugin,
		.mutate = how->mutate,
		.update = how->update,
		.sink = sink,
		.user = tests};
	enum zila_code code;

	if (!tests)
		return err_memory(err);
	tests->each = *each;
	tests->plugins = options->plugins;
	tests->update = how->update;
	code = run_aside(options, &aside, err);
	work_file_close(&tests->golden);
	mem_free(tests);
	return code;
}

static enum zila_code take_plugin_fault(struct run *run,
	struct message *message, void *user, struct zila_err *err)
{
	const struct examine_each *each = user;
	char plugin[FILE_BYTES], level[16], file[FILE_BYTES], hint[TITLE_BYTES];
	char text[ZILA_ERR_BYTES_MAX];
	struct plugin_fault fault = {
		.plugin = plugin, .file = file, .text = text, .hint = hint};

	(void)run;
	if (message->type != MESSAGE_PLUGIN_FAULT)
		return work_unexpected(message, err);
	message_copy(message, plugin, sizeof plugin);
	message_copy(message, level, sizeof level);
	message_copy(message, file, sizeof file);
	fault.line = (int)message_integer(message);
	message_copy(message, text, sizeof text);
	message_copy(message, hint, sizeof hint);
	fault.warning = strcmp(level, "warning") == 0;
	return message->bad ? work_unexpected(message, err)
			    : each->fault(each->user, &fault, err);
}

enum zila_code core_examine(const struct core_options *options,
	const char *plugin, const struct examine_each *each,
	struct zila_err *err)
{
	struct examine_each to = *each;
	const struct aside aside = {.kind = "examine",
		.plugin = plugin,
		.sink = take_plugin_fault,
		.user = &to,
		.jobs = to.job,
		.jobs_user = to.user};

	return run_aside(options, &aside, err);
}
