/* json.c - a report as JSON: the form that scripts read.
 *
 * Numbers are integers or exact decimal literals, never doubles; what is
 * absent is null.  A table's row stands on one line.
 */
#include <stdio.h>

#include "ground/err.h"
#include "worker/doc/writer.h"

static void number(struct json *json, int64_t digits, int scale)
{
	struct buf text = {0};

	writer_number(&text, digits, scale, GROUPING_NONE);
	json_raw(json, text.failed ? "null" : buf_text(&text));
	if (text.failed)
		json->out->failed = true;
	buf_free(&text);
}

static void pair_number(
	struct json *json, const char *key, bool has, int64_t digits, int scale)
{
	json_key(json, key);
	if (has)
		number(json, digits, scale);
	else
		json_null(json);
}

static const struct doc_source *source_at(const struct doc *doc, int index)
{
	return writer_source_number(doc, index) > 0 ? &doc->sources[index]
						    : NULL;
}

static void source_members(struct json *json, const struct doc_source *source)
{
	json_pair_integer(json, "import", source->import_id);
	json_pair_text(json, "name", source->name);
	json_pair_text(json, "sheet", source->sheet);
	json_pair_text(json, "sha256", source->sha256);
	json_pair_text(json, "importer", source->importer);
	json_pair_text(json, "version", source->version);
	json_pair_text(json, "as_on", source->as_on);
}

static void citations(struct json *json, const struct doc *doc,
	const struct doc_figure *figure)
{
	const struct doc_source *source;
	int i;

	json_key(json, "sources");
	json_array(json);
	for (i = 0; i < figure->citation_count; i++) {
		source = source_at(doc, figure->citations[i].source);
		if (source == NULL)
			continue;
		json_object(json);
		source_members(json, source);
		json_pair_text(json, "rows", figure->citations[i].rows);
		json_pair_integer(
			json, "row_count", figure->citations[i].row_count);
		json_pair_bool(json, "synthetic", source->synthetic);
		json_end_object(json);
	}
	json_end_array(json);
}

static void published(struct json *json, const struct doc_figure *figure)
{
	int64_t difference = 0;
	bool known = writer_difference(figure, &difference);

	json_key(json, "published");
	if (!figure->has_published) {
		json_null(json);
		return;
	}
	json_object(json);
	pair_number(json, "value", true, figure->published, figure->scale);
	json_pair_text(json, "as_on", figure->published_as_on);
	json_pair_text(json, "source", figure->published_source);
	json_key(json, "agrees");
	if (known)
		json_bool(json, difference == 0);
	else
		json_null(json);
	pair_number(json, "difference", known, difference, figure->scale);
	json_end_object(json);
}

/* f7, by which the page and `zila why` call it. */
static void reference(struct json *json, char letter, int index)
{
	char text[16];

	snprintf(text, sizeof text, "%c%d", letter, index + 1);
	json_pair_text(json, "ref", text);
}

/* By which query, of which other figures. */
static void proof(struct json *json, const struct doc_figure *figure)
{
	int i;

	json_pair_text(json, "sql", figure->query.sql);
	json_pair_text(json, "bound_sql", figure->query.bound);
	pair_number(json, "query_rows", figure->query.sql != NULL,
		figure->query_rows, 0);
	json_pair_text(
		json, "denominator_sql", figure->denominator_query.bound);
	json_pair_text(json, "denominator_figure", figure->denominator_figure);
	json_key(json, "terms");
	json_array(json);
	for (i = 0; i < figure->term_count; i++)
		json_text(json, figure->terms[i]);
	json_end_array(json);
}

static void write_figure(struct json *json, const struct doc *doc,
	const struct doc_figure *figure)
{
	char share[DOC_SHARE_BYTES];

	json_key(json, figure->name != NULL ? figure->name : "");
	json_object(json);
	reference(json, 'f', (int)(figure - doc->figures));
	json_pair_text(json, "label", figure->label);
	pair_number(
		json, "value", figure->has_value, figure->value, figure->scale);
	json_pair_text(json, "unit", figure->unit);
	pair_number(json, "denominator", figure->has_denominator,
		figure->denominator, 0);
	json_pair_text(json, "denominator_label", figure->denominator_label);
	json_pair_text(json, "denominator_date", figure->denominator_date);
	json_key(json, "share");
	if (writer_percent(figure, share))
		json_raw(json, share);
	else
		json_null(json);
	published(json, figure);
	json_pair_bool(json, "synthetic", figure->synthetic);
	json_pair_text(json, "note", figure->note);
	proof(json, figure);
	citations(json, doc, figure);
	json_end_object(json);
}

static void cell(struct json *json, const struct doc_column *column,
	const struct doc_cell *value)
{
	int scale = value->scale + (column->type == DOC_MONEY ? 2 : 0);

	switch (value->kind) {
	case DOC_CELL_NONE:
		json_null(json);
		break;
	case DOC_CELL_TEXT:
		json_text(json, value->text);
		break;
	case DOC_CELL_NUMBER:
		number(json, value->digits, scale);
		break;
	}
}

static void row_source(
	struct json *json, const struct doc *doc, const struct doc_row *row)
{
	const struct doc_source *source = source_at(doc, row->source);

	json_key(json, "source");
	if (source == NULL) {
		json_null(json);
		return;
	}
	json_object(json);
	json_pair_integer(json, "import", source->import_id);
	json_pair_text(json, "name", source->name);
	pair_number(json, "row", row->line > 0, row->line, 0);
	json_end_object(json);
}

/* A row is compact even where the rest is not: 2,000 rows are then 2,000
 * lines, which a person can still page through and diff. */
