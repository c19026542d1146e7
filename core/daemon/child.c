/* child.c - zila commands as children: their queue, their pipes, their end. */
#include "daemon/child.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <unistd.h>

#include "daemon/spawn.h"
#include "ground/buf.h"
#include "ground/file.h"
#include "ground/mem.h"

extern char **environ;

enum {
	HANDLES_MAX = 4,
	LINE_BYTES_MAX = 256 << 10,
	STUCK_S = 30,     /* behind SIGKILL */
	LINGER_MS = 2000, /* from its exit until its pipes are given up */
	READ_BYTES = 64 << 10,
	JOB_NICE = 5,
};

struct child {
	struct children *children;
	struct child *next;
	struct child_order order; /* its texts are ours */
	struct buf words;         /* argv, each with its NUL */
	int word_count;
	int input_fd, order_fd;    /* -1 */
	struct snapshot *snapshot; /* while it runs */

	pid_t pid;
	uv_pipe_t out_pipe, err_pipe, line_pipe;
	uv_timer_t timer;
	uv_handle_t *handles[HANDLES_MAX];
	int handle_count, open_handles, open_pipes;
	bool spawned, exited, cancelled, closing;
	uint64_t stuck_at; /* by then it must have ended */
	struct buf out, err, line;
	struct child_result result;
};

struct children {
	struct children_options options;
	uv_timer_t pump;
	uv_signal_t ends;                      /* some child has ended */
	struct child *running, *first, **last; /* waiting: first to last */
	int running_count, waiting_count;
	bool closing;
	int open_handles;
	void (*closed)(void *user);
	void *closed_user;
};

static void pump(uv_timer_t *timer);
static void some_ended(uv_signal_t *ends, int number);

struct children *children_open(const struct children_options *options)
{
	struct children *children = mem_alloc(sizeof *children);

	if (!children)
		return NULL;
	children->options = *options;
	children->last = &children->first;
	uv_timer_init(options->loop, &children->pump);
	uv_signal_init(options->loop, &children->ends);
	uv_signal_start(&children->ends, some_ended, SIGCHLD);
	children->pump.data = children->ends.data = children;
	children->open_handles = 2;
	return children;
}

int children_running(const struct children *children)
{
	return children->running_count;
}

int children_waiting(const struct children *children)
{
	return children->waiting_count;
}

int children_stuck(const struct children *children)
{
	uint64_t now = uv_now(children->options.loop);
	const struct child *child;
	int count = 0;

	for (child = children->running; child; child = child->next)
		count += child->spawned && now > child->stuck_at;
	return count;
}

static void part_closed(uv_handle_t *handle)
{
	struct children *children = handle->data;
	void (*closed)(void *user) = children->closed;
	void *user = children->closed_user;

	if (--children->open_handles)
		return;
	mem_free(children);
	closed(user);
}

static void close_when_empty(struct children *children)
{
	if (children->closing && !children->running && !children->first &&
		!uv_is_closing((uv_handle_t *)&children->pump)) {
		uv_close((uv_handle_t *)&children->pump, part_closed);
		uv_close((uv_handle_t *)&children->ends, part_closed);
	}
}

static void kick(struct children *children)
{
	uv_timer_start(&children->pump, pump, 0, 0);
}

static void child_free(struct child *child)
{
	if (child->input_fd >= 0)
		close(child->input_fd);
	if (child->order_fd >= 0)
		close(child->order_fd);
	buf_free(&child->words);
	buf_free(&child->out);
	buf_free(&child->err);
	buf_free(&child->line);
	snapshot_drop(child->snapshot);
	mem_free((char *)child->order.job);
	mem_free(child);
}

static void tell_done(struct child *child)
{
	struct child_result *result = &child->result;

	result->out = buf_text(&child->out);
	result->out_size = child->out.size;
	result->err = buf_text(&child->err);
	result->err_size = child->err.size;
	child->order.done(child->order.user, result);
}

static void unlink_running(struct child *child)
{
	struct child **at = &child->children->running;

	while (*at != child)
		at = &(*at)->next;
	*at = child->next;
	child->children->running_count--;
}

static void handle_closed(uv_handle_t *handle)
{
	struct child *child = handle->data;
	struct children *children = child->children;

	if (--child->open_handles)
		return;
	lag_enter(children->options.lag, "the end of a child");
	unlink_running(child);
	tell_done(child);
	child_free(child);
	if (children->first)
		kick(children);
	close_when_empty(children);
}

