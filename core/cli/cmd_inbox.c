/* cmd_inbox.c - `zila inbox`: folders whose files are imported. */
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "daemon/inbox.h"
#include "ground/err.h"
#include "ground/moment.h"
#include "jobs.h"
#include "table.h"

enum { SETTLE_S_MAX = 24 * 3600 };

static const struct option options[] = {
	{"as", 0, "IMPORTER", "add: all its files by this importer"},
	{"state", 0, "STATE", "add: the state of files that name none"},
	{"as-on", 0, "DATE", "add: the day that a list holds for"},
	{"sheet", 0, "SHEET", "add: of workbooks, by name or number"},
	{"header-row", 0, "LINE", "add: where the header stands"},
	{"unit", 0, "UNIT", "add: of values, as \"Rs crore\""},
	{"encoding", 0, "NAME", "add: of texts, as windows-1252"},
	{"delimiter", 0, "CHAR", "add: between cells, or \"tab\""},
	{"allow-shrink", 0, NULL, "add: also lists that lost many rows"},
	{"settle", 0, "SECONDS", "sweep: unchanged for so long (2)"},
	{NULL},
};

/* Options of an import, and how an inbox keeps them. */
static const struct kept {
	const char *option, *key;
} kept[] = {{"as", "as"}, {"state", "state"}, {"as-on", "as_on"},
	{"sheet", "sheet"}, {"header-row", "header_row"}, {"unit", "unit"},
	{"encoding", "encoding"}, {"delimiter", "delimiter"}};
enum { KEPT = sizeof kept / sizeof *kept };

struct listing {
	struct cli *cli;
	struct json json;
	struct table table;
	struct inbox *inbox; /* to be kept in arena, or NULL */
	struct arena *arena;
	int count;
};

/* ---- listed ---- */

static enum zila_code add(
	void *user, const struct inbox *inbox, struct zila_err *err)
{
	struct listing *listing = user;
	char made[MOMENT_BYTES];

	(void)err;
	moment_format(inbox->made_at, made);
	if (listing->cli->format != FORMAT_JSON) {
		table_text(&listing->table, inbox->name);
		table_text(&listing->table, inbox->folder);
		table_text(&listing->table, inbox->options);
		return ZILA_OK;
	}
	json_object(&listing->json);
	json_pair_text(&listing->json, "name", inbox->name);
	json_pair_text(&listing->json, "folder", inbox->folder);
	json_pair_raw(&listing->json, "options", inbox->options);
	json_pair_text(&listing->json, "made_at", made);
	json_end_object(&listing->json);
	return ZILA_OK;
}

static enum zila_code list(
	struct cli *cli, struct core *core, struct zila_err *err)
{
	static const char *const titles[] = {
		"inbox", "folder", "options", NULL};
	struct listing listing = {
		.cli = cli, .json = print_json(&cli->out.buf)};
	enum zila_code code;

	table_list(
		&listing.table, &listing.json, &cli->out, cli->format, titles);
	code = inbox_read(core->db, NULL, add, &listing, err);
	table_list_end(&listing.table, &listing.json);
	return code;
}

static void tell(
	struct cli *cli, const char *name, const char *what, const char *folder)
{
	struct json json = print_json(&cli->out.buf);

	if (cli->format == FORMAT_JSON) {
		json_object(&json);
		json_pair_text(&json, "name", name);
		json_pair_text(&json, "state", what);
		json_pair_text(&json, "folder", folder);
		json_end_object(&json);
	} else {
		buf_add_format(&cli->out.buf, "inbox %s: %s", name, what);
		if (folder)
			print_format(&cli->out.buf, ", %s", folder);
	}
	buf_add_char(&cli->out.buf, '\n');
}

/* ---- added, removed ---- */

