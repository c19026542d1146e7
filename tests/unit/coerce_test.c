/* coerce_test.c - what a cell becomes in each type of column, or why it is
 * refused. */
#include "check.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "worker/table/coerce/coerce.h"

static const char *const kinds[] = {
	"product", "agricultural_cluster", "gi_product", NULL};

static const struct column text_column = {.name = "x", .type = COLUMN_TEXT};
static const struct column integer_column = {
	.name = "x", .type = COLUMN_INTEGER};
static const struct column decimal_column = {
	.name = "x", .type = COLUMN_DECIMAL, .scale = 3};
static const struct column money_column = {
	.name = "x", .type = COLUMN_MONEY, .unit = "INR"};
static const struct column date_column = {.name = "x", .type = COLUMN_DATE};
static const struct column period_column = {.name = "x", .type = COLUMN_PERIOD};
static const struct column enum_column = {
	.name = "x", .type = COLUMN_ENUM, .values = kinds};
static const struct column state_column = {.name = "x", .type = COLUMN_STATE};
static const struct column district_column = {
	.name = "x", .type = COLUMN_DISTRICT};
static const struct column hs_column = {.name = "x", .type = COLUMN_HS};
static const struct column json_column = {.name = "x", .type = COLUMN_JSON};

static struct text text_of(const char *text)
{
	return (struct text){text, strlen(text)};
}

/* Two states that both have a Bilaspur. */
static struct place_register *make_places(void)
{
	struct place_register *places = NULL;
	struct place_state_row states[] = {
		{2, text_of("Himachal Pradesh"), text_of(""), text_of("IN-HP"),
			text_of("")},
		{22, text_of("Chhattisgarh"), text_of(""), text_of("IN-CG"),
			text_of("")},
	};
	struct place_district_row districts[] = {
		{2, 15, text_of("Bilaspur"), text_of("")},
		{22, 375, text_of("Bilaspur"), text_of("")},
		{22, 383, text_of("Korba"), text_of("")},
		{22, 650, text_of("Mungeli"), text_of("")},
	};
	struct zila_err err;
	int i;

	CHECK_INTEGER(place_begin(&places, &err), ZILA_OK);
	for (i = 0; i < 2; i++)
		CHECK_INTEGER(
			place_add_state(places, &states[i], &err), ZILA_OK);
	for (i = 0; i < 4; i++)
		CHECK_INTEGER(place_add_district(places, &districts[i], &err),
			ZILA_OK);
	CHECK_INTEGER(place_finish(places, &err), ZILA_OK);
	return places;
}

/* Shows a value as `NULL`, `12` or `"text"`, a refusal as `code: message`. */
static void show(char *out, size_t room, bool ok, const struct value *value,
	const struct reason *reason)
{
	if (!ok)
		snprintf(out, room, "%s: %s", reason->code, reason->message);
	else if (value->type == VALUE_NULL)
		snprintf(out, room, "NULL");
	else if (value->type == VALUE_INTEGER)
		snprintf(out, room, "%" PRId64, value->integer);
	else
		snprintf(out, room, "\"%.*s\"", (int)value->size, value->text);
}

/* Converts a text of a row of a state. */
static bool coerce_text(struct coerce *coerce, const struct column *column,
	int state, struct text text, struct value *out, struct reason *reason)
{
	struct coerce_cell cell = {column, NULL, state,
		{.type = VALUE_TEXT, .text = text.data, .size = text.size}};
	struct coerced coerced;
	bool ok = coerce_cell(coerce, &cell, &coerced, reason);

	*out = coerced.value;
	return ok;
}

/* Adds ` [code: message]` for each notice of the row. */
static void show_notices(const struct coerce *coerce, char *out, size_t room)
{
	const struct coerce_notice *notices;
	size_t used = strlen(out);
	int count, i;

	notices = coerce_notices(coerce, &count);
	for (i = 0; i < count; i++)
		used += (size_t)snprintf(out + used, room - used, " [%s: %s]",
			notices[i].code, notices[i].message);
}

/* Each cell is converted twice, in two rows: the second answer comes from
 * the first, and must be the same, notices and all. */
static void check_styled(const struct column *column,
	const struct coerce_style *style, struct value in, const char *want,
	const char *file, int line)
{
	struct place_register *places = make_places();
	struct coerce_cell cell = {column, style, 22, in};
	struct coerce *coerce = NULL;
	struct reason reason;
	struct coerced out;
	struct zila_err err;
	char got[1000];
	bool ok;
	int row;

	if (check_integer(coerce_open(places, &coerce, &err), ZILA_OK,
		    "coerce_open", file, line)) {
		for (row = 1; row <= 2; row++) {
			memset(&reason, 0xa5, sizeof reason);
			coerce_begin(coerce, row);
			ok = coerce_cell(coerce, &cell, &out, &reason);
			show(got, sizeof got, ok, &out.value, &reason);
			show_notices(coerce, got, sizeof got);
			check_text(got, want, column->name, file, line);
		}
	}
	coerce_close(coerce);
	place_close(places);
}

static void check_cell(const struct column *column, struct value in,
	const char *want, const char *file, int line)
{
	check_styled(column, NULL, in, want, file, line);
}

/* A cell of a file, in a row of Chhattisgarh (22). */
#define CHECK_CELL(column, in, want)                                           \
	check_cell(&(column),                                                  \
		(struct value){.type = VALUE_TEXT,                             \
			.text = (in),                                          \
			.size = sizeof(in) - 1},                               \
		(want), __FILE__, __LINE__)

