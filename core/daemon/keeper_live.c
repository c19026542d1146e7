/* keeper_live.c - runs that are open: begun, followed, ended. */
#include <stdio.h>
#include <string.h>

#include "daemon/keeper_parts.h"
#include "ground/json.h"
#include "ground/mem.h"
#include "ground/moment.h"

enum { TIMEOUT_GRACE_S = 15 }; /* the steps themselves keep to theirs */

struct live *live_find(const struct keeper *keeper, int64_t run)
{
	struct live *live = keeper->lives;

	while (live && live->id != run)
		live = live->next;
	return live;
}

/* The oldest of a job that is open; NULL: none. */
static struct live *oldest_of(const struct keeper *keeper, int64_t job_id)
{
	struct live *live = keeper->lives;

	while (live && live->job_id != job_id)
		live = live->next;
	return live;
}

struct live *live_add(struct keeper *keeper, int64_t id,
	const struct due_job *job, int64_t due)
{
	struct live *live = mem_alloc(sizeof *live);
	struct spec spec = {0};
	struct zila_err ignored;

	if (!live)
		return NULL;
	live->spec = mem_copy(job->spec);
	if (!live->spec) {
		mem_free(live);
		return NULL;
	}
	live->keeper = keeper;
	live->id = id;
	live->job_id = job->id;
	live->due = due;
	memcpy(live->job, job->name, sizeof live->job);
	memcpy(live->plugin, job->plugin, sizeof live->plugin);
	memcpy(live->zone, job->zone, sizeof live->zone);
	live->policy = policy_default;
	if (spec_read(live->spec, strlen(live->spec), &spec, &ignored) ==
		ZILA_OK)
		live->policy = spec.policy;
	spec_free(&spec);
	live->blocked = oldest_of(keeper, job->id) != NULL;
	*keeper->last_live = live;
	keeper->last_live = &live->next;
	keeper->waiting++;
	return live;
}

static uint64_t random_number(void)
{
	uint64_t number = 0;

	if (uv_random(NULL, NULL, &number, sizeof number, 0, NULL) != 0)
		number = uv_hrtime();
	return number;
}

/* To be written; until then it counts as open. */
static void end(
	struct live *live, enum ending ending, int code, const char *message)
{
	struct keeper *keeper = live->keeper;
	int64_t now = moment_now(), wait_ms = 0;
	bool again = schedule_again(&live->policy, ending, code, live->attempt,
		live->due, now, random_number(), &wait_ms);
	struct op *op = op_add(keeper, again ? OP_AGAIN : OP_END, message);

	if (live->state == LIVE_WAITING)
		keeper->waiting--;
	live->state = LIVE_ENDING;
	keeper->ended++;
	keeper->failed += ending == ENDING_FAILED || ending == ENDING_TIMEOUT ||
			  ending == ENDING_NOT_BEGUN;
	if (!op)
		return; /* the next daemon finds it as it was */
	op->run = live->id;
	op->code = code;
	op->at = now;
	op->not_before = now + wait_ms;
	snprintf(op->state, sizeof op->state, "%s", schedule_state(ending));
}

struct found {
	struct due_job job;
	bool found;
	struct job_run run;
};

static enum zila_code note_job(
	void *user, const struct job *job, struct zila_err *err)
{
	struct found *found = user;
	struct due_job *to = &found->job;

	to->id = job->id;
	snprintf(to->name, sizeof to->name, "%s", job->name);
	snprintf(to->plugin, sizeof to->plugin, "%s", job->plugin);
	snprintf(to->zone, sizeof to->zone, "%s", job->zone);
	to->spec = mem_copy(job->spec);
	found->found = to->spec != NULL;
	return to->spec ? ZILA_OK : err_memory(err);
}

static enum zila_code note_run(
	void *user, const struct job_run *run, struct zila_err *err)
{
	struct found *found = user;

	(void)err;
	found->run = *run;
	found->run.cause = found->run.message = NULL;
	found->run.state = strcmp(run->state, "running") ? "queued" : "running";
	return ZILA_OK;
}

enum zila_code live_add_run(
	struct keeper *keeper, int64_t run, struct zila_err *err)
{
	struct job_run_query query = {.id = run};
	struct job_query job = {.with_gone = true};
	struct db *db = keeper->options.db;
	struct found found = {0};
	struct live *live;
	enum zila_code code;

