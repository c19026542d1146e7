/* zip.h - the parts of a zip file, unpacked as they are read.
 *
 * Strict, since a zip says most things twice and a hostile one says them
 * differently: a local header must agree with the directory, parts may not
 * overlap, no part may give more bytes than the directory says, and at its
 * end size and checksum must be right.
 *
 * Owner:   the descriptor stays the caller's, and open; it is read with
 *          pread(), so that its position doesn't matter.
 * Errors:  ZILA_EINPUT; the text names neither the file nor, once a part is
 *          asked for, the part.
 */
#ifndef ZILA_WORKER_ZIP_H
#define ZILA_WORKER_ZIP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "zila.h"

struct zip;
struct zip_part;

/* Reads the directory. */
ZILA_MUST_USE enum zila_code zip_open(
	int fd, struct zip **out, struct zila_err *err);
void zip_close(struct zip *zip); /* NULL is fine */

int zip_count(const struct zip *zip);
const char *zip_name(const struct zip *zip, int index);

/* Whether it says that it is a link, a device or the like: no workbook's part
 * is, and nobody asks; a plugin's file must not be. */
bool zip_is_special(const struct zip *zip, int index);

/* The part of that name, whose letters may be small or large; -1: none. */
int zip_find(const struct zip *zip, const char *name);

ZILA_MUST_USE enum zila_code zip_part_open(const struct zip *zip, int index,
	struct zip_part **out, struct zila_err *err);

/* Gives at most room bytes, and none only at the part's end.  Takes a
 * void *, so that it is the xml_read of struct xml. */
ZILA_MUST_USE enum zila_code zip_part_read(
	void *part, char *data, size_t room, size_t *got, struct zila_err *err);

/* Packed bytes read, and in all. */
void zip_part_progress(
	const struct zip_part *part, int64_t *done, int64_t *total);
void zip_part_close(struct zip_part *part); /* NULL is fine */

#endif
