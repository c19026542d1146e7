/* findings.c - a kept check, read and worded for the forms of a worker.
 *
 * Only a worker has the plugins' catalogues, so that a check in Hindi, and
 * every page and workbook, is written here; the store is only read.
 */
#include "worker/finding/findings.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ground/fill.h"
#include "ground/json.h"
#include "worker/doc/writer.h"

const char *const findings_words[] = {
	"What the rules found",
	"Check {1}",
	"Position as on",
	"Checked on",
	"This is a look back at an earlier day; it changed nothing of the "
	"findings that are open.",
	"Errors",
	"Warnings",
	"Remarks",
	"Waived",
	"Fixed",
	"Rules that could not run",
	"open",
	"since they were found",
	"accepted until a day",
	"never a pass",
	"Rules",
	"What each rule judged, and what it came to; open a rule to see the "
	"rows that fail it.",
	"Rule",
	"Columns",
	"Units tested",
	"Pass",
	"Fail",
	"Severity",
	"Outcome",
	"Applied",
	"all States/UTs",
	"all other States/UTs",
	"error",
	"warning",
	"info",
	"pass",
	"fail",
	"not_applicable",
	"stopped",
	"left_out",
	"could not run",
	"n/a",
	"above its threshold: {1}",
	"warn",
	"Why",
	"Plugin",
	"Parameters",
	"{1} findings",
	"No.",
	"Place",
	"What was found",
	"From",
	"Status",
	"What usually mends it: {1}",
	"{1} more are not shown here: a workbook (-o FILE.xlsx) has them all.",
	"new",
	"fixed",
	"new: it was fixed once",
	"open since {1} ({2} days)",
	"waived until {1}",
	"its waiver expired on {1}",
	"its waiver was ended",
	"{1}, line {2}",
	"Waived findings",
	"They are known and accepted until a day; none of them counts as an "
	"open error.",
	"Finding",
	"Owner",
	"Reason",
	"Last day",
	"State",
	"District",
	"Message",
	"Source",
	"Sheet",
	"Line",
	"First seen",
	"Days open",
	"What usually mends it",
	"Findings",
	"Expected",
	"Found",
	"Where it came from",
	"Import",
	"Importer",
	"Imported",
	"The line in the file",
	"The row as it was read",
	"History",
	"Waivers",
	"None.",
	"No row of a file stands behind it: it is about figures that are "
	"counted over many.",
	"The rule does not say.",
	"holds",
	"expired",
	"ended",
	NULL,
};

/* ---- words ---- */

static bool is_english(const struct telling *telling)
{
	return !strcmp(telling->lang, "en");
}

const char *findings_word(const struct telling *telling, const char *english)
{
	if (is_english(telling) || !telling->national)
		return english;
	return plugin_translate(
		telling->job->vm, telling->national, telling->lang, english);
}

const char *findings_said(
	const struct telling *telling, const char *rule, const char *english)
{
	const struct plugin *plugin;
	char name[FINDINGS_NAME_BYTES];

	if (is_english(telling) || !*english)
		return english;
	snprintf(name, sizeof name, "%.*s", (int)strcspn(rule, "."), rule);
	plugin = plugins_find(telling->job->plugins, name);
	return plugin ? plugin_translate(telling->job->vm, plugin,
				telling->lang, english)
		      : english;
}

void findings_fill(const struct telling *telling, struct buf *out,
	const char *english, const char *one, const char *two)
{
	const char *args[] = {one, two ? two : ""};

	writer_fill(out, findings_word(telling, english), args, two ? 2 : 1);
}

static const char *state_name(
	const struct telling *telling, int state, const char *otherwise)
{
	int i;

	for (i = 0; i < telling->state_count; i++)
		if (telling->states[i].state == state)
			return telling->states[i].name;
	return otherwise;
}

/* Names of places among the values are in the language, where it has them. */
static void add_names(const struct telling *telling,
	const struct finding *finding, struct buf *out)
{
	const char *state =
		state_name(telling, finding->state, finding->state_name);
	struct json json = {.out = out};

	json_object(&json);
	if (!is_english(telling) && state)
		json_pair_text(&json, "state_name", state);
	json_end_object(&json);
}

/* {fix} stands for the rule's own words, with names in them in turn. */
static void add_fix(const struct telling *telling,
	const struct finding *finding, const char *template, struct buf *out)
{
	struct buf object = {0};
	struct json json = {.out = &object};
	const char *objects[2] = {NULL};

	json_object(&json);
	json_pair_text(&json, "fix",
		findings_said(telling, finding->rule, finding->fix));
	json_end_object(&json);
	objects[0] = buf_text(&object);
	fill_text(out, template, objects);
	buf_free(&object);
}

