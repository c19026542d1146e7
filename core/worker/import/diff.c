/* diff.c - what an import made different, as a workbook.
 *
 * A sheet each for changed, added and withdrawn rows; of an import into
 * several datasets, for each of them.  A changed row has a line for each cell
 * that says otherwise.  Cells are typed: days, numbers and money can be
 * sorted and added up.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ground/date.h"
#include "store/ledger/diff.h"
#include "worker/doc/book/book.h"
#include "worker/job.h"

enum { TITLE_BYTES = 128, PLAIN_WIDTH = 18, FILE_WIDTH = 28 };
/* More digits than a cell of a workbook holds as a number. */
#define EXACT_MAX ((int64_t)1 << 53)

struct writing {
	struct job *job;
	struct diff diff;
	struct book *book;
	int64_t rows, sheets;
};

/* ---- cells ---- */

static void put_words(struct writing *writing, const struct column *column,
	const struct value *value)
{
	struct buf text = {0};

	words_value(&writing->diff.words, &text, column, value, true);
	book_words(writing->book, BOOK_PLAIN, buf_text(&text));
	buf_free(&text);
}

static void put_number(struct writing *writing, const struct column *column,
	const struct value *value)
{
	int scale = column_scale(column);
	double real = (double)value->integer;
	int i;

	for (i = 0; i < scale; i++)
		real /= 10;
	if (value->integer > EXACT_MAX || value->integer < -EXACT_MAX)
		put_words(writing, column, value);
	else if (column->type == COLUMN_INTEGER)
		book_integer(writing->book, BOOK_PLAIN, value->integer);
	else
		book_real(writing->book, real, scale);
}

static void put_day(struct book *book, struct text text)
{
	int32_t day;

	if (text.size && date_parse_day(text.data, text.size, &day))
		book_day(book, day);
	else
		book_text(book, BOOK_PLAIN, text);
}

static void put_value(struct writing *writing, const struct column *column,
	const struct value *value)
{
	bool number = value->type == VALUE_INTEGER;

	if (value->type == VALUE_NULL)
		book_blank(writing->book, BOOK_PLAIN);
	else if (number && column_is_number(column))
		put_number(writing, column, value);
	else if (!number && column->type == COLUMN_DATE)
		put_day(writing->book, (struct text){value->text, value->size});
	else
		put_words(writing, column, value);
}

static void put_day_text(struct book *book, const char *day)
{
	put_day(book, (struct text){day, strlen(day)});
}

static void put_place(
	struct book *book, const struct diff_place *place, bool there)
{
	if (!there)
		return;
	book_integer(book, BOOK_FIXED, place->import_id);
	book_words(book, BOOK_FIXED, place->name);
	book_integer(book, BOOK_FIXED, place->line);
}

/* A district is told with its state. */
static bool tells_which(const struct column *column)
{
	return column->key || column->type == COLUMN_STATE;
}

/* ---- rows ---- */

/* A line of a changed row, up to its old and new cell. */
static void begin_change(
	struct writing *writing, const struct diff_row *row, const char *column)
{
	int i;

	book_row(writing->book);
	writing->rows++;
	for (i = 0; i < row->dataset->column_count; i++)
		if (tells_which(&row->dataset->columns[i]))
			put_value(writing, &row->dataset->columns[i],
				&row->new[i]);
	book_words(writing->book, BOOK_PLAIN, column);
}

static void end_change(struct writing *writing, const struct diff_row *row)
{
	put_place(writing->book, &row->to, true);
	put_place(writing->book, &row->from, true);
}

static void put_change(struct writing *writing, const struct diff_row *row)
{
	int i;

	for (i = 0; i < row->dataset->column_count; i++) {
		const struct column *column = &row->dataset->columns[i];

		if (!diff_differs(row, i))
			continue;
		begin_change(writing, row, column->name);
		put_value(writing, column, &row->old[i]);
		put_value(writing, column, &row->new[i]);
		end_change(writing, row);
	}
	if (!diff_ends_otherwise(row))
		return;
	begin_change(writing, row, "valid_to");
	put_day_text(writing->book, row->from.valid_to);
	put_day_text(writing->book, row->to.valid_to);
	end_change(writing, row);
}

static void put_whole(struct writing *writing, const struct diff_row *row)
{
	const struct value *values = row->new ? row->new : row->old;
	int i;

	book_row(writing->book);
	writing->rows++;
	for (i = 0; i < row->dataset->column_count; i++)
		put_value(writing, &row->dataset->columns[i], &values[i]);
	if (row->kind == DIFF_WITHDRAWN)
		put_day_text(writing->book, row->until);
	put_place(writing->book, &row->to, row->new != NULL);
	put_place(writing->book, &row->from, row->old != NULL);
}

static enum zila_code put_row(
	void *user, const struct diff_row *row, struct zila_err *err)
{
	struct writing *writing = user;

	writing->job->page->row = writing->rows;
	if (row->kind == DIFF_CHANGED)
		put_change(writing, row);
	else
		put_whole(writing, row);
	if (writing->rows < BOOK_ROWS_MAX * (int64_t)DIFF_DATASETS_MAX)
		return ZILA_OK;
	return err_set(err, ZILA_ELIMIT, "too many rows for a workbook");
}

