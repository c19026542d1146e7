/* markdown.c - a report as Markdown (CommonMark with pipe tables).
 *
 * Everything from data is escaped: what could be markup gets a backslash,
 * what could be HTML an entity, since many readers pass HTML through.
 */
#include <string.h>

#include "ground/err.h"
#include "worker/doc/writer.h"

struct markdown {
	const struct doc *doc;
	struct buf *out;
	struct buf plain, line;
};

static void escape_char(struct buf *out, char c)
{
	switch (c) {
	case '<':
		buf_add_text(out, "&lt;");
		break;
	case '>':
		buf_add_text(out, "&gt;");
		break;
	case '&':
		buf_add_text(out, "&amp;");
		break;
	default:
		if (strchr("\\`*_{}[]|~#!$^", c) != NULL)
			buf_add_char(out, '\\');
		buf_add_char(out, c);
	}
}

/* A line that starts with `- `, `1.` or `=` would be a list or a heading. */
static const char *escape_start(struct buf *out, const char *text)
{
	size_t digits;

	text += strspn(text, " ");
	digits = strspn(text, "0123456789");
	if (digits > 0 && (text[digits] == '.' || text[digits] == ')')) {
		buf_add(out, text, digits);
		buf_add_char(out, '\\');
		buf_add_char(out, text[digits]);
		return text + digits + 1;
	}
	if (*text == '-' || *text == '+' || *text == '=')
		buf_add_char(out, '\\');
	return text;
}

static void escape(struct markdown *md, const char *text, bool starts_line)
{
	const char *at;

	buf_cut(&md->plain, 0);
	writer_clean(&md->plain, text);
	at = buf_text(&md->plain);
	if (starts_line)
		at = escape_start(md->out, at);
	for (; *at != '\0'; at++)
		escape_char(md->out, *at);
}

static void raw(struct markdown *md, const char *text)
{
	buf_add_text(md->out, text);
}

static void word(struct markdown *md, const char *english)
{
	escape(md, doc_word(md->doc, english), false);
}

/* Empties the buf that a writer_ function fills for flush(). */
static struct buf *line(struct markdown *md)
{
	buf_cut(&md->line, 0);
	return &md->line;
}

static void flush(struct markdown *md)
{
	escape(md, buf_text(&md->line), false);
}

static void clock_line(
	struct markdown *md, const char *english, const char *iso)
{
	if (iso == NULL)
		return;
	raw(md, "- **");
	word(md, english);
	raw(md, "** ");
	writer_date(line(md), md->doc, iso);
	flush(md);
	raw(md, "\n");
}

static void head(struct markdown *md)
{
	const struct doc *doc = md->doc;

	raw(md, "# ");
	escape(md, doc->title, false);
	raw(md, "\n\n");
	if (doc->subtitle != NULL) {
		escape(md, doc->subtitle, true);
		raw(md, "\n\n");
	}
	if (doc->state_name != NULL) {
		raw(md, "**");
		escape(md, doc->state_name, false);
		raw(md, "**\n\n");
	}
	clock_line(md, "Position as on", doc->as_of);
	clock_line(md, "As known on", doc->known_at);
	raw(md, "\n");
	if (!doc->synthetic)
		return;
	raw(md, "> **");
	word(md, "Synthetic");
	raw(md, "**: ");
	word(md, "Figures marked synthetic were generated to show how the "
		 "report works; they are not facts and must not be quoted.");
	raw(md, "\n\n");
}

static void figure_cells(struct markdown *md, const struct doc_figure *figure)
{
	const char *unit = writer_unit(figure->unit).rest;

	raw(md, " | **");
	writer_value(line(md), md->doc, figure);
	flush(md);
	raw(md, "** ");
	escape(md, figure->has_value ? unit : "", false);
	raw(md, " | ");
	writer_share(line(md), md->doc, figure);
	flush(md);
	raw(md, " | ");
	writer_published(line(md), md->doc, figure);
	flush(md);
	writer_verdict(line(md), md->doc, figure);
	if (md->line.size > 0)
		raw(md, " – ");
	flush(md);
	raw(md, " | ");
	writer_citations(line(md), md->doc, figure);
	flush(md);
	raw(md, " |\n");
}

