/* cmd_page.c - `zila page PATH`: one page of the web face, as `zila serve`
 * shows it.  For the server, so it is not in the list of commands. */
#include <string.h>

#include "cli.h"
#include "ground/err.h"

static const struct option options[] = {
	{"lang", 0, "LANGUAGE", "en or hi"},
	{"query", 0, "NAME=VALUE", "what stands behind the address's ?"},
	{"notice", 0, "TEXT", "shown on top: what came of the last change"},
	{"session", 0, NULL, "who asks may change things"},
	{"refused", 0, "ACTION", "the form that could not be taken"},
	{"typed", 0, "NAME=VALUE", "what stood in it: it stands there again"},
	{NULL},
};

/* Each --NAME as a line; a value's own line ends are written as end. */
static enum zila_code gather(const struct cli *cli, const char *name, char end,
	struct buf *out, struct zila_err *err)
{
	const struct options *given = &cli->options;
	const char *at;
	int i;

	for (i = 0; i < given->given_count; i++) {
		if (strcmp(given->given[i]->name, name) != 0)
			continue;
		if (!strchr(given->values[i], '='))
			return err_set(err, ZILA_EUSAGE,
				"--%s %s: write it as NAME=VALUE", name,
				given->values[i]);
		for (at = given->values[i]; *at; at++)
			if (*at != '\r')
				buf_add_char(out, *at == '\n' ? end : *at);
		buf_add_char(out, '\n');
	}
	return buf_check(out, err);
}

/* What the report on the page is set to: --query set.NAME=VALUE; a field that
 * was left empty sets nothing. */
static void gather_set(const struct cli *cli, struct buf *out)
{
	const struct options *given = &cli->options;
	int i;

	for (i = 0; i < given->given_count; i++)
		if (!strcmp(given->given[i]->name, "query") &&
			!strncmp(given->values[i], "set.", 4) &&
			!strchr(given->values[i], '\n') &&
			given->values[i][strlen(given->values[i]) - 1] != '=')
			buf_add_format(out, "%s%s", out->size ? "\n" : "",
				given->values[i] + 4);
}

/* The value of --query NAME=, or NULL; "" is none. */
static const char *query(const struct cli *cli, const char *name)
{
	const struct options *given = &cli->options;
	size_t size = strlen(name);
	int i;

	for (i = 0; i < given->given_count; i++)
		if (strcmp(given->given[i]->name, "query") == 0 &&
			strncmp(given->values[i], name, size) == 0 &&
			given->values[i][size] == '=')
			return given->values[i][size + 1]
				       ? given->values[i] + size + 1
				       : NULL;
	return NULL;
}

static enum zila_code run(
	struct cli *cli, struct core *core, struct zila_err *err)
{
	const struct options *given = &cli->options;
	struct core_page page = {.path = given->args[0],
		.notice = options_value(given, "notice"),
		.refused = options_value(given, "refused"),
		.session = options_flag(given, "session")};
	struct core_scope scope = {.as_of = query(cli, "as_of"),
		.known_at = query(cli, "known_at"),
		.lang = options_value(given, "lang")};
	struct buf lines = {0}, typed = {0}, set = {0};
	enum zila_code code = gather(cli, "query", ' ', &lines, err);

	if (code == ZILA_OK)
		code = gather(cli, "typed", '\r', &typed, err);
	gather_set(cli, &set);
	if (code == ZILA_OK)
		code = buf_check(&set, err);
	scope.set = set.size ? buf_text(&set) : NULL;
	page.query = buf_text(&lines);
	page.typed = buf_text(&typed);
	/* A page that there is not is written too, beside the error. */
	cli->streams = true;
	if (code == ZILA_OK)
		code = core_page(core, &page, &scope, err);
	buf_free(&lines);
	buf_free(&typed);
	buf_free(&set);
	return code;
}

const struct command cmd_page = {
	.name = "page",
	.usage = "PATH",
	.summary = "Writes a page of the web face to standard output",
	.help = "For zila serve. Exit code 2: there is no such page; one that "
		"says so is written.\n",
	.options = options,
	.formats = FORMAT_TEXT,
	.args_min = 1,
	.args_max = 1,
	.hidden = true,
	.reads = true,
	.run_open = run,
};
