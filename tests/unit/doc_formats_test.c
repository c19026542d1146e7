/* doc_formats_test.c - one report in all its formats. */
#include "check.h"
#include "rows.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ground/mem.h"
#include "worker/doc/doc.h"

static const char evil[] = "<script>alert(\"x\")</script> & 'y' |\x1b[31m`*_";

/* Stops building where memory ends: doc->failed then says so. */
static bool add_figures(struct doc *doc)
{
	struct doc_citation *citation;
	struct doc_figure *figure;
	struct doc_source *source = doc_add_source(doc);
	static const int shown[] = {0};
	struct doc_block *block;

	if (source == NULL || doc_add_source(doc) == NULL)
		return false;
	source = &doc->sources[1];
	*source = (struct doc_source){.import_id = 42,
		.name = "register.csv",
		.sha256 = "9f86d081884c7d659a2feaa0c55ad015",
		.cited = true,
		.importer = "india.register",
		.synthetic = true,
		.known_at = "2022-07-29T04:12:09Z"};
	citation = arena_alloc(&doc->arena, sizeof *citation);
	figure = doc_add_figure(doc);
	if (citation == NULL || figure == NULL)
		return false;
	*citation = (struct doc_citation){1, 681, "2-682"};
	*figure = (struct doc_figure){.name = "depc_meeting_districts",
		.label = "Districts where the DEPC has met",
		.unit = "districts",
		.has_value = true,
		.value = 681,
		.has_denominator = true,
		.denominator = 734,
		.denominator_label = "districts of the LGD list of 2020-11-01",
		.denominator_date = "2020-11-01",
		.has_published = true,
		.published = 678,
		.published_as_on = "2022-06-09",
		.published_source = "PIB",
		.synthetic = true,
		.citations = citation,
		.citation_count = 1};
	figure = doc_add_figure(doc);
	block = doc_add(doc, DOC_FIGURES);
	if (figure == NULL || block == NULL)
		return false;
	*figure = (struct doc_figure){
		.name = "unknown", .label = "Not known", .unit = "States/UTs"};
	block->figures = shown;
	block->figure_count = 1;
	return true;
}

static bool add_rows(struct doc *doc, struct doc_table *table)
{
	static const enum doc_row_kind kinds[] = {
		DOC_ROW_GROUP, DOC_ROW_BODY, DOC_ROW_BODY, DOC_ROW_TOTAL};
	static const char *const names[] = {
		"Uttar Pradesh", "=cmd|' /C calc'!A0", evil, "Total"};
	static const int64_t paise[] = {0, -123456789012, 0, 987654321098};
	struct doc_row *row;
	int i;

	for (i = 0; i < 4; i++) {
		row = doc_add_row(doc, table);
		if (row == NULL)
			return false;
		row->kind = kinds[i];
		row->cells[0].kind = DOC_CELL_TEXT;
		row->cells[0].text = names[i];
		if (paise[i] != 0)
			row->cells[1].kind = DOC_CELL_NUMBER;
		row->cells[1].digits = paise[i];
		row->source = kinds[i] == DOC_ROW_BODY ? 1 : -1;
		row->line = i + 16;
	}
	return true;
}

/* One of each kind, of which most values are missing. */
static bool add_charts(struct doc *doc)
{
	enum doc_chart_kind kind;
	struct doc_chart *chart;
	struct doc_row *row;
	int i;

	for (kind = DOC_CHART_BAR; kind <= DOC_CHART_TILES; kind++) {
		chart = doc_add_chart(doc, kind, 4);
		row = chart != NULL ? doc_add_row(doc, chart->table) : NULL;
		if (row == NULL)
			return false;
		chart->message = evil;
		chart->table->caption = evil;
		for (i = 0; i < 4; i++)
			chart->table->columns[i] =
				(struct doc_column){.id = "c",
					.title = evil,
					.type = i > 0 ? DOC_INTEGER : DOC_TEXT};
		row->cells[0].kind = DOC_CELL_TEXT;
		row->cells[0].text = "29";
		row->cells[1].kind = DOC_CELL_NUMBER;
		row->cells[1].digits = 4321;
	}
	return true;
}

