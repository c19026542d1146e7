/* print_test.c - reports as PDF: what can be seen in the file's own bytes.
 * What is on its pages is read in tests/cli/cases/pdf.sh. */
#include "check.h"

#include <stdio.h>
#include <string.h>

#include "worker/doc/doc.h"

static int count(const struct buf *out, const char *piece)
{
	const char *at = out->data, *end = out->data + out->size;
	int found = 0;

	while ((at = memmem(at, (size_t)(end - at), piece, strlen(piece)))) {
		found++;
		at++;
	}
	return found;
}

static void write(struct doc *doc, struct buf *out)
{
	struct zila_err err = {0};

	CHECK_INTEGER(pdf_write(doc, out, &err), ZILA_OK);
	doc_free(doc);
}

static void add_text(struct doc *doc, enum doc_kind kind, const char *text)
{
	struct doc_block *block = doc_add(doc, kind);

	block->level = 1;
	block->text = text;
}

/* A table of numbers in cells that are each their own. */
static struct doc_table *add_table(struct doc *doc, int rows, int columns)
{
	struct doc_table *table = doc_add_table(doc, columns);
	struct doc_row *row;
	int i, j;

	table->caption = "Numbers";
	for (j = 0; j < columns; j++)
		table->columns[j] = (struct doc_column){
			.id = "c", .title = "Column", .type = DOC_INTEGER};
	for (i = 0; i < rows; i++) {
		row = doc_add_row(doc, table);
		for (j = 0; j < columns; j++) {
			row->cells[j].kind = DOC_CELL_NUMBER;
			row->cells[j].digits = i * 1000 + j;
		}
	}
	return table;
}

TEST(a_pdf_has_language_title_and_the_time_it_was_known)
{
	struct doc doc = {.title = "On paper",
		.lang = "hi",
		.known_at = "2022-07-29T05:30:00Z"};
	struct buf out = {0};

	write(&doc, &out);
	CHECK(strncmp(out.data, "%PDF-1.5", 8) == 0);
	CHECK_INTEGER(count(&out, "/Lang (hi)"), 1);
	CHECK_INTEGER(count(&out, "/MarkInfo << /Marked true >>"), 1);
	CHECK_INTEGER(count(&out, "/CreationDate (20220729053000"), 1);
	CHECK_INTEGER(count(&out, "/Type /Page %"), 1);
	buf_free(&out);
}

TEST(headings_become_bookmarks)
{
	struct doc doc = {.title = "On paper"};
	struct buf out = {0};

	add_text(&doc, DOC_HEADING, "First");
	add_text(&doc, DOC_PARAGRAPH, "Text.");
	add_text(&doc, DOC_HEADING, "Second");
	add_text(&doc, DOC_PARAGRAPH, "Text.");
	write(&doc, &out);
	CHECK_INTEGER(count(&out, "/Title (First)"), 1);
	CHECK_INTEGER(count(&out, "/Title (Second)"), 1);
	buf_free(&out);
}

TEST(page_breaks_at_the_end_make_no_empty_page)
{
	struct doc doc = {.title = "On paper"};
	struct buf out = {0};

	add_text(&doc, DOC_PARAGRAPH, "Text.");
	doc_add(&doc, DOC_PAGE_BREAK);
	doc_add(&doc, DOC_PAGE_BREAK);
	write(&doc, &out);
	CHECK_INTEGER(count(&out, "/Type /Page %"), 1);
	buf_free(&out);
}

TEST(each_cell_of_a_table_is_tagged)
{
	struct doc doc = {.title = "On paper"};
	struct buf out = {0};

	add_table(&doc, 10, 3);
	write(&doc, &out);
	CHECK_INTEGER(count(&out, "/S /Table"), 1);
	CHECK_INTEGER(count(&out, "/S /TR"), 11);
	CHECK_INTEGER(count(&out, "/S /TH"), 3 + 10);
	CHECK_INTEGER(count(&out, "/S /TD"), 20);
	buf_free(&out);
}

TEST(a_table_too_wide_for_a_page_lies_on_its_side)
{
	struct doc doc = {.title = "On paper"};
	struct buf out = {0};

	add_table(&doc, 5, 14);
	write(&doc, &out);
	CHECK_INTEGER(count(&out, "/MediaBox [ 0 0 841.89 595.276 ]"), 1);
	buf_free(&out);
}

static void take_warning(void *user, const char *text)
{
	snprintf(user, 200, "%s", text);
}

/* Of two reports that share what is kept, the second. */
static void write_again(struct doc_kept *kept, struct buf *out, char *warning)
{
	struct doc doc = {.title = "On paper",
		.report = "paper",
		.warn = take_warning,
		.warn_user = warning,
		.kept = kept};

	buf_cut(out, 0);
	warning[0] = '\0';
	add_text(&doc, DOC_PARAGRAPH, "private: \xF4\x8F\xBF\xBD");
	write(&doc, out);
}

TEST(what_is_kept_of_one_report_changes_nothing_of_the_next)
{
	struct doc_kept kept = {0};
	struct buf first = {0}, second = {0};
	char warning[200];

	write_again(&kept, &first, warning);
	write_again(&kept, &second, warning);
	CHECK(strstr(warning, "U+10FFFD") != NULL);
	CHECK_INTEGER(second.size, first.size);
	CHECK(memcmp(first.data, second.data, first.size) == 0);
	buf_free(&first);
	buf_free(&second);
	doc_kept_free(&kept);
}

TEST(letters_without_a_font_are_told)
{
	char warning[200] = "";
	struct doc doc = {.title = "On paper",
		.report = "paper",
		.warn = take_warning,
		.warn_user = warning};
	struct buf out = {0};

	add_text(&doc, DOC_PARAGRAPH, "private: \xF4\x8F\xBF\xBD");
	write(&doc, &out);
	CHECK(strstr(warning, "U+10FFFD") != NULL);
	buf_free(&out);
}
