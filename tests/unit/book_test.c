/* book_test.c - workbooks: the same calls give the same bytes, and what a
 * sheet can't hold is told. */
#include "check.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ground/mem.h"
#include "worker/doc/book/book.h"

static enum zila_code keep(
	void *user, const void *data, size_t size, struct zila_err *err)
{
	struct buf *out = user;

	buf_add(out, data, size);
	return buf_check(out, err);
}

static void write_book(struct book *book, const char *name)
{
	static const int widths[] = {8, 20};
	static const char *const choices[] = {
		"Raigad", "a, b", "Pune", "say \"so\""};
	const struct book_sheet sheet = {name, widths, 2, 1, 1};

	book_sheet(book, &sheet);
	book_row(book);
	book_words(book, BOOK_HEADER, "Line");
	book_words(book, BOOK_HEADER, "District");
	book_row(book);
	book_integer(book, BOOK_FIXED, 7);
	book_words(book, BOOK_MARKED, "=cmd|x");
	book_choices(book, choices, 4);
	book_row(book);
	book_real(book, -1234567.891, 2);
	book_day(book, 19813);
	book_text(book, BOOK_EDIT, (struct text){"a\x01\xFF z", 5});
	book_blank(book, BOOK_EDIT);
}

static enum zila_code make(struct buf *out, struct zila_err *err)
{
	struct book *book = NULL;
	enum zila_code code = book_begin(&book, err);

	if (code == ZILA_OK) {
		write_book(
			book, "india.odop/list: a name that is far too long");
		write_book(
			book, "INDIA.odop/list: a name that is far too long");
		write_book(book, "");
		write_book(book, "Sheet");
		code = book_end(book, keep, out, err);
	}
	book_free(book);
	return code;
}

/* What the library calls for each part of a workbook. */
FILE *lxw_tmpfile(char *folder);

/* Writes `lines` of ten bytes and reads them back; whether they are whole. */
static bool gives_back(const char *folder, int lines)
{
	FILE *file = lxw_tmpfile((char *)(uintptr_t)folder);
	char line[12];
	bool same = file != NULL;
	int i;

	for (i = 0; same && i < lines; i++)
		same = fprintf(file, "%09d\n", i) == 10;
	rewind(file);
	for (i = 0; same && i < lines; i++)
		same = fgets(line, sizeof line, file) && atoi(line) == i;
	same = same && !fgets(line, sizeof line, file) && !ferror(file);
	fclose(file);
	return same;
}

TEST(a_part_of_a_workbook_is_held_whole_in_memory_and_then_in_a_file)
{
	CHECK(gives_back("/nowhere", 0));
	CHECK(gives_back("/nowhere", 1000));
	CHECK(!gives_back("/nowhere", 100000));
	CHECK(gives_back("/tmp", 100000));
}

TEST(a_workbook_is_the_same_whenever_and_wherever_it_is_written)
{
	struct buf one = {0}, two = {0};
	struct zila_err err;

	setenv("TZ", "Asia/Kolkata", 1);
	CHECK_INTEGER(make(&one, &err), ZILA_OK);
	setenv("TZ", "America/Lima", 1);
	CHECK_INTEGER(make(&two, &err), ZILA_OK);
	unsetenv("TZ");
	CHECK(one.size > 1000 && memcmp(one.data, "PK", 2) == 0);
	CHECK_INTEGER(two.size, one.size);
	CHECK(one.size == two.size &&
		memcmp(one.data, two.data, one.size) == 0);
	buf_free(&one);
	buf_free(&two);
}

TEST(a_text_that_a_cell_cannot_hold_is_known_before)
{
	struct buf text = {0};
	int i;

	for (i = 0; i < BOOK_TEXT_MAX; i++)
		buf_add_text(&text, "\xE0\xA4\x95");
	CHECK(book_fits((struct text){text.data, text.size}));
	buf_add_char(&text, 'x');
	CHECK(!book_fits((struct text){text.data, text.size}));
	/* Characters beyond the basic plane count twice. */
	buf_cut(&text, 0);
	for (i = 0; i < BOOK_TEXT_MAX / 2 + 1; i++)
		buf_add_text(&text, "\xF0\x9F\x98\x80");
	CHECK(!book_fits((struct text){text.data, text.size}));
	buf_free(&text);
}

TEST(more_rows_than_a_sheet_has_are_an_error)
{
	struct buf out = {0};
	struct book *book;
	struct zila_err err;
	int64_t i;

	CHECK_INTEGER(book_begin(&book, &err), ZILA_OK);
	book_sheet(book, &(struct book_sheet){.name = "a"});
	for (i = 0; i <= BOOK_ROWS_MAX; i++)
		book_row(book);
	CHECK_INTEGER(book_end(book, keep, &out, &err), ZILA_ELIMIT);
	CHECK(strstr(err.text, "10,48,576"));
	book_free(book);
	buf_free(&out);
}

TEST(a_workbook_survives_any_allocation_of_ours_that_fails)
{
	struct zila_err err;
	enum zila_code code = ZILA_ELIMIT;
	long count;

	for (count = 0; count < 200 && code != ZILA_OK; count++) {
		struct buf out = {0};

		mem_fail_after(count);
		code = make(&out, &err);
		mem_fail_after(-1);
		buf_free(&out);
	}
	CHECK_INTEGER(code, ZILA_OK);
}
