/* xls_test.c - old binary workbooks as rows; rows.h tells how they are
 * written.
 *
 * The workbooks are written here, record by record, into the smallest
 * container that holds them. */
#include <stdio.h>
#include <string.h>

#include "check.h"
#include "rows.h"

enum { SECTOR = 512, SHEETS_MAX = 3 };

struct book {
	struct buf globals;
	struct buf sheets[SHEETS_MAX];
	const char *names[SHEETS_MAX];
	bool hidden[SHEETS_MAX];
	int count;
	bool old; /* BIFF5 */
};

static void add16(struct buf *out, unsigned int value)
{
	buf_add_char(out, (char)(value & 0xff));
	buf_add_char(out, (char)(value >> 8 & 0xff));
}

static void add32(struct buf *out, unsigned int value)
{
	add16(out, value & 0xffff);
	add16(out, value >> 16);
}

static void add_record(
	struct buf *out, unsigned int id, const void *data, size_t size)
{
	add16(out, id);
	add16(out, (unsigned int)size);
	buf_add(out, data, size);
}

/* A record whose data is a list of numbers of two bytes. */
static void add_numbers(
	struct buf *out, unsigned int id, const int *numbers, int count)
{
	struct buf data = {0};
	int i;

	for (i = 0; i < count; i++)
		add16(&data, (unsigned int)numbers[i]);
	add_record(out, id, data.data, data.size);
	buf_free(&data);
}

#define RECORD(out, id, ...)                                                   \
	add_numbers((out), (id), (const int[]){__VA_ARGS__},                   \
		(int)(sizeof((const int[]){__VA_ARGS__}) / sizeof(int)))

static void add_double(
	struct buf *out, int row, int column, int style, double value)
{
	struct buf data = {0};

	add16(&data, (unsigned int)row);
	add16(&data, (unsigned int)column);
	add16(&data, (unsigned int)style);
	buf_add(&data, &value, sizeof value);
	add_record(out, 0x203, data.data, data.size);
	buf_free(&data);
}

/* A text in its cell, one byte a letter. */
static void add_label(struct book *book, struct buf *out, int row, int column,
	const char *text)
{
	struct buf data = {0};

	add16(&data, (unsigned int)row);
	add16(&data, (unsigned int)column);
	add16(&data, 0);
	add16(&data, (unsigned int)strlen(text));
	if (!book->old)
		buf_add_char(&data, 0);
	buf_add_text(&data, text);
	add_record(out, 0x204, data.data, data.size);
	buf_free(&data);
}

static void add_font(struct book *book, const char *name)
{
	struct buf data = {0};

	buf_add(&data, "\0\0\0\0\0\0\0\0\0\0\0\0\0\0", 14);
	buf_add_char(&data, (char)strlen(name));
	if (!book->old)
		buf_add_char(&data, 0);
	buf_add_text(&data, name);
	add_record(&book->globals, 0x31, data.data, data.size);
	buf_free(&data);
}

static void add_format(struct book *book, int id, const char *code)
{
	struct buf data = {0};

	add16(&data, (unsigned int)id);
	add16(&data, (unsigned int)strlen(code));
	buf_add_char(&data, 0);
	buf_add_text(&data, code);
	add_record(&book->globals, 0x41e, data.data, data.size);
	buf_free(&data);
}

/* Styles: 0 plain, 1 a date, 2 with leading zeros, 3 in a legacy font. */
static void begin_book(struct book *book)
{
	int i;

	add_font(book, "Arial");
	for (i = 0; i < 4; i++)
		add_font(book, "Kruti Dev 010");
	if (!book->old)
		add_format(book, 164, "0000");
	RECORD(&book->globals, 0xe0, 0, 0);
	RECORD(&book->globals, 0xe0, 0, 14);
	RECORD(&book->globals, 0xe0, 0, 164);
	RECORD(&book->globals, 0xe0, 5, 0);
}

static struct buf *begin_sheet(struct book *book, const char *name, bool hidden)
{
	book->names[book->count] = name;
	book->hidden[book->count] = hidden;
	return &book->sheets[book->count++];
}

