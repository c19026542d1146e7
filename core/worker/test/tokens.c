/* tokens.c - the words of Lua and of SQL, with where they stand. */
#include "worker/test/tokens.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

#include "ground/err.h"
#include "ground/mem.h"

/* What is being read, and how far. */
struct scan {
	struct tokens *tokens;
	const char *text;
	size_t at, end;
	int line;
	bool sql;
	bool failed; /* no memory */
};

static char byte_at(const struct scan *scan, size_t at)
{
	return at < scan->end ? scan->text[at] : '\0';
}

static void add(struct scan *scan, const struct token *token)
{
	struct tokens *tokens = scan->tokens;

	if (tokens->count == tokens->room) {
		size_t room = tokens->room ? tokens->room * 2 : 256;
		struct token *list =
			mem_resize(tokens->list, room * sizeof *list);

		if (!list) {
			scan->failed = true;
			return;
		}
		tokens->list = list;
		tokens->room = room;
	}
	tokens->list[tokens->count++] = *token;
}

/* Goes on to `to`, counting lines. */
static void go(struct scan *scan, size_t to)
{
	for (; scan->at < to && scan->at < scan->end; scan->at++)
		scan->line += scan->text[scan->at] == '\n';
}

/* The level of a long bracket that opens at `at`, or -1. */
static int long_level(const struct scan *scan, size_t at)
{
	int level = 0;

	if (byte_at(scan, at) != '[')
		return -1;
	while (byte_at(scan, at + 1 + (size_t)level) == '=')
		level++;
	return byte_at(scan, at + 1 + (size_t)level) == '[' ? level : -1;
}

/* Where the long bracket of level closes: at its first ]. */
static size_t long_end(const struct scan *scan, size_t at, int level)
{
	for (; at < scan->end; at++) {
		int i = 0;

		if (byte_at(scan, at) != ']')
			continue;
		while (byte_at(scan, at + 1 + (size_t)i) == '=')
			i++;
		if (i == level && byte_at(scan, at + 1 + (size_t)i) == ']')
			return at;
	}
	return scan->end;
}

static size_t line_end(const struct scan *scan, size_t at)
{
	while (at < scan->end && scan->text[at] != '\n')
		at++;
	return at;
}

/* Where the comment that begins here ends; `at` when none does. */
static size_t comment_end(const struct scan *scan)
{
	size_t at = scan->at;

	if (byte_at(scan, at) == '-' && byte_at(scan, at + 1) == '-') {
		int level = scan->sql ? -1 : long_level(scan, at + 2);

		if (level < 0)
			return line_end(scan, at);
		at = long_end(scan, at + 4 + (size_t)level, level);
		return at + 2 + (size_t)level;
	}
	if (scan->sql && byte_at(scan, at) == '/' &&
		byte_at(scan, at + 1) == '*') {
		for (at += 2; at < scan->end; at++)
			if (scan->text[at] == '*' &&
				byte_at(scan, at + 1) == '/')
				return at + 2;
		return scan->end;
	}
	return at;
}

/* A text in quotes: SQL doubles them, Lua has backslashes. */
static void quoted(struct scan *scan, struct token *token)
{
	char quote = scan->text[scan->at];
	size_t at = scan->at + 1;

	for (; at < scan->end; at++) {
		if (!scan->sql && scan->text[at] == '\\')
			at++;
		else if (scan->text[at] == quote &&
			 !(scan->sql && byte_at(scan, at + 1) == quote))
			break;
		else if (scan->text[at] == quote)
			at++;
	}
	token->kind = scan->sql && quote == '"' ? TOKEN_NAME : TOKEN_TEXT;
	token->inner = scan->at + 1;
	token->inner_size = (at < scan->end ? at : scan->end) - token->inner;
	token->size = (at < scan->end ? at + 1 : scan->end) - scan->at;
}

static void bracketed(struct scan *scan, struct token *token, int level)
{
	size_t width = 2 + (size_t)level;
	size_t end = long_end(scan, scan->at + width, level);

	token->kind = TOKEN_TEXT;
	token->inner = scan->at + width;
	token->inner_size = end - token->inner;
	token->size =
		(end + width < scan->end ? end + width : scan->end) - scan->at;
}

static bool is_word(char c)
{
	return isalnum((unsigned char)c) || c == '_' || (c & 0x80);
}

static size_t sign_size(const struct scan *scan)
{
	static const char *const signs[] = {
		"<=", ">=", "==", "~=", "<>", "!=", "||", "..", "//", NULL};
	int i;

	for (i = 0; signs[i]; i++)
		if (byte_at(scan, scan->at) == signs[i][0] &&
			byte_at(scan, scan->at + 1) == signs[i][1])
			return 2;
	return 1;
}

static void take(struct scan *scan)
{
	struct token token = {
		.kind = TOKEN_SIGN, .at = scan->at, .line = scan->line};
	char c = scan->text[scan->at];
	int level = scan->sql ? -1 : long_level(scan, scan->at);
	size_t at = scan->at;

	if (level >= 0) {
		bracketed(scan, &token, level);
	} else if (c == '\'' || c == '"') {
		quoted(scan, &token);
	} else if (isdigit((unsigned char)c)) {
		while (is_word(byte_at(scan, at)) ||
			(byte_at(scan, at) == '.' &&
				byte_at(scan, at + 1) != '.'))
			at++;
		token.kind = TOKEN_NUMBER;
		token.size = at - scan->at;
	} else if (is_word(c)) {
		while (is_word(byte_at(scan, at)))
			at++;
		token.kind = TOKEN_NAME;
		token.size = at - scan->at;
	} else {
		token.size = sign_size(scan);
	}
	add(scan, &token);
	go(scan, scan->at + token.size);
}

static enum zila_code read_all(struct scan *scan, struct zila_err *err)
{
	scan->tokens->text = scan->text;
	scan->tokens->count = 0;
	while (scan->at < scan->end && !scan->failed) {
		size_t end = comment_end(scan);

		if (end > scan->at)
			go(scan, end);
		else if (isspace((unsigned char)scan->text[scan->at]))
			go(scan, scan->at + 1);
		else
			take(scan);
	}
	return scan->failed ? err_memory(err) : ZILA_OK;
}

enum zila_code tokens_read_lua(struct tokens *tokens, const char *text,
	size_t size, struct zila_err *err)
{
	struct scan scan = {
		.tokens = tokens, .text = text, .end = size, .line = 1};

	if (size >= 3 && !memcmp(text, "\xef\xbb\xbf", 3))
		scan.at = 3;
	return read_all(&scan, err);
}

enum zila_code tokens_read_sql(struct tokens *tokens, const char *text,
	const struct token *inside, struct zila_err *err)
{
	struct scan scan = {.tokens = tokens,
		.text = text,
		.at = inside->inner,
		.end = inside->inner + inside->inner_size,
		.line = inside->line,
		.sql = true};

	return read_all(&scan, err);
}

void tokens_free(struct tokens *tokens)
{
	mem_free(tokens->list);
	tokens->list = NULL;
	tokens->count = tokens->room = 0;
}

bool token_is(const struct tokens *tokens, size_t i, const char *word)
{
	const struct token *token;

	if (i >= tokens->count)
		return false;
	token = &tokens->list[i];
	return token->kind != TOKEN_TEXT && token->size == strlen(word) &&
	       !strncasecmp(tokens->text + token->at, word, token->size);
}
