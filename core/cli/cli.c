/* cli.c - what commands share: the core, its face, errors. */
#include "cli.h"

#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "ground/bundle.h"
#include "ground/err.h"
#include "ground/file.h"
#include "ground/mem.h"

enum { LEVELS_UP = 4, BRIEF_BYTES = 1 << 16 };

static void say_error(struct cli *cli, const struct buf *text)
{
	progress_erase(&cli->progress);
	/* There is nowhere left to say that this failed. */
	(void)file_put(STDERR_FILENO, buf_text(text), text->size);
}

bool cli_plugin_folder(const struct cli *cli, const char *name, size_t size,
	char out[PLUGIN_PATH_BYTES])
{
	char folder[PLUGIN_PATH_BYTES - 64];
	const char *path = cli->plugins;

	if (!path || !size || size >= BUNDLE_PLUGIN_BYTES)
		return false;
	while (cli_next_folder(&path, folder, sizeof folder)) {
		(void)snprintf(out, PLUGIN_PATH_BYTES, "%s/%.*s", folder,
			(int)size, name);
		if (file_is_folder(out))
			return true;
	}
	return false;
}

/* The folder from here, or from the root where it isn't below. */
static void add_folder(struct buf *out, const char *folder)
{
	char real[PATH_MAX], here[PATH_MAX];
	size_t size;

	if (!realpath(folder, real) || !getcwd(here, sizeof here)) {
		buf_add_text(out, folder);
		return;
	}
	size = strlen(here);
	buf_add_text(out, !strncmp(real, here, size) && real[size] == '/'
				  ? real + size + 1
				  : real);
}

void cli_print_places(const struct cli *cli, struct buf *out, const char *text)
{
	static const char before[] = "plugins/";
	char folder[PLUGIN_PATH_BYTES];
	const char *at = text, *rest = text;
	struct buf whole = {0};

	/* A daemon's child has a copy of them, which nobody should mend. */
	if (getenv("ZILA_JOB"))
		at = "";
	while ((at = strstr(at, before))) {
		const char *name = at + strlen(before);
		size_t size =
			strspn(name, "abcdefghijklmnopqrstuvwxyz0123456789_");
		bool begins = at == text || strchr(" \n\t'\"(", at[-1]);

		if (begins && cli_plugin_folder(cli, name, size, folder)) {
			buf_add(&whole, rest, (size_t)(at - rest));
			add_folder(&whole, folder);
			rest = name + size;
		}
		at = name + size;
	}
	buf_add_text(&whole, rest);
	print_lines(out, buf_text(&whole));
	buf_free(&whole);
}

/* A line of a plugin's words that begins as an error does is none. */
static void add_said(struct buf *out, const char *said)
{
	const char *next;

	for (; (next = strstr(said, "\nzila: ")) != NULL; said = next + 1) {
		buf_add(out, said, (size_t)(next + 1 - said));
		buf_add_text(out, "  ");
	}
	buf_add_text(out, said);
}

void cli_complain(struct cli *cli, const struct zila_err *err)
{
	struct buf said = {0}, text = {0};

	cli_print_places(cli, &said, err->text);
	buf_add_text(&text, "zila: ");
	add_said(&text, buf_text(&said));
	buf_add_char(&text, '\n');
	say_error(cli, &text);
	buf_free(&said);
	buf_free(&text);
}

void cli_pair_error(struct json *json, const struct zila_err *err)
{
	json_pair_object(json, "error");
	json_pair_integer(json, "code", err->code);
	json_pair_text(json, "message", err->text);
	json_end_object(json);
}

void cli_error_json(struct cli *cli, const struct zila_err *err)
{
	struct json json = print_json(&cli->out.buf);

	json_object(&json);
	cli_pair_error(&json, err);
	print_end_object(&json);
}

static void face_log(
	void *user, const char *level, const char *plugin, const char *text)
{
	struct cli *cli = user;
	struct buf line = {0};
	bool loud =
		strcmp(level, "warning") == 0 || strcmp(level, "error") == 0;

	if (cli->quiet && !loud)
		return;
	buf_add_text(&line, "zila: ");
	if (loud)
		buf_add_format(&line, "%s: ", level);
	if (plugin && *plugin)
		print_format(&line, "%s: ", plugin);
	cli_print_places(cli, &line, text);
	buf_add_char(&line, '\n');
	say_error(cli, &line);
	buf_free(&line);
}

static void face_progress(
	void *user, int64_t done, int64_t total, const char *what)
{
	struct cli *cli = user;

	progress_show(&cli->progress, done, total, what);
}

/* Only while the run that called watches for the signal: once its worker has
 * ended it would kill this process instead. */
