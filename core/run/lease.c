/* lease.c - asking a daemon for the use of its database. */
#include "run/lease.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#include "ground/json.h"
#include "ground/json_scan.h"
#include "ground/limits.h"
#include "ground/moment.h"
#include "ground/text.h"
#include "store/store.h"

enum { TELL_MS = 300, ANSWER_MS = 1000 };

enum zila_code lease_address(const char *path, struct sockaddr_un *out,
	int *folder_fd, struct zila_err *err)
{
	char real[STORE_PATH_BYTES], *slash;
	enum zila_code code = store_real_path(path, real, err);
	int size;

	if (code != ZILA_OK)
		return code;
	slash = strrchr(real, '/');
	*slash = '\0';
	*folder_fd = open(*real ? real : "/", O_PATH | O_DIRECTORY | O_CLOEXEC);
	if (*folder_fd < 0)
		return err_set(err, ZILA_ESTORE, "folder %s: %s", real,
			strerror(errno));
	memset(out, 0, sizeof *out);
	out->sun_family = AF_UNIX;
	size = snprintf(out->sun_path, sizeof out->sun_path,
		"/proc/self/fd/%d/%s.sock", *folder_fd, slash + 1);
	if (size < (int)sizeof out->sun_path)
		return ZILA_OK;
	close(*folder_fd);
	*folder_fd = -1;
	return err_set(err, ZILA_EUSAGE,
		"database %s: its name is too long for a socket beside it",
		slash + 1);
}

enum zila_code lease_connect(const char *path, int *fd, struct zila_err *err)
{
	struct sockaddr_un address;
	struct zila_err ignored;
	int folder_fd, kept;

	*fd = -1;
	/* No socket can be there; what is wrong with path is told later. */
	if (lease_address(path, &address, &folder_fd, &ignored) != ZILA_OK)
		return ZILA_OK;
	*fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
	if (*fd >= 0 && connect(*fd, (struct sockaddr *)&address,
				sizeof address) == 0) {
		close(folder_fd);
		return ZILA_OK;
	}
	kept = errno;
	close(folder_fd);
	lease_end(*fd);
	*fd = -1;
	if (kept == ENOENT || kept == ECONNREFUSED || kept == ENOTSOCK)
		return ZILA_OK;
	return err_set(err, ZILA_ESTORE,
		"database %s: its daemon can't be asked: %s\nthe socket beside "
		"it is for the user who runs `zila serve`",
		path, strerror(kept));
}

/* Up to a whole character. */
static void cut_command(const char *command, char out[LEASE_COMMAND_BYTES + 1])
{
	size_t size = strlen(command);

	if (size > LEASE_COMMAND_BYTES)
		size = text_cut(command, LEASE_COMMAND_BYTES);
	memcpy(out, command, size);
	out[size] = '\0';
}

/* On whose behalf we ask; NULL: somebody typed it. */
static const char *job_of(void)
{
	return getenv("ZILA_JOB");
}

/* *ended: the daemon has gone. */
static enum zila_code ask(int fd, enum lease_want want, const char *command,
	bool *ended, struct zila_err *err)
{
	struct buf line = {0};
	struct json json = {.out = &line};
	const char *job = job_of();
	enum zila_code code;
	char text[LEASE_COMMAND_BYTES + 1];

	cut_command(command, text);
	json_object(&json);
	json_pair_text(&json, "want", want == LEASE_READ ? "read" : "write");
	json_pair_text(&json, "command", text);
	json_pair_text(&json, "job", job ? job : "");
	json_pair_text(&json, "version", ZILA_VERSION);
	json_end_object(&json);
	buf_add_char(&line, '\n');
	code = buf_check(&line, err);
	errno = 0;
	if (code == ZILA_OK && send(fd, line.data, line.size, MSG_NOSIGNAL) !=
				       (ssize_t)line.size) {
		*ended = errno == EPIPE || errno == ECONNRESET;
		if (!*ended)
			code = err_set(err, ZILA_ESTORE,
				"asking the daemon: %s", strerror(errno));
	}
	buf_free(&line);
	return code;
}

/* What is waited with. */
struct waiting {
	int fd, signals;
	const struct run_face *face;
	struct buf line;   /* what was received */
	struct buf holder; /* who has what we want, in words */
	int64_t begun_ms;
	bool told;
};

static int64_t now_ms(void)
{
	return moment_clock_ns() / 1000000;
}

static void tell_wait(struct waiting *waiting)
{
	struct buf text = {0};

	waiting->told = true;
	buf_add_text(&text, "zila serve has other work on this database");
	if (waiting->holder.size)
		buf_add_format(&text, ", %s", buf_text(&waiting->holder));
	buf_add_text(&text, ": waiting for its turn");
	if (!job_of())
		buf_add_format(&text, ", for %d minutes at most",
			LIMIT_LEASE_WAIT_S / 60);
	if (waiting->face->log && !text.failed)
		waiting->face->log(
			waiting->face->user, "info", "", buf_text(&text));
	buf_free(&text);
}

/* Until something is to be told, or is over; -1: nothing is. */
static int left_ms(const struct waiting *waiting)
{
	int64_t most = !waiting->told ? TELL_MS
		       : job_of()     ? -1
				      : INT64_C(1000) * LIMIT_LEASE_WAIT_S;
	int64_t left = waiting->begun_ms + most - now_ms();

	return most < 0 ? -1 : left > 0 ? (int)left : 0;
}

