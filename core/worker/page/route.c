/* route.c - which page an address asks for. */
#include <string.h>

#include "ground/err.h"
#include "ground/text.h"
#include "worker/page/paging.h"

struct paging *paging_of(struct reporting *reporting)
{
	return reporting->paging;
}

const char *paging_query(const struct paging *paging, const char *name)
{
	int i;

	for (i = 0; i < paging->query_count; i++)
		if (strcmp(paging->query[i].name, name) == 0)
			return paging->query[i].value;
	return NULL;
}

/* A copy with %XX decoded, and + as a blank in a query; NULL where that gives
 * no text that a person could have meant. */
static const char *decode(
	struct arena *arena, const char *text, size_t size, bool query)
{
	char *out = arena_copy(arena, text, size), *to = out;
	size_t i;

	for (i = 0; out != NULL && i < size; i++) {
		char c = text[i];

		if (c == '%') {
			if (i + 2 >= size || text_hex(text[i + 1]) < 0 ||
				text_hex(text[i + 2]) < 0)
				return NULL;
			c = (char)(text_hex(text[i + 1]) * 16 +
				   text_hex(text[i + 2]));
			i += 2;
		} else if (c == '+' && query) {
			c = ' ';
		}
		if ((unsigned char)c < ' ' || c == 0x7F)
			return NULL;
		*to++ = c;
	}
	if (out == NULL)
		return NULL;
	*to = '\0';
	return text_valid(out, (size_t)(to - out)) == (size_t)(to - out) ? out
									 : NULL;
}

static enum zila_code add_query(struct paging *paging, const char *name,
	const char *value, struct zila_err *err)
{
	if (name == NULL || value == NULL)
		return err_set(err, ZILA_EUSAGE,
			"the address has a query that is no text");
	if (paging->query_count == LIMIT_PAGE_QUERY)
		return err_set(err, ZILA_EUSAGE,
			"the address has more than %d parameters",
			LIMIT_PAGE_QUERY);
	paging->query[paging->query_count].name = name;
	paging->query[paging->query_count++].value = value;
	return ZILA_OK;
}

/* "page=2&state=KA" */
static enum zila_code read_encoded(struct paging *paging, struct arena *arena,
	const char *query, struct zila_err *err)
{
	enum zila_code code = ZILA_OK;
	size_t size, name;

	for (; *query != '\0' && code == ZILA_OK; query += size) {
		size = strcspn(query, "&");
		name = strcspn(query, "=&");
		if (size > 0)
			code = add_query(paging,
				decode(arena, query, name, true),
				name < size ? decode(arena, query + name + 1,
						      size - name - 1, true)
					    : "",
				err);
		size += query[size] == '&';
	}
	return code;
}

/* "page=2\nstate=KA" */
static enum zila_code read_lines(struct paging *paging, struct arena *arena,
	const char *lines, struct zila_err *err)
{
	enum zila_code code = ZILA_OK;
	size_t size, name;

	for (; *lines != '\0' && code == ZILA_OK; lines += size) {
		size = strcspn(lines, "\n");
		name = strcspn(lines, "=\n");
		if (name < size)
			code = add_query(paging, arena_copy(arena, lines, name),
				arena_copy(arena, lines + name + 1,
					size - name - 1),
				err);
		size += lines[size] == '\n';
	}
	return code;
}

enum zila_code route_typed(struct paging *paging, struct arena *arena,
	const char *lines, struct zila_err *err)
{
	size_t size, name;
	char *value, *at;

	for (; lines && *lines != '\0' &&
		paging->typed_count < LIMIT_PAGE_TYPED;
		lines += size) {
		struct paging_pair *pair = &paging->typed[paging->typed_count];

		size = strcspn(lines, "\n");
		name = strcspn(lines, "=\n");
		if (name < size) {
			pair->name = arena_copy(arena, lines, name);
			value = arena_copy(
				arena, lines + name + 1, size - name - 1);
			if (pair->name == NULL || value == NULL)
				return err_memory(err);
			for (at = value; (at = strchr(at, '\r')) != NULL;)
				*at = '\n';
			pair->value = value;
			paging->typed_count++;
		}
		size += lines[size] == '\n';
	}
	return ZILA_OK;
}

enum zila_code route_read(struct paging *paging, struct arena *arena,
	const char *path, const char *query, struct zila_err *err)
{
	size_t size = strcspn(path, "?");
	enum zila_code code = ZILA_OK;

	if (path[0] != '/' || strlen(path) > LIMIT_PAGE_ADDRESS_BYTES)
		return err_set(err, ZILA_EUSAGE,
			"%.40s: a page's path begins with /, as /reports, and "
			"has up to %d bytes",
			path, LIMIT_PAGE_ADDRESS_BYTES);
	while (size > 1 && path[size - 1] == '/')
		size--;
	paging->path = arena_copy(arena, path, size);
	if (paging->path == NULL)
		return err_memory(err);
	if (!face_address(paging->path))
		return err_set(err, ZILA_EUSAGE, "that is no path of a page");
	path = strchr(path, '?');
	if (path != NULL)
		code = read_encoded(paging, arena, path + 1, err);
	if (code == ZILA_OK && query != NULL)
		code = read_lines(paging, arena, query, err);
	return code;
}

bool route_match(
	struct paging *paging, struct arena *arena, const char *pattern)
{
	const char *path = paging->path;
	struct paging_pair *param;
	size_t size, name;

	paging->param_count = 0;
	while (*pattern != '\0') {
		if (*pattern != '{') {
			if (*pattern++ != *path++)
				return false;
			continue;
		}
		name = strcspn(pattern, "}");
		size = strcspn(path, "/");
		if (size == 0 || paging->param_count == PAGING_PARAMS_MAX)
			return false;
		param = &paging->params[paging->param_count++];
		param->name = arena_copy(arena, pattern + 1, name - 1);
		param->value = decode(arena, path, size, false);
		if (param->name == NULL || param->value == NULL)
			return false;
		path += size;
		pattern += name + (pattern[name] == '}');
	}
	return *path == '\0';
}
