/* main.c - the command line: which command, with which options. */
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <unistd.h>

#include "cli.h"
#include "ground/err.h"
#include "ground/limits.h"
#include "ground/mem.h"
#include "ground/text.h"

enum {
	COMMANDS_MAX = 32,
	LIMIT_TIME_S_MAX = 7 * 24 * 3600,
	LIMIT_MEMORY_MIB_MIN = 16,
	LIMIT_MEMORY_MIB_MAX = 1 << 20,
};

const struct option cli_options[] = {
	{"db", 0, "FILE", "the database ($ZILA_DB, else ./zila.db)"},
	{"plugins", 0, "DIR",
		"plugins before zila's own; DIR:DIR for several "
		"($ZILA_PLUGINS, "
		"else ~/.local/share/zila/plugins)"},
	{"format", 0, "FORMAT", "text, json, csv, md or html"},
	{"quiet", 'q', NULL, "no progress bar, no remarks of plugins"},
	{"limit", 0, "LIMITS", "time=SECONDS,memory=MIB of one run"},
	{"help", 'h', NULL, "this help"},
	{"version", 0, NULL, "the version"},
	{NULL},
};

static const struct command *const commands[] = {&cmd_import, &cmd_imports,
	&cmd_rejects, &cmd_check, &cmd_waive, &cmd_report, &cmd_why, &cmd_run,
	&cmd_repl, &cmd_sql, &cmd_data, &cmd_plugins, &cmd_backup, &cmd_restore,
	&cmd_jobs, &cmd_inbox, &cmd_channels, &cmd_serve, &cmd_doctor,
	&cmd_help, &cmd_steps, &cmd_upkeep, &cmd_page, &cmd_deliver, NULL};

const struct command *const *command_table(void)
{
	return commands;
}

const struct command *command_find(const char *name)
{
	size_t i;

	for (i = 0; commands[i]; i++)
		if (strcmp(commands[i]->name, name) == 0)
			return commands[i];
	return NULL;
}

enum zila_code command_unknown(const char *name, struct zila_err *err)
{
	const char *names[COMMANDS_MAX], *near;
	size_t i, count = 0;

	for (i = 0; commands[i] && count < COMMANDS_MAX; i++)
		if (!commands[i]->hidden)
			names[count++] = commands[i]->name;
	near = text_nearest(name, names, count);
	err_set(err, ZILA_EUSAGE, "there is no command %s", name);
	if (near)
		return err_hint(err, "did you mean %s?", near);
	return err_hint(err, "`zila help` lists the commands");
}

/* Any option of that name, whoever's: only to know whether the next word is
 * its value. */
static const struct option *find_anywhere(const char *word)
{
	const struct option *option = option_find(cli_options, word);
	size_t i;

	for (i = 0; !option && commands[i]; i++)
		option = option_find(commands[i]->options, word);
	return option;
}

/* The index of the command in argv; argc when there is none. */
static int find_command(int argc, char **argv)
{
	const struct option *option;
	int i;

	for (i = 1; i < argc; i++) {
		if (strcmp(argv[i], "--") == 0)
			return i + 1;
		if (argv[i][0] != '-')
			return i;
		option = find_anywhere(argv[i]);
		if (option && option_takes_next(option, argv[i]))
			i++;
	}
	return argc;
}

/* True when JSON is asked for, in words that may not be right otherwise: an
 * error about them must be JSON too. */
static bool wants_json(int argc, char **argv)
{
	int i;

	for (i = 1; i < argc && strcmp(argv[i], "--") != 0; i++)
		if (strcmp(argv[i], "--format=json") == 0 ||
			(strcmp(argv[i], "--format") == 0 && i + 1 < argc &&
				strcmp(argv[i + 1], "json") == 0))
			return true;
	return false;
}

static enum zila_code take_format(struct cli *cli, struct zila_err *err)
{
	const char *name = options_value(&cli->options, "format");
	struct buf list = {0};
	unsigned has = cli->command ? cli->command->formats : ~0u;
	unsigned format = name ? format_find(name) : FORMAT_TEXT;

	cli->format = format ? (enum format)format : FORMAT_TEXT;
	if (format)
		return format & has ? ZILA_OK
				    : cli_check_format(cli, has,
					      cli->command->name, err);
	format_list(&list, has);
	err_set(err, ZILA_EUSAGE, "--format %s: there is %s", name,
		buf_text(&list));
	buf_free(&list);
	return ZILA_EUSAGE;
}

static bool read_number(const char *text, size_t size, int *out)
{
	char digits[12] = "";
	char *end;
	long number;

	if (!size || size >= sizeof digits || strspn(text, "0123456789") < size)
		return false;
	memcpy(digits, text, size);
	number = strtol(digits, &end, 10);
	if (number > 1000000000)
		return false;
	*out = (int)number;
	return true;
}

