/* run.c - spawning a worker and watching it to its end. */
#include "run/run.h"

#include <assert.h>
#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>
#include <uv.h>

#include "ground/limits.h"
#include "ground/mem.h"
#include "run/temporary.h"
#include "run/worker.h"
#include "wire/page.h"

enum { STDERR_BYTES_MAX = 1500, HANDLES_MAX = 8, STOP_WAIT_MS = 2000 };

/* Everything of a run that libuv needs; lives in run_spawn(), or from
 * run_open() to run_shut(). */
struct live {
	struct run *run;
	uv_loop_t *loop; /* of several runs, where they are side by side */
	struct live *first, *last; /* of those */
	uv_process_t process;
	uv_pipe_t link, stderr_pipe;
	uv_timer_t deadline;
	uv_signal_t interrupt, terminate, hang_up;
	uv_handle_t *handles[HANDLES_MAX]; /* what must be closed */
	int handle_count;

	char temporary[1024]; /* a folder of the worker's own, or "" */
	int page_fd;
	struct page *page;
	uint64_t began_ms; /* by the loop's clock */
	struct buf in;
	struct buf said;                 /* the end of the worker's stderr */
	int64_t log_lines, output_bytes; /* that came, in this talk */

	struct zila_err *err; /* the first error, once code is set */
	enum zila_code code;
	bool done; /* the worker said so */
	bool timed_out, interrupted, killed;
	bool stopping, rests;
	bool speaks; /* run_open(): a first interruption is the worker's */
	bool exited;
	int64_t exit_status;
	int signal;
};

void run_option(struct run *run, const char *name, const char *value)
{
	if (!value)
		return;
	assert(run->option_count < RUN_OPTIONS_MAX);
	run->options[run->option_count].name = name;
	run->options[run->option_count].value = value;
	run->option_count++;
}

/* With all that it started: it leads a group of its own. */
static void kill_worker(struct live *live)
{
	if (!live->exited && !live->killed && live->process.pid > 0)
		(void)kill(-live->process.pid, SIGKILL);
	live->killed = true;
}

/* One of those that end together has failed. */
static void stop_others(struct live *live)
{
	struct live *other;

	if (!live->run->with_others || live->run->stopped)
		return;
	for (other = live->first; other < live->last; other++) {
		if (other == live || other->exited)
			continue;
		other->run->stopped = true;
		kill_worker(other);
	}
}

/* The first error counts; whatever comes after it is its consequence. */
static void fail(struct live *live, enum zila_code code)
{
	if (live->code == ZILA_OK)
		live->run->code = live->code = code;
	kill_worker(live);
}

static void own(struct live *live, uv_handle_t *handle)
{
	assert(live->handle_count < HANDLES_MAX);
	handle->data = live;
	live->handles[live->handle_count++] = handle;
}

static void spawn_exit(uv_process_t *process, int64_t status, int signal)
{
	struct live *live = process->data;

	/* What it started and left behind is in its group. */
	(void)kill(-process->pid, SIGKILL);
	live->exited = true;
	live->exit_status = status;
	live->signal = signal;
	if (status || signal)
		stop_others(live);
	uv_timer_stop(&live->deadline);
	uv_signal_stop(&live->interrupt);
	uv_signal_stop(&live->terminate);
	uv_signal_stop(&live->hang_up);
}

static void deadline_passed(uv_timer_t *timer)
{
	struct live *live = timer->data;

	live->timed_out = !live->stopping;
	live->interrupted |= live->stopping;
	kill_worker(live);
}

static void interrupted(uv_signal_t *handle, int signal)
{
	struct live *live = handle->data;

	if (live->speaks && signal == SIGINT && !live->stopping) {
		live->stopping = true;
		uv_process_kill(&live->process, SIGINT);
		uv_timer_start(
			&live->deadline, deadline_passed, STOP_WAIT_MS, 0);
		return;
	}
	live->interrupted = true;
	kill_worker(live);
}

static void protocol_broken(struct live *live)
{
	err_set(live->err, ZILA_EPLUGIN,
		"the worker sent a message that can't be read");
	fail(live, ZILA_EPLUGIN);
}

static void take_fail(struct live *live, struct message *message)
{
	char text[ZILA_ERR_BYTES_MAX];
	int64_t code = message_integer(message);

	message_copy(message, text, sizeof text);
	if (message->bad || code < ZILA_EPERSON) {
		protocol_broken(live);
		return;
	}
	if (live->code == ZILA_OK)
		live->run->code = live->code =
			err_set(live->err, (enum zila_code)code, "%s", text);
	stop_others(live);
}

