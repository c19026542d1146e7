/* cmd_import.c - `zila import FILE...`: each file an import of its own.
 *
 * A file that fails does not stop the others; the exit code is the worst.
 */
#include <string.h>

#include "cli.h"
#include "ground/err.h"
#include "ground/file.h"
#include "import_print.h"
#include "rows.h"
#include "run/rejects.h"

static const struct option options[] = {
	{"list", 0, NULL, "instead: what importers know, by their headings"},
	{"as", 0, "IMPORTER", "by this importer, instead of the best match"},
	{"state", 0, "STATE", "the state of a file that names none"},
	{"as-on", 0, "DATE", "the day that a list holds for"},
	{"sheet", 0, "SHEET", "of a workbook, by name or number"},
	{"header-row", 0, "LINE", "where the header stands"},
	{"unit", 0, "UNIT", "of its values, as \"Rs crore\""},
	{"encoding", 0, "NAME", "of its text, as windows-1252"},
	{"delimiter", 0, "CHAR", "between its cells, or \"tab\""},
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
	const struct import_result *result;
	bool dry, person;
	int64_t id, quarantined;
	int64_t open;        /* of the quarantined lines, now */
	struct buf known_at; /* of the import it was before */
};

/* Lines of an earlier import may have been settled since. */
static enum zila_code count_open(struct telling *telling, struct zila_err *err)
{
	struct reject_lines lines;
	enum zila_code code;

	telling->open = telling->quarantined;
	if (!telling->result->already || !telling->quarantined)
		return ZILA_OK;
	code = reject_lines_read(telling->core->db, telling->id, &lines, err);
	if (code != ZILA_OK)
		return code;
	telling->open = (int64_t)lines.count;
	reject_lines_free(&lines);
	return ZILA_OK;
}

static enum zila_code tell_quarantine(
	const struct telling *telling, struct zila_err *err)
{
	struct output *out = &telling->cli->out;

	if (!telling->quarantined)
		return ZILA_OK;
	buf_add_text(&out->buf, "  quarantined ");
	print_counted(&out->buf, telling->quarantined, "line", "lines");
	if (telling->open < telling->quarantined) {
		buf_add_text(&out->buf, " then, and now ");
		print_counted(
			&out->buf, telling->open, "is open\n", "are open\n");
		return ZILA_OK;
	}
	return import_rejects(
		out, telling->core->db, telling->id, telling->quarantined, err);
}

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
	if ((code = count_open(telling, err)))
		return code;
	telling->person = telling->open > 0 || disagrees;
	if (telling->json)
		return import_json(telling->json, telling->core->db, import,
			telling->dry, err);
	if ((code = import_text(
		     &telling->cli->out, telling->core->db, import, err)))
		return code;
	/* Here, since a dry run has rejects only until this returns. */
	return tell_quarantine(telling, err);
}

static void conclude_text(
	const struct telling *telling, const struct import_result *result)
{
	struct buf *out = &telling->cli->out.buf;

	if (result->missing) {
		buf_add_text(out, "  missing     ");
		print_counted(out, result->missing,
			"row of the earlier list is kept: a line",
			"rows of the earlier list are kept: lines");
		buf_add_text(out, " in quarantine may be meant\n");
	}
	if (result->already)
		buf_add_format(out,
			"  already imported as import %lld (%s), whose books "
			"these are: nothing changed\n",
			(long long)result->already,
			buf_text(&telling->known_at));
	else if (result->dry_run)
		buf_add_text(out, "  a dry run: nothing was stored\n");
	else
		buf_add_format(out, "  stored as import %lld\n",
			(long long)result->id);
	if (!telling->open || result->dry_run)
		return;
	buf_add_text(out, "  next: zila rejects");
	if (telling->open == telling->quarantined)
		buf_add_format(out, " %lld", (long long)telling->id);
	buf_add_char(out, '\n');
}

static void conclude_json(
	const struct telling *telling, const struct import_result *result)
{
	json_pair_integer(telling->json, "missing", result->missing);
	json_pair_bool(telling->json, "already_imported", result->already != 0);
	json_end_object(telling->json);
}