/* Takes {"wait":..} from the received; true: it was one. */
static bool take_holder(struct waiting *waiting)
{
	struct buf *line = &waiting->line;
	char *end = memchr(line->data, '\n', line->size);
	struct buf command = {0}, pid = {0}, seconds = {0};
	size_t size = end ? (size_t)(end - line->data) : 0;
	bool is = end && json_pick(line->data, size, "wait", &command);

	if (is && json_pick(line->data, size, "pid", &pid) &&
		json_pick(line->data, size, "seconds", &seconds)) {
		buf_cut(&waiting->holder, 0);
		buf_add_format(&waiting->holder,
			"for %s s by now: `%s` of process %s",
			buf_text(&seconds), buf_text(&command), buf_text(&pid));
	}
	if (is) {
		memmove(line->data, end + 1, line->size - size - 1);
		buf_cut(line, line->size - size - 1);
	}
	buf_free(&command);
	buf_free(&pid);
	buf_free(&seconds);
	return is;
}

/* More of what the daemon says; *ended: it has gone. */
static enum zila_code receive(
	struct waiting *waiting, bool *ended, struct zila_err *err)
{
	char piece[512];
	ssize_t size = recv(waiting->fd, piece, sizeof piece, 0);

	*ended = size <= 0;
	if (size > 0)
		buf_add(&waiting->line, piece, (size_t)size);
	return buf_check(&waiting->line, err);
}

/* Waits for the line of the answer; *ended: the daemon has gone. */
static enum zila_code await(
	struct waiting *waiting, bool *ended, struct zila_err *err)
{
	struct pollfd looked[2] = {
		{waiting->fd, POLLIN, 0}, {waiting->signals, POLLIN, 0}};
	struct buf *line = &waiting->line;
	enum zila_code code;

	while (line->size < LEASE_LINE_BYTES) {
		int left = left_ms(waiting), ready = poll(looked, 2, left);

		if (ready == 0 && !waiting->told)
			tell_wait(waiting);
		else if (ready == 0)
			return err_set(err, ZILA_ESTORE,
				"the database was not free within %d minutes: "
				"nothing was changed\n`zila jobs` shows what "
				"runs; try again when it has ended",
				LIMIT_LEASE_WAIT_S / 60);
		if (ready > 0 && looked[1].revents)
			return err_set(err, ZILA_EINTR,
				"interrupted while waiting for the database");
		if (ready <= 0)
			continue;
		if ((code = receive(waiting, ended, err)) || *ended)
			return code;
		while (line->size && take_holder(waiting))
			;
		if (line->size && memchr(line->data, '\n', line->size))
			return ZILA_OK;
	}
	return err_set(err, ZILA_ESTORE, "the daemon's answer can't be read");
}

static enum zila_code judge(const struct buf *line, struct zila_err *err)
{
	struct buf value = {0};
	enum zila_code code = ZILA_OK;

	if (json_pick(line->data, line->size, "error", &value))
		code = err_set(err, ZILA_ESTORE, "%s", buf_text(&value));
	else if (!json_pick(line->data, line->size, "go", &value))
		code = err_set(
			err, ZILA_ESTORE, "the daemon's answer can't be read");
	buf_free(&value);
	return code;
}

/* With the signals held back, and read from a descriptor. */
static enum zila_code await_go(
	int fd, const struct run_face *face, bool *ended, struct zila_err *err)
{
	struct waiting waiting = {.fd = fd, .face = face, .begun_ms = now_ms()};
	sigset_t signals, before;
	enum zila_code code;

	sigemptyset(&signals);
	sigaddset(&signals, SIGINT);
	sigaddset(&signals, SIGTERM);
	sigprocmask(SIG_BLOCK, &signals, &before);
	waiting.signals = signalfd(-1, &signals, SFD_CLOEXEC);
	code = await(&waiting, ended, err);
	if (code == ZILA_OK && !*ended)
		code = judge(&waiting.line, err);
	if (waiting.signals >= 0)
		close(waiting.signals);
	/* What interrupted is told, and must not end us on the way. */
	if (code == ZILA_EINTR)
		while (sigtimedwait(&signals, NULL, &(struct timespec){0, 0}) >
			0)
			;
	sigprocmask(SIG_SETMASK, &before, NULL);
	buf_free(&waiting.line);
	buf_free(&waiting.holder);
	return code;
}

enum zila_code lease_begin(const char *path, enum lease_want want,
	const char *command, const struct run_face *face, int *fd,
	struct zila_err *err)
{
	enum zila_code code = lease_connect(path, fd, err);
	bool ended = false;

	if (code != ZILA_OK || *fd < 0)
		return code;
	if ((code = ask(*fd, want, command, &ended, err)) == ZILA_OK && !ended)
		code = await_go(*fd, face, &ended, err);
	if (code == ZILA_OK && !ended)
		return ZILA_OK;
	lease_end(*fd);
	*fd = -1;
	return code;
}

bool lease_is_held(const char *path, const char *command)
{
	struct zila_err ignored;
	struct pollfd looked = {-1, POLLIN, 0};
	bool ended = false, held;
	char answer;

	held = lease_connect(path, &looked.fd, &ignored) == ZILA_OK &&
	       looked.fd >= 0 &&
	       ask(looked.fd, LEASE_READ, command, &ended, &ignored) ==
		       ZILA_OK &&
	       !ended && poll(&looked, 1, ANSWER_MS) == 1 &&
	       recv(looked.fd, &answer, 1, 0) == 1;
	lease_end(looked.fd);
	return held;
}

void lease_end(int fd)
{
	if (fd >= 0)
		close(fd);
}

void lease_done(int fd)
{
	static const char line[] = "{\"done\":true}\n";
	ssize_t sent = 0;

	/* A daemon that has gone has nothing to be told. */
	if (fd >= 0)
		sent = send(fd, line, sizeof line - 1, MSG_NOSIGNAL);
	(void)sent;
	lease_end(fd);
}
