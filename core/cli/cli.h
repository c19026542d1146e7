/* cli.h - a command line at work: what every command is given.
 *
 * A command writes what it has to say into cli->out, sets cli->exit_code,
 * and returns ZILA_OK; or it returns an error, and main.c throws away what it
 * had written and tells the error instead.  So a JSON answer is one document
 * whatever happens.
 */
#ifndef ZILA_CLI_H
#define ZILA_CLI_H

#include "options.h"
#include "print.h"
#include "progress.h"
#include "run/core.h"

struct action;
struct cli;

struct command {
	const char *name;
	const char *usage;            /* its arguments: "FILE..." */
	const char *summary;          /* one line, for the list of commands */
	const char *help;             /* more, or NULL */
	const struct option *options; /* or NULL */
	unsigned formats;             /* of enum format, or-ed */
	int args_min, args_max;       /* -1: any number */
	bool reads;     /* the database, and leaves records at most */
	bool hidden;    /* for zila itself: not in the list of commands */
	bool passes_on; /* all words behind its first argument are arguments */
	/* one of these: by its first word; with the core open; or alone */
	const struct action *actions;
	enum zila_code (*run_open)(
		struct cli *cli, struct core *core, struct zila_err *err);
	enum zila_code (*run)(struct cli *cli, struct zila_err *err);
};

enum { PLUGIN_PATH_BYTES = 2000 };

struct cli {
	const struct command *command;
	struct options options;
	const char *db;
	char *plugins; /* owned; a path */
	enum format format;
	bool quiet;
	struct run_limits limits;
	char *typed; /* owned; the words, for the ledger */

	struct output out;
	struct progress progress;
	enum zila_code exit_code;
	bool reads;   /* as command->reads: these words of it do */
	bool streams; /* a run's output goes out as it comes */
	bool brief;   /* a job's step: only the head of what is long is read */
	struct json *text; /* where it becomes a text, or NULL */
	struct buf left;   /* of its last part */
};

/* Every command, ended by NULL. */
const struct command *const *command_table(void);
const struct command *command_find(const char *name);
enum zila_code command_unknown(const char *name, struct zila_err *err);

/* Whether a command would take these words, of which the second is its name;
 * nothing is done. */
ZILA_MUST_USE enum zila_code command_try(const struct command *command,
	int argc, char **argv, struct zila_err *err);

extern const struct command cmd_import, cmd_imports, cmd_rejects, cmd_check,
	cmd_waive, cmd_report, cmd_why, cmd_run, cmd_repl, cmd_sql, cmd_data,
	cmd_plugins, cmd_backup, cmd_restore, cmd_jobs, cmd_inbox, cmd_channels,
	cmd_serve, cmd_doctor, cmd_help;
extern const struct command cmd_steps, cmd_upkeep, cmd_page,
	cmd_deliver; /* hidden: the daemon's */

extern const struct option cli_options[]; /* of all commands */

/* True where a list, or what a script prints, need not go on. */
bool cli_enough(const struct cli *cli);

/* Runs a command in this process, as if it were typed: its output goes to out,
 * a long list only with its head; its complaints to standard error and err.
 * The exit code. */
int cli_words(int argc, char **argv, struct buf *out, struct zila_err *err);

/* The manual of one command, or of the program. */
void help_command(struct output *out, const struct command *command);
void help_program(struct output *out);

/* How the core is to be opened, as the options say. */
ZILA_MUST_USE enum zila_code cli_core_options(
	struct cli *cli, struct core_options *out, struct zila_err *err);

/* What a run prints from here on is one text of json, which is in cli->out. */
void cli_text_open(struct cli *cli, struct json *json);
void cli_text_close(struct cli *cli);

/* What is behind standard output. */
void cli_screen(struct core_screen *screen);

/* Opens the core as the options say. */
ZILA_MUST_USE enum zila_code cli_open(
	struct cli *cli, struct core *core, struct zila_err *err);

/* Opens the core, runs with it, and closes it. */
ZILA_MUST_USE enum zila_code cli_with_core(struct cli *cli,
	enum zila_code (*run)(
		struct cli *cli, struct core *core, struct zila_err *err),
	struct zila_err *err);

