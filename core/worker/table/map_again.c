/* map_again.c - whether a row of the data is the header again. */
#include "worker/table/map.h"

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
		if ((unsigned char)c >= 0x80)
			return 0;
	}
	return 0;
}

static bool is_key(struct text cell, struct text key)
{
	struct buf own = {0};
	bool is;

	if (!key.size || first_letter(cell.data, cell.size) !=
				 first_letter(key.data, key.size))
		return false;
	text_key(&own, cell.data, cell.size);
	is = text_same((struct text){buf_text(&own), own.size}, key);
	buf_free(&own);
	return is;
}

/* Enough to tell nearly every row from a header. */
static bool has_measure(const struct map_want *want, const struct map_fit *fit,
	const struct row *row)
{
	int i;

	for (i = 0; i < want->count; i++) {
		int cell = fit->cell_of[i];

		if (want->columns[i].measure && cell != MAP_NONE &&
			cell < row->cell_count && row->cells[cell].size &&
			row->cells[cell].data[0] >= '0' &&
			row->cells[cell].data[0] <= '9')
			return true;
	}
	return false;
}

bool map_resembles(const struct map_want *want, const struct map_fit *fit,
	const struct row *row)
{
	int alike = 0, other = 0, i;

	if (row->fault || !fit->keys || has_measure(want, fit, row))
		return false;
	for (i = 0; i < want->count && other <= fit->score / 2; i++) {
		int cell = fit->cell_of[i];

		if (cell == MAP_NONE)
			continue;
		if (cell < row->cell_count &&
			(is_key(row->cells[cell], fit->keys[cell]) ||
				(fit->keys_below &&
					is_key(row->cells[cell],
						fit->keys_below[cell]))))
			alike++;
		else
			other++;
	}
	return alike > 1 && alike >= other;
}

static bool repeats_keys(const struct map_fit *fit, const struct text *keys,
	const struct row *row)
{
	int compared = 0, i;

	for (i = 0; i < fit->cell_count; i++) {
		if (!keys[i].size || !fit->used[i])
			continue;
		if (i >= row->cell_count || !is_key(row->cells[i], keys[i]))
			return false;
		compared++;
	}
	return compared > 0;
}

bool map_repeats(const struct map_fit *fit, const struct row *row)
{
	if (row->fault || !fit->keys)
		return false;
	return repeats_keys(fit, fit->keys, row) ||
	       (fit->keys_below && repeats_keys(fit, fit->keys_below, row));
}
