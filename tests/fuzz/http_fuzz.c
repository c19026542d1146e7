/* http_fuzz.c - any bytes as what a connection sends.
 *
 * The first byte says in which pieces they come the second time: what comes
 * of them must be the same.  Bodies are read as an upload, or as a form. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "daemon/http/http_form.h"
#include "daemon/http/http_parse.h"
#include "daemon/http/http_upload.h"
#include "daemon/web/route.h"

struct reading {
	uint64_t hash;
	struct http_upload upload;
	bool is_upload, well;
	struct buf body;
};

static void demand(int truth)
{
	if (!truth)
		abort();
}

static void mix(struct reading *reading, const void *data, size_t size)
{
	const unsigned char *bytes = data;
	size_t i;

	for (i = 0; i < size; i++)
		reading->hash =
			(reading->hash ^ bytes[i]) * UINT64_C(1099511628211);
}

static bool part_begin(struct http_upload *upload, const struct http_part *part)
{
	demand(*part->name != '\0');
	mix(upload->face->user, part->name, strlen(part->name));
	mix(upload->face->user, part->file, strlen(part->file));
	return true;
}

static bool part_data(struct http_upload *upload, const char *data, size_t size)
{
	mix(upload->face->user, data, size);
	return true;
}

static bool part_end(struct http_upload *upload)
{
	mix(upload->face->user, "}", 1);
	return true;
}

static void take_head(struct reading *reading, const struct http_head *head,
	const struct http_upload_face *face)
{
	const char *type = http_field(head, "content-type");
	struct http_form query = {0};
	struct route_match match;
	int i;

	demand(head->path[0] == '/' && !strstr(head->path, "/../"));
	demand(text_valid(head->path, strlen(head->path)) ==
		strlen(head->path));
	demand(head->length >= 0 && *head->host);
	for (i = 0; i < head->field_count; i++) {
		const struct http_field *field = &head->fields[i];

		demand(strlen(field->name.data) == field->name.size);
		demand(strlen(field->value.data) == field->value.size);
		mix(reading, field->name.data, field->name.size);
		mix(reading, field->value.data, field->value.size);
	}
	mix(reading, head->path, strlen(head->path));
	mix(reading, head->query, strlen(head->query));
	if (http_form_read(&query, head->query, strlen(head->query)))
		mix(reading, &query.count, sizeof query.count);
	http_form_free(&query);
	if (route_find(head->path, head->method, &match))
		mix(reading, &match.route, sizeof match.route);
	reading->is_upload = type != NULL;
	reading->well = type && http_upload_start(&reading->upload, type, face);
	buf_cut(&reading->body, 0);
}

static void take_body(struct reading *reading, const char *data, size_t size)
{
	/* Of an upload what its parts are is mixed in, as that is told later
	 * or sooner. */
	if (!reading->is_upload)
		buf_add(&reading->body, data, size);
	else if (reading->well)
		reading->well = http_upload_feed(&reading->upload, data, size);
}

static void take_end(struct reading *reading)
{
	struct http_form form = {0};

	if (reading->well)
		reading->well = http_upload_end(&reading->upload);
	mix(reading, &reading->well, sizeof reading->well);
	mix(reading, buf_text(&reading->body), reading->body.size);
	if (http_form_read(&form, buf_text(&reading->body), reading->body.size))
		mix(reading, &form.count, sizeof form.count);
	http_form_free(&form);
}

static uint64_t read_all(const char *data, size_t size, size_t step)
{
	static struct http_parse parse;
	static struct reading reading;
	struct http_upload_face face = {.begin = part_begin,
		.data = part_data,
		.end = part_end,
		.user = &reading};
	size_t at = 0, used;
	enum http_step found;

	memset(&reading, 0, sizeof reading);
	http_parse_start(&parse);
	do {
		size_t piece = size - at < step ? size - at : step;

		found = http_parse(&parse, data + at, piece, &used);
		demand(used <= piece);
		demand(found != HTTP_MORE || used == piece);
		if (found == HTTP_BEGUN)
			take_head(&reading, &parse.head, &face);
		else if (found == HTTP_BODY)
			take_body(&reading, data + at, used);
		else if (found == HTTP_DONE)
			take_end(&reading);
		at += used;
		if (found == HTTP_DONE)
			http_parse_next(&parse);
	} while (found != HTTP_REFUSED &&
		 (at < size || (found != HTTP_MORE && found != HTTP_DONE)));
	mix(&reading, &parse.status, sizeof parse.status);
	buf_free(&reading.body);
	return reading.hash;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	/* Of exactly its size, so that a byte behind it is seen. */
	char *bytes = malloc(size ? size : 1);
	size_t step = size ? 1 + data[0] % 40 : 1;

	demand(bytes != NULL);
	if (size > 1) {
		memcpy(bytes, data + 1, size - 1);
		demand(read_all(bytes, size - 1, SIZE_MAX) ==
			read_all(bytes, size - 1, step));
	}
	free(bytes);
	return 0;
}
