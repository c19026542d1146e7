/* json_scan.c - JSON, looked at byte by byte. */
#include "ground/json_scan.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "ground/json.h"
#include "ground/text.h"

void json_scan_blanks(struct json_scan *scan)
{
	while (scan->at < scan->end &&
		(*scan->at == ' ' || *scan->at == '\t' || *scan->at == '\n' ||
			*scan->at == '\r'))
		scan->at++;
}

bool json_scan_char(struct json_scan *scan, char c)
{
	json_scan_blanks(scan);
	if (scan->at == scan->end || *scan->at != c)
		return false;
	scan->at++;
	return true;
}

static bool is_hex(char c)
{
	return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') ||
	       (c >= 'A' && c <= 'F');
}

static bool scan_escape(struct json_scan *scan)
{
	char c = scan->at < scan->end ? *scan->at++ : '\0';
	int i;

	if (c != 'u')
		return c && strchr("\"\\/bfnrt", c);
	for (i = 0; i < 4; i++)
		if (scan->at == scan->end || !is_hex(*scan->at++))
			return false;
	return true;
}

bool json_scan_string(struct json_scan *scan)
{
	if (!json_scan_char(scan, '"'))
		return false;
	while (scan->at < scan->end) {
		char c = *scan->at++;

		if (c == '"')
			return true;
		if ((unsigned char)c < ' ')
			return false;
		if (c == '\\' && !scan_escape(scan))
			return false;
	}
	return false;
}

static bool scan_digits(struct json_scan *scan)
{
	const char *from = scan->at;

	while (scan->at < scan->end && *scan->at >= '0' && *scan->at <= '9')
		scan->at++;
	return scan->at > from;
}

static bool scan_number(struct json_scan *scan)
{
	const char *from;

	if (scan->at < scan->end && *scan->at == '-')
		scan->at++;
	from = scan->at;
	if (!scan_digits(scan) || (*from == '0' && scan->at > from + 1))
		return false;
	if (scan->at < scan->end && *scan->at == '.') {
		scan->at++;
		if (!scan_digits(scan))
			return false;
	}
	if (scan->at < scan->end && (*scan->at == 'e' || *scan->at == 'E')) {
		scan->at++;
		if (scan->at < scan->end &&
			(*scan->at == '+' || *scan->at == '-'))
			scan->at++;
		return scan_digits(scan);
	}
	return true;
}

static bool scan_word(struct json_scan *scan)
{
	static const char *const words[] = {"true", "false", "null"};
	size_t i;

	for (i = 0; i < 3; i++) {
		size_t size = strlen(words[i]);

		if ((size_t)(scan->end - scan->at) >= size &&
			memcmp(scan->at, words[i], size) == 0) {
			scan->at += size;
			return true;
		}
	}
	return scan_number(scan);
}

/* Recursion is as deep as the text is nested, at most JSON_DEPTH_MAX. */
static bool scan_members(struct json_scan *scan, bool object)
{
	char close = object ? '}' : ']';

	scan->at++;
	if (++scan->level > JSON_DEPTH_MAX)
		return false;
	if (!json_scan_char(scan, close)) {
		do {
			if (object && (!json_scan_string(scan) ||
					      !json_scan_char(scan, ':')))
				return false;
			if (!json_scan_value(scan))
				return false;
		} while (json_scan_char(scan, ','));
		if (!json_scan_char(scan, close))
			return false;
	}
	scan->level--;
	return true;
}

bool json_scan_value(struct json_scan *scan)
{
	json_scan_blanks(scan);
	if (scan->at == scan->end)
		return false;
	if (*scan->at == '"')
		return json_scan_string(scan);
	if (*scan->at == '{' || *scan->at == '[')
		return scan_members(scan, *scan->at == '{');
	return scan_word(scan);
}

/* ---- escapes ---- */

static uint32_t hex_at(const char *data)
{
	uint32_t value = 0;
	int i;

	for (i = 0; i < 4; i++) {
		char c = data[i];

		value = value << 4 | (uint32_t)(c <= '9'   ? c - '0'
						: c <= 'F' ? c - 'A' + 10
							   : c - 'a' + 10);
	}
	return value;
}

/* The character whose escape \uXXXX, or two for a pair, begins at *data,
 * which moves behind it; 0 for one that is none. */
static uint32_t take_code(const char **data, const char *end)
{
	uint32_t high = hex_at(*data + 2), low;

	if (high >= 0xd800 && high < 0xdc00) {
		if (end - *data < 12 || (*data)[6] != '\\' || (*data)[7] != 'u')
			return 0;
		low = hex_at(*data + 8);
		if (low < 0xdc00 || low > 0xdfff)
			return 0;
		*data += 12;
		return 0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00);
	}
	if (high >= 0xdc00 && high < 0xe000)
		return 0;
	*data += 6;
	return high;
}

bool json_unescape(
	struct buf *out, const char *data, size_t size, const char **bad)
{
	static const char names[] = "\"\\/bfnrt", values[] = "\"\\/\b\f\n\r\t";
	const char *end = data + size;
	char character[4];

	while (data < end) {
		const char *slash = memchr(data, '\\', (size_t)(end - data));
		uint32_t c;

		buf_add(out, data, (size_t)((slash ? slash : end) - data));
		if (!slash)
			break;
		data = slash;
		if (data[1] != 'u') {
			buf_add_char(
				out, values[strchr(names, data[1]) - names]);
			data += 2;
			continue;
		}
		*bad = data;
		c = take_code(&data, end);
		if (!c)
			return false;
		buf_add(out, character, text_encode(character, c));
	}
	return true;
}

/* What stands between from and the scan's place, unquoted. */
static bool take_value(struct buf *out, const char *from, const char *to)
{
	const char *bad;

	buf_cut(out, 0);
	if (*from == '"')
		return json_unescape(
			       out, from + 1, (size_t)(to - from) - 2, &bad) &&
		       !out->failed;
	buf_add(out, from, (size_t)(to - from));
	return !out->failed;
}

bool json_pick(const char *text, size_t size, const char *key, struct buf *out)
{
	struct json_scan scan = {text, text + size, 0};
	bool found = false;

	if (!json_scan_char(&scan, '{'))
		return false;
	while (!found) {
		const char *from;

		json_scan_blanks(&scan);
		from = scan.at;
		if (!json_scan_string(&scan) || !take_value(out, from, scan.at))
			return false;
		found = strcmp(buf_text(out), key) == 0;
		if (!json_scan_char(&scan, ':'))
			return false;
		json_scan_blanks(&scan);
		from = scan.at;
		if (!json_scan_value(&scan))
			return false;
		if (found)
			return take_value(out, from, scan.at);
		if (!json_scan_char(&scan, ','))
			return false;
	}
	return false;
}

bool json_pick_integer(
	const char *text, size_t size, const char *key, int64_t *out)
{
	struct buf value = {0};
	bool has = json_pick(text, size, key, &value);

	if (has)
		*out = strtoll(buf_text(&value), NULL, 10);
	buf_free(&value);
	return has;
}
