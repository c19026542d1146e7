/* numfmt.c - decimals of at most 15 digits, and what their formats mean.
 *
 * A double has between 15 and 17 significant digits; programs store 17 and
 * show 15.  All is done on the digits as they stand in the file: no double
 * is made, so nothing is rounded twice. */
#include "worker/table/book/numfmt.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "ground/date.h"
#include "ground/number.h"
#include "ground/unit.h"
#include "worker/table/reader.h"

enum {
	DIGITS = 15,
	POINT_MAX = 400,      /* no double is larger than 1.8e308 */
	PLAIN_MAX = 21,       /* digits before an exponent is written */
	SERIAL_MAX = 2958465, /* 9999-12-31 */
	SERIAL_MAX_1904 = SERIAL_MAX - 1462,
	FALSE_LEAP_DAY = 60, /* 1900-02-29, which there was not */
};

/* digits x 10^(point - count): 0.digits x 10^point. */
struct decimal {
	bool negative;
	int count; /* 0: it is zero */
	int point;
	char digits[DIGITS];
};

/* ---- reading ---- */

static void add_one(struct decimal *decimal)
{
	int i = decimal->count;

	while (i > 0 && decimal->digits[i - 1] == '9')
		i--;
	decimal->count = i;
	if (i > 0) {
		decimal->digits[i - 1]++;
		return;
	}
	decimal->digits[0] = '1';
	decimal->count = 1;
	decimal->point++;
}

static const char *take_exponent(const char *at, const char *end, int *out)
{
	bool negative = at < end && *at == '-';
	const char *start;
	int value = 0;

	if (at < end && (*at == '-' || *at == '+'))
		at++;
	for (start = at; at < end && *at >= '0' && *at <= '9'; at++)
		if (value < POINT_MAX)
			value = value * 10 + (*at - '0');
	*out = negative ? -value : value;
	return at == start ? NULL : at;
}

/* Digits with at most one point among them; NULL: there are none. */
static const char *take_digits(
	struct decimal *out, const char *at, const char *end)
{
	bool fraction = false, any = false, up = false, full = false;

	for (; at < end; at++) {
		if (*at == '.' && !fraction) {
			fraction = true;
			continue;
		}
		if (*at < '0' || *at > '9')
			break;
		any = true;
		if (!fraction && (out->count > 0 || *at != '0') &&
			out->point < POINT_MAX * 2)
			out->point++;
		if (fraction && out->count == 0 && *at == '0' &&
			out->point > -POINT_MAX * 2)
			out->point--;
		if (out->count == DIGITS) {
			up = full ? up : *at >= '5';
			full = true;
		} else if (out->count > 0 || *at != '0') {
			out->digits[out->count++] = *at;
		}
	}
	if (up)
		add_one(out);
	return any ? at : NULL;
}

static bool read_decimal(struct text value, struct decimal *out)
{
	const char *at = value.data, *end = value.data + value.size;
	int exponent = 0;

	*out = (struct decimal){0};
	out->negative = at < end && *at == '-';
	if (at < end && (*at == '-' || *at == '+'))
		at++;
	at = take_digits(out, at, end);
	if (at && at < end && (*at == 'e' || *at == 'E'))
		at = take_exponent(at + 1, end, &exponent);
	if (at != end)
		return false;
	out->point += exponent;
	while (out->count > 0 && out->digits[out->count - 1] == '0')
		out->count--;
	if (out->count == 0)
		*out = (struct decimal){0};
	return out->point <= POINT_MAX && out->point >= -POINT_MAX;
}

/* ---- writing ---- */

static void add_zeros(struct buf *out, int count)
{
	for (; count > 0; count--)
		buf_add_char(out, '0');
}

static void write_scientific(struct buf *out, const struct decimal *decimal)
{
	buf_add_char(out, decimal->digits[0]);
	if (decimal->count > 1)
		buf_add_char(out, '.');
	buf_add(out, decimal->digits + 1, (size_t)(decimal->count - 1));
	buf_add_format(out, "E%+d", decimal->point - 1);
}

/* With at least `whole` digits before the point and `decimals` behind it. */
static void write_decimal(
	struct buf *out, const struct decimal *decimal, int whole, int decimals)
{
	int point = decimal->point;
	int before = point < 0                ? 0
		     : point < decimal->count ? point
					      : decimal->count;
	int behind = decimal->count - point;

