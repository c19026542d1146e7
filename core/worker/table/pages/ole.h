/* ole.h - the container of old Office files: streams in chains of sectors.
 *
 * Owner:   the caller; ole_close() after any ole_open().  The file stays the
 *          caller's, and open.
 * Units:   bytes.
 * Errors:  ZILA_EINPUT for what is damaged, or is no workbook: said which.
 */
#ifndef ZILA_WORKER_PAGES_OLE_H
#define ZILA_WORKER_PAGES_OLE_H

#include "worker/table/reader.h"

struct ole {
	int fd;
	const char *name;
	int64_t bytes; /* of the file */
	int sector_shift;
	uint32_t *next; /* the sector behind each */
	uint32_t sector_count;

	/* the stream that is read: its sectors, or its bytes when small */
	uint32_t *sectors;
	uint32_t stream_sectors;
	char *small;
	int64_t size;
};

/* Opens the stream of the workbook. */
ZILA_MUST_USE enum zila_code ole_open(struct ole *ole,
	const struct reader_source *source, struct zila_err *err);

/* How many of size bytes at offset of the stream there were. */
size_t ole_read(const struct ole *ole, int64_t offset, void *out, size_t size);
void ole_close(struct ole *ole);

#endif