static void figure_line(struct markdown *md, const struct doc_figure *figure)
{
	raw(md, "| ");
	escape(md, figure->label, false);
	if (figure->synthetic) {
		raw(md, " *(");
		word(md, "synthetic");
		raw(md, ")*");
	}
	if (figure->note != NULL && figure->note[0] != '\0') {
		raw(md, " – ");
		escape(md, figure->note, false);
	}
	figure_cells(md, figure);
}

static void figures_head(struct markdown *md)
{
	static const char *const columns[] = {
		"Figure", "Value", "Share", "Published", "Source"};
	size_t i;

	for (i = 0; i < sizeof columns / sizeof *columns; i++) {
		raw(md, "| ");
		word(md, columns[i]);
		raw(md, " ");
	}
	raw(md, "|\n| --- | ---: | --- | --- | --- |\n");
}

static void write_figures(struct markdown *md, const struct doc_block *block)
{
	int i, figure;

	figures_head(md);
	for (i = 0; i < block->figure_count; i++) {
		figure = block->figures[i];
		if (figure >= 0 && figure < md->doc->figure_count)
			figure_line(md, &md->doc->figures[figure]);
	}
	raw(md, "\n");
}

static void other_figures(struct markdown *md)
{
	bool started = false;
	int i;

	for (i = 0; i < md->doc->figure_count; i++) {
		if (writer_figure_shown(md->doc, i))
			continue;
		if (!started) {
			raw(md, "## ");
			word(md, "Other figures");
			raw(md, "\n\n");
			figures_head(md);
		}
		started = true;
		figure_line(md, &md->doc->figures[i]);
	}
	if (started)
		raw(md, "\n");
}

static void table_head(
	struct markdown *md, const struct doc_table *table, bool sources)
{
	int i;

	for (i = 0; i < table->column_count; i++) {
		raw(md, "| ");
		writer_column_title(
			line(md), md->doc, &table->columns[i], false);
		flush(md);
		raw(md, " ");
	}
	if (sources) {
		raw(md, "| ");
		word(md, "Source");
		raw(md, " ");
	}
	raw(md, "|\n");
	for (i = 0; i < table->column_count; i++)
		raw(md, writer_numeric(table->columns[i].type) ? "| ---: "
							       : "| --- ");
	raw(md, sources ? "| --- |\n" : "|\n");
}

static void row_line(struct markdown *md, const struct doc_table *table,
	const struct doc_row *row, bool sources)
{
	const char *strong = row->kind == DOC_ROW_BODY ? "" : "**";
	const struct doc_cell *cell;
	int i;

	for (i = 0; i < table->column_count; i++) {
		cell = &row->cells[i];
		line(md);
		if (cell->kind != DOC_CELL_NONE || row->kind != DOC_ROW_GROUP)
			doc_cell_text(
				&md->line, md->doc, &table->columns[i], cell);
		raw(md, "| ");
		raw(md, md->line.size > 0 ? strong : "");
		flush(md);
		raw(md, md->line.size > 0 ? strong : "");
		raw(md, " ");
	}
	if (sources) {
		raw(md, "| ");
		writer_row_source(line(md), md->doc, row);
		flush(md);
		raw(md, " ");
	}
	raw(md, "|\n");
}

static void write_table(struct markdown *md, const struct doc_table *table)
{
	bool sources = writer_table_has_sources(md->doc, table);
	int i;

	if (table->caption != NULL && table->caption[0] != '\0') {
		raw(md, "**");
		escape(md, table->caption, false);
		raw(md, "**");
		if (writer_table_synthetic(md->doc, table)) {
			raw(md, " *(");
			word(md, "synthetic");
			raw(md, ")*");
		}
		raw(md, "\n\n");
	}
	table_head(md, table, sources);
	for (i = 0; i < table->row_count; i++)
		row_line(md, table, &table->rows[i], sources);
	raw(md, "\n");
	if (table->note != NULL && table->note[0] != '\0') {
		escape(md, table->note, true);
		raw(md, "\n\n");
	}
}

