/* keeper.c - one transaction after another: what has ended, what is due, what
 * begins. */
#include "daemon/keeper.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "daemon/keeper_parts.h"
#include "ground/json.h"
#include "ground/json_scan.h"
#include "ground/mem.h"
#include "ground/moment.h"
#include "run/lease.h"

enum {
	SLEEP_MS_MAX = 60000, /* then the wall clock is read anew */
	NEXT_ROUND_MS = 1, /* at 0, libuv before 1.45 would not end this one */
	RETRY_MS = 10,     /* doubles, when the database is not to be had */
	RETRY_MS_MAX = 500,
	TELL_MS = 60000, /* between two warnings of the same */
	QUEUE_MOST = 1 << 16,
	STOP_WRITE_MS = 5000, /* for what is unwritten, at the end */
	MESSAGE_BYTES = 1024,
	OPEN_RUNS_MAX = 1 << 17,
};

void keeper_say(
	struct keeper *keeper, const char *level, const char *format, ...)
{
	char text[MESSAGE_BYTES];
	va_list args;

	va_start(args, format);
	vsnprintf(text, sizeof text, format, args);
	va_end(args);
	keeper->options.log(keeper->options.user, level, text);
}

struct op *op_add(struct keeper *keeper, enum op_kind kind, const char *text)
{
	size_t size = text ? strlen(text) : 0;
	struct op *op = mem_alloc(sizeof *op + size + 1);

	if (!op)
		return NULL;
	op->kind = kind;
	memcpy(op->text, text ? text : "", size);
	*keeper->last_op = op;
	keeper->last_op = &op->next;
	return op;
}

/* ---- writing ---- */

static int64_t mono_ms(void)
{
	return (int64_t)(uv_hrtime() / 1000000);
}

/* Each inbox has a job, from its first file on. */
static enum zila_code put_inbox(
	struct keeper *keeper, const char *name, struct zila_err *err)
{
	struct buf spec = {0}, title = {0};
	struct json json = {.out = &spec};
	struct job job = {.name = name,
		.plugin = "",
		.schedule = "",
		.zone = ZONE_DEFAULT,
		.enabled = true,
		.next_due = JOB_NEVER,
		.made_at = moment_now()};
	enum zila_code code;
	int64_t id;

	json_object(&json);
	json_pair_array(&json, "steps");
	json_array(&json);
	json_text(&json, "import");
	json_object(&json);
	json_pair_text(&json, "inbox", name + strlen(KEEPER_INBOX));
	json_end_object(&json);
	json_end_array(&json);
	json_end_array(&json);
	json_end_object(&json);
	buf_add_format(&title, "What comes into inbox %s",
		name + strlen(KEEPER_INBOX));
	job.spec = buf_text(&spec);
	job.title = buf_text(&title);
	if ((code = buf_check(&spec, err)) == ZILA_OK &&
		(code = buf_check(&title, err)) == ZILA_OK)
		code = job_put(keeper->options.db, &job, &id, NULL, err);
	buf_free(&spec);
	buf_free(&title);
	return code;
}

static bool is_inbox(const char *name)
{
	return strncmp(name, KEEPER_INBOX, strlen(KEEPER_INBOX)) == 0;
}

static enum zila_code write_ask(
	struct keeper *keeper, struct op *op, struct zila_err *err)
{
	struct db *db = keeper->options.db;
	struct job_query query = {.name = op->text, .limit = 1};
	enum zila_code code;

	if (is_inbox(op->text) && (code = put_inbox(keeper, op->text, err)))
		return code;
	due_forget(keeper);
	if ((code = due_named(keeper, &query, err)))
		return code;
	if (!keeper->job_count)
		return err_set(err, ZILA_EUSAGE,
			"there is no job %s: `zila jobs` lists them", op->text);
	code = job_add_run(db, keeper->jobs[0].id,
		op->at ? op->at : moment_now(), op->state, &op->made, err);
	due_forget(keeper);
	return code;
}

