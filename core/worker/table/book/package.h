/* package.h - an XML part of a zip file, and what its values mean.
 *
 * Owner:   a document borrows the zip, which must outlive it.
 * Errors:  ZILA_EINPUT; the text names the part, not the file.
 */
#ifndef ZILA_WORKER_PACKAGE_H
#define ZILA_WORKER_PACKAGE_H

#include "ground/mem.h"
#include "worker/table/book/xml.h"
#include "worker/table/book/zip.h"

/* Zero-initialise; document_close() is then always fine. */
struct document {
	struct zip_part *part;
	struct xml *xml;
	const char *name; /* of the part */
};

/* Opens a part and goes to its root. */
ZILA_MUST_USE enum zila_code document_open(struct document *document,
	const struct zip *zip, int part, const struct xml_namespace *namespaces,
	struct zila_err *err);
void document_close(struct document *document);

/* Puts the part's name before an error that came out of its xml. */
enum zila_code document_fail(
	const struct document *document, struct zila_err *err);

/* What a zip is that is no workbook, and what to do about it. */
ZILA_MUST_USE enum zila_code package_refuse(
	const struct zip *zip, struct zila_err *err);

/* Values of attributes.  False: text is no such value. */
ZILA_MUST_USE bool value_integer(struct text text, int64_t *out);
bool value_true(struct text text);

/* An attribute without a namespace, as a number or a truth; absent: the
 * value that stands for it. */
int64_t attribute_integer(struct xml *xml, const char *name, int64_t absent);
bool attribute_true(struct xml *xml, const char *name);

/* Names that end together, and may not fill memory. */
struct names {
	struct arena arena;
	size_t bytes;
};

/* Keeps a copy of lead, if it isn't empty, and text. */
ZILA_MUST_USE enum zila_code names_add(struct names *names, const char *lead,
	struct text text, char **out, struct zila_err *err);
void names_free(struct names *names);

/* The list with room for one more item, wherever it is then; NULL: no
 * memory, and the list is as it was. */
ZILA_MUST_USE void *list_grow(
	void *items, size_t count, size_t *room, size_t item_size);

#endif
