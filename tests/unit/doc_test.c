/* doc_test.c - shares, cells and the tree of a report. */
#include "check.h"

#include <string.h>

#include "ground/mem.h"
#include "worker/doc/doc.h"

static const char *share(int64_t numerator, int64_t denominator, char *out)
{
	char text[DOC_SHARE_BYTES];

	doc_share(numerator, denominator, text);
	return strcpy(out, text);
}

/* One number in a column of a type and unit, as a person reads it. */
static void check_cell(enum doc_type type, const char *unit, int64_t digits,
	int scale, const char *want)
{
	struct doc doc = {0};
	struct doc_column column = {.type = type, .unit = unit};
	struct doc_cell cell = {DOC_CELL_NUMBER, NULL, digits, scale};
	struct buf out = {0};

	doc_cell_text(&out, &doc, &column, &cell);
	CHECK_TEXT(buf_text(&out), want);
	buf_free(&out);
}

TEST(a_share_is_rounded_to_one_decimal_half_away_from_zero)
{
	char out[DOC_SHARE_BYTES];

	CHECK_TEXT(share(681, 734, out), "92.8");
	CHECK_TEXT(share(681, 757, out), "90.0");
	CHECK_TEXT(share(557, 734, out), "75.9");
	CHECK_TEXT(share(218, 557, out), "39.1");
	CHECK_TEXT(share(36, 36, out), "100.0");
	CHECK_TEXT(share(1, 2000, out), "0.1");
	CHECK_TEXT(share(-1, 2000, out), "-0.1");
	CHECK_TEXT(share(1, -2001, out), "0.0");
	CHECK_TEXT(share(0, 734, out), "0.0");
	CHECK_TEXT(share(5, 0, out), "n/a");
}

TEST(a_share_of_the_largest_numbers_does_not_overflow)
{
	char out[DOC_SHARE_BYTES];

	CHECK_TEXT(share(INT64_MAX, INT64_MAX, out), "100.0");
	CHECK_TEXT(share(INT64_MIN, INT64_MIN, out), "100.0");
	CHECK_TEXT(share(INT64_MIN, 1, out), "-922337203685477580800.0");
	CHECK_TEXT(share(INT64_MAX, -1, out), "-922337203685477580700.0");
	CHECK_TEXT(share(1, INT64_MAX, out), "0.0");
}

TEST(numbers_are_grouped_as_in_india_and_dollars_as_abroad)
{
	check_cell(DOC_INTEGER, NULL, 12345678, 0, "1,23,45,678");
	check_cell(DOC_INTEGER, NULL, -12345678, 0, "-1,23,45,678");
	check_cell(DOC_DECIMAL, "INR crore", -123456789, 2, "-12,34,567.89");
	check_cell(DOC_MONEY, "INR", -1234567890, 0, "-1,23,45,678.90");
	check_cell(DOC_MONEY, "INR", 5, 0, "0.05");
	check_cell(DOC_MONEY, "USD", 1234567890, 0, "12,345,678.90");
	check_cell(DOC_PERCENT, NULL, -334, 1, "-33.4 %");
}

TEST(a_code_is_never_grouped)
{
	check_cell(DOC_CODE, NULL, 8061000, 0, "8061000");
	check_cell(DOC_TEXT, NULL, 2022, 0, "2022");
}

TEST(a_scale_beyond_all_sense_loses_no_digit)
{
	check_cell(DOC_DECIMAL, NULL, 123, 40, "123e-40");
	check_cell(DOC_MONEY, "INR", 123, 18, "123e-20");
}

TEST(a_missing_number_is_na_and_a_missing_text_nothing)
{
	struct doc doc = {0};
	struct doc_column column = {.type = DOC_INTEGER};
	struct doc_cell none = {0};
	struct buf out = {0};

	doc_cell_text(&out, &doc, &column, &none);
	CHECK_TEXT(buf_text(&out), "n/a");
	buf_cut(&out, 0);
	column.type = DOC_TEXT;
	doc_cell_text(&out, &doc, &column, &none);
	CHECK_TEXT(buf_text(&out), "");
	buf_free(&out);
}

static const char *shout(void *user, const char *english)
{
	(void)user;
	return strcmp(english, "n/a") == 0 ? "N/A!" : NULL;
}

TEST(a_word_without_translation_stays_english)
{
	struct doc doc = {.translate = shout};

	CHECK_TEXT(doc_word(&doc, "n/a"), "N/A!");
	CHECK_TEXT(doc_word(&doc, "Sources"), "Sources");
}

TEST(no_word_is_listed_twice)
{
	int i, j;

	for (i = 0; doc_words[i] != NULL; i++)
		for (j = 0; j < i; j++)
			CHECK(strcmp(doc_words[i], doc_words[j]) != 0);
}

TEST(a_format_is_found_by_its_name)
{
	CHECK_TEXT(doc_format("md")->suffix, ".md");
	CHECK(doc_format("html")->write == html_write);
	CHECK(doc_format("docx") == NULL);
}

TEST(what_was_added_stays_when_more_is_added)
{
	struct doc doc = {0};
	struct doc_table *table = doc_add_table(&doc, 2);
	struct doc_row *row;
	int i;

	for (i = 0; i < 2000; i++) {
		row = doc_add_row(&doc, table);
		row->cells[1].digits = i;
		row->line = i;
	}
	CHECK_INTEGER(table->row_count, 2000);
	CHECK_INTEGER(table->rows[0].source, -1);
	CHECK_INTEGER(table->rows[7].cells[1].digits, 7);
	CHECK_INTEGER(table->rows[1999].line, 1999);
	CHECK_INTEGER(doc.block_count, 1);
	CHECK(doc.first->table == table);
	doc_free(&doc);
}

TEST(a_lack_of_memory_while_building_is_remembered)
{
	struct doc doc = {0};
	struct doc_table *table = doc_add_table(&doc, 2);
	struct buf out = {0};
	struct zila_err err = {0};
	struct doc_row *row = NULL;
	const struct doc_format *format;
	int i;

	mem_fail_after(0);
	for (i = 0; i < 5000; i++) /* until what the arena has is used up */
		row = doc_add_row(&doc, table);
	mem_fail_after(-1);
	CHECK(row == NULL);
	CHECK(doc.failed);
	for (format = doc_formats; format->name != NULL; format++)
		CHECK_INTEGER(format->write(&doc, &out, &err), ZILA_ELIMIT);
	buf_free(&out);
	doc_free(&doc);
}
