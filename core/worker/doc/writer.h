/* writer.h - what the writers of a report share.
 *
 * Every function appends plain text in the report's language; escaping it
 * for HTML, Markdown or CSV is the writer's own work.
 *
 * Errors:  the buf remembers.
 */
#ifndef ZILA_WORKER_DOC_WRITER_H
#define ZILA_WORKER_DOC_WRITER_H

#include <stdbool.h>
#include <stdint.h>

#include "ground/buf.h"
#include "ground/number.h"
#include "worker/doc/doc.h"

/* "INR crore" is the sign before a number and the rest behind it. */
struct writer_unit {
	const char *sign; /* "₹", "US$" or "" */
	const char *rest; /* "crore", or "" */
	enum number_grouping grouping;
};

struct writer_unit writer_unit(const char *unit); /* NULL is "" */
/* "crore" in the report's language; a unit that writers don't have as it is. */
const char *writer_unit_word(const struct doc *doc, const char *rest);
bool writer_numeric(enum doc_type type);

/* The texts of data made safe to show: UTF-8 only, white space as blanks,
 * control characters (which command a terminal) and what text_turns() as
 * U+FFFD.  NULL is "". */
void writer_clean(struct buf *out, const char *text);

/* Puts args for {1}, {2} in pattern. */
void writer_fill(struct buf *out, const char *pattern, const char *const *args,
	int arg_count);

/* A day as "29 July 2022", a time as "29 July 2022, 05:30 UTC"; anything
 * else as it is. */
void writer_date(struct buf *out, const struct doc *doc, const char *iso);

/* An exact number; one of a scale beyond number_format() as 123e-20. */
void writer_number(struct buf *out, int64_t digits, int scale,
	enum number_grouping grouping);

/* A number cell as CSV and JSON hold it: in major units, not grouped. */
void writer_cell_number(struct buf *out, const struct doc_column *column,
	const struct doc_cell *cell);

/* "Exports (₹ crore)"; a percent column has its sign where cells do not. */
void writer_column_title(struct buf *out, const struct doc *doc,
	const struct doc_column *column, bool plain);

/* Of a figure: "₹1,234" and "crore"; "of 734 districts (92.8 %)"; "Published:
 * 557 as on 9 June 2022 (source)"; "agrees" or "differs by +3".  Each adds
 * nothing where the figure has nothing of the kind. */
void writer_value(struct buf *out, const struct doc *doc,
	const struct doc_figure *figure);
void writer_share(struct buf *out, const struct doc *doc,
	const struct doc_figure *figure);
void writer_published(struct buf *out, const struct doc *doc,
	const struct doc_figure *figure);
void writer_verdict(struct buf *out, const struct doc *doc,
	const struct doc_figure *figure);

/* The share in percent, or false where there is none. */
bool writer_percent(const struct doc_figure *figure, char out[DOC_SHARE_BYTES]);

/* value - published, or false when either is missing or it can't be held. */
bool writer_difference(const struct doc_figure *figure, int64_t *out);

/* Whether some block shows the figure: the others are shown at the end. */
bool writer_figure_shown(const struct doc *doc, int figure);

/* The number of a cited source, from 1; 0 when it is none. */
int writer_source_number(const struct doc *doc, int source);
bool writer_has_sources(const struct doc *doc);
bool writer_table_has_sources(
	const struct doc *doc, const struct doc_table *table);
bool writer_table_synthetic(
	const struct doc *doc, const struct doc_table *table);

/* "india.district_status 1.0.0". */
void writer_importer(struct buf *out, const struct doc_source *source);

/* "s1:17" for a row, "s1:2-735 (rows: 734)" for a figure. */
void writer_row_source(
	struct buf *out, const struct doc *doc, const struct doc_row *row);
void writer_citation(struct buf *out, const struct doc *doc,
	const struct doc_citation *citation);
void writer_citations(struct buf *out, const struct doc *doc,
	const struct doc_figure *figure);

#endif
