/* cmd_channels.c - `zila channels`: where word goes of what failed or needs a
 * person; `zila deliver`: one message of the daemon. */
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli.h"
#include "ground/err.h"
#include "ground/moment.h"
#include "run/deliver.h"
#include "table.h"

enum { EVERY_S_MAX = 7 * 24 * 3600, ADDRESS_BYTES = 2000, JOBS_BYTES = 200 };

static const struct option options[] = {
	{"server", 0, "URL", "mail: smtp://HOST[:PORT] or smtps://HOST"},
	{"from", 0, "ADDRESS",
		"mail: whom it comes from (the user, or itself)"},
	{"user", 0, "NAME", "mail: to log in with"},
	{"password-file", 0, "FILE", "mail: its password; chmod 600"},
	{"tls", 0, "HOW", "mail: required, opportunistic or none (required)"},
	{"header-file", 0, "FILE", "webhook: headers, one a line; chmod 600"},
	{"ca-file", 0, "FILE", "certificates, instead of the system's"},
	{"face", 0, "URL", "of the web face, for a link to each run"},
	{"events", 0, "LIST", "of " CHANNEL_EVENTS " (all)"},
	{"jobs", 0, "GLOB", "of these jobs only"},
	{"every", 0, "TIME", "at most one message each 30s, 15m, 2h, 1d (15m)"},
	{NULL},
};

struct listing {
	struct cli *cli;
	struct json json;
	struct table table;
};

/* ---- listed ---- */

static void json_moment(struct json *json, const char *key, int64_t ms)
{
	char text[MOMENT_BYTES];

	moment_format(ms, text);
	json_pair_text(json, key, ms == JOB_NEVER ? NULL : text);
}

static void add_json(struct json *json, const struct channel *channel)
{
	json_object(json);
	json_pair_text(json, "name", channel->name);
	json_pair_text(json, "kind", channel->kind);
	json_pair_text(json, "address", channel->address);
	json_pair_bool(json, "enabled", channel->enabled);
	print_pair_pieces(json, "events", channel->events, ',');
	json_pair_text(json, "jobs", channel->jobs);
	json_pair_integer(json, "every_s", channel->every_s);
	json_pair_raw(json, "options", channel->options);
	json_moment(json, "made_at", channel->made_at);
	json_moment(json, "sent_at", channel->sent_at);
	json_pair_integer(json, "waiting", channel->waiting);
	json_pair_integer(json, "tries", channel->tries);
	json_moment(json, "not_before", channel->not_before);
	print_pair_or_null(json, "message", channel->message);
	json_end_object(json);
}

static enum zila_code add(
	void *user, const struct channel *channel, struct zila_err *err)
{
	struct listing *listing = user;
	char sent[MOMENT_BYTES];

	(void)err;
	if (listing->cli->format == FORMAT_JSON) {
		add_json(&listing->json, channel);
		return ZILA_OK;
	}
	moment_format(channel->sent_at, sent);
	table_text(&listing->table, channel->name);
	table_text(&listing->table, channel->kind);
	table_text(&listing->table, channel->address);
	table_text(&listing->table, channel->enabled ? "yes" : "no");
	table_text(&listing->table, channel->events);
	table_text(&listing->table, channel->jobs);
	table_count(&listing->table, channel->waiting);
	table_text(&listing->table, channel->sent_at == JOB_NEVER ? "" : sent);
	table_text(&listing->table, channel->message);
	return ZILA_OK;
}

static enum zila_code list(
	struct cli *cli, struct core *core, struct zila_err *err)
{
	static const char *const titles[] = {"channel", "kind", "address",
		"enabled", "events", "jobs", "waiting", "last sent", "problem",
		NULL};
	struct listing listing = {
		.cli = cli, .json = print_json(&cli->out.buf)};
	enum zila_code code;

