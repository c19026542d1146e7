/* report_proof.h - `zila report --verify FILE` and `zila report --stale`. */
#ifndef ZILA_CLI_REPORT_PROOF_H
#define ZILA_CLI_REPORT_PROOF_H

#include "cli.h"

ZILA_MUST_USE enum zila_code report_verify(struct cli *cli, struct core *core,
	const char *path, struct zila_err *err);
ZILA_MUST_USE enum zila_code report_list_stale(
	struct cli *cli, struct core *core, struct zila_err *err);

#endif
