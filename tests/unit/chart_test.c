/* chart_test.c - charts as shapes, and as SVG. */
#include "check.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ground/mem.h"
#include "worker/doc/chart/axis.h"
#include "worker/doc/chart/draw.h"
#include "worker/doc/chart/measure.h"
#include "worker/table/book/xml.h"

enum { MISSING = -999999 };

static const char hostile[] =
	"</title><script>alert(1)</script>\x1b[31m \xff]]>&amp;\"'";
static const char longest[] =
	"Dadra and Nagar Haveli and Daman and Diu, a name that goes on and on "
	"beyond every reason, and so must be cut somewhere along its way";
static const char devanagari[] =
	"दादरा और नगर हवेली एवं दमन और दीव के निर्यातकों की संख्या";

/* A chart of values, series by series in a row; MISSING is none. */
struct sample {
	enum doc_chart_kind kind;
	int series, rows;
	const char *labels[40];
	const int64_t *values;
	enum doc_type type;
	const char *unit;
};

static struct doc_chart *make(struct doc *doc, const struct sample *sample)
{
	struct doc_chart *chart =
		doc_add_chart(doc, sample->kind, sample->series + 1);
	char text[32];
	struct doc_row *row;
	int64_t value;
	int i, at;

	if (chart == NULL)
		return NULL;
	chart->message = "What it says";
	chart->table->caption = "Caption";
	for (i = 0; i <= sample->series; i++) {
		chart->table->columns[i] = (struct doc_column){.id = "c",
			.title = i == 1 ? devanagari : "Marine products",
			.type = i == 0 ? DOC_TEXT : sample->type,
			.unit = i == 0 ? NULL : sample->unit};
	}
	for (at = 0; at < sample->rows; at++) {
		row = doc_add_row(doc, chart->table);
		if (row == NULL)
			return NULL;
		snprintf(text, sizeof text, "%d", at + 1);
		row->cells[0].kind = DOC_CELL_TEXT;
		row->cells[0].text = at < 40 && sample->labels[at] != NULL
					     ? sample->labels[at]
					     : doc_text(doc, text);
		for (i = 0; i < sample->series; i++) {
			value = sample->values[at * sample->series + i];
			if (value == MISSING)
				continue;
			row->cells[i + 1].kind = DOC_CELL_NUMBER;
			row->cells[i + 1].digits = value;
		}
	}
	return chart;
}

static int count_of(const struct drawing *drawing, const char *text)
{
	const struct draw_shape *shape;
	int count = 0;

	for (shape = drawing->first; shape != NULL; shape = shape->next)
		count += shape->kind == DRAW_TEXT &&
			 strcmp(shape->text, text) == 0;
	return count;
}

/* The edges of a text as they are estimated. */
static void edges(const struct draw_shape *text, double out[4])
{
	double width = measure_text(text->text, text->size, text->bold);

	out[0] = text->x - (text->anchor == DRAW_END             ? width
				   : text->anchor == DRAW_MIDDLE ? width / 2
								 : 0);
	out[1] = text->y - text->size * 0.72;
	out[2] = out[0] + width;
	out[3] = text->y + text->size * 0.2;
}

/* How many texts leave the drawing or lie on another one. */
static int collisions(const struct drawing *drawing)
{
	const struct draw_shape *shape, *other;
	double a[4], b[4];
	int count = 0;

	for (shape = drawing->first; shape != NULL; shape = shape->next) {
		if (shape->kind != DRAW_TEXT)
			continue;
		edges(shape, a);
		if (a[0] < -0.5 || a[2] > drawing->width + 0.5 || a[1] < -0.5 ||
			a[3] > drawing->height + 0.5) {
			printf("  leaves: %s\n", shape->text);
			count++;
		}
		for (other = shape->next; other != NULL; other = other->next) {
			if (other->kind != DRAW_TEXT)
				continue;
			edges(other, b);
			if (a[0] + 0.5 < b[2] && b[0] + 0.5 < a[2] &&
				a[1] + 0.5 < b[3] && b[1] + 0.5 < a[3]) {
				printf("  meet: %s, %s\n", shape->text,
					other->text);
				count++;
			}
		}
	}
	return count;
}