static void make_options(struct cli *cli, struct buf *out)
{
	struct json json = {.out = out};
	const char *value;
	int i;

	json_object(&json);
	for (i = 0; i < KEPT; i++) {
		value = options_value(&cli->options, kept[i].option);
		if (value)
			json_pair_text(&json, kept[i].key, value);
	}
	if (options_flag(&cli->options, "allow-shrink"))
		json_pair_bool(&json, "allow_shrink", true);
	json_end_object(&json);
}

static enum zila_code check_name(const char *name, struct zila_err *err)
{
	size_t size = strlen(name);

	if (size && size <= 60 &&
		strspn(name, "abcdefghijklmnopqrstuvwxyz0123456789_") == size)
		return ZILA_OK;
	return err_set(err, ZILA_EUSAGE,
		"inbox add: \"%.100s\" is no name: it is made of small "
		"letters, digits and _",
		name);
}

static enum zila_code add_inbox(
	struct cli *cli, struct core *core, struct zila_err *err)
{
	const char *name = cli->options.args[1];
	struct buf text = {0};
	struct inbox inbox = {.name = name, .made_at = moment_now()};
	char folder[PATH_MAX];
	enum zila_code code = check_name(name, err);

	if (code != ZILA_OK)
		return code;
	if (!realpath(cli->options.args[2], folder))
		return err_set(err, ZILA_EUSAGE,
			"inbox add: there is no folder %s: make it first",
			cli->options.args[2]);
	make_options(cli, &text);
	inbox.folder = folder;
	inbox.options = buf_text(&text);
	if ((code = buf_check(&text, err)) == ZILA_OK &&
		(code = inbox_check_options(inbox.options, err)) == ZILA_OK)
		code = inbox_add(core->db, &inbox, err);
	if (code == ZILA_OK)
		tell(cli, name, "added", folder);
	buf_free(&text);
	return code;
}

static enum zila_code remove_inbox(
	struct cli *cli, struct core *core, struct zila_err *err)
{
	enum zila_code code = inbox_remove(core->db, cli->options.args[1], err);

	if (code == ZILA_OK)
		tell(cli, cli->options.args[1], "removed", NULL);
	return code;
}

/* ---- swept ---- */

static enum zila_code keep(
	void *user, const struct inbox *inbox, struct zila_err *err)
{
	struct listing *to = user;

	to->count++;
	*to->inbox = *inbox;
	to->inbox->name = arena_text(to->arena, inbox->name);
	to->inbox->folder = arena_text(to->arena, inbox->folder);
	to->inbox->options = arena_text(to->arena, inbox->options);
	return to->inbox->name && to->inbox->folder && to->inbox->options
		       ? ZILA_OK
		       : err_memory(err);
}

static enum zila_code find(struct cli *cli, struct inbox *inbox,
	struct arena *arena, struct zila_err *err)
{
	struct listing to = {.inbox = inbox, .arena = arena};
	const char *name = cli->options.args[1];
	struct core core;
	enum zila_code code = cli_open(cli, &core, err);

	if (code != ZILA_OK)
		return code;
	code = inbox_read(core.db, name, keep, &to, err);
	if (code == ZILA_OK && !to.count)
		code = inbox_unknown(core.db, name, err);
	core_close(&core);
	return code;
}

static void add_file(void *user, const struct inbox_file *file)
{
	struct listing *listing = user;
	struct json *json = &listing->json;
	struct buf *out = &listing->cli->out.buf;

	if (listing->cli->format == FORMAT_JSON) {
		json_object(json);
		json_pair_text(json, "name", file->name);
		json_pair_text(json, "state", file->state);
		print_pair_or_null(json, "moved", file->moved);
		json_pair_integer(json, "code", file->code);
		json_pair_text(json, "summary", file->summary);
		json_end_object(json);
		return;
	}
	print_format(out, "%s: %s", file->name, file->state);
	if (*file->summary)
		print_format(out, ": %s", file->summary);
	buf_add_char(out, '\n');
}

