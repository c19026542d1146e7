/* cmd_import.c - `zila import FILE...`: each file an import of its own.
 *
 * A file that fails does not stop the others; the exit code is the worst.
 */
#include <string.h>

#include "cli.h"
#include "ground/err.h"
#include "ground/file.h"
#include "import_print.h"

enum { REJECTS_SHOWN = 5 };

static const struct option options[] = {
	{"as", 0, "IMPORTER", "by this importer, instead of the best match"},
	{"state", 0, "STATE", "the state of a file that names none"},
	{"as-on", 0, "DATE", "the day that a list holds for"},
	{"dry-run", 0, NULL, "tell what would happen, store nothing"},
	{"allow-shrink", 0, NULL,
		"also a full list that lost more than a fifth of its rows"},
	{"synthetic", 0, NULL, "mark what it holds as made up"},
	{NULL},
};

/* The import of one file, while it is told. */
struct telling {
	struct cli *cli;
	struct core *core;
	struct json *json;
	bool dry, person;
	int64_t id, quarantined;
	struct buf known_at; /* of the import it was before */
};

static enum zila_code tell(
	void *user, const struct import *import, struct zila_err *err)
{
	struct telling *telling = user;
	enum zila_code code;
	bool disagrees;

	telling->id = import->id;
	telling->quarantined = import->quarantined;
	buf_add_text(&telling->known_at, import->known_at);
	if ((code = import_disagrees(
		     telling->core->db, import->id, &disagrees, err)))
		return code;
	telling->person = import->quarantined > 0 || disagrees;
	if (telling->json)
		return import_json(telling->json, telling->core->db, import,
			telling->dry, err);
	if ((code = import_text(
		     &telling->cli->out, telling->core->db, import, err)))
		return code;
	/* Here, since a dry run has rejects only until this returns. */
	if (!import->quarantined)
		return ZILA_OK;
	import_label(&telling->cli->out.buf, "quarantined");
	print_counted(
		&telling->cli->out.buf, import->quarantined, "line", "lines");
	buf_add_text(&telling->cli->out.buf,
		import->quarantined > REJECTS_SHOWN ? ", the first:\n" : ":\n");
	return import_rejects(&telling->cli->out, telling->core->db, import->id,
		REJECTS_SHOWN, err);
}

static void conclude_text(
	const struct telling *telling, const struct import_result *result)
{
	struct buf *out = &telling->cli->out.buf;

	if (result->missing) {
		import_label(out, "missing");
		print_counted(out, result->missing,
			"row of the earlier list is kept: a line",
			"rows of the earlier list are kept: lines");
		buf_add_text(out, " in quarantine may be meant\n");
	}
	if (result->already)
		buf_add_format(out,
			"  already imported as import %lld (%s): nothing "
			"changed\n",
			(long long)result->already,
			buf_text(&telling->known_at));
	else if (result->dry_run)
		buf_add_text(out, "  a dry run: nothing was stored\n");
	else
		buf_add_format(out, "  stored as import %lld\n",
			(long long)result->id);
	if (telling->quarantined && !result->dry_run)
		buf_add_format(out, "  next: zila rejects %lld\n",
			(long long)telling->id);
}

static void conclude_json(
	const struct telling *telling, const struct import_result *result)
{
	json_pair_integer(telling->json, "missing", result->missing);
	json_pair_bool(telling->json, "already_imported", result->already != 0);
	json_end_object(telling->json);
}

static enum zila_code import_one(struct cli *cli, struct core *core,
	const char *file, struct json *json, struct zila_err *err)
{
	const struct options *given = &cli->options;
	struct core_import import = {
		.file = file,
		.importer = options_value(given, "as"),
		.state = options_value(given, "state"),
		.as_on = options_value(given, "as-on"),
		.dry_run = options_flag(given, "dry-run"),
		.allow_shrink = options_flag(given, "allow-shrink"),
		.synthetic = options_flag(given, "synthetic"),
	};
	struct telling telling = {
		.cli = cli, .core = core, .json = json, .dry = import.dry_run};
	struct import_result result = {0};
	enum zila_code code;

	if (!json) {
		print_safe(&cli->out.buf, file);
		buf_add_char(&cli->out.buf, '\n');
	}
	code = core_import(core, &import, tell, &telling, &result, err);
	progress_erase(&cli->progress);
	if (code == ZILA_OK) {
		if (json)
			conclude_json(&telling, &result);
		else
			conclude_text(&telling, &result);
		if (telling.person)
			cli->exit_code =
				cli_worse(cli->exit_code, ZILA_EPERSON);
	}
	buf_free(&telling.known_at);
	return code;
}

