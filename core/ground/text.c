/* text.c - UTF-8 text, by ICU where it takes more than bytes.
 *
 * ICU works in UTF-16, so text goes there and back; plain ASCII, which is
 * most of what is read, never does.
 */
#include "ground/text.h"

#include <stdio.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/uscript.h>
#include <unicode/ustring.h>
#include <unicode/utf16.h>

#include "ground/err.h"
#include "ground/mem.h"

enum {
	DISTANCE_CHARACTERS_MAX = 128,
	REPLACEMENT = 0xfffd,
	MARKED_BYTES = 1000, /* a shorter text may have as many as it has */
	MARKS_MOST = 30,     /* in a row, of a longer one */
	MARKS_PARTED = 0x34f,
	COMBINING_FIRST = 0x300, /* the marks of European scripts */
	COMBINING_LAST = 0x36f,
};

static bool is_continuation(unsigned char byte)
{
	return (byte & 0xc0) == 0x80;
}

/* The size of the valid character at data, or 0.  The second byte's range
 * is what keeps out overlong forms, surrogates and beyond U+10FFFF. */
static size_t character_size(const unsigned char *data, size_t size)
{
	unsigned char least = 0x80;
	unsigned char most = 0xbf;
	size_t want;
	size_t i;

	if (data[0] < 0x80)
		return 1;
	if (data[0] < 0xc2 || data[0] > 0xf4)
		return 0;
	want = data[0] < 0xe0 ? 2 : data[0] < 0xf0 ? 3 : 4;
	if (data[0] == 0xe0)
		least = 0xa0;
	else if (data[0] == 0xf0)
		least = 0x90;
	else if (data[0] == 0xed)
		most = 0x9f;
	else if (data[0] == 0xf4)
		most = 0x8f;
	if (size < want || data[1] < least || data[1] > most)
		return 0;
	for (i = 2; i < want; i++)
		if (!is_continuation(data[i]))
			return 0;
	return want;
}

/* The size of data's start that is ASCII, eight bytes at a time. */
static size_t ascii_size(const char *data, size_t size)
{
	size_t at = 0;

	while (size - at >= sizeof(uint64_t)) {
		uint64_t word;

		memcpy(&word, data + at, sizeof word);
		if (word & UINT64_C(0x8080808080808080))
			break;
		at += sizeof word;
	}
	while (at < size && (unsigned char)data[at] < 0x80)
		at++;
	return at;
}

size_t text_valid(const char *data, size_t size)
{
	size_t at = ascii_size(data, size);

	while (at < size) {
		size_t taken = character_size(
			(const unsigned char *)data + at, size - at);

		if (taken == 0)
			break;
		at += taken;
		if (taken == 1)
			at += ascii_size(data + at, size - at);
	}
	return at;
}

size_t text_encode(char out[4], uint32_t c)
{
	size_t size = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
	size_t i;

	if (size == 1) {
		out[0] = (char)c;
		return 1;
	}
	for (i = size - 1; i > 0; i--, c >>= 6)
		out[i] = (char)(0x80 | (c & 0x3f));
	out[0] = (char)(0xf00 >> size | c);
	return size;
}

