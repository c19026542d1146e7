/* type.c - shaping by Pango, showing by cairo. */
#include "worker/doc/print/type.h"

#include <math.h>
#include <string.h>

#include <pango/pangocairo.h>

#include "ground/mem.h"
#include "ground/text.h"
#include "worker/doc/print/letters.h"

enum {
	NOMINAL = 10,           /* points at which all is shaped */
	SLOTS = 8192,           /* of texts kept, each a list */
	HELD_MAX = 16384,       /* of them, until all are let go, */
	HELD_BYTES = 1 << 19,   /* or so much */
	CHUNK_BYTES = 16 << 10, /* wrapped at a time */
	PIECE_BYTES = 1024,     /* Pango takes the square of the time */
	ASCII_FIRST = 0x20,
	ASCII_COUNT = 0x7F - ASCII_FIRST,
	UNKNOWN_KEPT = 16,
	NUMBER_BYTES = 64,
};

#define PITCH 1.42
#define ASCENT 1.08

struct type_run {
	cairo_font_face_t *face;
	int glyph, glyph_count;
	int cluster, cluster_count;
	int byte, byte_count;
	bool backward;
	bool unknown; /* some glyph is missing: boxes */
};

/* A text as it was shaped; everything in one piece of memory. */
struct type_text {
	struct type_text *next; /* of its slot */
	uint64_t hash;
	bool more;    /* of a long text: its last line is left for the next */
	size_t taken; /* bytes that its lines show */
	enum type_face face;
	double limit; /* nominal */
	size_t size;
	char *bytes;
	struct type_line *lines;
	struct type_run *runs;
	cairo_glyph_t *glyphs;
	cairo_text_cluster_t *clusters;
	int line_count, run_count, glyph_count, cluster_count;
	bool unknown; /* one of its runs */
	double width;
};

/* Text of letters, or of nothing but digits and signs: for some languages they
 * have different fonts. */
enum { SIGNS, LATIN, SCRIPTS };

struct script {
	struct letters *letters;
	cairo_font_face_t *face;
	double ascent, height; /* of a line */
};

/* One glyph each: for numbers, and to measure ASCII. */
struct ascii {
	struct script scripts[SCRIPTS];
	unsigned long glyphs[ASCII_COUNT];
	double widths[ASCII_COUNT];
};

struct type {
	PangoFontMap *map;
	PangoContext *context;
	PangoLayout *layout;
	PangoFontDescription *fonts[TYPE_FACES];
	struct ascii ascii[TYPE_FACES];
	struct type_text *slots[SLOTS];
	size_t held, held_bytes;
	cairo_glyph_t *glyphs; /* where a run is put together */
	int glyph_room;
	uint32_t unknown[UNKNOWN_KEPT];
	int unknown_count;
	bool failed;
};

double type_pitch(const struct type_look *look)
{
	return look->size * PITCH;
}

double type_line_ascent(
	const struct type_look *look, const struct type_line *line)
{
	return look->size * fmax(ASCENT, line->ascent / NOMINAL);
}

double type_line_height(
	const struct type_look *look, const struct type_line *line)
{
	double below = look->size * (line->height - line->ascent) / NOMINAL;

	return fmax(type_pitch(look), type_line_ascent(look, line) + below);
}

double type_line_width(
	const struct type_look *look, const struct type_line *line)
{
	return look->size * line->width / NOMINAL;
}

bool type_failed(const struct type *type)
{
	return type->failed;
}

static void text_free(struct type_text *text)
{
	int i;

	for (i = 0; i < text->run_count; i++)
		cairo_font_face_destroy(text->runs[i].face);
	mem_free(text);
}

static void forget(struct type *type)
{
	struct type_text *text;
	size_t i;

	for (i = 0; i < SLOTS; i++)
		while ((text = type->slots[i]) != NULL) {
			type->slots[i] = text->next;
			text_free(text);
		}
	type->held = type->held_bytes = 0;
}

