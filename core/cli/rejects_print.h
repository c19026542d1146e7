/* rejects_print.h - what `zila rejects` shows and does, for cmd_rejects.c.
 *
 * Each writes into cli->out in the format asked for.
 */
#ifndef ZILA_CLI_REJECTS_PRINT_H
#define ZILA_CLI_REJECTS_PRINT_H

#include "cli.h"
#include "run/rejects.h"

/* Line by line; of an import, or of all. */
ZILA_MUST_USE enum zila_code rejects_lines(struct cli *cli, struct core *core,
	const struct reject_filter *filter, struct zila_err *err);

/* By cause: what one correction settles stands together. */
ZILA_MUST_USE enum zila_code rejects_causes(struct cli *cli, struct core *core,
	const struct reject_filter *filter, struct zila_err *err);

/* By state and age. */
ZILA_MUST_USE enum zila_code rejects_by_state(struct cli *cli,
	struct core *core, const struct reject_filter *filter,
	struct zila_err *err);

ZILA_MUST_USE enum zila_code rejects_export(
	struct cli *cli, struct core *core, struct zila_err *err);
ZILA_MUST_USE enum zila_code rejects_retry(
	struct cli *cli, struct core *core, struct zila_err *err);
ZILA_MUST_USE enum zila_code rejects_alias(
	struct cli *cli, struct core *core, struct zila_err *err);

#endif