void text_add_encoded(struct buf *out, const char *text, const char *also)
{
	for (; *text; text++) {
		unsigned char c = (unsigned char)*text;

		if ((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
			(c >= 'A' && c <= 'Z') || strchr("-._~", c) ||
			strchr(also, c))
			buf_add_char(out, *text);
		else
			buf_add_format(out, "%%%02X", c);
	}
}

int text_order(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

void text_add_raised(struct buf *out, const char *data, size_t size)
{
	static const char *const digits[] = {
		"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
	size_t i;

	for (i = 0; i < size; i++) {
		if (data[i] >= '0' && data[i] <= '9')
			buf_add_text(out, digits[data[i] - '0']);
		else
			buf_add_char(out, data[i]);
	}
}

uint32_t text_decode(const char *data, size_t size, size_t *taken)
{
	const unsigned char *bytes = (const unsigned char *)data;
	uint32_t c;
	size_t i;

	*taken = character_size(bytes, size);
	if (*taken == 0) {
		*taken = 1;
		return REPLACEMENT;
	}
	if (*taken == 1)
		return bytes[0];
	c = bytes[0] & (0x7f >> *taken);
	for (i = 1; i < *taken; i++)
		c = c << 6 | (bytes[i] & 0x3f);
	return c;
}

/* ZWSP and BOM show nothing and separate nothing that a reader sees; what
 * turns the direction shows a name as another. */
static bool is_invisible(UChar32 c)
{
	return c == 0x200b || c == 0xfeff || c == 0x200e || c == 0x200f ||
	       (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

bool text_turns(const char *at)
{
	const unsigned char *c = (const unsigned char *)at;

	if (c[0] != 0xe2)
		return false;
	if (c[1] == 0x80)
		return c[2] == 0x8e || c[2] == 0x8f ||
		       (c[2] >= 0xaa && c[2] <= 0xae);
	return c[1] == 0x81 && c[2] >= 0xa6 && c[2] <= 0xa9;
}

static bool is_blank(UChar32 c)
{
	return c == ' ' || (c >= '\t' && c <= '\r') ||
	       (c >= 0x80 && u_isUWhiteSpace(c));
}

/* The size of the character that ends at data + size. */
static size_t last_size(const char *data, size_t size)
{
	size_t back = 1;

	while (back < 4 && back < size &&
		is_continuation((unsigned char)data[size - back]))
		back++;
	if (character_size((const unsigned char *)data + size - back, back) !=
		back)
		return 1;
	return back;
}

struct text text_trim_odd(const char *data, size_t size)
{
	size_t taken;
	UChar32 c;

	while (size) {
		c = (UChar32)text_decode(data, size, &taken);
		if (!is_blank(c) && !is_invisible(c))
			break;
		data += taken;
		size -= taken;
	}
	while (size) {
		taken = last_size(data, size);
		c = (UChar32)text_decode(data + size - taken, taken, &taken);
		if (!is_blank(c) && !is_invisible(c))
			break;
		size -= taken;
	}
	return (struct text){data, size};
}

/* UTF-16 on its way through ICU. */
struct wide {
	UChar *data;
	int32_t size;
};

/* Marks in a row are put into their order one by one: half a megabyte of them
 * took minutes.  So U+034F parts them, 30 and 30, as UAX #15 has it; in a key,
 * where it would vanish again, the others go. */
static bool part_marks(struct wide *wide, bool is_key)
{
	int32_t at = 0, size = 0, marks = 0;
	UChar *data = mem_alloc(
		((size_t)wide->size + wide->size / MARKS_MOST) * sizeof *data);

	if (!data)
		return false;
	while (at < wide->size) {
		UChar32 c;

		U16_NEXT(wide->data, at, wide->size, c);
		if (u_getIntPropertyValue(
			    c, UCHAR_LEAD_CANONICAL_COMBINING_CLASS))
			marks++;
		else if (!is_key || !u_hasBinaryProperty(c,
					    UCHAR_DEFAULT_IGNORABLE_CODE_POINT))
			marks = 0;
		if (marks > MARKS_MOST && is_key)
			continue;
		if (marks > MARKS_MOST) {
			data[size++] = MARKS_PARTED;
			marks = 1;
		}
		U16_APPEND_UNSAFE(data, size, c);
	}
	mem_free(wide->data);
	*wide = (struct wide){data, size};
	return true;
}

/* U+FFFD for what isn't UTF-8.  No text has more UTF-16 units than bytes. */
static bool widen(const char *data, size_t size, bool is_key, struct wide *out)
{
	UErrorCode status = U_ZERO_ERROR;

	if (size > INT32_MAX / 8)
		return false;
	out->data = mem_alloc((size + 1) * sizeof(UChar));
	if (!out->data)
		return false;
	u_strFromUTF8WithSub(out->data, (int32_t)size + 1, &out->size, data,
		(int32_t)size, REPLACEMENT, NULL, &status);
	return U_SUCCESS(status) &&
	       (size < MARKED_BYTES || part_marks(out, is_key));
}

/* Replaces wide by its normal form.  ICU tells the size it needs when the
 * room is too small, which it seldom is. */
static bool normalise(const UNormalizer2 *form, struct wide *wide)
{
	int32_t room = wide->size + wide->size / 2 + 16;
	UErrorCode status = U_ZERO_ERROR;
	UChar *data = mem_alloc((size_t)room * sizeof *data);
	int32_t size;

	if (!data)
		return false;
	size = unorm2_normalize(
		form, wide->data, wide->size, data, room, &status);
	if (status == U_BUFFER_OVERFLOW_ERROR) {
		mem_free(data);
		status = U_ZERO_ERROR;
		data = mem_alloc((size_t)size * sizeof *data);
		if (!data)
			return false;
		size = unorm2_normalize(
			form, wide->data, wide->size, data, size, &status);
	}
	if (U_FAILURE(status)) {
		mem_free(data);
		return false;
	}
	mem_free(wide->data);
	*wide = (struct wide){data, size};
	return true;
}

static void add_character(struct buf *out, UChar32 c)
{
	char bytes[U8_MAX_LENGTH];
	int32_t size = 0;

	if (U_IS_SURROGATE(c))
		c = REPLACEMENT;
	U8_APPEND_UNSAFE(bytes, size, c);
	buf_add(out, bytes, (size_t)size);
}

/* Words on their way to a buf: one space between two, none at the ends. */
struct words {
	struct buf *out;
	bool begun;
	bool space_due;
};

static void end_word(struct words *words)
{
	words->space_due = words->begun;
}

static void start_word(struct words *words)
{
	if (words->space_due)
		buf_add_char(words->out, ' ');
	words->space_due = false;
	words->begun = true;
}

static void add_to_word(struct words *words, UChar32 c)
{
	start_word(words);
	add_character(words->out, c);
}

static void clean_character(struct words *words, UChar32 c)
{
	if (is_blank(c))
		end_word(words);
	else if (!is_invisible(c))
		add_to_word(words, c);
}

/* ASCII in runs without blanks, each copied as a whole. */
static void clean_ascii(struct words *words, const char *data, size_t size)
{
	size_t at = 0;

	while (at < size) {
		size_t from = at;

		while (at < size && !is_blank(data[at]))
			at++;
		if (at > from) {
			start_word(words);
			buf_add(words->out, data + from, at - from);
		} else {
			end_word(words);
			at++;
		}
	}
}

static bool clean_wide(
	struct words *words, const char *data, size_t size, struct wide *wide)
{
	UErrorCode status = U_ZERO_ERROR;
	const UNormalizer2 *nfc = unorm2_getNFCInstance(&status);
	int32_t at = 0;

	if (U_FAILURE(status) || !widen(data, size, false, wide) ||
		!normalise(nfc, wide))
		return false;
	while (at < wide->size) {
		UChar32 c;

		U16_NEXT(wide->data, at, wide->size, c);
		clean_character(words, c);
	}
	return true;
}

void text_clean(struct buf *out, const char *data, size_t size)
{
	struct words words = {.out = out};
	struct wide wide = {0};

	if (ascii_size(data, size) == size)
		clean_ascii(&words, data, size);
	else if (!clean_wide(&words, data, size, &wide))
		out->failed = true;
	mem_free(wide.data);
}

/* Dots and apostrophes, so that S.A.S. is SAS, and Cox's is Coxs. */
static bool vanishes(UChar32 c)
{
	return c == '.' || c == '\'' || c == '`' || c == 0x2018 ||
	       c == 0x2019 || c == 0x2bc;
}

/* A sign that tells two columns apart, as in Value (₹) and Value ($). */
static bool is_telling_sign(UChar32 c)
{
	return c == '%' || c == '$' ||
	       (c >= 0x80 && u_charType(c) == U_CURRENCY_SYMBOL);
}

static bool is_word_ascii(UChar32 c)
{
	return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

static bool is_word_character(UChar32 c)
{
	return c < 0x80 ? is_word_ascii(c)
			: u_isalnum(c) || (U_GET_GC_MASK(c) &
						  (U_GC_M_MASK | U_GC_N_MASK));
}

/* What a folded character brings to a key. */
static void key_character(struct words *words, UChar32 c)
{
	if (vanishes(c)) {
		return;
	} else if (is_word_character(c)) {
		add_to_word(words, c);
	} else if (c == '&' || is_telling_sign(c)) {
		end_word(words);
		start_word(words);
		if (c == '&')
			buf_add_text(words->out, "and");
		else
			add_character(words->out, c);
		end_word(words);
	} else {
		end_word(words);
	}
}

static void key_ascii(struct words *words, const char *data, size_t size)
{
	size_t i;

	for (i = 0; i < size; i++) {
		char c = data[i];

		if (c >= 'A' && c <= 'Z')
			c = (char)(c - 'A' + 'a');
		if (is_word_ascii(c) && !words->space_due) {
			words->begun = true;
			buf_add_char(words->out, c);
		} else {
			key_character(words, c);
		}
	}
}

/* Takes the marks away that NFD has split from Latin letters.  Marks on
 * other letters, an Indian matra above all, make another word.  What
 * vanishes goes here already, since what it parted may compose. */
static void drop_marks(struct wide *wide)
{
	UErrorCode status = U_ZERO_ERROR;
	bool latin = false;
	int32_t at = 0;
	int32_t kept = 0;

	while (at < wide->size) {
		UChar32 c;
		bool mark;

		U16_NEXT(wide->data, at, wide->size, c);
		mark = c >= COMBINING_FIRST && c <= COMBINING_LAST;
		if ((mark && latin) || vanishes(c))
			continue;
		if (!mark)
			latin = uscript_getScript(c, &status) == USCRIPT_LATIN;
		U16_APPEND_UNSAFE(wide->data, kept, c);
	}
	wide->size = kept;
}

/* NFKC and case folding also drop what shows nothing: ZWJ, ZWNJ, ZWSP, soft
 * hyphens, marks of direction. */
static bool key_wide(
	struct words *words, const char *data, size_t size, struct wide *wide)
{
	UErrorCode status = U_ZERO_ERROR;
	const UNormalizer2 *fold = unorm2_getNFKCCasefoldInstance(&status);
	const UNormalizer2 *nfd = unorm2_getNFDInstance(&status);
	const UNormalizer2 *nfc = unorm2_getNFCInstance(&status);
	int32_t at = 0;

	if (U_FAILURE(status) || !widen(data, size, true, wide) ||
		!normalise(fold, wide) || !normalise(nfd, wide))
		return false;
	drop_marks(wide);
	if (!normalise(nfc, wide))
		return false;
	while (at < wide->size) {
		UChar32 c;

		U16_NEXT(wide->data, at, wide->size, c);
		key_character(words, c);
	}
	return true;
}

void text_key(struct buf *out, const char *data, size_t size)
{
	struct words words = {.out = out};
	struct wide wide = {0};

	if (ascii_size(data, size) == size)
		key_ascii(&words, data, size);
	else if (!key_wide(&words, data, size, &wide))
		out->failed = true;
	mem_free(wide.data);
}

/* Text as characters; false when it has more than are compared. */
struct characters {
	UChar32 at[DISTANCE_CHARACTERS_MAX];
	int count;
};

static bool characters_of(struct text text, struct characters *out)
{
	size_t at = 0;
	size_t taken;

	out->count = 0;
	for (; at < text.size; at += taken) {
		if (out->count == DISTANCE_CHARACTERS_MAX)
			return false;
		out->at[out->count++] = (UChar32)text_decode(
			text.data + at, text.size - at, &taken);
	}
	return true;
}

static int least(int a, int b)
{
	return a < b ? a : b;
}

/* The table of the textbook, of which three rows are enough. */
static int distance(const struct characters *a, const struct characters *b)
{
	int rows[3][DISTANCE_CHARACTERS_MAX + 1];
	int i, j;

	for (j = 0; j <= b->count; j++)
		rows[0][j] = j;
	for (i = 1; i <= a->count; i++) {
		int *row = rows[i % 3];
		const int *above = rows[(i + 2) % 3];
		const int *two_above = rows[(i + 1) % 3];

		row[0] = i;
		for (j = 1; j <= b->count; j++) {
			bool same = a->at[i - 1] == b->at[j - 1];

			row[j] = least(above[j - 1] + !same,
				least(above[j], row[j - 1]) + 1);
			if (i > 1 && j > 1 && a->at[i - 1] == b->at[j - 2] &&
				a->at[i - 2] == b->at[j - 1])
				row[j] = least(row[j], two_above[j - 2] + 1);
		}
	}
	return rows[a->count % 3][b->count];
}

int text_distance(struct text a, struct text b, int limit)
{
	struct characters x, y;
	int difference, found;

	if (!characters_of(a, &x) || !characters_of(b, &y))
		return limit + 1;
	difference = x.count < y.count ? y.count - x.count : x.count - y.count;
	if (difference > limit)
		return limit + 1;
	found = distance(&x, &y);
	return found > limit ? limit + 1 : found;
}

const char *text_nearest(
	const char *text, const char *const *candidates, size_t count)
{
	struct text given = {text, strlen(text)};
	struct characters characters;
	const char *nearest = NULL;
	int limit;
	size_t i;

	if (!characters_of(given, &characters))
		return NULL;
	limit = least(2, characters.count / 3);
	for (i = 0; i < count && limit >= 0; i++) {
		struct text candidate = {candidates[i], strlen(candidates[i])};
		int found = text_distance(given, candidate, limit);

		if (found > limit)
			continue;
		nearest = candidates[i];
		limit = found - 1; /* only a nearer one replaces it */
	}
	return nearest;
}

enum zila_code text_unknown(const char *what, const char *name,
	const char *const *names, size_t count, struct zila_err *err)
{
	const char *near = text_nearest(name, names, count);

	return err_set(err, ZILA_EUSAGE, "there is no %s %s%s%s%s", what, name,
		near ? "; did you mean " : "", near ? near : "",
		near ? "?" : "");
}

static int columns_of(UChar32 c)
{
	uint32_t category = U_GET_GC_MASK(c);
	int width;

	if (category & (U_GC_MN_MASK | U_GC_ME_MASK | U_GC_CC_MASK |
			       U_GC_CF_MASK | U_GC_ZL_MASK | U_GC_ZP_MASK))
		return 0;
	width = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
	return width == U_EA_FULLWIDTH || width == U_EA_WIDE ? 2 : 1;
}

bool text_has_line(const char *lines, const char *line)
{
	size_t size = strlen(line), at;

	for (; *lines; lines += at + (lines[at] != '\0')) {
		at = strcspn(lines, "\n");
		if (at == size && !memcmp(lines, line, size))
			return true;
	}
	return false;
}

int text_columns(const char *data, size_t size)
{
	size_t taken;
	size_t at;
	int columns = 0;

	for (at = 0; at < size && columns < INT32_MAX - 2; at += taken) {
		UChar32 c = (UChar32)text_decode(data + at, size - at, &taken);

		if (c < 0x80)
			columns += c >= ' ' && c != 0x7f;
		else
			columns += columns_of(c);
	}
	return columns;
}

void phrase_add(struct phrase *phrase, const char *format, ...)
{
	va_list args;
	int size;

	va_start(args, format);
	size = vsnprintf(phrase->text + phrase->used,
		phrase->room - phrase->used, format, args);
	va_end(args);
	if (size > 0)
		phrase->used += (size_t)size;
	if (phrase->used < phrase->room)
		return;
	phrase->used = text_valid(phrase->text, strlen(phrase->text));
	phrase->text[phrase->used] = '\0';
}