/* What a line's own box says of its height. */
static void measure_line(PangoLayoutLine *line, double *ascent, double *height)
{
	PangoRectangle box;

	pango_layout_line_get_extents(line, NULL, &box);
	*ascent = -pango_units_to_double(box.y);
	*height = pango_units_to_double(box.height);
}

static cairo_font_face_t *face_of(const PangoItem *item)
{
	return cairo_font_face_reference(cairo_scaled_font_get_font_face(
		pango_cairo_font_get_scaled_font(
			PANGO_CAIRO_FONT(item->analysis.font))));
}

static void script_load(
	struct script *script, PangoLayoutLine *line, const PangoItem *item)
{
	script->letters = letters_new(item);
	script->face = face_of(item);
	measure_line(line, &script->ascent, &script->height);
}

static void ascii_load(struct type *type, enum type_face face)
{
	struct ascii *ascii = &type->ascii[face];
	char text[2] = {0, 0};
	PangoLayoutLine *line;
	PangoGlyphItem *item;
	int i;

	pango_layout_set_font_description(type->layout, type->fonts[face]);
	for (i = 0; i < ASCII_COUNT; i++) {
		text[0] = (char)(ASCII_FIRST + i);
		pango_layout_set_text(type->layout, text, 1);
		line = pango_layout_get_line_readonly(type->layout, 0);
		if (line == NULL || line->runs == NULL)
			continue;
		item = line->runs->data;
		ascii->glyphs[i] = item->glyphs->glyphs[0].glyph;
		ascii->widths[i] = pango_units_to_double(
			pango_glyph_string_get_width(item->glyphs));
		if (text[0] == '0')
			script_load(&ascii->scripts[SIGNS], line, item->item);
		else if (text[0] == 'a')
			script_load(&ascii->scripts[LATIN], line, item->item);
	}
}

static void set_context(struct type *type, const char *lang)
{
	cairo_font_options_t *options = cairo_font_options_create();

	cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
	cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
	cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
	pango_cairo_context_set_font_options(type->context, options);
	cairo_font_options_destroy(options);
	pango_context_set_round_glyph_positions(type->context, FALSE);
	pango_context_set_language(
		type->context, pango_language_from_string(lang));
}

/* Later pieces run as the first one does, whatever they begin with. */
static void set_direction(struct type *type, PangoDirection direction)
{
	pango_layout_set_auto_dir(
		type->layout, direction == PANGO_DIRECTION_NEUTRAL);
	pango_context_set_base_dir(type->context,
		direction == PANGO_DIRECTION_NEUTRAL ? PANGO_DIRECTION_WEAK_LTR
						     : direction);
}

struct type *type_new(const char *lang)
{
	static const char *const families[TYPE_FACES] = {
		"Noto Sans, sans-serif", "Noto Sans, sans-serif",
		"Noto Serif, serif"};
	struct type *type = mem_alloc(sizeof *type);
	int i;

	if (type == NULL)
		return NULL;
	/* Pango keeps it: the next report of the run finds its fonts there. */
	type->map = g_object_ref(pango_cairo_font_map_get_default());
	pango_cairo_font_map_set_resolution(
		PANGO_CAIRO_FONT_MAP(type->map), 72);
	type->context = pango_font_map_create_context(type->map);
	set_context(type, lang);
	type->layout = pango_layout_new(type->context);
	set_direction(type, PANGO_DIRECTION_NEUTRAL);
	pango_layout_set_single_paragraph_mode(type->layout, TRUE);
	pango_layout_set_wrap(type->layout, PANGO_WRAP_WORD_CHAR);
	for (i = 0; i < TYPE_FACES; i++) {
		type->fonts[i] = pango_font_description_new();
		pango_font_description_set_family_static(
			type->fonts[i], families[i]);
		pango_font_description_set_absolute_size(
			type->fonts[i], NOMINAL * PANGO_SCALE);
		pango_font_description_set_weight(
			type->fonts[i], i == TYPE_SANS ? PANGO_WEIGHT_NORMAL
						       : PANGO_WEIGHT_BOLD);
		ascii_load(type, (enum type_face)i);
	}
	return type;
}

