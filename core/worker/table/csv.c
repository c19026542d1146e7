/* csv.c - comma-separated text as rows.
 *
 * The window of decode.h holds the row at hand.  A row that runs out of it is
 * split again from its start once more was read: the window doubles, so that
 * this costs at most as much again.  Cells point into the window; only cells
 * with doubled quotes, and those of rows in Windows-1252, are copied.
 *
 * Nearly every row is split by split_fast(), 64 bytes at a time; what it does
 * not understand (doubled quotes, a quote inside a cell, the window's end) it
 * leaves to split_row(), which goes byte by byte and gives the same. */
#include "worker/table/reader.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "ground/limits.h"
#include "ground/mem.h"
#include "worker/table/decode.h"
#include "worker/table/scan.h"

enum {
	HEAD_BYTES = 4 << 10, /* where a binary file gives itself away */
	SNIFF_ROWS = 200,
	RAW_BYTES_MAX = 64 << 10, /* kept of a line that is too long */
	MESSAGE_BYTES = 400,
};

struct csv {
	struct reader reader;
	struct decode in;
	int64_t first;      /* offset of the first row */
	int64_t first_line; /* its physical line */
	char delimiter;
	bool stops[256]; /* bytes that end an unquoted cell */

	bool skip_line;   /* in.begin is inside a line that was too long */
	int64_t line;     /* the next row's */
	int64_t hopeless; /* see find_close() */

	char *scratch; /* unescaped cells; as large as the window */
	size_t scratch_room, scratch_used;
	struct row row;
	struct text cells[LIMIT_COLUMNS];
	char message[MESSAGE_BYTES];
};

enum outcome {
	SPLIT_ROW,
	SPLIT_MORE,   /* the row goes on behind the window */
	SPLIT_BROKEN, /* its quotes make no sense */
	SPLIT_LONG,   /* longer than LIMIT_LINE_BYTES */
	SPLIT_MEMORY, /* there is none */
};

/* One row being split. */
struct split {
	const char *start, *at, *end;
	const char *newline; /* behind the last cell */
	int64_t column;      /* from 1 */
	bool quoted;         /* a cell was: the row may have several lines */
	bool plain;          /* nothing but ASCII */
	bool long_cell;
	bool across; /* broken: a cell that goes over line ends */
};

/* ---- cells ---- */

/* A cell too many is counted and left out. */
static void add_cell(
	struct csv *reader, struct split *split, const char *data, size_t size)
{
	if (split->column <= LIMIT_COLUMNS)
		reader->cells[split->column - 1] = (struct text){data, size};
	if (size > LIMIT_CELL_BYTES)
		split->long_cell = true;
}

static enum outcome run_out(const struct csv *reader, const struct split *split)
{
	if (split->end - split->start >= LIMIT_LINE_BYTES)
		return SPLIT_LONG;
	return reader->in.eof ? SPLIT_ROW : SPLIT_MORE;
}

/* Takes the cell from data on; what is before split->at belongs to it. */
static enum outcome take_plain(
	struct csv *reader, struct split *split, const char *data)
{
	const char *at = split->at;

	while (at < split->end && !reader->stops[(unsigned char)*at])
		at++;
	if (at == split->end) {
		enum outcome outcome = run_out(reader, split);

		if (outcome != SPLIT_ROW)
			return outcome;
	}
	split->at = at;
	add_cell(reader, split, data, (size_t)(at - data));
	return SPLIT_ROW;
}

/* Makes the scratch as large as the window.  Cells of the row at hand are not
 * in it yet: the window grows between rows only. */
static bool widen(struct csv *reader)
{
	mem_free(reader->scratch);
	reader->scratch_room = 0;
	reader->scratch = mem_alloc(reader->in.room);
	if (reader->scratch)
		reader->scratch_room = reader->in.room;
	return reader->scratch != NULL;
}

/* Copies a quoted text with each doubled quote as one. */
static bool unescape(struct csv *reader, struct split *split, const char *data,
	const char *end)
{
	char *out, *to;

	if (reader->scratch_room < reader->in.room && !widen(reader))
		return false;
	out = to = reader->scratch + reader->scratch_used;
	while (data < end) {
		const char *quote = memchr(data, '"', (size_t)(end - data));
		size_t size = (size_t)((quote ? quote + 1 : end) - data);

		memcpy(to, data, size);
		to += size;
		data += quote ? size + 1 : size;
	}
	reader->scratch_used += (size_t)(to - out);
	add_cell(reader, split, out, (size_t)(to - out));
	return true;
}

/* Finds the quote that closes what opened before data.
 *
 * When an earlier row failed at `hopeless`, it was inside a quoted cell at
 * every line end before that.  So whoever gets to one of those inside a
 * quoted cell fails in the same place, and need not go there. */