static void interrupt_run(void)
{
	struct sigaction watcher;

	if (sigaction(SIGINT, NULL, &watcher) == 0 &&
		watcher.sa_handler != SIG_DFL && watcher.sa_handler != SIG_IGN)
		raise(SIGINT);
}

bool cli_enough(const struct cli *cli)
{
	return cli->brief && cli->out.buf.size > BRIEF_BYTES;
}

void cli_text_open(struct cli *cli, struct json *json)
{
	cli->text = json;
	json_text_open(json);
}

static void add_part(struct cli *cli, const char *text, size_t size)
{
	struct buf *left = &cli->left;
	size_t taken;

	buf_add(left, text, size);
	taken = json_text_part(cli->text, buf_text(left), left->size);
	if (taken)
		memmove(left->data, left->data + taken, left->size - taken);
	buf_cut(left, left->size - taken);
}

void cli_text_close(struct cli *cli)
{
	json_text_close(cli->text, buf_text(&cli->left), cli->left.size);
	cli->text->out->failed |= cli->left.failed;
	buf_free(&cli->left);
	cli->text = NULL;
}

static void face_output(void *user, const char *text, size_t size)
{
	struct cli *cli = user;

	if (cli->text) {
		if (!cli_enough(cli))
			add_part(cli, text, size);
		return;
	}
	buf_add(&cli->out.buf, text, size);
	if (!cli->streams || cli->out.closed)
		return;
	progress_erase(&cli->progress);
	output_flush(&cli->out);
	/* Nobody reads what the run has yet to say: it ends as by Ctrl-C. */
	if (cli->out.closed)
		interrupt_run();
}

/* A script's own words may be in it. */
static void face_aside(void *user, const char *text, size_t size)
{
	struct buf raw = {0}, shown = {0};

	buf_add(&raw, text, size);
	print_lines(&shown, buf_text(&raw));
	say_error(user, &shown);
	buf_free(&raw);
	buf_free(&shown);
}

void cli_screen(struct core_screen *screen)
{
	const char *locale = getenv("LC_ALL");
	struct winsize size = {0};

	if (!locale || !*locale)
		locale = getenv("LC_CTYPE");
	if (!locale || !*locale)
		locale = getenv("LANG");
	screen->ascii = !locale || !(strcasestr(locale, "utf-8") ||
					   strcasestr(locale, "utf8"));
	screen->columns = 0;
	if (isatty(STDOUT_FILENO) &&
		ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0)
		screen->columns = size.ws_col ? size.ws_col : 80;
}

enum zila_code cli_core_options(
	struct cli *cli, struct core_options *out, struct zila_err *err)
{
	enum zila_code code = cli_find_plugins(cli, err);

	*out = (struct core_options){
		.db = cli->db,
		.plugins = cli->plugins,
		.command = cli->typed,
		.want = cli->reads || cli->command->reads ? LEASE_READ
							  : LEASE_WRITE,
		.limits = cli->limits,
		.face = {.user = cli,
			.log = face_log,
			.progress = face_progress,
			.output = face_output,
			.aside = face_aside},
	};
	return code;
}

enum zila_code cli_open(
	struct cli *cli, struct core *core, struct zila_err *err)
{
	struct core_options options;
	struct buf text = {0};
	enum zila_code code = cli_core_options(cli, &options, err);

	if (code == ZILA_OK)
		code = core_open(core, &options, err);
	/* A mistyped name is seen by it, and not by empty answers alone. */
	if (code == ZILA_OK && core->created) {
		buf_add_format(&text,
			"there was no database %s: a new one was made",
			cli->db);
		face_log(cli, "info", "", buf_text(&text));
	}
	buf_free(&text);
	return code;
}

enum zila_code cli_with_core(struct cli *cli,
	enum zila_code (*run)(
		struct cli *cli, struct core *core, struct zila_err *err),
	struct zila_err *err)
{
	struct core core;
	enum zila_code code = cli_open(cli, &core, err);

	if (code != ZILA_OK)
		return code;
	code = run(cli, &core, err);
	core_close(&core);
	return code;
}

/* True when folder/sub holds the national plugin; path is then its name. */
static bool has_plugins(
	const char *folder, const char *sub, char path[PATH_MAX + 64])
{
	struct stat stat_of;
	size_t size;

	size = (size_t)snprintf(path, PATH_MAX + 64, "%s/%s", folder, sub);
	if (size + sizeof "/india/plugin.lua" > PATH_MAX + 64)
		return false;
	strcpy(path + size, "/india/plugin.lua");
	if (stat(path, &stat_of) != 0)
		return false;
	path[size] = '\0';
	return true;
}

/* A build lies below the source tree that has plugins/, an installed program
 * in bin/ beside share/. */
