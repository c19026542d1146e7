/* table.c - aligned text, CSV and Markdown. */
#include "table.h"

#include <inttypes.h>
#include <string.h>

#include "ground/text.h"

enum {
	GAP = 2,
	FLUSH_BYTES = 1 << 16,
	KEPT_BYTES = 16 << 20, /* of text, until its widths are taken */
	WIDTH_MOST = 400,      /* a wider cell moves the rest of its line */
};

struct table_cell {
	const char *text;
	int columns;
	bool number;
};

void table_open(struct table *table, struct output *out, enum format format)
{
	memset(table, 0, sizeof *table);
	table->out = out;
	table->format = format;
}

static void csv_cell(struct table *table, const char *text)
{
	struct buf *out = &table->out->buf;

	if (table->at)
		buf_add_char(out, ',');
	if (!strpbrk(text, ",\"\r\n")) {
		buf_add_text(out, text);
		return;
	}
	buf_add_char(out, '"');
	for (; *text != '\0'; text++) {
		if (*text == '"')
			buf_add_char(out, '"');
		buf_add_char(out, *text);
	}
	buf_add_char(out, '"');
}

static bool is_word(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
	       (c >= '0' && c <= '9');
}

/* True for what Markdown takes for a mark; not for the _ inside a name. */
static bool is_mark(char before, const char *at)
{
	if (*at == '_')
		return !is_word(before) || !is_word(at[1]);
	return strchr("|\\`*[", *at) != NULL;
}

static void markdown_cell(struct table *table, const char *text)
{
	struct buf *out = &table->out->buf;
	char before = ' ';

	buf_add_text(out, table->at ? " " : "| ");
	for (; *text != '\0'; before = *text++) {
		if (*text == '\n')
			buf_add_text(out, "<br>");
		else if (*text == '<')
			buf_add_text(out, "&lt;");
		else if (*text == '&')
			buf_add_text(out, "&amp;");
		else if (is_mark(before, text))
			buf_add_format(out, "\\%c", *text);
		else if (*text != '\r')
			buf_add_char(out, *text);
	}
	buf_add_text(out, " |");
}

static void keep_cell(struct table *table, const char *text, bool number)
{
	struct table_cell *cells = table->cells;
	struct buf safe = {0};

	if (table->count == table->room) {
		size_t room = table->room ? table->room * 2 : 256;

		cells = mem_resize(cells, room * sizeof *cells);
		if (!cells) {
			table->failed = true;
			return;
		}
		table->cells = cells;
		table->room = room;
	}
	print_safe(&safe, text);
	cells += table->count++;
	cells->text = arena_copy(&table->arena, buf_text(&safe), safe.size);
	cells->columns = text_columns(buf_text(&safe), safe.size);
	cells->number = number;
	table->kept_bytes += sizeof *cells + safe.size;
	if (safe.failed || !cells->text)
		table->failed = true;
	buf_free(&safe);
}

static void spaces(struct buf *out, int count)
{
	for (; count > 0; count--)
		buf_add_char(out, ' ');
}

/* A column stands right when all that is in it are numbers: of the cells that
 * are kept, without the titles. */
static bool is_right(const struct table *table, int column)
{
	bool right = false;
	size_t i;

	for (i = (size_t)(table->columns + column); i < table->count;
		i += (size_t)table->columns) {
		if (!table->cells[i].number && *table->cells[i].text)
			return false;
		right |= table->cells[i].number;
	}
	return right;
}

/* Spaces are owed until a text follows: none stand at a line's end. */
static void write_cell(struct table *table, const struct table_cell *cell,
	int width, bool right, int *owed)
{
	struct buf *out = &table->out->buf;
	int room = width > cell->columns ? width - cell->columns : 0;

	if (*cell->text) {
		spaces(out, *owed + (right ? room : 0));
		buf_add_text(out, cell->text);
		*owed = GAP + (right ? 0 : room);
	} else {
		*owed += GAP + room;
	}
}

static void write_rule(struct table *table, const int *widths)
{
	struct buf *out = &table->out->buf;
	int column, i;

	for (column = 0; column < table->columns; column++) {
		for (i = 0; i < widths[column]; i++)
			buf_add_char(out, '-');
		if (column + 1 < table->columns)
			spaces(out, GAP);
	}
	buf_add_char(out, '\n');
}

/* Of all cells, unless some were written already. */
static bool measure(struct table *table)
{
	size_t columns = (size_t)table->columns, i;

	if (table->widths)
		return true;
	table->widths = mem_alloc((columns + 1) * sizeof *table->widths);
	table->right = mem_alloc((columns + 1) * sizeof *table->right);
	if (!table->widths || !table->right)
		return false;
	for (i = 0; i < table->count; i++) {
		int *width = &table->widths[i % columns];

		if (*width < table->cells[i].columns)
			*width = table->cells[i].columns;
	}
	for (i = 0; i < columns; i++) {
		if (table->widths[i] > WIDTH_MOST)
			table->widths[i] = WIDTH_MOST;
		table->right[i] = is_right(table, (int)i);
	}
	return true;
}

