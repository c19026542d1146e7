/* cmd_repl.c - `zila repl`: Lua and SQL, entry by entry.
 *
 * At a terminal there are a prompt, a history and Tab; from a pipe there is
 * the output alone, and the first error ends it.
 */
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli.h"
#include "edit/editor.h"
#include "ground/err.h"
#include "ground/file.h"
#include "ground/limits.h"
#include "ground/module.h"
#include "ground/moment.h"
#include "run/repl.h"

#define MODULE "libzila_edit.so"
#define PROMPT "zila> "
#define PROMPT_MORE "   .> "

static const struct option options[] = {
	{"state", 0, "STATE", "what :state is in a query; NULL without it"},
	{"as-of", 0, "DATE", "the position as on this day (today)"},
	{"known-at", 0, "TIME", "as known then, in UTC (now)"},
	{"lang", 0, "LANG", "of its documents: en, hi, ..."},
	{NULL},
};

struct talk {
	struct cli *cli;
	struct core_options core;
	struct core_scope scope;
	struct core_screen screen;
	struct session *session;

	const struct editor_functions *edit;
	struct editor *editor; /* NULL: no terminal */
	char history[PATH_MAX];
	char *line; /* of getline() */
	size_t room;

	struct buf entry; /* what was typed of it so far */
	bool timed, ended;
};

static const struct dot {
	const char *name, *help;
} dots[] = {
	{".help", "this list; .help zila.rows: the manual of one"},
	{".plugins", "the plugins that are in use"},
	{".reload", "reads the plugins anew; a faulty one changes nothing"},
	{".time", ".time on: how long each entry took; .time off"},
	{".quit", "ends the session, as Ctrl-D does"},
	{NULL, NULL},
};

static void show(struct talk *talk)
{
	output_flush(&talk->cli->out);
	talk->ended |= talk->cli->out.closed;
}

/* ---- where lines come from ---- */

/* The history, in its user's state folder, for nobody else to read. */
static void find_history(char path[PATH_MAX])
{
	const char *state = getenv("XDG_STATE_HOME"), *home = getenv("HOME");
	char dir[PATH_MAX - 16];
	struct zila_err err;
	int size, fd;

	path[0] = '\0';
	if (state && *state == '/')
		size = snprintf(dir, sizeof dir, "%s/zila", state);
	else if (home && *home)
		size = snprintf(dir, sizeof dir, "%s/.local/state/zila", home);
	else
		return;
	if (size >= (int)sizeof dir || file_make_dir(dir, &err) != ZILA_OK)
		return;
	snprintf(path, PATH_MAX, "%s/history", dir);
	fd = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
	if (fd < 0 || fchmod(fd, 0600) != 0)
		path[0] = '\0';
	if (fd >= 0)
		close(fd);
}

static void complete_dot(const char *before, struct buf *choices)
{
	const struct dot *dot;

	for (dot = dots; dot->name; dot++)
		if (strncmp(dot->name, before, strlen(before)) == 0)
			buf_add_format(choices, "%s\n", dot->name + 1);
}

static void complete(void *user, const char *before, struct buf *choices)
{
	const struct session_answer *answer;
	struct talk *talk = user;
	struct buf text = {0};
	struct zila_err err;

	if (*before == '.' && !talk->entry.size) {
		complete_dot(before, choices);
		return;
	}
	buf_add(&text, buf_text(&talk->entry), talk->entry.size);
	buf_add_text(&text, before);
	if (talk->session && !text.failed &&
		session_enter(talk->session, SESSION_COMPLETE, buf_text(&text),
			&answer, &err) == ZILA_OK &&
		answer->code == ZILA_OK)
		buf_add(choices, buf_text(&answer->choices),
			answer->choices.size);
	buf_free(&text);
}

static enum zila_code open_editor(struct talk *talk, struct zila_err *err)
{
	struct editor_options with = {
		.history_lines = LIMIT_HISTORY,
		.complete = complete,
		.user = talk,
	};

	if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO))
		return ZILA_OK;
	talk->edit = module_find(MODULE, "zila_editor");
	if (!talk->edit)
		return err_set(err, ZILA_ESTORE,
			"what edits lines can't be loaded: %s\nit belongs "
			"beside libzila, and needs libedit: install zila again",
			module_problem(MODULE));
	find_history(talk->history);
	with.history = *talk->history ? talk->history : NULL;
	talk->editor = talk->edit->open(&with);
	return talk->editor ? ZILA_OK : err_memory(err);
}

