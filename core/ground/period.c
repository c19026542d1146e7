/* period.c - periods, read by what their words say.
 *
 * A text is cut into marks: numbers, months, words like `quarter`.  What they
 * say is gathered, in nearly any order, and only what agrees with itself is a
 * period.  A mark that isn't known, or that nothing asks for, refuses it all.
 */
#include "ground/period.h"

#include <stdio.h>
#include <string.h>

#include "ground/date_parts.h"
#include "ground/plain.h"

enum {
	MARKS_MAX = 24,
	DIGITS_MAX = 6,
	LEAD_WORDS_MAX = 4,
	APRIL = 3, /* months from January */
	SHORTEST_MONTH = 28,
	LONGEST_MONTH = 31
};

enum kind {
	MARK_END,
	MARK_NUMBER,
	MARK_MONTH,
	MARK_QUARTER,
	MARK_HALF,
	MARK_YEAR,
	MARK_FISCAL,
	MARK_CALENDAR,
	MARK_UPTO,
	MARK_ENDED,
	MARK_TO,
	MARK_SLASH,
	MARK_DOT,
	MARK_PAUSE
};

struct mark {
	enum kind kind;
	int value;       /* of MARK_TO: 0 a dash, 1 a word; else words[] */
	int digit_count; /* of a number; 0: it is a word, `first` */
};

enum year_kind { YEAR_NONE, YEAR_ALONE, YEAR_CALENDAR, YEAR_FISCAL };

/* A month that a period begins or ends with. */
struct bound {
	int month;
	int year;         /* 0: said elsewhere */
	int day;          /* 0: none is said */
	bool day_or_year; /* the 31 of `March 31` */
};

/* What was read so far. */
struct said {
	const struct mark *at;
	struct bound bounds[2];
	int bound_count;
	int year; /* in which it starts */
	enum year_kind year_kind;
	int part, part_months; /* the second of 3 months: a quarter */
	int ended_months;      /* what a bound ends: a quarter's are 3 */
	bool upto;
	bool upto_span; /* and the months from which to which stand behind it */
	bool month_open; /* a number now would be the last bound's year */
	bool tied;       /* by a dash to what stands before */
	bool owed;       /* a month, by a word like `to` */
	const char *why; /* it is refused; NULL: nothing is known of that */
};

/* ---- marks ---- */

/* Of MARK_FISCAL 1 is a word in full, of MARK_UPTO one behind its month. */
static const struct {
	const char *text;
	enum kind kind;
	int value;
} words[] = {
	{"q", MARK_QUARTER, 0},
	{"qtr", MARK_QUARTER, 0},
	{"quarter", MARK_QUARTER, 0},
	{"तिमाही", MARK_QUARTER, 0},
	{"h", MARK_HALF, 0},
	{"half", MARK_HALF, 0},
	{"छमाही", MARK_HALF, 0},
	{"year", MARK_YEAR, 0},
	{"वर्ष", MARK_YEAR, 0},
	{"fy", MARK_FISCAL, 0},
	{"f.y", MARK_FISCAL, 0},
	{"fiscal", MARK_FISCAL, 1},
	{"financial", MARK_FISCAL, 1},
	{"वित्तीय", MARK_FISCAL, 1},
	{"वित्त", MARK_FISCAL, 1},
	{"cy", MARK_CALENDAR, 0},
	{"calendar", MARK_CALENDAR, 0},
	{"कैलेंडर", MARK_CALENDAR, 0},
	{"upto", MARK_UPTO, 0},
	{"up to", MARK_UPTO, 0},
	{"up-to", MARK_UPTO, 0},
	{"till", MARK_UPTO, 0},
	{"until", MARK_UPTO, 0},
	{"तक", MARK_UPTO, 1},
	{"ended", MARK_ENDED, 0},
	{"ending", MARK_ENDED, 0},
	{"to", MARK_TO, 1},
	{"से", MARK_TO, 1},
	{"of", MARK_PAUSE, 0},
	{"the", MARK_PAUSE, 0},
	{"on", MARK_PAUSE, 0},
	{"का", MARK_PAUSE, 0},
	{"की", MARK_PAUSE, 0},
	{"के", MARK_PAUSE, 0},
	{"first", MARK_NUMBER, 1},
	{"second", MARK_NUMBER, 2},
	{"third", MARK_NUMBER, 3},
	{"fourth", MARK_NUMBER, 4},
	{"i", MARK_NUMBER, 1},
	{"ii", MARK_NUMBER, 2},
	{"iii", MARK_NUMBER, 3},
	{"iv", MARK_NUMBER, 4},
	{"प्रथम", MARK_NUMBER, 1},
	{"पहली", MARK_NUMBER, 1},
	{"द्वितीय", MARK_NUMBER, 2},
	{"दूसरी", MARK_NUMBER, 2},
	{"तृतीय", MARK_NUMBER, 3},
	{"तीसरी", MARK_NUMBER, 3},
	{"चतुर्थ", MARK_NUMBER, 4},
	{"चौथी", MARK_NUMBER, 4},
};

