/* formats.c - the formats of a report, by name. */
#include <string.h>

#include "worker/doc/doc.h"

const struct doc_format doc_formats[] = {
	{"html", ".html", html_write},
	{"pdf", ".pdf", pdf_write},
	{"xlsx", ".xlsx", xlsx_write},
	{"md", ".md", markdown_write},
	{"csv", ".csv", csv_write, csv_write_files},
	{"json", ".json", json_write},
	{"text", ".txt", text_write},
	{NULL},
};

const struct doc_format *doc_format(const char *name)
{
	const struct doc_format *format;

	for (format = doc_formats; format->name != NULL; format++)
		if (strcmp(format->name, name) == 0)
			return format;
	return NULL;
}
