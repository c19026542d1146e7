/* chart_tiles.c - the 36 States and Union Territories as tiles of one size,
 * about where they lie: a small one is seen as well as a large one, and no
 * boundary is drawn that somebody could dispute.
 *
 * Values are put into classes by W. D. Fisher, "On Grouping for Maximum
 * Homogeneity", JASA 53, 1958: the classes whose members differ least.  The
 * key names the least and the greatest member of each.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "worker/doc/chart/chart.h"
#include "worker/doc/html/face.h"
#include "worker/doc/writer.h"

enum {
	TILES = 36,
	ACROSS = 7,
	DOWN = 8,
	CODE_MAX = 99,
	SWATCH = 10,
	SIZE = 48,
	KEY_BESIDE = 490, /* from this width on there is room for it */
};

/* Names are of ISO 3166-2 as it is since November 2023; numbers are LGD's. */
static const struct tile {
	int state;
	char name[3];
	signed char x, y;
} tiles[TILES] = {
	{1, "JK", 0, 0},
	{37, "LA", 1, 0},
	{3, "PB", 0, 1},
	{2, "HP", 1, 1},
	{4, "CH", 0, 2},
	{6, "HR", 1, 2},
	{5, "UK", 2, 2},
	{12, "AR", 6, 2},
	{8, "RJ", 0, 3},
	{7, "DL", 1, 3},
	{9, "UP", 2, 3},
	{10, "BR", 3, 3},
	{11, "SK", 4, 3},
	{18, "AS", 5, 3},
	{13, "NL", 6, 3},
	{24, "GJ", 0, 4},
	{23, "MP", 1, 4},
	{22, "CG", 2, 4},
	{20, "JH", 3, 4},
	{19, "WB", 4, 4},
	{17, "ML", 5, 4},
	{14, "MN", 6, 4},
	{38, "DH", 0, 5},
	{27, "MH", 1, 5},
	{36, "TS", 2, 5},
	{21, "OD", 3, 5},
	{16, "TR", 5, 5},
	{15, "MZ", 6, 5},
	{30, "GA", 0, 6},
	{29, "KA", 1, 6},
	{28, "AP", 2, 6},
	{31, "LD", 0, 7},
	{32, "KL", 1, 7},
	{33, "TN", 2, 7},
	{34, "PY", 3, 7},
	{35, "AN", 6, 7},
};

struct classes {
	const struct canvas_value *sorted[TILES];
	int count;                     /* of sorted */
	int first[CANVAS_CLASSES + 1]; /* of each class, and the end */
	int class_count;
};

struct map {
	const struct canvas_value *values[TILES]; /* or NULL */
	const struct doc_row *rows[TILES];        /* likewise */
	struct classes classes;
	double size;
	int strangers; /* rows of no tile */
};

static int tile_of(const char *label)
{
	char *end;
	long state = strtol(label, &end, 10);
	int i;

	if (end == label || *end != '\0')
		return -1;
	for (i = 0; i < TILES; i++)
		if (tiles[i].state == state)
			return i;
	return -1;
}

static void place(const struct canvas *canvas, struct map *map)
{
	int row, at;

	for (row = 0; row < canvas->row_count; row++) {
		at = tile_of(canvas->rows[row].label);
		if (at < 0) {
			map->strangers++;
			continue;
		}
		map->values[at] = &canvas->rows[row].values[0];
		map->rows[at] = canvas->rows[row].row;
	}
}

static void sort(struct map *map)
{
	struct classes *classes = &map->classes;
	const struct canvas_value *value;
	int i, at;

	for (i = 0; i < TILES; i++) {
		value = map->values[i];
		if (value == NULL || !value->known)
			continue;
		for (at = classes->count++; at > 0; at--) {
			if (classes->sorted[at - 1]->value <= value->value)
				break;
			classes->sorted[at] = classes->sorted[at - 1];
		}
		classes->sorted[at] = value;
	}
}

/* The sum of squared distances to the mean, of sorted[from..to). */
static double spread(const struct classes *classes, int from, int to)
{
	double mean = 0, sum = 0, apart;
	int i;

	for (i = from; i < to; i++)
		mean += classes->sorted[i]->value / (to - from);
	for (i = from; i < to; i++) {
		apart = classes->sorted[i]->value - mean;
		sum += apart * apart;
	}
	return sum;
}

static int distinct(const struct classes *classes)
{
	int i, count = classes->count > 0;

	for (i = 1; i < classes->count; i++)
		count += classes->sorted[i]->value >
			 classes->sorted[i - 1]->value;
	return count;
}