static bool is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (unsigned char)c >= 0x80;
}

static size_t word_size(const char *text)
{
	size_t size = 0;

	while (is_letter(text[size]))
		size++;
	return size;
}

/* The size of the word that text begins with, or 0: it is none of ours. */
static size_t take_word(const char *text, struct mark *out)
{
	size_t size = word_size(text), i;
	int month = date_month_named(text, size);

	if (month) {
		*out = (struct mark){.kind = MARK_MONTH, .value = month};
		return size;
	}
	for (i = 0; i < sizeof words / sizeof words[0]; i++) {
		size = strlen(words[i].text);
		if (strncmp(text, words[i].text, size) != 0 ||
			is_letter(text[size]))
			continue;
		*out = (struct mark){words[i].kind, words[i].value, 0};
		return size;
	}
	return 0;
}

static size_t take_digits(const char *text, struct mark *out)
{
	size_t size = strspn(text, "0123456789"), i;

	if (!size || size > DIGITS_MAX)
		return 0;
	*out = (struct mark){MARK_NUMBER, 0, (int)size};
	for (i = 0; i < size; i++)
		out->value = out->value * 10 + (text[i] - '0');
	return size <= 2 ? size + date_ordinal(text + size) : size;
}

static size_t take_sign(const char *text, struct mark *out)
{
	out->kind = *text == '-'   ? MARK_TO
		    : *text == '/' ? MARK_SLASH
		    : *text == '.' ? MARK_DOT
				   : MARK_PAUSE;
	return out->kind != MARK_PAUSE || strchr(",:;()[]'", *text) ? 1 : 0;
}

/* Takes the next mark off *text, MARK_END at its end.  False: it is none. */
static bool take_mark(const char **text, struct mark *out)
{
	size_t size;

	*out = (struct mark){.kind = MARK_END};
	*text += strspn(*text, " ");
	if (!**text)
		return true;
	size = is_letter(**text) ? take_word(*text, out)
				 : take_digits(*text, out);
	if (!size && !is_letter(**text))
		size = take_sign(*text, out);
	*text += size;
	return size > 0;
}

/* Cuts plain text; false for what is no mark, and for too many. */
static bool cut(const char *text, struct mark marks[MARKS_MAX])
{
	int i;

	for (i = 0; i < MARKS_MAX; i++) {
		if (!take_mark(&text, &marks[i]))
			return false;
		if (marks[i].kind == MARK_END)
			return i > 0;
	}
	return false;
}

/* ---- periods by their months ---- */

/* Months, here and below, count from January of the year 0. */
static int month_of(int year, int month)
{
	return year * 12 + month - 1;
}

static int fiscal_start_of(int month)
{
	return (month - APRIL) / 12;
}

static bool day_of_month(int month, int32_t *day)
{
	return date_of(month / 12, month % 12 + 1, 1, day);
}

