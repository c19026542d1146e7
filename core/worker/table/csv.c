/* csv.c - comma-separated text as rows, a window of the file at a time.
 *
 * The window holds the row at hand.  A row that runs out of it is split
 * again from its start once more was read: the window doubles, so that this
 * costs at most as much again.  Cells point into the window; only cells with
 * doubled quotes are copied. */
#include "worker/table/reader.h"

#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>

#include "ground/limits.h"
#include "ground/mem.h"

enum {
	WINDOW_BYTES = 128 << 10,
	WINDOW_BYTES_MAX = LIMIT_LINE_BYTES + WINDOW_BYTES,
	HEAD_BYTES = 4 << 10, /* where a binary file gives itself away */
	SNIFF_ROWS = 50,
	RAW_BYTES_MAX = 64 << 10, /* kept of a line that is too long */
	MESSAGE_BYTES = 400,
};

struct csv {
	struct reader reader;
	int fd;
	char *name;
	int64_t total;      /* bytes of the file, 0 when not known */
	int64_t first;      /* offset of the first row */
	int64_t first_line; /* its physical line */
	char delimiter;
	bool stops[256]; /* bytes that end an unquoted cell */

	char *window;
	size_t room;
	size_t begin, end; /* what is not yet read of the window */
	int64_t base;      /* offset of the window in the file */
	bool eof;          /* the window holds the file's last byte */
	bool skip_line;    /* begin is inside a line that was too long */
	int64_t line;      /* the next row's */
	int64_t hopeless;  /* see fail() */

	char *scratch; /* unescaped cells; as large as the window */
	size_t scratch_used;
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
	bool long_cell;
	bool across; /* broken: a cell that goes over line ends */
};

/* ---- the window ---- */

static enum zila_code fail_read(const struct csv *reader, struct zila_err *err)
{
	return err_set(err, ZILA_EINPUT, "%s: can't be read: %s", reader->name,
		strerror(errno));
}

static enum zila_code grow(struct csv *reader, struct zila_err *err)
{
	size_t room = reader->room * 2;
	char *window;

	if (room > WINDOW_BYTES_MAX)
		room = WINDOW_BYTES_MAX;
	window = mem_resize(reader->window, room);
	if (!window)
		return err_memory(err);
	reader->window = window;
	reader->room = room;
	mem_free(reader->scratch);
	reader->scratch = NULL;
	return ZILA_OK;
}

/* Reads more behind the row at hand, whose start moves to the window's. */
static enum zila_code fill(struct csv *reader, struct zila_err *err)
{
	ssize_t got;

	if (reader->begin > 0) {
		memmove(reader->window, reader->window + reader->begin,
			reader->end - reader->begin);
		reader->base += (int64_t)reader->begin;
		reader->end -= reader->begin;
		reader->begin = 0;
	}
	if (reader->end == reader->room) {
		enum zila_code code = grow(reader, err);

		if (code != ZILA_OK)
			return code;
	}
	do
		got = read(reader->fd, reader->window + reader->end,
			reader->room - reader->end);
	while (got < 0 && errno == EINTR);
	if (got < 0)
		return fail_read(reader, err);
	reader->end += (size_t)got;
	reader->eof = got == 0;
	return ZILA_OK;
}

/* ---- lines ---- */

static bool ends_line(char c)
{
	return c == '\n' || c == '\r';
}

/* The first line end from data on, or end. */
static const char *find_line_end(const char *data, const char *end)
{
	const char *feed = memchr(data, '\n', (size_t)(end - data));
	const char *stop = feed ? feed : end;
	const char *carriage = memchr(data, '\r', (size_t)(stop - data));

	return carriage ? carriage : stop;
}

/* Behind the line end at data: LF, CR LF and CR each end one line. */
static const char *skip_line_end(const char *data, const char *end)
{
	if (*data == '\r' && data + 1 < end && data[1] == '\n')
		return data + 2;
	return data + 1;
}

static int64_t count_line_ends(const char *data, const char *end)
{
	int64_t count = 0;

	for (;;) {
		data = find_line_end(data, end);
		if (data == end)
			return count;
		data = skip_line_end(data, end);
		count++;
	}
}

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
	return reader->eof ? SPLIT_ROW : SPLIT_MORE;
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

