/* formats.c - the formats of a report, by name. */
#include <string.h>

#include "worker/doc/doc.h"

const struct doc_format doc_formats[] = {
	{"html", ".html", html_write},
	{"md", ".md", markdown_write},
	{"csv", ".csv", csv_write},
	{"json", ".json", json_write},
	{"text", ".txt", text_write},
	{"pdf", ".pdf", pdf_write},
	{NULL, NULL, NULL},
};

const struct doc_format *doc_format(const char *name)
{
	const struct doc_format *format;

	for (format = doc_formats; format->name != NULL; format++)
		if (strcmp(format->name, name) == 0)
			return format;
	return NULL;
}
