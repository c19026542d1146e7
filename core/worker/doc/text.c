/* text.c - a report for a terminal: 80 columns, or what a script's reader has;
 * wider only for a table whose numbers need it.
 *
 * Texts are wrapped, never cut.  Control characters of the data do not
 * reach the terminal.
 */
#include <string.h>

#include "ground/err.h"
#include "ground/text.h"
#include "worker/doc/text.h"
#include "worker/doc/writer.h"

enum {
	LINE_COLUMNS = 80,
	WIDE_COLUMNS = 400,
	COLUMN_GAP = 2,
	TEXT_COLUMNS_MIN = 14
};

struct column {
	struct buf text;  /* of the row at hand */
	size_t at;        /* what of it is written */
	int width, floor; /* floor: what it can't be narrowed below */
	bool right;
};

struct text_writer {
	const struct doc *doc;
	struct buf *out;
	struct buf plain, line;
	struct text_style style;
};

static size_t code_point_size(const char *text, size_t size)
{
	size_t i = 1;

	while (i < size && ((unsigned char)text[i] & 0xC0) == 0x80)
		i++;
	return i;
}

/* How many bytes of text fit into width: to a space if there is one, else
 * to any character, and at least one. */
static size_t fitting(const char *text, size_t size, int width)
{
	size_t at = 0, space = 0, step;
	int columns = 0;

	while (at < size) {
		step = code_point_size(text + at, size - at);
		columns += text_columns(text + at, step);
		if (columns > width && at > 0)
			return text[at] == ' ' ? at : space > 0 ? space : at;
		if (text[at] == ' ')
			space = at;
		at += step;
	}
	return size;
}

static void spaces(struct buf *out, int count)
{
	int i;

	for (i = 0; i < count; i++)
		buf_add_char(out, ' ');
}

/* Writes text as lines, the first after `lead`, all others under its end. */
static void wrap(struct text_writer *writer, const char *lead, const char *text)
{
	int indent = text_columns(lead, strlen(lead));
	const char *at;
	size_t size, part;

	buf_cut(&writer->plain, 0);
	writer_clean(&writer->plain, text);
	at = buf_text(&writer->plain);
	size = strlen(at);
	buf_add_text(writer->out, lead);
	while (size > 0) {
		part = fitting(at, size, writer->style.columns - indent);
		buf_add(writer->out, at, part);
		at += part;
		size -= part;
		while (size > 0 && *at == ' ') {
			at++;
			size--;
		}
		if (size > 0) {
			buf_add_char(writer->out, '\n');
			spaces(writer->out, indent);
		}
	}
	buf_add_char(writer->out, '\n');
}

static struct buf *line(struct text_writer *writer)
{
	buf_cut(&writer->line, 0);
	return &writer->line;
}

static void flush(struct text_writer *writer, const char *lead)
{
	if (writer->line.size > 0)
		wrap(writer, lead, buf_text(&writer->line));
}

static void blank(struct text_writer *writer)
{
	buf_add_char(writer->out, '\n');
}

static void underline(struct text_writer *writer, const char *text, char c)
{
	int columns = text != NULL ? text_columns(text, strlen(text)) : 0;
	int i;

	for (i = 0; i < columns && i < writer->style.columns; i++)
		buf_add_char(writer->out, c);
	blank(writer);
}

static void clock_line(
	struct text_writer *writer, const char *english, const char *iso)
{
	if (iso == NULL)
		return;
	buf_add_format(line(writer), "%s ", doc_word(writer->doc, english));
	writer_date(&writer->line, writer->doc, iso);
	flush(writer, "");
}

static void head(struct text_writer *writer)
{
	const struct doc *doc = writer->doc;

	wrap(writer, "", doc->title);
	underline(writer, doc->title, '=');
	if (doc->subtitle != NULL)
		wrap(writer, "", doc->subtitle);
	if (doc->state_name != NULL)
		wrap(writer, "", doc->state_name);
	clock_line(writer, "Position as on", doc->as_of);
	clock_line(writer, "As known on", doc->known_at);
	blank(writer);
	if (!doc->synthetic)
		return;
	buf_add_format(line(writer), "%s: %s", doc_word(doc, "Synthetic"),
		doc_word(doc, "Figures marked synthetic were generated to show "
			      "how the report works; they are not facts and "
			      "must not be quoted."));
	flush(writer, "! ");
	blank(writer);
}

static void write_figure(
	struct text_writer *writer, const struct doc_figure *figure)
{
	const struct doc *doc = writer->doc;
	const char *unit = writer_unit(figure->unit).rest;

