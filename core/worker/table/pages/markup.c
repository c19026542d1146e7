/* markup.c - a web page as tags and text.
 *
 * The parser is fed up to the next row, not by whole pieces: what one step
 * gives is one row or a little more, however a page repeats its cells. */
#include "worker/table/pages/markup.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

#include "ground/err.h"

static const struct {
	const char *name;
	enum tag tag;
} tags[] = {
	{"table", TAG_TABLE},
	{"sup", TAG_RAISED},
	{"sub", TAG_MARK},
	{"small", TAG_MARK},
	{"a", TAG_MARK},
	{"thead", TAG_GROUP},
	{"tbody", TAG_GROUP},
	{"tfoot", TAG_GROUP},
	{"tr", TAG_ROW},
	{"td", TAG_CELL},
	{"th", TAG_CELL},
	{"caption", TAG_CAPTION},
	{"col", TAG_COLUMN},
	{"br", TAG_BREAK},
	{"hr", TAG_BREAK},
	{"p", TAG_BLOCK},
	{"div", TAG_BLOCK},
	{"center", TAG_BLOCK},
	{"li", TAG_BLOCK},
	{"ul", TAG_BLOCK},
	{"ol", TAG_BLOCK},
	{"dl", TAG_BLOCK},
	{"dt", TAG_BLOCK},
	{"dd", TAG_BLOCK},
	{"h1", TAG_BLOCK},
	{"h2", TAG_BLOCK},
	{"h3", TAG_BLOCK},
	{"h4", TAG_BLOCK},
	{"h5", TAG_BLOCK},
	{"h6", TAG_BLOCK},
	{"pre", TAG_BLOCK},
	{"form", TAG_BLOCK},
	{"body", TAG_BLOCK},
	{"section", TAG_BLOCK},
	{"article", TAG_BLOCK},
	{"header", TAG_BLOCK},
	{"footer", TAG_BLOCK},
	{"nav", TAG_BLOCK},
	{"main", TAG_BLOCK},
	{"address", TAG_BLOCK},
	{"blockquote", TAG_BLOCK},
	{"fieldset", TAG_BLOCK},
	{"legend", TAG_BLOCK},
	{"figcaption", TAG_BLOCK},
	{"frameset", TAG_FRAMES},
	{"script", TAG_DROPPED},
	{"style", TAG_DROPPED},
	{"select", TAG_DROPPED},
	{"textarea", TAG_DROPPED},
	{"title", TAG_DROPPED},
	{"template", TAG_DROPPED},
	{"object", TAG_DROPPED},
	{"noframes", TAG_DROPPED},
	{"xml", TAG_DROPPED},
};

static enum tag tag_of(const char *name)
{
	size_t i;

	for (i = 0; i < sizeof tags / sizeof *tags; i++)
		if (strcasecmp(tags[i].name, name) == 0)
			return tags[i].tag;
	return TAG_INLINE;
}

const char *markup_attribute(const char *const *attributes, const char *name)
{
	for (; attributes && *attributes; attributes += 2)
		if (strcasecmp(attributes[0], name) == 0)
			return attributes[1] ? attributes[1] : "";
	return NULL;
}

bool markup_is_hidden(const char *const *attributes)
{
	const char *style = markup_attribute(attributes, "style");

	if (markup_attribute(attributes, "hidden"))
		return true;
	while (style && (style = strcasestr(style, "display"))) {
		style += strlen("display");
		style += strspn(style, " \t\n:");
		if (strncasecmp(style, "none", 4) == 0)
			return true;
	}
	return false;
}

static bool is_struck(const char *name, const char *const *attributes)
{
	const char *style = markup_attribute(attributes, "style");

	return strcasecmp(name, "s") == 0 || strcasecmp(name, "del") == 0 ||
	       strcasecmp(name, "strike") == 0 ||
	       (style && strcasestr(style, "line-through"));
}