/* The same in a column of the file that is known. */
#define CHECK_STYLED(column, style, in, want)                                  \
	check_styled(&(column), &(style),                                      \
		(struct value){.type = VALUE_TEXT,                             \
			.text = (in),                                          \
			.size = sizeof(in) - 1},                               \
		(want), __FILE__, __LINE__)

#define CHECK_NUMBER_GIVEN(column, in, want)                                   \
	check_cell(&(column),                                                  \
		(struct value){.type = VALUE_INTEGER, .integer = (in)},        \
		(want), __FILE__, __LINE__)

#define CHECK_REAL_GIVEN(column, in, want)                                     \
	check_cell(&(column),                                                  \
		(struct value){.type = VALUE_REAL, .real = (in)}, (want),      \
		__FILE__, __LINE__)

TEST(text_is_cleaned_and_a_blank_one_is_null)
{
	CHECK_CELL(text_column, "Bell  Metal ", "\"Bell Metal\"");
	CHECK_CELL(text_column, "two\nlines", "\"two lines\"");
	CHECK_CELL(text_column, "ज़िला", "\"ज\u093cिला\"");
	CHECK_CELL(text_column, "", "NULL");
	CHECK_CELL(text_column, " \xc2\xa0\n", "NULL");
	CHECK_CELL(text_column, "-", "\"-\"");
	CHECK_CELL(text_column, "NA", "\"NA\"");
}

TEST(control_characters_and_broken_utf_8_are_refused)
{
	CHECK_CELL(text_column, "a\x01z",
		"bad_text: \"a\x01z\" has the control character U+0001: take "
		"it out");
	CHECK_CELL(text_column, "a\xc2\x85z", "\"a z\"");
	CHECK_CELL(text_column, "a\xc2\x9bz",
		"bad_text: \"a\xc2\x9bz\" has the control character U+009B: "
		"take it out");
	CHECK_CELL(text_column, "ab\xff",
		"bad_text: \"ab...\" has byte 0xFF, which is not UTF-8");
}

TEST(whole_numbers_are_read_in_indian_and_western_grouping)
{
	CHECK_CELL(integer_column, "1,23,456", "123456");
	CHECK_CELL(integer_column, "123,456", "123456");
	CHECK_CELL(integer_column, "28.0", "28");
	CHECK_CELL(integer_column, "(12)", "-12");
	CHECK_CELL(integer_column, "Nil", "NULL");
	CHECK_CELL(integer_column, "12.5",
		"too_many_decimals: \"12.5\" has decimals, but x holds whole "
		"numbers");
	CHECK_CELL(integer_column, "12%",
		"bad_number: \"12%\" is a percentage, but x holds a number");
}

TEST(money_is_stored_in_minor_units_exactly)
{
	CHECK_CELL(money_column, "1,23,456.78", "12345678");
	CHECK_CELL(money_column, "Rs 3,40,000/-", "34000000");
	CHECK_CELL(money_column, "0.1", "10");
	CHECK_CELL(money_column, "-", "NULL");
	CHECK_CELL(money_column, "1.005",
		"too_many_decimals: \"1.005\" has more than 2 decimals: round "
		"it in the source, or say there in which unit it is");
	CHECK_CELL(money_column, "92233720368547758.07", "9223372036854775807");
	CHECK_NUMBER_GIVEN(money_column, 5, "500");
	CHECK_NUMBER_GIVEN(money_column, -7, "-700");
}

TEST(decimals_keep_the_scale_of_their_column)
{
	CHECK_CELL(decimal_column, "1.25", "1250");
	CHECK_CELL(decimal_column, "1.2500", "1250");
	CHECK_CELL(decimal_column, "१२.५", "12500");
	CHECK_REAL_GIVEN(decimal_column, 0.1, "100");
	CHECK_REAL_GIVEN(decimal_column, -2.5, "-2500");
	CHECK_REAL_GIVEN(decimal_column, 1.0 / 0.0,
		"bad_number: \"inf\" is no finite number");
}

TEST(a_number_that_is_none_says_why)
{
	struct value value;
	struct reason reason;
	struct coerce *coerce = NULL;
	struct zila_err err;

	CHECK_INTEGER(coerce_open(NULL, &coerce, &err), ZILA_OK);
	CHECK(!coerce_text(coerce, &money_column, 0, text_of("12,345,67"),
		&value, &reason));
	CHECK_TEXT(reason.code, "bad_number");
	CHECK_TEXT(reason.column, "x");
	CHECK_TEXT(reason.value, "12,345,67");
	CHECK(strncmp(reason.message, "\"12,345,67\" is no number: ", 26) == 0);
	coerce_close(coerce);
}

static const struct coerce_style in_crore = {
	.unit = {"INR", 7, "", "Rs crore"}};
static const struct coerce_style in_rupees = {.unit = {"INR", 0, "", "Rs"}};
static const struct coerce_style in_dollars = {
	.unit = {"USD", 6, "", "US$ million"}};
static const struct coerce_style in_lakh = {.unit = {"", 5, "", "lakh"}};
static const struct coerce_style in_tonnes = {
	.unit = {"", 3, "t", "thousand t"}};
static const struct coerce_style in_percent = {.unit = {"", 0, "%", "%"}};
static const struct column crore_column = {
	.name = "x", .type = COLUMN_DECIMAL, .scale = 2, .unit = "Rs crore"};