static void close_all(struct child *child)
{
	int i;

	if (child->closing)
		return;
	child->closing = true;
	for (i = 0; i < child->handle_count; i++)
		uv_close(child->handles[i], handle_closed);
}

static void own(struct child *child, void *handle)
{
	uv_handle_t *owned = handle;

	owned->data = child;
	child->handles[child->handle_count++] = owned;
	child->open_handles++;
}

/* Its exit and the end of all it said. */
static void end_when_whole(struct child *child)
{
	if (child->exited && !child->open_pipes)
		close_all(child);
}

static void lingered(uv_timer_t *timer)
{
	close_all(timer->data);
}

static void exited(struct child *child)
{
	child->exited = true;
	uv_timer_start(&child->timer, lingered, LINGER_MS, 0);
	end_when_whole(child);
}

/* To the job it is as if there were no process: an update may just have the
 * program in hand. */
static void not_begun(struct child *child)
{
	child->result.exit_code = ZILA_ESTORE;
	child->result.not_begun = true;
}

/* One signal may stand for several. */
static void some_ended(uv_signal_t *ends, int number)
{
	struct children *children = ends->data;
	struct child *child;

	(void)number;
	lag_enter_signal(children->options.lag, "the exit of a child");
	for (child = children->running; child; child = child->next)
		if (child->spawned && !child->exited &&
			spawn_ended(child->pid, &child->result.exit_code,
				&child->result.signal)) {
			if (child->result.exit_code == SPAWN_NOT_BEGUN)
				not_begun(child);
			exited(child);
		}
}

/* As long as it was not waited for, the number is its own. */
static void send_signal(const struct child *child, int number)
{
	if (child->spawned && !child->exited)
		kill(child->pid, number);
}

static void kill_it(uv_timer_t *timer)
{
	struct child *child = timer->data;

	send_signal(child, SIGKILL);
}

static void stop(struct child *child)
{
	if (child->exited || child->cancelled || !child->spawned)
		return;
	child->cancelled = true;
	send_signal(child, SIGTERM);
	uv_timer_start(&child->timer, kill_it, CHILD_GRACE_S * 1000, 0);
}

static void too_long(uv_timer_t *timer)
{
	struct child *child = timer->data;

	lag_enter(child->children->options.lag, "the time limit of a child");
	child->result.timed_out = true;
	stop(child);
}

static void alloc(uv_handle_t *handle, size_t suggested, uv_buf_t *out)
{
	struct child *child = handle->data;
	struct buf *buf =
		handle == (uv_handle_t *)&child->err_pipe    ? &child->err
		: handle == (uv_handle_t *)&child->line_pipe ? &child->line
							     : &child->out;

	(void)suggested;
	out->base = buf_reserve(buf, READ_BYTES);
	out->len = out->base ? READ_BYTES : 0;
}

static void pipe_ended(struct child *child, uv_stream_t *stream)
{
	uv_read_stop(stream);
	child->open_pipes--;
	end_when_whole(child);
}

static void said_out(uv_stream_t *stream, ssize_t size, const uv_buf_t *buf)
{
	struct child *child = stream->data;

	lag_enter(child->children->options.lag, "the output of a child");
	if (size < 0) {
		pipe_ended(child, stream);
		return;
	}
	if (child->order.said) {
		child->order.said(child->order.user, buf->base, (size_t)size);
		return;
	}
	child->out.size += (size_t)size;
	if (child->out.size <= child->order.out_max)
		return;
	child->out.size = child->order.out_max;
	child->result.overflowed = true;
	stop(child);
}

static void said_err(uv_stream_t *stream, ssize_t size, const uv_buf_t *buf)
{
	struct child *child = stream->data;

	if (size < 0) {
		pipe_ended(child, stream);
		return;
	}
	if (child->order.said)
		child->order.said(child->order.user, buf->base, (size_t)size);
	else if (child->err.size < CHILD_ERR_BYTES)
		child->err.size += (size_t)size;
}

static void take_lines(struct child *child)
{
	struct buf *line = &child->line;
	char *from = line->data, *end;
	size_t left = line->size;

	while ((end = memchr(from, '\n', left))) {
		child->order.line(
			child->order.user, from, (size_t)(end - from));
		left -= (size_t)(end + 1 - from);
		from = end + 1;
	}
	memmove(line->data, from, left);
	buf_cut(line, left);
}

static void said_line(uv_stream_t *stream, ssize_t size, const uv_buf_t *buf)
{
	struct child *child = stream->data;

	(void)buf;
	lag_enter(child->children->options.lag, "the events of a child");
	if (size < 0) {
		pipe_ended(child, stream);
		return;
	}
	child->line.size += (size_t)size;
	take_lines(child);
	if (child->line.size <= LINE_BYTES_MAX)
		return;
	child->result.overflowed = true;
	buf_cut(&child->line, 0);
	stop(child);
}

