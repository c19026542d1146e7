/* plugins_lock.c - reading, writing and comparing zila.lock. */
#include "plugins_lock.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "ground/err.h"
#include "ground/file.h"
#include "ground/json.h"
#include "ground/json_read.h"
#include "ground/mem.h"

enum { DEPTH_MAX = 8, LOCK_BYTES = 16 << 20, PATH_BYTES = 2000 };

/* ---- files ---- */

struct walk {
	const char *folder;
	struct buf *out;
	int count;
};

static enum zila_code add_files(struct walk *walk, const char *path,
	const char *below, struct zila_err *err)
{
	char **names = NULL, file[PATH_BYTES];
	enum zila_code code = file_list(path, "", false, &names, err);
	int i;

	for (i = 0; code == ZILA_OK && names[i]; i++) {
		(void)snprintf(
			file, sizeof file, "%.1200s/%.500s", path, names[i]);
		if (++walk->count > LIMIT_PLUGIN_FILES)
			code = err_set(err, ZILA_EINPUT,
				"%s: more than %d files", walk->folder,
				LIMIT_PLUGIN_FILES);
		buf_add_format(walk->out, "%s%s%s%c", below, names[i],
			file_is_link(file) ? "@" : "", '\0');
	}
	mem_free(names);
	return code;
}

static enum zila_code add_folder(
	struct walk *walk, const char *below, int depth, struct zila_err *err)
{
	char path[PATH_BYTES], inner[PATH_BYTES], **names = NULL;
	enum zila_code code;
	int i;

	(void)snprintf(path, sizeof path, "%.900s/%.900s", walk->folder, below);
	code = add_files(walk, path, below, err);
	if (code == ZILA_OK && depth < DEPTH_MAX)
		code = file_list(path, "", true, &names, err);
	for (i = 0; code == ZILA_OK && names && names[i]; i++) {
		(void)snprintf(
			inner, sizeof inner, "%.900s%.300s/", below, names[i]);
		(void)snprintf(path, sizeof path, "%.900s/%.900s", walk->folder,
			inner);
		path[strlen(path) - 1] = '\0';
		if (file_is_link(path))
			buf_add_format(
				walk->out, "%s%s@%c", below, names[i], '\0');
		else
			code = add_folder(walk, inner, depth + 1, err);
		walk->count += file_is_link(path);
	}
	mem_free(names);
	return code;
}

enum zila_code lock_files(
	const char *folder, struct buf *out, int *count, struct zila_err *err)
{
	struct walk walk = {.folder = folder, .out = out};
	enum zila_code code = add_folder(&walk, "", 0, err);

	*count = walk.count;
	return code == ZILA_OK ? buf_check(out, err) : code;
}

static enum zila_code digest_of(const char *folder, const char *name,
	char hex[DIGEST_HEX_BYTES], struct zila_err *err)
{
	char path[PATH_BYTES];
	enum zila_code code;
	int64_t bytes;
	int fd;

	(void)snprintf(path, sizeof path, "%.900s/%.900s", folder, name);
	if ((code = file_open(path, &fd, err)))
		return code;
	code = file_digest(fd, name, hex, &bytes, err);
	(void)close(fd);
	return code;
}

/* ---- reading ---- */

/* The text of a string, cut to room. */
static bool take_text(const struct json_value *string, char *out, size_t room)
{
	struct arena arena = {0};
	const char *text = json_copy(string, &arena);

	(void)snprintf(out, room, "%s", text ? text : "");
	arena_free(&arena);
	return text != NULL;
}

static bool take_locked(const struct json_value *entry, struct locked *locked)
{
	const struct {
		const char *key;
		char *out;
		size_t room;
	} texts[] = {{"name", locked->name, sizeof locked->name},
		{"version", locked->version, sizeof locked->version},
		{"origin", locked->origin, sizeof locked->origin},
		{"sha256", locked->sha256, sizeof locked->sha256},
		{"installed", locked->installed, sizeof locked->installed}};
	struct json_value value;
	size_t i;

	locked->text = entry->at;
	locked->size = entry->size;
	for (i = 0; i < sizeof texts / sizeof *texts; i++)
		if (json_find(entry, texts[i].key, &value) &&
			!take_text(&value, texts[i].out, texts[i].room))
			return false;
	return entry->kind == '{';
}

