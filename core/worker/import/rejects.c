/* rejects.c - quarantined lines as sheets that a person can edit, or on a page.
 *
 * A sheet a header: lines of one importer whose files have the same columns
 * stand together.  A line that can't be shown cell by cell gets empty cells,
 * which a retry leaves alone.
 */
#include "worker/import/rejects.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "store/ledger/reasons.h"
#include "worker/doc/book/book.h"
#include "worker/import/importer.h"
#include "worker/import/lines.h"
#include "worker/table/layout.h"
#include "worker/table/retry.h"

enum { PIECE_BYTES = 1 << 16, CELL_WIDTH = 18, SHEETS_MAX = 150 };

/* An import that has lines to write. */
struct batch {
	int64_t import_id, rows;
	const char *importer;
	const struct importer *reader; /* NULL: it is not there any more */
	const struct text *header;
	int header_count, sheet; /* sheet: index of the first with its header */
	struct batch *next;
};

struct exporting {
	struct job *job;
	struct reject_filter filter;
	struct book *book; /* NULL: CSV */
	struct buf csv;
	bool cell_follows; /* of a CSV line */
	struct batch *first, **last;
	int64_t rows, imports;
	int sheets;

	/* of the import at hand */
	struct lines lines;
	const struct row *row;
	const struct importer *importer;
	int header_count;
	struct map_fit fit;
	struct buf words, near;
};

/* ---- the file ---- */

static enum zila_code send_csv(
	struct exporting *exporting, size_t least, struct zila_err *err)
{
	struct buf *csv = &exporting->csv;
	enum zila_code code = buf_check(csv, err);

	if (code != ZILA_OK || csv->size <= least)
		return code;
	code = link_data(&exporting->job->link, csv->data, csv->size, err);
	buf_cut(csv, 0);
	return code;
}

static void put_row(struct exporting *exporting)
{
	if (exporting->book)
		book_row(exporting->book);
	exporting->cell_follows = false;
}

static void end_row(struct exporting *exporting)
{
	if (!exporting->book)
		buf_add_text(&exporting->csv, "\r\n");
}

static void put(
	struct exporting *exporting, enum book_style style, struct text text)
{
	struct buf *csv = &exporting->csv;
	size_t i;

	if (exporting->book) {
		book_text(exporting->book, style, text);
		return;
	}
	buf_add_text(csv, exporting->cell_follows ? ",\"" : "\"");
	exporting->cell_follows = true;
	/* Taken off again when it comes back: retry.c. */
	if (retry_is_formula(text))
		buf_add_char(csv, '\'');
	for (i = 0; i < text.size; i++) {
		if (text.data[i] == '"')
			buf_add_char(csv, '"');
		buf_add_char(csv, text.data[i] ? text.data[i] : ' ');
	}
	buf_add_char(csv, '"');
}

static void put_words(
	struct exporting *exporting, enum book_style style, const char *text)
{
	put(exporting, style, (struct text){text, strlen(text)});
}

static void put_number(struct exporting *exporting, int64_t number)
{
	char text[24];

	if (exporting->book) {
		book_integer(exporting->book, BOOK_FIXED, number);
		return;
	}
	snprintf(text, sizeof text, "%lld", (long long)number);
	put_words(exporting, BOOK_FIXED, text);
}

/* ---- which lines ---- */

static enum zila_code note_import(
	void *user, const struct reject *reject, struct zila_err *err)
{
	struct exporting *exporting = user;
	struct arena *arena = &exporting->job->arena;
	struct batch *batch;

	if (++exporting->rows > LIMIT_RETRY_ROWS)
		return err_set(err, ZILA_EUSAGE,
			"more than %d lines are in quarantine: choose some by "
			"the import's ID, --state or --reason; or correct the "
			"files themselves and import them again",
			LIMIT_RETRY_ROWS);
	if (exporting->first &&
		(*exporting->last)->import_id == reject->import_id) {
		(*exporting->last)->rows++;
		return ZILA_OK;
	}
	batch = arena_alloc(arena, sizeof *batch);
	if (!batch)
		return err_memory(err);
	batch->import_id = reject->import_id;
	batch->rows = 1;
	batch->importer = arena_text(arena, reject->importer);
	if (!batch->importer)
		return err_memory(err);
	if (exporting->first)
		exporting->last = &(*exporting->last)->next;
	*exporting->last = batch;
	exporting->imports++;
	return ZILA_OK;
}

