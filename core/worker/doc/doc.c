/* doc.c - the tree of a report, its words, its shares and its cells. */
#include "worker/doc/doc.h"

#include <assert.h>
#include <inttypes.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>

#include "ground/number.h"
#include "worker/doc/writer.h"

const char *const doc_words[] = {
	"Position as on",
	"As known on",
	"Synthetic",
	"synthetic",
	"Figures marked synthetic were generated to show how the report works; "
	"they are not facts and must not be quoted.",
	"Contents",
	"Figures",
	"Other figures",
	"Figure",
	"Name",
	"Value",
	"Unit",
	"Out of",
	"List",
	"Date of the list",
	"Share",
	"Published",
	"As on",
	"Difference",
	"Note",
	"Warning",
	"Text",
	"Source",
	"Sources",
	"Line",
	"No.",
	"File",
	"Sheet",
	"Imported",
	"Importer",
	"Lines behind the figures",
	"What is behind the figures",
	"Proof",
	"Version",
	"Counted by",
	"Rows",
	"Made of",
	"To the lines themselves:",
	"Whether this file is as it was written:",
	"What this report stands on",
	"Plugin {1} could not be used: what it says is missing from this "
	"report.",
	"Data known up to import {1}, of {2}.",
	"Districts: {1}, of the list in force on the as-on day, dated {2}.",
	"Lines that wait in quarantine, so are in no figure: {1}.",
	"Lines of the state, or of none that could be told, that wait in "
	"quarantine, so are in no figure: {1}.",
	"Rules last checked on {1}; error findings open: {2}.",
	"The rules have not been checked on these data.",
	"Rules that broke or were stopped in that check, so that what they "
	"look for may be there unseen: {1}.",
	"Error findings open when it was made",
	"Findings that were waived when it was made",
	"Reason",
	"Owner",
	"The first {1} of {2}.",
	"Rule",
	"State/UT",
	"District",
	"Finding",
	"A reference such as s1:17 means line 17 of source s1.",
	"Report",
	"The values as a table",
	"Drawn: the first {1} of {2} rows; the table has all.",
	"The scale does not begin at 0.",
	"Not drawn, as they are no State or Union Territory: {1}.",
	"lakh",
	"crore",
	"lakh crore",
	"million",
	"billion",
	"Page {1} of {2}",
	"part {1} of {2}",
	"{1} (continued)",
	"n/a",
	"of {1}",
	"as on {1}",
	"Published: {1}",
	"Published: {1} as on {2}",
	"agrees",
	"differs by {1}",
	"rows: {1}",
	"{1}, line {2}",
	"January",
	"February",
	"March",
	"April",
	"May",
	"June",
	"July",
	"August",
	"September",
	"October",
	"November",
	"December",
	"Kind",
	"Table",
	"Chart",
	"Title",
	"Heading",
	"Paragraph",
	"Verdict",
	"in this report",
	"Numbers of more than 14 digits are written as text, which keeps every "
	"digit.",
	"An empty cell of numbers is n/a: it is not known, and not drawn.",
	NULL,
};

const char *doc_word(const struct doc *doc, const char *english)
{
	const char *word = NULL;

	if (doc->translate != NULL)
		word = doc->translate(doc->translate_user, english);
	return word != NULL ? word : english;
}

static void *take(struct doc *doc, size_t size)
{
	void *memory = arena_alloc(&doc->arena, size);

	if (memory == NULL)
		doc->failed = true;
	return memory;
}

/* Returns items, moved when there is no room for one more.  An arena can't
 * give back what is outgrown; doubling wastes no more than is kept. */
static void *grow(
	struct doc *doc, void *items, int count, int *room, size_t size)
{
	int wanted = *room == 0 ? 8 : *room * 2;
	void *grown;

	if (count < *room)
		return items;
	if (*room > INT_MAX / 2 || (size_t)wanted > SIZE_MAX / size) {
		doc->failed = true;
		return NULL;
	}
	grown = take(doc, (size_t)wanted * size);
	if (grown == NULL)
		return NULL;
	if (count > 0)
		memcpy(grown, items, (size_t)count * size);
	*room = wanted;
	return grown;
}

const char *doc_text(struct doc *doc, const char *text)
{
	const char *copy;

	if (text == NULL)
		text = "";
	copy = arena_text(&doc->arena, text);
	if (copy == NULL)
		doc->failed = true;
	return copy;
}

void doc_put(struct doc *doc, struct doc_block *block)
{
	if (doc->last != NULL)
		doc->last->next = block;
	else
		doc->first = block;
	doc->last = block;
	doc->block_count++;
}

struct doc_block *doc_take_back(struct doc *doc, struct doc_block *before)
{
	struct doc_block *taken = doc->last;

	doc->last = before;
	if (before != NULL)
		before->next = NULL;
	else
		doc->first = NULL;
	doc->block_count--;
	return taken;
}

struct doc_block *doc_add(struct doc *doc, enum doc_kind kind)
{
	struct doc_block *block = take(doc, sizeof *block);

	if (block == NULL)
		return NULL;
	block->kind = kind;
	doc_put(doc, block);
	return block;
}

