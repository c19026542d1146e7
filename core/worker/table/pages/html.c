/* html.c - the tables of a web page as sheets.
 *
 * Also of what ministries call Excel: a web page named .xls.  The page is
 * read twice: once for its outline (which tables hold data, and their
 * names), once more for each sheet.  What stands before a table is given as
 * rows of one cell before its rows: titles, dates and units are there.
 *
 * Rows have the line of their <tr>; of several in one line the later ones
 * are numbered on, so that every row has a number of its own. */
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ground/err.h"
#include "ground/mem.h"
#include "worker/table/book/numfmt.h"
#include "worker/table/pages/gather.h"
#include "worker/table/pages/outline.h"
#include "worker/table/pages/pages.h"

/* A text while it is written: white space collapses, breaks are newlines. */
struct words {
	struct buf text;
	bool space, newline;
};

/* A cell that goes on in the rows below. */
struct span {
	struct span *next;
	int column, width;
	int rows; /* left */
	uint8_t mark;
	size_t size;
	char text[];
};

struct html {
	struct reader reader;
	int64_t bytes;
	char *name;
	struct intake intake;
	struct outline outline;
	struct markup markup;
	struct gather gather;

	int next_table;
	int open[LIMIT_NESTED_TABLES];
	int depth;
	int data;   /* depth of the open table of data, or 0 */
	int behind; /* sheets whose table has begun */
	int hidden; /* markup.hidden where the table began */
	bool done;  /* the sheet is over; what comes belongs to the next */
	bool over;  /* and the next is as well */
	size_t end; /* of its rows in the queue, when it is over */

	int64_t line; /* of the last row */
	int64_t seen; /* of the last text or tag of a row */
	struct words text;
	int64_t text_line;

	bool in_row, in_cell, row_hidden;
	bool marked; /* the text to come is the first of a TAG_MARK */
	bool struck; /* the text before was */
	int64_t row_line;
	int column, width, rows; /* of the open cell */
	uint8_t mark;
	char number[40]; /* the exact value, when the page tells it */
	bool has_number;
	struct buf exact; /* as numfmt has it */
	struct words cell;
	bool taken[LIMIT_COLUMNS]; /* by cells from above */
	bool hidden_column[LIMIT_COLUMNS];
	int declared; /* columns */
	struct span *spans;
	size_t span_bytes;
};

/* ---- text ---- */

static void clear(struct words *words)
{
	buf_cut(&words->text, 0);
	words->space = words->newline = false;
}

static void add_char(struct words *words, char c)
{
	if (words->newline && words->text.size)
		buf_add_char(&words->text, '\n');
	else if (words->space && words->text.size)
		buf_add_char(&words->text, ' ');
	words->newline = words->space = false;
	buf_add_char(&words->text, c);
}

/* The cell that is too long ends there; gather_cell() tells. */
static void add_words(struct words *words, const char *data, size_t size)
{
	size_t i;

	for (i = 0; i < size && words->text.size <= LIMIT_CELL_BYTES; i++) {
		bool nbsp = data[i] == '\xc2' && i + 1 < size &&
			    data[i + 1] == '\xa0';

		i += nbsp;
		if (nbsp || strchr(" \t\n\r\f", data[i]))
			words->space = true;
		else
			add_char(words, data[i]);
	}
}

/* ---- rows ---- */

static bool is_wanted(const struct html *html)
{
	int sheet = html->reader.sheet + html->done;

	if (html->data)
		return html->outline.tables[html->open[html->data - 1]].sheet ==
		       sheet;
	return html->behind == sheet ||
	       (html->behind == sheet + 1 &&
		       sheet + 1 == html->reader.sheet_count);
}

static void end_row(struct html *html, int64_t line, bool hidden)
{
	int64_t end = html->seen > line ? html->seen : line;
	const struct intake_mend *mend =
		intake_mended(&html->intake, line, end);

	if (!is_wanted(html)) {
		gather_drop(&html->gather);
		return;
	}
	if (mend && mend->broken)
		gather_fault(&html->gather, "bad_encoding",
			"a byte in it stands for no character: the file was "
			"damaged, or saved in an encoding it does not tell");
	else if (mend)
		html->gather.remark = "read as Windows-1252";
	html->line = line > html->line ? line : html->line + 1;
	gather_end(&html->gather, html->line,
		end > html->line ? end : html->line, hidden);
}