/* A worker keeps these limits itself: one that doesn't is no longer ours. */
static void take_log(struct live *live, struct message *message)
{
	const struct run_face *face = live->run->face;
	char level[16], plugin[64], text[2048];

	message_copy(message, level, sizeof level);
	message_copy(message, plugin, sizeof plugin);
	message_copy(message, text, sizeof text);
	message->bad |= ++live->log_lines > LIMIT_LOG_LINES;
	if (face && face->log && !message->bad)
		face->log(face->user, level, plugin, text);
}

static void take_progress(const struct run_face *face, struct message *message)
{
	int64_t done = message_integer(message);
	int64_t total = message_integer(message);
	char what[128];

	message_copy(message, what, sizeof what);
	if (face && face->progress && !message->bad)
		face->progress(face->user, done, total, what);
}

static void take_output(struct live *live, struct message *message)
{
	const struct run_face *face = live->run->face;
	size_t size;
	const char *text = message_text(message, &size);

	live->output_bytes += (int64_t)size;
	message->bad |= live->output_bytes > LIMIT_OUTPUT_BYTES;
	if (face && face->output && text && !message->bad)
		face->output(face->user, text, size);
}

static int between(int64_t value, int least, int most)
{
	return value < least || most < least ? least
	       : value > most                ? most
					     : (int)value;
}

/* When a worker is killed that has not ended by itself. */
static uint64_t wall_ms(const struct run_limits *limits)
{
	return (uint64_t)limits->time_s * 1000 + LIMIT_RUN_GRACE_MS;
}

/* A manifest's limits, within what this run may be raised to. */
static void take_raise(struct live *live, struct message *message)
{
	struct run_limits *limits = &live->run->limits;
	int64_t time_s = message_integer(message);
	int64_t memory_mib = message_integer(message);
	uint64_t ends_ms, now_ms = uv_now(live->loop);

	if (message->bad || live->killed)
		return;
	limits->time_s = between(time_s, limits->time_s, limits->time_most_s);
	limits->memory_mib = between(
		memory_mib, limits->memory_mib, limits->memory_most_mib);
	ends_ms = live->began_ms + wall_ms(limits);
	/* What was started once can be started again. */
	(void)uv_timer_start(&live->deadline, deadline_passed,
		ends_ms > now_ms ? ends_ms - now_ms : 0, 0);
}

static void take(struct live *live, struct message *message)
{
	struct run *run = live->run;
	enum zila_code code;

	switch (message->type) {
	case MESSAGE_LOG:
		take_log(live, message);
		break;
	case MESSAGE_PROGRESS:
		take_progress(run->face, message);
		break;
	case MESSAGE_OUTPUT:
		take_output(live, message);
		break;
	case MESSAGE_LIMITS:
		take_raise(live, message);
		break;
	case MESSAGE_DONE:
		live->done = true;
		break;
	case MESSAGE_FAIL:
		take_fail(live, message);
		break;
	default:
		if (!run->sink) {
			protocol_broken(live);
			break;
		}
		code = run->sink(run, message, run->sink_user, live->err);
		if (code != ZILA_OK)
			fail(live, code);
	}
	if (message->bad && live->code == ZILA_OK)
		protocol_broken(live);
}

static void link_alloc(uv_handle_t *handle, size_t suggested, uv_buf_t *out)
{
	struct live *live = handle->data;

	(void)suggested;
	out->base = buf_reserve(&live->in, LIMIT_BATCH_BYTES);
	out->len = out->base ? LIMIT_BATCH_BYTES : 0;
}

static void link_read(uv_stream_t *stream, ssize_t size, const uv_buf_t *buf)
{
	struct live *live = stream->data;
	struct message message;
	size_t at = 0;
	int64_t frame = 0;

	(void)buf;
	if (size < 0) {
		uv_read_stop(stream);
		return;
	}
	live->in.size += size;
	while (live->code == ZILA_OK &&
		(frame = message_take(live->in.data + at, live->in.size - at,
			 &message)) > 0) {
		take(live, &message);
		at += (size_t)frame;
	}
	if (frame < 0)
		protocol_broken(live);
	/* Of a worker that has failed nothing more is taken, or kept. */
	if (live->code != ZILA_OK)
		at = live->in.size;
	if (at)
		memmove(live->in.data, live->in.data + at, live->in.size - at);
	buf_cut(&live->in, live->in.size - at);
}