static enum outcome find_close(const struct csv *reader, struct split *split,
	const char *data, const char **close, bool *doubled)
{
	int64_t hopeless = reader->hopeless - reader->in.base;
	const char *bound = split->end;

	if (data - reader->in.window < hopeless)
		bound = decode_line_end(data, split->end);
	if (bound - reader->in.window >= hopeless)
		bound = split->end;
	for (;;) {
		const char *quote = memchr(data, '"', (size_t)(bound - data));
		enum outcome outcome;

		split->across = !quote;
		if (!quote && bound < split->end)
			return SPLIT_BROKEN;
		if (!quote || quote + 1 == split->end) {
			outcome = run_out(reader, split);
			if (outcome != SPLIT_ROW)
				return outcome;
		}
		if (!quote) {
			split->at = split->end;
			return SPLIT_BROKEN;
		}
		*close = quote;
		if (quote + 1 == split->end || quote[1] != '"')
			return SPLIT_ROW;
		*doubled = true;
		data = quote + 2;
	}
}

/* Text stands behind a closing quote.  `"A" grade` is kept as it is; with a
 * delimiter or a line end between the quotes nobody knows what was meant. */
static enum outcome take_stray(struct csv *reader, struct split *split,
	const char *data, const char *open, const char *close)
{
	split->across = decode_line_end(open, close) != close;
	if (split->across ||
		memchr(open, reader->delimiter, (size_t)(close - open)))
		return SPLIT_BROKEN;
	split->at = close + 1;
	return take_plain(reader, split, data);
}

/* Takes the cell from data on, whose quote is at split->at. */
static enum outcome take_quoted(
	struct csv *reader, struct split *split, const char *data)
{
	const char *open = split->at + 1;
	const char *close = NULL, *at;
	bool doubled = false;
	enum outcome outcome;

	split->quoted = true;
	outcome = find_close(reader, split, open, &close, &doubled);
	if (outcome != SPLIT_ROW)
		return outcome;
	at = close + 1;
	while (at < split->end && *at == ' ' && reader->delimiter != ' ')
		at++;
	if (at == split->end) {
		outcome = run_out(reader, split);
		if (outcome != SPLIT_ROW)
			return outcome;
	}
	split->at = at;
	if (at < split->end && !reader->stops[(unsigned char)*at])
		return take_stray(reader, split, data, open, close);
	if (!doubled)
		add_cell(reader, split, open, (size_t)(close - open));
	else if (!unescape(reader, split, open, close))
		return SPLIT_MEMORY;
	return SPLIT_ROW;
}

static enum outcome take_cell(struct csv *reader, struct split *split)
{
	const char *data = split->at;
	const char *at = data;

	while (at < split->end && *at == ' ' && reader->delimiter != ' ')
		at++;
	if (at == split->end || *at != '"')
		return take_plain(reader, split, data);
	split->at = at;
	return take_quoted(reader, split, data);
}

/* Splits the row at the start of the window. */
static enum outcome split_row(struct csv *reader, struct split *split)
{
	split->start = split->at = reader->in.window + reader->in.begin;
	split->end = reader->in.window + reader->in.end;
	reader->scratch_used = 0;
	for (split->column = 1;; split->column++, split->at++) {
		enum outcome outcome = take_cell(reader, split);

		if (outcome != SPLIT_ROW)
			return outcome;
		if (split->at == split->end)
			break;
		if (*split->at != reader->delimiter)
			break;
	}
	split->newline = split->at;
	if (split->at == split->end)
		return SPLIT_ROW;
	if (split->at + 1 == split->end && *split->at == '\r' &&
		!reader->in.eof)
		return run_out(reader, split);
	split->at = decode_skip_line_end(split->at, split->end);
	return SPLIT_ROW;
}

/* ---- many cells at once ---- */

/* A row being split by its stops. */
struct sweep {
	const char *cell;   /* where the cell begins */
	const char *closed; /* its closing quote, or NULL */
	bool quoted;        /* inside quotes */
	int count;
};

/* The quote at stop, which is before end.  False: it is for split_row(). */
static inline bool sweep_quote(
	struct sweep *sweep, const char *stop, const char *end, char delimiter)
{
	if (!sweep->quoted) {
		sweep->quoted = stop == sweep->cell;
		return sweep->quoted;
	}
	if (stop + 1 == end ||
		(stop[1] != delimiter && stop[1] != '\n' && stop[1] != '\r'))
		return false;
	sweep->quoted = false;
	sweep->closed = stop;
	return true;
}

static inline void sweep_cell(
	struct csv *reader, struct sweep *sweep, const char *stop)
{
	const char *data = sweep->cell;
	const char *end = stop;

