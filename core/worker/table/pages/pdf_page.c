/* pdf_page.c - characters with their places become words, words lines. */
#include "worker/table/pages/pdf_page.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "ground/err.h"
#include "ground/limits.h"
#include "ground/mem.h"
#include "worker/table/legacy.h"

/* Gaps in heights of the letters: a space is about 0.25 wide. */
static const float near_gap = 0.45f;  /* of the words of one text, at most */
static const float wide_gap = 0.8f;   /* between columns, surely */
static const float split_gap = 0.18f; /* a space that is only drawn */

/* What poppler tells of a page. */
struct glyphs {
	char *text;
	PopplerRectangle *places;
	guint place_count;
	GList *fonts; /* of PopplerTextAttributes, in the order of the text */
	GList *font;  /* of the character at hand */
	bool legacy, symbol;
};

/* ---- characters ---- */

static bool is_symbol_font(const char *name)
{
	return strcasestr(name, "wingdings") || strcasestr(name, "webdings") ||
	       strcasestr(name, "symbol") || strcasestr(name, "dingbats");
}

static void set_font(struct glyphs *glyphs, int at)
{
	const PopplerTextAttributes *font;
	bool is_new = glyphs->font == NULL;

	if (is_new)
		glyphs->font = glyphs->fonts;
	while (glyphs->font) {
		font = glyphs->font->data;
		if (at <= font->end_index)
			break;
		glyphs->font = glyphs->font->next;
		is_new = true;
	}
	if (!is_new)
		return;
	glyphs->legacy = glyphs->symbol = false;
	if (!glyphs->font)
		return;
	font = glyphs->font->data;
	if (font->font_name) {
		glyphs->legacy =
			legacy_font(font->font_name, strlen(font->font_name));
		glyphs->symbol = is_symbol_font(font->font_name);
	}
}

/* Private use, a control or the sign for "unknown": the font's table of
 * characters is wrong.  A dingbat is none of that. */
static bool is_broken(gunichar c, bool symbol)
{
	if (c == 0xfffd || c < 0x20 || (c >= 0x7f && c < 0xa0))
		return true;
	return !symbol && ((c >= 0xe000 && c <= 0xf8ff) || c >= 0xf0000);
}

static bool is_raised_digit(gunichar c)
{
	return c == 0xb2 || c == 0xb3 || c == 0xb9 ||
	       (c >= 0x2070 && c <= 0x2079);
}

static bool is_digit(gunichar c)
{
	return (c >= '0' && c <= '9') || (c >= 0x966 && c <= 0x96f);
}

/* What the word is, from its characters. */
static uint8_t find_kind(const char *data, size_t size)
{
	const char *end = data + size;
	bool digit = false, whole = true;

	for (; data < end; data = g_utf8_next_char(data)) {
		gunichar c = g_utf8_get_char(data);

		digit |= is_digit(c);
		whole &= is_digit(c) || c == '.';
		if (!is_digit(c) && !is_raised_digit(c) &&
			!(c < 0x80 && strchr(",.-+()%/*", (int)c)) &&
			c != 0x20b9)
			return 0;
	}
	return (digit ? PDF_NUMBER : 0) | (digit && whole ? PDF_WHOLE : 0);
}

/* ---- words ---- */

static struct pdf_word *add_word(struct pdf_page *page)
{
	if (page->word_count == page->word_room) {
		int room = page->word_room ? page->word_room * 2 : 256;
		struct pdf_word *words =
			mem_resize(page->words, (size_t)room * sizeof *words);

		if (!words)
			return NULL;
		page->words = words;
		page->word_room = room;
	}
	memset(&page->words[page->word_count], 0, sizeof *page->words);
	return &page->words[page->word_count++];
}

static bool goes_on(const struct pdf_word *word, const PopplerRectangle *place)
{
	float height = word->y2 - word->y1;
	float middle = (float)(place->y1 + place->y2) / 2;

	return word->size && middle > word->y1 && middle < word->y2 &&
	       place->x1 > word->x1 - height / 2 &&
	       place->x1 - word->x2 < height * split_gap;
}

static void grow_word(struct pdf_word *word, const PopplerRectangle *place)
{
	if (word->size == 0) {
		word->x1 = (float)place->x1;
		word->x2 = (float)place->x2;
		word->y1 = (float)place->y1;
		word->y2 = (float)place->y2;
		return;
	}
	word->x1 = fminf(word->x1, (float)place->x1);
	word->x2 = fmaxf(word->x2, (float)place->x2);
	word->y1 = fminf(word->y1, (float)place->y1);
	word->y2 = fmaxf(word->y2, (float)place->y2);
}

