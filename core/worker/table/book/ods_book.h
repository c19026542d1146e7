/* ods_book.h - what stands in an OpenDocument spreadsheet besides its cells:
 * its sheets, and how the letters of its styles look.
 *
 * Owner:   the book owns all it points to but its zip.
 * Errors:  ZILA_EINPUT; the text names the part, not the file.
 */
#ifndef ZILA_WORKER_ODS_BOOK_H
#define ZILA_WORKER_ODS_BOOK_H

#include "worker/table/book/package.h"
#include "worker/table/reader.h"

enum {
	ODS_OFFICE = 1,
	ODS_TABLE,
	ODS_TEXT,
	ODS_STYLE,
	ODS_FO,
	ODS_SVG,
	ODS_MANIFEST,
	ODS_CALC, /* LibreOffice's own */
};
extern const struct xml_namespace ods_namespaces[];

/* Families of styles; each has names of its own. */
enum ods_family { ODS_CELLS = 'c', ODS_TEXTS = 't', ODS_SHEETS = 's' };

struct ods_style;

struct ods_book {
	const struct zip *zip;
	int content; /* the part */
	struct sheet *sheets;
	int sheet_count, hidden_count;

	struct names names;
	struct ods_style *styles; /* sorted by key, once all are read */
	size_t style_count, style_room;
	char **faces; /* names of legacy fonts whose names don't tell */
	size_t face_count, face_room;
	uint8_t looks; /* of all styles */
};

/* True for the part `mimetype` of a spreadsheet. */
bool ods_is_spreadsheet(const struct zip *zip);

/* Zero-initialise; then ods_book_close(), also after an error. */
ZILA_MUST_USE enum zila_code ods_book_open(
	struct ods_book *book, const struct zip *zip, struct zila_err *err);
void ods_book_close(struct ods_book *book);

/* A style's, of enum look; of cells, an unknown or empty name has that of the
 * default style. */
uint8_t ods_look(
	const struct ods_book *book, enum ods_family family, struct text name);

#endif
