/* xml.h - XML as a stream of events, for the formats of spreadsheets.
 *
 * A small strict reader: XML 1.0 with namespaces, in UTF-8.  What it does
 * not understand it refuses and never reads past: a DOCTYPE (and so every
 * entity of one's own), another encoding, a tag that doesn't match, bytes
 * that are not UTF-8, anything deeper or longer than the limits.
 *
 * Owner:   texts are borrowed until the next xml_next().
 * Errors:  ZILA_EINPUT with the byte where it went wrong; or what the
 *          source said.
 */
#ifndef ZILA_WORKER_XML_H
#define ZILA_WORKER_XML_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "ground/buf.h"
#include "ground/text.h"
#include "zila.h"

/* Gives at most room bytes, none only at the end. */
typedef enum zila_code xml_read(void *source, char *data, size_t room,
	size_t *got, struct zila_err *err);

/* A namespace that the caller knows, by a number of its own above 0; the
 * list ends with a NULL.  All others are -1, and 0 is no namespace. */
struct xml_namespace {
	const char *uri;
	int id;
};

enum { XML_NONE = 0, XML_OTHER = -1 };

enum xml_event {
	XML_EOF,
	XML_START, /* depth, space and name are set; xml_attribute() */
	XML_END,   /* depth, space and name are again those of the start */
	XML_TEXT,  /* a piece of text; depth is its element's */
};

struct xml_attribute {
	struct text prefix, name, value;
};

/* What is known of the last event.  The root's depth is 1. */
struct xml {
	int depth, space;
	struct text name;
	struct text piece; /* of XML_TEXT */
	const struct xml_attribute *attributes;
	int attribute_count;
};

ZILA_MUST_USE enum zila_code xml_open(xml_read *read, void *source,
	const struct xml_namespace *namespaces, struct xml **out,
	struct zila_err *err);
void xml_close(struct xml *xml); /* NULL is fine */

ZILA_MUST_USE enum zila_code xml_next(
	struct xml *xml, enum xml_event *event, struct zila_err *err);

/* The namespace that a prefix stands for here. */
int xml_find_space(const struct xml *xml, struct text prefix);

/* These two are here to be inlined: their names are constants, and a sheet
 * asks for some ten of them a cell. */
static inline bool xml_is(const struct xml *xml, int space, const char *name)
{
	return xml->space == space && text_is(xml->name, name);
}

/* The value of an attribute of the element that was just started.  One
 * without a prefix is in no namespace. */
static inline bool xml_attribute(
	const struct xml *xml, int space, const char *name, struct text *out)
{
	int i;

	for (i = 0; i < xml->attribute_count; i++) {
		const struct xml_attribute *attribute = &xml->attributes[i];

		if (text_is(attribute->name, name) &&
			(attribute->prefix.size == 0
					? XML_NONE
					: xml_find_space(
						  xml, attribute->prefix)) ==
				space) {
			*out = attribute->value;
			return true;
		}
	}
	return false;
}

/* Goes to the next child of the element that was started at depth, past
 * all else; *found is false at that element's end. */
ZILA_MUST_USE enum zila_code xml_child(
	struct xml *xml, int depth, bool *found, struct zila_err *err);

/* Appends the text of the element that was just started, without that of
 * its children, and goes to its end.  Once out holds more than bytes_max,
 * the rest is left out. */
ZILA_MUST_USE enum zila_code xml_content(struct xml *xml, struct buf *out,
	size_t bytes_max, struct zila_err *err);

/* Says that the document makes no sense here. */
enum zila_code xml_refuse(
	const struct xml *xml, struct zila_err *err, const char *what);

#endif