static bool take_lock(struct lock *lock)
{
	struct json_value all, list, entry;
	struct json_walk walk;

	if (!json_value(buf_text(&lock->text), lock->text.size, &all) ||
		all.kind != '{')
		return false;
	if (!json_find(&all, "plugins", &list))
		return true;
	if (list.kind != '[')
		return false;
	walk = json_walk(&list);
	while (json_element(&walk, &entry))
		if (lock->count == LIMIT_PLUGINS ||
			!take_locked(&entry, &lock->list[lock->count++]))
			return false;
	return true;
}

enum zila_code lock_open(
	struct lock *lock, const char *folder, struct zila_err *err)
{
	char path[PATH_BYTES];
	enum zila_code code;

	memset(lock, 0, sizeof *lock);
	(void)snprintf(lock->folder, sizeof lock->folder, "%s", folder);
	(void)snprintf(path, sizeof path, "%.900s/zila.lock", folder);
	lock->list = mem_alloc((LIMIT_PLUGINS + 1) * sizeof *lock->list);
	if (!lock->list)
		return err_memory(err);
	if (access(path, F_OK) != 0)
		return ZILA_OK;
	if ((code = file_read(path, LOCK_BYTES, &lock->text, err)))
		return code;
	if (!take_lock(lock))
		return err_set(err, ZILA_EINPUT,
			"%s: it is no lock of plugins: go back to a copy of "
			"it, or remove it and install the plugins again",
			path);
	return ZILA_OK;
}

void lock_close(struct lock *lock)
{
	buf_free(&lock->text);
	buf_free(&lock->added);
	mem_free(lock->list);
	memset(lock, 0, sizeof *lock);
}

const struct locked *lock_find(const struct lock *lock, const char *name)
{
	int i;

	for (i = 0; i < lock->count; i++)
		if (!strcmp(lock->list[i].name, name))
			return &lock->list[i];
	return NULL;
}

/* ---- writing ---- */

static enum zila_code write_lock(const struct lock *lock, struct zila_err *err)
{
	struct buf out = {0};
	char path[PATH_BYTES];
	enum zila_code code;
	int i;

	buf_add_text(&out, "{\n  \"format\": 1,\n  \"plugins\": [");
	for (i = 0; i < lock->count; i++) {
		buf_add_text(&out, i ? ",\n    " : "\n    ");
		buf_add(&out, lock->list[i].text, lock->list[i].size);
	}
	buf_add_text(&out, lock->count ? "\n  ]\n}\n" : "]\n}\n");
	(void)snprintf(path, sizeof path, "%.900s/zila.lock", lock->folder);
	code = file_write_whole(path, &out, err);
	buf_free(&out);
	return code;
}

static void drop(struct lock *lock, const char *name)
{
	int i, kept = 0;

	for (i = 0; i < lock->count; i++)
		if (strcmp(lock->list[i].name, name) != 0)
			lock->list[kept++] = lock->list[i];
	lock->count = kept;
}

enum zila_code lock_remove(
	struct lock *lock, const char *name, struct zila_err *err)
{
	drop(lock, name);
	return write_lock(lock, err);
}

static enum zila_code add_digests(
	struct json *json, const char *folder, struct zila_err *err)
{
	struct buf files = {0};
	const char *at;
	int count, i;
	enum zila_code code = lock_files(folder, &files, &count, err);

	at = buf_text(&files);
	for (i = 0; code == ZILA_OK && i < count; i++) {
		char hex[DIGEST_HEX_BYTES];

		code = digest_of(folder, at, hex, err);
		if (code == ZILA_OK)
			json_pair_text(json, at, hex);
		at += strlen(at) + 1;
	}
	buf_free(&files);
	return code;
}

