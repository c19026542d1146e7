/* plugins_install.c - `zila plugins install` and `remove`.
 *
 * A plugin is unpacked beside the folder's plugins, under a name that none of
 * them has, and looked over there; then it takes its place in one step, and
 * what was there before goes the same way back if anything fails.
 */
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "ground/date.h"
#include "ground/err.h"
#include "ground/file.h"
#include "ground/limits.h"
#include "ground/text.h"
#include "plugins.h"
#include "plugins_lock.h"
#include "run/install.h"
#include "run/test.h"

enum { PATH_BYTES = 1400, DEPTH_MAX = 12 };

/* ---- folders ---- */

/* Removes path and all below; links are removed, not followed. */
static void clear(const char *path, int depth)
{
	const struct dirent *entry;
	char inner[PATH_BYTES];
	struct stat status;
	DIR *dir;

	if (lstat(path, &status) || depth > DEPTH_MAX)
		return;
	if (!S_ISDIR(status.st_mode)) {
		(void)unlink(path);
		return;
	}
	if ((dir = opendir(path))) {
		while ((entry = readdir(dir))) {
			if (!strcmp(entry->d_name, ".") ||
				!strcmp(entry->d_name, ".."))
				continue;
			(void)snprintf(inner, sizeof inner, "%.1000s/%.255s",
				path, entry->d_name);
			clear(inner, depth + 1);
		}
		(void)closedir(dir);
	}
	(void)rmdir(path);
}

struct installing {
	struct cli *cli;
	const char *file;
	char folder[1000], staging[PATH_BYTES];
	char staged[PATH_BYTES], place[PATH_BYTES];
	struct locked about;
	struct lock lock;
	int64_t faults;
	bool replaced;
};

static int swap_by_steps(const struct installing *installing)
{
	char aside[PATH_BYTES];

	(void)snprintf(
		aside, sizeof aside, "%.1300s/.old", installing->staging);
	if (rename(installing->place, aside) != 0)
		return -1;
	if (rename(installing->staged, installing->place) != 0) {
		(void)!rename(aside, installing->place);
		return -1;
	}
	return rename(aside, installing->staged);
}

/* The two change places, or the one takes the other's empty one. */
static enum zila_code swap(
	const struct installing *installing, bool both, struct zila_err *err)
{
	int failed = renameat2(AT_FDCWD, installing->staged, AT_FDCWD,
		installing->place, both ? RENAME_EXCHANGE : RENAME_NOREPLACE);

	/* Some file systems can't: then in more than one step. */
	if (failed && (errno == EINVAL || errno == ENOSYS))
		failed = both ? swap_by_steps(installing)
			      : rename(installing->staged, installing->place);
	if (failed)
		return err_set(err, ZILA_ESTORE,
			"%s can't take its place: %s; nothing is changed",
			installing->place, strerror(errno));
	return ZILA_OK;
}

/* ---- before ---- */

/* What is there must be as it was installed: nobody's work is lost. */
static enum zila_code check_place(
	struct installing *installing, struct zila_err *err)
{
	const struct locked *locked =
		lock_find(&installing->lock, installing->about.name);
	struct buf differs = {0};
	struct stat status;
	enum zila_code code = ZILA_OK;

	if (lstat(installing->place, &status) != 0)
		return ZILA_OK;
	installing->replaced = true;
	if (!locked)
		return err_set(err, ZILA_EUSAGE,
			"%s is there, and was not installed: rename it first",
			installing->place);
	if (!options_flag(&installing->cli->options, "force"))
		code = lock_compare(&installing->lock, locked, &differs, err);
	if (code == ZILA_OK && differs.size)
		code = err_set(err, ZILA_EUSAGE,
			"%s was changed since it was installed (%s): keep a "
			"copy, then use --force",
			installing->place, buf_text(&differs));
	buf_free(&differs);
	return code;
}

static enum zila_code say_fault(
	void *user, const struct plugin_fault *fault, struct zila_err *err)
{
	struct installing *installing = user;

	if (fault->warning || installing->faults++)
		return ZILA_OK;
	return err_set(err, ZILA_EPLUGIN, "%s:%d: %s%s%s", fault->file,
		fault->line, fault->text, *fault->hint ? "; " : "",
		fault->hint);
}

static enum zila_code note_version(
	void *user, const struct core_plugin *plugin, struct zila_err *err)
{
	struct installing *installing = user;

	(void)err;
	(void)snprintf(installing->about.version,
		sizeof installing->about.version, "%s", plugin->version);
	return ZILA_OK;
}