static bool find_beside(char path[PATH_MAX + 64])
{
	char folder[PATH_MAX], *slash;
	ssize_t size = readlink("/proc/self/exe", folder, sizeof folder - 1);
	int level;

	folder[size > 0 ? size : 0] = '\0';
	for (level = 0; level <= LEVELS_UP; level++) {
		slash = strrchr(folder, '/');
		if (!slash)
			break;
		*slash = '\0';
		if (has_plugins(folder, "plugins", path) ||
			has_plugins(folder, "share/zila/plugins", path))
			return true;
	}
	return false;
}

/* $XDG_DATA_HOME/zila/plugins, or where that is by default; "" without a
 * home. */
static void add_users(struct buf *out)
{
	const char *data = getenv("XDG_DATA_HOME"), *home = getenv("HOME");

	if (data && *data == '/')
		buf_add_format(out, "%s/zila/plugins", data);
	else if (home && *home == '/')
		buf_add_format(out, "%s/.local/share/zila/plugins", home);
}

bool cli_next_folder(const char **path, char *out, size_t room)
{
	size_t size;

	if (!*path)
		return false;
	size = strcspn(*path, ":");
	(void)snprintf(out, room, "%.*s", (int)size, *path);
	*path = (*path)[size] ? *path + size + 1 : NULL;
	return true;
}

/* Adds the folders of path, which who gave; *base becomes true when one holds
 * the national plugin. */
static enum zila_code add_path(struct buf *out, const char *path,
	const char *who, bool *base, struct zila_err *err)
{
	char folder[PATH_MAX], found[PATH_MAX + 64];

	while (cli_next_folder(&path, folder, sizeof folder)) {
		if (!file_is_folder(folder))
			return err_set(err, ZILA_EUSAGE,
				"%s %s: there is no such folder: check the "
				"name",
				who, folder);
		*base |= has_plugins(folder, ".", found);
		buf_add_format(out, "%s%s", out->size ? ":" : "", folder);
	}
	return ZILA_OK;
}

/* What --plugins, else $ZILA_PLUGINS says. */
static enum zila_code add_given(const struct cli *cli, struct buf *out,
	bool *base, struct zila_err *err)
{
	const char *given = options_value(&cli->options, "plugins");
	const char *path = getenv("ZILA_PLUGINS");

	if (given)
		return add_path(out, given, "--plugins", base, err);
	if (path && *path)
		return add_path(out, path, "$ZILA_PLUGINS", base, err);
	return ZILA_OK;
}

static enum zila_code find_plugins(
	const struct cli *cli, struct buf *out, struct zila_err *err)
{
	char beside[PATH_MAX + 64];
	struct buf users = {0};
	bool base = false;
	enum zila_code code = add_given(cli, out, &base, err);

	add_users(&users);
	if (code == ZILA_OK && !out->size && file_is_folder(buf_text(&users)))
		code = add_path(
			out, buf_text(&users), "folder of plugins", &base, err);
	buf_free(&users);
	if (code != ZILA_OK || base)
		return code;
	if (find_beside(beside))
		return add_path(out, beside, "folder of plugins", &base, err);
	return out->size ? ZILA_OK
			 : err_set(err, ZILA_EUSAGE,
				   "no folder of plugins is beside the "
				   "program\nname it with --plugins DIR or "
				   "$ZILA_PLUGINS");
}

enum zila_code cli_find_plugins(struct cli *cli, struct zila_err *err)
{
	struct buf path = {0};
	enum zila_code code;

	if (cli->plugins)
		return ZILA_OK;
	code = find_plugins(cli, &path, err);
	if (code == ZILA_OK)
		code = buf_check(&path, err);
	if (code == ZILA_OK) {
		cli->plugins = mem_copy(buf_text(&path));
		code = cli->plugins ? ZILA_OK : err_memory(err);
	}
	buf_free(&path);
	return code;
}

enum zila_code cli_own_plugins(
	const struct cli *cli, struct buf *out, struct zila_err *err)
{
	const char *dir = options_value(&cli->options, "dir");
	const char *first;
	bool base = false;
	enum zila_code code = ZILA_OK;

	if (dir)
		buf_add_text(out, dir);
	else
		code = add_given(cli, out, &base, err);
	first = strchr(buf_text(out), ':');
	if (first)
		buf_cut(out, (size_t)(first - buf_text(out)));
	if (!out->size)
		add_users(out);
	if (code == ZILA_OK && (!out->size || strchr(buf_text(out), ':')))
		code = err_set(err, ZILA_EUSAGE,
			"say in which folder of plugins: --dir DIR");
	return code == ZILA_OK ? buf_check(out, err) : code;
}

