/* plugins_check.c - `zila plugins check`: what is wrong with plugins, each with
 * its file and line, before any run meets it.
 *
 * Exit code 4: something is wrong.  What is only missing is a warning.
 */
#include <stdio.h>
#include <string.h>

#include "daemon/jobs.h"
#include "ground/file.h"
#include "plugins.h"
#include "plugins_lock.h"
#include "run/test.h"

struct checking {
	struct cli *cli;
	struct json json;
	int64_t errors, warnings;
};

static void count(struct checking *checking, const struct plugin_fault *fault)
{
	checking->errors += !fault->warning;
	checking->warnings += fault->warning;
}

static enum zila_code fault_json(
	void *user, const struct plugin_fault *fault, struct zila_err *err)
{
	struct checking *checking = user;
	struct json *json = &checking->json;

	(void)err;
	count(checking, fault);
	json_object(json);
	json_pair_text(json, "plugin", fault->plugin);
	json_pair_text(json, "level", fault->warning ? "warning" : "error");
	json_pair_text(json, "file", fault->file);
	print_code_or_null(json, "line", fault->line);
	json_pair_text(json, "text", fault->text);
	print_pair_or_null(json, "hint", fault->hint);
	json_end_object(json);
	return ZILA_OK;
}

/* The text without the place that it begins with, which is told before. */
static const char *without_place(const struct plugin_fault *fault)
{
	const char *text = fault->text;
	size_t size = strlen(fault->file);

	if (strncmp(text, fault->file, size) != 0 || text[size] != ':')
		return text;
	text += size + 1;
	if (strspn(text, "0123456789") &&
		text[strspn(text, "0123456789")] == ':')
		text += strspn(text, "0123456789") + 1;
	return text + strspn(text, " ");
}

static enum zila_code fault_text(
	void *user, const struct plugin_fault *fault, struct zila_err *err)
{
	struct checking *checking = user;
	struct output *out = &checking->cli->out;
	struct buf where = {0};

	(void)err;
	count(checking, fault);
	cli_print_places(checking->cli, &where, fault->file);
	if (fault->line)
		buf_add_format(&where, ":%d", fault->line);
	print_painted(out, fault->warning ? PAINT_YELLOW : PAINT_RED,
		buf_text(&where));
	buf_free(&where);
	buf_add_text(&out->buf, fault->warning ? ": warning: " : ": ");
	cli_print_places(checking->cli, &out->buf, without_place(fault));
	if (*fault->hint)
		print_format(&out->buf, "; %s", fault->hint);
	buf_add_char(&out->buf, '\n');
	return ZILA_OK;
}

static void tell_lock(
	struct checking *checking, const char *plugin, const char *text)
{
	const struct plugin_fault fault = {.plugin = plugin,
		.file = "zila.lock",
		.text = text,
		.hint = "install it again, or keep it under another name",
		.warning = true};
	struct zila_err err;

	if (checking->cli->format == FORMAT_JSON)
		(void)!fault_json(checking, &fault, &err);
	else
		(void)!fault_text(checking, &fault, &err);
}

/* A plugin that is not as it was installed. */
static void tell_locks(struct checking *checking, const char *plugin)
{
	const char *path = checking->cli->plugins;
	char folder[1000], own[1100];
	int i;

	while (cli_next_folder(&path, folder, sizeof folder)) {
		struct zila_err err = {0};
		struct lock lock;

		if (lock_open(&lock, folder, &err) != ZILA_OK)
			tell_lock(checking, folder, err.text);
		for (i = 0; i < lock.count; i++) {
			const char *name = lock.list[i].name;
			struct buf state = {0};
			bool differs;

			(void)snprintf(own, sizeof own, "%s/%s", folder, name);
			lock_state(own, &state, &differs);
			if (differs && (!plugin || !strcmp(plugin, name)))
				tell_lock(checking, name, buf_text(&state));
			buf_free(&state);
		}
		lock_close(&lock);
	}
}

static enum zila_code check_json(struct checking *checking,
	const struct core_options *options, const char *plugin,
	struct zila_err *err)
{
	struct json *json = &checking->json;
	struct buf *out = &checking->cli->out.buf;
	enum zila_code code;

	*json = print_json(out);
	json_object(json);
	json_pair_array(json, "faults");
	code = jobs_examine(options, plugin, fault_json, checking, err);
	tell_locks(checking, plugin);
	json_end_array(json);
	json_pair_integer(json, "errors", checking->errors);
	json_pair_integer(json, "warnings", checking->warnings);
	print_end_object(json);
	return code;
}

static enum zila_code check_text(struct checking *checking,
	const struct core_options *options, const char *plugin,
	struct zila_err *err)
{
	struct buf *out = &checking->cli->out.buf;
	enum zila_code code =
		jobs_examine(options, plugin, fault_text, checking, err);

	tell_locks(checking, plugin);
	buf_add_format(out, "%s: ", plugin ? plugin : "all plugins");
	if (!checking->errors && !checking->warnings)
		buf_add_text(out, "all is well\n");
	else
		buf_add_format(out, "%lld wrong, %lld %s\n",
			(long long)checking->errors,
			(long long)checking->warnings,
			checking->warnings == 1 ? "warning" : "warnings");
	return code;
}

enum zila_code plugins_check(struct cli *cli, struct zila_err *err)
{
	const char *plugin =
		cli->options.arg_count > 1 ? cli->options.args[1] : NULL;
	struct checking checking = {.cli = cli};
	struct core_options options;
	enum zila_code code;

	if ((code = cli_core_options(cli, &options, err)))
		return code;
	code = cli->format == FORMAT_JSON
		       ? check_json(&checking, &options, plugin, err)
		       : check_text(&checking, &options, plugin, err);
	if (checking.errors)
		cli->exit_code = ZILA_EPLUGIN;
	return code;
}