/* One NAME=NUMBER of all that --limit says. */
static enum zila_code take_limit(struct cli *cli, const char *text, size_t size,
	const char *all, struct zila_err *err)
{
	int number;

	if (strncmp(text, "time=", 5) == 0) {
		if (!read_number(text + 5, size - 5, &number) || number < 1 ||
			number > LIMIT_TIME_S_MAX)
			return err_set(err, ZILA_EUSAGE,
				"--limit %s: the time is in seconds, from 1 "
				"to %d",
				all, LIMIT_TIME_S_MAX);
		cli->limits.time_s = cli->limits.time_most_s = number;
		return ZILA_OK;
	}
	if (strncmp(text, "memory=", 7) == 0) {
		if (!read_number(text + 7, size - 7, &number) ||
			number < LIMIT_MEMORY_MIB_MIN ||
			number > LIMIT_MEMORY_MIB_MAX)
			return err_set(err, ZILA_EUSAGE,
				"--limit %s: the memory is in MiB, from %d to "
				"%d",
				all, LIMIT_MEMORY_MIB_MIN,
				LIMIT_MEMORY_MIB_MAX);
		cli->limits.memory_mib = number;
		cli->limits.memory_most_mib = number;
		return ZILA_OK;
	}
	return err_set(err, ZILA_EUSAGE,
		"--limit %s: write it as time=SECONDS,memory=MIB, or one of "
		"them",
		all);
}

static enum zila_code take_limits(struct cli *cli, struct zila_err *err)
{
	const char *all = options_value(&cli->options, "limit"), *text;
	enum zila_code code;
	size_t size;

	cli->limits.time_s = LIMIT_RUN_TIME_S;
	cli->limits.memory_mib = LIMIT_RUN_MEMORY_MIB;
	cli->limits.time_most_s = LIMIT_RUN_TIME_MOST_S;
	cli->limits.memory_most_mib = LIMIT_RUN_MEMORY_MOST_MIB;
	for (text = all; text; text = text[size] ? text + size + 1 : NULL) {
		size = strcspn(text, ",");
		if ((code = take_limit(cli, text, size, all, err)))
			return code;
	}
	return ZILA_OK;
}

static enum zila_code check_arguments(const struct command *command,
	const struct options *options, struct zila_err *err)
{
	int count = options->arg_count;

	if (count >= command->args_min &&
		(command->args_max < 0 || count <= command->args_max))
		return ZILA_OK;
	if (count < command->args_min)
		return err_set(err, ZILA_EUSAGE,
			"%s needs %s: zila %s %s\n`zila help %s` tells more",
			command->name, command->usage, command->name,
			command->usage, command->name);
	return err_set(err, ZILA_EUSAGE,
		"%s: \"%s\" is one word too many: zila %s%s%s\na text with "
		"spaces needs quotes",
		command->name, options->args[command->args_max], command->name,
		*command->usage ? " " : "", command->usage);
}

enum zila_code command_try(const struct command *command, int argc, char **argv,
	struct zila_err *err)
{
	const struct option_rules rules = {.common = cli_options,
		.own = command->options,
		.command = command->name,
		.command_at = 1,
		.own_args_max = command->passes_on ? 1 : -1};
	struct options options;
	enum zila_code code = options_parse(&options, argc, argv, &rules, err);

	if (code != ZILA_OK)
		return code;
	code = check_arguments(command, &options, err);
	options_close(&options);
	return code;
}

static enum zila_code take_options(struct cli *cli, struct zila_err *err)
{
	enum zila_code code;

	if ((code = take_format(cli, err)) || (code = take_limits(cli, err)))
		return code;
	cli->quiet = options_flag(&cli->options, "quiet");
	cli->db = options_value(&cli->options, "db");
	if (!cli->db)
		cli->db = getenv("ZILA_DB");
	if (!cli->db || !*cli->db)
		cli->db = "zila.db";
	return ZILA_OK;
}

static enum zila_code run_command(struct cli *cli, struct zila_err *err)
{
	const struct command *command = cli->command;

	if (command->actions)
		return action_run(cli, command->actions, err);
	return command->run ? command->run(cli, err)
			    : cli_with_core(cli, command->run_open, err);
}

static void say_version(struct cli *cli)
{
	const char *format = options_value(&cli->options, "format");
	struct json json = print_json(&cli->out.buf);

	if (!format || strcmp(format, "json") != 0) {
		buf_add_text(&cli->out.buf, "zila " ZILA_VERSION "\n");
		return;
	}
	json_object(&json);
	json_pair_text(&json, "version", ZILA_VERSION);
	print_end_object(&json);
}

static enum zila_code dispatch(struct cli *cli, struct zila_err *err)
{
	enum zila_code code;

	if (options_flag(&cli->options, "version")) {
		say_version(cli);
		return ZILA_OK;
	}
	if (options_flag(&cli->options, "help")) {
		if (cli->command)
			help_command(&cli->out, cli->command);
		else
			help_program(&cli->out);
		return ZILA_OK;
	}
	if (!cli->command)
		return err_set(err, ZILA_EUSAGE,
			"what is to be done? zila COMMAND\n`zila help` lists "
			"the commands");
	if ((code = take_options(cli, err)) ||
		(code = check_arguments(cli->command, &cli->options, err)))
		return code;
	progress_open(&cli->progress, cli->quiet);
	code = run_command(cli, err);
	progress_erase(&cli->progress);
	return code == ZILA_OK ? buf_check(&cli->out.buf, err) : code;
}

