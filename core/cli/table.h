/* table.h - rows under titles, as text, CSV or Markdown.
 *
 * CSV (RFC 4180) and Markdown are written row by row; text is kept, since its
 * columns are as wide as their widest cell: of all, or, in a large table, of
 * the first few MiB, which the others are then written like.  CSV holds the
 * data as they are, also where a spreadsheet would see a formula: it is for
 * programs, and a report's CSV for people.
 *
 * Owner:   zero-initialise by table_open(); table_end() frees, also when an
 *          error ends it early.
 */
#ifndef ZILA_CLI_TABLE_H
#define ZILA_CLI_TABLE_H

#include "ground/mem.h"
#include "ground/value.h"
#include "print.h"

struct table_cell;

struct table {
	struct output *out;
	enum format format;
	int columns, at; /* at: of the row at hand */
	struct arena arena;
	struct table_cell *cells; /* of text, titles first */
	size_t count, room, kept_bytes;
	int *widths; /* of columns, once some of the text was written */
	bool *right;
	bool failed;
};

void table_open(struct table *table, struct output *out, enum format format);
/* One row of titles, ended by NULL. */
void table_titles(struct table *table, const char *const *titles);
void table_titles_count(
	struct table *table, const char *const *titles, int count);

/* Cells, from left to right, row after row. */
void table_text(struct table *table, const char *text); /* NULL: empty */
void table_count(struct table *table, int64_t count);   /* grouped in text */
/* The number of a thing, as it can be typed again; 0: empty. */
void table_code(struct table *table, int64_t code);
void table_value(struct table *table, const struct value *value);

/* Writes what is left. */
void table_end(struct table *table);

/* The same for rows that are written into json, as members of an array, where
 * that is the format. */
void table_list(struct table *table, struct json *json, struct output *out,
	enum format format, const char *const *titles);
void table_list_end(struct table *table, struct json *json);

#endif
