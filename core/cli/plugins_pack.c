/* plugins_pack.c - `zila plugins pack`: a plugin as a zip file, the same bytes
 * for the same files.
 *
 * Stored, not packed, in order of names, with the first day that zip knows.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "ground/err.h"
#include "ground/file.h"
#include "ground/mem.h"
#include "ground/text.h"
#include "plugins.h"
#include "plugins_lock.h"

enum { PATH_BYTES = 2000, FIRST_DAY = 1 << 5 | 1 };

struct packing {
	const char *folder, *name;
	struct buf data, directory;
	int count;
};

/* CRC-32 as zip has it, a bit at a time: a plugin is small. */
static uint32_t sum_of(const struct buf *data)
{
	uint32_t sum = 0xffffffff;
	size_t i;
	int bit;

	for (i = 0; i < data->size; i++) {
		sum ^= (unsigned char)data->data[i];
		for (bit = 0; bit < 8; bit++)
			sum = sum >> 1 ^ (sum & 1 ? 0xedb88320 : 0);
	}
	return ~sum;
}

static void add16(struct buf *out, unsigned value)
{
	buf_add_char(out, (char)(value & 0xff));
	buf_add_char(out, (char)(value >> 8 & 0xff));
}

static void add32(struct buf *out, uint32_t value)
{
	add16(out, value & 0xffff);
	add16(out, value >> 16);
}

/* What both headers have: from flags to the length of the name. */
static void add_common(
	struct buf *out, uint32_t sum, size_t size, size_t name_size)
{
	add16(out, 20); /* version needed */
	add16(out, 0);
	add16(out, 0); /* stored */
	add16(out, 0);
	add16(out, FIRST_DAY);
	add32(out, sum);
	add32(out, (uint32_t)size);
	add32(out, (uint32_t)size);
	add16(out, (unsigned)name_size);
	add16(out, 0);
}

static void add_entry(
	struct packing *packing, const char *name, const struct buf *text)
{
	uint32_t sum = sum_of(text), at = (uint32_t)packing->data.size;
	size_t size = strlen(name);

	add32(&packing->data, 0x04034b50);
	add_common(&packing->data, sum, text->size, size);
	buf_add(&packing->data, name, size);
	buf_add(&packing->data, buf_text(text), text->size);
	add32(&packing->directory, 0x02014b50);
	add16(&packing->directory, 3 << 8 | 20);
	add_common(&packing->directory, sum, text->size, size);
	add16(&packing->directory, 0); /* comment, disk, kind */
	add16(&packing->directory, 0);
	add16(&packing->directory, 0);
	add32(&packing->directory, (uint32_t)(S_IFREG | 0644) << 16);
	add32(&packing->directory, at);
	buf_add(&packing->directory, name, size);
	packing->count++;
}

static enum zila_code pack_file(
	struct packing *packing, const char *file, struct zila_err *err)
{
	char path[PATH_BYTES], name[PATH_BYTES];
	struct buf text = {0};
	const char *fault;
	enum zila_code code;

	(void)snprintf(name, sizeof name, "%s/%.900s", packing->name, file);
	(void)snprintf(
		path, sizeof path, "%.900s/%.900s", packing->folder, file);
	if ((fault = bundle_fault(name)))
		return err_set(err, ZILA_EUSAGE, "%s: %s", name, fault);
	code = file_read(path, LIMIT_BUNDLE_FILE_BYTES, &text, err);
	if (code == ZILA_OK &&
		packing->data.size + text.size > (size_t)LIMIT_BUNDLE_BYTES)
		code = err_set(err, ZILA_EUSAGE,
			"%s: the plugin is larger than %d MiB", name,
			LIMIT_BUNDLE_BYTES >> 20);
	if (code == ZILA_OK)
		add_entry(packing, name, &text);
	buf_free(&text);
	return code;
}

static enum zila_code pack_files(struct packing *packing, struct zila_err *err)
{
	const char **names = mem_alloc(LIMIT_PLUGIN_FILES * sizeof *names), *at;
	struct buf files = {0};
	enum zila_code code = names ? ZILA_OK : err_memory(err);
	int count = 0, i;

	if (code == ZILA_OK)
		code = lock_files(packing->folder, &files, &count, err);
	at = buf_text(&files);
	for (i = 0; code == ZILA_OK && i < count; i++) {
		names[i] = at;
		at += strlen(at) + 1;
	}
	if (code == ZILA_OK && count)
		qsort(names, (size_t)count, sizeof *names, text_order);
	for (i = 0; code == ZILA_OK && i < count; i++)
		code = pack_file(packing, names[i], err);
	buf_free(&files);
	mem_free(names);
	return code;
}

static void add_end(struct packing *packing)
{
	uint32_t at = (uint32_t)packing->data.size;

	buf_add(&packing->data, packing->directory.data,
		packing->directory.size);
	add32(&packing->data, 0x06054b50);
	add32(&packing->data, 0);
	add16(&packing->data, (unsigned)packing->count);
	add16(&packing->data, (unsigned)packing->count);
	add32(&packing->data, (uint32_t)packing->directory.size);
	add32(&packing->data, at);
	add16(&packing->data, 0);
}

static enum zila_code unknown_plugin(
	const struct cli *cli, const char *name, struct zila_err *err)
{
	char folder[PLUGIN_PATH_BYTES - 64], **names;
	const char *path = cli->plugins, *near = NULL;
	struct zila_err ignored;
	size_t count;

	(void)text_unknown("plugin", name, NULL, 0, err);
	while (!near && cli_next_folder(&path, folder, sizeof folder)) {
		if (file_list(folder, "", true, &names, &ignored) != ZILA_OK)
			continue;
		for (count = 0; names[count]; count++)
			;
		near = text_nearest(name, (const char *const *)names, count);
		if (near)
			(void)text_unknown("plugin", name, &near, 1, err);
		mem_free(names);
	}
	return err_hint(err,
		"`zila plugins` lists them; --plugins DIR names a folder with "
		"more");
}

enum zila_code plugins_pack(struct cli *cli, struct zila_err *err)
{
	const char *name = cli->options.args[1];
	const char *file = cli->options.args[2];
	char folder[PLUGIN_PATH_BYTES];
	struct packing packing = {.folder = folder, .name = name};
	enum zila_code code;

	if ((code = cli_find_plugins(cli, err)))
		return code;
	if (!bundle_is_plugin(name, strlen(name)) ||
		!cli_plugin_folder(cli, name, strlen(name), folder))
		return unknown_plugin(cli, name, err);
	code = pack_files(&packing, err);
	if (code == ZILA_OK) {
		add_end(&packing);
		code = file_write_whole(file, &packing.data, err);
	}
	if (code == ZILA_OK && cli->format == FORMAT_JSON)
		buf_add_format(&cli->out.buf, "{\n  \"files\": %d\n}\n",
			packing.count);
	else if (code == ZILA_OK)
		print_format(&cli->out.buf, "%s: %d %s of %s\n", file,
			packing.count, packing.count == 1 ? "file" : "files",
			name);
	buf_free(&packing.data);
	buf_free(&packing.directory);
	return code;
}