/* What one command is to take in, and what came of it. */
struct batch {
	struct cli *cli;
	struct core *core;
	struct buf items; /* JSON objects, with commas */
	int count;        /* imports, and what failed of several */
	bool several;     /* an error is told, and does not end it */
	enum zila_code worst;
};

static enum zila_code import_one(struct batch *batch, const char *file,
	const char *sheet, struct buf *more, struct zila_err *err)
{
	const struct options *given = &batch->cli->options;
	struct core_import import = {
		.file = file,
		.importer = options_value(given, "as"),
		.state = options_value(given, "state"),
		.as_on = options_value(given, "as-on"),
		.encoding = options_value(given, "encoding"),
		.delimiter = options_value(given, "delimiter"),
		.sheet = sheet ? sheet : options_value(given, "sheet"),
		.header_row = options_value(given, "header-row"),
		.unit = options_value(given, "unit"),
		.dry_run = options_flag(given, "dry-run"),
		.allow_shrink = options_flag(given, "allow-shrink"),
		.synthetic = options_flag(given, "synthetic"),
	};
	struct json json = print_json(&batch->items);
	struct telling telling = {.cli = batch->cli,
		.core = batch->core,
		.json = batch->cli->format == FORMAT_JSON ? &json : NULL,
		.dry = import.dry_run};
	struct import_result result = {.more = *more};
	enum zila_code code;

	telling.result = &result;
	if (!telling.json) {
		print_safe(&batch->cli->out.buf, file);
		if (sheet)
			print_format(&batch->cli->out.buf, ", sheet %s", sheet);
		buf_add_char(&batch->cli->out.buf, '\n');
	}
	code = core_import(batch->core, &import, tell, &telling, &result, err);
	*more = result.more;
	progress_erase(&batch->cli->progress);
	if (code == ZILA_OK) {
		if (telling.json)
			conclude_json(&telling, &result);
		else
			conclude_text(&telling, &result);
		if (telling.person)
			batch->cli->exit_code =
				cli_worse(batch->cli->exit_code, ZILA_EPERSON);
	}
	buf_free(&telling.known_at);
	return code;
}

static void json_failed(
	struct buf *out, const char *file, const struct zila_err *err)
{
	struct json json = print_json(out);

	json_object(&json);
	json_pair_object(&json, "source");
	json_pair_text(&json, "name", file_name(file));
	json_end_object(&json);
	cli_pair_error(&json, err);
	json_end_object(&json);
}

/* One of several: an error of it is told, and counts, but does not return.
 * What had been written of it is taken back. */
static enum zila_code import_next(struct batch *batch, const char *file,
	const char *sheet, struct buf *more, struct zila_err *err)
{
	struct cli *cli = batch->cli;
	size_t size, items;
	enum zila_code code;

	if (batch->count && cli->format != FORMAT_JSON)
		buf_add_char(&cli->out.buf, '\n');
	if (batch->count)
		buf_add_char(&batch->items, ',');
	size = cli->out.buf.size;
	items = batch->items.size;
	code = import_one(batch, file, sheet, more, err);
	if (code == ZILA_EINTR && batch->several)
		err_set(err, code,
			"%s%s%s: interrupted; what came before it is stored",
			file_name(file), sheet ? ", sheet " : "",
			sheet ? sheet : "");
	if (code != ZILA_OK) {
		buf_cut(&cli->out.buf, size);
		buf_cut(&batch->items, items);
		if (!batch->several)
			return code;
		cli_complain(cli, err);
		json_failed(&batch->items, file, err);
		batch->worst = cli_worse(batch->worst, code);
	}
	batch->count++;
	if (cli->format != FORMAT_JSON)
		output_flush(&cli->out);
	return ZILA_OK;
}

/* A workbook may hold several tables: each is an import of its own. */
static enum zila_code import_file(
	struct batch *batch, const char *file, struct zila_err *err)
{
	struct buf more = {0}, ignored = {0};
	enum zila_code code = import_next(batch, file, NULL, &more, err);
	char *sheet = more.size ? more.data : NULL, *end;

