/* ground_date_test.c - days, and the periods of trade statistics. */
#include "check.h"

#include <stdio.h>
#include <string.h>

#include "ground/period.h"

/* The day and precision that text is read as: `2024-03-31 d`, or `-`. */
static const char *read_date(const char *text)
{
	static char out[DATE_TEXT_BYTES + 2];
	struct date date;

	if (!date_parse(text, strlen(text), &date))
		return "-";
	date_format(date.day, out);
	snprintf(out + 10, 3, " %c", "dmy"[date.precision]);
	return out;
}

/* The canonical text and the span: `2023-24 2023-04-01 2024-04-01`. */
static const char *read_period(const char *text)
{
	static char out[PERIOD_TEXT_BYTES + 2 * DATE_TEXT_BYTES];
	char from[DATE_TEXT_BYTES], to[DATE_TEXT_BYTES];
	struct period period;

	if (!period_parse(text, strlen(text), &period, NULL))
		return "-";
	date_format(period.from, from);
	date_format(period.to, to);
	snprintf(out, sizeof out, "%s %s %s", period.text, from, to);
	return out;
}

TEST(every_day_of_four_centuries_goes_there_and_back)
{
	int32_t first = 0;
	int32_t last = 0;
	int year, month, day_of_month;
	int32_t day;
	int32_t back = 0;
	bool all = true;

	CHECK(date_of(1800, 1, 1, &first) && date_of(2200, 12, 31, &last));
	CHECK_INTEGER(last - first + 1, 146462);
	for (day = first; day <= last; day++) {
		date_split(day, &year, &month, &day_of_month);
		all = all && date_of(year, month, day_of_month, &back) &&
		      back == day;
	}
	CHECK(all);
}

TEST(known_days_have_their_numbers)
{
	int32_t day = 0;

	CHECK(date_of(1970, 1, 1, &day));
	CHECK_INTEGER(day, 0);
	CHECK(date_of(2000, 2, 29, &day));
	CHECK_INTEGER(day, 11016);
	CHECK(date_of(2022, 7, 29, &day));
	CHECK_INTEGER(day, 19202);
	CHECK(date_of(1969, 12, 31, &day));
	CHECK_INTEGER(day, -1);
}

TEST(days_outside_the_calendar_are_refused)
{
	int32_t day = 77;

	CHECK(!date_of(2023, 2, 29, &day));
	CHECK(!date_of(1900, 2, 29, &day));
	CHECK(!date_of(2024, 0, 1, &day));
	CHECK(!date_of(2024, 13, 1, &day));
	CHECK(!date_of(2024, 4, 31, &day));
	CHECK(!date_of(2024, 4, 0, &day));
	CHECK(!date_of(1799, 12, 31, &day));
	CHECK(!date_of(2201, 1, 1, &day));
	CHECK(!date_of(INT32_MAX, INT32_MAX, INT32_MIN, &day));
	CHECK_INTEGER(day, 77);
}

TEST(any_number_can_be_split_and_written_as_a_day)
{
	const int32_t days[] = {
		INT32_MIN, -719529, -719528, 2932896, 2932897, INT32_MAX};
	char out[DATE_TEXT_BYTES];
	int year, month, day_of_month;
	size_t i;

	for (i = 0; i < sizeof days / sizeof days[0]; i++) {
		date_split(days[i], &year, &month, &day_of_month);
		CHECK(month >= 1 && month <= 12);
		CHECK(day_of_month >= 1 && day_of_month <= 31);
		date_format(days[i], out);
		CHECK_INTEGER(strlen(out), 10);
	}
	date_format(2932896, out);
	CHECK_TEXT(out, "9999-12-31");
}