/* The period of these months, both included; false when it has no name. */
static bool set_months(int first, int last, struct period *out)
{
	int year = fiscal_start_of(first);
	unsigned from = (unsigned)(first % 12 + 1) % 100;
	unsigned to = (unsigned)(last % 12 + 1) % 100;
	unsigned calendar = (unsigned)(first / 12) % 10000;
	unsigned fiscal = (unsigned)year % 10000;
	int32_t start;

	*out = (struct period){0};
	if (first > last || !day_of_month(first, &out->from) ||
		!day_of_month(last + 1, &out->to))
		return false;
	if (first == last)
		(void)snprintf(out->text, sizeof out->text, "%04u-M%02u",
			calendar, from);
	else if (from == 1 && last == first + 11)
		(void)snprintf(out->text, sizeof out->text, "%04u", calendar);
	else if (fiscal_start_of(last) != year ||
		 !day_of_month(month_of(year, 4), &start))
		return false;
	else if (last == first + 11)
		(void)snprintf(out->text, sizeof out->text, "%04u-%02u", fiscal,
			(fiscal + 1) % 100);
	else
		(void)snprintf(out->text, sizeof out->text,
			"%04u-%02u/M%02u-M%02u", fiscal, (fiscal + 1) % 100,
			from, to);
	return true;
}

static bool set_fiscal_year(int year, struct period *out)
{
	return year && set_months(month_of(year, 4), month_of(year, 15), out);
}

static bool set_calendar_year(int year, struct period *out)
{
	return year && set_months(month_of(year, 1), month_of(year, 12), out);
}

static bool set_month(int year, int month, struct period *out)
{
	return year && month >= 1 && month <= 12 &&
	       set_months(month_of(year, month), month_of(year, month), out);
}

static bool set_calendar_quarter(int year, int quarter, struct period *out)
{
	int first = month_of(year, quarter * 3 - 2);

	if (!year || quarter < 1 || quarter > 4 ||
		!set_months(first, first + 2, out))
		return false;
	(void)snprintf(out->text, sizeof out->text, "%04u-Q%u",
		(unsigned)year % 10000, (unsigned)quarter % 10);
	return true;
}

/* ---- numbers alone, and canonical texts ---- */

static bool refuse(struct said *said, const char *why)
{
	if (!said->why)
		said->why = why;
	return false;
}

static int year_of(const struct mark *mark)
{
	return mark->kind == MARK_NUMBER
		       ? date_year_named(mark->value, mark->digit_count)
		       : 0;
}

/* Whether mark stands between two numbers that are one thing. */
static bool is_sign(const struct mark *mark)
{
	return (mark->kind == MARK_TO && !mark->value) ||
	       mark->kind == MARK_SLASH;
}

/* The year in which the fiscal year a-b starts, or 0 when b isn't the year
 * after a: 2023-24, 2023-2024, 1999-00, 23-24. */
static int fiscal_start(const struct mark *a, const struct mark *b)
{
	int year = year_of(a);
	bool next = b->digit_count == 4 ? b->value == year + 1
					: b->digit_count == 2 &&
						  b->value == (year + 1) % 100;

	return year && next && b->kind == MARK_NUMBER ? year : 0;
}

/* Whether plain text is of such digits (d) and letters. */
static bool has_form(const char *text, const char *form)
{
	for (; *text && *form; text++, form++)
		if (*form == 'd' ? *text < '0' || *text > '9' : *text != *form)
			return false;
	return !*text && !*form;
}

static bool read_one_number(const struct mark *a, struct period *out)
{
	struct mark year = {MARK_NUMBER, a->value / 100, 4};

	if (a->digit_count == 4) {
		if (!set_calendar_year(year_of(a), out))
			return false;
		out->year_alone = true;
		return true;
	}
	return a->digit_count == 6 &&
	       set_month(year_of(&year), a->value % 100, out);
}

/* 2011-12 may be a month or a fiscal year.  Trade statistics of India are
 * by fiscal year, and a month is rarely written so: the fiscal year wins,
 * and a month is only what can't be one.  2023.0 is what a spreadsheet makes
 * of 2023. */
