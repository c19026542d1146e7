/* number.c - exact decimal numbers: read from a cell, rescaled, written. */
#include "ground/number.h"

#include <assert.h>
#include <stdio.h>
#include <ctype.h>
#include <string.h>

#include "ground/plain.h"
#include "ground/unit.h"

enum {
	MANTISSA_DIGITS_MAX = PLAIN_BYTES,
	EXPONENT_MAX = 1000, /* beyond any that fits; stops the counting */
	INT64_DIGITS = 19,
};

static const char not_a_number[] = "not a number";
static const char too_large[] = "too large";
static const char wrong_groups[] =
	"the commas stand at the wrong places: 1,23,456 or 123,456";
static const char decimal_comma[] =
	"the comma is no decimal point: write 1234.56, or 1,23,456";
static const char dots_as_groups[] =
	"there are two decimal points: groups are written with commas";

static const int64_t powers[NUMBER_SCALE_MAX + 1] = {1, 10, 100, 1000, 10000,
	100000, 1000000, 10000000, 100000000, 1000000000, 10000000000,
	100000000000, 1000000000000, 10000000000000, 100000000000000,
	1000000000000000, 10000000000000000, 100000000000000000,
	1000000000000000000};

/* What a cell's text is found to be, part by part. */
struct parts {
	const char *at;
	char digits[MANTISSA_DIGITS_MAX]; /* '0'..'9', without leading zeros */
	int digit_count;
	int fraction_count; /* how many of the digits stand behind the point */
	int exponent;
	bool negative, bracket;
	struct number number;
};

/* The marks for "no number" of Indian statistical tables, in plain letters. */
static bool is_missing(const char *text)
{
	static const char *const marks[] = {"", "-", "--", "nil", "na", "n.a.",
		"n.a", "n/a", "..", "...", "not available", "rs -", "rs. -"};
	size_t i;

	for (i = 0; i < sizeof marks / sizeof marks[0]; i++)
		if (strcmp(text, marks[i]) == 0)
			return true;
	return false;
}

static bool skip(struct parts *parts, const char *text)
{
	size_t size = strlen(text);

	if (strncmp(parts->at, text, size) != 0)
		return false;
	parts->at += size;
	return true;
}

static void skip_space(struct parts *parts)
{
	while (*parts->at == ' ')
		parts->at++;
}

static bool skip_currency(struct parts *parts)
{
	static const struct {
		const char *text, *currency;
	} signs[] = {{"rs.", "INR"}, {"rs", "INR"}, {"inr", "INR"},
		{"रु.", "INR"}, {"रु", "INR"}, {"us$", "USD"}, {"us $", "USD"},
		{"u.s.$", "USD"}, {"u.s. $", "USD"}, {"usd", "USD"},
		{"$", "USD"}, {"eur", "EUR"}, {"€", "EUR"}, {"gbp", "GBP"},
		{"£", "GBP"}};
	size_t i;

	for (i = 0; i < sizeof signs / sizeof signs[0]; i++) {
		if (!skip(parts, signs[i].text))
			continue;
		memcpy(parts->number.currency, signs[i].currency, 4);
		return true;
	}
	return false;
}

/* A sign, a bracket and the currency may come in any order, each once. */
static const char *read_prefix(struct parts *parts)
{
	bool sign = false;
	bool currency = false;

	for (;;) {
		bool minus;

		skip_space(parts);
		minus = *parts->at == '-';
		if (skip(parts, "-") || skip(parts, "+")) {
			if (sign || parts->bracket)
				return "two signs";
			sign = true;
			parts->negative = minus;
		} else if (skip(parts, "(")) {
			if (sign || parts->bracket)
				return "two signs";
			parts->bracket = parts->negative = true;
		} else if (skip_currency(parts)) {
			if (currency)
				return "two currencies";
			currency = true;
		} else {
			return NULL;
		}
	}
}

static size_t count_digits(const char *text)
{
	return strspn(text, "0123456789");
}

/* Leading zeros are not kept, so that digit_count tells the magnitude. */
static void take_digits(struct parts *parts, size_t count)
{
	size_t i;

	for (i = 0; i < count; i++, parts->at++)
		if (parts->digit_count || *parts->at != '0')
			parts->digits[parts->digit_count++] = *parts->at;
}

/* Why commas are wrong: 1.234,56, 1234,5 and 0,125 have a decimal comma. */
static const char *wrong_commas(const char *at)
{
	const char *comma = strchr(at, ',');
	size_t behind = count_digits(comma + 1);
	const char *dot = strchr(at, '.');

	if (!strchr(comma + 1, ',') &&
		((dot && dot < comma) || behind == 1 || behind == 2 ||
			*at == '0' || comma - at > 3))
		return decimal_comma;
	return wrong_groups;
}