static enum zila_code go_over(struct cli *cli, struct inbox_sweep *sweep,
	struct listing *listing, struct zila_err *err)
{
	struct json *json = &listing->json;
	enum zila_code code;

	if (cli->format == FORMAT_JSON) {
		json_object(json);
		json_pair_text(json, "inbox", sweep->inbox->name);
		json_pair_text(json, "folder", sweep->inbox->folder);
		json_pair_array(json, "files");
	}
	code = inbox_sweep(sweep, err);
	if (cli->format == FORMAT_JSON) {
		json_end_array(json);
		json_pair_integer(json, "done", sweep->done);
		json_pair_integer(json, "attention", sweep->attention);
		json_pair_integer(json, "waiting", sweep->waiting);
		print_end_object(json);
	} else {
		buf_add_format(&cli->out.buf,
			"inbox %s: %d done, %d for attention, %d waiting\n",
			sweep->inbox->name, sweep->done, sweep->attention,
			sweep->waiting);
	}
	if (code == ZILA_OK && sweep->attention)
		cli->exit_code = ZILA_EPERSON;
	return code;
}

static enum zila_code sweep_inbox(struct cli *cli, struct zila_err *err)
{
	const char *settle = options_value(&cli->options, "settle");
	struct jobs_here here = {.before = -1};
	struct steps_means means = {
		.user = &here, .command = jobs_here_command};
	struct listing listing = {
		.cli = cli, .json = print_json(&cli->out.buf)};
	struct inbox inbox;
	struct inbox_sweep sweep = {.inbox = &inbox,
		.settle_s = INBOX_SETTLE_S,
		.time_s = cli->limits.time_s,
		.means = &means,
		.user = &listing,
		.file = add_file};
	struct arena arena = {0};
	int64_t number = INBOX_SETTLE_S;
	enum zila_code code;

	if (settle && (code = jobs_number(settle, "--settle", &number, err)))
		return code;
	sweep.settle_s = number > SETTLE_S_MAX ? SETTLE_S_MAX : (int)number;
	code = find(cli, &inbox, &arena, err);
	if (code == ZILA_OK)
		code = jobs_here_open(&here, cli, err);
	if (code == ZILA_OK)
		code = go_over(cli, &sweep, &listing, err);
	jobs_here_close(&here);
	arena_free(&arena);
	return code;
}

/* ---- which ---- */

static const struct action actions[] = {
	{"list", "", 0, 0, NULL, true, 0, list},
	{"add", "NAME FOLDER", 2, 2,
		"as state as-on sheet header-row unit encoding delimiter "
		"allow-shrink",
		false, 0, add_inbox},
	{"remove", "NAME", 1, 1, NULL, false, 0, remove_inbox},
	{"sweep", "NAME", 1, 1, "settle", .alone = sweep_inbox},
	{NULL},
};

const struct command cmd_inbox = {
	.name = "inbox",
	.usage = "[list | add NAME FOLDER | remove NAME | sweep NAME]",
	.summary = "Folders whose files are imported, and then moved away",
	.help = "inbox                  the folders\n"
		"inbox add NAME FOLDER  with the options of an import, for "
		"each "
		"file\n"
		"inbox remove NAME      forgets it; its files stay\n"
		"inbox sweep NAME       imports what is complete, now; `zila "
		"serve` does it\n"
		"                       by itself\n"
		"\nA file is moved to done/ in the folder, or to attention/ "
		"when it needs a person,\nbeside NAME.zila.txt and "
		"NAME.zila.json, which say what came of it.  Nothing is\never "
		"overwritten.  Files that end in .part or .tmp, that changed "
		"just now, or that\nsome program still writes, wait.\n"
		"\nExit code 1 of sweep: some file needs a person.\n",
	.options = options,
	.formats = FORMAT_TEXT | FORMAT_JSON | FORMAT_CSV | FORMAT_MD,
	.args_max = 3,
	.actions = actions,
};
