/* map.c - finds the header of a table and what each of its cells means. */
#include "worker/table/map.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "ground/number.h"
#include "worker/table/layout.h"

enum {
	QUOTED_CELLS_MAX = 6, /* of a row, in a message */
	QUOTED_BYTES_MAX = 40,
	DAYS_OF_YEAR = 365,
};

/* The period that stands above a header. */
struct titled {
	bool read, any; /* it was looked for, and found */
	bool part;      /* a part of a year is named */
	bool summed;    /* `cumulative` is said */
	int32_t made_to;
	bool provisional;
	struct period period;
};

/* A header as it is tried: one row, or two joined. */
struct attempt {
	const struct map_want *want;
	const struct preview *preview;           /* NULL: of a row alone */
	const struct map_units *units;           /* of the table */
	const struct preview_row *upper, *lower; /* lower: NULL for one row */
	const struct preview_row *below;         /* both; or NULL */
	int shift;                               /* of lower's cells */
	struct titled titled;
	int parts;                 /* columns of less than a year */
	int later;                 /* that begin within one */
	const struct text *turned; /* a year whose months begin anew */
	struct map_fit *fit;
	struct text *labels, *keys; /* of the joined cells */
	int cell_count;
};

static void quote(struct phrase *words, struct text text)
{
	size_t size =
		text.size < QUOTED_BYTES_MAX ? text.size : QUOTED_BYTES_MAX;

	size = text_valid(text.data, size);
	phrase_add(words, "\"%.*s%s\"", (int)size, text.data,
		size < text.size ? "..." : "");
}

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

bool map_unit(const char *text, size_t size, struct unit *out)
{
	return unit_parse(text, size, out) && *out->text;
}

/* ---- one cell ---- */

static bool is_spelled(const struct map_column *column, struct text key)
{
	const struct text *spelling;

	for (spelling = column->keys; spelling->data; spelling++)
		if (text_same(*spelling, key))
			return true;
	return false;
}

/* `Rs. in crore` is read as `Rs. crore`. */
static bool is_unit_with_in(struct text text, struct unit *unit)
{
	char bare[UNIT_TEXT_BYTES];
	size_t at;

	for (at = 1; at + 4 < text.size && text.size < sizeof bare; at++) {
		if (strncasecmp(text.data + at, " in ", 4) != 0)
			continue;
		memcpy(bare, text.data, at);
		memcpy(bare + at, text.data + at + 3, text.size - at - 3);
		return unit_parse_exact(bare, text.size - 3, unit);
	}
	return false;
}

/* `in Rs crore`, `(Rs. Lakh)`: a unit and nothing else. */
static bool is_unit(struct text text, struct unit *unit)
{
	while (text.size && strchr(" (-,:[/", text.data[0])) {
		text.data++;
		text.size--;
	}
	while (text.size && strchr(" )].", text.data[text.size - 1]))
		text.size--;
	if (text.size > 3 && !strncasecmp(text.data, "in ", 3)) {
		text.data += 3;
		text.size -= 3;
	}
	return text.size && (unit_parse_exact(text.data, text.size, unit) ||
				    is_unit_with_in(text, unit));
}

/* A spelling and behind it a unit: `Value` and `in Rs crore`. */
static bool is_spelled_with_unit(
	const struct map_column *column, struct text label, struct unit *unit)
{
	struct buf key = {0};
	bool found = false;
	size_t at;

	for (at = 1; at < label.size && !found; at++) {
		if (!strchr(" (-,:[/", label.data[at]))
			continue;
		buf_cut(&key, 0);
		text_key(&key, label.data, at);
		found = is_spelled(column,
				(struct text){buf_text(&key), key.size}) &&
			is_unit((struct text){label.data + at, label.size - at},
				unit);
	}
	buf_free(&key);
	return found;
}

/* The unit that stands below a cell of the header: `Value` and `Rs crore`. */
static bool unit_below(
	const struct attempt *attempt, int cell, struct unit *unit)
{
	const struct preview_row *below = attempt->below;

	return below && cell < below->cell_count &&
	       is_unit(below->cells[cell], unit);
}

