/* csv.c - a report as CSV (RFC 4180) for spreadsheets.
 *
 * The figures, then each table, then what the report says in words, each
 * under a heading line.  A byte-order mark, since spreadsheets take Hindi
 * for Latin-1 without one.  Numbers are plain, not grouped; a missing one is
 * n/a in every language, so that the file can be read back.
 */
#include <inttypes.h>
#include <string.h>

#include "ground/err.h"
#include "ground/text.h"
#include "worker/doc/writer.h"

struct csv {
	const struct doc *doc;
	struct buf *out;
	struct buf field;
	bool first; /* of the line */
};

static void start_field(struct csv *csv)
{
	if (!csv->first)
		buf_add_char(csv->out, ',');
	csv->first = false;
}

static void end_line(struct csv *csv)
{
	buf_add_text(csv->out, "\r\n");
	csv->first = true;
}

static void quoted(struct buf *out, const char *text)
{
	const char *at;

	buf_add_char(out, '"');
	for (at = text; *at != '\0'; at++) {
		if (*at == '"')
			buf_add_char(out, '"');
		buf_add_char(out, *at);
	}
	buf_add_char(out, '"');
}

/* Bytes that are not UTF-8 would make a spreadsheet guess another encoding
 * for the whole file. */
static void valid(struct buf *out, const char *text)
{
	size_t size = strlen(text), good = text_valid(text, size);

	if (good == size)
		buf_add_text(out, text);
	else
		writer_clean(out, text);
}

/* A spreadsheet runs a text that starts like a formula; an apostrophe in
 * front makes it a text again. */
static void text(struct csv *csv, const char *value)
{
	start_field(csv);
	if (value == NULL || value[0] == '\0')
		return;
	buf_cut(&csv->field, 0);
	if (strchr("=+-@\t\r\n", value[0]) != NULL)
		buf_add_char(&csv->field, '\'');
	valid(&csv->field, value);
	value = buf_text(&csv->field);
	if (strpbrk(value, ",\"\r\n") != NULL)
		quoted(csv->out, value);
	else
		buf_add_text(csv->out, value);
}

static void word(struct csv *csv, const char *english)
{
	text(csv, doc_word(csv->doc, english));
}

static void number(struct csv *csv, bool has, int64_t digits, int scale)
{
	start_field(csv);
	if (has)
		writer_number(csv->out, digits, scale, GROUPING_NONE);
	else
		buf_add_text(csv->out, "n/a");
}

static void number_or_nothing(
	struct csv *csv, bool has, int64_t digits, int scale)
{
	if (has)
		number(csv, has, digits, scale);
	else
		start_field(csv);
}

static void pair(struct csv *csv, const char *english, const char *value)
{
	word(csv, english);
	text(csv, value);
	end_line(csv);
}

static void head(struct csv *csv)
{
	const struct doc *doc = csv->doc;

	text(csv, doc->title);
	if (doc->subtitle != NULL)
		text(csv, doc->subtitle);
	if (doc->state_name != NULL)
		text(csv, doc->state_name);
	end_line(csv);
	pair(csv, "Position as on", doc->as_of);
	pair(csv, "As known on", doc->known_at);
	if (doc->synthetic)
		pair(csv, "Synthetic",
			doc_word(doc,
				"Figures marked synthetic were generated to "
				"show how the report works; they are not facts "
				"and must not be quoted."));
}

static void figure_line(struct csv *csv, const struct doc_figure *figure)
{
	struct buf sources = {0};
	char share[DOC_SHARE_BYTES];
	int64_t difference = 0;
	bool known = writer_difference(figure, &difference);

	text(csv, figure->name);
	text(csv, figure->label);
	number(csv, figure->has_value, figure->value, figure->scale);
	text(csv, figure->unit);
	number_or_nothing(csv, figure->has_denominator, figure->denominator, 0);
	text(csv, figure->denominator_label);
	text(csv, figure->denominator_date);
	start_field(csv);
	if (writer_percent(figure, share))
		buf_add_text(csv->out, share);
	number_or_nothing(
		csv, figure->has_published, figure->published, figure->scale);
	text(csv, figure->published_as_on);
	text(csv, figure->published_source);
	number_or_nothing(csv, known, difference, figure->scale);
	text(csv, figure->synthetic ? doc_word(csv->doc, "synthetic") : "");
	text(csv, figure->note);
	writer_citations(&sources, csv->doc, figure);
	text(csv, buf_text(&sources));
	if (sources.failed)
		csv->out->failed = true;
	buf_free(&sources);
	end_line(csv);
}

static void figures(struct csv *csv)
{
	static const char *const columns[] = {"Name", "Figure", "Value", "Unit",
		"Out of", "List", "Date of the list"};
	static const char *const more[] = {"Published", "As on", "Source",
		"Difference", "Synthetic", "Note", "Sources"};
	struct buf share = {0};
	size_t i;
	int figure;

	if (csv->doc->figure_count == 0)
		return;
	end_line(csv);
	word(csv, "Figures");
	end_line(csv);
	for (i = 0; i < sizeof columns / sizeof *columns; i++)
		word(csv, columns[i]);
	buf_add_format(&share, "%s (%%)", doc_word(csv->doc, "Share"));
	text(csv, buf_text(&share));
	if (share.failed)
		csv->out->failed = true;
	buf_free(&share);
	for (i = 0; i < sizeof more / sizeof *more; i++)
		word(csv, more[i]);
	end_line(csv);
	for (figure = 0; figure < csv->doc->figure_count; figure++)
		figure_line(csv, &csv->doc->figures[figure]);
}