	if ((code = job_run_read(db, &query, note_run, &found, err)))
		return code;
	job.id = found.run.job_id;
	if ((code = job_read(db, &job, note_job, &found, err)) || !found.found)
		return code;
	live = live_add(keeper, run, &found.job, found.run.due);
	mem_free(found.job.spec);
	if (!live)
		return err_memory(err);
	live->attempt = found.run.attempt;
	if (found.run.not_before != JOB_NEVER)
		live->not_before = found.run.not_before;
	if (strcmp(found.run.state, "running") == 0)
		end(live, ENDING_INTERRUPTED, -1,
			"zila serve ended while it ran");
	return ZILA_OK;
}

void live_remove(struct keeper *keeper, struct live *live)
{
	struct live **at = &keeper->lives, *next;

	while (*at != live)
		at = &(*at)->next;
	*at = live->next;
	if ((next = oldest_of(keeper, live->job_id)))
		next->blocked = false;
	if (keeper->last_live == &live->next)
		keeper->last_live = at;
	if (live->state == LIVE_WAITING)
		keeper->waiting--;
	run_log_close(live->log);
	mem_free(live->spec);
	mem_free(live);
}

/* ---- whom it tells ---- */

static void tell(struct live *live, const char *line, size_t size, bool last)
{
	int i;

	for (i = 0; i < live->follower_count; i++)
		client_tell(live->followers[i], line, size, last);
	if (last)
		live->follower_count = 0;
}

static void tell_end(
	struct live *live, const char *state, int code, const char *message)
{
	struct buf line = {0};
	struct json json = {.out = &line};

	json_object(&json);
	json_pair_text(&json, "event", "end");
	json_pair_integer(&json, "run", live->id);
	json_pair_text(&json, "state", state);
	json_pair_integer(&json, "code", code);
	json_pair_text(&json, "message", message);
	json_end_object(&json);
	tell(live, buf_text(&line), line.size, true);
	buf_free(&line);
}

void live_ended(struct live *live, const struct op *op)
{
	tell_end(live, op->state, op->code, op->text);
	live_remove(live->keeper, live);
}

static void end_message(const struct live *live,
	const struct child_result *result, char out[RUN_MESSAGE_BYTES])
{
	*out = '\0';
	if (live->told)
		snprintf(out, RUN_MESSAGE_BYTES, "%s", live->result.message);
	else if (live->interrupted)
		snprintf(out, RUN_MESSAGE_BYTES, "zila serve was stopped");
	else if (result->timed_out)
		snprintf(out, RUN_MESSAGE_BYTES,
			"stopped at its time limit of %d s",
			live->policy.timeout_s);
	else if (result->signal && !live->cancelled)
		snprintf(out, RUN_MESSAGE_BYTES,
			"its process was killed by signal %d", result->signal);
	else if (result->not_begun)
		snprintf(out, RUN_MESSAGE_BYTES,
			"zila could not be begun for it");
	else if (result->err_size)
		snprintf(out, RUN_MESSAGE_BYTES, "%.*s",
			(int)strcspn(result->err, "\n"), result->err);
}

static void ended(void *user, const struct child_result *result)
{
	struct live *live = user;
	struct keeper *keeper = live->keeper;
	char message[RUN_MESSAGE_BYTES];
	bool late = result->timed_out || (live->told && live->result.timed_out);
	bool stopped =
		live->cancelled || (live->told && live->result.cancelled);
	int code = live->told       ? live->result.code
		   : result->signal ? 4
				    : result->exit_code;
	enum ending ending =
		live->interrupted && !(live->told && !live->result.cancelled)
			? ENDING_INTERRUPTED
		: result->not_begun && !stopped
			? ENDING_NOT_BEGUN
			: schedule_ending(code, late, stopped);

	live->child = NULL;
	keeper->running--;
	end_message(live, result, message);
	run_log_close(live->log);
	live->log = NULL;
	end(live, ending, code, *message ? message : NULL);
	keeper_soon(keeper);
}

/* ---- while it runs ---- */

static void take_event(struct live *live, const struct steps_event *event)
{
	struct keeper *keeper = live->keeper;
	struct op *op;

	if (event->kind == STEPS_DONE) {
		live->told = true;
		live->result.code = event->code;
		live->result.timed_out = event->timed_out;
		live->result.cancelled = event->cancelled;
		snprintf(live->result.message, sizeof live->result.message,
			"%s", event->text);
		return;
	}
	op = op_add(keeper,
		event->kind == STEPS_BEGAN ? OP_STEP_BEGAN : OP_STEP_ENDED,
		event->text);
	if (!op)
		return;
	op->run = live->id;
	op->attempt = live->attempt;
	op->step = event->step;
	op->code = event->code;
	op->at = moment_now();
	keeper_soon(keeper);
}