/* The n-th shape of a kind that stands for a series. */
static const struct draw_shape *nth(
	const struct drawing *drawing, enum draw_kind kind, int n)
{
	const struct draw_shape *shape;

	for (shape = drawing->first; shape != NULL; shape = shape->next)
		if (shape->kind == kind && shape->ink == DRAW_INK_SERIES &&
			n-- == 0)
			return shape;
	return NULL;
}

TEST(bars_are_as_long_as_their_values)
{
	static const int64_t values[] = {100, 50, 0, -25};
	struct sample sample = {.kind = DOC_CHART_BAR,
		.series = 1,
		.rows = 4,
		.labels = {"A", "B", "C", "D"},
		.values = values,
		.type = DOC_INTEGER};
	struct doc doc = {0};
	struct drawing *drawing =
		chart_draw(&doc, make(&doc, &sample), 560, &doc.arena);
	const struct draw_shape *bars[4];
	int i;

	CHECK(drawing != NULL);
	for (i = 0; i < 4 && drawing != NULL; i++) {
		bars[i] = nth(drawing, DRAW_RECT, i);
		CHECK(bars[i] != NULL);
	}
	if (drawing != NULL && bars[3] != NULL) {
		CHECK(fabs(bars[0]->width - 2 * bars[1]->width) < 0.001);
		CHECK(bars[2]->width == 0);
		CHECK(fabs(bars[3]->width * 4 - bars[0]->width) < 0.001);
		CHECK(fabs(bars[3]->x + bars[3]->width - bars[0]->x) < 0.001);
		CHECK_INTEGER(count_of(drawing, "-25"), 1);
		CHECK_INTEGER(count_of(drawing, "0"), 1);
	}
	doc_free(&doc);
}

TEST(what_is_missing_is_hollow_and_called_na)
{
	static const int64_t values[] = {7, MISSING, 3, 4};
	struct sample sample = {.series = 1,
		.rows = 4,
		.labels = {"1", "2", "3", "4"},
		.values = values,
		.type = DOC_INTEGER};
	const struct draw_shape *shape;
	struct drawing *drawing;
	int hollow;

	for (sample.kind = 0; sample.kind <= DOC_CHART_TILES; sample.kind++) {
		struct doc doc = {0};

		drawing =
			chart_draw(&doc, make(&doc, &sample), 560, &doc.arena);
		hollow = 0;
		CHECK(drawing != NULL);
		if (drawing != NULL) {
			for (shape = drawing->first; shape != NULL;
				shape = shape->next)
				hollow += shape->dash > 0 ||
					  shape->fill == DRAW_HATCH;
			CHECK(hollow >= 1);
			CHECK(count_of(drawing, "n/a") >= 1);
			CHECK_INTEGER(count_of(drawing, "0"),
				sample.kind == DOC_CHART_BAR ||
						sample.kind == DOC_CHART_TILES
					? 0
					: 1); /* of the axis */
		}
		doc_free(&doc);
	}
}

/* Values that are hard on a layout, `at` by `at`. */
static void hard(struct sample *sample, int at, int64_t *values)
{
	static const enum doc_type types[] = {
		DOC_INTEGER, DOC_MONEY, DOC_PERCENT, DOC_DECIMAL};
	static const char *const units[] = {NULL, "INR", NULL, "USD mn"};
	int i, count = sample->series * sample->rows;

	sample->values = values;
	sample->type = types[at % 4];
	sample->unit = units[at % 4];
	for (i = 0; i < count; i++) {
		switch (at) {
		case 0:
			values[i] = (i * 37) % 101;
			break;
		case 1:
			values[i] = (i % 3 == 2 ? -1 : 1) *
				    (int64_t)1234567890123 * (i + 1);
			break;
		case 2:
			values[i] = i % 4 == 1 ? MISSING : i * 7 - 20;
			break;
		case 3:
			values[i] = i % 2 ? INT64_MAX : -INT64_MAX;
			break;
		case 4:
			values[i] = 0;
			break;
		default:
			values[i] = 5000 + i;
		}
	}
	for (i = 0; i < 40; i++)
		sample->labels[i] = NULL;
	if (sample->kind == DOC_CHART_TILES)
		return;
	sample->labels[0] = longest;
	sample->labels[1] = devanagari;
	sample->labels[2] = hostile;
	sample->labels[3] = "";
}

