/* doctor.c - how `zila doctor` tells what a check found. */
#include <stdio.h>
#include <string.h>

#include "doctor.h"

/* Adds text; its further lines stand under the first. */
static void add_indented(struct buf *out, const char *text)
{
	struct buf line = {0};
	size_t size = strcspn(text, "\n");

	buf_add(&line, text, size);
	print_format(out, "%s\n", buf_text(&line));
	buf_free(&line);
	if (text[size] == '\0' || text[size + 1] == '\0')
		return;
	print_format(out, "%-16s", "");
	add_indented(out, text + size + 1);
}

void doctor_told(struct doctor *doctor, enum status status, const char *name,
	const char *format, ...)
{
	static const char *const words[] = {"ok", "warn", "fail"};
	static const char *const gaps[] = {"    ", "  ", "  "};
	static const enum paint paints[] = {
		PAINT_GREEN, PAINT_YELLOW, PAINT_RED};
	struct buf *out = &doctor->cli->out.buf;
	char text[ZILA_ERR_BYTES_MAX];
	va_list args;

	va_start(args, format);
	vsnprintf(text, sizeof text, format, args);
	va_end(args);
	if (doctor->cli->format == FORMAT_JSON) {
		json_object(&doctor->json);
		json_pair_text(&doctor->json, "name", name);
		json_pair_text(&doctor->json, "status", words[status]);
		json_pair_text(&doctor->json, "message", text);
		json_end_object(&doctor->json);
		return;
	}
	print_painted(&doctor->cli->out, paints[status], words[status]);
	print_format(out, "%s%-10s", gaps[status], name);
	add_indented(out, text);
}
