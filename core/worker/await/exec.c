/* exec.c - a program, its three pipes, and its time. */
#include "worker/await/exec.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "ground/limits.h"
#include "ground/mem.h"
#include "wire/channel.h"

enum { IN, OUT, ERR, PIECE_BYTES = 64 << 10 };

static const char *const environment[] = {"PATH=/usr/local/bin:/usr/bin:/bin",
	"LANG=C.UTF-8", "LC_ALL=C.UTF-8", "HOME=/nonexistent", NULL};

static void kill_it(struct exec *exec)
{
	if (exec->spawned && uv_is_active((uv_handle_t *)&exec->process))
		(void)uv_process_kill(&exec->process, SIGKILL);
}

/* ---- its end with the worker's ---- */

static void close_from(int first)
{
	int fd;

#ifdef CLOSE_RANGE_CLOEXEC
	if (close_range(first, ~0U, 0) == 0)
		return;
#endif
	for (fd = first; fd < LIMIT_OPEN_FILES; fd++)
		(void)close(fd);
}

/* Until the worker says that the program has ended, or is no more; of another
 * process after fork(), so that it only makes system calls. */
static void stand_guard(int from)
{
	ssize_t got;
	char word;

	if (dup2(from, STDIN_FILENO) < 0)
		_exit(1);
	close_from(STDOUT_FILENO);
	do
		got = read(STDIN_FILENO, &word, 1);
	while (got < 0 && errno == EINTR);
	if (got == 0)
		(void)kill(0, SIGKILL);
	_exit(0);
}

/* When the core is killed the kernel kills the worker, but nothing would kill
 * what that has started: so a process of its group waits at the other end of
 * a pipe.  Only in a group of its own, as workers are. */
static void set_guard(struct exec *exec)
{
	int ends[2];

	if (getpgrp() != getpid() || pipe2(ends, O_CLOEXEC) != 0)
		return;
	exec->guard = fork();
	if (exec->guard == 0)
		stand_guard(ends[0]);
	(void)close(ends[0]);
	if (exec->guard < 0) {
		exec->guard = 0;
		(void)close(ends[1]);
		return;
	}
	exec->guard_fd = ends[1];
}

static void dismiss_guard(struct exec *exec)
{
	if (!exec->guard)
		return;
	if (write(exec->guard_fd, "", 1) != 1)
		(void)kill(exec->guard, SIGKILL);
	(void)close(exec->guard_fd);
	(void)waitpid(exec->guard, NULL, 0);
	exec->guard = 0;
}

static void exec_drop(struct op *op)
{
	kill_it((struct exec *)op);
}

struct exec *exec_make(void)
{
	struct exec *exec = mem_alloc(sizeof *exec);

	if (exec) {
		exec->op.what = "zila.exec";
		exec->op.drop = exec_drop;
	}
	return exec;
}

static void closed(uv_handle_t *handle)
{
	struct exec *exec = handle->data;

	if (--exec->handles || !exec->freed)
		return;
	buf_free(&exec->out);
	buf_free(&exec->err);
	buf_free(&exec->input);
	mem_free(exec);
}

static void close_one(uv_handle_t *handle)
{
	if (handle->data && !uv_is_closing(handle))
		uv_close(handle, closed);
}

void exec_free(struct exec *exec)
{
	int i;

	kill_it(exec);
	dismiss_guard(exec);
	exec->freed = true;
	exec->handles++; /* so that none of them is the last */
	for (i = IN; i <= ERR; i++)
		close_one((uv_handle_t *)&exec->pipes[i]);
	close_one((uv_handle_t *)&exec->timer);
	close_one((uv_handle_t *)&exec->process);
	closed(&(uv_handle_t){.data = exec});
}

static void one_ended(struct exec *exec)
{
	if (--exec->going)
		return;
	(void)uv_timer_stop(&exec->timer);
	op_ready(&exec->op);
}

static void exited(uv_process_t *process, int64_t status, int signal)
{
	struct exec *exec = process->data;

	exec->status = status;
	exec->signal = signal;
	one_ended(exec);
}

/* What it started may have its pipes still, and is not waited for. */
static void give_up(struct exec *exec)
{
	int i;

	kill_it(exec);
	for (i = OUT; i <= ERR; i++)
		if (uv_is_active((uv_handle_t *)&exec->pipes[i])) {
			(void)uv_read_stop((uv_stream_t *)&exec->pipes[i]);
			one_ended(exec);
		}
}