static enum zila_code next_row(
	struct exporting *exporting, int64_t line, struct zila_err *err)
{
	enum zila_code code = ZILA_OK;

	while (code == ZILA_OK &&
		(!exporting->row || exporting->row->line < line)) {
		code = reader_next(
			exporting->lines.reader, &exporting->row, err);
		if (!exporting->row)
			break;
	}
	return code;
}

/* Opens the lines, and finds the header as the import did, to know its rows
 * and its columns.  Without the importer one row is as good as nothing. */
static enum zila_code open_lines(struct exporting *exporting,
	const struct batch *batch, struct zila_err *err)
{
	struct lines *lines = &exporting->lines;
	struct preview preview = {{0}};
	struct map_units units;
	enum zila_code code;

	exporting->row = NULL;
	map_end(&exporting->fit);
	exporting->importer = batch->reader;
	code = lines_open(exporting->job->db, batch->import_id, lines, err);
	if (code == ZILA_OK)
		code = reader_rewind(lines->reader, err);
	if (code == ZILA_OK)
		code = preview_read(lines->reader, 0, &preview, err);
	if (code == ZILA_OK)
		code = reader_rewind(lines->reader, err);
	if (code == ZILA_OK && batch->reader) {
		layout_units(&preview, &units);
		code = map_find(&batch->reader->want, &preview, &units,
			&exporting->fit, err);
	}
	if (exporting->fit.header_line != lines->header_row)
		exporting->importer = NULL;
	preview_free(&preview);
	return code;
}

static int64_t header_last(const struct exporting *exporting)
{
	const struct lines *lines = &exporting->lines;
	int64_t last = exporting->importer ? exporting->fit.header_last : 0;

	return last > lines->header_row ? last : lines->header_row;
}

/* Adds a row of the header; the columns of a header of several rows say what
 * all of them do. */
static enum zila_code add_head(struct batch *batch, struct arena *arena,
	const struct row *row, struct zila_err *err)
{
	int count = row->cell_count > batch->header_count ? row->cell_count
							  : batch->header_count;
	struct text *header =
		arena_alloc(arena, ((size_t)count + 1) * sizeof *header);
	struct buf joined = {0};
	int i;

	for (i = 0; header && i < count; i++) {
		buf_cut(&joined, 0);
		if (i < batch->header_count)
			retry_header_add(&joined, batch->header[i]);
		if (i < row->cell_count)
			retry_header_add(&joined, row->cells[i]);
		header[i].data =
			arena_copy(arena, buf_text(&joined), joined.size);
		header[i].size = joined.size;
		if (!header[i].data || joined.failed)
			header = NULL;
	}
	buf_free(&joined);
	if (!header)
		return err_memory(err);
	batch->header = header;
	batch->header_count = count;
	return ZILA_OK;
}

static enum zila_code read_header(
	struct exporting *exporting, struct batch *batch, struct zila_err *err)
{
	struct lines *lines = &exporting->lines;
	enum zila_code code = open_lines(exporting, batch, err);
	int64_t last;
	int rows = 0;

	last = header_last(exporting);
	while (code == ZILA_OK && rows < RETRY_HEADER_ROWS) {
		code = reader_next(lines->reader, &exporting->row, err);
		if (code != ZILA_OK || !exporting->row ||
			exporting->row->line > last)
			break;
		if (exporting->row->line < lines->header_row ||
			exporting->row->fault)
			continue;
		code = add_head(
			batch, &exporting->job->arena, exporting->row, err);
		rows++;
	}
	lines_close(lines);
	return code;
}