static const char *next_line(struct talk *talk, bool *dropped)
{
	ssize_t size;

	*dropped = false;
	if (talk->editor)
		return talk->edit->line(talk->editor,
			talk->entry.size ? PROMPT_MORE : PROMPT, dropped);
	size = getline(&talk->line, &talk->room, stdin);
	if (size <= 0)
		return NULL;
	talk->line[strcspn(talk->line, "\r\n")] = '\0';
	return talk->line;
}

/* ---- entries ---- */

static enum zila_code open_session(struct talk *talk, struct zila_err *err)
{
	return session_open(
		&talk->core, &talk->scope, &talk->screen, &talk->session, err);
}

/* The worker is gone: at a terminal another takes its place. */
static enum zila_code begin_anew(struct talk *talk, struct zila_err *err)
{
	struct zila_err why = *err;

	session_close(talk->session);
	talk->session = NULL;
	if (!talk->editor)
		return err->code;
	(void)err_hint(&why, "a new session begins: what was defined is gone");
	cli_complain(talk->cli, &why);
	return open_session(talk, err);
}

/* An error of the entry is told at a terminal, and ends a pipe's session. */
static enum zila_code enter(struct talk *talk, enum session_entry kind,
	const char *text, bool *more, struct zila_err *err)
{
	const struct session_answer *answer;
	int64_t begun = moment_clock_ns();
	enum zila_code code;

	*more = false;
	code = session_enter(talk->session, kind, text, &answer, err);
	progress_erase(&talk->cli->progress);
	show(talk);
	if (code != ZILA_OK)
		return begin_anew(talk, err);
	*more = answer->more;
	if (talk->timed && !answer->more)
		fprintf(stderr, "(%.1f ms)\n",
			(double)(moment_clock_ns() - begun) / 1e6);
	if (answer->code == ZILA_OK)
		return ZILA_OK;
	if (!talk->editor) {
		*err = answer->why;
		return answer->code;
	}
	cli_complain(talk->cli, &answer->why);
	return ZILA_OK;
}

static enum zila_code add_line(
	struct talk *talk, const char *line, struct zila_err *err)
{
	enum zila_code code;
	bool more;

	buf_add_text(&talk->entry, line);
	if (talk->entry.size > LIMIT_ENTRY_BYTES) {
		buf_cut(&talk->entry, 0);
		return err_set(err, ZILA_EUSAGE,
			"an entry has at most %d KiB: put it into a script",
			LIMIT_ENTRY_BYTES >> 10);
	}
	if ((code = buf_check(&talk->entry, err)))
		return code;
	code = enter(talk, SESSION_CHUNK, buf_text(&talk->entry), &more, err);
	if (more)
		buf_add_char(&talk->entry, '\n');
	else
		buf_cut(&talk->entry, 0);
	return code;
}

/* The manual is the worker's: help "NAME", as a session's entry, whatever was
 * typed. */
static enum zila_code help_of(
	struct talk *talk, const char *name, struct zila_err *err)
{
	struct buf entry = {0};
	enum zila_code code;
	bool more;

	buf_add_text(&entry, "help \"");
	for (; *name; name++)
		if (*name == '"' || *name == '\\' || (unsigned char)*name < ' ')
			buf_add_format(&entry, "\\%03d", *name);
		else
			buf_add_char(&entry, *name);
	buf_add_char(&entry, '"');
	code = buf_check(&entry, err);
	if (code == ZILA_OK)
		code = enter(talk, SESSION_CHUNK, buf_text(&entry), &more, err);
	buf_free(&entry);
	return code;
}

static void help(struct talk *talk)
{
	struct buf *out = &talk->cli->out.buf;
	const struct dot *dot;

	buf_add_text(out,
		"An entry is Lua, or a query that begins with SELECT, WITH or "
		"VALUES; one of\nseveral lines ends with ; or a blank line.  "
		"What it comes to is printed;\nhelp(zila) tells what there "
		"is.  Tab completes, Ctrl-C drops a line or stops what\n"
		"runs.\n\n");
	for (dot = dots; dot->name; dot++)
		buf_add_format(out, "  %-10s %s\n", dot->name, dot->help);
}

