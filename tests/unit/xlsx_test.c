/* xlsx_test.c - what the reader makes of a workbook (OOXML).
 *
 * Each book is a zip file made of the texts of its parts; rows are shown as
 * rows.h says. */
#include "check.h"

#include <stdio.h>
#include <string.h>

#include "ground/limits.h"
#include "ground/mem.h"
#include "rows.h"
#include "worker/table/legacy.h"
#include "zip_make.h"

#define MAIN "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
#define STRICT "http://purl.oclc.org/ooxml/spreadsheetml/main"
#define LINK                                                                   \
	"http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define PACKAGE "http://schemas.openxmlformats.org/package/2006/relationships"

#define SHEET(inside) "<worksheet xmlns='" MAIN "'>" inside "</worksheet>"
#define ROWS(rows) SHEET("<sheetData>" rows "</sheetData>")

/* The parts of a book; what is NULL is the usual. */
struct parts {
	const char *top, *workbook, *links, *styles, *strings;
	const char *sheet, *sheet2; /* sheet2: none */
	struct zip_lie lie;         /* about the first sheet */
};

static const char usual_top[] =
	"<Relationships xmlns='" PACKAGE "'><Relationship Id='rId1' Type='" LINK
	"/officeDocument' Target='xl/workbook.xml'/></Relationships>";

static const char usual_workbook[] =
	"<workbook xmlns='" MAIN "' xmlns:r='" LINK "'><sheets>"
	"<sheet name='Exports' sheetId='1' r:id='rId1'/></sheets></workbook>";

static const char usual_links[] =
	"<Relationships xmlns='" PACKAGE "'>"
	"<Relationship Id='rId1' Type='" LINK
	"/worksheet' Target='worksheets/sheet1.xml'/>"
	"<Relationship Id='rId2' Type='" LINK
	"/worksheet' Target='/xl/worksheets/sheet2.xml'/>"
	"<Relationship Id='rId3' Type='" LINK "/styles' Target='styles.xml'/>"
	"<Relationship Id='rId4' Type='" LINK
	"/sharedStrings' Target='sharedStrings.xml'/>"
	"<Relationship Id='rId5' Type='" LINK
	"/chartsheet' Target='chartsheets/sheet1.xml'/></Relationships>";

/* 1 date, 2 date and time, 3 percent, 4 six zeros, 5 text, 6 elapsed,
 * 7 time, 8 custom date, 9 Kruti Dev, 10 zeros with decimals. */
static const char usual_styles[] =
	"<styleSheet xmlns='" MAIN "'><numFmts>"
	"<numFmt numFmtId='164' formatCode='000000'/>"
	"<numFmt numFmtId='165' formatCode='[h]:mm'/>"
	"<numFmt numFmtId='166' formatCode='[$-409]dd\\-mmm\\-yy;@'/>"
	"<numFmt numFmtId='167' formatCode='0000.00'/></numFmts>"
	"<fonts><font><name val='Calibri'/></font>"
	"<font><name val='Kruti Dev 010'/></font></fonts><cellXfs>"
	"<xf numFmtId='0' fontId='0'/><xf numFmtId='14' fontId='0'/>"
	"<xf numFmtId='22'/><xf numFmtId='10'/><xf numFmtId='164'/>"
	"<xf numFmtId='49'/><xf numFmtId='165'/><xf numFmtId='20'/>"
	"<xf numFmtId='166'/><xf numFmtId='0' fontId='1'/>"
	"<xf numFmtId='167'/></cellXfs></styleSheet>";

static const char usual_strings[] =
	"<sst xmlns='" MAIN "'><si><t>District</t></si>"
	"<si><r><rPr><b/></rPr><t xml:space='preserve'>Basmati </t></r>"
	"<r><t>rice</t></r><rPh sb='0' eb='1'><t>ri</t></rPh></si>"
	"<si><t>Leather &amp; &#x20b9; &lt;A&gt;</t></si>"
	"<si><r><rPr><rFont val='DevLys 010'/></rPr><t>ftyk</t></r></si>"
	"<si><t>two_x000D_\nlines_x005F_</t></si><si/></sst>";

static void add(struct zip_make *zip, const char *name, const char *text)
{
	if (text)
		zip_make_add(zip, name, text, strlen(text), NULL);
}

static const char *or_usual(const char *text, const char *usual)
{
	return text ? text : usual;
}

static void make_book(struct zip_make *zip, const struct parts *parts)
{
	const char *sheet = or_usual(parts->sheet, ROWS(""));

	add(zip, "_rels/.rels", or_usual(parts->top, usual_top));
	add(zip, "xl/workbook.xml", or_usual(parts->workbook, usual_workbook));
	add(zip, "xl/_rels/workbook.xml.rels",
		or_usual(parts->links, usual_links));
	add(zip, "xl/styles.xml", or_usual(parts->styles, usual_styles));
	add(zip, "xl/sharedStrings.xml",
		or_usual(parts->strings, usual_strings));
	zip_make_add(zip, "xl/worksheets/sheet1.xml", sheet, strlen(sheet),
		&parts->lie);
	add(zip, "xl/worksheets/sheet2.xml", parts->sheet2);
	zip_make_end(zip);
}

static void check_parts(const struct parts *parts, int sheet, const char *want,
	const char *file, int line)
{
	struct zip_make zip = {0};

	make_book(&zip, parts);
	rows_check_sheet(&zip.data, sheet, want, file, line);
	zip_make_free(&zip);
}

/* The rows of a first sheet, or a part of the message that refuses it. */
#define CHECK_SHEET(xml, want)                                                 \
	check_parts(&(struct parts){.sheet = (xml)}, 0, (want), __FILE__,      \
		__LINE__)
