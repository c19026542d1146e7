/* action.c - commands whose first word says which of several things to do. */
#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "cli.h"
#include "ground/err.h"
#include "ground/text.h"

enum { NAMES_MAX = 20, NAME_BYTES = 80 };

static const struct action *action_find(
	const struct action *actions, const char *word)
{
	for (; actions->word; actions++)
		if (strcmp(actions->word, word) == 0)
			return actions;
	return NULL;
}

static enum zila_code no_action(const char *command, const char *word,
	const struct action *actions, struct zila_err *err)
{
	const char *names[NAMES_MAX], *near;
	size_t count = 0;

	for (; actions->word && count < NAMES_MAX; actions++)
		names[count++] = actions->word;
	near = text_nearest(word, names, count);
	err_set(err, ZILA_EUSAGE, "%s: there is no action %s", command, word);
	if (near)
		return err_hint(err, "did you mean %s %s?", command, near);
	return err_hint(err, "`zila help %s` lists what there is", command);
}

/* Whether list, " a b ", has word. */
static bool has_word(const char *list, const char *word)
{
	size_t size = strlen(word);

	for (; list; list = strchr(list, ' ')) {
		list += strspn(list, " ");
		if (strcspn(list, " ") == size && !memcmp(list, word, size))
			return true;
	}
	return false;
}

/* An option that does nothing here was meant to do something. */
static enum zila_code check_options(const struct cli *cli,
	const struct action *action, const char *name, struct zila_err *err)
{
	const struct option *option = cli->command->options;

	for (; option && option->name; option++)
		if (options_flag(&cli->options, option->name) &&
			!has_word(action->options, option->name))
			return err_set(err, ZILA_EUSAGE,
				"%s has no option --%s", name, option->name);
	return ZILA_OK;
}

static enum zila_code check_words(const struct cli *cli,
	const struct action *action, const char *name, struct zila_err *err)
{
	const struct options *given = &cli->options;
	int count = given->arg_count ? given->arg_count - 1 : 0;

	if (count < action->args_min)
		return err_set(err, ZILA_EUSAGE,
			"%s needs %s\n`zila help %s` tells more", name,
			action->usage, cli->command->name);
	if (action->args_max >= 0 && count > action->args_max)
		return err_set(err, ZILA_EUSAGE,
			"%s: \"%s\" is one word too many: zila %s%s%s\na text "
			"with spaces needs quotes",
			name, given->args[1 + action->args_max], name,
			*action->usage ? " " : "", action->usage);
	return ZILA_OK;
}

static enum zila_code action_do(
	struct cli *cli, const struct action *action, struct zila_err *err)
{
	char name[NAME_BYTES]; /* "imports diff" */
	enum zila_code code;

	snprintf(name, sizeof name, "%s%s%s", cli->command->name,
		*action->word ? " " : "", action->word);
	if ((code = check_words(cli, action, name, err)) ||
		(code = check_options(cli, action, name, err)) ||
		(code = cli_check_format(cli,
			 action->formats ? action->formats
					 : cli->command->formats,
			 name, err)))
		return code;
	cli->reads = action->reads;
	if (action->alone)
		return action->alone(cli, err);
	return cli_with_core(cli, action->run, err);
}

enum zila_code action_run(
	struct cli *cli, const struct action *actions, struct zila_err *err)
{
	const char *word =
		cli->options.arg_count ? cli->options.args[0] : actions->word;
	const struct action *action = action_find(actions, word);

	return action ? action_do(cli, action, err)
		      : no_action(cli->command->name, word, actions, err);
}

enum zila_code action_or_number(struct cli *cli, const struct action *actions,
	const struct action *other, struct zila_err *err)
{
	const struct options *given = &cli->options;

	if (given->arg_count && !isdigit((unsigned char)*given->args[0]))
		return action_run(cli, actions, err);
	return action_do(cli, other, err);
}
