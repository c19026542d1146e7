/* reader.h - a file as rows of text cells, whatever its format.
 *
 * A reader streams: it holds one row.  A workbook has several sheets, a page
 * several tables; all else is one sheet without a name.  Rows keep the
 * number of the physical line they begin on, which is how every stored row
 * finds its way back.
 *
 * Each format is a struct reader_kind in a file of its own; reader.c knows
 * them all and asks each whether the file is its own.
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

#include "ground/buf.h"
#include "ground/err.h"
#include "ground/text.h"

/* What the file was found to be; stored with the import. */
struct verdict {
	char format[16]; /* "csv", "jsonl", "xlsx", "ods", "html", "pdf", ... */
	char encoding[32]; /* "UTF-8", "UTF-8 with BOM", "" for a workbook */
	char delimiter[8]; /* ",", ";", "tab", "|", "" */
	char reasons[512]; /* why, for a person */
};

/* What a person says instead of what would be found; NULL: find it. */
struct reader_options {
	const char *encoding;  /* a name that ICU knows */
	const char *delimiter; /* one character, or "tab" */
};

/* What is known of a cell besides its text. */
enum cell_mark {
	CELL_NUMBER = 1 << 0,   /* the file holds a number, not a text */
	CELL_DATE = 1 << 1,     /* a day: its text is YYYY-MM-DD */
	CELL_MERGED = 1 << 2,   /* the text is that of a merged range's first */
	CELL_HIDDEN = 1 << 3,   /* in a hidden column */
	CELL_UNCACHED = 1 << 4, /* a formula without a stored value */
	CELL_ERROR = 1 << 5,    /* #REF!, #N/A and the like */
	CELL_LEGACY = 1 << 6,   /* in a legacy 8-bit font, as Kruti Dev */
	CELL_BY_SIZE = 1 << 7,  /* shown in a unit that its size decides */
};

/* How a cell's letters look, as its style or its text says. */
enum look { LOOK_LEGACY = 1 << 0, LOOK_STRUCK = 1 << 1, LOOK_RAISED = 1 << 2 };

struct row {
	int64_t line;     /* physical, from 1; of a PDF page * 1000 + row; of
	                     JSON the header is 0, as it stands in no line */
	int64_t line_end; /* its last line */
	const struct text *cells;
	const uint8_t *marks; /* of enum cell_mark, one a cell; NULL: none */
	int cell_count;
	bool hidden;       /* a hidden or filtered row */
	bool struck;       /* some of it is struck through */
	struct text raw;   /* as it stands in the file, without its newline;
	                     of what is no text the cells as CSV */
	const char *fault; /* code of what is wrong with it, or NULL:
	                            unbalanced_quote, stray_quote, nul_byte,
	                            bad_encoding, too_many_columns,
	                            cell_too_long, line_too_long, bad_json,
	                            damaged_cell */
	const char *fault_message; /* for a person, of each fault */
	const char *remark; /* what was mended on the way, or NULL: "read as
	                       Windows-1252" */
	bool context; /* of a retry: read again for what stands below it, and
	                 counted where it was read first */
};

struct sheet {
	const char *name; /* "" for the only one */
	bool hidden;
};

struct reader;

/* The beginning of a file, and what is asked of it. */
struct reader_source {
	int fd;
	const char *name; /* for messages */
	int64_t bytes;    /* of the file, 0 when not known */
	struct reader_options options;
	unsigned char head[4096];
	size_t head_size;
};

/* One format. */
struct reader_kind {
	const char *format; /* as in an importer's `accepts` */
	bool (*is)(const struct reader_source *source);
	/* Sets *out to a struct whose first member is a struct reader, and
	 * fills in all of it, with the first sheet chosen. */
	enum zila_code (*open)(const struct reader_source *source,
		struct reader **out, struct verdict *verdict,
		struct zila_err *err);
	/* Goes to the first row of a sheet, also when it is the same. */
	enum zila_code (*choose)(
		struct reader *reader, int sheet, struct zila_err *err);
	enum zila_code (*next)(struct reader *reader, const struct row **row,
		struct zila_err *err);
	void (*progress)(
		const struct reader *reader, int64_t *done, int64_t *total);
	void (*close)(struct reader *reader);
};

/* What every reader begins with. */
struct reader {
	const struct reader_kind *kind;
	const struct sheet *sheets; /* at least one */
	int sheet_count;
	int sheet;           /* the one that is read */
	char name[256];      /* of the file, as reader_open() was told */
	int64_t bytes;       /* of the file, 0 when not known */
	int64_t given_bytes; /* of the sheet's rows so far */
};

/* Opens what fd holds from its start as what its first bytes say it is, and
 * fills *verdict.  Refuses what is no table, and says why: empty, binary,
 * encrypted, a picture. */
ZILA_MUST_USE enum zila_code reader_open(int fd, const char *name,
	const struct reader_options *options, struct reader **out,
	struct verdict *verdict, struct zila_err *err);

/* Goes to the first row of a sheet. */
ZILA_MUST_USE enum zila_code reader_choose(
	struct reader *reader, int sheet, struct zila_err *err);

/* ZILA_OK with *row NULL at the end of the sheet. */
ZILA_MUST_USE enum zila_code reader_next(
	struct reader *reader, const struct row **row, struct zila_err *err);

/* Back to the first row of the sheet. */
ZILA_MUST_USE enum zila_code reader_rewind(
	struct reader *reader, struct zila_err *err);

/* How far it is: bytes (or the like) read and in all. */
void reader_progress(
	const struct reader *reader, int64_t *done, int64_t *total);
void reader_close(struct reader *reader);

/* The cells as one line of CSV: the raw form of a row that was no text. */
void reader_raw(struct buf *out, const struct text *cells, int count);

extern const struct reader_kind jsonl_kind;
extern const struct reader_kind csv_kind;
extern const struct reader_kind ods_kind;
extern const struct reader_kind xlsx_kind;
extern const struct reader_kind html_kind, pdf_kind, xls_kind, xml_kind;

#endif