/* The importer of batch, read once; one that is not there any more, or does
 * not load, is missed by no one but the eye. */
static void find_importer(struct exporting *exporting, struct batch *batch)
{
	const struct batch *other;
	struct importer *importers;
	struct zila_err ignored;
	int count;

	for (other = exporting->first; other != batch; other = other->next)
		if (!strcmp(other->importer, batch->importer)) {
			batch->reader = other->reader;
			return;
		}
	if (importers_read(exporting->job, batch->importer, &importers, &count,
		    &ignored) == ZILA_OK)
		batch->reader = importers;
}

static bool same_sheet(const struct batch *a, const struct batch *b)
{
	int i;

	if (strcmp(a->importer, b->importer) != 0 ||
		a->header_count != b->header_count)
		return false;
	for (i = 0; i < a->header_count; i++)
		if (!retry_same(a->header[i], b->header[i]))
			return false;
	return true;
}

static enum zila_code find_sheets(
	struct exporting *exporting, struct zila_err *err)
{
	enum zila_code code = ZILA_OK;
	struct batch *batch, *other;

	for (batch = exporting->first; batch && code == ZILA_OK;
		batch = batch->next) {
		find_importer(exporting, batch);
		code = read_header(exporting, batch, err);
		for (other = exporting->first;
			other != batch && !same_sheet(other, batch);
			other = other->next)
			;
		batch->sheet =
			other == batch ? exporting->sheets++ : other->sheet;
	}
	if (code == ZILA_OK && exporting->sheets > SHEETS_MAX)
		return err_set(err, ZILA_EUSAGE,
			"the lines have %d different headers, which is too "
			"many for one workbook: choose some by the import's "
			"ID, --state or --reason",
			exporting->sheets);
	return code;
}

/* ---- a line ---- */

static void add_near(struct buf *out, const struct reason_text *reason)
{
	int i;

	for (i = 0; i < reason->near_count; i++) {
		if (out->size)
			buf_add_text(out, "; ");
		if (*reason->near[i].code)
			buf_add_format(out, "%s ", reason->near[i].code);
		buf_add_text(out, reason->near[i].name);
	}
}

static void add_words(void *user, const struct reason_text *reason)
{
	struct exporting *exporting = user;
	struct buf *words = &exporting->words;

	if (words->size)
		buf_add_text(words, "; ");
	if (*reason->column)
		buf_add_format(words, "%s: ", reason->column);
	buf_add_text(words, *reason->message ? reason->message : reason->code);
	add_near(&exporting->near, reason);
}

/* The file's column that a reason is about: by the importer's name for it,
 * else by what stands in it. */
static bool is_about(const struct exporting *exporting,
	const struct reason_text *reason, int cell)
{
	const struct importer *importer = exporting->importer;
	const struct row *row = exporting->row;
	struct text value = {reason->value, strlen(reason->value)};
	bool named = false;
	int i;

	for (i = 0; importer && i < importer->want.count; i++) {
		if (strcmp(importer->want.columns[i].name, reason->column) != 0)
			continue;
		if (exporting->fit.cell_of[i] == cell)
			return true;
		named = exporting->fit.cell_of[i] != MAP_NONE;
	}
	return !named && value.size && cell < row->cell_count &&
	       retry_same(value, row->cells[cell]);
}

/* The reasons of one cell: whether there are any, and what to offer. */
struct cell_look {
	const struct exporting *exporting;
	struct buf names; /* NUL after each */
	int cell, count;
	bool marked;
};

static void look(void *user, const struct reason_text *reason)
{
	struct cell_look *at = user;
	int i;

	if (!is_about(at->exporting, reason, at->cell))
		return;
	at->marked = true;
	for (i = 0; i < reason->near_count; i++) {
		buf_add(&at->names, reason->near[i].name,
			strlen(reason->near[i].name) + 1);
		at->count++;
	}
}

