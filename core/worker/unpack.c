/* unpack.c - a zip file that says it is a plugin, taken apart for the core.
 *
 * It may be made to do damage; so it is read here, where nothing can be
 * written, and the core holds every name against the law again.
 */
#include <string.h>
#include <strings.h>
#include <unistd.h>

#include "ground/bundle.h"
#include "ground/err.h"
#include "worker/job.h"
#include "worker/table/book/zip.h"

enum { PIECE_BYTES = 32 << 10 };

struct unpacking {
	struct job *job;
	struct zip *zip;
	int files;
	int64_t bytes;
};

static bool is_folder(const char *name)
{
	size_t size = strlen(name);

	return size && name[size - 1] == '/';
}

/* Whether folder is one of those that name is in. */
static bool is_below(const char *name, const char *folder)
{
	size_t size = strlen(folder);

	return !strncasecmp(name, folder, size) && name[size] == '/';
}

/* What a name before it says against the name, also where capitals are not
 * told apart; or NULL. */
static const char *double_fault(const struct zip *zip, int index)
{
	const char *name = zip_name(zip, index), *other;
	int i;

	for (i = 0; i < index; i++) {
		other = zip_name(zip, i);
		if (!strcasecmp(other, name))
			return "it is there twice";
		if (is_below(name, other) || is_below(other, name))
			return "it and another would be a file and a folder "
			       "of one name";
	}
	return NULL;
}

/* Of the plugin that the first file is of. */
static bool is_of_first(const struct zip *zip, const char *name)
{
	const char *first = zip_name(zip, 0);
	size_t size = strcspn(first, "/");

	return !strncmp(first, name, size) && name[size] == '/';
}

static enum zila_code check_part(
	const struct unpacking *unpacking, int index, struct zila_err *err)
{
	const struct zip *zip = unpacking->zip;
	const char *name = zip_name(zip, index);
	const char *fault = double_fault(zip, index);

	if (zip_is_special(zip, index))
		return err_set(err, ZILA_EINPUT,
			"%s: it is a link or a device, not a file", name);
	if (fault || (fault = bundle_fault(name)))
		return err_set(err, ZILA_EINPUT, "%s: %s", name, fault);
	if (!is_of_first(zip, name))
		return err_set(err, ZILA_EINPUT,
			"%s: it is of another plugin than %s", name,
			zip_name(zip, 0));
	return ZILA_OK;
}

/* Sends a part, piece by piece, until a limit is met. */
static enum zila_code send_part(struct unpacking *unpacking,
	struct zip_part *part, const char *name, struct zila_err *err)
{
	struct link *link = &unpacking->job->link;
	enum zila_code code = link_file(link, name, "", err);
	char piece[PIECE_BYTES];
	int64_t bytes = 0;
	size_t got = 1;

	while (code == ZILA_OK && got) {
		code = zip_part_read(part, piece, sizeof piece, &got, err);
		if (code != ZILA_OK || !got)
			break;
		bytes += (int64_t)got;
		unpacking->bytes += (int64_t)got;
		if (bytes > LIMIT_BUNDLE_FILE_BYTES)
			return err_set(err, ZILA_EINPUT,
				"it is larger than %d MiB",
				LIMIT_BUNDLE_FILE_BYTES >> 20);
		if (unpacking->bytes > LIMIT_BUNDLE_BYTES)
			return err_set(err, ZILA_EINPUT,
				"with it the plugin is larger than %d MiB",
				LIMIT_BUNDLE_BYTES >> 20);
		code = link_data(link, piece, got, err);
	}
	return code == ZILA_OK ? link_file_end(link, err) : code;
}

static enum zila_code unpack_part(
	struct unpacking *unpacking, int index, struct zila_err *err)
{
	const char *name = zip_name(unpacking->zip, index);
	struct zip_part *part = NULL;
	enum zila_code code;

	if (++unpacking->files > LIMIT_PLUGIN_FILES)
		return err_set(err, ZILA_EINPUT, "more than %d files",
			LIMIT_PLUGIN_FILES);
	code = zip_part_open(unpacking->zip, index, &part, err);
	if (code == ZILA_OK)
		code = send_part(unpacking, part, name, err);
	zip_part_close(part);
	return code == ZILA_OK ? ZILA_OK : err_wrap(err, "%s", name);
}

static enum zila_code unpack(struct unpacking *unpacking, struct zila_err *err)
{
	const struct zip *zip = unpacking->zip;
	enum zila_code code = ZILA_OK;
	int i, count = zip_count(zip);

	/* All names before the first byte. */
	if (count > LIMIT_PLUGIN_FILES * 2)
		return err_set(err, ZILA_EINPUT, "more than %d files",
			LIMIT_PLUGIN_FILES);
	for (i = 0; i < count && code == ZILA_OK; i++)
		if (!is_folder(zip_name(zip, i)))
			code = check_part(unpacking, i, err);
		else if (zip_name(zip, i)[0] == '/' ||
			 strstr(zip_name(zip, i), ".."))
			code = err_set(err, ZILA_EINPUT,
				"%s: it leads out of the plugin's folder",
				zip_name(zip, i));
	for (i = 0; i < count && code == ZILA_OK; i++)
		if (!is_folder(zip_name(zip, i)))
			code = unpack_part(unpacking, i, err);
	if (code == ZILA_OK && !unpacking->files)
		return err_set(err, ZILA_EINPUT, "there are no files in it");
	return code;
}

/* Every zip file that holds a file begins so. */
static enum zila_code check_zip(int fd, struct zila_err *err)
{
	char start[2];

	if (pread(fd, start, sizeof start, 0) == sizeof start &&
		!memcmp(start, "PK", sizeof start))
		return ZILA_OK;
	return err_set(err, ZILA_EINPUT,
		"it is no zip file: `zila plugins pack NAME FILE.zip` makes "
		"one of a plugin");
}

enum zila_code job_unpack(struct job *job, struct zila_err *err)
{
	struct unpacking unpacking = {.job = job};
	const char *file = job_option(job, "file");
	enum zila_code code;

	page_file(job->page, file);
	page_doing(job->page, "unpacking");
	code = check_zip(job->input, err);
	if (code == ZILA_OK)
		code = zip_open(job->input, &unpacking.zip, err);
	if (code == ZILA_OK)
		code = unpack(&unpacking, err);
	zip_close(unpacking.zip);
	return code == ZILA_OK ? ZILA_OK : err_wrap(err, "%s", file);
}
