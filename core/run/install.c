/* install.c - writing what a worker unpacks. */
#include "run/install.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "ground/limits.h"
#include "run/aside.h"

enum { PATH_BYTES = 1400 };

struct unpacking {
	const char *folder;
	char *name; /* of the plugin, once known */
	struct work_file file;
	struct file_batch batch;
	int files;
};

static enum zila_code refuse(
	const char *name, const char *why, struct zila_err *err)
{
	return err_set(err, ZILA_EINPUT, "%s: %s", name, why);
}

static enum zila_code begin_file(struct unpacking *unpacking,
	struct message *message, struct zila_err *err)
{
	char name[BUNDLE_NAME_BYTES + 1], path[PATH_BYTES], *slash;
	const char *fault;
	size_t plugin;
	enum zila_code code;

	message_copy(message, name, sizeof name);
	if (message->bad || unpacking->file.open)
		return work_unexpected(message, err);
	plugin = strcspn(name, "/");
	if ((fault = bundle_fault(name)))
		return refuse(name, fault, err);
	if (!*unpacking->name)
		(void)snprintf(unpacking->name, BUNDLE_PLUGIN_BYTES, "%.*s",
			(int)plugin, name);
	if (strlen(unpacking->name) != plugin ||
		strncmp(name, unpacking->name, plugin) != 0)
		return refuse(name, "it is of another plugin", err);
	if (++unpacking->files > LIMIT_PLUGIN_FILES)
		return refuse(name, "there are too many files", err);
	(void)snprintf(path, sizeof path, "%s/%s", unpacking->folder, name);
	if (access(path, F_OK) == 0)
		return refuse(name, "it is there twice", err);
	slash = strrchr(path, '/');
	*slash = '\0';
	code = file_make_dir(path, err);
	*slash = '/';
	return code == ZILA_OK ? work_file_begin(&unpacking->file, path, err)
			       : code;
}

static enum zila_code sink(struct run *run, struct message *message, void *user,
	struct zila_err *err)
{
	struct unpacking *unpacking = user;
	enum zila_code code;

	(void)run;
	if (message->type == MESSAGE_FILE)
		return begin_file(unpacking, message, err);
	if (message->type != MESSAGE_DATA && message->type != MESSAGE_FILE_END)
		return work_unexpected(message, err);
	code = work_file_take(&unpacking->file, message, err);
	return code == ZILA_OK && unpacking->file.bytes > LIMIT_BUNDLE_BYTES
		       ? refuse(unpacking->name, "its files are too large", err)
		       : code;
}

enum zila_code core_unpack(const struct core_options *options, const char *file,
	const char *folder, char name[BUNDLE_PLUGIN_BYTES],
	struct zila_err *err)
{
	struct unpacking unpacking = {.folder = folder, .name = name};
	struct aside aside = {.kind = "unpack",
		.file = file_name(file),
		.input = true,
		.sink = sink,
		.user = &unpacking};
	enum zila_code code = file_open(file, &aside.input_fd, err);

	unpacking.file.batch = &unpacking.batch;
	name[0] = '\0';
	if (code != ZILA_OK)
		return code;
	code = run_aside(options, &aside, err);
	(void)close(aside.input_fd);
	work_file_close(&unpacking.file);
	if (code == ZILA_OK)
		code = file_batch_end(&unpacking.batch, err);
	file_batch_drop(&unpacking.batch);
	return code;
}