static void lay_out(struct sample *sample, int at, int64_t *values)
{
	static const double widths[] = {200, 250, 379, 380, 510, 560, 900};
	size_t width;

	for (width = 0; width < sizeof widths / sizeof *widths; width++) {
		struct doc doc = {0};
		struct drawing *drawing;
		int bad;

		hard(sample, at, values);
		drawing = chart_draw(
			&doc, make(&doc, sample), widths[width], &doc.arena);
		CHECK(drawing != NULL);
		bad = drawing != NULL ? collisions(drawing) : 0;
		if (bad > 0)
			printf("  kind %d, %d series, %d rows, width %g, "
			       "values %d\n",
				(int)sample->kind, sample->series, sample->rows,
				widths[width], at);
		CHECK_INTEGER(bad, 0);
		if (drawing != NULL && widths[width] >= 380)
			CHECK(drawing->height < 760);
		doc_free(&doc);
	}
}

TEST_CI(no_text_leaves_a_chart_or_lies_on_another)
{
	static const int counts[][2] = {
		{1, 1}, {1, 2}, {1, 5}, {1, 36}, {2, 5}, {3, 36}, {6, 9}};
	static int64_t values[6 * 40];
	struct sample sample = {0};
	size_t count;
	int at;

	for (sample.kind = 0; sample.kind <= DOC_CHART_TILES; sample.kind++) {
		for (count = 0; count < sizeof counts / sizeof *counts;
			count++) {
			sample.series = sample.kind == DOC_CHART_TILES
						? 1
						: counts[count][0];
			sample.rows = counts[count][1];
			for (at = 0; at < 6; at++)
				lay_out(&sample, at, values);
		}
	}
}

TEST(each_value_of_each_series_has_its_mark)
{
	static int64_t values[6 * 9];
	struct sample sample = {.series = 6, .rows = 9};
	const struct draw_shape *shape;
	struct drawing *drawing;
	struct doc doc = {0};
	int marks = 0;

	hard(&sample, 0, values);
	sample.kind = DOC_CHART_BAR;
	drawing = chart_draw(&doc, make(&doc, &sample), 560, &doc.arena);
	CHECK(drawing != NULL);
	for (shape = drawing ? drawing->first : NULL; shape != NULL;
		shape = shape->next)
		marks += shape->kind == DRAW_RECT &&
			 shape->ink == DRAW_INK_SERIES;
	CHECK_INTEGER(marks, 6 * 9 + 6); /* and the key's */
	doc_free(&doc);
}

/* WCAG 2.1: relative luminance, and the contrast of two colours. */
static double luminance(int colour)
{
	static const double weights[] = {0.2126, 0.7152, 0.0722};
	double sum = 0, part;
	int i;

	for (i = 0; i < 3; i++) {
		part = (colour >> (16 - 8 * i) & 0xFF) / 255.0;
		part = part <= 0.03928 ? part / 12.92
				       : pow((part + 0.055) / 1.055, 2.4);
		sum += weights[i] * part;
	}
	return sum;
}

static double contrast(int a, int b)
{
	double high = fmax(luminance(a), luminance(b)) + 0.05;

	return high / (fmin(luminance(a), luminance(b)) + 0.05);
}

TEST(texts_have_the_contrast_that_wcag_asks_for)
{
	const int text = canvas_ink_colours[DRAW_INK_TEXT];
	const int paper = canvas_ink_colours[DRAW_INK_PAPER];
	int i;

	for (i = 0; i < DOC_SERIES_MAX; i++)
		CHECK(contrast(canvas_series_colours[i], paper) >= 4.5);
	for (i = 0; i < CANVAS_CLASSES; i++)
		CHECK(contrast(canvas_class_colours[i],
			      i > CANVAS_CLASSES / 2 ? paper : text) >= 4.5);
	CHECK(contrast(canvas_ink_colours[DRAW_INK_MUTED], paper) >= 4.5);
}

