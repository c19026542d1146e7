/* verify.c - what is stored, proved against the files that are kept.
 *
 * An import's worker is run again over the kept bytes, with the options, the
 * day and the places of then; what it tells is compared, not stored.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "ground/date.h"
#include "run/history.h"
#include "run/work.h"
#include "store/intake/rows_digest.h"
#include "store/ledger/reject.h"
#include "store/ledger/source.h"

enum {
	TEXT_BYTES = 640,
	ASKED_MAX = 16,
	RETRIES_MAX = 1000,
	INDIA_MINUTES = 330
};

/* The import that a retry's lines come from: to the importer it reads that
 * import's file, on that import's day. */
struct root {
	int64_t run_id, retries;
	char name[TEXT_BYTES];
};

struct proving {
	struct core *core;
	struct proofs *proofs;
	const struct verify_face *face;
	struct import import; /* texts on the arena */
	struct arena arena;
	struct run run;
	int fd;
	struct model model;
	struct proof *proof;
	struct rows_digest rows; /* of the records, as in stage.c */
	bool read_end;
	char digest[TEXT_BYTES]; /* of the plugin as it is now */
	char today[DATE_TEXT_BYTES], known[24], taken_by[24];
	struct root root;
};

/* ---- the import as it was ---- */

static const char *keep(struct proving *proving, const char *text, bool *failed)
{
	char *kept;

	if (!text)
		return NULL;
	kept = arena_text(&proving->arena, text);
	*failed |= !kept;
	return kept;
}

static enum zila_code keep_import(
	void *user, const struct import *import, struct zila_err *err)
{
	struct proving *proving = user;
	struct import *own = &proving->import;
	bool failed = false;

	*own = *import;
	own->name = keep(proving, import->name, &failed);
	own->sha256 = keep(proving, import->sha256, &failed);
	own->importer = keep(proving, import->importer, &failed);
	own->dataset = keep(proving, import->dataset, &failed);
	own->options = keep(proving, import->options, &failed);
	own->title = keep(proving, import->title, &failed);
	own->plugin = keep(proving, import->plugin, &failed);
	own->version = keep(proving, import->version, &failed);
	own->digest = keep(proving, import->digest, &failed);
	own->format = keep(proving, import->format, &failed);
	own->encoding = keep(proving, import->encoding, &failed);
	own->delimiter = keep(proving, import->delimiter, &failed);
	own->sheet = keep(proving, import->sheet, &failed);
	own->unit = keep(proving, import->unit, &failed);
	own->reasons = keep(proving, import->reasons, &failed);
	own->as_on = keep(proving, import->as_on, &failed);
	own->known_at = keep(proving, import->known_at, &failed);
	own->rows_sha256 = keep(proving, import->rows_sha256, &failed);
	return failed ? err_memory(err) : ZILA_OK;
}

static enum zila_code note_root(
	void *user, const struct import *import, struct zila_err *err)
{
	struct root *root = user;

	(void)err;
	root->run_id = import->run_id;
	root->retries = import->retries;
	snprintf(root->name, sizeof root->name, "%s", import->name);
	return ZILA_OK;
}

static enum zila_code find_root(struct proving *proving, struct zila_err *err)
{
	struct root *root = &proving->root;
	enum zila_code code;
	int depth = 0;

	code = note_root(root, &proving->import, err);
	while (code == ZILA_OK && root->retries && depth++ < RETRIES_MAX)
		code = import_read(
			proving->core->db, root->retries, note_root, root, err);
	return code;
}

static enum zila_code ask_again(struct proving *proving, struct zila_err *err)
{
	const char *at = proving->import.options;
	struct import_option option;
	int count;

	for (count = 0; count < ASKED_MAX && import_option_next(&at, &option);
		count++) {
		char *name = arena_copy(
			&proving->arena, option.name, option.name_size);
		char *value = arena_copy(
			&proving->arena, option.value, option.value_size);

		if (!name || !value)
			return err_memory(err);
		if (*value)
			run_option(&proving->run, name, value);
	}
	return ZILA_OK;
}

/* The day in India when the import's worker was started. */
static enum zila_code set_today(struct proving *proving, struct zila_err *err)
{
	char time[DATE_TIME_BYTES];
	struct date date = {0};
	enum zila_code code;
	int minutes;

	if ((code = run_started(
		     proving->core->db, proving->root.run_id, time, err)))
		return code;
	if (strlen(time) < 16 || !date_parse(time, 10, &date))
		return err_set(err, ZILA_ESTORE,
			"run %lld: it does not say when it was",
			(long long)proving->root.run_id);
	minutes = atoi(time + 11) * 60 + atoi(time + 14) + INDIA_MINUTES;
	date_format(date.day + (minutes >= 24 * 60), proving->today);
	return ZILA_OK;
}

