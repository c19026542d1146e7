/* catalog.c - an incremental update of the catalog, as PDF 1.4 has them.
 *
 * Cairo 1.16 writes neither /Lang nor /MarkInfo: without them readers aloud
 * guess the language and pass over the structure. */
#include "worker/doc/print/catalog.h"

#include <stdlib.h>
#include <string.h>

enum { TAIL_BYTES = 2048 };

struct tail {
	long size, root, info; /* of the trailer */
	long xref;             /* where the table is */
};

/* The number behind name in the text at from, or -1. */
static long number_after(const char *from, const char *name)
{
	const char *at = strstr(from, name);

	return at != NULL ? strtol(at + strlen(name), NULL, 10) : -1;
}

static bool read_tail(const struct buf *pdf, struct tail *tail)
{
	size_t from = pdf->size > TAIL_BYTES ? pdf->size - TAIL_BYTES : 0;
	const char *text = pdf->data + from, *trailer = NULL, *next;

	for (next = text; (next = strstr(next, "trailer")) != NULL; next++)
		trailer = next;
	if (trailer == NULL)
		return false;
	tail->size = number_after(trailer, "/Size ");
	tail->root = number_after(trailer, "/Root ");
	tail->info = number_after(trailer, "/Info ");
	tail->xref = number_after(trailer, "startxref\n");
	return tail->size > 0 && tail->root > 0 && tail->info > 0 &&
	       tail->xref > 0 && (size_t)tail->xref < pdf->size;
}

/* Where object `number` begins, by the table; 0 when it has no such line. */
static size_t find_object(
	const struct buf *pdf, const struct tail *tail, long number)
{
	const char *at = pdf->data + tail->xref;
	long first, count, offset;
	char *end;

	if (strncmp(at, "xref\n", 5) != 0)
		return 0;
	first = strtol(at + 5, &end, 10);
	count = strtol(end, &end, 10);
	if (first != 0 || number >= count || *end != '\n')
		return 0;
	offset = strtol(end + 1 + number * 20, NULL, 10);
	return offset > 0 && offset < tail->xref ? (size_t)offset : 0;
}

void catalog_update(struct buf *out, const char *lang)
{
	struct tail tail;
	const char *open, *close;
	size_t at, here, xref, i;
	struct buf body = {0};

	if (out->failed || out->size == 0 || !read_tail(out, &tail))
		return;
	at = find_object(out, &tail, tail.root);
	open = at > 0 ? strstr(out->data + at, "<<") : NULL;
	close = open != NULL ? strstr(open, "endobj") : NULL;
	if (close == NULL ||
		memmem(open, (size_t)(close - open), "/Catalog", 8) == NULL)
		return;
	buf_add(&body, open + 2, (size_t)(close - open) - 2);
	here = out->size;
	buf_add_format(out, "%ld 0 obj\n<< /Lang (", tail.root);
	for (i = 0; lang[i] != '\0'; i++)
		if ((lang[i] >= 'a' && lang[i] <= 'z') || lang[i] == '-' ||
			(lang[i] >= 'A' && lang[i] <= 'Z'))
			buf_add_char(out, lang[i]);
	buf_add_text(out, ")\n   /MarkInfo << /Marked true >>\n"
			  "   /ViewerPreferences << /DisplayDocTitle true >>");
	buf_add(out, buf_text(&body), body.size);
	buf_add_text(out, "endobj\n");
	xref = out->size;
	buf_add_format(out,
		"xref\n%ld 1\n%010zu 00000 n \ntrailer\n<< /Size %ld\n"
		"   /Root %ld 0 R\n   /Info %ld 0 R\n   /Prev %ld\n>>\n"
		"startxref\n%zu\n%%%%EOF\n",
		tail.root, here, tail.size, tail.root, tail.info, tail.xref,
		xref);
	out->failed |= body.failed;
	buf_free(&body);
}