TEST(dates_are_read_in_all_their_forms)
{
	CHECK_TEXT(read_date("2024-03-31"), "2024-03-31 d");
	CHECK_TEXT(read_date("31-03-2024"), "2024-03-31 d");
	CHECK_TEXT(read_date("31/03/2024"), "2024-03-31 d");
	CHECK_TEXT(read_date("31.03.2024"), "2024-03-31 d");
	CHECK_TEXT(read_date("31.3.24"), "2024-03-31 d");
	CHECK_TEXT(read_date("1/4/2024"), "2024-04-01 d");
	CHECK_TEXT(read_date("31 March 2024"), "2024-03-31 d");
	CHECK_TEXT(read_date("31 MARCH, 2024"), "2024-03-31 d");
	CHECK_TEXT(read_date("31st March 2024"), "2024-03-31 d");
	CHECK_TEXT(read_date("31st of March, 2024"), "2024-03-31 d");
	CHECK_TEXT(read_date("June 9th, 2022"), "2022-06-09 d");
	CHECK_TEXT(read_date("June 9th 2022"), "2022-06-09 d");
	CHECK_TEXT(read_date("2nd Sept 2024"), "2024-09-02 d");
	CHECK_TEXT(read_date("31-Mar-24"), "2024-03-31 d");
	CHECK_TEXT(read_date("31-Mar-2024"), "2024-03-31 d");
	CHECK_TEXT(read_date("March 31, 2024"), "2024-03-31 d");
	CHECK_TEXT(read_date("2024-03"), "2024-03-01 m");
	CHECK_TEXT(read_date("Mar-24"), "2024-03-01 m");
	CHECK_TEXT(read_date("March 2024"), "2024-03-01 m");
	CHECK_TEXT(read_date("2024"), "2024-01-01 y");
	CHECK_TEXT(read_date("  31 - 03"), "-");
	CHECK_TEXT(read_date(" \t31-03-2024\xc2\xa0"), "2024-03-31 d");
	CHECK_TEXT(read_date("31–03–2024"), "2024-03-31 d");
}

TEST(digits_of_indian_scripts_are_digits)
{
	CHECK_TEXT(read_date("३१-०३-२०२४"), "2024-03-31 d"); /* Devanagari */
	CHECK_TEXT(read_date("৩১/০৩/২০২৪"), "2024-03-31 d"); /* Bengali */
	CHECK_TEXT(read_date("௩௧.௦௩.௨௦௨௪"), "2024-03-31 d"); /* Tamil */
	CHECK_TEXT(read_period("२०२३-२४"), "2023-24 2023-04-01 2024-04-01");
}

TEST(thirty_february_is_refused)
{
	CHECK_TEXT(read_date("30-02-2024"), "-");
	CHECK_TEXT(read_date("30 February 2024"), "-");
	CHECK_TEXT(read_date("29-02-2023"), "-");
	CHECK_TEXT(read_date("29-02-2024"), "2024-02-29 d");
}

TEST(the_month_first_is_refused)
{
	CHECK_TEXT(read_date("03/31/2024"), "-");
	CHECK_TEXT(read_date("2024-31-03"), "-");
	CHECK_TEXT(read_date("03/04/2024"), "2024-04-03 d");
}

static const char *read_ordered(const char *text, enum date_order order)
{
	static char out[DATE_TEXT_BYTES];
	struct date date;

	if (!date_parse_ordered(text, strlen(text), order, &date))
		return "-";
	date_format(date.day, out);
	return out;
}

TEST(the_order_of_a_column_decides_its_days)
{
	CHECK_TEXT(read_ordered("03/04/2024", DATE_DAY_FIRST), "2024-04-03");
	CHECK_TEXT(read_ordered("03/04/2024", DATE_MONTH_FIRST), "2024-03-04");
	CHECK_TEXT(read_ordered("03/31/2024", DATE_MONTH_FIRST), "2024-03-31");
	CHECK_TEXT(read_ordered("31-3-24", DATE_MONTH_FIRST), "-");
	CHECK_TEXT(read_ordered("03.04.2024", DATE_MONTH_FIRST), "2024-04-03");
	CHECK_TEXT(read_ordered("03.31.2024", DATE_MONTH_FIRST), "-");
	CHECK_TEXT(read_ordered("2024-03-04", DATE_MONTH_FIRST), "2024-03-04");
	CHECK_TEXT(read_ordered("3 Apr 2024", DATE_MONTH_FIRST), "2024-04-03");
}

