/* html_test.c - web pages as rows; rows.h tells how they are written. */
#include <string.h>

#include "check.h"
#include "rows.h"

#define CHECK_PAGE(page, want)                                                 \
	rows_check((page), sizeof(page) - 1, (want), __FILE__, __LINE__)
#define CHECK_PAGE_TOLD(page, part) CHECK_TOLD((page), sizeof(page) - 1, part)

TEST(a_tables_rows_have_the_lines_of_their_tr)
{
	CHECK_PAGE("<table>\n<tr><th>State</th><th>Value</th></tr>\n"
		   "<tr\n class=x>\n<td>Goa</td>\n<td> 1,2 </td></tr>\n"
		   "<tr><td>Bihar<td>3\n</table>\n",
		"= table 1\n2 [State][Value]\n3-6 [Goa][1,2]\n7 [Bihar][3]\n");
}

TEST_CI(lines_are_right_behind_65535)
{
	struct buf page = {0}, out = {0};
	int i;

	buf_add_text(&page, "<table>\n");
	for (i = 0; i < 70000; i++)
		buf_add_text(&page, "<tr><td>a</td><td>b</td></tr>\n");
	rows_show(&out, page.data, page.size);
	CHECK(strstr(buf_text(&out), "\n70001 [a][b]\n") != NULL);
	buf_free(&page);
	buf_free(&out);
}

TEST(rows_in_one_line_have_numbers_of_their_own)
{
	CHECK_PAGE("<table><tr><td>a<td>b<tr><td>c<td>d</table>",
		"= table 1\n1 [a][b]\n2 [c][d]\n");
}

TEST(an_export_of_a_ministry_keeps_its_titles_and_footnote)
{
	CHECK_PAGE(
		"\n<script>if (a<b && '<table>') alert('</td>');</script>\n"
		"<html><head><title>Bank</title></head><body>\n"
		"<p><font><strong>Department<BR></font></STRONG> Exports</p>\n"
		"<p>Dated:\n14/7/2020<BR>Values in US $ Million<br>\n</p>\n"
		"<table border=1>\n"
		"<tr><th>HSCode</font> </th><th>2009\n</th></tr>\n"
		"<tr>\n<td><font>\n 01\n </font>\n</td>\n"
		"<td align=right>\n 12.20</td></font></tr>\n"
		"<tr><td>&nbsp;</td><td><b> 1,5 </b></td></tr>\n"
		"</table>\n<p>* provisional</p></body></html>",
		"= table 1\n4 [Department\nExports]\n5-6 [Dated: 14/7/2020]\n"
		"6 [Values in US $ Million]\n9 [HSCode][2009]\n11-17 "
		"[01][12.20]\n"
		"18 [][1,5]\n20 [* provisional]\n");
}

TEST(the_raised_number_of_a_footnote_is_no_digit_of_a_number)
{
	CHECK_PAGE("<table><tr><td>2<sup>1</sup></td><td>5<sup>th</sup></td>"
		   "</tr><tr><td><sup>3<td>4"
		   "<sup style='display:none'>5</sup></tr></table>",
		"= table 1\n1 [2¹][5th]\n2 [³][4]\n");
	CHECK_PAGE("<table><tr><td>2<sup><a href='#n'>1</a></sup><td>12<a>1</a>"
		   "<td>3<span style='vertical-align: super'><i>1</i>2</span>4"
		   "<td>5<small>6</small></tr><tr><td><a>7</a>8<td>H<sub>2"
		   "</sub>O<td>9 <a>1&#48;1</a><td>4<sub>5</sub><td>6<small>.50"
		   "</small><td>2022<small>-23</small></tr></table>",
		"= table 1\n1 [2¹][12¹][3¹²4][5⁶]\n2 [78][H2O][9 "
		"101][4⁵][6.50][2022-23]\n");
}

TEST(a_row_of_a_page_with_something_struck_through_is_told)
{
	CHECK_PAGE("<table><tr><td>a<td><s>1</s></tr>\n"
		   "<tr><td><del></del>b<td>2</tr>\n"
		   "<tr style='text-decoration: line-through'><td>c<td>3</tr>\n"
		   "<tr><td>d<td>4</tr></table>",
		"= table 1\n1 struck [a][1]\n2 [b][2]\n3 struck [c][3]\n4 "
		"[d][4]\n");
	CHECK_PAGE("<table><tr><td>a<td><del>1</del>2</tr>\n"
		   "<tr><td><s>a</s><td>3<s>4</s><s>5</s></tr></table>",
		"= table 1\n1 struck [a][1\n2]\n2 struck [a][3\n45]\n");
}

