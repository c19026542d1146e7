/* cmd_imports.c - `zila imports`: what was imported, and is it whole. */
#include <string.h>

#include "books.h"
#include "cli.h"
#include "ground/err.h"
#include "import_print.h"
#include "table.h"

struct listing {
	struct cli *cli;
	struct core *core;
	struct table table;
	struct json json;
};

static enum zila_code list_json(
	void *user, const struct import *import, struct zila_err *err)
{
	struct listing *listing = user;
	enum zila_code code;

	code = import_json(
		&listing->json, listing->core->db, import, false, err);
	if (code == ZILA_OK) {
		json_pair_bool(&listing->json, "already_imported", false);
		json_end_object(&listing->json);
	}
	return code;
}

static enum zila_code list_csv(
	void *user, const struct import *import, struct zila_err *err)
{
	struct listing *listing = user;
	struct table *table = &listing->table;

	(void)err;
	table_count(table, import->id);
	table_text(table, import->known_at);
	table_text(table, import->name);
	table_text(table, import->importer);
	table_text(table, import->dataset);
	table_text(table, import->as_on);
	table_count(table, import->read);
	table_count(table, import->added);
	table_count(table, import->changed);
	table_count(table, import->unchanged);
	table_count(table, import->withdrawn);
	table_count(table, import->quarantined);
	table_count(table, import->skipped);
	table_text(table, import->synthetic ? "synthetic" : "");
	return ZILA_OK;
}

/* What fits beside each other on a screen; `imports ID` shows the rest. */
static enum zila_code list_text(
	void *user, const struct import *import, struct zila_err *err)
{
	struct listing *listing = user;
	struct table *table = &listing->table;

	(void)err;
	table_count(table, import->id);
	table_text(table, import->known_at);
	table_text(table, import->name);
	table_text(table, import->importer);
	table_count(table, import->read);
	table_count(table, import->added);
	table_count(table, import->changed);
	table_count(table, import->withdrawn);
	table_count(table, import->quarantined);
	table_text(table, import->synthetic ? "synthetic" : "");
	return ZILA_OK;
}

static enum zila_code list(struct listing *listing, struct zila_err *err)
{
	static const char *const columns[] = {"id", "known_at", "file",
		"importer", "dataset", "as_on", "read", "added", "changed",
		"unchanged", "withdrawn", "quarantined", "skipped", "synthetic",
		NULL};
	static const char *const titles[] = {"id", "known at", "file",
		"importer", "read", "added", "changed", "withdrawn",
		"quarantined", "", NULL};
	bool csv = listing->cli->format == FORMAT_CSV;
	struct cli *cli = listing->cli;
	enum zila_code code;

	if (cli->format == FORMAT_JSON) {
		json_array(&listing->json);
		code = import_read(
			listing->core->db, 0, list_json, listing, err);
		if (code == ZILA_OK) {
			json_end_array(&listing->json);
			buf_add_char(&cli->out.buf, '\n');
		}
		return code;
	}
	table_open(&listing->table, &cli->out, cli->format);
	table_titles(&listing->table, csv ? columns : titles);
	code = import_read(
		listing->core->db, 0, csv ? list_csv : list_text, listing, err);
	table_end(&listing->table);
	return code;
}

static void say_origin(struct buf *out, const struct import *import)
{
	import_label(out, "file");
	print_safe(out, import->name);
	buf_add_text(out, ", ");
	print_counted(out, import->bytes, "byte", "bytes");
	buf_add_format(out, ", sha256 %s\n", import->sha256);
	import_label(out, "known at");
	buf_add_format(out, "%s\n", import->known_at);
	import_label(out, "plugin");
	print_safe(out, import->plugin);
	buf_add_char(out, ' ');
	print_safe(out, import->version);
	buf_add_format(out, ", %.12s\n", import->digest);
	import_label(out, "asked");
	print_safe(out, import->options);
	buf_add_char(out, '\n');
}

static enum zila_code show_text(
	void *user, const struct import *import, struct zila_err *err)
{
	struct listing *listing = user;
	struct output *out = &listing->cli->out;
	enum zila_code code;

	buf_add_format(&out->buf, "import %lld\n", (long long)import->id);
	say_origin(&out->buf, import);
	if ((code = import_text(out, listing->core->db, import, err)))
		return code;
	import_label(&out->buf, "rows");
	buf_add_format(&out->buf, "sha256 %s\n", import->rows_sha256);
	if (import->quarantined)
		buf_add_format(&out->buf, "  next: zila rejects %lld\n",
			(long long)import->id);
	return ZILA_OK;
}

static enum zila_code show(
	struct listing *listing, const char *word, struct zila_err *err)
{
	bool json = listing->cli->format == FORMAT_JSON;
	enum zila_code code;
	int64_t id;

	if ((code = cli_import_id(word, &id, err)) ||
		(code = import_read(listing->core->db, id,
			 json ? list_json : show_text, listing, err)))
		return code;
	if (json)
		buf_add_char(&listing->cli->out.buf, '\n');
	return ZILA_OK;
}

static enum zila_code verify(struct listing *listing, struct zila_err *err)
{
	struct cli *cli = listing->cli;
	struct json *json = &listing->json;
	struct ledger_counts counts = {0};
	struct buf faults = {0};
	enum zila_code code;

	code = books_verify(listing->core, &counts, &faults, err);
	if (code == ZILA_OK && faults.size)
		cli->exit_code = ZILA_ESTORE;
	if (code == ZILA_OK && cli->format == FORMAT_JSON) {
		json_object(json);
		json_pair_bool(json, "sound", !faults.size);
		json_pair_integer(json, "imports", counts.imports);
		print_pair_pieces(json, "faults", buf_text(&faults), '\n');
		json_end_object(json);
		buf_add_char(&cli->out.buf, '\n');
	} else if (code == ZILA_OK && faults.size) {
		print_lines(&cli->out.buf, buf_text(&faults));
	} else if (code == ZILA_OK) {
		buf_add_text(&cli->out.buf, "sound: the books of ");
		print_counted(&cli->out.buf, counts.imports, "import balances",
			"imports balance");
		buf_add_char(&cli->out.buf, '\n');
	}
	buf_free(&faults);
	return code;
}

static enum zila_code run(struct cli *cli, struct zila_err *err)
{
	const char *word = cli->options.arg_count ? cli->options.args[0] : NULL;
	struct core core;
	struct listing listing = {
		.cli = cli, .core = &core, .json = print_json(&cli->out.buf)};
	enum zila_code code;

	if (word && cli->format == FORMAT_CSV)
		return err_set(err, ZILA_EUSAGE,
			"imports %s has no format csv: it has text, json",
			word);
	if ((code = cli_open(cli, &core, err)))
		return code;
	if (!word)
		code = list(&listing, err);
	else if (strcmp(word, "verify") == 0)
		code = verify(&listing, err);
	else
		code = show(&listing, word, err);
	core_close(&core);
	return code;
}

const struct command cmd_imports = {
	.name = "imports",
	.usage = "[ID | verify]",
	.summary = "Lists the imports, shows one, or verifies that all are "
		   "whole",
	.formats = FORMAT_TEXT | FORMAT_JSON | FORMAT_CSV,
	.args_max = 1,
	.run = run,
};
