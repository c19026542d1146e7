/* measure.c - widths of letters by class, and lines broken with them.
 *
 * The widths are those of the widest of Noto Sans, DejaVu Sans and Arial, and
 * of Noto's faces for the other scripts, each class by its wide letters.
 */
#include "worker/doc/chart/measure.h"

#include <stdint.h>
#include <string.h>

#include "ground/buf.h"
#include "ground/text.h"

#define ELLIPSIS "\xE2\x80\xA6"
#define BOLD 1.1

/* Letters from first to last, in em / 100; 0: a mark on the letter before. */
struct width {
	uint32_t first, last;
	int em;
};

static const struct width widths[] = {
	{0x0300, 0x036F, 0},
	{0x0100, 0x024F, 78},
	{0x0370, 0x052F, 82},
	{0x0590, 0x05FF, 66},
	{0x064B, 0x065F, 0},
	{0x0600, 0x08FF, 80},
	{0x0900, 0x0902, 0},
	{0x093A, 0x093C, 0},
	{0x093E, 0x093E, 30},
	{0x0940, 0x0940, 32},
	{0x0941, 0x0948, 0},
	{0x0949, 0x094C, 32},
	{0x094D, 0x0957, 0},
	{0x091D, 0x091D, 100},
	{0x0900, 0x097F, 74},  /* Devanagari */
	{0x0980, 0x0AFF, 80},  /* Bengali, Gurmukhi, Gujarati */
	{0x0B00, 0x0B7F, 82},  /* Odia */
	{0x0B80, 0x0BFF, 115}, /* Tamil */
	{0x0C00, 0x0CFF, 95},  /* Telugu, Kannada */
	{0x0D00, 0x0D7F, 120}, /* Malayalam */
	{0x0D80, 0x109F, 110},
	{0x1CD0, 0x1CFF, 0},
	{0x1C50, 0x1C7F, 75}, /* Ol Chiki */
	{0x1E00, 0x1FFF, 85},
	{0x200B, 0x200F, 0},
	{0x2010, 0x2013, 60},
	{0x2018, 0x2019, 32},
	{0x202A, 0x202E, 0},
	{0x2060, 0x206F, 0},
	{0x2000, 0x206F, 100},
	{0x20A0, 0x20CF, 68},
	{0xA8E0, 0xA8FF, 0},
	{0xABC0, 0xABFF, 85}, /* Meetei Mayek */
	{0xFE00, 0xFE0F, 0},
	{0xFB50, 0xFEFE, 90},
};

static int ascii_em(uint32_t c)
{
	if (strchr("ijl'|.,:;!", (int)c) != NULL)
		return 34;
	if (strchr(" ()[]{}frtI\"`\\/-", (int)c) != NULL)
		return 42;
	if (strchr("mMW@%", (int)c) != NULL)
		return 100;
	if (c == 'w' || strchr("+<=>~#^_&GOQDHNU", (int)c) != NULL)
		return 84;
	if (c >= 'A' && c <= 'Z')
		return 72;
	return 65;
}

/* In the scripts whose signs are not listed: they are laid out alike. */
static int sign_em(uint32_t c, int em)
{
	uint32_t place = c & 0x7F;

	if (c < 0x0980 || c >= 0x0D80)
		return em;
	if (place == 0x01 || place == 0x3C || place == 0x4D)
		return 0;
	return place >= 0x3E && place < 0x4D ? em * 2 / 3 : em;
}

static int letter_em(uint32_t c)
{
	size_t i;

	if (c < 0x20)
		return 0;
	if (c < 0x7F)
		return ascii_em(c);
	if (c < 0x100)
		return 84;
	for (i = 0; i < sizeof widths / sizeof *widths; i++)
		if (c >= widths[i].first && c <= widths[i].last)
			return sign_em(c, widths[i].em);
	return c >= 0x1F000 ? 140 : 110;
}

