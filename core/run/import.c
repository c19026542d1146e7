/* import.c - one file, one importer, one transaction. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "ground/date.h"
#include "ground/file.h"
#include "ground/limits.h"
#include "ground/text.h"
#include "run/work.h"
#include "store/ledger/reject.h"
#include "store/ledger/source.h"
#include "store/intake/stage.h"

enum { TEXT_BYTES = 640, STAKE_BYTES = 32, NUMBER_BYTES = 24 };

/* An import while its worker runs. */
struct taking {
	struct core *core;
	struct run run;
	const struct core_import *asked;
	struct import_result *out;
	const char *name; /* the file's */
	int fd;
	struct model model;
	struct stage *stage; /* once the verdict was taken */
	struct packing packing;
	struct import import;
	struct merge_options merge;
	int64_t already;
	bool read_end;
	struct reject_lines retried; /* of a retry: what it may take */
	struct buf lines;            /* of a retry: int64_t, what it took */

	/* what import's texts point to */
	char name_kept[TEXT_BYTES];
	char sha256[DIGEST_HEX_BYTES], options[TEXT_BYTES];
	char importer[TEXT_BYTES], dataset[TEXT_BYTES], plugin[TEXT_BYTES],
		version[TEXT_BYTES], digest[TEXT_BYTES], title[TEXT_BYTES],
		as_on[TEXT_BYTES], format[TEXT_BYTES], encoding[TEXT_BYTES],
		delimiter[TEXT_BYTES], sheet[TEXT_BYTES], unit[TEXT_BYTES],
		reasons[TEXT_BYTES], known_at[DATE_TIME_BYTES];
};

static void point(struct taking *taking)
{
	struct import *import = &taking->import;

	import->name = taking->name;
	if (taking->asked->original) { /* whose lines are told */
		snprintf(taking->name_kept, TEXT_BYTES, "%s, corrected in %s",
			taking->asked->original, taking->name);
		import->name = taking->name_kept;
	}
	import->sha256 = taking->sha256;
	import->importer = taking->importer;
	import->dataset = taking->dataset;
	import->options = taking->options;
	import->title = *taking->title ? taking->title : NULL;
	import->plugin = taking->plugin;
	import->version = taking->version;
	import->digest = taking->digest;
	import->format = taking->format;
	import->encoding = taking->encoding;
	import->delimiter = taking->delimiter;
	import->sheet = taking->sheet;
	import->unit = taking->unit;
	import->reasons = taking->reasons;
	import->as_on = *taking->as_on ? taking->as_on : NULL;
	import->known_at = taking->known_at;
	import->rows_sha256 = "";
}

/* A file that is suddenly read otherwise than last time is worth a look. */
static enum zila_code compare_verdict(
	struct taking *taking, struct zila_err *err)
{
	struct buf text = {0}, message = {0};
	struct notice notice = {"read_otherwise", "", "", 0, NULL};
	enum zila_code code;

	code = import_differs(taking->core->db, &taking->import, &text, err);
	if (code == ZILA_OK && text.size) {
		buf_add_format(&message,
			"it is read otherwise than last time: %s",
			buf_text(&text));
		notice.message = buf_text(&message);
		code = stage_notice(taking->stage, &notice, err);
	}
	buf_free(&message);
	buf_free(&text);
	return code;
}

static enum zila_code begin_stage(struct taking *taking, struct zila_err *err)
{
	struct import *import = &taking->import;
	struct db *db = taking->core->db;
	enum zila_code code;

	if ((code = source_begin(db, taking->fd, taking->sha256, import->bytes,
		     &taking->packing, &import->source_id, err)) ||
		(code = stage_open(
			 db, &taking->model, import, &taking->stage, err)))
		return code;
	/* A retry's verdict is that of the file it corrects. */
	return taking->asked->retries ? reject_retry(db, import->id,
						taking->asked->retries, err)
				      : compare_verdict(taking, err);
}

static enum zila_code take_verdict(
	struct taking *taking, struct message *message, struct zila_err *err)
{
	struct import *import = &taking->import;
	enum zila_code code;
	const char *more;
	size_t more_size;

