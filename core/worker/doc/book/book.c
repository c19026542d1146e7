/* book.c - workbooks by libxlsxwriter.
 *
 * The library is not linked but loaded: with what it needs itself
 * (libcrypto) it would cost every run more than it costs the few that write
 * a workbook.
 */
#include "worker/doc/book/book.h"

#include <ctype.h>
#include <dlfcn.h>
#include <errno.h>
#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/mman.h>
#include <unistd.h>

#include "ground/mem.h"
#include "worker/doc/book/book_parts.h"

enum {
	CHOICES_BYTES_MAX = 255, /* of Excel, with commas */
	CHOICES_MAX = 20,
	LISTS_MAX = 50000, /* of a sheet: Excel takes 65,530 */
	PIECE_BYTES = 1 << 16,
	PROPERTY_MAX = 128, /* characters */
	A4 = 9,
	ROW_POINTS_MAX = 409,     /* of Excel */
	EXCEL_EPOCH_DAYS = 25569, /* 1970-01-01 as a day of Excel */
	CREATED_S = 946684800,    /* 2000-01-01, of every workbook */
};

static enum zila_code load(struct book_library *library, struct zila_err *err)
{
	static const char name[] = "libxlsxwriter.so." LXW_SOVERSION;
	bool whole = true;

	book_temporary_offer();
	/* It stays for the next workbook: 36 are written in one run. */
	library->handle = dlopen(name, RTLD_NOW | RTLD_LOCAL | RTLD_NODELETE);
	if (!library->handle)
		return err_set(err, ZILA_EUSAGE,
			"workbooks can't be written here: %s: install "
			"libxlsxwriter, or choose another format (csv)",
			dlerror());
#define FIND(function)                                                         \
	*(void **)&library->function = dlsym(library->handle, #function);      \
	whole = whole && library->function;
	BOOK_FUNCTIONS(FIND)
	return whole ? ZILA_OK
		     : err_set(err, ZILA_EUSAGE,
			       "workbooks can't be written here: %s is of "
			       "another version: install zila again",
			       name);
}

/* The first error counts. */
void book_fail(struct book *book, enum zila_code code, const char *what)
{
	if (!book->failed)
		err_set(&book->err, code, "%s", what);
	book->failed = true;
}

void book_check(struct book *book, lxw_error error)
{
	if (error != LXW_NO_ERROR)
		book_fail(book, ZILA_ESTORE, book->library.lxw_strerror(error));
}

/* ---- opening and sheets ---- */

static enum zila_code begin(struct book *book, struct zila_err *err)
{
	lxw_workbook_options options = {.constant_memory = LXW_TRUE};
	lxw_doc_properties properties = {.created = CREATED_S};
	char path[40];

	book->fd = memfd_create("workbook", MFD_CLOEXEC);
	if (book->fd < 0)
		return err_set(err, ZILA_ESTORE,
			"a file in memory can't be made: %s", strerror(errno));
	snprintf(path, sizeof path, "/proc/self/fd/%d", book->fd);
	options.tmpdir = getenv("TMPDIR");
	if (options.tmpdir && !*options.tmpdir)
		options.tmpdir = NULL;
	book->workbook = book->library.workbook_new_opt(path, &options);
	if (!book->workbook)
		return err_memory(err);
	book_check(book, book->library.workbook_set_properties(
				 book->workbook, &properties));
	if (book->failed)
		*err = book->err;
	return book->failed ? err->code : ZILA_OK;
}

enum zila_code book_begin(struct book **out, struct zila_err *err)
{
	struct book *book = mem_alloc(sizeof *book);
	enum zila_code code;

