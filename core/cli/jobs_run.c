/* jobs_run.c - runs of jobs in this process: typed, or as the daemon's child.
 */
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "ground/date.h"
#include "ground/err.h"
#include "ground/file.h"
#include "ground/limits.h"
#include "ground/mem.h"
#include "ground/moment.h"
#include "jobs.h"

enum {
	ORDER_FD = 3, /* of `zila steps` */
	EVENT_FD = 4,
	WORDS_MAX = 3 * STEP_WORDS_MAX + 16,
};

/* ---- commands, here ---- */

/* The database may not be there yet: its folder is. */
static char *absolute(const char *path)
{
	char folder[PATH_MAX], full[PATH_MAX + 300];

	if (*path == '/')
		return mem_copy(path);
	if (!getcwd(folder, sizeof folder))
		return NULL;
	if (snprintf(full, sizeof full, "%s/%s", folder, path) >=
		(int)sizeof full)
		return NULL;
	return mem_copy(full);
}

/* The same of each folder of "DIR:DIR". */
static char *absolute_path(const char *path)
{
	char folder[PATH_MAX], *whole, *copy;
	struct buf out = {0};

	while (cli_next_folder(&path, folder, sizeof folder)) {
		whole = absolute(folder);
		out.failed |= !whole;
		buf_add_format(
			&out, "%s%s", out.size ? ":" : "", whole ? whole : "");
		mem_free(whole);
	}
	copy = out.failed ? NULL : mem_copy(buf_text(&out));
	buf_free(&out);
	return copy;
}

enum zila_code jobs_here_open(
	struct jobs_here *here, struct cli *cli, struct zila_err *err)
{
	enum zila_code code = cli_find_plugins(cli, err);
	char folder[PATH_MAX + 300];

	*here = (struct jobs_here){.cli = cli, .before = -1};
	if (code != ZILA_OK)
		return code;
	here->db = absolute(cli->db);
	here->plugins = absolute_path(cli->plugins);
	if (!here->db || !here->plugins) {
		jobs_here_close(here);
		return err_set(err, ZILA_ESTORE,
			"the current folder can't be told: %s",
			strerror(errno));
	}
	file_folder(here->db, folder, sizeof folder);
	here->before = open(".", O_PATH | O_DIRECTORY | O_CLOEXEC);
	if (chdir(folder) == 0)
		return ZILA_OK;
	jobs_here_close(here);
	return err_set(err, ZILA_ESTORE, "%s: %s", folder, strerror(errno));
}

void jobs_here_close(struct jobs_here *here)
{
	if (here->before >= 0) {
		if (fchdir(here->before) != 0)
			here->before = -1;
		if (here->before >= 0)
			close(here->before);
	}
	mem_free(here->db);
	mem_free(here->plugins);
	*here = (struct jobs_here){.before = -1};
}

/* The words of a command line that says all that this one was told. */
int jobs_here_command(void *user, const char *const *words, int time_s,
	struct buf *out, struct zila_err *err)
{
	struct jobs_here *here = user;
	const struct run_limits *limits = &here->cli->limits;
	const char *argv[WORDS_MAX];
	char limit[80];
	int count = 0, i;

	/* What was said of one run is for each step too. */
	if (limits->time_most_s == limits->time_s && time_s > limits->time_s)
		time_s = limits->time_s;
	/* The memory that was said; else a manifest may raise it. */
	if (limits->memory_most_mib == limits->memory_mib)
		snprintf(limit, sizeof limit, "--limit=time=%d,memory=%d",
			time_s < 1 ? 1 : time_s, limits->memory_mib);
	else
		snprintf(limit, sizeof limit, "--limit=time=%d",
			time_s < 1 ? 1 : time_s);
	argv[count++] = "zila";
	argv[count++] = "--db";
	argv[count++] = here->db;
	argv[count++] = "--plugins";
	argv[count++] = here->plugins;
	argv[count++] = "--format=json";
	argv[count++] = limit;
	if (here->cli->quiet)
		argv[count++] = "--quiet";
	for (i = 0; words[i] && count < WORDS_MAX - 1; i++)
		argv[count++] = words[i];
	argv[count] = NULL;
	return cli_words(count, (char **)argv, out, err);
}

/* ---- a run on record ---- */

struct recording {
	struct jobs_here here;
	int64_t run;
	int attempt;
	struct job_step
		ended; /* of the step before, to be written; run 0: none */
	char summary[STEP_SUMMARY_BYTES];
};

/* Writes what there is to be written, with the core open for as long. */
static enum zila_code write_steps(struct recording *recording,
	const struct job_step *begun, struct core *core, struct zila_err *err)
{
	enum zila_code code = ZILA_OK;

	if (recording->ended.run)
		code = job_step_end(core->db, &recording->ended, err);
	recording->ended.run = 0;
	if (code == ZILA_OK && begun)
		code = job_step_begin(core->db, begun, err);
	return code;
}

