/* book.c - workbooks by libxlsxwriter.
 *
 * The library is not linked but loaded: with what it needs itself
 * (libcrypto) it would cost every run more than it costs the few that write
 * a workbook.
 */
#include "worker/book.h"

#include <dlfcn.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/mman.h>
#include <unistd.h>

#include <xlsxwriter.h>

#include "ground/date.h"
#include "ground/mem.h"

enum {
	SHEETS_MAX = 200,
	SHEET_NAME_MAX = 31,     /* characters, of Excel */
	CHOICES_BYTES_MAX = 255, /* of Excel, with commas */
	CHOICES_MAX = 20,
	LISTS_MAX = 50000, /* of a sheet: Excel takes 65,530 */
	PIECE_BYTES = 1 << 16,
	EXCEL_EPOCH_DAYS = 25569, /* 1970-01-01 as a day of Excel */
	CREATED_S = 946684800,    /* 2000-01-01, of every workbook */
};

/* What is used of the library. */
#define FUNCTIONS(X)                                                           \
	X(workbook_new_opt)                                                    \
	X(workbook_set_properties)                                             \
	X(workbook_add_worksheet)                                              \
	X(workbook_add_format)                                                 \
	X(workbook_close)                                                      \
	X(lxw_workbook_free)                                                   \
	X(lxw_strerror)                                                        \
	X(worksheet_set_column)                                                \
	X(worksheet_freeze_panes)                                              \
	X(worksheet_write_string)                                              \
	X(worksheet_write_number)                                              \
	X(worksheet_write_blank)                                               \
	X(worksheet_data_validation_cell)                                      \
	X(format_set_bold)                                                     \
	X(format_set_font_size)                                                \
	X(format_set_font_color)                                               \
	X(format_set_bg_color)                                                 \
	X(format_set_text_wrap)                                                \
	X(format_set_align)                                                    \
	X(format_set_border)                                                   \
	X(format_set_num_format)

#define POINTER(name) __typeof__(name) *name;

struct library {
	void *handle;
	FUNCTIONS(POINTER)
};

struct book {
	struct library library;
	int fd; /* of memory, where it is written */
	lxw_workbook *workbook;
	lxw_format *styles[BOOK_STYLES], *integer, *day, *reals[10];
	lxw_worksheet *sheet;
	char names[SHEETS_MAX][SHEET_NAME_MAX * 4 + 1];
	int sheet_count;
	int64_t row; /* -1 before the first */
	int column;
	int lists;
	struct buf text; /* of the cell at hand */
	struct zila_err err;
	bool failed;
};

static enum zila_code load(struct library *library, struct zila_err *err)
{
	static const char name[] = "libxlsxwriter.so." LXW_SOVERSION;
	bool whole = true;