static void write_row(struct json *json, const struct doc *doc,
	const struct doc_table *table, const struct doc_row *row)
{
	static const char *const kinds[] = {"body", "group", "total"};
	bool pretty = json->pretty;
	int i;

	json_object(json);
	json->pretty = false;
	json_pair_text(json, "kind", kinds[row->kind]);
	json_key(json, "cells");
	json_array(json);
	for (i = 0; i < table->column_count; i++)
		cell(json, &table->columns[i], &row->cells[i]);
	json_end_array(json);
	row_source(json, doc, row);
	json_end_object(json);
	json->pretty = pretty;
}

static void write_columns(struct json *json, const struct doc_table *table)
{
	static const char *const types[] = {"text", "integer", "decimal",
		"percent", "money", "date", "code"};
	const struct doc_column *column;
	int i;

	json_key(json, "columns");
	json_array(json);
	for (i = 0; i < table->column_count; i++) {
		column = &table->columns[i];
		json_object(json);
		json_pair_text(json, "id", column->id);
		json_pair_text(json, "title", column->title);
		json_pair_text(json, "type", types[column->type]);
		json_pair_text(json, "unit", column->unit);
		json_pair_text(json, "sql", column->sql);
		json_end_object(json);
	}
	json_end_array(json);
}

static void write_table(
	struct json *json, const struct doc *doc, const struct doc_table *table)
{
	int i;

	json_pair_text(json, "id", table->id);
	json_pair_text(json, "caption", table->caption);
	json_pair_text(json, "sql", table->query.bound);
	write_columns(json, table);
	json_key(json, "rows");
	json_array(json);
	for (i = 0; i < table->row_count; i++)
		write_row(json, doc, table, &table->rows[i]);
	json_end_array(json);
	json_pair_text(json, "note", table->note);
}

static void chart_members(struct json *json, const struct doc_chart *chart)
{
	static const char *const kinds[] = {
		"bar", "stacked", "line", "dot", "tiles"};

	json_pair_text(json, "chart", kinds[chart->kind]);
	json_pair_text(json, "message", chart->message);
}

static void write_items(struct json *json, const struct doc_block *block)
{
	int i;

	json_key(json, "items");
	json_array(json);
	for (i = 0; i < block->item_count; i++)
		json_text(json, block->items[i]);
	json_end_array(json);
}

static void write_names(
	struct json *json, const struct doc *doc, const struct doc_block *block)
{
	int i, figure;

	json_key(json, "names");
	json_array(json);
	for (i = 0; i < block->figure_count; i++) {
		figure = block->figures[i];
		if (figure >= 0 && figure < doc->figure_count)
			json_text(json, doc->figures[figure].name);
	}
	json_end_array(json);
}

static void write_block(
	struct json *json, const struct doc *doc, const struct doc_block *block)
{
	static const char *const kinds[] = {"heading", "paragraph", "note",
		"list", "figures", "table", "chart", "page_break", "face"};
	static const char *const tones[] = {"plain", "warning", "synthetic"};

	json_object(json);
	json_pair_text(json, "kind", kinds[block->kind]);
	if (block->kind == DOC_HEADING) {
		json_pair_integer(json, "level", block->level);
		json_pair_text(json, "id", block->id);
	}
	if (block->kind == DOC_NOTE)
		json_pair_text(json, "tone", tones[block->tone]);
	if (block->kind <= DOC_NOTE)
		json_pair_text(json, "text", block->text);
	if (block->kind == DOC_LIST)
		write_items(json, block);
	if (block->kind == DOC_FIGURES)
		write_names(json, doc, block);
	if (block->kind == DOC_CHART)
		chart_members(json, block->chart);
	if (block->table != NULL)
		write_table(json, doc, block->table);
	json_end_object(json);
}

static void write_sources(struct json *json, const struct doc *doc)
{
	const struct doc_source *source;
	int i;

	json_key(json, "sources");
	json_array(json);
	for (i = 0; i < doc->source_count; i++) {
		source = source_at(doc, i);
		if (source == NULL)
			continue;
		json_object(json);
		source_members(json, source);
		json_pair_text(json, "title", source->title);
		json_pair_text(json, "known_at", source->known_at);
		json_pair_bool(json, "synthetic", source->synthetic);
		json_end_object(json);
	}
	json_end_array(json);
}

static void write_head(struct json *json, const struct doc *doc)
{
	json_pair_text(json, "report", doc->report);
	json_pair_text(json, "plugin", doc->plugin);
	json_pair_text(json, "title", doc->title);
	json_pair_text(json, "subtitle", doc->subtitle);
	pair_number(json, "state", doc->state != 0, doc->state, 0);
	json_pair_text(json, "state_name", doc->state_name);
	json_pair_text(json, "as_of", doc->as_of);
	json_pair_text(json, "known_at", doc->known_at);
	json_pair_text(json, "lang", doc->lang);
	json_pair_bool(json, "synthetic", doc->synthetic);
}

enum zila_code json_write(
	const struct doc *doc, struct buf *out, struct zila_err *err)
{
	struct json json = {.out = out, .pretty = true};
	const struct doc_block *block;
	int i;

	if (doc->failed)
		return err_memory(err);
	json_object(&json);
	write_head(&json, doc);
	json_key(&json, "figures");
	json_object(&json);
	for (i = 0; i < doc->figure_count; i++)
		write_figure(&json, doc, &doc->figures[i]);
	json_end_object(&json);
	json_key(&json, "blocks");
	json_array(&json);
	for (block = doc->first; block != NULL; block = block->next)
		write_block(&json, doc, block);
	json_end_array(&json);
	write_sources(&json, doc);
	json_end_object(&json);
	buf_add_char(out, '\n');
	return buf_check(out, err);
}
