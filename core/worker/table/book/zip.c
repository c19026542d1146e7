/* zip.c - the directory of a zip file, and its parts one at a time.
 *
 * Written here and not taken from a library, because what a careful reader
 * must compare (the two headers of a part, where its neighbour begins) is
 * what libraries hide; and libzip brings a whole TLS library with it. */
#include "worker/table/book/zip.h"

#include <errno.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>

#include "ground/err.h"
#include "ground/limits.h"
#include "ground/mem.h"

enum {
	END_BYTES = 22,     /* the end record without its comment */
	LOCATOR_BYTES = 20, /* of the end record of 64 bits */
	END64_BYTES = 56,
	ENTRY_BYTES = 46, /* of the directory, without names */
	LOCAL_BYTES = 30,
	COMMENT_BYTES = 65535,
	INPUT_BYTES = 64 << 10,

	END_MARK = 0x06054b50,
	LOCATOR_MARK = 0x07064b50,
	END64_MARK = 0x06064b50,
	ENTRY_MARK = 0x02014b50,
	LOCAL_MARK = 0x04034b50,

	FLAG_ENCRYPTED = 1 << 0,
	FLAG_SIZES_BEHIND = 1 << 3, /* they stand behind the part */
	FLAG_HIDDEN = 1 << 13,      /* the directory is encrypted */

	METHOD_STORED = 0,
	METHOD_DEFLATED = 8,

	EXTRA_64 = 1,
};

/* A fuzzer doesn't find the sum of what it has changed; so there none is
 * asked for, and it gets to what is behind. */
#ifdef FUZZING_BUILD_MODE_UNSAFE_FOR_PRODUCTION
enum { CHECKS_SUMS = 0 };
#else
enum { CHECKS_SUMS = 1 };
#endif

struct entry {
	const char *name;
	int64_t packed, size; /* bytes */
	int64_t at;           /* of its local header */
	int64_t bound;        /* where the next thing begins */
	uint32_t crc;
	unsigned int flags, method;
	unsigned int mode; /* as Unix has it, 0: not said */
};

struct zip {
	int fd;
	int64_t bytes; /* of the file */
	int64_t directory, directory_size;
	int64_t said; /* parts, as the end record has it */
	struct entry *entries;
	int count;
	struct arena names;
};

struct zip_part {
	int fd;
	const struct entry *entry;
	int64_t at, left; /* packed bytes not yet read */
	int64_t given;
	uint32_t crc;
	bool inflating, ended;
	z_stream stream;
	size_t begin, end; /* of input: bytes held but not yet taken */
	unsigned char input[INPUT_BYTES];
};

static uint32_t u16(const unsigned char *at)
{
	return (uint32_t)at[0] | (uint32_t)at[1] << 8;
}

static uint32_t u32(const unsigned char *at)
{
	return u16(at) | u16(at + 2) << 16;
}

/* A size or an offset; what is too large for one becomes one that no file
 * has. */
static int64_t u64(const unsigned char *at)
{
	uint64_t value = u32(at) | (uint64_t)u32(at + 4) << 32;

	return value > INT64_MAX / 4 ? INT64_MAX / 4 : (int64_t)value;
}

static enum zila_code read_at(const struct zip *zip, int64_t at, void *data,
	size_t size, struct zila_err *err)
{
	size_t used = 0;

	while (used < size) {
		ssize_t got = pread(zip->fd, (char *)data + used, size - used,
			at + (int64_t)used);

		if (got < 0 && errno == EINTR)
			continue;
		if (got < 0)
			return err_set(err, ZILA_EINPUT, "can't be read: %s",
				strerror(errno));
		if (got == 0)
			return err_set(err, ZILA_EINPUT,
				"the zip file ends too early: was it "
				"downloaded whole?");
		used += (size_t)got;
	}
	return ZILA_OK;
}

static enum zila_code damaged(struct zila_err *err, const char *what)
{
	return err_set(err, ZILA_EINPUT,
		"the zip file is damaged: %s: get it again, or open it in a "
		"spreadsheet program and save it again",
		what);
}

/* ---- the directory ---- */