#define CHECK_TABLE(rows, want) CHECK_SHEET(ROWS(rows), (want))
#define CHECK_PARTS(want, ...)                                                 \
	check_parts(&(struct parts){__VA_ARGS__}, 0, (want), __FILE__, __LINE__)

/* ---- texts ---- */

TEST(a_workbook_gives_its_shared_texts_in_their_places)
{
	CHECK_TABLE("<row r='1'><c r='A1' t='s'><v>0</v></c>"
		    "<c r='C1' t='s'><v>1</v></c></row>"
		    "<row r='5'><c r='B5' t='s'><v>2</v></c></row>",
		"1 [District][][Basmati rice]\n"
		"5 [][Leather & \xe2\x82\xb9 <A>]\n");
}

TEST(a_workbook_gives_inline_texts_truths_errors_and_formula_texts)
{
	CHECK_TABLE("<row r='1'>"
		    "<c r='A1' t='inlineStr'><is><t>in</t></is></c>"
		    "<c r='B1' t='inlineStr'><is><r><t>a</t></r><r><t>b</t></r>"
		    "</is></c><c r='C1' t='b'><v>1</v></c>"
		    "<c r='D1' t='b'><v>0</v></c><c r='E1' t='e'><v>#REF!</v>"
		    "</c><c r='F1' t='str'><f>A1</f><v>x&amp;y</v></c></row>",
		"1 [in][ab][TRUE][FALSE][#REF!]e[x&y]\n");
}

TEST(a_row_of_a_workbook_with_something_struck_through_is_told)
{
	static const char styles[] =
		"<styleSheet xmlns='" MAIN "'><fonts><font/><font><strike/>"
		"</font><font><strike val='0'/></font></fonts><cellXfs>"
		"<xf fontId='0'/><xf fontId='1'/><xf fontId='2'/></cellXfs>"
		"</styleSheet>";

	CHECK_PARTS("1 struck [5]n\n2 struck [Basmati rice]\n3 [5]n[6]n\n"
		    "4 struck [1\n2]\n",
		.styles = styles,
		.sheet = ROWS("<row r='1'><c s='1'><v>5</v></c></row>"
			      "<row r='2'><c s='1' t='s'><v>1</v></c></row>"
			      "<row r='3'><c s='2'><v>5</v></c><c><v>6</v></c>"
			      "<c s='1'/></row><row r='4'><c t='inlineStr'>"
			      "<is><r><rPr><strike/></rPr><t>1</t></r><r>"
			      "<t>2</t></r></is></c></row>"));
}

TEST(the_raised_number_of_a_footnote_in_a_workbook_is_no_digit)
{
	CHECK_TABLE("<row r='1'><c r='A1' t='inlineStr'><is><r><t>12</t></r>"
		    "<r><rPr><vertAlign val='superscript'/></rPr><t>1</t></r>"
		    "<r><rPr><vertAlign val='subscript'/></rPr><t>2</t></r>"
		    "</is></c></row>",
		"1 [12¹2]\n");
}

TEST(escaped_line_ends_in_a_workbook_become_line_ends)
{
	CHECK_TABLE("<row r='1'><c r='A1' t='s'><v>4</v></c></row>",
		"1 [two\nlines_]\n");
	CHECK_TABLE("<row r='1'><c r='A1' t='str'><v>a_x0007_b_x00g_</v></c>"
		    "</row>",
		"1 [a_x0007_b_x00g_]\n");
}

TEST(a_formula_without_a_stored_value_is_marked)
{
	CHECK_TABLE("<row r='1'><c r='A1'><f>SUM(B1:B9)</f><v>12</v></c>"
		    "<c r='B1'><f>C1</f></c><c r='C1'><f>D1</f><v/></c>"
		    "<c r='D1' t='str'><f>IF(1,\"\")</f><v></v></c></row>",
		"1 [12]n[]u[]u\n");
}

TEST(text_in_a_legacy_font_is_marked_and_its_numbers_are_not)
{
	CHECK_TABLE("<row r='1'><c r='A1' s='9' t='s'><v>0</v></c>"
		    "<c r='B1' s='9'><v>5</v></c><c r='C1' t='s'><v>3</v></c>"
		    "<c r='D1' t='inlineStr'><is><r><rPr><rFont val='Shusha'/>"
		    "</rPr><t>x</t></r></is></c></row>",
		"1 [District]l[5]n[ftyk]l[x]l\n");
}

TEST(legacy_fonts_are_known_by_the_beginning_of_their_names)
{
	static const char *const legacy[] = {"Kruti Dev 010", "KrutiDev040",
		"kruti_dev_010", "DevLys 010", "Chanakya",
		"Walkman-Chanakya901", "Shusha02", "Shivaji01",
		"APS-C-DV-Prakash", "DV-TTYogesh", "DV_ME_Shree", "4CGandhi",
		"Krishna", "SHREE-DEV-0714", "ABCDEF+KrutiDev010Bold",
		"AkrutiDevPriya"};
	static const char *const sound[] = {"", "Calibri", "Mangal", "Arial",
		"Nirmala UI", "Kokila", "Noto Sans Devanagari", "DVOT-Surekh",
		"Shree Devanagari 714", "Krishnaveni", "Apsara", "Amarante",
		"Akruti Unicode", "Kohinoor Devanagari", "Agrandir"};
	size_t i;

	for (i = 0; i < sizeof legacy / sizeof *legacy; i++)
		if (!legacy_font(legacy[i], strlen(legacy[i])))
			CHECK_TEXT("not legacy", legacy[i]);
	for (i = 0; i < sizeof sound / sizeof *sound; i++)
		if (legacy_font(sound[i], strlen(sound[i])))
			CHECK_TEXT("legacy", sound[i]);
}

/* ---- numbers ---- */