enum zila_code lock_add(
	struct lock *lock, const struct locked *about, struct zila_err *err)
{
	struct json json = {.out = &lock->added};
	struct locked *added;
	char folder[PATH_BYTES];
	enum zila_code code;

	(void)snprintf(
		folder, sizeof folder, "%.900s/%s", lock->folder, about->name);
	json_object(&json);
	json_pair_text(&json, "name", about->name);
	json_pair_text(&json, "version", about->version);
	json_pair_text(&json, "origin", about->origin);
	json_pair_text(&json, "sha256", about->sha256);
	json_pair_text(&json, "installed", about->installed);
	json_pair_object(&json, "files");
	code = add_digests(&json, folder, err);
	json_end_object(&json);
	json_end_object(&json);
	if (code != ZILA_OK || (code = buf_check(&lock->added, err)))
		return code;
	drop(lock, about->name);
	added = &lock->list[lock->count++];
	*added = *about;
	added->text = buf_text(&lock->added);
	added->size = lock->added.size;
	return write_lock(lock, err);
}

/* ---- comparing ---- */

/* The files of an entry, with their digests; none where it names none. */
static struct json_value files_of(const struct locked *locked)
{
	struct json_value entry, files;

	if (!json_value(locked->text, locked->size, &entry) ||
		!json_find(&entry, "files", &files) || files.kind != '{')
		files = (struct json_value){"{}", 2, '{'};
	return files;
}

static void differ(struct buf *out, const char *name, const char *how)
{
	buf_add_format(out, "%s%s %s", out->size ? ", " : "", name, how);
}

enum zila_code lock_compare(const struct lock *lock,
	const struct locked *locked, struct buf *out, struct zila_err *err)
{
	char folder[PATH_BYTES], name[BUNDLE_NAME_BYTES];
	char hex[DIGEST_HEX_BYTES], told[DIGEST_HEX_BYTES + 8];
	struct json_value had = files_of(locked), key, value;
	struct json_walk walk = json_walk(&had);
	struct buf files = {0};
	struct zila_err gone;
	enum zila_code code;
	const char *at;
	int count, i;

	(void)snprintf(
		folder, sizeof folder, "%.900s/%s", lock->folder, locked->name);
	while (json_member(&walk, &key, &value) &&
		take_text(&key, name, sizeof name) &&
		take_text(&value, told, sizeof told)) {
		if (digest_of(folder, name, hex, &gone) != ZILA_OK)
			differ(out, name, "is gone");
		else if (strcmp(hex, told) != 0)
			differ(out, name, "is changed");
	}
	code = lock_files(folder, &files, &count, err);
	at = buf_text(&files);
	for (i = 0; code == ZILA_OK && i < count; i++) {
		if (!json_find(&had, at, &value))
			differ(out, at, "is new");
		at += strlen(at) + 1;
	}
	buf_free(&files);
	return code;
}

static void tell_state(
	struct lock *lock, const char *name, struct buf *out, bool *differs)
{
	const struct locked *locked = lock_find(lock, name);
	struct buf changes = {0};
	struct zila_err err = {0};

	if (!locked)
		return;
	buf_add_format(
		out, "installed %s from %s", locked->installed, locked->origin);
	if (lock_compare(lock, locked, &changes, &err) != ZILA_OK)
		buf_add_text(&changes, err.text);
	*differs = changes.size > 0;
	if (*differs)
		buf_add_format(out, "; differs from zila.lock: %s",
			buf_text(&changes));
	buf_free(&changes);
}

void lock_state(const char *folder, struct buf *out, bool *differs)
{
	char parent[PATH_BYTES], *slash;
	struct zila_err err = {0};
	struct lock lock;

	*differs = false;
	(void)snprintf(parent, sizeof parent, "%s", folder);
	slash = strrchr(parent, '/');
	if (!slash || slash == parent)
		return;
	*slash = '\0';
	if (lock_open(&lock, parent, &err) == ZILA_OK) {
		tell_state(&lock, slash + 1, out, differs);
	} else {
		buf_add_text(out, err.text);
		*differs = true;
	}
	lock_close(&lock);
}
