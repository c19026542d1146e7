/* json.c - JSON, written piece by piece. */
#include "ground/json.h"

#include <assert.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ground/text.h"
#include "ground/value.h"

static void start_line(struct json *json)
{
	int i;

	if (!json->pretty)
		return;
	buf_add_char(json->out, '\n');
	for (i = 0; i < json->depth; i++)
		buf_add(json->out, "  ", 2);
}

/* What stands before a member, an element or the whole document. */
static void start_member(struct json *json)
{
	uint64_t bit;

	if (json->after_key) {
		json->after_key = false;
		return;
	}
	if (json->depth == 0 || json->depth > JSON_DEPTH_MAX)
		return;
	bit = (uint64_t)1 << json->depth;
	if (json->has_member & bit)
		buf_add_char(json->out, ',');
	json->has_member |= bit;
	start_line(json);
}

static void open_container(struct json *json, char bracket)
{
	start_member(json);
	buf_add_char(json->out, bracket);
	json->depth++;
	if (json->depth > JSON_DEPTH_MAX)
		json->out->failed = true;
	else
		json->has_member &= ~((uint64_t)1 << json->depth);
}

static void close_container(struct json *json, char bracket)
{
	bool full;

	assert(json->depth > 0 && !json->after_key);
	full = json->depth <= JSON_DEPTH_MAX &&
	       (json->has_member >> json->depth & 1);
	json->depth--;
	if (full)
		start_line(json);
	buf_add_char(json->out, bracket);
}

void json_object(struct json *json)
{
	open_container(json, '{');
}

void json_array(struct json *json)
{
	open_container(json, '[');
}

void json_end_object(struct json *json)
{
	close_container(json, '}');
}

void json_end_array(struct json *json)
{
	close_container(json, ']');
}

static void escape(struct buf *out, unsigned char c)
{
	static const char letters[] = "btn?fr"; /* of \b, 8, to \r, 13 */

	if (c == '"' || c == '\\')
		buf_add_format(out, "\\%c", c);
	else if (c >= '\b' && c <= '\r' && c != '\v')
		buf_add_format(out, "\\%c", letters[c - '\b']);
	else
		buf_add_format(out, "\\u%04x", c);
}

/* Copies what needs no escape in runs: most text is one. */
static void add_escaped(struct buf *out, const char *text, size_t size)
{
	size_t from = 0;
	size_t i;

	for (i = 0; i < size; i++) {
		unsigned char c = (unsigned char)text[i];

		if (c >= ' ' && c != '"' && c != '\\')
			continue;
		buf_add(out, text + from, i - from);
		escape(out, c);
		from = i + 1;
	}
	buf_add(out, text + from, size - from);
}

/* The bytes that it took: all of them but `left` of half a character. */
static size_t add_valid(
	struct buf *out, const char *text, size_t size, size_t left)
{
	size_t at = 0;

	while (at < size) {
		size_t valid = text_valid(text + at, size - at);

		add_escaped(out, text + at, valid);
		at += valid;
		if (size - at <= left)
			break;
		buf_add_text(out, "\xef\xbf\xbd"); /* U+FFFD */
		at++;
	}
	return at;
}

static void add_string(struct buf *out, const char *text, size_t size)
{
	buf_add_char(out, '"');
	(void)add_valid(out, text, size, 0);
	buf_add_char(out, '"');
}

void json_key(struct json *json, const char *key)
{
	start_member(json);
	add_string(json->out, key, strlen(key));
	buf_add_text(json->out, json->pretty ? ": " : ":");
	json->after_key = true;
}

void json_null(struct json *json)
{
	json_raw(json, "null");
}

void json_bool(struct json *json, bool value)
{
	json_raw(json, value ? "true" : "false");
}

void json_integer(struct json *json, int64_t value)
{
	start_member(json);
	buf_add_format(json->out, "%lld", (long long)value);
}

/* The locale's decimal mark may be any text; JSON's is a point. */
static void point_decimal(char *text)
{
	size_t whole = strspn(text, "+-0123456789");
	size_t mark = strcspn(text + whole, "+-0123456789e");

	if (mark == 0)
		return;
	text[whole] = '.';
	memmove(text + whole + 1, text + whole + mark,
		strlen(text + whole + mark) + 1);
}

void json_real(struct json *json, double value)
{
	char text[64];
	int precision;

	if (!isfinite(value)) {
		json_null(json);
		return;
	}
	for (precision = 15; precision <= 17; precision++) {
		(void)snprintf(text, sizeof text, "%.*g", precision, value);
		if (strtod(text, NULL) == value)
			break;
	}
	point_decimal(text);
	json_raw(json, text);
}

void json_text(struct json *json, const char *text)
{
	if (text)
		json_text_size(json, text, strlen(text));
	else
		json_null(json);
}

void json_text_size(struct json *json, const char *text, size_t size)
{
	start_member(json);
	add_string(json->out, text, size);
}

void json_text_open(struct json *json)
{
	start_member(json);
	buf_add_char(json->out, '"');
}

size_t json_text_part(struct json *json, const char *text, size_t size)
{
	return add_valid(json->out, text, size, 3);
}

void json_text_close(struct json *json, const char *text, size_t size)
{
	(void)add_valid(json->out, text, size, 0);
	buf_add_char(json->out, '"');
}

void json_raw(struct json *json, const char *json_text)
{
	start_member(json);
	buf_add_text(json->out, json_text);
}

void json_cell(struct json *json, const struct value *value)
{
	switch (value->type) {
	case VALUE_NULL:
		json_null(json);
		break;
	case VALUE_INTEGER:
		json_integer(json, value->integer);
		break;
	case VALUE_REAL:
		json_real(json, value->real);
		break;
	case VALUE_TEXT:
		json_text_size(json, value->text, value->size);
		break;
	}
}

void json_pair_text(struct json *json, const char *key, const char *text)
{
	json_key(json, key);
	json_text(json, text);
}

void json_pair_raw(struct json *json, const char *key, const char *json_text)
{
	json_key(json, key);
	if (json_text && *json_text)
		json_raw(json, json_text);
	else
		json_null(json);
}

void json_pair_object(struct json *json, const char *key)
{
	json_key(json, key);
	json_object(json);
}

void json_pair_array(struct json *json, const char *key)
{
	json_key(json, key);
	json_array(json);
}

void json_pair_integer(struct json *json, const char *key, int64_t value)
{
	json_key(json, key);
	json_integer(json, value);
}

void json_pair_bool(struct json *json, const char *key, bool value)
{
	json_key(json, key);
	json_bool(json, value);
}
