/* file.h - files and folders, with errors that say what to do.
 *
 * Owner:   descriptors are the caller's to close; all are close-on-exec.
 * Errors:  ZILA_EINPUT for what is read, ZILA_ESTORE for what is written.
 */
#ifndef ZILA_GROUND_FILE_H
#define ZILA_GROUND_FILE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "ground/buf.h"
#include "ground/digest.h"

/* Opens a regular file for reading.  Refuses a missing file, a folder, a
 * device, a file that may not be read: each in its own words. */
ZILA_MUST_USE enum zila_code file_open(
	const char *path, int *fd, struct zila_err *err);

/* Reads the whole of path, at most bytes_max, replacing what out held. */
ZILA_MUST_USE enum zila_code file_read(const char *path, size_t bytes_max,
	struct buf *out, struct zila_err *err);

/* SHA-256 and size of what fd holds from its start; leaves fd at its start. */
ZILA_MUST_USE enum zila_code file_digest(int fd, const char *name,
	char hex[DIGEST_HEX_BYTES], int64_t *bytes, struct zila_err *err);

/* Writes all of data; 0, or the errno of what went wrong. */
int file_put(int fd, const void *data, size_t size);

/* A file that appears whole or not at all: written beside its name, synced,
 * renamed.  Zero-initialise.  A file that is replaced lends its permissions.
 * After an error of start or end there is nothing to drop; after one of add
 * there is. */
struct file_write {
	int fd;
	char path[1024];
	char temporary[1200];
};

ZILA_MUST_USE enum zila_code file_write_start(
	struct file_write *write, const char *path, struct zila_err *err);
ZILA_MUST_USE enum zila_code file_write_add(struct file_write *write,
	const void *data, size_t size, struct zila_err *err);
ZILA_MUST_USE enum zila_code file_write_end(
	struct file_write *write, struct zila_err *err);
void file_write_drop(struct file_write *write); /* also fine after end */

/* The whole of such a file. */
ZILA_MUST_USE enum zila_code file_write_whole(
	const char *path, const struct buf *data, struct zila_err *err);

/* Many such files of one folder, which appear together at the end: the disk
 * is waited for once.  Zero-initialise; drop whatever came of it. */
struct file_batch {
	struct buf names; /* of each temporary and its path, with their NULs */
};

/* In place of file_write_end(). */
ZILA_MUST_USE enum zila_code file_batch_add(struct file_batch *batch,
	struct file_write *write, struct zila_err *err);
ZILA_MUST_USE enum zila_code file_batch_end(
	struct file_batch *batch, struct zila_err *err);
void file_batch_drop(struct file_batch *batch); /* frees; fine after end */

/* Never onto what is there; false: errno says why. */
bool file_rename_new(const char *from, const char *to);

/* What path is: a folder, also by a link; a file and no link; a link. */
bool file_is_folder(const char *path);
bool file_is_own(const char *path);
bool file_is_link(const char *path);

/* Makes dir and its parents. */
ZILA_MUST_USE enum zila_code file_make_dir(
	const char *dir, struct zila_err *err);

/* The names of the regular files (or, with dirs, the folders) in dir that
 * end with suffix, sorted bytewise; NULL-terminated, in one allocation to be
 * freed with mem_free().  Hidden ones are left out, links are followed.  A
 * missing dir is an empty list. */
ZILA_MUST_USE enum zila_code file_list(const char *dir, const char *suffix,
	bool dirs, char ***names, struct zila_err *err);

/* The folder that path is in, as it can be opened: "." for a bare name. */
void file_folder(const char *path, char *out, size_t room);

/* The part of path behind its last slash. */
const char *file_name(const char *path);

#endif
