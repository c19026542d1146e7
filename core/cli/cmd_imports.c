/* cmd_imports.c - `zila imports`: what was imported, and what became of it. */

#include "import_print.h"
#include "imports.h"
#include "table.h"

struct listing {
	struct cli *cli;
	struct core *core;
	import_each *each;
	int64_t skip, most, read; /* imports; most 0: all */
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

/* "undone by 12", "undoes 9", "synthetic", or several of them. */
static void add_marks(struct table *table, const struct import *import)
{
	struct buf marks = {0};

	if (import->undoes)
		buf_add_format(
			&marks, ", undoes %lld", (long long)import->undoes);
	if (import->undone_by)
		buf_add_format(&marks, ", undone by %lld",
			(long long)import->undone_by);
	if (import->retries)
		buf_add_format(
			&marks, ", lines of %lld", (long long)import->retries);
	if (import->open_rejects)
		buf_add_format(&marks, ", %lld open in quarantine",
			(long long)import->open_rejects);
	if (import->synthetic)
		buf_add_text(&marks, ", synthetic");
	table_text(table, marks.size ? buf_text(&marks) + 2 : "");
	table->failed |= marks.failed;
	buf_free(&marks);
}

static enum zila_code list_csv(
	void *user, const struct import *import, struct zila_err *err)
{
	struct listing *listing = user;
	struct table *table = &listing->table;

	(void)err;
	table_code(table, import->id);
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
	table_count(table, import->open_rejects);
	table_code(table, import->undoes);
	table_code(table, import->undone_by);
	table_code(table, import->retries);
	return ZILA_OK;
}

/* What fits beside each other on a screen; `imports ID` shows the rest. */
static enum zila_code list_text(
	void *user, const struct import *import, struct zila_err *err)
{
	struct listing *listing = user;
	struct table *table = &listing->table;

	(void)err;
	table_code(table, import->id);
	table_text(table, import->known_at);
	table_text(table, import->name);
	table_text(table, import->importer);
	table_count(table, import->read);
	table_count(table, import->added);
	table_count(table, import->changed);
	table_count(table, import->withdrawn);
	table_count(table, import->quarantined);
	add_marks(table, import);
	return ZILA_OK;
}

/* Those that --skip and --rows leave. */
static enum zila_code list_part(
	void *user, const struct import *import, struct zila_err *err)
{
	struct listing *listing = user;
	int64_t at = listing->read++ - listing->skip;

	if (at < 0 || (listing->most && at >= listing->most))
		return ZILA_OK;
	return listing->each(user, import, err);
}

static enum zila_code list(struct listing *listing, struct zila_err *err)
{
	static const char *const columns[] = {"id", "known_at", "file",
		"importer", "dataset", "as_on", "read", "added", "changed",
		"unchanged", "withdrawn", "quarantined", "skipped", "synthetic",
		"open_rejects", "undoes", "undone_by", "retries", NULL};
	static const char *const titles[] = {"id", "known at", "file",
		"importer", "read", "added", "changed", "withdrawn",
		"quarantined", "", NULL};
	bool csv = listing->cli->format == FORMAT_CSV;
	struct cli *cli = listing->cli;
	enum zila_code code;

	if ((code = cli_count(cli, "rows", &listing->most, err)) ||
		(code = cli_count(cli, "skip", &listing->skip, err)))
		return code;
	table_list(&listing->table, &listing->json, &cli->out, cli->format,
		csv ? columns : titles);
	listing->each = cli->format == FORMAT_JSON ? list_json
			: csv                      ? list_csv
						   : list_text;
	code = import_read(listing->core->db, 0, list_part, listing, err);
	table_list_end(&listing->table, &listing->json);
	return code;
}

/* "state= as_on=2024-01-01": what was not asked for is left out. */
static void say_asked(struct buf *out, const char *options)
{
	struct buf asked = {0};
	size_t size;

	for (; *options; options += size + (options[size] == ' ')) {
		size = strcspn(options, " ");
		if (!size || options[size - 1] == '=')
			continue;
		buf_add_char(&asked, ' ');
		buf_add(&asked, options, size);
	}
	if (asked.size)
		print_format(out, "  asked      %s\n", buf_text(&asked));
	out->failed |= asked.failed;
	buf_free(&asked);
}

static void say_origin(struct buf *out, const struct import *import)
{
	print_format(out, "  file        %s, ", import->name);
	print_counted(out, import->bytes, "byte", "bytes");
	print_format(out, ", sha256 %s\n", import->sha256);
	print_format(out, "  known at    %s\n", import->known_at);
	print_format(out, "  plugin      %s %s, %.12s\n", import->plugin,
		import->version, import->digest);
	say_asked(out, import->options);
}

/* An undo has no file of its own, and no books. */
static void say_undo(struct buf *out, const struct import *import)
{
	print_format(out, "  undoes      import %lld, %s\n",
		(long long)import->undoes, import->name);
	print_format(out, "  known at    %s\n", import->known_at);
	buf_add_text(out, "  closed      ");
	print_counted(out, import->withdrawn, "row\n", "rows\n");
}

static void say_links(struct buf *out, const struct import *import)
{
	if (import->undone_by)
		buf_add_format(out, "  undone      by import %lld\n",
			(long long)import->undone_by);
	if (import->retries)
		buf_add_format(out,
			"  retries     lines in quarantine of import %lld\n",
			(long long)import->retries);
	if (import->open_rejects)
		buf_add_format(out, "  next: zila rejects %lld\n",
			(long long)import->id);
}

static enum zila_code show_text(
	void *user, const struct import *import, struct zila_err *err)
{
	struct listing *listing = user;
	struct output *out = &listing->cli->out;
	enum zila_code code;

	buf_add_format(&out->buf, "import %lld\n", (long long)import->id);
	if (import->undoes) {
		say_undo(&out->buf, import);
	} else {
		say_origin(&out->buf, import);
		if ((code = import_text(out, listing->core->db, import, err)))
			return code;
		buf_add_format(&out->buf, "  rows        sha256 %s\n",
			import->rows_sha256);
		say_links(&out->buf, import);
	}
	if (!import->undone_by)
		buf_add_format(&out->buf,
			"  every cell: zila imports diff %lld\n",
			(long long)import->id);
	return ZILA_OK;
}

static enum zila_code show(
	struct listing *listing, int64_t id, struct zila_err *err)
{
	bool json = listing->cli->format == FORMAT_JSON;
	enum zila_code code;