/* Copies a quoted text with each doubled quote as one. */
static bool unescape(struct csv *reader, struct split *split, const char *data,
	const char *end)
{
	char *out, *to;

	if (!reader->scratch)
		reader->scratch = mem_alloc(reader->room);
	if (!reader->scratch)
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
	int64_t hopeless = reader->hopeless - reader->base;
	const char *bound = split->end;

	if (data - reader->window < hopeless)
		bound = find_line_end(data, split->end);
	if (bound - reader->window >= hopeless)
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
	split->across = find_line_end(open, close) != close;
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
	while (at < split->end && *at == ' ')
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

	while (at < split->end && *at == ' ')
		at++;
	if (at == split->end || *at != '"')
		return take_plain(reader, split, data);
	split->at = at;
	return take_quoted(reader, split, data);
}

/* Splits the row at the start of the window. */
static enum outcome split_row(struct csv *reader, struct split *split)
{
	split->start = split->at = reader->window + reader->begin;
	split->end = reader->window + reader->end;
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
	if (split->at + 1 == split->end && *split->at == '\r' && !reader->eof)
		return run_out(reader, split);
	split->at = skip_line_end(split->at, split->end);
	return SPLIT_ROW;
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
	reader->begin = (size_t)(to - reader->window);
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
	const char *stop = find_line_end(split->start, split->end);
	bool across = split->across || stop < split->at;
	bool odd = is_odd_quoted(split->start, stop);
	int64_t reached = reader->base + (split->at - reader->window);