static void check_number(const char *stored, int style, const char *want,
	const char *file, int line)
{
	char sheet[600], rows[200];

	snprintf(sheet, sizeof sheet,
		ROWS("<row r='1'><c r='A1' s='%d'><v>%s</v></c></row>"), style,
		stored);
	snprintf(rows, sizeof rows, "1 %s\n", want);
	check_parts(&(struct parts){.sheet = sheet}, 0, rows, file, line);
}

#define CHECK_NUMBER(stored, style, want)                                      \
	check_number((stored), (style), (want), __FILE__, __LINE__)

TEST(a_number_has_at_most_15_digits_and_no_exponent)
{
	CHECK_NUMBER("5.6000000000000005", 0, "[5.6]n");
	CHECK_NUMBER("0.1", 0, "[0.1]n");
	CHECK_NUMBER("0.30000000000000004", 0, "[0.3]n");
	CHECK_NUMBER("1.2345678901234567", 0, "[1.23456789012346]n");
	CHECK_NUMBER("123456789012345678", 0, "[123456789012346000]n");
	CHECK_NUMBER("0.99999999999999989", 0, "[1]n");
	CHECK_NUMBER("8.061E7", 0, "[80610000]n");
	CHECK_NUMBER("1E-3", 0, "[0.001]n");
	CHECK_NUMBER("1.5e+2", 0, "[150]n");
	CHECK_NUMBER("-12.50", 0, "[-12.5]n");
	CHECK_NUMBER("-0", 0, "[0]n");
	CHECK_NUMBER("007", 0, "[7]n");
	CHECK_NUMBER("1.7976931348623157E308", 0, "[1.79769313486232E+308]n");
	CHECK_NUMBER("4.9E-324", 0, "[4.9E-324]n");
	CHECK_NUMBER("123456789012", 0, "[123456789012]n");
}

TEST(what_stands_for_a_number_and_is_none_stays_text)
{
	CHECK_NUMBER("12 Cr", 0, "[12 Cr]");
	CHECK_NUMBER("1.2.3", 0, "[1.2.3]");
	CHECK_NUMBER("1e", 0, "[1e]");
	CHECK_NUMBER(".", 0, "[.]");
	CHECK_NUMBER("NaN", 0, "[NaN]");
}

TEST(a_serial_in_a_date_format_is_a_day)
{
	CHECK_NUMBER("45382", 1, "[2024-03-31]d");
	CHECK_NUMBER("45382", 8, "[2024-03-31]d");
	CHECK_NUMBER("45382.5", 2, "[2024-03-31 12:00]d");
	CHECK_NUMBER("45382.999999999", 2, "[2024-04-01]d");
	CHECK_NUMBER("1", 1, "[1900-01-01]d");
	CHECK_NUMBER("59", 1, "[1900-02-28]d");
	CHECK_NUMBER("60", 1, "[1900-02-29]d");
	CHECK_NUMBER("61", 1, "[1900-03-01]d");
	CHECK_NUMBER("2958465", 1, "[9999-12-31]d");
	CHECK_NUMBER("2958466", 1, "[2958466]n");
	CHECK_NUMBER("-1", 1, "[-1]n");
	CHECK_NUMBER("0", 1, "[0]n");
}

TEST(a_time_alone_is_no_day_and_a_span_of_time_is_a_number)
{
	CHECK_NUMBER("0.75", 7, "[18:00]");
	CHECK_NUMBER("0", 7, "[00:00]");
	CHECK_NUMBER("45382.75", 7, "[2024-03-31 18:00]d");
	CHECK_NUMBER("1.5", 6, "[1.5]n");
}

TEST(percents_zeros_and_text_formats_are_read_as_shown)
{
	CHECK_NUMBER("0.054", 3, "[5.4%]n");
	CHECK_NUMBER("0.0059999999999999993", 3, "[0.6%]n");
	CHECK_NUMBER("-1", 3, "[-100%]n");
	CHECK_NUMBER("0", 3, "[0%]n");
	CHECK_NUMBER("80610", 4, "[080610]n");
	CHECK_NUMBER("0.25", 4, "[0.25]n");
	CHECK_NUMBER("1234567", 4, "[1234567]n");
	CHECK_NUMBER("-5", 4, "[-000005]n");
	CHECK_NUMBER("806.1", 10, "[0806.10]n");
	CHECK_NUMBER("806.125", 10, "[806.125]n");
	CHECK_NUMBER("8061000", 5, "[8061000]n");
}

static void check_format(const char *code, const char *stored, const char *want,
	const char *file, int line)
{
	char styles[600], rows[200], sheet[400];

	snprintf(styles, sizeof styles,
		"<styleSheet xmlns='" MAIN "'><numFmts><numFmt numFmtId='170' "
		"formatCode='%s'/></numFmts><cellXfs><xf numFmtId='170'/>"
		"</cellXfs></styleSheet>",
		code);
	snprintf(sheet, sizeof sheet,
		ROWS("<row r='1'><c r='A1' s='0'><v>%s</v></c></row>"), stored);
	snprintf(rows, sizeof rows, "1 %s\n", want);
	check_parts(&(struct parts){.sheet = sheet, .styles = styles}, 0, rows,
		file, line);
}

#define CHECK_FORMAT(code, stored, want)                                       \
	check_format((code), (stored), (want), __FILE__, __LINE__)