static void offer(struct exporting *exporting, const struct cell_look *look_at)
{
	const char *names[LIMIT_SUGGESTIONS], *name = buf_text(&look_at->names);
	int i, count = look_at->count < LIMIT_SUGGESTIONS ? look_at->count
							  : LIMIT_SUGGESTIONS;

	for (i = 0; i < count; i++) {
		names[i] = name;
		name += strlen(name) + 1;
	}
	if (exporting->book && count)
		book_choices(exporting->book, names, count);
}

static void put_cells(struct exporting *exporting, const char *reasons)
{
	const struct row *row = exporting->row;
	int i;

	for (i = 0; i < row->cell_count; i++) {
		struct cell_look at = {.exporting = exporting, .cell = i};

		reasons_read(reasons, look, &at);
		put(exporting, at.marked ? BOOK_MARKED : BOOK_EDIT,
			row->cells[i]);
		if (!at.names.failed)
			offer(exporting, &at);
		buf_free(&at.names);
	}
}

/* Cells to fill in, as texts. */
static void put_blanks(struct exporting *exporting)
{
	int i;

	for (i = 0; i < exporting->header_count; i++)
		put_words(exporting, BOOK_MARKED, "");
}

/* Why a line is not shown cell by cell, or NULL. */
static const char *hidden_why(const struct exporting *exporting, int64_t line)
{
	const struct row *row = exporting->row;
	int i;

	if (!row || row->line != line || row->fault)
		return "as it stands in the file: ";
	for (i = 0; exporting->book && i < row->cell_count; i++)
		if (!book_fits(row->cells[i]))
			return "a cell is too long for a sheet; correct the "
			       "file itself: ";
	return NULL;
}

static enum zila_code put_reject(
	void *user, const struct reject *reject, struct zila_err *err)
{
	struct exporting *exporting = user;
	enum zila_code code = next_row(exporting, reject->line, err);
	const char *hidden;

	if (code != ZILA_OK)
		return code;
	exporting->job->page->row = reject->line;
	buf_cut(&exporting->words, 0);
	buf_cut(&exporting->near, 0);
	reasons_read(reject->reasons, add_words, exporting);
	hidden = hidden_why(exporting, reject->line);
	if (hidden)
		buf_add_format(&exporting->near, "%s%s%s",
			exporting->near.size ? "; " : "", hidden, reject->raw);
	put_row(exporting);
	put_number(exporting, reject->import_id);
	put_number(exporting, reject->line);
	put_words(exporting, BOOK_FIXED, buf_text(&exporting->words));
	put_words(exporting, BOOK_FIXED, buf_text(&exporting->near));
	if (hidden)
		put_blanks(exporting);
	else
		put_cells(exporting, reject->reasons);
	end_row(exporting);
	if (exporting->words.failed || exporting->near.failed)
		return err_memory(err);
	return exporting->book ? ZILA_OK
			       : send_csv(exporting, PIECE_BYTES, err);
}

/* ---- sheets ---- */

static void put_header(struct exporting *exporting, const struct batch *batch)
{
	int i;

	put_row(exporting);
	for (i = 0; i < RETRY_FRONT; i++)
		put_words(exporting, BOOK_HEADER, retry_titles[i]);
	for (i = 0; i < batch->header_count; i++)
		put(exporting, BOOK_HEADER, batch->header[i]);
	end_row(exporting);
}

static enum zila_code put_sheet(
	struct exporting *exporting, int sheet, struct zila_err *err)
{
	struct reject_filter filter = exporting->filter;
	int widths[LIMIT_COLUMNS + RETRY_FRONT] = {8, 8, 44, 30};
	enum zila_code code = ZILA_OK;
	const struct batch *batch;
	bool begun = false;
	int i;