/* The text outside of tables that was read so far is a row of one cell. */
static void end_text(struct html *html)
{
	const struct buf *text = &html->text.text;

	if (html->in_row) { /* between its cells: told behind it */
		html->text.newline = true;
		return;
	}
	if (text->size) {
		gather_cell(&html->gather, 0,
			(struct text){text->data, text->size}, 0);
		end_row(html, html->text_line, false);
	}
	if (text->failed)
		html->markup.code = err_memory(html->markup.err);
	clear(&html->text);
}

/* ---- cells that reach over rows ---- */

static void free_span(struct html *html, struct span **at)
{
	struct span *span = *at;

	*at = span->next;
	html->span_bytes -= span->size;
	mem_free(span);
}

static void free_spans(struct html *html)
{
	while (html->spans)
		free_span(html, &html->spans);
}

static void mark_taken(struct html *html)
{
	const struct span *span;

	memset(html->taken, 0, sizeof html->taken);
	for (span = html->spans; span; span = span->next)
		memset(html->taken + span->column, 1, (size_t)span->width);
}

/* Gives the row its cells from above; each has one row less to go. */
static void take_spans(struct html *html)
{
	struct span **at = &html->spans;

	while (*at) {
		struct span *span = *at;

		gather_cell(&html->gather, span->column,
			(struct text){span->text, span->size},
			span->mark | CELL_MERGED);
		gather_repeat(&html->gather, span->column,
			span->column + span->width);
		if (--span->rows == 0)
			free_span(html, at);
		else
			at = &span->next;
	}
}

static void add_span(struct html *html, struct text text)
{
	struct span *span;

	if (html->column + html->width > LIMIT_COLUMNS)
		return;
	if (html->span_bytes + text.size > LIMIT_LINE_BYTES) {
		gather_fault(&html->gather, "line_too_long",
			"its merged cells are longer than 8 MiB");
		return;
	}
	span = mem_alloc(sizeof *span + text.size);
	if (!span) {
		html->markup.code = err_memory(html->markup.err);
		return;
	}
	*span = (struct span){.column = html->column,
		.width = html->width,
		.rows = html->rows,
		.mark = html->mark,
		.size = text.size};
	if (text.size)
		memcpy(span->text, text.data, text.size);
	span->next = html->spans;
	html->spans = span;
	html->span_bytes += text.size;
}

/* ---- numbers ---- */

/* True for a text that is a number as a spreadsheet shows it: digits with
 * their separators, no date, no time, no share. */
static bool shows_number(struct text text)
{
	bool digits = false;
	size_t i;

	for (i = 0; i < text.size; i++) {
		char c = text.data[i];

		digits |= isdigit((unsigned char)c) || c == '#';
		if (strchr("/:%", c) ||
			(c == '-' && i > 0 && digits &&
				toupper(text.data[i - 1]) != 'E'))
			return false;
		if (isalpha((unsigned char)c) && toupper(c) != 'E' &&
			!strchr("Rsr", c))
			return false;
	}
	return digits;
}

/* Takes the exact value, if the page tells it and the cell shows no date; in
 * the scale that it is shown in, as a workbook's. */
static struct text find_value(struct html *html, uint8_t *mark)
{
	struct text text = {buf_text(&html->cell.text), html->cell.text.size};
	struct numfmt format = {.kind = NUMFMT_PLAIN};
	const char *value = html->number[0] ? html->number : text.data;
	uint8_t marks;

	if (!html->has_number || !shows_number(text))
		return text;
	buf_cut(&html->exact, 0);
	numfmt_shown(text, value, &format);
	if (!numfmt_write(&html->exact, (struct text){value, strlen(value)},
		    format, false, &marks))
		return text;
	*mark |= marks;
	html->gather.text.failed |= html->exact.failed;
	return (struct text){buf_text(&html->exact), html->exact.size};
}

/* ---- cells ---- */

static void end_cell(struct html *html)
{
	struct text text;
	uint8_t mark = html->mark;

	if (!html->in_cell)
		return;
	html->in_cell = false;
	text = find_value(html, &mark);
	if (html->column < html->declared && html->hidden_column[html->column])
		mark |= CELL_HIDDEN;
	html->mark = mark;
	gather_cell(&html->gather, html->column, text, mark);
	gather_repeat(&html->gather, html->column, html->column + html->width);
	if (html->rows > 0)
		add_span(html, text);
	if (html->cell.text.failed)
		html->markup.code = err_memory(html->markup.err);
	clear(&html->cell);
	html->column += html->width;
}

