/* rejects.c - lines in quarantine: out as a sheet, and back. */
#include "run/rejects.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "ground/file.h"
#include "ground/limits.h"
#include "ground/text.h"
#include "run/work.h"

enum { WORD_BYTES = 640, NUMBER_BYTES = 24, ALIAS_BYTES_MAX = 200 };

/* ---- export ---- */

enum zila_code core_rejects_export(struct core *core,
	const struct core_export *what, struct core_exported *out,
	struct zila_err *err)
{
	static const char *const formats[] = {"xlsx", "csv", NULL};
	struct work_file file = {.path = what->file};
	char import_id[NUMBER_BYTES];
	const char *format;
	enum zila_code code;
	struct run run;

	if ((code = work_file_check(
		     what->file, what->replace, formats, &format, err)))
		return code;
	work_init(&run, core, "rejects", work_file_sink, &file);
	snprintf(import_id, sizeof import_id, "%lld",
		(long long)what->import_id);
	run_option(&run, "mode", "export");
	run_option(&run, "format", format);
	run_option(&run, "import", what->import_id ? import_id : NULL);
	run_option(&run, "state", what->state);
	run_option(&run, "reason", what->reason);
	code = run_spawn(&run, err);
	work_file_close(&file);
	*out = (struct core_exported){.rows = file.told[0],
		.sheets = file.told[1],
		.imports = file.told[2],
		.bytes = file.bytes};
	return code;
}

/* ---- retry ---- */

struct reading {
	core_retry_each *each;
	void *user;
};

static enum zila_code take_part(struct run *run, struct message *message,
	void *user, struct zila_err *err)
{
	struct reading *reading = user;
	struct core_retry_part part = {0};
	char problem[WORD_BYTES], sheet[WORD_BYTES];

	(void)run;
	if (message->type != MESSAGE_RESULT_ROW)
		return work_unexpected(message, err);
	part.import_id = message_integer(message);
	part.rows = message_integer(message);
	message_copy(message, problem, sizeof problem);
	message_copy(message, sheet, sizeof sheet);
	part.row = message_integer(message);
	part.line = message_integer(message);
	part.settled_by = message_integer(message);
	part.problem = *problem ? problem : NULL;
	part.sheet = sheet;
	return message->bad ? work_unexpected(message, err)
			    : reading->each(reading->user, &part, err);
}

enum zila_code core_retry_read(struct core *core, const char *file,
	core_retry_each *each, void *user, struct zila_err *err)
{
	struct reading reading = {each, user};
	enum zila_code code;
	struct run run;

	work_init(&run, core, "rejects", take_part, &reading);
	if ((code = file_open(file, &run.input_fd, err)))
		return code;
	run_option(&run, "mode", "retry");
	run_option(&run, "file", file_name(file));
	code = run_spawn(&run, err);
	close(run.input_fd);
	return code;
}

enum { STATE, AS_ON, ENCODING, DELIMITER, HEADER_ROW, UNIT, OPTIONS };
static const char *const option_names[OPTIONS] = {
	"state", "as_on", "encoding", "delimiter", "header_row", "unit"};

/* What the first import was asked for, and from what file. */
struct asked {
	int64_t retries;
	bool synthetic;
	char name[WORD_BYTES], importer[WORD_BYTES], known_on[16];
	char options[OPTIONS][WORD_BYTES];
};

static enum zila_code note_asked(
	void *user, const struct reject_origin *origin, struct zila_err *err)
{
	struct asked *asked = user;
	int i;

	(void)err;
	asked->retries = origin->retries;
	asked->synthetic |= origin->synthetic;
	snprintf(asked->name, sizeof asked->name, "%s", origin->name);
	snprintf(asked->importer, sizeof asked->importer, "%s",
		origin->importer);
	snprintf(asked->known_on, sizeof asked->known_on, "%s",
		origin->known_on);
	for (i = 0; i < OPTIONS; i++)
		reject_option(origin->options, option_names[i],
			asked->options[i], WORD_BYTES);
	return ZILA_OK;
}

static const char *option(const struct asked *asked, int which)
{
	return *asked->options[which] ? asked->options[which] : NULL;
}

/* Tells the lines of "9 4\n12 4\n", and adds them to without. */
static enum zila_code leave_out(const struct core_retry *retry,
	const struct buf *against, struct buf *without, int64_t *count,
	struct zila_err *err)
{
	struct core_retry_part left = *retry->part;
	enum zila_code code = ZILA_OK;
	const char *at = buf_text(against);
	char problem[WORD_BYTES], *end;

	left.rows = 1;
	left.sheet = "";
	left.problem = problem;
	while (*at && code == ZILA_OK) {
		long long other;

		left.line = strtoll(at, &end, 10);
		other = strtoll(end, &end, 10);
		at = *end ? end + 1 : end;
		snprintf(problem, sizeof problem,
			"it says otherwise than line %lld of the same file: "
			"keep the right one of the two lines",
			other);
		buf_add_format(without, "%lld ", (long long)left.line);
		++*count;
		code = retry->left(retry->user, &left, err);
	}
	return code == ZILA_OK ? buf_check(without, err) : code;
}

