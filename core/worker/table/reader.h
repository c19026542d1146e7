/* reader.h - a file as rows of text cells, whatever its format.
 *
 * A reader streams: it holds one row.  Rows keep the number of the physical
 * line they begin on, which is how every stored row finds its way back.
 *
 * Owner:   cells are borrowed until the next reader_next().  The file stays
 *          the caller's, and open as long as its reader.
 * Errors:  ZILA_EINPUT when the file can't be used at all.  A broken row is
 *          not an error: it comes with a fault.
 */
#ifndef ZILA_WORKER_READER_H
#define ZILA_WORKER_READER_H

#include <stdbool.h>
#include <stdint.h>

#include "ground/err.h"
#include "ground/text.h"

/* What the file was found to be; stored with the import. */
struct verdict {
	char format[16];    /* "csv" */
	char encoding[32];  /* "UTF-8", "UTF-8 with BOM" */
	char delimiter[8];  /* ",", ";", "tab", "|" */
	char sheet[128];    /* "" for a file without sheets */
	int64_t header_row; /* physical line, 0 until found */
	char unit[64];
	char reasons[512]; /* why, for a person */
};

struct row {
	int64_t line;     /* physical, from 1 */
	int64_t line_end; /* its last line */
	const struct text *cells;
	int cell_count;
	struct text raw;   /* as it stands in the file, without its newline */
	const char *fault; /* code of what is wrong with it, or NULL:
	                            unbalanced_quote, stray_quote, nul_byte,
	                            not_utf8, too_many_columns, cell_too_long,
	                            line_too_long */
	const char *fault_message;
};

struct reader;

/* Opens what fd holds from its start; looks at the beginning to fill
 * *verdict.  Refuses what is no table: empty, binary, not UTF-8. */
ZILA_MUST_USE enum zila_code reader_open(int fd, const char *name,
	struct reader **out, struct verdict *verdict, struct zila_err *err);

/* ZILA_OK with *row NULL at the end. */
ZILA_MUST_USE enum zila_code reader_next(
	struct reader *reader, const struct row **row, struct zila_err *err);

/* Back to the first row. */
ZILA_MUST_USE enum zila_code reader_rewind(
	struct reader *reader, struct zila_err *err);

/* How far it is: bytes read and in all. */
void reader_progress(
	const struct reader *reader, int64_t *done, int64_t *total);
void reader_close(struct reader *reader);

#endif