static void time_over(uv_timer_t *timer)
{
	struct exec *exec = timer->data;

	exec->timed_out = true;
	give_up(exec);
}

static struct buf *text_of(uv_handle_t *pipe)
{
	struct exec *exec = pipe->data;

	return pipe == (uv_handle_t *)&exec->pipes[OUT] ? &exec->out
							: &exec->err;
}

static void room_for(uv_handle_t *pipe, size_t suggested, uv_buf_t *out)
{
	(void)suggested;
	out->base = buf_reserve(text_of(pipe), PIECE_BYTES);
	out->len = out->base ? PIECE_BYTES : 0;
}

static void was_read(uv_stream_t *pipe, ssize_t size, const uv_buf_t *buf)
{
	struct exec *exec = pipe->data;
	struct buf *text = text_of((uv_handle_t *)pipe);

	(void)buf;
	if (size < 0) {
		(void)uv_read_stop(pipe);
		one_ended(exec);
		return;
	}
	text->size += (size_t)size;
	if (text->size > exec->bytes_max) {
		exec->too_much = true;
		give_up(exec);
	}
}

/* A program that does not read all of its input is its own affair. */
static void written(uv_write_t *write, int status)
{
	struct exec *exec = write->data;

	(void)status;
	close_one((uv_handle_t *)&exec->pipes[IN]);
}

static void init(struct exec *exec, uv_loop_t *loop)
{
	int i;

	for (i = IN; i <= ERR; i++) {
		(void)uv_pipe_init(loop, &exec->pipes[i], 0);
		exec->pipes[i].data = exec;
	}
	(void)uv_timer_init(loop, &exec->timer);
	exec->timer.data = exec;
	exec->process.data = exec;
	exec->handles = 5;
}

/* The pipe to the core, the page, the script: none of its business. */
static void hide_files(void)
{
	int fd;

#ifdef CLOSE_RANGE_CLOEXEC
	if (close_range(CHANNEL_LINK, ~0U, CLOSE_RANGE_CLOEXEC) == 0)
		return;
#endif
	for (fd = CHANNEL_LINK; fd < LIMIT_OPEN_FILES; fd++)
		(void)fcntl(fd, F_SETFD, FD_CLOEXEC);
}

static int spawn(
	struct exec *exec, uv_loop_t *loop, const struct exec_order *order)
{
	uv_stdio_container_t stdio[3] = {
		{.flags = UV_CREATE_PIPE | UV_READABLE_PIPE},
		{.flags = UV_CREATE_PIPE | UV_WRITABLE_PIPE},
		{.flags = UV_CREATE_PIPE | UV_WRITABLE_PIPE},
	};
	uv_process_options_t options = {
		.exit_cb = exited,
		.file = order->args[0],
		.args = order->args,
		.env = (char **)environment,
		.cwd = "/",
		.stdio = stdio,
		.stdio_count = 3,
	};
	int i;

	for (i = IN; i <= ERR; i++)
		stdio[i].data.stream = (uv_stream_t *)&exec->pipes[i];
	hide_files();
	return uv_spawn(loop, &exec->process, &options);
}

const char *exec_start(
	struct exec *exec, uv_loop_t *loop, const struct exec_order *order)
{
	uv_stream_t *in = (uv_stream_t *)&exec->pipes[IN];
	uv_buf_t input;
	int status;

	exec->bytes_max = order->bytes_max;
	buf_add(&exec->input, order->input, order->input_size);
	if (exec->input.failed)
		return "not enough memory";
	init(exec, loop);
	set_guard(exec);
	status = spawn(exec, loop, order);
	if (status != 0)
		return uv_strerror(status);
	exec->spawned = true;
	exec->going = 3;
	uv_update_time(loop);
	(void)uv_timer_start(&exec->timer, time_over,
		(uint64_t)(order->timeout_s * 1000), 0);
	(void)uv_read_start(
		(uv_stream_t *)&exec->pipes[OUT], room_for, was_read);
	(void)uv_read_start(
		(uv_stream_t *)&exec->pipes[ERR], room_for, was_read);
	input = uv_buf_init(exec->input.data, (unsigned)exec->input.size);
	exec->write.data = exec;
	if (!exec->input.size ||
		uv_write(&exec->write, in, &input, 1, written) != 0)
		close_one((uv_handle_t *)in);
	return NULL;
}