static void script_free(struct script *script)
{
	letters_free(script->letters);
	cairo_font_face_destroy(script->face);
}

void type_free(struct type *type)
{
	int i;

	if (type == NULL)
		return;
	forget(type);
	for (i = 0; i < TYPE_FACES; i++) {
		pango_font_description_free(type->fonts[i]);
		script_free(&type->ascii[i].scripts[SIGNS]);
		script_free(&type->ascii[i].scripts[LATIN]);
	}
	g_object_unref(type->layout);
	g_object_unref(type->context);
	g_object_unref(type->map);
	mem_free(type->glyphs);
	mem_free(type);
}

static uint64_t hash_text(
	enum type_face face, double limit, const char *text, size_t size)
{
	uint64_t hash = 1469598103934665603U;
	size_t i;

	for (i = 0; i < size; i++)
		hash = (hash ^ (unsigned char)text[i]) * 1099511628211U;
	hash = (hash ^ (uint64_t)face) * 1099511628211U;
	hash = (hash ^ (uint64_t)llround(limit * 16)) * 1099511628211U;
	return hash ^ (hash >> 29);
}

static void remember(struct type *type, unsigned long glyph)
{
	uint32_t letter = (uint32_t)glyph & ~PANGO_GLYPH_UNKNOWN_FLAG;
	int i, kept = type->unknown_count;

	if (!(glyph & PANGO_GLYPH_UNKNOWN_FLAG) || letter == ' ')
		return; /* beside such a letter: nothing is lost */

	for (i = 0; i < kept && i < UNKNOWN_KEPT; i++)
		if (type->unknown[i] == letter)
			return;
	if (kept < UNKNOWN_KEPT)
		type->unknown[kept] = letter;
	type->unknown_count++;
}

static void remember_unknown(struct type *type, const struct type_text *text)
{
	int i;

	for (i = 0; text->unknown && i < text->glyph_count; i++)
		remember(type, text->glyphs[i].index);
}

void type_start(struct type *type)
{
	type->unknown_count = 0;
}

int type_unknown(const struct type *type, struct buf *out)
{
	char letter[5];
	int i;

	for (i = 0; i < type->unknown_count && i < UNKNOWN_KEPT; i++) {
		memset(letter, 0, sizeof letter);
		text_encode(letter, type->unknown[i]);
		buf_add_format(out, "%sU+%04X (%s)", i > 0 ? ", " : "",
			(unsigned)type->unknown[i], letter);
	}
	if (type->unknown_count > UNKNOWN_KEPT)
		buf_add_text(out, ", ...");
	return type->unknown_count;
}

/* Adds the glyphs of an item to text and returns where it ends. */
static double add_glyphs(struct type_text *text, struct type_run *run,
	const PangoGlyphString *glyphs, double x)
{
	cairo_glyph_t *glyph;
	int i;

	for (i = 0; i < glyphs->num_glyphs; i++) {
		const PangoGlyphInfo *info = &glyphs->glyphs[i];

		if (info->glyph != PANGO_GLYPH_EMPTY) {
			glyph = &text->glyphs[text->glyph_count++];
			glyph->x = x + pango_units_to_double(
					       info->geometry.x_offset);
			glyph->y =
				pango_units_to_double(info->geometry.y_offset);
			glyph->index = info->glyph;
			run->glyph_count++;
			if (info->glyph & PANGO_GLYPH_UNKNOWN_FLAG)
				text->unknown = run->unknown = true;
		}
		x += pango_units_to_double(info->geometry.width);
	}
	return x;
}