static const struct column tonne_column = {
	.name = "x", .type = COLUMN_DECIMAL, .scale = 3, .unit = "t"};
static const struct column percent_column = {
	.name = "x", .type = COLUMN_DECIMAL, .scale = 1, .unit = "%"};

TEST(the_unit_of_a_column_is_applied_once_and_exactly)
{
	CHECK_STYLED(money_column, in_crore, "693.25", "693250000000");
	CHECK_STYLED(money_column, in_crore, "0.1", "100000000");
	CHECK_STYLED(money_column, in_crore, "1.123456789", "1123456789");
	CHECK_STYLED(money_column, in_crore, "(1,234.5)", "-1234500000000");
	CHECK_STYLED(money_column, in_lakh, "4.5", "45000000");
	CHECK_STYLED(money_column, in_rupees, "4.5", "450");
	CHECK_STYLED(money_column, in_crore, "-", "NULL");
	CHECK_STYLED(decimal_column, in_tonnes, "1.5", "1500000");
	CHECK_STYLED(integer_column, in_lakh, "1.5", "150000");
	CHECK_STYLED(money_column, in_crore, "-1.1234567895",
		"-1123456790 [rounded: \"-1.1234567895\" has more decimals "
		"than there are paise or cents, and is rounded]");
	CHECK_STYLED(money_column, in_crore, "99999999999",
		"bad_number: \"99999999999\" can't be stored: too large");
	CHECK_STYLED(money_column, in_crore, "12345678901234.123",
		"bad_number: \"12345678901234.123\" can't be stored: too "
		"large");
}

TEST(a_unit_that_was_taken_off_is_not_applied_again)
{
	struct coerce_style style = in_crore;

	style.taken_off = true;
	CHECK_STYLED(money_column, style, "6932500000", "693250000000");
	CHECK_STYLED(money_column, style, "12.5 Cr", "12500000000");
	CHECK_STYLED(money_column, style, "12.5 lakh",
		"unit_conflict: \"12.5 lakh\" is in lakh, but its column is in "
		"Rs crore");
}

TEST(a_cell_with_a_unit_of_its_own_is_read_in_it_and_noticed)
{
	CHECK_CELL(money_column, "12.5 Cr",
		"12500000000 [unit_in_cell: \"12.5 Cr\" has a unit of its own "
		"and is read in crore]");
	CHECK_CELL(money_column, "Rs 4.5 lakh",
		"45000000 [unit_in_cell: \"Rs 4.5 lakh\" has a unit of its own "
		"and is read in lakh]");
	CHECK_STYLED(money_column, in_rupees, "Rs. 12 Crores",
		"12000000000 [unit_in_cell: \"Rs. 12 Crores\" has a unit of "
		"its "
		"own and is read in crore]");
	CHECK_CELL(money_column, "₹ 3,40,000/-", "34000000");
}

TEST(a_cell_that_agrees_with_its_column_needs_no_notice)
{
	CHECK_STYLED(money_column, in_crore, "12.5 Cr", "12500000000");
	CHECK_STYLED(money_column, in_crore, "Rs 12.5", "12500000000");
	CHECK_STYLED(decimal_column, in_tonnes, "40 thousand MT", "40000000");
	CHECK_CELL(tonne_column, "40 MT", "40000");
}

TEST(a_cell_that_contradicts_its_column_is_refused)
{
	CHECK_STYLED(money_column, in_crore, "4.5 lakh",
		"unit_conflict: \"4.5 lakh\" is in lakh, but its column is in "
		"Rs crore");
	CHECK_STYLED(money_column, in_crore, "3,40,000/-",
		"unit_conflict: \"3,40,000/-\" is in plain rupees, but its "
		"column is in Rs crore");
	CHECK_STYLED(money_column, in_crore, "US$ 3 mn",
		"currency_conflict: \"US$ 3 mn\" is in US$, but its column "
		"holds Rs");
	CHECK_CELL(money_column, "$3",
		"currency_conflict: \"$3\" is in US$, but its column holds Rs");
	CHECK_CELL(integer_column, "$3",
		"currency_conflict: \"$3\" is in US$, but its column holds "
		"numbers");
	CHECK_CELL(tonne_column, "40 kg",
		"unit_conflict: \"40 kg\" has a unit of its own, kg, but x is "
		"in another");
	CHECK_CELL(decimal_column, "40 kg",
		"unit_conflict: \"40 kg\" has a unit of its own, kg, but x "
		"holds the number only");
}

TEST(a_column_in_another_currency_or_unit_is_refused)
{
	CHECK_STYLED(money_column, in_dollars, "3.5",
		"wrong_currency: \"3.5\" is in US$ million, as its column "
		"says, but x holds Rs");
	CHECK_STYLED(money_column, in_tonnes, "3.5",
		"wrong_unit: \"3.5\" is in thousand t, as its column says, but "
		"x holds money");
	CHECK_STYLED(percent_column, in_tonnes, "3.5",
		"wrong_unit: \"3.5\" is in thousand t, as its column says, but "
		"x holds %");
}

TEST(a_dataset_may_keep_its_numbers_in_crore)
{
	CHECK_CELL(crore_column, "12.5", "1250");
	CHECK_CELL(crore_column, "12.5 Cr", "1250");
	CHECK_STYLED(crore_column, in_crore, "12.5", "1250");
	CHECK_STYLED(crore_column, in_rupees, "12,50,00,000", "1250");
	CHECK_CELL(crore_column, "4 lakh",
		"unit_conflict: \"4 lakh\" is in lakh, but its column is in Rs "
		"crore");
}