static enum zila_code read_version(struct installing *installing,
	const struct core_options *options, struct zila_err *err)
{
	struct core core;
	enum zila_code code = core_open(&core, options, err);

	if (code != ZILA_OK)
		return code;
	code = core_plugins(
		&core, installing->about.name, note_version, installing, err);
	core_close(&core);
	return code;
}

/* As if it were there already, before all other plugins. */
static enum zila_code look_over(
	struct installing *installing, struct zila_err *err)
{
	const struct examine_each each = {installing, say_fault, NULL};
	struct core_options options;
	struct buf path = {0};
	enum zila_code code = cli_core_options(installing->cli, &options, err);

	if (code != ZILA_OK)
		return code;
	buf_add_format(&path, "%s:%s", installing->staging, options.plugins);
	options.plugins = buf_text(&path);
	code = buf_check(&path, err);
	if (code == ZILA_OK)
		code = core_examine(
			&options, installing->about.name, &each, err);
	if (code != ZILA_OK && installing->faults)
		(void)err_hint(err, "it is not installed; "
				    "nothing is changed");
	if (code == ZILA_OK)
		code = read_version(installing, &options, err);
	buf_free(&path);
	return code;
}

static enum zila_code unpack(
	struct installing *installing, struct zila_err *err)
{
	struct core_options options;
	char *name = installing->about.name;
	enum zila_code code = cli_core_options(installing->cli, &options, err);

	if (code == ZILA_OK)
		code = core_unpack(&options, installing->file,
			installing->staging, name, err);
	if (code != ZILA_OK)
		return code;
	(void)snprintf(installing->staged, PATH_BYTES, "%.1200s/%s",
		installing->staging, name);
	(void)snprintf(installing->place, PATH_BYTES, "%.1000s/%s",
		installing->folder, name);
	return ZILA_OK;
}

/* Where it comes from, when, and its digest. */
static enum zila_code describe(
	struct installing *installing, struct zila_err *err)
{
	struct locked *about = &installing->about;
	char *real = realpath(installing->file, NULL);
	struct stat status;
	enum zila_code code;
	int64_t bytes;
	int fd;

	(void)snprintf(about->origin, sizeof about->origin, "%s",
		real ? real : installing->file);
	free(real);
	date_time_now(about->installed);
	if ((code = file_open(installing->file, &fd, err)))
		return code;
	if (!fstat(fd, &status) && status.st_size > LIMIT_BUNDLE_BYTES)
		code = err_set(err, ZILA_EINPUT,
			"%s: it is larger than %d MiB: no plugin is",
			installing->file, LIMIT_BUNDLE_BYTES >> 20);
	else
		code = file_digest(
			fd, installing->file, about->sha256, &bytes, err);
	(void)close(fd);
	return code;
}

/* ---- install ---- */

static enum zila_code put(struct installing *installing, struct zila_err *err)
{
	bool both = installing->replaced;
	struct zila_err ignored;
	enum zila_code code = swap(installing, both, err);

	if (code != ZILA_OK)
		return code;
	code = lock_add(&installing->lock, &installing->about, err);
	if (code == ZILA_OK)
		return ZILA_OK;
	if (both)
		(void)!swap(installing, true, &ignored);
	else
		clear(installing->place, 0);
	return code;
}

static void say_installed(const struct installing *installing)
{
	struct buf *out = &installing->cli->out.buf;
	const struct locked *about = &installing->about;
	struct json json;

	if (installing->cli->format == FORMAT_JSON) {
		json = print_json(out);
		json_object(&json);
		json_pair_text(&json, "name", about->name);
		json_pair_text(&json, "version", about->version);
		json_pair_text(&json, "folder", installing->place);
		json_pair_text(&json, "sha256", about->sha256);
		json_pair_bool(&json, "replaced", installing->replaced);
		print_end_object(&json);
		return;
	}
	buf_add_format(out, "%s %s is installed in %s%s\n", about->name,
		about->version, installing->place,
		installing->replaced ? ", in the place of another" : "");
}

static enum zila_code install(
	struct installing *installing, struct zila_err *err)
{
	enum zila_code code = file_make_dir(installing->folder, err);

