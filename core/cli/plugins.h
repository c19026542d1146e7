/* plugins.h - what `zila plugins` does with plugins beside listing them. */
#ifndef ZILA_CLI_PLUGINS_H
#define ZILA_CLI_PLUGINS_H

#include "cli.h"

/* Runs the tests of a plugin, or of all (NULL); in text and JSON. */
ZILA_MUST_USE enum zila_code plugins_test(
	struct cli *cli, const char *plugin, struct zila_err *err);

/* `plugins grant NAME [net=HOST ...]`, or revoke. */
ZILA_MUST_USE enum zila_code plugins_grant(
	struct cli *cli, bool grant, struct zila_err *err);
/* Looks a plugin over before any run, or all (NULL); in text and JSON. */
ZILA_MUST_USE enum zila_code plugins_check(
	struct cli *cli, const char *plugin, struct zila_err *err);

/* Writes a new plugin that works, called name, for --state. */
ZILA_MUST_USE enum zila_code plugins_new(
	struct cli *cli, const char *name, struct zila_err *err);

/* Puts the plugin in a zip file into the folder of plugins; takes it out. */
ZILA_MUST_USE enum zila_code plugins_install(
	struct cli *cli, const char *file, struct zila_err *err);
ZILA_MUST_USE enum zila_code plugins_remove(
	struct cli *cli, const char *name, struct zila_err *err);

/* Writes plugin name as the zip file of the third argument. */
ZILA_MUST_USE enum zila_code plugins_pack(
	struct cli *cli, const char *name, struct zila_err *err);

#endif