TEST(series_differ_without_their_colours)
{
	static int64_t values[6 * 2];
	enum draw_fill fills[6];
	double light[6];
	struct sample sample = {.series = 6, .rows = 2};
	struct doc doc = {0};
	struct drawing *drawing;
	int i, other;

	hard(&sample, 0, values);
	drawing = chart_draw(&doc, make(&doc, &sample), 560, &doc.arena);
	for (i = 0; drawing != NULL && i < 6; i++) {
		const struct draw_shape *shape = nth(drawing, DRAW_RECT, i);

		fills[i] = shape->fill;
		light[i] = 0.3 * (shape->colour >> 16) +
			   0.59 * (shape->colour >> 8 & 0xFF) +
			   0.11 * (shape->colour & 0xFF);
		for (other = 0; other < i; other++)
			CHECK(fills[i] != fills[other] ||
				fabs(light[i] - light[other]) > 50);
	}
	doc_free(&doc);
}

TEST(a_chart_of_no_value_is_not_drawn)
{
	static const int64_t values[] = {MISSING, MISSING};
	struct sample sample = {.kind = DOC_CHART_LINE,
		.series = 1,
		.rows = 2,
		.values = values,
		.type = DOC_INTEGER};
	struct doc doc = {.title = "T", .lang = "en"};
	struct doc_chart *chart = make(&doc, &sample);
	struct zila_err err;
	struct buf out = {0};

	CHECK(!chart_has_values(chart));
	CHECK(chart_draw(&doc, chart, 560, &doc.arena) == NULL);
	CHECK_INTEGER(html_write(&doc, &out, &err), ZILA_OK);
	CHECK(strstr(buf_text(&out), "<svg") == NULL);
	CHECK(strstr(buf_text(&out), "What it says") != NULL);
	CHECK(strstr(buf_text(&out), "<table>") != NULL);
	buf_free(&out);
	doc_free(&doc);
}

TEST(more_rows_than_can_be_drawn_are_told)
{
	static int64_t values[100];
	struct sample sample = {.kind = DOC_CHART_BAR,
		.series = 1,
		.rows = 100,
		.values = values,
		.type = DOC_INTEGER};
	struct doc doc = {0};
	struct drawing *drawing =
		chart_draw(&doc, make(&doc, &sample), 560, &doc.arena);

	CHECK(drawing != NULL &&
		count_of(drawing, "Drawn: the first 36 of 100 rows; the table "
				  "has all.") == 1);
	doc_free(&doc);
}

TEST(a_scale_that_leaves_zero_out_says_so)
{
	static const char said[] = "The scale does not begin at 0.";
	static const int64_t near[] = {90, 95, 100}, far[] = {50, 95, 100};
	struct sample sample = {.kind = DOC_CHART_LINE,
		.series = 1,
		.rows = 3,
		.values = near,
		.type = DOC_INTEGER};
	struct doc doc = {0};
	struct drawing *drawing =
		chart_draw(&doc, make(&doc, &sample), 560, &doc.arena);

	CHECK(drawing != NULL && count_of(drawing, said) == 1);
	sample.values = far;
	drawing = chart_draw(&doc, make(&doc, &sample), 560, &doc.arena);
	CHECK(drawing != NULL && count_of(drawing, said) == 0);
	doc_free(&doc);
}

TEST(totals_and_groups_are_not_drawn)
{
	static const int64_t values[] = {1, 2, 3};
	struct sample sample = {.kind = DOC_CHART_BAR,
		.series = 1,
		.rows = 3,
		.labels = {"Group", "Body", "Total"},
		.values = values,
		.type = DOC_INTEGER};
	struct doc doc = {0};
	struct doc_chart *chart = make(&doc, &sample);
	struct drawing *drawing;

	chart->table->rows[0].kind = DOC_ROW_GROUP;
	chart->table->rows[2].kind = DOC_ROW_TOTAL;
	drawing = chart_draw(&doc, chart, 560, &doc.arena);
	CHECK(drawing != NULL && count_of(drawing, "Body") == 1 &&
		count_of(drawing, "Group") == 0 &&
		count_of(drawing, "Total") == 0);
	doc_free(&doc);
}

