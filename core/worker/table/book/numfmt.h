/* numfmt.h - a stored number as a person reads it in its cell.
 *
 * What a workbook stores is a double and a number format.  The text made of
 * them is exact: no digit that a person would not see (5.6, never
 * 5.6000000000000005) and none rounded away by the format.  A unit and a
 * scale that the format shows belong to it, as those of a typed cell do, and
 * a scale without a word gets its own: 12.3 million for 0.0,,.  A format that
 * chooses them by the size of the value gives none; its cells are marked.
 *
 * Units:   dates are serials, days since about 1900 (or 1904), as stored.
 */
#ifndef ZILA_WORKER_NUMFMT_H
#define ZILA_WORKER_NUMFMT_H

#include <stdbool.h>
#include <stdint.h>

#include "ground/buf.h"
#include "ground/text.h"

enum { NUMFMT_WORD_BYTES = 32 };

enum numfmt_kind {
	NUMFMT_PLAIN, /* also text, money, fractions, spans of time */
	NUMFMT_DATE,
	NUMFMT_PERCENT,
	NUMFMT_ZEROS, /* 000000: leading zeros are part of what is read,
	               unless there are more decimals than it shows */
};

struct numfmt {
	uint8_t kind;
	bool day;         /* a date: it shows a day, not only a time */
	bool month;       /* a date: it shows no more than year and month */
	uint8_t whole;    /* zeros before the point */
	uint8_t decimals; /* and behind it */
	uint8_t shift;    /* places that it is shown smaller by: 6 for 0.0,, */
	bool by_size;     /* its unit or scale depends on the value */
	/* The unit that stands around the number, as "Rs " and " Cr"; no
	 * other words do. */
	char before[NUMFMT_WORD_BYTES], after[NUMFMT_WORD_BYTES];
};

/* Of a format's code, as `dd/mm/yyyy` or `000000`. */
struct numfmt numfmt_parse(const char *code, size_t size);

/* Of the ids that have no code in the file. */
struct numfmt numfmt_builtin(int64_t id);

/* What a style adds to a number, known only from what it shows of the value: a
 * unit's words, a scale; of a value that is shown as 0, by_size, since any
 * scale may be hidden there.  Both texts end in NUL. */
void numfmt_shown(struct text shown, const char *value, struct numfmt *format);

/* Appends the stored number and sets *marks to CELL_NUMBER, with CELL_BY_SIZE
 * where that is so, or to CELL_DATE: YYYY-MM-DD, with HH:MM when it has a time;
 * a time alone is HH:MM and no date.  The first of a month is YYYY-MM in a
 * format that shows no day.  False: value is no number, and nothing was
 * appended. */
bool numfmt_write(struct buf *out, struct text value, struct numfmt format,
	bool since_1904, uint8_t *marks);

/* The same of a date as ISO 8601 has it, 2024-03-31T10:20:00; what is none
 * is appended as it is, with *marks 0. */
void numfmt_write_iso(struct buf *out, struct text value, uint8_t *marks);

#endif