static bool is_raised(const char *const *attributes)
{
	const char *style = markup_attribute(attributes, "style");

	style = style ? strcasestr(style, "vertical-align") : NULL;
	return style && strcasestr(style, "super");
}

int64_t markup_line(const struct markup *markup, bool tag)
{
	const xmlParserInput *input = markup->parser->input;
	int64_t line = input ? input->line : 1;
	const xmlChar *at;

	if (!tag || !input || !input->cur)
		return line;
	for (at = input->cur; at > input->base && *at != '<'; at--)
		line -= *at == '\n';
	return *at == '<' && line > 0 ? line : input->line;
}

/* ---- what the parser calls ---- */

static void take_open(
	void *user, const xmlChar *name, const xmlChar **attributes)
{
	struct markup *markup = user;
	const char *const *pairs = (const char *const *)attributes;
	enum tag tag = tag_of((const char *)name);

	if (tag <= TAG_MARK && is_raised(pairs))
		tag = TAG_RAISED;
	markup->depth++;
	if (markup->code != ZILA_OK || markup->dropped_at)
		return;
	if (markup->depth > MARKUP_DEPTH_MAX) {
		markup->code = err_set(markup->err, ZILA_EINPUT,
			"%s: its elements are nested deeper than %d: the file "
			"was damaged, or made to do damage",
			markup->intake->name, MARKUP_DEPTH_MAX);
		return;
	}
	if (tag == TAG_DROPPED)
		markup->dropped_at = markup->depth;
	else if (tag <= TAG_BLOCK && markup->hidden < MARKUP_HIDDEN_MAX &&
		 markup_is_hidden(pairs))
		markup->hidden_at[markup->hidden++] = markup->depth;
	if (!markup->struck_at && tag != TAG_DROPPED &&
		is_struck((const char *)name, pairs))
		markup->struck_at = markup->depth;
	if (tag != TAG_DROPPED && tag != TAG_INLINE)
		markup->open(markup->user, tag, pairs);
}

static void take_close(void *user, const xmlChar *name)
{
	struct markup *markup = user;
	int depth = markup->depth;

	if (depth > 0)
		markup->depth--;
	if (markup->dropped_at) {
		if (markup->dropped_at >= depth)
			markup->dropped_at = 0;
		return;
	}
	if (markup->struck_at >= depth)
		markup->struck_at = 0;
	if (markup->raised_at >= depth)
		markup->raised_at = 0;
	while (markup->hidden > 0 &&
		markup->hidden_at[markup->hidden - 1] >= depth)
		markup->hidden--;
	if (markup->code == ZILA_OK && tag_of((const char *)name) > TAG_MARK)
		markup->close(markup->user, tag_of((const char *)name));
}

static void take_text(void *user, const xmlChar *data, int size)
{
	struct markup *markup = user;

	if (markup->code == ZILA_OK && !markup->dropped_at && size > 0)
		markup->text(markup->user, (const char *)data, (size_t)size);
}

static void take_silence(void *user, xmlErrorPtr error)
{
	(void)user;
	(void)error;
}

enum zila_code markup_open(
	struct markup *markup, struct intake *intake, struct zila_err *err)
{
	htmlSAXHandler handler = {
		.startElement = take_open,
		.endElement = take_close,
		.characters = take_text,
		.ignorableWhitespace = take_text,
		.cdataBlock = take_text,
		.serror = take_silence,
		.initialized = XML_SAX2_MAGIC,
	};

	intake_rewind(intake);
	markup->intake = intake;
	buf_cut(&markup->data, 0);
	markup->fed = markup->whole = 0;
	markup->is_last = false;
	markup->in_tag = false;
	markup->values = markup->gaps = 0;
	markup->depth = markup->dropped_at = markup->hidden = 0;
	markup->raised_at = 0;
	markup->ended = false;
	markup->code = ZILA_OK;
	markup->parser = htmlCreatePushParserCtxt(
		&handler, markup, NULL, 0, NULL, XML_CHAR_ENCODING_UTF8);
	if (!markup->parser)
		return err_memory(err);
	htmlCtxtUseOptions(markup->parser,
		HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
			HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC);
	return ZILA_OK;
}

