/* letters.c - letters, pairs of them, and lines, as Pango would make them. */
#include "worker/doc/print/letters.h"

#include <string.h>

#include "ground/mem.h"

enum {
	ASCII_FIRST = 0x20,
	ASCII_COUNT = 0x7F - ASCII_FIRST,
	LETTERS_MAX = 128, /* ASCII, signs, and letters that become one */
	SIZE_MAX_BYTES = 8,
	ODD = -1, /* what is not one glyph, or two, each in its place */
};

/* Of no script of their own, as ASCII's signs, and no pictures. */
static const char *const signs[] = {
	"₹", "–", "—", "‘", "’", "“", "”", "•", "·", "…", "×"};

struct letter {
	char bytes[SIZE_MAX_BYTES];
	int size;
	PangoGlyph glyph;
	int width; /* by itself; 0: not asked for yet */
};

struct letters {
	PangoItem *item;
	PangoGlyphString *shaped;
	struct letter list[LETTERS_MAX];
	int count;
	int advances[LETTERS_MAX][LETTERS_MAX]; /* of the first; 0: not known */

	int text[LETTERS_BYTES]; /* the letters of the text at hand */
	PangoLogAttr attrs[LETTERS_BYTES + 1];
	struct letters_set set;
};

struct letters *letters_new(const PangoItem *item)
{
	struct letters *letters = mem_alloc(sizeof *letters);
	int i;

	if (letters == NULL)
		return NULL;
	letters->item = pango_item_copy((PangoItem *)item);
	letters->shaped = pango_glyph_string_new();
	letters->count = ASCII_COUNT;
	for (i = 0; i < ASCII_COUNT; i++) {
		letters->list[i].bytes[0] = (char)(ASCII_FIRST + i);
		letters->list[i].size = 1;
	}
	return letters;
}

void letters_free(struct letters *letters)
{
	if (letters == NULL)
		return;
	pango_item_free(letters->item);
	pango_glyph_string_free(letters->shaped);
	mem_free(letters);
}

/* Shapes bytes into `count` glyphs, each in its place; NULL: it is not so. */
static const PangoGlyphInfo *shape(
	struct letters *letters, const char *bytes, int size, int count)
{
	const PangoGlyphInfo *glyphs;
	int i;

	pango_shape(bytes, size, &letters->item->analysis, letters->shaped);
	glyphs = letters->shaped->glyphs;
	if (letters->shaped->num_glyphs != count)
		return NULL;
	for (i = 0; i < count; i++)
		if (glyphs[i].glyph == PANGO_GLYPH_EMPTY ||
			(glyphs[i].glyph & PANGO_GLYPH_UNKNOWN_FLAG) ||
			glyphs[i].geometry.width <= 0 ||
			glyphs[i].geometry.x_offset != 0 ||
			glyphs[i].geometry.y_offset != 0)
			return NULL;
	return glyphs;
}

/* The letter of these bytes, or ODD. */
static int find(struct letters *letters, const char *bytes, int size)
{
	const PangoGlyphInfo *glyph;
	struct letter *letter;
	int i = size == 1 ? bytes[0] - ASCII_FIRST : ASCII_COUNT;

	for (; size > 1 && i < letters->count; i++)
		if (letters->list[i].size == size &&
			memcmp(letters->list[i].bytes, bytes, (size_t)size) ==
				0)
			break;
	if (i == LETTERS_MAX)
		return ODD;
	letter = &letters->list[i];
	if (i == letters->count) {
		letters->count++;
		letter->size = size;
		memcpy(letter->bytes, bytes, (size_t)size);
	}
	if (letter->width == 0) {
		glyph = shape(letters, bytes, size, 1);
		letter->glyph = glyph != NULL ? glyph->glyph : 0;
		letter->width = glyph != NULL ? glyph->geometry.width : ODD;
	}
	return letter->width != ODD ? i : ODD;
}

/* The bytes of two letters side by side; 0 where they are too many. */
static int join(const struct letter *a, const struct letter *b,
	char bytes[SIZE_MAX_BYTES])
{
	if (a->size + b->size > SIZE_MAX_BYTES)
		return 0;
	memcpy(bytes, a->bytes, (size_t)a->size);
	memcpy(bytes + a->size, b->bytes, (size_t)b->size);
	return a->size + b->size;
}

/* How far the first of two letters advances, or ODD. */
static int advance(struct letters *letters, int first, int second)
{
	const struct letter *a = &letters->list[first];
	const struct letter *b = &letters->list[second];
	int *known = &letters->advances[first][second];
	const PangoGlyphInfo *glyphs = NULL;
	char bytes[SIZE_MAX_BYTES];
	int size;

	if (*known != 0)
		return *known;
	if ((size = join(a, b, bytes)) > 0)
		glyphs = shape(letters, bytes, size, 2);
	*known = glyphs != NULL && glyphs[0].glyph == a->glyph &&
				 glyphs[1].glyph == b->glyph &&
				 glyphs[1].geometry.width == b->width
			 ? glyphs[0].geometry.width
			 : ODD;
	return *known;
}

