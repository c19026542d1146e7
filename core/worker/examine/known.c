/* known.c - what may be named, and what is nearest to what may not. */
#include <lauxlib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ground/text.h"
#include "worker/examine/examine.h"
#include "worker/lua/api/api.h"
#include "worker/lua/state.h"

bool known_has(const struct names *names, const char *name)
{
	int i;

	for (i = 0; i < names->count; i++)
		if (!strcmp(names->list[i], name))
			return true;
	return false;
}

void known_add(struct job *job, struct names *names, const char *name)
{
	if (!names->list)
		names->list = arena_alloc(
			&job->arena, EXAMINE_NAMES_MAX * sizeof *names->list);
	names->known = names->list != NULL;
	if (!names->list || names->count == EXAMINE_NAMES_MAX ||
		known_has(names, name))
		return;
	names->list[names->count] = arena_text(&job->arena, name);
	names->count += names->list[names->count] != NULL;
}

bool known_leads(const struct names *names, const char *name)
{
	size_t size = strlen(name);
	int i;

	for (i = 0; i < names->count; i++)
		if (!strncmp(names->list[i], name, size) &&
			names->list[i][size] == '.')
			return true;
	return false;
}

void known_below(struct job *job, const struct names *names, const char *path,
	struct names *out)
{
	size_t size = strlen(path);
	char name[EXAMINE_NAME_BYTES];
	int i;

	for (i = 0; i < names->count; i++) {
		const char *at = names->list[i];

		if (size && (strncmp(at, path, size) != 0 || at[size] != '.'))
			continue;
		at += size + (size > 0);
		(void)snprintf(
			name, sizeof name, "%.*s", (int)strcspn(at, "."), at);
		known_add(job, out, name);
	}
}

/* Where the manual begins a class, whose fields follow; or its end. */
static const struct api_field *find_class(const char *name)
{
	const struct api_field *field = api_fields;

	while (field->name && !api_is_class(field, name))
		field++;
	return field;
}

/* A class's fields, and those of its base. */
static void add_class(struct job *job, const char *name, struct names *out)
{
	const struct api_field *field = find_class(name);
	const char *base;

	if (!field->name)
		return;
	base = strstr(field->name, ": ");
	for (field++; field->type; field++)
		if (*field->name != '[')
			known_add(job, out, field->name);
	if (base)
		add_class(job, base + 2, out);
}

const char *known_type(const char *owner, const char *name)
{
	const struct api_field *field = find_class(owner);

	if (field->name)
		for (field++; field->type; field++)
			if (!strcmp(field->name, name))
				return field->type;
	return "any";
}

const struct names *known_class(struct examining *examining, const char *owner)
{
	static const struct names none;
	struct class *class;
	int i;

	for (i = 0; i < examining->class_count; i++)
		if (!strcmp(examining->classes[i].owner, owner))
			return &examining->classes[i].names;
	if (i == EXAMINE_CLASSES_MAX)
		return &none;
	class = &examining->classes[examining->class_count++];
	class->owner = arena_text(&examining->job->arena, owner);
	if (!class->owner)
		class->owner = "";
	add_class(examining->job, owner, &class->names);
	if (!strcmp(owner, "zila.Report")) { /* what zila.report() adds */
		known_add(examining->job, &class->names, "extends");
		known_add(examining->job, &class->names, "edits");
	}
	return &class->names;
}

/* Adds the fields of the table on top, and of the tables in it. */
static void add_table(
	lua_State *L, struct job *job, struct names *out, const char *path)
{
	char name[EXAMINE_NAME_BYTES];

	luaL_checkstack(L, 6, NULL);
	for (lua_pushnil(L); lua_next(L, -2); lua_pop(L, 1)) {
		if (lua_type(L, -2) != LUA_TSTRING)
			continue;
		(void)snprintf(name, sizeof name, "%s%s%s", path,
			*path ? "." : "", lua_tostring(L, -2));
		known_add(job, out, name);
		if (lua_istable(L, -1) && strlen(name) < 60)
			add_table(L, job, out, name);
	}
}

struct asking {
	struct job *job;
	struct names *out;
};

/* argument: struct asking */
static int add_base(lua_State *L)
{
	struct asking *asking = lua_touserdata(L, 1);

	sandbox_push_base(L);
	add_table(L, asking->job, asking->out, "");
	known_add(asking->job, asking->out, "load");
	known_add(asking->job, asking->out, "require");
	known_add(asking->job, asking->out, "_ENV");
	return 0;
}

enum zila_code known_sandbox(
	struct job *job, struct names *out, struct zila_err *err)
{
	struct asking asking = {job, out};

	return vm_enter(job->vm, add_base, &asking, err);
}

/* ---- faults ---- */

/* The name in quotes that a text ends with, or all of the text. */
static const char *last_name(const char *text)
{
	const char *end = text + strlen(text), *at = end - 1;

	if (at <= text || *at != '\'')
		return text;
	while (--at > text && *at != '\'')
		;
	return *at == '\'' ? at : text;
}

/* Reading and trying may find the same, in other words; of a line it is told
 * once. */
