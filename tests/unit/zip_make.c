/* zip_make.c - local headers, the directory and its end, byte by byte. */
#include "zip_make.h"

#include <string.h>
#include <zlib.h>

static void add16(struct buf *out, int64_t value)
{
	buf_add_char(out, (char)(value & 0xff));
	buf_add_char(out, (char)(value >> 8 & 0xff));
}

static void add32(struct buf *out, int64_t value)
{
	add16(out, value & 0xffff);
	add16(out, value >> 16 & 0xffff);
}

static void add64(struct buf *out, int64_t value)
{
	add32(out, value & 0xffffffff);
	add32(out, value >> 32);
}

/* What both headers hold alike; `behind` leaves the sizes out. */
static void add_header(struct buf *out, const struct zip_lie *lie, int method,
	uint32_t crc, int64_t packed, int64_t size)
{
	bool behind = lie->behind;

	add16(out, 20);
	add16(out, (lie->encrypted ? 1 : 0) | (behind ? 8 : 0));
	add16(out, lie->method ? lie->method : method);
	add32(out, 0);
	add32(out, crc);
	add32(out, packed);
	add32(out, size);
}

static size_t pack(struct buf *out, const void *data, size_t size)
{
	z_stream stream = {0};
	size_t room = size + size / 8 + 100;

	if (deflateInit2(&stream, 6, Z_DEFLATED, -MAX_WBITS, 8,
		    Z_DEFAULT_STRATEGY) != Z_OK)
		return 0;
	stream.next_in = (Bytef *)(uintptr_t)data;
	stream.avail_in = (unsigned int)size;
	stream.next_out = buf_reserve(out, room);
	stream.avail_out = (unsigned int)room;
	(void)deflate(&stream, Z_FINISH);
	out->size += stream.total_out;
	(void)deflateEnd(&stream);
	return stream.total_out;
}

void zip_make_add(struct zip_make *zip, const char *name, const void *data,
	size_t size, const struct zip_lie *told)
{
	struct zip_lie lie = told ? *told : (struct zip_lie){0};
	const char *local = lie.renamed ? lie.renamed : name;
	uint32_t crc = (uint32_t)crc32(0, data, (unsigned int)size) ^ lie.crc;
	struct buf packed = {0};
	int method = lie.stored ? 0 : 8;
	int64_t at = (int64_t)zip->data.size, bytes;

	if (lie.stored)
		buf_add(&packed, data, size);
	else
		pack(&packed, data, size);
	bytes = (int64_t)packed.size + lie.packed;
	add32(&zip->data, 0x04034b50);
	if (lie.behind)
		add_header(&zip->data, &lie, method, 0, 0, 0);
	else
		add_header(&zip->data, &lie, method, crc, bytes,
			(int64_t)size + lie.size + lie.local_size);
	add16(&zip->data, (int64_t)strlen(local));
	add16(&zip->data, 0);
	buf_add_text(&zip->data, local);
	buf_add(&zip->data, packed.data, packed.size);
	if (lie.behind) {
		add32(&zip->data, 0x08074b50);
		add32(&zip->data, crc);
		add32(&zip->data, bytes);
		add32(&zip->data, (int64_t)size);
	}
	buf_free(&packed);

	zip->wide |= lie.wide;
	zip->starts[zip->count++] = at;
	if (lie.same_as)
		at = zip->starts[lie.same_as - 1];
	add32(&zip->directory, 0x02014b50);
	add16(&zip->directory, 20);
	add_header(&zip->directory, &lie, method, crc, lie.wide ? -1 : bytes,
		lie.wide ? -1 : (int64_t)size + lie.size);
	add16(&zip->directory, (int64_t)strlen(name));
	add32(&zip->directory, lie.wide ? 28 : 0);
	add32(&zip->directory, 0);
	add32(&zip->directory, 0);
	add32(&zip->directory, lie.wide ? -1 : at);
	buf_add_text(&zip->directory, name);
	if (!lie.wide)
		return;
	add16(&zip->directory, 1);
	add16(&zip->directory, 24);
	add64(&zip->directory, (int64_t)size + lie.size);
	add64(&zip->directory, bytes);
	add64(&zip->directory, at);
}

/* The end record of 64 bits, and where it is. */
static void add_wide_end(struct zip_make *zip, int64_t directory)
{
	int64_t at = (int64_t)zip->data.size;

	add32(&zip->data, 0x06064b50);
	add64(&zip->data, 44);
	add32(&zip->data, 0);
	add64(&zip->data, 0);
	add64(&zip->data, zip->count);
	add64(&zip->data, zip->count);
	add64(&zip->data, (int64_t)zip->directory.size);
	add64(&zip->data, directory);
	add32(&zip->data, 0x07064b50);
	add32(&zip->data, 0);
	add64(&zip->data, at);
	add32(&zip->data, 1);
}

void zip_make_end(struct zip_make *zip)
{
	int64_t at = (int64_t)zip->data.size;

	buf_add(&zip->data, zip->directory.data, zip->directory.size);
	if (zip->wide)
		add_wide_end(zip, at);
	add32(&zip->data, 0x06054b50);
	add32(&zip->data, 0);
	add16(&zip->data, zip->count);
	add16(&zip->data, zip->count);
	add32(&zip->data, zip->wide ? -1 : (int64_t)zip->directory.size);
	add32(&zip->data, zip->wide ? -1 : at);
	add16(&zip->data, 0);
}

void zip_make_free(struct zip_make *zip)
{
	buf_free(&zip->data);
	buf_free(&zip->directory);
}