static void json_failed(
	struct json *json, const char *file, const struct zila_err *err)
{
	json_object(json);
	json_key(json, "source");
	json_object(json);
	json_pair_text(json, "name", file_name(file));
	json_end_object(json);
	json_key(json, "error");
	json_object(json);
	json_pair_integer(json, "code", err->code);
	json_pair_text(json, "message", err->text);
	json_end_object(json);
	json_end_object(json);
}

/* Several files, one after the other. */
struct batch {
	struct cli *cli;
	struct core *core;
	struct json *json; /* NULL: text */
	bool told;         /* an import stands above */
	enum zila_code worst;
};

/* One of several: an error of it is told, and counts, but does not return.
 * What had been written of it is taken back. */
static void import_next(struct batch *batch, const char *file)
{
	struct cli *cli = batch->cli;
	struct json before = {0};
	struct zila_err err = {0};
	size_t size = cli->out.buf.size;
	enum zila_code code;

	if (batch->json)
		before = *batch->json;
	else if (batch->told)
		buf_add_char(&cli->out.buf, '\n');
	code = import_one(cli, batch->core, file, batch->json, &err);
	if (code != ZILA_OK) {
		buf_cut(&cli->out.buf, size);
		cli_complain(cli, &err);
	}
	if (code != ZILA_OK && batch->json) {
		*batch->json = before;
		json_failed(batch->json, file, &err);
	}
	batch->worst = cli_worse(batch->worst, code);
	batch->told |= code == ZILA_OK;
	if (!batch->json)
		output_flush(&cli->out);
}

static void import_all(struct cli *cli, struct core *core)
{
	struct json json = print_json(&cli->out.buf);
	struct batch batch = {.cli = cli, .core = core};
	int i;

	if (cli->format == FORMAT_JSON) {
		batch.json = &json;
		json_object(&json);
		json_key(&json, "imports");
		json_array(&json);
	}
	for (i = 0; i < cli->options.arg_count && batch.worst != ZILA_EINTR;
		i++)
		import_next(&batch, cli->options.args[i]);
	if (batch.json) {
		json_end_array(&json);
		json_end_object(&json);
		buf_add_char(&cli->out.buf, '\n');
	}
	cli->exit_code = cli_worse(cli->exit_code, batch.worst);
}

static enum zila_code run(struct cli *cli, struct zila_err *err)
{
	struct json json = print_json(&cli->out.buf);
	struct core core;
	enum zila_code code;

	if ((code = cli_open(cli, &core, err)))
		return code;
	if (cli->options.arg_count > 1) {
		import_all(cli, &core);
	} else {
		code = import_one(cli, &core, cli->options.args[0],
			cli->format == FORMAT_JSON ? &json : NULL, err);
		if (cli->format == FORMAT_JSON)
			buf_add_char(&cli->out.buf, '\n');
	}
	core_close(&core);
	return code;
}

const struct command cmd_import = {
	.name = "import",
	.usage = "FILE...",
	.summary = "Takes in tables, each a file, and says what became of "
		   "every line",
	.help = "A line that can't be placed goes into quarantine with its "
		"reasons and\nsuggestions (`zila rejects`); the others are "
		"stored.  The same content twice\nchanges nothing.  Exit code "
		"1: done, and something needs a person.\n",
	.options = options,
	.formats = FORMAT_TEXT | FORMAT_JSON,
	.args_min = 1,
	.args_max = -1,
	.run = run,
};