static bool begins_row(const char *data, size_t size)
{
	size_t at = size > 1 && data[1] == '/' ? 2 : 1;

	return at + 1 < size && tolower((unsigned char)data[at]) == 't' &&
	       (tolower((unsigned char)data[at + 1]) == 'r' ||
		       tolower((unsigned char)data[at + 1]) == 'a');
}

enum { TAG_BYTES = 64 << 10 }; /* longer ones may be cut */

/* How much of the piece goes before the tag of the next row. */
static size_t find_cut(struct text piece)
{
	size_t at = 1;

	while (at < piece.size) {
		const char *tag = memchr(piece.data + at, '<', piece.size - at);

		if (!tag)
			break;
		at = (size_t)(tag - piece.data);
		if (begins_row(tag, piece.size - at))
			return at;
		at++;
	}
	return piece.size;
}

/* The parser compares each attribute of a tag with all before it: a tag of
 * a million would take hours.  Quotes are not looked at; no honest page has
 * as much between two angle brackets behind a tag's name. */
static bool has_too_many(struct markup *markup, struct text text)
{
	size_t i;

	for (i = 0; i < text.size; i++) {
		char c = text.data[i];

		if (c == '<' || c == '>') {
			markup->in_tag =
				c == '<' && i + 1 < text.size &&
				isalpha((unsigned char)text.data[i + 1]);
			markup->values = markup->gaps = 0;
		}
		markup->values += markup->in_tag && c == '=';
		markup->gaps += markup->in_tag && c == ' ';
	}
	return markup->values > MARKUP_ATTRIBUTES_MAX ||
	       markup->gaps > MARKUP_ATTRIBUTES_MAX * 10;
}

/* Gets more of the page behind what is not yet parsed. */
static enum zila_code read_on(struct markup *markup, struct zila_err *err)
{
	struct buf *data = &markup->data;
	struct text piece;
	enum zila_code code;
	const char *end;

	if (data->size) {
		memmove(data->data, data->data + markup->fed,
			data->size - markup->fed);
		buf_cut(data, data->size - markup->fed);
	}
	markup->fed = markup->whole = 0;
	code = intake_next(markup->intake, &piece, err);
	if (code != ZILA_OK)
		return code;
	markup->is_last = piece.size == 0;
	buf_add(data, piece.data, piece.size);
	end = data->size ? memrchr(data->data, '>', data->size) : NULL;
	if (end)
		markup->whole = (size_t)(end + 1 - data->data);
	if (markup->is_last || data->size > TAG_BYTES)
		markup->whole = data->size;
	return buf_check(data, err);
}

/* A tag is given to the parser whole: when one is cut it may lose its place
 * and keep all the rest of the page in memory. */
enum zila_code markup_step(struct markup *markup, struct zila_err *err)
{
	enum zila_code code;
	struct text next;

	markup->err = err;
	while (markup->fed == markup->whole && !markup->is_last)
		if ((code = read_on(markup, err)))
			return code;
	next = (struct text){buf_text(&markup->data) + markup->fed,
		markup->whole - markup->fed};
	next.size = next.size ? find_cut(next) : 0;
	if (has_too_many(markup, next))
		return err_set(err, ZILA_EINPUT,
			"%s: a tag has more than %d attributes: the file was "
			"damaged, or made to do damage",
			markup->intake->name, MARKUP_ATTRIBUTES_MAX);
	htmlParseChunk(
		markup->parser, next.data, (int)next.size, next.size == 0);
	markup->ended = next.size == 0;
	markup->fed += next.size;
	if (markup->parser->lastError.code == XML_ERR_NO_MEMORY)
		return err_memory(err);
	return markup->code;
}

void markup_close(struct markup *markup)
{
	if (markup->parser)
		htmlFreeParserCtxt(markup->parser);
	markup->parser = NULL;
	buf_free(&markup->data);
}
