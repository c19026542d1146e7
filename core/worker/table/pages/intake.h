/* intake.h - a file's bytes as UTF-8, a piece at a time.
 *
 * Every line end comes out as one LF, so that lines can be counted behind
 * it, and NUL as U+FFFD.  Bytes that are no UTF-8 in a file which else is,
 * are read as Windows-1252, and the line is remembered; so is a line with a
 * byte that no character stands for, which becomes U+FFFD.
 *
 * Owner:   the caller; intake_close() after a good intake_open().  The file
 *          stays the caller's.  A piece is borrowed until the next.
 * Errors:  ZILA_EINPUT when the file can't be read or an encoding is unknown.
 */
#ifndef ZILA_WORKER_PAGES_INTAKE_H
#define ZILA_WORKER_PAGES_INTAKE_H

#include <iconv.h>

#include "worker/table/reader.h"

enum {
	INTAKE_BYTES = 4 << 10,
	INTAKE_OUT_BYTES = INTAKE_BYTES * 4,
};

enum intake_kind {
	INTAKE_UTF8,
	INTAKE_CP1252,
	INTAKE_OTHER, /* by iconv */
};

/* A line that was not quite what the encoding asks for. */
struct intake_mend {
	int64_t line;
	bool broken; /* a byte of it stands for no character */
};

struct intake {
	int fd;
	const char *name;
	enum intake_kind kind;
	iconv_t other;
	bool is_open;   /* other is */
	int64_t first;  /* offset behind a byte order mark */
	int64_t offset; /* of what is read next */
	int64_t line;   /* of what is decoded next, from 1 */
	bool carriage;  /* the last character was CR */

	char in[INTAKE_BYTES + 16];
	size_t in_size; /* left over from the piece before */
	bool eof;
	char wide[INTAKE_OUT_BYTES]; /* what iconv made */
	char out[INTAKE_OUT_BYTES + 16];
	size_t out_size;
	struct intake_mend mends[INTAKE_BYTES * 2]; /* rising */
	int mend_count;
};

/* Finds the encoding: what is asked for, a mark, what the page says of
 * itself (declared, may be ""), UTF-8 when all of it is valid, else
 * Windows-1252.  Tells encoding and reasons in *verdict. */
ZILA_MUST_USE enum zila_code intake_open(struct intake *intake,
	const struct reader_source *source, const char *declared,
	struct verdict *verdict, struct zila_err *err);

/* Back to the beginning of the file. */
void intake_rewind(struct intake *intake);

/* The next piece, of size 0 at the end of the file. */
ZILA_MUST_USE enum zila_code intake_next(
	struct intake *intake, struct text *piece, struct zila_err *err);

/* Whether lines from..to were mended; forgets those before from. */
const struct intake_mend *intake_mended(
	struct intake *intake, int64_t from, int64_t to);
void intake_close(struct intake *intake);

/* Appends one byte of Windows-1252; false when it stands for nothing. */
bool intake_byte(struct buf *out, unsigned char byte);

#endif
