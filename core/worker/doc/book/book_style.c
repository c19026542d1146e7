/* book_style.c - how the cells of a workbook look, and their numbers read.
 *
 * Excel groups by threes, and a format of it has two conditions at most; with
 * a condition LibreOffice drops the minus of what falls beside it, and Excel
 * does not.  So each cell gets the plain format of its own magnitude, with a
 * part for numbers below 0: ##\,##\,##0;-##\,##\,##0 for lakhs.  When it is
 * edited into another magnitude, its digits and its minus stay right.
 */
#include <assert.h>
#include <stdio.h>

#include "worker/doc/book/book_parts.h"

enum { DECIMALS_MAX = 18, GROUPS_MAX = 6 };

enum {
	GREY = 0xEDEDED,
	DARK = 0x595959,
	RULE = 0xBFBFBF,
	YELLOW = 0xFFE699,
	PALE = 0xFFF2CC,
	BLUE = 0x1F4E79,
	LIGHT = 0xDDEBF7,
	LINK = 0x0563C1,
	WHITE = 0xFFFFFF,
};

struct look {
	enum book_style style;
	int points;       /* 0: as it comes */
	int ink, paper;   /* 0: none */
	int border, rule; /* all around; above (1) or below (2) */
	bool bold, wrap, right, underlined;
	bool set_in; /* a text, which stands beside numbers */
	const char *number;
};

static const struct look looks[] = {
	{BOOK_TITLE, .points = 14, .bold = true},
	{BOOK_HEADER, .ink = WHITE, .paper = BLUE, .bold = true, .wrap = true,
		.set_in = true},
	{BOOK_HEADER_RIGHT, .ink = WHITE, .paper = BLUE, .bold = true,
		.wrap = true, .right = true},
	{BOOK_NOTE, .wrap = true},
	{BOOK_FIXED, .ink = DARK, .paper = GREY, .wrap = true},
	{BOOK_EDIT, .number = "@"},
	{BOOK_MARKED, .paper = YELLOW, .border = LXW_BORDER_THIN,
		.number = "@"},
	{BOOK_SECTION, .points = 13, .ink = BLUE, .bold = true},
	{BOOK_SUBSECTION, .bold = true},
	{BOOK_QUIET, .points = 9, .ink = DARK},
	{BOOK_WARNING, .paper = PALE, .wrap = true},
	{BOOK_ALARM, .paper = PALE, .wrap = true, .bold = true},
	{BOOK_LINK, .ink = LINK, .underlined = true},
	{BOOK_CELL, .rule = 2, .wrap = true, .set_in = true},
	{BOOK_GROUP, .paper = LIGHT, .rule = 2, .bold = true, .set_in = true},
	{BOOK_TOTAL, .paper = GREY, .rule = 1, .bold = true, .wrap = true,
		.set_in = true},
	{BOOK_MISSING, .ink = DARK, .rule = 2, .right = true},
};

static const struct look *look_of(int style)
{
	static const struct look none;
	size_t i;

	for (i = 0; i < sizeof looks / sizeof *looks; i++)
		if ((int)looks[i].style == style)
			return &looks[i];
	return &none;
}

static void dress(const struct book_library *library, lxw_format *format,
	const struct look *look)
{
	if (look->points)
		library->format_set_font_size(format, look->points);
	if (look->bold)
		library->format_set_bold(format);
	if (look->ink)
		library->format_set_font_color(format, (lxw_color_t)look->ink);
	if (look->paper)
		library->format_set_bg_color(format, (lxw_color_t)look->paper);
	if (look->wrap)
		library->format_set_text_wrap(format);
	if (look->right)
		library->format_set_align(format, LXW_ALIGN_RIGHT);
	if (look->underlined)
		library->format_set_underline(format, LXW_UNDERLINE_SINGLE);
	if (look->border)
		library->format_set_border(format, (uint8_t)look->border);
	if (look->rule)
		library->format_set_border_color(format, RULE);
	if (look->rule == 1)
		library->format_set_top(format, LXW_BORDER_THIN);
	if (look->rule == 2)
		library->format_set_bottom(format, LXW_BORDER_HAIR);
	if (look->number)
		library->format_set_num_format(format, look->number);
}

/* What stands beside a style in a format's key. */
enum kind { PLAIN, INTEGER, NUMBER, PERCENT, DAY, RIGHT };

static int make_key(enum book_style style, enum kind kind, int more)
{
	return more << 9 | (int)kind << 6 | (int)style;
}

