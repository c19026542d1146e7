/* plugins.h - what `zila plugins` does with plugins beside listing them. */
#ifndef ZILA_CLI_PLUGINS_H
#define ZILA_CLI_PLUGINS_H

#include "cli.h"

/* Runs the tests of a plugin, or, without its name, of all. */
ZILA_MUST_USE enum zila_code plugins_test(
	struct cli *cli, struct zila_err *err);

/* `plugins grant NAME [net=HOST ...]`, and revoke. */
ZILA_MUST_USE enum zila_code plugins_grant(
	struct cli *cli, struct core *core, struct zila_err *err);
ZILA_MUST_USE enum zila_code plugins_revoke(
	struct cli *cli, struct core *core, struct zila_err *err);

/* Looks a plugin, or all, over before any run. */
ZILA_MUST_USE enum zila_code plugins_check(
	struct cli *cli, struct zila_err *err);

/* Writes a new plugin that works, for --state. */
ZILA_MUST_USE enum zila_code plugins_new(struct cli *cli, struct zila_err *err);

/* Puts the plugin in a zip file into the folder of plugins; takes it out. */
ZILA_MUST_USE enum zila_code plugins_install(
	struct cli *cli, struct zila_err *err);
ZILA_MUST_USE enum zila_code plugins_remove(
	struct cli *cli, struct zila_err *err);

/* Writes a plugin as a zip file. */
ZILA_MUST_USE enum zila_code plugins_pack(
	struct cli *cli, struct zila_err *err);

#endif
