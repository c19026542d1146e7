/* doc_book_test.c - a report as a workbook and as files: what a made table of
 * extreme values looks like when it is read back. */
#include "check.h"
#include "rows.h"

#include <string.h>

#include "ground/mem.h"
#include "worker/doc/doc.h"

#define LONG                                                                   \
	"Numbers of more than 14 digits are written as text, which keeps "     \
	"every digit."

/* A report with a table of so many columns, named a, b, c, ... */
static struct doc_table *start(struct doc *doc, int column_count)
{
	static const char *const names[] = {"a", "b", "c", "d", "e"};
	struct doc_table *table = doc_add_table(doc, column_count);
	int i;

	doc->title = "Made";
	doc->as_of = "2022-07-29";
	table->id = "made";
	table->caption = "A caption that is far too long for the name of it";
	for (i = 0; i < column_count; i++)
		table->columns[i].id = table->columns[i].title = names[i];
	return table;
}

static void put(
	struct doc *doc, struct doc_table *table, int64_t digits, int scale)
{
	struct doc_row *row = doc_add_row(doc, table);
	int i;

	for (i = 0; i < table->column_count; i++)
		row->cells[i] = (struct doc_cell){.kind = DOC_CELL_NUMBER,
			.digits = digits,
			.scale = scale};
}

static void check_sheet(struct doc *doc, int sheet, const char *want)
{
	struct buf out = {0};
	struct zila_err err;

	CHECK_INTEGER(xlsx_write(doc, &out, &err), ZILA_OK);
	rows_check_sheet(&out, sheet, want, __FILE__, __LINE__);
	buf_free(&out);
	doc_free(doc);
}

TEST(a_workbook_keeps_every_digit_of_a_number)
{
	struct doc doc = {0};
	struct doc_table *table = start(&doc, 2);

	table->columns[0].type = DOC_INTEGER;
	table->columns[1].type = DOC_MONEY;
	table->columns[1].unit = "INR";
	put(&doc, table, INT64_MAX, 0);
	put(&doc, table, INT64_MIN, 0);
	put(&doc, table, 99999999999999, 0);
	put(&doc, table, -99999999999999, 0);
	put(&doc, table, 9007199254740993, 0);
	put(&doc, table, 3600000000000000, 0);
	put(&doc, table, 0, 0);
	check_sheet(&doc, 1,
		"1 [A caption that is far too long for the name of it]\n"
		"2 [Made. Position as on 29 July 2022]\n"
		"3 [Report]\n"
		"4 [a][b (₹)]\n"
		"5 [92,23,37,20,36,85,47,75,807][92,23,37,20,36,85,47,758.07]\n"
		"6 [-92,23,37,20,36,85,47,75,808]"
		"[-92,23,37,20,36,85,47,758.08]\n"
		"7 [99999999999999]n[999999999999.99]n\n"
		"8 [-99999999999999]n[-999999999999.99]n\n"
		"9 [9,00,71,99,25,47,40,993][9,00,71,99,25,47,409.93]\n"
		"10 [3,60,00,00,00,00,00,000][36000000000000]n\n"
		"11 [0]n[0]n\n"
		"13 [" LONG "][" LONG "]m\n");
}

TEST(a_workbook_has_numbers_of_every_scale)
{
	struct doc doc = {0};
	struct doc_table *table = start(&doc, 3);
	int scale;

	table->columns[0].type = DOC_DECIMAL;
	table->columns[1].type = DOC_PERCENT;
	table->columns[2].type = DOC_MONEY;
	table->columns[2].unit = "USD";
	for (scale = 0; scale <= 9; scale++)
		put(&doc, table, -1234567, scale);
	put(&doc, table, 5, 25);
	check_sheet(&doc, 1,
		"1 [A caption that is far too long for the name of it]\n"
		"2 [Made. Position as on 29 July 2022]\n"
		"3 [Report]\n"
		"4 [a][b][c (US$)]\n"
		"5 [-1234567]n[-1234567%]n[-12345.67]n\n"
		"6 [-123456.7]n[-123456.7%]n[-1234.567]n\n"
		"7 [-12345.67]n[-12345.67%]n[-123.4567]n\n"
		"8 [-1234.567]n[-1234.567%]n[-12.34567]n\n"
		"9 [-123.4567]n[-123.4567%]n[-1.234567]n\n"
		"10 [-12.34567]n[-12.34567%]n[-0.1234567]n\n"
		"11 [-1.234567]n[-1.234567%]n[-0.01234567]n\n"
		"12 [-0.1234567]n[-0.1234567%]n[-0.001234567]n\n"
		"13 [-0.01234567]n[-0.01234567%]n[-0.0001234567]n\n"
		"14 [-0.001234567]n[-0.001234567%]n[-0.00001234567]n\n"
		"15 [5e-25][5e-25 %][5e-27]\n"
		"17 [" LONG "][" LONG "]m[" LONG "]m\n");
}