/* Whether c belongs to the letter before it: marks, vowel signs and viramas
 * of the Indian scripts, whose blocks of 128 are all laid out alike. */
static bool follows(uint32_t c)
{
	uint32_t place = c & 0x7F;

	if (c >= 0x0900 && c < 0x0D80)
		return place <= 0x03 || place == 0x3C ||
		       (place >= 0x3E && place <= 0x4D) ||
		       (place >= 0x55 && place <= 0x57) || place == 0x62 ||
		       place == 0x63;
	return c >= 0x80 && letter_em(c) == 0;
}

/* Whether the letter behind c is joined to it. */
static bool joins(uint32_t c)
{
	return c == 0x200D || (c >= 0x0900 && c < 0x0D80 && (c & 0x7F) == 0x4D);
}

/* The bytes of the letter at text with all that hangs on it; *em its width. */
static size_t cluster(const char *text, int *em)
{
	size_t used = 0;
	uint32_t c, before = 0;
	size_t size;

	*em = 0;
	while (text[used] != '\0') {
		c = text_decode(text + used, UTF8_BYTES, &size);
		if (used > 0 && !follows(c) && !joins(before))
			break;
		*em += letter_em(c);
		used += size;
		before = c;
	}
	return used;
}

double measure_text(const char *text, double size, bool bold)
{
	double em = 0;
	size_t bytes;

	while (*text != '\0') {
		em += letter_em(text_decode(text, UTF8_BYTES, &bytes));
		text += bytes;
	}
	return em / 100 * size * (bold ? BOLD : 1);
}

/* The bytes of text that fit, up to a blank where there is one; a first
 * cluster is taken whether it fits or not, so that each line says something. */
static size_t fit(const char *text, const struct measure_box *box, double width)
{
	double factor = box->size * (box->bold ? BOLD : 1) / 100, used = 0;
	size_t at = 0, blank = 0, size;
	int em;

	while (text[at] != '\0') {
		size = cluster(text + at, &em);
		if (text[at] == ' ')
			blank = at;
		used += em * factor;
		if (used > width && at > 0 && text[at] != ' ')
			return blank > 0 ? blank : at;
		at += size;
	}
	return at;
}

/* As fit(), but between any letters: for a line that ends in an ellipsis. */
static size_t fit_cut(const char *text, const struct measure_box *box)
{
	double factor = box->size * (box->bold ? BOLD : 1) / 100;
	double used = measure_text(ELLIPSIS, box->size, box->bold);
	size_t at = 0, size;
	int em;

	while (text[at] != '\0') {
		size = cluster(text + at, &em);
		used += em * factor;
		if (used > box->width && at > 0)
			break;
		at += size;
	}
	while (at > 0 && text[at - 1] == ' ')
		at--;
	return at;
}

void measure_wrap(struct measure_lines *out, const char *text,
	const struct measure_box *box, struct arena *arena)
{
	struct buf line = {0};
	const char *copy;
	double width;
	size_t size;

	memset(out, 0, sizeof *out);
	while (*text == ' ')
		text++;
	while (*text != '\0' && out->count < box->lines &&
		out->count < MEASURE_LINES_MAX) {
		size = fit(text, box, box->width);
		out->cut = text[size] != '\0' &&
			   (out->count + 1 == box->lines ||
				   out->count + 1 == MEASURE_LINES_MAX);
		if (out->cut)
			size = fit_cut(text, box);
		buf_cut(&line, 0);
		buf_add(&line, text, size);
		if (out->cut)
			buf_add_text(&line, ELLIPSIS);
		copy = arena_copy(arena, buf_text(&line), line.size);
		if (copy == NULL || line.failed)
			break;
		width = measure_text(copy, box->size, box->bold);
		out->width = width > out->width ? width : out->width;
		out->text[out->count++] = copy;
		text += size;
		while (*text == ' ')
			text++;
	}
	buf_free(&line);
}
