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
#include <unistd.h>

#include "ground/file.h"
#include "ground/json.h"
#include "ground/json_scan.h"
#include "store/store.h"

enum { TELL_MS = 1000 };

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

/* *ended: the daemon has gone. */
static enum zila_code ask(int fd, enum lease_want want, const char *command,
	bool *ended, struct zila_err *err)
{
	struct buf line = {0};
	struct json json = {.out = &line};
	const char *job = getenv("ZILA_JOB");
	enum zila_code code;
	char text[1024];

	snprintf(text, sizeof text, "%s", command);
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

/* Waits for the answer's line; *ended: as above. */
static enum zila_code await(int fd, int signals, const struct run_face *face,
	struct buf *line, bool *ended, struct zila_err *err)
{
	struct pollfd looked[2] = {{fd, POLLIN, 0}, {signals, POLLIN, 0}};
	int wait_ms = TELL_MS;

	while (line->size < LEASE_LINE_BYTES) {
		char piece[512];
		ssize_t size;
		int ready = poll(looked, 2, wait_ms);

		if (ready == 0 && face->log)
			face->log(face->user, "info", "",
				"zila serve has other work on this database: "
				"waiting for its turn");
		if (ready == 0)
			wait_ms = -1;
		if (ready > 0 && looked[1].revents)
			return err_set(err, ZILA_EINTR,
				"interrupted while waiting for the database");
		if (ready <= 0)
			continue;
		size = recv(fd, piece, sizeof piece, 0);
		if (size <= 0) {
			*ended = true;
			return ZILA_OK;
		}
		buf_add(line, piece, (size_t)size);
		if (memchr(piece, '\n', (size_t)size))
			return buf_check(line, err);
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
	struct buf line = {0};
	sigset_t signals, before;
	enum zila_code code;
	int signal_fd;

	sigemptyset(&signals);
	sigaddset(&signals, SIGINT);
	sigaddset(&signals, SIGTERM);
	sigprocmask(SIG_BLOCK, &signals, &before);
	signal_fd = signalfd(-1, &signals, SFD_CLOEXEC);
	code = await(fd, signal_fd, face, &line, ended, err);
	if (code == ZILA_OK && !*ended)
		code = judge(&line, err);
	if (signal_fd >= 0)
		close(signal_fd);
	/* What interrupted is told, and must not end us on the way. */
	if (code == ZILA_EINTR)
		while (sigtimedwait(&signals, NULL, &(struct timespec){0, 0}) >
			0)
			;
	sigprocmask(SIG_SETMASK, &before, NULL);
	buf_free(&line);
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
