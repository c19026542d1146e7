/* dispatch.c - one message after another, when it is due. */
#include "daemon/dispatch.h"

#include <stdio.h>
#include <string.h>

#include "ground/json_scan.h"
#include "ground/limits.h"
#include "ground/mem.h"
#include "ground/moment.h"
#include "run/deliver.h"

enum {
	SLEEP_MS_MAX = 60000, /* then the wall clock is read anew */
	RETRY_MS = 500,       /* when the database is not to be had */
	GRACE_S = 30,         /* beside its own time, to wait for a lease */
	OUT_BYTES = 16 << 10,
	MESSAGE_BYTES = 1000,
};

struct dispatch {
	struct dispatch_options options;
	uv_timer_t timer;
	struct channel_next at; /* whom the child at work tells; id 0: none */
	bool sending, unwritten;
	struct deliver_result result; /* of the last child */
	int64_t ended_at;
	char *plugins; /* owned; to be noted, or NULL */
	char *last;    /* owned; what was last noted of them, or NULL */
	struct dispatch_counts counts;
	bool stopping;
	void (*closed)(void *user);
	void *closed_user;
};

static void say(struct dispatch *dispatch, const char *level, const char *text)
{
	dispatch->options.log(dispatch->options.user, level, text);
}

static void tick(uv_timer_t *timer);

static void look_in(struct dispatch *dispatch, int64_t ms)
{
	if (!dispatch->stopping)
		uv_timer_start(
			&dispatch->timer, tick, ms > 0 ? (uint64_t)ms : 0, 0);
}

/* ---- what came of it ---- */

static bool pick_flag(const struct child_result *result, const char *key)
{
	struct buf value = {0};
	bool is = json_pick(result->out, result->out_size, key, &value) &&
		  strcmp(buf_text(&value), "true") == 0;

	buf_free(&value);
	return is;
}

static void read_answer(
	const struct child_result *from, struct deliver_result *to)
{
	struct post_result *post = &to->post;
	struct buf text = {0};

	if (from->exit_code != 0 || from->signal ||
		!json_pick_integer(
			from->out, from->out_size, "upto", &to->upto) ||
		!json_pick_integer(
			from->out, from->out_size, "count", &to->count)) {
		to->upto = INT64_MAX;
		to->count = 1;
		snprintf(post->problem, sizeof post->problem, "%.*s",
			from->err_size ? (int)strcspn(from->err, "\n") : 60,
			from->err_size    ? from->err
			: from->timed_out ? "it took too long"
					  : "`zila deliver` has not ended "
					    "well");
		return;
	}
	post->sent = pick_flag(from, "sent");
	post->for_good = pick_flag(from, "for_good");
	if (!json_pick_integer(
		    from->out, from->out_size, "again_s", &post->again_s))
		post->again_s = 0;
	if (json_pick(from->out, from->out_size, "message", &text))
		snprintf(post->problem, sizeof post->problem, "%s",
			buf_text(&text));
	buf_free(&text);
}

static void delivered(void *user, const struct child_result *result)
{
	struct dispatch *dispatch = user;

	dispatch->sending = false;
	/* Killed at our end: what waits is told by the next daemon. */
	if (dispatch->stopping && result->signal)
		return;
	dispatch->result = (struct deliver_result){.channel = dispatch->at.id};
	read_answer(result, &dispatch->result);
	dispatch->ended_at = moment_now();
	dispatch->unwritten = dispatch->result.count > 0;
	look_in(dispatch, 0);
}

static enum zila_code write_result(
	struct dispatch *dispatch, int64_t *given_up, struct zila_err *err)
{
	const struct deliver_result *result = &dispatch->result;
	struct channel_failure failure = {
		.channel = result->channel,
		.upto = result->upto,
		.at = dispatch->ended_at,
		.for_good = result->post.for_good,
		.again_s = result->post.again_s,
		.message = result->post.problem,
	};

	if (!result->post.sent)
		return channel_failed(
			dispatch->options.db, &failure, given_up, err);
	return channel_sent(dispatch->options.db, result->channel, result->upto,
		dispatch->ended_at, err);
}

static enum zila_code write_all(
	struct dispatch *dispatch, int64_t *given_up, struct zila_err *err)
{
	struct db *db = dispatch->options.db;
	enum zila_code code = ZILA_OK;

	if (dispatch->unwritten)
		code = write_result(dispatch, given_up, err);
	if (code == ZILA_OK && dispatch->plugins)
		code = channel_note(
			db, "plugins", dispatch->plugins, moment_now(), err);
	return code == ZILA_OK ? store_commit(db, err) : code;
}