/* Groups of 3-2-2 or 3-3 digits; `1,234` is right in both and tells none. */
static const char *read_groups(struct parts *parts)
{
	const char *start = parts->at;
	size_t first = count_digits(start);
	bool indian = first <= 2;
	bool western = first <= 3;

	if (first == 0 || *start == '0')
		return wrong_commas(start);
	take_digits(parts, first);
	while (*parts->at == ',') {
		size_t size = count_digits(++parts->at);
		bool last = parts->at[size] != ',';

		indian = indian && size == (last ? 3 : 2);
		western = western && size == 3;
		take_digits(parts, size);
	}
	if (!indian && !western)
		return wrong_commas(start);
	if (indian != western)
		parts->number.grouping =
			indian ? GROUPING_INDIAN : GROUPING_WESTERN;
	return NULL;
}

static void read_exponent(struct parts *parts)
{
	const char *at = parts->at;
	bool negative;
	size_t count;
	size_t i;

	if (*at != 'e')
		return;
	at++;
	negative = *at == '-';
	if (*at == '-' || *at == '+')
		at++;
	count = count_digits(at);
	if (count == 0)
		return;
	for (i = 0; i < count; i++)
		if (parts->exponent < EXPONENT_MAX)
			parts->exponent = parts->exponent * 10 + (at[i] - '0');
	if (negative)
		parts->exponent = -parts->exponent;
	parts->number.exponent = true;
	parts->at = at + count;
}

static const char *read_mantissa(struct parts *parts)
{
	size_t whole = count_digits(parts->at);
	size_t fraction = 0;

	if (parts->at[whole] == ',') {
		const char *reason = read_groups(parts);

		if (reason)
			return reason;
	} else {
		take_digits(parts, whole);
	}
	if (*parts->at == '.') {
		parts->at++;
		fraction = count_digits(parts->at);
		take_digits(parts, fraction);
		if (*parts->at == '.' && count_digits(parts->at + 1))
			return strchr(parts->at, ',') ? decimal_comma
						      : dots_as_groups;
		if (*parts->at == ',' && whole)
			return wrong_commas(parts->at - fraction - 1);
	}
	if (whole + fraction == 0)
		return not_a_number;
	parts->fraction_count = (int)fraction;
	read_exponent(parts);
	return NULL;
}

/* Takes the unit that begins here and reaches to a bracket, a /- or the end:
 * 12.5 Cr, Rs 4.5 lakh/-, (3 mn USD). */
static const char *read_unit(struct parts *parts)
{
	static const char behind[] = "text stands behind the number";
	struct number *number = &parts->number;
	size_t size = strcspn(parts->at, ")/");
	char phrase[PLAIN_BYTES + 4];
	struct unit unit;

	(void)snprintf(phrase, sizeof phrase, "%s %.*s", number->currency,
		(int)size, parts->at);
	if (!size || !unit_parse_exact(phrase, strlen(phrase), &unit) ||
		number->percent)
		return behind;
	if (!strcmp(unit.quantity, "%"))
		number->percent = true;
	else
		memcpy(number->quantity, unit.quantity, sizeof unit.quantity);
	memcpy(number->currency, unit.currency, sizeof unit.currency);
	number->power = unit.power;
	parts->at += size;
	return NULL;
}

/* A bracket, a unit, and one of % and /-, in any order. */
static const char *read_suffix(struct parts *parts)
{
	struct number *number = &parts->number;
	bool open = parts->bracket;
	bool unit = false;

	for (;;) {
		skip_space(parts);
		if (open && skip(parts, ")")) {
			open = false;
		} else if (!number->plain && !number->percent &&
			   skip(parts, "%")) {
			number->percent = true;
		} else if (!number->plain && !number->percent &&
			   skip(parts, "/-")) {
			number->plain = true;
		} else if (*parts->at && !unit) {
			const char *reason = read_unit(parts);

			if (reason)
				return reason;
			unit = true;
		} else {
			break;
		}
	}
	if (*parts->at)
		return "text stands behind the number";
	if (number->power)
		number->plain = false;
	if (number->plain && !*number->currency)
		memcpy(number->currency, "INR", 4);
	return open ? "a bracket is not closed" : NULL;
}

/* Zeros that only the scale's limit takes away change nothing. */
static const char *set_scale(struct parts *parts)
{
	int scale = parts->fraction_count - parts->exponent;

	if (parts->digit_count == 0)
		scale = scale < 0                  ? 0
			: scale > NUMBER_SCALE_MAX ? NUMBER_SCALE_MAX
						   : scale;
	while (scale > NUMBER_SCALE_MAX && parts->digit_count &&
		parts->digits[parts->digit_count - 1] == '0') {
		parts->digit_count--;
		scale--;
	}
	if (scale > NUMBER_SCALE_MAX)
		return "more than 18 decimals";
	if (parts->digit_count - (scale < 0 ? scale : 0) > INT64_DIGITS)
		return too_large;
	for (; scale < 0; scale++)
		parts->digits[parts->digit_count++] = '0';
	parts->number.scale = scale;
	return NULL;
}