	if (sweep->closed) {
		data++;
		end = sweep->closed;
		sweep->closed = NULL;
	}
	reader->cells[sweep->count++] =
		(struct text){data, (size_t)(end - data)};
	sweep->cell = stop + 1;
}

/* Publishes a row whose line end is at stop.  False: what follows a CR, or
 * the length, is for split_row() to see. */
static bool end_sweep(const struct sweep *sweep, struct split *split,
	const char *stop, uint64_t odd)
{
	if (stop - split->start > LIMIT_CELL_BYTES ||
		(*stop == '\r' && stop + 1 == split->end))
		return false;
	split->newline = stop;
	split->at = decode_skip_line_end(stop, split->end);
	split->column = sweep->count;
	split->plain = odd == 0;
	return true;
}

/* Splits the row at the start of the window when it is a usual one, on one
 * line.  False: it is not, and nothing was done. */
static bool split_fast(struct csv *reader, struct split *split)
{
	const char *at = reader->in.window + reader->in.begin;
	const char *end = reader->in.window + reader->in.end;
	char delimiter = reader->delimiter;
	struct sweep sweep = {at, NULL, false, 0};
	uint64_t odd = 0;

	split->start = at;
	split->end = end;
	for (; end - at >= SCAN_BYTES; at += SCAN_BYTES) {
		struct scan scan = scan_block(at, delimiter);

		for (; scan.stops; scan.stops &= scan.stops - 1) {
			int bit = __builtin_ctzll(scan.stops);
			const char *stop = at + bit;

			if (*stop == '"') {
				if (!sweep_quote(&sweep, stop, end, delimiter))
					return false;
			} else if (*stop == delimiter) {
				if (sweep.quoted)
					continue;
				if (sweep.count == LIMIT_COLUMNS - 1)
					return false;
				sweep_cell(reader, &sweep, stop);
			} else {
				if (sweep.quoted)
					return false;
				sweep_cell(reader, &sweep, stop);
				odd |= scan.odd & (((uint64_t)1 << bit) - 1);
				return end_sweep(&sweep, split, stop, odd);
			}
		}
		odd |= scan.odd;
	}
	return false;
}

/* ---- rows ---- */

static void fault(struct csv *reader, const char *code)
{
	reader->row.fault = code;
	reader->row.fault_message = reader->message;
}

/* A row whose cells can't be told is one cell: its text. */
static void set_raw(struct csv *reader, const char *data, const char *end)
{
	reader->row.raw = (struct text){data, (size_t)(end - data)};
	reader->cells[0] = reader->row.raw;
	reader->row.cell_count = 1;
}

/* Moves behind the row at hand. */
static void advance(struct csv *reader, const char *to, int64_t lines)
{
	reader->row.line = reader->line;
	reader->row.line_end = reader->line + (lines > 0 ? lines - 1 : 0);
	reader->line += lines;
	reader->in.begin = (size_t)(to - reader->in.window);
}

static bool is_odd_quoted(const char *data, const char *end)
{
	bool odd = false;

	for (; data < end; data++)
		odd ^= *data == '"';
	return odd;
}

/* The quotes from here on make no sense.  Only the one physical line is set
 * aside and reading goes on behind it, so that its neighbours survive.  How
 * far the attempt got is kept in `hopeless`: without it a file of such lines
 * would be read to its end for each of them. */
static void take_broken(struct csv *reader, const struct split *split)
{
	const char *stop = decode_line_end(split->start, split->end);
	bool across = split->across || stop < split->at;
	bool odd = is_odd_quoted(split->start, stop);
	int64_t reached = reader->in.base + (split->at - reader->in.window);

	if (across && reached > reader->hopeless)
		reader->hopeless = reached;
	set_raw(reader, split->start, stop);
	advance(reader,
		stop < split->end ? decode_skip_line_end(stop, split->end)
				  : stop,
		1);
	if (across || odd) {
		snprintf(reader->message, sizeof reader->message,
			"a quote opens in this line and is not closed where a "
			"cell ends: add the closing quote, or double the "
			"quotes inside the cell");
		fault(reader, "unbalanced_quote");
	} else {
		snprintf(reader->message, sizeof reader->message,
			"text stands behind the closing quote in column "
			"%" PRId64
			", so it is not clear where the cell ends: double the "
			"quotes inside the cell",
			split->column);
		fault(reader, "stray_quote");
	}
}

/* The size of data without a character that a cut has left in parts. */
static size_t whole_characters(const char *data, size_t size)
{
	size_t at = size;

	while (at > 0 && size - at < 3 &&
		((unsigned char)data[at - 1] & 0xc0) == 0x80)
		at--;
	if (at > 0 && (unsigned char)data[at - 1] >= 0xc0)
		return at - 1;
	return size;
}

