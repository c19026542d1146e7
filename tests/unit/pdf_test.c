/* pdf_test.c - PDFs as rows; rows.h tells how they are written.
 *
 * The PDFs are written here: texts at places on pages of 600 by 800 points,
 * in Helvetica of 10 points, or in another font. */
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "check.h"
#include "rows.h"

enum { PAGES_MAX = 20 };

/* A PDF being written: what its pages say. */
struct pdf {
	struct buf pages[PAGES_MAX];
	int count;
	const char *font; /* of F2 */
	const char *map;  /* F2's table of characters, or NULL */
};

static void begin_page(struct pdf *pdf)
{
	pdf->count++;
}

/* Writes text with its left end at x, y points below the page's top. */
static void put_in(
	struct pdf *pdf, const char *font, int x, int y, const char *text)
{
	buf_add_format(&pdf->pages[pdf->count - 1],
		"BT /%s 10 Tf %d %d Td (%s) Tj ET\n", font, x, 800 - y, text);
}

static void put(struct pdf *pdf, int x, int y, const char *text)
{
	put_in(pdf, "F1", x, y, text);
}

/* A row of columns at 50, 150, 300 and 450; NULL: a blank one. */
static void put_row(struct pdf *pdf, int y, const char *a, const char *b,
	const char *c, const char *d)
{
	const char *const texts[] = {a, b, c, d};
	static const int places[] = {50, 150, 300, 450};
	int i;

	for (i = 0; i < 4; i++)
		if (texts[i])
			put(pdf, places[i], y, texts[i]);
}

static void put_object(struct buf *out, size_t *offsets, int *count,
	const char *format, ...) ZILA_PRINTF(4, 5);

static void put_object(
	struct buf *out, size_t *offsets, int *count, const char *format, ...)
{
	char text[4000];
	va_list args;

	va_start(args, format);
	vsnprintf(text, sizeof text, format, args);
	va_end(args);
	offsets[++*count] = out->size;
	buf_add_format(out, "%d 0 obj\n%s\nendobj\n", *count, text);
}

