/* options.c - reading options and arguments. */
#include "options.h"

#include <string.h>

#include "ground/err.h"
#include "ground/mem.h"
#include "ground/text.h"

enum { NEAR_MAX = 64 };

static bool is_option(const char *word)
{
	return word[0] == '-' && word[1] != '\0';
}

static bool is_long(const char *word)
{
	return word[0] == '-' && word[1] == '-';
}

const struct option *option_find(const struct option *table, const char *word)
{
	size_t size = strcspn(word, "=");

	for (; table && table->name; table++) {
		if (is_long(word) ? strlen(table->name) == size - 2 &&
					    strncmp(table->name, word + 2,
						    size - 2) == 0
				  : table->letter && table->letter == word[1])
			return table;
	}
	return NULL;
}

bool option_takes_next(const struct option *option, const char *word)
{
	if (!option->value)
		return false;
	return is_long(word) ? !strchr(word, '=') : word[2] == '\0';
}

static size_t add_names(
	const struct option *table, const char **names, size_t count)
{
	for (; table && table->name && count < NEAR_MAX; table++)
		names[count++] = table->name;
	return count;
}

static enum zila_code unknown(const char *word,
	const struct option_rules *rules, struct zila_err *err)
{
	int size = (int)strcspn(word, "=");
	const char *names[NEAR_MAX], *near = NULL;
	size_t count = add_names(rules->common, names, 0);
	char name[64] = "";

	count = add_names(rules->own, names, count);
	if (is_long(word) && size - 2 < (int)sizeof name) {
		memcpy(name, word + 2, (size_t)size - 2);
		near = text_nearest(name, names, count);
	}
	if (rules->command)
		err_set(err, ZILA_EUSAGE, "%s has no option %.*s",
			rules->command, size, word);
	else
		err_set(err, ZILA_EUSAGE, "there is no option %.*s", size,
			word);
	if (near)
		return err_hint(err, "did you mean --%s?", near);
	if (!is_long(word) && strchr(word, '.'))
		return err_hint(err, "the file of that name is ./%s", word);
	return err_hint(err, "`zila help%s%s` lists the options",
		rules->command ? " " : "",
		rules->command ? rules->command : "");
}

static enum zila_code give(struct options *options, const struct option *option,
	const char *value, struct zila_err *err)
{
	if (options->given_count == OPTIONS_GIVEN_MAX)
		return err_set(err, ZILA_EUSAGE, "more than %d options",
			OPTIONS_GIVEN_MAX);
	options->given[options->given_count] = option;
	options->values[options->given_count++] = value;
	return ZILA_OK;
}

/* Takes the option at argv[*at]; *at goes on to its value if that is the
 * next word. */
static enum zila_code take(struct options *options, char **argv, int *at,
	const struct option_rules *rules, struct zila_err *err)
{
	const char *word = argv[*at], *value = NULL;
	const struct option *option = option_find(rules->common, word);

	if (!option)
		option = option_find(rules->own, word);
	if (!option)
		return unknown(word, rules, err);
	if (is_long(word) && strchr(word, '='))
		value = strchr(word, '=') + 1;
	else if (!is_long(word) && word[2] != '\0')
		value = word + 2;
	if (!option->value && value)
		return err_set(err, ZILA_EUSAGE, "%s: --%s takes no value",
			word, option->name);
	if (option_takes_next(option, word)) {
		value = argv[++*at];
		if (!value || (is_long(value) && value[2] != '\0'))
			return err_set(err, ZILA_EUSAGE,
				"%s needs its value: %s %s", word, word,
				option->value);
	}
	if (option->value && *value == '\0')
		return err_set(err, ZILA_EUSAGE, "--%s: %s is empty",
			option->name, option->value);
	return give(options, option, value, err);
}

enum zila_code options_parse(struct options *options, int argc, char **argv,
	const struct option_rules *rules, struct zila_err *err)
{
	bool ended = false;
	enum zila_code code;
	int i;

	memset(options, 0, sizeof *options);
	options->args = mem_alloc(((size_t)argc + 1) * sizeof *options->args);
	if (!options->args)
		return err_memory(err);
	for (i = 1; i < argc; i++) {
		if (i == rules->command_at)
			continue;
		if (rules->own_args_max >= 0 &&
			options->arg_count >= rules->own_args_max)
			ended = true;
		if (!ended && !*argv[i]) {
			options_close(options);
			return err_set(err, ZILA_EUSAGE,
				"there is an empty word, \"\": a variable of "
				"the shell may be unset");
		}
		if (!ended && strcmp(argv[i], "--") == 0) {
			ended = true;
		} else if (ended || !is_option(argv[i])) {
			options->args[options->arg_count++] = argv[i];
		} else if ((code = take(options, argv, &i, rules, err))) {
			options_close(options);
			return code;
		}
	}
	return ZILA_OK;
}

void options_close(struct options *options)
{
	mem_free(options->args);
	options->args = NULL;
	options->arg_count = 0;
}

const char *options_value(const struct options *options, const char *name)
{
	int i;

	for (i = options->given_count - 1; i >= 0; i--)
		if (strcmp(options->given[i]->name, name) == 0)
			return options->values[i];
	return NULL;
}

bool options_flag(const struct options *options, const char *name)
{
	int i;

	for (i = 0; i < options->given_count; i++)
		if (strcmp(options->given[i]->name, name) == 0)
			return true;
	return false;
}