static void take_long(struct csv *reader, const struct split *split)
{
	size_t kept = whole_characters(split->start, RAW_BYTES_MAX);

	set_raw(reader, split->start, split->start + kept);
	advance(reader, split->end, 1);
	reader->skip_line = true;
	snprintf(reader->message, sizeof reader->message,
		"the line is longer than %d MiB: is this a table with one row "
		"on a line?",
		LIMIT_LINE_BYTES >> 20);
	fault(reader, "line_too_long");
}

/* The first cell that holds a byte that must not be there, from 1; 0 when it
 * stands between the cells. */
static int find_bad_cell(const struct row *row, bool nul)
{
	int i;

	for (i = 0; i < row->cell_count; i++) {
		const struct text *cell = &row->cells[i];

		if (cell->size == 0)
			continue;
		if (nul ? memchr(cell->data, 0, cell->size) != NULL
			: text_valid(cell->data, cell->size) < cell->size)
			return i + 1;
	}
	return 0;
}

/* Says where in the row the byte at `at` stands. */
static void say_place(const struct csv *reader, struct phrase *words, bool nul,
	const char *at)
{
	int column = find_bad_cell(&reader->row, nul);
	ptrdiff_t byte = at - reader->row.raw.data + 1;

	if (column)
		phrase_add(words, " (column %d", column);
	if (!reader->in.charset)
		phrase_add(words, "%sbyte %td of the row", column ? ", " : " (",
			byte);
	if (column || !reader->in.charset)
		phrase_add(words, ")");
}

static void fault_nul(struct csv *reader, const char *nul)
{
	struct phrase words = {reader->message, sizeof reader->message, 0};

	phrase_add(&words, "a NUL byte");
	say_place(reader, &words, true, nul);
	phrase_add(&words, ": the file was damaged, or is no text");
	fault(reader, "nul_byte");
}

/* Turns the row and its cells from Windows-1252.  What is ASCII stays where
 * it is. */
static bool mend_row(struct csv *reader)
{
	struct row *row = &reader->row;
	struct buf *mended = &reader->in.mended;
	size_t at;
	int i;

	at = charset_1252_size(row->raw.data, row->raw.size);
	buf_cut(mended, 0);
	/* The cells are not larger: no text moves once it is there. */
	if (!buf_reserve(mended, at * 2))
		return false;
	charset_1252(mended, row->raw.data, row->raw.size);
	row->raw = (struct text){mended->data, mended->size};
	for (i = 0; i < row->cell_count; i++) {
		struct text *cell = &reader->cells[i];

		if (charset_1252_size(cell->data, cell->size) == cell->size)
			continue;
		at = mended->size;
		charset_1252(mended, cell->data, cell->size);
		*cell = (struct text){mended->data + at, mended->size - at};
	}
	row->remark = decode_remark;
	return !mended->failed;
}

/* The row is not UTF-8 from bad on. */
static enum zila_code take_bytes(
	struct csv *reader, size_t bad, struct zila_err *err)
{
	struct phrase words = {reader->message, sizeof reader->message, 0};
	struct row *row = &reader->row;
	const char *what;

	if (decode_judge(&reader->in, row->raw, &bad, &what) == DECODE_MEND)
		return mend_row(reader) ? ZILA_OK : err_memory(err);
	phrase_add(&words, "%s", what);
	say_place(reader, &words, false, row->raw.data + bad);
	phrase_add(&words, ": save the file as CSV UTF-8, or mend this row");
	fault(reader, "bad_encoding");
	return ZILA_OK;
}

/* Looks for what makes a well-formed row useless. */
static enum zila_code check_row(
	struct csv *reader, const struct split *split, struct zila_err *err)
{
	const struct text *raw = &reader->row.raw;
	const char *nul = memchr(raw->data, 0, raw->size);
	size_t valid;

	if (split->column > LIMIT_COLUMNS) {
		snprintf(reader->message, sizeof reader->message,
			"the row has %" PRId64 " columns, more than %d",
			split->column, LIMIT_COLUMNS);
		fault(reader, "too_many_columns");
		return ZILA_OK;
	}
	if (split->long_cell) {
		snprintf(reader->message, sizeof reader->message,
			"a cell is longer than %d MiB", LIMIT_CELL_BYTES >> 20);
		fault(reader, "cell_too_long");
		return ZILA_OK;
	}
	if (nul) {
		fault_nul(reader, nul);
		return ZILA_OK;
	}
	valid = text_valid(raw->data, raw->size);
	return valid < raw->size ? take_bytes(reader, valid, err) : ZILA_OK;
}

static enum zila_code take_row(
	struct csv *reader, const struct split *split, struct zila_err *err)
{
	const char *newline = split->newline;
	int64_t lines = 1;

