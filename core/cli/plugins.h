/* plugins.h - what `zila plugins` does with plugins beside listing them. */
#ifndef ZILA_CLI_PLUGINS_H
#define ZILA_CLI_PLUGINS_H

#include "cli.h"

/* Runs the tests of a plugin, or of all (NULL); in text and JSON. */
ZILA_MUST_USE enum zila_code plugins_test(
	struct cli *cli, const char *plugin, struct zila_err *err);

/* Looks a plugin over before any run, or all (NULL); in text and JSON. */
ZILA_MUST_USE enum zila_code plugins_check(
	struct cli *cli, const char *plugin, struct zila_err *err);

/* Writes a new plugin that works, called name, for --state. */
ZILA_MUST_USE enum zila_code plugins_new(
	struct cli *cli, const char *name, struct zila_err *err);

/* Whether name can be a plugin's: [a-z][a-z0-9_]*. */
bool plugins_is_name(const char *name);

#endif