/* The whole file: a catalog, two fonts with the map of one, pages. */
static void finish(struct pdf *pdf, struct buf *out)
{
	size_t offsets[PAGES_MAX * 2 + 10], at;
	struct buf kids = {0};
	int count = 0, i;

	buf_add_text(out, "%PDF-1.4\n");
	for (i = 0; i < pdf->count; i++)
		buf_add_format(&kids, "%d 0 R ", 6 + i * 2);
	put_object(out, offsets, &count, "<</Type/Catalog/Pages 2 0 R>>");
	put_object(out, offsets, &count, "<</Type/Pages/Count %d/Kids[%s]>>",
		pdf->count, buf_text(&kids));
	put_object(out, offsets, &count,
		"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
	put_object(out, offsets, &count,
		"<</Type/Font/Subtype/Type1/BaseFont/%s%s>>",
		pdf->font ? pdf->font : "Helvetica",
		pdf->map ? "/ToUnicode 5 0 R" : "");
	put_object(out, offsets, &count,
		"<</Length %zu>>\nstream\n%s\nendstream",
		pdf->map ? strlen(pdf->map) : 0, pdf->map ? pdf->map : "");
	for (i = 0; i < pdf->count; i++) {
		put_object(out, offsets, &count,
			"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]"
			"/Resources<</Font<</F1 3 0 R/F2 4 0 R>>>>"
			"/Contents %d 0 R>>",
			7 + i * 2);
		offsets[++count] = out->size;
		buf_add_format(out,
			"%d 0 obj\n<</Length %zu>>\nstream\n%s\nendstream\n"
			"endobj\n",
			count, pdf->pages[i].size, buf_text(&pdf->pages[i]));
		buf_free(&pdf->pages[i]);
	}
	at = out->size;
	buf_add_format(out, "xref\n0 %d\n0000000000 65535 f \n", count + 1);
	for (i = 1; i <= count; i++)
		buf_add_format(out, "%010zu 00000 n \n", offsets[i]);
	buf_add_format(out,
		"trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%zu\n%%%%EOF\n",
		count + 1, at);
	buf_free(&kids);
}

static void check_pdf(
	struct pdf *pdf, const char *want, const char *file, int line)
{
	struct buf out = {0};

	finish(pdf, &out);
	rows_check(out.data, out.size, want, file, line);
	buf_free(&out);
}

#define CHECK_PDF(pdf, want) check_pdf((pdf), (want), __FILE__, __LINE__)

TEST(the_raised_number_of_a_footnote_in_a_pdf_is_no_digit)
{
	struct pdf pdf = {0};

	begin_page(&pdf);
	put_row(&pdf, 60, "S. No.", "District", "Product", "Value");
	put_row(&pdf, 80, "1", "Gaya", "Silk", "56");
	buf_add_text(&pdf.pages[0], "BT /F1 6 Tf 461.2 722 Td (2) Tj ET\n");
	put_row(&pdf, 100, "2", "Patna", "Litchi", "78");
	buf_add_text(&pdf.pages[0], "BT /F1 9 Tf 461.2 704 Td (2) Tj ET\n");
	CHECK_PDF(&pdf, "1001 [S. No.][District][Product][Value]\n"
			"1002 [1][Gaya][Silk][56²]\n"
			"1003 [2][Patna][Litchi][78²]\n");
}

TEST(a_table_is_found_by_its_gaps_and_a_title_is_one_cell)
{
	struct pdf pdf = {0};

	begin_page(&pdf);
	put(&pdf, 120, 40, "Annexure referred to in reply to parts (a) to (c)");
	put_row(&pdf, 60, "S. No.", "District", "Product", "Value");
	put_row(&pdf, 80, "1", "Gaya", "Silk sarees and stoles", "1,007.01");
	put_row(&pdf, 100, "2", "East Champaran", "Litchi", "2,014.5");
	put_row(&pdf, 120, NULL, "Total", NULL, "3,021.51");
	put(&pdf, 50, 140,
		"* The figures were taken from the shipping bills of "
		"the exporters.");
	CHECK_PDF(&pdf,
		"1001 [Annexure referred to in reply to parts (a) to (c)]\n"
		"1002 [S. No.][District][Product][Value]\n"
		"1003 [1][Gaya][Silk sarees and stoles][1,007.01]\n"
		"1004 [2][East Champaran][Litchi][2,014.5]\n"
		"1005 [][Total][][3,021.51]\n"
		"1006 [* The figures were taken from the shipping bills of the "
		"exporters.]\n");
}

TEST(a_page_with_a_blank_column_or_no_header_does_not_shift)
{
	struct pdf pdf = {0};

	begin_page(&pdf);
	put_row(&pdf, 60, "State", "District", "Product", "Value");
	put_row(&pdf, 80, "Bihar", "Gaya", "Silk", "1");
	put_row(&pdf, 100, "Goa", "North Goa", "Cashew", "2");
	begin_page(&pdf);
	put_row(&pdf, 60, "Kerala", NULL, "Coir", "3");
	put_row(&pdf, 80, "Kerala", NULL, "Spices", "4");
	begin_page(&pdf);
	put_row(&pdf, 60, "Punjab", "Moga", NULL, "5");
	CHECK_PDF(&pdf, "1001 [State][District][Product][Value]\n"
			"1002 [Bihar][Gaya][Silk][1]\n"
			"1003 [Goa][North Goa][Cashew][2]\n"
			"2001 [Kerala][][Coir][3]\n"
			"2002 [Kerala][][Spices][4]\n"
			"3001 [Punjab][Moga][][5]\n");
}

TEST(lines_of_one_cell_are_joined_where_rows_are_further_apart)
{
	struct pdf pdf = {0};

	begin_page(&pdf);
	put_row(&pdf, 40, "S. No.", "District", "Product", "Value");
	put_row(&pdf, 60, "1", "Gaya", "Silk sarees and", "10");
	put(&pdf, 300, 71, "other stoles");
	put_row(&pdf, 91, "2", "Dadra and Nagar", "Coir", "20");
	put(&pdf, 150, 102, "Haveli");
	put_row(&pdf, 122, "3", "Moga", "Wheat", "30");
	CHECK_PDF(&pdf, "1001 [S. No.][District][Product][Value]\n"
			"1002 [1][Gaya][Silk sarees and other stoles][10]\n"
			"1003 [2][Dadra and Nagar Haveli][Coir][20]\n"
			"1004 [3][Moga][Wheat][30]\n");
}

TEST(lines_of_one_cell_are_joined_where_rows_are_as_near_as_lines)
{
	struct pdf pdf = {0};

	begin_page(&pdf);
	put_row(&pdf, 40, "S. No.", "District", "Product", "Value");
	put_row(&pdf, 52, "1", "Gaya", "Silk sarees and", "10");
	put(&pdf, 300, 64, "other stoles");
	put_row(&pdf, 76, "2", "Patna", "Litchi", "20");
	put_row(&pdf, 88, "3", "Moga", "Wheat", "30");
	CHECK_PDF(&pdf, "1001 [S. No.][District][Product][Value]\n"
			"1002 [1][Gaya][Silk sarees and other stoles][10]\n"
			"1003 [2][Patna][Litchi][20]\n"
			"1004 [3][Moga][Wheat][30]\n");
}

/* Two pages with the same top and foot; a row is cut between them. */
static void put_cut_row(struct pdf *pdf, const char *foot, const char *rest)
{
	begin_page(pdf);
	put_row(pdf, 40, "S. No.", "District", "Product", "Value");
	put_row(pdf, 60, "1", "Gaya", "Silk sarees and", "10");
	put(pdf, 300, 71, "other stoles");
	put_row(pdf, 91, "2", "Moga", "Wheat", "20");
	put_row(pdf, 111, "3", "Agra", foot, "30");
	put(pdf, 280, 700, "Page 1 of 2");
	begin_page(pdf);
	put_row(pdf, 40, "S. No.", "District", "Product", "Value");
	put(pdf, 300, 54, rest);
	put_row(pdf, 74, "4", "Patna", "Litchi", "40");
	put(pdf, 280, 700, "Page 2 of 2");
}

#define CUT_ROWS                                                               \
	"1001 [S. No.][District][Product][Value]\n"                            \
	"1002 [1][Gaya][Silk sarees and other stoles][10]\n"                   \
	"1003 [2][Moga][Wheat][20]\n"

TEST(a_row_that_a_page_of_a_pdf_cuts_in_two_is_one)
{
	struct pdf pdf = {0}, blank = {0}, heading = {0};

	put_cut_row(&pdf, "Silk sarees and", "shawls");
	CHECK_PDF(&pdf, CUT_ROWS
		"1004 [3][Agra][Silk sarees and shawls][30]\n"
		"1005 [][][Page 1 of 2][]\n"
		"2001 [S. No.][District][Product][Value]\n"
		"2002 [4][Patna][Litchi][40]\n2003 [][][Page 2 of 2][]\n");
	put_cut_row(&blank, NULL, "Silk shawls");
	CHECK_PDF(&blank, CUT_ROWS
		"1004 [3][Agra][Silk shawls][30]\n"
		"1005 [][][Page 1 of 2][]\n"
		"2001 [S. No.][District][Product][Value]\n"
		"2002 [4][Patna][Litchi][40]\n2003 [][][Page 2 of 2][]\n");
	/* Never with the header, whose column would be another. */
	put_cut_row(&heading, "Silk", "Bihar");
	CHECK_PDF(&heading, CUT_ROWS
		"1004 [3][Agra][Silk][30]\n"
		"1005 [][][Page 1 of 2][]\n"
		"2001 [S. No.][District][Product][Value]\n"
		"2002 [][][Bihar][]\n"
		"2003 [4][Patna][Litchi][40]\n2004 [][][Page 2 of 2][]\n");
}

/* Rows whose texts hang at the foot of their cells; the last is cut. */
static void put_cut_foot(struct pdf *pdf, bool foot)
{
	begin_page(pdf);
	put_row(pdf, 40, "S. No.", "District", "Product", "Value");
	put_row(pdf, 60, "1", "Moga", "Wheat", "10");
	put(pdf, 300, 80, "Silk sarees and other");
	put_row(pdf, 91, "2", "Gaya", "stoles", "20");
	put(pdf, 300, 111, "Articles of apparel and");
	if (foot)
		put(pdf, 280, 700, "Page 1 of 2");
	begin_page(pdf);
	put_row(pdf, 40, "S. No.", "District", "Product", "Value");
	put_row(pdf, 60, "3", "Agra", "accessories", "30");
	put_row(pdf, 80, "4", "Patna", "Litchi", "40");
	if (foot)
		put(pdf, 280, 700, "Page 2 of 2");
}

#define CUT_FEET                                                               \
	"1001 [S. No.][District][Product][Value]\n"                            \
	"1002 [1][Moga][Wheat][10]\n"                                          \
	"1003 [2][Gaya][Silk sarees and other stoles][20]\n"                   \
	"1004 [][][Articles of apparel and][]\n"

TEST(a_row_whose_text_may_begin_on_the_page_before_is_doubtful)
{
	struct pdf pdf = {0}, foot = {0};

	put_cut_foot(&pdf, false);
	CHECK_PDF(&pdf, CUT_FEET "2001 [S. No.][District][Product][Value]\n"
				 "2002 !doubtful_line 3,Agra,accessories,30\n"
				 "2003 [4][Patna][Litchi][40]\n");
	put_cut_foot(&foot, true);
	CHECK_PDF(&foot, CUT_FEET
		"1005 [][][Page 1 of 2][]\n"
		"2001 [S. No.][District][Product][Value]\n"
		"2002 !doubtful_line 3,Agra,accessories,30\n"
		"2003 [4][Patna][Litchi][40]\n2004 [][][Page 2 of 2][]\n");
}

/* Names of three lines in the middle of their cells; the last, cut by the page,
 * is centred in the part of its cell. */
TEST(a_name_that_a_page_cuts_does_not_tell_how_near_lines_of_rows_are)
{
	struct pdf pdf = {0};
	int i;

	begin_page(&pdf);
	put_row(&pdf, 40, "S. No.", "District", "Product", "Value");
	for (i = 0; i < 3; i++) {
		put(&pdf, 300, 60 + i * 50, "Coffee of all kinds and");
		put_row(&pdf, 71 + i * 50, "1", "Moga", "roasted, ground, as",
			"10");
		put(&pdf, 300, 82 + i * 50, "exported");
	}
	put(&pdf, 300, 210, "Coffee of all kinds and");
	put(&pdf, 300, 221, "roasted, ground, as");
	put_row(&pdf, 227, "2", "Gaya", NULL, "20");
	put(&pdf, 300, 233, "well as beans, as are");
	begin_page(&pdf);
	put_row(&pdf, 40, "S. No.", "District", "Product", "Value");
	put(&pdf, 300, 55, "exported");
	put_row(&pdf, 80, "3", "Agra", "Tea", "30");
#define WHOLE                                                                  \
	"[Moga][Coffee of all kinds and roasted, ground, as exported][10]\n"
	CHECK_PDF(&pdf,
		"1001 [S. No.][District][Product][Value]\n"
		"1002 [1]" WHOLE "1003 [1]" WHOLE "1004 [1]" WHOLE
		"1005 !doubtful_line 2,Gaya,\"Coffee of all kinds and "
		"roasted, ground, as well as beans, as are exported\",20\n"
		"2001 [S. No.][District][Product][Value]\n"
		"2002 [3][Agra][Tea][30]\n");
}

TEST(a_text_above_its_row_is_no_head_that_pages_repeat)
{
	struct pdf pdf = {0};
	int i;

	for (i = 0; i < 2; i++) {
		begin_page(&pdf);
		put_row(&pdf, 40, "S. No.", "District", "Product", "Value");
		put(&pdf, 300, 60, "Silk sarees and");
		put_row(&pdf, 71, "1", "Gaya", "stoles", "10");
		put_row(&pdf, 91, "2", "Moga", "Wheat", "20");
		put_row(&pdf, 111, "3", "Patna", "Litchi", "30");
	}
	CHECK_PDF(&pdf, "1001 [S. No.][District][Product][Value]\n"
			"1002 [1][Gaya][Silk sarees and stoles][10]\n"
			"1003 [2][Moga][Wheat][20]\n"
			"1004 [3][Patna][Litchi][30]\n"
			"2001 [S. No.][District][Product][Value]\n"
			"2002 [1][Gaya][Silk sarees and stoles][10]\n"
			"2003 [2][Moga][Wheat][20]\n"
			"2004 [3][Patna][Litchi][30]\n");
}

TEST(the_next_line_of_a_cell_may_be_longer_than_any_first_one)
{
	struct pdf pdf = {0};

	begin_page(&pdf);
	put_row(&pdf, 40, "S. No.", "District", "Product", "Value");
	put_row(&pdf, 60, "1", "Gaya", "Articles of apparel", "10");
	put(&pdf, 300, 71, "accessories, knitted or sewn");
	put_row(&pdf, 91, "2", "Moga", "Wheat", "20");
	put_row(&pdf, 111, "3", "Patna", "Litchi", "30");
	CHECK_PDF(&pdf, "1001 [S. No.][District][Product][Value]\n"
			"1002 [1][Gaya][Articles of apparel accessories, "
			"knitted or sewn][10]\n"
			"1003 [2][Moga][Wheat][20]\n"
			"1004 [3][Patna][Litchi][30]\n");
}

TEST(a_heading_between_rows_is_a_row_of_its_own)
{
	struct pdf pdf = {0};

	begin_page(&pdf);
	put_row(&pdf, 40, "District", "Block", "Product", "Value");
	put_row(&pdf, 54, "Gaya", "Bodh Gaya", "Silk", "10");
	put(&pdf, 50, 68, "Goa");
	put_row(&pdf, 82, "North", "Bardez", "Cashew", "20");
	put_row(&pdf, 96, "South Goa", "Salcete", "Feni", "30");
	CHECK_PDF(&pdf, "1001 [District][Block][Product][Value]\n"
			"1002 [Gaya][Bodh Gaya][Silk][10]\n1003 [Goa][][][]\n"
			"1004 [North][Bardez][Cashew][20]\n"
			"1005 [South Goa][Salcete][Feni][30]\n");
}

TEST(a_text_of_many_words_is_not_cut_into_columns)
{
	struct pdf pdf = {0};

	begin_page(&pdf);
	put_row(&pdf, 40, "1", "a b c d e f", NULL, "10");
	put_row(&pdf, 60, "2", "a b c d e f", NULL, "20");
	put_row(&pdf, 80, "3", "a b c d e f", NULL, "30");
	CHECK_PDF(&pdf, "1001 [1][a b c d e f][10]\n"
			"1002 [2][a b c d e f][20]\n"
			"1003 [3][a b c d e f][30]\n");
}

TEST(tables_of_other_columns_begin_anew_on_their_page)
{
	struct pdf pdf = {0};
	struct buf out = {0};
	int i;

	begin_page(&pdf);
	for (i = 0; i < 5; i++)
		put_row(&pdf, 40 + 20 * i, "Bihar", "Gaya", "Silk", "10");
	begin_page(&pdf);
	for (i = 0; i < 5; i++) {
		put(&pdf, 50 + 7 * i, 40 + 20 * i, "Committees constituted in");
		put(&pdf, 250 + 9 * i, 40 + 20 * i,
			"all of the states and districts");
	}
	finish(&pdf, &out);
	CHECK_TOLD(out.data, out.size, "which change 1 time");
	buf_free(&out);
}

TEST(words_in_a_legacy_font_are_marked)
{
	struct pdf pdf = {.font = "ABCDEF+KrutiDev010"};

	begin_page(&pdf);
	put_row(&pdf, 40, "1", NULL, "Silk", "10");
	put_in(&pdf, "F2", 150, 40, "ftyk");
	put_row(&pdf, 60, "2", "Gaya", "Coir", "20");
	CHECK_PDF(&pdf, "1001 [1][ftyk]l[Silk][10]\n"
			"1002 [2][Gaya][Coir][20]\n");
}

TEST(characters_that_a_pdf_does_not_tell_are_a_fault_of_their_row)
{
	struct pdf pdf = {
		.map = "/CIDInit/ProcSet findresource begin 1 dict "
		       "begin begincmap\n1 begincodespacerange<00><ff>"
		       "endcodespacerange\n1 beginbfrange<61><7a><e061>"
		       "endbfrange\nendcmap end end"};

	begin_page(&pdf);
	put_row(&pdf, 40, "1", NULL, "Silk", "10");
	put_in(&pdf, "F2", 150, 40, "a");
	put_row(&pdf, 60, "2", "Gaya", "Coir", "20");
	CHECK_PDF(&pdf, "1001 !bad_encoding 1,\xee\x81\xa1,Silk,10\n"
			"1002 [2][Gaya][Coir][20]\n");
}

TEST(a_pdf_without_text_is_refused_with_what_to_do)
{
	struct pdf pdf = {0};
	struct buf out = {0};

	begin_page(&pdf);
	buf_add_text(&pdf.pages[0], "0 0 100 100 re f\n");
	CHECK_PDF(&pdf,
		"refused: june.csv: it holds pictures of text; ask for the "
		"file it was printed from, or type the table");
	buf_add_text(&out, "%PDF-1.4\nnothing else\n");
	CHECK_TOLD(out.data, out.size, "the PDF is broken");
	buf_free(&out);
}

TEST(an_encrypted_pdf_is_refused_with_what_to_do)
{
	static const char pdf[] =
		"%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n"
		"2 0 obj\n<</Type/Pages/Count 0/Kids[]>>\nendobj\n"
		"trailer\n<</Size 3/Root 1 0 R/ID[<00><00>]/Encrypt<</Filter"
		"/Standard/V 1/R 2/P -4"
		"/O(01234567890123456789012345678901)"
		"/U(01234567890123456789012345678901)>>>>\n%%EOF\n";

	CHECK_TOLD(pdf, sizeof pdf - 1, "it is encrypted");
}

TEST_CI(many_words_on_a_page_are_read_soon)
{
	struct pdf pdf = {0};
	struct buf out = {0};
	int i;

	begin_page(&pdf);
	for (i = 0; i < 5000; i++)
		buf_add_format(&pdf.pages[0],
			"BT /F1 1 Tf %d %d Td (w%d) Tj ET\n", i % 100 * 6,
			800 - i / 100 * 4, i % 10);
	finish(&pdf, &out);
	CHECK_TOLD(out.data, out.size, "100 columns");
	buf_free(&out);
}

TEST(damaged_pdfs_do_no_harm)
{
	struct pdf pdf = {.font = "KrutiDev010"};
	struct buf out = {0};

	begin_page(&pdf);
	put_row(&pdf, 40, "S. No.", "District", "Product", "Value");
	put_row(&pdf, 60, "1", "Gaya", "Silk", "10");
	begin_page(&pdf);
	put_row(&pdf, 60, "2", "Patna", NULL, "20");
	finish(&pdf, &out);
	rows_survive(out.data, out.size);
	buf_free(&out);
}