	if (split->quoted)
		lines += decode_count_lines(split->start, newline);
	reader->row.raw =
		(struct text){split->start, (size_t)(newline - split->start)};
	reader->row.cell_count = split->column > LIMIT_COLUMNS
					 ? LIMIT_COLUMNS
					 : (int)split->column;
	advance(reader, split->at, lines);
	return split->plain ? ZILA_OK : check_row(reader, split, err);
}

/* Goes behind the end of a line that was too long. */
static enum zila_code skip_line(struct csv *reader, struct zila_err *err)
{
	for (;;) {
		const char *end = reader->in.window + reader->in.end;
		const char *stop = decode_line_end(
			reader->in.window + reader->in.begin, end);
		enum zila_code code;

		if (stop + 1 < end || (stop < end && reader->in.eof)) {
			reader->in.begin =
				(size_t)(decode_skip_line_end(stop, end) -
					 reader->in.window);
			break;
		}
		if (reader->in.eof) {
			reader->in.begin = reader->in.end;
			break;
		}
		reader->in.begin = (size_t)(stop - reader->in.window);
		code = decode_fill(&reader->in, err);
		if (code != ZILA_OK)
			return code;
	}
	reader->skip_line = false;
	return ZILA_OK;
}

/* True when the physical line at start ends inside the window. */
static bool is_line_whole(const struct csv *reader, const char *start)
{
	const char *end = reader->in.window + reader->in.end;
	const char *stop = decode_line_end(start, end);

	if (reader->in.eof || stop + 1 < end)
		return true;
	return stop < end && *stop == '\n';
}

/* Takes what splitting came to; *row is NULL when more must be read. */
static enum zila_code take_outcome(struct csv *reader, enum outcome outcome,
	const struct split *split, const struct row **row, struct zila_err *err)
{
	reader->row.fault = NULL;
	reader->row.fault_message = NULL;
	reader->row.remark = NULL;
	*row = &reader->row;
	switch (outcome) {
	case SPLIT_MEMORY:
		return err_memory(err);
	case SPLIT_MORE:
		*row = NULL;
		break;
	case SPLIT_ROW:
		return take_row(reader, split, err);
	case SPLIT_LONG:
		if (decode_line_end(split->start, split->end) == split->end)
			take_long(reader, split);
		else
			take_broken(reader, split);
		break;
	case SPLIT_BROKEN:
		if (is_line_whole(reader, split->start))
			take_broken(reader, split);
		else if (split->end - split->start >= LIMIT_LINE_BYTES)
			take_long(reader, split);
		else
			*row = NULL;
		break;
	}
	return ZILA_OK;
}

static enum outcome split_next(struct csv *reader, struct split *split)
{
	if (split_fast(reader, split))
		return SPLIT_ROW;
	*split = (struct split){0};
	return split_row(reader, split);
}

static enum zila_code csv_next(
	struct reader *base, const struct row **row, struct zila_err *err)
{
	struct csv *reader = (struct csv *)base;
	enum zila_code code;

	if (reader->skip_line) {
		code = skip_line(reader, err);
		if (code != ZILA_OK)
			return code;
	}
	for (;;) {
		struct split split = {0};

		if (reader->in.begin == reader->in.end && reader->in.eof) {
			*row = NULL;
			return ZILA_OK;
		}
		if (reader->in.begin < reader->in.end) {
			enum outcome outcome = split_next(reader, &split);

			code = take_outcome(reader, outcome, &split, row, err);
			if (code != ZILA_OK || *row)
				return code;
		}
		code = decode_fill(&reader->in, err);
		if (code != ZILA_OK)
			return code;
	}
}

/* ---- what the file is ---- */

struct magic {
	const char *bytes;
	size_t size;
	const char *what;
};

/* How files begin that are no text, and what to do about each. */
static const struct magic magics[] = {
	{"\xd0\xcf\x11\xe0", 4,
		"the beginning of an old Excel workbook (.xls): was it saved "
		"or "
		"downloaded whole?"},
	{"\x1f\x8b", 2, "compressed (gzip): unpack it first"},
	{"\x89PNG", 4, "a picture (PNG): a table of text is needed"},
	{"\xff\xd8\xff", 3, "a picture (JPEG): a table of text is needed"},
	{"SQLite format 3", 15,
		"an SQLite database: export the table as CSV UTF-8"},
};

static const char *const web_page_starts[] = {
	"<html", "<table", "<!doctype", "<head", "<body", "<meta", "<style"};

static bool starts_as(const char *data, size_t size, const char *start)
{
	size_t length = strlen(start);

	return size >= length && strncasecmp(data, start, length) == 0;
}

