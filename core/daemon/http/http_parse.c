/* http_parse.c - the strict reader of HTTP/1.1.
 *
 * Bytes are judged one by one as they come, lines when they are whole, the
 * head as a whole at its end: the first thing that is wrong in that order is
 * what is told, however the bytes were cut.
 */
#include "daemon/http/http_parse.h"
#include "ground/text.h"

#include <string.h>

enum state {
	IN_REQUEST_LINE,
	IN_FIELDS,
	AT_BODY,
	IN_BODY,
	AFTER,
	REFUSED,
};

enum {
	METHOD_BYTES = 16,
	LINE_BYTES = LIMIT_HTTP_TARGET_BYTES + METHOD_BYTES + 16,
	LENGTH_DIGITS = 15,
};

static enum http_step refuse(
	struct http_parse *parse, int status, const char *why)
{
	parse->state = REFUSED;
	parse->status = status;
	parse->why = why;
	return HTTP_REFUSED;
}

static bool is_token(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
	       (c >= '0' && c <= '9') ||
	       (c && strchr("!#$%&'*+-.^_`|~", c) != NULL);
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static char small(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c + ('a' - 'A')) : c;
}

static bool same_word(const char *a, size_t size, const char *b)
{
	size_t i;

	if (strlen(b) != size)
		return false;
	for (i = 0; i < size; i++)
		if (small(a[i]) != small(b[i]))
			return false;
	return true;
}

void http_parse_start(struct http_parse *parse)
{
	parse->state = IN_REQUEST_LINE;
	parse->status = 0;
	parse->why = NULL;
	http_parse_next(parse);
}

void http_parse_next(struct http_parse *parse)
{
	memset(&parse->head, 0, sizeof parse->head);
	parse->head.path = parse->head.query = parse->head.host = "";
	parse->state = IN_REQUEST_LINE;
	parse->cr = parse->forbidden = false;
	parse->minor = 0;
	parse->line = parse->used = parse->head_size = 0;
	parse->left = 0;
}

bool http_parse_midway(const struct http_parse *parse)
{
	return parse->state != IN_REQUEST_LINE || parse->used || parse->cr;
}

const char *http_field(const struct http_head *head, const char *name)
{
	int i;

	for (i = 0; i < head->field_count; i++)
		if (!strcmp(head->fields[i].name.data, name))
			return head->fields[i].value.data;
	return NULL;
}

/* ---- the request line ---- */

static enum http_step take_method(
	struct http_parse *parse, const char *text, size_t size)
{
	static const struct {
		const char *name;
		enum http_method method;
	} methods[] = {{"GET", HTTP_GET}, {"HEAD", HTTP_HEAD},
		{"POST", HTTP_POST}, {"DELETE", HTTP_DELETE}};
	size_t i;

	if (!size || size > METHOD_BYTES)
		return refuse(parse, 400, "the method is no method");
	for (i = 0; i < size; i++)
		if (!is_token(text[i]))
			return refuse(parse, 400, "the method is no token");
	/* Told at the end of the head, as what is worse comes first. */
	parse->forbidden = true;
	for (i = 0; i < sizeof methods / sizeof *methods; i++) {
		if (strlen(methods[i].name) != size ||
			memcmp(methods[i].name, text, size) != 0)
			continue;
		parse->head.method = methods[i].method;
		parse->forbidden = false;
	}
	return HTTP_MORE;
}

static enum http_step take_version(
	struct http_parse *parse, const char *text, size_t size)
{
	if (size != 8 || memcmp(text, "HTTP/", 5) != 0 || !is_digit(text[5]) ||
		text[6] != '.' || !is_digit(text[7]))
		return refuse(parse, 400, "the request line has no version");
	if (text[5] != '1' || text[7] > '1')
		return refuse(parse, 505, "HTTP/1.1 is spoken here");
	parse->minor = text[7] - '0';
	return HTTP_MORE;
}

