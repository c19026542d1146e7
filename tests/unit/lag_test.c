/* lag_test.c - what keeps the loop, and what is mere waiting. */
#include "check.h"

#include <signal.h>
#include <sys/time.h>

#include "daemon/lag.h"

struct waiter {
	struct lag lag;
	uv_signal_t signal;
	uint64_t began;
};

static void ignore(
	void *user, const char *name, uint64_t ns, uint64_t starved_ns)
{
	(void)user;
	(void)name;
	(void)ns;
	(void)starved_ns;
}

static void came(uv_signal_t *signal, int number)
{
	struct waiter *waiter = signal->data;

	(void)number;
	waiter->began = uv_hrtime();
	lag_enter_signal(&waiter->lag, "a signal");
	waiter->lag.longest_ns = 0;
	uv_stop(signal->loop);
}

TEST(the_wait_for_a_signal_is_no_lag)
{
	const struct itimerval soon = {.it_value.tv_usec = 20000};
	struct waiter waiter;
	uv_loop_t loop;

	uv_loop_init(&loop);
	uv_loop_configure(&loop, UV_METRICS_IDLE_TIME);
	uv_signal_init(&loop, &waiter.signal);
	waiter.signal.data = &waiter;
	uv_signal_start(&waiter.signal, came, SIGALRM);
	lag_open(&waiter.lag, &loop, ignore, &waiter);
	setitimer(ITIMER_REAL, &soon, NULL);
	uv_run(&loop, UV_RUN_DEFAULT);
	uv_run(&loop, UV_RUN_NOWAIT);
	CHECK(waiter.lag.longest_ns > 0);
	CHECK(waiter.lag.longest_ns <= uv_hrtime() - waiter.began);
	lag_close(&waiter.lag);
	uv_close((uv_handle_t *)&waiter.signal, NULL);
	uv_run(&loop, UV_RUN_DEFAULT);
	CHECK_INTEGER(uv_loop_close(&loop), 0);
}