static const char *set_digits(struct parts *parts)
{
	int64_t value = 0;
	int i;

	for (i = 0; i < parts->digit_count; i++) {
		int digit = parts->digits[i] - '0';

		if (value > (INT64_MAX - digit) / 10)
			return too_large;
		value = value * 10 + digit;
	}
	parts->number.digits = parts->negative ? -value : value;
	return NULL;
}

/* Goes behind the digits at `at`, which fit. */
static const char *add_digits(const char *at, const char *end, int64_t *value)
{
	for (; at < end; at++) {
		unsigned digit = (unsigned)*at - '0';

		if (digit > 9)
			break;
		*value = *value * 10 + digit;
	}
	return at;
}

bool number_digits(const char *text, size_t size, struct number *out)
{
	const char *at = text, *end = text + size, *group;
	bool indian = true, western = true, grouped = false;
	int64_t value = 0;
	int decimals = 0;

	if (size > 0 && *at == '-')
		at++;
	if (at == end || end - at > NUMBER_SCALE_MAX)
		return false;
	for (group = at; (at = add_digits(at, end, &value)) < end && *at == ',';
		group = ++at) {
		if (at == group || (!grouped && *group == '0'))
			return false;
		indian =
			indian && (grouped ? at - group == 2 : at - group <= 2);
		western = western &&
			  (grouped ? at - group == 3 : at - group <= 3);
		grouped = true;
	}
	if (at == group ||
		(grouped && (at - group != 3 || (!indian && !western))))
		return false;
	if (at < end) {
		decimals = (int)(end - at) - 1;
		if (*at != '.' || add_digits(at + 1, end, &value) < end)
			return false;
	}
	memset(out, 0, sizeof *out);
	out->digits = *text == '-' ? -value : value;
	out->scale = decimals;
	out->grouping = !grouped || indian == western ? GROUPING_NONE
			: indian                      ? GROUPING_INDIAN
						      : GROUPING_WESTERN;
	return true;
}

/* Takes one mark of a footnote off the end. */
static bool strip_mark(char *plain, struct number *number)
{
	static const char *const marks[] = {"*", "(*)", "#", "@", "†", "‡", "⁰",
		"¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹", "(r)", "(p)",
		"(pr)", "(prov.)"};
	const size_t changing = sizeof marks / sizeof marks[0] - 3;
	size_t size = strlen(plain), i;

	for (i = 0; i < sizeof marks / sizeof marks[0]; i++) {
		size_t mark = strlen(marks[i]);

		if (size <= mark || strcmp(plain + size - mark, marks[i]))
			continue;
		/* m² is a unit. */
		if (isalpha((unsigned char)plain[size - mark - 1]) &&
			(unsigned char)marks[i][0] >= 0x80)
			continue;
		size -= mark;
		if (plain[size - 1] == ' ')
			size--;
		plain[size] = '\0';
		number->mark = true;
		number->changing = number->changing || i >= changing;
		return size > 0;
	}
	return false;
}

static const char *read_parts(const char *text, size_t size, struct number *out)
{
	char plain[PLAIN_BYTES];
	struct parts parts = {0};
	const char *reason;

	if (!plain_fold(text, size, plain))
		return not_a_number;
	while (strip_mark(plain, &parts.number))
		continue;
	parts.at = plain;
	if (is_missing(plain) && (*plain || !parts.number.mark)) {
		*out = (struct number){.missing = true};
		return NULL;
	}
	reason = read_prefix(&parts);
	if (!reason)
		reason = read_mantissa(&parts);
	if (!reason)
		reason = read_suffix(&parts);
	if (!reason)
		reason = set_scale(&parts);
	if (!reason)
		reason = set_digits(&parts);
	if (!reason)
		*out = parts.number;
	return reason;
}

const char *number_read(const char *text, size_t size, struct number *out)
{
	return number_digits(text, size, out) ? NULL
					      : read_parts(text, size, out);
}

enum number_point number_point(const char *text, size_t size)
{
	const char *comma = memchr(text, ',', size);
	struct number number;
	const char *reason;

