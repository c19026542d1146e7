/* serve.c - the daemon: its parts, their beginning and their end. */
#include "daemon/serve.h"

#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <sys/resource.h>
#include <unistd.h>

#include "daemon/notify.h"
#include "daemon/serve_parts.h"
#include "ground/mem.h"

enum {
	MESSAGE_BYTES = 2048,
	WEB_CHILDREN = 4,
	WEB_QUEUE = 256,
	LAST_MS = 3000, /* for all to be closed, when all is written */
	FILES = 1024,   /* open at once: clients and children */
	FILES_MIN = 64, /* below, the loop itself can't begin */
};

void serve_say(struct serve *serve, const char *level, const char *format, ...)
{
	const struct run_face *face = &serve->options.core.face;
	char text[MESSAGE_BYTES];
	va_list args;

	va_start(args, format);
	vsnprintf(text, sizeof text, format, args);
	va_end(args);
	if (face->log)
		face->log(face->user, level, "", text);
}

static void log_line(void *user, const char *level, const char *text)
{
	serve_say(user, level, "%s", text);
}

static void tell_lag(
	void *user, const char *name, uint64_t ns, uint64_t starved_ns)
{
	serve_say(user, "warning",
		"the loop was kept for %d ms by %s, %d ms of it for want of a "
		"processor",
		(int)(ns / 1000000), name, (int)(starved_ns / 1000000));
}

/* ---- what the parts tell each other ---- */

static void stop(struct serve *serve);

static const char moved_text[] =
	"the database's file was moved or replaced, or its lock file removed, "
	"while zila serve had it: "
	"zila serve ends; start it again, and stop it before next time";

/* What would be written now would be seen by nobody. */
static bool has_moved(struct serve *serve)
{
	if (serve->moved || !store_has_moved(serve->core.db))
		return serve->moved;
	serve->moved = true;
	serve_say(serve, "error", "%s", moved_text);
	stop(serve);
	return true;
}

static const char *refuses(void *user)
{
	return has_moved(user) ? moved_text : NULL;
}

static void lease_ended(void *user, bool wrote, const char *left)
{
	struct serve *serve = user;

	if (serve->stopping)
		return;
	if (left)
		keeper_bury(serve->keeper, left);
	if (wrote)
		upkeep_soon(serve);
	keeper_look(serve->keeper);
	watch_look(serve->watch);
	dispatch_look(serve->dispatch);
}

static void client_asked(
	void *user, struct client *client, const char *line, size_t size)
{
	struct serve *serve = user;

	keeper_asked(serve->keeper, client, line, size);
}

static void client_gone(void *user, struct client *client)
{
	struct serve *serve = user;

	if (serve->keeper)
		keeper_forget(serve->keeper, client);
}

static bool db_moved(void *user)
{
	return has_moved(user);
}

static void jobs_changed(void *user)
{
	struct serve *serve = user;

	upkeep_soon(serve);
	if (!serve->stopping)
		dispatch_look(serve->dispatch);
}

static void feed_watchdog(uv_timer_t *timer)
{
	struct serve *serve = timer->data;

	lag_enter(&serve->lag, "the watchdog");
	if (serve_is_alive(serve))
		notify_send("WATCHDOG=1");
}

/* ---- the end ---- */

/* The loop ends by itself, when the last of them is. */
static void part_closed(void *user)
{
	(void)user;
}

static void close_handles(struct serve *serve)
{
	int i;

	for (i = 0; i < SERVE_SIGNALS; i++)
		uv_close((uv_handle_t *)&serve->signals[i], NULL);
	uv_close((uv_handle_t *)&serve->watchdog, NULL);
	uv_close((uv_handle_t *)&serve->upkeep, NULL);
	uv_close((uv_handle_t *)&serve->look_over, NULL);
	lag_close(&serve->lag);
}

static void keeper_closed(void *user)
{
	struct serve *serve = user;

	serve->keeper = NULL;
	lease_server_close(serve->leases, part_closed, serve);
}

static void children_closed(void *user)
{
	struct serve *serve = user;

	dispatch_close(serve->dispatch, part_closed, serve);
}

/* A folder of another machine that does not answer holds a thread, or a child
 * that can't be killed, for as long as it likes. */
static void give_up(uv_timer_t *timer)
{
	struct serve *serve = timer->data;

	serve_say(serve, "warning",
		"something does not end, most likely a look into a folder that "
		"does not answer: it is left");
	serve->left = true;
	uv_stop(timer->loop);
}