static bool read_two_numbers(
	const struct mark *a, struct said *said, struct period *out)
{
	const struct mark *b = a + 2;
	enum kind between = a[1].kind;

	if (!a->digit_count)
		return false;
	if (b->digit_count == 4 && a->digit_count <= 2)
		return set_month(year_of(b), a->value, out);
	if (between == MARK_DOT)
		return b->value == 0 && read_one_number(a, out);
	if (a->digit_count == 2 && b->digit_count == 2 && fiscal_start(a, b) &&
		a->value <= 12)
		return refuse(said, "it may be a fiscal year or a month; write "
				    "the year with four digits");
	if (fiscal_start(a, b))
		return set_fiscal_year(fiscal_start(a, b), out);
	return a->digit_count == 4 && b->digit_count == 2 &&
	       between == MARK_TO && set_month(year_of(a), b->value, out);
}

static int number_at(const char *text, int count)
{
	int number = 0;

	while (count-- > 0)
		number = number * 10 + (*text++ - '0');
	return number;
}

/* What zila itself writes, and no person else. */
static bool read_canonical(const char *text, struct period *out)
{
	struct mark year = {MARK_NUMBER, 0, 4}, next = {MARK_NUMBER, 0, 2};
	int first, last, start;

	if (has_form(text, "dddd-mdd") || has_form(text, "dddd-qd")) {
		year.value = number_at(text, 4);
		return text[5] == 'm' ? set_month(year_of(&year),
						number_at(text + 6, 2), out)
				      : set_calendar_quarter(year_of(&year),
						number_at(text + 6, 1), out);
	}
	if (!has_form(text, "dddd-dd/mdd-mdd"))
		return false;
	year.value = number_at(text, 4);
	next.value = number_at(text + 5, 2);
	start = fiscal_start(&year, &next);
	first = number_at(text + 9, 2);
	last = number_at(text + 13, 2);
	return start && first >= 1 && first <= 12 && last >= 1 && last <= 12 &&
	       set_months(month_of(start + (first < 4), first),
		       month_of(start + (last < 4), last), out);
}

/* ---- what marks say ---- */

static const struct mark *past(const struct mark *at)
{
	while (at->kind == MARK_PAUSE || at->kind == MARK_DOT ||
		at->kind == MARK_TO)
		at++;
	return at;
}

static bool say_year(struct said *said, enum year_kind kind, int year)
{
	if (!year || said->owed)
		return false;
	if (said->year_kind != YEAR_NONE)
		return refuse(said, "it names two years");
	said->year_kind = kind;
	said->year = year;
	return true;
}

static bool say_bound(struct said *said, struct bound bound)
{
	if (said->bound_count == 2 || (said->bound_count == 1 && !said->tied))
		return refuse(said, "it names several months, and not from "
				    "which to which");
	said->bounds[said->bound_count++] = bound;
	said->tied = said->owed = false;
	said->month_open = !bound.year;
	return true;
}

static bool say_part(struct said *said, int part, int months)
{
	if (said->part || part < 1 || part > 12 / months)
		return false;
	said->part = part;
	said->part_months = months;
	return true;
}

/* Three numbers of a day: 1.4.2023, 2023-04-01.  At most four digits each. */
static bool read_day(const struct mark *a, struct bound *out)
{
	const struct mark *y = a->digit_count == 4 ? a : a + 4;
	const struct mark *d = a->digit_count == 4 ? a + 4 : a;
	int32_t day;

	if ((a[1].kind != MARK_DOT && !is_sign(&a[1])) ||
		a[2].kind != MARK_NUMBER || a[3].kind != a[1].kind ||
		a[4].kind != MARK_NUMBER || d->digit_count > 2 ||
		a[2].digit_count > 2 || !year_of(y) ||
		!date_of(year_of(y), a[2].value, d->value, &day))
		return false;
	*out = (struct bound){
		.month = a[2].value, .year = year_of(y), .day = d->value};
	return true;
}

static int months_of(enum kind kind)
{
	return kind == MARK_QUARTER ? 3 : 6;
}

/* The fiscal year that two numbers name.  Of two digits each it must be clear
 * that they are no month: by their size, or what they stand beside. */
