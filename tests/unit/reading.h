/* reading.h - a file of a test's own, and its rows in plain letters.
 *
 * Rows are shown as `line [cell][cell]`, with `line-line` for a row of
 * several lines, `line !fault raw` for one that can't be used and `~remark`
 * behind one that was mended. */
#ifndef ZILA_TESTS_READING_H
#define ZILA_TESTS_READING_H

#include "check.h"

#include <fcntl.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "ground/buf.h"
#include "worker/table/reader.h"

/* A file being read. */
struct file {
	int fd;
	struct reader *reader;
	struct reader_options options;
	struct verdict verdict;
	struct zila_err err;
	enum zila_code code;
};

/* Opens data as june.csv, with the file's options. */
static inline void reading_start(
	struct file *file, const char *data, size_t size)
{
	char path[600];

	file->reader = NULL;
	memset(&file->err, 0, sizeof file->err);
	snprintf(path, sizeof path, "%s/june.csv", check_folder());
	file->fd = open(path, O_RDWR | O_CREAT | O_TRUNC, 0600);
	CHECK(file->fd >= 0);
	CHECK_INTEGER(write(file->fd, data, size), (int64_t)size);
	file->code = reader_open(file->fd, "june.csv", &file->options,
		&file->reader, &file->verdict, &file->err);
}

static inline void reading_end(struct file *file)
{
	reader_close(file->reader);
	close(file->fd);
}

/* A NUL is shown as \0. */
static inline void show_text(struct buf *out, struct text text)
{
	size_t i;

	for (i = 0; i < text.size; i++)
		if (text.data[i])
			buf_add_char(out, text.data[i]);
		else
			buf_add_text(out, "\\0");
}

static inline void show_row(struct buf *out, const struct row *row)
{
	int i;

	buf_add_format(out, "%" PRId64, row->line);
	if (row->line_end != row->line)
		buf_add_format(out, "-%" PRId64, row->line_end);
	buf_add_char(out, ' ');
	if (row->fault) {
		buf_add_format(out, "!%s ", row->fault);
		show_text(out, row->raw);
	}
	for (i = 0; !row->fault && i < row->cell_count; i++) {
		buf_add_char(out, '[');
		show_text(out, row->cells[i]);
		buf_add_char(out, ']');
	}
	if (row->remark)
		buf_add_text(out, " ~");
	buf_add_char(out, '\n');
}

static inline void show_rows(struct buf *out, struct file *file)
{
	const struct row *row;

	for (;;) {
		if (!CHECK_INTEGER(reader_next(file->reader, &row, &file->err),
			    ZILA_OK))
			return;
		if (!row)
			return;
		show_row(out, row);
	}
}

/* The rows of data must be want, also the second time. */
static inline void check_rows_as(struct reader_options options,
	const char *data, size_t size, const char *want, const char *place)
{
	struct file file = {.options = options};
	struct buf out = {0};

	reading_start(&file, data, size);
	if (check_integer(file.code, ZILA_OK, file.err.text, place, 0)) {
		show_rows(&out, &file);
		check_text(buf_text(&out), want, "rows", place, 0);
		buf_cut(&out, 0);
		CHECK_INTEGER(reader_rewind(file.reader, &file.err), ZILA_OK);
		show_rows(&out, &file);
		check_text(buf_text(&out), want, "rows again", place, 0);
	}
	buf_free(&out);
	reading_end(&file);
}

#define READING_TEXT(x) #x
#define READING_LINE(x) READING_TEXT(x)
#define CHECK_ROWS_AS(options, data, want)                                     \
	check_rows_as((options), (data), sizeof(data) - 1, (want),             \
		__FILE__ ":" READING_LINE(__LINE__))
#define CHECK_ROWS(data, want)                                                 \
	CHECK_ROWS_AS((struct reader_options){0}, data, want)

static inline void check_refused_as(struct reader_options options,
	const char *data, size_t size, const char *why, const char *place)
{
	struct file file = {.options = options};

	reading_start(&file, data, size);
	check_true(file.code != ZILA_OK, why, place, 0);
	check_true(strstr(file.err.text, why) != NULL, file.err.text, place, 0);
	reading_end(&file);
}

#define CHECK_REFUSED(data, why)                                               \
	check_refused_as((struct reader_options){0}, (data), sizeof(data) - 1, \
		(why), __FILE__ ":" READING_LINE(__LINE__))

#endif
