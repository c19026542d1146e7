/* module.c - the readers of this module, by name. */
#include <string.h>

#include "worker/table/pages/pages.h"

static const struct reader_kind *const readers[] = {
	&pages_html, &pages_pdf, &pages_xls};

const struct reader_kind *zila_pages_kind(const char *format)
{
	size_t i;

	for (i = 0; i < sizeof readers / sizeof *readers; i++)
		if (strcmp(readers[i]->format, format) == 0)
			return readers[i];
	return NULL;
}