	if (!book)
		return err_memory(err);
	book->fd = -1;
	book->sheet = -1;
	if ((code = load(&book->library, err)) == ZILA_OK)
		code = begin(book, err);
	if (code == ZILA_OK)
		*out = book;
	else
		book_free(book);
	return code;
}

/* The library leaves the temporary file of a sheet open that isn't written. */
static void drop_sheets(struct book *book)
{
	int i;

	for (i = 0; i < book->sheet_count; i++) {
		lxw_worksheet *sheet = book->sheets[i];

		if (sheet->optimize_tmpfile)
			(void)fclose(sheet->optimize_tmpfile);
		sheet->optimize_tmpfile = NULL;
	}
}

void book_free(struct book *book)
{
	if (!book)
		return;
	if (book->workbook) {
		drop_sheets(book);
		book->library.lxw_workbook_free(book->workbook);
	}
	if (book->library.handle)
		dlclose(book->library.handle);
	if (book->fd >= 0)
		close(book->fd);
	buf_free(&book->text);
	buf_free(&book->escaped);
	mem_free(book);
}

static bool is_taken(const struct book *book, const char *name)
{
	int i;

	for (i = 0; i < book->sheet_count; i++)
		if (strcasecmp(book->names[i], name) == 0)
			return true;
	return false;
}

/* The bytes of at most `characters` of text. */
static size_t cut(const char *text, size_t size, size_t characters)
{
	size_t at = 0, count = 0;

	while (at < size && count < characters) {
		/* Excel counts UTF-16: four bytes of UTF-8 are two. */
		count += (unsigned char)text[at] >= 0xF0 ? 2 : 1;
		if (count > characters)
			break;
		at++;
		while (at < size && ((unsigned char)text[at] & 0xC0) == 0x80)
			at++;
	}
	return at;
}

/* Back to the end of a word, unless that is far. */
static size_t at_word(const char *text, size_t size, size_t at)
{
	size_t end = at;

	if (at == size || text[at] == ' ')
		return at;
	while (end > at / 2 && text[end] != ' ')
		end--;
	return end > at / 2 ? end : at;
}

static void name_sheet(struct book *book, const char *name, char *out)
{
	char plain[BOOK_NAME_MAX * 4 + 1], mark[16] = "";
	size_t size = text_valid(name, strlen(name)), i;
	int number;

	size = at_word(name, size, cut(name, size, BOOK_NAME_MAX));
	memcpy(plain, size ? name : "Sheet", size ? size : sizeof "Sheet");
	plain[size ? size : sizeof "Sheet" - 1] = '\0';
	for (i = 0; plain[i]; i++)
		if (strchr("[]:*?/\\'", plain[i]) ||
			(unsigned char)plain[i] < ' ')
			plain[i] = '_';
	strcpy(out, plain);
	for (number = 2; number <= BOOK_SHEETS_MAX && is_taken(book, out);
		number++) {
		snprintf(mark, sizeof mark, " (%d)", number);
		size = strlen(plain);
		size = at_word(plain, size,
			cut(plain, size, BOOK_NAME_MAX - strlen(mark)));
		memcpy(out, plain, size);
		strcpy(out + size, mark);
	}
}

int book_add_sheet(struct book *book, const char *name)
{
	char *own;

	if (book->failed)
		return -1;
	if (book->sheet_count == BOOK_SHEETS_MAX) {
		book_fail(book, ZILA_ELIMIT, "it has too many sheets");
		return -1;
	}
	own = book->names[book->sheet_count];
	name_sheet(book, name, own);
	book->sheets[book->sheet_count] =
		book->library.workbook_add_worksheet(book->workbook, own);
	if (book->sheets[book->sheet_count])
		return book->sheet_count++;
	book_fail(book, ZILA_ESTORE,
		"a sheet can't be made: set TMPDIR to a folder "
		"that can be written");
	return -1;
}

static void set_page(struct book *book, const struct book_sheet *sheet)
{
	const struct book_library *library = &book->library;
	lxw_worksheet *here = book_here(book);

	if (!sheet->paged)
		return;
	library->worksheet_set_landscape(here);
	library->worksheet_set_paper(here, A4);
	library->worksheet_fit_to_pages(here, 1, 0);
	if (sheet->repeated_row)
		book_check(book, library->worksheet_repeat_rows(here,
					 (lxw_row_t)sheet->repeated_row - 1,
					 (lxw_row_t)sheet->repeated_row - 1));
	if (sheet->footer)
		book_check(book,
			library->worksheet_set_footer(here, sheet->footer));
}

void book_begin_sheet(
	struct book *book, int number, const struct book_sheet *sheet)
{
	const struct book_library *library = &book->library;
	int i;