/* Puts the globals, the list of sheets and the sheets end to end. */
static void join(struct book *book, struct buf *out)
{
	int version = book->old ? 0x500 : 0x600;
	size_t at = 4 + 8 + book->globals.size + 4;
	int i;

	for (i = 0; i < book->count; i++)
		at += 4 + 7 + !book->old + strlen(book->names[i]);
	RECORD(out, 0x809, version, 5, 0, 0);
	buf_add(out, book->globals.data, book->globals.size);
	for (i = 0; i < book->count; i++) {
		struct buf data = {0};

		add32(&data, (unsigned int)at);
		add16(&data, book->hidden[i]);
		buf_add_char(&data, (char)strlen(book->names[i]));
		if (!book->old)
			buf_add_char(&data, 0);
		buf_add_text(&data, book->names[i]);
		add_record(out, 0x85, data.data, data.size);
		buf_free(&data);
		at += 12 + book->sheets[i].size + 4;
	}
	add_record(out, 0x0a, "", 0);
	for (i = 0; i < book->count; i++) {
		RECORD(out, 0x809, version, 0x10, 0, 0);
		buf_add(out, buf_text(&book->sheets[i]), book->sheets[i].size);
		add_record(out, 0x0a, "", 0);
		buf_free(&book->sheets[i]);
	}
	buf_free(&book->globals);
}

static void add_entry(struct buf *out, const char *name, int type,
	unsigned int start, unsigned int size)
{
	size_t length = strlen(name), i;

	for (i = 0; i < 32; i++)
		add16(out, i < length ? (unsigned char)name[i] : 0);
	add16(out, (unsigned int)(length + 1) * 2);
	buf_add_char(out, (char)type);
	for (i = 67; i < 116; i++)
		buf_add_char(out, 0);
	add32(out, start);
	add32(out, size);
	add32(out, 0);
}

/* Sector 0 is the table of sectors, 1 the directory, the rest the stream. */
static void contain(struct buf *out, const char *name, const struct buf *stream)
{
	size_t size = stream->size < 4096 ? 4096 : stream->size;
	unsigned int count = (unsigned int)((size + SECTOR - 1) / SECTOR), i;

	buf_add(out, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8);
	for (i = 8; i < 28; i += 2)
		add16(out, i == 24 ? 0x3e : i == 26 ? 3 : 0);
	add16(out, 0xfffe);
	add16(out, 9);
	add16(out, 6);
	for (i = 34; i < 44; i += 2)
		add16(out, 0);
	add32(out, 1); /* sectors of the table */
	add32(out, 1); /* the directory's first */
	add32(out, 0);
	add32(out, 4096);
	add32(out, 0xfffffffe);
	add32(out, 0);
	add32(out, 0xfffffffe);
	add32(out, 0);
	for (i = 0; i < 109; i++)
		add32(out, i == 0 ? 0 : 0xffffffff);
	for (i = 0; i < SECTOR / 4; i++)
		add32(out, i == 0                     ? 0xfffffffd
			   : i == 1 || i == count + 1 ? 0xfffffffe
			   : i < count + 2            ? i + 1
						      : 0xffffffff);
	add_entry(out, "Root Entry", 5, 0xfffffffe, 0);
	add_entry(out, name, 2, 2, (unsigned int)size);
	add_entry(out, "", 0, 0, 0);
	add_entry(out, "", 0, 0, 0);
	buf_add(out, stream->data, stream->size);
	while (out->size % SECTOR || out->size < (count + 3) * SECTOR)
		buf_add_char(out, 0);
}

static void finish(struct book *book, struct buf *out)
{
	struct buf stream = {0};

	join(book, &stream);
	contain(out, book->old ? "Book" : "Workbook", &stream);
	buf_free(&stream);
}

static void check_book(
	struct book *book, const char *want, const char *file, int line)
{
	struct buf out = {0};

	finish(book, &out);
	rows_check(out.data, out.size, want, file, line);
	buf_free(&out);
}

#define CHECK_BOOK(book, want) check_book((book), (want), __FILE__, __LINE__)

TEST(cells_of_each_kind_are_read)
{
	struct book book = {0};
	struct buf *sheet;

	begin_book(&book);
	sheet = begin_sheet(&book, "Exports", false);
	add_label(&book, sheet, 0, 0, "State");
	add_label(&book, sheet, 0, 1, "caf\xe9");
	add_double(sheet, 1, 0, 0, 5.6);
	add_double(sheet, 1, 1, 1, 45382);
	add_double(sheet, 1, 2, 2, 207);
	RECORD(sheet, 0x27e, 2, 0, 0, (1234 << 2 | 3) & 0xffff, 0);
	RECORD(sheet, 0xbd, 2, 1, 0, 7 << 2 | 2, 0, 0, 0, 0x3ff0, 2);
	RECORD(sheet, 0x205, 2, 4, 0, 0x17 | 1 << 8);
	RECORD(sheet, 0x205, 2, 5, 0, 1);
	CHECK_BOOK(&book, "= Exports\n1 [State][café]\n"
			  "2 [5.6]n[2024-03-31]d[0207]n\n"
			  "3 [12.34]n[7]n[1]n[][#REF!]e[TRUE]\n");
}

