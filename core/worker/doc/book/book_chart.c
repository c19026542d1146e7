/* book_chart.c - native charts of a workbook, and what stands over tables.
 *
 * The series differ by lightness, so that they can be told apart in grey
 * print too.  A chart refers to cells, and is drawn anew when they change.
 */
#include <stdio.h>

#include "worker/doc/book/book_parts.h"

enum {
	RANGE_BYTES = 8192,
	PIECE_BYTES = 200, /* 'name'!$AAA$1:$AAA$1 */
	LETTERS = 26,
	COLUMN_BYTES = 8,
	GRID = 0xD9D9D9,
	PALE = 0xFFF7E6,
	DEEP = 0xE08214,
	CHART_HEIGHT = 288, /* pixels, at a scale of 1 */
	HEIGHT_MIN = 320,
	HEIGHT_MAX = 1400,
	BAR_PIXELS = 22,
	MARKER = 9,
};

static const lxw_color_t colours[BOOK_SERIES_MAX] = {
	0x1F4E79, 0xE08214, 0x7FBF7B, 0x8C510A, 0x80B1D3, 0x4D4D4D};

/* 0 is A, 26 AA. */
static void column_name(int column, char out[COLUMN_BYTES])
{
	char letters[COLUMN_BYTES];
	int count = 0, i;

	for (column++; column > 0 && count < COLUMN_BYTES - 1;
		column = (column - 1) / LETTERS)
		letters[count++] = (char)('A' + (column - 1) % LETTERS);
	for (i = 0; i < count; i++)
		out[i] = letters[count - 1 - i];
	out[count] = '\0';
}

void book_filter(struct book *book, int64_t header_row, int64_t last_row,
	int column_count)
{
	char range[COLUMN_BYTES * 2 + 40], letters[COLUMN_BYTES];

	if (!book_can_write(book) || last_row <= header_row)
		return;
	book_check(book, book->library.worksheet_autofilter(book_here(book),
				 (lxw_row_t)header_row, 0, (lxw_row_t)last_row,
				 (lxw_col_t)(column_count - 1)));
	column_name(column_count - 1, letters);
	snprintf(range, sizeof range, "A%d:%s%d", (int)header_row + 2, letters,
		(int)last_row + 1);
	book_check(book, book->library.worksheet_ignore_errors(book_here(book),
				 LXW_IGNORE_NUMBER_STORED_AS_TEXT, range));
}

void book_shade(
	struct book *book, int column, int64_t first_row, int64_t last_row)
{
	lxw_conditional_format scale = {
		.type = LXW_CONDITIONAL_2_COLOR_SCALE,
		.min_color = PALE,
		.max_color = DEEP,
	};

	if (!book_can_write(book) || last_row < first_row)
		return;
	book_check(book, book->library.worksheet_conditional_format_range(
				 book_here(book), (lxw_row_t)first_row,
				 (lxw_col_t)column, (lxw_row_t)last_row,
				 (lxw_col_t)column, &scale));
}

/* =('A'!$B$2:$B$4,'A'!$B$6:$B$9), or without brackets where it is one. */
static bool make_range(const struct book *book, const struct book_chart *chart,
	int column, char out[RANGE_BYTES])
{
	const char *name = book->names[book->sheet];
	char letters[COLUMN_BYTES];
	size_t size = 0;
	int i;

	column_name(column, letters);
	for (i = 0; i < chart->span_count; i++) {
		if (RANGE_BYTES - size < PIECE_BYTES)
			return false;
		size += (size_t)snprintf(out + size, RANGE_BYTES - size,
			"%s'%s'!$%s$%d:$%s$%d",
			i                       ? ","
			: chart->span_count > 1 ? "=("
						: "=",
			name, letters, (int)chart->spans[i].first + 1, letters,
			(int)chart->spans[i].last + 1);
	}
	if (chart->span_count > 1)
		snprintf(out + size, RANGE_BYTES - size, ")");
	return chart->span_count > 0;
}

static void paint(struct book *book, lxw_chart_series *series,
	enum book_chart_kind kind, int at)
{
	const struct book_library *library = &book->library;
	lxw_chart_fill fill = {.color = colours[at]};
	lxw_chart_line line = {.color = colours[at], .width = 2.25F};
	lxw_chart_line none = {.none = 1};
	static const uint8_t marks[BOOK_SERIES_MAX] = {LXW_CHART_MARKER_CIRCLE,
		LXW_CHART_MARKER_DIAMOND, LXW_CHART_MARKER_SQUARE,
		LXW_CHART_MARKER_TRIANGLE, LXW_CHART_MARKER_CIRCLE,
		LXW_CHART_MARKER_SQUARE};

