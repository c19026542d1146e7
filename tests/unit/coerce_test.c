/* coerce_test.c - what a cell becomes in each type of column, or why it is
 * refused. */
#include "check.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "worker/table/coerce.h"

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
	};
	struct zila_err err;
	int i;

	CHECK_INTEGER(place_begin(&places, &err), ZILA_OK);
	for (i = 0; i < 2; i++)
		CHECK_INTEGER(
			place_add_state(places, &states[i], &err), ZILA_OK);
	for (i = 0; i < 3; i++)
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

static void check_cell(const struct column *column, struct value in,
	const char *want, const char *file, int line)
{
	struct place_register *places = make_places();
	struct coerce *coerce = NULL;
	struct reason reason;
	struct value value = {.type = VALUE_REAL};
	struct zila_err err;
	char got[700];
	bool ok;

	if (check_integer(coerce_open(places, &coerce, &err), ZILA_OK,
		    "coerce_open", file, line)) {
		ok = coerce_value(coerce, column, 22, &in, &value, &reason);
		show(got, sizeof got, ok, &value, &reason);
		check_text(got, want, column->name, file, line);
	}
	coerce_close(coerce);
	place_close(places);
}

/* A cell of a file, in a row of Chhattisgarh (22). */
#define CHECK_CELL(column, in, want)                                           \
	check_cell(&(column),                                                  \
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
	CHECK(!coerce_text(
		coerce, &money_column, 0, text_of("12.5 Cr"), &value, &reason));
	CHECK_TEXT(reason.code, "bad_number");
	coerce_close(coerce);
}

TEST(dates_are_read_with_the_day_first)
{
	CHECK_CELL(date_column, "31.03.2024", "\"2024-03-31\"");
	CHECK_CELL(date_column, "2024-03-31", "\"2024-03-31\"");
	CHECK_CELL(date_column, "2025", "\"2025-01-01\"");
	CHECK_CELL(date_column, "NA", "NULL");
	CHECK_NUMBER_GIVEN(date_column, 2025, "\"2025-01-01\"");
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
	CHECK_CELL(period_column, "2023-25",
		"bad_period: \"2023-25\" is no period: a fiscal year is "
		"written 2023-24, a month 2023-M04");
	CHECK_CELL(period_column, "last year",
		"bad_period: \"last year\" is no period: write a fiscal year "
		"like 2023-24, a year like 2023 or a month like 2024-M04");
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

TEST(hs_codes_are_text_with_their_leading_zero)
{
	CHECK_CELL(hs_column, "08061000", "\"08061000\"");
	CHECK_CELL(hs_column, "8061000", "\"08061000\"");
	CHECK_CELL(hs_column, "0806.10", "\"080610\"");
	CHECK_CELL(hs_column, "0806 10 00", "\"08061000\"");
	CHECK_CELL(hs_column, "8471.3001", "\"84713001\"");
	CHECK_CELL(hs_column, "806.10", "\"080610\"");
	CHECK_CELL(hs_column, "207", "\"0207\"");
	CHECK_CELL(hs_column, "7", "\"07\"");
	CHECK_CELL(hs_column, "NA", "NULL");
	CHECK_NUMBER_GIVEN(hs_column, 8061000, "\"08061000\"");
}

TEST(an_hs_code_that_is_none_says_why)
{
	CHECK_CELL(hs_column, "8.06E+06",
		"bad_hs: \"8.06E+06\" is an HS code that a spreadsheet has "
		"rounded: format the column as text and enter the code again");
	CHECK_CELL(hs_column, "0806, 0807",
		"bad_hs: \"0806, 0807\" holds several HS codes: write one in "
		"each row");
	CHECK_CELL(hs_column, "0806 0807",
		"bad_hs: \"0806 0807\" holds several HS codes: write one in "
		"each row");
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
		coerce_reset(coerce);
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

TEST(texts_of_a_row_live_until_the_reset_however_long)
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
		coerce_reset(coerce);
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