TEST(custom_formats_are_dates_when_they_show_a_day_or_a_month)
{
	CHECK_FORMAT("dd/mm/yyyy", "45382", "[2024-03-31]d");
	CHECK_FORMAT("mmm\\-yy", "45352", "[2024-03]d");
	CHECK_FORMAT("mmm\\-yy", "45353", "[2024-03-02]d");
	CHECK_FORMAT("[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "45382",
		"[2024-03-31]d");
	CHECK_FORMAT("[$-14009]d, mmmm yyyy;@", "45382", "[2024-03-31]d");
	CHECK_FORMAT("[Red]d.m.yy", "45382", "[2024-03-31]d");
	CHECK_FORMAT(
		"yyyy-mm-dd h:mm:ss AM/PM", "45382.25", "[2024-03-31 06:00]d");
	CHECK_FORMAT("[hh]:mm:ss", "2.5", "[2.5]n");
	CHECK_FORMAT("&quot;day &quot;0", "5", "[5]n");
	CHECK_FORMAT("#,##0.00_);[Red](#,##0.00)", "1234.5", "[1234.5]n");
	CHECK_FORMAT("0.00E+00", "12345", "[12345]n");
	CHECK_FORMAT("_ * #,##0.00_ ;_ * -#,##0.00_ ", "12345", "[12345]n");
	CHECK_FORMAT("General&quot; Days&quot;", "12", "[12]n");
	CHECK_FORMAT("[=0]&quot;&quot;;dd/mm/yy", "45382", "[2024-03-31]d");
	CHECK_FORMAT("# ?/?", "0.5", "[0.5]n");
}

TEST(a_unit_and_a_scale_that_a_format_shows_belong_to_its_number)
{
	CHECK_FORMAT("0.00&quot; Cr&quot;", "12.5", "[12.5 Cr]n");
	CHECK_FORMAT("[$US$-409]#,##0", "-12345", "[US$-12345]n");
	CHECK_FORMAT("[$&#x20b9;-4009] #,##0", "12345", "[₹ 12345]n");
	CHECK_FORMAT("0.00,,", "12345678.5", "[12.3456785 million]n");
	CHECK_FORMAT("0.0,,&quot;M&quot;", "12340000", "[12.34 million]n");
	/* of ten thousands, which nobody says */
	CHECK_FORMAT("0\\.0,", "12300", "[1.23 10^4]n");
	CHECK_FORMAT("[$$-409]0,&quot;K&quot;", "12340", "[$12.34K]n");
	CHECK_FORMAT("&quot;Rs &quot;0,", "12340", "[Rs 12.34 thousand]n");
	CHECK_FORMAT("#,##0,,.0&quot; mn&quot;", "1234500", "[1.2345 mn]n");
	CHECK_FORMAT(
		"0\\.00, &quot;lakh&quot;", "12345678", "[123.45678 lakh]n");
	CHECK_FORMAT("0\\.00\\.00", "80610", "[80610]n");
}

TEST(a_format_whose_scale_and_word_differ_shows_both)
{
	CHECK_FORMAT(
		"0.0,,&quot;Cr&quot;", "12340000", "[12.34Cr or million]n");
	CHECK_FORMAT("0.0,&quot;M&quot;", "12340", "[12.34M or thousand]n");
	CHECK_FORMAT(
		"&quot;Rs L &quot;0.0,", "12340", "[Rs L 12.34 or thousand]n");
	CHECK_FORMAT("0\\.0,", "12340", "[1.234 10^4]n");
}

TEST(a_format_that_chooses_a_unit_by_size_gives_none_and_is_marked)
{
	CHECK_FORMAT(
		"[&gt;99999]0\\.00,&quot; L&quot;;0", "1234567", "[1234567]ns");
	CHECK_FORMAT("[&lt;1000]0;0.0,&quot;K&quot;", "5", "[5]ns");
	CHECK_FORMAT("[&gt;=10000000]##\\,##\\,##\\,##0;[&gt;=100000]"
		     "##\\,##\\,##0;##,##0",
		"123456789", "[123456789]n");
	CHECK_FORMAT("[&gt;=100]0&quot; Cr&quot;;0.00&quot; Cr&quot;", "12.5",
		"[12.5 Cr]n");
	CHECK_FORMAT("0.0,,&quot;M&quot;;-0.0,&quot;K&quot;", "-12340000",
		"[-12.34 million]n");
}

TEST(custom_formats_of_zeros_keep_leading_zeros)
{
	CHECK_FORMAT("00", "7", "[07]n");
	CHECK_FORMAT("&quot;HS &quot;0000", "806", "[0806]n");
	CHECK_FORMAT("0000\\ 00\\ 00", "8061000", "[08061000]n");
	CHECK_FORMAT("00,000", "806", "[806]n");
	CHECK_FORMAT("0.00", "5.4", "[5.4]n");
	CHECK_FORMAT("00%", "0.05", "[5%]n");
}

TEST(a_workbook_of_1904_counts_its_days_from_there)
{
	CHECK_PARTS("1 [2024-03-31]d[1904-01-01]d\n",
		.workbook = "<workbook xmlns='" MAIN "' xmlns:r='" LINK
			    "'><workbookPr date1904='1'/><sheets><sheet "
			    "name='E' r:id='rId1'/></sheets></workbook>",
		.sheet = ROWS("<row><c s='1'><v>43920</v></c>"
			      "<c s='1'><v>0</v></c></row>"));
}

