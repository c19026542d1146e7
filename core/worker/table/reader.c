/* reader.c - which kind of file it is, and that kind's reader. */
#include "worker/table/reader.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

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
	return kinds[i]->open(&source, out, verdict, err);
}

enum zila_code reader_choose(
	struct reader *reader, int sheet, struct zila_err *err)
{
	enum zila_code code = reader->kind->choose(reader, sheet, err);

	if (code == ZILA_OK)
		reader->sheet = sheet;
	return code;
}

enum zila_code reader_next(
	struct reader *reader, const struct row **row, struct zila_err *err)
{
	return reader->kind->next(reader, row, err);
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
