/* doc.h - a report as one tree of blocks, which every format writes.
 *
 * A format may drop layout, never a number.  Numbers are exact decimals
 * (digits x 10^-scale); shares are computed from numerator and denominator
 * when they are written, and both are always shown.
 *
 * Owner:   everything hangs on doc->arena; texts given in are copied.
 * Units:   money in minor units until a column's scale says otherwise.
 * Errors:  building remembers a lack of memory (doc->failed); writers check
 *          it and their buf.
 */
#ifndef ZILA_WORKER_DOC_H
#define ZILA_WORKER_DOC_H

#include <stdbool.h>
#include <stdint.h>

#include "ground/buf.h"
#include "ground/json.h"
#include "ground/mem.h"

/* Where rows came from: one import of one file. */
struct doc_source {
	int64_t import_id;
	const char *name;  /* the file's name */
	const char *sheet; /* or NULL */
	const char *sha256;
	const char *importer; /* plugin.importer */
	const char *known_at; /* when it was imported, UTC */
	bool synthetic;
	bool cited;          /* some figure or row refers to it: the builder
	                          says so, and only these are written */
	const char *title;   /* what the file says it is, or NULL */
	const char *version; /* of the importer's plugin */
	const char *as_on;   /* of a list, or NULL */
};

/* A query as its plugin wrote it, and with its parameters' values in it: that
 * one runs as it stands in `zila sql`. */
struct doc_query {
	const char *sql; /* NULL: there is none */
	const char *bound;
};

/* A place in a source: which lines stand behind a figure or a row. */
struct doc_citation {
	int source; /* index into doc->sources */
	int64_t row_count;
	const char *rows; /* physical lines, as "2-735, 740" */
};

struct doc_figure {
	const char *name;  /* stable: scripts read it */
	const char *label; /* translated */
	const char *unit;  /* "districts", "States/UTs"; may be "" */
	bool has_value;    /* false: not known, printed n/a, never 0 */
	int64_t value;
	int scale;
	bool has_denominator;
	int64_t denominator;
	/* "districts of the LGD list of 2020-11-01" */
	const char *denominator_label;
	const char *denominator_date; /* the list's date, or NULL */
	bool has_published;
	int64_t published;
	const char *published_as_on;
	const char *published_source;
	bool synthetic;
	const char *note; /* or NULL */
	const struct doc_citation *citations;
	int citation_count;
	/* What it was counted by; its rows are not all keys, and one key may
	 * have several. */
	struct doc_query query;
	int64_t query_rows;
	struct doc_query denominator_query;
	const char *denominator_figure; /* the figure that it is, or NULL */
	const char *const *terms;       /* names of figures it is made of */
	int term_count;
};

enum doc_type {
	DOC_TEXT,
	DOC_INTEGER,
	DOC_DECIMAL,
	DOC_PERCENT, /* digits x 10^-scale percent */
	DOC_MONEY,   /* digits x 10^-scale minor units of column->unit (INR,
	                USD), shown in full, in major units */
	DOC_DATE,    /* ISO text */
	DOC_CODE,    /* LGD, HS: text, never grouped, tabular figures */
};

enum doc_cell_kind { DOC_CELL_NONE, DOC_CELL_TEXT, DOC_CELL_NUMBER };

struct doc_cell {
	enum doc_cell_kind kind; /* NONE is printed n/a where a number belongs,
	                            nothing in a text column */
	const char *text;
	int64_t digits;
	int scale;
};

struct doc_column {
	const char *id;
	const char *title;
	const char *unit; /* or NULL */
	enum doc_type type;
	int width;          /* share of the table's width, 0 = by content */
	const char *sql;    /* of the rows behind a cell, with :names that are
	                       fields of its row; or NULL */
	const char *figure; /* the field of a row that names the figure which
	                       its cell repeats; or NULL */
};

enum doc_row_kind { DOC_ROW_BODY, DOC_ROW_GROUP, DOC_ROW_TOTAL };

