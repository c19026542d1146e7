/* letters.c - tells a column in a legacy font from names in Latin letters. */
#include "worker/table/letters.h"

#include <string.h>

#include "ground/digest.h"

enum { LETTERS_MIN = 4, CELLS_MIN = 5, CELL_BYTES_MAX = 400 };

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

/* A column of Shrimps is one word with few vowels. A few words that are taken
 * for others, as there are 256 bits, are not missed. */
static bool comes_again(struct letters *letters, struct text cell)
{
	uint64_t hash = 0, bit, *word;
	bool again;
	size_t i;

	for (i = 0; i < cell.size; i++)
		hash = hash_mix(hash, (unsigned char)cell.data[i]);
	word = &letters->seen[hash >> 6 & 3];
	bit = (uint64_t)1 << (hash & 63);
	again = *word & bit;
	*word |= bit;
	return again;
}

void letters_look(struct letters *letters, struct text cell)
{
	int count = 0, vowels = 0, odd = 0;
	size_t i;

	if (cell.size > CELL_BYTES_MAX)
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
	letters->legacy += (odd && vowels * 3 < count) ||
			   (vowels * 5 < count && !comes_again(letters, cell));
}

bool letters_are_legacy(const struct letters *letters)
{
	return letters->looked >= CELLS_MIN &&
	       letters->legacy * 10 >= letters->looked * 6;
}