	message_copy(message, taking->importer, TEXT_BYTES);
	message_copy(message, taking->dataset, TEXT_BYTES);
	message_copy(message, taking->plugin, TEXT_BYTES);
	message_copy(message, taking->version, TEXT_BYTES);
	message_copy(message, taking->digest, TEXT_BYTES);
	message_copy(message, taking->title, TEXT_BYTES);
	import->synthetic =
		message_integer(message) != 0 || taking->asked->synthetic;
	message_copy(message, taking->as_on, TEXT_BYTES);
	taking->merge.full_list = message_integer(message) != 0;
	taking->merge.part = taking->asked->retries != 0;
	taking->merge.state = (int)message_integer(message);
	message_copy(message, taking->format, TEXT_BYTES);
	message_copy(message, taking->encoding, TEXT_BYTES);
	message_copy(message, taking->delimiter, TEXT_BYTES);
	message_copy(message, taking->sheet, TEXT_BYTES);
	import->header_row = message_integer(message);
	message_copy(message, taking->unit, TEXT_BYTES);
	message_copy(message, taking->reasons, TEXT_BYTES);
	more = message_text(message, &more_size);
	if (more)
		buf_add(&taking->out->more, more, more_size);
	if (message->bad || taking->stage)
		return work_unexpected(message, err);
	date_time_now(taking->known_at);
	point(taking);
	if ((code = import_same(
		     taking->core->db, import, &taking->already, err)))
		return code;
	if (taking->already)
		return work_answer(&taking->run, MESSAGE_STOP, err);
	code = begin_stage(taking, err);
	return code == ZILA_OK ? work_answer(&taking->run, MESSAGE_GO, err)
			       : code;
}

/* What a retry took, stored or refused anew, is its own from then on. */
static void note_line(struct taking *taking, int64_t line)
{
	if (taking->asked->retries)
		buf_add(&taking->lines, &line, sizeof line);
}

static enum zila_code settle(struct taking *taking, struct zila_err *err)
{
	const struct buf *lines = &taking->lines;
	enum zila_code code = buf_check(lines, err);
	size_t at;

	for (at = 0; code == ZILA_OK && at < lines->size;
		at += sizeof(int64_t)) {
		const struct reject_line *found;
		int64_t line;

		memcpy(&line, lines->data + at, sizeof line);
		found = reject_lines_find(&taking->retried, line);
		if (found)
			code = reject_settle(taking->core->db, found,
				taking->import.id, err);
	}
	return code;
}

static enum zila_code note_against(
	void *user, int64_t line, int64_t other, struct zila_err *err)
{
	struct taking *taking = user;

	buf_add_format(taking->asked->against, "%lld %lld\n", (long long)line,
		(long long)other);
	return buf_check(taking->asked->against, err);
}

/* What a file says twice, and differently, is not settled by its order. */
static enum zila_code check_against(struct taking *taking, struct zila_err *err)
{
	struct buf *against = taking->asked->against;
	enum zila_code code = ZILA_OK;
	int i;

	if (!taking->import.changed || !against)
		return ZILA_OK;
	for (i = 0; i < taking->model.count && code == ZILA_OK; i++)
		code = reject_contradictions(taking->core->db,
			taking->model.datasets[i], taking->import.id,
			note_against, taking, err);
	if (code == ZILA_OK && against->size)
		code = err_set(err, ZILA_EINPUT,
			"lines that say otherwise than others of their file");
	return code;
}

struct rows {
	struct taking *taking;
	struct message *message;
	int columns;
};

static enum zila_code next_record(
	void *user, struct record *record, bool *more, struct zila_err *err)
{
	struct rows *rows = user;
	struct message *message = rows->message;
	int i;

	*more = message_more(message);
	if (!*more)
		return ZILA_OK;
	record->line = message_integer(message);
	message_value(message, &record->valid_from);
	message_value(message, &record->valid_to);
	for (i = 0; i < rows->columns; i++)
		message_value(message, &record->values[i]);
	note_line(rows->taking, record->line);
	return message->bad ? work_unexpected(message, err) : ZILA_OK;
}

static enum zila_code take_rows(
	struct taking *taking, struct message *message, struct zila_err *err)
{
	struct rows rows = {.taking = taking, .message = message};
	struct batch batch = {.next = next_record, .user = &rows};
	const char *name;
	size_t size;