/* ---- what the worker tells ---- */

static enum zila_code take_verdict(
	struct proving *proving, struct message *message, struct zila_err *err)
{
	char skipped[TEXT_BYTES];
	enum zila_code code;
	int i;

	/* importer, dataset, plugin, version */
	for (i = 0; i < 4; i++)
		message_copy(message, skipped, sizeof skipped);
	message_copy(message, proving->digest, sizeof proving->digest);
	if (message->bad || proving->proof)
		return work_unexpected(message, err);
	code = proof_open(proving->proofs, &proving->model, &proving->import,
		&proving->proof, err);
	return code == ZILA_OK ? work_answer(&proving->run, MESSAGE_GO, err)
			       : code;
}

static enum zila_code take_rows(
	struct proving *proving, struct message *message, struct zila_err *err)
{
	struct value values[MODEL_COLUMNS_MAX];
	struct proof_record record = {.values = values};
	enum zila_code code = ZILA_OK;
	const char *name;
	size_t size;
	int i;

	name = message_text(message, &size);
	record.dataset =
		name ? model_find_size(&proving->model, name, size) : NULL;
	if (!record.dataset || !proving->proof)
		return work_unexpected(message, err);
	code = rows_digest_add(&proving->rows, record.dataset->name,
		message->at, (size_t)(message->end - message->at), err);
	while (code == ZILA_OK && message_more(message)) {
		record.line = message_integer(message);
		message_value(message, &record.valid_from);
		message_value(message, &record.valid_to);
		for (i = 0; i < record.dataset->column_count; i++)
			message_value(message, &values[i]);
		if (message->bad)
			return work_unexpected(message, err);
		code = proof_add(proving->proof, &record, err);
	}
	return code;
}

static enum zila_code sink(struct run *run, struct message *message, void *user,
	struct zila_err *err)
{
	struct proving *proving = user;

	(void)run;
	switch (message->type) {
	case MESSAGE_DATASET:
		return work_dataset(&proving->model, message, err);
	case MESSAGE_VERDICT:
		return take_verdict(proving, message, err);
	case MESSAGE_ROWS:
		return take_rows(proving, message, err);
	case MESSAGE_REJECT:
	case MESSAGE_SKIP:
	case MESSAGE_CONTROL:
	case MESSAGE_NOTICE:
		return ZILA_OK;
	case MESSAGE_READ_END:
		/* What contradicts is known since the import. */
		proving->read_end = true;
		return work_answer(&proving->run, MESSAGE_STOP, err);
	default:
		return work_unexpected(message, err);
	}
}

/* As run/import.c starts it, in the world of then. */
static enum zila_code read_again(struct proving *proving, struct zila_err *err)
{
	struct import *import = &proving->import;
	struct run_face face = proving->core->options.face;
	struct run *run = &proving->run;
	int64_t before = import->id - 1;
	enum zila_code code;

	/* Its remarks were made when it was imported. */
	face.log = NULL;
	work_init(run, proving->core, "import", sink, proving);
	run->face = &face;
	run->input_fd = proving->fd;
	if ((code = find_root(proving, err)) ||
		(code = set_today(proving, err)) ||
		(code = ask_again(proving, err)))
		return code;
	/* Before the first import nothing was known: 0 would be all. */
	snprintf(proving->known, sizeof proving->known, "%lld",
		(long long)(before ? before : -1));
	run_option(run, "file", proving->root.name);
	if (import->retries) {
		snprintf(proving->taken_by, sizeof proving->taken_by, "%lld",
			(long long)import->id);
		run_option(run, "retry_file", import->name);
		run_option(run, "retry_taken_by", proving->taken_by);
	}
	run_option(run, "importer", import->importer);
	/* The sheet is in the verdict, whoever chose it. */
	run_option(run, "sheet", *import->sheet ? import->sheet : NULL);
	run_option(run, "today", proving->today);
	run_option(run, "as_of", proving->today);
	run_option(run, "known", proving->known);
	code = run_spawn(run, err);
	if (code == ZILA_OK && !proving->read_end)
		code = err_set(err, ZILA_EPLUGIN,
			"the worker ended before the file did");
	return code;
}

/* ---- one import, all imports ---- */

static enum zila_code tell_fault(
	void *user, const struct proof_fault *fault, struct zila_err *err)
{
	struct proving *proving = user;

	return proving->face->fault(
		proving->face->user, &proving->import, fault, err);
}