static void said_alloc(uv_handle_t *handle, size_t suggested, uv_buf_t *out)
{
	struct live *live = handle->data;

	(void)suggested;
	out->base = buf_reserve(&live->said, 4096);
	out->len = out->base ? 4096 : 0;
}

/* Keeps the beginning: that is where a crashing library says what it is. */
static void said_read(uv_stream_t *stream, ssize_t size, const uv_buf_t *buf)
{
	struct live *live = stream->data;

	(void)buf;
	if (size < 0) {
		uv_read_stop(stream);
		return;
	}
	if (live->said.size < STDERR_BYTES_MAX)
		live->said.size += size;
}

struct reply {
	uv_write_t request;
	char bytes[];
};

static void reply_done(uv_write_t *request, int status)
{
	/* A worker that is gone ends the run by its exit. */
	(void)status;
	mem_free(request->data);
}

enum zila_code run_reply(
	struct run *run, const struct buf *frames, struct zila_err *err)
{
	struct live *live = run->live;
	struct reply *reply;
	uv_buf_t out;

	if (frames->failed ||
		!(reply = mem_alloc(sizeof *reply + frames->size)))
		return err_memory(err);
	memcpy(reply->bytes, buf_text(frames), frames->size);
	reply->request.data = reply;
	out = uv_buf_init(reply->bytes, (unsigned)frames->size);
	if (uv_write(&reply->request, (uv_stream_t *)&live->link, &out, 1,
		    reply_done) != 0)
		mem_free(reply);
	return ZILA_OK;
}

static void pack_grants(struct packer *packer, const struct buf *grants)
{
	size_t at = 0;

	while (grants && at < grants->size) {
		pack_text(packer, "grant");
		pack_text(packer, grants->data + at);
		at += strlen(grants->data + at) + 1;
	}
}

static void pack_number(struct packer *packer, const char *name, int value)
{
	char number[24];

	snprintf(number, sizeof number, "%d", value);
	pack_text(packer, name);
	pack_text(packer, number);
}

static enum zila_code send_start(struct live *live)
{
	struct run *run = live->run;
	struct buf frames = {0};
	struct packer packer = message_start(&frames, MESSAGE_START);
	enum zila_code code;
	int i;

	pack_text(&packer, run->kind);
	pack_text(&packer, "version");
	pack_text(&packer, ZILA_VERSION);
	pack_number(&packer, "time_s", run->limits.time_s);
	pack_number(&packer, "memory_mib", run->limits.memory_mib);
	pack_number(&packer, "time_most_s", run->limits.time_most_s);
	pack_number(&packer, "memory_most_mib", run->limits.memory_most_mib);
	if (*live->temporary) {
		pack_text(&packer, "temporary");
		pack_text(&packer, live->temporary);
	}
	for (i = 0; i < run->option_count; i++) {
		pack_text(&packer, run->options[i].name);
		pack_text(&packer, run->options[i].value);
	}
	for (i = 0; i < run->arg_count; i++) {
		pack_text(&packer, "arg");
		pack_text(&packer, run->args[i]);
	}
	pack_grants(&packer, run->grants);
	message_end(&packer);
	code = run_reply(run, &frames, live->err);
	buf_free(&frames);
	return code;
}

static int spawn(struct live *live)
{
	char program[PATH_MAX];
	char *args[] = {program, NULL};
	uv_stdio_container_t stdio[6] = {
		{.flags = UV_IGNORE},
		{.flags = UV_IGNORE},
		{.flags = UV_CREATE_PIPE | UV_WRITABLE_PIPE,
			.data.stream = (uv_stream_t *)&live->stderr_pipe},
		{.flags = UV_CREATE_PIPE | UV_READABLE_PIPE | UV_WRITABLE_PIPE,
			.data.stream = (uv_stream_t *)&live->link},
		{.flags = UV_INHERIT_FD, .data.fd = live->page_fd},
		{.flags = UV_INHERIT_FD, .data.fd = live->run->input_fd},
	};
	uv_process_options_t options = {
		.exit_cb = spawn_exit,
		.flags = UV_PROCESS_DETACHED,
		.file = program,
		.args = args,
		.stdio = stdio,
		.stdio_count = live->run->input_fd >= 0 ? 6 : 5,
	};

	if (!worker_program(program, sizeof program))
		return UV_ENOENT;
	own(live, (uv_handle_t *)&live->process);
	return uv_spawn(live->loop, &live->process, &options);
}

/* A terminal that is closed ends a run as Ctrl-C does, unless `nohup` or the
 * like has it go on. */
