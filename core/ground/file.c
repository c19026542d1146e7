/* file.c - files and folders by plain system calls, each checked. */
#include "ground/file.h"

#include <assert.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "ground/err.h"
#include "ground/limits.h"
#include "ground/mem.h"
#include "ground/text.h"

enum {
	READ_BYTES = 64 << 10,
	TEMPORARY_TRIES_MAX = 100,
};

/* What a person can do about a failed system call. */
static const char *advice(int error)
{
	switch (error) {
	case ENOENT:
	case ENOTDIR:
		return "check the name and its folders";
	case EACCES:
	case EPERM:
		return "ask its owner for permission, or use another";
	case EROFS:
		return "use a folder on another disk";
	case ENOSPC:
	case EDQUOT:
		return "free some and run again";
	case EFBIG:
		return "raise the limit on file sizes, or write less";
	case EMFILE:
		return "raise the limit on open files (ulimit -n)";
	case ENFILE:
		return "close some programs and run again";
	case ENAMETOOLONG:
		return "use a shorter name";
	case ELOOP:
		return "a link in it leads back to itself";
	case EIO:
		return "the disk may be failing: copy what you can";
	default:
		return "run again; if it stays, tell who keeps this machine";
	}
}

static enum zila_code fail(
	struct zila_err *err, enum zila_code code, const char *path, int error)
{
	if (error == ENOMEM)
		return err_memory(err);
	return err_set(
		err, code, "%s: %s: %s", path, strerror(error), advice(error));
}

static enum zila_code fail_open(
	struct zila_err *err, const char *path, int error)
{
	switch (error) {
	case ENOENT:
		return err_set(err, ZILA_EINPUT,
			"%s: there is no such file: check the name", path);
	case ENXIO:
		return err_set(err, ZILA_EINPUT,
			"%s: not a regular file: copy its contents to one",
			path);
	case EACCES:
		return err_set(err, ZILA_EINPUT,
			"%s: you may not read it: ask its owner for permission",
			path);
	default:
		return fail(err, ZILA_EINPUT, path, error);
	}
}

static enum zila_code check_regular(
	int fd, const char *path, struct zila_err *err)
{
	struct stat status;

	if (fstat(fd, &status) != 0)
		return fail(err, ZILA_EINPUT, path, errno);
	if (S_ISDIR(status.st_mode))
		return err_set(err, ZILA_EINPUT,
			"%s: a folder, not a file: name a file in it", path);
	if (!S_ISREG(status.st_mode))
		return fail_open(err, path, ENXIO);
	return ZILA_OK;
}

static int open_again(const char *path, int flags, mode_t mode)
{
	int fd;

	do
		fd = open(path, flags, mode);
	while (fd < 0 && errno == EINTR);
	return fd;
}

/* Opened without waiting, since a FIFO would wait for its writer before
 * fstat() could tell what it is. */
enum zila_code file_open(const char *path, int *fd, struct zila_err *err)
{
	int opened = open_again(
		path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY, 0);
	enum zila_code code;

	if (opened < 0)
		return fail_open(err, path, errno);
	code = check_regular(opened, path, err);
	if (code == ZILA_OK && fcntl(opened, F_SETFL, 0) != 0)
		code = fail(err, ZILA_EINPUT, path, errno);
	if (code != ZILA_OK) {
		(void)close(opened);
		return code;
	}
	*fd = opened;
	return ZILA_OK;
}

/* Reads some bytes; fewer than size only at the end of the file. */
static ssize_t read_some(int fd, void *data, size_t size)
{
	size_t done = 0;

	while (done < size) {
		ssize_t got = read(fd, (char *)data + done, size - done);

		if (got < 0 && errno == EINTR)
			continue;
		if (got < 0)
			return -1;
		if (got == 0)
			break;
		done += (size_t)got;
	}
	return (ssize_t)done;
}

/* The size that fstat() gives is no promise: the file may grow meanwhile. */
static enum zila_code read_all(int fd, const char *path, size_t bytes_max,
	struct buf *out, struct zila_err *err)
{
	ssize_t got;

	do {
		void *place = buf_reserve(out, READ_BYTES);

		if (!place)
			return err_memory(err);
		got = read_some(fd, place, READ_BYTES);
		if (got < 0)
			return fail(err, ZILA_EINPUT, path, errno);
		if ((size_t)got > bytes_max - out->size)
			return err_set(err, ZILA_EINPUT,
				"%s: larger than the %zu bytes that are read",
				path, bytes_max);
		out->size += (size_t)got;
	} while (got == READ_BYTES);
	out->data[out->size] = '\0';
	return ZILA_OK;
}

enum zila_code file_read(const char *path, size_t bytes_max, struct buf *out,
	struct zila_err *err)
{
	enum zila_code code;
	int fd;