/* That it can't be written is told, and no reason to stop. */
static void began(void *user, int step, const char *words)
{
	struct recording *recording = user;
	struct job_step begun = {.run = recording->run,
		.attempt = recording->attempt,
		.step = step,
		.words = words,
		.started_at = moment_now()};
	struct zila_err err = {0};
	struct core core;
	enum zila_code code = cli_open(recording->here.cli, &core, &err);

	if (code == ZILA_OK) {
		code = write_steps(recording, &begun, &core, &err);
		core_close(&core);
	}
	if (code != ZILA_OK)
		cli_complain(recording->here.cli, &err);
}

static void ended(void *user, int step, int code, const char *summary)
{
	struct recording *recording = user;

	snprintf(recording->summary, sizeof recording->summary, "%s", summary);
	recording->ended = (struct job_step){.run = recording->run,
		.attempt = recording->attempt,
		.step = step,
		.ended_at = moment_now(),
		.code = code,
		.summary = recording->summary};
}

static int command(void *user, const char *const *words, int time_s,
	struct buf *out, struct zila_err *err)
{
	struct recording *recording = user;

	return jobs_here_command(&recording->here, words, time_s, out, err);
}

/* On record from its first moment: what dies is seen to have run. */
static enum zila_code begin(struct cli *cli, struct recording *recording,
	struct steps_order *order, struct arena *arena, struct zila_err *err)
{
	const char *due = options_value(&cli->options, "due");
	struct zone *zone = NULL;
	struct core core;
	struct job job = {.id = 0};
	enum zila_code code = cli_open(cli, &core, err);

	if (code != ZILA_OK)
		return code;
	code = jobs_sync_told(cli, &core, err);
	if (code == ZILA_OK)
		code = jobs_find(&core, cli->options.args[1], arena, &job, err);
	if (code == ZILA_OK)
		code = zone_open(job.zone, &zone, err);
	order->due = moment_now();
	if (code == ZILA_OK && due)
		code = jobs_due(due, zone, &order->due, err);
	if (code == ZILA_OK && (code = store_begin(core.db, err)) == ZILA_OK) {
		code = job_add_run(core.db, job.id, order->due, "hand",
			&recording->run, err);
		if (code == ZILA_OK)
			code = job_run_begin(core.db, recording->run,
				moment_now(), &recording->attempt, err);
		code = store_end(core.db, code, err);
	}
	zone_close(zone);
	core_close(&core);
	order->run = recording->run;
	order->job = job.name;
	order->zone = job.zone;
	order->spec = job.spec;
	order->attempt = recording->attempt;
	return code;
}

static enum zila_code finish(struct cli *cli, struct recording *recording,
	const struct steps_result *result, struct zila_err *err)
{
	struct core core;
	enum zila_code code = cli_open(cli, &core, err);

	if (code != ZILA_OK)
		return code;
	code = write_steps(recording, NULL, &core, err);
	if (code == ZILA_OK)
		code = job_run_end(core.db, recording->run,
			schedule_state(schedule_ending(result->code,
				result->timed_out, result->cancelled)),
			result->code, result->message, moment_now(), err);
	if (code == ZILA_OK)
		code = jobs_tell_run(cli, &core, recording->run, err);
	core_close(&core);
	cli->exit_code =
		cli_worse(cli->exit_code, (enum zila_code)result->code);
	return code;
}

enum zila_code jobs_run(struct cli *cli, struct zila_err *err)
{
	struct recording recording = {.run = 0};
	struct steps_means means = {.user = &recording,
		.command = command,
		.began = began,
		.ended = ended};
	struct steps_result result = {0};
	struct steps_order order = {0};
	struct arena arena = {0};
	struct zila_err why = {0};
	const char *db = cli->db;
	char *plugins;
	enum zila_code code;
	bool served;

	if ((code = jobs_run_served(cli, &served, err)) || served)
		return code;
	if ((code = jobs_here_open(&recording.here, cli, err)))
		return code;
	/* they are opened again from another folder */
	cli->db = recording.here.db;
	plugins = cli->plugins;
	cli->plugins = recording.here.plugins;
	code = begin(cli, &recording, &order, &arena, err);
	if (code == ZILA_OK) {
		if (steps_run(&order, &means, &result, &why) != ZILA_OK) {
			result.code = why.code;
			snprintf(result.message, sizeof result.message,
				"%.390s", why.text);
		}
		code = finish(cli, &recording, &result, err);
	}
	cli->db = db;
	cli->plugins = plugins;
	arena_free(&arena);
	jobs_here_close(&recording.here);
	return code;
}

/* ---- a function of a plugin ---- */

