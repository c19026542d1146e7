/* map.c - finds the header of a table and what each of its cells means. */
#include <inttypes.h>
#include <string.h>

#include "worker/table/map_parts.h"

enum { QUOTED_CELLS_MAX = 6 }; /* of a row, in a message */

static void start_fit(struct map_fit *out)
{
	int i;

	memset(out, 0, sizeof *out);
	out->header_line = out->header_last = MAP_NOWHERE;
	for (i = 0; i < MAP_COLUMNS_MAX; i++)
		out->cell_of[i] = MAP_NONE;
}

static bool has_header(const struct map_fit *fit)
{
	return fit->header_line != MAP_NOWHERE;
}

void map_end(struct map_fit *fit)
{
	arena_free(&fit->arena);
	memset(fit, 0, sizeof *fit);
}

bool map_title(const char *text, size_t size, struct map_units *out)
{
	return unit_parse_parts(text, size, &out->money, &out->amount) &&
	       !*out->money.quantity && (*out->money.text || *out->amount.text);
}

/* `Exports (Rs.`, whose `lakh)` stands in another cell. */
static bool is_cut(const char *text, size_t size, const struct unit *unit)
{
	size_t i = size;

	while (i > 0 && text[i - 1] != '(' && text[i - 1] != ')')
		i--;
	return !unit->power && i > 0 && text[i - 1] == '(';
}

bool map_unit(const char *text, size_t size, struct unit *out)
{
	return unit_parse(text, size, out) && *out->text &&
	       !is_cut(text, size, out);
}

/* ---- one attempt ---- */

static bool is_found(
	const struct map_want *want, const struct map_fit *fit, int column)
{
	int i;

	if (fit->cell_of[column] != MAP_NONE)
		return true;
	for (i = 0; i < want->count && want->columns[column].group; i++)
		if (want->columns[i].group == want->columns[column].group &&
			fit->cell_of[i] != MAP_NONE)
			return true;
	return false;
}

static int count_missing(const struct map_want *want, const struct map_fit *fit)
{
	int missing = want->wide && (!fit->wide_count || fit->of_part), i;

	for (i = 0; i < want->count; i++)
		missing += want->columns[i].required && !is_found(want, fit, i);
	return missing;
}

static int score_least(const struct map_want *want)
{
	return want->count == 1 ? 1 : 2;
}

static bool is_fit(const struct map_want *want, const struct map_fit *fit)
{
	return fit->missing == 0 &&
	       fit->score + fit->wide_count >= score_least(want);
}

/* Gives the joined cell its text: both rows' words, or the one there is. */
static bool join_cell(struct attempt *attempt, int cell)
{
	const struct text *over = map_upper_over(attempt, cell);
	const struct text *below = map_lower_at(attempt, cell);
	struct arena *arena = &attempt->fit->arena;
	struct buf text = {0}, key = {0};

	/* What stands over a group is no name of a blank cell beside it. */
	if (!below && cell < attempt->upper->cell_count)
		over = &attempt->upper->cells[cell];
	else if (!below)
		over = NULL;
	if (over && !(below && text_same(*over, *below)))
		buf_add(&text, over->data, over->size);
	if (below && text.size)
		buf_add_char(&text, ' ');
	if (below)
		buf_add(&text, below->data, below->size);
	text_key(&key, buf_text(&text), text.size);
	attempt->labels[cell] = (struct text){
		arena_copy(arena, buf_text(&text), text.size), text.size};
	attempt->keys[cell] = (struct text){
		arena_copy(arena, buf_text(&key), key.size), key.size};
	buf_free(&text);
	buf_free(&key);
	return attempt->labels[cell].data && attempt->keys[cell].data;
}

static bool make_cells(struct attempt *attempt)
{
	struct arena *arena = &attempt->fit->arena;
	int below = attempt->lower ? attempt->lower->cell_count + attempt->shift
				   : 0;
	size_t size;
	int i;

	attempt->cell_count = attempt->upper->cell_count > below
				      ? attempt->upper->cell_count
				      : below;
	size = ((size_t)attempt->cell_count + 1) * sizeof(struct text);
	attempt->labels = arena_alloc(arena, size);
	attempt->keys = arena_alloc(arena, size);
	if (attempt->want->wide)
		attempt->fit->wide = arena_alloc(
			arena, MAP_WIDE_MAX * sizeof *attempt->fit->wide);
	if (!attempt->labels || !attempt->keys ||
		(attempt->want->wide && !attempt->fit->wide))
		return false;
	for (i = 0; i < attempt->cell_count; i++)
		if (!join_cell(attempt, i))
			return false;
	return true;
}