TEST(a_percentage_needs_a_column_of_them)
{
	CHECK_CELL(percent_column, "12.5%", "125");
	CHECK_CELL(percent_column, "12.5 per cent", "125");
	CHECK_STYLED(decimal_column, in_percent, "12.5%",
		"12500 [percent: \"12.5%\" is stored without its %]");
	CHECK_CELL(decimal_column, "12.5%",
		"bad_number: \"12.5%\" is a percentage, but x holds a number");
}

TEST(marks_of_footnotes_are_left_out_and_noticed)
{
	CHECK_CELL(money_column, "1,234*",
		"123400 [footnote_mark: \"1,234*\" has a mark behind it, which "
		"is left out]");
	CHECK_CELL(money_column, "5 (P)",
		"500 [footnote_mark: \"5 (P)\" has a mark behind it, which is "
		"left out]");
	CHECK_STYLED(money_column, in_crore, "1.5*",
		"1500000000 [footnote_mark: \"1.5*\" has a mark behind it, "
		"which "
		"is left out]");
	CHECK_CELL(money_column, "*", "bad_number: \"*\" is no number");
}

TEST(a_number_with_an_exponent_may_have_lost_digits)
{
	CHECK_CELL(money_column, "1.2e5",
		"12000000 [exponent: \"1.2e5\" is a number that a spreadsheet "
		"may have rounded: digits may be lost]");
	CHECK_CELL(money_column, "1.23456e5", "12345600");
}

TEST(a_column_that_mixes_groups_is_told_of_with_an_example_of_each)
{
	const char *cells[] = {
		"1,234", "1,23,456", "99,99,999", "123,456", "1,234,567"};
	struct coerce *coerce = NULL;
	struct coerce_notice notice;
	struct reason reason;
	struct value value;
	struct zila_err err;
	int64_t lines[2];
	int at = 0, i;

	CHECK_INTEGER(coerce_open(NULL, &coerce, &err), ZILA_OK);
	for (i = 0; i < 5; i++) {
		coerce_begin(coerce, 10 + i);
		CHECK(coerce_text(coerce, &money_column, 0, text_of(cells[i]),
			&value, &reason));
		CHECK(coerce_text(coerce, &integer_column, 0, text_of("12,345"),
			&value, &reason));
	}
	CHECK(coerce_mixed(coerce, &at, &notice, lines));
	CHECK_TEXT(notice.code, "mixed_grouping");
	CHECK_TEXT(notice.message,
		"x mixes Indian and western groups: \"1,23,456\" in line 11, "
		"\"123,456\" in line 13");
	CHECK_INTEGER(lines[0], 11);
	CHECK_INTEGER(lines[1], 13);
	CHECK(!coerce_mixed(coerce, &at, &notice, lines));
	coerce_close(coerce);
}

TEST(dates_are_read_with_the_day_first)
{
	CHECK_CELL(date_column, "31.03.2024", "\"2024-03-31\"");
	CHECK_CELL(date_column, "2024-03-31", "\"2024-03-31\"");
	CHECK_CELL(date_column, "NA", "NULL");
	CHECK_NUMBER_GIVEN(date_column, 2025,
		"\"2025-01-01\" [no_day: \"2025\" names no day and is read as "
		"the first of it, 2025-01-01]");
}

static struct coerce_style dates_of(const char *const *cells)
{
	struct coerce_style style = {.taken_off = false};

	for (; *cells; cells++)
		coerce_date_look(&style.dates, text_of(*cells));
	date_style_decide(&style.dates);
	return style;
}

#define DATES(...) dates_of((const char *const[]){__VA_ARGS__, NULL})

TEST(a_column_whose_months_can_only_be_first_has_them_first)
{
	struct coerce_style style = DATES("03/04/2024", "03/31/2024", "x", "");

	CHECK_STYLED(date_column, style, "03/04/2024",
		"\"2024-03-04\" [month_first: \"03/04/2024\" is read with the "
		"month first, as 2024-03-04: other cells of its column can "
		"only be so]");
	CHECK_STYLED(date_column, style, "2024-03-04", "\"2024-03-04\"");
	CHECK_STYLED(date_column, style, "31/03/2024",
		"bad_date: \"31/03/2024\" is no date with the month first, as "
		"its column has it: there is no month 31; write it as "
		"2024-03-31 if that is meant");
}

TEST(a_column_with_days_of_both_orders_has_the_day_first)
{
	struct coerce_style style =
		DATES("03/31/2024", "04/30/2024", "31/03/2024");

	CHECK_STYLED(date_column, style, "03/04/2024", "\"2024-04-03\"");
	CHECK_STYLED(date_column, style, "03/31/2024",
		"bad_date: \"03/31/2024\" is no date with the day first (its "
		"column has days with the day first and days with the month "
		"first): there is no month 31; write it as 2024-03-31 if that "
		"is meant");
}

TEST(a_column_that_says_nothing_has_the_day_first)
{
	struct coerce_style style = DATES("03/04/2024", "soon", "2024-03-31");

	CHECK_STYLED(date_column, style, "03/04/2024", "\"2024-04-03\"");
}