TEST(a_day_tells_which_order_it_can_only_have)
{
	CHECK_INTEGER(date_order_of("31/03/2024", 10), DATE_DAY_FIRST);
	CHECK_INTEGER(date_order_of("03/31/2024", 10), DATE_MONTH_FIRST);
	CHECK_INTEGER(date_order_of("03-31-24 10:00", 14), DATE_MONTH_FIRST);
	CHECK_INTEGER(date_order_of("03/04/2024", 10), DATE_ANY_ORDER);
	CHECK_INTEGER(date_order_of("03.31.2024", 10), DATE_ANY_ORDER);
	CHECK_INTEGER(date_order_of("2024-03-31", 10), DATE_ANY_ORDER);
	CHECK_INTEGER(date_order_of("31/31/2024", 10), DATE_ANY_ORDER);
	CHECK_INTEGER(date_order_of("02/30/2024", 10), DATE_ANY_ORDER);
	CHECK_INTEGER(date_order_of("soon", 4), DATE_ANY_ORDER);
}

TEST(a_time_behind_a_day_is_left_out)
{
	const char *texts[] = {"2024-03-31 00:00:00", "2024-03-31T00:00:00",
		"2024-03-31 10:15", "31-03-2024 10:15:30.5",
		"31/03/2024 1:15 PM", "2024-03-31T00:00:00.000Z",
		"2024-03-31T23:59+05:30"};
	size_t i;

	for (i = 0; i < sizeof texts / sizeof texts[0]; i++)
		if (!CHECK_TEXT(read_date(texts[i]), "2024-03-31 d"))
			printf("\tof: %s\n", texts[i]);
}

TEST(months_may_be_in_hindi)
{
	CHECK_TEXT(read_date("३१ मार्च २०२४"), "2024-03-31 d");
	CHECK_TEXT(read_date("15 फ\u093cरवरी 2024"), "2024-02-15 d");
	CHECK_TEXT(read_date("15 \u095eरवरी 2024"), "2024-02-15 d");
	CHECK_TEXT(read_date("15 फरवरी, 2024"), "2024-02-15 d");
	CHECK_TEXT(read_period("अप्रैल 2024"), "2024-M04 2024-04-01 2024-05-01");
	CHECK_TEXT(read_period("अप्रैल-दिसंबर 2023"),
		"2023-24/M04-M12 2023-04-01 2024-01-01");
	CHECK_TEXT(read_period("अप्रैल से दिसम्बर 2023-24"),
		"2023-24/M04-M12 2023-04-01 2024-01-01");
	CHECK_TEXT(read_period("माह 2024"), "-");
}

TEST(a_year_of_two_digits_is_noted)
{
	struct date date;

	CHECK(date_parse("4.10.23", 7, &date) && date.two_digit_year);
	CHECK(date_parse("31-Mar-24", 9, &date) && date.two_digit_year);
	CHECK(date_parse("Mar-24", 6, &date) && date.two_digit_year);
	CHECK(date_parse("4.10.2023", 9, &date) && !date.two_digit_year);
}

TEST(two_digits_are_a_year_from_2000_to_2068)
{
	CHECK_TEXT(read_date("1-1-00"), "2000-01-01 d");
	CHECK_TEXT(read_date("1-1-68"), "2068-01-01 d");
	CHECK_TEXT(read_date("1-1-69"), "-");
	CHECK_TEXT(read_date("1-1-1969"), "1969-01-01 d");
}

TEST(what_is_no_date_is_refused)
{
	const char *texts[] = {"", " ", "-", "31", "031-03-2024", "31-003-2024",
		"31-03-2024x", "31-03-2024 approx", "31-03-202", "31-03-20244",
		"31-03/2024", "31--03-2024", "2024-3", "2024-13", "2024-00",
		"20240331", "March 24", "March", "Marc 2024", "Maybe 2024",
		"31 Marchx 2024", "31sth March 2024", "31 st March 2024",
		"31st March 2024th", "0", "1799", "2201",
		"99999999999999999999", "2024-03-31 00:00:00 IST",
		"2024-03-31 25", "00:00:00", "2024-03-30T18:30:00Z",
		"2024-03 10:00", "04/2024", "+2024", "-2024", "31-03-2024-01",
		"\xff\xfe", "\xe0\xa5", "1-1-2024\x01", "N-N-N", "MMM",
		"2024\n2025", "0-1-2024", "1-0-2024", "2024-03-0"};
	size_t i;

	for (i = 0; i < sizeof texts / sizeof texts[0]; i++)
		if (!CHECK_TEXT(read_date(texts[i]), "-"))
			printf("\tof: %s\n", texts[i]);
}