/* best[k][n]: the least spread of the first n values in k + 1 classes, the
 * last of which begins at cut[k][n].  Equal values are never parted. */
static void group(struct classes *classes)
{
	double best[CANVAS_CLASSES][TILES + 1], cost;
	int cut[CANVAS_CLASSES][TILES + 1], k, n, from;

	classes->class_count = distinct(classes);
	if (classes->class_count > CANVAS_CLASSES)
		classes->class_count = CANVAS_CLASSES;
	for (n = 0; n <= classes->count; n++) {
		best[0][n] = spread(classes, 0, n);
		cut[0][n] = 0;
	}
	for (k = 1; k < classes->class_count; k++) {
		for (n = 0; n <= classes->count; n++) {
			best[k][n] = INFINITY;
			cut[k][n] = 0;
			for (from = k; from < n; from++) {
				if (classes->sorted[from]->value <=
					classes->sorted[from - 1]->value)
					continue;
				cost = best[k - 1][from] +
				       spread(classes, from, n);
				if (cost < best[k][n]) {
					best[k][n] = cost;
					cut[k][n] = from;
				}
			}
		}
	}
	n = classes->count;
	classes->first[classes->class_count] = n;
	for (k = classes->class_count - 1; k >= 0; k--)
		n = classes->first[k] = cut[k][n];
}

/* Classes are spread over the colours: two of them are the lightest and the
 * darkest. */
static int shade(const struct classes *classes, int class)
{
	if (classes->class_count < 2)
		return CANVAS_CLASSES / 2;
	return class * (CANVAS_CLASSES - 1) / (classes->class_count - 1);
}

static int class_of(const struct classes *classes, double value)
{
	int class = 0;

	while (class + 1 < classes->class_count &&
		value >= classes->sorted[classes->first[class + 1]]->value)
		class ++;
	return class;
}

static void fill(struct draw_shape *shape, int shade)
{
	shape->ink = DRAW_INK_SERIES;
	shape->colour = canvas_class_colours[shade];
}

static void fill_missing(struct draw_shape *shape)
{
	canvas_ink(shape, DRAW_INK_GRID);
	shape->fill = DRAW_HATCH;
	shape->stroke = 0.75;
}

/* The value under the state's code, in the largest letters that fit; where
 * none do it is only in the table. */
static void tile_value(struct canvas *canvas, const struct map *map,
	const char *text, double middle, double y)
{
	struct draw_shape *shape;
	double size;

	for (size = CANVAS_SMALL; size >= 6; size -= 0.5) {
		if (measure_text(text, size, false) > map->size - 3)
			continue;
		shape = canvas_text(canvas, middle, y, text);
		shape->size = size;
		shape->anchor = DRAW_MIDDLE;
		return;
	}
}

/* "KA 12 Karnataka": what is seen, and the next cell that is a text. */
static const char *link_name(
	struct canvas *canvas, const struct map *map, int index)
{
	const struct canvas_value *value = map->values[index];
	const struct doc_row *row = map->rows[index];
	struct buf name = {0};
	const char *made;

	buf_add_format(&name, "%s %s", tiles[index].name,
		value->known ? value->text : canvas_missing(canvas));
	if (row->cells[1].kind == DOC_CELL_TEXT)
		buf_add_format(&name, " %s", row->cells[1].text);
	made = canvas_text_of(canvas, &name);
	buf_free(&name);
	return made;
}

/* The shapes from first on lead where the tile's row does. */
static void link_tile(struct canvas *canvas, const struct map *map, int index,
	struct draw_shape *first)
{
	const struct doc_row *row = map->rows[index];
	const char *name;
	const char *href = row != NULL && row->face != NULL &&
					   face_address(row->face[0].href)
				   ? row->face[0].href
				   : NULL;

	if (href == NULL)
		return;
	name = link_name(canvas, map, index);
	for (; first != NULL; first = first->next) {
		first->href = href;
		first->name = name;
	}
}