/* What quantities are called. */
static const struct text amount_words[] = {{"quantity", 8}, {"qty", 3},
	{"export quantity", 15}, {"volume", 6}, {"मात्रा", sizeof "मात्रा" - 1},
	{NULL, 0}};
static const struct map_column amounts = {.keys = amount_words};

/* The unit of a column: its own words go before what the table says. */
static struct unit settle_unit(const struct unit *own, const struct unit *table)
{
	struct unit unit = *own;

	if (!*own->text)
		return *table;
	if (!*unit.currency && !*unit.quantity)
		memcpy(unit.currency,
			*table->currency ? table->currency : "INR",
			sizeof unit.currency);
	return unit;
}

static struct unit unit_of(const struct map_column *column,
	const struct unit *own, const struct unit *table)
{
	if (column->amount && (*own->text || *table->currency))
		return *own;
	return settle_unit(own, table);
}

/* True when the cell is headed by a name of column, in its currency. */
static bool names_column(const struct attempt *attempt,
	const struct map_column *column, int cell, struct unit *unit)
{
	struct unit own = {.text = ""};
	struct text label = attempt->labels[cell];
	bool spelled = is_spelled(column, attempt->keys[cell]);

	if (spelled && column->measure &&
		!map_unit(label.data, label.size, &own))
		memset(&own, 0, sizeof own);
	if (!spelled && (!column->measure ||
				!is_spelled_with_unit(column, label, &own)))
		return false;
	if (column->measure && !*own.text && !unit_below(attempt, cell, &own))
		memset(&own, 0, sizeof own);
	if (column->amount && !*own.text &&
		is_spelled(&amounts, attempt->keys[cell]))
		own = attempt->units->amount;
	*unit = unit_of(column, &own, &attempt->units->money);
	if (!column->currency)
		return true;
	if (!*unit->currency) {
		attempt->fit->unitless = arena_copy(
			&attempt->fit->arena, label.data, label.size);
		return true;
	}
	return !strcmp(column->currency, unit->currency);
}

static void remark_twice(const struct attempt *attempt, int cell, int taken)
{
	struct map_fit *fit = attempt->fit;
	struct phrase words = {fit->remark, sizeof fit->remark, 0};

	if (fit->remark[0])
		return;
	phrase_add(&words, "the header ");
	quote(&words, attempt->labels[cell]);
	phrase_add(&words,
		" of column %d says the same as that of column %d, which is "
		"read instead",
		cell + 1, taken + 1);
}

/* A second `District` behind the values of the first: two tables stand side
 * by side, and the rows of one are nothing of the other's. */
static bool begins_beside(const struct attempt *attempt, int again, int cell)
{
	const struct map_column *columns = attempt->want->columns;
	const struct map_fit *fit = attempt->fit;
	int first = fit->cell_of[again], i;

	if (columns[again].measure ||
		(!columns[again].required && !columns[again].group))
		return false;
	for (i = 0; i < attempt->want->count; i++)
		if (fit->cell_of[i] > first && fit->cell_of[i] < cell &&
			(columns[i].measure ||
				(columns[i].required &&
					columns[i].group !=
						columns[again].group)))
			return true;
	return fit->wide_count && fit->wide[0].cell > first;
}

/* Gives cell to the first column that it names and that is still without
 * one.  When there are only columns that have one, the left cell stays and
 * the remark says so. */
static bool match_cell(const struct attempt *attempt, int cell)
{
	const struct map_want *want = attempt->want;
	struct map_fit *fit = attempt->fit;
	int taken = MAP_NONE, i;
	struct unit unit;

	for (i = 0; i < want->count; i++) {
		if (!names_column(attempt, &want->columns[i], cell, &unit))
			continue;
		if (fit->cell_of[i] != MAP_NONE) {
			taken = fit->cell_of[i];
			fit->doubled |= want->columns[i].measure;
			if (begins_beside(attempt, i, cell))
				fit->beside = arena_copy(&fit->arena,
					attempt->labels[cell].data,
					attempt->labels[cell].size);
			continue;
		}
		fit->cell_of[i] = cell;
		fit->units[i] = unit;
		fit->score++;
		return true;
	}
	if (taken != MAP_NONE)
		remark_twice(attempt, cell, taken);
	return taken != MAP_NONE;
}