static int watch_hang_up(struct live *live)
{
	struct sigaction now;

	if (sigaction(SIGHUP, NULL, &now) == 0 && now.sa_handler == SIG_IGN)
		return 0;
	return uv_signal_start(&live->hang_up, interrupted, SIGHUP);
}

static int watch(struct live *live)
{
	int status;

	uv_update_time(live->loop);
	live->began_ms = uv_now(live->loop);
	if ((status = uv_signal_start(&live->interrupt, interrupted, SIGINT)) !=
			0 ||
		(status = uv_signal_start(
			 &live->terminate, interrupted, SIGTERM)) != 0 ||
		(status = watch_hang_up(live)) != 0)
		return status;
	return uv_timer_start(&live->deadline, deadline_passed,
		wall_ms(&live->run->limits), 0);
}

static int start(struct live *live)
{
	int status;

	uv_pipe_init(live->loop, &live->link, 0);
	own(live, (uv_handle_t *)&live->link);
	uv_pipe_init(live->loop, &live->stderr_pipe, 0);
	own(live, (uv_handle_t *)&live->stderr_pipe);
	uv_timer_init(live->loop, &live->deadline);
	own(live, (uv_handle_t *)&live->deadline);
	uv_signal_init(live->loop, &live->interrupt);
	own(live, (uv_handle_t *)&live->interrupt);
	uv_signal_init(live->loop, &live->terminate);
	own(live, (uv_handle_t *)&live->terminate);
	uv_signal_init(live->loop, &live->hang_up);
	own(live, (uv_handle_t *)&live->hang_up);
	if ((status = spawn(live)) != 0 || (status = watch(live)) != 0 ||
		(status = uv_read_start((uv_stream_t *)&live->stderr_pipe,
			 said_alloc, said_read)) != 0)
		return status;
	return uv_read_start((uv_stream_t *)&live->link, link_alloc, link_read);
}

static void close_all(struct live *live)
{
	int i;

	for (i = 0; i < live->handle_count; i++)
		if (!uv_is_closing(live->handles[i]))
			uv_close(live->handles[i], NULL);
	uv_run(live->loop, UV_RUN_DEFAULT);
}

/* Why a worker that said nothing is gone. */
static enum zila_code died(struct live *live)
{
	struct run *run = live->run;
	const char *where = *run->place ? run->place : "before it began";

	if (live->timed_out || live->signal == SIGXCPU)
		return err_set(live->err, ZILA_ELIMIT,
			"stopped at the time limit of %d s\nat: %s\nallow more "
			"with --limit time=S, or mend what takes so long; "
			"nothing was changed",
			run->limits.time_s, where);
	if (live->signal == SIGSYS)
		return err_set(live->err, ZILA_EPLUGIN,
			"stopped: the worker tried what none may (a program, "
			"another process)\nat: %s\nsomething has taken it "
			"over: "
			"look at what it read; nothing was changed",
			where);
	err_set(live->err, ZILA_EPLUGIN, "the worker died (%s %lld)\nat: %s",
		live->signal ? "signal" : "status",
		live->signal ? (long long)live->signal
			     : (long long)live->exit_status,
		where);
	if (live->said.size) {
		size_t size = live->said.size < STDERR_BYTES_MAX
				      ? live->said.size
				      : STDERR_BYTES_MAX;

		err_hint(
			live->err, "it said: %.*s", (int)size, live->said.data);
	}
	return err_hint(live->err, "nothing was changed");
}

static enum zila_code judge(struct live *live)
{
	page_text(live->page, live->run->place, sizeof live->run->place);
	if (live->interrupted)
		return err_set(live->err, ZILA_EINTR,
			"interrupted; nothing was changed");
	if (live->code != ZILA_OK)
		return live->code;
	if (live->done && live->exit_status == 0 && !live->signal)
		return ZILA_OK;
	return died(live);
}

static enum zila_code loop_open(uv_loop_t *loop, struct zila_err *err)
{
	int status = uv_loop_init(loop);

	return status == 0 ? ZILA_OK
			   : err_set(err, ZILA_ESTORE,
				     "starting the event loop: %s",
				     uv_strerror(status));
}

static void loop_close(uv_loop_t *loop)
{
	int status = uv_loop_close(loop);

	assert(status == 0);
	(void)status;
}

/* Others on its loop must have ended, or be about to. */
static void live_close(struct live *live)
{
	close_all(live);
	live->run->live = NULL;
	buf_free(&live->in);
	buf_free(&live->said);
	page_unmap(live->page);
	if (live->page_fd >= 0)
		close(live->page_fd);
	temporary_remove(live->temporary);
}

