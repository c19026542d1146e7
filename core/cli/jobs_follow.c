/* jobs_follow.c - a run of a job that the daemon does, as if it were done
 * here: asked for over its socket, followed to its end. */
#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <unistd.h>

#include "ground/err.h"
#include "ground/json.h"
#include "ground/json_scan.h"
#include "ground/moment.h"
#include "jobs.h"
#include "run/lease.h"

enum { LINE_BYTES = 64 << 10 };

struct following {
	struct cli *cli;
	struct core_options options; /* for its face */
	int fd, signals;
	struct buf in;
	bool interrupted, ended;
	int64_t run;
	int code;
};

static enum zila_code send_line(int fd, struct buf *line, struct zila_err *err)
{
	enum zila_code code;

	buf_add_char(line, '\n');
	code = buf_check(line, err);
	if (code == ZILA_OK && send(fd, line->data, line->size, MSG_NOSIGNAL) !=
				       (ssize_t)line->size)
		code = err_set(err, ZILA_ESTORE, "asking the daemon: %s",
			strerror(errno));
	buf_free(line);
	return code;
}

static enum zila_code ask(int fd, const char *what, const char *name,
	int64_t number, struct zila_err *err)
{
	struct buf line = {0};
	struct json json = {.out = &line};

	json_object(&json);
	json_pair_text(&json, "job", what);
	if (name)
		json_pair_text(&json, "name", name);
	if (name && number)
		json_pair_integer(&json, "due", number);
	if (!name)
		json_pair_integer(&json, "run", number);
	json_end_object(&json);
	return send_line(fd, &line, err);
}

/* Ctrl-C ends the run, and is told when it has ended; a second one, or one
 * before any answer, waits for nothing. */
static void cancel(struct following *following)
{
	struct zila_err ignored;
	int fd = -1;

	following->interrupted = true;
	if (following->run &&
		lease_connect(following->cli->db, &fd, &ignored) == ZILA_OK &&
		fd >= 0 &&
		ask(fd, "cancel", NULL, following->run, &ignored) != ZILA_OK)
		following->ended = true;
	lease_end(fd);
}

/* 0 where there is none. */
static int64_t member(const char *line, size_t size, const char *name)
{
	int64_t number = 0;

	return json_pick_integer(line, size, name, &number) ? number : 0;
}

static void tell_step(
	struct following *following, const char *line, size_t size)
{
	const struct run_face *face = &following->options.face;
	struct buf words = {0}, text = {0};

	if (json_pick(line, size, "words", &words)) {
		buf_add_format(&text, "step %lld: %s",
			(long long)member(line, size, "step"),
			buf_text(&words));
		face->log(face->user, "info", "", buf_text(&text));
	}
	buf_free(&words);
	buf_free(&text);
}

static enum zila_code take_line(struct following *following, const char *line,
	size_t size, struct zila_err *err)
{
	enum zila_code code = ZILA_OK;
	struct buf value = {0};

	if (json_pick(line, size, "error", &value)) {
		code = err_set(err, ZILA_EUSAGE, "%s", buf_text(&value));
	} else if (json_pick(line, size, "event", &value)) {
		following->ended = strcmp(buf_text(&value), "end") == 0;
		if (following->ended)
			following->code = (int)member(line, size, "code");
		else
			tell_step(following, line, size);
	} else {
		following->run = member(line, size, "run");
	}
	buf_free(&value);
	return code;
}

static enum zila_code take_lines(
	struct following *following, struct zila_err *err)
{
	struct buf *in = &following->in;
	enum zila_code code = ZILA_OK;
	char *end;

	while (code == ZILA_OK && in->size &&
		(end = memchr(in->data, '\n', in->size))) {
		size_t size = (size_t)(end - in->data);

		code = take_line(following, in->data, size, err);
		memmove(in->data, end + 1, in->size - size - 1);
		buf_cut(in, in->size - size - 1);
	}
	if (code == ZILA_OK && in->size > LINE_BYTES)
		code = err_set(
			err, ZILA_ESTORE, "the daemon's answer can't be read");
	return code;
}

static enum zila_code listen_to(
	struct following *following, struct zila_err *err)
{
	struct pollfd looked[2] = {
		{following->fd, POLLIN, 0}, {following->signals, POLLIN, 0}};
	enum zila_code code = ZILA_OK;