/* Between what the commands said: which of them it was. */
static void log_event(struct live *live, const struct steps_event *event)
{
	char now[MOMENT_BYTES];
	struct buf text = {0};

	moment_format(moment_now(), now);
	if (event->kind == STEPS_BEGAN)
		buf_add_format(&text, "%s attempt %d, step %d: %s\n", now,
			live->attempt, event->step, event->text);
	else if (event->kind == STEPS_ENDED)
		buf_add_format(&text, "%s step %d ended, exit code %d%s%s\n",
			now, event->step, event->code, *event->text ? ": " : "",
			event->text);
	if (live->log && !text.failed)
		run_log_add(live->log, buf_text(&text), text.size);
	buf_free(&text);
}

static void event(void *user, const char *line, size_t size)
{
	struct live *live = user;
	struct steps_event event;
	struct arena arena = {0};
	struct zila_err ignored;

	if (steps_event_read(line, size, &arena, &event, &ignored) == ZILA_OK) {
		take_event(live, &event);
		log_event(live, &event);
		if (event.kind != STEPS_DONE)
			tell(live, line, size, false);
	}
	arena_free(&arena);
}

static void said(void *user, const char *text, size_t size)
{
	struct live *live = user;

	if (live->log)
		run_log_add(live->log, text, size);
}

static void launch(struct keeper *keeper, struct live *live)
{
	static const char *const words[] = {"steps", NULL};
	struct steps_order order = {
		.run = live->id,
		.job = live->job,
		.zone = live->zone,
		.due = live->due,
		.attempt = live->attempt,
		.spec = live->spec,
	};
	struct child_order child = {
		.argv = words,
		.timeout_s = live->policy.timeout_s + TIMEOUT_GRACE_S,
		.done = ended,
		.user = live,
		.job = live->job,
		.line = event,
		.said = said,
	};
	struct buf text = {0};

	steps_order_write(&order, &text);
	buf_add_char(&text, '\n');
	child.order = buf_text(&text);
	live->told = false;
	live->log = run_log_open(keeper->logs, live->id);
	live->state = LIVE_RUNNING;
	keeper->waiting--;
	keeper->begun++;
	snprintf(keeper->last_plugin, sizeof keeper->last_plugin, "%s",
		live->plugin);
	live->child =
		text.failed ? NULL : child_start(keeper->children, &child);
	buf_free(&text);
	if (live->child) {
		keeper->running++;
		return;
	}
	end(live, ENDING_NOT_BEGUN, 5, "no process could be started for it");
}

/* ---- its beginning ---- */

static int64_t begins(const struct live *live, int64_t now)
{
	return schedule_begins(
		&live->policy, live->attempt, live->not_before, now);
}

/* The oldest, but of another plugin than the last one's when there is any. */
static struct live *next_to_begin(const struct keeper *keeper, int64_t now)
{
	struct live *live, *same = NULL;

	for (live = keeper->lives; live; live = live->next) {
		if (live->state != LIVE_WAITING || live->beginning ||
			begins(live, now) > now || live->blocked)
			continue;
		if (strcmp(live->plugin, keeper->last_plugin) != 0)
			return live;
		if (!same)
			same = live;
	}
	return same;
}

enum zila_code live_begin(
	struct keeper *keeper, int64_t now, struct zila_err *err)
{
	int room = keeper->options.workers - keeper->running;
	enum zila_code code = ZILA_OK;
	struct live *live;

	while (room-- > 0 && code == ZILA_OK &&
		(live = next_to_begin(keeper, now))) {
		live->beginning = true;
		code = job_run_begin(
			keeper->options.db, live->id, now, &live->attempt, err);
	}
	return code;
}

void live_begun(struct keeper *keeper, bool written)
{
	struct live *live;

	for (live = keeper->lives; live; live = live->next) {
		if (!live->beginning)
			continue;
		live->beginning = false;
		if (written)
			launch(keeper, live);
	}
}

int64_t live_next(const struct keeper *keeper, int64_t now)
{
	int64_t next = JOB_NEVER;
	const struct live *live;

	if (keeper->running >= keeper->options.workers)
		return JOB_NEVER;
	for (live = keeper->lives; live; live = live->next)
		if (live->state == LIVE_WAITING && begins(live, now) < next &&
			!live->blocked)
			next = begins(live, now);
	return next;
}

void live_cancel(struct live *live)
{
	if (live->state == LIVE_ENDING)
		return;
	live->cancelled = true;
	if (live->child)
		child_cancel(live->child);
	else if (live->state == LIVE_WAITING)
		end(live, ENDING_CANCELLED, -1, "cancelled by hand");
}
