/* xml.c - a window over the document, and one tag or piece of text at a time.
 *
 * A tag must be whole in the window, which grows for it up to a limit; text
 * comes in pieces.  The window ends in a NUL, which no document may hold, so
 * that inner loops stop without looking for the end. */
#include "worker/table/book/xml.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "ground/err.h"
#include "ground/limits.h"
#include "ground/mem.h"
#include "ground/text.h"

enum { WINDOW_BYTES = 64 << 10, ENTITY_BYTES_MAX = 12 };

/* A prefix, and the namespace it stands for down to a depth. */
struct binding {
	int depth, space;
	size_t at, size; /* of the prefix, in `prefixes` */
};

/* What is behind a struct xml. */
struct parser {
	struct xml xml;
	xml_read *read;
	void *source;
	const struct xml_namespace *namespaces;

	char *window;
	size_t room;
	size_t begin, end;
	int64_t base; /* offset of the window in the document */
	bool eof;

	bool in_empty;   /* <a/>: its end is still to be told */
	bool ended;      /* the last event was an end: depth falls next */
	bool rooted;     /* the root has begun */
	struct buf open; /* qualified names of the open elements */
	size_t open_at[LIMIT_XML_DEPTH + 1];
	int spaces[LIMIT_XML_DEPTH + 1];

	struct xml_attribute attributes[LIMIT_XML_ATTRIBUTES];
	struct binding bindings[LIMIT_XML_NAMESPACES];
	int binding_count;
	int space; /* of no prefix, here */
	struct buf prefixes;
	struct buf scratch; /* decoded text of the event at hand */
};

/* What became of a token in the window. */
enum token { TOKEN_DONE, TOKEN_MORE, TOKEN_BAD };

/* A tag or the like being read. */
struct scan {
	const char *at, *end;
	const char *trouble;
};

static enum zila_code refuse(
	const struct parser *parser, struct zila_err *err, const char *what)
{
	return err_set(err, ZILA_EINPUT,
		"byte %" PRId64 ": %s: the file is damaged; open it in a "
		"spreadsheet program and save it again",
		parser->base + (int64_t)parser->begin + 1, what);
}

enum zila_code xml_refuse(
	const struct xml *xml, struct zila_err *err, const char *what)
{
	return refuse((const struct parser *)xml, err, what);
}

/* ---- the window ---- */

static enum zila_code fill(struct parser *parser, struct zila_err *err)
{
	enum zila_code code;
	size_t got;

	if (parser->begin > 0) {
		memmove(parser->window, parser->window + parser->begin,
			parser->end - parser->begin);
		parser->base += (int64_t)parser->begin;
		parser->end -= parser->begin;
		parser->begin = 0;
	}
	if (parser->end + 1 >= parser->room) {
		size_t room = parser->room * 2;
		char *window;

		if (parser->room > LIMIT_XML_TOKEN_BYTES)
			return refuse(parser, err,
				"a tag or comment without "
				"end");
		window = mem_resize(parser->window, room);
		if (!window)
			return err_memory(err);
		parser->window = window;
		parser->room = room;
	}
	code = parser->read(parser->source, parser->window + parser->end,
		parser->room - parser->end - 1, &got, err);
	if (code != ZILA_OK)
		return code;
	parser->end += got;
	parser->window[parser->end] = '\0';
	parser->eof = got == 0;
	return ZILA_OK;
}

enum zila_code xml_open(xml_read *read, void *source,
	const struct xml_namespace *namespaces, struct xml **out,
	struct zila_err *err)
{
	struct parser *parser = mem_alloc(sizeof *parser);
	enum zila_code code;

	if (!parser)
		return err_memory(err);
	parser->read = read;
	parser->source = source;
	parser->namespaces = namespaces;
	parser->room = WINDOW_BYTES;
	parser->window = mem_alloc(parser->room);
	code = parser->window ? fill(parser, err) : err_memory(err);
	if (code == ZILA_OK && parser->end >= 2 &&
		(memcmp(parser->window, "\xff\xfe", 2) == 0 ||
			memcmp(parser->window, "\xfe\xff", 2) == 0 ||
			memcmp(parser->window, "<", 2) == 0 ||
			memcmp(parser->window, "\0<", 2) == 0))
		code = refuse(parser, err, "UTF-16, where UTF-8 is usual");
	if (code != ZILA_OK) {
		xml_close(&parser->xml);
		return code;
	}
	if (parser->end >= 3 && memcmp(parser->window, "\xef\xbb\xbf", 3) == 0)
		parser->begin = 3;
	parser->xml.attributes = parser->attributes;
	*out = &parser->xml;
	return ZILA_OK;
}