	if (!comma && !memchr(text, '.', size))
		return POINT_UNSAID;
	reason = number_read(text, size, &number);
	if (reason)
		return reason == decimal_comma || reason == dots_as_groups
			       ? POINT_COMMA
			       : POINT_UNSAID;
	if (!comma && !number.scale)
		return POINT_UNSAID;
	if (!comma)
		return number.scale == 3 && number.digits / 1000 != 0 &&
				       number.digits / 1000000 == 0
			       ? POINT_EITHER
			       : POINT_DOT;
	size -= (size_t)(comma + 1 - text);
	return number.scale || memchr(comma + 1, ',', size) ? POINT_DOT
							    : POINT_EITHER;
}

/* Whether the column is in crore already only the importer knows. */
static const char *unit_reason(const struct number *number)
{
#define IN_CELL(unit) "the cell has a unit of its own: " unit
	switch (number->power) {
	case 0:
		break;
	case 3:
		return IN_CELL("thousand");
	case 5:
		return IN_CELL("lakh");
	case 6:
		return IN_CELL("million");
	case 7:
		return IN_CELL("crore");
	case 9:
		return IN_CELL("billion");
	default:
		return "the cell has a unit of its own";
	}
	if (*number->quantity)
		return "the cell has a unit of its own";
	if (*number->currency && strcmp(number->currency, "INR"))
		return "the cell has a currency of its own";
	return number->mark ? "text stands behind the number" : NULL;
}

const char *number_parse(const char *text, size_t size, struct number *out)
{
	struct number number;
	const char *reason;

	if (number_digits(text, size, out))
		return NULL;
	reason = read_parts(text, size, &number);
	if (!reason)
		reason = unit_reason(&number);
	if (!reason)
		*out = number;
	return reason;
}

static const char *more_decimals_than(int scale)
{
	static const char *const reasons[NUMBER_SCALE_MAX + 1] = {
		"more than 0 decimals",
		"more than 1 decimal",
		"more than 2 decimals",
		"more than 3 decimals",
		"more than 4 decimals",
		"more than 5 decimals",
		"more than 6 decimals",
		"more than 7 decimals",
		"more than 8 decimals",
		"more than 9 decimals",
		"more than 10 decimals",
		"more than 11 decimals",
		"more than 12 decimals",
		"more than 13 decimals",
		"more than 14 decimals",
		"more than 15 decimals",
		"more than 16 decimals",
		"more than 17 decimals",
		"more than 18 decimals",
	};

	return reasons[scale];
}

const char *number_shift(struct number *number, int power)
{
	int64_t digits = number->digits;
	int scale = number->scale - power;

	for (; scale > NUMBER_SCALE_MAX; scale--) {
		if (digits % 10)
			return more_decimals_than(NUMBER_SCALE_MAX);
		digits /= 10;
	}
	if (scale < -NUMBER_SCALE_MAX && digits)
		return too_large;
	if (scale < 0 && digits &&
		__builtin_mul_overflow(digits, powers[-scale], &digits))
		return too_large;
	number->digits = digits;
	number->scale = scale < 0 ? 0 : scale;
	return NULL;
}

const char *number_rescale(const struct number *number, int scale, int64_t *out)
{
	int64_t digits = number->digits;
	int at;

	assert(scale >= 0 && scale <= NUMBER_SCALE_MAX);
	if (number->missing)
		return "there is no number";
	for (at = number->scale; at > scale && digits; at--) {
		if (digits % 10)
			return more_decimals_than(scale);
		digits /= 10;
	}
	if (at < scale &&
		__builtin_mul_overflow(digits, powers[scale - at], &digits))
		return too_large;
	*out = digits;
	return NULL;
}

/* Whether a comma stands before the digit that has place digits between it
 * and the decimal point, itself included. */
static bool comma_before(int place, enum number_grouping grouping)
{
	if (grouping == GROUPING_WESTERN)
		return place % 3 == 0;
	return grouping == GROUPING_INDIAN &&
	       (place == 3 || (place > 3 && place % 2 == 1));
}

/* Writes from the last digit to the first, then moves it into place. */
void number_format(int64_t digits, int scale, enum number_grouping grouping,
	char out[NUMBER_TEXT_BYTES])
{
	uint64_t rest = digits < 0 ? 0 - (uint64_t)digits : (uint64_t)digits;
	char *at = out + NUMBER_TEXT_BYTES;
	int place;

	assert(scale >= 0 && scale <= NUMBER_SCALE_MAX);
	*--at = '\0';
	for (place = -scale; place <= 0 || rest; place++) {
		if (place == 0 && scale)
			*--at = '.';
		if (place > 0 && comma_before(place, grouping))
			*--at = ',';
		*--at = (char)('0' + rest % 10);
		rest /= 10;
	}
	if (digits < 0)
		*--at = '-';
	memmove(out, at, (size_t)(out + NUMBER_TEXT_BYTES - at));
}
