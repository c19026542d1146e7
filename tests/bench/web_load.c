/* web_load.c - two clients that ask for one page, at a rate or as fast as
 * they can: web_load http://ADDRESS:PORT/ RATE SECONDS; rate 0: no limit.
 *
 * At a rate a request's time counts from when it was due, not from when it
 * could be sent: a server that stalls is seen as one. */
#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { CLIENTS = 2, MOST = 4 << 20, READ_BYTES = 1 << 20 };

static double now(void)
{
	struct timespec at;

	clock_gettime(CLOCK_MONOTONIC, &at);
	return (double)at.tv_sec + (double)at.tv_nsec / 1e9;
}

static void fail(const char *what)
{
	perror(what);
	exit(1);
}

static int dial(const char *host, int port)
{
	struct sockaddr_in at = {.sin_family = AF_INET};
	int fd = socket(AF_INET, SOCK_STREAM, 0), on = 1;

	at.sin_port = htons((unsigned short)port);
	inet_pton(AF_INET, host, &at.sin_addr);
	if (fd < 0 || connect(fd, (void *)&at, sizeof at) != 0)
		fail("connect");
	setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
	return fd;
}

/* One request and its whole answer. */
static void ask(int fd, const char *request, size_t size)
{
	static char bytes[READ_BYTES];
	size_t got = 0, want = 0;

	if (write(fd, request, size) != (ssize_t)size)
		fail("write");
	while (!want || got < want) {
		ssize_t more = read(fd, bytes + got, sizeof bytes - 1 - got);
		char *end, *length;

		if (more <= 0)
			fail("read");
		got += (size_t)more;
		bytes[got] = '\0';
		end = want ? NULL : strstr(bytes, "\r\n\r\n");
		if (!end)
			continue;
		length = strstr(bytes, "Content-Length: ");
		if (strncmp(bytes, "HTTP/1.1 200", 12) != 0 || !length) {
			fprintf(stderr, "%.200s\n", bytes);
			exit(1);
		}
		want = (size_t)(end + 4 - bytes) +
		       strtoul(length + 16, NULL, 10);
		if (want >= sizeof bytes)
			exit(1);
	}
}

static void load(
	int fd, int out, double rate, double seconds, const char *request)
{
	static float times[MOST];
	double begun, due, passed;
	size_t size = strlen(request);
	int count = 0;

	ask(fd, request, size); /* so that it is at hand */
	begun = now();
	while ((passed = now() - begun) < seconds && count < MOST) {
		due = rate > 0 ? count / rate : passed;
		if (due > passed) {
			double wait = due - passed;
			struct timespec rest = {(time_t)wait,
				(long)((wait - (time_t)wait) * 1e9)};

			nanosleep(&rest, NULL);
		}
		ask(fd, request, size);
		times[count++] = (float)(now() - begun - due);
	}
	if (write(out, &count, sizeof count) != sizeof count)
		fail("pipe");
	for (size = 0; size < (size_t)count * sizeof *times;) {
		ssize_t done = write(out, (char *)times + size,
			(size_t)count * sizeof *times - size);

		if (done <= 0)
			fail("pipe");
		size += (size_t)done;
	}
}

static int smaller(const void *a, const void *b)
{
	float left = *(const float *)a, right = *(const float *)b;

	return left < right ? -1 : left > right;
}

static void take(int in, void *out, size_t size)
{
	size_t got;
	ssize_t more;

	for (got = 0; got < size; got += (size_t)more)
		if ((more = read(in, (char *)out + got, size - got)) <= 0)
			fail("a client");
}

int main(int argc, char **argv)
{
	char host[64], request[200];
	static float times[CLIENTS * MOST];
	int pipes[CLIENTS][2], port, i, count = 0, some;
	double rate, seconds;

	if (argc != 4 ||
		sscanf(argv[1], "http://%63[0-9.]:%d/", host, &port) != 2)
		return 2;
	rate = atof(argv[2]);
	seconds = atof(argv[3]);
	snprintf(request, sizeof request,
		"GET / HTTP/1.1\r\nHost: %s:%d\r\n\r\n", host, port);
	for (i = 0; i < CLIENTS; i++) {
		if (pipe(pipes[i]) != 0)
			fail("pipe");
		if (fork() == 0) {
			load(dial(host, port), pipes[i][1], rate / CLIENTS,
				seconds, request);
			_exit(0);
		}
		close(pipes[i][1]);
	}
	for (i = 0; i < CLIENTS; i++) {
		take(pipes[i][0], &some, sizeof some);
		take(pipes[i][0], times + count, (size_t)some * sizeof *times);
		count += some;
	}
	while (wait(NULL) > 0)
		;
	qsort(times, (size_t)count, sizeof *times, smaller);
	printf("%s: %.0f requests/s, p50 %.2f ms, p99 %.2f ms, worst %.2f ms\n",
		rate > 0 ? "at a rate" : "unlimited", count / seconds,
		1e3 * times[count / 2], 1e3 * times[count - 1 - count / 100],
		1e3 * times[count - 1]);
	return 0;
}