static bool fill_said(const struct telling *telling,
	const struct finding *finding, const char *template, struct buf *out)
{
	struct buf names = {0}, words = {0};
	const char *objects[4] = {NULL};
	bool all;

	add_names(telling, finding, &names);
	add_fix(telling, finding, template, &words);
	objects[0] = buf_text(&names);
	objects[1] = finding->values;
	objects[2] = finding->params;
	all = fill_text(out, buf_text(&words), objects);
	buf_free(&names);
	buf_free(&words);
	return all;
}

bool findings_message(const struct telling *telling,
	const struct finding *finding, struct buf *out)
{
	const char *template = finding->template, *said;
	size_t at = out->size;

	said = findings_said(telling, finding->rule,
		*template ? template : finding->message);
	if (!is_english(telling) && said != template &&
		strcmp(said, template) != 0 &&
		fill_said(telling, finding, said, out))
		return true;
	buf_cut(out, at);
	buf_add_text(out, finding->message);
	return is_english(telling);
}

void findings_fix(const struct telling *telling, const struct finding *finding,
	struct buf *out)
{
	fill_said(telling, finding,
		findings_said(telling, finding->rule, finding->fix), out);
}

void findings_place(const struct telling *telling, int state, const char *given,
	const char *district_name, struct buf *out)
{
	const char *name = state_name(telling, state, given);

	if (name)
		buf_add_text(out, name);
	if (name && district_name)
		buf_add_text(out, ", ");
	if (district_name)
		buf_add_text(out, district_name);
}

void findings_source(const struct telling *telling,
	const struct finding *finding, struct buf *out)
{
	struct buf file = {0};
	char line[24];

	if (!finding->source)
		return;
	buf_add_text(&file, finding->source);
	if (finding->sheet && *finding->sheet)
		buf_add_format(&file, ", %s", finding->sheet);
	snprintf(line, sizeof line, "%lld", (long long)finding->line);
	if (finding->line)
		findings_fill(
			telling, out, "{1}, line {2}", buf_text(&file), line);
	else
		buf_add_text(out, buf_text(&file));
	buf_free(&file);
}

void findings_status(const struct telling *telling,
	const struct finding *finding, struct buf *out)
{
	const char *waiver = finding->waiver_status;
	char days[24];

	snprintf(days, sizeof days, "%lld", (long long)finding->days_open);
	if (!strcmp(finding->status, "waived"))
		findings_fill(telling, out, "waived until {1}",
			finding->waiver_until, NULL);
	else if (!strcmp(finding->status, "open"))
		findings_fill(telling, out, "open since {1} ({2} days)",
			finding->open_since, days);
	else if (!strcmp(finding->status, "new") && finding->returned)
		buf_add_text(
			out, findings_word(telling, "new: it was fixed once"));
	else
		buf_add_text(out, findings_word(telling, finding->status));
	if (!waiver || !strcmp(waiver, "holds"))
		return;
	buf_add_text(out, "; ");
	if (!strcmp(waiver, "expired"))
		findings_fill(telling, out, "its waiver expired on {1}",
			finding->waiver_until, NULL);
	else
		buf_add_text(
			out, findings_word(telling, "its waiver was ended"));
}

static void add_param(
	void *user, const char *name, const char *value, bool is_text)
{
	struct buf *out = user;

	(void)is_text;
	buf_add_format(out, "%s%s = %s", out->size ? ", " : "", name, value);
}

void findings_params(struct buf *out, const char *params)
{
	struct buf list = {0};

	fill_pairs(params, add_param, &list);
	buf_add_text(out, buf_text(&list));
	buf_free(&list);
}

/* ---- the run ---- */

static enum zila_code read_states(struct telling *telling, struct zila_err *err)
{
	struct cursor cursor = {0};
	enum zila_code code;
	bool row = true;

	if (strcmp(telling->lang, "hi") != 0)
		return ZILA_OK;
	code = cursor_open_own(&cursor, telling->job->db,
		"SELECT state, name_hi FROM state_all WHERE name_hi IS NOT "
		"NULL ORDER BY valid_to IS NULL DESC",
		err);
	while (code == ZILA_OK && telling->state_count < FINDINGS_STATES_MAX) {
		struct value state, name;

		code = cursor_step(&cursor, &row, err);
		if (code != ZILA_OK || !row)
			break;
		cursor_value(&cursor, 0, &state);
		cursor_value(&cursor, 1, &name);
		telling->states[telling->state_count].state =
			(int)state.integer;
		snprintf(telling->states[telling->state_count].name,
			FINDINGS_NAME_BYTES, "%.*s", (int)name.size, name.text);
		telling->state_count++;
	}
	cursor_close(&cursor);
	return code;
}