/* Until no line contradicts another: each round leaves out at least one. */
static enum zila_code retry_rounds(struct core *core,
	const struct core_retry *retry, struct core_import *import,
	struct import_result *out, struct zila_err *err)
{
	struct buf without = {0}, against = {0};
	enum zila_code code;
	int64_t left = 0;

	import->against = &against;
	do {
		buf_cut(&against, 0);
		import->without = without.size ? without.data : NULL;
		code = core_import(
			core, import, retry->each, retry->user, out, err);
		if (code == ZILA_EINPUT && against.size)
			code = leave_out(retry, &against, &without, &left, err);
	} while (code == ZILA_OK && against.size && left < retry->part->rows);
	buf_free(&without);
	buf_free(&against);
	return code;
}

enum zila_code core_retry(struct core *core, const struct core_retry *retry,
	struct import_result *out, struct zila_err *err)
{
	struct core_import import = {.file = retry->file,
		.dry_run = retry->dry_run,
		.retries = retry->part->import_id};
	struct asked *asked = mem_alloc(sizeof *asked);
	enum zila_code code = ZILA_OK;
	int depth;

	if (!asked)
		return err_memory(err);
	asked->retries = import.retries;
	for (depth = 0;
		asked->retries && code == ZILA_OK && depth < LIMIT_RETRY_DEPTH;
		depth++)
		code = reject_origin_read(
			core->db, asked->retries, note_asked, asked, err);
	import.importer = asked->importer;
	import.state = option(asked, STATE);
	import.as_on = option(asked, AS_ON);
	import.encoding = option(asked, ENCODING);
	import.delimiter = option(asked, DELIMITER);
	import.header_row = option(asked, HEADER_ROW);
	import.unit = option(asked, UNIT);
	import.synthetic = asked->synthetic;
	import.original = asked->name;
	import.today = asked->known_on;
	if (code == ZILA_OK)
		code = retry_rounds(core, retry, &import, out, err);
	mem_free(asked);
	return code == ZILA_OK ? code
			       : err_wrap(err, "lines of import %lld",
					 (long long)retry->part->import_id);
}

/* ---- alias ---- */

struct teaching {
	struct core *core;
	import_each *each;
	void *user;
};

static void add_refusal(void *user, const struct reason_text *reason)
{
	struct buf *words = user;

	if (words->size)
		buf_add_text(words, "; ");
	buf_add_text(words, *reason->message ? reason->message : reason->code);
}

static enum zila_code note_refusal(
	void *user, const struct reject *reject, struct zila_err *err)
{
	(void)err;
	reasons_read(reject->reasons, add_refusal, user);
	return ZILA_OK;
}

/* A name that is refused is refused whole: nothing of it is stored. */
static enum zila_code check_taught(
	void *user, const struct import *import, struct zila_err *err)
{
	const struct reject_filter filter = {
		.import_id = import->id, .all = true};
	struct teaching *teaching = user;
	struct buf words = {0};
	enum zila_code code;

	if (!import->quarantined)
		return teaching->each(teaching->user, import, err);
	code = reject_read(
		teaching->core->db, &filter, note_refusal, &words, err);
	if (code == ZILA_OK)
		code = err_set(err, ZILA_EUSAGE,
			"%s\n`zila sql \"SELECT state, district, name FROM "
			"district\"` lists the codes; a name that was taught "
			"is freed by undoing its import (`zila imports`)",
			buf_text(&words));
	buf_free(&words);
	return code;
}

static void add_quoted(struct buf *out, const char *text)
{
	buf_add_char(out, '"');
	for (; *text; text++) {
		if (*text == '"')
			buf_add_char(out, '"');
		buf_add_char(out, *text);
	}
	buf_add_char(out, '"');
}

enum zila_code core_alias(struct core *core, const struct core_alias *alias,
	import_each *each, void *user, struct import_result *out,
	struct zila_err *err)
{
	struct teaching teaching = {core, each, user};
	struct core_import import = {
		.file = "alias.csv", .importer = "india.place_aliases"};
	size_t size = strlen(alias->text);
	struct buf content = {0};
	enum zila_code code;

	if (size > ALIAS_BYTES_MAX || !text_trim(alias->text, size).size ||
		text_valid(alias->text, size) != size ||
		strpbrk(alias->text, "\r\n"))
		return err_set(err, ZILA_EUSAGE,
			"alias: a name is one line of at most %d bytes",
			ALIAS_BYTES_MAX);
	buf_add_text(&content, "LGD State Code,LGD District Code,Alias\n");
	buf_add_format(&content, alias->as_state ? "%lld,," : ",%lld,",
		(long long)alias->code);
	add_quoted(&content, alias->text);
	buf_add_char(&content, '\n');
	import.content = buf_text(&content);
	code = buf_check(&content, err);
	if (code == ZILA_OK)
		code = core_import(
			core, &import, check_taught, &teaching, out, err);
	buf_free(&content);
	return code == ZILA_OK ? code
			       : err_wrap(err, "alias \"%s\"", alias->text);
}
