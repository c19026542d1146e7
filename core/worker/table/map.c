/* map.c - finds the header of a table and what each of its cells means. */
#include "worker/table/map.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "ground/limits.h"
#include "ground/mem.h"

enum {
	WANT_MAX = MODEL_COLUMNS_MAX * 2,
	QUOTED_CELLS_MAX = 6, /* of a row, in a message */
	QUOTED_BYTES_MAX = 40,
};

static void quote(struct phrase *words, struct text text)
{
	size_t size =
		text.size < QUOTED_BYTES_MAX ? text.size : QUOTED_BYTES_MAX;

	size = text_valid(text.data, size);
	phrase_add(words, "\"%.*s%s\"", (int)size, text.data,
		size < text.size ? "..." : "");
}

static struct text make_key(struct buf *out, const char *data, size_t size)
{
	buf_cut(out, 0);
	text_key(out, data, size);
	return (struct text){buf_text(out), out->size};
}

static int want_count(const struct map_want *want)
{
	return want->count < WANT_MAX ? want->count : WANT_MAX;
}

/* ---- one row as a header ---- */

/* True when a spelling of column has this key. */
static bool is_spelled(
	const struct map_column *column, struct text key, struct buf *scratch)
{
	const char *const *spelling;

	for (spelling = column->spellings; *spelling; spelling++) {
		struct text other =
			make_key(scratch, *spelling, strlen(*spelling));

		if (other.size == key.size &&
			memcmp(other.data, key.data, key.size) == 0)
			return true;
	}
	return false;
}

/* Gives cell to the first column that it names and that is still without
 * one.  When there are only columns that have one, the left cell stays and
 * the remark says so. */
static void match_cell(const struct map_want *want, const struct row *row,
	int cell, struct text key, struct map_fit *out)
{
	struct buf scratch = {0};
	int taken = MAP_NONE;
	int i;

	for (i = 0; i < want_count(want); i++) {
		if (!is_spelled(&want->columns[i], key, &scratch))
			continue;
		if (out->cell_of[i] == MAP_NONE) {
			out->cell_of[i] = cell;
			out->score++;
			break;
		}
		taken = out->cell_of[i];
	}
	buf_free(&scratch);
	if (i == want_count(want) && taken != MAP_NONE && !out->remark[0]) {
		struct phrase words = {out->remark, sizeof out->remark, 0};

		phrase_add(&words, "the header ");
		quote(&words, row->cells[cell]);
		phrase_add(&words,
			" of column %d says the same as that of column %d, "
			"which is read instead",
			cell + 1, taken + 1);
	}
}

static int count_missing(const struct map_want *want, const struct map_fit *fit)
{
	int missing = 0;
	int i;

	for (i = 0; i < want_count(want); i++)
		missing += want->columns[i].required &&
			   fit->cell_of[i] == MAP_NONE;
	return missing;
}

static bool is_used(const struct map_fit *fit, int cell)
{
	int i;

	for (i = 0; i < WANT_MAX; i++)
		if (fit->cell_of[i] == cell)
			return true;
	return false;
}

/* The unused cell of row most like a spelling of column, or MAP_NONE. */
static int find_near_cell(const struct map_column *column,
	const struct row *row, const struct map_fit *fit)
{
	struct buf cell_key = {0}, key = {0};
	int found = MAP_NONE;
	int i;

	for (i = 0; i < row->cell_count && found == MAP_NONE; i++) {
		const char *const *spelling = column->spellings;
		const char *candidate;

		if (is_used(fit, i) || row->cells[i].size == 0)
			continue;
		make_key(&cell_key, row->cells[i].data, row->cells[i].size);
		candidate = buf_text(&cell_key);
		for (; *spelling && found == MAP_NONE; spelling++) {
			make_key(&key, *spelling, strlen(*spelling));
			if (text_nearest(buf_text(&key), &candidate, 1))
				found = i;
		}
	}
	buf_free(&cell_key);
	buf_free(&key);
	return found;
}

