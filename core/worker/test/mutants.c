/* mutants.c - small changes of a rule's text that its tests must notice. */
#include "worker/test/mutants.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ground/err.h"
#include "ground/limits.h"
#include "ground/mem.h"
#include "worker/test/tokens.h"

enum { PART_MAX = 64, SMALL_NUMBER = 10 };

struct making {
	struct mutants *mutants;
	const struct tokens *tokens;
	bool sql;
	bool failed; /* no memory */
};

/* Bytes [at, at + size) may be `with` instead. */
static void add(struct making *making, const struct token *token, size_t at,
	size_t size, const char *with)
{
	struct mutants *mutants = making->mutants;
	struct mutant *mutant;

	if (making->failed || mutants->count == LIMIT_MUTANTS)
		return;
	if (mutants->count == mutants->room) {
		size_t room = mutants->room ? mutants->room * 2 : 64;
		struct mutant *list =
			mem_resize(mutants->list, room * sizeof *list);

		making->failed = !list;
		if (!list)
			return;
		mutants->list = list;
		mutants->room = room;
	}
	mutant = &mutants->list[mutants->count++];
	*mutant = (struct mutant){.at = at, .size = size, .line = token->line};
	(void)snprintf(mutant->with, sizeof mutant->with, "%s", with);
}

static void change(struct making *making, size_t i, const char *with)
{
	const struct token *token = &making->tokens->list[i];

	add(making, token, token->at, token->size, with);
}

static bool is(const struct making *making, size_t i, const char *word)
{
	return token_is(making->tokens, i, word);
}

/* What a comparison, or another sign between two values, is turned into. */
static const char *turned(const char *sign, size_t size, bool sql)
{
	static const char *const signs[][3] = {/* sign, in SQL, in Lua */
		{"<", "<=", "<="}, {"<=", "<", "<"}, {">", ">=", ">="},
		{">=", ">", ">"}, {"=", "<>", NULL}, {"==", "<>", "~="},
		{"<>", "=", "="}, {"!=", "=", NULL}, {"~=", NULL, "=="},
		{"+", "-", "-"}, {"-", "+", "+"}, {"*", "/", "/"},
		{"/", "*", "*"}};
	size_t i;

	for (i = 0; i < sizeof signs / sizeof signs[0]; i++)
		if (strlen(signs[i][0]) == size &&
			!memcmp(signs[i][0], sign, size))
			return signs[i][sql ? 1 : 2];
	return NULL;
}

/* `*` of count(*) and SELECT * is no sign between two values. */
static bool stands_between(const struct making *making, size_t i)
{
	const struct token *before = i ? &making->tokens->list[i - 1] : NULL;

	return before && i + 1 < making->tokens->count &&
	       (before->kind != TOKEN_SIGN || is(making, i - 1, ")")) &&
	       !is(making, i - 1, "SELECT") && !is(making, i - 1, "DISTINCT");
}

static void change_sign(struct making *making, size_t i)
{
	const struct token *token = &making->tokens->list[i];
	const char *sign = making->tokens->text + token->at;
	const char *with = turned(sign, token->size, making->sql);

	if (with && (*sign != '*' || stands_between(making, i)))
		change(making, i, with);
}

/* Up and down: by one when it is small, else to the double and the half. */
static void change_number(struct making *making, const struct token *token,
	size_t at, size_t size)
{
	char text[32], *end;
	double number;

	if (size >= sizeof text)
		return;
	memcpy(text, making->tokens->text + at, size);
	text[size] = '\0';
	number = strtod(text, &end);
	if (*end)
		return;
	(void)snprintf(text, sizeof text, "%.15g",
		number < SMALL_NUMBER ? number + 1 : number * 2);
	add(making, token, at, size, text);
	if (number <= 0)
		return;
	(void)snprintf(text, sizeof text, "%.15g",
		number >= SMALL_NUMBER ? number / 2
		: number < 1           ? number / 2
				       : number - 1);
	add(making, token, at, size, text);
}

