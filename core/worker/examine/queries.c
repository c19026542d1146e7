/* queries.c - the queries that a file holds as texts, compiled against the
 * views; those that are put together from pieces are left to the tests.
 */
#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "worker/examine/examine.h"
#include "worker/lua/api/api.h"

static bool begins(const char *text, size_t size, const char *word)
{
	size_t length = strlen(word);

	while (size && isspace((unsigned char)*text)) {
		text++;
		size--;
	}
	return size > length && !strncmp(text, word, length) &&
	       isspace((unsigned char)text[length]);
}

/* A whole query, not a piece of one, and not one that something is yet to be
 * filled in. */
static bool is_query(const struct tokens *tokens, size_t i)
{
	const struct token *token = &tokens->list[i];
	const char *text = tokens->text + token->inner;
	size_t size = token->inner_size, at;

	if (token->kind != TOKEN_TEXT ||
		!(begins(text, size, "SELECT") || begins(text, size, "WITH")))
		return false;
	if (token_reads(tokens, i + 1, "..") ||
		token_reads(tokens, i + 1, ":") ||
		(i && token_reads(tokens, i - 1, "..")) ||
		(token_reads(tokens, i + 1, ")") &&
			token_reads(tokens, i + 2, ":")))
		return false;
	for (at = 0; at < size; at++)
		if (text[at] == '\\' || text[at] == '{' ||
			(text[at] == '%' && at + 1 < size &&
				strchr("sdq", text[at + 1])))
			return false;
	return true;
}

/* The line of a name in the query. */
static int line_of(
	const struct sight *sight, const struct token *query, const char *name)
{
	struct tokens words = {0};
	struct zila_err ignored;
	int line = query->line;
	size_t i;

	if (tokens_read_sql(&words, sight->tokens.text, query, &ignored) ==
		ZILA_OK)
		for (i = 0; i < words.count; i++)
			if (token_is(&words, i, name)) {
				line = words.list[i].line;
				break;
			}
	tokens_free(&words);
	return line;
}

const char *examine_misnamed(const char *text)
{
	static const char *const kinds[] = {
		"no such column: ", "no such table: ", "no such function: ",
		"ambiguous column name: ", NULL};
	const char *at;
	int i;

	for (i = 0; kinds[i]; i++)
		if ((at = strstr(text, kinds[i])))
			return at + strlen(kinds[i]);
	return NULL;
}

static void tell(
	struct sight *sight, const struct token *query, struct zila_err *why)
{
	const char *at = examine_misnamed(why->text);
	char name[EXAMINE_NAME_BYTES], *hint;

	if (!at)
		return; /* a piece of a query may look like one */
	(void)snprintf(name, sizeof name, "%.*s", (int)strcspn(at, "; \n"), at);
	if (strchr(name, '.'))
		memmove(name, strchr(name, '.') + 1, strlen(strchr(name, '.')));
	api_sql_hint(&sight->examining->job->model, why);
	hint = examine_cut_hint(why->text);
	examine_fault(
		sight, &(struct fault){.line = line_of(sight, query, name),
			       .text = why->text,
			       .hint = hint});
}

void examine_queries(struct sight *sight)
{
	const struct tokens *tokens = &sight->tokens;
	struct examining *examining = sight->examining;
	struct buf text = {0};
	size_t i;

	for (i = 0; i < tokens->count && examining->code == ZILA_OK; i++) {
		const struct token *token = &tokens->list[i];
		struct cursor cursor = {0};
		struct zila_err why;

		if (!is_query(tokens, i))
			continue;
		buf_cut(&text, 0);
		buf_add(&text, tokens->text + token->inner, token->inner_size);
		if (cursor_open(&cursor, examining->job->db, buf_text(&text),
			    &why) != ZILA_OK)
			tell(sight, token, &why);
		cursor_close(&cursor);
	}
	buf_free(&text);
}