TEST(a_strict_workbook_with_prefixes_is_read_the_same)
{
	static const char strict_top[] =
		"<p:Relationships xmlns:p='" PACKAGE "'><p:Relationship "
		"Id='a' Type='http://purl.oclc.org/ooxml/officeDocument/"
		"relationships/officeDocument' Target='./xl/../book/b.xml'/>"
		"</p:Relationships>";
	struct zip_make zip = {0};
	struct buf out = {0};

	add(&zip, "_rels/.rels", strict_top);
	add(&zip, "book/b.xml",
		"\xef\xbb\xbf<?xml version='1.0' encoding='utf-8'?><!-- x -->"
		"<x:workbook xmlns:x='" STRICT "' xmlns:q='http://purl.oclc."
		"org/ooxml/officeDocument/relationships'><x:sheets><x:sheet "
		"name='A &amp; B' q:id='s'/></x:sheets></x:workbook>");
	add(&zip, "book/_rels/b.xml.rels",
		"<Relationships xmlns='" PACKAGE "'><Relationship Id='s' Type="
		"'http://purl.oclc.org/ooxml/officeDocument/relationships/"
		"worksheet' Target='Sheet.xml'/></Relationships>");
	add(&zip, "BOOK/sheet.xml",
		"<x:worksheet xmlns:x='" STRICT "' xmlns:y='other'>"
		"<x:sheetData><x:row r='2'><y:c r='A2'><y:v>no</y:v></y:c>"
		"<x:c r='B2' t='d'><x:v>2024-03-31T00:00:00</x:v></x:c>"
		"<x:c r='C2' t='d'><x:v>2024-03-31T18:30:00</x:v></x:c>"
		"<x:c r='D2' t='str'><x:v>a<![CDATA[<&]]><!-- no -->b</x:v>"
		"</x:c></x:row></x:sheetData></x:worksheet>");
	zip_make_end(&zip);
	rows_show_sheet(&out, zip.data.data, zip.data.size, 0);
	CHECK_TEXT(
		buf_text(&out), "2 [][2024-03-31]d[2024-03-31 18:30]d[a<&b]\n");
	buf_cut(&out, 0);
	rows_show_names(&out, zip.data.data, zip.data.size);
	CHECK_TEXT(buf_text(&out), "A & B");
	buf_free(&out);
	zip_make_free(&zip);
}

/* ---- places ---- */

TEST(cells_and_rows_without_references_follow_each_other)
{
	CHECK_TABLE("<row><c><v>1</v></c><c><v>2</v></c></row>"
		    "<row r='4'><c r='C4'><v>3</v></c><c><v>4</v></c></row>"
		    "<row><c/><c><v>5</v></c></row>",
		"1 [1]n[2]n\n4 [][][3]n[4]n\n5 [][5]n\n");
}

TEST(cells_in_another_order_come_to_their_columns)
{
	CHECK_TABLE("<row r='1'><c r='C1'><v>3</v></c><c r='A1'><v>1</v></c>"
		    "<c r='$B$1'><v>2</v></c></row>",
		"1 [1]n[2]n[3]n\n");
}

TEST(what_would_shift_cells_is_refused)
{
	CHECK_TABLE("<row r='2'><c r='A2'><v>1</v></c></row>"
		    "<row r='1'><c r='A1'><v>1</v></c></row>",
		"refused: rows in the wrong order");
	CHECK_TABLE("<row r='2'/><row r='2'><c><v>1</v></c></row>",
		"refused: rows in the wrong order");
	CHECK_TABLE("<row r='1'><c r='A1'><v>1</v></c><c r='A1'><v>2</v></c>"
		    "</row>",
		"refused: row 1: xl/worksheets/sheet1.xml: a cell stands "
		"twice");
	CHECK_TABLE("<row r='1'><c r='A2'><v>1</v></c></row>",
		"refused: a cell that doesn't belong in its row");
	CHECK_TABLE("<row r='1'><c r='1'><v>1</v></c></row>", "refused: cell");
	CHECK_TABLE(
		"<row r='1'><c r='XFE1'><v>1</v></c></row>", "refused: cell");
	CHECK_TABLE("<row r='x'/>", "refused: a row number that is none");
	CHECK_TABLE("<row r='1048577'/>", "refused: more rows than");
}

TEST(references_that_lead_nowhere_are_refused)
{
	CHECK_TABLE("<row><c t='s'><v>6</v></c></row>",
		"refused: a shared text that is not there");
	CHECK_TABLE("<row><c t='s'><v>-1</v></c></row>", "refused: shared");
	CHECK_TABLE("<row><c s='11'><v>1</v></c></row>", "refused: style");
	CHECK_TABLE("<row><c t='q'><v>1</v></c></row>", "refused: type");
	CHECK_PARTS("refused: the part of sheet Exports is missing",
		.links = "<Relationships xmlns='" PACKAGE "'/>");
}

TEST(trailing_empty_cells_and_rows_without_text_are_left_out)
{
	CHECK_TABLE("<row r='1'><c r='A1' s='1'/><c r='Z1' s='1'/></row>"
		    "<row r='2'><c r='B2'><v>1</v></c><c r='D2' s='1'/></row>"
		    "<row r='3'/><row r='4'><c r='A4' t='s'><v>5</v></c></row>",
		"2 [][1]n\n");
	CHECK_SHEET(SHEET(""), "");
	CHECK_SHEET(SHEET("<sheetData/>"), "");
}

TEST(hidden_rows_and_columns_are_marked)
{
	CHECK_SHEET(SHEET("<cols><col min='1' max='1'/><col min='2' max='3' "
			  "hidden='1'/><col min='9' max='16384' "
			  "hidden='true'/></cols><sheetData><row r='1' "
			  "hidden='1'><c><v>1</v></c><c><v>2</v></c><c/>"
			  "<c><v>4</v></c></row><row ht='0'><c><v>1</v></c>"
			  "</row><row hidden='0'><c r='I3'><v>1</v></c></row>"
			  "</sheetData>"),
		"1 hidden [1]n[2]nh[]h[4]n\n2 hidden [1]n\n"
		"3 [][]h[]h[][][][][][1]nh\n");
}

#define MERGES(list) "<mergeCells>" list "</mergeCells>"
#define MERGE(ref) "<mergeCell ref='" ref "'/>"