static int pair_of(const struct said *said, const struct mark *a, bool clear)
{
	if (!is_sign(&a[1]) || a[2].kind != MARK_NUMBER)
		return 0;
	clear |= said->bound_count || said->part || a->value > 12 ||
		 a[3].kind == MARK_QUARTER || a[3].kind == MARK_HALF ||
		 a[3].kind == MARK_FISCAL;
	if (a->digit_count == 2 && (!clear || a[2].digit_count != 2))
		return 0;
	return fiscal_start(a, a + 2);
}

static bool read_number(struct said *said)
{
	const struct mark *a = said->at;
	struct bound day;
	int pair;

	if (a->digit_count <= 1 &&
		(a[1].kind == MARK_QUARTER || a[1].kind == MARK_HALF)) {
		said->at += 2;
		return say_part(said, a->value, months_of(a[1].kind));
	}
	if (read_day(a, &day)) {
		said->at += 5;
		return say_bound(said, day);
	}
	if ((pair = pair_of(said, a, false))) {
		said->at += 3;
		said->month_open = false;
		return say_year(said, YEAR_FISCAL, pair);
	}
	if (said->month_open) {
		said->at++;
		said->month_open = said->tied = false;
		said->bounds[said->bound_count - 1].year = year_of(a);
		said->bounds[said->bound_count - 1].day_or_year =
			a->digit_count == 2 && a->value >= SHORTEST_MONTH &&
			a->value <= LONGEST_MONTH;
		return year_of(a) != 0;
	}
	/* 31 March, 31-Mar, 31st of March */
	if (a->digit_count <= 2 && past(a + 1)->kind == MARK_MONTH) {
		said->at = past(a + 1);
		day = (struct bound){.month = said->at->value, .day = a->value};
		said->at++;
		return a->value > 0 && say_bound(said, day);
	}
	said->at++;
	return a->digit_count == 4 && say_year(said, YEAR_ALONE, year_of(a));
}

/* The start of the fiscal year that FY24, FY2024 or FY2324 names, or 0. */
static int named_fiscal(const struct mark *at)
{
	int first = at->value / 100, last = at->value % 100;

	if (at->digit_count == 4 && last == first + 1)
		return date_year_named(first, 2);
	return year_of(at) ? year_of(at) - 1 : 0;
}

/* FY24, F.Y. 2023-24, Financial Year 2023-24; CY 2023. */
static bool read_named_year(struct said *said)
{
	bool fiscal = said->at->kind == MARK_FISCAL;
	bool in_full = said->at->value;
	const struct mark *at = past(said->at + 1);
	int pair;

	if (at->kind == MARK_YEAR)
		at = past(at + 1);
	said->month_open = said->tied = false;
	if (at->kind != MARK_NUMBER) {
		said->at = at;
		return fiscal && said->year_kind == YEAR_FISCAL;
	}
	pair = fiscal ? pair_of(said, at, true) : 0;
	said->at = at + (pair ? 3 : 1);
	if (pair)
		return say_year(said, YEAR_FISCAL, pair);
	if (!fiscal)
		return say_year(said, YEAR_CALENDAR, year_of(at));
	if (in_full)
		return refuse(said, "its fiscal year may begin or end in that "
				    "year: write both years");
	return say_year(said, YEAR_FISCAL, named_fiscal(at));
}

/* Q1, Quarter I, H2, Half Year 1, quarter ended ... */
static bool read_part_word(struct said *said)
{
	int months = months_of(said->at->kind);
	const struct mark *at = said->at + 1;

	if (months == 6 && at->kind == MARK_YEAR)
		at++;
	said->at = at;
	said->month_open = false;
	if (at->kind == MARK_ENDED) {
		said->ended_months = months;
		said->at++;
		return true;
	}
	at = past(at);
	said->at = at + 1;
	return at->kind == MARK_NUMBER && at->digit_count <= 1 &&
	       say_part(said, at->value, months);
}

/* `Year 2023-24`, `year ended March 2024`. */
static bool read_year_word(struct said *said)
{
	said->at++;
	said->month_open = false;
	if (said->at->kind == MARK_ENDED) {
		said->ended_months = 12;
		said->at++;
		return true;
	}
	said->at = past(said->at);
	return said->at->kind == MARK_NUMBER;
}

