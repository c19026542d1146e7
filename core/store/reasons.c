/* reasons.c - a reader for one form of JSON. */
#include "store/reasons.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "ground/buf.h"
#include "ground/json.h"

enum { DEPTH_MAX = JSON_DEPTH_MAX, FIELDS = 6 };

/* The texts of one object; each is empty when it is not there. */
struct fields {
	struct buf code, column, value, message, name, why;
};

struct reading {
	const char *at;
	int depth;
};

static void skip_space(struct reading *reading)
{
	reading->at += strspn(reading->at, " \t\r\n");
}

static bool take(struct reading *reading, char c)
{
	skip_space(reading);
	if (*reading->at != c)
		return false;
	reading->at++;
	return true;
}

static unsigned take_hex(struct reading *reading)
{
	char digits[5] = "";

	strncpy(digits, reading->at, 4);
	reading->at += strlen(digits);
	return (unsigned)strtoul(digits, NULL, 16);
}

static void add_utf8(struct buf *out, unsigned c)
{
	if (c < 0x80) {
		buf_add_char(out, (char)c);
	} else if (c < 0x800) {
		buf_add_char(out, (char)(0xC0 | c >> 6));
		buf_add_char(out, (char)(0x80 | (c & 0x3F)));
	} else if (c < 0x10000) {
		buf_add_char(out, (char)(0xE0 | c >> 12));
		buf_add_char(out, (char)(0x80 | (c >> 6 & 0x3F)));
		buf_add_char(out, (char)(0x80 | (c & 0x3F)));
	} else {
		buf_add_char(out, (char)(0xF0 | c >> 18));
		buf_add_char(out, (char)(0x80 | (c >> 12 & 0x3F)));
		buf_add_char(out, (char)(0x80 | (c >> 6 & 0x3F)));
		buf_add_char(out, (char)(0x80 | (c & 0x3F)));
	}
}

static void take_escape(struct reading *reading, struct buf *out)
{
	static const char from[] = "bfnrt", to[] = "\b\f\n\r\t";
	char c = *reading->at;
	const char *known;
	unsigned code;

	if (c == '\0')
		return;
	reading->at++;
	known = strchr(from, c);
	if (known) {
		buf_add_char(out, to[known - from]);
	} else if (c == 'u') {
		code = take_hex(reading);
		if (code >= 0xD800 && code < 0xDC00 &&
			strncmp(reading->at, "\\u", 2) == 0) {
			reading->at += 2;
			code = 0x10000 + ((code - 0xD800) << 10) +
			       ((take_hex(reading) - 0xDC00) & 0x3FF);
		}
		add_utf8(out, code ? code : 0xFFFD);
	} else {
		buf_add_char(out, c);
	}
}

/* A text, behind its first quote. */
static void take_text(struct reading *reading, struct buf *out)
{
	size_t size;

	for (;;) {
		size = strcspn(reading->at, "\"\\");
		buf_add(out, reading->at, size);
		reading->at += size;
		if (*reading->at == '\0')
			return;
		if (*reading->at++ == '"')
			return;
		take_escape(reading, out);
	}
}

static void skip_value(struct reading *reading)
{
	struct buf text = {0};
	bool object, array;

	object = take(reading, '{');
	array = !object && take(reading, '[');
	if ((object || array) && ++reading->depth < DEPTH_MAX) {
		while (*reading->at && !take(reading, object ? '}' : ']')) {
			skip_value(reading);
			if (!take(reading, ','))
				(void)take(reading, ':');
		}
		reading->depth--;
	} else if (take(reading, '"')) {
		take_text(reading, &text);
	} else {
		/* A number or a word; of anything else one byte, to end. */
		size_t size = strcspn(reading->at, ",:]} \t\r\n");

		reading->at += size ? size : *reading->at != '\0';
	}
	buf_free(&text);
}

/* A text or a number as text. */
static void take_scalar(struct reading *reading, struct buf *out)
{
	size_t size;

	buf_cut(out, 0);
	if (take(reading, '"')) {
		take_text(reading, out);
		return;
	}
	size = strcspn(reading->at, ",:]}[{\" \t\r\n");
	if (!size) {
		skip_value(reading);
		return;
	}
	if (strncmp(reading->at, "null", size) != 0)
		buf_add(out, reading->at, size);
	reading->at += size;
}

static struct buf *field(struct fields *fields, const char *key)
{
	static const char *const names[FIELDS] = {
		"code", "column", "value", "message", "name", "why"};
	struct buf *const bufs[FIELDS] = {&fields->code, &fields->column,
		&fields->value, &fields->message, &fields->name, &fields->why};
	int i;

	for (i = 0; i < FIELDS; i++)
		if (strcmp(names[i], key) == 0)
			return bufs[i];
	return NULL;
}

static void fields_free(struct fields *fields)
{
	buf_free(&fields->code);
	buf_free(&fields->column);
	buf_free(&fields->value);
	buf_free(&fields->message);
	buf_free(&fields->name);
	buf_free(&fields->why);
}

/* Reads an object's fields; *list is where its suggestions begin. */
static void take_object(
	struct reading *reading, struct fields *fields, const char **list)
{
	struct buf key = {0}, *into;

	while (*reading->at && !take(reading, '}')) {
		take_scalar(reading, &key);
		(void)take(reading, ':');
		into = field(fields, buf_text(&key));
		skip_space(reading);
		if (into) {
			take_scalar(reading, into);
		} else {
			if (strcmp(buf_text(&key), "suggestions") == 0)
				*list = reading->at;
			skip_value(reading);
		}
		(void)take(reading, ',');
	}
	buf_free(&key);
}

/* Gives reason with the suggestions of list, which may be NULL. */
static void give(struct reason_text *reason, const char *list,
	reason_each *each, void *user)
{
	struct fields near[LIMIT_SUGGESTIONS] = {{{0}}};
	struct reading reading = {.at = list};
	const char *none = NULL;
	int i, count = 0;

	if (list && take(&reading, '['))
		for (i = 0; i < LIMIT_SUGGESTIONS && take(&reading, '{'); i++) {
			take_object(&reading, &near[i], &none);
			if (near[i].name.size) {
				reason->near[count].code =
					buf_text(&near[i].code);
				reason->near[count].name =
					buf_text(&near[i].name);
				reason->near[count++].why =
					buf_text(&near[i].why);
			}
			if (!take(&reading, ','))
				break;
		}
	reason->near_count = count;
	each(user, reason);
	for (i = 0; i < LIMIT_SUGGESTIONS; i++)
		fields_free(&near[i]);
}

void reasons_read(const char *json, reason_each *each, void *user)
{
	struct reading reading = {.at = json};
	int i;

	if (!take(&reading, '['))
		return;
	for (i = 0; i < LIMIT_REJECT_REASONS && take(&reading, '{'); i++) {
		struct fields fields = {{0}};
		struct reason_text reason = {0};
		const char *list = NULL;

		take_object(&reading, &fields, &list);
		reason.code = buf_text(&fields.code);
		reason.column = buf_text(&fields.column);
		reason.value = buf_text(&fields.value);
		reason.message = buf_text(&fields.message);
		give(&reason, list, each, user);
		fields_free(&fields);
		if (!take(&reading, ','))
			break;
	}
}

void reasons_suggestions(const char *json, reason_each *each, void *user)
{
	struct reason_text reason = {
		.code = "", .column = "", .value = "", .message = ""};

	give(&reason, json, each, user);
}