static void cell(struct csv *csv, const struct doc_column *column,
	const struct doc_cell *value, enum doc_row_kind kind)
{
	switch (value->kind) {
	case DOC_CELL_NONE:
		start_field(csv);
		if (writer_numeric(column->type) && kind != DOC_ROW_GROUP)
			buf_add_text(csv->out, "n/a");
		break;
	case DOC_CELL_TEXT:
		text(csv, value->text);
		break;
	case DOC_CELL_NUMBER:
		start_field(csv);
		writer_cell_number(csv->out, column, value);
		break;
	}
}

/* A row taken out of its file still says what it rests on. */
static void row_source(struct csv *csv, const struct doc_row *row)
{
	const struct doc_source *source;

	if (writer_source_number(csv->doc, row->source) == 0)
		return;
	source = &csv->doc->sources[row->source];
	text(csv, source->name);
	number_or_nothing(csv, row->line > 0, row->line, 0);
	if (source->synthetic)
		word(csv, "synthetic");
}

static void table_head(
	struct csv *csv, const struct doc_table *table, bool sources)
{
	struct buf title = {0};
	int i;

	for (i = 0; i < table->column_count; i++) {
		buf_cut(&title, 0);
		writer_column_title(&title, &table->columns[i], true);
		text(csv, buf_text(&title));
	}
	if (sources) {
		word(csv, "Source");
		word(csv, "Line");
		if (writer_table_synthetic(csv->doc, table))
			word(csv, "Synthetic");
	}
	if (title.failed)
		csv->out->failed = true;
	buf_free(&title);
	end_line(csv);
}

static void table_lines(struct csv *csv, const struct doc_table *table)
{
	bool sources = writer_table_has_sources(csv->doc, table);
	const struct doc_row *row;
	int i, column;

	end_line(csv);
	text(csv, table->caption);
	end_line(csv);
	table_head(csv, table, sources);
	for (i = 0; i < table->row_count; i++) {
		row = &table->rows[i];
		for (column = 0; column < table->column_count; column++)
			cell(csv, &table->columns[column], &row->cells[column],
				row->kind);
		if (sources)
			row_source(csv, row);
		end_line(csv);
	}
	if (table->note != NULL && table->note[0] != '\0')
		pair(csv, "Note", table->note);
}

static bool is_words(const struct doc_block *block)
{
	return block->kind == DOC_HEADING || block->kind == DOC_PARAGRAPH ||
	       block->kind == DOC_NOTE || block->kind == DOC_LIST ||
	       block->kind == DOC_CHART;
}

/* A number may stand in a sentence, and no format may drop a number. */
static void words(struct csv *csv)
{
	const struct doc_block *block;
	bool started = false;
	int i;

	for (block = csv->doc->first; block != NULL; block = block->next) {
		if (!is_words(block))
			continue;
		if (!started) {
			end_line(csv);
			word(csv, "Text");
			end_line(csv);
		}
		started = true;
		for (i = 0; i < block->item_count; i++) {
			text(csv, block->items[i]);
			end_line(csv);
		}
		if (block->kind != DOC_LIST) {
			text(csv, block->kind == DOC_CHART
					  ? block->chart->message
					  : block->text);
			end_line(csv);
		}
	}
}

static void source_line(struct csv *csv, int index)
{
	const struct doc_source *source = &csv->doc->sources[index];
	struct buf number_text = {0};

	buf_add_format(
		&number_text, "s%d", writer_source_number(csv->doc, index));
	text(csv, buf_text(&number_text));
	text(csv, source->name);
	text(csv, source->sheet);
	text(csv, source->importer);
	text(csv, source->known_at);
	text(csv, source->sha256);
	text(csv, source->synthetic ? doc_word(csv->doc, "synthetic") : "");
	text(csv, source->title);
	text(csv, source->as_on);
	text(csv, source->version);
	end_line(csv);
	if (number_text.failed)
		csv->out->failed = true;
	buf_free(&number_text);
}

static void sources(struct csv *csv)
{
	static const char *const columns[] = {
		"No.", "File", "Sheet", "Importer", "Imported"};
	size_t column;
	int i;

	if (!writer_has_sources(csv->doc))
		return;
	end_line(csv);
	word(csv, "Sources");
	end_line(csv);
	for (column = 0; column < sizeof columns / sizeof *columns; column++)
		word(csv, columns[column]);
	text(csv, "SHA-256");
	word(csv, "Synthetic");
	word(csv, "Note");
	word(csv, "As on");
	word(csv, "Version");
	end_line(csv);
	for (i = 0; i < csv->doc->source_count; i++)
		if (csv->doc->sources[i].cited)
			source_line(csv, i);
}

enum zila_code csv_write(
	const struct doc *doc, struct buf *out, struct zila_err *err)
{
	struct csv csv = {.doc = doc, .out = out, .first = true};
	const struct doc_block *block;

	if (doc->failed)
		return err_memory(err);
	buf_add_text(out, "\xEF\xBB\xBF");
	head(&csv);
	figures(&csv);
	for (block = doc->first; block != NULL; block = block->next)
		if (block->table != NULL)
			table_lines(&csv, block->table);
	words(&csv);
	sources(&csv);
	if (csv.field.failed)
		out->failed = true;
	buf_free(&csv.field);
	return buf_check(out, err);
}