static enum zila_code write_op(
	struct keeper *keeper, struct op *op, struct zila_err *err)
{
	struct db *db = keeper->options.db;
	struct job_step step = {
		.run = op->run,
		.attempt = op->attempt,
		.step = op->step,
		.words = op->text,
		.summary = op->text,
		.started_at = op->at,
		.ended_at = op->at,
		.code = op->code,
	};
	const char *message = *op->text ? op->text : NULL;
	enum zila_code code;

	switch (op->kind) {
	case OP_ASK:
		return write_ask(keeper, op, err);
	case OP_BURY:
		/* What is as long as can be told may have been longer. */
		return run_end_left(db, op->text,
			strlen(op->text) + 4 <= LEASE_COMMAND_BYTES, err);
	case OP_STEP_BEGAN:
		return job_step_begin(db, &step, err);
	case OP_STEP_ENDED:
		return job_step_end(db, &step, err);
	case OP_END:
		code = job_run_end(
			db, op->run, op->state, op->code, message, op->at, err);
		return code ? code : channel_note_run(db, op->run, err);
	default:
		return job_run_again(db, op->run, op->not_before, op->code,
			message, op->at, err);
	}
}

static void tell_run(struct client *client, int64_t run)
{
	struct buf line = {0};
	struct json json = {.out = &line};

	json_object(&json);
	json_pair_integer(&json, "run", run);
	json_end_object(&json);
	client_tell(client, buf_text(&line), line.size, false);
	buf_free(&line);
}

static void tell_error(struct client *client, const char *text)
{
	struct buf line = {0};
	struct json json = {.out = &line};

	json_object(&json);
	json_pair_text(&json, "error", text);
	json_end_object(&json);
	client_tell(client, buf_text(&line), line.size, true);
	buf_free(&line);
}

/* What was asked for is open now, and followed by who asked. */
static void asked_done(struct keeper *keeper, struct op *op)
{
	struct zila_err err = {0};
	struct live *live;

	keeper->made = op->made;
	if (live_add_run(keeper, op->made, &err) != ZILA_OK)
		keeper_say(keeper, "error", "%s", err.text);
	if (!op->client)
		return;
	tell_run(op->client, op->made);
	live = live_find(keeper, op->made);
	if (live && live->follower_count < FOLLOWERS_MAX)
		live->followers[live->follower_count++] = op->client;
}

/* Written: memory follows. */
static void op_done(struct keeper *keeper, struct op *op)
{
	struct live *live = live_find(keeper, op->run);

	if (op->kind == OP_ASK && op->made) {
		asked_done(keeper, op);
	} else if (live && op->kind == OP_END) {
		live_ended(live, op);
	} else if (live && op->kind == OP_AGAIN) {
		live->state = LIVE_WAITING;
		live->not_before = op->not_before;
		live->cancelled = live->interrupted = false;
		keeper->waiting++;
	}
}

/* What can't be, like a job that is not there, is told and dropped; what the
 * database can't take now is kept. */
static enum zila_code write_ops(struct keeper *keeper, struct zila_err *err)
{
	struct op *op;

	for (op = keeper->ops; op; op = op->next) {
		enum zila_code code = write_op(keeper, op, err);

		if (code != ZILA_OK && code != ZILA_EUSAGE)
			return code;
		if (code == ZILA_OK)
			continue;
		op->made = 0;
		if (op->kind == OP_ASK && op->client)
			tell_error(op->client, err->text);
		else
			keeper_say(keeper, "error", "%s", err->text);
	}
	return ZILA_OK;
}

static void ops_done(struct keeper *keeper)
{
	struct op *op = keeper->ops, *next;

	keeper->ops = NULL;
	keeper->last_op = &keeper->ops;
	for (; op; op = next) {
		next = op->next;
		op_done(keeper, op);
		mem_free(op);
	}
}