/* What a child reads is a file without a name: no pipe to be filled. */
static int text_fd(const char *text, size_t size)
{
	int fd = memfd_create("zila-child", MFD_CLOEXEC);

	if (fd < 0)
		return -1;
	if (file_put(fd, text, size) == 0 && lseek(fd, 0, SEEK_SET) == 0)
		return fd;
	close(fd);
	return -1;
}

enum { VARIABLES_MAX = 1000 };

/* Ours, and which command is whose: see cli/main.c and run/lease.c. */
static int spawn_with(struct child *child, struct spawn_order *order)
{
	const char *on_behalf = child->order.job;
	char parent[32], job[256], *variables[VARIABLES_MAX + 3];
	int count = 0, i;

	snprintf(parent, sizeof parent, "ZILA_PARENT=%ld", (long)getpid());
	snprintf(job, sizeof job, "ZILA_JOB=%.200s",
		on_behalf ? on_behalf : "zila serve");
	variables[count++] = parent;
	variables[count++] = job;
	for (i = 0; environ[i] && count < VARIABLES_MAX; i++)
		if (strncmp(environ[i], "ZILA_PARENT=", 12) != 0 &&
			strncmp(environ[i], "ZILA_JOB=", 9) != 0 &&
			strncmp(environ[i], "NOTIFY_SOCKET=", 14) != 0 &&
			strncmp(environ[i], "LISTEN_", 7) != 0)
			variables[count++] = environ[i];
	variables[count] = NULL;
	order->variables = variables;
	return uv_translate_sys_error(spawn_begin(order, &child->pid));
}

enum { WORDS_BEFORE = 7 };

static const char *plugins_of(const struct child *child)
{
	const struct children_options *options = &child->children->options;

	if (!options->snapshots)
		return options->plugins;
	return child->order.source ? snapshots_source(options->snapshots)
				   : snapshot_path(child->snapshot);
}

/* Where an update put another program in place of ours, the kernel has ours
 * as "PATH (deleted)": that at PATH is begun. */
static int own_program(char *out, size_t room)
{
	static const char gone[] = " (deleted)";
	int status = uv_exepath(out, &room);

	if (status == 0 && room >= sizeof gone &&
		strcmp(out + room + 1 - sizeof gone, gone) == 0 &&
		access(out, F_OK) != 0)
		out[room + 1 - sizeof gone] = '\0';
	return status;
}

static int spawn_words(struct child *child, struct spawn_order *order)
{
	char program[4096], db[] = "--db", plugins[] = "--plugins",
			    limit[] = "--limit", *word;
	char **words;
	int status, count = 0, i;

	if ((status = own_program(program, sizeof program)) != 0)
		return status;
	words = mem_alloc(
		(size_t)(child->word_count + WORDS_BEFORE + 1) * sizeof *words);
	if (!words)
		return UV_ENOMEM;
	words[count++] = program;
	words[count++] = db;
	words[count++] = (char *)child->children->options.db;
	words[count++] = plugins;
	words[count++] = (char *)plugins_of(child);
	if (child->children->options.limit) {
		words[count++] = limit;
		words[count++] = (char *)child->children->options.limit;
	}
	word = child->words.data;
	for (i = 0; i < child->word_count; i++, word += strlen(word) + 1)
		words[count++] = word;
	order->program = program;
	order->words = words;
	status = spawn_with(child, order);
	mem_free(words);
	return status;
}

/* Ours is the end that is read from, *theirs the other one. */
static int make_pipe(struct child *child, uv_pipe_t *pipe, int *theirs)
{
	uv_file ends[2];
	int status;

	uv_pipe_init(child->children->options.loop, pipe, 0);
	own(child, pipe);
	if ((status = uv_pipe(ends, UV_NONBLOCK_PIPE, 0)) != 0)
		return status;
	*theirs = ends[1];
	if ((status = uv_pipe_open(pipe, ends[0])) != 0)
		close(ends[0]);
	return status;
}

