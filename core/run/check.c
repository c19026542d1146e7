/* check.c - running rules and recording what they find. */
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <uv.h>

#include "ground/date.h"
#include "ground/limits.h"
#include "ground/text.h"
#include "run/findings.h"
#include "run/work.h"
#include "store/read/lines.h"

/* A smaller database is checked before a second worker has begun. */
enum { TEXTS_MAX = 12, SHARED_BYTES = 4 << 20, SHARE_BYTES = 24 };

struct checking {
	struct core *core;
	int64_t run_id;
	int state; /* of the rules' lines */
	struct run runs[LIMIT_RUNS_ABREAST];
	char shares[LIMIT_RUNS_ABREAST][SHARE_BYTES];
	int worker_count;
	struct buf texts[TEXTS_MAX]; /* of the message at hand */
	int text_count;
};

/* A text field of any length; borrowed until the next message. */
static const char *take_text(struct checking *checking, struct message *message)
{
	struct buf *buf = &checking->texts[checking->text_count++];
	size_t size;
	const char *text = message_text(message, &size);

	buf_cut(buf, 0);
	buf_add(buf, text ? text : "", text ? size : 0);
	if (buf->failed)
		message->bad = true;
	return buf_text(buf);
}

static enum zila_code take_finding(struct checking *checking,
	struct message *message, struct zila_err *err)
{
	struct finding finding = {0};

	finding.rule = take_text(checking, message);
	finding.severity = take_text(checking, message);
	finding.state = (int)message_integer(message);
	finding.district = (int)message_integer(message);
	finding.import_id = message_integer(message);
	finding.line = message_integer(message);
	finding.message = take_text(checking, message);
	finding.template = take_text(checking, message);
	finding.values = take_text(checking, message);
	finding.plugin = take_text(checking, message);
	finding.step = message_integer(message);
	finding.dataset = take_text(checking, message);
	finding.key = take_text(checking, message);
	if (message->bad)
		return work_unexpected(message, err);
	return finding_add(checking->core->db, &finding, err);
}

static enum zila_code take_rule(struct checking *checking,
	struct message *message, struct zila_err *err)
{
	struct rule_run rule = {0};

	rule.rule = take_text(checking, message);
	rule.outcome = take_text(checking, message);
	rule.state = (int)message_integer(message);
	rule.kind = take_text(checking, message);
	rule.columns = take_text(checking, message);
	rule.tested = message_integer(message);
	rule.findings = message_integer(message);
	rule.severity = take_text(checking, message);
	rule.level = take_text(checking, message);
	rule.message = take_text(checking, message);
	rule.params = take_text(checking, message);
	rule.plugin = take_text(checking, message);
	rule.title = take_text(checking, message);
	rule.why = take_text(checking, message);
	rule.fix = take_text(checking, message);
	if (message->bad)
		return work_unexpected(message, err);
	if (!*rule.message)
		rule.message = NULL;
	checking->state = rule.state;
	return finding_rule_end(
		checking->core->db, checking->run_id, &rule, err);
}

static enum zila_code take_lines(struct checking *checking,
	struct message *message, struct zila_err *err)
{
	const char *dataset = take_text(checking, message);
	struct line_span span = {0};

	span.import_id = message_integer(message);
	span.line = message_integer(message);
	span.id = message_integer(message);
	if (message->bad)
		return work_unexpected(message, err);
	return finding_lines(checking->core->db, dataset, &span, err);
}

static enum zila_code sink(struct run *run, struct message *message, void *user,
	struct zila_err *err)
{
	struct checking *checking = user;

	(void)run;
	checking->text_count = 0;
	switch (message->type) {
	case MESSAGE_FINDING:
		return take_finding(checking, message, err);
	case MESSAGE_RULE:
		return take_rule(checking, message, err);
	case MESSAGE_LINES:
		return take_lines(checking, message, err);
	default:
		return work_unexpected(message, err);
	}
}

/* What one worker would tell is told by the first; the others only query. */
static enum zila_code run_shares(
	struct checking *checking, struct zila_err *err)
{
	static const struct run_face none;
	struct run *runs = checking->runs, *failed = NULL;
	enum zila_code code;
	int i;

