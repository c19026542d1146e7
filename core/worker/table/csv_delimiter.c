/* csv_delimiter.c - what parts the cells of a file: what most rows agree on. */
#include <string.h>
#include <strings.h>

#include "worker/table/csv_parts.h"

enum { SNIFF_ROWS = 200 };

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

void csv_seek_first(struct csv *reader)
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
	csv_seek_first(reader);
	while (out->rows < SNIFF_ROWS && reader->in.begin < reader->in.end &&
		!reader->skip_line) {
		struct split split = {0};
		enum outcome outcome = csv_split_next(reader, &split);

		if (csv_take_outcome(reader, outcome, &split, &row, &err) !=
				ZILA_OK ||
			!row)
			break;
		if (text_trim(row->raw.data, row->raw.size).size == 0)
			continue;
		columns[out->rows++] = row->cell_count;
		out->stray += has_stray_quote(row);
	}
	count_equal(columns, out);
	csv_seek_first(reader);
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

enum zila_code csv_read_delimiter(
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

void csv_judge(struct csv *reader, char given, struct verdict *verdict)
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
	csv_seek_first(reader);
	phrase_add(&delimiter, "%s", name_delimiter(reader->delimiter, name));
}
