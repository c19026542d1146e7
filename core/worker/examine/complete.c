/* complete.c - what is missing around the files of a plugin, or there for
 * nothing: what its manifest and its jobs name, settings, translations, tests.
 */
#include <stdio.h>
#include <string.h>

#include "ground/file.h"
#include "worker/doc/doc.h"
#include "worker/examine/examine.h"
#include "worker/lua/state.h"
#include "worker/rule/check.h"

enum {
	TEXT_BYTES = 300,
	LANGUAGE_BYTES = 16,
	KINDS = PART_REPORTS + 1, /* that are examined one by one */
	STEP = 4,                 /* on Lua's stack: of a job */
};

static struct job *job_of(const struct sight *sight)
{
	return sight->examining->job;
}

/* ---- the manifest ---- */

/* Its first line; the line in the file is that of the column it names, or what
 * examine_line_in() finds. */
static void tell_reason(struct sight *sight, const char *reason)
{
	char text[ZILA_ERR_BYTES_MAX], column[EXAMINE_NAME_BYTES], *hint;
	const char *at = strstr(reason, "column ");
	int line = 0;

	(void)snprintf(text, sizeof text, "%s", reason);
	hint = examine_cut_hint(text);
	if (at && sscanf(at, "column %60[a-z0-9_]:", column) == 1)
		line = examine_line_of(sight, column);
	examine_fault(sight,
		&(struct fault){
			.line = line ? line : examine_line_in(sight, text),
			.text = text,
			.hint = hint});
}

/* Why the plugin is refused, unless one of its parts will tell. */
static void tell_problem(struct sight *sight)
{
	const struct plugin *plugin = sight->examining->plugin;
	char begin[EXAMINE_FILE_BYTES];
	int i;

	for (i = 0; i <= PART_DATASETS; i++) {
		(void)snprintf(begin, sizeof begin, "plugins/%s/%s/",
			plugin->name, plugin_kinds[i]);
		if (strstr(plugin->problem, begin))
			return;
	}
	tell_reason(sight, plugin->problem);
}

bool examine_lacks_dataset(const struct sight *sight)
{
	const struct plugin *plugin = sight->examining->plugin;
	const struct model *model = &sight->examining->job->model;
	int i;

	for (i = 0; i < model->count; i++)
		if (model->datasets[i]->plugin &&
			!strcmp(model->datasets[i]->plugin, plugin->name))
			return false;
	return plugin->problem != NULL;
}

void examine_dataset(struct sight *sight)
{
	const char *problem = sight->examining->plugin->problem;
	const char *at = problem ? strstr(problem, sight->name) : NULL;

	if (at && !strncmp(at + strlen(sight->name), ": ", 2))
		tell_reason(sight, at + strlen(sight->name) + 2);
}

/* All parts of what the plugin extends, by their full names. */
static void add_base_parts(struct sight *sight, struct names *out)
{
	const struct plugin *plugin = sight->examining->plugin->base;
	int kind, i;

	for (; plugin; plugin = plugin->base)
		for (kind = 0; kind < KINDS; kind++)
			for (i = 0; i < plugin->part_counts[kind]; i++)
				known_add(job_of(sight), out,
					plugin->parts[kind][i].name);
}

/* argument: struct sight */
static int check_without(lua_State *L)
{
	struct sight *sight = lua_touserdata(L, 1);
	struct names parts = {0};

	lua_rawgeti(L, LUA_REGISTRYINDEX, sight->examining->plugin->manifest);
	if (!lua_istable(L, 2) || lua_getfield(L, 2, "without") != LUA_TTABLE)
		return 0;
	add_base_parts(sight, &parts);
	for (lua_pushnil(L); lua_next(L, 3); lua_pop(L, 1)) {
		const char *name = lua_tostring(L, -2);

		if (!known_has(&parts, name))
			examine_unknown(sight, examine_line_of(sight, name),
				"without: there is nothing called", name,
				&parts);
	}
	return 0;
}

static void check_state(struct sight *sight)
{
	int state = sight->examining->plugin->state;
	char text[TEXT_BYTES];

	if (!state || place_state_of(job_of(sight)->places, state))
		return;
	(void)snprintf(text, sizeof text,
		"`state` %d is the LGD code of no state", state);
	examine_fault(sight,
		&(struct fault){.line = examine_line_of(sight, "state"),
			.text = text,
			.hint = "`zila sql \"SELECT state, name FROM state\"` "
				"lists them"});
}

