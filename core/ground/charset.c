/* charset.c - UTF-16 and Windows-1252 by hand, all else by ICU.
 *
 * The two are nearly all that spreadsheets write besides UTF-8.  By hand they
 * cost a third, half a character of UTF-16 keeps its place, and the five
 * bytes that are nothing in Windows-1252 stay nothing: ICU makes control
 * characters of them.
 *
 * A bad byte goes on as 0xFE and its two halves, a lone surrogate as the
 * three bytes that it would have: none of them is UTF-8. */
#include "ground/charset.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>

#include "ground/err.h"
#include "ground/mem.h"
#include "ground/text.h"

enum {
	PIVOT_UNITS = 4096,
	NEAR_NAMES = 3,
	NEAR_DISTANCE = 3,
	BAD_BYTE = 0xfe, /* is in no UTF-8 */
};

enum kind {
	KIND_UTF8,
	KIND_UTF16,
	KIND_UTF16LE,
	KIND_UTF16BE,
	KIND_1252,
	KIND_ICU
};

struct charset {
	enum kind kind;
	char name[CHARSET_NAME_BYTES];
	UConverter *converter;
	UChar pivot[PIVOT_UNITS]; /* of ICU, not yet given out */
	int pivot_at, pivot_end;
};

/* What 0x80 to 0x9F stand for in Windows-1252; 0: nothing. */
static const uint16_t upper_1252[32] = {0x20ac, 0, 0x201a, 0x192, 0x201e,
	0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0, 0x17d,
	0, 0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc,
	0x2122, 0x161, 0x203a, 0x153, 0, 0x17e, 0x178};

/* ---- one character ---- */

static char *put_character(char *to, uint32_t c)
{
	if (c < 0x80) {
		*to++ = (char)c;
		return to;
	}
	return to + text_encode(to, c);
}

static char *put_bad_byte(char *to, unsigned int byte)
{
	*to++ = (char)BAD_BYTE;
	*to++ = (char)(0x80 | byte >> 4);
	*to++ = (char)(0x80 | (byte & 0xf));
	return to;
}

uint32_t charset_1252_character(unsigned char byte)
{
	return byte >= 0x80 && byte < 0xa0 ? upper_1252[byte - 0x80] : byte;
}

static bool is_high(uint32_t unit)
{
	return unit >= 0xd800 && unit < 0xdc00;
}

static bool is_low(uint32_t unit)
{
	return unit >= 0xdc00 && unit < 0xe000;
}

static uint32_t join(uint32_t high, uint32_t low)
{
	return 0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00);
}

/* ---- the pieces ---- */

static void convert_1252(const char *in[2], char *out[2])
{
	while (in[0] < in[1] && out[1] - out[0] >= CHARSET_OUT_BYTES) {
		unsigned char byte = (unsigned char)*in[0]++;
		uint32_t c = charset_1252_character(byte);

		out[0] = c || !byte ? put_character(out[0], c)
				    : put_bad_byte(out[0], byte);
	}
}

static uint32_t unit_at(const char *data, bool big)
{
	const unsigned char *bytes = (const unsigned char *)data;

	return big ? (uint32_t)bytes[0] << 8 | bytes[1]
		   : (uint32_t)bytes[1] << 8 | bytes[0];
}

/* A run of ASCII, four units at a time. */
static void convert_ascii(const char *in[2], char *out[2], bool big)
{
	unsigned char mask[8] = {
		0x80, 0xff, 0x80, 0xff, 0x80, 0xff, 0x80, 0xff};
	const char *low = in[0] + (big ? 1 : 0);
	uint64_t beyond, word;
	int i;

	if (big)
		for (i = 0; i < 8; i += 2) {
			mask[i] = 0xff;
			mask[i + 1] = 0x80;
		}
	memcpy(&beyond, mask, sizeof beyond);
	while (in[1] - in[0] >= 8 && out[1] - out[0] >= 4) {
		memcpy(&word, in[0], sizeof word);
		if (word & beyond)
			break;
		for (i = 0; i < 4; i++)
			out[0][i] = low[2 * i];
		in[0] += 8;
		low += 8;
		out[0] += 4;
	}
}