/* The lower row's own words, where the joined ones are nobody's name. */
static bool match_lower(struct attempt *attempt, int cell)
{
	const struct text *below = map_lower_at(attempt, cell);
	struct text label = attempt->labels[cell];
	struct text key = attempt->keys[cell];
	bool matched;

	if (!below)
		return false;
	attempt->labels[cell] = *below;
	attempt->keys[cell] = attempt->lower->keys[cell - attempt->shift];
	matched = map_match_cell(attempt, cell);
	attempt->labels[cell] = label;
	attempt->keys[cell] = key;
	return matched;
}

static const struct text *copy_keys(struct arena *arena,
	const struct preview_row *row, int shift, int count)
{
	struct text *keys =
		arena_alloc(arena, ((size_t)count + 1) * sizeof *keys);
	int i;

	for (i = 0; keys && i < row->cell_count && i + shift < count; i++) {
		keys[i + shift].size = row->keys[i].size;
		keys[i + shift].data =
			arena_copy(arena, row->keys[i].data, row->keys[i].size);
		if (!keys[i + shift].data)
			return NULL;
	}
	return keys;
}

static const bool *copy_used(const struct attempt *attempt)
{
	struct map_fit *fit = attempt->fit;
	bool *used = arena_alloc(&fit->arena, (size_t)attempt->cell_count + 1);
	int i;

	for (i = 0; used && i < attempt->want->count; i++)
		if (fit->cell_of[i] != MAP_NONE)
			used[fit->cell_of[i]] = true;
	for (i = 0; used && i < fit->wide_count; i++)
		used[fit->wide[i].cell] = true;
	return used;
}

/* False: out of memory. */
static bool try_header(struct attempt *attempt)
{
	struct map_fit *fit = attempt->fit;
	int i;

	start_fit(fit);
	if (!make_cells(attempt))
		return false;
	for (i = 0; i < attempt->cell_count; i++) {
		if (!attempt->keys[i].size)
			continue;
		if (map_match_cell(attempt, i) || match_lower(attempt, i))
			continue;
		if (attempt->want->wide && map_is_heading(attempt->labels[i]))
			map_take_period(attempt, i);
	}
	fit->labels = attempt->labels;
	fit->cell_count = attempt->cell_count;
	fit->keys =
		copy_keys(&fit->arena, attempt->upper, 0, attempt->cell_count);
	if (attempt->lower)
		fit->keys_below = copy_keys(&fit->arena, attempt->lower,
			attempt->shift, attempt->cell_count);
	fit->used = copy_used(attempt);
	fit->missing = count_missing(attempt->want, fit);
	/* Titles take long to read: only for what is a header without them. */
	if (is_fit(attempt->want, fit)) {
		fit->of_part = map_why_of_part(attempt);
		fit->missing = count_missing(attempt->want, fit);
	}
	if (is_fit(attempt->want, fit)) {
		fit->header_line = attempt->upper->line;
		fit->header_last = attempt->lower ? attempt->lower->line
						  : attempt->upper->line;
	}
	return fit->used && fit->keys && (!attempt->lower || fit->keys_below);
}

/* ---- why a row is no header ---- */

/* The unused cell of row most like a spelling of column, or MAP_NONE. */
static int find_near_cell(const struct map_column *column,
	const struct preview_row *row, const struct map_fit *fit)
{
	const struct text *spelling;
	int i;

	for (i = 0; i < row->cell_count; i++) {
		const char *candidate = row->keys[i].data;

		if ((i < fit->cell_count && fit->used[i]) || !row->keys[i].size)
			continue;
		for (spelling = column->keys; spelling->data; spelling++)
			if (text_nearest(spelling->data, &candidate, 1))
				return i;
	}
	return MAP_NONE;
}