/* Which bytes stand behind which glyphs: what makes text extract. */
static void add_clusters(struct type_text *text, struct type_run *run,
	PangoGlyphItem *item, const char *bytes)
{
	PangoGlyphItemIter at;
	gboolean more;

	for (more = pango_glyph_item_iter_init_start(&at, item, bytes); more;
		more = pango_glyph_item_iter_next_cluster(&at)) {
		int low = MIN(at.start_glyph, at.end_glyph + 1);
		int high = MAX(at.start_glyph + 1, at.end_glyph);
		int count = 0, i;
		cairo_text_cluster_t *cluster;

		for (i = low; i < high; i++)
			count += item->glyphs->glyphs[i].glyph !=
				 PANGO_GLYPH_EMPTY;
		cluster = &text->clusters[text->cluster_count++];
		cluster->num_bytes = at.end_index - at.start_index;
		cluster->num_glyphs = count;
		run->cluster_count++;
	}
}

/* from is where in text the layout's own text begins. */
static void add_line(struct type_text *text, PangoLayoutLine *from,
	size_t offset, const char *bytes)
{
	struct type_line *line = &text->lines[text->line_count++];
	GSList *node;
	double x = 0;

	measure_line(from, &line->ascent, &line->height);
	line->rtl = from->resolved_dir == PANGO_DIRECTION_RTL;
	line->byte = (int)offset + from->start_index;
	line->run = text->run_count;
	for (node = from->runs; node != NULL; node = node->next) {
		PangoGlyphItem *item = node->data;
		struct type_run *run = &text->runs[text->run_count++];

		run->face = face_of(item->item);
		run->glyph = text->glyph_count;
		run->cluster = text->cluster_count;
		run->byte = (int)offset + item->item->offset;
		run->byte_count = item->item->length;
		run->backward = item->item->analysis.level & 1;
		x = add_glyphs(text, run, item->glyphs, x);
		add_clusters(text, run, item, bytes);
		line->run_count++;
	}
	line->width = x;
	if (x > text->width)
		text->width = x;
}

/* How much a text holds. */
struct count {
	size_t lines, runs, glyphs;
};

static void count_line(PangoLayoutLine *line, struct count *count)
{
	GSList *node;

	count->lines++;
	for (node = line->runs; node != NULL; node = node->next) {
		PangoGlyphItem *item = node->data;

		count->runs++;
		count->glyphs += (size_t)item->glyphs->num_glyphs;
	}
}

/* An empty text for what key asks for; NULL for want of memory. */
static struct type_text *new_text(struct type *type, const struct count *count,
	const struct type_text *key, const char *bytes)
{
	size_t lines = count->lines * sizeof(struct type_line);
	size_t runs = count->runs * sizeof(struct type_run);
	size_t glyphs = count->glyphs * sizeof(cairo_glyph_t);
	size_t clusters = count->glyphs * sizeof(cairo_text_cluster_t);
	struct type_text *text = mem_alloc(sizeof *text + lines + runs +
					   glyphs + clusters + key->size + 1);
	char *at;

	if (text == NULL) {
		type->failed = true;
		return NULL;
	}
	*text = *key;
	at = (char *)(text + 1);
	text->lines = (void *)at;
	text->runs = (void *)(at += lines);
	text->glyphs = (void *)(at += runs);
	text->clusters = (void *)(at += glyphs);
	text->bytes = at + clusters;
	memcpy(text->bytes, bytes, key->size);
	text->bytes[key->size] = '\0';
	return text;
}

static size_t whole_letters(const char *text, size_t size, size_t most)
{
	if (size <= most)
		return size;
	while (most > 0 && (text[most] & 0xC0) == 0x80)
		most--;
	return most;
}

/* The text from `at` on, as far as it is one piece, laid out; its lines.  More
 * text follows what is no last piece, and may still belong to its last line:
 * that one is left, and begins the next. */
struct piece {
	GSList *lines;
	int count;   /* of lines that hold */
	size_t at;   /* where it begins */
	size_t next; /* where the next does */
};