static int score_least(const struct map_want *want)
{
	return want->count == 1 ? 1 : 2;
}

static bool is_fit(const struct map_want *want, const struct map_fit *fit)
{
	return fit->missing == 0 && fit->score >= score_least(want);
}

static void say_missing(struct phrase *words, const struct map_want *want,
	const struct map_fit *fit)
{
	int said = 0;
	int i;

	for (i = 0; i < want_count(want); i++) {
		const struct map_column *column = &want->columns[i];

		if (fit->cell_of[i] != MAP_NONE || !column->spellings[0] ||
			(fit->missing && !column->required))
			continue;
		phrase_add(words, "%s\"%s\"", said++ ? ", " : "no column ",
			column->spellings[0]);
	}
}

static void say_row(struct phrase *words, const struct row *row)
{
	int said = 0;
	int i;

	phrase_add(words, "; line %" PRId64 " has ", row->line);
	for (i = 0; i < row->cell_count && said < QUOTED_CELLS_MAX; i++) {
		struct text cell =
			text_trim(row->cells[i].data, row->cells[i].size);

		if (cell.size == 0)
			continue;
		phrase_add(words, "%s", said++ ? ", " : "");
		quote(words, cell);
	}
	if (i < row->cell_count)
		phrase_add(words, " ...");
}

/* Says why row is no header for want. */
static void explain(
	const struct map_want *want, const struct row *row, struct map_fit *fit)
{
	struct phrase words = {fit->problem, sizeof fit->problem, 0};
	int i;

	say_missing(&words, want, fit);
	for (i = 0; i < want_count(want); i++) {
		int cell;

		if (fit->cell_of[i] != MAP_NONE ||
			(fit->missing && !want->columns[i].required))
			continue;
		cell = find_near_cell(&want->columns[i], row, fit);
		if (cell == MAP_NONE)
			continue;
		phrase_add(&words, "; is ");
		quote(&words, row->cells[cell]);
		phrase_add(&words, " meant to be \"%s\"?",
			want->columns[i].spellings[0]);
		break;
	}
	say_row(&words, row);
}

static void start_fit(struct map_fit *out)
{
	int i;

	memset(out, 0, sizeof *out);
	for (i = 0; i < WANT_MAX; i++)
		out->cell_of[i] = MAP_NONE;
}

void map_header(
	const struct map_want *want, const struct row *row, struct map_fit *out)
{
	struct buf key = {0};
	int i;

	start_fit(out);
	for (i = 0; !row->fault && i < row->cell_count; i++) {
		struct text cell =
			make_key(&key, row->cells[i].data, row->cells[i].size);

		if (cell.size)
			match_cell(want, row, i, cell, out);
	}
	buf_free(&key);
	out->missing = count_missing(want, out);
	if (is_fit(want, out))
		out->header_line = row->line;
	else
		explain(want, row, out);
}

/* ---- the header of a file ---- */

/* What was seen on the way down. */
struct search {
	struct map_fit fit;
	bool found_any;
	int filled;         /* cells with text in the best row */
	size_t titles_size; /* of what stands above the best row */
	struct buf texts;   /* all rows, one a line */
	int64_t rows;
};

static int add_texts(struct buf *out, const struct row *row)
{
	int filled = 0;
	int i;

	for (i = 0; !row->fault && i < row->cell_count; i++) {
		struct text cell =
			text_trim(row->cells[i].data, row->cells[i].size);

		if (cell.size == 0)
			continue;
		if (filled++)
			buf_add_char(out, ' ');
		text_clean(out, cell.data, cell.size);
	}
	if (filled)
		buf_add_char(out, '\n');
	return filled;
}

/* A row in which nothing is known is told by its filled cells: rather the
 * header that another importer would know than a title. */
static bool is_better(
	const struct map_fit *fit, int filled, const struct search *search)
{
	const struct map_fit *best = &search->fit;

	if (!search->found_any)
		return filled > 0;
	if ((fit->header_line > 0) != (best->header_line > 0))
		return fit->header_line > 0;
	if (fit->missing != best->missing)
		return fit->missing < best->missing;
	if (fit->score != best->score)
		return fit->score > best->score;
	return fit->score == 0 && filled > search->filled;
}

