/* date.c - days, read by the shape of their text.
 *
 * A text is first told as a shape: `31-Mar-24` is "N-M-N" with the values
 * 31, 3 and 24.  What may be read is then a short table of shapes, and all
 * else is refused.
 */
#include "ground/date_parts.h"

#include <string.h>
#include <strings.h>
#include <time.h>

#include "ground/plain.h"

enum {
	YEAR_FIRST = 1800,
	YEAR_LAST = 2200,
	TWO_DIGIT_YEAR_LAST = 68, /* as POSIX has it */
	SHAPE_BYTES = 32,
	PIECES_MAX = 4,
	PIECE_DIGITS_MAX = 6,
	INDIA_SECONDS_EAST = 19800,
	DAY_SECONDS = 86400,
};

struct piece {
	int value;
	int digit_count; /* 0: a month by its name */
};

struct shape {
	char text[SHAPE_BYTES]; /* N a number, M a month's name, else itself */
	struct piece pieces[PIECES_MAX];
	int piece_count;
};

/* Howard Hinnant's days_from_civil: years begin in March, so that the leap
 * day is their last, and eras have 400 years, so that all are alike. */
static int32_t day_of(int year, int month, int day)
{
	int64_t y = month <= 2 ? (int64_t)year - 1 : year;
	int64_t era = (y >= 0 ? y : y - 399) / 400;
	int64_t year_of_era = y - era * 400;
	int64_t day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
	int64_t day_of_era = year_of_era * 365 + year_of_era / 4 -
			     year_of_era / 100 + day_of_year;

	return (int32_t)(era * 146097 + day_of_era - 719468);
}