void examine_manifest(struct sight *sight)
{
	struct examining *examining = sight->examining;
	struct vm *vm = examining->job->vm;

	check_state(sight);
	if (examining->plugin->problem)
		tell_problem(sight);
	else if (vm_enter(vm, check_without, sight, examining->err) != ZILA_OK)
		examining->code = examining->err->code;
}

/* ---- jobs ---- */

struct steps {
	struct sight *sight;
	const struct declared *declared;
};

static void check_part(
	const struct steps *steps, int kind, const char *what, const char *name)
{
	const struct job *job = job_of(steps->sight);
	bool full = strchr(name, '.') != NULL;
	struct names names = {0};
	struct zila_err why;
	int p, i;

	for (p = 0; p < job->plugins->count; p++) {
		const struct plugin *plugin = job->plugins->list[p];

		for (i = 0; i < plugin->part_counts[kind]; i++) {
			const struct part *part = &plugin->parts[kind][i];
			const char *is = full ? part->name : part->id;

			if (!strcmp(is, name))
				return;
			known_add(job_of(steps->sight), &names, is);
		}
	}
	if (plugins_refused(job->plugins, name, &why) == ZILA_OK)
		examine_unknown(steps->sight,
			examine_line_of(steps->sight, name), what, name,
			&names);
}

/* "html" or "html,pdf" */
static void check_formats(const struct steps *steps, const char *list)
{
	int line = examine_line_of(steps->sight, list);
	const struct doc_format *format;
	struct names names = {0};
	char name[TEXT_BYTES];
	size_t size;

	for (format = doc_formats; format->name; format++)
		known_add(job_of(steps->sight), &names, format->name);
	for (; *list; list += size + (list[size] == ',')) {
		size = strcspn(list, ",");
		(void)snprintf(name, sizeof name, "%.*s", (int)size, list);
		if (!known_has(&names, name))
			examine_unknown(steps->sight, line,
				"there is no format", name, &names);
	}
}

/* A rule, or a pattern that is to match some. */
static void check_glob(const struct steps *steps, const char *glob)
{
	const struct job *job = job_of(steps->sight);
	int p, i;

	if (strchr(glob, '{'))
		return;
	for (p = 0; p < job->plugins->count; p++) {
		const struct plugin *plugin = job->plugins->list[p];
		const struct part *rules = plugin->parts[PART_RULES];

		for (i = 0; i < plugin->part_counts[PART_RULES]; i++)
			if (check_matches(glob, rules[i].name) ||
				check_matches(glob, rules[i].id))
				return;
	}
	check_part(steps, PART_RULES, "there is no rule", glob);
}

/* Of one's own state, unless the step says otherwise, or for all of them. */
static void check_language(
	const struct steps *steps, const char *what, const char *lang, bool own)
{
	const struct plugins *plugins = job_of(steps->sight)->plugins;
	const struct plugin *plugin = steps->declared->plugin, *speaker;
	struct zila_err why;
	bool speaks = false;
	int i;

	speaker = own ? plugins_of_state(plugins, plugin->state) : NULL;
	if (speaker)
		speaks = plugin_speaks(speaker, lang);
	for (i = 0; !speaker && !speaks && i < plugins->count; i++)
		speaks = plugin_speaks(plugins->list[i], lang);
	if (speaks || strchr(lang, '{'))
		return;
	(void)plugin_refuse_language(
		speaker ? speaker : plugin, what, lang, &why);
	examine_fault(steps->sight,
		&(struct fault){.line = examine_line_of(steps->sight, lang),
			.text = why.text});
}

/* What a check or a report is told besides its name. */
static void check_options(lua_State *L, const struct steps *steps, bool report)
{
	bool own = lua_getfield(L, STEP, "state") == LUA_TNIL &&
		   steps->declared->plugin->state;

	if (!report && lua_getfield(L, STEP, "rule") == LUA_TSTRING)
		check_glob(steps, lua_tostring(L, -1));
	if (lua_getfield(L, STEP, "lang") == LUA_TSTRING)
		check_language(steps, report ? "reports" : "findings",
			lua_tostring(L, -1), own);
}

/* Where nothing is to be filled in at its time. */
static void check_named(
	const struct steps *steps, int kind, const char *what, const char *name)
{
	if (!strchr(name, '{'))
		check_part(steps, kind, what, name);
}