static void end_table_row(struct html *html)
{
	end_cell(html);
	if (!html->in_row)
		return;
	html->in_row = false;
	if (html->gather.count || html->gather.fault)
		end_row(html, html->row_line, html->row_hidden);
	end_text(html);
}

static void end_group(struct html *html)
{
	end_table_row(html);
	free_spans(html);
}

/* A row has its cells from above first, so that new ones can't be among
 * them. */
static void begin_row(struct html *html, const char *const *attributes)
{
	end_table_row(html);
	end_text(html);
	html->in_row = true;
	html->row_hidden = attributes && markup_is_hidden(attributes);
	html->row_line = html->seen = markup_line(&html->markup, true);
	html->column = 0;
	mark_taken(html);
	take_spans(html);
}

static int read_count(const char *const *attributes, const char *name, int max)
{
	const char *value = markup_attribute(attributes, name);
	long count = value ? strtol(value, NULL, 10) : 1;

	return count < 1 ? 1 : count > max ? max : (int)count;
}

static void read_number(struct html *html, const char *const *attributes)
{
	const char *value = markup_attribute(attributes, "x:num");

	if (!value)
		value = markup_attribute(attributes, "sdval");
	html->has_number = value != NULL;
	if (value && strlen(value) >= sizeof html->number)
		html->has_number = false;
	else
		snprintf(html->number, sizeof html->number, "%s",
			value ? value : "");
}

static void begin_cell(struct html *html, const char *const *attributes)
{
	const char *rows = markup_attribute(attributes, "rowspan");
	int i;

	if (!html->in_row)
		begin_row(html, NULL);
	end_cell(html);
	html->seen = markup_line(&html->markup, true);
	while (html->column < LIMIT_COLUMNS && html->taken[html->column])
		html->column++;
	html->width = read_count(
		attributes, "colspan", LIMIT_COLUMNS - html->column + 1);
	for (i = 1; i < html->width && html->column + i < LIMIT_COLUMNS; i++)
		if (html->taken[html->column + i])
			html->width = i;
	html->rows = read_count(attributes, "rowspan", LIMIT_SPANNED_ROWS) - 1;
	if (rows && strcmp(rows, "0") == 0)
		html->rows = LIMIT_SPANNED_ROWS;
	html->mark = markup_is_hidden(attributes) ? CELL_HIDDEN : 0;
	html->in_cell = true;
	clear(&html->cell);
	read_number(html, attributes);
}

static void declare_column(struct html *html, const char *const *attributes)
{
	int count = read_count(attributes, "span", LIMIT_COLUMNS);

	for (; count > 0 && html->declared < LIMIT_COLUMNS; count--)
		html->hidden_column[html->declared++] =
			markup_is_hidden(attributes);
}

/* ---- tables ---- */

static void begin_table(struct html *html)
{
	const struct outline_table *table =
		&html->outline.tables[html->next_table];

	if (html->next_table >= html->outline.count ||
		html->depth == LIMIT_NESTED_TABLES)
		return;
	html->open[html->depth++] = html->next_table++;
	html->cell.newline = html->text.newline = true;
	if (html->data || table->role != OUTLINE_DATA)
		return;
	end_text(html);
	html->data = html->depth;
	html->hidden = html->markup.hidden;
	html->behind = table->sheet + 1;
	html->declared = 0;
	html->in_row = html->in_cell = false;
	free_spans(html);
}

/* The next sheet's rows begin here, unless this was the last. */
static void end_sheet(struct html *html)
{
	html->over |= html->done;
	if (html->done || html->behind != html->reader.sheet + 1 ||
		html->behind == html->reader.sheet_count)
		return;
	html->done = true;
	html->end = html->gather.queue.size;
	html->line = 0;
}

static void end_table(struct html *html)
{
	if (html->depth == 0)
		return;
	if (html->data == html->depth) {
		end_table_row(html);
		end_text(html);
		free_spans(html);
		html->data = 0;
		html->hidden = 0;
		end_sheet(html);
	}
	html->cell.newline = html->text.newline = true;
	html->depth--;
}

