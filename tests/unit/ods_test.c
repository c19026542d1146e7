/* ods_test.c - what the reader makes of an OpenDocument spreadsheet.
 *
 * Each file is a zip made of the texts of its parts; rows are shown as
 * rows.h says. */
#include "check.h"

#include <stdio.h>
#include <string.h>

#include "ground/mem.h"
#include "rows.h"
#include "zip_make.h"

#define OASIS "urn:oasis:names:tc:opendocument:xmlns:"
#define SPACES                                                                 \
	" xmlns:office='" OASIS "office:1.0' xmlns:table='" OASIS              \
	"table:1.0' xmlns:text='" OASIS "text:1.0' xmlns:style='" OASIS        \
	"style:1.0' xmlns:fo='" OASIS                                          \
	"xsl-fo-compatible:1.0' xmlns:svg='" OASIS                             \
	"svg-compatible:1.0' xmlns:calcext='urn:org:documentfoundation:names:" \
	"experimental:calc:xmlns:calcext:1.0'"

/* content.xml of styles and sheets, in which, to be read by people, [ and ]
 * stand for a row's tags, {text} for a cell of text, {=80610|080610} for a
 * number and how it is shown, and @ for the prefix of tables. */
#define BOOK(styles, sheets)                                                   \
	"<?xml version='1.0' "                                                 \
	"encoding='UTF-8'?><office:document-content" SPACES ">" styles         \
	"<office:body><office:spreadsheet>" sheets                             \
	"</office:spreadsheet></office:body></office:document-content>"
#define TABLE(inside) "<@table @name='E'>" inside "</@table>"

struct parts {
	bool as_it_is; /* the content has no signs of the test's own */
	const char *content, *styles, *manifest;
};

/* Appends what {text} or {=value|shown} at data stands for; returns what is
 * behind it. */
static const char *expand_cell(struct buf *out, const char *data)
{
	const char *end = strchr(data, '}');
	const char *bar = data + strcspn(data, "|");

	if (data[1] == '=')
		buf_add_format(out,
			"<table:table-cell office:value-type='float' "
			"office:value='%.*s'><text:p>%.*s</text:p>"
			"</table:table-cell>",
			(int)(bar - data - 2), data + 2, (int)(end - bar - 1),
			bar + 1);
	else
		buf_add_format(out,
			"<table:table-cell office:value-type='string'>"
			"<text:p>%.*s</text:p></table:table-cell>",
			(int)(end - data - 1), data + 1);
	return end + 1;
}

static void expand(struct buf *out, const char *data)
{
	while (*data) {
		size_t plain = strcspn(data, "[]{@");

		buf_add(out, data, plain);
		data += plain;
		if (*data == '{') {
			data = expand_cell(out, data);
		} else if (*data) {
			buf_add_text(out, *data == '['   ? "<table:table-row>"
					  : *data == ']' ? "</table:table-row>"
							 : "table:");
			data++;
		}
	}
}

static void make_book(struct zip_make *zip, const struct parts *parts)
{
	static const char mime[] =
		"application/vnd.oasis.opendocument.spreadsheet";
	struct buf content = {0};

	if (parts->as_it_is)
		buf_add_text(&content, parts->content);
	else
		expand(&content, parts->content);
	zip_make_add(zip, "mimetype", mime, sizeof mime - 1,
		&(struct zip_lie){.stored = true});
	zip_make_add(
		zip, "content.xml", buf_text(&content), content.size, NULL);
	buf_free(&content);
	if (parts->styles)
		zip_make_add(zip, "styles.xml", parts->styles,
			strlen(parts->styles), NULL);
	if (parts->manifest)
		zip_make_add(zip, "META-INF/manifest.xml", parts->manifest,
			strlen(parts->manifest), NULL);
	zip_make_end(zip);
}

static void check_book(const struct parts *parts, int sheet, const char *want,
	const char *file, int line)
{
	struct zip_make zip = {0};

	make_book(&zip, parts);
	rows_check_sheet(&zip.data, sheet, want, file, line);
	zip_make_free(&zip);
}

#define CHECK_BOOK(xml, sheet, want)                                           \
	check_book(&(struct parts){.content = (xml)}, (sheet), (want),         \
		__FILE__, __LINE__)
