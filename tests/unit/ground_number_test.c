/* ground_number_test.c - numbers as people in India write them. */
#include "check.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "ground/number.h"

/* What text is read as: digits, e-scale, then i or w for the grouping, %,
 * or `missing`; a reason in brackets. */
static const char *read(const char *text)
{
	static char out[128];
	struct number number;
	const char *reason = number_parse(text, strlen(text), &number);

	if (reason)
		snprintf(out, sizeof out, "(%s)", reason);
	else if (number.missing)
		snprintf(out, sizeof out, "missing");
	else
		snprintf(out, sizeof out, "%" PRId64 "e-%d%s%s", number.digits,
			number.scale,
			number.grouping == GROUPING_INDIAN    ? "i"
			: number.grouping == GROUPING_WESTERN ? "w"
							      : "",
			number.percent ? "%" : "");
	return out;
}

/* The number with its unit: `125e-1 INR 7 t /-`; or the reason in brackets. */
static const char *read_unit(const char *text)
{
	static char out[128];
	struct number number;
	const char *reason = number_read(text, strlen(text), &number);

	if (reason)
		snprintf(out, sizeof out, "(%s)", reason);
	else
		snprintf(out, sizeof out, "%" PRId64 "e-%d %s %d %s%s%s",
			number.digits, number.scale, number.currency,
			number.power, number.quantity, number.plain ? "/-" : "",
			number.percent ? "%" : "");
	return out;
}

static bool is_refused(const char *text)
{
	return read(text)[0] == '(';
}

TEST(plain_numbers_are_read_exactly)
{
	CHECK_TEXT(read("1234"), "1234e-0");
	CHECK_TEXT(read("0"), "0e-0");
	CHECK_TEXT(read("007"), "7e-0");
	CHECK_TEXT(read("12.50"), "1250e-2");
	CHECK_TEXT(read(".5"), "5e-1");
	CHECK_TEXT(read("0.001"), "1e-3");
	CHECK_TEXT(read("0.00"), "0e-2");
	CHECK_TEXT(read("5."), "5e-0");
	CHECK_TEXT(read("-5"), "-5e-0");
	CHECK_TEXT(read("- 5"), "-5e-0");
	CHECK_TEXT(read("+5"), "5e-0");
	CHECK_TEXT(read("−5"), "-5e-0"); /* U+2212 */
	CHECK_TEXT(read("–5"), "-5e-0");
	CHECK_TEXT(read("  5\t"), "5e-0");
	CHECK_TEXT(read("\xc2\xa0"
			"5\xc2\xa0"),
		"5e-0");
}

TEST(minus_zero_is_zero)
{
	CHECK_TEXT(read("-0"), "0e-0");
	CHECK_TEXT(read("-0.00"), "0e-2");
	CHECK_TEXT(read("(0)"), "0e-0");
}

TEST(groups_are_indian_or_western)
{
	CHECK_TEXT(read("1,23,456.78"), "12345678e-2i");
	CHECK_TEXT(read("12,34,56,789"), "123456789e-0i");
	CHECK_TEXT(read("123,456.78"), "12345678e-2w");
	CHECK_TEXT(read("1,234,567"), "1234567e-0w");
	CHECK_TEXT(read("12,345,678"), "12345678e-0w");
}

TEST(one_comma_may_be_of_either_grouping)
{
	CHECK_TEXT(read("1,234"), "1234e-0");
	CHECK_TEXT(read("12,345"), "12345e-0");
}

TEST(wrong_and_mixed_groups_are_refused)
{
	const char *texts[] = {"12,345,67", "1,2345", "1,23", "1,2", "1,",
		",123", "1,,234", "1,23,45", "1,23,456,789", "1,234,56,789",
		"123,45,678", "1234,567", "0,123", "0,75", "1,234,", "12.5,000",
		"1.5,000"};
	size_t i;

	for (i = 0; i < sizeof texts / sizeof texts[0]; i++)
		if (!CHECK(is_refused(texts[i])))
			printf("\tof: %s\n", texts[i]);
	CHECK_TEXT(read("12,345,67"),
		"(the commas stand at the wrong places: 1,23,456 or 123,456)");
}

TEST(brackets_are_a_minus)
{
	CHECK_TEXT(read("(1,234)"), "-1234e-0");
	CHECK_TEXT(read("( 1,23,456.5 )"), "-1234565e-1i");
	CHECK_TEXT(read("(Rs 5)"), "-5e-0");
	CHECK_TEXT(read("Rs (5)"), "-5e-0");
	CHECK(is_refused("(5"));
	CHECK(is_refused("5)"));
	CHECK(is_refused("(-5)"));
	CHECK(is_refused("-(5)"));
	CHECK(is_refused("((5))"));
	CHECK(is_refused("()"));
}

