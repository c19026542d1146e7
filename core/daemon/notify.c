/* notify.c - the protocol of sd_notify(3) and sd_listen_fds(3): a datagram,
 * and two variables; a library for that would be loaded at each start. */
#include "daemon/notify.h"

#include <fcntl.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

enum { FIRST_FD = 3 };

void notify_send(const char *state)
{
	const char *path = getenv("NOTIFY_SOCKET");
	struct sockaddr_un address = {.sun_family = AF_UNIX};
	size_t size = path ? strlen(path) : 0;
	ssize_t sent;
	int fd;

	if (!size || size >= sizeof address.sun_path ||
		(*path != '/' && *path != '@'))
		return;
	memcpy(address.sun_path, path, size);
	if (*path == '@')
		address.sun_path[0] = '\0';
	fd = socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
	if (fd < 0)
		return;
	/* One that is lost is missed by the watchdog, and by nobody else. */
	sent = sendto(fd, state, strlen(state), MSG_NOSIGNAL,
		(struct sockaddr *)&address,
		(socklen_t)(offsetof(struct sockaddr_un, sun_path) + size));
	(void)sent;
	close(fd);
}

/* A number of the environment that is meant for us, by PID. */
static int64_t number_for_us(const char *name, const char *pid_name)
{
	const char *text = getenv(name), *pid = getenv(pid_name);

	if (!text || (pid && strtol(pid, NULL, 10) != (long)getpid()))
		return 0;
	return strtoll(text, NULL, 10);
}

int64_t notify_watchdog_ms(void)
{
	int64_t us = number_for_us("WATCHDOG_USEC", "WATCHDOG_PID");

	return us > 0 ? us / 1000 / 3 + 1 : 0;
}

static bool is_listening(int fd)
{
	socklen_t size = sizeof(int);
	int listens = 0;

	return getsockopt(fd, SOL_SOCKET, SO_ACCEPTCONN, &listens, &size) ==
		       0 &&
	       listens;
}

int notify_socket(void)
{
	int fd = -1;

	if (getenv("LISTEN_PID") &&
		number_for_us("LISTEN_FDS", "LISTEN_PID") >= 1)
		fd = FIRST_FD;
	unsetenv("LISTEN_FDS");
	unsetenv("LISTEN_PID");
	unsetenv("LISTEN_FDNAMES");
	if (fd >= 0 &&
		(!is_listening(fd) || fcntl(fd, F_SETFD, FD_CLOEXEC) != 0))
		fd = -1;
	return fd;
}
