/* serve_double.c - the web face without the daemon, and with canned commands,
 * so that it can be attacked alone.
 *
 *   serve_double ADDRESS:PORT DB      serves; tells its address and the token
 *   serve_double --db DB ...          is the zila that it starts
 *
 * What would change something is written to DB.writes, a line for each
 * command.  With SERVE_REAL in the environment its children are that program. */
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <uv.h>

#include "daemon/child.h"
#include "daemon/web/web.h"
#include "ground/err.h"

enum { BIG_BYTES = 40 << 20, ROWS = 400, AT_ONCE = 4, WAITING = 64 };

/* ---- a command ---- */

static bool has(int argc, char **argv, const char *word)
{
	int i;

	for (i = 1; i < argc; i++)
		if (!strcmp(argv[i], word))
			return true;
	return false;
}

static void note(const char *db, int argc, char **argv)
{
	char path[1024];
	FILE *file;
	int i;

	snprintf(path, sizeof path, "%s.writes", db);
	file = fopen(path, "a");
	if (!file)
		exit(5);
	for (i = 5; i < argc; i++)
		fprintf(file, "%s%s", i > 5 ? "\t" : "", argv[i]);
	fputc('\n', file);
	fclose(file);
}

static int fail(int code, const char *text)
{
	fprintf(stderr, "zila: %s\n", text);
	printf("{\"error\": {\"code\": %d, \"message\": \"%s\"}}\n", code,
		text);
	return code;
}

static int page(int argc, char **argv)
{
	int i;

	printf("<!DOCTYPE html>\n<html lang=\"en\"><head><title>page</title>"
	       "</head><body><main id=\"main\">\n<h1>");
	for (i = 5; i < argc; i++)
		printf("%s ", argv[i]);
	printf("</h1>\n<form method=\"post\" action=\"/check\"><input "
	       "type=\"hidden\" name=\"csrf\" value=\"\"></form>\n<table>\n");
	for (i = 0; i < ROWS; i++)
		printf("<tr><td>District %d</td><td>%d</td></tr>\n", i, i * 7);
	printf("</table></main></body></html>\n");
	return 0;
}

static int report(int argc, char **argv)
{
	char path[1024];
	FILE *file;
	int i;

	for (i = 1; i < argc - 1 && strcmp(argv[i], "-o") != 0; i++)
		;
	if (i == argc - 1) {
		printf("{\"report\": \"progress\"}\n");
		return 0;
	}
	snprintf(path, sizeof path, "%s/progress.pdf", argv[i + 1]);
	file = fopen(path, "w");
	if (!file)
		return fail(5, "no room");
	fputs("%PDF-1.7 canned", file);
	fclose(file);
	return 0;
}

static int command(int argc, char **argv)
{
	static const char *const writes[] = {"import", "retry", "alias",
		"waive", "undo", "check", "enable", "disable"};
	char *program = getenv("SERVE_REAL");
	size_t i;

	if (program && *program) {
		execv(program, argv);
		return 5;
	}
	if (has(argc, argv, "page"))
		return has(argc, argv, "/imports/404") ? 2 : page(argc, argv);
	if (has(argc, argv, "report"))
		return report(argc, argv);
	if (has(argc, argv, "404"))
		return fail(2, "there is no such thing");
	for (i = 2; i < 7; i++) {
		char word[] = {'c', 'o', 'd', 'e', (char)('0' + i), '\0'};

		if (has(argc, argv, word))
			return fail((int)i, "as it was asked to");
	}
	if (has(argc, argv, "big"))
		for (i = 0; i < BIG_BYTES / 64; i++)
			printf("%064d", 0);
	if (has(argc, argv, "--explain") || has(argc, argv, "list")) {
		printf("[]\n");
		return 0;
	}
	for (i = 0; i < sizeof writes / sizeof *writes; i++)
		if (has(argc, argv, writes[i])) {
			note(argv[2], argc, argv);
			printf("{\"done\": true}\n");
			return 0;
		}
	printf("[]\n");
	return 0;
}

/* ---- the server ---- */

struct double_ {
	uv_loop_t loop;
	uv_signal_t signals[3];
	struct lag lag;
	struct children *children;
	struct web *web;
	int64_t generation, runs;
	const char *db;
};

static int64_t generation(void *daemon)
{
	return ((struct double_ *)daemon)->generation;
}