TEST(a_refused_date_leaves_the_out_value)
{
	struct date date = {.day = 42};

	CHECK(!date_parse("30-02-2024", 10, &date));
	CHECK_INTEGER(date.day, 42);
}

TEST(nothing_is_read_behind_the_size_of_a_date)
{
	struct date date = {0};
	const char text[] = {'2', '0', '2', '4', '-', '0', '3', '-', '3', '1'};

	CHECK(date_parse(text, sizeof text, &date));
	CHECK_INTEGER(date.precision, DATE_DAY);
	CHECK(date_parse(text, 7, &date));
	CHECK_INTEGER(date.precision, DATE_MONTH);
	CHECK(date_parse(text, 4, &date));
	CHECK_INTEGER(date.precision, DATE_YEAR);
	CHECK(!date_parse(text, 0, &date));
	CHECK(!date_parse("2024\0x", 6, &date));
}

TEST(a_fiscal_year_runs_from_april_to_march)
{
	const char *want = "2023-24 2023-04-01 2024-04-01";
	const char *texts[] = {"2023-24", "2023-2024", "FY24", "FY 24", "fy'24",
		"FY2024", "FY 2023-24", "FY2023-24", "FY 23-24", "F.Y. 2023-24",
		"2023/24", "2023–24", " 2023-24 ", "2023-24 (P)",
		"Apr-Mar 2023-24"};
	size_t i;

	for (i = 0; i < sizeof texts / sizeof texts[0]; i++)
		if (!CHECK_TEXT(read_period(texts[i]), want))
			printf("\tof: %s\n", texts[i]);
}

TEST(a_century_ends_inside_a_fiscal_year)
{
	CHECK_TEXT(read_period("1999-00"), "1999-00 1999-04-01 2000-04-01");
	CHECK_TEXT(read_period("1999-2000"), "1999-00 1999-04-01 2000-04-01");
	CHECK_TEXT(read_period("2000-01"), "2000-01 2000-04-01 2001-04-01");
	CHECK_TEXT(read_period("FY00"), "1999-00 1999-04-01 2000-04-01");
}

TEST(what_may_be_a_fiscal_year_is_one)
{
	CHECK_TEXT(read_period("2011-12"), "2011-12 2011-04-01 2012-04-01");
	CHECK_TEXT(read_period("2003-04"), "2003-04 2003-04-01 2004-04-01");
	CHECK_TEXT(read_period("2024-04"), "2024-M04 2024-04-01 2024-05-01");
	CHECK_TEXT(read_period("2011-11"), "2011-M11 2011-11-01 2011-12-01");
}

TEST(two_years_that_do_not_follow_are_refused)
{
	CHECK_TEXT(read_period("2023-25"), "-");
	CHECK_TEXT(read_period("2023-2025"), "-");
	CHECK_TEXT(read_period("2023-23"), "-");
	CHECK_TEXT(read_period("2023-22"), "-");
	CHECK_TEXT(read_period("FY 2023-25"), "-");
	CHECK_TEXT(read_period("2023/11"), "-");
}

TEST(months_quarters_and_calendar_years_are_periods)
{
	CHECK_TEXT(read_period("2023"), "2023 2023-01-01 2024-01-01");
	CHECK_TEXT(read_period("2024-M04"), "2024-M04 2024-04-01 2024-05-01");
	CHECK_TEXT(read_period("2024-M12"), "2024-M12 2024-12-01 2025-01-01");
	CHECK_TEXT(read_period("202404"), "2024-M04 2024-04-01 2024-05-01");
	CHECK_TEXT(read_period("Apr-24"), "2024-M04 2024-04-01 2024-05-01");
	CHECK_TEXT(read_period("Apr 24"), "2024-M04 2024-04-01 2024-05-01");
	CHECK_TEXT(read_period("April 2024"), "2024-M04 2024-04-01 2024-05-01");
	CHECK_TEXT(read_period("2024-Q1"), "2024-Q1 2024-01-01 2024-04-01");
	CHECK_TEXT(read_period("2024-q4"), "2024-Q4 2024-10-01 2025-01-01");
}