static const char *find_markup(const char *data, size_t size)
{
	size_t i;

	for (i = 0; i < sizeof web_page_starts / sizeof *web_page_starts; i++)
		if (starts_as(data, size, web_page_starts[i]))
			return "a web page (HTML), whatever its name says: "
			       "open it in a spreadsheet program and save the "
			       "sheet as CSV UTF-8";
	if (starts_as(data, size, "<?xml"))
		return "an XML file, whatever its name says: open it in a "
		       "spreadsheet program and save the sheet as CSV UTF-8";
	if (starts_as(data, size, "{\\rtf"))
		return "a word processor's file (RTF): copy its table into a "
		       "spreadsheet and save that as CSV UTF-8";
	return NULL;
}

/* A few NULs in text are damage of single rows, and the rest of the file is
 * worth reading.  What is no UTF-8 has to be freer of control characters to
 * pass for Windows-1252. */
static const char *find_nul_trouble(const char *data, size_t size)
{
	size_t nuls = 0, controls = 0, i;

	for (i = 0; i < size; i++) {
		unsigned char byte = (unsigned char)data[i];

		nuls += byte == 0;
		controls += byte < ' ' && !(byte && strchr("\t\r\n", byte));
	}
	/* The cut may have split a character of up to four bytes. */
	if (nuls > 8 + size / 64 || (nuls && controls * 16 > size &&
					    text_valid(data, size) + 3 < size))
		return "not text but binary: a table of text (CSV UTF-8) is "
		       "needed";
	return NULL;
}

/* Why what the window begins with is no table, or NULL. */
static const char *find_trouble(const struct csv *reader)
{
	const char *data = reader->in.window;
	size_t size = reader->in.end < HEAD_BYTES ? reader->in.end : HEAD_BYTES;
	const char *trouble;
	size_t i;

	for (i = 0; i < sizeof magics / sizeof *magics; i++)
		if (size >= magics[i].size &&
			memcmp(data, magics[i].bytes, magics[i].size) == 0)
			return magics[i].what;
	trouble = find_nul_trouble(data, size);
	if (trouble)
		return trouble;
	data += reader->in.first;
	size -= (size_t)reader->in.first;
	while (size > 0 && strchr(" \t\r\n", *data)) {
		data++;
		size--;
	}
	return find_markup(data, size);
}

/* ---- the delimiter ---- */

static const char *name_delimiter(char delimiter, char out[8])
{
	if (delimiter == '\t')
		return "tab";
	out[0] = delimiter;
	out[1] = '\0';
	return out;
}

static void set_delimiter(struct csv *reader, char delimiter)
{
	memset(reader->stops, 0, sizeof reader->stops);
	reader->stops['\n'] = reader->stops['\r'] = true;
	reader->stops[(unsigned char)delimiter] = true;
	reader->delimiter = delimiter;
}

static void seek_first(struct csv *reader)
{
	reader->in.begin = (size_t)(reader->first - reader->in.base);
	reader->line = reader->first_line;
	reader->hopeless = 0;
	reader->skip_line = false;
}

/* Delimiters, the safest first: hardly a cell holds a tab, many hold commas.
 * The last three are rare, and only taken when none of the others makes a
 * table.  Runs of spaces are not among them: where a cell is blank, nobody
 * can tell which, and all behind it would move. */
static const char delimiters[] = {'\t', '|', ';', ',', '^', '~', ':'};

enum { USUAL_DELIMITERS = 4, RARE_ROWS_MIN = 3 };

/* What a delimiter makes of the first rows. */
struct sniff {
	char delimiter;
	int rows;    /* that are not blank */
	int columns; /* that most rows of several have */
	int equal;   /* rows with so many, from where two follow each other */
	int behind;  /* all rows from there on */
	int stray;   /* rows with a quote inside a cell */
};

/* The number of cells, from two, that most rows have. */
static int find_columns(const int *columns, int rows)
{
	int most = 0, found = 0;
	int i, j;

	for (i = 0; i < rows; i++) {
		int equal = 1;

		if (columns[i] < 2)
			continue;
		for (j = i + 1; j < rows; j++)
			equal += columns[j] == columns[i];
		if (equal > most || (equal == most && columns[i] > found)) {
			most = equal;
			found = columns[i];
		}
	}
	return found;
}

/* Counts from where the table begins: a line of the preamble that has as many
 * commas by chance is seldom followed by another. */
static void count_equal(const int *columns, struct sniff *out)
{
	int want = find_columns(columns, out->rows);
	int from = 0, i;

	while (from + 1 < out->rows &&
		(columns[from] != want || columns[from + 1] != want))
		from++;
	out->columns = want;
	out->behind = out->rows - from;
	for (i = from; want && i < out->rows; i++)
		out->equal += columns[i] == want;
}

/* A quote inside a cell that did not open it: perhaps of a cell that another
 * delimiter would find. */
