/* report.c - writing what a report's workers render.
 *
 * A report on many, of each state or district, is shared out: of n workers the
 * i-th makes that of the i-th, the n+i-th and so on.  Their files are written
 * as they come; whatever has an order (rows, lines of the log) is kept and
 * then taken in that of the subjects, so that all is as if one had made them.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <uv.h>

#include "ground/file.h"
#include "ground/limits.h"
#include "ground/said.h"
#include "run/work.h"

enum { NAME_BYTES = 256, NUMBER_BYTES = 64, JSON_BYTES = 8192 };

/* What one worker makes. */
struct share {
	struct writing *writing;
	struct run *run;
	struct run_face face;
	struct buf kept; /* frames of what has an order, until the end */
	size_t taken;    /* of kept */
	int subjects;    /* that it has dealt with */
	char number[NUMBER_BYTES];

	bool open;
	struct file_write write;
	struct digest digest;
	int64_t bytes, all_bytes; /* of this file; of all, each at its least */
	char path[1024 + NAME_BYTES], format[16];
};

struct writing {
	struct core *core;
	const char *dir; /* NULL: to standard output */
	core_report_each *each;
	void *user;
	int64_t run_id, known;
	struct file_batch files;
	struct share shares[LIMIT_RUNS_ABREAST];
	struct run runs[LIMIT_RUNS_ABREAST];
	int share_count;
	struct said said; /* held lines of the log, of several workers */
	struct buf reads; /* names of what was read, with their NULs */

	/* of the subject whose rows are taken */
	char report[NAME_BYTES], as_of[16], known_at[24], lang[16];
	int state, district;
	int64_t made_id;
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

/* A plugin may keep for later subjects what it read, in one worker or several:
 * what was read for one counts for all that come after it. */
static bool is_read(const struct writing *writing, const char *name)
{
	const struct buf *reads = &writing->reads;
	size_t at;

	for (at = 0; at < reads->size; at += strlen(reads->data + at) + 1)
		if (!strcmp(reads->data + at, name))
			return true;
	return false;
}

static enum zila_code take_reads(
	struct writing *writing, const char *name, struct zila_err *err)
{
	if (is_read(writing, name))
		return ZILA_OK;
	buf_add(&writing->reads, name, strlen(name) + 1);
	return buf_check(&writing->reads, err);
}

static enum zila_code record_reads(
	struct writing *writing, struct zila_err *err)
{
	const struct buf *reads = &writing->reads;
	enum zila_code code = ZILA_OK;
	size_t at;

	for (at = 0; at < reads->size && code == ZILA_OK;
		at += strlen(reads->data + at) + 1)
		code = report_made_reads(writing->core->db, writing->made_id,
			reads->data + at, err);
	return code;
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
static enum zila_code take_input(struct writing *writing, const char *what,
	struct message *message, struct zila_err *err)
{
	struct db *db = writing->core->db;
	char name[NAME_BYTES], value[NUMBER_BYTES];
	const char *text;
	size_t size;

	message_copy(message, name, sizeof name);
	text = message_text(message, &size);
	snprintf(value, sizeof value, "%.*s", (int)size, text ? text : "");
	if (message->bad || !writing->made_id)
		return work_unexpected(message, err);
	if (!strcmp(what, "reads"))
		return take_reads(writing, name, err);
	if (!strcmp(what, "cites"))
		return report_made_cites(
			db, writing->made_id, strtoll(name, NULL, 10), err);
	if (!strcmp(what, "figure"))
		return report_made_figure(
			db, writing->made_id, name, text ? value : NULL, err);
	return work_unexpected(message, err);
}

static enum zila_code take_file(
	struct share *share, struct message *message, struct zila_err *err)
{
	const char *dir = share->writing->dir;
	char name[NAME_BYTES];

	message_copy(message, name, sizeof name);
	message_copy(message, share->format, sizeof share->format);
	if (message->bad || share->open || !work_name_is_plain(name))
		return work_unexpected(message, err);
	digest_again(&share->digest);
	share->bytes = 0;
	share->all_bytes += LIMIT_FILE_LEAST_BYTES;
	if (!work_within(share->all_bytes, LIMIT_REPORTS_MIB, err))
		return ZILA_ELIMIT;
	share->open = true;
	if (!dir)
		return ZILA_OK;
	snprintf(share->path, sizeof share->path, "%s/%s", dir, name);
	return file_write_start(&share->write, share->path, err);
}

static enum zila_code take_data(
	struct share *share, struct message *message, struct zila_err *err)
{
	const struct run_face *face = &share->writing->core->options.face;
	size_t size;
	const char *data = message_text(message, &size);