static void end_word(struct pdf_page *page, struct pdf_word *word)
{
	if (word)
		word->flags |=
			find_kind(buf_text(&page->text) + word->at, word->size);
}

static bool is_place(const PopplerRectangle *place)
{
	return isfinite(place->x1) && isfinite(place->x2) &&
	       isfinite(place->y1) && isfinite(place->y2) &&
	       fabs(place->x1) < 1e5 && fabs(place->x2) < 1e5 &&
	       place->x2 >= place->x1 && place->y2 > place->y1;
}

/* A smaller character whose foot is above that of its word: the number of a
 * footnote.  What is hardly smaller must stand higher. */
static bool is_raised(
	const struct pdf_word *word, const PopplerRectangle *place)
{
	float height = word->y2 - word->y1;
	double size = place->y2 - place->y1, rise = word->y2 - place->y2;

	return word->size &&
	       ((size < 0.85f * height && rise > 0.15f * height) ||
		       (size < 0.95f * height && rise > 0.25f * height));
}

/* A raised one does not lift the line that its word stands in. */
static void add_letter(struct pdf_page *page, struct pdf_word *word,
	const PopplerRectangle *place, struct text letter)
{
	if (is_raised(word, place)) {
		text_add_raised(&page->text, letter.data, letter.size);
		word->x2 = fmaxf(word->x2, (float)place->x2);
	} else {
		buf_add(&page->text, letter.data, letter.size);
		grow_word(word, place);
	}
}

static enum zila_code make_words(
	struct pdf_page *page, struct glyphs *glyphs, struct zila_err *err)
{
	struct pdf_word *word = NULL;
	const char *at = glyphs->text;
	guint i;

	for (i = 0; *at && i < glyphs->place_count; i++) {
		const char *next = g_utf8_next_char(at);
		const PopplerRectangle *place = &glyphs->places[i];
		gunichar c = g_utf8_get_char(at);

		set_font(glyphs, (int)i);
		if (g_unichar_isspace(c) || !is_place(place)) {
			end_word(page, word);
			word = NULL;
		} else {
			if (word && !goes_on(word, place)) {
				end_word(page, word);
				word = NULL;
			}
			if (!word && !(word = add_word(page)))
				return err_memory(err);
			if (word->size == 0)
				word->at = page->text.size;
			add_letter(page, word, place,
				(struct text){at, (size_t)(next - at)});
			word->size = page->text.size - word->at;
			word->flags |= glyphs->legacy ? PDF_LEGACY : 0;
			word->flags |=
				is_broken(c, glyphs->symbol) ? PDF_BROKEN : 0;
		}
		at = next;
	}
	end_word(page, word);
	return buf_check(&page->text, err);
}

/* ---- lines ---- */

static int by_middle(const void *a, const void *b)
{
	const struct pdf_word *one = a, *two = b;
	float difference = one->y1 + one->y2 - two->y1 - two->y2;

	return difference < 0 ? -1 : difference > 0;
}

static int by_left(const void *a, const void *b)
{
	const struct pdf_word *one = a, *two = b;

	return one->x1 < two->x1 ? -1 : one->x1 > two->x1;
}

static void measure_line(struct pdf_page *page, struct pdf_line *line)
{
	int i;

	qsort(page->words + line->first, (size_t)line->count,
		sizeof *page->words, by_left);
	line->parts = 1;
	for (i = line->first + 1; i < line->first + line->count; i++) {
		struct pdf_word *word = &page->words[i];
		float gap = (word->x1 - word[-1].x2) / line->height;

		if (gap <= near_gap)
			word->flags |= PDF_JOINED;
		line->parts += gap >= wide_gap;
		if (gap > line->wide)
			line->wide = gap;
	}
}

/* Words are in order of their middles; a line ends where the next middle is
 * too far from its first word's. */
static enum zila_code make_lines(struct pdf_page *page, struct zila_err *err)
{
	struct pdf_line *line = NULL;
	int i;