static const char *wrong_path(const char *path)
{
	const char *at = path;

	if (text_valid(path, strlen(path)) != strlen(path))
		return "the path is not UTF-8";
	while (*at == '/') {
		size_t size = strcspn(at + 1, "/");

		if (!size && at[1])
			return "the path has an empty part";
		if ((size == 1 && at[1] == '.') ||
			(size == 2 && at[1] == '.' && at[2] == '.'))
			return "the path has a part . or ..";
		at += 1 + size;
	}
	return NULL;
}

/* A byte that stands for itself in a path, and one in a query. */
static bool is_plain(char c, bool in_query)
{
	if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || is_digit(c))
		return true;
	return c && (strchr("-._~!$&'()*+,;=:@/", c) != NULL ||
			    (in_query && strchr("?[]{}|^`", c) != NULL));
}

/* What %XX stands for; -1 when it may not stand there. */
static int escaped(const char *text, bool in_query)
{
	int high = text_hex(text[1]);
	int low = high < 0 ? -1 : text_hex(text[2]);
	int c = low < 0 ? -1 : high * 16 + low;

	if (c <= 0)
		return -1;
	if (in_query)
		return c;
	return c < 0x20 || c == 0x7f || c == '/' || c == '\\' ? -1 : c;
}

static enum http_step take_path(struct http_parse *parse, const char *text)
{
	bool in_query = false;
	size_t size = 0;
	const char *why;

	for (; *text; text++) {
		int c = (unsigned char)*text;

		if (c == '#')
			return refuse(parse, 400, "the target has a fragment");
		if (c == '?' && !in_query) {
			parse->head.query = text + 1;
			in_query = true;
			continue;
		}
		if (c == '%') {
			c = escaped(text, in_query);
			if (c < 0)
				return refuse(parse, 400,
					"the target has a %-sequence that "
					"stands for nothing, or is not allowed "
					"there");
			text += 2;
		} else if (!is_plain((char)c, in_query)) {
			return refuse(parse, 400,
				"the target has a character that must be "
				"percent-encoded");
		}
		if (!in_query)
			parse->path[size++] = (char)c;
	}
	parse->path[size] = '\0';
	parse->head.path = parse->path;
	why = wrong_path(parse->path);
	return why ? refuse(parse, 400, why) : HTTP_MORE;
}

/* http://HOST/PATH: the host is kept until the field Host is there. */
static enum http_step take_target(
	struct http_parse *parse, char *text, size_t size)
{
	char *path;

	if (size > LIMIT_HTTP_TARGET_BYTES)
		return refuse(parse, 414, "the target is too long");
	text[size] = '\0';
	if (*text == '/')
		return take_path(parse, text);
	if (size < 8 || !same_word(text, 7, "http://"))
		return refuse(parse, 400, "the target is no path");
	path = strchr(text + 7, '/');
	if (!path || path == text + 7)
		return refuse(parse, 400, "the target is no path");
	/* The host moves to where the target began, so that there is room
	 * for its NUL before the path. */
	memmove(text, text + 7, (size_t)(path - text) - 7);
	text[path - text - 7] = '\0';
	parse->head.host = text;
	return take_path(parse, path);
}

static enum http_step take_request_line(struct http_parse *parse)
{
	char *line = parse->bytes + parse->line;
	size_t size = parse->used - parse->line, method, target;
	enum http_step step;

	line[size] = '\0';
	method = strcspn(line, " ");
	if (method == size)
		return refuse(parse, 400, "the request line is not whole");
	target = strcspn(line + method + 1, " ");
	if (method + 1 + target >= size)
		return refuse(parse, 400, "the request line has no version");
	step = take_method(parse, line, method);
	if (step == HTTP_MORE)
		step = take_version(parse, line + method + 1 + target + 1,
			size - method - target - 2);
	if (step == HTTP_MORE)
		step = take_target(parse, line + method + 1, target);
	parse->state = step == HTTP_MORE ? IN_FIELDS : REFUSED;
	return step;
}

/* ---- fields ---- */

static enum http_step take_field(struct http_parse *parse)
{
	struct http_head *head = &parse->head;
	char *line = parse->bytes + parse->line;
	size_t size = parse->used - parse->line, name, i;
	struct http_field *field;