/* The last end record whose comment goes exactly to the file's end. */
static const unsigned char *find_end(const unsigned char *tail, size_t size)
{
	size_t at;

	for (at = size - END_BYTES + 1; at-- > 0;)
		if (u32(tail + at) == END_MARK &&
			at + END_BYTES + u16(tail + at + 20) == size)
			return tail + at;
	return NULL;
}

/* Where the directory is, when 32 bits were too few to say it. */
static enum zila_code read_end64(
	struct zip *zip, int64_t end_at, struct zila_err *err)
{
	unsigned char record[END64_BYTES];
	int64_t at = end_at - LOCATOR_BYTES;
	enum zila_code code;

	if (at < 0)
		return damaged(err, "its directory is not found");
	if ((code = read_at(zip, at, record, LOCATOR_BYTES, err)))
		return code;
	at = u64(record + 8);
	if (u32(record) != LOCATOR_MARK || at > end_at - END64_BYTES)
		return damaged(err, "its directory is not found");
	if ((code = read_at(zip, at, record, END64_BYTES, err)))
		return code;
	if (u32(record) != END64_MARK)
		return damaged(err, "its directory is not found");
	zip->said = u64(record + 32);
	zip->directory_size = u64(record + 40);
	zip->directory = u64(record + 48);
	return ZILA_OK;
}

static enum zila_code take_end(struct zip *zip, const unsigned char *end,
	int64_t end_at, struct zila_err *err)
{
	enum zila_code code;

	zip->said = u16(end + 10);
	zip->directory_size = u32(end + 12);
	zip->directory = u32(end + 16);
	if (zip->said == 0xffff || zip->directory_size == 0xffffffff ||
		zip->directory == 0xffffffff)
		if ((code = read_end64(zip, end_at, err)))
			return code;
	if (u16(end + 4) != 0 || u16(end + 8) != u16(end + 10))
		return err_set(err, ZILA_EINPUT,
			"one part of a zip file in several: put them together "
			"first");
	if (zip->directory > end_at ||
		zip->directory_size > end_at - zip->directory)
		return damaged(err, "its directory reaches behind its end");
	if (zip->directory_size > LIMIT_ZIP_DIRECTORY_BYTES ||
		zip->said > LIMIT_ZIP_PARTS)
		return err_set(err, ZILA_EINPUT,
			"a zip file of %" PRId64 " parts, more than %d: no "
			"workbook has so many",
			zip->said, LIMIT_ZIP_PARTS);
	return ZILA_OK;
}

static enum zila_code locate(struct zip *zip, struct zila_err *err)
{
	size_t size = END_BYTES + COMMENT_BYTES;
	const unsigned char *end;
	unsigned char *tail;
	enum zila_code code;
	struct stat stat;

	if (fstat(zip->fd, &stat) != 0 || !S_ISREG(stat.st_mode))
		return err_set(err, ZILA_EINPUT,
			"a zip file can't be read from a pipe: save it first");
	zip->bytes = stat.st_size;
	if (zip->bytes < END_BYTES)
		return damaged(err, "it ends too early");
	if (zip->bytes < (int64_t)size)
		size = (size_t)zip->bytes;
	tail = mem_alloc(size);
	if (!tail)
		return err_memory(err);
	code = read_at(zip, zip->bytes - (int64_t)size, tail, size, err);
	end = code ? NULL : find_end(tail, size);
	if (end)
		code = take_end(zip, end,
			zip->bytes - (int64_t)size + (end - tail), err);
	else if (!code)
		code = err_set(err, ZILA_EINPUT,
			"a zip file (as every workbook is) without its end: "
			"was it downloaded whole?");
	mem_free(tail);
	return code;
}

/* Takes what stood in 32 bits as all ones from the extra field. */
static bool take_extra(
	struct entry *entry, const unsigned char *at, size_t size)
{
	int64_t *const wanted[] = {&entry->size, &entry->packed, &entry->at};

	while (size >= 4) {
		size_t length = u16(at + 2), used = 0, i;

		if (length > size - 4)
			return false;
		for (i = 0; u16(at) == EXTRA_64 && i < 3; i++) {
			if (*wanted[i] != 0xffffffff)
				continue;
			if (length - used < 8)
				return false;
			*wanted[i] = u64(at + 4 + used);
			used += 8;
		}
		at += 4 + length;
		size -= 4 + length;
	}
	return true;
}

