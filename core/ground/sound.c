/* sound.c - sound keys, and Indian scripts in Latin letters.
 *
 * Unicode laid out nine Indian scripts alike, after ISCII: a letter has the
 * same place in each block of 128, so that one table reads them all.  ICU's
 * transliterator does the same from rules that take milliseconds and another
 * library to load, and it writes `i` and `u` with marks that names never
 * have.
 */
#include "ground/sound.h"
#include "ground/text.h"

#include <string.h>

enum {
	INDIC_FIRST = 0x900,
	INDIC_LAST = 0xd7f,
	BLOCK_SIZE = 0x80,

	/* places in a block */
	CANDRABINDU = 0x01,
	ANUSVARA = 0x02,
	VISARGA = 0x03,
	LETTER_II = 0x08,
	LETTER_UU = 0x0a,
	CONSONANT_FIRST = 0x15,
	LETTER_NGA = 0x19,
	LETTER_NYA = 0x1e,
	LETTER_DDA = 0x21,
	LETTER_DDHA = 0x22,
	LETTER_NNA = 0x23,
	LETTER_NA = 0x28,
	LETTER_JA = 0x1c,
	LETTER_PHA = 0x2b,
	LETTER_BA_FIRST = 0x2a, /* the labials: pa to ma */
	LETTER_MA = 0x2e,
	CONSONANT_LAST = 0x39,
	NUKTA = 0x3c,
	SIGN_FIRST = 0x3e,
	SIGN_II = 0x40,
	SIGN_UU = 0x42,
	SIGN_LAST = 0x4c,
	VIRAMA = 0x4d,
	DIGIT_FIRST = 0x66,
};

static const char *const latin_letters[BLOCK_SIZE] = {
	/* clang-format off */
	[CANDRABINDU] = "n", [ANUSVARA] = "n", [VISARGA] = "h",
	[0x05] = "a", "aa", "i", "i", "u", "u", "ri", "l",
	"e", "e", "e", "ai", "o", "o", "o", "au",
	[CONSONANT_FIRST] = "k", "kh", "g", "gh", "n",
	"ch", "chh", "j", "jh", "n", "t", "th", "d", "dh", "n",
	"t", "th", "d", "dh", "n", "n", "p", "ph", "b", "bh", "m",
	"y", "r", "r", "l", "l", "zh", "v", "sh", "sh", "s", "h",
	[NUKTA] = "", [SIGN_FIRST] = "a", "i", "i", "u", "u", "ri", "ri",
	"e", "e", "e", "ai", "o", "o", "o", "au",
	[VIRAMA] = "", [0x4e] = "t", [0x57] = "u",
	[DIGIT_FIRST] = "0", "1", "2", "3", "4", "5", "6", "7", "8", "9",
	"n", "",
	[0x7a] = "n", "n", "r", "l", "l", "k",
	/* clang-format on */
};

/* The code point of three bytes of UTF-8 at data, 0 when none is whole. */
static int wide_at(struct text text, size_t at)
{
	const unsigned char *bytes = (const unsigned char *)text.data + at;

	if (text.size - at < 3 || (bytes[0] & 0xf0) != 0xe0 ||
		(bytes[1] & 0xc0) != 0x80 || (bytes[2] & 0xc0) != 0x80)
		return 0;
	return (bytes[0] & 0x0f) << 12 | (bytes[1] & 0x3f) << 6 |
	       (bytes[2] & 0x3f);
}

/* The place in its block of the Indian letter at data, or -1. */
static int indic_at(struct text text, size_t at)
{
	int code = wide_at(text, at);

	return code >= INDIC_FIRST && code <= INDIC_LAST ? code % BLOCK_SIZE
							 : -1;
}

static bool is_consonant(int letter)
{
	return letter >= CONSONANT_FIRST && letter <= CONSONANT_LAST;
}

/* ---- in Latin letters ---- */

/* A nukta makes another letter of a few. */
static const char *with_nukta(int letter)
{
	switch (letter) {
	case LETTER_DDA:
		return "r";
	case LETTER_DDHA:
		return "rh";
	case LETTER_JA:
		return "z";
	case LETTER_PHA:
		return "f";
	}
	return latin_letters[letter];
}

/* Adds the letter at *at and steps over it and its nukta; false when it is
 * unknown. */
static bool add_latin(struct buf *out, struct text text, size_t *at)
{
	int letter = indic_at(text, *at);
	const char *latin = latin_letters[letter];
	int next;

	if (!latin)
		return false;
	*at += 3;
	next = indic_at(text, *at);
	if (letter == ANUSVARA && next >= LETTER_BA_FIRST && next <= LETTER_MA)
		latin = "m";
	if (is_consonant(letter) && next == NUKTA) {
		latin = with_nukta(letter);
		*at += 3;
		next = indic_at(text, *at);
	}
	buf_add_text(out, latin);
	if (is_consonant(letter) && next >= 0 && next != VIRAMA &&
		(next < SIGN_FIRST || next > SIGN_LAST))
		buf_add_char(out, 'a');
	return true;
}

