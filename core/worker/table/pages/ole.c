/* ole.c - finds a workbook's stream in its container.
 *
 * Every chain is followed for at most as many steps as there are sectors,
 * so that one that bites its tail ends. */
#include "worker/table/pages/ole.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "ground/err.h"
#include "ground/limits.h"
#include "ground/mem.h"

enum {
	HEADER_BYTES = 512,
	ENTRY_BYTES = 128,
	ENTRIES_MAX = 100000,
	SMALL_SHIFT = 6,
	SMALL_BYTES = 4096, /* streams below it are in small sectors */
	NAME_UNITS = 31,
};

#define SECTOR_LAST 0xfffffffau /* beyond it are only marks */

/* What was found in the directory. */
struct found {
	uint32_t start, root_start;
	int64_t size, root_size;
	bool has_book, is_encrypted;
	const char *what; /* which other file it is */
};

static uint32_t get16(const unsigned char *at)
{
	return at[0] | (uint32_t)at[1] << 8;
}

static uint32_t get32(const unsigned char *at)
{
	return get16(at) | get16(at + 2) << 16;
}

static bool read_at(int fd, int64_t offset, void *out, size_t size)
{
	char *to = out;

	while (size > 0) {
		ssize_t got = pread(fd, to, size, offset);

		if (got < 0 && errno == EINTR)
			continue;
		if (got <= 0)
			return false;
		to += got;
		offset += got;
		size -= (size_t)got;
	}
	return true;
}

static enum zila_code fail(const struct ole *ole, struct zila_err *err)
{
	return err_set(err, ZILA_EINPUT,
		"%s: it is damaged, or was not downloaded whole: its parts "
		"don't fit together",
		ole->name);
}

static int64_t place_of(const struct ole *ole, uint32_t sector)
{
	return ((int64_t)sector + 1) << ole->sector_shift;
}

/* ---- the table of sectors ---- */

/* Takes one sector of the table; the n-th. */
static bool take_table_sector(struct ole *ole, uint32_t sector, uint32_t n)
{
	unsigned char data[4096];
	uint32_t size = 1u << ole->sector_shift;
	uint32_t i, at = n * (size / 4);

	/* A last sector that is cut off is read as far as it goes. */
	if (sector >= ole->sector_count ||
		!read_at(ole->fd, place_of(ole, sector), data, size))
		return false;
	for (i = 0; i < size / 4 && at + i < ole->sector_count; i++)
		ole->next[at + i] = get32(data + i * 4);
	return true;
}

static bool read_table(struct ole *ole, const unsigned char *header)
{
	uint32_t each = (1u << ole->sector_shift) / 4;
	uint32_t wanted = (ole->sector_count + each - 1) / each;
	uint32_t more = get32(header + 68), n, i, step;
	unsigned char data[4096];

	for (n = 0; n < 109 && n < wanted; n++) {
		uint32_t sector = get32(header + 76 + n * 4);

		if (sector > SECTOR_LAST)
			return true;
		if (!take_table_sector(ole, sector, n))
			return false;
	}
	for (step = 0;
		n < wanted && more <= SECTOR_LAST && step < ole->sector_count;
		step++) {
		if (!read_at(ole->fd, place_of(ole, more), data, each * 4))
			return false;
		for (i = 0; i + 1 < each && n < wanted; i++, n++) {
			uint32_t sector = get32(data + i * 4);

			if (sector > SECTOR_LAST)
				return true;
			if (!take_table_sector(ole, sector, n))
				return false;
		}
		more = get32(data + (each - 1) * 4);
	}
	return true;
}

/* The sectors of a chain, at most as many as size needs. */
static bool follow(const struct ole *ole, uint32_t start, int64_t size,
	uint32_t **out, uint32_t *count)
{
	int64_t sector_size = (int64_t)1 << ole->sector_shift;
	int64_t wanted = (size + sector_size - 1) / sector_size;
	uint32_t sector = start;

	*count = 0;
	if (wanted > ole->sector_count)
		wanted = ole->sector_count;
	*out = mem_alloc((size_t)wanted * sizeof **out);
	if (!*out)
		return false;
	while (*count < wanted && sector < ole->sector_count) {
		(*out)[(*count)++] = sector;
		sector = ole->next[sector];
	}
	return true;
}

