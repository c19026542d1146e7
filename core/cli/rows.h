/* rows.h - rows of a run as they come: a table, CSV, or a JSON list.
 *
 * Owner:   after rows_open() there must be a rows_close().
 * Errors:  what takes the rows fails when two columns have one name and JSON
 *          is written, or without memory.
 */
#ifndef ZILA_CLI_ROWS_H
#define ZILA_CLI_ROWS_H

#include "cli.h"
#include "ground/mem.h"
#include "run/core.h"
#include "table.h"

struct rows {
	struct cli *cli;
	struct table table;
	struct json json;
	struct arena arena;
	const char **names; /* JSON's keys */
	int count;
};

/* out is what the run is given. */
void rows_open(struct rows *rows, struct cli *cli, struct core_rows *out);
/* done: all rows came. */
void rows_close(struct rows *rows, bool done);

#endif