static void tell_result(struct dispatch *dispatch, int64_t given_up)
{
	const struct deliver_result *result = &dispatch->result;
	char text[MESSAGE_BYTES];

	if (result->post.sent) {
		dispatch->counts.sent++;
		snprintf(text, sizeof text, "channel %s: told of %lld",
			dispatch->at.name, (long long)result->count);
		say(dispatch, "info", text);
		return;
	}
	dispatch->counts.failed++;
	dispatch->counts.given_up += (uint64_t)given_up;
	if (given_up)
		snprintf(text, sizeof text, "channel %s: given up on %lld: %s",
			dispatch->at.name, (long long)given_up,
			result->post.problem);
	else
		snprintf(text, sizeof text, "channel %s: it is tried again: %s",
			dispatch->at.name, result->post.problem);
	say(dispatch, given_up ? "error" : "warning", text);
}

static void written(struct dispatch *dispatch, int64_t given_up)
{
	if (dispatch->unwritten)
		tell_result(dispatch, given_up);
	dispatch->unwritten = false;
	if (!dispatch->plugins)
		return;
	mem_free(dispatch->last);
	dispatch->last = dispatch->plugins;
	dispatch->plugins = NULL;
}

/* True when nothing is left to be written. */
static bool flush(struct dispatch *dispatch)
{
	struct db *db = dispatch->options.db;
	struct zila_err err = {0};
	int64_t given_up = 0;
	enum zila_code code;
	bool begun;

	if (!dispatch->unwritten && !dispatch->plugins)
		return true;
	code = store_try_begin(db, &begun, &err);
	if (code == ZILA_OK && begun)
		code = write_all(dispatch, &given_up, &err);
	if (code == ZILA_OK && begun) {
		written(dispatch, given_up);
		return true;
	}
	if (begun)
		store_rollback(db);
	return false;
}

/* ---- what is due ---- */

static void begin(struct dispatch *dispatch)
{
	const char *const words[] = {"deliver", dispatch->at.name, NULL};
	const struct child_order order = {
		.argv = words,
		.timeout_s = LIMIT_POST_TIME_S + GRACE_S,
		.out_max = OUT_BYTES,
		.done = delivered,
		.user = dispatch,
		.job = "messages",
	};

	dispatch->sending =
		child_start(dispatch->options.children, &order) != NULL;
	if (!dispatch->sending)
		look_in(dispatch, SLEEP_MS_MAX);
}

static void tick(uv_timer_t *timer)
{
	struct dispatch *dispatch = timer->data;
	struct channel_next next;
	struct zila_err ignored;
	int64_t now = moment_now();

	lag_enter(dispatch->options.lag, "the messages");
	if (dispatch->sending || dispatch->stopping)
		return;
	if (!flush(dispatch) ||
		channel_first(dispatch->options.db, now, &next, &ignored)) {
		look_in(dispatch, RETRY_MS);
		return;
	}
	if (next.due == JOB_NEVER)
		return;
	if (next.due > now) {
		look_in(dispatch, next.due - now > SLEEP_MS_MAX
					  ? SLEEP_MS_MAX
					  : next.due - now);
		return;
	}
	dispatch->at = next;
	begin(dispatch);
}

/* ---- from outside ---- */

void dispatch_look(struct dispatch *dispatch)
{
	if (!dispatch->sending)
		look_in(dispatch, 0);
}

void dispatch_plugins(struct dispatch *dispatch, const char *problem)
{
	if (problem && dispatch->last && !strcmp(dispatch->last, problem))
		return;
	if (!problem) {
		mem_free(dispatch->last);
		dispatch->last = NULL;
		return;
	}
	mem_free(dispatch->plugins);
	dispatch->plugins = mem_copy(problem);
	dispatch_look(dispatch);
}

void dispatch_count(
	const struct dispatch *dispatch, struct dispatch_counts *out)
{
	*out = dispatch->counts;
}

struct dispatch *dispatch_open(const struct dispatch_options *options)
{
	struct dispatch *dispatch = mem_alloc(sizeof *dispatch);

	if (!dispatch)
		return NULL;
	dispatch->options = *options;
	uv_timer_init(options->loop, &dispatch->timer);
	dispatch->timer.data = dispatch;
	look_in(dispatch, 0);
	return dispatch;
}

void dispatch_stop(struct dispatch *dispatch)
{
	dispatch->stopping = true;
	uv_timer_stop(&dispatch->timer);
}

static void timer_closed(uv_handle_t *handle)
{
	struct dispatch *dispatch = handle->data;
	void (*closed)(void *user) = dispatch->closed;
	void *user = dispatch->closed_user;

	mem_free(dispatch->plugins);
	mem_free(dispatch->last);
	mem_free(dispatch);
	closed(user);
}

void dispatch_close(
	struct dispatch *dispatch, void (*closed)(void *user), void *user)
{
	dispatch->closed = closed;
	dispatch->closed_user = user;
	dispatch->stopping = true;
	uv_close((uv_handle_t *)&dispatch->timer, timer_closed);
}