/* ---- the directory ---- */

static bool is_named(const unsigned char *entry, const char *name)
{
	size_t size = strlen(name), i;

	if (size > NAME_UNITS || get16(entry + 64) != (size + 1) * 2)
		return false;
	for (i = 0; i < size; i++)
		if (get16(entry + i * 2) != (unsigned char)name[i])
			return false;
	return true;
}

static void take_entry(const unsigned char *entry, struct found *found)
{
	static const struct {
		const char *name, *what;
	} others[] = {
		{"WordDocument", "a Word document (.doc)"},
		{"PowerPoint Document", "a PowerPoint presentation (.ppt)"},
		{"VisioDocument", "a Visio drawing"},
		{"__properties_version1.0", "an Outlook message (.msg)"},
		{"\005HwpSummaryInformation", "a Hangul document (.hwp)"},
	};
	size_t i;

	if (entry[66] == 5) {
		found->root_start = get32(entry + 116);
		found->root_size = get32(entry + 120);
	}
	if (entry[66] != 2 && entry[66] != 1)
		return;
	if (get16(entry) == 0x4840 && !found->what)
		found->what = "an installer (.msi)";
	if (is_named(entry, "EncryptedPackage"))
		found->is_encrypted = true;
	for (i = 0; i < sizeof others / sizeof *others; i++)
		if (is_named(entry, others[i].name))
			found->what = others[i].what;
	/* Book may stand beside Workbook for older programs. */
	if (is_named(entry, "Workbook") ||
		(is_named(entry, "Book") && !found->has_book)) {
		found->start = get32(entry + 116);
		found->size = get32(entry + 120);
		found->has_book = true;
	}
}

static bool read_directory(
	const struct ole *ole, uint32_t sector, struct found *found)
{
	unsigned char data[4096];
	uint32_t size = 1u << ole->sector_shift;
	uint32_t entries = 0, at;

	while (sector < ole->sector_count && entries < ENTRIES_MAX) {
		if (!read_at(ole->fd, place_of(ole, sector), data, size))
			return false;
		for (at = 0; at < size; at += ENTRY_BYTES, entries++)
			take_entry(data + at, found);
		sector = ole->next[sector];
	}
	return entries > 0;
}

/* ---- the stream ---- */

static size_t read_sectors(
	const struct ole *ole, int64_t offset, void *out, size_t size)
{
	int64_t sector_size = (int64_t)1 << ole->sector_shift;
	char *to = out;
	size_t done = 0;

	while (done < size) {
		uint32_t n = (uint32_t)(offset >> ole->sector_shift);
		int64_t in = offset & (sector_size - 1);
		int64_t run = sector_size - in;

		if (n >= ole->stream_sectors)
			break;
		while (run < (int64_t)(size - done) &&
			n + 1 < ole->stream_sectors &&
			ole->sectors[n + 1] == ole->sectors[n] + 1) {
			run += sector_size;
			n++;
		}
		if (run > (int64_t)(size - done))
			run = (int64_t)(size - done);
		n = (uint32_t)(offset >> ole->sector_shift);
		if (!read_at(ole->fd, place_of(ole, ole->sectors[n]) + in,
			    to + done, (size_t)run))
			break;
		done += (size_t)run;
		offset += run;
	}
	return done;
}

size_t ole_read(const struct ole *ole, int64_t offset, void *out, size_t size)
{
	if (offset >= ole->size)
		return 0;
	if ((int64_t)size > ole->size - offset)
		size = (size_t)(ole->size - offset);
	if (!ole->small)
		return read_sectors(ole, offset, out, size);
	memcpy(out, ole->small + offset, size);
	return size;
}

