/* report.c - writing what a report's worker renders. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ground/file.h"
#include "run/work.h"

enum { NAME_BYTES = 256, NUMBER_BYTES = 64, JSON_BYTES = 8192 };

struct writing {
	struct core *core;
	const char *dir; /* NULL: to standard output */
	core_report_each *each;
	void *user;
	int64_t run_id, known;
	struct buf kept; /* frames of what leaves rows, until the end */

	char report[NAME_BYTES], as_of[16], known_at[24], lang[16];
	int state, district;
	int64_t made_id;

	bool open;
	struct file_write write;
	struct file_batch files;
	struct digest digest;
	int64_t bytes;
	char path[1024], format[16];
};

static enum zila_code take_made(
	struct writing *writing, struct message *message, struct zila_err *err)
{
	char part[NAME_BYTES], plugins[JSON_BYTES], settings[JSON_BYTES];
	struct report_made made = {.run_id = writing->run_id,
		.part = part,
		.plugins = plugins,
		.settings = settings};

	message_copy(message, part, sizeof part);
	made.checked = message_integer(message);
	message_copy(message, plugins, sizeof plugins);
	message_copy(message, settings, sizeof settings);
	if (message->bad)
		return work_unexpected(message, err);
	return report_made_add(
		writing->core->db, &made, &writing->made_id, err);
}

static enum zila_code take_report(
	struct writing *writing, struct message *message, struct zila_err *err)
{
	message_copy(message, writing->report, sizeof writing->report);
	writing->state = (int)message_integer(message);
	writing->district = (int)message_integer(message);
	message_copy(message, writing->as_of, sizeof writing->as_of);
	message_copy(message, writing->known_at, sizeof writing->known_at);
	message_copy(message, writing->lang, sizeof writing->lang);
	return take_made(writing, message, err);
}

/* What it read, cited, and came to. */
static enum zila_code take_input(
	struct writing *writing, struct message *message, struct zila_err *err)
{
	struct db *db = writing->core->db;
	char what[16], name[NAME_BYTES], value[NUMBER_BYTES];
	const char *text;
	size_t size;

	message_copy(message, what, sizeof what);
	message_copy(message, name, sizeof name);
	text = message_text(message, &size);
	snprintf(value, sizeof value, "%.*s", (int)size, text ? text : "");
	if (message->bad || !writing->made_id)
		return work_unexpected(message, err);
	if (!strcmp(what, "reads"))
		return report_made_reads(db, writing->made_id, name, err);
	if (!strcmp(what, "cites"))
		return report_made_cites(
			db, writing->made_id, strtoll(name, NULL, 10), err);
	if (!strcmp(what, "figure"))
		return report_made_figure(
			db, writing->made_id, name, text ? value : NULL, err);
	return work_unexpected(message, err);
}

static enum zila_code take_file(
	struct writing *writing, struct message *message, struct zila_err *err)
{
	char name[NAME_BYTES];

	message_copy(message, name, sizeof name);
	message_copy(message, writing->format, sizeof writing->format);
	if (message->bad || writing->open || !work_name_is_plain(name))
		return work_unexpected(message, err);
	digest_start(&writing->digest);
	writing->bytes = 0;
	writing->open = true;
	if (!writing->dir)
		return ZILA_OK;
	snprintf(writing->path, sizeof writing->path, "%s/%s", writing->dir,
		name);
	return file_write_start(&writing->write, writing->path, err);
}

static enum zila_code take_data(
	struct writing *writing, struct message *message, struct zila_err *err)
{
	const struct run_face *face = &writing->core->options.face;
	size_t size;
	const char *data = message_text(message, &size);

	if (!data || !writing->open)
		return work_unexpected(message, err);
	digest_add(&writing->digest, data, size);
	writing->bytes += size;
	if (writing->dir)
		return file_write_add(&writing->write, data, size, err);
	if (face->output)
		face->output(face->user, data, size);
	return ZILA_OK;
}

static enum zila_code take_file_end(
	struct writing *writing, struct message *message, struct zila_err *err)
{
	char hex[DIGEST_HEX_BYTES];
	struct packer packer;