	buf_cut(out, 0);
	code = file_open(path, &fd, err);
	if (code != ZILA_OK)
		return code;
	code = read_all(fd, path, bytes_max, out, err);
	if (code != ZILA_OK)
		buf_cut(out, 0);
	(void)close(fd);
	return code;
}

enum zila_code file_digest(int fd, const char *name, char hex[DIGEST_HEX_BYTES],
	int64_t *bytes, struct zila_err *err)
{
	unsigned char data[READ_BYTES];
	struct digest digest;
	int64_t total = 0;
	ssize_t got;

	if (lseek(fd, 0, SEEK_SET) != 0)
		return fail(err, ZILA_EINPUT, name, errno);
	digest_start(&digest);
	do {
		got = read_some(fd, data, sizeof data);
		if (got < 0)
			return fail(err, ZILA_EINPUT, name, errno);
		digest_add(&digest, data, (size_t)got);
		total += got;
	} while (got == READ_BYTES);
	if (lseek(fd, 0, SEEK_SET) != 0)
		return fail(err, ZILA_EINPUT, name, errno);
	digest_end(&digest, hex);
	*bytes = total;
	return ZILA_OK;
}

void file_folder(const char *path, char *out, size_t room)
{
	const char *slash = strrchr(path, '/');

	if (slash)
		snprintf(out, room, "%.*s",
			(int)(slash - path) + (slash == path), path);
	else
		snprintf(out, room, ".");
}

const char *file_name(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash ? slash + 1 : path;
}

/* How much of path is its folder, the slash included; 0: the current one. */
static size_t folder_size(const char *path)
{
	return (size_t)(file_name(path) - path);
}

/* Keeps the permissions of the file that will be replaced, and refuses to
 * replace what is no file. */
static enum zila_code check_target(
	const char *path, mode_t *mode, struct zila_err *err)
{
	struct stat status;

	if (stat(path, &status) != 0)
		return ZILA_OK;
	if (S_ISDIR(status.st_mode))
		return err_set(err, ZILA_ESTORE,
			"%s: a folder has this name: use another name", path);
	if (!S_ISREG(status.st_mode))
		return err_set(err, ZILA_ESTORE,
			"%s: not a regular file: use another name", path);
	*mode = status.st_mode & 0777;
	return ZILA_OK;
}

/* Tries names that a crashed run may have left behind one after another.  Of
 * the file's own name some is enough to tell it from others of a batch. */
static enum zila_code open_temporary(
	struct file_write *write, struct zila_err *err)
{
	int try;

	for (try = 0; try < TEMPORARY_TRIES_MAX; try++) {
		(void)snprintf(write->temporary, sizeof write->temporary,
			"%.*s.zila-%ld-%d-%.100s",
			(int)folder_size(write->path), write->path,
			(long)getpid(), try, file_name(write->path));
		write->fd = open_again(write->temporary,
			O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
		if (write->fd >= 0)
			return ZILA_OK;
		if (errno != EEXIST)
			break;
	}
	write->temporary[0] = '\0';
	return fail(err, ZILA_ESTORE, write->path, errno);
}

enum zila_code file_write_start(
	struct file_write *write, const char *path, struct zila_err *err)
{
	mode_t mode = 0;
	enum zila_code code;

	*write = (struct file_write){.fd = -1};
	if (!*file_name(path))
		return err_set(err, ZILA_ESTORE,
			"%s: a folder, not a file: name a file in it", path);
	if (strlen(path) >= sizeof write->path)
		return fail(err, ZILA_ESTORE, path, ENAMETOOLONG);
	memcpy(write->path, path, strlen(path) + 1);
	code = check_target(path, &mode, err);
	if (code == ZILA_OK)
		code = open_temporary(write, err);
	if (code == ZILA_OK && mode && fchmod(write->fd, mode) != 0) {
		code = fail(err, ZILA_ESTORE, path, errno);
		file_write_drop(write);
	}
	return code;
}

int file_put(int fd, const void *data, size_t size)
{
	const char *at = data;

	while (size) {
		ssize_t done = write(fd, at, size);

		if (done < 0 && errno == EINTR)
			continue;
		if (done <= 0)
			return done < 0 ? errno : EIO;
		at += done;
		size -= (size_t)done;
	}
	return 0;
}

enum zila_code file_write_add(struct file_write *write, const void *data,
	size_t size, struct zila_err *err)
{
	int error;

	assert(write->temporary[0]);
	error = file_put(write->fd, data, size);
	return error ? fail(err, ZILA_ESTORE, write->path, error) : ZILA_OK;
}

/* The new name is only safe once its folder is on the disk too.  Some file
 * systems can't sync a folder, and say EINVAL: there is nothing to do. */
static enum zila_code sync_folder(const char *path, struct zila_err *err)
{
	char folder[sizeof((struct file_write *)0)->path];
	size_t size = folder_size(path);
	int error = 0;
	int fd;