static void check_report(lua_State *L, const struct steps *steps)
{
	lua_Integer i;

	check_options(L, steps, true);
	if (lua_rawgeti(L, STEP, 2) != LUA_TSTRING)
		return;
	check_named(
		steps, PART_REPORTS, "there is no report", lua_tostring(L, -1));
	if (lua_getfield(L, STEP, "formats") == LUA_TSTRING)
		check_formats(steps, lua_tostring(L, -1));
	else if (lua_istable(L, -1))
		for (i = 1; lua_rawgeti(L, -1, i) == LUA_TSTRING;
			i++, lua_pop(L, 1))
			check_formats(steps, lua_tostring(L, -1));
}

static void check_step(lua_State *L, const struct steps *steps)
{
	const char *kind = lua_rawgeti(L, STEP, 1) == LUA_TSTRING
				   ? lua_tostring(L, -1)
				   : "";

	if (!strcmp(kind, "report"))
		check_report(L, steps);
	else if (!strcmp(kind, "check"))
		check_options(L, steps, false);
	else if (!strcmp(kind, "import") &&
		 lua_getfield(L, STEP, "as") == LUA_TSTRING)
		check_named(steps, PART_IMPORTERS, "there is no importer",
			lua_tostring(L, -1));
}

/* argument: struct steps */
static int check_steps(lua_State *L)
{
	const struct steps *steps = lua_touserdata(L, 1);
	lua_Integer i;

	lua_rawgeti(L, LUA_REGISTRYINDEX, steps->declared->table);
	if (lua_getfield(L, 2, "steps") != LUA_TTABLE)
		return 0;
	for (i = 1; lua_rawgeti(L, 3, i) == LUA_TTABLE; i++) {
		check_step(L, steps);
		lua_settop(L, STEP - 1);
	}
	return 0;
}

void examine_jobs(struct sight *sight)
{
	struct examining *examining = sight->examining;
	struct steps steps = {sight, examining->jobs};

	for (; steps.declared && examining->code == ZILA_OK;
		steps.declared = steps.declared->next)
		if (steps.declared->plugin == examining->plugin &&
			!steps.declared->inherited &&
			vm_enter(examining->job->vm, check_steps, &steps,
				examining->err) != ZILA_OK)
			examining->code = examining->err->code;
}

/* ---- words ---- */

static const char *next_language(const char *at, char out[LANGUAGE_BYTES])
{
	size_t size;

	at += strspn(at, ", ");
	size = strcspn(at, ", ");
	(void)snprintf(out, LANGUAGE_BYTES, "%.*s", (int)size, at);
	return size ? at + size : NULL;
}

/* ctx.t("words") and title = "words" */
static bool is_said(const struct sight *sight, size_t i)
{
	static const char *const fields[] = {"title", "message", "why", "fix"};
	const struct tokens *tokens = &sight->tokens;
	size_t count, f;

	if (tokens->list[i].kind != TOKEN_TEXT || i < 2 ||
		memchr(tokens->text + tokens->list[i].inner, '\\',
			tokens->list[i].inner_size) ||
		token_reads(tokens, i + 1, ".."))
		return false;
	if (i >= 3 && token_reads(tokens, i - 1, "(") &&
		token_reads(tokens, i - 2, "t") &&
		token_reads(tokens, i - 3, "."))
		return true;
	count = sight->kind == FILE_REPORT ? 1 : 0;
	if (sight->kind == FILE_RULE)
		count = sizeof fields / sizeof *fields;
	for (f = 0; f < count && token_reads(tokens, i - 1, "="); f++)
		if (token_reads(tokens, i - 2, fields[f]))
			return true;
	return false;
}

static void check_said(
	struct sight *sight, const struct token *token, const char *words)
{
	const struct plugin *plugin = sight->examining->plugin;
	const char *at = plugin->languages;
	char lang[LANGUAGE_BYTES], text[TEXT_BYTES];

	while ((at = next_language(at, lang))) {
		if (!strcmp(lang, "en") ||
			plugin_translate(job_of(sight)->vm, plugin, lang,
				words) != words)
			continue;
		(void)snprintf(text, sizeof text,
			"nothing in messages/%s.lua for \"%.200s\"", lang,
			words);
		examine_fault(sight,
			&(struct fault){.warning = true,
				.line = token->line,
				.text = text,
				.hint = "it stays English, and is marked so"});
	}
}

/* Whether text has a {name} that other has not: the first one. */
static bool lacks(
	const char *other, const char *text, char name[EXAMINE_NAME_BYTES])
{
	const char *close;

	for (; (text = strchr(text, '{')) && (close = strchr(text, '}'));
		text = close) {
		(void)snprintf(name, EXAMINE_NAME_BYTES, "%.*s",
			(int)(close - text + 1), text);
		if (!strstr(other, name))
			return true;
	}
	return false;
}

