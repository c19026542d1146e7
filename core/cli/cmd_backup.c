/* cmd_backup.c - `zila backup FILE` and `zila restore FILE`. */
#include <errno.h>
#include <unistd.h>

#include "cli.h"
#include "ground/err.h"
#include "run/history.h"

static void json_contents(struct json *json, const struct backup *held)
{
	json_pair_integer(json, "bytes", held->bytes);
	json_pair_integer(json, "imports", held->imports);
	print_pair_or_null(json, "known_at", held->known_at);
}

static void say_contents(struct buf *out, const struct backup *held)
{
	print_counted(out, held->imports, "import", "imports");
	if (*held->known_at)
		buf_add_format(out, ", the newest of %s", held->known_at);
	buf_add_text(out, ", ");
	print_counted(out, held->bytes, "byte\n", "bytes\n");
}

static void tell_backup(
	struct cli *cli, const char *file, const struct backup *held)
{
	struct json json = print_json(&cli->out.buf);
	struct buf *out = &cli->out.buf;

	if (cli->format == FORMAT_JSON) {
		json_object(&json);
		json_pair_text(&json, "backup", file);
		json_contents(&json, held);
		print_end_object(&json);
		return;
	}
	print_format(out, "%s: ", file);
	say_contents(out, held);
}

static enum zila_code run_backup(struct cli *cli, struct zila_err *err)
{
	const char *file = cli->options.args[0];
	struct backup held;
	struct core core;
	enum zila_code code;

	/* Opening would make one, and an empty backup helps nobody. */
	if (access(cli->db, F_OK) != 0 && errno == ENOENT)
		return err_set(err, ZILA_ESTORE,
			"database %s: it is not there: name the right one "
			"with --db",
			cli->db);
	if ((code = cli_open(cli, &core, err)))
		return code;
	code = store_backup(core.db, file, &held, err);
	core_close(&core);
	if (code == ZILA_OK)
		tell_backup(cli, file, &held);
	return code;
}

static void tell_restore(
	struct cli *cli, const char *file, const struct backup *held)
{
	struct json json = print_json(&cli->out.buf);
	struct buf *out = &cli->out.buf;

	if (cli->format == FORMAT_JSON) {
		json_object(&json);
		json_pair_text(&json, "restored", file);
		json_pair_text(&json, "database", cli->db);
		json_contents(&json, held);
		print_pair_or_null(&json, "kept", held->kept);
		print_end_object(&json);
		return;
	}
	print_format(out, "%s: ", cli->db);
	say_contents(out, held);
	if (*held->kept)
		print_format(out, "the database that was there is now %s\n",
			held->kept);
}

static enum zila_code run_restore(struct cli *cli, struct zila_err *err)
{
	const char *file = cli->options.args[0];
	bool force = options_flag(&cli->options, "force");
	struct backup held;
	enum zila_code code;

	code = store_restore(cli->db, file, force, &held, err);
	if (code == ZILA_OK)
		tell_restore(cli, file, &held);
	return code;
}

static const struct option restore_options[] = {
	{"force", 0, NULL,
		"also over a database, which is kept as FILE.before-restore"},
	{NULL},
};

const struct command cmd_backup = {
	.name = "backup",
	.usage = "FILE",
	.summary = "Saves the whole database in one new file",
	.help = "The file is written whole, checked and synced before it has "
		"its name; one that\nis there is never replaced.  It holds "
		"everything, the imported files too, and\n`zila restore` or "
		"--db opens it.\n",
	.formats = FORMAT_TEXT | FORMAT_JSON,
	.args_min = 1,
	.args_max = 1,
	.reads = true,
	.run = run_backup,
};

const struct command cmd_restore = {
	.name = "restore",
	.usage = "FILE",
	.summary = "Makes the database (--db) from a backup",
	.help = "The backup is checked first, and only a sound one is taken.  "
		"Whatever happens on\nthe way, the database is the old or the "
		"new one, whole.\n",
	.options = restore_options,
	.formats = FORMAT_TEXT | FORMAT_JSON,
	.args_min = 1,
	.args_max = 1,
	.run = run_restore,
};