TEST(parts_of_a_fiscal_year_are_periods)
{
	const char *apr_dec = "2023-24/M04-M12 2023-04-01 2024-01-01";
	const char *apr_feb = "2023-24/M04-M02 2023-04-01 2024-03-01";

	CHECK_TEXT(read_period("Apr-Dec 2023-24"), apr_dec);
	CHECK_TEXT(read_period("April - December 2023-24"), apr_dec);
	CHECK_TEXT(read_period("2023-24 (Apr-Dec)"), apr_dec);
	CHECK_TEXT(read_period("2023-24 (Apr-Dec) (P)"), apr_dec);
	CHECK_TEXT(read_period("Apr-Dec 2023-24(P)"), apr_dec);
	CHECK_TEXT(read_period("Apr-Dec 2023"), apr_dec);
	CHECK_TEXT(read_period("2023-24/M04-M12"), apr_dec);
	CHECK_TEXT(read_period("Apr-Feb 2023-24"), apr_feb);
	CHECK_TEXT(read_period("Jan-Mar 2023-24"),
		"2023-24/M01-M03 2024-01-01 2024-04-01");
	CHECK_TEXT(read_period("Jan-Mar 2024"),
		"2023-24/M01-M03 2024-01-01 2024-04-01");
	CHECK_TEXT(read_period("Q1 2023-24"),
		"2023-24/M04-M06 2023-04-01 2023-07-01");
	CHECK_TEXT(read_period("Q4 2023-24"),
		"2023-24/M01-M03 2024-01-01 2024-04-01");
}

TEST(months_may_be_written_with_their_numbers)
{
	const char *april = "2024-M04 2024-04-01 2024-05-01";

	CHECK_TEXT(read_period("04/2024"), april);
	CHECK_TEXT(read_period("4/2024"), april);
	CHECK_TEXT(read_period("04-2024"), april);
	CHECK_TEXT(read_period("Apr'24"), april);
	CHECK_TEXT(read_period("2024 April"), april);
	CHECK_TEXT(read_period("202404.0"), april);
	CHECK_TEXT(read_period("13/2024"), "-");
}

TEST(a_year_that_a_spreadsheet_made_a_number_of_is_a_year)
{
	CHECK_TEXT(read_period("2023.0"), "2023 2023-01-01 2024-01-01");
	CHECK_TEXT(read_period("2023.5"), "-");
	CHECK_TEXT(read_period("2023.24"), "-");
}

TEST(from_month_to_month_is_a_part_of_a_year)
{
	const char *apr_dec = "2023-24/M04-M12 2023-04-01 2024-01-01";
	const char *year = "2023-24 2023-04-01 2024-04-01";

	CHECK_TEXT(read_period("Apr 2023 - Dec 2023"), apr_dec);
	CHECK_TEXT(read_period("April 2023 to December 2023"), apr_dec);
	CHECK_TEXT(read_period("Apr-Dec'23"), apr_dec);
	CHECK_TEXT(read_period("Apr 2023-Mar 2024"), year);
	CHECK_TEXT(read_period("Apr'23-Mar'24"), year);
	CHECK_TEXT(read_period("Jan 2023 to Dec 2023"),
		"2023 2023-01-01 2024-01-01");
	CHECK_TEXT(read_period("Jan-Dec 2023"), "2023 2023-01-01 2024-01-01");
	CHECK_TEXT(read_period("Mar 2023 - Apr 2023"), "-");
	CHECK_TEXT(read_period("Dec 2023 - Apr 2023"), "-");
}

TEST(a_fiscal_year_of_two_digits_is_none_where_it_may_be_a_month)
{
	const char *year = "2023-24 2023-04-01 2024-04-01";

	CHECK_TEXT(read_period("23-24"), year);
	CHECK_TEXT(read_period("23/24"), year);
	CHECK_TEXT(read_period("2023 - 24"), year);
	CHECK_TEXT(read_period("FY 2023 - 2024"), year);
	CHECK_TEXT(read_period("11-12"), "-");
	CHECK_TEXT(read_period("12-13"), "-");
	CHECK_TEXT(read_period("23-25"), "-");
}