	if (code != ZILA_OK)
		return code;
	(void)snprintf(installing->staging, PATH_BYTES,
		"%.1000s/.installing-XXXXXX", installing->folder);
	if (!mkdtemp(installing->staging))
		return err_set(err, ZILA_ESTORE, "%s: %s", installing->folder,
			strerror(errno));
	if ((code = lock_open(&installing->lock, installing->folder, err)) ||
		(code = describe(installing, err)) ||
		(code = unpack(installing, err)) ||
		(code = check_place(installing, err)) ||
		(code = look_over(installing, err)))
		goto out;
	code = put(installing, err);
	if (code == ZILA_OK)
		say_installed(installing);
out:
	clear(installing->staging, 0);
	return code;
}

static enum zila_code set_folder(
	struct installing *installing, struct zila_err *err)
{
	struct buf folder = {0};
	enum zila_code code = cli_own_plugins(installing->cli, &folder, err);

	if (code == ZILA_OK && folder.size >= 900)
		code = err_set(err, ZILA_EUSAGE, "%s: its path is too long",
			buf_text(&folder));
	if (code == ZILA_OK)
		strcpy(installing->folder, buf_text(&folder));
	buf_free(&folder);
	return code;
}

enum zila_code plugins_install(struct cli *cli, struct zila_err *err)
{
	const char *file = cli->options.args[1];
	struct installing *installing;
	enum zila_code code;

	if (!(installing = mem_alloc(sizeof *installing)))
		return err_memory(err);
	installing->cli = cli;
	installing->file = file;
	code = set_folder(installing, err);
	if (code == ZILA_OK)
		code = install(installing, err);
	lock_close(&installing->lock);
	mem_free(installing);
	return code;
}

/* ---- remove ---- */

/* One of a person's own, or none at all. */
static enum zila_code not_installed(
	const struct installing *installing, struct zila_err *err)
{
	const struct lock *lock = &installing->lock;
	const char *names[LIMIT_PLUGINS], *name = installing->about.name;
	struct stat status;
	int i;

	if (stat(installing->place, &status) == 0)
		return err_set(err, ZILA_EUSAGE,
			"%s was not installed into %s: a plugin of your own is "
			"a folder, to be removed like one",
			name, installing->folder);
	for (i = 0; i < lock->count && i < LIMIT_PLUGINS; i++)
		names[i] = lock->list[i].name;
	(void)text_unknown("installed plugin", name, names, (size_t)i, err);
	return err_hint(err,
		"`zila plugins` lists them; --dir DIR names the folder that "
		"it is in, not %s",
		installing->folder);
}

/* Out of the way in one step, then out of the lock, then gone. */
static enum zila_code take_away(
	struct installing *installing, struct zila_err *err)
{
	const char *name = installing->about.name;
	enum zila_code code;

	(void)snprintf(installing->place, PATH_BYTES, "%.1000s/%s",
		installing->folder, name);
	(void)snprintf(installing->staged, PATH_BYTES, "%.1000s/.removing-%s",
		installing->folder, name);
	if (!lock_find(&installing->lock, name))
		return not_installed(installing, err);
	if ((code = check_place(installing, err)))
		return code;
	clear(installing->staged, 0);
	if (rename(installing->place, installing->staged) != 0 &&
		errno != ENOENT)
		return err_set(err, ZILA_ESTORE, "%s: %s", installing->place,
			strerror(errno));
	code = lock_remove(&installing->lock, name, err);
	if (code != ZILA_OK)
		(void)!rename(installing->staged, installing->place);
	else
		clear(installing->staged, 0);
	return code;
}

enum zila_code plugins_remove(struct cli *cli, struct zila_err *err)
{
	const char *name = cli->options.args[1];
	struct installing *installing;
	enum zila_code code;

	if (!bundle_is_plugin(name, strlen(name)))
		return err_set(err, ZILA_EUSAGE,
			"there is no plugin %s: `zila plugins` lists them",
			name);
	if (!(installing = mem_alloc(sizeof *installing)))
		return err_memory(err);
	installing->cli = cli;
	(void)snprintf(installing->about.name, BUNDLE_PLUGIN_BYTES, "%s", name);
	code = set_folder(installing, err);
	if (code == ZILA_OK)
		code = lock_open(&installing->lock, installing->folder, err);
	if (code == ZILA_OK)
		code = take_away(installing, err);
	if (code == ZILA_OK && cli->format == FORMAT_JSON)
		buf_add_format(
			&cli->out.buf, "{\n  \"removed\": \"%s\"\n}\n", name);
	else if (code == ZILA_OK)
		buf_add_format(&cli->out.buf, "%s is removed\n", name);
	lock_close(&installing->lock);
	mem_free(installing);
	return code;
}
