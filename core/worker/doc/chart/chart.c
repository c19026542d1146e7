/* chart.c - a chart as shapes: which kind it is, and its rows' labels. */
#include "worker/doc/chart/chart.h"

/* With more rows, labels take two lines; with more still, one. */
enum { LABEL_THREE_ROWS_MAX = 6, LABEL_TWO_ROWS_MAX = 15 };

void chart_rows(struct canvas *canvas, struct chart_rows *out)
{
	double width = canvas->drawing->width, widest = 0;
	struct measure_lines lines;
	struct measure_box box = {.size = CANVAS_TEXT};
	int i;

	out->above = width < CANVAS_NARROW;
	out->lines = canvas->row_count > LABEL_TWO_ROWS_MAX     ? 1
		     : canvas->row_count > LABEL_THREE_ROWS_MAX ? 2
								: 3;
	out->gap = canvas->row_count > LABEL_TWO_ROWS_MAX ? 3.5 : CANVAS_GAP;
	out->label = out->above ? width : width * 0.38;
	box.width = out->label;
	box.lines = out->lines;
	for (i = 0; i < canvas->row_count; i++) {
		measure_wrap(
			&lines, canvas->rows[i].label, &box, canvas->arena);
		widest = lines.width > widest ? lines.width : widest;
	}
	out->left = out->above ? 0 : widest + 8;
}

double chart_row_label(struct canvas *canvas, const struct chart_rows *rows,
	int row, double height)
{
	struct measure_lines lines;
	struct measure_box box = {.width = rows->label,
		.size = CANVAS_TEXT,
		.lines = rows->lines};
	double text, top = canvas->y;

	measure_wrap(&lines, canvas->rows[row].label, &box, canvas->arena);
	text = lines.count * CANVAS_LINE;
	if (rows->above) {
		/* grid lines end at a label */
		canvas_ink(canvas_rect(canvas, 0, top, lines.width + 3, text),
			DRAW_INK_PAPER);
		canvas_lines(
			canvas, 0, top + CANVAS_LINE - 3, &lines, DRAW_START);
		canvas->y += text + height + rows->gap;
		return top + text;
	}
	if (text < height) {
		canvas_lines(canvas, rows->left - 8,
			top + (height - text) / 2 + CANVAS_LINE - 3, &lines,
			DRAW_END);
		canvas->y += height + rows->gap;
		return top;
	}
	canvas_lines(canvas, rows->left - 8, top + CANVAS_LINE - 3, &lines,
		DRAW_END);
	canvas->y += text + rows->gap - 2;
	return top + (text - height) / 2;
}

bool chart_has_values(const struct doc_chart *chart)
{
	const struct doc_table *table = chart->table;
	int columns[DOC_SERIES_MAX], row, i;
	int count = doc_chart_series(chart, columns);

	for (row = 0; row < table->row_count; row++)
		for (i = 0; i < count; i++)
			if (table->rows[row].kind == DOC_ROW_BODY &&
				table->rows[row].cells[columns[i]].kind ==
					DOC_CELL_NUMBER)
				return true;
	return false;
}

struct drawing *chart_draw(const struct doc *doc, const struct doc_chart *chart,
	double width, struct arena *arena)
{
	static void (*const kinds[])(struct canvas *) = {
		[DOC_CHART_BAR] = chart_bar,
		[DOC_CHART_STACKED] = chart_stacked,
		[DOC_CHART_LINE] = chart_line,
		[DOC_CHART_DOT] = chart_dot,
		[DOC_CHART_TILES] = chart_tiles,
	};
	struct canvas canvas = {.doc = doc, .chart = chart, .arena = arena};

	canvas.drawing = arena_alloc(arena, sizeof *canvas.drawing);
	if (canvas.drawing == NULL)
		return NULL;
	canvas.drawing->width = width < DRAW_WIDTH_MIN ? DRAW_WIDTH_MIN : width;
	canvas.drawing->title = chart->table->caption;
	canvas.drawing->message = chart->message;
	if (!canvas_read(&canvas))
		return NULL;
	kinds[chart->kind](&canvas);
	canvas_foot(&canvas);
	canvas.drawing->height = canvas.y + 2;
	return canvas.failed ? NULL : canvas.drawing;
}