TEST(a_workbook_of_excel_95_is_read)
{
	struct book book = {.old = true};
	struct buf *sheet;

	begin_book(&book);
	sheet = begin_sheet(&book, "Old", false);
	add_label(&book, sheet, 0, 0,
		"1996\x96"
		"97");
	add_double(sheet, 0, 1, 0, 12);
	CHECK_BOOK(&book, "= Old\n1 [1996–97][12]n\n");
}

TEST(formulas_give_what_they_last_gave)
{
	struct book book = {0};
	struct buf *sheet;

	begin_book(&book);
	sheet = begin_sheet(&book, "F", false);
	RECORD(sheet, 0x06, 0, 0, 0, 0, 0, 0, 0x4014, 0, 0, 0, 0);
	RECORD(sheet, 0x06, 0, 1, 0, 0, 0, 0, 0xffff, 0, 0, 0, 0);
	RECORD(sheet, 0x207, 2, 'o' << 8, 'k');
	RECORD(sheet, 0x06, 0, 2, 0, 2, 0x2a, 0, 0xffff, 0, 0, 0, 0);
	RECORD(sheet, 0x06, 0, 3, 0, 0, 0, 0, 0, 2, 0, 0, 0);
	CHECK_BOOK(&book, "= F\n1 [5]n[ok][#N/A]e[]u\n");
}

TEST(formulas_of_a_sheet_that_was_never_worked_out_are_marked)
{
	struct book book = {0};
	struct buf *sheet;

	begin_book(&book);
	sheet = begin_sheet(&book, "F", false);
	add_double(sheet, 0, 0, 0, 7);
	RECORD(sheet, 0x06, 1, 0, 0, 3, 0, 0, 0xffff, 0, 0, 0, 0);
	sheet = begin_sheet(&book, "G", false);
	RECORD(sheet, 0x06, 0, 0, 0, 3, 0, 0, 0xffff, 0, 0, 0, 0);
	RECORD(sheet, 0x06, 0, 1, 0, 0, 0, 0, 0x4014, 0, 0, 0, 0);
	CHECK_BOOK(&book, "= F\n1 [7]n\n2 []u\n= G\n1 [][5]n\n");
}

TEST(shared_texts_go_on_in_the_next_record)
{
	struct book book = {0};
	struct buf *sheet;

	begin_book(&book);
	add_record(&book.globals, 0xfc, "\x02\0\0\0\x02\0\0\0\x04\0\0Go", 13);
	add_record(&book.globals, 0x3c,
		"\x01"
		"a\0\x05\x09\x02\0\x01\x1c\x09"
		"A\0",
		12);
	sheet = begin_sheet(&book, "S", false);
	RECORD(sheet, 0xfd, 0, 0, 0, 0, 0);
	RECORD(sheet, 0xfd, 0, 1, 0, 1, 0);
	RECORD(sheet, 0xfd, 1, 0, 0, 9, 0);
	CHECK_BOOK(&book, "= S\n1 [Goaअ][जA]\n2 !damaged_cell \n");
}

/* Fonts: 0 to 3 plain, 5 (4 is none's) raised, 6 struck out.  `1` and a raised
 * `2`; `3`, which is struck out, and `4`. */
TEST(what_is_raised_or_struck_in_a_shared_text_is_no_digit_of_it)
{
	static const char strings[] = "\x02\0\0\0\x02\0\0\0"
				      "\x02\0\x08\x01\0"
				      "12\x01\0\x05\0"
				      "\x02\0\x08\x02\0"
				      "34\0\0\x06\0"
				      "\x01\0\0\0";
	struct book book = {0};
	struct buf *sheet;
	int i;

	for (i = 0; i < 4; i++)
		add_font(&book, "Arial");
	RECORD(&book.globals, 0x31, 200, 0, 8, 400, 1, 0, 0, 1, 'A');
	RECORD(&book.globals, 0x31, 200, 8, 8, 400, 0, 0, 0, 1, 'A');
	RECORD(&book.globals, 0xe0, 0, 0);
	add_record(&book.globals, 0xfc, strings, sizeof strings - 1);
	sheet = begin_sheet(&book, "S", false);
	RECORD(sheet, 0xfd, 0, 0, 0, 0, 0);
	RECORD(sheet, 0xfd, 0, 1, 0, 1, 0);
	CHECK_BOOK(&book, "= S\n1 [1²][3\n4]\n");
}

