/* lines.c - from an import back to its lines. */
#include "worker/import/lines.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "ground/mem.h"
#include "store/ledger/source.h"
#include "worker/table/retry.h"

/* One import of the way back. */
struct step {
	int64_t import_id, source_id, header_row, retries;
	char name[256], sheet[128], encoding[32], delimiter[8];
};

static enum zila_code note(
	void *user, const struct reject_origin *origin, struct zila_err *err)
{
	struct step *step = user;

	(void)err;
	step->import_id = origin->import_id;
	step->source_id = origin->source_id;
	step->header_row = origin->header_row;
	step->retries = origin->retries;
	snprintf(step->name, sizeof step->name, "%s", origin->name);
	snprintf(step->sheet, sizeof step->sheet, "%s", origin->sheet);
	reject_option(origin->options, "encoding", step->encoding,
		sizeof step->encoding);
	reject_option(origin->options, "delimiter", step->delimiter,
		sizeof step->delimiter);
	return ZILA_OK;
}

static enum zila_code choose_sheet(
	struct reader *reader, const char *name, struct zila_err *err)
{
	int i;

	for (i = 0; i < reader->sheet_count; i++)
		if (strcmp(reader->sheets[i].name, name) == 0)
			return reader_choose(reader, i, err);
	return reader_rewind(reader, err);
}

static enum zila_code open_source(struct db *db, const struct step *step,
	struct lines *lines, struct reader **reader, struct zila_err *err)
{
	/* Asked for of the first file; a sheet that corrects it has its own. */
	struct reader_options options = {
		!step->retries && *step->encoding ? step->encoding : NULL,
		!step->retries && *step->delimiter ? step->delimiter : NULL};
	struct verdict verdict;
	enum zila_code code;
	int fd;

	if ((code = source_open(db, step->source_id, &fd, err)))
		return err_wrap(err, "import %lld, %s",
			(long long)step->import_id, step->name);
	lines->fds[lines->fd_count++] = fd;
	code = reader_open(fd, step->name, &options, reader, &verdict, err);
	if (code == ZILA_OK && !step->retries)
		lines->verdict = verdict;
	return code;
}

/* Lays what a retry corrected over lines, which are then its own. */
static enum zila_code lay_over(struct lines *lines, struct reader *edited,
	struct retry *retry, struct zila_err *err)
{
	struct reader *original = lines->reader;

	lines->reader = NULL;
	retry->original = original;
	retry->edited = edited;
	retry->header_line = lines->header_row;
	return retry_open(retry, &lines->reader, err);
}

/* Reads the way back from import_id to a file that corrects no other. */
static enum zila_code find_way(struct db *db, int64_t import_id,
	struct step *steps, int *count, struct zila_err *err)
{
	enum zila_code code = ZILA_OK;

	for (*count = 0; import_id && code == ZILA_OK;
		import_id = steps[*count - 1].retries) {
		if (*count == LIMIT_RETRY_DEPTH)
			return err_set(err, ZILA_ELIMIT,
				"import %lld: more than %d retries of "
				"retries: correct the file itself and import "
				"it again",
				(long long)import_id, LIMIT_RETRY_DEPTH);
		code = reject_origin_read(
			db, import_id, note, &steps[(*count)++], err);
		if (code != ZILA_OK)
			return code;
	}
	return code;
}

static enum zila_code walk_back(struct db *db, const struct step *steps,
	int count, struct lines *out, struct zila_err *err)
{
	const struct step *root = &steps[count - 1];
	struct reader *edited;
	enum zila_code code;
	int i;

	out->header_row = root->header_row;
	code = open_source(db, root, out, &out->reader, err);
	if (code == ZILA_OK)
		code = choose_sheet(out->reader, root->sheet, err);
	for (i = count - 2; i >= 0 && code == ZILA_OK; i--) {
		struct retry retry = {
			.name = root->name, .import_id = steps[i].retries};

		code = open_source(db, &steps[i], out, &edited, err);
		if (code == ZILA_OK)
			code = lay_over(out, edited, &retry, err);
	}
	return code;
}

enum zila_code lines_open(struct db *db, int64_t import_id, struct lines *out,
	struct zila_err *err)
{
	struct step *steps = mem_alloc(LIMIT_RETRY_DEPTH * sizeof *steps);
	enum zila_code code;
	int count;

	if (!steps)
		return err_memory(err);
	code = find_way(db, import_id, steps, &count, err);
	if (code == ZILA_OK)
		code = walk_back(db, steps, count, out, err);
	mem_free(steps);
	return code;
}

/* The lines are the first file's, and so is what it was found to be. */
static void describe(struct lines *lines, const struct lines_retry *what,
	const struct verdict *edited)
{
	snprintf(lines->verdict.reasons, sizeof lines->verdict.reasons,
		"lines of import %lld, corrected in %s (%s)",
		(long long)what->import_id, what->name, edited->format);
}

static void leave_out(struct reject_lines *wanted, const char *without)
{
	size_t i, kept = 0;
	char *end;

	for (i = 0; without && i < wanted->count; i++) {
		const char *at = without;
		bool out = false;

		for (; *at && !out; at = end + (*end == ' ')) {
			out = strtoll(at, &end, 10) == wanted->lines[i].line;
			if (end == at)
				break;
		}
		if (!out)
			wanted->lines[kept++] = wanted->lines[i];
	}
	if (without)
		wanted->count = kept;
}

enum zila_code lines_retry(struct db *db, const struct lines_retry *what,
	struct lines *out, struct zila_err *err)
{
	struct retry retry = {.import_id = what->import_id,
		.name = "the file",
		.wanted = &out->wanted};
	struct reader *edited;
	struct verdict verdict;
	enum zila_code code;

	if ((code = lines_open(db, what->import_id, out, err)) ||
		(code = what->taken_by ? reject_lines_taken(db, what->taken_by,
						 &out->wanted, err)
				       : reject_lines_read(db, what->import_id,
						 &out->wanted, err)) ||
		(code = reader_open(
			 what->fd, what->name, NULL, &edited, &verdict, err)))
		return code;
	leave_out(&out->wanted, what->without);
	describe(out, what, &verdict);
	code = lay_over(out, edited, &retry, err);
	return code == ZILA_OK ? code : err_wrap(err, "%s", what->name);
}

void lines_close(struct lines *lines)
{
	int i;

	reader_close(lines->reader);
	for (i = 0; i < lines->fd_count; i++)
		close(lines->fds[i]);
	reject_lines_free(&lines->wanted);
	memset(lines, 0, sizeof *lines);
}
