/* plugins_test.c - `zila plugins test`: a line a file, and what failed.
 *
 * Exit code 4: a case fails, a file can't be run, or a mutant lives.
 */
#include <string.h>

#include "plugins.h"
#include "run/test.h"

struct results {
	struct cli *cli;
	struct json json;
	struct buf faults; /* JSON, until the files are told */
	struct json faults_json;
	struct buf untested_names; /* text */
	int64_t passed, failed, mutants, survived, explained, untested, broken;
	struct test_how how;
};

static void count_fault(struct results *results, const struct test_fault *fault)
{
	results->untested += strcmp(fault->kind, "untested") == 0;
	results->broken += strcmp(fault->kind, "file") == 0;
}

static enum zila_code fault_json(
	void *user, const struct test_fault *fault, struct zila_err *err)
{
	struct results *results = user;
	struct json *json = &results->faults_json;

	(void)err;
	count_fault(results, fault);
	json_object(json);
	json_pair_text(json, "kind", fault->kind);
	json_pair_text(json, "file", fault->file);
	print_code_or_null(json, "line", fault->line);
	json_pair_text(json, "title", fault->title);
	json_pair_text(json, "text", fault->text);
	json_end_object(json);
	return ZILA_OK;
}

static enum zila_code fault_text(
	void *user, const struct test_fault *fault, struct zila_err *err)
{
	struct results *results = user;
	struct output *out = &results->cli->out;
	bool mutant = strcmp(fault->kind, "mutant") == 0;
	struct buf where = {0};

	count_fault(results, fault);
	if (strcmp(fault->kind, "untested") == 0) {
		buf_add_format(&results->untested_names, "%s%s",
			results->untested_names.size ? ", " : "", fault->title);
		return buf_check(&results->untested_names, err);
	}
	cli_print_places(
		results->cli, &where, mutant ? fault->title : fault->file);
	if (fault->line)
		buf_add_format(&where, ":%d", fault->line);
	print_painted(out, mutant ? PAINT_YELLOW : PAINT_RED, buf_text(&where));
	buf_free(&where);
	if (mutant) {
		buf_add_text(&out->buf, ": no case notices\n    ");
	} else if (*fault->title) {
		print_format(&out->buf, ": %s\n", fault->title);
	} else {
		buf_add_text(&out->buf, ": ");
	}
	cli_print_places(results->cli, &out->buf, fault->text);
	if (!*fault->text || fault->text[strlen(fault->text) - 1] != '\n')
		buf_add_char(&out->buf, '\n');
	return ZILA_OK;
}

static void count_file(struct results *results, const struct test_file *file)
{
	results->passed += file->passed;
	results->failed += file->failed;
	results->mutants += file->mutants;
	results->survived += file->survived;
	results->explained += file->explained;
}

static enum zila_code file_json(
	void *user, const struct test_file *file, struct zila_err *err)
{
	struct results *results = user;
	struct json *json = &results->json;

	(void)err;
	count_file(results, file);
	json_object(json);
	json_pair_text(json, "plugin", file->plugin);
	json_pair_text(json, "file", file->file);
	json_pair_integer(json, "passed", file->passed);
	json_pair_integer(json, "failed", file->failed);
	if (results->how.mutate) {
		json_pair_integer(json, "mutants", file->mutants);
		json_pair_integer(json, "survived", file->survived);
		json_pair_integer(json, "equivalent", file->explained);
	}
	json_end_object(json);
	return ZILA_OK;
}

static void say_mutants(struct results *results, int64_t mutants,
	int64_t survived, int64_t explained)
{
	struct buf *out = &results->cli->out.buf;

	if (!results->how.mutate)
		return;
	buf_add_format(out, "; %lld mutants, %lld not caught",
		(long long)mutants, (long long)survived);
	if (explained)
		buf_add_format(out, ", %lld equivalent", (long long)explained);
}

static enum zila_code file_text(
	void *user, const struct test_file *file, struct zila_err *err)
{
	struct results *results = user;
	struct buf *out = &results->cli->out.buf;

	(void)err;
	count_file(results, file);
	cli_print_places(results->cli, out, file->file);
	buf_add_format(out, ": %lld passed, %lld failed",
		(long long)file->passed, (long long)file->failed);
	say_mutants(results, file->mutants, file->survived, file->explained);
	buf_add_char(out, '\n');
	return ZILA_OK;
}

static enum zila_code test_json(struct results *results,
	const struct core_options *options, const char *plugin,
	struct zila_err *err)
{
	const struct test_each each = {results, fault_json, file_json};
	struct json *json = &results->json;
	struct buf *out = &results->cli->out.buf;
	enum zila_code code;

	*json = print_json(out);
	results->faults_json = print_json(&results->faults);
	json_object(json);
	json_pair_array(json, "files");
	json_array(&results->faults_json);
	code = core_test(options, plugin, &results->how, &each, err);
	json_end_array(json);
	json_end_array(&results->faults_json);
	json_pair_integer(json, "passed", results->passed);
	json_pair_integer(json, "failed", results->failed);
	json_pair_integer(json, "untested", results->untested);
	if (results->how.mutate) {
		json_pair_integer(json, "mutants", results->mutants);
		json_pair_integer(json, "survived", results->survived);
		json_pair_integer(json, "equivalent", results->explained);
	}
	json_pair_raw(json, "faults", buf_text(&results->faults));
	print_end_object(json);
	return code == ZILA_OK ? buf_check(&results->faults, err) : code;
}

static enum zila_code test_text(struct results *results,
	const struct core_options *options, const char *plugin,
	struct zila_err *err)
{
	const struct test_each each = {results, fault_text, file_text};
	struct buf *out = &results->cli->out.buf;
	enum zila_code code =
		core_test(options, plugin, &results->how, &each, err);

	if (results->untested) {
		print_counted(out, results->untested,
			"rule has no tests: ", "rules have no tests: ");
		print_format(out, "%s\n", buf_text(&results->untested_names));
	}
	buf_add_format(out, "%lld passed, %lld failed",
		(long long)results->passed, (long long)results->failed);
	say_mutants(results, results->mutants, results->survived,
		results->explained);
	buf_add_char(out, '\n');
	return code;
}

enum zila_code plugins_test(struct cli *cli, struct zila_err *err)
{
	const char *plugin =
		cli->options.arg_count > 1 ? cli->options.args[1] : NULL;
	struct results results = {.cli = cli,
		.how.mutate = options_flag(&cli->options, "mutate"),
		.how.update = options_flag(&cli->options, "update")};
	struct core_options options;
	enum zila_code code;

	if ((code = cli_core_options(cli, &options, err)))
		return code;
	code = cli->format == FORMAT_JSON
		       ? test_json(&results, &options, plugin, err)
		       : test_text(&results, &options, plugin, err);
	if (results.failed || results.broken || results.survived)
		cli->exit_code = ZILA_EPLUGIN;
	buf_free(&results.faults);
	buf_free(&results.untested_names);
	return code;
}
