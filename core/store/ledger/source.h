/* source.h - the files that imports came from, kept byte for byte.
 *
 * Owner:   descriptors are the caller's to close.
 * Errors:  ZILA_ESTORE; ZILA_EINPUT for a file that changed while it was
 *          read.
 */
#ifndef ZILA_STORE_SOURCE_H
#define ZILA_STORE_SOURCE_H

#include "ground/digest.h"
#include "store/store.h"

/* What source_begin() leaves for source_finish(). */
struct packing {
	int64_t id; /* of the source; 0: nothing is to be finished */
	int pid, fd;
	int64_t bytes;
	char sha256[DIGEST_HEX_BYTES];
};

/* A file of at least so many bytes is packed by a process of its own. */
enum { SOURCE_LARGE_BYTES = 8 << 20 };

/* Whether some file of so many bytes is kept.  If none is, nobody needs to know
 * a large one's digest before it is kept. */
ZILA_MUST_USE enum zila_code source_may_be_kept(
	struct db *db, int64_t bytes, bool *maybe, struct zila_err *err);

/* Keeps what fd holds under its sha256, once; *id is its source.  A large file
 * is packed meanwhile; source_finish() waits for that and stores what came of
 * it.  Its sha256 may be "", if no file of so many bytes is kept: it is then
 * found on the way. */
ZILA_MUST_USE enum zila_code source_begin(struct db *db, int fd,
	const char *sha256, int64_t bytes, struct packing *packing, int64_t *id,
	struct zila_err *err);
ZILA_MUST_USE enum zila_code source_finish(
	struct db *db, struct packing *packing, struct zila_err *err);
/* Ends the process, if it runs; nothing is stored.  Always allowed. */
void source_abandon(struct packing *packing);

/* Gives a source's bytes as a temporary file without a name, at its start.
 * ZILA_EINPUT when they are no longer what their digest says. */
ZILA_MUST_USE enum zila_code source_open(
	struct db *db, int64_t id, int *fd, struct zila_err *err);

#endif
