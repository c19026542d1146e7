/* ods_book.c - the sheets and styles of content.xml and styles.xml.
 *
 * The sheets' names stand on them, so content.xml is read once to its end
 * before the first row: a damaged file is refused then. */
#include "worker/table/book/ods_book.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ground/err.h"
#include "ground/limits.h"
#include "worker/table/legacy.h"

enum { PARENTS_MAX = 20, MIME_BYTES = 128 };

#define OASIS "urn:oasis:names:tc:opendocument:xmlns:"

const struct xml_namespace ods_namespaces[] = {
	{OASIS "office:1.0", ODS_OFFICE},
	{OASIS "table:1.0", ODS_TABLE},
	{OASIS "text:1.0", ODS_TEXT},
	{OASIS "style:1.0", ODS_STYLE},
	{OASIS "xsl-fo-compatible:1.0", ODS_FO},
	{OASIS "svg-compatible:1.0", ODS_SVG},
	{OASIS "manifest:1.0", ODS_MANIFEST},
	{"urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0",
		ODS_CALC},
	{NULL, 0},
};

struct ods_style {
	char *key;          /* its family's letter, and its name */
	char *parent;       /* key of the style it adds to */
	uint8_t look, said; /* of enum look; what else its parents say */
	bool hidden;        /* a sheet's */
};

bool ods_is_spreadsheet(const struct zip *zip)
{
	static const char wanted[] =
		"application/vnd.oasis.opendocument.spreadsheet";
	int part = zip_find(zip, "mimetype");
	struct zip_part *source;
	char data[MIME_BYTES];
	struct zila_err err;
	size_t got = 0;

	if (part < 0 || zip_part_open(zip, part, &source, &err) != ZILA_OK)
		return false;
	if (zip_part_read(source, data, sizeof data, &got, &err) != ZILA_OK)
		got = 0;
	zip_part_close(source);
	return got >= sizeof wanted - 1 &&
	       memcmp(data, wanted, sizeof wanted - 1) == 0;
}

/* ---- styles ---- */

static int compare_styles(const void *a, const void *b)
{
	const struct ods_style *left = a, *right = b;

	return strcmp(left->key, right->key);
}

static const struct ods_style *find_style(
	const struct ods_book *book, const char *key)
{
	struct ods_style wanted = {.key = (char *)(uintptr_t)key};

	if (book->style_count == 0)
		return NULL;
	return bsearch(&wanted, book->styles, book->style_count, sizeof wanted,
		compare_styles);
}

static enum zila_code make_key(struct ods_book *book, enum ods_family family,
	struct text name, char **out, struct zila_err *err)
{
	char lead[] = {(char)family, '\0'};

	return names_add(&book->names, lead, name, out, err);
}

static bool find_family(struct xml *xml, enum ods_family *out)
{
	struct text text;

	if (!xml_attribute(xml, ODS_STYLE, "family", &text))
		return false;
	if (text_is(text, "table-cell"))
		*out = ODS_CELLS;
	else if (text_is(text, "text"))
		*out = ODS_TEXTS;
	else if (text_is(text, "table"))
		*out = ODS_SHEETS;
	else
		return false;
	return true;
}

static bool is_legacy_face(const struct ods_book *book, struct text name)
{
	size_t i;

	for (i = 0; i < book->face_count; i++)
		if (text_is(name, book->faces[i]))
			return true;
	return legacy_font(name.data, name.size);
}

static void say_look(struct ods_style *style, enum look look, bool is)
{
	style->said |= look;
	style->look |= is ? look : 0;
}

/* What <style:text-properties> or <style:table-properties> says. */
static void take_properties(
	const struct ods_book *book, struct xml *xml, struct ods_style *style)
{
	struct text text;

	if (xml_is(xml, ODS_STYLE, "table-properties") &&
		xml_attribute(xml, ODS_TABLE, "display", &text))
		style->hidden = text_is(text, "false");
	if (!xml_is(xml, ODS_STYLE, "text-properties"))
		return;
	if (xml_attribute(xml, ODS_STYLE, "font-name", &text) ||
		xml_attribute(xml, ODS_FO, "font-family", &text))
		say_look(style, LOOK_LEGACY, is_legacy_face(book, text));
	if (xml_attribute(xml, ODS_STYLE, "text-line-through-style", &text) ||
		xml_attribute(xml, ODS_STYLE, "text-line-through-type", &text))
		say_look(style, LOOK_STRUCK, !text_is(text, "none"));
	if (xml_attribute(xml, ODS_STYLE, "text-position", &text))
		say_look(style, LOOK_RAISED,
			(text.size > 5 && !memcmp(text.data, "super", 5)) ||
				(text.size && *text.data > '0' &&
					*text.data <= '9'));
}

