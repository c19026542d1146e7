/* json_read.c - one value after the other, by json_scan. */
#include "ground/json_read.h"

#include <stdlib.h>
#include <string.h>

#define EXACT_MAX INT64_C(9007199254740992)

static bool take(struct json_scan *scan, struct json_value *out)
{
	json_scan_blanks(scan);
	out->at = scan->at;
	if (!json_scan_value(scan))
		return false;
	out->size = (size_t)(scan->at - out->at);
	out->kind = strchr("{[\"tfn", *out->at) ? *out->at : 0;
	return true;
}

bool json_value(const char *text, size_t size, struct json_value *out)
{
	struct json_scan scan = {text, text + size, 0};

	if (!take(&scan, out))
		return false;
	json_scan_blanks(&scan);
	return scan.at == scan.end;
}

struct json_walk json_walk(const struct json_value *container)
{
	/* between the brackets */
	return (struct json_walk){
		{container->at + 1, container->at + container->size - 1, 0}};
}

bool json_element(struct json_walk *walk, struct json_value *value)
{
	struct json_scan *scan = &walk->scan;

	json_scan_blanks(scan);
	if (scan->at < scan->end && *scan->at == ',')
		scan->at++;
	json_scan_blanks(scan);
	return scan->at < scan->end && take(scan, value);
}

bool json_member(struct json_walk *walk, struct json_value *key,
	struct json_value *value)
{
	return json_element(walk, key) && json_scan_char(&walk->scan, ':') &&
	       take(&walk->scan, value);
}

bool json_is(const struct json_value *string, const char *text)
{
	size_t size = strlen(text);

	return string->kind == '"' && string->size == size + 2 &&
	       memcmp(string->at + 1, text, size) == 0;
}

bool json_find(const struct json_value *object, const char *name,
	struct json_value *value)
{
	struct json_walk walk = json_walk(object);
	struct json_value key;

	if (object->kind != '{')
		return false;
	while (json_member(&walk, &key, value))
		if (json_is(&key, name))
			return true;
	return false;
}

char *json_copy(const struct json_value *string, struct arena *arena)
{
	struct buf text = {0};
	const char *bad;
	char *copy = NULL;

	if (string->kind == '"' &&
		json_unescape(&text, string->at + 1, string->size - 2, &bad) &&
		!text.failed)
		copy = arena_copy(arena, buf_text(&text), text.size);
	buf_free(&text);
	return copy;
}

bool json_whole(const struct json_value *value, int64_t *out)
{
	char digits[24] = "", *end;
	long long number;

	if (value->kind || value->size >= sizeof digits)
		return false;
	memcpy(digits, value->at, value->size);
	number = strtoll(digits, &end, 10);
	if (*end || number > EXACT_MAX || number < -EXACT_MAX)
		return false;
	*out = number;
	return true;
}