struct doc_row {
	enum doc_row_kind kind; /* a group row is a subheading of the table */
	struct doc_cell *cells; /* column_count of them, DOC_CELL_NONE */
	int source;             /* index into doc->sources, -1 = none */
	int64_t line;           /* of that source */
	/* behind the one cell that `zila why` asks for; else NULL */
	const struct doc_query *behind;
	const char *figure;     /* its name */
	struct face_cell *face; /* of a page: of each cell; else NULL */
};

struct doc_table {
	const char *id;
	const char *caption;
	struct doc_column *columns;
	int column_count;
	struct doc_row *rows;
	int row_count, row_room;
	const char *note;       /* under the table, or NULL */
	const char *section;    /* id of the section it stands in, or NULL */
	struct doc_query query; /* that gave its rows, or none */
};

/* A table that is also drawn.  Each format writes the table; the ones that
 * can draw put the drawing before it, with `message` as its alternative. */
enum doc_chart_kind {
	DOC_CHART_BAR,     /* lengths side by side */
	DOC_CHART_STACKED, /* parts of a length */
	DOC_CHART_LINE,    /* over periods, in the rows' order */
	DOC_CHART_DOT,     /* positions on one scale */
	DOC_CHART_TILES,   /* a value for each State/UT; no boundary claims */
};

enum { DOC_SERIES_MAX = 6 };

struct doc_chart {
	enum doc_chart_kind kind;
	const char *message; /* what the chart says, in one sentence */
	/* its first column has the labels (of tiles: LGD state codes), each
	 * other one of numbers is a series; total and group rows, and other
	 * columns of text, are only in the table */
	struct doc_table *table;
};

enum doc_kind {
	DOC_HEADING,
	DOC_PARAGRAPH,
	DOC_NOTE,
	DOC_LIST,
	DOC_FIGURES,
	DOC_TABLE,
	DOC_CHART,
	DOC_PAGE_BREAK,
	DOC_FACE, /* of a page only: face.h */
};

struct face;
struct face_cell;

enum doc_tone { DOC_PLAIN, DOC_WARNING, DOC_SYNTHETIC };

struct doc_block {
	enum doc_kind kind;
	int level;                /* heading: 1 for a section, 2 below it */
	const char *id;           /* heading: the section's id; else NULL */
	const char *text;         /* heading, paragraph, note */
	enum doc_tone tone;       /* note */
	const char *const *items; /* list */
	int item_count;
	const int *figures; /* indices into doc->figures */
	int figure_count;
	struct doc_table *table; /* of a chart too: its own table */
	struct doc_chart *chart;
	struct face *face;
	struct doc_block *next;
};

/* Translates one of the writers' own words ("Position as on"); returns its
 * argument where the language has no word for it. */
typedef const char *doc_translate(void *user, const char *english);

/* Told by a writer that has written all, but not as it should look. */
typedef void doc_warn(void *user, const char *text);

/* What a format keeps of one report for the next of a run, all of one language:
 * letters and shaped texts.  Zero-initialise; doc_kept_free(). */
struct doc_kept {
	struct type *letters; /* print/type.h */
	void (*free_letters)(struct type *letters);
};

struct doc {
	struct arena arena;
	bool failed;

	const char *report; /* "progress" */
	const char *plugin; /* "india" */
	const char *title;
	const char *subtitle;   /* or NULL */
	int state;              /* LGD code, 0 = national */
	const char *state_name; /* or NULL */
	int district;           /* LGD code, 0 = of the state or nation */
	const char *as_of;      /* YYYY-MM-DD: the position as on */
	const char *known_at;   /* UTC time: as known on */
	const char *set;        /* what --set has chosen, or NULL */
	const char *lang;       /* "en", "hi" */
	bool synthetic;         /* something cited is synthetic */

	doc_translate *translate; /* or NULL */
	void *translate_user;
	doc_warn *warn; /* or NULL */
	void *warn_user;
	struct doc_kept *kept; /* or NULL */

	struct doc_source *sources;
	int source_count, source_room;
	struct doc_figure *figures;
	int figure_count, figure_room;
	struct doc_block *first, *last;
	int block_count;
};