	name = message_text(message, &size);
	batch.dataset =
		name ? model_find_size(&taking->model, name, size) : NULL;
	if (!batch.dataset || !taking->stage || taking->read_end)
		return work_unexpected(message, err);
	rows.columns = batch.dataset->column_count;
	batch.bytes = message->at;
	batch.size = (size_t)(message->end - message->at);
	return stage_take(taking->stage, &batch, err);
}

/* "INR 1234500": a currency and its minor units; "" is none. */
static bool read_stake(const char *text, struct refusal *out)
{
	char *end;
	int i;

	if (!*text)
		return true;
	for (i = 0; i < 3; i++) {
		if (text[i] < 'A' || text[i] > 'Z')
			return false;
		out->currency[i] = text[i];
	}
	errno = 0;
	out->minor = text[3] == ' ' ? strtoll(text + 4, &end, 10) : 0;
	return text[3] == ' ' && end != text + 4 && !*end && !errno;
}

static enum zila_code take_reject(
	struct taking *taking, struct message *message, struct zila_err *err)
{
	struct refusal refusal = {.line = message_integer(message)};
	char money[STAKE_BYTES] = "";

	refusal.raw.data = message_text(message, &refusal.raw.size);
	refusal.reasons.data = message_text(message, &refusal.reasons.size);
	if (message_more(message)) {
		refusal.state = (int)message_integer(message);
		message_copy(message, money, sizeof money);
	}
	if (message->bad || !refusal.reasons.data || !taking->stage ||
		!read_stake(money, &refusal))
		return work_unexpected(message, err);
	note_line(taking, refusal.line);
	return stage_reject(taking->stage, &refusal, err);
}

static enum zila_code take_skip(
	struct taking *taking, struct message *message, struct zila_err *err)
{
	char reason[TEXT_BYTES];
	int64_t line = message_integer(message);

	message_copy(message, reason, sizeof reason);
	if (message->bad || !taking->stage)
		return work_unexpected(message, err);
	note_line(taking, line);
	return stage_skip(taking->stage, line, reason, err);
}

static enum zila_code take_control(
	struct taking *taking, struct message *message, struct zila_err *err)
{
	char label[TEXT_BYTES], stated[TEXT_BYTES], computed[TEXT_BYTES];
	char remark[TEXT_BYTES];
	struct control control = {label, stated, computed, false, remark};

	message_copy(message, label, sizeof label);
	message_copy(message, stated, sizeof stated);
	message_copy(message, computed, sizeof computed);
	control.agrees = message_integer(message) != 0;
	message_copy(message, remark, sizeof remark);
	if (message->bad || !taking->stage)
		return work_unexpected(message, err);
	return stage_control(taking->stage, &control, err);
}

static enum zila_code take_notice(
	struct taking *taking, struct message *message, struct zila_err *err)
{
	char code[TEXT_BYTES], column[TEXT_BYTES], lines[TEXT_BYTES],
		text[TEXT_BYTES];
	struct notice notice = {code, column, lines, 0, text};

	message_copy(message, code, sizeof code);
	message_copy(message, column, sizeof column);
	message_copy(message, lines, sizeof lines);
	notice.count = message_integer(message);
	message_copy(message, text, sizeof text);
	if (message->bad || !taking->stage)
		return work_unexpected(message, err);
	return stage_notice(taking->stage, &notice, err);
}

static enum zila_code add_recall(
	void *user, int64_t line, const char *message, struct zila_err *err)
{
	struct packer *packer = user;

	(void)err;
	/* A frame has a limit, and the lines of a file have none. */
	if (packer->out->size - packer->at > LIMIT_BATCH_BYTES) {
		message_end(packer);
		*packer = message_start(packer->out, MESSAGE_RECALL);
	}
	pack_integer(packer, line);
	pack_text(packer, message);
	return ZILA_OK;
}

/* The worker is asked for the conflicting lines as they stand in the file. */
static enum zila_code take_read_end(
	struct taking *taking, struct message *message, struct zila_err *err)
{
	struct buf frames = {0};
	struct packer packer;
	enum zila_code code;

