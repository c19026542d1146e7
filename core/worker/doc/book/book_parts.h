/* book_parts.h - a workbook from inside, for book.c and its two helpers. */
#ifndef ZILA_WORKER_BOOK_PARTS_H
#define ZILA_WORKER_BOOK_PARTS_H

#include <xlsxwriter.h>

#include "worker/doc/book/book.h"

enum {
	BOOK_SHEETS_MAX = 200,
	BOOK_NAME_MAX = 31,      /* characters, of Excel */
	BOOK_FORMATS_MAX = 1000, /* of a style and a way to write numbers */
};

/* What is used of the library. */
#define BOOK_FUNCTIONS(X)                                                      \
	X(workbook_new_opt)                                                    \
	X(workbook_set_properties)                                             \
	X(workbook_add_worksheet)                                              \
	X(workbook_add_format)                                                 \
	X(workbook_add_chart)                                                  \
	X(workbook_close)                                                      \
	X(lxw_workbook_free)                                                   \
	X(lxw_strerror)                                                        \
	X(worksheet_set_row)                                                   \
	X(worksheet_merge_range)                                               \
	X(worksheet_ignore_errors)                                             \
	X(worksheet_set_column)                                                \
	X(worksheet_freeze_panes)                                              \
	X(worksheet_write_string)                                              \
	X(worksheet_write_number)                                              \
	X(worksheet_write_blank)                                               \
	X(worksheet_write_url_opt)                                             \
	X(worksheet_data_validation_cell)                                      \
	X(worksheet_conditional_format_range)                                  \
	X(worksheet_autofilter)                                                \
	X(worksheet_insert_chart_opt)                                          \
	X(worksheet_set_landscape)                                             \
	X(worksheet_set_paper)                                                 \
	X(worksheet_fit_to_pages)                                              \
	X(worksheet_repeat_rows)                                               \
	X(worksheet_set_footer)                                                \
	X(chart_add_series)                                                    \
	X(chart_series_set_name)                                               \
	X(chart_series_set_fill)                                               \
	X(chart_series_set_line)                                               \
	X(chart_series_set_marker_type)                                        \
	X(chart_series_set_marker_size)                                        \
	X(chart_series_set_marker_fill)                                        \
	X(chart_series_set_marker_line)                                        \
	X(chart_axis_set_num_format)                                           \
	X(chart_axis_set_reverse)                                              \
	X(chart_axis_set_crossing_max)                                         \
	X(chart_axis_set_interval_unit)                                        \
	X(chart_axis_set_label_position)                                       \
	X(chart_axis_major_gridlines_set_visible)                              \
	X(chart_axis_major_gridlines_set_line)                                 \
	X(chart_title_set_name)                                                \
	X(chart_title_set_name_font)                                           \
	X(chart_legend_set_position)                                           \
	X(chart_set_series_gap)                                                \
	X(chart_show_blanks_as)                                                \
	X(format_set_bold)                                                     \
	X(format_set_font_size)                                                \
	X(format_set_font_color)                                               \
	X(format_set_bg_color)                                                 \
	X(format_set_text_wrap)                                                \
	X(format_set_align)                                                    \
	X(format_set_border)                                                   \
	X(format_set_border_color)                                             \
	X(format_set_top)                                                      \
	X(format_set_bottom)                                                   \
	X(format_set_underline)                                                \
	X(format_set_indent)                                                   \
	X(format_set_num_format)

#define BOOK_POINTER(name) __typeof__(name) *name;

struct book_library {
	void *handle;
	BOOK_FUNCTIONS(BOOK_POINTER)
};

struct book_format {
	int key;
	lxw_format *format;
};

struct book {
	struct book_library library;
	int fd; /* of memory, where it is written */
	lxw_workbook *workbook;
	struct book_format formats[BOOK_FORMATS_MAX];
	int format_count;
	lxw_worksheet *sheets[BOOK_SHEETS_MAX];
	char names[BOOK_SHEETS_MAX][BOOK_NAME_MAX * 4 + 1];
	int sheet_count;
	int sheet;   /* that is being written, -1 before the first */
	int64_t row; /* -1 before the first */
	int column;
	int lists;
	struct buf text, escaped; /* of the cell at hand */
	struct zila_err err;
	bool failed;
};

/* The first error counts. */
void book_fail(struct book *book, enum zila_code code, const char *what);
void book_check(struct book *book, lxw_error error);
bool book_can_write(const struct book *book);
lxw_worksheet *book_here(const struct book *book);

/* The format of a style; of a style and a number; of a day; of a number that
 * is written as a text.  NULL when the book has failed. */
lxw_format *book_style_format(struct book *book, enum book_style style);
lxw_format *book_number_format(struct book *book, enum book_style style,
	const struct book_number *number);
lxw_format *book_integer_format(struct book *book);
lxw_format *book_day_format(struct book *book, enum book_style style);
lxw_format *book_right_format(struct book *book, enum book_style style);

/* ---- book_temporary.c ---- */

/* Before the library is loaded: its small temporary files stay in memory. */
void book_temporary_offer(void);

#endif