TEST(tiles_show_36_states_and_tell_of_other_codes)
{
	static const int64_t values[] = {10, 20, 30, 99};
	struct sample sample = {.kind = DOC_CHART_TILES,
		.series = 1,
		.rows = 4,
		.labels = {"29", "27", "9", "25"},
		.values = values,
		.type = DOC_INTEGER};
	struct doc doc = {0};
	struct drawing *drawing =
		chart_draw(&doc, make(&doc, &sample), 560, &doc.arena);
	const struct draw_shape *shape;
	int names = 0;

	CHECK(drawing != NULL);
	if (drawing != NULL) {
		for (shape = drawing->first; shape != NULL; shape = shape->next)
			names += shape->kind == DRAW_TEXT && shape->bold;
		CHECK_INTEGER(names, 36);
		CHECK_INTEGER(count_of(drawing, "KA"), 1);
		CHECK_INTEGER(count_of(drawing, "99"), 0);
		CHECK_INTEGER(count_of(drawing, "n/a"), 33 + 1);
		CHECK_INTEGER(
			count_of(drawing, "Not drawn, as they are no State or "
					  "Union Territory: 1."),
			1);
	}
	doc_free(&doc);
}

/* Steps of an axis over low..high. */
static const char *ticks(double low, double high)
{
	static char out[200];
	struct doc_column column = {.type = DOC_DECIMAL};
	struct doc doc = {0};
	struct canvas canvas = {.doc = &doc, .arena = &doc.arena};
	double range[2] = {low, high};
	struct axis axis;
	size_t used = 0;
	int i;

	canvas.series[0].column = &column;
	axis_make(&axis, &canvas, range, 5);
	out[0] = '\0';
	for (i = 0; i < axis.count; i++)
		used += (size_t)snprintf(out + used, sizeof out - used, "%s ",
			axis_text(&canvas, &axis, i));
	snprintf(
		out + used, sizeof out - used, "%s", axis_unit(&canvas, &axis));
	arena_free(&doc.arena);
	return out;
}

TEST(ticks_are_round_and_in_lakhs_and_crores)
{
	CHECK_TEXT(ticks(0, 100), "0 20 40 60 80 100 ");
	CHECK_TEXT(ticks(-30, 108), "-50 0 50 100 150 ");
	CHECK_TEXT(ticks(0, 0), "0.0 0.2 0.4 0.6 0.8 1.0 ");
	CHECK_TEXT(ticks(0.12, 0.19), "0.12 0.14 0.16 0.18 0.20 ");
	CHECK_TEXT(ticks(0, 250000), "0.0 0.5 1.0 1.5 2.0 2.5 lakh");
	CHECK_TEXT(ticks(0, 9e8), "0 20 40 60 80 100 crore");
	CHECK_TEXT(ticks(0, 9e13), "0 20 40 60 80 100 lakh crore");
}

TEST(a_cut_label_keeps_letters_and_their_marks_together)
{
	struct arena arena = {0};
	struct measure_box box = {.size = 9, .lines = 1};
	struct measure_lines lines;
	size_t size;

	for (box.width = 10; box.width < 200; box.width += 3) {
		measure_wrap(&lines, devanagari, &box, &arena);
		CHECK(lines.count == 1 && lines.cut);
		CHECK(lines.width <= box.width || box.width < 40);
		/* what follows the cut is no mark: bytes E0 A4 BE and up */
		size = strlen(lines.text[0]) - strlen("…");
		CHECK(size == 0 ||
			memcmp(devanagari, lines.text[0], size) == 0);
		CHECK(memcmp(devanagari + size, "\xE0\xA5\x8D", 3) != 0);
		CHECK(memcmp(devanagari + size, "\xE0\xA4\xBE", 3) != 0);
		CHECK(memcmp(devanagari + size, "\xE0\xA5\x80", 3) != 0);
	}
	arena_free(&arena);
}

struct memory {
	const char *data;
	size_t size;
};