static void convert_utf16(const char *in[2], char *out[2], bool big, bool last)
{
	for (;;) {
		uint32_t c;

		convert_ascii(in, out, big);
		if (in[1] - in[0] < 2 || out[1] - out[0] < CHARSET_OUT_BYTES)
			break;
		c = unit_at(in[0], big);
		if (is_high(c) && in[1] - in[0] < 4 && !last)
			return;
		in[0] += 2;
		if (is_high(c) && in[1] - in[0] >= 2 &&
			is_low(unit_at(in[0], big))) {
			c = join(c, unit_at(in[0], big));
			in[0] += 2;
		}
		out[0] = put_character(out[0], c);
	}
	if (last && in[1] - in[0] == 1 && out[1] - out[0] >= CHARSET_OUT_BYTES)
		out[0] = put_bad_byte(out[0], (unsigned char)*in[0]++);
}

/* ICU's word on bytes that it can't read: each becomes a lone surrogate,
 * which no encoding gives otherwise. */
static void U_CALLCONV keep_bytes(const void *context,
	UConverterToUnicodeArgs *args, const char *bytes, int32_t size,
	UConverterCallbackReason reason, UErrorCode *code)
{
	int32_t i;

	(void)context;
	if (reason > UCNV_IRREGULAR)
		return;
	*code = U_ZERO_ERROR;
	for (i = 0; i < size; i++) {
		unsigned char byte = (unsigned char)bytes[i];
		UChar unit = byte < 0x80 ? byte : (UChar)(0xdc00 | byte);

		ucnv_cbToUWriteUChars(args, &unit, 1, 0, code);
	}
}

/* Gives out the pivot.  The first half of a pair at its end waits, unless
 * nothing more comes. */
static void give_pivot(struct charset *charset, char *out[2], bool last)
{
	const UChar *pivot = charset->pivot, *next;

	while (charset->pivot_at < charset->pivot_end &&
		out[1] - out[0] >= CHARSET_OUT_BYTES) {
		uint32_t c = pivot[charset->pivot_at];

		next = pivot + charset->pivot_at + 1;
		if (is_high(c) && next == pivot + charset->pivot_end && !last)
			break;
		if (is_high(c) && next < pivot + charset->pivot_end &&
			is_low(*next))
			c = join(c, *next++);
		charset->pivot_at = (int)(next - pivot);
		out[0] = is_low(c) ? put_bad_byte(out[0], c & 0xff)
				   : put_character(out[0], c);
	}
}

/* Fills the pivot, whose one waiting unit comes first.  False: nothing was
 * left to be had. */
static bool fill_pivot(struct charset *charset, const char *in[2], bool last)
{
	UErrorCode code = U_ZERO_ERROR;
	int half = charset->pivot_end - charset->pivot_at;
	UChar *to = charset->pivot + half;

	assert(half == 0 || half == 1);
	if (half)
		charset->pivot[0] = charset->pivot[charset->pivot_at];
	ucnv_toUnicode(charset->converter, &to, charset->pivot + PIVOT_UNITS,
		&in[0], in[1], NULL, last, &code);
	charset->pivot_at = 0;
	charset->pivot_end = (int)(to - charset->pivot);
	return charset->pivot_end > half;
}

static void convert_icu(
	struct charset *charset, const char *in[2], char *out[2], bool last)
{
	do
		give_pivot(charset, out, false);
	while (out[1] - out[0] >= CHARSET_OUT_BYTES &&
		fill_pivot(charset, in, last));
	if (last)
		give_pivot(charset, out, true);
}

static void convert_utf8(const char *in[2], char *out[2])
{
	size_t size = (size_t)(in[1] - in[0]);

	if (size > (size_t)(out[1] - out[0]))
		size = (size_t)(out[1] - out[0]);
	memcpy(out[0], in[0], size);
	in[0] += size;
	out[0] += size;
}

void charset_convert(
	struct charset *charset, const char *in[2], char *out[2], bool last)
{
	switch (charset->kind) {
	case KIND_UTF8:
		convert_utf8(in, out);
		break;
	case KIND_UTF16:
	case KIND_UTF16LE:
	case KIND_UTF16BE:
		convert_utf16(in, out, charset->kind == KIND_UTF16BE, last);
		break;
	case KIND_1252:
		convert_1252(in, out);
		break;
	case KIND_ICU:
		convert_icu(charset, in, out, last);
		break;
	}
}

