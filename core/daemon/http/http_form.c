/* http_form.c - names and values out of percent-encoded text. */
#include "daemon/http/http_form.h"

#include <string.h>

#include "ground/limits.h"
#include "ground/text.h"

/* Decodes in place; false when it is no text. */
static bool decode(char *text, size_t *size)
{
	size_t in, out = 0;

	for (in = 0; in < *size; in++) {
		int c = (unsigned char)text[in];

		if (c == '+') {
			c = ' ';
		} else if (c == '%') {
			int high = in + 2 < *size ? text_hex(text[in + 1]) : -1;
			int low = high < 0 ? -1 : text_hex(text[in + 2]);

			if (low < 0)
				return false;
			c = high * 16 + low;
			in += 2;
		}
		if (!c)
			return false;
		text[out++] = (char)c;
	}
	text[out] = '\0';
	*size = out;
	return text_valid(text, out) == out;
}

static struct http_pair *add(struct http_form *form)
{
	if (form->count == LIMIT_HTTP_PAIRS)
		return NULL;
	if (form->count == form->room) {
		int room = form->room ? form->room * 2 : 16;
		void *grown = mem_resize(
			form->pairs, (size_t)room * sizeof *form->pairs);

		if (!grown)
			return NULL;
		form->pairs = grown;
		form->room = room;
	}
	return &form->pairs[form->count++];
}

bool http_form_add(struct http_form *form, const char *name, const char *value,
	size_t value_size)
{
	const char *kept = arena_text(&form->arena, name);
	const char *held = arena_copy(&form->arena, value, value_size);
	struct http_pair *pair = kept && held ? add(form) : NULL;

	if (!pair)
		return false;
	*pair = (struct http_pair){kept, held, value_size};
	return true;
}

static bool read_pair(struct http_form *form, const char *data, size_t size)
{
	const char *equals = memchr(data, '=', size);
	size_t name_size = equals ? (size_t)(equals - data) : size;
	size_t value_size = equals ? size - name_size - 1 : 0;
	char *name = arena_copy(&form->arena, data, name_size);
	char *value =
		arena_copy(&form->arena, equals ? equals + 1 : "", value_size);
	struct http_pair *pair;

	if (!name || !value || !decode(name, &name_size) ||
		!decode(value, &value_size) || !(pair = add(form)))
		return false;
	*pair = (struct http_pair){name, value, value_size};
	return true;
}

bool http_form_read(struct http_form *form, const char *data, size_t size)
{
	while (size) {
		const char *end = memchr(data, '&', size);
		size_t part = end ? (size_t)(end - data) : size;

		if (part && !read_pair(form, data, part))
			return false;
		part += end != NULL;
		data += part;
		size -= part;
	}
	return true;
}

const char *http_form_value(const struct http_form *form, const char *name)
{
	int i;

	for (i = 0; i < form->count; i++)
		if (!strcmp(form->pairs[i].name, name))
			return form->pairs[i].value;
	return NULL;
}

void http_form_free(struct http_form *form)
{
	arena_free(&form->arena);
	mem_free(form->pairs);
	memset(form, 0, sizeof *form);
}
