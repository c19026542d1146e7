/* check.c - `zila check` in the worker: all rules, each dataset in one pass.
 *
 * A rule that fails is an error of the rule, never a pass, and never stops
 * the others; only a limit of the run ends it.
 */
#include <stdio.h>
#include <string.h>

#include "ground/err.h"
#include "worker/rule/check.h"
#include "worker/rule/rule.h"

enum { GLOB_BYTES = 128 };

struct checking {
	struct job *job;
	struct judge **judges; /* of all rules, those of a rule together */
	int count, room;
	int share, shares; /* of several workers, which one this is */
};

static bool is_live(const struct judge *judge)
{
	return !judge->broken && !judge->stopped && !judge->elsewhere;
}

/* ---- one pass over a dataset ---- */

struct pass {
	struct checking *checking;
	const struct dataset *dataset;
	struct scan *scan;
	struct lines lines;
	int64_t batch, number; /* of the dataset */
};

/* What a judge finds in a batch stands after what all find in those before. */
enum { STEP_JUDGES = 22, STEP_BATCHES = 28 };
#define LAST_BATCH (((int64_t)1 << STEP_BATCHES) - 1)
#define AFTER_PASSES ((int64_t)1 << 62)

static int64_t step_of(const struct pass *pass, int judge)
{
	return (pass->number << STEP_BATCHES | pass->batch) << STEP_JUDGES |
	       judge;
}

typedef enum zila_code clause_step(
	struct clause *clause, struct scan *scan, struct zila_err *err);

/* One step of a clause, under its rule's limit where it runs Lua. */
static enum zila_code step(struct pass *pass, struct clause *clause,
	clause_step *run, struct zila_err *err)
{
	struct judge *judge = clause->judge;
	struct zila_err fault = {0};
	enum zila_code code;

	if (!run || !is_live(judge))
		return ZILA_OK;
	if (clause->kind->runs_lua && (code = judge_hurry(judge, err)))
		return code;
	code = run(clause, pass->scan, &fault);
	if (clause->kind->runs_lua)
		(void)judge_rest(judge);
	return code == ZILA_OK ? ZILA_OK
			       : judge_fault(judge, code, &fault, err);
}

/* Which rows of the batch are of the judge's states. */
static void mark_rows(struct judge *judge, const struct scan *scan)
{
	int at = scan_column(scan, "state"), row;

	judge->takes_all = !judge->state && !judge->other_count;
	if (at < 0 && !judge->takes_all)
		at = scan_column(scan, "district");
	if (judge->takes_all)
		return;
	for (row = 0; row < scan->rows; row++) {
		int state = at < 0 ? 0 : (int)scan->columns[at].integers[row];

		if (at >= 0 && !strcmp(scan->columns[at].name, "district")) {
			const struct place *place =
				place_district_of(judge->job->places, state);

			state = place ? place->state : 0;
		}
		judge->take[row] = judge_takes(judge, state);
	}
}

static bool is_of(const struct pass *pass, const struct judge *judge)
{
	return judge->clause_count && judge->dataset == pass->dataset &&
	       is_live(judge);
}

static enum zila_code take_batch(
	void *user, struct scan *scan, struct zila_err *err)
{
	struct pass *pass = user;
	enum zila_code code;
	int i, c;

	for (i = 0; i < pass->checking->count; i++) {
		struct judge *judge = pass->checking->judges[i];

		if (!is_of(pass, judge))
			continue;
		mark_rows(judge, scan);
		judge->step = step_of(pass, i);
		for (c = 0; c < judge->clause_count; c++) {
			code = step(pass, &judge->clauses[c],
				judge->clauses[c].kind->rows, err);
			if (code != ZILA_OK)
				return code;
		}
	}
	pass->batch++;
	return ZILA_OK;
}