#define CHECK_TABLE(rows, want) CHECK_BOOK(BOOK("", TABLE(rows)), 0, (want))

TEST(a_spreadsheet_gives_texts_numbers_dates_percents_and_truths)
{
	CHECK_TABLE("[{Rice &amp; wheat}{=5.6000000000000005|5.60}<@table-cell "
		    "office:value-type='percentage' "
		    "office:value='0.054'><text:p>5%</text:p></"
		    "@table-cell><@table-cell office:value-type='date' "
		    "office:date-value='2024-03-31'><text:p>31/3</text:p></"
		    "@table-cell><@table-cell office:value-type='date' "
		    "office:date-value='2024-03-31T18:30:00'/><@table-cell "
		    "office:value-type='boolean' "
		    "office:boolean-value='false'/><@table-cell "
		    "office:value-type='time' "
		    "office:time-value='PT36H'><text:p>36:00</text:p></"
		    "@table-cell><@table-cell office:value-type='currency' "
		    "office:currency='INR' office:value='1E5'><text:p>Rs "
		    "1,00,000</text:p></@table-cell>]",
		"1 [Rice & wheat][5.6]n[5.4%]n[2024-03-31]d[2024-03-31 "
		"18:30]d[FALSE][36:00][Rs 100000]n\n");
}

#define CHECK_DAY(day, shown, want)                                            \
	CHECK_TABLE("[<@table-cell office:value-type='date' "                  \
		    "office:date-value='" day "'><text:p>" shown               \
		    "</text:p></@table-cell>]",                                \
		"1 [" want "]d\n")

TEST(a_date_that_a_spreadsheet_shows_without_its_day_is_a_month)
{
	CHECK_DAY("2023-04-01", "Apr-23", "2023-04");
	CHECK_DAY("2023-04-01T00:00:00", "अप्रैल 2023", "2023-04");
	CHECK_DAY("2023-04-01", "04/2023", "2023-04");
	CHECK_DAY("2023-04-01", "01/04/2023", "2023-04-01");
	CHECK_DAY("2023-01-01", "1 Jan 23", "2023-01-01");
	CHECK_DAY("2001-04-01", "Apr-01", "2001-04-01");
	CHECK_DAY("2023-04-01", "2023", "2023-04-01");
	CHECK_DAY("2023-04-02", "Apr-23", "2023-04-02");
}

TEST(zeros_that_a_spreadsheet_shows_before_a_number_are_kept)
{
	CHECK_TABLE(
		"[{=80610|080610}{=806.1|0806.10}{=80610|080611}{=0.5|0.5}{="
		"5|5.0}]",
		"1 [080610]n[0806.10]n[80610]n[0.5]n[5]n\n");
}

TEST(a_unit_and_a_scale_that_a_spreadsheet_shows_belong_to_its_number)
{
	CHECK_TABLE(
		"[{=12.5|12.50 Cr}{=-12345|-US$12,345}{=12345|₹ 12,345.00}{="
		"12345678.5|12.35}{=1234500|1,234.5 mn}{=12345678|123.46 lakh}"
		"{=1234|1.234}{=12|12 Days}{=0|0.00 Cr}{=7|}{=40|0.0}"
		"{=123|0.123}]",
		"1 [12.5 Cr]n[US$-12345]n[₹ 12345]n[12.3456785 "
		"million]n[1234.5 mn or thousand]n"
		"[123.45678 lakh]n[1234]n[12]n[0 Cr]n[7]n[40]ns"
		"[0.123 thousand]n\n");
}

TEST(paragraphs_spans_and_spaces_of_a_spreadsheet_are_one_text)
{
	CHECK_TABLE(
		"[<@table-cell "
		"office:value-type='string'><office:annotation><text:p>no</"
		"text:p></office:annotation><text:p> two\n  "
		"<text:span>wo<text:s "
		"text:c='2'/>rds</text:span><text:note><text:p>no</text:p></"
		"text:note></text:p><text:p>a<text:tab/>b<text:line-break/"
		">c<text:a>link</text:a></text:p></@table-cell><@table-cell "
		"office:value-type='string' "
		"office:string-value='said'><text:p>shown</text:p></"
		"@table-cell>]",
		"1 [two wo  rds\na\tb\nclink][said]\n");
}