	if (!data || !share->open)
		return work_unexpected(message, err);
	digest_add(&share->digest, data, size);
	share->bytes += (int64_t)size;
	share->all_bytes += (int64_t)size;
	if (!work_within(share->bytes, LIMIT_OUTPUT_BYTES >> 20, err) ||
		!work_within(share->all_bytes, LIMIT_REPORTS_MIB, err))
		return ZILA_ELIMIT;
	if (share->writing->dir)
		return file_write_add(&share->write, data, size, err);
	if (face->output)
		face->output(face->user, data, size);
	return ZILA_OK;
}

static enum zila_code take_file_end(
	struct share *share, struct message *message, struct zila_err *err)
{
	bool in_files = share->writing->dir != NULL;
	char hex[DIGEST_HEX_BYTES];
	struct packer packer;

	if (!share->open)
		return work_unexpected(message, err);
	share->open = false;
	digest_end(&share->digest, hex);
	packer = message_start(&share->kept, MESSAGE_FILE_END);
	pack_text(&packer, in_files ? share->path : "-");
	pack_text(&packer, share->format);
	pack_text(&packer, hex);
	pack_integer(&packer, share->bytes);
	message_end(&packer);
	return in_files ? file_batch_add(
				  &share->writing->files, &share->write, err)
			: ZILA_OK;
}

static enum zila_code keep(
	struct share *share, struct message *message, struct zila_err *err)
{
	struct packer packer = message_start(&share->kept, message->type);

	buf_add(&share->kept, message->at,
		(size_t)(message->end - message->at));
	message_end(&packer);
	return share->kept.size > LIMIT_OUTPUT_BYTES
		       ? work_unexpected(message, err)
		       : buf_check(&share->kept, err);
}

/* The place of the subject at hand among all. */
static int subject_of(const struct share *share)
{
	const struct writing *writing = share->writing;

	return share->subjects * writing->share_count +
	       (int)(share - writing->shares);
}

/* The share that failed with the first of all subjects, or NULL. */
static const struct share *failed(const struct writing *writing)
{
	const struct share *first = NULL;
	int i;

	for (i = 0; i < writing->share_count; i++) {
		const struct share *share = &writing->shares[i];

		if (share->run->code != ZILA_OK &&
			(!first || subject_of(share) < subject_of(first)))
			first = share;
	}
	return first;
}

/* A report is there.  One behind a subject that failed is made for nothing. */
static enum zila_code take_made_report(
	struct share *share, struct message *message, struct zila_err *err)
{
	const struct share *other = failed(share->writing);