TEST(a_workbook_has_days_as_days_and_texts_as_texts)
{
	static const char *const texts[] = {"2024-03-31", "1899-12-31", "2024",
		"=1+1", "_x0041_", "a\tb\x01\xFF", ""};
	struct doc doc = {0};
	struct doc_table *table = start(&doc, 3);
	struct doc_row *row;
	size_t i, column;

	table->columns[0].type = DOC_DATE;
	table->columns[1].type = DOC_CODE;
	table->columns[2].type = DOC_INTEGER;
	for (i = 0; i < sizeof texts / sizeof *texts; i++) {
		row = doc_add_row(&doc, table);
		for (column = 0; column < 2; column++)
			row->cells[column] = (struct doc_cell){
				.kind = DOC_CELL_TEXT, .text = texts[i]};
		if (i == 3)
			row->kind = DOC_ROW_GROUP;
	}
	check_sheet(&doc, 1,
		"1 [A caption that is far too long for the name of it]\n"
		"2 [Made. Position as on 29 July 2022]\n"
		"3 [Report]\n"
		"4 [a][b][c]\n"
		"5 [2024-03-31]d[2024-03-31][n/a]\n"
		"6 [1899-12-31][1899-12-31][n/a]\n"
		"7 [2024][2024][n/a]\n"
		"8 [=1+1][=1+1]\n"
		"9 [_x0041_][_x0041_][n/a]\n"
		"10 [a b\xEF\xBF\xBD\xEF\xBF\xBD]"
		"[a b\xEF\xBF\xBD\xEF\xBF\xBD][n/a]\n"
		"11 [][][n/a]\n");
}

TEST(a_sheet_is_named_for_its_caption_and_no_two_alike)
{
	struct doc doc = {0};
	struct buf out = {0}, names = {0};
	struct zila_err err;

	start(&doc, 1);
	start(&doc, 1);
	start(&doc, 1)->caption = "a/b: 'c'?";
	start(&doc, 1)->caption = NULL;
	CHECK_INTEGER(xlsx_write(&doc, &out, &err), ZILA_OK);
	rows_show_names(&names, out.data, out.size);
	CHECK_TEXT(buf_text(&names),
		"Report, A caption that is far too long, A caption that is far "
		"too (2), a_b_ _c__, made");
	buf_free(&names);
	buf_free(&out);
	doc_free(&doc);
}

static enum zila_code name_file(void *user, const char *part,
	const struct buf *content, struct zila_err *err)
{
	(void)err;
	CHECK(strncmp(buf_text(content), "\xEF\xBB\xBF", 3) == 0);
	buf_add_format(user, "%s\n", part);
	if (strcmp(part, "made") == 0)
		buf_add_text(user, buf_text(content) + 3);
	return ZILA_OK;
}

TEST(csv_files_are_named_for_their_tables_and_no_two_alike)
{
	struct doc doc = {0};
	struct buf names = {0};
	struct zila_err err;
	struct doc_table *table = start(&doc, 2);
	struct doc_row *row = doc_add_row(&doc, table);

	row->cells[0] =
		(struct doc_cell){.kind = DOC_CELL_TEXT, .text = "''=1"};
	row->cells[1] = (struct doc_cell){
		.kind = DOC_CELL_NUMBER, .digits = -15, .scale = 1};
	doc.synthetic = true;
	start(&doc, 1);
	start(&doc, 1)->id = "text";
	start(&doc, 1)->id = "../A b";
	CHECK_INTEGER(csv_write_files(&doc, name_file, &names, &err), ZILA_OK);
	CHECK_TEXT(buf_text(&names),
		"made\na,b,Synthetic\r\n'''=1,-1.5,in this report\r\n"
		"made-2\ntext-2\n___a_b\ntext\n");
	buf_free(&names);
	doc_free(&doc);
}

static enum zila_code give_files(long allocations)
{
	struct doc doc = {0};
	struct buf names = {0};
	struct zila_err err;
	enum zila_code code;

	start(&doc, 1);
	mem_fail_after(allocations);
	code = csv_write_files(&doc, name_file, &names, &err);
	mem_fail_after(-1);
	buf_free(&names);
	doc_free(&doc);
	return code;
}

TEST(csv_files_tell_every_allocation_that_fails)
{
	long allocations = 0;

	while (allocations < 1000 && give_files(allocations) != ZILA_OK)
		allocations++;
	CHECK(allocations > 2 && allocations < 1000);
}
