/* cmd_help.c - `zila help`: made from the same tables as the parser's. */
#include <string.h>

#include "cli.h"
#include "ground/err.h"
#include "ground/text.h"
#include "run/worker.h"

static void add_option(struct buf *out, const struct option *option)
{
	struct buf left = {0};

	if (option->letter && option->value)
		buf_add_format(&left, "-%c %s", option->letter, option->value);
	else if (option->letter)
		buf_add_format(
			&left, "-%c, --%s", option->letter, option->name);
	else if (option->value)
		buf_add_format(&left, "--%s %s", option->name, option->value);
	else
		buf_add_format(&left, "--%s", option->name);
	print_format(out, "  %-22s %s\n", buf_text(&left), option->help);
	out->failed |= left.failed;
	buf_free(&left);
}

static void add_options(
	struct output *out, const char *title, const struct option *option)
{
	if (!option || !option->name)
		return;
	buf_add_char(&out->buf, '\n');
	print_painted(out, PAINT_BOLD, title);
	buf_add_char(&out->buf, '\n');
	for (; option->name; option++)
		add_option(&out->buf, option);
}

/* Appends a word, on a new line where it would end beyond the 80th column. */
static void add_word(struct buf *out, size_t *line, const char *word)
{
	enum { COLUMNS = 80, INDENT = 4 };

	if (out->size + 1 + strlen(word) > *line + COLUMNS) {
		buf_add_char(out, '\n');
		*line = out->size;
		buf_add_format(out, "%*s", INDENT - 1, "");
	}
	buf_add_format(out, " %s", word);
}

static void add_usage(struct buf *out, const struct command *command)
{
	const struct option *option = command->options;
	const char *usage = command->usage;
	struct buf word = {0};
	size_t line = out->size, size;

	buf_add_format(out, "zila %s", command->name);
	for (; *usage; usage += size + (usage[size] == ' ')) {
		size = strcspn(usage, " ");
		buf_cut(&word, 0);
		buf_add(&word, usage, size);
		add_word(out, &line, buf_text(&word));
	}
	for (; option && option->name; option++) {
		buf_cut(&word, 0);
		if (option->letter)
			buf_add_format(&word, "[-%c", option->letter);
		else
			buf_add_format(&word, "[--%s", option->name);
		if (option->value)
			buf_add_format(&word, " %s", option->value);
		buf_add_char(&word, ']');
		add_word(out, &line, buf_text(&word));
	}
	buf_add_char(out, '\n');
	out->failed |= word.failed;
	buf_free(&word);
}

void help_command(struct output *out, const struct command *command)
{
	struct buf *buf = &out->buf;

	add_usage(buf, command);
	buf_add_format(buf, "\n%s.\n", command->summary);
	if (command->help)
		buf_add_format(buf, "\n%s", command->help);
	add_options(out, "options", command->options);
	buf_add_text(buf, "\n--format: ");
	format_list(buf, command->formats);
	buf_add_text(buf, "; `zila help` tells the options of all commands.\n");
}

void help_program(struct output *out)
{
	const struct command *const *command = command_table();
	struct buf *buf = &out->buf;

	buf_add_text(buf,
		"zila " ZILA_VERSION
		": monitors One District One Product and Districts as Export "
		"Hubs.\n\n"
		"zila [OPTION]... COMMAND [ARGUMENT]...\n\n");
	print_painted(out, PAINT_BOLD, "commands");
	buf_add_char(buf, '\n');
	for (; *command; command++)
		if (!(*command)->hidden)
			print_format(buf, "  %-10s %s\n", (*command)->name,
				(*command)->summary);
	add_options(out, "options of all commands", cli_options);
	buf_add_text(buf,
		"\nA state is an LGD code (29), an ISO code (IN-KA) or a name."
		"\nExit codes: 0 done; 1 done, and something needs a person; "
		"2 wrong usage;\n3 the input can't be used; 4 a plugin or "
		"script failed; 5 the database or an\noutput can't be used; 6 "
		"stopped at a limit; 130 interrupted.\n"
		"\n`zila help COMMAND` tells more.\n");
}

static bool is_of_lua(const char *name)
{
	static const char letters[] = "abcdefghijklmnopqrstuvwxyz"
				      "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
				      "0123456789_.:";

	return (strcmp(name, "zila") == 0 || strncmp(name, "zila.", 5) == 0) &&
	       name[strspn(name, letters)] == '\0';
}

static enum zila_code run(struct cli *cli, struct zila_err *err)
{
	const struct command *command;

	if (cli->options.arg_count && is_of_lua(cli->options.args[0]))
		return worker_manual(
			cli->options.args[0], cli->format == FORMAT_MD, err);
	if (cli->format == FORMAT_MD)
		return err_set(err, ZILA_EUSAGE,
			"Markdown is of what scripts call: zila help zila "
			"--format md");
	if (!cli->options.arg_count) {
		help_program(&cli->out);
		return ZILA_OK;
	}
	command = command_find(cli->options.args[0]);
	if (!command) {
		(void)command_unknown(cli->options.args[0], err);
		return err_hint(
			err, "what scripts and plugins call: `zila help zila`");
	}
	help_command(&cli->out, command);
	return ZILA_OK;
}

const struct command cmd_help = {
	.name = "help",
	.usage = "[COMMAND [ACTION] | zila | zila.NAME]",
	.summary = "Explains the program, a command, or what scripts call",
	.help = "zila help zila        what there is for scripts and plugins\n"
		"zila help zila.rows   a function; zila.text: a whole table; "
		"zila.Rule: a class\n",
	.formats = FORMAT_TEXT | FORMAT_MD,
	.args_max = 2,
	.run = run,
};
