/* date.c - days and periods, read by the shape of their text.
 *
 * A text is first told as a shape: `31-Mar-24` is "N-M-N" with the values
 * 31, 3 and 24.  What may be read is then a short table of shapes, and all
 * else is refused.
 */
#include "ground/date.h"

#include <stdio.h>
#include <string.h>
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

/* The month that word names in full or by at least three letters, as in
 * Sept, or 0. */
static int month_named(const char *word, size_t size)
{
	static const char *const names[] = {"january", "february", "march",
		"april", "may", "june", "july", "august", "september",
		"october", "november", "december"};
	int i;

	for (i = 0; i < 12; i++) {
		size_t whole = strlen(names[i]);

		if ((size == 3 || size == whole || (size == 4 && i == 8)) &&
			size <= whole && memcmp(word, names[i], size) == 0)
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
	struct piece piece = {month_named(text, size), 0};

	if (piece.value)
		return add_piece(shape, used, 'M', piece);
	if (size == strlen("से") && memcmp(text, "से", size) == 0) {
		text = "to";
		size = 2;
	}
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

/* The size of the ending of an ordinal, which a shape leaves out. */
static size_t ordinal(const char *text)
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
			text += ordinal(text);
	}
	shape->text[used] = '\0';
	return true;
}

/* The year that a piece of two or four digits names, or 0. */
static int year_of(struct piece piece)
{
	if (piece.digit_count == 4 && piece.value >= YEAR_FIRST &&
		piece.value <= YEAR_LAST)
		return piece.value;
	if (piece.digit_count == 2 && piece.value <= TWO_DIGIT_YEAR_LAST)
		return 2000 + piece.value;
	return 0;
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

static bool read_three_numbers(
	const struct piece *p, enum date_order order, struct date *out)
{
	bool month_leads = order == DATE_MONTH_FIRST;

	if (p[0].digit_count == 4)
		return set_date(p[0], p[1], p[2], out);
	if (!set_date(p[2], p[!month_leads], p[month_leads], out))
		return false;
	out->ordered = true;
	return true;
}

static bool read_date(
	const struct shape *shape, enum date_order order, struct date *out)
{
	const struct piece *p = shape->pieces;
	bool year_leads = p[0].digit_count == 4;

	if (IS_ONE_OF(shape->text, three_numbers))
		return read_three_numbers(p, order, out);
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

/* The first day of the month that is count months after a month. */
static int32_t month_start(int year, int month, int count)
{
	int months = year * 12 + month - 1 + count;

	return day_of(months / 12, months % 12 + 1, 1);
}

static void write_fiscal_year(int year, struct period *out)
{
	out->from = day_of(year, 4, 1);
	out->to = day_of(year + 1, 4, 1);
	(void)snprintf(out->text, sizeof out->text, "%04u-%02u",
		(unsigned)year % 10000, (unsigned)(year + 1) % 100);
}

/* A year of 0, here and below, is one that could not be read. */
static bool set_fiscal_year(int year, struct period *out)
{
	if (!year)
		return false;
	write_fiscal_year(year, out);
	return true;
}

static bool set_calendar_year(int year, struct period *out)
{
	if (!year)
		return false;
	out->from = day_of(year, 1, 1);
	out->to = day_of(year + 1, 1, 1);
	(void)snprintf(
		out->text, sizeof out->text, "%04u", (unsigned)year % 10000);
	return true;
}

static bool set_month_period(int year, int month, struct period *out)
{
	if (!year || month < 1 || month > 12)
		return false;
	out->from = month_start(year, month, 0);
	out->to = month_start(year, month, 1);
	(void)snprintf(out->text, sizeof out->text, "%04u-M%02u",
		(unsigned)year % 10000, (unsigned)month % 100);
	return true;
}

static bool set_quarter(int year, int quarter, struct period *out)
{
	if (!year || quarter < 1 || quarter > 4)
		return false;
	out->from = month_start(year, quarter * 3 - 2, 0);
	out->to = month_start(year, quarter * 3 - 2, 3);
	(void)snprintf(out->text, sizeof out->text, "%04u-Q%u",
		(unsigned)year % 10000, (unsigned)quarter % 10);
	return true;
}

/* How many months after April a month is. */
static int months_from_april(int month)
{
	return (month + 8) % 12;
}

/* A part of the fiscal year that starts in year, both months included.  The
 * whole year and a single month have shorter names of their own. */
static bool set_part(int year, int first, int last, struct period *out)
{
	int from, to;

	if (!year || first < 1 || first > 12 || last < 1 || last > 12)
		return false;
	from = months_from_april(first);
	to = months_from_april(last);
	if (from > to)
		return false;
	if (from == 0 && to == 11)
		return set_fiscal_year(year, out);
	if (from == to)
		return set_month_period(year + (first < 4), first, out);
	out->from = month_start(year, 4, from);
	out->to = month_start(year, 4, to + 1);
	(void)snprintf(out->text, sizeof out->text, "%04u-%02u/M%02u-M%02u",
		(unsigned)year % 10000, (unsigned)(year + 1) % 100,
		(unsigned)first % 100, (unsigned)last % 100);
	return true;
}

/* The year in which the fiscal year a-b starts, or 0 when b isn't the year
 * after a: 2023-24, 2023-2024, 1999-00, 23-24. */
static int fiscal_start(struct piece a, struct piece b)
{
	int year = year_of(a);
	bool next = b.digit_count == 4
			    ? b.value == year + 1
			    : b.digit_count == 2 && b.value == (year + 1) % 100;

	return year && next ? year : 0;
}

/* The year in which FY24 or FY2024 starts: it is named by its end. */
static int fiscal_start_of_end(struct piece end)
{
	int year = year_of(end);

	return year > YEAR_FIRST ? year - 1 : 0;
}

/* 2011-12 may be a month or a fiscal year.  Trade statistics of India are
 * by fiscal year, and a month is rarely written so: the fiscal year wins,
 * and a month is only what can't be one. */
static bool read_two_numbers(const struct shape *shape, struct period *out)
{
	struct piece a = shape->pieces[0];
	struct piece b = shape->pieces[1];

	if (b.digit_count == 4 && a.digit_count <= 2)
		return set_month_period(year_of(b), a.value, out);
	/* 23-24; but 11-12 may be a November. */
	if (a.digit_count == 2 && b.digit_count == 2 && a.value > 12)
		return set_fiscal_year(fiscal_start(a, b), out);
	if (a.digit_count != 4)
		return false;
	if (fiscal_start(a, b))
		return set_fiscal_year(fiscal_start(a, b), out);
	return b.digit_count == 2 && strcmp(shape->text, "N-N") == 0 &&
	       set_month_period(year_of(a), b.value, out);
}

static bool read_one_number(struct piece piece, struct period *out)
{
	struct piece year = {piece.value / 100, 4};

	if (piece.digit_count == 4)
		return set_calendar_year(year_of(piece), out);
	return piece.digit_count == 6 &&
	       set_month_period(year_of(year), piece.value % 100, out);
}

/* 2023.0 is what a spreadsheet makes of 2023; 04.2024 is a month. */
static bool read_dotted(struct piece a, struct piece b, struct period *out)
{
	if (b.digit_count == 4 && a.digit_count <= 2)
		return set_month_period(year_of(b), a.value, out);
	return b.value == 0 && read_one_number(a, out);
}

/* Apr-Dec 2023: both months are of that year, so they must lie in one of
 * the two fiscal years that share it. */
static bool read_part_of_year(const struct piece *p, struct period *out)
{
	int year = year_of(p[2]);

	if (p[0].value == 1 && p[1].value == 12)
		return set_calendar_year(year, out);
	if ((p[0].value < 4) != (p[1].value < 4) || year == YEAR_FIRST)
		return false;
	return year && set_part(p[0].value < 4 ? year - 1 : year, p[0].value,
			       p[1].value, out);
}

/* The year in which the fiscal year of a month starts. */
static int fiscal_start_of(struct piece month, struct piece year)
{
	return year_of(year) ? year_of(year) - (month.value < 4) : 0;
}

/* Apr 2023 - Dec 2023: of one fiscal year, or a calendar year. */
static bool read_month_to_month(const struct piece *p, struct period *out)
{
	int year = fiscal_start_of(p[0], p[1]);

	if (p[0].value == 1 && p[2].value == 12 &&
		year_of(p[1]) == year_of(p[3]))
		return set_calendar_year(year_of(p[1]), out);
	return year >= YEAR_FIRST && year == fiscal_start_of(p[2], p[3]) &&
	       set_part(year, p[0].value, p[2].value, out);
}

/* A quarter of a fiscal year, the first being April to June. */
static bool read_fiscal_quarter(int quarter, int year, struct period *out)
{
	int first = quarter < 4 ? quarter * 3 + 1 : 1;

	return quarter >= 1 && quarter <= 4 &&
	       set_part(year, first, first + 2, out);
}

/* A half of a fiscal year, the first being April to September. */
static bool read_fiscal_half(int half, int year, struct period *out)
{
	return (half == 1 && set_part(year, 4, 9, out)) ||
	       (half == 2 && set_part(year, 10, 3, out));
}

static const char *const two_numbers[] = {"N-N", "N/N"};
static const char *const fiscal_years[] = {
	"fy N-N", "fyN-N", "fy N/N", "f.y. N-N", "fy: N-N", "fy-N-N", "N-N fy"};
static const char *const fiscal_ends[] = {"fyN", "fy N", "fy'N", "fy-N"};
static const char *const months_then_years[] = {
	"M-M N-N", "M-M, N-N", "M - M N-N", "M to M N-N", "M-M (N-N)"};
static const char *const years_then_months[] = {"N-N (M-M)", "N-N(M-M)",
	"N-N M-M", "N-N, M-M", "N-N (M - M)", "N-N (M to M)"};
static const char *const months_of_year[] = {
	"M-M N", "M-M, N", "M - M N", "M to M N", "M-M'N", "M-M 'N"};
static const char *const months_to_months[] = {"M N-M N", "M N - M N",
	"M N to M N", "M-N to M-N", "M-N - M-N", "M'N-M'N", "M'N - M'N",
	"M'N to M'N", "M, N-M, N", "M, N - M, N", "M, N to M, N"};
static const char *const year_then_month[] = {"N M", "N-M", "N, M"};
static const char *const fiscal_quarters[] = {"qN N-N", "qN fy N-N"};
static const char *const fiscal_end_quarters[] = {
	"qN fyN", "qN fy N", "qN fy'N", "qN fy-N"};
static const char *const quarters_behind[] = {"N-N qN", "N-N (qN)"};
static const char *const fiscal_halves[] = {"hN N-N", "hN fy N-N"};
static const char *const fiscal_end_halves[] = {
	"hN fyN", "hN fy N", "hN fy'N", "hN fy-N"};
static const char *const halves_behind[] = {"N-N hN", "N-N (hN)"};
static const char *const fiscal_months[] = {"M N-N", "M, N-N", "M (N-N)"};

static bool read_quarter_or_half(const struct shape *shape, struct period *out)
{
	const struct piece *p = shape->pieces;
	const char *text = shape->text;

	if (IS_ONE_OF(text, fiscal_end_quarters))
		return read_fiscal_quarter(
			p[0].value, fiscal_start_of_end(p[1]), out);
	if (IS_ONE_OF(text, quarters_behind))
		return read_fiscal_quarter(
			p[2].value, fiscal_start(p[0], p[1]), out);
	if (IS_ONE_OF(text, fiscal_quarters))
		return read_fiscal_quarter(
			p[0].value, fiscal_start(p[1], p[2]), out);
	if (IS_ONE_OF(text, fiscal_end_halves))
		return read_fiscal_half(
			p[0].value, fiscal_start_of_end(p[1]), out);
	if (IS_ONE_OF(text, halves_behind))
		return read_fiscal_half(
			p[2].value, fiscal_start(p[0], p[1]), out);
	return IS_ONE_OF(text, fiscal_halves) &&
	       read_fiscal_half(p[0].value, fiscal_start(p[1], p[2]), out);
}

static bool read_part(const struct shape *shape, struct period *out)
{
	const struct piece *p = shape->pieces;
	const char *text = shape->text;

	if (IS_ONE_OF(text, months_then_years))
		return set_part(
			fiscal_start(p[2], p[3]), p[0].value, p[1].value, out);
	if (IS_ONE_OF(text, years_then_months) || !strcmp(text, "N-N/mN-mN"))
		return set_part(
			fiscal_start(p[0], p[1]), p[2].value, p[3].value, out);
	if (IS_ONE_OF(text, months_of_year))
		return (p[2].digit_count == 4 || strchr(text, '\'')) &&
		       read_part_of_year(p, out);
	if (IS_ONE_OF(text, months_to_months))
		return read_month_to_month(p, out);
	if (IS_ONE_OF(text, fiscal_months))
		return set_part(
			fiscal_start(p[1], p[2]), p[0].value, p[0].value, out);
	return read_quarter_or_half(shape, out);
}

static bool read_period(const struct shape *shape, struct period *out)
{
	const struct piece *p = shape->pieces;
	const char *text = shape->text;

	if (!strcmp(text, "N"))
		return read_one_number(p[0], out);
	if (IS_ONE_OF(text, two_numbers))
		return read_two_numbers(shape, out);
	if (!strcmp(text, "N.N"))
		return read_dotted(p[0], p[1], out);
	if (IS_ONE_OF(text, fiscal_years))
		return set_fiscal_year(fiscal_start(p[0], p[1]), out);
	if (IS_ONE_OF(text, fiscal_ends))
		return set_fiscal_year(fiscal_start_of_end(p[0]), out);
	if (IS_ONE_OF(text, month_and_year))
		return set_month_period(year_of(p[1]), p[0].value, out);
	if (p[0].digit_count == 4 && IS_ONE_OF(text, year_then_month))
		return set_month_period(year_of(p[0]), p[1].value, out);
	if (p[0].digit_count == 4 && !strcmp(text, "N-mN"))
		return set_month_period(year_of(p[0]), p[1].value, out);
	if (p[0].digit_count == 4 && !strcmp(text, "N-qN"))
		return set_quarter(year_of(p[0]), p[1].value, out);
	return read_part(shape, out);
}

/* Takes one (P), (R), (PR) or * off the end of text.  What is revised has been
 * provisional. */
static bool strip_mark(char *text, bool *provisional)
{
	static const char *const marks[] = {"(r)", "(revised)", "(p)", "(pr)",
		"(provisional)", "(prov.)", "(prov)", "(*)", "*"};
	const size_t revised = 2;
	size_t size = strlen(text);
	size_t i;

	for (i = 0; i < sizeof marks / sizeof marks[0]; i++) {
		size_t mark = strlen(marks[i]);

		if (size <= mark || strcmp(text + size - mark, marks[i]) != 0)
			continue;
		size -= mark;
		if (text[size - 1] == ' ')
			size--;
		text[size] = '\0';
		*provisional |= i >= revised;
		return true;
	}
	return false;
}

/* Figures that may yet change are marked so, at times twice. */
static bool strip_provisional(char *text)
{
	bool provisional = false;

	while (strip_mark(text, &provisional))
		;
	return provisional;
}

/* Takes the spaces off a dash between numbers: 2023 - 24. */
static void tighten(char *text)
{
	static const char digits[] = "0123456789";
	char *dash = text;

	while ((dash = strchr(dash, '-'))) {
		char *from = dash, *to = dash + 1;

		while (from > text && from[-1] == ' ')
			from--;
		to += strspn(to, " ");
		if (from > text && strchr(digits, from[-1]) && *to &&
			strchr(digits, *to)) {
			*from = '-';
			memmove(from + 1, to, strlen(to) + 1);
			dash = from;
		}
		dash++;
	}
}

bool period_parse(
	const char *text, size_t size, struct period *out, bool *provisional)
{
	char plain[PLAIN_BYTES];
	struct shape shape;
	bool marked;

	if (!plain_fold(text, size, plain))
		return false;
	marked = strip_provisional(plain);
	tighten(plain);
	if (!shape_of(plain, &shape) || !read_period(&shape, out))
		return false;
	if (provisional)
		*provisional = marked;
	return true;
}

void period_fiscal_year(int32_t day, struct period *out)
{
	int year, month, day_of_month;

	date_split(day, &year, &month, &day_of_month);
	write_fiscal_year(month < 4 ? year - 1 : year, out);
}