/* doc:paragraph(ctx.t("...")), caption = ctx.t("..."): it is shown as it is,
 * and no function fills it.  i is the text. */
static bool is_shown(const struct tokens *tokens, size_t i)
{
	static const char *const fields[] = {
		"caption", "message", "note", "title"};
	size_t f;

	if (i < 8 || !token_reads(tokens, i - 1, "(") ||
		!token_reads(tokens, i + 1, ")") ||
		token_reads(tokens, i + 2, ":"))
		return false;
	if (token_reads(tokens, i - 5, "("))
		return token_reads(tokens, i - 7, ":") &&
		       token_reads(tokens, i - 8, "doc");
	for (f = 0; f < sizeof fields / sizeof *fields; f++)
		if (token_reads(tokens, i - 5, "=") &&
			token_reads(tokens, i - 6, fields[f]) &&
			!token_reads(tokens, i - 7, "local"))
			return true;
	return false;
}

/* ctx.t("{name} leads.") prints the braces. */
static void check_filled(struct sight *sight, size_t i, const char *words)
{
	const struct tokens *tokens = &sight->tokens;
	char text[TEXT_BYTES + EXAMINE_NAME_BYTES], name[EXAMINE_NAME_BYTES];

	if (!is_shown(tokens, i) || !lacks("", words, name))
		return;
	(void)snprintf(text, sizeof text,
		"ctx.t is given nothing for %s of \"%.200s\"", name, words);
	examine_fault(sight,
		&(struct fault){.warning = true,
			.line = tokens->list[i].line,
			.text = text,
			.hint = "ctx.t(text, { name = value }) fills it"});
}

void examine_note_setting(struct examining *examining, const char *name)
{
	int i;

	for (i = 0; i < examining->own_settings.count; i++)
		if (!strcmp(examining->own_settings.list[i], name) &&
			i < EXAMINE_SETTINGS_MAX)
			examining->used[i] = true;
}

void examine_words(struct sight *sight)
{
	const struct tokens *tokens = &sight->tokens;
	char word[TEXT_BYTES];
	size_t i;

	for (i = 0; i < tokens->count; i++) {
		const struct token *token = &tokens->list[i];
		bool text = token->kind == TOKEN_TEXT;

		if (!text && token->kind != TOKEN_NAME)
			continue;
		(void)snprintf(word, sizeof word, "%.*s",
			(int)(text ? token->inner_size : token->size),
			tokens->text + (text ? token->inner : token->at));
		if (text || (i && token_reads(tokens, i - 1, ".")))
			examine_note_setting(sight->examining, word);
		if (text && sight->kind == FILE_TEST)
			known_add(
				job_of(sight), &sight->examining->tested, word);
		if (!text || !is_said(sight, i))
			continue;
		check_said(sight, token, word);
		check_filled(sight, i, word);
	}
}

/* A name of its own stops the report in its language alone; one that it
 * leaves out is a value that its reader does not get. */
static void check_translation(
	struct sight *sight, const char *english, const char *own)
{
	char text[TEXT_BYTES + EXAMINE_NAME_BYTES], hint[TEXT_BYTES];
	char added[EXAMINE_NAME_BYTES], left[EXAMINE_NAME_BYTES] = "";
	bool leaves = lacks(own, english, left);
	bool adds = lacks(english, own, added);

	if (!leaves && !adds)
		return;
	(void)snprintf(text, sizeof text,
		"the translation of \"%.200s\" %s %s%s", english,
		adds ? "has" : "leaves out", adds ? added : left,
		adds ? ", which that has not" : "");
	(void)snprintf(hint, sizeof hint, "did you mean %s?", left);
	examine_fault(sight, &(struct fault){.warning = !adds,
				     .line = examine_line_of(sight, english),
				     .text = text,
				     .hint = adds && leaves ? hint : NULL});
}