static enum zila_code job_run(
	void *daemon, const char *name, int64_t *run, struct zila_err *err)
{
	struct double_ *self = daemon;
	char words[2][16] = {"", "job-run"};
	char *argv[] = {
		words[0], words[0], words[0], words[0], words[0], words[1]};

	if (strstr(name, "missing"))
		return err_set(err, ZILA_EUSAGE, "there is no job %s", name);
	note(self->db, 6, argv);
	*run = ++self->runs;
	return ZILA_OK;
}

static enum zila_code job_cancel(
	void *daemon, int64_t run, struct zila_err *err)
{
	struct double_ *self = daemon;

	if (run > self->runs)
		return err_set(err, ZILA_EUSAGE, "there is no run %lld",
			(long long)run);
	return ZILA_OK;
}

static enum zila_code health(void *daemon, struct buf *out)
{
	(void)daemon;
	(void)out;
	return ZILA_OK;
}

static void tell_lag(
	void *user, const char *name, uint64_t ns, uint64_t starved_ns)
{
	(void)user;
	(void)starved_ns;
	fprintf(stderr, "lag: %s %llu ms\n", name ? name : "?",
		(unsigned long long)(ns / 1000000));
}

static void children_closed(void *user)
{
	struct double_ *self = user;

	lag_close(&self->lag);
}

static void web_closed(void *user)
{
	struct double_ *self = user;

	children_close(self->children, children_closed, self);
}

/* SIGHUP makes everything new. */
static void signalled(uv_signal_t *handle, int signal)
{
	struct double_ *self = handle->data;
	int i;

	if (signal == SIGHUP) {
		self->generation++;
		return;
	}
	for (i = 0; i < 3; i++)
		uv_close((uv_handle_t *)&self->signals[i], NULL);
	web_close(self->web, web_closed, self);
}

static void watch_signals(struct double_ *self)
{
	static const int numbers[] = {SIGTERM, SIGINT, SIGHUP};
	int i;

	for (i = 0; i < 3; i++) {
		uv_signal_init(&self->loop, &self->signals[i]);
		self->signals[i].data = self;
		uv_signal_start(&self->signals[i], signalled, numbers[i]);
	}
}

static int serve(const char *listen, const char *db)
{
	static struct double_ self;
	static const char *const hosts[] = {"zila.example", NULL};
	char token_file[1024];
	struct children_options children = {.loop = &self.loop,
		.db = db,
		.plugins = getenv("ZILA_PLUGINS") ? getenv("ZILA_PLUGINS")
						  : "plugins",
		.most = AT_ONCE,
		.queue_most = WAITING,
		.lag = &self.lag};
	struct web_means means = {.loop = &self.loop,
		.db = db,
		.plugins = children.plugins,
		.token_file = token_file,
		.generation = generation,
		.job_run = job_run,
		.job_cancel = job_cancel,
		.health = health,
		.daemon = &self,
		.hosts = hosts,
		.listen_public = getenv("LISTEN_PUBLIC") != NULL};
	struct zila_err err = {0};

	self.db = db;
	signal(SIGPIPE, SIG_IGN);
	snprintf(token_file, sizeof token_file, "%s.token", db);
	uv_loop_init(&self.loop);
	uv_loop_configure(&self.loop, UV_METRICS_IDLE_TIME);
	lag_open(&self.lag, &self.loop, tell_lag, NULL);
	self.children = children_open(&children);
	means.children = self.children;
	if (!self.children ||
		web_open(&self.web, &means, listen, -1, &err) != ZILA_OK) {
		fprintf(stderr, "%s\n", err.text);
		return err.code;
	}
	watch_signals(&self);
	printf("%s %s\n", web_address(self.web), web_token(self.web));
	fflush(stdout);
	uv_run(&self.loop, UV_RUN_DEFAULT);
	if (uv_loop_close(&self.loop) != 0) {
		fprintf(stderr, "a handle is still open\n");
		return 1;
	}
	return 0;
}

int main(int argc, char **argv)
{
	if (argc > 1 && !strcmp(argv[1], "--db"))
		return command(argc, argv);
	if (argc == 3)
		return serve(argv[1], argv[2]);
	fprintf(stderr, "usage: serve_double ADDRESS:PORT DB\n");
	return 2;
}
