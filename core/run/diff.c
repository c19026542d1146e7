/* diff.c - what an import made different, as a workbook. */
#include <stdio.h>
#include <string.h>

#include "run/history.h"
#include "run/work.h"

enum { NUMBER_BYTES = 24 };

struct exporting {
	struct work_file file;
	struct core_diff_file *out;
};

static enum zila_code take_export(struct run *run, struct message *message,
	void *user, struct zila_err *err)
{
	struct exporting *exporting = user;

	(void)run;
	if (message->type != MESSAGE_RESULT_ROW)
		return work_file_take(&exporting->file, message, err);
	exporting->out->rows = message_integer(message);
	exporting->out->sheets = message_integer(message);
	return message->bad ? work_unexpected(message, err) : ZILA_OK;
}

enum zila_code core_diff_export(struct core *core, const struct core_diff *what,
	struct core_diff_file *out, struct zila_err *err)
{
	static const char *const formats[] = {"xlsx", NULL};
	struct exporting exporting = {.file.path = what->file, .out = out};
	char import_id[NUMBER_BYTES];
	const char *format;
	enum zila_code code;
	struct run run;

	memset(out, 0, sizeof *out);
	if ((code = work_file_check(
		     what->file, what->replace, formats, &format, err)))
		return code;
	work_init(&run, core, "diff", take_export, &exporting);
	snprintf(import_id, sizeof import_id, "%lld",
		(long long)what->import_id);
	run_option(&run, "import", import_id);
	code = run_spawn(&run, err);
	work_file_close(&exporting.file);
	out->bytes = exporting.file.bytes;
	return code;
}