void charset_reset(struct charset *charset)
{
	charset->pivot_at = charset->pivot_end = 0;
	if (charset->converter)
		ucnv_resetToUnicode(charset->converter);
}

/* ---- what is no text ---- */

void charset_explain(const struct charset *charset, const char *data,
	size_t size, char out[CHARSET_WORDS_BYTES])
{
	const unsigned char *bytes = (const unsigned char *)data;
	bool bad = size >= 3 && bytes[0] == BAD_BYTE;
	unsigned int byte =
		bad ? (bytes[1] & 0xfu) << 4 | (bytes[2] & 0xfu) : bytes[0];
	bool icu = charset->kind == KIND_ICU;
	bool utf16 = charset->kind == KIND_UTF16 ||
		     charset->kind == KIND_UTF16LE ||
		     charset->kind == KIND_UTF16BE;

	if (utf16 && bad)
		snprintf(out, CHARSET_WORDS_BYTES,
			"0x%02X is the first byte of a character, and the file "
			"ends behind it",
			byte);
	else if ((utf16 || icu) && !bad && size >= 3)
		snprintf(out, CHARSET_WORDS_BYTES,
			"0x%04X is half a character of UTF-16",
			0xd000u | (bytes[1] & 0x3fu) << 6 | (bytes[2] & 0x3fu));
	else
		snprintf(out, CHARSET_WORDS_BYTES,
			"byte 0x%02X stands for nothing in %s", byte,
			charset->name);
}

size_t charset_1252_valid(const char *data, size_t size)
{
	size_t i;

	for (i = 0; i < size; i++)
		if ((data[i] & 0x80) &&
			!charset_1252_character((unsigned char)data[i]))
			return i;
	return size;
}

size_t charset_1252_size(const char *data, size_t size)
{
	size_t sum = size, i;

	for (i = 0; i < size; i++)
		if (data[i] & 0x80)
			sum += charset_1252_character((unsigned char)data[i]) <
					       0x800
				       ? 1
				       : 2;
	return sum;
}

void charset_1252(struct buf *out, const char *data, size_t size)
{
	const char *end = data + size;
	char character[CHARSET_OUT_BYTES];

	while (data < end) {
		const char *run = data;

		while (data < end && !(*data & 0x80))
			data++;
		buf_add(out, run, (size_t)(data - run));
		if (data < end)
			buf_add(out, character,
				text_encode(character,
					charset_1252_character(
						(unsigned char)*data++)));
	}
}

/* ---- names ---- */

/* The names nearest to one that is none, best first. */
struct near {
	const char *names[NEAR_NAMES];
	int distances[NEAR_NAMES];
	int count;
};

static int distance(const char *a, const char *b)
{
	char folded[2][CHARSET_NAME_BYTES];
	const char *names[2] = {a, b};
	size_t sizes[2] = {0, 0}, i;
	int side;

	for (side = 0; side < 2; side++)
		for (i = 0; names[side][i] && i < CHARSET_NAME_BYTES; i++) {
			char c = names[side][i];

			if (c == '-' || c == '_' || c == ' ')
				continue;
			if (c >= 'A' && c <= 'Z')
				c = (char)(c - 'A' + 'a');
			folded[side][sizes[side]++] = c;
		}
	return text_distance((struct text){folded[0], sizes[0]},
		(struct text){folded[1], sizes[1]}, NEAR_DISTANCE);
}

static void add_near(struct near *near, const char *name, int far)
{
	int i, at = near->count;

	for (i = 0; i < near->count; i++)
		if (ucnv_compareNames(near->names[i], name) == 0)
			return;
	while (at > 0 && near->distances[at - 1] > far)
		at--;
	if (at == NEAR_NAMES)
		return;
	if (near->count < NEAR_NAMES)
		near->count++;
	for (i = near->count - 1; i > at; i--) {
		near->names[i] = near->names[i - 1];
		near->distances[i] = near->distances[i - 1];
	}
	near->names[at] = name;
	near->distances[at] = far;
}

static void find_near(struct near *near, const char *name)
{
	int32_t converter, alias;
	size_t size = strlen(name);

	for (converter = 0; converter < ucnv_countAvailable(); converter++) {
		const char *canonical = ucnv_getAvailableName(converter);
		UErrorCode code = U_ZERO_ERROR;
		int32_t count = ucnv_countAliases(canonical, &code);

		for (alias = 0; alias < count; alias++) {
			const char *other = ucnv_getAlias(
				canonical, (uint16_t)alias, &code);
			int far = other ? distance(name, other) : 0;

			if (other && far <= NEAR_DISTANCE &&
				(size_t)far * 3 <= size)
				add_near(near, other, far);
		}
	}
}

