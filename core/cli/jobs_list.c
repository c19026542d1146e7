/* jobs_list.c - jobs and their runs, told. */
#include <stdio.h>
#include <string.h>

#include "ground/err.h"
#include "ground/file.h"
#include "ground/moment.h"
#include "jobs.h"
#include "table.h"

enum { RUNS_SHOWN = 10, LOG_BYTES_MAX = 8 << 20 };

static void json_code(struct json *json, int code)
{
	json_key(json, "code");
	if (code < 0)
		json_null(json);
	else
		json_integer(json, code);
}

static void json_run(struct json *json, const struct job_run *run)
{
	json_pair_integer(json, "id", run->id);
	json_pair_text(json, "job", run->job);
	jobs_json_time(json, "due", run->due);
	json_pair_text(json, "cause", run->cause);
	json_pair_text(json, "state", run->state);
	json_pair_integer(json, "attempt", run->attempt);
	jobs_json_time(json, "not_before", run->not_before);
	jobs_json_time(json, "queued_at", run->queued_at);
	jobs_json_time(json, "started_at", run->started_at);
	jobs_json_time(json, "ended_at", run->ended_at);
	json_code(json, run->code);
	print_pair_or_null(json, "message", run->message);
}

/* ---- all jobs ---- */

struct listing {
	struct cli *cli;
	struct core *core;
	struct json json;
	struct table table;
	bool all, as_table;
	int hidden;
	char state[20];
	int64_t run;
};

static enum zila_code keep_last(
	void *user, const struct job_run *run, struct zila_err *err)
{
	struct listing *listing = user;

	(void)err;
	snprintf(listing->state, sizeof listing->state, "%s", run->state);
	listing->run = run->id;
	return ZILA_OK;
}

static enum zila_code json_last(
	void *user, const struct job_run *run, struct zila_err *err)
{
	struct json *json = &((struct listing *)user)->json;

	(void)err;
	json_pair_object(json, "last");
	json_run(json, run);
	json_end_object(json);
	return ZILA_OK;
}

static enum zila_code json_job(
	struct listing *listing, const struct job *job, struct zila_err *err)
{
	struct job_run_query newest = {.job_id = job->id, .limit = 1};
	struct json *json = &listing->json;
	enum zila_code code;

	json_object(json);
	json_pair_text(json, "name", job->name);
	print_pair_or_null(json, "plugin", job->plugin);
	json_pair_text(json, "title", job->title);
	print_pair_or_null(json, "schedule", job->schedule);
	json_pair_text(json, "zone", job->zone);
	json_pair_bool(json, "enabled", job->enabled);
	jobs_json_time(
		json, "next_due", job->enabled ? job->next_due : JOB_NEVER);
	json_pair_raw(json, "spec", job->spec);
	code = job_run_read(
		listing->core->db, &newest, json_last, listing, err);
	json_end_object(json);
	return code;
}

static enum zila_code table_job(
	struct listing *listing, const struct job *job, struct zila_err *err)
{
	struct job_run_query newest = {.job_id = job->id, .limit = 1};
	struct table *table = &listing->table;
	enum zila_code code;
	char due[17];

	if (!job->enabled && !listing->all) {
		listing->hidden++;
		return ZILA_OK;
	}
	*listing->state = 0;
	listing->run = 0;
	code = job_run_read(
		listing->core->db, &newest, keep_last, listing, err);
	jobs_local_text(job, job->next_due, due);
	table_text(table, job->name);
	table_text(table, *job->schedule ? job->schedule : "by hand");
	table_text(table, job->zone);
	table_text(table, !job->enabled    ? "disabled"
			  : *due           ? due
			  : *job->schedule ? "never"
					   : "");
	table_text(table, listing->state);
	table_code(table, listing->run);
	table_text(table, job->title);
	return code;
}

static enum zila_code add_job(
	void *user, const struct job *job, struct zila_err *err)
{
	struct listing *listing = user;

	return listing->as_table ? table_job(listing, job, err)
				 : json_job(listing, job, err);
}

enum zila_code jobs_list(
	struct cli *cli, struct core *core, struct zila_err *err)
{
	static const char *const titles[] = {"job", "schedule", "zone",
		"next due", "last", "run", "title", NULL};
	struct listing listing = {.cli = cli,
		.core = core,
		.json = print_json(&cli->out.buf),
		.all = options_flag(&cli->options, "all"),
		.as_table = cli->format != FORMAT_JSON};
	struct job_query query = {.name = NULL};
	enum zila_code code = jobs_sync_told(cli, core, err);

