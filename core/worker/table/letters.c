/* letters.c - tells a column in a legacy font from names in Latin letters. */
#include "worker/table/letters.h"

#include <string.h>

enum {
	LETTERS_MIN = 4,
	CELLS_MIN = 5,
	LOOKED_MAX = 2000,
	CELL_BYTES_MAX = 400
};

static bool is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool is_small(char c)
{
	return c >= 'a' && c <= 'z';
}

static bool is_vowel(char c)
{
	return strchr("aeiouAEIOU", c) != NULL;
}

/* Inside a word: what no word in Latin letters has there. */
static bool is_odd(char before, char c, char after)
{
	if (is_small(before) && c >= 'A' && c <= 'Z')
		return true;
	return is_letter(before) && c && strchr(";=~|[]{}+\\?/^\"", c) &&
	       (is_letter(after) || after == ' ' || !after);
}

void letters_look(struct letters *letters, struct text cell)
{
	int count = 0, vowels = 0, odd = 0;
	size_t i;

	if (letters->looked == LOOKED_MAX || cell.size > CELL_BYTES_MAX)
		return;
	for (i = 0; i < cell.size; i++) {
		char c = cell.data[i];

		if ((unsigned char)c >= 0x80 || (c >= '0' && c <= '9'))
			return;
		count += is_letter(c);
		vowels += is_letter(c) && is_vowel(c);
		odd += i && is_odd(cell.data[i - 1], c,
				    i + 1 < cell.size ? cell.data[i + 1] : 0);
	}
	if (count < LETTERS_MIN)
		return;
	letters->looked++;
	letters->legacy += vowels * 5 < count || (odd && vowels * 3 < count);
}

bool letters_are_legacy(const struct letters *letters)
{
	return letters->looked >= CELLS_MIN &&
	       letters->legacy * 10 >= letters->looked * 6;
}