/* ---- periods as columns ---- */

static const struct text *upper_over(const struct attempt *attempt, int cell)
{
	const struct preview_row *upper = attempt->upper;

	if (!attempt->lower)
		return NULL;
	for (; cell >= 0; cell--)
		if (cell < upper->cell_count && upper->cells[cell].size)
			return &upper->cells[cell];
	return NULL;
}

static const struct text *lower_at(const struct attempt *attempt, int cell)
{
	int at = cell - attempt->shift;

	if (!attempt->lower || at < 0 || at >= attempt->lower->cell_count ||
		!attempt->lower->cells[at].size)
		return NULL;
	return &attempt->lower->cells[at];
}

static bool has_letter(const struct text *text)
{
	size_t i;

	for (i = 0; i < text->size; i++)
		if (((unsigned char)text->data[i] | 0x20) >= 'a')
			return true;
	return false;
}

/* `Apr` or `Apr-Dec` below a year is of that year, `(P)` a mark of it. */
static bool period_below(const struct text *over, const struct text *below,
	struct period *out, bool *provisional)
{
	struct period year;
	char text[100];
	int from, i, size;

	if (!has_letter(below) || over->size + below->size + 8 > sizeof text ||
		!period_parse(over->data, over->size, &year, provisional))
		return false;
	size = snprintf(text, sizeof text, "%.*s %.*s", (int)over->size,
		over->data, (int)below->size, below->data);
	if (period_parse(text, (size_t)size, out, provisional))
		return true;
	size = snprintf(text, sizeof text, "%.*s %s", (int)below->size,
		below->data, year.text);
	if (period_parse(text, (size_t)size, out, provisional))
		return true;
	from = atoi(year.text);
	for (i = 0; i < 2; i++) {
		size = snprintf(text, sizeof text, "%.*s %d", (int)below->size,
			below->data, from + i);
		if (period_parse(text, (size_t)size, out, provisional) &&
			out->from >= year.from && out->to <= year.to)
			return true;
	}
	return false;
}

/* Takes off the unit that stands behind a label, into *unit. */
static struct text without_unit(struct text label, struct unit *unit)
{
	size_t at;

	for (at = 1; at < label.size; at++)
		if (strchr(" (-,:[/", label.data[at]) &&
			is_unit((struct text){label.data + at, label.size - at},
				unit))
			return text_trim(label.data, at);
	return label;
}

/* `2023-24 (Rs lakh)`: a period and behind it its unit. */
static bool period_with_unit(struct text label, struct period *out,
	bool *provisional, struct unit *unit)
{
	struct text first = without_unit(label, unit);

	return first.size < label.size &&
	       period_parse(first.data, first.size, out, provisional);
}

/* What the titles above the header say, or the sheet's name. */
static const struct titled *read_titles(struct attempt *attempt)
{
	const struct preview *preview = attempt->preview;
	struct titled *titled = &attempt->titled;
	/* A title over a header is the upper row of the two, at times. */
	bool over = attempt->lower && attempt->upper->filled == 1;
	int64_t line = attempt->upper->line + over;
	struct layout_period said;
	struct buf titles = {0};
	struct text text;

	if (titled->read || !preview)
		return titled;
	if (preview->above)
		preview_titles(preview->above, line, &titles);
	preview_titles(preview, line, &titles);
	text = (struct text){buf_text(&titles), titles.size};
	/* Its months say of themselves which part of the year they are. */
	titled->any = layout_period(text, "", &said) || *said.period.text ||
		      layout_period(text, preview->sheet, &said);
	titled->period = said.period;
	titled->provisional = said.provisional;
	titled->part = said.part;
	titled->summed = said.summed;
	titled->made_to = said.made_to;
	titled->read = true;
	buf_free(&titles);
	return titled;
}