	table_list(
		&listing.table, &listing.json, &cli->out, cli->format, titles);
	code = channel_read(core->db, NULL, add, &listing, err);
	table_list_end(&listing.table, &listing.json);
	return code;
}

static void tell(struct cli *cli, const char *what)
{
	const char *name = cli->options.args[1];
	struct json json = print_json(&cli->out.buf);

	if (cli->format == FORMAT_JSON) {
		json_object(&json);
		json_pair_text(&json, "name", name);
		json_pair_text(&json, "state", what);
		json_end_object(&json);
	} else {
		buf_add_format(&cli->out.buf, "channel %s: %s", name, what);
	}
	buf_add_char(&cli->out.buf, '\n');
}

/* ---- added ---- */

static enum zila_code check_name(const char *name, struct zila_err *err)
{
	size_t size = strlen(name);

	if (size && size < CHANNEL_NAME_BYTES &&
		strspn(name, "abcdefghijklmnopqrstuvwxyz0123456789_") == size)
		return ZILA_OK;
	return err_set(err, ZILA_EUSAGE,
		"channels add: \"%.100s\" is no name: it is made of at most "
		"%d small letters, digits and _",
		name, CHANNEL_NAME_BYTES - 1);
}

/* "90", "30s", "15m", "2h", "1d". */
static enum zila_code read_every(
	const char *text, int *out, struct zila_err *err)
{
	size_t digits = strspn(text, "0123456789");
	const char *unit = text + digits;
	long number = digits && digits < 7 ? strtol(text, NULL, 10) : 0;
	int each = !*unit || !strcmp(unit, "s") ? 1
		   : !strcmp(unit, "m")         ? 60
		   : !strcmp(unit, "h")         ? 3600
		   : !strcmp(unit, "d")         ? 86400
						: 0;

	if (number < 1 || !each || number > EVERY_S_MAX / each)
		return err_set(err, ZILA_EUSAGE,
			"--every %.100s: it is written as 30s, 15m, 2h or 1d, "
			"and is at most 7d",
			text);
	*out = (int)number * each;
	return ZILA_OK;
}

/* The daemon has another current folder. */
static enum zila_code add_path(struct cli *cli, struct json *json,
	const char *option, const char *key, struct zila_err *err)
{
	const char *value = options_value(&cli->options, option);
	char path[PATH_MAX];

	if (!value)
		return ZILA_OK;
	if (!realpath(value, path))
		return err_set(err, ZILA_EINPUT,
			"--%s %s: there is no such "
			"file",
			option, value);
	json_pair_text(json, key, path);
	return ZILA_OK;
}

static enum zila_code make_options(
	struct cli *cli, struct buf *out, struct zila_err *err)
{
	static const char *const texts[] = {
		"server", "from", "user", "tls", "face", NULL};
	struct json json = {.out = out};
	enum zila_code code;
	const char *value;
	int i;

	json_object(&json);
	for (i = 0; texts[i]; i++)
		if ((value = options_value(&cli->options, texts[i])))
			json_pair_text(&json, texts[i], value);
	if ((code = add_path(
		     cli, &json, "password-file", "password_file", err)) ||
		(code = add_path(
			 cli, &json, "header-file", "header_file", err)) ||
		(code = add_path(cli, &json, "ca-file", "ca_file", err)))
		return code;
	json_end_object(&json);
	return buf_check(out, err);
}

static enum zila_code fill(
	struct cli *cli, struct channel *channel, struct zila_err *err)
{
	const char *events = options_value(&cli->options, "events");
	const char *jobs = options_value(&cli->options, "jobs");
	const char *every = options_value(&cli->options, "every");