	code = import_read(listing->core->db, id, json ? list_json : show_text,
		listing, err);
	if (code == ZILA_OK && json)
		buf_add_char(&listing->cli->out.buf, '\n');
	return code;
}

static enum zila_code show_one(
	struct cli *cli, struct core *core, int64_t id, struct zila_err *err)
{
	struct listing listing = {
		.cli = cli, .core = core, .json = print_json(&cli->out.buf)};

	return id ? show(&listing, id, err) : list(&listing, err);
}

static const struct option options[] = {
	{"all", 0, NULL, "diff: every row, not the first of each kind"},
	{"xlsx", 0, "FILE", "diff: write a workbook of all rows"},
	{"force", 0, NULL, "diff --xlsx: replace the file"},
	{"rows", 0, "NUMBER", "show at most so many imports, or rows of diff"},
	{"skip", 0, "NUMBER", "leave out the first so many"},
	{NULL},
};

/* Does something with the import whose number is word `at`, 0 without one. */
static enum zila_code of_import(struct cli *cli, int at,
	enum zila_code (*what)(struct cli *cli, struct core *core, int64_t id,
		struct zila_err *err),
	struct zila_err *err)
{
	const struct options *given = &cli->options;
	struct core core;
	enum zila_code code;
	int64_t id = 0;

	if ((given->arg_count > at &&
		    (code = cli_import_id(given->args[at], &id, err))) ||
		(code = cli_open(cli, &core, err)))
		return code;
	code = what(cli, &core, id, err);
	core_close(&core);
	return code;
}

static enum zila_code diff(struct cli *cli, struct zila_err *err)
{
	enum zila_code code = ZILA_OK;

	if (options_flag(&cli->options, "xlsx") &&
		(options_flag(&cli->options, "rows") ||
			options_flag(&cli->options, "skip")))
		return err_set(err, ZILA_EUSAGE,
			"--xlsx writes all rows: --rows and --skip are for the "
			"other formats");
	if (options_flag(&cli->options, "xlsx"))
		code = cli_check_format(cli, FORMAT_TEXT | FORMAT_JSON,
			"imports diff --xlsx", err);
	return code == ZILA_OK ? of_import(cli, 1, imports_diff, err) : code;
}

static enum zila_code undo(struct cli *cli, struct zila_err *err)
{
	return of_import(cli, 1, imports_undo, err);
}

static enum zila_code verify(struct cli *cli, struct zila_err *err)
{
	return of_import(cli, 1, imports_verify, err);
}

static enum zila_code look(struct cli *cli, struct zila_err *err)
{
	return of_import(cli, 0, show_one, err);
}

static const struct action actions[] = {
	{"diff", "ID", 1, 1, "all xlsx force rows skip", true, .alone = diff},
	{"undo", "ID", 1, 1, NULL, false, FORMAT_TEXT | FORMAT_JSON,
		.alone = undo},
	{"verify", "[ID]", 0, 1, NULL, true, FORMAT_TEXT | FORMAT_JSON,
		.alone = verify},
	{NULL},
};

/* No word of these is the number of an import. */
static const struct action one = {
	"ID", "", 0, 0, NULL, true, FORMAT_TEXT | FORMAT_JSON, .alone = look};
static const struct action all = {
	"", "", 0, 0, "rows skip", true, .alone = look};

static enum zila_code run(struct cli *cli, struct zila_err *err)
{
	return action_or_number(
		cli, actions, cli->options.arg_count ? &one : &all, err);
}

const struct command cmd_imports = {
	.name = "imports",
	.usage = "[ID | diff ID | undo ID | verify [ID]]",
	.summary = "Lists the imports, or shows, compares, undoes or verifies "
		   "them",
	.help = "imports             what was imported, when, and what became "
		"of it\n"
		"imports ID          one import, with its books, notices and "
		"controls\n"
		"imports diff ID     the rows that it added and withdrew, and "
		"every cell that\n"
		"                    it changed; --xlsx FILE writes them as a "
		"workbook\n"
		"imports undo ID     takes it back: what it brought is closed, "
		"what it closed is\n"
		"                    open again; answers of before stay as "
		"they were.  Later\n"
		"                    imports that stand on it must be undone "
		"first\n"
		"imports verify [ID] reads the kept files once more and proves "
		"every stored row\n"
		"\nExit code 1 of verify: a row is not as in its file; 5: the "
		"database is damaged.\n",
	.options = options,
	.formats = FORMAT_TEXT | FORMAT_JSON | FORMAT_CSV | FORMAT_MD,
	.args_max = 2,
	.run = run,
};
