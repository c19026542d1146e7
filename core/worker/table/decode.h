/* decode.h - the text of a file as UTF-8, a window of it at a time.
 *
 * What CSV and JSON stand on.  The file's encoding is told by its mark, by
 * where its NULs are, or by a person; else it is UTF-8, and what is not is
 * left as it is: the reader of a row asks decode_judge() what to make of it.
 * UTF-8 is read straight into the window; all else is turned on the way.
 *
 * Owner:   the caller closes what decode_open() left, also after an error.
 *          The window may move in decode_fill().
 * Units:   bytes of UTF-8, but decode_progress(): bytes of the file.
 * Errors:  ZILA_EINPUT the file can't be read, is empty, or is UTF-32;
 *          ZILA_EUSAGE an encoding that there is none of.
 */
#ifndef ZILA_WORKER_DECODE_H
#define ZILA_WORKER_DECODE_H

#include "ground/charset.h"
#include "ground/limits.h"
#include "worker/table/reader.h"

enum {
#ifdef FUZZING_BUILD_MODE_UNSAFE_FOR_PRODUCTION
	DECODE_WINDOW_BYTES = 256, /* so that small files meet its end */
#else
	DECODE_WINDOW_BYTES = 128 << 10,
#endif
	DECODE_WINDOW_BYTES_MAX = LIMIT_LINE_BYTES + DECODE_WINDOW_BYTES,
	DECODE_MESSAGE_BYTES = 400,
};

struct decode {
	char *window;
	size_t room;
	size_t begin, end; /* what is not yet taken of the window */
	int64_t base;      /* offset of the window in the text */
	int64_t first;     /* where the text begins: behind its mark */
	bool eof;          /* the window holds the last byte */

	int fd;
	char *name;
	int64_t total;           /* bytes of the file, 0 when not known */
	struct charset *charset; /* NULL: UTF-8, as it is in the file */
	bool strict;             /* a person said so: nothing is mended */
	bool is_1252;            /* the beginning is Windows-1252 */
	char *bytes;             /* of the file, not yet turned */
	size_t bytes_begin, bytes_end;
	bool bytes_eof;
	int64_t taken; /* bytes of the file */

	struct buf mended;
	char message[DECODE_MESSAGE_BYTES];
};

/* Finds the encoding, fills the window and says both in verdict; begin is
 * where the text begins. */
ZILA_MUST_USE enum zila_code decode_open(struct decode *decode,
	const struct reader_source *source, struct verdict *verdict,
	struct zila_err *err);
void decode_close(struct decode *decode);

/* The beginning of a source as UTF-8, at most room bytes, without its mark:
 * for what a kind's `is` asks.  Unreadable is empty. */
size_t decode_head(const struct reader_source *source, char *out, size_t room);

/* Gets more text behind what is not yet taken, whose start moves to the
 * window's; the window doubles when it is full. */
ZILA_MUST_USE enum zila_code decode_fill(
	struct decode *decode, struct zila_err *err);

/* Back to where the text begins, with a window that reaches behind at, an
 * offset that was in it before. */
ZILA_MUST_USE enum zila_code decode_rewind(
	struct decode *decode, int64_t at, struct zila_err *err);

void decode_progress(
	const struct decode *decode, int64_t *done, int64_t *total);

/* What to make of a row that is not UTF-8 from its byte *bad on, which becomes
 * the one to name. */
enum decode_outcome {
	DECODE_MEND, /* it is Windows-1252 */
	DECODE_BAD,  /* nobody knows: *what says why, for a person */
};
ZILA_MUST_USE enum decode_outcome decode_judge(
	struct decode *decode, struct text row, size_t *bad, const char **what);

/* The word on a mended row. */
extern const char decode_remark[];

/* ---- lines: LF, CR LF and CR each end one ---- */

/* The first line end from data on, or end. */
const char *decode_line_end(const char *data, const char *end);

/* Behind the line end at data. */
const char *decode_skip_line_end(const char *data, const char *end);

int64_t decode_count_lines(const char *data, const char *end);

#endif