static void draw_tile(struct canvas *canvas, const struct map *map, int index)
{
	const struct tile *tile = &tiles[index];
	const struct canvas_value *value = map->values[index];
	double x = tile->x * (map->size + 2);
	double y = canvas->y + tile->y * (map->size + 2);
	bool known = value != NULL && value->known, dark = false;
	struct draw_shape *shape =
		canvas_rect(canvas, x, y, map->size, map->size);
	struct draw_shape *first = shape, *last;
	int class;

	if (known) {
		class = shade(
			&map->classes, class_of(&map->classes, value->value));
		fill(shape, class);
		dark = class > CANVAS_CLASSES / 2;
	} else {
		fill_missing(shape);
		shape = canvas_rect(canvas, x + 3, y + map->size / 2 - 10,
			map->size - 6, 20);
		canvas_ink(shape, DRAW_INK_PAPER);
	}
	shape = canvas_text(
		canvas, x + map->size / 2, y + map->size / 2 - 1, tile->name);
	shape->bold = true;
	shape->anchor = DRAW_MIDDLE;
	last = canvas->drawing->last;
	tile_value(canvas, map, known ? value->text : canvas_missing(canvas),
		x + map->size / 2, y + map->size / 2 + 9);
	for (; dark && last != NULL; last = last->next)
		canvas_ink(last, DRAW_INK_PAPER);
	link_tile(canvas, map, index, first);
}

static void key_line(
	struct canvas *canvas, struct draw_shape *swatch, const char *text)
{
	struct measure_lines lines;
	struct measure_box box = {
		.width = canvas->drawing->width - swatch->x - SWATCH - 6,
		.size = CANVAS_SMALL,
		.lines = 1};

	measure_wrap(&lines, text, &box, canvas->arena);
	if (lines.count > 0)
		canvas_text(canvas, swatch->x + SWATCH + 5, swatch->y + 8,
			lines.text[0])
			->size = CANVAS_SMALL;
}

/* "12 - 45", from the highest class down, then what is missing. */
static void key(
	struct canvas *canvas, const struct map *map, double x, double *y)
{
	const struct classes *classes = &map->classes;
	const struct canvas_value *low, *high;
	struct draw_shape *swatch;
	struct buf text = {0};
	int class;

	for (class = classes->class_count - 1; class >= 0; class --) {
		low = classes->sorted[classes->first[class]];
		high = classes->sorted[classes->first[class + 1] - 1];
		buf_cut(&text, 0);
		buf_add_text(&text, low->text);
		if (high->value > low->value)
			buf_add_format(&text, " \xE2\x80\x93 %s", high->text);
		swatch = canvas_rect(canvas, x, *y, SWATCH, SWATCH);
		fill(swatch, shade(classes, class));
		key_line(canvas, swatch, canvas_text_of(canvas, &text));
		*y += SWATCH + 4;
	}
	buf_free(&text);
	if (classes->count == TILES)
		return;
	swatch = canvas_rect(canvas, x, *y, SWATCH, SWATCH);
	fill_missing(swatch);
	key_line(canvas, swatch, canvas_missing(canvas));
	*y += SWATCH + 4;
}

static void strangers(struct canvas *canvas, const struct map *map)
{
	struct measure_box box = {.width = canvas->drawing->width,
		.size = CANVAS_TEXT,
		.lines = MEASURE_LINES_MAX};
	struct measure_lines lines;
	struct buf text = {0};
	const char *args[1];
	char count[16];

	if (map->strangers == 0)
		return;
	snprintf(count, sizeof count, "%d", map->strangers);
	args[0] = count;
	writer_fill(&text,
		doc_word(canvas->doc,
			"Not drawn, as they are no State or Union Territory: "
			"{1}."),
		args, 1);
	measure_wrap(&lines, buf_text(&text), &box, canvas->arena);
	canvas_lines(canvas, 0, canvas->y + CANVAS_LINE, &lines, DRAW_START);
	canvas->y += (lines.count + 0.5) * CANVAS_LINE;
	buf_free(&text);
}

void chart_tiles(struct canvas *canvas)
{
	bool narrow = canvas->drawing->width < KEY_BESIDE;
	struct map map = {0};
	double bottom, y;
	int i;

	canvas_head(canvas, true);
	place(canvas, &map);
	sort(&map);
	group(&map.classes);
	map.size = narrow ? (canvas->drawing->width - 2 * (ACROSS - 1)) / ACROSS
			  : SIZE;
	map.size = map.size > SIZE ? SIZE : map.size;
	for (i = 0; i < TILES; i++)
		draw_tile(canvas, &map, i);
	bottom = canvas->y + DOWN * (map.size + 2);
	y = narrow ? bottom + 6 : canvas->y + 1;
	key(canvas, &map, narrow ? 0 : ACROSS * (map.size + 2) + 18, &y);
	canvas->y = y > bottom ? y : bottom;
	strangers(canvas, &map);
}