static enum zila_code compare(struct proving *proving, struct zila_err *err)
{
	struct verified verified = {.import = &proving->import};
	char hex[DIGEST_HEX_BYTES];
	enum zila_code code;

	rows_digest_end(&proving->rows, hex);
	verified.same_records = !strcmp(hex, proving->import.rows_sha256);
	verified.importer_changed =
		strcmp(proving->digest, proving->import.digest) != 0;
	code = proof_compare(
		proving->proof, tell_fault, proving, &verified.result, err);
	return code == ZILA_OK ? proving->face->done(
					 proving->face->user, &verified, err)
			       : code;
}

/* A file that can't be read again is a finding, not the end. */
static enum zila_code tell_problem(struct proving *proving,
	const struct zila_err *why, struct zila_err *err)
{
	struct verified verified = {
		.import = &proving->import, .problem = why->text};

	return proving->face->done(proving->face->user, &verified, err);
}

static enum zila_code prove_file(struct proving *proving, struct zila_err *err)
{
	struct zila_err why = {0};
	enum zila_code code;

	code = source_open(proving->core->db, proving->import.source_id,
		&proving->fd, &why);
	if (code == ZILA_OK)
		code = read_again(proving, &why);
	if (code == ZILA_OK)
		return compare(proving, err);
	if (code != ZILA_EINTR && code != ZILA_ELIMIT && code != ZILA_ESTORE)
		return tell_problem(proving, &why, err);
	return err_set(err, code, "import %lld, %s: %s",
		(long long)proving->import.id, proving->import.name, why.text);
}

static enum zila_code prove_import(
	struct proving *proving, struct zila_err *err)
{
	enum zila_code code;

	if ((code = model_open(&proving->model, err)))
		return code;
	code = prove_file(proving, err);
	proof_close(proving->proof);
	model_close(&proving->model);
	if (proving->fd >= 0)
		close(proving->fd);
	return code;
}

static enum zila_code prove(struct core *core, struct proofs *proofs,
	int64_t id, const struct verify_face *face, struct zila_err *err)
{
	struct proving *proving = mem_alloc(sizeof *proving);
	enum zila_code code;
	bool gone;

	if (!proving)
		return err_memory(err);
	proving->core = core;
	proving->proofs = proofs;
	proving->face = face;
	proving->fd = -1;
	code = import_read(core->db, id, keep_import, proving, err);
	/* Its lines are another retry's by now. */
	gone = proving->import.retries && proving->import.undone_by;
	if (code == ZILA_OK && !proving->import.undoes && !gone)
		code = prove_import(proving, err);
	arena_free(&proving->arena);
	mem_free(proving);
	return code;
}

static enum zila_code is_there(
	void *user, const struct import *import, struct zila_err *err)
{
	(void)user;
	(void)import;
	(void)err;
	return ZILA_OK;
}

static enum zila_code prove_all(struct core *core, struct proofs *proofs,
	const struct verify_face *face, struct zila_err *err)
{
	enum zila_code code;
	int64_t id = 0;

	while ((code = import_after(core->db, id, &id, err)) == ZILA_OK && id)
		if ((code = prove(core, proofs, id, face, err)))
			break;
	return code;
}

static enum zila_code prove_rows(struct core *core, int64_t import_id,
	const struct verify_face *face, struct zila_err *err)
{
	struct proofs *proofs = NULL;
	enum zila_code code = proofs_open(core->db, import_id, &proofs, err);

	if (code == ZILA_OK)
		code = import_id ? prove(core, proofs, import_id, face, err)
				 : prove_all(core, proofs, face, err);
	proofs_close(proofs);
	return code;
}

static enum zila_code trace(struct core *core, int64_t import_id,
	const struct verify_face *face, struct zila_err *err)
{
	struct model model;
	enum zila_code code;

	if ((code = core_model(core, &model, err)))
		return code;
	code = spans_verify(
		core->db, &model, import_id, face->span, face->user, err);
	model_close(&model);
	return code;
}

enum zila_code core_verify(struct core *core, int64_t import_id,
	const struct verify_face *face, struct zila_err *err)
{
	struct work work;
	enum zila_code code;

	if ((code = import_read(core->db, import_id, is_there, NULL, err)) ||
		(code = work_begin_reading(&work, core, "verify", err)))
		return code;
	/* One that holds nothing but temporary tables: all is proved as it
	 * was at one moment. */
	if ((code = store_begin_reading(core->db, err)) == ZILA_OK) {
		code = prove_rows(core, import_id, face, err);
		if (code == ZILA_OK)
			code = trace(core, import_id, face, err);
		store_rollback(core->db);
	}
	return work_end(&work, code, false, NULL, err);
}