/* <style:style> or <style:default-style> */
static enum zila_code add_style(
	struct ods_book *book, struct xml *xml, struct zila_err *err)
{
	int depth = xml->depth;
	struct text name = {"", 0}, parent = {"", 0};
	struct ods_style *styles, *style;
	enum ods_family family;
	enum zila_code code;
	bool found;

	if (!find_family(xml, &family))
		return ZILA_OK;
	if (book->style_count == LIMIT_STYLES)
		return xml_refuse(xml, err, "too many styles");
	styles = list_grow(book->styles, book->style_count, &book->style_room,
		sizeof *styles);
	if (!styles)
		return err_memory(err);
	book->styles = styles;
	style = &styles[book->style_count];
	*style = (struct ods_style){0};
	(void)xml_attribute(xml, ODS_STYLE, "name", &name);
	(void)xml_attribute(xml, ODS_STYLE, "parent-style-name", &parent);
	if ((code = make_key(book, family, name, &style->key, err)) ||
		(code = make_key(book, family, parent, &style->parent, err)))
		return code;
	while ((code = xml_child(xml, depth, &found, err)) == ZILA_OK && found)
		take_properties(book, xml, style);
	book->style_count++;
	return code;
}

static enum zila_code read_styles(
	struct ods_book *book, struct xml *xml, struct zila_err *err)
{
	int depth = xml->depth;
	enum zila_code code;
	bool found;

	while ((code = xml_child(xml, depth, &found, err)) == ZILA_OK && found)
		if ((xml_is(xml, ODS_STYLE, "style") ||
			    xml_is(xml, ODS_STYLE, "default-style")) &&
			(code = add_style(book, xml, err)))
			break;
	return code;
}

/* Keeps the names of fonts that are legacy by their family. */
static enum zila_code read_faces(
	struct ods_book *book, struct xml *xml, struct zila_err *err)
{
	int depth = xml->depth;
	enum zila_code code;
	bool found;

	while ((code = xml_child(xml, depth, &found, err)) == ZILA_OK &&
		found) {
		struct text name, family;
		char **faces;

		if (!xml_attribute(xml, ODS_STYLE, "name", &name) ||
			!xml_attribute(xml, ODS_SVG, "font-family", &family) ||
			!legacy_font(family.data, family.size))
			continue;
		if (book->face_count == LIMIT_FONT_FACES)
			return xml_refuse(xml, err, "too many fonts");
		faces = list_grow(book->faces, book->face_count,
			&book->face_room, sizeof *faces);
		if (!faces)
			return err_memory(err);
		book->faces = faces;
		if ((code = names_add(&book->names, "", name,
			     &faces[book->face_count], err)))
			return code;
		book->face_count++;
	}
	return code;
}

/* Gives each style what it doesn't say from its parents. */
static void settle_styles(struct ods_book *book)
{
	size_t i;
	int j;

	if (book->style_count > 0)
		qsort(book->styles, book->style_count, sizeof *book->styles,
			compare_styles);
	for (i = 0; i < book->style_count; i++) {
		struct ods_style *style = &book->styles[i];
		const struct ods_style *parent = style;

		for (j = 0; j < PARENTS_MAX && parent; j++) {
			style->look |= parent->look & ~style->said;
			style->said |= parent->said;
			parent = find_style(book, parent->parent);
		}
		book->looks |= style->look;
	}
}

uint8_t ods_look(
	const struct ods_book *book, enum ods_family family, struct text name)
{
	const struct ods_style *style;
	struct buf key = {0};

	if (!book->looks)
		return 0;
	buf_add_char(&key, (char)family);
	buf_add(&key, name.data, name.size);
	style = key.failed ? NULL : find_style(book, buf_text(&key));
	if (!style && family == ODS_CELLS)
		style = find_style(book, "c");
	buf_free(&key);
	return style ? style->look : 0;
}

/* ---- sheets ---- */

static enum zila_code add_sheet(
	struct ods_book *book, struct xml *xml, struct zila_err *err)
{
	struct sheet *sheet = &book->sheets[book->sheet_count];
	struct text name = {"", 0}, text = {"", 0};
	const struct ods_style *style;
	enum zila_code code;
	char *copy, *key;

	if (book->sheet_count == LIMIT_SHEETS)
		return xml_refuse(xml, err, "too many sheets");
	(void)xml_attribute(xml, ODS_TABLE, "name", &name);
	(void)xml_attribute(xml, ODS_TABLE, "style-name", &text);
	if ((code = names_add(&book->names, "", name, &copy, err)) ||
		(code = make_key(book, ODS_SHEETS, text, &key, err)))
		return code;
	sheet->name = copy;
	style = find_style(book, key);
	sheet->hidden = style && style->hidden;
	book->hidden_count += sheet->hidden;
	book->sheet_count++;
	return ZILA_OK;
}