static void lay_out(struct type *type, const struct type_text *key,
	const char *bytes, struct piece *piece)
{
	size_t rest = key->size - piece->at, most = PIECE_BYTES, size;
	PangoLayoutLine *last;

	pango_layout_set_font_description(type->layout, type->fonts[key->face]);
	pango_layout_set_width(type->layout,
		key->limit > 0 ? pango_units_from_double(key->limit) : -1);
	for (;; most *= 4) {
		size = key->limit > 0
			       ? whole_letters(bytes + piece->at, rest, most)
			       : rest;
		pango_layout_set_text(
			type->layout, bytes + piece->at, (int)size);
		piece->lines = pango_layout_get_lines_readonly(type->layout);
		piece->count = pango_layout_get_line_count(type->layout);
		piece->next = piece->at + size;
		if ((size == rest && !key->more) || key->limit <= 0)
			return;
		if (piece->count > 1)
			break;
		if (size == rest)
			return;
	}
	piece->count--;
	last = g_slist_nth_data(piece->lines, (guint)piece->count);
	piece->next = piece->at + (size_t)last->start_index;
}

static void add_lines(
	struct type_text *text, const struct piece *piece, const char *bytes)
{
	GSList *line = piece->lines;
	int i;

	for (i = 0; i < piece->count; i++, line = line->next)
		add_line(text, line->data, piece->at, bytes + piece->at);
}

static void count_lines(const struct piece *piece, struct count *count)
{
	GSList *line = piece->lines;
	int i;

	for (i = 0; i < piece->count; i++, line = line->next)
		count_line(line->data, count);
}

/* Whether key has another piece, which then runs as the first one does. */
static bool next_piece(
	struct type *type, const struct type_text *key, struct piece *piece)
{
	const PangoLayoutLine *first = piece->lines->data;

	if (piece->next >= key->size ||
		(key->more && key->size - piece->next < PIECE_BYTES))
		return false;
	if (piece->at == 0)
		set_direction(type, first->resolved_dir);
	piece->at = piece->next;
	return true;
}

/* Most texts are one piece, which is laid out once; the pieces of others once
 * to count and once to be kept. */
static struct type_text *shape(
	struct type *type, const struct type_text *key, const char *bytes)
{
	struct piece piece = {0};
	struct count count = {0};
	struct type_text *text;

	do {
		lay_out(type, key, bytes, &piece);
		count_lines(&piece, &count);
	} while (next_piece(type, key, &piece));
	text = new_text(type, &count, key, bytes);
	if (text == NULL)
		return NULL;
	if (piece.at > 0) {
		set_direction(type, PANGO_DIRECTION_NEUTRAL);
		piece.at = 0;
		lay_out(type, key, bytes, &piece);
	}
	add_lines(text, &piece, bytes);
	while (next_piece(type, key, &piece)) {
		lay_out(type, key, bytes, &piece);
		add_lines(text, &piece, bytes);
	}
	text->taken = piece.next;
	set_direction(type, PANGO_DIRECTION_NEUTRAL);
	return text;
}

/* ---- texts that need no layout ---- */

static void add_set_line(struct type_text *text, const struct script *script,
	const struct letters_set *set, const struct letters_line *from)
{
	struct type_line *line = &text->lines[text->line_count++];
	struct type_run *run = &text->runs[text->run_count];
	double x = 0;
	int i;

	*line = (struct type_line){.ascent = script->ascent,
		.height = script->height,
		.byte = from->byte,
		.run = text->run_count++,
		.run_count = 1};
	*run = (struct type_run){
		.face = cairo_font_face_reference(script->face),
		.glyph = text->glyph_count,
		.glyph_count = from->count - from->blank_end,
		.cluster = text->cluster_count,
		.cluster_count = from->count,
		.byte = from->byte,
		.byte_count = from->byte_count};
	for (i = 0; i < from->count; i++) {
		const struct letters_glyph *glyph =
			&set->glyphs[from->first + i];
		bool shown = i < run->glyph_count;

		text->clusters[text->cluster_count++] =
			(cairo_text_cluster_t){glyph->byte_count, shown};
		if (!shown)
			break;
		text->glyphs[text->glyph_count++] =
			(cairo_glyph_t){glyph->glyph, x, 0};
		x += pango_units_to_double(glyph->advance);
	}
	line->width = x;
	text->width = fmax(text->width, x);
}