	if (kind == BOOK_BAR || kind == BOOK_STACKED) {
		library->chart_series_set_fill(series, &fill);
		return;
	}
	library->chart_series_set_line(
		series, kind == BOOK_DOT ? &none : &line);
	library->chart_series_set_marker_type(series, marks[at]);
	library->chart_series_set_marker_size(
		series, kind == BOOK_DOT ? MARKER : MARKER - 3);
	library->chart_series_set_marker_fill(series, &fill);
	library->chart_series_set_marker_line(series, &none);
}

static bool add_series(struct book *book, lxw_chart *native,
	const struct book_chart *chart, int at)
{
	const struct book_library *library = &book->library;
	char labels[RANGE_BYTES], values[RANGE_BYTES], name[PIECE_BYTES],
		letters[COLUMN_BYTES];
	lxw_chart_series *series;

	if (!make_range(book, chart, chart->label_column, labels) ||
		!make_range(book, chart, chart->columns[at], values))
		return false;
	series = library->chart_add_series(native, labels, values);
	if (!series)
		return false;
	column_name(chart->columns[at], letters);
	snprintf(name, sizeof name, "='%s'!$%s$%d", book->names[book->sheet],
		letters, (int)chart->header_row + 1);
	library->chart_series_set_name(series, name);
	paint(book, series, chart->kind, at);
	return true;
}

static void lay_out(
	struct book *book, lxw_chart *native, const struct book_chart *chart)
{
	const struct book_library *library = &book->library;
	bool lies = chart->kind == BOOK_BAR || chart->kind == BOOK_STACKED;
	lxw_chart_axis *labels = lies ? native->y_axis : native->x_axis;
	lxw_chart_axis *values = lies ? native->x_axis : native->y_axis;
	lxw_chart_font font = {.size = 11, .bold = 1};
	lxw_chart_line grid = {.color = GRID, .width = 0.75F};

	if (chart->title && *chart->title) {
		library->chart_title_set_name(native, chart->title);
		library->chart_title_set_name_font(native, &font);
	}
	/* Others look as the first cell does. */
	if (chart->percent)
		library->chart_axis_set_num_format(values, "0%");
	library->chart_axis_major_gridlines_set_visible(labels, LXW_FALSE);
	library->chart_axis_major_gridlines_set_visible(values, LXW_TRUE);
	library->chart_axis_major_gridlines_set_line(values, &grid);
	library->chart_show_blanks_as(native, LXW_CHART_BLANKS_AS_GAP);
	library->chart_legend_set_position(
		native, chart->column_count > 1 ? LXW_CHART_LEGEND_BOTTOM
						: LXW_CHART_LEGEND_NONE);
	library->chart_axis_set_label_position(
		labels, LXW_CHART_AXIS_LABEL_POSITION_LOW);
	if (!lies)
		return;
	/* The first row on top, and the scale below. */
	library->chart_axis_set_reverse(labels);
	library->chart_axis_set_crossing_max(labels);
	library->chart_axis_set_interval_unit(labels, 1);
	library->chart_set_series_gap(native, 40);
}

static double height_of(const struct book_chart *chart)
{
	int64_t rows = 0, height;
	int i;

	for (i = 0; i < chart->span_count; i++)
		rows += chart->spans[i].last - chart->spans[i].first + 1;
	if (chart->kind == BOOK_BAR)
		rows *= chart->column_count;
	height = chart->kind == BOOK_BAR || chart->kind == BOOK_STACKED
			 ? rows * BAR_PIXELS + HEIGHT_MIN / 2
			 : HEIGHT_MIN;
	return (double)(height < HEIGHT_MIN   ? HEIGHT_MIN
			: height > HEIGHT_MAX ? HEIGHT_MAX
					      : height);
}

void book_chart(struct book *book, const struct book_chart *chart)
{
	static const uint8_t types[] = {LXW_CHART_BAR, LXW_CHART_BAR_STACKED,
		LXW_CHART_LINE, LXW_CHART_LINE};
	lxw_chart_options options = {.x_scale = 1.4,
		.y_scale = height_of(chart) / CHART_HEIGHT,
		.object_position = LXW_OBJECT_MOVE_DONT_SIZE};
	char message[LXW_MAX_ATTRIBUTE_LENGTH];
	lxw_chart *native;
	int i;

	if (!book_can_write(book) || !chart->span_count)
		return;
	native = book->library.workbook_add_chart(
		book->workbook, types[chart->kind]);
	if (!native) {
		book_fail(book, ZILA_ELIMIT, "there is not enough memory");
		return;
	}
	for (i = 0; i < chart->column_count; i++)
		if (!add_series(book, native, chart, i)) {
			book_fail(
				book, ZILA_ELIMIT, "a chart has too many rows");
			return;
		}
	lay_out(book, native, chart);
	snprintf(message, sizeof message, "%s", chart->message);
	options.description = message;
	book_check(
		book, book->library.worksheet_insert_chart_opt(book_here(book),
			      (lxw_row_t)chart->at_row,
			      (lxw_col_t)chart->at_column, native, &options));
}