static lxw_format *find(const struct book *book, int key)
{
	int i;

	for (i = 0; i < book->format_count; i++)
		if (book->formats[i].key == key)
			return book->formats[i].format;
	return NULL;
}

/* A new format of the key; of numbers as in number, if there is one. */
static lxw_format *make(struct book *book, int key, const char *number)
{
	const struct book_library *library = &book->library;
	lxw_format *format = NULL;

	if (book->failed)
		return NULL;
	if (book->format_count < BOOK_FORMATS_MAX)
		format = library->workbook_add_format(book->workbook);
	if (!format) {
		book_fail(book, ZILA_ELIMIT, "it has too many styles");
		return NULL;
	}
	library->format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
	dress(library, format, look_of(key & 63));
	if (number)
		library->format_set_num_format(format, number);
	if ((key >> 6 & 7) == RIGHT)
		library->format_set_align(format, LXW_ALIGN_RIGHT);
	if ((key >> 6 & 7) == DAY)
		library->format_set_align(format, LXW_ALIGN_LEFT);
	if (look_of(key & 63)->set_in &&
		((key >> 6 & 7) == PLAIN || (key >> 6 & 7) == DAY))
		library->format_set_indent(format, 1);
	book->formats[book->format_count++] =
		(struct book_format){.key = key, .format = format};
	return format;
}

static lxw_format *named(struct book *book, enum book_style style,
	enum kind kind, const char *number)
{
	int key = make_key(style, kind, 0);
	lxw_format *format = find(book, key);

	return format ? format : make(book, key, number);
}

lxw_format *book_style_format(struct book *book, enum book_style style)
{
	return named(book, style, PLAIN, NULL);
}

lxw_format *book_integer_format(struct book *book)
{
	return named(book, BOOK_PLAIN, INTEGER, "0");
}

lxw_format *book_day_format(struct book *book, enum book_style style)
{
	return named(book, style, DAY, "yyyy-mm-dd");
}

lxw_format *book_right_format(struct book *book, enum book_style style)
{
	return named(book, style, RIGHT, NULL);
}

/* ---- numbers ---- */

/* ##\,##\,##0 with so many groups of two before the last three. */
static void add_groups(struct buf *out, int groups, const char *end)
{
	int i;

	buf_add_text(out, "##");
	for (i = 1; i < groups; i++)
		buf_add_text(out, "\\,##");
	buf_add_format(out, "\\,##0%s", end);
}

static void add_both(struct buf *out, int groups, const char *end)
{
	add_groups(out, groups, end);
	buf_add_text(out, ";-");
	add_groups(out, groups, end);
}

/* Groups of two before the last three digits of the whole part; 0 where
 * threes and twos are the same. */
static int groups_of(const struct book_number *number)
{
	uint64_t rest = number->digits < 0 ? -(uint64_t)number->digits
					   : (uint64_t)number->digits;
	int digits = 0, groups;

	for (; rest; rest /= 10)
		digits++;
	digits -= number->scale;
	groups = digits <= 5 ? 0 : (digits - 2) / 2;
	return groups > GROUPS_MAX ? GROUPS_MAX : groups;
}

lxw_format *book_number_format(struct book *book, enum book_style style,
	const struct book_number *number)
{
	int decimals = number->decimals > DECIMALS_MAX ? DECIMALS_MAX
						       : number->decimals;
	int groups =
		number->grouping == GROUPING_INDIAN ? groups_of(number) : 0;
	int key = make_key(style, number->percent ? PERCENT : NUMBER,
		groups << 8 | decimals << 2 | (int)number->grouping);
	lxw_format *format = find(book, key);
	char point[DECIMALS_MAX + 2] = "", end[sizeof point + 3];
	struct buf text = {0};

	if (format)
		return format;
	assert(number->scale <= decimals);
	if (decimals > 0)
		snprintf(point, sizeof point, ".%0*d", decimals, 0);
	snprintf(end, sizeof end, "%s%s", point, number->percent ? "\\ %" : "");
	if (number->grouping == GROUPING_NONE)
		buf_add_format(&text, "0%s", end);
	else if (groups == 0)
		buf_add_format(&text, "#,##0%s", end);
	else
		add_both(&text, groups, end);
	if (text.failed)
		book_fail(book, ZILA_ELIMIT, "there is not enough memory");
	else
		format = make(book, key, buf_text(&text));
	buf_free(&text);
	return format;
}
