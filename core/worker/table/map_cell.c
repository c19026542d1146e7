/* map_cell.c - which column a cell of a header names, and in what unit. */
#include <string.h>
#include <strings.h>

#include "worker/table/map_parts.h"

enum {
	QUOTED_BYTES_MAX = 40,
	LABEL_UNIT_BYTES_MAX = 256, /* behind a name: what follows it */
};

bool map_is_spelled(const struct map_column *column, struct text key)
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

bool map_is_unit(struct text text, struct unit *unit)
{
	static const char in[] = " में";
	const size_t in_size = sizeof in - 1;

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
	if (text.size > in_size &&
		!memcmp(text.data + text.size - in_size, in, in_size))
		text.size -= in_size;
	return text.size && (unit_parse_exact(text.data, text.size, unit) ||
				    is_unit_with_in(text, unit));
}

bool map_is_spelled_with_unit(
	const struct map_column *column, struct text label, struct unit *unit)
{
	struct buf key = {0};
	bool found = false;
	struct unit own;
	size_t at;

	/* The unit first: it is short, and the key of a long cell is not. */
	at = label.size > LABEL_UNIT_BYTES_MAX
		     ? label.size - LABEL_UNIT_BYTES_MAX
		     : 1;
	for (; at < label.size && !found; at++) {
		if (!strchr(" (-,:[/", label.data[at]) ||
			!map_is_unit(
				(struct text){label.data + at, label.size - at},
				&own))
			continue;
		buf_cut(&key, 0);
		text_key(&key, label.data, at);
		found = map_is_spelled(
			column, (struct text){buf_text(&key), key.size});
	}
	buf_free(&key);
	if (found)
		*unit = own;
	return found;
}

bool map_unit_below(const struct attempt *attempt, int cell, struct unit *unit)
{
	const struct preview_row *below = attempt->below;

	return below && cell < below->cell_count &&
	       map_is_unit(below->cells[cell], unit);
}

static const struct text amount_words[] = {{"quantity", 8}, {"qty", 3},
	{"export quantity", 15}, {"volume", 6}, {"मात्रा", sizeof "मात्रा" - 1},
	{NULL, 0}};
const struct map_column map_amounts = {.keys = amount_words};

struct unit map_settle_unit(const struct unit *own, const struct unit *table)
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

struct unit map_unit_of(const struct map_column *column, const struct unit *own,
	const struct unit *table)
{
	if (column->amount && (*own->text || *table->currency))
		return *own;
	return map_settle_unit(own, table);
}

/* True when the cell is headed by a name of column, in its currency. */
static bool names_column(const struct attempt *attempt,
	const struct map_column *column, int cell, struct unit *unit)
{
	struct unit own = {.text = ""};
	struct text label = attempt->labels[cell];
	bool spelled = map_is_spelled(column, attempt->keys[cell]);

	if (spelled && column->measure &&
		!map_unit(label.data, label.size, &own))
		memset(&own, 0, sizeof own);
	if (!spelled && (!column->measure ||
				!map_is_spelled_with_unit(column, label, &own)))
		return false;
	if (column->measure && !*own.text &&
		!map_unit_below(attempt, cell, &own))
		memset(&own, 0, sizeof own);
	if (column->amount && !*own.text &&
		map_is_spelled(&map_amounts, attempt->keys[cell]))
		own = attempt->units->amount;
	*unit = map_unit_of(column, &own, &attempt->units->money);
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
	map_quote(&words, attempt->labels[cell]);
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

bool map_match_cell(const struct attempt *attempt, int cell)
{
	const struct map_want *want = attempt->want;
	struct map_fit *fit = attempt->fit;
	int taken = MAP_NONE, i;
	struct unit unit;

	if (!map_is_heading(attempt->labels[cell]))
		return false;
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

void map_quote(struct phrase *words, struct text text)
{
	size_t size =
		text.size < QUOTED_BYTES_MAX ? text.size : QUOTED_BYTES_MAX;

	size = text_valid(text.data, size);
	phrase_add(words, "\"%.*s%s\"", (int)size, text.data,
		size < text.size ? "..." : "");
}