TEST(merged_cells_give_the_text_of_their_first)
{
	CHECK_SHEET(
		SHEET("<sheetData><row r='1'><c r='A1' t='s'><v>0</v></c></row>"
		      "<row r='2'><c r='A2'><v>9</v></c><c r='C2'><v>2</v></c>"
		      "</row><row r='3'><c r='A3'/><c r='C3'><v>3</v></c></row>"
		      "<row r='4'><c r='A4'/></row>"
		      "<row r='5'><c r='C5'><v>5</v></c></row>"
		      "<row r='6'><c "
		      "r='C6'><v>6</v></c></row></sheetData>" MERGES(
			      MERGE("A2:B5") MERGE("A1:C1") MERGE("D9:D9"))),
		"1 [District][District]m[District]m\n"
		"2 [9]n[9]nm[2]n\n3 [9]nm[9]nm[3]n\n5 [9]nm[9]nm[5]n\n"
		"6 [][][6]n\n");
}

TEST(a_merged_range_may_go_behind_all_rows_and_columns)
{
	struct zip_make zip = {0};
	struct parts parts = {
		.sheet = SHEET(
			"<sheetData><row r='1'><c><v>1</v></c></row>"
			"<row r='1048576'><c r='B1048576'><v>2</v></c>"
			"</row></sheetData>" MERGES(MERGE("A1:XFD1048576")))};

	make_book(&zip, &parts);
	CHECK_INTEGER(rows_drain(zip.data.data, zip.data.size), 2);
	zip_make_free(&zip);
}

TEST(merged_ranges_that_make_no_sense_are_refused)
{
	CHECK_SHEET(SHEET("<sheetData><row r='1'><c><v>1</v></c></row>"
			  "</sheetData>" MERGES(MERGE("A1:B2") MERGE("B1:C1"))),
		"refused: merged ranges overlap");
	CHECK_SHEET(SHEET("<sheetData/>" MERGES(MERGE("B2:A1"))),
		"refused: a merged range that is none");
	CHECK_SHEET(SHEET("<sheetData/>" MERGES(MERGE("A1:"))),
		"refused: a merged range that is none");
}

TEST(a_row_too_wide_is_a_fault_and_its_neighbours_are_read)
{
	CHECK_TABLE("<row><c><v>1</v></c></row><row><c r='XFD2'><v>2</v></c>"
		    "<c r='A2'><v>7</v></c></row><row><c><v>3</v></c></row>",
		"1 [1]n\n2 !too_many_columns 7\n3 [3]n\n");
}

TEST(a_cell_too_long_is_a_fault_and_its_neighbours_are_read)
{
	size_t size = LIMIT_CELL_BYTES + (3 << 20);
	struct buf sheet = {0};
	struct zip_make zip = {0};
	char *text = mem_alloc(size + 1);

	CHECK(text != NULL);
	memset(text, 'x', size);
	buf_add_text(&sheet, "<worksheet xmlns='" MAIN "'><sheetData><row>"
			     "<c t='str'><v>");
	buf_add(&sheet, text, size);
	buf_add_text(&sheet, "</v></c></row><row><c><v>3</v></c></row>"
			     "</sheetData></worksheet>");
	make_book(&zip, &(struct parts){.sheet = sheet.data});
	CHECK_INTEGER(rows_drain(zip.data.data, zip.data.size), 2);
	mem_free(text);
	buf_free(&sheet);
	zip_make_free(&zip);
}

TEST(a_row_of_too_much_text_is_a_fault_and_memory_stays_small)
{
	size_t size = LIMIT_CELL_BYTES / 2;
	struct buf sheet = {0}, out = {0};
	struct zip_make zip = {0};
	char *text = mem_alloc(size + 1);
	int i;

	CHECK(text != NULL);
	memset(text, 'x', size);
	buf_add_text(&sheet, "<worksheet xmlns='" MAIN "'><sheetData><row>");
	for (i = 0; i < 24; i++) {
		buf_add_text(&sheet, "<c t='str'><v>");
		buf_add(&sheet, text, size);
		buf_add_text(&sheet, "</v></c>");
	}
	buf_add_text(&sheet, "</row><row><c><v>3</v></c></row></sheetData>"
			     "</worksheet>");
	make_book(&zip, &(struct parts){.sheet = sheet.data});
	rows_show_sheet(&out, zip.data.data, zip.data.size, 0);
	CHECK(strncmp(buf_text(&out), "1 !line_too_long xx", 19) == 0);
	CHECK(strstr(buf_text(&out), "x\n2 [3]n\n") != NULL);
	CHECK(out.size <= LIMIT_LINE_BYTES + 200);
	mem_free(text);
	buf_free(&sheet);
	buf_free(&out);
	zip_make_free(&zip);
}

/* ---- sheets ---- */

static const char three_sheets[] =
	"<workbook xmlns='" MAIN "' xmlns:r='" LINK "'><sheets>"
	"<sheet name='Zwei' sheetId='9' state='veryHidden' r:id='rId2'/>"
	"<sheet name='Chart' sheetId='3' r:id='rId5'/>"
	"<sheet name='Eins' sheetId='1' r:id='rId1'/></sheets></workbook>";

TEST(sheets_come_in_the_order_of_the_workbook_without_charts)
{
	struct parts parts = {.workbook = three_sheets,
		.sheet = ROWS("<row><c><v>1</v></c></row>"),
		.sheet2 = ROWS("<row><c><v>2</v></c></row>")};
	struct zip_make zip = {0};
	struct buf out = {0};

	make_book(&zip, &parts);
	rows_show_names(&out, zip.data.data, zip.data.size);
	CHECK_TEXT(buf_text(&out), "(Zwei), Eins");
	buf_free(&out);
	zip_make_free(&zip);
	check_parts(&parts, 0, "1 [2]n\n", __FILE__, __LINE__);
	check_parts(&parts, 1, "1 [1]n\n", __FILE__, __LINE__);
}

TEST(a_workbook_of_charts_only_is_refused)
{
	CHECK_PARTS("refused: no sheet with cells",
		.workbook = "<workbook xmlns='" MAIN "' xmlns:r='" LINK
			    "'><sheets><sheet name='C' r:id='rId5'/></sheets>"
			    "</workbook>");
}

