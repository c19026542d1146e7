/* rejects_back.c - what an edited sheet of quarantined lines holds when it
 * comes back.
 */
#include <string.h>

#include "wire/channel.h"
#include "worker/import/rejects.h"
#include "worker/table/retry.h"

/* The rows of one import in an edited file. */
struct returning {
	struct job *job;
	int64_t import_id, rows;
	struct reject_lines open;
	bool known, undone;
	int64_t settler; /* of the line at hand */
};

static enum zila_code note_origin(
	void *user, const struct reject_origin *origin, struct zila_err *err)
{
	struct returning *returning = user;

	(void)err;
	returning->known = true;
	returning->undone = origin->undone;
	return ZILA_OK;
}

static enum zila_code begin_import(
	struct returning *returning, int64_t import_id, struct zila_err *err)
{
	enum zila_code code;

	reject_lines_free(&returning->open);
	returning->import_id = import_id;
	returning->rows = 0;
	returning->known = returning->undone = false;
	if (!import_id)
		return ZILA_OK;
	code = reject_origin_read(
		returning->job->db, import_id, note_origin, returning, err);
	if (code == ZILA_EUSAGE)
		return ZILA_OK;
	if (code == ZILA_OK)
		code = reject_lines_read(
			returning->job->db, import_id, &returning->open, err);
	return code;
}

static enum zila_code tell(struct returning *returning,
	const struct retry_row *row, int64_t rows, const char *problem,
	struct zila_err *err)
{
	struct link *link = &returning->job->link;
	struct packer packer = link_message(link, MESSAGE_RESULT_ROW);

	pack_integer(&packer, row->import_id);
	pack_integer(&packer, rows);
	pack_text(&packer, problem);
	pack_text(&packer, row->sheet);
	pack_integer(&packer, row->row);
	pack_integer(&packer, row->line);
	pack_integer(&packer, returning->settler);
	message_end(&packer);
	return link_sent(link, err);
}

static enum zila_code tell_import(
	struct returning *returning, struct zila_err *err)
{
	const struct retry_row import = {.import_id = returning->import_id};

	if (!returning->rows)
		return ZILA_OK;
	returning->settler = 0;
	return tell(returning, &import, returning->rows, NULL, err);
}

static enum zila_code judge(struct returning *returning,
	const struct retry_row *row, struct zila_err *err)
{
	const char *problem = row->problem;
	enum zila_code code;

	returning->settler = 0;
	if (!problem && !returning->known)
		problem = "there is no such import: `zila imports` lists them";
	if (!problem && returning->undone)
		problem = "that import was undone, and its lines with it";
	if (!problem && !reject_lines_find(&returning->open, row->line)) {
		problem = "that line is not in quarantine";
		code = reject_settler(returning->job->db, row->import_id,
			row->line, &returning->settler, err);
		if (code != ZILA_OK)
			return code;
		if (returning->settler)
			problem = "that line is settled already";
	}
	if (problem)
		return tell(returning, row, 1, problem, err);
	returning->rows++;
	return ZILA_OK;
}

static enum zila_code judge_all(
	struct job *job, const struct retry_rows *rows, struct zila_err *err)
{
	struct returning returning = {.job = job, .import_id = -1};
	enum zila_code code = ZILA_OK;
	size_t i;

	for (i = 0; i < rows->count && code == ZILA_OK; i++) {
		const struct retry_row *row = &rows->rows[i];

		if (row->import_id != returning.import_id) {
			code = tell_import(&returning, err);
			if (code == ZILA_OK)
				code = begin_import(
					&returning, row->import_id, err);
		}
		if (code == ZILA_OK)
			code = judge(&returning, row, err);
	}
	if (code == ZILA_OK)
		code = tell_import(&returning, err);
	reject_lines_free(&returning.open);
	return code;
}

static enum zila_code take_back(struct job *job, struct zila_err *err)
{
	const char *file = job_option(job, "file");
	struct retry_rows rows = {0};
	struct reader *reader = NULL;
	struct verdict verdict;
	enum zila_code code;

	page_file(job->page, file);
	page_doing(job->page, "reading");
	code = reader_open(CHANNEL_INPUT, file, NULL, &reader, &verdict, err);
	if (code == ZILA_OK)
		code = retry_rows_read(reader, 0, &rows, err);
	if (code == ZILA_OK && !rows.found)
		code = err_set(err, ZILA_EINPUT,
			"%s: no sheet begins with the columns Import, Line, "
			"Reason, Suggestion: take a file that `zila rejects "
			"export` wrote",
			file);
	if (code == ZILA_OK)
		code = judge_all(job, &rows, err);
	retry_rows_free(&rows);
	reader_close(reader);
	return code;
}

enum zila_code job_rejects(struct job *job, struct zila_err *err)
{
	const char *mode = job_option(job, "mode");

	if (mode && !strcmp(mode, "export"))
		return rejects_sheets(job, err);
	return take_back(job, err);
}