/* What it prints is one text of the document. */
static enum zila_code call(struct cli *cli, struct core *core,
	const struct core_function *function, struct zila_err *err)
{
	struct json json = print_json(&cli->out.buf);
	enum zila_code code;

	if (cli->format != FORMAT_JSON) {
		code = core_job_function(core, function, err);
		if (cli->out.buf.size)
			buf_add_char(&cli->out.buf, '\n');
		return code;
	}
	json_object(&json);
	json_pair_text(&json, "job", function->name);
	json_pair_text(&json, "due", function->due);
	json_key(&json, "output");
	cli_text_open(cli, &json);
	code = core_job_function(core, function, err);
	cli_text_close(cli);
	print_end_object(&json);
	return code;
}

enum zila_code jobs_call(
	struct cli *cli, struct core *core, struct zila_err *err)
{
	const char *given = options_value(&cli->options, "due");
	const char *attempt = options_value(&cli->options, "attempt");
	char due[MOMENT_BYTES], day[DATE_TEXT_BYTES];
	struct core_function function = {.due = due, .day = day};
	struct zone *zone = NULL;
	struct arena arena = {0};
	int64_t at = moment_now(), number = 1;
	struct job job;
	enum zila_code code =
		jobs_find(core, cli->options.args[1], &arena, &job, err);

	if (code == ZILA_OK)
		code = zone_open(job.zone, &zone, err);
	if (code == ZILA_OK && given)
		code = jobs_due(given, zone, &at, err);
	if (code == ZILA_OK && attempt)
		code = jobs_number(attempt, "--attempt", &number, err);
	if (code == ZILA_OK) {
		moment_format(at, due);
		date_format(zone_day(zone, at), day);
		function.name = job.name;
		function.zone = job.zone;
		function.attempt = number > 1000 ? 1000 : (int)number;
		code = call(cli, core, &function, err);
	}
	zone_close(zone);
	arena_free(&arena);
	return code;
}

/* ---- the daemon's child ---- */

static void say(struct buf *text)
{
	/* When the daemon is gone there is no one to tell. */
	(void)file_put(EVENT_FD, buf_text(text), text->size);
	buf_cut(text, 0);
}

struct child {
	struct jobs_here here;
	struct buf text;
};

static void child_began(void *user, int step, const char *words)
{
	struct child *child = user;

	steps_event_began(&child->text, step, words);
	say(&child->text);
}

static void child_ended(void *user, int step, int code, const char *summary)
{
	struct child *child = user;

	steps_event_ended(&child->text, step, code, summary);
	say(&child->text);
}

static int child_command(void *user, const char *const *words, int time_s,
	struct buf *out, struct zila_err *err)
{
	struct child *child = user;

	return jobs_here_command(&child->here, words, time_s, out, err);
}

static enum zila_code read_order(struct buf *line, struct zila_err *err)
{
	char *room;
	ssize_t size;

	if (fcntl(ORDER_FD, F_SETFD, FD_CLOEXEC) != 0 ||
		fcntl(EVENT_FD, F_SETFD, FD_CLOEXEC) != 0)
		return err_set(err, ZILA_EUSAGE,
			"steps: it is started by `zila serve` for each run; "
			"there is nothing to do here: `zila jobs run ID`");
	while (line->size < 2 * LIMIT_SPEC_BYTES &&
		!memchr(buf_text(line), '\n', line->size)) {
		if (!(room = buf_reserve(line, 4096)))
			return err_memory(err);
		size = read(ORDER_FD, room, 4096);
		if (size < 0 && errno == EINTR)
			continue;
		if (size <= 0)
			break;
		line->size += (size_t)size;
	}
	return ZILA_OK;
}

static enum zila_code run_steps(struct cli *cli, struct zila_err *err)
{
	struct child child = {.here = {.before = -1}};
	struct steps_means means = {.user = &child,
		.command = child_command,
		.began = child_began,
		.ended = child_ended};
	struct steps_result result = {0};
	struct steps_order order;
	struct arena arena = {0};
	struct buf line = {0};
	enum zila_code code = read_order(&line, err);

	if (code == ZILA_OK)
		code = steps_order_read(
			buf_text(&line), line.size, &arena, &order, err);
	if (code == ZILA_OK)
		code = jobs_here_open(&child.here, cli, err);
	if (code == ZILA_OK)
		code = steps_run(&order, &means, &result, err);
	if (code == ZILA_OK) {
		steps_event_done(&child.text, &result);
		say(&child.text);
		cli->exit_code = (enum zila_code)result.code;
	}
	jobs_here_close(&child.here);
	buf_free(&child.text);
	buf_free(&line);
	arena_free(&arena);
	return code;
}

const struct command cmd_steps = {
	.name = "steps",
	.usage = "",
	.summary = "Runs the steps of one job for `zila serve`",
	.hidden = true,
	.formats = FORMAT_TEXT | FORMAT_JSON,
	.run = run_steps,
};