	while (code == ZILA_OK && !following->ended) {
		struct signalfd_siginfo signal;
		char piece[4096];
		ssize_t size;

		if (poll(looked, 2, -1) < 0)
			continue;
		/* The answer first: it names the run that a signal ends. */
		if (looked[0].revents) {
			size = recv(following->fd, piece, sizeof piece, 0);
			if (size <= 0)
				return err_set(err, ZILA_ESTORE,
					"the daemon has ended: `zila jobs "
					"history` tells what became of the "
					"run");
			buf_add(&following->in, piece, (size_t)size);
			code = take_lines(following, err);
		}
		if (code == ZILA_OK && !following->ended && looked[1].revents &&
			read(following->signals, &signal, sizeof signal) > 0) {
			if (following->interrupted || !following->run)
				return err_set(err, ZILA_EINTR,
					"zila serve does not answer: `zila "
					"jobs history` tells what becomes of "
					"the run");
			cancel(following);
		}
	}
	return code;
}

static enum zila_code follow(struct following *following, struct zila_err *err)
{
	sigset_t signals, before;
	enum zila_code code;

	sigemptyset(&signals);
	sigaddset(&signals, SIGINT);
	sigaddset(&signals, SIGTERM);
	sigprocmask(SIG_BLOCK, &signals, &before);
	following->signals = signalfd(-1, &signals, SFD_CLOEXEC);
	code = listen_to(following, err);
	if (following->signals >= 0)
		close(following->signals);
	sigprocmask(SIG_SETMASK, &before, NULL);
	buf_free(&following->in);
	return code;
}

static enum zila_code tell(struct following *following, struct zila_err *err)
{
	struct cli *cli = following->cli;
	struct core core;
	enum zila_code code;

	cli->reads = true;
	if ((code = cli_open(cli, &core, err)))
		return code;
	code = jobs_tell_run(cli, &core, following->run, err);
	core_close(&core);
	if (following->interrupted)
		cli->exit_code = ZILA_EINTR;
	else if (following->code > 0)
		cli->exit_code = cli_worse(
			cli->exit_code, (enum zila_code)following->code);
	return code;
}

/* One request, and what becomes of it; *served: there is a daemon. */
static enum zila_code request(struct cli *cli, const char *what,
	const char *name, int64_t number, bool *served, struct zila_err *err)
{
	struct following following = {.cli = cli, .signals = -1};
	enum zila_code code = lease_connect(cli->db, &following.fd, err);

	*served = following.fd >= 0;
	if (code != ZILA_OK || !*served)
		return code;
	if ((code = cli_core_options(cli, &following.options, err)) ==
			ZILA_OK &&
		(code = ask(following.fd, what, name, number, err)) == ZILA_OK)
		code = follow(&following, err);
	lease_end(following.fd);
	/* Of a run that was to be cancelled its code says that it was. */
	if (!name)
		following.code = 0;
	return code == ZILA_OK ? tell(&following, err) : code;
}

/* --due is by the clock of the job's zone. */
static enum zila_code read_due(
	struct cli *cli, const char *text, int64_t *due, struct zila_err *err)
{
	struct zone *zone = NULL;
	struct arena arena = {0};
	struct core core;
	struct job job;
	enum zila_code code;

	cli->reads = true;
	if ((code = cli_open(cli, &core, err)))
		return code;
	code = jobs_find(&core, cli->options.args[1], &arena, &job, err);
	if (code == ZILA_OK)
		code = zone_open(job.zone, &zone, err);
	if (code == ZILA_OK)
		code = jobs_due(text, zone, due, err);
	zone_close(zone);
	arena_free(&arena);
	core_close(&core);
	return code;
}

static bool is_served(const struct cli *cli)
{
	struct zila_err ignored;
	bool served;
	int fd;

	served = lease_connect(cli->db, &fd, &ignored) == ZILA_OK && fd >= 0;
	lease_end(fd);
	return served;
}

enum zila_code jobs_run_served(
	struct cli *cli, bool *served, struct zila_err *err)
{
	const char *text = options_value(&cli->options, "due");
	enum zila_code code;
	int64_t due = 0;

	*served = is_served(cli);
	if (!*served)
		return ZILA_OK;
	if (text && (code = read_due(cli, text, &due, err)))
		return code;
	return request(cli, "run", cli->options.args[1], due, served, err);
}

static enum zila_code cancel_here(
	struct cli *cli, int64_t run, struct zila_err *err)
{
	struct core core;
	enum zila_code code;

	if ((code = cli_open(cli, &core, err)))
		return code;
	code = job_run_end(core.db, run, "cancelled", -1, "cancelled by hand",
		moment_now(), err);
	if (code == ZILA_OK)
		code = jobs_tell_run(cli, &core, run, err);
	core_close(&core);
	return code;
}

enum zila_code jobs_cancel(struct cli *cli, struct zila_err *err)
{
	enum zila_code code;
	bool served;
	int64_t run;

	if ((code = jobs_number(
		     cli->options.args[1], "jobs cancel", &run, err)) ||
		(code = request(cli, "cancel", NULL, run, &served, err)) ||
		served)
		return code;
	return cancel_here(cli, run, err);
}