/* Claims that are written are open runs. */
static void claims_done(struct keeper *keeper)
{
	size_t at;

	for (at = 0; at < keeper->fresh.size; at += sizeof(struct fresh)) {
		struct live *live, *other;
		struct fresh fresh;

		memcpy(&fresh, keeper->fresh.data + at, sizeof fresh);
		live = live_add(
			keeper, fresh.run, &keeper->jobs[fresh.job], fresh.due);
		for (other = keeper->lives; live && fresh.replaces && other;
			other = other->next)
			if (other != live && other->job_id == live->job_id)
				live_cancel(other);
	}
}

static enum zila_code write_all(
	struct keeper *keeper, int64_t now, struct zila_err *err)
{
	enum zila_code code = write_ops(keeper, err);

	if (code == ZILA_OK && !keeper->stopping)
		code = due_check_some(keeper, now, err);
	if (code == ZILA_OK && !keeper->stopping &&
		(code = due_read(keeper, now, err)) == ZILA_OK)
		code = due_claim(keeper, err);
	if (code == ZILA_OK && !keeper->stopping)
		code = live_begin(keeper, now, err);
	return code == ZILA_OK ? store_commit(keeper->options.db, err) : code;
}

static void retry_later(struct keeper *keeper, const struct zila_err *why)
{
	int64_t now = mono_ms();

	keeper->refused++;
	if (!keeper->unwritten)
		keeper->unwritten = now;
	keeper->retry_ms = keeper->retry_ms ? keeper->retry_ms * 2 : RETRY_MS;
	if (keeper->retry_ms > RETRY_MS_MAX)
		keeper->retry_ms = RETRY_MS_MAX;
	if (!why || keeper->retry_ms < RETRY_MS_MAX || now < keeper->tell_at)
		return;
	keeper->tell_at = now + TELL_MS;
	keeper_say(keeper, "warning", "%s", why->text);
}

static void written(struct keeper *keeper)
{
	bool changed = keeper->ops || keeper->fresh.size;

	keeper->unwritten = keeper->noticed = keeper->tell_at = 0;
	keeper->retry_ms = 0;
	ops_done(keeper);
	claims_done(keeper);
	live_begun(keeper, true);
	due_forget(keeper);
	if (changed)
		keeper->options.changed(keeper->options.user);
}

/* True when all is as it should be in the database. */
static bool flush(struct keeper *keeper, int64_t now)
{
	struct db *db = keeper->options.db;
	struct zila_err err = {0};
	enum zila_code code;
	bool begun;

	/* Due is what was due when that was first seen, however long the
	 * database is another's. */
	if (!keeper->noticed)
		keeper->noticed = now;
	code = store_try_begin(db, &begun, &err);
	if (code == ZILA_OK && begun)
		code = write_all(keeper, now, &err);
	if (code == ZILA_OK && begun) {
		written(keeper);
		return true;
	}
	if (begun)
		store_rollback(db);
	live_begun(keeper, false);
	due_forget(keeper);
	retry_later(keeper, code == ZILA_OK ? NULL : &err);
	return false;
}

/* ---- time ---- */

/* The wall clock was set, or the machine slept: what is due when is looked at
 * anew. */
static void look_at_clock(struct keeper *keeper, int64_t now)
{
	int64_t mono = mono_ms();
	int64_t jump = schedule_jump(keeper->wall, keeper->mono, now, mono);
	struct zila_err err = {0};

	keeper->wall = now;
	keeper->mono = mono;
	if (!jump)
		return;
	keeper_say(keeper, "warning",
		"the clock went %s by %lld s: due times are looked at anew",
		jump > 0 ? "ahead" : "back",
		(long long)(jump > 0 ? jump : -jump));
	keeper->noticed = 0;
	if (due_check_all(keeper, &err) != ZILA_OK)
		keeper_say(keeper, "error", "%s", err.text);
}

static bool has_work(struct keeper *keeper, int64_t now, int64_t *due)
{
	struct zila_err err = {0};

	*due = JOB_NEVER;
	/* What can't be read is told by flush(). */
	if (!keeper->stopping &&
		job_first_due(keeper->options.db, due, &err) != ZILA_OK)
		return true;
	return keeper->ops || keeper->checks.size ||
	       (!keeper->stopping &&
		       (*due <= now || live_next(keeper, now) <= now));
}

