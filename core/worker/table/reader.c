/* reader.c - which kind of file it is, and that kind's reader. */
#include "worker/table/reader.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "ground/limits.h"

/* Asked in this order; the last takes whatever text is left. */
static const struct reader_kind *const kinds[] = {
	&ods_kind,
	&xlsx_kind,
	&xml_kind,
	&html_kind,
	&pdf_kind,
	&xls_kind,
	&jsonl_kind,
	&csv_kind,
};

enum { KIND_COUNT = sizeof kinds / sizeof kinds[0] };

static enum zila_code look(struct reader_source *source, struct zila_err *err)
{
	struct stat stat;
	ssize_t got;

	if (fstat(source->fd, &stat) == 0 && S_ISREG(stat.st_mode))
		source->bytes = stat.st_size;
	do
		got = pread(source->fd, source->head, sizeof source->head, 0);
	while (got < 0 && errno == EINTR);
	if (got < 0)
		return err_set(err, ZILA_EINPUT, "%s: can't be read: %s",
			source->name, strerror(errno));
	if (got == 0)
		return err_set(err, ZILA_EINPUT,
			"%s: the file is empty: was it saved or downloaded "
			"whole?",
			source->name);
	source->head_size = (size_t)got;
	return ZILA_OK;
}

enum zila_code reader_open(int fd, const char *name,
	const struct reader_options *options, struct reader **out,
	struct verdict *verdict, struct zila_err *err)
{
	struct reader_source source = {.fd = fd, .name = name};
	enum zila_code code;
	int i;

	if (options)
		source.options = *options;
	memset(verdict, 0, sizeof *verdict);
	if ((code = look(&source, err)))
		return code;
	for (i = 0; i < KIND_COUNT - 1 && !kinds[i]->is(&source); i++)
		;
	code = kinds[i]->open(&source, out, verdict, err);
	if (code == ZILA_OK) {
		snprintf((*out)->name, sizeof(*out)->name, "%s", name);
		(*out)->bytes = source.bytes;
	}
	return code;
}

enum zila_code reader_choose(
	struct reader *reader, int sheet, struct zila_err *err)
{
	enum zila_code code = reader->kind->choose(reader, sheet, err);

	if (code == ZILA_OK)
		reader->sheet = sheet;
	reader->given_bytes = 0;
	return code;
}

/* A workbook can say a text once and have it in a million rows. */
static enum zila_code check_given(
	struct reader *reader, const struct row *row, struct zila_err *err)
{
	reader->given_bytes += (int64_t)row->raw.size;
	if (reader->given_bytes <= LIMIT_ROWS_FREE_BYTES || !reader->bytes ||
		reader->given_bytes / LIMIT_ZIP_RATIO <= reader->bytes)
		return ZILA_OK;
	return err_set(err, ZILA_EINPUT,
		"%s: line %lld: the rows so far are more than %d times as "
		"large as the file, which repeats them: it was made to do "
		"damage",
		reader->name, (long long)row->line, LIMIT_ZIP_RATIO);
}

enum zila_code reader_next(
	struct reader *reader, const struct row **row, struct zila_err *err)
{
	enum zila_code code = reader->kind->next(reader, row, err);

	return code == ZILA_OK && *row ? check_given(reader, *row, err) : code;
}

enum zila_code reader_rewind(struct reader *reader, struct zila_err *err)
{
	return reader_choose(reader, reader->sheet, err);
}

void reader_progress(const struct reader *reader, int64_t *done, int64_t *total)
{
	reader->kind->progress(reader, done, total);
}

void reader_close(struct reader *reader)
{
	if (reader)
		reader->kind->close(reader);
}