static void keeper_stopped(void *user)
{
	struct serve *serve = user;

	if (serve->web)
		web_close(serve->web, part_closed, serve);
	watch_close(serve->watch, part_closed, serve);
	dispatch_stop(serve->dispatch);
	children_close(serve->children, children_closed, serve);
	keeper_close(serve->keeper, keeper_closed, serve);
	close_handles(serve);
	uv_timer_start(&serve->last, give_up, LAST_MS, 0);
}

static void stop(struct serve *serve)
{
	if (serve->stopping)
		return;
	serve->stopping = true;
	notify_send("STOPPING=1\nSTATUS=ending what runs");
	serve_say(serve, "info", "ending: what runs has %d s",
		serve->options.grace_s);
	lease_server_drain(serve->leases);
	keeper_stop(serve->keeper, serve->options.grace_s * 1000,
		keeper_stopped, serve);
}

static void signalled(uv_signal_t *handle, int number)
{
	struct serve *serve = handle->data;

	lag_enter_signal(&serve->lag, "a signal");
	if (number != SIGHUP) {
		stop(serve);
	} else if (!serve->stopping) {
		serve_say(serve, "info", "plugins are to be read again");
		upkeep_reload(serve);
	}
}

/* ---- the beginning ---- */

static void open_handles(struct serve *serve)
{
	static const int numbers[SERVE_SIGNALS] = {SIGTERM, SIGINT, SIGHUP};
	int i;

	for (i = 0; i < SERVE_SIGNALS; i++) {
		uv_signal_init(&serve->loop, &serve->signals[i]);
		serve->signals[i].data = serve;
		uv_signal_start(&serve->signals[i], signalled, numbers[i]);
	}
	uv_timer_init(&serve->loop, &serve->watchdog);
	serve->watchdog.data = serve;
	serve->watchdog_ms = notify_watchdog_ms();
	if (serve->watchdog_ms)
		uv_timer_start(&serve->watchdog, feed_watchdog, 0,
			(uint64_t)serve->watchdog_ms);
	uv_timer_init(&serve->loop, &serve->upkeep);
	serve->upkeep.data = serve;
	uv_timer_init(&serve->loop, &serve->look_over);
	serve->look_over.data = serve;
	uv_timer_init(&serve->loop, &serve->last);
	serve->last.data = serve;
	/* It is none of what the loop ends with. */
	uv_unref((uv_handle_t *)&serve->last);
}

static enum zila_code open_keeper(struct serve *serve, struct zila_err *err)
{
	const struct keeper_options options = {
		.loop = &serve->loop,
		.db = serve->core.db,
		.db_path = store_path(serve->core.db),
		.snapshots = serve->snapshots,
		.limit = serve->options.limit,
		.workers = serve->options.workers,
		.lag = &serve->lag,
		.user = serve,
		.log = log_line,
		.moved = db_moved,
		.changed = jobs_changed,
	};

	return keeper_open(&options, &serve->keeper, err);
}

static enum zila_code open_dispatch(struct serve *serve, struct zila_err *err)
{
	const struct dispatch_options options = {
		.loop = &serve->loop,
		.db = serve->core.db,
		.children = serve->children,
		.lag = &serve->lag,
		.user = serve,
		.log = log_line,
	};

	serve->dispatch = dispatch_open(&options);
	return serve->dispatch ? ZILA_OK : err_memory(err);
}

static enum zila_code open_children(struct serve *serve, struct zila_err *err)
{
	const struct children_options children = {
		.loop = &serve->loop,
		.db = store_path(serve->core.db),
		.snapshots = serve->snapshots,
		.limit = serve->options.limit,
		.most = WEB_CHILDREN,
		.queue_most = WEB_QUEUE,
		.lag = &serve->lag,
	};
	const struct watch_options watch = {
		.loop = &serve->loop,
		.db = serve->core.db,
		.keeper = serve->keeper,
		.lag = &serve->lag,
		.user = serve,
		.log = log_line,
	};

	serve->children = children_open(&children);
	serve->watch = watch_open(&watch);
	return serve->children && serve->watch ? open_dispatch(serve, err)
					       : err_memory(err);
}

static enum zila_code open_web(struct serve *serve, struct zila_err *err)
{
	const struct serve_options *options = &serve->options;
	const char *db = store_path(serve->core.db);
	struct web_means means = {
		.loop = &serve->loop,
		.children = serve->children,
		.db = db,
		.plugins = options->core.plugins,
		.generation = serve_generation,
		.job_run = serve_job_run,
		.job_cancel = serve_job_cancel,
		.health = serve_health,
		.metrics = serve_metrics,
		.daemon = serve,
		.hosts = options->hosts,
		.listen_public = options->listen_public,
	};
	enum zila_code code;