TEST(a_year_of_two_digits_is_noticed)
{
	CHECK_CELL(date_column, "4.10.23",
		"\"2023-10-04\" [two_digit_year: \"4.10.23\" has a year of two "
		"digits and is read as 2023-10-04]");
	CHECK_CELL(date_column, "Mar-24",
		"\"2024-03-01\" [two_digit_year: \"Mar-24\" has a year of two "
		"digits and is read as 2024-03-01]");
	CHECK_CELL(period_column, "Mar-24", "\"2024-M03\"");
}

TEST(a_day_that_is_not_named_is_noticed)
{
	CHECK_CELL(date_column, "2024",
		"\"2024-01-01\" [no_day: \"2024\" names no day and is read as "
		"the first of it, 2024-01-01]");
	CHECK_CELL(date_column, "April 2024",
		"\"2024-04-01\" [no_day: \"April 2024\" names no day and is "
		"read as the first of it, 2024-04-01]");
}

TEST(a_time_behind_a_day_is_not_kept)
{
	CHECK_CELL(date_column, "2024-03-31 00:00:00", "\"2024-03-31\"");
	CHECK_CELL(date_column, "2024-03-31T10:15", "\"2024-03-31\"");
}

TEST(a_date_that_is_none_says_why)
{
	CHECK_CELL(date_column, "31.02.2024",
		"bad_date: \"31.02.2024\" is no date: February 2024 has 29 "
		"days");
	CHECK_CELL(date_column, "2023-02-29",
		"bad_date: \"2023-02-29\" is no date: February 2023 has 28 "
		"days");
	CHECK_CELL(date_column, "31.12.9999",
		"bad_date: \"31.12.9999\" is no date of this programme: the "
		"year 9999 is out of range");
	CHECK_CELL(date_column, "03/31/2024",
		"bad_date: \"03/31/2024\" is no date with the day first: there "
		"is no month 31; write it as 2024-03-31 if that is meant");
	CHECK_CELL(date_column, "31/31/2024",
		"bad_date: \"31/31/2024\" is no date: there is no month 31");
	CHECK_CELL(date_column, "45382",
		"bad_date: \"45382\" is no date, but may be a spreadsheet's "
		"number for 2024-03-31: format the column as a date and save "
		"it again");
	CHECK_CELL(date_column, "soon",
		"bad_date: \"soon\" is no date: write it like 2024-03-31 or "
		"31.03.2024");
}

TEST(periods_become_canonical)
{
	CHECK_CELL(period_column, "2023-2024", "\"2023-24\"");
	CHECK_CELL(period_column, "FY24", "\"2023-24\"");
	CHECK_CELL(period_column, "Apr-24", "\"2024-M04\"");
	CHECK_CELL(period_column, "..", "NULL");
	CHECK_CELL(period_column, "2023",
		"\"2023\" [calendar_year: \"2023\" is read as the calendar "
		"year; a fiscal year is written 2023-24]");
	CHECK_CELL(period_column, "Jan-Jun 2023",
		"bad_period: \"Jan-Jun 2023\" is no period: it lies in two "
		"fiscal years");
	CHECK_CELL(period_column, "2023-25",
		"bad_period: \"2023-25\" is no period: a fiscal year is "
		"written 2023-24, a month 2023-M04");
	CHECK_CELL(period_column, "last year",
		"bad_period: \"last year\" is no period: write a fiscal year "
		"like 2023-24, a year like 2023 or a month like 2024-M04");
}

TEST(a_period_tells_its_span_and_whether_it_may_change)
{
	struct coerce_cell cell = {.column = &period_column,
		.given = {
			.type = VALUE_TEXT, .text = "2023-24 (P)", .size = 11}};
	struct coerce *coerce = NULL;
	struct coerced out;
	struct reason reason;
	struct zila_err err;
	int row;

	CHECK_INTEGER(coerce_open(NULL, &coerce, &err), ZILA_OK);
	for (row = 1; row <= 2; row++) {
		coerce_begin(coerce, row);
		CHECK(coerce_cell(coerce, &cell, &out, &reason));
		CHECK(out.provisional);
		CHECK_INTEGER(out.from, 19448); /* 2023-04-01 */
		CHECK_INTEGER(out.to, 19814);
	}
	coerce_close(coerce);
}

TEST(one_of_a_list_is_compared_by_its_key)
{
	CHECK_CELL(enum_column, "product", "\"product\"");
	CHECK_CELL(enum_column, "Agricultural Cluster",
		"\"agricultural_cluster\"");
	CHECK_CELL(enum_column, "GI-PRODUCT", "\"gi_product\"");
	CHECK_CELL(enum_column, "produkt",
		"not_in_list: \"produkt\" is none of: product, "
		"agricultural_cluster, gi_product; did you mean product?");
	CHECK_CELL(enum_column, "toy",
		"not_in_list: \"toy\" is none of: product, "
		"agricultural_cluster, gi_product");
}

TEST(hs_codes_are_text)
{
	CHECK_CELL(hs_column, "08061000", "\"08061000\"");
	CHECK_CELL(hs_column, "0806.10", "\"080610\"");
	CHECK_CELL(hs_column, "0806 10 00", "\"08061000\"");
	CHECK_CELL(hs_column, "0806.10.00", "\"08061000\"");
	CHECK_CELL(hs_column, "8471.3001", "\"84713001\"");
	CHECK_CELL(hs_column, "'0806", "\"0806\"");
	CHECK_CELL(hs_column, "०८०६", "\"0806\"");
	CHECK_CELL(hs_column, "52", "\"52\"");
	CHECK_CELL(hs_column, "NA", "NULL");
}