TEST(halves_and_months_of_a_fiscal_year_are_of_its_own_order)
{
	const char *second = "2023-24/M10-M03 2023-10-01 2024-04-01";

	CHECK_TEXT(read_period("H1 2023-24"),
		"2023-24/M04-M09 2023-04-01 2023-10-01");
	CHECK_TEXT(read_period("H2 FY24"), second);
	CHECK_TEXT(read_period("2023-24 (H2)"), second);
	CHECK_TEXT(read_period("H3 2023-24"), "-");
	CHECK_TEXT(
		read_period("March 2023-24"), "2024-M03 2024-03-01 2024-04-01");
}

TEST(quarters_of_a_fiscal_year_may_name_it_by_its_end)
{
	const char *first = "2023-24/M04-M06 2023-04-01 2023-07-01";

	CHECK_TEXT(read_period("Q1 FY24"), first);
	CHECK_TEXT(read_period("Q1 FY 2023-24"), first);
	CHECK_TEXT(read_period("2023-24 (Q1)"), first);
}

TEST(a_single_month_has_one_name)
{
	CHECK_TEXT(read_period("Apr-Apr 2023-24"),
		"2023-M04 2023-04-01 2023-05-01");
	CHECK_TEXT(read_period("Feb-Feb 2023-24"),
		"2024-M02 2024-02-01 2024-03-01");
}

TEST(a_canonical_period_is_read_as_itself)
{
	const char *texts[] = {"2023-24", "1999-00", "2023", "2024-M04",
		"2024-Q1", "2023-24/M04-M12"};
	struct period period = {0};
	size_t i;

	for (i = 0; i < sizeof texts / sizeof texts[0]; i++) {
		CHECK(period_parse(texts[i], strlen(texts[i]), &period, NULL));
		CHECK_TEXT(period.text, texts[i]);
	}
}

TEST(a_mark_behind_a_period_is_provisional_unless_it_says_revised)
{
	const char *marked[] = {"2023-24 (P)", "2023-24 (P)(R)", "2023-24 (pr)",
		"Apr-24 (P)", "2023-24*", "2023-24 (P)*",
		"Apr-Dec 2023-24 (Provisional)"};
	struct period period;
	bool provisional = false;
	size_t i;

	for (i = 0; i < sizeof marked / sizeof marked[0]; i++) {
		provisional = false;
		CHECK(period_parse(
			marked[i], strlen(marked[i]), &period, &provisional));
		CHECK(provisional);
	}
	CHECK(period_parse("2023-24", 7, &period, &provisional));
	CHECK(!provisional);
	provisional = true;
	CHECK(period_parse("2023-24(R)", 10, &period, &provisional));
	CHECK(!provisional);
	CHECK(period_parse("2023-24 (Revised)", 17, &period, &provisional));
	CHECK(!provisional);
}

TEST(what_is_no_period_is_refused)
{
	const char *texts[] = {"", "(P)", "*", "P", "FY", "FY69", "09-10", "24",
		"20241", "202413", "202400", "2024-M13", "2024-M00", "2024-Q5",
		"2024-Q0", "24-M04", "Dec-Apr 2023-24", "Dec-Apr 2023",
		"Mar-Apr 2023-24", "Apr-Dec 2023-25", "Apr-Dec", "Q5 2023-24",
		"Q1 2024", "1700", "2300", "2023-24x", "x2023-24",
		"2023-24 (X)", "2023-24/M04", "2023-24/M13-M14", "31-03-2024",
		"2024-4", "Apr-99", "2023-24-25", "2023-24 2024-25"};
	size_t i;

	for (i = 0; i < sizeof texts / sizeof texts[0]; i++)
		if (!CHECK_TEXT(read_period(texts[i]), "-"))
			printf("\tof: %s\n", texts[i]);
}

/* Texts that all say one period; the rest of want is its span. */
static void check_all(const char *want, const char *const *texts, size_t count)
{
	size_t i;

	for (i = 0; i < count; i++)
		if (!CHECK_TEXT(read_period(texts[i]), want))
			printf("\tof: %s\n", texts[i]);
}

#define CHECK_ALL(want, ...)                                                   \
	check_all((want), (const char *const[]){__VA_ARGS__},                  \
		sizeof((const char *const[]){__VA_ARGS__}) / sizeof(char *))