/* The word before it may be an option that there is not, and it the value. */
static enum zila_code unknown_word(struct cli *cli, int at, char **argv,
	const struct option_rules *rules, struct zila_err *err)
{
	int from = at - 2;
	bool empty = !*argv[at];

	if (empty)
		from = at - 1;
	else if (from < 0 || argv[at - 1][0] != '-' ||
		 find_anywhere(argv[at - 1]))
		return command_unknown(argv[at], err);
	return options_parse(&cli->options, 2, argv + from, rules, err)
		       ? err->code
		       : command_unknown(argv[at], err);
}

static enum zila_code read_words(
	struct cli *cli, int argc, char **argv, struct zila_err *err)
{
	struct option_rules rules = {
		.common = cli_options, .command_at = argc, .own_args_max = -1};
	int at = find_command(argc, argv);

	if (at < argc) {
		cli->command = command_find(argv[at]);
		if (!cli->command)
			return unknown_word(cli, at, argv, &rules, err);
		rules.own = cli->command->options;
		rules.command = cli->command->name;
		rules.command_at = at;
		if (cli->command->passes_on)
			rules.own_args_max = 1;
	}
	return options_parse(&cli->options, argc, argv, &rules, err);
}

/* Says how it ended; the exit code. */
static int finish(struct cli *cli, enum zila_code code, struct zila_err *err)
{
	if (code != ZILA_OK) {
		if (!cli->out.closed)
			cli_complain(cli, err);
		output_drop(&cli->out);
		if (cli->format == FORMAT_JSON)
			cli_error_json(cli, err);
	} else {
		code = cli->exit_code;
	}
	output_flush(&cli->out);
	if (cli->out.error) {
		err_set(err, ZILA_ESTORE, "standard output: %s",
			strerror(cli->out.error));
		if (code == ZILA_OK || code == ZILA_EPERSON)
			err_hint(err,
				"the command itself was done: only its answer "
				"is cut short");
		cli_complain(cli, err);
		code = ZILA_ESTORE;
	}
	return code;
}

/* A command with all its words; its errors are in err, and its output in
 * cli->out. */
static enum zila_code obey(
	struct cli *cli, int argc, char **argv, struct zila_err *err)
{
	enum zila_code code;

	if (wants_json(argc, argv))
		cli->format = FORMAT_JSON;
	code = cli_typed(cli, argc, argv, err);
	if (code == ZILA_OK)
		code = read_words(cli, argc, argv, err);
	return code == ZILA_OK ? dispatch(cli, err) : code;
}

static void forget(struct cli *cli)
{
	options_close(&cli->options);
	output_close(&cli->out);
	buf_free(&cli->left);
	mem_free(cli->plugins);
	mem_free(cli->typed);
}

int cli_words(int argc, char **argv, struct buf *out, struct zila_err *err)
{
	struct cli cli = {.format = FORMAT_TEXT, .brief = true};
	enum zila_code code;

	output_open(&cli.out);
	output_whole(&cli.out);
	code = obey(&cli, argc, argv, err);
	if (code != ZILA_OK)
		cli_complain(&cli, err);
	else
		buf_add(out, buf_text(&cli.out.buf), cli.out.buf.size);
	if (code == ZILA_OK)
		code = cli.exit_code;
	forget(&cli);
	return (int)code;
}

/* Writing to a reader that has gone, or more into a file than `ulimit -f`
 * allows, must be an error to see, not the death of an import. */
static void ignore_writes(struct sigaction *pipe, struct sigaction *file)
{
	struct sigaction ignore = {.sa_handler = SIG_IGN};

	sigaction(SIGPIPE, &ignore, pipe);
	sigaction(SIGXFSZ, &ignore, file);
}

/* A child of the daemon ends with it, whatever ends that: it must not go on
 * with what the next daemon begins anew. */
static void die_with_parent(void)
{
	const char *parent = getenv("ZILA_PARENT");

	if (!parent)
		return;
	prctl(PR_SET_PDEATHSIG, SIGKILL);
	/* It may have died before it was asked to tell. */
	if (strtol(parent, NULL, 10) != (long)getppid())
		_exit(ZILA_EINTR);
	unsetenv("ZILA_PARENT");
}

int zila_main(int argc, char **argv)
{
	struct cli cli = {.format = FORMAT_TEXT};
	struct zila_err err = {0};
	struct sigaction pipe, file;
	enum zila_code code;
	int result;

	die_with_parent();
	ignore_writes(&pipe, &file);
	output_open(&cli.out);
	code = obey(&cli, argc, argv, &err);
	result = finish(&cli, code, &err);
	forget(&cli);
	sigaction(SIGPIPE, &pipe, NULL);
	sigaction(SIGXFSZ, &file, NULL);
	return result;
}