/* `AND` of BETWEEN joins two limits, not two conditions. */
static bool is_of_between(const struct making *making, size_t i)
{
	int depth = 0;

	while (i-- > 0) {
		if (is(making, i, ")"))
			depth++;
		else if (is(making, i, "(") && depth-- == 0)
			return false;
		if (depth)
			continue;
		if (is(making, i, "BETWEEN"))
			return true;
		if (is(making, i, "AND") || is(making, i, "WHERE") ||
			is(making, i, "OR") || is(making, i, "SELECT") ||
			is(making, i, "ON"))
			return false;
	}
	return false;
}

static bool ends_clause(const struct making *making, size_t i)
{
	static const char *const words[] = {"GROUP", "ORDER", "HAVING", "LIMIT",
		"WINDOW", "UNION", "EXCEPT", "INTERSECT", "WHERE", NULL};
	int w;

	for (w = 0; words[w]; w++)
		if (is(making, i, words[w]))
			return true;
	return false;
}

/* The tokens [from, to) of a condition hold whatever the row. */
static void drop_part(
	struct making *making, size_t from, size_t to, bool alternative)
{
	const struct token *first = &making->tokens->list[from];
	const struct token *last = &making->tokens->list[to - 1];

	if (to > from)
		add(making, first, first->at, last->at + last->size - first->at,
			alternative ? "0" : "1");
}

/* The parts of the condition behind WHERE or HAVING at i, one by one. */
static void drop_conditions(struct making *making, size_t i)
{
	size_t starts[PART_MAX], ends[PART_MAX];
	size_t count = making->tokens->count, at = i + 1, parts = 0, p;
	bool alternative = false;
	int depth = 0;

	starts[0] = at;
	for (; at < count; at++) {
		bool joins;

		if (is(making, at, "(") || is(making, at, "CASE"))
			depth++;
		else if ((is(making, at, ")") || is(making, at, "END")) &&
			 depth-- == 0)
			break;
		if (depth)
			continue;
		if (ends_clause(making, at))
			break;
		joins = is(making, at, "AND") && !is_of_between(making, at);
		alternative |= is(making, at, "OR");
		if ((joins || is(making, at, "OR")) && parts < PART_MAX - 1) {
			ends[parts++] = at;
			starts[parts] = at + 1;
		}
	}
	ends[parts++] = at;
	for (p = 0; p < parts; p++)
		drop_part(making, starts[p], ends[p], alternative);
}

static void change_sql_word(struct making *making, size_t i)
{
	static const char *const other[][2] = {{"OR", "AND"}, {"NOT", ""},
		{"LEFT", ""}, {"DISTINCT", ""}, {"lag", "lead"},
		{"DESC", "ASC"}};
	size_t w;

	for (w = 0; w < sizeof other / sizeof other[0]; w++)
		if (is(making, i, other[w][0]))
			change(making, i, other[w][1]);
	if (is(making, i, "AND") && !is_of_between(making, i))
		change(making, i, "OR");
	if (is(making, i, "IS") && is(making, i + 1, "NULL"))
		change(making, i, "IS NOT");
	if (is(making, i, "EXISTS") && !is(making, i - 1, "NOT"))
		change(making, i, "NOT EXISTS");
	if ((is(making, i, "LIKE") || is(making, i, "IN")) &&
		!is(making, i - 1, "NOT"))
		change(making, i, is(making, i, "IN") ? "NOT IN" : "NOT LIKE");
	if (is(making, i + 1, "(") && is(making, i, "min"))
		change(making, i, "max");
	if (is(making, i + 1, "(") && is(making, i, "max"))
		change(making, i, "min");
	if (is(making, i, "WHERE") || is(making, i, "HAVING"))
		drop_conditions(making, i);
}

static void change_lua_word(struct making *making, size_t i)
{
	if (is(making, i, "and"))
		change(making, i, "or");
	else if (is(making, i, "or"))
		change(making, i, "and");
	else if (is(making, i, "not"))
		change(making, i, "");
}

/* '-12 months', as SQLite's date functions take it. */
static void change_modifier(struct making *making, const struct token *token)
{
	const char *text = making->tokens->text + token->inner;
	size_t size = token->inner_size, digits = 1;

	while (digits < size && isdigit((unsigned char)text[digits]))
		digits++;
	if (size > 2 && (*text == '-' || *text == '+') && digits > 1 &&
		digits < size && text[digits] == ' ')
		change_number(making, token, token->inner + 1, digits - 1);
}

