/* cmd_upkeep.c - `zila upkeep`: what zila serve has done by children of its
 * own, and nobody types. */
#include <stdlib.h>

#include "cli.h"
#include "daemon/serve.h"
#include "daemon/snapshot.h"
#include "ground/err.h"

enum { WORDS_MAX = 80 };

static enum zila_code reload(
	struct cli *cli, struct core *core, struct zila_err *err)
{
	struct buf problems = {0};
	struct zila_err told = {0};
	enum zila_code code = serve_reload(core, &problems, err);

	if (code == ZILA_OK && problems.size) {
		err_set(&told, ZILA_EPLUGIN, "%s", buf_text(&problems));
		cli_complain(cli, &told);
		cli->exit_code = ZILA_EPLUGIN;
	}
	buf_free(&problems);
	return code;
}

static enum zila_code checkpoint(
	struct cli *cli, struct core *core, struct zila_err *err)
{
	(void)cli;
	return store_checkpoint(core->db, err);
}

/* The plugins of --plugins. */
static enum zila_code examine(struct cli *cli, struct zila_err *err)
{
	struct core_options options;
	enum zila_code code = cli_core_options(cli, &options, err);

	return code == ZILA_OK ? serve_examine(&options, NULL, err) : code;
}

static int64_t number(const struct cli *cli, int index)
{
	return strtoll(cli->options.args[index], NULL, 10);
}

/* upkeep plugins NUMBER BEFORE: a copy of those of --plugins, which is only
 * left when nothing is wrong with it. */
static enum zila_code copy(struct cli *cli, struct zila_err *err)
{
	int64_t made = number(cli, 1);
	struct core_options options;
	struct buf path = {0}, before = {0}, left = {0};
	enum zila_code code = cli_core_options(cli, &options, err);
	struct zila_err told = {0};

	if (code == ZILA_OK)
		code = snapshot_place(cli->db, cli->plugins, made, &path, err);
	if (code == ZILA_OK)
		code = snapshot_place(
			cli->db, cli->plugins, number(cli, 2), &before, err);
	if (code == ZILA_OK && (code = snapshot_copy(cli->db, cli->plugins,
					made, &left, err)) == ZILA_OK) {
		if (left.size) {
			err_set(&told, ZILA_EPLUGIN, "%s", buf_text(&left));
			cli_complain(cli, &told);
		}
		options.plugins = buf_text(&path);
		code = serve_examine(&options, buf_text(&before), err);
		if (code != ZILA_OK)
			snapshot_remove(cli->db, made);
	}
	buf_free(&path);
	buf_free(&before);
	buf_free(&left);
	return code;
}

/* upkeep clear NUMBER [KEPT...] */
static enum zila_code clear(struct cli *cli, struct zila_err *err)
{
	int count = cli->options.arg_count, i;
	int64_t kept[WORDS_MAX];

	for (i = 2; i < count && i < WORDS_MAX; i++)
		kept[i - 2] = number(cli, i);
	return snapshot_clear(cli->db, number(cli, 1), kept, i - 2, err);
}

static const struct action actions[] = {
	{"reload", "", 0, 0, .run = reload},
	{"checkpoint", "", 0, 0, NULL, true, 0, checkpoint},
	{"examine", "", 0, 0, .alone = examine},
	{"plugins", "NUMBER BEFORE", 2, 2, .alone = copy},
	{"clear", "NUMBER [KEPT...]", 1, -1, .alone = clear},
	{NULL},
};

const struct command cmd_upkeep = {
	.name = "upkeep",
	.usage = "reload | checkpoint | examine | plugins N N | clear N...",
	.summary = "What zila serve has done now and then",
	.hidden = true,
	.formats = FORMAT_TEXT,
	.args_min = 1,
	.args_max = WORDS_MAX,
	.actions = actions,
};