/* `April`, `Q1` or `Apr-Jun (Rs lakh)` is of the year that a title names, and
 * none where that names no such part of it. */
static bool period_below_title(struct attempt *attempt, struct text label,
	struct period *out, bool *provisional, struct unit *unit)
{
	static const struct text any = {"2000-01", 7};
	const struct titled *titled;
	struct period year;
	struct text over;

	label = without_unit(label, unit);
	if (!period_below(&any, &label, out, provisional))
		return false;
	titled = read_titles(attempt);
	attempt->fit->yearless = !titled->any;
	if (!titled->any)
		return false;
	period_fiscal_year(titled->period.from, &year);
	if (titled->period.to > year.to)
		year = titled->period;
	over = (struct text){year.text, strlen(year.text)};
	if (!period_below(&over, &label, out, provisional) ||
		out->from < titled->period.from || out->to > titled->period.to)
		return false;
	*provisional |= titled->provisional;
	return true;
}

/* What the values of a year may be called. */
static const struct text money_words[] = {{"value", 5}, {"fob value", 9},
	{"export value", 12}, {"value of exports", 16}, {"exports", 7},
	{"export", 6}, {"total exports", 13}, {"total export", 12},
	{"amount", 6}, {"मूल्य", sizeof "मूल्य" - 1}, {NULL, 0}};
static const struct map_column money = {.keys = money_words};

static bool is_named(const struct map_column *column, struct text text)
{
	struct buf key = {0};
	bool found;

	text_key(&key, text.data, text.size);
	found = is_spelled(column, (struct text){buf_text(&key), key.size});
	buf_free(&key);
	return found;
}

static bool is_amount(const struct unit *unit)
{
	return *unit->quantity && !*unit->currency &&
	       strcmp(unit->quantity, "%") != 0;
}

/* `MT`, `Qty (MT)`: what was exported. */
static bool is_amount_word(
	const struct attempt *attempt, struct text below, struct unit *unit)
{
	if (!attempt->want->amounts)
		return false;
	if (is_unit(below, unit) || is_spelled_with_unit(&amounts, below, unit))
		return is_amount(unit);
	if (!is_amount(&attempt->units->amount) || !is_named(&amounts, below))
		return false;
	*unit = attempt->units->amount;
	return true;
}

/* `Value`, `Rs crore`, `Value (Rs crore)` below a year: the year's money. */
static bool is_value_word(
	const struct attempt *attempt, struct text below, struct unit *unit)
{
	if (is_amount_word(attempt, below, unit))
		return true;
	if (is_unit(below, unit) || is_spelled_with_unit(&money, below, unit))
		return *unit->currency || (unit->power && !*unit->quantity);
	return is_named(&money, below) && *attempt->units->money.currency;
}

/* `Qty` or `Value` below a year, and its unit below it. */
static bool is_value_over_unit(const struct attempt *attempt, int cell,
	struct text name, struct unit *unit)
{
	if (!unit_below(attempt, cell, unit))
		return false;
	return is_amount(unit)
		       ? attempt->want->amounts && is_named(&amounts, name)
		       : *unit->currency && is_named(&money, name);
}

/* `in 2023-24`, `During 2023-24` */
static struct text without_preposition(struct text text)
{
	static const char *const words[] = {"in ", "during ", "for "};
	size_t i;

	for (i = 0; i < sizeof words / sizeof *words; i++) {
		size_t size = strlen(words[i]);

		if (text.size > size && !strncasecmp(text.data, words[i], size))
			return text_trim(text.data + size, text.size - size);
	}
	return text;
}

/* `2023-24 Value (Rs lakh)`, `Exports 2023-24`, `Value in 2023-24 (Rs lakh)`,
 * `2023-24 Qty (MT)`: a year and its values in one cell. */
static bool period_with_value(const struct attempt *attempt, struct text label,
	struct period *out, bool *provisional, struct unit *unit)
{
	size_t at;