	if (code != ZILA_OK)
		return code;
	table_list(
		&listing.table, &listing.json, &cli->out, cli->format, titles);
	code = job_read(core->db, &query, add_job, &listing, err);
	table_list_end(&listing.table, &listing.json);
	if (listing.hidden && cli->format == FORMAT_TEXT)
		buf_add_format(&cli->out.buf,
			"%d more are disabled: zila jobs --all\n",
			listing.hidden);
	return code;
}

enum zila_code jobs_show(
	struct cli *cli, struct core *core, struct zila_err *err)
{
	struct listing listing = {
		.cli = cli, .core = core, .json = print_json(&cli->out.buf)};
	struct arena arena = {0};
	struct job job;
	enum zila_code code = jobs_sync_told(cli, core, err);
	char due[17];

	if (code == ZILA_OK)
		code = jobs_find(core, cli->options.args[1], &arena, &job, err);
	if (code == ZILA_OK && cli->format == FORMAT_JSON) {
		code = json_job(&listing, &job, err);
		buf_add_char(&cli->out.buf, '\n');
	} else if (code == ZILA_OK) {
		jobs_local_text(&job, job.next_due, due);
		print_painted(&cli->out, PAINT_BOLD, job.name);
		print_format(&cli->out.buf, ": %s\n", job.title);
		print_format(&cli->out.buf,
			"  schedule  %s, by the clock of %s\n",
			*job.schedule ? job.schedule : "by hand", job.zone);
		print_format(&cli->out.buf, "  next due  %s\n",
			!job.enabled ? "disabled"
			: *due       ? due
				     : "never");
		print_format(&cli->out.buf, "  spec      %s\n", job.spec);
	}
	arena_free(&arena);
	return code;
}

/* ---- runs ---- */

static enum zila_code json_run_of(
	void *user, const struct job_run *run, struct zila_err *err)
{
	struct json *json = &((struct listing *)user)->json;

	(void)err;
	json_object(json);
	json_run(json, run);
	json_end_object(json);
	return ZILA_OK;
}

static void time_cell(struct table *table, int64_t ms)
{
	char text[MOMENT_BYTES] = "";

	if (ms != JOB_NEVER) {
		moment_format(ms, text);
		text[10] = ' ';
		text[19] = 0;
	}
	table_text(table, text);
}

static enum zila_code table_run(
	void *user, const struct job_run *run, struct zila_err *err)
{
	struct table *table = &((struct listing *)user)->table;

	(void)err;
	table_code(table, run->id);
	table_text(table, run->job);
	time_cell(table, run->due);
	table_text(table, run->cause);
	table_text(table, run->state);
	table_count(table, run->attempt);
	time_cell(table, run->started_at);
	time_cell(table, run->ended_at);
	table_text(table, run->message);
	return ZILA_OK;
}

static enum zila_code tell_runs(struct listing *listing,
	const struct job_run_query *query, struct zila_err *err)
{
	static const char *const titles[] = {"run", "job", "due (UTC)", "cause",
		"state", "attempt", "started (UTC)", "ended (UTC)", "message",
		NULL};
	struct cli *cli = listing->cli;
	enum zila_code code;

	table_list(&listing->table, &listing->json, &cli->out, cli->format,
		titles);
	code = job_run_read(listing->core->db, query,
		cli->format == FORMAT_JSON ? json_run_of : table_run, listing,
		err);
	table_list_end(&listing->table, &listing->json);
	return code;
}

enum zila_code jobs_history(
	struct cli *cli, struct core *core, struct zila_err *err)
{
	const char *count = options_value(&cli->options, "count");
	struct listing listing = {
		.cli = cli, .core = core, .json = print_json(&cli->out.buf)};
	struct job_run_query query = {.limit = RUNS_SHOWN};
	struct arena arena = {0};
	struct job job;
	enum zila_code code = ZILA_OK;

	if (count)
		code = jobs_number(count, "--count", &query.limit, err);
	if (code == ZILA_OK && cli->options.arg_count > 1) {
		code = jobs_find(core, cli->options.args[1], &arena, &job, err);
		query.job_id = code == ZILA_OK ? job.id : 0;
	}
	if (code == ZILA_OK)
		code = tell_runs(&listing, &query, err);
	arena_free(&arena);
	return code;
}