static bool has_stray_quote(const struct row *row)
{
	int i;

	for (i = 0; i < row->cell_count; i++) {
		struct text cell = row->cells[i];

		if (cell.size && cell.data >= row->raw.data &&
			cell.data < row->raw.data + row->raw.size &&
			memchr(cell.data, '"', cell.size))
			return true;
	}
	return false;
}

/* Splits the first rows of the window with delimiter. */
static void try_delimiter(struct csv *reader, char delimiter, struct sniff *out)
{
	int columns[SNIFF_ROWS];
	const struct row *row;
	struct zila_err err;

	*out = (struct sniff){.delimiter = delimiter};
	set_delimiter(reader, delimiter);
	seek_first(reader);
	while (out->rows < SNIFF_ROWS && reader->in.begin < reader->in.end &&
		!reader->skip_line) {
		struct split split = {0};
		enum outcome outcome = split_next(reader, &split);

		if (take_outcome(reader, outcome, &split, &row, &err) !=
				ZILA_OK ||
			!row)
			break;
		if (text_trim(row->raw.data, row->raw.size).size == 0)
			continue;
		columns[out->rows++] = row->cell_count;
		out->stray += has_stray_quote(row);
	}
	count_equal(columns, out);
	seek_first(reader);
}

/* True when most rows below the preamble, which may hold more commas than the
 * table, are of one width. */
static bool is_table(const struct sniff *sniff)
{
	return sniff->equal >= 2 && sniff->equal * 4 >= sniff->behind * 3;
}

/* A colon stands in times, in notes and in addresses: it needs more. */
static bool is_rare_table(const struct csv *reader, const struct sniff *sniff)
{
	const char *data = reader->in.window + reader->in.begin;
	size_t size = reader->in.end - reader->in.begin;

	if (sniff->equal < RARE_ROWS_MIN || sniff->equal < sniff->rows)
		return false;
	if (sniff->delimiter != ':')
		return true;
	if (size > HEAD_BYTES)
		size = HEAD_BYTES;
	return sniff->columns > 2 && !memmem(data, size, ": ", 2) &&
	       !memmem(data, size, "://", 3);
}

/* True when most commas stand between digits, as in 1,5 and 1,23,456. */
static bool are_commas_of_numbers(const struct csv *reader)
{
	const char *data = reader->in.window + reader->in.begin;
	size_t size = reader->in.end - reader->in.begin;
	int64_t commas = 0, between = 0;
	size_t i;

	if (size > HEAD_BYTES)
		size = HEAD_BYTES;
	for (i = 1; i + 1 < size; i++) {
		if (data[i] != ',')
			continue;
		commas++;
		between += data[i - 1] >= '0' && data[i - 1] <= '9' &&
			   data[i + 1] >= '0' && data[i + 1] <= '9';
	}
	return between * 2 > commas;
}

/* Of two delimiters that both make a table the one that more rows agree on: a
 * header has commas for its columns, but none where cells have theirs.  Then
 * the one with more columns, if they are not those of numbers. */
static bool is_better(const struct csv *reader, const struct sniff *sniff,
	const struct sniff *best)
{
	int more = (sniff->equal - sniff->stray) - (best->equal - best->stray);

	if (is_table(sniff) != is_table(best))
		return is_table(sniff);
	if (more)
		return more > 0;
	if (sniff->delimiter == ',' && best->equal > 1 &&
		are_commas_of_numbers(reader))
		return false;
	return sniff->equal > 0 && sniff->columns > best->columns;
}

static void say_sniff(const struct sniff *best, struct verdict *verdict)
{
	struct phrase reasons = {verdict->reasons, sizeof verdict->reasons,
		strlen(verdict->reasons)};
	char name[8];

	if (best->equal == 0)
		phrase_add(&reasons,
			"; no delimiter in the first %d rows: one column",
			best->rows);
	else
		phrase_add(&reasons,
			"; delimiter %s: %d columns in %d of the first %d rows",
			name_delimiter(best->delimiter, name), best->columns,
			best->equal, best->rows);
}

static void sniff_delimiter(struct csv *reader, struct verdict *verdict)
{
	struct sniff best = {0}, sniff;
	size_t i;

	for (i = 0; i < USUAL_DELIMITERS; i++) {
		try_delimiter(reader, delimiters[i], &sniff);
		if (i == 0 || is_better(reader, &sniff, &best))
			best = sniff;
	}
	for (; best.equal == 0 && i < sizeof delimiters; i++) {
		try_delimiter(reader, delimiters[i], &sniff);
		if (is_rare_table(reader, &sniff))
			best = sniff;
	}
	set_delimiter(reader, best.equal ? best.delimiter : ',');
	say_sniff(&best, verdict);
}