	writer_value(line(writer), doc, figure);
	if (figure->has_value && unit[0] != '\0')
		buf_add_format(&writer->line, " %s", unit);
	buf_add_format(&writer->line, "  %s",
		figure->label != NULL ? figure->label : "");
	if (figure->synthetic)
		buf_add_format(
			&writer->line, " [%s]", doc_word(doc, "synthetic"));
	flush(writer, "* ");
	writer_share(line(writer), doc, figure);
	flush(writer, "    ");
	writer_published(line(writer), doc, figure);
	if (figure->has_published && figure->has_value)
		buf_add_text(&writer->line, " - ");
	writer_verdict(&writer->line, doc, figure);
	flush(writer, "    ");
	if (figure->note != NULL && figure->note[0] != '\0')
		wrap(writer, "    ", figure->note);
	buf_cut(&writer->plain, 0);
	writer_citations(&writer->plain, doc, figure);
	if (writer->plain.size > 0)
		buf_add_format(line(writer), "%s %s", doc_word(doc, "Source"),
			buf_text(&writer->plain));
	else
		line(writer);
	flush(writer, "    ");
}

static void write_figures(
	struct text_writer *writer, const struct doc_block *block)
{
	int i, figure;

	for (i = 0; i < block->figure_count; i++) {
		figure = block->figures[i];
		if (figure >= 0 && figure < writer->doc->figure_count)
			write_figure(writer, &writer->doc->figures[figure]);
	}
	blank(writer);
}

static void other_figures(struct text_writer *writer)
{
	const char *title = doc_word(writer->doc, "Other figures");
	bool started = false;
	int i;

	for (i = 0; i < writer->doc->figure_count; i++) {
		if (writer_figure_shown(writer->doc, i))
			continue;
		if (!started) {
			wrap(writer, "", title);
			underline(writer, title, '-');
		}
		started = true;
		write_figure(writer, &writer->doc->figures[i]);
	}
	if (started)
		blank(writer);
}

static int longest_word(const char *text)
{
	int longest = 0, columns;
	size_t size;

	while (*text != '\0') {
		size = strcspn(text, " ");
		columns = text_columns(text, size);
		if (columns > longest)
			longest = columns;
		text += size + (text[size] == ' ');
	}
	return longest;
}

/* Puts what column `index` says in row (NULL: its title) into its text; the
 * last column may be the source's. */
static void fill(struct text_writer *writer, const struct doc_table *table,
	const struct doc_row *row, struct column *columns, int index)
{
	struct buf *text = &columns[index].text;
	const struct doc *doc = writer->doc;
	const struct doc_cell *cell;

	line(writer);
	if (index == table->column_count && row == NULL)
		buf_add_text(&writer->line, doc_word(doc, "Source"));
	else if (index == table->column_count)
		writer_row_source(&writer->line, doc, row);
	else if (row == NULL)
		writer_column_title(
			&writer->line, doc, &table->columns[index], false);
	else {
		cell = &row->cells[index];
		if (cell->kind != DOC_CELL_NONE || row->kind != DOC_ROW_GROUP)
			doc_cell_text(&writer->line, doc,
				&table->columns[index], cell);
	}
	buf_cut(text, 0);
	columns[index].at = 0;
	writer_clean(text, buf_text(&writer->line));
}

/* A group whose other cells are empty is a subheading, wider than any
 * column. */
static bool is_subheading(
	const struct doc_table *table, const struct doc_row *row)
{
	int i;

	for (i = 1; i < table->column_count; i++)
		if (row->cells[i].kind != DOC_CELL_NONE)
			return false;
	return row->kind == DOC_ROW_GROUP;
}

static void measure_column(struct text_writer *writer,
	const struct doc_table *table, struct column *columns, int index)
{
	struct column *column = &columns[index];
	int cells = 0, title, width, i;

	for (i = 0; i < table->row_count; i++) {
		if (is_subheading(table, &table->rows[i]))
			continue;
		fill(writer, table, &table->rows[i], columns, index);
		width = text_columns(
			buf_text(&column->text), column->text.size);
		if (width > cells)
			cells = width;
	}
	fill(writer, table, NULL, columns, index);
	width = text_columns(buf_text(&column->text), column->text.size);
	title = longest_word(buf_text(&column->text));
	column->width = cells > width ? cells : width;
	column->right = index < table->column_count &&
			writer_numeric(table->columns[index].type);
	column->floor = cells;
	if (index < table->column_count &&
		table->columns[index].type == DOC_TEXT &&
		cells > TEXT_COLUMNS_MIN)
		column->floor = TEXT_COLUMNS_MIN;
	if (title > column->floor)
		column->floor = title;
}

