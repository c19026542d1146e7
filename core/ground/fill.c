/* fill.c - a text with {names} in it, filled from flat JSON objects. */
#include "ground/fill.h"

#include <string.h>

#include "ground/json_scan.h"

#define NAME "abcdefghijklmnopqrstuvwxyz0123456789_"

/* What is between start and end of a scanned value, as plain text; null as
 * rules write it. */
static void add_plain(struct buf *out, const char *start, const char *end)
{
	const char *bad;

	if (*start == 'n')
		buf_add_text(out, "(nothing)");
	else if (*start != '"')
		buf_add(out, start, (size_t)(end - start));
	else if (!json_unescape(
			 out, start + 1, (size_t)(end - start) - 2, &bad))
		buf_add(out, bad, 0);
}

void fill_pairs(const char *object, fill_each *each, void *user)
{
	struct json_scan scan = {.at = object, .end = object + strlen(object)};
	struct buf name = {0}, value = {0};

	if (!json_scan_char(&scan, '{'))
		return;
	do {
		const char *start;

		buf_cut(&name, 0);
		buf_cut(&value, 0);
		json_scan_blanks(&scan);
		start = scan.at;
		if (!json_scan_string(&scan))
			break;
		add_plain(&name, start, scan.at);
		if (!json_scan_char(&scan, ':'))
			break;
		json_scan_blanks(&scan);
		start = scan.at;
		if (!json_scan_value(&scan))
			break;
		add_plain(&value, start, scan.at);
		each(user, buf_text(&name), buf_text(&value), *start == '"');
	} while (json_scan_char(&scan, ','));
	buf_free(&name);
	buf_free(&value);
}

struct search {
	struct buf *out;
	const char *name;
	size_t size;
	bool found;
};

static void find(void *user, const char *name, const char *value, bool is_text)
{
	struct search *search = user;

	(void)is_text;
	if (search->found || strlen(name) != search->size ||
		strncmp(name, search->name, search->size) != 0)
		return;
	search->found = true;
	buf_add_text(search->out, value);
}

static bool add_named(
	struct buf *out, struct search search, const char *const *objects)
{
	search.out = out;
	for (; *objects && !search.found; objects++)
		fill_pairs(*objects, find, &search);
	return search.found;
}

bool fill_text(struct buf *out, const char *text, const char *const *objects)
{
	bool all = true;

	while (*text) {
		size_t plain = strcspn(text, "{");
		size_t name = text[plain] ? strspn(text + plain + 1, NAME) : 0;

		buf_add(out, text, plain);
		text += plain;
		if (!name || text[name + 1] != '}') {
			plain = *text ? 1 : 0;
			buf_add(out, text, plain);
			text += plain;
			continue;
		}
		if (!add_named(out,
			    (struct search){.name = text + 1, .size = name},
			    objects)) {
			all = false;
			buf_add(out, text, name + 2);
		}
		text += name + 2;
	}
	return all;
}