	for (at = 1; at < label.size; at++) {
		struct text first = {label.data, at};
		struct text rest = text_trim(label.data + at, label.size - at);

		if (!strchr(" (-,:[/", label.data[at]))
			continue;
		if (period_parse(first.data, first.size, out, provisional) &&
			is_value_word(attempt, rest, unit))
			return true;
		if (!is_named(&money, first))
			continue;
		rest = without_preposition(rest);
		if (period_with_unit(rest, out, provisional, unit) ||
			(*attempt->units->money.currency &&
				period_parse(rest.data, rest.size, out,
					provisional)))
			return true;
	}
	return false;
}

/* `2023-24` of `Exports 2023-24`, over what these are in. */
static struct text without_value(struct text text)
{
	size_t at;

	for (at = text.size; at > 0; at--)
		if (text.data[at - 1] == ' ' &&
			is_named(&money, (struct text){text.data, at - 1}))
			break;
	return without_preposition(text_trim(text.data + at, text.size - at));
}

/* `Apr-Oct` over a year is that part of it; `Upto` over a month is more. */
static bool period_over(const struct text *over, struct text label,
	struct period *out, bool *provisional)
{
	struct unit unit;
	char text[100];
	int size;

	label = without_unit(label, &unit);
	if (period_below(&label, over, out, provisional))
		return true;
	size = snprintf(text, sizeof text, "%.*s %.*s", (int)over->size,
		over->data, (int)label.size, label.data);
	return size < (int)sizeof text &&
	       period_parse(text, (size_t)size, out, provisional);
}

static bool read_period(struct attempt *attempt, int cell, struct period *out,
	bool *provisional, struct unit *unit)
{
	const struct text *over = upper_over(attempt, cell);
	const struct text *below = lower_at(attempt, cell);
	struct text label =
		without_preposition(below ? *below : attempt->labels[cell]);
	struct unit none = {.text = ""};
	struct text year;

	if (over && below && period_over(over, label, out, provisional)) {
		(void)without_unit(label, unit);
		return true;
	}
	if (period_parse(label.data, label.size, out, provisional) ||
		period_with_unit(label, out, provisional, unit) ||
		period_with_value(attempt, label, out, provisional, unit))
		return true;
	if (!over || !below)
		return period_below_title(
			attempt, label, out, provisional, unit);
	if (period_below(over, below, out, provisional) ||
		period_below_title(attempt, label, out, provisional, unit))
		return true;
	if (!is_value_word(attempt, *below, unit) &&
		!is_value_over_unit(attempt, cell, *below, unit))
		return false;
	year = without_value(*over);
	return period_parse(year.data, year.size, out, provisional) ||
	       period_below_title(attempt, *over, out, provisional, &none);
}

/* December and then January below one calendar year: the year is a fiscal one,
 * and nobody knows which of the two January is in. */
static bool turns_year(struct attempt *attempt, const struct text *over,
	const struct period *period)
{
	const struct map_fit *fit = attempt->fit;
	const struct map_wide *last = fit->wide + fit->wide_count - 1;
	struct period year, before;

	if (!over || !fit->wide_count ||
		upper_over(attempt, last->cell) != over)
		return false;
	if (attempt->turned != over &&
		period_parse(over->data, over->size, &year, NULL) &&
		year.year_alone && period->from == year.from &&
		period->to != year.to &&
		period_parse(
			last->period, strlen(last->period), &before, NULL) &&
		before.to == year.to)
		attempt->turned = over;
	return attempt->turned == over;
}

/* The name of a column to the left is none of the blank cells beside it. */
static bool is_taken(const struct attempt *attempt, const struct text *over)
{
	int i;

	for (i = 0; i < attempt->want->count; i++) {
		int cell = attempt->fit->cell_of[i];

		if (cell != MAP_NONE && cell < attempt->upper->cell_count &&
			over == &attempt->upper->cells[cell])
			return true;
	}
	return false;
}

