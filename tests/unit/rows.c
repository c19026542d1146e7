/* rows.c - reads a file and writes down what came of it. */
#include "rows.h"

#include <fcntl.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "check.h"
#include "ground/mem.h"
#include "worker/table/reader.h"

enum { VARIANTS = 200 };

static int make_file(const void *data, size_t size)
{
	char path[600];
	int fd;

	snprintf(path, sizeof path, "%s/june", check_folder());
	fd = open(path, O_RDWR | O_CREAT | O_TRUNC, 0600);
	CHECK(fd >= 0);
	CHECK_INTEGER(write(fd, data, size), (int64_t)size);
	return fd;
}

static void show_marks(struct buf *out, uint8_t marks)
{
	static const char letters[] = "NDMHUEL";
	int i;

	if (marks)
		buf_add_char(out, '^');
	for (i = 0; letters[i]; i++)
		if (marks >> i & 1)
			buf_add_char(out, letters[i]);
}

static void show_row(struct buf *out, const struct row *row)
{
	int i;

	buf_add_format(out, "%" PRId64 " ", row->line);
	if (row->hidden)
		buf_add_text(out, "(hidden) ");
	if (row->fault)
		buf_add_format(out, "!%s ", row->fault);
	if (row->remark)
		buf_add_format(out, "?%s ", row->remark);
	for (i = 0; i < row->cell_count; i++) {
		buf_add_char(out, '[');
		buf_add(out, row->cells[i].data, row->cells[i].size);
		show_marks(out, row->marks ? row->marks[i] : 0);
		buf_add_char(out, ']');
	}
	buf_add_char(out, '\n');
}

static enum zila_code show_sheets(
	struct buf *out, struct reader *reader, struct zila_err *err)
{
	enum zila_code code = ZILA_OK;
	const struct row *row;
	int i;

	for (i = 0; i < reader->sheet_count && code == ZILA_OK; i++) {
		if (*reader->sheets[i].name)
			buf_add_format(out, "= %s%s\n", reader->sheets[i].name,
				reader->sheets[i].hidden ? " (hidden)" : "");
		code = reader_choose(reader, i, err);
		while (code == ZILA_OK) {
			code = reader_next(reader, &row, err);
			if (code != ZILA_OK || !row)
				break;
			show_row(out, row);
		}
	}
	return code;
}

static enum zila_code show(struct buf *out, int fd, bool rows)
{
	struct reader *reader = NULL;
	struct verdict verdict;
	struct zila_err err = {0};
	enum zila_code code =
		reader_open(fd, "june", NULL, &reader, &verdict, &err);

	if (code == ZILA_OK && rows)
		code = show_sheets(out, reader, &err);
	else if (code == ZILA_OK)
		buf_add_format(out, "%s/%s: %s", verdict.format,
			verdict.encoding, verdict.reasons);
	if (code != ZILA_OK)
		buf_add_format(out, "refused: %s\n", err.text);
	reader_close(code == ZILA_OK || reader ? reader : NULL);
	return code;
}

void rows_show(struct buf *out, const void *data, size_t size)
{
	int fd = make_file(data, size);

	show(out, fd, true);
	close(fd);
}

void rows_verdict(struct buf *out, const void *data, size_t size)
{
	int fd = make_file(data, size);

	show(out, fd, false);
	close(fd);
}

void rows_check(const void *data, size_t size, const char *want,
	const char *file, int line)
{
	struct buf out = {0};

	rows_show(&out, data, size);
	check_text(buf_text(&out), want, "rows", file, line);
	buf_free(&out);
}

/* The next of a row of numbers that is the same on every run. */
static uint32_t draw(uint32_t *state)
{
	*state = *state * 1664525u + 1013904223u;
	return *state >> 8;
}

void rows_survive(const void *data, size_t size)
{
	char *copy = mem_alloc(size);
	struct buf out = {0};
	uint32_t state = 1;
	int i, n;

	CHECK(copy != NULL);
	for (i = 0; copy && i < VARIANTS; i++) {
		size_t kept = i % 4 ? size : draw(&state) % size;
		enum zila_code code;
		int fd;

		memcpy(copy, data, size);
		for (n = 0; n <= i % 8; n++)
			copy[draw(&state) % size] ^=
				(char)(1 << draw(&state) % 8);
		fd = make_file(copy, kept);
		code = show(&out, fd, true);
		CHECK(code == ZILA_OK || code == ZILA_EINPUT);
		close(fd);
		buf_cut(&out, 0);
	}
	buf_free(&out);
	mem_free(copy);
}