/* Building, from a zeroed struct doc.  Each returns what it added, to be
 * filled in before the next is added, or NULL with doc->failed set. */
const char *doc_text(/* a copy; NULL is "" */
	struct doc *doc, const char *text);
struct doc_block *doc_add(struct doc *doc, enum doc_kind kind);
struct doc_block *doc_take_back(/* the last, which `before` stood before */
	struct doc *doc, struct doc_block *before);
void doc_put(struct doc *doc, struct doc_block *block); /* it, last again */
struct doc_figure *doc_add_figure(struct doc *doc);
struct doc_source *doc_add_source(struct doc *doc);
struct doc_table *doc_add_table(/* and its block */
	struct doc *doc, int column_count);
struct doc_chart *doc_add_chart(/* its table, and its block */
	struct doc *doc, enum doc_chart_kind kind, int column_count);
int doc_chart_series(/* the columns that are drawn, and their count */
	const struct doc_chart *chart, int columns[DOC_SERIES_MAX]);
struct doc_row *doc_add_row(struct doc *doc, struct doc_table *table);
int doc_find_figure(/* its index, or -1 */
	const struct doc *doc, const char *name);
void doc_free(struct doc *doc);
void doc_kept_free(struct doc_kept *kept);

/* The writers' word in the report's language. */
const char *doc_word(const struct doc *doc, const char *english);

/* Every English word the writers give to doc_word(), ended by NULL: what a
 * catalogue must hold.  {1} and {2} stand for what is put there. */
extern const char *const doc_words[];

/* numerator / denominator in percent to one decimal, half away from zero,
 * as "92.8"; "n/a" when the denominator is 0. */
enum { DOC_SHARE_BYTES = 32 };
void doc_share(
	int64_t numerator, int64_t denominator, char out[DOC_SHARE_BYTES]);

/* One cell as a person reads it: Indian grouping, money with its decimals,
 * n/a for a missing number.  A minus is an ASCII '-', so that a table pasted
 * into a spreadsheet stays numbers.  Appends plain text, not escaped. */
void doc_cell_text(struct buf *out, const struct doc *doc,
	const struct doc_column *column, const struct doc_cell *cell);

/* Takes one file of several; part is what its name says behind the report's:
 * progress.steps.csv has the part "steps". */
typedef enum zila_code doc_file(void *user, const char *part,
	const struct buf *content, struct zila_err *err);

/* A format: what -t names it, its file ending, and its writers. */
struct doc_format {
	const char *name;   /* "html" */
	const char *suffix; /* ".html" */
	enum zila_code (*write)(
		const struct doc *doc, struct buf *out, struct zila_err *err);
	/* the same as several files, where one for all is not what people
	 * want in a folder; NULL: one is */
	enum zila_code (*write_files)(const struct doc *doc, doc_file *file,
		void *user, struct zila_err *err);
};

/* The format called name, or NULL; and all of them, ended by a NULL name. */
const struct doc_format *doc_format(const char *name);
extern const struct doc_format doc_formats[];

enum zila_code html_write(
	const struct doc *doc, struct buf *out, struct zila_err *err);
enum zila_code markdown_write(
	const struct doc *doc, struct buf *out, struct zila_err *err);
enum zila_code csv_write(/* figures, then each table, under heading lines */
	const struct doc *doc, struct buf *out, struct zila_err *err);
enum zila_code csv_write_files(/* a file each, a header line on top */
	const struct doc *doc, doc_file *file, void *user,
	struct zila_err *err);
enum zila_code xlsx_write(
	const struct doc *doc, struct buf *out, struct zila_err *err);
enum zila_code json_write(
	const struct doc *doc, struct buf *out, struct zila_err *err);
enum zila_code pdf_write(/* pages, by a module that it loads */
	const struct doc *doc, struct buf *out, struct zila_err *err);
enum zila_code text_write(/* for a terminal, 80 columns and more */
	const struct doc *doc, struct buf *out, struct zila_err *err);

#endif
