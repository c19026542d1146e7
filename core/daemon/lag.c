/* lag.c - how long the handlers of a loop take. */
#include "daemon/lag.h"

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { NS_IN_MS = 1000000 };

/* Nanoseconds on a processor, those waiting for one, and a count. */
static uint64_t read_starved(const struct lag *lag)
{
	char text[96], *end;
	ssize_t size = -1;

	if (lag->starved_fd >= 0)
		size = pread(lag->starved_fd, text, sizeof text - 1, 0);
	if (size <= 0)
		return 0;
	text[size] = '\0';
	strtoull(text, &end, 10);
	return strtoull(end, NULL, 10);
}

static void end_slot(struct lag *lag, uint64_t now)
{
	uint64_t spent = now - lag->since;

	if (lag->name && spent > lag->worst_ns) {
		lag->worst_ns = spent;
		lag->worst = lag->name;
	}
	lag->name = NULL;
}

/* The loop is about to wait: what it did since it last waited is over. */
static void waiting(uv_prepare_t *prepare)
{
	struct lag *lag = prepare->data;
	uint64_t now = uv_hrtime();
	uint64_t idle = uv_metrics_idle_time(prepare->loop);
	uint64_t span = now - lag->round, idled = idle - lag->idle;
	uint64_t busy = span > idled ? span - idled : 0;
	uint64_t starve = lag->entered ? read_starved(lag) - lag->starved : 0;

	if (starve > busy)
		starve = busy;
	end_slot(lag, now);
	lag->rounds++;
	if (busy > lag->longest_ns)
		lag->longest_ns = busy;
	if (busy - starve > lag->kept_ns)
		lag->kept_ns = busy - starve;
	if (busy > (uint64_t)LAG_TOLD_MS * NS_IN_MS) {
		lag->told++;
		lag->tell(lag->user, lag->worst ? lag->worst : "the loop", busy,
			starve);
	}
	lag->worst = NULL;
	lag->worst_ns = 0;
	lag->round = now;
	lag->idle = idle;
	lag->entered = false;
}

void lag_open(struct lag *lag, uv_loop_t *loop,
	void (*tell)(
		void *user, const char *name, uint64_t ns, uint64_t starved_ns),
	void *user)
{
	memset(lag, 0, sizeof *lag);
	lag->starved_fd =
		open("/proc/thread-self/schedstat", O_RDONLY | O_CLOEXEC);
	lag->tell = tell;
	lag->user = user;
	uv_prepare_init(loop, &lag->prepare);
	lag->prepare.data = lag;
	uv_prepare_start(&lag->prepare, waiting);
	uv_unref((uv_handle_t *)&lag->prepare);
	lag->round = uv_hrtime();
	lag->idle = uv_metrics_idle_time(loop);
}

void lag_close(struct lag *lag)
{
	uv_close((uv_handle_t *)&lag->prepare, NULL);
	if (lag->starved_fd >= 0)
		close(lag->starved_fd);
}

void lag_enter(struct lag *lag, const char *name)
{
	uint64_t now = uv_hrtime();

	end_slot(lag, now);
	/* Until then it may have been ready, and still have been waiting. */
	if (!lag->entered) {
		lag->starved = read_starved(lag);
		lag->first = now;
	}
	lag->entered = true;
	lag->name = name;
	lag->since = now;
}

void lag_enter_signal(struct lag *lag, const char *name)
{
	lag_enter(lag, name);
	if (!lag->prepare.loop)
		return;
	lag->round = lag->first;
	lag->idle = uv_metrics_idle_time(lag->prepare.loop);
}
