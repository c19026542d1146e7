/* cmd_serve.c - `zila serve`: the daemon. */
#include <string.h>
#include <unistd.h>

#include "cli.h"
#include "daemon/serve.h"
#include "ground/err.h"

enum { HOSTS_MAX = 16 };

static const struct option serve_options[] = {
	{"listen", 0, "ADDRESS", "of the web face (" SERVE_LISTEN ")"},
	{"listen-public", 0, NULL,
		"--listen may be an address that other machines reach"},
	{"host", 0, "NAME",
		"a name that the face is reached by, beside its address"},
	{"no-web", 0, NULL, "no web face"},
	{"workers", 0, "N", "runs of jobs at once (4)"},
	{"grace", 0, "SECONDS", "for what runs when it is to end (10)"},
	{NULL},
};

/* The token is shown to a person at a terminal only, never to a log. */
static void tell_open(void *user, const char *address, const char *token)
{
	struct cli *cli = user;
	struct buf *out = &cli->out.buf;

	buf_add_format(out, "%s\n", address);
	if (isatty(STDOUT_FILENO))
		buf_add_format(
			out, "to change anything, log in with %s\n", token);
	else
		buf_add_format(out,
			"to change anything, log in with what stands in "
			"%s.token\n",
			cli->db);
	output_flush(&cli->out);
}

/* --host may be given several times. */
static int gather_hosts(
	const struct options *given, const char *hosts[HOSTS_MAX + 1])
{
	int count = 0, i;

	for (i = 0; i < given->given_count && count < HOSTS_MAX; i++)
		if (strcmp(given->given[i]->name, "host") == 0)
			hosts[count++] = given->values[i];
	hosts[count] = NULL;
	return count;
}

static enum zila_code run_serve(struct cli *cli, struct zila_err *err)
{
	struct serve_options options = {
		.workers = SERVE_WORKERS,
		.grace_s = SERVE_GRACE_S,
		.limit = options_value(&cli->options, "limit"),
		.listen_public = options_flag(&cli->options, "listen-public"),
		.open = tell_open,
		.open_user = cli,
	};
	const char *hosts[HOSTS_MAX + 1];
	const char *listen = options_value(&cli->options, "listen");
	bool no_web = options_flag(&cli->options, "no-web");
	enum zila_code code;

	if (listen && no_web)
		return err_set(
			err, ZILA_EUSAGE, "--listen and --no-web: one of them");
	options.hosts = gather_hosts(&cli->options, hosts) ? hosts : NULL;
	options.listen = no_web ? NULL : listen ? listen : SERVE_LISTEN;
	if ((code = cli_number(cli, "workers", SERVE_WORKERS_MAX,
		     &options.workers, err)) ||
		(code = cli_number(
			 cli, "grace", 3600, &options.grace_s, err)) ||
		(code = cli_core_options(cli, &options.core, err)))
		return code;
	return serve_run(&options, err);
}

const struct command cmd_serve = {
	.name = "serve",
	.usage = "",
	.summary = "Runs jobs when they are due, watches inboxes, shows it all "
		   "in a browser",
	.help = "It has the database as long as it runs; commands that are "
		"typed meanwhile work as\never, and wait for their turn.  "
		"Ctrl-C "
		"or SIGTERM ends it: what runs gets the grace\ntime, is then "
		"stopped and recorded, and run again by the next one as its "
		"job "
		"says.\nSIGHUP has plugins read again.\n",
	.options = serve_options,
	.formats = FORMAT_TEXT,
	.run = run_serve,
};
