/* zone_parts.h - what the files of a zone share; for zone*.c only. */
#ifndef ZILA_GROUND_ZONE_PARTS_H
#define ZILA_GROUND_ZONE_PARTS_H

#include <stddef.h>

#include "ground/zone.h"

/* From a moment on, clocks show this offset.  Units: ms. */
struct zone_span {
	int64_t from, offset;
};

struct zone {
	char name[ZONE_NAME_BYTES];
	int count; /* of spans, at least 1 */
	int room;
	int64_t read_to;         /* up to here its file lists every change */
	struct zone_span *spans; /* spans[0] counts for all before it */
};

/* Appends, unless the offset stays; false: out of memory, or too many. */
ZILA_MUST_USE bool zone_add(struct zone *zone, int64_t from, int64_t offset);

/* Reads the bytes of a TZif file, in zone_file.c.  False: it is none. */
ZILA_MUST_USE bool zone_read(
	struct zone *zone, const unsigned char *data, size_t size);

/* Adds the changes of a POSIX rule ("CET-1CEST,M3.5.0,M10.5.0/3") behind the
 * last one, in zone_rule.c.  False: it is none. */
ZILA_MUST_USE bool zone_extend(
	struct zone *zone, const char *rule, size_t size);

#endif