	for (batch = exporting->first; batch && code == ZILA_OK;
		batch = batch->next) {
		struct book_sheet look = {.name = batch->importer,
			.widths = widths,
			.column_count = RETRY_FRONT + batch->header_count,
			.frozen_rows = 1,
			.frozen_columns = RETRY_FRONT};

		if (batch->sheet != sheet)
			continue;
		for (i = 0; i < batch->header_count; i++)
			widths[RETRY_FRONT + i] = CELL_WIDTH;
		if (!begun && exporting->book)
			book_sheet(exporting->book, &look);
		if (!begun)
			put_header(exporting, batch);
		begun = true;
		filter.import_id = batch->import_id;
		exporting->header_count = batch->header_count;
		code = open_lines(exporting, batch, err);
		if (code == ZILA_OK)
			code = reject_read(exporting->job->db, &filter,
				put_reject, exporting, err);
		lines_close(&exporting->lines);
	}
	return code;
}

static void put_read_me(struct book *book)
{
	static const char title[] = "Lines in quarantine / रोकी गई पंक्तियाँ";
	static const int widths[] = {100};
	static const struct book_sheet sheet = {
		.name = "Read me", .widths = widths, .column_count = 1};
	static const char *const words[] = {
		"These lines of your files could not be taken in. Each other "
		"sheet holds the lines of one kind of file; the columns from "
		"the fifth on are the file's own.",
		"1. Leave the columns Import and Line, and the header, as "
		"they are: they say which line it is.",
		"2. Correct the cells, above all the yellow ones. Reason "
		"says what is wrong; a yellow cell offers the nearest names, "
		"where there are any.",
		"3. A row that you do not want to send back may be deleted: "
		"its line stays in quarantine.",
		"4. Save the file and run: zila rejects retry FILE",
		"A name that comes again and again is better taught once: "
		"zila rejects alias NAME CODE",
		"",
		"आपकी फ़ाइलों की ये पंक्तियाँ दर्ज नहीं हो सकीं। हर दूसरी "
		"शीट में एक प्रकार की फ़ाइल की पंक्तियाँ हैं; पाँचवें स्तंभ "
		"से आगे फ़ाइल के अपने स्तंभ हैं।",
		"1. Import और Line स्तंभ तथा शीर्षक पंक्ति को न बदलें: इनसे "
		"पंक्ति की पहचान होती है।",
		"2. खानों को सुधारें, विशेषकर पीले खाने। Reason में बताया "
		"गया है कि क्या ग़लत है; जहाँ मिलते-जुलते नाम हैं, पीला खाना "
		"उन्हें सूची में देता है।",
		"3. जो पंक्ति वापस नहीं भेजनी है उसे हटा सकते हैं: वह पंक्ति "
		"रोकी रहेगी।",
		"4. फ़ाइल सहेजें और चलाएँ: zila rejects retry FILE",
		"जो नाम बार-बार आता है उसे एक ही बार सिखाना बेहतर है: zila "
		"rejects alias NAME CODE",
		NULL,
	};
	int i;

	book_sheet(book, &sheet);
	book_row(book);
	book_words(book, BOOK_TITLE, title);
	for (i = 0; words[i]; i++) {
		book_row(book);
		book_words(book, BOOK_NOTE, words[i]);
	}
}

static enum zila_code tell_end(
	struct exporting *exporting, struct zila_err *err)
{
	struct link *link = &exporting->job->link;
	enum zila_code code = link_file_end(link, err);
	struct packer packer;

	if (code != ZILA_OK)
		return code;
	packer = link_message(link, MESSAGE_RESULT_ROW);
	pack_integer(&packer, exporting->rows);
	pack_integer(&packer, exporting->sheets);
	pack_integer(&packer, exporting->imports);
	message_end(&packer);
	return link_sent(link, err);
}

static enum zila_code put_all(
	struct exporting *exporting, const char *format, struct zila_err *err)
{
	struct link *link = &exporting->job->link;
	enum zila_code code;
	int i;