/* A tag inside a cell, or outside of all tables of data. */
static void take_break(struct html *html, enum tag tag)
{
	if (html->in_cell)
		html->cell.newline |= tag != TAG_INLINE;
	else if (tag != TAG_COLUMN)
		html->text.newline = true;
}

/* `12<a>1</a>`: what is linked, or small, behind a digit is a footnote's. */
static void begin_raised(struct html *html, enum tag tag)
{
	const struct words *words = html->in_cell ? &html->cell : &html->text;
	const struct buf *text = &words->text;

	if (html->markup.raised_at)
		return;
	if (tag == TAG_RAISED ||
		(text->size && !words->space && !words->newline &&
			isdigit((unsigned char)text->data[text->size - 1])))
		html->markup.raised_at = html->markup.depth;
	html->marked = tag == TAG_MARK;
}

static void html_open(void *user, enum tag tag, const char *const *attributes)
{
	struct html *html = user;

	if (tag >= TAG_TABLE)
		html->markup.raised_at = 0;
	if (tag == TAG_RAISED || tag == TAG_MARK)
		begin_raised(html, tag);
	else if (tag == TAG_TABLE)
		begin_table(html);
	else if (!html->data || html->data != html->depth)
		take_break(html, tag);
	else if (tag == TAG_GROUP)
		end_group(html);
	else if (tag == TAG_ROW)
		begin_row(html, attributes);
	else if (tag == TAG_CELL)
		begin_cell(html, attributes);
	else if (tag == TAG_COLUMN)
		declare_column(html, attributes);
	else
		take_break(html, tag);
}

static void html_close(void *user, enum tag tag)
{
	struct html *html = user;

	if (tag == TAG_TABLE)
		end_table(html);
	else if (!html->data || html->data != html->depth)
		take_break(html, tag);
	else if (tag == TAG_GROUP)
		end_group(html);
	else if (tag == TAG_ROW)
		end_table_row(html);
	else if (tag == TAG_CELL)
		end_cell(html);
	else if (tag != TAG_BREAK)
		take_break(html, tag);
}

/* The line of a place in a text whose end was just read. */
static int64_t line_at(const struct html *html, const char *at, const char *end)
{
	int64_t line = markup_line(&html->markup, false);

	for (; at < end; at++)
		line -= *at == '\n';
	return line > 0 ? line : 1;
}

/* A text outside of tables.  What is in one line of the file is one row, so
 * that titles take no numbers from the rows below. */
static void take_title(struct html *html, struct text text, int64_t line)
{
	if (text.size && html->text.newline && line > html->text_line)
		end_text(html);
	if (text.size && !html->text.text.size)
		html->text_line = line;
}

static void html_text(void *user, const char *data, size_t size)
{
	struct html *html = user;
	struct text text = text_trim(data, size);
	struct buf raised = {0};

	if (html->markup.hidden > html->hidden)
		return;
	if (!html->in_cell)
		take_title(html, text, line_at(html, text.data, data + size));
	if (text.size && (html->in_cell || !html->in_row))
		html->seen = line_at(html, text.data + text.size, data + size);
	html->gather.struck |=
		text.size && html->in_cell && html->markup.struck_at;
	/* What is struck out makes no number with what stands beside it. */
	if (text.size && html->struck != (html->markup.struck_at > 0)) {
		html->struck = !html->struck;
		html->cell.newline = true;
	}
	/* `12<small>.50</small>` is a number, `2022<small>-23</small>` a year.
	 */
	if (html->marked && size && strchr(".,-/", *data))
		html->markup.raised_at = 0;
	html->marked = false;
	if (html->markup.raised_at) {
		text_add_raised(&raised, data, size);
		data = buf_text(&raised);
		size = raised.size;
	}
	add_words(html->in_cell ? &html->cell : &html->text, data, size);
	buf_free(&raised);
}

/* ---- the reader ---- */

static enum zila_code html_choose(
	struct reader *base, int sheet, struct zila_err *err)
{
	struct html *html = (struct html *)base;

