/* xlsx_parts.h - what the two halves of the workbook's writer share: xlsx.c
 * writes the sheets Report and Sources, xlsx_table.c a sheet per table. */
#ifndef ZILA_WORKER_DOC_XLSX_PARTS_H
#define ZILA_WORKER_DOC_XLSX_PARTS_H

#include "worker/doc/book/book.h"
#include "worker/doc/writer.h"

struct xlsx {
	const struct doc *doc;
	struct book *book;
	int *sheets; /* the sheet of each block that has a table, in order */
	int sheet_count;
	int report, sources;            /* sheets; sources is -1 for none */
	struct buf plain, line, footer; /* of the cell, the sheet at hand */
};

/* A cell of any text, cleaned; of a word of the writers. */
void xlsx_text(struct xlsx *xlsx, enum book_style style, const char *text);
void xlsx_word(struct xlsx *xlsx, enum book_style style, const char *english);
/* A day as a day, any other text as it is. */
void xlsx_date(struct xlsx *xlsx, enum book_style style, const char *iso);
void xlsx_number(struct xlsx *xlsx, enum book_style style, bool has,
	struct book_number number);

/* A text of any length over the first columns, width characters wide. */
void xlsx_prose(struct xlsx *xlsx, enum book_style style, const char *text,
	int columns, int width);

/* How many lines text takes in a column so wide; a row that high. */
int xlsx_lines(const char *text, int width);
void xlsx_row(struct xlsx *xlsx, int lines);

/* Empties the buf that a writer_ function fills for the next. */
struct buf *xlsx_line(struct xlsx *xlsx);

void xlsx_table(struct xlsx *xlsx, const struct doc_block *block, int sheet);

#endif
