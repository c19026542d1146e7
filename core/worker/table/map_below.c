/* map_below.c - what stands below a header, and may be a part of it. */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "ground/number.h"
#include "worker/table/map_parts.h"

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
			!map_is_unit(row->cells[i], &unit))
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
		fit->units[i] = map_unit_of(&attempt->want->columns[i], &unit,
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
				map_settle_unit(&unit, &attempt->units->money);
		}
	}
}

/* Whether a cell has words below a period or a measure: no unit and no number.
 */
static bool says_more(const struct preview_row *row, int cell)
{
	struct number number;

	return cell != MAP_NONE && cell < row->cell_count &&
	       map_has_letter(&row->cells[cell]) &&
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
	map_quote(&words, row->cells[cell]);
	phrase_add(&words, " below ");
	map_quote(&words, fit->labels[cell]);
	phrase_add(&words, ": write each column's heading into one cell");
}

void map_look_below(const struct attempt *attempt, int at)
{
	const struct preview *preview = attempt->preview;
	struct map_fit *fit = attempt->fit;
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