/* Of a text that stands there twice, Lua takes what is below. */
static void check_twice(struct sight *sight)
{
	const struct tokens *tokens = &sight->tokens;
	char text[TEXT_BYTES];
	size_t i, k;

	for (i = 1; i + 2 < tokens->count; i++) {
		const struct token *token = &tokens->list[i], *other;

		if (token->kind != TOKEN_TEXT ||
			!token_reads(tokens, i - 1, "[") ||
			!token_reads(tokens, i + 1, "]"))
			continue;
		for (k = i + 3; k + 1 < tokens->count; k++) {
			other = &tokens->list[k];
			if (other->kind == TOKEN_TEXT &&
				other->inner_size == token->inner_size &&
				token_reads(tokens, k - 1, "[") &&
				!memcmp(tokens->text + other->inner,
					tokens->text + token->inner,
					token->inner_size))
				break;
		}
		if (k + 1 == tokens->count)
			continue;
		(void)snprintf(text, sizeof text,
			"\"%.*s\" is translated again in line %d, which "
			"counts",
			token->inner_size > 200 ? 200 : (int)token->inner_size,
			tokens->text + token->inner, tokens->list[k].line);
		examine_fault(sight, &(struct fault){.warning = true,
					     .line = token->line,
					     .text = text,
					     .hint = "leave one of them out"});
	}
}

/* argument: struct sight */
static int check_catalogue(lua_State *L)
{
	struct sight *sight = lua_touserdata(L, 1);
	char text[TEXT_BYTES];
	const char *english;

	check_twice(sight);
	lua_rawgeti(L, LUA_REGISTRYINDEX, sight->part.table);
	for (lua_pushnil(L); lua_next(L, 2); lua_pop(L, 1)) {
		english = lua_type(L, -2) == LUA_TSTRING ? lua_tostring(L, -2)
							 : NULL;
		if (english && lua_type(L, -1) == LUA_TSTRING) {
			check_translation(sight, english, lua_tostring(L, -1));
			continue;
		}
		(void)snprintf(text, sizeof text,
			english ? "the translation of \"%.200s\" is no text"
				: "a text stands alone: write [\"English\"] = "
				  "\"translation\"",
			english);
		examine_fault(sight,
			&(struct fault){.line = english ? examine_line_of(sight,
								  english)
							: 0,
				.text = text});
	}
	return 0;
}

void examine_catalogue(struct sight *sight)
{
	struct examining *examining = sight->examining;

	if (vm_enter(examining->job->vm, check_catalogue, sight,
		    examining->err) != ZILA_OK)
		examining->code = examining->err->code;
}

/* ---- at the end ---- */

static void check_settings(struct sight *sight)
{
	struct examining *examining = sight->examining;
	char text[TEXT_BYTES];
	int i;

	for (i = 0;
		i < examining->own_settings.count && i < EXAMINE_SETTINGS_MAX;
		i++) {
		const char *name = examining->own_settings.list[i];

		if (examining->used[i])
			continue;
		(void)snprintf(
			text, sizeof text, "setting '%s' is never read", name);
		examine_fault(sight,
			&(struct fault){.warning = true,
				.line = examine_line_of(sight, name),
				.text = text,
				.hint = "read it as ctx.settings.NAME, or "
					"leave it out"});
	}
}

static bool has_cases(const struct part *part)
{
	char path[EXAMINE_PATH_BYTES];
	struct zila_err none;
	struct buf text = {0};
	bool found;

	(void)snprintf(path, sizeof path, "%.3000s/tests/rules/%s.lua",
		part->plugin->dir, part->id);
	found = file_read(path, LIMIT_PLUGIN_FILE_BYTES, &text, &none) ==
		ZILA_OK;
	buf_free(&text);
	return found;
}

static bool is_tested(
	const struct examining *examining, const struct part *part, bool rule)
{
	return known_has(&examining->tested, part->id) ||
	       known_has(&examining->tested, part->name) ||
	       (rule && has_cases(part));
}

static void check_tests(struct sight *sight)
{
	static const char *const kinds[] = {"importer", "rule", "report"};
	struct examining *examining = sight->examining;
	const struct plugin *plugin = examining->plugin;
	struct buf names = {0};
	int kind, i;

	for (kind = 0; kind < KINDS; kind++)
		for (i = 0; i < plugin->part_counts[kind]; i++)
			if (!is_tested(examining, &plugin->parts[kind][i],
				    kind == PART_RULES))
				buf_add_format(&names, "%s%s %s",
					names.size ? ", " : "no test is of ",
					kinds[kind], plugin->parts[kind][i].id);
	if (names.size)
		examine_fault(sight,
			&(struct fault){.warning = true,
				.text = buf_text(&names),
				.hint = "tests/rules/RULE.lua has the cases of "
					"a rule, tests/*.lua those of the "
					"others"});
	buf_free(&names);
}

void examine_end(struct sight *sight)
{
	if (sight->examining->plugin->problem)
		return;
	check_settings(sight);
	check_tests(sight);
}