static void look_at(const struct map_want *want, const struct row *row,
	struct search *search)
{
	size_t above = search->texts.size;
	int filled = add_texts(&search->texts, row);
	struct map_fit fit;

	search->rows++;
	map_header(want, row, &fit);
	if (!is_better(&fit, filled, search))
		return;
	search->fit = fit;
	search->filled = filled;
	search->found_any = true;
	search->titles_size = above;
}

static enum zila_code look_down(const struct map_want *want,
	struct reader *reader, struct search *search, struct zila_err *err)
{
	const struct row *row;

	while (search->rows < LIMIT_HEADER_ROWS) {
		enum zila_code code = reader_next(reader, &row, err);

		if (code != ZILA_OK)
			return code;
		if (!row)
			break;
		look_at(want, row, search);
	}
	return buf_check(&search->texts, err);
}

/* Puts how far was looked before why the best row is no header. */
static void explain_search(const struct search *search, struct map_fit *out)
{
	struct phrase words = {out->problem, sizeof out->problem, 0};

	phrase_add(&words, "no header in the first %" PRId64 " row%s: %s",
		search->rows, search->rows == 1 ? "" : "s",
		search->found_any ? search->fit.problem : "nothing is in them");
}

enum zila_code map_find(const struct map_want *want, struct reader *reader,
	struct map_fit *out, struct buf *titles, struct zila_err *err)
{
	struct search search = {.rows = 0};
	enum zila_code code = reader_rewind(reader, err);

	start_fit(&search.fit);
	if (code == ZILA_OK)
		code = look_down(want, reader, &search, err);
	if (code == ZILA_OK)
		code = reader_rewind(reader, err);
	if (code == ZILA_OK) {
		*out = search.fit;
		if (out->header_line == 0)
			explain_search(&search, out);
		else if (titles)
			buf_add(titles, search.texts.data, search.titles_size);
	}
	buf_free(&search.texts);
	return code;
}

/* ---- the header again ---- */

/* The first letter or digit of a text in small ASCII, 0 for others: enough
 * to tell nearly every row from a header without making keys. */
static char first_letter(const char *data, size_t size)
{
	size_t i;

	for (i = 0; i < size; i++) {
		char c = data[i];

		if (c >= 'A' && c <= 'Z')
			return (char)(c - 'A' + 'a');
		if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
			return c;
		if ((unsigned char)c >= 0x80 || c == '&' || c == '%' ||
			c == '$')
			return 0;
	}
	return size ? 0 : '\n';
}

static bool may_be_spelled(const struct map_column *column, struct text cell)
{
	const char *const *spelling;
	char letter = first_letter(cell.data, cell.size);

	for (spelling = column->spellings; *spelling; spelling++) {
		char other = first_letter(*spelling, strlen(*spelling));

		if (letter == other || letter == 0 || other == 0)
			return true;
	}
	return false;
}

static bool repeats_cell(
	const struct map_column *column, struct text cell, bool exactly)
{
	struct buf key = {0}, scratch = {0};
	bool same;

	if (!exactly)
		return may_be_spelled(column, cell);
	same = is_spelled(
		column, make_key(&key, cell.data, cell.size), &scratch);
	buf_free(&key);
	buf_free(&scratch);
	return same;
}

bool map_repeats(const struct map_want *want, const struct map_fit *fit,
	const struct row *row)
{
	int pass, i;

	if (row->fault || fit->score == 0)
		return false;
	for (pass = 0; pass < 2; pass++)
		for (i = 0; i < want_count(want); i++) {
			int cell = fit->cell_of[i];

			if (cell == MAP_NONE)
				continue;
			if (cell >= row->cell_count ||
				!repeats_cell(&want->columns[i],
					row->cells[cell], pass == 1))
				return false;
		}
	return true;
}