static enum zila_code refuse_name(const char *name, struct zila_err *err)
{
	char shown[CHARSET_NAME_BYTES], text[200];
	struct phrase words = {text, sizeof text, 0};
	struct phrase cut = {shown, sizeof shown, 0};
	struct near near = {.count = 0};
	int i;

	phrase_add(&cut, "%s", name);
	if (strlen(name) < CHARSET_NAME_BYTES)
		find_near(&near, name);
	text[0] = '\0';
	for (i = 0; i < near.count; i++)
		phrase_add(&words, "%s%s", i ? ", " : "", near.names[i]);
	if (near.count)
		return err_set(err, ZILA_EUSAGE,
			"there is no encoding '%s'; the nearest names are: %s",
			shown, text);
	return err_set(err, ZILA_EUSAGE,
		"there is no encoding '%s'; usual ones are: UTF-8, UTF-16LE, "
		"windows-1252, ISO-8859-1, macintosh",
		shown);
}

static enum kind find_kind(const char *canonical)
{
	static const struct {
		const char *name;
		enum kind kind;
	} own[] = {{"UTF-8", KIND_UTF8}, {"UTF-16", KIND_UTF16},
		{"UTF-16LE", KIND_UTF16LE}, {"UTF-16BE", KIND_UTF16BE},
		{"windows-1252", KIND_1252}};
	size_t i;

	for (i = 0; i < sizeof own / sizeof *own; i++) {
		UErrorCode code = U_ZERO_ERROR;
		const char *name = ucnv_getAlias(own[i].name, 0, &code);

		if (name && strcmp(name, canonical) == 0)
			return own[i].kind;
	}
	return KIND_ICU;
}

static enum zila_code open_icu(struct charset *charset, struct zila_err *err)
{
	UErrorCode code = U_ZERO_ERROR;

	charset->converter = ucnv_open(charset->name, &code);
	if (charset->converter)
		ucnv_setToUCallBack(charset->converter, keep_bytes, NULL, NULL,
			NULL, &code);
	if (code == U_MEMORY_ALLOCATION_ERROR)
		return err_memory(err);
	if (U_FAILURE(code))
		return err_set(err, ZILA_EUSAGE,
			"the encoding %s can't be read: %s", charset->name,
			u_errorName(code));
	return ZILA_OK;
}

/* The name that mail and web use, else ICU's own. */
static const char *usual_name(const char *canonical)
{
	UErrorCode code = U_ZERO_ERROR;
	const char *name = ucnv_getStandardName(canonical, "MIME", &code);

	if (!name)
		name = ucnv_getStandardName(canonical, "IANA", &code);
	return name && U_SUCCESS(code) ? name : canonical;
}

enum zila_code charset_open(
	const char *name, struct charset **out, struct zila_err *err)
{
	UErrorCode code = U_ZERO_ERROR;
	bool known = *name && strlen(name) < CHARSET_NAME_BYTES &&
		     ucnv_countAliases(name, &code) > 0;
	const char *canonical = known ? ucnv_getAlias(name, 0, &code) : NULL;
	enum zila_code result = ZILA_OK;
	struct charset *charset;

	if (!canonical)
		return refuse_name(name, err);
	charset = mem_alloc(sizeof *charset);
	if (!charset)
		return err_memory(err);
	charset->kind = find_kind(canonical);
	snprintf(charset->name, sizeof charset->name, "%s",
		usual_name(canonical));
	if (charset->kind == KIND_ICU)
		result = open_icu(charset, err);
	if (result == ZILA_OK)
		*out = charset;
	else
		charset_close(charset);
	return result;
}

void charset_close(struct charset *charset)
{
	if (charset && charset->converter)
		ucnv_close(charset->converter);
	mem_free(charset);
}

const char *charset_name(const struct charset *charset)
{
	return charset->name;
}

bool charset_is_utf8(const struct charset *charset)
{
	return charset->kind == KIND_UTF8;
}

bool charset_is_utf16(const struct charset *charset)
{
	return charset->kind == KIND_UTF16;
}
