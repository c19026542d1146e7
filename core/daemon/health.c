/* health.c - how the daemon is: for people, for watchdogs, for Prometheus. */
#include <inttypes.h>

#include "daemon/serve_parts.h"
#include "run/jobs.h"

enum { UNWRITTEN_MS_MAX = 60000 };

static bool database_answers(struct serve *serve)
{
	struct zila_err ignored;
	int64_t due;

	return job_first_due(serve->core.db, &due, &ignored) == ZILA_OK;
}

bool serve_is_alive(struct serve *serve)
{
	return database_answers(serve) && !children_stuck(serve->children) &&
	       !keeper_stuck(serve->keeper);
}

int64_t serve_generation(void *daemon)
{
	struct serve *serve = daemon;
	struct zila_err ignored;
	int64_t generation;

	/* What can't be read now has not changed for anybody. */
	if (job_generation(serve->core.db, &generation, &ignored) == ZILA_OK)
		serve->generation = generation;
	return serve->generation + serve->changes;
}

enum zila_code serve_health(void *daemon, struct buf *out)
{
	struct serve *serve = daemon;
	struct keeper_counts jobs;
	size_t before = out->size;
	int stuck =
		children_stuck(serve->children) + keeper_stuck(serve->keeper);

	keeper_count(serve->keeper, &jobs);
	if (!database_answers(serve))
		buf_add_text(out, "the database does not answer\n");
	if (jobs.unwritten_ms > UNWRITTEN_MS_MAX)
		buf_add_format(out,
			"the database could not be written for %" PRId64
			" s: another program holds it, or its disk is full\n",
			jobs.unwritten_ms / 1000);
	if (stuck)
		buf_add_format(out, "%d children do not end\n", stuck);
	if (serve->stopping)
		buf_add_text(out, "it is ending\n");
	if (out->size != before)
		return ZILA_EPERSON;
	if (serve->plugins_fault.size)
		buf_add_format(out, "plugins: %s%s\n",
			buf_text(&serve->plugins_fault),
			serve->plugins_refused
				? "; those before are used instead"
				: "; what is wrong is left out");
	return ZILA_OK;
}

static void number(struct buf *out, const char *name, const char *type,
	const char *help, double value)
{
	buf_add_format(out,
		"# HELP zila_%s %s\n# TYPE zila_%s %s\nzila_%s %.17g\n", name,
		help, name, type, name, value);
}

static void add_leases(const struct serve *serve, struct buf *out)
{
	struct lease_counts leases;

	lease_server_count(serve->leases, &leases);
	number(out, "leases_writing", "gauge",
		"Leases of the database to write.", leases.writing);
	number(out, "leases_reading", "gauge",
		"Leases of the database to read.", leases.reading);
	number(out, "leases_waiting", "gauge",
		"Processes that wait for a lease.", leases.waiting);
	number(out, "leases_total", "counter", "Leases granted.",
		(double)leases.granted);
}

static void add_jobs(const struct serve *serve, struct buf *out)
{
	struct keeper_counts jobs;

	keeper_count(serve->keeper, &jobs);
	number(out, "runs_running", "gauge", "Runs of jobs at work.",
		jobs.running);
	number(out, "runs_waiting", "gauge", "Runs of jobs that wait.",
		jobs.waiting);
	number(out, "runs_begun_total", "counter", "Attempts begun.",
		(double)jobs.begun);
	number(out, "runs_ended_total", "counter", "Attempts ended.",
		(double)jobs.ended);
	number(out, "runs_failed_total", "counter", "Attempts that failed.",
		(double)jobs.failed);
	number(out, "database_refused_total", "counter",
		"Times that the database could not be written at once.",
		(double)jobs.refused);
	number(out, "unwritten_seconds", "gauge",
		"Since when something waits to be written.",
		(double)jobs.unwritten_ms / 1000);
}

/* With its text as a label, as Prometheus wants it quoted. */
static void add_plugins(const struct serve *serve, struct buf *out)
{
	const char *at = buf_text(&serve->plugins_fault);

	number(out, "reloads_total", "counter", "Times that plugins were read.",
		(double)serve->reloads);
	number(out, "plugins_refused", "gauge",
		"Whether the plugins that lie there are not used.",
		serve->plugins_refused);
	if (!*at)
		return;
	buf_add_text(out, "# HELP zila_plugins_fault What is wrong with them.\n"
			  "# TYPE zila_plugins_fault gauge\n"
			  "zila_plugins_fault{text=\"");
	for (; *at; at++) {
		if (*at == '"' || *at == '\\')
			buf_add_char(out, '\\');
		buf_add_char(out, *at);
	}
	buf_add_text(out, "\"} 1\n");
}

static void add_messages(const struct serve *serve, struct buf *out)
{
	struct dispatch_counts messages;

	dispatch_count(serve->dispatch, &messages);
	number(out, "messages_sent_total", "counter",
		"Messages that channels took.", (double)messages.sent);
	number(out, "messages_failed_total", "counter",
		"Tries to send a message that failed.",
		(double)messages.failed);
	number(out, "messages_given_up_total", "counter",
		"Things that could not be told.", (double)messages.given_up);
}

void serve_metrics(void *daemon, struct buf *out)
{
	struct serve *serve = daemon;

	number(out, "up_seconds", "gauge", "Since the daemon started.",
		(double)(uv_now(&serve->loop) - serve->started) / 1000);
	add_jobs(serve, out);
	add_leases(serve, out);
	add_messages(serve, out);
	number(out, "children_running", "gauge",
		"Commands at work for the web face.",
		children_running(serve->children));
	number(out, "children_waiting", "gauge",
		"Commands of the web face that wait.",
		children_waiting(serve->children));
	number(out, "inboxes", "gauge", "Folders that are watched.",
		watch_count(serve->watch));
	number(out, "checkpoints_total", "counter",
		"Checkpoints of the database.", (double)serve->checkpoints);
	add_plugins(serve, out);
	number(out, "loop_lag_max_seconds", "gauge",
		"The longest that the loop was kept from waiting.",
		(double)serve->lag.longest_ns / 1e9);
	number(out, "loop_kept_max_seconds", "gauge",
		"The same, without what it waited for a processor.",
		(double)serve->lag.kept_ns / 1e9);
	number(out, "loop_rounds_total", "counter", "Rounds of the loop.",
		(double)serve->lag.rounds);
	number(out, "loop_lags_total", "counter",
		"Rounds of the loop of more than 50 ms.",
		(double)serve->lag.told);
}

enum zila_code serve_job_run(
	void *daemon, const char *name, int64_t *run, struct zila_err *err)
{
	struct serve *serve = daemon;

	return keeper_run(serve->keeper, name, "hand", run, err);
}

enum zila_code serve_job_cancel(void *daemon, int64_t run, struct zila_err *err)
{
	struct serve *serve = daemon;

	return keeper_cancel(serve->keeper, run, err);
}