TEST(formulas_without_values_and_errors_of_a_spreadsheet_are_marked)
{
	CHECK_TABLE("[<@table-cell @formula='of:=SUM(B1)'/><@table-cell "
		    "@formula='of:=1' office:value-type='float' "
		    "office:value='1'><text:p>1</text:p></"
		    "@table-cell><@table-cell @formula='of:=1' "
		    "office:value-type='string' office:string-value='' "
		    "calcext:value-type='error'><text:p>#REF!</text:p></"
		    "@table-cell><@table-cell @formula='of:=1' "
		    "office:value-type='float' "
		    "office:value='0'><text:p>#N/A</text:p></"
		    "@table-cell><@table-cell @formula='of:=\"\"' "
		    "office:value-type='string' office:string-value=''/>]",
		"1 []u[1]n[#REF!]e[#N/A]e\n");
}

TEST(cells_and_rows_that_repeat_come_as_often)
{
	CHECK_TABLE(
		"[{a}<@table-cell @number-columns-repeated='2'/><@table-cell "
		"office:value-type='float' office:value='7' "
		"@number-columns-repeated='3'/>]<@table-row "
		"@number-rows-repeated='3'/><@table-row "
		"@number-rows-repeated='2'>{b}</@table-row>[{c}]",
		"1 [a][][][7]n[7]n[7]n\n5 [b]\n6 [b]\n7 [c]\n");
}

TEST(a_million_empty_cells_and_rows_cost_nothing)
{
	CHECK_TABLE("[{a}<@table-cell "
		    "@number-columns-repeated='999999999'/>]<@table-row "
		    "@number-rows-repeated='999999999'><@table-cell "
		    "@number-columns-repeated='16384'/></@table-row>",
		"1 [a]\n");
}

TEST(text_that_repeats_over_all_limits_is_refused_or_a_fault)
{
	CHECK_TABLE("<@table-row "
		    "@number-rows-repeated='999999999'>{a}</@table-row>",
		"refused: more rows than a sheet may have");
	CHECK_TABLE("<@table-row @number-rows-repeated='999999999'/>[{a}]",
		"refused: more rows than a sheet may have");
	CHECK_TABLE("[<@table-cell @number-columns-repeated='2000'/>{a}][{b}]",
		"1 !too_many_columns \n2 [b]\n");
}

TEST(merged_cells_of_a_spreadsheet_give_the_text_of_their_first)
{
	CHECK_TABLE(
		"[<@table-cell @number-columns-spanned='2' "
		"@number-rows-spanned='2' "
		"office:value-type='string'><text:p>UP</text:p></"
		"@table-cell><@covered-table-cell/>{x}][<@covered-table-cell "
		"@number-columns-repeated='2'/>{y}][<@table-cell "
		"@number-columns-repeated='2'/>{z}]",
		"1 [UP][UP]m[x]\n2 [UP]m[UP]m[y]\n3 [][][z]\n");
}

TEST(hidden_rows_columns_and_groups_of_a_spreadsheet_are_marked)
{
	CHECK_TABLE("<@table-column/><@table-column-group><@table-column "
		    "@visibility='collapse' "
		    "@number-columns-repeated='2'/></"
		    "@table-column-group><@table-column "
		    "@number-columns-repeated='16381'/"
		    "><@table-header-rows>[{a}{b}{c}{d}]</"
		    "@table-header-rows><@table-rows><@table-row "
		    "@visibility='filter'>{e}</@table-row></"
		    "@table-rows><@table-row-group "
		    "@display='false'>[{f}]</@table-row-group>[{g}]",
		"1 [a][b]h[c]h[d]\n2 hidden [e]\n3 hidden [f]\n4 [g]\n");
}

static const char two_sheets[] =
	BOOK("<office:automatic-styles><style:style style:name='ta1' "
	     "style:family='table'><style:table-properties "
	     "@display='false'/></style:style></office:automatic-styles>",
		"<@table @name='A' @style-name='ta1'>[{a}]</@table><@table "
		"@name='B &amp; C'>[{b}]</@table>");

