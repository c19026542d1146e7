/* zone_file.c - TZif files, as RFC 8536 describes them.
 *
 * A file has a block with times of 32 bits, then one with 64, then a rule for
 * what comes after; one of version 1 has the first block only.
 */
#include <string.h>

#include "ground/limits.h"
#include "ground/zone_parts.h"

enum { HEADER_BYTES = 44 };

struct block {
	const unsigned char *at; /* its times */
	uint32_t utc, std, leaps, times, types, letters;
	size_t time_bytes; /* 4 or 8 */
};

static uint32_t big32(const unsigned char *at)
{
	return (uint32_t)at[0] << 24 | (uint32_t)at[1] << 16 |
	       (uint32_t)at[2] << 8 | at[3];
}

/* As two's complement, whatever the machine's. */
static int64_t signed32(const unsigned char *at)
{
	uint32_t value = big32(at);

	return value < 0x80000000u ? (int64_t)value
				   : (int64_t)value - INT64_C(0x100000000);
}

static int64_t signed64(const unsigned char *at)
{
	return (int64_t)((uint64_t)big32(at) << 32 | big32(at + 4));
}

static size_t block_bytes(const struct block *b)
{
	return b->times * (b->time_bytes + 1) + (size_t)b->types * 6 +
	       b->letters + b->leaps * (b->time_bytes + 4) + b->std + b->utc;
}

/* Reads a header and sees that all of its block is there. */
static bool read_header(const unsigned char *data, size_t size,
	size_t time_bytes, struct block *out)
{
	if (size < HEADER_BYTES || memcmp(data, "TZif", 4) != 0)
		return false;
	*out = (struct block){.at = data + HEADER_BYTES,
		.utc = big32(data + 20),
		.std = big32(data + 24),
		.leaps = big32(data + 28),
		.times = big32(data + 32),
		.types = big32(data + 36),
		.letters = big32(data + 40),
		.time_bytes = time_bytes};
	return out->times <= LIMIT_ZONE_CHANGES && out->types >= 1 &&
	       out->types <= 256 && out->letters <= LIMIT_ZONE_BYTES &&
	       out->leaps <= LIMIT_ZONE_CHANGES && out->std <= 256 &&
	       out->utc <= 256 && block_bytes(out) <= size - HEADER_BYTES;
}

/* The offset of the type-th type, in ms; those beyond a day or so are none. */
static bool type_offset(const struct block *b, uint32_t type, int64_t *out)
{
	const unsigned char *types = b->at + b->times * (b->time_bytes + 1);

	if (type >= b->types)
		return false;
	*out = signed32(types + (size_t)type * 6) * 1000;
	return *out > INT64_C(-93600000) && *out < INT64_C(93600000);
}

/* Before the first change counts the first type. */
static bool add_times(struct zone *zone, const struct block *b)
{
	const unsigned char *kinds = b->at + b->times * b->time_bytes;
	int64_t offset, at, last = INT64_MIN;
	uint32_t i;

	if (!type_offset(b, 0, &offset) || !zone_add(zone, INT64_MIN, offset))
		return false;
	for (i = 0; i < b->times; i++) {
		const unsigned char *time = b->at + i * b->time_bytes;

		at = b->time_bytes == 8 ? signed64(time) : signed32(time);
		if (at < last || at > INT64_C(1) << 40 ||
			!type_offset(b, kinds[i], &offset))
			return false;
		last = at;
		zone->read_to = at < 0 ? 0 : at * 1000;
		if (!zone_add(zone, at < 0 ? INT64_MIN : at * 1000, offset))
			return false;
	}
	return true;
}

bool zone_read(struct zone *zone, const unsigned char *data, size_t size)
{
	const unsigned char *second, *rule, *end;
	struct block b;

	if (!read_header(data, size, 4, &b))
		return false;
	if (data[4] < '2')
		return add_times(zone, &b);
	second = b.at + block_bytes(&b);
	if (!read_header(second, size - (size_t)(second - data), 8, &b) ||
		!add_times(zone, &b))
		return false;
	rule = b.at + block_bytes(&b);
	size -= (size_t)(rule - data);
	if (size < 2 || rule[0] != '\n')
		return false;
	end = memchr(rule + 1, '\n', size - 1);
	return end && zone_extend(zone, (const char *)rule + 1,
			      (size_t)(end - rule - 1));
}