/* A small stream is in small sectors inside the root's. */
static enum zila_code open_small(struct ole *ole, const unsigned char *header,
	const struct found *found, struct zila_err *err)
{
	struct ole root = *ole, table = *ole;
	uint32_t sector = found->start, steps;
	unsigned char next[4];
	enum zila_code code = ZILA_OK;
	int64_t at = 0;

	root.sectors = table.sectors = NULL;
	root.size = found->root_size;
	table.size = (int64_t)get32(header + 64) << ole->sector_shift;
	ole->small = mem_alloc(SMALL_BYTES + 64);
	if (!ole->small ||
		!follow(ole, found->root_start, root.size, &root.sectors,
			&root.stream_sectors) ||
		!follow(ole, get32(header + 60), table.size, &table.sectors,
			&table.stream_sectors))
		code = err_memory(err);
	for (steps = 0; code == ZILA_OK && at < found->size && steps < 64;
		steps++, at += 64) {
		if (ole_read(&root, (int64_t)sector << SMALL_SHIFT,
			    ole->small + at, 64) == 0 ||
			ole_read(&table, (int64_t)sector * 4, next, 4) != 4)
			break;
		sector = get32(next);
	}
	ole->size = at < found->size ? at : found->size;
	mem_free(root.sectors);
	mem_free(table.sectors);
	return code;
}

static enum zila_code refuse(
	const struct ole *ole, const struct found *found, struct zila_err *err)
{
	if (found->is_encrypted)
		return err_set(err, ZILA_EINPUT,
			"%s: it is encrypted: open it with its password and "
			"save it without",
			ole->name);
	if (found->what)
		return err_set(err, ZILA_EINPUT,
			"%s: it is %s, whatever its name says: copy its table "
			"into a spreadsheet and save that as a workbook "
			"(.xlsx)",
			ole->name, found->what);
	return err_set(err, ZILA_EINPUT,
		"%s: it is an old Office file, but no workbook", ole->name);
}

static enum zila_code open_stream(
	struct ole *ole, const unsigned char *header, struct zila_err *err)
{
	struct found found = {0};

	ole->next = mem_alloc((size_t)ole->sector_count * sizeof *ole->next);
	if (!ole->next)
		return err_memory(err);
	memset(ole->next, 0xff, (size_t)ole->sector_count * sizeof *ole->next);
	if (!read_table(ole, header) ||
		!read_directory(ole, get32(header + 48), &found))
		return fail(ole, err);
	if (!found.has_book || found.is_encrypted)
		return refuse(ole, &found, err);
	ole->size = found.size;
	if (found.size < SMALL_BYTES)
		return open_small(ole, header, &found, err);
	return follow(ole, found.start, found.size, &ole->sectors,
		       &ole->stream_sectors)
		       ? ZILA_OK
		       : err_memory(err);
}

enum zila_code ole_open(struct ole *ole, const struct reader_source *source,
	struct zila_err *err)
{
	unsigned char header[HEADER_BYTES];
	uint32_t shift;

	*ole = (struct ole){
		.fd = source->fd, .name = source->name, .bytes = source->bytes};
	if (source->bytes > LIMIT_XLS_BYTES)
		return err_set(err, ZILA_EINPUT,
			"%s: it is larger than %d MiB, more than a workbook of "
			"its kind can be",
			source->name, LIMIT_XLS_BYTES >> 20);
	if (!read_at(ole->fd, 0, header, sizeof header))
		return fail(ole, err);
	shift = get16(header + 30);
	if (shift != 9 && shift != 12)
		return fail(ole, err);
	ole->sector_shift = (int)shift;
	ole->sector_count =
		(uint32_t)((source->bytes + (1 << shift) - 1) >> shift);
	return open_stream(ole, header, err);
}

void ole_close(struct ole *ole)
{
	mem_free(ole->next);
	mem_free(ole->sectors);
	mem_free(ole->small);
	ole->next = ole->sectors = NULL;
	ole->small = NULL;
}
