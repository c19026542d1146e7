/* diff.c - what an import made different, as a workbook. */
#include <stdio.h>

#include "run/history.h"
#include "run/work.h"

enum { NUMBER_BYTES = 24 };

enum zila_code core_diff_export(struct core *core, const struct core_diff *what,
	struct core_diff_file *out, struct zila_err *err)
{
	static const char *const formats[] = {"xlsx", NULL};
	struct work_file file = {.path = what->file};
	char import_id[NUMBER_BYTES];
	const char *format;
	enum zila_code code;
	struct run run;

	if ((code = work_file_check(
		     what->file, what->replace, formats, &format, err)))
		return code;
	work_init(&run, core, "diff", work_file_sink, &file);
	snprintf(import_id, sizeof import_id, "%lld",
		(long long)what->import_id);
	run_option(&run, "import", import_id);
	code = run_spawn(&run, err);
	work_file_close(&file);
	*out = (struct core_diff_file){.rows = file.told[0],
		.sheets = file.told[1],
		.bytes = file.bytes};
	return code;
}
