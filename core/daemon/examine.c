/* examine.c - whether plugins may take the place of those before: what
 * `zila plugins check` finds wrong, and the tests of those that changed. */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "daemon/serve.h"
#include "daemon/snapshot.h"
#include "run/test.h"

/* The first that is wrong, and how many there are. */
struct faults {
	struct zila_err *err;
	int64_t count;
};

static void find(struct faults *faults, const char *file, int line,
	const char *text, const char *hint)
{
	bool placed = strncmp(text, file, strlen(file)) == 0;
	char place[300] = "";

	if (faults->count++)
		return;
	if (!placed && line)
		snprintf(place, sizeof place, "%.250s:%d: ", file, line);
	else if (!placed)
		snprintf(place, sizeof place, "%.250s: ", file);
	err_set(faults->err, ZILA_EPLUGIN, "%s%s%s%s", place, text,
		*hint ? "; " : "", hint);
}

static enum zila_code take_fault(
	void *user, const struct plugin_fault *fault, struct zila_err *err)
{
	(void)err;
	if (!fault->warning)
		find(user, fault->file, fault->line, fault->text, fault->hint);
	return ZILA_OK;
}

static enum zila_code take_failed(
	void *user, const struct test_fault *fault, struct zila_err *err)
{
	(void)err;
	if (strcmp(fault->kind, "case") == 0 ||
		strcmp(fault->kind, "file") == 0)
		find(user, fault->file, fault->line, fault->text, "");
	return ZILA_OK;
}

static enum zila_code take_file(
	void *user, const struct test_file *file, struct zila_err *err)
{
	(void)user;
	(void)file;
	(void)err;
	return ZILA_OK;
}

static enum zila_code test_changed(const struct core_options *options,
	const char *before, struct faults *faults, struct zila_err *err)
{
	const struct test_each each = {faults, take_failed, take_file};
	const struct test_how how = {false, false};
	struct buf names = {0};
	enum zila_code code =
		snapshot_changed(options->plugins, before, &names, err);
	size_t at;

	for (at = 0; code == ZILA_OK && !faults->count && at < names.size;
		at += strlen(names.data + at) + 1)
		code = core_test(options, names.data + at, &how, &each, err);
	buf_free(&names);
	return code;
}

enum zila_code serve_examine(const struct core_options *options,
	const char *before, struct zila_err *err)
{
	struct zila_err first = {0};
	struct faults faults = {.err = &first};
	const struct examine_each each = {&faults, take_fault, NULL};
	enum zila_code code = core_examine(options, NULL, &each, err);

	if (code == ZILA_OK && !faults.count && before)
		code = test_changed(options, before, &faults, err);
	/* What is wrong with a file is told before that a run failed by it. */
	if (!faults.count)
		return code;
	*err = first;
	if (faults.count > 1)
		err_hint(err, "and %" PRId64 " more", faults.count - 1);
	return ZILA_EPLUGIN;
}