TEST(spans_repeat_their_text_and_say_so)
{
	CHECK_PAGE("<table>\n"
		   "<tr><th rowspan=2>State<th colspan=2>Value</tr>\n"
		   "<tr><th>2022<th>2023</tr>\n"
		   "<tr><td rowspan=0>Goa<td>1<td>2</tr>\n"
		   "<tr><td colspan=2>3</tr>\n</table>",
		"= table 1\n2 [State][Value][Value]m\n"
		"3 [State]m[2022][2023]\n4 [Goa][1][2]\n5 [Goa]m[3][3]m\n");
}

TEST(a_span_ends_with_its_group_of_rows)
{
	CHECK_PAGE("<table>\n<thead><tr><th>State<th>Value</tr></thead>\n"
		   "<tbody><tr><td rowspan=4>Goa<td>1\n"
		   "<tbody><tr><td>Bihar<td>2</tr></tbody>\n"
		   "<tfoot><tr><td>Total<td>3</tr></tfoot>\n</table>",
		"= table 1\n2 [State][Value]\n3 [Goa][1]\n4 [Bihar][2]\n"
		"5 [Total][3]\n");
}

TEST(breaks_and_blocks_in_a_cell_are_newlines)
{
	CHECK_PAGE("<table>\n<tr><td>a<br>b<p>c</p>d<td>e  \n f&nbsp;g\n"
		   "<tr><td>&amp;&lt;&#8377;<td><!-- no --><style>x</style>y\n"
		   "</table>",
		"= table 1\n2-3 [a\nb\nc\nd][e f g]\n4 [&<₹][y]\n");
}

TEST(what_is_hidden_is_marked_or_not_shown)
{
	CHECK_PAGE(
		"<table>\n<col><col style='display:none'>\n"
		"<tr><td>a<td>b<td>c\n"
		"<tr style='DISPLAY: none'><td>d<td>e<td style=\"display:none"
		"\">f\n"
		"<tr><td><span style='display:none'>007</span>7<td>x<td>"
		"<select><option>p<option>q</select>\n</table>\n"
		"<div hidden>\n<table>\n<tr><td>1<td>2\n<tr><td>3<td>4\n"
		"</table></div>",
		"= table 1\n3 [a][b]h[c]\n4 hidden [d][e]h[f]h\n"
		"5 [7][x]h[]\n= table 2 (hidden)\n9 [1][2]\n10 [3][4]\n");
}

TEST(a_layout_table_is_no_sheet_and_its_texts_are_titles)
{
	CHECK_PAGE("<table><tr><td>Government</td><td>of Goa</td></tr>\n"
		   "<tr><td>\n<table><caption>Exports, 2023</caption>\n"
		   "<tr><td>a<td>b</tr>\n<tr><td>1<td>2</tr></table>\n"
		   "</td></tr></table>\nNote\n"
		   "<table>\n<tr><td>c</tr>\n<tr><td>d</tr></table>",
		"= Exports, 2023\n1 [Government\nof Goa]\n3 [Exports, 2023]\n"
		"4 [a][b]\n5 [1][2]\n= table 2\n7 [Note]\n9 [c]\n10 [d]\n");
}

TEST(a_small_table_inside_a_cell_is_its_text)
{
	CHECK_PAGE("<table>\n<tr><td>a<td>b<td>c\n<tr><td>1<td>"
		   "<table><tr><td>x<td>y</table> z<td>3\n</table>",
		"= table 1\n2 [a][b][c]\n3 [1][x\ny\nz][3]\n");
}

TEST(exact_numbers_of_office_replace_what_is_shown_but_dates)
{
	CHECK_PAGE("<table>\n<tr><td x:num=\"1234.5678\">1,234.57"
		   "<td x:num=37987>1/1/2004<td x:num>12<td x:num=0.125>13%\n"
		   "<tr><td sdval=\"8061000\">8.06E+06<td x:num=\"-5\">(5)"
		   "<td>5<td>a\n</table>",
		"= table 1\n2 [1234.5678]n[1/1/2004][12]n[13%]\n"
		"3 [8061000]n[-5]n[5][a]\n");
}

TEST(exact_numbers_of_office_are_in_the_scale_that_is_shown)
{
	CHECK_PAGE("<table>\n<tr><td x:num=1250000>1.25<td x:num=1250000>"
		   "12,50,000.00<td x:num=40>0.0<td x:num=0.04>0.0\n"
		   "<tr><td x:num=123>0.123<td x:num=12345>Rs 12.3\n</table>",
		"= table 1\n2 [1.25 million]n[1250000]n[40]ns[0.04]n\n"
		"3 [0.123 thousand]n[Rs 12.345 thousand]n\n");
}