static bool build(struct doc *doc)
{
	struct doc_block *block;
	struct doc_table *table;

	doc->report = "progress";
	doc->plugin = "india";
	doc->title = evil;
	doc->as_of = "2022-07-29";
	doc->known_at = "2022-07-29T05:30:00Z";
	doc->lang = "en";
	doc->synthetic = true;
	block = doc_add(doc, DOC_HEADING);
	if (block == NULL || !add_figures(doc))
		return false;
	block->level = 1;
	block->id = "summary";
	block->text = "Key figures";
	block = doc_add(doc, DOC_PARAGRAPH);
	table = block != NULL ? doc_add_table(doc, 2) : NULL;
	if (table == NULL)
		return false;
	block->text = "All 4,321 files were read.";
	table->caption = "Exports";
	table->columns[0] = (struct doc_column){.id = "d", .title = "District"};
	table->columns[1] = (struct doc_column){.id = "e",
		.title = "Exports",
		.unit = "INR",
		.type = DOC_MONEY};
	return add_rows(doc, table) && add_charts(doc);
}

/* The report in the named format, borrowed from out. */
static const char *written(const char *name, struct buf *out)
{
	struct doc doc = {0};
	struct zila_err err = {0};

	CHECK(build(&doc));
	CHECK_INTEGER(doc_format(name)->write(&doc, out, &err), ZILA_OK);
	doc_free(&doc);
	return buf_text(out);
}

/* Of a PDF the words are packed: tests/cli/cases/pdf.sh reads them. */
static bool packed(size_t format)
{
	return strcmp(doc_formats[format].name, "pdf") == 0;
}

/* What can be read of a file: of a workbook, its rows. */
static void make_readable(const struct doc_format *format, struct buf *out)
{
	struct buf rows = {0};

	if (strcmp(format->name, "xlsx") != 0)
		return;
	rows_show(&rows, out->data, out->size);
	buf_free(out);
	*out = rows;
}

static bool holds(const char *format, const char *piece)
{
	struct buf out = {0};
	bool found;

	written(format, &out);
	make_readable(doc_format(format), &out);
	found = strstr(buf_text(&out), piece) != NULL;
	buf_free(&out);
	return found;
}

TEST(all_formats_hold_the_same_numbers)
{
	static const char *const read[] = {"html", "md", "text"};
	static const char *const kept[] = {"csv", "json"};
	static const char *const numbers[] = {
		"681", "734", "92.8", "678", "4,321"};
	size_t i, j;

	for (i = 0; doc_formats[i].name != NULL; i++)
		for (j = 0; j < sizeof numbers / sizeof *numbers; j++)
			check_true(packed(i) || holds(doc_formats[i].name,
							numbers[j]),
				numbers[j], doc_formats[i].name, __LINE__);
	for (i = 0; i < sizeof read / sizeof *read; i++) {
		CHECK(holds(read[i], "-1,23,45,67,890.12"));
		CHECK(holds(read[i], "9,87,65,43,210.98"));
		CHECK(holds(read[i], "Published: 678 as on 9 June 2022 (PIB)"));
		CHECK(holds(read[i], "differs by +3"));
	}
	for (i = 0; i < sizeof kept / sizeof *kept; i++) {
		CHECK(holds(kept[i], "-1234567890.12"));
		CHECK(holds(kept[i], "9876543210.98"));
	}
}

TEST(every_format_says_synthetic_and_both_clocks)
{
	size_t i;

	for (i = 0; doc_formats[i].name != NULL; i++)
		CHECK(packed(i) || holds(doc_formats[i].name, "ynthetic"));
	CHECK(holds("text", "Position as on 29 July 2022\n"));
	CHECK(holds("text", "As known on 29 July 2022, 05:30 UTC\n"));
	CHECK(holds("html", "Position as on</span> <time"
			    " datetime=\"2022-07-29\">29 July 2022</time>"));
	CHECK(holds("csv", "Position as on,2022-07-29\r\n"));
	CHECK(holds("json", "\"known_at\": \"2022-07-29T05:30:00Z\""));
}

TEST(a_figure_that_no_block_shows_is_shown_at_the_end)
{
	size_t i;

	for (i = 0; doc_formats[i].name != NULL; i++)
		CHECK(packed(i) || holds(doc_formats[i].name, "Not known"));
	CHECK(holds("html", "Other figures</h2>"));
}