	if (decimal->negative)
		buf_add_char(out, '-');
	if (point > PLAIN_MAX || point < -PLAIN_MAX) {
		write_scientific(out, decimal);
		return;
	}
	if (whole < 1)
		whole = 1;
	add_zeros(out, whole - (point > 0 ? point : 0));
	buf_add(out, decimal->digits, (size_t)before);
	add_zeros(out, point - before);
	if (behind < 0)
		behind = 0;
	if (behind == 0 && decimals == 0)
		return;
	buf_add_char(out, '.');
	if (behind > 0)
		add_zeros(out, -point);
	buf_add(out, decimal->digits + before,
		(size_t)(decimal->count - before));
	add_zeros(out, decimals - behind);
}

/* The whole days and the minute of the day; false: no day of a calendar. */
static bool split_serial(
	const struct decimal *decimal, int64_t *days, int *minute)
{
	int64_t seconds;
	double part = 0, weight = 0.1;
	int i;

	*days = 0;
	if (decimal->negative || decimal->point > 7)
		return false;
	for (i = 0; i < decimal->point; i++)
		*days = *days * 10 +
			(i < decimal->count ? decimal->digits[i] - '0' : 0);
	for (i = decimal->point; i < 0; i++)
		weight /= 10;
	for (i = decimal->point > 0 ? decimal->point : 0; i < decimal->count;
		i++, weight /= 10)
		part += weight * (decimal->digits[i] - '0');
	seconds = (int64_t)(part * 86400 + 0.5);
	*days += seconds / 86400;
	*minute = (int)(seconds % 86400 / 60);
	return *days <= SERIAL_MAX;
}

static void write_day(
	struct buf *out, int64_t serial, struct numfmt format, bool since_1904)
{
	char text[DATE_TEXT_BYTES];
	int32_t start = 0;

	if (!since_1904 && serial == FALSE_LEAP_DAY) {
		buf_add_text(out, "1900-02-29");
		return;
	}
	if (since_1904)
		(void)!date_of(1904, 1, 1, &start);
	else
		(void)!date_of(
			1899, 12, serial < FALSE_LEAP_DAY ? 31 : 30, &start);
	date_format(start + (int32_t)serial, text);
	if (format.month && !strcmp(text + 7, "-01"))
		text[7] = '\0';
	buf_add_text(out, text);
}

/* False: it is no date after all. */
static bool write_date(struct buf *out, const struct decimal *decimal,
	struct numfmt format, bool since_1904, uint8_t *marks)
{
	int64_t days;
	int minute;

	if (!split_serial(decimal, &days, &minute) ||
		(since_1904 && days > SERIAL_MAX_1904))
		return false;
	if (days == 0 && !(since_1904 && format.day)) {
		if (format.day && decimal->count == 0)
			return false;
		*marks = 0;
	} else {
		write_day(out, days, format, since_1904);
		*marks = CELL_DATE;
		if (minute == 0)
			return true;
		buf_add_char(out, ' ');
	}
	buf_add_format(out, "%02d:%02d", minute / 60, minute % 60);
	return true;
}

bool numfmt_write(struct buf *out, struct text value, struct numfmt format,
	bool since_1904, uint8_t *marks)
{
	struct decimal decimal;

	if (!read_decimal(value, &decimal))
		return false;
	*marks = CELL_NUMBER | (format.by_size ? CELL_BY_SIZE : 0);
	switch (format.kind) {
	case NUMFMT_DATE:
		if (!write_date(out, &decimal, format, since_1904, marks))
			write_decimal(out, &decimal, 0, 0);
		break;
	case NUMFMT_PERCENT:
		decimal.point += decimal.count > 0 ? 2 : 0;
		write_decimal(out, &decimal, 0, 0);
		buf_add_char(out, '%');
		break;
	case NUMFMT_ZEROS:
		if (decimal.count - decimal.point > format.decimals)
			format.whole = format.decimals = 0;
		write_decimal(out, &decimal, format.whole, format.decimals);
		break;
	default:
		decimal.point -= decimal.count > 0 ? format.shift : 0;
		buf_add_text(out, format.before);
		write_decimal(out, &decimal, 0, 0);
		buf_add_text(out, format.after);
	}
	return true;
}

