/* sniff.h - what a file holds: which sheet is a table, whose importer it is
 * for, where its header stands, what its titles say.
 *
 * Every visible sheet is tried with every importer.  A sheet goes to the one
 * that fits best; several sheets may each be a table, which are imported one
 * by one.  What a person says goes before what is found.
 *
 * Owner:   sniffed_free() frees what sniff() gave, also after an error.
 * Errors:  ZILA_EINPUT for a file that no importer, or more than one, fits;
 *          ZILA_EUSAGE for a sheet or unit that is not there.
 */
#ifndef ZILA_WORKER_SNIFF_H
#define ZILA_WORKER_SNIFF_H

#include "worker/import/importer.h"
#include "worker/table/reader.h"

/* What is asked; texts NULL when nothing was said. */
struct sniff {
	struct reader *reader;
	const char *file;
	const char *format; /* of the verdict */
	struct importer *importers;
	int importer_count;
	const char *sheet; /* a name, or a number from 1 */
	int64_t header_row;
	const char *unit;
};

struct sniffed {
	struct importer *importer;
	struct map_fit fit;
	bool titled;            /* it asks for a title, and that is there */
	struct buf titles;      /* lines above the header */
	struct map_units units; /* of the whole table */
	int sheet;
	struct buf more;    /* names of other sheets that are tables, a line
	                       each */
	struct buf not_one; /* names of sheets that are none, a line each */
	struct buf unread;  /* and of those that have rows with numbers */
};

/* Finds it, and leaves the reader at the sheet's first row. */
ZILA_MUST_USE enum zila_code sniff_file(
	const struct sniff *sniff, struct sniffed *out, struct zila_err *err);
void sniffed_free(struct sniffed *sniffed);

#endif