/* Calls a step of every clause of the pass. */
static enum zila_code all_clauses(struct pass *pass,
	clause_step *(*which)(const struct kind *kind), struct zila_err *err)
{
	enum zila_code code;
	int i, c;

	for (i = 0; i < pass->checking->count; i++) {
		struct judge *judge = pass->checking->judges[i];

		judge->step = step_of(pass, i);
		for (c = 0; is_of(pass, judge) && c < judge->clause_count;
			c++) {
			code = step(pass, &judge->clauses[c],
				which(judge->clauses[c].kind), err);
			if (code != ZILA_OK)
				return code;
		}
	}
	return ZILA_OK;
}

static clause_step *which_begin(const struct kind *kind)
{
	return kind->begin;
}

static clause_step *which_end(const struct kind *kind)
{
	return kind->end;
}

static enum zila_code want_pass(struct pass *pass, struct zila_err *err)
{
	struct checking *checking = pass->checking;
	bool marks[SCAN_COLUMNS_MAX] = {false};
	enum zila_code code = ZILA_OK;
	int i;

	for (i = 0; i < checking->count; i++)
		if (is_of(pass, checking->judges[i]))
			judge_columns(checking->judges[i], marks);
	for (i = 0; i < pass->scan->column_count && code == ZILA_OK; i++)
		if (marks[i])
			code = scan_want(pass->scan, i, err);
	return code;
}

/* A worker before this one has the same rows in a pass. */
static bool has_told_lines(const struct pass *pass)
{
	const struct checking *checking = pass->checking;
	int i;

	for (i = 0; i < checking->count; i++)
		if (checking->judges[i]->dataset == pass->dataset &&
			checking->judges[i]->clause_count &&
			checking->judges[i]->worker < checking->share)
			return true;
	return false;
}

/* On which lines the rows stand: what is found on a line is of its row. */
static enum zila_code tell_lines(struct pass *pass, struct zila_err *err)
{
	struct link *link = &pass->checking->job->link;
	const struct line_span *span = (void *)pass->lines.spans.data;
	size_t count = pass->lines.spans.size / sizeof *span;
	enum zila_code code = ZILA_OK;

	if (has_told_lines(pass) || !lines_settle(&pass->lines))
		return ZILA_OK;
	for (; count && code == ZILA_OK; count--, span++) {
		struct packer packer = link_message(link, MESSAGE_LINES);

		pack_text(&packer, pass->dataset->name);
		pack_integer(&packer, span->import_id);
		pack_integer(&packer, span->line);
		pack_integer(&packer, span->id);
		message_end(&packer);
		code = link_sent(link, err);
	}
	return code;
}

static enum zila_code read_rows(struct pass *pass, struct zila_err *err)
{
	enum zila_code code;

	if ((code = want_pass(pass, err)) ||
		(code = all_clauses(pass, which_begin, err)))
		return code;
	pass->scan->lines = has_told_lines(pass) ? NULL : &pass->lines;
	code = scan_run(pass->scan, take_batch, pass, err);
	pass->scan->lines = NULL;
	if (code != ZILA_OK || (code = tell_lines(pass, err)))
		return code;
	pass->batch = LAST_BATCH;
	return all_clauses(pass, which_end, err);
}

static enum zila_code run_pass(
	struct checking *checking, int number, struct zila_err *err)
{
	const struct dataset *dataset = checking->job->model.datasets[number];
	struct pass pass = {
		.checking = checking, .dataset = dataset, .number = number};
	enum zila_code code;
	int i, c;

	code = scan_open(checking->job->db, dataset, &pass.scan, err);
	if (code != ZILA_OK)
		return code;
	code = read_rows(&pass, err);
	for (i = 0; i < checking->count; i++) {
		struct judge *judge = checking->judges[i];

		for (c = 0;
			c < judge->clause_count && judge->dataset == dataset;
			c++)
			if (judge->clauses[c].kind->close)
				judge->clauses[c].kind->close(
					&judge->clauses[c]);
	}
	scan_close(pass.scan);
	lines_free(&pass.lines);
	return code;
}

static enum zila_code run_passes(
	struct checking *checking, struct zila_err *err)
{
	const struct model *model = &checking->job->model;
	enum zila_code code = ZILA_OK;
	int i, j;