	channel->name = cli->options.args[1];
	channel->kind = cli->options.args[2];
	channel->address = cli->options.args[3];
	channel->events = events ? events : CHANNEL_EVENTS;
	channel->jobs = jobs ? jobs : "*";
	channel->every_s = CHANNEL_EVERY_S;
	channel->made_at = moment_now();
	if (strcmp(channel->kind, "mail") && strcmp(channel->kind, "webhook"))
		return err_set(err, ZILA_EUSAGE,
			"channels add: there is no kind %s; there are mail and "
			"webhook",
			channel->kind);
	if (strlen(channel->address) > ADDRESS_BYTES || !*channel->jobs ||
		strlen(channel->jobs) > JOBS_BYTES)
		return err_set(err, ZILA_EUSAGE,
			"channels add: an address has at most %d bytes, a "
			"pattern of jobs 1 to %d",
			ADDRESS_BYTES, JOBS_BYTES);
	return every ? read_every(every, &channel->every_s, err) : ZILA_OK;
}

enum { PLACE_BYTES = PATH_MAX + sizeof DELIVER_FILE };

/* The same for a webhook's file. */
static enum zila_code place_file(
	struct channel *channel, char out[PLACE_BYTES], struct zila_err *err)
{
	const size_t size = strlen(DELIVER_FILE);

	if (strcmp(channel->kind, "webhook") != 0 ||
		strncmp(channel->address, DELIVER_FILE, size) != 0)
		return ZILA_OK;
	memcpy(out, DELIVER_FILE, size);
	if (!realpath(channel->address + size, out + size))
		return err_set(err, ZILA_EINPUT, "%s: there is no such file",
			channel->address + size);
	channel->address = out;
	return ZILA_OK;
}

static enum zila_code add_channel(
	struct cli *cli, struct core *core, struct zila_err *err)
{
	struct buf text = {0};
	struct channel channel = {0};
	char place[PLACE_BYTES];
	enum zila_code code = check_name(cli->options.args[1], err);

	if (code == ZILA_OK && (code = fill(cli, &channel, err)) == ZILA_OK &&
		(code = place_file(&channel, place, err)) == ZILA_OK)
		code = make_options(cli, &text, err);
	channel.options = buf_text(&text);
	if (code == ZILA_OK && (code = deliver_check(&channel, err)) == ZILA_OK)
		code = channel_add(core->db, &channel, err);
	if (code == ZILA_OK)
		tell(cli, "added");
	buf_free(&text);
	return code;
}

static enum zila_code remove_channel(
	struct cli *cli, struct core *core, struct zila_err *err)
{
	enum zila_code code =
		channel_remove(core->db, cli->options.args[1], err);

	if (code == ZILA_OK)
		tell(cli, "removed");
	return code;
}

static enum zila_code enable(
	struct cli *cli, struct core *core, struct zila_err *err)
{
	enum zila_code code =
		channel_enable(core->db, cli->options.args[1], true, err);

	if (code == ZILA_OK)
		tell(cli, "enabled");
	return code;
}

static enum zila_code disable(
	struct cli *cli, struct core *core, struct zila_err *err)
{
	enum zila_code code =
		channel_enable(core->db, cli->options.args[1], false, err);

	if (code == ZILA_OK)
		tell(cli, "disabled");
	return code;
}

/* ---- sent ---- */

static enum zila_code send_one(struct cli *cli, const char *name, bool test,
	struct deliver_result *out, struct zila_err *err)
{
	struct deliver *deliver = NULL;
	struct core core;
	enum zila_code code;

	cli->reads = true;
	if ((code = cli_open(cli, &core, err)))
		return code;
	code = deliver_gather(&core, name, test, &deliver, err);
	core_close(&core);
	if (code == ZILA_OK)
		code = deliver_send(deliver, out, err);
	deliver_free(deliver);
	return code;
}

static enum zila_code test_channel(struct cli *cli, struct zila_err *err)
{
	const char *name = cli->options.args[1];
	struct deliver_result result;
	enum zila_code code = send_one(cli, name, true, &result, err);