	taking->import.read = message_integer(message);
	if (message->bad || !taking->stage || taking->read_end)
		return work_unexpected(message, err);
	taking->read_end = true;
	packer = message_start(&frames, MESSAGE_RECALL);
	code = source_finish(taking->core->db, &taking->packing, err);
	if (code == ZILA_OK)
		code = stage_conflicts(taking->stage, add_recall, &packer, err);
	message_end(&packer);
	packer = message_start(&frames, MESSAGE_STOP);
	message_end(&packer);
	if (code == ZILA_OK)
		code = run_reply(&taking->run, &frames, err);
	buf_free(&frames);
	return code;
}

static enum zila_code sink(struct run *run, struct message *message, void *user,
	struct zila_err *err)
{
	struct taking *taking = user;

	(void)run;
	switch (message->type) {
	case MESSAGE_DATASET:
		return work_dataset(&taking->model, message, err);
	case MESSAGE_VERDICT:
		return take_verdict(taking, message, err);
	case MESSAGE_ROWS:
		return take_rows(taking, message, err);
	case MESSAGE_REJECT:
		return take_reject(taking, message, err);
	case MESSAGE_SKIP:
		return take_skip(taking, message, err);
	case MESSAGE_CONTROL:
		return take_control(taking, message, err);
	case MESSAGE_NOTICE:
		return take_notice(taking, message, err);
	case MESSAGE_READ_END:
		return take_read_end(taking, message, err);
	default:
		return work_unexpected(message, err);
	}
}

static enum zila_code spawn(struct taking *taking, struct zila_err *err)
{
	const struct core_import *asked = taking->asked;
	struct run *run = &taking->run;
	char today[DATE_TEXT_BYTES], retry[NUMBER_BYTES];

	work_init(run, taking->core, "import", sink, taking);
	date_format(date_today(), today);
	run->input_fd = taking->fd;
	if (asked->retries) {
		/* To the importer it is the file that it corrects. */
		snprintf(
			retry, sizeof retry, "%lld", (long long)asked->retries);
		run_option(run, "retry", retry);
		run_option(run, "retry_file", taking->name);
		run_option(run, "retry_without", asked->without);
	}
	run_option(
		run, "file", asked->original ? asked->original : taking->name);
	run_option(run, "importer", asked->importer);
	run_option(run, "state", asked->state);
	run_option(run, "as_on", asked->as_on);
	run_option(run, "encoding", asked->encoding);
	run_option(run, "delimiter", asked->delimiter);
	run_option(run, "sheet", asked->sheet);
	run_option(run, "header_row", asked->header_row);
	run_option(run, "unit", asked->unit);
	run_option(run, "today", asked->today ? asked->today : today);
	return run_spawn(run, err);
}

/* The file that was hashed, kept and read must have been one and the same. */
static enum zila_code check_still(
	struct taking *taking, const struct stat *before, struct zila_err *err)
{
	struct stat now;

	if (fstat(taking->fd, &now) == 0 && now.st_size == before->st_size &&
		now.st_mtim.tv_sec == before->st_mtim.tv_sec &&
		now.st_mtim.tv_nsec == before->st_mtim.tv_nsec)
		return ZILA_OK;
	return err_set(err, ZILA_EINPUT,
		"%s: it was changed while it was read: run the command again",
		taking->name);
}

static enum zila_code tell(struct taking *taking, import_each *each, void *user,
	struct import_result *out, struct zila_err *err)
{
	out->dry_run = taking->asked->dry_run;
	out->already = taking->already;
	out->missing = taking->import.missing;
	out->id = taking->already          ? taking->already
		  : taking->asked->dry_run ? 0
					   : taking->import.id;
	return import_read(taking->core->db,
		taking->already ? taking->already : taking->import.id, each,
		user, err);
}

/* The digest of a large file is found while it is kept, unless it may be kept
 * already. */
static enum zila_code identify(
	struct taking *taking, const struct stat *file, struct zila_err *err)
{
	bool maybe = true;
	enum zila_code code = ZILA_OK;

	taking->import.bytes = file->st_size;
	if (file->st_size >= SOURCE_LARGE_BYTES)
		code = source_may_be_kept(
			taking->core->db, file->st_size, &maybe, err);
	return code == ZILA_OK && maybe
		       ? file_digest(taking->fd, taking->asked->file,
				 taking->sha256, &taking->import.bytes, err)
		       : code;
}