	if (html->done && !html->over && sheet == html->reader.sheet + 1 &&
		html->gather.taken == html->end) {
		html->reader.sheet = sheet;
		html->done = false;
		return ZILA_OK;
	}
	html->reader.sheet = sheet;
	gather_reset(&html->gather);
	free_spans(html);
	clear(&html->text);
	clear(&html->cell);
	html->next_table = html->depth = html->data = html->behind = 0;
	html->hidden = html->declared = 0;
	html->line = 0;
	html->done = html->over = html->in_row = html->in_cell = false;
	markup_close(&html->markup);
	html->markup = (struct markup){.user = html,
		.open = html_open,
		.close = html_close,
		.text = html_text};
	return markup_open(&html->markup, &html->intake, err);
}

static enum zila_code html_next(
	struct reader *base, const struct row **row, struct zila_err *err)
{
	struct html *html = (struct html *)base;
	enum zila_code code;

	for (;;) {
		*row = NULL;
		if (html->done && html->gather.taken == html->end)
			return ZILA_OK;
		code = gather_take(&html->gather, row, err);
		if (code != ZILA_OK || *row || html->markup.ended)
			return code;
		code = markup_step(&html->markup, err);
		if (code != ZILA_OK)
			return code;
		if (html->markup.ended) {
			while (html->depth > 0)
				end_table(html);
			end_text(html);
		}
	}
}

static void html_progress(
	const struct reader *base, int64_t *done, int64_t *total)
{
	const struct html *html = (const struct html *)base;

	*done = html->done ? html->bytes : html->intake.offset;
	*total = html->bytes;
}

static void html_end(struct reader *base)
{
	struct html *html = (struct html *)base;

	markup_close(&html->markup);
	intake_close(&html->intake);
	outline_free(&html->outline);
	free_spans(html);
	gather_free(&html->gather);
	buf_free(&html->text.text);
	buf_free(&html->cell.text);
	buf_free(&html->exact);
	mem_free(html->name);
	mem_free(html);
}

/* What the page says of its encoding, in its first bytes. */
static void find_declared(
	const struct reader_source *source, char *out, size_t room)
{
	char head[sizeof source->head + 1];
	size_t i, size = 0;
	const char *at;

	for (i = 0; i < source->head_size; i++)
		if (source->head[i])
			head[size++] = (char)source->head[i];
	head[size] = '\0';
	out[0] = '\0';
	at = strcasestr(head, "charset");
	if (!at || !(at = strchr(at, '=')))
		return;
	at += 1 + strspn(at + 1, " \"'");
	size = strcspn(at, " \"';>\r\n\t/");
	if (size < room)
		snprintf(out, room, "%.*s", (int)size, at);
}

static enum zila_code start(struct html *html,
	const struct reader_source *source, struct verdict *verdict,
	struct zila_err *err)
{
	struct phrase why = {verdict->reasons, sizeof verdict->reasons, 0};
	char declared[32];
	enum zila_code code;

	find_declared(source, declared, sizeof declared);
	snprintf(verdict->format, sizeof verdict->format, "html");
	if ((code = intake_open(
		     &html->intake, source, declared, verdict, err)) ||
		(code = outline_read(&html->outline, &html->intake, err)))
		return code;
	why.used = strlen(verdict->reasons);
	phrase_add(&why, "; a web page with %d table%s of data",
		html->outline.sheet_count,
		html->outline.sheet_count == 1 ? "" : "s");
	html->reader.sheets = html->outline.sheets;
	html->reader.sheet_count = html->outline.sheet_count;
	return html_choose(&html->reader, 0, err);
}

static enum zila_code html_begin(const struct reader_source *source,
	struct reader **out, struct verdict *verdict, struct zila_err *err)
{
	struct html *html = mem_alloc(sizeof *html);
	enum zila_code code;

	*out = NULL;
	if (!html)
		return err_memory(err);
	html->reader.kind = &pages_html;
	html->bytes = source->bytes;
	html->name = mem_copy(source->name);
	code = html->name ? ZILA_OK : err_memory(err);
	if (code == ZILA_OK)
		code = start(html, source, verdict, err);
	html->intake.name = html->name;
	if (code != ZILA_OK) {
		html_end(&html->reader);
		return code;
	}
	*out = &html->reader;
	return ZILA_OK;
}

const struct reader_kind pages_html = {
	.format = "html",
	.open = html_begin,
	.choose = html_choose,
	.next = html_next,
	.progress = html_progress,
	.close = html_end,
};