	for (i = 0; i < model->count && code == ZILA_OK; i++)
		for (j = 0; j < checking->count; j++)
			if (is_live(checking->judges[j]) &&
				checking->judges[j]->clause_count &&
				checking->judges[j]->dataset ==
					model->datasets[i]) {
				code = run_pass(checking, i, err);
				break;
			}
	return code;
}

/* ---- rules that fetch their rows themselves ---- */

static enum zila_code run_whole(struct judge *judge, struct zila_err *err)
{
	struct zila_err fault = {0};
	enum zila_code code = ZILA_OK;
	bool has = true;

	if (judge->dataset && (code = sql_has(judge, &has, err)))
		return code;
	if (!has)
		return ZILA_OK; /* not applicable */
	view_place(judge->job->db, judge->state, 0);
	if ((code = judge_hurry(judge, err)))
		return code;
	if (judge->sql)
		code = sql_judge(judge, &fault);
	else if (judge->group_count)
		code = rows_judge(judge, &fault);
	else
		code = all_judge(judge, &fault);
	(void)judge_rest(judge);
	judge->applied = true;
	if (code != ZILA_OK)
		return judge_fault(judge, code, &fault, err);
	return judge->units
		       ? sql_count(judge, judge->units, &judge->tested, err)
		       : ZILA_OK;
}

static enum zila_code run_others(
	struct checking *checking, struct zila_err *err)
{
	enum zila_code code = ZILA_OK;
	int i;

	for (i = 0; i < checking->count && code == ZILA_OK; i++) {
		struct judge *judge = checking->judges[i];

		judge->step = AFTER_PASSES + i;
		if (!judge->clause_count && is_live(judge))
			code = run_whole(judge, err);
		if (code == ZILA_OK)
			code = link_progress(&checking->job->link, i + 1,
				checking->count, "checking", err);
	}
	return code;
}

/* ---- all ---- */

bool check_matches(const char *pattern, const char *name)
{
	for (; *pattern; pattern++, name++) {
		if (*pattern == '*') {
			for (pattern++; *name; name++)
				if (check_matches(pattern, name))
					return true;
			return !*pattern;
		}
		if (!*name || (*pattern != '?' && *pattern != *name))
			return false;
	}
	return !*name;
}

/* Whether a rule of the plugin could be asked for: "india.*", "*order*"; a
 * name without its plugin is of one that was found. */
static bool may_mean(const char *glob, const struct plugin *plugin)
{
	const char *dot = glob ? strchr(glob, '.') : NULL;
	char name[GLOB_BYTES];

	if (!dot)
		return !glob || strpbrk(glob, "*?");
	(void)snprintf(name, sizeof name, "%.*s", (int)(dot - glob), glob);
	return check_matches(name, plugin->name);
}

/* A plugin that can't be used is told as a rule that could not run: it must
 * not look as if it had nothing to say. */
static enum zila_code tell_refused(
	struct job *job, int state, const char *glob, struct zila_err *err)
{
	enum zila_code code = ZILA_OK;
	int i;

	for (i = 0; i < job->plugins->count && code == ZILA_OK; i++) {
		const struct plugin *plugin = job->plugins->list[i];
		struct part part = {.name = plugin->name};
		struct judge judge = {.job = job,
			.part = &part,
			.plugin = plugin,
			.state = state,
			.title = plugin->title,
			.outcome = "error",
			.kind = "plugin"};

		if (!plugin_is_missed(plugin, state) || !may_mean(glob, plugin))
			continue;
		(void)snprintf(judge.text, sizeof judge.text,
			"none of its rules ran, as it is refused: %s",
			plugin->problem);
		code = judge_tell(&judge, err);
	}
	return code;
}

static enum zila_code add_judges(struct checking *checking,
	struct judge *const *list, int count, struct zila_err *err)
{
	struct arena *arena = &checking->job->arena;
	struct judge **more;

