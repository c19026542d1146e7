/* snapshot.c - copies of plugins: made, compared, removed. */
#include "daemon/snapshot.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "ground/file.h"
#include "ground/limits.h"
#include "run/core.h"

enum {
	DEPTH_MAX = 12,
	NAME_BYTES = 1200,
	PIECE_BYTES = 64 << 10,
	LEFT_BYTES_MAX = 1800, /* of the lines for what is left out */
	SEEN_MAX = 4 * LIMIT_SNAPSHOT_FILES,
};

/* A walk through a folder, and what it has come to so far. */
struct walk {
	char name[NAME_BYTES]; /* of what it is at, for messages */
	int64_t files, bytes;
	struct buf *left; /* lines, of what is left out */
	struct zila_err *err;
};

static enum zila_code refuse(struct walk *walk, const char *why)
{
	return err_set(walk->err, ZILA_EPLUGIN, "%s %s", walk->name, why);
}

/* As `plugins check` does, and as a worker could not read it anyhow. */
static void leave_out(struct walk *walk)
{
	static const char why[] =
		" is a link, or no file, and left out: put a copy of it there";

	if (walk->left->size + strlen(walk->name) + sizeof why < LEFT_BYTES_MAX)
		buf_add_format(walk->left, "%s%s%s",
			walk->left->size ? "\n" : "", walk->name, why);
}

static enum zila_code fail(struct walk *walk)
{
	return err_set(walk->err, ZILA_ESTORE,
		"copying %s into the database's folder: %s", walk->name,
		strerror(errno));
}

/* Appends /name; the length that it had. */
static size_t enter(struct walk *walk, const char *name)
{
	size_t size = strlen(walk->name);

	snprintf(walk->name + size, sizeof walk->name - size, "/%s", name);
	return size;
}