static void say_missing(struct phrase *words, const struct map_want *want,
	const struct map_fit *fit)
{
	int said = 0, i;

	for (i = 0; i < want->count; i++) {
		const struct map_column *column = &want->columns[i];

		if (is_found(want, fit, i) || !column->spellings[0] ||
			(fit->missing && !column->required) ||
			(i && column->group &&
				column->group == column[-1].group))
			continue;
		phrase_add(words, "%s\"%s\"", said++ ? ", " : "no column ",
			column->spellings[0]);
	}
	if (want->wide && !fit->wide_count)
		phrase_add(words, "%s%s", said ? ", and " : "",
			fit->yearless ? "no title or sheet's name tells the "
					"year of its months"
			: said        ? "none headed by years or months"
				      : "no columns headed by years or months");
	if (fit->of_part)
		phrase_add(words,
			"%sa title or the sheet's name %s: write it into "
			"each, as \"2023-24 (Apr-Oct)\"",
			said ? ", and " : "", fit->of_part);
}

static void say_row(struct phrase *words, const struct preview_row *row)
{
	int said = 0, i;

	phrase_add(words, "; line %" PRId64 " has ", row->line);
	for (i = 0; i < row->cell_count && said < QUOTED_CELLS_MAX; i++) {
		if (row->cells[i].size == 0)
			continue;
		phrase_add(words, "%s", said++ ? ", " : "");
		map_quote(words, row->cells[i]);
	}
	if (i < row->cell_count)
		phrase_add(words, " ...");
}

/* Says why row is no header for want. */
static void explain(const struct map_want *want, const struct preview_row *row,
	struct map_fit *fit)
{
	struct phrase words = {fit->problem, sizeof fit->problem, 0};
	int i;

	say_missing(&words, want, fit);
	for (i = 0; i < want->count; i++) {
		int cell;

		if (is_found(want, fit, i) ||
			(fit->missing && !want->columns[i].required))
			continue;
		cell = find_near_cell(&want->columns[i], row, fit);
		if (cell == MAP_NONE)
			continue;
		phrase_add(&words, "; is ");
		map_quote(&words, row->cells[cell]);
		phrase_add(&words, " meant to be \"%s\"?",
			want->columns[i].spellings[0]);
		break;
	}
	say_row(&words, row);
}

/* ---- the header of a sheet ---- */

static bool lacks_unit(const struct map_fit *fit)
{
	int i;

	for (i = 0; i < fit->wide_count; i++)
		if (!*fit->wide[i].unit.text)
			return true;
	return fit->unitless != NULL;
}

/* The same header with the row above it, which names a column as it does. */
static bool is_upper_of(const struct map_fit *fit, const struct map_fit *best)
{
	int i;

	for (i = 0;
		fit->keys_below && !best->keys_below && fit->wide_count &&
		best->header_line > fit->header_line &&
		best->header_last == fit->header_last && i < fit->cell_count;
		i++)
		if (fit->used[i] && fit->keys[i].size &&
			text_same(fit->keys[i], fit->keys_below[i]))
			return true;
	return false;
}

/* A row in which nothing is known is told by its filled cells: rather the
 * header that another importer would know than a title. */
static bool is_better(const struct map_fit *fit, int filled,
	const struct map_fit *best, int best_filled)
{
	if (best_filled < 0)
		return filled > 0;
	if (has_header(fit) != has_header(best))
		return has_header(fit);
	if (fit->missing != best->missing)
		return fit->missing < best->missing;
	if (fit->score + fit->wide_count != best->score + best->wide_count)
		return fit->score + fit->wide_count >
		       best->score + best->wide_count;
	/* The same word over two columns, whose units stand below it. */
	if (lacks_unit(fit) != lacks_unit(best))
		return !lacks_unit(fit);
	/* Merged over both rows: what stands over the periods is of them. */
	if (is_upper_of(fit, best))
		return true;
	/* A row below that names nothing more heads a section of the data. */
	if (fit->keys_below && fit->header_line == best->header_line)
		return false;
	if (has_header(fit) && fit->followed != best->followed)
		return fit->followed;
	return fit->score == 0 && filled > best_filled;
}

/* Where a lower row stands whose words lost the columns left of them when a
 * spanning cell was written out: at the right end. */
static int find_shift(
	const struct preview_row *upper, const struct preview_row *lower)
{
	struct period period;
	int i;

	if (lower->cell_count >= upper->cell_count ||
		lower->filled != lower->cell_count)
		return 0;
	for (i = 0; i < lower->cell_count; i++)
		if (period_parse(lower->cells[i].data, lower->cells[i].size,
			    &period, NULL))
			return upper->cell_count - lower->cell_count;
	return 0;
}

/* The row below, where it has text and is whole, or NULL. */
static const struct preview_row *row_below(
	const struct preview *preview, int at)
{
	const struct preview_row *row =
		at + 1 < preview->count ? &preview->rows[at + 1] : NULL;

	return row && row->filled && !row->broken ? row : NULL;
}