struct doc_figure *doc_add_figure(struct doc *doc)
{
	struct doc_figure *figures = grow(doc, doc->figures, doc->figure_count,
		&doc->figure_room, sizeof *figures);

	if (figures == NULL)
		return NULL;
	doc->figures = figures;
	return &figures[doc->figure_count++];
}

struct doc_source *doc_add_source(struct doc *doc)
{
	struct doc_source *sources = grow(doc, doc->sources, doc->source_count,
		&doc->source_room, sizeof *sources);

	if (sources == NULL)
		return NULL;
	doc->sources = sources;
	return &sources[doc->source_count++];
}

struct doc_table *doc_add_table(struct doc *doc, int column_count)
{
	struct doc_table *table = take(doc, sizeof *table);
	struct doc_block *block;

	assert(column_count > 0);
	if (table == NULL)
		return NULL;
	table->columns =
		take(doc, (size_t)column_count * sizeof *table->columns);
	table->column_count = column_count;
	block = table->columns != NULL ? doc_add(doc, DOC_TABLE) : NULL;
	if (block == NULL)
		return NULL;
	block->table = table;
	return table;
}

struct doc_chart *doc_add_chart(
	struct doc *doc, enum doc_chart_kind kind, int column_count)
{
	struct doc_chart *chart = take(doc, sizeof *chart);

	if (chart == NULL)
		return NULL;
	chart->table = doc_add_table(doc, column_count);
	if (chart->table == NULL)
		return NULL;
	chart->kind = kind;
	doc->last->kind = DOC_CHART;
	doc->last->chart = chart;
	return chart;
}

int doc_chart_series(const struct doc_chart *chart, int columns[DOC_SERIES_MAX])
{
	const struct doc_table *table = chart->table;
	int count = 0, i;

	for (i = 1; i < table->column_count && count < DOC_SERIES_MAX; i++)
		if (writer_numeric(table->columns[i].type))
			columns[count++] = i;
	return chart->kind == DOC_CHART_TILES && count > 1 ? 1 : count;
}

struct doc_row *doc_add_row(struct doc *doc, struct doc_table *table)
{
	struct doc_row *rows, *row;
	struct doc_cell *cells =
		take(doc, (size_t)table->column_count * sizeof *cells);

	if (cells == NULL)
		return NULL;
	rows = grow(doc, table->rows, table->row_count, &table->row_room,
		sizeof *rows);
	if (rows == NULL)
		return NULL;
	table->rows = rows;
	row = &rows[table->row_count++];
	row->cells = cells;
	row->source = -1;
	return row;
}

int doc_find_figure(const struct doc *doc, const char *name)
{
	int i;

	for (i = 0; i < doc->figure_count; i++)
		if (strcmp(doc->figures[i].name, name) == 0)
			return i;
	return -1;
}

void doc_free(struct doc *doc)
{
	arena_free(&doc->arena);
	memset(doc, 0, sizeof *doc);
}

void doc_kept_free(struct doc_kept *kept)
{
	if (kept->letters)
		kept->free_letters(kept->letters);
	kept->letters = NULL;
}

/* 64 bits hold neither numerator x 1000 nor, for the largest, the result:
 * it is printed in two halves. */
void doc_share(
	int64_t numerator, int64_t denominator, char out[DOC_SHARE_BYTES])
{
	__int128 n = numerator, d = denominator;
	bool negative = (n < 0) != (d < 0);
	unsigned __int128 over = (unsigned __int128)(n < 0 ? -n : n);
	unsigned __int128 under = (unsigned __int128)(d < 0 ? -d : d);
	unsigned __int128 tenths;
	uint64_t high, low;
	int tenth;

	if (denominator == 0) {
		snprintf(out, DOC_SHARE_BYTES, "n/a");
		return;
	}
	tenths = (over * 2000 + under) / (under * 2);
	high = (uint64_t)(tenths / 10 / 1000000000);
	low = (uint64_t)(tenths / 10 % 1000000000);
	tenth = (int)(tenths % 10);
	if (high > 0)
		snprintf(out, DOC_SHARE_BYTES, "%s%" PRIu64 "%09" PRIu64 ".%d",
			negative ? "-" : "", high, low, tenth);
	else
		snprintf(out, DOC_SHARE_BYTES, "%s%" PRIu64 ".%d",
			negative && tenths > 0 ? "-" : "", low, tenth);
}

static enum number_grouping grouping_of(const struct doc_column *column)
{
	if (!writer_numeric(column->type))
		return GROUPING_NONE;
	return writer_unit(column->unit).grouping;
}

void doc_cell_text(struct buf *out, const struct doc *doc,
	const struct doc_column *column, const struct doc_cell *cell)
{
	int scale = cell->scale + (column->type == DOC_MONEY ? 2 : 0);

	switch (cell->kind) {
	case DOC_CELL_NONE:
		if (writer_numeric(column->type))
			buf_add_text(out, doc_word(doc, "n/a"));
		break;
	case DOC_CELL_TEXT:
		if (cell->text != NULL)
			buf_add_text(out, cell->text);
		break;
	case DOC_CELL_NUMBER:
		writer_number(out, cell->digits, scale, grouping_of(column));
		if (column->type == DOC_PERCENT)
			buf_add_text(out, " %");
		break;
	}
}