TEST(encodings_are_found)
{
	CHECK_PAGE("<meta charset=\"windows-1252\"><table>\n<tr><td>\x80 5<td>b"
		   "\n<tr><td>caf\xe9<td>\x96</table>",
		"= table 1\n2 [€ 5][b]\n3 [café][–]\n");
	CHECK_PAGE("<table>\n<tr><td>caf\xe9<td>b\n<tr><td>\x81<td>c</table>",
		"= table 1\n2 [café][b]\n3 !bad_encoding \xef\xbf\xbd,c\n");
	CHECK_PAGE_TOLD("<table><tr><td>caf\xe9<td>b<tr><td>c<td>d</table>",
		"html/windows-1252: has bytes that are not UTF-8");
	CHECK_PAGE_TOLD(
		"<meta charset=iso-8859-1><table><tr><td>é<tr><td>c</table>",
		"html/UTF-8: all of it is valid UTF-8");
}

TEST(one_line_of_windows_1252_in_a_page_of_utf_8_is_mended_and_told)
{
	CHECK_PAGE("<meta charset=utf-8><table>\n<tr><td>é<td>b\n"
		   "<tr><td>caf\xe9<td>c\n<tr><td>d<td>e</table>",
		"= table 1\n2 [é][b]\n3 [café][c] ~\n"
		"4 [d][e]\n");
}

TEST(utf_16_is_read)
{
	static const char text[] = "<table>\n<tr><td>a<td>b\n<tr><td>c<td>d\n";
	struct buf page = {0};
	size_t i;

	buf_add(&page, "\xff\xfe", 2);
	for (i = 0; i < sizeof text - 1; i++)
		buf_add(&page, (char[]){text[i], 0}, 2);
	rows_check(page.data, page.size, "= table 1\n2 [a][b]\n3 [c][d]\n",
		__FILE__, __LINE__);
	buf_free(&page);
}

TEST(a_page_that_holds_no_table_is_refused_with_what_to_do)
{
	CHECK_PAGE_TOLD("<html><body>Session expired</body></html>",
		"a web page without a table");
	CHECK_PAGE_TOLD(
		"<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\">"
		"<frameset rows=\"*,39\"><frame src=\"a_files/sheet001.htm\">"
		"</frameset></html>",
		"only the frame of a workbook");
	CHECK_PAGE_TOLD("MIME-Version: 1.0\nContent-Type: multipart/related;\n",
		"(.mht)");
	CHECK_PAGE_TOLD("<?xml version=\"1.0\"?>\n<?mso-application "
			"progid=\"Excel.Sheet\"?>\n<Workbook/>",
		"XML spreadsheet of Excel 2003");
}

TEST(a_page_made_to_do_damage_is_refused_soon)
{
	struct buf page = {0};
	int i;

	for (i = 0; i < 100000; i++)
		buf_add_text(&page, "<table>");
	CHECK_TOLD(page.data, page.size, "tables in tables");
	buf_cut(&page, 0);
	buf_add_text(&page, "<table><tr><td>a<tr><td ");
	for (i = 0; i < 100000; i++)
		buf_add_format(&page, "a%d=1 ", i);
	CHECK_TOLD(page.data, page.size, "more than 10000 attributes");
	buf_cut(&page, 0);
	buf_add_text(&page, "<table><tr><td>");
	for (i = 0; i < 100000; i++)
		buf_add_text(&page, "<td");
	CHECK_TOLD(page.data, page.size, "");
	buf_free(&page);
}

TEST(a_merged_cell_is_not_copied_without_end)
{
	struct buf page = {0}, out = {0};
	int i;

	buf_add_text(&page, "<table><tr><td>a<td>b<tr><td rowspan=65000 "
			    "colspan=2000>");
	for (i = 0; i < 4000; i++)
		buf_add_char(&page, 'x');
	for (i = 0; i < 20; i++)
		buf_add_text(&page, "<tr><td>c");
	rows_show(&out, page.data, page.size);
	CHECK(strstr(buf_text(&out), "!line_too_long") != NULL);
	CHECK(out.size < 20u * (128 << 10));
	buf_free(&page);
	buf_free(&out);
}

TEST(damaged_pages_do_no_harm)
{
	static const char page[] =
		"<html><head><meta charset=utf-8></head><body><p>Title</p>"
		"<table><caption>c</caption><col><col style='display:none'>"
		"<tr><th rowspan=2>State<th colspan=2>Value</tr>"
		"<tr><td x:num=\"1.5\">1.50<td>b<br>c</tr>"
		"<tr><td>é&nbsp;&amp;<table><tr><td>in</table><td>d</tr>"
		"</table><!-- end --><script>x</script></body></html>";

	rows_survive(page, sizeof page - 1);
}

TEST(a_page_without_memory_fails_cleanly)
{
	static const char page[] = "<table><caption>c</caption><tr><td "
				   "rowspan=2>a<td>b<tr><td>c</table>x";

	rows_starve(page, sizeof page - 1);
}