/* Some programs write the names with the slashes of Windows. */
static char *copy_name(struct zip *zip, const unsigned char *at, size_t size)
{
	char *name = arena_copy(&zip->names, (const char *)at, size);
	char *slash = name;

	while (slash && (slash = strchr(slash, '\\')))
		*slash = '/';
	return name;
}

/* Takes the entry at *at and moves behind it. */
static enum zila_code take_entry(struct zip *zip, const unsigned char **at,
	const unsigned char *end, struct zila_err *err)
{
	struct entry *entry = &zip->entries[zip->count];
	const unsigned char *data = *at;
	size_t name, extra, comment;

	if (end - data < ENTRY_BYTES || u32(data) != ENTRY_MARK)
		return damaged(err, "its directory breaks off");
	name = u16(data + 28);
	extra = u16(data + 30);
	comment = u16(data + 32);
	if ((size_t)(end - data) - ENTRY_BYTES < name + extra + comment)
		return damaged(err, "its directory breaks off");
	entry->flags = u16(data + 8);
	entry->method = u16(data + 10);
	entry->crc = u32(data + 16);
	entry->packed = u32(data + 20);
	entry->size = u32(data + 24);
	entry->at = u32(data + 42);
	entry->mode = u32(data + 38) >> 16;
	if (memchr(data + ENTRY_BYTES, 0, name) ||
		!take_extra(entry, data + ENTRY_BYTES + name, extra))
		return damaged(err, "a name or size in its directory");
	entry->name = copy_name(zip, data + ENTRY_BYTES, name);
	if (!entry->name)
		return err_memory(err);
	zip->count++;
	*at = data + ENTRY_BYTES + name + extra + comment;
	return ZILA_OK;
}

static int compare_at(const void *a, const void *b)
{
	const struct entry *const *left = a, *const *right = b;

	return ((*left)->at > (*right)->at) - ((*left)->at < (*right)->at);
}

/* Sets each part's bound, the beginning of the next one, and refuses what
 * overlaps by its packed size alone; zip_part_open() knows the rest. */
static enum zila_code set_bounds(struct zip *zip, struct zila_err *err)
{
	struct entry **order = mem_alloc((size_t)zip->count * sizeof *order);
	enum zila_code code = ZILA_OK;
	int i;

	if (!order)
		return err_memory(err);
	for (i = 0; i < zip->count; i++)
		order[i] = &zip->entries[i];
	qsort(order, (size_t)zip->count, sizeof *order, compare_at);
	for (i = 0; i < zip->count && code == ZILA_OK; i++) {
		order[i]->bound =
			i + 1 < zip->count ? order[i + 1]->at : zip->directory;
		if (order[i]->bound - order[i]->at <
			LOCAL_BYTES + order[i]->packed)
			code = err_set(err, ZILA_EINPUT,
				"part %s overlaps another one: the zip file is "
				"damaged, or made to do damage",
				order[i]->name);
	}
	mem_free(order);
	return code;
}

static enum zila_code read_directory(struct zip *zip, struct zila_err *err)
{
	size_t size = (size_t)zip->directory_size;
	unsigned char *data = mem_alloc(size);
	const unsigned char *at = data;
	enum zila_code code;

	zip->entries = mem_alloc((size_t)zip->said * sizeof *zip->entries);
	if (!data || !zip->entries)
		code = err_memory(err);
	else
		code = read_at(zip, zip->directory, data, size, err);
	while (code == ZILA_OK && zip->count < zip->said)
		code = take_entry(zip, &at, data + size, err);
	if (code == ZILA_OK && at != data + size)
		code = damaged(err, "its directory has another size than said");
	mem_free(data);
	return code ? code : set_bounds(zip, err);
}

enum zila_code zip_open(int fd, struct zip **out, struct zila_err *err)
{
	struct zip *zip = mem_alloc(sizeof *zip);
	enum zila_code code;

	if (!zip)
		return err_memory(err);
	zip->fd = fd;
	if ((code = locate(zip, err)) || (code = read_directory(zip, err))) {
		zip_close(zip);
		return code;
	}
	*out = zip;
	return ZILA_OK;
}

void zip_close(struct zip *zip)
{
	if (!zip)
		return;
	arena_free(&zip->names);
	mem_free(zip->entries);
	mem_free(zip);
}