static DIR *list(int at, const char *name)
{
	int fd = openat(
		at, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
	DIR *dir = fd >= 0 ? fdopendir(fd) : NULL;

	if (fd >= 0 && !dir)
		close(fd);
	return dir;
}

/* ---- copying ---- */

static enum zila_code copy_bytes(struct walk *walk, int from, int to)
{
	char piece[PIECE_BYTES];
	ssize_t size;

	while ((size = read(from, piece, sizeof piece)) > 0) {
		walk->bytes += size;
		if (walk->bytes > LIMIT_SNAPSHOT_BYTES)
			return refuse(walk, "is one file too many: a folder of "
					    "plugins is at most 256 MiB");
		if ((errno = file_put(to, piece, (size_t)size)))
			return fail(walk);
	}
	return size < 0 ? fail(walk) : ZILA_OK;
}

static enum zila_code copy_file(
	struct walk *walk, int from_at, int to_at, const char *name)
{
	int from, to;
	enum zila_code code;

	if (++walk->files > LIMIT_SNAPSHOT_FILES)
		return refuse(walk, "is one file too many for a folder of "
				    "plugins");
	from = openat(
		from_at, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
	if (from < 0)
		return fail(walk);
	to = openat(to_at, name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
	code = to < 0 ? fail(walk) : copy_bytes(walk, from, to);
	if (to >= 0 && close(to) != 0 && code == ZILA_OK)
		code = fail(walk);
	close(from);
	return code;
}

static enum zila_code copy_folder(
	struct walk *walk, int from_at, int to_at, const char *name, int depth);

static enum zila_code copy_entry(
	struct walk *walk, int from, int to, const char *name, int depth)
{
	struct stat stat_of;

	if (fstatat(from, name, &stat_of, AT_SYMLINK_NOFOLLOW) != 0)
		/* An editor's file that has gone again. */
		return errno == ENOENT ? ZILA_OK : fail(walk);
	if (S_ISDIR(stat_of.st_mode))
		return copy_folder(walk, from, to, name, depth + 1);
	if (S_ISREG(stat_of.st_mode))
		return copy_file(walk, from, to, name);
	leave_out(walk);
	return ZILA_OK;
}

static enum zila_code copy_into(struct walk *walk, DIR *from, int to, int depth)
{
	enum zila_code code = ZILA_OK;
	struct dirent *entry;
	int seen = 0;

	while (code == ZILA_OK && (entry = readdir(from))) {
		size_t size;

		if (entry->d_name[0] == '.')
			continue;
		size = enter(walk, entry->d_name);
		code = ++seen > LIMIT_SNAPSHOT_FILES || depth > DEPTH_MAX
			       ? refuse(walk, "is one too many, or too deep")
			       : copy_entry(walk, dirfd(from), to,
					 entry->d_name, depth);
		walk->name[size] = '\0';
	}
	return code;
}

static enum zila_code copy_folder(
	struct walk *walk, int from_at, int to_at, const char *name, int depth)
{
	DIR *from = list(from_at, name);
	enum zila_code code;
	int to;

	if (!from)
		return fail(walk);
	to = mkdirat(to_at, name, 0700) == 0
		     ? openat(to_at, name, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
		     : -1;
	code = to < 0 ? fail(walk) : copy_into(walk, from, to, depth);
	if (to >= 0)
		close(to);
	closedir(from);
	return code;
}

static bool is_plugin(int at, const char *name)
{
	char path[NAME_BYTES];
	struct stat stat_of;

	return (size_t)snprintf(path, sizeof path, "%s/plugin.lua", name) <
		       sizeof path &&
	       fstatat(at, path, &stat_of, 0) == 0;
}

/* The plugins of one folder, and the list of what was installed. */
static enum zila_code copy_plugins(struct walk *walk, DIR *from, int to)
{
	enum zila_code code = ZILA_OK;
	struct dirent *entry;
	int seen = 0;

	while (code == ZILA_OK && (entry = readdir(from)) &&
		seen++ < SEEN_MAX) {
		const char *name = entry->d_name;
		size_t size;

		if (*name == '.' || (strcmp(name, "zila.lock") != 0 &&
					    !is_plugin(dirfd(from), name)))
			continue;
		size = enter(walk, name);
		code = copy_entry(walk, dirfd(from), to, name, 0);
		walk->name[size] = '\0';
	}
	return code;
}

/* One folder of the path to to_path, which is made. */
static enum zila_code copy_one(const char *folder, const char *to_path,
	struct buf *left, struct zila_err *err)
{
	struct walk walk = {.left = left, .err = err};
	DIR *from = opendir(folder);
	enum zila_code code;
	int to;

	snprintf(walk.name, sizeof walk.name, "%.1000s", folder);
	if (!from)
		return fail(&walk);
	to = mkdir(to_path, 0700) == 0
		     ? open(to_path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
		     : -1;
	code = to < 0 ? err_set(err, ZILA_ESTORE, "%s: %s", to_path,
				strerror(errno))
		      : copy_plugins(&walk, from, to);
	if (to >= 0)
		close(to);
	closedir(from);
	return code;
}

/* ---- removing ---- */

/* Removes name and all below; links are removed, not followed. */
static void clear(int at, const char *name, int depth)
{
	struct dirent *entry;
	DIR *dir;
	int seen = 0;

	if (unlinkat(at, name, 0) == 0 || depth > DEPTH_MAX + 4)
		return;
	if (!(dir = list(at, name)))
		return;
	while ((entry = readdir(dir)) && seen++ < SEEN_MAX)
		if (strcmp(entry->d_name, ".") != 0 &&
			strcmp(entry->d_name, "..") != 0)
			clear(dirfd(dir), entry->d_name, depth + 1);
	closedir(dir);
	unlinkat(at, name, AT_REMOVEDIR);
}

/* ---- the folder beside the database ---- */

static enum zila_code find_folder(
	const char *db, int64_t number, struct buf *out, struct zila_err *err)
{
	char path[STORE_PATH_BYTES];
	enum zila_code code = store_real_path(db, path, err);

	if (code != ZILA_OK)
		return code;
	if (strchr(path, ':'))
		return err_set(err, ZILA_EUSAGE,
			"database %s: zila serve keeps plugins beside it, and "
			"a path of plugins can't have a colon in it: give its "
			"folder another name",
			path);
	buf_add_format(out, "%s.plugins", path);
	if (number)
		buf_add_format(out, "/%lld", (long long)number);
	return buf_check(out, err);
}

enum zila_code snapshot_place(const char *db, const char *source,
	int64_t number, struct buf *out, struct zila_err *err)
{
	enum zila_code code = ZILA_OK;
	int index;

	for (index = 0; source && code == ZILA_OK; index++) {
		if (index)
			buf_add_char(out, ':');
		code = find_folder(db, number, out, err);
		buf_add_format(out, "/%d", index);
		source = strchr(source, ':');
		source += source != NULL;
	}
	return code == ZILA_OK ? buf_check(out, err) : code;
}

static enum zila_code copy_all(const char *source, const char *folder,
	struct buf *left, struct zila_err *err)
{
	enum zila_code code;
	int index = 0;

	for (;; source++) {
		size_t size = strcspn(source, ":");
		char from[STORE_PATH_BYTES], to[STORE_PATH_BYTES + 40];

		snprintf(from, sizeof from, "%.*s", (int)size, source);
		snprintf(to, sizeof to, "%s/%d", folder, index++);
		source += size;
		if ((code = copy_one(from, to, left, err)) || !*source)
			return code;
	}
}

enum zila_code snapshot_copy(const char *db, const char *source, int64_t number,
	struct buf *left, struct zila_err *err)
{
	struct buf all = {0}, folder = {0};
	enum zila_code code;

	if ((code = find_folder(db, 0, &all, err)) ||
		(code = find_folder(db, number, &folder, err)))
		goto out;
	if ((mkdir(buf_text(&all), 0700) != 0 && errno != EEXIST) ||
		mkdir(buf_text(&folder), 0700) != 0) {
		code = err_set(err, ZILA_ESTORE, "%s: %s", buf_text(&folder),
			strerror(errno));
		goto out;
	}
	code = copy_all(source, buf_text(&folder), left, err);
	if (code == ZILA_OK)
		code = buf_check(left, err);
	if (code != ZILA_OK)
		clear(AT_FDCWD, buf_text(&folder), 0);
out:
	buf_free(&all);
	buf_free(&folder);
	return code;
}

/* The highest number that is there, 0 for none. */
int64_t snapshot_last(const char *db)
{
	struct buf folder = {0};
	struct zila_err ignored;
	struct dirent *entry;
	int64_t last = 0;
	DIR *dir = NULL;
	int seen = 0;

	if (find_folder(db, 0, &folder, &ignored) == ZILA_OK)
		dir = list(AT_FDCWD, buf_text(&folder));
	while (dir && (entry = readdir(dir)) && seen++ < SEEN_MAX) {
		int64_t number = strtoll(entry->d_name, NULL, 10);

		if (number > last && number < INT32_MAX)
			last = number;
	}
	if (dir)
		closedir(dir);
	buf_free(&folder);
	return last;
}

void snapshot_remove(const char *db, int64_t number)
{
	struct buf folder = {0};
	struct zila_err ignored;

	if (find_folder(db, number, &folder, &ignored) == ZILA_OK)
		clear(AT_FDCWD, buf_text(&folder), 0);
	buf_free(&folder);
}

enum zila_code snapshot_clear(const char *db, int64_t below,
	const int64_t *keep, int keep_count, struct zila_err *err)
{
	struct buf folder = {0};
	enum zila_code code = find_folder(db, 0, &folder, err);
	DIR *dir = code == ZILA_OK ? list(AT_FDCWD, buf_text(&folder)) : NULL;
	struct dirent *entry;
	int seen = 0, i;

	while (dir && (entry = readdir(dir)) && seen++ < SEEN_MAX) {
		int64_t number = strtoll(entry->d_name, NULL, 10);
		bool kept = number < 1 || number >= below;

		for (i = 0; i < keep_count; i++)
			kept |= keep[i] == number;
		if (!kept)
			clear(dirfd(dir), entry->d_name, 0);
	}
	if (dir)
		closedir(dir);
	/* Empty now, when all were to go. */
	if (dir)
		rmdir(buf_text(&folder));
	buf_free(&folder);
	return code;
}

/* ---- comparing ---- */

static bool same_bytes(int a, int b)
{
	char one[PIECE_BYTES / 4], other[PIECE_BYTES / 4];
	ssize_t size;

	do {
		size = read(a, one, sizeof one);
		if (size < 0 || read(b, other, sizeof other) != size ||
			memcmp(one, other, (size_t)size) != 0)
			return false;
	} while (size > 0);
	return true;
}

static bool same_file(int a_at, int b_at, const char *name)
{
	int a = openat(a_at, name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
	int b = openat(b_at, name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
	bool same = a >= 0 && b >= 0 && same_bytes(a, b);

	if (a >= 0)
		close(a);
	if (b >= 0)
		close(b);
	return same;
}

static int count_entries(DIR *dir)
{
	int count = 0;

	while (count < SEEN_MAX && readdir(dir))
		count++;
	rewinddir(dir);
	return count;
}

static bool same_folder(int a_at, int b_at, const char *name, int depth)
{
	DIR *a = list(a_at, name), *b = list(b_at, name);
	bool same = a && b && depth <= DEPTH_MAX &&
		    count_entries(a) == count_entries(b);
	struct dirent *entry;
	int seen = 0;

	while (same && (entry = readdir(a)) && seen++ < SEEN_MAX) {
		struct stat stat_of;

		if (entry->d_name[0] == '.')
			continue;
		same = fstatat(dirfd(a), entry->d_name, &stat_of,
			       AT_SYMLINK_NOFOLLOW) == 0 &&
		       (S_ISDIR(stat_of.st_mode)
				       ? same_folder(dirfd(a), dirfd(b),
						 entry->d_name, depth + 1)
				       : same_file(dirfd(a), dirfd(b),
						 entry->d_name));
	}
	if (a)
		closedir(a);
	if (b)
		closedir(b);
	return same;
}

static void compare(const char *path, const char *before, struct buf *names)
{
	DIR *now = list(AT_FDCWD, path), *then = list(AT_FDCWD, before);
	struct dirent *entry;
	int seen = 0;

	while (now && (entry = readdir(now)) && seen++ < SEEN_MAX)
		if (entry->d_name[0] != '.' &&
			is_plugin(dirfd(now), entry->d_name) &&
			!(then && same_folder(dirfd(now), dirfd(then),
					  entry->d_name, 0)))
			buf_add(names, entry->d_name,
				strlen(entry->d_name) + 1);
	if (now)
		closedir(now);
	if (then)
		closedir(then);
}

enum zila_code snapshot_changed(const char *path, const char *before,
	struct buf *names, struct zila_err *err)
{
	for (;;) {
		size_t size = strcspn(path, ":"), size_before;
		char now[STORE_PATH_BYTES + 40], then[STORE_PATH_BYTES + 40];

		size_before = strcspn(before, ":");
		snprintf(now, sizeof now, "%.*s", (int)size, path);
		snprintf(then, sizeof then, "%.*s", (int)size_before, before);
		compare(now, then, names);
		if (!path[size])
			return buf_check(names, err);
		path += size + 1;
		before += size_before + (before[size_before] != '\0');
	}
}
