/* map_period.c - headers that are periods, each of which is a column. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "worker/table/layout.h"
#include "worker/table/map_parts.h"

enum { DAYS_OF_YEAR = 365 };

const struct text *map_upper_over(const struct attempt *attempt, int cell)
{
	const struct preview_row *upper = attempt->upper;

	if (!attempt->lower)
		return NULL;
	for (; cell >= 0; cell--)
		if (cell < upper->cell_count && upper->cells[cell].size)
			return &upper->cells[cell];
	return NULL;
}

const struct text *map_lower_at(const struct attempt *attempt, int cell)
{
	int at = cell - attempt->shift;

	if (!attempt->lower || at < 0 || at >= attempt->lower->cell_count ||
		!attempt->lower->cells[at].size)
		return NULL;
	return &attempt->lower->cells[at];
}

bool map_has_letter(const struct text *text)
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

	if (!map_has_letter(below) ||
		over->size + below->size + 8 > sizeof text ||
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
			map_is_unit(
				(struct text){label.data + at, label.size - at},
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
	found = map_is_spelled(column, (struct text){buf_text(&key), key.size});
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
	if (map_is_unit(below, unit) ||
		map_is_spelled_with_unit(&map_amounts, below, unit))
		return is_amount(unit);
	if (!is_amount(&attempt->units->amount) ||
		!is_named(&map_amounts, below))
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
	if (map_is_unit(below, unit) ||
		map_is_spelled_with_unit(&money, below, unit))
		return *unit->currency || (unit->power && !*unit->quantity);
	return is_named(&money, below) && *attempt->units->money.currency;
}

/* `Qty` or `Value` below a year, and its unit below it. */
static bool is_value_over_unit(const struct attempt *attempt, int cell,
	struct text name, struct unit *unit)
{
	if (!map_unit_below(attempt, cell, unit))
		return false;
	return is_amount(unit)
		       ? attempt->want->amounts && is_named(&map_amounts, name)
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

/* `(Rs crore) 2023-24`, behind a name. */
static bool unit_with_period(struct text text, struct period *out,
	bool *provisional, struct unit *unit)
{
	struct text rest;
	size_t at;

	for (at = 1; at < text.size; at++) {
		if (text.data[at] != ' ' ||
			!map_is_unit((struct text){text.data, at}, unit))
			continue;
		rest = without_preposition(
			text_trim(text.data + at, text.size - at));
		if (period_parse(rest.data, rest.size, out, provisional))
			return true;
	}
	return false;
}

/* `2023-24 Value (Rs lakh)`, `Exports 2023-24`, `Value in 2023-24 (Rs lakh)`,
 * `Qty (MT) 2023-24`: a year and its values in one cell. */
static bool period_with_value(const struct attempt *attempt, struct text label,
	struct period *out, bool *provisional, struct unit *unit)
{
	size_t at;

	for (at = 1; at < label.size; at++) {
		struct text first = {label.data, at};
		struct text rest = text_trim(label.data + at, label.size - at);
		bool amount;

		if (!strchr(" (-,:[/", label.data[at]))
			continue;
		if (period_parse(first.data, first.size, out, provisional) &&
			is_value_word(attempt, rest, unit))
			return true;
		amount =
			attempt->want->amounts && is_named(&map_amounts, first);
		if (!amount && !is_named(&money, first))
			continue;
		rest = without_preposition(rest);
		if ((period_with_unit(rest, out, provisional, unit) ||
			    unit_with_period(rest, out, provisional, unit)) &&
			(!amount || is_amount(unit)))
			return true;
		*unit = amount ? attempt->units->amount
			       : (struct unit){.text = ""};
		if ((amount ? is_amount(unit)
			    : *attempt->units->money.currency != 0) &&
			period_parse(rest.data, rest.size, out, provisional))
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
	const struct text *over = map_upper_over(attempt, cell);
	const struct text *below = map_lower_at(attempt, cell);
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
		map_upper_over(attempt, last->cell) != over)
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

/* Rs per kg */
static bool is_price(const struct unit *unit)
{
	return *unit->currency && *unit->quantity;
}

/* `2023-24 $` in a table whose unit is known: the mark of a footnote above
 * rupees, and no other unit above millions of dollars. */
static bool is_marked(struct text label, const struct unit *table)
{
	return label.size > 1 && label.data[label.size - 1] == '$' &&
	       (label.data[label.size - 2] | 0x20) != 's' && *table->currency;
}

/* Shares, prices, and quantities in no unit, are no values of their period. */
void map_take_period(struct attempt *attempt, int cell)
{
	struct map_fit *fit = attempt->fit;
	const struct text *over = map_upper_over(attempt, cell);
	const struct text *below = map_lower_at(attempt, cell);
	struct map_wide *wide = &fit->wide[fit->wide_count];
	const struct unit *table = &attempt->units->money;
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
	if (!*own.text && below && over && is_named(&map_amounts, *over)) {
		own = attempt->units->amount;
		if (!*own.text)
			return;
	}
	if (is_marked(attempt->labels[cell], table)) {
		if (strcmp(own.currency, table->currency) != 0)
			return;
		own = none;
	}
	wide->cell = cell;
	memcpy(wide->period, period.text, sizeof wide->period);
	wide->unit = map_settle_unit(&own, table);
	if (!strcmp(own.quantity, "%") || is_price(&wide->unit))
		return;
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

const char *map_why_of_part(struct attempt *attempt)
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