int zip_count(const struct zip *zip)
{
	return zip->count;
}

const char *zip_name(const struct zip *zip, int index)
{
	return zip->entries[index].name;
}

bool zip_is_special(const struct zip *zip, int index)
{
	unsigned int kind = zip->entries[index].mode & S_IFMT;

	return kind && kind != S_IFREG && kind != S_IFDIR;
}

int zip_find(const struct zip *zip, const char *name)
{
	int i;

	for (i = 0; i < zip->count; i++)
		if (strcasecmp(zip->entries[i].name, name) == 0)
			return i;
	return -1;
}

/* ---- one part ---- */

static enum zila_code check_entry(
	const struct zip *zip, const struct entry *entry, struct zila_err *err)
{
	int64_t bytes_max = (int64_t)LIMIT_ZIP_PART_MIB << 20;
	int i;

	if (entry->flags & (FLAG_ENCRYPTED | FLAG_HIDDEN))
		return err_set(err, ZILA_EINPUT,
			"it is encrypted: save the file without a "
			"password");
	if (entry->method != METHOD_STORED && entry->method != METHOD_DEFLATED)
		return err_set(err, ZILA_EINPUT,
			"it is packed by method %u, which no spreadsheet "
			"program uses: save the file again as .xlsx or .ods",
			entry->method);
	if (entry->size > bytes_max)
		return err_set(err, ZILA_EINPUT,
			"it unpacks to %" PRId64
			" MiB, more than %d: a zip bomb, or a table for a "
			"database; save it as CSV",
			entry->size >> 20, LIMIT_ZIP_PART_MIB);
	if (entry->size > LIMIT_ZIP_FREE_BYTES &&
		entry->size / LIMIT_ZIP_RATIO > entry->packed)
		return err_set(err, ZILA_EINPUT,
			"it unpacks to more than %d times its size: a zip "
			"bomb, or a sheet of empty cells; save it as CSV",
			LIMIT_ZIP_RATIO);
	for (i = 0; i < zip->count; i++)
		if (&zip->entries[i] != entry &&
			strcasecmp(zip->entries[i].name, entry->name) == 0)
			return err_set(err, ZILA_EINPUT,
				"it stands twice in the zip file, and nobody "
				"knows which is meant");
	return ZILA_OK;
}

/* Sets *data to where the part's bytes begin. */
static enum zila_code check_local(const struct zip *zip,
	const struct entry *entry, int64_t *data, struct zila_err *err)
{
	unsigned char local[LOCAL_BYTES];
	enum zila_code code;
	uint32_t packed, size;
	bool behind;

	if ((code = read_at(zip, entry->at, local, LOCAL_BYTES, err)))
		return code;
	packed = u32(local + 18);
	size = u32(local + 22);
	behind = u16(local + 6) & FLAG_SIZES_BEHIND;
	*data = entry->at + LOCAL_BYTES + u16(local + 26) + u16(local + 28);
	if (u32(local) != LOCAL_MARK || u16(local + 8) != entry->method ||
		(u16(local + 6) & FLAG_ENCRYPTED) ||
		u16(local + 26) != strlen(entry->name) ||
		(!behind && packed != 0xffffffff && packed != entry->packed) ||
		(!behind && size != 0xffffffff && size != entry->size))
		return err_set(err, ZILA_EINPUT,
			"it is described in two ways: the zip file is damaged, "
			"or made to deceive");
	if (*data > entry->bound || entry->bound - *data < entry->packed)
		return err_set(err, ZILA_EINPUT,
			"it overlaps another part: the zip file is damaged, or "
			"made to do damage");
	return ZILA_OK;
}

static void *inflate_alloc(void *unused, unsigned int count, unsigned int size)
{
	(void)unused;
	return mem_alloc((size_t)count * size);
}

static void inflate_free(void *unused, void *memory)
{
	(void)unused;
	mem_free(memory);
}

enum zila_code zip_part_open(const struct zip *zip, int index,
	struct zip_part **out, struct zila_err *err)
{
	const struct entry *entry = &zip->entries[index];
	struct zip_part *part;
	enum zila_code code;
	int64_t data;