/* NULL where it has to be laid out, and for want of memory. */
static struct type_text *set_lines(
	struct type *type, const struct type_text *key, const char *bytes)
{
	bool latin = key->size < LETTERS_BYTES &&
		     strpbrk(bytes, "abcdefghijklmnopqrstuvwxyz"
				    "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != NULL;
	struct script *script = &type->ascii[key->face].scripts[latin];
	const struct letters_set *set;
	struct type_text *text;
	struct count count;
	int i;

	if (script->letters == NULL ||
		(set = letters_set(script->letters, bytes, key->size,
			 pango_units_from_double(key->limit))) == NULL)
		return NULL;
	count.lines = count.runs = (size_t)set->line_count;
	count.glyphs = (size_t)set->count;
	if ((text = new_text(type, &count, key, bytes)) == NULL)
		return NULL;
	for (i = 0; i < set->line_count; i++)
		add_set_line(text, script, set, &set->lines[i]);
	text->taken = key->size;
	return text;
}

static bool same(const struct type_text *text, const struct type_text *key,
	const char *bytes)
{
	return text->hash == key->hash && text->face == key->face &&
	       fabs(text->limit - key->limit) < 0.001 &&
	       text->more == key->more && text->size == key->size &&
	       memcmp(text->bytes, bytes, key->size) == 0;
}

static const struct type_text *find(struct type *type,
	const struct type_look *look, const char *bytes, double width)
{
	struct type_text key = {.face = look->face}, **slot, *text;
	size_t size = strnlen(bytes, CHUNK_BYTES + 1);

	key.limit = width > 0 ? width / look->size * NOMINAL : 0;
	key.size = whole_letters(bytes, size, CHUNK_BYTES);
	key.more = key.size < size;
	key.hash = hash_text(key.face, key.limit, bytes, key.size);
	slot = &type->slots[key.hash % SLOTS];
	for (text = *slot; text != NULL && !same(text, &key, bytes);)
		text = text->next;
	if (text == NULL) {
		if (type->held == HELD_MAX ||
			type->held_bytes + key.size > HELD_BYTES)
			forget(type);
		text = set_lines(type, &key, bytes);
		if (text == NULL)
			text = shape(type, &key, bytes);
		if (text == NULL)
			return NULL;
		text->next = *slot;
		*slot = text;
		type->held++;
		type->held_bytes += key.size;
	}
	remember_unknown(type, text);
	return text;
}

struct type_block type_wrap(struct type *type, const struct type_look *look,
	const char *text, double width)
{
	struct type_block block = {0};
	int i;

	if (*text == '\0')
		return block;
	block.text = find(type, look, text, width);
	if (block.text == NULL)
		return block;
	if (block.text->more)
		block.next = text + block.text->taken;
	block.lines = block.text->lines;
	block.line_count = block.text->line_count;
	block.width = block.text->width * look->size / NOMINAL;
	for (i = 0; i < block.line_count; i++)
		block.height += type_line_height(look, &block.lines[i]);
	return block;
}

double type_height(struct type *type, const struct type_look *look,
	const char *text, double width)
{
	struct type_block block = type_wrap(type, look, text, width);
	double height = block.height;

	while (block.next != NULL) {
		block = type_wrap(type, look, block.next, width);
		height += block.height;
	}
	return height;
}

double type_width(
	struct type *type, const struct type_look *look, const char *text)
{
	const struct ascii *ascii = &type->ascii[look->face];
	const char *at;
	double width = 0;

