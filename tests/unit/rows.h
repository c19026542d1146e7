/* rows.h - what a reader makes of a file, as text that tests compare.
 *
 * A row is `line [cell][cell]` and a newline, with `line-line` for a row of
 * several lines.  ` hidden`, ` struck` and ` !fault` stand behind the line, and
 * `~` behind the cells of a row that was mended; a row with a fault is shown as
 * it stands in the file.  A NUL is shown as \0.  Behind a cell are its marks:
 * n number, d date, m merged, h hidden column, u uncached, e error, l legacy
 * font, s a unit by size.  Where all sheets are shown, one with a name begins
 * with a line `= name`.  What is refused is `refused: ` and the message.
 */
#ifndef ZILA_TESTS_ROWS_H
#define ZILA_TESTS_ROWS_H

#include "check.h"

#include <stdint.h>
#include <string.h>

#include "ground/buf.h"
#include "worker/table/reader.h"

/* A file of a test's own being read, with options that the test may set. */
struct file {
	int fd;
	struct reader *reader;
	struct reader_options options;
	struct verdict verdict;
	struct zila_err err;
	enum zila_code code; /* of opening it */
};

/* Opens data as june.csv in check_folder(), whatever it is. */
void file_start(struct file *file, const void *data, size_t size);
void file_end(struct file *file);

/* Append a row; all rows that are left in the sheet. */
void rows_add_row(struct buf *out, const struct row *row);
void rows_add(struct buf *out, struct file *file);

/* Append all sheets; the rows of one; `name` or `(name)` of each, with
 * commas between, the hidden ones in brackets. */
void rows_show(struct buf *out, const void *data, size_t size);
void rows_show_sheet(struct buf *out, const void *data, size_t size, int sheet);
void rows_show_names(struct buf *out, const void *data, size_t size);

/* Reads all sheets to their ends, or to what is refused; the rows read. */
int64_t rows_drain(const void *data, size_t size);

/* Flips one to four bits of data, and now and then cuts its end off; the same
 * on every run that begins with the same seed. */
void rows_spoil(struct buf *data, uint32_t *seed);

/* Reads 200 spoilt copies of the file: each is read or refused, and nothing
 * else happens. */
void rows_survive(const void *data, size_t size);

/* Reads the file with ever more allocations that work, until all of it can
 * be read: until then it fails for want of memory, and cleanly. */
void rows_starve(const void *data, size_t size);

/* All sheets must be want. */
void rows_check(const void *data, size_t size, const char *want,
	const char *file, int line);

/* The rows of one sheet must be want; of `refused: part` the message must
 * hold the part. */
void rows_check_sheet(const struct buf *data, int sheet, const char *want,
	const char *file, int line);

/* The rows of the first sheet must be want, also the second time. */
void rows_check_as(struct reader_options options, const char *data, size_t size,
	const char *want, const char *place);
#define ROWS_TEXT(x) #x
#define ROWS_LINE(x) ROWS_TEXT(x)
#define ROWS_PLACE __FILE__ ":" ROWS_LINE(__LINE__)
#define CHECK_ROWS_AS(options, data, want)                                     \
	rows_check_as((options), (data), sizeof(data) - 1, (want), ROWS_PLACE)
#define CHECK_ROWS(data, want)                                                 \
	CHECK_ROWS_AS((struct reader_options){0}, data, want)

/* The message must hold why. */
void rows_refuse_as(struct reader_options options, const char *data,
	size_t size, const char *why, const char *place);
#define CHECK_REFUSED(data, why)                                               \
	rows_refuse_as((struct reader_options){0}, (data), sizeof(data) - 1,   \
		(why), ROWS_PLACE)

/* What is told of the file, `format/encoding: reasons`, must hold part. */
void rows_told(const void *data, size_t size, const char *part,
	const char *file, int line);
#define CHECK_TOLD(data, size, part)                                           \
	rows_told((data), (size), (part), __FILE__, __LINE__)

#endif
