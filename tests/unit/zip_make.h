/* zip_make.h - zip files made of texts, right or with a planted lie. */
#ifndef ZILA_TESTS_ZIP_MAKE_H
#define ZILA_TESTS_ZIP_MAKE_H

#include <stdbool.h>
#include <stdint.h>

#include "ground/buf.h"

/* How a part differs from an honest one; zeroed: not at all. */
struct zip_lie {
	bool stored;    /* not a lie: not packed */
	bool behind;    /* nor this: its sizes stand behind it */
	bool wide;      /* nor this: sizes of 64 bits, as large files have */
	bool encrypted; /* its flag says so */
	int method;     /* another than its own, if not 0 */
	int64_t size;   /* added to its unpacked size, in both headers */
	int64_t local_size;  /* added in the local header only */
	int64_t packed;      /* added to its packed size, in both headers */
	uint32_t crc;        /* xor-ed */
	int64_t same_as;     /* its header is that of the part at this - 1 */
	const char *renamed; /* its name in the local header */
};

/* Zero-initialise; zip_make_free() when done. */
struct zip_make {
	struct buf data, directory;
	int count;
	bool wide; /* some part was: so is the end */
	int64_t starts[100];
};

void zip_make_add(struct zip_make *zip, const char *name, const void *data,
	size_t size, const struct zip_lie *lie);

/* Adds the directory: zip->data is then the file. */
void zip_make_end(struct zip_make *zip);
void zip_make_free(struct zip_make *zip);

#endif