	qsort(page->words, (size_t)page->word_count, sizeof *page->words,
		by_middle);
	for (i = 0; i < page->word_count; i++) {
		const struct pdf_word *word = &page->words[i];
		float height = word->y2 - word->y1;
		float middle = (word->y1 + word->y2) / 2;

		if (line && middle - line->y <=
				    0.3f * fminf(height, line->height)) {
			line->count++;
			line->height = fmaxf(line->height, height);
			continue;
		}
		if (page->line_count == page->line_room) {
			int room = page->line_room ? page->line_room * 2 : 128;

			line = mem_resize(
				page->lines, (size_t)room * sizeof *line);
			if (!line)
				return err_memory(err);
			page->lines = line;
			page->line_room = room;
		}
		line = &page->lines[page->line_count++];
		*line = (struct pdf_line){
			.y = middle, .height = height, .first = i, .count = 1};
	}
	for (i = 0; i < page->line_count; i++)
		measure_line(page, &page->lines[i]);
	return ZILA_OK;
}

/* ---- pages that lie on their side ---- */

/* Which way the text runs: votes of neighbours in a word. */
struct turns {
	int right, down, up, left;
};

static struct turns count_turns(const struct glyphs *glyphs)
{
	struct turns turns = {0};
	const char *at = glyphs->text;
	const PopplerRectangle *last = NULL;
	guint i;

	for (i = 0; *at && i < glyphs->place_count; i++) {
		const PopplerRectangle *place = &glyphs->places[i];
		double x, y;

		if (g_unichar_isspace(g_utf8_get_char(at)) || !is_place(place))
			place = NULL;
		at = g_utf8_next_char(at);
		if (place && last) {
			x = place->x1 + place->x2 - last->x1 - last->x2;
			y = place->y1 + place->y2 - last->y1 - last->y2;
			turns.right += x > fabs(y);
			turns.left += -x > fabs(y);
			turns.down += y > fabs(x);
			turns.up += -y > fabs(x);
		}
		last = place;
	}
	return turns;
}

/* Lays the page so that most of its text runs from left to right. */
static void lay_upright(struct glyphs *glyphs, PopplerPage *page)
{
	struct turns turns = count_turns(glyphs);
	int most = turns.right > turns.left ? turns.right : turns.left;
	bool sideways = turns.down > most || turns.up > most;
	double width = 0, height = 0;
	guint i;

	if (!sideways && turns.left <= turns.right)
		return;
	poppler_page_get_size(page, &width, &height);
	for (i = 0; i < glyphs->place_count; i++) {
		PopplerRectangle *place = &glyphs->places[i];
		const PopplerRectangle was = *place;

		if (!sideways)
			*place = (PopplerRectangle){width - was.x2,
				height - was.y2, width - was.x1,
				height - was.y1};
		else if (turns.down > turns.up)
			*place = (PopplerRectangle){
				was.y1, width - was.x2, was.y2, width - was.x1};
		else
			*place = (PopplerRectangle){height - was.y2, was.x1,
				height - was.y1, was.x2};
	}
}

/* ---- a page ---- */

static enum zila_code take_glyphs(struct pdf_page *page, PopplerPage *source,
	int index, const char *name, struct zila_err *err)
{
	struct glyphs glyphs = {0};
	enum zila_code code = ZILA_OK;

	glyphs.text = poppler_page_get_text(source);
	if (!glyphs.text || !*glyphs.text)
		goto free_text;
	if (strlen(glyphs.text) > LIMIT_PAGE_CHARACTERS) {
		code = err_set(err, ZILA_EINPUT,
			"%s: page %d has more than %d characters: it was not "
			"made to be read",
			name, index + 1, LIMIT_PAGE_CHARACTERS);
		goto free_text;
	}
	glyphs.fonts = poppler_page_get_text_attributes(source);
	if (poppler_page_get_text_layout(
		    source, &glyphs.places, &glyphs.place_count)) {
		lay_upright(&glyphs, source);
		code = make_words(page, &glyphs, err);
	}
	if (code == ZILA_OK)
		code = make_lines(page, err);
	g_free(glyphs.places);
	poppler_page_free_text_attributes(glyphs.fonts);
free_text:
	g_free(glyphs.text);
	return code;
}

enum zila_code pdf_page_read(struct pdf_page *page, PopplerDocument *document,
	int index, const char *name, struct zila_err *err)
{
	PopplerPage *source = poppler_document_get_page(document, index);
	enum zila_code code;

	buf_cut(&page->text, 0);
	page->word_count = page->line_count = 0;
	if (!source) /* a broken page has no text */
		return ZILA_OK;
	code = take_glyphs(page, source, index, name, err);
	g_object_unref(source);
	return code;
}

void pdf_page_free(struct pdf_page *page)
{
	buf_free(&page->text);
	mem_free(page->words);
	mem_free(page->lines);
	page->words = NULL;
	page->lines = NULL;
}