	line[size] = '\0';
	if (*line == ' ' || *line == '\t')
		return refuse(parse, 400, "a header field is folded");
	name = strcspn(line, ":");
	if (name == size)
		return refuse(parse, 400, "a header line has no colon");
	if (!name)
		return refuse(parse, 400, "a header field has no name");
	for (i = 0; i < name; i++) {
		if (!is_token(line[i]))
			return refuse(parse, 400,
				"the name of a header field is no token");
		line[i] = small(line[i]);
	}
	if (head->field_count == LIMIT_HTTP_FIELDS)
		return refuse(parse, 431, "there are too many header fields");
	while (size > name + 1 &&
		(line[size - 1] == ' ' || line[size - 1] == '\t'))
		line[--size] = '\0';
	for (i = name + 1; line[i] == ' ' || line[i] == '\t'; i++)
		;
	line[name] = '\0';
	field = &head->fields[head->field_count++];
	field->name = (struct text){line, name};
	field->value = (struct text){line + i, size - i};
	return HTTP_MORE;
}

/* ---- the head as a whole ---- */

/* Fields that something is decided by stand once. */
static enum http_step check_once(struct http_parse *parse)
{
	static const char *const once[] = {"host", "content-length",
		"content-type", "authorization", "cookie", "origin",
		"sec-fetch-site", "x-csrf", "expect", "if-none-match"};
	const struct http_head *head = &parse->head;
	size_t i;
	int j, count;

	for (i = 0; i < sizeof once / sizeof *once; i++) {
		for (j = count = 0; j < head->field_count; j++)
			count += !strcmp(head->fields[j].name.data, once[i]);
		if (count > 1)
			return refuse(parse, 400,
				"a header field that must stand once stands "
				"twice");
	}
	return HTTP_MORE;
}

/* A name, an address or [an IPv6 address], and maybe a port. */
static bool is_host(const char *text)
{
	const char *more = "-._0123456789"
			   "abcdefghijklmnopqrstuvwxyz"
			   "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
	size_t size;

	if (*text == '[') {
		size = strspn(text + 1, "0123456789abcdefABCDEF:.");
		if (!size || text[size + 1] != ']')
			return false;
		text += size + 2;
	} else {
		size = strspn(text, more);
		if (!size)
			return false;
		text += size;
	}
	if (!*text)
		return true;
	if (*text != ':')
		return false;
	size = strspn(++text, "0123456789");
	return size >= 1 && size <= 5 && !text[size];
}

static enum http_step check_host(struct http_parse *parse)
{
	const char *host = http_field(&parse->head, "host");
	const char *target = parse->head.host;

	if (!host)
		return refuse(parse, 400, "there is no field Host");
	if (!is_host(host))
		return refuse(parse, 400, "the field Host names no host");
	if (*target && !same_word(target, strlen(target), host))
		return refuse(parse, 400,
			"the target is of another host than the field Host");
	parse->head.host = host;
	return HTTP_MORE;
}

static enum http_step check_length(struct http_parse *parse)
{
	struct http_head *head = &parse->head;
	const char *length = http_field(head, "content-length");
	size_t size, i;

	if (http_field(head, "transfer-encoding"))
		return refuse(parse, 400,
			"a body is sent with Content-Length, not with "
			"Transfer-Encoding");
	if (!length && head->method == HTTP_POST && !parse->forbidden)
		return refuse(parse, 411, "a POST says its Content-Length");
	if (!length)
		return HTTP_MORE;
	size = strlen(length);
	if (!size || strspn(length, "0123456789") != size ||
		size > LENGTH_DIGITS)
		return refuse(parse, 400, "Content-Length is no length");
	for (i = 0; i < size; i++)
		head->length = head->length * 10 + (length[i] - '0');
	if (head->length &&
		(head->method == HTTP_GET || head->method == HTTP_HEAD))
		return refuse(parse, 400, "a GET has no body");
	return HTTP_MORE;
}