static bool is_told(struct sight *sight, const struct fault *fault)
{
	const char *at = buf_text(&sight->told), *text;
	const char *end = at + sight->told.size;
	char *behind;

	for (; at < end; at += strlen(at) + 1) {
		text = strchr(at, ' ') + 1;
		if (strtol(at, &behind, 10) == fault->line &&
			strstr(fault->text, last_name(text)))
			return true;
	}
	buf_add_format(&sight->told, "%d %s%c", fault->line, fault->text, '\0');
	return false;
}

char *examine_cut_hint(char *text)
{
	static const char before[] = "\n  hint: ";
	char *hint = strstr(text, "; did you mean");

	if (hint) {
		*hint = '\0';
		hint += 2;
	} else if ((hint = strstr(text, before))) {
		hint += strlen(before);
	}
	if (hint)
		hint[strcspn(hint, "\n")] = '\0';
	text[strcspn(text, "\n")] = '\0';
	return hint;
}

void examine_fault(struct sight *sight, const struct fault *fault)
{
	struct examining *examining = sight->examining;
	struct link *link = &examining->job->link;
	struct packer packer;

	if (examining->code != ZILA_OK || is_told(sight, fault))
		return;
	packer = link_message(link, MESSAGE_PLUGIN_FAULT);
	pack_text(&packer, examining->plugin->name);
	pack_text(&packer, fault->warning ? "warning" : "error");
	pack_text(&packer, sight->name);
	pack_integer(&packer, fault->line);
	pack_text(&packer, fault->text);
	pack_text(&packer, fault->hint ? fault->hint : "");
	message_end(&packer);
	examining->code = link_sent(link, examining->err);
}

void examine_unknown(struct sight *sight, int line, const char *what,
	const char *name, const struct names *names)
{
	char text[ZILA_ERR_BYTES_MAX], hint[EXAMINE_NAME_BYTES + 20];
	const char *near =
		text_nearest(name, names->list, (size_t)names->count);

	(void)snprintf(text, sizeof text, "%s '%s'", what, name);
	(void)snprintf(hint, sizeof hint, "did you mean '%s'?", near);
	examine_fault(sight, &(struct fault){.line = line,
				     .text = text,
				     .hint = near ? hint : NULL});
}

/* ---- where ---- */

bool token_reads(const struct tokens *tokens, size_t i, const char *word)
{
	const struct token *token;

	if (i >= tokens->count)
		return false;
	token = &tokens->list[i];
	return token->kind != TOKEN_TEXT && token->size == strlen(word) &&
	       !memcmp(tokens->text + token->at, word, token->size);
}

static bool holds(const struct tokens *tokens, size_t i, const char *name)
{
	const struct token *token = &tokens->list[i];

	return token->kind == TOKEN_TEXT && token->inner_size == strlen(name) &&
	       !memcmp(tokens->text + token->inner, name, token->inner_size);
}

/* x.name = 1, x.name, y = 1, 2 */
static bool is_assigned(const struct tokens *tokens, size_t i)
{
	for (i++; token_reads(tokens, i, ","); i++)
		for (i++; token_reads(tokens, i + 1, "."); i += 2)
			continue;
	return token_reads(tokens, i, "=");
}

bool examine_lays(const struct sight *sight, const char *name)
{
	const struct tokens *tokens = &sight->tokens;
	size_t i;

	for (i = 0; i < tokens->count; i++)
		if (holds(tokens, i, name) || (token_reads(tokens, i, name) &&
						      is_assigned(tokens, i)))
			return true;
	return false;
}

int examine_line_of(const struct sight *sight, const char *name)
{
	const struct tokens *tokens = &sight->tokens;
	size_t i;

	for (i = 0; i + 1 < tokens->count; i++)
		if ((token_reads(tokens, i, name) &&
			    token_reads(tokens, i + 1, "=")) ||
			(holds(tokens, i, name) &&
				token_reads(tokens, i + 1, "]")))
			return tokens->list[i].line;
	for (i = 0; i < tokens->count; i++)
		if (token_reads(tokens, i, name) || holds(tokens, i, name))
			return tokens->list[i].line;
	return 0;
}

/* Of the field that an error begins with: "plugins/x/rules/y.lua: check: ",
 * "importer x.y: wide = ". */
static int line_of_field(
	const struct sight *sight, const char *text, const char *at)
{
	char field[EXAMINE_NAME_BYTES];

	if (sscanf(text, "importer %*s %99[a-z_]", field) != 1 &&
		(!at || sscanf(at + strlen(sight->name),
				": %99[a-z_]:", field) != 1))
		return 0;
	return examine_line_of(sight, field);
}

int examine_line_in(const struct sight *sight, const char *text)
{
	const char *at = strstr(text, sight->name), *open, *close;
	char word[EXAMINE_NAME_BYTES];
	int line = 0;

	if (at && sscanf(at + strlen(sight->name), ":%d", &line) == 1)
		return line;
	for (open = text; (open = strpbrk(open, "'`")); open = close + 1) {
		close = strpbrk(open + 1, "'`");
		if (!close)
			break;
		(void)snprintf(word, sizeof word, "%.*s",
			(int)(close - open - 1), open + 1);
		line = examine_line_of(sight, word);
		if (line)
			return line;
	}
	return line_of_field(sight, text, at);
}
