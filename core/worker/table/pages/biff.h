/* biff.h - the records of an old workbook: its strings, formats and sheets.
 *
 * Owner:   the caller; zero-initialise, biff_close() after any biff_open().
 *          A record is borrowed until the next is read.
 * Units:   offsets in bytes of the workbook's stream.
 * Errors:  ZILA_EINPUT: encrypted, too old, damaged.
 */
#ifndef ZILA_WORKER_PAGES_BIFF_H
#define ZILA_WORKER_PAGES_BIFF_H

#include <iconv.h>

#include "worker/table/book/numfmt.h"
#include "worker/table/pages/ole.h"

enum {
	BIFF_RECORD_BYTES = 8224,
	BIFF_WINDOW_BYTES = 64 << 10,
};

enum biff_id {
	BIFF_FORMULA = 0x06,
	BIFF_EOF = 0x0a,
	BIFF_DATEMODE = 0x22,
	BIFF_FILEPASS = 0x2f,
	BIFF_FONT = 0x31,
	BIFF_CONTINUE = 0x3c,
	BIFF_CODEPAGE = 0x42,
	BIFF_COLINFO = 0x7d,
	BIFF_BOUNDSHEET = 0x85,
	BIFF_MULRK = 0xbd,
	BIFF_RSTRING = 0xd6,
	BIFF_XF = 0xe0,
	BIFF_MERGED = 0xe5,
	BIFF_SST = 0xfc,
	BIFF_LABELSST = 0xfd,
	BIFF_NUMBER = 0x203,
	BIFF_LABEL = 0x204,
	BIFF_BOOLERR = 0x205,
	BIFF_STRING = 0x207,
	BIFF_ROW = 0x208,
	BIFF_RK = 0x27e,
	BIFF_FORMAT = 0x41e,
	BIFF_BOF = 0x809,
};

struct biff_record {
	uint32_t id;
	const unsigned char *data;
	size_t size;
	int64_t next; /* offset of the record behind it */
};

/* How a cell looks. */
struct biff_style {
	struct numfmt format;
	uint8_t look; /* of enum look */
};

struct biff_sheet {
	int64_t offset;
	char name[128];
	bool hidden;
};

struct biff {
	struct ole ole;
	unsigned char window[BIFF_WINDOW_BYTES];
	int64_t window_at;
	size_t window_size;

	bool wide; /* BIFF8: texts are Unicode */
	bool since_1904;
	bool is_western; /* else texts of BIFF5 go through other */
	iconv_t other;

	struct buf strings;  /* the shared ones, end to end */
	uint32_t *string_at; /* string_count + 1 offsets */
	uint32_t string_count;
	uint8_t *font_looks; /* of enum look */
	int font_count;
	struct numfmt *formats; /* by id */
	struct biff_style *styles;
	int style_count;
	struct biff_sheet *sheets;
	int sheet_count;
};

ZILA_MUST_USE enum zila_code biff_open(struct biff *biff,
	const struct reader_source *source, struct zila_err *err);

/* The record at offset; false at the end of what can be read. */
bool biff_read(struct biff *biff, int64_t offset, struct biff_record *record);

/* Appends a text with a length of one or two bytes before it, as names and
 * cells have; false when it is cut off. */
bool biff_text(struct biff *biff, const unsigned char *data, size_t size,
	int length_bytes, struct buf *out);

uint32_t biff_16(const unsigned char *at);
uint32_t biff_32(const unsigned char *at);
void biff_close(struct biff *biff);

#endif
