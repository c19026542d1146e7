/* command.c - from a route and its fields to the words of a command.
 *
 * What comes from outside becomes the value of an option (--name=value), a
 * word behind --, or a part of the path, which can't begin with a dash; so no
 * text is ever taken for an option.
 */
#include "daemon/web/visit.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "ground/mem.h"

static void add_word(struct words *words, const char *text, size_t size)
{
	char *kept;

	if (words->count == LIMIT_WEB_WORDS || size > LIMIT_WEB_WORD_BYTES) {
		words->failed = true;
		return;
	}
	kept = arena_copy(&words->arena, text, size);
	if (kept)
		words->list[words->count++] = kept;
	else
		words->failed = true;
}

void words_add(struct words *words, const char *format, ...)
{
	struct buf word = {0};
	char text[512];
	va_list args;
	int size;

	va_start(args, format);
	size = vsnprintf(text, sizeof text, format, args);
	va_end(args);
	if (size >= (int)sizeof text) {
		char *room = buf_grow(&word, (size_t)size + 1);

		va_start(args, format);
		if (room)
			vsnprintf(room, (size_t)size + 1, format, args);
		va_end(args);
		if (room)
			add_word(words, room, (size_t)size);
		words->failed = words->failed || !room;
		buf_free(&word);
		return;
	}
	add_word(words, text, (size_t)size);
}

void words_free(struct words *words)
{
	arena_free(&words->arena);
}

/* A message that lives as long as the words. */
static const char *wrong(
	struct words *words, struct text name, const char *what)
{
	struct buf text = {0};
	const char *kept;

	buf_add(&text, name.data, name.size);
	buf_add_format(&text, ": %s", what);
	kept = arena_copy(&words->arena, buf_text(&text), text.size);
	buf_free(&text);
	return kept ? kept : what;
}

static const char *field_of(const struct visit *visit, struct text name)
{
	char text[32] = "";

	if (name.size >= sizeof text)
		return NULL;
	memcpy(text, name.data, name.size);
	return visit_field(visit, text);
}

static bool is_choice(struct text choices, const char *value)
{
	struct text one;

	while (route_choice(&choices, &one))
		if (text_is(one, value))
			return true;
	return false;
}

static bool is_whole(const char *value)
{
	size_t digits = strspn(value, "0123456789");

	return !value[digits] && digits <= 9;
}

/* <name|else>: a field that is one plain word, so that it can stand in SQL, or
 * a whole number where else is one; <name=a,b|else>: one of these. */
static const char *add_plain(struct buf *out, const struct visit *visit,
	struct words *words, const char *at)
{
	struct text name = {at + 1, strcspn(at + 1, "=|")};
	struct text choices = route_choices(visit->match.route, name);
	const char *value = field_of(visit, name);
	const char *other = strchr(at, '|') + 1;
	char problem[80];

	if (!value || !*value) {
		buf_add(out, other, strcspn(other, ">"));
		return NULL;
	}
	if (choices.size && !is_choice(choices, value)) {
		snprintf(problem, sizeof problem, "is one of %.*s",
			(int)choices.size, choices.data);
		return wrong(words, name, problem);
	}
	if (strchr("-0123456789", *other)) {
		if (!is_whole(value))
			return wrong(words, name, "is a whole number");
	} else if (strspn(value,
			   "abcdefghijklmnopqrstuvwxyz0123456789_.*-"
			   "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != strlen(value)) {
		return wrong(words, name, "letters, digits, - _ . and * only");
	}
	buf_add_text(out, value);
	return NULL;
}

static const char *add_named(struct buf *out, const struct visit *visit,
	struct words *words, const char *at)
{
	struct text name = {at + 1, strcspn(at + 1, "}")};
	struct text param = route_param(&visit->match, name.data, name.size);
	const char *value;

	if (param.data) {
		buf_add(out, param.data, param.size);
		return NULL;
	}
	value = field_of(visit, name);
	if (!value || !*value)
		return wrong(words, name, "is needed");
	buf_add_text(out, value);
	return NULL;
}

static const char *expand(
	struct words *words, const struct visit *visit, const char *word)
{
	struct buf out = {0};
	const char *problem = NULL, *at = word;

	while (*at && !problem) {
		size_t size = strcspn(at, "{<");

		buf_add(&out, at, size);
		at += size;
		if (!*at)
			break;
		if (*at == '{')
			problem = add_named(&out, visit, words, at);
		else
			problem = add_plain(&out, visit, words, at);
		at += strcspn(at, "}>") + 1;
	}
	if (!problem)
		add_word(words, buf_text(&out), out.size);
	words->failed = words->failed || out.failed;
	buf_free(&out);
	return problem;
}

static void add_option(struct words *words, struct text name, const char *value)
{
	struct buf word = {0};
	size_t i;

	buf_add_text(&word, "--");
	for (i = 0; i < name.size; i++)
		buf_add_char(&word, name.data[i] == '_' ? '-' : name.data[i]);
	if (value) {
		buf_add_char(&word, '=');
		buf_add_text(&word, value);
	}
	add_word(words, buf_text(&word), word.size);
	words->failed = words->failed || word.failed;
	buf_free(&word);
}

/* Fields that the words have used already are no options of them. */
static bool is_in_words(const struct route *route, struct text name)
{
	int i;

	for (i = 0; i < ROUTE_WORDS_MAX && route->words[i]; i++) {
		const char *at = route->words[i];

		while ((at = strpbrk(at, "<{")) != NULL)
			if (strcspn(++at, "=|}") == name.size &&
				!memcmp(at, name.data, name.size))
				return true;
	}
	return false;
}

static bool begins_with(const char *name, struct text head)
{
	return head.size && head.data[head.size - 1] == '.' &&
	       !strncmp(name, head.data, head.size) && name[head.size];
}

/* set.since=DAY, and whatever else begins with set. */
static void add_family(
	struct words *words, const struct visit *visit, struct text head)
{
	struct text name = {head.data, head.size - 1};
	int i;