	if (!strcmp(format, "csv") && exporting->sheets > 1)
		return err_set(err, ZILA_EUSAGE,
			"CSV holds one table, and the lines in quarantine "
			"have %d different headers: choose an import by its "
			"ID, or write a workbook (FILE.xlsx)",
			exporting->sheets);
	if ((code = link_file(link, "rejects", format, err)))
		return code;
	if (!strcmp(format, "csv"))
		buf_add_text(&exporting->csv, "\xEF\xBB\xBF");
	else if ((code = book_begin(&exporting->book, err)))
		return code;
	else
		put_read_me(exporting->book);
	for (i = 0; i < exporting->sheets && code == ZILA_OK; i++)
		code = put_sheet(exporting, i, err);
	if (code != ZILA_OK)
		return code;
	code = exporting->book ? book_end(exporting->book, link_sink, link, err)
			       : send_csv(exporting, 0, err);
	return code == ZILA_OK ? tell_end(exporting, err) : code;
}

enum zila_code rejects_sheets(struct job *job, struct zila_err *err)
{
	const char *import_id = job_option(job, "import");
	const struct place *state, *district;
	struct exporting *exporting = mem_alloc(sizeof *exporting);
	enum zila_code code;

	if (!exporting)
		return err_memory(err);
	exporting->job = job;
	exporting->last = &exporting->first;
	exporting->filter.reason = job_option(job, "reason");
	if (import_id)
		exporting->filter.import_id = strtoll(import_id, NULL, 10);
	page_doing(job->page, "writing rejects");
	code = job_place_options(job, &state, &district, err);
	if (code == ZILA_OK && state)
		exporting->filter.state = state->state;
	if (code == ZILA_OK)
		code = reject_read(job->db, &exporting->filter, note_import,
			exporting, err);
	if (code == ZILA_OK && !exporting->rows)
		code = err_set(err, ZILA_EUSAGE,
			"nothing to write: no such line is in quarantine");
	if (code == ZILA_OK)
		code = find_sheets(exporting, err);
	if (code == ZILA_OK)
		code = put_all(exporting, job_option(job, "format"), err);
	lines_close(&exporting->lines);
	map_end(&exporting->fit);
	book_free(exporting->book);
	buf_free(&exporting->csv);
	buf_free(&exporting->words);
	buf_free(&exporting->near);
	mem_free(exporting);
	return code;
}

/* ---- on a page ---- */

/* Lines while they are shown. */
struct showing {
	struct exporting exporting; /* its reader, importer and row */
	struct batch batch;
	struct arena *arena;
	struct rejects_sheet *sheet;
};

static const char *keep(struct showing *showing, struct text text)
{
	return arena_copy(showing->arena, text.data, text.size);
}

static const char *keep_words(struct showing *showing, const char *words)
{
	return words ? arena_text(showing->arena, words) : NULL;
}

static enum zila_code show_cells(struct showing *showing,
	struct rejects_line *line, const char *reasons, struct zila_err *err)
{
	const struct row *row = showing->exporting.row;
	struct rejects_cell *cells = arena_alloc(
		showing->arena, ((size_t)row->cell_count + 1) * sizeof *cells);
	bool whole = cells != NULL;
	int i;

	for (i = 0; whole && i < row->cell_count; i++) {
		struct cell_look at = {
			.exporting = &showing->exporting, .cell = i};
		size_t c;

		reasons_read(reasons, look, &at);
		for (c = 0; c < at.names.size; c++)
			if (!at.names.data[c])
				at.names.data[c] = '\n';
		cells[i].text = keep(showing, row->cells[i]);
		cells[i].marked = at.marked;
		cells[i].near = keep_words(showing, buf_text(&at.names));
		whole = cells[i].text && cells[i].near && !at.names.failed;
		buf_free(&at.names);
	}
	line->cells = cells;
	line->cell_count = row->cell_count;
	return whole ? ZILA_OK : err_memory(err);
}