/* Makes the worker; live_close() is due also after an error. */
static enum zila_code live_open(struct live *live)
{
	struct zila_err *err = live->err;
	enum zila_code code;
	int status;

	live->page_fd = -1;
	live->run->live = live;
	if ((code = page_make(&live->page_fd, &live->page, err))) {
		live->page_fd = -1;
		return code;
	}
	temporary_make(live->temporary, sizeof live->temporary);
	status = start(live);
	if (status == 0)
		return send_start(live);
	return worker_missing(-status, err); /* UV_E... is -E... */
}

enum zila_code run_spawn_all(struct run *runs, int count, struct zila_err *err)
{
	struct live lives[LIMIT_RUNS_ABREAST];
	enum zila_code code;
	sigset_t before;
	uv_loop_t loop;
	int opened = 0, i;

	assert(count > 0 && count <= LIMIT_RUNS_ABREAST);
	if ((code = loop_open(&loop, err)))
		return code;
	temporary_hold(&before);
	while (code == ZILA_OK && opened < count) {
		lives[opened] = (struct live){.run = &runs[opened],
			.loop = &loop,
			.err = &runs[opened].why};
		code = live_open(&lives[opened++]);
	}
	for (i = 0; i < opened; i++) {
		lives[i].first = lives;
		lives[i].last = lives + opened;
	}
	if (code != ZILA_OK) {
		*err = runs[opened - 1].why;
		for (i = 0; i < opened; i++)
			kill_worker(&lives[i]);
	} else {
		temporary_let();
	}
	uv_run(&loop, UV_RUN_DEFAULT);
	temporary_hold(NULL);
	for (i = 0; i < opened; i++) {
		if (code == ZILA_OK)
			runs[i].code = judge(&lives[i]);
		live_close(&lives[i]);
	}
	loop_close(&loop);
	sigprocmask(SIG_SETMASK, &before, NULL);
	return code;
}

enum zila_code run_spawn(struct run *run, struct zila_err *err)
{
	enum zila_code code = run_spawn_all(run, 1, err);

	if (code == ZILA_OK && (code = run->code) != ZILA_OK)
		*err = run->why;
	return code;
}

/* One that is spoken with has its loop to itself. */
struct session {
	struct live live; /* the first: what run->live is */
	uv_loop_t loop;
};

enum zila_code run_open(struct run *run, struct zila_err *err)
{
	struct session *session = mem_alloc(sizeof *session);
	struct live *live;
	enum zila_code code;

	if (!session)
		return err_memory(err);
	if ((code = loop_open(&session->loop, err))) {
		mem_free(session);
		return code;
	}
	live = &session->live;
	live->run = run;
	live->loop = &session->loop;
	live->err = err;
	live->speaks = true;
	code = live_open(live);
	if (code == ZILA_OK)
		code = run_talk(run, NULL, err);
	if (code != ZILA_OK)
		run_shut(run);
	return code;
}

/* At rest nothing is watched: the signals are whoever's they were before, and
 * a worker that ends then is missed at the next talk. */
static void rest(struct live *live)
{
	uv_timer_stop(&live->deadline);
	uv_signal_stop(&live->interrupt);
	uv_signal_stop(&live->terminate);
	uv_signal_stop(&live->hang_up);
}

void run_rest(struct run *run)
{
	struct live *live = run->live;

	live->rests = true;
	uv_stop(live->loop);
}

enum zila_code run_talk(
	struct run *run, const struct buf *frames, struct zila_err *err)
{
	struct live *live = run->live;
	int status = 0;

	live->err = err;
	live->rests = live->stopping = live->interrupted = false;
	live->log_lines = live->output_bytes = 0;
	if (frames && live->code == ZILA_OK)
		live->code = run_reply(run, frames, err);
	if (!live->exited && (status = watch(live)) != 0)
		return err_set(err, ZILA_ELIMIT, "watching a worker: %s",
			uv_strerror(status));
	if (live->code != ZILA_OK)
		kill_worker(live);
	uv_run(live->loop, UV_RUN_DEFAULT);
	if (!live->rests)
		return judge(live);
	rest(live);
	return ZILA_OK;
}

void run_shut(struct run *run)
{
	struct live *live = run->live;

	if (!live)
		return;
	kill_worker(live);
	live_close(live);
	loop_close(live->loop);
	mem_free(live); /* the session that it begins */
}