	for (i = 0; i < visit->query.count; i++) {
		const struct http_pair *pair = &visit->query.pairs[i];
		struct buf value = {0};

		if (!begins_with(pair->name, head) || !*pair->value)
			continue;
		buf_add_format(
			&value, "%s=%s", pair->name + head.size, pair->value);
		words->failed = words->failed || value.failed;
		add_option(words, name, buf_text(&value));
		buf_free(&value);
	}
}

static const char *add_options(struct words *words, const struct visit *visit)
{
	const struct route *route = visit->match.route;
	const char *at = route->options, *value;
	struct text name;
	char mark;

	while ((at = route_option(at, &name, &mark)) != NULL) {
		if (name.data[name.size - 1] == '.') {
			add_family(words, visit, name);
			continue;
		}
		value = field_of(visit, name);
		if (mark == '!' && (!value || !*value))
			return wrong(words, name, "is needed");
		if (!value || !*value || is_in_words(route, name))
			continue;
		if (mark != '?')
			add_option(words, name, value);
		else if (!strcmp(value, "1") || !strcmp(value, "true"))
			add_option(words, name, NULL);
		else if (strcmp(value, "0") != 0 && strcmp(value, "false") != 0)
			return wrong(words, name, "is 1 or 0");
	}
	return NULL;
}

static bool is_known(const struct visit *visit, struct text name)
{
	const struct route *route = visit->match.route;
	const char *at = route->options;
	struct text known;
	char mark;

	while ((at = route_option(at, &known, &mark)) != NULL)
		if (begins_with(name.data, known) || text_same(known, name))
			return true;
	return is_in_words(route, name) &&
	       !route_param(&visit->match, name.data, name.size).data;
}

/* With what there is instead. */
static const char *wrong_name(
	struct words *words, const struct route *route, struct text name)
{
	struct buf text = {0};
	const char *at = route->options, *kept;
	struct text known;
	char mark;

	buf_add_text(&text, "there is no such parameter");
	while ((at = route_option(at, &known, &mark)) != NULL)
		buf_add_format(&text, "%s%.*s%s",
			known.data == route->options ? "; there are " : ", ",
			(int)known.size, known.data,
			known.data[known.size - 1] == '.' ? "NAME" : "");
	kept = wrong(words, name, buf_text(&text));
	buf_free(&text);
	return kept;
}

const char *check_names(struct words *words, const struct visit *visit)
{
	bool writes = visit->request->head->method == HTTP_POST;
	const struct http_form *form = writes ? &visit->form : &visit->query;
	int i, before;

	if (writes && !visit_is_api(visit))
		return NULL;
	if (writes && visit->query.count)
		return "what a POST is about stands in its body";
	for (i = 0; i < form->count; i++) {
		const char *asked = form->pairs[i].name;
		struct text name = {asked, strlen(asked)};

		if (!is_known(visit, name) &&
			!(writes && !strcmp(asked, "csrf")))
			return wrong_name(words, visit->match.route, name);
		for (before = 0; before < i; before++)
			if (!strcmp(form->pairs[before].name, asked))
				return wrong(words, name, "it is there twice");
	}
	return NULL;
}

const char *words_of_route(
	struct words *words, const struct visit *visit, bool json)
{
	const struct route *route = visit->match.route;
	const char *problem = check_names(words, visit);
	int i;

	if (json)
		words_add(words, "--format=json");
	words_add(words, "--quiet");
	/* Options stand before a --, and behind the command's own words. */
	for (i = 0; i < ROUTE_WORDS_MAX && route->words[i] && !problem; i++) {
		if (!strcmp(route->words[i], "--"))
			problem = add_options(words, visit);
		if (!problem)
			problem = expand(words, visit, route->words[i]);
	}
	return problem ? problem : add_options(words, visit);
}

void fill_path(struct buf *out, const struct visit *visit, const char *text)
{
	while (*text) {
		size_t size = strcspn(text, "{");
		struct text param;

		buf_add(out, text, size);
		text += size;
		if (!*text)
			break;
		size = strcspn(++text, "}");
		param = route_param(&visit->match, text, size);
		buf_add(out, param.data ? param.data : "", param.size);
		text += size + 1;
	}
}