static bool read_upto(struct said *said)
{
	bool before = !said->at->value;

	said->at++;
	if (said->at->kind == MARK_TO)
		said->at++;
	said->upto = true;
	said->upto_span = before && !said->bound_count;
	said->tied = said->owed = before;
	said->month_open = false;
	return true;
}

/* Between two months; a dash may stand between a month and its year too. */
static bool read_to(struct said *said)
{
	bool word = said->at->value;

	said->at++;
	said->tied = true;
	said->owed |= word;
	if (word) {
		said->month_open = false;
		return said->bound_count == 1;
	}
	return said->at->kind != MARK_TO &&
	       (said->bound_count || said->part || said->ended_months ||
		       said->year_kind != YEAR_NONE);
}

/* `Q1 ended June 2023` says of what length again. */
static bool read_ended(struct said *said)
{
	said->at++;
	said->ended_months = said->part_months;
	return said->part != 0;
}

static bool read_mark(struct said *said)
{
	struct bound month = {.month = said->at->value};

	switch (said->at->kind) {
	case MARK_NUMBER:
		return read_number(said);
	case MARK_MONTH:
		said->at++;
		return say_bound(said, month);
	case MARK_QUARTER:
	case MARK_HALF:
		return read_part_word(said);
	case MARK_YEAR:
		return read_year_word(said);
	case MARK_FISCAL:
	case MARK_CALENDAR:
		return read_named_year(said);
	case MARK_UPTO:
		return read_upto(said);
	case MARK_ENDED:
		return read_ended(said);
	case MARK_TO:
		return read_to(said);
	case MARK_DOT:
		said->at++;
		return said->at->kind != MARK_DOT;
	default:
		said->at++;
		return true;
	}
}

/* Gathers all that the marks say; no dash stands before or behind them. */
static bool gather(const struct mark *marks, struct said *said)
{
	said->at = marks;
	if (is_sign(marks) || marks->kind == MARK_DOT)
		return false;
	while (said->at->kind != MARK_END) {
		if (is_sign(said->at) && past(said->at + 1)->kind == MARK_END)
			return false;
		if (!read_mark(said))
			return false;
	}
	return !said->owed;
}

/* ---- what was said, as a period ---- */

/* The month of a bound, or 0 when its year isn't known, or is another. */
static int month_at(struct said *said, const struct bound *bound)
{
	int year = bound->year;
	int32_t day;

	if (!year && said->year_kind == YEAR_FISCAL)
		year = said->year + (bound->month < 4);
	else if (!year)
		year = said->year;
	else if (said->year_kind == YEAR_ALONE ||
		 said->year_kind == YEAR_CALENDAR)
		return refuse(said, "it names two years");
	else if (said->year_kind == YEAR_FISCAL &&
		 fiscal_start_of(month_of(year, bound->month)) != said->year)
		return refuse(said, "its months are of another year");
	if (!year || bound->month < 1 || bound->month > 12)
		return 0;
	if (bound->day && !date_of(year, bound->month, bound->day, &day))
		return 0;
	return month_of(year, bound->month);
}

/* A period is of whole months: a day can only be the first or last of one. */
static bool is_whole(struct said *said, int last)
{
	const struct bound *begin = &said->bounds[0];
	const struct bound *end = &said->bounds[said->bound_count - 1];
	int32_t from, to;

	if (end->day && begin == end && !said->upto && !said->ended_months)
		return refuse(said, "it is a day");
	if (end->day_or_year && (said->upto || said->ended_months))
		return refuse(said, "its last number may be a day or a year; "
				    "write the year with four digits");
	if (begin != end && begin->day > 1)
		return refuse(said, "it begins within a month");
	if (end->day &&
		(!day_of_month(last, &from) || !day_of_month(last + 1, &to) ||
			end->day != to - from))
		return refuse(said, "it ends within a month");
	return true;
}

