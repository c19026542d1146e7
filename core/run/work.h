/* work.h - what the kinds of run share: options, ledger, transaction.
 *
 * Not to be included from another floor.
 */
#ifndef ZILA_RUN_WORK_H
#define ZILA_RUN_WORK_H

#include "ground/file.h"
#include "run/core.h"

/* A run of kind on core's database, with what every kind is told. */
void work_init(struct run *run, struct core *core, const char *kind,
	run_sink *sink, void *user);

/* The clocks and places of scope as options; owner of their texts. */
struct work_scope {
	char as_of[11], known[24], known_at[24], checked[24];
	int64_t known_import;
};
ZILA_MUST_USE enum zila_code work_scope(struct run *run, struct core *core,
	const struct core_scope *scope, struct work_scope *out,
	struct zila_err *err);

/* What is behind its standard output, as options; columns has their text. */
enum { WORK_COLUMNS_BYTES = 24 };
void work_screen(struct run *run, const struct core_screen *screen,
	char columns[WORK_COLUMNS_BYTES]);

/* A run on record, in one transaction.  work_end() commits what code says
 * went well, else rolls back and records the failure; it returns code, or
 * why committing failed. */
struct work {
	struct core *core;
	int64_t run_id;      /* of one that reads, 0 until work_write() */
	bool recorded, open; /* its row; its transaction */
	struct run_late late;
};
ZILA_MUST_USE enum zila_code work_begin(struct work *work, struct core *core,
	const char *kind, struct zila_err *err);
/* One that only reads: it has no transaction until work_write() begins that
 * of what it leaves, and while another process writes it is not on record
 * either. */
ZILA_MUST_USE enum zila_code work_begin_reading(struct work *work,
	struct core *core, const char *kind, struct zila_err *err);
ZILA_MUST_USE enum zila_code work_write(
	struct work *work, struct zila_err *err);
enum zila_code work_end(struct work *work, enum zila_code code, bool dry,
	const char *place, struct zila_err *err);

/* Adds the dataset of a MESSAGE_DATASET to model. */
ZILA_MUST_USE enum zila_code work_dataset(
	struct model *model, struct message *message, struct zila_err *err);

/* A file that a worker sends, written whole or not at all; or, with a batch,
 * one after the other, which appear together. */
enum { WORK_TOLD = 3 };
struct work_file {
	struct file_write write;
	struct file_batch *batch; /* or NULL */
	const char *path;         /* or NULL: see work_file_begin() */
	bool open, ended;
	int64_t bytes;           /* of all */
	int64_t told[WORK_TOLD]; /* of it, as numbers: rows, sheets ... */
};

/* A file's name is the worker's to choose, its folder is not. */
bool work_name_is_plain(const char *name);

/* Refuses a path that does not end in one of the formats ("xlsx", "csv"; the
 * first is the one to advise) or, unless replace, that is there already. */
ZILA_MUST_USE enum zila_code work_file_check(const char *path, bool replace,
	const char *const *formats, const char **format, struct zila_err *err);
/* Whether so much may be written, or the error that tells the limit. */
bool work_within(int64_t bytes, int limit_mib, struct zila_err *err);
/* Takes one message of the file, or about it: ZILA_ELIMIT beyond
 * LIMIT_OUTPUT_BYTES. */
ZILA_MUST_USE enum zila_code work_file_take(
	struct work_file *file, struct message *message, struct zila_err *err);
/* For its message of a file's start, where that says the path. */
ZILA_MUST_USE enum zila_code work_file_begin(
	struct work_file *file, const char *path, struct zila_err *err);
/* The same as the sink of a run that does nothing else. */
enum zila_code work_file_sink(struct run *run, struct message *message,
	void *file, struct zila_err *err);
void work_file_close(struct work_file *file); /* drops what has no end */

/* Tells the worker something that has no fields. */
ZILA_MUST_USE enum zila_code work_answer(
	struct run *run, enum message_type type, struct zila_err *err);

/* A message of a type that this kind of run does not have. */
enum zila_code work_unexpected(struct message *message, struct zila_err *err);

#endif