TEST(rupees_may_stand_around_a_number)
{
	CHECK_TEXT(read("Rs 340/-"), "340e-0");
	CHECK_TEXT(read("Rs. 340"), "340e-0");
	CHECK_TEXT(read("Rs.340.50"), "34050e-2");
	CHECK_TEXT(read("INR 340"), "340e-0");
	CHECK_TEXT(read("₹ 3,40,000/-"), "340000e-0i");
	CHECK_TEXT(read("₹3,40,000/-"), "340000e-0i");
	CHECK_TEXT(read("-₹5"), "-5e-0");
	CHECK_TEXT(read("₹ -5"), "-5e-0");
	CHECK(is_refused("Rs INR 5"));
	CHECK(is_refused("Rs"));
	CHECK(is_refused("₹"));
	CHECK(is_refused("/-"));
	CHECK(is_refused("5/-/-"));
}

TEST(a_percent_sign_is_noted)
{
	CHECK_TEXT(read("12.5%"), "125e-1%");
	CHECK_TEXT(read("12.5 %"), "125e-1%");
	CHECK_TEXT(read("(3%)"), "-3e-0%");
	CHECK_TEXT(read("(3)%"), "-3e-0%");
	CHECK(is_refused("%"));
	CHECK(is_refused("5%%"));
}

TEST(powers_of_ten_are_exact)
{
	CHECK_TEXT(read("1.2e5"), "120000e-0");
	CHECK_TEXT(read("8.06E+06"), "8060000e-0");
	CHECK_TEXT(read("1.20e1"), "120e-1");
	CHECK_TEXT(read("5e-3"), "5e-3");
	CHECK_TEXT(read("1e18"), "1000000000000000000e-0");
	CHECK_TEXT(read("0e999999999999"), "0e-0");
	CHECK_TEXT(read("0e-999999999999"), "0e-18");
	CHECK_TEXT(read("1e19"), "(too large)");
	CHECK_TEXT(read("1e99999999999999"), "(too large)");
	CHECK_TEXT(read("1e-99999999999999"), "(more than 18 decimals)");
	CHECK(is_refused("1e"));
	CHECK(is_refused("1e+"));
	CHECK(is_refused("e5"));
	CHECK(is_refused("1e5.5"));
}

TEST(the_largest_numbers_are_exact_and_larger_ones_refused)
{
	CHECK_TEXT(read("9223372036854775807"), "9223372036854775807e-0");
	CHECK_TEXT(read("-9223372036854775807"), "-9223372036854775807e-0");
	CHECK_TEXT(read("9223372036854775808"), "(too large)");
	CHECK_TEXT(read("-9223372036854775808"), "(too large)");
	CHECK_TEXT(read("99999999999999999999999999"), "(too large)");
	CHECK_TEXT(read("00000000000000000000000000000001"), "1e-0");
	CHECK_TEXT(read("0.123456789012345678"), "123456789012345678e-18");
	CHECK_TEXT(read("0.1234567890123456789"), "(more than 18 decimals)");
	CHECK_TEXT(read("0.10000000000000000000000"), "100000000000000000e-18");
}

TEST(a_number_longer_than_any_is_refused)
{
	char text[5000];

	memset(text, '1', sizeof text - 1);
	text[sizeof text - 1] = '\0';
	CHECK(is_refused(text));
	memset(text, '(', sizeof text - 1);
	CHECK(is_refused(text));
	text[127] = '\0';
	CHECK(is_refused(text));
}

TEST(digits_may_be_of_an_indian_script)
{
	CHECK_TEXT(read("१,२३,४५६.७८"), "12345678e-2i");
	CHECK_TEXT(read("१२३४"), "1234e-0");
	CHECK_TEXT(read("௧௨௩"), "123e-0");
}

TEST(marks_for_no_number_are_missing)
{
	const char *marks[] = {"", "  ", "-", "--", "–", "—", "Nil", "NIL",
		"na", "NA", "N.A.", "n.a.", "N/A", "..", "…", "...",
		"Not Available", "not  available", "₹ -"};
	size_t i;

	for (i = 0; i < sizeof marks / sizeof marks[0]; i++)
		if (!CHECK_TEXT(read(marks[i]), "missing"))
			printf("\tof: %s\n", marks[i]);
}