static void tick(uv_timer_t *timer);

static void sleep_until(struct keeper *keeper, int64_t now, int64_t due)
{
	int64_t next = keeper->stopping ? JOB_NEVER : live_next(keeper, now);
	int64_t wait;

	if (due < next)
		next = due;
	wait = next - now;
	if (next == JOB_NEVER || wait > SLEEP_MS_MAX)
		wait = SLEEP_MS_MAX;
	uv_timer_start(&keeper->timer, tick,
		wait > 0 ? (uint64_t)wait : NEXT_ROUND_MS, 0);
}

static void finish_stop(struct keeper *keeper)
{
	void (*stopped)(void *user) = keeper->stopped;

	if (!keeper->stopping || !stopped || keeper->running || keeper->ops)
		return;
	keeper->stopped = NULL;
	stopped(keeper->stopped_user);
}

static void tick(uv_timer_t *timer)
{
	struct keeper *keeper = timer->data;
	int64_t now = moment_now(), due;

	lag_enter(keeper->options.lag, "the keeper of jobs");
	if (!keeper->stopping)
		keeper->options.moved(keeper->options.user);
	look_at_clock(keeper, now);
	if (has_work(keeper, now, &due) && !flush(keeper, now)) {
		uv_timer_start(
			&keeper->timer, tick, (uint64_t)keeper->retry_ms, 0);
		return;
	}
	if (has_work(keeper, now, &due))
		keeper_soon(keeper);
	else
		sleep_until(keeper, now, due);
	finish_stop(keeper);
}

void keeper_soon(struct keeper *keeper)
{
	/* One that waits for the database goes on waiting. */
	if (!keeper->retry_ms)
		uv_timer_start(&keeper->timer, tick, NEXT_ROUND_MS, 0);
}

void keeper_bury(struct keeper *keeper, const char *command)
{
	/* Else the next daemon ends it, at its start. */
	if (op_add(keeper, OP_BURY, command))
		keeper_soon(keeper);
}

void keeper_look(struct keeper *keeper)
{
	keeper->retry_ms = 0;
	keeper_soon(keeper);
}

/* ---- what is asked of it ---- */

/* The run of a job that is queued and was never begun, or 0. */
static int64_t find_queued(const struct keeper *keeper, int64_t job)
{
	const struct live *live;

	for (live = keeper->lives; live; live = live->next)
		if (live->job_id == job && live->state == LIVE_WAITING &&
			!live->attempt && !live->cancelled)
			return live->id;
	return 0;
}

/* Whether a run was asked for that has no number yet. */
static bool is_asked(const struct keeper *keeper, const char *name)
{
	const struct op *op;

	for (op = keeper->ops; op; op = op->next)
		if (op->kind == OP_ASK && strcmp(op->text, name) == 0)
			return true;
	return false;
}

enum zila_code keeper_run(struct keeper *keeper, const char *name,
	const char *cause, int64_t *run, struct zila_err *err)
{
	struct job_query query = {.name = name, .limit = 1};
	enum zila_code code;
	struct op *op;

	if (keeper->stopping)
		return err_set(err, ZILA_ESTORE, "zila serve is ending");
	due_forget(keeper);
	if ((code = due_named(keeper, &query, err)))
		return code;
	if (!keeper->job_count && !is_inbox(name))
		return err_set(err, ZILA_EUSAGE,
			"there is no job %s: `zila jobs` lists them", name);
	*run = keeper->job_count && !is_inbox(name)
		       ? find_queued(keeper, keeper->jobs[0].id)
		       : 0;
	due_forget(keeper);
	if (*run || (!is_inbox(name) && is_asked(keeper, name)))
		return ZILA_OK;
	op = op_add(keeper, OP_ASK, name);
	if (!op)
		return err_memory(err);
	snprintf(op->state, sizeof op->state, "%s", cause);
	keeper->made = 0;
	if (!keeper->retry_ms)
		flush(keeper, moment_now());
	*run = keeper->made;
	uv_timer_start(&keeper->timer, tick, (uint64_t)keeper->retry_ms, 0);
	return ZILA_OK;
}