	if (book->failed || number < 0)
		return;
	book->sheet = number;
	book->row = -1;
	book->lists = 0;
	for (i = 0; i < sheet->column_count; i++)
		book_check(book, library->worksheet_set_column(book_here(book),
					 (lxw_col_t)i, (lxw_col_t)i,
					 sheet->widths[i], NULL));
	if (sheet->frozen_rows || sheet->frozen_columns)
		library->worksheet_freeze_panes(book_here(book),
			(lxw_row_t)sheet->frozen_rows,
			(lxw_col_t)sheet->frozen_columns);
	set_page(book, sheet);
}

void book_sheet(struct book *book, const struct book_sheet *sheet)
{
	book_begin_sheet(book, book_add_sheet(book, sheet->name), sheet);
}

/* ---- cells ---- */

void book_row(struct book *book)
{
	if (book->row + 1 >= BOOK_ROWS_MAX)
		book_fail(book, ZILA_ELIMIT,
			"it has more rows than a sheet can hold (10,48,576): "
			"choose less, or another format (csv)");
	book->row++;
	book->column = 0;
}

void book_tall_row(struct book *book, int points)
{
	book_row(book);
	if (book_can_write(book))
		book_check(
			book, book->library.worksheet_set_row(book_here(book),
				      (lxw_row_t)book->row,
				      points < ROW_POINTS_MAX ? points
							      : ROW_POINTS_MAX,
				      NULL));
}

bool book_can_write(const struct book *book)
{
	return !book->failed && book->sheet >= 0 && book->row >= 0;
}

lxw_worksheet *book_here(const struct book *book)
{
	return book->sheets[book->sheet];
}

static lxw_row_t here(const struct book *book)
{
	return (lxw_row_t)book->row;
}

bool book_fits(struct text text)
{
	return cut(text.data, text.size, BOOK_TEXT_MAX) == text.size;
}

/* What XML can hold: no control characters but tab and newline. */
static void make_text(struct buf *out, struct text text)
{
	static const char mark[] = " [...]";
	size_t size = cut(text.data, text.size, BOOK_TEXT_MAX), i, good;

	buf_cut(out, 0);
	if (size < text.size)
		size = cut(text.data, text.size,
			BOOK_TEXT_MAX - (sizeof mark - 1));
	for (i = 0; i < size; i += good + (i + good < size)) {
		good = text_valid(text.data + i, size - i);
		buf_add(out, text.data + i, good);
		if (i + good < size)
			buf_add_text(out, "\xEF\xBF\xBD");
	}
	if (size < text.size)
		buf_add_text(out, mark);
	for (i = 0; i < out->size; i++) {
		unsigned char c = (unsigned char)out->data[i];

		if ((c < ' ' && c != '\t' && c != '\n') || c == 0x7F)
			out->data[i] = ' ';
		/* U+FFFE and U+FFFF become U+FFFD. */
		if (c >= 0xBE && i >= 2 &&
			!memcmp(out->data + i - 2, "\xEF\xBF", 2))
			out->data[i] = '\xBD';
	}
}

static bool is_escape(const char *text, size_t size)
{
	return size >= 7 && text[0] == '_' && text[1] == 'x' &&
	       text[6] == '_' && isxdigit((unsigned char)text[2]) &&
	       isxdigit((unsigned char)text[3]) &&
	       isxdigit((unsigned char)text[4]) &&
	       isxdigit((unsigned char)text[5]);
}

/* _x0041_ is an A to who reads the file: so its first _ is written as such an
 * escape itself.  A text that has no room for that stays. */
static void escape(struct book *book)
{
	struct buf *text = &book->text, *out = &book->escaped;
	size_t i;

	if (!text->size || !memmem(text->data, text->size, "_x", 2))
		return;
	buf_cut(out, 0);
	for (i = 0; i < text->size; i++) {
		if (is_escape(text->data + i, text->size - i))
			buf_add_text(out, "_x005F");
		buf_add_char(out, text->data[i]);
	}
	if (cut(out->data, out->size, BOOK_TEXT_MAX) < out->size)
		return;
	buf_cut(text, 0);
	buf_add(text, out->data, out->size);
	if (out->failed)
		text->failed = true;
}

static void write_text(struct book *book, lxw_format *format)
{
	const struct book_library *library = &book->library;
	lxw_col_t column = (lxw_col_t)book->column;

	if (book->text.failed)
		book_fail(book, ZILA_ELIMIT, "there is not enough memory");
	if (book->failed)
		return;
	if (book->text.size)
		book_check(book,
			library->worksheet_write_string(book_here(book),
				here(book), column, book->text.data, format));
	else
		book_check(book, library->worksheet_write_blank(book_here(book),
					 here(book), column, format));
	book->column++;
}

void book_text(struct book *book, enum book_style style, struct text text)
{
	if (!book_can_write(book))
		return;
	make_text(&book->text, text);
	escape(book);
	write_text(book, book_style_format(book, style));
}

void book_merged(struct book *book, enum book_style style, struct text text,
	int columns, int lines)
{
	const struct book_library *library = &book->library;

	book_tall_row(book, (lines < 1 ? 1 : lines) * BOOK_LINE_POINTS);
	if (!book_can_write(book))
		return;
	make_text(&book->text, text);
	escape(book);
	if (columns > 1 && !book->text.failed)
		book_check(book,
			library->worksheet_merge_range(book_here(book),
				here(book), 0, here(book),
				(lxw_col_t)(columns - 1), buf_text(&book->text),
				book_style_format(book, style)));
	else
		write_text(book, book_style_format(book, style));
	book->column = columns;
}

void book_words(struct book *book, enum book_style style, const char *text)
{
	book_text(book, style, (struct text){text, strlen(text)});
}

void book_blank(struct book *book, enum book_style style)
{
	book_words(book, style, "");
}

static void write_number(struct book *book, double value, lxw_format *format)
{
	if (!book_can_write(book))
		return;
	book_check(book,
		book->library.worksheet_write_number(book_here(book),
			here(book), (lxw_col_t)book->column, value, format));
	book->column++;
}

void book_integer(struct book *book, enum book_style style, int64_t value)
{
	write_number(book, (double)value,
		style == BOOK_PLAIN ? book_integer_format(book)
				    : book_style_format(book, style));
}

void book_real(struct book *book, double value, int decimals)
{
	struct book_number number = {
		.decimals = decimals < 0   ? 0
			    : decimals > 9 ? 9
					   : decimals,
		.grouping = GROUPING_INDIAN,
	};

	/* Only its size and sign are looked at. */
	if (fabs(value) < 9e15)
		number.digits = (int64_t)round(value);
	write_number(
		book, value, book_number_format(book, BOOK_PLAIN, &number));
}

/* Both terms are exact as doubles, so that the quotient is the nearest. */
static double value_of(const struct book_number *number)
{
	int scale = number->scale + (number->percent ? 2 : 0), i;
	double power = 1;

	for (i = 0; i < scale; i++)
		power *= 10;
	return (double)number->digits / power;
}

/* Zeros behind the point are none of its digits. */
static bool is_short(const struct book_number *number)
{
	int64_t limit = 1, digits = number->digits;
	int i;

	for (i = 0; i < BOOK_DIGITS_MAX; i++)
		limit *= 10;
	for (i = 0; i < number->scale && digits % 10 == 0; i++)
		digits /= 10;
	return number->scale >= 0 && number->scale <= NUMBER_SCALE_MAX &&
	       digits < limit && digits > -limit;
}

static void write_long(struct book *book, enum book_style style,
	const struct book_number *number)
{
	char text[NUMBER_TEXT_BYTES];

	buf_cut(&book->text, 0);
	if (number->scale < 0 || number->scale > NUMBER_SCALE_MAX) {
		buf_add_format(&book->text, "%" PRId64 "e%d", number->digits,
			-number->scale);
	} else {
		number_format(
			number->digits, number->scale, number->grouping, text);
		buf_add_text(&book->text, text);
	}
	if (number->percent)
		buf_add_text(&book->text, " %");
	write_text(book, book_right_format(book, style));
}

bool book_number(struct book *book, enum book_style style,
	const struct book_number *number)
{
	if (!book_can_write(book))
		return true;
	if (!is_short(number)) {
		write_long(book, style, number);
		return false;
	}
	write_number(book, value_of(number),
		book_number_format(book, style, number));
	return true;
}

void book_day(struct book *book, int32_t day)
{
	book_styled_day(book, BOOK_PLAIN, day);
}

void book_styled_day(struct book *book, enum book_style style, int32_t day)
{
	write_number(book, (double)day + EXCEL_EPOCH_DAYS,
		book_day_format(book, style));
}

void book_link(struct book *book, const char *text, int sheet)
{
	char url[BOOK_NAME_MAX * 4 + 24];

	if (!book_can_write(book) || sheet < 0)
		return;
	snprintf(url, sizeof url, "internal:'%s'!A1", book->names[sheet]);
	make_text(&book->text, (struct text){text, strlen(text)});
	escape(book);
	book_check(book, book->library.worksheet_write_url_opt(book_here(book),
				 here(book), (lxw_col_t)book->column, url,
				 book_style_format(book, BOOK_LINK),
				 buf_text(&book->text), NULL));
	book->column++;
}

void book_choices(struct book *book, const char *const *choices, int count)
{
	char texts[CHOICES_BYTES_MAX], *list[CHOICES_MAX + 1];
	lxw_data_validation validation = {
		.validate = LXW_VALIDATION_TYPE_LIST,
		.show_error = LXW_VALIDATION_OFF,
		.show_input = LXW_VALIDATION_OFF,
		.value_list = list,
	};
	size_t used = 0;
	int kept = 0, i;

	if (!book_can_write(book) || !book->column || book->lists == LISTS_MAX)
		return;
	for (i = 0; i < count && kept < CHOICES_MAX; i++) {
		size_t size = strlen(choices[i]);

		if (!size || strpbrk(choices[i], ",\"\n") ||
			used + size + 1 > sizeof texts)
			continue;
		list[kept++] = memcpy(texts + used, choices[i], size + 1);
		used += size + 1;
	}
	list[kept] = NULL;
	if (!kept)
		return;
	book->lists++;
	book_check(book, book->library.worksheet_data_validation_cell(
				 book_here(book), here(book),
				 (lxw_col_t)(book->column - 1), &validation));
}

/* A property: at most so many bytes of text, in whole characters. */
static char *property(struct book *book, const char *text, char out[])
{
	size_t size;

	make_text(&book->text, (struct text){text, strlen(text)});
	size = cut(buf_text(&book->text), book->text.size, PROPERTY_MAX);
	memcpy(out, buf_text(&book->text), size);
	out[size] = '\0';
	return out;
}

void book_title(struct book *book, const char *title, const char *subject)
{
	lxw_doc_properties properties = {.created = CREATED_S};
	char texts[2][PROPERTY_MAX * 4 + 1];

	if (book->failed)
		return;
	properties.title = property(book, title, texts[0]);
	properties.subject = property(book, subject, texts[1]);
	book_check(book, book->library.workbook_set_properties(
				 book->workbook, &properties));
}

/* ---- the end ---- */

static enum zila_code give(
	struct book *book, book_bytes *bytes, void *user, struct zila_err *err)
{
	char *piece = mem_alloc(PIECE_BYTES);
	enum zila_code code = ZILA_OK;
	ssize_t size;
	off_t at = 0;

	if (!piece)
		return err_memory(err);
	while (code == ZILA_OK &&
		(size = pread(book->fd, piece, PIECE_BYTES, at)) > 0) {
		code = bytes(user, piece, (size_t)size, err);
		at += size;
	}
	if (code == ZILA_OK && (size < 0 || !at))
		code = err_set(err, ZILA_ESTORE,
			"the workbook can't be read back: %s",
			size < 0 ? strerror(errno) : "it is empty");
	mem_free(piece);
	return code;
}

enum zila_code book_end(
	struct book *book, book_bytes *bytes, void *user, struct zila_err *err)
{
	if (!book->failed) {
		/* Frees the workbook, whatever comes of it. */
		book_check(book, book->library.workbook_close(book->workbook));
		book->workbook = NULL;
	}
	if (book->failed) {
		*err = book->err;
		return err_wrap(err, "the workbook can't be written");
	}
	return give(book, bytes, user, err);
}