	memcpy(folder, path, size);
	memcpy(folder + size, size ? "" : ".", size ? 1 : 2);
	fd = open_again(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);
	if (fd < 0)
		return fail(err, ZILA_ESTORE, path, errno);
	if (fsync(fd) != 0 && errno != EINVAL)
		error = errno;
	(void)close(fd);
	return error ? fail(err, ZILA_ESTORE, path, error) : ZILA_OK;
}

/* After an error of close() the descriptor is gone all the same. */
static int close_synced(struct file_write *write)
{
	int error = fsync(write->fd) != 0 ? errno : 0;

	if (close(write->fd) != 0 && !error)
		error = errno;
	write->fd = -1;
	return error;
}

enum zila_code file_write_end(struct file_write *write, struct zila_err *err)
{
	int error;

	assert(write->temporary[0]);
	error = close_synced(write);
	if (!error && rename(write->temporary, write->path) != 0)
		error = errno;
	if (error) {
		file_write_drop(write);
		return fail(err, ZILA_ESTORE, write->path, error);
	}
	write->temporary[0] = '\0';
	return sync_folder(write->path, err);
}

void file_write_drop(struct file_write *write)
{
	if (!write->temporary[0])
		return;
	if (write->fd >= 0)
		(void)close(write->fd);
	(void)unlink(write->temporary);
	write->fd = -1;
	write->temporary[0] = '\0';
}

enum zila_code file_write_whole(
	const char *path, const struct buf *data, struct zila_err *err)
{
	struct file_write write = {0};
	enum zila_code code = buf_check(data, err);

	if (code != ZILA_OK || (code = file_write_start(&write, path, err)))
		return code;
	code = file_write_add(&write, data->data, data->size, err);
	if (code == ZILA_OK)
		code = file_write_end(&write, err);
	file_write_drop(&write);
	return code;
}

/* Written out from now on, while the next file is made. */
enum zila_code file_batch_add(struct file_batch *batch,
	struct file_write *write, struct zila_err *err)
{
	struct buf *names = &batch->names;
	enum zila_code code = ZILA_OK;

	assert(write->temporary[0]);
	(void)sync_file_range(write->fd, 0, 0, SYNC_FILE_RANGE_WRITE);
	buf_add(names, write->temporary, strlen(write->temporary) + 1);
	buf_add(names, write->path, strlen(write->path) + 1);
	if ((code = buf_check(names, err))) {
		file_write_drop(write);
		return code;
	}
	if (close(write->fd) != 0)
		code = fail(err, ZILA_ESTORE, write->path, errno);
	write->fd = -1;
	write->temporary[0] = '\0';
	return code;
}

/* What is next in a batch, from *at on: false at its end. */
static bool next_name(const struct file_batch *batch, size_t *at,
	const char **temporary, const char **path)
{
	if (*at >= batch->names.size)
		return false;
	*temporary = batch->names.data + *at;
	*path = *temporary + strlen(*temporary) + 1;
	*at = (size_t)(*path + strlen(*path) + 1 - batch->names.data);
	return true;
}

static int sync_named(const char *temporary)
{
	int fd = open_again(temporary, O_RDONLY | O_CLOEXEC, 0);
	int error;

	if (fd < 0)
		return errno;
	error = fsync(fd) != 0 ? errno : 0;
	(void)close(fd);
	return error;
}

/* All are on the disk before the first has its name. */
enum zila_code file_batch_end(struct file_batch *batch, struct zila_err *err)
{
	const char *temporary, *path = NULL;
	size_t at = 0;
	int error = 0;

	while (!error && next_name(batch, &at, &temporary, &path))
		error = sync_named(temporary);
	for (at = 0; !error && next_name(batch, &at, &temporary, &path);)
		if (rename(temporary, path) != 0)
			error = errno;
	if (error)
		return fail(err, ZILA_ESTORE, path, error);
	batch->names.size = 0;
	return path ? sync_folder(path, err) : ZILA_OK;
}

void file_batch_drop(struct file_batch *batch)
{
	const char *temporary, *path;
	size_t at = 0;

	while (next_name(batch, &at, &temporary, &path))
		(void)unlink(temporary);
	buf_free(&batch->names);
}

bool file_is_folder(const char *path)
{
	struct stat status;

	return !stat(path, &status) && S_ISDIR(status.st_mode);
}

bool file_is_own(const char *path)
{
	struct stat status;

	return !lstat(path, &status) && S_ISREG(status.st_mode);
}

bool file_is_link(const char *path)
{
	struct stat status;

	return !lstat(path, &status) && S_ISLNK(status.st_mode);
}

/* A folder that is there already is fine, whatever mkdir() says of it. */
static enum zila_code make_one(const char *dir, struct zila_err *err)
{
	int error;

