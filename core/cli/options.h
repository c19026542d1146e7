/* options.h - the words of a command line, by a table of options.
 *
 * `--name value`, `--name=value`, `-o value`, `-ovalue`; `--` ends options;
 * one given twice counts as given last.
 *
 * Owner:   values and arguments are borrowed from argv; options_close().
 * Errors:  ZILA_EUSAGE, naming the word, with a hint when one is near.
 */
#ifndef ZILA_CLI_OPTIONS_H
#define ZILA_CLI_OPTIONS_H

#include <stdbool.h>

#include "zila.h"

struct option {
	const char *name;  /* "as-of"; a table ends with NULL */
	char letter;       /* 'o', or 0 */
	const char *value; /* what messages call its value; NULL: a flag */
	const char *help;
};

enum { OPTIONS_GIVEN_MAX = 100 };

struct options {
	const struct option *given[OPTIONS_GIVEN_MAX];
	const char *values[OPTIONS_GIVEN_MAX];
	int given_count;
	const char **args; /* the rest, in order */
	int arg_count;
};

/* What words are read by. */
struct option_rules {
	const struct option *common, *own; /* own: of the command, or NULL */
	const char *command;               /* for messages, or NULL */
	int command_at;                    /* its index in argv: no argument */
	int own_args_max; /* from then on all words are arguments; -1: never */
};

ZILA_MUST_USE enum zila_code options_parse(struct options *options, int argc,
	char **argv, const struct option_rules *rules, struct zila_err *err);
void options_close(struct options *options);

/* The option that word names ("--as-of=x", "-t", "-tx"), or NULL. */
const struct option *option_find(const struct option *table, const char *word);

/* True when the next word is the value of word, an option of table. */
bool option_takes_next(const struct option *option, const char *word);

/* The value given to an option, or NULL. */
const char *options_value(const struct options *options, const char *name);
bool options_flag(const struct options *options, const char *name);

#endif
