/* sheet_show.c - a file in check_folder(), read by whichever reader it is. */
#include "sheet_show.h"

#include <fcntl.h>
#include <inttypes.h>
#include <stdio.h>
#include <unistd.h>

#include "check.h"
#include "ground/err.h"
#include "worker/table/reader.h"

static int put_file(const char *data, size_t size)
{
	char path[600];
	int fd;

	snprintf(path, sizeof path, "%s/june", check_folder());
	fd = open(path, O_RDWR | O_CREAT | O_TRUNC, 0600);
	CHECK(fd >= 0);
	CHECK_INTEGER(write(fd, data, size), (int64_t)size);
	return fd;
}

static void show_row(struct buf *out, const struct row *row)
{
	static const char marks[] = "ndmhuel";
	int i, bit;

	buf_add_format(out, "%" PRId64, row->line);
	if (row->line_end != row->line)
		buf_add_format(out, "-%" PRId64, row->line_end);
	if (row->hidden)
		buf_add_text(out, " hidden");
	if (row->fault)
		buf_add_format(out, " !%s", row->fault);
	buf_add_char(out, ' ');
	for (i = 0; i < row->cell_count; i++) {
		buf_add_char(out, '[');
		buf_add(out, row->cells[i].data, row->cells[i].size);
		buf_add_char(out, ']');
		for (bit = 0; marks[bit]; bit++)
			if (row->marks && row->marks[i] & 1 << bit)
				buf_add_char(out, marks[bit]);
	}
	buf_add_char(out, '\n');
}

static enum zila_code show_rows(
	struct buf *out, struct reader *reader, struct zila_err *err)
{
	const struct row *row;
	enum zila_code code;

	while ((code = reader_next(reader, &row, err)) == ZILA_OK && row)
		show_row(out, row);
	return code;
}

void sheet_show(struct buf *out, const char *data, size_t size, int sheet)
{
	struct reader *reader = NULL;
	struct verdict verdict;
	struct zila_err err = {0};
	int fd = put_file(data, size);
	enum zila_code code;

	code = reader_open(fd, "june", NULL, &reader, &verdict, &err);
	if (code == ZILA_OK && sheet > 0)
		code = reader_choose(reader, sheet, &err);
	if (code == ZILA_OK)
		code = show_rows(out, reader, &err);
	if (code != ZILA_OK)
		buf_add_format(out, "refused: %s", err.text);
	reader_close(reader);
	close(fd);
}

void sheet_names(struct buf *out, const char *data, size_t size)
{
	struct reader *reader = NULL;
	struct verdict verdict;
	struct zila_err err = {0};
	int i, fd = put_file(data, size);

	if (reader_open(fd, "june", NULL, &reader, &verdict, &err) != ZILA_OK)
		buf_add_format(out, "refused: %s", err.text);
	for (i = 0; reader && i < reader->sheet_count; i++)
		buf_add_format(out,
			reader->sheets[i].hidden ? "%s(%s)" : "%s%s",
			i ? ", " : "", reader->sheets[i].name);
	reader_close(reader);
	close(fd);
}

int64_t sheet_drain(const char *data, size_t size)
{
	struct reader *reader = NULL;
	struct verdict verdict;
	struct zila_err err = {0};
	int fd = put_file(data, size);
	const struct row *row;
	int64_t rows = 0, done, total;
	enum zila_code code;
	int i;

	code = reader_open(fd, "june", NULL, &reader, &verdict, &err);
	for (i = 0; code == ZILA_OK && i < reader->sheet_count; i++) {
		code = reader_choose(reader, i, &err);
		while (code == ZILA_OK &&
			(code = reader_next(reader, &row, &err)) == ZILA_OK &&
			row)
			rows++;
		reader_progress(reader, &done, &total);
		CHECK(done <= total);
	}
	CHECK(code == ZILA_OK || code == ZILA_EINPUT || code == ZILA_ELIMIT);
	reader_close(reader);
	close(fd);
	return rows;
}