TEST(a_quarter_or_half_may_be_in_words_and_beside_its_months)
{
	CHECK_ALL("2023-24/M04-M06 2023-04-01 2023-07-01", "Apr-Jun 23",
		"1st Quarter 2023-24", "First quarter of FY24", "Q.1 2023-24",
		"Quarter I, 2023-24", "Qtr-1 (2023-24)", "Q1/2023-24",
		"Q1 (Apr-Jun 2023)", "Apr-Jun 2023-24 (Q1)",
		"2023-24 Q1 (April - June)", "FY 23-24 Q1",
		"प्रथम तिमाही 2023-24", "वर्ष 2023-24 की पहली तिमाही");
	CHECK_ALL("2023-24/M10-M03 2023-10-01 2024-04-01",
		"Second half of 2023-24", "Half Year 2, 2023-24",
		"2023-24 (2nd Half)", "H2 (Oct 2023 - Mar 2024)");
	CHECK_ALL("2023-24/M01-M03 2024-01-01 2024-04-01", "Jan-Mar 24",
		"Q4 (Jan-Mar 2024)", "Q1 (Jan-Mar 2024)");
}

TEST(what_runs_up_to_a_month_began_in_april)
{
	CHECK_ALL("2023-24/M04-M12 2023-04-01 2024-01-01", "Upto Dec 2023",
		"up to December, 2023", "till 31st December 2023",
		"2023-24 (upto Dec)", "2023-24 up to December 2023",
		"दिसंबर 2023 तक", "अप्रैल से दिसंबर 2023 तक", "2023-24 (Apr.-Dec.)",
		"01.04.2023 to 31.12.2023", "2023-04-01 - 2023-12-31",
		"1-Apr-23 to 31-Dec-23");
	CHECK_TEXT(read_period("Upto April 2023"),
		"2023-M04 2023-04-01 2023-05-01");
	CHECK_TEXT(read_period("Upto Feb 2024"),
		"2023-24/M04-M02 2023-04-01 2024-03-01");
	CHECK_ALL("-", "upto 2023-24", "upto Dec", "up to",
		"2022-23 upto Dec 2023", "upto 15 December 2023",
		"15.04.2023 to 31.12.2023");
}

TEST(what_ended_with_a_month_is_as_long_as_is_said)
{
	CHECK_ALL("2023-24 2023-04-01 2024-04-01", "Year ended March 2024",
		"Financial Year 2023-24", "वित्तीय वर्ष 2023-24", "वर्ष 2023-24",
		"F.Y. 2023/24", "year ended on 31st March, 2024",
		"1.4.2023 to 31.3.2024");
	CHECK_TEXT(read_period("Quarter ended June 2023"),
		"2023-24/M04-M06 2023-04-01 2023-07-01");
	CHECK_TEXT(read_period("Half year ended March 2024"),
		"2023-24/M10-M03 2023-10-01 2024-04-01");
	CHECK_TEXT(read_period("Year ended Dec 2023"),
		"2023 2023-01-01 2024-01-01");
	CHECK_ALL("-", "Year ended June 2023", "ended March 2024",
		"Quarter ended 2023-24", "Quarter ended 15 June 2023");
}

TEST(what_does_not_agree_with_itself_is_no_period)
{
	CHECK_ALL("-", "Q1 (Jul-Sep 2024)", "Q1 (Jan-Mar) 2023-24",
		"2023-24 (Apr-Dec 2024)", "Apr 2023-24 2024-25", "Jan-Jun 2023",
		"Nov-Jan 2024", "Apr Jun 2023", "Apr/Jun 2023", "Q1 Q2 2023-24",
		"Q1 April 2023-24", "March 31, 2024", "31 March 2024", "24-Apr",
		"Year March 2024", "2023.24 Q1", "- Apr 2023", "2023-24 -",
		"Apr--Jun 2023", "FY 2023 2024-25", "Q1 FY", "Table 4 2023-24",
		"Apr upto 2023-24", "2023 to 2024", "2023 to 04",
		"April to 2023", "(- Apr 2023", "Apr 2023 to", "II/2023",
		"15-03-2024", "2023 (upto Dec)");
	CHECK_TEXT(read_period("11-12 Q1"),
		"2011-12/M04-M06 2011-04-01 2011-07-01");
}

