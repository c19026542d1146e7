/* reasons.c - the reasons of a reject, out of their JSON. */
#include "store/ledger/reasons.h"

#include <string.h>

#include "ground/json_read.h"

static const struct json_value none = {"[]", 2, '['};

/* What a string stands for; half a character, or NUL, is U+FFFD. */
static const char *take_text(
	const struct json_value *string, struct arena *arena)
{
	const char *at = string->at + 1, *end = at + string->size - 2, *bad;
	struct buf text = {0};
	char *copy;

	for (; !json_unescape(&text, at, (size_t)(end - at), &bad);
		at = bad + strlen("\\u0000"))
		buf_add_text(&text, "\xEF\xBF\xBD");
	copy = arena_text(arena, buf_text(&text));
	buf_free(&text);
	return copy ? copy : "";
}

/* A member's text, or number as text; "" for all else. */
static const char *member(
	const struct json_value *object, const char *name, struct arena *arena)
{
	struct json_value value;
	const char *copy;

	if (!json_find(object, name, &value) || value.kind == '{' ||
		value.kind == '[' || value.kind == 'n')
		return "";
	if (value.kind == '"')
		return take_text(&value, arena);
	copy = arena_copy(arena, value.at, value.size);
	return copy ? copy : "";
}

/* Gives reason with the suggestions of list. */
static void give(struct reason_text *reason, const struct json_value *list,
	struct arena *arena, reason_each *each, void *user)
{
	struct json_walk walk = json_walk(list);
	struct json_value one;

	while (list->kind == '[' && reason->near_count < LIMIT_SUGGESTIONS &&
		json_element(&walk, &one)) {
		const char *name = member(&one, "name", arena);
		int at = reason->near_count;

		if (!*name)
			continue;
		reason->near[at].code = member(&one, "code", arena);
		reason->near[at].name = name;
		reason->near[at].why = member(&one, "why", arena);
		reason->near_count++;
	}
	each(user, reason);
}

void reasons_read(const char *json, reason_each *each, void *user)
{
	struct json_value all, one, list;
	struct json_walk walk;
	int i;

	if (!json_value(json, strlen(json), &all) || all.kind != '[')
		return;
	walk = json_walk(&all);
	for (i = 0; i < LIMIT_REJECT_REASONS && json_element(&walk, &one);
		i++) {
		struct arena arena = {0};
		struct reason_text reason = {
			.code = member(&one, "code", &arena),
			.column = member(&one, "column", &arena),
			.value = member(&one, "value", &arena),
			.message = member(&one, "message", &arena)};

		if (!json_find(&one, "suggestions", &list))
			list = none;
		if (one.kind == '{')
			give(&reason, &list, &arena, each, user);
		arena_free(&arena);
	}
}

void reasons_suggestions(const char *json, reason_each *each, void *user)
{
	struct reason_text reason = {
		.code = "", .column = "", .value = "", .message = ""};
	struct json_value list;
	struct arena arena = {0};

	if (!json_value(json, strlen(json), &list))
		list = none;
	give(&reason, &list, &arena, each, user);
	arena_free(&arena);
}