#define RESTORED(in, out)                                                      \
	"\"" out "\" [restored_zero: \"" in "\" is read as " out               \
	": its leading zero was lost]"

TEST(an_hs_code_gets_its_leading_zero_back_and_that_is_noticed)
{
	CHECK_CELL(hs_column, "8061000", RESTORED("8061000", "08061000"));
	CHECK_CELL(hs_column, "80610", RESTORED("80610", "080610"));
	CHECK_CELL(hs_column, "806.10", RESTORED("806.10", "080610"));
	CHECK_CELL(hs_column, "207", RESTORED("207", "0207"));
	CHECK_CELL(hs_column, "7", RESTORED("7", "07"));
	CHECK_NUMBER_GIVEN(hs_column, 8061000, RESTORED("8061000", "08061000"));
}

TEST(several_hs_codes_in_a_cell_are_refused_and_told_apart)
{
	CHECK_CELL(hs_column, "0806, 0807",
		"several_codes: \"0806, 0807\" holds several HS codes: write "
		"a row for each of 0806, 0807");
	CHECK_CELL(hs_column, "0806 0807",
		"several_codes: \"0806 0807\" holds several HS codes: write a "
		"row for each of 0806, 0807");
	CHECK_CELL(hs_column, "5208/5209",
		"several_codes: \"5208/5209\" holds several HS codes: write a "
		"row for each of 5208, 5209");
	CHECK_CELL(hs_column, "207 & 0806.10 and 52",
		"several_codes: \"207 & 0806.10 and 52\" holds several HS "
		"codes: write a row for each of 0207, 080610, 52");
	CHECK_CELL(hs_column, "0806, grapes",
		"bad_hs: \"0806, grapes\" holds several HS codes: write one "
		"in each row");
	CHECK_CELL(hs_column, "0806,",
		"bad_hs: \"0806,\" holds several HS codes: write one in each "
		"row");
}

TEST(each_of_several_hs_codes_is_a_suggestion)
{
	struct coerce *coerce = NULL;
	struct reason reason;
	struct value value;
	struct zila_err err;
	int row;

	CHECK_INTEGER(coerce_open(NULL, &coerce, &err), ZILA_OK);
	for (row = 1; row <= 2; row++) {
		coerce_begin(coerce, row);
		CHECK(!coerce_text(coerce, &hs_column, 0,
			text_of("0806; 207; 52; 53; 54; 55; 56"), &value,
			&reason));
		CHECK_INTEGER(reason.suggestion_count, LIMIT_SUGGESTIONS);
		CHECK_TEXT(reason.suggestions[0].name, "0806");
		CHECK_TEXT(reason.suggestions[1].name, "0207");
		CHECK_TEXT(reason.suggestions[4].name, "54");
	}
	coerce_close(coerce);
}

TEST(an_hs_code_that_is_none_says_why)
{
	CHECK_CELL(hs_column, "8.06E+06",
		"bad_hs: \"8.06E+06\" is an HS code that a spreadsheet has "
		"rounded: format the column as text and enter the code again");
	CHECK_CELL(hs_column, "8,061,000",
		"bad_hs: \"8,061,000\" is an HS code with the commas of a "
		"number, or several: format the column as text and enter it "
		"again");
	CHECK_CELL(hs_column, "806.1",
		"bad_hs: \"806.1\" may be an HS code that a spreadsheet has "
		"made a number of: format the column as text and enter the "
		"code again");
	CHECK_CELL(hs_column, "0806100012",
		"bad_hs: \"0806100012\" has more than 8 digits: it is no HS "
		"code, or several");
	CHECK_CELL(hs_column, "grapes",
		"bad_hs: \"grapes\" is no HS code: write 2, 4, 6 or 8 digits, "
		"as 080610 or 0806.10");
	CHECK_CELL(hs_column, "0001",
		"bad_hs: \"0001\" is no HS code: chapters begin with 01");
}

TEST(json_must_be_whole)
{
	CHECK_CELL(json_column, "{\"a\": [1, -2.5e3, \"\\u0905\", null]}",
		"\"{\"a\": [1, -2.5e3, \"\\u0905\", null]}\"");
	CHECK_CELL(json_column, "[]", "\"[]\"");
	CHECK_CELL(json_column, "[1,]",
		"bad_json: \"[1,]\" is not valid JSON: see character 4");
	CHECK_CELL(json_column, "{\"a\":1",
		"bad_json: \"{\"a\":1\" is not valid JSON: see character 7");
	CHECK_CELL(json_column, "01",
		"bad_json: \"01\" is not valid JSON: see character 3");
	CHECK_CELL(json_column, "1 2",
		"bad_json: \"1 2\" is not valid JSON: see character 3");
}

TEST(deeply_nested_json_is_refused)
{
	struct value value;
	struct reason reason;
	struct coerce *coerce = NULL;
	struct zila_err err;
	char nested[100000];

	memset(nested, '[', sizeof nested);
	CHECK_INTEGER(coerce_open(NULL, &coerce, &err), ZILA_OK);
	CHECK(!coerce_text(coerce, &json_column, 0,
		(struct text){nested, sizeof nested}, &value, &reason));
	CHECK_TEXT(reason.code, "bad_json");
	coerce_close(coerce);
}

