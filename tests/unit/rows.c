/* rows.c - reads a file and writes down what came of it. */
#include "rows.h"

#include <fcntl.h>
#include <inttypes.h>
#include <stdio.h>
#include <unistd.h>

#include "ground/mem.h"

enum { VARIANTS = 200, ALLOCATIONS_MAX = 200 };

void file_start(struct file *file, const void *data, size_t size)
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

void file_end(struct file *file)
{
	reader_close(file->reader);
	close(file->fd);
}

static void add_text(struct buf *out, struct text text)
{
	size_t i;

	for (i = 0; i < text.size; i++)
		if (text.data[i])
			buf_add_char(out, text.data[i]);
		else
			buf_add_text(out, "\\0");
}

static void add_marks(struct buf *out, uint8_t marks)
{
	static const char letters[] = "ndmhuels";
	int bit;

	for (bit = 0; letters[bit]; bit++)
		if (marks >> bit & 1)
			buf_add_char(out, letters[bit]);
}

void rows_add_row(struct buf *out, const struct row *row)
{
	int i;

	buf_add_format(out, "%" PRId64, row->line);
	if (row->line_end != row->line)
		buf_add_format(out, "-%" PRId64, row->line_end);
	if (row->hidden)
		buf_add_text(out, " hidden");
	if (row->struck)
		buf_add_text(out, " struck");
	if (row->fault)
		buf_add_format(out, " !%s", row->fault);
	buf_add_char(out, ' ');
	if (row->fault)
		add_text(out, row->raw);
	for (i = 0; !row->fault && i < row->cell_count; i++) {
		buf_add_char(out, '[');
		add_text(out, row->cells[i]);
		buf_add_char(out, ']');
		add_marks(out, row->marks ? row->marks[i] : 0);
	}
	if (row->remark)
		buf_add_text(out, " ~");
	buf_add_char(out, '\n');
}

static void add_sheet(struct buf *out, struct file *file)
{
	const struct row *row;

	while (file->code == ZILA_OK) {
		file->code = reader_next(file->reader, &row, &file->err);
		if (file->code != ZILA_OK || !row)
			return;
		rows_add_row(out, row);
	}
}

void rows_add(struct buf *out, struct file *file)
{
	add_sheet(out, file);
	CHECK_INTEGER(file->code, ZILA_OK);
}

static void add_refusal(struct buf *out, const struct file *file)
{
	if (file->code != ZILA_OK)
		buf_add_format(out, "refused: %s", file->err.text);
}

static void add_all(struct buf *out, struct file *file)
{
	const struct sheet *sheet;
	int i;

	for (i = 0; file->code == ZILA_OK && i < file->reader->sheet_count;
		i++) {
		sheet = &file->reader->sheets[i];
		if (*sheet->name)
			buf_add_format(out, "= %s%s\n", sheet->name,
				sheet->hidden ? " (hidden)" : "");
		file->code = reader_choose(file->reader, i, &file->err);
		add_sheet(out, file);
	}
	add_refusal(out, file);
}

void rows_show(struct buf *out, const void *data, size_t size)
{
	struct file file = {0};

	file_start(&file, data, size);
	add_all(out, &file);
	file_end(&file);
}

void rows_show_sheet(struct buf *out, const void *data, size_t size, int sheet)
{
	struct file file = {0};

	file_start(&file, data, size);
	if (file.code == ZILA_OK && sheet > 0)
		file.code = reader_choose(file.reader, sheet, &file.err);
	add_sheet(out, &file);
	add_refusal(out, &file);
	file_end(&file);
}

void rows_show_names(struct buf *out, const void *data, size_t size)
{
	struct file file = {0};
	const struct sheet *sheet;
	int i;

	file_start(&file, data, size);
	for (i = 0; file.reader && i < file.reader->sheet_count; i++) {
		sheet = &file.reader->sheets[i];
		buf_add_format(out, sheet->hidden ? "%s(%s)" : "%s%s",
			i ? ", " : "", sheet->name);
	}
	add_refusal(out, &file);
	file_end(&file);
}

static int64_t drain_sheet(struct file *file, int sheet)
{
	const struct row *row;
	int64_t rows = 0, done, total;

	file->code = reader_choose(file->reader, sheet, &file->err);
	while (file->code == ZILA_OK) {
		file->code = reader_next(file->reader, &row, &file->err);
		if (file->code != ZILA_OK || !row)
			break;
		rows++;
	}
	reader_progress(file->reader, &done, &total);
	CHECK(done <= total);
	return rows;
}