TEST(a_unit_in_the_cell_is_refused_by_its_name)
{
	CHECK(strstr(read("12.5 Cr"), "crore") != NULL);
	CHECK(strstr(read("12.5Cr."), "crore") != NULL);
	CHECK(strstr(read("Rs 4.5 lakh"), "lakh") != NULL);
	CHECK(strstr(read("4 lacs"), "lakh") != NULL);
	CHECK(strstr(read("3 mn"), "million") != NULL);
}

TEST(another_currency_in_the_cell_is_no_plain_number)
{
	CHECK_TEXT(read("US$ 5"), "(the cell has a currency of its own)");
	CHECK_TEXT(read("40 MT"), "(the cell has a unit of its own)");
	CHECK_TEXT(read("2 lakh crore"), "(the cell has a unit of its own)");
}

TEST(a_unit_in_the_cell_is_read)
{
	CHECK_TEXT(read_unit("12.5 Cr"), "125e-1  7 ");
	CHECK_TEXT(read_unit("12.5Cr."), "125e-1  7 ");
	CHECK_TEXT(read_unit("Rs 4.5 lakh"), "45e-1 INR 5 ");
	CHECK_TEXT(read_unit("US$ 3 mn"), "3e-0 USD 6 ");
	CHECK_TEXT(read_unit("3 mn USD"), "3e-0 USD 6 ");
	CHECK_TEXT(read_unit("$3m"), "3e-0 USD 6 ");
	CHECK_TEXT(read_unit("Rs. 12 Crores"), "12e-0 INR 7 ");
	CHECK_TEXT(read_unit("(12.5 Cr)"), "-125e-1  7 ");
	CHECK_TEXT(read_unit("₹ 3,40,000/-"), "340000e-0 INR 0 /-");
	CHECK_TEXT(read_unit("340/-"), "340e-0 INR 0 /-");
	CHECK_TEXT(read_unit("Rs 4.5 lakh/-"), "45e-1 INR 5 ");
	CHECK_TEXT(read_unit("१२.५ करोड़ रु."), "125e-1 INR 7 ");
	CHECK_TEXT(read_unit("40 MT"), "40e-0  0 t");
	CHECK_TEXT(read_unit("40 thousand kgs"), "40e-0  3 kg");
	CHECK_TEXT(read_unit("5 per cent"), "5e-0  0 %");
	CHECK_TEXT(read_unit("1,23,456"), "123456e-0  0 ");
}

TEST(a_raised_digit_is_the_mark_of_a_footnote_but_not_behind_a_unit)
{
	static const char text[] = "1,234¹²";
	struct number number;

	CHECK(!number_read(text, sizeof text - 1, &number));
	CHECK(number.digits == 1234 && number.mark && !number.changing);
	CHECK(!number_read("12.5#", 5, &number) && number.mark);
	CHECK(number_read("5 m²", sizeof "5 m²" - 1, &number) || !number.mark);
}

TEST(a_mark_of_a_footnote_is_told_and_no_part_of_the_number)
{
	struct number number;

	CHECK(!number_read("1,234*", 6, &number));
	CHECK(number.digits == 1234 && number.mark && !number.changing);
	CHECK(!number_read("5 (P)", 5, &number));
	CHECK(number.digits == 5 && number.mark && number.changing);
	CHECK(!number_read("(5)", 3, &number) && !number.mark);
	CHECK_TEXT(read_unit("12.5 Cr (R)*"), "125e-1  7 ");
	CHECK_TEXT(read("-*"), "missing");
	CHECK(is_refused("1,234*") && is_refused("*") && is_refused("(P)"));
	CHECK(number_read("*", 1, &number) && number_read("(P)", 3, &number));
}

TEST(what_may_be_two_units_or_none_is_refused)
{
	const char *texts[] = {"5 L", "3 m", "1 000", "12 000 000", "5 5 Cr",
		"5 Cr lakh", "5 Cr US$ Rs", "Rs 5 US$", "5 mn approx", "5%%",
		"5% Cr", "5 Rs/kg", "5 per"};
	size_t i;

	for (i = 0; i < sizeof texts / sizeof texts[0]; i++)
		if (!CHECK(read_unit(texts[i])[0] == '('))
			printf("\tof: %s: %s\n", texts[i], read_unit(texts[i]));
}