TEST(merged_hidden_and_legacy_cells_are_marked)
{
	struct book book = {0};
	struct buf *sheet;

	begin_book(&book);
	sheet = begin_sheet(&book, "A", false);
	RECORD(sheet, 0x7d, 1, 1, 0, 0, 1);
	RECORD(sheet, 0x208, 1, 0, 3, 0, 0, 0, 0x20, 0);
	add_label(&book, sheet, 0, 0, "Goa");
	add_double(sheet, 0, 1, 0, 1);
	add_double(sheet, 1, 1, 0, 2);
	RECORD(sheet, 0x204, 1, 2, 3, 2, 'd' << 8, 'k');
	RECORD(sheet, 0xe5, 1, 0, 1, 0, 0);
	sheet = begin_sheet(&book, "B", true);
	add_double(sheet, 4, 0, 0, 3);
	CHECK_BOOK(&book, "= A\n1 [Goa][1]nh\n2 hidden [Goa]m[2]nh[dk]l\n"
			  "= B (hidden)\n5 [3]n\n");
}

TEST(cells_in_any_order_become_rows)
{
	struct book book = {0};
	struct buf *sheet;

	begin_book(&book);
	sheet = begin_sheet(&book, "A", false);
	add_double(sheet, 2, 0, 0, 5);
	add_double(sheet, 0, 1, 0, 2);
	add_double(sheet, 0, 0, 0, 1);
	add_double(sheet, 2, 1, 0, 6);
	CHECK_BOOK(&book, "= A\n1 [1]n[2]n\n3 [5]n[6]n\n");
}

TEST(dates_since_1904_are_read_as_such)
{
	struct book book = {0};

	begin_book(&book);
	RECORD(&book.globals, 0x22, 1);
	add_double(begin_sheet(&book, "A", false), 0, 0, 1, 43920);
	CHECK_BOOK(&book, "= A\n1 [2024-03-31]d\n");
}

TEST(what_is_in_the_container_but_no_workbook_is_named)
{
	struct buf out = {0}, stream = {0};

	buf_add_text(&stream, "text");
	contain(&out, "WordDocument", &stream);
	CHECK_TOLD(out.data, out.size, "it is a Word document (.doc)");
	buf_cut(&out, 0);
	contain(&out, "EncryptedPackage", &stream);
	CHECK_TOLD(out.data, out.size,
		"it is encrypted: open it with its password and save "
		"it without");
	buf_cut(&out, 0);
	contain(&out, "Other", &stream);
	CHECK_TOLD(out.data, out.size, "an old Office file, but no workbook");
	buf_cut(&out, 0);
	buf_add(&out, "\x09\0\x04\0\x02\0\x10\0", 8);
	CHECK_TOLD(out.data, out.size, "a workbook of Excel 2, 3 or 4");
	buf_free(&out);
	buf_free(&stream);
}

TEST(an_encrypted_workbook_is_refused)
{
	struct book book = {0};
	struct buf out = {0};

	RECORD(&book.globals, 0x2f, 1, 1);
	begin_sheet(&book, "A", false);
	finish(&book, &out);
	CHECK_TOLD(out.data, out.size, "it is encrypted");
	buf_free(&out);
}

TEST(a_chain_that_bites_its_tail_ends)
{
	struct book book = {0};
	struct buf out = {0};

	begin_book(&book);
	add_double(begin_sheet(&book, "A", false), 0, 0, 0, 1);
	finish(&book, &out);
	memcpy(out.data + SECTOR + 4, "\x01\0\0\0", 4); /* the directory's */
	memcpy(out.data + SECTOR + 8, "\x02\0\0\0", 4); /* the stream's */
	CHECK_TOLD(out.data, out.size, "xls/");
	buf_free(&out);
}

TEST(damaged_workbooks_do_no_harm)
{
	struct book book = {0};
	struct buf out = {0}, *sheet;

	begin_book(&book);
	add_record(&book.globals, 0xfc, "\x01\0\0\0\x01\0\0\0\x04\0\0Go", 13);
	add_record(&book.globals, 0x3c,
		"\x01"
		"a\0\x05\x09",
		5);
	sheet = begin_sheet(&book, "A", false);
	RECORD(sheet, 0xfd, 0, 0, 0, 0, 0);
	RECORD(sheet, 0xbd, 2, 1, 0, 7 << 2 | 2, 0, 0, 0, 0x3ff0, 2);
	RECORD(sheet, 0x06, 0, 1, 0, 0, 0, 0, 0xffff, 0, 0, 0, 0);
	RECORD(sheet, 0x207, 2, 'o' << 8, 'k');
	RECORD(sheet, 0xe5, 1, 0, 1, 0, 0);
	finish(&book, &out);
	/* Only what is in use: the rest is filled up with zeros. */
	rows_survive(out.data, SECTOR * 2 + 1024);
	rows_survive(out.data, out.size);
	buf_free(&out);
}

TEST(a_workbook_without_memory_fails_cleanly)
{
	struct book book = {0};
	struct buf out = {0};

	begin_book(&book);
	add_double(begin_sheet(&book, "A", false), 0, 0, 0, 1);
	finish(&book, &out);
	rows_starve(out.data, out.size);
	buf_free(&out);
}