/* Whether months are the quarter or half that is named beside them: of a
 * fiscal year, or, where none is named, of the calendar. */
static bool agrees(struct said *said, int first, int last)
{
	int begin = (said->part - 1) * said->part_months;

	if (!said->part)
		return true;
	if (last - first + 1 == said->part_months &&
		((said->year_kind != YEAR_CALENDAR &&
			 (first + 12 - APRIL) % 12 == begin) ||
			(said->year_kind != YEAR_FISCAL &&
				first % 12 == begin)))
		return true;
	return refuse(said, "its months are not those of its quarter or half");
}

static bool set_part(struct said *said, struct period *out)
{
	int start = said->year_kind == YEAR_CALENDAR ? 1 : 4;
	int first = month_of(said->year, start) +
		    (said->part - 1) * said->part_months;

	if (said->year_kind == YEAR_ALONE)
		return refuse(said,
			"it may be of the calendar or of a fiscal year: write "
			"Q1 2023-24, or its months");
	return set_months(first, first + said->part_months - 1, out) ||
	       refuse(said, "it lies in two fiscal years");
}

/* No month is named. */
static bool set_year(struct said *said, struct period *out)
{
	if (said->upto || said->ended_months || said->year_kind == YEAR_NONE)
		return false;
	if (said->part)
		return set_part(said, out);
	if (said->year_kind == YEAR_FISCAL)
		return set_fiscal_year(said->year, out);
	if (!set_calendar_year(said->year, out))
		return false;
	out->year_alone = said->year_kind == YEAR_ALONE;
	return true;
}

/* The first month of one that is named: the year's where that runs up to it. */
static int first_of_one(const struct said *said, int last)
{
	if (said->upto && said->year_kind != YEAR_CALENDAR)
		return month_of(fiscal_start_of(last), 4);
	if (said->upto)
		return last - last % 12;
	return said->ended_months ? last - said->ended_months + 1 : last;
}

static bool set_said(struct said *said, struct period *out)
{
	struct bound *begin = &said->bounds[0], *end = &said->bounds[1];
	int first, last;

	if (!said->bound_count)
		return set_year(said, out);
	if (said->bound_count == 2 && said->ended_months)
		return false;
	if (said->bound_count == 2 && begin->year && !end->year &&
		said->year_kind == YEAR_NONE)
		return refuse(said, "its last month has no year");
	if (said->bound_count == 2 && !begin->year)
		begin->year = said->year_kind == YEAR_NONE ? end->year : 0;
	if (said->upto && said->year_kind == YEAR_ALONE)
		return refuse(said, "it may begin in January or in April");
	if (said->bound_count == 2 && said->upto_span && begin->month != 4)
		return refuse(said, "it may begin in April or with its first "
				    "month");
	first = last = month_at(said, begin);
	if (said->bound_count == 2)
		last = month_at(said, end);
	else
		first = first_of_one(said, last);
	if (!first || !last)
		return refuse(said, "nothing says of which year it is");
	if (!is_whole(said, last) || !agrees(said, first, last))
		return false;
	if (first > last)
		return refuse(said, "it ends before it begins");
	if (said->year_kind == YEAR_FISCAL &&
		fiscal_start_of(first) != said->year)
		return refuse(said, "its months are of another year");
	return set_months(first, last, out) ||
	       refuse(said, "it lies in two fiscal years");
}

static bool read_marks(
	const struct mark *marks, struct said *said, struct period *out)
{
	if (marks[0].kind == MARK_NUMBER && marks[1].kind == MARK_END)
		return read_one_number(marks, out);
	if (marks[0].kind == MARK_NUMBER && marks[2].kind == MARK_NUMBER &&
		marks[3].kind == MARK_END &&
		(is_sign(&marks[1]) || marks[1].kind == MARK_DOT))
		return read_two_numbers(marks, said, out);
	return gather(marks, said) && set_said(said, out);
}

/* ---- texts ---- */