TEST(a_decimal_comma_is_refused_by_its_name)
{
	const char *texts[] = {"1.234,56", "1.234.567,89", "1234,5", "0,75",
		"1,5", "0,125", "1234,567"};
	size_t i;

	for (i = 0; i < sizeof texts / sizeof texts[0]; i++)
		CHECK_TEXT(read(texts[i]), "(the comma is no decimal point: "
					   "write 1234.56, or 1,23,456)");
	CHECK_TEXT(read("1.234.567"), "(there are two decimal points: groups "
				      "are written with commas)");
}

TEST(a_cell_tells_how_its_column_writes_decimals)
{
	static const struct {
		const char *text;
		enum number_point point;
	} cells[] = {{"10,5", POINT_COMMA}, {"1.234,56", POINT_COMMA},
		{"0,125", POINT_COMMA}, {"1.234.567", POINT_COMMA},
		{"1,23,456", POINT_DOT}, {"1,234,567", POINT_DOT},
		{"1,234.5", POINT_DOT}, {"1,234", POINT_EITHER},
		{"Rs. 123,456", POINT_EITHER}, {"-12.345", POINT_EITHER},
		{"0.125", POINT_DOT}, {"10.5", POINT_DOT},
		{"1234.567", POINT_DOT}, {"1234", POINT_UNSAID},
		{"Rs. 500", POINT_UNSAID}, {"N.A.", POINT_UNSAID},
		{"Tea, coffee", POINT_UNSAID}};
	size_t i;

	for (i = 0; i < sizeof cells / sizeof cells[0]; i++)
		if (!CHECK(number_point(cells[i].text, strlen(cells[i].text)) ==
			    cells[i].point))
			printf("\tof: %s\n", cells[i].text);
}

/* Both readers of digits must agree, or a number would depend on what stands
 * beside it. */
TEST(digits_read_fast_are_what_the_slow_reader_makes_of_them)
{
	const char *texts[] = {"0", "-0", "007", "5.", "12.50", "-1,23,456.78",
		"123,456", "1,234", "12,34,567", "1,234,567.5", "00,123",
		"999999999999999999", "0.0000000000000001"};
	char slow[64], fast[128];
	struct number number;
	size_t i;

	for (i = 0; i < sizeof texts / sizeof texts[0]; i++) {
		bool ok = number_digits(texts[i], strlen(texts[i]), &number);

		snprintf(fast, sizeof fast, "%s", read(texts[i]));
		/* A plus sign is left to the slow reader. */
		snprintf(slow, sizeof slow, "%s%s",
			texts[i][0] == '-' ? "" : "+", texts[i]);
		CHECK(ok || is_refused(texts[i]));
		CHECK_TEXT(fast, read(slow));
	}
	CHECK(!number_digits("", 0, &number));
	CHECK(!number_digits("-", 1, &number));
	CHECK(!number_digits("9999999999999999999", 19, &number));
	CHECK(!number_digits("1,23", 4, &number));
	CHECK(!number_digits("12,345,67", 9, &number));
	CHECK(!number_digits("1.2.3", 5, &number));
}

TEST(what_is_no_number_is_refused)
{
	const char *texts[] = {"abc", "1 234", "1.2.3", "1-2", "5-", "--5",
		"- -5", ".", ",", "1'234", "0x10", "inf", "nan", "12a", "5 *",
		"1\x01", "\xff", "5\xff", "$5", "e", "+", "N/", "1/2"};
	size_t i;

	for (i = 0; i < sizeof texts / sizeof texts[0]; i++)
		if (!CHECK(is_refused(texts[i])))
			printf("\tof: %s\n", texts[i]);
}

TEST(a_refused_number_leaves_the_out_value)
{
	struct number number = {.digits = 42};

	CHECK(number_parse("4x", 2, &number) != NULL);
	CHECK_INTEGER(number.digits, 42);
}

TEST(nothing_is_read_behind_the_size_of_a_number)
{
	const char text[] = {'1', '2', '3', '4'};
	struct number number = {0};

	CHECK(number_parse(text, 3, &number) == NULL);
	CHECK_INTEGER(number.digits, 123);
	CHECK(number_parse("5\0"
			   "6",
		      3, &number) != NULL);
}

static const char *rescale(int64_t digits, int from, int to)
{
	static char out[64];
	struct number number = {.digits = digits, .scale = from};
	int64_t result = 0;
	const char *reason = number_rescale(&number, to, &result);

	if (reason)
		return reason;
	snprintf(out, sizeof out, "%" PRId64, result);
	return out;
}