bool sound_latin(struct buf *out, struct text text)
{
	bool found = false;
	size_t at = 0;

	while (at < text.size) {
		if (indic_at(text, at) >= 0) {
			if (!add_latin(out, text, &at))
				return false;
			found = true;
		} else if ((unsigned char)text.data[at] < 0x80) {
			buf_add_char(out, text.data[at++]);
		} else {
			return false;
		}
	}
	return found;
}

/* ---- sound of Indian letters ---- */

static void add_wide(struct buf *out, int code)
{
	char bytes[4];

	buf_add(out, bytes, text_encode(bytes, (uint32_t)code));
}

static bool is_nasal(int letter)
{
	return letter == LETTER_NGA || letter == LETTER_NYA ||
	       letter == LETTER_NNA || letter == LETTER_NA ||
	       letter == LETTER_MA;
}

/* Adds what the Indian letter at `at` sounds like; returns the bytes read. */
static size_t add_indic_sound(struct buf *out, struct text text, size_t at)
{
	int code = wide_at(text, at);
	int letter = code % BLOCK_SIZE;
	int block = code - letter;

	if (letter == NUKTA)
		return 3;
	if (letter == CANDRABINDU)
		letter = ANUSVARA;
	else if (letter == LETTER_II || letter == LETTER_UU ||
		 letter == SIGN_II || letter == SIGN_UU)
		letter--;
	if (is_nasal(letter) && indic_at(text, at + 3) == VIRAMA &&
		is_consonant(indic_at(text, at + 6)) &&
		indic_at(text, at + 6) != letter) {
		add_wide(out, block + ANUSVARA);
		return 6;
	}
	add_wide(out, block + letter);
	return 3;
}

/* ---- sound of Latin letters ---- */

/* Spellings of one sound; the first that fits is taken. */
static const struct {
	const char *from, *to;
} latin_sounds[] = {
	{"chh", "c"},
	{"ch", "c"},
	{"ck", "k"},
	{"sh", "s"},
	{"zh", "j"},
	{"ph", "p"},
	{"bh", "b"},
	{"dh", "d"},
	{"gh", "g"},
	{"jh", "j"},
	{"kh", "k"},
	{"rh", "r"},
	{"th", "t"},
	{"lh", "l"},
	{"ee", "i"},
	{"oo", "u"},
	{"au", "o"},
	{"ou", "o"},
	{"ai", "e"},
	{"ay", "e"},
	{"ae", "e"},
	{"ei", "e"},
	{"ey", "e"},
	{"c", "k"},
	{"q", "k"},
	{"w", "v"},
	{"z", "j"},
	{"f", "p"},
	{"x", "ks"},
	{"y", "i"},
	{"mb", "nb"},
	{"mp", "np"},
};

static void add_sound(struct buf *out, size_t start, char c)
{
	if (c == 'a' && out->size > start)
		return;
	if (out->size > start && buf_text(out)[out->size - 1] == c)
		return;
	buf_add_char(out, c);
}

/* Adds the sound at the start of text; returns the bytes read. */
static size_t add_latin_sound(struct buf *out, size_t start, struct text text)
{
	size_t i;
	const char *to;

	if (text.data[0] == ' ')
		return 1;
	for (i = 0; i < sizeof latin_sounds / sizeof *latin_sounds; i++) {
		size_t size;

		if (latin_sounds[i].from[0] != text.data[0])
			continue;
		size = strlen(latin_sounds[i].from);
		if (size > text.size ||
			memcmp(latin_sounds[i].from, text.data, size) != 0)
			continue;
		for (to = latin_sounds[i].to; *to; to++)
			add_sound(out, start, *to);
		return size;
	}
	add_sound(out, start, text.data[0]);
	return 1;
}

void sound_key(struct buf *out, struct text key)
{
	size_t start = out->size;
	size_t at = 0;

	/* An h behind the last vowel is not heard: Maldah. */
	if (key.size > 2 && key.data[key.size - 1] == 'h' &&
		strchr("aeiou", key.data[key.size - 2]))
		key.size--;
	while (at < key.size) {
		struct text rest = {key.data + at, key.size - at};

		if (indic_at(key, at) >= 0)
			at += add_indic_sound(out, key, at);
		else if ((unsigned char)key.data[at] < 0x80)
			at += add_latin_sound(out, start, rest);
		else
			buf_add_char(out, key.data[at++]);
	}
}