TEST(places_become_their_codes_within_the_rows_state)
{
	CHECK_CELL(state_column, "IN-CG", "22");
	CHECK_CELL(district_column, "Bilaspur", "375");
	CHECK_CELL(district_column, "375", "375");
	CHECK_NUMBER_GIVEN(district_column, 375, "375");
	CHECK_CELL(district_column, "-", "NULL");
	CHECK_NUMBER_GIVEN(district_column, 15,
		"other_state: \"15\" is the LGD code of Bilaspur in Himachal "
		"Pradesh (2), not of a district of Chhattisgarh: is it a "
		"Census code?");
	CHECK_CELL(district_column, "Korbaka",
		"unknown_district: \"Korbaka\" is no district of Chhattisgarh; "
		"did you mean Korba (383)?");
	CHECK_CELL(state_column, "Narnia",
		"unknown_state: \"Narnia\" is no state or union territory: "
		"write its name, its LGD code or its ISO code (IN-KA)");
}

TEST(a_place_that_is_nearly_named_is_noticed)
{
	CHECK_CELL(district_column, "Mungelli",
		"650 [near_place: \"Mungelli\" is taken for Mungeli (650): no "
		"other place is as near]");
}

/* The second answer comes from the first. */
TEST(a_place_that_was_decided_stays_so_in_each_state)
{
	struct place_register *places = make_places();
	struct coerce *coerce = NULL;
	struct value value;
	struct reason reason;
	struct zila_err err;
	int i;

	CHECK_INTEGER(coerce_open(places, &coerce, &err), ZILA_OK);
	for (i = 0; i < 3; i++) {
		coerce_begin(coerce, 1);
		CHECK(coerce_text(coerce, &district_column, 22,
			text_of("Bilaspur"), &value, &reason));
		CHECK_INTEGER(value.integer, 375);
		CHECK(coerce_text(coerce, &district_column, 2,
			text_of("Bilaspur"), &value, &reason));
		CHECK_INTEGER(value.integer, 15);
		CHECK(!coerce_text(coerce, &district_column, 2,
			text_of("Korba"), &value, &reason));
		CHECK_TEXT(reason.code, "other_state");
		CHECK_INTEGER(reason.suggestion_count, 1);
		CHECK_INTEGER(reason.suggestions[0].code, 383);
	}
	coerce_close(coerce);
	place_close(places);
}

TEST(more_places_than_are_remembered_are_still_decided)
{
	struct place_register *places = make_places();
	struct coerce *coerce = NULL;
	struct value value;
	struct reason reason;
	struct zila_err err;
	char name[32];
	int i;

	CHECK_INTEGER(coerce_open(places, &coerce, &err), ZILA_OK);
	for (i = 0; i < 5000; i++) {
		snprintf(name, sizeof name, "no place %d", i);
		if (!CHECK(!coerce_text(coerce, &district_column, 22,
			    text_of(name), &value, &reason)))
			break;
	}
	CHECK(coerce_text(coerce, &district_column, 22, text_of("Korba"),
		&value, &reason));
	CHECK_INTEGER(value.integer, 383);
	coerce_close(coerce);
	place_close(places);
}

/* The same text is one thing in one column and another in the next. */
TEST(what_is_remembered_belongs_to_its_column_state_and_style)
{
	struct place_register *places = make_places();
	struct coerce *coerce = NULL;
	struct coerce_style first = DATES("03/31/2024");
	struct coerce_cell cell = {.column = &date_column,
		.given = {
			.type = VALUE_TEXT, .text = "03/04/2024", .size = 10}};
	struct coerced out;
	struct reason reason;
	struct value value;
	struct zila_err err;
	int row;

	CHECK_INTEGER(coerce_open(places, &coerce, &err), ZILA_OK);
	for (row = 1; row <= 2; row++) {
		coerce_begin(coerce, row);
		cell.style = NULL;
		CHECK(coerce_cell(coerce, &cell, &out, &reason));
		CHECK_TEXT(out.value.text, "2024-04-03");
		cell.style = &first;
		CHECK(coerce_cell(coerce, &cell, &out, &reason));
		CHECK_TEXT(out.value.text, "2024-03-04");
		CHECK(coerce_text(coerce, &state_column, 0, text_of("22"),
			&value, &reason));
		CHECK_INTEGER(value.integer, 22);
		CHECK(coerce_text(
			coerce, &hs_column, 0, text_of("22"), &value, &reason));
		CHECK_TEXT(value.text, "22");
		CHECK(!coerce_text(coerce, &district_column, 22, text_of("22"),
			&value, &reason));
	}
	coerce_close(coerce);
	place_close(places);
}

TEST(a_style_may_change_between_two_cells)
{
	struct coerce_style style = in_crore;
	struct coerce_cell cell = {&money_column, &style, 0,
		{.type = VALUE_TEXT, .text = "Rs 1.5", .size = 6}};
	struct coerce *coerce = NULL;
	struct coerced out;
	struct reason reason;
	struct zila_err err;

	CHECK_INTEGER(coerce_open(NULL, &coerce, &err), ZILA_OK);
	CHECK(coerce_cell(coerce, &cell, &out, &reason));
	CHECK_INTEGER(out.value.integer, 1500000000);
	style = in_lakh;
	CHECK(coerce_cell(coerce, &cell, &out, &reason));
	CHECK_INTEGER(out.value.integer, 15000000);
	style = in_dollars;
	CHECK(!coerce_cell(coerce, &cell, &out, &reason));
	style = in_crore;
	CHECK(coerce_cell(coerce, &cell, &out, &reason));
	CHECK_INTEGER(out.value.integer, 1500000000);
	coerce_close(coerce);
}