enum zila_code keeper_cancel(
	struct keeper *keeper, int64_t run, struct zila_err *err)
{
	struct live *live = live_find(keeper, run);

	if (!live)
		return err_set(err, ZILA_EUSAGE,
			"run %lld is not open: it has ended, or was never "
			"there",
			(long long)run);
	live_cancel(live);
	keeper_soon(keeper);
	return ZILA_OK;
}

static void ask_run(struct keeper *keeper, struct client *client,
	const char *name, int64_t due)
{
	struct op *op = keeper->stopping ? NULL : op_add(keeper, OP_ASK, name);

	if (!op) {
		tell_error(client, "zila serve is ending");
		return;
	}
	op->client = client;
	op->at = due;
	snprintf(op->state, sizeof op->state, "hand");
	keeper_soon(keeper);
}

static void ask_cancel(
	struct keeper *keeper, struct client *client, int64_t run)
{
	struct zila_err err = {0};
	struct live *live = live_find(keeper, run);

	if (live && live->follower_count < FOLLOWERS_MAX) {
		live->followers[live->follower_count++] = client;
		tell_run(client, run);
	}
	if (keeper_cancel(keeper, run, &err) != ZILA_OK)
		tell_error(client, err.text);
}

void keeper_asked(struct keeper *keeper, struct client *client,
	const char *line, size_t size)
{
	struct buf what = {0}, name = {0};
	int64_t due = 0, run;

	if (!json_pick(line, size, "job", &what))
		tell_error(client, "this is not what is said here");
	else if (strcmp(buf_text(&what), "run") == 0 &&
		 json_pick(line, size, "name", &name))
		ask_run(keeper, client, buf_text(&name),
			json_pick_integer(line, size, "due", &due) ? due : 0);
	else if (strcmp(buf_text(&what), "cancel") == 0 &&
		 json_pick_integer(line, size, "run", &run))
		ask_cancel(keeper, client, run);
	else
		tell_error(client, "this is not what is said here");
	buf_free(&what);
	buf_free(&name);
}

void keeper_forget(struct keeper *keeper, struct client *client)
{
	struct live *live;
	struct op *op;
	int i;

	for (op = keeper->ops; op; op = op->next)
		if (op->client == client)
			op->client = NULL;
	for (live = keeper->lives; live; live = live->next)
		for (i = live->follower_count - 1; i >= 0; i--)
			if (live->followers[i] == client)
				live->followers[i] =
					live->followers[--live->follower_count];
}

bool keeper_has(const struct keeper *keeper, const char *name)
{
	const struct live *live;

	for (live = keeper->lives; live; live = live->next)
		if (strcmp(live->job, name) == 0)
			return true;
	return is_asked(keeper, name);
}

void keeper_count(const struct keeper *keeper, struct keeper_counts *out)
{
	out->running = keeper->running;
	out->waiting = keeper->waiting;
	out->begun = keeper->begun;
	out->ended = keeper->ended;
	out->failed = keeper->failed;
	out->refused = keeper->refused;
	out->unwritten_ms =
		keeper->unwritten ? mono_ms() - keeper->unwritten : 0;
}

int keeper_stuck(const struct keeper *keeper)
{
	return children_stuck(keeper->children);
}

/* ---- its life ---- */

static enum zila_code note_open(
	void *user, const struct job_run *run, struct zila_err *err)
{
	struct buf *ids = user;

	buf_add(ids, &run->id, sizeof run->id);
	return buf_check(ids, err);
}

static enum zila_code take_up(struct keeper *keeper, struct zila_err *err)
{
	struct job_run_query query = {.open = true, .limit = OPEN_RUNS_MAX};
	struct buf ids = {0};
	enum zila_code code =
		job_run_read(keeper->options.db, &query, note_open, &ids, err);
	size_t at;

