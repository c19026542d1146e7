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

#endif