static enum zila_code note_run(
	void *user, const struct check_run *run, struct zila_err *err)
{
	struct telling *telling = user;

	(void)err;
	snprintf(telling->as_of, sizeof telling->as_of, "%s", run->as_of);
	snprintf(telling->started_at, sizeof telling->started_at, "%s",
		run->started_at);
	telling->look_back = run->look_back;
	telling->failed = run->failed;
	return ZILA_OK;
}

static enum zila_code count(
	void *user, const struct finding *finding, struct zila_err *err)
{
	struct telling *telling = user;

	(void)err;
	if (!strcmp(finding->status, "fixed"))
		telling->fixed++;
	else if (!strcmp(finding->status, "waived"))
		telling->waived++;
	else if (!strcmp(finding->severity, "error"))
		telling->errors++;
	else if (!strcmp(finding->severity, "warning"))
		telling->warnings++;
	else
		telling->infos++;
	telling->fresh += !strcmp(finding->status, "new");
	return ZILA_OK;
}

static int64_t number_option(const struct job *job, const char *name)
{
	const char *text = job_option(job, name);

	return text ? strtoll(text, NULL, 10) : 0;
}

static void read_query(struct telling *telling)
{
	struct finding_query *query = &telling->query;
	struct job *job = telling->job;

	query->run_id = number_option(job, "run");
	query->since = number_option(job, "since");
	query->has_since = job_option(job, "since") != NULL;
	query->state = (int)number_option(job, "place");
	query->id = number_option(job, "finding");
	query->rule = job_option(job, "rule");
	query->severity = job_option(job, "severity");
	query->worst_first = true;
}

static enum zila_code tell_place(struct job *job, struct zila_err *err)
{
	const struct place *state, *district;
	struct packer packer;
	enum zila_code code;

	if ((code = job_place_options(job, &state, &district, err)))
		return code;
	packer = link_message(&job->link, MESSAGE_RESULT_ROW);
	pack_integer(&packer, state ? state->state : 0);
	pack_integer(&packer, district ? district->district : 0);
	message_end(&packer);
	return link_sent(&job->link, err);
}

static enum zila_code tell(
	struct telling *telling, const char *form, struct zila_err *err)
{
	struct db *db = telling->job->db;
	struct buf out = {0};
	enum zila_code code;

	if (!strncmp(form, "explain", 7)) {
		code = findings_explain(
			telling, !strcmp(form, "explain_json"), &out, err);
	} else {
		code = check_run_read(
			db, telling->query.run_id, note_run, telling, err);
		if (code == ZILA_OK)
			code = finding_read(
				db, &telling->query, count, telling, err);
		if (code == ZILA_OK && !strcmp(form, "xlsx"))
			return findings_book(telling, err);
		if (code == ZILA_OK)
			code = findings_html(telling, &out, err);
	}
	if (code == ZILA_OK)
		code = link_whole_file(
			&telling->job->link, "findings", form, &out, err);
	buf_free(&out);
	return code;
}

enum zila_code job_findings(struct job *job, struct zila_err *err)
{
	const char *form = job_option(job, "form");
	struct telling *telling;
	enum zila_code code;
	int i;

	page_doing(job->page, "writing what was found");
	if (!form)
		return err_set(err, ZILA_EUSAGE, "no form was asked for");
	if (!strcmp(form, "place"))
		return tell_place(job, err);
	telling = mem_alloc(sizeof *telling);
	if (!telling)
		return err_memory(err);
	telling->job = job;
	telling->lang = job->host.lang;
	for (i = 0; i < job->plugins->count && !telling->national; i++)
		if (!job->plugins->list[i]->state &&
			!job->plugins->list[i]->problem)
			telling->national = job->plugins->list[i];
	read_query(telling);
	if (telling->national &&
		!plugin_speaks(telling->national, job->host.lang))
		code = plugin_refuse_language(
			telling->national, "findings", telling->lang, err);
	else
		code = read_states(telling, err);
	if (code == ZILA_OK)
		code = tell(telling, form, err);
	mem_free(telling);
	return code;
}