	for (i = 1; i < checking->worker_count; i++) {
		runs[i] = runs[0];
		runs[i].face = &none;
	}
	for (i = 0; i < checking->worker_count; i++) {
		snprintf(checking->shares[i], SHARE_BYTES, "%d/%d", i,
			checking->worker_count);
		run_option(&runs[i], "share", checking->shares[i]);
		runs[i].with_others = true;
	}
	code = run_spawn_all(runs, checking->worker_count, err);
	for (i = 0; i < checking->worker_count && code == ZILA_OK; i++)
		if (runs[i].code != ZILA_OK &&
			(!failed || (failed->stopped && !runs[i].stopped)))
			failed = &runs[i];
	if (!failed)
		return code;
	*err = failed->why;
	memcpy(runs[0].place, failed->place, sizeof runs[0].place);
	return failed->code;
}

/* Nothing is written while a check runs: all workers read one state of it. */
static int count_workers(const struct core *core,
	const struct core_scope *scope, const char *glob)
{
	int count = (int)uv_available_parallelism();
	struct stat file;

	if (scope->workers)
		count = scope->workers;
	else if ((glob && !strpbrk(glob, "*?")) ||
		 stat(store_path(core->db), &file) != 0 ||
		 file.st_size < SHARED_BYTES)
		return 1;
	return count < LIMIT_RUNS_ABREAST ? count : LIMIT_RUNS_ABREAST;
}

static enum zila_code check(struct checking *checking,
	const struct check_run *asked, bool one_state, struct zila_err *err)
{
	struct db *db = checking->core->db;
	enum zila_code code = finding_begin(db, asked, err);

	if (code == ZILA_OK)
		code = run_shares(checking, err);
	if (code == ZILA_OK)
		code = finding_end(db, asked->run_id,
			one_state ? checking->state : 0, err);
	return code;
}

enum zila_code core_check(struct core *core, const struct core_scope *scope,
	const char *glob, int64_t *run_id, struct zila_err *err)
{
	struct checking checking = {.core = core};
	struct check_run asked = {.rule = glob};
	struct work_scope clocks;
	struct run *run = &checking.runs[0];
	struct work work;
	enum zila_code code;
	int i;

	work_init(run, core, "check", sink, &checking);
	run_option(run, "rule", glob);
	checking.worker_count = count_workers(core, scope, glob);
	if ((code = work_scope(run, core, scope, &clocks, err)) ||
		(code = work_begin(&work, core, "check", err)))
		return code;
	asked.run_id = checking.run_id = work.run_id;
	asked.as_of = clocks.as_of;
	code = check(&checking, &asked, scope->state != NULL, err);
	code = work_end(&work, code, false, run->place, err);
	for (i = 0; i < TEXTS_MAX; i++)
		buf_free(&checking.texts[i]);
	if (code == ZILA_OK)
		*run_id = work.run_id;
	return code;
}

/* ---- places and waivers ---- */

static enum zila_code take_place(struct run *run, struct message *message,
	void *user, struct zila_err *err)
{
	struct core_place *place = user;

	(void)run;
	if (message->type != MESSAGE_RESULT_ROW)
		return work_unexpected(message, err);
	place->state = (int)message_integer(message);
	place->district = (int)message_integer(message);
	return message->bad ? work_unexpected(message, err) : ZILA_OK;
}

enum zila_code core_place(struct core *core, const char *state,
	const char *district, struct core_place *out, struct zila_err *err)
{
	struct run run;

	memset(out, 0, sizeof *out);
	if (!state && !district)
		return ZILA_OK;
	work_init(&run, core, "findings", take_place, out);
	run_option(&run, "form", "place");
	run_option(&run, "state", state);
	run_option(&run, "district", district);
	return run_spawn(&run, err);
}