/* How many bytes the sign at text has; 0: it is none that is known. */
static int sign_size(const char *text, size_t left)
{
	size_t i, size;

	if (*text >= ASCII_FIRST && *text < ASCII_FIRST + ASCII_COUNT)
		return 1;
	for (i = 0; i < sizeof signs / sizeof *signs; i++) {
		size = strlen(signs[i]);
		if (size <= left && memcmp(text, signs[i], size) == 0)
			return (int)size;
	}
	return 0;
}

/* Makes the last two letters one for as long as they don't stand by
 * themselves; false where that can't be. */
static bool merge(struct letters *letters, int *count)
{
	const struct letter *list = letters->list;
	int *text = letters->text, size;
	char bytes[SIZE_MAX_BYTES];

	while (*count > 1 &&
		advance(letters, text[*count - 2], text[*count - 1]) == ODD) {
		size = join(&list[text[*count - 2]], &list[text[*count - 1]],
			bytes);
		if (size == 0 ||
			(text[*count - 2] = find(letters, bytes, size)) == ODD)
			return false;
		--*count;
	}
	return true;
}

/* The letters of text; 0 where it has others. */
static int read_text(struct letters *letters, const char *text, size_t size)
{
	int count = 0, sign;
	size_t at;

	for (at = 0; at < size; at += (size_t)sign) {
		sign = sign_size(text + at, size - at);
		if (sign == 0 || (letters->text[count] = find(
					  letters, text + at, sign)) == ODD)
			return 0;
		count++;
		if (!merge(letters, &count))
			return 0;
	}
	return count;
}

static bool is_blank(const struct letters *letters, int i)
{
	return letters->text[i] == ' ' - ASCII_FIRST;
}

/* How far letter i advances where the text goes on behind it. */
static int advance_at(struct letters *letters, int i, int end)
{
	if (i + 1 < end)
		return advance(letters, letters->text[i], letters->text[i + 1]);
	return letters->list[letters->text[i]].width;
}

/* Characters of a letter: more than one where several became one. */
static int characters(const struct letter *letter)
{
	return (int)g_utf8_strlen(letter->bytes, letter->size);
}

/* Where the line that begins with letter `from` ends, which is character
 * `at`; 0: nowhere that a line may. */
static int line_end(
	struct letters *letters, int from, int count, int at, int width)
{
	int i, used = 0, shown, end = 0, last = 0;

	for (i = from; i < count; i++) {
		shown = i > from && is_blank(letters, i - 1) ? used - last
							     : used;
		if (shown > width)
			return end;
		if (i > from && letters->attrs[at].is_line_break)
			end = i;
		last = advance_at(letters, i, count);
		used += last;
		at += characters(&letters->list[letters->text[i]]);
	}
	return used <= width ? count : end;
}

static void add_line(struct letters *letters, int from, int end, int count)
{
	struct letters_set *set = &letters->set;
	struct letters_line *line = &set->lines[set->line_count++];
	const struct letters_line *before = line - 1;
	int i;

	line->first = from;
	line->count = end - from;
	line->byte = from > 0 ? before->byte + before->byte_count : 0;
	line->byte_count = 0;
	line->blank_end = end < count && is_blank(letters, end - 1);
	for (i = from; i < end; i++) {
		const struct letter *letter = &letters->list[letters->text[i]];

		set->glyphs[i].glyph = letter->glyph;
		set->glyphs[i].advance = advance_at(letters, i, end);
		set->glyphs[i].byte_count = letter->size;
		line->byte_count += letter->size;
	}
}

static int whole_width(struct letters *letters, int count)
{
	int width = 0, i;

	for (i = 0; i < count; i++)
		width += advance_at(letters, i, count);
	return width;
}

const struct letters_set *letters_set(
	struct letters *letters, const char *text, size_t size, int width)
{
	struct letters_set *set = &letters->set;
	int count, from, end, at = 0;

	if (size == 0 || size > LETTERS_BYTES ||
		(count = read_text(letters, text, size)) == 0)
		return NULL;
	set->count = count;
	set->line_count = 0;
	if (width == 0 || whole_width(letters, count) <= width) {
		add_line(letters, 0, count, count);
		return set;
	}
	if (is_blank(letters, 0) || is_blank(letters, count - 1))
		return NULL;
	pango_get_log_attrs(text, (int)size, 0,
		letters->item->analysis.language, letters->attrs,
		(int)g_utf8_strlen(text, (gssize)size) + 1);
	for (from = 0; from < count; from = end) {
		end = line_end(letters, from, count, at, width);
		if (end == 0 || set->line_count == LETTERS_LINES)
			return NULL;
		add_line(letters, from, end, count);
		for (; from < end; from++)
			at += characters(&letters->list[letters->text[from]]);
	}
	return set;
}
