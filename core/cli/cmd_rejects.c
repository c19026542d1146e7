/* cmd_rejects.c - `zila rejects`: the lines in quarantine, and why. */
#include "cli.h"
#include "import_print.h"
#include "reasons.h"
#include "table.h"

struct listing {
	struct cli *cli;
	struct core *core;
	struct table table;
	struct json json;
	int64_t import_id, count;
};

static enum zila_code list_json(
	void *user, const struct reject *reject, struct zila_err *err)
{
	struct listing *listing = user;
	struct json *json = &listing->json;

	(void)err;
	json_object(json);
	json_pair_integer(json, "import", reject->import_id);
	json_pair_integer(json, "row", reject->line);
	print_pair_or_null(json, "sheet", reject->sheet);
	json_pair_text(json, "raw", reject->raw);
	json_key(json, "reasons");
	json_raw(json, *reject->reasons ? reject->reasons : "[]");
	json_end_object(json);
	return ZILA_OK;
}

static enum zila_code list_row(
	void *user, const struct reject *reject, struct zila_err *err)
{
	struct listing *listing = user;
	struct table *table = &listing->table;
	struct buf words = {0};

	(void)err;
	table_count(table, reject->import_id);
	table_count(table, reject->line);
	table_text(table, reject->sheet);
	table_text(table, reject->raw);
	reasons_line(&words, reject->reasons);
	table_text(table, buf_text(&words));
	table->failed |= words.failed;
	buf_free(&words);
	return ZILA_OK;
}

/* Names the import where the list comes to it. */
static enum zila_code list_import(
	void *user, const struct import *import, struct zila_err *err)
{
	struct listing *listing = user;
	struct output *out = &listing->cli->out;
	struct buf title = {0};

	if (!import->quarantined)
		return ZILA_OK;
	if (listing->count)
		buf_add_char(&out->buf, '\n');
	listing->count += import->quarantined;
	buf_add_format(
		&title, "import %lld, %s", (long long)import->id, import->name);
	if (*import->sheet)
		buf_add_format(&title, ", sheet %s", import->sheet);
	print_painted(out, PAINT_BOLD, buf_text(&title));
	out->buf.failed |= title.failed;
	buf_free(&title);
	buf_add_text(&out->buf, ": ");
	print_counted(&out->buf, import->quarantined, "line in quarantine\n",
		"lines in quarantine\n");
	return import_rejects(out, listing->core->db, import->id, -1, err);
}

static enum zila_code list(struct listing *listing, struct zila_err *err)
{
	static const char *const titles[] = {
		"import", "row", "sheet", "raw", "reasons", NULL};
	struct cli *cli = listing->cli;
	struct db *db = listing->core->db;
	enum zila_code code;

	switch (cli->format) {
	case FORMAT_JSON:
		json_array(&listing->json);
		code = reject_read(
			db, listing->import_id, list_json, listing, err);
		if (code != ZILA_OK)
			return code;
		json_end_array(&listing->json);
		buf_add_char(&cli->out.buf, '\n');
		return ZILA_OK;
	case FORMAT_CSV:
		table_open(&listing->table, &cli->out, cli->format);
		table_titles(&listing->table, titles);
		code = reject_read(
			db, listing->import_id, list_row, listing, err);
		table_end(&listing->table);
		return code;
	default:
		code = import_read(
			db, listing->import_id, list_import, listing, err);
		if (code == ZILA_OK && !listing->count)
			buf_add_text(&cli->out.buf, "nothing in quarantine\n");
		return code;
	}
}

static enum zila_code check_id(
	void *user, const struct import *import, struct zila_err *err)
{
	(void)user;
	(void)import;
	(void)err;
	return ZILA_OK;
}

static enum zila_code run(struct cli *cli, struct zila_err *err)
{
	struct core core;
	struct listing listing = {
		.cli = cli, .core = &core, .json = print_json(&cli->out.buf)};
	enum zila_code code;

	if (cli->options.arg_count &&
		(code = cli_import_id(
			 cli->options.args[0], &listing.import_id, err)))
		return code;
	if ((code = cli_open(cli, &core, err)))
		return code;
	if (listing.import_id)
		code = import_read(
			core.db, listing.import_id, check_id, NULL, err);
	if (code == ZILA_OK)
		code = list(&listing, err);
	core_close(&core);
	return code;
}

const struct command cmd_rejects = {
	.name = "rejects",
	.usage = "[IMPORT-ID]",
	.summary = "Lists the lines in quarantine, with reasons and "
		   "suggestions",
	.formats = FORMAT_TEXT | FORMAT_JSON | FORMAT_CSV,
	.args_max = 1,
	.run = run,
};