	if ((code = check_entry(zip, entry, err)) ||
		(code = check_local(zip, entry, &data, err)))
		return code;
	part = mem_alloc(sizeof *part);
	if (!part)
		return err_memory(err);
	part->fd = zip->fd;
	part->entry = entry;
	part->at = data;
	part->left = entry->packed;
	part->crc = (uint32_t)crc32(0, NULL, 0);
	part->stream.zalloc = inflate_alloc;
	part->stream.zfree = inflate_free;
	part->inflating = entry->method == METHOD_DEFLATED;
	if (part->inflating &&
		inflateInit2(&part->stream, -MAX_WBITS) != Z_OK) {
		mem_free(part);
		return err_memory(err);
	}
	*out = part;
	return ZILA_OK;
}

void zip_part_close(struct zip_part *part)
{
	if (!part)
		return;
	if (part->inflating)
		inflateEnd(&part->stream);
	mem_free(part);
}

static enum zila_code bad_part(const char *what, struct zila_err *err)
{
	return err_set(err, ZILA_EINPUT,
		"%s: the file is damaged; get it again, or open it in a "
		"spreadsheet program and save it again",
		what);
}

static enum zila_code fill(struct zip_part *part, struct zila_err *err)
{
	size_t room = sizeof part->input;
	ssize_t got;

	if (part->begin < part->end || part->left == 0)
		return ZILA_OK;
	if ((int64_t)room > part->left)
		room = (size_t)part->left;
	do
		got = pread(part->fd, part->input, room, part->at);
	while (got < 0 && errno == EINTR);
	if (got <= 0)
		return bad_part(got < 0 ? strerror(errno) : "it ends", err);
	part->begin = 0;
	part->end = (size_t)got;
	part->at += got;
	part->left -= got;
	return ZILA_OK;
}

/* Unpacks what input has into data; *got may stay 0. */
static enum zila_code unpack(struct zip_part *part, char *data, size_t room,
	size_t *got, struct zila_err *err)
{
	z_stream *stream = &part->stream;
	size_t held = part->end - part->begin;
	int result;

	if (!part->inflating) {
		*got = held < room ? held : room;
		memcpy(data, part->input + part->begin, *got);
		part->begin += *got;
		part->ended = part->begin == part->end && part->left == 0;
		return ZILA_OK;
	}
	stream->next_in = part->input + part->begin;
	stream->avail_in = (unsigned int)held;
	stream->next_out = (unsigned char *)data;
	stream->avail_out = (unsigned int)room;
	result = inflate(stream, Z_NO_FLUSH);
	part->begin = part->end - stream->avail_in;
	*got = room - stream->avail_out;
	part->ended = result == Z_STREAM_END;
	if (result == Z_MEM_ERROR)
		return err_memory(err);
	if (result != Z_OK && result != Z_STREAM_END && result != Z_BUF_ERROR)
		return bad_part("it can't be unpacked", err);
	if (*got == 0 && !part->ended && held == 0 && part->left == 0)
		return bad_part("it breaks off", err);
	return ZILA_OK;
}

static enum zila_code check_end(
	const struct zip_part *part, struct zila_err *err)
{
	if (part->given != part->entry->size || part->left > 0 ||
		part->begin < part->end)
		return bad_part("its size is not the one said", err);
	if (CHECKS_SUMS && part->crc != part->entry->crc)
		return bad_part("its checksum is wrong", err);
	return ZILA_OK;
}

enum zila_code zip_part_read(void *source, char *data, size_t room, size_t *got,
	struct zila_err *err)
{
	struct zip_part *part = source;
	enum zila_code code;

	*got = 0;
	if (room > 1 << 30)
		room = 1 << 30;
	while (*got == 0 && !part->ended) {
		if ((code = fill(part, err)) ||
			(code = unpack(part, data, room, got, err)))
			return code;
		part->given += (int64_t)*got;
		part->crc = (uint32_t)crc32(part->crc,
			(const unsigned char *)data, (unsigned int)*got);
		if (part->given > part->entry->size)
			return bad_part("it holds more than it says", err);
		if (part->ended && (code = check_end(part, err)))
			return code;
	}
	return ZILA_OK;
}

void zip_part_progress(
	const struct zip_part *part, int64_t *done, int64_t *total)
{
	*total = part->entry->packed;
	*done = *total - part->left - (int64_t)(part->end - part->begin);
}