/* ---- one run ---- */

static enum zila_code json_step(
	void *user, const struct job_step *step, struct zila_err *err)
{
	struct json *json = &((struct listing *)user)->json;

	(void)err;
	json_object(json);
	json_pair_integer(json, "attempt", step->attempt);
	json_pair_integer(json, "step", step->step);
	json_pair_text(json, "words", step->words);
	jobs_json_time(json, "started_at", step->started_at);
	jobs_json_time(json, "ended_at", step->ended_at);
	json_code(json, step->code);
	print_pair_or_null(json, "summary", step->summary);
	json_end_object(json);
	return ZILA_OK;
}

static enum zila_code json_whole_run(
	void *user, const struct job_run *run, struct zila_err *err)
{
	struct listing *listing = user;
	struct json *json = &listing->json;
	enum zila_code code;

	listing->run = run->id;
	json_object(json);
	json_run(json, run);
	json_pair_array(json, "steps");
	code = job_step_read(
		listing->core->db, run->id, json_step, listing, err);
	json_end_array(json);
	return code;
}

static enum zila_code text_step(
	void *user, const struct job_step *step, struct zila_err *err)
{
	struct output *out = &((struct listing *)user)->cli->out;

	(void)err;
	buf_add_format(&out->buf, "  %d.%d  ", step->attempt, step->step);
	if (step->code < 0)
		buf_add_text(&out->buf, "not ended  ");
	else
		buf_add_format(&out->buf, "code %d  ", step->code);
	print_safe(&out->buf, step->words);
	if (*step->summary)
		print_format(&out->buf, "\n       %s", step->summary);
	buf_add_char(&out->buf, '\n');
	return ZILA_OK;
}

static enum zila_code text_run(
	void *user, const struct job_run *run, struct zila_err *err)
{
	struct listing *listing = user;
	struct buf *out = &listing->cli->out.buf;
	char due[MOMENT_BYTES];

	listing->run = run->id;
	moment_format(run->due, due);
	print_format(out, "run %lld of %s, due %.16sZ: %s", (long long)run->id,
		run->job, due, run->state);
	if (*run->message)
		print_format(out, ": %s", run->message);
	buf_add_char(out, '\n');
	return job_step_read(
		listing->core->db, run->id, text_step, listing, err);
}

static enum zila_code tell_run(
	struct listing *listing, int64_t run, struct zila_err *err)
{
	bool json = listing->cli->format == FORMAT_JSON;
	struct job_run_query query = {.id = run};
	enum zila_code code =
		run ? job_run_read(listing->core->db, &query,
			      json ? json_whole_run : text_run, listing, err)
		    : ZILA_OK;

	if (code == ZILA_OK && !listing->run)
		code = err_set(err, ZILA_EUSAGE,
			"there is no run %lld: `zila jobs history` lists them",
			(long long)run);
	return code;
}

enum zila_code jobs_tell_run(
	struct cli *cli, struct core *core, int64_t run, struct zila_err *err)
{
	struct listing listing = {
		.cli = cli, .core = core, .json = print_json(&cli->out.buf)};
	enum zila_code code = tell_run(&listing, run, err);

	if (code == ZILA_OK && cli->format == FORMAT_JSON) {
		print_end_object(&listing.json);
	}
	return code;
}

/* What the daemon kept of what the steps said. */
enum zila_code jobs_log(
	struct cli *cli, struct core *core, struct zila_err *err)
{
	struct listing listing = {
		.cli = cli, .core = core, .json = print_json(&cli->out.buf)};
	struct zila_err none;
	struct buf log = {0};
	char path[4200];
	enum zila_code code;
	int64_t run;

	if ((code = jobs_number(cli->options.args[1], "jobs log", &run, err)) ||
		(code = tell_run(&listing, run, err)))
		return code;
	snprintf(path, sizeof path, "%.4000s.logs/run-%lld.log", cli->db,
		(long long)run);
	if (file_read(path, LOG_BYTES_MAX, &log, &none) != ZILA_OK)
		buf_cut(&log, 0);
	if (cli->format == FORMAT_JSON) {
		json_pair_text(
			&listing.json, "log", log.size ? buf_text(&log) : NULL);
		print_end_object(&listing.json);
	} else if (log.size) {
		buf_add_char(&cli->out.buf, '\n');
		print_lines(&cli->out.buf, buf_text(&log));
	}
	buf_free(&log);
	return ZILA_OK;
}