TEST(more_texts_than_are_remembered_are_still_right)
{
	struct coerce *coerce = NULL;
	struct value value;
	struct reason reason;
	struct zila_err err;
	char text[16], want[16];
	int i, round;

	CHECK_INTEGER(coerce_open(NULL, &coerce, &err), ZILA_OK);
	for (round = 0; round < 2; round++) {
		for (i = 1000000; i < 1070000; i++) {
			coerce_begin(coerce, i);
			snprintf(text, sizeof text, "%d0", i);
			if (!coerce_text(coerce, &hs_column, 0, text_of(text),
				    &value, &reason) ||
				strcmp(value.text, text))
				break;
		}
		CHECK_INTEGER(i, 1070000);
	}
	snprintf(want, sizeof want, "%s", "10000000");
	CHECK(coerce_text(
		coerce, &hs_column, 0, text_of(want), &value, &reason));
	CHECK_TEXT(value.text, want);
	coerce_close(coerce);
}

/* Without memory a cell is refused, or right: never another value. */
TEST(a_cell_is_right_or_refused_when_memory_ends)
{
	const struct column *columns[] = {
		&text_column, &enum_column, &hs_column, &date_column};
	const char *cells[] = {
		"\xe0\xa4\x95  a", "GI-PRODUCT", "207", "4.10.23"};
	const char *wants[] = {"\"\xe0\xa4\x95 a\"", "\"gi_product\"",
		"\"0207\"", "\"2023-10-04\""};
	long room;
	int i, row;

	for (room = 0; room < 40; room++) {
		struct coerce *coerce = NULL;
		struct zila_err err;
		struct reason reason;
		struct value value;
		char got[700];

		CHECK_INTEGER(coerce_open(NULL, &coerce, &err), ZILA_OK);
		mem_fail_after(room);
		for (row = 1; row <= 2; row++) {
			coerce_begin(coerce, row);
			for (i = 0; i < 4; i++) {
				bool ok = coerce_text(coerce, columns[i], 22,
					text_of(cells[i]), &value, &reason);

				show(got, sizeof got, ok, &value, &reason);
				if (ok)
					CHECK_TEXT(got, wants[i]);
				else
					CHECK_TEXT(
						reason.code, "out_of_memory");
			}
		}
		mem_fail_after(-1);
		coerce_close(coerce);
	}
}

/* Wherever in a word of eight bytes they stand. */
TEST(two_spaces_and_controls_are_seen_at_every_place)
{
	struct coerce *coerce = NULL;
	char text[40];
	struct value value;
	struct reason reason;
	struct zila_err err;
	size_t size, at;

	CHECK_INTEGER(coerce_open(NULL, &coerce, &err), ZILA_OK);
	for (size = 4; size < 30; size++) {
		for (at = 1; at + 2 < size; at++) {
			struct text cell = {text, size};

			memset(text, '~', sizeof text);
			text[at] = text[at + 1] = ' ';
			CHECK(coerce_text(coerce, &text_column, 0, cell, &value,
				&reason));
			CHECK_INTEGER((int64_t)value.size, (int64_t)size - 1);
			text[at] = '\t';
			text[at + 1] = '~';
			CHECK(coerce_text(coerce, &text_column, 0, cell, &value,
				&reason));
			CHECK_INTEGER(value.text[at], ' ');
			text[at] = '\x7f';
			CHECK(!coerce_text(coerce, &text_column, 0, cell,
				&value, &reason));
			text[at] = '\x1f';
			CHECK(!coerce_text(coerce, &text_column, 0, cell,
				&value, &reason));
			text[at] = '\xff';
			CHECK(!coerce_text(coerce, &text_column, 0, cell,
				&value, &reason));
		}
	}
	coerce_close(coerce);
}

TEST(texts_of_a_row_live_until_the_next_row_however_long)
{
	struct coerce *coerce = NULL;
	struct value values[3];
	struct reason reason;
	struct zila_err err;
	char text[20000];
	int round, i;

	memset(text, 'a', sizeof text);
	CHECK_INTEGER(coerce_open(NULL, &coerce, &err), ZILA_OK);
	for (round = 0; round < 3; round++) {
		for (i = 0; i < 3; i++) {
			text[0] = (char)('0' + i);
			CHECK(coerce_text(coerce, &text_column, 0,
				(struct text){text, sizeof text}, &values[i],
				&reason));
		}
		for (i = 0; i < 3; i++) {
			CHECK_INTEGER(values[i].text[0], '0' + i);
			CHECK_INTEGER((int64_t)values[i].size, sizeof text);
		}
		coerce_begin(coerce, 1);
	}
	coerce_close(coerce);
}

TEST(a_long_value_is_cut_at_a_character_in_its_reason)
{
	struct coerce *coerce = NULL;
	struct value value;
	struct reason reason;
	struct zila_err err;
	char text[999];
	size_t i;

	for (i = 0; i < sizeof text; i += 3)
		memcpy(text + i, "क", 3);
	CHECK_INTEGER(coerce_open(NULL, &coerce, &err), ZILA_OK);
	CHECK(!coerce_text(coerce, &money_column, 0,
		(struct text){text, sizeof text}, &value, &reason));
	CHECK_INTEGER((int64_t)strlen(reason.value), 198);
	CHECK_INTEGER(
		(int64_t)text_valid(reason.message, strlen(reason.message)),
		(int64_t)strlen(reason.message));
	coerce_close(coerce);
}