	if (!writing->open)
		return work_unexpected(message, err);
	writing->open = false;
	digest_end(&writing->digest, hex);
	packer = message_start(&writing->kept, MESSAGE_FILE_END);
	pack_text(&packer, writing->dir ? writing->path : "-");
	pack_text(&packer, writing->format);
	pack_text(&packer, hex);
	pack_integer(&packer, writing->bytes);
	message_end(&packer);
	return writing->dir
		       ? file_batch_add(&writing->files, &writing->write, err)
		       : ZILA_OK;
}

static enum zila_code keep(
	struct writing *writing, struct message *message, struct zila_err *err)
{
	struct packer packer = message_start(&writing->kept, message->type);

	buf_add(&writing->kept, message->at,
		(size_t)(message->end - message->at));
	message_end(&packer);
	return buf_check(&writing->kept, err);
}

static enum zila_code sink(struct run *run, struct message *message, void *user,
	struct zila_err *err)
{
	(void)run;
	switch (message->type) {
	case MESSAGE_REPORT:
	case MESSAGE_RESULT_ROW:
		return keep(user, message, err);
	case MESSAGE_FILE:
		return take_file(user, message, err);
	case MESSAGE_DATA:
		return take_data(user, message, err);
	case MESSAGE_FILE_END:
		return take_file_end(user, message, err);
	default:
		return work_unexpected(message, err);
	}
}

static enum zila_code record_file(
	struct writing *writing, struct message *message, struct zila_err *err)
{
	char path[sizeof writing->path], format[sizeof writing->format];
	char hex[DIGEST_HEX_BYTES];
	struct report_file file = {
		.run_id = writing->run_id,
		.known = writing->known,
		.made_id = writing->made_id,
		.report = writing->report,
		.as_of = writing->as_of,
		.known_at = writing->known_at,
		.lang = writing->lang,
		.format = format,
		.file = path,
		.sha256 = hex,
		.state = writing->state,
		.district = writing->district,
	};
	enum zila_code code;

	message_copy(message, path, sizeof path);
	message_copy(message, format, sizeof format);
	message_copy(message, hex, sizeof hex);
	file.bytes = message_integer(message);
	if ((code = report_add(writing->core->db, &file, err)))
		return code;
	return writing->each ? writing->each(writing->user, &file, err)
			     : ZILA_OK;
}

/* What was kept, as rows; in a transaction. */
static enum zila_code record(struct writing *writing, struct zila_err *err)
{
	enum zila_code code = buf_check(&writing->kept, err);
	struct message message;
	int64_t size;
	size_t at;

	for (at = 0; code == ZILA_OK && at < writing->kept.size;
		at += (size_t)size) {
		size = message_take(writing->kept.data + at,
			writing->kept.size - at, &message);
		if (size <= 0)
			return work_unexpected(&message, err);
		code = message.type == MESSAGE_REPORT
			       ? take_report(writing, &message, err)
		       : message.type == MESSAGE_RESULT_ROW
			       ? take_input(writing, &message, err)
			       : record_file(writing, &message, err);
	}
	return code;
}

enum zila_code core_report(struct core *core, const char *report,
	const struct core_scope *scope, const char *formats, const char *dir,
	core_report_each *each, void *user, struct zila_err *err)
{
	struct writing writing = {
		.core = core, .dir = dir, .each = each, .user = user};
	struct work_scope clocks;
	struct work work;
	struct run run;
	enum zila_code code;

	work_init(&run, core, "report", sink, &writing);
	run_option(&run, "report", report);
	run_option(&run, "formats", formats);
	if (dir) /* some formats make several of one report then */
		run_option(&run, "in_files", "yes");
	if ((code = work_scope(&run, core, scope, &clocks, err)))
		return code;
	if (dir && (code = file_make_dir(dir, err)))
		return code;
	if ((code = work_begin_reading(&work, core, "report", err)))
		return code;
	writing.known = clocks.known_import;
	code = run_spawn(&run, err);
	if (writing.open && dir)
		file_write_drop(&writing.write);
	if (code == ZILA_OK && (code = work_write(&work, err)) == ZILA_OK) {
		writing.run_id = work.run_id;
		code = record(&writing, err);
	}
	if (code == ZILA_OK)
		code = file_batch_end(&writing.files, err);
	file_batch_drop(&writing.files);
	buf_free(&writing.kept);
	return work_end(&work, code, false, run.place, err);
}