/* What stands in lists and reports from then on. */
static enum zila_code check_words(
	const char *option, const char *words, struct zila_err *err)
{
	size_t size = strlen(words);

	if (size > LIMIT_WAIVER_BYTES)
		return err_set(err, ZILA_EUSAGE,
			"--%s: it has %zu bytes, at most %d can be kept",
			option, size, LIMIT_WAIVER_BYTES);
	if (text_valid(words, size) < size)
		return err_set(err, ZILA_EUSAGE,
			"--%s: it is no UTF-8 text: is the terminal's encoding "
			"UTF-8?",
			option);
	return ZILA_OK;
}

enum zila_code core_waive(struct core *core, const struct core_waive *what,
	int64_t *id, struct zila_err *err)
{
	struct waiver waiver = {.rule = what->rule ? what->rule : "",
		.finding_id = what->finding_id,
		.owner = what->owner,
		.reason = what->reason};
	char until[DATE_TEXT_BYTES];
	struct core_place place;
	enum zila_code code;

	if ((code = check_words("owner", what->owner, err)) ||
		(code = check_words("reason", what->reason, err)) ||
		(code = core_day("until", what->until, until, err)))
		return code;
	waiver.until = until;
	if ((code = core_place(
		     core, what->state, what->district, &place, err)) ||
		(code = store_begin(core->db, err)))
		return code;
	waiver.state = place.state;
	waiver.district = place.district;
	code = waiver_add(core->db, &waiver, id, err);
	return store_end(core->db, code, err);
}

enum zila_code core_waive_end(
	struct core *core, int64_t id, const char *reason, struct zila_err *err)
{
	enum zila_code code = check_words("reason", reason, err);

	if (code != ZILA_OK || (code = store_begin(core->db, err)))
		return code;
	code = waiver_end(core->db, id, reason, err);
	return store_end(core->db, code, err);
}

/* ---- forms that a worker writes ---- */

struct writing {
	struct core *core;
	struct work_file file; /* path NULL: to face.output */
};

static enum zila_code take_form(struct run *run, struct message *message,
	void *user, struct zila_err *err)
{
	struct writing *writing = user;
	const struct run_face *face = &writing->core->options.face;
	const char *data;
	size_t size;

	(void)run;
	if (writing->file.path)
		return work_file_take(&writing->file, message, err);
	if (message->type == MESSAGE_FILE || message->type == MESSAGE_FILE_END)
		return ZILA_OK;
	data = message->type == MESSAGE_DATA ? message_text(message, &size)
					     : NULL;
	if (!data)
		return work_unexpected(message, err);
	writing->file.bytes += (int64_t)size;
	if (!work_within(writing->file.bytes, LIMIT_OUTPUT_BYTES >> 20, err))
		return ZILA_ELIMIT;
	if (face->output)
		face->output(face->user, data, size);
	return ZILA_OK;
}

enum zila_code core_file_check(
	const char *file, bool replace, struct zila_err *err)
{
	static const char *const formats[] = {"html", "xlsx", NULL};
	const char *format;

	return work_file_check(file, replace, formats, &format, err);
}

enum zila_code core_findings(struct core *core,
	const struct core_findings *what, int64_t *bytes, struct zila_err *err)
{
	const struct finding_query *query = what->query;
	struct writing writing = {.core = core, .file.path = what->file};
	char numbers[4][24];
	enum zila_code code;
	struct run run;

	work_init(&run, core, "findings", take_form, &writing);
	snprintf(numbers[0], sizeof *numbers, "%lld", (long long)query->run_id);
	snprintf(numbers[1], sizeof *numbers, "%lld", (long long)query->since);
	snprintf(numbers[2], sizeof *numbers, "%d", query->state);
	snprintf(numbers[3], sizeof *numbers, "%lld", (long long)query->id);
	run_option(&run, "form", what->form);
	run_option(&run, "run", numbers[0]);
	run_option(&run, "since", query->has_since ? numbers[1] : NULL);
	run_option(&run, "place", numbers[2]);
	run_option(&run, "finding", numbers[3]);
	run_option(&run, "rule", query->rule);
	run_option(&run, "severity", query->severity);
	run_option(&run, "lang", what->lang);
	code = run_spawn(&run, err);
	work_file_close(&writing.file);
	if (bytes)
		*bytes = writing.file.bytes;
	return code;
}