	library->handle = dlopen(name, RTLD_NOW | RTLD_LOCAL);
	if (!library->handle)
		return err_set(err, ZILA_EUSAGE,
			"workbooks can't be written here: %s: install "
			"libxlsxwriter, or choose another format (csv)",
			dlerror());
#define FIND(function)                                                         \
	*(void **)&library->function = dlsym(library->handle, #function);      \
	whole = whole && library->function;
	FUNCTIONS(FIND)
	return whole ? ZILA_OK
		     : err_set(err, ZILA_EUSAGE,
			       "workbooks can't be written here: %s is of "
			       "another version: install zila again",
			       name);
}

/* The first error counts. */
static void fail(struct book *book, enum zila_code code, const char *what)
{
	if (!book->failed)
		err_set(&book->err, code, "%s", what);
	book->failed = true;
}

static void check(struct book *book, lxw_error error)
{
	if (error != LXW_NO_ERROR)
		fail(book, ZILA_ESTORE, book->library.lxw_strerror(error));
}

/* ---- styles ---- */

enum {
	GREY = 0xEDEDED,
	DARK = 0x595959,
	YELLOW = 0xFFE699,
	BLUE = 0x1F4E79,
	WHITE = 0xFFFFFF,
	TITLE_POINTS = 14,
};

static lxw_format *new_format(struct book *book)
{
	lxw_format *format = book->library.workbook_add_format(book->workbook);

	if (format)
		book->library.format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
	else
		fail(book, ZILA_ELIMIT, "there is not enough memory");
	return format;
}

static void make_styles(struct book *book)
{
	const struct library *library = &book->library;
	lxw_format **styles = book->styles;
	int i;

	for (i = 0; i < BOOK_STYLES && !book->failed; i++)
		styles[i] = new_format(book);
	book->integer = new_format(book);
	book->day = new_format(book);
	if (book->failed)
		return;
	library->format_set_bold(styles[BOOK_TITLE]);
	library->format_set_font_size(styles[BOOK_TITLE], TITLE_POINTS);
	library->format_set_bold(styles[BOOK_HEADER]);
	library->format_set_font_color(styles[BOOK_HEADER], WHITE);
	library->format_set_bg_color(styles[BOOK_HEADER], BLUE);
	library->format_set_text_wrap(styles[BOOK_HEADER]);
	library->format_set_text_wrap(styles[BOOK_NOTE]);
	library->format_set_bg_color(styles[BOOK_FIXED], GREY);
	library->format_set_font_color(styles[BOOK_FIXED], DARK);
	library->format_set_text_wrap(styles[BOOK_FIXED]);
	library->format_set_num_format(styles[BOOK_EDIT], "@");
	library->format_set_num_format(styles[BOOK_MARKED], "@");
	library->format_set_bg_color(styles[BOOK_MARKED], YELLOW);
	library->format_set_border(styles[BOOK_MARKED], LXW_BORDER_THIN);
	library->format_set_num_format(book->integer, "0");
	library->format_set_num_format(book->day, "yyyy-mm-dd");
}

/* 3-2-2 from a lakh on; Excel's own grouping knows three digits only. */
static lxw_format *real_format(struct book *book, int decimals)
{
	char point[12] = "", text[160];

	decimals = decimals < 0 ? 0 : decimals > 9 ? 9 : decimals;
	if (book->reals[decimals])
		return book->reals[decimals];
	if (decimals)
		snprintf(point, sizeof point, ".%0*d", decimals, 0);
	snprintf(text, sizeof text,
		"[>=10000000]##\\,##\\,##\\,##0%s;[>=100000]##\\,##\\,##0%s;"
		"#,##0%s",
		point, point, point);
	book->reals[decimals] = new_format(book);
	if (!book->failed)
		book->library.format_set_num_format(
			book->reals[decimals], text);
	return book->reals[decimals];
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
	check(book, book->library.workbook_set_properties(
			    book->workbook, &properties));
	make_styles(book);
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
	if ((code = load(&book->library, err)) == ZILA_OK)
		code = begin(book, err);
	if (code == ZILA_OK)
		*out = book;
	else
		book_free(book);
	return code;
}

void book_free(struct book *book)
{
	if (!book)
		return;
	if (book->workbook)
		book->library.lxw_workbook_free(book->workbook);
	if (book->library.handle)
		dlclose(book->library.handle);
	if (book->fd >= 0)
		close(book->fd);
	buf_free(&book->text);
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

static void name_sheet(struct book *book, const char *name, char *out)
{
	char plain[SHEET_NAME_MAX * 4 + 1], mark[8] = "";
	size_t size = text_valid(name, strlen(name)), i;
	int number;

	size = cut(name, size, SHEET_NAME_MAX);
	memcpy(plain, size ? name : "Sheet", size ? size : sizeof "Sheet");
	plain[size ? size : sizeof "Sheet" - 1] = '\0';
	for (i = 0; plain[i]; i++)
		if (strchr("[]:*?/\\'", plain[i]) ||
			(unsigned char)plain[i] < ' ')
			plain[i] = '_';
	strcpy(out, plain);
	for (number = 2; number <= SHEETS_MAX && is_taken(book, out);
		number++) {
		snprintf(mark, sizeof mark, " (%d)", number);
		size = cut(plain, strlen(plain), SHEET_NAME_MAX - strlen(mark));
		memcpy(out, plain, size);
		strcpy(out + size, mark);
	}
}

void book_sheet(struct book *book, const struct book_sheet *sheet)
{
	const struct library *library = &book->library;
	int i;

	if (book->failed)
		return;
	if (book->sheet_count == SHEETS_MAX) {
		fail(book, ZILA_ELIMIT, "it has too many sheets");
		return;
	}
	name_sheet(book, sheet->name, book->names[book->sheet_count]);
	book->sheet = library->workbook_add_worksheet(
		book->workbook, book->names[book->sheet_count]);
	if (!book->sheet) {
		fail(book, ZILA_ESTORE, "a sheet can't be made");
		return;
	}
	book->sheet_count++;
	book->row = -1;
	book->lists = 0;
	for (i = 0; i < sheet->column_count; i++)
		check(book,
			library->worksheet_set_column(book->sheet, (lxw_col_t)i,
				(lxw_col_t)i, sheet->widths[i], NULL));
	if (sheet->frozen_rows || sheet->frozen_columns)
		library->worksheet_freeze_panes(book->sheet,
			(lxw_row_t)sheet->frozen_rows,
			(lxw_col_t)sheet->frozen_columns);
}

/* ---- cells ---- */

void book_row(struct book *book)
{
	if (book->row + 1 >= BOOK_ROWS_MAX)
		fail(book, ZILA_ELIMIT,
			"it has more rows than a sheet can hold (10,48,576): "
			"choose less, or another format (csv)");
	book->row++;
	book->column = 0;
}

static bool can_write(const struct book *book)
{
	return !book->failed && book->sheet && book->row >= 0;
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
	}
}

void book_text(struct book *book, enum book_style style, struct text text)
{
	if (!can_write(book))
		return;
	make_text(&book->text, text);
	if (book->text.failed)
		fail(book, ZILA_ELIMIT, "there is not enough memory");
	else if (!book->text.size)
		check(book, book->library.worksheet_write_blank(book->sheet,
				    here(book), (lxw_col_t)book->column,
				    book->styles[style]));
	else
		check(book, book->library.worksheet_write_string(book->sheet,
				    here(book), (lxw_col_t)book->column,
				    book->text.data, book->styles[style]));
	book->column++;
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
	if (!can_write(book))
		return;
	check(book,
		book->library.worksheet_write_number(book->sheet, here(book),
			(lxw_col_t)book->column, value, format));
	book->column++;
}

void book_integer(struct book *book, enum book_style style, int64_t value)
{
	write_number(book, (double)value,
		style == BOOK_PLAIN ? book->integer : book->styles[style]);
}

void book_real(struct book *book, double value, int decimals)
{
	write_number(book, value, real_format(book, decimals));
}

void book_day(struct book *book, int32_t day)
{
	write_number(book, (double)day + EXCEL_EPOCH_DAYS, book->day);
}

void book_choices(struct book *book, const char *const *choices, int count)
{
	char texts[CHOICES_BYTES_MAX + CHOICES_MAX], *list[CHOICES_MAX + 1];
	lxw_data_validation validation = {
		.validate = LXW_VALIDATION_TYPE_LIST,
		.show_error = LXW_VALIDATION_OFF,
		.show_input = LXW_VALIDATION_OFF,
		.value_list = list,
	};
	size_t used = 0, length = 0;
	int kept = 0, i;

	if (!can_write(book) || !book->column || book->lists == LISTS_MAX)
		return;
	for (i = 0; i < count && kept < CHOICES_MAX; i++) {
		size_t size = strlen(choices[i]);

		if (!size || strpbrk(choices[i], ",\"\n") ||
			length + size + 1 > CHOICES_BYTES_MAX)
			continue;
		list[kept++] = memcpy(texts + used, choices[i], size + 1);
		used += size + 1;
		length += size + 1;
	}
	list[kept] = NULL;
	if (!kept)
		return;
	book->lists++;
	check(book, book->library.worksheet_data_validation_cell(book->sheet,
			    here(book), (lxw_col_t)(book->column - 1),
			    &validation));
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
		check(book, book->library.workbook_close(book->workbook));
		book->workbook = NULL;
	}
	if (book->failed) {
		*err = book->err;
		return err_wrap(err, "the workbook can't be written");
	}
	return give(book, bytes, user, err);
}