static void add_word(struct buf *out, const char *word)
{
	static const char plain[] = "abcdefghijklmnopqrstuvwxyz"
				    "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
				    "0123456789_./=:,@%+-";

	if (out->size)
		buf_add_char(out, ' ');
	if (*word && word[strspn(word, plain)] == '\0') {
		buf_add_text(out, word);
		return;
	}
	buf_add_char(out, '\'');
	for (; *word != '\0'; word++) {
		if (*word == '\'')
			buf_add_text(out, "'\\'");
		buf_add_char(out, *word);
	}
	buf_add_char(out, '\'');
}

enum zila_code cli_typed(
	struct cli *cli, int argc, char **argv, struct zila_err *err)
{
	struct buf words = {0};
	int i;

	for (i = 1; i < argc; i++)
		add_word(&words, argv[i]);
	cli->typed = words.failed ? NULL : mem_copy(buf_text(&words));
	buf_free(&words);
	return cli->typed ? ZILA_OK : err_memory(err);
}

enum zila_code cli_worse(enum zila_code a, enum zila_code b)
{
	static const enum zila_code order[] = {ZILA_EINTR, ZILA_ESTORE,
		ZILA_EPLUGIN, ZILA_ELIMIT, ZILA_EINPUT, ZILA_EUSAGE,
		ZILA_EPERSON};
	size_t i;

	for (i = 0; i < sizeof order / sizeof *order; i++)
		if (a == order[i] || b == order[i])
			return order[i];
	return ZILA_OK;
}

enum zila_code cli_check_format(const struct cli *cli, unsigned formats,
	const char *what, struct zila_err *err)
{
	struct buf list = {0};

	if (cli->format & formats)
		return ZILA_OK;
	format_list(&list, formats);
	err_set(err, ZILA_EUSAGE, "%s has no format %s: it has %s", what,
		format_name(cli->format), buf_text(&list));
	buf_free(&list);
	return ZILA_EUSAGE;
}

bool cli_whole(const char *text, int64_t *out)
{
	size_t size = strlen(text);

	if (!size || size > 18 || strspn(text, "0123456789") != size)
		return false;
	*out = strtoll(text, NULL, 10);
	return true;
}

enum zila_code cli_count(const struct cli *cli, const char *name, int64_t *out,
	struct zila_err *err)
{
	const char *text = options_value(&cli->options, name);

	*out = 0;
	if (text && (!cli_whole(text, out) || *out > INT32_MAX))
		return err_set(err, ZILA_EUSAGE,
			"--%s %s: it is a number from 0 to %d", name, text,
			INT32_MAX);
	return ZILA_OK;
}

enum zila_code cli_import_id(
	const char *text, int64_t *id, struct zila_err *err)
{
	if (!cli_whole(text, id) || !*id)
		return err_set(err, ZILA_EUSAGE,
			"%s is no number of an import: `zila imports` lists "
			"them",
			text);
	return ZILA_OK;
}

void cli_scope(const struct cli *cli, struct core_scope *scope)
{
	const struct options *options = &cli->options;

	memset(scope, 0, sizeof *scope);
	scope->state = options_value(options, "state");
	scope->district = options_value(options, "district");
	scope->all_states = options_flag(options, "all-states");
	scope->all_districts = options_flag(options, "all-districts");
	scope->as_of = options_value(options, "as-of");
	scope->known_at = options_value(options, "known-at");
	scope->lang = options_value(options, "lang");
}

enum zila_code cli_number(const struct cli *cli, const char *name, int most,
	int *out, struct zila_err *err)
{
	const char *text = options_value(&cli->options, name);
	int64_t number;

	if (!text)
		return ZILA_OK;
	if (!cli_whole(text, &number) || number < 1 || number > most)
		return err_set(err, ZILA_EUSAGE,
			"--%s %s: it is a number from 1 to %d", name, text,
			most);
	*out = (int)number;
	return ZILA_OK;
}

enum zila_code cli_set(const struct cli *cli, struct buf *out,
	struct core_scope *scope, struct zila_err *err)
{
	const struct options *options = &cli->options;
	int i;

	for (i = 0; i < options->given_count; i++) {
		const char *text = options->values[i];

		if (strcmp(options->given[i]->name, "set") != 0)
			continue;
		if (*text == '=' || !strchr(text, '=') || strchr(text, '\n'))
			return err_set(err, ZILA_EUSAGE,
				"--set %s: write it as NAME=VALUE, like "
				"since=2025-07-01",
				text);
		buf_add_format(out, "%s%s", out->size ? "\n" : "", text);
	}
	if (out->size)
		scope->set = buf_text(out);
	return buf_check(out, err);
}