static void take_period(struct attempt *attempt, int cell)
{
	struct map_fit *fit = attempt->fit;
	const struct text *over = upper_over(attempt, cell);
	const struct text *below = lower_at(attempt, cell);
	struct map_wide *wide = &fit->wide[fit->wide_count];
	struct unit own = {.text = ""}, none = own;
	struct period period, year;

	if (fit->wide_count == MAP_WIDE_MAX ||
		!read_period(
			attempt, cell, &period, &wide->provisional, &own) ||
		turns_year(attempt, over, &period))
		return;
	if (!*own.text && below && over &&
		!map_unit(over->data, over->size, &own))
		own = none;
	wide->cell = cell;
	memcpy(wide->period, period.text, sizeof wide->period);
	wide->unit = settle_unit(&own, &attempt->units->money);
	wide->group = below && over && !is_taken(attempt, over)
			      ? arena_copy(&fit->arena, over->data, over->size)
			      : "";
	fit->wide_count++;
	attempt->parts += period.to - period.from < DAYS_OF_YEAR;
	period_fiscal_year(period.from, &year);
	attempt->later += period.from > year.from && period.to <= year.to;
}

static bool names_part(struct attempt *attempt)
{
	const struct map_fit *fit = attempt->fit;
	int i;

	for (i = 0; i < fit->wide_count; i++) {
		const char *group = fit->wide[i].group;

		if (layout_names_part((struct text){group, strlen(group)}))
			return true;
	}
	return read_titles(attempt)->part;
}

static bool is_before_end(const struct titled *titled, const char *text)
{
	struct period period;

	return titled->read &&
	       period_parse(text, strlen(text), &period, NULL) &&
	       period.from < titled->made_to && titled->made_to < period.to;
}

/* Why the numbers may be of less, or of more, than their headings say; NULL:
 * nothing tells so.  Whole years below `April-October` are of that part of
 * each, or not: the words stand in a title, or over a column and make no
 * period with it. */
static const char *why_of_part(struct attempt *attempt)
{
	const struct titled *titled;
	int i;

	if (!attempt->fit->wide_count)
		return NULL;
	titled = read_titles(attempt);
	if (!attempt->parts && names_part(attempt))
		return "tells of a part of a year, and the headings of whole "
		       "ones";
	for (i = 0; i < attempt->fit->wide_count; i++)
		if (is_before_end(titled, attempt->fit->wide[i].period))
			return "is of a day within a period of the headings";
	if (titled->summed && attempt->later &&
		attempt->later == attempt->parts)
		return "says cumulative, and no heading from when to when";
	return NULL;
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
	const struct text *over = upper_over(attempt, cell);
	const struct text *below = lower_at(attempt, cell);
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
	const struct text *below = lower_at(attempt, cell);
	struct text label = attempt->labels[cell];
	struct text key = attempt->keys[cell];
	bool matched;

	if (!below)
		return false;
	attempt->labels[cell] = *below;
	attempt->keys[cell] = attempt->lower->keys[cell - attempt->shift];
	matched = match_cell(attempt, cell);
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
		if (match_cell(attempt, i) || match_lower(attempt, i))
			continue;
		if (attempt->want->wide)
			take_period(attempt, i);
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
		fit->of_part = why_of_part(attempt);
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
		quote(words, row->cells[i]);
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
		quote(&words, row->cells[cell]);
		phrase_add(&words, " meant to be \"%s\"?",
			want->columns[i].spellings[0]);
		break;
	}
	say_row(&words, row);
}

/* ---- what stands below a header ---- */

/* A cell that is merged with the header's above says nothing of its own. */
static bool says_anew(
	const struct map_fit *fit, const struct preview_row *row, int cell)
{
	if (cell >= row->cell_count || !row->cells[cell].size)
		return false;
	return cell >= fit->cell_count ||
	       !(text_same(fit->labels[cell], row->cells[cell]) ||
		       (fit->keys_below && row->keys[cell].size &&
			       text_same(fit->keys_below[cell],
				       row->keys[cell])));
}