static int spawn(struct child *child)
{
	int fds[] = {child->input_fd, -1, -1, child->order_fd, -1};
	const bool lines = child->order.line != NULL;
	struct spawn_order order = {
		.fds = fds,
		.fd_count = lines                  ? 5
			    : child->order_fd >= 0 ? 4
						   : 3,
	};
	int status, i;

	if ((status = make_pipe(child, &child->out_pipe, &fds[1])) == 0 &&
		(status = make_pipe(child, &child->err_pipe, &fds[2])) == 0 &&
		(!lines || (status = make_pipe(
				    child, &child->line_pipe, &fds[4])) == 0))
		status = spawn_words(child, &order);
	for (i = 1; i < 5; i++)
		if (i != 3 && fds[i] >= 0)
			close(fds[i]);
	return status;
}

static void listen_to(struct child *child)
{
	uv_read_start((uv_stream_t *)&child->out_pipe, alloc, said_out);
	uv_read_start((uv_stream_t *)&child->err_pipe, alloc, said_err);
	child->open_pipes = 2;
	if (!child->order.line)
		return;
	uv_read_start((uv_stream_t *)&child->line_pipe, alloc, said_line);
	child->open_pipes++;
}

static void begin(struct child *child)
{
	int status;

	uv_timer_init(child->children->options.loop, &child->timer);
	own(child, &child->timer);
	if (child->children->options.snapshots)
		child->snapshot =
			snapshot_take(child->children->options.snapshots);
	status = spawn(child);
	if (status != 0) {
		buf_add_format(&child->err,
			"zila: a child can't be started: %s",
			uv_strerror(status));
		not_begun(child);
		close_all(child);
		return;
	}
	child->spawned = true;
	/* The loop, the start of the next one and pages that somebody waits
	 * for come first.  Where that is forbidden, all are equal. */
	if (child->order.job)
		setpriority(PRIO_PROCESS, (id_t)child->pid, JOB_NICE);
	child->stuck_at =
		uv_now(child->children->options.loop) +
		((uint64_t)child->order.timeout_s + CHILD_GRACE_S + STUCK_S) *
			1000;
	uv_timer_start(&child->timer, too_long,
		(uint64_t)child->order.timeout_s * 1000, 0);
	listen_to(child);
	if (child->order.started)
		child->order.started(child->order.user, (int)child->pid);
}

static struct child *take_waiting(struct children *children)
{
	struct child *child = children->first;

	children->first = child->next;
	if (!children->first)
		children->last = &children->first;
	children->waiting_count--;
	return child;
}

/* Cancelled before it began. */
static void drop(struct child *child)
{
	child->result.signal = SIGTERM;
	tell_done(child);
	child_free(child);
}

/* One at a time, as the loop has more to do. */
static void pump(uv_timer_t *timer)
{
	struct children *children = timer->data;

	lag_enter(children->options.lag, "starting a child");
	while (children->first &&
		(children->first->cancelled ||
			children->running_count < children->options.most)) {
		struct child *child = take_waiting(children);

		if (child->cancelled) {
			drop(child);
			continue;
		}
		child->next = children->running;
		children->running = child;
		children->running_count++;
		begin(child);
		if (children->first)
			kick(children);
		break;
	}
	close_when_empty(children);
}

static bool copy_order(struct child *child, const struct child_order *order)
{
	const char *const *word;

	child->order = *order;
	child->order.job = NULL;
	for (word = order->argv; *word; word++, child->word_count++)
		buf_add(&child->words, *word, strlen(*word) + 1);
	if (order->input)
		child->input_fd = text_fd(order->input, order->input_size);
	if (order->order)
		child->order_fd = text_fd(order->order, strlen(order->order));
	if (order->job && !(child->order.job = mem_copy(order->job)))
		return false;
	return !child->words.failed &&
	       (!order->input || child->input_fd >= 0) &&
	       (!order->order || child->order_fd >= 0);
}

struct child *child_start(
	struct children *children, const struct child_order *order)
{
	struct child *child;

	if (children->closing ||
		children->waiting_count >= children->options.queue_most)
		return NULL;
	child = mem_alloc(sizeof *child);
	if (!child)
		return NULL;
	child->children = children;
	child->input_fd = child->order_fd = -1;
	if (!copy_order(child, order)) {
		child_free(child);
		return NULL;
	}
	*children->last = child;
	children->last = &child->next;
	children->waiting_count++;
	kick(children);
	return child;
}

void child_cancel(struct child *child)
{
	if (child->spawned) {
		stop(child);
		return;
	}
	child->cancelled = true;
	kick(child->children);
}

void children_close(
	struct children *children, void (*closed)(void *user), void *user)
{
	struct child *child;

	children->closing = true;
	children->closed = closed;
	children->closed_user = user;
	for (child = children->first; child; child = child->next)
		child->cancelled = true;
	for (child = children->running; child; child = child->next)
		send_signal(child, SIGKILL);
	kick(children);
}