TEST(a_missing_number_is_na_in_every_format_and_null_in_json)
{
	CHECK(holds("html", "<span class=\"missing\">n/a</span>"));
	CHECK(holds("csv", ",n/a,register.csv,18,synthetic\r\n"));
	CHECK(holds("csv", "unknown,Not known,n/a,States/UTs"));
	CHECK(holds("md", "| **n/a**"));
	CHECK(holds("text", "* n/a  Not known\n"));
	CHECK(holds("json", "\"value\": null"));
}

TEST(markup_of_the_data_is_inert)
{
	CHECK(!holds("html", "<script"));
	CHECK(holds("html", "&lt;script&gt;alert(&quot;x&quot;)"));
	CHECK(!holds("md", "<script"));
	CHECK(holds("md", "\\|"));
	CHECK(holds("md", "\\`\\*\\_"));
	CHECK(!holds("html", "\x1b"));
	CHECK(!holds("md", "\x1b"));
	CHECK(!holds("text", "\x1b"));
	CHECK(!holds("json", "\x1b"));
}

TEST(a_formula_is_inert_in_csv)
{
	struct buf out = {0};
	const char *csv = written("csv", &out);

	CHECK(strncmp(csv, "\xEF\xBB\xBF", 3) == 0);
	CHECK(strstr(csv, "\r\n'=cmd|' /C calc'!A0,-1234567890.12,") != NULL);
	buf_free(&out);
}

TEST(every_formula_sign_gets_an_apostrophe_in_csv)
{
	static const char *const items[] = {"=1", "+1", "-1", "@a", "\ta", "1"};
	struct doc doc = {0};
	struct doc_block *list = doc_add(&doc, DOC_LIST);
	struct buf out = {0};
	struct zila_err err = {0};

	list->items = items;
	list->item_count = 6;
	CHECK_INTEGER(csv_write(&doc, &out, &err), ZILA_OK);
	CHECK(strstr(buf_text(&out),
		      "'=1\r\n'+1\r\n'-1\r\n'@a\r\n'\ta\r\n1\r\n") != NULL);
	buf_free(&out);
	doc_free(&doc);
}

TEST(a_row_is_cited_by_its_file_and_line)
{
	CHECK(holds("html", "<a href=\"#source-1\" title=\"register.csv, "
			    "line 17\">s1:17</a>"));
	CHECK(holds("html", "<tr id=\"source-1\">"));
	CHECK(holds("md", "| s1:17 |"));
	CHECK(holds("text", "s1:17\n"));
	CHECK(holds("csv", ",register.csv,17,synthetic\r\n"));
	CHECK(holds("json", "\"source\":{\"import\":42,\"name\":"
			    "\"register.csv\",\"row\":17}"));
}

TEST(group_and_total_rows_are_told_apart)
{
	CHECK(holds("html", "<tr class=\"group\"><th scope=\"rowgroup\" "
			    "colspan=\"3\">Uttar Pradesh</th></tr>"));
	CHECK(holds(
		"html", "<tr class=\"total\"><th scope=\"row\">Total</th>"));
	CHECK(holds("md", "| **Uttar Pradesh** |  |"));
	CHECK(holds("md", "| **Total** | **9,87,65,43,210.98** |"));
	CHECK(holds("csv", "\r\nUttar Pradesh,\r\n"));
	CHECK(holds("text", "\nUttar Pradesh\n"));
}

TEST(the_same_report_gives_the_same_bytes)
{
	struct buf first = {0}, second = {0};
	size_t i;

	for (i = 0; doc_formats[i].name != NULL; i++) {
		buf_cut(&first, 0);
		buf_cut(&second, 0);
		written(doc_formats[i].name, &first);
		written(doc_formats[i].name, &second);
		CHECK_INTEGER(first.size, second.size);
		CHECK(memcmp(first.data, second.data, first.size) == 0);
	}
	buf_free(&first);
	buf_free(&second);
}