	for (at = 0; code == ZILA_OK && at < ids.size; at += sizeof(int64_t)) {
		int64_t id;

		memcpy(&id, ids.data + at, sizeof id);
		code = live_add_run(keeper, id, err);
	}
	buf_free(&ids);
	return code == ZILA_OK ? due_check_all(keeper, err) : code;
}

static void free_all(struct keeper *keeper)
{
	struct op *op, *next;
	int i;

	for (op = keeper->ops; op; op = next) {
		next = op->next;
		mem_free(op);
	}
	while (keeper->lives)
		live_remove(keeper, keeper->lives);
	for (i = 0; i < keeper->zone_count; i++)
		zone_close(keeper->zones[i]);
	due_forget(keeper);
	buf_free(&keeper->fresh);
	buf_free(&keeper->checks);
	run_logs_close(keeper->logs);
	mem_free(keeper);
}

enum zila_code keeper_open(const struct keeper_options *options,
	struct keeper **out, struct zila_err *err)
{
	struct keeper *keeper = mem_alloc(sizeof *keeper);
	struct children_options children = {
		.loop = options->loop,
		.db = options->db_path,
		.snapshots = options->snapshots,
		.limit = options->limit,
		.most = options->workers,
		.queue_most = QUEUE_MOST,
		.lag = options->lag,
	};
	enum zila_code code;

	if (!keeper)
		return err_memory(err);
	keeper->options = *options;
	keeper->last_live = &keeper->lives;
	keeper->last_op = &keeper->ops;
	keeper->wall = moment_now();
	keeper->mono = mono_ms();
	if ((code = run_logs_open(options->db_path, &keeper->logs, err)) ||
		(code = take_up(keeper, err))) {
		free_all(keeper);
		return code;
	}
	keeper->children = children_open(&children);
	if (!keeper->children) {
		free_all(keeper);
		return err_memory(err);
	}
	uv_timer_init(options->loop, &keeper->timer);
	uv_timer_init(options->loop, &keeper->grace);
	keeper->timer.data = keeper->grace.data = keeper;
	keeper_soon(keeper);
	*out = keeper;
	return ZILA_OK;
}

/* Somebody else has the database: the next daemon finds what was running. */
static void give_up_writing(uv_timer_t *timer)
{
	struct keeper *keeper = timer->data;
	void (*stopped)(void *user) = keeper->stopped;

	keeper->stopped = NULL;
	if (stopped)
		stopped(keeper->stopped_user);
}

static void grace_over(uv_timer_t *timer)
{
	struct keeper *keeper = timer->data;
	struct live *live;

	lag_enter(keeper->options.lag, "the end of the grace time");
	for (live = keeper->lives; live; live = live->next)
		if (live->child) {
			live->interrupted = true;
			child_cancel(live->child);
		}
	uv_timer_start(timer, give_up_writing,
		CHILD_GRACE_S * 1000 + STOP_WRITE_MS, 0);
	keeper_soon(keeper);
}

void keeper_stop(struct keeper *keeper, int grace_ms,
	void (*stopped)(void *user), void *user)
{
	keeper->stopping = true;
	keeper->stopped = stopped;
	keeper->stopped_user = user;
	uv_timer_start(&keeper->grace, grace_over,
		keeper->running ? (uint64_t)grace_ms : 0, 0);
	keeper_soon(keeper);
}

static void handle_closed(uv_handle_t *handle)
{
	struct keeper *keeper = handle->data;
	void (*closed)(void *user) = keeper->closed;
	void *user = keeper->closed_user;

	if (--keeper->open_handles)
		return;
	free_all(keeper);
	closed(user);
}

static void children_closed(void *user)
{
	struct keeper *keeper = user;

	keeper->open_handles = 2;
	uv_close((uv_handle_t *)&keeper->timer, handle_closed);
	uv_close((uv_handle_t *)&keeper->grace, handle_closed);
}

void keeper_close(struct keeper *keeper, void (*closed)(void *user), void *user)
{
	keeper->closed = closed;
	keeper->closed_user = user;
	keeper->stopping = true;
	children_close(keeper->children, children_closed, keeper);
}