TEST(sheets_of_a_spreadsheet_are_chosen_by_their_number)
{
	struct zip_make zip = {0};
	struct buf out = {0};

	make_book(&zip, &(struct parts){.content = two_sheets});
	rows_show_names(&out, zip.data.data, zip.data.size);
	CHECK_TEXT(buf_text(&out), "(A), B & C");
	buf_free(&out);
	zip_make_free(&zip);
	CHECK_BOOK(two_sheets, 0, "1 [a]\n");
	CHECK_BOOK(two_sheets, 1, "1 [b]\n");
}

TEST(a_row_of_a_spreadsheet_with_something_struck_through_is_told)
{
	CHECK_BOOK(
		BOOK("<office:automatic-styles><style:style style:name='ce1' "
		     "style:family='table-cell'><style:text-properties "
		     "style:text-line-through-style='solid'/></style:style>"
		     "<style:style style:name='ce2' style:family='table-cell' "
		     "style:parent-style-name='ce1'><style:text-properties "
		     "fo:font-weight='bold'/></style:style><style:style "
		     "style:name='ce3' style:family='table-cell' "
		     "style:parent-style-name='ce1'><style:text-properties "
		     "style:text-line-through-style='none'/></style:style>"
		     "</office:automatic-styles>",
			TABLE("[{a}<@table-cell @style-name='ce2' "
			      "office:value-type='float' office:value='1'/>]"
			      "[<@table-cell @style-name='ce3' "
			      "office:value-type='float' office:value='2'/>]")),
		0, "1 struck [a][1]n\n2 [2]n\n");
}

TEST(what_is_raised_or_struck_in_a_cell_of_a_spreadsheet_is_no_digit_of_it)
{
	CHECK_BOOK(
		BOOK("<office:automatic-styles><style:style style:name='T1' "
		     "style:family='text'><style:text-properties "
		     "style:text-position='33% 58%'/></style:style>"
		     "<style:style style:name='T2' style:family='text'>"
		     "<style:text-properties style:text-line-through-style='"
		     "solid'/></style:style><style:style style:name='T3' "
		     "style:family='text'><style:text-properties "
		     "style:text-position='0% 100%'/></style:style>"
		     "</office:automatic-styles>",
			TABLE("[{<text:span text:style-name='T3'>12</text:span>"
			      "<text:span text:style-name='T1'>3</text:span>}]"
			      "[{<text:span text:style-name='T2'>4</text:span>"
			      "5}]")),
		0, "1 [12³]\n2 struck [4\n5]\n");
}

TEST(legacy_fonts_of_a_spreadsheet_are_found_through_its_styles)
{
	CHECK_BOOK(
		BOOK("<office:font-face-decls><style:font-face style:name='F1' "
		     "svg:font-family=\"'Kruti Dev "
		     "010'\"/></"
		     "office:font-face-decls><office:automatic-styles><style:"
		     "style style:name='ce1' style:family='table-cell' "
		     "style:parent-style-name='Default'><style:text-properties "
		     "style:font-name='F1'/></style:style><style:style "
		     "style:name='ce2' style:family='table-cell' "
		     "style:parent-style-name='Default'><style:text-properties "
		     "style:font-name='Arial'/></style:style><style:style "
		     "style:name='ce3' style:family='table-cell' "
		     "style:parent-style-name='Default'><style:text-properties "
		     "fo:font-weight='bold'/></style:style><style:style "
		     "style:name='T1' "
		     "style:family='text'><style:text-properties "
		     "fo:font-family='Shusha'/></style:style></"
		     "office:automatic-styles>",
			TABLE("<@table-column "
			      "@default-cell-style-name='ce1'/"
			      ">[{a}<@table-cell @style-name='ce1' "
			      "office:value-type='string'><text:p>b</text:p></"
			      "@table-cell><@table-cell @style-name='ce2' "
			      "office:value-type='string'><text:p>c</text:p></"
			      "@table-cell><@table-cell @style-name='ce3' "
			      "office:value-type='string'><text:p>d</text:p></"
			      "@table-cell>{<text:span "
			      "text:style-name='T1'>e</text:span>}{=1|1}]")),
		0, "1 [a]l[b]l[c][d][e]l[1]n\n");
	check_book(
		&(struct parts){
			.content = BOOK(
				"<office:automatic-styles><style:style "
				"style:name='ce3' style:family='table-cell' "
				"style:parent-style-name='Default'><style:text-"
				"properties "
				"fo:font-weight='bold'/></"
				"style:style><style:style style:name='ce2' "
				"style:family='table-cell' "
				"style:parent-style-name='Default'><style:text-"
				"properties "
				"style:font-name='Arial'/></style:style></"
				"office:automatic-styles>",
				TABLE("[<@table-cell @style-name='ce3' "
				      "office:value-type='string'><text:p>a</"
				      "text:p></@table-cell><@table-cell "
				      "@style-name='ce2' "
				      "office:value-type='string'><text:p>b</"
				      "text:p></@table-cell><@table-cell "
				      "@style-name='x' "
				      "office:value-type='string'><text:p>c</"
				      "text:p></@table-cell>]")),
			.styles = "<office:document-styles" SPACES
				  "><office:styles><style:default-style "
				  "style:family='table-cell'><style:text-"
				  "properties "
				  "style:font-name='Chanakya'/></"
				  "style:default-style><style:style "
				  "style:name='Default' "
				  "style:family='table-cell'/></"
				  "office:styles></office:document-styles>"},
		0, "1 [a]l[b][c]l\n", __FILE__, __LINE__);
}