/* The children of <office:body>: one of them is the spreadsheet. */
static enum zila_code read_sheets(
	struct ods_book *book, struct xml *xml, struct zila_err *err)
{
	enum zila_code code;
	bool found;

	while ((code = xml_child(xml, 2, &found, err)) == ZILA_OK && found) {
		if (!xml_is(xml, ODS_OFFICE, "spreadsheet"))
			continue;
		while ((code = xml_child(xml, 3, &found, err)) == ZILA_OK &&
			found)
			if (xml_is(xml, ODS_TABLE, "table") &&
				(code = add_sheet(book, xml, err)))
				return code;
		if (code != ZILA_OK)
			return code;
	}
	return code;
}

/* Of content.xml, or of styles.xml, whose automatic styles are not those of
 * cells. */
static enum zila_code read_root(struct ods_book *book, struct xml *xml,
	bool content, struct zila_err *err)
{
	enum zila_code code;
	bool found;

	while ((code = xml_child(xml, 1, &found, err)) == ZILA_OK && found) {
		if (xml_is(xml, ODS_OFFICE, "font-face-decls")) {
			code = read_faces(book, xml, err);
		} else if (xml_is(xml, ODS_OFFICE,
				   content ? "automatic-styles" : "styles")) {
			code = read_styles(book, xml, err);
		} else if (content && xml_is(xml, ODS_OFFICE, "body")) {
			settle_styles(book);
			code = read_sheets(book, xml, err);
		}
		if (code != ZILA_OK)
			return code;
	}
	return code;
}

static enum zila_code read_part(
	struct ods_book *book, int part, bool content, struct zila_err *err)
{
	struct document document;
	enum zila_code code;

	code = document_open(&document, book->zip, part, ods_namespaces, err);
	if (code != ZILA_OK)
		return code;
	code = read_root(book, document.xml, content, err);
	if (code != ZILA_OK)
		document_fail(&document, err);
	document_close(&document);
	return code;
}

static enum zila_code refuse_encrypted(struct zila_err *err)
{
	return err_set(err, ZILA_EINPUT,
		"a spreadsheet with a password: open it and save it without "
		"one");
}

/* The parts of an encrypted file are named in its manifest as such. */
static enum zila_code check_manifest(
	const struct ods_book *book, struct zila_err *err)
{
	int part = zip_find(book->zip, "META-INF/manifest.xml");
	struct document document;
	enum xml_event event = XML_START;
	enum zila_code code;
	bool encrypted = false;

	if (zip_find(book->zip, "encrypted-package") >= 0)
		return refuse_encrypted(err);
	if (part < 0)
		return ZILA_OK;
	code = document_open(&document, book->zip, part, ods_namespaces, err);
	if (code != ZILA_OK)
		return code;
	while (code == ZILA_OK && event != XML_EOF && !encrypted) {
		code = xml_next(document.xml, &event, err);
		encrypted =
			code == ZILA_OK && event == XML_START &&
			xml_is(document.xml, ODS_MANIFEST, "encryption-data");
	}
	if (code != ZILA_OK)
		document_fail(&document, err);
	document_close(&document);
	return encrypted ? refuse_encrypted(err) : code;
}

enum zila_code ods_book_open(
	struct ods_book *book, const struct zip *zip, struct zila_err *err)
{
	int styles = zip_find(zip, "styles.xml");
	enum zila_code code;

	book->zip = zip;
	book->content = zip_find(zip, "content.xml");
	book->sheets = mem_alloc((LIMIT_SHEETS + 1) * sizeof *book->sheets);
	if (!book->sheets)
		return err_memory(err);
	if ((code = check_manifest(book, err)))
		return code;
	if (book->content < 0)
		return err_set(err, ZILA_EINPUT,
			"a spreadsheet without its content.xml: the file is "
			"damaged; get it again");
	if (styles >= 0 && (code = read_part(book, styles, false, err)))
		return code;
	if ((code = read_part(book, book->content, true, err)))
		return code;
	if (book->sheet_count == 0)
		return err_set(err, ZILA_EINPUT,
			"the spreadsheet has no sheet with cells");
	return ZILA_OK;
}

void ods_book_close(struct ods_book *book)
{
	mem_free(book->sheets);
	mem_free(book->styles);
	mem_free(book->faces);
	names_free(&book->names);
	*book = (struct ods_book){0};
}