static enum zila_code take_in(struct taking *taking, import_each *each,
	void *user, struct import_result *out, struct zila_err *err)
{
	struct stat before;
	enum zila_code code;

	if (fstat(taking->fd, &before) != 0)
		return err_set(
			err, ZILA_EINPUT, "%s: it can't be read", taking->name);
	if ((code = identify(taking, &before, err)) ||
		(code = spawn(taking, err)))
		return code;
	if (!taking->already) {
		if (!taking->read_end)
			return err_set(err, ZILA_EPLUGIN,
				"%s: the worker ended before the file did",
				taking->name);
		if ((code = check_still(taking, &before, err)) ||
			(code = stage_merge(
				 taking->stage, &taking->merge, err)) ||
			(code = check_against(taking, err)) ||
			(code = settle(taking, err)))
			return code;
	}
	return tell(taking, each, user, out, err);
}

/* What was asked for, as part of what tells one import from another. */
static void describe_options(struct taking *taking)
{
	const struct core_import *asked = taking->asked;
	const struct {
		const char *name, *value;
	} options[] = {
		{"state", asked->state ? asked->state : ""},
		{"as_on", asked->as_on ? asked->as_on : ""},
		{"encoding", asked->encoding},
		{"delimiter", asked->delimiter},
		{"header_row", asked->header_row},
		{"unit", asked->unit},
	};
	struct phrase words = {taking->options, sizeof taking->options, 0};
	size_t i;

	for (i = 0; i < sizeof options / sizeof *options; i++)
		if (options[i].value)
			phrase_add(&words, "%s%s=%s", i ? " " : "",
				options[i].name, options[i].value);
	if (asked->retries)
		phrase_add(&words, " retry=%lld", (long long)asked->retries);
}

/* What was typed, as the file it would have been. */
static enum zila_code open_content(
	const char *content, int *fd, struct zila_err *err)
{
	int error;

	*fd = memfd_create("zila", MFD_CLOEXEC);
	error = *fd < 0 ? errno : file_put(*fd, content, strlen(content));
	return error ? err_set(err, ZILA_ESTORE,
			       "a file in memory can't be written: %s",
			       strerror(error))
		     : ZILA_OK;
}

static enum zila_code import_open(struct taking *taking, struct zila_err *err)
{
	enum zila_code code;

	taking->fd = -1;
	taking->merge.allow_shrink = taking->asked->allow_shrink;
	taking->name = file_name(taking->asked->file);
	describe_options(taking);
	if (taking->asked->content)
		code = open_content(taking->asked->content, &taking->fd, err);
	else
		code = file_open(taking->asked->file, &taking->fd, err);
	if (code != ZILA_OK)
		return code;
	if (taking->asked->retries &&
		(code = reject_lines_read(taking->core->db,
			 taking->asked->retries, &taking->retried, err)))
		return code;
	return model_open(&taking->model, err);
}

static void import_close(struct taking *taking)
{
	source_abandon(&taking->packing);
	stage_close(taking->stage);
	model_close(&taking->model);
	reject_lines_free(&taking->retried);
	buf_free(&taking->lines);
	if (taking->fd >= 0)
		close(taking->fd);
}

enum zila_code core_import(struct core *core, const struct core_import *import,
	import_each *each, void *user, struct import_result *out,
	struct zila_err *err)
{
	char day[DATE_TEXT_BYTES];
	struct taking *taking;
	struct work work;
	enum zila_code code;

	/* A retry has what was asked for then. */
	if (import->as_on && !import->retries &&
		(code = core_day("as-on", import->as_on, day, err)))
		return code;
	taking = mem_alloc(sizeof *taking);
	if (!taking)
		return err_memory(err);
	taking->core = core;
	taking->asked = import;
	taking->out = out;
	if ((code = import_open(taking, err)) ||
		(code = work_begin(&work, core, "import", err)))
		goto out;
	taking->import.run_id = work.run_id;
	code = take_in(taking, each, user, out, err);
	stage_close(taking->stage);
	taking->stage = NULL;
	code = work_end(&work, code, import->dry_run, taking->run.place, err);
out:
	import_close(taking);
	mem_free(taking);
	return code;
}