/* Finds where plugins are, as the options say: cli->plugins, "DIR" or
 * "DIR:DIR".  Where none of the given has the national one, or none is given,
 * the shipped ones stand behind; before them then the user's own folder. */
ZILA_MUST_USE enum zila_code cli_find_plugins(
	struct cli *cli, struct zila_err *err);

/* The next folder of "DIR:DIR"; *path is NULL behind the last. */
bool cli_next_folder(const char **path, char *out, size_t room);

/* The folder that new plugins go to, which may not be there yet: --dir, else
 * the first that is given, else the user's own. */
ZILA_MUST_USE enum zila_code cli_own_plugins(
	const struct cli *cli, struct buf *out, struct zila_err *err);

/* Where the plugin stands that name, of size bytes, is of: the first folder of
 * cli->plugins that has it. */
bool cli_plugin_folder(const struct cli *cli, const char *name, size_t size,
	char out[PLUGIN_PATH_BYTES]);

/* As print_lines(), but "plugins/NAME" is the folder that the plugin stands
 * in, as whoever stands here opens it. */
void cli_print_places(const struct cli *cli, struct buf *out, const char *text);

/* Sets cli->typed to the words of argv, quoted as a shell needs them. */
ZILA_MUST_USE enum zila_code cli_typed(
	struct cli *cli, int argc, char **argv, struct zila_err *err);

/* Tells an error on standard error, now; and as a JSON document. */
void cli_complain(struct cli *cli, const struct zila_err *err);
void cli_error_json(struct cli *cli, const struct zila_err *err);
/* "error": its code and message. */
void cli_pair_error(struct json *json, const struct zila_err *err);

/* The worse of two exit codes: 130, 5, 4, 6, 3, 2, 1, 0. */
enum zila_code cli_worse(enum zila_code a, enum zila_code b);

/* One of the things that a command does, by its first word. */
struct action {
	const char *word;       /* a table ends with NULL */
	const char *usage;      /* the words behind it: "NAME FOLDER", or "" */
	int args_min, args_max; /* of these; -1: any number */
	const char *options; /* the command's that it takes: "a b"; or NULL */
	bool reads;          /* as command->reads */
	unsigned formats;    /* 0: all of the command's */
	enum zila_code (*run)(
		struct cli *cli, struct core *core, struct zila_err *err);
	/* instead of run: opens the core itself, or needs none */
	enum zila_code (*alone)(struct cli *cli, struct zila_err *err);
};

/* Does what the first word says, or, without words, the first of the table.
 * ZILA_EUSAGE for words and options that are not the action's. */
ZILA_MUST_USE enum zila_code action_run(
	struct cli *cli, const struct action *actions, struct zila_err *err);

/* The same for a command whose first word may be a number, or missing: then
 * it does other. */
ZILA_MUST_USE enum zila_code action_or_number(struct cli *cli,
	const struct action *actions, const struct action *other,
	struct zila_err *err);

/* Refuses the format asked for unless it is one of formats; what is the words
 * that have no other. */
ZILA_MUST_USE enum zila_code cli_check_format(const struct cli *cli,
	unsigned formats, const char *what, struct zila_err *err);

/* Reads a whole number of at most 18 digits, without a sign. */
ZILA_MUST_USE bool cli_whole(const char *text, int64_t *out);

/* The number of rows that option name says, 0 without it. */
ZILA_MUST_USE enum zila_code cli_count(const struct cli *cli, const char *name,
	int64_t *out, struct zila_err *err);

/* Reads the id of an import. */
ZILA_MUST_USE enum zila_code cli_import_id(
	const char *text, int64_t *id, struct zila_err *err);

/* The options of scope that the command has and was given. */
void cli_scope(const struct cli *cli, struct core_scope *scope);

/* The number from 1 to most that the option called name gives; *out stays as
 * it is without.  ZILA_EUSAGE for anything else. */
ZILA_MUST_USE enum zila_code cli_number(const struct cli *cli, const char *name,
	int most, int *out, struct zila_err *err);

/* Adds what --set was given to scope; out holds its text. */
ZILA_MUST_USE enum zila_code cli_set(const struct cli *cli, struct buf *out,
	struct core_scope *scope, struct zila_err *err);

#endif