/* ---- what is no workbook ---- */

static void check_zip(
	const char *const *names, const char *want, const char *file, int line)
{
	struct zip_make zip = {0};
	struct buf out = {0};

	for (; *names; names++)
		add(&zip, *names, "x");
	zip_make_end(&zip);
	rows_show_sheet(&out, zip.data.data, zip.data.size, 0);
	check_text(buf_text(&out), want, "refused", file, line);
	buf_free(&out);
	zip_make_free(&zip);
}

TEST(other_zip_files_are_refused_as_what_they_are)
{
	check_zip(
		(const char *[]){"a/", "a/one.csv", "two.csv", "3", "4", NULL},
		"refused: june.csv: a zip file of 4 files (a/one.csv, two.csv, "
		"3, "
		"...): unpack it first and import what is inside",
		__FILE__, __LINE__);
	check_zip((const char *[]){"word/document.xml", NULL},
		"refused: june.csv: a Word document: copy its table into a "
		"spreadsheet and save that",
		__FILE__, __LINE__);
	check_zip((const char *[]){"xl/workbook.bin", NULL},
		"refused: june.csv: a binary workbook (.xlsb): open it in a "
		"spreadsheet program and save it as .xlsx",
		__FILE__, __LINE__);
	check_zip((const char *[]){NULL},
		"refused: june.csv: an empty zip file: there is nothing to "
		"read",
		__FILE__, __LINE__);
}

TEST(a_main_part_that_is_no_workbook_is_refused)
{
	CHECK_PARTS("refused: doesn't lead to its sheets",
		.workbook = "<w:document xmlns:w='word'/>");
	check_zip((const char *[]){"xl/workbook.BIN", NULL},
		"refused: june.csv: a binary workbook (.xlsb): open it in a "
		"spreadsheet program and save it as .xlsx",
		__FILE__, __LINE__);
}

/* ---- XML ---- */

TEST(xml_that_is_not_understood_is_refused)
{
	CHECK_SHEET("<!DOCTYPE x [<!ENTITY a 'b'>]><worksheet/>",
		"refused: a DOCTYPE");
	CHECK_SHEET(
		SHEET("<sheetData><row><c><v>&a;</v></c></row></sheetData>"),
		"refused: an entity that is not defined");
	CHECK_SHEET("<?xml version='1.0' encoding='UTF-16'?><worksheet/>",
		"refused: an encoding other than UTF-8");
	CHECK_SHEET("<?xml version='1.1'?><worksheet/>", "refused: version");
	CHECK_SHEET(SHEET("<sheetData><row></sheetData></row>"),
		"refused: an end tag that doesn't match");
	CHECK_SHEET("<worksheet xmlns='" MAIN "'><sheetData><row><c>",
		"refused: breaks off");
	CHECK_SHEET("", "refused: breaks off");
	CHECK_SHEET("no", "refused: text outside");
	CHECK_SHEET("<worksheet/>", "refused: no worksheet");
	CHECK_SHEET("<q:worksheet/>", "refused: a prefix without its");
	CHECK_SHEET(SHEET("<sheetData><row r='1' r='2'/></sheetData>"),
		"refused: an attribute twice");
	CHECK_SHEET(SHEET("<sheetData><row r=1/></sheetData>"),
		"refused: an attribute without quotes");
	CHECK_SHEET(SHEET("<sheetData><row r='&#0;'/></sheetData>"),
		"refused: an entity that is not defined");
	CHECK_SHEET(SHEET("<sheetData><row><c t='str'><v>a\xff</v></c></row>"
			  "</sheetData>"),
		"refused: bytes that are not UTF-8");
	CHECK_SHEET(SHEET("<sheetData><row><c t='str'><v>a\x01</v></c></row>"
			  "</sheetData>"),
		"refused: control characters");
}

TEST(xml_deeper_than_any_workbook_is_refused)
{
	struct buf sheet = {0};
	int i;

	buf_add_text(&sheet, "<worksheet xmlns='" MAIN "'>");
	for (i = 0; i < LIMIT_XML_DEPTH; i++)
		buf_add_text(&sheet, "<a>");
	CHECK_SHEET(sheet.data, "refused: elements within elements");
	buf_free(&sheet);
}

TEST(a_tag_without_end_is_refused_before_it_fills_memory)
{
	size_t size = 8 << 20;
	char *sheet = mem_alloc(size + 1);

	CHECK(sheet != NULL);
	memset(sheet, 'a', size);
	sheet[0] = '<';
	CHECK_SHEET(sheet, "refused: a tag or comment without end");
	mem_free(sheet);
}

/* Text and tags are cut by the window at all places once. */
TEST(a_sheet_reads_the_same_wherever_the_window_ends)
{
	struct buf sheet = {0}, out = {0};
	struct zip_make zip = {0};
	const char *want = "[x & \xe2\x82\xb9\nb]", *at;
	int i, seen = 0;

	buf_add_text(&sheet, "<worksheet xmlns='" MAIN "'><sheetData>");
	for (i = 0; i < 4000; i++)
		buf_add_format(&sheet,
			"<row r='%d'><c r=\"B%d\" t='inlineStr'><is><t>x &amp;"
			" \xe2\x82\xb9\r\nb</t></is></c></row>%*s",
			i + 1, i + 1, i % 7, "");
	buf_add_text(&sheet, "</sheetData></worksheet>");
	make_book(&zip, &(struct parts){.sheet = sheet.data});
	rows_show_sheet(&out, zip.data.data, zip.data.size, 0);
	for (at = buf_text(&out); (at = strstr(at, want)); at++)
		seen++;
	CHECK_INTEGER(seen, 4000);
	buf_free(&sheet);
	buf_free(&out);
	zip_make_free(&zip);
}