/* Whether one of the words of a list is this one. */
static bool lists(const char *list, const char *word)
{
	while (*list) {
		size_t size = strcspn(list, ",");
		size_t end = size;

		while (end && (list[end - 1] == ' ' || list[end - 1] == '\t'))
			end--;
		if (same_word(list, end, word))
			return true;
		list += size;
		list += strspn(list, ", \t");
	}
	return false;
}

static enum http_step check_rest(struct http_parse *parse)
{
	struct http_head *head = &parse->head;
	const char *expect = http_field(head, "expect");
	int i;

	if (parse->forbidden)
		return refuse(parse, 405, "there is no such method here");
	if (expect && !same_word(expect, strlen(expect), "100-continue"))
		return refuse(parse, 417, "that can't be expected here");
	head->expects = expect && parse->minor && head->length;
	head->keep = parse->minor > 0;
	for (i = 0; i < head->field_count; i++)
		if (!strcmp(head->fields[i].name.data, "connection") &&
			lists(head->fields[i].value.data, "close"))
			head->keep = false;
	return HTTP_MORE;
}

static enum http_step take_end(struct http_parse *parse)
{
	enum http_step step = check_once(parse);

	if (step == HTTP_MORE)
		step = check_host(parse);
	if (step == HTTP_MORE)
		step = check_length(parse);
	if (step == HTTP_MORE)
		step = check_rest(parse);
	if (step != HTTP_MORE)
		return step;
	parse->left = parse->head.length;
	parse->state = AT_BODY;
	return HTTP_BEGUN;
}

/* ---- bytes ---- */

static enum http_step take_line(struct http_parse *parse)
{
	enum http_step step;

	if (parse->state == IN_REQUEST_LINE)
		step = take_request_line(parse);
	else if (parse->used == parse->line)
		step = take_end(parse);
	else
		step = take_field(parse);
	if (step != HTTP_MORE)
		return step;
	/* Behind the NUL that ends the line. */
	parse->line = ++parse->used;
	return HTTP_MORE;
}

static enum http_step take_byte(struct http_parse *parse, char c)
{
	unsigned char byte = (unsigned char)c;
	bool first = parse->state == IN_REQUEST_LINE;

	if (!first && ++parse->head_size > LIMIT_HTTP_HEAD_BYTES)
		return refuse(parse, 431, "the header is too large");
	if (parse->cr && c != '\n')
		return refuse(parse, 400, "a CR stands alone");
	if (c == '\n' && !parse->cr)
		return refuse(parse, 400, "a line ends in LF without CR");
	if (c == '\n') {
		parse->cr = false;
		return take_line(parse);
	}
	if (c == '\r') {
		parse->cr = true;
		return HTTP_MORE;
	}
	if ((byte < 0x20 && (first || c != '\t')) || byte == 0x7f)
		return refuse(parse, 400, "there is a control character");
	if (first && byte > 0x7f)
		return refuse(parse, 400, "the request line is not ASCII");
	if (first && parse->used - parse->line == LINE_BYTES)
		return refuse(parse, 414, "the request line is too long");
	parse->bytes[parse->used++] = c;
	return HTTP_MORE;
}

static enum http_step take_head(
	struct http_parse *parse, const char *data, size_t size, size_t *used)
{
	enum http_step step = HTTP_MORE;
	size_t i;

	for (i = 0; i < size && step == HTTP_MORE; i++)
		step = take_byte(parse, data[i]);
	*used = i;
	return step;
}

enum http_step http_parse(
	struct http_parse *parse, const char *data, size_t size, size_t *used)
{
	*used = 0;
	switch ((enum state)parse->state) {
	case IN_REQUEST_LINE:
	case IN_FIELDS:
		return take_head(parse, data, size, used);
	case AT_BODY:
	case IN_BODY:
		parse->state = IN_BODY;
		if (parse->left && !size)
			return HTTP_MORE;
		if (parse->left) {
			if ((int64_t)size > parse->left)
				size = (size_t)parse->left;
			parse->left -= (int64_t)size;
			*used = size;
			return HTTP_BODY;
		}
		parse->state = AFTER;
		return HTTP_DONE;
	case AFTER:
		return HTTP_DONE;
	case REFUSED:
		break;
	}
	return HTTP_REFUSED;
}