static bool has_required(const struct map_want *want, const struct map_fit *fit,
	const struct preview_row *row)
{
	int i;

	for (i = 0; i < want->count; i++) {
		int cell = fit->cell_of[i];

		if (want->columns[i].required && cell != MAP_NONE &&
			says_anew(fit, row, cell))
			return true;
	}
	return false;
}

/* A row of nothing but units, each of its column. */
static bool is_unit_line(
	const struct preview_row *row, const struct map_fit *fit)
{
	struct unit unit;
	int units = 0, i;

	if (!row->filled || row->broken)
		return false;
	for (i = 0; i < row->cell_count; i++) {
		if (!says_anew(fit, row, i))
			continue;
		if (i >= fit->cell_count ||
			strpbrk(row->cells[i].data, "123456789") ||
			!is_unit(row->cells[i], &unit))
			return false;
		units++;
	}
	return units > 0;
}

/* `Value (Rs lakh)` and below it `Rs crore`. */
static void look_at_torn(const struct attempt *attempt, int cell,
	const struct unit *below, struct map_fit *fit)
{
	struct text label = attempt->labels[cell];
	char text[2 * UNIT_TEXT_BYTES];
	struct unit own, both;
	int size;

	if (!map_unit(label.data, label.size, &own))
		return;
	size = snprintf(text, sizeof text, "%s %s", own.text, below->text);
	if (!unit_parse(text, (size_t)size, &both))
		fit->torn = label.data;
}

/* What a line below says: `million` below `US$` is US$ million. */
static struct unit said_below(struct unit below, const struct unit *above)
{
	char text[2 * UNIT_TEXT_BYTES];
	struct unit both;
	int size;

	if (*below.currency || *below.quantity || above->power)
		return below;
	size = snprintf(text, sizeof text, "%s %s", above->text, below.text);
	return unit_parse(text, (size_t)size, &both) ? both : below;
}

static void take_unit_line(const struct attempt *attempt,
	const struct preview_row *row, struct map_fit *fit)
{
	struct unit unit = {.text = ""};
	int i, cell;

	fit->header_last = row->line;
	for (i = 0; i < attempt->want->count; i++) {
		cell = fit->cell_of[i];
		if (cell == MAP_NONE || cell >= row->cell_count ||
			!row->cells[cell].size ||
			!attempt->want->columns[i].measure ||
			!map_unit(row->cells[cell].data, row->cells[cell].size,
				&unit))
			continue;
		look_at_torn(attempt, cell, &unit, fit);
		unit = said_below(unit, &fit->units[i]);
		fit->units[i] = unit_of(&attempt->want->columns[i], &unit,
			&attempt->units->money);
		fit->unitless = NULL;
	}
	for (i = 0; i < fit->wide_count; i++) {
		cell = fit->wide[i].cell;
		/* One unit alone is that of them all. */
		if (row->filled == 1)
			cell = row->first;
		if (cell < row->cell_count && row->cells[cell].size &&
			map_unit(row->cells[cell].data, row->cells[cell].size,
				&unit)) {
			look_at_torn(attempt, fit->wide[i].cell, &unit, fit);
			unit = said_below(unit, &fit->wide[i].unit);
			fit->wide[i].unit =
				settle_unit(&unit, &attempt->units->money);
		}
	}
}

/* Whether a cell has words below a period or a measure: no unit and no number.
 */
static bool says_more(const struct preview_row *row, int cell)
{
	struct number number;

	return cell != MAP_NONE && cell < row->cell_count &&
	       has_letter(&row->cells[cell]) &&
	       number_parse(
		       row->cells[cell].data, row->cells[cell].size, &number);
}

/* Whether a heading of what is no measure goes on: merged over both rows. */
static bool goes_on(const struct attempt *attempt,
	const struct preview_row *row, const struct map_fit *fit)
{
	int i;

	for (i = 0; i < attempt->want->count; i++) {
		int cell = fit->cell_of[i];

		if (cell != MAP_NONE && !attempt->want->columns[i].measure &&
			cell < row->cell_count && row->cells[cell].size &&
			!says_anew(fit, row, cell))
			return true;
	}
	return false;
}