	if (other && subject_of(other) < subject_of(share))
		return err_set(err, ZILA_EINTR, "another report failed");
	return keep(share, message, err);
}

static enum zila_code sink(struct run *run, struct message *message, void *user,
	struct zila_err *err)
{
	(void)run;
	switch (message->type) {
	case MESSAGE_REPORT:
		return take_made_report(user, message, err);
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

/* ---- what workers say to a person: one at once, several in the order of
 * their subjects */

static void take_log(
	void *user, const char *level, const char *plugin, const char *text)
{
	struct share *share = user;
	const struct run_face *face = &share->writing->core->options.face;
	struct packer packer;

	if (share->writing->share_count == 1) {
		if (face->log)
			face->log(face->user, level, plugin, text);
		return;
	}
	packer = message_start(&share->kept, MESSAGE_LOG);
	pack_text(&packer, level);
	pack_text(&packer, plugin);
	pack_text(&packer, text);
	message_end(&packer);
}

static void take_output(void *user, const char *text, size_t size)
{
	struct share *share = user;
	const struct run_face *face = &share->writing->core->options.face;
	struct packer packer;

	if (share->writing->share_count == 1) {
		if (face->output)
			face->output(face->user, text, size);
		return;
	}
	packer = message_start(&share->kept, MESSAGE_OUTPUT);
	pack_text_size(&packer, text, size);
	message_end(&packer);
}

/* A worker tells it at the end of each subject, and before the first.  What
 * it has said till then all say; the first is heard. */
static void take_progress(
	void *user, int64_t done, int64_t total, const char *what)
{
	struct share *share = user;
	struct writing *writing = share->writing;
	const struct run_face *face = &writing->core->options.face;
	struct packer packer;
	int i;

	if (done == 0) {
		if (share > writing->shares)
			buf_cut(&share->kept, 0);
		return;
	}
	packer = message_start(&share->kept, MESSAGE_PROGRESS);
	message_end(&packer);
	share->subjects++;
	for (done = 0, i = 0; i < writing->share_count; i++)
		done += writing->shares[i].subjects;
	if (face->progress)
		face->progress(face->user, done, total, what);
}

static void tell(const struct run_face *face, struct message *message)
{
	char level[16], plugin[NAME_BYTES], text[SAID_TEXT_BYTES];
	const char *output;
	size_t size;

	if (message->type == MESSAGE_OUTPUT) {
		output = message_text(message, &size);
		if (output && face->output)
			face->output(face->user, output, size);
		return;
	}
	message_copy(message, level, sizeof level);
	message_copy(message, plugin, sizeof plugin);
	message_copy(message, text, sizeof text);
	if (face->log)
		face->log(face->user, level, plugin, text);
}

static enum zila_code tell_said(
	void *user, const struct said_line *line, struct zila_err *err)
{
	const struct run_face *face = user;
	char text[SAID_TEXT_BYTES];

	(void)err;
	said_text(line, text);
	if (face->log)
		face->log(face->user, line->level, line->plugin, text);
	return ZILA_OK;
}

/* As a worker holds the lines of its log, so those of all are held. */
static enum zila_code take_logged(
	struct writing *writing, struct message *message, struct zila_err *err)
{
	struct run_face *face = &writing->core->options.face;
	char level[16], plugin[64], text[LIMIT_LOG_BYTES + 1], first[128];
	struct said_line line = {level, plugin, text, first, 0};
	enum zila_code code = ZILA_OK;

	message_copy(message, level, sizeof level);
	message_copy(message, plugin, sizeof plugin);
	message_copy(message, text, sizeof text);
	message_copy(message, first, sizeof first);
	line.count = message_integer(message);
	if (message->bad)
		return work_unexpected(message, err);
	if (said_again(&writing->said, &line))
		return ZILA_OK;
	if (said_is_full(&writing->said))
		code = said_take(&writing->said, tell_said, face, err);
	return code == ZILA_OK ? said_add(&writing->said, &line, err) : code;
}

static enum zila_code record_file(
	struct writing *writing, struct message *message, struct zila_err *err)
{
	char path[sizeof writing->shares->path];
	char format[sizeof writing->shares->format];
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

/* One frame of what was kept; failing: rows are not wanted. */
static enum zila_code take_kept(struct writing *writing,
	struct message *message, bool failing, struct zila_err *err)
{
	char what[16] = "";

	if (message->type == MESSAGE_LOG || message->type == MESSAGE_OUTPUT) {
		tell(&writing->core->options.face, message);
		return ZILA_OK;
	}
	if (message->type == MESSAGE_RESULT_ROW)
		message_copy(message, what, sizeof what);
	if (!strcmp(what, "logged"))
		return take_logged(writing, message, err);
	if (message->type == MESSAGE_PROGRESS || failing)
		return ZILA_OK;
	if (message->type == MESSAGE_REPORT)
		return take_report(writing, message, err);
	/* That of a file is our own; a row is what the worker says. */
	return message->type == MESSAGE_FILE_END
		       ? record_file(writing, message, err)
		       : take_input(writing, what, message, err);
}

/* Takes what a share has kept of one subject. */
static enum zila_code take_subject(struct writing *writing, struct share *share,
	bool failing, struct zila_err *err)
{
	enum zila_code code = buf_check(&share->kept, err);
	struct message message = {0};
	int64_t size;

	writing->made_id = 0;
	while (code == ZILA_OK && share->taken < share->kept.size &&
		message.type != MESSAGE_PROGRESS) {
		size = message_take(share->kept.data + share->taken,
			share->kept.size - share->taken, &message);
		if (size <= 0)
			return work_unexpected(&message, err);
		share->taken += (size_t)size;
		code = take_kept(writing, &message, failing, err);
	}
	return code == ZILA_OK && writing->made_id ? record_reads(writing, err)
						   : code;
}

/* What was kept: rows, in a transaction, and lines of the log.  Where a
 * subject failed, the lines up to there. */
static enum zila_code take_all(struct writing *writing,
	const struct share *failing, struct zila_err *err)
{
	int count = writing->share_count, left = count, subject = 0;
	enum zila_code code = ZILA_OK;

	for (; code == ZILA_OK && left; subject++) {
		struct share *share = &writing->shares[subject % count];

		if (failing && subject > subject_of(failing))
			break;
		left = share->taken < share->kept.size ? count : left - 1;
		code = take_subject(writing, share, failing != NULL, err);
	}
	if (code == ZILA_OK)
		code = said_take(&writing->said, tell_said,
			&writing->core->options.face, err);
	return code;
}

static void give_share(struct writing *writing, int i)
{
	struct share *share = &writing->shares[i];
	struct run *run = share->run = &writing->runs[i];

	share->writing = writing;
	share->face.user = share;
	share->face.log = take_log;
	share->face.output = take_output;
	share->face.progress = take_progress;
	run->sink_user = share;
	run->face = &share->face;
	snprintf(share->number, sizeof share->number, "%d/%d", i,
		writing->share_count);
	run_option(run, "share", share->number);
}

/* Has all made: runs[0] is prepared. */
static enum zila_code make_all(struct writing *writing, struct zila_err *err)
{
	enum zila_code code;
	int i;

	for (i = 1; i < writing->share_count; i++)
		writing->runs[i] = writing->runs[0];
	for (i = 0; i < writing->share_count; i++)
		give_share(writing, i);
	code = run_spawn_all(writing->runs, writing->share_count, err);
	for (i = 0; i < writing->share_count; i++)
		if (writing->shares[i].open && writing->dir)
			file_write_drop(&writing->shares[i].write);
	return code;
}

/* Leaves all on record, or says why the first that failed did. */
static enum zila_code keep_all(
	struct writing *writing, struct work *work, struct zila_err *err)
{
	const struct share *failing = failed(writing);
	enum zila_code code;

	if (failing) {
		code = take_all(writing, failing, err);
		if (code == ZILA_OK)
			*err = failing->run->why;
		return failing->run->code;
	}
	if ((code = work_write(work, err)) != ZILA_OK)
		return code;
	writing->run_id = work->run_id;
	code = take_all(writing, NULL, err);
	return code == ZILA_OK ? file_batch_end(&writing->files, err) : code;
}

static const char *place(const struct writing *writing)
{
	const struct share *failing = failed(writing);

	return failing ? failing->run->place : writing->runs[0].place;
}

static void writing_free(struct writing *writing)
{
	int i;

	for (i = 0; i < writing->share_count; i++)
		buf_free(&writing->shares[i].kept);
	file_batch_drop(&writing->files);
	said_free(&writing->said);
	buf_free(&writing->reads);
}

/* A database that a daemon lends can change while workers begin to read it:
 * only one by itself sees one state of it. */
static int count_workers(
	const struct core *core, const struct core_scope *scope)
{
	int count = scope->workers ? scope->workers
				   : (int)uv_available_parallelism();

	if (!(scope->all_states || scope->all_districts) ||
		store_is_lent(core->db))
		return 1;
	return count < LIMIT_RUNS_ABREAST ? count : LIMIT_RUNS_ABREAST;
}

enum zila_code core_report(struct core *core, const char *report,
	const struct core_scope *scope, const char *formats, const char *dir,
	core_report_each *each, void *user, struct zila_err *err)
{
	struct writing writing = {
		.core = core, .dir = dir, .each = each, .user = user};
	struct run *run = &writing.runs[0];
	struct work_scope clocks;
	struct work work;
	enum zila_code code;

	work_init(run, core, "report", sink, NULL);
	run_option(run, "report", report);
	run_option(run, "formats", formats);
	if (dir) /* some formats make several of one report then */
		run_option(run, "in_files", "yes");
	if ((code = work_scope(run, core, scope, &clocks, err)))
		return code;
	if (dir && (code = file_make_dir(dir, err)))
		return code;
	if ((code = work_begin_reading(&work, core, "report", err)))
		return code;
	writing.known = clocks.known_import;
	writing.share_count = count_workers(core, scope);
	code = make_all(&writing, err);
	if (code == ZILA_OK)
		code = keep_all(&writing, &work, err);
	code = work_end(&work, code, false, place(&writing), err);
	writing_free(&writing);
	return code;
}