/* ---- zip files that lie ---- */

#define CHECK_LIE(want, ...)                                                   \
	CHECK_PARTS((want), .sheet = ROWS("<row><c><v>1</v></c></row>"),       \
		.lie = {__VA_ARGS__})

TEST(a_zip_file_may_be_stored_and_may_tell_its_sizes_later)
{
	CHECK_LIE("1 [1]n\n", .stored = true);
	CHECK_LIE("1 [1]n\n", .behind = true);
	CHECK_LIE("1 [1]n\n", .wide = true);
}

TEST(a_zip_file_that_lies_is_refused)
{
	CHECK_LIE("refused: encrypted", .encrypted = true);
	CHECK_LIE("refused: packed by method 12", .method = 12);
	CHECK_LIE("refused: it holds more than it says", .size = -1);
	CHECK_LIE("refused: size is not the one said", .size = 1);
	CHECK_LIE("refused: checksum", .crc = 1);
	CHECK_LIE("refused: described in two ways", .local_size = 1);
	CHECK_LIE("refused: described in two ways", .renamed = "x");
	CHECK_LIE("refused: overlaps another", .packed = 1 << 20);
	CHECK_LIE("refused: overlaps another", .same_as = 1);
	CHECK_LIE("refused: MiB", .size = 0xf0000000);
	CHECK_LIE("refused: MiB", .wide = true, .size = (int64_t)1 << 50);
	CHECK_LIE(
		"refused: overlaps", .wide = true, .packed = (int64_t)1 << 60);
	CHECK_LIE("refused: can't be unpacked", .stored = true, .method = 8);
}

TEST_CI(a_zip_bomb_is_refused_before_it_is_unpacked)
{
	size_t size = (size_t)LIMIT_ZIP_FREE_BYTES + 1000;
	struct zip_make zip = {0};
	struct parts parts = {.sheet = mem_alloc(size + 1)};
	struct buf out = {0};

	CHECK(parts.sheet != NULL);
	memset((char *)(uintptr_t)parts.sheet, ' ', size);
	make_book(&zip, &parts);
	rows_show_sheet(&out, zip.data.data, zip.data.size, 0);
	CHECK(strstr(buf_text(&out), "times its size: a zip bomb") != NULL);
	buf_free(&out);
	zip_make_free(&zip);
	mem_free((char *)(uintptr_t)parts.sheet);
}

TEST(a_part_that_stands_twice_is_refused)
{
	struct zip_make zip = {0};
	struct buf out = {0};

	add(&zip, "_rels/.rels", usual_top);
	add(&zip, "_RELS/.rels", usual_top);
	zip_make_end(&zip);
	rows_show_sheet(&out, zip.data.data, zip.data.size, 0);
	CHECK(strstr(buf_text(&out), "stands twice in the zip file") != NULL);
	buf_free(&out);
	zip_make_free(&zip);
}

/* ---- damage ---- */

static const char rich_sheet[] = SHEET(
	"<cols><col min='2' max='2' hidden='1'/></cols><sheetData>"
	"<row r='1' hidden='1'><c r='A1' t='s'><v>1</v></c><c r='B1' s='1'>"
	"<v>45382.25</v></c><c r='C1' t='inlineStr'><is><t>in &amp; out</t>"
	"</is></c></row><row r='2'><c r='A2' s='3'><f>B1*2</f><v>0.054</v></c>"
	"<c r='B2' s='4'><v>80610</v></c><c r='C2' t='b'><v>1</v></c></row>"
	"<row r='9'><c r='D9' t='str'><v><![CDATA[x]]></v></c></row>"
	"</sheetData>" MERGES(MERGE("A1:A2") MERGE("B9:C9")));

TEST(damaged_zip_bytes_are_refused_or_read_and_nothing_breaks)
{
	struct parts parts = {.sheet = rich_sheet,
		.workbook = three_sheets,
		.sheet2 = rich_sheet};
	uint32_t seed = 20240331;
	int i;

	for (i = 0; i < 200; i++) {
		struct zip_make zip = {0};

		parts.lie.stored = i % 2;
		make_book(&zip, &parts);
		rows_spoil(&zip.data, &seed);
		(void)rows_drain(zip.data.data, zip.data.size);
		zip_make_free(&zip);
	}
}

/* One part of a sound zip file is damaged. */
TEST(damaged_xml_is_refused_or_read_and_nothing_breaks)
{
	uint32_t seed = 45382;
	int i;

	for (i = 0; i < 200; i++) {
		struct zip_make zip = {0};
		struct parts parts = {.sheet = rich_sheet,
			.workbook = three_sheets,
			.links = usual_links,
			.styles = usual_styles,
			.strings = usual_strings,
			.sheet2 = rich_sheet};
		const char **places[] = {&parts.sheet, &parts.workbook,
			&parts.links, &parts.styles, &parts.strings,
			&parts.sheet2};
		const char **place = places[i % 6];
		struct buf text = {0};

		buf_add_text(&text, *place);
		rows_spoil(&text, &seed);
		*place = buf_text(&text);
		make_book(&zip, &parts);
		(void)rows_drain(zip.data.data, zip.data.size);
		zip_make_free(&zip);
		buf_free(&text);
	}
}

TEST(a_workbook_survives_the_failure_of_every_allocation)
{
	struct parts parts = {.sheet = rich_sheet};
	struct zip_make zip = {0};
	long i;

	make_book(&zip, &parts);
	for (i = 0; i < 200; i++) {
		mem_fail_after(i);
		(void)rows_drain(zip.data.data, zip.data.size);
		mem_fail_after(-1);
	}
	CHECK_INTEGER(rows_drain(zip.data.data, zip.data.size), 3);
	zip_make_free(&zip);
}