/* Takes one of the marks, which a NULL ends, off the end of text. */
static bool strip_one(char *text, const char *const *marks)
{
	size_t size = strlen(text);

	for (; *marks; marks++) {
		size_t mark = strlen(*marks);

		if (size <= mark || strcmp(text + size - mark, *marks) != 0)
			continue;
		size -= mark;
		if (text[size - 1] == ' ')
			size--;
		text[size] = '\0';
		return true;
	}
	return false;
}

/* Takes one (P), (R), (PR), * or a footnote's mark off the end of text.  What
 * is revised has been provisional. */
static bool strip_mark(char *text, bool *provisional)
{
	static const char *const settled[] = {"(r)", "(revised)", "(f)",
		"(final)", "#", "@", "†", "‡", "¹", "²", "³", "⁴", "⁵", "⁶",
		"⁷", "⁸", "⁹", NULL};
	static const char *const open[] = {"(p)", "(pr)", "(provisional)",
		"(prov.)", "(prov)", "(अनंतिम)", "(*)", "*", NULL};

	if (strip_one(text, settled))
		return true;
	if (!strip_one(text, open))
		return false;
	*provisional = true;
	return true;
}

/* Figures that may yet change are marked so, at times twice, or within other
 * brackets: `2023-24 (Apr-Dec (P))`. */
static bool strip_provisional(char *text)
{
	bool provisional = false;
	size_t size = strlen(text);
	bool within = size > 2 && !strcmp(text + size - 2, "))");

	if (within)
		text[size - 1] = '\0';
	while (strip_mark(text, &provisional))
		;
	if (within)
		strcat(text, ")");
	return provisional;
}

/* *why: of what says a period, and is none; else NULL. */
static bool read_text(const char *text, size_t size, struct period *out,
	bool *provisional, const char **why)
{
	struct mark marks[MARKS_MAX];
	struct said said = {.why = NULL};
	char plain[PLAIN_BYTES];
	struct period period;
	bool marked, read;

	*why = NULL;
	if (!plain_fold(text, size, plain))
		return false;
	marked = strip_provisional(plain);
	read = read_canonical(plain, &period) ||
	       (cut(plain, marks) && read_marks(marks, &said, &period));
	*why = read ? NULL : said.why;
	if (read)
		*out = period;
	if (read && provisional)
		*provisional = marked;
	return read;
}

bool period_parse(
	const char *text, size_t size, struct period *out, bool *provisional)
{
	const char *why;

	return read_text(text, size, out, provisional, &why);
}

const char *period_fault(const char *text, size_t size)
{
	struct period period;
	const char *why;

	(void)read_text(text, size, &period, NULL, &why);
	return why;
}

/* Whether the next words name a month or a day like 30.9: not so in `up to 50
 * products`. */
static bool leads_to_month(const char *text)
{
	struct mark mark;
	int i;

	for (i = 0; i < LEAD_WORDS_MAX; i++) {
		if (!take_mark(&text, &mark))
			text += is_letter(*text) ? word_size(text) : 1;
		else if (mark.kind == MARK_END)
			return false;
		else if (mark.kind != MARK_NUMBER && mark.kind != MARK_PAUSE &&
			 mark.kind != MARK_TO)
			return true;
	}
	return false;
}

bool period_narrowed(const char *text, size_t size)
{
	char plain[PLAIN_BYTES];
	struct mark mark;
	size_t word;

	size = size < PLAIN_BYTES / 2 ? size : PLAIN_BYTES / 2;
	if (!plain_fold(text, size, plain) || !(word = take_word(plain, &mark)))
		return false;
	if (word == 1 && !strchr("1234", plain[1]))
		return false;
	if (mark.kind == MARK_UPTO)
		return leads_to_month(plain + word);
	/* `figures may differ` */
	if (mark.kind == MARK_MONTH)
		return strncmp(text, "may ", 4) != 0;
	return mark.kind == MARK_QUARTER || mark.kind == MARK_HALF ||
	       mark.kind == MARK_ENDED;
}

void period_fiscal_year(int32_t day, struct period *out)
{
	int year, month, day_of_month;

	date_split(day, &year, &month, &day_of_month);
	(void)set_fiscal_year(month < 4 ? year - 1 : year, out);
}