	if (across && reached > reader->hopeless)
		reader->hopeless = reached;
	set_raw(reader, split->start, stop);
	advance(reader,
		stop < split->end ? skip_line_end(stop, split->end) : stop, 1);
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

/* The first cell that holds a byte that must not be there, and that byte's
 * offset in it; -1 when it stands between the cells. */
static int find_bad_cell(const struct row *row, bool nul, size_t *at)
{
	int i;

	for (i = 0; i < row->cell_count; i++) {
		const struct text *cell = &row->cells[i];
		const char *found;

		if (cell->size == 0)
			continue;
		found = nul ? memchr(cell->data, 0, cell->size) : NULL;
		*at = found ? (size_t)(found - cell->data) : cell->size;
		if (!nul)
			*at = text_valid(cell->data, cell->size);
		if (*at < cell->size)
			return i;
	}
	return -1;
}

static void fault_byte(struct csv *reader, bool nul, size_t raw_at)
{
	unsigned int byte = (unsigned char)reader->row.raw.data[raw_at];
	size_t at = 0;
	int cell = find_bad_cell(&reader->row, nul, &at);

	if (nul)
		snprintf(reader->message, sizeof reader->message,
			"a NUL byte in column %d, byte %zu of the row: the "
			"file was damaged, or is no text",
			cell + 1, raw_at + 1);
	else
		snprintf(reader->message, sizeof reader->message,
			"byte 0x%02X in column %d, byte %zu of the row, is not "
			"UTF-8: save the file as CSV UTF-8, or mend this row",
			byte, cell + 1, raw_at + 1);
	fault(reader, nul ? "nul_byte" : "not_utf8");
}

/* Looks for what makes a well-formed row useless. */
static void check_row(struct csv *reader, const struct split *split)
{
	const struct text *raw = &reader->row.raw;
	const char *nul = memchr(raw->data, 0, raw->size);
	size_t valid;

	if (split->column > LIMIT_COLUMNS) {
		snprintf(reader->message, sizeof reader->message,
			"the row has %" PRId64 " columns, more than %d",
			split->column, LIMIT_COLUMNS);
		fault(reader, "too_many_columns");
		return;
	}
	if (split->long_cell) {
		snprintf(reader->message, sizeof reader->message,
			"a cell is longer than %d MiB", LIMIT_CELL_BYTES >> 20);
		fault(reader, "cell_too_long");
		return;
	}
	if (nul) {
		fault_byte(reader, true, (size_t)(nul - raw->data));
		return;
	}
	valid = text_valid(raw->data, raw->size);
	if (valid < raw->size)
		fault_byte(reader, false, valid);
}

static void take_row(struct csv *reader, const struct split *split)
{
	const char *newline = split->newline;
	int64_t lines = 1;

	if (split->quoted)
		lines += count_line_ends(split->start, newline);
	reader->row.raw =
		(struct text){split->start, (size_t)(newline - split->start)};
	reader->row.cell_count = split->column > LIMIT_COLUMNS
					 ? LIMIT_COLUMNS
					 : (int)split->column;
	advance(reader, split->at, lines);
	check_row(reader, split);
}

/* Goes behind the end of a line that was too long. */
static enum zila_code skip_line(struct csv *reader, struct zila_err *err)
{
	for (;;) {
		const char *end = reader->window + reader->end;
		const char *stop =
			find_line_end(reader->window + reader->begin, end);
		enum zila_code code;

		if (stop + 1 < end || (stop < end && reader->eof)) {
			reader->begin = (size_t)(skip_line_end(stop, end) -
						 reader->window);
			break;
		}
		if (reader->eof) {
			reader->begin = reader->end;
			break;
		}
		reader->begin = (size_t)(stop - reader->window);
		code = fill(reader, err);
		if (code != ZILA_OK)
			return code;
	}
	reader->skip_line = false;
	return ZILA_OK;
}

/* True when the physical line at start ends inside the window. */
static bool is_line_whole(const struct csv *reader, const char *start)
{
	const char *end = reader->window + reader->end;
	const char *stop = find_line_end(start, end);

	if (reader->eof || stop + 1 < end)
		return true;
	return stop < end && *stop == '\n';
}

/* Takes what splitting came to; *row is NULL when more must be read. */
static enum zila_code take_outcome(struct csv *reader, enum outcome outcome,
	const struct split *split, const struct row **row, struct zila_err *err)
{
	reader->row.fault = NULL;
	reader->row.fault_message = NULL;
	*row = &reader->row;
	switch (outcome) {
	case SPLIT_MEMORY:
		return err_memory(err);
	case SPLIT_MORE:
		*row = NULL;
		break;
	case SPLIT_ROW:
		take_row(reader, split);
		break;
	case SPLIT_LONG:
		if (find_line_end(split->start, split->end) == split->end)
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

		if (reader->begin == reader->end && reader->eof) {
			*row = NULL;
			return ZILA_OK;
		}
		if (reader->begin < reader->end) {
			enum outcome outcome = split_row(reader, &split);

			code = take_outcome(reader, outcome, &split, row, err);
			if (code != ZILA_OK || *row)
				return code;
		}
		code = fill(reader, err);
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
	{"PK\x03\x04", 4,
		"an Excel workbook (.xlsx) or another zip file: open it in a "
		"spreadsheet program and save the sheet as CSV UTF-8"},
	{"PK\x05\x06", 4, "an empty zip file: there is nothing to read"},
	{"\xd0\xcf\x11\xe0", 4,
		"an old Excel workbook (.xls), or one with a password: open it "
		"in a spreadsheet program and save the sheet as CSV UTF-8"},
	{"%PDF", 4,
		"a PDF: copy its table into a spreadsheet and save that as "
		"CSV UTF-8"},
	{"\x1f\x8b", 2, "compressed (gzip): unpack it first"},
	{"\x89PNG", 4, "a picture (PNG): a table of text is needed"},
	{"\xff\xd8\xff", 3, "a picture (JPEG): a table of text is needed"},
	{"SQLite format 3", 15,
		"an SQLite database: export the table as CSV UTF-8"},
	{"\xff\xfe", 2, "UTF-16: save it as CSV UTF-8"},
	{"\xfe\xff", 2, "UTF-16: save it as CSV UTF-8"},
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

/* UTF-16 without a mark has its zeros, the upper halves of ASCII, all on one
 * side.  Other NULs: a few in valid UTF-8 are damage of single rows, and the
 * rest of the file is worth reading. */
static const char *find_nul_trouble(const char *data, size_t size)
{
	size_t nuls[2] = {0, 0};
	size_t count, i;

	for (i = 0; i < size; i++)
		if (data[i] == '\0')
			nuls[i & 1]++;
	count = nuls[0] + nuls[1];
	if (count == 0)
		return NULL;
	if (count > size / 20 + 1 &&
		(nuls[0] * 10 < nuls[1] || nuls[1] * 10 < nuls[0]))
		return "UTF-16: save it as CSV UTF-8";
	/* The cut may have split a character of up to four bytes. */
	if (count > 8 + size / 64 || text_valid(data, size) + 3 < size)
		return "not text but binary: a table of text (CSV UTF-8) is "
		       "needed";
	return NULL;
}

/* Why what the window begins with is no table, or NULL. */
static const char *find_trouble(const struct csv *reader)
{
	const char *data = reader->window;
	size_t size = reader->end < HEAD_BYTES ? reader->end : HEAD_BYTES;
	const char *trouble;
	size_t i;

	for (i = 0; i < sizeof magics / sizeof *magics; i++)
		if (size >= magics[i].size &&
			memcmp(data, magics[i].bytes, magics[i].size) == 0)
			return magics[i].what;
	trouble = find_nul_trouble(data, size);
	if (trouble)
		return trouble;
	if (size >= 3 && memcmp(data, "\xef\xbb\xbf", 3) == 0) {
		data += 3;
		size -= 3;
	}
	while (size > 0 &&
		(*data == ' ' || *data == '\t' || ends_line(*data))) {
		data++;
		size--;
	}
	return find_markup(data, size);
}

static bool is_blank(const struct csv *reader)
{
	return reader->eof && text_trim(reader->window, reader->end).size == 0;
}

/* ---- the delimiter ---- */

static const char delimiters[] = {',', ';', '\t', '|'};

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
	reader->begin = (size_t)(reader->first - reader->base);
	reader->line = reader->first_line;
	reader->hopeless = 0;
	reader->skip_line = false;
}

/* How many rows a delimiter splits into equally many cells. */
struct sniff {
	char delimiter;
	int rows, equal, columns;
};

/* The number of cells, from two, that most rows have. */
static void count_equal(const int64_t *columns, struct sniff *out)
{
	int i, j;

	for (i = 0; i < out->rows; i++) {
		int equal = 0;

		for (j = 0; j < out->rows; j++)
			equal += columns[j] == columns[i];
		if (columns[i] > 1 &&
			(equal > out->equal ||
				(equal == out->equal &&
					columns[i] > out->columns))) {
			out->equal = equal;
			out->columns = (int)columns[i];
		}
	}
}

/* Splits the first rows of the window with delimiter. */
static void try_delimiter(struct csv *reader, char delimiter, struct sniff *out)
{
	int64_t columns[SNIFF_ROWS];
	const struct row *row;
	struct zila_err err;

	*out = (struct sniff){.delimiter = delimiter};
	set_delimiter(reader, delimiter);
	seek_first(reader);
	while (out->rows < SNIFF_ROWS && reader->begin < reader->end &&
		!reader->skip_line) {
		struct split split = {0};
		enum outcome outcome = split_row(reader, &split);

		if (take_outcome(reader, outcome, &split, &row, &err) !=
				ZILA_OK ||
			!row)
			break;
		if (text_trim(row->raw.data, row->raw.size).size > 0)
			columns[out->rows++] = row->cell_count;
	}
	count_equal(columns, out);
	seek_first(reader);
}

/* The delimiter that gives most rows of one width wins, then the one that
 * gives most columns, then the more usual one. */
static void sniff_delimiter(struct csv *reader, struct verdict *verdict)
{
	struct sniff best = {0}, sniff;
	char name[8];
	size_t i, used = strlen(verdict->reasons);

	for (i = 0; i < sizeof delimiters; i++) {
		try_delimiter(reader, delimiters[i], &sniff);
		if (i == 0 || sniff.equal > best.equal ||
			(sniff.equal == best.equal &&
				sniff.columns > best.columns))
			best = sniff;
	}
	set_delimiter(reader, best.delimiter);
	if (best.equal == 0)
		snprintf(verdict->reasons + used,
			sizeof verdict->reasons - used,
			"; no delimiter in the first %d rows: one column",
			best.rows);
	else
		snprintf(verdict->reasons + used,
			sizeof verdict->reasons - used,
			"; delimiter %s: %d columns in %d of the first %d rows",
			name_delimiter(best.delimiter, name), best.columns,
			best.equal, best.rows);
}

/* Takes Excel's first line `sep=;`, which is no row. */
static bool take_sep(struct csv *reader, struct verdict *verdict)
{
	const char *data = reader->window + reader->first;
	const char *end = reader->window + reader->end;
	const char *stop = find_line_end(data, end);
	size_t size = (size_t)(stop - data);
	bool quoted = size == 7 && data[0] == '"' && data[6] == '"';
	size_t used = strlen(verdict->reasons);
	char name[8];

	if (quoted) {
		data++;
		size -= 2;
	}
	if (stop == end || size != 5 || strncasecmp(data, "sep=", 4) != 0 ||
		data[4] == '"')
		return false;
	set_delimiter(reader, data[4]);
	reader->first = skip_line_end(stop, end) - reader->window;
	reader->first_line = 2;
	snprintf(verdict->reasons + used, sizeof verdict->reasons - used,
		"; delimiter %s: the first line says so",
		name_delimiter(reader->delimiter, name));
	return true;
}

static void judge(struct csv *reader, struct verdict *verdict)
{
	bool mark = reader->end >= 3 &&
		    memcmp(reader->window, "\xef\xbb\xbf", 3) == 0;
	size_t head = reader->end < HEAD_BYTES ? reader->end : HEAD_BYTES;
	char name[8];

	memset(verdict, 0, sizeof *verdict);
	snprintf(verdict->format, sizeof verdict->format, "csv");
	snprintf(verdict->encoding, sizeof verdict->encoding, "%s",
		mark ? "UTF-8 with BOM" : "UTF-8");
	snprintf(verdict->reasons, sizeof verdict->reasons, "%s",
		mark ? "begins with the mark of UTF-8"
		: text_valid(reader->window, head) + 3 < head
			? "has bytes that are not UTF-8, probably Windows-1252"
			: "its beginning is valid UTF-8");
	reader->first = mark ? 3 : 0;
	reader->first_line = 1;
	if (!take_sep(reader, verdict))
		sniff_delimiter(reader, verdict);
	seek_first(reader);
	snprintf(verdict->delimiter, sizeof verdict->delimiter, "%s",
		name_delimiter(reader->delimiter, name));
}

/* ---- open and close ---- */

/* Reads until the window is full or the file ends. */
static enum zila_code fill_first(struct csv *reader, struct zila_err *err)
{
	while (!reader->eof && reader->end < reader->room) {
		enum zila_code code = fill(reader, err);

		if (code != ZILA_OK)
			return code;
	}
	return ZILA_OK;
}

static enum zila_code look(
	struct csv *reader, struct verdict *verdict, struct zila_err *err)
{
	enum zila_code code = fill_first(reader, err);
	const char *trouble;

	if (code != ZILA_OK)
		return code;
	if (reader->end == 0)
		return err_set(err, ZILA_EINPUT,
			"%s: the file is empty: was it saved or downloaded "
			"whole?",
			reader->name);
	if (is_blank(reader))
		return err_set(err, ZILA_EINPUT,
			"%s: the file holds only white space: was it saved or "
			"downloaded whole?",
			reader->name);
	trouble = find_trouble(reader);
	if (trouble)
		return err_set(err, ZILA_EINPUT, "%s: this is %s", reader->name,
			trouble);
	judge(reader, verdict);
	return ZILA_OK;
}

static bool csv_is(const struct reader_source *source)
{
	(void)source;
	return true;
}

static void csv_close(struct reader *base)
{
	struct csv *reader = (struct csv *)base;

	mem_free(reader->name);
	mem_free(reader->window);
	mem_free(reader->scratch);
	mem_free(reader);
}

/* Makes a reader without its window's contents. */
static struct csv *make(const struct reader_source *source)
{
	static const struct sheet only = {"", false};
	struct csv *reader = mem_alloc(sizeof *reader);

	if (!reader)
		return NULL;
	reader->reader = (struct reader){&csv_kind, &only, 1, 0};
	reader->fd = source->fd;
	reader->total = source->bytes;
	reader->room = WINDOW_BYTES;
	reader->name = mem_copy(source->name);
	reader->window = mem_alloc(reader->room);
	reader->row.cells = reader->cells;
	if (reader->name && reader->window)
		return reader;
	csv_close(&reader->reader);
	return NULL;
}

static enum zila_code csv_open(const struct reader_source *source,
	struct reader **out, struct verdict *verdict, struct zila_err *err)
{
	struct csv *reader = make(source);
	enum zila_code code;

	if (!reader)
		return err_memory(err);
	if (lseek(reader->fd, 0, SEEK_SET) < 0)
		code = fail_read(reader, err);
	else
		code = look(reader, verdict, err);
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

	(void)sheet;
	if (reader->base == 0) {
		seek_first(reader);
		return ZILA_OK;
	}
	if (lseek(reader->fd, 0, SEEK_SET) < 0)
		return fail_read(reader, err);
	reader->begin = reader->end = 0;
	reader->base = 0;
	reader->eof = false;
	while (!reader->eof && (int64_t)reader->end < reader->first) {
		enum zila_code code = fill(reader, err);

		if (code != ZILA_OK)
			return code;
	}
	if ((int64_t)reader->end < reader->first)
		return err_set(err, ZILA_EINPUT,
			"%s: the file became shorter while it was read",
			reader->name);
	seek_first(reader);
	return ZILA_OK;
}

static void csv_progress(
	const struct reader *base, int64_t *done, int64_t *total)
{
	const struct csv *reader = (const struct csv *)base;

	*done = reader->base + (int64_t)reader->begin;
	*total = reader->total > *done ? reader->total : *done;
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