static enum zila_code read_memory(void *source, char *data, size_t room,
	size_t *got, struct zila_err *err)
{
	struct memory *memory = source;

	(void)err;
	*got = room < memory->size ? room : memory->size;
	memcpy(data, memory->data, *got);
	memory->data += *got;
	memory->size -= *got;
	return ZILA_OK;
}

/* How many elements the drawing has; -1 where it is no XML. */
static int elements(const struct buf *svg)
{
	static const struct xml_namespace none[] = {{NULL, 0}};
	struct memory memory = {svg->data, svg->size};
	struct zila_err err = {0};
	enum xml_event event;
	struct xml *xml;
	int count = 0;

	if (xml_open(read_memory, &memory, none, &xml, &err) != ZILA_OK)
		return -1;
	do {
		if (xml_next(xml, &event, &err) != ZILA_OK) {
			count = -1;
			break;
		}
		count += event == XML_START;
	} while (event != XML_EOF);
	xml_close(xml);
	return count;
}

TEST(svg_is_sound_and_inert_whatever_the_texts)
{
	static int64_t values[6 * 40];
	struct sample sample = {.series = 1, .rows = 5};
	struct drawing *drawing;
	struct doc_chart *chart;
	struct buf out = {0}, again = {0};
	int at;

	for (sample.kind = 0; sample.kind <= DOC_CHART_TILES; sample.kind++) {
		for (at = 0; at < 6; at++) {
			struct doc doc = {0};

			hard(&sample, at, values);
			chart = make(&doc, &sample);
			chart->message = chart->table->caption = hostile;
			chart->table->columns[1].title = hostile;
			chart->table->columns[1].unit = hostile;
			drawing = chart_draw(&doc, chart, 560, &doc.arena);
			buf_cut(&out, 0);
			buf_cut(&again, 0);
			svg_write(&out, drawing, "x");
			svg_write(&again, drawing, "x");
			CHECK(elements(&out) > 10);
			CHECK_TEXT(buf_text(&again), buf_text(&out));
			CHECK(strstr(buf_text(&out), "<script") == NULL);
			CHECK(strchr(buf_text(&out), '\x1b') == NULL);
			CHECK(strstr(buf_text(&out), "nan") == NULL);
			CHECK(strstr(buf_text(&out), "inf") == NULL);
			doc_free(&doc);
		}
	}
	buf_free(&out);
	buf_free(&again);
}

TEST(a_drawing_tells_its_title_and_message)
{
	static const int64_t values[] = {1};
	struct sample sample = {.series = 1,
		.rows = 1,
		.labels = {"1"},
		.values = values,
		.type = DOC_INTEGER};
	struct doc doc = {0};
	struct buf out = {0};

	svg_write(&out, chart_draw(&doc, make(&doc, &sample), 560, &doc.arena),
		"chart-1");
	CHECK(strstr(buf_text(&out), "role=\"img\"") != NULL);
	CHECK(strstr(buf_text(&out), "aria-labelledby=\"chart-1-title\"") !=
		NULL);
	CHECK(strstr(buf_text(&out), "<title id=\"chart-1-title\">Caption"
				     "</title>") != NULL);
	CHECK(strstr(buf_text(&out), "<desc id=\"chart-1-desc\">What it says"
				     "</desc>") != NULL);
	buf_free(&out);
	doc_free(&doc);
}

TEST(a_chart_without_memory_is_none)
{
	static int64_t values[6 * 9];
	struct sample sample = {.series = 3, .rows = 4};
	struct drawing *drawing;
	long allocations;

	for (sample.kind = 0; sample.kind <= DOC_CHART_TILES; sample.kind++) {
		struct doc doc = {0};
		struct doc_chart *chart;

		sample.series = sample.kind == DOC_CHART_TILES ? 1 : 3;
		hard(&sample, 2, values);
		chart = make(&doc, &sample);
		drawing = NULL;
		for (allocations = 0; drawing == NULL && allocations < 20000;
			allocations++) {
			struct arena arena = {0};

			mem_fail_after(allocations);
			drawing = chart_draw(&doc, chart, 560, &arena);
			mem_fail_after(-1);
			arena_free(&arena);
		}
		CHECK(drawing != NULL && allocations > 2);
		doc_free(&doc);
	}
}