/* ---- sheets ---- */

/* The titles of a sheet, or only their widths. */
struct titles {
	struct book *book; /* NULL: widths */
	int widths[MODEL_COLUMNS_MAX * 2];
	int count;
};

static void title(struct titles *titles, const char *text, int width)
{
	if (titles->book)
		book_words(titles->book, BOOK_HEADER, text);
	else
		titles->widths[titles->count++] = width;
}

static void title_columns(struct titles *titles, const struct dataset *dataset,
	enum diff_kind kind)
{
	char text[TITLE_BYTES];
	int i;

	for (i = 0; i < dataset->column_count; i++) {
		const struct column *column = &dataset->columns[i];

		if (kind == DIFF_CHANGED && !tells_which(column))
			continue;
		snprintf(text, sizeof text, column->unit ? "%s (%s)" : "%s",
			column->name, column->unit);
		title(titles, text, PLAIN_WIDTH);
	}
}

static void title_place(struct titles *titles, const char *of)
{
	static const char *const names[] = {"import", "file", "line"};
	char text[TITLE_BYTES];
	int i;

	for (i = 0; i < 3; i++) {
		snprintf(text, sizeof text, "%s%s", of, names[i]);
		title(titles, text, i == 1 ? FILE_WIDTH : PLAIN_WIDTH / 2);
	}
}

static void put_titles(struct titles *titles, const struct dataset *dataset,
	enum diff_kind kind)
{
	title_columns(titles, dataset, kind);
	if (kind == DIFF_CHANGED) {
		title(titles, "column", PLAIN_WIDTH);
		title(titles, "old", PLAIN_WIDTH);
		title(titles, "new", PLAIN_WIDTH);
	} else if (kind == DIFF_WITHDRAWN) {
		title(titles, "until", PLAIN_WIDTH);
	}
	if (kind != DIFF_WITHDRAWN)
		title_place(titles, "");
	if (kind != DIFF_ADDED)
		title_place(titles, "old ");
}

static enum zila_code put_sheet(struct writing *writing, int dataset,
	enum diff_kind kind, struct zila_err *err)
{
	static const char *const names[] = {"added", "withdrawn", "changed"};
	const struct diff_count *count = &writing->diff.counts[dataset];
	struct titles titles = {.book = NULL};
	char name[TITLE_BYTES];
	struct book_sheet sheet = {.name = name, .frozen_rows = 1};

	if (!count->rows[kind])
		return ZILA_OK;
	snprintf(name, sizeof name, writing->diff.count > 1 ? "%s %s" : "%s",
		names[kind], count->dataset->name);
	put_titles(&titles, count->dataset, kind);
	sheet.widths = titles.widths;
	sheet.column_count = titles.count;
	book_sheet(writing->book, &sheet);
	writing->sheets++;
	book_row(writing->book);
	titles.book = writing->book;
	put_titles(&titles, count->dataset, kind);
	return diff_each(&writing->diff, dataset, kind, put_row, writing, err);
}

static enum zila_code tell_end(struct writing *writing, struct zila_err *err)
{
	struct link *link = &writing->job->link;
	enum zila_code code = link_file_end(link, err);
	struct packer packer;

	if (code != ZILA_OK)
		return code;
	packer = link_message(link, MESSAGE_RESULT_ROW);
	pack_integer(&packer, writing->rows);
	pack_integer(&packer, writing->sheets);
	message_end(&packer);
	return link_sent(link, err);
}

static enum zila_code put_all(struct writing *writing, struct zila_err *err)
{
	struct link *link = &writing->job->link;
	enum zila_code code;
	int i, kind;

	if (!writing->diff.count)
		return err_set(err, ZILA_EUSAGE,
			"nothing to write: the import changed nothing");
	if ((code = link_file(link, "diff", "xlsx", err)) ||
		(code = book_begin(&writing->book, err)))
		return code;
	for (kind = DIFF_CHANGED; kind >= DIFF_ADDED; kind--)
		for (i = 0; i < writing->diff.count && code == ZILA_OK; i++)
			code = put_sheet(writing, i, (enum diff_kind)kind, err);
	if (code == ZILA_OK)
		code = book_end(writing->book, link_sink, link, err);
	return code == ZILA_OK ? tell_end(writing, err) : code;
}

enum zila_code job_diff(struct job *job, struct zila_err *err)
{
	const char *import_id = job_option(job, "import");
	struct writing *writing = mem_alloc(sizeof *writing);
	enum zila_code code;

	if (!writing)
		return err_memory(err);
	writing->job = job;
	page_doing(job->page, "writing what changed");
	code = store_spill(job->db, err);
	if (code == ZILA_OK)
		code = diff_open(&writing->diff, job->db, &job->model,
			import_id ? strtoll(import_id, NULL, 10) : 0, err);
	if (code == ZILA_OK)
		code = put_all(writing, err);
	diff_close(&writing->diff);
	book_free(writing->book);
	mem_free(writing);
	return code;
}
