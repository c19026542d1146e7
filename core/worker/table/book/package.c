/* package.c - XML out of a zip; what a zip is that holds no workbook. */
#include "worker/table/book/package.h"

#include <stdio.h>
#include <string.h>

#include "ground/err.h"
#include "ground/limits.h"
#include "ground/mem.h"

enum { LISTED = 3, INTEGER_DIGITS = 15 };

enum zila_code document_fail(
	const struct document *document, struct zila_err *err)
{
	return err->code == ZILA_EINPUT ? err_wrap(err, "%s", document->name)
					: err->code;
}

enum zila_code document_open(struct document *document, const struct zip *zip,
	int part, const struct xml_namespace *namespaces, struct zila_err *err)
{
	enum xml_event event;

	*document = (struct document){.name = zip_name(zip, part)};
	if (zip_part_open(zip, part, &document->part, err) ||
		xml_open(zip_part_read, document->part, namespaces,
			&document->xml, err))
		goto failed;
	do
		if (xml_next(document->xml, &event, err))
			goto failed;
	while (event != XML_START);
	return ZILA_OK;
failed:
	document_fail(document, err);
	document_close(document);
	return err->code;
}

void document_close(struct document *document)
{
	xml_close(document->xml);
	zip_part_close(document->part);
	*document = (struct document){0};
}

/* ---- values ---- */

bool value_integer(struct text text, int64_t *out)
{
	int64_t value = 0;
	size_t i;

	if (text.size == 0 || text.size > INTEGER_DIGITS)
		return false;
	for (i = 0; i < text.size; i++) {
		if (text.data[i] < '0' || text.data[i] > '9')
			return false;
		value = value * 10 + (text.data[i] - '0');
	}
	*out = value;
	return true;
}

bool value_true(struct text text)
{
	return text_is(text, "1") || text_is(text, "true") ||
	       text_is(text, "on");
}

int64_t attribute_integer(struct xml *xml, const char *name, int64_t absent)
{
	struct text text;
	int64_t value;

	if (!xml_attribute(xml, XML_NONE, name, &text) ||
		!value_integer(text, &value))
		return absent;
	return value;
}

bool attribute_true(struct xml *xml, const char *name)
{
	struct text text;

	return xml_attribute(xml, XML_NONE, name, &text) && value_true(text);
}

enum zila_code names_add(struct names *names, const char *lead,
	struct text text, char **out, struct zila_err *err)
{
	size_t size = strlen(lead);
	char *name;

	names->bytes += size + text.size + 1;
	if (names->bytes > LIMIT_NAMES_BYTES)
		return err_set(err, ZILA_EINPUT,
			"names of more than %d MiB in all: no workbook has "
			"them",
			LIMIT_NAMES_BYTES >> 20);
	name = arena_alloc(&names->arena, size + text.size + 1);
	if (!name)
		return err_memory(err);
	memcpy(name, lead, size);
	memcpy(name + size, text.data, text.size);
	*out = name;
	return ZILA_OK;
}

void names_free(struct names *names)
{
	arena_free(&names->arena);
}

void *list_grow(void *items, size_t count, size_t *room, size_t item_size)
{
	size_t wanted = *room ? *room * 2 : 32;
	void *grown;

	if (count < *room)
		return items;
	grown = mem_resize(items, wanted * item_size);
	if (grown)
		*room = wanted;
	return grown;
}

/* ---- other zip files ---- */

/* What lies in a zip of that kind, and what to do. */
static const struct {
	const char *part, *what;
} kinds[] = {
	{"word/document.xml",
		"a Word document: copy its table into a spreadsheet and save "
		"that"},
	{"ppt/presentation.xml",
		"a PowerPoint presentation: copy its table into a spreadsheet "
		"and save that"},
	{"xl/workbook.bin",
		"a binary workbook (.xlsb): open it in a spreadsheet program "
		"and save it as .xlsx"},
	{"Index/Document.iwa",
		"a document of Apple's Numbers or Pages: export it as .xlsx"},
	{"Index.zip",
		"a document of Apple's Numbers or Pages: export it as .xlsx"},
	{"META-INF/container.xml", "a book (EPUB): a table is needed"},
	{"META-INF/MANIFEST.MF", "a Java program: a table is needed"},
	{"AndroidManifest.xml", "an Android program: a table is needed"},
	{"doc.kml", "a map (KMZ): a table is needed"},
	{"xl/workbook.xml",
		"a workbook whose list of parts (_rels/.rels) doesn't lead to "
		"its sheets: open it in a spreadsheet program and save it "
		"again"},
	{"content.xml",
		"an OpenDocument file that is no spreadsheet: copy its table "
		"into one and save that"},
};

static enum zila_code refuse_plain(const struct zip *zip, struct zila_err *err)
{
	char names[200];
	struct phrase phrase = {names, sizeof names, 0};
	int i, files = 0;

	for (i = 0; i < zip_count(zip); i++) {
		const char *name = zip_name(zip, i);
		size_t size = strlen(name);

		if (size == 0 || name[size - 1] == '/')
			continue;
		if (files++ < LISTED)
			phrase_add(&phrase, "%s%.60s", files > 1 ? ", " : "",
				text_valid(name, size) == size ? name : "?");
	}
	if (files == 0)
		return err_set(err, ZILA_EINPUT,
			"an empty zip file: there is nothing to read");
	return err_set(err, ZILA_EINPUT,
		"a zip file of %d file%s (%s%s): unpack it first and import "
		"what is inside",
		files, files == 1 ? "" : "s", names,
		files > LISTED ? ", ..." : "");
}

enum zila_code package_refuse(const struct zip *zip, struct zila_err *err)
{
	size_t i;

	for (i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (zip_find(zip, kinds[i].part) >= 0)
			return err_set(err, ZILA_EINPUT, "%s", kinds[i].what);
	return refuse_plain(zip, err);
}