	for (at = text; *at >= ASCII_FIRST && *at < 0x7F; at++)
		width += ascii->widths[*at - ASCII_FIRST];
	if (*at != '\0' && at[strnlen(at, CHUNK_BYTES)] == '\0')
		return type_wrap(type, look, text, 0).width;
	if (*at != '\0')
		return look->size * CHUNK_BYTES; /* too wide for any page */
	return width * look->size / NOMINAL;
}

static void set_ink(
	cairo_t *cr, const struct type_look *look, cairo_font_face_t *face)
{
	cairo_set_source_rgb(cr, (look->colour >> 16 & 0xFF) / 255.0,
		(look->colour >> 8 & 0xFF) / 255.0,
		(look->colour & 0xFF) / 255.0);
	cairo_set_font_face(cr, face);
	cairo_set_font_size(cr, look->size);
}

static cairo_glyph_t *glyph_room(struct type *type, int count)
{
	cairo_glyph_t *grown;

	if (count <= type->glyph_room)
		return type->glyphs;
	grown = mem_resize(type->glyphs, (size_t)count * sizeof *grown);
	if (grown == NULL) {
		type->failed = true;
		return NULL;
	}
	type->glyphs = grown;
	type->glyph_room = count;
	return grown;
}

/* Letters that no font has: boxes, so that nobody takes them for blanks. */
static void show_boxes(
	cairo_t *cr, const cairo_glyph_t *glyphs, int count, double size)
{
	int i;

	for (i = 0; i < count; i++)
		cairo_rectangle(cr, glyphs[i].x + size * 0.06,
			glyphs[i].y - size * 0.7, size * 0.5, size * 0.7);
	cairo_set_line_width(cr, size * 0.05);
	cairo_stroke(cr);
}

static void show_run(struct type *type, cairo_t *cr,
	const struct type_look *look, const struct type_text *text,
	const struct type_run *run, double x, double y)
{
	cairo_glyph_t *glyphs = glyph_room(type, run->glyph_count);
	double scale = look->size / NOMINAL;
	int i;

	if (glyphs == NULL)
		return;
	for (i = 0; i < run->glyph_count; i++) {
		glyphs[i] = text->glyphs[run->glyph + i];
		glyphs[i].x = x + glyphs[i].x * scale;
		glyphs[i].y = y + glyphs[i].y * scale;
	}
	set_ink(cr, look, run->face);
	if (run->unknown) {
		show_boxes(cr, glyphs, run->glyph_count, look->size);
		return;
	}
	cairo_show_text_glyphs(cr, text->bytes + run->byte, run->byte_count,
		glyphs, run->glyph_count, text->clusters + run->cluster,
		run->cluster_count,
		run->backward ? CAIRO_TEXT_CLUSTER_FLAG_BACKWARD : 0);
}

void type_show(struct type *type, cairo_t *cr, const struct type_look *look,
	const struct type_block *block, int line, double x, double y)
{
	const struct type_text *text = block->text;
	const struct type_line *from = &text->lines[line];
	int i;

	for (i = 0; i < from->run_count; i++)
		show_run(
			type, cr, look, text, &text->runs[from->run + i], x, y);
}

bool type_show_number(struct type *type, cairo_t *cr,
	const struct type_look *look, const char *text, double x, double y)
{
	const struct ascii *ascii = &type->ascii[look->face];
	const struct script *signs = &ascii->scripts[SIGNS];
	size_t size = strspn(text, "0123456789,.-+% "), i;
	cairo_glyph_t glyphs[NUMBER_BYTES];
	cairo_text_cluster_t clusters[NUMBER_BYTES];
	double scale = look->size / NOMINAL;

	if (text[size] != '\0' || size > NUMBER_BYTES || signs->face == NULL)
		return false;
	for (i = 0; i < size; i++) {
		glyphs[i].index = ascii->glyphs[text[i] - ASCII_FIRST];
		glyphs[i].x = x;
		glyphs[i].y = y;
		clusters[i].num_bytes = clusters[i].num_glyphs = 1;
		x += ascii->widths[text[i] - ASCII_FIRST] * scale;
	}
	set_ink(cr, look, signs->face);
	cairo_show_text_glyphs(
		cr, text, (int)size, glyphs, (int)size, clusters, (int)size, 0);
	return true;
}