void xml_close(struct xml *xml)
{
	struct parser *parser = (struct parser *)xml;

	if (!parser)
		return;
	mem_free(parser->window);
	buf_free(&parser->open);
	buf_free(&parser->prefixes);
	buf_free(&parser->scratch);
	mem_free(parser);
}

/* ---- characters ---- */

static bool is_space(char c)
{
	return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

static bool starts_name(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
	       (unsigned char)c >= 0x80;
}

static bool is_name(char c)
{
	return starts_name(c) || (c >= '0' && c <= '9') || c == '-' || c == '.';
}

enum {
	HAS_HIGH = 1 << 0,    /* bytes that are not ASCII */
	HAS_CONTROL = 1 << 1, /* also the ends of lines */
	HAS_ENTITY = 1 << 2,
};

/* True where a byte of a word is zero; at times also above such a byte. */
static uint64_t zeros(uint64_t word)
{
	return (word - 0x0101010101010101) & ~word & 0x8080808080808080;
}

/* Of the eight bytes of a word: what of HAS_ they are; at times more. */
static int look_word(uint64_t word)
{
	const uint64_t tops = 0x8080808080808080;

	if (!((word | (word - 0x2020202020202020) |
		      zeros(word ^ 0x2626262626262626)) &
		    tops))
		return 0;
	return (word & tops ? HAS_HIGH : 0) |
	       ((word - 0x2020202020202020) & ~word & tops ? HAS_CONTROL : 0) |
	       (zeros(word ^ 0x2626262626262626) ? HAS_ENTITY : 0);
}

/* What of HAS_ is in a text; at times more, never less.  The last word of a
 * longer text overlaps the one before. */
static int look(const char *data, size_t size)
{
	const char *end = data + size;
	uint64_t word;
	int has = 0;

	if (size < sizeof word) {
		for (; data < end; data++)
			has |= ((unsigned char)*data >= 0x80 ? HAS_HIGH : 0) |
			       ((unsigned char)*data < 0x20 ? HAS_CONTROL : 0) |
			       (*data == '&' ? HAS_ENTITY : 0);
		return has;
	}
	for (; end - data > (ptrdiff_t)sizeof word; data += sizeof word) {
		memcpy(&word, data, sizeof word);
		has |= look_word(word);
	}
	memcpy(&word, end - sizeof word, sizeof word);
	return has | look_word(word);
}

/* True for text as it may stand in a document: no control characters but
 * those of lines, valid UTF-8. */
static bool is_sound(const char *data, size_t size, int has)
{
	size_t i;

	for (i = 0; (has & HAS_CONTROL) && i < size; i++)
		if ((unsigned char)data[i] < 0x20 && !is_space(data[i]))
			return false;
	return !(has & HAS_HIGH) || text_valid(data, size) == size;
}

static void add_character(struct buf *out, uint32_t c)
{
	char data[4];

	buf_add(out, data, text_encode(data, c));
}

static bool add_number(struct buf *out, const char *data, size_t size)
{
	bool hex = size > 0 && data[0] == 'x';
	uint32_t c = 0;
	size_t i;

	for (i = hex; i < size; i++) {
		char letter = (char)(data[i] | 0x20);

		if (data[i] >= '0' && data[i] <= '9')
			c = c * (hex ? 16 : 10) + (uint32_t)(data[i] - '0');
		else if (hex && letter >= 'a' && letter <= 'f')
			c = c * 16 + (uint32_t)(letter - 'a') + 10;
		else
			return false;
		if (c > 0x10ffff)
			return false;
	}
	if (i == hex || (c < 0x20 && c != '\t' && c != '\n' && c != '\r') ||
		(c >= 0xd800 && c < 0xe000) || c == 0xfffe || c == 0xffff)
		return false;
	add_character(out, c);
	return true;
}

/* What stands between & and ;. */
static bool add_entity(struct buf *out, const char *data, size_t size)
{
	static const struct {
		const char *name;
		char c;
	} known[] = {{"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'},
		{"apos", '\''}};
	size_t i;

	if (size > 1 && data[0] == '#')
		return add_number(out, data + 1, size - 1);
	for (i = 0; i < sizeof known / sizeof *known; i++)
		if (strlen(known[i].name) == size &&
			memcmp(known[i].name, data, size) == 0) {
			buf_add_char(out, known[i].c);
			return true;
		}
	return false;
}

/* Appends text with its entities as characters and its line ends as LF, or
 * in an attribute, as XML has it, as spaces. */
static bool decode(
	struct buf *out, const char *data, size_t size, bool attribute)
{
	const char *end = data + size;

	while (data < end) {
		const char *at = data, *stop;

		while (at < end && *at != '&' && *at != '\r' &&
			!(attribute && (*at == '\n' || *at == '\t')))
			at++;
		buf_add(out, data, (size_t)(at - data));
		data = at + 1;
		if (at == end)
			break;
		if (*at != '&') {
			if (*at == '\r' && data < end && *data == '\n')
				data++;
			buf_add_char(out, attribute ? ' ' : '\n');
			continue;
		}
		stop = memchr(data, ';', (size_t)(end - data));
		if (!stop || !add_entity(out, data, (size_t)(stop - data)))
			return false;
		data = stop + 1;
	}
	return true;
}

/* ---- namespaces ---- */

static int find_namespace(const struct parser *parser, struct text uri)
{
	const struct xml_namespace *known;

	if (uri.size == 0)
		return XML_NONE;
	for (known = parser->namespaces; known->uri; known++)
		if (strlen(known->uri) == uri.size &&
			memcmp(known->uri, uri.data, uri.size) == 0)
			return known->id;
	return XML_OTHER;
}

/* False: the prefix is declared nowhere. */
static bool find_prefix(
	const struct parser *parser, struct text prefix, int *space)
{
	int i;

	for (i = parser->binding_count; i-- > 0;) {
		const struct binding *binding = &parser->bindings[i];

		if (binding->size == prefix.size &&
			memcmp(parser->prefixes.data + binding->at, prefix.data,
				prefix.size) == 0) {
			*space = binding->space;
			return true;
		}
	}
	*space = prefix.size == 0 ? XML_NONE : XML_OTHER;
	return prefix.size == 0 ||
	       (prefix.size == 3 && memcmp(prefix.data, "xml", 3) == 0);
}

static const char *bind(struct parser *parser, struct text prefix,
	const struct xml_attribute *attribute)
{
	struct binding *binding = &parser->bindings[parser->binding_count];
	struct text uri = attribute->value;

	if (parser->binding_count == LIMIT_XML_NAMESPACES ||
		prefix.size > LIMIT_XML_NAME_BYTES)
		return "too many namespaces, or too long ones";
	*binding = (struct binding){.depth = parser->xml.depth,
		.space = find_namespace(parser, uri),
		.at = parser->prefixes.size,
		.size = prefix.size};
	buf_add(&parser->prefixes, prefix.data, prefix.size);
	buf_add_char(&parser->prefixes, '\0');
	if (!parser->prefixes.failed)
		parser->binding_count++;
	return NULL;
}

int xml_find_space(const struct xml *xml, struct text prefix)
{
	int space;

	(void)find_prefix((const struct parser *)xml, prefix, &space);
	return space;
}

/* Elements without a prefix are the most, and ask for theirs each time. */
static void keep_space(struct parser *parser)
{
	(void)find_prefix(parser, (struct text){"", 0}, &parser->space);
}

/* Takes the declarations among the attributes, then the element's own. */
static const char *resolve(struct parser *parser, struct text prefix)
{
	static const struct text none = {"", 0};
	const char *trouble = NULL;
	int i;

	for (i = 0; i < parser->xml.attribute_count && !trouble; i++) {
		const struct xml_attribute *attribute = &parser->attributes[i];
		struct text name = attribute->prefix.size ? attribute->prefix
							  : attribute->name;

		if (name.size != 5 || memcmp(name.data, "xmlns", 5) != 0)
			continue;
		trouble = bind(parser,
			attribute->prefix.size ? attribute->name : none,
			attribute);
		keep_space(parser);
	}
	parser->xml.space = parser->space;
	if (!trouble && prefix.size > 0 &&
		!find_prefix(parser, prefix, &parser->xml.space))
		trouble = "a prefix without its namespace";
	parser->spaces[parser->xml.depth] = parser->xml.space;
	return trouble;
}

static void unbind(struct parser *parser)
{
	int count = parser->binding_count;

	while (count > 0 &&
		parser->bindings[count - 1].depth > parser->xml.depth)
		count--;
	if (count == parser->binding_count)
		return;
	buf_cut(&parser->prefixes, parser->bindings[count].at);
	parser->binding_count = count;
	keep_space(parser);
}

/* ---- tags ---- */

static enum token stopped(struct scan *scan, const char *trouble)
{
	if (scan->at >= scan->end)
		return TOKEN_MORE;
	scan->trouble = trouble;
	return TOKEN_BAD;
}

static void skip_space(struct scan *scan)
{
	while (is_space(*scan->at))
		scan->at++;
}

static enum token take_name(
	struct scan *scan, struct text *prefix, struct text *name)
{
	const char *start = scan->at;

	*prefix = (struct text){"", 0};
	for (;;) {
		if (!starts_name(*scan->at))
			return stopped(scan, "a name that is none");
		while (is_name(*scan->at))
			scan->at++;
		if (*scan->at != ':' || prefix->size > 0)
			break;
		*prefix = (struct text){start, (size_t)(scan->at - start)};
		start = ++scan->at;
	}
	*name = (struct text){start, (size_t)(scan->at - start)};
	return scan->at < scan->end ? TOKEN_DONE : TOKEN_MORE;
}

static enum token take_value(struct scan *scan, struct text *out)
{
	char quote = *scan->at;
	const char *start = scan->at + 1;
	const char *stop;

	if (quote != '"' && quote != '\'')
		return stopped(scan, "an attribute without quotes");
	stop = memchr(start, quote, (size_t)(scan->end - start));
	if (!stop)
		return TOKEN_MORE;
	*out = (struct text){start, (size_t)(stop - start)};
	scan->at = stop + 1;
	if (memchr(start, '<', out->size)) {
		scan->trouble = "a < in an attribute";
		return TOKEN_BAD;
	}
	return TOKEN_DONE;
}

static enum token take_attribute(struct parser *parser, struct scan *scan)
{
	struct xml_attribute *attribute =
		&parser->attributes[parser->xml.attribute_count];
	enum token token;
	int i;

	if (parser->xml.attribute_count == LIMIT_XML_ATTRIBUTES)
		return stopped(scan, "too many attributes");
	token = take_name(scan, &attribute->prefix, &attribute->name);
	if (token != TOKEN_DONE)
		return token;
	skip_space(scan);
	if (*scan->at != '=')
		return stopped(scan, "an attribute without a value");
	scan->at++;
	skip_space(scan);
	token = take_value(scan, &attribute->value);
	if (token != TOKEN_DONE)
		return token;
	for (i = 0; i < parser->xml.attribute_count; i++) {
		const struct xml_attribute *other = &parser->attributes[i];

		if (text_same(other->name, attribute->name) &&
			text_same(other->prefix, attribute->prefix))
			return stopped(scan, "an attribute twice");
	}
	parser->xml.attribute_count++;
	return TOKEN_DONE;
}

static enum token take_attributes(struct parser *parser, struct scan *scan)
{
	parser->xml.attribute_count = 0;
	for (;;) {
		bool apart = is_space(*scan->at);
		enum token token;

		if (apart)
			skip_space(scan);
		if (*scan->at == '>' || *scan->at == '/' || !apart)
			return TOKEN_DONE;
		token = take_attribute(parser, scan);
		if (token != TOKEN_DONE)
			return token;
	}
}

/* Puts the element on the stack of open ones. */
static const char *enter(struct parser *parser, struct text prefix)
{
	const char *qualified =
		prefix.size ? prefix.data : parser->xml.name.data;

	if ((size_t)(parser->xml.name.data + parser->xml.name.size -
		     qualified) > LIMIT_XML_NAME_BYTES)
		return "a name longer than any workbook's";
	if (parser->xml.depth == LIMIT_XML_DEPTH)
		return "elements within elements, deeper than any workbook's";
	if (parser->xml.depth == 0 && parser->rooted)
		return "a second document behind the first";
	parser->rooted = true;
	parser->xml.depth++;
	parser->open_at[parser->xml.depth] = parser->open.size;
	buf_add(&parser->open, qualified,
		(size_t)(parser->xml.name.data + parser->xml.name.size -
			 qualified));
	return resolve(parser, prefix);
}

/* Puts the values as they are meant where they stand in the window: what
 * is decoded is never longer. */
static bool decode_values(struct parser *parser)
{
	int i;

	for (i = 0; i < parser->xml.attribute_count; i++) {
		struct text *value = &parser->attributes[i].value;
		char *place = parser->window + (value->data - parser->window);

		buf_cut(&parser->scratch, 0);
		if (!decode(&parser->scratch, value->data, value->size, true))
			return false;
		value->size = parser->scratch.size;
		memcpy(place, buf_text(&parser->scratch), value->size);
	}
	return true;
}

/* <name attribute="value"> at the window's begin. */
static enum token take_start(struct parser *parser, struct scan *scan)
{
	const char *start = scan->at;
	int has;
	struct text prefix;
	enum token token;

	scan->at++;
	if ((token = take_name(scan, &prefix, &parser->xml.name)) ||
		(token = take_attributes(parser, scan)))
		return token;
	parser->in_empty = *scan->at == '/';
	if (parser->in_empty)
		scan->at++;
	if (*scan->at != '>')
		return stopped(scan, "a tag that makes no sense");
	scan->at++;
	has = look(start, (size_t)(scan->at - start));
	if (!is_sound(start, (size_t)(scan->at - start), has))
		scan->trouble = "a tag with bytes that are not UTF-8";
	else if ((has & (HAS_CONTROL | HAS_ENTITY)) && !decode_values(parser))
		scan->trouble = "an entity that is not defined";
	else
		scan->trouble = enter(parser, prefix);
	return scan->trouble ? TOKEN_BAD : TOKEN_DONE;
}

static void leave(struct parser *parser)
{
	const char *name =
		parser->open.data + parser->open_at[parser->xml.depth];
	size_t size = parser->open.size - parser->open_at[parser->xml.depth];
	const char *colon = memchr(name, ':', size);

	parser->xml.space = parser->spaces[parser->xml.depth];
	parser->xml.name = (struct text){name, size};
	if (colon)
		parser->xml.name = (struct text){
			colon + 1, size - (size_t)(colon + 1 - name)};
	parser->ended = true;
}

/* </name> */
static enum token take_end(struct parser *parser, struct scan *scan)
{
	size_t size =
		parser->xml.depth > 0
			? parser->open.size - parser->open_at[parser->xml.depth]
			: 0;
	const char *name = scan->at + 2;

	if (scan->end - name <= (ptrdiff_t)size)
		return TOKEN_MORE;
	scan->at = name + size;
	if (size == 0 ||
		memcmp(name,
			parser->open.data + parser->open_at[parser->xml.depth],
			size) != 0) {
		scan->trouble = "an end tag that doesn't match";
		return TOKEN_BAD;
	}
	skip_space(scan);
	if (*scan->at != '>')
		return stopped(scan, "an end tag that doesn't match");
	scan->at++;
	leave(parser);
	return TOKEN_DONE;
}

/* ---- what is neither tag nor text ---- */

/* Finds what ends a comment or the like, and moves behind it. */
static enum token take_until(struct scan *scan, const char *open,
	const char *close, struct text *inside)
{
	const char *start = scan->at + strlen(open);
	const char *stop = NULL;

	if (start < scan->end)
		stop = memmem(start, (size_t)(scan->end - start), close,
			strlen(close));
	if (!stop)
		return TOKEN_MORE;
	*inside = (struct text){start, (size_t)(stop - start)};
	scan->at = stop + strlen(close);
	if (!is_sound(inside->data, inside->size, HAS_HIGH | HAS_CONTROL)) {
		scan->trouble = "bytes that are not UTF-8";
		return TOKEN_BAD;
	}
	return TOKEN_DONE;
}

/* The value of version or encoding in an XML declaration. */
static struct text find_declared(struct text inside, const char *name)
{
	const char *end = inside.data + inside.size;
	const char *at = memmem(inside.data, inside.size, name, strlen(name));
	const char *stop;

	if (!at)
		return (struct text){"", 0};
	at += strlen(name);
	while (at < end && (is_space(*at) || *at == '='))
		at++;
	if (at == end || (*at != '"' && *at != '\''))
		return (struct text){"?", 1};
	stop = memchr(at + 1, *at, (size_t)(end - at - 1));
	if (!stop)
		return (struct text){"?", 1};
	return (struct text){at + 1, (size_t)(stop - at - 1)};
}

static bool is_word(struct text text, const char *word)
{
	return text.size == strlen(word) &&
	       strncasecmp(text.data, word, text.size) == 0;
}

static enum token take_instruction(struct scan *scan)
{
	struct text inside, encoding, version;
	enum token token = take_until(scan, "<?", "?>", &inside);

	if (token != TOKEN_DONE || inside.size < 4 ||
		memcmp(inside.data, "xml", 3) != 0 || !is_space(inside.data[3]))
		return token;
	version = find_declared(inside, "version");
	encoding = find_declared(inside, "encoding");
	if (!is_word(version, "1.0"))
		scan->trouble = "XML of a version other than 1.0";
	else if (encoding.size > 0 && !is_word(encoding, "UTF-8") &&
		 !is_word(encoding, "UTF8") && !is_word(encoding, "US-ASCII"))
		scan->trouble = "an encoding other than UTF-8";
	return scan->trouble ? TOKEN_BAD : TOKEN_DONE;
}

/* Sets *text for what is text after all, a CDATA section. */
static enum token take_other(
	struct parser *parser, struct scan *scan, struct text *text)
{
	struct text inside;
	size_t size = (size_t)(scan->end - scan->at);

	if (scan->at[1] == '?')
		return take_instruction(scan);
	if (size < 9)
		return TOKEN_MORE;
	if (memcmp(scan->at, "<!--", 4) == 0)
		return take_until(scan, "<!--", "-->", &inside);
	if (memcmp(scan->at, "<![CDATA[", 9) == 0 && parser->xml.depth > 0)
		return take_until(scan, "<![CDATA[", "]]>", text);
	scan->trouble = memcmp(scan->at, "<!DOCTYPE", 9) == 0
				? "a DOCTYPE, which no workbook has and which "
				  "may hold a bomb"
				: "a declaration that no workbook has";
	return TOKEN_BAD;
}

/* ---- text ---- */

/* How much of a text that goes on behind the window is whole: not half a
 * character, entity or CR LF. */
static size_t whole(const char *data, size_t size)
{
	size_t tail = size < ENTITY_BYTES_MAX ? size : ENTITY_BYTES_MAX;
	size_t i;

	for (i = 1; i <= tail && data[size - i] != ';'; i++)
		if (data[size - i] == '&')
			return size - i;
	if (data[size - 1] == '\r')
		return size - 1;
	for (i = 1; i <= 3 && i <= size; i++) {
		unsigned char c = (unsigned char)data[size - i];

		if (c < 0x80)
			break;
		if (c >= 0xc0)
			return size - i;
	}
	return size;
}

static enum zila_code give_text(struct parser *parser, const char *data,
	size_t size, bool plain, struct zila_err *err)
{
	int has = look(data, size);

	parser->xml.piece = (struct text){data, size};
	if (!is_sound(data, size, has))
		return refuse(parser, err,
			"bytes that are not UTF-8, or control characters");
	if (plain || !(has & (HAS_CONTROL | HAS_ENTITY)))
		return ZILA_OK;
	buf_cut(&parser->scratch, 0);
	if (!decode(&parser->scratch, data, size, false))
		return refuse(parser, err, "an entity that is not defined");
	parser->xml.piece =
		(struct text){buf_text(&parser->scratch), parser->scratch.size};
	return buf_check(&parser->scratch, err);
}

/* The text at the window's begin; *given is false when more of it must be
 * read, or when it is only the space around the root. */
static enum zila_code take_text(
	struct parser *parser, bool *given, struct zila_err *err)
{
	const char *data = parser->window + parser->begin;
	size_t held = parser->end - parser->begin;
	const char *stop = memchr(data, '<', held);
	size_t size = stop ? (size_t)(stop - data) : held;
	enum zila_code code;

	*given = false;
	if (!stop && !parser->eof) {
		if (held < WINDOW_BYTES / 2)
			return fill(parser, err);
		size = whole(data, size);
	}
	if ((code = give_text(parser, data, size, false, err)))
		return code;
	if (parser->xml.depth == 0 && text_trim(data, size).size > 0)
		return refuse(parser, err, "text outside of the document");
	parser->begin += size;
	*given = parser->xml.depth > 0;
	return ZILA_OK;
}

/* ---- events ---- */

static enum token take_token(struct parser *parser, struct scan *scan,
	enum xml_event *event, struct text *text)
{
	switch (scan->at[1]) {
	case '/':
		*event = XML_END;
		return take_end(parser, scan);
	case '!':
	case '?':
		*event = XML_TEXT;
		return take_other(parser, scan, text);
	case '\0':
		return stopped(scan, "a NUL byte");
	default:
		*event = XML_START;
		return take_start(parser, scan);
	}
}

static enum zila_code take_markup(struct parser *parser, enum xml_event *event,
	bool *given, struct zila_err *err)
{
	struct scan scan = {.at = parser->window + parser->begin,
		.end = parser->window + parser->end};
	struct text text = {NULL, 0};
	enum token token = TOKEN_MORE;
	enum zila_code code;

	*given = false;
	if (scan.end - scan.at >= 2)
		token = take_token(parser, &scan, event, &text);
	if (token == TOKEN_MORE && parser->eof)
		return refuse(parser, err, "the text breaks off in a tag");
	if (token == TOKEN_MORE)
		return fill(parser, err);
	if (parser->open.failed || parser->prefixes.failed ||
		parser->scratch.failed)
		return err_memory(err);
	if (token == TOKEN_BAD)
		return refuse(parser, err, scan.trouble);
	if (text.data &&
		(code = give_text(parser, text.data, text.size, true, err)))
		return code;
	parser->begin = (size_t)(scan.at - parser->window);
	*given = *event != XML_TEXT || text.size > 0;
	return ZILA_OK;
}

/* An end was told: its element is no longer open. */
static void finish_end(struct parser *parser)
{
	parser->ended = false;
	buf_cut(&parser->open, parser->open_at[parser->xml.depth]);
	parser->xml.depth--;
	unbind(parser);
}

static enum zila_code next(
	struct parser *parser, enum xml_event *event, struct zila_err *err)
{
	enum zila_code code = ZILA_OK;
	bool given = false;

	while (code == ZILA_OK && !given) {
		if (parser->begin == parser->end && parser->eof) {
			*event = XML_EOF;
			if (parser->xml.depth > 0 || !parser->rooted)
				return refuse(
					parser, err, "the text breaks off");
			return ZILA_OK;
		}
		if (parser->begin == parser->end) {
			code = fill(parser, err);
		} else if (parser->window[parser->begin] == '<') {
			code = take_markup(parser, event, &given, err);
		} else {
			*event = XML_TEXT;
			code = take_text(parser, &given, err);
		}
	}
	return code;
}

enum zila_code xml_next(
	struct xml *xml, enum xml_event *event, struct zila_err *err)
{
	struct parser *parser = (struct parser *)xml;

	if (parser->ended)
		finish_end(parser);
	if (!parser->in_empty)
		return next(parser, event, err);
	parser->in_empty = false;
	*event = XML_END;
	leave(parser);
	return ZILA_OK;
}

enum zila_code xml_child(
	struct xml *xml, int depth, bool *found, struct zila_err *err)
{
	enum xml_event event;
	enum zila_code code;

	for (;;) {
		if ((code = xml_next(xml, &event, err)))
			return code;
		*found = event == XML_START && xml->depth == depth + 1;
		if (*found || (event == XML_END && xml->depth == depth) ||
			event == XML_EOF)
			return ZILA_OK;
	}
}

enum zila_code xml_content(struct xml *xml, struct buf *out, size_t bytes_max,
	struct zila_err *err)
{
	int depth = xml->depth;
	enum xml_event event;
	enum zila_code code;

	for (;;) {
		if ((code = xml_next(xml, &event, err)))
			return code;
		if (event == XML_TEXT && xml->depth == depth &&
			out->size <= bytes_max)
			buf_add(out, xml->piece.data, xml->piece.size);
		if (event == XML_END && xml->depth == depth)
			return buf_check(out, err);
	}
}