/* True when text goes on as pattern has it, where 0 is any digit. */
static bool is_like(struct text text, size_t at, const char *pattern)
{
	for (; *pattern; pattern++, at++) {
		char c = at < text.size ? text.data[at] : '\0';

		if (c >= '0' && c <= '9')
			c = '0';
		if (c != *pattern)
			return false;
	}
	return true;
}

void numfmt_write_iso(struct buf *out, struct text value, uint8_t *marks)
{
	*marks = 0;
	if (!is_like(value, 0, "0000-00-00")) {
		buf_add(out, value.data, value.size);
		return;
	}
	*marks = CELL_DATE;
	buf_add(out, value.data, 10);
	if (!is_like(value, 10, "T00:00") ||
		memcmp(value.data + 11, "00:00", 5) == 0)
		return;
	buf_add_char(out, ' ');
	buf_add(out, value.data + 11, 5);
}

/* ---- formats ---- */

/* What was seen of a format's code. */
struct code {
	const char *at, *end;
	int zeros, decimals;
	bool point, percent, thousands;
	bool other; /* what a number has and a date has not */
	bool day, month, year, time, elapsed;
	bool chosen;  /* it is for values of a certain size */
	int commas;   /* behind the last digit: each hides three digits */
	int scaled;   /* those before a point */
	int lettered; /* digits behind a point that is only a letter */
	bool dotted;  /* there is such a point */
	char words[2][NUMFMT_WORD_BYTES]; /* before the digits and behind */
	size_t sizes[2];
	bool wordy; /* they are too long for a unit */
};

static bool has_digits(const struct code *code)
{
	return code->zeros || code->decimals || code->other;
}

/* Letters that are shown as they are. */
static void take_words(struct code *code, const char *text, size_t size)
{
	bool behind = has_digits(code);
	size_t *used = &code->sizes[behind];

	if (size == 1 && *text == '.' && behind) {
		code->dotted = true;
		return;
	}
	if (size >= sizeof code->words[0] - *used) {
		code->wordy = true;
		return;
	}
	memcpy(code->words[behind] + *used, text, size);
	*used += size;
}

/* [Red], [$-409]: no matter.  [$US$-409]: a word.  [h], [mm], [ss]: a span of
 * time. */
static void take_bracket(struct code *code)
{
	const char *start = code->at + 1;
	const char *stop = memchr(start, ']', (size_t)(code->end - start));
	const char *at = start;

	if (!stop) {
		code->at = code->end;
		return;
	}
	while (at < stop && strchr("hHmMsS", *at) && *at)
		at++;
	if (at == stop && stop > start)
		code->elapsed = true;
	code->chosen |= stop > start && strchr("<>=", *start);
	if (stop > start && *start == '$') {
		at = memchr(start, '-', (size_t)(stop - start));
		take_words(code, start + 1,
			(size_t)((at ? at : stop) - start - 1));
	}
	code->at = stop + 1;
}

static void take_quoted(struct code *code)
{
	const char *start = code->at + 1;
	const char *stop = memchr(start, '"', (size_t)(code->end - start));

	if (stop)
		take_words(code, start, (size_t)(stop - start));
	code->at = stop ? stop + 1 : code->end;
}

/* True when the code goes on with a word that means none of its letters. */
static bool take_word(struct code *code)
{
	static const struct {
		const char *word;
		bool time;
	} words[] = {{"general", false}, {"am/pm", true}, {"a/p", true},
		{"e+", false}, {"e-", false}};
	size_t left = (size_t)(code->end - code->at);
	size_t i;

	for (i = 0; i < sizeof words / sizeof *words; i++) {
		size_t size = strlen(words[i].word);

		if (left < size ||
			strncasecmp(code->at, words[i].word, size) != 0)
			continue;
		code->at += size;
		code->time |= words[i].time;
		code->other |= !words[i].time;
		return true;
	}
	return false;
}

/* 0, # or ?: the commas before it only part it from others. */
static void take_digit(struct code *code)
{
	code->commas = 0;
	code->lettered += code->dotted && !code->point;
}