/* Takes Excel's first line `sep=;`, which is no row: what it says, or NUL. */
static char take_sep(struct csv *reader)
{
	const char *data = reader->in.window + reader->first;
	const char *end = reader->in.window + reader->in.end;
	const char *stop = decode_line_end(data, end);
	size_t size = (size_t)(stop - data);
	bool quoted = size == 7 && data[0] == '"' && data[6] == '"';

	if (quoted) {
		data++;
		size -= 2;
	}
	if (stop == end || size != 5 || strncasecmp(data, "sep=", 4) != 0 ||
		data[4] == '"' || (data[4] & 0x80))
		return '\0';
	reader->first = decode_skip_line_end(stop, end) - reader->in.window;
	reader->first_line = 2;
	return data[4];
}

/* The delimiter that a person named, or NUL. */
static enum zila_code read_delimiter(
	const char *text, char *out, struct zila_err *err)
{
	*out = '\0';
	if (!text)
		return ZILA_OK;
	if (strcasecmp(text, "tab") == 0 || strcmp(text, "\\t") == 0)
		*out = '\t';
	else if (text[0] && !text[1] && !strchr("\"\r\n", text[0]) &&
		 !(text[0] & 0x80))
		*out = text[0];
	else
		return err_set(err, ZILA_EUSAGE,
			"'%.20s' can't be a delimiter: give one ASCII "
			"character, as ; or |, or the word tab",
			text);
	return ZILA_OK;
}

static void say_given(
	struct csv *reader, const char *by, struct verdict *verdict)
{
	struct phrase reasons = {verdict->reasons, sizeof verdict->reasons,
		strlen(verdict->reasons)};
	char name[8];

	phrase_add(&reasons, "; delimiter %s: %s",
		name_delimiter(reader->delimiter, name), by);
}

static void judge(struct csv *reader, char given, struct verdict *verdict)
{
	struct phrase format = {verdict->format, sizeof verdict->format, 0};
	struct phrase delimiter = {
		verdict->delimiter, sizeof verdict->delimiter, 0};
	char name[8], sep;

	phrase_add(&format, "csv");
	reader->first = reader->in.first;
	reader->first_line = 1;
	sep = take_sep(reader);
	if (given || sep) {
		set_delimiter(reader, given ? given : sep);
		say_given(reader,
			given ? "it was given" : "the first line says so",
			verdict);
	} else {
		sniff_delimiter(reader, verdict);
	}
	seek_first(reader);
	phrase_add(&delimiter, "%s", name_delimiter(reader->delimiter, name));
}

/* ---- open and close ---- */

static bool csv_is(const struct reader_source *source)
{
	(void)source;
	return true;
}

static void csv_close(struct reader *base)
{
	struct csv *reader = (struct csv *)base;

	decode_close(&reader->in);
	mem_free(reader->scratch);
	mem_free(reader);
}

static enum zila_code start(struct csv *reader,
	const struct reader_source *source, struct verdict *verdict,
	struct zila_err *err)
{
	enum zila_code code;
	const char *trouble;
	char given;

	if ((code = read_delimiter(source->options.delimiter, &given, err)) ||
		(code = decode_open(&reader->in, source, verdict, err)))
		return code;
	trouble = find_trouble(reader);
	if (trouble)
		return err_set(err, ZILA_EINPUT, "%s: this is %s",
			reader->in.name, trouble);
	judge(reader, given, verdict);
	return ZILA_OK;
}

static enum zila_code csv_open(const struct reader_source *source,
	struct reader **out, struct verdict *verdict, struct zila_err *err)
{
	static const struct sheet only = {"", false};
	struct csv *reader = mem_alloc(sizeof *reader);
	enum zila_code code;

	if (!reader)
		return err_memory(err);
	reader->reader = (struct reader){&csv_kind, &only, 1, 0};
	reader->row.cells = reader->cells;
	code = start(reader, source, verdict, err);
	if (code == ZILA_OK)
		*out = &reader->reader;
	else
		csv_close(&reader->reader);
	return code;
}

static enum zila_code csv_choose(
	struct reader *base, int sheet, struct zila_err *err)
{
	struct csv *reader = (struct csv *)base;
	enum zila_code code = decode_rewind(&reader->in, reader->first, err);

	(void)sheet;
	if (code == ZILA_OK)
		seek_first(reader);
	return code;
}

static void csv_progress(
	const struct reader *base, int64_t *done, int64_t *total)
{
	decode_progress(&((const struct csv *)base)->in, done, total);
}

const struct reader_kind csv_kind = {
	.format = "csv",
	.is = csv_is,
	.open = csv_open,
	.choose = csv_choose,
	.next = csv_next,
	.progress = csv_progress,
	.close = csv_close,
};