/* Whether a cell has a year; `2022` is one only beside headings. */
static bool says_when(const struct preview_row *row, int cell, bool heading)
{
	struct period period;
	struct number number;
	struct text text = row->cells[cell];

	return period_parse(text.data, text.size, &period, NULL) &&
	       (heading || number_parse(text.data, text.size, &number));
}

/* Words or years below two measures at least, and nothing else: `Cumulative`
 * and `During the month`, or `2022-23` and `2023-24`, below `Value`, which is
 * merged over both.  Beside headings one year is enough. */
static int find_divided(const struct attempt *attempt,
	const struct preview_row *row, const struct map_fit *fit)
{
	bool heading = goes_on(attempt, row, fit);
	int found = MAP_NONE, anew = 0, when = 0, i;

	for (i = 0; i < row->cell_count; i++) {
		if (!says_anew(fit, row, i))
			continue;
		if (says_when(row, i, heading))
			when++;
		else if (!says_more(row, i))
			return MAP_NONE;
		anew++;
	}
	if (anew < 2 && !(heading && when))
		return MAP_NONE;
	for (i = 0; i < attempt->want->count; i++) {
		const struct map_column *column = &attempt->want->columns[i];
		int cell = fit->cell_of[i];

		if (cell == MAP_NONE || !says_anew(fit, row, cell))
			continue;
		if (!column->measure)
			return MAP_NONE;
		found = cell;
	}
	return found;
}

/* The cell of which words below say more, so that these two rows are one
 * header; or MAP_NONE. */
static int find_lower(const struct attempt *attempt,
	const struct preview_row *row, const struct map_fit *fit)
{
	int divided, i;

	if (row->broken)
		return MAP_NONE;
	divided = find_divided(attempt, row, fit);
	if (divided != MAP_NONE || has_required(attempt->want, fit, row))
		return divided;
	for (i = 0; i < fit->wide_count; i++)
		if (says_more(row, fit->wide[i].cell))
			return fit->wide[i].cell;
	return MAP_NONE;
}

static void refuse_lower(
	const struct preview_row *row, int cell, struct map_fit *fit)
{
	struct phrase words = {fit->problem, sizeof fit->problem, 0};

	fit->header_line = fit->header_last = MAP_NOWHERE;
	fit->missing++;
	phrase_add(&words, "line %" PRId64 " has ", row->line);
	quote(&words, row->cells[cell]);
	phrase_add(&words, " below ");
	quote(&words, fit->labels[cell]);
	phrase_add(&words, ": write each column's heading into one cell");
}

static void look_below(const struct attempt *attempt,
	const struct preview *preview, int at, struct map_fit *fit)
{
	int cell;

	for (; at < preview->count; at++) {
		const struct preview_row *row = &preview->rows[at];

		if (!row->filled)
			continue;
		if (is_unit_line(row, fit)) {
			take_unit_line(attempt, row, fit);
			continue;
		}
		if ((cell = find_lower(attempt, row, fit)) != MAP_NONE) {
			refuse_lower(row, cell, fit);
			return;
		}
		fit->followed = has_required(attempt->want, fit, row);
		if (fit->followed || row->filled > 1)
			return; /* else it may head a section */
	}
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

/* The next row below that has text, within two lines. */
static const struct preview_row *row_below(
	const struct preview *preview, int at)
{
	const struct preview_row *row =
		at + 1 < preview->count ? &preview->rows[at + 1] : NULL;

	return row && row->filled && !row->broken ? row : NULL;
}

/* Tries row `at` alone (two_rows: with the one below it). */
static enum zila_code try_at(struct attempt *attempt,
	const struct preview *preview, int at, bool two_rows,
	struct zila_err *err)
{
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
	if (has_header(attempt->fit))
		look_below(attempt, preview, at + (attempt->lower ? 2 : 1),
			attempt->fit);
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
		start_fit(&fit);
		code = try_at(&attempt, preview, at, two_rows, err);
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