	if (code != ZILA_OK)
		return code;
	if (!result.post.sent)
		return err_set(err, ZILA_ESTORE,
			"channel %s: the test was not taken: %s", name,
			result.post.problem);
	tell(cli, "the test was taken");
	return ZILA_OK;
}

/* ---- which ---- */

static const struct action actions[] = {
	{"list", "", 0, 0, NULL, true, 0, list},
	{"add", "NAME mail ADDRESS --server smtp://HOST, or NAME webhook URL",
		3, 3,
		"server from user password-file tls header-file ca-file face "
		"events jobs every",
		false, 0, add_channel},
	{"test", "NAME", 1, 1, NULL, true, .alone = test_channel},
	{"enable", "NAME", 1, 1, NULL, false, 0, enable},
	{"disable", "NAME", 1, 1, NULL, false, 0, disable},
	{"remove", "NAME", 1, 1, NULL, false, 0, remove_channel},
	{NULL},
};

const struct command cmd_channels = {
	.name = "channels",
	.usage = "[list | add NAME mail ADDRESS --server URL | add NAME "
		 "webhook URL | test | enable | disable | remove NAME]",
	.summary = "Where word goes of what failed or needs a person",
	.help = "channels                 them, what waits for each, and why "
		"it does\n"
		"channels add NAME mail ADDRESS --server smtp://HOST\n"
		"channels add NAME webhook URL\n"
		"                         to add it is to allow it; nothing is "
		"sent without\n"
		"channels test NAME       sends a message that says so, now\n"
		"channels disable NAME    what waits for it is dropped; enable "
		"NAME\n"
		"channels remove NAME     forgets it, and what it was told\n"
		"\n`zila serve` tells what came of the runs that it did: "
		"failed; warned, done but a\nperson is needed; interrupted, "
		"and not run again; inbox, a file needs attention;\nplugins, "
		"some were refused.  All that waits goes out in one message, "
		"at most one\neach --every.  What is not taken is tried again "
		"for a day, seldom and seldomer, and\nthen given up; a no for "
		"good ends it at once.\n"
		"\nA mail goes to a server over TLS whose certificate is "
		"verified; --tls none is for\none on this machine.  A webhook "
		"is sent JSON by POST: {\"zila\", \"id\", \"database\",\n"
		"\"channel\", \"test\", \"items\": [{\"event\", \"job\", "
		"\"title\", \"run\", \"due\", \"state\", \"code\",\n"
		"\"message\", \"url\", \"at\"}], \"more\"}; any answer 2xx "
		"takes it.  Passwords stand in\nfiles that nobody else may "
		"read, never in the database; a webhook's URL\nstands there, "
		"unless it is given as file:FILE: then it is what stands in "
		"that\nfile, which nobody else may read.\n",
	.options = options,
	.formats = FORMAT_TEXT | FORMAT_JSON | FORMAT_CSV | FORMAT_MD,
	.args_max = 4,
	.actions = actions,
};

static enum zila_code run_deliver(struct cli *cli, struct zila_err *err)
{
	struct deliver_result result;
	struct json json = {.out = &cli->out.buf};
	enum zila_code code =
		send_one(cli, cli->options.args[0], false, &result, err);

	if (code != ZILA_OK)
		return code;
	json_object(&json);
	json_pair_integer(&json, "upto", result.upto);
	json_pair_integer(&json, "count", result.count);
	json_pair_bool(&json, "sent", result.post.sent);
	json_pair_bool(&json, "for_good", result.post.for_good);
	json_pair_integer(&json, "again_s", result.post.again_s);
	json_pair_text(&json, "message", result.post.problem);
	print_end_object(&json);
	return ZILA_OK;
}

const struct command cmd_deliver = {
	.name = "deliver",
	.usage = "CHANNEL",
	.summary = "Sends what waits for a channel, for zila serve",
	.hidden = true,
	.reads = true,
	.formats = FORMAT_TEXT,
	.args_min = 1,
	.args_max = 1,
	.run = run_deliver,
};