static enum zila_code unknown(
	struct talk *talk, const char *word, struct zila_err *err)
{
	err_set(err, ZILA_EUSAGE, "there is no %s: .help lists what there is",
		word);
	if (!talk->editor)
		return err->code;
	cli_complain(talk->cli, err);
	return ZILA_OK;
}

static enum zila_code run_dot(
	struct talk *talk, const char *line, struct zila_err *err)
{
	size_t size = strcspn(line, " \t");
	const char *rest = line + size + strspn(line + size, " \t");
	char word[32];
	bool more;

	snprintf(word, sizeof word, "%.*s", (int)size, line);
	if (!strcmp(word, ".quit") || !strcmp(word, ".exit"))
		talk->ended = true;
	else if (!strcmp(word, ".help") && *rest)
		return help_of(talk, rest, err);
	else if (!strcmp(word, ".help"))
		help(talk);
	else if (!strcmp(word, ".time"))
		talk->timed = strcmp(rest, "off") != 0;
	else if (!strcmp(word, ".plugins"))
		return enter(talk, SESSION_PLUGINS, "", &more, err);
	else if (!strcmp(word, ".reload"))
		return enter(talk, SESSION_RELOAD, "", &more, err);
	else
		return unknown(talk, word, err);
	show(talk);
	return ZILA_OK;
}

/* What other programs end with, or ask for help, at a terminal. */
static const char *meant_dot(const char *line)
{
	static const char *const words[][2] = {{"help", ".help"},
		{"exit", ".quit"}, {"quit", ".quit"}, {"exit()", ".quit"},
		{"quit()", ".quit"}};
	size_t i;

	for (i = 0; i < sizeof words / sizeof *words; i++)
		if (!strcmp(line, words[i][0]))
			return words[i][1];
	return NULL;
}

static bool is_blank(const char *text)
{
	return text[strspn(text, " \t")] == '\0';
}

static enum zila_code converse(struct talk *talk, struct zila_err *err)
{
	enum zila_code code = ZILA_OK;
	const char *line;
	bool dropped;

	while (code == ZILA_OK && !talk->ended) {
		line = next_line(talk, &dropped);
		if (dropped)
			buf_cut(&talk->entry, 0);
		else if (!line)
			break;
		else if (!talk->entry.size && is_blank(line))
			continue;
		else if (!talk->entry.size && *line == '.')
			code = run_dot(talk, line, err);
		else if (!talk->entry.size && talk->editor && meant_dot(line))
			code = run_dot(talk, meant_dot(line), err);
		else
			code = add_line(talk, line, err);
	}
	if (code == ZILA_OK && talk->entry.size && !talk->editor)
		return err_set(err, ZILA_EPLUGIN,
			"the input ends inside an entry: %.60s",
			buf_text(&talk->entry));
	return code;
}

static enum zila_code run(struct cli *cli, struct zila_err *err)
{
	struct talk talk = {.cli = cli};
	enum zila_code code;

	if ((code = cli_core_options(cli, &talk.core, err)))
		return code;
	cli_scope(cli, &talk.scope);
	cli_screen(&talk.screen);
	cli->streams = true;
	code = open_session(&talk, err);
	if (code == ZILA_OK)
		code = open_editor(&talk, err);
	if (code == ZILA_OK && talk.editor) {
		buf_add_text(&cli->out.buf,
			"zila " ZILA_VERSION ": Lua or SQL; .help, .quit\n");
		show(&talk);
	}
	if (code == ZILA_OK)
		code = converse(&talk, err);
	if (talk.editor)
		talk.edit->close(talk.editor);
	session_close(talk.session);
	buf_free(&talk.entry);
	free(talk.line);
	return code;
}

const struct command cmd_repl = {
	.name = "repl",
	.usage = "",
	.summary = "Lua and SQL over the data, entry by entry",
	.help = "What an entry comes to is printed, rows as a table.  Locals "
		"stay for the next entry.\nThe database is read as it is at "
		"each entry; --limit is of one entry.  From a\npipe only the "
		"output is written, and the first error ends it.  .help in it "
		"tells\nmore.\n",
	.options = options,
	.formats = FORMAT_TEXT,
	.reads = true,
	.run = run,
};
