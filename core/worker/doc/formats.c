/* formats.c - the formats of a report, by name. */
#include <string.h>

#include "worker/doc/doc.h"

const struct doc_format doc_formats[] = {
	{"html", ".html", html_write, NULL, false},
	{"pdf", ".pdf", pdf_write, NULL, true},
	{"xlsx", ".xlsx", xlsx_write, NULL, true},
	{"md", ".md", markdown_write, NULL, false},
	{"csv", ".csv", csv_write, csv_write_files, false},
	{"json", ".json", json_write, NULL, false},
	{"text", ".txt", text_write, NULL, false},
	{NULL, NULL, NULL, NULL, false},
};

const struct doc_format *doc_format(const char *name)
{
	const struct doc_format *format;

	for (format = doc_formats; format->name != NULL; format++)
		if (strcmp(format->name, name) == 0)
			return format;
	return NULL;
}
