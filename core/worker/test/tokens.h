/* tokens.h - the words of Lua and of SQL, with where they stand.
 *
 * Not a parser: enough to tell a comparison from a quoted one.  Any bytes
 * can be read; what is no word of the language is a sign of one byte.
 *
 * Owner:   tokens_free(); the text is borrowed.
 */
#ifndef ZILA_WORKER_TOKENS_H
#define ZILA_WORKER_TOKENS_H

#include <stdbool.h>
#include <stddef.h>

#include "zila.h"

enum token_kind {
	TOKEN_NAME, /* keywords too */
	TOKEN_NUMBER,
	TOKEN_TEXT, /* a quoted text; what is inside is at inner */
	TOKEN_SIGN,
};

struct token {
	enum token_kind kind;
	size_t at, size;
	size_t inner, inner_size;
	int line; /* from 1 */
};

struct tokens {
	const char *text;
	struct token *list;
	size_t count, room;
};

/* Reads the text, replacing what tokens held. */
ZILA_MUST_USE enum zila_code tokens_read_lua(struct tokens *tokens,
	const char *text, size_t size, struct zila_err *err);
/* SQL that stands inside a text token of the same text. */
ZILA_MUST_USE enum zila_code tokens_read_sql(struct tokens *tokens,
	const char *text, const struct token *inside, struct zila_err *err);
void tokens_free(struct tokens *tokens);

/* Whether token i is there and is word, in any case of letters. */
bool token_is(const struct tokens *tokens, size_t i, const char *word);

#endif