/* Narrows the widest columns that may be, until the table fits or none is
 * left. */
static void narrow(struct column *columns, int count, int room)
{
	int total = COLUMN_GAP * (count - 1), widest, i;

	for (i = 0; i < count; i++)
		total += columns[i].width;
	for (; total > room; total--) {
		widest = -1;
		for (i = 0; i < count; i++)
			if (columns[i].width > columns[i].floor &&
				(widest < 0 || columns[i].width >
						       columns[widest].width))
				widest = i;
		if (widest < 0)
			return;
		columns[widest].width--;
	}
}

/* Writes what is left of a column's text on this line; pending: the spaces
 * before it, not written yet, so that no line ends in one. */
static void write_piece(struct buf *out, struct column *column, int *pending)
{
	const char *text = buf_text(&column->text) + column->at;
	size_t left = strlen(text);
	size_t size = fitting(text, left, column->width);
	int columns = text_columns(text, size);
	int room = column->width > columns ? column->width - columns : 0;

	if (size == 0) {
		*pending += column->width + COLUMN_GAP;
		return;
	}
	spaces(out, *pending + (column->right ? room : 0));
	buf_add(out, text, size);
	*pending = COLUMN_GAP + (column->right ? 0 : room);
	while (size < left && text[size] == ' ')
		size++;
	column->at += size;
}

static void write_cells(struct buf *out, struct column *columns, int count)
{
	bool more = true;
	int i, pending;

	while (more) {
		more = false;
		pending = 0;
		for (i = 0; i < count; i++) {
			write_piece(out, &columns[i], &pending);
			if (columns[i].at < columns[i].text.size)
				more = true;
		}
		buf_add_char(out, '\n');
		if (out->failed)
			return;
	}
}

static void rule(struct buf *out, const struct column *columns, int count)
{
	int i, j;

	for (i = 0; i < count; i++) {
		for (j = 0; j < columns[i].width; j++)
			buf_add_char(out, '-');
		if (i + 1 < count)
			spaces(out, COLUMN_GAP);
	}
	buf_add_char(out, '\n');
}

static void write_row(struct text_writer *writer, const struct doc_table *table,
	const struct doc_row *row, struct column *columns, int count)
{
	int i;

	if (row->kind == DOC_ROW_GROUP)
		blank(writer);
	if (row->kind == DOC_ROW_TOTAL)
		rule(writer->out, columns, count);
	if (is_subheading(table, row)) {
		doc_cell_text(line(writer), writer->doc, &table->columns[0],
			&row->cells[0]);
		if (writer_source_number(writer->doc, row->source) > 0)
			buf_add_text(&writer->line, "  ");
		writer_row_source(&writer->line, writer->doc, row);
		flush(writer, "");
		return;
	}
	for (i = 0; i < count; i++)
		fill(writer, table, row, columns, i);
	write_cells(writer->out, columns, count);
}

static void write_rows(struct text_writer *writer,
	const struct doc_table *table, struct column *columns, int count)
{
	int i;

	for (i = 0; i < count; i++)
		measure_column(writer, table, columns, i);
	narrow(columns, count, writer->style.columns);
	write_cells(writer->out, columns, count);
	rule(writer->out, columns, count);
	for (i = 0; i < table->row_count; i++)
		write_row(writer, table, &table->rows[i], columns, count);
}

static void write_table(
	struct text_writer *writer, const struct doc_table *table)
{
	int count = table->column_count +
		    writer_table_has_sources(writer->doc, table);
	struct column *columns = mem_alloc((size_t)count * sizeof *columns);
	int i;

	if (columns == NULL) {
		writer->out->failed = true;
		return;
	}
	if (table->caption != NULL)
		buf_add_text(line(writer), table->caption);
	else
		line(writer);
	if (writer_table_synthetic(writer->doc, table))
		buf_add_format(&writer->line, " [%s]",
			doc_word(writer->doc, "synthetic"));
	if (writer->line.size > 0) {
		flush(writer, "");
		blank(writer);
	}
	write_rows(writer, table, columns, count);
	if (table->note != NULL && table->note[0] != '\0')
		wrap(writer, "", table->note);
	if (!writer->style.bare)
		blank(writer);
	for (i = 0; i < count; i++) {
		if (columns[i].text.failed)
			writer->out->failed = true;
		buf_free(&columns[i].text);
	}
	mem_free(columns);
}