static enum zila_code show_reject(
	void *user, const struct reject *reject, struct zila_err *err)
{
	struct showing *showing = user;
	struct rejects_sheet *sheet = showing->sheet;
	struct rejects_line *line = arena_alloc(showing->arena, sizeof *line);
	enum zila_code code = next_row(&showing->exporting, reject->line, err);

	if (code != ZILA_OK)
		return code;
	if (!line)
		return err_memory(err);
	line->line = reject->line;
	line->stake = reject->stake;
	line->settled_by = reject->settled_by;
	line->state = reject->state;
	line->raw = keep_words(showing, reject->raw);
	line->reasons = keep_words(showing, reject->reasons);
	line->status = keep_words(showing, reject->status);
	line->currency = keep_words(showing, reject->currency);
	line->state_name = keep_words(showing, reject->state_name);
	if (!line->raw || !line->reasons || !line->status)
		return err_memory(err);
	if (sheet->last)
		sheet->last->next = line;
	else
		sheet->first = line;
	sheet->last = line;
	if (hidden_why(&showing->exporting, reject->line))
		return ZILA_OK;
	return show_cells(showing, line, reject->reasons, err);
}

/* Of the import, which may be undone: no view has it then. */
static enum zila_code read_importer(
	struct showing *showing, int64_t import_id, struct zila_err *err)
{
	struct db *db = showing->exporting.job->db;
	struct value id = {.type = VALUE_INTEGER, .integer = import_id}, value;
	struct cursor cursor = {0};
	bool row = false;
	enum zila_code code = cursor_open_own(&cursor, db,
		"SELECT importer FROM main.import WHERE id = ?1", err);

	if (code == ZILA_OK)
		code = cursor_bind(&cursor, 1, &id, err);
	if (code == ZILA_OK)
		code = cursor_step(&cursor, &row, err);
	if (code == ZILA_OK && row) {
		cursor_value(&cursor, 0, &value);
		showing->sheet->importer =
			keep(showing, (struct text){value.text, value.size});
	}
	cursor_close(&cursor);
	if (code == ZILA_OK && !showing->sheet->importer)
		return err_set(err, ZILA_EUSAGE, "there is no import %lld",
			(long long)import_id);
	return code;
}

static enum zila_code keep_header(struct showing *showing, struct zila_err *err)
{
	const struct batch *batch = &showing->batch;
	const char **header = arena_alloc(showing->arena,
		((size_t)batch->header_count + 1) * sizeof *header);
	int i;

	for (i = 0; header && i < batch->header_count; i++) {
		header[i] = keep(showing, batch->header[i]);
		if (!header[i])
			return err_memory(err);
	}
	showing->sheet->header = header;
	showing->sheet->header_count = batch->header_count;
	return header ? ZILA_OK : err_memory(err);
}

enum zila_code rejects_show(struct job *job, const struct reject_filter *filter,
	struct arena *arena, struct rejects_sheet *out, struct zila_err *err)
{
	struct showing *showing = mem_alloc(sizeof *showing);
	struct exporting *exporting = &showing->exporting;
	struct batch *batch = &showing->batch;
	enum zila_code code;

	memset(out, 0, sizeof *out);
	if (!showing)
		return err_memory(err);
	showing->arena = arena;
	showing->sheet = out;
	exporting->job = job;
	exporting->first = batch;
	batch->import_id = filter->import_id;
	code = read_importer(showing, filter->import_id, err);
	if (code == ZILA_OK) {
		batch->importer = out->importer;
		find_importer(exporting, batch);
		code = read_header(exporting, batch, err);
	}
	if (code == ZILA_OK)
		code = keep_header(showing, err);
	if (code == ZILA_OK)
		code = open_lines(exporting, batch, err);
	if (code == ZILA_OK)
		code = reject_read(job->db, filter, show_reject, showing, err);
	lines_close(&exporting->lines);
	map_end(&exporting->fit);
	mem_free(showing);
	return code;
}