TEST(a_fiscal_year_named_by_one_year_is_clear_only_as_fy)
{
	CHECK_TEXT(read_period("FY 2023"), "2022-23 2022-04-01 2023-04-01");
	CHECK_ALL("2021-22 2021-04-01 2022-04-01", "FY2122", "FY 2022");
	CHECK_ALL("-", "Financial Year 2023", "Fiscal 2023", "वित्तीय वर्ष 2023");
}

TEST(a_number_that_may_be_a_day_ends_no_period)
{
	CHECK_ALL("-", "Upto March 31", "till Dec-31", "Quarter ended June 30",
		"Year ended March 31");
	CHECK_TEXT(read_period("Quarter ended June 23"),
		"2023-24/M04-M06 2023-04-01 2023-07-01");
}

TEST(what_is_left_out_or_said_twice_is_no_period)
{
	CHECK_ALL("-", "Oct 2023 upto", "Upto Oct-Dec 2023", "Apr-... 2024",
		"Year ended December 2023-24", "Q1 CY 2023 (Apr-Jun)",
		"H1 CY 2024");
	CHECK_ALL("2023-24/M01-M03 2024-01-01 2024-04-01", "Q1 CY 2024",
		"Q1 CY 2024 (Jan-Mar)");
	CHECK_ALL("2023-24/M04-M12 2023-04-01 2024-01-01", "Upto Apr-Dec 2023",
		"दिसंबर तक 2023-24");
}

TEST(why_a_period_is_none_is_known)
{
	static const char *const known[][2] = {
		{"11-12", "it may be a fiscal year or a month; write the year "
			  "with four digits"},
		{"Q1 2024", "it may be of the calendar or of a fiscal year: "
			    "write Q1 2023-24, or its months"},
		{"Jan-Jun 2023", "it lies in two fiscal years"},
		{"Q1 (Jul-Sep 2024)",
			"its months are not those of its quarter or half"},
		{"15-03-2024", "it is a day"},
		{"Apr-Jun", "nothing says of which year it is"}};
	size_t i;

	for (i = 0; i < sizeof known / sizeof known[0]; i++)
		CHECK_TEXT(period_fault(known[i][0], strlen(known[i][0])),
			known[i][1]);
	CHECK(!period_fault("2023-24", 7) && !period_fault("soon", 4));
	CHECK(!period_fault("2024-Q1", 7));
}

TEST(what_is_written_as_a_period_is_read_again)
{
	CHECK_TEXT(read_period("Apr-Jun 1800"),
		"1800-01/M04-M06 1800-04-01 1800-07-01");
	CHECK_TEXT(read_period("1800-01/M04-M06"),
		"1800-01/M04-M06 1800-04-01 1800-07-01");
	CHECK_TEXT(read_period("Jan-Mar 1800"), "-"); /* of 1799-00 */
}

TEST(a_year_alone_is_told_from_a_calendar_year)
{
	struct period period = {0};

	CHECK(period_parse("2023", 4, &period, NULL) && period.year_alone);
	CHECK(period_parse("Year 2023", 9, &period, NULL) && period.year_alone);
	CHECK(period_parse("CY 2023", 7, &period, NULL) && !period.year_alone);
	CHECK_TEXT(period.text, "2023");
	CHECK(period_parse("2023-24", 7, &period, NULL) && !period.year_alone);
}

TEST(a_day_lies_in_its_fiscal_year)
{
	struct period period;
	int32_t day = 0;

	CHECK(date_of(2024, 3, 31, &day));
	period_fiscal_year(day, &period);
	CHECK_TEXT(period.text, "2023-24");
	CHECK_INTEGER(period.to, day + 1);
	period_fiscal_year(day + 1, &period);
	CHECK_TEXT(period.text, "2024-25");
	CHECK_INTEGER(period.from, day + 1);
	period_fiscal_year(INT32_MIN, &period);
	period_fiscal_year(INT32_MAX, &period);
}

TEST(the_time_now_has_its_form)
{
	char now[DATE_TIME_BYTES];
	char today[DATE_TEXT_BYTES];

	date_time_now(now);
	CHECK_INTEGER(strlen(now), 20);
	CHECK(now[4] == '-' && now[10] == 'T' && now[19] == 'Z');
	date_format(date_today(), today);
	CHECK_INTEGER(strlen(today), 10);
}