static void change_sql(struct making *making)
{
	size_t i;

	for (i = 0; i < making->tokens->count; i++) {
		const struct token *token = &making->tokens->list[i];

		if (token->kind == TOKEN_SIGN)
			change_sign(making, i);
		else if (token->kind == TOKEN_TEXT)
			change_modifier(making, token);
		else if (token->kind == TOKEN_NAME)
			change_sql_word(making, i);
		else if (!i || !is(making, i - 1, "SELECT"))
			change_number(making, token, token->at, token->size);
	}
}

static bool has_word(const char *text, size_t size, const char *word)
{
	size_t length = strlen(word), i;

	for (i = 0; i + length <= size; i++)
		if (!memcmp(text + i, word, length))
			return true;
	return false;
}

static void change_severity(struct making *making, const struct token *token)
{
	static const char *const all[] = {"error", "warning", "info"};
	size_t i;

	for (i = 0; i < 3; i++)
		if (strlen(all[i]) == token->inner_size &&
			!memcmp(all[i], making->tokens->text + token->inner,
				token->inner_size))
			add(making, token, token->inner, token->inner_size,
				all[(i + 1) % 3]);
}

/* A text in Lua: SQL, a severity, or the sign of a declaration. */
static enum zila_code change_text(
	struct making *making, size_t i, struct zila_err *err)
{
	const struct token *token = &making->tokens->list[i];
	const char *text = making->tokens->text + token->inner;
	struct tokens words = {0};
	struct making inside = {making->mutants, &words, true, false};
	enum zila_code code;
	const char *with;

	if (is(making, i - 1, "=") && is(making, i - 2, "severity"))
		change_severity(making, token);
	with = turned(text, token->inner_size, true);
	if (with && token->inner_size)
		add(making, token, token->inner, token->inner_size, with);
	if (!has_word(text, token->inner_size, "SELECT"))
		return ZILA_OK;
	code = tokens_read_sql(&words, making->tokens->text, token, err);
	if (code == ZILA_OK)
		change_sql(&inside);
	tokens_free(&words);
	if (code == ZILA_OK && inside.failed)
		code = err_memory(err);
	return code;
}

enum zila_code mutants_make(struct mutants *mutants, const char *text,
	size_t size, struct zila_err *err)
{
	struct tokens tokens = {0};
	struct making making = {mutants, &tokens, false, false};
	enum zila_code code = tokens_read_lua(&tokens, text, size, err);
	size_t i;

	mutants->text = text;
	mutants->text_size = size;
	mutants->count = 0;
	for (i = 0; code == ZILA_OK && i < tokens.count; i++) {
		const struct token *token = &tokens.list[i];

		if (token->kind == TOKEN_SIGN)
			change_sign(&making, i);
		else if (token->kind == TOKEN_NUMBER)
			change_number(&making, token, token->at, token->size);
		else if (token->kind == TOKEN_NAME)
			change_lua_word(&making, i);
		else
			code = change_text(&making, i, err);
	}
	tokens_free(&tokens);
	if (code == ZILA_OK && making.failed)
		code = err_memory(err);
	return code;
}

void mutants_free(struct mutants *mutants)
{
	mem_free(mutants->list);
	mutants->list = NULL;
	mutants->count = mutants->room = 0;
}

void mutant_text(const struct mutants *mutants, size_t i, struct buf *out)
{
	const struct mutant *mutant = &mutants->list[i];
	size_t behind = mutant->at + mutant->size;

	buf_cut(out, 0);
	buf_add(out, mutants->text, mutant->at);
	buf_add_text(out, mutant->with);
	buf_add(out, mutants->text + behind, mutants->text_size - behind);
}

void mutant_line(const struct mutants *mutants, size_t i, struct buf *out)
{
	const struct mutant *mutant = &mutants->list[i];
	const char *text = mutants->text;
	size_t from = mutant->at, behind = mutant->at + mutant->size;
	size_t to = behind;

	while (from && text[from - 1] != '\n')
		from--;
	while (isspace((unsigned char)text[from]) && from < mutant->at)
		from++;
	while (to < mutants->text_size && text[to] != '\n')
		to++;
	buf_add(out, text + from, mutant->at - from);
	buf_add_text(out, mutant->with);
	buf_add(out, text + behind, to - behind);
}