TEST(a_number_changes_its_scale_exactly_or_not_at_all)
{
	CHECK_TEXT(rescale(125, 1, 2), "1250");
	CHECK_TEXT(rescale(1250, 2, 1), "125");
	CHECK_TEXT(rescale(-1250, 2, 1), "-125");
	CHECK_TEXT(rescale(1255, 2, 1), "more than 1 decimal");
	CHECK_TEXT(rescale(12345, 3, 2), "more than 2 decimals");
	CHECK_TEXT(rescale(5, 1, 0), "more than 0 decimals");
	CHECK_TEXT(rescale(0, 18, 0), "0");
	CHECK_TEXT(rescale(0, 0, 18), "0");
	CHECK_TEXT(rescale(9, 0, 18), "9000000000000000000");
	CHECK_TEXT(rescale(10, 0, 18), "too large");
	CHECK_TEXT(rescale(-10, 0, 18), "too large");
	CHECK_TEXT(rescale(INT64_MAX, 0, 0), "9223372036854775807");
}

static const char *shift(int64_t digits, int scale, int power)
{
	static char out[64];
	struct number number = {.digits = digits, .scale = scale};
	const char *reason = number_shift(&number, power);

	if (reason)
		return reason;
	snprintf(out, sizeof out, "%" PRId64 "e-%d", number.digits,
		number.scale);
	return out;
}

TEST(a_scale_is_applied_exactly_or_not_at_all)
{
	CHECK_TEXT(shift(69325, 2, 7), "6932500000e-0");
	CHECK_TEXT(shift(69325, 2, 1), "69325e-1");
	CHECK_TEXT(shift(-5, 0, 3), "-5000e-0");
	CHECK_TEXT(shift(5, 0, -2), "5e-2");
	CHECK_TEXT(shift(0, 0, 12), "0e-0");
	CHECK_TEXT(shift(0, 18, -12), "0e-18");
	CHECK_TEXT(shift(10, 18, -1), "1e-18");
	CHECK_TEXT(shift(5, 18, -1), "more than 18 decimals");
	CHECK_TEXT(shift(INT64_MAX / 10, 0, 2), "too large");
}

TEST(a_missing_number_has_no_scale)
{
	struct number number = {.missing = true};
	int64_t out = 42;

	CHECK_TEXT(number_rescale(&number, 2, &out), "there is no number");
	CHECK_INTEGER(out, 42);
}

static const char *format(
	int64_t digits, int scale, enum number_grouping grouping)
{
	static char out[NUMBER_TEXT_BYTES];

	number_format(digits, scale, grouping, out);
	return out;
}

TEST(numbers_are_written_with_their_groups)
{
	CHECK_TEXT(format(12345678, 0, GROUPING_INDIAN), "1,23,45,678");
	CHECK_TEXT(format(12345678, 2, GROUPING_INDIAN), "1,23,456.78");
	CHECK_TEXT(format(12345678, 2, GROUPING_WESTERN), "123,456.78");
	CHECK_TEXT(format(12345678, 2, GROUPING_NONE), "123456.78");
	CHECK_TEXT(format(100000, 0, GROUPING_INDIAN), "1,00,000");
	CHECK_TEXT(format(999, 0, GROUPING_INDIAN), "999");
	CHECK_TEXT(format(1000, 0, GROUPING_WESTERN), "1,000");
	CHECK_TEXT(format(0, 0, GROUPING_INDIAN), "0");
	CHECK_TEXT(format(0, 2, GROUPING_INDIAN), "0.00");
	CHECK_TEXT(format(-5, 2, GROUPING_INDIAN), "-0.05");
	CHECK_TEXT(format(-1234, 0, GROUPING_INDIAN), "-1,234");
	CHECK_TEXT(format(INT64_MIN, 0, GROUPING_INDIAN),
		"-92,23,37,20,36,85,47,75,808");
	CHECK_TEXT(format(INT64_MIN, 18, GROUPING_INDIAN),
		"-9.223372036854775808");
}

TEST(what_is_written_is_read_as_the_same)
{
	const enum number_grouping groupings[] = {
		GROUPING_NONE, GROUPING_INDIAN, GROUPING_WESTERN};
	int64_t digits = 1;
	size_t i;
	int scale, length;

	for (length = 0; length < 19; length++, digits = digits * 10 + 7) {
		for (scale = 0; scale <= NUMBER_SCALE_MAX; scale++) {
			for (i = 0; i < 3; i++) {
				const char *text =
					format(-digits, scale, groupings[i]);
				struct number number = {0};

				CHECK(number_parse(text, strlen(text),
					      &number) == NULL);
				CHECK_INTEGER(number.digits, -digits);
				CHECK_INTEGER(number.scale, scale);
			}
		}
		if (length == 17)
			break;
	}
}