static void write_text(struct table *table)
{
	bool first = !table->widths;
	int column, owed = 0;
	size_t i;

	table->failed |= !measure(table);
	for (i = 0; i < table->count && !table->failed; i++) {
		column = (int)(i % (size_t)table->columns);
		write_cell(table, &table->cells[i], table->widths[column],
			table->right[column], &owed);
		if (column + 1 < table->columns)
			continue;
		buf_add_char(&table->out->buf, '\n');
		owed = 0;
		if (first && i + 1 == (size_t)table->columns)
			write_rule(table, table->widths);
	}
	table->count = table->kept_bytes = 0;
	arena_free(&table->arena);
}

static void end_row(struct table *table)
{
	struct buf *out = &table->out->buf;

	table->at = 0;
	if (table->format == FORMAT_TEXT) {
		if (table->kept_bytes > KEPT_BYTES)
			write_text(table);
		return;
	}
	buf_add_text(out, table->format == FORMAT_CSV ? "\r\n" : "\n");
	if (out->size > FLUSH_BYTES && table->format == FORMAT_CSV)
		output_flush(table->out);
}

static void add_cell(struct table *table, const char *text, bool number)
{
	if (table->failed)
		return;
	if (table->format == FORMAT_CSV)
		csv_cell(table, text);
	else if (table->format == FORMAT_MD)
		markdown_cell(table, text);
	else
		keep_cell(table, text, number);
	if (++table->at == table->columns)
		end_row(table);
}

void table_titles_count(
	struct table *table, const char *const *titles, int count)
{
	int i;

	table->columns = count;
	for (i = 0; i < count; i++)
		add_cell(table, titles[i], false);
	if (table->format != FORMAT_MD)
		return;
	buf_add_char(&table->out->buf, '|');
	for (i = 0; i < count; i++)
		buf_add_text(&table->out->buf, "---|");
	buf_add_char(&table->out->buf, '\n');
}

void table_titles(struct table *table, const char *const *titles)
{
	int count = 0;

	while (titles[count])
		count++;
	table_titles_count(table, titles, count);
}

void table_text(struct table *table, const char *text)
{
	add_cell(table, text ? text : "", false);
}

void table_count(struct table *table, int64_t count)
{
	struct buf text = {0};

	if (table->format == FORMAT_CSV)
		buf_add_format(&text, "%" PRId64, count);
	else
		print_count(&text, count);
	table->failed |= text.failed;
	add_cell(table, buf_text(&text), true);
	buf_free(&text);
}

void table_code(struct table *table, int64_t code)
{
	struct buf text = {0};

	if (code)
		buf_add_format(&text, "%" PRId64, code);
	table->failed |= text.failed;
	add_cell(table, buf_text(&text), code != 0);
	buf_free(&text);
}

/* A NUL would cut the text short: it is shown as what is no character. */
static void add_text(struct buf *out, const char *text, size_t size)
{
	size_t part;

	while (size) {
		part = strnlen(text, size);
		buf_add(out, text, part);
		if (part == size)
			return;
		buf_add_text(out, "\xEF\xBF\xBD"); /* U+FFFD */
		text += part + 1;
		size -= part + 1;
	}
}

void table_value(struct table *table, const struct value *value)
{
	struct buf text = {0};
	struct json json = {.out = &text};

	switch (value->type) {
	case VALUE_NULL:
		break;
	case VALUE_INTEGER:
		buf_add_format(&text, "%" PRId64, value->integer);
		break;
	case VALUE_REAL:
		json_real(&json, value->real);
		break;
	case VALUE_TEXT:
		add_text(&text, value->text, value->size);
		break;
	}
	table->failed |= text.failed;
	add_cell(table, buf_text(&text),
		value->type == VALUE_INTEGER || value->type == VALUE_REAL);
	buf_free(&text);
}

void table_end(struct table *table)
{
	if (table->format == FORMAT_TEXT && !table->failed && table->columns)
		write_text(table);
	if (table->failed)
		table->out->buf.failed = true;
	mem_free(table->cells);
	mem_free(table->widths);
	mem_free(table->right);
	arena_free(&table->arena);
	table->cells = NULL;
	table->widths = NULL;
	table->right = NULL;
}

void table_list(struct table *table, struct json *json, struct output *out,
	enum format format, const char *const *titles)
{
	table_open(table, out, format);
	*json = print_json(&out->buf);
	if (format == FORMAT_JSON)
		json_array(json);
	else
		table_titles(table, titles);
}

void table_list_end(struct table *table, struct json *json)
{
	if (table->format != FORMAT_JSON)
		table_end(table);
	else if (json->depth == 1) /* else a row failed halfway */
		print_end_array(json);
}