TEST(html_fetches_nothing_and_has_one_style)
{
	struct buf out = {0};
	const char *html = written("html", &out);
	const char *style = strstr(html, "<style>");

	CHECK(strncmp(html, "<!doctype html>\n<html lang=\"en\">", 32) == 0);
	CHECK(style != NULL && strstr(style + 1, "<style") == NULL);
	CHECK(strstr(html, "http") == NULL);
	for (html = strstr(html, "url("); html != NULL;
		html = strstr(html + 1, "url("))
		CHECK(html[4] == '#');
	html = buf_text(&out);
	CHECK(strstr(html, " src=") == NULL);
	buf_free(&out);
}

TEST(an_empty_report_is_written_too)
{
	struct doc doc = {0};
	struct zila_err err = {0};
	struct buf out = {0};
	const struct doc_format *format;

	for (format = doc_formats; format->name != NULL; format++) {
		CHECK_INTEGER(format->write(&doc, &out, &err), ZILA_OK);
		CHECK(out.size > 0);
		buf_cut(&out, 0);
	}
	buf_free(&out);
}

/* Whether building and writing succeed with that many allocations; *built:
 * whether building does. */
static bool succeeds(
	const struct doc_format *format, long allocations, bool *built)
{
	struct doc doc = {0};
	struct zila_err err = {0};
	struct buf out = {0};
	enum zila_code code;

	mem_fail_after(allocations);
	*built = build(&doc);
	code = *built ? format->write(&doc, &out, &err) : ZILA_ELIMIT;
	mem_fail_after(-1);
	if (code == ZILA_OK)
		CHECK(!out.failed && !doc.failed);
	else
		CHECK_INTEGER(code, ZILA_ELIMIT);
	buf_free(&out);
	doc_free(&doc);
	return code == ZILA_OK;
}

/* What letters take makes a PDF dear. */
static void starve(bool pdf)
{
	const struct doc_format *format;
	long allocations, unbuilt = 0; /* building is the same for all */
	bool built;

	for (format = doc_formats; format->name != NULL; format++) {
		if ((strcmp(format->name, "pdf") == 0) != pdf)
			continue;
		allocations = unbuilt;
		while (allocations < 10000 &&
			!succeeds(format, allocations, &built)) {
			allocations++;
			if (!built)
				unbuilt = allocations;
		}
		CHECK(allocations > 2 && allocations < 10000);
	}
}

TEST_CI(every_failed_allocation_is_told)
{
	starve(false);
}

TEST_CI(every_failed_allocation_of_a_pdf_is_told)
{
	starve(true);
}

/* Collects, in user, the words that doc_words[] doesn't list. */
static const char *ask(void *user, const char *english)
{
	int *unlisted = user, i;

	for (i = 0; doc_words[i] != NULL; i++)
		if (strcmp(doc_words[i], english) == 0) {
			return NULL;
		}
	check_true(false, english, "doc_words[]", 0);
	(*unlisted)++;
	return NULL;
}

TEST(every_word_the_writers_ask_for_is_listed)
{
	struct doc doc = {0};
	struct zila_err err = {0};
	struct buf out = {0};
	int unlisted = 0;
	size_t i;

	CHECK(build(&doc));
	doc.translate = ask;
	doc.translate_user = &unlisted;
	for (i = 0; doc_formats[i].name != NULL; i++)
		CHECK_INTEGER(doc_formats[i].write(&doc, &out, &err), ZILA_OK);
	CHECK_INTEGER(unlisted, 0);
	buf_free(&out);
	doc_free(&doc);
}

/* A paragraph of its own, in the named format. */
static bool paragraph_holds(
	const char *format, const char *text, const char *piece)
{
	struct doc doc = {0};
	struct doc_block *block = doc_add(&doc, DOC_PARAGRAPH);
	struct zila_err err = {0};
	struct buf out = {0};
	bool found;

	block->text = text;
	CHECK_INTEGER(doc_format(format)->write(&doc, &out, &err), ZILA_OK);
	make_readable(doc_format(format), &out);
	found = strstr(buf_text(&out), piece) != NULL;
	buf_free(&out);
	doc_free(&doc);
	return found;
}

TEST(bytes_that_are_not_utf8_are_replaced_in_every_format)
{
	size_t i;

	for (i = 0; doc_formats[i].name != NULL; i++)
		CHECK(packed(i) ||
			paragraph_holds(doc_formats[i].name, "a\xC3(b\xFF",
				"a\xEF\xBF\xBD(b\xEF\xBF\xBD"));
}

