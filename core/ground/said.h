/* said.h - lines of a log that come again and again: held, to be told once,
 * with how often and where first.
 *
 * Owner:   said_add() copies; zero-initialise, and said_free() at the end.
 * Errors:  ZILA_ELIMIT without memory; what a said_each returns.
 */
#ifndef ZILA_GROUND_SAID_H
#define ZILA_GROUND_SAID_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "ground/err.h"
#include "ground/limits.h"

struct said_line {
	const char *level, *plugin, *text;
	const char *first; /* where it was said first */
	int64_t count;
};

struct said_held {
	char level[12], plugin[64], first[100];
	char *text;
	int64_t count;
};

struct said {
	struct said_held *lines; /* LIMIT_LOG_KINDS of them, or NULL */
	int count;
};

/* Counts line where one like it is held, else says false. */
bool said_again(struct said *said, const struct said_line *line);

/* Holds line; said_is_full() must not be. */
bool said_is_full(const struct said *said);
ZILA_MUST_USE enum zila_code said_add(
	struct said *said, const struct said_line *line, struct zila_err *err);

/* Gives what is held, in the order of said_add(), until an error; nothing is
 * held then. */
typedef enum zila_code said_each(
	void *user, const struct said_line *line, struct zila_err *err);
ZILA_MUST_USE enum zila_code said_take(
	struct said *said, said_each *each, void *user, struct zila_err *err);
void said_free(struct said *said);

/* "no rate (12 times, first at row 4)" */
enum { SAID_TEXT_BYTES = LIMIT_LOG_BYTES + 164 };
void said_text(const struct said_line *line, char out[SAID_TEXT_BYTES]);

#endif