int64_t rows_drain(const void *data, size_t size)
{
	struct file file = {0};
	int64_t rows = 0;
	int i;

	file_start(&file, data, size);
	for (i = 0; file.code == ZILA_OK && i < file.reader->sheet_count; i++)
		rows += drain_sheet(&file, i);
	CHECK(file.code == ZILA_OK || file.code == ZILA_EINPUT ||
		file.code == ZILA_ELIMIT);
	file_end(&file);
	return rows;
}

static uint32_t draw(uint32_t *seed)
{
	*seed = *seed * 1664525u + 1013904223u;
	return *seed >> 8;
}

void rows_spoil(struct buf *data, uint32_t *seed)
{
	int flips = 1 + (int)(draw(seed) % 4);

	if (draw(seed) % 4 == 0)
		buf_cut(data, draw(seed) % data->size);
	while (flips-- > 0 && data->size > 0)
		data->data[draw(seed) % data->size] ^=
			(char)(1 << draw(seed) % 8);
}

void rows_survive(const void *data, size_t size)
{
	struct buf copy = {0};
	uint32_t seed = 1;
	int i;

	for (i = 0; i < VARIANTS; i++) {
		buf_cut(&copy, 0);
		buf_add(&copy, data, size);
		rows_spoil(&copy, &seed);
		(void)rows_drain(copy.data, copy.size);
	}
	buf_free(&copy);
}

void rows_starve(const void *data, size_t size)
{
	enum zila_code code = ZILA_ELIMIT;
	long count;
	int i;

	for (count = 0; code != ZILA_OK && count < ALLOCATIONS_MAX; count++) {
		struct file file = {0};

		mem_fail_after(count);
		file_start(&file, data, size);
		for (i = 0;
			file.code == ZILA_OK && i < file.reader->sheet_count;
			i++)
			drain_sheet(&file, i);
		mem_fail_after(-1);
		code = file.code;
		CHECK(code == ZILA_OK || code == ZILA_ELIMIT);
		file_end(&file);
	}
	CHECK_INTEGER(code, ZILA_OK);
	CHECK(count > 3);
}

void rows_check(const void *data, size_t size, const char *want,
	const char *file, int line)
{
	struct buf out = {0};

	rows_show(&out, data, size);
	check_text(buf_text(&out), want, "rows", file, line);
	buf_free(&out);
}

void rows_check_sheet(const struct buf *data, int sheet, const char *want,
	const char *file, int line)
{
	struct buf out = {0};

	rows_show_sheet(&out, data->data, data->size, sheet);
	if (strncmp(want, "refused: ", 9) == 0)
		check_true(strstr(buf_text(&out), "refused: june.csv: ") &&
				   strstr(buf_text(&out), want + 9) != NULL,
			buf_text(&out), file, line);
	else
		check_text(buf_text(&out), want, "rows", file, line);
	buf_free(&out);
}

void rows_check_as(struct reader_options options, const char *data, size_t size,
	const char *want, const char *place)
{
	struct file file = {.options = options};
	struct buf out = {0};

	file_start(&file, data, size);
	if (check_integer(file.code, ZILA_OK, file.err.text, place, 0)) {
		rows_add(&out, &file);
		check_text(buf_text(&out), want, "rows", place, 0);
		buf_cut(&out, 0);
		CHECK_INTEGER(reader_rewind(file.reader, &file.err), ZILA_OK);
		rows_add(&out, &file);
		check_text(buf_text(&out), want, "rows again", place, 0);
	}
	buf_free(&out);
	file_end(&file);
}

void rows_refuse_as(struct reader_options options, const char *data,
	size_t size, const char *why, const char *place)
{
	struct file file = {.options = options};

	file_start(&file, data, size);
	check_true(file.code != ZILA_OK, why, place, 0);
	check_true(strstr(file.err.text, why) != NULL, file.err.text, place, 0);
	file_end(&file);
}

void rows_told(const void *data, size_t size, const char *part,
	const char *file, int line)
{
	struct file read = {0};
	struct buf out = {0};

	file_start(&read, data, size);
	if (read.code == ZILA_OK)
		buf_add_format(&out, "%s/%s: %s", read.verdict.format,
			read.verdict.encoding, read.verdict.reasons);
	add_refusal(&out, &read);
	check_true(strstr(buf_text(&out), part) != NULL, buf_text(&out), file,
		line);
	buf_free(&out);
	file_end(&read);
}