static bool names_amount(const struct preview_row *row, int cell)
{
	struct unit unit;

	return map_is_spelled(&map_amounts, row->keys[cell]) ||
	       map_is_spelled_with_unit(&map_amounts, row->cells[cell], &unit);
}

/* Whether words stand over the periods of a row, and nothing over its names
 * but themselves, merged: it is no header without those words.  One word may
 * be the end of a title. */
static bool has_groups(const struct attempt *attempt, int at)
{
	const struct preview *preview = attempt->preview;
	const struct map_fit *fit = attempt->fit;
	const struct preview_row *row = &preview->rows[at];
	const struct preview_row *over = at ? row - 1 : NULL;
	int first = fit->wide_count ? fit->wide[0].cell : 0, i;

	if (!over || first >= over->cell_count ||
		row_below(preview, at - 1) != row ||
		(over->filled < 2 && !names_amount(over, first)) ||
		text_same(over->keys[first], row->keys[first]))
		return false;
	for (i = 0; i < first; i++)
		if (over->keys[i].size &&
			!text_same(over->keys[i], row->keys[i]))
			return false;
	return first && map_has_letter(&over->cells[first]);
}

/* Tries row `at` alone (two_rows: with the one below it). */
static enum zila_code try_at(
	struct attempt *attempt, int at, bool two_rows, struct zila_err *err)
{
	const struct preview *preview = attempt->preview;

	attempt->upper = &preview->rows[at];
	attempt->lower = two_rows ? row_below(preview, at) : NULL;
	attempt->shift =
		attempt->lower ? find_shift(attempt->upper, attempt->lower) : 0;
	attempt->below =
		attempt->shift
			? NULL
			: row_below(preview, at + (attempt->lower != NULL));
	if (!try_header(attempt))
		return err_memory(err);
	if (!two_rows && has_groups(attempt, at))
		attempt->fit->header_line = MAP_NOWHERE;
	if (has_header(attempt->fit))
		map_look_below(attempt, at + (attempt->lower ? 2 : 1));
	return ZILA_OK;
}

static void explain_search(const struct preview *preview, struct map_fit *out)
{
	struct phrase words = {0};
	char why[sizeof out->problem];

	memcpy(why, out->problem, sizeof why);
	words = (struct phrase){out->problem, sizeof out->problem, 0};
	if (preview->fault)
		phrase_add(&words, "%s; ", preview->fault);
	phrase_add(&words, "no header in the first %" PRId64 " row%s: %s",
		preview->read, preview->read == 1 ? "" : "s",
		*why ? why : "nothing is in them");
}

enum zila_code map_find(const struct map_want *want,
	const struct preview *preview, const struct map_units *units,
	struct map_fit *out, struct zila_err *err)
{
	const struct preview_row *best = NULL;
	enum zila_code code = ZILA_OK;
	struct map_fit fit;
	int i;

	start_fit(out);
	/* One row before two: a title over a header is no part of it. */
	for (i = 0; i < 2 * preview->count && code == ZILA_OK; i++) {
		int at = i % preview->count;
		bool two_rows = i >= preview->count;
		const struct preview_row *row = &preview->rows[at];
		struct attempt attempt = {.want = want,
			.preview = preview,
			.units = units,
			.fit = &fit};

		if (!row->filled || row->broken ||
			(two_rows && !row_below(preview, at)))
			continue;
		code = try_at(&attempt, at, two_rows, err);
		if (code == ZILA_OK && is_better(&fit, row->filled, out,
					       best ? best->filled : -1)) {
			map_end(out);
			*out = fit;
			best = row;
		} else {
			map_end(&fit);
		}
	}
	if (code != ZILA_OK || has_header(out))
		return code;
	if (best && !*out->problem) /* takes long: not for each row */
		explain(want, best, out);
	explain_search(preview, out);
	return ZILA_OK;
}

bool map_again(const struct map_want *want, const struct row *row,
	const struct map_units *units, struct map_fit *out)
{
	struct attempt attempt = {.want = want, .units = units, .fit = out};
	struct preview_row taken;
	struct arena arena = {0};
	bool found;

	start_fit(out);
	attempt.upper = &taken;
	found = preview_take(&arena, row, &taken) && taken.filled > 1 &&
		try_header(&attempt) && has_header(out);
	arena_free(&arena);
	if (!found)
		map_end(out);
	return found;
}