	if (checking->count + count > checking->room) {
		checking->room = (checking->count + count) * 2;
		more = arena_alloc(
			arena, (size_t)checking->room * sizeof *more);
		if (!more)
			return err_memory(err);
		if (checking->count)
			memcpy(more, checking->judges,
				(size_t)checking->count * sizeof *more);
		checking->judges = more;
	}
	if (count)
		memcpy(checking->judges + checking->count, list,
			(size_t)count * sizeof *list);
	checking->count += count;
	return ZILA_OK;
}

/* Findings are told with the step that they are of, so that all is as if one
 * worker had found them. */
static enum zila_code keep_share(
	struct checking *checking, struct zila_err *err)
{
	const char *share = job_option(checking->job, "share");
	enum zila_code code;
	int i;

	checking->shares = 1;
	if (share && (sscanf(share, "%d/%d", &checking->share,
			      &checking->shares) != 2 ||
			     checking->share < 0 ||
			     checking->share >= checking->shares ||
			     checking->shares > LIMIT_RUNS_ABREAST))
		return err_set(err, ZILA_EUSAGE, "share %s of a check", share);
	if (checking->shares == 1)
		return ZILA_OK;
	code = judges_share(checking->job, checking->judges, checking->count,
		checking->shares, err);
	for (i = 0; i < checking->count; i++)
		checking->judges[i]->elsewhere =
			checking->judges[i]->worker != checking->share;
	return code;
}

/* The judges of the rules that are asked for. */
static enum zila_code choose(struct checking *checking, int state,
	const char *glob, struct zila_err *err)
{
	struct job *job = checking->job;
	struct part *parts;
	struct judge **list;
	enum zila_code code;
	int count, judges, i;

	if ((code = plugins_parts(job->vm, job->plugins, "rules", state, &parts,
		     &count, err)))
		return code;
	for (i = 0; i < count; i++) {
		if (glob && !check_matches(glob, parts[i].name) &&
			!check_matches(glob, parts[i].id))
			continue;
		page_part(job->page, parts[i].plugin->name, parts[i].id);
		if ((code = job_limits(job, parts[i].plugin, err)) ||
			(code = judges_make(
				 job, &parts[i], state, &list, &judges, err)) ||
			(code = add_judges(checking, list, judges, err)))
			return code;
	}
	if (!checking->count &&
		(code = plugins_refused(job->plugins, glob, err)))
		return code;
	if (checking->count)
		return ZILA_OK;
	if (!glob)
		return err_set(err, ZILA_EUSAGE, "there is no rule at all");
	(void)parts_unknown(parts, count, "rule", glob, err);
	return err_hint(err,
		"`zila plugins info india` lists the rules of plugin india");
}

/* Passes, then queries and functions, then how each judge ended: when all is
 * found, what a rule did not find again is known too. */
static enum zila_code run_all(struct checking *checking, struct zila_err *err)
{
	enum zila_code code;
	int i;

	if ((code = run_passes(checking, err)) ||
		(code = run_others(checking, err)))
		return code;
	for (i = 0; i < checking->count && code == ZILA_OK; i++)
		if (!checking->judges[i]->elsewhere)
			code = judge_tell(checking->judges[i], err);
	return code;
}

enum zila_code check_rule(struct job *job, const struct part *part, int state,
	struct zila_err *err)
{
	struct checking checking = {.job = job};
	struct judge **list;
	enum zila_code code;
	int count;

	if ((code = judges_make(job, part, state, &list, &count, err)) ||
		(code = add_judges(&checking, list, count, err)))
		return code;
	return run_all(&checking, err);
}

enum zila_code job_check(struct job *job, struct zila_err *err)
{
	struct checking checking = {.job = job};
	const struct place *state, *district;
	enum zila_code code;

	page_doing(job->page, "checking");
	if ((code = job_places(job, err)) ||
		(code = job_place_options(job, &state, &district, err)) ||
		(code = choose(&checking, state ? state->state : 0,
			 job_option(job, "rule"), err)) ||
		(code = keep_share(&checking, err)) ||
		(code = run_all(&checking, err)) || checking.share)
		return code;
	return tell_refused(
		job, state ? state->state : 0, job_option(job, "rule"), err);
}
