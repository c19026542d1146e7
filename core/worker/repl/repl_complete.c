/* repl_complete.c - what may stand for the word at the cursor.
 *
 * Nothing of the script's runs: metamethods are not called.
 */
#include <ctype.h>
#include <lauxlib.h>
#include <string.h>
#include <strings.h>

#include "worker/lua/state.h"
#include "worker/repl/repl.h"

enum { WORD_BYTES = 200, PARTS_MAX = 12 };

struct completing {
	struct repl *repl;
	const char *word; /* what begins it */
	size_t size;
	int count;
	bool caseless;
};

static void choose(lua_State *L, struct completing *c, const char *choice)
{
	struct link *link = &c->repl->job->link;
	struct packer packer;
	struct zila_err err;

	if (c->count == LIMIT_CHOICES || (c->caseless ? strncasecmp : strncmp)(
						 choice, c->word, c->size) != 0)
		return;
	c->count++;
	packer = link_message(link, MESSAGE_CHOICE);
	pack_text(&packer, choice);
	message_end(&packer);
	if (link_sent(link, &err) != ZILA_OK)
		(void)vm_raise(L, &err);
}

static bool is_name(const char *text)
{
	const char *at;

	for (at = text; isalnum((unsigned char)*at) || *at == '_'; at++)
		;
	return !*at && at != text && !isdigit((unsigned char)*text) &&
	       strncmp(text, "__", 2) != 0;
}

/* The names in the table on top. */
static void choose_keys(lua_State *L, struct completing *c)
{
	for (lua_pushnil(L); lua_next(L, -2); lua_pop(L, 1))
		if (lua_type(L, -2) == LUA_TSTRING &&
			is_name(lua_tostring(L, -2)))
			choose(L, c, lua_tostring(L, -2));
}

/* Those of the value on top: its own, and what its metatable lends it. */
static void choose_fields(lua_State *L, struct completing *c)
{
	if (lua_istable(L, -1))
		choose_keys(L, c);
	if (!luaL_getmetafield(L, -1, "__index"))
		return;
	if (lua_istable(L, -1))
		choose_keys(L, c);
	lua_pop(L, 1);
}

/* Replaces the value on top by its field, raw; or by nil. */
static void step_into(lua_State *L, const char *name, size_t size)
{
	lua_pushlstring(L, name, size);
	if (lua_istable(L, -2)) {
		(void)lua_rawget(L, -2);
	} else if (luaL_getmetafield(L, -2, "__index")) {
		lua_insert(L, -2); /* value index name */
		if (lua_istable(L, -2))
			(void)lua_rawget(L, -2);
		lua_remove(L, -2);
	} else {
		lua_pop(L, 1);
		lua_pushnil(L);
	}
	lua_remove(L, -2);
}

/* Pushes what a name is at the top: of the session, or of the base. */
static void push_global(lua_State *L, const char *name, size_t size)
{
	repl_push_environment(L);
	step_into(L, name, size);
	if (!lua_isnil(L, -1))
		return;
	lua_pop(L, 1);
	sandbox_push_base(L);
	step_into(L, name, size);
}

static void choose_globals(lua_State *L, struct completing *c)
{
	static const char *const words[] = {"and", "break", "do", "else",
		"elseif", "end", "false", "for", "function", "goto", "if", "in",
		"local", "nil", "not", "or", "repeat", "return", "then", "true",
		"until", "while"};
	size_t i;

	repl_push_environment(L);
	choose_keys(L, c);
	sandbox_push_base(L);
	choose_keys(L, c);
	lua_pop(L, 2);
	for (i = 0; i < sizeof words / sizeof *words; i++)
		choose(L, c, words[i]);
}

/* The chain of names before the word: "zila.text." */
static void choose_of_chain(
	lua_State *L, struct completing *c, const char *chain)
{
	size_t size = strcspn(chain, ".:");
	int parts = 0;

	push_global(L, chain, size);
	for (chain += size + 1; chain < c->word && parts < PARTS_MAX; parts++) {
		size = strcspn(chain, ".:");
		step_into(L, chain, size);
		chain += size + 1;
	}
	choose_fields(L, c);
	lua_pop(L, 1);
}

static void choose_sql(lua_State *L, struct completing *c)
{
	static const char *const words[] = {"SELECT", "FROM", "WHERE",
		"GROUP BY", "ORDER BY", "LIMIT", "JOIN", "LEFT JOIN", "AS",
		"ON", "AND", "OR", "NOT", "NULL", "DISTINCT", "HAVING", "DESC",
		"BETWEEN", "EXISTS", "UNION", "count", "sum", "avg", "round",
		"coalesce", "import", "control", "notice", "reject", "finding",
		"waiver", "rule_run", "import_all", "finding_all",
		"finding_event", "report_file", "job", "job_run"};
	const struct model *model = &c->repl->job->model;
	size_t w;
	int i, k;

	c->caseless = true;
	for (i = 0; i < model->count; i++)
		choose(L, c, model->datasets[i]->name);
	for (i = 0; c->size && i < model->count; i++)
		for (k = 0; k < model->datasets[i]->column_count; k++)
			choose(L, c, model->datasets[i]->columns[k].name);
	for (w = 0; w < sizeof words / sizeof *words; w++)
		choose(L, c, words[w]);
}

/* Whether the end of text is inside a query: the entry is one, or a string
 * that begins as one is open there. */
static bool in_query(const char *text)
{
	const char *open = NULL;
	char quote = '\0';

	if (repl_is_sql(text))
		return true;
	for (; *text; text++) {
		if (quote == ']') {
			if (text[0] == ']' && text[1] == ']')
				quote = '\0';
		} else if (quote) {
			if (*text == '\\' && text[1])
				text++;
			else if (*text == quote)
				quote = '\0';
		} else if (*text == '"' || *text == '\'') {
			quote = *text;
			open = text + 1;
		} else if (text[0] == '[' && text[1] == '[') {
			quote = ']';
			open = text + 2;
		}
	}
	return quote && repl_is_sql(open);
}

static bool is_of_word(char c)
{
	return isalnum((unsigned char)c) || c == '_';
}

void repl_complete(lua_State *L, struct repl *repl)
{
	struct completing c = {.repl = repl};
	const char *end = repl->text + repl->size, *chain;

	for (c.word = end; c.word > repl->text && is_of_word(c.word[-1]);
		c.word--)
		;
	c.size = (size_t)(end - c.word);
	if (c.size > WORD_BYTES)
		return;
	for (chain = c.word; chain > repl->text &&
			     (is_of_word(chain[-1]) || strchr(".:", chain[-1]));
		chain--)
		;
	if (in_query(repl->text))
		choose_sql(L, &c);
	else if (chain < c.word)
		choose_of_chain(L, &c, chain);
	else
		choose_globals(L, &c);
}