static int month_days(int year, int month)
{
	static const int days[] = {
		31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

	return days[month - 1] + (month == 2 && leap);
}

bool date_of(int year, int month, int day, int32_t *out)
{
	if (year < YEAR_FIRST || year > YEAR_LAST || month < 1 || month > 12 ||
		day < 1 || day > month_days(year, month))
		return false;
	*out = day_of(year, month, day);
	return true;
}

/* Hinnant's civil_from_days, day_of() the other way round. */
void date_split(int32_t day, int *year, int *month, int *day_of_month)
{
	int64_t z = (int64_t)day + 719468;
	int64_t era = (z >= 0 ? z : z - 146096) / 146097;
	int64_t day_of_era = z - era * 146097;
	int64_t year_of_era =
		(day_of_era - day_of_era / 1460 + day_of_era / 36524 -
			day_of_era / 146096) /
		365;
	int64_t day_of_year =
		day_of_era -
		(365 * year_of_era + year_of_era / 4 - year_of_era / 100);
	int64_t m = (5 * day_of_year + 2) / 153;

	*day_of_month = (int)(day_of_year - (153 * m + 2) / 5 + 1);
	*month = (int)(m < 10 ? m + 3 : m - 9);
	*year = (int)(year_of_era + era * 400 + (*month <= 2));
}

static void put_two(char *out, int number)
{
	out[0] = (char)('0' + number / 10);
	out[1] = (char)('0' + number % 10);
}

/* Only days of four-digit years have this form; a day from a damaged store
 * may be any number. */
void date_format(int32_t day, char out[DATE_TEXT_BYTES])
{
	int year, month, day_of_month;

	date_split(day, &year, &month, &day_of_month);
	memcpy(out, "0000-00-00", DATE_TEXT_BYTES);
	if (year < 0 || year > 9999)
		return;
	put_two(out, year / 100);
	put_two(out + 2, year % 100);
	put_two(out + 5, month);
	put_two(out + 8, day_of_month);
}

void date_time_now(char out[DATE_TIME_BYTES])
{
	time_t now = time(NULL);
	struct tm tm = {0};

	(void)gmtime_r(&now, &tm);
	if (strftime(out, DATE_TIME_BYTES, "%Y-%m-%dT%H:%M:%SZ", &tm) == 0)
		out[0] = '\0';
}

int32_t date_today(void)
{
	return (int32_t)((time(NULL) + INDIA_SECONDS_EAST) / DAY_SECONDS);
}

/* The month that a Hindi word names, or 0.  A nukta may be written in one
 * letter, in two, or not at all. */
static int month_in_hindi(const char *word, size_t size)
{
	static const struct {
		const char *name;
		int month;
	} names[] = {
		{"जनवरी", 1},
		{"फरवरी", 2},
		{"फ\u093cरवरी", 2},
		{"\u095eरवरी", 2},
		{"मार्च", 3},
		{"अप्रैल", 4},
		{"अप्रेल", 4},
		{"मई", 5},
		{"जून", 6},
		{"जुलाई", 7},
		{"अगस्त", 8},
		{"सितंबर", 9},
		{"सितम्बर", 9},
		{"अक्टूबर", 10},
		{"अक्तूबर", 10},
		{"नवंबर", 11},
		{"नवम्बर", 11},
		{"दिसंबर", 12},
		{"दिसम्बर", 12},
	};
	size_t i;

	for (i = 0; i < sizeof names / sizeof names[0]; i++)
		if (strlen(names[i].name) == size &&
			memcmp(names[i].name, word, size) == 0)
			return names[i].month;
	return 0;
}

const char *const date_months[12] = {"January", "February", "March", "April",
	"May", "June", "July", "August", "September", "October", "November",
	"December"};

int date_month_named(const char *word, size_t size)
{
	int i;

	for (i = 0; i < 12; i++) {
		size_t whole = strlen(date_months[i]);

		if ((size == 3 || size == whole || (size == 4 && i == 8)) &&
			size <= whole &&
			strncasecmp(word, date_months[i], size) == 0)
			return i + 1;
	}
	return month_in_hindi(word, size);
}

/* Adds a piece under its letter; false when there are too many. */
static bool add_piece(
	struct shape *shape, size_t *used, char letter, struct piece piece)
{
	if (shape->piece_count == PIECES_MAX || *used + 1 >= SHAPE_BYTES)
		return false;
	shape->pieces[shape->piece_count++] = piece;
	shape->text[(*used)++] = letter;
	return true;
}

static bool add_number(
	struct shape *shape, size_t *used, const char *text, size_t size)
{
	struct piece piece = {0};
	size_t i;

	if (size > PIECE_DIGITS_MAX)
		return false;
	for (i = 0; i < size; i++)
		piece.value = piece.value * 10 + (text[i] - '0');
	piece.digit_count = (int)size;
	return add_piece(shape, used, 'N', piece);
}

static bool add_word(
	struct shape *shape, size_t *used, const char *text, size_t size)
{
	struct piece piece = {date_month_named(text, size), 0};

	if (piece.value)
		return add_piece(shape, used, 'M', piece);
	if (size >= SHAPE_BYTES - *used)
		return false;
	memcpy(shape->text + *used, text, size);
	*used += size;
	return true;
}

/* How many bytes of text are no ASCII. */
static size_t other_script(const char *text)
{
	size_t size = 0;

	while ((unsigned char)text[size] >= 0x80)
		size++;
	return size;
}

size_t date_ordinal(const char *text)
{
	static const char letters[] = "abcdefghijklmnopqrstuvwxyz";
	static const char *const endings[] = {"st", "nd", "rd", "th"};
	size_t i;

	for (i = 0; i < 4; i++)
		if (!strncmp(text, endings[i], 2) && !strspn(text + 2, letters))
			return 2;
	return 0;
}

/* Tells plain text as a shape; false for what no shape can be. */
static bool shape_of(const char *text, struct shape *shape)
{
	static const char digits[] = "0123456789";
	static const char letters[] = "abcdefghijklmnopqrstuvwxyz";
	size_t used = 0;

	*shape = (struct shape){0};
	while (*text) {
		size_t number = strspn(text, digits);
		size_t word = strspn(text, letters) + other_script(text);
		size_t size = number + word ? number + word : 1;
		bool fits = number ? add_number(shape, &used, text, number)
				   : add_word(shape, &used, text, size);

		if (!fits)
			return false;
		text += size;
		if (number && number <= 2)
			text += date_ordinal(text);
	}
	shape->text[used] = '\0';
	return true;
}

int date_year_named(int value, int digit_count)
{
	if (digit_count == 4 && value >= YEAR_FIRST && value <= YEAR_LAST)
		return value;
	if (digit_count == 2 && value <= TWO_DIGIT_YEAR_LAST)
		return 2000 + value;
	return 0;
}

static int year_of(struct piece piece)
{
	return date_year_named(piece.value, piece.digit_count);
}

static bool set_date(struct piece year, struct piece month, struct piece day,
	struct date *out)
{
	int32_t at;

	if (month.digit_count > 2 || day.digit_count > 2 ||
		!date_of(year_of(year), month.value, day.value, &at))
		return false;
	*out = (struct date){
		.day = at, .two_digit_year = year.digit_count == 2};
	return true;
}

static bool set_month(struct piece year, struct piece month, struct date *out)
{
	int32_t at;

	if (!date_of(year_of(year), month.value, 1, &at))
		return false;
	*out = (struct date){.day = at,
		.precision = DATE_MONTH,
		.two_digit_year = year.digit_count == 2};
	return true;
}

static bool is_one_of(
	const char *shape, const char *const *shapes, size_t count)
{
	size_t i;

	for (i = 0; i < count; i++)
		if (strcmp(shape, shapes[i]) == 0)
			return true;
	return false;
}

#define IS_ONE_OF(shape, shapes)                                               \
	is_one_of((shape), (shapes), sizeof(shapes) / sizeof(shapes)[0])

static const char *const three_numbers[] = {"N-N-N", "N/N/N", "N.N.N"};
static const char *const day_first[] = {"N M N", "N M, N", "N M. N", "N-M-N",
	"N/M/N", "N.M.N", "NMN", "N of M N", "N of M, N"};
static const char *const month_first[] = {"M N, N", "M N N", "M. N, N"};
static const char *const month_and_year[] = {
	"M-N", "M N", "M, N", "M. N", "M'N", "M-'N", "M 'N"};

/* A space before two digits is left to the period: `March 24` may be a day
 * of March. */
static bool is_month_and_year(const struct shape *shape)
{
	if (!IS_ONE_OF(shape->text, month_and_year))
		return false;
	return shape->pieces[1].digit_count == 4 ||
	       strpbrk(shape->text, "-'") != NULL;
}

/* Who writes the month first parts it with strokes, never with dots: 07.13.2021
 * is a slip, and tells nothing of the days beside it. */
static bool read_three_numbers(
	const struct shape *shape, enum date_order order, struct date *out)
{
	const struct piece *p = shape->pieces;
	bool dotted = strchr(shape->text, '.') != NULL;
	bool month_leads = order == DATE_MONTH_FIRST && !dotted;

	if (p[0].digit_count == 4)
		return set_date(p[0], p[1], p[2], out);
	if (!set_date(p[2], p[!month_leads], p[month_leads], out))
		return false;
	out->ordered = !dotted;
	return true;
}

static bool read_date(
	const struct shape *shape, enum date_order order, struct date *out)
{
	const struct piece *p = shape->pieces;
	bool year_leads = p[0].digit_count == 4;

	if (IS_ONE_OF(shape->text, three_numbers))
		return read_three_numbers(shape, order, out);
	if (IS_ONE_OF(shape->text, day_first))
		return set_date(p[2], p[1], p[0], out);
	if (p[2].digit_count == 4 && IS_ONE_OF(shape->text, month_first))
		return set_date(p[2], p[0], p[1], out);
	if (is_month_and_year(shape))
		return set_month(p[1], p[0], out);
	if (year_leads && p[1].digit_count == 2 &&
		strcmp(shape->text, "N-N") == 0)
		return set_month(p[0], p[1], out);
	if (year_leads && strcmp(shape->text, "N") == 0 && year_of(p[0])) {
		*out = (struct date){.day = day_of(p[0].value, 1, 1),
			.precision = DATE_YEAR};
		return true;
	}
	return false;
}

static bool skip_two_digits(const char **at)
{
	if (strspn(*at, "0123456789") != 2)
		return false;
	*at += 2;
	return true;
}

/* Whether text is a time of day, in India or nowhere said: 10:15, 0:00:00.0,
 * 1:30 pm.  In UTC a day may be another one in India; only its midnight is
 * taken for a day without a time. */
static bool is_time(const char *text)
{
	bool midnight = strspn(text, "0:.z") == strlen(text);
	const char *at = text + strspn(text, "0123456789");

	if (at == text || at - text > 2 || *at++ != ':' ||
		!skip_two_digits(&at))
		return false;
	if (*at == ':') {
		at++;
		if (!skip_two_digits(&at))
			return false;
		if (*at == '.')
			at += 1 + strspn(at + 1, "0123456789");
	}
	if (*at == ' ')
		at++;
	return !*at || !strcmp(at, "am") || !strcmp(at, "pm") ||
	       !strcmp(at, "+05:30") || !strcmp(at, "+0530") ||
	       (midnight && !strcmp(at, "z"));
}

/* Takes a time off the end of a day. */
static bool strip_time(char *text)
{
	char *at = strchr(text, ':');

	if (!at)
		return false;
	while (at > text && at[-1] >= '0' && at[-1] <= '9')
		at--;
	if (at == text || (at[-1] != ' ' && at[-1] != 't') || !is_time(at))
		return false;
	at[-1] = '\0';
	return true;
}

bool date_parse_ordered(
	const char *text, size_t size, enum date_order order, struct date *out)
{
	char plain[PLAIN_BYTES];
	struct shape shape;
	struct date date;
	bool timed;

	if (!plain_fold(text, size, plain))
		return false;
	timed = strip_time(plain);
	if (!shape_of(plain, &shape) || !read_date(&shape, order, &date) ||
		(timed && date.precision != DATE_DAY))
		return false;
	*out = date;
	return true;
}

bool date_parse(const char *text, size_t size, struct date *out)
{
	return date_parse_ordered(text, size, DATE_DAY_FIRST, out);
}

bool date_parse_day(const char *text, size_t size, int32_t *day)
{
	struct date date;

	if (!date_parse(text, size, &date) || date.precision != DATE_DAY)
		return false;
	*day = date.day;
	return true;
}

enum date_order date_order_of(const char *text, size_t size)
{
	struct date date;
	bool day = date_parse_ordered(text, size, DATE_DAY_FIRST, &date);
	bool month = date_parse_ordered(text, size, DATE_MONTH_FIRST, &date);

	return day == month ? DATE_ANY_ORDER
	       : day        ? DATE_DAY_FIRST
			    : DATE_MONTH_FIRST;
}