static void write_note(
	struct text_writer *writer, const struct doc_block *block)
{
	static const char *const tones[] = {"Note", "Warning", "Synthetic"};

	buf_add_format(line(writer), "%s: %s",
		doc_word(writer->doc, tones[block->tone]),
		block->text != NULL ? block->text : "");
	flush(writer, block->tone == DOC_PLAIN ? "  " : "! ");
	blank(writer);
}

static void write_list(
	struct text_writer *writer, const struct doc_block *block)
{
	int i;

	for (i = 0; i < block->item_count; i++)
		wrap(writer, "- ", block->items[i]);
	blank(writer);
}

static void write_chart(
	struct text_writer *writer, const struct doc_block *block)
{
	const struct doc_chart *chart = block->chart;

	if (chart->message != NULL && chart->message[0] != '\0') {
		wrap(writer, "", chart->message);
		blank(writer);
	}
	if (writer->style.draw) {
		text_draw(writer->out, writer->doc, chart, &writer->style);
		if (!writer->style.bare)
			blank(writer);
		if (text_draws_all(chart))
			return;
	}
	write_table(writer, block->table);
}

static void write_block(
	struct text_writer *writer, const struct doc_block *block)
{
	switch (block->kind) {
	case DOC_HEADING:
		wrap(writer, "", block->text);
		underline(writer, block->text, block->level <= 1 ? '-' : '.');
		blank(writer);
		break;
	case DOC_PARAGRAPH:
		wrap(writer, "", block->text);
		blank(writer);
		break;
	case DOC_NOTE:
		write_note(writer, block);
		break;
	case DOC_LIST:
		write_list(writer, block);
		break;
	case DOC_FIGURES:
		write_figures(writer, block);
		break;
	case DOC_CHART:
		write_chart(writer, block);
		break;
	case DOC_TABLE:
		write_table(writer, block->table);
		break;
	case DOC_PAGE_BREAK:
	case DOC_FACE:
		break;
	}
}

static void source_line(struct text_writer *writer, int index)
{
	const struct doc_source *source = &writer->doc->sources[index];

	buf_add_format(line(writer), "s%d  %s",
		writer_source_number(writer->doc, index),
		source->name != NULL ? source->name : "");
	if (source->sheet != NULL && source->sheet[0] != '\0')
		buf_add_format(&writer->line, " [%s]", source->sheet);
	if (source->synthetic)
		buf_add_format(&writer->line, " [%s]",
			doc_word(writer->doc, "synthetic"));
	flush(writer, "");
	if (source->title != NULL && source->title[0] != '\0')
		wrap(writer, "    ", source->title);
	writer_importer(line(writer), source);
	buf_add_format(&writer->line, ", %s",
		source->known_at != NULL ? source->known_at : "");
	if (source->as_on != NULL)
		buf_add_format(&writer->line, "; %s %s",
			doc_word(writer->doc, "As on"), source->as_on);
	flush(writer, "    ");
	if (source->sha256 != NULL)
		wrap(writer, "    SHA-256 ", source->sha256);
}

static void sources(struct text_writer *writer)
{
	const char *title = doc_word(writer->doc, "Sources");
	int i;

	if (!writer_has_sources(writer->doc))
		return;
	wrap(writer, "", title);
	underline(writer, title, '-');
	wrap(writer, "",
		doc_word(writer->doc,
			"A reference such as s1:17 means line 17 of source "
			"s1."));
	for (i = 0; i < writer->doc->source_count; i++)
		if (writer->doc->sources[i].cited)
			source_line(writer, i);
}

enum zila_code text_write_as(const struct doc *doc,
	const struct text_style *style, struct buf *out, struct zila_err *err)
{
	struct text_writer writer = {.doc = doc, .out = out, .style = *style};
	const struct doc_block *block;

	if (doc->failed)
		return err_memory(err);
	if (writer.style.columns <= 0 || writer.style.columns > WIDE_COLUMNS)
		writer.style.columns = WIDE_COLUMNS;
	if (!style->bare)
		head(&writer);
	for (block = doc->first; block != NULL; block = block->next)
		write_block(&writer, block);
	if (!style->bare) {
		other_figures(&writer);
		sources(&writer);
	}
	if (writer.plain.failed || writer.line.failed)
		out->failed = true;
	buf_free(&writer.plain);
	buf_free(&writer.line);
	return buf_check(out, err);
}

enum zila_code text_write(
	const struct doc *doc, struct buf *out, struct zila_err *err)
{
	const struct text_style style = {.columns = LINE_COLUMNS};

	return text_write_as(doc, &style, out, err);
}
