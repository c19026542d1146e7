/* book_temporary.c - the temporary files of libxlsxwriter, held in memory while
 * they are small.
 *
 * Each part of a workbook is one, some sixty in all: to make so many in a
 * folder takes longer than to write the workbook.  The library calls its
 * lxw_tmpfile() by name, so that the dynamic linker can give it ours; where it
 * doesn't, the library's own does the same with files.
 */
#include <dlfcn.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

#include "ground/buf.h"
#include "ground/mem.h"
#include "worker/doc/book/book_parts.h"

enum { HELD_BYTES_MAX = 1 << 18, PATH_BYTES = 1200 };

/* In `held` or, once that is full or memory is short, in the file.  The library
 * looks for errors when it reads: what could not be written can't be read. */
struct part {
	struct buf held;
	size_t at;
	int fd; /* -1 = none */
	bool failed;
	const char *folder;
};

static void write_file(struct part *part, const char *data, size_t size)
{
	ssize_t written;

	for (; size && !part->failed; data += written, size -= (size_t)written)
		if ((written = write(part->fd, data, size)) <= 0)
			part->failed = true;
}

/* -1 when there can be none. */
static int open_file(const char *folder)
{
	char path[PATH_BYTES];
	int fd = -1;

	if (snprintf(path, sizeof path, "%s/bookXXXXXX",
		    folder ? folder : "/tmp") < (int)sizeof path)
		fd = mkostemp(path, O_CLOEXEC);
	if (fd >= 0)
		(void)unlink(path); /* its folder goes with the worker */
	return fd;
}

static void move_to_file(struct part *part)
{
	part->fd = open_file(part->folder);
	part->failed = part->fd < 0;
	write_file(part, part->held.data, part->held.size);
	buf_free(&part->held);
}

/* The library writes at the end only. */
static ssize_t part_write(void *user, const char *data, size_t size)
{
	struct part *part = user;

	if (part->fd < 0 && !part->failed) {
		if (part->held.size + size <= HELD_BYTES_MAX)
			buf_add(&part->held, data, size);
		else
			part->held.failed = true;
		if (part->held.failed)
			move_to_file(part);
		else
			part->at = part->held.size;
	}
	if (part->fd >= 0)
		write_file(part, data, size);
	return part->failed ? 0 : (ssize_t)size;
}

static ssize_t part_read(void *user, char *data, size_t size)
{
	struct part *part = user;
	size_t left = part->held.size - part->at;

	if (part->failed)
		return -1;
	if (part->fd >= 0)
		return read(part->fd, data, size);
	if (size > left)
		size = left;
	if (size)
		memcpy(data, part->held.data + part->at, size);
	part->at += size;
	return (ssize_t)size;
}

static int part_seek(void *user, off64_t *offset, int whence)
{
	struct part *part = user;

	if (part->fd >= 0)
		return (*offset = lseek(part->fd, *offset, whence)) < 0 ? -1
									: 0;
	if (whence != SEEK_SET)
		*offset += (off64_t)(whence == SEEK_CUR ? part->at
							: part->held.size);
	if (*offset < 0 || *offset > (off64_t)part->held.size)
		return -1;
	part->at = (size_t)*offset;
	return 0;
}

static int part_close(void *user)
{
	struct part *part = user;

	if (part->fd >= 0)
		close(part->fd);
	buf_free(&part->held);
	mem_free(part);
	return 0;
}

__attribute__((visibility("default"))) FILE *lxw_tmpfile(char *folder)
{
	static const cookie_io_functions_t functions = {
		part_read, part_write, part_seek, part_close};
	struct part *part = mem_alloc(sizeof *part);
	FILE *file;

	if (!part) {
		int fd = open_file(folder);

		return fd < 0 ? NULL : fdopen(fd, "wb+");
	}
	part->fd = -1;
	part->folder = folder;
	file = fopencookie(part, "wb+", functions);
	if (!file)
		mem_free(part);
	return file;
}

void book_temporary_offer(void)
{
	Dl_info own;

	/* Loaded for all to see: before the libraries that come later. */
	if (dladdr((void *)(uintptr_t)lxw_tmpfile, &own))
		(void)dlopen(own.dli_fname,
			RTLD_NOW | RTLD_NOLOAD | RTLD_GLOBAL | RTLD_NODELETE);
}