	if (!options->listen)
		return ZILA_OK;
	buf_add_format(&serve->token_file, "%s.token", db);
	if ((code = buf_check(&serve->token_file, err)))
		return code;
	means.token_file = buf_text(&serve->token_file);
	code = web_open(
		&serve->web, &means, options->listen, serve->listen_fd, err);
	if (code == ZILA_OK && options->open)
		options->open(options->open_user, web_address(serve->web),
			web_token(serve->web));
	return code;
}

static enum zila_code open_snapshots(struct serve *serve, struct zila_err *err)
{
	struct buf left = {0};
	enum zila_code code = snapshots_open(store_path(serve->core.db),
		serve->options.core.plugins, &left, &serve->snapshots, err);

	if (code == ZILA_OK)
		snapshots_on_idle(serve->snapshots, upkeep_clear, serve);
	if (code == ZILA_OK && left.size)
		serve_say(serve, "warning", "plugins: %s", buf_text(&left));
	buf_free(&left);
	return code;
}

static enum zila_code open_parts(struct serve *serve, struct zila_err *err)
{
	const struct lease_server_options leases = {
		.loop = &serve->loop,
		.db = store_path(serve->core.db),
		.lag = &serve->lag,
		.user = serve,
		.refuses = refuses,
		.ended = lease_ended,
		.asked = client_asked,
		.gone = client_gone,
	};
	enum zila_code code;

	if ((code = open_snapshots(serve, err)) ||
		(code = lease_server_open(&leases, &serve->leases, err)) ||
		(code = open_keeper(serve, err)) ||
		(code = open_children(serve, err)))
		return code;
	return open_web(serve, err);
}

static void announce(struct serve *serve)
{
	serve_say(serve, "info", "serving %s, %d runs at once",
		store_path(serve->core.db), serve->options.workers);
	notify_send("READY=1\nSTATUS=serving");
	upkeep_start(serve);
}

/* The loop ends when all its handles are closed. */
static enum zila_code run_loop(struct serve *serve, struct zila_err *err)
{
	enum zila_code code;

	open_handles(serve);
	if ((code = open_parts(serve, err)) == ZILA_OK) {
		/* Nobody waits for what comes before. */
		lag_open(&serve->lag, &serve->loop, tell_lag, serve);
		serve->started = uv_now(&serve->loop);
		announce(serve);
		uv_run(&serve->loop, UV_RUN_DEFAULT);
		uv_close((uv_handle_t *)&serve->last, NULL);
		if (!serve->left)
			uv_run(&serve->loop, UV_RUN_DEFAULT);
	}
	if (code == ZILA_OK && serve->moved)
		code = err_set(err, ZILA_ESTORE, "database %s: %s",
			store_path(serve->core.db), moved_text);
	return code;
}

static enum zila_code make_room_for_files(struct zila_err *err)
{
	struct rlimit files = {0};

	(void)getrlimit(RLIMIT_NOFILE, &files);
	if (files.rlim_cur >= FILES)
		return ZILA_OK;
	files.rlim_cur = files.rlim_max < FILES ? files.rlim_max : FILES;
	if (files.rlim_cur >= FILES_MIN &&
		setrlimit(RLIMIT_NOFILE, &files) == 0)
		return ZILA_OK;
	return err_set(err, ZILA_ELIMIT,
		"zila serve may have %lld files open at once, and needs %d: "
		"raise `ulimit -n`",
		(long long)files.rlim_cur, FILES_MIN);
}

enum zila_code serve_run(
	const struct serve_options *options, struct zila_err *err)
{
	struct serve *serve = mem_alloc(sizeof *serve);
	struct core_options core = options->core;
	enum zila_code code;
	char command[256];

	if (!serve)
		return err_memory(err);
	if ((code = make_room_for_files(err)))
		goto out;
	serve->options = *options;
	serve->listen_fd = notify_socket();
	snprintf(command, sizeof command, "%.200s " STORE_SERVED, core.command);
	core.command = command;
	core.alone = true;
	if ((code = core_open(&serve->core, &core, err)))
		goto out;
	if ((code = store_serve(serve->core.db, err)) == ZILA_OK) {
		uv_loop_init(&serve->loop);
		uv_loop_configure(&serve->loop, UV_METRICS_IDLE_TIME);
		code = run_loop(serve, err);
		if (!serve->left)
			uv_loop_close(&serve->loop);
		snapshots_close(serve->snapshots, !serve->moved);
		buf_free(&serve->plugins_fault);
	}
	core_close(&serve->core);
	/* To exit() is to wait for all threads. */
	if (serve->left)
		_exit(code);
	buf_free(&serve->token_file);
out:
	mem_free(serve);
	return code;
}