	if (mkdir(dir, 0777) == 0 || file_is_folder(dir))
		return ZILA_OK;
	error = errno;
	if (error == EEXIST || access(dir, F_OK) == 0)
		return err_set(err, ZILA_ESTORE,
			"%s: a file has this name: use another name", dir);
	return fail(err, ZILA_ESTORE, dir, error);
}

bool file_rename_new(const char *from, const char *to)
{
	if (renameat2(AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE) == 0)
		return true;
	if (errno != EINVAL && errno != ENOSYS)
		return false;
	return link(from, to) == 0 && unlink(from) == 0;
}

enum zila_code file_make_dir(const char *dir, struct zila_err *err)
{
	char path[sizeof((struct file_write *)0)->path];
	size_t size = strlen(dir);
	size_t i;

	if (size == 0)
		return err_set(err, ZILA_ESTORE, "the folder has no name");
	if (size >= sizeof path)
		return fail(err, ZILA_ESTORE, dir, ENAMETOOLONG);
	memcpy(path, dir, size + 1);
	for (i = 1; i < size; i++) {
		enum zila_code code;

		if (path[i] != '/' || path[i - 1] == '/')
			continue;
		path[i] = '\0';
		code = make_one(path, err);
		path[i] = '/';
		if (code != ZILA_OK)
			return code;
	}
	return make_one(path, err);
}

static bool ends_with(const char *text, const char *suffix)
{
	size_t size = strlen(text);
	size_t tail = strlen(suffix);

	return size >= tail && strcmp(text + size - tail, suffix) == 0;
}

/* A folder that is being listed. */
struct listing {
	DIR *stream;
	const char *dir, *suffix;
	bool dirs;
	struct buf names; /* each with its NUL */
	size_t count;
};

/* The kind behind a link counts, which d_type doesn't tell; nor does every
 * file system tell a kind there. */
static bool is_wanted(const struct listing *listing, const struct dirent *entry)
{
	struct stat status;

	if (entry->d_name[0] == '.' ||
		!ends_with(entry->d_name, listing->suffix))
		return false;
	if (entry->d_type != DT_LNK && entry->d_type != DT_UNKNOWN)
		return entry->d_type == (listing->dirs ? DT_DIR : DT_REG);
	if (fstatat(dirfd(listing->stream), entry->d_name, &status, 0) != 0)
		return false;
	return listing->dirs ? S_ISDIR(status.st_mode)
			     : S_ISREG(status.st_mode);
}

static enum zila_code collect(struct listing *listing, struct zila_err *err)
{
	for (;;) {
		struct dirent *entry;

		errno = 0;
		entry = readdir(listing->stream);
		if (!entry && errno)
			return fail(err, ZILA_EINPUT, listing->dir, errno);
		if (!entry)
			return buf_check(&listing->names, err);
		if (!is_wanted(listing, entry))
			continue;
		if (listing->count == LIMIT_LISTED_FILES)
			return err_set(err, ZILA_EINPUT,
				"%s: more than %d files: use several folders",
				listing->dir, LIMIT_LISTED_FILES);
		buf_add(&listing->names, entry->d_name,
			strlen(entry->d_name) + 1);
		listing->count++;
	}
}

/* The pointers and, behind them, the names, sorted; NULL without memory. */
static char **list_of(const struct listing *listing)
{
	size_t pointer_bytes = (listing->count + 1) * sizeof(char *);
	char **list = mem_alloc(pointer_bytes + listing->names.size);
	char *at;
	size_t i;

	if (!list)
		return NULL;
	at = (char *)list + pointer_bytes;
	if (listing->names.size)
		memcpy(at, listing->names.data, listing->names.size);
	for (i = 0; i < listing->count; i++) {
		list[i] = at;
		at += strlen(at) + 1;
	}
	qsort(list, listing->count, sizeof *list, text_order);
	return list;
}

enum zila_code file_list(const char *dir, const char *suffix, bool dirs,
	char ***names, struct zila_err *err)
{
	struct listing listing = {.dir = dir, .suffix = suffix, .dirs = dirs};
	enum zila_code code = ZILA_OK;
	char **list;

	listing.stream = opendir(dir);
	if (!listing.stream && errno != ENOENT)
		return fail(err, ZILA_EINPUT, dir, errno);
	if (listing.stream) {
		code = collect(&listing, err);
		(void)closedir(listing.stream);
	}
	if (code == ZILA_OK) {
		list = list_of(&listing);
		if (list)
			*names = list;
		else
			code = err_memory(err);
	}
	buf_free(&listing.names);
	return code;
}