static void write_heading(struct markdown *md, const struct doc_block *block)
{
	int level = block->level < 1 ? 1 : block->level > 5 ? 5 : block->level;

	buf_add(md->out, "######", (size_t)level + 1);
	raw(md, " ");
	escape(md, block->text, false);
	raw(md, "\n\n");
}

static void write_note(struct markdown *md, const struct doc_block *block)
{
	static const char *const tones[] = {"Note", "Warning", "Synthetic"};

	raw(md, "> **");
	word(md, tones[block->tone]);
	raw(md, "**: ");
	escape(md, block->text, false);
	raw(md, "\n\n");
}

static void write_list(struct markdown *md, const struct doc_block *block)
{
	int i;

	for (i = 0; i < block->item_count; i++) {
		raw(md, "- ");
		escape(md, block->items[i], true);
		raw(md, "\n");
	}
	raw(md, "\n");
}

static void write_block(struct markdown *md, const struct doc_block *block)
{
	switch (block->kind) {
	case DOC_HEADING:
		write_heading(md, block);
		break;
	case DOC_PARAGRAPH:
		escape(md, block->text, true);
		raw(md, "\n\n");
		break;
	case DOC_NOTE:
		write_note(md, block);
		break;
	case DOC_LIST:
		write_list(md, block);
		break;
	case DOC_FIGURES:
		write_figures(md, block);
		break;
	case DOC_CHART:
		escape(md, block->chart->message, true);
		raw(md, "\n\n");
		write_table(md, block->table);
		break;
	case DOC_TABLE:
		write_table(md, block->table);
		break;
	case DOC_PAGE_BREAK:
		raw(md, "---\n\n");
		break;
	case DOC_FACE:
		break;
	}
}

static void source_part(
	struct markdown *md, const char *english, const char *value)
{
	if (value == NULL || value[0] == '\0')
		return;
	raw(md, "; ");
	word(md, english);
	raw(md, " ");
	escape(md, value, false);
}

static void source_line(struct markdown *md, int index)
{
	const struct doc_source *source = &md->doc->sources[index];
	struct buf importer = {0};

	buf_add_format(
		md->out, "- **s%d** ", writer_source_number(md->doc, index));
	escape(md, source->name, false);
	if (source->synthetic) {
		raw(md, " *(");
		word(md, "synthetic");
		raw(md, ")*");
	}
	if (source->title != NULL && source->title[0] != '\0') {
		raw(md, " – ");
		escape(md, source->title, false);
	}
	source_part(md, "Sheet", source->sheet);
	writer_importer(&importer, source);
	source_part(md, "Importer", buf_text(&importer));
	source_part(md, "Imported", source->known_at);
	source_part(md, "As on", source->as_on);
	if (importer.failed)
		md->out->failed = true;
	buf_free(&importer);
	if (source->sha256 != NULL) {
		raw(md, "; SHA-256 ");
		escape(md, source->sha256, false);
	}
	raw(md, "\n");
}

static void sources(struct markdown *md)
{
	int i;

	if (!writer_has_sources(md->doc))
		return;
	raw(md, "## ");
	word(md, "Sources");
	raw(md, "\n\n");
	word(md, "A reference such as s1:17 means line 17 of source s1.");
	raw(md, "\n\n");
	for (i = 0; i < md->doc->source_count; i++)
		if (md->doc->sources[i].cited)
			source_line(md, i);
}

enum zila_code markdown_write(
	const struct doc *doc, struct buf *out, struct zila_err *err)
{
	struct markdown md = {.doc = doc, .out = out};
	const struct doc_block *block;

	if (doc->failed)
		return err_memory(err);
	head(&md);
	for (block = doc->first; block != NULL; block = block->next)
		write_block(&md, block);
	other_figures(&md);
	sources(&md);
	if (md.plain.failed || md.line.failed)
		out->failed = true;
	buf_free(&md.plain);
	buf_free(&md.line);
	return buf_check(out, err);
}
