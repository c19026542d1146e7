/* csv_split.c - bytes as the cells of a row.
 *
 * Nearly every row is split by split_fast(), 64 bytes at a time; what it does
 * not understand (doubled quotes, a quote inside a cell, the window's end) it
 * leaves to split_row(), which goes byte by byte and gives the same. */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "ground/mem.h"
#include "worker/table/csv_parts.h"
#include "worker/table/scan.h"

enum { RAW_BYTES_MAX = 64 << 10 }; /* kept of a line that is too long */

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

enum zila_code csv_skip_line(struct csv *reader, struct zila_err *err)
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

enum zila_code csv_take_outcome(struct csv *reader, enum outcome outcome,
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

enum outcome csv_split_next(struct csv *reader, struct split *split)
{
	if (split_fast(reader, split))
		return SPLIT_ROW;
	*split = (struct split){0};
	return split_row(reader, split);
}