TEST(a_spreadsheet_with_a_password_is_refused)
{
	check_book(
		&(struct parts){.content = "x",
			.manifest = "<m:manifest xmlns:m='" OASIS
				    "manifest:1.0'><m:file-entry><m:encryption-"
				    "data/></m:file-entry></m:manifest>"},
		0, "refused: a spreadsheet with a password", __FILE__,
		__LINE__);
}

TEST(a_spreadsheet_that_makes_no_sense_is_refused)
{
	CHECK_BOOK("<!DOCTYPE a><a/>", 0, "refused: a DOCTYPE");
	CHECK_BOOK("<a/>", 0, "refused: no sheet with cells");
	CHECK_BOOK(BOOK("", TABLE("[{&x;}]")), 0, "refused: an entity");
	CHECK_BOOK(BOOK("", "<@table>"), 0, "refused: an end tag");
	CHECK_TABLE("[<@table-cell @number-columns-spanned='2' "
		    "@number-rows-spanned='2'/><@table-cell "
		    "@number-columns-spanned='2'/>]",
		"refused: merged ranges overlap");
}

static const char rich[] = BOOK(
	"<office:automatic-styles><style:style style:name='ce1' "
	"style:family='table-cell' "
	"style:parent-style-name='Default'><style:text-properties "
	"style:font-name='Shusha'/></style:style></office:automatic-styles>",
	TABLE("<@table-column @visibility='collapse'/>[{a &lt; "
	      "b}{=80610|080610}]<@table-row "
	      "@number-rows-repeated='3'><@table-cell @style-name='ce1' "
	      "@number-columns-spanned='2' "
	      "office:value-type='string'><text:p>x<text:s "
	      "text:c='3'/><text:span>y</text:span></text:p><text:p>z</"
	      "text:p></@table-cell><@covered-table-cell/></@table-row>"));

TEST(damaged_spreadsheets_are_refused_or_read_and_nothing_breaks)
{
	uint32_t seed = 20240331;
	int i;

	for (i = 0; i < 200; i++) {
		struct zip_make zip = {0};
		struct buf text = {0};

		expand(&text, rich);
		if (i % 2)
			rows_spoil(&text, &seed);
		make_book(&zip, &(struct parts){.as_it_is = true,
					.content = buf_text(&text)});
		if (i % 2 == 0)
			rows_spoil(&zip.data, &seed);
		(void)rows_drain(zip.data.data, zip.data.size);
		zip_make_free(&zip);
		buf_free(&text);
	}
}

TEST(a_spreadsheet_survives_the_failure_of_every_allocation)
{
	struct zip_make zip = {0};
	long i;

	make_book(&zip, &(struct parts){.content = rich});
	for (i = 0; i < 200; i++) {
		mem_fail_after(i);
		(void)rows_drain(zip.data.data, zip.data.size);
		mem_fail_after(-1);
	}
	CHECK_INTEGER(rows_drain(zip.data.data, zip.data.size), 4);
	zip_make_free(&zip);
}