static void take_letter(struct code *code)
{
	switch (*code->at++) {
	case '0':
		take_digit(code);
		if (code->point)
			code->decimals++;
		else
			code->zeros++;
		break;
	case '.':
		code->point = true;
		code->scaled += code->commas;
		code->commas = 0;
		break;
	case '#':
	case '?':
		take_digit(code);
		code->other = true;
		break;
	case '@':
		code->other = true;
		break;
	case ',':
		code->thousands = true;
		code->commas += has_digits(code);
		break;
	case '%':
		code->percent = true;
		break;
	case 'd':
	case 'D':
		code->day = true;
		break;
	case 'y':
	case 'Y':
	case 'e':
	case 'b':
	case 'B':
		code->year = true;
		break;
	case 'm':
	case 'M':
		code->month = true;
		break;
	case 'h':
	case 'H':
	case 's':
	case 'S':
		code->time = true;
		break;
	default:
		if (code->at[-1] == '$' || code->at[-1] == ' ' ||
			(unsigned char)code->at[-1] >= 0x80)
			take_words(code, code->at - 1, 1);
		break;
	}
}

/* Reads up to the end of a section. */
static void take_section(struct code *code)
{
	while (code->at < code->end && *code->at != ';') {
		if (*code->at == '"') {
			take_quoted(code);
		} else if (*code->at == '[') {
			take_bracket(code);
		} else if (strchr("\\_*", *code->at)) {
			if (*code->at == '\\' && code->end - code->at > 1)
				take_words(code, code->at + 1, 1);
			code->at += code->end - code->at > 1 ? 2 : 1;
		} else if (!take_word(code)) {
			take_letter(code);
		}
	}
}

/* The power of ten that words around a number name.  They stay when they are a
 * unit; a lone M or K is none, but names a scale all the same. */
static int take_power(struct numfmt *format)
{
	char words[2 * NUMFMT_WORD_BYTES + 8];
	int size = snprintf(
		words, sizeof words, "Rs %s %s", format->before, format->after);
	struct text text = text_trim(words + 3, (size_t)size - 3);
	struct unit unit = {.power = 0};

	if (text.size && unit_parse_exact(text.data, text.size, &unit))
		return unit.power;
	if (format->shift && !unit_parse_exact(words, (size_t)size, &unit))
		unit.power = 0;
	if (unit.power == format->shift)
		unit.power = 0;
	if (!unit.power)
		*format->before = *format->after = '\0';
	return unit.power;
}

/* Drops words that are no unit, and gives a scale that no word names its own:
 * M is million in a number shown smaller by as much.  So that nothing reads
 * the number, of two scales that differ, as in 0.0,,"Cr", both are shown, and
 * one that has no name, as ten thousand, as 10^4. */
static void settle(struct numfmt *format)
{
	int power = take_power(format), size;
	const char *scale = unit_scale(format->shift);
	char after[2 * NUMFMT_WORD_BYTES], digits[8];

	if (!format->shift || power == format->shift)
		return;
	if (!scale) {
		snprintf(digits, sizeof digits, "10^%d", format->shift);
		scale = digits;
	}
	/* Two scales are no unit: what reads `1.5 Cr or million` asks. */
	size = power ? snprintf(after, sizeof after, "%s or %s", format->after,
			       scale)
		     : snprintf(after, sizeof after, " %s%s", scale,
			       format->after);
	if (size < NUMFMT_WORD_BYTES)
		memcpy(format->after, after, (size_t)size + 1);
}

/* A word beside a number, without its signs. */
static void copy_word(
	char out[NUMFMT_WORD_BYTES], const char *data, size_t size)
{
	size_t used = 0;

	for (; size && used < NUMFMT_WORD_BYTES - 1; data++, size--)
		if (!strchr("-()", *data))
			out[used++] = *data;
	out[size ? 0 : used] = '\0';
}

/* How many places smaller than value it is shown: 5 of 5000000 by 6.  A 1.234
 * of 1234 is no smaller: in some countries a point parts thousands. */