TEST(what_turns_the_direction_is_replaced_where_people_read)
{
	static const char *const formats[] = {"html", "xlsx", "md", "text"};
	size_t i;

	for (i = 0; i < sizeof formats / sizeof *formats; i++)
		CHECK(paragraph_holds(formats[i], "a\u202eb\u2069c\u200dd",
			"a\uFFFDb\uFFFDc\u200dd"));
}

TEST(a_paragraph_can_not_start_a_markdown_list)
{
	CHECK(paragraph_holds("md", "- not an item", "\n\\- not an item"));
	CHECK(paragraph_holds("md", "1. not an item", "\n1\\. not an item"));
}

TEST(text_is_wrapped_at_80_columns_and_never_cut)
{
	static const char text[] =
		"In August 2019 every district was asked to become an export "
		"hub, and each State was asked to help.";
	static const char wrapped[] =
		"\nIn August 2019 every district was asked to become an export "
		"hub, and each State\nwas asked to help.\n";

	CHECK(paragraph_holds("text", text, wrapped));
}

static const char *hindi(void *user, const char *english)
{
	(void)user;
	if (strcmp(english, "July") == 0)
		return "जुलाई";
	if (strcmp(english, "of {1}") == 0)
		return "{1} में से";
	return NULL;
}

TEST(dates_and_phrases_follow_the_language)
{
	struct doc doc = {0};
	struct zila_err err = {0};
	struct buf out = {0};

	CHECK(build(&doc));
	doc.translate = hindi;
	doc.lang = "hi";
	doc.figures[0].denominator_label = "ज़िले";
	doc.figures[0].denominator_date = "2022-07-29";
	CHECK_INTEGER(html_write(&doc, &out, &err), ZILA_OK);
	CHECK(strstr(buf_text(&out), "<html lang=\"hi\">") != NULL);
	CHECK(strstr(buf_text(&out), ">29 जुलाई 2022</time>") != NULL);
	CHECK(strstr(buf_text(&out),
		      "734 ज़िले में से, <span lang=\"en\">as on</span> 29 जुलाई "
		      "2022 (92.8 %)") != NULL);
	buf_free(&out);
	doc_free(&doc);
}

/* A paragraph as a page of that language and State has it. */
static const char *marked(const char *lang, int state, const char *text)
{
	static char out[400];
	struct doc doc = {.title = "T", .lang = lang, .state = state};
	struct doc_block *block = doc_add(&doc, DOC_PARAGRAPH);
	struct zila_err err = {0};
	struct buf page = {0};
	const char *from, *to;

	out[0] = '\0';
	if (block != NULL) {
		block->text = text;
		CHECK_INTEGER(html_write(&doc, &page, &err), ZILA_OK);
		from = strstr(buf_text(&page), "<p>");
		to = strstr(buf_text(&page), "</p>");
		if (from != NULL && to > from)
			snprintf(out, sizeof out, "%.*s", (int)(to - from - 3),
				from + 3);
	}
	buf_free(&page);
	doc_free(&doc);
	return out;
}

TEST(a_page_says_the_language_of_foreign_text)
{
	CHECK_TEXT(marked("en", 0, "Mysuru (ಮೈಸೂರು ನಗರ), 4."),
		"Mysuru (<span lang=\"kn\">ಮೈಸೂರು ನಗರ</span>), 4.");
	CHECK_TEXT(marked("en", 9, "आगरा"), "<span lang=\"hi\">आगरा</span>");
	CHECK_TEXT(marked("en", 27, "पुणे"), "<span lang=\"mr\">पुणे</span>");
	CHECK_TEXT(
		marked("en", 18, "যোৰহাট"), "<span lang=\"as\">যোৰহাট</span>");
	CHECK_TEXT(marked("hi", 0, "कुल <3> Basmati & rice 12"),
		"कुल &lt;3&gt; <span lang=\"en\">Basmati &amp; rice</span> 12");
	CHECK_TEXT(marked("hi", 0, "s1:17, अ"), "s1:17, अ");
	CHECK_TEXT(marked("mr", 27, "पुणे"), "पुणे");
	CHECK_TEXT(marked("en", 0, "₹ 12 – 3 %"), "₹ 12 – 3 %");
}