	batch->several |= sheet != NULL;
	for (; code == ZILA_OK && sheet && batch->worst != ZILA_EINTR;
		sheet = end ? end + 1 : NULL) {
		end = strchr(sheet, '\n');
		if (end)
			*end = '\0';
		code = import_next(batch, file, sheet, &ignored, err);
		buf_cut(&ignored, 0);
	}
	buf_free(&more);
	buf_free(&ignored);
	return code;
}

static void print_items(struct batch *batch)
{
	struct buf *out = &batch->cli->out.buf;
	struct json json = print_json(out);
	struct buf list = {0};

	if (!batch->several) {
		buf_add(out, batch->items.data, batch->items.size);
	} else {
		buf_add_format(&list, "[%s]", buf_text(&batch->items));
		json_object(&json);
		json_pair_raw(&json, "imports", buf_text(&list));
		json_end_object(&json);
		buf_free(&list);
	}
	buf_add_char(out, '\n');
}

static enum zila_code check_header_row(
	const struct options *given, struct zila_err *err)
{
	const char *word = options_value(given, "header-row");

	if (!word || (*word >= '1' && *word <= '9' && strlen(word) <= 15 &&
			     strspn(word, "0123456789") == strlen(word)))
		return ZILA_OK;
	return err_set(err, ZILA_EUSAGE,
		"--header-row %s: it is no line: write its number, as 3", word);
}

static enum zila_code list(struct cli *cli, struct zila_err *err)
{
	struct core_rows to;
	struct rows rows;
	enum zila_code code;
	struct core core;

	if (cli->options.arg_count)
		return err_set(err, ZILA_EUSAGE,
			"import --list: it takes in nothing: leave %s out",
			cli->options.args[0]);
	if ((code = cli_open(cli, &core, err)))
		return code;
	rows_open(&rows, cli, &to);
	code = core_importers(
		&core, options_value(&cli->options, "as"), &to, err);
	rows_close(&rows, code == ZILA_OK);
	core_close(&core);
	return code;
}

static enum zila_code run(struct cli *cli, struct zila_err *err)
{
	struct batch batch = {
		.cli = cli, .several = cli->options.arg_count > 1};
	enum zila_code code;
	struct core core;
	int i;

	if (options_flag(&cli->options, "list"))
		return list(cli, err);
	if (!cli->options.arg_count)
		return err_set(err, ZILA_EUSAGE,
			"import: which file? zila import FILE...\n`zila "
			"import --list` tells what tables are known, `zila "
			"help import` more");
	if ((code = cli_open(cli, &core, err)))
		return code;
	batch.core = &core;
	code = check_header_row(&cli->options, err);
	for (i = 0; i < cli->options.arg_count && code == ZILA_OK &&
		    batch.worst != ZILA_EINTR;
		i++)
		code = import_file(&batch, cli->options.args[i], err);
	if (code == ZILA_OK && cli->format == FORMAT_JSON)
		print_items(&batch);
	cli->exit_code = cli_worse(cli->exit_code, batch.worst);
	buf_free(&batch.items);
	core_close(&core);
	return code;
}

const struct command cmd_import = {
	.name = "import",
	.usage = "FILE...",
	.summary = "Takes in tables, each a file, and says what became of "
		   "every line",
	.help = "Reads CSV and its kin, JSON lines, .xlsx, .xls, .ods, web "
		"pages and PDFs with text.\nWhat no option says is found, "
		"and told with its reason.\n\n"
		"A line that can't be placed goes into quarantine with its "
		"reasons and\nsuggestions (`zila rejects`); the others are "
		"stored.  The file's own totals are\nheld against its rows "
		"(control); what was mended or assumed is told once\n"
		"(notice).  The same content twice changes nothing; `zila "
		"imports undo ID` takes\nan import back.\n"
		"\n--list tells of each importer (or --as IMPORTER) which "
		"columns it looks for, by\nwhich headings, and which it can't "
		"do without.\n"
		"\nExit code 1: done, and something needs a person.\n",
	.options = options,
	.formats = FORMAT_TEXT | FORMAT_JSON,
	.args_max = -1,
	.run = run,
};