static uint8_t places_between(double value, const struct number *shown)
{
	double unit = pow(10, -shown->scale);
	double number = fabs((double)shown->digits) * unit;
	int places;

	if (number >= 1 &&
		fabs(fabs(value) - fabs((double)shown->digits)) <= 0.5)
		return 0;
	for (places = 0; number > 0 && places <= 15; places += places ? 1 : 3)
		if (fabs(fabs(value) / pow(10, places) - number) <=
			unit * 0.500001)
			return (uint8_t)places;
	return 0;
}

void numfmt_shown(struct text shown, const char *value, struct numfmt *format)
{
	size_t from = strcspn(shown.data, "0123456789"), to = shown.size;
	struct number number;

	if (from >= shown.size || strcmp(shown.data, value) == 0)
		return;
	while (strchr("0123456789", shown.data[to - 1]) == NULL)
		to--;
	if (!number_parse(shown.data + from, to - from, &number)) {
		format->shift = places_between(strtod(value, NULL), &number);
		format->by_size = !number.digits &&
				  fabs(strtod(value, NULL)) >
					  pow(10, -number.scale) * 0.500001;
	}
	copy_word(format->before, shown.data, from);
	copy_word(format->after, shown.data + to, shown.size - to);
	settle(format);
}

/* What a number is shown in. */
static void judge_unit(const struct code *code, struct numfmt *format)
{
	int commas = code->scaled + code->commas;

	if (commas > 0 && commas * 3 + code->lettered <= PLAIN_MAX)
		format->shift = (uint8_t)(commas * 3 + code->lettered);
	if (!code->wordy) {
		memcpy(format->before, code->words[0], sizeof format->before);
		memcpy(format->after, code->words[1], sizeof format->after);
	}
	settle(format);
}

static struct numfmt judge(const struct code *code)
{
	bool shows = code->day || code->year || code->month || code->time;
	struct numfmt format = {.kind = NUMFMT_PLAIN};

	if (code->elapsed)
		return format;
	if (shows && !code->other && !code->percent) {
		format.kind = NUMFMT_DATE;
		format.day = code->day || code->year || !code->time;
		format.month =
			code->month && code->year && !code->day && !code->time;
	} else if (code->percent) {
		format.kind = NUMFMT_PERCENT;
	} else if (code->zeros > 1 && !code->other && !code->thousands &&
		   code->zeros < 32 && code->decimals < 32) {
		format.kind = NUMFMT_ZEROS;
		format.whole = (uint8_t)code->zeros;
		format.decimals = (uint8_t)code->decimals;
	} else {
		judge_unit(code, &format);
	}
	return format;
}

static bool is_of_one_unit(const struct numfmt *a, const struct numfmt *b)
{
	return a->shift == b->shift && !strcmp(a->before, b->before) &&
	       !strcmp(a->after, b->after);
}

/* The first section that shows something is the one of positive numbers,
 * unless sections are for values of a certain size. */
struct numfmt numfmt_parse(const char *data, size_t size)
{
	struct code code = {.at = data};
	struct numfmt first = {.kind = NUMFMT_PLAIN}, format;
	bool found = false, chosen = false, differ = false;

	for (; code.at <= data + size; code.at++) {
		code = (struct code){.at = code.at, .end = data + size};
		take_section(&code);
		chosen |= code.chosen;
		if (!code.zeros && !code.other && !code.percent && !code.day &&
			!code.year && !code.month && !code.time &&
			!code.elapsed)
			continue;
		format = judge(&code);
		if (!found)
			first = format;
		differ |= found && !is_of_one_unit(&first, &format);
		found = true;
	}
	if (chosen && differ) {
		first.shift = 0;
		*first.before = *first.after = '\0';
		first.by_size = true;
	}
	return first;
}

/* 27 to 36 and 50 to 58 are dates in all the locales that have them. */
struct numfmt numfmt_builtin(int64_t id)
{
	struct numfmt format = {.kind = NUMFMT_PLAIN};

	if (id == 9 || id == 10)
		format.kind = NUMFMT_PERCENT;
	if ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) || id == 45 ||
		id == 47 || (id >= 50 && id <= 58))
		format.kind = NUMFMT_DATE;
	format.day = format.kind == NUMFMT_DATE && !(id >= 18 && id <= 21) &&
		     id != 45 && id != 47;
	format.month = id == 17; /* mmm-yy */
	return format;
}
